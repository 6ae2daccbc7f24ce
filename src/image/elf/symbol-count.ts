/** How many dynamic symbols there are: only the hash tables say so to a loader. */
import type { ElfBytes, Lack } from "./bytes.js";

/** The count in the older hash table: it has one link for each symbol. */
export function countOfHash(bytes: ElfBytes, offset: number): number | Lack {
  const start = bytes.range(offset, 8);
  return typeof start === "string" ? start : start.readUInt32LE(4);
}

/**
 * The count by GNU's hash table: it lists only what is defined, in chains that end with an odd value, so the count is
 * one past the end of the last chain. Where it lists nothing, it says nothing of the undefined symbols either: then 0.
 */
export function countOfGnuHash(bytes: ElfBytes, offset: number, most: number): number | Lack {
  const start = bytes.range(offset, 16);
  if (typeof start === "string") return start;
  const [buckets, first, words] = [start.readUInt32LE(0), start.readUInt32LE(4), start.readUInt32LE(8)];
  if (buckets > most) return "damaged";
  const table = bytes.range(offset + 16 + words * 8, buckets * 4);
  if (typeof table === "string") return table;
  let last = 0;
  for (let at = 0; at < table.length; at += 4) last = Math.max(last, table.readUInt32LE(at));
  if (last === 0) return 0;
  if (last < first) return "damaged";
  if (last >= most) return "incomplete";
  const chains = offset + 16 + words * 8 + buckets * 4;
  const chain = bytes.from(chains + (last - first) * 4, (most - last) * 4);
  for (let at = 0; at + 4 <= chain.length; at += 4) {
    if ((chain.readUInt32LE(at) & 1) === 1) return last + at / 4 + 1;
  }
  const isInFile = chains + (last - first) * 4 + chain.length + 4 <= bytes.size;
  return isInFile ? "incomplete" : "damaged";
}
