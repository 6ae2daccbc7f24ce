/** File names are bytes. As text they are UTF-8, with every byte that is none as a lone surrogate (as Python does it). */
import { isUtf8 } from "node:buffer";

const ESCAPED = /[\udc80-\udcff]/;

/**
 * Writes a name's bytes and returns how many there are: what `decodeName` made of them, so that names that differ stay
 * different. `into` has room for a few bytes more than the longest name: what does not fit fills it.
 */
export function encodeName(name: string, into: Buffer): number {
  return ESCAPED.test(name) ? encodeEscaped(name, into) : into.write(name, "utf8");
}

function encodeEscaped(name: string, into: Buffer): number {
  let at = 0;
  for (const char of name) {
    const code = char.charCodeAt(0);
    if (char.length === 1 && code >= 0xdc80 && code <= 0xdcff) {
      into[at] = code - 0xdc00;
      at += 1;
    } else {
      at += into.write(char, at, "utf8");
    }
    if (at >= into.length - 4) return into.length;
  }
  return at;
}

/**
 * A name's bytes, those from `start` up to `end`, as text: UTF-8, with what is none escaped byte by byte as lone
 * surrogates.
 */
export function decodeName(bytes: Buffer, start = 0, end = bytes.length): string {
  let bits = 0;
  for (let at = start; at < end; at += 1) bits |= bytes[at] ?? 0;
  // Nearly every name: ASCII reads the same in every encoding.
  if (bits < 128) return bytes.toString("latin1", start, end);
  const name = bytes.subarray(start, end);
  return isUtf8(name) ? name.toString("utf8") : escapeBytes(name);
}

/** As Python's surrogateescape: valid sequences decoded, every other byte as U+DC00 plus its value. */
function escapeBytes(bytes: Buffer): string {
  let text = "";
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    const sequence = bytes.subarray(at, at + sequenceLength(byte));
    if (isUtf8(sequence)) {
      text += sequence.toString("utf8");
      at += sequence.length;
    } else {
      text += String.fromCharCode(0xdc00 + byte);
      at += 1;
    }
  }
  return text;
}

function sequenceLength(first: number): number {
  if (first < 0xc0) return 1;
  if (first < 0xe0) return 2;
  return first < 0xf0 ? 3 : 4;
}
