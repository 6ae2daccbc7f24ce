/** Reads answers of the simple API: JSON (PEP 691, 700) and HTML (PEP 503, 592, 658). */
import { fileKind, fileNameOf, hashOf, lockedFile } from "../python/locks/files.js";
import { isTable, nameOf, parseJson, specifiersOf, tableAt, textAt } from "../python/locks/values.js";
import type { Table } from "../python/locks/values.js";
import { anchorsOf } from "./anchors.js";
import { emptyPage, MOST_PAGE_BYTES, MOST_PAGE_FILES, resolvedUrl } from "./page.js";
import type { IndexFile, SimplePage } from "./page.js";

export { MOST_PAGE_BYTES } from "./page.js";
export type { IndexFile, SimplePage } from "./page.js";
export { candidates } from "./candidates.js";
export type { Candidates } from "./candidates.js";

const LONGEST_URL = 2000;
const MOST_HASHES = 10;

/** What an installer asks an index for, the best form first. */
export const SIMPLE_ACCEPT =
  "application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html;q=0.2, text/html;q=0.01";

/**
 * Reads one project's page of at most 16 MB. Never throws: a page that cannot be read has no files and a problem.
 *
 * @param contentType as the index sent it; null to tell by the text
 * @param url where the page came from, which relative links need
 */
export function parseSimplePage(text: string, contentType: string | null, url: string | null): SimplePage {
  if (text.length > MOST_PAGE_BYTES) return emptyPage(`The page is larger than ${MOST_PAGE_BYTES / 1e6} MB`);
  const isJson = contentType === null ? /^\ufeff?\s{0,1000}\{/.test(text) : /[/+]json\b/i.test(contentType);
  return isJson ? readJson(text, url) : readHtml(text, url);
}

function readJson(text: string, url: string | null): SimplePage {
  const parsed = parseJson(text, MOST_PAGE_BYTES);
  if (!parsed.ok) return emptyPage("The page is not the JSON of the simple API");
  const version = textAt(tableAt(parsed.table, "meta"), "api-version");
  const files = parsed.table["files"];
  if (version?.split(".")[0] !== "1" || !Array.isArray(files)) {
    return emptyPage("The page is not version 1 of the simple API");
  }
  return {
    name: nameOf(parsed.table["name"]),
    files: files
      .slice(0, MOST_PAGE_FILES)
      .filter(isTable)
      .map((entry) => fromJson(entry, url))
      .filter((file) => file !== null),
    problem: tooMany(files.length),
  };
}

function tooMany(count: number): string | null {
  return count > MOST_PAGE_FILES ? `Only ${MOST_PAGE_FILES} files are read` : null;
}

function fromJson(entry: Table, base: string | null): IndexFile | null {
  const hashes = tableAt(entry, "hashes");
  return indexFile({
    name: textAt(entry, "filename", LONGEST_URL),
    href: textAt(entry, "url", LONGEST_URL),
    base,
    hashes: Object.keys(hashes)
      .slice(0, MOST_HASHES)
      .map((algorithm) => hashOf(`${algorithm}:${textAt(hashes, algorithm) ?? ""}`)),
    requiresPython: specifiersOf(entry["requires-python"]),
    // Either a truth value or the reason, which may be empty.
    isYanked: entry["yanked"] === true || typeof entry["yanked"] === "string",
  });
}

interface Raw {
  readonly name: string | null;
  readonly href: string | null;
  readonly base: string | null;
  readonly hashes: readonly (string | null)[];
  readonly requiresPython: string | null;
  readonly isYanked: boolean;
}

function indexFile({ name, href, base, hashes, requiresPython, isYanked }: Raw): IndexFile | null {
  const url = href === null ? null : resolvedUrl(href, base);
  const known = hashes.filter((hash) => hash !== null);
  const strongest = known.find((hash) => hash.startsWith("sha256:")) ?? known[0] ?? null;
  const file = lockedFile({ name, url: url?.href ?? null, path: href }, strongest);
  return file === null ? null : { ...file, hashes: known, requiresPython, isYanked };
}

function readHtml(text: string, url: string | null): SimplePage {
  const { anchors, base } = anchorsOf(text, MOST_PAGE_FILES + 1);
  if (anchors.length === 0 && !/<(?:!doctype|html|body|a)\b/i.test(text.slice(0, 4096))) {
    return emptyPage("The page is neither JSON nor HTML of the simple API");
  }
  const from = base === null ? url : (resolvedUrl(base, url)?.href ?? url);
  const files = anchors.slice(0, MOST_PAGE_FILES).map((anchor) => {
    const [, fragment = ""] = /#(.*)$/s.exec(anchor.href) ?? [];
    // The name is what the address ends in; what is shown is the same, or shortened by some indexes.
    const name = fileNameOf(anchor.href) ?? anchor.text.trim();
    if (fileKind(name) === null) return null;
    return indexFile({
      name,
      href: anchor.href,
      base: from,
      hashes: [hashOf(fragment)],
      requiresPython: specifiersOf(anchor.requiresPython ?? undefined),
      isYanked: anchor.isYanked,
    });
  });
  return { name: null, files: files.filter((file) => file !== null), problem: tooMany(anchors.length) };
}
