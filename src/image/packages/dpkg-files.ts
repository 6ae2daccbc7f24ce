/** The files of dpkg's database, each on its own: status and control paragraphs, file lists, checksums, diversions. */
import { fileReader } from "../capture.js";
import type { FileStart } from "../capture.js";
import { cleanPath } from "../clean-path.js";
import type { NodeId } from "../tree/path-table.js";
import {
  Lines,
  MOST_DATABASE_BYTES,
  MOST_PACKAGES,
  NodeList,
  damaged,
  isWhole,
  packageName,
  packageVersion,
  tooLarge,
  tooMany,
} from "./database.js";

export const FOLDER = "var/lib/dpkg";
export const STATUS_FILE = `${FOLDER}/status`;
export const DIVERSIONS_FILE = `${FOLDER}/diversions`;
/** File lists: NAME.list, or NAME:ARCHITECTURE.list of a package that may be installed for several. */
export const INFO_FOLDER = `${FOLDER}/info`;
/** Distroless images: one control file for each package, with its checksums beside it. */
export const DISTROLESS_FOLDER = `${FOLDER}/status.d`;
export const CHECKSUMS = ".md5sums";
export const LIST = ".list";

const MOST_DIVERSIONS = 100_000;
/** Letters of the longest field that is of interest. */
const LONGEST_FIELD = 12;
const COLON = 0x3a;
const SLASH = 0x2f;
const BACKSLASH = 0x5c;
const SPACE = 0x20;
const TAB = 0x09;
/** What has its files in place; `config-files` and `half-installed` have not. */
const STATES = new Set(["installed", "unpacked", "half-configured", "triggers-awaited", "triggers-pending"]);
const CHECKSUM = /^\\?[0-9a-fA-F]{32,128} [ *]/;

export interface ControlParagraph {
  readonly name: string;
  readonly version: string | null;
  /** "" where it is not said. */
  readonly architecture: string;
  readonly origin: string | null;
}

export interface ControlFile {
  /** Only what is installed. */
  readonly packages: readonly ControlParagraph[];
  readonly gaps: readonly string[];
}

export interface FileList {
  readonly files: Int32Array;
  /** Lines that make no sense; of a list that is too large all of them. */
  readonly damaged: number;
}

export interface Diversion {
  readonly to: NodeId;
  /** The package that put it there and whose own file is not diverted; ":" for an administrator. */
  readonly by: string;
}

export interface Diversions {
  readonly byPath: ReadonlyMap<NodeId, Diversion>;
  readonly gaps: readonly string[];
}

/** Whether a file is directly in a folder. */
function isIn(folder: string, path: string): boolean {
  return path.startsWith(`${folder}/`) && !path.includes("/", folder.length + 1);
}

const wanted = (isWanted: (path: string) => boolean) => {
  return (path: string): number => (path.startsWith(FOLDER) && isWanted(path) ? MOST_DATABASE_BYTES : 0);
};

export const LISTS = fileReader<FileList>({
  wants: wanted((path) => path.endsWith(LIST) && isIn(INFO_FOLDER, path)),
  read: readList,
});

export const DISTROLESS_LISTS = fileReader<FileList>({
  wants: wanted((path) => path.endsWith(CHECKSUMS) && isIn(DISTROLESS_FOLDER, path)),
  read: readChecksums,
});

export const CONTROL = fileReader<ControlFile>({
  wants: wanted(
    (path) => path === STATUS_FILE || (!path.endsWith(CHECKSUMS) && isIn(DISTROLESS_FOLDER, path)),
  ),
  read: readControl,
});

export const DIVERSIONS = fileReader<Diversions>({
  wants: wanted((path) => path === DIVERSIONS_FILE),
  read: readDiversions,
});

function readList(file: FileStart): FileList {
  return readPaths(file, (lines) => (lines.byte(0) === SLASH ? lines.text(1) : null));
}

/** md5sum's output: the sum, a space, a space or an asterisk, the path; escaped where a backslash comes first. */
function readChecksums(file: FileStart): FileList {
  return readPaths(file, (lines) => {
    const text = lines.text();
    const sum = text === null ? null : CHECKSUM.exec(text);
    if (text === null || sum === null) return null;
    const path = text.slice(sum[0].length);
    return lines.byte(0) === BACKSLASH ? path.replaceAll("\\\\", "\\") : path;
  });
}

