/** Marks what holds on Alpine only, and notes what is worth a look. */
import type { Instruction } from "../../dockerfile/parse.js";
import type { RunScript } from "../../shell/types.js";
import type { Draft } from "../draft.js";
import { startScript } from "../shells.js";
import { alpineOnly } from "./alpine-paths.js";
import type { ApkAdd } from "./apk-read.js";
import { slimVariant } from "./bases.js";
import type { SlimStageWork } from "./stage.js";

/** @param removed instructions of which nothing stays @param lists what the stage installs */
export function remarkOn(
  { stage, scripts, ancestorScripts, descendants, isShipped, draft }: SlimStageWork,
  removed: ReadonlySet<Instruction>,
  callsSuExec: boolean,
  lists: readonly ApkAdd[],
): void {
  const made = namesMadeBy([...ancestorScripts, ...scripts]);
  for (const instruction of stage.instructions) {
    if (removed.has(instruction)) continue;
    for (const { what, why } of alpineOnly(instruction, made)) draft.leave(instruction, what, why);
    foreignCopy(instruction, draft);
  }
  const packages = lists.flatMap((list) => list.packages.map((one) => ({ ...one, list })));
  const suExec = packages.find(({ mapping }) => mapping.alpine === "su-exec");
  const isNamedLater = descendants.some(({ instructions }) => instructions.some(({ raw }) => /\bsu-exec\b/.test(raw))); // prettier-ignore
  if (suExec !== undefined && !callsSuExec && !isNamedLater) {
    const instruction = scripts.find(({ reading }) => reading.kind === "read" && reading.commands.includes(suExec.list.command))?.instruction; // prettier-ignore
    if (instruction !== undefined)
      draft.leave(instruction, "su-exec becomes gosu", "nothing here calls it: scripts that call su-exec have to call gosu"); // prettier-ignore
  }
  const built = packages.find(({ mapping }) => mapping.use === "build");
  if (built !== undefined) {
    draft.note(built.word.span.line, "what compiles is installed as before", "packages may have wheels or binaries for glibc where they had none for musl: try without"); // prettier-ignore
  }
  const start = isShipped ? startScript(stage) : null;
  if (start !== null) {
    draft.note(start.line, `the container starts with ${start.script}`, "if its first line names ash, or it calls su-exec or a tool of BusyBox, that is to be changed too"); // prettier-ignore
  }
}

/** Users and groups: the last word of each command that makes one. */
function namesMadeBy(scripts: readonly RunScript[]): ReadonlySet<string> {
  const names = scripts.flatMap(({ reading }) =>
    reading.kind === "unread"
      ? []
      : reading.commands
          .filter(({ program }) => /^(?:adduser|addgroup|useradd|groupadd)$/.test(program ?? ""))
          .flatMap(({ words }) => words.slice(1).map(({ value }) => value.text)),
  );
  return new Set(names);
}

/** Files from an image on Alpine. */
function foreignCopy(instruction: Instruction, draft: Draft): void {
  if (instruction.keyword !== "COPY") return;
  for (const { name, value } of instruction.flags) {
    if (name !== "from" || value === null || !/[:/@]/.test(value)) continue;
    const { kind } = slimVariant(value);
    if (kind === "variant" || kind === "left")
      draft.leave(instruction, `${value} is on Alpine`, "what is copied from it may be built for musl");
  }
}
