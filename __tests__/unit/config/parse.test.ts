import { describe, expect, it } from "@jest/globals";
import { FILE, REPOSITORY, buildOf, contextWith, imageOf, parse } from "./support.js";

const FULL = `# yaml-language-server: $schema=https://example.invalid/config.schema.json
fail-on: warn
on-unmeasured: warn
concurrency: 2
defaults:
  platform: linux/amd64
  args: { PYTHON: 3.10, MODE: fast }
  labels: { team: all }
  budget:
    change: { warn: 5 MB, fail: 10 % and 5 MB }
images:
  api:
    dockerfile: ./api/Dockerfile
    context: api/
    target: runtime
    args: { PYTHON: "3.11", NPM_TOKEN: { env: NPM_TOKEN } }
    secrets: { pip: { env: NPM_TOKEN }, npmrc: { file: .npmrc } }
    ssh: [default]
    build-contexts: { shared: ./services, alpine: "docker-image://alpine:3.22" }
    platform: linux/arm64
    labels: { team: api }
    network: host
    pull: true
    cache-from: ["type=gha"]
    cache-to: ["type=gha,mode=max"]
    needs: [base]
    reference: { dockerfile: api/Dockerfile.slim, args: { PYTHON: "3.12" } }
    guide: python-api
    budget:
      size: 200MB
      download: { warn: 60MB, fail: 80MB }
      saving: { warn: 50 % }
  base:
    context: base
  proxy: { image: "nginx:1.29-alpine", guide: nginx-frontend }
groups:
  services:
    dockerfiles: "services/**/Dockerfile"
    exclude: ["services/legacy/**"]
    budget: { size: 120MB }
total: { size: 225MB, change: 20 MB, saving: 50 % }
bases: { registry.corp/py: python }
exceptions:
  - { image: api, metric: size, limit: 260MB, reason: "a reason", owner: "team-api", expires: 2026-12-31 }
  - { image: proxy, metric: change, limit: { warn: 6 MB }, reason: r, owner: o, expires: 2020-01-01 }
`;

