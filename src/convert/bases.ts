/** From a base image to its Alpine variant: official images of Python, Node.js and nginx, where one is known to exist. */
import { imageReference } from "../dockerfile/image-reference.js";
import { isNamed, knownVariant, TAGS_AS_OF } from "./known-tags.js";
import type { KnownImage } from "./known-tags.js";

export type BaseAnswer =
  | {
      readonly kind: "variant";
      readonly image: KnownImage;
      /** What the tag (with its colon) ends in now and has to end in: `-slim-bookworm` and `-alpine`; `""` for nothing. */
      readonly from: string;
      readonly to: string;
      /** The release of Alpine that it brings; null where that is not known. */
      readonly alpine: string | null;
      readonly digest: string | null;
      /** It is the full image, with compilers and many tools, not the slim one. */
      readonly isFull: boolean;
      /** The release of Debian that the tag names, and so does no longer. */
      readonly debian: string | null;
    }
  /** It is Alpine already. */
  | { readonly kind: "alpine" }
  /** Nothing is in it that a libc matters to. */
  | { readonly kind: "empty" }
  | { readonly kind: "left"; readonly why: string };

const IMAGES: Readonly<Record<string, KnownImage>> = {
  "library/python": "python",
  "library/node": "node",
  "library/nginx": "nginx",
};

const DEBIAN: ReadonlySet<string> = new Set([
  "trixie",
  "bookworm",
  "bullseye",
  "buster",
  "stretch",
  "jessie",
]);

/** What may follow the version, as each image writes it; `D` stands for a release of Debian. */
const SHAPES: Readonly<Record<KnownImage, readonly string[]>> = {
  python: ["", "slim", "D", "slim-D"],
  node: ["", "slim", "D", "D-slim"],
  nginx: ["", "D", "perl", "otel", "D-perl", "D-otel"],
};

/**
 * The Alpine variant of a base.
 *
 * @param reference with every variable expanded
 * @param release the release of Alpine that is wanted; null for the one that the image's own `-alpine` tag brings
 */
export function alpineVariant(reference: string, release: string | null): BaseAnswer {
  if (reference === "scratch") return { kind: "empty" };
  const parsed = imageReference(reference);
  if (parsed === null) return left(`${quoted(reference)} is not understood as the name of an image`);
  const { registry, path, tag, digest } = parsed;
  if (isAlpine(path, tag)) return { kind: "alpine" };
  const image = registry === "docker.io" && Object.hasOwn(IMAGES, path) ? IMAGES[path] : undefined;
  if (image === undefined) return left(`a conversion of ${quoted(reference)} to Alpine is not there yet`);
  if (tag === null && digest !== null) return left(`${quoted(reference)} has no tag that names its version`);
  return ofOfficial(image, tag, digest, release);
}

function ofOfficial(
  image: KnownImage,
  tag: string | null,
  digest: string | null,
  release: string | null,
): BaseAnswer {
  const { version, from, debian, extra } = parts(image, tag);
  if (version === null) return left(`no Alpine variant of ${image}:${quoted(tag ?? "")} is known`);
  const known = knownVariant(image, version);
  if (known === null) {
    const name = version === "" ? image : `${image}:${version}`;
    return left(`no Alpine variant of ${name} is known (as of ${TAGS_AS_OF})`);
  }
  if (release !== null && release !== known.plain && !known.releases.includes(release)) {
    return left(`no variant of ${image}:${version} for Alpine ${release} is known (as of ${TAGS_AS_OF})`);
  }
  const isPlain = release === null || release === known.plain;
  const variant = `alpine${isPlain ? "" : release}${extra}`;
  return {
    kind: "variant",
    image,
    from,
    to: `${version === "" ? ":" : "-"}${variant}`,
    alpine: release ?? known.plain,
    digest,
    // There is one nginx only, and it is small.
    isFull: image !== "nginx" && !from.includes("slim"),
    debian,
  };
}

interface TagParts {
  /** `""` for the newest; null when the tag is not understood. */
  readonly version: string | null;
  readonly from: string;
  readonly debian: string | null;
  /** `-perl` of nginx. */
  readonly extra: string;
}

function parts(image: KnownImage, tag: string | null): TagParts {
  if (tag === null) return { version: "", from: "", debian: null, extra: "" };
  if (tag === "latest") return { version: "", from: ":latest", debian: null, extra: "" };
  const words = tag.split("-");
  const first = words[0] ?? "";
  const isVersion = /^\d+(?:\.\d+){0,2}$/.test(first) || isNamed(image, first);
  const rest = isVersion ? words.slice(1) : words;
  const shape = rest.map((word) => (DEBIAN.has(word) ? "D" : word)).join("-");
  const version = !SHAPES[image].includes(shape) ? null : isVersion ? first : "";
  return {
    version,
    from: version === "" ? `:${tag}` : tag.slice(first.length),
    debian: rest.find((word) => DEBIAN.has(word)) ?? null,
    extra: /-(?:perl|otel)$/.exec(`-${shape}`)?.[0] ?? "",
  };
}

/** By their names: images of Alpine, and variants of others that say so. */
function isAlpine(path: string, tag: string | null): boolean {
  return /(?:^|\/)alpine$/.test(path) || /(?:^|-)alpine(?:[\d.]*)(?:-|$)/.test(tag ?? "");
}

function left(why: string): BaseAnswer {
  return { kind: "left", why };
}

function quoted(text: string): string {
  return text.replace(/[^\x21-\x7e]/g, "?").slice(0, 200);
}
