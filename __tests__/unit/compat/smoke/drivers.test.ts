/** The programs that import packages, run for real: with this machine's Python, and with Node. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { readAnswers } from "../../../../src/compat/smoke/answers.js";
import type { ImportAnswers } from "../../../../src/compat/smoke/answers.js";
import { NODE_DRIVER } from "../../../../src/compat/smoke/node-driver.js";
import { PYTHON_DRIVER } from "../../../../src/compat/smoke/python-driver.js";

const MARK = "0123456789abcdef ";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "image-budget-drivers-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function lay(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** A distribution as pip lays it out, with RECORD. */
function distribution(name: string, files: Readonly<Record<string, string>>): void {
  const info = `${name.replaceAll("-", "_")}-1.0.dist-info`;
  const metadata = `Metadata-Version: 2.1\nName: ${name}\nVersion: 1.0\n`;
  const all = { ...files, [`${info}/METADATA`]: metadata };
  const record = [...Object.keys(all), `${info}/RECORD`].map((path) => `${path},,`).join("\n");
  lay({ ...all, [`${info}/RECORD`]: record });
}

function python(asked: unknown, seconds = 20): ImportAnswers {
  const ran = spawnSync(
    "python3",
    ["-B", "-c", PYTHON_DRIVER, MARK, String(seconds), JSON.stringify(asked)],
    {
      encoding: "utf8",
      env: { ...process.env, PYTHONPATH: folder },
    },
  );
  expect(ran.stderr).toBe("");
  return readAnswers(marked(ran.stdout), "python");
}

function node(asked: unknown, seconds = 20): ImportAnswers {
  const ran = spawnSync(process.execPath, ["-e", NODE_DRIVER, MARK, String(seconds), JSON.stringify(asked)], {
    encoding: "utf8",
    cwd: folder,
  });
  expect(ran.stderr).toBe("");
  return readAnswers(marked(ran.stdout), "node");
}

const marked = (text: string): readonly string[] =>
  text.split("\n").flatMap((line) => (line.startsWith(MARK) ? [line.slice(MARK.length)] : []));
const told = ({ imports }: ImportAnswers): readonly (readonly [string, string | null])[] =>
  imports.map(({ module, reason }) => [module, reason]);

describe("the program that imports Python packages", () => {
  it("imports what a distribution puts on the search path, and nothing else of it", () => {
    distribution("shop", {
      "shop/__init__.py": "",
      "shop/inner/__init__.py": "raise SystemError('nobody imports this')",
      "shop_cli.py": "",
      "_shop.py": "raise SystemError('private')",
      "tests/__init__.py": "raise SystemError('left there by accident')",
      "shop/data/template.py": "this is no Python",
    });
    const found = python({ packages: ["shop"], modules: null });
    expect(told(found)).toEqual([
      ["shop", null],
      ["shop_cli", null],
    ]);
    expect(found).toMatchObject({ empty: [], missing: [], isDone: true });
  });

  it("imports what shares a namespace, private modules where there is no other, and tells of what has none", () => {
    distribution("Cloud.storage", { "cloud/storage/__init__.py": "", "cloud/storage/v1/__init__.py": "" });
    distribution("yaml-native", { "_yaml_native.py": "" });
    distribution("typings", { "typings.pyi": "" });
    const found = python({ packages: ["cloud-storage", "yaml-native", "typings", "gone"], modules: null });
    expect(told(found)).toEqual([
      ["cloud.storage", null],
      ["_yaml_native", null],
    ]);
    expect(found).toMatchObject({ empty: ["typings"], missing: ["gone"] });
  });

  it("tells why an import fails, and goes on", () => {
    lay({
      "missing.py": "import no_such_module",
      "killed.py": "import os, signal; os.kill(os.getpid(), signal.SIGSEGV)",
      "quits.py": "import sys; sys.exit(3)",
      "loud.py": `print("${MARK}" + '{"event": "end", "package": null, "module": "loud", "reason": null, "seconds": 0}')\nraise RuntimeError("no")`,
      "good.py": "",
    });
    const modules = ["missing", "killed", "quits", "loud", "good"];
    expect(told(python({ packages: [], modules }))).toEqual([
      ["missing", "ModuleNotFoundError: No module named 'no_such_module'"],
      ["killed", "ended by SIGSEGV"],
      ["quits", "exit code 3"],
      ["loud", "RuntimeError: no"],
      ["good", null],
    ]);
  });

  it("ends what hangs, and does not begin what it has no time for", () => {
    lay({ "hangs.py": "import time; time.sleep(60)", "good.py": "" });
    const found = python({ packages: [], modules: ["hangs", "good"] }, 1);
    expect(told(found)).toEqual([["hangs", "still importing when the time was up"]]);
    expect(found.isDone).toBe(true);
  });
});

describe("the program that imports Node packages", () => {
  it("imports the dependencies that a package.json names, of either kind", () => {
    lay({
      "package.json": JSON.stringify({
        dependencies: {
          old: "1",
          fresh: "1",
          "@types/x": "1",
          "only-a-program": "1",
          gone: "1",
          broken: "1",
        },
      }),
      "node_modules/old/package.json": "{}",
      "node_modules/old/index.js": "module.exports = 1; setInterval(() => {}, 1000);",
      "node_modules/fresh/package.json": '{ "type": "module", "exports": "./main.js" }',
      "node_modules/fresh/main.js": "export default await Promise.resolve(1);",
      "node_modules/only-a-program/package.json": '{ "bin": "x.js" }',
      "node_modules/broken/package.json": '{ "main": "x.js" }',
      "node_modules/broken/x.js": 'require("./missing.node")',
    });
    const found = node({ folders: [folder], modules: null });
    expect(told(found)).toEqual([
      ["old", null],
      ["fresh", null],
      ["broken", expect.stringMatching(/^Error: Cannot find module '\.\/missing\.node'/)],
    ]);
    expect(found).toMatchObject({ empty: ["only-a-program"], missing: ["gone"], isDone: true });
  });

  it("imports modules by name, ends what hangs, and tells of a folder without package.json", () => {
    lay({
      "node_modules/hangs/package.json": '{ "main": "x.js" }',
      "node_modules/hangs/x.js": "for (;;);",
      "node_modules/good/package.json": '{ "main": "x.js" }',
      "node_modules/good/x.js": "",
    });
    expect(told(node({ folders: [], modules: ["good", "node:fs"] }))).toEqual([
      ["good", null],
      ["node:fs", null],
    ]);
    expect(told(node({ folders: [], modules: ["hangs"] }, 1))).toEqual([
      ["hangs", "still importing when the time was up"],
    ]);
    expect(node({ folders: [folder], modules: null })).toMatchObject({ imports: [], missing: [folder] });
  });
});
