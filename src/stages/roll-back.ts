/** Whether an image on Alpine is better back on slim, and what that was measured to cost. */
import { LEAST_GAIN, slimCase } from "../compat/slim-case.js";
import type { AlpineEvidence } from "../compat/slim-case.js";
import { smokeFailure } from "../compat/smoke/evidence.js";
import { formatBytes } from "../model/bytes.js";
import type { Measurement } from "../model/image.js";
import { cut } from "../model/text.js";
import type { ReferenceReport } from "../report/schema.js";
import type { RollBackReport } from "../report/roll-back-schema.js";
import { formatSeconds } from "../report/words.js";
import type { JudgedCompat } from "./compat-report.js";
import type { Outcome } from "./execute.js";

type Build = { readonly seconds: number; readonly cached: boolean } | null;

/** What one of two images weighs, and what building it took. */
export interface Weighed {
  readonly bytes: number;
  readonly build: Build;
}

const LONGEST_TEXT = 3900;
const MOST_REASONS = 10;

export function isAlpine({ libc, osRelease }: Measurement["contents"]): boolean {
  return libc === "musl" || osRelease?.["ID"] === "alpine";
}

/** What was judged of an image, as far as it speaks for or against slim. */
export function alpineEvidence({ packages, lacking, smoke }: JudgedCompat, build: Build): AlpineEvidence {
  return {
    packages,
    lacking,
    smoke: smoke === null ? null : { outcome: smoke.outcome, failure: smokeFailure(smoke) },
    build,
  };
}

/**
 * `slim costs 120 MB more and builds in 40 s instead of 6 min, measured`. Times of builds from a cache are not told.
 *
 * @param own the image as it is; null where it was not measured
 */
export function costWords(own: Weighed | null, slim: Weighed): string {
  const more = own === null ? 0 : slim.bytes - own.bytes;
  const size =
    own === null
      ? `slim has ${formatBytes(slim.bytes)}`
      : more >= 0
        ? `slim costs ${formatBytes(more)} more`
        : `slim is ${formatBytes(-more)} smaller`;
  const before = own?.build ?? null;
  const instead = before === null || before.cached ? "" : ` instead of ${formatSeconds(before.seconds)}`;
  const time =
    slim.build === null || slim.build.cached
      ? ""
      : ` and builds in ${formatSeconds(slim.build.seconds)}${instead}`;
  return `${size}${time}, measured`;
}

/** A sentence about places that were not converted; none where all were. */
export function markedWords(left: number): readonly string[] {
  if (left === 0) return [];
  return [`${left === 1 ? "one place was" : `${left} places were`} left as they are: look at them first`];
}

/**
 * Of an image that was measured on Alpine; null for others, and where nothing speaks for slim.
 *
 * @param slim what became of a slim reference, with its part of the report
 */
export function rollBackOf(
  own: Outcome | undefined,
  slim: { readonly outcome: Outcome | undefined; readonly report: ReferenceReport | null },
): RollBackReport | null {
  if (own?.kind !== "measured" || own.compat === null || !isAlpine(own.measurement.contents)) return null;
  const found = slimCase(alpineEvidence(own.compat, own.build));
  if (found === null) return null;
  const measured = measuredSlim(slim, own.measurement.size);
  const isNoWayOut =
    found.why === "compiles" && measured !== null && measured.seconds !== null && measured.seconds > found.seconds * LEAST_GAIN; // prettier-ignore
  if (isNoWayOut) return null;
  return {
    why: found.why,
    reasons: found.reasons.slice(0, MOST_REASONS).map((each) => cut(each, LONGEST_TEXT)),
    seconds: own.build === null || own.build.cached ? null : own.build.seconds,
    slim: measured,
  };
}

/** Figures of a reference that is known to be no Alpine image; null where there is none. */
function measuredSlim(
  { outcome, report }: { readonly outcome: Outcome | undefined; readonly report: ReferenceReport | null },
  before: number,
): RollBackReport["slim"] {
  if (outcome?.kind !== "measured" || report?.kind !== "built") return null;
  const { contents, size } = outcome.measurement;
  if (contents.libc !== "glibc") return null;
  const { build } = outcome;
  return { bytes: size, more: size - before, seconds: build === null || build.cached ? null : build.seconds };
}
