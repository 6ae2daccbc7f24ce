import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { judgeInstalledNode } from "../../../../src/compat/node/installed.js";
import type { ElfLibc, InstalledNodePackage } from "../../../../src/compat/node/installed.js";
import type { PackageCompat } from "../../../../src/model/compat.js";
import { ALPINE, ALPINE_ARM } from "./targets.js";

function judge(
  libcs: readonly ElfLibc[],
  given: Partial<InstalledNodePackage> = {},
  target = ALPINE,
): PackageCompat {
  const name = given.name ?? "some";
  const elf = libcs.map((libc, n) => ({ path: `/app/node_modules/${name}/${n}.node`, libc }));
  const item = {
    name,
    version: "1.2.3",
    location: `/app/node_modules/${name}`,
    elf,
    hasInstallScript: null,
    ...given,
  };
  const [found] = judgeInstalledNode([item], target);
  if (found === undefined) throw new Error("no verdict");
  return found;
}

describe("installed packages", () => {
  it.each<[readonly ElfLibc[], string, string, string]>([
    [[], "portable", "certain", "pure"],
    [["static", "static"], "portable", "likely", "musl-binary"],
    [["glibc"], "glibc", "certain", "unknown"],
    [["glibc", "static"], "glibc", "certain", "unknown"],
    [["glibc", "unknown"], "glibc", "likely", "unknown"],
    [["musl"], "musl", "certain", "musl-binary"],
    [["glibc", "musl"], "mixed", "likely", "musl-binary"],
    [["unknown", "static"], "unknown", "certain", "unknown"],
  ])("with %j are %s (%s); installing: %s", (libcs, asIs, confidence, install) => {
    const found = judge(libcs);
    expect(found.asIs).toMatchObject({ value: asIs, confidence });
    expect(found.install.value).toBe(install);
    expect(found.asIs.evidence[0]).toMatchObject({ level: "source-image" });
  });

  it("name the files that decide", () => {
    expect(judge(["static", "glibc", "musl"]).asIs.evidence).toEqual([
      {
        level: "source-image",
        what: "a native file is built for musl",
        where: "/app/node_modules/some/2.node",
        asOf: null,
      },
      {
        level: "source-image",
        what: "a native file is built for glibc",
        where: "/app/node_modules/some/1.node",
        asOf: null,
      },
    ]);
  });

  it("for glibc take what is known of them in general", () => {
    const bcrypt = judge(["glibc"], { name: "bcrypt", version: "6.0.0", hasInstallScript: true });
    expect(bcrypt.install).toMatchObject({ value: "musl-binary", confidence: "likely" });
    expect(bcrypt.install.evidence.map(({ level }) => level)).toEqual(["source-image", "built-in"]);
    expect(judge(["glibc"], { name: "onnxruntime-node" }).install.value).toBe("blocked");
  });

  it("for glibc may compile unless there is no install script", () => {
    expect(judge(["glibc"], { hasInstallScript: true }).buildApk).toEqual(["python3", "make", "g++"]);
    expect(judge(["glibc"], { hasInstallScript: null }).buildApk).toEqual(["python3", "make", "g++"]);
    expect(judge(["glibc"], { hasInstallScript: false }).buildApk).toEqual([]);
  });

  it("that are one variant of several are replaced by another on Alpine", () => {
    const name = "@rollup/rollup-linux-x64-gnu";
    expect(judge(["glibc"], { name })).toMatchObject({
      asIs: { value: "glibc" },
      install: { value: "not-applicable", confidence: "likely" },
    });
    expect(judge(["static"], { name: "@esbuild/linux-x64" }).install.value).toBe("musl-binary");
    expect(judge(["static"], { name: "@esbuild/linux-x64" }, ALPINE_ARM).install.value).toBe(
      "not-applicable",
    );
  });

  it("without native files may still be known to fetch some", () => {
    expect(judge([], { name: "playwright" })).toMatchObject({
      asIs: { value: "portable" },
      install: { value: "blocked", confidence: "guess" },
    });
  });

  it("get one verdict each, whatever they hold", () => {
    const libc = fc.constantFrom<ElfLibc>("musl", "glibc", "static", "unknown");
    const item = fc.record({
      name: fc.oneof(fc.string(), fc.constantFrom("bcrypt", "a-linux-x64-gnu", "a-linuxmusl-arm64")),
      version: fc.option(fc.string()),
      location: fc.option(fc.string()),
      elf: fc.array(fc.record({ path: fc.string(), libc }), { maxLength: 6 }),
      hasInstallScript: fc.option(fc.boolean()),
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 5 }), (items) => {
        const found = judgeInstalledNode(items, ALPINE);
        expect(found.map(({ name }) => name)).toEqual(items.map(({ name }) => name));
        for (const [n, { asIs, install }] of found.entries()) {
          const libcs = new Set(items[n]?.elf.map((file) => file.libc));
          if (asIs.value === "portable") expect(libcs.has("glibc") || libcs.has("musl")).toBe(false);
          if (asIs.value === "glibc") expect(libcs.has("musl")).toBe(false);
          expect(install.evidence.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
