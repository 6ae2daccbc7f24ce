/** The kinds of packages that are read. A system package's claim to a file goes before that of those below it. */
import type { PackageKind } from "./reader.js";
import { APK } from "./apk.js";
import { DPKG } from "./dpkg.js";
import { NODE } from "./node.js";
import { PYTHON } from "./python.js";

export const PACKAGE_KINDS: readonly PackageKind[] = [APK, DPKG, PYTHON, NODE];
