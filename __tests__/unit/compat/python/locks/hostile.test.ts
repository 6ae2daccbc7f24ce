import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { CompatTarget } from "../../../../../src/model/compat.js";
import { judgeLock } from "../../../../../src/compat/python/judge-lock.js";
import { arrayTableLines, jsonKeyLines } from "../../../../../src/compat/python/locks/lines.js";
import { LOCK_KINDS } from "../../../../../src/compat/python/locks/model.js";
import { readLock } from "../../../../../src/compat/python/locks/read.js";
import {
  PDM_LOCK,
  PIPFILE_LOCK,
  POETRY_1,
  POETRY_2,
  POETRY_OLD,
  PYLOCK,
  PYPROJECT,
  UV_LOCK,
} from "./texts.js";

const TARGET: CompatTarget = { alpine: "3.22", musl: [1, 2], python: [3, 11], architecture: "amd64" };
const TEXTS = [PDM_LOCK, PIPFILE_LOCK, POETRY_1, POETRY_2, POETRY_OLD, PYLOCK, PYPROJECT, UV_LOCK];

/** A lock with pieces cut out, doubled, or replaced by what often breaks readers. */
const mutated = fc
  .tuple(
    fc.constantFrom(...TEXTS),
    fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.nat(60),
        by: fc.oneof(
          fc.constantFrom(
            "",
            "[",
            "]]",
            "{",
            '"',
            "'''",
            "\\",
            "\0",
            "\u{1F40D}",
            "=",
            "\n",
            "1",
            "true",
            "__proto__",
          ),
          fc.constantFrom(
            "[[package]]\n",
            'name = "constructor"\n',
            "version = 1\n",
            "marker = 5\n",
            "[[package]]\nname = []\n",
          ),
          fc.string({ maxLength: 20, unit: "binary" }),
        ),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  )
  .map(([text, edits]) =>
    edits.reduce((whole, { at, length, by }) => {
      const start = Math.floor(at * whole.length);
      return whole.slice(0, start) + by + whole.slice(start + length);
    }, text),
  );

/** Edits inside values, which leave the file readable more often. */
const altered = fc
  .tuple(
    fc.constantFrom(...TEXTS),
    fc.nat(400),
    fc.constantFrom('""', "[]", "{}", "1", '"\\u0000"', "[[1]]", '"-"', '"../x"', "true"),
  )
  .map(([text, which, value]) => {
    let count = 0;
    return text.replace(/"[^"\n]*"/g, (whole) => (count++ === which % 120 ? value : whole));
  });

