/** The words of a conversion to Alpine: what was changed, what was left, and why. */
import type { Confidence } from "../model/compat.js";

/** Something that was changed, with what it rests on. */
export interface Change {
  /** 1-based line of the Dockerfile as it was given. */
  readonly line: number;
  /** One plain phrase: `libpq-dev becomes libpq-dev of Alpine`. */
  readonly what: string;
  readonly why: string;
  readonly confidence: Confidence;
  /** Where that is known from. */
  readonly source: string;
}

/** Something that was not converted, or that is worth a look. */
export interface Remark {
  readonly line: number;
  readonly what: string;
  readonly why: string;
}

/**
 * - `converted`: nothing is known that would keep the text from building and running on Alpine.
 * - `partial`: what is in `left` was not converted, and the text is marked there; it may not build before that is mended.
 * - `declined`: nothing was converted; `text` is what was given.
 */
export type Conversion =
  | {
      readonly kind: "converted";
      readonly text: string;
      readonly changes: readonly Change[];
      readonly left: readonly [];
      readonly notes: readonly Remark[];
    }
  | {
      readonly kind: "partial";
      readonly text: string;
      readonly changes: readonly Change[];
      readonly left: readonly Remark[];
      readonly notes: readonly Remark[];
    }
  | {
      readonly kind: "declined";
      readonly text: string;
      readonly reason: string;
      readonly changes: readonly [];
      readonly left: readonly Remark[];
      readonly notes: readonly Remark[];
    };
