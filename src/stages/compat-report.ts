/** From what was judged to what is reported, bounded. */
import { cut } from "../model/text.js";
import { apkNeeds } from "../compat/costs.js";
import type { GuideTable } from "../compat/guide-table.js";
import { isProven } from "../compat/proven.js";
import type { Lacking, Recommendation } from "../compat/recommend.js";
import type { CompatTarget, Evidence, PackageCompat, SmokeFindings } from "../model/compat.js";
import { MOST_IMPORTS, MOST_LACKING, MOST_PACKAGES } from "../report/compat-schema.js";
import type { CompatGuide, CompatPackage, CompatReport, CompatSmoke } from "../report/compat-schema.js";

export interface JudgedCompat {
  readonly target: CompatTarget;
  /** Null where no image was looked at. */
  readonly libc: "musl" | "glibc" | "none" | null;
  readonly packages: readonly PackageCompat[];
  readonly lacking: readonly Lacking[];
  readonly recommendation: Recommendation | null;
  /** Native files that were looked at, and those of which nothing could be told; null where no image was looked at. */
  readonly files: { readonly looked: number; readonly undecided: number } | null;
  /** Null where nothing was run. */
  readonly smoke: SmokeFindings | null;
  /** Null where none of the guide's packages is among them. */
  readonly guide: GuideTable | null;
  readonly notes: readonly string[];
}

const MOST_EVIDENCE = 10;
const MOST_NOTES = 50;
const MOST_NEEDS = 200;
const LONGEST_TEXT = 4000;
const LONGEST_NAME = 1000;

export function compatReport({
  target,
  libc,
  packages,
  lacking,
  recommendation,
  files,
  smoke,
  guide,
  notes,
}: JudgedCompat): CompatReport {
  const needs = apkNeeds(packages);
  return {
    target: {
      alpine: target.alpine,
      musl: target.musl.join("."),
      python: target.python?.join(".") ?? null,
      architecture: target.architecture,
    },
    libc,
    counts: countsOf(packages),
    packages: [...packages].sort(byConcern).slice(0, MOST_PACKAGES).map(packageReport),
    lacking: lacking.slice(0, MOST_LACKING).map(({ owner, ...each }) => ({
      ...each,
      name: short(each.name),
      neededBy: short(each.neededBy),
      package: owner === null ? null : short(owner),
    })),
    apk: {
      build: needs.build.slice(0, MOST_NEEDS).map(copied),
      runtime: needs.runtime.slice(0, MOST_NEEDS).map(copied),
    },
    recommendation:
      recommendation === null
        ? null
        : {
            ...recommendation,
            reasons: recommendation.reasons.slice(0, MOST_NOTES).map(long),
            decidedBy: recommendation.decidedBy.slice(0, MOST_PACKAGES).map(short),
            saving:
              recommendation.saving === null
                ? null
                : { ...recommendation.saving, parts: [...recommendation.saving.parts] },
          },
    files,
    smoke: smoke === null ? null : smokeReport(smoke),
    guide: guide === null ? null : guideReport(guide),
    notes: notes.slice(0, MOST_NOTES).map(long),
  };
}

/** What needs attention first, then by name. */
function byConcern(a: PackageCompat, b: PackageCompat): number {
  return CONCERN.indexOf(a.install.value) - CONCERN.indexOf(b.install.value) || (a.name < b.name ? -1 : 1);
}

const CONCERN: readonly PackageCompat["install"]["value"][] = [
  "blocked",
  "relock",
  "compile",
  "degraded",
  "unknown",
  "musl-binary",
  "pure",
  "not-applicable",
];

function countsOf(packages: readonly PackageCompat[]): CompatReport["counts"] {
  const by = (value: PackageCompat["install"]["value"]): number =>
    packages.filter(({ install }) => install.value === value).length;
  const proven = packages.filter(isProven).length;
  const [compile, relock, blocked] = [by("compile"), by("relock"), by("blocked")];
  const notApplicable = by("not-applicable");
  const unknown = packages.length - proven - compile - relock - blocked - notApplicable;
  return { packages: packages.length, proven, compile, relock, blocked, unknown, notApplicable };
}

function packageReport(item: PackageCompat): CompatPackage {
  const about = (name: "asIs" | "install", evidence: readonly Evidence[]): CompatPackage["evidence"] =>
    evidence.slice(0, MOST_EVIDENCE).map(({ level, what, where, asOf }) => ({
      about: name,
      level,
      what: long(what),
      where: where === null ? null : short(where),
      asOf,
    }));
  return {
    ecosystem: item.ecosystem,
    name: short(item.name),
    version: item.version === null ? null : short(item.version),
    asIs: item.asIs.value,
    install: item.install.value,
    confidence: item.install.confidence,
    evidence: [...about("install", item.install.evidence), ...about("asIs", item.asIs.evidence)],
    buildApk: item.buildApk.slice(0, 50).map(short),
    runtimeApk: item.runtimeApk.slice(0, 50).map(short),
  };
}

function smokeReport({ outcome, command, imports, notes }: SmokeFindings): CompatSmoke {
  const reason = (text: string | null): string | null => (text === null ? null : long(text));
  return {
    outcome,
    command:
      command === null
        ? null
        : {
            ...command,
            reason: reason(command.reason),
            words: command.words.slice(0, 100).map(long),
            lines: command.lines.slice(-20).map(long),
          },
    imports: imports.slice(0, MOST_IMPORTS).map((each) => ({
      ...each,
      package: each.package === null ? null : short(each.package),
      module: short(each.module),
      reason: reason(each.reason),
    })),
    notes: notes.slice(0, 20).map(long),
  };
}

function guideReport({ rows, stage, libstdcxx }: GuideTable): CompatGuide {
  const names = (list: readonly string[]): string[] => list.slice(0, MOST_PACKAGES).map(short);
  return {
    rows: rows.map((row) => ({
      ...row,
      version: row.version === null ? null : short(row.version),
      because: row.because === null ? null : long(row.because),
    })),
    stage: {
      ...stage,
      apk: [...stage.apk],
      compiled: names(stage.compiled),
      blocked: names(stage.blocked),
      open: names(stage.open),
    },
    libstdcxx:
      libstdcxx === null
        ? null
        : {
            own: names(libstdcxx.own),
            apk: names(libstdcxx.apk),
            missing: names(libstdcxx.missing),
            unknown: names(libstdcxx.unknown),
          },
  };
}

function copied({ name, neededBy }: { readonly name: string; readonly neededBy: readonly string[] }): {
  name: string;
  neededBy: string[];
} {
  return { name, neededBy: neededBy.slice(0, MOST_PACKAGES).map(short) };
}

function short(text: string): string {
  return cut(text, LONGEST_NAME);
}

function long(text: string): string {
  return cut(text, LONGEST_TEXT);
}
