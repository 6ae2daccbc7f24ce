/** Facts in, report out: every image and the total are judged here, and the run's exit code is decided. */
import { exceptionStates } from "../budget/exceptions.js";
import { judgeImage } from "../budget/judge.js";
import { limitOrigins } from "../budget/rules.js";
import { exitCodeOf, overallStatus } from "../budget/status.js";
import { judgeTotalOf, totalRules } from "../budget/total-rules.js";
import { totalExpectation } from "../guide/expectation.js";
import type { SourceFiles } from "../ports.js";
import { reportSchema } from "../report/schema.js";
import type { Report } from "../report/schema.js";
import { imageReport } from "./image-report.js";
import { mapStrings } from "./map-strings.js";
import type { RunFacts } from "./run-facts.js";

/**
 * Judges everything a run found out. Secrets are masked in every text and the result is held to the schema, whatever
 * the texts came from.
 */
export async function assembleReport(facts: RunFacts, files: SourceFiles): Promise<Report> {
  const { config } = facts;
  // Without an engine nothing was looked at: the error says it once, not once an image.
  const images =
    facts.info === null
      ? []
      : await Promise.all(facts.images.map((image) => imageReport(image, facts, files)));
  const rules = {
    exceptions: config.exceptions,
    today: facts.now.toISOString().slice(0, 10),
    onUnmeasured: config.onUnmeasured,
    ratchet: config.ratchet,
  };
  const configured = new Map(config.images.map((image) => [image.name, image]));
  const judged = images.map((image) => {
    const { budget = {}, guide = "infer", compat = null, findings = null } = configured.get(image.name) ?? {};
    const origins = limitOrigins(config.origins, `images.${image.name}.budget`);
    return { ...image, ...judgeImage(image, { ...rules, budget, guide, compat, findings, origins }) };
  });
  const leftOut = config.images.length - facts.images.length;
  const ofTotal = totalRules(config, totalExpectation(config.images));
  const outcome = {
    images: judged,
    total: judgeTotalOf(images, facts.info === null ? null : ofTotal, { ...rules, leftOut }),
    errors: [...facts.errors],
    config: {
      file: config.file,
      failOn: config.failOn,
      onUnmeasured: config.onUnmeasured,
      limitsFrom: config.limitsFrom,
      ratchet: config.ratchet,
      overrideLabel: config.overrideLabel,
      names: config.images.map((image) => image.name),
    },
  };
  const { baseline, info } = facts;
  const report: Report = {
    schema: "image-budget/report@1",
    tool: { name: "image-budget", version: facts.version },
    created: facts.now.toISOString(),
    status: overallStatus(outcome),
    exitCode: exitCodeOf(outcome),
    commit: facts.head,
    baselineCommit: baseline === null ? null : { sha: baseline.sha, ref: baseline.ref, how: baseline.how },
    baselineReason: baseline === null ? facts.baselineReason : null,
    shard: facts.shard,
    engine:
      info === null
        ? null
        : { name: info.name, version: info.version, store: info.store, builder: info.builder },
    disk: facts.disk,
    seconds: facts.seconds,
    ...outcome,
    totalRules: ofTotal,
    limitChanges: [...facts.limitChanges],
    override: null,
    exceptions: exceptionStates(config.exceptions, outcome, rules.today),
    notes: [...facts.notes],
  };
  return reportSchema.parse(mapStrings(report, facts.redact));
}
