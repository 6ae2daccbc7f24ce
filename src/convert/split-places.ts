/** Where the instructions of a stage work, and with which settings, as far as the Dockerfile itself says so. */
import { posix } from "node:path";
import type { Instruction, Stage } from "../dockerfile/parse.js";
import { StageScope } from "../dockerfile/stage-scope.js";
import type { Outside, Values } from "../dockerfile/stage-scope.js";

export interface Place {
  /** Absolute; null where it is not known. */
  readonly folder: string | null;
  /** What ENV has set before; undefined for a value that is known at build time only. */
  readonly environment: Values;
  /** As USER names it; null for that of the image, which is root. */
  readonly user: string | null;
  /** Text of an instruction with its variables replaced; null where a value is not known. */
  readonly expand: (text: string) => string | null;
}

/** An ARG may be given another value on the command line: nothing that a folder is copied by rests on one. */
const UNKNOWN: Outside = {
  expand: () => null,
  argument: () => undefined,
  given: () => ({ value: undefined }),
};

/** How the search path of the official images ends. */
const BASE_PATH = "/usr/local/bin:/usr/bin:/bin";

/** The place of each instruction of a stage that is built on an image of Python or Node.js. */
export function placesOf(stage: Stage): ReadonlyMap<Instruction, Place> {
  const scope = new StageScope(UNKNOWN, new Map([["PATH", BASE_PATH]]));
  const places = new Map<Instruction, Place>();
  let folder: string | null = "/";
  let user: string | null = null;
  for (const instruction of stage.instructions) {
    const environment = new Map(scope.environment);
    const local = new StageScope(UNKNOWN, environment);
    places.set(instruction, { folder, environment, user, expand: (text) => local.expand(text) });
    scope.apply(instruction);
    if (instruction.keyword === "WORKDIR") {
      const path = scope.expand(instruction.args);
      folder = path === null ? null : pathIn(folder, path);
    }
    if (instruction.keyword === "USER") user = instruction.args;
  }
  return places;
}

/** The longest path that is followed. */
const LONGEST = 1000;
/** What may stand in a COPY without quotes. */
const PLAIN = /^\/[\w./@+-]*$/;

/** An absolute path without dots; null where the folder that it begins in is not known, or the path is no plain one. */
export function pathIn(folder: string | null, path: string): string | null {
  if (path.length > LONGEST || (folder === null && !path.startsWith("/"))) return null;
  const full = posix.resolve(folder ?? "/", path);
  return PLAIN.test(full) ? full : null;
}

/** What a stage says: each instruction on one line, and the scripts of heredocs. */
export function writtenIn({ instructions }: Stage): string {
  return instructions
    .flatMap(({ text, raw, heredocs }) => (heredocs.length > 0 ? [text, raw] : [text]))
    .join("\n");
}

/** Whether a path is the folder, or lies in it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder === "/" ? "/" : `${folder}/`);
}

/** Each once, and none that lies in another. */
export function outermost(folders: readonly string[]): readonly string[] {
  const all = [...new Set(folders)];
  return all.filter((one) => !all.some((other) => other !== one && isWithin(one, other)));
}
