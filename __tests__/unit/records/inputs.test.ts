import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { BuildSpec } from "../../../src/model/config.js";
import { canonicalText } from "../../../src/records/canonical.js";
import type { Canonical } from "../../../src/records/canonical.js";
import { inputsOf } from "../../../src/records/inputs.js";
import type { BuildFacts, ImageInputs } from "../../../src/records/inputs.js";
import { buildSpec } from "../../support/build-spec.js";

const KNOWN = { kind: "known", sha256: "2".repeat(64), files: 3 } as const;
const OTHER = { kind: "known", sha256: "3".repeat(64), files: 3 } as const;
const PYTHON = { name: "python:3.11-slim", digest: "sha256:aa" };

function facts(changes: Partial<BuildFacts> = {}, build: Partial<BuildSpec> = {}): BuildFacts {
  return {
    kind: "build",
    build: buildSpec(build),
    dockerfile: "FROM python:3.11-slim\n",
    unclear: [],
    context: KNOWN,
    namedContexts: {},
    platform: "linux/amd64",
    bases: [PYTHON],
    needs: {},
    ...changes,
  };
}

function sha(...args: Parameters<typeof facts>): string {
  const found = inputsOf(facts(...args));
  if (found.kind === "unknown") throw new Error(found.reason);
  return found.inputs.sha256 ?? "";
}

const NEEDED: ImageInputs = {
  kind: "known",
  inputs: { sha256: "4".repeat(64), bases: [{ name: "debian:12", digest: "sha256:dd" }] },
};
const NEEDED_OTHER: ImageInputs = { ...NEEDED, inputs: { ...NEEDED.inputs, sha256: "5".repeat(64) } };

