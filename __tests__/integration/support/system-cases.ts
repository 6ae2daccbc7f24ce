/** Programs of every kind of fate: each case lays out one small system with a program at MAIN. */
import { writeElf } from "../../unit/compat/loader/support/elf-writer.js";
import type { Libc } from "../../../src/compat/loader/simulate.js";
import type { Compiler } from "./compilers.js";
import type { SmallSystem, SystemKind } from "./small-systems.js";

export const MAIN = "/app/bin/main";

export interface Workshop {
  readonly compilers: Readonly<Record<Libc, Compiler>>;
  /** Writes C or C++ to a file and gives its path. */
  source(text: string, ending?: "c" | "cc"): string;
}

export interface SystemCase {
  readonly name: string;
  readonly kind: SystemKind;
  readonly make: (system: SmallSystem, workshop: Workshop) => Promise<void>;
}

const PLAIN = "int main(void) { return 0; }\n";
const ASKS = "extern int answer(void);\nint main(void) { return answer() == 42 ? 0 : 1; }\n";
const ANSWERS = "int answer(void) { return 42; }\n";
const LIBCS = ["musl", "glibc"] as const;

/** Where the library lies and what the program says of it. */
const PLACES: readonly (readonly [
  what: string,
  path: string,
  flags: readonly string[],
  texts?: Readonly<Record<string, string>>,
])[] = [
  ["in /usr/lib", "/usr/lib/libanswer.so", []],
  ["in /lib", "/lib/libanswer.so", []],
  ["in /lib64", "/lib64/libanswer.so", []],
  ["in /usr/local/lib", "/usr/local/lib/libanswer.so", []],
  ["in /opt", "/opt/libanswer.so", []],
  ["by RUNPATH", "/opt/libanswer.so", ["-Wl,--enable-new-dtags,-rpath,/opt"]],
  ["by RPATH", "/opt/libanswer.so", ["-Wl,--disable-new-dtags,-rpath,/opt"]],
  ["by a wrong RUNPATH", "/opt/libanswer.so", ["-Wl,-rpath,/opt/lib"]],
  ["by $ORIGIN", "/app/lib/libanswer.so", ["-Wl,-rpath,$ORIGIN/../lib"]],
  ["by ${ORIGIN}", "/app/lib/libanswer.so", ["-Wl,-rpath,${ORIGIN}/../lib"]],
  ["by $LIB", "/app/lib/libanswer.so", ["-Wl,-rpath,/app/$LIB"]],
  ["by $ORIGIN beside $LIB", "/app/lib/libanswer.so", ["-Wl,-rpath,$ORIGIN/../lib:/x/$LIB"]],
  ["by the second folder", "/opt/libanswer.so", ["-Wl,-rpath,/nowhere:/opt"]],
  ["default folders declined", "/usr/lib/libanswer.so", ["-Wl,-z,nodefaultlib"]],
  [
    "by a list of folders",
    "/opt/libanswer.so",
    [],
    {
      "/etc/ld.so.conf": "include /etc/ld.so.conf.d/*.conf\n",
      "/etc/ld.so.conf.d/own.conf": "# own\n/opt\n",
      "/etc/ld-musl-x86_64.path": "/opt\n/lib\n",
      "/etc/ld-musl-aarch64.path": "/opt\n/lib\n",
    },
  ],
  [
    "by a list that leaves it out",
    "/usr/lib/libanswer.so",
    [],
    {
      "/etc/ld.so.conf": "/opt\n",
      "/etc/ld-musl-x86_64.path": "/lib\n",
      "/etc/ld-musl-aarch64.path": "/lib:/usr/local/lib\n",
    },
  ],
];

const placed: readonly SystemCase[] = LIBCS.flatMap((libc) =>
  PLACES.map(([what, path, flags, texts]) => ({
    name: `${libc}: a library ${what}`,
    kind: libc,
    make: async (system, { compilers, source }) => {
      const library = system.place(path);
      await compilers[libc].library(library, [source(ANSWERS), "-Wl,-soname,libanswer.so"]);
      await compilers[libc].program(system.place(MAIN), [source(ASKS), library, ...flags]);
      for (const [name, text] of Object.entries(texts ?? {})) system.write(name, text);
      if (libc === "glibc" && texts !== undefined) await system.configure();
    },
  })),
);

