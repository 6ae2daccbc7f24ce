/**
 * The reports of several jobs put together: of shards (`3/8`), of a matrix over images, of a matrix over platforms.
 *
 * What the jobs measured is taken as it is, verdicts on single images included, for a job saw all of its image. Everything
 * that follows from more than one image is worked out anew: the total and its verdicts, every status, the exit code. An
 * override is a claim about what somebody did on GitHub, and left to whoever publishes. Reports come from files that
 * anybody may have written, so nothing here may make a total smaller: what is there twice is refused, and where something
 * is missing the run is an error and has no total. In which order the reports are handed in makes no difference.
 */
import { isExpired, isUsed, TOTAL } from "../budget/exceptions.js";
import { withoutOverride } from "../budget/override.js";
import { PublishError } from "../model/errors.js";
import { reportSchema } from "../report/schema.js";
import type { ImageReport, Report } from "../report/schema.js";
import { checkMergeable, missingParts } from "./merge-checks.js";
import { mergeTotal } from "./merge-total.js";

const MOST_NOTES = 200;
const MOST_ERRORS = 200;
const MOST_LIMIT_CHANGES = 500;
const MOST_EXCEPTIONS = 500;

/**
 * One report out of those of several jobs. One that misses a part has the status `error` and names the part.
 * @param only the images that are asked for; none for all of the configuration
 * @throws ConfigError when they are not parts of one run, or a part is there twice; PublishError when together they are
 * more than a report may hold
 */
export function mergeReports(reports: readonly Report[], only: readonly string[] = []): Report {
  const parts = inOrder(reports);
  const leading = checkMergeable(parts);
  const { created } = parts.reduce((found, part) => (timeOf(part) > timeOf(found) ? part : found), leading);
  const images = inConfigOrder(parts, leading.config.names);
  const present = new Set(images.map(({ name }) => name));
  const asked = only.length === 0 ? leading.config.names : only;
  const missing = asked.filter((name) => !present.has(name));
  const lost = missingParts(parts, missing);
  const incomplete = lost !== null || missing.length > 0;
  const { total, notes } = mergeTotal(parts, leading, images, { created, incomplete });
  const merged: Report = {
    ...leading,
    created,
    commit: { ...leading.commit, dirty: together(parts.map((part) => part.commit.dirty)) },
    shard: null,
    engine: parts.find((part) => part.engine !== null)?.engine ?? null,
    disk: {
      freeAtStart: bound(parts, (part) => part.disk.freeAtStart, Math.min),
      peakUsed: bound(parts, (part) => part.disk.peakUsed, Math.max),
    },
    seconds: Math.max(...parts.map((part) => part.seconds)),
    limitChanges: unique(parts.flatMap((part) => part.limitChanges)).slice(0, MOST_LIMIT_CHANGES),
    images: [...images],
    total,
    exceptions: mergeExceptions(parts, total.budgets, created),
    errors: bounded(
      unique([...(lost === null ? [] : [lost]), ...parts.flatMap((part) => part.errors)]),
      MOST_ERRORS,
      (more) => ({
        message: `${more} more errors`,
        hint: "The logs of the jobs that measured have them all.",
      }),
    ),
    notes: bounded(
      unique([
        ...parts.flatMap((part) => part.notes),
        ...engineNote(parts),
        ...baselineNote(parts),
        ...notes,
      ]),
      MOST_NOTES,
      (more) => `${more} more notes.`,
    ),
  };
  // Each report was valid; together they may hold too many images, or sizes that no number is exact for.
  const result = reportSchema.safeParse(withoutOverride(merged));
  if (result.success) return result.data;
  throw new PublishError(
    `the reports do not make one report: ${result.error.issues[0]?.path.join(".") ?? ""} ${result.error.issues[0]?.message ?? ""}`,
    "Publish reports of one run that image-budget wrote, and no others.",
    result.error,
  );
}

