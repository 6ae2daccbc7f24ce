/** Sizes and thresholds as a person writes them. Exact: decimal fractions are computed in whole numbers. */
import type { Threshold } from "../model/config.js";
import { nearest } from "./suggest.js";

/** What was read, or what should have been there instead. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly expected: string; readonly suggestion?: string };

const UNITS: ReadonlyMap<string, number> = new Map([
  ["B", 1],
  ["kB", 1e3],
  ["MB", 1e6],
  ["GB", 1e9],
  ["TB", 1e12],
  ["KiB", 2 ** 10],
  ["MiB", 2 ** 20],
  ["GiB", 2 ** 30],
  ["TiB", 2 ** 40],
]);
const BY_FOLDED = new Map([...UNITS.keys()].map((unit) => [unit.toLowerCase(), unit]));

export const SIZE_EXPECTED = "a size such as 200MB, 30 MiB, 1.5GB, or a whole number of bytes";
export const THRESHOLD_EXPECTED = "bytes, percent or both, such as 5 MB, 10 %, or 10 % and 5 MB";
/** Longest spelling of a quantity that is looked at. */
const LONGEST = 100;
const MOST_PERCENT = 1_000_000;

/** Pattern of every spelling `parseSize` accepts as text, for the JSON Schema. Slightly wider than the parser. */
export const SIZE_PATTERN = "^\\s*\\d+(\\.\\d+)?\\s*([kKmMgGtT]?[bB]|[kKmMgGtT][iI][bB]|bytes?)?\\s*$";
/** Pattern of every spelling `parseThreshold` accepts as text, for the JSON Schema. */
export const THRESHOLD_PATTERN =
  "^\\s*\\d+(\\.\\d+)?\\s*(%|[kKmMgGtT]?[iI]?[bB]|bytes?)?(\\s+and\\s+\\d+(\\.\\d+)?\\s*(%|[kKmMgGtT]?[iI]?[bB]|bytes?)?)?\\s*$";

/**
 * Bytes from `200MB`, `30 MiB`, `1.5GB`, `512 bytes` or a number of bytes. SI units are powers of 1000, `KiB` and its
 * like powers of 1024. Case does not matter, except that `Mb` is refused because it means bits. Fractions of a byte
 * are rounded to the nearest byte.
 */
export function parseSize(text: string | number): Parsed<number> {
  if (typeof text === "number") return wholeBytes(text);
  const match = text.length > LONGEST ? null : /^\s*(\d+)(?:\.(\d+))?\s*([A-Za-z]*)\s*$/.exec(text);
  if (match === null) return wrongSize(text);
  const [, whole = "", fraction = "", written = ""] = match;
  const unit = unitOf(written);
  if (!unit.ok) {
    const { expected, suggestion } = unit;
    const number = fraction === "" ? whole : `${whole}.${fraction}`;
    return suggestion === undefined ? unit : { ok: false, expected, suggestion: `${number} ${suggestion}` };
  }
  const scale = 10n ** BigInt(fraction.length);
  const scaled = BigInt(whole + fraction) * BigInt(unit.value);
  const bytes = (scaled + scale / 2n) / scale;
  return bytes > BigInt(Number.MAX_SAFE_INTEGER)
    ? { ok: false, expected: "at most 9,007,199,254,740,991 bytes" }
    : { ok: true, value: Number(bytes) };
}

function wholeBytes(value: number): Parsed<number> {
  if (!Number.isSafeInteger(value) || value < 0) return { ok: false, expected: SIZE_EXPECTED };
  // -0 is written out as "-0" by some serializers.
  return { ok: true, value: value === 0 ? 0 : value };
}

function unitOf(written: string): Parsed<number> {
  if (written === "" || /^bytes?$/i.test(written)) return { ok: true, value: 1 };
  const unit = BY_FOLDED.get(written.toLowerCase());
  if (unit === undefined) {
    const prefix = BY_FOLDED.get(`${written.toLowerCase()}b`) ?? nearest(written, [...UNITS.keys()]);
    const expected = `one of the units ${[...UNITS.keys()].join(", ")}`;
    return prefix === null ? { ok: false, expected } : { ok: false, expected, suggestion: prefix };
  }
  // "Mb" is megabits wherever bits are meant; "mb" is only carelessly typed.
  if (/^[A-Z]i?b$/.test(written)) {
    return { ok: false, expected: `${unit} for bytes (${written} means bits)`, suggestion: unit };
  }
  return { ok: true, value: UNITS.get(unit) ?? 1 };
}