/** @param pathOf the path of a line; null when it makes no sense */
function readPaths(file: FileStart, pathOf: (lines: Lines) => string | null): FileList {
  if (!isWhole(file)) return { files: new Int32Array(), damaged: Infinity };
  const files = new NodeList();
  const lines = new Lines(file.bytes);
  let nonsense = 0;
  while (lines.next()) {
    if (lines.length === 0) continue;
    const path = pathOf(lines);
    if (path === null) {
      nonsense += 1;
      continue;
    }
    // Every list begins with `/.`, the root.
    const cleaned = cleanPath(path);
    if (cleaned !== "") files.add(file.intern(cleaned));
  }
  return { files: files.take(), damaged: nonsense };
}

function readDiversions({ path, bytes, size, intern }: FileStart): Diversions {
  const byPath = new Map<NodeId, Diversion>();
  if (bytes.length < size) return { byPath, gaps: [tooLarge(path)] };
  const lines = new Lines(bytes);
  const next = (): string | null => (lines.next() ? lines.text() : null);
  while (lines.next()) {
    const [from, to, by] = [lines.text(), next(), next()];
    // From where a line is missing or too many, nobody knows which is which.
    if (!isPath(from) || !isPath(to) || (by !== ":" && packageName(by) === null)) {
      return { byPath, gaps: [damaged(path, 1)] };
    }
    if (byPath.size === MOST_DIVERSIONS) break;
    byPath.set(intern(cleanPath(from)), { to: intern(cleanPath(to)), by: by ?? ":" });
  }
  return { byPath, gaps: [] };
}

function isPath(text: string | null): text is string {
  return text?.startsWith("/") === true;
}

function readControl(file: FileStart): ControlFile {
  if (!isWhole(file)) return { packages: [], gaps: [tooLarge(file.path)] };
  const reader = new ControlReader();
  const lines = new Lines(file.bytes);
  while (reader.packages.length <= MOST_PACKAGES && lines.next()) reader.line(lines);
  reader.endParagraph();
  const gaps: string[] = [];
  if (reader.damaged > 0) gaps.push(damaged(file.path, reader.damaged));
  if (reader.packages.length > MOST_PACKAGES) gaps.push(tooMany(file.path));
  return { packages: reader.packages.slice(0, MOST_PACKAGES), gaps };
}

class ControlReader {
  readonly packages: ControlParagraph[] = [];
  /** Lines and paragraphs that make no sense. */
  damaged = 0;
  #isOpen = false;
  #name: string | null = null;
  #version: string | null = null;
  #architecture = "";
  #source: string | null = null;
  /** A control file outside of the status file says nothing of it and is installed. */
  #isInstalled = true;

  line(lines: Lines): void {
    if (lines.length === 0) {
      this.endParagraph();
      return;
    }
    const first = lines.byte(0);
    if (first === SPACE || first === TAB) return;
    const colon = lines.indexOf(COLON, 256);
    if (colon < 1) {
      this.damaged += 1;
      return;
    }
    this.#isOpen = true;
    if (colon > LONGEST_FIELD || !mayMatter(first)) return;
    const text = lines.text();
    if (text === null) return;
    const value = text.slice(colon + 1).trim();
    switch (text.slice(0, colon).toLowerCase()) {
      case "package":
        this.#name = packageName(value);
        return;
      case "version":
        this.#version = packageVersion(value);
        if (this.#version === null) this.damaged += 1;
        return;
      case "architecture":
        this.#architecture = packageName(value) ?? "";
        return;
      case "source":
        this.#source = packageName(value.split(" ", 1)[0] ?? null);
        return;
      case "status":
        this.#isInstalled = STATES.has(value.split(/\s+/)[2] ?? "");
    }
  }

  endParagraph(): void {
    const [name, version, architecture, source] = [
      this.#name,
      this.#version,
      this.#architecture,
      this.#source,
    ];
    if (name === null) {
      if (this.#isOpen) this.damaged += 1;
    } else if (this.#isInstalled) {
      this.packages.push({ name, version, architecture, origin: source === name ? null : source });
    }
    this.#isOpen = false;
    this.#name = null;
    this.#version = null;
    this.#architecture = "";
    this.#source = null;
    this.#isInstalled = true;
  }
}

/** Whether a field that begins with this letter may be one of interest: nearly all of a status file's text is not. */
function mayMatter(first: number): boolean {
  return "pvas".includes(String.fromCharCode(first | SPACE));
}
