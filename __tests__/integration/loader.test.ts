/**
 * The simulated loaders beside the real ones: on what this machine has installed, and on random small libraries. The real
 * ones only list what they would load, or open libraries without any code; musl's comes from the root of tools.
 */
import { execFileSync, spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { muslExports } from "../../src/compat/loader/musl-names.js";
import { simulate } from "../../src/compat/loader/simulate.js";
import type { Libc, LoaderImage, LoaderOptions, Simulated } from "../../src/compat/loader/simulate.js";
import { readElf } from "../../src/image/elf/read.js";
import { toolsRoot } from "./support/engines.js";
import { hostImage } from "./support/host-image.js";
import { writeGraph } from "./support/loader-graphs.js";
import { glibcOpener, muslOpener } from "./support/opener.js";
import { askLoader, forAll } from "./support/real-loader.js";
import type { RealAnswer, RealLoader } from "./support/real-loader.js";

const MACHINE = process.arch === "arm64" ? "aarch64" : "x86_64";
const GLIBC: RealLoader = {
  libc: "glibc",
  path: MACHINE === "x86_64" ? "/lib64/ld-linux-x86-64.so.2" : "/lib/ld-linux-aarch64.so.1",
};
const MUSL_NAME = `ld-musl-${MACHINE}.so.1`;
const ALONE: LoaderOptions = { machine: MACHINE, host: "none", interpreter: "ignored" };
/** glibc's own libraries, so that musl's loader finds what the machine's programs need and gets on to their symbols. */
const TRIPLET = `/usr/lib/${MACHINE}-linux-gnu`;
const MOST_FILES = 700;

let folder: string;
let musl: RealLoader;
let image: LoaderImage;
let files: readonly string[];

/** Every so manyth ELF file that is linked dynamically, so that all folders have their share. */
function installed(): readonly string[] {
  const places = ["/usr/bin", "/usr/sbin", "/usr/lib", "/usr/libexec", "/usr/local"];
  const likely = ["(", "-perm", "-u+x", "-o", "-name", "*.so*", "-o", "-name", "*.node", ")"];
  // Folders that may not be read are left out.
  const { stdout } = spawnSync("find", [...places, "-type", "f", "-size", "-64M", ...likely], {
    encoding: "utf8",
    maxBuffer: 1024 * 1024 * 1024,
  });
  const found = stdout.trim().split("\n").sort();
  // Most of what may be executed is a script, and reading all of a large machine takes long.
  const some = everyOnce(found, 6 * MOST_FILES);
  return everyOnce(
    some.filter((path) => image.elf(path)?.isDynamic === true),
    MOST_FILES,
  );
}

function everyOnce(paths: readonly string[], most: number): readonly string[] {
  const step = Math.max(1, Math.ceil(paths.length / most));
  return paths.filter((_, index) => index % step === 0);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "image-budget-loader-"));
  // In a folder of its own musl's loader finds no list of folders beside it, and searches the usual ones.
  mkdirSync(join(folder, "lib"));
  musl = { libc: "musl", path: join(folder, "lib", MUSL_NAME) };
  symlinkSync(join(toolsRoot(), "usr", "lib", MUSL_NAME), musl.path);
  image = hostImage(new Map([[`/lib/${MUSL_NAME}`, musl.path]]));
  files = installed();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Score {
  readonly files: number;
  readonly decided: number;
  readonly fineButFails: readonly string[];
  readonly falseAlarms: readonly string[];
  readonly otherFiles: readonly string[];
}

/** What the loader itself brings; it lists its own file in various ways. */
const isLoader = (path: string): boolean => /\/(?:ld-|libc\.so$|libc\.musl)/.test(path);

function sameFiles(own: Simulated, real: RealAnswer): boolean {
  const listed = (paths: readonly string[]): string =>
    [...new Set(paths.filter((path) => !isLoader(path)))].sort().join("\n");
  return listed(own.loaded.slice(1)) === listed(real.loaded);
}

