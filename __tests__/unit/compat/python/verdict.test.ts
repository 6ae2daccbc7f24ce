import { describe, expect, it } from "@jest/globals";
import type { CompatTarget, InstallOutcome } from "../../../../src/model/compat.js";
import type { SimplePage } from "../../../../src/compat/index/simple.js";
import { parseSimplePage } from "../../../../src/compat/index/simple.js";
import { judgePackage } from "../../../../src/compat/python/verdict.js";
import type { PackageQuestion, PackageVerdict } from "../../../../src/compat/python/verdict.js";
import { fileKind } from "../../../../src/compat/python/locks/files.js";

const TARGET: CompatTarget = { alpine: "3.22", musl: [1, 2], python: [3, 11], architecture: "amd64" };
const ARM: CompatTarget = { ...TARGET, architecture: "arm64" };

type Listed = readonly (string | readonly [name: string, hash: string])[];

function question(files: Listed | null, more: Partial<PackageQuestion> = {}): PackageQuestion {
  return {
    name: "x",
    version: "1.0",
    specifiers: null,
    requiresPython: null,
    files:
      files?.map((file) => {
        const [name, hash] = typeof file === "string" ? [file, null] : file;
        return { name, url: null, hash, kind: fileKind(name) ?? "sdist" };
      }) ?? null,
    hashes: [],
    source: "index",
    where: "uv.lock:7",
    wanted: { applies: true, marker: null, scope: "main", isCertain: true },
    excluded: null,
    ...more,
  };
}

/** A page of an index with these files: name, Python, hash digit, yanked. */
function page(
  ...files: readonly {
    readonly name: string;
    readonly python?: string;
    readonly digit?: string;
    readonly yanked?: boolean;
  }[]
): { readonly page: SimplePage; readonly asOf: string } {
  const text = JSON.stringify({
    meta: { "api-version": "1.1" },
    name: "x",
    files: files.map(({ name, python, digit = "0", yanked = false }) => ({
      filename: name,
      url: `../../files/${name}`,
      hashes: { sha256: digit.repeat(64) },
      "requires-python": python,
      yanked,
    })),
  });
  const url = "https://index.example/simple/x/";
  return { page: parseSimplePage(text, "application/vnd.pypi.simple.v1+json", url), asOf: "2026-08-01" };
}

const sentences = ({ install }: PackageVerdict): string =>
  install.evidence.map(({ what }) => what).join(" | ");
const sha = (digit: string): string => `sha256:${digit.repeat(64)}`;

const MANYLINUX = "x-1.0-cp311-cp311-manylinux_2_17_x86_64.manylinux2014_x86_64.whl";
const MUSL = "x-1.0-cp311-cp311-musllinux_1_2_x86_64.whl";
const SDIST = "x-1.0.tar.gz";

