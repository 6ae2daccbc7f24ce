/** The parser directives at the top of a Dockerfile, and what makes a file one for Windows. */

import { indentOf } from "./white-space.js";

export interface Directives {
  readonly escape: string;
  readonly syntax: string | null;
  /** Index of the first line after them. */
  readonly next: number;
  readonly problem: string | null;
}

const DIRECTIVE = /^#\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(.+?)\s*$/;
const KNOWN = new Set(["syntax", "escape", "check"]);

/**
 * Reads directives until the first line that is none, as the builders do: later ones are mere comments. White space
 * before a directive hides `syntax`, which is looked for before the file is read, and no other.
 */
export function splitDirectives(lines: readonly string[]): Directives {
  const values = new Map<string, string>();
  let syntax: string | null = null;
  let plain = true;
  let next = 0;
  for (; next < lines.length; next += 1) {
    const line = (lines[next] ?? "").slice(0, 2000);
    const match = DIRECTIVE.exec(line.slice(indentOf(line)));
    const name = match?.[1]?.toLowerCase() ?? "";
    if (!KNOWN.has(name)) break;
    if (values.has(name)) return failed(`line ${next + 1}: the directive "${name}" is given twice`);
    const value = match?.[2] ?? "";
    values.set(name, value);
    plain = plain && line.startsWith("#");
    // What follows the frontend's image is for the frontend.
    if (name === "syntax" && plain) syntax = value.split(" ")[0] ?? null;
  }
  const escape = values.get("escape") ?? "\\";
  if (escape === "`") return failed("escape=` marks a Dockerfile for Windows, which is not read");
  if (escape !== "\\") return failed("the escape directive takes \\ or `");
  return { escape, syntax: syntax ?? syntaxBehindShebang(lines), next, problem: null };
}

/** A first line that names a program is passed over in the search for the frontend, and only there. */
function syntaxBehindShebang(lines: readonly string[]): string | null {
  if (lines[0]?.startsWith("#!") !== true) return null;
  for (const line of lines.slice(1)) {
    const match = DIRECTIVE.exec(line.slice(0, 2000));
    const name = match?.[1]?.toLowerCase() ?? "";
    if (!KNOWN.has(name)) return null;
    if (name === "syntax") return match?.[2]?.split(" ")[0] ?? null;
  }
  return null;
}

function failed(problem: string): Directives {
  return { escape: "\\", syntax: null, next: 0, problem };
}

/** Why a FROM or SHELL makes the file one for Windows or a template; null when it does not. */
export function unreadable(text: string, line: number): string | null {
  if (/\{\{|\{%|<%/.test(text)) return `line ${line} belongs to a template, not to a Dockerfile`;
  const windows =
    /^FROM\s/i.test(text) &&
    /(?:mcr|microsoft)\S*\/windows\b|--platform=windows|nanoserver|windowsservercore|servercore/i.test(text);
  const shell = /^SHELL\s/i.test(text) && /\b(?:powershell|pwsh|cmd)(?:\.exe)?"/i.test(text);
  return windows || shell ? `line ${line} is for Windows, which is not read` : null;
}
