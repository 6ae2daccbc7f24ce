import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { compareToBaseline, savingAgainst } from "../../../src/baseline/compare.js";
import { payloadBytes } from "../../../src/model/bytes.js";
import type { Fingerprint } from "../../../src/model/image.js";

const print = (over: Partial<Fingerprint> = {}): Fingerprint => ({
  engineVersion: "28.5.2",
  store: "overlay2",
  builder: "buildx 0.29.1 (docker)",
  platform: "linux/amd64",
  compression: ["none"],
  method: 1,
  ...over,
});

const compare = (
  head: number,
  base: number,
  theirs: Parameters<typeof compareToBaseline>[1]["fingerprint"] = print(),
) =>
  compareToBaseline({ size: payloadBytes(head), fingerprint: print() }, { bytes: base, fingerprint: theirs });

describe("compareToBaseline on the same store and builder", () => {
  it.each([
    // Small images: 16,000 bytes is the larger bound. Large ones: 0.005 %.
    [100_000_000, 0, false],
    [100_000_000, 15_999, true],
    [100_000_000, 16_000, false],
    [100_000_000, -15_999, true],
    [100_000_000, -16_000, false],
    [1_000_000_000, 49_999, true],
    [1_000_000_000, 50_000, false],
    [0, 15_999, true],
    [0, 16_000, false],
  ])("base %d, change %d: noise %s", (base, delta, noise) => {
    const { change, comparable, reason } = compare(base + delta, base);
    expect(change).toMatchObject({ bytes: delta, noise });
    expect(change?.percent).toBe(base === 0 ? null : (delta / base) * 100);
    expect([comparable, reason]).toEqual([true, null]);
  });

  it.each([
    ["engine version", { engineVersion: "29.0.0" }],
    ["buildx version", { builder: "buildx 0.30.0 (docker)" }],
    ["compression", { compression: ["gzip"] }],
  ])("another %s does not matter: the payload is counted uncompressed", (_, over) => {
    expect(compare(100, 100, print(over)).comparable).toBe(true);
  });
});

describe("compareToBaseline across stores and builders", () => {
  it.each([
    ["store", { store: "containerd" }, "image store (containerd, now overlay2)"],
    [
      "driver",
      { builder: "buildx 0.29.1 (docker-container)" },
      "builder (buildx 0.29.1 (docker-container), now buildx",
    ],
    ["classic builder", { builder: "classic" }, "builder (classic, now"],
  ] as const)("another %s is flagged and ignores under 0.5 %%", (_, over, said) => {
    const small = compare(100_499_999, 100_000_000, print(over));
    expect(small).toMatchObject({ comparable: false, change: { bytes: 499_999, noise: true } });
    expect(small.reason).toContain(said);
    expect(compare(100_500_000, 100_000_000, print(over)).change?.noise).toBe(false);
  });

  it.each([
    ["platform", { ...print(), platform: "linux/arm64" }],
    ["counting rule", { ...print(), method: 2 }],
  ])("another %s gives no change at all", (_, theirs) => {
    const found = compare(100, 100, theirs);
    expect(found).toMatchObject({ change: null, comparable: false });
    expect(found.reason).not.toBeNull();
  });

  it("never calls more noise on the same store than across stores", () => {
    fc.assert(
      fc.property(fc.nat(2e9), fc.nat(2e9), (head, base) => {
        const same = compare(head, base).change?.noise;
        const other = compare(head, base, print({ store: "containerd" })).change?.noise;
        expect(same === true && other === false).toBe(false);
      }),
    );
  });
});

describe("savingAgainst", () => {
  const reference = { kind: "built", bytes: 400, estimate: false } as const;
  it.each([
    ["built", reference, [], { bytes: 300, percent: 75, estimate: false, note: null }],
    ["image", { ...reference, kind: "image" }, [], { bytes: 300, percent: 75, estimate: false, note: null }],
    [
      "smaller than the image",
      { ...reference, bytes: 80 },
      [],
      { bytes: -20, percent: -25, estimate: false, note: null },
    ],
    [
      "of 0 bytes",
      { ...reference, bytes: 0 },
      [],
      { bytes: -100, percent: null, estimate: false, note: null },
    ],
  ] as const)("reference %s", (_, against, onlyInOne, saving) => {
    expect(savingAgainst(100, against, onlyInOne)).toEqual(saving);
  });

  it("is an estimate against the guide, and between different package sets, and says why", () => {
    expect(savingAgainst(100, { ...reference, kind: "guide", estimate: true }, [])).toMatchObject({
      estimate: true,
    });
    expect(savingAgainst(100, { ...reference, kind: "guide", estimate: false }, [])?.note).toContain(
      "guide's figure",
    );
    const differing = savingAgainst(100, reference, ["uvloop", "a", "b", "c"]);
    expect(differing).toMatchObject({ estimate: true, bytes: 300 });
    expect(differing?.note).toContain("uvloop, a, b and 1 more");
  });

  it("is nothing when the reference was not measured", () => {
    expect(savingAgainst(100, { ...reference, bytes: null }, [])).toBeNull();
  });
});
