/** `$ORIGIN` and its like in search paths. */
import { folderOf } from "./image.js";
import type { Machine } from "./image.js";

const MOST_EXPANDED = 65_536;

/**
 * musl's way: only `$ORIGIN`, and a list with any other `$` in it is not searched at all (null). The folder is that of the
 * path the file was found by, links not followed. Source: fixup_rpath in musl's dynlink.c.
 */
export function expandForMusl(list: string, path: string): string | null {
  if (!list.includes("$")) return list;
  const parts = list.split("$");
  if (parts.length * folderOf(path).length + list.length > MOST_EXPANDED) return null;
  const [first = "", ...others] = parts;
  let text = first;
  for (const part of others) {
    const rest = /^(?:ORIGIN|\{ORIGIN\})/u.exec(part)?.[0];
    if (rest === undefined) return null;
    text += folderOf(path) + part.slice(rest.length);
  }
  return text;
}

/** What a glibc puts in the place of `$PLATFORM` and of `$LIB`, which depends on the distribution and may not be known. */
export interface GlibcTokens {
  readonly machine: Machine;
  readonly libraryNames: readonly string[];
}

/**
 * glibc's way: `$ORIGIN`, `$LIB` and `$PLATFORM`, with or without braces. Where it is not known what `$LIB` is there are
 * several answers. Source: ld.so(8), dynamic string tokens.
 */
export function expandForGlibc(
  text: string,
  path: string,
  { machine, libraryNames }: GlibcTokens,
): readonly string[] {
  if (!text.includes("$")) return [text];
  const folder = folderOf(path);
  const parts = text.split("$");
  if (parts.length * (folder.length + 32) + text.length > MOST_EXPANDED) return [];
  const libraries = /\$\{?LIB/u.test(text) ? libraryNames : [""];
  return libraries.map((library) => {
    const tokens = new Map([
      ["ORIGIN", folder],
      ["LIB", library],
      ["PLATFORM", machine],
    ]);
    return text.replace(
      /\$(?:\{(ORIGIN|LIB|PLATFORM)\}|(ORIGIN|LIB|PLATFORM)(?![A-Za-z0-9_]))/gu,
      (all, one, other) => {
        const token: unknown = one ?? other;
        return typeof token === "string" ? (tokens.get(token) ?? all) : all;
      },
    );
  });
}
