/** A run spread over several jobs: which images belong to which of them. */
import type { ImageConfig } from "../model/config.js";
import type { Shard } from "../report/schema-parts.js";

/** More jobs than this no matrix has. */
const MOST_SHARDS = 256;

/** Reads `3/8`, the third of eight parts; null when it is none. */
export function parseShard(text: string): Shard | null {
  const match = /^\s*([1-9]\d{0,2})\s*\/\s*([1-9]\d{0,2})\s*$/.exec(text);
  const [index, count] = [Number(match?.[1]), Number(match?.[2])];
  return index <= count && count <= MOST_SHARDS ? { index, count } : null;
}

/**
 * The images of one part, in the configuration's order. Every image is in exactly one part, the parts differ by one image
 * at most, and which part an image is in depends on names only, so every job finds the same. An image added or removed
 * moves few others, which keeps the caches of the jobs warm. A part may be empty where there are more jobs than images.
 *
 * Each image prefers the parts in an order of its own, and takes the first that has room.
 */
export function shardOf(images: readonly ImageConfig[], shard: Shard): readonly ImageConfig[] {
  const { index, count } = shard;
  const least = Math.floor(images.length / count);
  let larger = images.length % count;
  const loads = new Map<number, number>();
  const mine = new Set<string>();
  const names = images.map(({ name }) => name);
  for (const name of names.toSorted((a, b) => hash(a) - hash(b) || (a < b ? -1 : 1))) {
    let best = 0;
    let bestScore = -1;
    for (let part = 1; part <= count; part += 1) {
      const load = loads.get(part) ?? 0;
      if (load > least || (load === least && larger === 0)) continue;
      const score = hash(`${part}/${name}`);
      if (score > bestScore) [best, bestScore] = [part, score];
    }
    const load = (loads.get(best) ?? 0) + 1;
    loads.set(best, load);
    if (load > least) larger -= 1;
    if (best === index) mine.add(name);
  }
  return images.filter(({ name }) => mine.has(name));
}

/** FNV-1a with a finish that spreads the last characters over all 32 bits. The same on every machine. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
