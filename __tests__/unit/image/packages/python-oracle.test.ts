/** Python itself, its csv module and pip as oracles. */
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { z } from "zod";
import { PYTHON } from "../../../../src/image/packages/python.js";
import { Rows } from "../../../../src/image/packages/python-record.js";
import { treeOfTars, weigh } from "../support/tree.js";

const MOST_OUTPUT = 256e6;

function python(script: string, input: string, command = "python3"): unknown {
  const text = execFileSync(command, ["-I", "-B", "-c", script], {
    input,
    maxBuffer: MOST_OUTPUT,
    encoding: "utf8",
  });
  return JSON.parse(text);
}

describe("rows of a RECORD", () => {
  it("are those that Python's csv module reads", () => {
    const unit = fc.constantFrom('"', ",", "\n", "\r", "\r\n", "a", " ", "\u00e9", "\u2028", "..", "/", '""');
    const texts = fc.sample(fc.string({ unit, maxLength: 30 }), { numRuns: 3000, seed: 4 });
    const script = `
import csv, io, json, sys
print(json.dumps([[row[0] for row in csv.reader(io.StringIO(text, newline="")) if row and row[0]] for text in json.load(sys.stdin)]))`;
    const ours = texts.map((text) => {
      const rows = new Rows(text);
      const found: string[] = [];
      for (let row = rows.next(); row !== null; row = rows.next()) if (row !== "") found.push(row);
      return found;
    });
    expect(ours).toEqual(python(script, JSON.stringify(texts)));
  });
});

const inspected = z.object({
  installed: z.array(
    z.object({
      metadata: z.object({ name: z.string(), version: z.string() }),
      requested: z.boolean(),
      direct_url: z.object({ url: z.string() }).optional(),
    }),
  ),
});
const weights = z.array(z.tuple([z.string(), z.number(), z.number()]));

/** A wheel with a command, data outside of its folder, and a name that RECORD has to quote. */
const WHEEL = `
import json, sys, zipfile
folder = json.load(sys.stdin)
info = "demo_pack.age-1.2.post3.dist-info"
with zipfile.ZipFile(folder + "/demo_pack.age-1.2.post3-py3-none-any.whl", "w") as wheel:
    wheel.writestr("demo/__init__.py", "def main(): print('demo')\\n")
    wheel.writestr("demo/a, b.txt", "comma")
    wheel.writestr("demo/quo\\"te.txt", "quote")
    wheel.writestr("demo/\\u00e4.txt", "umlaut")
    wheel.writestr("demo_pack.age-1.2.post3.data/data/etc/demo.conf", "configured")
    wheel.writestr(info + "/METADATA", "Metadata-Version: 2.1\\nName: Demo_Pack.age\\nVersion: 1.2.post3\\n")
    wheel.writestr(info + "/WHEEL", "Wheel-Version: 1.0\\nGenerator: x\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
    wheel.writestr(info + "/entry_points.txt", "[console_scripts]\\ndemo = demo:main\\n")
    names = wheel.namelist()
    wheel.writestr(info + "/RECORD", "".join('"%s",,\\n' % name.replace('"', '""') for name in names + [info + "/RECORD"]))
print("null")`;

/** Of each distribution: what the files weigh that it lists and that are there. */
const WEIGH = `
import json, os
from importlib.metadata import distributions
print(json.dumps([(d.metadata["Name"], sum(map(os.path.getsize, found)), len(found)) for d in distributions()
  for found in [{os.path.realpath(f.locate()) for f in d.files if os.path.isfile(f.locate())}]]))`;

describe("a virtual environment", () => {
  let work = "";
  const venv = (...path: string[]): string => join(work, "venv", ...path);
  beforeAll(() => {
    work = mkdtempSync(join(tmpdir(), "python-packages-"));
    execFileSync("python3", ["-m", "venv", venv()], { stdio: "ignore" });
    python(WHEEL, JSON.stringify(work));
    const name = "demo_pack.age-1.2.post3-py3-none-any.whl";
    const install = [
      "-I",
      "-m",
      "pip",
      "install",
      "--no-index",
      "--disable-pip-version-check",
      join(work, name),
    ];
    execFileSync(venv("bin", "python"), install, { stdio: "pipe" });
  }, 300_000);
  afterAll(() => {
    rmSync(work, { recursive: true, force: true });
  });

  it("has the packages that pip lists, with its sources and requests, and the weights of their files", () => {
    const archive = execFileSync("tar", ["-C", work, "-cf", "-", "venv"], { maxBuffer: MOST_OUTPUT });
    const { packages, gaps } = weigh([PYTHON], treeOfTars([PYTHON], [archive]));
    const pip = inspected.parse(
      JSON.parse(
        execFileSync(
          venv("bin", "python"),
          ["-I", "-B", "-m", "pip", "--disable-pip-version-check", "inspect", "--local"],
          {
            maxBuffer: MOST_OUTPUT,
            encoding: "utf8",
            stdio: ["ignore", "pipe", "ignore"],
          },
        ),
      ),
    );
    const normal = (name: string): string => name.toLowerCase().replace(/[-_.]+/g, "-");
    expect(gaps).toEqual([]);
    expect(
      packages.map(({ name, version, requested, source }) => ({ name, version, requested, source })),
    ).toEqual(
      pip.installed
        .map(({ metadata: { name, version }, requested, direct_url }) => ({
          name: normal(name),
          version,
          requested,
          source: direct_url === undefined ? null : decodeURI(new URL(direct_url.url).pathname),
        }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    );
    expect(packages.find(({ name }) => name === "demo-pack-age")?.requested).toBe(true);
    const expected = weights
      .parse(python(WEIGH, "", venv("bin", "python")))
      .map(([name, bytes, files]) => [normal(name), bytes, files]);
    expect(packages.map(({ name, bytes, files }) => [name, bytes, files])).toEqual(expected.sort());
  });
});
