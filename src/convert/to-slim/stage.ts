/** Converts the instructions of one stage whose base becomes slim. */
import type { Instruction, Stage } from "../../dockerfile/parse.js";
import type { RunScript } from "../../shell/types.js";
import type { Draft } from "../draft.js";
import type { KnownImage } from "../known-tags.js";
import { startScript } from "../shells.js";
import { startsAsRoot } from "../tools.js";
import { rewriteUsers } from "../user-commands.js";
import { alpineOnly } from "./alpine-paths.js";
import { convertApkRun, installingRun } from "./apk.js";
import type { ApkAdd, ApkRun } from "./apk-read.js";
import { beyondDash } from "./ash-only.js";
import { slimVariant } from "./bases.js";
import type { SlimVariant } from "./bases.js";
import { ARCHIVED } from "./debian-releases.js";
import { place, toolNeeds } from "./needs.js";
import type { PlacedNeed } from "./needs.js";
import { rewriteStarts } from "./starts.js";
import { slimUserCommand } from "./users.js";

export interface SlimStageWork {
  readonly stage: Stage;
  readonly base: SlimVariant;
  readonly scripts: readonly RunScript[];
  /** What each RUN of the file does with apk. */
  readonly apk: ReadonlyMap<RunScript, ApkRun>;
  /** The stages that it is built on, the nearest first, and their scripts. */
  readonly ancestors: readonly Stage[];
  readonly ancestorScripts: readonly RunScript[];
  readonly descendants: readonly Stage[];
  readonly isShipped: boolean;
  readonly draft: Draft;
}

/** Parts of the base images that nothing may take away again, though Alpine's have them as packages of their own. */
const KEPT: Readonly<Record<KnownImage, ReadonlySet<string>>> = {
  python: new Set(["ca-certificates", "openssl", "tzdata"]),
  node: new Set(["tzdata"]),
  nginx: new Set(["ca-certificates", "openssl", "tzdata", "curl", "gettext-base"]),
};

export function convertSlimStage(work: SlimStageWork): void {
  const { stage, base, scripts, draft, ancestorScripts } = work;
  const own = scripts.flatMap((run) => work.apk.get(run) ?? []);
  const inherited = ancestorScripts.flatMap((run) => work.apk.get(run) ?? []);
  const installs = new Installs([...inherited, ...own], KEPT[base.image]);
  const usable = own.filter(({ problems, run }) => problems.length === 0 && !run.onbuild);
  const lists = usable.flatMap(({ commands }) => commands).filter((one): one is ApkAdd => one.kind === "add");
  const needs = toolNeeds({ ...work, image: base.image, apk: own }).filter((one) => !installs.covers(one));
  const { added, early } = place(needs, lists.filter(({ command }) => usable.every((run) => !holds(run, command.id, installs)))); // prettier-ignore
  const removed = new Set<Instruction>();
  for (const run of own) {
    const outcome = convertApkRun(run, { draft, purged: (name) => installs.purged(name), added });
    if (outcome === "removed") removed.add(run.run.instruction);
  }
  const { names: earlyNames } = installEarly(
    work,
    early.map(({ name }) => name),
  );
  for (const { name, why, confidence, source } of early) {
    if (earlyNames.has(name))
      draft.change({ line: stage.line, what: `${name} is added`, why, confidence, source });
  }
  archived(work, lists.length > 0 || early.length > 0);
  rewriteUsers(scripts, draft, {
    programs: /\b(?:adduser|addgroup|deluser|delgroup)\b/,
    answerOf: slimUserCommand,
    source: "use",
  });
  const taken = lists.flatMap(({ packages }) => packages.map(({ word }) => word.span));
  const isCalled = rewriteStarts(stage, scripts, taken, draft);
  remark(work, removed, isCalled, lists);
}

/** Whether a RUN that has this command takes away something unknown, and is left for it. */
function holds({ commands }: ApkRun, id: number, installs: Installs): boolean {
  const isIn = commands.some(({ command }) => command.id === id);
  return isIn && commands.some((one) => one.kind === "del" && one.names.some((name) => typeof installs.purged(name) === "string")); // prettier-ignore
}

/** What a stage, with those it is built on, installs and may take away again. */
class Installs {
  readonly #adds: readonly { readonly add: ApkAdd; readonly run: RunScript }[];
  readonly #kept: ReadonlySet<string>;

  constructor(runs: readonly ApkRun[], kept: ReadonlySet<string>) {
    this.#adds = runs.flatMap(({ run, commands, problems }) =>
      problems.length > 0 ? [] : commands.flatMap((add) => (add.kind === "add" ? [{ add, run }] : [])),
    );
    this.#kept = kept;
  }

  /** It is there to stay, or is at hand in the RUN that needs it. */
  covers({ need: { name }, instruction }: PlacedNeed): boolean {
    return this.#adds.some(
      ({ add, run }) =>
        (add.group === null || run.instruction === instruction) &&
        add.packages.some(({ mapping }) => mapping.debian.includes(name)),
    );
  }

  /** Names of Debian for a word after `apk del`; a sentence where that cannot be told. */
  purged(name: string): readonly string[] | string {
    const group = this.#adds.filter(({ add }) => add.group === name);
    const packages = (group.length > 0 ? group : this.#adds)
      .flatMap(({ add }) => add.packages)
      .filter(({ mapping }) => group.length > 0 || mapping.alpine === name);
    if (packages.length === 0) return `it takes away ${name}, which is not installed here`;
    const lasting = group.length === 0 ? [] : this.#adds.filter(({ add }) => add.group === null);
    const stays = new Set(
      lasting.flatMap(({ add }) => add.packages.flatMap(({ mapping }) => mapping.debian)),
    );
    return packages
      .flatMap(({ mapping }) => mapping.debian)
      .filter((each) => !stays.has(each) && !this.#kept.has(each));
  }
}

/** Installs packages right after FROM, and lets bash read the RUNs where one is beyond Debian's `/bin/sh`. */
function installEarly(
  { stage, ancestors, scripts, ancestorScripts, draft }: SlimStageWork,
  names: readonly string[],
): { readonly names: ReadonlySet<string> } {
  const [from] = stage.instructions;
  if (from === undefined) return { names: new Set() };
  const lines: string[] = [];
  const isRoot = startsAsRoot(ancestors);
  if (names.length > 0 && isRoot) lines.push(installingRun(names));
  if (names.length > 0 && !isRoot) {
    draft.leave(from, `${names.join(" ")} cannot be installed here`, "the stage it is built on ends as another user than root"); // prettier-ignore
  }
  const why = scripts.map(beyondDash).find((each) => each !== null);
  if (why !== undefined && ancestorScripts.every((run) => beyondDash(run) === null)) {
    lines.push('SHELL ["/bin/bash", "-c"]');
    draft.change({ line: from.line, what: "SHELL is bash", why, confidence: "likely", source: "use" });
  }
  if (lines.length > 0) draft.insertAfter(from, lines);
  return { names: new Set(isRoot ? names : []) };
}

function archived({ stage, base, draft }: SlimStageWork, installs: boolean): void {
  const [from] = stage.instructions;
  if (from === undefined || base.debian === null || !ARCHIVED.has(base.debian) || !installs) return;
  draft.leave(from, `the packages of Debian ${base.debian} are in its archive only`, "apt looks for them in a place where they are no longer: take a newer version of the image"); // prettier-ignore
}

function remark(
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
