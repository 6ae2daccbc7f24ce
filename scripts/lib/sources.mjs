// @ts-check
/** The program's own sources for scripts: compiled file by file, types unchecked, into a folder that is not kept. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import ts from "typescript";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Folders that only compute, and so can be had without the rest. */
const PURE = ["compat", "guide", "image", "model"];

/**
 * Compiles the folders of `src/` that only compute.
 * @returns {{ load: (path: string) => Promise<any>, remove: () => void }} `load("compat/target")` gives the module
 */
export function compiledSources() {
  const folder = mkdtempSync(join(tmpdir(), "image-budget-sources-"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  for (const part of PURE) {
    for (const name of readdirSync(join(root, "src", part), { recursive: true, encoding: "utf8" })) {
      if (!name.endsWith(".ts")) continue;
      const { outputText } = ts.transpileModule(readFileSync(join(root, "src", part, name), "utf8"), {
        compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
      });
      const to = join(folder, part, name.replace(/\.ts$/, ".js"));
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, outputText);
    }
  }
  return {
    load: (path) => import(pathToFileURL(join(folder, `${path}.js`)).href),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
