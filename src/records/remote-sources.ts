/** ADD from the network: what it brings can change while the Dockerfile and the context stay the same. */
import type { Instruction, Stage } from "../dockerfile/parse.js";
import { splitWords } from "../dockerfile/words.js";

/** One clause for each ADD that takes, or may take, something from the network without saying its checksum. */
export function remoteSources(stages: readonly Stage[]): readonly string[] {
  return stages.flatMap((stage) =>
    stage.instructions.flatMap((instruction) => {
      const source = remoteSource(instruction);
      return source === null ? [] : [`line ${instruction.line} adds ${source}, whose content is not known`];
    }),
  );
}

function remoteSource(instruction: Instruction): string | null {
  const onBuild = instruction.keyword === "ONBUILD" && /^ADD\s/iu.test(instruction.args);
  if (instruction.keyword !== "ADD" && !onBuild) return null;
  // With its checksum the build fails where the content is another.
  if (instruction.flags.some(({ name, value }) => name === "checksum" && value !== null)) return null;
  const words = splitWords(instruction.args)
    .flatMap(({ raw }) => raw.split(","))
    .map((word) => word.replace(/^[[\s"']+|[\]\s"']+$/gu, ""));
  // A variable in front may hold an address as well.
  const found = words.find((word) => /^(?:\$|git@|(?:https?|git|ssh):\/\/)/iu.test(word));
  return found === undefined ? null : found.slice(0, 200);
}
