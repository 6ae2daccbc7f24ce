import { imageReference } from "../dockerfile/image-reference.js";
import { parseDockerfile } from "../dockerfile/parse.js";
import { canonicalName, contextName } from "./names.js";

export interface PinRequest {
  /** Name in the Dockerfile to the reference that stands for it in this run. */
  readonly pins: Readonly<Record<string, string>>;
  /** Names that stand for something else already: the images of `needs`, the user's build contexts. */
  readonly taken: readonly string[];
  readonly dockerfile: string;
  /** Frontend that the build arguments ask for (BUILDKIT_SYNTAX), before the Dockerfile's own line. */
  readonly syntax: string | null;
  /** Whether client and engine know `--build-context`. */
  readonly namedContexts: boolean;
}

/** How each pin reaches the build. */
export interface AppliedPins {
  /** By `--build-context`: the Dockerfile stays, and every spelling of the name in it is covered. */
  readonly contexts: Readonly<Record<string, string>>;
  /** By a copy of the Dockerfile that names the pin itself. */
  readonly written: Readonly<Record<string, string>>;
  /** Names that are left to the builder, for the reason given. */
  readonly left: readonly string[];
  readonly reason: string;
}

/**
 * Sorts pins by the way they can take. A named context is the way that changes least, but it also replaces a stage of that
 * name (`FROM node AS node`), and older builders and frontends refuse it: there the name is replaced in a copy of the
 * Dockerfile. A frontend of another language (`# syntax=` of anything but Dockerfile's own) has its own rules for names,
 * so nothing is pinned for it. The frontend's image itself is no name in the Dockerfile: no pin concerns it.
 */
export function applyPins(request: PinRequest): AppliedPins {
  const pins = usablePins(request);
  const none = { contexts: {}, written: {}, left: [], reason: "" };
  if (pins.length === 0) return none;
  const parsed = parseDockerfile(request.dockerfile);
  const frontend = frontendOf(request.syntax ?? parsed.syntax);
  const left = pins.map(([name]) => name);
  if (parsed.declined !== null) return { ...none, left, reason: parsed.declined };
  if (frontend === "foreign") return { ...none, left, reason: "another frontend reads this Dockerfile" };
  const stages = new Set(parsed.stages.map(({ name }) => name?.toLowerCase()));
  const byContext = request.namedContexts && frontend === "current";
  const viaContext = (name: string): boolean => byContext && !stages.has(contextName(name));
  return {
    ...none,
    contexts: Object.fromEntries(pins.filter(([name]) => viaContext(name))),
    written: Object.fromEntries(pins.filter(([name]) => !viaContext(name))),
  };
}

/** Pins of names that are images, by digest, and that nothing else stands for. */
function usablePins({ pins, taken }: PinRequest): readonly (readonly [string, string])[] {
  const others = new Set(taken.map(canonicalName));
  return Object.entries(pins).filter(([name, pin]) => {
    const named = imageReference(name);
    return (
      named !== null &&
      named.digest === null &&
      contextName(name) !== "scratch" &&
      !others.has(canonicalName(name)) &&
      (imageReference(pin)?.digest ?? null) !== null
    );
  });
}

/** The first release of Dockerfile's frontend that knows named contexts. */
const CONTEXTS_SINCE = [1, 4] as const;

/**
 * What the frontend of `# syntax=` can do: `current` knows named contexts; `dockerfile` reads Dockerfiles and may not;
 * `foreign` is anything else.
 */
function frontendOf(syntax: string | null): "current" | "dockerfile" | "foreign" {
  if (syntax === null) return "current";
  const reference = imageReference(syntax.split(/\s/, 1)[0] ?? "");
  if (reference === null || !/(?:^|\/)dockerfile(?:-upstream)?$/.test(reference.path)) return "foreign";
  if (reference.tag === null) return reference.digest === null ? "current" : "dockerfile";
  const version = /^(\d+)(?:\.(\d+))?(?:\.\d+)?(?:-labs)?$/.exec(reference.tag);
  if (version === null)
    return /^(?:latest|labs|master)(?:-labs)?$/.test(reference.tag) ? "current" : "dockerfile";
  // `1` is the newest release, unless a digest holds it to one that nobody names.
  const newest = reference.digest === null ? Infinity : 0;
  const [major, minor] = [Number(version[1]), version[2] === undefined ? newest : Number(version[2])];
  const [sinceMajor, sinceMinor] = CONTEXTS_SINCE;
  return major > sinceMajor || (major === sinceMajor && minor >= sinceMinor) ? "current" : "dockerfile";
}
