import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { BuildSpec, Config } from "../../../src/model/config.js";
import { createRedactor, looksSecret, secretFilesOf, secretsOf } from "../../../src/runner/redact.js";
import { SOON } from "../../support/soon.js";

/** Oracles of their own: what real encoders make of a text. */
const ENCODERS: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  base64: (text) => Buffer.from(text).toString("base64"),
  "base64 unpadded": (text) => Buffer.from(text).toString("base64").replaceAll("=", ""),
  base64url: (text) => Buffer.from(text).toString("base64url"),
  hex: (text) => Buffer.from(text).toString("hex"),
  HEX: (text) => Buffer.from(text).toString("hex").toUpperCase(),
  URI: (text) => encodeURIComponent(text),
  form: (text) => new URLSearchParams({ a: text }).toString().slice(2),
  JSON: (text) => JSON.stringify(text),
  "JSON in JSON": (text) => JSON.stringify(JSON.stringify(text)),
  "single quotes": (text) => `'${text.replaceAll("'", `'\\''`)}'`,
  "double quotes": (text) => `"${text.replace(/["\\$`]/g, "\\$&")}"`,
  XML: (text) =>
    text
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
      .replaceAll("'", "&#39;"),
};

const secretText = fc
  .oneof(
    fc.string({ minLength: 4, maxLength: 40 }),
    fc.string({ unit: "grapheme", minLength: 4, maxLength: 20 }),
  )
  .filter((text) => text.trim().length >= 4 && text === text.trim());

describe("createRedactor", () => {
  for (const [name, encode] of Object.entries(ENCODERS)) {
    it(`never lets a secret through as ${name}`, () => {
      fc.assert(
        fc.property(secretText, fc.string(), fc.string(), (secret, before, after) => {
          const encoded = encode(secret);
          // Text around it may hold the secret's form by chance (or the mask itself); the mask must not re-create it.
          fc.pre(!"***".includes(encoded));
          const redacted = createRedactor([secret]).redact(`${before} ${encoded} ${after}`);
          expect(redacted).toContain("***");
          expect(redacted.includes(encoded)).toBe(false);
        }),
        { numRuns: 200 },
      );
    });
  }

  it.each(["", "a", "ab", "abc"])("knows a secret in base64 behind %j", (before) => {
    const secret = "hunter2-canary-value";
    const encoded = Buffer.from(`${before}${secret}:tail`).toString("base64");
    const redacted = createRedactor([secret]).redact(`Authorization: Basic ${encoded}`);
    expect(Buffer.from(redacted.replace("Authorization: Basic ", ""), "base64").toString()).not.toContain(
      "canary",
    );
    expect(redacted).toContain("***");
  });

  it("masks every line of a multi-line value, and its base64 wrapped by the usual tools", () => {
    const key = `-----BEGIN KEY-----\n${"abcdefghij0123456789".repeat(5)}\nsecondline\n-----END KEY-----\n`;
    const redactor = createRedactor([key]);
    expect(redactor.redact("x secondline y")).toBe("x *** y");
    for (const columns of [64, 76]) {
      const wrapped =
        Buffer.from(key)
          .toString("base64")
          .match(new RegExp(`.{1,${columns}}`, "g")) ?? [];
      for (const line of wrapped) expect(redactor.redact(line)).toBe("***");
    }
  });

  it("masks all that overlapping secrets cover", () => {
    const redactor = createRedactor(["abcdef", "defghi", "cdef"]);
    expect(redactor.redact("<abcdefghi>")).toBe("<***>");
    expect(redactor.redact("<abcdefabcdef>")).toBe("<******>");
  });

  it("leaves short secrets alone, and counts them", () => {
    const redactor = createRedactor(["abc", " x ", "", "  ", "long enough"]);
    expect(redactor.redact("abc x long enough")).toBe("abc x ***");
    expect(redactor.tooShort()).toBe(2);
  });

  it("gives a runner every form on one line each, longest first", () => {
    const values = createRedactor(["first line\nsecond line"]).values();
    expect(values).toContain("first line");
    expect(values).toContain(Buffer.from("first line\nsecond line").toString("base64"));
    expect(values.every((value) => !value.includes("\n"))).toBe(true);
    expect(values.map((value) => value.length)).toEqual(
      values.map((value) => value.length).sort((a, b) => b - a),
    );
  });

  it("stays linear on repetitive secrets and text", () => {
    const redactor = createRedactor([`${"a".repeat(3000)}b`, "a".repeat(2000)]);
    const started = performance.now();
    redactor.redact("a".repeat(1_000_000));
    expect(performance.now() - started).toBeLessThan(SOON);
  });

  it("bears a large value", () => {
    const lines = Array.from({ length: 5000 }, (_, index) => `secret-line-number-${index}`);
    const redactor = createRedactor([lines.join("\n")]);
    expect(redactor.redact("a secret-line-number-4242 b")).toBe("a *** b");
  });
});

describe("looksSecret", () => {
  it.each([
    "NPM_TOKEN",
    "token",
    "DB_PASSWORD",
    "passwd",
    "MY_SECRET_1",
    "API_KEY",
    "apiKey",
    "APIKEY",
    "BASIC_AUTH",
    "AWS_CREDENTIALS",
  ])("%s does", (name) => {
    expect(looksSecret(name)).toBe(true);
  });
  it.each(["AUTHOR", "KEYBOARD", "MONKEY", "VERSION", "PYTHON_VERSION", "BYPASS"])("%s does not", (name) => {
    expect(looksSecret(name)).toBe(false);
  });
});

describe("secretsOf", () => {
  const spec: BuildSpec = {
    dockerfile: "Dockerfile",
    context: ".",
    target: null,
    args: {
      VERSION: { kind: "literal", value: "1.2.3" },
      NPM_TOKEN: { kind: "literal", value: "literal-token" },
      INDEX: { kind: "literal", value: "https://me:p%40ss-word@host/simple" },
      FROM_ENV: { kind: "env", variable: "SOME_VARIABLE" },
      UNSET: { kind: "env", variable: "NOT_SET" },
    },
    secrets: { pip: { kind: "env", variable: "PIP_CONF" }, npm: { kind: "file", path: ".npmrc" } },
    ssh: [],
    buildContexts: {},
    platform: null,
    labels: {},
    network: null,
    pull: false,
    cacheFrom: [],
    cacheTo: [],
    needs: {},
  };
  const image = {
    name: "api",
    source: { kind: "named", reference: "alpine", platform: null, pull: false },
    reference: { kind: "build", build: spec },
    guide: "none",
    budget: {},
    compat: null,
    smoke: null,
    findings: null,
    trial: null,
    line: null,
  } as const;
  const config: Config = {
    file: null,
    images: [image, { ...image, name: "web", source: { kind: "build", build: spec }, reference: null }],
    total: {},
    bases: {},
    exceptions: [],
    failOn: "fail",
    onUnmeasured: "error",
    limitsFrom: "base",
    ratchet: true,
    overrideLabel: null,
    concurrency: 1,
    origins: new Map(),
    notices: [],
  };

  it("collects what comes from the environment, looks secret, or is a password in a URL", () => {
    const environment = {
      SOME_VARIABLE: "env-arg",
      PIP_CONF: "env-secret",
      GITHUB_TOKEN: "ghs_x",
      OTHER: "no",
    };
    expect([...secretsOf(config, environment, ["file-secret"])].sort()).toEqual(
      ["env-arg", "env-secret", "file-secret", "ghs_x", "literal-token", "p%40ss-word", "p@ss-word"].sort(),
    );
    expect(secretFilesOf(config)).toEqual([".npmrc"]);
  });
});
