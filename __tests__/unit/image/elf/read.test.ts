import fc from "fast-check";
import { describe, expect, it } from "@jest/globals";
import { readElf, readElfParts } from "../../../../src/image/elf/read.js";
import type { ElfFile } from "../../../../src/image/elf/read.js";
import { ElfStrings, hasHash, symbolHash } from "../../../../src/image/elf/strings.js";
import { writeElf } from "../../compat/loader/support/elf-writer.js";
import type { ElfSpec } from "../../compat/loader/support/elf-writer.js";

function read(bytes: Buffer): ElfFile {
  const elf = readElf(bytes, bytes.length);
  if (elf === null) throw new Error("taken for no ELF file");
  return elf;
}

const LIBRARY: ElfSpec = {
  soname: "libown.so.1",
  needed: ["libm.so.6", "libc.so.6"],
  rpath: "/opt/lib",
  runpath: "$ORIGIN/../lib:/opt/other",
  isBoundAtStart: true,
  avoidsDefaultFolders: true,
  wants: [
    { name: "memcpy", version: "GLIBC_2.14", library: "libc.so.6", binding: "call" },
    { name: "stdin", version: "GLIBC_2.2.5", library: "libc.so.6" },
    { name: "maybe", isWeak: true },
    { name: "nobody_asks", binding: "none" },
    { name: "environ", isCopied: true },
  ],
  defines: [
    { name: "own_new", version: "OWN_2" },
    { name: "own_old", version: "OWN_1", isHidden: true },
    { name: "own_chosen", kind: "ifunc" },
    { name: "own_thread", kind: "tls" },
  ],
};

describe("what an ELF file says", () => {
  it("reads a library in depth", () => {
    const elf = read(writeElf(LIBRARY));
    expect(elf).toMatchObject({
      bits: 64,
      order: "little",
      machine: "x86_64",
      type: "shared",
      isRead: true,
      interpreter: null,
      isDynamic: true,
      needed: ["libm.so.6", "libc.so.6"],
      soname: "libown.so.1",
      rpath: "/opt/lib",
      runpath: "$ORIGIN/../lib:/opt/other",
      flags: { isBoundAtStart: true, isPie: false, avoidsDefaultFolders: true, hasOwnThreadOffset: false },
      neededVersions: [{ library: "libc.so.6", versions: ["GLIBC_2.14", "GLIBC_2.2.5"] }],
      definedVersions: ["OWN_2", "OWN_1"],
      rareRelocations: [],
      incomplete: [],
      damaged: [],
    });
    const wanted = elf.wanted.map(({ name, isWeak, version, library, binding, isCopied }) => [
      name,
      isWeak,
      version,
      library,
      binding,
      isCopied,
    ]);
    expect(wanted).toEqual([
      ["memcpy", false, "GLIBC_2.14", "libc.so.6", "call", false],
      ["stdin", false, "GLIBC_2.2.5", "libc.so.6", "table", false],
      ["maybe", true, null, null, "table", false],
      ["environ", false, null, null, "start", true],
    ]);
  });

  it("knows what it provides by hashes, and what musl overlooks of that", () => {
    const { defined, unseenByMusl } = read(writeElf(LIBRARY));
    for (const name of ["own_new", "own_old", "own_chosen", "own_thread", "environ"])
      expect([name, hasHash(defined, symbolHash(name))]).toEqual([name, true]);
    for (const name of ["memcpy", "stdin", "own", "OWN_1", ""])
      expect([name, hasHash(defined, symbolHash(name))]).toEqual([name, false]);
    expect([...defined]).toEqual([...new Set(defined)].sort((one, other) => one - other));
    expect([...unseenByMusl].sort()).toEqual([symbolHash("own_old"), symbolHash("own_chosen")].sort());
  });

  it("tells the names to who asks", () => {
    const names: string[] = [];
    const bytes = writeElf(LIBRARY);
    readElf(bytes, bytes.length, { onDefined: (name) => names.push(name) });
    expect(names.sort()).toEqual(["environ", "own_chosen", "own_new", "own_old", "own_thread"]);
  });

  it.each(["older", "gnu", "both"] as const)("counts symbols by the %s hash table", (hash) => {
    expect(read(writeElf({ ...LIBRARY, hash }))).toEqual(read(writeElf(LIBRARY)));
  });

  it("finds undefined symbols where GNU's hash table lists nothing", () => {
    const elf = read(writeElf({ hash: "gnu", wants: [{ name: "one" }, { name: "two", binding: "call" }] }));
    expect(elf.wanted.map(({ name }) => name)).toEqual(["one", "two"]);
    expect(elf.defined).toHaveLength(0);
  });

  it("reads programs: with an interpreter, static, static but movable", () => {
    const interpreter = "/lib64/ld-linux-x86-64.so.2";
    expect(read(writeElf({ type: "executable", interpreter, isPie: true }))).toMatchObject({
      type: "executable",
      interpreter,
      isDynamic: true,
      flags: { isPie: true },
    });
    expect(read(writeElf({ type: "executable", isDynamic: false }))).toMatchObject({
      interpreter: null,
      isDynamic: false,
      damaged: [],
    });
    expect(read(writeElf({ isPie: true }))).toMatchObject({ interpreter: null, isDynamic: true, needed: [] });
  });

  it("keeps relocations that are not usual, and thread-local data at a fixed offset", () => {
    expect(read(writeElf({ relocations: [8, 37, 18] }))).toMatchObject({
      rareRelocations: [37],
      flags: { hasOwnThreadOffset: true },
    });
    expect(read(writeElf({ machine: "aarch64", relocations: [1032, 1027] })).rareRelocations).toEqual([1032]);
  });

  it.each([
    ["32 bits", (bytes: Buffer) => (bytes[4] = 1), { bits: 32, machine: "x86_64" }],
    [
      "a machine by name",
      (bytes: Buffer) => bytes.writeUInt16LE(243, 18),
      { machine: "riscv", isRead: true },
    ],
    ["a machine by number", (bytes: Buffer) => bytes.writeUInt16LE(4711, 18), { machine: "machine-4711" }],
    ["a type", (bytes: Buffer) => bytes.writeUInt16LE(1, 16), { type: "relocatable" }],
    ["another type", (bytes: Buffer) => bytes.writeUInt16LE(0xff00, 16), { type: "other" }],
  ])("recognises %s", (_, change, facts) => {
    const bytes = writeElf(LIBRARY);
    change(bytes);
    expect(read(bytes)).toMatchObject(facts);
  });

  it("recognises the other order of bytes and declines to read on", () => {
    const bytes = Buffer.alloc(64);
    Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 2, 1]).copy(bytes);
    bytes.writeUInt16BE(3, 16);
    bytes.writeUInt16BE(22, 18);
    expect(read(bytes)).toMatchObject({
      order: "big",
      machine: "s390x",
      type: "shared",
      isRead: false,
      damaged: [],
    });
  });

  it.each([
    ["nothing", Buffer.alloc(0)],
    ["a script", Buffer.from("#!/bin/sh\nexit 0\n# and more than twenty bytes\n")],
    ["only the magic", Buffer.from([0x7f, 0x45, 0x4c, 0x46])],
    ["no class", Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 9, 1]), Buffer.alloc(60)])],
  ])("takes %s for no ELF file", (_, bytes) => {
    expect(readElf(bytes, bytes.length)).toBeNull();
  });

  it("shares symbols and texts between files", () => {
    const strings = new ElfStrings();
    const bytes = writeElf(LIBRARY);
    const [one, other] = [
      readElf(bytes, bytes.length, { strings }),
      readElf(bytes, bytes.length, { strings }),
    ];
    expect(one?.wanted).toHaveLength(4);
    one?.wanted.forEach((symbol, index) => {
      expect(other?.wanted[index]).toBe(symbol);
    });
  });
});

