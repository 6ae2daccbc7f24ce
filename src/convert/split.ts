/**
 * Splits a stage that installs packages of Python and is shipped into the guide's two: a builder that installs the packages into a
 * virtual environment, and the stage that is shipped, which takes only that over. What is written is still for Debian.
 */
import { parseDockerfile } from "../dockerfile/parse.js";
import type { Dockerfile, Instruction, Stage } from "../dockerfile/parse.js";
import { splitWords } from "../dockerfile/words.js";
import { readRunScripts } from "../shell/index.js";
import type { RunScript } from "../shell/types.js";
import { readAptRun } from "./apt-read.js";
import type { AptRun } from "./apt-read.js";
import { Draft } from "./draft.js";
import { applyEdits, areSeparate } from "./edits.js";
import type { Edit } from "./edits.js";
import { pipArguments } from "./stage-use.js";

export type Split =
  | { readonly kind: "split"; readonly text: string; readonly edits: readonly Edit[] }
  /** It stays one stage, for this reason. */
  | { readonly kind: "whole"; readonly why: string };

const VENV = "/opt/venv";

/** What becomes of an instruction before the packages are installed. */
type Lot =
  /** It stays in the builder, or is in both, or moves to the shipped stage. */
  | { readonly to: "builder" | "both" | "shipped" }
  /** Of a RUN that installs with apt and with pip, the shipped stage gets the part of apt. */
  | { readonly to: "builder"; readonly shipped: string }
  | { readonly to: "nowhere"; readonly why: string };

/** Splits the last stage of a file, which is built on an image; says why where that is not safe. */
export function splitStage(text: string, dockerfile: Dockerfile): Split {
  const stage = dockerfile.stages.at(-1);
  const [from] = stage?.instructions ?? [];
  if (stage === undefined || from === undefined) return whole("it has no stage");
  const written = stage.instructions.map(({ raw }) => raw).join("\n");
  const obstacle = UNSAFE.find(([pattern]) => pattern.test(written));
  if (obstacle !== undefined) return whole(obstacle[1]);
  const scripts = new Map(readRunScripts(text, dockerfile).map((run) => [run.instruction, run]));
  const installs = stage.instructions.filter((one) => installsPython(scripts.get(one)));
  const [first] = installs;
  const last = installs.at(-1);
  if (first === undefined || last === undefined) return whole("it does not install packages with pip");
  const before = stage.instructions.slice(1, stage.instructions.indexOf(last) + 1);
  const lots = before.map((one) => lotOf(one, scripts.get(one)));
  const problem = lots.find((lot) => lot.to === "nowhere");
  if (problem !== undefined) return whole(problem.why);
  return write(text, dockerfile, { stage, from, before, lots, first, last });
}

/** Ways to install that a virtual environment would change. */
const UNSAFE: readonly (readonly [RegExp, string])[] = [
  [/\b(?:poetry|pipenv|conda|mamba|pdm)\b/, "another tool than pip installs the packages"],
  [/\buv\s+(?:pip|sync|venv)\b/, "another tool than pip installs the packages"],
  [/site-packages|\/usr\/local\/lib\/python/, "it names the folder that packages are installed into"],
  [
    /\/usr\/local\/bin\/(?!python|docker-|pip)\w/,
    "it names programs by the folder that packages are installed into",
  ],
  [/\bvenv\b|virtualenv|VIRTUAL_ENV/, "it makes a virtual environment itself"],
  [/pip3?\s[^\n]*\s(?:--user|--prefix|--target|--root|-t)\b/, "pip is told where to install"],
];

function installsPython(run: RunScript | undefined): boolean {
  if (run?.reading.kind !== "read") return false;
  return run.reading.commands.some((command) => pipArguments(command)?.[0] === "install");
}

const IN_BOTH = new Set(["ARG", "ENV", "WORKDIR", "SHELL"]);
const SHIPPED_ONLY = new Set("LABEL EXPOSE STOPSIGNAL HEALTHCHECK CMD ENTRYPOINT VOLUME".split(" "));

function lotOf(instruction: Instruction, run: RunScript | undefined): Lot {
  const { keyword, flags, args } = instruction;
  if (IN_BOTH.has(keyword)) return { to: "both" };
  if (SHIPPED_ONLY.has(keyword)) return { to: "shipped" };
  if (keyword === "COPY" || keyword === "ADD") {
    const isPlain = flags.length === 0 && instruction.heredocs.length === 0;
    return { to: isPlain && namesRequirements(args) ? "builder" : "both" };
  }
  if (keyword === "RUN" && run !== undefined) return lotOfRun(run);
  return { to: "nowhere", why: `${keyword} stands before the packages are installed` };
}

const REQUIREMENTS =
  /^(?:\.\/)?(?:[\w.-]+\/)*(?:requirements\/[\w.*-]*|[\w.*-]*(?:requirements|constraints)[\w.*-]*\.(?:txt|in)|requirements|pyproject\.toml|setup\.(?:py|cfg))$/;

