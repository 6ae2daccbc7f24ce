// @ts-check
/**
 * Builds the bundles of dist/ (the action, the command, the library that reads images) and everything generated from
 * the sources: the JSON Schemas and the configuration reference. With `--check` nothing is written: it fails when what is
 * checked in differs.
 */
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs";
import { writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const check = process.argv.includes("--check");

/** @param {string} command @param {string[]} args */
function run(command, args) {
  execFileSync(process.execPath, [join(root, "node_modules", command), ...args], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
}

/** Every file below a folder, relative to it. @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}

/** @param {string} made @param {string} kept @returns {string[]} */
function differences(made, kept) {
  const names = new Set([...filesBelow(made), ...filesBelow(kept)]);
  return [...names].filter((name) => {
    const [a, b] = [join(made, name), join(kept, name)];
    return !existsSync(a) || !existsSync(b) || !readFileSync(a).equals(readFileSync(b));
  });
}

// ncc reads compiled JavaScript: one compiler (tsc) decides what the sources mean, here and in the editor.
const work = join(root, ".cache", "build");
rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });
const staging = mkdtempSync(join(root, ".cache", "staging-"));
try {
  const compiled = join(work, "js");
  run("typescript/bin/tsc", ["-p", "tsconfig.build.json", "--noEmit", "false", "--outDir", compiled]);
  // The library's types are files of their own: a bundle has none.
  const types = join(staging, "dist", "image", "types");
  run("typescript/bin/tsc", ["-p", "tsconfig.image.json", "--outDir", types]);
  for (const [name, entry] of Object.entries({ action: "action", cli: "cli", image: "image/index" })) {
    const out = join(staging, "dist", name);
    run("@vercel/ncc/dist/ncc/cli.js", [
      "build",
      join(compiled, `${entry}.js`),
      "--out",
      out,
      "--license",
      "licenses.txt",
      "--quiet",
      "--no-cache",
      "--target",
      "es2022",
    ]);
  }
  chmodSync(join(staging, "dist", "cli", "index.js"), 0o755);

  const { generatedFiles } = await import(pathToFileURL(join(compiled, "generate.js")).href);
  for (const [name, text] of Object.entries(generatedFiles())) {
    mkdirSync(dirname(join(staging, name)), { recursive: true });
    writeFileSync(join(staging, name), text);
  }

  const folders = ["dist", "schema"];
  const files = filesBelow(staging).filter(
    (name) => !folders.some((folder) => name.startsWith(`${folder}/`)),
  );
  if (check) {
    const stale = folders.flatMap((folder) =>
      differences(join(staging, folder), join(root, folder)).map((name) => join(folder, name)),
    );
    for (const name of files) {
      if (
        !existsSync(join(root, name)) ||
        !readFileSync(join(staging, name)).equals(readFileSync(join(root, name)))
      )
        stale.push(name);
    }
    if (stale.length > 0) {
      console.error(`Not current: ${stale.join(", ")}\nRun \`npm run build\` and commit the result.`);
      process.exitCode = 1;
    } else {
      console.log("dist/ and the generated files are current.");
    }
  } else {
    for (const folder of folders) {
      rmSync(join(root, folder), { recursive: true, force: true });
      cpSync(join(staging, folder), join(root, folder), { recursive: true });
    }
    for (const name of files) cpSync(join(staging, name), join(root, name));
    for (const name of filesBelow(join(root, "dist"))) {
      if (name.endsWith("index.js"))
        console.log(`dist/${name}: ${Math.round(statSync(join(root, "dist", name)).size / 1000)} kB`);
    }
    console.log(`generated: ${relative(root, join(root, "schema"))}/, ${files.join(", ")}`);
  }
} finally {
  rmSync(staging, { recursive: true, force: true });
}
