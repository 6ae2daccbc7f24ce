/** For which platform a package of a lock is: by the lock's own fields, and by its name where they are silent. */
import { platformOf } from "../../image/findings/platform.js";
import type { Architecture, CompatTarget } from "../../model/compat.js";

export type Libc = "musl" | "glibc";

/** What of a locked package says where it runs. */
export interface Restricted {
  readonly name: string;
  readonly os: readonly string[] | null;
  readonly cpu: readonly string[] | null;
  readonly libc: readonly string[] | null;
}

/** What the name of a platform package says. */
export interface NamedPlatform {
  /** As Node spells them; null where the name is silent. */
  readonly os: string | null;
  readonly cpu: string | null;
  readonly libc: Libc | null;
  /** The same for all of one family on one system and processor: they differ in nothing but the libc. */
  readonly family: string;
}

const CPUS: Readonly<Record<Architecture, string>> = { amd64: "x64", arm64: "arm64" };

/** Node's word for the target's processor: `x64`, `arm64`. */
export function cpuOf(target: CompatTarget): string {
  return CPUS[target.architecture];
}

/**
 * What a name says when it is a platform package's: one that names a system and a processor (`@esbuild/linux-x64`,
 * `sass-embedded-linux-musl-arm64`, `@vscode/vsce-sign-alpine-x64`); null for every other name.
 */
export function namedPlatform(name: string): NamedPlatform | null {
  // The word of its own for "Linux with musl", which a few packages use.
  const isAlpine = /[-/]alpine-/.test(name);
  const { os, arch, libc, stem } = platformOf(isAlpine ? name.replace("alpine-", "linuxmusl-") : name);
  if (os === null || arch === null) return null;
  return { os, cpu: arch, libc, family: `${stem} ${os} ${arch}` };
}

/**
 * Whether the package manager installs a package on Linux and this processor, whatever the libc: fields first, else the
 * name; silence is no restriction.
 */
export function isForTarget(item: Restricted, target: CompatTarget): boolean {
  const named = namedPlatform(item.name);
  return (
    allows(item.os ?? listOf(named?.os), "linux") && allows(item.cpu ?? listOf(named?.cpu), cpuOf(target))
  );
}

/** The only libc a package is for: by its field, else by its name; null for both and for neither. */
export function libcOf(item: Restricted): Libc | null {
  if (item.libc !== null) {
    const musl = allows(item.libc, "musl");
    const glibc = allows(item.libc, "glibc");
    if (musl === glibc) return null;
    return musl ? "musl" : "glibc";
  }
  return namedPlatform(item.name)?.libc ?? null;
}

/** As npm reads `os`, `cpu` and `libc`: `!x` excludes, `any` allows everything, and no list is no restriction. */
export function allows(words: readonly string[] | null, wanted: string): boolean {
  if (words === null || words.length === 0) return true;
  if (words.length === 1 && words[0] === "any") return true;
  if (words.includes(`!${wanted}`)) return false;
  return words.includes(wanted) || words.every((word) => word.startsWith("!"));
}

/**
 * Packages of the other libc that Alpine gets all the same, because the lock does not say which libc they are for: npm's
 * before 11.11, and Yarn's classic ones. They never load there; what they weigh is a saving.
 */
export function wrongLibc<Item extends Restricted>(
  packages: readonly Item[],
  target: CompatTarget,
): readonly Item[] {
  return packages.filter(
    (item) => item.libc === null && isForTarget(item, target) && libcOf(item) === "glibc",
  );
}

function listOf(word: string | null | undefined): readonly string[] | null {
  return word === null || word === undefined ? null : [word];
}
