/**
 * Which versions of the official images have an Alpine variant: read from the history of the lists from which the official
 * images are built (docker-library/official-images, library/{python,node,nginx}), which name every tag there ever was.
 */

/** Official images that a variant is known of. */
export type KnownImage = "python" | "node" | "nginx";

/** When the lists were read, and what they are called where a statement rests on them. */
export const TAGS_AS_OF = "2026-08-21";
export const TAGS_SOURCE = `the lists of the official images, ${TAGS_AS_OF}`;

/**
 * By major version, one word for each run of versions: `MINOR.PATCH[-PATCH]:OLDEST[-NEWEST][~PLAIN]`, where OLDEST to
 * NEWEST are the releases of Alpine (3.x) that `VERSION-alpine3.x` was published for, and PLAIN is the one behind
 * `VERSION-alpine` where that is not the newest. `?`: the release is not in the list. Every version between the first
 * and the last of an image had a variant; versions that never came out are missing.
 */
const TAGS: Readonly<Record<KnownImage, Readonly<Record<string, string>>>> = {
  python: {
    3: `7.0-1:7-8 7.2:7-9 7.3:8-10 7.4-5:9-10 7.6:9-11 7.7:10-12 7.8:11-12 7.9:11-13 7.10:12-14 7.11:13-14
      7.12:13-15 7.13:14-16 7.14:15-16 7.15:15-17 7.16:16-18 7.17:17-18 8.0:10 8.1-2:10-11 8.3:10-12
      8.4-6:11-12 8.7:11-13 8.8-9:12-13 8.10:12-14 8.11:13-14 8.12:13-15 8.13:14-16 8.14:15-16 8.15:15-17
      8.16:16-18 8.17:17-18 8.18:17-19 8.19:18-20 8.20:19-20 9.0:12 9.1-4:12-13 9.5:12-14 9.6-8:13-14
      9.9:13-15 9.10-12:14-15 9.13:14-16 9.14:15-16 9.15:15-17 9.16:16-18 9.17:17-18 9.18:17-19 9.19:18-20
      9.20:19-20 9.21:19-21 9.22:20-22 9.23-25:21-22 10.0:13-15 10.1-3:14-15 10.4:14-16 10.5-7:15-16
      10.8:15-17 10.9-10:16-17 10.11:16-18 10.12:17-18 10.13:17-19 10.14:18-20 10.15:19-20 10.16:19-21
      10.17:20-22 10.18:21-22 10.19:21-23 10.20:22-24 10.21:23-24 11.0:15-17 11.1-2:16-17 11.3:16-18
      11.4-6:17-18 11.7:17-19 11.8:18-19 11.9:18-20 11.10:19-20 11.11:19-21 11.12:20-22 11.13:21-22
      11.14:21-23 11.15:22-24 11.16:23-24 12.0:17-18 12.1-2:18-19 12.3:18-20 12.4-7:19-20 12.8:19-21
      12.9:20-21 12.10:20-22 12.11:21-22 12.12:21-23 12.13:22-24 12.14:23-24 13.0:19-20 13.1:19-21
      13.2:20-21 13.3:20-22 13.4-9:21-22 13.10:21-23 13.11-13:22-23 13.14-15:23-24 14.0:21-22 14.1:21-23
      14.2-5:22-23 14.6-7:23-24`,
  },
  node: {
    14: `0.0:10-11 1.0:10-11 2.0:10-11 3.0:10-11 4.0:10-12~11 5.0:10-12~11 6.0:10-12~11 7.0:10-12~11
      8.0:10-12~11 9.0:10-12~11 10.0-1:10-12~11 11.0:10-12~11 12.0:10-12~11 13.0-1:10-12~11 14.0:10-12~11
      15.0-4:10-12~11 15.5:10-13~11 16.0-1:10-13~11 17.0:10-13~11 17.1-2:11-13~11 17.3-6:11-14~11
      18.0:11-14~11 18.1:11-14 18.2:12-15 18.3:14-15 19.0-2:14-15 19.3:14-16 20.0-1:15-16 21.0:15-16
      21.1:15-17 21.2-3:16-17`,
    15: `0.0-1:10-12~11 1.0:10-12~11 2.0-1:10-12~11 3.0:10-12~11 4.0:10-12~11 5.0-1:10-12~11 6.0:10-12~11
      7.0:10-12~11 8.0:10-13~11 9.0:10-13~11 10.0:10-13~11 11.0:10-13~11 12.0:10-13~11 13.0:10-13~11
      14.0:10-13~11`,
    16: `0.0:11-13 1.0:11-13 2.0:11-13 3.0:11-13 4.0-1:11-13 4.2:11-14~13 5.0:11-14~13 6.0-2:11-14~13
      7.0:11-14~13 8.0:11-14~13 9.0-1:11-14~13 10.0:11-14~13 11.0-1:11-14~13 12.0:11-14~13 13.0:11-14
      13.1:12-15 13.2:14-15 14.0-2:14-15 15.0:14-15 15.1:14-16 16.0:15-16 17.0-1:15-16 18.0:15-16
      18.1:15-17 19.0-1:16-17 20.0:16-18 20.1-2:17-18`,
    17: `0.0-1:12-14 1.0:12-14 2.0:12-14 3.0:12-15 3.1:14-15 4.0:14-15 5.0:14-15 6.0:14-15 7.1-2:14-15
      8.0:14-15 9.0-1:14-15`,
    18: `0.0:14-15 1.0:14-15 2.0:14-15 3.0:14-16 4.0:15-16 5.0:15-16 6.0:15-16 7.0:15-16 8.0:15-16
      9.0-1:15-16 10.0:15-16 11.0:15-16 12.0:15-16 12.1:15-17 13.0:16-17 14.0-2:16-17 15.0:16-17
      16.0:16-18 16.1:17-18 17.0-1:17-18 18.0-2:17-18 19.0:17-19 19.1:18-19 20.0-2:18-19 20.3:18-20
      20.4:19-20 20.5:19-21 20.6-8:20-21`,
    19: `0.0-1:15-16 1.0:15-16 2.0:15-17 3.0:16-17 4.0:16-17 5.0:16-17 6.0-1:16-17 7.0:16-17 8.1:16-17
      9.0:16-18`,
    20: `0.0:16-17 1.0:16-17 2.0:16-18 3.0-1:17-18 4.0:17-18 5.0-1:17-18 6.0-1:17-18 7.0:17-18 8.0-1:17-18
      9.0:17-18 10.0:17-19 11.0-1:18-19 12.0-2:18-19 13.0:18-19 13.1:18-20 14.0:19-20 15.0-1:19-20
      16.0:19-20 17.0:19-20 18.0:19-20 18.1:19-21 18.2-3:20-21 19.0-1:20-21 19.2:20-22 19.3-5:21-22
      19.6:21-23 20.0-2:22-23`,
    21: `0.0:17-18 1.0:17-18 2.0:17-18 3.0:17-18 4.0:17-19 5.0:18-19 6.0-2:18-19 7.0-2:18-19 7.3:18-20`,
    22: `0.0:18-19 1.0:18-19 2.0:18-20 3.0:19-20 4.0-1:19-20 5.0-1:19-20 6.0:19-20 7.0:19-20 8.0:19-20
      9.0:19-20 10.0:19-20 11.0:19-20 12.0:19-21 13.0-1:20-21 14.0:20-21 15.0-1:20-21 16.0:20-22
      17.0-1:21-22 18.0:21-22 19.0:21-22 20.0:21-22 21.0:21-22 21.1:21-23 22.0-2:22-23 22.3:22-24
      23.0-2:23-24`,
    23: `0.0:19-20 1.0:19-20 2.0:19-20 3.0:19-21 4.0:20-21 5.0:20-21 6.0-1:20-21 7.0:20-21 8.0:20-21
      9.0:20-21 10.0:20-21 11.0:20-21 11.1:20-22`,
    24: `0.0-2:20-21 1.0:20-22 2.0:21-22 3.0:21-22 4.0-1:21-22 5.0:21-22 6.0:21-22 7.0:21-22 8.0:21-22
      9.0:21-22 10.0:21-22 11.0:21-22 11.1:21-23 12.0:22-23 13.0-1:22-23 14.0-1:22-23 15.0:22-23
      16.0:22-24 17.0:23-24 18.0-1:23-24 19.0:23-24`,
    25: `0.0:21-22 1.0:21-22 2.0:21-22 2.1:21-23 3.0:22-23 4.0:22-23 5.0:22-23 6.0-1:22-23 7.0:22-23
      8.0-2:22-23 9.0:22-23`,
    26: `0.0:22-23 1.0:22-23 2.0:22-23 3.0:22-24 3.1:23-24 4.0:23-24 5.0-1:23-24 6.0:23-24 7.0:23-24`,
  },
  nginx: {
    1: `22.0:? 22.1:17 23.0-3:? 23.4:17 24.0:17 25.0-1:17 25.2-4:18 25.5:19 26.0-1:19 26.2-3:20 27.0:19
      27.1-3:20 27.4-5:21 28.0:21 28.1-3:23 29.0-3:22 29.4-8:23 30.0-3:23 30.4:24 31.0-2:23 31.3-4:24`,
  },
};

