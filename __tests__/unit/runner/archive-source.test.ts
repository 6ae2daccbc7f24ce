import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { MeasureError } from "../../../src/model/errors.js";
import { payloadOf } from "../../../src/image/archive.js";
import { lookForArchive, readSource } from "../../../src/runner/archive-source.js";
import type { ArchiveSource, SourceOptions } from "../../../src/runner/archive-source.js";
import { legacyArchive, ociArchive } from "../image/support/images.js";
import { tar } from "../image/support/tar-writer.js";

let folder: string;
const at = (name: string): string => join(folder, name);
const put = (name: string, content: string | Buffer): void => {
  mkdirSync(dirname(at(name)), { recursive: true });
  writeFileSync(at(name), content);
};

const layer = tar([{ path: "a", content: Buffer.alloc(5000) }]);
const other = tar([{ path: "b", content: Buffer.alloc(300) }]);
const oci = ociArchive([{ layers: [layer, other] }], { manifest: false });
/** Equal layers are links there. */
const legacy = legacyArchive([layer, other, layer]);

/** An archive laid out in a folder by the real tar. */
function unpack(archive: Buffer, name: string): void {
  mkdirSync(at(name));
  execFileSync("tar", ["-xf", "-", "-C", at(name)], { input: archive });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "image-budget-source-"));
  put("oci.tar", oci);
  put("oci.tar.gz", gzipSync(oci));
  put("Dockerfile", "FROM scratch\n".repeat(100));
  put("empty", "");
  put("api/main.py", "print(1)\n");
  unpack(oci, "layout");
  unpack(legacy, "unpacked");
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("what lies at a path", () => {
  it.each([
    ["oci.tar", "archive"],
    ["oci.tar.gz", "archive"],
    ["layout", "folder"],
    ["unpacked", "folder"],
    ["./layout/", "folder"],
  ])("%s is an image", async (name, kind) => {
    expect((await lookForArchive(name, folder)).source?.kind).toBe(kind);
  });

  it.each([
    ["missing", "there is no such file or folder"],
    ["Dockerfile/x", "there is no such file or folder"],
    ["python:3.12-slim", "there is no such file or folder"],
    ["x".repeat(300), "there is no such file or folder"],
    // In a repository folders are called as the images built from them.
    ["api", "the folder holds neither index.json nor manifest.json"],
    ["Dockerfile", "the file is no archive: neither a tar nor one compressed with gzip or zstd"],
    ["empty", "the file is no archive: neither a tar nor one compressed with gzip or zstd"],
    ["/dev/null", "it is neither a file nor a folder"],
    ["/dev/zero", "it is neither a file nor a folder"],
  ])("%s is none", async (name, reason) => {
    expect(await lookForArchive(name, folder)).toEqual({ source: null, reason });
  });
});

function options(skipped: string[] = [], signal = new AbortController().signal): SourceOptions {
  return { download: "sample", signal, onSkipped: (path) => skipped.push(path) };
}

async function sizeOf(source: ArchiveSource, skipped?: string[]): Promise<number> {
  return payloadOf(await readSource(source, options(skipped)));
}

const folderAt = (name: string): ArchiveSource => ({ kind: "folder", path: at(name) });

describe("reading an image from files", () => {
  it.each(["oci.tar", "oci.tar.gz"])("takes the file %s", async (name) => {
    expect(await sizeOf({ kind: "archive", path: at(name) })).toBe(5300);
  });

  it("takes a layout's folder", async () => {
    expect(await sizeOf(folderAt("layout"))).toBe(5300);
  });

  it("follows links inside the folder: duplicate layers of old engines", async () => {
    const skipped: string[] = [];
    expect(await sizeOf(folderAt("unpacked"), skipped)).toBe(10_300);
    expect(skipped).toEqual([]);
  });

  it("takes a pipe, as a shell's <(...) gives it, and waits for its other end", async () => {
    const path = at("pipe");
    execFileSync("mkfifo", [path]);
    const source = { kind: "archive", path } as const;
    expect((await lookForArchive("pipe", folder)).source).toEqual(source);
    const reading = sizeOf(source);
    const writer = spawn("sh", ["-c", 'sleep 0.1; exec cat "$0" > "$1"', at("oci.tar"), path]);
    expect(await reading).toBe(5300);
    writer.kill();
  });

  it("stops waiting for a pipe's other end when it is cancelled", async () => {
    execFileSync("mkfifo", [at("silent")]);
    const controller = new AbortController();
    const reading = readSource({ kind: "archive", path: at("silent") }, options([], controller.signal));
    setTimeout(() => {
      controller.abort(new Error("stop"));
    }, 50);
    await expect(reading).rejects.toThrow("stop");
  });

  it("follows no link out of the folder, and says so", async () => {
    unpack(oci, "leading-out");
    put("secret/layer.tar", layer);
    rmSync(at("leading-out/blobs"), { recursive: true });
    symlinkSync("../layout/blobs", at("leading-out/blobs"));
    symlinkSync("/etc/passwd", at("leading-out/passwd.json"));
    const skipped: string[] = [];
    await expect(sizeOf(folderAt("leading-out"), skipped)).rejects.toThrow(/no image in the archive|missing/);
    expect(skipped).toEqual(["blobs", "passwd.json"]);
  });

  it("ends where links to folders run in circles", async () => {
    unpack(oci, "circle");
    symlinkSync(".", at("circle/self"));
    symlinkSync("..", at("circle/blobs/up"));
    symlinkSync("nowhere", at("circle/dangling.json"));
    expect(await sizeOf(folderAt("circle"))).toBe(5300);
  });

  it("leaves pipes and foreign files in the folder alone", async () => {
    unpack(oci, "mixed");
    execFileSync("mkfifo", [at("mixed/blobs/sha256/pipe"), at("mixed/pipe.json")]);
    put("mixed/notes.txt", "no part of an image");
    expect(await sizeOf(folderAt("mixed"))).toBe(5300);
  });

  it("stops when it is cancelled", async () => {
    const controller = new AbortController();
    controller.abort(new Error("stop"));
    for (const source of [{ kind: "archive", path: at("oci.tar") } as const, folderAt("layout")])
      await expect(readSource(source, options([], controller.signal))).rejects.toThrow("stop");
  });

  it("tells what cannot be read, with its path", async () => {
    const reading = sizeOf({ kind: "archive", path: at("gone.tar") });
    await expect(reading).rejects.toThrow(
      `${at("gone.tar")} cannot be read: there is no such file or folder`,
    );
    await expect(reading).rejects.toBeInstanceOf(MeasureError);
  });
});