describe("the whole configuration", () => {
  const config = parse(FULL);

  it("is read as it is written", () => {
    expect(config).toMatchObject({ file: FILE, failOn: "warn", onUnmeasured: "warn", concurrency: 2 });
    expect(config.images.map(({ name, line }) => [name, line])).toEqual([
      ["api", 12],
      ["base", 33],
      ["proxy", 35],
      ["auth", 37],
      ["mail", 37],
    ]);
    expect(buildOf(config, "api")).toEqual({
      dockerfile: "api/Dockerfile",
      context: "api",
      target: "runtime",
      args: {
        PYTHON: { kind: "literal", value: "3.11" },
        MODE: { kind: "literal", value: "fast" },
        NPM_TOKEN: { kind: "env", variable: "NPM_TOKEN" },
      },
      secrets: { pip: { kind: "env", variable: "NPM_TOKEN" }, npmrc: { kind: "file", path: ".npmrc" } },
      ssh: ["default"],
      buildContexts: { shared: "services", alpine: "docker-image://alpine:3.22" },
      platform: "linux/arm64",
      labels: { team: "api" },
      network: "host",
      pull: true,
      cacheFrom: ["type=gha"],
      cacheTo: ["type=gha,mode=max"],
      needs: { base: "base" },
    });
    expect(imageOf(config, "api")).toMatchObject({
      guide: "python-api",
      budget: {
        size: { fail: 200_000_000 },
        download: { warn: 60_000_000, fail: 80_000_000 },
        change: { warn: { bytes: 5_000_000 }, fail: { percent: 10, bytes: 5_000_000 } },
        saving: { warn: { percent: 50 } },
      },
    });
    expect(config.total).toEqual({
      size: { fail: 225_000_000 },
      change: { fail: { bytes: 20_000_000 } },
      saving: { fail: { percent: 50 } },
    });
    expect(config.bases).toEqual({ "registry.corp/py": "python" });
  });

  it("takes the rules of judging a pull request", () => {
    const image = "images: { api: { context: api } }\n";
    expect(parse(image)).toMatchObject({
      limitsFrom: "base",
      ratchet: true,
      overrideLabel: "image-budget-override",
    });
    const given = parse(`${image}limits-from: head\nratchet: false\noverride-label: " size: accepted "\n`);
    expect(given).toMatchObject({ limitsFrom: "head", ratchet: false, overrideLabel: "size: accepted" });
    expect(given.origins.get("ratchet")).toEqual({ kind: "file", line: 3, via: "top" });
    expect(parse(`${image}override-label: false\n`).overrideLabel).toBeNull();
    // Quoted it is a label like any other.
    expect(parse(`${image}override-label: "false"\n`).overrideLabel).toBe("false");
  });

  it("builds the reference as the image, except for what it names, and lets it write no cache", () => {
    const { reference } = imageOf(config, "api");
    expect(reference).toEqual({
      kind: "build",
      build: {
        ...buildOf(config, "api"),
        dockerfile: "api/Dockerfile.slim",
        args: { ...buildOf(config, "api").args, PYTHON: { kind: "literal", value: "3.12" } },
        cacheTo: [],
      },
    });
  });

  it("keeps the spelling of versions and gives defaults to every image", () => {
    expect(buildOf(config, "base").args).toEqual({
      PYTHON: { kind: "literal", value: "3.10" },
      MODE: { kind: "literal", value: "fast" },
    });
    expect(buildOf(config, "mail")).toMatchObject({ context: "services/mail", platform: "linux/amd64" });
    expect(imageOf(config, "proxy").source).toEqual({
      kind: "named",
      reference: "nginx:1.29-alpine",
      platform: "linux/amd64",
      pull: false,
    });
  });

  it("takes the guide's figure where a row was chosen and no size set", () => {
    expect(imageOf(config, "proxy").budget.size).toEqual({ fail: 30_000_000 });
    expect(config.origins.get("images.proxy.budget.size.fail")).toEqual({
      kind: "guide",
      row: "nginx-frontend",
    });
    expect(config.origins.get("images.api.budget.size.fail")).toMatchObject({ kind: "file", line: 30 });
  });

  it("knows where each value came from", () => {
    expect(
      Object.fromEntries(
        [...config.origins].filter(([path]) => /^(?:images\.(?:base|mail)\.|concurrency)/.test(path)),
      ),
    ).toMatchObject({
      concurrency: { kind: "file", line: 4, via: "top" },
      "images.base.dockerfile": { kind: "default" },
      "images.base.context": { kind: "file", line: 34, via: "image" },
      "images.base.args.MODE": { kind: "file", line: 7, via: "defaults" },
      "images.base.budget.change.fail": { kind: "file", line: 10, via: "defaults" },
      "images.mail.dockerfile": { kind: "file", line: 38, via: "group", group: "services" },
      "images.mail.budget.size.fail": { kind: "file", line: 40, via: "group", group: "services" },
      "images.mail.pull": { kind: "default" },
    });
  });

  it("keeps exceptions, expired ones too, and raises the level that one value stands for", () => {
    expect(config.exceptions).toEqual([
      {
        image: "api",
        metric: "size",
        limit: { fail: 260_000_000 },
        reason: "a reason",
        owner: "team-api",
        expires: "2026-12-31",
        line: 44,
      },
      {
        image: "proxy",
        metric: "change",
        limit: { warn: { bytes: 6_000_000 } },
        reason: "r",
        owner: "o",
        expires: "2020-01-01",
        line: 45,
      },
    ]);
  });

  it("drops a default saving where there is no reference, and does not see environment values", () => {
    const text =
      "defaults: { budget: { saving: 10 % } }\nimages: { api: { context: api, args: { A: { env: NPM_TOKEN } } } }\n";
    expect(imageOf(parse(text), "api").budget).toEqual({});
    expect(JSON.stringify([...Object.values(parse(text))])).not.toContain("canary-value");
  });
});

