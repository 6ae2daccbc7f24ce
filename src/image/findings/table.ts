/**
 * What does not belong in a shipped image. Rules overlap on purpose (a compiler's package has headers, a cache has
 * sources with tests), so the bytes of findings do not add up to anything.
 */
import type { ImageFinding } from "../../model/inspection.js";
import { addTo } from "../ownership.js";
import { BUILD_TOOLS, VCS_TOOLS } from "./build-tools.js";
import { LANGUAGE_CACHE } from "./language-caches.js";
import { DEBUG_SYMBOLS, GIT_HISTORY, HEADERS, STATIC_LIBRARIES } from "./development.js";
import { BOTH_LIBCS, OTHER_PLATFORMS } from "./foreign-binaries.js";
import type { Group } from "./groups.js";
import { DOCUMENTATION, LOCALES, PACKAGE_TESTS } from "./package-extras.js";
import { BYTECODE_CACHE, SEVERAL_PYTHONS } from "./python.js";
import type { FindingRule, Subject } from "./rule.js";
import { PACKAGE_MANAGER_CACHE, TEMPORARY_FILES } from "./system-caches.js";
import { searchTree } from "./walk.js";
import type { Search } from "./walk.js";
import { examplesOf, remedyOf, titleOf } from "./wording.js";

export const FINDING_RULES: readonly FindingRule[] = [
  BUILD_TOOLS,
  VCS_TOOLS,
  PACKAGE_MANAGER_CACHE,
  LANGUAGE_CACHE,
  TEMPORARY_FILES,
  BYTECODE_CACHE,
  SEVERAL_PYTHONS,
  PACKAGE_TESTS,
  DOCUMENTATION,
  LOCALES,
  GIT_HISTORY,
  STATIC_LIBRARIES,
  HEADERS,
  DEBUG_SYMBOLS,
  BOTH_LIBCS,
  OTHER_PLATFORMS,
];

/** What every rule has to say about an image, largest first. Never throws, whatever the tree. */
export function findIn(subject: Subject): readonly ImageFinding[] {
  return searchTree(subject, FINDING_RULES)
    .flatMap((search) => {
      const finding = findingOf(subject, search);
      return finding === null ? [] : [finding];
    })
    .sort((a, b) => b.bytes - a.bytes || (a.rule < b.rule ? -1 : 1));
}

function findingOf({ tree }: Subject, { rule, groups, classifier }: Search): ImageFinding | null {
  const all = groups.all;
  const chosen = classifier.choose?.(all) ?? all;
  for (const [inode, group] of groups.found(tree, new Set(chosen))) {
    group.add(tree.inodeBytes(inode), tree.inodeLayer(inode));
  }
  const found = chosen.filter(({ files }) => files > 0).sort(largestFirst);
  const sum = sumOf(found);
  if (sum.bytes < rule.least || found.length === 0) return null;
  return {
    rule: rule.id,
    title: titleOf(rule.wording, found),
    bytes: sum.bytes,
    byLayer: sum.byLayer,
    files: sum.files,
    remedy: remedyOf(rule, found),
    examples: examplesOf(found),
  };
}

function largestFirst(a: Group, b: Group): number {
  return b.bytes - a.bytes || (a.key < b.key ? -1 : 1);
}

function sumOf(groups: readonly Group[]): Pick<ImageFinding, "bytes" | "byLayer" | "files"> {
  const byLayer = new Map<number, number>();
  let bytes = 0;
  let files = 0;
  for (const group of groups) {
    bytes += group.bytes;
    files += group.files;
    for (const [layer, share] of group.byLayer) addTo(byLayer, layer, share);
  }
  return { bytes, byLayer, files };
}
