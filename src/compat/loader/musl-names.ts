/** Which symbols musl's libc has, by its release. */
import { FIRST_NAMES, LATER_NAMES, NAMES_WITH_SIZE } from "./musl-symbols.js";

/** The release that Alpine 3.20 to 3.22 have: 1.2.5. */
export const USUAL_RELEASE = 5;
/** From this release on, names that end in `64` are no longer exported, but still found by the loader. */
const HIDES_SIZES = 4;
/** Up to 1.2.5 the loader compares no more of a name than this; longer ones it does not find. Measured with 1.2.5. */
const LONGEST_WITH_SIZE = 16;
const FINDS_LONG_NAMES = 6;

const words = (block: string): readonly string[] => block.split(/\s+/u).filter((name) => name !== "");

interface Names {
  /** By name, the release that has it first. */
  readonly since: ReadonlyMap<string, number>;
  readonly withSize: ReadonlySet<string>;
}

let made: Names | null = null;

function names(): Names {
  if (made !== null) return made;
  const since = new Map<string, number>();
  for (const name of words(FIRST_NAMES)) since.set(name, 0);
  for (const [release, block] of Object.entries(LATER_NAMES)) {
    for (const name of words(block)) since.set(name, Number(release));
  }
  const withSize = new Set(words(NAMES_WITH_SIZE).map((name) => `${name}64`));
  withSize.add("readdir64_r");
  made = { since, withSize };
  return made;
}

/** Whether libc itself exports a symbol; `release` is the last number of musl 1.2's version. */
export function muslExports(name: string, release: number = USUAL_RELEASE): boolean {
  const since = names().since.get(name);
  if (since !== undefined) return since <= release;
  return release < HIDES_SIZES && names().withSize.has(name);
}

/**
 * Whether the loader answers for a name that ends in `64` although libc does not export it, and although no library names
 * libc. It does so for what was linked before 1.2.4, and for files that were made for glibc.
 */
export function muslFindsBySize(name: string, release: number = USUAL_RELEASE): boolean {
  if (release < HIDES_SIZES || !names().withSize.has(name)) return false;
  return release >= FINDS_LONG_NAMES || name.length <= LONGEST_WITH_SIZE;
}

/** Whether any release that is known has the symbol: then nothing but libc is meant by it. */
export function isMuslName(name: string): boolean {
  return names().since.has(name) || names().withSize.has(name);
}
