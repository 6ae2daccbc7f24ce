/**
 * Every figure and statement of the Alpine Image Optimization Guide, each with the section and row it comes from. A
 * figure keeps the guide's own wording and its bytes are read from that wording, so the two cannot drift apart.
 * Nothing here is derived: see derived.ts for percentages and disagreements, rows.ts for what budgets are made of.
 */

/** Where the guide says it, in the guide's own words. */
export interface Provenance {
  readonly heading: string;
  /** The table row, list entry or line. */
  readonly row: string;
}

export interface Range {
  readonly min: number;
  readonly max: number;
}

/** A size in bytes; `min` equals `max` where the guide gives one number. */
export interface SizeFigure extends Range {
  /** As the guide words it, e.g. `~150-200MB`. */
  readonly text: string;
  /** The guide marks it with "~". */
  readonly approximate: boolean;
  readonly source: Provenance;
}

/** A percentage as the guide states it (never used for judging: percentages are computed from sizes). */
export interface PercentFigure extends Range {
  readonly text: string;
  readonly source: Provenance;
}

/** A statement without a number. */
export interface Statement {
  readonly topic: string;
  readonly text: string;
  readonly source: Provenance;
}

/** A package the guide names, and what it says about it. */
export interface PackageFigure {
  readonly name: string;
  readonly text: string;
  readonly source: Provenance;
}

const MB = 1_000_000;

function rangeIn(text: string, unit: RegExp): Range {
  const match = new RegExp(`(\\d+)(?:-(\\d+))?${unit.source}`).exec(text);
  const first = match?.[1];
  if (first === undefined) throw new RangeError(`no figure in "${text}"`);
  return { min: Number(first), max: Number(match?.[2] ?? first) };
}

function size(text: string, heading: string, row: string): SizeFigure {
  const { min, max } = rangeIn(text, /MB/);
  return { text, min: min * MB, max: max * MB, approximate: text.includes("~"), source: { heading, row } };
}

function percent(text: string, heading: string, row: string): PercentFigure {
  return { text, ...rangeIn(text, /%/), source: { heading, row } };
}

function statements(
  heading: string,
  entries: readonly (readonly [topic: string, text: string])[],
): readonly Statement[] {
  return entries.map(([topic, text]) => ({ topic, text, source: { heading, row: topic } }));
}

function packages(
  heading: string,
  entries: readonly (readonly [name: string, text: string])[],
): readonly PackageFigure[] {
  return entries.map(([name, text]) => ({ name, text, source: { heading, row: name } }));
}

export const GUIDE_TITLE = "Alpine Image Optimization Guide";

const COMPARISON = "Base Image Comparison";
const RESULTS = "Expected Results";
const VERIFICATION = "Verification";
const SUMMARY = "Summary";

/** Sizes, one entry per place where the guide states one. */
export const FIGURES = {
  comparison: {
    slimBase: size("~150MB", COMPARISON, "python:3.11-slim"),
    slimFull: size("~450MB", COMPARISON, "python:3.11-slim"),
    alpineBase: size("~50MB", COMPARISON, "python:3.11-alpine"),
    alpineFull: size("~150-200MB", COMPARISON, "python:3.11-alpine"),
    savingBase: size("~100MB", COMPARISON, "Savings"),
    savingFull: size("~250-300MB", COMPARISON, "Savings"),
    savingPercent: percent("55-67% reduction", COMPARISON, "Savings"),
  },
  frontendImage: size("~25MB", "Frontend Image", "Already using nginx:alpine"),
  advantages: {
    alpineBase: size("~50MB", "Alpine Advantages", "Smaller base"),
    slimBase: size("~150MB", "Alpine Advantages", "Smaller base"),
  },
  runtimeStage: size("~150-200MB", "Stage 2: Runtime", "Result: Minimal runtime image"),
  results: {
    apiBase: {
      before: size("150MB", RESULTS, "API Base"),
      after: size("50MB", RESULTS, "API Base"),
      saving: size("100MB", RESULTS, "API Base"),
    },
    apiFull: {
      before: size("450MB", RESULTS, "API Full"),
      after: size("150-200MB", RESULTS, "API Full"),
      saving: size("250-300MB", RESULTS, "API Full"),
    },
    frontend: {
      before: size("25MB", RESULTS, "Frontend"),
      after: size("25MB", RESULTS, "Frontend"),
      saving: size("0MB", RESULTS, "Frontend"),
    },
    total: {
      before: size("475MB", RESULTS, "Total"),
      after: size("175-225MB", RESULTS, "Total"),
      saving: size("~300MB", RESULTS, "Total"),
      savingPercent: percent("63%", RESULTS, "Total"),
    },
  },
  verification: {
    api: size("~150-200MB", VERIFICATION, "ditto-api"),
    frontend: size("~25-30MB", VERIFICATION, "ditto-frontend"),
  },
  summary: {
    reduction: percent("55-67%", SUMMARY, "Expected size reduction"),
    saving: size("~300MB", SUMMARY, "Total savings per deployment"),
  },
} as const;

/** Installed to compile Python packages; gone from the final image. */
export const BUILD_PACKAGES = packages("Build Requirements", [
  ["gcc", "C/C++ compiler"],
  ["g++", "C/C++ compiler"],
  ["musl-dev", "C library headers"],
  ["linux-headers", "Linux kernel headers"],
  ["libffi-dev", "Foreign function interface"],
]);

/** What the slim variant installs to compile. */
export const SLIM_BUILD_PACKAGES = packages("Before (slim)", [
  ["gcc", "installed with apt-get"],
  ["g++", "installed with apt-get"],
]);

/** Stay in the final image. */
export const RUNTIME_PACKAGES = packages("Runtime Requirements", [
  ["libstdc++", "C++ standard library (for pandas/numpy)"],
]);

/** Python packages the guide tested on Alpine. */
export const TESTED_PACKAGES = packages("Tested Packages", [
  ["fastapi", "Works on Alpine"],
  ["uvicorn[standard]", "Works on Alpine"],
  ["pandas", "Works on Alpine (needs build tools + libstdc++)"],
  ["python-multipart", "Works on Alpine"],
]);

/** What the builder stage is there for. */
export const COMPILED_PACKAGES = packages("Stage 1: Builder", [
  ["pandas", "Compile Python packages (pandas, numpy, etc.)"],
  ["numpy", "Compile Python packages (pandas, numpy, etc.)"],
]);

/** The last column of the base image table. */
export const BASE_NOTES = statements(COMPARISON, [
  ["python:3.11-slim", "Debian-based"],
  ["python:3.11-alpine", "Alpine Linux (musl)"],
]);

export const KEY_DIFFERENCES = {
  advantages: statements("Alpine Advantages", [
    ["Smaller base", "~50MB vs ~150MB"],
    ["Faster builds", "Smaller image to download"],
    ["Better security", "Minimal attack surface"],
    ["Faster pulls", "Less data to transfer"],
  ]),
  considerations: statements("Alpine Considerations", [
    ["musl libc", "Different from glibc (Debian)"],
    ["Build tools needed", "Some packages compile from source"],
    ["Runtime libs", "Need `libstdc++` for pandas/numpy"],
  ]),
} as const;

export const IMPORTANT_NOTES = statements("Important Notes", [
  ["Build Time", "Slightly longer (compiling from source)"],
  ["Compatibility", "Most Python packages work, but some may need adjustments"],
  ["Testing", "Always test after switching to Alpine"],
  ["Rollback", "Can revert to `slim` if issues occur"],
]);
