// @ts-check
/**
 * Writes __tests__/corpus/dockerfiles/buildkit.json: how BuildKit's own parser reads every Dockerfile of the tests. It
 * needs Go and its usual module proxy: BuildKit's parser is built in a folder that is gone afterwards, and is run on
 * the files, which are not built. `--check` writes nothing and fails where the record is out of date.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const TESTS = join(ROOT, "__tests__");
const RECORD = join(TESTS, "corpus", "dockerfiles", "buildkit.json");
const MODULE = "github.com/moby/buildkit";
const VERSION = "v0.34.2";
/** Where Dockerfiles of the tests are, below `__tests__`. */
const FOLDERS = ["corpus/dockerfiles", "unit/lint/cases", "unit/convert/cases", "unit/dockerfile/logs"];
/** Longer texts are recorded by their digest. */
const LONGEST = 2000;

/** @typedef {{ buildkit: string, files: Record<string, object> }} Reading */

/** Paths below `__tests__`, sorted. */
function dockerfiles() {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(TESTS, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => /(?:^|[/.])Dockerfile$/.test(path))
      .map((path) => `${folder}/${path}`),
  ).sort();
}

/** @param {readonly string[]} paths @returns {Reading} */
function readByBuildKit(paths) {
  const folder = mkdtempSync(join(tmpdir(), "buildkit-oracle-"));
  /** @param {readonly string[]} words @param {string} cwd */
  const go = (words, cwd) =>
    execFileSync("go", words, {
      cwd,
      encoding: "utf8",
      maxBuffer: 2 ** 28,
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, GOFLAGS: "-mod=mod" },
    });
  try {
    copyFileSync(join(ROOT, "scripts", "buildkit-oracle", "main.go"), join(folder, "main.go"));
    go(["mod", "init", "example.invalid/buildkit-oracle"], folder);
    go(["get", `${MODULE}@${VERSION}`], folder);
    go(["build", "-o", "oracle", "."], folder);
    const printed = execFileSync(join(folder, "oracle"), paths, {
      cwd: TESTS,
      encoding: "utf8",
      maxBuffer: 2 ** 28,
    });
    return JSON.parse(printed);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {Buffer | string} data */
function digest(data) {
  return createHash("sha256").update(data).digest("hex");
}

/** @param {string} _ @param {unknown} value */
function shortened(_, value) {
  return typeof value === "string" && value.length > LONGEST ? `sha256:${digest(value)}` : value;
}

const { buildkit, files } = readByBuildKit(dockerfiles());
const lines = Object.entries(files).map(([path, reading]) => {
  const sha256 = digest(readFileSync(join(TESTS, path)));
  return `    ${JSON.stringify(path)}: ${JSON.stringify({ sha256, ...reading }, shortened)}`;
});
const record = `{\n  "buildkit": ${JSON.stringify(buildkit)},\n  "files": {\n${lines.join(",\n")}\n  }\n}\n`;
if (!process.argv.includes("--check")) writeFileSync(RECORD, record);
else if (readFileSync(RECORD, "utf8") !== record) {
  console.error("buildkit.json is not what BuildKit says of these files: run scripts/buildkit-oracle.mjs");
  process.exitCode = 1;
}
