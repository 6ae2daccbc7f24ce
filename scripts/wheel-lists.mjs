// @ts-check
/**
 * Takes into the record what a lock file lists of some packages: names of files, and what they ask of Python. The record is
 * what scripts/wheel-verdicts.mjs replays besides pages of an index. No index is asked.
 *
 *     node scripts/wheel-lists.mjs MONTH LOCK NAME...
 *
 * MONTH, as in 2026-07, is one by which the lock was there. Only locks that list every file of a version are of use, whatever
 * Python their project is for: those of poetry do, those of uv do not.
 */
import { existsSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { compiledSources } from "./lib/sources.mjs";
import { LISTS, pinnedIn, readLists, writtenLists } from "./lib/wheel-lists.mjs";

const [month, lock, ...names] = process.argv.slice(2);
if (month === undefined || !/^\d{4}-\d{2}$/.test(month) || lock === undefined || names.length === 0)
  throw new Error("usage: node scripts/wheel-lists.mjs MONTH LOCK NAME...");
if (basename(lock) !== "poetry.lock") throw new Error(`${lock} is no poetry.lock, so it may lack files`);

const sources = compiledSources();
try {
  const pinned = await pinnedIn(lock, sources);
  const lost = names.filter((name) => pinned.every((each) => each.name !== name));
  if (lost.length > 0) throw new Error(`${lock} pins no files of ${lost.join(", ")}`);

  /** @param {{ name: string, version: string }} list */
  const key = ({ name, version }) => `${name} ${version}`;
  const record = new Map((existsSync(LISTS) ? readLists() : []).map((list) => [key(list), list]));
  for (const { name, version, python, files } of pinned.filter((each) => names.includes(each.name)))
    record.set(key({ name, version }), {
      name,
      version,
      ...(python === undefined ? {} : { python }),
      by: month,
      files: [...files].sort(),
    });
  const lists = [...record].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, list]) => list);
  writeFileSync(LISTS, writtenLists(lists));
  console.log(`${LISTS}: ${lists.length} versions, ${new Set(lists.map(({ name }) => name)).size} packages`);
} finally {
  sources.remove();
}
