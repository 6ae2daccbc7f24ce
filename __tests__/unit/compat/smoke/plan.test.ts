import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { readAnswers } from "../../../../src/compat/smoke/answers.js";
import { smokeFailure, withSmoke } from "../../../../src/compat/smoke/evidence.js";
import { commandWords, MOST_IMPORTED, planImports } from "../../../../src/compat/smoke/plan.js";
import { answer } from "../../../../src/compat/evidence.js";
import type { PackageCompat, SmokeFindings, SmokeImport } from "../../../../src/model/compat.js";
import type { InstalledPackage } from "../../../../src/model/inspection.js";

const SITE = "usr/local/lib/python3.11/site-packages";

const installed = (name: string, over: Partial<InstalledPackage> = {}): InstalledPackage => ({
  type: "python",
  name,
  version: "1.0",
  location: SITE,
  bytes: 1,
  byLayer: new Map(),
  files: 1,
  requested: null,
  source: null,
  origin: null,
  partOf: null,
  ...over,
});
const node = (location: string): InstalledPackage => installed(location, { type: "node", location });
const subject = (packages: readonly InstalledPackage[], files: readonly string[] = []) => ({
  packages,
  resolve: (path: string) => (files.includes(path) ? path : null),
});
/** The program of each run, and what it is to import. */
const planned = (...of: Parameters<typeof planImports>) => {
  const { runs, notes } = planImports(...of);
  return {
    notes,
    runs: runs.map(({ program }) => {
      const words = program("mark", 9);
      expect(words.slice(3, 5)).toEqual(["mark", "9"]);
      return [words[0], JSON.parse(words[5] ?? "")];
    }),
  };
};

describe("a configured command", () => {
  it("is run as it is, or by the image's shell", () => {
    expect(commandWords({ kind: "words", words: ["python", "-m", "app"] })).toEqual(["python", "-m", "app"]);
    expect(commandWords({ kind: "shell", text: "a && b" })).toEqual(["/bin/sh", "-c", "a && b"]);
  });
});

describe("what is imported", () => {
  it("are the packages that were asked for by name, or all where nobody recorded that", () => {
    const files = ["usr/local/bin/python3.11"];
    const [a, b] = [installed("pandas", { requested: true }), installed("numpy", { requested: false })];
    const run = (packages: readonly string[]) => [["/usr/local/bin/python3.11", { packages, modules: null }]];
    expect(planned("all", subject([a, b, installed("pip")], files)).runs).toEqual(run(["pandas"]));
    expect(planned("all", subject([installed("b"), installed("a")], files)).runs).toEqual(run(["a", "b"]));
  });

  it("is imported by the Python that it is installed for, a virtual environment's own first", () => {
    const packages = [
      installed("a", { location: "opt/venv/lib/python3.12/site-packages" }),
      installed("b", { location: "usr/lib/python3/dist-packages" }),
      installed("c", { location: "app/vendor" }),
      installed("d", { location: "opt/gone/lib/python3.9/site-packages" }),
    ];
    const files = ["opt/venv/bin/python", "usr/bin/python3", "usr/local/bin/python3"];
    expect(planned("all", subject(packages, files)).runs).toEqual([
      ["/opt/venv/bin/python", { packages: ["a"], modules: null }],
      ["/usr/bin/python3", { packages: ["b"], modules: null }],
      ["python3", { packages: ["c", "d"], modules: null }],
    ]);
  });

  it("are of Node the dependencies of the outermost folders", () => {
    const packages = [
      node("app/node_modules/express"),
      node("app/node_modules/express/node_modules/qs"),
      node("app/node_modules/.pnpm/a@1/node_modules/a"),
      node("usr/local/lib/node_modules/npm"),
      node("node_modules/top"),
    ];
    expect(planned("all", subject(packages)).runs).toEqual([
      ["node", { folders: ["/", "/app"], modules: null }],
    ]);
  });

  it("are modules by name, of the language that the image has", () => {
    const venv = "opt/venv/lib/python3.12/site-packages";
    const python = subject(
      [installed("a", { location: venv })],
      ["opt/venv/bin/python3", "usr/local/bin/python3"],
    );
    expect(planned(["a.b", "@scope/x"], python).runs).toEqual([
      ["/opt/venv/bin/python3", { packages: [], modules: ["a.b"] }],
      ["node", { folders: [], modules: ["@scope/x"] }],
    ]);
    expect(planned(["a"], subject([])).runs[0]?.[0]).toBe("python3");
    expect(planned(["express"], subject([node("app/node_modules/express")])).runs).toEqual([
      ["node", { folders: [], modules: ["express"] }],
    ]);
  });

  it("is told where it is nothing, or not all", () => {
    expect(planned("all", subject([]))).toEqual({
      runs: [],
      notes: ["no Python or Node package of an application was found to import"],
    });
    const many = Array.from({ length: MOST_IMPORTED + 7 }, (_, at) => installed(`p${at}`));
    expect(planned("all", subject(many)).notes).toEqual([
      "7 of 307 packages were not imported: 300 are the most",
    ]);
  });
});

