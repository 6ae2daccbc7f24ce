/** The files of one package held against a target: which would be installed, and why the others would not. */
import type { CompatTarget } from "../../model/compat.js";
import type { LockedFile } from "./locks/model.js";
import { preferredWheel } from "./preferred-wheel.js";
import { fits, parseWheelName } from "./tags.js";
import type { ForeignPlatform, Misfit } from "./tags.js";

export interface FileJudgement<File> {
  /** The wheel that pip likes best; null when none fits. */
  readonly wheel: File | null;
  /** Whether that wheel has no native code, by its tags. */
  readonly isPure: boolean;
  readonly sdist: File | null;
  readonly wheels: number;
  /** Whether any wheel is for one kind of system: then the package has native code. */
  readonly isNative: boolean;
  /** Whether there are wheels, and all of them are for other systems than Linux. */
  readonly isForeign: boolean;
  /** Why wheels do not fit: `3 for glibc, 1 for macOS`; "" when there is none that does not. */
  readonly misfits: string;
}

type Reason = ForeignPlatform | "python" | "name";

const REASONS: Readonly<Record<Reason, string>> = {
  "musllinux-too-new": "for a newer musl",
  manylinux: "for glibc",
  "other-architecture": "for another processor",
  macos: "for macOS",
  windows: "for Windows",
  other: "for another system",
  python: "for another Python",
  name: "with a name that says nothing",
};

/** Judges the files in their order; of several source archives the first counts. */
export function judgeFiles<File extends Pick<LockedFile, "name" | "kind">>(
  files: readonly File[],
  target: CompatTarget,
): FileJudgement<File> {
  const best = preferredWheel(files, target);
  let isNative = false;
  let wheels = 0;
  let foreign = 0;
  const reasons = new Map<Reason, number>();
  for (const file of files) {
    if (file.kind !== "wheel") continue;
    wheels += 1;
    const wheel = parseWheelName(file.name);
    if (wheel === null) {
      count(reasons, "name");
      continue;
    }
    isNative ||= !wheel.platforms.includes("any");
    if (wheel.platforms.every((platform) => /^(?:win|macosx_|android|ios)/.test(platform))) foreign += 1;
    const fit = fits(wheel, target);
    if (fit !== "yes") count(reasons, reasonOf(fit));
  }
  return {
    wheel: best?.file ?? null,
    isPure: best?.name.platforms.includes("any") ?? false,
    sdist: files.find((file) => file.kind === "sdist") ?? null,
    wheels,
    isNative,
    isForeign: wheels > 0 && foreign === wheels,
    misfits: [...reasons].map(([reason, number]) => `${number} ${REASONS[reason]}`).join(", "),
  };
}

function count(reasons: Map<Reason, number>, reason: Reason): void {
  reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
}

function reasonOf(misfit: Misfit): Reason {
  if (misfit.no !== "other-platform") return "python";
  return misfit.platforms[0] ?? "other";
}
