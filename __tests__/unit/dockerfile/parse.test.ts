import { describe, expect, it } from "@jest/globals";
import {
  allInstructions,
  lineOfInstruction,
  parseDockerfile,
  positionAt,
} from "../../../src/dockerfile/parse.js";
import { SOON } from "../../support/soon.js";
import { onShortLines } from "./long-lines.js";

/** Keyword, first and last line of every instruction. */
function outline(text: string): string {
  const dockerfile = parseDockerfile(text);
  if (dockerfile.declined !== null) return `declined: ${dockerfile.declined}`;
  return allInstructions(dockerfile)
    .map(({ keyword, line, endLine }) => `${keyword}:${line}-${endLine}`)
    .join(" ");
}

describe("the lines of a Dockerfile", () => {
  it.each([
    ["a single FROM without a line end", "FROM a", "FROM:1-1"],
    ["Windows line ends", "FROM a\r\nRUN b \\\r\n  c\r\nCMD d\r\n", "FROM:1-1 RUN:2-3 CMD:4-4"],
    ["a byte order mark", "\uFEFFFROM a\nRUN b", "FROM:1-1 RUN:2-2"],
    ["indented and lower case", "  from a\n\trun b", "FROM:1-1 RUN:2-2"],
    ["comments and empty lines between", "# c\n\nFROM a\n # d\n\nRUN b", "FROM:3-3 RUN:6-6"],
    [
      "comments and empty lines in a continuation",
      "FROM a\nRUN b \\\n# c\n\n  # d\n  e\nCMD f",
      "FROM:1-1 RUN:2-6 CMD:7-7",
    ],
    ["white space behind the escape", "FROM a\nRUN b \\ \t\n c\nCMD d", "FROM:1-1 RUN:2-3 CMD:4-4"],
    ["a doubled escape ends the line", "FROM a\nRUN b \\\\\nCMD c", "FROM:1-1 RUN:2-2 CMD:3-3"],
    ["an escape at the end of the file", "FROM a\nRUN b \\", "FROM:1-1 RUN:2-2"],
    ["an escape alone on its line", "FROM a\nRUN b \\\n\\\n c\nCMD d", "FROM:1-1 RUN:2-4 CMD:5-5"],
    ["a keyword split by a continuation", "FROM a\nRU\\\nN b\nCMD c", "FROM:1-1 RUN:2-3 CMD:4-4"],
    ["a heredoc", "FROM a\nRUN <<EOF\nFROM b\nEOF\nCMD c", "FROM:1-1 RUN:2-4 CMD:5-5"],
    ["two heredocs", "FROM a\nCOPY <<x <<y /z/\n1\nx\n2\ny\nCMD c", "FROM:1-1 COPY:2-6 CMD:7-7"],
    ["a quoted heredoc", "FROM a\nRUN cat <<'E F'\nRUN b\nE F\nCMD c", "FROM:1-1 RUN:2-4 CMD:5-5"],
    ["no heredoc behind an unclosed quote", "FROM a\nRUN echo it's <<E\nCMD c", "FROM:1-1 RUN:2-2 CMD:3-3"],
    ["a heredoc with a quoted name", 'FROM a\nRUN sh <<"E"\nRUN b\nE\nCMD c', "FROM:1-1 RUN:2-4 CMD:5-5"],
    ["a heredoc with tabs", "FROM a\nRUN <<-E\n\tb\n\t\tE\nCMD c", "FROM:1-1 RUN:2-4 CMD:5-5"],
    ["an indented end is none", "FROM a\nRUN <<E\n\tE\nE\nCMD c", "FROM:1-1 RUN:2-4 CMD:5-5"],
    ["a heredoc with a descriptor", "FROM a\nRUN b 3<<E\nCMD x\nE\nCMD c", "FROM:1-1 RUN:2-4 CMD:5-5"],
    ["no heredoc inside quotes", 'FROM a\nRUN echo "b <<E"\nCMD c', "FROM:1-1 RUN:2-2 CMD:3-3"],
    ["no heredoc in arithmetic", "FROM a\nRUN echo $((1<<2))\nCMD c", "FROM:1-1 RUN:2-2 CMD:3-3"],
    ["no heredoc in a here-string", "FROM a\nRUN cat <<<E\nCMD c", "FROM:1-1 RUN:2-2 CMD:3-3"],
    ["no heredoc in CMD", "FROM a\nCMD cat <<E\nUSER c", "FROM:1-1 CMD:2-2 USER:3-3"],
    ["a heredoc in ONBUILD", "FROM a\nONBUILD RUN <<E\nb\nE\nCMD c", "FROM:1-1 ONBUILD:2-4 CMD:5-5"],
    ["directives", "# syntax=docker/dockerfile:1\n# escape=\\\nFROM a", "FROM:3-3"],
  ])("%s", (_, text, expected) => {
    expect(outline(text)).toBe(expected);
  });
});

