/** Passwords that lie in the user's `.netrc`, where pip looks as well. */
import { open } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import type { Credentials } from "../compat/index/pip-config.js";

export interface Netrc {
  /** By host, in lower case. */
  readonly machines: ReadonlyMap<string, Credentials>;
}

const MOST_BYTES = 1_000_000;
const EMPTY: Netrc = { machines: new Map() };

/** Reads the file that NETRC names, else `.netrc` or `_netrc` in the home folder. Never rejects: without one there are none. */
export async function readNetrc(environment: Readonly<Record<string, string | undefined>>): Promise<Netrc> {
  const named = environment["NETRC"];
  const home = environment["HOME"] ?? homedir();
  const paths = named === undefined || named === "" ? [join(home, ".netrc"), join(home, "_netrc")] : [named];
  for (const path of paths) {
    const text = await startOf(path);
    if (text !== null) return parseNetrc(text);
  }
  return EMPTY;
}

async function startOf(path: string): Promise<string | null> {
  const file = await open(path).catch(() => null);
  if (file === null) return null;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MOST_BYTES), 0, MOST_BYTES, 0);
    return buffer.toString("utf8", 0, bytesRead);
  } catch {
    return null;
  } finally {
    await file.close();
  }
}

/**
 * Reads `machine HOST login USER password WORD`. A `default` is left out on purpose: it would hand a password to any host
 * that a requirements file names. So is a `macdef`, up to the empty line that ends it. Never throws.
 */
export function parseNetrc(text: string): Netrc {
  const machines = new Map<string, Credentials>();
  let host: string | null = null;
  let user = "";
  let password = "";
  let isMacro = false;
  const finish = (): void => {
    // The first entry of a host counts.
    if (host !== null && (user !== "" || password !== "") && !machines.has(host)) {
      machines.set(host, { user, password });
    }
    host = null;
    user = "";
    password = "";
  };
  for (const line of text.split(/\r?\n/)) {
    if (isMacro) {
      isMacro = line.trim() !== "";
      continue;
    }
    const words = wordsOf(line);
    for (let at = 0; at < words.length; at += 1) {
      const value = words[at + 1] ?? "";
      switch (words[at] ?? "") {
        case "machine":
          finish();
          host = value.toLowerCase();
          break;
        case "default":
          finish();
          continue;
        case "login":
        case "user":
          user = value;
          break;
        case "password":
          password = value;
          break;
        case "account":
          break;
        case "macdef":
          finish();
          isMacro = true;
          break;
        default:
          continue;
      }
      at += 1;
    }
  }
  finish();
  return { machines };
}

/** Words of a line; one in double quotes may hold blanks, and one that begins with `#` ends it. */
function wordsOf(line: string): readonly string[] {
  const words: string[] = [];
  for (const [, quoted, plain] of line.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)) {
    const isComment =
      plain?.startsWith("#") === true && !/^(?:login|user|password)$/.test(words.at(-1) ?? "");
    if (isComment) break;
    words.push(quoted === undefined ? (plain ?? "") : quoted.replace(/\\(.)/g, "$1"));
  }
  return words;
}