describe("files that a lock lists", () => {
  const cases: readonly (readonly [string, readonly string[], InstallOutcome, CompatTarget?])[] = [
    ["a pure wheel", ["x-1.0-py3-none-any.whl", SDIST], "pure"],
    ["a musl wheel beside a pure one", ["x-1.0-py3-none-any.whl", MUSL], "musl-binary"],
    ["a musl wheel", [MANYLINUX, MUSL, SDIST], "musl-binary"],
    ["a wheel of musl 1.1 on 1.2", ["x-1.0-cp311-cp311-musllinux_1_1_x86_64.whl"], "musl-binary"],
    ["a wheel of plain Linux", ["x-1.0-cp311-cp311-linux_x86_64.whl"], "musl-binary"],
    ["a musl wheel of a later musl", ["x-1.0-cp311-cp311-musllinux_1_3_x86_64.whl"], "blocked"],
    ["abi3 of an older Python", ["x-1.0-cp37-abi3-musllinux_1_1_x86_64.whl"], "musl-binary"],
    ["abi3 of a newer Python", ["x-1.0-cp312-abi3-musllinux_1_1_x86_64.whl", SDIST], "compile"],
    ["a free-threaded build", ["x-1.0-cp311-cp311t-musllinux_1_2_x86_64.whl", SDIST], "compile"],
    ["musl for x86_64 only, on x86_64", [MUSL, MANYLINUX], "musl-binary"],
    ["musl for x86_64 only, on arm64", [MUSL, MANYLINUX], "blocked", ARM],
    ["musl for x86_64 only, on arm64, with a source archive", [MUSL, SDIST], "compile", ARM],
    ["glibc wheels and a source archive", [MANYLINUX, SDIST], "compile"],
    ["nothing but a source archive", [SDIST], "compile"],
    ["glibc wheels only", [MANYLINUX], "blocked"],
    ["an encoded name", ["torch-2.13.0%2Bcpu-cp311-cp311-manylinux_2_28_x86_64.whl"], "blocked"],
    [
      "wheels for Windows only",
      ["x-306-cp311-cp311-win_amd64.whl", "x-306-cp311-cp311-win32.whl"],
      "not-applicable",
    ],
    [
      "wheels for Windows and macOS",
      ["x-1-cp311-cp311-win32.whl", "x-1-cp311-cp311-macosx_11_0_arm64.whl"],
      "not-applicable",
    ],
    ["wheels for another Python", ["x-1.0-cp312-cp312-musllinux_1_2_x86_64.whl"], "blocked"],
  ];

  it.each(cases)("%s: %j is %s", (_name, files, value, target = TARGET) => {
    const verdict = judgePackage(question(files), target, null);
    expect(verdict.install.value).toBe(value);
    expect(verdict.install.evidence[0]).toMatchObject({ level: "lock", where: "uv.lock:7" });
  });

  it("says which file it is, or why none is", () => {
    expect(sentences(judgePackage(question([MUSL]), TARGET, null))).toBe(`${MUSL} is listed`);
    const files = [
      MANYLINUX,
      "x-1.0-cp311-cp311-macosx_11_0_arm64.whl",
      "x-1.0-cp312-cp312-musllinux_1_2_x86_64.whl",
      "x-1.0-cp311-cp311-musllinux_1_2_aarch64.whl",
      "x.whl",
    ];
    expect(sentences(judgePackage(question(files), TARGET, null))).toBe(
      "5 wheels are listed and none fits (1 for glibc, 1 for macOS, 1 for another Python, 1 for another processor, " +
        "1 with a name that says nothing); there is no source archive",
    );
  });

  it("is certain that native code is compiled, and guesses where no wheel tells", () => {
    expect(judgePackage(question([MANYLINUX, SDIST]), TARGET, null).install.confidence).toBe("certain");
    const guess = judgePackage(question([SDIST]), TARGET, null);
    expect(guess.install.confidence).toBe("guess");
    expect(sentences(guess)).toMatch(/may be nothing but Python/);
    expect(judgePackage(question([SDIST], { name: "mysqlclient" }), TARGET, null).install.confidence).toBe(
      "likely",
    );
  });

  it("adds what compiling takes, and what is opened at run time however it was installed", () => {
    const compiled = judgePackage(question([SDIST], { name: "psycopg2" }), TARGET, null);
    expect(compiled).toMatchObject({
      buildApk: ["gcc", "musl-dev", "postgresql-dev"],
      runtimeApk: ["libpq"],
    });
    const ready = judgePackage(question([MUSL], { name: "psycopg2-binary" }), TARGET, null);
    expect(ready).toMatchObject({ buildApk: [], runtimeApk: [] });
    const pure = judgePackage(question(["x-1.0-py3-none-any.whl"], { name: "python-magic" }), TARGET, null);
    expect(pure).toMatchObject({ buildApk: [], runtimeApk: ["libmagic"] });
  });

  it("distrusts a wheel that fits anything and carries programs for glibc", () => {
    const verdict = judgePackage(question(["pulp-2.8-py3-none-any.whl"], { name: "pulp" }), TARGET, null);
    expect(verdict.install).toMatchObject({ value: "degraded", confidence: "likely" });
    expect(verdict.install.evidence.map(({ level }) => level)).toEqual(["lock", "built-in"]);
  });
});

