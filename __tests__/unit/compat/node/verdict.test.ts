import { describe, expect, it } from "@jest/globals";
import { nativeHelper, nodeKnowledge } from "../../../../src/compat/node/knowledge.js";
import { isForTarget, libcOf, namedPlatform, wrongLibc } from "../../../../src/compat/node/platform.js";
import { readNodeLock } from "../../../../src/compat/node/read.js";
import { judgeNode } from "../../../../src/compat/node/verdict.js";
import type { CompatTarget, PackageCompat } from "../../../../src/model/compat.js";
import { BERRY, CLASSIC, entry, NPM, npmLock, PNPM5, PNPM6, PNPM9 } from "./locks.js";
import { ALPINE, ALPINE_ARM } from "./targets.js";

type Fields = Readonly<Record<string, unknown>>;

function judged(file: string, text: string, target: CompatTarget = ALPINE): readonly PackageCompat[] {
  const lock = readNodeLock(file, text);
  if (lock === null || lock.declined !== null) throw new Error(`${file} was not read`);
  return judgeNode(lock, target);
}

/** The verdicts on an npm lock of these packages, by name. */
function npm(
  packages: Readonly<Record<string, Fields>>,
  target: CompatTarget = ALPINE,
): ReadonlyMap<string, PackageCompat> {
  const entries = Object.entries(packages).map(
    ([name, fields]) => [`node_modules/${name}`, entry(name, "1.2.3", fields)] as const,
  );
  const all = judged("package-lock.json", npmLock(Object.fromEntries(entries)), target);
  return new Map(all.map((item) => [item.name, item]));
}

function outcomes(all: Iterable<PackageCompat>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...all].map(({ name, install }) => [name, `${install.value} ${install.confidence}`]),
  );
}

const x64 = { os: ["linux"], cpu: ["x64"], optional: true };
const arm64 = { os: ["linux"], cpu: ["arm64"], optional: true };
const lists = (...names: readonly string[]): Fields => ({
  optionalDependencies: Object.fromEntries(names.map((name) => [name, "1.2.3"])),
});

describe("what a name says", () => {
  it.each([
    ["@esbuild/linux-x64", "linux", "x64", null],
    ["@img/sharp-linuxmusl-x64", "linux", "x64", "musl"],
    ["@img/sharp-libvips-linux-arm64", "linux", "arm64", null],
    ["@rollup/rollup-linux-x64-gnu", "linux", "x64", "glibc"],
    ["@rollup/rollup-linux-arm-musleabihf", "linux", "arm", "musl"],
    ["@swc/core-linux-x64-musl", "linux", "x64", "musl"],
    ["lightningcss-linux-arm64-gnu", "linux", "arm64", "glibc"],
    ["@next/swc-linux-arm64-musl", "linux", "arm64", "musl"],
    ["@parcel/watcher-linux-x64-glibc", "linux", "x64", "glibc"],
    ["sass-embedded-linux-musl-x64", "linux", "x64", "musl"],
    ["@vscode/vsce-sign-alpine-x64", "linux", "x64", "musl"],
    ["turbo-linux-64", "linux", "x64", null],
    ["@next/swc-win32-x64-msvc", "win32", "x64", null],
  ])("%s is for %s on %s, libc %s", (name, os, cpu, libc) => {
    expect(namedPlatform(name)).toMatchObject({ os, cpu, libc });
  });

  it.each([
    "linux-release-info",
    "x64",
    "is-windows",
    "@types/node",
    "arm64-tools",
    "gnu-option",
    "musl",
    "alpine-js",
    "",
  ])("%s is no platform package", (name) => {
    expect(namedPlatform(name)).toBeNull();
  });

  it.each([
    ["@img/sharp-linux-x64", "@img/sharp-linuxmusl-x64"],
    ["sass-embedded-linux-x64", "sass-embedded-linux-musl-x64"],
    ["@vscode/vsce-sign-linux-x64", "@vscode/vsce-sign-alpine-x64"],
    ["@parcel/watcher-linux-x64-glibc", "@parcel/watcher-linux-x64-musl"],
  ])("%s and %s are siblings", (one, other) => {
    expect(namedPlatform(one)?.family).toBe(namedPlatform(other)?.family);
  });

  it("does not mix processors, nor libvips with sharp", () => {
    const families = ["@img/sharp-linux-x64", "@img/sharp-linux-arm64", "@img/sharp-libvips-linux-x64"];
    expect(new Set(families.map((name) => namedPlatform(name)?.family)).size).toBe(3);
  });
});

