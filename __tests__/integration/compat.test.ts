/**
 * Compatibility on real engines: images with native files that are compiled here, judged by the command and by the job, and
 * started in them, so that what was said is what happens.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import { readCompat } from "./support/compat-document.js";
import {
  check,
  config,
  docker,
  leftOvers,
  removeRepositories,
  repository,
  temporaryFiles,
} from "./support/check.js";
import type { Checked } from "./support/check.js";
import { runBundle } from "./support/cli.js";
import { makeCompilers } from "./support/compilers.js";
import { engineEnvironments, makeAlpineShapedBase, makeBusyboxBase } from "./support/engines.js";

const MACHINE = process.arch === "arm64" ? "aarch64" : "x86_64";
const ALPINE = "image-budget-test/compat-alpine";
const BUSYBOX = "image-budget-test/compat-busybox";
const SITE = "usr/local/lib/python3.11/site-packages";
const PANDAS = `${SITE}/pandas/_libs/lib.cpython-311-${MACHINE}-linux-musl.so`;
const ORJSON = `${SITE}/orjson/orjson.cpython-311-${MACHINE}-linux-gnu.so`;
const LOADER = `ld-musl-${MACHINE}.so.1`;

/** What an image of the kind has, by its path in the image: texts, and files of this machine. */
interface Content {
  readonly texts: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, string>>;
}

let made: string;
const native = (name: string): string => join(made, name);

/** Metadata as an installer leaves it. */
function installed(name: string, version: string, file: string): Readonly<Record<string, string>> {
  const info = `${SITE}/${name}-${version}.dist-info`;
  return {
    [`${info}/METADATA`]: `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n`,
    [`${info}/RECORD`]: `${file.slice(SITE.length + 1)},,\n`,
    [`${info}/REQUESTED`]: "",
  };
}

/** A program that opens the module as Python would, the module, and what it needs of C++. */
beforeAll(async () => {
  made = mkdtempSync(join(tmpdir(), "image-budget-compat-"));
  const { compilers } = await makeCompilers(MACHINE);
  const source = (name: string, text: string): string => {
    writeFileSync(native(name), text);
    return native(name);
  };
  const cxx = source("cxx.c", "int _Znwm(void) { return 1; }\n");
  const module = source("module.c", "extern int _Znwm(void);\nint PyInit_lib(void) { return _Znwm(); }\n");
  const own = source("own.c", '#include <stdio.h>\nint PyInit_orjson(void) { return puts(""); }\n');
  for (const libc of ["musl", "glibc"] as const) {
    mkdirSync(native(libc));
    const library = native(`${libc}/libstdc++.so.6`);
    await compilers[libc].library(library, [cxx, "-Wl,-soname,libstdc++.so.6"]);
    await compilers[libc].library(native(`${libc}/module.so`), [module, library]);
    await compilers[libc].library(native(`${libc}/own.so`), [own]);
  }
});
afterAll(() => {
  rmSync(made, { recursive: true, force: true });
});
afterEach(removeRepositories);

const PANDAS_ALONE: Content = {
  texts: installed("pandas", "2.2.3", PANDAS),
  files: { [PANDAS]: "musl/module.so" },
};

/** A repository whose Dockerfile copies all of it onto a base. */
function context(base: string, { texts, files }: Content, compat: string): string {
  const cwd = repository({
    ...config(`images: { app: { dockerfile: Dockerfile, compat: ${compat} } }`),
    Dockerfile: `FROM ${base}\nCOPY rootfs /\n`,
    ...Object.fromEntries(Object.entries(texts).map(([path, text]) => [`rootfs/${path}`, text])),
  });
  for (const [path, from] of Object.entries(files)) {
    const place = join(cwd, "rootfs", path);
    mkdirSync(dirname(place), { recursive: true });
    cpSync(from.startsWith("/") ? realpathSync(from) : native(from), place);
  }
  return cwd;
}

