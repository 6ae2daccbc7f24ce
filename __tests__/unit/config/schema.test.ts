import { describe, expect, it } from "@jest/globals";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse as parseYaml } from "yaml";
import { configJsonSchema } from "../../../src/config/json-schema.js";
import { configReference } from "../../../src/config/reference.js";
import { RULE_IDS } from "../../../src/lint/rule-ids.js";
import { nearest } from "../../../src/config/suggest.js";

const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(
  configJsonSchema(),
);

/** Every object's properties that an editor would offer without a word about them. */
function undescribed(schema: unknown, path: string): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap((item, index) => undescribed(item, `${path}/${index}`));
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]) => {
    const silent =
      key === "properties" && typeof value === "object" && value !== null
        ? Object.entries(value).flatMap(([name, property]: [string, unknown]) =>
            typeof property === "object" && property !== null && "description" in property
              ? []
              : [`${path}/${name}`],
          )
        : [];
    return [...silent, ...undescribed(value, `${path}/${key}`)];
  });
}

describe("the JSON Schema", () => {
  it.each([
    "images: { api: { dockerfile: a, budget: { size: 200MB, change: { warn: 5 MB, fail: 10 % and 5 MB } } } }",
    "images: { api: { args: { A: 3.1, B: true, C: { env: X } }, reference: guide, needs: [base], guide: none } }",
    "images: { api: { reference: 450MB, needs: { 'a/b': c } }, b: }",
    "groups: { g: { dockerfiles: 'x/*', exclude: [a], name: '{dir}' } }",
    "exceptions: [{ image: a, metric: size, limit: 1 MB, reason: r, owner: o, expires: 2026-12-31 }]",
    "concurrency: 2\nfail-on: never\non-unmeasured: warn\nbases: { x: python }\ntotal: { saving: { warn: 50 % } }",
    "images: { api: { smoke: { command: [app, --check], imports: [a.b], seconds: 5, memory: 1GB } } }",
    "images: { api: { smoke: { command: app && x, imports: true }, compat: { smoke: warn } }, b: { smoke: false } }",
    "limits-from: head\nratchet: false\noverride-label: false",
    "override-label: 'size: accepted'",
  ])("takes %s", (text) => {
    expect(validate(parseYaml(text)) ? [] : validate.errors).toEqual([]);
  });

  it.each([
    "image: {}",
    "images: { api: { dockerfil: a } }",
    "images: { api: { budget: { size: lots } } }",
    "images: { api: { budget: { size: -1 } } }",
    "images: { api: { budget: { change: 5 % or 1 MB } } }",
    "images: { api: { guide: python } }",
    "images: { api: { smoke: true } }",
    "images: { api: { smoke: { imports: ['a b'] } } }",
    "images: { api: { smoke: { command: [a], seconds: 0.5 } } }",
    "groups: { g: {} }",
    "limits-from: main",
    "ratchet: maybe",
    "override-label: true",
    "exceptions: [{ image: a }]",
    "concurrency: 0",
    "fail-on: error",
  ])("refuses %s", (text) => {
    expect(validate(parseYaml(text))).toBe(false);
  });

  it("describes every key", () => {
    expect(undescribed(configJsonSchema(), "")).toEqual([]);
  });
});

describe("the reference of keys", () => {
  const entries = configReference();

  it("lists every key once", () => {
    const paths = entries.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toEqual([
      ...[
        "images",
        "dockerfile",
        "image",
        "needs",
        "context",
        "target",
        "args",
        "secrets",
        "ssh",
        "build-contexts",
        "platform",
        "labels",
        "network",
        "pull",
        "cache-from",
        "cache-to",
        "reference",
        "guide",
        "budget",
        "budget.size",
        "budget.download",
        "budget.change",
        "budget.change.own",
        "budget.saving",
        "compat",
        "compat.alpine",
        "compat.index",
        "compat.blocked",
        "compat.unresolved-library",
        "compat.compiles",
        "compat.relock",
        "compat.unknown",
        "compat.smoke",
        "smoke",
        "smoke.command",
        "smoke.imports",
        "smoke.seconds",
        "smoke.memory",
        "findings",
        ...RULE_IDS.map((rule) => `findings.${rule}`),
        "trial",
      ].map((key) => (key === "images" ? key : `images.NAME.${key}`)),
      ...["groups", "groups.NAME.dockerfiles", "groups.NAME.exclude", "groups.NAME.name", "defaults"],
      ...["size", "download", "change", "change.own", "saving"].reduce(
        (paths, key) => [...paths, `total.${key}`],
        ["total"],
      ),
      "bases",
      ...[
        "exceptions",
        ...["image", "metric", "limit", "reason", "owner", "expires"].map((key) => `exceptions.NAME.${key}`),
      ],
      ...["fail-on", "on-unmeasured", "limits-from", "ratchet", "override-label", "concurrency"],
    ]);
  });

  it("says something about each", () => {
    for (const { type, default: fallback, description } of entries) {
      expect(type).not.toBe("");
      expect(fallback).not.toBe("");
      expect(description).toMatch(/^[A-Z].*[.]$/);
    }
  });
});

describe("the nearest name", () => {
  const known = ["fail-on", "on-unmeasured", "concurrency", "images", "python-api", "nginx-frontend"];

  it.each([
    ["failOn", "fail-on"],
    ["fail_on", "fail-on"],
    ["fial-on", "fail-on"],
    ["image", "images"],
    ["python", "python-api"],
    ["frontend", "nginx-frontend"],
    ["concurency", "concurrency"],
    ["", null],
    ["zzz", null],
    ["entirely different", null],
    ["x".repeat(1000), null],
  ])("to %j is %j", (word, expected) => {
    expect(nearest(word, known)).toBe(expected);
  });
});