describe("what goes into an image", () => {
  it.each<[string, Partial<BuildFacts>, Partial<BuildSpec>]>([
    ["the Dockerfile", { dockerfile: "FROM python:3.11-slim\nRUN x\n" }, {}],
    ["the context", { context: OTHER }, {}],
    ["the target", {}, { target: "prod" }],
    ["the platform", { platform: "linux/arm64" }, {}],
    ["an argument", {}, { args: { A: { kind: "literal", value: "1" } } }],
    ["an argument's value", {}, { args: { A: { kind: "literal", value: "2" } } }],
    ["another argument", {}, { args: { B: { kind: "literal", value: "1" } } }],
    ["an empty argument", {}, { args: { A: { kind: "literal", value: "" } } }],
    ["a label", {}, { labels: { A: "1" } }],
    ["the network", {}, { network: "none" }],
    ["a secret's id", {}, { secrets: { token: { kind: "env", variable: "X" } } }],
    ["a folder as context", { namedContexts: { A: { kind: "folder", digest: KNOWN } } }, {}],
    ["its content", { namedContexts: { A: { kind: "folder", digest: OTHER } } }, {}],
    [
      "an image as context",
      { namedContexts: { A: { kind: "image", reference: "x", digest: "sha256:a" } } },
      {},
    ],
    ["a needed image", { needs: { base: NEEDED } }, {}],
    ["the needed image's inputs", { needs: { base: NEEDED_OTHER } }, {}],
  ])("counts %s", (name, changes, build) => {
    const all = [sha(), sha(changes, build)];
    expect([name, new Set(all).size]).toEqual([name, 2]);
    expect(sha(changes, build)).toBe(all[1]);
  });

  it("does not count what has no part in the content", () => {
    const same: readonly Partial<BuildSpec>[] = [
      { secrets: {} },
      { ssh: ["default"] },
      { cacheFrom: ["type=gha"], cacheTo: ["type=gha,mode=max"] },
      { pull: true },
      { dockerfile: "moved/Dockerfile", context: "moved" },
    ];
    for (const build of same) expect(sha({}, build)).toBe(sha());
    const secret = (path: string): string => sha({}, { secrets: { token: { kind: "file", path } } });
    expect(secret("a")).toBe(secret("b"));
  });

  it("does not depend on the order of names", () => {
    const [a, b] = [{ kind: "literal", value: "1" } as const, { kind: "literal", value: "2" } as const];
    expect(sha({}, { args: { A: a, B: b } })).toBe(sha({}, { args: { B: b, A: a } }));
  });

  it("keeps what base images stood for apart, sorted, each once, those of needed images included", () => {
    const found = inputsOf(
      facts({
        bases: [PYTHON, { name: "node:22", digest: "sha256:bb" }, PYTHON],
        namedContexts: { data: { kind: "image", reference: "busybox", digest: "sha256:cc" } },
        needs: { base: NEEDED },
      }),
    );
    expect(found.kind === "known" ? found.inputs.bases : found).toEqual([
      { name: "busybox", digest: "sha256:cc" },
      { name: "debian:12", digest: "sha256:dd" },
      { name: "node:22", digest: "sha256:bb" },
      PYTHON,
    ]);
    const moved = { name: PYTHON.name, digest: "sha256:ff" };
    expect(sha({ bases: [moved] })).toBe(sha());
  });

  it.each<[string, Partial<BuildFacts>, Partial<BuildSpec>, RegExp]>([
    [
      "an argument comes from the environment",
      {},
      { args: { TOKEN: { kind: "env", variable: "MY_TOKEN" } } },
      /^the build argument TOKEN comes from the environment/,
    ],
    [
      "an argument chooses the frontend",
      {},
      { args: { BUILDKIT_SYNTAX: { kind: "literal", value: "x" } } },
      /BUILDKIT_SYNTAX/,
    ],
    ["there is no Dockerfile", { dockerfile: null }, {}, /^api\/Dockerfile cannot be read$/],
    ["the Dockerfile is unclear", { unclear: ["line 1 is odd"] }, {}, /^line 1 is odd$/],
    ["the context is", { context: { kind: "unknown", reason: "it is too large" } }, {}, /^it is too large$/],
    ["the platform is", { platform: null }, {}, /platform/],
    [
      "a base is",
      { bases: [PYTHON, { name: "gone:1", digest: null }] },
      {},
      /^it cannot be told what gone:1 stands for$/,
    ],
    [
      "a context's image is",
      { namedContexts: { c: { kind: "image", reference: "gone:2", digest: null } } },
      {},
      /gone:2/,
    ],
    [
      "a context's folder is",
      { namedContexts: { c: { kind: "folder", digest: { kind: "unknown", reason: "no" } } } },
      {},
      /^the build context c: no$/,
    ],
    [
      "a context is an address",
      { namedContexts: { c: { kind: "other", place: "https://x.invalid/y.git" } } },
      {},
      /^the build context c is https:\/\/x\.invalid/,
    ],
    [
      "a needed image is",
      { needs: { base: { kind: "unknown", reason: "it is too large" } } },
      {},
      /^its base base: it is too large$/,
    ],
    [
      "there are too many bases",
      { bases: Array.from({ length: 300 }, (_, n) => ({ name: `a${n}`, digest: "sha256:1" })) },
      {},
      /more than 200 images/,
    ],
    ["a name is too long", { bases: [{ name: "a".repeat(3000), digest: "sha256:1" }] }, {}, /too long/],
  ])("is unknown when %s", (_name, changes, build, reason) => {
    const found = inputsOf(facts(changes, build));
    expect(found.kind).toBe("unknown");
    expect(found.kind === "unknown" ? found.reason : "").toMatch(reason);
  });

  it("says which bases it knows even when the rest is unknown", () => {
    const args = { TOKEN: { kind: "env", variable: "MY_TOKEN" } } as const;
    expect(inputsOf(facts({ needs: { base: NEEDED } }, { args }))).toMatchObject({
      bases: [{ name: "debian:12", digest: "sha256:dd" }, PYTHON],
    });
  });

  it("of a named image is what its name stands for", () => {
    const named = {
      kind: "named",
      reference: "nginx:1",
      platform: "linux/amd64",
      digest: "sha256:aa",
    } as const;
    expect(inputsOf(named)).toMatchObject({
      kind: "known",
      inputs: { bases: [{ name: "nginx:1", digest: "sha256:aa" }] },
    });
    expect(inputsOf({ ...named, digest: null }).kind).toBe("unknown");
    expect(inputsOf({ ...named, platform: "linux/arm64" })).not.toEqual(inputsOf(named));
  });
});

describe("the canonical text", () => {
  const value = fc.letrec<{ any: Canonical }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom("", "1", "n1:1", "s0:", "l0:", "z", "a:b"),
      fc.string({ maxLength: 4 }),
      fc.integer({ min: -3, max: 30 }),
      fc.constantFrom(null, true, false),
      fc.array(tie("any"), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom("a", "b", "s1:", ""), tie("any"), { maxKeys: 3 }),
    ),
  })).any;
  /** Independent of the text under test: JSON tells these apart too, once keys are sorted. */
  const asJson = (given: Canonical): string =>
    JSON.stringify(given, (_key, item: unknown) =>
      item !== null && typeof item === "object" && !Array.isArray(item)
        ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
        : item,
    );

  it("is the same for equal values and no others", () => {
    fc.assert(
      fc.property(
        value,
        value,
        (a, b) => (canonicalText(a) === canonicalText(b)) === (asJson(a) === asJson(b)),
      ),
      { numRuns: 3000 },
    );
  });

  it("cannot be made alike by moving text from one place to the next", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string(), { maxLength: 4 }),
        fc.array(fc.string(), { maxLength: 4 }),
        (a, b) => {
          fc.pre(JSON.stringify(a) !== JSON.stringify(b));
          return canonicalText(a) !== canonicalText(b);
        },
      ),
    );
    expect(canonicalText(["ab", "c"])).not.toBe(canonicalText(["a", "bc"]));
  });
});
