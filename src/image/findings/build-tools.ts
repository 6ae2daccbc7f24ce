/** Tools that make software, where only the software is wanted; as packages, and as they come without any. */
import type { InstalledPackage } from "../../model/inspection.js";
import type { Group, Groups } from "./groups.js";
import { hasChild, pathGroup } from "./places.js";
import type { Claim, FindingRule, Folder, Subject } from "./rule.js";

/** The guide promises that these are gone from the runtime image. */
const PROMISED = ["gcc", "g++", "musl-dev", "linux-headers", "libffi-dev"] as const;

const BUILD_PACKAGES: ReadonlySet<string> = new Set([
  ...PROMISED,
  ...["cpp", "make", "patch", "cmake", "cmake-data", "meson", "ninja", "ninja-build", "samurai", "ccache"],
  ...["autoconf", "automake", "autotools-dev", "libtool", "m4", "bison", "flex", "swig"],
  ...["build-base", "build-essential", "abuild", "alpine-sdk", "dpkg-dev", "libdpkg-perl", "debhelper"],
  ...[
    "libc-dev",
    "libc-dev-bin",
    "libc6-dev",
    "linux-libc-dev",
    "fortify-headers",
    "gfortran",
    "nasm",
    "yasm",
  ],
  ...["binutils", "pkg-config", "pkgconf", "pkgconf-bin", "llvm", "clang", "lld", "libtool-bin"],
  ...["go", "golang", "rust", "rustc", "cargo", "rust-stdlib", "rustup", "rust-all"],
]);

/**
 * The same with a version or a target in the name, and what only comes with them. Bounded repetitions over short
 * alphabets; libraries that programs need when they run (`libgcc`, `libstdc++6`, `llvm17-libs`) stay out.
 */
const VERSIONED = new RegExp(
  `^(?:${[
    String.raw`(?:gcc|g\+\+|cpp|gfortran|clang|llvm|lld|rustc|cargo|golang)-?\d[\d.]*(?:-(?!base$|libs$)[a-z0-9-]+)?`,
    String.raw`(?:gcc|g\+\+|cpp|gfortran|binutils)-[a-z0-9_-]+-linux-[a-z0-9]+`,
    String.raw`binutils-(?:common|gold)|libbinutils|libctf(?:-nobfd)?\d+|libgprofng\d+|libsframe\d+`,
    String.raw`(?:libcc1-|libisl-?|libmpc-?|isl|mpc)\d+|lib(?:a|t|l|ub|hwa)san\d+|libstd-rust-[\d.a-z-]+`,
    String.raw`golang-[a-z0-9.-]+|go-(?:bootstrap|stdlib|tools)`,
  ].join("|")})$`,
);

/** Build systems and compilers that come as Python packages. */
const PYTHON_BUILD_PACKAGES: ReadonlySet<string> = new Set([
  "cmake",
  "cython",
  "maturin",
  "meson",
  "scikit-build",
]);

const VCS_PACKAGES: ReadonlySet<string> = new Set([
  ...["git", "git-man", "git-lfs", "git-perl", "mercurial", "mercurial-common", "subversion", "libsvn1"],
  ...["breezy", "python3-breezy", "bzr", "cvs"],
]);

/** Programs that somebody has put into `usr/local/bin`, with the triplet of a target or without. */
const LOCAL_TOOL =
  /^(?:(?:[a-z0-9_]{1,20}-){1,2}linux-(?:gnu|musl)[a-z0-9]{0,10}-)?(?:gcc|g\+\+|cpp|c\+\+|cc|gfortran|clang(?:\+\+)?|ld|as)(?:-[\d.]{1,12})?$|^(?:cmake|ctest|cpack|make|ninja|meson|gcc-ar|gcc-nm|gcc-ranlib|lto-dump)$/;
const LONGEST_TOOL = 60;
/** All of them one program under many names, or none of them. */
const RUST_TOOL =
  /^(?:cargo(?:-clippy|-fmt|-miri)?|rust(?:c|up|doc|fmt|-gdb|-gdbgui|-lldb|-analyzer)|clippy-driver|rls)$/;

