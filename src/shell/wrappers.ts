/** Programs that run the command which follows them. */
import type { ShellAssignment, ShellWord } from "./types.js";
import { baseName } from "./scripts.js";

interface Wrapper {
  /** Options that take the next word as their value. */
  readonly valued: readonly string[];
  /** Words of its own before the command, e.g. the user of `gosu`. */
  readonly operands: number;
}

const NONE: Wrapper = { valued: [], operands: 0 };

const WRAPPERS: ReadonlyMap<string, Wrapper> = new Map<string, Wrapper>([
  ["sudo", { valued: ["-u", "--user", "-g", "--group", "-h", "-p", "-C", "-r", "-t", "-D"], operands: 0 }],
  ["doas", { valued: ["-u", "-C"], operands: 0 }],
  ["env", { valued: ["-u", "--unset", "-C", "--chdir"], operands: 0 }],
  ["exec", { valued: ["-a"], operands: 0 }],
  ["command", NONE],
  ["builtin", NONE],
  ["nohup", NONE],
  ["time", { valued: ["-f", "-o"], operands: 0 }],
  ["nice", { valued: ["-n", "--adjustment"], operands: 0 }],
  ["ionice", { valued: ["-c", "-n"], operands: 0 }],
  ["eatmydata", NONE],
  ["fakeroot", NONE],
  ["timeout", { valued: ["-s", "--signal", "-k", "--kill-after"], operands: 1 }],
  ["gosu", { valued: [], operands: 1 }],
  ["su-exec", { valued: [], operands: 1 }],
  ["setpriv", { valued: ["--reuid", "--regid", "--groups"], operands: 0 }],
  [
    "xargs",
    {
      valued: [
        "-n",
        "-L",
        "-P",
        "-I",
        "-d",
        "-a",
        "-E",
        "-s",
        "--max-args",
        "--max-procs",
        "--delimiter",
        "--arg-file",
      ],
      operands: 0,
    },
  ],
]);

export interface Unwrapped {
  readonly wrappers: readonly ShellWord[];
  readonly words: readonly ShellWord[];
  readonly assignments: readonly ShellAssignment[];
  readonly open: boolean;
}

/** More wrappers around one command than anyone writes. */
const MOST = 8;

/** Strips what runs another command. A wrapper with nothing to run (`env` alone) stays the command. */
export function unwrap(all: readonly ShellWord[]): Unwrapped {
  const assignments: ShellAssignment[] = [];
  let open = false;
  let start = 0;
  for (let count = 0; count < MOST; count += 1) {
    const name = nameOf(all[start]);
    const wrapper = name === null ? undefined : WRAPPERS.get(name);
    if (name === null || wrapper === undefined) break;
    const found: ShellAssignment[] = [];
    const next = commandAfter(all, start + 1, name, wrapper, found);
    if (next === null) break;
    if (name === "xargs") open = true;
    assignments.push(...found);
    start = next;
  }
  return { wrappers: all.slice(0, start), words: all.slice(start), assignments, open };
}

function commandAfter(
  all: readonly ShellWord[],
  from: number,
  name: string,
  { valued, operands }: Wrapper,
  found: ShellAssignment[],
): number | null {
  let left = operands;
  for (let at = from; at < all.length; at += 1) {
    const word = all[at];
    if (word === undefined) return null;
    const { text } = word.value;
    // `command -v x` asks for a program and runs none.
    if (name === "command" && /^-[vV]/.test(text)) return null;
    if (text === "--") return at + 1 < all.length ? at + 1 : null;
    if (text.startsWith("-") && word.value.kind !== "dynamic") {
      if (valued.includes(text)) at += 1;
      continue;
    }
    const assignment = name === "env" || name === "sudo" ? assignmentOf(word) : null;
    if (assignment !== null) found.push(assignment);
    else if (left > 0) left -= 1;
    else return at;
  }
  return null;
}

function assignmentOf(word: ShellWord): ShellAssignment | null {
  const match = /^([A-Za-z_][A-Za-z0-9_]*)=([\s\S]*)$/.exec(word.value.text);
  const [, name, text] = match ?? [];
  if (name === undefined || text === undefined) return null;
  return { name, value: valueOf(word, name, text), append: false, span: word.span };
}

/** null where the value cannot be told apart from the name in the Dockerfile: quotes or a continuation stand between. */
function valueOf({ raw, span, value }: ShellWord, name: string, text: string): ShellWord | null {
  const skipped = name.length + 1;
  if (!raw.startsWith(`${name}=`) || span.end - span.start !== raw.length) return null;
  const rest = { ...span, start: span.start + skipped, column: span.column + skipped };
  return { raw: raw.slice(skipped), span: rest, value: { ...value, text } };
}

function nameOf(word: ShellWord | undefined): string | null {
  return word === undefined || word.value.kind !== "text" ? null : baseName(word.value.text);
}
