import { describe, expect, it } from "@jest/globals";
import { findBaseline, findReference, findUnchanged } from "../../../src/records/match.js";
import type { KnownFingerprint } from "../../../src/records/match.js";
import type { RecordEntry } from "../../../src/records/schema.js";
import { entry, recordSet } from "./samples.js";

const HERE: KnownFingerprint = {
  store: "overlay2",
  builder: "buildx 0.30.0 (docker)",
  platform: "linux/amd64",
  method: 1,
};
const PYTHON = { name: "python:3.11-slim", digest: `sha256:${"c".repeat(64)}` };
const INPUTS = { sha256: "1".repeat(64), bases: [PYTHON] };

const measuredWith = (changes: Partial<RecordEntry["fingerprint"]>): RecordEntry =>
  entry({ fingerprint: { ...entry().fingerprint, ...changes } });

describe("the record a change is counted against", () => {
  it("is the one of the image, measured the same way", () => {
    const set = recordSet([entry({ name: "web" }), entry({ role: "reference" }), entry()]);
    expect(findBaseline([set], "api", HERE, [PYTHON])).toEqual({ kind: "match", entry: entry(), set });
  });

  it.each<[string, readonly RecordEntry[]]>([
    ["nothing was recorded", []],
    ["others were", [entry({ name: "web" }), entry({ role: "reference" })]],
  ])("is none, and nothing is to say, when %s", (_name, entries) => {
    expect(findBaseline([recordSet(entries)], "api", HERE, null)).toEqual({
      kind: "none",
      reason: null,
      moved: null,
    });
    expect(findBaseline([], "api", HERE, null)).toEqual({
      kind: "none",
      reason: null,
      moved: null,
    });
  });

  it.each<[RecordEntry, Partial<KnownFingerprint>, string]>([
    [entry(), { store: "containerd" }, "it was recorded with another image store (overlay2, now containerd)"],
    [
      entry(),
      { builder: "classic" },
      "it was recorded with another builder (buildx 0.29.1 (docker), now classic)",
    ],
    [entry(), { platform: "linux/arm64" }, "it was recorded for linux/amd64, and now it is linux/arm64"],
    [entry(), { method: 2 }, "it was recorded by another version of the counting rule"],
  ])("is none when it was measured another way, with the reason", (recorded, changes, reason) => {
    const found = findBaseline([recordSet([recorded])], "api", { ...HERE, ...changes }, null);
    expect(found).toEqual({ kind: "none", reason, moved: null });
  });

  it.each<[string, RecordEntry, KnownFingerprint]>([
    ["the builder's version", measuredWith({ builder: "buildx 0.1.0 (docker)" }), HERE],
    ["the engine's version", measuredWith({ engineVersion: "20.10.24" }), HERE],
    [
      "a variant that only one side says",
      measuredWith({ platform: "linux/arm64/v8" }),
      {
        ...HERE,
        platform: "linux/arm64",
      },
    ],
    [
      "a platform that only the build will tell",
      measuredWith({ platform: "linux/s390x" }),
      {
        ...HERE,
        platform: null,
      },
    ],
  ])("does not depend on %s", (_name, recorded, known) => {
    expect(findBaseline([recordSet([recorded])], "api", known, null).kind).toBe("match");
  });

  it("tells variants apart that both sides say", () => {
    const recorded = measuredWith({ platform: "linux/arm/v6" });
    const known = { ...HERE, platform: "linux/arm/v7" };
    expect(findBaseline([recordSet([recorded])], "api", known, null).kind).toBe("none");
  });

  it("is none when its base image moved meanwhile, and says from what to what", () => {
    const now = [{ name: PYTHON.name, digest: `sha256:${"e".repeat(64)}` }];
    expect(findBaseline([recordSet([entry()])], "api", HERE, now)).toEqual({
      kind: "none",
      reason:
        "it was recorded on another python:3.11-slim (sha256:cccccccccccc..., now sha256:eeeeeeeeeeee...)",
      // What the base grew by since then can be told.
      moved: entry(),
    });
  });

  it.each<[string, RecordEntry, readonly { name: string; digest: string | null }[] | null]>([
    ["nobody looked now", entry(), null],
    ["the base cannot be looked up now", entry(), [{ name: PYTHON.name, digest: null }]],
    ["nobody looked then", entry({ inputs: null }), [PYTHON]],
    ["it was another base then", entry(), [{ name: "python:3.12-slim", digest: "sha256:x" }]],
    ["the rest of its inputs is unknown", entry({ inputs: { sha256: null, bases: [PYTHON] } }), [PYTHON]],
  ])("is used when it cannot be told whether the base moved: %s", (_name, recorded, now) => {
    expect(findBaseline([recordSet([recorded])], "api", HERE, now).kind).toBe("match");
  });

  it("is the newest that fits, over all shards and runs", () => {
    const [old, fits, other, newest] = [
      recordSet([entry({ size: { ...entry().size, bytes: 1 } })], { created: "2026-07-01T01:00:00.000Z" }),
      recordSet([entry({ size: { ...entry().size, bytes: 2 } })], { created: "2026-07-01T02:00:00.000Z" }),
      recordSet([entry({ name: "web" })], { created: "2026-07-01T04:00:00.000Z" }),
      recordSet([measuredWith({ store: "containerd" })], { created: "2026-07-01T03:00:00.000Z" }),
    ];
    expect(findBaseline([old, newest, other, fits], "api", HERE, null)).toMatchObject({
      kind: "match",
      set: fits,
      entry: { size: { bytes: 2 } },
    });
    const none = findBaseline([old, newest], "api", { ...HERE, method: 3 }, null);
    expect(none.kind === "none" ? none.reason : null).toMatch(/counting rule/);
  });
});

describe("a record that spares a build", () => {
  const cases: readonly [string, RecordEntry, Partial<typeof INPUTS>, boolean][] = [
    ["has the same inputs", entry(), {}, true],
    ["has other inputs", entry(), { sha256: "9".repeat(64) }, false],
    ["had another base", entry(), { bases: [{ ...PYTHON, digest: "sha256:x" }] }, false],
    ["had more bases", entry(), { bases: [] }, false],
    ["had unknown inputs", entry({ inputs: null }), {}, false],
    ["had partly unknown inputs", entry({ inputs: { sha256: null, bases: [PYTHON] } }), {}, false],
    ["holds .git, which inputs do not know", entry({ gitPayload: 5 }), {}, false],
    ["was measured another way", measuredWith({ store: "containerd" }), {}, false],
  ];

  it.each(cases)("%s", (_name, recorded, changes, spares) => {
    const inputs = { ...INPUTS, ...changes };
    const sets = [recordSet([recorded, { ...recorded, role: "reference" }])];
    expect(findUnchanged(sets, "api", inputs, HERE)).toEqual(spares ? recorded : null);
    expect(findReference(sets, "api", inputs, HERE)).toEqual(
      spares ? { ...recorded, role: "reference" } : null,
    );
  });

  it("is never found by inputs that are not known, even where both are unknown", () => {
    const unknown = { sha256: null, bases: [PYTHON] };
    const sets = [recordSet([entry({ inputs: unknown }), entry({ inputs: unknown, role: "reference" })])];
    expect(findUnchanged(sets, "api", unknown, HERE)).toBeNull();
    expect(findReference(sets, "api", unknown, HERE)).toBeNull();
  });

  it("keeps images and references apart", () => {
    expect(findReference([recordSet([entry()])], "api", INPUTS, HERE)).toBeNull();
    expect(findUnchanged([recordSet([entry({ role: "reference" })])], "api", INPUTS, HERE)).toBeNull();
  });
});