/** Tags that stand for a version, without their variant; the empty name is that of no tag at all, or `latest`. */
const NAMES: Readonly<Record<KnownImage, Readonly<Record<string, string>>>> = {
  python: { "": "3.14" },
  node: {
    "": "26",
    current: "26",
    lts: "24",
    krypton: "24",
    jod: "22",
    iron: "20",
    hydrogen: "18",
    gallium: "16",
    fermium: "14",
  },
  nginx: { "": "1.31", mainline: "1.31", stable: "1.30" },
};

/** Whether a word stands for a version in the tags of an image: `lts`, `stable`. */
export function isNamed(image: KnownImage, word: string): boolean {
  return word !== "" && Object.hasOwn(NAMES[image], word);
}

export interface Variant {
  /** The release of Alpine behind `VERSION-alpine`; null where the list does not say. */
  readonly plain: string | null;
  /** Releases for which `VERSION-alpine3.x` was published. */
  readonly releases: readonly string[];
}

/**
 * The Alpine variant of a version, complete or not (`3.11.4`, `3.11`, `lts`): for a shortened one that of the last version
 * it stood for. null where none is known.
 */
export function knownVariant(image: KnownImage, version: string): Variant | null {
  return variants(image).get(fullName(image, version)) ?? null;
}

/** The version that a name of one stands for (`lts`, the empty name); one that is none stands for itself. */
export function fullName(image: KnownImage, version: string): string {
  const names = NAMES[image];
  return Object.hasOwn(names, version) ? (names[version] ?? "") : version;
}

