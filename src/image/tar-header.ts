/** One 512-byte tar header block, and the records of PAX extended headers. */
import { MeasureError } from "../model/errors.js";
import { decodeName } from "./names.js";

export const BLOCK = 512;

/** What is in the stream is no tar, or a damaged one. */
export function tarError(what: string, cause?: unknown): MeasureError {
  return new MeasureError(
    `not a readable tar archive: ${what}`,
    "Save the image again; the file may be damaged, truncated or of another format.",
    cause,
  );
}

export interface RawHeader {
  readonly type: string;
  readonly path: string;
  readonly linkPath: string;
  /** Bytes of content that follow the header in the archive. */
  readonly size: number;
  /** Mode and owner, and the time of the last change: fingerprints of the fields, only good for comparing. */
  readonly attributes: number;
  readonly time: number;
}

/** True when the block is nothing but zeros: the end marker, or half of it. */
export function isZeroBlock(block: Buffer, offset: number): boolean {
  for (let index = offset; index < offset + BLOCK; index += 1) {
    if (block[index] !== 0) return false;
  }
  return true;
}

/** Whether the block's own checksum holds, as unsigned (POSIX) or signed bytes (old Sun tars). */
export function checksumHolds(block: Buffer, offset: number): boolean {
  const stored = octal(block, offset + 148, 8);
  if (stored === null) return false;
  // The checksum's own field counts as eight spaces.
  let unsigned = sum(block, offset, offset + BLOCK) + 8 * 32 - sum(block, offset + 148, offset + 156);
  if (stored === unsigned) return true;
  for (let index = offset; index < offset + BLOCK; index += 1) {
    const isOwn = index >= offset + 148 && index < offset + 156;
    if (!isOwn && (block[index] ?? 0) > 127) unsigned -= 256;
  }
  return stored === unsigned;
}

function sum(block: Buffer, from: number, to: number): number {
  let total = 0;
  for (let index = from; index < to; index += 1) total += block[index] ?? 0;
  return total;
}

/** Reads a header whose checksum was verified. @throws MeasureError for a size that is no byte count. */
export function readHeader(block: Buffer, offset: number): RawHeader {
  const type = String.fromCharCode(block[offset + 156] ?? 0);
  return {
    type,
    path: readPath(block, offset),
    linkPath: type === "1" || type === "2" ? text(block, offset + 157, 100) : "",
    size: number(block, offset + 124, 12, "size"),
    attributes: fingerprint(block, offset + 100, 24),
    time: fingerprint(block, offset + 136, 12),
  };
}

/** FNV-1a of a few bytes. */
function fingerprint(block: Buffer, offset: number, length: number): number {
  let hash = 0x811c9dc5;
  for (let at = offset; at < offset + length; at += 1) hash = Math.imul(hash ^ (block[at] ?? 0), 0x01000193);
  return hash >>> 0;
}

/** The `prefix` field belongs to POSIX ustar only: GNU tar and star put other things there. */
function readPath(block: Buffer, offset: number): string {
  const name = text(block, offset, 100);
  if (block[offset + 345] === 0 || block.toString("latin1", offset + 257, offset + 263) !== "ustar\0")
    return name;
  const isStar = block.toString("latin1", offset + 508, offset + 512) === "tar\0";
  const prefix = text(block, offset + 345, isStar ? 131 : 155);
  return prefix === "" ? name : `${prefix}/${name}`;
}

/** The logical size of an old-style GNU sparse file. */
export function readSparseSize(block: Buffer, offset: number): number {
  return number(block, offset + 483, 12, "sparse size");
}

/**
 * Text of a field, up to its first NUL. Names need not be UTF-8: a byte that belongs to no sequence becomes a lone
 * surrogate of its own, so that names that differ stay different.
 */
export function text(block: Buffer, offset: number, length: number): string {
  const end = offset + length;
  let stop = offset;
  while (stop < end && block[stop] !== 0) stop += 1;
  return decodeName(block, offset, stop);
}

/** A numeric field: octal digits, or base-256 when the top bit of its first byte is set (sizes of 8 GiB and more). */
function number(block: Buffer, offset: number, length: number, what: string): number {
  const first = block[offset] ?? 0;
  if ((first & 0x80) === 0) {
    const value = octal(block, offset, length);
    if (value === null) throw tarError(`a header's ${what} is no number`);
    return value;
  }
  if ((first & 0x40) !== 0) throw tarError(`a header's ${what} is negative`);
  let value = first & 0x3f;
  for (let index = offset + 1; index < offset + length; index += 1) {
    value = value * 256 + (block[index] ?? 0);
    if (value > Number.MAX_SAFE_INTEGER) throw tarError(`a header's ${what} is beyond any file`);
  }
  return value;
}

