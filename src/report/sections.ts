/** The collapsed sections of the comment that compare: the guide's expectation, build times, savings. */
import { formatBytes, formatPercent, percentOf } from "../model/bytes.js";
import { codeSpan, htmlCode, inlineText } from "./escape.js";
import { displayName } from "./facts.js";
import type { Section } from "./fit.js";
import { recordText } from "./records.js";
import type { ImageReport, ReferenceReport, Report } from "./schema.js";
import { count, formatSaving, formatSeconds, together } from "./words.js";

const NAME_MAX = 80;
const TEXT_MAX = 400;

/** A table as one block per row would lose its head, so rows are grouped: each group is a table of its own. */
const GROUP = 25;

const name = (report: Report, image: ImageReport): string =>
  codeSpan(displayName(report, image), { table: true, max: NAME_MAX });

function tables(head: readonly string[], rows: readonly string[], importance: number): Section["blocks"] {
  const blocks = [];
  for (let start = 0; start < rows.length; start += GROUP) {
    blocks.push({ text: [...head, ...rows.slice(start, start + GROUP)].join("\n"), importance });
  }
  return blocks;
}

/** Where a size stands against the range the guide expects. */
export function againstGuide(
  bytes: number,
  expected: { readonly min: number; readonly max: number },
): string {
  if (bytes > expected.max) return `${formatBytes(bytes - expected.max)} above`;
  return bytes < expected.min ? `${formatBytes(expected.min - bytes)} below` : "as expected";
}

function range(expected: { readonly min: number; readonly max: number }): string {
  return expected.min === expected.max
    ? formatBytes(expected.max)
    : `${formatBytes(expected.min)} to ${formatBytes(expected.max)}`;
}

/** The guide's expectation beside the measured value, and what has to be said about the row. */
export function guideSection(report: Report): Section | null {
  const rows = report.images.flatMap((image) =>
    image.guide === null
      ? []
      : [
          `| ${name(report, image)} | ${inlineText(image.guide.label, { table: true, max: 100 })} (${image.guide.chosen ? "chosen" : "suggested"}) ` +
            `| ${together(range(image.guide))} | ${image.size === null ? "not measured" : together(formatBytes(image.size.bytes))} ` +
            `| ${image.size === null ? "" : againstGuide(image.size.bytes, image.guide)} |`,
        ],
  );
  const { guide, bytes } = report.total;
  if (guide !== null) {
    rows.push(
      `| **Total** | ${inlineText(guide.label, { table: true, max: 100 })} | ${range(guide)} ` +
        `| ${bytes === null ? "not measured" : together(formatBytes(bytes))} | ${bytes === null ? "" : againstGuide(bytes, guide)} |`,
    );
  }
  if (rows.length === 0) return null;
  const notes = [
    ...report.images.flatMap((image) =>
      image.guide?.note
        ? [
            `- ${codeSpan(displayName(report, image), { max: NAME_MAX })}: ${inlineText(image.guide.note, { max: TEXT_MAX })}`,
          ]
        : [],
    ),
    ...(guide?.note ? [`- Total: ${inlineText(guide.note, { max: TEXT_MAX })}`] : []),
  ];
  const measured = report.images.filter((image) => image.guide !== null && image.size !== null);
  const above = measured.filter((image) => (image.size?.bytes ?? 0) > (image.guide?.max ?? 0)).length;
  const images = report.images.filter((image) => image.guide !== null).length;
  return {
    summary: `The guide's expectation: ${count(images, "image")}${above === 0 ? "" : `, ${above} above it`}`,
    blocks: [
      ...tables(
        ["| Image | Guide's row | Expected | Measured | |", "| :--- | :--- | ---: | ---: | :--- |"],
        rows,
        55,
      ),
      ...(notes.length === 0 ? [] : [{ text: notes.join("\n"), importance: 54 }]),
    ],
    leftOut: () => "the guide's expectation",
  };
}

/** Build times of reference and image; the guide expects Alpine builds to be slower ("Build Time" in its notes). */
export function timesSection(report: Report): Section | null {
  const built = report.images.flatMap((image) =>
    image.build === null ? [] : [{ image, build: image.build }],
  );
  if (built.length === 0) return null;
  const compared = built.some(({ image }) => typeof image.reference?.seconds === "number");
  const rows = built.map(({ image, build }) => {
    const seconds = image.reference?.seconds ?? null;
    const then = image.reference?.record ? " recorded" : "";
    const reference =
      seconds === null ? "–" : `${withCache(seconds, image.reference?.cached === true)}${then}`;
    const difference = comparesTime(image) && seconds !== null ? signedSeconds(build.seconds - seconds) : "–";
    const times = compared
      ? [reference, withCache(build.seconds, build.cached), difference]
      : [withCache(build.seconds, build.cached)];
    return `| ${name(report, image)} | ${times.map(together).join(" | ")} |`;
  });
  const alpine = report.images.filter((image) => image.base?.libc === "musl" && comparesTime(image));
  const cached = built.some(({ image, build }) => build.cached || image.reference?.cached === true);
  const said = [
    ...(alpine.length === 0
      ? []
      : [`The guide expects Alpine builds to be slower: ${pairs(report, alpine)}.`]),
    ...(built.some(({ image }) => image.reference?.record && image.reference.seconds !== null)
      ? ["A recorded time is another run's, perhaps on another machine."]
      : []),
    ...(cached ? ["What came out of the build cache says nothing about build times."] : []),
  ];
  const single = built.length === 1 ? alpine[0] : undefined;
  const all = built.reduce((sum, { build }) => sum + build.seconds, 0);
  return {
    summary:
      single === undefined
        ? `Build times: ${count(built.length, "build")}, ${formatSeconds(all)}`
        : `Build times: ${pair(single, " for the reference")}`,
    blocks: [
      ...(said.length === 0 ? [] : [{ text: said.join(" "), importance: 46 }]),
      ...tables(
        compared
          ? ["| Image | Reference | This image | Difference |", "| :--- | ---: | ---: | ---: |"]
          : ["| Image | This image |", "| :--- | ---: |"],
        rows,
        45,
      ),
    ],
    leftOut: () => "build times",
  };
}

