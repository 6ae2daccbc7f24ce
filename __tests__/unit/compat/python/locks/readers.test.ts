import { describe, expect, it } from "@jest/globals";
import { readLock } from "../../../../../src/compat/python/locks/read.js";
import type { LockedPackage, LockedPackages } from "../../../../../src/compat/python/locks/model.js";
import {
  A,
  B,
  C,
  D,
  PDM_LOCK,
  PIPFILE_LOCK,
  POETRY_1,
  POETRY_2,
  POETRY_OLD,
  PYLOCK,
  PYPROJECT,
  UV_LOCK,
} from "./texts.js";

function read(fileName: string, text: string): LockedPackages {
  const lock = readLock(fileName, text);
  if (lock === null) throw new Error(`${fileName} was not recognised`);
  return lock;
}

function only(lock: LockedPackages, name: string, version?: string): LockedPackage {
  const found = lock.packages.filter(
    (one) => one.name === name && (version === undefined || one.version === version),
  );
  const [first] = found;
  if (first === undefined || found.length > 1) throw new Error(`${found.length} entries of ${name}`);
  return first;
}

/** What stands on the line that a package was said to be on. */
function lineOf(text: string, one: LockedPackage): string {
  return one.line === null ? "" : (text.split("\n")[one.line - 1] ?? "").trim();
}

describe("every reader", () => {
  it.each([
    ["uv.lock", UV_LOCK, "[[package]]", 1],
    ["poetry.lock", POETRY_1, "[[package]]", 1],
    ["poetry.lock", POETRY_2, "[[package]]", 1],
    ["pdm.lock", PDM_LOCK, "[[package]]", 1],
    ["pylock.toml", PYLOCK, "[[packages]]", 1],
  ])("finds the lines of %s", (name, text, header, below) => {
    for (const one of read(name, text).packages) {
      expect(lineOf(text, one)).toBe(header);
      const written = (text.split("\n")[(one.line ?? 0) - 1 + below] ?? "").toLowerCase();
      expect(written).toBe(`name = "${one.name}"`);
    }
  });

  it.each([
    ["uv.lock", UV_LOCK],
    ["poetry.lock", POETRY_1],
    ["poetry.lock", POETRY_2],
    ["poetry.lock", POETRY_OLD],
    ["pdm.lock", PDM_LOCK],
    ["pylock.toml", PYLOCK],
    ["Pipfile.lock", PIPFILE_LOCK],
  ])("has nothing to complain about in %s, however its lines end", (name, text) => {
    const lock = read(name, text);
    expect(lock.kind).toBe(name);
    expect(lock.problems).toEqual([]);
    expect(read(name, text.replaceAll("\n", "\r\n"))).toEqual(lock);
    expect(read("renamed.txt", text)).toEqual(lock);
    expect(read("some\\folder/poetry.lock", text)).toEqual(lock);
  });

  it("knows files of other kinds by neither name nor content", () => {
    expect(readLock("README.md", "# Title\n")).toBeNull();
    expect(readLock("Cargo.toml", '[package]\nname = "x"\n')).toBeNull();
    expect(readLock("package-lock.json", '{"lockfileVersion": 3}')).toBeNull();
    expect(readLock("pylock.dev.toml", PYLOCK)?.kind).toBe("pylock.toml");
  });

  it("says what is wrong with a file that it cannot read", () => {
    expect(readLock("uv.lock", 'version = 1\n[[package]\nname = "x"')?.problems[0]).toEqual({
      line: 2,
      text: expect.stringMatching(/^The file is not TOML: /),
    });
    expect(readLock("Pipfile.lock", "[]")?.problems[0]?.text).toMatch(/not an object/);
    expect(readLock("Pipfile.lock", "{")?.problems[0]?.text).toMatch(/not JSON/);
    expect(readLock("uv.lock", "x".repeat(8_000_001))?.problems[0]?.text).toMatch(/larger than 8 MB/);
    expect(readLock("uv.lock", "version = 2\n")?.problems[0]?.text).toMatch(/version is not 1/);
    expect(readLock("uv.lock", 'version = 1\n\n[[package]]\nname = "../x"\n')?.problems).toEqual([
      { line: 3, text: "A package without a usable name is left out" },
    ]);
  });
});

