/** A table of strings as ELF files have it. */
export class StringPool {
  readonly #offsets = new Map<string, number>();
  readonly #parts: Buffer[] = [Buffer.from([0])];
  #size = 1;

  add(text: string): number {
    const known = this.#offsets.get(text);
    if (known !== undefined) return known;
    const offset = this.#size;
    const part = Buffer.from(`${text}\0`);
    this.#parts.push(part);
    this.#size += part.length;
    this.#offsets.set(text, offset);
    return offset;
  }

  bytes(): Buffer {
    return Buffer.concat(this.#parts);
  }
}

/** The hash of the gABI, by which versions are compared. */
export function elfHash(name: string): number {
  let hash = 0;
  for (const byte of Buffer.from(name)) {
    hash = (hash * 16 + byte) >>> 0;
    const high = hash & 0xf000_0000;
    hash = ((hash ^ (high >>> 24)) & ~high) >>> 0;
  }
  return hash;
}
