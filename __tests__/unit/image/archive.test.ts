import { gzipSync } from "node:zlib";
import * as zlib from "node:zlib";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { downloadOf, payloadOf, readArchive } from "../../../src/image/archive.js";
import { MeasureError } from "../../../src/model/errors.js";
import { chunksOf, configFile, failure, legacyArchive, ociArchive, read, sha256 } from "./support/images.js";
import { END, entryBytes, header, tar } from "./support/tar-writer.js";
import type { TestEntry } from "./support/tar-writer.js";

const BASE = tar([
  { path: "etc/", type: "5" },
  { path: "etc/os-release", content: 'ID=alpine\nPRETTY_NAME="Alpine Linux v3.22"\n' },
  { path: "lib/ld-musl-x86_64.so.1", content: "m".repeat(1000) },
  { path: "bin/busybox", content: "b".repeat(5000) },
  { path: "bin/sh", type: "2", link: "/bin/busybox" },
  { path: "bin/ash", type: "1", link: "bin/busybox" },
]);
const BASE_PAYLOAD = 43 + 1000 + 5000;
const APP = tar([
  { path: "app/main.py", content: "p".repeat(700) },
  { path: "app/.wh.old", content: "not counted" },
]);
const EMPTY = END;
const zstd: typeof zlib.zstdCompressSync | undefined = zlib.zstdCompressSync;

