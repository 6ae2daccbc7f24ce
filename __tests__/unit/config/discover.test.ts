import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { discoverConfig } from "../../../src/config/discover.js";
import { renderInit } from "../../../src/config/init.js";
import type { Config } from "../../../src/model/config.js";
import { buildOf, contextWith, imageOf, parse } from "./support.js";

function discover(...files: string[]): Config {
  return discoverConfig(contextWith(files));
}

const named = (...files: string[]): readonly string[] => discover(...files).images.map(({ name }) => name);

describe("discovery", () => {
  it.each([
    [["Dockerfile"], ["shop"]],
    [
      ["api/Dockerfile", "web/Containerfile"],
      ["api", "web"],
    ],
    [
      ["api/Dockerfile", "api/Dockerfile.worker"],
      ["api", "api-worker"],
    ],
    [
      ["api/worker.Dockerfile", "api/web.dockerfile"],
      ["api-web", "api-worker"],
    ],
    [
      ["Dockerfile.web", "Dockerfile.api"],
      ["shop-api", "shop-web"],
    ],
    [
      ["a/api/Dockerfile", "b/api/Dockerfile", "c/web/Dockerfile"],
      ["a-api", "b-api", "web"],
    ],
    [
      ["api/docker/Dockerfile", "docker/web/Dockerfile", ".docker/Dockerfile"],
      ["shop", "api", "web"],
    ],
    [
      ["a/b/Dockerfile", "a-b/Dockerfile", "x/b/Dockerfile"],
      ["a-b", "a-b-2", "x-b"],
    ],
    [
      ["total/Dockerfile", "__proto__/Dockerfile", "changed/Dockerfile"],
      ["__proto__-image", "changed-image", "total-image"],
    ],
    [
      ["two words/Dockerfile", "🐳/Dockerfile", "$(x)|'\"/Dockerfile"],
      ["$(x)|'\"", "two words", "🐳"],
    ],
  ])("of %j gives %j", (files, names) => {
    expect([...named(...files)].sort()).toEqual([...names].sort());
  });

  it("uses app where the repository's name is not known", () => {
    const context = { repositoryFiles: ["Dockerfile"], environment: {}, cpus: 1 };
    expect(discoverConfig(context).images[0]?.name).toBe("app");
  });

  it.each([
    "Dockerfile.dockerignore",
    ".dockerignore",
    "Dockerfile.tmpl",
    "Dockerfile.j2",
    "Dockerfile.erb",
    "Dockerfile.in",
    "Dockerfile.template",
    "Dockerfile~",
    "Dockerfile.md",
    "dockerfile-lint.js",
    "MyDockerfile",
    "node_modules/x/Dockerfile",
    "a/vendor/b/Dockerfile",
    "third_party/Dockerfile",
    ".venv/lib/site-packages/x/Dockerfile",
    "pkg/testdata/Dockerfile",
    "test/fixtures/Dockerfile",
    "a\nb/Dockerfile",
    "a\u202eb/Dockerfile",
  ])("leaves %j out", (file) => {
    expect(named(file, "README.md")).toEqual([]);
  });

  it("says what it left out and what it assumed", () => {
    const { notices } = discover(
      "api/Dockerfile",
      "api/Dockerfile.slim",
      "api/x",
      "vendor/x/Dockerfile",
      "docker/web/Dockerfile",
      "a\u202eb/Dockerfile",
      "README.md",
    );
    expect(notices).toEqual([
      expect.stringContaining("There is no configuration: 2 images were found"),
      'Left out: "vendor/x/Dockerfile", because they lie in folders of vendored code or test material.',
      'Left out: "a\\u202eb/Dockerfile", because their names contain control characters.',
      '"api": "api/Dockerfile.slim" is taken for its slim variant, the reference that savings are counted against.',
      '"web": nothing but Dockerfiles lies in "docker/web", so it is built with "." as its context.',
    ]);
  });

  it.each([
    [["api/Dockerfile", "api/main.py"], "api"],
    [["api/Dockerfile", "api/src/main.py"], "api"],
    [["api/Dockerfile", "api/Dockerfile.dockerignore", "main.py"], "."],
    [["a/docker/Dockerfile", "a/main.py", "main.py"], "a"],
    [["docker/Dockerfile"], "docker"],
    [["Dockerfile"], "."],
  ])("of %j builds in %j", (files, context) => {
    const config = discover(...files);
    expect(config.images.map(({ source }) => source.kind === "build" && source.build.context)).toEqual([
      context,
    ]);
  });

  it.each([
    [["Dockerfile", "Dockerfile.slim"], { Dockerfile: "Dockerfile.slim" }],
    [["Dockerfile.alpine", "Dockerfile.slim"], { "Dockerfile.alpine": "Dockerfile.slim" }],
    [
      ["api.Dockerfile", "api-debian.Dockerfile", "web.Dockerfile"],
      { "api.Dockerfile": "api-debian.Dockerfile", "web.Dockerfile": null },
    ],
    // Which of the two would it be the reference of?
    [
      ["Dockerfile", "Dockerfile.alpine", "Dockerfile.slim"],
      { Dockerfile: null, "Dockerfile.alpine": null, "Dockerfile.slim": null },
    ],
    [
      ["Dockerfile", "Dockerfile.slim", "Dockerfile.debian"],
      { Dockerfile: null, "Dockerfile.slim": null, "Dockerfile.debian": null },
    ],
    [["a/Dockerfile", "b/Dockerfile.slim"], { "a/Dockerfile": null, "b/Dockerfile.slim": null }],
  ])("of %j takes slim variants as %j", (files, expected) => {
    const found = discover(...files).images.map(({ name, reference }) => [
      buildOf(discover(...files), name).dockerfile,
      reference?.kind === "build" ? reference.build.dockerfile : null,
    ]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  it("finds nothing in an empty repository", () => {
    expect(discover()).toMatchObject({
      file: null,
      images: [],
      notices: [],
      failOn: "fail",
      onUnmeasured: "error",
      concurrency: 4,
    });
  });

  it("gives unique names that the configuration accepts, whatever the folders are called", () => {
    const part = fc.oneof(
      fc.string({ minLength: 1, maxLength: 8 }),
      fc.constantFrom("api", "docker", "total", "changed", "__proto__", "constructor", ".."),
    );
    const file = fc.tuple(
      fc.array(part, { maxLength: 3 }),
      fc.constantFrom("Dockerfile", "Dockerfile.slim", "Dockerfile.x", "x.Dockerfile"),
    );
    const path = file
      .map(([folders, name]) =>
        [
          ...folders
            .map((folder) => folder.replaceAll("/", ""))
            .filter((folder) => folder.replaceAll(".", "").trim() !== "" && !folder.includes("\\")),
          name,
        ].join("/"),
      )
      .filter((text) => !/^(?:~|[A-Za-z]:|[a-z][a-z0-9+.-]*:\/)/i.test(text));
    fc.assert(
      fc.property(fc.uniqueArray(path, { maxLength: 8 }), (files) => {
        const config = discoverConfig(contextWith(files));
        const names = config.images.map(({ name }) => name);
        expect(new Set(names).size).toBe(names.length);
        if (names.length === 0) return;
        const text = renderInit(
          config.images.map((image) => ({ config: image, bytes: 1, reason: null, guide: null })),
        );
        const read = parse(text, contextWith(files));
        expect(read.images.map(({ name, source, reference }) => ({ name, source, reference }))).toEqual(
          config.images.map(({ name, source, reference }) => ({ name, source, reference })),
        );
      }),
      { numRuns: 150 },
    );
  });

  it("marks what it found as discovered", () => {
    const config = discover("api/Dockerfile");
    expect(config.origins.get("images.api.dockerfile")).toEqual({ kind: "discovered" });
    expect(imageOf(config, "api")).toMatchObject({ line: null, guide: "infer", budget: {} });
  });
});
