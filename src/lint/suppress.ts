/**
 * Comments that silence rules: `# image-budget ignore=RULE[,RULE] reason` and `# hadolint ignore=DL3009` on the line
 * before an instruction, or within a RUN before the line of a command; `# hadolint global ignore=...` anywhere.
 */
import { nearest } from "../config/suggest.js";
import { allInstructions } from "../dockerfile/parse.js";
import type { Dockerfile } from "../dockerfile/parse.js";
import { isRuleId, RULE_IDS } from "./rule-ids.js";
import type { LintFinding, LintNote } from "./types.js";

const COMMENT = /^\s*#/;
const DIRECTIVE = /^\s*#\s*(image-budget|hadolint)\s+(global\s+)?ignore\s*=/i;
/** Names of hadolint's and ShellCheck's rules that are none here. */
const FOREIGN = /^(?:DL|SC)\d{3,5}$/;
const LONGEST_LINE = 2000;
const MOST_NOTES = 100;

export interface Suppressions {
  readonly isSuppressed: (finding: Pick<LintFinding, "rule" | "place" | "instructionLine">) => boolean;
  readonly notes: readonly LintNote[];
}

export function suppressionsOf(text: string, dockerfile: Dockerfile): Suppressions {
  const lines = text.split("\n");
  const foreign = foreignLines(dockerfile);
  const byLine = new Map<number, Set<string>>();
  const everywhere = new Set<string>();
  const notes: LintNote[] = [];
  /** Comments wait for the line that they stand before. */
  let open = new Set<string>();
  for (const [index, line] of lines.entries()) {
    const number = index + 1;
    if (!COMMENT.test(line)) {
      if (open.size > 0 && line.trim() !== "") byLine.set(number, open);
      if (line.trim() !== "") open = new Set();
      continue;
    }
    const directive = foreign.has(number) ? null : directiveIn(line);
    if (directive === null) continue;
    for (const name of directive.rules) (directive.isGlobal ? everywhere : open).add(name);
    if (notes.length < MOST_NOTES) notes.push(...notesOf(directive, number).slice(0, MOST_NOTES));
  }
  return {
    isSuppressed: ({ rule, place, instructionLine }) =>
      everywhere.has(rule) ||
      byLine.get(place.line)?.has(rule) === true ||
      byLine.get(instructionLine)?.has(rule) === true,
    notes,
  };
}

/** Lines of files that are written down in the Dockerfile: their comments are their own. */
function foreignLines(dockerfile: Dockerfile): ReadonlySet<number> {
  return new Set(
    allInstructions(dockerfile)
      .filter(({ keyword }) => keyword === "COPY" || keyword === "ADD")
      .flatMap(({ heredocs }) =>
        heredocs.flatMap(({ line, body }) => body.split("\n").map((_, index) => line + index)),
      ),
  );
}

interface Directive {
  readonly tool: "image-budget" | "hadolint";
  readonly isGlobal: boolean;
  readonly rules: readonly string[];
  readonly reason: string;
}

function directiveIn(line: string): Directive | null {
  const cut = line.slice(0, LONGEST_LINE);
  const match = DIRECTIVE.exec(cut);
  if (match === null) return null;
  const words = cut.slice(match[0].length).trim().split(/\s+/);
  // White space stands between rules only beside a comma; behind the last of them begins the reason.
  let count = 1;
  while (
    count < words.length &&
    (words[count - 1]?.endsWith(",") === true || words[count]?.startsWith(",") === true)
  ) {
    count += 1;
  }
  const rules = words.slice(0, count).join("").split(",");
  return {
    tool: match[1]?.toLowerCase() === "hadolint" ? "hadolint" : "image-budget",
    isGlobal: match[2] !== undefined,
    rules: rules.filter((rule) => rule !== "").map(ruleName),
    reason: words
      .slice(count)
      .join(" ")
      .replace(/^[\s:#-]+/, ""),
  };
}

/** Our names are written in any case. */
function ruleName(word: string): string {
  return RULE_IDS.find((id) => id.toLowerCase() === word.toLowerCase()) ?? word;
}

function notesOf({ tool, rules, reason }: Directive, line: number): readonly LintNote[] {
  const unknown = [...new Set(rules)].filter(
    (rule) => !isRuleId(rule) && tool !== "hadolint" && !FOREIGN.test(rule),
  );
  const notes = unknown.slice(0, MOST_NOTES).map((rule): LintNote => {
    const similar = nearest(rule, RULE_IDS);
    const hint = similar === null ? "" : ` Did you mean ${similar}?`;
    return { line, message: `There is no rule ${rule.slice(0, 60)} to ignore.${hint}` };
  });
  if (tool === "hadolint" || reason !== "") return notes;
  const named = rules.slice(0, 5).join(", ").slice(0, 200);
  return [...notes, { line, message: `${named} is ignored without a reason: write one behind it.` }];
}
