import { describe, expect, it } from "@jest/globals";
import { allInstructions, parseDockerfile } from "../../../src/dockerfile/parse.js";
import type { Dockerfile, Instruction } from "../../../src/dockerfile/parse.js";
import { resolveStages } from "../../../src/dockerfile/stages.js";
import { locatedJsonWords } from "../../../src/shell/json-words.js";
import { runOf, scriptOf } from "../../../src/shell/scripts.js";
import { Lines } from "../../../src/shell/source-map.js";
import { readRecord, recorded } from "./buildkit-record.js";
import type { RecordedReading } from "./buildkit-record.js";

const { version, files, changed, unrecorded } = readRecord();

/** Declined although BuildKit reads it, and why that is wanted. */
const DECLINED: Readonly<Record<string, string>> = {
  "corpus/dockerfiles/directives/escape-backtick.Dockerfile": "escape=` marks a Dockerfile for Windows",
  "unit/convert/cases/declined-windows/Dockerfile": "escape=` marks a Dockerfile for Windows",
};
/**
 * Bases, by the index of the stage, that are said to be unknown although BuildKit goes on with them: to it a variable
 * without a value is empty, which is hardly what is meant, and the base that comes of it is another one.
 */
const UNKNOWN_BASES: ReadonlySet<string> = new Set(
  [0, 1, 2, 3].map((index) => `corpus/dockerfiles/stages/args-without-value.Dockerfile ${index}`),
);

/** BuildKit keeps the carriage returns of a heredoc's lines; what is read here would only stumble over them. */
const unix = (text: string): string => text.replaceAll("\r\n", "\n");

function flagText({ name, value }: Instruction["flags"][number]): string {
  return value === null ? `--${name}` : `--${name}=${value}`;
}

function instructionsOf(dockerfile: Dockerfile): readonly unknown[] {
  return allInstructions(dockerfile).map((one) => ({
    keyword: one.keyword,
    line: one.line,
    endLine: one.endLine,
    text: recorded(one.text),
    flags: one.flags.map(flagText),
    json: HAS_JSON.has(one.keyword) && locatedJsonWords(jsonPart(one)) !== null,
    heredocs: one.heredocs.map(({ name, chomp, body }) => ({ name, chomp, content: recorded(body) })),
  }));
}

const HAS_JSON = new Set(["ADD", "CMD", "COPY", "ENTRYPOINT", "HEALTHCHECK", "RUN", "SHELL", "VOLUME"]);
const jsonPart = ({ keyword, args }: Instruction): string =>
  keyword === "HEALTHCHECK" ? args.replace(/^\S+\s*/, "") : args;

function stagesOf({ stages }: Dockerfile): readonly unknown[] {
  return stages.map((one) => ({
    name: one.name?.toLowerCase() ?? "",
    from: one.from,
    platform: one.platform ?? "",
    line: one.line,
    endLine: one.instructions.at(-1)?.endLine,
  }));
}

/** What each RUN executes, as it is given to the shell; of a script for another program only its line. */
function runsOf(text: string, { stages }: Dockerfile): readonly RecordedReading["runs"][number][] {
  const lines = new Lines(text);
  return stages.flatMap((stage) =>
    stage.instructions.flatMap((instruction): RecordedReading["runs"] => {
      const run = runOf(instruction, stage);
      if (run === null) return [];
      const form = scriptOf(instruction, run, { name: "sh", options: [] }, lines);
      const common = { line: instruction.line, onbuild: run !== instruction, shebang: false };
      if (form.kind === "exec") return [{ ...common, words: form.words.map((word) => word.text) }];
      if (form.kind === "script") {
        const script = form.text.text;
        const shebang = form.form === "heredoc" && script.startsWith("#!");
        return [{ ...common, shebang, script: recorded(script) }];
      }
      return form.reason.includes("empty") ? [{ ...common, words: [] }] : [{ ...common, shebang: true }];
    }),
  );
}

function baseOf(dockerfile: Dockerfile, index: number): string | null {
  // Stages before it would stand for bases of the same name.
  const alone = { ...dockerfile, stages: dockerfile.stages.slice(index, index + 1).map((one) => ({ ...one, index: 0, name: null })) }; // prettier-ignore
  return resolveStages(alone, { target: null, args: {}, platform: null }).baseImage;
}

describe(`what BuildKit ${version} reads`, () => {
  it("is recorded for the corpus as it is, and for nearly all other Dockerfiles of the tests", () => {
    // Otherwise run scripts/buildkit-oracle.mjs.
    expect(unrecorded).toEqual([]);
    expect(changed.length).toBeLessThan(files.length / 10);
    expect(files.length).toBeGreaterThan(300);
  });

  it.each(files.filter(({ reading }) => reading.error !== undefined))(
    "$path is declined as BuildKit refuses it",
    ({ text }) => {
      expect(parseDockerfile(text).declined).not.toBeNull();
    },
  );

  const read = files.filter(({ reading }) => reading.error === undefined);

  it.each(read.filter(({ path }) => DECLINED[path] !== undefined))("$path is declined", ({ path, text }) => {
    expect(parseDockerfile(text).declined).toContain(DECLINED[path]);
  });

  it.each(read.filter(({ path }) => DECLINED[path] === undefined))("$path", ({ path, text, reading }) => {
    const dockerfile = parseDockerfile(text);
    expect(dockerfile.declined).toBeNull();
    expect(dockerfile.syntax ?? "").toBe(reading.syntax);
    expect(instructionsOf(dockerfile)).toEqual(
      reading.instructions.map((one) => ({
        ...one,
        heredocs: one.heredocs.map((each) => ({ ...each, content: unix(each.content) })),
      })),
    );
    expect(stagesOf(dockerfile)).toEqual(
      reading.stages.map(({ name, from, platform, line, endLine }) => ({
        name,
        from,
        platform,
        line,
        endLine,
      })),
    );
    expect(runsOf(text, dockerfile)).toEqual(
      reading.runs.map(({ script, ...one }) => ({
        ...one,
        ...(script === undefined || (one.shebang && !/^#!.*sh\b/.test(script))
          ? {}
          : { script: unix(script) }),
      })),
    );
    for (const [index, { base }] of reading.stages.entries()) {
      const ours = baseOf(dockerfile, index);
      if (base === "" || base === null || UNKNOWN_BASES.has(`${path} ${index}`)) expect(ours).toBeNull();
      else expect(ours).toBe(base);
    }
  });
});
