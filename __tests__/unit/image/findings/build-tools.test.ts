import { describe, expect, it } from "@jest/globals";
import { isBuildPackage } from "../../../../src/image/findings/build-tools.js";
import { hardLink } from "../support/tree.js";
import { files, finding, owned, said } from "./subject.js";

const BUILD = {
  apk: [
    ...["gcc", "g++", "musl-dev", "linux-headers", "libffi-dev", "build-base", "make", "binutils", "patch"],
    ...[
      "fortify-headers",
      "libc-dev",
      "isl26",
      "mpc1",
      "pkgconf",
      "clang17",
      "clang17-extra-tools",
      "llvm17",
    ],
    ...["llvm17-dev", "rust", "cargo", "go", "cmake", "samurai", "python3-dev", "zlib-dev", "libstdc++-dev"],
  ],
  dpkg: [
    ...[
      "gcc-12",
      "g++-12",
      "cpp-12",
      "gcc-14-x86-64-linux-gnu",
      "gcc-x86-64-linux-gnu",
      "cpp-x86-64-linux-gnu",
    ],
    ...[
      "binutils-common",
      "binutils-x86-64-linux-gnu",
      "libbinutils",
      "libctf0",
      "libctf-nobfd0",
      "libgprofng0",
    ],
    ...["libc6-dev", "libc-dev-bin", "linux-libc-dev", "libgcc-12-dev", "libstdc++-12-dev", "libcc1-0"],
    ...[
      "libasan8",
      "libtsan2",
      "libhwasan0",
      "libisl23",
      "libmpc3",
      "build-essential",
      "dpkg-dev",
      "pkg-config",
    ],
    ...[
      "golang-1.19-go",
      "golang-go",
      "rustc",
      "cargo",
      "libstd-rust-1.63",
      "llvm-14-linker-tools",
      "clang-14",
    ],
  ],
} as const;

const NO_BUILD = {
  apk: [
    ...[
      "libgcc",
      "libstdc++",
      "llvm17-libs",
      "clang17-libs",
      "musl",
      "musl-utils",
      "libc-utils",
      "perl",
      "git",
    ],
    ...["mpc", "go-md2man", "makedepf", "python3", "busybox", "libffi", "eudev", "gmp", "rust-coreutils"],
  ],
  dpkg: [
    ...["gcc-12-base", "gcc-14-base", "libgcc-s1", "libstdc++6", "libllvm14", "libgomp1", "libquadmath0"],
    ...["libmpcdec6", "perl-base", "libmpfr6", "cargo-culture", "libmagic1", "libpython3.11-stdlib", "udev"],
  ],
} as const;

const cases = (
  table: Readonly<Record<"apk" | "dpkg", readonly string[]>>,
): (readonly ["apk" | "dpkg", string])[] => [
  ...table.apk.map((name) => ["apk", name] as const),
  ...table.dpkg.map((name) => ["dpkg", name] as const),
];

describe("build tools", () => {
  it.each(cases(BUILD))("are %s's %s", (type, name) => {
    expect(isBuildPackage({ type, name })).toBe(true);
  });

  it.each(cases(NO_BUILD))("are not %s's %s", (type, name) => {
    expect(isBuildPackage({ type, name })).toBe(false);
  });

  it("are no Python or Node packages of that name", () => {
    expect(isBuildPackage({ type: "python", name: "cmake" })).toBe(true);
    expect(isBuildPackage({ type: "python", name: "make" })).toBe(false);
    expect(isBuildPackage({ type: "node", name: "lodash-dev" })).toBe(false);
  });

  it("name what the guide promises is gone before what is larger", () => {
    const entries = files("usr/bin/gcc 100", "usr/include/a.h 10", "usr/bin/as 900", "usr/lib/libz.so 50");
    const packages = [
      owned("apk", "binutils", "usr/bin/as"),
      owned("apk", "musl-dev", "usr/include/a.h"),
      owned("apk", "gcc", "usr/bin/gcc"),
      owned("apk", "zlib", "usr/lib/libz.so"),
    ];
    expect(said("build-tools", entries, packages)).toBe(
      "build tools gcc, musl-dev and binutils: 1010 kB in 3",
    );
    expect(finding("build-tools", entries, packages)?.examples).toEqual([
      "binutils 1.0",
      "gcc 1.0",
      "musl-dev 1.0",
    ]);
  });

  it("are found without a package", () => {
    const entries = files(
      "usr/local/go/pkg/tool/compile 500",
      "usr/local/go/bin/go 100",
      "usr/local/bin/x86_64-linux-gnu-gcc-12.2.0 60",
      "usr/local/bin/cmake 40",
      "home/a/.rustup/toolchains/stable/bin/rustc 300",
    );
    expect(said("build-tools", entries)).toBe(
      "build tools Go, Rust, x86_64-linux-gnu-gcc-12.2.0 and 1 more: 1000 kB in 5",
    );
  });

  it("are not every program in /usr/local/bin, nor every folder with that name", () => {
    const entries = files(
      "usr/local/bin/python3.11 500",
      "usr/local/bin/gccx 500",
      "usr/local/bin/my-app-as 500",
      "usr/local/go/data 500",
      "app/usr/local/go/pkg/x 500",
      "root/.cargo/bin/ripgrep 500",
    );
    expect(said("build-tools", entries)).toBeNull();
  });

  it("count a file once that is a package's and lies in a toolchain", () => {
    const entries = files("usr/local/bin/make 500");
    expect(said("build-tools", entries, [owned("apk", "make", "usr/local/bin/make")])).toBe(
      "build tool make: 500 kB in 1",
    );
  });

  it("count rustup once under all its names, and not while another program has it", () => {
    const rustup = files("root/.cargo/bin/rustup 500");
    const names = ["cargo", "rustc", "clippy-driver"].map((name) =>
      hardLink(`root/.cargo/bin/${name}`, "root/.cargo/bin/rustup"),
    );
    expect(said("build-tools", [...rustup, ...names])).toBe("build tool Rust: 500 kB in 1");
    const kept = hardLink("usr/bin/app", "root/.cargo/bin/rustup");
    expect(said("build-tools", [...rustup, ...names, kept])).toBeNull();
  });

  it("are told from version control tools", () => {
    const entries = files("usr/bin/git 2000", "usr/bin/make 200");
    const packages = [owned("dpkg", "git", "usr/bin/git"), owned("dpkg", "make", "usr/bin/make")];
    expect(said("vcs-tools", entries, packages)).toBe("version control tool git: 2000 kB in 1");
    expect(said("build-tools", entries, packages)).toBe("build tool make: 200 kB in 1");
    expect(said("vcs-tools", files("usr/bin/git 2000"), [owned("node", "git", "usr/bin/git")])).toBeNull();
  });
});
