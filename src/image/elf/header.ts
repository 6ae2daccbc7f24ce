/** The header of an ELF file and its program headers: where what a loader looks at lies. Source: the gABI, chapter 4 and 5. */
import { wordAt } from "./bytes.js";
import type { ElfBytes } from "./bytes.js";
import type { ElfFile } from "./types.js";

const HEADER_BYTES = 64;
const LEAST_HEADER_BYTES = 20;
const PROGRAM_HEADER_BYTES = 56;
const MOST_PROGRAM_HEADERS = 4096;
const LOAD = 1;
const DYNAMIC = 2;
const INTERPRETER = 3;

/** Names of `e_machine`, those that container images are made for first. */
const MACHINES: ReadonlyMap<number, string> = new Map([
  [62, "x86_64"],
  [183, "aarch64"],
  [3, "i386"],
  [40, "arm"],
  [21, "ppc64"],
  [20, "ppc"],
  [22, "s390x"],
  [243, "riscv"],
  [258, "loongarch"],
  [8, "mips"],
  [2, "sparc"],
  [43, "sparc64"],
  [50, "ia64"],
  [247, "bpf"],
  [190, "cuda"],
  [224, "amdgpu"],
]);
const TYPES = ["other", "relocatable", "executable", "shared", "core"] as const;

export interface Range {
  readonly offset: number;
  readonly size: number;
}

export interface Segment extends Range {
  /** The address at which it is placed, before it is moved. */
  readonly address: number;
}

export interface ElfHeader {
  readonly bits: ElfFile["bits"];
  readonly order: ElfFile["order"];
  readonly machine: string;
  readonly type: ElfFile["type"];
}

export interface ProgramHeaders {
  readonly loads: readonly Segment[];
  readonly dynamic: Range | null;
  readonly interpreter: Range | null;
}

/** The first bytes; null where they are not those of an ELF file. */
export function readHeader(bytes: ElfBytes): ElfHeader | null {
  const start = bytes.range(0, LEAST_HEADER_BYTES);
  if (typeof start === "string") return null;
  if (start.readUInt32BE(0) !== 0x7f454c46) return null;
  const [size, order] = [start[4], start[5]];
  if ((size !== 1 && size !== 2) || (order !== 1 && order !== 2)) return null;
  const type = order === 1 ? start.readUInt16LE(16) : start.readUInt16BE(16);
  const machine = order === 1 ? start.readUInt16LE(18) : start.readUInt16BE(18);
  return {
    bits: size === 1 ? 32 : 64,
    order: order === 1 ? "little" : "big",
    machine: MACHINES.get(machine) ?? `machine-${machine}`,
    type: TYPES[type] ?? "other",
  };
}

/** The program headers of a file of 64 bits, little-endian. */
export function readProgramHeaders(bytes: ElfBytes): ProgramHeaders | "damaged" | "incomplete" {
  const header = bytes.range(0, HEADER_BYTES);
  if (typeof header === "string") return header;
  const count = header.readUInt16LE(56);
  if (count === 0) return { loads: [], dynamic: null, interpreter: null };
  if (header.readUInt16LE(54) !== PROGRAM_HEADER_BYTES || count > MOST_PROGRAM_HEADERS) return "damaged";
  const table = bytes.range(wordAt(header, 32), count * PROGRAM_HEADER_BYTES);
  if (typeof table === "string") return table;
  const loads: Segment[] = [];
  let dynamic: Range | null = null;
  let interpreter: Range | null = null;
  for (let at = 0; at < table.length; at += PROGRAM_HEADER_BYTES) {
    const kind = table.readUInt32LE(at);
    const range = { offset: wordAt(table, at + 8), size: wordAt(table, at + 32) };
    if (kind === LOAD) loads.push({ ...range, address: wordAt(table, at + 16) });
    else if (kind === DYNAMIC) dynamic ??= range;
    else if (kind === INTERPRETER) interpreter ??= range;
  }
  return { loads, dynamic, interpreter };
}

/** Where in the file the byte of an address is; NaN, which no range has, where it is in no segment. */
export function offsetOf(loads: readonly Segment[], address: number): number {
  for (const load of loads) {
    if (address >= load.address && address - load.address < load.size) {
      return address - load.address + load.offset;
    }
  }
  return Number.NaN;
}
