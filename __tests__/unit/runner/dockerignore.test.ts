import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { IgnoreRulesError, parseIgnoreRules } from "../../../src/runner/dockerignore.js";
import { SOON } from "../../support/soon.js";

/** Whether the rules keep a path out of the context. */
function ignores(text: string, path: string): boolean {
  const rules = parseIgnoreRules(text);
  const names = path.split("/");
  let state = rules.top;
  for (let count = 1; count <= names.length; count++) {
    state = rules.enter(names.slice(0, count).join("/"), state);
  }
  return state.ignored;
}

describe("what .dockerignore keeps out", () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    ["a name at the top only", "temp", ["temp", "temp/a/b"], ["a/temp", "temporary", "Temp"]],
    ["one folder deep", "*/temp*", ["a/temp", "a/temporary.txt", "a/temp/b"], ["temp", "a/b/temp"]],
    ["one character", "temp?", ["tempa", "temp1/x"], ["temp", "tempab", "temp/a"]],
    ["any depth", "**/*.pyc", ["a.pyc", "a/b/c.pyc"], ["a.pyc.txt", "a/bpyc"]],
    ["any depth, a folder", "**/node_modules", ["node_modules/x", "a/node_modules/b"], ["a/node_modules2"]],
    ["everything in a folder", "docs/**", ["docs/a", "docs/a/b"], ["docs", "docs2/a"]],
    ["in the middle", "a/**/z", ["a/z", "a/b/c/z", "a/b/z/x"], ["a/bz", "b/a/z"]],
    ["a slash in front", "/top", ["top", "top/a"], ["a/top"]],
    ["a slash behind", "dir/", ["dir", "dir/a"], ["dirs"]],
    ["a dot in front", "./src/../lib//x", ["lib/x"], ["src", "lib/y"]],
    ["comments and empty lines", "# a\n\n  \n b \n#b", ["b"], ["a", "#b"]],
    ["a comment that does not begin the line", " #x", ["#x"], ["x"]],
    ["Windows line ends and a byte order mark", "\uFEFFa\r\nb\r\n", ["a", "b"], ["a\r"]],
    ["case", "README", ["README"], ["readme"]],
    ["characters of regular expressions", "a+(b).{c}|$", ["a+(b).{c}|$"], ["aab", "aXb"]],
    ["such characters beside a wildcard", "*.t(x)t", ["a.t(x)t"], ["a.txt", "aXt(x)t"]],
    ["a class", "[a-c]x[^0-9]", ["axb", "cx-"], ["dxb", "ax1"]],
    ["an escape", "\\*.md", ["*.md"], ["a.md"]],
    ["a name beyond the basic plane", "a?b", ["a😀b"], ["a😀😀b"]],
    ["an exception", "*\n!keep", ["a", "b/c"], ["keep", "keep/a/b"]],
    ["an exception below an ignored folder", "dir\n!dir/keep.txt", ["dir", "dir/other"], ["dir/keep.txt"]],
    ["an exception with a wildcard", "dir\n!dir/**/*.py", ["dir/a.txt"], ["dir/a.py", "dir/b/c.py"]],
    ["the last word", "*.md\n!README*.md\nREADME-secret.md", ["a.md", "README-secret.md"], ["README.md"]],
    ["an exception that comes too early", "!a\na", ["a"], []],
    ["a space behind the exclamation mark", "*\n! a", ["b"], ["a"]],
    ["the folder itself", ".", [], ["a", "a/b"]],
    ["what lies outside", "../x\n/", [], ["x", "a/x"]],
    ["everything", "**", ["a", "a/b", ".hidden"], []],
    ["everything but one type", "**\n!**/*.go", ["a", "b/c.py"], ["a.go", "b/c.go"]],
  ])("%s", (_name, text, out, kept) => {
    for (const path of out) expect([path, ignores(text, path)]).toEqual([path, true]);
    for (const path of kept) expect([path, ignores(text, path)]).toEqual([path, false]);
  });

  it.each(["!", "! ", "[", "[a", "[]", "[]a]", "a[-]", "a\\", "[a-", "a".repeat(70_000)])(
    "refuses what the builder refuses: %.20s",
    (text) => {
      expect(() => parseIgnoreRules(text)).toThrow(IgnoreRulesError);
    },
  );
});

describe("folders that need not be read", () => {
  it.each<[string, string, boolean]>([
    ["dir", "dir", true],
    ["dir", "other", false],
    ["dir\n!dir/a/b", "dir", false],
    ["dir\n!dir/a/b", "dir/a", false],
    ["dir\n!dir/a/b", "dir/c", true],
    ["dir\n!other", "dir", true],
    ["dir\n!**/*.md", "dir", false],
  ])("%j: %s", (text, folder, closed) => {
    const rules = parseIgnoreRules(text);
    const names = folder.split("/");
    let state = rules.top;
    for (let count = 1; count <= names.length; count++) {
      state = rules.enter(names.slice(0, count).join("/"), state);
    }
    expect(rules.isClosed(folder, state)).toBe(closed);
  });

  const name = fc.constantFrom("a", "b", "ab", "c.md");
  const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join("/"));
  const pattern = fc
    .array(fc.constantFrom("a", "b", "ab", "*", "**", "?", "*.md"), { minLength: 1, maxLength: 4 })
    .chain((parts) => fc.constantFrom("", "!").map((mark) => mark + parts.join("/")));

  it("never hold a file that is sent", () => {
    fc.assert(
      fc.property(fc.array(pattern, { maxLength: 6 }), path, (patterns, file) => {
        const rules = parseIgnoreRules(patterns.join("\n"));
        const names = file.split("/");
        let state = rules.top;
        let closed = false;
        for (let count = 1; count <= names.length; count++) {
          const part = names.slice(0, count).join("/");
          state = rules.enter(part, state);
          if (count < names.length) closed ||= rules.isClosed(part, state);
        }
        return !closed || state.ignored;
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a hostile .dockerignore", () => {
  it.each(["**/a".repeat(40) + "b", "*a".repeat(60) + "*b", "**".repeat(200) + "z"])(
    "costs no more than its length: %.12s...",
    (pattern) => {
      const started = performance.now();
      expect(ignores(pattern, "a/".repeat(60) + "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaac")).toBe(false);
      expect(performance.now() - started).toBeLessThan(SOON);
    },
  );

  it("ends when it takes too long all the same", () => {
    const rules = parseIgnoreRules(
      Array.from({ length: 4000 }, (_, n) => `${"*a".repeat(100)}*${n}?`).join("\n"),
    );
    expect(() => {
      for (let n = 0; n < 10_000; n++) rules.enter("a".repeat(2000) + n, rules.top);
    }).toThrow(/take too long/);
  }, 60_000);

  it("cannot bring thousands of patterns", () => {
    expect(() => parseIgnoreRules("a\n".repeat(6000))).toThrow(/more than 5000 patterns/);
  });
});
