import { describe, expect, it } from "@jest/globals";
import { simulate } from "../../../../src/compat/loader/simulate.js";
import type { Libc, LoaderOptions, Simulated } from "../../../../src/compat/loader/simulate.js";
import type { ElfSpec } from "./support/elf-writer.js";
import { virtualImage } from "./support/virtual-image.js";
import type { VirtualFile } from "./support/virtual-image.js";

type Files = Readonly<Record<string, VirtualFile>>;

const GLIBC_LOADER = "/lib64/ld-linux-x86-64.so.2";
const MUSL_LOADER = "/lib/ld-musl-x86_64.so.1";
const glibcProgram = (spec: ElfSpec = {}): ElfSpec => ({ interpreter: GLIBC_LOADER, isPie: true, ...spec });
const muslProgram = (spec: ElfSpec = {}): ElfSpec => ({ interpreter: MUSL_LOADER, isPie: true, ...spec });
/** A Debian-shaped glibc. */
const GLIBC: Files = {
  "/lib": { link: "usr/lib" },
  "/lib64": { link: "usr/lib64" },
  "/usr/lib64/ld-linux-x86-64.so.2": { link: "../lib/x86_64-linux-gnu/ld-linux-x86-64.so.2" },
  "/usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2": {
    soname: "ld-linux-x86-64.so.2",
    defines: [{ name: "__tls_get_addr", version: "GLIBC_2.3" }],
  },
  "/usr/lib/x86_64-linux-gnu/libc.so.6": {
    soname: "libc.so.6",
    needed: ["ld-linux-x86-64.so.2"],
    defines: [
      { name: "__libc_start_main", version: "GLIBC_2.34" },
      { name: "stdin", kind: "data", version: "GLIBC_2.2.5" },
      { name: "puts", version: "GLIBC_2.2.5" },
    ],
  },
};
const MUSL_LIBC: ElfSpec = {
  soname: "libc.musl-x86_64.so.1",
  defines: [
    { name: "__libc_start_main" },
    { name: "stdin", kind: "data" },
    { name: "puts" },
    { name: "only_here" },
  ],
};
const MUSL: Files = { [MUSL_LOADER]: MUSL_LIBC };
/** Debian's musl beside its glibc: /lib is a link there. */
const BOTH: Files = { ...GLIBC, "/usr/lib/ld-musl-x86_64.so.1": MUSL_LIBC };

function run(files: Files, path: string, libc: Libc, options: Partial<LoaderOptions> = {}): Simulated {
  return simulate(virtualImage(files), path, libc, { machine: "x86_64", ...options });
}

/** `kind name` of each problem; with `?` those that come only at a call. */
function problems({ problems: found }: Simulated): readonly string[] {
  return found.map(({ kind, name, when }) => `${kind} ${name}${when === "call" ? "?" : ""}`);
}

describe("which loader a file gets", () => {
  it.each<[string, Files, Libc, Simulated["status"], readonly string[]]>([
    ["a glibc program on glibc", { ...GLIBC, "/app": glibcProgram() }, "glibc", "loads", []],
    [
      "a glibc program on musl",
      { ...MUSL, "/app": glibcProgram() },
      "musl",
      "fails",
      [`interpreter ${GLIBC_LOADER}`],
    ],
    ["a musl program on musl", { ...MUSL, "/app": muslProgram() }, "musl", "loads", []],
    ["a musl program on a musl to come", { "/app": muslProgram() }, "musl", "loads", []],
    [
      "a musl program on glibc",
      { ...GLIBC, "/app": muslProgram() },
      "glibc",
      "fails",
      [`interpreter ${MUSL_LOADER}`],
    ],
    ["a musl program on glibc with musl beside", { ...BOTH, "/app": muslProgram() }, "glibc", "loads", []],
    ["a glibc program on musl with glibc beside", { ...BOTH, "/app": glibcProgram() }, "musl", "loads", []],
    [
      "a glibc program by a link to musl's loader",
      { ...MUSL, [GLIBC_LOADER]: { link: MUSL_LOADER }, "/app": glibcProgram({ needed: ["libc.so.6"] }) },
      "musl",
      "loads",
      [],
    ],
    ["a static program", { "/app": { type: "executable", isDynamic: false } }, "musl", "loads", []],
    ["a static program that can be moved", { "/app": { isPie: true } }, "glibc", "loads", []],
    [
      "another machine's",
      { ...GLIBC, "/app": glibcProgram({ machine: "aarch64" }) },
      "glibc",
      "fails",
      ["architecture aarch64"],
    ],
    ["an object file", { "/app": { type: "relocatable" } }, "glibc", "unknown", []],
    ["a script", { "/app": "#!/bin/sh\n" }, "glibc", "unknown", []],
    ["nothing", {}, "glibc", "unknown", []],
    [
      "a loader of its own",
      { ...MUSL, [GLIBC_LOADER]: { soname: "other.so" }, "/app": glibcProgram() },
      "musl",
      "unknown",
      [],
    ],
  ])("%s", (_, files, libc, status, found) => {
    const result = run(files, "/app", libc);
    expect([result.status, problems(result)]).toEqual([status, found]);
    expect(result.unknown === null).toBe(status !== "unknown");
  });

  it("opens a library that names a loader as a library", () => {
    const files: Files = {
      ...MUSL,
      "/lib/libcap.so.2": { interpreter: GLIBC_LOADER, soname: "libcap.so.2" },
    };
    expect(run(files, "/lib/libcap.so.2", "musl").status).toBe("loads");
  });

  it("puts Alpine's stand-in for glibc before all others", () => {
    const app = glibcProgram({
      needed: ["libc.so.6"],
      wants: [{ name: "__sprintf_chk", version: "GLIBC_2.3.4", library: "libc.so.6" }],
    });
    const standIn: Files = {
      ...MUSL,
      [GLIBC_LOADER]: { soname: "gcompat-loader" },
      "/lib/libgcompat.so.0": { soname: "libgcompat.so.0", defines: [{ name: "__sprintf_chk" }] },
      "/app": app,
    };
    expect(run(standIn, "/app", "musl").status).toBe("loads");
    const bare: Files = { ...standIn, "/lib/libgcompat.so.0": { soname: "libgcompat.so.0" } };
    expect(problems(run(bare, "/app", "musl"))).toEqual(["symbol __sprintf_chk"]);
  });
});

