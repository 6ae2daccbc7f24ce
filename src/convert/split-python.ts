/** Plans how packages of Python get into the shipped stage: in a virtual environment, the stage's own or a new one. */
import type { Instruction, Stage } from "../dockerfile/parse.js";
import type { RunScript } from "../shell/types.js";
import { copiedBy, holdsSources } from "./split-copies.js";
import { outermost, writtenIn } from "./split-places.js";
import type { Place } from "./split-places.js";
import { pythonCall, PYTHON_TOOLS } from "./split-python-calls.js";
import type { Called, InstallCall, PythonCall } from "./split-python-calls.js";
import { editsInto, VENV } from "./split-python-edits.js";
import { Targets } from "./split-python-targets.js";
import type { Target } from "./split-python-targets.js";
import { whole } from "./split-types.js";
import type { Planned } from "./split-types.js";
import { startScript } from "./shells.js";

/** @param places the place of each instruction of the stage */
export function planPython(
  stage: Stage,
  scripts: readonly RunScript[],
  places: ReadonlyMap<Instruction, Place>,
): Planned {
  const written = writtenIn(stage);
  const obstacle = obstacleIn(written, UNSAFE);
  if (obstacle !== null) return whole(obstacle);
  const calls = callsIn(scripts, places);
  const other = calls.flatMap(({ call, run }) => (call.kind === "other" ? [`${call.what} in line ${run.instruction.line}`] : []))[0]; // prettier-ignore
  if (other !== undefined) return whole(other);
  const installs = calls.flatMap((one) => (one.call.kind === "install" ? [{ ...one, call: one.call }] : []));
  const started = startsTool(stage, calls);
  if (started !== null && installs.length > 0) return whole(started);
  const targets = new Targets(calls);
  const found = installs.map((one): readonly [Called<InstallCall>, Target] => [one, targets.of(one)]);
  const unclear = found.flatMap(([, target]) => (target.kind === "unclear" ? [target.why] : []))[0];
  if (unclear !== undefined) return whole(unclear);
  const own = found.flatMap(([, target]) => (target.kind === "folder" ? [target.path] : []));
  const sources = sourceFolders(stage, installs, places);
  if (sources === null) return whole("the project that it installs has no folder of its own");
  const plan = { stage, calls, installs, sources, written };
  if (own.length === 0) return intoVenv(plan);
  if (own.length < found.length) return whole("its packages are installed into two places");
  const runs = runsOf(stage, calls, ({ kind }) => kind === "install");
  if (runs === null) return whole(NOTHING);
  return {
    kind: "planned",
    takeover: {
      installs: runs,
      tools: toolsOf(stage, calls),
      edits: [],
      prepared: [],
      folders: outermost([...own, ...sources]),
      whole: sources,
      settings: [],
      takesUser: true,
      dropsLists: true,
      notes: notesOn(stage, calls),
    },
  };
}

const NOTHING = "it does not install packages in a way that is known";

interface Plan {
  readonly stage: Stage;
  readonly calls: readonly Called<PythonCall>[];
  readonly installs: readonly Called<InstallCall>[];
  readonly sources: readonly string[];
  readonly written: string;
}

/** Packages in the folders of the system would come with those of the tools that install them. */
function intoVenv({ stage, calls, installs, sources, written }: Plan): Planned {
  const obstacle = obstacleIn(written, UNSAFE_IN_SYSTEM);
  if (obstacle !== null) return whole(obstacle);
  if (installs.some(({ run }) => run.reading.kind === "read" && run.reading.form === "exec")) {
    return whole("what installs the packages is written as a list of words");
  }
  // Then pip is the only one, and the search path leads it into the environment.
  const isPlain = calls.every(({ call }) => call.kind === "bootstrap" || call.kind === "pip" || (call.kind === "install" && call.by === "pip")); // prettier-ignore
  const runs = runsOf(stage, calls, ({ kind }) => kind === "install" || (isPlain && kind === "bootstrap"));
  if (runs === null || installs.length === 0) return whole(NOTHING);
  const edits = isPlain ? [] : editsInto(installs);
  if (edits === null) return whole("where the packages go cannot be changed there");
  const path = `ENV PATH=${VENV}/bin:$PATH`;
  const byUv = installs.every(({ call }) => call.by === "uv" || call.by === "uv pip");
  const reads = installs.some(({ call }) => call.by === "poetry" || call.by === "pipenv");
  return {
    kind: "planned",
    takeover: {
      installs: runs,
      tools: toolsOf(stage, calls),
      edits,
      // uv needs no pip in it.
      prepared: [
        `RUN python -m venv ${byUv ? "--without-pip " : ""}${VENV}`,
        ...(isPlain ? [path] : reads ? [`ENV VIRTUAL_ENV=${VENV}`] : []),
      ],
      folders: [VENV, ...sources],
      whole: sources,
      settings: [path],
      takesUser: false,
      dropsLists: true,
      notes: notesOn(stage, calls),
    },
  };
}

