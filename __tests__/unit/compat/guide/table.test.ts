/** The guide's table of packages as scripts/guide-table.mjs has measured it; nothing is downloaded here. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { z } from "zod";
import { guideTables, measuredRow } from "../../../../scripts/lib/guide-rows.mjs";
import { loadOnMusl } from "../../../../scripts/lib/wheel-native.mjs";
import { simulate } from "../../../../src/compat/loader/simulate.js";
import { preferredWheel } from "../../../../src/compat/python/preferred-wheel.js";
import { GUIDE_PACKAGES } from "../../../../src/guide/tested-packages.js";
import { readElf } from "../../../../src/image/elf/read.js";
import type { CompatTarget } from "../../../../src/model/compat.js";
import { writeElf } from "../loader/support/elf-writer.js";

const HERE = dirname(fileURLToPath(import.meta.url));
const DOCUMENT = join(HERE, "../../../../docs/guide-table.md");

const native = z.strictObject({
  wheel: z.string(),
  files: z.number().int(),
  undecided: z.number().int(),
  missing: z.array(z.string()),
  brings: z.array(z.string()),
});
const measured = z
  .strictObject({
    pip: z.string(),
    asOf: z.iso.date(),
    python: z.literal("3.11"),
    machines: z.array(z.string()),
    rows: z.array(z.strictObject({ name: z.string(), packages: z.array(z.string()) })),
    packages: z.array(
      z.strictObject({
        name: z.string(),
        version: z.string(),
        machines: z.strictObject({ x86_64: native, aarch64: native }),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(join(HERE, "golden", "table.json"), "utf8")));

const TARGET: CompatTarget = { alpine: "3.22", musl: [1, 2], python: [3, 11], architecture: "amd64" };
const row = (name: string): ReturnType<typeof measuredRow> => {
  const found = measured.rows.find((each) => each.name === name);
  if (found === undefined) throw new Error(`${name} was not measured`);
  return measuredRow(found, measured.packages);
};

describe("the guide's packages, measured", () => {
  it("are all of them, with the example's own", () => {
    expect(measured.rows.map(({ name }) => name)).toEqual(GUIDE_PACKAGES.map(({ name }) => name));
    const installed = new Set(measured.rows.flatMap(({ packages }) => packages));
    expect([...installed].sort()).toEqual(measured.packages.map(({ name }) => name).sort());
  });

  it("are wheels that fit the target by our own rules, native ones where files are", () => {
    for (const { machines } of measured.packages) {
      for (const [machine, { wheel, files }] of Object.entries(machines)) {
        const target: CompatTarget = machine === "x86_64" ? TARGET : { ...TARGET, architecture: "arm64" };
        const taken = preferredWheel([{ name: wheel, kind: "wheel" }], target);
        expect(taken?.file.name).toBe(wheel);
        expect(taken?.name.platforms.includes("any")).toBe(files === 0);
      }
    }
  });

  it("load on musl alone, pandas and numpy with a libstdc++ of their own", () => {
    for (const { name } of measured.rows)
      expect(row(name)).toMatchObject({ lacking: [], undecided: [], needsLibstdcxx: [] });
    expect(row("pandas").bringsLibstdcxx).toEqual(["numpy", "pandas"]);
    expect(row("python-multipart")).toMatchObject({ count: 1, native: [], bringsLibstdcxx: [] });
  });

  it("are in the documentation", () => {
    // How wide its columns are is the formatter's matter.
    const plain = (text: string): string => text.replace(/[ \t]+/gu, " ").replace(/-{2,}:?/gu, "-");
    expect(plain(readFileSync(DOCUMENT, "utf8"))).toContain(plain(guideTables(measured, GUIDE_PACKAGES)));
  });
});

describe("what an unpacked wheel would load on musl alone", () => {
  const load = (
    files: Readonly<Record<string, Parameters<typeof writeElf>[0]>>,
  ): ReturnType<typeof loadOnMusl> => {
    const folder = mkdtempSync(join(tmpdir(), "image-budget-native-"));
    try {
      for (const [path, spec] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), writeElf(spec));
      }
      writeFileSync(join(folder, "readme.txt"), "no program");
      return loadOnMusl({ readElf, simulate }, new Map([["x", folder]]), "x86_64");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };

  it("misses what nobody brings", () => {
    const found = load({ "x/m.so": { needed: ["libstdc++.so.6", "libc.musl-x86_64.so.1"] } }).get("x");
    expect(found).toEqual({ files: 1, undecided: 0, missing: ["libstdc++.so.6"], brings: [] });
  });

  it("finds what the wheel brings, and does not ask its libraries to load by themselves", () => {
    const found = load({
      "x/m.so": { needed: ["libstdc++-0.so.6"], rpath: "$ORIGIN/../x.libs" },
      "x.libs/libstdc++-0.so.6": { needed: ["libgcc_s-0.so.1"], soname: "libstdc++-0.so.6" },
      "x.libs/libgcc_s-0.so.1": { soname: "libgcc_s-0.so.1" },
    }).get("x");
    expect(found).toEqual({
      files: 3,
      undecided: 0,
      missing: [],
      brings: ["libgcc_s-0.so.1", "libstdc++-0.so.6"],
    });
  });

  it("misses what a module cannot find although the wheel has it", () => {
    const found = load({
      "x/m.so": { needed: ["libstdc++-0.so.6"] },
      "x.libs/libstdc++-0.so.6": { soname: "libstdc++-0.so.6" },
    }).get("x");
    expect(found?.missing).toEqual(["libstdc++-0.so.6"]);
  });
});