const read = new Map<KnownImage, ReadonlyMap<string, Variant>>();

function variants(image: KnownImage): ReadonlyMap<string, Variant> {
  const known = read.get(image);
  if (known !== undefined) return known;
  const found = new Map<string, Variant>();
  for (const [major, words] of Object.entries(TAGS[image])) {
    for (const word of words.split(/\s+/)) addRun(found, major, word);
  }
  read.set(image, found);
  return found;
}

const WORD = /^(\d+)\.(\d+)(?:-(\d+))?:(?:\?|(\d+)(?:-(\d+))?(?:~(\d+))?)$/;

function addRun(found: Map<string, Variant>, major: string, word: string): void {
  const match = WORD.exec(word);
  if (match === null) throw new Error(`"${word}" is no run of versions`);
  const [, minor = "", first = "", last = first, oldest, newest = oldest, plain = newest] = match;
  const releases =
    oldest === undefined ? [] : range(Number(oldest), Number(newest)).map((release) => `3.${release}`);
  const variant = { plain: plain === undefined ? null : `3.${plain}`, releases };
  for (const patch of range(Number(first), Number(last))) found.set(`${major}.${minor}.${patch}`, variant);
  // The words are in the order of the versions: the last one wins.
  found.set(`${major}.${minor}`, variant);
  found.set(major, variant);
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