/** A system of Debian's shape, with this machine's glibc and bash. */
function slim(): Content {
  const glibc = MACHINE === "x86_64" ? "lib64/ld-linux-x86-64.so.2" : "lib/ld-linux-aarch64.so.1";
  const folder = [`/lib/${MACHINE}-linux-gnu`, "/lib64"].find((each) => existsSync(join(each, "libc.so.6")));
  if (folder === undefined) throw new Error("this machine has no libc.so.6 where it is looked for");
  return {
    texts: {
      "etc/os-release": 'ID=debian\nVERSION_ID="12"\n',
      "var/lib/dpkg/status":
        "Package: bash\nStatus: install ok installed\nArchitecture: amd64\nVersion: 5.2.15-2\n\n",
      "var/lib/dpkg/info/bash.list": "/.\n/usr/bin/bash\n",
      ...installed("orjson", "3.10.7", ORJSON),
      "app/start": "#!/bin/bash\nexec true\n",
    },
    files: {
      [glibc]: `/${glibc}`,
      [`usr/lib/${MACHINE}-linux-gnu/libc.so.6`]: join(folder, "libc.so.6"),
      "usr/bin/bash": "/bin/bash",
      [ORJSON]: "glibc/own.so",
    },
  };
}

describe.each(engineEnvironments())("compatibility on $name", ({ environment }) => {
  beforeAll(async () => {
    await makeAlpineShapedBase(environment, ALPINE);
    await makeBusyboxBase(environment, BUSYBOX);
  });

  const image = (cwd: string, tag: string): string => {
    docker(environment, ["build", "--quiet", "--tag", tag, cwd]);
    return tag;
  };
  const compat = (cwd: string, args: readonly string[]): ReturnType<typeof runBundle> =>
    runBundle(["compat", "--no-index", ...args], { cwd, environment });
  const job = (cwd: string): Promise<Checked> => check({}, environment, { cwd });
  /** What musl's own loader says of a file in an image. */
  const loads = (tag: string, path: string): boolean => {
    try {
      docker(environment, ["run", "--rm", tag, `/lib/${LOADER}`, "--list", `/${path}`]);
      return true;
    } catch {
      return false;
    }
  };

  it("finds the library that an Alpine image lacks, and the gate closes", async () => {
    const cwd = context(ALPINE, PANDAS_ALONE, "{ unresolved-library: fail, index: off }");
    const tag = image(cwd, "image-budget-test/compat:lacks");
    expect(loads(tag, PANDAS)).toBe(false);
    const { status, stdout } = await compat(cwd, [tag, "--format", "json"]);
    expect(status).toBe(0);
    const document = readCompat(stdout);
    expect(document).toMatchObject({
      source: { kind: "engine", name: tag },
      target: { alpine: "3.20", python: "3.11" },
      libc: "musl",
      packages: [{ name: "pandas", asIs: "musl", install: "musl-binary", runtimeApk: ["libstdc++"] }],
      lacking: [
        { kind: "library", name: "libstdc++.so.6", package: "pandas", apk: "libstdc++", when: "now" },
      ],
      recommendation: { verdict: "roll-back" },
    });
    const text = await compat(cwd, [tag]);
    expect(text.stdout).toContain("pandas needs libstdc++.so.6");
    expect(text.stdout).toContain("apk add libstdc++");

    const checked = await job(cwd);
    expect({ status: checked.status, report: checked.report.status }).toEqual({ status: 1, report: "fail" });
    expect(checked.image("app").compat?.lacking).toEqual(document.lacking);
    const { stdout: comment } = await runBundle(["check", "--format", "markdown", "--no-baseline"], {
      cwd,
      environment,
    });
    expect(comment).toMatch(/pandas`?[^\n]* needs `?libstdc\+\+\.so\.6/);
    expect(comment).toContain("apk add libstdc++");
    expect(leftOvers(environment)).toEqual([]);
    expect(temporaryFiles(cwd)).toEqual([]);
  });

  it("is content once it is there", async () => {
    const content: Content = {
      ...PANDAS_ALONE,
      files: { ...PANDAS_ALONE.files, "usr/lib/libstdc++.so.6": "musl/libstdc++.so.6" },
    };
    const cwd = context(ALPINE, content, "{ unresolved-library: fail, index: off }");
    const tag = image(cwd, "image-budget-test/compat:has");
    const { stdout } = await compat(cwd, [tag, "--format", "json"]);
    expect(readCompat(stdout)).toMatchObject({
      packages: [
        { name: "pandas", asIs: "musl", install: "musl-binary", confidence: "certain", runtimeApk: [] },
      ],
      lacking: [],
      recommendation: { verdict: "keep" },
    });
    // The loader still misses what Python itself would have: nothing of it here.
    expect(loads(tag, PANDAS)).toBe(true);
    const checked = await job(cwd);
    expect(checked.status).toBe(0);
  });

  it("finds what was copied from a slim image into an Alpine one", async () => {
    const content: Content = {
      texts: installed("orjson", "3.10.7", ORJSON),
      files: { [ORJSON]: "glibc/module.so" },
    };
    const cwd = context(ALPINE, content, "{ unresolved-library: fail, index: off }");
    const tag = image(cwd, "image-budget-test/compat:foreign");
    const { stdout } = await compat(cwd, [tag, "--format", "json"]);
    const { packages, counts } = readCompat(stdout);
    expect(packages).toMatchObject([{ name: "orjson", asIs: "glibc" }]);
    expect(counts.proven).toBe(0);
    expect((await job(cwd)).status).toBe(1);
  });

  it("tells of a slim image what a switch would break", async () => {
    const cwd = context(BUSYBOX, slim(), "{ unresolved-library: fail, index: off }");
    const tag = image(cwd, "image-budget-test/compat:slim");
    const { status, stdout } = await compat(cwd, [tag, "--format", "json", "--target", "alpine:3.22"]);
    expect(status).toBe(0);
    const document = readCompat(stdout);
    expect(document).toMatchObject({
      target: { alpine: "3.22", python: "3.11" },
      libc: "glibc",
      packages: [{ name: "orjson", asIs: "glibc" }],
    });
    expect(document.lacking).toEqual([
      {
        kind: "interpreter",
        name: "/bin/bash",
        neededBy: "app/start",
        package: null,
        apk: "bash",
        when: "after-switch",
        presentElsewhere: null,
      },
    ]);
    // What a switch would break is not what the image lacks.
    const checked = await job(cwd);
    expect(checked.status).toBe(0);
    expect(checked.image("app").compat?.recommendation?.verdict).not.toBe("keep");
  });

  it("reads a saved image as it reads the engine's", async () => {
    const cwd = context(ALPINE, PANDAS_ALONE, "{}");
    const tag = image(cwd, "image-budget-test/compat:saved");
    docker(environment, ["save", "--output", join(cwd, "image.tar"), tag]);
    const [named, saved] = await Promise.all([
      compat(cwd, [tag, "--format", "json"]),
      compat(cwd, ["image.tar", "--format", "json"]),
    ]);
    const { source, ...told } = readCompat(saved.stdout);
    expect(source).toEqual({ kind: "archive", name: "image.tar" });
    expect({ ...readCompat(named.stdout), source }).toEqual({ ...told, source });
  });
});

