/** Which record can stand for a build: the same thing, measured the same way. */
import { builderDriver } from "../baseline/compare.js";
import type { BaseFact } from "./inputs.js";
import type { RecordedFingerprint, RecordedInputs, RecordEntry, RecordSet } from "./schema.js";

/** What is known of a measurement before it is made. */
export interface KnownFingerprint extends Pick<RecordedFingerprint, "store" | "builder" | "method"> {
  /** null when only the build will tell. */
  readonly platform: string | null;
}

export type BaselineMatch =
  | { readonly kind: "match"; readonly entry: RecordEntry; readonly set: RecordSet }
  /**
   * `reason` is a clause on the newest record that could not be used, null when there is none at all; `moved` is the newest
   * one that only another base image keeps from being used.
   */
  | { readonly kind: "none"; readonly reason: string | null; readonly moved: RecordEntry | null };

/**
 * The newest record of an image that a change can be counted against.
 *
 * @param sets everything recorded for the baseline commit
 * @param bases what the base images stand for now, as far as that is known: where a record was made on another one, the
 *   base's own change would count as this change's
 */
export function findBaseline(
  sets: readonly RecordSet[],
  name: string,
  fingerprint: KnownFingerprint,
  bases: readonly BaseFact[] | null,
): BaselineMatch {
  let reason: string | null = null;
  let moved: RecordEntry | null = null;
  for (const { entry, set } of candidates(sets, "image", name)) {
    const difference = differenceOf(entry, fingerprint);
    const other = difference ?? movedBase(entry, bases ?? []);
    if (other === null) return { kind: "match", entry, set };
    if (difference === null) moved ??= entry;
    reason ??= other;
  }
  return { kind: "none", reason, moved };
}

/** The newest record of a reference with the very same inputs, of whatever commit. */
export function findReference(
  sets: readonly RecordSet[],
  name: string,
  inputs: RecordedInputs,
  fingerprint: KnownFingerprint,
): RecordEntry | null {
  return sameInputs(sets, "reference", name, inputs, fingerprint);
}

/**
 * The newest record of an image whose inputs are the very same, so that building it again would give what is recorded.
 *
 * @param sets everything recorded for the baseline commit
 */
export function findUnchanged(
  sets: readonly RecordSet[],
  name: string,
  inputs: RecordedInputs,
  fingerprint: KnownFingerprint,
): RecordEntry | null {
  return sameInputs(sets, "image", name, inputs, fingerprint);
}

function sameInputs(
  sets: readonly RecordSet[],
  role: RecordEntry["role"],
  name: string,
  inputs: RecordedInputs,
  fingerprint: KnownFingerprint,
): RecordEntry | null {
  if (inputs.sha256 === null) return null;
  const found = candidates(sets, role, name).find(
    ({ entry }) =>
      entry.inputs?.sha256 === inputs.sha256 &&
      sameBases(entry.inputs.bases, inputs.bases) &&
      // The context's digest knows nothing of .git, and here it went into the image.
      entry.gitPayload === 0 &&
      differenceOf(entry, fingerprint) === null,
  );
  return found?.entry ?? null;
}

interface Candidate {
  readonly entry: RecordEntry;
  readonly set: RecordSet;
}

/** Newest first, over all sets: the runs of one commit may have been spread over jobs, and repeated. */
function candidates(
  sets: readonly RecordSet[],
  role: RecordEntry["role"],
  name: string,
): readonly Candidate[] {
  return sets
    .flatMap((set) => set.entries.map((entry) => ({ entry, set })))
    .filter(({ entry }) => entry.role === role && entry.name === name)
    .sort((a, b) => Date.parse(b.set.created) - Date.parse(a.set.created));
}

/** Why two measurements do not compare to the byte, as a clause; null when they do. */
function differenceOf(entry: RecordEntry, known: KnownFingerprint): string | null {
  const recorded = entry.fingerprint;
  if (known.platform !== null && !samePlatform(recorded.platform, known.platform)) {
    return `it was recorded for ${recorded.platform}, and now it is ${known.platform}`;
  }
  if (recorded.method !== known.method) return "it was recorded by another version of the counting rule";
  if (recorded.store !== known.store) {
    return `it was recorded with another image store (${recorded.store}, now ${known.store})`;
  }
  if (builderDriver(recorded.builder) !== builderDriver(known.builder)) {
    return `it was recorded with another builder (${recorded.builder}, now ${known.builder})`;
  }
  return null;
}

/** `linux/arm64/v8` is `linux/arm64`: not everybody says the variant. */
function samePlatform(one: string, other: string): boolean {
  const [a, b] = [one.split("/"), other.split("/")];
  return a[0] === b[0] && a[1] === b[1] && (a[2] === b[2] || a[2] === undefined || b[2] === undefined);
}

/** The first base image that stood for something else, as a clause; null when none is known to have. */
function movedBase(entry: RecordEntry, now: readonly BaseFact[]): string | null {
  const recorded = entry.inputs?.bases ?? [];
  for (const { name, digest } of now) {
    const then = recorded.filter((base) => base.name === name);
    if (digest === null || then.length === 0 || then.some((base) => base.digest === digest)) continue;
    return `it was recorded on another ${name} (${short(then[0]?.digest ?? "")}, now ${short(digest)})`;
  }
  return null;
}

function short(digest: string): string {
  return digest.length <= 20 ? digest : `${digest.slice(0, 19)}...`;
}

/** Both are sorted. */
function sameBases(one: RecordedInputs["bases"], other: RecordedInputs["bases"]): boolean {
  return (
    one.length === other.length &&
    one.every((base, index) => base.name === other[index]?.name && base.digest === other[index]?.digest)
  );
}