describe("layers", () => {
  it("replace a limit as a whole and merge maps", () => {
    const config = parse(`
defaults: { args: { A: d, B: d }, ssh: [default], budget: { size: { warn: 1 MB, fail: 2 MB }, change: 1 MB } }
groups:
  g: { dockerfiles: services/mail/Dockerfile, args: { B: g, C: g }, ssh: [], budget: { size: { warn: 3 MB } } }
`);
    expect(imageOf(config, "mail").budget).toEqual({ size: { warn: 3e6 }, change: { fail: { bytes: 1e6 } } });
    expect(buildOf(config, "mail")).toMatchObject({
      args: { A: { value: "d" }, B: { value: "g" }, C: { value: "g" } },
      ssh: [],
    });
  });

  it("give build settings of the defaults to no named image, and to its built reference", () => {
    const config = parse(`
defaults: { target: t }
images: { web: { image: "nginx:1", reference: { dockerfile: api/Dockerfile } } }
`);
    expect(imageOf(config, "web")).toMatchObject({
      source: { kind: "named" },
      reference: { kind: "build", build: { dockerfile: "api/Dockerfile", context: "api", target: "t" } },
    });
  });

  it.each([
    ["guide", { kind: "guide" }],
    ["450MB", { kind: "bytes", bytes: 450_000_000 }],
    ["450000000", { kind: "bytes", bytes: 450_000_000 }],
    ["{ bytes: 1 GB }", { kind: "bytes", bytes: 1_000_000_000 }],
    ["{ image: 'python:3.11-slim' }", { kind: "image", reference: "python:3.11-slim" }],
  ])("reference: %s", (written, reference) => {
    expect(
      imageOf(parse(`images: { api: { context: api, reference: ${written} } }`), "api").reference,
    ).toEqual(reference);
  });

  it("hold the guide's pair to its total, and only the pair", () => {
    const pair =
      "images:\n  api: { context: api, guide: python-api }\n  web: { image: nginx, guide: nginx-frontend }\n";
    expect(parse(pair).total).toEqual({ size: { fail: 225_000_000 } });
    expect(parse(pair).origins.get("total.size.fail")).toMatchObject({ kind: "guide" });
    expect(parse(`${pair}  base: { context: base }\n`).total).toEqual({});
    expect(parse(`${pair}total: { size: 300 MB }\n`).total).toEqual({ size: { fail: 300_000_000 } });
  });

  it("expect the guide's saving only against a reference that can be measured", () => {
    const of = (reference: string): unknown =>
      imageOf(parse(`images: { api: { context: api, guide: python-api${reference} } }`), "api").budget.saving;
    expect(of("")).toBeUndefined();
    expect(of(", reference: guide")).toBeUndefined();
    expect(of(", reference: 450MB")).toEqual({ warn: { percent: expect.any(Number) } });
  });

  it("default to as many builds as processors, at most 4", () => {
    const text = "images: { api: { context: api } }";
    expect([1, 3, 64, Number.NaN].map((cpus) => parse(text, { ...REPOSITORY, cpus }).concurrency)).toEqual([
      1, 3, 4, 1,
    ]);
  });

  it("take an image without any key for the Dockerfile at the root", () => {
    expect(buildOf(parse("images:\n  shop:\n"), "shop")).toMatchObject({
      dockerfile: "Dockerfile",
      context: ".",
    });
  });
});

describe("the key change.own", () => {
  it("is a limit of its own wherever limits stand, with a path of its own", () => {
    const config = parse(`defaults:
  budget: { change: 5 MB, change.own: { warn: 1 MB } }
images:
  api: { context: api, budget: { change.own: { warn: 1 MB, fail: 10 % and 5 MB } } }
  change: { context: base, budget: { "change.own": 7000 } }
groups:
  g: { dockerfiles: services/mail/Dockerfile, budget: { change: 2 MB } }
total:
  change.own: 20 MB
exceptions:
  - { image: api, metric: change.own, limit: 9 MB, reason: r, owner: o, expires: 2026-12-31 }
  - { image: api, metric: change, limit: 9 MB, reason: r, owner: o, expires: 2026-12-31 }
`);
    expect(imageOf(config, "api").budget).toEqual({
      change: { fail: { bytes: 5e6 } },
      "change.own": { warn: { bytes: 1e6 }, fail: { percent: 10, bytes: 5e6 } },
    });
    expect(imageOf(config, "change").budget["change.own"]).toEqual({ fail: { bytes: 7000 } });
    expect(imageOf(config, "mail").budget).toEqual({
      change: { fail: { bytes: 2e6 } },
      "change.own": { warn: { bytes: 1e6 } },
    });
    expect(config.total).toEqual({ "change.own": { fail: { bytes: 20e6 } } });
    expect(config.exceptions.map(({ metric, limit }) => [metric, limit])).toEqual([
      ["change.own", { fail: { bytes: 9e6 } }],
      ["change", { fail: { bytes: 9e6 } }],
    ]);
    const lineOf = (path: string): unknown => config.origins.get(path);
    expect(lineOf("images.api.budget.change.fail")).toMatchObject({ line: 2, via: "defaults" });
    expect(lineOf("images.api.budget.change.warn")).toBeUndefined();
    expect(lineOf("images.api.budget.change.own.fail")).toMatchObject({ line: 4, via: "image" });
    expect(lineOf("images.mail.budget.change.own.warn")).toMatchObject({ line: 2, via: "defaults" });
    expect(lineOf("total.change.own.fail")).toMatchObject({ line: 9, via: "top" });
  });
});

