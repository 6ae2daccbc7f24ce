import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { parse as parseYaml } from "yaml";
import { discoverConfig } from "../../../src/config/discover.js";
import { explainConfig } from "../../../src/config/explain.js";
import { flow } from "../../../src/config/flow.js";
import { contextWith, parse } from "./support.js";

const TEXT = `fail-on: warn
override-label: false
defaults:
  args: { MODE: fast }
  budget: { change: 10 % and 5 MB, change.own: { warn: 1 MB } }
images:
  api:
    dockerfile: api/Dockerfile
    args: { NPM_TOKEN: { env: NPM_TOKEN } }
    secrets: { pip: { file: .pip.conf } }
    reference: { dockerfile: api/Dockerfile.slim }
    guide: python-api
  "two: words": { image: nginx, budget: { size: { warn: 1 MB, fail: 2 MB } } }
groups:
  rest: { dockerfiles: base/Dockerfile, needs: [api], budget: { size: 3 MB } }
total: { size: 1GB }
bases: { corp/py: python }
exceptions:
  - { image: base, metric: size, limit: 4 MB, reason: "why: not", owner: me, expires: 2026-12-31 }
`;

describe("an explained smoke test", () => {
  it.each([
    [
      "{ command: [app, --check], imports: [a.b] }",
      '{ command: [app, "--check"], imports: [a.b], seconds: 60, memory: 512 MB }',
    ],
    [
      "{ command: 'a && b', imports: true, memory: 64MiB }",
      '{ command: "a && b", imports: true, seconds: 60, memory: 67108.864 kB }',
    ],
  ])("of %s is what holds, and rules that it brings", (smoke, shown) => {
    const explained = explainConfig(
      parse(`images:\n  api:\n    dockerfile: api/Dockerfile\n    smoke: ${smoke}\n`),
    );
    expect(explained).toContain(`    smoke: ${shown}`);
    expect(explained).toMatch(/compat: \{ index: "on", smoke: fail \}/);
    expect(explained).toMatch(/smoke: .*image-budget\.yml:4/);
  });
});

describe("the explained configuration", () => {
  const explained = explainConfig(parse(TEXT));

  it("says of each value where it came from", () => {
    expect(explained).toBe(`# Effective configuration: .github/image-budget.yml
fail-on: warn  # .github/image-budget.yml:1
on-unmeasured: error  # default
limits-from: base  # default
ratchet: true  # default
override-label: false  # .github/image-budget.yml:2
concurrency: 4  # default
images:
  api:  # .github/image-budget.yml:7
    dockerfile: api/Dockerfile  # .github/image-budget.yml:8
    context: api  # default
    args:
      MODE: fast  # .github/image-budget.yml:4, defaults
      NPM_TOKEN: { env: NPM_TOKEN }  # from environment variable NPM_TOKEN, .github/image-budget.yml:9
    secrets:
      pip: { file: .pip.conf }  # .github/image-budget.yml:10
    pull: false  # default
    reference: { dockerfile: api/Dockerfile.slim, context: api }  # .github/image-budget.yml:11
    guide: python-api  # .github/image-budget.yml:12
    budget:
      size:
        fail: 200 MB  # guide (python-api)
      change:
        fail: 10 % and 5 MB  # .github/image-budget.yml:5, defaults
      change.own:
        warn: 1 MB  # .github/image-budget.yml:5, defaults
      saving:
        warn: 55 %  # guide (python-api)
  "two: words":  # .github/image-budget.yml:13
    image: nginx  # .github/image-budget.yml:13
    pull: false  # default
    # guide: inferred from the image's base, as a suggestion
    budget:
      size:
        warn: 1 MB  # .github/image-budget.yml:13
        fail: 2 MB  # .github/image-budget.yml:13
      change:
        fail: 10 % and 5 MB  # .github/image-budget.yml:5, defaults
      change.own:
        warn: 1 MB  # .github/image-budget.yml:5, defaults
  base:  # .github/image-budget.yml:15
    dockerfile: base/Dockerfile  # .github/image-budget.yml:15, group rest
    context: base  # default
    args:
      MODE: fast  # .github/image-budget.yml:4, defaults
    pull: false  # default
    needs: { api: api }  # .github/image-budget.yml:15, group rest
    # guide: inferred from the image's base, as a suggestion
    budget:
      size:
        fail: 3 MB  # .github/image-budget.yml:15, group rest
      change:
        fail: 10 % and 5 MB  # .github/image-budget.yml:5, defaults
      change.own:
        warn: 1 MB  # .github/image-budget.yml:5, defaults
total:
  size:
    fail: 1 GB  # .github/image-budget.yml:16
bases:
  corp/py: python  # .github/image-budget.yml:17
exceptions:
  - { image: base, metric: size, limit: { fail: 4 MB }, reason: "why: not", owner: me, expires: 2026-12-31 }  # .github/image-budget.yml:19
`);
  });

  it("never shows a value of the environment", () => {
    expect(explained).not.toContain("canary-value");
  });

  it("is itself a configuration with the same effect", () => {
    // Lines and origins are where the values stand, not what they are.
    const withoutPlaces = (config: object): unknown =>
      JSON.parse(
        JSON.stringify(config, (key, value: unknown) =>
          ["line", "origins", "notices"].includes(key) ? undefined : value,
        ),
      );
    expect(withoutPlaces(parse(explained))).toEqual(withoutPlaces(parse(TEXT)));
  });

  it("tells of a discovered configuration, with its notices", () => {
    const text = explainConfig(discoverConfig(contextWith(["api/Dockerfile", "api/x"])));
    expect(text).toContain("  api:  # discovered\n    dockerfile: api/Dockerfile  # discovered\n");
    expect(text).toContain("# There is no configuration: one image was found by its Dockerfile.");
  });
});

describe("values on one line", () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "null",
      "~",
      "yes",
      "3.10",
      "0x1",
      "2026-12-31",
      "- a",
      "a: b",
      "a #b",
      "{a}",
      "[a",
      "*a",
      "&a",
      "!a",
      "%a",
      "@a",
      "a,b",
      "",
      " ",
      "a ",
      "...",
      "---",
      "<<",
      "1e3",
      ".5",
      "a:",
    ),
  );

  it("read back as what they were, as key and as value", () => {
    const value = fc.oneof(
      text,
      fc.array(text),
      fc.dictionary(
        text.filter((key) => key !== "__proto__"),
        text,
      ),
      fc.boolean(),
      fc.integer(),
    );
    fc.assert(
      fc.property(text, value, (key, entry) => {
        const written = flow(entry);
        expect(written).not.toMatch(/[\n\r\u202e\u2028]/);
        expect(parseYaml(`k: ${written}  # comment`)).toEqual({ k: entry });
        if (key.length < 200) expect(parseYaml(`m:\n  ${flow(key)}: 1\n`)).toEqual({ m: { [key]: 1 } });
      }),
      { numRuns: 300, examples: [["two: words", "a"]] },
    );
  });
});
