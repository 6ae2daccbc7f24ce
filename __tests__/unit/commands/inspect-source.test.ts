import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { findSource, readImage, readWritten } from "../../../src/commands/inspect-source.js";
import { payloadOf } from "../../../src/image/archive.js";
import { LayerStore } from "../../../src/image/layer-store.js";
import { DEFAULT_LIMITS } from "../../../src/image/limits.js";
import { EngineError, MeasureError } from "../../../src/model/errors.js";
import type { Engine, InspectedImage } from "../../../src/ports.js";
import type { ReadSource } from "../../../src/stages/inspection-report.js";
import { chunksOf, ociArchive } from "../image/support/images.js";
import { tar } from "../image/support/tar-writer.js";
import { INFO } from "../support/world.js";

let folder: string;
const archive = ociArchive([{ layers: [tar([{ path: "a", content: Buffer.alloc(700) }])], tag: "shop:1" }]);
const several = ociArchive([
  { layers: [tar([{ path: "a", content: Buffer.alloc(700) }])], tag: "shop:1" },
  { layers: [tar([{ path: "a", content: Buffer.alloc(900) }])], tag: "other:latest" },
]);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "image-budget-inspect-"));
  mkdirSync(join(folder, "api"));
  writeFileSync(join(folder, "api", "main.py"), "");
  writeFileSync(join(folder, "shop"), archive);
  writeFileSync(join(folder, "two.tar"), several);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("what is written for an image", () => {
  it.each([
    ["-", { kind: "stdin" }],
    ["python:3.12-slim", { kind: "any", name: "python:3.12-slim" }],
    ["sha256:0123", { kind: "any", name: "sha256:0123" }],
    ["build/image", { kind: "any", name: "build/image" }],
    ["./image", { kind: "path", rest: "./image" }],
    ["/tmp/image", { kind: "path", rest: "/tmp/image" }],
    // A registry that is asked for a mistyped file answers in riddles.
    ["imgae.tar", { kind: "path", rest: "imgae.tar" }],
    ["image.tar.gz", { kind: "path", rest: "image.tar.gz" }],
    ["docker-archive:a.tar", { kind: "path", rest: "a.tar" }],
    ["oci:layout:1.2", { kind: "path", rest: "layout:1.2" }],
    ["oci-archive:a", { kind: "path", rest: "a" }],
    ["docker-daemon:shop:1", { kind: "engine", reference: "shop:1" }],
  ])("%s", (text, expected) => {
    expect(readWritten(text)).toEqual(expected);
  });
});

describe("where an image is", () => {
  it("is a file before it is an image of the engine", async () => {
    expect(await findSource("shop", folder)).toMatchObject({
      kind: "files",
      source: { kind: "archive", path: join(folder, "shop") },
    });
  });

  it("is the engine where the folder of that name holds sources", async () => {
    expect(await findSource("api", folder)).toEqual({
      kind: "engine",
      reference: "api",
      notHere: "the folder holds neither index.json nor manifest.json",
    });
  });

  it("is the path before the name in it", async () => {
    expect(await findSource("docker-archive:two.tar:other:latest", folder)).toMatchObject({
      kind: "files",
      source: { path: join(folder, "two.tar") },
      reference: "other:latest",
    });
  });

  it.each(["./missing", "missing.tar", "oci:missing:1", "docker-archive:"])(
    "is nowhere: %s",
    async (name) => {
      await expect(findSource(name, folder)).rejects.toThrow(/^no image lies at /);
    },
  );
});

const inspected: InspectedImage = {
  id: "sha256:1",
  size: 1234,
  platform: "linux/amd64",
  labels: {},
  repoTags: [],
  repoDigests: [],
  diffIds: [],
};

