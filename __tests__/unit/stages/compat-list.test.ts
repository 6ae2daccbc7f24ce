import { describe, expect, it } from "@jest/globals";
import { readNodeLock } from "../../../src/compat/node/read.js";
import { readLock } from "../../../src/compat/python/locks/read.js";
import { parseRequirements } from "../../../src/compat/python/requirements.js";
import type { CompatTarget } from "../../../src/model/compat.js";
import type { IndexPage, PackageIndex } from "../../../src/ports.js";
import { judgeNodeLock, judgePythonLock, judgeRequirements } from "../../../src/stages/compat-list.js";
import type { NamedRequirements } from "../../../src/stages/compat-list.js";
import type { JudgedCompat } from "../../../src/stages/compat-report.js";
import { NPM } from "../compat/node/locks.js";
import { UV_LOCK } from "../compat/python/locks/texts.js";

const TARGET: CompatTarget = { alpine: "3.22", musl: [1, 2], python: [3, 11], architecture: "amd64" };
const OFF = { index: null, signal: new AbortController().signal };
const MUSL = "cp311-cp311-musllinux_1_2_x86_64.whl";

/** An index of these files, and what it was asked. */
function indexOf(files: Readonly<Record<string, readonly string[] | "down">>): {
  readonly index: PackageIndex;
  readonly asked: string[];
} {
  const asked: string[] = [];
  const page = (name: string): Promise<IndexPage> => {
    asked.push(name);
    const listed = files[name];
    if (listed === undefined) return Promise.resolve({ kind: "missing" });
    if (listed === "down") return Promise.resolve({ kind: "unreachable", reason: "it did not answer" });
    const url = `https://index.example/simple/${name}/`;
    const text = JSON.stringify({
      meta: { "api-version": "1.1" },
      name,
      files: listed.map((filename) => ({ filename, url: `${url}${filename}`, hashes: {} })),
    });
    return Promise.resolve({
      kind: "page",
      texts: [{ text, url, format: "json", asOf: "2026-08-01" }],
      missed: null,
    });
  };
  return { index: { page }, asked };
}

const requirements = (
  texts: Readonly<Record<string, string>>,
  constraints: Readonly<Record<string, string>> = {},
): readonly NamedRequirements[] => [
  ...Object.entries(texts).map(([name, text]) => ({
    name,
    kind: "requirements" as const,
    file: parseRequirements(text),
  })),
  ...Object.entries(constraints).map(([name, text]) => ({
    name,
    kind: "constraints" as const,
    file: parseRequirements(text),
  })),
];
const verdicts = ({ packages }: JudgedCompat): readonly string[] =>
  packages.map(({ name, version, install }) => `${name} ${version ?? "-"} ${install.value}`);

