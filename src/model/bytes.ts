/**
 * Byte counts know whether they are compressed: a budget on the download can never be compared with a size on
 * disk by accident. Both are plain whole numbers at run time.
 */

declare const kind: unique symbol;

/** Bytes of file payload as a container sees it, before any compression. */
export type PayloadBytes = number & { readonly [kind]: "payload" };

/** Bytes as a registry stores and a pull transfers them. */
export type DownloadBytes = number & { readonly [kind]: "download" };

function checked(value: number): number {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`not a byte count: ${String(value)}`);
  }
  return value;
}

/** Marks a count as uncompressed payload bytes. @throws RangeError when it is negative, fractional or beyond 2^53. */
export function payloadBytes(value: number): PayloadBytes {
  return checked(value) as PayloadBytes;
}

/** Marks a count as compressed bytes. @throws RangeError when it is negative, fractional or beyond 2^53. */
export function downloadBytes(value: number): DownloadBytes {
  return checked(value) as DownloadBytes;
}

const UNITS = [
  { limit: 1e12, name: "TB" },
  { limit: 1e9, name: "GB" },
  { limit: 1e6, name: "MB" },
  { limit: 1e3, name: "kB" },
] as const;

/**
 * Writes a byte count in SI units (1 MB = 1,000,000 bytes, as docker prints) with three significant digits or one
 * decimal, whichever says more: `62.1 MB`, `475 MB`, `1.53 GB`, `12 bytes`. Negative counts keep their sign.
 */
export function formatBytes(bytes: number): string {
  const sign = bytes < 0 ? "-" : "";
  const absolute = Math.abs(bytes);
  for (const unit of UNITS) {
    // 999,950 would round to "1000 kB"; it belongs to the next unit.
    if (absolute >= unit.limit * 0.9995) return `${sign}${significant(absolute / unit.limit)} ${unit.name}`;
  }
  return `${sign}${absolute} ${absolute === 1 ? "byte" : "bytes"}`;
}

/** A change with its sign: `+38.2 MB`, `-1.2 kB`, `0 bytes`. */
export function formatChange(bytes: number): string {
  return bytes > 0 ? `+${formatBytes(bytes)}` : formatBytes(bytes);
}

/** A percentage with one decimal, `12.3 %`; signed when `signed` is set. */
export function formatPercent(percent: number, signed = false): string {
  const rounded = Math.round(percent * 10) / 10;
  const text = `${Math.abs(rounded) >= 100 ? Math.round(rounded) : rounded} %`;
  return signed && rounded > 0 ? `+${text}` : text;
}

function significant(value: number): string {
  if (value >= 99.95) return String(Math.round(value));
  if (value >= 9.995) return String(Math.round(value * 10) / 10);
  return String(Math.round(value * 100) / 100);
}

/** `part` as a percentage of `whole`; null when there is nothing to compare with. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : (part / whole) * 100;
}
