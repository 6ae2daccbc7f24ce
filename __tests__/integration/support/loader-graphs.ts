/** Folders of small libraries that lead to each other in random ways, written for real loaders to look at. */
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeElf } from "../../unit/compat/loader/support/elf-writer.js";
import type { ElfSpec, WrittenWant } from "../../unit/compat/loader/support/elf-writer.js";

/** Numbers that a seed decides. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const FOLDERS = ["a", "b", "c", "a/lib"];

export interface Graph {
  readonly root: string;
  readonly libraryPath: string | null;
}

/** Writes a graph below a folder; what it is depends on the seed alone. */
export function writeGraph(folder: string, seed: number, machine: "x86_64" | "aarch64"): Graph {
  const random = randomFrom(seed);
  const one = <Value>(values: readonly Value[]): Value | undefined => values[random(values.length)];
  const chance = (percent: number): boolean => random(100) < percent;
  for (const name of FOLDERS) mkdirSync(join(folder, name), { recursive: true });
  const names = Array.from({ length: 2 + random(6) }, (_, at) => `libz${at}.so`);
  const absent = chance(6) ? ["libabsent.so.1"] : [];
  const somewhere = (): string => {
    const target = one(FOLDERS) ?? "a";
    return one([join(folder, target), `$ORIGIN/../${target}`, `\${ORIGIN}/../${target}`, "$ORIGIN"]) ?? "";
  };
  const search = (): string => {
    const parts = Array.from({ length: 1 + random(3) }, somewhere);
    return chance(5) ? [...parts, "$LIB/x"].join(":") : parts.join(":");
  };
  const needed = (self: string): readonly string[] => {
    const chosen = names.filter((name) => name !== self && chance(30));
    const paths = chosen.map((name) => (chance(10) ? join(folder, one(FOLDERS) ?? "a", name) : name));
    return [...paths, ...absent.filter(() => chance(30)), ...(chance(20) ? ["libc.so.6"] : [])];
  };
  const wanted = (self: string): readonly WrittenWant[] => {
    // Linkers never leave a symbol undefined that the file defines.
    const others = names.filter((name) => name !== self);
    return Array.from({ length: random(3) }, (): WrittenWant => {
      const library = one(others) ?? "libz.so";
      const name = chance(97) ? `f_${library}` : "f_nowhere";
      const binding = one(["start", "call", "none"] as const) ?? "start";
      const want = { name, binding, isWeak: chance(20) };
      return chance(25) ? { ...want, library, version: chance(96) ? "V1" : "V2" } : want;
    });
  };
  const specOf = (name: string): ElfSpec => {
    const path = { ...(chance(35) ? { rpath: search() } : {}), ...(chance(35) ? { runpath: search() } : {}) };
    const kind =
      one(["function", "function", "function", "function", "data", "data", "ifunc"] as const) ?? "function";
    return {
      machine,
      ...path,
      ...(chance(60) ? { soname: chance(80) ? name : (one(names) ?? name) } : {}),
      needed: needed(name),
      wants: wanted(name),
      defines: [
        { name: `f_${name}`, kind, version: "V1", isHidden: chance(5), isUsed: chance(20) },
        { name: `g_${name}` },
      ],
      isBoundAtStart: chance(30),
      avoidsDefaultFolders: chance(10),
      hash: one(["older", "gnu", "both"] as const) ?? "both",
    };
  };
  for (const name of names) {
    // Sometimes in several places, or by another name, or what is no library of this machine.
    for (const place of FOLDERS.filter(() => chance(65))) {
      const path = join(folder, place, name);
      const other = machine === "x86_64" ? "aarch64" : "x86_64";
      if (chance(2)) writeFileSync(path, "/* a linker's script */\n");
      else if (chance(2)) writeFileSync(path, writeElf({ machine: other, soname: name }));
      else if (chance(15)) {
        writeFileSync(`${path}.1`, writeElf(specOf(name)));
        symlinkSync(`${name}.1`, path);
      } else writeFileSync(path, writeElf(specOf(name)));
    }
  }
  const root = join(folder, "a", "root.so");
  writeFileSync(root, writeElf({ ...specOf("root.so"), needed: names.filter(() => chance(50)) }));
  const libraryPath = chance(40)
    ? Array.from({ length: 1 + random(2) }, () => join(folder, one(FOLDERS) ?? "a"))
    : null;
  return { root, libraryPath: libraryPath?.join(":") ?? null };
}