describe("where libraries are found", () => {
  const LIBRARY: ElfSpec = { soname: "libx.so" };
  const at = (path: string, program: ElfSpec, more: Files = {}): Files => ({
    ...GLIBC,
    [path]: LIBRARY,
    "/opt/bin/app": program,
    ...more,
  });
  const needs = (spec: ElfSpec = {}): ElfSpec => glibcProgram({ needed: ["libx.so"], ...spec });
  const CONFIGURED: Files = {
    "/etc/ld.so.conf": "# comment\ninclude /etc/ld.so.conf.d/*.conf\nhwcap 1 nosegneg\n",
    "/etc/ld.so.conf.d/own.conf": "/opt/own/   # why\n",
    "/etc/ld.so.conf.d/.hidden.conf": "/opt/hidden\n",
    "/etc/ld.so.conf.d/text.txt": "/opt/text\n",
  };

  it.each<[string, Files, boolean]>([
    ["Debian's folders", at("/usr/lib/x86_64-linux-gnu/libx.so", needs()), true],
    ["Debian's folders for other glibcs", at("/usr/lib64/libx.so", needs()), false],
    ["what is $LIB elsewhere", at("/opt/lib64/libx.so", needs({ runpath: "/opt/$LIB" })), false],
    ["a folder for processors of a level", at("/usr/lib/glibc-hwcaps/x86-64-v2/libx.so", needs()), true],
    ["nowhere", at("/opt/lib/libx.so", needs()), false],
    ["RPATH", at("/opt/lib/libx.so", needs({ rpath: "/nowhere:/opt/lib" })), true],
    ["RUNPATH", at("/opt/lib/libx.so", needs({ runpath: "/opt/lib" })), true],
    [
      "RPATH that RUNPATH puts out of use",
      at("/opt/lib/libx.so", needs({ rpath: "/opt/lib", runpath: "/x" })),
      false,
    ],
    ["$ORIGIN", at("/opt/lib/libx.so", needs({ runpath: "$ORIGIN/../lib" })), true],
    ["$LIB", at("/opt/lib/x86_64-linux-gnu/libx.so", needs({ runpath: "/opt/$LIB" })), true],
    ["${PLATFORM}", at("/opt/x86_64/libx.so", needs({ runpath: "/opt/${PLATFORM}" })), true],
    ["the configuration", at("/opt/own/libx.so", needs(), CONFIGURED), true],
    ["a file that the configuration does not include", at("/opt/text/libx.so", needs(), CONFIGURED), false],
    ["a hidden file beside it", at("/opt/hidden/libx.so", needs(), CONFIGURED), false],
    [
      "a folder of the loader that is declined",
      at("/usr/lib/libx.so", needs({ avoidsDefaultFolders: true })),
      false,
    ],
    ["a path", at("/opt/lib/libx.so", glibcProgram({ needed: ["/opt/lib/libx.so"] })), true],
    [
      "a path from $ORIGIN",
      at("/opt/lib/libx.so", glibcProgram({ needed: ["$ORIGIN/../lib/libx.so"] })),
      true,
    ],
    [
      "another machine's library before",
      at("/opt/lib/libx.so", needs({ rpath: "/arm:/opt/lib" }), { "/arm/libx.so": { machine: "aarch64" } }),
      true,
    ],
    [
      "a linker's script before",
      at("/opt/lib/libx.so", needs({ rpath: "/text:/opt/lib" }), { "/text/libx.so": "GROUP ( libx.so.1 )" }),
      false,
    ],
  ])("glibc: %s", (_, files, isFound) => {
    const result = run(files, "/opt/bin/app", "glibc");
    expect(result.status).toBe(isFound ? "loads" : "fails");
    if (!isFound) expect(problems(result)).toEqual([expect.stringMatching(/^library .*libx\.so$/)]);
  });

  it("takes Fedora's folders where the loader lies in one of them, and all where it lies elsewhere", () => {
    const fedora = (loader: string, library: string): Files => ({
      "/app": needs({ interpreter: loader }),
      [loader]: { soname: "ld.so", defines: [{ name: "f", version: "GLIBC_2.3" }] },
      [library]: LIBRARY,
    });
    const status = (loader: string, library: string): string =>
      run(fedora(loader, library), "/app", "glibc").status;
    expect(status(GLIBC_LOADER, "/usr/lib64/libx.so")).toBe("loads");
    expect(status(GLIBC_LOADER, "/usr/lib/libx.so")).toBe("fails");
    for (const library of ["/usr/lib64/libx.so", "/usr/lib/libx.so", "/opt/glibc/libx.so"])
      expect(status("/opt/glibc/ld.so", library)).toBe("loads");
  });

  it("says where else the image has it", () => {
    const [problem] = run(at("/opt/lib/libx.so", needs()), "/opt/bin/app", "glibc").problems;
    expect(problem).toEqual({
      kind: "library",
      name: "libx.so",
      neededBy: "/opt/bin/app",
      presentElsewhere: "/opt/lib/libx.so",
      when: "start",
    });
    const files: Files = { ...GLIBC, "/opt/bin/app": needs(), "/opt/lib/libx.so": { machine: "aarch64" } };
    expect(run(files, "/opt/bin/app", "glibc").problems[0]?.presentElsewhere).toBeNull();
  });

  it("hands RPATH down on glibc, and both kinds on musl", () => {
    const files = (kind: "rpath" | "runpath", program: ElfSpec): Files => ({
      ...BOTH,
      "/app/main": { ...program, needed: ["liba.so"], [kind]: "/app/lib" },
      "/app/lib/liba.so": { soname: "liba.so", needed: ["libb.so"] },
      "/app/lib/libb.so": { soname: "libb.so" },
    });
    const status = (kind: "rpath" | "runpath", libc: Libc): string =>
      run(files(kind, libc === "glibc" ? glibcProgram() : muslProgram()), "/app/main", libc).status;
    expect(status("rpath", "glibc")).toBe("loads");
    expect(status("runpath", "glibc")).toBe("fails");
    expect(status("rpath", "musl")).toBe("loads");
    expect(status("runpath", "musl")).toBe("loads");
  });

  it("searches musl's folders: the three usual ones, or those of its list", () => {
    const files = (path: string, more: Files = {}): Files => ({
      ...MUSL,
      "/app": muslProgram({ needed: ["libx.so"] }),
      [path]: LIBRARY,
      ...more,
    });
    for (const folder of ["/lib", "/usr/local/lib", "/usr/lib"])
      expect(run(files(`${folder}/libx.so`), "/app", "musl").status).toBe("loads");
    expect(run(files("/lib64/libx.so"), "/app", "musl").status).toBe("fails");
    const list = { "/etc/ld-musl-x86_64.path": "/opt/lib\n/more:/lib64" };
    expect(run(files("/lib64/libx.so", list), "/app", "musl").status).toBe("loads");
    expect(run(files("/usr/lib/libx.so", list), "/app", "musl").status).toBe("fails");
  });

  it("takes a library path before all else on musl, and before RUNPATH on glibc", () => {
    const files: Files = {
      ...BOTH,
      "/g": needs({ runpath: "/run" }),
      "/m": muslProgram({ needed: ["libx.so"], rpath: "/run" }),
      "/run/libx.so": LIBRARY,
      "/env/libx.so": LIBRARY,
    };
    const libraryPath = "/nowhere:/env";
    expect(run(files, "/g", "glibc", { libraryPath }).loaded[1]).toBe("/env/libx.so");
    expect(run(files, "/m", "musl", { libraryPath }).loaded[1]).toBe("/env/libx.so");
    expect(run({ ...files, "/g": needs({ rpath: "/run" }) }, "/g", "glibc", { libraryPath }).loaded[1]).toBe(
      "/run/libx.so",
    );
  });

  it("reads $ORIGIN of a library by the path it was found by", () => {
    const files: Files = {
      ...GLIBC,
      "/app/main": glibcProgram({ needed: ["liba.so"], runpath: "$ORIGIN/lib" }),
      "/app/lib/liba.so": { link: "/store/a/liba.so" },
      "/app/lib/libb.so": { link: "/store/b/libb.so" },
      "/store/a/liba.so": { soname: "liba.so", needed: ["libb.so"], runpath: "$ORIGIN" },
      "/store/b/libb.so": { soname: "libb.so" },
    };
    expect(run(files, "/app/main", "glibc").loaded).toEqual([
      "/app/main",
      "/store/a/liba.so",
      "/store/b/libb.so",
    ]);
  });

  it("searches no list with a $ that musl does not know", () => {
    const files = (runpath: string): Files => ({
      ...MUSL,
      "/bin/app": muslProgram({ needed: ["libx.so"], runpath }),
      "/opt/libx.so": LIBRARY,
    });
    expect(run(files("$ORIGIN/../opt"), "/bin/app", "musl").status).toBe("loads");
    expect(run(files("$ORIGIN/../opt:$LIB"), "/bin/app", "musl").status).toBe("fails");
  });

  it("is not sure where the list of folders could not be read", () => {
    const files = at("/opt/own/libx.so", needs(), CONFIGURED);
    const { resolve, elf, text, withName } = virtualImage(files);
    const image = { resolve, elf, text, withName };
    const result = simulate(image, "/opt/bin/app", "glibc", { machine: "x86_64" });
    expect(result).toMatchObject({ status: "unknown", unknown: expect.stringContaining("folders") });
  });
});