describe("what the fields say", () => {
  const none = { name: "a", os: null, cpu: null, libc: null };

  it.each([
    [{}, true],
    [{ os: ["linux"], cpu: ["x64"] }, true],
    [{ os: ["darwin", "linux"] }, true],
    [{ os: ["!win32"] }, true],
    [{ os: ["!linux"] }, false],
    [{ os: ["any"], cpu: ["any"] }, true],
    [{ cpu: ["arm64"] }, false],
    [{ name: "@esbuild/win32-x64" }, false],
    [{ name: "@esbuild/win32-x64", os: ["linux"] }, true],
  ])("%j is for Alpine: %s", (fields, expected) => {
    expect(isForTarget({ ...none, ...fields }, ALPINE)).toBe(expected);
  });

  it.each([
    [{ libc: ["musl"] }, "musl"],
    [{ libc: ["glibc"] }, "glibc"],
    [{ libc: ["!musl"] }, "glibc"],
    [{ libc: ["musl", "glibc"] }, null],
    [{ name: "a-linux-x64-gnu", libc: ["musl"] }, "musl"],
    [{ name: "a-linux-x64-gnu" }, "glibc"],
  ])("%j is of libc %s", (fields, expected) => {
    expect(libcOf({ ...none, ...fields })).toBe(expected);
  });
});

