import { describe, expect, it } from "@jest/globals";
import { planBaseline } from "../../../src/baseline/plan.js";
import type { BaseCommit } from "../../../src/baseline/plan.js";
import type { BuildSpec, Config, ImageConfig, ImageSource } from "../../../src/model/config.js";
import { buildSpec } from "../../support/build-spec.js";

function built(context: string, more: Partial<BuildSpec> = {}): ImageSource {
  return {
    kind: "build",
    build: buildSpec({
      dockerfile: context === "." ? "Dockerfile" : `${context}/Dockerfile`,
      context,
      ...more,
    }),
  };
}

const image = (name: string, source: ImageSource): ImageConfig => ({
  name,
  source,
  reference: null,
  guide: "none",
  budget: {},
  compat: null,
  smoke: null,
  findings: null,
  trial: null,
  line: 1,
});

const named = (reference: string): ImageSource => ({ kind: "named", reference, platform: null, pull: false });

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

function plan(images: readonly ImageConfig[], base: Partial<BaseCommit>): ReadonlyMap<string, unknown> {
  const files = images.flatMap(({ source }) => (source.kind === "build" ? [source.build.dockerfile] : []));
  return planBaseline(images, [], {
    ref: "main",
    sha: "0".repeat(40),
    how: "merge-parent",
    root: "/base",
    files: new Set(files),
    missing: [],
    notInGit: new Map(),
    untouched: new Map(),
    config: null,
    ...base,
  }).sources;
}

const none = (reason: RegExp): object => ({ status: "none", reason: expect.stringMatching(reason) });

describe("files that git does not have", () => {
  const api = image("api", built("api"));
  const web = image("web", built("web"));

  it("name one, count the others, and touch no other image", () => {
    const made = ["api/dist/app.js", ...Array.from({ length: 12 }, (_, index) => `api/dist/${index}.js`)];
    const sources = plan([api, web], { notInGit: new Map([["api", made]]) });
    expect(sources.get("api")).toEqual({
      status: "none",
      reason:
        "its context holds files that git does not have (api/dist/app.js and 12 more): they come from an earlier step",
    });
    expect(sources.get("web")).toEqual(web.source);
  });

  it("count nothing when there is only one, or none", () => {
    const notInGit = new Map([
      ["api", ["api/x"]],
      ["web", []],
    ]);
    const sources = plan([api, web], { notInGit });
    expect(sources.get("api")).toEqual(none(/have \(api\/x\): they/u));
    expect(sources.get("web")).toEqual(web.source);
  });

  it("leave a new image new", () => {
    const sources = plan([api], { notInGit: new Map([["api", ["api/x"]]]), files: new Set() });
    expect(sources.get("api")).toEqual(none(/^new: main has no api\/Dockerfile$/u));
  });

  it("say nothing about a base that was pulled, not built", () => {
    const base = {
      notInGit: new Map([["api", ["api/x"]]]),
      config: config(image("api", named("acme/api:1"))),
    };
    expect(plan([api], base).get("api")).toEqual(named("acme/api:1"));
  });
});

describe("Git LFS and submodules", () => {
  const lfs = (path: string): Partial<BaseCommit> => ({ missing: [{ path, kind: "lfs" }] });
  const submodule = (path: string): Partial<BaseCommit> => ({ missing: [{ path, kind: "submodule" }] });

  it.each([
    ["a file of the context", "api", lfs("api/model.bin"), /Git LFS file \(api\/model\.bin\)/u],
    ["any file, the context being everything", ".", lfs("x/y"), /Git LFS file/u],
    ["a submodule in the context", "api", submodule("api/vendor"), /a submodule \(api\/vendor\)/u],
    ["a submodule that is the context", "api", submodule("api"), /a submodule/u],
    ["a submodule around the context", "vendor/api", submodule("vendor"), /a submodule \(vendor\)/u],
  ])("%s leaves no baseline", (_what, context, base, reason) => {
    expect(plan([image("api", built(context))], base).get("api")).toEqual(none(reason));
  });

  it.each([
    ["api", lfs("api2/model.bin")],
    ["api/app", submodule("api/vendor")],
  ])("others do not matter to %s", (context, base) => {
    const api = image("api", built(context));
    expect(plan([api], base).get("api")).toEqual(api.source);
  });

  it("in an additional context count as well", () => {
    const source = built("api", { buildContexts: { models: "./models/", base: "docker-image://x" } });
    const sources = plan([image("api", source)], lfs("models/big.bin"));
    expect(sources.get("api")).toEqual(none(/Git LFS file \(models\/big\.bin\)/u));
  });

  it("do not count where the build is known to leave them", () => {
    const untouched = new Map([["api", new Set(["docs/x.png"])]]);
    const api = image("api", built("."));
    expect(plan([api], { ...lfs("docs/x.png"), untouched }).get("api")).toEqual(api.source);
    const other = image("other", built("."));
    expect(plan([other], { ...lfs("docs/x.png"), untouched }).get("other")).toEqual(none(/docs/u));
  });

  it("a Dockerfile inside a submodule is not new", () => {
    const api = image("api", built("vendor/api"));
    const sources = plan([api], { ...submodule("vendor"), files: new Set() });
    expect(sources.get("api")).toEqual(none(/a submodule \(vendor\)/u));
  });

  it("looks at the context that the base's own configuration names", () => {
    const api = image("api", built("api"));
    const before = image("api", built("old"));
    expect(plan([api], { ...lfs("old/x"), config: config(before) }).get("api")).toEqual(none(/old\/x/u));
    expect(plan([api], { ...lfs("api/x"), config: config(before) }).get("api")).toEqual(before.source);
  });
});

describe("images built on others", () => {
  const os = image("os", built("os"));
  const runtime = image("runtime", built("runtime", { needs: { "acme/os": "os" } }));
  const api = image("api", built("api", { needs: { "acme/runtime": "runtime" } }));
  const web = image("web", built("web"));
  const all = [api, web, runtime, os];

  it("have no baseline where a base of theirs lacks something, however far down", () => {
    const sources = plan(all, { notInGit: new Map([["os", ["os/rootfs.tar"]]]) });
    expect(sources.get("api")).toEqual(
      none(/^it is built on os, and of that its context holds.*os\/rootfs\.tar/u),
    );
    expect(sources.get("runtime")).toEqual(none(/^it is built on os/u));
    expect(sources.get("web")).toEqual(web.source);
  });

  it("keep theirs on a base that is merely new", () => {
    const files = new Set(["api/Dockerfile", "runtime/Dockerfile"]);
    const sources = plan(all, { files });
    expect(sources.get("os")).toEqual(none(/^new/u));
    expect(sources.get("api")).toEqual(api.source);
  });

  it("end, also when they need each other", () => {
    const one = image("one", built("one", { needs: { two: "two" } }));
    const two = image("two", built("two", { needs: { one: "one" } }));
    expect(plan([one, two], {}).get("one")).toEqual(one.source);
  });
});

describe("an image that the base has no configuration for", () => {
  const found: ImageConfig = { ...image("api", built("api")), line: null };

  it("is built there as the change says, whatever was found of its name", () => {
    const now = image("api", built(".", { dockerfile: "api/Dockerfile" }));
    expect(plan([now], { config: { ...config(found), file: null } }).get("api")).toEqual(now.source);
  });

  it("is built as it was found there, when the change has no configuration either", () => {
    const now: ImageConfig = { ...image("api", built("api", { target: "x" })), line: null };
    expect(plan([now], { config: { ...config(found), file: null } }).get("api")).toEqual(found.source);
  });
});
