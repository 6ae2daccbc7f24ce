/** What an image is to become, as users write it: `alpine:3.22,python:3.11,amd64`. Parts may be left out, in any order. */
import type { Architecture, CompatTarget, MuslVersion, PythonVersion } from "../model/compat.js";

/** Parts of a target; null for what was not said. */
export interface WrittenTarget {
  readonly alpine: string | null;
  readonly python: PythonVersion | null;
  readonly architecture: Architecture | null;
}

export const NO_TARGET: WrittenTarget = { alpine: null, python: null, architecture: null };

/** The release that is meant where nobody names one. */
export const USUAL_ALPINE = "3.22";
/** The guide's own Python: for requirements files of which nobody says what runs them. */
const USUAL_PYTHON: PythonVersion = [3, 11];

const ARCHITECTURES: Readonly<Record<string, Architecture>> = {
  amd64: "amd64",
  x86_64: "amd64",
  arm64: "arm64",
  aarch64: "arm64",
};
const VERSION = /^(\d{1,3})\.(\d{1,3})(?:\.\d{1,3})?$/;

/** Reads a target; a sentence about what is wrong with it where it is none. */
export function parseTarget(text: string): WrittenTarget | { readonly problem: string } {
  let target = NO_TARGET;
  for (const part of text.split(",").map((each) => each.trim())) {
    const [name = "", value] = part.split(":", 2);
    const version = VERSION.exec(value ?? "");
    const pair: PythonVersion | null = version === null ? null : [Number(version[1]), Number(version[2])];
    const architecture = architectureOf(name.replace(/^linux\//, ""));
    if (name === "alpine" && pair !== null && pair[0] === 3) target = { ...target, alpine: pair.join(".") };
    else if (name === "python" && pair !== null && pair[0] === 3) target = { ...target, python: pair };
    else if (architecture !== null && value === undefined) target = { ...target, architecture };
    else
      return {
        problem: `${JSON.stringify(part.slice(0, 60))} is neither alpine:3.X, python:3.X, amd64 nor arm64`,
      };
  }
  return target;
}

/** Fills in what was not said: from what is known of the image or files, else the usual. */
export function completeTarget(written: WrittenTarget, known: WrittenTarget): CompatTarget {
  const alpine = written.alpine ?? known.alpine ?? USUAL_ALPINE;
  return {
    alpine,
    musl: muslOf(alpine),
    python: written.python ?? known.python ?? USUAL_PYTHON,
    architecture: written.architecture ?? known.architecture ?? "amd64",
  };
}

/** musl 1.2 came with Alpine 3.13 (its release notes); before that it was 1.1. */
function muslOf(alpine: string): MuslVersion {
  return Number(alpine.split(".")[1] ?? 0) >= 13 ? [1, 2] : [1, 1];
}

/** `alpine 3.22, musl 1.2, python 3.11, amd64`. */
export function describeTarget({ alpine, musl, python, architecture }: CompatTarget): string {
  const parts = [`alpine ${alpine}`, `musl ${musl.join(".")}`];
  if (python !== null) parts.push(`python ${python.join(".")}`);
  return [...parts, architecture].join(", ");
}

/** The architecture of an image's config; null for those that nothing is known of. */
export function architectureOf(name: string): Architecture | null {
  return Object.hasOwn(ARCHITECTURES, name) ? (ARCHITECTURES[name] ?? null) : null;
}