function wrongSize(text: string): Parsed<never> {
  const turned = text.length > LONGEST ? null : /^\s*([A-Za-z]+)\s*(\d+(?:\.\d+)?)\s*$/.exec(text);
  if (turned !== null && BY_FOLDED.has((turned[1] ?? "").toLowerCase())) {
    return { ok: false, expected: SIZE_EXPECTED, suggestion: `${turned[2]} ${turned[1]}` };
  }
  // Thousands separators: read as the digits they were meant to be.
  const separated =
    text.length > LONGEST ? null : /^\s*(\d{1,3}(?:[_,' ]\d{3})+)\s*([A-Za-z]*)\s*$/.exec(text);
  if (separated !== null) {
    const digits = (separated[1] ?? "").replace(/\D/g, "");
    return { ok: false, expected: SIZE_EXPECTED, suggestion: `${digits}${separated[2] ?? ""}` };
  }
  return { ok: false, expected: SIZE_EXPECTED };
}

/**
 * A threshold in bytes (`5 MB`, or a number), percent (`10 %`), or both joined by "and" in either order. What
 * exceeding or reaching it means is the metric's business.
 */
export function parseThreshold(text: string | number): Parsed<Threshold> {
  if (typeof text === "number") {
    const bytes = wholeBytes(text);
    return bytes.ok
      ? { ok: true, value: { bytes: bytes.value } }
      : { ok: false, expected: THRESHOLD_EXPECTED };
  }
  if (text.length > LONGEST) return { ok: false, expected: THRESHOLD_EXPECTED };
  const parts = text.trim().split(/\s+and\s+/i);
  if (parts.length > 2) return { ok: false, expected: THRESHOLD_EXPECTED };
  let threshold: Threshold = {};
  for (const part of parts) {
    const parsed = part.includes("%") ? percentPart(part) : bytesPart(part);
    if (!parsed.ok) return parsed;
    if (Object.keys(parsed.value).some((key) => Object.hasOwn(threshold, key))) {
      return { ok: false, expected: `one of bytes and one of percent where "and" joins two` };
    }
    threshold = { ...threshold, ...parsed.value };
  }
  return { ok: true, value: threshold };
}

function percentPart(part: string): Parsed<Threshold> {
  const match = /^\s*(\d+(?:\.\d+)?)\s*%\s*$/.exec(part);
  const percent = match === null ? Number.NaN : Number(match[1]);
  return Number.isFinite(percent) && percent <= MOST_PERCENT
    ? { ok: true, value: { percent } }
    : { ok: false, expected: THRESHOLD_EXPECTED };
}

function bytesPart(part: string): Parsed<Threshold> {
  const size = parseSize(part);
  if (size.ok) return { ok: true, value: { bytes: size.value } };
  return size.expected === SIZE_EXPECTED ? { ...size, expected: THRESHOLD_EXPECTED } : size;
}

const WRITTEN_UNITS = ["TB", "GB", "MB", "kB"] as const;

/** The shortest spelling that `parseSize` reads back as exactly these bytes: `200 MB`, `1.5 GB`, `1234567 B`. */
export function writeSize(bytes: number): string {
  for (const unit of WRITTEN_UNITS) {
    const factor = UNITS.get(unit) ?? 1;
    // At most three decimals keep it readable; anything else is exact in bytes only.
    if (bytes >= factor && bytes % (factor / 1000) === 0) return `${decimal(bytes, factor)} ${unit}`;
  }
  return `${bytes} B`;
}

function decimal(bytes: number, factor: number): string {
  const thousandths = bytes / (factor / 1000);
  const whole = Math.floor(thousandths / 1000);
  const fraction = String(thousandths % 1000)
    .padStart(3, "0")
    .replace(/0+$/, "");
  return fraction === "" ? String(whole) : `${whole}.${fraction}`;
}

/** The spelling that `parseThreshold` reads back as this threshold: `10 % and 5 MB`. */
export function writeThreshold(threshold: Threshold): string {
  const parts = [
    threshold.percent === undefined ? null : `${plainNumber(threshold.percent)} %`,
    threshold.bytes === undefined ? null : writeSize(threshold.bytes),
  ];
  return parts.filter((part) => part !== null).join(" and ");
}

/** Without an exponent, which the parser does not read. */
function plainNumber(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toFixed(20).replace(/\.?0+$/, "") : text;
}