describe("what the programs print", () => {
  it("is whatever an image likes to print, and never more than one of each", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.json())), (lines) => {
        const { imports } = readAnswers(lines, "python");
        expect(imports.length).toBeLessThanOrEqual(lines.length);
      }),
    );
  });

  it("leaves what was begun and not ended as failed", () => {
    const start = JSON.stringify({ event: "start", package: "a", module: "a" });
    expect(readAnswers([start], "python")).toMatchObject({
      imports: [{ module: "a", outcome: "failed", reason: "it took the whole test down" }],
      isDone: false,
    });
  });
});

describe("as evidence", () => {
  const item = (name: string): PackageCompat => ({
    ecosystem: "python",
    name,
    version: "1.0",
    asIs: answer("musl", "certain", "source-image", "seen"),
    install: answer("musl-binary", "certain", "target-image", "it is installed"),
    buildApk: [],
    runtimeApk: [],
  });
  const tested = (name: string, over: Partial<SmokeImport> = {}): SmokeImport => ({
    ecosystem: "python",
    package: name,
    module: name,
    outcome: "passed",
    seconds: 1,
    reason: null,
    ...over,
  });
  const findings = (over: Partial<SmokeFindings>): SmokeFindings => ({
    outcome: "passed",
    command: null,
    imports: [],
    notes: [],
    ...over,
  });
  const broken = tested("B.B", { package: "b.b", outcome: "failed", reason: "ImportError: libx.so" });

  it("an import that fails outweighs everything, one that passes confirms", () => {
    const imports = [tested("a"), broken, tested("c", { outcome: "not-run" })];
    const [a, b, c] = withSmoke([item("a"), item("b-b"), item("c")], findings({ imports }));
    expect([a?.install.value, a?.install.evidence[0]?.what]).toEqual([
      "musl-binary",
      "import a passes in this image",
    ]);
    expect(b?.install).toMatchObject({
      value: "unknown",
      confidence: "certain",
      evidence: [
        { level: "target-image", what: "import B.B fails in this image: ImportError: libx.so" },
        { what: "it is installed" },
      ],
    });
    expect(c).toEqual(item("c"));
  });

  it("a failure has a reason in one clause", () => {
    expect(smokeFailure(findings({ imports: [tested("a")] }))).toBeNull();
    expect(smokeFailure(findings({ imports: [broken, broken] }))).toBe(
      "import B.B: ImportError: libx.so (and 1 more imports)",
    );
    const command = {
      outcome: "failed",
      seconds: 1,
      reason: "exit code 1",
      words: ["x"],
      lines: [],
    } as const;
    expect(smokeFailure(findings({ command, imports: [broken] }))).toBe("its command: exit code 1");
  });
});
