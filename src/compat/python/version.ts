/** Versions of Python packages (PEP 440), read, ordered and written as the `packaging` library does it. */
import { strip } from "./whitespace.js";

/** Numbers are as large as a text makes them: dates and commit numbers outgrow what a double holds exactly. */
export interface Version {
  readonly epoch: bigint;
  /** At least one number; zeros at the end are kept, though they count for nothing. */
  readonly release: readonly bigint[];
  readonly pre: readonly [letter: PreLetter, number: bigint] | null;
  readonly post: bigint | null;
  readonly dev: bigint | null;
  /** What follows the `+`, in lower case: digits are a number, anything else is text. */
  readonly local: readonly (bigint | string)[] | null;
}

export type PreLetter = "a" | "b" | "rc";

/** Characters of a version that is looked at; nobody writes one this long. */
const LONGEST = 1000;

const VERSION =
  /^v?(?:(\d+)!)?(\d+(?:\.\d+)*)(?:[-_.]?(alpha|a|beta|b|preview|pre|c|rc)[-_.]?(\d*))?(?:-(\d+)|[-_.]?(post|rev|r)[-_.]?(\d*))?(?:[-_.]?(dev)[-_.]?(\d*))?(?:\+([a-z0-9]+(?:[-_.][a-z0-9]+)*))?$/i;

/** All spellings of the three kinds of pre-releases; what is not listed is a release candidate. */
const LETTERS: ReadonlyMap<string, PreLetter> = new Map([
  ["a", "a"],
  ["alpha", "a"],
  ["b", "b"],
  ["beta", "b"],
]);

/** Reads a version in any spelling that PEP 440 allows; null for what is none, and for more than 1,000 characters. */
export function parseVersion(text: string): Version | null {
  if (text.length > LONGEST) return null;
  const match = VERSION.exec(strip(text));
  if (match === null) return null;
  const [, epoch, release = "", pre, preNumber, implicitPost, post, postNumber, dev, devNumber, local] =
    match;
  return {
    epoch: BigInt(epoch ?? 0),
    release: release.split(".").map(BigInt),
    pre: pre === undefined ? null : [LETTERS.get(pre.toLowerCase()) ?? "rc", number(preNumber)],
    post: implicitPost === undefined ? numberAfter(post, postNumber) : BigInt(implicitPost),
    dev: numberAfter(dev, devNumber),
    local: local === undefined ? null : local.toLowerCase().split(/[-_.]/).map(localPart),
  };
}

/** A word without a number means its zeroth: `1.0.dev` is `1.0.dev0`. */
function number(digits: string | undefined): bigint {
  return BigInt(digits === undefined || digits === "" ? 0 : digits);
}

function numberAfter(word: string | undefined, digits: string | undefined): bigint | null {
  return word === undefined ? null : number(digits);
}

function localPart(part: string): bigint | string {
  return /^\d+$/.test(part) ? BigInt(part) : part;
}

/** The normal spelling of a version: `1.0-ALPHA_1` becomes `1.0a1`. Zeros at the end of the release are kept. */
export function versionText(version: Version): string {
  const { epoch, release, pre, post, dev, local } = version;
  return [
    epoch === 0n ? "" : `${epoch}!`,
    release.join("."),
    pre === null ? "" : pre.join(""),
    post === null ? "" : `.post${post}`,
    dev === null ? "" : `.dev${dev}`,
    local === null ? "" : `+${local.join(".")}`,
  ].join("");
}

/** Negative when `a` comes before `b`, 0 when they are the same version, positive when it comes after. */
export function compareVersions(a: Version, b: Version): number {
  return (
    compare(a.epoch, b.epoch) ||
    compareReleases(a.release, b.release) ||
    comparePre(a, b) ||
    comparePresence(a.post, b.post, -1) ||
    comparePresence(a.dev, b.dev, 1) ||
    compareLocal(a.local, b.local)
  );
}

/** Whether a version is one that is only installed when it is asked for: an alpha, a beta, a candidate, a snapshot. */
export function isPrerelease(version: Version): boolean {
  return version.pre !== null || version.dev !== null;
}

/** Whether two versions have the same epoch and the same release, zeros at its end left out. */
export function isSameRelease(a: Version, b: Version): boolean {
  return a.epoch === b.epoch && compareReleases(a.release, b.release) === 0;
}

function compare<T extends bigint | number | string>(a: T, b: T): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Element by element; what is missing is 0. */
function compareReleases(a: readonly bigint[], b: readonly bigint[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const order = compare(a[at] ?? 0n, b[at] ?? 0n);
    if (order !== 0) return order;
  }
  return 0;
}

function comparePre(a: Version, b: Version): number {
  const rank = compare(preRank(a), preRank(b));
  if (rank !== 0 || a.pre === null || b.pre === null) return rank;
  return compare(a.pre[0], b.pre[0]) || compare(a.pre[1], b.pre[1]);
}

/** A snapshot of a release (`1.0.dev1`) comes before its first alpha, the release itself after its last candidate. */
function preRank(version: Version): number {
  if (version.pre !== null) return 1;
  return version.post === null && version.dev !== null ? 0 : 2;
}

/** @param missing what a version without the part is to one with it: -1 comes before, 1 after */
function comparePresence(a: bigint | null, b: bigint | null, missing: -1 | 1): number {
  if (a !== null && b !== null) return compare(a, b);
  if (a === b) return 0;
  return a === null ? missing : -missing;
}

/** No local part comes first, a beginning before what it begins, text before numbers. */
function compareLocal(a: Version["local"], b: Version["local"]): number {
  if (a === null || b === null) return compare(a === null ? 0 : 1, b === null ? 0 : 1);
  for (const [at, left] of a.entries()) {
    const right = b[at];
    if (right === undefined) return 1;
    const order = compareLocalPart(left, right);
    if (order !== 0) return order;
  }
  return compare(a.length, b.length);
}

function compareLocalPart(a: bigint | string, b: bigint | string): number {
  if (typeof a === "bigint") return typeof b === "bigint" ? compare(a, b) : 1;
  return typeof b === "bigint" ? -1 : compare(a, b);
}
