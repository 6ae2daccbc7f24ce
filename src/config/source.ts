/** YAML text -> plain values, each with its line. Bounded: neither depth, aliases nor size can exhaust the process. */
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import type { Alias, YAMLError } from "yaml";
import type { Problem } from "../model/errors.js";
import { quote } from "./text.js";

export type Path = readonly (string | number)[];

/** The values of a configuration file and where each stands. */
export interface Source {
  readonly file: string;
  readonly value: Readonly<Record<string, unknown>>;
  /** 1-based line of the key or list entry at a path, or of the nearest thing around it. */
  readonly lineOf: (path: Path) => number;
  /** Problems that leave the rest of the file readable. */
  readonly problems: readonly Problem[];
}

export type SourceResult =
  | { readonly ok: true; readonly source: Source }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const MOST_CHARACTERS = 1_000_000;
const MOST_DEPTH = 20;
const MOST_NODES = 100_000;
const MOST_PROBLEMS = 100;

/**
 * Reads one YAML document whose root is a mapping. Numbers and booleans below `args` and `labels` keep the spelling
 * they have in the file, because `3.10` is a version there and not 3.1.
 */
export function readSource(text: string, file: string): SourceResult {
  const fail = (line: number | null, message: string, facts: Partial<Problem> = {}): SourceResult => ({
    ok: false,
    problems: [{ file, line, message, ...facts }],
  });
  if (text.length > MOST_CHARACTERS) {
    return fail(null, "the configuration is too large", {
      found: `${text.length} characters`,
      expected: `at most ${MOST_CHARACTERS}`,
    });
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    schema: "core",
    version: "1.2",
    merge: false,
    resolveKnownTags: false,
    stringKeys: true,
    // The library compares every pair of keys; the reader below looks each up once.
    uniqueKeys: false,
    logLevel: "silent",
  });
  const errors = [...document.errors, ...document.warnings];
  if (errors.length > 0) {
    const all = errors.map((error) => syntaxProblem(error, file, lines));
    // One mistake makes the parser complain again and again.
    const problems = [
      ...new Map(all.map((problem) => [`${problem.line} ${problem.message}`, problem])).values(),
    ];
    return { ok: false, problems };
  }
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
    return fail(1, "the configuration is empty", { expected: "at least one entry under images: or groups:" });
  }

  const reader = new Reader(lines, file);
  const value = reader.read(document.contents, []);
  if (reader.fatal !== null) return { ok: false, problems: [reader.fatal] };
  if (!isRecord(value)) {
    return fail(lineAt(lines, document.contents.range?.[0] ?? 0), "the configuration is not a mapping", {
      found: Array.isArray(value) ? "a list" : quote(String(value)),
      expected: "keys such as images:",
    });
  }
  const { places, problems } = reader;
  return { ok: true, source: { file, value, lineOf: (path) => lookUp(places, path), problems } };
}

const TOO_DEEP = "the configuration is nested too deeply";

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function lineAt(lines: LineCounter, offset: number): number {
  return Math.max(1, lines.linePos(offset).line);
}

function lookUp(places: ReadonlyMap<string, number>, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const line = places.get(JSON.stringify(path.slice(0, length)));
    if (line !== undefined) return line;
  }
  return 1;
}

/** Walks the parsed document once, following aliases within the bounds. */
class Reader {
  readonly places = new Map<string, number>();
  readonly problems: Problem[] = [];
  /** Why reading had to stop. */
  fatal: Problem | null = null;
  private nodes = 0;
  private expanding = 0;
  private readonly anchors = new Map<string, unknown>();
  /** Each alias is resolved where it stands first: the library would search the whole document for every one. */
  private readonly targets = new Map<Alias, { readonly node: unknown }>();
  private readonly lines: LineCounter;
  private readonly file: string;

  constructor(lines: LineCounter, file: string) {
    this.lines = lines;
    this.file = file;
  }

