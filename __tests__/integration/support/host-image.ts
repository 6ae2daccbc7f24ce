/** The files of this machine, as the simulated loaders ask for them. */
import { readFileSync, readdirSync, realpathSync } from "node:fs";
import { readElf } from "../../../src/image/elf/read.js";
import { ElfStrings } from "../../../src/image/elf/strings.js";
import type { ElfFile } from "../../../src/image/elf/types.js";
import type { LoaderImage } from "../../../src/compat/loader/simulate.js";

/** What `from` gives, or null where it cannot: there is no such file. */
function orNull<Value>(from: () => Value): Value | null {
  try {
    return from();
  } catch {
    return null;
  }
}

/** @param instead paths that lead elsewhere, such as a loader that is not installed */
export function hostImage(instead: ReadonlyMap<string, string> = new Map()): LoaderImage {
  const strings = new ElfStrings();
  const elves = new Map<string, ElfFile | null>();
  const resolved = new Map<string, string | null>();
  const read = (path: string): ElfFile | null =>
    orNull(() => {
      const bytes = readFileSync(path);
      return readElf(bytes, bytes.length, { strings });
    });
  return {
    resolve: (path) => {
      const known = resolved.get(path);
      if (known !== undefined) return known;
      const found = orNull(() => realpathSync(instead.get(path) ?? path));
      resolved.set(path, found);
      return found;
    },
    elf: (path) => {
      const known = elves.get(path);
      if (known !== undefined) return known;
      const elf = read(path);
      elves.set(path, elf);
      return elf;
    },
    text: (path) => orNull(() => readFileSync(path, "utf8")),
    list: (folder) => orNull(() => readdirSync(folder)) ?? [],
  };
}