describe("families of platform packages", () => {
  it("are judged by their parents, in every kind of lock", () => {
    expect(outcomes(judged("package-lock.json", NPM))).toEqual({
      "@esbuild/darwin-arm64": "not-applicable certain",
      "@esbuild/linux-x64": "musl-binary likely",
      "@rollup/rollup-linux-x64-gnu": "not-applicable likely",
      "@rollup/rollup-linux-x64-musl": "musl-binary likely",
      "@swc/core-linux-x64-gnu": "not-applicable likely",
      bcrypt: "musl-binary likely",
      esbuild: "musl-binary likely",
      express: "pure likely",
      ms: "pure likely",
      rollup: "musl-binary likely",
      "@swc/core": "blocked likely",
    });
    for (const [file, text] of [
      ["pnpm-lock.yaml", PNPM9],
      ["pnpm-lock.yaml", PNPM5],
      ["yarn.lock", CLASSIC],
    ] as const) {
      expect(outcomes(judged(file, text))).toMatchObject({ "@swc/core": "blocked likely" });
    }
    // Version 6 tells of an install script: it might compile.
    expect(outcomes(judged("pnpm-lock.yaml", PNPM6))).toMatchObject({ "@swc/core": "unknown guess" });
    expect(outcomes(judged("yarn.lock", BERRY))).toMatchObject({
      rollup: "musl-binary certain",
      "@rollup/rollup-linux-x64-musl": "musl-binary certain",
      "@rollup/rollup-linux-x64-gnu": "not-applicable likely",
      fsevents: "not-applicable certain",
    });
  });

  it("say where in the lock it stands", () => {
    const blocked = judged("web/package-lock.json", NPM).find(({ name }) => name === "@swc/core");
    const line = NPM.split("\n").findIndex((text) => text.includes("node_modules/old-swc")) + 1;
    expect(blocked?.install.evidence).toEqual([
      {
        level: "lock",
        what: "@swc/core lists @swc/core-linux-x64-gnu for glibc, and no sibling for musl",
        where: `web/package-lock.json:${line}`,
        asOf: null,
      },
    ]);
    expect(blocked?.asIs).toEqual({ value: "unknown", confidence: "certain", evidence: [] });
  });

  it("need a new lock when only the lock lacks the sibling", () => {
    const found = npm({
      rollup: lists(
        "@rollup/rollup-darwin-arm64",
        "@rollup/rollup-linux-x64-gnu",
        "@rollup/rollup-linux-x64-musl",
      ),
      "@rollup/rollup-darwin-arm64": { os: ["darwin"], cpu: ["arm64"], optional: true },
      "@rollup/rollup-linux-x64-gnu": x64,
    });
    expect(outcomes(found.values())).toEqual({
      rollup: "relock likely",
      "@rollup/rollup-darwin-arm64": "not-applicable certain",
      "@rollup/rollup-linux-x64-gnu": "not-applicable likely",
    });
  });

  it("need a new lock when it lacks the only binary for Linux", () => {
    const found = npm({ esbuild: { ...lists("@esbuild/linux-x64"), hasInstallScript: true } });
    expect(outcomes(found.values())).toEqual({ esbuild: "relock likely" });
  });

  it("are as good as the worst of several binaries", () => {
    const sharp = lists(
      "@img/sharp-linuxmusl-x64",
      "@img/sharp-linux-x64",
      "@img/sharp-libvips-linuxmusl-x64",
    );
    const found = npm({ sharp, "@img/sharp-linuxmusl-x64": x64, "@img/sharp-linux-x64": x64 });
    expect(found.get("sharp")?.install).toMatchObject({
      value: "relock",
      evidence: [
        { what: expect.stringContaining("@img/sharp-libvips-linuxmusl-x64") },
        {},
        { level: "built-in" },
      ],
    });
  });

  it("take the name without a libc for glibc's where there is a sibling for musl", () => {
    const found = npm({
      "@biomejs/biome": lists("@biomejs/cli-linux-x64", "@biomejs/cli-linux-x64-musl"),
      "@biomejs/cli-linux-x64": x64,
      "@biomejs/cli-linux-x64-musl": x64,
    });
    expect(outcomes(found.values())).toEqual({
      "@biomejs/biome": "musl-binary likely",
      "@biomejs/cli-linux-x64": "not-applicable likely",
      "@biomejs/cli-linux-x64-musl": "musl-binary likely",
    });
  });

  it("are judged for the processor that is asked for", () => {
    const packages = {
      tool: lists("tool-linux-x64-musl", "tool-linux-x64-gnu", "tool-linux-arm64-gnu"),
      "tool-linux-x64-musl": x64,
      "tool-linux-x64-gnu": x64,
      "tool-linux-arm64-gnu": arm64,
      other: lists("other-linux-x64-musl"),
      "other-linux-x64-musl": x64,
    };
    expect(outcomes(npm(packages).values())).toMatchObject({
      tool: "musl-binary likely",
      other: "musl-binary likely",
    });
    const onArm = npm(packages, ALPINE_ARM);
    expect(outcomes(onArm.values())).toEqual({
      tool: "blocked likely",
      "tool-linux-x64-musl": "not-applicable certain",
      "tool-linux-x64-gnu": "not-applicable certain",
      "tool-linux-arm64-gnu": "not-applicable likely",
      other: "blocked likely",
      "other-linux-x64-musl": "not-applicable certain",
    });
    expect(onArm.get("other")?.install.evidence[0]?.what).toBe(
      "other lists binaries for Linux, but none for arm64",
    );
  });

  it("of other systems alone make no native package for Linux", () => {
    const found = npm({
      chokidar: lists("fsevents", "helper-darwin-arm64", "helper-win32-x64"),
      fsevents: { os: ["darwin"], hasInstallScript: true, optional: true },
    });
    expect(outcomes(found.values())).toEqual({ chokidar: "pure likely", fsevents: "not-applicable certain" });
  });

  it("may compile where there is an install script", () => {
    const found = npm({
      native: { ...lists("native-linux-x64-gnu"), hasInstallScript: true },
      "native-linux-x64-gnu": x64,
    });
    expect(found.get("native")).toMatchObject({
      install: { value: "unknown", confidence: "guess" },
      buildApk: ["python3", "make", "g++"],
      runtimeApk: ["libstdc++"],
    });
  });

  it("are blocked themselves where nobody lists them", () => {
    const found = npm({
      "@swc/core-linux-x64-gnu": { os: ["linux"], cpu: ["x64"] },
      "@other/core-linux-x64-gnu": { os: ["linux"], cpu: ["x64"], libc: ["glibc"] },
    });
    expect(outcomes(found.values())).toEqual({
      "@swc/core-linux-x64-gnu": "blocked likely",
      "@other/core-linux-x64-gnu": "blocked certain",
    });
  });

  it("with an optional parent leave the rest working", () => {
    const found = npm({
      tool: { ...lists("tool-linux-x64-gnu"), optional: true, dev: true },
      "tool-linux-x64-gnu": x64,
    });
    expect(found.get("tool")?.install).toMatchObject({ value: "degraded", confidence: "likely" });
    expect(found.get("tool")?.install.evidence.map(({ what }) => what)).toEqual([
      "tool lists tool-linux-x64-gnu for glibc, and no sibling for musl",
      "only development needs tool",
      "tool is optional: the installation goes on without it",
    ]);
  });

  it("whose only binary names no libc are static but for known exceptions", () => {
    const found = npm({
      workerd: { ...lists("@cloudflare/workerd-linux-64"), hasInstallScript: true },
      "@cloudflare/workerd-linux-64": x64,
      esbuild: { ...lists("@esbuild/linux-x64"), hasInstallScript: true },
      "@esbuild/linux-x64": x64,
    });
    expect(outcomes(found.values())).toEqual({
      workerd: "blocked likely",
      "@cloudflare/workerd-linux-64": "blocked likely",
      esbuild: "musl-binary likely",
      "@esbuild/linux-x64": "musl-binary likely",
    });
    expect(found.get("workerd")?.install.evidence.map(({ level }) => level)).toEqual(["lock", "built-in"]);
  });
});

