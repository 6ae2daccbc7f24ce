import type { Inspection } from "../../../src/model/inspection.js";

/** What an empty image has inside. */
export const NOTHING_INSIDE: Inspection = {
  packages: [],
  loose: { bytes: 0, files: 0, byLayer: new Map(), largest: [] },
  waste: { bytes: 0, files: 0, byLayer: new Map(), efficiency: 1, paths: [], pairs: [] },
  hardLinks: { contents: 0, names: 0, sparedBytes: 0 },
  duplicates: null,
  findings: [],
  gaps: [],
};
