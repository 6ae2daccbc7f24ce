/** How many lines and characters of one build's log are kept: of its beginning, and again of its end. */
export interface LogLimits {
  readonly lines: number;
  readonly characters: number;
}

export interface LogBuffer {
  add(line: string): void;
  /** What is kept, with a note where lines were left out. */
  lines(): readonly string[];
  /** The last so many lines. */
  last(count: number): readonly string[];
}

const DEFAULT_LIMITS: LogLimits = { lines: 5000, characters: 2_000_000 };

/** Keeps a log's head and tail within limits, however much a build prints. */
export function createLogBuffer(limits: LogLimits = DEFAULT_LIMITS): LogBuffer {
  const head: string[] = [];
  let headCharacters = 0;
  let headFull = false;
  let tail: string[] = [];
  /** Lines at the tail's front that no longer count; they are dropped now and then, not one by one. */
  let dead = 0;
  let tailCharacters = 0;
  let leftOut = 0;
  const kept = (): readonly string[] => tail.slice(dead);
  return {
    add(line) {
      if (!headFull && head.length < limits.lines && headCharacters + line.length <= limits.characters) {
        head.push(line);
        headCharacters += line.length;
        return;
      }
      headFull = true;
      tail.push(line);
      tailCharacters += line.length;
      while (tail.length - dead > limits.lines || tailCharacters > limits.characters) {
        tailCharacters -= tail[dead]?.length ?? 0;
        tail[dead] = "";
        dead += 1;
        leftOut += 1;
      }
      if (dead > limits.lines) {
        tail = tail.slice(dead);
        dead = 0;
      }
    },
    lines() {
      if (leftOut === 0) return [...head, ...kept()];
      const note = `… ${leftOut.toLocaleString("en")} ${leftOut === 1 ? "line" : "lines"} left out`;
      return [...head, note, ...kept()];
    },
    last(count) {
      return count <= 0 ? [] : [...head, ...kept()].slice(-count);
    },
  };
}
