/** Files of a package, as lock files and indexes name them. */
import type { LockedFile } from "./model.js";
import { isTable, textAt } from "./values.js";
import type { Table } from "./values.js";

const LONGEST_URL = 2000;
const LONGEST_FILE_NAME = 500;
const LONGEST_HASH = 300;

const SDIST = /\.(?:tar\.gz|zip|tar\.bz2|tgz|tar\.xz|tar\.Z|tar)$/i;
const HASH = /^[a-z0-9_]{2,20}[:=][0-9a-f]{32,200}$/i;
const VISIBLE = /^[!-~]+$/;

/** What a file is by its name; null for what no installer takes any more (eggs, Windows installers, signatures). */
export function fileKind(name: string): LockedFile["kind"] | null {
  if (/\.whl$/i.test(name)) return "wheel";
  return SDIST.test(name) ? "sdist" : null;
}

/** The name at the end of a URL or a path, decoded (`%2B` is `+`), without query and fragment; null for none. */
export function fileNameOf(location: string): string | null {
  if (location.length > LONGEST_URL) return null;
  const [path = ""] = location.split(/[?#]/, 1);
  return decoded(path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1));
}

/** Decodes a file's name where it is URL-encoded, and checks that it can be one. */
function decoded(name: string): string | null {
  let plain = name;
  if (name.includes("%")) {
    try {
      plain = decodeURIComponent(name);
    } catch {
      // Not an encoding: the name has a per cent sign.
    }
  }
  if (plain === "" || plain.length > LONGEST_FILE_NAME || !VISIBLE.test(plain)) return null;
  return /[/\\]/.test(plain) ? null : plain;
}

/** `sha256:…` in lower case, from `sha256:…` or `sha256=…`; null for anything else. */
export function hashOf(value: unknown): string | null {
  if (typeof value !== "string" || value.length > LONGEST_HASH || !HASH.test(value)) return null;
  return value.toLowerCase().replace("=", ":");
}

/** The strongest hash of a table by algorithm (`{ sha256 = "…" }`). */
export function hashIn(table: unknown): string | null {
  if (!isTable(table)) return null;
  for (const algorithm of ["sha256", "sha384", "sha512", "blake2b", "md5", "sha1"]) {
    const digest = textAt(table, algorithm);
    const hash = digest === null ? null : hashOf(`${algorithm}:${digest}`);
    if (hash !== null) return hash;
  }
  return null;
}

/** A URL that may be shown: without user, password, query and fragment; null for one that is too long or no URL. */
export function shownUrl(url: string | null): string | null {
  if (url === null || url.length > LONGEST_URL || !VISIBLE.test(url)) return null;
  const [plain = ""] = url.split(/[?#]/, 1);
  return plain.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/]*@/i, "$1");
}

/**
 * One file from what a lock file says about it: its name, or a URL or a path that ends in it.
 * Null for what is not installable or has no usable name.
 */
export function lockedFile(
  from: { readonly name?: string | null; readonly url?: string | null; readonly path?: string | null },
  hash: string | null,
): LockedFile | null {
  const url = from.url ?? null;
  const location = url ?? from.path ?? null;
  // A name that a lock gives can be encoded as well: some exporters copy it from the address.
  const name = (from.name ?? null) === null ? location && fileNameOf(location) : decoded(from.name ?? "");
  const kind = name === null || name === "" ? null : fileKind(name);
  return name === null || kind === null ? null : { name, url: shownUrl(url), hash, kind };
}

/** A file from a table with the usual keys: `name`, `filename` or `file`, `url`, `path`, `hash` or `hashes`. */
export function fileFrom(table: Table): LockedFile | null {
  const name =
    textAt(table, "filename", LONGEST_FILE_NAME) ??
    textAt(table, "file", LONGEST_FILE_NAME) ??
    textAt(table, "name", LONGEST_FILE_NAME);
  const url = textAt(table, "url", LONGEST_URL);
  const path = textAt(table, "path", LONGEST_URL);
  return lockedFile({ name, url, path }, hashOf(table["hash"]) ?? hashIn(table["hashes"]));
}
