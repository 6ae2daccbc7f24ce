/** What becomes of the instructions that stand before the packages of a stage are installed, when it becomes two. */
import type { Instruction } from "../dockerfile/parse.js";
import type { RunScript, ShellCommand } from "../shell/types.js";
import { readAptRun } from "./apt-read.js";
import type { AptRun } from "./apt-read.js";
import { copiedBy, isList } from "./split-copies.js";
import { nodeCall } from "./split-node-calls.js";
import { isWithin } from "./split-places.js";
import type { Place } from "./split-places.js";
import { pythonCall } from "./split-python-calls.js";
import type { Takeover } from "./split-types.js";
import { mayCompile } from "./stage-use.js";

export type Lot =
  /** It is in both, or moves to the shipped stage. */
  | { readonly to: "both" | "shipped" }
  /** It stays in the builder. Of a RUN that installs with apt and otherwise, the shipped stage gets the part of apt. */
  | { readonly to: "builder"; readonly shipped: string | null }
  | { readonly to: "nowhere"; readonly why: string };

const BUILDER: Lot = { to: "builder", shipped: null };

export interface LotContext {
  readonly takeover: Takeover;
  readonly scripts: ReadonlyMap<Instruction, RunScript>;
  readonly places: ReadonlyMap<Instruction, Place>;
  /** Of all instructions before the packages are installed. */
  readonly before: readonly Instruction[];
  /** Of all after that. */
  readonly after: readonly Instruction[];
}

const IN_BOTH = new Set(["ARG", "ENV", "WORKDIR", "SHELL"]);
const SHIPPED_ONLY = new Set(
  "LABEL MAINTAINER EXPOSE STOPSIGNAL HEALTHCHECK CMD ENTRYPOINT VOLUME".split(" "),
);

export function lotOf(instruction: Instruction, context: LotContext): Lot {
  const { keyword, line } = instruction;
  const { takeover, scripts } = context;
  if (IN_BOTH.has(keyword)) return { to: "both" };
  if (SHIPPED_ONLY.has(keyword)) return { to: "shipped" };
  if (keyword === "USER" && takeover.takesUser) return { to: "both" };
  if (keyword === "COPY" || keyword === "ADD") return lotOfCopy(instruction, context);
  const run = scripts.get(instruction);
  if (keyword === "RUN" && run !== undefined) return lotOfRun(run, context);
  return { to: "nowhere", why: `${keyword} stands before the packages are installed, in line ${line}` };
}

function lotOfCopy(instruction: Instruction, { takeover, places, after }: LotContext): Lot {
  if (takeover.tools.has(instruction)) return BUILDER;
  const copied = copiedBy(instruction, places.get(instruction));
  if (copied === null) return { to: "both" };
  const { destination } = copied;
  if (takeover.whole.length > 0) {
    if (destination === null) {
      return { to: "nowhere", why: `where line ${instruction.line} copies to is not known` };
    }
    if (takeover.whole.some((folder) => isWithin(destination, folder))) return BUILDER;
  }
  const isDropped = takeover.dropsLists && isList(copied, "python");
  // The program may read its own settings there, unless they come with everything else.
  const isRead = copied.sources.some((source) => /(?:pyproject\.toml|setup\.cfg)\*?$/.test(source));
  const comesLater = after.some((one) => copiedBy(one, places.get(one))?.sources.some((source) => /^\.\/?$/.test(source)) === true); // prettier-ignore
  return isDropped && (!isRead || comesLater) ? BUILDER : { to: "both" };
}

/** Commands that only prepare or tidy up for the others. */
const NEUTRAL = new Set(["set", "cd", "true", ":", "rm", "echo", "find", "export", "test", "[", ".", "source"]); // prettier-ignore
const USERS = new Set(["useradd", "groupadd", "usermod", "groupmod", "adduser", "addgroup"]);
/** Commands that use nothing of what is installed. */
const PREPARING = new Set([...USERS, "mkdir", "chown", "chmod", "touch", "ln", "cp", "mv", "curl", "wget", "tar", "unzip", "sed", "printf", "git", "install"]); // prettier-ignore
/** What brings a tool when its own script of installation is run. */
const FETCHES = /install\.python-poetry\.org|astral\.sh\/uv\/|pdm-project\.org\/install/;
const FETCHING = new Set(["curl", "wget", "python", "python3", "sh", "bash", "ln", "mv", "chmod"]);

