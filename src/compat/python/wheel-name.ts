/** Names of wheels: `numpy-2.3.1-1-cp311-cp311-manylinux_2_17_x86_64.manylinux2014_x86_64.whl` (PEP 427, PEP 425). */
import { normalisedExtra } from "./names.js";
import type { Version } from "./version.js";
import { parseVersion } from "./version.js";

export interface WheelName {
  /** As names are compared. */
  readonly name: string;
  readonly version: Version;
  /** Decides between wheels that are otherwise alike: the number counts, then the text. Null for none. */
  readonly build: readonly [number: bigint, rest: string] | null;
  /** Tags that stand for all combinations of them, in lower case, each once, in the name's order. */
  readonly interpreters: readonly string[];
  readonly abis: readonly string[];
  readonly platforms: readonly string[];
}

export interface WheelTag {
  readonly interpreter: string;
  readonly abi: string;
  readonly platform: string;
}

const LONGEST = 1000;
/** Combinations of tags of one wheel. Real ones have less than twenty. */
const MOST_TAGS = 2000;
/** Letters of any language: what it takes to be refused is being none. */
const NAME = /^[\p{L}\p{N}_.]+$/u;
const INTERPRETER = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/**
 * Reads the file name of a wheel, as it is or as it stands in an address (`torch-2.13.0%2Bcpu-…`). Null for what is
 * none, and for more than 1,000 characters or 2,000 combinations of tags.
 */
export function parseWheelName(fileName: string): WheelName | null {
  if (fileName.length > LONGEST) return null;
  const plain = decoded(fileName);
  if (plain === null || !plain.endsWith(".whl")) return null;
  const parts = plain.slice(0, -".whl".length).split("-");
  if (parts.length !== 5 && parts.length !== 6) return null;
  const [name = "", version = ""] = parts;
  const [interpreters, abis, platforms] = parts.slice(-3).map(tagSet);
  if (!NAME.test(name) || name.includes("__")) return null;
  if (interpreters === undefined || abis === undefined || platforms === undefined) return null;
  if ([...interpreters, ...abis, ...platforms].includes("")) return null;
  if (!interpreters.every((one) => INTERPRETER.test(one))) return null;
  if (interpreters.length * abis.length * platforms.length > MOST_TAGS) return null;
  const read = parseVersion(version);
  const build = parts.length === 6 ? buildOf(parts[2] ?? "") : null;
  if (read === null || build === undefined) return null;
  return { name: normalisedExtra(name), version: read, build, interpreters, abis, platforms };
}

/** Every combination of a wheel's tags. */
export function wheelTags(wheel: WheelName): readonly WheelTag[] {
  return wheel.interpreters.flatMap((interpreter) =>
    wheel.abis.flatMap((abi) => wheel.platforms.map((platform) => ({ interpreter, abi, platform }))),
  );
}

function decoded(text: string): string | null {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

function tagSet(text: string): readonly string[] {
  return [...new Set(text.toLowerCase().split("."))];
}

/** Undefined for what is no build number. */
function buildOf(text: string): WheelName["build"] | undefined {
  const [, digits, rest = ""] = /^(\d+)([^\n]*)/.exec(text) ?? [];
  return digits === undefined ? undefined : [BigInt(digits), rest];
}
