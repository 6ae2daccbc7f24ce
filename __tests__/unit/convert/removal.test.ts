/** Commands are taken out of scripts, and a real shell runs what is left: it must do what it did before. */
import { spawnSync } from "node:child_process";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { applyEdits } from "../../../src/convert/edits.js";
import { removeCommands } from "../../../src/convert/removal.js";
import { parseDockerfile } from "../../../src/dockerfile/parse.js";
import { readRunScripts } from "../../../src/shell/index.js";

/** The script of the file's RUN without the commands named `gone`; null where nothing is left. */
function without(text: string): string | null {
  const [run] = readRunScripts(text, parseDockerfile(text));
  if (run?.reading.kind !== "read") throw new Error("not read");
  const ids = run.reading.commands.filter(({ program }) => program === "gone").map(({ id }) => id);
  const removal = removeCommands(text, run.reading, new Set(ids), new Set());
  return removal.kind === "everything" ? null : applyEdits(text, removal.edits);
}

describe("taking commands out", () => {
  it.each([
    ["gone && a", "a"],
    ["a && gone", "a"],
    ["a && gone && b", "a && b"],
    ["gone && gone && a && gone", "a"],
    ["a; gone; b", "a; b"],
    ["a && gone; b", "a; b"],
    ["a; gone && b", "a; b"],
    ["gone || a", "true || a"],
    ["a || gone", "a || true"],
    ["a | gone", "a | true"],
    ["! gone", "! true"],
    ["a && (gone; b)", "a && (b)"],
    ["(gone) && a", "(true) && a"],
    ["if gone; then a; fi", "if true; then a; fi"],
    ["if a; then gone; fi", "if a; then true; fi"],
    ["if a; then gone && b; fi", "if a; then b; fi"],
    ["for x in 1; do gone; a; done", "for x in 1; do a; done"],
    ["for x in 1; do gone; done; a", "for x in 1; do true; done; a"],
    ["a; gone", "a; true"],
    ["set -e; a; gone", "set -e; a"],
    ["set -e; a && gone; b", "set -e; a && true; b"],
    ["gone && \\\n    # why\n    a", "\\\n    # why\n    a"],
    ["a && \\\n    # why\n    gone", "a"],
    ["a \\\n  # one\n && gone \\\n  # two\n && b", "a \\\n  # one\n && \\\n  # two\n b"],
    ["a \\\n  # one\n && gone", "a"],
    ["gone && \\\n\n    a", "a"],
    ["[ -n x ] && gone && a", "[ -n x ] && a"],
    ["sh -c 'gone && a'", "sh -c 'a'"],
    ["a $(gone; b)", "a $(b)"],
    ["gone & a", "true & a"],
  ])("%s", (script, left) => {
    const found = without(`FROM x\nRUN ${script}\nUSER y\n`);
    expect(found).toBe(`FROM x\nRUN ${left}\nUSER y\n`);
  });

  it.each(["gone", "gone; gone", "gone && \\\n  gone", "gone $(gone)"])("%s leaves nothing", (script) => {
    expect(without(`FROM x\nRUN ${script}\n`)).toBeNull();
  });

  it("keeps the lines of a heredoc", () => {
    const text = "FROM x\nRUN <<EOF\nset -e\n  gone\n# why\na\ngone\nEOF\n";
    expect(without(text)).toBe("FROM x\nRUN <<EOF\nset -e\n  # why\na\nEOF\n");
  });

  it("does in a real shell what the script did", () => {
    const word = fc.constantFrom("gone", "gone", "a", "b", "fail");
    const joint = fc.constantFrom(" && ", "; ", " || ", " && \\\n  ", "; \\\n  # a comment\n  ", " \\\n && ");
    const list = fc.tuple(word, fc.array(fc.tuple(joint, word), { maxLength: 5 }));
    const flat = list.map(([first, rest]) => first + rest.map((one) => one.join("")).join(""));
    const nested = fc.tuple(flat, flat, flat).chain(
      ([a, b, c]) =>
      fc.constantFrom(`(${a}) && ${b}`, `{ ${a}; } ; ${b}`, `if ${a}; then ${b}; else ${c}; fi`, `${a} && if ${b}; then ${c}; fi`), // prettier-ignore
    );
    const any = fc
      .tuple(fc.constantFrom("", "set -e; "), fc.oneof(flat, nested))
      .map((both) => both.join(""));
    fc.assert(
      fc.property(fc.array(any, { minLength: 40, maxLength: 40 }), (scripts) => {
        const pairs = scripts.map(
          (script) => [script, scriptOf(without(`FROM x\nRUN ${script}\n`))] as const,
        );
        const before = ran(pairs.map(([one]) => joined(`FROM x\nRUN ${one}\n`)));
        expect(ran(pairs.map(([, one]) => one))).toEqual(before);
      }),
      { numRuns: 15 },
    );
  });
});

function joined(text: string): string {
  return parseDockerfile(text).stages[0]?.instructions[1]?.args ?? "";
}

function scriptOf(text: string | null): string {
  return text === null ? ":" : joined(text);
}

/** What each script prints, and how it ends; `gone` prints nothing and succeeds. */
function ran(scripts: readonly string[]): readonly string[] {
  const prelude = "gone() { :; }; a() { printf a; }; b() { printf b; }; fail() { printf f; return 1; };";
  const all = scripts.map((script) => `( ${prelude} eval '${script.replaceAll("'", `'\\''`)}' ); echo "=$?"`);
  const { stdout, status, stderr } = spawnSync("sh", ["-c", all.join("\n")], { encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
  return stdout.split("\n");
}
