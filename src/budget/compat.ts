/** Compatibility against its rules: one verdict for every rule that has a level. */
import { ruleVerdict } from "./rule-verdict.js";
import { andMore } from "../model/text.js";
import type { CompatRule, CompatRules, Level } from "../model/config.js";
import { COMPAT_RULES } from "../model/metrics.js";
import type { CompatReport } from "../report/compat-schema.js";
import type { Verdict } from "../report/schema.js";

/** What judging compatibility takes of an image. */
export interface CompatSubject {
  readonly name: string;
  readonly compat: CompatReport | null;
  /** The image was not built, for its inputs are those of a record. */
  readonly recorded: unknown;
}

const NAMED = 5;

/** Nothing that was not looked at passes. */
export function compatVerdicts(image: CompatSubject, rules: CompatRules | null): Verdict[] {
  const levels = rules?.levels ?? {};
  return COMPAT_RULES.flatMap((rule) => {
    const level = levels[rule];
    return level === undefined ? [] : [verdictOf(image, rule, level)];
  });
}

function verdictOf(image: CompatSubject, rule: CompatRule, level: Level): Verdict {
  const verdict = ruleVerdict(`compat.${rule}`, level);
  const isRecorded = image.recorded !== null;
  const why = whyNot(image.compat, rule, isRecorded);
  if (image.compat === null || why !== null) {
    return {
      ...verdict,
      status: "skipped",
      skip: isRecorded ? "not-comparable" : "not-measured",
      reason: `${image.name}: compatibility (${rule}) was not judged: ${why ?? "it was not looked at"}`,
    };
  }
  const names = offenders(image.compat, rule);
  if (names.length > 0) {
    return {
      ...verdict,
      status: level,
      skip: null,
      reason: `${image.name}: ${sentences[rule]}: ${andMore(names, NAMED)}`,
    };
  }
  const { looked = 0, undecided = 0 } = rule === "unresolved-library" ? (image.compat.files ?? {}) : {};
  // Nothing is known to be missing; but what could not be told is no pass.
  return undecided > 0
    ? {
        ...verdict,
        status: "warn",
        skip: null,
        reason: `${image.name}: of ${undecided} of ${looked} native files it could not be told whether they load`,
      }
    : { ...verdict, status: "pass", skip: null, reason: `${image.name}: compatibility (${rule}) holds` };
}

/** Why nothing can be said about a rule; null where something can. */
function whyNot(compat: CompatReport | null, rule: CompatRule, isRecorded: boolean): string | null {
  if (compat === null) {
    return isRecorded ? "its inputs are the baseline's, so it was not built" : "it was not looked at";
  }
  if (rule !== "smoke") return null;
  if (compat.smoke === null) return "no smoke test was run";
  if (compat.smoke.outcome !== "not-run") return null;
  const { command, imports } = compat.smoke;
  const reason = [command, ...imports].find((test) => test?.outcome === "not-run")?.reason;
  return `the smoke test was not run: ${reason ?? "nothing was found that it could import"}`;
}

const sentences: Readonly<Record<CompatRule, string>> = {
  blocked: "cannot be installed on Alpine",
  "unresolved-library": "needs what the image does not have",
  compiles: "has to be compiled on Alpine",
  relock: "has to be locked again for Alpine",
  unknown: "not proven either way on Alpine",
  smoke: "fails its smoke test",
};

/** Outcomes that are fine where something was seen that speaks for them; the others have rules of their own. */
const FINE: ReadonlySet<string> = new Set(["pure", "musl-binary", "degraded"]);

function isSeen({ about, level }: CompatReport["packages"][number]["evidence"][number]): boolean {
  return about === "install" && level !== "built-in" && level !== "guide";
}

/** What breaks a rule, by name. */
function offenders(compat: CompatReport, rule: CompatRule): readonly string[] {
  const of = (install: CompatReport["packages"][number]["install"]): readonly string[] =>
    compat.packages.filter((item) => item.install === install).map(({ name }) => name);
  switch (rule) {
    case "blocked":
      return of("blocked");
    case "compiles":
      return of("compile");
    case "relock":
      return of("relock");
    case "unknown":
      return compat.packages
        .filter(
          ({ install, confidence, evidence }) =>
            install === "unknown" ||
            (FINE.has(install) && (confidence === "guess" || !evidence.some(isSeen))),
        )
        .map(({ name }) => name);
    case "smoke":
      return failures(compat.smoke);
    case "unresolved-library":
      return [
        ...new Set(
          compat.lacking
            .filter(({ when, presentElsewhere }) => when === "now" && presentElsewhere === null)
            .map(({ name, package: owner, neededBy }) => `${owner ?? neededBy} needs ${name}`),
        ),
      ];
  }
}

/** `its command (exit code 1: no module named app)`, `import pandas (ImportError: …)`. */
function failures(smoke: CompatReport["smoke"]): readonly string[] {
  const because = (reason: string | null): string => (reason === null ? "" : ` (${reason})`);
  const { command = null, imports = [] } = smoke ?? {};
  return [
    ...(command?.outcome === "failed" ? [`its command${because(command.reason)}`] : []),
    ...imports
      .filter(({ outcome }) => outcome === "failed")
      .map(({ module, reason }) => `import ${module}${because(reason)}`),
  ];
}
