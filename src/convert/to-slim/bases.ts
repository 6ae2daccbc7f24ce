/** From an Alpine base to the slim image of the same version: official images of Python, Node.js and nginx. */
import { imageReference } from "../../dockerfile/image-reference.js";
import type { Stage } from "../../dockerfile/parse.js";
import type { Draft } from "../draft.js";
import type { TagChange, VariantAnswer } from "../from-reader.js";
import { isNamed, knownVariant, TAGS_AS_OF, TAGS_SOURCE } from "../known-tags.js";
import type { KnownImage } from "../known-tags.js";
import { renamed } from "../plan-bases.js";
import { debianBehind } from "./debian-releases.js";
import type { DebianRelease } from "./debian-releases.js";

export interface SlimVariant extends TagChange {
  readonly image: KnownImage;
  /** The release of Debian that it brings; null where that is not known. */
  readonly debian: DebianRelease | null;
  /** The release of Alpine that the tag names, and so does no longer; null where it names none. */
  readonly alpine: string | null;
}

/** `debian`: it is not on Alpine, as far as its name tells; `empty`: nothing is in it that a libc matters to. */
export type SlimAnswer = VariantAnswer<SlimVariant, "debian" | "empty">;

const IMAGES: Readonly<Record<string, KnownImage>> = {
  "library/python": "python",
  "library/node": "node",
  "library/nginx": "nginx",
};

/** What stands for the newest version where the tag names none. */
const NEWEST: Readonly<Record<KnownImage, string>> = { python: ":slim", node: ":slim", nginx: ":mainline" };

/** Alpine's part of a tag: its release, and the variants of nginx. */
const ALPINE = /^alpine(3\.\d{1,3})?(?:-(slim|perl|otel))?$/;

/**
 * The slim variant of a base on Alpine. There was one of every version that had an Alpine variant, by the same lists.
 *
 * @param reference with every variable expanded
 */
export function slimVariant(reference: string): SlimAnswer {
  if (reference === "scratch") return { kind: "empty" };
  const parsed = imageReference(reference);
  if (parsed === null) return left(`${quoted(reference)} is not understood as the name of an image`);
  const { registry, path, tag, digest } = parsed;
  if (/(?:^|\/)alpine$/.test(path)) {
    return left(`what would take the place of ${quoted(reference)} depends on the programs in it`);
  }
  if (!/(?:^|-)alpine[\d.]*(?:-|$)/.test(tag ?? "")) return { kind: "debian" };
  const image = registry === "docker.io" && Object.hasOwn(IMAGES, path) ? IMAGES[path] : undefined;
  if (image === undefined) return left(`a conversion of ${quoted(reference)} to slim is not there yet`);
  return ofOfficial(image, tag ?? "", digest);
}

function ofOfficial(image: KnownImage, tag: string, digest: string | null): SlimAnswer {
  const [first = "", ...others] = tag.split("-");
  const isVersion = /^\d+(?:\.\d+){0,2}$/.test(first) || isNamed(image, first);
  const match = ALPINE.exec(isVersion ? others.join("-") : tag);
  const version = isVersion ? first : "";
  const extra = match?.[2] ?? "";
  const hasExtra = extra !== "";
  if (match === null || (hasExtra && image !== "nginx") || knownVariant(image, version) === null) {
    return left(`no slim variant of ${image}:${quoted(tag)} is known (as of ${TAGS_AS_OF})`);
  }
  // The Debian image of nginx is one, and has what the small one on Alpine lacks.
  const kept = hasExtra && extra !== "slim" ? `-${extra}` : "";
  const plain = image === "nginx" ? "" : "-slim";
  return {
    kind: "variant",
    image,
    from: isVersion ? tag.slice(first.length) : `:${tag}`,
    to: isVersion ? `${plain}${kept}` : `${NEWEST[image]}${kept}`,
    digest,
    debian: debianBehind(image, version),
    alpine: match[1] ?? null,
  };
}

/** Says what becomes of a FROM. */
export function tellSlim(
  stage: Stage,
  { answer, from }: { readonly answer: SlimVariant; readonly from: string },
  draft: Draft,
): void {
  const { image, debian, digest, alpine } = answer;
  const to = renamed(from, answer);
  draft.change({
    line: stage.line,
    what: `${from} becomes ${to}`,
    why: `the variant is published for this version of ${image}${debian === null ? "" : `, on Debian ${debian}`}`,
    confidence: "certain",
    source: TAGS_SOURCE,
  });
  if (digest !== null) {
    draft.change({
      line: stage.line,
      what: "the digest is dropped",
      why: "it was that of the image on Alpine; pin the new one after it was built",
      confidence: "certain",
      source: "use",
    });
  }
  if (alpine !== null) {
    const on = debian === null ? "" : `, from Debian ${debian} as of ${TAGS_AS_OF}`;
    const why = `Alpine ${alpine} was pinned; ${to} moves on with the image${on}`;
    draft.note(stage.line, "the release of the distribution is no longer pinned", why);
  }
}

function left(why: string): SlimAnswer {
  return { kind: "left", why };
}

function quoted(text: string): string {
  return text.replace(/[^\x21-\x7e]/g, "?").slice(0, 200);
}
