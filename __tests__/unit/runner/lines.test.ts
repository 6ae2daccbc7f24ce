import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  cleanLine,
  cleanLines,
  escapeData,
  fitColumns,
  formatElapsed,
  inert,
  stripControls,
} from "../../../src/runner/lines.js";
import { createLogBuffer } from "../../../src/runner/log-buffer.js";

const same = (text: string): string => text;

describe("stripControls", () => {
  it.each([
    ["\u001b[31mred\u001b[0m", "red"],
    ["\u001b]0;title\u0007after", "after"],
    ["\u001b]8;;http://x\u001b\\link", "link"],
    ["\u001b[2J\u001b[Hx", "x"],
    ["a\u0000b\u0007c\u009bd", "abcd"],
    ["\u202egnp.exe", "gnp.exe"],
    ["tab\tand\nline", "tab\tand\nline"],
    ["unfinished \u001b[", "unfinished "],
  ])("%j becomes %j", (text, expected) => {
    expect(stripControls(text)).toBe(expected);
  });

  it("leaves no escape character whatever the text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("\u001b", "[", "]", "\u0007", "m", "1", ";", "\u009b", "\\") }),
        (text) => {
          expect(stripControls(text)).not.toMatch(/[\u0000-\u0008\u001b\u0080-\u009f]/u);
        },
      ),
    );
  });
});

describe("cleanLines", () => {
  it("splits at every kind of line end and cuts what is too long", () => {
    expect(cleanLines("a\r\nb\rc\nd\n", same)).toEqual(["a", "b", "c", "d"]);
    expect(cleanLines("x".repeat(5000), same)[0]).toBe(`${"x".repeat(4000)}… (1,000 more characters)`);
  });

  it("masks a secret that control characters split, and one that holds them", () => {
    const redact = (text: string): string =>
      text.replaceAll("secret", "***").replaceAll("se\u0001cond", "***");
    expect(cleanLines("a sec\u001b[0mret b se\u0001cond", redact)).toEqual(["a *** b ***"]);
  });

  it("puts a line on one line", () => {
    expect(cleanLine(" a\nb\tc ", same)).toBe("a b c");
  });
});

describe("inert", () => {
  /** As a runner reads its log: `::name` at the beginning, and `##[name]` anywhere. */
  const isCommand = (line: string): boolean => line.trimStart().startsWith("::") || line.includes("##[");

  it.each([
    "::error::x",
    "  ::set-output name=a::b",
    "::::",
    "##[error]x",
    "a ##[group]b",
    "###[x]",
    "\t::stop-commands::x",
  ])("%j", (line) => {
    expect(isCommand(line)).toBe(true);
    expect(isCommand(inert(line))).toBe(false);
  });

  it("holds for any text, and changes nothing that is no command", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(":", "#", "[", " ", "\t", "a", "]") }), (line) => {
        expect(isCommand(inert(line))).toBe(false);
        if (!isCommand(line)) expect(inert(line)).toBe(line);
      }),
    );
  });
});

it("escapeData is what the runner decodes", () => {
  expect(escapeData("100%\r\n")).toBe("100%25%0D%0A");
});

it.each([
  [0, "0 s"],
  [59_999, "59 s"],
  [200_000, "3 min 20 s"],
  [3_900_000, "1 h 5 min"],
  [-5, "0 s"],
])("formatElapsed(%d) is %s", (milliseconds, text) => {
  expect(formatElapsed(milliseconds)).toBe(text);
});

it.each([
  ["abc", 3, "abc"],
  ["abcd", 3, "ab…"],
  ["漢字漢字", 5, "漢字…"],
  ["漢字漢字", 4, "漢…"],
  ["abc", 0, ""],
  ["e\u0301e\u0301e\u0301", 2, "e\u0301…"],
])("fitColumns(%j, %d) is %j", (line, columns, expected) => {
  expect(fitColumns(line, columns)).toBe(expected);
});

describe("createLogBuffer", () => {
  it("keeps head and tail, and says how much is left out", () => {
    const buffer = createLogBuffer({ lines: 2, characters: 1000 });
    for (let line = 1; line <= 12_349; line++) buffer.add(String(line));
    expect(buffer.lines()).toEqual(["1", "2", "… 12,345 lines left out", "12348", "12349"]);
    expect(buffer.last(3)).toEqual(["2", "12348", "12349"]);
  });

  it("keeps to its limit of characters", () => {
    const buffer = createLogBuffer({ lines: 100, characters: 10 });
    for (const line of ["12345", "123456", "x", "1234567890", "y"]) buffer.add(line);
    expect(buffer.lines()).toEqual(["12345", "… 3 lines left out", "y"]);
  });

  it("loses nothing within its limits", () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 20 }), (lines) => {
        const buffer = createLogBuffer({ lines: 10, characters: 10_000 });
        for (const line of lines) buffer.add(line);
        expect(buffer.lines()).toEqual(lines);
      }),
    );
  });
});