/** Two times compare when both builds did the work. */
function comparesTime(image: ImageReport): boolean {
  return (
    image.build?.cached === false && image.reference?.cached === false && image.reference.seconds !== null
  );
}

function pairs(report: Report, images: readonly ImageReport[]): string {
  const [first] = images;
  if (first !== undefined && images.length === 1) return pair(first);
  return images
    .slice(0, 5)
    .map((image) => `${codeSpan(displayName(report, image), { max: NAME_MAX })} ${pair(image)}`)
    .join("; ");
}

const withCache = (seconds: number, cached: boolean): string =>
  `${formatSeconds(seconds)}${cached ? " cached" : ""}`;

function pair(image: ImageReport, whose = ""): string {
  const [own, reference] = [image.build?.seconds ?? 0, image.reference?.seconds ?? 0];
  return `${formatSeconds(own)} against ${formatSeconds(reference)}${whose}${slower(own, reference)}`;
}

/** `, 4.3 s (53 %) slower`; empty where the two times read the same. */
function slower(own: number, reference: number): string {
  if (formatSeconds(own) === formatSeconds(reference)) return "";
  const share = percentOf(Math.abs(own - reference), reference);
  const percent = share === null ? "" : ` (${formatPercent(share)})`;
  return `, ${formatSeconds(Math.abs(own - reference))}${percent} ${own > reference ? "slower" : "faster"}`;
}

function signedSeconds(seconds: number): string {
  return seconds < 0 ? `-${formatSeconds(-seconds)}` : `+${formatSeconds(seconds)}`;
}

/** Savings against the references, measured ones and estimates, each saying which it is. */
export function savingsSection(report: Report): Section | null {
  const referenced = report.images.flatMap((image) =>
    image.reference === null ? [] : [{ image, reference: image.reference }],
  );
  if (referenced.length === 0) return null;
  const rows = referenced.map(({ image, reference }) => {
    const bytes =
      reference.bytes === null
        ? "not measured"
        : `${reference.estimate ? "~ " : ""}${formatBytes(reference.bytes)}`;
    const label = `${inlineText(reference.label, { table: true, max: 100 })} (${origin(report, reference)})`;
    const saving = image.saving === null ? "–" : together(formatSaving(image.saving));
    return `| ${name(report, image)} | ${label} | ${together(bytes)} | ${image.size === null ? "–" : together(formatBytes(image.size.bytes))} | ${saving} |`;
  });
  const notes = referenced.flatMap(({ image, reference }) =>
    [reference.reason, image.saving?.note ?? null].flatMap((text) =>
      text === null
        ? []
        : [
            `- ${codeSpan(displayName(report, image), { max: NAME_MAX })}: ${inlineText(text, { max: TEXT_MAX })}`,
          ],
    ),
  );
  const measured = referenced.filter(({ image }) => image.saving !== null && !image.saving.estimate).length;
  const estimates = referenced.filter(({ image }) => image.saving?.estimate === true).length;
  const counts = [
    ...(measured === 0 ? [] : [`${measured} measured`]),
    ...(estimates === 0 ? [] : [count(estimates, "estimate")]),
    ...(measured + estimates === 0 ? ["none measured"] : []),
  ];
  const single = referenced.length === 1 ? referenced[0] : undefined;
  const of = single === undefined ? "" : ` of ${htmlCode(displayName(report, single.image), NAME_MAX)}`;
  return {
    summary: `Savings${of}: ${counts.join(", ")}`,
    blocks: [
      ...tables(
        ["| Image | Reference | Its size | This image | Saving |", "| :--- | :--- | ---: | ---: | ---: |"],
        rows,
        53,
      ),
      ...(notes.length === 0 ? [] : [{ text: notes.slice(0, 50).join("\n"), importance: 52 }]),
    ],
    leftOut: () => "savings",
  };
}

/** How the reference's size is known; for a recorded one which record. */
function origin(report: Report, { kind, record }: ReferenceReport): string {
  if (record === null) return KIND[kind];
  return `recorded at ${recordText(record, report, true)}`;
}

const KIND = { built: "built", image: "image", bytes: "figure given", guide: "guide" } as const;
