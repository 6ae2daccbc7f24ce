/** What a COPY or an ADD puts where. */
import { jsonWords } from "../dockerfile/history.js";
import type { Instruction } from "../dockerfile/parse.js";
import { splitWords } from "../dockerfile/words.js";
import { isWithin, pathIn } from "./split-places.js";
import type { Place } from "./split-places.js";

export interface Copied {
  /** As written; empty for heredocs. */
  readonly sources: readonly string[];
  /** Absolute; null where it is not known. */
  readonly destination: string | null;
  /** The stage or image that it is taken from; null for the context. */
  readonly from: string | null;
  readonly owner: string | null;
}

/** null for another instruction. */
export function copiedBy(instruction: Instruction, place: Place | undefined): Copied | null {
  const { keyword, args, flags } = instruction;
  if (keyword !== "COPY" && keyword !== "ADD") return null;
  const words = jsonWords(args) ?? splitWords(args).map(({ raw }) => raw.replace(/^(["'])(.*)\1$/, "$2"));
  const target = place?.expand(words.at(-1) ?? "") ?? null;
  const flag = (name: string): string | null => flags.find((one) => one.name === name)?.value ?? null;
  return {
    sources: words.slice(0, -1).filter((word) => !word.startsWith("<<")),
    destination: target === null || target === "" ? null : pathIn(place?.folder ?? null, target),
    from: flag("from"),
    owner: flag("chown"),
  };
}

/** Files that say which packages of Python are installed. */
const PYTHON_LISTS =
  /^(?:\.\/)?(?:[\w.-]+\/)*(?:requirements\/[\w.*-]*|[\w.*-]*(?:requirements|constraints)[\w.*-]*\.(?:txt|in)|requirements|pyproject\.toml\*?|setup\.(?:py|cfg)|(?:poetry|uv|pdm)\.(?:lock|toml)\*?|Pipfile(?:\.lock)?\*?|\.python-version)$/;

/** Files of the folder itself that say which packages of Node.js are installed; a workspace has more. */
const NODE_LISTS =
  /^(?:\.\/)?(?:package\*?\.json|package(?:-lock)?\*?\.json\*?|npm-shrinkwrap\.json\*?|yarn\.lock\*?|pnpm-lock\.yaml\*?|\.npmrc\*?|\.yarnrc\*?|\.nvmrc|\.node-version)$/;

/** Nothing but such files is copied from the context. */
export function isList(copied: Copied, of: "python" | "node"): boolean {
  const pattern = of === "python" ? PYTHON_LISTS : NODE_LISTS;
  return (
    copied.from === null &&
    copied.sources.length > 0 &&
    copied.sources.every((source) => pattern.test(source))
  );
}

/** Whether something else than lists came into the folder before the instruction. */
export function holdsSources(
  folder: string,
  before: readonly Instruction[],
  places: ReadonlyMap<Instruction, Place>,
  of: "python" | "node",
): boolean {
  return before.some((one) => {
    const copied = copiedBy(one, places.get(one));
    if (copied === null || isList(copied, of)) return false;
    const { destination } = copied;
    return destination === null || isWithin(destination, folder) || isWithin(folder, destination);
  });
}
