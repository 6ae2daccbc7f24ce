/** Rewrites what a RUN does with apt for apk. */
import type { Instruction } from "../dockerfile/parse.js";
import type { Confidence } from "../model/compat.js";
import type { ShellCommand, ShellWord } from "../shell/types.js";
import { MAPPING_SOURCES } from "./apt-to-apk.js";
import type { AptCommand, AptPackage, AptRun } from "./apt-read.js";
import type { Draft } from "./draft.js";
import type { Need } from "./needs.js";
import type { Decide } from "./plan.js";
import { removeAptMounts } from "./mounts.js";
import { gapBefore, removeWord, unique, writeNames } from "./package-list.js";
import { removeCommands } from "./removal.js";

export interface AptContext {
  readonly draft: Draft;
  readonly decide: Decide;
  /** Put into the first list of packages that there is: what was put is taken from it. */
  readonly added: Need[];
}

type Install = Extract<AptCommand, { kind: "install" }>;
type Purge = Extract<AptCommand, { kind: "purge" }>;

/** What became of a RUN: `left` is marked with its reason. */
export type AptOutcome = "none" | "converted" | "removed" | "left";

export function convertAptRun({ run, commands, problems }: AptRun, context: AptContext): AptOutcome {
  const { draft } = context;
  const { instruction, reading } = run;
  const problem = [...problems, ...purgedElsewhere(commands)].join("; ");
  if (problem !== "") {
    draft.leave(instruction, "the packages of apt are not converted", problem);
    return "left";
  }
  if (commands.length === 0 || reading.kind === "unread") return "none";
  const script = new AptScript(commands, instruction, context);
  script.rewrite();
  const own = new Set(commands.map(({ command }) => command.id));
  const removal = removeCommands(draft.text, reading, script.removed, own);
  if (removal.kind === "everything") {
    draft.remove(instruction);
    return "removed";
  }
  draft.add(...removal.edits);
  removeAptMounts(instruction, draft);
  return "converted";
}

/** Only what the same RUN installed can go with it. */
function purgedElsewhere(commands: readonly AptCommand[]): readonly string[] {
  const installed = new Set(
    commands.flatMap((one) => (one.kind === "install" ? one.packages.map(nameOf) : [])),
  );
  const foreign = commands
    .flatMap((one) => (one.kind === "purge" ? one.packages.map(nameOf) : []))
    .filter((name) => !installed.has(name));
  return foreign.length === 0 ? [] : [`it takes away ${foreign.join(", ")}, which it did not install`];
}

function nameOf({ mapping }: AptPackage): string {
  return mapping.debian;
}

class AptScript {
  readonly removed = new Set<number>();
  readonly #commands: readonly AptCommand[];
  readonly #instruction: Instruction;
  readonly #context: AptContext;
  readonly #purged: ReadonlySet<string>;
  /** Names of the groups of packages that are deleted again. */
  readonly #groups: string[] = [];

  constructor(commands: readonly AptCommand[], instruction: Instruction, context: AptContext) {
    this.#commands = commands;
    this.#instruction = instruction;
    this.#context = context;
    this.#purged = new Set(commands.flatMap((one) => (one.kind === "purge" ? one.packages.map(nameOf) : [])));
  }

