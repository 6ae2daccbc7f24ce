import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { rulesOfBase } from "../../../src/budget/base-rules.js";
import { limitOrigins } from "../../../src/budget/rules.js";
import { discoverConfig } from "../../../src/config/discover.js";
import { parseConfig } from "../../../src/config/parse.js";
import type { Config } from "../../../src/model/config.js";
import { limitChangeSchema } from "../../../src/report/schema-parts.js";

const FILES = ["api/Dockerfile", "api/Dockerfile.slim", "api/main.py", "web/Dockerfile", "web/index.html"];
const CONTEXT = { file: ".github/image-budget.yml", repositoryFiles: FILES, environment: {}, cpus: 2 };
const parse = (text: string): Config => parseConfig(text, CONTEXT);

const API = "images:\n  api: { context: api, budget: { size: 200MB } }\n";
const EXCEPTION = (image: string, limit: string, until = "2026-12-31"): string =>
  `exceptions:\n  - { image: ${image}, metric: size, limit: ${limit}, reason: r, owner: o, expires: ${until} }\n`;

/** What changes, one line each: `api size fail: 200 MB -> 260 MB`. */
function changesBetween(base: string, head: string): readonly string[] {
  return rulesOfBase(parse(head), parse(base)).changes.map(
    ({ image, setting, from, to }) => `${image === null ? "" : `${image} `}${setting}: ${from} -> ${to}`,
  );
}

