/** The index client: asks what the user's own pip would ask, and no more of it than a project's page. */
import { normalisedName } from "../guide/requirement-names.js";
import type { IndexPage, IndexText, PackageIndex } from "../ports.js";
import { chooseIndexes } from "./index-choice.js";
import type { Choice, ChoiceOptions } from "./index-choice.js";
import type { Found, IndexLimits } from "./one-index.js";

const LIMITS: IndexLimits = {
  concurrency: 16,
  requestMs: 10_000,
  totalMs: 60_000,
  answerBytes: 16_000_000,
  keptCharacters: 200_000_000,
  failures: 3,
};

export interface PackageIndexOptions extends ChoiceOptions {
  readonly limits?: Partial<IndexLimits>;
  readonly now?: () => number;
}

const LONGEST_NAME = 200;

/**
 * A client of the indexes that pip would use: from its configuration, the environment and the requirement files, else pip's
 * own default. pip is asked at the first page. Each project is asked for once in a run. Credentials (of an address, or of
 * `.netrc`) go to the index they belong to and into no message. `--find-links`, keyrings and client certificates are not
 * supported.
 */
export function createPackageIndex(options: PackageIndexOptions): PackageIndex {
  const limits = { ...LIMITS, ...options.limits };
  const now = options.now ?? Date.now;
  const asked = new Map<string, Asked>();
  let choice: Promise<Choice> | null = null;
  let deadline: AbortSignal | null = null;
  let kept = 0;

  const find = async (name: string, signal: AbortSignal): Promise<IndexPage> => {
    choice ??= chooseIndexes(options, limits);
    const { indexes, nothing } = await choice;
    if (nothing !== null) return { kind: "unreachable", reason: nothing };
    // Asking pip does not count: a slow Python is not the indexes' fault.
    deadline ??= AbortSignal.timeout(limits.totalMs);
    const both = AbortSignal.any([signal, deadline]);
    const asOf = new Date(now()).toISOString();
    const found = await Promise.all(indexes.map((index) => index.ask(name, both)));
    signal.throwIfAborted();
    const page = united(found, asOf);
    if (page.kind !== "page") return page;
    kept += page.texts.reduce((sum, { text }) => sum + text.length, 0);
    if (kept <= limits.keptCharacters) return page;
    return { kind: "unreachable", reason: "the indexes' answers together take too much memory" };
  };

  return {
    async page(written, signal) {
      signal.throwIfAborted();
      const name = normalisedName(written);
      // Nothing else is a project's name, and nothing else gets into an address.
      if (name.length > LONGEST_NAME || !/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(name)) {
        return { kind: "missing" };
      }
      let entry = asked.get(name);
      if (entry === undefined) {
        entry = new Asked((stop) => find(name, stop));
        asked.set(name, entry);
      }
      const mine = entry;
      return mine.wait(signal, () => {
        if (asked.get(name) === mine) asked.delete(name);
      });
    },
  };
}

/** One project that is asked for: shared by all who want it, and ended when none of them does any more. */
class Asked {
  readonly #stop = new AbortController();
  readonly #page: Promise<IndexPage>;
  #waiting = 0;
  #isDone = false;

  constructor(find: (signal: AbortSignal) => Promise<IndexPage>) {
    this.#page = find(this.#stop.signal);
    const done = (): void => {
      this.#isDone = true;
    };
    this.#page.then(done, done);
  }

  async wait(signal: AbortSignal, onAbandoned: () => void): Promise<IndexPage> {
    this.#waiting += 1;
    try {
      return await Promise.race([this.#page, aborted(signal)]);
    } finally {
      this.#waiting -= 1;
      if (this.#waiting === 0 && !this.#isDone) {
        onAbandoned();
        this.#stop.abort(signal.reason);
      }
    }
  }
}

const abortions = new WeakMap<AbortSignal, Promise<never>>();

/** Rejects with the signal's reason. Made once for each signal: hundreds of packages are asked for with the same. */
function aborted(signal: AbortSignal): Promise<never> {
  const known = abortions.get(signal);
  if (known !== undefined) return known;
  const made = new Promise<never>((_resolve, reject) => {
    const onAbort = (): void => {
      reject(signal.reason);
    };
    if (signal.aborted) onAbort();
    else signal.addEventListener("abort", onAbort, { once: true });
  });
  // Nobody may be waiting any more when it happens.
  made.catch(() => undefined);
  abortions.set(signal, made);
  return made;
}

/** As pip does it: the files of all indexes are candidates. Where one did not answer, nobody can say that there is nothing. */
function united(found: readonly Found[], asOf: string): IndexPage {
  const reasons = found.flatMap((one) => (one.kind === "unreachable" ? [one.reason] : []));
  const reason = reasons.length === 0 ? null : [...new Set(reasons)].join("; ");
  const texts: IndexText[] = found.flatMap((one) =>
    one.kind === "page" ? [{ format: one.format, text: one.text, url: one.url, asOf }] : [],
  );
  if (texts.length > 0) return { kind: "page", texts, missed: reason };
  return reason === null ? { kind: "missing" } : { kind: "unreachable", reason };
}
