/** A requirement as pip takes it from a file or its command line: from an index, an address or a path. */
import { parseMarker } from "./marker-parser.js";
import type { Marker } from "./marker.js";
import { isPackageName, parseRequirement } from "./requirement.js";
import type { Specifiers } from "./specifier.js";
import { parseSpecifiers } from "./specifier.js";
import { versionText } from "./version.js";
import { parseWheelName } from "./wheel-name.js";
import { strip } from "./whitespace.js";

export interface SourcedRequirement {
  readonly name: string | null;
  readonly extras: readonly string[];
  readonly specifiers: Specifiers;
  readonly marker: Marker | null;
  readonly source: "index" | "url" | "path";
  /** As written, credentials and all. */
  readonly url: string | null;
}

const LONGEST = 16_384;

/** Schemes of addresses that pip downloads from or checks out. */
const VERSION_CONTROL = [
  ...["http", "https", "ssh", "git", "file"].map((transport) => `git+${transport}`),
  ...["http", "https", "ssh", "static-http", "file"].map((transport) => `hg+${transport}`),
  ...["http", "https", "ssh", "svn", "file"].map((transport) => `svn+${transport}`),
  ...["http", "https", "ssh", "sftp", "ftp", "lp", "file"].map((transport) => `bzr+${transport}`),
];
const SCHEMES: ReadonlySet<string> = new Set(["http", "https", "file", "ftp", ...VERSION_CONTROL]);
const TOOL = /^(?:git|hg|svn|bzr)[:+]/i;
const ARCHIVE = /\.(?:whl|zip|tar\.gz|tgz|tar|tar\.bz2|tbz|tar\.xz|txz|tlz|tar\.lz|tar\.lzma)$/i;

/** Reads a requirement as pip does. Null for what pip refuses, and for more than 16,384 characters. */
export function readRequirement(text: string): SourcedRequirement | null {
  if (text.length > LONGEST) return null;
  const isAddress = hasScheme(text);
  // Addresses may hold semicolons: there, a marker's is told by the space behind it.
  const [written, marker] = splitMarker(text, isAddress ? "; " : ";");
  if (marker === null) return null;
  const rest = strip(written);
  const read = isAddress ? fromLink(rest, "url") : (fromIndex(rest) ?? fromPath(rest));
  return read === null ? null : { ...read, marker: marker === "none" ? null : marker };
}

/** Reads what follows `-e`: a folder, an address of a version control system, or a name with one. */
export function readEditable(text: string): SourcedRequirement | null {
  if (text.length > LONGEST) return null;
  const direct = parseRequirement(text);
  if (direct !== null && direct.url !== null) return { ...direct, source: "url" };
  if (TOOL.test(text)) return fromLink(text, "url");
  const [path, extras] = splitExtras(text);
  if (/^file:/i.test(text)) return { ...fromFile(path, "url"), extras };
  return hasScheme(text) || path === "" ? null : { ...fromFile(path, "path"), extras };
}

function hasScheme(text: string): boolean {
  const colon = text.indexOf(":");
  return colon !== -1 && SCHEMES.has(text.slice(0, colon).toLowerCase());
}

/** A text and the marker behind its first separator; null for what is no marker. */
function splitMarker(text: string, separator: string): readonly [string, Marker | "none" | null] {
  const at = text.indexOf(separator);
  if (at === -1) return [text, "none"];
  const written = strip(text.slice(at + separator.length));
  return [text.slice(0, at), written === "" ? "none" : parseMarker(written)];
}

function fromIndex(text: string): SourcedRequirement | null {
  const requirement = parseRequirement(text);
  if (requirement === null) return null;
  // `package.zip` is a file, not a package of that name.
  const isFile = requirement.url === null && ARCHIVE.test(splitExtras(text)[0]);
  return isFile ? null : { ...requirement, source: requirement.url === null ? "index" : "url" };
}

function fromPath(text: string): SourcedRequirement | null {
  const [path, extras] = splitExtras(text);
  const isPath = path.includes("/") || path.startsWith(".") || ARCHIVE.test(path);
  // Whatever else has a condition in it was meant to be a requirement.
  if (!isPath || (/[<>=!~]=|[<>]/.test(path) && !ARCHIVE.test(path))) return null;
  return { ...fromFile(path, "path"), extras };
}

/** What the address itself says about the package: its fragment, or the name of a wheel. */
function fromLink(url: string, source: "url" | "path"): SourcedRequirement | null {
  const hash = url.indexOf("#");
  const egg = hash === -1 ? undefined : /[#&]egg=([^&]*)/u.exec(url.slice(hash))?.[1];
  const wheel = fromFile(url, source);
  if (wheel.name !== null || egg === undefined) return wheel;
  const requirement = parseRequirement(egg);
  if (requirement === null) return null;
  const { name, extras, specifiers } = requirement;
  return { name, extras, specifiers, marker: null, source, url };
}

/** A wheel says which package and which version it is; nothing else does by its name alone. */
function fromFile(url: string, source: "url" | "path"): SourcedRequirement {
  const fileName = url.replace(/[?#].*$/su, "").replace(/^.*\//su, "");
  const wheel = parseWheelName(fileName);
  const specifiers = wheel === null ? null : parseSpecifiers(`==${versionText(wheel.version)}`);
  return {
    name: wheel === null || !isPackageName(wheel.name) ? null : wheel.name,
    extras: [],
    specifiers: specifiers ?? [],
    marker: null,
    source,
    url,
  };
}

/** `path[extra,extra]`. */
function splitExtras(text: string): readonly [path: string, extras: readonly string[]] {
  const open = text.endsWith("]") ? text.lastIndexOf("[") : -1;
  if (open < 1) return [text, []];
  const requirement = parseRequirement(`extras${text.slice(open)}`);
  return requirement === null ? [text, []] : [strip(text.slice(0, open)), requirement.extras];
}