describe("what the lock says beside files", () => {
  it("does not want a package whose marker does not hold", () => {
    const wanted = {
      applies: false,
      marker: "sys_platform == 'win32'",
      scope: "main",
      isCertain: true,
    } as const;
    const verdict = judgePackage(question(["x-1-cp311-cp311-win32.whl"], { wanted }), TARGET, null);
    expect(verdict.install).toMatchObject({ value: "not-applicable", confidence: "certain" });
    expect(sentences(verdict)).toBe("The marker \"sys_platform == 'win32'\" does not hold on the target");
  });

  it("is less certain where a marker was not understood", () => {
    const wanted = { applies: null, marker: "?", scope: "main", isCertain: true } as const;
    const verdict = judgePackage(question([MUSL], { wanted }), TARGET, null);
    expect(verdict.install).toMatchObject({ value: "musl-binary", confidence: "likely" });
    expect(sentences(verdict)).toMatch(/was not understood/);
  });

  it("is blocked where the package asks for another Python", () => {
    const verdict = judgePackage(
      question(["x-1.0-py3-none-any.whl"], { requiresPython: ">=3.12" }),
      TARGET,
      null,
    );
    expect(verdict.install.value).toBe("blocked");
    expect(sentences(verdict)).toContain("Python >=3.12");
  });

  it("is of no use where the lock is for something else, unless an index has what fits", () => {
    const asked = question(["x-1.0-cp312-cp312-musllinux_1_2_x86_64.whl"], {
      excluded: "The lock is for Python >=3.12",
    });
    expect(judgePackage(asked, TARGET, null).install.value).toBe("not-applicable");
    const verdict = judgePackage(asked, TARGET, page({ name: MUSL }));
    expect(verdict.install.value).toBe("relock");
    expect(verdict.install.evidence).toEqual([
      { level: "lock", what: "The lock is for Python >=3.12", where: "uv.lock:7", asOf: null },
      { level: "index", what: `${MUSL} is there and would fit`, where: null, asOf: "2026-08-01" },
    ]);
  });

  it.each(["git", "path", "url"] as const)("does not know what building from %s takes", (source) => {
    expect(judgePackage(question(null, { source }), TARGET, page({ name: MUSL })).install.value).toBe(
      "unknown",
    );
    const known = judgePackage(question(null, { source, name: "lxml" }), TARGET, null);
    expect(known.install).toMatchObject({ value: "compile", confidence: "guess" });
  });
});

describe("a lock against an index", () => {
  it("has to be written anew where the index has a file that fits and the lock does not", () => {
    const index = page({ name: MUSL }, { name: MANYLINUX }, { name: SDIST });
    expect(judgePackage(question([MANYLINUX]), TARGET, index).install.value).toBe("relock");
    expect(judgePackage(question([MANYLINUX, SDIST]), TARGET, index).install.value).toBe("relock");
    expect(judgePackage(question([MUSL]), TARGET, index).install.value).toBe("musl-binary");
  });

  it.each([
    ["another version", page({ name: "x-1.1-cp311-cp311-musllinux_1_2_x86_64.whl" })],
    ["files for another Python", page({ name: MUSL, python: "<3.11" })],
    ["a source archive", page({ name: SDIST })],
    ["nothing", page()],
  ])("stays as it is where the index has %s", (_name, index) => {
    expect(judgePackage(question([MANYLINUX]), TARGET, index).install.value).toBe("blocked");
  });

  it("counts a withdrawn file, which an exact version still gets", () => {
    const index = page({ name: MUSL, yanked: true });
    expect(judgePackage(question([MANYLINUX]), TARGET, index).install.value).toBe("relock");
  });
});

