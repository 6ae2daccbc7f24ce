/** What a smoke test runs in an image: which program, with which arguments. */
import type { SmokeCommand, SmokeSpec } from "../../model/config.js";
import type { InstalledPackage } from "../../model/inspection.js";
import { isApplicationPackage, isBundled } from "../image/known.js";
import { NODE_DRIVER } from "./node-driver.js";
import { PYTHON_DRIVER } from "./python-driver.js";

/** What is known of an image when its smoke test is planned. */
export interface SmokeSubject {
  readonly packages: readonly InstalledPackage[];
  /** Where a path leads, links followed; null for nothing. Without leading slashes. */
  readonly resolve: (path: string) => string | null;
}

/** One container that imports what is asked for; `program` prints marked lines. */
export interface ImportRun {
  readonly ecosystem: "python" | "node";
  /** For people: packages, or modules by name. */
  readonly names: readonly string[];
  /** Words of the program, once mark and seconds are known. */
  readonly program: (mark: string, seconds: number) => readonly [string, ...string[]];
}

/** More are no smoke test any more, and a program's arguments are limited. */
export const MOST_IMPORTED = 300;
const LONGEST_NAME = 200;
const SITE = /^(?:(.*)\/)?lib(?:64)?\/(?:python(3\.\d{1,3})|python3)\/(?:site|dist)-packages$/;
/** Where nothing else tells, the image's own search path decides, as it does for the application. */
const BY_PATH = { python: "python3", node: "node" } as const;

/** The program that a configured command stands for. */
export function commandWords(command: SmokeCommand): readonly [string, ...string[]] {
  if (command.kind === "shell") return ["/bin/sh", "-c", command.text];
  const [program = "", ...rest] = command.words;
  return [program, ...rest];
}

/** What has to be run for the imports that are asked for, and what cannot be. */
export function planImports(
  imports: NonNullable<SmokeSpec["imports"]>,
  subject: SmokeSubject,
): { readonly runs: readonly ImportRun[]; readonly notes: readonly string[] } {
  if (imports !== "all") return planNamed(imports, subject);
  const own = subject.packages.filter((item) => isApplicationPackage(item) && !isBundled(item));
  const python = planPython(own, subject);
  const folders = nodeFolders(own);
  const notes = [...python.notes];
  if (python.runs.length === 0 && folders.length === 0 && notes.length === 0) {
    notes.push("no Python or Node package of an application was found to import");
  }
  return { runs: [...python.runs, ...(folders.length === 0 ? [] : [nodeRun(folders)])], notes };
}

/** Modules by name, of the language that the image has; a name that only Node can have is of Node. */
function planNamed(names: readonly string[], subject: SmokeSubject): ReturnType<typeof planImports> {
  const own = subject.packages.filter((item) => isApplicationPackage(item) && !isBundled(item));
  const isOnlyNode = own.some(({ type }) => type === "node") && own.every(({ type }) => type === "node");
  const isNode = (name: string): boolean => isOnlyNode || /[@/-]/.test(name);
  const forPython = names.filter((name) => !isNode(name));
  const forNode = names.filter(isNode);
  const python = mostUsed(own, subject);
  return {
    runs: [
      ...(forPython.length === 0 ? [] : [pythonRun(python, forPython, { packages: [], modules: forPython })]),
      ...(forNode.length === 0 ? [] : [{ ...nodeRun([], forNode), names: forNode }]),
    ],
    notes: [],
  };
}

/** The interpreter that most of the packages are installed for. */
function mostUsed(own: readonly InstalledPackage[], subject: SmokeSubject): string {
  const counts = new Map<string, number>();
  for (const { type, location } of own) {
    if (type !== "python") continue;
    const program = interpreterOf(location ?? "", subject);
    counts.set(program, (counts.get(program) ?? 0) + 1);
  }
  return [...counts].sort((x, y) => y[1] - x[1])[0]?.[0] ?? BY_PATH.python;
}

/** The packages that pip was asked for by name, or all of them where nobody recorded that; by their interpreter. */
function planPython(
  own: readonly InstalledPackage[],
  subject: SmokeSubject,
): { readonly runs: readonly ImportRun[]; readonly notes: readonly string[] } {
  const python = own.filter(({ type }) => type === "python");
  const requested = python.filter(({ requested: asked }) => asked === true);
  const chosen = (requested.length > 0 ? requested : python).filter(
    ({ name }) => name.length <= LONGEST_NAME,
  );
  const groups = new Map<string, string[]>();
  for (const { name, location } of chosen.slice(0, MOST_IMPORTED)) {
    const program = interpreterOf(location ?? "", subject);
    groups.set(program, [...(groups.get(program) ?? []), name]);
  }
  const left = chosen.length - MOST_IMPORTED;
  return {
    runs: [...groups].map(([program, names]) => {
      const sorted = [...new Set(names)].sort();
      return pythonRun(program, sorted, { packages: sorted, modules: null });
    }),
    notes:
      left > 0
        ? [`${left} of ${chosen.length} packages were not imported: ${MOST_IMPORTED} are the most`]
        : [],
  };
}

function pythonRun(program: string, names: readonly string[], asked: unknown): ImportRun {
  return {
    ecosystem: "python",
    names,
    program: (mark, seconds) => [program, "-c", PYTHON_DRIVER, mark, String(seconds), JSON.stringify(asked)],
  };
}

/** The interpreter that packages are installed for: a virtual environment's own has to be started by its own path. */
function interpreterOf(location: string, subject: SmokeSubject): string {
  const found = SITE.exec(location);
  if (found !== null) {
    const [, prefix = "", version] = found;
    const names = [...(version === undefined ? [] : [`python${version}`]), "python3", "python"];
    for (const name of names) {
      const path = `${prefix === "" ? "" : `${prefix}/`}bin/${name}`;
      if (subject.resolve(path) !== null) return `/${path}`;
    }
  }
  return BY_PATH.python;
}

/** Folders that an application's own `node_modules` lie in, the outermost ones. */
function nodeFolders(own: readonly InstalledPackage[]): readonly string[] {
  const folders = own.flatMap(({ type, location }) => {
    const at = type === "node" && location !== null ? `/${location}`.indexOf("/node_modules/") : -1;
    return at === -1 || location === null ? [] : [`/${location}`.slice(0, at) || "/"];
  });
  return [...new Set(folders)].sort().slice(0, 20);
}

function nodeRun(folders: readonly string[], modules: readonly string[] | null = null): ImportRun {
  const asked = JSON.stringify({ folders, modules });
  return {
    ecosystem: "node",
    names: folders,
    program: (mark, seconds) => [BY_PATH.node, "-e", NODE_DRIVER, mark, String(seconds), asked],
  };
}
