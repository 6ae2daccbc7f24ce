import { cleanLine } from "../runner/lines.js";
import type { Answer } from "./transport.js";

/**
 * Something that passes: the same request may work later. `afterMs` is the wait that was asked for, null when none was.
 */
export interface Weather {
  /** What happened, as a clause: `GitHub answered 502 Bad Gateway`. */
  readonly what: string;
  readonly afterMs: number | null;
  /** The request was turned away unread; otherwise it may have been carried out all the same. */
  readonly refused: boolean;
}

/** GitHub's own words on secondary rate limits that name no time: wait at least a minute. */
const UNNAMED_LIMIT_MS = 60_000;
/** After the reset a moment more: clocks differ. */
const RESET_MARGIN_MS = 1_000;

const PASSING = new Set([408, 500, 502, 503, 504, 520, 521, 522, 523, 524]);

/** The weather in an answer with an error status; null when the answer is meant. `message` is GitHub's. */
export function weatherIn(answer: Answer, message: string, now: number): Weather | null {
  const asked = retryAfter(answer.header("retry-after"), now);
  const { status } = answer;
  if (status === 429 || (status === 403 && isLimit(answer, message, asked))) {
    const primary = answer.header("x-ratelimit-remaining") === "0" ? resetIn(answer, now) : null;
    return {
      what: `GitHub's ${primary === null ? "secondary " : ""}rate limit was met (${status})`,
      afterMs: asked ?? primary ?? UNNAMED_LIMIT_MS,
      refused: true,
    };
  }
  if (PASSING.has(status)) return { what: `GitHub answered ${status}`, afterMs: asked, refused: false };
  return null;
}

/** A 403 says by its words or headers that it is about how much, not about whether. */
function isLimit(answer: Answer, message: string, asked: number | null): boolean {
  if (/rate limit|abuse detection|too many requests/i.test(message)) return true;
  if (/not accessible by|must have|resource protected/i.test(message)) return false;
  return asked !== null || answer.header("x-ratelimit-remaining") === "0";
}

/** The weather in the errors of a GraphQL answer, which come with status 200; null when they are meant. */
export function weatherInErrors(
  errors: readonly { readonly type?: string | undefined; readonly message: string }[],
  answer: Answer,
  now: number,
): Weather | null {
  const limited = errors.some(
    ({ type, message }) => /^RATE_?LIMIT/i.test(type ?? "") || /rate limit|abuse detection/i.test(message),
  );
  if (limited) {
    return {
      what: "GitHub's rate limit was met",
      afterMs: retryAfter(answer.header("retry-after"), now) ?? resetIn(answer, now) ?? UNNAMED_LIMIT_MS,
      refused: true,
    };
  }
  const passing = errors.some(
    ({ type, message }) =>
      /^(?:INTERNAL|SERVICE_UNAVAILABLE|TIMEOUT)/i.test(type ?? "") ||
      /something went wrong while executing|timed ?out|timeout on|couldn't respond/i.test(message),
  );
  return passing ? { what: "GitHub failed to answer the query", afterMs: null, refused: false } : null;
}

/**
 * The weather in a request that got no answer, or half of one; null when trying again cannot help (a certificate nobody
 * vouches for).
 */
export function weatherOf(error: unknown, timeoutMs: number): Weather | null {
  const layers = layersOf(error);
  const codes = layers.flatMap(({ code, name }) => [code, name]);
  if (codes.some((code) => /CERT|SIGNATURE|ERR_TLS|ERR_SSL|CRL/.test(code))) return null;
  if (codes.some((code) => /Timeout|TIMEDOUT|TIMEOUT/.test(code))) {
    return { what: `GitHub did not answer within ${timeoutMs / 1000} s`, afterMs: null, refused: false };
  }
  // These come before anything is sent.
  const refused = codes.some((code) => /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN)$/.test(code));
  return {
    what: `the connection to GitHub failed (${layers.at(-1)?.message ?? "no reason given"})`,
    afterMs: null,
    refused,
  };
}

/** An error and those beneath it, the last one nearest to the cause. */
function layersOf(error: unknown): readonly { code: string; name: string; message: string }[] {
  const layers: { code: string; name: string; message: string }[] = [];
  let layer = error;
  while (typeof layer === "object" && layer !== null && layers.length < 5) {
    const part = (name: string): string => {
      const value: unknown = Reflect.get(Object(layer), name);
      return typeof value === "string" ? value : "";
    };
    layers.push({
      code: part("code"),
      name: part("name"),
      message: cleanLine(part("message"), (text) => text),
    });
    layer = "cause" in layer ? layer.cause : null;
  }
  return layers;
}

/** `Retry-After` in milliseconds: seconds, or a date. */
function retryAfter(value: string | null, now: number): number | null {
  if (value === null) return null;
  if (/^\d{1,9}$/.test(value.trim())) return Number(value) * 1000;
  // What is no date of HTTP's, Date.parse may still make something of.
  const date = /^[A-Z][a-z]{2}, /.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

function resetIn(answer: Answer, now: number): number | null {
  const reset = answer.header("x-ratelimit-reset");
  if (reset === null || !/^\d{1,12}$/.test(reset)) return null;
  return Math.max(0, Number(reset) * 1000 - now) + RESET_MARGIN_MS;
}
