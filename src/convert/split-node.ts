/** Plans how packages of Node.js get into the shipped stage: `node_modules`, or the project's folder as a whole. */
import type { Instruction, Stage } from "../dockerfile/parse.js";
import type { RunScript, ShellCommand } from "../shell/types.js";
import { holdsSources } from "./split-copies.js";
import { BERRY, nodeCall } from "./split-node-calls.js";
import type { NodeCall } from "./split-node-calls.js";
import { outermost, pathIn, writtenIn } from "./split-places.js";
import type { Place } from "./split-places.js";
import { whole } from "./split-types.js";
import type { Planned } from "./split-types.js";

interface Called {
  readonly run: RunScript;
  readonly command: ShellCommand;
  readonly call: NodeCall;
}

/** @param places the place of each instruction of the stage */
export function planNode(
  stage: Stage,
  scripts: readonly RunScript[],
  places: ReadonlyMap<Instruction, Place>,
): Planned {
  const written = writtenIn(stage);
  const obstacle = UNSAFE.find(([pattern]) => pattern.test(written));
  if (obstacle !== undefined) return whole(obstacle[1]);
  const python = startsPython(stage, scripts);
  if (python !== null) return whole(python);
  const calls = scripts.flatMap(callsIn);
  const other = calls.flatMap(({ call, run }) => (call.kind === "other" ? [`${call.what} in line ${run.instruction.line}`] : []))[0]; // prettier-ignore
  if (other !== undefined) return whole(other);
  const working = new Set(calls.filter(({ call }) => call.kind === "modules" || call.kind === "project").map(({ run }) => run.instruction)); // prettier-ignore
  const [first, ...others] = stage.instructions.filter((one, index, all) => working.has(one) || isTidying(calls, one, all[index - 1], working)); // prettier-ignore
  if (first === undefined || !calls.some(({ call }) => call.kind === "modules")) {
    return whole("it does not install packages in a way that is known");
  }
  const installs = [first, ...others] as const;
  const mixed = calls.find(({ call, run }) => call.kind === "global" && working.has(run.instruction));
  if (mixed !== undefined) {
    return whole(`line ${mixed.run.instruction.line} installs programs for the whole system too`);
  }
  const tools = managersOf(stage, calls, working);
  if (tools.kind === "whole") return tools;
  const folders = foldersOf(stage, calls, places);
  if (typeof folders === "string") return whole(folders);
  return {
    kind: "planned",
    takeover: {
      installs,
      tools: tools.builder,
      edits: [],
      prepared: [],
      ...folders,
      settings: [],
      takesUser: true,
      dropsLists: false,
      notes: [],
    },
  };
}

/** A RUN right after one that installs, which empties its cache. */
function isTidying(
  calls: readonly Called[],
  instruction: Instruction,
  before: Instruction | undefined,
  working: ReadonlySet<Instruction>,
): boolean {
  const own = calls.filter(({ run }) => run.instruction === instruction);
  return own.length > 0 && own.every(({ call }) => call.kind === "tidy") && before !== undefined && working.has(before); // prettier-ignore
}

