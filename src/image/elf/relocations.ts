/** Relocations, for what they say of symbols: which ones a loader looks up at all, and when. */
import type { ElfBytes, Lack } from "./bytes.js";
import { TAG } from "./dynamic.js";
import type { Dynamic } from "./dynamic.js";
import { offsetOf } from "./header.js";
import type { Segment } from "./header.js";

const ENTRY_BYTES = 24;
const NO_RELOCATION = 0;
/** Kinds that are kept by number; there are no more in any file that means well. */
const MOST_RARE = 16;

/** What an entry of the marks says; 0 for a symbol that no relocation refers to. */
export const MARK = { atStart: 1, atCall: 2, copied: 4, threadOffset: 8, inTable: 16 } as const;

interface Kinds {
  readonly usual: ReadonlySet<number>;
  readonly copy: number;
  /** An entry of the table of addresses. */
  readonly table: number;
  /** The offset of thread-local data from the thread's own pointer. */
  readonly threadOffset: number;
}

/**
 * The kinds that both loaders know, by the machine: the symbol itself, entries of the table of offsets and of calls,
 * places relative to the file, copies, thread-local data. Source: the psABI of each machine, and musl's reloc.h.
 */
const KINDS: Readonly<Record<string, Kinds>> = {
  x86_64: { usual: new Set([1, 2, 5, 6, 7, 8, 16, 17, 18, 36]), copy: 5, table: 6, threadOffset: 18 },
  aarch64: {
    usual: new Set([257, 1024, 1025, 1026, 1027, 1028, 1029, 1030, 1031]),
    copy: 1024,
    table: 1025,
    threadOffset: 1030,
  },
};

export interface Relocations {
  /** By the number of the symbol. */
  readonly marks: Uint8Array;
  readonly rare: readonly number[];
  /** There are offsets to the file's own thread-local data that name no symbol. */
  readonly hasOwnThreadOffset: boolean;
}

/** Reads both tables. `most` is the highest count of symbols that is accepted. */
export function readRelocations(
  bytes: ElfBytes,
  loads: readonly Segment[],
  { values }: Dynamic,
  machine: string,
  most: number,
): Relocations | Lack {
  const tables: { readonly mark: number; readonly table: Buffer }[] = [];
  const procedures = values.get(TAG.procedures);
  const proceduresSize = values.get(TAG.procedureSize) ?? 0;
  if (procedures !== undefined && proceduresSize > 0) {
    const table = bytes.range(offsetOf(loads, procedures), proceduresSize);
    if (typeof table === "string") return table;
    tables.push({ mark: MARK.atCall, table });
  }
  const others = values.get(TAG.relocations);
  let size = values.get(TAG.relocationsSize) ?? 0;
  // Some linkers count the table of calls in, which then is the end of this one.
  const isCountedIn = procedures !== undefined && procedures + proceduresSize === (others ?? 0) + size;
  if (isCountedIn && size >= proceduresSize) size -= proceduresSize;
  if (others !== undefined && size > 0) {
    const table = bytes.range(offsetOf(loads, others), size);
    if (typeof table === "string") return table;
    tables.push({ mark: MARK.atStart, table });
  }
  return marksOf(tables, KINDS[machine] ?? null, most);
}

function marksOf(
  tables: readonly { readonly mark: number; readonly table: Buffer }[],
  kinds: Kinds | null,
  most: number,
): Relocations | Lack {
  let highest = -1;
  for (const { table } of tables) {
    for (let at = 0; at + ENTRY_BYTES <= table.length; at += ENTRY_BYTES) {
      highest = Math.max(highest, table.readUInt32LE(at + 12));
    }
  }
  if (highest >= most) return "incomplete";
  const marks = new Uint8Array(highest + 1);
  const rare = new Set<number>();
  let hasOwnThreadOffset = false;
  for (const { mark, table } of tables) {
    for (let at = 0; at + ENTRY_BYTES <= table.length; at += ENTRY_BYTES) {
      const kind = table.readUInt32LE(at + 8);
      const symbol = table.readUInt32LE(at + 12);
      if (kind === NO_RELOCATION) continue;
      if (kinds !== null && !kinds.usual.has(kind) && rare.size < MOST_RARE) rare.add(kind);
      const isThreadOffset = kind === kinds?.threadOffset;
      if (symbol === 0) {
        hasOwnThreadOffset ||= isThreadOffset;
        continue;
      }
      const when = kind === kinds?.table && mark === MARK.atStart ? MARK.inTable : mark;
      const extra = kind === kinds?.copy ? MARK.copied : isThreadOffset ? MARK.threadOffset : 0;
      marks[symbol] = (marks[symbol] ?? 0) | when | extra;
    }
  }
  return { marks, rare: [...rare].sort((one, other) => one - other), hasOwnThreadOffset };
}