  rewrite(): void {
    for (const one of this.#commands) {
      switch (one.kind) {
        case "install":
          this.#install(one);
          break;
        case "purge":
          this.#purge(one);
          break;
        case "upgrade":
          this.#whole(one.command, "apk upgrade --no-cache");
          break;
        case "trim":
          for (const word of one.words) removeWord(this.#context.draft, one.command, word);
          break;
        case "drop":
          this.removed.add(one.command.id);
          if (one.why !== null)
            this.#context.draft.note(one.command.span.line, "a setting of apt is dropped", one.why);
          break;
      }
    }
  }

  #install({ command, packages }: Install): void {
    const { draft, added } = this.#context;
    const staying = packages.filter((one) => this.#stays(one));
    const passing = staying.filter((one) => this.#purged.has(nameOf(one)));
    const lasting = staying.filter((one) => !this.#purged.has(nameOf(one)));
    const isPassing = passing.length > 0;
    const extra = added.splice(0);
    this.#tellAdded(command, extra);
    const builds = isPassing ? extra.filter(({ name }) => isBuildPackage(name)) : [];
    const lastingExtra = extra.filter((one) => !builds.includes(one)).map(({ name }) => name);
    const group = isPassing ? this.#newGroup() : "";
    const passingNames = unique([...alpineNames(passing), ...builds.map(({ name }) => name)]);
    if (lasting.length === 0 && lastingExtra.length === 0) {
      if (isPassing)
        this.#list(command, passing, packages, `apk add --no-cache --virtual ${group}`, builds.map(({ name }) => name)); // prettier-ignore
      else this.removed.add(command.id);
    } else {
      this.#list(command, lasting, packages, "apk add --no-cache", lastingExtra);
      if (isPassing) {
        const { end } = command.span;
        draft.replace(end, end, ` && apk add --no-cache --virtual ${group} ${passingNames.join(" ")}`);
      }
    }
    this.#tell(command, staying);
    if (staying.length > 0 && !command.words.some(({ raw }) => raw === "--no-install-recommends")) {
      draft.note(command.span.line, "packages that others only recommend are not installed", "apk has no recommendations; add by name what is missed"); // prettier-ignore
    }
  }

  #stays(one: AptPackage): boolean {
    const reason = this.#context.decide(one.mapping);
    if (reason === null) return true;
    const what = `${one.mapping.debian} is dropped`;
    // That it is in the other of the two stages goes without saying.
    if (reason.why !== null) this.#change(one.word.span.line, what, reason.why, "likely", reason.source);
    return false;
  }

  /** Writes the packages in their places, and takes every other word of the command away. */
  #list(
    command: ShellCommand,
    packages: readonly AptPackage[],
    all: readonly AptPackage[],
    head: string,
    extra: readonly string[],
  ): void {
    const { draft } = this.#context;
    const [program] = command.words;
    if (program === undefined) return;
    const byWord = new Map(packages.map((one) => [one.word, one]));
    // A variable for apt alone goes with it.
    draft.replace(this.#startOfHead(command, program), program.span.end, head);
    const seen = writeNames(draft, command, (word) => byWord.get(word)?.mapping.alpine ?? []);
    const added = extra.filter((name) => !seen.has(name));
    const last = all.at(-1)?.word ?? program;
    if (added.length > 0)
      draft.replace(last.span.end, last.span.end, `${gapBefore(last, command, draft)}${added.join(" ")}`);
  }

  #startOfHead({ assignments, span, wrappers }: ShellCommand, program: ShellWord): number {
    const isOwn = assignments.length > 0 && assignments.every(({ name }) => /^(?:DEBIAN_FRONTEND|DEBCONF_\w+|APT_\w+)$/.test(name)); // prettier-ignore
    return isOwn && wrappers.length === 0 ? span.start : program.span.start;
  }

  #purge({ command }: Purge): void {
    const groups = this.#groups.splice(0);
    if (groups.length === 0) this.removed.add(command.id);
    else this.#whole(command, `apk del ${groups.join(" ")}`);
  }

  #whole(command: ShellCommand, text: string): void {
    const [program] = command.words;
    const last = command.words.at(-1);
    if (program === undefined || last === undefined) return;
    this.#context.draft.replace(this.#startOfHead(command, program), last.span.end, text);
  }

  #newGroup(): string {
    const name = this.#groups.length === 0 ? ".build-deps" : `.build-deps-${this.#groups.length + 1}`;
    this.#groups.push(name);
    return name;
  }

  #tell(command: ShellCommand, packages: readonly AptPackage[]): void {
    const same: string[] = [];
    for (const { mapping, version, word } of packages) {
      const { alpine, debian, confidence, source, caveat } = mapping;
      const { line } = word.span;
      if (alpine.length === 1 && alpine[0] === debian) same.push(debian);
      else if (alpine.length === 0) this.#change(line, `${debian} is dropped`, "nothing of it is needed with apk", confidence, MAPPING_SOURCES[source]); // prettier-ignore
      else this.#change(line, `${debian} becomes ${alpine.join(" ")}`, "Alpine has it under that name", confidence, MAPPING_SOURCES[source]); // prettier-ignore
      if (version !== null) this.#change(line, `the version of ${debian} is no longer pinned`, `${version} is a version of Debian's package`, "certain", "use"); // prettier-ignore
      if (caveat !== null)
        this.#context.draft.leave(this.#instruction, `${debian} is not the same on Alpine`, caveat);
    }
    if (same.length > 0) this.#change(command.span.line, `apk installs ${same.join(", ")}`, "the packages have the same names on Alpine", "certain", "the table of packages"); // prettier-ignore
  }

  #tellAdded({ span }: ShellCommand, added: readonly Need[]): void {
    for (const { name, why, confidence, source } of added)
      this.#change(span.line, `${name} is added`, why, confidence, source);
  }

  #change(line: number, what: string, why: string, confidence: Confidence, source: string): void {
    this.#context.draft.change({ line, what, why, confidence, source });
  }
}

function alpineNames(packages: readonly AptPackage[]): readonly string[] {
  return unique(packages.flatMap(({ mapping }) => mapping.alpine));
}

/** By their names: what only compiles need not outlive the RUN. */
function isBuildPackage(name: string): boolean {
  return /-dev$|^(?:gcc|g\+\+|make|build-base|cmake|cargo|rust|linux-headers|pkgconf|gfortran|samurai|autoconf|automake|libtool)$/.test(
    name,
  );
}
