/** Findings in a Dockerfile against the levels that somebody wrote for them: at most one verdict for each level. */
import { ruleVerdict } from "./rule-verdict.js";
import { andMore } from "../model/text.js";
import type { FindingLevels, Level } from "../model/config.js";
import type { LintReport } from "../report/lint-schema.js";
import type { Verdict } from "../report/schema.js";

/** What judging findings takes of an image. */
export interface LintSubject {
  readonly name: string;
  readonly dockerfile: string | null;
  readonly lint: LintReport | null;
}

const NAMED = 5;
const LEVELS: readonly Level[] = ["fail", "warn"];

/** Only rules that are written are judged: the others are told. Nothing that was not looked at passes. */
export function findingVerdicts(image: LintSubject, levels: FindingLevels | null): Verdict[] {
  return LEVELS.flatMap((level) => {
    const rules = new Set(
      Object.entries(levels ?? {}).flatMap(([rule, own]) => (own === level ? [rule] : [])),
    );
    return rules.size === 0 ? [] : [verdictOf(image, level, rules)];
  });
}

function verdictOf(image: LintSubject, level: Level, rules: ReadonlySet<string>): Verdict {
  const verdict = ruleVerdict("findings", level);
  const { lint } = image;
  if (lint === null || lint.declined !== null) {
    return {
      ...verdict,
      status: "skipped",
      skip: "not-measured",
      reason: `${image.name}: findings were not judged: ${lint?.declined ?? "the Dockerfile was not looked at"}`,
    };
  }
  const broken = lint.findings.filter(({ rule }) => rules.has(rule));
  const places = broken.map(({ rule, line }) => `${rule} in line ${line}`);
  return {
    ...verdict,
    status: broken.length > 0 ? level : "pass",
    skip: null,
    reason:
      broken.length > 0
        ? `${image.name}: findings in ${image.dockerfile ?? "the Dockerfile"}: ${andMore(places, NAMED)}`
        : `${image.name}: no finding of a rule that ${level === "fail" ? "fails" : "warns"}`,
  };
}
