/** What a stage installs with apk, for what takes it away again and for what needs it. */
import type { KnownImage } from "../known-tags.js";
import type { RunScript } from "../../shell/types.js";
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
  readonly #adds: readonly { readonly add: ApkAdd; readonly run: RunScript }[];
  readonly #kept: ReadonlySet<string>;

  /** @param runs of the stage and of those that it is built on */
  constructor(runs: readonly ApkRun[], image: KnownImage) {
    this.#adds = runs.flatMap(({ run, commands, problems }) =>
      problems.length > 0 ? [] : commands.flatMap((add) => (add.kind === "add" ? [{ add, run }] : [])),
    );
    this.#kept = KEPT[image];
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

  /** Whether a RUN can be converted: it is understood, and takes away nothing that is not known. */
  allows({ problems, commands }: ApkRun): boolean {
    const isKnown = (name: string): boolean => typeof this.purged(name) !== "string";
    return problems.length === 0 && commands.every((one) => one.kind !== "del" || one.names.every(isKnown));
  }
}
