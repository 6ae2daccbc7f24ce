/** What Python keeps twice: bytecode beside its sources, and whole interpreters. */
import { KIND } from "../tree/entry-list.js";
import type { MergedTree } from "../tree/merged-tree.js";
import type { Group, Groups } from "./groups.js";
import { hasChild, pathGroup } from "./places.js";
import type { Claim, FindingRule, Folder, Subject } from "./rule.js";

export const BYTECODE_CACHE: FindingRule = {
  id: "bytecode-cache",
  least: 1_000_000,
  wording: { one: "Python bytecode of", many: "Python bytecode of" },
  remedy:
    "pass `--no-compile` to `pip install` and set `PYTHONDONTWRITEBYTECODE=1` where a slower start does not matter: every process then compiles its modules again",
  start: (_subject, groups) => ({ enter: (folder) => bytecodeAt(groups, folder) }),
};

export const SEVERAL_PYTHONS: FindingRule = {
  id: "several-pythons",
  least: 100_000,
  wording: { one: "another Python in", many: "other Pythons in" },
  remedy: "find the package that asks for this Python and install it in a builder stage or with pip",
  start: (subject, groups) => ({
    enter: (folder) => pythonAt(subject, groups, folder),
    choose: (found) => unused(subject.tree, found),
  }),
};

/** `python3.11`, of CPython 2 and 3. */
const VERSIONED = /^python[23]\.\d{1,3}$/;
/** `python3.11`, `libpython3.11.so.1.0`, `python3.11-config`. */
const BELONGING = /^(?:lib)?(python[23]\.\d{1,3})(?:$|[-.dmt])/;
const LONGEST = 80;
const MULTIARCH = /^[a-z0-9_]{1,20}-linux-[a-z0-9_]{1,20}$/;

/** Where a distribution has its Python, and compiles it itself. */
const DISTRIBUTION = /^usr\/(?:lib|share)\//;
const REMOVE_BYTECODE =
  "delete the distribution's `__pycache__` folders in the RUN that installs Python (on Alpine leave out `python3-pyc`) where a slower start does not matter";

const BY_SYSTEM =
  "find out which package asks for the distribution's Python (`apt-get install python3-…` and many a `-dev` package do; `apk info -r python3` tells), and install it with pip or in a builder stage";
const BY_HAND = "keep the one Python that runs the program and leave the others to a builder stage";

function bytecodeAt(groups: Groups, folder: Folder): Claim | null {
  const { name, parent, module } = folder;
  if (name !== "__pycache__" || parent === null) return null;
  const path = module === null ? libraryOf(parent) : module.path;
  const remedy = module === null && DISTRIBUTION.test(path) ? REMOVE_BYTECODE : null;
  let group: Group | null = null;
  return {
    kind: "some",
    ends: ".pyc",
    of: () => (group ??= pathGroup(groups, path, module?.name ?? path, remedy)),
  };
}

/** The nearest folder that is a Python's own, or the one that the sources lie in. */
function libraryOf(sources: Folder): string {
  for (let folder: Folder | null = sources; folder !== null; folder = folder.parent) {
    if (VERSIONED.test(folder.name)) return folder.path;
  }
  return sources.path === "" ? "the root" : sources.path;
}

function pythonAt({ tree }: Subject, groups: Groups, folder: Folder): Claim | null {
  const { name, parent } = folder;
  if (isStandardLibrary(tree, folder)) {
    return { kind: "some", ends: "", of: ({ path }) => pythonGroup(groups, path) };
  }
  if (name === "site-packages" || name === "dist-packages") return null;
  const library = standardLibraryAbove(tree, folder);
  // Packages installed into it are no part of the interpreter.
  if (library !== null)
    return folder.module === null ? { kind: "all", group: pythonGroup(groups, library) } : null;
  const isPlace = name === "bin" || name === "lib" || (MULTIARCH.test(name) && parent?.name === "lib");
  if (!isPlace) return null;
  const prefix = name === "bin" || name === "lib" ? parent : (parent?.parent ?? null);
  return prefix === null
    ? null
    : { kind: "some", ends: "", of: (_folder, file) => belonging(groups, prefix.path, file) };
}

/** A virtual environment has such a folder too, but no library in it. */
function isStandardLibrary(tree: MergedTree, folder: Folder): boolean {
  if (!VERSIONED.test(folder.name) || folder.parent?.name !== "lib") return false;
  return hasChild(tree, folder, "os.py") || hasChild(tree, folder, "os.pyc");
}

function standardLibraryAbove(tree: MergedTree, { parent }: Folder): string | null {
  return parent !== null && isStandardLibrary(tree, parent) ? parent.path : null;
}

function belonging(groups: Groups, prefix: string, file: string): Group | null {
  if (file.length > LONGEST) return null;
  const version = BELONGING.exec(file)?.[1];
  if (version === undefined) return null;
  const library = `lib/${version}`;
  return pythonGroup(groups, prefix === "" ? library : `${prefix}/${library}`);
}

function pythonGroup(groups: Groups, library: string): Group {
  const isSystem = library.startsWith("usr/lib/") || library.startsWith("lib/");
  return pathGroup(groups, library, library, isSystem ? BY_SYSTEM : BY_HAND);
}

/** All but the one that is used: of `/usr/local`, which comes first in a PATH, else the largest. */
function unused(tree: MergedTree, found: readonly Group[]): readonly Group[] {
  const pythons = found.filter(({ key }) => isFolder(tree, key)).sort((a, b) => b.bytes - a.bytes);
  const used = pythons.find(({ key }) => key.startsWith("usr/local/")) ?? pythons[0];
  return pythons.filter((group) => group !== used);
}

/** A program or library alone is no Python: its folder has to be there, and a standard library in it. */
function isFolder(tree: MergedTree, path: string): boolean {
  const folder = tree.paths.find(path);
  if (folder === null || tree.kind(folder) !== KIND.directory) return false;
  return ["os.py", "os.pyc"].some((name) => {
    const child = tree.paths.childNamed(folder, name);
    return child !== null && tree.kind(child) !== 0;
  });
}
