/** Names of symbols: kept once for all files of an image, and their hashes. */
import type { SymbolBinding, WantedSymbol } from "./types.js";

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a, 32 bits, of a range of bytes. */
export function hashOfBytes(bytes: Buffer, start: number, end: number): number {
  let hash = FNV_START;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), FNV_PRIME);
  return hash >>> 0;
}

/** The hash by which symbols are compared: of the name in UTF-8. */
export function symbolHash(name: string): number {
  const bytes = Buffer.from(name, "utf8");
  return hashOfBytes(bytes, 0, bytes.length);
}

/** What one of them takes besides its letters: its place in a map, and its object. */
const TEXT_BYTES = 64;
const SYMBOL_BYTES = 192;

/** Texts and symbols that many files share: most of an image's files want the same few thousand of them. */
export class ElfStrings {
  /** About what they take in memory, all together. */
  bytes = 0;
  readonly #texts = new Map<string, string>();
  readonly #symbols = new Map<string, WantedSymbol>();

  /** The same text, as one string for all. */
  text(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    this.#texts.set(text, text);
    this.bytes += TEXT_BYTES + text.length;
    return text;
  }

  symbol(
    name: string,
    hash: number,
    isWeak: boolean,
    binding: SymbolBinding,
    isCopied: boolean,
    version: string | null,
    library: string | null,
  ): WantedSymbol {
    const key = `${isWeak ? "w" : "s"}${isCopied ? "c" : "n"}${binding}\0${version ?? ""}\0${library ?? ""}\0${name}`;
    const known = this.#symbols.get(key);
    if (known !== undefined) return known;
    const symbol = {
      name: this.text(name),
      hash,
      isWeak,
      version: version === null ? null : this.text(version),
      library: library === null ? null : this.text(library),
      binding,
      isCopied,
    };
    this.#symbols.set(key, symbol);
    this.bytes += SYMBOL_BYTES + key.length;
    return symbol;
  }
}

/** Whether an ascending list of hashes has one. */
export function hasHash(hashes: Uint32Array, hash: number): boolean {
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const value = hashes[middle] ?? 0;
    if (value === hash) return true;
    if (value < hash) low = middle + 1;
    else high = middle;
  }
  return false;
}
