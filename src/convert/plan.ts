/** Decides for the packages of a stage which stay, and which are added. */
import type { Ecosystem } from "../model/compat.js";
import type { Mapping } from "./apt-to-apk.js";
import { brings } from "./apt-to-apk.js";
import type { KnownImage } from "./known-tags.js";
import { libraryOf } from "./needs.js";
import { isCalled } from "./package-programs.js";
import type { Installed, Need, Needs } from "./needs.js";
import type { StageUse } from "./stage-use.js";

/** What a stage is there for: `whole` does everything, the others are the two stages that one was split into. */
export type StageRole = "whole" | "builder" | "runtime";

export interface StageFacts {
  readonly role: StageRole;
  readonly use: StageUse;
  readonly isShipped: boolean;
  /** What it is built on. */
  readonly image: KnownImage;
  /** What any stage of the file installs: the shipped one may have it from there. */
  readonly installed: ReadonlySet<Ecosystem>;
}

/** Null where a package stays; else why it is not needed at all, or null where it is in the other stage. */
export type Decide = (
  mapping: Mapping,
) => { readonly why: string; readonly source: string } | { readonly why: null } | null;

export interface PackagePlan {
  readonly decide: Decide;
  /** Needed beside what the stage installs itself. */
  readonly added: readonly Need[];
}

/** @param installed every package that the stage installs with apt @param programs what its scripts call */
export function planPackages(
  facts: StageFacts,
  needs: Needs,
  installed: readonly Mapping[],
  programs: ReadonlySet<string>,
): PackagePlan {
  const wanted = wantedIn(facts, needs);
  const decide = decideFor(facts, needs, new Set(wanted.map(({ name }) => name)), programs);
  const staying = installed.filter((mapping) => decide(mapping) === null).flatMap(({ alpine }) => alpine);
  const there = new Set([...staying, ...staying.flatMap(brings)]);
  const libraries = facts.role === "runtime" ? librariesOf(facts, needs, installed) : [];
  const added = [...wanted, ...libraries].filter(
    ({ name }, index, all) => !there.has(name) && all.findIndex((one) => one.name === name) === index,
  );
  return { decide, added };
}

const ECOSYSTEMS = ["python", "node"] as const;

/** What compat, or the guide, says that this stage needs. */
function wantedIn({ role, use, isShipped, image, installed }: StageFacts, needs: Needs): readonly Need[] {
  const builds = role === "runtime" ? [] : ECOSYSTEMS.filter((one) => use.installs.has(one));
  const runs =
    role === "builder" || !isShipped
      ? []
      : ECOSYSTEMS.filter((one) => one === image || use.installs.has(one)).filter(
          (one) => needs.complete.has(one) || installed.has(one),
        );
  return [
    ...builds.flatMap((one) => needs.of[one].build.filter(({ confidence }) => confidence !== "guess" || isGuessed(one, role))), // prettier-ignore
    ...runs.flatMap((one) => needs.of[one].runtime),
    ...(role !== "builder" && isShipped ? needs.lacking : []),
  ];
}

/** Most packages of Node.js compile nothing: compilers on suspicion are no burden in a builder only. */
function isGuessed(ecosystem: Installed, role: StageRole): boolean {
  return ecosystem === "python" || role === "builder";
}

function decideFor(
  { role, use, image }: StageFacts,
  needs: Needs,
  wanted: ReadonlySet<string>,
  programs: ReadonlySet<string>,
): Decide {
  const isCovered =
    needs.complete.size > 0 && !use.compiles && [...use.installs].every((one) => needs.complete.has(one));
  return (mapping) => {
    if (role === "runtime" && image === "node" && /^python3(?:-minimal)?$/.test(mapping.debian)) {
      return { why: FOR_NODE_GYP, source: "what node-gyp calls for" };
    }
    const isOfOther = mapping.use === (role === "builder" ? "run" : "build");
    if (role !== "whole" && isOfOther && !isCalled(mapping, programs)) return { why: null };
    if (mapping.use !== "build" || !isCovered || mapping.alpine.length === 0) return null;
    if (mapping.alpine.some((name) => wanted.has(name))) return null;
    return { why: "nothing that is installed compiles with it", source: "compat" };
  };
}

const FOR_NODE_GYP =
  "it serves to build packages, so only the builder has it; add it where the program itself calls it";

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