describe("a lock of hashes", () => {
  const asked = question(null, { hashes: [sha("a"), sha("b")], where: "Pipfile.lock:26" });

  it("says nothing without an index", () => {
    const verdict = judgePackage(asked, TARGET, null);
    expect(verdict.install.value).toBe("unknown");
    expect(sentences(verdict)).toBe("The lock allows 2 hashes and names no files");
  });

  it.each([
    ["a musl wheel among them", page({ name: MUSL, digit: "a" }, { name: SDIST, digit: "b" }), "musl-binary"],
    ["a pure wheel among them", page({ name: "x-1.0-py3-none-any.whl", digit: "b" }), "pure"],
    [
      "only the source archive",
      page({ name: MANYLINUX, digit: "a" }, { name: SDIST, digit: "b" }),
      "compile",
    ],
    ["the musl wheel left out", page({ name: MUSL, digit: "c" }, { name: SDIST, digit: "b" }), "relock"],
    [
      "nothing that can be installed",
      page({ name: MANYLINUX, digit: "a" }, { name: SDIST, digit: "c" }),
      "blocked",
    ],
    ["no file of theirs, and nothing that fits", page({ name: SDIST, digit: "c" }), "unknown"],
    ["files for another Python", page({ name: MUSL, digit: "a", python: ">=3.12" }), "unknown"],
  ] as const)("is judged by hashes: %s", (_name, index, value) => {
    const verdict = judgePackage(asked, TARGET, index);
    expect(verdict.install.value).toBe(value);
    expect(verdict.install.evidence[0]).toMatchObject({ level: "lock", where: "Pipfile.lock:26" });
    expect(verdict.install.evidence.some(({ level }) => level === "index")).toBe(true);
  });
});

describe("a requirement without a lock", () => {
  const unpinned = question(null, { version: null, where: "requirements.txt:3" });

  it("gets what the index has", () => {
    const index = page(
      { name: "x-1.0-py3-none-any.whl" },
      { name: "x-2.0-cp311-cp311-musllinux_1_2_x86_64.whl" },
      { name: "x-3.0rc1-py3-none-any.whl" },
    );
    const verdict = judgePackage(unpinned, TARGET, index);
    expect(verdict).toMatchObject({
      version: "2.0",
      install: { value: "musl-binary", confidence: "certain" },
    });
    const limited = judgePackage({ ...unpinned, specifiers: "<2" }, TARGET, index);
    expect(limited).toMatchObject({ version: "1.0", install: { value: "pure" } });
  });

  it("says so when pip falls back to an ancient source archive", () => {
    const index = page(
      { name: "x-0.1.2.tar.gz" },
      { name: "x-1.0-cp311-cp311-manylinux_2_28_x86_64.whl" },
      { name: "x-2.13.0-cp311-cp311-manylinux_2_28_x86_64.whl" },
    );
    const verdict = judgePackage(unpinned, TARGET, index);
    expect(verdict).toMatchObject({ version: "0.1.2", install: { value: "compile", confidence: "guess" } });
    expect(sentences(verdict)).toContain(
      "2.13.0 has no file for the target: pip falls back to 0.1.2, a source archive that may be very old",
    );
  });

  it("says so when pip falls back to an older wheel", () => {
    const index = page({ name: MUSL }, { name: "x-2.0-cp311-cp311-manylinux_2_28_x86_64.whl" });
    const verdict = judgePackage(unpinned, TARGET, index);
    expect(verdict).toMatchObject({ version: "1.0", install: { value: "musl-binary" } });
    expect(sentences(verdict)).toContain("pip falls back to 1.0, an older version");
  });

  it("is blocked where nothing can be installed, and unknown where there is no such version", () => {
    expect(judgePackage(unpinned, TARGET, page({ name: MANYLINUX })).install.value).toBe("blocked");
    expect(judgePackage(unpinned, TARGET, page({ name: SDIST, python: ">=3.12" })).install.value).toBe(
      "blocked",
    );
    expect(judgePackage({ ...unpinned, specifiers: ">9" }, TARGET, page({ name: SDIST })).install.value).toBe(
      "unknown",
    );
  });

  it("falls back on the built-in table, never certain, and says that it is only that", () => {
    for (const [name, value] of [
      ["numpy", "musl-binary"],
      ["scikit-learn", "compile"],
      ["mysqlclient", "compile"],
      ["torch", "blocked"],
      ["nvidia-cublas-cu12", "blocked"],
    ] as const) {
      const verdict = judgePackage({ ...unpinned, name }, TARGET, null);
      expect(verdict.install).toMatchObject({ value, confidence: "likely" });
      expect(sentences(verdict)).toContain("as far as the built-in table knows; no file was looked at");
      expect(judgePackage({ ...unpinned, name }, ARM, null).install.confidence).toBe("guess");
    }
    expect(judgePackage({ ...unpinned, name: "constructor" }, TARGET, null).install.value).toBe("unknown");
  });
});