describe("groups", () => {
  const names = (text: string): readonly string[] => parse(text).images.map((image) => image.name);

  it("make 40 images of a few lines", () => {
    const files = Array.from({ length: 40 }, (_, index) => `services/s${index}/Dockerfile`);
    const config = parse(
      "groups:\n  all:\n    dockerfiles: services/*/Dockerfile\n    name: '{dir}'\n",
      contextWith(files),
    );
    expect(config.images).toHaveLength(40);
    expect(buildOf(config, "s7")).toMatchObject({
      dockerfile: "services/s7/Dockerfile",
      context: "services/s7",
    });
  });

  it.each([
    ["{dir}", ["api", "api2"]],
    ["{path}-x", ["a-api-x", "b-api2-x"]],
    ["{stem}", ["one", "api2"]],
    ["{file} of {dir}", ["Dockerfile.one of api", "Dockerfile of api2"]],
  ])("name images by %s", (template, expected) => {
    const context = contextWith([
      "a/api/Dockerfile.one",
      "b/api2/Dockerfile",
      "a/api/Dockerfile.one.dockerignore",
    ]);
    const text = `groups:\n  g:\n    dockerfiles: ["*/*/Dockerfile*"]\n    name: ${JSON.stringify(template)}\n`;
    expect(parse(text, context).images.map((image) => image.name)).toEqual(expected);
  });

  it("fill in the folder for context and reference", () => {
    const config = parse(`
groups:
  g:
    dockerfiles: api/Dockerfile
    context: "{folder}/.."
    reference: { dockerfile: "{folder}/Dockerfile.slim" }
`);
    expect(buildOf(config, "api").context).toBe(".");
    expect(imageOf(config, "api").reference).toMatchObject({
      build: { dockerfile: "api/Dockerfile.slim", context: "." },
    });
  });

  it("leave a Dockerfile to the image that names it", () => {
    const text = `
images: { post: { dockerfile: services/mail/Dockerfile } }
groups: { g: { dockerfiles: services/*/Dockerfile, target: x } }
`;
    expect(names(text)).toEqual(["post", "auth"]);
    expect(buildOf(parse(text), "post").target).toBeNull();
  });

  it("say so when nothing is left for them", () => {
    const text = "images: { api: { context: api } }\ngroups: { g: { dockerfiles: api/Dockerfile } }\n";
    expect(parse(text).notices).toEqual(['Every Dockerfile of the group "g" has an image of its own.']);
  });
});

describe("names and YAML", () => {
  it.each([
    "two words",
    'it\'s "quoted"',
    "$(reboot)",
    "a|b",
    "🐳 image",
    "constructor",
    "3.10",
    "a.b.c",
    "null",
    "x".repeat(200),
  ])("%j is a name", (name) => {
    const config = parse(`images:\n  ${JSON.stringify(name)}: { context: api }\n`);
    expect(config.images.map((image) => image.name)).toEqual([name]);
  });

  it("keeps the spelling of a key that looks like a number, and takes needs as a map", () => {
    const config = parse(
      "images:\n  3.10: { context: base }\n  api: { context: api, needs: { 'acme/base:dev': '3.10' } }\n",
    );
    expect(buildOf(config, "api").needs).toEqual({ "acme/base:dev": "3.10" });
  });

  it("follows aliases", () => {
    const config = parse(
      "images:\n  api: { context: api, budget: &b { size: 1 MB } }\n  base: { context: base, budget: *b }\n",
    );
    expect(imageOf(config, "base").budget).toEqual({ size: { fail: 1_000_000 } });
  });

  it("reads a file with a byte order mark and Windows line ends", () => {
    expect(parse("\uFEFFimages:\r\n  api:\r\n    context: api\r\n").images[0]?.line).toBe(2);
  });
});