describe("requirements", () => {
  it.each([
    ["--only-binary :all:", ["a 1.0 musl-binary", "b - blocked"], /--only-binary allows no source archive/],
    ["--only-binary=a", ["a 1.0 musl-binary", "b 1.0 compile"], /there is a source archive/],
    ["--no-binary a,b", ["a 1.0 compile", "b 1.0 compile"], /--no-binary allows its source archive only/],
  ])(
    "take the kinds of files that %s allows, in whichever file it stands",
    async (option, expected, said) => {
      const { index } = indexOf({
        a: [`a-1.0-${MUSL}`, "a-1.0.tar.gz"],
        b: ["b-1.0-cp311-cp311-manylinux_2_28_x86_64.whl", "b-1.0.tar.gz"],
      });
      const texts = { "r.txt": "a\n", "more.txt": `b\n${option}\n` };
      const judged = await judgeRequirements(requirements(texts), TARGET, { ...OFF, index });
      expect(verdicts(judged)).toEqual(expected);
      expect(judged.packages[1]?.install.evidence[0]?.what).toMatch(said);
    },
  );

  it("are judged by the index, each with its line", async () => {
    const { index, asked } = indexOf({
      pandas: [`pandas-2.2.3-${MUSL}`, "pandas-2.2.3.tar.gz"],
      torch: ["torch-2.7.0-cp311-cp311-manylinux_2_28_x86_64.whl"],
      mysqlclient: ["mysqlclient-2.2.7.tar.gz"],
      six: ["six-1.17.0-py2.py3-none-any.whl"],
    });
    const text = "pandas==2.2.3\ntorch\nmysqlclient\nsix ; python_version < '3'\nSix\n";
    const judged = await judgeRequirements(requirements({ "r.txt": text }), TARGET, { ...OFF, index });
    expect(verdicts(judged)).toEqual([
      "pandas 2.2.3 musl-binary",
      "torch - blocked",
      "mysqlclient 2.2.7 compile",
      "six - not-applicable",
      "six 1.17.0 pure",
    ]);
    expect(asked.sort()).toEqual(["mysqlclient", "pandas", "six", "torch"]);
    expect(judged.packages[0]?.install.evidence[0]).toMatchObject({ level: "index", asOf: "2026-08-01" });
    expect(judged.packages[0]?.asIs).toMatchObject({ value: "unknown" });
    expect(judged.recommendation).toBeNull();
  });

  it("heed constraints where something asks for the package, and where their marker applies", async () => {
    const { index } = indexOf({
      pandas: [`pandas-2.2.3-${MUSL}`, "pandas-1.0.0.tar.gz"],
      numpy: [`numpy-2.0.0-${MUSL}`],
    });
    const judge = async (constraints: string): Promise<readonly string[]> =>
      verdicts(
        await judgeRequirements(requirements({ "r.txt": "pandas\n" }, { "c.txt": constraints }), TARGET, {
          ...OFF,
          index,
        }),
      );
    expect(await judge("numpy==2.0.0\n")).toEqual(["pandas 2.2.3 musl-binary"]);
    expect(await judge("pandas==1.0.0\n")).toEqual(["pandas 1.0.0 compile"]);
    expect(await judge("Pandas<2\n")).toEqual(["pandas 1.0.0 compile"]);
    expect(await judge("pandas==1.0.0 ; python_version < '3'\n")).toEqual(["pandas 2.2.3 musl-binary"]);
  });

  it("say what was not asked, what was not read, and that dependencies are not in them", async () => {
    const { index } = indexOf({ unheard: "down" });
    const judged = await judgeRequirements(
      requirements({ "r.txt": "unheard\n--what-is-this\n./local\n" }),
      TARGET,
      { ...OFF, index },
    );
    expect(verdicts(judged)[0]).toBe("unheard - unknown");
    expect(judged.notes).toEqual([
      expect.stringMatching(/^r\.txt:2: /),
      "The package index was not asked about 1 of 1 packages: it did not answer.",
      expect.stringContaining("what those packages depend on is in a lock file"),
    ]);
  });

  it("say that built-in knowledge is only that where nobody may be asked", async () => {
    const judged = await judgeRequirements(requirements({ "r.txt": "torch\nsomething-odd\n" }), TARGET, OFF);
    const [torch, odd] = judged.packages;
    expect(torch?.install).toMatchObject({ value: "blocked" });
    expect(torch?.install.evidence.map(({ level }) => level)).toEqual(["built-in"]);
    expect(odd?.install).toMatchObject({ value: "unknown" });
  });
});

describe("locks", () => {
  const lock = readLock("uv.lock", UV_LOCK);
  if (lock === null) throw new Error("the lock was not read");

  it("of Python answer without an index", async () => {
    const { index, asked } = indexOf({});
    const judged = await judgePythonLock(lock, "uv.lock", null, TARGET, { ...OFF, index });
    expect(verdicts(judged)).toEqual(
      expect.arrayContaining([
        "click 8.1.7 pure",
        "colorama 0.4.6 not-applicable",
        "httptools 0.6.4 musl-binary",
      ]),
    );
    expect(asked).not.toContain("httptools");
    expect(judged.packages[0]?.install.evidence[0]).toMatchObject({ level: "lock" });
  });

  it("of Python that cannot be read say so", async () => {
    const broken = readLock("poetry.lock", "[[package]\n");
    if (broken === null) throw new Error("it is no lock");
    const judged = await judgePythonLock(broken, "poetry.lock", null, TARGET, OFF);
    expect(judged.packages).toEqual([]);
    expect(judged.notes.join("\n")).toMatch(/^poetry\.lock:1: /);
  });

  it("of Node answer by themselves", () => {
    const node = readNodeLock("package-lock.json", NPM);
    if (node === null) throw new Error("the lock was not read");
    const judged = judgeNodeLock(node, { ...TARGET, python: null });
    expect(judged.packages.length).toBeGreaterThan(3);
    expect(judged.packages.every(({ ecosystem }) => ecosystem === "node")).toBe(true);
    const old = readNodeLock("package-lock.json", '{"lockfileVersion": 1}');
    if (old === null) throw new Error("the lock was not read");
    expect(judgeNodeLock(old, TARGET).notes).toEqual([expect.stringContaining("version 1")]);
  });
});
