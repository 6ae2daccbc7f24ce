/** Reads from the last lines of a build's log why it failed, by patterns of what programs say. */

/** Why a build failed, in one clause, and what would mend it. */
export interface FailureReason {
  readonly reason: string;
  readonly remedy: string;
}

export interface FailurePattern {
  readonly finds: RegExp;
  /** `found`: the pattern's groups, cut to a length; "" for one that did not take part. */
  readonly tells: (found: readonly string[]) => FailureReason;
}

/** Holds on whatever base. */
export const UNREACHABLE: FailurePattern = {
  finds:
    /(?:temporary (?:error|failure)|network is unreachable|could not resolve|timed out|TLS handshake|connection refused)/i,
  tells: () => ({
    reason: "something could not be fetched",
    remedy: "Run it again; if it stays so, look for what the build cannot reach.",
  }),
};

/** The end of a log, and of each line as much as compilers and installers need: some patterns take the square of that. */
const MOST_LINES = 100;
const LONGEST_LINE = 400;
const LONGEST_NAME = 120;

/**
 * The first pattern that finds something tells; null where none does.
 *
 * @param patterns the most telling first
 * @param log the last lines of the build, secrets masked
 */
export function firstReason(
  patterns: readonly FailurePattern[],
  log: readonly string[],
): FailureReason | null {
  const lines = log
    .slice(-MOST_LINES)
    .flatMap((line) => line.slice(0, MOST_LINES * LONGEST_LINE).split("\n"));
  const text = lines
    .slice(-MOST_LINES)
    .map((line) => line.slice(0, LONGEST_LINE))
    .join("\n");
  for (const { finds, tells } of patterns) {
    const found = finds.exec(text);
    if (found !== null)
      return tells(found.slice(1).map((part: string | undefined) => (part ?? "").slice(0, LONGEST_NAME)));
  }
  return null;
}
