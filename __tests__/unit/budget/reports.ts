/** Whole reports, judged as a run judges them. */
import { exceptionStates } from "../../../src/budget/exceptions.js";
import type { UnjudgedImage } from "../../../src/budget/image-values.js";
import { judgeImage } from "../../../src/budget/judge.js";
import { exitCodeOf, overallStatus } from "../../../src/budget/status.js";
import { judgeTotalOf, totalRules } from "../../../src/budget/total-rules.js";
import type { BudgetRules, Config, ExceptionRule } from "../../../src/model/config.js";
import type { Report } from "../../../src/report/schema.js";

export interface ReportParts {
  /** Of every image. */
  readonly budget?: BudgetRules;
  readonly total?: BudgetRules;
  readonly exceptions?: readonly ExceptionRule[];
  readonly failOn?: Config["failOn"];
  readonly onUnmeasured?: Config["onUnmeasured"];
  readonly ratchet?: boolean;
  /** Images of the configuration; those of the report by default. */
  readonly names?: readonly string[];
  readonly guide?: Report["total"]["guide"];
  readonly shard?: Report["shard"];
  readonly errors?: Report["errors"];
  readonly over?: Partial<Report>;
}

export const TODAY = "2026-06-15";

/** The report of a run on these images. */
export function reportOf(images: readonly UnjudgedImage[], parts: ReportParts = {}): Report {
  const {
    budget = {},
    exceptions = [],
    failOn = "fail",
    onUnmeasured = "error",
    ratchet = true,
    guide = null,
    errors = [],
  } = parts;
  const names = parts.names ?? [...new Set(images.map(({ name }) => name))];
  const rules = { exceptions, today: TODAY, onUnmeasured, ratchet };
  const judged = images.map((image) => ({
    ...image,
    ...judgeImage(image, { ...rules, budget, guide: "infer" }),
  }));
  const config: Config = {
    file: ".github/image-budget.yml",
    images: [],
    total: parts.total ?? {},
    bases: {},
    exceptions,
    failOn,
    onUnmeasured,
    limitsFrom: "base",
    ratchet,
    overrideLabel: "image-budget-override",
    concurrency: 1,
    origins: new Map(),
    notices: [],
  };
  const ownRules = totalRules(config, guide);
  const present = new Set(images.map(({ name }) => name));
  const leftOut = names.filter((name) => !present.has(name)).length;
  const outcome = {
    images: judged,
    total: judgeTotalOf(images, ownRules, { today: TODAY, onUnmeasured, ratchet, leftOut }),
    errors: [...errors],
    config: {
      file: config.file,
      failOn,
      onUnmeasured,
      limitsFrom: config.limitsFrom,
      ratchet,
      overrideLabel: config.overrideLabel,
      names: [...names],
    },
  };
  return {
    schema: "image-budget/report@1",
    tool: { name: "image-budget", version: "1.2.3" },
    created: `${TODAY}T12:00:00.000Z`,
    status: overallStatus(outcome),
    exitCode: exitCodeOf(outcome),
    commit: { sha: "1".repeat(40), ref: "feature", dirty: false },
    baselineCommit: { sha: "2".repeat(40), ref: "main", how: "merge-parent" },
    baselineReason: null,
    shard: parts.shard ?? null,
    engine: { name: "docker", version: "28.5.1", store: "overlay2", builder: "buildx 0.29.1 (docker)" },
    disk: { freeAtStart: 20_000_000_000, peakUsed: 1_000_000_000 },
    seconds: 30,
    ...outcome,
    totalRules: ownRules,
    limitChanges: [],
    override: null,
    exceptions: exceptionStates(exceptions, outcome, TODAY),
    notes: [],
    ...parts.over,
  };
}
