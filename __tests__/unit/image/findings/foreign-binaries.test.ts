import { describe, expect, it } from "@jest/globals";
import { platformOf } from "../../../../src/image/findings/platform.js";
import { link } from "../support/tree.js";
import { files, said } from "./subject.js";

const GLIBC = files("lib64/ld-linux-x86-64.so.2");
const MUSL = files("lib/ld-musl-x86_64.so.1");

describe("the platform in a name", () => {
  it.each([
    ["@img/sharp-linuxmusl-x64", "linux x64 musl", "@img-sharp"],
    ["@img/sharp-linux-x64", "linux x64 -", "@img-sharp"],
    ["@img/sharp-libvips-linuxmusl-arm64", "linux arm64 musl", "@img-sharp-libvips"],
    ["@rollup/rollup-linux-x64-gnu", "linux x64 glibc", "@rollup-rollup"],
    ["@rollup/rollup-linux-arm-musleabihf", "linux arm musl", "@rollup-rollup"],
    ["@rollup/rollup-win32-x64-msvc", "win32 x64 -", "@rollup-rollup"],
    ["@esbuild/linux-x64", "linux x64 -", "@esbuild"],
    ["@parcel/watcher-linux-x64-glibc", "linux x64 glibc", "@parcel-watcher"],
    ["turbo-linux-64", "linux x64 -", "turbo"],
    ["darwin-x64+arm64", "darwin x64 -", ""],
    ["node.napi.musl.node", "- - musl", "node-napi-node"],
    ["addon.linux-x64-gnu.node", "linux x64 glibc", "addon-node"],
    ["linux-headers-x86_64", "linux x64 -", "headers"],
    ["is-windows", "win32 - -", "is"],
    ["__proto__", "- - -", "--proto--"],
  ])("%s", (name, platform, stem) => {
    const { os, arch, libc, stem: rest } = platformOf(name);
    expect([os, arch, libc].map((part) => part ?? "-").join(" ")).toBe(platform);
    expect(rest).toBe(stem);
  });
});

describe("both libcs' binaries", () => {
  const SHARP = files(
    "app/node_modules/@img/sharp-linux-x64/lib/a.node 300",
    "app/node_modules/@img/sharp-libvips-linux-x64/lib/libvips.so 900",
    "app/node_modules/@img/sharp-linuxmusl-x64/lib/a.node 200",
    "app/node_modules/@img/sharp-libvips-linuxmusl-x64/lib/libvips.so 800",
  );

  it("are those for musl in an image with glibc, and the other way round", () => {
    expect(said("both-libcs", [...GLIBC, ...SHARP])).toBe(
      "the other libc's Node binaries @img/sharp-libvips-linuxmusl-x64 and @img/sharp-linuxmusl-x64: 1000 kB in 2",
    );
    expect(said("both-libcs", [...MUSL, ...SHARP])).toBe(
      "the other libc's Node binaries @img/sharp-libvips-linux-x64 and @img/sharp-linux-x64: 1200 kB in 2",
    );
  });

  it("are the smaller ones where no loader tells", () => {
    expect(said("both-libcs", SHARP)).toBe(
      "the other libc's Node binaries @img/sharp-libvips-linuxmusl-x64 and @img/sharp-linuxmusl-x64: 1000 kB in 2",
    );
  });

  it("are found as pnpm lays them out", () => {
    const store = "app/node_modules/.pnpm";
    const entries = files(
      `${store}/@rollup+rollup-linux-x64-gnu@4/node_modules/@rollup/rollup-linux-x64-gnu/a.node 300`,
      `${store}/@rollup+rollup-linux-x64-musl@4/node_modules/@rollup/rollup-linux-x64-musl/a.node 200`,
    );
    expect(said("both-libcs", [...GLIBC, ...entries])).toBe(
      "the other libc's Node binary @rollup/rollup-linux-x64-musl: 200 kB in 1",
    );
  });

  it("are found in one package's prebuilds", () => {
    const entries = files(
      "app/node_modules/bcrypt/prebuilds/linux-x64/bcrypt.glibc.node 200",
      "app/node_modules/bcrypt/prebuilds/linux-x64/bcrypt.musl.node 210",
      "app/node_modules/lmdb/prebuilds/linux-x64/node.napi.node 150",
      "app/node_modules/lmdb/prebuilds/linux-x64/node.napi.musl.node 140",
    );
    expect(said("both-libcs", [...GLIBC, ...entries])).toBe(
      "the other libc's Node binaries bcrypt/bcrypt.musl.node and lmdb/node.napi.musl.node: 350 kB in 2",
    );
    expect(said("both-libcs", [...MUSL, ...entries])).toBe(
      "the other libc's Node binaries bcrypt/bcrypt.glibc.node and lmdb/node.napi.node: 350 kB in 2",
    );
  });

  it.each([
    [
      "one variant alone, though it is the wrong one",
      ["app/node_modules/@img/sharp-linuxmusl-x64/a.node 500"],
    ],
    ["a static program for both", ["app/node_modules/@esbuild/linux-x64/bin/esbuild 900"]],
    [
      "variants for two architectures",
      [
        "app/node_modules/@swc/core-linux-arm64-gnu/a.node 500",
        "app/node_modules/@swc/core-linux-x64-musl/a.node 500",
      ],
    ],
    [
      "two packages of two projects",
      ["a/node_modules/@img/sharp-linux-x64/a 500", "b/node_modules/@img/sharp-linuxmusl-x64/a 500"],
    ],
    ["code that is no package", ["app/sharp-linux-x64/a 500", "app/sharp-linuxmusl-x64/a 500"]],
  ])("are not %s", (_what, lines) => {
    expect(said("both-libcs", [...GLIBC, ...files(...lines)])).toBeNull();
  });
});

describe("other platforms' binaries", () => {
  it("are those for another system or another machine", () => {
    const entries = files(
      "app/node_modules/@esbuild/darwin-arm64/bin/esbuild 900",
      "app/node_modules/@esbuild/linux-arm64/bin/esbuild 800",
      "app/node_modules/@esbuild/linux-x64/bin/esbuild 850",
      "app/node_modules/leveldown/prebuilds/win32-x64/a.node 700",
      "app/node_modules/leveldown/prebuilds/darwin-x64+arm64/a.node 600",
      "app/node_modules/leveldown/prebuilds/linux-x64/a.node 650",
      "app/node_modules/snappy/snappy.darwin-universal.node 100",
    );
    expect(said("other-platforms", [...GLIBC, ...entries])).toBe(
      "other platforms' Node binaries @esbuild/darwin-arm64, @esbuild/linux-arm64, leveldown/prebuilds/win32-x64 and 2 more: 3100 kB in 5",
    );
  });

  it("are not another machine's where no loader tells", () => {
    const entries = files("app/node_modules/@esbuild/linux-arm64/bin/esbuild 800");
    expect(said("other-platforms", entries)).toBeNull();
    expect(
      said("other-platforms", [
        ...entries,
        ...files("usr/lib/ld-linux-aarch64.so.1"),
        link("lib", "usr/lib"),
      ]),
    ).toBeNull();
    expect(said("other-platforms", [...entries, ...GLIBC])).not.toBeNull();
  });

  it("are not packages that are only called after a system", () => {
    const entries = files(
      "app/node_modules/is-windows/index.js 500",
      "app/node_modules/darwin/index.js 500",
      "app/win32-x64/a.node 500",
    );
    expect(said("other-platforms", [...GLIBC, ...entries])).toBeNull();
  });
});