describe("the command over files", () => {
  const [engine] = engineEnvironments();
  if (engine === undefined) throw new Error("no engine");
  const { environment } = engine;
  // No engine is needed for a list.
  const extra = { DOCKER_HOST: "unix:///nobody/listens.sock" };
  const run = (
    files: Readonly<Record<string, string>>,
    args: readonly string[],
  ): ReturnType<typeof runBundle> =>
    runBundle(["compat", "--no-index", ...args], { cwd: repository(files), environment, extra });

  it("judges requirements, and says what it rests on", async () => {
    const { status, stdout } = await run({ "requirements.txt": "torch\nunheard-of\n-r gone.txt\n" }, [
      "requirements.txt",
      "--format",
      "json",
    ]);
    expect(status).toBe(0);
    const { source, packages, notes } = readCompat(stdout);
    expect(source.kind).toBe("requirements");
    expect(packages.map(({ name, install }) => `${name} ${install}`)).toEqual([
      "torch blocked",
      "unheard-of unknown",
    ]);
    const install = packages[0]?.evidence.filter(({ about }) => about === "install") ?? [];
    expect(install.map(({ level }) => level)).toEqual(["built-in"]);
    expect(notes.join("\n")).toContain("gone.txt does not exist");
  });

  it.each([
    ["uv.lock", 3, /uv\.lock does not exist/],
    ["Cargo.lock", 3, /Cargo\.lock is no lock file that is read/],
  ])("refuses what it cannot read: %s", async (name, code, said) => {
    const { status, stdout, stderr } = await run({ "Cargo.lock": "[[package]]\n" }, [name]);
    expect({ status, stdout }).toEqual({ status: code, stdout: "" });
    expect(stderr).toMatch(said);
  });

  it("refuses a target that is none", async () => {
    const { status, stderr } = await run({ "requirements.txt": "x\n" }, [
      "requirements.txt",
      "--target",
      "debian:12",
    ]);
    expect(status).toBe(2);
    expect(stderr).toContain("--target");
  });
});
