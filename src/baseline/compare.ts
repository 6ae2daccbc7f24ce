/** Head against baseline and reference: what may be subtracted from what, and when a difference is only jitter. */
import { percentOf } from "../model/bytes.js";
import type { Fingerprint } from "../model/image.js";
import type { ChangeReport, ReferenceReport, SavingReport } from "../report/schema.js";

/** A recorded fingerprint may come from an older version, so its counting rule is any number. */
export type BaselineFingerprint = Omit<Fingerprint, "method"> & { readonly method: number };

export interface Comparison {
  /** null when the two numbers cannot be subtracted at all. */
  readonly change: ChangeReport | null;
  /** The fingerprints agree: same store, same builder driver, same platform and counting rule. */
  readonly comparable: boolean;
  /** Why they are not comparable, or only roughly; null when they agree. */
  readonly reason: string | null;
}

/** Same store: rebuilds differ by 0 bytes, so only what timestamps and caches leave behind is ignored. */
const SAME_STORE = { bytes: 16_000, percent: 0.005 } as const;
/** Another store or builder writes hard links and rewritten files differently: up to 0.2 % was measured. */
const OTHER_STORE = { bytes: 16_000, percent: 0.5 } as const;

/**
 * Counts the change of an image against its baseline, in bytes. Differences under the jitter of rebuilds are marked
 * `noise`. Another store or builder driver keeps the change, flags it and ignores under 0.5 %; another platform or
 * counting rule gives no change at all.
 */
export function compareToBaseline(
  head: { readonly size: number; readonly fingerprint: BaselineFingerprint },
  base: { readonly bytes: number; readonly fingerprint: BaselineFingerprint },
): Comparison {
  const [ours, theirs] = [head.fingerprint, base.fingerprint];
  if (ours.platform !== theirs.platform) {
    return incomparable(`the baseline was measured for ${theirs.platform}, this image for ${ours.platform}`);
  }
  if (ours.method !== theirs.method) {
    return incomparable("the baseline was counted by another version of the counting rule");
  }
  const differences = [
    ours.store === theirs.store ? null : `image store (${theirs.store}, now ${ours.store})`,
    builderDriver(ours.builder) === builderDriver(theirs.builder)
      ? null
      : `builder (${theirs.builder}, now ${ours.builder})`,
  ].filter((difference) => difference !== null);
  const comparable = differences.length === 0;
  return {
    change: {
      ...differenceOf(head.size - base.bytes, base.bytes, comparable),
      parts: null,
      drift: null,
      own: null,
    },
    comparable,
    reason: comparable
      ? null
      : `the baseline was measured with another ${differences.join(" and ")}: changes under ${OTHER_STORE.percent} % are ignored`,
  };
}

function incomparable(reason: string): Comparison {
  return { change: null, comparable: false, reason };
}

/** `buildx 0.29.1 (docker-container)` -> `docker-container`; its version has no influence on the payload. */
export function builderDriver(builder: string): string {
  return /\(([^()]*)\)\s*$/.exec(builder)?.[1] ?? builder;
}

/**
 * A difference in bytes as the report has it, with what it is of the baseline's size.
 * @param comparable whether the two were measured the same way
 */
export function differenceOf(
  bytes: number,
  base: number,
  comparable: boolean,
): Pick<ChangeReport, "bytes" | "percent" | "noise"> {
  const jitter = comparable ? SAME_STORE : OTHER_STORE;
  const ignored = Math.max(jitter.bytes, (base * jitter.percent) / 100);
  return { bytes, percent: percentOf(bytes, base), noise: bytes !== 0 && Math.abs(bytes) < ignored };
}

/**
 * Counts a saving, reference minus size in bytes; null when the reference was not measured. It is an estimate against
 * the guide's figure, against a reference that is one itself, and where `onlyInOne` names packages that only one of the
 * two images has (the difference then says nothing about the base).
 */
export function savingAgainst(
  size: number,
  reference: Pick<ReferenceReport, "kind" | "bytes" | "estimate">,
  onlyInOne: readonly string[],
): SavingReport | null {
  if (reference.bytes === null) return null;
  const notes = [
    reference.kind === "guide" ? "an estimate: the reference is the guide's figure, not a measurement" : null,
    reference.kind !== "guide" && reference.estimate ? "an estimate: the reference is one" : null,
    onlyInOne.length > 0
      ? `an estimate: the two images hold different packages (${someOf(onlyInOne)})`
      : null,
  ].filter((note) => note !== null);
  const bytes = reference.bytes - size;
  return {
    bytes,
    percent: percentOf(bytes, reference.bytes),
    estimate: notes.length > 0,
    note: notes.length === 0 ? null : notes.join("; "),
  };
}

function someOf(names: readonly string[]): string {
  const shown = names.slice(0, 3).map((name) => name.slice(0, 60));
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(", ")} and ${more} more` : shown.join(", ");
}