/** A program needs liba, liba needs libb; both in /opt. */
const CHAINS: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ["RUNPATH of the program", ["-Wl,--enable-new-dtags,-rpath,/opt", "-Wl,-rpath-link,/opt"], []],
  ["RPATH of the program", ["-Wl,--disable-new-dtags,-rpath,/opt"], []],
  [
    "RPATH of the program, and a RUNPATH of the library's that has nothing",
    ["-Wl,--disable-new-dtags,-rpath,/opt"],
    ["-Wl,--enable-new-dtags,-rpath,/nowhere"],
  ],
  ["RUNPATH of both", ["-Wl,-rpath,/opt"], ["-Wl,-rpath,$ORIGIN"]],
];
const chained: readonly SystemCase[] = LIBCS.flatMap((libc) =>
  CHAINS.map(([what, ofProgram, ofLibrary]) => ({
    name: `${libc}: a library of a library, by ${what}`,
    kind: libc,
    make: async (system, { compilers, source }) => {
      const [first, second] = [system.place("/opt/liba.so"), system.place("/opt/libb.so")];
      await compilers[libc].library(second, [source(ANSWERS), "-Wl,-soname,libb.so"]);
      const relay = source("extern int answer(void);\nint relay(void) { return answer(); }\n");
      await compilers[libc].library(first, [relay, second, "-Wl,-soname,liba.so", ...ofLibrary]);
      const main = source("extern int relay(void);\nint main(void) { return relay() != 42; }\n");
      const words = [main, first, "-Wl,--allow-shlib-undefined", ...ofProgram];
      await compilers[libc].program(system.place(MAIN), words);
    },
  })),
);

/** What becomes of the library between linking and running. */
const CHANGES: readonly (readonly [
  string,
  (library: string, libc: Libc, system: SmallSystem, workshop: Workshop) => Promise<void> | void,
])[] = [
  [
    "text",
    (_, __, system) => {
      system.write("/usr/lib/libanswer.so", "INPUT ( libanswer.so.1 )\n");
    },
  ],
  [
    "for another processor",
    (_, __, system) => {
      const machine = process.arch === "arm64" ? "x86_64" : "aarch64";
      system.write("/usr/lib/libanswer.so", writeElf({ machine, soname: "libanswer.so" }));
    },
  ],
  [
    "without the function",
    async (library, libc, _, { compilers, source }) => {
      await compilers[libc].library(library, [
        source("int other(void) { return 1; }\n"),
        "-Wl,-soname,libanswer.so",
      ]);
    },
  ],
  [
    "without a function that is never called",
    async (library, libc, _, { compilers, source }) => {
      await compilers[libc].library(library, [source(ANSWERS), "-Wl,-soname,libanswer.so"]);
    },
  ],
];
const changed: readonly SystemCase[] = LIBCS.flatMap((libc) =>
  (["now", "lazy"] as const).flatMap((binding) =>
    CHANGES.map(([what, change]) => ({
      name: `${libc}, ${binding}: a library that is ${what}`,
      kind: libc,
      make: async (system: SmallSystem, workshop: Workshop) => {
        const { compilers, source } = workshop;
        const library = system.place("/usr/lib/libanswer.so");
        const both = source(`${ANSWERS}int never(void) { return 1; }\n`);
        await compilers[libc].library(library, [both, "-Wl,-soname,libanswer.so"]);
        const main = `extern int never(void);\n${ASKS.replace("{ return", "{ if (answer() == 1) never(); return")}`;
        await compilers[libc].program(system.place(MAIN), [source(main), library, `-Wl,-z,${binding}`]);
        await change(library, libc, system, workshop);
      },
    })),
  ),
);

/** A library that has a version less than what the program was linked with. */
const versioned: readonly SystemCase[] = LIBCS.map((libc) => ({
  name: `${libc}: a version that the library no longer has`,
  kind: libc,
  make: async (system, { compilers, source }) => {
    const library = system.place("/usr/lib/libanswer.so");
    const script = (version: string): string =>
      `-Wl,--version-script=${source(`${version} { global: answer; };`)}`;
    const words = (version: string): readonly string[] => [
      source(ANSWERS),
      "-Wl,-soname,libanswer.so",
      script(version),
    ];
    await compilers[libc].library(library, words("V2"));
    await compilers[libc].program(system.place(MAIN), [source(ASKS), library]);
    await compilers[libc].library(library, words("V1"));
  },
}));

