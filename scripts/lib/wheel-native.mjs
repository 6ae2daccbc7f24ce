// @ts-check
/** What unpacked wheels would load on an Alpine image that has musl and nothing else: our own reader and loader simulation. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";

/**
 * @typedef {object} Native
 * @property {number} files Native files.
 * @property {number} undecided Of those, of how many it could not be told whether they load.
 * @property {readonly string[]} missing What they need and neither musl nor the wheels have: names of libraries, symbols.
 * @property {readonly string[]} brings Libraries that a wheel brings along and that its files load.
 *
 * @typedef {object} Tools The program's own functions.
 * @property {typeof import("../../src/image/elf/read.js").readElf} readElf
 * @property {typeof import("../../src/compat/loader/simulate.js").simulate} simulate
 */

const SITE = "/usr/local/lib/python3/site-packages";

/**
 * Every native file of every package, in an image with all of them installed.
 * @param {Tools} tools @param {ReadonlyMap<string, string>} folders Where each package's wheel was unpacked, by its name.
 * @param {string} machine
 * @returns {ReadonlyMap<string, Native>}
 */
export function loadOnMusl({ readElf, simulate }, folders, machine) {
  /** @type {Map<string, { owner: string, elf: ReturnType<typeof readElf> }>} */
  const files = new Map();
  for (const [owner, folder] of folders) {
    for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      const path = join(folder, name);
      if (!statSync(path).isFile()) continue;
      const bytes = readFileSync(path);
      files.set(`${SITE}/${name}`, { owner, elf: readElf(bytes, bytes.length) });
    }
  }
  const image = {
    /** @param {string} path */
    resolve: (path) => {
      const clean = posix.normalize(path.startsWith("/") ? path : `/${path}`);
      return files.has(clean) ? clean : null;
    },
    /** @param {string} path */
    elf: (path) => files.get(path)?.elf ?? null,
    /** @param {string} name */
    withName: (name) => [...files.keys()].filter((path) => posix.basename(path) === name),
  };
  /** @type {Map<string, { files: number, undecided: number, missing: Set<string>, brings: Set<string> }>} */
  const found = new Map();
  for (const owner of folders.keys())
    found.set(owner, { files: 0, undecided: 0, missing: new Set(), brings: new Set() });
  for (const [path, { owner, elf }] of files) {
    const about = found.get(owner);
    if (elf === null || about === undefined) continue;
    about.files += 1;
    const { status, problems, loaded } = simulate(image, path, "musl", { machine });
    if (status === "unknown") about.undecided += 1;
    // A library that a wheel brings along finds its neighbours through the modules that load it, not by itself.
    const isBrought = /\/[^/]+\.libs\/[^/]+$/.test(path);
    for (const { name, presentElsewhere } of status === "fails" ? problems : [])
      if (!isBrought || files.get(presentElsewhere ?? "")?.owner !== owner) about.missing.add(name);
    for (const each of loaded)
      if (each !== path && files.get(each)?.owner === owner) about.brings.add(posix.basename(each));
  }
  return new Map(
    [...found].map(([owner, { missing, brings, ...counts }]) => [
      owner,
      { ...counts, missing: [...missing].sort(), brings: [...brings].sort() },
    ]),
  );
}
