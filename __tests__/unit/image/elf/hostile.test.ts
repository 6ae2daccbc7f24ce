import fc from "fast-check";
import { describe, expect, it } from "@jest/globals";
import { readElf, readElfParts } from "../../../../src/image/elf/read.js";
import { writeElf } from "../../compat/loader/support/elf-writer.js";

const GOOD = writeElf({
  interpreter: "/lib/ld-musl-x86_64.so.1",
  soname: "liba.so",
  needed: ["libb.so", "libc.so"],
  rpath: "/lib",
  runpath: "/usr/lib",
  wants: [
    { name: "one", version: "B_1", library: "libb.so" },
    { name: "two", binding: "call", isWeak: true },
    { name: "three", isCopied: true },
  ],
  defines: [
    { name: "four", version: "A_1" },
    { name: "five", version: "A_2", isHidden: true },
    { name: "six" },
  ],
});

/** Milliseconds that reading takes. */
function time(bytes: Buffer, size = bytes.length): number {
  const start = performance.now();
  readElf(bytes, size);
  return performance.now() - start;
}

/** Where the value of a dynamic tag is. */
function valueAt(bytes: Buffer, tag: number): number {
  for (let header = 64; header < 400; header += 56) {
    if (bytes.readUInt32LE(header) !== 2) continue;
    const [start, size] = [
      Number(bytes.readBigUInt64LE(header + 8)),
      Number(bytes.readBigUInt64LE(header + 32)),
    ];
    for (let at = start; at < start + size; at += 16) {
      if (bytes.readBigUInt64LE(at) === BigInt(tag)) return at + 8;
    }
  }
  throw new Error(`no tag ${tag}`);
}

describe("hostile ELF files", () => {
  it("never throw, and take no longer for being wrong", () => {
    const numbers = fc.oneof(
      fc.constantFrom(0n, 1n, 0xffn, 0xffffn, 0xffff_ffffn, 0x7fff_ffff_ffff_ffffn, 0xffff_ffff_ffff_ffffn),
      fc.bigInt(0n, BigInt(GOOD.length + 64)),
    );
    const change = fc.tuple(fc.nat(GOOD.length - 8), numbers, fc.constantFrom(1, 2, 4, 8));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), fc.nat(GOOD.length), (changes, cut) => {
        const bytes = Buffer.from(GOOD);
        for (const [at, value, width] of changes) {
          const word = Buffer.alloc(8);
          word.writeBigUInt64LE(value);
          word.copy(bytes, at, 0, width);
        }
        expect(time(bytes)).toBeLessThan(2000);
        readElfParts({ head: bytes.subarray(0, cut), tail: bytes.subarray(cut), size: bytes.length + 4096 });
        readElf(bytes, Number.NaN);
        readElf(bytes.subarray(0, cut), cut);
      }),
      { numRuns: 3000 },
    );
  });

  it("never throw for random bytes behind a header", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (rest) => {
        const bytes = Buffer.concat([GOOD.subarray(0, 64), Buffer.from(rest)]);
        expect(readElf(bytes, bytes.length)).not.toBeNull();
      }),
    );
  });

  it("may not name a million symbols by one long text", () => {
    const count = 900_000;
    const text = 60_000;
    const small = writeElf({ hash: "older", wants: [{ name: "a" }], defines: [{ name: "b" }] });
    // A table of symbols and a text behind the file, in a segment that is made as long.
    const symbols = Buffer.alloc(count * 24);
    for (let at = 0; at < symbols.length; at += 24) {
      symbols.writeUInt32LE(1 + (at % 1000), at);
      symbols.writeUInt32LE(0x0001_0012, at + 4);
      symbols.writeUInt32LE(64, at + 8);
    }
    const strings = Buffer.alloc(text, "x");
    strings[text - 1] = 0;
    const bytes = Buffer.concat([small, symbols, strings]);
    bytes.writeBigUInt64LE(BigInt(bytes.length), 64 + 32);
    bytes.writeBigUInt64LE(BigInt(bytes.length), 64 + 40);
    bytes.writeBigUInt64LE(BigInt(small.length), valueAt(bytes, 6));
    bytes.writeBigUInt64LE(BigInt(small.length + symbols.length), valueAt(bytes, 5));
    bytes.writeBigUInt64LE(BigInt(text), valueAt(bytes, 10));
    const hash = Number(bytes.readBigUInt64LE(valueAt(bytes, 4)));
    bytes.writeUInt32LE(count, hash + 4);
    const start = performance.now();
    expect(readElf(bytes, bytes.length)?.incomplete).toContain("strings");
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it("may not claim more symbols than are read", () => {
    const bytes = Buffer.from(GOOD);
    const hash = Number(bytes.readBigUInt64LE(valueAt(bytes, 4)));
    bytes.writeUInt32LE(0xffff_ffff, hash + 4);
    expect(readElf(bytes, bytes.length)?.incomplete).toContain("symbols");
  });

  it("may need ten thousand libraries and no more", () => {
    const needed = Array.from({ length: 10_001 }, (_, index) => `lib${index}.so`);
    const bytes = writeElf({ needed });
    const elf = readElf(bytes, bytes.length);
    expect(elf?.needed).toHaveLength(10_000);
    expect(elf?.incomplete).toContain("dynamic");
  });

  it("may not have a name of more than 64 KiB", () => {
    const bytes = writeElf({ soname: "x".repeat(70_000), needed: ["libc.so"] });
    expect(readElf(bytes, bytes.length)).toMatchObject({
      soname: null,
      needed: ["libc.so"],
      damaged: ["strings"],
    });
  });

  it("does not follow versions in circles", () => {
    const bytes = Buffer.from(GOOD);
    const needs = Number(bytes.readBigUInt64LE(valueAt(bytes, 0x6ffffffe)));
    bytes.writeUInt16LE(0xffff, needs + 2);
    bytes.writeBigUInt64LE(0xffff_ffffn, valueAt(bytes, 0x6fffffff));
    // Each entry leads to the next byte.
    for (const at of [needs + 12, needs + 16 + 12]) bytes.writeUInt32LE(1, at);
    expect(time(bytes)).toBeLessThan(1000);
  });
});