function lotOfRun(run: RunScript, context: LotContext): Lot {
  const { reading, instruction } = run;
  const { line } = instruction;
  if (reading.kind === "unread") return { to: "nowhere", why: `line ${line} is not understood` };
  const apt = readAptRun(run);
  if (apt.problems.length > 0) {
    return { to: "nowhere", why: `what line ${line} does with apt is not understood` };
  }
  const ofApt = new Set(apt.commands.map(({ command }) => command.id));
  const others = reading.commands.filter(
    ({ id, program, words }) => !ofApt.has(id) && words.length > 0 && !NEUTRAL.has(program ?? ""),
  );
  const { installs, tools } = context.takeover;
  if (installs.includes(instruction) || tools.has(instruction)) {
    const isKnown = others.every((command) => pythonCall(command) !== null || nodeCall(command) !== null);
    const writes = reading.commands.some((one) => NEUTRAL.has(one.program ?? "") && writesFile(one));
    return isKnown && !writes
      ? inBuilder(apt)
      : { to: "nowhere", why: `line ${line} does more than install packages` };
  }
  if (FETCHES.test(instruction.raw) && others.every(({ program }) => FETCHING.has(program ?? ""))) {
    return inBuilder(apt);
  }
  if (others.length > 0 && others.every(({ program }) => USERS.has(program ?? "")) && ofApt.size === 0) {
    return { to: needsUsers(context) ? "both" : "shipped" };
  }
  if (line > installs[0].line && others.some(({ program }) => !PREPARING.has(program ?? ""))) {
    return { to: "nowhere", why: `line ${line} may use what is installed before all is` };
  }
  if (others.some(mayCompile)) return { to: "nowhere", why: `line ${line} may compile something` };
  const builds = apt.commands.some((one) => one.kind === "install" && one.packages.some(({ mapping }) => mapping.use === "build")); // prettier-ignore
  if (others.length > 0 && builds) {
    return { to: "nowhere", why: `line ${line} installs compilers and uses them` };
  }
  return others.length > 0 && worksOnSources(instruction, context)
    ? { to: "nowhere", why: `line ${line} works on files that are copied before the packages are installed` }
    : { to: "both" };
}

/** Into a file that outlives the RUN. */
function writesFile({ redirects }: ShellCommand): boolean {
  return redirects.some(
    ({ operator, target }) => operator.includes(">") && !/^(?:&?\d|-|\/dev\/|\/tmp\/)/.test(target?.value.text ?? "/"),
  ); // prettier-ignore
}

function inBuilder(apt: AptRun): Lot {
  return { to: "builder", shipped: aptPart(apt) };
}

/** The packages that outlive a RUN, as a RUN of their own. */
function aptPart({ commands }: AptRun): string | null {
  const gone = new Set(commands.flatMap((one) => (one.kind === "purge" ? one.packages.map(({ mapping }) => mapping.debian) : []))); // prettier-ignore
  const names = commands.flatMap((one) =>
    one.kind === "install"
      ? one.packages.filter(({ mapping }) => !gone.has(mapping.debian)).map(({ word }) => word.raw)
      : [],
  );
  return names.length === 0
    ? null
    : `RUN apt-get update && apt-get install -y --no-install-recommends ${[...new Set(names)].join(" ")}`;
}

/** Something in the builder names a user that the stage makes. */
function needsUsers({ before, places }: LotContext): boolean {
  return before.some((one) => {
    if (one.keyword === "USER") return true;
    const owner = copiedBy(one, places.get(one))?.owner ?? null;
    return owner !== null && !/^[\d:]+$/.test(owner);
  });
}

/** Sources that come from the builder as a whole are not in the shipped stage when a RUN before it works on them. */
function worksOnSources(instruction: Instruction, { takeover, before, places }: LotContext): boolean {
  const earlier = before.slice(0, before.indexOf(instruction));
  return earlier.some((one) => {
    const destination = copiedBy(one, places.get(one))?.destination ?? null;
    return destination !== null && takeover.whole.some((folder) => isWithin(destination, folder));
  });
}