describe("reading and judging text that is broken", () => {
  it.each(LOCK_KINDS)("never throws as %s", (fileName) => {
    let read = 0;
    fc.assert(
      fc.property(fc.oneof(mutated, altered), (text) => {
        const lock = readLock(fileName, text);
        if (lock === null) return;
        if (lock.packages.length > 0) read += 1;
        for (const one of lock.packages) {
          expect(one.name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
          expect(one.line === null || one.line > 0).toBe(true);
        }
        const verdict = judgeLock(lock, TARGET, { fileName });
        expect(verdict.packages).toHaveLength(lock.packages.filter((one) => !one.isProject).length);
        for (const { install } of verdict.packages) {
          expect(install.evidence.length).toBeGreaterThan(0);
          for (const { what } of install.evidence) expect(what).not.toMatch(/[\0-\x1f\x7f]|secret/);
        }
      }),
      { numRuns: 400, seed: 751 },
    );
    // Text that is refused at once would test nothing.
    expect(read).toBeGreaterThan(fileName === "Pipfile.lock" ? 15 : 100);
  });

  it("keeps names of JavaScript's own apart from what a file says", () => {
    const text = `version = 1
[[package]]
name = "constructor"
version = "1"
__proto__ = { name = "evil" }
[[package]]
name = "hasOwnProperty"
dependencies = [{ name = "constructor" }, { name = "toString" }]
`;
    expect(readLock("uv.lock", text)?.packages.map(({ name }) => name)).toEqual([
      "constructor",
      "hasownproperty",
    ]);
    expect(Object.hasOwn(Object.prototype, "name")).toBe(false);
  });

  it.each([
    ["brackets", () => "[".repeat(8_000_000)],
    ["nested lists", () => `a = ${"[".repeat(4_000_000)}`],
    ["nested tables", () => `a = ${"{a=".repeat(2_500_000)}`],
    ["a long key", () => `${"a.".repeat(3_900_000)}a = 1`],
    ["long headers", () => `[${"a.".repeat(1_900_000)}a]\n[${"a.".repeat(1_900_000)}b]\n`],
    ["entries without anything", () => "[[package]]\n".repeat(660_000)],
    ["one string without an end", () => `a = "${"\\u0041".repeat(1_300_000)}`],
    ["strings", () => `a = [${'"x",'.repeat(1_900_000)}]`],
    ["quotes", () => '"'.repeat(8_000_000)],
    ["a number", () => `a = ${"1_".repeat(3_900_000)}1`],
    ["a date", () => `a = 1979-05-27T${"0".repeat(7_900_000)}`],
    ["comments", () => "#\n".repeat(3_900_000)],
    ["carriage returns", () => `a = 1${"\r".repeat(7_900_000)}`],
    ["deep JSON", () => `{"a":${"[".repeat(7_900_000)}`],
    ["closed deep JSON", () => `{"_meta":${"[".repeat(3_900_000)}${"]".repeat(3_900_000)}}`],
    ["keys of JSON", () => `{"_meta":{},"default":{${'"a":{},'.repeat(1_000_000)}"b":{}}}`],
    ["spaces in JSON", () => `{"_meta":{},"default":{"a"${" ".repeat(7_900_000)}:{}}}`],
    ["empty tables", () => `a = [${"{},".repeat(2_600_000)}]`],
  ])("takes time in proportion to 8 MB of %s", (_name, make) => {
    const text = make();
    const start = performance.now();
    const lock = readLock(text.startsWith("{") ? "Pipfile.lock" : "uv.lock", text);
    const elapsed = performance.now() - start;
    expect(lock).not.toBeNull();
    expect(lock?.packages.length).toBeLessThanOrEqual(20_000);
    // The slowest took 1.5 s on a slow machine; anything quadratic takes hours.
    expect(elapsed).toBeLessThan(15_000);
  });

  it.each([
    ["a = { b.b", () => `a = { ${"b.".repeat(70)}b = 1 }`],
    ["quoted", () => `${'"b" . '.repeat(70)}b = 1`],
    ["header", () => `[${"b.".repeat(70)}b]`],
  ])("refuses a key of too many parts: %s", (_name, make) => {
    expect(readLock("uv.lock", make())?.problems[0]?.text).toBe("The file has a key of more than 64 parts");
  });

  it("does not count what stands in strings and comments", () => {
    const text = `version = 1 # ${".".repeat(100)}\na = "${".".repeat(100)}"\nb = [${"1.5, ".repeat(100)}]\n`;
    expect(readLock("uv.lock", text)?.problems).toEqual([]);
  });
});

describe("finding lines", () => {
  it("passes over what only looks like a header", () => {
    const text = `a = """
[[package]]
\\"""
[[package]]
""""" # [[package]]
b = '''
[[package]]'''
c = "[[package]]" # "
# '''
[[ package ]] # yes
d = [
  [["package"]],
]
  [[package]]
[[package.x]]
`;
    expect(arrayTableLines(text, "package")).toEqual([10, 14]);
  });

  it("knows keys of JSON by their depth", () => {
    const text = '{"default": {\n"a": {"b": {},\n"c": "d:"}, "e\\"": [],\n"f" :\n1}, "x": 1}';
    expect([...jsonKeyLines(text)]).toEqual([
      ["default\0a", 2],
      ['default\0e\\"', 3],
      ["default\0f", 4],
    ]);
  });
});