/** Ways to install that nobody but the tool finds again. */
const UNSAFE: readonly (readonly [RegExp, string])[] = [
  [/\b(?:conda|mamba|micromamba)\b/, "conda installs the packages"],
  [
    /(?<!\buv\s+)pip3?\s(?:[^\n]{0,1000}\s)?(?:--user|--prefix|--target|--root|-t)\b/,
    "pip is told where to install",
  ],
  [/UV_LINK_MODE=["']?symlink/, "what uv installs are links into its cache"],
];

/** What a virtual environment in the place of the system's folders would change. */
const UNSAFE_IN_SYSTEM: readonly (readonly [RegExp, string])[] = [
  [/site-packages|\/usr\/local\/lib\/python/, "it names the folder that packages are installed into"],
  [
    /\/usr\/local\/bin\/(?:python|(?!docker-|pip|uvx?\b)\w)/,
    "it names programs by the folder that packages are installed into",
  ],
  [/\bvenv\b|\bvirtualenv\b|VIRTUAL_ENV/, "it makes a virtual environment itself"],
  [
    /^ENV\s(?:[^\n]*\s)?PATH[= ](?:["']?\/usr\/local\/bin|(?![^\n]*\$\{?PATH\b))/im,
    "it sets the search path anew",
  ],
  [/\b(?:crond?|crontab|sudo|su)\s/, "cron and su start programs with a search path of their own"],
];

function obstacleIn(text: string, obstacles: readonly (readonly [RegExp, string])[]): string | null {
  return obstacles.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

function callsIn(
  scripts: readonly RunScript[],
  places: ReadonlyMap<Instruction, Place>,
): readonly Called<PythonCall>[] {
  return scripts.flatMap((run) => {
    const place = places.get(run.instruction);
    if (run.reading.kind === "unread" || place === undefined) return [];
    return run.reading.commands.flatMap((command) => {
      const call = pythonCall(command);
      return call === null ? [] : [{ run, command, call, place }];
    });
  });
}

/** RUNs that install, and those after the first of them that tidy up after a tool. */
function runsOf(
  stage: Stage,
  calls: readonly Called<PythonCall>[],
  installs: (call: PythonCall) => boolean,
): readonly [Instruction, ...Instruction[]] | null {
  const made = new Set(calls.filter(({ call }) => installs(call)).map(({ run }) => run.instruction));
  const [start] = stage.instructions.filter((one) => made.has(one));
  if (start === undefined) return null;
  const tidied = new Set(calls.filter(({ call }) => call.kind === "tool").map(({ run }) => run.instruction));
  const [first, ...others] = stage.instructions.filter((one) => made.has(one) || (tidied.has(one) && one.line > start.line)); // prettier-ignore
  return first === undefined ? null : [first, ...others];
}

const UV_IMAGE = /(?:^|\/)astral-sh\/uv(?:[:@]|$)/;

/** What brings a tool: a RUN, or a COPY from the tool's image. */
function toolsOf(stage: Stage, calls: readonly Called<PythonCall>[]): ReadonlySet<Instruction> {
  const runs = calls.filter(({ call }) => call.kind !== "install").map(({ run }) => run.instruction);
  const copies = stage.instructions.filter((one) => UV_IMAGE.test(copiedBy(one, undefined)?.from ?? ""));
  return new Set([...runs, ...copies]);
}

/** The container, or a RUN that is no call of a tool, starts one: then it has to be shipped. */
function startsTool({ instructions }: Stage, calls: readonly Called<PythonCall>[]): string | null {
  const own = new Set(calls.map(({ run }) => run.instruction));
  for (const instruction of instructions) {
    const { keyword, args, line } = instruction;
    if (own.has(instruction) || !/^(?:RUN|CMD|ENTRYPOINT|HEALTHCHECK)$/.test(keyword)) continue;
    const [tool] = args.split(/[^\w.-]+/).filter((word) => PYTHON_TOOLS.test(word));
    if (tool !== undefined) return `line ${line} starts ${tool}, which would have to be shipped too`;
  }
  return null;
}

/** Folders of projects that are installed as they are, to be found there: what building them leaves is in them. */
function sourceFolders(
  { instructions }: Stage,
  installs: readonly Called<InstallCall>[],
  places: ReadonlyMap<Instruction, Place>,
): readonly string[] | null {
  const found: string[] = [];
  for (const { call, run, place } of installs) {
    if (!call.isEditable) continue;
    const before = instructions.slice(0, instructions.indexOf(run.instruction));
    if (!holdsSources(place.folder ?? "/", before, places, "python")) continue;
    if (place.folder === null || place.folder === "/") return null;
    found.push(place.folder);
  }
  return outermost(found);
}

function notesOn(
  stage: Stage,
  calls: readonly Called<PythonCall>[],
): readonly { readonly what: string; readonly why: string }[] {
  // prettier-ignore
  const found: { what: string; why: string }[] = [];
  if (
    calls.some(
      ({ call, place }) =>
        call.kind === "install" && call.by === "uv" && !place.environment.has("UV_PYTHON_DOWNLOADS"),
    )
  ) {
    found.push({ what: "uv takes Python from the image if the project allows that version", why: "one that it downloads would not be in the stage that is shipped; UV_PYTHON_DOWNLOADS=never rules that out" }); // prettier-ignore
  }
  const tools = new Set(calls.flatMap(({ command: { program } }) => (program !== null && PYTHON_TOOLS.test(program) ? [program] : []))); // prettier-ignore
  const start = startScript(stage);
  const [tool] = tools;
  if (tool !== undefined && start !== null) {
    found.push({ what: `${tool} is not in the stage that is shipped`, why: `nothing in the Dockerfile calls it there; if ${start.script} does, install it there` }); // prettier-ignore
  }
  return found;
}
