import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "yaml";
import { z } from "zod";
import { INPUTS, readInputs } from "../../src/commands/action-inputs.js";
import { FLAGS } from "../../src/commands/flags.js";
import { HELP } from "../../src/commands/help.js";
import { configReference } from "../../src/config/reference.js";
import { generatedFiles } from "../../src/generate.js";
import { VERSION } from "../../src/version.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const read = (name: string): string => readFileSync(join(root, name), "utf8");

const actionFile = z
  .object({
    inputs: z.record(z.string(), z.object({ description: z.string(), default: z.string().optional() })),
    outputs: z.record(z.string(), z.object({ description: z.string() })),
    runs: z.object({ using: z.string(), main: z.string(), post: z.string() }),
  })
  .parse(parse(read("action.yml")));

const readme = read("README.md");

/** First cells (`code` in them) of the table whose header starts with these words. */
function firstCells(header: string, column = 0): readonly string[] {
  const lines = readme.split("\n");
  const start = lines.findIndex((line) => line.startsWith(header));
  expect(start).toBeGreaterThan(-1);
  const rows = lines.slice(start + 2);
  const end = rows.findIndex((line) => !line.startsWith("|"));
  return rows
    .slice(0, end === -1 ? rows.length : end)
    .map((row) => /`([^`]+)`/.exec(row.replaceAll("\\|", "/").split("|")[column + 1] ?? "")?.[1] ?? "");
}

describe("action.yml, the code and the README say the same", () => {
  it("of inputs", () => {
    expect(Object.keys(actionFile.inputs)).toEqual([...INPUTS]);
    expect(firstCells("| input ")).toEqual([...INPUTS]);
  });

  it("of the inputs' defaults", () => {
    const defaults = Object.fromEntries(
      Object.entries(actionFile.inputs).map(([name, input]) => [name, input.default ?? ""]),
    );
    // The runner fills the token in; everything else is what the code takes an input that is not given for.
    expect(defaults["github-token"]).toBe("${{ github.token }}");
    const given = readInputs((name) => (name === "github-token" ? "" : (defaults[name] ?? "")));
    expect(given).toEqual(readInputs(() => ""));
  });

  it("of outputs", () => {
    const set = [...read("src/commands/results.ts").matchAll(/setOutput\(\s*"([^"]+)"/g)].map(
      (match) => match[1],
    );
    expect([...new Set(set)].sort()).toEqual(Object.keys(actionFile.outputs).sort());
    expect(firstCells("| output ")).toEqual(Object.keys(actionFile.outputs));
  });

  it("of the files that run", () => {
    expect(read(actionFile.runs.main).length).toBeGreaterThan(1000);
    expect(actionFile.runs.post).toBe(actionFile.runs.main);
    expect(actionFile.runs.using).toBe("node24");
  });

  it("of flags", () => {
    const inTable = firstCells("| command ", 1).map((cell) => cell.replace(/^--([a-z-]+).*$/, "$1"));
    const inCode = new Set<string>(Object.values(FLAGS).flat());
    expect(inTable.toSorted()).toEqual([...inCode].sort());
    for (const flag of inCode) expect(HELP).toContain(`--${flag}`);
  });

  it("of exit codes", () => {
    for (const code of ["0", "1", "2", "3", "4"]) {
      expect(readme).toMatch(new RegExp(`^\\| ${code} +\\|`, "m"));
      expect(HELP).toMatch(new RegExp(`\\b${code} `));
    }
  });

  it("of the version", () => {
    expect(VERSION).toBe(z.object({ version: z.string() }).parse(JSON.parse(read("package.json"))).version);
  });
});

describe("the configuration's schema", () => {
  const schema: unknown = JSON.parse(read("schema/config.schema.json"));
  const validate = new Ajv2020({ strict: false }).compile(z.record(z.string(), z.unknown()).parse(schema));

  it("takes the README's and the example's configuration, as an editor would", () => {
    const fromReadme = /```yaml\n(# yaml-language-server:[\s\S]*?)```/.exec(readme)?.[1] ?? "";
    for (const text of [fromReadme, read("examples/guide/image-budget.yml")]) {
      expect(text.split("\n")[0]).toMatch(/^# yaml-language-server: \$schema=\S+$/);
      expect(validate(parse(text)) ? [] : validate.errors).toEqual([]);
    }
  });

  it("refuses a typo", () => {
    expect(validate({ images: { api: { dockerfil: "Dockerfile" } } })).toBe(false);
  });

  it("has every key of the README's example in the reference", () => {
    const known = configReference().map((entry) => entry.path);
    for (const key of ["fail-on", "defaults", "images", "groups", "total", "bases", "exceptions"]) {
      expect(known.some((path) => path === key || path.startsWith(key))).toBe(true);
    }
  });
});

describe("generated files", () => {
  it.each(Object.entries(generatedFiles()))("%s is current (npm run build)", (name, text) => {
    expect(read(name)).toBe(text);
  });
});
