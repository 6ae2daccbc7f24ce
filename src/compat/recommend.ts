/** From packages and libraries to one recommendation for an image, with what decides it and what it would save. */
import { andMore } from "../model/text.js";
import { formatBytes } from "../model/bytes.js";
import { isGlibcLoader } from "../model/compat.js";
import type { PackageCompat, SmokeOutcome } from "../model/compat.js";
import { isProven, isSeen } from "./proven.js";

/**
 * `keep`: it is on Alpine and nothing speaks against that. `roll-back`: it is on Alpine and lacks something, so back to
 * slim until that is mended. `stay`: on slim, or Debian's distroless.
 */
export type Recommended =
  "switch" | "switch-with-builder" | "stay" | "keep" | "roll-back" | "not-enough-evidence";

/** A library or interpreter that the image lacks, or would lack on Alpine. */
export interface Lacking {
  readonly kind: "library" | "interpreter" | "symbol";
  /** `libstdc++.so.6`, `/bin/bash`. */
  readonly name: string;
  /** Path of what needs it, and the package that it belongs to. */
  readonly neededBy: string;
  readonly owner: string | null;
  /** The Alpine package that provides it; null where none is known. */
  readonly apk: string | null;
  /** Whether the image lacks it as it is, or would after a switch. */
  readonly when: "now" | "after-switch";
  /** Where the image has it all the same, off the search path. */
  readonly presentElsewhere: string | null;
}

/** What a switch saves, by where it comes from: parts are measured in the image unless they are marked. */
export interface ExpectedSaving {
  readonly parts: readonly {
    readonly of: "base" | "build-tools" | "caches" | "wrong-libc";
    readonly bytes: number;
    readonly estimated: boolean;
    readonly why: string;
  }[];
  readonly bytes: number;
  /** Percent of the image's size. */
  readonly percent: number | null;
}

export interface Recommendation {
  readonly verdict: Recommended;
  /** Sentences, the deciding one first. */
  readonly reasons: readonly string[];
  /** Names of the packages that decide. */
  readonly decidedBy: readonly string[];
  readonly saving: ExpectedSaving | null;
}

export interface Judged {
  readonly packages: readonly PackageCompat[];
  readonly lacking: readonly Lacking[];
  readonly libc: "musl" | "glibc" | "none";
  readonly saving: ExpectedSaving | null;
  /** What running the image showed, with the reason of a failure; null where nothing was run. */
  readonly smoke: { readonly outcome: SmokeOutcome; readonly failure: string | null } | null;
  /** Whether a program runs in it at all that a libc matters to. */
  readonly isJudgeable: boolean;
}

/** Below both, a switch is not worth its risk (shared experience of such switches; a rule of this tool, not of the guide). */
export const LEAST_SAVING = 50e6;
export const LEAST_PERCENT = 20;
/** More unknown packages than this share decide that nothing is decided. */
const MOST_UNKNOWN = 0.1;
const NAMED = 5;

/** Outcomes that decide something when they were seen. */
const TOLD: ReadonlySet<string> = new Set(["relock", "blocked"]);

function isTold(item: PackageCompat): boolean {
  return TOLD.has(item.install.value) && item.install.confidence !== "guess" && isSeen(item);
}

export function recommend(judged: Judged): Recommendation {
  return judged.libc === "musl" ? ofAlpine(judged) : ofOther(judged);
}

function ofAlpine({ lacking, smoke, packages }: Judged): Recommendation {
  const now = lackingNow(lacking);
  const broken = now.filter(isProgram);
  if (smoke?.outcome === "failed") {
    // What is missing may be why.
    return verdict(
      "roll-back",
      [
        `go back to slim until the smoke test passes: ${smoke.failure ?? "it failed"}`,
        ...broken.slice(0, NAMED).map(sentence),
      ],
      owners(broken),
    );
  }
  if (broken.length > 0) {
    const mended = broken.every(({ apk }) => apk !== null);
    const until = mended
      ? `install what is missing (apk add ${unique(broken.map(({ apk }) => apk ?? "")).join(" ")}), or go back to slim until it is there`
      : "go back to slim until what is missing has a home on Alpine";
    return verdict("roll-back", [until, ...broken.slice(0, NAMED).map(sentence)], owners(broken));
  }
  const compiled = packages.filter(({ install }) => install.value === "compile").map(({ name }) => name);
  const tested = smoke?.outcome === "passed" ? ["its smoke test passes"] : [];
  const scripts = now.filter((each) => !isProgram(each)).slice(0, NAMED);
  const all = "every program found has what it needs";
  const found = scripts.length === 0 ? [all] : [`${all}, but not every script`, ...scripts.map(sentence)];
  return verdict("keep", [...found, ...tested, ...compiledNote(compiled)], []);
}