describe("what is declined", () => {
  it.each([
    ["nothing", "", "the Dockerfile has no FROM"],
    ["only comments", "# a\n\n", "the Dockerfile has no FROM"],
    ["a template", "FROM a\n{% if x %}\nRUN b\n{% endif %}", "line 2 belongs to a template"],
    ["a template's base", "FROM {{ base }}\nRUN b", "line 1 belongs to a template"],
    ["an unknown instruction", "FROM a\nRUNN b", "line 2 begins with no Dockerfile instruction"],
    ["an escape for Windows", "# escape=`\nFROM a", "escape=` marks a Dockerfile for Windows"],
    ["another escape", "# escape=x\nFROM a", "the escape directive takes"],
    ["a directive twice", "# escape=\\\n# escape=\\\nFROM a", 'line 2: the directive "escape"'],
    ["a base for Windows", "FROM mcr.microsoft.com/windows/nanoserver:ltsc2022", "line 1 is for Windows"],
    ["a shell of Windows", 'FROM a\nSHELL ["powershell", "-Command"]', "line 2 is for Windows"],
    ["a heredoc without an end", "FROM a\nRUN <<E\nb", 'the heredoc "E" of line 2 has no end'],
    ["what BuildKit takes for a heredoc", "FROM a\nRUN echo $(( 1 <<2 ))", 'the heredoc "2" of line 2'],
    ["an instruction before FROM", "ENV a=b\nFROM c", "line 1: ENV stands before the first FROM"],
    ["a FROM without an image", "FROM\nRUN a", "line 1: FROM is not of the form"],
    ["a FROM with too much", "FROM a AS b c", "line 1: FROM is not of the form"],
    ["a binary", "FROM a\n\0", "NUL"],
    ["too much text", `FROM a\n${"#".repeat(1_000_000)}`, "larger than 1 MB"],
    ["too many instructions", "FROM a\n".repeat(10_001), "more than 10000 instructions"],
  ])("%s", (_, text, reason) => {
    const dockerfile = parseDockerfile(text);
    expect(dockerfile.declined).toContain(reason);
    expect(dockerfile.stages).toEqual([]);
  });

  it("reads a comment that looks like a later directive as a comment", () => {
    expect(outline("FROM a\n# escape=`\nRUN b \\\n c")).toBe("FROM:1-1 RUN:3-4");
    expect(outline("# a comment\n# escape=`\nFROM a")).toBe("FROM:3-3");
    expect(outline("# unknown=1\n# escape=`\nFROM a")).toBe("FROM:3-3");
  });
});

describe("stages and instructions", () => {
  const text = [
    "# syntax=docker/dockerfile:1.7",
    "ARG VERSION=3.11",
    "FROM --platform=$BUILDPLATFORM python:${VERSION}-slim AS Builder",
    "RUN --mount=type=cache,target=/root/.cache --network=none \\",
    "    # first the tools",
    "    pip install x && \\",
    "",
    "    pip install y",
    "FROM scratch",
    'COPY --from=builder --link ["/a b", "/c"]',
  ].join("\n");
  const dockerfile = parseDockerfile(text);

  it("reads stages", () => {
    expect(dockerfile).toMatchObject({ declined: null, syntax: "docker/dockerfile:1.7" });
    expect(dockerfile.globalArgs.map(({ args }) => args)).toEqual(["VERSION=3.11"]);
    expect(dockerfile.stages).toMatchObject([
      { index: 0, name: "Builder", from: "python:${VERSION}-slim", platform: "$BUILDPLATFORM", line: 3 },
      { index: 1, name: null, from: "scratch", platform: null, line: 9 },
    ]);
  });

  it("rejoins the text and keeps flags apart", () => {
    const run = dockerfile.stages[0]?.instructions[1];
    expect(run?.args).toBe("pip install x &&     pip install y");
    expect(run?.flags).toEqual([
      { name: "mount", value: "type=cache,target=/root/.cache" },
      { name: "network", value: "none" },
    ]);
    expect(run?.raw).toBe(text.split("\n").slice(3, 8).join("\n"));
    const copy = dockerfile.stages[1]?.instructions[1];
    expect(copy?.flags).toEqual([
      { name: "from", value: "builder" },
      { name: "link", value: null },
    ]);
    expect(copy?.args).toBe('["/a b", "/c"]');
  });

  it("keeps a heredoc's body and where it stands", () => {
    const run = parseDockerfile("FROM a\nRUN <<-E sh\n\tone\n\n# two\n\tE\nCMD b").stages[0]?.instructions[1];
    expect(run?.text).toBe("RUN <<-E sh");
    expect(run?.heredocs).toEqual([{ name: "E", chomp: true, line: 3, body: "\tone\n\n# two\n" }]);
  });

  it("maps every character back to its place", () => {
    const lines = text.split("\n");
    for (const instruction of allInstructions(dockerfile)) {
      for (const [offset, char] of [...instruction.text].entries()) {
        const { line, column } = positionAt(instruction, offset);
        expect(lines[line - 1]?.[column - 1]).toBe(char);
      }
    }
  });

  it("finds an instruction by how a builder names it", () => {
    expect(lineOfInstruction(dockerfile, "FROM   scratch")).toBe(9);
    expect(lineOfInstruction(dockerfile, "RUN make")).toBeNull();
    expect(lineOfInstruction(parseDockerfile("FROM a\nRUN b\nRUN b"), "RUN b")).toBeNull();
  });
});

describe("hostile text", () => {
  // Each of these takes a parser that looks at things more than once from seconds to minutes.
  it.each([
    ["stages and comments", "FROM a\n#x\n"],
    ["continued lines", "\\\n"],
    ["escapes", "\\ "],
    ["quotes", "RUN '\n"],
    ["heredocs", "RUN <<a\n"],
    ["marks", "<<a "],
    ["flags", "--a=b "],
    ["spaces", " "],
    ["directives", "# a=b\n"],
  ])("%s end soon", (_, piece) => {
    const started = performance.now();
    for (const head of ["", "FROM a\nRUN ", "FROM a\nCOPY --a "]) {
      const text = onShortLines(head + piece.repeat(Math.floor(990_000 / piece.length)));
      expect(() => parseDockerfile(text)).not.toThrow();
    }
    expect(performance.now() - started).toBeLessThan(SOON);
  });
});
