/**
 * What a kernel or a loader starts: ELF files, by their magic and not by their name, and scripts, by their first line. The
 * others are let go as soon as their first bytes are seen.
 */
import { readElfParts } from "./elf/read.js";
import type { ElfStrings } from "./elf/strings.js";
import type { ElfFile } from "./elf/types.js";

export type ProgramFact =
  | { readonly kind: "elf"; readonly elf: ElfFile }
  /** `line` is what follows `#!`, at most 255 bytes, as Latin-1. */
  | { readonly kind: "script"; readonly line: string };

/**
 * Of a larger file the start and the end are kept: linkers put the tables of names first and the dynamic section last. One
 * file is read at a time, so this is what reading them costs in memory.
 */
const HEAD = 16 * 1024 * 1024;
const TAIL = 8 * 1024 * 1024;
const FIRST = 64 * 1024;
/** What Linux reads of a script's first line. */
const MOST_LINE = 255;
const MAGIC = Buffer.from([0x7f, 0x45, 0x4c, 0x46]);

/** About what a fact takes in memory. */
export function factBytes(fact: ProgramFact): number {
  return fact.kind === "script"
    ? fact.line.length
    : 256 + fact.elf.defined.byteLength + fact.elf.unseenByMusl.byteLength + fact.elf.wanted.length * 8;
}

export class ProgramCapture {
  readonly #size: number;
  readonly #strings: ElfStrings;
  #head = Buffer.alloc(0);
  #filled = 0;
  #tail: Buffer | null = null;
  /** Bytes of the file that have come by. */
  #seen = 0;
  #kind: "unknown" | "elf" | "script" | "other" = "unknown";

  /** @param size bytes of the whole file @param strings of all files whose facts are kept together */
  constructor(size: number, strings: ElfStrings) {
    this.#size = size;
    this.#strings = strings;
  }

  push(bytes: Buffer): void {
    if (this.#kind === "other") return;
    this.#takeHead(bytes);
    if (this.#kind === "unknown") this.#kind = this.#decide();
    if (this.#kind === "elf") this.#takeTail(bytes);
    this.#seen += bytes.length;
  }

  /** Null for what is neither. */
  finish(): ProgramFact | null {
    const head = this.#head.subarray(0, this.#filled);
    if (this.#kind === "script") {
      // More may have come in the piece that told what it is.
      const start = head.subarray(2, MOST_LINE + 2);
      const end = start.indexOf(0x0a);
      return { kind: "script", line: start.toString("latin1", 0, end === -1 ? start.length : end) };
    }
    if (this.#kind !== "elf") return null;
    const parts = { head, tail: this.#tail ?? Buffer.alloc(0), size: this.#size };
    const elf = readElfParts(parts, { strings: this.#strings });
    return elf === null ? null : { kind: "elf", elf };
  }

  #decide(): "unknown" | "elf" | "script" | "other" {
    const head = this.#head.subarray(0, this.#filled);
    if (head.length < Math.min(MAGIC.length, this.#size)) return "unknown";
    if (head.subarray(0, MAGIC.length).equals(MAGIC)) return "elf";
    return head[0] === 0x23 && head[1] === 0x21 ? "script" : "other";
  }

  #takeHead(bytes: Buffer): void {
    const most = Math.min(
      this.#size,
      this.#kind === "elf" || this.#kind === "unknown" ? HEAD : MOST_LINE + 2,
    );
    const take = Math.min(bytes.length, most - this.#filled);
    if (take <= 0) return;
    if (this.#filled + take > this.#head.length) {
      const length = Math.min(
        most,
        Math.max(this.#head.length * 2, this.#filled + take, Math.min(FIRST, most)),
      );
      const larger = Buffer.allocUnsafe(length);
      this.#head.copy(larger, 0, 0, this.#filled);
      this.#head = larger;
    }
    bytes.copy(this.#head, this.#filled, 0, take);
    this.#filled += take;
  }

  /** The last bytes of the file, which begin at a place that is known from the start. */
  #takeTail(bytes: Buffer): void {
    const length = Math.min(TAIL, this.#size - HEAD);
    if (length <= 0) return;
    const start = this.#size - length;
    const from = Math.max(start, this.#seen);
    const until = this.#seen + bytes.length;
    if (from >= until) return;
    this.#tail ??= Buffer.alloc(length);
    bytes.copy(this.#tail, from - start, from - this.#seen, until - this.#seen);
  }
}
