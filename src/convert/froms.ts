/** Puts Alpine's variants in the place of the bases. */
import type { Dockerfile, Stage } from "../dockerfile/parse.js";
import { alpineVariant } from "./bases.js";
import type { BaseAnswer } from "./bases.js";
import type { Draft } from "./draft.js";
import { TAGS_AS_OF, TAGS_SOURCE } from "./known-tags.js";
import { planBases, renamed } from "./plan-bases.js";
import type { BasesPlan } from "./plan-bases.js";

export interface BaseOptions {
  /** The stage that is built; null for the last. */
  readonly target: string | null;
  /** The release of Alpine that is wanted, `3.22`; null for the one that each image's own tag brings. */
  readonly alpine: string | null;
}

type Variant = Extract<BaseAnswer, { kind: "variant" }>;

export type BasePlan = BasesPlan<Variant>;

/** Why nothing is converted of a file that has nothing to convert. */
export const ON_ALPINE = "every stage that could be is on Alpine already";

/** Plans the bases of a file, and writes their edits and remarks into the draft. */
export function convertBases(
  dockerfile: Dockerfile,
  draft: Draft,
  { target, alpine }: BaseOptions,
): BasePlan {
  return planBases<Variant, "alpine">(dockerfile, draft, {
    target,
    variantOf: (reference) => alpineVariant(reference, alpine),
    write,
    foreign: "what is copied from it may be built for glibc",
    done: ON_ALPINE,
  });
}

/** The release of Alpine 3 from which on the table of packages holds. */
const OLDEST = 17;

function write(
  stage: Stage,
  { answer, from }: { readonly answer: Variant; readonly from: string },
  draft: Draft,
): void {
  const { image, alpine, digest, debian, to } = answer;
  draft.change({
    line: stage.line,
    what: `${from} becomes ${renamed(from, answer)}`,
    why: `the variant is published for this version of ${image}${alpine === null ? "" : `, on Alpine ${alpine}`}`,
    confidence: "certain",
    source: TAGS_SOURCE,
  });
  if (digest !== null) {
    draft.change({
      line: stage.line,
      what: "the digest is dropped",
      why: "it was that of the image on Debian; pin the new one after it was built",
      confidence: "certain",
      source: "use",
    });
  }
  if (alpine !== null && Number(alpine.split(".")[1]) < OLDEST) {
    const why = `names of packages were looked up for Alpine 3.${OLDEST} and later`;
    draft.note(stage.line, `the variant is on Alpine ${alpine}`, why);
  }
  if (debian !== null && alpine !== null) {
    const why = `${debian} was pinned; ${to.slice(1)} moves on with the image, from Alpine ${alpine} as of ${TAGS_AS_OF}`;
    draft.note(stage.line, "the release of the distribution is no longer pinned", why);
  }
}
