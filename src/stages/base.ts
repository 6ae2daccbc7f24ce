/** The baseline commit: laid out, its configuration read, and the rules it judges by. */
import type { KnownBaseChoice } from "../baseline/base-commit.js";
import { rulesOfBase } from "../budget/base-rules.js";
import type { Config } from "../model/config.js";
import { ImageBudgetError, messageOf } from "../model/errors.js";
import type { Checkout, MissingContent, Progress, SourceFiles } from "../ports.js";
import type { LimitChange } from "../report/schema-parts.js";
import type { BaseOrigin } from "./plan.js";

/** A commit that was laid out, with what it says about its images. */
export interface LaidOutBase {
  readonly ref: string;
  readonly sha: string;
  readonly how: BaseOrigin;
  readonly root: string;
  readonly files: ReadonlySet<string>;
  /** What git does not hold of the commit: a build that takes it in would come out smaller than it was. */
  readonly missing: readonly MissingContent[];
  /** Null when it could not be read there. */
  readonly config: Config | null;
}

export type Base =
  | { readonly commit: LaidOutBase; readonly reason: null }
  | { readonly commit: null; readonly reason: string | null };

/** No baseline commit, and why; null where the reason is told elsewhere. */
export function noBase(reason: string | null): Base {
  return { commit: null, reason };
}

export interface BaseInput {
  readonly base: KnownBaseChoice;
  readonly readBaseConfig: (root: string, files: readonly string[]) => Promise<Config | null>;
}

/**
 * Lays the baseline commit out. One that somebody named and that is not there is an error of the run; one that the event
 * named and that cannot be had (a force push, a token that may not read) leaves the run without a baseline.
 */
export async function layOutBase(
  { base, readBaseConfig }: BaseInput,
  ports: { readonly checkout: Checkout; readonly files: SourceFiles; readonly progress: Progress },
  errors: { message: string; hint: string }[],
): Promise<Base> {
  if (base.kind === "none") return noBase(base.reason);
  try {
    const laidOut = await ports.checkout.layOut(base.commit);
    for (const warning of laidOut.warnings ?? []) ports.progress.warn(warning);
    const files = await ports.files.list(laidOut.root);
    ports.progress.info(`Baseline: ${laidOut.sha.slice(0, 12)} (${describeOrigin(base.how, base.ref)})`);
    const commit = {
      ref: base.ref,
      sha: laidOut.sha,
      how: base.how,
      root: laidOut.root,
      files: new Set(files),
      missing: laidOut.missing ?? [],
      config: await readBaseConfig(laidOut.root, files),
    };
    return { commit, reason: null };
  } catch (error) {
    if (!(error instanceof ImageBudgetError)) throw error;
    const reason = `${base.ref} could not be laid out: ${messageOf(error)}`;
    if (base.how === "given") errors.push({ message: `no baseline: ${messageOf(error)}`, hint: error.hint });
    else ports.progress.warn(`No baseline: ${messageOf(error)} ${error.hint}`);
    return noBase(reason);
  }
}

function describeOrigin(how: BaseOrigin, ref: string): string {
  switch (how) {
    case "given":
      return ref;
    case "merge-parent":
      return `${ref}, as the merge commit has it`;
    case "merge-base":
      return `where the change left ${ref}`;
    case "merge-queue":
      return `${ref} with what the queue merges before`;
    case "push":
      return `${ref} before the push`;
  }
}

export interface JudgingRules {
  readonly config: Config;
  readonly changes: LimitChange[];
  readonly notes: readonly string[];
}

/** By which rules images are judged: this commit's, or for a change that asks to be merged the baseline's. */
export function judgingRules(
  input: { readonly config: Config; readonly judgedByBase: boolean },
  base: Base,
): JudgingRules {
  if (!input.judgedByBase) return { config: input.config, changes: [], notes: [] };
  if (base.commit === null) {
    const why = base.reason === null ? [] : [`Judged by this change's own limits: ${base.reason}.`];
    return { config: input.config, changes: [], notes: why };
  }
  const { config, changes, note } = rulesOfBase(input.config, base.commit.config);
  return { config, changes, notes: note === null ? [] : [note] };
}
