/**
 * The first line of a script. Sources: execve(2), Linux's fs/binfmt_script.c, and env(1) of the GNU core utilities. Linux
 * looks at 256 bytes; what is between the interpreter and the end of the line is one argument, spaces and all.
 */

const MOST_BYTES = 256;

export interface Shebang {
  /** A path, or a bare name that `env` looks up in PATH. */
  readonly interpreter: string;
  /** What the interpreter itself gets before the script's path; null for nothing. */
  readonly argument: string | null;
  /** `env` is asked to look the interpreter up, by the path it is called by; null without it. */
  readonly env: {
    readonly path: string;
    /** By `-S`, which BusyBox's env does not know. */ readonly isSplit: boolean;
  } | null;
}

/** Reads the first line of a file. Null: the file is no script, or its first line names nothing that could be run. */
export function readShebang(bytes: Buffer): Shebang | null {
  if (bytes[0] !== 0x23 || bytes[1] !== 0x21) return null;
  const start = bytes.subarray(2, MOST_BYTES);
  const end = start.findIndex((byte) => byte === 0x0a || byte === 0);
  const isCut = end === -1 && bytes.length >= MOST_BYTES;
  const line = start.toString("utf8", 0, end === -1 ? start.length : end);
  // A carriage return stays: Linux looks for an interpreter whose name ends in one.
  const [, path = "", rest = ""] = /^[ \t]*([^ \t]*)[ \t]*(.*)$/su.exec(line) ?? [];
  const argument = rest.replace(/[ \t]+$/u, "");
  // Of a line that is too long the interpreter has to be whole; the argument is cut.
  if (path === "" || (isCut && rest === "" && !/[ \t]$/u.test(line))) return null;
  if (!/(?:^|\/)env$/u.test(path))
    return { interpreter: path, argument: argument === "" ? null : argument, env: null };
  return throughEnv(path, argument);
}

/** `env NAME`, and `env -S` with options, assignments and arguments. */
function throughEnv(path: string, argument: string): Shebang | null {
  const split = /^(?:-[iv0]*S[ \t]*|--split-string(?:=|[ \t]+))/u.exec(argument)?.[0];
  if (split === undefined) {
    // Without -S all of it is one word: an assignment or an option leaves nothing to run.
    if (argument === "" || argument.startsWith("-") || argument.includes("=")) return null;
    return { interpreter: argument, argument: null, env: { path, isSplit: false } };
  }
  const words = splitWords(argument.slice(split.length));
  let at = 0;
  for (; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (/^(?:-[uC]|--unset|--chdir)$/u.test(word)) at += 1;
    else if (!word.startsWith("-") && !/^[^=]+=/u.test(word)) break;
  }
  const [interpreter, ...others] = words.slice(at);
  if (interpreter === undefined) return null;
  return {
    interpreter,
    argument: others.length === 0 ? null : others.join(" "),
    env: { path, isSplit: true },
  };
}

/** Words as `env -S` has them, quotes taken off; variables are left as they are written. */
function splitWords(text: string): readonly string[] {
  const words: string[] = [];
  let word: string | null = null;
  let quote = "";
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? "";
    if (letter === "\\" && quote !== "'" && at + 1 < text.length) {
      at += 1;
      word = (word ?? "") + (text[at] === "_" ? " " : (text[at] ?? ""));
    } else if (quote !== "") {
      if (letter === quote) quote = "";
      else word = (word ?? "") + letter;
    } else if (letter === '"' || letter === "'") {
      quote = letter;
      word ??= "";
    } else if (letter === " " || letter === "\t") {
      if (word !== null) words.push(word);
      word = null;
    } else if (letter === "#" && word === null) break;
    else word = (word ?? "") + letter;
  }
  if (word !== null) words.push(word);
  return words;
}
