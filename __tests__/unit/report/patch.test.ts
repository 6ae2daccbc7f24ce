import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { parsePatch, showsLines } from "../../../src/report/patch.js";

const PATCH = ["@@ -1,3 +1,4 @@", " FROM a", "-RUN b", "+RUN c", "+RUN d", " CMD e"].join("\n");

describe("parsePatch", () => {
  it("has the new side's lines with their numbers", () => {
    expect(parsePatch(PATCH)).toEqual([{ start: 1, lines: ["FROM a", "RUN c", "RUN d", "CMD e"] }]);
    expect(parsePatch(`${PATCH}\n@@ -10 +11 @@ RUN c\n-x\n+y\n\\ No newline at end of file`)).toEqual([
      { start: 1, lines: ["FROM a", "RUN c", "RUN d", "CMD e"] },
      { start: 11, lines: ["y"] },
    ]);
    expect(parsePatch("@@ -0,0 +1,2 @@\n+a\r\n+b")).toEqual([{ start: 1, lines: ["a\r", "b"] }]);
    expect(parsePatch("@@ -1,2 +0,0 @@\n-a\n-b")).toEqual([{ start: 0, lines: [] }]);
    expect(parsePatch("")).toEqual([]);
  });

  it("takes no line of a file for a header", () => {
    const patch = "@@ -1,2 +1,3 @@\n @@ -9 +9 @@\n+@@ -1 +1 @@\n+++ b/file\n---- a/file";
    expect(parsePatch(patch)).toEqual([{ start: 1, lines: ["@@ -9 +9 @@", "@@ -1 +1 @@", "++ b/file"] }]);
  });

  it.each([
    ["ends early", PATCH.slice(0, PATCH.lastIndexOf("\n"))],
    ["has more lines than it says", `${PATCH}\n+RUN f`],
    ["has a line of no kind", PATCH.replace(" CMD e", "CMD e")],
    ["has an empty line", PATCH.replace(" CMD e", "\n CMD e")],
    ["has no header", PATCH.slice(PATCH.indexOf("\n") + 1)],
    ["has headers for its files", `--- a/Dockerfile\n+++ b/Dockerfile\n${PATCH}`],
    ["is a merge's", "@@@ -1 -1 +1 @@@\n++a"],
    ["counts beyond measure", "@@ -1,99999999999 +1 @@\n+a"],
  ])("is null for one that %s", (_name, patch) => {
    expect(parsePatch(patch)).toBeNull();
  });

  describe("beside git", () => {
    let folder = "";
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), "image-budget-patch-"));
      execFileSync("git", ["init", "--quiet", folder]);
    });
    afterAll(() => {
      rmSync(folder, { recursive: true });
    });

    const line = fc.constantFrom("FROM a", "RUN b", "", " ", "@@ -1 +1 @@", "+x", "-y", "\\ z", "t\r");
    const file = fc.record({ lines: fc.array(line, { maxLength: 30 }), ended: fc.boolean() });
    type File = typeof file extends fc.Arbitrary<infer T> ? T : never;
    const textOf = ({ lines, ended }: File): string =>
      lines.join("\n") + (ended && lines.length > 0 ? "\n" : "");

    it("shows of every file what git shows, and nothing that is not there", () => {
      fc.assert(
        fc.property(file, file, fc.nat(4), (before, after, context) => {
          writeFileSync(join(folder, "a"), textOf(before));
          writeFileSync(join(folder, "b"), textOf(after));
          const words = ["diff", "--no-index", "--no-color", `--unified=${context}`, "a", "b"];
          const { stdout } = spawnSync("git", words, { cwd: folder, encoding: "utf8" });
          const start = stdout.indexOf("\n@@ ");
          const patch = start === -1 ? "" : stdout.slice(start + 1);
          const hunks = parsePatch(patch);
          // As GitHub has it, without the last line's end.
          expect(parsePatch(patch.replace(/\n$/u, ""))).toEqual(hunks);
          const real = textOf(after).split("\n");
          for (const hunk of hunks ?? []) {
            expect(hunk.lines).toEqual(
              hunk.lines.length === 0 ? [] : real.slice(hunk.start - 1, hunk.start - 1 + hunk.lines.length),
            );
          }
          const added = patch.split("\n").filter((row) => /^[+ ]/u.test(row)).length;
          expect(hunks?.reduce((sum, { lines }) => sum + lines.length, 0)).toBe(added);
        }),
        { numRuns: 150 },
      );
    }, 60_000);
  });
});

describe("showsLines", () => {
  const hunks = parsePatch(`${PATCH}\n@@ -4,1 +5,1 @@\n CMD f`) ?? [];

  it.each<[boolean, string, number, string[]]>([
    [true, "one line", 2, ["RUN c"]],
    [true, "lines that follow each other", 2, ["RUN c", "RUN d"]],
    [true, "all of a hunk", 1, ["FROM a", "RUN c", "RUN d", "CMD e"]],
    [false, "another text", 2, ["RUN b"]],
    [false, "the same a line later", 3, ["RUN c"]],
    [false, "lines of two hunks, though they adjoin", 4, ["CMD e", "CMD f"]],
    [false, "a line behind all hunks", 6, [""]],
    [false, "a line before all hunks", 0, ["FROM a"]],
  ])("is %s for %s", (expected, _name, line, lines) => {
    expect(showsLines(hunks, line, lines)).toBe(expected);
  });
});
