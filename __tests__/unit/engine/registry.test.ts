import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createRegistry } from "../../../src/engine/registry.js";

const digest = (letter: string): string => `sha256:${letter.repeat(64)}`;
const MANIFEST = { config: { size: 100 }, layers: [{ size: 2000 }, { size: 30_000 }] };
const INDEX = {
  manifests: [
    {
      digest: digest("e"),
      platform: { os: "unknown", architecture: "unknown" },
      annotations: { "vnd.docker.reference.type": "attestation-manifest" },
    },
    { digest: digest("a"), platform: { os: "linux", architecture: "arm", variant: "v6" } },
    { digest: digest("b"), platform: { os: "linux", architecture: "arm", variant: "v7" } },
    { digest: digest("c"), platform: { os: "linux", architecture: "amd64" } },
  ],
};

describe("createRegistry", () => {
  let folder = "";
  let docker = "";
  const answers = new Map<string, unknown>();

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "registry-"));
    docker = join(folder, "docker");
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    answers.clear();
  });
  /** A client that knows these manifests, and these images locally; without buildx when asked. */
  const registry = (local: Record<string, readonly string[]> = {}, buildx = true) => {
    const cases = [...answers].map(([reference, value], index) => {
      writeFileSync(join(folder, `${index}.json`), typeof value === "string" ? value : JSON.stringify(value));
      const line = buildx ? `buildx imagetools inspect --raw ${reference}` : `manifest inspect ${reference}`;
      return `'${line}') cat ${folder}/${index}.json ;;`;
    });
    const images = Object.entries(local).map(([reference, RepoDigests], index) => {
      const image = [
        { Id: digest("f"), Size: 1, Os: "linux", Architecture: "amd64", RepoDigests, RootFS: { Layers: [] } },
      ];
      writeFileSync(join(folder, `local${index}.json`), JSON.stringify(image));
      return `'image inspect -- ${reference}') cat ${folder}/local${index}.json ;;`;
    });
    writeFileSync(
      docker,
      `#!/bin/sh\ncase "$*" in\n${[...cases, ...images].join("\n")}\n*) echo "No such image" >&2; exit 1 ;;\nesac\n`,
    );
    chmodSync(docker, 0o755);
    return createRegistry({ environment: { PATH: process.env["PATH"] }, docker, platform: "linux/amd64" });
  };

  it("sums a manifest's config and layers", async () => {
    answers.set("x:1", MANIFEST);
    expect(await registry().downloadSize("x:1", null)).toBe(32_100);
    expect(await registry({}, false).downloadSize("x:1", null)).toBe(32_100);
  });

  it("takes the platform asked for, never an attestation", async () => {
    answers.set("host:5000/x:1", INDEX);
    answers.set(`host:5000/x@${digest("b")}`, MANIFEST);
    answers.set(`host:5000/x@${digest("c")}`, { ...MANIFEST, layers: [] });
    const asked = registry();
    expect(await asked.downloadSize("host:5000/x:1", "linux/arm/v7")).toBe(32_100);
    expect(await asked.downloadSize("host:5000/x:1", null)).toBe(100);
    expect(await asked.downloadSize("host:5000/x:1", "linux/s390x")).toBeNull();
    expect(await asked.downloadSize("host:5000/x:1", "unknown/unknown")).toBeNull();
  });

  it("asks about the image that is on the engine, not about another of that name", async () => {
    answers.set("x:1", MANIFEST);
    answers.set(`x@${digest("d")}`, { ...MANIFEST, config: { size: 0 } });
    expect(await registry({ "x:1": [`x@${digest("d")}`] }).downloadSize("x:1", null)).toBe(32_000);
    expect(await registry({ "x:1": [] }).downloadSize("x:1", null)).toBeNull();
  });

  it.each([
    ["nothing", undefined],
    ["nonsense", "<html>"],
    ["a negative size", { config: { size: -1 }, layers: [] }],
    ["a size that is text", { config: { size: "1" }, layers: [] }],
    [
      "an index that leads nowhere",
      { manifests: [{ digest: "--help", platform: { os: "linux", architecture: "amd64" } }] },
    ],
  ])("has no size when the registry answers %s", async (_name, answer) => {
    if (answer !== undefined) answers.set("x:1", answer);
    expect(await registry().downloadSize("x:1", null)).toBeNull();
  });
});
