import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { readPackageList } from "../../../src/commands/compat-list.js";
import type { PackageList } from "../../../src/commands/compat-list.js";
import { MeasureError } from "../../../src/model/errors.js";
import { NPM } from "../compat/node/locks.js";
import { UV_LOCK } from "../compat/python/locks/texts.js";

let folder: string;
const write = (name: string, text: string): void => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
};
const read = (name: string): Promise<PackageList | null> => readPackageList(name, folder);

async function requirements(name: string): Promise<Extract<PackageList, { kind: "requirements" }>["files"]> {
  const list = await read(name);
  if (list?.kind !== "requirements") throw new Error(`${name} was read as ${String(list?.kind)}`);
  return list.files;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "image-budget-lists-"));
  write("inner/project/requirements.txt", "pandas==2.2.3\n");
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("what is a list of packages", () => {
  it("is told by its name", async () => {
    write("uv.lock", UV_LOCK);
    write("package-lock.json", NPM);
    write("pyproject.toml", '[project]\nname = "x"\ndependencies = ["pandas"]\n');
    write("Pipfile.lock", '{"_meta": {}, "default": {"pandas": {"version": "==2.2.3"}}}');
    const kinds = async (name: string): Promise<unknown> => {
      const list = await read(name);
      return list === null ? null : "lock" in list ? [list.kind, list.lock.kind] : list.kind;
    };
    expect(await kinds("uv.lock")).toEqual(["python-lock", "uv.lock"]);
    expect(await kinds("pyproject.toml")).toEqual(["python-lock", "pyproject.toml"]);
    expect(await kinds("Pipfile.lock")).toEqual(["python-lock", "Pipfile.lock"]);
    expect(await kinds("package-lock.json")).toEqual(["node-lock", "npm"]);
    expect(await kinds("inner/project/requirements.txt")).toBe("requirements");
  });

  it("is nothing that could be an image, an archive or a folder", async () => {
    write("image.tar", "x");
    write("Dockerfile", "FROM x\n");
    mkdirSync(join(folder, "layout.json"));
    for (const name of ["image.tar", "Dockerfile", "inner", "layout.json", "-", "shop:1", "some/image.json"])
      expect([name, await read(name)]).toEqual([name, null]);
  });

  it.each([
    ["gone/uv.lock", /gone\/uv\.lock does not exist/],
    ["requirements-dev.txt", /requirements-dev\.txt does not exist/],
    ["yarn.lock", /yarn\.lock does not exist/],
  ])("refuses what can be nothing else and is not there: %s", async (name, said) => {
    await expect(read(name)).rejects.toThrow(MeasureError);
    await expect(read(name)).rejects.toThrow(said);
  });

  it("refuses what can be nothing else and is not read, with what is", async () => {
    write("Cargo.lock", "[[package]]\nname = 'x'\n");
    write("data.json", "{}");
    for (const name of ["Cargo.lock", "data.json"]) {
      const error: unknown = await read(name).catch((reason: unknown) => reason);
      if (!(error instanceof MeasureError)) throw new Error(`${name} was read`);
      expect(error.message).toBe(`${name} is no lock file that is read`);
      expect(error.hint).toContain("uv.lock");
    }
  });

  it("refuses a file that no project has", async () => {
    write("huge/uv.lock", "");
    truncateSync(join(folder, "huge/uv.lock"), 32_000_001);
    await expect(read("huge/uv.lock")).rejects.toThrow(/larger than 32 MB/);
  });

  it("says of a damaged lock that it is one", async () => {
    write("damaged/poetry.lock", "[[package]\n");
    expect(await read("damaged/poetry.lock")).toMatchObject({
      kind: "python-lock",
      lock: { kind: "poetry.lock", problems: [expect.anything()] },
    });
  });
});

describe("what is beside a lock", () => {
  const POETRY = `[[package]]
name = "pandas"
version = "2.2.3"
files = []

[metadata]
lock-version = "2.1"
python-versions = ">=3.11"
content-hash = "x"
`;
  it("counts for those that leave out what the project asks for", async () => {
    write("poetry/poetry.lock", POETRY);
    expect(await read("poetry/poetry.lock")).toMatchObject({ project: null });
    write("poetry/pyproject.toml", '[tool.poetry.dependencies]\npandas = "^2"\n');
    expect(await read("poetry/poetry.lock")).toMatchObject({ project: { kind: "pyproject.toml" } });
    write("uv/uv.lock", UV_LOCK);
    write("uv/pyproject.toml", '[project]\nname = "x"\n');
    expect(await read("uv/uv.lock")).toMatchObject({ project: null });
  });
});

describe("what a requirements file includes", () => {
  it("is read once, with what it says itself", async () => {
    write("r/requirements.txt", "-r base.txt\n-r more/dev.txt\nflask\n");
    write("r/base.txt", "pandas\n-r requirements.txt\n");
    write("r/more/dev.txt", "-r ../base.txt\n-c pins.txt\npytest\n");
    write("r/more/pins.txt", "pandas==2.2.3\n-r others.txt\n");
    write("r/more/others.txt", "numpy==2.0.0\n");
    const files = await requirements("r/requirements.txt");
    expect(
      files.map(({ name, kind, file }) => [name, kind, file.requirements.map((one) => one.name)]),
    ).toEqual([
      ["r/requirements.txt", "requirements", ["flask"]],
      ["base.txt", "requirements", ["pandas"]],
      ["more/dev.txt", "requirements", ["pytest"]],
      ["more/pins.txt", "constraints", ["pandas"]],
      ["more/others.txt", "constraints", ["numpy"]],
    ]);
    expect(files.flatMap(({ file }) => file.problems)).toEqual([]);
  });

  it("is said to be left out where it is not read", async () => {
    write("secret.txt", "outside\n");
    write("s/big.txt", "");
    truncateSync(join(folder, "s/big.txt"), 32_000_001);
    symlinkSync("../secret.txt", join(folder, "s", "link.txt"));
    mkdirSync(join(folder, "s", "folder"));
    const lines = [
      "-r ../secret.txt",
      "-r link.txt",
      "-r gone.txt",
      "-r folder",
      "-r big.txt",
      "-r https://user:hunter2@example.org/r.txt",
      "-c gone-too.txt",
    ];
    write("s/requirements.txt", `${lines.join("\n")}\n`);
    const files = await requirements("s/requirements.txt");
    expect(files).toHaveLength(1);
    const problems = files[0]?.file.problems ?? [];
    expect(problems.map(({ line, text }) => `${line} ${text}`)).toEqual([
      "1 ../secret.txt lies outside of the folder of the file that was named: it is not read.",
      "2 link.txt lies outside of the folder of the file that was named: it is not read.",
      "3 gone.txt does not exist.",
      "4 folder is no file.",
      "5 big.txt is larger than 32 MB: it is not read.",
      expect.stringMatching(/^6 https:\/\/.*example\.org\/r\.txt is an address: it is not read\.$/),
      "7 gone-too.txt does not exist.",
    ]);
    expect(JSON.stringify(problems)).not.toContain("hunter2");
  });

  it("ends somewhere", async () => {
    const names = Array.from({ length: 90 }, (_, at) => `f${at}.txt`);
    for (const name of names) write(`many/${name}`, names.map((each) => `-r x${each}\n`).join(""));
    for (const name of names) write(`many/x${name}`, "six\n");
    write("many/requirements.txt", names.map((each) => `-r ${each}\n`).join(""));
    const files = await requirements("many/requirements.txt");
    expect(files.length).toBe(100);
    expect(JSON.stringify(files.map(({ file }) => file.problems))).toContain(
      "More than 100 files are included",
    );
  });
});
