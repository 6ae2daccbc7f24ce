/** A library with the names that a program exports to what it opens, made for either libc: it has no code. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readElf } from "../../../src/image/elf/read.js";

/** @param exporters the program and its own libraries */
export function standInFor(exporters: readonly string[], folder: string, name: string): string {
  const names = new Set<string>();
  for (const path of exporters) {
    const bytes = readFileSync(path);
    readElf(bytes, bytes.length, { onDefined: (symbol) => names.add(symbol) });
  }
  const lines = [...names].flatMap((symbol) => [`.globl "${symbol}"`, `"${symbol}":`]);
  const source = join(folder, `${name}.s`);
  const path = join(folder, `${name}.so`);
  writeFileSync(source, `.data\n${lines.join("\n")}\n.quad 0\n.section .note.GNU-stack,"",@progbits\n`);
  execFileSync("gcc", ["-shared", "-nostdlib", "-o", path, source]);
  return path;
}
