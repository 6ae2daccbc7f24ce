/** The figures of one target, whether it was measured in this run or read from a record. */
import type { BaselineFingerprint } from "../baseline/compare.js";
import type { ImageReport } from "../report/schema.js";
import type { Recorded } from "../report/schema-parts.js";
import type { Outcome } from "./execute.js";

export interface Figures {
  /** Size, what the engine says, and download; bytes. */
  readonly size: NonNullable<ImageReport["size"]>;
  readonly fingerprint: BaselineFingerprint;
  /** Normalised names; null when there were too many to keep. */
  readonly pythonPackages: readonly string[] | null;
  readonly nodePackages: readonly string[] | null;
  /** Payload below folders named `.git`, bytes. */
  readonly gitPayload: number;
  /** Null when nothing was built in this run. */
  readonly build: { readonly seconds: number; readonly cached: boolean } | null;
  /** Null when it was measured in this run. */
  readonly record: Recorded | null;
}

/** Null when the target was not measured, here or anywhere. */
export function figuresOf(outcome: Outcome | undefined): Figures | null {
  switch (outcome?.kind) {
    case "measured": {
      const { measurement } = outcome;
      const { size, inspected, download, fingerprint, contents } = measurement;
      return {
        size: { bytes: size, inspected, download },
        fingerprint,
        pythonPackages: contents.pythonPackages,
        nodePackages: contents.nodePackages,
        gitPayload: contents.gitPayload,
        build: outcome.build,
        record: null,
      };
    }
    case "recorded": {
      const { size, fingerprint, pythonPackages, nodePackages, gitPayload, commit, created } = outcome.entry;
      const record = { commit, created };
      return { size, fingerprint, pythonPackages, nodePackages, gitPayload, build: null, record };
    }
    case "failed":
    case undefined:
      return null;
  }
}