describe("packages without platform packages", () => {
  it.each([
    [{ hasInstallScript: false }, "pure likely", "portable"],
    [{ hasInstallScript: true }, "unknown guess", "unknown"],
    [{ hasInstallScript: true, dependencies: { nan: "1" } }, "compile guess", "unknown"],
    [
      { hasInstallScript: true, dependencies: { bindings: "1", "prebuild-install": "1" } },
      "unknown guess",
      "unknown",
    ],
    [{ dependencies: { "node-gyp-build": "1" } }, "unknown guess", "unknown"],
    [{ os: ["win32"] }, "not-applicable certain", "unknown"],
    [{ os: ["linux"], libc: ["glibc"] }, "blocked certain", "unknown"],
    [{ os: ["linux"], libc: ["glibc"], optional: true }, "degraded likely", "unknown"],
    [{ os: ["linux"], libc: ["musl"] }, "musl-binary certain", "unknown"],
  ])("%j: %s", (fields, outcome, asIs) => {
    const found = npm({ some: fields }).get("some");
    expect(`${found?.install.value} ${found?.install.confidence}`).toBe(outcome);
    expect(found?.asIs.value).toBe(asIs);
    const compiles = /^(?:unknown|compile) /.test(outcome);
    expect(found?.buildApk).toEqual(compiles ? ["python3", "make", "g++"] : []);
  });

  it("are a guess where the lock is silent about install scripts", () => {
    const text =
      '# yarn lockfile v1\n\nms@^2.0.0:\n  version "2.0.0"\n\nfarmhash@^3.0.0:\n  version "3.3.0"\n  dependencies:\n    nan "^2.0.0"\n';
    expect(outcomes(judged("yarn.lock", text))).toEqual({ ms: "pure guess", farmhash: "compile guess" });
  });

  it("are judged once for each version, in the lock's order", () => {
    const versions = judged("package-lock.json", NPM).filter(({ name }) => name === "ms");
    expect(versions.map(({ version }) => version)).toEqual(["2.0.0", "2.1.3"]);
    const twice = npmLock({
      "node_modules/a": entry("a", "1.0.0"),
      "node_modules/b/node_modules/a": entry("a", "1.0.0"),
    });
    expect(judged("package-lock.json", twice)).toHaveLength(1);
  });
});

