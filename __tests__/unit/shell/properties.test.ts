import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { allInstructions, parseDockerfile } from "../../../src/dockerfile/parse.js";
import { readRunScripts } from "../../../src/shell/index.js";
import type { ShellCommand, Span } from "../../../src/shell/index.js";
import { rendered } from "../dockerfile/rendered.js";
import { joined, scriptsOf, textsOf } from "./support.js";

/** A word as a shell reads it, and one way to write it. */
interface Written {
  readonly text: string;
  readonly raw: string;
}

const plain = fc.stringMatching(/^[a-zA-Z0-9_./:@%+,-]{1,8}$/).filter((text) => !/^-|=/.test(text) && !RESERVED.has(text)); // prettier-ignore
const RESERVED = new Set(["if", "then", "else", "fi", "do", "done", "for", "case", "esac", "while", "until", "in", "function", "select", "time", "coproc"]); // prettier-ignore
const spaced = fc.stringMatching(/^[a-z |&;<>()#*?{}$"`!~é-]{0,8}$/);

const word: fc.Arbitrary<Written> = fc.oneof(
  plain.map((text) => ({ text, raw: text })),
  spaced.map((text) => ({ text, raw: `'${text}'` })),
  spaced.map((text) => ({ text, raw: `"${text.replace(/["$`\\]/g, "\\$&")}"` })),
  fc.tuple(plain, spaced).map(([one, other]) => ({ text: one + other, raw: `${one}'${other}'` })),
  plain.map((text) => ({ text: `${text} x`, raw: `${text}\\ x` })),
);

const name = plain.filter((text) => /^[a-z]{2,}$/.test(text)).map((text) => `x${text}`);
const operator = fc.constantFrom(" && ", "; ", " || ", " | ", "&&", ";");
const joint = fc.constantFrom(" ", "  ", " \\\n  ", " \\\n  # a 'comment\n\n  ", "\t\\ \n");

interface Script {
  readonly text: string;
  readonly expected: readonly (readonly string[])[];
  readonly raws: readonly (readonly string[])[];
}

const script: fc.Arbitrary<Script> = fc
  .array(fc.tuple(name, fc.array(fc.tuple(joint, word), { maxLength: 5 }), operator), {
    minLength: 1,
    maxLength: 6,
  })
  .map((commands) => ({
    text: commands
      .map(
        ([first, rest, after], index) =>
          first +
          rest.map(([space, { raw }]) => space + raw).join("") +
          (index + 1 < commands.length ? after : ""),
      ) // prettier-ignore
      .join(""),
    expected: commands.map(([first, rest]) => [first, ...rest.map(([, { text }]) => text)]),
    raws: commands.map(([first, rest]) => [first, ...rest.map(([, { raw }]) => raw)]),
  }));

function commandsIn(text: string): readonly ShellCommand[] {
  const [first] = scriptsOf(text);
  if (first?.reading.kind !== "read") throw new Error("unread");
  return first.reading.commands;
}

/** Line and column lead to the same characters as the offsets. */
function expectPlaces(text: string, span: Span): void {
  const lines = text.replace(/^\uFEFF/, "").split("\n");
  expect(span.start).toBeLessThanOrEqual(span.end);
  const bom = text.startsWith("\uFEFF") ? 1 : 0;
  const offset = (line: number, column: number): number =>
    bom + lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
  expect([offset(span.line, span.column), offset(span.endLine, span.endColumn)]).toEqual([
    span.start,
    span.end,
  ]);
}

describe("any script", () => {
  it("is read back as it was written, each word at its place", () => {
    fc.assert(
      fc.property(script, fc.constantFrom("\n", "\r\n"), fc.constantFrom("", "\uFEFF"), (one, end, bom) => {
        const text = `${bom}${`FROM base\n# c\nRUN --network=none ${one.text}\nRUN z\n`.replaceAll("\n", end)}`;
        const commands = commandsIn(text);
        expect(commands.map(textsOf)).toEqual(one.expected);
        expect(commands.map(({ words }) => words.map(({ raw }) => raw))).toEqual(one.raws);
        for (const { words, span, before, after } of commands) {
          expectPlaces(text, span);
          for (const { raw, span: place } of words) {
            expect(joined(text.slice(place.start, place.end))).toBe(raw);
            expectPlaces(text, place);
          }
          for (const edge of [before, after]) {
            if (edge !== null) expect(text.slice(edge.span.start, edge.span.end)).toBe(edge.kind);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it("is read the same in a heredoc, the JSON form and a nested shell", () => {
    fc.assert(
      fc.property(script, fc.constantFrom("\n", "\r\n"), (one, end) => {
        const single = joined(one.text);
        const write = (text: string): string => text.replaceAll("\n", end);
        const heredoc = write(`FROM base\nRUN <<EOF\n${single}\nEOF\n`);
        const json = write(`FROM base\nRUN ["bash", "-c", ${JSON.stringify(single)}]\n`);
        const nested = write(`FROM base\nRUN bash -c "${single.replace(/["$\`\\]/g, "\\$&")}"\n`);
        expect(commandsIn(heredoc).map(textsOf)).toEqual(one.expected);
        for (const [text, unescape] of [[heredoc, (source: string) => source], [json, fromJson], [nested, fromQuotes]] as const) {
          const commands = commandsIn(text).filter(({ program }) => program !== "bash");
          expect(commands.map(textsOf)).toEqual(one.expected);
          for (const { raw, span } of commands.flatMap(({ words }) => words)) {
            expect(unescape(text.slice(span.start, span.end))).toBe(raw);
            expectPlaces(text, span);
          }
        } // prettier-ignore
      }),
      { numRuns: 300 },
    );
  });

  const plain = (source: string): string => joined(source.replaceAll("\r", "")).trimEnd();
  const UNENDED = { text: "FROM base\nRUN ${ <<EOT\nFROM x \\\nEOT\n", expected: [] };

  it("gives every word of any Dockerfile the place it stands at", () => {
    fc.assert(
      fc.property(rendered, ({ text }) => {
        for (const { reading } of readRunScripts(text, parseDockerfile(text))) {
          if (reading.kind === "unread") expectPlaces(text, reading.span);
          else
            for (const { words } of reading.commands)
              // A word that is not ended may reach into a heredoc, whose lines are joined and ended in ways of their own.
              for (const { raw, span } of words)
                expect(plain(text.slice(span.start, span.end))).toBe(plain(raw));
        }
      }),
      { numRuns: 300, examples: [[UNENDED]] },
    );
  });

  it("never throws, whatever the text", () => {
    const pieces = fc.array(
      fc.constantFrom("a", "sh -c ", "eval ", "'", '"', "\\", "\\\n", "\n", "\r\n", "$(", "${", ")", "}", "`", "<<E", "\nE\n", "((", "[[", "&&", "|", ";", "&", "#", "if ", "then ", "fi", "for ", "do ", "done", "case ", "in ", "esac", "{", "x=(", "=", "<(", "$'", "[\"", "\"]", "\\u00", "\ud800", "\u2028", "\uFEFF"), // prettier-ignore
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(pieces, fc.string(), (all, tail) => {
        const text = `FROM base\nRUN ${all.join("")}${tail}`;
        const dockerfile = parseDockerfile(text);
        const scripts = readRunScripts(text, dockerfile);
        const runs = allInstructions(dockerfile).filter(({ keyword }) => keyword === "RUN");
        expect(scripts).toHaveLength(runs.length);
        for (const { reading } of scripts) {
          if (reading.kind === "unread") continue;
          for (const { span, words } of reading.commands) {
            for (const { start, end } of [span, ...words.map((one) => one.span)]) {
              expect(start).toBeLessThanOrEqual(end);
              expect(end).toBeLessThanOrEqual(text.length);
            }
          }
        }
      }),
      { numRuns: 3000 },
    );
  });
});

function fromJson(source: string): string {
  return source.replace(/\\(["\\])/g, "$1");
}

function fromQuotes(source: string): string {
  return source.replace(/\\(["$`\\])/g, "$1");
}