/** Reads what is written, with an engine that has one image, `shop:1`. */
async function read(name: string, changes: Partial<Engine> = {}): Promise<ReadSource & { asked: boolean }> {
  let asked = false;
  const never = (): never => {
    throw new Error("not part of an inspection");
  };
  const engine: Engine = {
    connect: () => Promise.resolve(INFO),
    build: never,
    resolve: (reference) =>
      reference === "shop:1"
        ? Promise.resolve("sha256:1")
        : Promise.reject(new MeasureError(`${reference} cannot be pulled: denied`, "Check the name.")),
    inspect: () => Promise.resolve(inspected),
    lookUpBase: never,
    smoke: never,
    save: (saved) => (/^(?:shop|sha256):1$/.test(saved) ? chunksOf(archive) : refused()),
    freeDisk: () => Promise.resolve(null),
    cleanUp: () => Promise.resolve(),
    ...changes,
  };
  const result = await readImage(
    {
      name,
      cwd: folder,
      platform: null,
      options: { download: "sample", hashing: false },
      layers: new LayerStore(DEFAULT_LIMITS),
      begun: null,
    },
    {
      engine: () => {
        asked = true;
        return engine;
      },
      signal: new AbortController().signal,
      onStep: () => undefined,
      onBytes: () => undefined,
      onSkipped: () => undefined,
    },
  );
  return { ...result, asked };
}

async function* refused(): AsyncGenerator<Uint8Array, void, undefined> {
  await Promise.resolve();
  yield* [];
  throw new MeasureError("no such image", "Name another.");
}

describe("reading what is written", () => {
  it("asks the engine for an image's name", async () => {
    const { source, contents, engine } = await read("shop:1");
    expect(source).toEqual({ kind: "engine", name: "shop:1" });
    expect(engine?.size).toBe(1234);
    expect(payloadOf(contents)).toBe(700);
  });

  it("asks no engine for a file", async () => {
    const { source, engine, asked } = await read("shop");
    expect({ source, engine, asked }).toEqual({
      source: { kind: "archive", name: "shop" },
      engine: null,
      asked: false,
    });
  });

  it.each([
    ["shop:1", 700],
    ["other", 900],
    ["other:latest", 900],
  ])("takes the image called %s of an archive with several", async (reference, size) => {
    expect(payloadOf((await read(`docker-archive:two.tar:${reference}`)).contents)).toBe(size);
  });

  it("names what the archive has where it has no such image", async () => {
    await expect(read("docker-archive:two.tar:third")).rejects.toThrow(
      "no image named third in the archive; it has shop:1 (linux/amd64), other:latest (linux/amd64)",
    );
    await expect(read("two.tar")).rejects.toThrow(/holds several images/);
  });

  it("names both attempts where there is neither path nor image", async () => {
    await expect(read("shpo")).rejects.toThrow(
      "shpo is no archive here (there is no such file or folder), and as an image: shpo cannot be pulled: denied",
    );
    await expect(read("docker-daemon:shpo")).rejects.toThrow(/^shpo cannot be pulled: denied$/);
  });

  it("names them too where no engine answers", async () => {
    const reading = read("api", {
      connect: () => Promise.reject(new EngineError("no engine answers", "Start it.")),
    });
    await expect(reading).rejects.toThrow(
      "api is no archive here (the folder holds neither index.json nor manifest.json), " +
        "and no engine can be asked for an image: no engine answers",
    );
    await expect(reading).rejects.toMatchObject({
      exitCode: 3,
      hint: expect.stringMatching(/^Start it\. Give /),
    });
  });

  it("asks no engine for what no image can be called", async () => {
    writeFileSync(join(folder, "Dockerfile"), "FROM scratch\n");
    await expect(read("Dockerfile")).rejects.toThrow(
      /^Dockerfile is no archive here \(the file is no archive: .*\), and no image can have that name$/,
    );
  });

  it("refuses a save that is of another image", async () => {
    const reading = read("shop:1", {
      inspect: () => Promise.resolve({ ...inspected, diffIds: ["sha256:2"] }),
    });
    await expect(reading).rejects.toThrow(/saved another image/);
  });
});
