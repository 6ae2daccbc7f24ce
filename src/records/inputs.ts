/**
 * What goes into an image: when none of it changed, building the image again gives what the record says already. What is
 * not fully known makes the whole unknown, and an image with unknown inputs counts as changed.
 */
import { createHash } from "node:crypto";
import type { BuildSpec } from "../model/config.js";
import type { ContextDigest } from "../ports.js";
import { canonicalText } from "./canonical.js";
import type { Canonical } from "./canonical.js";
import type { RecordedInputs } from "./schema.js";

/** Known inputs, or one clause on what of them is not known. */
export type ImageInputs =
  | { readonly kind: "known"; readonly inputs: RecordedInputs }
  | {
      readonly kind: "unknown";
      readonly reason: string;
      /** What could be looked up all the same: enough to tell a base that moved. */
      readonly bases?: RecordedInputs["bases"];
    };

/** A name that the build takes an image by, and what it stood for; a null digest could not be looked up. */
export interface BaseFact {
  readonly name: string;
  readonly digest: string | null;
}

/** One of `build-contexts`. */
export type NamedContextFact =
  | { readonly kind: "folder"; readonly digest: ContextDigest }
  | { readonly kind: "image"; readonly reference: string; readonly digest: string | null }
  /** An address or anything else whose content nobody here can tell. */
  | { readonly kind: "other"; readonly place: string };

export interface BuildFacts {
  readonly kind: "build";
  readonly build: BuildSpec;
  /** Text of the Dockerfile; null when it could not be read. */
  readonly dockerfile: string | null;
  /** Why the Dockerfile does not tell what it takes in, one clause each. */
  readonly unclear: readonly string[];
  readonly context: ContextDigest;
  readonly namedContexts: Readonly<Record<string, NamedContextFact>>;
  /** The one it is built for, the engine's own where none is asked; null when that is not known. */
  readonly platform: string | null;
  readonly bases: readonly BaseFact[];
  /** Name in FROM to the inputs of the image that stands for it. */
  readonly needs: Readonly<Record<string, ImageInputs>>;
}

/** An image that is not built: what its name stands for is all there is. */
export interface NamedFacts {
  readonly kind: "named";
  readonly reference: string;
  readonly platform: string | null;
  readonly digest: string | null;
}

/** Changes when the same inputs would give another hash. */
const VERSION = "image-budget/inputs@1";
const MOST_BASES = 200;
const LONGEST = 2000;
/** A frontend of one's own, named in a build argument, reads the Dockerfile in ways nobody here knows. */
const FRONTEND_ARG = "BUILDKIT_SYNTAX";

/** Hashes what goes into an image. Values of secrets have no part in it; of ssh, nothing has. */
export function inputsOf(facts: BuildFacts | NamedFacts): ImageInputs {
  const found = basesOf(facts);
  const unknown = (facts.kind === "named" ? null : firstUnknown(facts)) ?? unknownBase(found);
  const bases = known(found);
  if (unknown !== null) {
    return { kind: "unknown", reason: unknown.slice(0, LONGEST), bases: bases.slice(0, MOST_BASES) };
  }
  const content =
    facts.kind === "named" ? { named: facts.reference, platform: facts.platform } : contentOfBuild(facts);
  const sha256 = createHash("sha256")
    .update(canonicalText([VERSION, content]))
    .digest("hex");
  return { kind: "known", inputs: { sha256, bases } };
}

function firstUnknown(facts: BuildFacts): string | null {
  const { build, dockerfile, context, platform } = facts;
  if (dockerfile === null) return `${build.dockerfile} cannot be read`;
  const [unclear] = facts.unclear;
  if (unclear !== undefined) return unclear;
  for (const [name, source] of Object.entries(build.args)) {
    // Its value may be a secret with few possible values: a hash of it, kept where others read it, would give it away.
    if (source.kind === "env") {
      return `the build argument ${name} comes from the environment, and nothing is kept of such values`;
    }
    if (name === FRONTEND_ARG) return `the build argument ${name} chooses what reads the Dockerfile`;
  }
  if (platform === null) return "the platform it is built for is not known";
  if (context.kind === "unknown") return context.reason;
  for (const [name, fact] of Object.entries(facts.namedContexts)) {
    if (fact.kind === "other")
      return `the build context ${name} is ${fact.place}, whose content is not known`;
    if (fact.kind === "folder" && fact.digest.kind === "unknown") {
      return `the build context ${name}: ${fact.digest.reason}`;
    }
  }
  for (const [name, needed] of Object.entries(facts.needs)) {
    if (needed.kind === "unknown") return `its base ${name}: ${needed.reason}`;
  }
  return null;
}

/** Every image from outside, those of needed images included. */
function basesOf(facts: BuildFacts | NamedFacts): readonly BaseFact[] {
  if (facts.kind === "named") return [{ name: facts.reference, digest: facts.digest }];
  return [
    ...facts.bases,
    ...Object.values(facts.namedContexts).flatMap((fact) =>
      fact.kind === "image" ? [{ name: fact.reference, digest: fact.digest }] : [],
    ),
    ...Object.values(facts.needs).flatMap((needed) =>
      needed.kind === "known" ? needed.inputs.bases : (needed.bases ?? []),
    ),
  ];
}

function unknownBase(found: readonly BaseFact[]): string | null {
  const lost = found.find(({ digest }) => digest === null);
  if (lost !== undefined) return `it cannot be told what ${lost.name.slice(0, 300)} stands for`;
  const bases = known(found);
  if (bases.length < new Set(found.map(({ name }) => name)).size)
    return "the name of a base image is too long";
  return bases.length > MOST_BASES ? `it takes in more than ${MOST_BASES} images` : null;
}

/** Those that were looked up, each once, in one order. */
function known(found: readonly BaseFact[]): RecordedInputs["bases"] {
  const bases = new Map<string, { name: string; digest: string }>();
  for (const { name, digest } of found) {
    if (digest === null || name.length > LONGEST || digest.length > LONGEST) continue;
    bases.set(canonicalText([name, digest]), { name, digest });
  }
  return [...bases.values()].sort((a, b) => compare(a.name, b.name) || compare(a.digest, b.digest));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function contentOfBuild(facts: BuildFacts): Canonical {
  const { build } = facts;
  return {
    dockerfile: facts.dockerfile,
    context: shaOf(facts.context),
    target: build.target,
    platform: facts.platform,
    args: mapValues(build.args, (source) => (source.kind === "literal" ? source.value : null)),
    secrets: Object.keys(build.secrets).sort(),
    labels: build.labels,
    network: build.network,
    contexts: mapValues(facts.namedContexts, (fact) =>
      fact.kind === "folder" ? ["folder", shaOf(fact.digest)] : ["image", referenceOf(fact)],
    ),
    needs: mapValues(facts.needs, (needed) => (needed.kind === "known" ? needed.inputs.sha256 : null)),
  };
}

function referenceOf(fact: Exclude<NamedContextFact, { kind: "folder" }>): string {
  return fact.kind === "image" ? fact.reference : fact.place;
}

function shaOf(digest: ContextDigest): string | null {
  return digest.kind === "known" ? digest.sha256 : null;
}

function mapValues<In>(
  record: Readonly<Record<string, In>>,
  change: (value: In) => Canonical,
): Readonly<Record<string, Canonical>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
