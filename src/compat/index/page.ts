/** What an index says about one project: the common shape of its JSON and its HTML. */
import type { LockedFile } from "../python/locks/model.js";

/** Bytes of one answer: the largest projects, with tens of thousands of files, have less. */
export const MOST_PAGE_BYTES = 16_000_000;
export const MOST_PAGE_FILES = 100_000;

export interface IndexFile extends LockedFile {
  /** All hashes that the index gives, `sha256:…`; `hash` is the strongest. */
  readonly hashes: readonly string[];
  /** PEP 440; null for any Python. */
  readonly requiresPython: string | null;
  /** Withdrawn by its author: installed only when exactly this version is asked for. */
  readonly isYanked: boolean;
}

export interface SimplePage {
  /** The project's normalised name; null where the page does not say. */
  readonly name: string | null;
  readonly files: readonly IndexFile[];
  /** What is wrong with the page, one sentence without its full stop; null for nothing. */
  readonly problem: string | null;
}

/** A page with nothing on it, and why. */
export function emptyPage(problem: string): SimplePage {
  return { name: null, files: [], problem };
}

/** Where a link of a page leads, without credentials, query and fragment; null for what is no address of a file. */
export function resolvedUrl(href: string, base: string | null): URL | null {
  const url = URL.canParse(href, base ?? undefined) ? new URL(href, base ?? undefined) : null;
  return url !== null && /^(?:https?|file):$/.test(url.protocol) ? url : null;
}
