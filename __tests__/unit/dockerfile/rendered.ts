/** Random instruction lists, written down in every way a Dockerfile allows, with what must be read back. */
import fc from "fast-check";

export interface Rendered {
  readonly text: string;
  readonly expected: readonly {
    readonly keyword: string;
    readonly line: number;
    readonly endLine: number;
    readonly text: string;
  }[];
}

interface Piece {
  readonly keyword: string;
  readonly words: readonly string[];
  /** What stands between a word and the next: a space, or a continuation with lines that do not count. */
  readonly joints: readonly (readonly string[] | null)[];
  readonly before: readonly string[];
  readonly heredoc: readonly string[] | null;
  readonly lower: boolean;
  readonly indent: string;
}

const word = fc.stringMatching(/^[a-z/.=:$&|;{}()é][a-z0-9/.=:$&|;{}()#é-]{0,8}$/);
const ignored = fc.constantFrom("# a comment", "  # another \\", "#", "", "   ", "\t# RUN no");
const between = fc.constantFrom("# a comment", "", "   ", "# RUN no \\", "#FROM x");
const joint = fc.option(fc.array(ignored, { maxLength: 3 }), { nil: null });
const body = fc.array(fc.constantFrom("RUN no", "# kept", "", "FROM x \\", "\tEOT", "EOT2", "a <<b"), {
  maxLength: 4,
});

const piece: fc.Arbitrary<Piece> = fc.record({
  keyword: fc.constantFrom("RUN", "COPY", "ENV", "LABEL", "CMD", "WORKDIR", "ADD", "USER", "RUN"),
  words: fc.array(word, { minLength: 1, maxLength: 5 }),
  joints: fc.array(joint, { minLength: 5, maxLength: 5 }),
  before: fc.array(between, { maxLength: 2 }),
  heredoc: fc.option(body, { nil: null, freq: 3 }),
  lower: fc.boolean(),
  indent: fc.constantFrom("", "  ", "\t"),
});

/** As many words, and of the kind, that BuildKit takes. */
function wordsOf({ keyword, words }: Piece, opens: boolean): readonly string[] {
  if (keyword === "ENV" || keyword === "LABEL") return words.map((one, index) => `k${index}=${one}`);
  // An expansion that is not closed would hide the heredoc.
  const whole = opens ? words.map((one) => one.replaceAll("$", "x")) : words;
  const mark = opens ? ["<<EOT"] : [];
  return ["COPY", "ADD"].includes(keyword) ? [...mark, "from", ...whole] : [...whole, ...mark];
}

export const rendered: fc.Arbitrary<Rendered> = fc
  .record({ pieces: fc.array(piece, { maxLength: 12 }), end: fc.constantFrom("\n", "\r\n") })
  .map(({ pieces, end }) => {
    const lines = ["FROM base"];
    const expected = [{ keyword: "FROM", line: 1, endLine: 1, text: "FROM base" }];
    for (const one of pieces) {
      lines.push(...one.before);
      const line = lines.length + 1;
      const keyword = one.lower ? one.keyword.toLowerCase() : one.keyword;
      const heredoc = ["RUN", "COPY", "ADD"].includes(one.keyword) ? one.heredoc : null;
      const words = wordsOf(one, heredoc !== null);
      let open = one.indent + keyword;
      for (const [index, next] of words.entries()) {
        const skipped = one.joints[index % one.joints.length] ?? null;
        if (skipped === null) open += ` ${next}`;
        else {
          lines.push(`${open} \\`, ...skipped);
          open = next;
        }
      }
      lines.push(open);
      if (heredoc !== null) lines.push(...heredoc, "EOT");
      expected.push({
        keyword: one.keyword,
        line,
        endLine: lines.length,
        text: [keyword, ...words].join(" "),
      });
    }
    return { text: lines.join(end) + end, expected };
  });
