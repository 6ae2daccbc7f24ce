/** The smoke test of one image: its command, then its imports, each in a container that can do little. */
import { andMore } from "../model/text.js";
import { randomBytes } from "node:crypto";
import { readAnswers } from "../compat/smoke/answers.js";
import { commandWords, planImports } from "../compat/smoke/plan.js";
import type { ImportRun, SmokeSubject } from "../compat/smoke/plan.js";
import { formatBytes } from "../model/bytes.js";
import type {
  SmokeCommandTested,
  SmokeFindings,
  SmokeImport,
  SmokeOutcome,
  SmokeTested,
} from "../model/compat.js";
import type { SmokeSpec } from "../model/config.js";
import { ImageBudgetError, messageOf } from "../model/errors.js";
import type { Engine, SmokeResult } from "../ports.js";

const MOST_NAMED = 10;

export interface SmokeInput {
  readonly spec: SmokeSpec;
  /** Id of the image on the engine. */
  readonly id: string;
  readonly platform: string | null;
  readonly subject: SmokeSubject;
}

export interface SmokePorts {
  readonly engine: Pick<Engine, "smoke">;
  readonly signal: AbortSignal;
}

/** Runs it. What could not be run is told as not run. @throws the signal's reason once it is aborted */
export async function smokeTest(input: SmokeInput, ports: SmokePorts): Promise<SmokeFindings> {
  const { spec, subject } = input;
  const command = spec.command === null ? null : await runCommand(commandWords(spec.command), input, ports);
  const planned = spec.imports === null ? null : planImports(spec.imports, subject);
  const imports: SmokeImport[] = [];
  const notes = [...(planned?.notes ?? [])];
  let left = spec.seconds;
  for (const run of planned?.runs ?? []) {
    const found = await runImports(run, left, input, ports);
    imports.push(...found.imports);
    notes.push(...found.notes);
    left -= found.seconds;
  }
  const tests = [...(command === null ? [] : [command]), ...imports];
  return { outcome: together(tests, planned !== null && imports.length === 0), command, imports, notes };
}

/** @param hasGap something was asked for of which nothing came */
function together(tests: readonly SmokeTested[], hasGap: boolean): SmokeOutcome {
  if (tests.some(({ outcome }) => outcome === "failed")) return "failed";
  if (hasGap || tests.length === 0 || tests.some(({ outcome }) => outcome === "not-run")) return "not-run";
  return "passed";
}

async function runCommand(
  words: readonly [string, ...string[]],
  input: SmokeInput,
  ports: SmokePorts,
): Promise<SmokeCommandTested> {
  const result = await runOnce(words, input.spec.seconds, null, input, ports);
  if (typeof result === "string") return { outcome: "not-run", seconds: 0, reason: result, words, lines: [] };
  const { lines, seconds } = result;
  return { ...judged(result, input.spec), seconds, words, lines };
}

/** How a program ended, as an outcome with its reason. */
function judged(result: SmokeResult, spec: SmokeSpec): Pick<SmokeTested, "outcome" | "reason"> {
  const last = result.lines.at(-1);
  const said = last === undefined ? "" : `: ${last}`;
  if (result.ended === "not-run") return { outcome: "not-run", reason: `the engine could not run it${said}` };
  if (result.ended === "not-started") return { outcome: "failed", reason: `it did not start${said}` };
  if (result.outOfMemory) {
    return { outcome: "failed", reason: `it took more memory than its ${formatBytes(spec.memory)}` };
  }
  if (result.ended === "timeout") {
    return { outcome: "failed", reason: `it was ended after ${spec.seconds} s${said}` };
  }
  return result.code === 0
    ? { outcome: "passed", reason: null }
    : { outcome: "failed", reason: `exit code ${result.code ?? "unknown"}${said}` };
}

interface ImportsFound {
  readonly imports: readonly SmokeImport[];
  readonly notes: readonly string[];
  readonly seconds: number;
}

async function runImports(
  run: ImportRun,
  seconds: number,
  input: SmokeInput,
  ports: SmokePorts,
): Promise<ImportsFound> {
  const notRun = (reason: string, names: readonly string[] = run.names): readonly SmokeImport[] =>
    names.map((name) => ({
      ecosystem: run.ecosystem,
      package: null,
      module: name,
      outcome: "not-run",
      seconds: 0,
      reason,
    }));
  if (seconds < 1) return { imports: notRun("the time was up before"), notes: [], seconds: 0 };
  // Not to be guessed by what is imported: a package that prints is not to be taken for the program that imports it.
  const mark = `${randomBytes(12).toString("hex")} `;
  // The program itself is to end first, and to say what it did not come to.
  const result = await runOnce(run.program(mark, Math.max(1, seconds - 1)), seconds, mark, input, ports);
  if (typeof result === "string") return { imports: notRun(result), notes: [], seconds: 0 };
  const answers = readAnswers(result.marked, run.ecosystem);
  const { outcome, reason } = judged(result, input.spec);
  if (answers.imports.length === 0 && outcome !== "passed") {
    const why = `the program that imports did not come to it: ${reason ?? "it said nothing"}`;
    return { imports: notRun(why), notes: [], seconds: result.seconds };
  }
  const left = run.names.filter(
    (name) =>
      !answers.empty.includes(name) &&
      !answers.missing.includes(name) &&
      answers.imports.every((each) => each.package !== name && each.module !== name),
  );
  const isShort = !answers.isDone || result.seconds >= seconds - 1;
  return {
    imports: [
      ...answers.imports.map((each) => whyDown(each, reason)),
      // Of Node the packages are told by the program: folders are not to be imported.
      ...(isShort && run.ecosystem === "python" ? notRun("the time was up before", left) : []),
    ],
    notes: [
      ...listed("nothing to import", answers.empty),
      ...listed("not installed where the application looks", answers.missing),
      ...(isShort && run.ecosystem === "node" ? ["the time was up before every package was imported"] : []),
    ],
    seconds: result.seconds,
  };
}

/** An import that was running when all ended has the reason why all ended. */
function whyDown(each: SmokeImport, reason: string | null): SmokeImport {
  return each.outcome === "failed" && each.seconds === 0 && reason !== null
    ? { ...each, reason: `it took the whole test down: ${reason}` }
    : each;
}

function listed(what: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`${what}: ${andMore(names, MOST_NAMED)}`];
}

/** One container; text where it could not be made, which is no verdict on the image. */
async function runOnce(
  words: readonly [string, ...string[]],
  seconds: number,
  mark: string | null,
  { id, platform, spec }: SmokeInput,
  { engine, signal }: SmokePorts,
): Promise<SmokeResult | string> {
  try {
    return await engine.smoke({ id, platform, words, seconds, memory: spec.memory, mark, signal });
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof ImageBudgetError)) throw error;
    return `${messageOf(error)}. ${error.hint ?? ""}`.trim();
  }
}
