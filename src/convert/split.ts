/**
 * Splits a stage that installs packages and is shipped into the guide's two: a builder that installs them, and the stage
 * that is shipped, which takes only what was installed over. What is written is still for Debian.
 */
import { parseDockerfile } from "../dockerfile/parse.js";
import type { Dockerfile, Instruction, Stage } from "../dockerfile/parse.js";
import { readRunScripts } from "../shell/index.js";
import type { RunScript } from "../shell/types.js";
import { Draft } from "./draft.js";
import { applyEdits, areSeparate } from "./edits.js";
import type { Edit } from "./edits.js";
import { copiedBy } from "./split-copies.js";
import { lotOf } from "./split-lots.js";
import type { Lot } from "./split-lots.js";
import { planNode } from "./split-node.js";
import { isWithin, placesOf } from "./split-places.js";
import type { Place } from "./split-places.js";
import { planPython } from "./split-python.js";
import { whole } from "./split-types.js";
import type { Takeover } from "./split-types.js";
import { mayCompile } from "./stage-use.js";

export type Split =
  | {
      readonly kind: "split";
      readonly text: string;
      readonly edits: readonly Edit[];
      /** Lines of the original that the new lines of the shipped stage stand for, from its FROM on. */
      readonly origins: readonly number[];
      readonly notes: Takeover["notes"];
    }
  /** It stays one stage, for this reason. */
  | { readonly kind: "whole"; readonly why: string };

/** Stages longer than anyone writes are not looked through again and again. */
const MOST_INSTRUCTIONS = 300;

/**
 * Splits the last stage of a file, which is built on an image of Python or Node.js; says why where that is not safe.
 *
 * @param of whose packages the stage installs
 */
export function splitStage(text: string, dockerfile: Dockerfile, of: "python" | "node"): Split {
  const stage = dockerfile.stages.at(-1);
  const [from] = stage?.instructions ?? [];
  if (stage === undefined || from === undefined) return whole("it has no stage");
  if (stage.instructions.length > MOST_INSTRUCTIONS) return whole("it is longer than anyone writes");
  const runs = readRunScripts(text, dockerfile).filter((run) => run.stage === stage && !run.onbuild);
  const scripts = new Map(runs.map((run) => [run.instruction, run]));
  const places = placesOf(stage);
  const planned = (of === "python" ? planPython : planNode)(stage, runs, places);
  if (planned.kind === "whole") return planned;
  const { takeover } = planned;
  const last = takeover.installs.at(-1) ?? takeover.installs[0];
  const end = stage.instructions.indexOf(last) + 1;
  const before = stage.instructions.slice(1, end);
  const after = stage.instructions.slice(end);
  const lots = before.map((one) => lotOf(one, { takeover, scripts, places, before, after }));
  const problem = lots.find((lot) => lot.to === "nowhere");
  if (problem !== undefined) return whole(problem.why);
  const compiling = after.find((one) => compiles(one, scripts.get(one)));
  if (compiling !== undefined) {
    return whole(`line ${compiling.line} may compile something after the packages are installed`);
  }
  const owner = ownerOf(before, last, takeover, places);
  return write(text, dockerfile, { stage, from, before, lots, takeover, last, owner });
}

function compiles({ keyword }: Instruction, run: RunScript | undefined): boolean {
  if (keyword !== "RUN" || run === undefined) return false;
  return run.reading.kind === "unread" || run.reading.commands.some((one) => one.words.length > 0 && mayCompile(one)); // prettier-ignore
}

/** A user as instructions name one. */
const USER_NAME = /^[\w.:${}-]{1,100}$/;

/** Whom the copies belong to where another user than root installs; null also where files belong to several. */
function ownerOf(
  before: readonly Instruction[],
  last: Instruction,
  { whole: folders }: Takeover,
  places: ReadonlyMap<Instruction, Place>,
): string | null {
  const user = places.get(last)?.user ?? null;
  if (user === null || !USER_NAME.test(user) || /^(?:root|0)(?::|$)/.test(user)) return null;
  const [name] = user.split(":");
  const copies = before.flatMap((one) => copiedBy(one, places.get(one)) ?? []);
  const own = copies.flatMap(({ owner }) => (owner !== null && owner.split(":")[0] === name ? [owner] : []));
  const isMixed = copies.some(
    ({ destination, owner }) =>
      owner?.split(":")[0] !== name && folders.some((folder) => destination !== null && isWithin(destination, folder)),
  ); // prettier-ignore
  // Copies keep their owners, as numbers.
  return isMixed ? null : (own[0] ?? user);
}

