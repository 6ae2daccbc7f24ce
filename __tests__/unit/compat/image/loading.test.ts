import { describe, expect, it } from "@jest/globals";
import {
  MOST_SIMULATED,
  elfLibc,
  homeless,
  loadAll,
  mending,
  ownElves,
} from "../../../../src/compat/image/loading.js";
import { simulate } from "../../../../src/compat/loader/simulate.js";
import { readElf } from "../../../../src/image/elf/read.js";
import type { ElfFile } from "../../../../src/image/elf/types.js";
import type { ProgramFile, Programs } from "../../../../src/image/programs.js";
import { writeElf } from "../loader/support/elf-writer.js";
import type { ElfSpec } from "../loader/support/elf-writer.js";
import { ALPINE, GLIBC_LOADER, MUSL_LOADER, SLIM, imageOf } from "./support/images.js";
import type { Files } from "./support/images.js";

function elf(spec: ElfSpec | Buffer): ElfFile {
  const bytes = Buffer.isBuffer(spec) ? spec : writeElf(spec);
  const read = readElf(bytes, bytes.length);
  if (read === null) throw new Error("it is no ELF file");
  return read;
}

describe("what a file says of its libc", () => {
  it.each<[string, ElfSpec, string]>([
    ["musl's loader", { interpreter: MUSL_LOADER }, "musl"],
    ["musl's library, by Alpine's name", { needed: ["libc.musl-x86_64.so.1"] }, "musl"],
    ["musl's library, by its own", { needed: ["libc.so"] }, "musl"],
    ["glibc's loader", { interpreter: GLIBC_LOADER }, "glibc"],
    ["glibc's library", { needed: ["libz.so.1", "libc.so.6"] }, "glibc"],
    ["a part of glibc", { needed: ["libm.so.6"] }, "glibc"],
    ["another library only", { needed: ["libz.so.1"] }, "unknown"],
    ["nothing, and static", { type: "executable", isDynamic: false }, "static"],
    ["nothing", {}, "unknown"],
    ["Android's library", { needed: ["libdl.so", "libc.so"] }, "unknown"],
    [
      "Android's versions",
      { needed: ["libc.so"], wants: [{ name: "malloc", version: "LIBC", library: "libc.so" }] },
      "unknown",
    ],
    ["Android's loader", { interpreter: "/system/bin/linker64" }, "unknown"],
    ["FreeBSD's loader", { interpreter: "/libexec/ld-elf.so.1" }, "unknown"],
  ])("%s", (_, spec, expected) => {
    expect(elfLibc(elf(spec))).toBe(expected);
  });

  it("is nothing where the headers are out of reach: it may need anything", () => {
    const bytes = writeElf({ type: "executable", isDynamic: false });
    bytes.writeBigUInt64LE(BigInt(bytes.length), 32);
    expect(elfLibc(elf(bytes))).toBe("unknown");
  });
});

describe("which files are the application's", () => {
  it("are those for the processor and the system that nobody else brings", async () => {
    const files: Files = {
      ...SLIM,
      "app/a.so": {},
      "app/arm.so": { machine: "aarch64" },
      "app/object.o": { type: "relocatable" },
      "app/android.so": { needed: ["libc.so", "liblog.so"] },
      "app/text": "x",
      "app/script": "#!/bin/sh\n",
      "usr/lib/x86_64-linux-gnu/libmine.so": {},
    };
    const { programs } = await imageOf(files);
    const paths = (architecture: "amd64" | "arm64"): readonly string[] =>
      ownElves(programs, architecture).map(({ path }) => path);
    expect(paths("amd64")).toEqual(["app/a.so"]);
    expect(paths("arm64")).toEqual(["app/arm.so"]);
  });
});

