/** What a report says about recorded figures: which record they are from, how old it is, and what was not built. */
import { codeSpan } from "./escape.js";
import { displayName, shortSha } from "./facts.js";
import type { Section } from "./fit.js";
import type { Recorded } from "./schema-parts.js";
import type { ImageReport, Report } from "./schema.js";
import { count, formatAge } from "./words.js";

const NAME_MAX = 80;
const COMMIT_MAX = 64;
/** A run on the default branch measures everything again, so there are few; a file that a user keeps may hold more. */
const GROUPS = 5;

/** Where and when figures were recorded, in Markdown: `` `9be1d6a05c4f` 2 days ago ``. */
export function recordText(record: Recorded, report: Report, table = false): string {
  const age = formatAge(record.created, report.created);
  const when = age === null ? codeSpan(record.created, { table, max: 40 }) : `${age} ago`;
  return `${codeSpan(shortSha(record.commit), { table, max: COMMIT_MAX })} ${when}`;
}

interface Group {
  readonly record: Recorded;
  readonly images: readonly ImageReport[];
}

/** The images that were not built, by the record that has their figures, the largest group first. */
function notBuilt(images: readonly ImageReport[]): readonly Group[] {
  const groups = new Map<string, { record: Recorded; images: ImageReport[] }>();
  for (const image of images) {
    if (image.recorded === null) continue;
    const key = JSON.stringify([image.recorded.commit, image.recorded.created]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { record: image.recorded, images: [image] });
    else group.images.push(image);
  }
  return [...groups.values()].sort((a, b) => b.images.length - a.images.length);
}

/** `38 unchanged images, 36 not built`. */
export function unchangedWords(images: readonly ImageReport[]): string {
  const recorded = images.filter((image) => image.recorded !== null).length;
  const all = count(images.length, "unchanged image");
  if (recorded === 0) return all;
  return recorded === images.length ? `${all}, not built` : `${all}, ${recorded} not built`;
}

/** The names behind the table's line of unchanged images, and the records of all that was not built. */
export function unchangedSection(report: Report, folded: readonly ImageReport[]): Section | null {
  const names = (images: readonly ImageReport[]): string =>
    images.map((image) => codeSpan(displayName(report, image), { max: NAME_MAX })).join(", ");
  const groups = notBuilt(report.images);
  const recorded = groups.reduce((sum, { images }) => sum + images.length, 0);
  const built = folded.filter((image) => image.recorded === null);
  if (recorded === 0 && built.length === 0) return null;
  const counts = [
    ...(folded.length === 0 ? [] : [count(folded.length, "image")]),
    ...(recorded === 0 ? [] : [`${folded.length === 0 ? count(recorded, "image") : recorded} not built`]),
  ];
  return {
    summary: `Unchanged: ${counts.join(", ")}`,
    blocks: [
      ...groups.slice(0, GROUPS).map(({ record, images }) => ({
        text: `Not built (inputs unchanged), recorded at ${recordText(record, report)}: ${names(images)}.`,
        importance: 12,
      })),
      ...(groups.length > GROUPS
        ? [{ text: `And ${count(groups.length - GROUPS, "more record")}.`, importance: 11 }]
        : []),
      ...(built.length === 0
        ? []
        : [{ text: `${recorded === 0 ? "" : "Built again: "}${names(built)}.`, importance: 10 }]),
    ],
    leftOut: () => "the names of unchanged images",
  };
}

/** The sizes on the base: `3 of its sizes recorded 2 days ago, 1 measured now`; empty when there are none. */
export function baselineOrigins(report: Report): string {
  const records = report.images.flatMap(({ baseline }) =>
    baseline.status === "recorded" ? [baseline.record] : [],
  );
  const measured = report.images.filter(({ baseline }) => baseline.status === "measured").length;
  const now =
    measured === 0
      ? ""
      : `${measured === 1 && records.length === 0 ? "its size" : `${measured}`} measured now`;
  if (records.length === 0) return measured < 2 ? now : `${measured} sizes measured now`;
  const ages = [
    ...new Set(
      records
        .toSorted((a, b) => Date.parse(b?.created ?? "") - Date.parse(a?.created ?? ""))
        .flatMap((record) => (record === null ? [] : (formatAge(record.created, report.created) ?? []))),
    ),
  ];
  const [youngest] = ages;
  const oldest = ages.at(-1);
  const age =
    youngest === undefined || oldest === undefined
      ? ""
      : youngest === oldest
        ? ` ${youngest} ago`
        : ` ${youngest} to ${oldest} ago`.replace(/ (\S+)( to \S+ \1 ago)$/u, "$2");
  return [`${count(records.length, "size")} recorded${age}`, now].filter((part) => part !== "").join(", ");
}

/** Records of other commits than the base's own: figures that were carried over, as their inputs stayed the same. */
export function carriedOver(report: Report): string {
  const commits = new Set(
    report.images.flatMap(({ baseline: { record } }) =>
      record === null || record.commit === report.baselineCommit?.sha ? [] : [record.commit],
    ),
  );
  if (commits.size === 0) return "";
  const shown = [...commits].slice(0, GROUPS).map((sha) => codeSpan(shortSha(sha), { max: COMMIT_MAX }));
  const rest = commits.size - shown.length;
  return `${shown.join(", ")}${rest === 0 ? "" : ` and ${count(rest, "more commit")}`}`;
}
