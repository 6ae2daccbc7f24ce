import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { globMatcher } from "../../../src/config/globs.js";
import { SOON } from "../../support/soon.js";

function matches(pattern: string, path: string): boolean {
  const parsed = globMatcher(pattern);
  if (!parsed.ok) throw new Error(parsed.expected);
  return parsed.value(path);
}

describe("patterns", () => {
  it.each([
    ["services/*/Dockerfile", "services/a/Dockerfile", true],
    ["./services/*/Dockerfile", "services/a/Dockerfile", true],
    ["services/*/Dockerfile", "services/a/b/Dockerfile", false],
    ["services/**/Dockerfile", "services/Dockerfile", true],
    ["**/Dockerfile", "Dockerfile", true],
    ["**/Dockerfile", ".hidden/Dockerfile", true],
    ["{a,b}/Dockerfile*", "b/Dockerfile.x", true],
    ["v?/[ab]/Dockerfile", "v1/b/Dockerfile", true],
    ["a+/Dockerfile", "aa/Dockerfile", false],
    ["a+/Dockerfile", "a+/Dockerfile", true],
    ["Dockerfile", "a/Dockerfile", false],
    ["two words/*", "two words/Dockerfile", true],
    ["a/**", "a/b/c", true],
    ["**/b/**/d", "a/b/c/x/d", true],
    ["**/b/**/d", "a/b/c/x/e", false],
    ["a/*", "a", false],
    ["**", "a/b", true],
  ])("%j and %j: %j", (pattern, path, expected) => {
    expect(matches(pattern, path)).toBe(expected);
  });

  it.each([
    "/a",
    "../a",
    "a/../b",
    "!a",
    "(a|b)",
    "a\\b",
    "*a*b*",
    "{a/b,c}/x",
    "a/",
    "a//b",
    "",
    "{a,b}".repeat(4),
    "x".repeat(301),
  ])("%j is refused", (pattern) => {
    expect(globMatcher(pattern).ok).toBe(false);
  });

  it("try no part again for another's sake", () => {
    const started = performance.now();
    expect(matches("*a*/*a*/*a*/*a*/*a*/x", `${`${"a".repeat(250)}/`.repeat(5)}y`)).toBe(false);
    expect(performance.now() - started).toBeLessThan(SOON);
  });

  it("answer quickly, whatever is allowed and whatever the path", () => {
    const piece = fc.constantFrom(
      "*",
      "**",
      "?",
      "/",
      "a",
      "[a]",
      "{a,a}",
      "{*,a*}",
      "[!b]",
      "{a",
      "}",
      ",",
      ".",
      "+",
      "[[:alpha:]]",
      "{1..9}",
    );
    const pattern = fc.array(piece, { minLength: 1, maxLength: 14 }).map((parts) => parts.join(""));
    const path = fc.constantFrom(
      `${"a".repeat(250)}b`,
      `${"a/".repeat(100)}b`,
      `${"aaaaaaaaaa/".repeat(50)}b`,
    );
    fc.assert(
      fc.property(pattern, path, (written, file) => {
        const parsed = globMatcher(written);
        if (!parsed.ok) return;
        const started = performance.now();
        parsed.value(file);
        expect(performance.now() - started).toBeLessThan(SOON);
      }),
      { numRuns: 300 },
    );
  });
});
