import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { payloadOf } from "../../../src/image/archive.js";
import { readSource } from "../../../src/runner/archive-source.js";
import { fileChunks } from "../../../src/runner/file-chunks.js";
import { ociArchive } from "../image/support/images.js";
import { tar } from "../image/support/tar-writer.js";

let folder: string;
let files: FileHandle[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "image-budget-chunks-"));
  files = [];
});

afterEach(async () => {
  await Promise.all(files.map((file) => file.close()));
  rmSync(folder, { recursive: true, force: true });
});

async function opened(content: Buffer): Promise<FileHandle> {
  const path = join(folder, "file");
  writeFileSync(path, content);
  const file = await open(path, "r");
  files.push(file);
  return file;
}

const never = new AbortController().signal;

describe("the chunks of a file", () => {
  it.each([0, 1, 131_071, 131_072, 131_073, 3_000_000])("are its %i bytes in order", async (length) => {
    const content = randomBytes(length);
    const seen: Buffer[] = [];
    for await (const chunk of fileChunks(await opened(content), never)) seen.push(Buffer.from(chunk));
    expect(Buffer.concat(seen).equals(content)).toBe(true);
  });

  it("stay as they are until the one after the next is asked for", async () => {
    const chunks = fileChunks(await opened(randomBytes(1_000_000)), never);
    let before: { readonly chunk: Buffer; readonly copy: Buffer } | null = null;
    for await (const chunk of chunks) {
      expect(before === null || before.chunk.equals(before.copy)).toBe(true);
      before = { chunk, copy: Buffer.from(chunk) };
    }
    expect(before).not.toBeNull();
  });

  it("end when the signal does, and let it come through", async () => {
    const controller = new AbortController();
    const chunks = fileChunks(await opened(Buffer.alloc(20_000_000)), controller.signal);
    let bytes = 0;
    const read = async (): Promise<void> => {
      for await (const chunk of chunks) bytes += chunk.length;
    };
    setImmediate(() => {
      controller.abort(new Error("enough"));
    });
    await expect(read()).rejects.toThrow("enough");
    expect(bytes).toBeLessThan(20_000_000);
  });

  // Zlib unpacks the end of one chunk while the next is read: its checksum tells when that went wrong.
  it("can be unpacked while the next are read", async () => {
    const layers = Array.from({ length: 3 }, (_, index) =>
      tar([{ path: `file-${index}`, content: randomBytes(900_000) }]),
    );
    const whole = gzipSync(ociArchive([{ layers: layers.map((layer) => gzipSync(layer)) }]));
    const path = join(folder, "image.tar.gz");
    writeFileSync(path, whole);
    const contents = await readSource(
      { kind: "archive", path },
      { download: "sample", signal: never, onSkipped: () => undefined },
    );
    expect(payloadOf(contents)).toBe(2_700_000);
  });
});