describe("uv.lock", () => {
  const lock = read("uv.lock", UV_LOCK);

  it("gives the lock's own restrictions", () => {
    expect(lock.requiresPython).toBe(">=3.11");
    expect(lock.environments).toEqual(["sys_platform == 'linux'", "sys_platform == 'darwin'"]);
    expect(lock.markersOn).toBe("dependencies");
  });

  it("decodes names of files and keeps credentials and tokens out of addresses", () => {
    expect(only(lock, "torch").files).toEqual([
      {
        name: "torch-2.13.0+cpu-cp311-cp311-manylinux_2_28_x86_64.whl",
        url: "https://index.example/files/cpu/torch-2.13.0%2Bcpu-cp311-cp311-manylinux_2_28_x86_64.whl",
        hash: A,
        kind: "wheel",
      },
    ]);
    expect(only(lock, "uvicorn").files?.[0]).toEqual({
      name: "uvicorn-0.30.0.tar.gz",
      url: "https://index.example/files/uvicorn-0.30.0.tar.gz",
      hash: A,
      kind: "sdist",
    });
    expect(JSON.stringify(lock)).not.toContain("secret");
  });

  it("tells projects, sources, forks and edges apart", () => {
    expect(lock.packages.filter((one) => one.isProject).map(({ name }) => name)).toEqual([
      "shop",
      "shop-core",
    ]);
    expect(only(lock, "sampleproject")).toMatchObject({ source: "git", files: null });
    expect(only(lock, "numpy", "1.26.4").marker).toBe("python_full_version < '3.12'");
    expect(only(lock, "shop").dependencies).toContainEqual({
      name: "sampleproject",
      version: null,
      specifiers: null,
      marker: null,
      extras: [],
      when: "dev",
    });
    expect(only(lock, "shop").dependencies).toContainEqual(
      expect.objectContaining({ name: "uvicorn", extras: ["standard"], when: null }),
    );
    expect(only(lock, "uvicorn").dependencies).toContainEqual(
      expect.objectContaining({ name: "httptools", when: "standard" }),
    );
  });

  it("takes the file of a direct address or path from the source", () => {
    const text = `version = 1

[[package]]
name = "a"
version = "1"
source = { url = "https://u:p@index.example/a-1-py3-none-any.whl" }
wheels = [{ hash = "${A}" }]

[[package]]
name = "b"
version = "2"
source = { path = "vendor/b-2.tar.gz" }
sdist = { hash = "${B}" }
`;
    const direct = read("uv.lock", text);
    expect(only(direct, "a")).toMatchObject({
      source: "url",
      files: [{ name: "a-1-py3-none-any.whl", url: "https://index.example/a-1-py3-none-any.whl" }],
    });
    expect(only(direct, "b")).toMatchObject({
      source: "path",
      files: [{ name: "b-2.tar.gz", url: null, hash: B }],
    });
  });
});

describe("poetry.lock", () => {
  it("of Poetry 1 says in dependencies where a package is wanted", () => {
    const lock = read("poetry.lock", POETRY_1);
    expect(lock).toMatchObject({ requiresPython: ">=3.10,<4", markersOn: "dependencies" });
    expect(only(lock, "click").dependencies).toEqual([
      {
        name: "colorama",
        version: null,
        specifiers: null,
        marker: 'platform_system == "Windows"',
        extras: [],
        when: null,
      },
    ]);
    expect(only(lock, "pandas").dependencies.map(({ specifiers }) => specifiers)).toEqual([
      ">=1.22.4",
      ">=2.0",
    ]);
    expect(only(lock, "numpy", "2.3.1")).toMatchObject({ requiresPython: ">=3.11", marker: null });
    expect(only(lock, "from-git")).toMatchObject({ source: "git", files: null });
    expect(only(lock, "click").files).toEqual([
      { name: "click-8.1.7-py3-none-any.whl", url: null, hash: A, kind: "wheel" },
      { name: "click-8.1.7.tar.gz", url: null, hash: B, kind: "sdist" },
    ]);
  });

  it("of Poetry 2 says it in each package, for one group or for several", () => {
    const lock = read("poetry.lock", POETRY_2);
    expect(lock).toMatchObject({ requiresPython: ">=3.11,<4.0", markersOn: "packages" });
    expect(only(lock, "colorama").marker).toBe('(platform_system == "Windows") or (sys_platform == "win32")');
    expect(only(lock, "uvloop").marker).toMatch(/^sys_platform != "win32" and /);
    expect(only(lock, "pytest").groups).toEqual(["dev"]);
  });

  it("of before has its files at the end", () => {
    const lock = read("poetry.lock", POETRY_OLD);
    expect(lock.requiresPython).toBe(">=3.11,<3.12");
    expect(only(lock, "pyyaml")).toMatchObject({ groups: ["main"], line: 1 });
    expect(only(lock, "pyyaml").files?.map(({ kind }) => kind)).toEqual(["wheel", "sdist"]);
  });
});

