import type { PackageKind } from "./reader.js";
export declare const DPKG: PackageKind;