/** Programs for one libc on systems of all kinds. */
const SHAPES: readonly (readonly [string, string, readonly string[]])[] = [
  ["plain", PLAIN, []],
  ["without PIE", PLAIN, ["-no-pie"]],
  ["static", PLAIN, ["-static"]],
  [
    "with data of libc's",
    '#include <stdio.h>\nint main(void) { return fputs("", stdout) < 0; }\n',
    ["-no-pie"],
  ],
  [
    "with sizes of 64 bits",
    '#include <sys/stat.h>\nint main(void) { struct stat s; return stat("/", &s); }\n',
    ["-D_FILE_OFFSET_BITS=64"],
  ],
  ["with data of each thread", "__thread int here = 1;\nint main(void) { return here - 1; }\n", []],
  [
    "with mathematics",
    "#include <math.h>\nint main(int n, char **v) { return cos(n) > 2; }\n",
    ["-fno-builtin", "-lm"],
  ],
  ["with a loader of its own", PLAIN, ["-Wl,--dynamic-linker=/opt/ld.so"]],
];
const KINDS = ["musl", "glibc", "both", "musl with a link for glibc's loader", "none"] as const;
const shaped: readonly SystemCase[] = LIBCS.flatMap((libc) =>
  SHAPES.flatMap(([what, text, words]) =>
    KINDS.map((kind) => ({
      name: `a program for ${libc}, ${what}, on ${kind}`,
      kind,
      make: async (system: SmallSystem, { compilers, source }: Workshop) => {
        await compilers[libc].program(system.place(MAIN), [source(text), ...words]);
      },
    })),
  ),
);

/** Of glibc's own functions some are musl's as well. */
const FUNCTIONS: readonly (readonly [what: string, text: string, words?: readonly string[]])[] = [
  [
    "checked functions",
    '#include <stdio.h>\nint main(int n, char **v) { char t[9]; snprintf(t, n + 7, "%s", v[0]); return printf("%s", t) < 0; }\n',
    ["-O2", "-D_FORTIFY_SOURCE=2"],
  ],
  ["backtrace", "#include <execinfo.h>\nint main(void) { void *p[1]; return backtrace(p, 1) < 0; }\n"],
  ["getcontext", "#include <ucontext.h>\nint main(void) { ucontext_t c; return getcontext(&c); }\n"],
  [
    "fopen64",
    '#define _LARGEFILE64_SOURCE\n#include <stdio.h>\nint main(void) { return fopen64("/", "r") == 0; }\n',
  ],
  [
    "a version of glibc",
    "#include <gnu/libc-version.h>\nint main(void) { return gnu_get_libc_version() == 0; }\n",
  ],
  [
    "qsort_r",
    "#define _GNU_SOURCE\n#include <stdlib.h>\nstatic int c(const void *a, const void *b, void *x) { return 0; }\nint main(void) { int a[1] = {1}; qsort_r(a, 1, 4, c, 0); return 0; }\n",
  ],
  [
    "mallinfo, weakly",
    "extern void mallinfo(void) __attribute__((weak));\nint main(void) { return 0 & (mallinfo != 0); }\n",
  ],
  [
    "a choice at run time",
    'static int one(void) { return 0; }\nstatic void *choose(void) { return one; }\nint chosen(void) __attribute__((ifunc("choose")));\nint main(void) { return chosen(); }\n',
  ],
];
const foreign: readonly SystemCase[] = FUNCTIONS.flatMap(([what, text, words]) =>
  (["glibc", "musl with a link for glibc's loader"] as const).flatMap((kind) =>
    (["now", "lazy"] as const).map((binding) => ({
      name: `a program for glibc with ${what}, ${binding}, on ${kind}`,
      kind,
      make: async (system: SmallSystem, { compilers, source }: Workshop) => {
        const all = [source(text), ...(words ?? []), `-Wl,-z,${binding}`];
        await compilers.glibc.program(system.place(MAIN), all);
      },
    })),
  ),
);

const CXX = "#include <string>\nint main(int n, char **v) { return std::string(v[0]).size() == 0; }\n";
const cxx: readonly SystemCase[] = (["glibc", "musl with a link for glibc's loader"] as const).map(
  (kind) => ({
    name: `a program in C++ for glibc on ${kind}`,
    kind,
    make: async (system, { compilers, source }) => {
      await compilers.glibc.program(system.place(MAIN), [source(CXX, "cc"), "-lstdc++"]);
    },
  }),
);

export const SYSTEM_CASES: readonly SystemCase[] = [
  ...placed,
  ...chained,
  ...changed,
  ...versioned,
  ...shaped,
  ...foreign,
  ...cxx,
];
