/** The files that say what a Python package is: metadata of wheels (dist-info) and of eggs (egg-info, EGG-INFO). */
import { fileReader } from "../capture.js";
import type { FileStart } from "../capture.js";
import { MOST_LIST_BYTES, readLines, readRecord } from "./python-record.js";
import type { FileList } from "./python-record.js";
import { MOST_URL_BYTES, readSource } from "./python-source.js";

export interface Headers {
  readonly kind: "headers";
  readonly name: string | null;
  readonly version: string | null;
}

export type PythonFact =
  | Headers
  | FileList
  | { readonly kind: "top-level"; readonly names: readonly string[] }
  | { readonly kind: "source"; readonly source: string }
  | { readonly kind: "platforms"; readonly platforms: readonly string[] }
  | { readonly kind: "installer"; readonly name: string };

/** Headers come first in a file that goes on with the project's README. */
const HEADER_BYTES = 65_536;
const TOP_LEVEL_BYTES = 65_536;
const INSTALLER_BYTES = 256;
const WHEEL_BYTES = 8192;
const MOST_PLATFORMS = 50;
const MOST_TOP_LEVEL = 1000;
const LONGEST_NAME = 214;
const LONGEST_VERSION = 100;
const LONGEST_STEM = 400;

const NAME = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/;
const VERSION = /^[!-~]+$/;
const PLATFORM = /^[A-Za-z0-9_]{1,100}$/;
const MODULE = /^[A-Za-z0-9_-]{1,200}$/;
/** `name-1.0` or `name-1.0-py3.11`; an escaped name has no hyphen, but not every tool escapes. */
const STEM = /^(.+?)-(\d[^-]*)(?:-py\d.*)?$/;

/** How much of which file of a metadata folder is read. */
const OF_WHEEL: ReadonlyMap<string, number> = new Map([
  ["METADATA", HEADER_BYTES],
  ["RECORD", MOST_LIST_BYTES],
  ["top_level.txt", TOP_LEVEL_BYTES],
  ["direct_url.json", MOST_URL_BYTES],
  ["INSTALLER", INSTALLER_BYTES],
  ["WHEEL", WHEEL_BYTES],
]);
const OF_EGG: ReadonlyMap<string, number> = new Map([
  ["PKG-INFO", HEADER_BYTES],
  ["installed-files.txt", MOST_LIST_BYTES],
  ["SOURCES.txt", MOST_LIST_BYTES],
  ["top_level.txt", TOP_LEVEL_BYTES],
]);

export const PYTHON_FILES = fileReader<PythonFact>({ wants, read });

function wants(path: string): number {
  const slash = path.lastIndexOf("/");
  if (path.endsWith(".dist-info", slash)) return OF_WHEEL.get(path.slice(slash + 1)) ?? 0;
  if (path.endsWith(".egg-info", slash) || path.endsWith(".egg/EGG-INFO", slash)) {
    return OF_EGG.get(path.slice(slash + 1)) ?? 0;
  }
  return path.endsWith(".egg-info") ? HEADER_BYTES : 0;
}

function read(file: FileStart): PythonFact {
  const folder = above(file.path);
  switch (nameOf(file.path)) {
    case "RECORD":
      return readRecord(file, above(folder));
    case "SOURCES.txt":
      return readLines(file, above(folder), above(folder));
    case "installed-files.txt":
      return readLines(file, above(folder), folder);
    case "direct_url.json":
      return { kind: "source", source: readSource(file) };
    case "INSTALLER":
      return { kind: "installer", name: file.bytes.toString("latin1").trim().toLowerCase() };
    case "WHEEL":
      return { kind: "platforms", platforms: readPlatforms(file) };
    case "top_level.txt":
      return { kind: "top-level", names: readNames(file) };
    default:
      return readHeaders(file.bytes.toString("utf8"));
  }
}

function readNames({ bytes }: FileStart): readonly string[] {
  return bytes
    .toString("utf8")
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => MODULE.test(line))
    .slice(0, MOST_TOP_LEVEL);
}

/** The last parts of a wheel's tags, of which a line may have several: `Tag: cp311-cp311-musllinux_1_2_x86_64`. */
function readPlatforms({ bytes }: FileStart): readonly string[] {
  const platforms = new Set<string>();
  for (const line of bytes.toString("latin1").split(/\r\n|\r|\n/)) {
    const tag = /^Tag:\s{0,20}(\S+)/i.exec(line)?.[1];
    for (const platform of tag?.split("-").at(-1)?.split(".") ?? []) {
      if (PLATFORM.test(platform) && platforms.size < MOST_PLATFORMS) platforms.add(platform);
    }
  }
  return [...platforms];
}

/** The first of each of the two headers that count, up to the empty line where the headers end. */
function readHeaders(text: string): Headers {
  let name: string | null = null;
  let version: string | null = null;
  for (const line of text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/)) {
    if (line === "") break;
    const colon = line.indexOf(":");
    const key = colon > 0 && colon < 9 ? line.slice(0, colon).trimEnd().toLowerCase() : "";
    if (key === "name") name ??= packageName(line.slice(colon + 1));
    else if (key === "version") version ??= packageVersion(line.slice(colon + 1));
  }
  return { kind: "headers", name, version };
}

/** As PEP 503 normalises it; null for what is no name of a package. */
export function packageName(text: string): string | null {
  const name = text.trim();
  if (name.length > LONGEST_NAME || !NAME.test(name)) return null;
  return name.toLowerCase().replace(/[-_.]+/g, "-");
}

function packageVersion(text: string): string | null {
  const version = text.trim();
  return version.length <= LONGEST_VERSION && VERSION.test(version) ? version : null;
}

/** What the name of a metadata folder says, without its ending. */
export function readStem(stem: string): Headers {
  const match = STEM.exec(stem.slice(0, LONGEST_STEM));
  const [name = "", version = ""] =
    match === null ? stem.slice(0, LONGEST_STEM).split("-") : [match[1], match[2]];
  return { kind: "headers", name: packageName(name), version: packageVersion(version) };
}

/** The folder above a path; "" for the root. */
export function above(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** The last name of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
