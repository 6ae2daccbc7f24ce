/** What an instruction says that holds on one of the two systems only, found by patterns. */
import type { Instruction } from "../dockerfile/parse.js";

export interface OnlyThere {
  readonly what: string;
  readonly why: string;
}

export interface PlaceRule {
  readonly pattern: RegExp;
  /** Instructions that it is looked for in; null for all. */
  readonly keywords: ReadonlySet<string> | null;
  readonly why: string;
}

/** @param system where it holds */
export function onlyThere(
  { keyword, raw }: Instruction,
  rules: readonly PlaceRule[],
  system: "Alpine" | "Debian",
): OnlyThere[] {
  return rules
    .filter(({ keywords }) => keywords === null || keywords.has(keyword))
    .flatMap(({ pattern, why }) => {
      const match = pattern.exec(raw);
      return match === null ? [] : [{ what: `${match[0]} holds on ${system} only`, why }];
    });
}

/** Who an instruction gives files to, or runs as. `inRun` reads what a RUN says of it. */
export function ownersOf(
  { keyword, args, flags }: Instruction,
  inRun: (args: string) => readonly string[],
): readonly string[] {
  if (keyword === "USER") return [args];
  if (keyword === "RUN") return inRun(args);
  return flags.filter(({ name }) => name === "chown").map(({ value }) => value ?? "");
}
