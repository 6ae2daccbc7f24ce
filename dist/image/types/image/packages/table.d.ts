/** The kinds of packages that are read. A system package's claim to a file goes before that of those below it. */
import type { PackageKind } from "./reader.js";
export declare const PACKAGE_KINDS: readonly PackageKind[];
