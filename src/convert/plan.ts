/** Decides for the packages of a stage which stay, and which are added. */
import type { Mapping } from "./apt-to-apk.js";
import { brings } from "./apt-to-apk.js";
import { libraryOf } from "./needs.js";
import type { Need, Needs } from "./needs.js";
import type { StageUse } from "./stage-use.js";

/** What a stage is there for: `whole` does everything, the others are the two stages that one was split into. */
export type StageRole = "whole" | "builder" | "runtime";

export interface StageFacts {
  readonly role: StageRole;
  readonly use: StageUse;
  readonly isShipped: boolean;
  /** Any stage of the file installs packages of Python: then the guide speaks for the shipped one too. */
  readonly needsPython: boolean;
}

/** Null where a package stays; else why it is not needed at all, or null where it is in the other stage. */
export type Decide = (mapping: Mapping) => { readonly why: string | null } | null;

export interface PackagePlan {
  readonly decide: Decide;
  /** Needed beside what the stage installs itself. */
  readonly added: readonly Need[];
}

/** @param installed every package that the stage installs with apt */
export function planPackages(facts: StageFacts, needs: Needs, installed: readonly Mapping[]): PackagePlan {
  const wanted = wantedIn(facts, needs);
  const decide = decideFor(facts, needs, new Set(wanted.map(({ name }) => name)));
  const staying = installed.filter((mapping) => decide(mapping) === null).flatMap(({ alpine }) => alpine);
  const there = new Set([...staying, ...staying.flatMap(brings)]);
  const libraries = facts.role === "runtime" ? librariesOf(facts, needs, installed) : [];
  const added = [...wanted, ...libraries].filter(
    ({ name }, index, all) => !there.has(name) && all.findIndex((one) => one.name === name) === index,
  );
  return { decide, added };
}

/** What compat, or the guide, says that this stage needs. */
function wantedIn({ role, use, isShipped, needsPython }: StageFacts, needs: Needs): readonly Need[] {
  const isJudged = needs.complete.size > 0;
  const builds = role !== "runtime" && (isJudged ? use.installs.size > 0 : use.installs.has("python"));
  const runs = role !== "builder" && isShipped && (isJudged || needsPython);
  return [...(builds ? needs.build : []), ...(runs ? needs.runtime : [])];
}

function decideFor({ role, use }: StageFacts, needs: Needs, wanted: ReadonlySet<string>): Decide {
  const isCovered =
    needs.complete.size > 0 && !use.compiles && [...use.installs].every((one) => needs.complete.has(one));
  return (mapping) => {
    if (role === "runtime" && mapping.use === "build") return { why: null };
    if (role === "builder" && mapping.use === "run") return { why: null };
    if (mapping.use !== "build" || !isCovered || mapping.alpine.length === 0) return null;
    if (mapping.alpine.some((name) => wanted.has(name))) return null;
    return { why: "nothing that is installed compiles with it" };
  };
}

/** Headers bring their library along on Debian. Where it is not judged what is needed, the library stays. */
function librariesOf({ use }: StageFacts, needs: Needs, installed: readonly Mapping[]): readonly Need[] {
  if (needs.complete.size > 0 && !use.compiles) return [];
  return installed
    .filter((mapping) => mapping.use === "build")
    .flatMap(({ alpine, debian }) =>
      alpine.flatMap((name) => {
        const library = libraryOf(name);
        return library === null
          ? []
          : [{ name: library, why: `${debian} brought its library along`, confidence: "likely" as const, source: "use" }]; // prettier-ignore
      }),
    );
}
