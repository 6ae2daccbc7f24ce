/** Whether an image on Alpine is better back on slim, and what that was measured to cost. */
import { LEAST_GAIN, slimCase } from "../compat/slim-case.js";
import type { AlpineEvidence } from "../compat/slim-case.js";
import { smokeFailure } from "../compat/smoke/evidence.js";
import { slimVariant } from "../convert/to-slim/bases.js";
import { parseDockerfile } from "../dockerfile/parse.js";
import { resolveStages } from "../dockerfile/stages.js";
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

type Measured = Extract<Outcome, { readonly kind: "measured" }>;

/** What decides of an image that was measured. */
export interface SeenImage extends Pick<Measured, "kind" | "compat" | "build"> {
  readonly measurement: {
    readonly size: number;
    readonly contents: Pick<Measurement["contents"], "libc" | "osRelease">;
  };
}

/** What became of a target, as far as it decides here. */
export type SeenOutcome = SeenImage | Exclude<Outcome, Measured>;

const LONGEST_TEXT = 3900;
const MOST_REASONS = 10;

export function isAlpine({ libc, osRelease }: SeenImage["measurement"]["contents"]): boolean {
  return libc === "musl" || osRelease?.["ID"] === "alpine";
}

function isDebian({ libc, osRelease }: SeenImage["measurement"]["contents"]): boolean {
  return libc === "glibc" || /^(?:debian|ubuntu)$/.test(osRelease?.["ID"] ?? "");
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

/** A slim reference: what became of it, its part of the report, and the text of its Dockerfile. */
export interface SlimReference {
  readonly outcome: SeenOutcome | undefined;
  readonly report: ReferenceReport | null;
  /** Null where there is none, or it could not be read. */
  readonly dockerfile: { readonly text: string; readonly target: string | null } | null;
}

/** Of an image that was measured on Alpine; null for others, and where nothing speaks for slim. */
export function rollBackOf(own: SeenOutcome | undefined, reference: SlimReference): RollBackReport | null {
  if (own?.kind !== "measured" || own.compat === null || !isAlpine(own.measurement.contents)) return null;
  const found = slimCase(alpineEvidence(own.compat, own.build));
  if (found === null) return null;
  const slim = measuredSlim(reference, own.measurement.size);
  const isNoWayOut =
    found.why === "compiles" && slim !== null && slim.seconds !== null && slim.seconds > found.seconds * LEAST_GAIN; // prettier-ignore
  if (isNoWayOut) return null;
  return {
    why: found.why,
    reasons: found.reasons.slice(0, MOST_REASONS).map((each) => cut(each, LONGEST_TEXT)),
    seconds: own.build === null || own.build.cached ? null : own.build.seconds,
    slim,
  };
}

/** Figures of a reference that was built, in this run or the one that a record is of, and is no Alpine image. */
function measuredSlim(
  { outcome, report, dockerfile }: SlimReference,
  before: number,
): RollBackReport["slim"] {
  if (report?.kind !== "built" || report.bytes === null) return null;
  const isSlim =
    outcome?.kind === "measured"
      ? isDebian(outcome.measurement.contents)
      : dockerfile !== null && isSlimByName(dockerfile);
  if (!isSlim) return null;
  const { bytes, seconds, cached } = report;
  return { bytes, more: bytes - before, seconds: cached === false ? seconds : null };
}

/** A record does not say which libc is in an image: the name of its base has to do. */
function isSlimByName({ text, target }: NonNullable<SlimReference["dockerfile"]>): boolean {
  const dockerfile = parseDockerfile(text);
  const { baseImage } = resolveStages(dockerfile, { target, args: {}, platform: null });
  return baseImage !== null && slimVariant(baseImage).kind === "debian";
}
