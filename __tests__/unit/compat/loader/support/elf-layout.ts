/** Header, program headers and parts of an ELF file, in one segment that is mapped as a whole. */

export interface LayoutHead {
  readonly machine: number;
  readonly type: number;
  /** Address of the first byte. */
  readonly base: number;
  readonly interpreter: string | null;
  readonly isDynamic: boolean;
}

const HEADER = 64;
const PROGRAM_HEADER = 56;
/** The return instruction of x86, in case that a loader calls what it takes for a function. */
const RETURN = 0xc3;

export class ElfLayout {
  readonly #head: LayoutHead;
  readonly #headers: number;
  readonly #parts: Buffer[] = [];
  #size: number;
  #interpreter: { readonly address: number; readonly size: number } | null = null;

  constructor(head: LayoutHead) {
    this.#head = head;
    this.#headers = 2 + (head.interpreter === null ? 0 : 1) + (head.isDynamic ? 1 : 0);
    this.#size = HEADER + PROGRAM_HEADER * this.#headers;
    if (head.interpreter !== null) {
      const text = Buffer.from(`${head.interpreter}\0`);
      this.#interpreter = { address: this.add(text), size: text.length };
    }
  }

  /** Appends a part and gives its address. */
  add(part: Buffer): number {
    const padding = (8 - (this.#size % 8)) % 8;
    this.#parts.push(Buffer.alloc(padding), part);
    const address = this.#head.base + this.#size + padding;
    this.#size += padding + part.length;
    return address;
  }

  /** Room that relocations write to. */
  reserve(size: number): number {
    return this.add(Buffer.alloc(size, RETURN));
  }

  finish(dynamic: Buffer | null): Buffer {
    const dynamicAddress = dynamic === null ? null : this.add(dynamic);
    // Loaders map whole pages and read on to their end.
    this.add(Buffer.alloc(64));
    const { base, type, machine } = this.#head;
    const header = Buffer.alloc(HEADER);
    Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]).copy(header);
    header.writeUInt16LE(type, 16);
    header.writeUInt16LE(machine, 18);
    header.writeUInt32LE(1, 20);
    header.writeBigUInt64LE(BigInt(base), 24);
    header.writeBigUInt64LE(BigInt(HEADER), 32);
    header.writeUInt16LE(HEADER, 52);
    header.writeUInt16LE(PROGRAM_HEADER, 54);
    header.writeUInt16LE(this.#headers, 56);
    header.writeUInt16LE(64, 58);
    const headers = [];
    if (this.#interpreter !== null)
      headers.push(this.#header(3, 4, this.#interpreter.address, this.#interpreter.size, 1));
    headers.push(this.#header(1, 7, base, this.#size, 0x1000));
    if (dynamic !== null && dynamicAddress !== null) {
      headers.push(this.#header(2, 6, dynamicAddress, dynamic.length, 8));
    }
    headers.push(this.#header(0x6474e551, 6, base, 0, 16));
    return Buffer.concat([header, ...headers, ...this.#parts]);
  }

  #header(kind: number, flags: number, address: number, size: number, align: number): Buffer {
    const entry = Buffer.alloc(PROGRAM_HEADER);
    entry.writeUInt32LE(kind, 0);
    entry.writeUInt32LE(flags, 4);
    entry.writeBigUInt64LE(BigInt(kind === 0x6474e551 ? 0 : address - this.#head.base), 8);
    entry.writeBigUInt64LE(BigInt(kind === 0x6474e551 ? 0 : address), 16);
    entry.writeBigUInt64LE(BigInt(kind === 0x6474e551 ? 0 : address), 24);
    entry.writeBigUInt64LE(BigInt(size), 32);
    entry.writeBigUInt64LE(BigInt(size), 40);
    entry.writeBigUInt64LE(BigInt(align), 48);
    return entry;
  }
}
