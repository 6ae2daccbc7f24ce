/** One index that is asked for projects' pages. */
import type { Credentials } from "../compat/index/pip-config.js";
import { IndexFailure } from "./index-request.js";
import type { IndexAnswer, IndexGet } from "./index-request.js";
import type { Slots } from "./slots.js";

export interface IndexLimits {
  /** Requests at a time, of all indexes together. */
  readonly concurrency: number;
  /** One page with its redirects, in milliseconds. */
  readonly requestMs: number;
  /** All pages of a run, from the first on, in milliseconds. */
  readonly totalMs: number;
  /** Of one answer, once it is unpacked. */
  readonly answerBytes: number;
  /** Of all answers that are kept, in characters. */
  readonly keptCharacters: number;
  /** Consecutive failures after which an index is not asked any more. */
  readonly failures: number;
}

/** What one index says about one project. */
export type Found =
  | { readonly kind: "page"; readonly format: "json" | "html"; readonly text: string; readonly url: string }
  | { readonly kind: "missing" }
  | { readonly kind: "unreachable"; readonly reason: string };

/** An address for a message or a report: no credentials, no query. */
export function shown(url: URL): string {
  return `${url.origin}${url.pathname}`;
}

export interface IndexParts {
  readonly base: URL | null;
  /** Why it is not asked at all; null when it is. */
  readonly problem: string | null;
  readonly credentials: Credentials | null;
  readonly get: IndexGet;
  readonly slots: Slots;
  readonly limits: IndexLimits;
}

/** One index, which is left alone once it has failed several times in a row. */
export class Index {
  readonly #parts: IndexParts;
  /** Ends what is under way when the index turns out to be down. */
  readonly #down = new AbortController();
  #failures = 0;
  #reason: string | null;

  constructor(parts: IndexParts) {
    this.#parts = parts;
    this.#reason = parts.problem;
  }

  /** Never rejects but for what nobody expects; `signal` ends it, which reads as the time being used up. */
  async ask(name: string, signal: AbortSignal): Promise<Found> {
    const { base, slots, limits } = this.#parts;
    if (this.#reason !== null || base === null) return this.#unreachable();
    const late = (): Found => ({
      kind: "unreachable",
      reason: `the time for looking packages up (${limits.totalMs / 1000} s) is used up`,
    });
    if (signal.aborted) return late();
    const release = await slots.take(signal);
    if (release === null) return late();
    try {
      // It may have gone down while this one was waiting.
      if (this.#reason !== null) return this.#unreachable();
      const slow = AbortSignal.timeout(limits.requestMs);
      return await this.#request(base, name, AbortSignal.any([signal, slow, this.#down.signal]), slow);
    } catch (error) {
      if (this.#reason !== null && this.#down.signal.aborted) return this.#unreachable();
      if (signal.aborted) return late();
      throw error;
    } finally {
      release();
    }
  }

  async #request(base: URL, name: string, signal: AbortSignal, slow: AbortSignal): Promise<Found> {
    const { get, credentials, limits } = this.#parts;
    const url = new URL(base.href);
    url.pathname = `${base.pathname.replace(/\/+$/, "")}/${name}/`;
    try {
      const answer = await get({ url, credentials, signal });
      return this.#read(answer);
    } catch (error) {
      if (error instanceof IndexFailure) return this.#failed(error.message, error.isWhole);
      if (slow.aborted) return this.#failed(`did not answer within ${limits.requestMs / 1000} s`, true);
      throw error;
    }
  }

  #read({ status, url, contentType, body }: IndexAnswer): Found {
    if (status === 404 || status === 410) return this.#good({ kind: "missing" });
    if (status !== 200) {
      // Some answer 403 for what they do not have: that is no reason to give the index up.
      return this.#failed(
        `answered ${status}${status === 401 ? ": it wants credentials" : ""}`,
        status !== 403,
      );
    }
    const format = formatOf(contentType);
    if (format === null) return this.#failed("answers in a form that no index has", false);
    return this.#good({ kind: "page", format, text: body, url: shown(url) });
  }

  #good(found: Found): Found {
    this.#failures = 0;
    return found;
  }

  #failed(what: string, isWhole: boolean): Found {
    const base = this.#parts.base;
    const reason = `${base === null ? "an index" : shown(base)} ${what}`;
    if (isWhole) {
      this.#failures += 1;
      if (this.#failures >= this.#parts.limits.failures && this.#reason === null) {
        this.#reason = `${reason}; it is not asked any more`;
        this.#down.abort(new Error(this.#reason));
      }
    }
    return { kind: "unreachable", reason };
  }

  #unreachable(): Found {
    return { kind: "unreachable", reason: this.#reason ?? "an index cannot be asked" };
  }
}

/** The content types that pip reads; null for any other. */
function formatOf(contentType: string | null): "json" | "html" | null {
  const type = (contentType ?? "").split(";", 1)[0]?.trim().toLowerCase();
  if (type === "application/vnd.pypi.simple.v1+json") return "json";
  return type === "application/vnd.pypi.simple.v1+html" || type === "text/html" ? "html" : null;
}