interface Parts {
  readonly stage: Stage;
  readonly from: Instruction;
  /** The instructions after FROM up to the last that installs, and what becomes of each. */
  readonly before: readonly Instruction[];
  readonly lots: readonly Lot[];
  readonly takeover: Takeover;
  readonly last: Instruction;
  /** `--chown` of the copies. */
  readonly owner: string | null;
}

function write(text: string, dockerfile: Dockerfile, parts: Parts): Split {
  const { stage, from, before, lots, takeover, last, owner } = parts;
  const { installs, prepared, folders, settings, edits, notes } = takeover;
  const draft = new Draft(text);
  const copied = stage.instructions.map((one) => copiedBy(one, undefined)?.from?.toLowerCase());
  const names = new Set([...dockerfile.stages.map(({ name }) => name?.toLowerCase()), ...copied]);
  const builder = ["builder", "build", "packages"].find((name) => !names.has(name)) ?? "packages-builder";
  const lineOf = (at: number): number => draft.lines.span(at, at).line;
  const shipped: Line[] = linesOf(text.slice(draft.startOf(from.line), draft.startOf(from.endLine + 1)), from.line); // prettier-ignore
  for (const [index, instruction] of before.entries()) {
    const lot = lots[index];
    const start =
      lot?.to === "shipped" ? startWithComments(draft, instruction) : draft.startOf(instruction.line);
    const end = draft.startOf(instruction.endLine + 1);
    if (lot?.to === "both" || lot?.to === "shipped")
      shipped.push(...linesOf(text.slice(start, end), lineOf(start)));
    if (lot?.to === "shipped") draft.replace(start, end, "");
    if (lot?.to === "builder" && lot.shipped !== null)
      shipped.push({ text: lot.shipped, origin: instruction.line });
  }
  nameBuilder(draft, stage, from, builder);
  if (prepared.length > 0) draft.insertBefore(firstCopy(before, installs[0]), prepared);
  draft.add(...edits);
  const flags = `--from=${builder}${owner === null ? "" : ` --chown=${owner}`}`;
  const added = [...folders.map((folder) => `COPY ${flags} ${folder} ${folder}`), ...settings];
  shipped.push(...added.map((one) => ({ text: one, origin: last.line })));
  draft.insertAfter(last, ["", ...shipped.map((line) => line.text)]);
  if (!areSeparate(text.length, draft.edits)) return whole("its two stages would meet in one place");
  const result = applyEdits(text, draft.edits);
  const parsed = parseDockerfile(result);
  return parsed.declined === null && parsed.stages.length === dockerfile.stages.length + 1
    ? { kind: "split", text: result, edits: draft.edits, origins: shipped.map(({ origin }) => origin), notes }
    : whole("its two stages would not be understood");
}

interface Line {
  readonly text: string;
  /** The line of the original that it is from, or stands for. */
  readonly origin: number;
}

/** Whole lines of a text, without their ends. */
function linesOf(text: string, first: number): Line[] {
  const lines = text.split(/\r?\n/);
  return (lines.at(-1) === "" ? lines.slice(0, -1) : lines).map((line, index) => ({ text: line, origin: first + index })); // prettier-ignore
}

/** The COPYs right before the packages are installed: the environment is made before them, for the cache's sake. */
function firstCopy(before: readonly Instruction[], first: Instruction): Instruction {
  let index = before.indexOf(first);
  while (index > 0 && /^(?:COPY|ADD)$/.test(before[index - 1]?.keyword ?? "")) index -= 1;
  return before[index] ?? first;
}

/** Comments right above an instruction move with it. */
function startWithComments(draft: Draft, { line }: Instruction): number {
  let first = line;
  while (first > 1 && /^\s*#/.test(draft.text.slice(draft.startOf(first - 1), draft.startOf(first))))
    first -= 1;
  return draft.startOf(first);
}

function nameBuilder(draft: Draft, stage: Stage, from: Instruction, builder: string): void {
  const start = draft.startOf(from.line);
  const written = draft.text.slice(start, draft.startOf(from.endLine + 1)).trimEnd();
  const end = start + written.length;
  if (stage.name === null) draft.replace(end, end, ` AS ${builder}`);
  else draft.replace(end - stage.name.length, end, builder);
}
