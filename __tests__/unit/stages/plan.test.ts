import { describe, expect, it } from "@jest/globals";
import { planBaseline } from "../../../src/baseline/plan.js";
import type { Config, ImageConfig, ImageSource, ReferenceSpec } from "../../../src/model/config.js";
import { ConfigError } from "../../../src/model/errors.js";
import { planTargets, selectImages } from "../../../src/stages/plan.js";
import { buildSpec } from "../../support/build-spec.js";

const build = (
  dockerfile: string,
  needs: Record<string, string> = {},
): Extract<ImageSource, { kind: "build" }> => ({
  kind: "build",
  build: buildSpec({
    dockerfile,
    context: ".",
    needs,
  }),
});

const named = (reference: string): ImageSource => ({ kind: "named", reference, platform: null, pull: false });

const image = (name: string, source: ImageSource, reference: ReferenceSpec | null = null): ImageConfig => ({
  name,
  source,
  reference,
  guide: "none",
  budget: {},
  compat: null,
  smoke: null,
  findings: null,
  trial: null,
  line: 1,
});

const config = (...images: ImageConfig[]): Config => ({
  file: "image-budget.yml",
  images,
  total: {},
  bases: {},
  exceptions: [],
  failOn: "fail",
  onUnmeasured: "error",
  limitsFrom: "base",
  ratchet: true,
  overrideLabel: null,
  concurrency: 2,
  origins: new Map(),
  notices: [],
});

const base = build("base/Dockerfile");
const api = image("api", build("api/Dockerfile", { "acme/base": "base" }), {
  kind: "build",
  build: build("api/Dockerfile.slim", { "acme/base": "base" }).build,
});

describe("selectImages", () => {
  it("takes all, or those asked for, and names every name that does not exist", () => {
    const all = config(api, image("base", base));
    expect(selectImages(all, []).map(({ name }) => name)).toEqual(["api", "base"]);
    expect(selectImages(all, ["base"]).map(({ name }) => name)).toEqual(["base"]);
    expect(() => selectImages(all, ["bsae", "x"])).toThrow(ConfigError);
    expect(() => selectImages(all, ["bsae", "x"])).toThrow(/"bsae"[\s\S]*"x"/);
  });
});

describe("planTargets", () => {
  it("builds a needed image once, before what needs it, and also when it was not asked for", () => {
    const all = config(api, image("base", base));
    const targets = planTargets(all, [api], "/repo", null);
    expect(targets.map(({ id }) => id)).toEqual(["image:base", "image:api", "reference:api"]);
    expect(targets[1]?.bases).toEqual({ "acme/base": "image:base" });
    expect(targets[2]?.bases).toEqual({ "acme/base": "image:base" });
  });

  it("builds the baseline from the base's files and the base's own needed image", () => {
    const all = config(api, image("base", base));
    const baseline = planBaseline(all.images, all.images, {
      ref: "main",
      sha: "0".repeat(40),
      root: "/base",
      files: new Set(["api/Dockerfile", "base/Dockerfile"]),
      how: "given",
      missing: [],
      notInGit: new Map(),
      untouched: new Map(),
      config: null,
    });
    const targets = planTargets(all, [api], "/repo", baseline);
    expect(targets.map(({ id, root }) => [id, root])).toEqual([
      ["image:base", "/repo"],
      ["image:api", "/repo"],
      ["reference:api", "/repo"],
      ["baseline:base", "/base"],
      ["baseline:api", "/base"],
    ]);
    expect(targets[4]?.bases).toEqual({ "acme/base": "baseline:base" });
  });

  it("names a reference image on the platform of the image", () => {
    const source = build("Dockerfile");
    const arm = image(
      "api",
      { kind: "build", build: { ...source.build, platform: "linux/arm64" } },
      { kind: "image", reference: "python:3.11-slim" },
    );
    const [, reference] = planTargets(config(arm), [arm], "/repo", null);
    expect(reference?.source).toEqual({
      kind: "named",
      reference: "python:3.11-slim",
      platform: "linux/arm64",
      pull: false,
    });
  });
});

describe("planBaseline", () => {
  const at = (files: string[], own: Config | null = null) => ({
    ref: "main",
    sha: "0".repeat(40),
    root: "/base",
    files: new Set(files),
    how: "given" as const,
    missing: [],
    notInGit: new Map(),
    untouched: new Map(),
    config: own,
  });
  const sourceOf = (head: ImageConfig, ...rest: Parameters<typeof at>) =>
    planBaseline([head], [], at(...rest)).sources.get(head.name);

  it("builds as the base's own configuration says, though the Dockerfile has moved since", () => {
    const head = image("api", build("services/api/Dockerfile"));
    const before = config(image("api", build("api/Dockerfile")));
    expect(sourceOf(head, ["api/Dockerfile"], before)).toEqual(build("api/Dockerfile"));
  });

  it("builds as today's says where the base has no such entry but the Dockerfile", () => {
    const head = image("api", build("api/Dockerfile"));
    expect(sourceOf(head, ["api/Dockerfile"])).toEqual(head.source);
  });

  it("gives a new image no baseline, with the reason", () => {
    const head = image("api", build("api/Dockerfile"));
    expect(sourceOf(head, ["README.md"])).toEqual({
      status: "none",
      reason: "new: main has no api/Dockerfile",
    });
  });

  it("has no baseline where git lacks a file of the context, rather than a smaller one", () => {
    const head = image("api", build("api/Dockerfile"));
    const base = { ...at(["api/Dockerfile"]), missing: [{ path: "api/model.bin", kind: "lfs" as const }] };
    const inside: ImageConfig = {
      ...head,
      source: { kind: "build", build: { ...build("api/Dockerfile").build, context: "api" } },
    };
    const outside: ImageConfig = {
      ...head,
      source: { kind: "build", build: { ...build("api/Dockerfile").build, context: "ap" } },
    };
    expect(planBaseline([inside], [], base).sources.get("api")).toMatchObject({ status: "none" });
    expect(planBaseline([outside], [], base).sources.get("api")).toMatchObject({ kind: "build" });
  });

  it("does not compare a named image with itself: a fixed tag holds today's build", () => {
    const head = image("api", named("app:ci"));
    expect(sourceOf(head, [], config(image("api", named("app:ci"))))).toMatchObject({ status: "none" });
    expect(sourceOf(head, [], config(image("api", named("app:1.2"))))).toEqual(named("app:1.2"));
    expect(sourceOf(head, [])).toMatchObject({ status: "none" });
  });
});