describe("what a file lacks", () => {
  it("is mended by a package, or by none", async () => {
    const needed = ["libstdc++.so.6", "libgomp.so.1", "libodd.so.1", "libc.so.6"];
    const wants = [{ name: "__memcpy_chk", version: "GLIBC_2.3.4", library: "libc.so.6" }];
    const { programs, libc } = await imageOf(ALPINE, { "app/x.so": { needed, wants } });
    const [found] = loadAll(programs, libc, "amd64");
    if (found === undefined) throw new Error("nothing was loaded");
    expect(found.now).toBe(found.onMusl);
    expect(mending(found.onMusl)).toEqual(["libstdc++", "libgomp"]);
    expect(homeless(found.onMusl).map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      "library libodd.so.1",
      "symbol __memcpy_chk",
    ]);
  });

  it("is nobody's loss where the image has it elsewhere", async () => {
    const files: Files = {
      "app/x.so": { needed: ["libodd.so.1"] },
      "opt/own/libodd.so.1": { soname: "libodd.so.1" },
    };
    const { programs, libc } = await imageOf(ALPINE, files);
    const [found] = loadAll(programs, libc, "amd64");
    expect(found?.onMusl).toMatchObject({
      status: "fails",
      problems: [{ presentElsewhere: "/opt/own/libodd.so.1" }],
    });
    expect(found === undefined ? null : homeless(found.onMusl)).toEqual([]);
  });

  it("is asked of the switched image without what belongs to the distribution", async () => {
    const { programs, libc } = await imageOf(SLIM, {
      "app/x.so": { needed: ["libstdc++.so.6", "libc.so.6"], wants: [{ name: "_Znwm" }] },
    });
    const [found] = loadAll(programs, libc, "amd64");
    expect(found?.now).toMatchObject({ status: "loads" });
    expect(found?.onMusl).toMatchObject({ status: "fails", problems: [{ name: "libstdc++.so.6" }] });
  });
});

/** Programs that no archive could hold in a test. */
function programsOf(files: readonly (readonly [path: string, elf: ElfFile])[]): Programs {
  const elves = new Map(files);
  return {
    files: files.map(([path, each]): ProgramFile => ({
      path,
      bytes: 1,
      fact: { kind: "elf", elf: each },
      owner: null,
    })),
    resolve: (path) => {
      const plain = path.replace(/^\/+/, "");
      return elves.has(plain) ? plain : null;
    },
    elf: (path) => elves.get(path.replace(/^\/+/, "")) ?? null,
    text: () => null,
    list: () => [],
  };
}

describe("an image that is made to be slow", () => {
  it("looks at so many files and says of how many it did not", () => {
    const stub = elf({});
    const many = Array.from({ length: MOST_SIMULATED + 1000 }, (_, at) => [`app/s${at}.so`, stub] as const);
    const started = performance.now();
    const loaded = loadAll(programsOf(many), "musl", "amd64");
    expect(loaded.filter(({ onMusl }) => onMusl.status === "unknown").length).toBe(1000);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it("stops where all of it together costs too much", () => {
    // Each file leads to all others.
    const names = Array.from({ length: 1500 }, (_, at) => `s${at}.so`);
    const stub: ElfFile = { ...elf({ rpath: "/app" }), needed: names };
    const programs = programsOf(names.map((name) => [`app/${name}`, stub]));
    const started = performance.now();
    const loaded = loadAll(programs, "musl", "amd64");
    expect(loaded.filter(({ onMusl }) => onMusl.status === "unknown").length).toBeGreaterThan(1000);
    expect(performance.now() - started).toBeLessThan(60_000);
  });

  it("shares a budget between simulations, and none is decided beyond it", () => {
    const programs = programsOf([["app/a.so", elf({ needed: ["libx.so"] })]]);
    const budget = { left: 1000 };
    const run = (): string => simulate(programs, "/app/a.so", "musl", { machine: "x86_64", budget }).status;
    expect(run()).toBe("fails");
    for (let at = 0; at < 20; at += 1) run();
    expect(run()).toBe("unknown");
  });
});