const UNSAFE: readonly (readonly [RegExp, string])[] = [
  [/playwright|puppeteer|cypress|electron/i, "it installs a browser, which is put elsewhere"],
  [/\byarn\s[^\n]{0,500}--immutable|\.yarnrc\.yml|(?:^|[\s"'/])\.yarn(?:[\s"'/]|$)/m, BERRY],
  [
    /\b(?:mv|cp|ln|rsync)\s[^\n]{0,500}node_modules|--modules-folder|NODE_PATH/,
    "node_modules are put elsewhere than they are installed",
  ],
];

/** Python is in the builder, for packages that compile: in the shipped stage it is only if something there calls it. */
function startsPython({ instructions }: Stage, scripts: readonly RunScript[]): string | null {
  const run = scripts.find(
    ({ reading }) => reading.kind === "read" && reading.commands.some(({ program }) => /^python/.test(program ?? "")),
  ); // prettier-ignore
  const start = instructions.find(
    ({ keyword, args }) =>
      /^(?:CMD|ENTRYPOINT|HEALTHCHECK)$/.test(keyword) && /(?:^|[\s"'/])python/.test(args),
  );
  const line = run?.instruction.line ?? start?.line ?? null;
  return line === null ? null : `line ${line} calls Python`;
}

function callsIn(run: RunScript): readonly Called[] {
  if (run.reading.kind === "unread") return [];
  return run.reading.commands.flatMap((command) => {
    const call = nodeCall(command);
    return call === null ? [] : [{ run, command, call }];
  });
}

type Managers =
  { readonly kind: "found"; readonly builder: ReadonlySet<Instruction> } | ReturnType<typeof whole>;

/** What brings package managers: it is shipped only if something in the shipped stage calls them. */
function managersOf(stage: Stage, calls: readonly Called[], working: ReadonlySet<Instruction>): Managers {
  const brought = calls.filter(({ call }) => call.kind === "manager");
  const own = new Set(calls.map(({ run }) => run.instruction));
  const called = stage.instructions.flatMap(
    (one) =>
    own.has(one) || !/^(?:RUN|CMD|ENTRYPOINT|HEALTHCHECK)$/.test(one.keyword)
      ? []
      : one.args.split(/[^\w.-]+/).flatMap((word) => (/^(?:npm|npx|yarn|pnpm|pnpx|corepack)$/.test(word) ? [{ word, line: one.line }] : [])), // prettier-ignore
  );
  const others = called.find(({ word }) => /^(?:yarn|pnpm|pnpx|corepack)$/.test(word));
  const fetched = brought.some(({ call }) => call.kind === "manager" && call.byCorepack);
  if (others !== undefined && fetched) {
    return whole(`line ${others.line} starts ${others.word}, which corepack fetched when packages were installed`); // prettier-ignore
  }
  if (called.length > 0 && brought.some(({ run }) => working.has(run.instruction))) {
    return whole(`line ${called[0]?.line ?? 0} starts a package manager that is installed with the packages`);
  }
  const managers = called.length > 0 ? [] : brought.map(({ run }) => run.instruction);
  return { kind: "found", builder: new Set(managers) };
}

type Folders = { readonly folders: readonly string[]; readonly whole: readonly string[] };

/** What to copy, or why that is not known. */
function foldersOf(
  stage: Stage,
  calls: readonly Called[],
  places: ReadonlyMap<Instruction, Place>,
): Folders | string {
  const projects: string[] = [];
  let onlyModules = true;
  let last: Instruction | null = null;
  for (const { run, call } of calls) {
    if (call.kind !== "modules" && call.kind !== "project") continue;
    const folder = places.get(run.instruction)?.folder ?? null;
    if (folder === null || folder === "/") return "the folder that packages are installed in is not known";
    const moves = movesWithin(run);
    if (moves === "out" || (call.folder !== null && !isBelow(call.folder, folder))) {
      return `line ${run.instruction.line} installs in a folder that is not followed`;
    }
    if (call.kind === "project" || moves === "within" || call.folder !== null) onlyModules = false;
    projects.push(folder);
    last = run.instruction;
  }
  const before = last === null ? [] : stage.instructions.slice(0, stage.instructions.indexOf(last));
  const unique = outermost(projects);
  // A workspace has modules in the folders of its packages too, and scripts of the project may write anywhere in it.
  if (!onlyModules || unique.some((folder) => holdsSources(folder, before, places, "node"))) {
    return { folders: unique, whole: unique };
  }
  return { folders: [...new Set(projects)].map((folder) => `${folder}/node_modules`), whole: [] };
}

function isBelow(path: string, folder: string): boolean {
  const full = pathIn(folder, path);
  return full !== null && full.startsWith(`${folder}/`);
}

/** Whether `cd` leads a script into folders of its folder, or out of it. */
function movesWithin({ reading }: RunScript): "not" | "within" | "out" {
  if (reading.kind === "unread") return "out";
  let depth = 0;
  let moves = false;
  for (const { program, words } of reading.commands) {
    if (program === "pushd" || program === "popd") return "out";
    if (program !== "cd") continue;
    moves = true;
    const target = words[1]?.value;
    if (target?.kind !== "text" || words.length !== 2 || !/^[\w./-]+$/.test(target.text)) return "out";
    if (target.text.startsWith("/") || target.text === "-") return "out";
    for (const part of target.text.split("/")) depth += part === ".." ? -1 : part === "" || part === "." ? 0 : 1; // prettier-ignore
    if (depth < 0) return "out";
  }
  return moves ? "within" : "not";
}
