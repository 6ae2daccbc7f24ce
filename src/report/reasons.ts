/** Why an image grew or shrank, in one sentence for each reason. */
import { formatBytes, formatChange } from "../model/bytes.js";
import { codeSpan } from "./escape.js";
import { displayName } from "./facts.js";
import {
  countOf,
  isChanged,
  layerAt,
  LEAST_BYTES,
  MARKDOWN,
  NAME_MAX,
  pathText,
  placeOf,
  type InsideImage,
  type Style,
  typeWord,
  VERSION_MAX,
} from "./inside.js";
import type { ChangeReport, ImageReport, Report } from "./schema.js";
import type { Reason } from "./schema-inside.js";

const RANK = { error: 0, fail: 1, warn: 2, pass: 3 } as const;
const PATH_MAX = 80;
const INSTRUCTION_MAX = 60;

type Reasoned = Pick<InsideImage, "dockerfile" | "layers" | "change" | "waste">;

/**
 * `+28 MB base refresh, +400 kB this change`; where the baseline was built on the new base, that the refresh is no part
 * of the change. Null when the base is what it was.
 */
export function splitText(change: ChangeReport, style: Style): string | null {
  const { drift, own } = change;
  if (drift === null || Math.abs(drift.bytes) < LEAST_BYTES) return null;
  const refresh = `${style.figure(formatChange(drift.bytes))} base refresh`;
  if (!drift.counted) return `${refresh} not counted, as the baseline has it too`;
  const rest = own?.bytes ?? change.bytes - drift.bytes;
  return own?.noise === true || rest === 0
    ? `${refresh}, nothing by this change`
    : `${refresh}, ${style.figure(formatChange(rest))} this change`;
}

/** One reason as a sentence without a full stop: what, bytes, place. */
export function reasonText(image: Reasoned, reason: Reason, style: Style): string {
  const place = placeText(image, reason, style);
  return `${sentence(image, reason, style)}${place === "" ? "" : ` (${place})`}`;
}

function sentence(image: Reasoned, reason: Reason, style: Style): string {
  const bytes = style.figure(formatChange(reason.bytes));
  switch (reason.kind) {
    case "base":
      return `${baseText(image, reason, style)}: ${bytes}`;
    case "package":
      return `${packageText(reason, style)}: ${bytes}`;
    case "packages":
      return `${packagesText(reason)}: ${bytes}`;
    case "files":
      return `${filesText(reason, style)}: ${bytes}`;
    case "waste":
      return wasteText(image, reason, style);
    case "layer":
      return `${layerText(reason, style)}: ${bytes}`;
  }
}

/** `is new`, `is gone`; what became larger and smaller by the sign, as a part may shrink of what grew. */
function verb(reason: Pick<Reason, "status" | "bytes">, many = false): string {
  const is = many ? "are" : "is";
  if (reason.status === "new" || reason.status === "gone") return `${is} ${reason.status}`;
  return `${is} ${reason.bytes < 0 ? "smaller" : "larger"}`;
}

function baseText({ change }: Reasoned, { name, from, to, bytes }: Reason, style: Style): string {
  const base = name === "" ? "the base image" : `the base ${style.name(name, NAME_MAX)}`;
  if (from !== to && from !== null && to !== null) return `${base} replaces ${style.name(from, NAME_MAX)}`;
  if (change?.drift?.counted === true) return `${base} was refreshed`;
  return `${base} is ${bytes < 0 ? "smaller" : "larger"}`;
}

function packageText(reason: Reason, style: Style): string {
  const { from, to, status } = reason;
  const name = style.name(reason.name, NAME_MAX);
  const version = (text: string): string => style.words(text, VERSION_MAX);
  if (status !== "new" && status !== "gone" && from !== null && to !== null && from !== to)
    return `${name} ${version(from)} → ${version(to)}`;
  const known = status === "gone" ? from : to;
  return `${name}${known === null ? "" : ` ${version(known)}`} ${verb(reason)}`;
}

function packagesText(reason: Reason): string {
  const type = reason.type === null ? "" : `${typeWord(reason.type)} `;
  const what = countOf(reason.count, `${type}package`);
  if (reason.status === "changed") return `${what} changed`;
  return `${what} ${verb(reason, reason.count !== 1)}`;
}

