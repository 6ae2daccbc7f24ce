/** An image's inside in which everything that can be text is the same text of a stranger. */
import type { ImageReport } from "../../../src/report/schema.js";
import type { GrowthReport, Reason } from "../../../src/report/schema-inside.js";
import { MB } from "./builders.js";

const KINDS: readonly Reason["kind"][] = ["base", "package", "packages", "files", "waste", "layer"];
const STATUSES: readonly Reason["status"][] = ["new", "gone", "larger", "smaller", "changed", "moved"];

/** Every kind of row with the text in it: an image has as many reasons as there are kinds, three to a report. */
export function hostileInside(
  text: string,
): Pick<ImageReport, "contents" | "packages" | "waste" | "findings" | "growth" | "compat" | "lint"> {
  return {
    compat: hostileCompat(text),
    lint: hostileLint(text),
    contents: {
      packages: { count: 4, bytes: 3 * MB, listed: 1 },
      loose: { files: 1, bytes: MB },
      waste: { files: 1, bytes: MB },
      gaps: [text],
    },
    packages: [
      {
        type: "python",
        name: text,
        version: text,
        bytes: 3 * MB,
        ownBytes: 3 * MB,
        files: 3,
        layer: 1,
        location: text,
        requested: true,
        source: text,
        origin: text,
        partOf: text,
      },
    ],
    waste: {
      bytes: MB,
      files: 2,
      efficiency: 0.9,
      pairs: [
        { stored: 1, lost: 2, bytes: MB, files: 2, deleted: MB, overwritten: 0, metadata: 0, example: text },
      ],
      paths: [{ path: text, bytes: MB, cause: "deleted", stored: 1, lost: 2 }],
      hardLinks: { contents: 0, names: 0, sparedBytes: 0 },
    },
    findings: [
      {
        rule: text.slice(0, 100),
        title: text,
        bytes: 2 * MB,
        ownBytes: 2 * MB,
        files: 2,
        remedy: text,
        examples: [text],
        layer: 1,
      },
    ],
    growth: hostileGrowth(text, KINDS.slice(0, 3)),
  };
}

/** What changed, with reasons of these kinds. */
export function hostileGrowth(text: string, kinds: readonly Reason["kind"][]): GrowthReport {
  return {
    reasons: kinds.map((kind, at) => ({
      kind,
      status: "larger",
      name: text,
      from: text,
      to: `${text.slice(0, 1000)} `,
      type: "python",
      count: 3,
      bytes: (9 - at) * MB,
      layer: 2,
    })),
    packages: STATUSES.map((status) => ({
      type: "python",
      name: text,
      status,
      from: text,
      to: `${text.slice(0, 1000)} `,
      bytes: MB,
      ownBytes: MB,
      layer: 1,
    })),
    files: STATUSES.map((status) => ({ path: text, status, from: text, bytes: MB, layer: 1 })),
    layers: STATUSES.map((status) => ({ instruction: text, line: 3, status, bytes: MB, layer: 1 })),
    omitted: { packages: 0, files: 0, layers: 0 },
    filesKnown: true,
  };
}

/** Every list of compatibility with the text in it. */
function hostileCompat(written: string): ImageReport["compat"] {
  const text = written.slice(0, 900);
  const need = { name: text, neededBy: [text] };
  return {
    target: { alpine: "3.22", musl: "1.2", python: "3.11", architecture: "amd64" },
    libc: "glibc",
    counts: { packages: 2, proven: 0, compile: 1, relock: 0, blocked: 1, unknown: 0, notApplicable: 0 },
    packages: (["compile", "blocked"] as const).map((install) => ({
      ecosystem: "python",
      name: text,
      version: text,
      asIs: "glibc",
      install,
      confidence: "likely",
      evidence: [{ about: "install", level: "index", what: text, where: text, asOf: text.slice(0, 40) }],
      buildApk: [text],
      runtimeApk: [text],
    })),
    lacking: (["library", "interpreter", "symbol"] as const).map((kind) => ({
      kind,
      name: text,
      neededBy: text,
      package: kind === "library" ? text : null,
      apk: kind === "symbol" ? null : text,
      when: kind === "library" ? "now" : "after-switch",
      presentElsewhere: kind === "interpreter" ? text : null,
    })),
    apk: { build: [need], runtime: [need] },
    recommendation: {
      verdict: "stay",
      reasons: [text, text],
      decidedBy: [text],
      saving: { parts: [{ of: "base", bytes: MB, estimated: true, why: text }], bytes: MB, percent: 10 },
    },
    files: { looked: 2, undecided: 1 },
    smoke: {
      outcome: "failed",
      command: { outcome: "failed", seconds: 1, reason: text, words: [text], lines: [text] },
      imports: (["failed", "not-run"] as const).map((outcome) => ({
        outcome,
        seconds: 1,
        reason: text,
        package: text,
        module: text,
        ecosystem: "python",
      })),
      notes: [text],
    },
    guide: {
      rows: [
        {
          // Not the name that the requirements have, so that the guide's word on that one is shown as well.
          package: `${text}-`,
          version: text,
          says: `libstdc++ ${text}`,
          install: "compile",
          confidence: "likely",
          because: text,
          compiler: "needed",
          libstdcxx: "own",
        },
      ],
      stage: {
        apk: [text],
        of: "named",
        packages: 3,
        asTheyAre: 0,
        compiled: [text],
        blocked: [text],
        open: [text],
      },
      libstdcxx: { own: [text], apk: [], missing: [], unknown: [] },
    },
    notes: [text],
  };
}

function hostileLint(text: string): ImageReport["lint"] {
  const place = { line: 1, column: 1, endLine: 1, endColumn: 2 };
  const finding = { message: text, remedy: text, ...place, bytes: MB, atLeast: true, how: text };
  const fix = { line: 1, endLine: 1, text, replaced: text };
  return {
    declined: text,
    findings: (["info", "warn", "fail"] as const).map((level) => ({
      rule: text.slice(0, 60),
      level,
      judged: level === "fail",
      ...finding,
      fix,
    })),
    notes: [{ line: 1, message: text }],
  };
}
