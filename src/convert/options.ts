/** Reads the options of the programs that make users and groups. */
import type { ShellCommand, ShellWord } from "../shell/types.js";

export interface Options {
  /** By their one canonical name; the raw words of the values as written. */
  readonly values: ReadonlyMap<string, ShellWord>;
  readonly flags: ReadonlySet<string>;
  readonly operands: readonly ShellWord[];
  readonly unknown: string | null;
}

/** Names of options to their canonical name; those with a value end in `=`. */
export type Spelling = Readonly<Record<string, string>>;

/** Reads the options of a command by a table of those that are known. */
export function readOptions({ words }: ShellCommand, spelling: Spelling): Options {
  const values = new Map<string, ShellWord>();
  const flags = new Set<string>();
  const operands: ShellWord[] = [];
  let unknown: string | null = null;
  for (let index = 1; index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined) continue;
    const { text } = word.value;
    if (!text.startsWith("-") || text === "-") {
      operands.push(word);
      continue;
    }
    for (const option of spelled(text, spelling)) {
      const name = Object.hasOwn(spelling, option) ? (spelling[option] ?? "") : "";
      if (name === "") unknown ??= option;
      else if (!name.endsWith("=")) flags.add(name);
      else {
        const [, inline] = /^--[a-z-]+=(.*)$/s.exec(text) ?? [];
        if (inline === undefined) {
          index += 1;
          const value = words[index];
          if (value === undefined) unknown ??= option;
          else values.set(name, value);
        } else values.set(name, { ...word, raw: word.raw.replace(/^(["']?)--[a-z-]+=/, "$1"), value: { kind: "text", text: inline } }); // prettier-ignore
      }
    }
  }
  return { values, flags, operands, unknown };
}

/** `-rm` is `-r -m`; `--gid=1` is `--gid`. */
function spelled(text: string, spelling: Spelling): readonly string[] {
  if (text.startsWith("--")) return [text.replace(/=.*$/s, "")];
  if (Object.hasOwn(spelling, text)) return [text];
  return [...text.slice(1)].map((letter) => `-${letter}`);
}
