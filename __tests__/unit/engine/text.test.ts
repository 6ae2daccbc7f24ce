import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { bounded, createLineSplitter, createTail, plainLine } from "../../../src/engine/text.js";

describe("plainLine", () => {
  it.each([
    ["colours", "\u001b[91mred\u001b[0m", "red"],
    ["a line redrawn", "10 %\r50 %\r100 %", "100 %"],
    ["a carriage return before the line feed", "text\r", "text"],
    ["control characters", "a\u0000b\u0007c\u009b", "abc"],
    ["characters that reverse text", "safe\u202etxt.exe", "safetxt.exe"],
    ["a terminal's title", "\u001b]0;title\u0007text", "text"],
    ["a tab", "a\tb", "a    b"],
    ["white space at the end only", "  indented   ", "  indented"],
  ])("gives %s as a person would see it", (_name, raw, seen) => {
    expect(plainLine(raw)).toBe(seen);
  });
});

describe("bounded", () => {
  it("cuts and says how much is missing, never through a character", () => {
    expect(bounded("x".repeat(2000))).toHaveLength(2000);
    expect(bounded("x".repeat(2500))).toBe(`${"x".repeat(2000)} … (500 more characters)`);
    expect(bounded(`${"x".repeat(9)}🐋yy`, 10)).toBe(`${"x".repeat(9)} … (4 more characters)`);
  });
});

describe("createLineSplitter", () => {
  it("gives the same lines however the bytes are cut", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" })), fc.array(fc.nat(7)), (texts, cuts) => {
        const lines = texts.map((text) => text.replaceAll("\n", ""));
        const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(""));
        const got: string[] = [];
        const splitter = createLineSplitter((line) => got.push(line));
        let at = 0;
        for (const cut of cuts) {
          splitter.push(bytes.subarray(at, at + cut));
          at += cut;
        }
        splitter.push(bytes.subarray(at));
        splitter.end();
        expect(got).toEqual(
          lines.map((line) => (line.startsWith("\ufeff") && line === lines[0] ? line.slice(1) : line)),
        );
      }),
    );
  });

  it("does not collect a line without end", () => {
    const got: string[] = [];
    const splitter = createLineSplitter((line) => got.push(line), 10);
    for (let i = 0; i < 100; i++) splitter.push(Buffer.from("abcdef"));
    splitter.push(Buffer.from("\nshort"));
    splitter.end();
    expect(got).toEqual(["(a line of 600 characters is left out)", "short"]);
  });
});

describe("createTail", () => {
  it("keeps a reason on standard error that a long standard output followed", () => {
    const tail = createTail(4);
    tail.add("the reason", "stderr");
    for (let i = 0; i < 50; i++) tail.add(`line ${i}`);
    expect(tail.lines()).toEqual(["the reason", "line 47", "line 48", "line 49"]);
  });

  it("keeps as many of one stream as there is room for", () => {
    const tail = createTail(4);
    for (let i = 0; i < 9; i++) tail.add(`error ${i}`, "stderr");
    expect(tail.lines()).toEqual(["error 5", "error 6", "error 7", "error 8"]);
    tail.add("out");
    expect(tail.lines()).toEqual(["error 6", "error 7", "error 8", "out"]);
  });
});
