import { describe, expect, it } from "@jest/globals";
import type { CompatTarget } from "../../../../../src/model/compat.js";
import { readLock } from "../../../../../src/compat/python/locks/read.js";
import { wantedPackages } from "../../../../../src/compat/python/locks/wanted.js";
import type { Wanted } from "../../../../../src/compat/python/locks/wanted.js";
import { PDM_LOCK, POETRY_1, POETRY_2, PYLOCK, UV_LOCK } from "./texts.js";

const TARGET: CompatTarget = { alpine: "3.22", musl: [1, 2], python: [3, 11], architecture: "amd64" };

/** What is wanted, by `name version`. */
function wanted(
  fileName: string,
  text: string,
  target = TARGET,
  project: string | null = null,
): Record<string, Wanted> {
  const lock = readLock(fileName, text);
  if (lock === null) throw new Error("not recognised");
  const asked = project === null ? null : readLock("pyproject.toml", project);
  const found = wantedPackages(lock, target, asked);
  return Object.fromEntries(
    lock.packages.map((one, index) => [
      `${one.name} ${one.version ?? ""}`.trim(),
      found[index] ?? { applies: null, marker: "missing", scope: "main", isCertain: false },
    ]),
  );
}

const applies = (found: Record<string, Wanted>): Record<string, boolean | null> =>
  Object.fromEntries(Object.entries(found).map(([name, one]) => [name, one.applies]));

describe("a lock of uv", () => {
  const found = wanted("uv.lock", UV_LOCK);

  it("wants what its projects reach on the target", () => {
    expect(applies(found)).toEqual({
      "click 8.1.7": true,
      "colorama 0.4.6": false,
      "httptools 0.6.4": true,
      "numpy 1.26.4": true,
      "numpy 2.3.1": false,
      "shop 0.1.0": true,
      "shop-core 0.1.0": true,
      "sampleproject 4.0.0": true,
      "torch 2.13.0+cpu": true,
      "uvicorn 0.30.0": true,
    });
    expect(found["colorama 0.4.6"]?.marker).toBe("sys_platform == 'win32'");
  });

  it("knows what only a group wants", () => {
    const optional = Object.entries(found).filter(([, { scope }]) => scope === "optional");
    expect(optional.map(([name]) => name)).toEqual(["sampleproject 4.0.0"]);
  });

  it("takes the other fork on another Python", () => {
    const other = wanted("uv.lock", UV_LOCK, { ...TARGET, python: [3, 12] });
    expect(other["numpy 1.26.4"]?.applies).toBe(false);
    expect(other["numpy 2.3.1"]?.applies).toBe(true);
  });

  it("leaves out an extra that nobody asks for", () => {
    const other = wanted("uv.lock", UV_LOCK.replace('extra = ["standard"]', "extra = []"));
    expect(other["httptools 0.6.4"]?.applies).toBe(false);
    expect(other["uvicorn 0.30.0"]?.applies).toBe(true);
  });

  it("is not sure where a marker decides that nobody understands", () => {
    const other = wanted(
      "uv.lock",
      UV_LOCK.replace('{ name = "torch" }', '{ name = "torch", marker = "no marker" }'),
    );
    expect(other["torch 2.13.0+cpu"]).toMatchObject({ applies: null, marker: "no marker" });
  });
});

