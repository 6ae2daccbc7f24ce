import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { BUILD_PACKAGES, TESTED_PACKAGES } from "../../../src/guide/figures.js";
import { normalisedName, pyprojectNames, requirementNames } from "../../../src/guide/requirement-names.js";
import { GUIDE_PACKAGES, matchTestedPackages } from "../../../src/guide/tested-packages.js";

const written = (text: string): readonly string[] =>
  requirementNames(text).requirements.map((one) => `${one.line} ${one.written}`);

describe("names in a requirements file", () => {
  it.each<readonly [what: string, text: string, expected: readonly string[]]>([
    ["plain", "pandas\nFastAPI\n", ["1 pandas", "2 FastAPI"]],
    ["versions", "a==1\nb>=2,<3\nc~=1.0\nd!=4\ne===5\nf <6", ["1 a", "2 b", "3 c", "4 d", "5 e", "6 f"]],
    [
      "extras",
      "uvicorn[standard]==1\nuvicorn [standard, x]",
      ["1 uvicorn[standard]", "2 uvicorn[standard,x]"],
    ],
    ["markers", 'pandas; python_version < "3.12"\n', ["1 pandas"]],
    ["comments", "# pandas\npandas # numpy\n  # x\n\n", ["2 pandas"]],
    [
      "hashes on continued lines",
      "pandas==1 \\\n  --hash=sha256:aa \\\n  --hash=sha256:bb\nnumpy",
      ["1 pandas", "4 numpy"],
    ],
    ["a hash on the same line", "pandas --hash=sha256:aa", ["1 pandas"]],
    ["a name continued", "pan\\\ndas\n", ["1 pandas"]],
    ["a comment never continues", "# x \\\npandas", ["2 pandas"]],
    ["a direct reference", "pandas @ https://example.test/pandas.whl", ["1 pandas"]],
    [
      "options, paths and addresses",
      "-e .\n--index-url https://x.test/pandas\n./pandas\nhttps://x.test/pandas\n-c pandas\n.",
      [],
    ],
    ["a wheel's file name", "pandas-2.0-py3-none-any.whl", ["1 pandas-2.0-py3-none-any.whl"]],
    ["Windows' line ends and a byte order mark", "\uFEFFpandas\r\nnumpy\r\n", ["1 pandas", "2 numpy"]],
    ["a continuation at the end of the file", "pandas \\", ["1 pandas"]],
    ["other words", "two words\n!!\n=1\n[x]\npandas_\n", []],
  ])("%s", (_, text, expected) => {
    expect(written(text)).toEqual(expected);
  });

  it("follows what pip includes, and only that", () => {
    const { includes } = requirementNames(
      "-r base.txt\n--requirement=more.txt\n--requirement other.txt # x\n-rglued.txt\n-c constraints.txt\n-r\n",
    );
    expect(includes).toEqual(["base.txt", "more.txt", "other.txt", "glued.txt"]);
  });

  it("reads anything, quickly", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."ab[]\\\n#-=\"' .;{}r") }), (text) => {
        for (const one of [
          ...requirementNames(text).requirements,
          ...pyprojectNames(`[project]\ndependencies = [${text}`),
        ]) {
          expect(one.normalised).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
          expect(one.line).toBeGreaterThan(0);
        }
      }),
      { numRuns: 500 },
    );
    const started = performance.now();
    for (const part of ["a\\\n", "a-", "[", "a[", '"', "'", "a = [\n", "# ", " ", "[a"]) {
      requirementNames(part.repeat(300_000));
      pyprojectNames(`[project]\ndependencies = [${part.repeat(300_000)}`);
      pyprojectNames(`[tool.poetry.dependencies]\n${part.repeat(300_000)}`);
    }
    expect(performance.now() - started).toBeLessThan(15_000);
  }, 30_000);
});

describe("names in a pyproject.toml", () => {
  const names = (text: string): readonly string[] =>
    pyprojectNames(text).map((one) => `${one.line} ${one.written}`);

  it.each<readonly [what: string, text: string, expected: readonly string[]]>([
    ["one line", '[project]\nname = "x"\ndependencies = ["pandas>=2", \'numpy\']\n', ["3 pandas", "3 numpy"]],
    [
      "many lines, with brackets and comments inside",
      '[project]\ndependencies = [\n  "uvicorn[standard]>=0.3", # ] "x"\n  "pandas",\n]\nclassifiers = ["fastapi"]',
      ["3 uvicorn[standard]", "4 pandas"],
    ],
    ["a dotted key", 'project.dependencies = ["pandas"]', ["1 pandas"]],
    [
      "other tables",
      '[project.optional-dependencies]\ntest = ["pandas"]\n[tool.x]\ndependencies = ["numpy"]',
      [],
    ],
    [
      "Poetry's",
      '[tool.poetry.dependencies]\npython = "^3.11"\npandas = "^2" # x\nuvicorn = {extras = ["standard"], version = "*"}\n[tool.poetry.group.dev.dependencies]\nnumpy = "*"',
      ["2 python", "3 pandas", "4 uvicorn[standard]"],
    ],
    [
      "Poetry's table of its own",
      '[tool.poetry.dependencies.uvicorn]\nextras = ["standard"]\nversion = "1"',
      ["1 uvicorn"],
    ],
    ["a list without an end", '[project]\ndependencies = ["pandas"', ["2 pandas"]],
  ])("%s", (_, text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe("the guide's packages", () => {
  it("are those of its list, and numpy, which it compiles and names beside pandas", () => {
    expect(GUIDE_PACKAGES.map(({ name }) => name)).toEqual([
      ...TESTED_PACKAGES.map(({ name }) => name),
      "numpy",
    ]);
    const build = BUILD_PACKAGES.map(({ name }) => name);
    expect(GUIDE_PACKAGES.map((one) => [one.name, one.build, one.runtime])).toEqual([
      ["fastapi", [], []],
      ["uvicorn[standard]", [], []],
      ["pandas", build, ["libstdc++"]],
      ["python-multipart", [], []],
      ["numpy", build, ["libstdc++"]],
    ]);
    for (const one of GUIDE_PACKAGES) expect(one.says).not.toBe("");
  });

  it("are found whatever way their names are written, each once and in the guide's order", () => {
    const { requirements } = requirementNames(
      "numpy\nPython.Multipart==1\nPANDAS\npandas\nuvicorn\npandas-stubs\nfast-api\nstarlette\n",
    );
    expect(
      matchTestedPackages(requirements).map(({ tested, requirement }) => [tested.name, requirement.written]),
    ).toEqual([
      ["uvicorn[standard]", "uvicorn"],
      ["pandas", "PANDAS"],
      ["python-multipart", "Python.Multipart"],
      ["numpy", "numpy"],
    ]);
  });

  it.each([
    ["Python_Multipart", "python-multipart"],
    ["a-._b", "a-b"],
    ["uvicorn[standard]", "uvicorn"],
  ])("%j is %j", (text, expected) => {
    expect(normalisedName(text)).toBe(expected);
  });
});
