import { PublishError } from "../model/errors.js";
import type { Weather } from "./weather.js";

export interface PatienceOptions {
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Told of every wait before it begins. */
  readonly onWait: (message: string) => void;
}

/** Tries of one request. */
const TRIES = 5;
/** All waits of a run together, those for answers that never came included, in milliseconds. */
const WAITING_MS = 120_000;
const FIRST_WAIT_MS = 1_000;

/** How long a run puts up with GitHub's weather: so many tries of a request, so much waiting in all. */
export interface Patience {
  /**
   * Waits as asked before the next try of `doing` ("reading the pull request"); `tries` were made already.
   *
   * @throws PublishError when the tries are used up, or the wait is longer than what is left: it is not begun then
   */
  waitOut(weather: Weather, doing: string, tries: number): Promise<void>;
  /** A request took so many milliseconds to come to nothing: a server that hangs uses up the waiting as well. */
  spend(milliseconds: number): void;
}

export function createPatience(options: PatienceOptions): Patience {
  let left = WAITING_MS;
  return {
    spend(milliseconds) {
      left = Math.max(0, left - milliseconds);
    },
    async waitOut(weather, doing, tries) {
      if (tries >= TRIES) {
        throw new PublishError(
          `${doing} failed ${tries} times; the last time ${weather.what}`,
          "Run the job again; if it goes on, see GitHub's status page.",
        );
      }
      const wait = weather.afterMs ?? FIRST_WAIT_MS * 2 ** (tries - 1);
      if (wait > left) {
        const when = inWords(options.now() + wait);
        const which = weather.afterMs === null ? "before the next try" : "asked for";
        throw new PublishError(
          `${doing} failed: ${weather.what}, and the wait of ${seconds(wait)} ${which} is longer than the ` +
            `${seconds(left)} left for waiting`,
          `Run the job again after ${when}.`,
        );
      }
      left -= wait;
      options.onWait(
        `${doing}: ${weather.what}; trying again in ${seconds(wait)} (try ${tries + 1} of ${TRIES})`,
      );
      await options.wait(wait);
    },
  };
}

function seconds(milliseconds: number): string {
  return `${Math.ceil(milliseconds / 1000).toLocaleString("en")} s`;
}

/** `2026-11-24 13:39 UTC`, rounded up to the minute. */
function inWords(time: number): string {
  const minute = Math.ceil(time / 60_000) * 60_000;
  // What GitHub asks for may lie beyond what a date can hold.
  if (!(Math.abs(minute) <= 8.64e15)) return "that time";
  return `${new Date(minute).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
