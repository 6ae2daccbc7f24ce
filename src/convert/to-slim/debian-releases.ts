/** Which release of Debian is behind the tags of the official images: read from the same lists as their Alpine variants. */
import type { KnownImage } from "../known-tags.js";
import { fullName } from "../known-tags.js";

/** Oldest first. */
export const DEBIAN_RELEASES = ["stretch", "buster", "bullseye", "bookworm", "trixie"] as const;
export type DebianRelease = (typeof DEBIAN_RELEASES)[number];

/** Releases whose packages have left the place where their images look for them. */
export const ARCHIVED: ReadonlySet<DebianRelease> = new Set<DebianRelease>(["stretch", "buster"]);

/**
 * By major version, `MINOR.PATCH:RELEASE` for each version from which on `VERSION-slim` (of nginx `VERSION`) was on another
 * release than the version before it, in the order of the versions. `?`: the lists do not say.
 */
const RELEASES: Readonly<Record<KnownImage, Readonly<Record<string, string>>>> = {
  python: {
    3: `7.0:stretch 7.4:buster 7.11:bullseye 7.17:bookworm 8.0:buster 8.11:bullseye 8.17:bookworm 9.0:buster
      9.6:bullseye 9.17:bookworm 9.23:trixie 10.0:bullseye 10.12:bookworm 10.18:trixie 11.0:bullseye
      11.4:bookworm 11.13:trixie 12.0:bookworm 12.11:trixie 13.0:bookworm 13.6:trixie`,
  },
  node: {
    14: "0.0:stretch 19.3:buster",
    15: "0.0:stretch",
    16: "0.0:buster",
    17: "0.0:bullseye",
    18: "0.0:bullseye 16.0:bookworm",
    19: "0.0:bullseye",
    20: "0.0:bullseye 3.0:bookworm",
    21: "0.0:bookworm",
    22: "0.0:bookworm",
    23: "0.0:bookworm",
    24: "0.0:bookworm",
    25: "0.0:bookworm",
    26: "0.0:trixie",
  },
  nginx: {
    1: "22.0:? 22.1:bullseye 23.0:? 23.4:bullseye 25.1:bookworm 28.1:trixie 29.0:bookworm 29.2:trixie",
  },
};

/**
 * The release of Debian behind a version's slim variant; for a shortened version (`3.11`, `lts`) that of the last one it
 * stood for. null where the lists do not say.
 */
export function debianBehind(image: KnownImage, version: string): DebianRelease | null {
  const [major = "", minor = "Infinity", patch = "Infinity"] = fullName(image, version).split(".");
  const words = RELEASES[image][major]?.split(/\s+/) ?? [];
  let found: DebianRelease | null = null;
  for (const word of words) {
    const [, ofMinor = "", ofPatch = "", release = ""] = /^(\d+)\.(\d+):(.+)$/.exec(word) ?? [];
    const isLater = Number(ofMinor) > Number(minor) || (ofMinor === minor && Number(ofPatch) > Number(patch));
    if (isLater) break;
    found = DEBIAN_RELEASES.find((each) => each === release) ?? null;
  }
  return found;
}