describe("a lock of Poetry 1", () => {
  it("leaves out what others want only elsewhere, and says that this is not certain", () => {
    const found = wanted("poetry.lock", POETRY_1);
    expect(applies(found)).toMatchObject({
      "click 8.1.7": true,
      "colorama 0.4.6": false,
      "numpy 1.24.4": false,
      "numpy 2.3.1": true,
      "pandas 2.2.2": true,
    });
    expect(found["colorama 0.4.6"]).toMatchObject({
      isCertain: false,
      marker: 'platform_system == "Windows"',
    });
  });

  it("keeps packages that want each other in a circle", () => {
    const circle = `[[package]]
name = "a"
version = "1"

[package.dependencies]
b = "*"

[[package]]
name = "b"
version = "1"

[package.dependencies]
a = "*"
c = {version = "*", markers = "sys_platform == 'win32'"}

[[package]]
name = "c"
version = "1"

[package.dependencies]
d = "*"

[[package]]
name = "d"
version = "1"

[metadata]
lock-version = "2.0"
python-versions = "*"
content-hash = "x"
`.replace('lock-version = "2.0"', 'lock-version = "1.1"');
    expect(applies(wanted("poetry.lock", circle))).toEqual({
      "a 1": true,
      "b 1": true,
      "c 1": false,
      "d 1": false,
    });
  });

  it("knows from the project's own file what is asked for", () => {
    const project = '[tool.poetry.dependencies]\npython = "^3.10"\ncolorama = "^0.4"\n';
    const found = applies(wanted("poetry.lock", POETRY_1, TARGET, project));
    expect(found).toMatchObject({ "colorama 0.4.6": true, "pandas 2.2.2": false });
  });
});

describe("locks with markers on packages", () => {
  it("go by these", () => {
    expect(applies(wanted("poetry.lock", POETRY_2))).toEqual({
      "colorama 0.4.6": false,
      "pytest 8.2.0": true,
      "uvloop 0.19.0": true,
    });
    expect(wanted("poetry.lock", POETRY_2)["pytest 8.2.0"]?.scope).toBe("optional");
    expect(applies(wanted("pdm.lock", PDM_LOCK))).toMatchObject({
      "pywin32 306": false,
      "anyio 4.4.0": true,
    });
  });

  it("decide groups as an installer without options does", () => {
    expect(wanted("pylock.toml", PYLOCK)["pytest 8.0"]?.applies).toBe(false);
    const withDefault = PYLOCK.replace("default-groups = []", 'default-groups = ["dev"]');
    expect(wanted("pylock.toml", withDefault)["pytest 8.0"]?.applies).toBe(true);
  });
});

describe("hostile graphs", () => {
  const entry = (name: string, version: string, dependencies: string): string =>
    `[[package]]\nname = "${name}"\nversion = "${version}"\n${dependencies}`;

  it.each([
    [
      "thousands of entries of one name, wanted thousands of times",
      [
        ...Array.from({ length: 8000 }, (_, index) => entry("a", `1.${index}`, "")),
        ...Array.from({ length: 100 }, (_, index) =>
          entry("b", `1.${index}`, `dependencies = [${'{ name = "a" },'.repeat(2000)}]\n`),
        ),
      ].join(""),
    ],
    [
      "thousands of constraints on one name",
      [
        ...Array.from({ length: 50 }, (_, index) => entry("a", `1.${index}`, "")),
        entry(
          "b",
          "1",
          `dependencies = [${Array.from({ length: 5000 }, (_, index) => `{ name = "a", version = "2.${index}" },`).join("")}]\n`,
        ),
      ].join(""),
    ],
    [
      "a chain as long as the lock",
      Array.from({ length: 15_000 }, (_, index) =>
        entry(`p${index}`, "1", `dependencies = [{ name = "p${index + 1}", extra = ["x"] }]\n`),
      ).join(""),
    ],
    [
      "as many extras as dependencies",
      [
        entry("a", "1", "[package.optional-dependencies]\n") +
          Array.from({ length: 4000 }, (_, index) => `e${index} = [{ name = "b" }]\n`).join(""),
        entry(
          "root",
          "1",
          `source = { virtual = "." }\ndependencies = [{ name = "a", extra = [${Array.from({ length: 4000 }, (_, index) => `"e${index}",`).join("")}] }]\n`,
        ),
        entry("b", "1", ""),
      ].join(""),
    ],
  ])("take little time: %s", (_name, packages) => {
    const text = `version = 1\n${packages}`;
    const start = performance.now();
    const lock = readLock("uv.lock", text);
    if (lock === null) throw new Error("not recognised");
    expect(wantedPackages(lock, TARGET)).toHaveLength(lock.packages.length);
    // Measured below 0.5 s on a slow machine; quadratic time would be minutes.
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
