/** All rules, in the order of the documentation. */
import type { LintRule } from "../types.js";
import { CACHE_RULES } from "./caches.js";
import { ADD_URL, COPY_OF_ROOT, COPY_WITHOUT_DOCKERIGNORE } from "./copies.js";
import { DEV_DEPENDENCIES } from "./dev-dependencies.js";
import { CHOWN_AFTER_COPY, CLEANUP_IN_LATER_LAYER, CONSECUTIVE_RUNS } from "./layers.js";
import { RECOMMENDS } from "./recommends.js";
import {
  BUILD_DEPS_REMOVED_LATER,
  COMPILER_IN_FINAL_STAGE,
  DEV_PACKAGE_IN_FINAL_STAGE,
} from "./shipped-packages.js";
import { FULL_BASE, SINGLE_STAGE } from "./stages.js";

export const LINT_RULES: readonly LintRule[] = [
  ...CACHE_RULES,
  RECOMMENDS,
  COMPILER_IN_FINAL_STAGE,
  DEV_PACKAGE_IN_FINAL_STAGE,
  BUILD_DEPS_REMOVED_LATER,
  CLEANUP_IN_LATER_LAYER,
  CHOWN_AFTER_COPY,
  DEV_DEPENDENCIES,
  COPY_OF_ROOT,
  COPY_WITHOUT_DOCKERIGNORE,
  ADD_URL,
  SINGLE_STAGE,
  FULL_BASE,
  CONSECUTIVE_RUNS,
];