describe("pdm.lock", () => {
  const lock = read("pdm.lock", PDM_LOCK);

  it("gives markers, groups and dependencies", () => {
    expect(lock).toMatchObject({ requiresPython: ">=3.11", markersOn: "packages", environments: [] });
    expect(only(lock, "pywin32")).toMatchObject({ marker: 'platform_system == "Windows"', groups: ["lint"] });
    expect(only(lock, "anyio").dependencies).toEqual([
      expect.objectContaining({
        name: "exceptiongroup",
        specifiers: ">=1.0.2",
        marker: 'python_version < "3.11"',
      }),
      expect.objectContaining({ name: "idna", specifiers: ">=2.8", marker: null }),
    ]);
  });

  it("takes the entries for the extras of a package for that package", () => {
    expect(only(lock, "uvicorn").dependencies.map(({ name }) => name)).toEqual(["httptools"]);
  });

  it("takes platforms of targets for environments", () => {
    const text = PDM_LOCK.replace(
      'requires_python = ">=3.11"\n\n[[package]]',
      'requires_python = ">=3.11"\nplatform = "windows_amd64"\n\n[[metadata.targets]]\nrequires_python = ">=3.11"\nplatform = "manylinux_2_17_aarch64"\n\n[[package]]',
    );
    expect(read("pdm.lock", text).environments).toEqual([
      "sys_platform == 'win32'",
      "sys_platform == 'linux' and platform_machine == 'aarch64'",
    ]);
  });

  it("reads the files of old locks", () => {
    const text = `[[package]]
name = "idna"
version = "3.4"

[metadata]
lock_version = "4.3"

[metadata.files]
"idna 3.4" = [
    {url = "https://index.example/idna-3.4-py3-none-any.whl", hash = "${A}"},
]
`;
    expect(only(read("pdm.lock", text), "idna").files?.[0]).toMatchObject({
      name: "idna-3.4-py3-none-any.whl",
      hash: A,
    });
  });
});

describe("pylock.toml", () => {
  const lock = read("pylock.toml", PYLOCK);

  it("gives files with their hashes, wherever they come from", () => {
    expect(lock).toMatchObject({ requiresPython: ">=3.11", environments: ["sys_platform == 'linux'"] });
    expect(only(lock, "attrs").files).toEqual([
      {
        name: "attrs-25.1.0-py3-none-any.whl",
        url: "https://index.example/files/attrs-25.1.0-py3-none-any.whl",
        hash: A,
        kind: "wheel",
      },
    ]);
    expect(only(lock, "torch").files?.[0]).toMatchObject({
      name: "torch-2.13.0+cpu.tar.gz",
      kind: "sdist",
      hash: B,
    });
    expect(only(lock, "pytest").files?.[0]).toMatchObject({ url: null, hash: C });
    expect(only(lock, "direct")).toMatchObject({ source: "url", files: [{ hash: D, kind: "wheel" }] });
    expect(only(lock, "own")).toMatchObject({ source: "git", files: null, version: null });
    expect(only(lock, "near")).toMatchObject({ source: "path", files: null });
  });
});

describe("Pipfile.lock", () => {
  const lock = read("Pipfile.lock", PIPFILE_LOCK);

  it("gives hashes, and the lines of the names", () => {
    expect(lock.requiresPython).toBe("==3.11.*");
    expect(only(lock, "lxml")).toMatchObject({
      version: "5.2.2",
      files: null,
      hashes: [B, C],
      marker: "python_version >= '3.6'",
      groups: ["default"],
    });
    expect(only(lock, "pytest").groups).toEqual(["develop"]);
    expect(only(lock, "own")).toMatchObject({ source: "git", hashes: [] });
    for (const one of lock.packages) expect(lineOf(PIPFILE_LOCK, one)).toBe(`"${one.name}": {`);
  });
});

describe("pyproject.toml", () => {
  const lock = read("pyproject.toml", PYPROJECT);

  it.each([
    ["fastapi", null, ">=0.110, <1", null, "main", 5],
    ["numpy", "1.26.4", null, "python_version < '3.12'", "main", 6],
    ["psycopg2-binary", null, null, null, "pg", 12],
    ["pytest", null, ">8", null, "dev", 15],
    ["ruff", null, null, null, "lint", 16],
    ["requests", null, ">=2.31,<3", null, "main", 20],
    ["pandas", null, ">=2.2,<2.3", "sys_platform == 'linux'", "main", 21],
    ["ruamel-yaml", "0.18.6", null, null, "test", null],
    ["uvicorn", null, "==0.30.*", null, "main", 30],
  ])("lists %s", (name, version, specifiers, marker, group, line) => {
    expect(only(lock, name)).toMatchObject({
      version,
      specifiers,
      marker,
      groups: [group],
      line,
      files: null,
    });
  });

  it("lists what comes from an address with its file, and what is given for several Pythons more than once", () => {
    expect(only(lock, "direct")).toMatchObject({
      source: "url",
      files: [{ name: "direct-1.0-py3-none-any.whl" }],
    });
    expect(lock.packages.filter(({ name }) => name === "old").map(({ marker }) => marker)).toEqual([
      'python_full_version < "3.12"',
      'python_full_version >= "3.12"',
    ]);
    expect(lock.requiresPython).toBe(">=3.11");
    expect(lock.problems).toEqual([]);
  });
});
