import { describe, expect, it } from "@jest/globals";
import { answer } from "../../../../src/compat/evidence.js";
import { guideTable } from "../../../../src/compat/guide-table.js";
import type { SeenPackage } from "../../../../src/compat/guide-table.js";
import type {
  Confidence,
  EvidenceLevel,
  InstallOutcome,
  PackageCompat,
} from "../../../../src/model/compat.js";

const item = (
  name: string,
  install: InstallOutcome = "musl-binary",
  { confidence = "certain", level = "index" }: { confidence?: Confidence; level?: EvidenceLevel } = {},
): PackageCompat => ({
  ecosystem: "python",
  name,
  version: "1.0",
  asIs: answer("unknown", "certain", "lock", "no file was looked at"),
  install: answer(install, confidence, level, `${name} is ${install}`),
  buildApk: [],
  runtimeApk: [],
});
const seen = (name: string, over: Partial<SeenPackage> = {}): SeenPackage => ({
  name,
  libstdcxx: "none",
  isOfUnknownOrigin: false,
  ...over,
});

describe("the guide's table for an image", () => {
  it("is none where the guide names none of the packages", () => {
    expect(guideTable([item("flask", "pure")], "all", null)).toBeNull();
    expect(guideTable([], "all", [])).toBeNull();
    expect(guideTable([item("pandas", "not-applicable")], "all", null)).toBeNull();
    expect(guideTable([{ ...item("pandas"), ecosystem: "node" }], "all", null)).toBeNull();
  });

  it("has the guide's packages in its order, with its words and what is known", () => {
    const table = guideTable(
      [item("numpy"), item("Uvicorn", "pure"), item("pandas"), item("six")],
      "all",
      null,
    );
    expect(table?.rows.map((row) => row.package)).toEqual(["uvicorn[standard]", "pandas", "numpy"]);
    expect(table?.rows[1]).toEqual({
      package: "pandas",
      version: "1.0",
      says: "Works on Alpine (needs build tools + libstdc++)",
      install: "musl-binary",
      confidence: "certain",
      because: "pandas is musl-binary",
      compiler: "not-needed",
      libstdcxx: "unknown",
    });
    expect(table?.libstdcxx).toBeNull();
  });

  it.each<[string, PackageCompat, Partial<NonNullable<ReturnType<typeof guideTable>>["stage"]>]>([
    ["as it is", item("lxml"), { asTheyAre: 2, compiled: [], blocked: [], open: [] }],
    ["pure", item("lxml", "pure"), { asTheyAre: 2 }],
    ["compiled", item("lxml", "compile"), { asTheyAre: 1, compiled: ["lxml"], open: [] }],
    [
      "perhaps compiled",
      item("lxml", "compile", { confidence: "guess" }),
      { asTheyAre: 1, compiled: [], open: ["lxml"] },
    ],
    ["unknown", item("lxml", "unknown"), { asTheyAre: 1, open: ["lxml"] }],
    ["known from the table only", item("lxml", "musl-binary", { level: "built-in" }), { open: ["lxml"] }],
    ["to lock again", item("lxml", "relock"), { open: ["lxml"] }],
    ["blocked", item("lxml", "blocked"), { packages: 2, asTheyAre: 1, blocked: ["lxml"], open: [] }],
    ["perhaps blocked", item("lxml", "blocked", { confidence: "guess" }), { blocked: [], open: ["lxml"] }],
    ["not wanted", item("lxml", "not-applicable"), { packages: 1, asTheyAre: 1, open: [] }],
  ])("counts a package that is %s", (_, other, stage) => {
    expect(guideTable([item("pandas"), other], "all", null)?.stage).toMatchObject({
      apk: ["gcc", "g++", "musl-dev", "linux-headers", "libffi-dev"],
      of: "all",
      ...stage,
    });
  });

  it("takes native files of an Alpine image for proof only where a wheel brought them", () => {
    const native = item("pandas", "musl-binary", { level: "target-image" });
    const table = guideTable([native], "all", [seen("pandas", { isOfUnknownOrigin: true })]);
    expect(table?.stage).toMatchObject({ asTheyAre: 0, compiled: [], open: ["pandas"] });
    expect(table?.rows[0]?.compiler).toBe("unknown");
    expect(guideTable([native], "all", [seen("pandas")])?.stage).toMatchObject({ asTheyAre: 1, open: [] });
  });

  it("tells where libstdc++ comes from, of all Python packages of an Alpine image", () => {
    const names = ["pandas", "numpy", "lxml", "grpcio", "six"];
    const table = guideTable(
      names.map((name) => item(name)),
      "all",
      [
        seen("pandas", { libstdcxx: "own" }),
        seen("numpy", { libstdcxx: "apk" }),
        seen("lxml", { libstdcxx: "missing" }),
        seen("grpcio", { libstdcxx: "unknown" }),
        seen("six"),
      ],
    );
    expect(table?.libstdcxx).toEqual({
      own: ["pandas"],
      apk: ["numpy"],
      missing: ["lxml"],
      unknown: ["grpcio"],
    });
    expect(table?.rows.map(({ libstdcxx }) => libstdcxx)).toEqual(["own", "apk"]);
  });
});