/** By shard, else by the place of the first image in the configuration; ties are broken by the whole text. */
function inOrder(reports: readonly Report[]): readonly Report[] {
  const placed = reports.map((report) => {
    const names = report.images.map(({ name }) => report.config.names.indexOf(name));
    const platforms = report.images.map(({ platform }) => platform ?? "");
    return {
      report,
      shard: report.shard?.index ?? 0,
      place: names[0] ?? Number.MAX_SAFE_INTEGER,
      platform: platforms[0] ?? "",
    };
  });
  return placed
    .sort(
      (a, b) =>
        a.shard - b.shard ||
        a.place - b.place ||
        byText(a.platform, b.platform) ||
        byText(JSON.stringify(a.report), JSON.stringify(b.report)),
    )
    .map(({ report }) => report);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Of a text that is no time, nothing is known: it is older than any. */
function timeOf({ created }: Report): number {
  const time = Date.parse(created);
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
}

/** As the configuration has them; the platforms of one image side by side. */
function inConfigOrder(parts: readonly Report[], names: readonly string[]): readonly ImageReport[] {
  const places = new Map(names.map((name, index) => [name, index]));
  const place = ({ name }: ImageReport): number => places.get(name) ?? names.length;
  return parts.flatMap(({ images }) => images).toSorted((a, b) => place(a) - place(b));
}

/** True when one of them is; null when nothing is known of any other. */
function together(values: readonly (boolean | null)[]): boolean | null {
  if (values.includes(true)) return true;
  return values.includes(null) ? null : false;
}

function bound(
  parts: readonly Report[],
  of: (part: Report) => number | null,
  choose: (...values: number[]) => number,
): number | null {
  const values = parts.map(of).filter((value) => value !== null);
  return values.length === 0 ? null : choose(...values);
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

function bounded<T>(items: readonly T[], most: number, rest: (more: number) => T): T[] {
  if (items.length <= most) return [...items];
  return [...items.slice(0, most - 1), rest(items.length - most + 1)];
}

function engineNote(parts: readonly Report[]): readonly string[] {
  const engines = unique(parts.flatMap(({ engine }) => (engine === null ? [] : [engine])));
  if (engines.length < 2) return [];
  const shown = engines.slice(0, 5).map(({ name, version, store }) => `${name} ${version} (${store})`);
  return [`The images were measured by different engines: ${shown.join(", ")}.`];
}

function baselineNote(parts: readonly Report[]): readonly string[] {
  const without = parts.filter(({ baselineCommit }) => baselineCommit === null);
  if (without.length === 0 || without.length === parts.length) return [];
  const reason = without.find(({ baselineReason }) => baselineReason !== null)?.baselineReason ?? null;
  const which = without.length === 1 ? "One job" : `${without.length} jobs`;
  return [`${which} had no baseline commit${reason === null ? "" : `: ${reason}`}.`];
}

/**
 * Each exception once. What one is good for is known to the jobs that judged its image, and of the total only now; a job
 * that did not see the image tells by the date alone.
 */
function mergeExceptions(
  parts: readonly Report[],
  total: Report["total"]["budgets"],
  today: string,
): Report["exceptions"] {
  type Entry = Report["exceptions"][number];
  const found = new Map<
    string,
    { readonly entry: Entry; readonly seen: Entry["status"][]; expired: boolean }
  >();
  for (const part of parts) {
    const judged = new Set(part.images.map(({ name }) => name));
    for (const entry of part.exceptions) {
      const { status, ...rule } = entry;
      const key = JSON.stringify(rule);
      const known = found.get(key) ?? { entry, seen: [], expired: isExpired(entry, today) };
      known.expired ||= status === "expired";
      if (judged.has(entry.image)) known.seen.push(status);
      found.set(key, known);
    }
  }
  return [...found.values()].slice(0, MOST_EXCEPTIONS).map(({ entry, seen, expired }) => {
    if (expired) return { ...entry, status: "expired" };
    const isActive =
      entry.image === TOTAL ? isUsed(total, entry.metric) : seen.length === 0 || seen.includes("active");
    return { ...entry, status: isActive ? "active" : "unused" };
  });
}
