/** The words of findings in a Dockerfile. */
import type { Span } from "../shell/index.js";
import type { RuleId } from "./rule-ids.js";
import type { Subject } from "./subject.js";

export type { RuleId } from "./rule-ids.js";

/** What a rule is unless somebody sets another level: `warn` costs bytes for certain, `info` may. */
export type LintLevel = "info" | "warn";

/** Replaces `[start, end)` of the Dockerfile's text. */
export interface LintEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Where the bytes of a finding are to be looked for in a built image. Lines are those of instructions. */
export type Measure =
  /** What the layer of `line` stores below one of `folders`, seen or hidden later. `~` is any user's home. */
  | { readonly kind: "folders"; readonly line: number; readonly folders: readonly string[] }
  /** Packages of that group, those that came with `names` included, as far as the layer of `line` stores them. */
  | {
      readonly kind: "packages";
      readonly line: number;
      readonly group: "build-tools" | "development";
      readonly names: readonly string[];
    }
  /** What the layer of `line` hides of the layers of `stored`; of all earlier ones for null. */
  | {
      readonly kind: "hidden";
      readonly line: number;
      readonly cause: "deleted" | "metadata";
      readonly stored: readonly number[] | null;
    }
  /** All that the layer of `line` stores. */
  | { readonly kind: "layer"; readonly line: number }
  /** What the layer of `line` stores below folders of that name, seen or hidden later: a part of the cost. */
  | { readonly kind: "named-folder"; readonly line: number; readonly name: string }
  /** Nothing in an image tells it. */
  | { readonly kind: "none"; readonly reason: string };

export type LintBytes =
  | { readonly kind: "measured"; readonly bytes: number; readonly how: string }
  /** Some of it could be measured. */
  | { readonly kind: "at-least"; readonly bytes: number; readonly how: string }
  | { readonly kind: "unmeasured"; readonly reason: string };

/** What a rule says. */
export interface RawFinding {
  readonly place: Span;
  /** One sentence on what costs size here. */
  readonly message: string;
  /** One sentence, imperative. */
  readonly remedy: string;
  /** Non-overlapping, in the order of the file; null where no small and safe edit is known. */
  readonly fix: readonly LintEdit[] | null;
  readonly measure: Measure;
}

export interface LintFinding extends RawFinding {
  readonly rule: RuleId;
  readonly level: LintLevel;
  /** Line of the instruction that it is about. */
  readonly instructionLine: number;
  readonly bytes: LintBytes;
}

export interface LintRule {
  readonly id: RuleId;
  readonly level: LintLevel;
  /** A short title: what is wrong. */
  readonly title: string;
  /** Why it costs size, and when it stays silent: for the documentation and SARIF. */
  readonly help: string;
  readonly check: (subject: Subject) => readonly RawFinding[];
}

/** Something to be told about the reading itself. */
export interface LintNote {
  readonly line: number;
  readonly message: string;
}

export type LintResult =
  | { readonly kind: "read"; readonly findings: readonly LintFinding[]; readonly notes: readonly LintNote[] }
  /** Windows, a template, not a Dockerfile, an unknown target. Nothing was checked. */
  | { readonly kind: "declined"; readonly reason: string };
