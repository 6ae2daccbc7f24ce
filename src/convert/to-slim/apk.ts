/** Rewrites what a RUN does with apk for apt. */
import type { Instruction } from "../../dockerfile/parse.js";
import type { Confidence } from "../../model/compat.js";
import type { ShellCommand, ShellReading, ShellWord } from "../../shell/types.js";
import type { Draft } from "../draft.js";
import { removeMounts } from "../mounts.js";
import type { Need } from "../needs.js";
import { gapBefore, removeWord, unique, writeNames } from "../package-list.js";
import { removeCommands } from "../removal.js";
import type { ApkAdd, ApkCommand, ApkPackage, ApkRun } from "./apk-read.js";
import { bound, firstOfLists, joinOf } from "./joined.js";
import type { FirstOfLists, Joint } from "./joined.js";

export interface ApkContext {
  readonly draft: Draft;
  /** Names of Debian to take away for a word after `apk del`; a sentence where that cannot be told. */
  readonly purged: (name: string) => readonly string[] | string;
  /** What is to be put into a list of packages. */
  readonly added: ReadonlyMap<ShellCommand, readonly Need[]>;
}

/** What became of a RUN. */
export type ApkOutcome = "none" | "converted" | "removed" | "left";

type Del = Extract<ApkCommand, { kind: "del" }>;
type Read = Extract<ShellReading, { kind: "read" }>;

const MOUNT = /(?:^|,)(?:target|dst|destination)=\/(?:var\/cache\/apk|etc\/apk\/cache)(?:\/[^,]*)?(?:,|$)/;

const UPDATE = "apt-get update";
export const INSTALL = "apt-get install -y --no-install-recommends";
const TIDY = "rm -rf /var/lib/apt/lists/*";

/** A RUN that installs packages on Debian and leaves no lists behind. */
export function installingRun(names: readonly string[]): string {
  return `RUN ${UPDATE} && ${INSTALL} ${names.join(" ")} && ${TIDY}`;
}

export function convertApkRun({ run, commands, problems }: ApkRun, context: ApkContext): ApkOutcome {
  const { draft } = context;
  const { instruction, reading } = run;
  const foreign = commands.flatMap((one) => (one.kind === "del" ? one.names : [])).flatMap((name) => {
    const names = context.purged(name);
    return typeof names === "string" ? [names] : [];
  }); // prettier-ignore
  const problem = [...new Set([...problems, ...foreign])].join("; ");
  if (problem !== "") {
    draft.leave(instruction, "the packages of apk are not converted", problem);
    return "left";
  }
  if (commands.length === 0 || reading.kind === "unread") return "none";
  const script = new ApkScript(commands, instruction, reading, context);
  script.rewrite();
  const own = new Set(commands.map(({ command }) => command.id));
  const removal = removeCommands(draft.text, reading, script.removed, own);
  if (removal.kind === "everything") {
    draft.remove(instruction);
    return "removed";
  }
  draft.add(...removal.edits);
  removeMounts(instruction, draft, MOUNT);
  return "converted";
}

class ApkScript {
  readonly removed = new Set<number>();
  readonly #commands: readonly ApkCommand[];
  readonly #instruction: Instruction;
  readonly #firsts: FirstOfLists;
  readonly #context: ApkContext;

  constructor(commands: readonly ApkCommand[], instruction: Instruction, reading: Read, context: ApkContext) {
    this.#commands = commands;
    this.#instruction = instruction;
    this.#firsts = firstOfLists(reading);
    this.#context = context;
  }

