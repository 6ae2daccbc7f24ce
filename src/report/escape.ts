/**
 * Text of others (names, files, branches, instructions, logs) made inert for Markdown as GitHub renders it.
 *
 * Two things act on a comment: the Markdown parser, and GitHub's own pass over the finished HTML, which finds
 * mentions, issue numbers, commits, URLs and emoji in text nodes. Entities and backslashes stop only the first. What
 * the second never touches is code, so every word that could mean something to either becomes a code span, unchanged:
 * nothing invisible is inserted, and what a reader copies is what was there. Words on a short list of harmless
 * characters stay as they are.
 */

/** Where the text goes: pipes need an escape in a table, and a backslash there anywhere else. */
export interface Place {
  readonly table?: boolean;
  /** Most code points kept; a longer text ends in an ellipsis. */
  readonly max?: number;
}

const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const HIDDEN_ALL = new RegExp(HIDDEN, "gu");
const EMOJI_PART = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{FE0F}]/u;
const ZERO_WIDTH_JOINER = "\u{200D}";
const EMOJI_PRESENTATION = "\u{FE0F}";
const DEFAULT_MAX = 200;

/** `<U+202E>`: the way a pager shows a character that must not act. */
function visible(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
}

/** Joiners and selectors inside an emoji stay; every other hidden character is spelled out. */
function spellOutHidden(text: string): string {
  return text.replace(HIDDEN_ALL, (character, offset: number) => {
    if (character !== EMOJI_PRESENTATION && character !== ZERO_WIDTH_JOINER) return visible(character);
    const previous = [...text.slice(Math.max(0, offset - 2), offset)].at(-1) ?? "";
    if (character === EMOJI_PRESENTATION) return /\p{Emoji}/u.test(previous) ? character : visible(character);
    const next = String.fromCodePoint(text.codePointAt(offset + 1) ?? 0);
    const joins = EMOJI_PART.test(previous) && /\p{Extended_Pictographic}/u.test(next);
    return joins ? character : visible(character);
  });
}

/** More marks than any script stacks on one letter climb over the lines around them. */
function limitMarks(text: string): string {
  return text.replace(/(\p{M}{4})\p{M}+/gu, "$1");
}

/** Cuts to `max` code points, the last of them an ellipsis. */
export function truncate(text: string, max: number): string {
  if (text.length <= max) return text;
  const points = [...text];
  return points.length <= max ? text : `${points.slice(0, Math.max(0, max - 1)).join("")}…`;
}

/**
 * One line of plain text: white space collapsed, control, bidi and zero-width characters spelled out, at most `max`
 * code points. The form every other one starts from, and the one for terminals.
 */
export function plainLine(text: string, max: number = DEFAULT_MAX): string {
  // Cut before the work, so that a text of a hundred thousand characters costs no more than a short one.
  const bounded = text.slice(0, max * 4);
  return truncate(limitMarks(spellOutHidden(bounded.replace(/[\s\u0085]+/gu, " ").trim())), max);
}

/** As plainLine, but keeps the indentation and spacing of a log line. */
export function plainLogLine(text: string, max: number): string {
  const bounded = text
    .slice(0, max * 4)
    .replaceAll("\t", "  ")
    .trimEnd();
  return truncate(limitMarks(spellOutHidden(bounded)), max);
}

