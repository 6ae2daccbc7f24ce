/** What follows from a trial on slim, of an image that is on Alpine: what it costs, and whether anything speaks for it. */
import { LEAST_GAIN, slimCase } from "../compat/slim-case.js";
import type { SlimCase } from "../compat/slim-case.js";
import { smokeFailure } from "../compat/smoke/evidence.js";
import { buildFailureReason } from "../convert/build-failure.js";
import type { TrialReport } from "../report/trial-schema.js";
import { alpineEvidence, costWords, markedWords } from "./roll-back.js";
import type { SeenImage, SeenOutcome } from "./roll-back.js";

export interface SlimTrial {
  /** What became of the image itself. */
  readonly own: SeenOutcome | undefined;
  readonly variant: SeenImage;
  /** How many places of the proposal were left as they are. */
  readonly left: number;
}

/** Figures are those that were measured; what was not is not told. */
export function backToSlim({ own, variant, left }: SlimTrial): NonNullable<TrialReport["recommendation"]> {
  const smoke = variant.compat?.smoke ?? null;
  const before = own?.kind === "measured" ? own : null;
  const cost = costWords(before === null ? null : { bytes: before.measurement.size, build: before.build }, {
    bytes: variant.measurement.size,
    build: variant.build,
  });
  if (smoke?.outcome === "failed") {
    return {
      verdict: "stay",
      reasons: [`it does not work on slim either: ${smokeFailure(smoke) ?? "no reason was given"}`, cost],
    };
  }
  const why = before === null ? notBuilt(own) : reasonsFor(before, variant);
  const tested = smoke?.outcome === "passed" ? "its smoke test passes on slim" : "no smoke test was run on slim: test it first"; // prettier-ignore
  if (why !== null) {
    const [first, ...others] = why;
    return { verdict: "switch", reasons: [`${cost}; ${first}`, ...others, tested, ...markedWords(left)] };
  }
  return before?.compat === null
    ? { verdict: "not-enough-evidence", reasons: [`${cost}; whether it works on Alpine was not looked at`] }
    : { verdict: "stay", reasons: [`${cost}, and nothing was found to break on Alpine`] };
}

type Sentences = readonly [string, ...(readonly string[])];

function notBuilt(own: SeenOutcome | undefined): Sentences {
  if (own?.kind !== "failed") return ["the image itself was not measured"];
  const { message, log } = own.failure;
  return [`it does not build on Alpine: ${buildFailureReason([...log, message])?.reason ?? message}`];
}

/** Null where nothing speaks for slim, or slim is no way out of what does. */
function reasonsFor(own: SeenImage, variant: SeenImage): Sentences | null {
  if (variant.measurement.size <= own.measurement.size) return ["Alpine saves nothing"];
  const found: SlimCase | null = own.compat === null ? null : slimCase(alpineEvidence(own.compat, own.build));
  const [first, ...others] = found?.reasons ?? [];
  if (found === null || first === undefined) return null;
  if (found.why === "breaks") return [first, ...others];
  const { build } = variant;
  const isFaster = build !== null && !build.cached && build.seconds <= found.seconds * LEAST_GAIN;
  return isFaster ? [first, ...others] : null;
}
