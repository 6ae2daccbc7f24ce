import { describe, expect, it } from "@jest/globals";
import { guideLine } from "../../../../src/report/compat-guide.js";
import { compatSchema } from "../../../../src/report/compat-schema.js";
import type { CompatGuide } from "../../../../src/report/compat-schema.js";
import { TERMINAL } from "../../../../src/report/inside.js";

const GCC = "the guide's compiler stage (gcc g++)";
const row: CompatGuide["rows"][number] = {
  package: "pandas",
  version: "3.1.1",
  says: "Works on Alpine (needs build tools + libstdc++)",
  install: "musl-binary",
  confidence: "certain",
  because: null,
  compiler: "not-needed",
  libstdcxx: "own",
};
const plain: CompatGuide["stage"] = {
  apk: ["gcc", "g++"],
  of: "all",
  packages: 25,
  asTheyAre: 25,
  compiled: [],
  blocked: [],
  open: [],
};
const nobody = { own: [], apk: [], missing: [], unknown: [] };
const line = (stage: Partial<CompatGuide["stage"]>, over: Partial<CompatGuide> = {}): string | null =>
  guideLine({ guide: { rows: [row], stage: { ...plain, ...stage }, libstdcxx: null, ...over } }, TERMINAL);

describe("the sentence on the guide's compiler stage", () => {
  it("is none without the guide's packages", () => {
    expect(guideLine({ guide: null }, TERMINAL)).toBeNull();
    expect(compatSchema.shape.guide.parse(undefined)).toBeNull();
  });

  it.each<[string, Partial<CompatGuide["stage"]>]>([
    [`${GCC} is not needed: all 25 Python packages install as they are`, {}],
    [`${GCC} is not needed: the one Python package installs as it is`, { packages: 1, asTheyAre: 1 }],
    [`${GCC} is not needed: both Python packages install as they are`, { packages: 2, asTheyAre: 2 }],
    [`${GCC} is needed for lxml only`, { asTheyAre: 24, compiled: ["lxml"] }],
    [
      `${GCC} is needed for lxml and a; b cannot be installed either way; of c it is not proven`,
      { asTheyAre: 21, compiled: ["lxml", "a"], blocked: ["b"], open: ["c"] },
    ],
    [
      `${GCC} is not needed: 24 of 25 Python packages install as they are; torch cannot be installed either way`,
      { asTheyAre: 24, blocked: ["torch"] },
    ],
    [
      `${GCC} is not needed by what is proven: 19 of 25 Python packages install as they are; of a, b, c, d and 2 more it is not proven`,
      { asTheyAre: 19, open: ["a", "b", "c", "d", "e", "f"] },
    ],
    [
      `whether ${GCC} is needed is not known; of pandas it is not proven`,
      { packages: 1, asTheyAre: 0, open: ["pandas"] },
    ],
    [
      `${GCC} is not needed by what the requirements name: all 4 Python packages install as they are`,
      { of: "named", packages: 4, asTheyAre: 4 },
    ],
  ])("says %s", (expected, stage) => {
    expect(line(stage)).toBe(expected);
  });

  it.each<[string, Partial<typeof nobody> | Record<string, readonly string[]>]>([
    [
      "; libstdc++ comes with numpy and pandas, and no Python package loads apk's",
      { own: ["numpy", "pandas"] },
    ],
    ["; no Python package loads libstdc++", {}],
    ["; pandas uses apk's libstdc++", { apk: ["pandas"], own: ["numpy"] }],
    ["", { missing: ["pandas"], own: ["numpy"] }],
    ["", { unknown: ["lxml"], own: ["numpy"] }],
  ])("goes on with %j", (end, sources) => {
    expect(line({}, { libstdcxx: { ...nobody, ...sources } })).toBe(`${line({}) ?? ""}${end}`);
  });

  it("says nothing of libstdc++ where the guide does not", () => {
    const rows = [{ ...row, package: "fastapi", says: "Works on Alpine" }];
    expect(line({}, { rows, libstdcxx: { ...nobody, own: ["numpy"] } })).toBe(line({}));
  });
});
