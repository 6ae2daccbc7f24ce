/** Which commit a run counts changes against, asked of git and, for a shallow clone, of GitHub. */
import { chooseBase } from "../baseline/base-commit.js";
import type { KnownBaseChoice } from "../baseline/base-commit.js";
import { messageOf } from "../model/errors.js";
import type { Checkout } from "../ports.js";
import type { RunContext } from "./run-context.js";

export interface BaseChoiceOptions {
  /** The user's own choice; null to leave it to the event. */
  readonly given: string | null;
  readonly context: RunContext;
  readonly checkout: Checkout;
  /** Asks GitHub for the merge base of two commits; null without a token. */
  readonly askMergeBase: ((base: string, head: string) => Promise<string | null>) | null;
}

/** Chooses the baseline commit. Never rejects for a history that is not there: then there is none, with the reason. */
export async function resolveBaseChoice(options: BaseChoiceOptions): Promise<KnownBaseChoice> {
  const { given, context, checkout, askMergeBase } = options;
  const { sha } = await checkout.head();
  // A repository that cannot be read has no merge commit that anybody could tell.
  const parents = sha === null || given !== null ? [] : await checkout.parents(sha).catch(() => []);
  const choice = chooseBase({ given, event: context.event, head: { sha, parents }, runSha: context.sha });
  if (choice.kind !== "merge-base") return choice;
  const { head, base, ref } = choice;
  const found = await checkout.mergeBase(head, base);
  if (found !== null) return { kind: "commit", commit: found, ref, how: "merge-base" };
  try {
    const told = (await askMergeBase?.(base, head)) ?? null;
    if (told !== null) return { kind: "commit", commit: told, ref, how: "merge-base" };
  } catch (error) {
    return none(ref, messageOf(error));
  }
  return none(ref, askMergeBase === null ? "there is no token to ask GitHub" : "GitHub knows none");
}

function none(ref: string, why: string): KnownBaseChoice {
  return {
    kind: "none",
    reason: `the merge base with ${ref} is not known: this clone is shallow, and ${why}; check out the merge commit (the default), or with \`fetch-depth: 0\``,
  };
}
