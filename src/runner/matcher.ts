export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Code units are below 2^16, so node and unit together make one key. */
const UNIT = 0x10000;

/**
 * Finds every occurrence of every pattern in one pass (Aho-Corasick) and yields what they cover together: ranges in
 * order, none of them overlapping. Time is linear in the text, whatever the patterns.
 */
export function createMatcher(patterns: readonly string[]): (text: string) => readonly Range[] {
  const edges = new Map<number, number>();
  /** Length of the longest pattern that ends at a node; 0 when none does. */
  const longest: number[] = [0];
  for (const pattern of patterns) {
    let node = 0;
    for (let at = 0; at < pattern.length; at++) {
      const key = node * UNIT + pattern.charCodeAt(at);
      let next = edges.get(key);
      if (next === undefined) {
        next = longest.length;
        longest.push(0);
        edges.set(key, next);
      }
      node = next;
    }
    longest[node] = pattern.length;
  }
  const suffix = suffixLinks(edges, longest);

  return (text) => {
    const ranges: Range[] = [];
    let node = 0;
    for (let at = 0; at < text.length; at++) {
      node = step(edges, suffix, node, text.charCodeAt(at));
      const length = longest[node] ?? 0;
      if (length === 0) continue;
      const end = at + 1;
      let start = end - length;
      // Ends only grow, so whatever this range reaches back into belongs to it.
      for (let last = ranges.at(-1); last !== undefined && last.end > start; last = ranges.at(-1)) {
        start = Math.min(start, last.start);
        ranges.pop();
      }
      ranges.push({ start, end });
    }
    return ranges;
  };
}

function step(
  edges: ReadonlyMap<number, number>,
  suffix: readonly number[],
  from: number,
  unit: number,
): number {
  let node = from;
  for (;;) {
    const next = edges.get(node * UNIT + unit);
    if (next !== undefined) return next;
    if (node === 0) return 0;
    node = suffix[node] ?? 0;
  }
}

/** Links every node to its longest proper suffix in the trie, level by level, and lets it inherit what ends there. */
function suffixLinks(edges: ReadonlyMap<number, number>, longest: number[]): readonly number[] {
  const suffix = longest.map(() => 0);
  const depth = longest.map(() => 0);
  const nodes: { parent: number; unit: number; node: number }[] = [];
  for (const [key, node] of edges) {
    const parent = Math.floor(key / UNIT);
    // Edges come in the order they were made: a parent's depth is known before its children's.
    depth[node] = (depth[parent] ?? 0) + 1;
    nodes.push({ parent, unit: key % UNIT, node });
  }
  nodes.sort((a, b) => (depth[a.node] ?? 0) - (depth[b.node] ?? 0));
  for (const { parent, unit, node } of nodes) {
    const link = parent === 0 ? 0 : step(edges, suffix, suffix[parent] ?? 0, unit);
    suffix[node] = link;
    if (longest[node] === 0) longest[node] = longest[link] ?? 0;
  }
  return suffix;
}
