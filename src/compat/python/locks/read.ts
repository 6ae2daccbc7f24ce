/** Recognises a lock file by its name and its content, and reads it. */
import { posix } from "node:path";
import { unreadable } from "./model.js";
import type { LockKind, LockedPackages } from "./model.js";
import { readPdmLock } from "./pdm.js";
import { readPipfileLock } from "./pipfile.js";
import { readPoetryLock } from "./poetry.js";
import { readPylock } from "./pylock.js";
import { readPyproject } from "./pyproject.js";
import { readUvLock } from "./uv.js";
import { isTable, parseJson, parseToml, tableAt } from "./values.js";
import type { Table } from "./values.js";

const READERS: Readonly<Record<LockKind, (table: Table, text: string) => LockedPackages>> = {
  "uv.lock": readUvLock,
  "poetry.lock": readPoetryLock,
  "pdm.lock": readPdmLock,
  "pylock.toml": readPylock,
  "Pipfile.lock": readPipfileLock,
  "pyproject.toml": readPyproject,
};

/** The kind that a name alone says; null where only the content can tell. */
export function lockKindByName(fileName: string): LockKind | null {
  const name = posix.basename(fileName.replaceAll("\\", "/"));
  switch (name) {
    case "uv.lock":
    case "poetry.lock":
    case "pdm.lock":
    case "Pipfile.lock":
    case "pyproject.toml":
      return name;
    default:
      // PEP 751 names them so: `pylock.toml` and `pylock.NAME.toml`.
      return /^pylock(?:\.[^.]+)?\.toml$/.test(name) ? "pylock.toml" : null;
  }
}

/** What the content says, which counts more than a name: a file may have been copied or renamed. */
function kindByContent(table: Table): LockKind | null {
  const metadata = tableAt(table, "metadata");
  if (Object.hasOwn(table, "lock-version")) return "pylock.toml";
  if (Object.hasOwn(metadata, "lock_version")) return "pdm.lock";
  if (Object.hasOwn(metadata, "python-versions") || Object.hasOwn(metadata, "content-hash"))
    return "poetry.lock";
  if (Object.hasOwn(table, "_meta")) return "Pipfile.lock";
  if (typeof table["version"] === "number") return "uv.lock";
  if (isTable(table["project"]) || isTable(table["tool"])) return "pyproject.toml";
  return null;
}

/**
 * Reads the text of a lock file, or of a pyproject.toml. Never throws: what cannot be read is among the problems.
 * Returns null for a file whose kind neither its name nor its content tells: it is none of these.
 *
 * @param fileName with or without folders
 */
export function readLock(fileName: string, text: string): LockedPackages | null {
  const named = lockKindByName(fileName);
  // No TOML begins with a brace.
  const isJson = named === "Pipfile.lock" || /^\ufeff?\s{0,1000}\{/.test(text);
  const parsed = isJson ? parseJson(text) : parseToml(text);
  if (!parsed.ok) return named === null ? null : unreadable(named, parsed.problem);
  const told = kindByContent(parsed.table);
  if (isJson && told !== "Pipfile.lock" && named !== "Pipfile.lock") {
    return named === null ? null : unreadable(named, { line: null, text: "The file is JSON and not TOML" });
  }
  const known = told !== null && isJson === (told === "Pipfile.lock") ? told : named;
  return known === null ? null : READERS[known](parsed.table, text);
}