/** Octal digits between spaces and NULs; an empty field is 0; null when anything else is in it. */
function octal(block: Buffer, offset: number, length: number): number | null {
  const end = offset + length;
  let at = offset;
  while (at < end && (block[at] === 32 || block[at] === 0)) at += 1;
  let value = 0;
  for (; at < end; at += 1) {
    const byte = block[at] ?? 0;
    if (byte === 32 || byte === 0) break;
    if (byte < 48 || byte > 55) return null;
    value = value * 8 + (byte - 48);
  }
  for (; at < end; at += 1) {
    if (block[at] !== 32 && block[at] !== 0) return null;
  }
  return value;
}

/** What a PAX header changes about the entry that follows. */
export interface PaxFields {
  readonly path?: string;
  readonly linkPath?: string;
  readonly size?: number;
  /** Logical size of a sparse file (GNU formats 0.0, 0.1 and 1.0). */
  readonly sparseSize?: number;
}

const NEWLINE = 10;
const SPACE = 32;

const USED_KEYS = new Set([
  "path",
  "linkpath",
  "size",
  "GNU.sparse.major",
  "GNU.sparse.minor",
  "GNU.sparse.map",
  "GNU.sparse.offset",
  "GNU.sparse.name",
  "GNU.sparse.size",
  "GNU.sparse.realsize",
]);

/**
 * Reads `LENGTH KEY=VALUE\n` records; the last one of a key wins, an empty value takes the key back.
 * @throws MeasureError for records that do not add up.
 */
export function readPax(data: Buffer): PaxFields {
  const records = new Map<string, string>();
  let at = 0;
  while (at < data.length) {
    // A length has at most 7 digits: a header is at most 1 MiB.
    const space = data.subarray(at, at + 8).indexOf(SPACE);
    const digits = space < 1 ? "" : data.toString("latin1", at, at + space);
    const length = /^[0-9]+$/.test(digits) ? Number(digits) : 0;
    const end = at + length;
    if (length < space + 4 || end > data.length || data[end - 1] !== NEWLINE) {
      throw tarError("a PAX record's length does not add up");
    }
    const equals = data.subarray(at + space + 1, end - 1).indexOf("=");
    if (equals < 1) throw tarError("a PAX record has no key");
    const value = at + space + 1 + equals + 1;
    const key = data.toString("utf8", at + space + 1, value - 1);
    if (USED_KEYS.has(key)) records.set(key, decodeName(data.subarray(value, end - 1)));
    at = end;
  }
  return fieldsOf(records);
}

function fieldsOf(records: ReadonlyMap<string, string>): PaxFields {
  const sparse = isSparse(records);
  const path = (sparse ? textOf(records, "GNU.sparse.name") : undefined) ?? textOf(records, "path");
  const linkPath = textOf(records, "linkpath");
  const size = sizeOf(records, "size");
  const sparseSize = sparse
    ? (sizeOf(records, "GNU.sparse.size") ?? sizeOf(records, "GNU.sparse.realsize"))
    : undefined;
  return {
    ...(path === undefined ? {} : { path }),
    ...(linkPath === undefined ? {} : { linkPath }),
    ...(size === undefined ? {} : { size }),
    ...(sparseSize === undefined ? {} : { sparseSize }),
  };
}

/** A sparse size counts only in the formats that Go's reader expands: elsewhere an engine would not see it either. */
function isSparse(records: ReadonlyMap<string, string>): boolean {
  const major = records.get("GNU.sparse.major") ?? "";
  const minor = records.get("GNU.sparse.minor") ?? "";
  if (major === "" && minor === "") return records.has("GNU.sparse.map") || records.has("GNU.sparse.offset");
  return (major === "0" && (minor === "0" || minor === "1")) || (major === "1" && minor === "0");
}

function textOf(records: ReadonlyMap<string, string>, key: string): string | undefined {
  const value = records.get(key);
  if (value?.includes("\0") === true) throw tarError(`a PAX ${key} holds a NUL byte`);
  return value === "" ? undefined : value;
}

function sizeOf(records: ReadonlyMap<string, string>, key: string): number | undefined {
  const value = records.get(key);
  if (value === undefined || value === "") return undefined;
  const parsed = /^[0-9]{1,16}$/.test(value) ? Number(value) : Number.NaN;
  if (!Number.isSafeInteger(parsed)) throw tarError(`a PAX ${key} is no byte count`);
  return parsed;
}
