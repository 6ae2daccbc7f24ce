/**
 * Python's packages: every folder (or file) of metadata that an installer leaves beside what it installs, wherever that
 * is. Copies that others carry inside of them (`pip/_vendor`) and those of caches are not installed: nobody imports them
 * by their name.
 */
import type { MergedTree } from "../tree/merged-tree.js";
import type { PackageKind } from "./reader.js";
export declare const PYTHON: PackageKind;
/**
 * Distinct names of the packages that were installed beside what the distribution ships: those under `site-packages`,
 * and under `/usr/local/lib/python3*` also `dist-packages`; null when there are more than 4,000.
 */
export declare function pythonNames(tree: MergedTree): readonly string[] | null;
