/** The parser directives at the top of a Dockerfile, and what makes a file one for Windows. */

export interface Directives {
  readonly escape: string;
  readonly syntax: string | null;
  /** Index of the first line after them. */
  readonly next: number;
  readonly problem: string | null;
}

const DIRECTIVE = /^\s*#\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(\S.*?)\s*$/;
const KNOWN = new Set(["syntax", "escape", "check"]);

/** Reads directives until the first line that is none, as the builders do: later ones are mere comments. */
export function splitDirectives(lines: readonly string[]): Directives {
  const values = new Map<string, string>();
  let next = 0;
  for (; next < lines.length; next += 1) {
    const match = DIRECTIVE.exec((lines[next] ?? "").slice(0, 2000));
    const name = match?.[1]?.toLowerCase() ?? "";
    if (!KNOWN.has(name)) break;
    if (values.has(name)) return failed(`line ${next + 1}: the directive "${name}" is given twice`);
    values.set(name, match?.[2] ?? "");
  }
  const escape = values.get("escape") ?? "\\";
  if (escape === "`") return failed("escape=` marks a Dockerfile for Windows, which is not read");
  if (escape !== "\\") return failed("the escape directive takes \\ or `");
  return { escape, syntax: values.get("syntax") ?? null, next, problem: null };
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