describe("a file of which only the ends are at hand", () => {
  const bytes = writeElf({ ...LIBRARY, interpreter: "/lib/ld-musl-x86_64.so.1" });
  const whole = read(bytes);

  it("is read as a whole where the ends meet", () => {
    for (let cut = 20; cut < bytes.length; cut += 7) {
      const [head, tail] = [bytes.subarray(0, cut), bytes.subarray(Math.max(0, cut - 3))];
      expect(readElfParts({ head, tail, size: bytes.length })).toEqual(whole);
    }
  });

  it("says what it lacks, and never says what is not so", () => {
    fc.assert(
      fc.property(fc.nat(bytes.length), fc.nat(bytes.length), (one, other) => {
        const [head, tail] = [bytes.subarray(0, Math.max(20, one)), bytes.subarray(bytes.length - other)];
        const elf = readElfParts({ head, tail, size: bytes.length });
        if (elf === null) throw new Error("taken for no ELF file");
        expect(elf.damaged).toEqual([]);
        if (elf.incomplete.length === 0) expect(elf).toEqual(whole);
        else {
          expect(whole.needed).toEqual(expect.arrayContaining([...elf.needed]));
          expect([null, whole.soname]).toContain(elf.soname);
          expect([null, whole.interpreter]).toContain(elf.interpreter);
          const names = new Set(whole.wanted.map(({ name }) => name).concat("nobody_asks"));
          expect(elf.wanted.filter(({ name }) => !names.has(name))).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("calls a file that ends before its tables do damaged", () => {
    for (const size of [100, 200, 400]) expect(read(bytes.subarray(0, size)).damaged).not.toEqual([]);
  });
});
