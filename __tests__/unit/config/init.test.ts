import { describe, expect, it } from "@jest/globals";
import { renderInit } from "../../../src/config/init.js";
import type { InitImage } from "../../../src/config/init.js";
import { contextWith, imageOf, parse, REPOSITORY } from "./support.js";

const TEXT = `
images:
  api:
    dockerfile: api/Dockerfile
    target: runtime
    args: { VERSION: "3.10", NPM_TOKEN: { env: NPM_TOKEN } }
    secrets: { pip: { env: NPM_TOKEN }, npmrc: { file: .npmrc } }
    ssh: [default]
    build-contexts: { shared: ./services }
    platform: linux/arm64
    labels: { "com.acme/team": "a: b" }
    network: host
    pull: true
    cache-from: ["type=gha"]
    cache-to: ["type=gha,mode=max"]
    needs: { "acme/base:dev": base }
    reference: { dockerfile: api/Dockerfile.slim, args: { VERSION: "3.9" } }
    guide: python-api
  base: { context: base, reference: 450MB }
  web: { image: "nginx:1.29-alpine", platform: linux/amd64, pull: true, reference: { image: "nginx:1.29" }, guide: none }
  plain: { context: ., reference: guide }
`;

function initial(more: Partial<InitImage> = {}, names?: readonly string[]): string {
  const images = parse(TEXT).images.filter(({ name }) => names === undefined || names.includes(name));
  return renderInit(
    images.map((config) => ({ config, bytes: 62_123_456, reason: null, guide: null, ...more })),
  );
}

describe("the initial configuration", () => {
  it("names its schema first, and the guide's expectation and the exact bytes beside each budget", () => {
    const text = initial({ guide: "nginx frontend on Alpine: 25 MB to 30 MB" }, ["web"]);
    expect(text).toBe(
      `# yaml-language-server: $schema=https://raw.githubusercontent.com/image-budget/image-budget/v1/schema/config.schema.json
# Every key: docs/configuration.md of Image Budget. 1 MB is 1,000,000 bytes.
#
# Limits on the growth against the base branch, for every image:
# defaults:
#   budget:
#     change: { warn: 5 MB, fail: 10 % and 5 MB }
#     change.own: 5 MB  # without what a refreshed base image brings

images:
  web:
    image: nginx:1.29-alpine
    platform: linux/amd64
    pull: true
    reference: { image: "nginx:1.29" }
    guide: none
    # the guide expects: nginx frontend on Alpine: 25 MB to 30 MB
    budget:
      size: 62.2 MB  # measured: 62,123,456 bytes
`.replace('"nginx:1.29"', "nginx:1.29"),
    );
  });

  it("suggests defaults that are read as they stand", () => {
    const suggested = initial()
      .split("\n")
      .slice(4, 8)
      .map((line) => line.slice(2));
    const { budget } = imageOf(parse(`${suggested.join("\n")}\nimages: { api: { context: api } }\n`), "api");
    expect(budget).toEqual({
      change: { warn: { bytes: 5e6 }, fail: { percent: 10, bytes: 5e6 } },
      "change.own": { fail: { bytes: 5e6 } },
    });
  });

  it("reads back as the same images", () => {
    const [before, after] = [parse(TEXT), parse(initial())];
    for (const { name, source, reference, guide } of before.images) {
      expect(imageOf(after, name)).toMatchObject({ source, reference, guide });
    }
    expect(after.images.map(({ name }) => name)).toEqual(before.images.map(({ name }) => name));
  });

  it.each([
    "two: words",
    "- x",
    "# x",
    'it\'s "q"',
    "$(x)|&*",
    "🐳",
    "null",
    "3.10",
    "yes",
    "{dir}",
    "%",
    "a\u00a0b",
    " lead",
  ])("reads back an image called %j", (name) => {
    const config = parse(`images: { ${JSON.stringify(name)}: { context: api } }`);
    const text = renderInit(
      config.images.map((image) => ({
        config: image,
        bytes: null,
        reason: "no engine\n# evil:",
        guide: null,
      })),
    );
    expect(parse(text).images.map((image) => image.name)).toEqual([name]);
  });

  it.each([
    [1, "10 kB"],
    [62_100_000, "62.1 MB"],
    [62_100_001, "62.2 MB"],
    [475_000_001, "476 MB"],
    [1_234_567_890, "1.24 GB"],
    [0, "10 kB"],
  ])("makes %d bytes a budget of %s", (bytes, budget) => {
    expect(initial({ bytes }, ["base"])).toContain(`size: ${budget}  # measured: `);
  });

  it("never sets a budget below what was measured, nor far above", () => {
    for (let bytes = 1_000_000; bytes < 5e9; bytes = Math.floor(bytes * 1.37) + 1) {
      const limit = imageOf(parse(initial({ bytes }, ["base"])), "base").budget.size?.fail ?? 0;
      expect(limit).toBeGreaterThanOrEqual(bytes);
      expect(limit).toBeLessThanOrEqual(bytes * 1.01);
    }
  });

  it("says why an image has no budget, and that the guide says nothing", () => {
    const text = initial({ bytes: null, reason: "the build failed" }, ["base"]);
    expect(text).toContain("    # not measured: the build failed\n");
    expect(text).toContain("    # the guide says nothing about this image\n");
    expect(imageOf(parse(text), "base").budget).toEqual({});
  });

  it("names no image that is not in it", () => {
    const text = initial({}, ["api"]);
    expect(text).toContain("# needs acme/base:dev: base, which is not in this file");
    expect(parse(text).images).toHaveLength(1);
  });

  it("shows no value of the environment", () => {
    expect(initial()).not.toContain(String(REPOSITORY.environment["NPM_TOKEN"]));
  });

  it("is a mapping even without images", () => {
    expect(renderInit([])).toContain("images: {}\n");
    expect(() => parse(renderInit([]), contextWith([]))).toThrow("names no image");
  });
});
