import type { Problem } from "../model/errors.js";
import { problemsOf, valueAt } from "./issues.js";
import { PathSet } from "./path-set.js";
import { configSchema } from "./schema.js";
import type { RawConfig } from "./schema.js";
import type { Path, Source } from "./source.js";

/** What could be read of a configuration, and what was wrong with the rest. */
export interface Validated {
  readonly raw: RawConfig;
  readonly problems: readonly Problem[];
  /** Paths that were left out because they are wrong. Nothing may be concluded from their absence. */
  readonly damaged: PathSet;
}

/** Each pass takes out what the one before it complained about; more are only needed where checks wait for others. */
const MOST_PASSES = 30;

/**
 * Validates against the schema. What is wrong is taken out and the rest validated again, so that one mistake hides
 * no other, and so that the checks across entries can still be made.
 */
export function validate(source: Source): Validated {
  const value: unknown = structuredClone(source.value);
  const problems: Problem[] = [];
  const damaged = new PathSet();
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const result = configSchema.safeParse(value);
    if (result.success) return { raw: result.data, problems, damaged };
    const located = result.error.issues.flatMap((issue) => problemsOf(issue, source, value));
    const here = new PathSet();
    for (const { path } of located) here.add(path);
    // What is incomplete was complained about already, whatever it does to the things around it.
    for (const { problem, path } of located) {
      if (!damaged.touches(path) && !here.hasBelow(path)) problems.push(problem);
    }
    const gone = new PathSet();
    for (const { path } of located) gone.add(takeOut(value, path, gone));
    for (const path of gone.paths()) damaged.add(path);
  }
  damaged.add([]);
  return { raw: {}, problems, damaged };
}

/** Removes the value at a path, or the nearest thing around it that can go. Returns what was removed. */
function takeOut(root: unknown, path: Path, inThisPass: PathSet): Path {
  for (let length = path.length; length > 0; length -= 1) {
    const part = path[length - 1];
    const parentPath = path.slice(0, length - 1);
    const parent = valueAt(root, parentPath);
    const gone = path.slice(0, length);
    if (part === undefined || typeof parent !== "object" || parent === null) continue;
    if (!Object.hasOwn(parent, part)) {
      // Two complaints about one value need no more; a value that is missing takes its owner along.
      if (inThisPass.has(gone)) return gone;
      continue;
    }
    if (!Array.isArray(parent)) {
      Reflect.deleteProperty(parent, part);
      return gone;
    }
    if (parentPath.length === 1 && parentPath[0] === "exceptions" && parent[Number(part)] !== undefined) {
      parent[Number(part)] = undefined;
      return gone;
    }
  }
  return path;
}