const HARMLESS =
  /^[\p{L}\p{M}\p{N}\p{Extended_Pictographic}\u{200D}\u{FE0F}.,;:!?()%+\-/='"“”‘’–—…×≤≥→·<>&_*~[\]]+$/u;

/**
 * What GitHub may turn into something: shortcode, domain, commit, URL, tracker key (ABC-1, GH-1). One colon inside a
 * word is enough: the one that closes a shortcode may be ours, right after it.
 */
const MEANINGFUL = [/:./u, /\.\p{L}{2}/u, /www\./iu, /[0-9a-f]{7}/iu, /\/\//u, /\p{L}-\d/u];

/** Begins a list, a heading underline or a rule when a line begins with it. */
const LINE_START = /^(?:[-+=*_~:.]+|\d+[.)])$/u;

function isHarmless(word: string, first: boolean): boolean {
  return (
    HARMLESS.test(word) &&
    !MEANINGFUL.some((pattern) => pattern.test(word)) &&
    !(first && LINE_START.test(word))
  );
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapeHarmless(word: string): string {
  return word
    .replace(/[&<>]/gu, (character) => ENTITIES[character] ?? character)
    .replace(/[_*~[\]]/gu, "\\$&");
}

function escapeWord(word: string, first: boolean, place: Place): string {
  if (isHarmless(word, first)) return escapeHarmless(word);
  // Punctuation of the sentence around a file name is not part of it.
  const [, open = "", core = "", close = ""] = /^(\(*)(.*?)([,.;:!?)]*)$/u.exec(word) ?? [];
  return core === "" ? spanOf(word, place) : `${open}${spanOf(core, place)}${close}`;
}

/**
 * Text of others within a sentence. Words that hold a mention, link, reference, shortcode, formula, HTML or Markdown * become code spans, as does what stands between two backticks; the rest reads as prose.
 */
export function inlineText(text: string, place: Place = {}): string {
  const line = plainLine(text, place.max);
  if (line === "") return "";
  return [...line.matchAll(/(\(*)`([^`\s](?:[^`]*[^`\s])?)`([,.;:!?)]*)(?=\s|$)|\S+/gu)]
    .map(([word, open = "", code, close = ""], index) =>
      code === undefined ? escapeWord(word, index === 0, place) : `${open}${spanOf(code, place)}${close}`,
    )
    .join(" ");
}

function spanOf(line: string, place: Place): string {
  // Parsers disagree on what a backslash before an escaped pipe means in a table, so none is left there.
  const content = place.table === true ? line.replace(/\\(?=\\*\|)/gu, "∖").replaceAll("|", "\\|") : line;
  const longest = Math.max(0, ...[...content.matchAll(/`+/gu)].map((run) => run[0].length));
  const fence = "`".repeat(longest + 1);
  const padding = content.startsWith("`") || content.endsWith("`") ? " " : "";
  return `${fence}${padding}${content}${padding}${fence}`;
}

/** Text of others as a code span: names, files, instructions. An empty text shows as `""`. */
export function codeSpan(text: string, place: Place = {}): string {
  const line = plainLine(text, place.max);
  return spanOf(line === "" ? '""' : line, place);
}

/** Lines of a log as a fenced block that nothing in them can close. Each line at most `max` code points. */
export function codeBlock(lines: readonly string[], max: number = DEFAULT_MAX): string {
  const content = lines
    .flatMap((line) => line.split(/\r\n|[\n\r\u0085\u2028\u2029]/u))
    .map((line) => plainLogLine(line, max));
  const fence = fenceFor(content);
  return [`${fence}text`, ...content, fence].join("\n");
}

/** Text of others inside an HTML block (a `<summary>` line), where Markdown is not parsed. */
export function htmlCode(text: string, max: number = DEFAULT_MAX): string {
  const line = plainLine(text, max);
  return `<code>${(line === "" ? '""' : line).replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? character)}</code>`;
}

/** Whether a line of code reads as what it is: nothing in it is hidden, and no marks pile up. Tabs are no secret. */
export function isPlainToSee(line: string): boolean {
  const text = line.replaceAll("\t", " ");
  return limitMarks(spellOutHidden(text)) === text;
}

/** A fence of backticks, at least three, longer than every run of them in the lines: nothing in them closes it. */
export function fenceFor(lines: readonly string[]): string {
  const longest = lines.reduce(
    (most, line) => Math.max(most, ...[...line.matchAll(/`+/gu)].map((run) => run[0].length)),
    2,
  );
  return "`".repeat(longest + 1);
}
