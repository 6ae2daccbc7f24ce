/** What in a Dockerfile the classic builder cannot do. */
import type { Dockerfile, Instruction, Stage } from "./parse.js";

/** Flags that only BuildKit takes, per instruction. */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  RUN: ["mount", "network", "security", "device"],
  COPY: ["link", "chmod", "parents", "exclude"],
  ADD: ["link", "chmod", "checksum", "keep-git-dir", "exclude", "unpack"],
};
const PLATFORM_WORDS = /\$\{?(?:TARGET|BUILD)(?:PLATFORM|OS|ARCH|VARIANT)\b/;
const MOST = 20;

/**
 * One entry per feature with the line of its first use: `RUN --mount (line 4)`, `heredoc (line 7)`, `# syntax=`. The
 * classic builder runs every stage up to the target, so unused ones count as well.
 */
export function buildKitFeatures(dockerfile: Dockerfile, stages: readonly Stage[]): readonly string[] {
  const first = new Map<string, number | null>();
  const note = (feature: string, line: number | null): void => {
    if (!first.has(feature)) first.set(feature, line);
  };
  if (dockerfile.syntax !== null) note("# syntax=", null);
  for (const stage of stages) {
    for (const text of [stage.from, stage.platform ?? ""]) {
      if (PLATFORM_WORDS.test(text)) note("platform arguments in FROM", stage.line);
    }
    for (const instruction of stage.instructions) {
      for (const feature of featuresOf(instruction)) note(feature, instruction.line);
    }
  }
  return [...first]
    .slice(0, MOST)
    .map(([feature, line]) => (line === null ? feature : `${feature} (line ${line})`));
}

function featuresOf(instruction: Instruction): readonly string[] {
  const known = FLAGS[instruction.keyword] ?? [];
  const flags = instruction.flags
    .filter(({ name }) => known.includes(name))
    .map(({ name }) => `${instruction.keyword} --${name}`);
  return instruction.heredocs.length > 0 ? [...flags, "heredoc"] : flags;
}
