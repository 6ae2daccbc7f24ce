/** How a finding is said. */
import type { Group } from "./groups.js";
import type { FindingRule, Wording } from "./rule.js";

const NAMED = 3;
const MOST_EXAMPLES = 10;
/** Remedies in one sentence: who needs more than these reads the examples. */
const MOST_REMEDIES = 3;
const MOST_LABEL = 80;

/** The three largest labels, and how many more: `build tools gcc, g++, make and 12 more`. */
export function titleOf(wording: Wording, largestFirst: readonly Group[]): string {
  const labels = labelsOf(largestFirst.filter((group) => !group.isRest));
  const isMore = largestFirst.some((group) => group.isRest);
  const first = (wording.first ?? []).filter((label) => labels.includes(label));
  const ordered = [...first, ...labels.filter((label) => !first.includes(label))];
  const named = ordered.slice(0, NAMED).map(shortened);
  const more = isMore ? "many more" : `${ordered.length - named.length} more`;
  const items = ordered.length > named.length || isMore ? [...named, more] : named;
  return `${ordered.length === 1 ? wording.one : wording.many} ${listed(items)}`;
}

/** One sentence: what to do about the largest of what was found, each remedy once. */
export function remedyOf(rule: FindingRule, largestFirst: readonly Group[]): string {
  const remedies = [...new Set(largestFirst.map(({ text }) => text.remedy ?? rule.remedy))];
  const sentence = remedies.slice(0, MOST_REMEDIES).join("; ");
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

export function examplesOf(largestFirst: readonly Group[]): readonly string[] {
  return largestFirst
    .filter((group) => !group.isRest)
    .slice(0, MOST_EXAMPLES)
    .map(({ text }) => text.example);
}

/** Groups may share a label, as two copies of a package do. Largest first. */
function labelsOf(groups: readonly Group[]): readonly string[] {
  const bytes = new Map<string, number>();
  for (const group of groups) bytes.set(group.text.label, (bytes.get(group.text.label) ?? 0) + group.bytes);
  return [...bytes].sort(([, a], [, b]) => b - a).map(([label]) => label);
}

function shortened(label: string): string {
  return label.length > MOST_LABEL ? `${label.slice(0, MOST_LABEL - 1)}…` : label;
}

function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}