function lackingNow(lacking: readonly Lacking[]): readonly Lacking[] {
  return lacking.filter(({ when, presentElsewhere }) => when === "now" && presentElsewhere === null);
}

/** What programs of an image lack as it is. */
export function brokenNow(lacking: readonly Lacking[]): readonly Lacking[] {
  return lackingNow(lacking).filter(isProgram);
}

/** Whether a native file lacks it. Scripts may lie about that nobody runs; a program's interpreter is a loader. */
function isProgram({ owner, kind, name }: Lacking): boolean {
  return owner !== null || kind !== "interpreter" || /\/ld(?:-|64)[^/]*$/.test(name);
}

function compiledNote(names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`compiled at every build without a cache: ${named(names)}`];
}

function ofOther({ packages, lacking, saving, isJudgeable, smoke }: Judged): Recommendation {
  if (smoke?.outcome === "failed") {
    const text = `its smoke test fails as it is (${smoke.failure ?? "no reason was given"}): mend that first`;
    return verdict("not-enough-evidence", [text], [], saving);
  }
  const concerned = packages.filter(({ install }) => install.value !== "not-applicable");
  const blocked = concerned.filter(({ install }) => install.value === "blocked");
  const names = (list: readonly PackageCompat[]): readonly string[] => unique(list.map(({ name }) => name));
  const measured = blocked.filter((item) => item.install.confidence !== "guess" && isSeen(item));
  if (measured.length > 0) {
    return verdict(
      "stay",
      [`cannot be installed on Alpine: ${named(names(measured))}`],
      names(measured),
      saving,
    );
  }
  const homeless = lacking.filter(
    ({ when, apk, presentElsewhere, kind }) =>
      when === "after-switch" && apk === null && presentElsewhere === null && kind !== "symbol",
  );
  if (homeless.length > 0) {
    const reasons = [
      homeless.every(isGlibcLoader)
        ? "programs that belong to no package are built for glibc: they have to be built for musl first"
        : "no Alpine package is known for what programs of the image need",
    ];
    return verdict("stay", [...reasons, ...homeless.slice(0, NAMED).map(sentence)], owners(homeless), saving);
  }
  if (!isJudgeable) return verdict("not-enough-evidence", ["nothing in it tells what it needs"], [], saving);
  const guessed = concerned.filter(
    (item) => !isProven(item) && !isTold(item) && item.install.value !== "compile",
  );
  if (guessed.length > concerned.length * MOST_UNKNOWN) {
    const text = `${guessed.length} of ${concerned.length} packages are not proven either way: ${named(names(guessed))}`;
    return verdict("not-enough-evidence", [text], names(guessed), saving);
  }
  if (saving !== null && isSmall(saving)) {
    const text = `a switch is expected to save ${Math.round(saving.percent ?? 0)} %, ${formatBytes(saving.bytes)}: dependencies weigh about the same on both`;
    return verdict("stay", [text], [], saving);
  }
  const relock = concerned.filter(({ install }) => install.value === "relock");
  const notes = [
    ...(relock.length === 0 ? [] : [`lock again for musl first: ${named(names(relock))}`]),
    ...(guessed.length === 0 ? [] : [`not proven either way: ${named(names(guessed))}`]),
  ];
  const compiled = concerned.filter(({ install }) => install.value === "compile");
  if (compiled.length > 0) {
    const text = `${named(names(compiled))} ${compiled.length === 1 ? "has" : "have"} to be compiled`;
    return verdict("switch-with-builder", [text, ...notes], names(compiled), saving);
  }
  return verdict("switch", ["nothing has to be compiled", ...notes], [], saving);
}

function isSmall({ bytes, percent }: ExpectedSaving): boolean {
  return bytes < LEAST_SAVING || (percent ?? 0) < LEAST_PERCENT;
}

function verdict(
  word: Recommended,
  reasons: readonly string[],
  decidedBy: readonly string[],
  saving: ExpectedSaving | null = null,
): Recommendation {
  return { verdict: word, reasons, decidedBy, saving };
}

/** `pandas needs libstdc++.so.6: apk add libstdc++`. */
export function sentence(lacking: Lacking): string {
  const { owner, neededBy, name, apk } = lacking;
  if (isGlibcLoader(lacking)) return `${owner ?? neededBy} is built for glibc`;
  return `${owner ?? neededBy} needs ${name}${apk === null ? "" : `: apk add ${apk}`}`;
}

function owners(list: readonly Lacking[]): readonly string[] {
  return unique(list.map(({ owner, neededBy }) => owner ?? neededBy));
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

function named(names: readonly string[]): string {
  return andMore(names, NAMED);
}
