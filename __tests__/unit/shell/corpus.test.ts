import { describe, expect, it } from "@jest/globals";
import { allInstructions, parseDockerfile } from "../../../src/dockerfile/parse.js";
import { readRunScripts } from "../../../src/shell/index.js";
import type { RunScript, ShellCommand, Span } from "../../../src/shell/index.js";
import { readRecord } from "../dockerfile/buildkit-record.js";
import { joined } from "./support.js";

/** Scripts that are not read, by file and line: each is wrong, or is for no POSIX shell. */
const UNREAD: Readonly<Record<string, string>> = {
  "corpus/dockerfiles/forms/json-empty.Dockerfile:2": "the list of words is empty",
  "corpus/dockerfiles/heredocs/arithmetic.Dockerfile:2": "the script is not understood",
  "corpus/dockerfiles/heredocs/script-shebang.Dockerfile:2":
    "its first line names a program that is no POSIX shell",
  "corpus/dockerfiles/heredocs/unclosed-quote.Dockerfile:2": "the script is not understood",
};

interface Found {
  readonly place: string;
  readonly text: string;
  readonly script: RunScript;
}

const found: readonly Found[] = readRecord().files.flatMap(({ path, text }) =>
  readRunScripts(text, parseDockerfile(text)).map((script) => ({
    place: `${path}:${script.instruction.line}`,
    text,
    script,
  })),
);

function commandsIn({ script }: Found): readonly ShellCommand[] {
  return script.reading.kind === "read" ? script.reading.commands : [];
}

/** The part of the file from one place to the other, found by counting lines and columns. */
function partAt(text: string, { line, column, endLine, endColumn }: Span): string {
  const lines = text.replace(/^\uFEFF/, "").split("\n");
  const whole = lines.slice(line - 1, endLine).map((one, index) => {
    const end = line + index === endLine ? endColumn - 1 : one.length;
    return one.slice(index === 0 ? column - 1 : 0, end);
  });
  return whole.join("\n");
}

/** A word of a nested script or of the JSON form may be written with escapes there. */
function isWrittenAs(raw: string, source: string, isInner: boolean): boolean {
  if (source === raw) return true;
  return isInner && source.replace(/\\(["\\$`/])/g, "$1") === raw;
}

describe("the scripts of the corpus", () => {
  it("are all read, but those that are wrong or for another program", () => {
    const unread = found.flatMap(({ place, script: { reading } }) =>
      reading.kind === "unread" ? [[place, reading.reason]] : [],
    );
    expect(Object.fromEntries(unread)).toEqual(UNREAD);
    expect(found.length).toBeGreaterThan(400);
  });

  it("are those of every RUN", () => {
    for (const { path, text } of readRecord().files) {
      const dockerfile = parseDockerfile(text);
      const runs = allInstructions(dockerfile).filter(
        ({ keyword, args }) => keyword === "RUN" || (keyword === "ONBUILD" && /^RUN[\s]/i.test(args)),
      );
      expect([path, readRunScripts(text, dockerfile).length]).toEqual([path, runs.length]);
    }
  });

  it("have every command and every word at its line and column", () => {
    let count = 0;
    for (const one of found) {
      for (const { words, wrappers, context, span } of commandsIn(one)) {
        const isInner = context.includes("nested") || context.includes("substitution") || one.script.reading.kind !== "read" || one.script.reading.form === "exec"; // prettier-ignore
        for (const { raw, span: place } of [...wrappers, ...words]) {
          const source = joined(partAt(one.text, place));
          if (!isWrittenAs(raw, source, isInner)) expect([one.place, source]).toEqual([one.place, raw]);
          expect(one.text.slice(place.start, place.end)).toBe(partAt(one.text, place));
          expect([place.start >= span.start, place.end <= span.end]).toEqual([true, true]);
          count += 1;
        }
        expect(one.text.slice(span.start, span.end)).toBe(partAt(one.text, span));
        expect(span.line).toBeGreaterThanOrEqual(one.script.instruction.line);
        expect(span.endLine).toBeLessThanOrEqual(one.script.instruction.endLine);
      }
    }
    expect(count).toBeGreaterThan(2500);
  });
});
