/** The Python packages the guide names, with what it says they need on Alpine. All of it is the guide's word. */
import { normalisedName, type Requirement } from "./requirement-names.js";
import {
  BUILD_PACKAGES,
  COMPILED_PACKAGES,
  RUNTIME_PACKAGES,
  TESTED_PACKAGES,
  type PackageFigure,
  type Provenance,
} from "./figures.js";

export interface TestedPackage {
  /** As the guide writes it. */
  readonly name: string;
  /** What the guide says about it, in its own words. */
  readonly says: string;
  /** Alpine packages the guide says compiling it needs. */
  readonly build: readonly string[];
  /** Alpine packages the guide says it needs at run time. */
  readonly runtime: readonly string[];
  readonly source: Provenance;
}

const runtimeNeeds = (text: string): readonly string[] =>
  RUNTIME_PACKAGES.map(({ name }) => name).filter((name) => text.includes(name));

const buildNeeds = (text: string): readonly string[] =>
  /build tools|compile/iu.test(text) ? BUILD_PACKAGES.map(({ name }) => name) : [];

function tested({ name, text, source }: PackageFigure): TestedPackage {
  return { name, says: text, build: buildNeeds(text), runtime: runtimeNeeds(text), source };
}

/** A package outside the tested list: the guide compiles it, and the row on run-time libraries may name it. */
function compiled({ name, text, source }: PackageFigure): TestedPackage {
  const runtime = RUNTIME_PACKAGES.filter((one) => new RegExp(`\\b${name}\\b`, "u").test(one.text));
  return { name, says: text, build: buildNeeds(text), runtime: runtime.map((one) => one.name), source };
}

/** The guide's tested packages in its order, then those it names beside them. Needs are read from its wording. */
export const GUIDE_PACKAGES: readonly TestedPackage[] = [
  ...TESTED_PACKAGES.map(tested),
  ...COMPILED_PACKAGES.filter(({ name }) => !TESTED_PACKAGES.some((one) => one.name === name)).map(compiled),
];

/**
 * The packages of the guide among requirements, each once, in the guide's order, with the first requirement that names
 * it. Names are compared as package indexes do; extras make no difference: `uvicorn` is a part of `uvicorn[standard]`.
 */
export function matchTestedPackages<Named extends Requirement>(
  requirements: readonly Named[],
): readonly { readonly tested: TestedPackage; readonly requirement: Named }[] {
  return GUIDE_PACKAGES.flatMap((one) => {
    const name = normalisedName(one.name);
    const requirement = requirements.find((other) => other.normalised === name);
    return requirement === undefined ? [] : [{ tested: one, requirement }];
  });
}
