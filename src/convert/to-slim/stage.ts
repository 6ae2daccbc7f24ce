/** Converts the instructions of one stage whose base becomes slim. */
import type { Instruction, Stage } from "../../dockerfile/parse.js";
import type { RunScript } from "../../shell/types.js";
import type { Draft } from "../draft.js";
import type { Need } from "../needs.js";
import { startsAsRoot } from "../tools.js";
import { rewriteUsers } from "../user-commands.js";
import { convertApkRun, installingRun } from "./apk.js";
import type { ApkAdd, ApkRun } from "./apk-read.js";
import { beyondDash, otherInBash } from "./ash-only.js";
import type { SlimVariant } from "./bases.js";
import { ARCHIVED } from "./debian-releases.js";
import { Installs } from "./installs.js";
import { place, toolNeeds } from "./needs.js";
import { remarkOn } from "./remarks.js";
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

export function convertSlimStage(work: SlimStageWork): void {
  const { stage, base, scripts, draft, ancestorScripts } = work;
  const own = scripts.flatMap((run) => work.apk.get(run) ?? []);
  const inherited = ancestorScripts.flatMap((run) => work.apk.get(run) ?? []);
  const installs = new Installs([...inherited, ...own], base.image);
  const usable = own.filter((run) => installs.allows(run) && !run.run.onbuild);
  const lists = usable.flatMap(({ commands }) => commands).filter((one): one is ApkAdd => one.kind === "add");
  const needs = toolNeeds({ ...work, image: base.image, apk: own }).filter((one) => !installs.covers(one));
  const { added, early } = place(needs, lists);
  const removed = new Set<Instruction>();
  const left = new Set<Instruction>();
  for (const run of own) {
    const outcome = convertApkRun(run, { draft, purged: (name) => installs.purged(name), added });
    if (outcome === "removed") removed.add(run.run.instruction);
    if (outcome === "left") left.add(run.run.instruction);
  }
  startWith(work, early);
  archived(work, lists.length > 0 || early.length > 0);
  rewriteUsers(scripts, draft, {
    programs: /\b(?:adduser|addgroup|deluser|delgroup)\b/,
    answerOf: slimUserCommand,
    source: "use",
  });
  const packages = own.flatMap(({ commands }) => commands).flatMap((one) => (one.kind === "add" ? one.packages : [])); // prettier-ignore
  const isCalled = rewriteStarts(
    // What is left is left as it is.
    { instructions: stage.instructions.filter((each) => !left.has(each)), scripts: scripts.filter(({ instruction }) => !left.has(instruction)) },
    packages.map(({ word }) => word.span),
    draft,
  ); // prettier-ignore
  remarkOn(work, removed, isCalled, lists);
}

/** Installs packages right after FROM, and lets bash read the RUNs where one is beyond Debian's `/bin/sh`. */
function startWith(
  { stage, ancestors, scripts, ancestorScripts, draft }: SlimStageWork,
  needs: readonly Need[],
): void {
  const [from] = stage.instructions;
  if (from === undefined) return;
  const lines: string[] = [];
  const names = needs.map(({ name }) => name);
  if (names.length > 0 && startsAsRoot(ancestors)) {
    lines.push(installingRun(names));
    for (const { name, why, confidence, source } of needs)
      draft.change({ line: from.line, what: `${name} is added`, why, confidence, source });
  } else if (names.length > 0) {
    draft.leave(from, `${names.join(" ")} cannot be installed here`, "the stage it is built on ends as another user than root"); // prettier-ignore
  }
  const why = scripts.map(beyondDash).find((each) => each !== null) ?? null;
  const isInherited = ancestorScripts.some((run) => beyondDash(run) !== null);
  if (why !== null && !isInherited) {
    lines.push('SHELL ["/bin/bash", "-c"]');
    draft.change({ line: from.line, what: "SHELL is bash", why, confidence: "likely", source: "use" });
  }
  readByBash(scripts, why !== null || isInherited, draft);
  if (lines.length > 0) draft.insertAfter(from, lines);
}

/** What bash would read in another way than ash did. */
function readByBash(scripts: readonly RunScript[], isShBash: boolean, draft: Draft): void {
  for (const run of scripts) {
    const name = run.reading.kind === "unread" ? null : (run.reading.shell?.name ?? null);
    const what = name === "ash" || (name === "sh" && isShBash) ? otherInBash(run) : null;
    if (what !== null)
      draft.leave(run.instruction, `bash knows a ${what}`, "ash took it as it is written: put it in quotes if that was meant"); // prettier-ignore
  }
}

function archived({ stage, base, draft }: SlimStageWork, installs: boolean): void {
  const [from] = stage.instructions;
  if (from === undefined || base.debian === null || !ARCHIVED.has(base.debian) || !installs) return;
  draft.leave(from, `the packages of Debian ${base.debian} are in its archive only`, "apt looks for them in a place where they are no longer: take a newer version of the image"); // prettier-ignore
}
