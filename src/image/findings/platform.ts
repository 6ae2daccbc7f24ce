/** For which platform a native Node package or file is, by its name; and what the image itself can load. */
import { readDistribution } from "../distribution.js";
import type { MergedTree } from "../tree/merged-tree.js";

/** What a name says; null where it is silent. */
export interface Platform {
  /** As Node spells it. */
  readonly os: string | null;
  readonly arch: string | null;
  readonly libc: "musl" | "glibc" | null;
  /** The name without all that: what variants of one package have in common. */
  readonly stem: string;
}

const SYSTEMS: ReadonlyMap<string, string> = new Map([
  ...[
    "linux",
    "darwin",
    "win32",
    "freebsd",
    "openbsd",
    "netbsd",
    "android",
    "sunos",
    "aix",
    "openharmony",
  ].map((name) => [name, name] as const),
  ["linuxmusl", "linux"],
  ["linuxglibc", "linux"],
  ["windows", "win32"],
  ["macos", "darwin"],
]);

const LIBCS: ReadonlyMap<string, "musl" | "glibc"> = new Map([
  ["linuxmusl", "musl"],
  ["musl", "musl"],
  ["musleabihf", "musl"],
  ["musleabi", "musl"],
  ["linuxglibc", "glibc"],
  ["gnu", "glibc"],
  ["glibc", "glibc"],
  ["gnueabihf", "glibc"],
  ["gnueabi", "glibc"],
]);

const ARCHES: ReadonlyMap<string, string> = new Map([
  ["x64", "x64"],
  ["x8664", "x64"],
  ["amd64", "x64"],
  ["64", "x64"],
  ["arm64", "arm64"],
  ["arm64v8", "arm64"],
  ["aarch64", "arm64"],
  ["arm", "arm"],
  ["armv6", "arm"],
  ["armv7", "arm"],
  ["armv7l", "arm"],
  ["ia32", "ia32"],
  ["x86", "ia32"],
  ["i686", "ia32"],
  ["386", "ia32"],
  ["riscv64", "riscv64"],
  ["s390x", "s390x"],
  ["ppc64", "ppc64"],
  ["ppc64le", "ppc64"],
  ["loong64", "loong64"],
  ["mips64el", "mips64el"],
]);

/** Words that go with a platform and tell nothing more about it. */
const SILENT: ReadonlySet<string> = new Set(["msvc", "universal", "unknown", "pc", "apple"]);
const LONGEST = 200;

/** What a name says, word by word; words are parted by `-`, `_`, `.` and `+`. */
export function platformOf(name: string): Platform {
  let os: string | null = null;
  let arch: string | null = null;
  let libc: Platform["libc"] = null;
  const rest: string[] = [];
  if (name.length > LONGEST) return { os, arch, libc, stem: name };
  for (const word of name.replaceAll("x86_64", "x8664").split(/[-_.+/]/)) {
    const system = SYSTEMS.get(word);
    const machine = ARCHES.get(word);
    const library = LIBCS.get(word);
    os ??= system ?? null;
    arch ??= machine ?? null;
    libc ??= library ?? null;
    if (system === undefined && machine === undefined && library === undefined && !SILENT.has(word)) {
      rest.push(word);
    }
  }
  return { os, arch, libc, stem: rest.join("-") };
}

export interface Loadable {
  /** Null when neither loader is there. */
  readonly libc: "musl" | "glibc" | null;
  /** Empty when that cannot be told. */
  readonly arches: ReadonlySet<string>;
}

const LOADERS: readonly { readonly arch: string; readonly paths: readonly string[] }[] = [
  { arch: "x64", paths: ["/lib/ld-musl-x86_64.so.1", "/lib64/ld-linux-x86-64.so.2"] },
  { arch: "arm64", paths: ["/lib/ld-musl-aarch64.so.1", "/lib/ld-linux-aarch64.so.1"] },
  { arch: "arm", paths: ["/lib/ld-musl-armhf.so.1", "/lib/ld-linux-armhf.so.3", "/lib/ld-linux.so.3"] },
  { arch: "ia32", paths: ["/lib/ld-musl-i386.so.1", "/lib/ld-linux.so.2"] },
  { arch: "riscv64", paths: ["/lib/ld-musl-riscv64.so.1", "/lib/ld-linux-riscv64-lp64d.so.1"] },
  { arch: "s390x", paths: ["/lib/ld-musl-s390x.so.1", "/lib/ld64.so.1"] },
  { arch: "ppc64", paths: ["/lib/ld-musl-powerpc64le.so.1", "/lib64/ld64.so.2"] },
  { arch: "loong64", paths: ["/lib/ld-musl-loongarch64.so.1", "/lib64/ld-linux-loongarch-lp64d.so.1"] },
];

/** What binaries an image can load, by the loaders in it. */
export function loadable(tree: MergedTree): Loadable {
  const { libc } = readDistribution(tree);
  const found = LOADERS.filter(({ paths }) => paths.some((path) => tree.resolve(path) !== null));
  return { libc: libc === "none" ? null : libc, arches: new Set(found.map(({ arch }) => arch)) };
}
