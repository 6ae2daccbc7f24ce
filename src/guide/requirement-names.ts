/**
 * The names in requirement files and pyproject.toml, and nothing else of them: no versions, no markers, no resolving.
 * Never throws, whatever the text holds, and takes time in proportion to its length.
 */

export interface Requirement {
  /** Name and extras as the file writes them: `Uvicorn[standard]`. */
  readonly written: string;
  /** The name as package indexes compare it (PEP 503), without extras. */
  readonly normalised: string;
  /** 1-based. */
  readonly line: number;
}

export interface RequirementFile {
  readonly requirements: readonly Requirement[];
  /** Files that it includes (`-r`), as written: relative to its own folder. */
  readonly includes: readonly string[];
}

const NAME_MAX = 200;

/** PEP 503: lower case, every run of `-`, `_` and `.` a single dash; extras left out. */
export function normalisedName(written: string): string {
  return written
    .replace(/\[.*$/su, "")
    .trim()
    .replace(/[-_.]+/gu, "-")
    .toLowerCase();
}

/** The name at the start of a requirement; null for options, paths, addresses and anything else. */
function requirementOf(text: string, line: number): Requirement | null {
  const [, name, extras = ""] =
    /^([a-z0-9](?:[a-z0-9._-]*[a-z0-9])?)\s*(\[[^\]]{0,200}\])?\s*(?:$|[=<>!~;@(,#]|--)/iu.exec(
      text.slice(0, NAME_MAX * 3),
    ) ?? [];
  if (name === undefined || name.length > NAME_MAX) return null;
  return { written: `${name}${extras.replace(/\s+/gu, "")}`, normalised: normalisedName(name), line };
}

/** Reads the text of a requirements file: comments, continuation lines, hashes, markers and `-r` are understood. */
export function requirementNames(text: string): RequirementFile {
  const requirements: Requirement[] = [];
  const includes: string[] = [];
  let begun: { readonly text: string; readonly line: number } | null = null;
  const lines = text.replace(/^\uFEFF/u, "").split(/\r\n|[\n\r]/u);
  for (const [index, raw] of lines.entries()) {
    const line: { readonly text: string; readonly line: number } = begun ?? { text: "", line: index + 1 };
    // Only the beginning of a requirement counts; the hashes that follow may be many.
    const joined = line.text.length > NAME_MAX * 3 ? line.text : line.text + raw;
    if (raw.endsWith("\\") && !/^\s*#/u.test(raw)) {
      begun = { text: joined.endsWith("\\") ? joined.slice(0, -1) : joined, line: line.line };
      continue;
    }
    begun = null;
    read(joined, line.line);
  }
  if (begun !== null) read(begun.text, begun.line);
  return { requirements, includes };

  function read(whole: string, line: number): void {
    const content = whole.replace(/(?:^|\s)#.*$/su, "").trim();
    const include = /^(?:-r|--requirement)(?:\s*=\s*|\s+|(?=[^\s-]))(\S+)/u.exec(content)?.[1];
    if (include !== undefined) includes.push(include.replace(/^["']|["']$/gu, ""));
    const requirement = requirementOf(content, line);
    if (requirement !== null) requirements.push(requirement);
  }
}

const POETRY = "tool.poetry.dependencies.";

/**
 * The run-time dependencies that a pyproject.toml names: `[project] dependencies` and Poetry's. A scan of its lines,
 * not a TOML parser: what is written in an unusual way is not found.
 */
export function pyprojectNames(text: string): readonly Requirement[] {
  const requirements: Requirement[] = [];
  let table = "";
  let inList = false;
  for (const [index, raw] of text.split(/\r\n|[\n\r]/u).entries()) {
    const line = index + 1;
    if (inList) {
      inList = readList(raw, line);
      continue;
    }
    const header = /^\s*\[\s*([^[\]]{1,300}?)\s*\]\s*(?:#.*)?$/u.exec(raw)?.[1];
    if (header !== undefined) {
      table = keyPath(header);
      poetry(table, line);
      continue;
    }
    const [, key, value] = /^\s*([\w."'-]{1,300})\s*=\s*(.*)$/su.exec(raw) ?? [];
    if (key === undefined || value === undefined) continue;
    const path = table === "" ? keyPath(key) : `${table}.${keyPath(key)}`;
    if (path === "project.dependencies" && value.startsWith("[")) inList = readList(value.slice(1), line);
    else poetry(path, line, value);
  }
  return requirements;

  /** Reads one line of the list; true when the list goes on. */
  function readList(part: string, line: number): boolean {
    for (const [token] of part.matchAll(/"(?:[^"\\]|\\.)*"|'[^']*'|#.*$|\]/gu)) {
      if (token === "]") return false;
      if (token.startsWith("#")) return true;
      const requirement = requirementOf(token.slice(1, -1).trim(), line);
      if (requirement !== null) requirements.push(requirement);
    }
    return true;
  }

  function poetry(path: string, line: number, value = ""): void {
    if (!path.startsWith(POETRY)) return;
    const name = path.slice(POETRY.length);
    // `uvicorn.extras = [...]` and a table of its own name the package before the dot.
    const requirement = requirementOf(name.split(".")[0] ?? "", line);
    if (requirement === null || requirements.some((one) => one.normalised === requirement.normalised)) return;
    const extras = /\bextras\s*=\s*\[([^\]]{0,200})\]/u.exec(value.slice(0, 2000))?.[1];
    const written =
      extras === undefined
        ? requirement.written
        : `${requirement.written}[${extras.replace(/["'\s]/gu, "")}]`;
    requirements.push({ ...requirement, written });
  }
}

function keyPath(key: string): string {
  return key.replace(/["'\s]/gu, "");
}
