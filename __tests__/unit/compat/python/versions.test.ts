import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { allows, filterVersions, parseSpecifiers } from "../../../../src/compat/python/specifier.js";
import { compareVersions, parseVersion, versionText } from "../../../../src/compat/python/version.js";
import type { Version } from "../../../../src/compat/python/version.js";
import { nearVersion, spelledVersion } from "./oracle-versions.js";

function version(text: string): Version {
  const parsed = parseVersion(text);
  if (parsed === null) throw new Error(`no version: ${text}`);
  return parsed;
}

describe("versions", () => {
  it("are ordered as PEP 440 orders them", () => {
    const ordered = [
      "1.dev0",
      "1a0.dev1",
      "1a0",
      "1a0.post1",
      "1b2",
      "1rc10",
      "1",
      "1+abc",
      "1+5",
      "1.post0",
      "1.1",
      "1!0",
    ];
    const shuffled = [...ordered].reverse().map(version);
    expect(shuffled.sort(compareVersions).map(versionText)).toEqual(ordered);
  });

  it("are a total order, and stay what they are when they are written out", () => {
    fc.assert(
      fc.property(spelledVersion, nearVersion, nearVersion, (one, other, third) => {
        const [a, b, c] = [version(one), version(other), version(third)];
        expect(versionText(version(versionText(a)))).toBe(versionText(a));
        expect(compareVersions(a, version(versionText(a)))).toBe(0);
        expect(Math.sign(compareVersions(a, b)) + Math.sign(compareVersions(b, a))).toBe(0);
        if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0)
          expect(compareVersions(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 1500, seed: 4 },
    );
  });

  it.each(["", "one", "1..2", "1.0+", "1.0+a..b", "v", "1.x", "1.0-", "\u0661.0", "1".repeat(1001)])(
    "is none: %#",
    (text) => {
      expect(parseVersion(text)).toBeNull();
    },
  );
});

describe("specifiers", () => {
  it.each([
    [">=2.0", "2.0rc1", {}, false],
    [">=2.0rc1", "2.0rc2", {}, true],
    [">=1.0", "2.0rc1", {}, false],
    [">=1.0", "2.0rc1", { prereleases: true }, true],
    [">=2.0rc1", "2.0rc2", { prereleases: false }, false],
    ["==1.0", "1.0+cpu", {}, true],
    ["==1.0+cpu", "1.0", {}, false],
    ["~=1.4.2", "1.5", {}, false],
    ["<2", "2.0.dev1", { prereleases: true }, false],
    [">1.0", "1.0.post1", {}, false],
    ["", "1.0", {}, true],
  ])("%j allows %s with %j: %j", (text, candidate, options, expected) => {
    const specifiers = parseSpecifiers(text);
    expect(specifiers === null ? null : allows(specifiers, version(candidate), options)).toBe(expected);
  });

  it.each([
    ">=1.*",
    ">1.0+local",
    "~=1",
    "==",
    "=1.0",
    "1.0",
    ">=1.0 <2",
    "==1.0a1.*",
    `>=${"1".repeat(20_000)}`,
  ])("are none: %#", (text) => {
    expect(parseSpecifiers(text)).toBeNull();
  });

  it("take a pre-release only where there is nothing else", () => {
    const chosen = (text: string, candidates: readonly string[]): readonly string[] =>
      filterVersions(parseSpecifiers(text) ?? [], candidates.map(version)).map(versionText);
    expect(chosen(">=1", ["0.9", "1.0", "1.1rc1"])).toEqual(["1.0"]);
    expect(chosen(">=1.1rc1", ["1.0", "1.1rc1", "1.1"])).toEqual(["1.1rc1", "1.1"]);
    expect(chosen(">=1", ["0.9", "1.1rc1"])).toEqual(["1.1rc1"]);
  });
});
