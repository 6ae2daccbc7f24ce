import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { readElf } from "../../../src/image/elf/read.js";
import { ElfStrings } from "../../../src/image/elf/strings.js";
import { ProgramCapture, factBytes } from "../../../src/image/program-capture.js";
import type { ProgramFact } from "../../../src/image/program-capture.js";
import { writeElf } from "../compat/loader/support/elf-writer.js";
import { tar } from "./support/tar-writer.js";
import { chunksOf, configFile, legacyArchive } from "./support/images.js";
import { readArchive } from "../../../src/image/archive.js";
import { MeasureError } from "../../../src/model/errors.js";

const HEAD = 16 * 1024 * 1024;
const TAIL = 8 * 1024 * 1024;

/** What becomes of a file that comes in these pieces. */
function capture(pieces: Iterable<Buffer>, size: number): ProgramFact | null {
  const program = new ProgramCapture(size, new ElfStrings());
  for (const piece of pieces) program.push(piece);
  return program.finish();
}

function* split(bytes: Buffer, sizes: readonly number[]): Generator<Buffer> {
  let at = 0;
  for (let turn = 0; at < bytes.length; turn += 1) {
    const size = Math.max(1, sizes[turn % sizes.length] ?? 1);
    // Whoever hands the bytes over uses the buffer again.
    const piece = Buffer.from(bytes.subarray(at, at + size));
    yield piece;
    piece.fill(0xee);
    at += size;
  }
}

const PROGRAM = writeElf({
  interpreter: "/lib/ld-musl-x86_64.so.1",
  needed: ["libstdc++.so.6", "libc.musl-x86_64.so.1"],
  wants: [{ name: "_Znwm" }, { name: "puts" }],
  defines: [{ name: "main" }],
  runpath: "$ORIGIN/../lib",
});

describe("a file in pieces", () => {
  const files: readonly (readonly [string, Buffer])[] = [
    ["a program", PROGRAM],
    ["a script", Buffer.from("#!/usr/bin/env -S sh -eu\nexit\n")],
    ["a script of one line", Buffer.from("#!/bin/sh")],
    ["the start of a script's magic", Buffer.from("#")],
    ["a script whose first line has no end", Buffer.from(`#!/bin/sh ${"x".repeat(2000)}`)],
    ["text", Buffer.from("hello, world\n".repeat(50))],
    ["almost a program", Buffer.from("\x7fELG and more")],
    ["the magic alone", Buffer.from("\x7fELF", "latin1")],
    ["nothing", Buffer.alloc(0)],
  ];

  it.each(files)("%s: gives the same fact however it is cut", (_, bytes) => {
    const whole = capture([bytes], bytes.length);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 20 }), (sizes) => {
        expect(capture(split(bytes, sizes), bytes.length)).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });

  it("gives what the reader of whole files gives", () => {
    const fact = capture(split(PROGRAM, [13, 1, 600]), PROGRAM.length);
    expect(fact).toEqual({ kind: "elf", elf: readElf(PROGRAM, PROGRAM.length) });
  });

  it.each<[string, string | null]>([
    ["#!/bin/sh\nrest", "/bin/sh"],
    ["#!/bin/sh", "/bin/sh"],
    ["#! /usr/bin/env  python3 \nrest", " /usr/bin/env  python3 "],
    ["#!/bin/sh\r\nrest", "/bin/sh\r"],
    ["#!\n", ""],
    [`#!${"y".repeat(400)}\n`, "y".repeat(255)],
    ["#/bin/sh\n", null],
    [" #!/bin/sh\n", null],
    ["\ufeff#!/bin/sh\n", null],
  ])("%j has the line %j", (text, line) => {
    const bytes = Buffer.from(text, "utf8");
    expect(capture([bytes], bytes.length)).toEqual(line === null ? null : { kind: "script", line });
  });
});

describe("a file larger than what is kept of it", () => {
  /** The dynamic section at the very end, as linkers that append put it. */
  const moved = (size: number): Buffer => {
    const bytes = Buffer.alloc(size);
    PROGRAM.copy(bytes);
    const count = bytes.readUInt16LE(56);
    for (let at = 0; at < count; at += 1) {
      const entry = Number(bytes.readBigUInt64LE(32)) + at * 56;
      if (bytes.readUInt32LE(entry) !== 2) continue;
      const [from, length] = [
        Number(bytes.readBigUInt64LE(entry + 8)),
        Number(bytes.readBigUInt64LE(entry + 32)),
      ];
      PROGRAM.copy(bytes, size - length, from, from + length);
      bytes.fill(0, from, from + length);
      bytes.writeBigUInt64LE(BigInt(size - length), entry + 8);
    }
    return bytes;
  };

  it.each([HEAD - 1, HEAD, HEAD + 1, HEAD + TAIL, HEAD + TAIL + 1, HEAD + 2 * TAIL])(
    "of %d bytes: is read from its start and its end",
    (size) => {
      const bytes = moved(size);
      const fact = capture(split(bytes, [1_000_003, 65_536, 77]), size);
      const elf = readElf(PROGRAM, PROGRAM.length);
      expect(fact).toEqual({ kind: "elf", elf });
    },
  );

  it("has nothing of what lies between", () => {
    const size = HEAD + TAIL + 4096;
    const bytes = Buffer.alloc(size);
    PROGRAM.copy(bytes);
    // The program headers, in the gap.
    bytes.writeBigUInt64LE(BigInt(HEAD + 10), 32);
    expect(capture(split(bytes, [65_536]), size)).toMatchObject({
      kind: "elf",
      elf: { incomplete: ["headers"], needed: [] },
    });
  });

  it("that ends before it was said to is no reason to throw", () => {
    const size = HEAD + TAIL;
    expect(() => capture([PROGRAM], size)).not.toThrow();
    expect(capture([], size)).toBeNull();
  });
});

describe("what facts cost", () => {
  it("counts what it keeps", () => {
    const fact = capture([PROGRAM], PROGRAM.length);
    expect(fact === null ? 0 : factBytes(fact)).toBeGreaterThan(256);
    expect(factBytes({ kind: "script", line: "/bin/sh" })).toBe(7);
  });

  it("counts names once, however many files want them", () => {
    const strings = new ElfStrings();
    const read = (): number => {
      const before = strings.bytes;
      readElf(PROGRAM, PROGRAM.length, { strings });
      return strings.bytes - before;
    };
    expect(read()).toBeGreaterThan(100);
    expect(read()).toBe(0);
  });

  it("ends the reading of an image whose programs would fill memory", async () => {
    const names = (file: number): { name: string }[] =>
      Array.from({ length: 60 }, (_, at) => ({ name: `${"n".repeat(900)}_${file}_${at}` }));
    const entries = Array.from({ length: 40 }, (_, file) => ({
      path: `app/${file}.so`,
      content: writeElf({ wants: names(file) }),
    }));
    const archive = legacyArchive([tar(entries)], configFile(1));
    const read = (capturedBytes: number): Promise<unknown> =>
      readArchive(chunksOf(archive), { download: "none", programs: true, limits: { capturedBytes } });
    await expect(read(8_000_000)).resolves.toBeDefined();
    await expect(read(1_000_000)).rejects.toThrow(MeasureError);
    await expect(read(1_000_000)).rejects.toThrow(/programs/);
  });
});