  read(node: unknown, path: Path): unknown {
    this.nodes += 1;
    if (this.fatal !== null) return null;
    if (this.nodes > MOST_NODES)
      return this.stop(path, "the configuration is too large once its aliases are followed");
    if (path.length > MOST_DEPTH) return this.stop(path, TOO_DEEP);
    if (isAlias(node)) return this.readAlias(node, path);
    // Inside an alias the anchors are known already, and may have been redefined since.
    if (this.expanding === 0 && (isScalar(node) || isMap(node) || isSeq(node)) && node.anchor !== undefined) {
      this.anchors.set(node.anchor, node);
    }
    if (isMap(node)) return this.readMap(node.items, path);
    if (isSeq(node)) {
      return node.items.map((item, index) => {
        const entry = [...path, index];
        this.place(entry, item);
        return this.read(item, entry);
      });
    }
    if (!isScalar(node)) return null;
    const verbatim = path.length >= 2 && VERBATIM.has(String(path.at(-2)));
    const isText = typeof node.value === "number" || typeof node.value === "boolean";
    return verbatim && isText && node.source !== undefined ? node.source : node.value;
  }

  private readAlias(alias: Alias, path: Path): unknown {
    let target = this.targets.get(alias);
    if (target === undefined) {
      target = { node: this.anchors.get(alias.source) };
      this.targets.set(alias, target);
    }
    if (target.node === undefined) {
      this.report(
        this.lineOf(alias),
        `the alias *${quote(alias.source).slice(1, -1)} names no anchor before it`,
      );
      return null;
    }
    this.expanding += 1;
    const value = this.read(target.node, path);
    this.expanding -= 1;
    return value;
  }

  private readMap(items: readonly { readonly key: unknown; readonly value: unknown }[], path: Path): object {
    const result: Record<string, unknown> = {};
    for (const pair of items) {
      const key = isScalar(pair.key) ? String(pair.key.value ?? "") : "";
      const entry = [...path, key];
      const line = this.lineOf(pair.key);
      const first = Object.hasOwn(result, key) ? this.places.get(JSON.stringify(entry)) : undefined;
      if (first !== undefined) {
        this.report(line, `the key ${quote(key)} is given twice`, { found: `the first on line ${first}` });
        continue;
      }
      if (key === "__proto__") {
        this.report(line, `${quote(key)} cannot be used as a name`);
        continue;
      }
      if (key === "<<" && isScalar(pair.key) && pair.key.type === "PLAIN") {
        this.report(line, "merge keys (<<) are not read", {
          expected: "shared values under defaults: or in a group",
        });
        continue;
      }
      if (line !== null) this.places.set(JSON.stringify(entry), line);
      result[key] = this.read(pair.value, entry);
    }
    return result;
  }

  private place(path: Path, node: unknown): void {
    const line = this.lineOf(node);
    if (line !== null) this.places.set(JSON.stringify(path), line);
  }

  private lineOf(node: unknown): number | null {
    if (!isScalar(node) && !isMap(node) && !isSeq(node) && !isAlias(node)) return null;
    return node.range ? lineAt(this.lines, node.range[0]) : null;
  }

  private report(line: number | null, message: string, facts: Partial<Problem> = {}): void {
    if (this.problems.length < MOST_PROBLEMS)
      this.problems.push({ file: this.file, line, message, ...facts });
  }

  private stop(path: Path, message: string): null {
    this.fatal ??= { file: this.file, line: lookUp(this.places, path), message };
    return null;
  }
}

const VERBATIM: ReadonlySet<string> = new Set(["args", "labels"]);

/** Mistakes that are common enough for words of our own. */
const KNOWN_ERRORS: Readonly<Partial<Record<YAMLError["code"], Pick<Problem, "message" | "expected">>>> = {
  TAB_AS_INDENT: { message: "a tab indents this line", expected: "spaces; YAML allows no tabs there" },
  MULTIPLE_DOCS: { message: "a second document begins here", expected: "one document; remove the line ---" },
  TAG_RESOLVE_FAILED: { message: "tags such as !name are not read", expected: "plain values" },
  NON_STRING_KEY: { message: "a key is not a plain name", expected: "keys such as images:" },
  RESOURCE_EXHAUSTION: { message: TOO_DEEP, expected: `at most ${MOST_DEPTH} levels` },
};

function syntaxProblem(error: YAMLError, file: string, lines: LineCounter): Problem {
  const line = lineAt(lines, error.pos[0]);
  const known = KNOWN_ERRORS[error.code] ?? {
    message: `not valid YAML: ${quote(error.message).slice(1, -1)}`,
  };
  return { file, line, ...known };
}
