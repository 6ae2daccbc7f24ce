import type { CompatKnowledge } from "../../../src/convert/needs.js";
import type { Conversion } from "../../../src/convert/types.js";

/** What a case says of one package. */
export interface JudgedPackage {
  readonly name: string;
  readonly install: CompatKnowledge["packages"][number]["install"];
  readonly ecosystem?: "python" | "node";
  readonly buildApk?: readonly string[];
  readonly runtimeApk?: readonly string[];
}

/** A report of compat on these packages, put together as compat does it. */
export function knowledge(packages: readonly JudgedPackage[]): CompatKnowledge {
  const needs = (of: "buildApk" | "runtimeApk") => {
    const names = [...new Set(packages.flatMap((one) => one[of] ?? []))].sort();
    return names.map((name) => ({
      name,
      neededBy: packages.filter((one) => one[of]?.includes(name) === true).map((one) => one.name),
    }));
  };
  const count = (word: string): number => packages.filter(({ install }) => install === word).length;
  return {
    packages: packages.map(({ name, install, ecosystem = "python", buildApk = [], runtimeApk = [] }) => ({
      ecosystem,
      name,
      version: null,
      asIs: "unknown",
      install,
      confidence: "likely",
      evidence: [],
      buildApk: [...buildApk],
      runtimeApk: [...runtimeApk],
    })),
    lacking: [],
    apk: { build: needs("buildApk"), runtime: needs("runtimeApk") },
    counts: {
      packages: packages.length,
      proven: count("pure") + count("musl-binary"),
      compile: count("compile"),
      relock: count("relock"),
      blocked: count("blocked"),
      unknown: count("unknown"),
      notApplicable: count("not-applicable"),
    },
  };
}

/** Everything that a conversion says, one thing a line, for golden files. */
export function told(conversion: Conversion): string {
  const { kind, changes, left, notes } = conversion;
  const lines = [
    conversion.kind === "declined" ? `declined: ${conversion.reason}` : kind,
    ...changes.map((one) => `${one.line}: ${one.what} [${one.why}; ${one.confidence}, ${one.source}]`),
    ...left.map(({ line, what, why }) => `left ${line}: ${what} [${why}]`),
    ...notes.map(({ line, what, why }) => `note ${line}: ${what} [${why}]`),
  ];
  return `${lines.join("\n")}\n`;
}