async function judge(
  loader: RealLoader,
  paths: readonly string[],
  libraryPath: string | null,
): Promise<Score> {
  const fineButFails: string[] = [];
  const falseAlarms: string[] = [];
  const otherFiles: string[] = [];
  let decided = 0;
  await forAll(paths, async (path) => {
    const own = simulate(image, path, loader.libc, { ...ALONE, libraryPath });
    const real = await askLoader(loader, path, libraryPath);
    if (own.status === "unknown") return;
    decided += 1;
    const isFine = own.problems.length === 0;
    if (isFine && !real.loads) fineButFails.push(`${path}: ${real.complaints[0] ?? "?"}`);
    if (!isFine && real.loads) falseAlarms.push(`${path}: ${own.problems[0]?.name ?? "?"}`);
    if (isFine && real.loads && !sameFiles(own, real)) otherFiles.push(path);
  });
  return { files: paths.length, decided, fineButFails, falseAlarms, otherFiles };
}

function report(what: string, { files: count, decided, fineButFails, falseAlarms }: Score): void {
  process.stdout.write(
    `${what}: ${count} files, ${decided} decided, ${fineButFails.length} taken for fine that fail, ${falseAlarms.length} false alarms\n`,
  );
}

describe("files of this machine", () => {
  const cases: readonly [string, Libc, string | null][] = [
    ["glibc", "glibc", null],
    ["musl", "musl", null],
    ["musl with glibc's libraries in reach", "musl", TRIPLET],
  ];
  it.each(cases)("%s: as the real loader says", async (what, libc, libraryPath) => {
    const score = await judge(libc === "musl" ? musl : GLIBC, files, libraryPath);
    report(what, score);
    expect(score.files).toBeGreaterThan(200);
    expect(score.decided).toBeGreaterThanOrEqual(0.95 * score.files);
    expect(score.fineButFails).toEqual([]);
    expect(score.falseAlarms.length).toBeLessThanOrEqual(0.02 * score.files);
    expect(score.otherFiles).toEqual([]);
  });

  it("names the symbols that musl's loader misses, each of them", async () => {
    const some = files.filter((_, index) => index % 3 === 0);
    let compared = 0;
    await forAll(some, async (path) => {
      const own = simulate(image, path, "musl", { ...ALONE, libraryPath: TRIPLET });
      const real = await askLoader(musl, path, TRIPLET);
      const missing = real.complaints.flatMap(
        (line) => /relocating \S+: (.*): symbol not found/.exec(line)?.[1] ?? [],
      );
      // Where a library is missing its symbols are not told as well, and a long list is cut.
      if (real.complaints.some((line) => /loading shared/.test(line)) || own.problems.length >= 100) return;
      compared += 1;
      const told = own.problems.filter(({ kind }) => kind === "symbol").map(({ name }) => name);
      expect([path, ...new Set(told)].sort()).toEqual([path, ...new Set(missing)].sort());
    });
    expect(compared).toBeGreaterThan(50);
  });

  it("lets Python's extension modules have its symbols", () => {
    const python = execFileSync("python3", [
      "-Ic",
      "import sys, os; print(os.path.realpath(sys.executable))",
    ]);
    const print = "import sysconfig; print(sysconfig.get_config_var('DESTSHARED'))";
    const modules = execFileSync("python3", ["-Ic", print], { encoding: "utf8" }).trim();
    const scope = python.toString().trim();
    for (const name of readdirSync(modules).filter((each) => each.endsWith(".so"))) {
      const path = join(modules, name);
      expect([name, simulate(image, path, "glibc", { machine: MACHINE, scope }).problems]).toEqual([
        name,
        [],
      ]);
      expect([name, simulate(image, path, "glibc", { machine: MACHINE }).status]).toEqual([name, "loads"]);
    }
  });
});