describe("readArchive on the layouts that engines and tools write", () => {
  it("reads what engines up to 24 save, a doubled layer counted twice", async () => {
    const contents = await read(legacyArchive([BASE, APP, EMPTY, APP]));
    expect(contents.layers.map((layer) => [layer.payload, layer.entries, layer.storedBytes])).toEqual([
      [BASE_PAYLOAD, 6, BASE.length],
      [700, 2, APP.length],
      [0, 0, 1024],
      [700, 2, APP.length],
    ]);
    expect(payloadOf(contents)).toBe(BASE_PAYLOAD + 1400);
    expect(contents.layers[1]?.diffId).toBe(`sha256:${sha256("1")}`);
    expect([contents.libc, contents.osRelease?.["PRETTY_NAME"]]).toEqual(["musl", "Alpine Linux v3.22"]);
  });

  it("reads what engines from 25 save, by manifest.json's order of layers", async () => {
    const shuffled = ociArchive([{ layers: [BASE, APP] }]);
    const contents = await read(shuffled);
    expect(contents.layers.map((layer) => layer.payload)).toEqual([BASE_PAYLOAD, 700]);
    expect(contents.configBytes).toBe(configFile(2).length);
  });

  it("reads the containerd store's blobs, gzip beside plain, and counts those as stored", async () => {
    const packed = gzipSync(BASE);
    const contents = await read(ociArchive([{ layers: [packed, APP] }], { attestation: true }), {
      download: "gzip",
    });
    expect(contents.layers.map((layer) => [layer.payload, layer.compression, layer.storedBytes])).toEqual([
      [BASE_PAYLOAD, "gzip", packed.length],
      [700, "none", APP.length],
    ]);
    expect(contents.layers[0]?.gzipBytes).toBe(packed.length);
    expect(contents.layers[1]?.gzipBytes).toBe(gzipSync(APP, { level: 6 }).length);
    expect(downloadOf(contents, "gzip")).toEqual({
      bytes: contents.configBytes + packed.length + gzipSync(APP, { level: 6 }).length,
      method: "gzip",
    });
    const stored = await read(ociArchive([{ layers: [packed] }]));
    expect(stored.layers[0]?.gzipBytes).toBeNull();
    expect(downloadOf(stored, "none")).toEqual({
      bytes: stored.configBytes + packed.length,
      method: "stored-blobs",
    });
  });

  it("does not make up a download size that was not asked for", async () => {
    const contents = await read(ociArchive([{ layers: [BASE] }]));
    expect(() => downloadOf(contents, "none")).toThrow(MeasureError);
  });

  it("reads an OCI layout without manifest.json, through its index, attestations left out", async () => {
    const contents = await read(
      ociArchive([{ layers: [gzipSync(BASE), APP] }], { manifest: false, attestation: true }),
    );
    expect(payloadOf(contents)).toBe(BASE_PAYLOAD + 700);
  });

  it("reads zstd blobs where Node can, and names the Node that can where it cannot", async () => {
    if (zstd === undefined) {
      const frame = Buffer.concat([Buffer.from("28b52ffd", "hex"), Buffer.alloc(600)]);
      const error = await failure(ociArchive([{ layers: [frame] }]));
      expect(error.hint).toContain("Node 22.15");
      return;
    }
    const skippable = Buffer.from("502a4d1804000000aaaaaaaa", "hex");
    const frames = Buffer.concat([
      skippable,
      zstd(BASE.subarray(0, 3000)),
      zstd(BASE.subarray(3000)),
      skippable,
    ]);
    for (const chunk of [1, 7, 100_000]) {
      const contents = await read(ociArchive([{ layers: [frames] }]), {}, chunk);
      expect([payloadOf(contents), contents.layers[0]?.compression]).toEqual([BASE_PAYLOAD, "zstd"]);
    }
    const cut = await failure(ociArchive([{ layers: [frames.subarray(0, -20)] }]));
    expect(cut.message).toContain("layer 1");
  });

  it("takes files written with ./ and with later versions of the same name", async () => {
    const config = configFile(1);
    const manifest = (layer: string) => JSON.stringify([{ Config: "config.json", Layers: [layer] }]);
    const contents = await read(
      tar([
        { path: "./layer.tar", content: BASE },
        { path: "./config.json", content: config },
        { path: "./manifest.json", content: manifest("missing") },
        { path: "./manifest.json", content: manifest("layer.tar") },
      ]),
    );
    expect(payloadOf(contents)).toBe(BASE_PAYLOAD);
  });

  it("chooses by platform, and names the platforms where that leaves several or none", async () => {
    const amd = { layers: [BASE], config: configFile(1), tag: "a:1" };
    const arm = {
      layers: [APP],
      config: configFile(1, { architecture: "arm64", variant: "v8" }),
      tag: "a:1",
    };
    for (const manifest of [true, false]) {
      const data = ociArchive([amd, arm], { manifest, attestation: true });
      const chosen = await read(data, { platform: { os: "linux", architecture: "arm64", variant: null } });
      expect([payloadOf(chosen), chosen.config.variant]).toEqual([700, "v8"]);
      expect((await failure(data)).message).toMatch(/several images.*linux\/amd64.*linux\/arm64\/v8/);
      const none = await failure(data, { platform: { os: "linux", architecture: "s390x", variant: null } });
      expect(none.message).toMatch(/no image for linux\/s390x.*linux\/amd64/);
      const wrong = await failure(data, { platform: { os: "linux", architecture: "arm64", variant: "v9" } });
      expect(wrong.message).toContain("linux/arm64/v9");
    }
  });

  it("finds in the index the platform that manifest.json does not list", async () => {
    const amd = { layers: [BASE], config: configFile(1) };
    const arm = { layers: [APP], config: configFile(1, { architecture: "arm64" }) };
    const data = ociArchive([amd, arm], { listed: 1, attestation: true });
    expect(payloadOf(await read(data))).toBe(BASE_PAYLOAD);
    const chosen = await read(data, { platform: { os: "linux", architecture: "arm64", variant: "v8" } });
    expect(payloadOf(chosen)).toBe(700);
    const error = await failure(data, { platform: { os: "linux", architecture: "riscv64", variant: null } });
    expect(error.message).toMatch(/linux\/riscv64.*linux\/amd64.*linux\/arm64/);
  });

  it("keeps of the config what measuring needs, and no argument's value", async () => {
    const history = [
      { created_by: "/bin/sh -c #(nop) ADD file:x in / " },
      { created_by: "ARG TOKEN=canary", empty_layer: true },
      { created_by: "/bin/sh -c #(nop)  ENV A=canary", empty_layer: true },
      { created_by: "|1 TOKEN=canary /bin/sh -c true", empty_layer: false },
      { created_by: "RUN |1 TOKEN=canary /bin/sh -c true # buildkit" },
      {},
    ];
    const config = configFile(1, { history, labels: { a: "b" } });
    const contents = await read(ociArchive([{ layers: [BASE], config }]));
    expect(contents.config).toMatchObject({
      architecture: "amd64",
      os: "linux",
      variant: null,
      labels: { a: "b" },
    });
    expect(contents.config.history.map((entry) => entry.createdBy)).toEqual([
      "/bin/sh -c #(nop) ADD file:x in / ",
      "ARG",
      "/bin/sh -c #(nop)  ENV",
      "RUN",
      "RUN # buildkit",
      "",
    ]);
    expect(JSON.stringify(contents)).not.toContain("canary");
  });

  it("gives the same whatever the chunks", async () => {
    const data = ociArchive([{ layers: [gzipSync(BASE), APP, gzipSync(APP)] }]);
    const expected = await read(data, { download: "gzip" });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 3000 }), async (chunk) => {
        expect(await read(data, { download: "gzip" }, chunk)).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });

  it("tells how many bytes it has read", async () => {
    const data = legacyArchive([BASE]);
    const seen: number[] = [];
    await read(data, { onProgress: (bytes) => seen.push(bytes) }, 5000);
    expect(seen.slice(0, 2)).toEqual([5000, 10_000]);
    expect(seen.at(-1)).toBe(data.length);
  });
});

