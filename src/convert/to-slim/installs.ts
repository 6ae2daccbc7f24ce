/** What a stage installs with apk, for what takes it away again and for what needs it. */
import type { KnownImage } from "../known-tags.js";
import type { Instruction } from "../../dockerfile/parse.js";
import type { ApkAdd, ApkRun } from "./apk-read.js";
import type { PlacedNeed } from "./needs.js";

/** Parts of the base images that nothing may take away again, though Alpine's have them as packages of their own. */
const KEPT: Readonly<Record<KnownImage, ReadonlySet<string>>> = {
  python: new Set(["ca-certificates", "openssl", "tzdata"]),
  node: new Set(["tzdata"]),
  nginx: new Set(["ca-certificates", "openssl", "tzdata", "curl", "gettext-base"]),
};

/** What a stage, with those it is built on, installs and may take away again. */
export class Installs {
  /** Names of Debian by the group that they are in, and by their name on Alpine. */
  readonly #groups = new Map<string, string[]>();
  readonly #packages = new Map<string, readonly string[]>();
  /** What is in no group, so that it is there to stay. */
  readonly #lasting = new Set<string>();
  readonly #atHand = new Map<Instruction, Set<string>>();
  readonly #kept: ReadonlySet<string>;

  /** @param runs of the stage and of those that it is built on */
  constructor(runs: readonly ApkRun[], image: KnownImage) {
    this.#kept = KEPT[image];
    for (const { run, commands, problems } of runs) {
      if (problems.length > 0) continue;
      for (const one of commands) if (one.kind === "add") this.#add(one, run.instruction);
    }
  }

  #add({ group, distinct }: ApkAdd, instruction: Instruction): void {
    const names = [...distinct.values()].flat();
    for (const [alpine, debian] of distinct) this.#packages.set(alpine, debian);
    const atHand = this.#atHand.get(instruction) ?? new Set();
    const inGroup = (group === null ? null : this.#groups.get(group)) ?? [];
    for (const name of names) {
      atHand.add(name);
      if (group === null) this.#lasting.add(name);
      else inGroup.push(name);
    }
    this.#atHand.set(instruction, atHand);
    if (group !== null) this.#groups.set(group, inGroup);
  }

  /** It is there to stay, or is at hand in the RUN that needs it. */
  covers({ need: { name }, instruction }: PlacedNeed): boolean {
    return this.#lasting.has(name) || (this.#atHand.get(instruction)?.has(name) ?? false);
  }

  /** Names of Debian for a word after `apk del`; a sentence where that cannot be told. */
  purged(name: string): readonly string[] | string {
    const group = this.#groups.get(name)?.filter((each) => !this.#lasting.has(each));
    const names = group ?? this.#packages.get(name);
    return (
      names?.filter((each) => !this.#kept.has(each)) ?? `it takes away ${name}, which is not installed here`
    );
  }

  /** Whether a RUN can be converted: it is understood, and takes away nothing that is not known. */
  allows({ problems, commands }: ApkRun): boolean {
    const isKnown = (name: string): boolean => typeof this.purged(name) !== "string";
    return problems.length === 0 && commands.every((one) => one.kind !== "del" || one.names.every(isKnown));
  }
}
