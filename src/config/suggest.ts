/** Longest word that is compared: longer ones are no typos, and comparing them would cost time. */
const LONGEST = 200;

/**
 * The known word that `word` was most likely meant to be; null when none is near enough. Case, `_` and `-` count for
 * nothing, so `failOn` and `fail_on` find `fail-on`. The same words in another order are the same, so `own change` finds
 * `change.own`. The first of equally near ones wins.
 */
export function nearest(word: string, known: readonly string[]): string | null {
  if (word.length === 0 || word.length > LONGEST) return null;
  const sought = fold(word);
  const words = wordsOf(word);
  let best: string | null = null;
  let least = Math.max(1, Math.floor(sought.length / 3)) + 1;
  for (const candidate of known) {
    if (candidate.length > LONGEST) continue;
    const other = fold(candidate);
    if (words === wordsOf(candidate)) return candidate;
    // A candidate that begins or ends as the word does is a shortened spelling, e.g. `api` for `python-api`.
    const distance = isPart(sought, other) ? 1 : editDistance(sought, other, least);
    if (distance < least) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

function fold(word: string): string {
  return word.toLowerCase().replace(/[_\- ]/g, "");
}

function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .split(/[_\-. ]/)
    .sort()
    .join(" ");
}

function isPart(word: string, candidate: string): boolean {
  return word.length >= 3 && (candidate.startsWith(word) || candidate.endsWith(word));
}

/** Insertions, deletions, substitutions and swaps of neighbours between two words; `limit` when they are further apart. */
function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      let cost = Math.min(
        (last[column] ?? limit) + 1,
        (current[column - 1] ?? limit) + 1,
        (last[column - 1] ?? limit) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? limit) + 1);
      }
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[to.length] ?? limit;
}
