/** What an Alpine image shows of how its Python packages came there: a wheel of an index, or a compiler. */
import { describe, expect, it } from "@jest/globals";
import { libstdcxxOf } from "../../../../src/compat/image/libstdcxx.js";
import type { Loaded } from "../../../../src/compat/image/loading.js";
import { judgeInstalledPython } from "../../../../src/compat/image/python.js";
import { PYTHON } from "../../../../src/image/packages/python.js";
import type { ProgramFile } from "../../../../src/image/programs.js";
import { readElf } from "../../../../src/image/elf/read.js";
import type { CompatTarget } from "../../../../src/model/compat.js";
import type { InstalledPackage } from "../../../../src/model/inspection.js";
import { file, treeOf, weigh } from "../../image/support/tree.js";
import { writeElf } from "../loader/support/elf-writer.js";

const SITE = "usr/lib/python3.11/site-packages";
const TARGET: CompatTarget = { alpine: "3.22", musl: [1, 2], python: [3, 11], architecture: "amd64" };

function installed(wheel: string | null): InstalledPackage {
  const info = `${SITE}/pandas-3.1.1.dist-info`;
  const tree = treeOf(
    [PYTHON],
    [
      file(`${info}/METADATA`, "Name: pandas\nVersion: 3.1.1\n\n"),
      file(`${info}/RECORD`, "pandas/x.so,,\n"),
      file(`${SITE}/pandas/x.so`, "x"),
      ...(wheel === null ? [] : [file(`${info}/WHEEL`, wheel)]),
    ],
  );
  const [item] = weigh([PYTHON], tree).packages;
  if (item === undefined) throw new Error("no package was found");
  return item;
}

function native(fate: Partial<Loaded["onMusl"]> = {}): Loaded {
  const bytes = writeElf({ needed: ["libc.musl-x86_64.so.1"] });
  const elf = readElf(bytes, bytes.length);
  if (elf === null) throw new Error("the file is no ELF file");
  const program: ProgramFile = {
    path: `${SITE}/pandas/x.so`,
    bytes: bytes.length,
    fact: { kind: "elf", elf },
    owner: null,
  };
  const onMusl = { status: "loads" as const, problems: [], loaded: [], ...fate };
  return { file: program, libc: "musl", now: onMusl, onMusl };
}

describe("the platforms of an installed wheel", () => {
  it.each<[string, string | null, readonly string[] | undefined]>([
    ["none without WHEEL", null, undefined],
    ["none where it has no tag", "Wheel-Version: 1.0\n", undefined],
    ["its tag's", "Tag: cp311-cp311-musllinux_1_2_x86_64\n", ["musllinux_1_2_x86_64"]],
    [
      "those of all its tags, each once",
      "Tag: cp311-cp311-manylinux_2_17_x86_64.manylinux2014_x86_64\r\nTag: cp310-cp310-manylinux2014_x86_64\r\n",
      ["manylinux_2_17_x86_64", "manylinux2014_x86_64"],
    ],
    ["nothing that is none", "Tag: cp311-cp311-<b>\nTag:\nTag: \u0000\nTagged: a-b-c\n", undefined],
    [
      "no more than fifty",
      Array.from({ length: 90 }, (_, at) => `Tag: py3-none-p${at}\n`).join(""),
      Array.from({ length: 50 }, (_, at) => `p${at}`),
    ],
  ])("are %s", (_, wheel, platforms) => {
    expect(installed(wheel).platforms).toEqual(platforms);
  });
});

describe("a native package of an Alpine image", () => {
  const judged = (tag: string | null, loaded: readonly Loaded[] = [native()]) =>
    judgeInstalledPython(
      { item: installed(tag === null ? null : `Tag: cp311-cp311-${tag}\n`), loaded },
      "musl",
      TARGET,
    );

  it("was installed as it is where a wheel for musl brought it, or nothing is recorded", () => {
    for (const tag of ["musllinux_1_2_x86_64", null]) {
      expect(judged(tag)).toMatchObject({ install: { value: "musl-binary" }, buildApk: [] });
    }
  });

  it("was compiled where its wheel is for this very machine, and takes what compiling takes", () => {
    const { install, buildApk } = judged("linux_x86_64");
    expect(install).toMatchObject({ value: "compile", confidence: "likely" });
    expect(install.evidence).toEqual([
      {
        level: "target-image",
        what: "pandas is installed in this Alpine image, and its WHEEL is for linux_x86_64: it was compiled where it was installed",
        where: SITE,
        asOf: null,
      },
    ]);
    expect(buildApk).toContain("g++");
  });

  it("is nothing but Python without native files, whatever its wheel says", () => {
    expect(judged("linux_x86_64", []).install.value).toBe("pure");
  });
});

describe("where libstdc++ comes from", () => {
  const copy = `/${SITE}/numpy.libs/libstdc++-5d72f927.so.6.0.33`;
  const missing = {
    kind: "library" as const,
    name: "libstdc++.so.6",
    neededBy: `/${SITE}/pandas/x.so`,
    presentElsewhere: null,
    when: "start" as const,
  };
  it.each<[ReturnType<typeof libstdcxxOf>, readonly Loaded[]]>([
    ["none", []],
    ["none", [native({ loaded: ["/usr/lib/libz.so.1", "/usr/lib/libstdc.so.6"] })]],
    ["own", [native(), native({ loaded: [copy] })]],
    ["apk", [native({ loaded: [copy] }), native({ loaded: ["/usr/lib/libstdc++.so.6.0.33"] })]],
    ["unknown", [native({ loaded: ["/opt/lib/libstdc++.so.6"] })]],
    ["unknown", [native({ status: "unknown", loaded: [copy] })]],
    ["missing", [native({ loaded: [copy] }), native({ status: "fails", problems: [missing] })]],
    ["none", [native({ status: "fails", problems: [{ ...missing, presentElsewhere: copy }] })]],
  ])("is %s", (source, loaded) => {
    expect(libstdcxxOf(loaded)).toBe(source);
  });
});
