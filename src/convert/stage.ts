/** Converts the instructions of one stage whose base becomes Alpine. */
import type { Instruction, Stage } from "../dockerfile/parse.js";
import type { RunScript } from "../shell/types.js";
import { convertAptRun } from "./apt.js";
import type { AptRun } from "./apt-read.js";
import type { Draft } from "./draft.js";
import type { Need, Needs } from "./needs.js";
import { planPackages } from "./plan.js";
import type { StageFacts } from "./plan.js";
import { remarkOn, remarkOnModules } from "./remarks.js";
import { installEarly, toolNeeds } from "./tools.js";
import type { ToolNeed } from "./tools.js";
import { pipArguments } from "./stage-use.js";
import { convertUsers } from "./user-commands.js";

export interface StageWork {
  readonly stage: Stage;
  readonly scripts: readonly RunScript[];
  /** What each RUN of the file does with apt. */
  readonly apt: ReadonlyMap<RunScript, AptRun>;
  /** The stages that it is built on, and their scripts. */
  readonly ancestors: readonly Stage[];
  readonly ancestorScripts: readonly RunScript[];
  /** Scripts of the stages that are built on it. */
  readonly descendantScripts: readonly RunScript[];
  readonly facts: StageFacts;
  readonly needs: Needs;
  /** Its base was the full image, with the tools that this one has. */
  readonly isFull: boolean;
  readonly draft: Draft;
}

export function convertStage(work: StageWork): void {
  const { stage, scripts, draft, facts, needs } = work;
  const apt = scripts.flatMap((run) => work.apt.get(run) ?? []);
  const installed = apt.flatMap(({ installs }) => installs);
  const plan = planPackages(facts, needs, installed, programsIn(scripts));
  const inherited = work.ancestorScripts.flatMap((run) => work.apt.get(run)?.installs ?? []);
  const there = new Set([...installed, ...inherited].flatMap(({ alpine }) => alpine));
  const tools = toolNeeds(work).filter(({ need }) => !there.has(need.name));
  const early = unique(tools.filter(({ isEarly }) => isEarly).map(({ need }) => need));
  const late = unique([...plan.added, ...tools.filter(({ isEarly }) => !isEarly).map(({ need }) => need)]);
  // What was put into a list of packages is taken from it.
  const added = late.filter(({ name }) => early.every((one) => one.name !== name));
  const first = firstInstall(apt, scripts, tools);
  const removed = new Set<Instruction>();
  for (const run of apt) {
    const outcome = convertAptRun(run, { draft, decide: plan.decide, added: run === first ? added : [] });
    if (outcome === "removed") removed.add(run.run.instruction);
  }
  installEarly(work, [...early, ...added]);
  convertUsers(scripts, draft, there.has("shadow"));
  remarkOn({
    stage,
    scripts,
    removed,
    draft,
    hasTini: there.has("tini"),
    isShipped: facts.isShipped,
    hasBash: [...there, ...tools.map(({ need }) => need.name)].includes("bash"),
  });
  remarkOnModules(work, there);
}

/** What is run through another program (`gosu nobody true`) calls both. */
function programsIn(scripts: readonly RunScript[]): ReadonlySet<string> {
  const commands = scripts.flatMap(({ reading }) => (reading.kind === "unread" ? [] : reading.commands));
  return new Set(
    commands.flatMap(({ program, wrappers }) => [
      ...(program === null ? [] : [program]),
      ...wrappers.map(({ value }) => value.text),
    ]),
  );
}

function unique(needs: readonly Need[]): Need[] {
  return needs.filter(({ name }, index) => needs.findIndex((one) => one.name === name) === index);
}

/** The list of packages to add to: the first, if it comes before whatever needs them. */
function firstInstall(
  apt: readonly AptRun[],
  scripts: readonly RunScript[],
  tools: readonly ToolNeed[],
): AptRun | null {
  const first = apt.find(({ commands, problems }) => problems.length === 0 && commands.some(({ kind }) => kind === "install")); // prettier-ignore
  const needing = [
    ...scripts.filter(installsPackages).map(({ instruction }) => instruction.line),
    ...tools.map(({ instruction }) => instruction.line),
  ];
  return first === undefined || needing.some((line) => line < first.run.instruction.line) ? null : first;
}

function installsPackages({ reading }: RunScript): boolean {
  if (reading.kind === "unread") return true;
  return reading.commands.some(
    (command) =>
      pipArguments(command) !== null ||
      /^(?:npm|yarn|pnpm|uv|poetry|pipenv|pdm)$/.test(command.program ?? ""),
  );
}
