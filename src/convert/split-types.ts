/** What the ways to install packages have in common when a stage becomes two. */
import type { Instruction } from "../dockerfile/parse.js";
import type { Edit } from "./edits.js";

/** How what is installed gets from the builder into the stage that is shipped. */
export interface Takeover {
  /** RUNs that install packages, or work on what is installed; they are in the builder only. In their order. */
  readonly installs: readonly [Instruction, ...Instruction[]];
  /** What only brings a tool that installs: in the builder only, too. */
  readonly tools: ReadonlySet<Instruction>;
  /** Changes within these RUNs. */
  readonly edits: readonly Edit[];
  /** Lines that stand before the first of them. */
  readonly prepared: readonly string[];
  /** Absolute paths that are copied into the shipped stage. */
  readonly folders: readonly string[];
  /** Those of them that sources are copied into: they come from the builder as a whole. */
  readonly whole: readonly string[];
  /** Lines that stand after the copies. */
  readonly settings: readonly string[];
  /** The packages may be installed by another user than root. */
  readonly takesUser: boolean;
  /** The shipped stage does without what lists the packages. */
  readonly dropsLists: boolean;
  /** What is to be looked after by a person. */
  readonly notes: readonly { readonly what: string; readonly why: string }[];
}

/** A takeover, or why the stage stays as it is. */
export type Planned =
  | { readonly kind: "planned"; readonly takeover: Takeover }
  | { readonly kind: "whole"; readonly why: string };

export function whole(why: string): { readonly kind: "whole"; readonly why: string } {
  return { kind: "whole", why };
}
