import { readFileSync } from "node:fs";
import * as zlib from "node:zlib";
import { describe, expect, it } from "@jest/globals";
import { downloadOf, payloadOf } from "../../../src/image/archive.js";
import { failure, read } from "./support/images.js";

const corpus = (name: string): Buffer => readFileSync(new URL(`../../corpus/image/${name}`, import.meta.url));
const CAN_ZSTD = (zlib.createZstdDecompress as unknown) !== undefined;

describe("the same image as real engines write it", () => {
  it.each([
    ["engine-28-overlay2.tar", "none"],
    ["engine-28-containerd.tar", "gzip"],
    ["engine-28-containerd-two-platforms.tar", "gzip"],
    ...(CAN_ZSTD ? [["buildx-oci-zstd.tar", "zstd"]] : []),
  ])("%s", async (name, compression) => {
    const contents = await read(corpus(name ?? ""), { download: "gzip" }, 700);
    expect(payloadOf(contents)).toBe(6072);
    expect(contents.layers.map((layer) => layer.payload)).toEqual([3067, 5, 3000]);
    expect(contents.layers.map((layer) => layer.compression)).toEqual([
      compression,
      compression,
      compression,
    ]);
    expect([contents.libc, contents.osRelease?.["ID"], contents.osRelease?.["VERSION_ID"]]).toEqual([
      "musl",
      "alpine",
      "3.22.0",
    ]);
    expect(contents.config.labels).toEqual({ purpose: "corpus" });
    expect(contents.config.history.map((entry) => [entry.createdBy, entry.emptyLayer])).toEqual([
      ["COPY a/ / # buildkit", false],
      ["COPY b /b # buildkit", false],
      ["LABEL purpose=corpus", true],
      ["COPY c /opt/c # buildkit", false],
    ]);
    expect(downloadOf(contents, "gzip").method).toBe(compression === "none" ? "gzip" : "stored-blobs");
  });

  it("an image for two platforms: either, on request", async () => {
    const data = corpus("engine-28-containerd-two-platforms.tar");
    for (const architecture of ["amd64", "arm64"]) {
      const contents = await read(data, { platform: { os: "linux", architecture, variant: null } });
      expect([contents.config.architecture, payloadOf(contents)]).toEqual([architecture, 6072]);
    }
    const error = await failure(data, { platform: { os: "linux", architecture: "s390x", variant: null } });
    expect(error.message).toMatch(/linux\/amd64.*linux\/arm64/);
  });
});