describe("general knowledge", () => {
  it("always says that it is only that, and is never certain", () => {
    const names = ["canvas", "bcrypt", "better-sqlite3", "playwright", "core-js", "onnxruntime-node"];
    for (const item of npm(
      Object.fromEntries(names.map((name) => [name, { hasInstallScript: true }])),
    ).values()) {
      expect(item.install.confidence).not.toBe("certain");
      expect(item.install.evidence.map(({ level }) => level)).toEqual(["lock", "built-in"]);
      expect(item.install.evidence[1]?.what).toContain("general knowledge, not looked up in this run");
    }
  });

  it.each([
    ["bcrypt", "6.0.0", "musl-binary"],
    ["bcrypt", "5.1.1", "musl-binary"],
    ["bcrypt", "3.0.8", "compile"],
    ["bcrypt", null, "musl-binary"],
    ["canvas", "2.11.2", "compile"],
    ["onnxruntime-node", "1.20.0", "blocked"],
    ["puppeteer", "23.0.0", "degraded"],
    ["core-js", "3.38.0", "pure"],
  ])("%s %s: %s", (name, version, outcome) => {
    expect(nodeKnowledge(name, version)?.install).toBe(outcome);
  });

  it("has what canvas takes, for the build and at run time", () => {
    const canvas = npm({ canvas: { hasInstallScript: true } }).get("canvas");
    expect(canvas?.buildApk).toEqual(
      expect.arrayContaining(["python3", "make", "g++", "cairo-dev", "pango-dev"]),
    );
    expect(canvas?.runtimeApk).toEqual(expect.arrayContaining(["cairo", "pango", "libstdc++"]));
  });

  it.each(["lodash", "constructor", "__proto__", "toString"])("knows nothing of %s", (name) => {
    expect(nodeKnowledge(name, "1.0.0")).toBeNull();
  });

  it("tells fetching from compiling, the fetching first", () => {
    expect(nativeHelper(["node-addon-api", "node-gyp-build"])).toEqual({
      name: "node-gyp-build",
      kind: "fetches",
    });
    expect(nativeHelper(["ms", "nan"])).toEqual({ name: "nan", kind: "compiles" });
    expect(nativeHelper(["ms"])).toBeNull();
  });
});

describe("packages of the wrong libc", () => {
  const names = (text: string, file: string, target = ALPINE): readonly string[] =>
    wrongLibc(readNodeLock(file, text)?.packages ?? [], target).map(({ name }) => name);

  it("are those of glibc that the lock does not keep off Alpine", () => {
    expect(names(NPM, "package-lock.json")).toEqual([
      "@rollup/rollup-linux-x64-gnu",
      "@swc/core-linux-x64-gnu",
    ]);
    expect(names(CLASSIC, "yarn.lock")).toEqual(["@swc/core-linux-x64-gnu"]);
  });

  it("are none where the lock has libc, nor of another processor", () => {
    expect(names(BERRY, "yarn.lock")).toEqual([]);
    expect(names(PNPM9, "pnpm-lock.yaml")).toEqual([]);
    expect(names(NPM, "package-lock.json", ALPINE_ARM)).toEqual([]);
  });
});