describe("what is loaded", () => {
  it("loads breadth first, each file once, through circles", () => {
    const files: Files = {
      ...GLIBC,
      "/app": glibcProgram({ needed: ["liba.so", "libb.so", "libc.so.6"] }),
      "/usr/lib/liba.so": { needed: ["libd.so", "libb.so"] },
      "/usr/lib/libb.so": { needed: ["liba.so", "/usr/lib/libd.so"] },
      "/usr/lib/libd.so": { needed: ["libb.so"] },
    };
    expect(run(files, "/app", "glibc").loaded).toEqual([
      "/app",
      "/usr/lib/liba.so",
      "/usr/lib/libb.so",
      "/usr/lib/x86_64-linux-gnu/libc.so.6",
      "/usr/lib/libd.so",
      "/usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2",
    ]);
  });

  it("takes what is loaded for a name, by its own name only on glibc", () => {
    const files: Files = {
      ...BOTH,
      "/g": glibcProgram({ needed: ["/opt/libreal.so.1.2", "libreal.so.1"] }),
      "/m": muslProgram({ needed: ["/opt/libreal.so.1.2", "libreal.so.1"] }),
      "/opt/libreal.so.1.2": { soname: "libreal.so.1" },
    };
    expect(run(files, "/g", "glibc").status).toBe("loads");
    expect(problems(run(files, "/m", "musl"))).toEqual(["library libreal.so.1"]);
  });

  it("takes musl itself for every part of a libc", () => {
    const parts = [
      "libc.so.6",
      "libm.so.6",
      "libpthread.so.0",
      "libdl.so.2",
      "librt.so.1",
      "libutil.so.1",
      "libc.musl-x86_64.so.1",
    ];
    const files: Files = { ...MUSL, "/app": muslProgram({ needed: [...parts, MUSL_LOADER] }) };
    expect(run(files, "/app", "musl")).toEqual({
      status: "loads",
      problems: [],
      loaded: ["/app", MUSL_LOADER],
      unknown: null,
    });
    for (const name of ["ld-linux-x86-64.so.2", "libresolv.so.2", "libcrypt.so.1", "libnsl.so.1"]) {
      const other: Files = { ...MUSL, "/app": muslProgram({ needed: [name] }) };
      expect(problems(run(other, "/app", "musl"))).toEqual([`library ${name}`]);
    }
  });

  it("does not let a glibc into a process of musl", () => {
    const files: Files = {
      ...MUSL,
      "/app": muslProgram({ needed: ["libgnu.so"] }),
      "/usr/lib/libgnu.so": { defines: [{ name: "__libc_start_main" }, { name: "stdin", kind: "data" }] },
    };
    expect(run(files, "/app", "musl").loaded).toEqual(["/app", MUSL_LOADER]);
  });

  it("names a library of another machine", () => {
    const files: Files = {
      ...MUSL,
      "/app": muslProgram({ needed: ["libx.so"] }),
      "/lib/libx.so": { machine: "aarch64" },
    };
    expect(run(files, "/app", "musl").problems).toMatchObject([
      { kind: "architecture", name: "libx.so", presentElsewhere: "/lib/libx.so" },
    ]);
  });
});
