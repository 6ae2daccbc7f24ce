/** Which tools of Debian's images a stage uses that Alpine's have not, or have in BusyBox's way. */
import { jsonWords } from "../dockerfile/history.js";
import type { Instruction, Stage } from "../dockerfile/parse.js";
import type { RunScript } from "../shell/types.js";
import type { Draft } from "./draft.js";
import { fullImageNeed, gnuNeeds } from "./gnu-only.js";
import type { Need } from "./needs.js";
import { ashTakes, bashOnly, bashShell, startsBash } from "./shells.js";
import type { StageWork } from "./stage.js";

export interface ToolNeed {
  readonly need: Need;
  /** The first that needs it. */
  readonly instruction: Instruction;
  /** It has to be there before any RUN. */
  readonly isEarly: boolean;
}

/** Tools that have to be installed. A SHELL of bash that is not needed becomes one of ash. */
export function toolNeeds(work: StageWork): readonly ToolNeed[] {
  const { stage, scripts, descendantScripts, draft } = work;
  const found: ToolNeed[] = [];
  for (const instruction of stage.instructions) {
    const shell = bashShell(instruction);
    if (shell !== null) {
      const why = reasonForBash(shell, [...scripts, ...descendantScripts]);
      if (why === null) toAsh(instruction, draft);
      else found.push(tool("bash", why, instruction, true));
    }
    for (const program of work.isFull ? programsNamed(instruction) : []) {
      const apk = fullImageNeed(program);
      if (apk !== null) found.push(tool(apk, `${program} was part of the full image`, instruction, false));
    }
    if (startsBash(instruction)) found.push(tool("bash", "the container starts it", instruction, false));
    if (writesBashScript(instruction))
      found.push(tool("bash", "a script in it names bash", instruction, false));
  }
  for (const { instruction, reading } of scripts) {
    if (reading.kind === "unread") continue;
    // A `#!` line of a heredoc, not the SHELL.
    if (reading.form === "heredoc" && reading.shell?.name === "bash" && /#!.*bash/.test(instruction.raw)) {
      found.push(tool("bash", "a script names it", instruction, true));
    }
    const lastInstall = reading.commands.findLast(
      ({ program, words }) =>
        /^apt(?:-get)?$/.test(program ?? "") && words.some(({ value }) => value.text === "install"),
    );
    for (const command of reading.commands) {
      // What its own RUN installs later, or within it (`bash <<EOF`), comes too late for it.
      const isEarly = lastInstall !== undefined && lastInstall.span.start > command.span.start;
      const apk = work.isFull && command.program !== null ? fullImageNeed(command.program) : null;
      if (apk !== null) {
        found.push(tool(apk, `${command.program ?? ""} was part of the full image`, instruction, isEarly));
      }
      for (const { apk: name, what } of gnuNeeds(command)) {
        found.push(tool(name, `${what} is not in BusyBox, or works in another way`, instruction, isEarly));
      }
    }
  }
  return found;
}

/** A file that the Dockerfile writes begins with a line that asks for bash. */
function writesBashScript({ keyword, args, heredocs }: Instruction): boolean {
  if (keyword === "RUN") return BASH_LINE.test(args);
  return /^(?:COPY|ADD)$/.test(keyword) && heredocs.some(({ body }) => BASH_LINE.test(body));
}
const BASH_LINE = /#![ ]*\/(?:usr\/)?bin\/(?:env +)?bash\b/;

/** First words of what a container runs: no shell script is read there. */
export function programsNamed({ keyword, args }: Instruction): readonly string[] {
  if (!/^(?:CMD|ENTRYPOINT|HEALTHCHECK)$/.test(keyword)) return [];
  const written = args.replace(/^CMD\s+/i, "");
  const words = jsonWords(written);
  return words === null
    ? written.split(/[;&|]+/).map((part) => part.trim().split(/\s+/)[0] ?? "")
    : [words[0] ?? ""];
}

function tool(name: string, why: string, instruction: Instruction, isEarly: boolean): ToolNeed {
  return {
    need: { name, why, confidence: "certain", source: "tried in Alpine 3.20 and BusyBox 1.35" },
    instruction,
    isEarly,
  };
}

function reasonForBash(shell: readonly string[], scripts: readonly RunScript[]): string | null {
  if (!ashTakes(shell)) return "SHELL gives it options that ash has not";
  for (const run of scripts) {
    if (run.reading.kind === "unread") return "SHELL names it, and what runs in it is not understood";
    const why = run.reading.shell?.name === "bash" ? bashOnly(run) : null;
    if (why !== null) return why;
  }
  return null;
}

function toAsh(instruction: Instruction, draft: Draft): void {
  const start = draft.startOf(instruction.line);
  const text = draft.text.slice(start, draft.startOf(instruction.endLine + 1));
  const match = /"(?:\/(?:usr\/)?bin\/)?bash"/.exec(text);
  if (match === null) return;
  draft.replace(start + match.index, start + match.index + match[0].length, '"/bin/ash"');
  draft.change({
    line: instruction.line,
    what: "SHELL is ash instead of bash",
    why: "nothing that runs in it is beyond Alpine's own shell",
    confidence: "likely",
    source: "tried in Alpine 3.20",
  });
}

/** Installs packages right after FROM. */
export function installEarly({ stage, ancestors, draft }: StageWork, needs: readonly Need[]): void {
  const [from] = stage.instructions;
  if (from === undefined || needs.length === 0) return;
  const names = needs.map(({ name }) => name).join(" ");
  if (!startsAsRoot(ancestors)) {
    draft.leave(
      from,
      `${names} cannot be installed here`,
      "the stage it is built on ends as another user than root",
    );
    return;
  }
  draft.insertAfter(from, [`RUN apk add --no-cache ${names}`]);
  for (const { name, why, confidence, source } of needs) {
    draft.change({ line: from.line, what: `${name} is added`, why, confidence, source });
  }
}

/** Whether a stage built on these (the nearest first) begins as root, as far as they tell. */
export function startsAsRoot(ancestors: readonly Stage[]): boolean {
  const user = ancestors.flatMap(({ instructions }) => instructions.findLast(({ keyword }) => keyword === "USER") ?? [])[0]; // prettier-ignore
  return user === undefined || /^(?:root|0)(?::|$)/.test(user.args);
}
