import type { PackageKind } from "./reader.js";
export declare const APK: PackageKind;
