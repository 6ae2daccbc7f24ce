/** Which tools of Alpine's images a stage uses that Debian's slim ones have not, and where each is installed. */
import type { Instruction, Stage } from "../../dockerfile/parse.js";
import type { KnownImage } from "../known-tags.js";
import type { RunScript, ShellCommand } from "../../shell/types.js";
import type { Draft } from "../draft.js";
import type { Need } from "../needs.js";
import { programsNamed } from "../tools.js";
import type { ApkAdd, ApkRun } from "./apk-read.js";
import { busyboxNeed, busyboxNeeds } from "./busybox-only.js";
import type { BusyboxAnswer } from "./busybox-only.js";

export interface PlacedNeed {
  readonly need: Need;
  readonly instruction: Instruction;
  /** Offset in the text from which on it has to be there. */
  readonly from: number;
}

export interface NeedsWork {
  readonly stage: Stage;
  readonly image: KnownImage;
  readonly scripts: readonly RunScript[];
  readonly apk: readonly ApkRun[];
  readonly draft: Draft;
}

/** Every need once, from where it first is one; what nothing can be done about is left. */
export function toolNeeds({ stage, image, scripts, apk, draft }: NeedsWork): readonly PlacedNeed[] {
  const found: PlacedNeed[] = [];
  const ask = (answer: BusyboxAnswer, instruction: Instruction, from: number): void => {
    const { what } = answer;
    if (answer.kind === "none") {
      draft.leave(instruction, `${what} is not in Debian's images`, answer.why);
      return;
    }
    found.push(placed(answer.apt, `${what} is part of Alpine's image only`, instruction, from));
  };
  for (const { instruction, reading, onbuild } of scripts) {
    if (reading.kind === "unread" || onbuild) continue;
    for (const command of reading.commands)
      for (const answer of busyboxNeeds(command)) ask(answer, instruction, command.span.start);
  }
  for (const instruction of stage.instructions) {
    for (const program of programsNamed(instruction)) {
      const answer = busyboxNeed(program.split("/").at(-1) ?? "");
      if (answer !== null) ask(answer, instruction, draft.startOf(instruction.line));
    }
  }
  return unique([...found, ...certificates(image, apk)]);
}

const FETCHING: ReadonlySet<string> = new Set(["curl", "wget", "git"]);

/** The images of Node.js have no certificates on Debian, and what fetches only recommends them. */
function certificates(image: KnownImage, apk: readonly ApkRun[]): readonly PlacedNeed[] {
  if (image !== "node") return [];
  for (const { run, commands } of apk) {
    for (const one of commands) {
      const names = one.kind === "add" ? one.packages.flatMap(({ mapping }) => mapping.debian) : [];
      const name = names.find((each) => FETCHING.has(each));
      if (name === undefined) continue;
      const why = `${name} asks for https, and Debian's image has no certificates`;
      return [placed("ca-certificates", why, run.instruction, one.command.span.start)];
    }
  }
  return [];
}

function placed(name: string, why: string, instruction: Instruction, from: number): PlacedNeed {
  return { need: { name, why, confidence: "certain", source: "use" }, instruction, from };
}

function unique(needs: readonly PlacedNeed[]): readonly PlacedNeed[] {
  const found = new Map<string, PlacedNeed>();
  for (const one of needs) {
    const known = found.get(one.need.name);
    if (known === undefined || one.from < known.from) found.set(one.need.name, one);
  }
  return [...found.values()];
}

export interface Placement {
  readonly added: ReadonlyMap<ShellCommand, readonly Need[]>;
  /** Those that no list of packages comes before. */
  readonly early: readonly Need[];
}

/** Puts needs into the stage's first list of packages, if it comes before them. */
export function place(needs: readonly PlacedNeed[], lists: readonly ApkAdd[]): Placement {
  const first = lists.find(
    ({ command, group }) =>
      group === null && command.runs === "always" && command.context.length === 0 && !command.negated,
  );
  const start = first?.command.span.start ?? Infinity;
  const isInTime = ({ from }: PlacedNeed): boolean => start <= from;
  const late = needs.filter(isInTime).map(({ need }) => need);
  return {
    added: first === undefined || late.length === 0 ? new Map() : new Map([[first.command, late]]),
    early: needs.filter((one) => !isInTime(one)).map(({ need }) => need),
  };
}
