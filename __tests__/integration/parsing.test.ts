import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { z } from "zod";
import { parseDockerfile } from "../../src/dockerfile/parse.js";
import type { Dockerfile, Instruction } from "../../src/dockerfile/parse.js";
import { globalLookup } from "../../src/dockerfile/global-args.js";
import { runOf, scriptOf } from "../../src/shell/scripts.js";
import { Lines } from "../../src/shell/source-map.js";
import { readRecord } from "../unit/dockerfile/buildkit-record.js";
import { docker, engineEnvironments } from "./support/engines.js";
import { importBase, staticBusybox } from "./support/bases.js";

const engine = engineEnvironments().find(({ name }) => name === "overlay2");
if (engine === undefined) throw new Error("there is no engine with buildx");
const { environment } = engine;

const BASE = "image-budget-test/said";
/** Builds at the same time: most of each is waiting for the client. */
const AT_ONCE = 4;

const corpus = readRecord().files.filter(({ path }) => path.startsWith("corpus/"));

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "image-budget-parsing-"));
  mkdirSync(join(folder, "context"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function concurrently<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const rest = [...items.entries()].reverse();
  const worker = async (): Promise<void> => {
    for (let next = rest.pop(); next !== undefined; next = rest.pop()) results[next[0]] = await work(next[1]);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

const place = z.object({ start: z.object({ line: z.number() }), end: z.object({ line: z.number() }) });
const targetsShape = z.object({
  targets: z
    .array(
      z.object({
        name: z.string().default(""),
        base: z.string().default(""),
        location: z.object({ ranges: z.array(place).min(1) }),
      }),
    )
    .nullable(),
});
const outlineShape = z.object({
  args: z.array(z.object({ name: z.string(), value: z.string().default("") })).default([]),
});

/** What the engine's builder prints when it is asked about a Dockerfile; null when it refuses the file. */
async function asked(call: "targets" | "outline", file: string, ...options: string[]): Promise<unknown> {
  const context = join(folder, "context");
  const words = ["buildx", "build", `--call=${call},format=json`, "-f", file, ...options, context];
  try {
    return JSON.parse(
      (await promisify(execFile)("docker", words, { env: environment, encoding: "utf8" })).stdout,
    );
  } catch (error) {
    const said = z.object({ stderr: z.string() }).parse(error).stderr;
    // Anything else is no judgement on the file.
    expect(said).toMatch(REFUSAL);
    return null;
  }
}

const REFUSAL =
  /dockerfile parse error|file with no instructions|unterminated heredoc|no build stage|contains no stages|greater than max allowed|parser directive can be used|invalid escape token|Syntax error|must have two arguments|comprised of strings|the Dockerfile cannot be empty/;

/** Read by one of the two only, and why that is wanted. */
const DIFFERENT: Readonly<Record<string, { readonly declinedHere: boolean; readonly why: string }>> = {
  "corpus/dockerfiles/directives/escape-backtick.Dockerfile": {
    declinedHere: true,
    why: "escape=` marks a Dockerfile for Windows",
  },
  "corpus/dockerfiles/forms/copy.Dockerfile": {
    declinedHere: false,
    why: "--parents and --exclude are newer than what this engine has built in",
  },
  "corpus/dockerfiles/forms/run-flags.Dockerfile": {
    declinedHere: false,
    why: "--security is not in what this engine has built in",
  },
};

function targetsOf({ stages }: Dockerfile): readonly unknown[] {
  return stages.map(({ name, from, instructions }) => ({
    name: name?.toLowerCase() ?? "",
    base: from,
    line: instructions[0]?.line,
    endLine: instructions[0]?.endLine,
  }));
}

describe("the Dockerfiles of the corpus", () => {
  it("have the stages that the engine finds, or are refused by both", async () => {
    // A frontend of its own would have to be pulled.
    const files = corpus.filter(
      ({ text, reading }) =>
        reading.syntax === "" && !(reading.error !== undefined && text.includes("# syntax=")),
    );
    const found = await concurrently(files, async ({ path, text }) => {
      const file = join(folder, path.replaceAll("/", "-"));
      writeFileSync(file, text);
      const answer = await asked("targets", file);
      // A file of nothing but arguments has no target to build.
      const targets = answer === null ? null : targetsShape.parse(answer).targets;
      const rows = targets?.map(({ name, base, location: { ranges } }) => ({
        name,
        base,
        line: ranges[0]?.start.line,
        endLine: ranges.at(-1)?.end.line,
      }));
      return [path, rows ?? "refused"];
    });
    const ours = files.map(({ path, text }) => {
      const dockerfile = parseDockerfile(text);
      return [path, dockerfile.declined === null ? targetsOf(dockerfile) : "refused"];
    });
    const isCompared = ([path]: readonly unknown[]): boolean => DIFFERENT[String(path)] === undefined;
    expect(ours.filter(isCompared)).toEqual(found.filter(isCompared));
    for (const [path, { declinedHere }] of Object.entries(DIFFERENT)) {
      const [here, there] = [ours, found].map((all) => all.find(([one]) => one === path)?.[1] === "refused");
      expect([path, here, there]).toEqual([path, declinedHere, !declinedHere]);
    }
    expect(found.length).toBeGreaterThan(180);
  });
});

/** Every shell of it says what it is given instead of running it. */
function layOutSaying(root: string): void {
  mkdirSync(join(root, "bin"), { recursive: true });
  writeFileSync(join(root, "bin", "busybox"), readFileSync(staticBusybox()), { mode: 0o755 });
  const script = "#!/bin/busybox ash\n/bin/busybox printf '%s\\0' \"$2\" >> /said\n";
  writeFileSync(join(root, "bin", "sh"), script, { mode: 0o755 });
}

interface Command {
  readonly place: string;
  /** The instruction as it stands in the file, line ends included. */
  readonly source: string;
  readonly script: string;
}

/** What of an instruction can be executed anywhere, and what the shell is then given by our reading. */
function commandsOf(path: string, text: string): readonly Command[] {
  const source = text.replace(/^\uFEFF/, "").split("\n");
  const lines = new Lines(text);
  return parseDockerfile(text).stages.flatMap((stage) =>
    stage.instructions.flatMap((instruction): readonly Command[] => {
      if (instruction.keyword !== "RUN" || !isHarmless(instruction)) return [];
      const run = runOf(instruction, stage);
      const form = run === null ? null : scriptOf(instruction, run, { name: "sh", options: [] }, lines);
      if (form?.kind !== "script" || (form.form === "heredoc" && form.text.text.startsWith("#!"))) return [];
      const own = source.slice(instruction.line - 1, instruction.endLine).join("\n");
      // The end of its file may be all that ends it.
      if (parseDockerfile(`FROM a\n${own}\nCMD b`).stages[0]?.instructions.length !== 3) return [];
      return [{ place: `${path}:${instruction.line}`, source: own, script: form.text.text }];
    }),
  );
}

/** Other mounts and networks need what this engine does not have. */
function isHarmless({ flags }: Instruction): boolean {
  return flags.every(({ name, value }) =>
    name === "mount" ? /^type=(?:cache|tmpfs)/.test(value ?? "") : name === "network" && value === "none",
  );
}

describe("what a RUN gives to the shell", () => {
  it("is, to the byte, what the engine gives it", async () => {
    await importBase(environment, BASE, layOutSaying, []);
    // One line without anything special in it tells nothing.
    const telling = corpus
      .flatMap(({ path, text }) => commandsOf(path, text))
      .filter(
        ({ source, script }) => /[\n\r\t"'\\<$]/.test(source) || script === "" || /[^ -~]/.test(source),
      );
    const stages = Array.from({ length: AT_ONCE }, (_, index) => [
      `FROM ${BASE} AS part${index}`,
      ...telling.filter((__, at) => at % AT_ONCE === index).map(({ source }) => source),
    ]);
    const last = stages.map((_, index) => `COPY --from=part${index} /said /part${index}`);
    const file = join(folder, "commands");
    writeFileSync(file, [...stages.flat(), "FROM scratch", ...last].join("\n"));
    const out = join(folder, "out");
    await docker(environment, "buildx", "build", "--no-cache", "-f", file, `--output=type=local,dest=${out}`, join(folder, "context")); // prettier-ignore
    for (const [index] of stages.entries()) {
      const said = readFileSync(join(out, `part${index}`), "utf8")
        .split("\0")
        .slice(0, -1);
      const ours = telling.filter((_, at) => at % AT_ONCE === index);
      expect(ours.map(({ place: where, script }) => [where, script])).toEqual(
        // Carriage returns at the ends of a heredoc's lines are not read here.
        ours.map(({ place: where }, at) => [where, said[at]?.replaceAll("\r\n", "\n")]),
      );
    }
    expect(telling.length).toBeGreaterThan(70);
  });
});

describe("the arguments before the first FROM", () => {
  it("have the values that the engine gives them", async () => {
    await importBase(environment, BASE, layOutSaying, []);
    const files = corpus.filter(({ path, text }) => {
      const { declined, syntax, globalArgs } = parseDockerfile(text);
      return declined === null && syntax === null && globalArgs.length > 0 && !path.includes("unsupported");
    });
    for (const { path, text } of files) {
      const { globalArgs } = parseDockerfile(text);
      const file = join(folder, path.replaceAll("/", "-"));
      // Only the arguments are asked for, whatever is built on them.
      writeFileSync(file, `${globalArgs.map(({ raw }) => raw).join("\n")}\nFROM ${BASE}\n`);
      const { args } = outlineShape.parse(await asked("outline", file));
      const lookup = globalLookup(globalArgs, {}, { target: null, build: null });
      expect([path, ...args.map(({ name }) => [name, lookup(name) ?? ""])]).toEqual([
        path,
        ...args.map(({ name, value }) => [name, value]),
      ]);
    }
    expect(files.length).toBeGreaterThan(5);
  });
});