  rewrite(): void {
    const adds = this.#commands.filter((one) => one.kind === "add");
    const installing = adds.filter((one) => this.#namesOf(one).length > 0);
    const [first] = installing;
    const last = installing.at(-1);
    // Lists that are fetched once do for all, where nothing can come between.
    const areTogether = installing.every(({ command }) => command.list === first?.command.list && command.context.length === 0 && joinOf(command, this.#firsts, this.#context.draft.text).isPlain); // prettier-ignore
    for (const one of this.#commands) {
      switch (one.kind) {
        case "add":
          this.#add(one, !areTogether || one === first, !areTogether || one === last);
          break;
        case "del":
          this.#del(one);
          break;
        case "upgrade":
          this.#upgrade(one.command);
          break;
        case "trim":
          for (const word of one.words) removeWord(this.#context.draft, one.command, word);
          break;
        case "drop":
          this.removed.add(one.command.id);
          if (one.why !== null)
            this.#context.draft.note(one.command.span.line, "a setting of apk is dropped", one.why);
          break;
      }
    }
  }

  #namesOf({ command, packages }: ApkAdd): readonly string[] {
    const added = this.#context.added.get(command) ?? [];
    return unique([...packages.flatMap(({ mapping }) => mapping.debian), ...added.map(({ name }) => name)]);
  }

  #add(add: ApkAdd, updates: boolean, tidies: boolean): void {
    const { command, packages } = add;
    this.#tell(command, packages);
    if (this.#namesOf(add).length === 0) {
      this.removed.add(command.id);
      return;
    }
    const { draft } = this.#context;
    const [program] = command.words;
    const last = command.words.at(-1);
    if (program === undefined || last === undefined) return;
    const join = joinOf(command, this.#firsts, draft.text);
    const head = `${updates ? `${UPDATE}${join.text}` : ""}${INSTALL}`;
    const isOne = !updates && !tidies;
    draft.replace(program.span.start, program.span.end, isOne ? head : `${bound(join).open}${head}`);
    const byWord = new Map(packages.map((one) => [one.word, one]));
    const seen = writeNames(draft, command, (word) => byWord.get(word)?.mapping.debian ?? []);
    this.#append(command, last, seen);
    const { end } = command.span;
    if (!isOne)
      draft.replace(end, end, `${tidies ? this.#tidy(command, last, join) : ""}${bound(join).close}`);
  }

  /** What other parts of the file need, at the end of the list. */
  #append(command: ShellCommand, last: ShellWord, seen: ReadonlySet<string>): void {
    const { draft, added } = this.#context;
    const more = (added.get(command) ?? []).filter(({ name }) => !seen.has(name));
    if (more.length === 0) return;
    const names = more.map(({ name }) => name).join(" ");
    draft.replace(last.span.end, last.span.end, `${gapBefore(last, command, draft)}${names}`);
    for (const { name, why, confidence, source } of more)
      this.#change(command.span.line, `${name} is added`, why, confidence, source);
  }

  /** On a line of its own where the packages are. */
  #tidy(command: ShellCommand, last: ShellWord, join: Joint): string {
    const gap = gapBefore(last, command, this.#context.draft);
    if (gap === " ") return `${join.text}${TIDY}`;
    return join.text === "; " ? `;${gap}${TIDY}` : `${gap}&& ${TIDY}`;
  }

  #del({ command, names }: Del): void {
    const purged = unique(
      names.flatMap((name) => {
        const found = this.#context.purged(name);
        return typeof found === "string" ? [] : found;
      }),
    );
    if (purged.length === 0) this.removed.add(command.id);
    else this.#whole(command, `apt-get purge -y --auto-remove ${purged.join(" ")}`);
  }

  #upgrade(command: ShellCommand): void {
    const join = joinOf(command, this.#firsts, this.#context.draft.text);
    const { open, close } = bound(join);
    this.#whole(command, `${open}${[UPDATE, "apt-get upgrade -y", TIDY].join(join.text)}${close}`);
  }

  #whole(command: ShellCommand, text: string): void {
    const [program] = command.words;
    const last = command.words.at(-1);
    if (program !== undefined && last !== undefined)
      this.#context.draft.replace(program.span.start, last.span.end, text);
  }

  #tell(command: ShellCommand, packages: readonly ApkPackage[]): void {
    const same: string[] = [];
    for (const { mapping, version, word } of packages) {
      const { alpine, debian, confidence, source, caveat } = mapping;
      const { line } = word.span;
      if (debian.length === 1 && debian[0] === alpine) same.push(alpine);
      else if (debian.length === 0) this.#change(line, `${alpine} is dropped`, "Debian's base image has what it is for", confidence, source); // prettier-ignore
      else this.#change(line, `${alpine} becomes ${debian.join(" ")}`, "Debian has it under that name", confidence, source); // prettier-ignore
      if (version !== null) this.#change(line, `the version of ${alpine} is no longer pinned`, `${version} is a version of Alpine's package`, "certain", "use"); // prettier-ignore
      if (caveat !== null) this.#context.draft.leave(this.#instruction, `${alpine} is not the same on Debian`, caveat); // prettier-ignore
    }
    if (same.length > 0) this.#change(command.span.line, `apt installs ${same.join(", ")}`, "the packages have the same names on Debian", "certain", "the table of packages"); // prettier-ignore
  }

  #change(line: number, what: string, why: string, confidence: Confidence, source: string): void {
    this.#context.draft.change({ line, what, why, confidence, source });
  }
}