describe("the rules of the base", () => {
  it.each([
    ["nothing", API, API, []],
    ["a limit that is raised", API, API.replace("200MB", "260MB"), ["api size fail: 200 MB -> 260 MB"]],
    ["one that is lowered", API, API.replace("200MB", "150MB"), ["api size fail: 200 MB -> 150 MB"]],
    [
      "one by less than people write",
      API,
      API.replace("200MB", "200000001"),
      ["api size fail: 200,000,000 bytes -> 200,000,001 bytes"],
    ],
    ["one that is removed", API, "images: { api: { context: api } }\n", ["api size fail: 200 MB -> none"]],
    [
      "one that becomes a warning",
      API,
      API.replace("200MB", "{ warn: 200MB }"),
      ["api size warn: none -> 200 MB", "api size fail: 200 MB -> none"],
    ],
    [
      "one that is new",
      API,
      API.replace("200MB", "200MB, change: { warn: 5 MB, fail: 10 % and 5 MB }"),
      ["api change warn: none -> 5 MB", "api change fail: none -> 5 MB and 10 %"],
    ],
    [
      "one on the own change",
      API.replace("200MB", "200MB, change: 5 MB, change.own: 1 MB"),
      API.replace("200MB", "200MB, change: 5 MB, change.own: { warn: 1 MB, fail: 3 % }"),
      ["api change.own warn: none -> 1 MB", "api change.own fail: 1 MB -> 3 %"],
    ],
    [
      "a rule of compatibility",
      "images: { api: { context: api, compat: { blocked: fail, compiles: warn } } }\n",
      "images: { api: { context: api, compat: { blocked: warn, relock: fail } } }\n",
      [
        "api compat blocked: fail -> warn",
        "api compat compiles: warn -> off",
        "api compat relock: off -> fail",
      ],
    ],
    [
      "a smoke test that is taken away",
      "images: { api: { context: api, smoke: { command: app } } }\n",
      "images: { api: { context: api } }\n",
      ["api compat smoke: fail -> off"],
    ],
    [
      "a default",
      `defaults: { budget: { size: 1GB } }\n${API}  web: { context: web }\n`,
      `${API}  web: { context: web, budget: { size: 1GB } }\n`,
      [],
    ],
    [
      "a default that is raised",
      "defaults: { budget: { size: 200MB } }\nimages: { api: { context: api }, web: { context: web } }\n",
      "defaults: { budget: { size: 1.5GB } }\nimages: { api: { context: api }, web: { context: web } }\n",
      ["api size fail: 200 MB -> 1.5 GB", "web size fail: 200 MB -> 1.5 GB"],
    ],
    [
      "the guide's row",
      "images: { api: { context: api, guide: python-api } }\n",
      "images: { api: { context: api, guide: none } }\n",
      ["api size fail: 200 MB -> none", "api guide: python-api -> none"],
    ],
    [
      "a new image, with limits and exceptions of its own",
      API,
      `${API}  web: { context: web, budget: { size: 1GB } }\n${EXCEPTION("web", "2GB")}`,
      [],
    ],
    [
      "an image that is gone",
      `${API}  web: { context: web, budget: { size: 1GB } }\n`,
      API,
      ["web size fail: 1 GB -> none"],
    ],
    ["an image of another name", API, API.replace("api:", "backend:"), []],
    [
      "an image of another name, with another limit and target",
      API + EXCEPTION("api", "260MB"),
      API.replace("api:", "backend:")
        .replace("200MB", "1GB")
        .replace("context: api", "context: api, target: x"),
      ["backend size fail: 200 MB -> 1 GB", "backend exception size: fail 260 MB until 2026-12-31 -> none"],
    ],
    [
      "one image where there were two of its Dockerfile",
      "images: { a: { context: api, budget: { size: 1MB } }, b: { context: api, budget: { size: 2MB } } }\n",
      API,
      ["a size fail: 1 MB -> none", "b size fail: 2 MB -> none"],
    ],
    ["how it is built", API, API.replace("context: api", "context: api, target: x, args: { A: 1 }"), []],
    [
      "the total",
      `${API}total: { size: 300MB }\n`,
      `${API}total: { size: 1GB, change: 5 % }\n`,
      ["total size fail: 300 MB -> 1 GB", "total change fail: none -> 5 %"],
    ],
    [
      "a new exception",
      API,
      API + EXCEPTION("api", "260MB"),
      ["api exception size: none -> fail 260 MB until 2026-12-31"],
    ],
    [
      "one that lasts longer",
      API + EXCEPTION("api", "260MB"),
      API + EXCEPTION("api", "260MB", "2027-12-31"),
      ["api exception size: fail 260 MB until 2026-12-31 -> fail 260 MB until 2027-12-31"],
    ],
    [
      "one that is gone",
      API + EXCEPTION("api", "260MB"),
      API,
      ["api exception size: fail 260 MB until 2026-12-31 -> none"],
    ],
    [
      "one with another reason",
      API + EXCEPTION("api", "260MB"),
      API + EXCEPTION("api", "260MB").replace("reason: r", "reason: because"),
      [],
    ],
    [
      "every setting of judging",
      API,
      `${API}fail-on: never\non-unmeasured: warn\nlimits-from: head\nratchet: false\noverride-label: false\n`,
      [
        "fail-on: fail -> never",
        "on-unmeasured: error -> warn",
        "limits-from: base -> head",
        "ratchet: true -> false",
        "override-label: image-budget-override -> none",
      ],
    ],
    [
      "a label called none",
      `${API}override-label: none\n`,
      `${API}override-label: false\n`,
      ['override-label: "none" -> none'],
    ],
    [
      "a reference, with the saving that comes with it",
      `defaults: { budget: { saving: 50 % } }\n${API}`,
      `defaults: { budget: { saving: 50 % } }\n${API.replace("context: api", "context: api, reference: { dockerfile: api/Dockerfile.slim }")}`,
      [],
    ],
    [
      "no reference any more, and no saving with it",
      "images: { api: { context: api, guide: python-api, reference: { dockerfile: api/Dockerfile.slim } } }\n",
      "images: { api: { context: api, guide: python-api } }\n",
      ["api saving warn: 55 % -> none"],
    ],
    [
      "the guide's pair by one image more",
      "images: { api: { context: api, guide: python-api } }\n",
      "images: { api: { context: api, guide: python-api }, web: { context: web, guide: nginx-frontend } }\n",
      [],
    ],
  ] as const)("tell of %s", (_, base, head, changes) => {
    expect(changesBetween(base, head)).toEqual(changes);
  });

  it("judge, whatever the change says", () => {
    const base = parse(
      `${API}fail-on: warn\noverride-label: ok\ntotal: { size: 1GB }\n${EXCEPTION("api", "250MB")}`,
    );
    const head = parse(
      `images:\n  api: { context: web, budget: { size: 9GB } }\n  web: { context: web, budget: { size: 8GB } }\n` +
        `fail-on: never\nlimits-from: head\nratchet: false\non-unmeasured: warn\noverride-label: mine\nconcurrency: 7\n` +
        `exceptions:\n  - { image: api, metric: size, limit: 99GB, reason: r, owner: o, expires: 2026-12-31 }\n` +
        `  - { image: web, metric: size, limit: 10GB, reason: r, owner: o, expires: 2026-12-31 }\n`,
    );
    const { config } = rulesOfBase(head, base);
    expect(config).toMatchObject({
      failOn: "warn",
      onUnmeasured: "error",
      limitsFrom: "base",
      ratchet: true,
      overrideLabel: "ok",
      concurrency: 7,
      total: { size: { fail: 1e9 } },
    });
    expect(config.images.map(({ name, budget }) => [name, budget])).toEqual([
      ["api", { size: { fail: 200e6 } }],
      ["web", { size: { fail: 8e9 } }],
    ]);
    expect(config.images[0]?.source).toEqual(head.images[0]?.source);
    expect(config.exceptions.map(({ image, limit }) => [image, limit])).toEqual([
      ["api", { fail: 250e6 }],
      ["web", { fail: 10e9 }],
    ]);
    expect(config.origins.get("fail-on")).toEqual(base.origins.get("fail-on"));
    expect(config.origins.get("images.api.budget.size.fail")).toEqual(
      base.origins.get("images.api.budget.size.fail"),
    );
    expect(config.origins.get("images.api.context")).toEqual(head.origins.get("images.api.context"));
    expect(config.origins.get("concurrency")).toEqual(head.origins.get("concurrency"));
  });

  it.each([
    [
      "rules of the base hold",
      "compat: { blocked: fail }",
      "compat: { blocked: warn }",
      { blocked: "fail" },
      null,
    ],
    [
      "they hold where the change looks at nothing",
      "compat: { blocked: fail }",
      "compat: false",
      { blocked: "fail" },
      null,
    ],
    [
      "a new smoke test is judged as the change says",
      "",
      "smoke: { command: new }",
      { smoke: "fail" },
      "new",
    ],
    [
      "another one is run as the change says",
      "smoke: { command: old }",
      "smoke: { command: new }, compat: { smoke: off }",
      { smoke: "fail" },
      "new",
    ],
    [
      "one that is taken away is run as the base says",
      "smoke: { command: old }",
      "",
      { smoke: "fail" },
      "old",
    ],
    ["one that nothing asks for is gone", "smoke: { command: old }, compat: { smoke: off }", "", {}, null],
  ])("of compatibility: %s", (_, base, head, levels, command) => {
    const of = (keys: string): Config => parse(`images: { api: { context: api, ${keys} } }\n`);
    const [image] = rulesOfBase(of(head), of(base)).config.images;
    expect(image?.compat?.levels).toEqual(levels);
    expect(image?.smoke?.command ?? null).toEqual(command === null ? null : { kind: "shell", text: command });
  });

  it("leave out exceptions to images that are gone", () => {
    const base = parse(`${API}  web: { context: web, budget: { size: 1MB } }\n${EXCEPTION("web", "2MB")}`);
    expect(rulesOfBase(parse(API), base).config.exceptions).toEqual([]);
  });

  it("keep what came from the guide known as the guide's", () => {
    const base = parse("images: { api: { context: api, guide: python-api } }\n");
    const { config } = rulesOfBase(parse(API.replace("200MB", "900MB")), base);
    expect(config.images[0]).toMatchObject({ guide: "python-api", budget: { size: { fail: 200e6 } } });
    expect(limitOrigins(config.origins, "images.api.budget").size).toEqual({ fail: "guide" });
  });

  it("hold the guide's pair to its total, and no other images", () => {
    const pair =
      "images:\n  api: { context: api, guide: python-api }\n  web: { context: web, guide: nginx-frontend }\n";
    const three = `${pair}  more: { image: "nginx:1.29-alpine" }\n`;
    expect(rulesOfBase(parse(three), parse(pair)).config.total).toEqual({});
    const { config } = rulesOfBase(parse(pair), parse(three));
    expect(config.total).toEqual({ size: { fail: 225e6 } });
    expect(limitOrigins(config.origins, "total").size).toEqual({ fail: "guide" });
    // A limit of one's own on the base is a limit whatever images there are.
    const own = rulesOfBase(parse(three), parse(`${pair}total: { size: 300MB }\n`));
    expect(own.config.total).toEqual({ size: { fail: 300e6 } });
  });

  it("are the change's own where the base says so, and its changes are told all the same", () => {
    const head = parse(API.replace("200MB", "260MB"));
    const found = rulesOfBase(head, parse(`${API}limits-from: head\n`));
    expect(found.config).toMatchObject({ limitsFrom: "head", images: head.images, failOn: "fail" });
    expect(found.changes.map(({ setting }) => setting)).toEqual(["limits-from", "size fail"]);
    expect(found.note).toContain("holds at once");
    const same = parse(`${API}limits-from: head\n`);
    expect(rulesOfBase(same, same)).toEqual({ config: same, changes: [], note: null });
  });

  it.each([
    ["no configuration", discoverConfig(CONTEXT), "the base has no configuration yet"],
    ["one that cannot be read", null, "the configuration of the base could not be read"],
  ])("are the change's own where the base has %s", (_, base, note) => {
    const head = parse(API);
    const found = rulesOfBase(head, base);
    expect(found).toMatchObject({ changes: [], note: expect.stringContaining(note) });
    expect(found.config).toBe(head);
    expect(rulesOfBase(parse("images: { api: { context: api } }\n"), base).note).toBeNull();
    expect(
      rulesOfBase(parse("images: { api: { context: api, guide: python-api } }\n"), base).note,
    ).not.toBeNull();
  });

  it("are not escaped by removing the configuration", () => {
    const found = rulesOfBase(discoverConfig(CONTEXT), parse(`${API}fail-on: warn\n`));
    expect(found.config.images[0]).toMatchObject({ name: "api", budget: { size: { fail: 200e6 } } });
    expect(found.config.failOn).toBe("warn");
    expect(found.changes).toContainEqual({ image: "api", setting: "size fail", from: "200 MB", to: "none" });
  });

  it.each([
    ["another name", API.replace("api:", "backend:").replace("200MB", "1GB"), "backend"],
    ["another name and target", "images: { x: { context: api, target: y, budget: { size: 1GB } } }\n", "x"],
  ])("are not escaped by %s", (_, text, name) => {
    const base = parse(API + EXCEPTION("api", "260MB"));
    const { config } = rulesOfBase(parse(text), base);
    expect(config.images[0]).toMatchObject({ name, budget: { size: { fail: 200e6 } } });
    expect(config.exceptions).toMatchObject([{ image: name, limit: { fail: 260e6 } }]);
    expect(config.origins.get(`images.${name}.budget.size.fail`)).toEqual(
      base.origins.get("images.api.budget.size.fail"),
    );
  });

  it("leave two images that swapped their Dockerfiles to their names", () => {
    const two = (a: string, b: string): Config =>
      parse(
        `images: { a: { context: ${a}, budget: { size: 1MB } }, b: { context: ${b}, budget: { size: 2MB } } }\n`,
      );
    const { config, changes } = rulesOfBase(two("web", "api"), two("api", "web"));
    expect(config.images.map(({ budget }) => budget.size)).toEqual([{ fail: 1e6 }, { fail: 2e6 }]);
    expect(changes).toEqual([]);
  });

  it("list no more than a report holds, and say so", () => {
    const many = (limit: string): string =>
      `images:\n${Array.from({ length: 600 }, (_, at) => `  i${at}: { context: api, budget: { size: ${limit} } }`).join("\n")}\n`;
    const found = rulesOfBase(parse(many("2MB")), parse(many("1MB")));
    expect(found.changes).toHaveLength(500);
    expect(found.note).toBe("100 more rules change than are listed.");
  });

  it("are the same as the change's where nothing changed, and always those of the base", () => {
    const level = fc.constantFrom("1MB", "{ warn: 1MB }", "{ warn: 1MB, fail: 2MB }", "3MB");
    const image = fc
      .record({
        size: fc.option(level),
        change: fc.option(fc.constantFrom("5 %", "1 MB", "5 % and 1 MB")),
        own: fc.option(fc.constantFrom("1 %", "1 kB")),
        guide: fc.option(fc.constantFrom("python-api", "nginx-frontend", "none")),
        reference: fc.boolean(),
      })
      .map(({ size, change, own, guide, reference }) => {
        const limits = [
          size === null ? "" : `size: ${size}`,
          change === null ? "" : `change: ${change}`,
          own === null ? "" : `change.own: ${own}`,
        ];
        const parts = [
          guide === null ? "" : `guide: ${guide}`,
          reference ? "reference: { dockerfile: api/Dockerfile.slim }" : "",
          `budget: { ${limits.filter((part) => part !== "").join(", ")} }`,
        ];
        return `{ context: api, ${parts.filter((part) => part !== "").join(", ")} }`;
      });
    const config = fc
      .record({
        images: fc.dictionary(fc.constantFrom("api", "web", "api.budget", "x"), image, { minKeys: 1 }),
        total: fc.option(level),
        failOn: fc.constantFrom("fail", "warn", "never"),
        ratchet: fc.boolean(),
      })
      .map(({ images, total, failOn, ratchet }) =>
        parse(
          `images:\n${Object.entries(images)
            .map(([name, body]) => `  ${name}: ${body}\n`)
            .join(
              "",
            )}fail-on: ${failOn}\nratchet: ${ratchet}\n${total === null ? "" : `total: { size: ${total} }\n`}`,
        ),
      );
    fc.assert(
      fc.property(config, config, (base, head) => {
        const same = rulesOfBase(head, head);
        expect(same.changes).toEqual([]);
        expect(same.config).toEqual(head);
        const { config: judging, changes } = rulesOfBase(head, base);
        for (const change of changes) {
          limitChangeSchema.parse(change);
          expect(change.from).not.toBe(change.to);
        }
        const once = rulesOfBase(judging, base);
        expect(once.config.images).toEqual(judging.images);
        expect(once.config.total).toEqual(judging.total);
        // What is left to tell is of images that are gone.
        const names = new Set(head.images.map(({ name }) => name));
        expect(once.changes.filter(({ image }) => image === null || names.has(image))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