function filesText(reason: Reason, style: Style): string {
  const path = style.name(pathText(reason.name, PATH_MAX), PATH_MAX);
  if (reason.count === 1) return `${path} ${verb(reason)}`;
  const files = `${countOf(reason.count, "file")} below ${path}`;
  // Of many, some may have grown and others gone.
  return reason.status === "new" || reason.status === "gone"
    ? `${files} ${verb(reason, true)}`
    : `${files} changed`;
}

/** What the instruction does to earlier layers' files, where one is known to be most of it. */
function wasteText(image: Reasoned, { bytes, layer, name }: Reason, style: Style): string {
  const size = style.figure(formatBytes(Math.abs(bytes)));
  if (bytes < 0) return `${size} less waste`;
  const pairs = (image.waste?.pairs ?? []).filter((pair) => pair.lost === layer);
  const sum = (part: "bytes" | "deleted" | "overwritten" | "metadata"): number =>
    pairs.reduce((total, pair) => total + pair[part], 0);
  if (layer === null || name === "" || sum("bytes") * 2 < bytes) return `${size} more waste`;
  const instruction = style.name(name, INSTRUCTION_MAX);
  if (sum("metadata") * 2 >= sum("bytes")) return `${instruction} stores ${size} again`;
  if (sum("overwritten") > sum("deleted"))
    return `${instruction} replaces ${size} that earlier layers keep storing`;
  return `${instruction} deletes ${size} that earlier layers keep storing`;
}

function layerText(reason: Reason, style: Style): string {
  const what = reason.name === "" ? "a layer" : style.name(reason.name, INSTRUCTION_MAX);
  return `${what} ${verb(reason)}`;
}

/** Where it happens. A package's instruction is named, one's own name is not repeated. */
function placeText(image: Reasoned, reason: Reason, style: Style): string {
  if (reason.kind === "base" || reason.status === "gone") return "";
  const place = placeOf(image, reason.layer, style);
  const layer = layerAt(image, reason.layer);
  const named = reason.kind === "waste" || reason.kind === "layer";
  if (layer === null || layer.origin === "base" || layer.instruction === null) return place;
  if (named) return layer.line === null ? "" : place;
  if (layer.line === null || reason.kind === "files") return place;
  return `${place}: ${style.name(layer.instruction, INSTRUCTION_MAX)}`;
}

const IMAGES = 3;

/** The lines of the comment that say why images changed: of the three with most to say, each with its largest reasons. */
export function reasonLines(report: Report): readonly string[] {
  const told = changedImages(report).filter(
    ({ change, growth }) =>
      (growth?.reasons.length ?? 0) > 0 || (change !== null && splitText(change, MARKDOWN) !== null),
  );
  const lines = told.slice(0, IMAGES).flatMap((image) => {
    const reasons = image.growth?.reasons ?? [];
    const split = image.change === null ? null : splitText(image.change, MARKDOWN);
    const change = MARKDOWN.figure(formatChange(image.change?.bytes ?? 0));
    const name = codeSpan(displayName(report, image), { max: NAME_MAX });
    const [only, ...others] = reasons;
    if (only !== undefined && others.length === 0 && split === null)
      return [`- ${name} **${change}**: ${reasonText(image, only, MARKDOWN)}\n`];
    return [
      `- ${name} **${change}**${split === null ? (reasons.length === 0 ? "" : ":") : `: ${split}`}\n`,
      ...reasons.map((reason) => `  - ${reasonText(image, reason, MARKDOWN)}\n`),
    ];
  });
  const rest = told.length - IMAGES;
  return rest > 0 ? [...lines, `- and ${countOf(rest, "more changed image")}\n`] : lines;
}

/** Images that changed by more than noise: those that failed first, then by how much they changed. */
export function changedImages(report: Report): readonly ImageReport[] {
  const weight = ({ change }: ImageReport): number =>
    Math.max(Math.abs(change?.bytes ?? 0), Math.abs(change?.own?.bytes ?? 0));
  return report.images
    .filter((image) => isChanged(image))
    .sort((a, b) => RANK[a.status] - RANK[b.status] || weight(b) - weight(a));
}