function namesRequirements(args: string): boolean {
  const words = splitWords(args).map(({ raw }) => raw.replace(/^[["']+|["',\]]+$/g, ""));
  return words.length > 1 && words.slice(0, -1).every((word) => REQUIREMENTS.test(word));
}

/** Commands that only prepare or tidy up for the others. */
const NEUTRAL = new Set(["set", "cd", "true", ":", "rm", "echo", "find", "export"]);

function lotOfRun(run: RunScript): Lot {
  const { reading, instruction } = run;
  if (reading.kind === "unread") return { to: "nowhere", why: `line ${instruction.line} is not understood` };
  const apt = readAptRun(run);
  if (apt.problems.length > 0) {
    return { to: "nowhere", why: `what line ${instruction.line} does with apt is not understood` };
  }
  const ofApt = new Set(apt.commands.map(({ command }) => command.id));
  const others = reading.commands.filter(({ id, program }) => !ofApt.has(id) && !NEUTRAL.has(program ?? ""));
  const ofPip = others.filter((command) => pipArguments(command) !== null);
  const builds = apt.commands.some((one) => one.kind === "install" && one.packages.some(({ mapping }) => mapping.use === "build")); // prettier-ignore
  if (ofPip.length > 0) {
    if (ofPip.length < others.length) {
      return { to: "nowhere", why: `line ${instruction.line} does more than install packages` };
    }
    const shipped = aptPart(apt);
    return shipped === null ? { to: "builder" } : { to: "builder", shipped };
  }
  if (others.length === 0) return { to: apt.commands.length > 0 ? "both" : "shipped" };
  return builds
    ? { to: "nowhere", why: `line ${instruction.line} installs compilers and uses them` }
    : { to: "shipped" };
}

/** The packages that outlive a RUN, as a RUN of their own. */
function aptPart({ commands }: AptRun): string | null {
  const gone = new Set(commands.flatMap((one) => (one.kind === "purge" ? one.packages.map(({ mapping }) => mapping.debian) : []))); // prettier-ignore
  const names = commands.flatMap((one) =>
    one.kind === "install"
      ? one.packages.filter(({ mapping }) => !gone.has(mapping.debian)).map(({ word }) => word.raw)
      : [],
  );
  return names.length === 0
    ? null
    : `RUN apt-get update && apt-get install -y --no-install-recommends ${[...new Set(names)].join(" ")}`;
}

interface Parts {
  readonly stage: Stage;
  readonly from: Instruction;
  /** The instructions after FROM up to the last that installs, and what becomes of each. */
  readonly before: readonly Instruction[];
  readonly lots: readonly Lot[];
  /** The first and the last RUN that install with pip. */
  readonly first: Instruction;
  readonly last: Instruction;
}

function write(text: string, dockerfile: Dockerfile, parts: Parts): Split {
  const { stage, from, before, lots, first, last } = parts;
  const draft = new Draft(text);
  const { eol } = draft;
  const names = new Set(dockerfile.stages.map(({ name }) => name?.toLowerCase()));
  const builder = ["builder", "build", "packages"].find((name) => !names.has(name)) ?? "packages-builder";
  const shipped: string[] = [];
  for (const [index, instruction] of before.entries()) {
    const lot = lots[index];
    const start =
      lot?.to === "shipped" ? startWithComments(draft, instruction) : draft.startOf(instruction.line);
    const end = draft.startOf(instruction.endLine + 1);
    if (lot?.to === "both" || lot?.to === "shipped") shipped.push(ended(text.slice(start, end), eol));
    if (lot?.to === "shipped") draft.replace(start, end, "");
    if (lot?.to === "builder" && "shipped" in lot) shipped.push(`${lot.shipped}${eol}`);
  }
  nameBuilder(draft, stage, from, builder);
  const path = `ENV PATH=${VENV}/bin:$PATH`;
  draft.insertBefore(firstCopy(before, first), [`RUN python -m venv ${VENV}`, path]);
  const runtime = [
    "",
    ...text
      .slice(draft.startOf(from.line), draft.startOf(from.endLine + 1))
      .trimEnd()
      .split(/\r?\n/),
    ...shipped.join("").split(/\r?\n/).slice(0, -1),
    `COPY --from=${builder} ${VENV} ${VENV}`,
    path,
  ];
  draft.insertAfter(last, runtime);
  if (!areSeparate(text.length, draft.edits)) return whole("its two stages would meet in one place");
  const result = applyEdits(text, draft.edits);
  const parsed = parseDockerfile(result);
  return parsed.declined === null && parsed.stages.length === dockerfile.stages.length + 1
    ? { kind: "split", text: result, edits: draft.edits }
    : whole("its two stages would not be understood");
}

function ended(text: string, eol: string): string {
  return text.endsWith("\n") ? text : `${text}${eol}`;
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

function whole(why: string): Split {
  return { kind: "whole", why };
}
