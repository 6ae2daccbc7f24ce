/** What only compilers, linkers and debuggers read, and the history of the sources. */
import { packageGroup } from "./build-tools.js";
import type { Group, Groups } from "./groups.js";
import { hasChild, pathGroup } from "./places.js";
import type { Claim, FindingRule, Folder, Subject } from "./rule.js";

const INCLUDES: ReadonlySet<string> = new Set(["usr/include", "usr/local/include"]);

export const GIT_HISTORY: FindingRule = {
  id: "git-history",
  least: 1,
  wording: { one: "the Git history in", many: "the Git histories in" },
  remedy: "add `.git` to .dockerignore, or delete it in the RUN that clones",
  start: (subject, groups) => ({ enter: (folder) => historyAt(subject, groups, folder) }),
};

/** Archives that a linker reads. Go's have other names, and a toolchain's own belong to the toolchain. */
export const STATIC_LIBRARIES: FindingRule = {
  id: "static-libraries",
  least: 100_000,
  wording: { one: "static library", many: "static libraries" },
  remedy: "delete `*.a` files in the RUN that installs them, or compile in a builder stage",
  start: (_subject, groups) => {
    const claim: Claim = { kind: "some", ends: ".a", of: (folder, name) => archive(groups, folder, name) };
    return { enter: () => claim };
  },
};

export const HEADERS: FindingRule = {
  id: "headers",
  least: 100_000,
  wording: { one: "C headers in", many: "C headers in" },
  remedy: "leave `-dev` packages to a builder stage, and delete the folder in the RUN that installs the rest",
  start: (_subject, groups) => ({ enter: (folder) => headersAt(groups, folder) }),
};

export const DEBUG_SYMBOLS: FindingRule = {
  id: "debug-symbols",
  least: 100_000,
  wording: { one: "debug symbols in", many: "debug symbols in" },
  remedy: "leave out `-dbg` and `-dbgsym` packages and delete `/usr/lib/debug`",
  start: (_subject, groups) => ({
    owns: (item) => (isDebugPackage(item.name) ? packageGroup(groups, item) : null),
    enter: ({ place }) =>
      place === "usr/lib/debug" || place === "usr/local/lib/debug"
        ? { kind: "all", group: pathGroup(groups, place) }
        : null,
  }),
};

function historyAt({ tree }: Subject, groups: Groups, folder: Folder): Claim | null {
  if (folder.name !== ".git") return null;
  // An empty folder of that name, or one that somebody has called so, is no history.
  const isHistory = hasChild(tree, folder, "HEAD") || hasChild(tree, folder, "objects");
  return isHistory ? { kind: "all", group: pathGroup(groups, folder.path) } : null;
}

function archive(groups: Groups, folder: Folder, name: string): Group | null {
  if (!name.startsWith("lib") || name.endsWith(".dll.a")) return null;
  // What `rustc` and `go` link programs with is found with them.
  if (folder.path.includes("/rustlib/") || folder.path.startsWith("usr/local/go/")) return null;
  return pathGroup(groups, `${folder.path}/${name}`, name);
}

function headersAt(groups: Groups, { place, parent }: Folder): Claim | null {
  if (place === null) return null;
  if (INCLUDES.has(place)) return { kind: "some", ends: "", of: () => pathGroup(groups, place) };
  if (!INCLUDES.has(parent?.place ?? "")) return null;
  return { kind: "all", group: pathGroup(groups, place) };
}

function isDebugPackage(name: string): boolean {
  return name.endsWith("-dbg") || name.endsWith("-dbgsym") || name.endsWith("-debuginfo");
}
