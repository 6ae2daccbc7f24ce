import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { pathMatcher } from "../../../src/dockerfile/path-pattern.js";
import { SOON } from "../../support/soon.js";

const matches = (source: string, path: string): boolean | undefined => pathMatcher(source)?.(path);

describe("pathMatcher", () => {
  it.each([".", "./", "/", "", "..", "../..", "a/.."])("takes everything for %j", (source) => {
    expect(matches(source, "dist/app.js")).toBe(true);
  });

  it.each([
    ["dist", "dist/app.js", true],
    ["dist/", "dist/a/b.js", true],
    ["/dist", "dist/app.js", true],
    ["../../dist", "dist/app.js", true],
    ["./dist/./app.js", "dist/app.js", true],
    ["dist", "dist2/app.js", false],
    ["dist", "src/dist/app.js", false],
    ["dist/app", "dist/app.js", false],
    ["dist/app.js/x", "dist/app.js", false],
    ["*", "dist/app.js", true],
    ["*.js", "app.js", true],
    ["*.js", "dist/app.js", false],
    ["*.js", "folder.js/x", true],
    ["dist/*.js", "dist/.js", true],
    ["dist/*.js", "dist/a/b.js", false],
    ["*/app.js", "dist/app.js", true],
    ["d?st", "dist/app.js", true],
    ["d?st", "dst/app.js", false],
    ["[a-d]ist", "dist/app.js", true],
    ["[^a-d]ist", "dist/app.js", false],
    ["[[]a].txt", "[a].txt", true],
    ["**/*.js", "a/b/c.js", true],
    ["a/**", "a/b", true],
    ["a/**", "b/a", false],
    ["?", "🐳", true],
  ])("%j and %j: %p", (source, path, expected) => {
    expect(matches(source, path)).toBe(expected);
  });

  it.each(["[", "a[b", "[]", "[^]", "dist/[a-"])("declines %j", (source) => {
    expect(pathMatcher(source)).toBeNull();
  });

  it("agrees with a plain regular expression", () => {
    const source = fc.array(fc.constantFrom("a", "b", "*", "?", ".", "x"), { minLength: 1, maxLength: 7 });
    const path = fc.array(fc.constantFrom("a", "b", ".", "x"), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(source, path, (pattern, text) => {
        const written = `x${pattern.join("")}x`;
        fc.pre(!written.includes("**"));
        const expression = written.replace(/\./gu, "\\.").replace(/\*/gu, ".*").replace(/\?/gu, ".");
        const name = `x${text.join("")}x`;
        expect(matches(written, `${name}/file`)).toBe(new RegExp(`^${expression}$`, "u").test(name));
      }),
    );
  });

  it("takes no long time for a pattern made to take one", () => {
    const started = performance.now();
    expect(matches("*a".repeat(2000) + "b", "a".repeat(4000))).toBe(false);
    expect(performance.now() - started).toBeLessThan(SOON);
  });
});
