/**
 * The simulated loaders beside the real ones on published packages: npm's with builds for both libcs, and wheels where an
 * index is within reach. The real loaders map, list and relocate the files; nothing of them is run.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { simulate } from "../../src/compat/loader/simulate.js";
import type { Libc, LoaderImage } from "../../src/compat/loader/simulate.js";
import { toolsRoot } from "./support/engines.js";
import { hostImage } from "./support/host-image.js";
import { cxxLibraries, nodePackages, pythonPackages } from "./support/native-packages.js";
import { askLoader, forAll } from "./support/real-loader.js";
import { Score } from "./support/score.js";
import { standInFor } from "./support/stand-in-host.js";

const [MACHINE, OTHER] = process.arch === "arm64" ? ["aarch64", "x86_64"] : ["x86_64", "aarch64"];
const GLIBC = MACHINE === "x86_64" ? "/lib64/ld-linux-x86-64.so.2" : "/lib/ld-linux-aarch64.so.1";
const MUSL = `ld-musl-${MACHINE}.so.1`;
/** Nothing a loader could be asked about has such a name, and reading them all takes long. */
const NO_PROGRAM = /\.(?:[cm]?js|[cm]?ts|json|md|py[ixd]?|txt|map|c|cc|cpp|h|hpp|pem|png|svg|ttf|afm|npz)$/;

interface NativeFile {
  readonly path: string;
  /** A library with what the program exports that opens it. */
  readonly host: string;
}

let folder: string;
let files: readonly NativeFile[] = [];
/** With musl's usual folders, and with a list of folders that has the C++ libraries. */
let bare: { readonly image: LoaderImage; readonly loader: string };
let withLibraries: typeof bare;

/** A musl in a folder of its own, with the list of folders that it reads. */
function muslSystem(name: string, folders: readonly string[]): typeof bare {
  const root = join(folder, name);
  for (const each of ["lib", "etc"]) mkdirSync(join(root, each), { recursive: true });
  const [loader, list] = [join(root, "lib", MUSL), join(root, "etc", `ld-musl-${MACHINE}.path`)];
  symlinkSync(join(toolsRoot(), "usr", "lib", MUSL), loader);
  writeFileSync(list, [...folders, "/lib", "/usr/local/lib", "/usr/lib"].join("\n"));
  const places = new Map([
    [`/lib/${MUSL}`, loader],
    [`/etc/ld-musl-${MACHINE}.path`, list],
  ]);
  return { loader, image: hostImage(places) };
}

function nativeFiles(root: string, host: string): readonly NativeFile[] {
  const names = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
    (name) => !NO_PROGRAM.test(name) && statSync(join(root, name)).isFile(),
  );
  return names.flatMap((name) => {
    const path = join(root, name);
    return bare.image.elf(path)?.isDynamic === true ? [{ path, host }] : [];
  });
}

/** What the machine's Python is: its program, its version, its library. */
function ownPython(): readonly [program: string, version: string, library: string] {
  const print = [
    "import os, sys, sysconfig",
    "print(os.path.realpath(sys.executable))",
    "print('%d.%d' % sys.version_info[:2])",
    "print(os.path.join(*[sysconfig.get_config_var(n) or '' for n in ('LIBDIR', 'INSTSONAME')]))",
  ].join("; ");
  const [program = "", version = "", library = ""] = execFileSync("python3", ["-Ic", print], {
    encoding: "utf8",
  })
    .trim()
    .split("\n");
  return [program, version, library];
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "image-budget-packages-"));
  const [program, version, library] = ownPython();
  const node = await nodePackages();
  const wheels = await pythonPackages(version);
  const libraries = join(folder, "libraries");
  mkdirSync(libraries);
  if (wheels === null)
    process.stdout.write("no wheels: no package index answers, or it lacks some of them\n");
  else {
    for (const [name, path] of cxxLibraries(wheels.musl)) symlinkSync(path, join(libraries, name));
  }
  bare = muslSystem("bare", []);
  withLibraries = muslSystem("libraries", [libraries]);
  const python = standInFor([program, ...(library.includes(".so") ? [library] : [])], folder, "python");
  files = [
    ...nativeFiles(node, standInFor([process.execPath], folder, "node")),
    ...(wheels === null ? [] : [wheels.musl, wheels.glibc].flatMap((root) => nativeFiles(root, python))),
  ];
}, 600_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const forMachine = (machine: string): readonly NativeFile[] =>
  files.filter(({ path }) => bare.image.elf(path)?.machine === machine);

describe("published packages", () => {
  it.each<[string, Libc, () => typeof bare, readonly string[]]>([
    ["bare musl", "musl", () => bare, ["library", "symbol"]],
    ["musl with the C++ libraries", "musl", () => withLibraries, ["library", "symbol"]],
    ["glibc", "glibc", () => ({ image: bare.image, loader: GLIBC }), ["library", "version"]],
  ])("%s: as the real loader says", async (what, libc, systemOf, kinds) => {
    const { image, loader } = systemOf();
    const own = forMachine(MACHINE);
    const score = new Score(what);
    await forAll(own, async ({ path, host }) => {
      const result = simulate(image, path, libc, { machine: MACHINE, interpreter: "ignored" });
      const real = await askLoader({ libc, path: loader }, path, null, host);
      score.add(path, result, real.loads ? null : (real.complaints[0] ?? "it breaks off"));
    });
    score.print();
    expect(score.files).toBeGreaterThan(60);
    expect(score.fineButFails).toEqual([]);
    expect(score.undecided.length).toBeLessThanOrEqual(0.05 * score.files);
    expect(score.falseAlarms.length).toBeLessThanOrEqual(0.02 * score.files);
    expect(score.kinds).toEqual(expect.arrayContaining([...kinds]));
  });

  it("for the other processor: what is built for it is judged, though no loader here can be asked", () => {
    const results = forMachine(OTHER).map(({ path }) => ({
      path,
      result: simulate(bare.image, path, "musl", { machine: OTHER, interpreter: "ignored" }),
    }));
    const decided = results.filter(({ result }) => result.status !== "unknown");
    process.stdout.write(`${OTHER}: ${results.length} files, ${decided.length} decided\n`);
    expect(results.length).toBeGreaterThan(20);
    expect(decided.length).toBeGreaterThanOrEqual(0.9 * results.length);
    // Of a build for musl only a library may be missing that is no part of it, never a symbol.
    for (const { path, result } of decided.filter((each) => /[-.]musl[-./]/.test(basename(each.path)))) {
      expect([path, result.problems.filter(({ kind }) => kind !== "library")]).toEqual([path, []]);
    }
  });
});
