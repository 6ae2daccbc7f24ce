/** Questions to the built-in tables. What they answer is the weakest evidence there is, and says so. */
import type { Confidence, CompatTarget, Evidence, InstallOutcome } from "../../model/compat.js";
import { NEEDS, SHIPS, SHIPS_AS_OF, SHIPS_PYTHON } from "./knowledge-table.js";
import type { PackageNeeds, Ships } from "./knowledge-table.js";

/** Alpine packages; sorted, each once. */
export interface ApkNeeds {
  readonly build: readonly string[];
  readonly runtime: readonly string[];
  /** Whether the package is in the table: without, the default for C extensions is all there is. */
  readonly isKnown: boolean;
}

const C_COMPILER = ["gcc", "musl-dev"];
const NOTHING: PackageNeeds = {};

function needsOf(name: string): PackageNeeds {
  return Object.hasOwn(NEEDS, name) ? (NEEDS[name] ?? NOTHING) : NOTHING;
}

/**
 * What compiling a package takes, and what the result then loads. A C compiler is assumed of every package; of one in
 * C++ its compiler, and the library that comes with it at run time.
 *
 * @param name normalised
 */
export function compileNeeds(name: string): ApkNeeds {
  const { build = [], runtime = [], opens = [], cpp } = needsOf(name);
  const isCpp = cpp === true;
  return {
    build: sorted([...C_COMPILER, ...(isCpp ? ["g++"] : []), ...build]),
    runtime: sorted([...(isCpp ? ["libstdc++"] : []), ...runtime, ...opens]),
    isKnown: Object.hasOwn(NEEDS, name),
  };
}

/** Alpine packages that a package opens at run time however it was installed: no file of it names them. */
export function openedPackages(name: string): readonly string[] {
  return sorted(needsOf(name).opens ?? []);
}

/** What a package carries that is built for glibc although its wheel fits anything; null for nothing known. */
export function carriedForGlibc(name: string): Evidence | null {
  const { carries } = needsOf(name);
  return carries === undefined ? null : builtIn(`${name} ${carries}`);
}

export interface Remembered {
  readonly value: InstallOutcome;
  readonly confidence: Confidence;
  readonly evidence: Evidence;
}

const OUTCOMES: Readonly<Record<Ships, InstallOutcome>> = {
  pure: "pure",
  musl: "musl-binary",
  source: "compile",
  "only-source": "compile",
  nothing: "blocked",
};

/** What the table alone makes of a package; null when it is not in there. Never certain. */
export function remembered(name: string, target: CompatTarget): Remembered | null {
  const ships = SHIPS.get(name) ?? (/^nvidia-[a-z0-9-]+$/.test(name) ? "nothing" : undefined);
  if (ships === undefined) return null;
  const isMeasured =
    target.architecture === "amd64" &&
    target.python?.[0] === SHIPS_PYTHON[0] &&
    target.python[1] === SHIPS_PYTHON[1];
  return {
    value: OUTCOMES[ships],
    confidence: isMeasured ? "likely" : "guess",
    evidence: builtIn(`${SENTENCES[ships]}, as far as the built-in table knows; no file was looked at`),
  };
}

const SENTENCES: Readonly<Record<Ships, string>> = {
  pure: "There is a wheel without native code",
  musl: "There are wheels for musl",
  source: "There is a source archive, and no wheel for musl",
  "only-source": "There is a source archive, and no wheel for Linux at all",
  nothing: "There are wheels for glibc only, and no source archive",
};

function builtIn(what: string): Evidence {
  return { level: "built-in", what, where: null, asOf: SHIPS_AS_OF };
}

function sorted(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}
