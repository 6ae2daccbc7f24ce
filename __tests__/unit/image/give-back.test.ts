/** With Node's own zlib streams, since what they do with a buffer once it is handed out is what matters. */
import { createHash } from "node:crypto";
import * as zlib from "node:zlib";
import { describe, expect, it } from "@jest/globals";
import { Decompressor } from "../../../src/image/decompress.js";
import { giveBack } from "../../../src/image/give-back.js";

const CHUNK = 128 * 1024;
const plain = Buffer.from(
  Array.from({ length: 1_500_000 }, (_, at) => (at * 7 + ((at >> 11) ^ (at >> 3))) & 0xff),
);
const digest = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

describe("giveBack", () => {
  it("frees a buffer with the part that ends where it ends", () => {
    const buffer = Buffer.allocUnsafeSlow(CHUNK);
    giveBack(buffer.subarray(0, CHUNK - 1));
    giveBack(buffer.subarray(1, 100));
    expect(buffer.buffer.byteLength).toBe(CHUNK);
    giveBack(buffer.subarray(CHUNK - 1));
    expect(buffer.buffer.byteLength).toBe(0);
  });

  it("leaves alone what may lie in memory that others use", () => {
    const pooled = Buffer.from("a few bytes");
    const shared = Buffer.from(new SharedArrayBuffer(CHUNK));
    for (const part of [pooled, shared, pooled.subarray(3)]) giveBack(part);
    expect(pooled.toString()).toBe("a few bytes");
    expect(shared.length).toBe(CHUNK);
  });

  const { createZstdDecompress, zstdCompressSync } = zlib;
  it.each<[string, Buffer, () => zlib.Gunzip | zlib.ZstdDecompress]>([
    ["gzip", zlib.gzipSync(plain), () => zlib.createGunzip({ chunkSize: CHUNK })],
    [
      "gzip in members",
      Buffer.concat([zlib.gzipSync(plain.subarray(0, 700_000)), zlib.gzipSync(plain.subarray(700_000))]),
      () => zlib.createGunzip({ chunkSize: CHUNK }),
    ],
    ...(typeof createZstdDecompress === "function"
      ? [["zstd", zstdCompressSync(plain), () => createZstdDecompress({ chunkSize: CHUNK })] as const].map(
          ([name, packed, open]): [string, Buffer, () => zlib.ZstdDecompress] => [name, packed, open],
        )
      : []),
  ])(
    "may be given everything that a stream of %s hands out, in pieces of any size",
    async (_, packed, open) => {
      for (const piece of [1000, 40_000, packed.length]) {
        const stream = open();
        const hash = createHash("sha256");
        let length = 0;
        stream.on("data", (bytes: Buffer) => {
          // Not inside the event: the stream still looks at its buffer then.
          queueMicrotask(() => {
            hash.update(bytes);
            length += bytes.length;
            giveBack(bytes);
          });
        });
        const ended = new Promise((resolve, reject) => stream.on("end", resolve).on("error", reject));
        for (let at = 0; at < packed.length; at += piece)
          await new Promise((resolve) => stream.write(packed.subarray(at, at + piece), resolve));
        stream.end();
        await ended;
        expect(length).toBe(plain.length);
        expect(hash.digest("hex")).toBe(digest(plain));
      }
    },
  );

  it("keeps what unpacking holds at once small, whatever comes out", async () => {
    const packed = zlib.gzipSync(Buffer.alloc(300_000_000));
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    let length = 0;
    const decompressor = new Decompressor("gzip", (bytes) => {
      length += bytes.length;
      giveBack(bytes);
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    });
    for (let at = 0; at < packed.length; at += 50_000)
      await decompressor.write(packed.subarray(at, at + 50_000));
    await decompressor.end();
    expect(length).toBe(300_000_000);
    // Two batches of what is written, the piece that zlib fills and the one that was handed out.
    expect(most).toBeLessThan(20 * 1024 * 1024);
  });
});
