import type { CompatTarget } from "../../../../src/model/compat.js";

export const ALPINE: CompatTarget = { alpine: "3.22", musl: [1, 2], python: null, architecture: "amd64" };
export const ALPINE_ARM: CompatTarget = { ...ALPINE, architecture: "arm64" };
