import { posix } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { DockerfileParser } from "dockerfile-ast";
import fc from "fast-check";
import { expand } from "../../../src/dockerfile/expand.js";
import { mapLayers } from "../../../src/dockerfile/layers.js";
import { allInstructions, parseDockerfile, positionAt } from "../../../src/dockerfile/parse.js";
import type { Instruction } from "../../../src/dockerfile/parse.js";
import { resolveStages } from "../../../src/dockerfile/stages.js";
import type { HistoryEntry } from "../../../src/model/image.js";
import { rendered } from "./rendered.js";

const places = (text: string): readonly (readonly [string, number, number])[] =>
  allInstructions(parseDockerfile(text)).map(({ keyword, line, endLine }) => [keyword, line, endLine]);

describe("any Dockerfile", () => {
  it("is read back as it was written", () => {
    fc.assert(
      fc.property(rendered, ({ text, expected }) => {
        const dockerfile = parseDockerfile(text);
        expect(dockerfile.declined).toBeNull();
        const found = allInstructions(dockerfile).map(({ keyword, line, endLine, text: joined }) => ({
          keyword,
          line,
          endLine,
          text: joined,
        }));
        expect(found).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it("is divided into instructions without a gap, an overlap or a line too many", () => {
    fc.assert(
      fc.property(rendered, ({ text }) => {
        const lines = text.split("\n");
        const instructions = allInstructions(parseDockerfile(text));
        let next = 1;
        const whole: string[] = [];
        for (const { line, endLine, raw } of instructions) {
          expect(line).toBeGreaterThanOrEqual(next);
          expect(endLine).toBeGreaterThanOrEqual(line);
          // What lies between instructions is nothing but comments and empty lines.
          for (const between of lines.slice(next - 1, line - 1)) expect(between).toMatch(/^\s*(?:#|$)/);
          whole.push(...lines.slice(next - 1, line - 1), ...raw.split("\n"));
          next = endLine + 1;
        }
        expect(lines.slice(next - 1).join("")).toMatch(/^\s*$/);
        expect([...whole, ...lines.slice(next - 1)].join("\n").replaceAll("\r", "")).toBe(
          text.replaceAll("\r", ""),
        );
      }),
      { numRuns: 500 },
    );
  });

  it("gives every character its place", () => {
    fc.assert(
      fc.property(rendered, ({ text }) => {
        const lines = text.split("\n");
        for (const instruction of allInstructions(parseDockerfile(text))) {
          for (let offset = 0; offset < instruction.text.length; offset += 1) {
            const { line, column } = positionAt(instruction, offset);
            expect(lines[line - 1]?.charAt(column - 1)).toBe(instruction.text.charAt(offset));
          }
        }
      }),
    );
  });

  it("has the lines that dockerfile-ast finds, where that library agrees with BuildKit", () => {
    fc.assert(
      fc.property(rendered, ({ text }) => {
        const unix = text.replaceAll("\r", "");
        const theirs = DockerfileParser.parse(unix)
          .getInstructions()
          .map((one) => [one.getKeyword(), one.getRange().start.line + 1, one.getRange().end.line + 1]);
        expect(places(unix)).toEqual(theirs);
      }),
    );
  });

  it("never throws, whatever the text", () => {
    const pieces = fc.array(
      fc.constantFrom("FROM ", "RUN ", "ARG ", "ONBUILD ", "\\", "\n", "<<E", "#", "$", "${", "}", '"', "'", "--a=", " AS ", "[", "E", "\r", "\u2028", "\ud800"), // prettier-ignore
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(
        pieces.map((all) => all.join("")),
        (text) => {
          const dockerfile = parseDockerfile(text);
          const { chain } = resolveStages(dockerfile, { target: null, args: {}, platform: null });
          expect(mapLayers({ history: [], diffIds: ["a"], chain })).toHaveLength(1);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe("any expansion", () => {
  it("is text itself without special characters, and bounded", () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z:/.@-]*$/), (text) => expand(text, () => undefined).text === text)); // prettier-ignore
    fc.assert(fc.property(fc.string(), (text) => expand(text, () => "v".repeat(1000)).text.length <= 4096));
  });
});

type Builder = "buildkit" | "classic";

/** What a builder writes into the history for an instruction; null where it writes nothing. */
function entryOf(instruction: Instruction, builder: Builder, noOp: boolean): HistoryEntry {
  const { keyword, args } = instruction;
  const last = args.split(/\s+/).at(-1) ?? "";
  const makes = ["RUN", "COPY", "ADD", "WORKDIR"].includes(keyword);
  const body = instruction.heredocs[0]?.body;
  const command = body === undefined ? args : `${args}\n${body}`;
  // Both write a WORKDIR as the clean, absolute path.
  if (keyword === "WORKDIR") {
    const path = posix.resolve("/", args);
    return {
      createdBy: builder === "buildkit" ? `WORKDIR ${path}` : `/bin/sh -c #(nop) WORKDIR ${path}`,
      emptyLayer: builder === "classic" && noOp,
    };
  }
  if (builder === "buildkit") {
    const createdBy = keyword === "RUN" ? `RUN /bin/sh -c ${command} # buildkit` : `${keyword} ${args}${makes ? " # buildkit" : ""}`; // prettier-ignore
    return { createdBy, emptyLayer: !makes };
  }
  const nop = "/bin/sh -c #(nop) ";
  const createdBy =
    keyword === "RUN"
      ? `|1 TOKEN=x /bin/sh -c ${command}`
      : keyword === "COPY" || keyword === "ADD"
        ? `${nop}${keyword} file:0a1b in ${last} `
        : `${nop} ${keyword} ${args}`;
  return { createdBy, emptyLayer: !makes || noOp };
}

describe("any history that a builder writes", () => {
  const base = fc.array(
    fc.constantFrom<HistoryEntry>(
      { createdBy: "", emptyLayer: false },
      { createdBy: "RUN /bin/sh -c a # buildkit", emptyLayer: false },
      { createdBy: "/bin/sh -c #(nop) COPY file:1 in /b ", emptyLayer: false },
      { createdBy: "/bin/sh -c #(nop)  LABEL a=b", emptyLayer: true },
      { createdBy: "# debian.sh --arch 'amd64' out/", emptyLayer: false },
    ),
    { maxLength: 6 },
  );

  it("is aligned exactly", () => {
    fc.assert(
      fc.property(
        rendered,
        base,
        fc.constantFrom<Builder>("buildkit", "classic"),
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        fc.boolean(),
        ({ text }, inherited, builder, noOps, labelled) => {
          const dockerfile = parseDockerfile(text);
          const { chain } = resolveStages(dockerfile, { target: null, args: {}, platform: null });
          const made = allInstructions(dockerfile).slice(1).map((instruction, index) => ({
            line: instruction.line,
            entry: entryOf(instruction, builder, noOps[index] ?? false),
          })); // prettier-ignore
          const history = [...inherited, ...made.map(({ entry }) => entry)];
          if (labelled) history.push({ createdBy: "/bin/sh -c #(nop)  LABEL x=y", emptyLayer: true });
          const expected = [
            ...inherited.filter(({ emptyLayer }) => !emptyLayer).map(() => null),
            ...made.filter(({ entry }) => !entry.emptyLayer).map(({ line }) => line),
          ];
          const found = mapLayers({ history, diffIds: expected.map(String), chain });
          expect(found.map(({ line }) => line)).toEqual(expected);
          expect(found.every(({ origin }) => origin !== "unknown")).toBe(true);
          expect(JSON.stringify(found)).not.toContain("TOKEN");
        },
      ),
      { numRuns: 500 },
    );
  });

  it("never gives a wrong line when entries are lost, added or changed", () => {
    fc.assert(
      fc.property(rendered, fc.nat(), fc.constantFrom("lost", "doubled", "changed"), ({ text }, at, how) => {
        const dockerfile = parseDockerfile(text);
        const { chain } = resolveStages(dockerfile, { target: null, args: {}, platform: null });
        const made = allInstructions(dockerfile).slice(1).map((one) => ({ line: one.line, entry: entryOf(one, "buildkit", false) })); // prettier-ignore
        if (made.length === 0) return;
        const index = at % made.length;
        const other = {
          line: null,
          entry: { createdBy: "RUN /bin/sh -c something else # buildkit", emptyLayer: false },
        };
        const history: readonly { readonly line: number | null; readonly entry: HistoryEntry }[] = made.flatMap((one, position) =>
          position !== index ? [one] : how === "lost" ? [] : how === "doubled" ? [one, other] : [other],
        ); // prettier-ignore
        const layers = history.filter(({ entry }) => !entry.emptyLayer);
        const found = mapLayers({
          history: history.map(({ entry }) => entry),
          diffIds: layers.map((_, position) => String(position)),
          chain,
        });
        for (const [position, { line, instruction }] of found.entries()) {
          if (line === null) continue;
          const truth = layers[position];
          // An entry that reads like the instruction cannot be told from its own.
          if (truth?.line !== line) expect(truth?.entry.createdBy).toContain(instruction?.split(" ").at(-1));
        }
      }),
      { numRuns: 300 },
    );
  });
});