describe("small libraries that lead to each other at random", () => {
  const SEEDS = Array.from({ length: 250 }, (_, seed) => seed);
  /** musl maps files of any machine; what it would do with them is nothing that works. */
  const isForeign = ({ problems }: Simulated): boolean =>
    problems.some(({ kind }) => kind === "architecture");

  it.each([["glibc" as const], ["musl" as const]])("%s: as the real loader lists them", async (libc) => {
    const loader = libc === "musl" ? musl : GLIBC;
    let loads = 0;
    await forAll(SEEDS, async (seed) => {
      const { root, libraryPath } = writeGraph(mkdtempSync(join(folder, "graph-")), seed, MACHINE);
      const own = simulate(hostImage(), root, libc, { ...ALONE, libraryPath });
      if (libc === "musl" && isForeign(own)) return;
      const real = await askLoader(loader, root, libraryPath);
      expect([seed, own.problems.length === 0, own.unknown]).toEqual([seed, real.loads, null]);
      if (!real.loads) return;
      loads += 1;
      expect([seed, sameFiles(own, real)]).toEqual([seed, true]);
    });
    expect(loads).toBeGreaterThan(25);
  });

  it.each([["glibc" as const], ["musl" as const]])("%s: as a program can open them", async (libc) => {
    const opener = libc === "musl" ? muslOpener(folder, musl.path) : glibcOpener(folder);
    let opened = 0;
    await forAll(SEEDS, async (seed) => {
      const { root, libraryPath } = writeGraph(mkdtempSync(join(folder, "graph-")), seed, MACHINE);
      const scoped = hostImage(new Map([[`/lib/${MUSL_NAME}`, musl.path]]));
      for (const how of ["now", "lazy"] as const) {
        const options = { machine: MACHINE, scope: opener.path, opened: how, libraryPath };
        const own = simulate(scoped, root, libc, options);
        if (libc === "musl" && isForeign(own)) continue;
        const error = await opener.open(root, how, libraryPath);
        expect([seed, how, own.status]).toEqual([seed, how, error === null ? "loads" : "fails"]);
        if (error === null) opened += 1;
      }
    });
    expect(opened).toBeGreaterThan(50);
  });

  it("knows that musl opens nothing with thread-local data at a fixed offset", async () => {
    const opener = muslOpener(folder, musl.path);
    const source = join(folder, "thread.c");
    writeFileSync(source, "static __thread int here;\nint *where(void) { return &here; }\n");
    for (const [model, status] of [
      ["initial-exec", "fails"],
      ["global-dynamic", "loads"],
    ] as const) {
      const library = join(folder, `thread-${model}.so`);
      execFileSync("gcc", [
        "-shared",
        "-fPIC",
        "-nostdlib",
        `-ftls-model=${model}`,
        "-o",
        library,
        source,
        musl.path,
      ]);
      const options = { machine: MACHINE, scope: opener.path };
      expect([model, simulate(image, library, "musl", options).status]).toEqual([model, status]);
      expect([model, (await opener.open(library, "now", null)) === null]).toEqual([
        model,
        status === "loads",
      ]);
      // Linked to a program it is there at the start.
      expect(simulate(image, library, "musl", ALONE).status).toBe("loads");
    }
  });
});

describe("the table of musl's symbols", () => {
  it("is what the real one exports", () => {
    const bytes = readFileSync(musl.path);
    const release = Number(/\x001\.2\.(\d+)\x00/.exec(bytes.toString("latin1"))?.[1]);
    const exported = new Set<string>();
    readElf(bytes, bytes.length, { onDefined: (name) => exported.add(name) });
    expect(exported.size).toBeGreaterThan(1500);
    // Debian adds the first and takes away the others, release by release.
    const debians = /^(?:fts_|renameat2$)/;
    expect([...exported].filter((name) => !muslExports(name, release) && !debians.test(name))).toEqual([]);
  });
});
