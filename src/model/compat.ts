/** Whether packages work on Alpine: the words and the shape of the answer. */

/** What an image is to become: `alpine:3.22,python:3.11,amd64`. */
export interface CompatTarget {
  /** Alpine's release, `3.22`. */
  readonly alpine: string;
  /** musl's version, which decides which wheels fit: `1.2`. */
  readonly musl: MuslVersion;
  /** CPython's version; null where no Python is concerned. */
  readonly python: PythonVersion | null;
  readonly architecture: Architecture;
}

export type MuslVersion = readonly [major: number, minor: number];
export type PythonVersion = readonly [major: number, minor: number];
export type Architecture = "amd64" | "arm64";

/** Would these very files load on musl? `portable` has nothing that depends on a libc; `mixed` brings files for both. */
export type AsIs = "portable" | "musl" | "glibc" | "mixed" | "unknown";

/**
 * What installing a package on the target does. `degraded` works without an optional native part; `relock` would work, but
 * the lock file does not allow the files it takes; `blocked` cannot be installed at all; `not-applicable` is not wanted
 * there (an environment marker, another system).
 */
export type InstallOutcome =
  "pure" | "musl-binary" | "degraded" | "compile" | "relock" | "blocked" | "not-applicable" | "unknown";

/** What knowledge rests on, the strongest first. Higher evidence wins; what contradicts it is shown. */
export const EVIDENCE_LEVELS = [
  "target-image",
  "source-image",
  "lock",
  "index",
  "guide",
  "built-in",
] as const;
export type EvidenceLevel = (typeof EVIDENCE_LEVELS)[number];

export interface Evidence {
  readonly level: EvidenceLevel;
  /** One sentence, plain text: `numpy-2.3.1-cp311-cp311-musllinux_1_2_x86_64.whl is listed`. */
  readonly what: string;
  /** `requirements.txt:4`, or a path in the image; null where it has no place. */
  readonly where: string | null;
  /** When it held: an ISO date; null where it does not age within a run. */
  readonly asOf: string | null;
}

export type Confidence = "certain" | "likely" | "guess";

export type Ecosystem = "python" | "node" | "binary";

/** Answers to one of the two questions, with what they rest on (strongest first). */
export interface Answer<Value> {
  readonly value: Value;
  readonly confidence: Confidence;
  readonly evidence: readonly Evidence[];
}

export interface PackageCompat {
  readonly ecosystem: Ecosystem;
  readonly name: string;
  readonly version: string | null;
  readonly asIs: Answer<AsIs>;
  readonly install: Answer<InstallOutcome>;
  /** Alpine packages that compiling it takes, and that it takes at run time. */
  readonly buildApk: readonly string[];
  readonly runtimeApk: readonly string[];
}

/** `not-run`: this engine cannot run the image, or the time was up before it was its turn. */
export type SmokeOutcome = "passed" | "failed" | "not-run";

/** One thing that was run in the image. */
export interface SmokeTested {
  readonly outcome: SmokeOutcome;
  readonly seconds: number;
  /** Why it failed or was not run; null where it passed. */
  readonly reason: string | null;
}

export interface SmokeCommandTested extends SmokeTested {
  readonly words: readonly string[];
  /** The last lines of what it printed. */
  readonly lines: readonly string[];
}

export interface SmokeImport extends SmokeTested {
  readonly ecosystem: "python" | "node";
  /** The installed package that it belongs to; null for a module that was asked for by name. */
  readonly package: string | null;
  readonly module: string;
}

/** What running the image showed. */
export interface SmokeFindings {
  /** Of all together: one that fails fails it, and nothing that was not run passes. */
  readonly outcome: SmokeOutcome;
  /** Null where no command is configured. */
  readonly command: SmokeCommandTested | null;
  readonly imports: readonly SmokeImport[];
  readonly notes: readonly string[];
}

/** Whether what is lacking is glibc's own loader: no package brings it, the program is for another libc. */
export function isGlibcLoader({ kind, name }: { readonly kind: string; readonly name: string }): boolean {
  return kind === "interpreter" && /(?:^|\/)ld-linux[^/]*\.so\.\d+$/u.test(name);
}
