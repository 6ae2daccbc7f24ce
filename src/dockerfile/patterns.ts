/** The patterns of `${X#p}`, `${X%p}` and `${X/p/r}`: `*` and `?` and characters, no bracket expressions. */

/**
 * `value` without the beginning (`#`) or the end (`%`) that matches: the shortest, or with `##` and `%%` the longest.
 * The whole value when none matches.
 */
export function withoutMatch(value: string, pattern: string, operator: "#" | "##" | "%" | "%%"): string {
  const atEnd = operator.startsWith("%");
  const [text, wanted] = atEnd ? [reversed(value), reversed(pattern)] : [[...value], [...pattern]];
  const ends = matchEnds(text, wanted, 0);
  const end = operator.length === 1 ? ends[0] : ends.at(-1);
  const rest = text.slice(end ?? 0);
  return (atEnd ? rest.reverse() : rest).join("");
}

/** `value` with the first longest match replaced, or with every one. An empty pattern matches nothing. */
export function withReplaced(value: string, pattern: string, replacement: string, all: boolean): string {
  const text = [...value];
  const wanted = [...pattern];
  if (wanted.length === 0) return value;
  if (wanted.every((char) => char === "*")) return replacement;
  let result = "";
  let at = 0;
  while (at < text.length) {
    const end = matchEnds(text, wanted, at).at(-1);
    if (end === undefined) {
      result += text[at] ?? "";
      at += 1;
    } else {
      result += replacement;
      at = end;
      if (!all) break;
    }
  }
  return result + text.slice(at).join("");
}

function reversed(text: string): string[] {
  return [...text].reverse();
}

/**
 * Every place where a match that begins at `start` can end, ascending. All states are followed at once: the time is the
 * product of both lengths, whatever the pattern.
 */
function matchEnds(text: readonly string[], pattern: readonly string[], start: number): readonly number[] {
  let ends = new Set([start]);
  for (const char of pattern) {
    const next = new Set<number>();
    if (char === "*") {
      for (let at = Math.min(...ends); at <= text.length; at += 1) next.add(at);
    } else
      for (const at of ends) if (at < text.length && (char === "?" || char === text[at])) next.add(at + 1);
    if (next.size === 0) return [];
    ends = next;
  }
  return [...ends].sort((one, other) => one - other);
}
