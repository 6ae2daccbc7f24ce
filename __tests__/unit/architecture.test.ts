import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";

const src = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "src");

const sources = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => name.split("\\").join("/"));

/** Module names a source imports, `node:` and relative ones included. */
function importsOf(name: string): readonly string[] {
  const text = readFileSync(join(src, name), "utf8");
  return [...text.matchAll(/(?:from\s+|import\s*\(\s*|import\s+)"([^"]+)"/g)].map((match) => match[1] ?? "");
}

/** Those that it loads when it needs them. */
function laterImportsOf(name: string): readonly string[] {
  const text = readFileSync(join(src, name), "utf8");
  return [...text.matchAll(/import\(\s*"([^"]+)"/g)].map((match) => match[1] ?? "");
}

/** A source and all that is loaded with it. Types are not: they are gone by then. */
function loadedWith(name: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(name)) return found;
  found.add(name);
  const text = readFileSync(join(src, name), "utf8");
  for (const [, path = ""] of text.matchAll(/^(?:import|export) (?!type )[^;]*?"(\.[^"]+)\.js";/gm))
    loadedWith(posix.normalize(posix.join(posix.dirname(name), `${path}.ts`)), found);
  return found;
}

/** Folders of src that may do nothing but compute. */
const PURE = [
  "model",
  "config",
  "guide",
  "image",
  "dockerfile",
  "budget",
  "report",
  "baseline",
  "stages",
  "compat",
  "records",
  "shell",
  "lint",
  "convert",
];
const ADAPTERS = ["engine", "git", "github", "runner", "commands"];
/** Of Node, the pure core may use what neither reads nor writes anything. */
const HARMLESS_NODE = new Set([
  "node:zlib",
  "node:crypto",
  "node:path",
  "node:path/posix",
  "node:buffer",
  "node:util",
  "node:stream",
  "node:stream/promises",
  "node:string_decoder",
]);

const folderOf = (name: string): string => name.split("/")[0] ?? "";

describe("the direction of imports", () => {
  const pure = sources.filter(
    (name) => PURE.includes(folderOf(name)) || name === "pipeline.ts" || name === "ports.ts",
  );

  it("looks at the sources there are", () => {
    expect(pure.length).toBeGreaterThan(30);
  });

  it.each(pure)("%s only computes", (name) => {
    for (const module of importsOf(name)) {
      if (module.startsWith("node:")) expect(HARMLESS_NODE).toContain(module);
      else if (module.startsWith(".")) {
        const target = posix.normalize(posix.join(posix.dirname(name), module));
        expect(ADAPTERS).not.toContain(folderOf(target));
        expect(["cli.js", "action.js", "compose.js"]).not.toContain(target);
      } else expect(module).not.toMatch(/^@actions\//);
    }
  });

  it.each(sources.filter((name) => ["engine", "git", "github", "runner"].includes(folderOf(name))))(
    "the adapter %s does not know the entries or the pipeline",
    (name) => {
      for (const module of importsOf(name).filter((path) => path.startsWith("."))) {
        const target = posix.normalize(posix.join(posix.dirname(name), module));
        expect(["cli.js", "action.js", "compose.js", "pipeline.js"]).not.toContain(target);
        expect(folderOf(target)).not.toBe("commands");
      }
    },
  );

  it("keeps the report's renderers to the report", () => {
    for (const name of sources.filter((source) => folderOf(source) === "report")) {
      for (const module of importsOf(name).filter((path) => path.startsWith("."))) {
        const target = folderOf(posix.normalize(posix.join(posix.dirname(name), module)));
        expect(["report", "model", "guide", "budget"]).toContain(target);
      }
    }
  });

  it("sets Zod up before anything else of the action is loaded", () => {
    expect(importsOf("action.ts")[0]).toBe("./runner/zod-setup.js");
  });

  it("sets Zod up before a command's schemas are made, and after an engine was asked for an image's bytes", () => {
    for (const name of ["cli.ts", "commands/inspect.ts"]) {
      const schemas = [...loadedWith(name)].filter((each) =>
        importsOf(each).some((path) => /^zod\b/.test(path)),
      );
      expect(schemas).toEqual([]);
    }
    const loads = readFileSync(join(src, "cli.ts"), "utf8").match(/.*import\("\.\/commands\/.*/g) ?? [];
    expect(loads.length).toBeGreaterThan(5);
    expect(loads.filter((line) => !line.includes("withSchemas(")).join()).toMatch(/^[^,]*inspect\.js[^,]*$/);
    expect(laterImportsOf("commands/inspect.ts")).toEqual(["../runner/zod-setup.js", "./inspect-run.js"]);
  });
});