describe("readArchive on what is no complete image", () => {
  const layer = (...entries: TestEntry[]) => tar(entries);
  const image = (data: Buffer) => ociArchive([{ layers: [data] }]);
  const saved = (files: readonly TestEntry[]) => tar(files);
  const manifest = (Layers: unknown, Config: unknown = "c") => ({
    path: "manifest.json",
    content: JSON.stringify([{ Config, Layers }]),
  });
  const config = (layers: number) => ({ path: "c", content: configFile(layers) });
  const packed = gzipSync(BASE);
  const good = ociArchive([{ layers: [BASE] }]);

  const cases: [string, Buffer, RegExp][] = [
    ["an empty stream", Buffer.alloc(0), /empty/],
    ["no archive", Buffer.from("<html>".repeat(200)), /not a readable tar/],
    ["an archive of nothing", END, /neither manifest.json nor index.json/],
    ["a file system", BASE, /neither manifest.json nor index.json/],
    ["a stream cut in a layer", good.subarray(0, 3000), /middle of an entry/],
    ["a stream cut before its end marker", good.subarray(0, -1024), /end marker/],
    [
      "a stream cut after manifest.json's header",
      good.subarray(0, good.lastIndexOf("manifest.json") + 512),
      /middle/,
    ],
    ["a missing layer", saved([config(1), manifest(["nowhere"])]), /layer 1 .* missing/],
    ["a missing config", saved([manifest([])]), /config .* missing/],
    ["a config that is a layer", saved([{ path: "c", content: BASE }, manifest([])]), /no JSON document/],
    ["a layer that is a config", saved([config(1), manifest(["c"])]), /no layer but a JSON/],
    [
      "links in circles",
      saved([
        { path: "a", type: "2", link: "b" },
        { path: "b", type: "2", link: "a" },
        config(1),
        manifest(["a"]),
      ]),
      /circles/,
    ],
    ["a layer outside of the archive", saved([config(1), manifest(["../../etc/passwd"])]), /missing/],
    [
      "fewer layers than diff ids",
      saved([config(2), { path: "l", content: BASE }, manifest(["l"])]),
      /1 layers, its config 2/,
    ],
    [
      "a config that is no config",
      saved([{ path: "c", content: '{"os":7}' }, manifest([])]),
      /config is not as the format says at/,
    ],
    [
      "a negative diff id",
      saved([{ path: "c", content: configFile(1, { diffIds: ["-1"] }) }, manifest([])]),
      /diff_ids/,
    ],
    ["broken JSON", saved([{ path: "manifest.json", content: "[{" }]), /no valid JSON/],
    [
      "wide JSON",
      saved([{ path: "manifest.json", content: `[${"0,".repeat(300_000)}0]` }]),
      /too many values/,
    ],
    ["deep JSON", saved([{ path: "manifest.json", content: "[".repeat(100_000) }]), /too deeply/],
    [
      "a manifest that is an object",
      saved([{ path: "manifest.json", content: "{}" }]),
      /not as the format says/,
    ],
    ["no image at all", saved([{ path: "manifest.json", content: "[]" }]), /no image/],
    ["a layer that is text", image(Buffer.from("text ".repeat(500))), /layer 1 .* neither/],
    [
      "a layer whose size lies",
      image(Buffer.concat([header({ path: "a" }, 5000), Buffer.alloc(512)])),
      /layer 1 .* middle/,
    ],
    ["a truncated gzip layer", image(packed.subarray(0, -9)), /layer 1 .* unexpected end/],
    [
      "a damaged gzip layer",
      image(Buffer.concat([packed.subarray(0, 60), Buffer.alloc(40, 7), packed.subarray(100)])),
      /damaged/,
    ],
    ["garbage after gzip", image(Buffer.concat([packed, Buffer.alloc(50, 0x50)])), /damaged/],
    ["zeros and more after gzip", image(Buffer.concat([packed, Buffer.alloc(5), packed])), /damaged/],
    ["gzip that holds no tar", image(gzipSync("x".repeat(2000))), /layer 1 .* checksum/],
    ["an unreadable entry in a layer", image(layer({ path: "a", type: "Q" })), /unknown type/],
  ];
  it.each(cases)("refuses %s", async (_, data, message) => {
    for (const chunk of [100_000, 333]) {
      const error = await failure(data, { download: "sample" }, chunk);
      expect(error.message).toMatch(message);
      expect(error.hint).not.toBe("");
    }
  });

  it("refuses a document that does not have its digest", async () => {
    const data = Buffer.from(good);
    const at = data.indexOf("amd64");
    data.write("arm64", at);
    expect((await failure(data)).message).toContain("digest");
  });

  it("takes concatenated gzip members for one layer", async () => {
    const members = Buffer.concat([gzipSync(BASE.subarray(0, 2000)), gzipSync(BASE.subarray(2000))]);
    for (const chunk of [100_000, 101])
      expect(payloadOf(await read(image(members), {}, chunk))).toBe(BASE_PAYLOAD);
  });

  it("does not mind a damaged blob that the image does not use", async () => {
    const data = ociArchive([{ layers: [BASE] }], {
      before: [{ path: "blobs/sha256/other", content: packed.subarray(0, 90) }],
    });
    expect(payloadOf(await read(data))).toBe(BASE_PAYLOAD);
  });

  it("stops reading at the first error", async () => {
    let closed = false;
    let given = 0;
    async function* source(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) {
          given += 1;
          yield await Promise.resolve(Buffer.alloc(1024, 1));
        }
      } finally {
        closed = true;
      }
    }
    await expect(readArchive(source(), { download: "none" })).rejects.toThrow(MeasureError);
    expect([closed, given]).toEqual([true, 1]);
  });

  it("passes on the error of a stream that fails, also in the middle of a compressed layer", async () => {
    const data = ociArchive([{ layers: [packed] }]);
    async function* source(): AsyncGenerator<Uint8Array> {
      yield* chunksOf(data.subarray(0, 900));
      throw new Error("the engine went away");
    }
    await expect(readArchive(source(), { download: "gzip" })).rejects.toThrow("the engine went away");
  });

  const bomb = gzipSync(tar([{ path: "zeros", content: Buffer.alloc(5_000_000) }]));
  const limited: [string, Buffer, Parameters<typeof failure>[1], RegExp][] = [
    ["a bomb, by ratio", image(bomb), { limits: { ratioFreeBytes: 1_000_000 } }, /unpack to more/],
    ["a bomb, by total", image(bomb), { limits: { uncompressedBytes: 1_000_000 } }, /uncompressed/],
    [
      "a sparse file of a petabyte",
      image(
        layer({
          path: "s",
          content: "1",
          pax: { "GNU.sparse.map": "0,1", "GNU.sparse.size": "1000000000000000" },
        }),
      ),
      {},
      /uncompressed/,
    ],
    [
      "too many entries",
      image(tar(Array.from({ length: 50 }, (_, index) => ({ path: `f${index}` })))),
      { limits: { layerEntries: 49 } },
      /entries/,
    ],
    ["too many files", image(BASE), { limits: { archiveEntries: 2 } }, /files/],
    ["too much JSON", image(BASE), { limits: { keptBytes: 500 } }, /manifests/],
    ["a long extended header", image(header({ path: "x", type: "x" }, 2_000_000_000)), {}, /extended header/],
  ];
  it.each(limited)("stops at %s", async (_, data, options, message) => {
    const error = await failure(data, options);
    expect([error.name, error.message]).toEqual(["LimitError", expect.stringMatching(message)]);
  });

  it("refuses a document beyond the limit of its size only where it is needed", async () => {
    const large = { path: "blobs/sha256/sbom", content: `{"a":"${"x".repeat(9000)}"}` };
    const options = { limits: { jsonBytes: 8000 } };
    expect(payloadOf(await read(ociArchive([{ layers: [BASE] }], { before: [large] }), options))).toBe(
      BASE_PAYLOAD,
    );
    expect((await failure(saved([{ ...large, path: "manifest.json" }]), options)).message).toMatch(
      /limit of its size/,
    );
  });

  it("never returns a number for a truncated stream", async () => {
    const data = ociArchive([{ layers: [packed, APP] }]);
    // The end marker's second half is what may be missing.
    await fc.assert(
      fc.asyncProperty(fc.nat(data.length - 1024), async (length) => {
        await failure(data.subarray(0, length));
      }),
      { numRuns: 60 },
    );
  });

  it("gives the true number or an error for any flipped byte of a compressed layer", async () => {
    const data = ociArchive([{ layers: [packed] }]);
    const at = data.indexOf(packed);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(packed.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (offset, change) => {
          const damaged = Buffer.from(data);
          damaged[at + offset] = (damaged[at + offset] ?? 0) ^ change;
          const outcome = await read(damaged).then(
            (contents) => payloadOf(contents),
            (error: unknown) => error,
          );
          // Gzip's own header has bytes that mean nothing (time, system): those change nothing.
          if (outcome !== BASE_PAYLOAD) expect(outcome).toBeInstanceOf(MeasureError);
        },
      ),
      { numRuns: 80 },
    );
  });

  it("refuses an unknown entry type of the archive itself", async () => {
    const error = await failure(Buffer.concat([entryBytes({ path: "odd", type: "Q" }), good]));
    expect(error.message).toContain("unknown type");
  });
});
