/** Keys of records in the Actions cache: `image-budget-records-1-<key>-<commit>-<part>-<run>-<attempt>`. */
import { createHash } from "node:crypto";

export interface RecordKey {
  readonly commit: string;
  /** The other parts that the run's images may lie in: none when the entry is of all images. */
  readonly others: readonly string[];
}

export interface RecordKeys {
  /** How every key of this store begins. */
  readonly all: string;
  /** How keys of a commit begin, or of one part of its images: `all`, `3of8`. */
  of(commit: string, part: string | null): string;
}

/** Changes when older entries could not be read any more. */
const VERSION = 1;
const LONGEST_KEY = 120;
const MOST_SHARDS = 256;

/**
 * The beginnings of keys. Entries are found by them, so no store's may be the beginning of another's: in what tells stores
 * apart, everything but letters, digits, dots and underscores is written as `~` and its bytes in hexadecimal.
 */
export function keysOf(key: string): RecordKeys {
  const escaped = [...Buffer.from(key)]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      return /[A-Za-z0-9._]/u.test(character) ? character : `~${byte.toString(16).padStart(2, "0")}`;
    })
    .join("");
  const short =
    escaped.length <= LONGEST_KEY ? escaped : `~~${createHash("sha256").update(key).digest("hex")}`;
  const all = `image-budget-records-${VERSION}-${short}-`;
  return {
    all,
    of: (commit, part) => `${all}${commit}-${part === null ? "" : `${part}-`}`,
  };
}

/** Reads the key of an entry that was asked for by `prefix`; null when it is not one of this store's. */
export function parseKey(key: string, prefix: string, all: string): RecordKey | null {
  if (!key.startsWith(prefix) || !key.startsWith(all)) return null;
  const match = /^([0-9a-f]{40,64})-(all|(\d{1,3})of(\d{1,3}))-\d{1,20}-\d{1,20}$/u.exec(
    key.slice(all.length),
  );
  const [, commit, part, , count] = match ?? [];
  if (commit === undefined) return null;
  const shards = Math.min(Number(count ?? 0), MOST_SHARDS);
  const others = Array.from({ length: shards }, (_, index) => `${index + 1}of${shards}`);
  return { commit, others: part === "all" ? [] : [...others.filter((other) => other !== part), "all"] };
}