/** Folders that hold a compiler, by their path or (from `/` on) by how it ends, with how to call them. */
const TOOLCHAINS: readonly { readonly path: string; readonly has: string; readonly label: string }[] = [
  { path: "usr/local/go", has: "pkg", label: "Go" },
  { path: "/.rustup", has: "toolchains", label: "Rust" },
  { path: "usr/local/rustup", has: "toolchains", label: "Rust" },
  { path: "usr/local/lib/gcc", has: "", label: "gcc" },
  { path: "usr/local/libexec/gcc", has: "", label: "gcc" },
];

const REMEDY =
  "compile in a builder stage and copy the results, or remove the tools in the RUN that installs them (`apk add --virtual .build …` and `apk del .build`; `apt-get purge --auto-remove`)";

export const BUILD_TOOLS: FindingRule = {
  id: "build-tools",
  least: 100_000,
  wording: { one: "build tool", many: "build tools", first: PROMISED },
  remedy: REMEDY,
  start: (subject, groups) => ({
    owns: (item) => (isBuildPackage(item) ? packageGroup(groups, item) : null),
    enter: (folder) => toolchainAt(subject, groups, folder),
  }),
};

export const VCS_TOOLS: FindingRule = {
  id: "vcs-tools",
  least: 1_000_000,
  wording: { one: "version control tool", many: "version control tools", first: ["git"] },
  remedy: "fetch sources in a builder stage and leave the tool out of the final one",
  start: (_subject, groups) => ({
    owns: (item) => (isSystem(item) && VCS_PACKAGES.has(item.name) ? packageGroup(groups, item) : null),
  }),
};

/** Whether a package is there to build others. */
export function isBuildPackage(item: Pick<InstalledPackage, "type" | "name">): boolean {
  const { name } = item;
  if (item.type === "python") return PYTHON_BUILD_PACKAGES.has(name);
  if (!isSystem(item) || name.length > 200) return false;
  return BUILD_PACKAGES.has(name) || name.endsWith("-dev") || VERSIONED.test(name);
}

export function packageGroup(groups: Groups, { type, name, version }: InstalledPackage): Group {
  return groups.get(`${type} ${name} ${version ?? ""}`, () => ({
    label: name,
    example: version === null ? name : `${name} ${version}`,
    remedy: null,
  }));
}

function isSystem({ type }: Pick<InstalledPackage, "type">): boolean {
  return type === "apk" || type === "dpkg";
}

function toolchainAt(subject: Subject, groups: Groups, folder: Folder): Claim | null {
  for (const { path, has, label } of TOOLCHAINS) {
    if (!isAt(folder, path) || (has !== "" && !hasChild(subject.tree, folder, has))) continue;
    return { kind: "all", group: pathGroup(groups, folder.path, label) };
  }
  if (folder.place === "usr/local/bin") return tools(groups, (name) => localTool(name));
  if (folder.name === "bin" && isCargo(folder.parent)) {
    return tools(groups, (name) => (RUST_TOOL.test(name) ? "Rust" : null));
  }
  const isCmakeData = folder.name.startsWith("cmake-") && folder.parent?.place === "usr/local/share";
  return isCmakeData ? { kind: "all", group: pathGroup(groups, folder.path, "cmake") } : null;
}

function isAt(folder: Folder, path: string): boolean {
  return path.startsWith("/") ? folder.name === path.slice(1) : folder.place === path;
}

function isCargo(folder: Folder | null): boolean {
  return folder !== null && (folder.name === ".cargo" || folder.place === "usr/local/cargo");
}

/** What a program counts as; null for one that is no tool. */
function localTool(name: string): string | null {
  return name.length <= LONGEST_TOOL && LOCAL_TOOL.test(name) ? name : null;
}

function tools(groups: Groups, label: (name: string) => string | null): Claim {
  return {
    kind: "some",
    ends: "",
    of: (folder, name) => {
      const found = label(name);
      return found === null ? null : pathGroup(groups, `${folder.path}/${name}`, found);
    },
  };
}
