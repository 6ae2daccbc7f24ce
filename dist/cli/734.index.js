export const id = 734;
export const ids = [734];
export const modules = {

/***/ 4437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ toAscii)
/* harmony export */ });
/** For terminals that show ASCII only. */
const ASCII = {
    "…": "...",
    "–": "-",
    "—": "-",
    "≤": "<=",
    "≥": ">=",
    "×": "x",
    "→": "->",
    "·": "-",
    "“": '"',
    "”": '"',
    "‘": "'",
    "’": "'",
};
/** Text in ASCII: what has no such form is spelled out as `<U+1F433>`. Line breaks and colour codes stay. */
function toAscii(text) {
    return text.replace(/[^\n\u001b -~]/gu, (character) => {
        const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
        return ASCII[character] ?? `<U+${code}>`;
    });
}


/***/ }),

/***/ 7739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   Lt: () => (/* binding */ fenceFor),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   TR: () => (/* binding */ plainLogLine),
/* harmony export */   ZI: () => (/* binding */ isPlainToSee),
/* harmony export */   h0: () => (/* binding */ plainLine),
/* harmony export */   h8: () => (/* binding */ htmlCode),
/* harmony export */   ln: () => (/* binding */ inlineText),
/* harmony export */   xv: () => (/* binding */ truncate)
/* harmony export */ });
/**
 * Text of others (names, files, branches, instructions, logs) made inert for Markdown as GitHub renders it.
 *
 * Two things act on a comment: the Markdown parser, and GitHub's own pass over the finished HTML, which finds
 * mentions, issue numbers, commits, URLs and emoji in text nodes. Entities and backslashes stop only the first. What
 * the second never touches is code, so every word that could mean something to either becomes a code span, unchanged:
 * nothing invisible is inserted, and what a reader copies is what was there. Words on a short list of harmless
 * characters stay as they are.
 */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const HIDDEN_ALL = new RegExp(HIDDEN, "gu");
const EMOJI_PART = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{FE0F}]/u;
const ZERO_WIDTH_JOINER = "\u{200D}";
const EMOJI_PRESENTATION = "\u{FE0F}";
const DEFAULT_MAX = 200;
/** `<U+202E>`: the way a pager shows a character that must not act. */
function visible(character) {
    const code = character.codePointAt(0) ?? 0;
    return `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
}
/** Joiners and selectors inside an emoji stay; every other hidden character is spelled out. */
function spellOutHidden(text) {
    return text.replace(HIDDEN_ALL, (character, offset) => {
        if (character !== EMOJI_PRESENTATION && character !== ZERO_WIDTH_JOINER)
            return visible(character);
        const previous = [...text.slice(Math.max(0, offset - 2), offset)].at(-1) ?? "";
        if (character === EMOJI_PRESENTATION)
            return /\p{Emoji}/u.test(previous) ? character : visible(character);
        const next = String.fromCodePoint(text.codePointAt(offset + 1) ?? 0);
        const joins = EMOJI_PART.test(previous) && /\p{Extended_Pictographic}/u.test(next);
        return joins ? character : visible(character);
    });
}
/** More marks than any script stacks on one letter climb over the lines around them. */
function limitMarks(text) {
    return text.replace(/(\p{M}{4})\p{M}+/gu, "$1");
}
/** Cuts to `max` code points, the last of them an ellipsis. */
function truncate(text, max) {
    if (text.length <= max)
        return text;
    const points = [...text];
    return points.length <= max ? text : `${points.slice(0, Math.max(0, max - 1)).join("")}…`;
}
/**
 * One line of plain text: white space collapsed, control, bidi and zero-width characters spelled out, at most `max`
 * code points. The form every other one starts from, and the one for terminals.
 */
function plainLine(text, max = DEFAULT_MAX) {
    // Cut before the work, so that a text of a hundred thousand characters costs no more than a short one.
    const bounded = text.slice(0, max * 4);
    return truncate(limitMarks(spellOutHidden(bounded.replace(/[\s\u0085]+/gu, " ").trim())), max);
}
/** As plainLine, but keeps the indentation and spacing of a log line. */
function plainLogLine(text, max) {
    const bounded = text
        .slice(0, max * 4)
        .replaceAll("\t", "  ")
        .trimEnd();
    return truncate(limitMarks(spellOutHidden(bounded)), max);
}
const HARMLESS = /^[\p{L}\p{M}\p{N}\p{Extended_Pictographic}\u{200D}\u{FE0F}.,;:!?()%+\-/='"“”‘’–—…×≤≥→·<>&_*~[\]]+$/u;
/**
 * What GitHub may turn into something: shortcode, domain, commit, URL, tracker key (ABC-1, GH-1). One colon inside a
 * word is enough: the one that closes a shortcode may be ours, right after it.
 */
const MEANINGFUL = [/:./u, /\.\p{L}{2}/u, /www\./iu, /[0-9a-f]{7}/iu, /\/\//u, /\p{L}-\d/u];
/** Begins a list, a heading underline or a rule when a line begins with it. */
const LINE_START = /^(?:[-+=*_~:.]+|\d+[.)])$/u;
function isHarmless(word, first) {
    return (HARMLESS.test(word) &&
        !MEANINGFUL.some((pattern) => pattern.test(word)) &&
        !(first && LINE_START.test(word)));
}
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
function escapeHarmless(word) {
    return word
        .replace(/[&<>]/gu, (character) => ENTITIES[character] ?? character)
        .replace(/[_*~[\]]/gu, "\\$&");
}
function escapeWord(word, first, place) {
    if (isHarmless(word, first))
        return escapeHarmless(word);
    // Punctuation of the sentence around a file name is not part of it.
    const [, open = "", core = "", close = ""] = /^(\(*)(.*?)([,.;:!?)]*)$/u.exec(word) ?? [];
    return core === "" ? spanOf(word, place) : `${open}${spanOf(core, place)}${close}`;
}
/**
 * Text of others within a sentence. Words that hold a mention, link, reference, shortcode, formula, HTML or Markdown * become code spans, as does what stands between two backticks; the rest reads as prose.
 */
function inlineText(text, place = {}) {
    const line = plainLine(text, place.max);
    if (line === "")
        return "";
    return [...line.matchAll(/(\(*)`([^`\s](?:[^`]*[^`\s])?)`([,.;:!?)]*)(?=\s|$)|\S+/gu)]
        .map(([word, open = "", code, close = ""], index) => code === undefined ? escapeWord(word, index === 0, place) : `${open}${spanOf(code, place)}${close}`)
        .join(" ");
}
function spanOf(line, place) {
    // Parsers disagree on what a backslash before an escaped pipe means in a table, so none is left there.
    const content = place.table === true ? line.replace(/\\(?=\\*\|)/gu, "∖").replaceAll("|", "\\|") : line;
    const longest = Math.max(0, ...[...content.matchAll(/`+/gu)].map((run) => run[0].length));
    const fence = "`".repeat(longest + 1);
    const padding = content.startsWith("`") || content.endsWith("`") ? " " : "";
    return `${fence}${padding}${content}${padding}${fence}`;
}
/** Text of others as a code span: names, files, instructions. An empty text shows as `""`. */
function codeSpan(text, place = {}) {
    const line = plainLine(text, place.max);
    return spanOf(line === "" ? '""' : line, place);
}
/** Lines of a log as a fenced block that nothing in them can close. Each line at most `max` code points. */
function codeBlock(lines, max = DEFAULT_MAX) {
    const content = lines
        .flatMap((line) => line.split(/\r\n|[\n\r\u0085\u2028\u2029]/u))
        .map((line) => plainLogLine(line, max));
    const fence = fenceFor(content);
    return [`${fence}text`, ...content, fence].join("\n");
}
/** Text of others inside an HTML block (a `<summary>` line), where Markdown is not parsed. */
function htmlCode(text, max = DEFAULT_MAX) {
    const line = plainLine(text, max);
    return `<code>${(line === "" ? '""' : line).replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? character)}</code>`;
}
/** Whether a line of code reads as what it is: nothing in it is hidden, and no marks pile up. Tabs are no secret. */
function isPlainToSee(line) {
    const text = line.replaceAll("\t", " ");
    return limitMarks(spellOutHidden(text)) === text;
}
/** A fence of backticks, at least three, longer than every run of them in the lines: nothing in them closes it. */
function fenceFor(lines) {
    const longest = lines.reduce((most, line) => Math.max(most, ...[...line.matchAll(/`+/gu)].map((run) => run[0].length)), 2);
    return "`".repeat(longest + 1);
}


/***/ }),

/***/ 709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DI: () => (/* binding */ hasTotal),
/* harmony export */   FI: () => (/* binding */ skippedVerdicts),
/* harmony export */   Fl: () => (/* binding */ baseName),
/* harmony export */   Fu: () => (/* binding */ shortSha),
/* harmony export */   G5: () => (/* binding */ byImportance),
/* harmony export */   I0: () => (/* binding */ brokenVerdicts),
/* harmony export */   JR: () => (/* binding */ isSkipped),
/* harmony export */   Ku: () => (/* binding */ hasBaseline),
/* harmony export */   QC: () => (/* binding */ displayName),
/* harmony export */   Re: () => (/* binding */ missingBaselines),
/* harmony export */   _5: () => (/* binding */ isUnchanged),
/* harmony export */   jc: () => (/* binding */ measuredSaving),
/* harmony export */   lb: () => (/* binding */ decidingVerdict),
/* harmony export */   oD: () => (/* binding */ comparedScope),
/* harmony export */   pK: () => (/* binding */ isBeyondReach),
/* harmony export */   qX: () => (/* binding */ totalReference)
/* harmony export */ });
/* harmony import */ var _model_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5658);
/* harmony import */ var _model_metrics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6388);
/** Questions the renderings ask of a report: order, what decided, what was not judged. */


const STATUS_RANK = { error: 0, fail: 1, warn: 2, pass: 3 };
const VERDICT_RANK = { fail: 0, warn: 1, pass: 2, skipped: 3 };
/** What failed first, then warnings, then the rest; within each the largest first. Stable. */
function byImportance(images) {
    return [...images].sort((a, b) => STATUS_RANK[a.status] - STATUS_RANK[b.status] || (b.size?.bytes ?? 0) - (a.size?.bytes ?? 0));
}
/** The verdict an image's row shows: the worst; among equals one that blocks, then a configured one, then the size's. */
function decidingVerdict(verdicts) {
    const sorted = [...verdicts].sort((a, b) => VERDICT_RANK[a.status] - VERDICT_RANK[b.status] ||
        Number(a.waiver !== null) - Number(b.waiver !== null) ||
        Number(a.inferred) - Number(b.inferred) ||
        _model_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .VERDICT_SUBJECTS */ .aN.indexOf(a.metric) - _model_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .VERDICT_SUBJECTS */ .aN.indexOf(b.metric));
    return sorted[0] ?? null;
}
/** Every broken limit, the failing ones first, with the image it belongs to (null for the total). */
function brokenVerdicts(report) {
    const all = [
        ...byImportance(report.images).flatMap((image) => image.budgets.map((verdict) => ({ image, verdict }))),
        ...report.total.budgets.map((verdict) => ({ image: null, verdict })),
    ];
    return [
        ...all.filter(({ verdict }) => verdict.status === "fail"),
        ...all.filter(({ verdict }) => verdict.status === "warn"),
    ];
}
/** The skipped verdicts that count: a figure merely suggested that is out of reach asks nothing of anyone. */
function skippedVerdicts(report) {
    return [
        ...report.images.flatMap((image) => image.budgets.map((verdict) => ({ image, verdict }))),
        ...report.total.budgets.map((verdict) => ({ image: null, verdict })),
    ].filter(({ verdict }) => isSkipped(verdict));
}
function isSkipped(verdict) {
    return verdict.status === "skipped" && !isBeyondReach(verdict);
}
/** A figure that was only suggested and that the image's own base breaks already: no budget at all. */
function isBeyondReach(verdict) {
    return verdict.inferred && verdict.skip === "out-of-reach";
}
/** Whether this run looked for a baseline at all; without one the columns for it would only repeat "no baseline". */
function hasBaseline(report) {
    return (report.baselineCommit !== null ||
        report.images.some((image) => image.baseline.status !== "none" || image.budgets.some((v) => (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .isChangeMetric */ .Dn)(v.metric))));
}
/** Images that pass and did not change: a reviewer needs their number, not their rows. */
function isUnchanged(image) {
    return (image.status === "pass" &&
        image.change !== null &&
        (image.change.noise || image.change.bytes === 0) &&
        !image.budgets.some(isSkipped));
}
/** The saving against references that were measured: the total's, else the sum over the images that have one. */
function measuredSaving(report) {
    const { saving } = report.total;
    if (saving !== null && !saving.estimate)
        return { saving, images: report.total.images };
    const measured = report.images.flatMap((image) => image.saving !== null && !image.saving.estimate && typeof image.reference?.bytes === "number"
        ? [{ bytes: image.saving.bytes, reference: image.reference.bytes }]
        : []);
    if (measured.length === 0)
        return null;
    const bytes = measured.reduce((sum, one) => sum + one.bytes, 0);
    const reference = measured.reduce((sum, one) => sum + one.reference, 0);
    return {
        saving: { bytes, percent: (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .percentOf */ .pR)(bytes, reference), estimate: false, note: null },
        images: measured.length,
    };
}
/** ` in 2 of 3 images`, where the total's change leaves images out that have no baseline. */
function comparedScope(images) {
    const compared = images.filter((image) => image.change !== null && image.baseline.bytes !== null).length;
    return compared === 0 || compared === images.length ? "" : ` in ${compared} of ${images.length} images`;
}
/** What the base is called: its branch, or the commit's short name. Text of others. */
function baseName({ baselineCommit }) {
    return baselineCommit === null || baselineCommit.ref.trim() === ""
        ? "the base"
        : shortSha(baselineCommit.ref);
}
const SHORT_SHA = 12;
/** A commit's short name. Only what looks like a hash is shortened. */
function shortSha(sha) {
    return /^[0-9a-f]{40,64}$/u.test(sha) ? sha.slice(0, SHORT_SHA) : sha;
}
/** Why images have no baseline, each reason once with how many images it concerns. */
function missingBaselines(report) {
    const reasons = new Map();
    for (const image of report.images) {
        if (image.baseline.status !== "none" || image.size === null)
            continue;
        const reason = image.baseline.reason ?? "no reason given";
        const images = reasons.get(reason);
        if (images === undefined)
            reasons.set(reason, [image]);
        else
            images.push(image);
    }
    return [...reasons].map(([reason, images]) => ({ reason, images }));
}
/** Names that more than one image of a report has. A report does not change, so they are looked for once. */
const twins = new WeakMap();
function namesTaken(report) {
    const known = twins.get(report);
    if (known !== undefined)
        return known;
    const seen = new Set();
    const twice = new Set();
    for (const { name } of report.images)
        (seen.has(name) ? twice : seen).add(name);
    twins.set(report, twice);
    return twice;
}
/** The name, with the platform where another image of the report has the same name. */
function displayName(report, image) {
    const shared = image.platform !== null && namesTaken(report).has(image.name);
    return shared ? `${image.name} (${image.platform})` : image.name;
}
/** A single image is its own total; one that could not be formed says nothing unless a budget waits for it. */
function hasTotal({ images, total }) {
    return total.budgets.length > 0 || (images.length > 1 && total.bytes !== null);
}
/** What the total's references weigh; null unless every image has one: those of some do not go beside the size of all. */
function totalReference(report) {
    return report.images.every((image) => image.reference !== null) ? report.total.reference : null;
}


/***/ }),

/***/ 4424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   Cm: () => (/* binding */ scopeText),
/* harmony export */   Hq: () => (/* binding */ isChanged),
/* harmony export */   LF: () => (/* binding */ pathText),
/* harmony export */   Lu: () => (/* binding */ shareText),
/* harmony export */   N0: () => (/* binding */ typeWord),
/* harmony export */   OF: () => (/* binding */ VERSION_MAX),
/* harmony export */   VF: () => (/* binding */ layerAt),
/* harmony export */   XN: () => (/* binding */ sumOf),
/* harmony export */   bG: () => (/* binding */ legible),
/* harmony export */   f4: () => (/* binding */ rowsFor),
/* harmony export */   ff: () => (/* binding */ TERMINAL),
/* harmony export */   fo: () => (/* binding */ NAME_MAX),
/* harmony export */   k8: () => (/* binding */ toldImages),
/* harmony export */   nb: () => (/* binding */ MARKDOWN_CELL),
/* harmony export */   o6: () => (/* binding */ LEAST_BYTES),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   sE: () => (/* binding */ importanceOf),
/* harmony export */   sL: () => (/* binding */ placeCell),
/* harmony export */   yQ: () => (/* binding */ MARKDOWN),
/* harmony export */   zD: () => (/* binding */ grouped)
/* harmony export */ });
/* harmony import */ var _model_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5658);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7739);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(709);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8235);
/** What the renderings of an image's inside share: which images, where a layer is, how paths and figures are written. */




const MARKDOWN = {
    name: (text, max) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(text, { max }),
    words: (text, max) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineText */ .ln)(text, { max }),
    figure: _words_js__WEBPACK_IMPORTED_MODULE_3__/* .together */ .bs,
};
const MARKDOWN_CELL = {
    name: (text, max) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(text, { table: true, max }),
    words: (text, max) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineText */ .ln)(text, { table: true, max }),
    figure: _words_js__WEBPACK_IMPORTED_MODULE_3__/* .together */ .bs,
};
const TERMINAL = {
    name: (text, max) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(text, max),
    words: (text, max) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(text, max),
    figure: (text) => text,
};
/** Parts that differ by less are within what rebuilding alone changes, or no news. Bytes. */
const LEAST_BYTES = 1000;
const NAME_MAX = 80;
const VERSION_MAX = 40;
const PLACE_MAX = 120;
const TYPES = {
    apk: "apk",
    dpkg: "dpkg",
    python: "Python",
    node: "Node",
};
/** `Python`, `apk`: the type of a package among words. */
function typeWord(type) {
    return TYPES[type];
}
/** `1,203`: a count that may be large. */
function grouped(number) {
    return String(number).replace(/\B(?=(?:\d{3})+$)/gu, ",");
}
/** `1 file`, `1,203 files`. */
function countOf(number, one, many = `${one}s`) {
    return `${grouped(number)} ${number === 1 ? one : many}`;
}
/** Bytes of all of them. */
const sumOf = (items) => items.reduce((sum, { bytes }) => sum + bytes, 0);
/** A byte of a name that is no UTF-8 reads `\xE9`: the reader of names keeps it as U+DC00 plus its value. */
function legible(text) {
    return text.replace(/[\u{DC80}-\u{DCFF}]/gu, (byte) => `\\x${(byte.charCodeAt(0) - 0xdc00).toString(16).toUpperCase()}`);
}
/** A path as a container has it, from the root; of a long one the middle is left out, as its end says most. */
function pathText(path, max) {
    const text = legible(path.startsWith("/") ? path : `/${path}`);
    if (text.length <= max)
        return text;
    const front = Math.floor((max - 1) / 3);
    // By code points, so that no half of one is left over at the cut.
    const [start, end] = [[...text.slice(0, 2 * front)], [...text.slice(-2 * max)]];
    return `${start.slice(0, front).join("")}…${end.slice(front + 1 - max).join("")}`;
}
/** The layer of an index; null for none, and for an index that is not of this image. */
function layerAt(image, index) {
    return index === null ? null : (image.layers[index] ?? null);
}
/** `api/Dockerfile:14`, `the base image`, else the instruction; empty where it is not known. */
function placeOf(image, index, style) {
    const layer = layerAt(image, index);
    if (layer === null)
        return "";
    if (layer.origin === "base")
        return "the base image";
    if (layer.line !== null)
        return style.name(`${image.dockerfile ?? "Dockerfile"}:${layer.line}`, PLACE_MAX);
    return layer.instruction === null ? "" : style.name(layer.instruction, 60);
}
/** A place as a table's cell. */
function placeCell(image, index, style) {
    return layerAt(image, index)?.origin === "base" ? "base image" : placeOf(image, index, style);
}
function isNews({ bytes, noise }) {
    return bytes !== 0 && !noise;
}
/** Grew or shrank by more than noise: as a whole, or apart from a base refresh that hides it. */
function isChanged({ change }) {
    if (change === null)
        return false;
    return isNews(change) || (change.drift?.counted === true && change.own !== null && isNews(change.own));
}
/** The images whose inside is news, the most important first: not those that were not built and are as before. */
function toldImages(report) {
    return (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .byImportance */ .G5)(report.images).filter((image) => image.recorded === null || !(0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnchanged */ ._5)(image));
}
/** Which images a section's summary is about, as HTML: ` in api`, ` in 3 images`; empty where the report has but one. */
function scopeText(report, images) {
    const [single] = images;
    if (single === undefined || report.images.length === 1)
        return "";
    return images.length === 1
        ? ` in ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .htmlCode */ .h8)((0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .displayName */ .QC)(report, single), NAME_MAX)}`
        : ` in ${countOf(images.length, "image")}`;
}
/** `38.2 %`, `under 0.1 %`; null when there is nothing to compare with. */
function shareText(part, whole) {
    const share = (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .percentOf */ .pR)(part, whole);
    if (share === null)
        return null;
    return part > 0 && share < 0.05 ? "under 0.1 %" : (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(share);
}
/** How many rows each image's table has: the more images, the fewer. */
function rowsFor(most, images) {
    if (images <= 3)
        return most;
    return Math.max(3, Math.ceil(most / (images <= 10 ? 2 : 3)));
}
/** How long an image's part of a section stays when room is short; `rank` tells the sections apart, 0 to 4. */
function importanceOf(image, rank) {
    if (image.status === "fail" || image.status === "error")
        return 74 - rank / 10;
    if (image.status === "warn")
        return 69 - rank / 10;
    return isChanged(image) ? 49 - rank / 10 : 19 - rank / 10;
}


/***/ }),

/***/ 8857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $R: () => (/* binding */ LEAST_WIDTH),
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   eR: () => (/* binding */ terminalText),
/* harmony export */   oW: () => (/* binding */ tableLines)
/* harmony export */ });
/* harmony import */ var _ascii_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4437);
/* harmony import */ var _width_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1606);
/** Lines of text for a terminal or a log: wrapped, in columns, and nothing that a terminal or runner would act on. */


const LEAST_WIDTH = 20;
const GAP = 2;
/** A column that gives way keeps as much as tells its cells apart. */
const LEAST_COLUMN = 16;
/** The lines as one text, with a line break at its end and none before its first word. */
function terminalText(lines, { unicode }) {
    const text = `${lines.map(withoutCommands).join("\n").replace(/^\n+/u, "")}\n`;
    return unicode ? text : (0,_ascii_js__WEBPACK_IMPORTED_MODULE_0__/* .toAscii */ .V)(text);
}
/** A runner reads `::command::` at the start of a line and `##[command]` anywhere as orders, even in our own output. */
function withoutCommands(line) {
    return line.replace(/^(\s*):(?=:)/u, "$1: ").replaceAll("##[", "# #[");
}
/** Continuation lines are indented, so that each item is told from the next. */
function wrap(text, width, indent, first = indent) {
    const lines = [];
    const room = Math.max(1, width - (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .textWidth */ .sc)(indent));
    let line = first;
    let used = (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .textWidth */ .sc)(first);
    let gap = "";
    for (const word of text.split(" ")) {
        const shown = (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .fitWidth */ .G0)(word, room);
        const needed = (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .textWidth */ .sc)(shown);
        if (gap !== "" && used + gap.length + needed > width) {
            lines.push(line);
            line = `${indent}${shown}`;
            used = (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .textWidth */ .sc)(indent) + needed;
        }
        else {
            line = `${line}${gap}${shown}`;
            used += gap.length + needed;
        }
        gap = " ";
    }
    return [...lines, line];
}
/** A table's lines, each within the terminal's width: what is too long is cut, and the last columns go at need. */
function tableLines({ columns, rows }, { width, unicode }) {
    const shown = (cell) => (unicode ? cell : (0,_ascii_js__WEBPACK_IMPORTED_MODULE_0__/* .toAscii */ .V)(cell));
    const lines = [columns.map(({ title }) => title), ...rows.map((cells) => cells.map(shown))];
    const widths = columns.map((_, index) => lines.reduce((most, cells) => Math.max(most, (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .textWidth */ .sc)(cells[index] ?? "")), 0));
    let kept = columns.length;
    const total = () => widths.slice(0, kept).reduce((sum, one) => sum + one + GAP, -GAP);
    const spare = () => widths
        .slice(0, kept)
        .reduce((sum, one, at) => sum + (columns[at]?.gives === true ? Math.max(0, one - LEAST_COLUMN) : 0), 0);
    while (kept > 1 && total() - spare() > width)
        kept -= 1;
    for (let over = total() - width; over > 0; over = total() - width) {
        const at = widestOf(widths.slice(0, kept), columns);
        if (at === null)
            break;
        widths[at] = Math.max(LEAST_COLUMN, (widths[at] ?? 0) - over);
    }
    return lines.map((cells) => {
        const line = cells
            .slice(0, kept)
            .map((cell, at) => {
            const room = widths[at] ?? 0;
            return (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .pad */ .eV)((0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .fitWidth */ .G0)(cell, room, shown("…")), room, columns[at]?.align ?? "left");
        })
            .join(" ".repeat(GAP))
            .trimEnd();
        return (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .fitWidth */ .G0)(line, width, shown("…"));
    });
}
/** The widest column that can still give way; null when there is none. */
function widestOf(widths, columns) {
    let widest = null;
    widths.forEach((width, at) => {
        if (columns[at]?.gives !== true || width <= LEAST_COLUMN)
            return;
        if (widest === null || width > (widths[widest] ?? 0))
            widest = at;
    });
    return widest;
}


/***/ }),

/***/ 1606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G0: () => (/* binding */ fitWidth),
/* harmony export */   eV: () => (/* binding */ pad),
/* harmony export */   sc: () => (/* binding */ textWidth)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7739);
/** How many columns of a terminal a text takes. */

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
/** Unicode's East Asian Wide and Fullwidth blocks, first and last code point; emoji are told by their property. */
const WIDE = [
    [0x1100, 0x115f],
    [0x2e80, 0x303e],
    [0x3041, 0x33ff],
    [0x3400, 0x4dbf],
    [0x4e00, 0x9fff],
    [0xa000, 0xa4cf],
    [0xa960, 0xa97f],
    [0xac00, 0xd7a3],
    [0xf900, 0xfaff],
    [0xfe30, 0xfe6f],
    [0xff00, 0xff60],
    [0xffe0, 0xffe6],
    [0x17000, 0x18cff],
    [0x1b000, 0x1b2ff],
    [0x20000, 0x3fffd],
];
function graphemeWidth(grapheme) {
    const code = grapheme.codePointAt(0) ?? 0;
    if (code < 0x300)
        return grapheme.includes("\u{FE0F}") ? 2 : 1;
    if (/^\p{Emoji_Presentation}|\u{FE0F}/u.test(grapheme))
        return 2;
    if (/^\p{M}/u.test(grapheme))
        return 0;
    return WIDE.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}
/** Columns of a text without control characters. */
function textWidth(text) {
    if (/^[ -~]*$/u.test(text))
        return text.length;
    let width = 0;
    for (const { segment } of graphemes.segment(text))
        width += graphemeWidth(segment);
    return width;
}
/** Cuts a text to at most `width` columns, ending it in `ellipsis` when something is missing. */
function fitWidth(text, width, ellipsis = "…") {
    if (textWidth(text) <= width)
        return text;
    const room = width - textWidth(ellipsis);
    if (room < 0)
        return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .truncate */ .xv)(ellipsis, Math.max(0, width));
    let kept = "";
    let used = 0;
    for (const { segment } of graphemes.segment(text)) {
        used += graphemeWidth(segment);
        if (used > room)
            break;
        kept += segment;
    }
    return kept + ellipsis;
}
/** Fills a text with spaces to `width` columns, on the left or on the right. */
function pad(text, width, align) {
    const spaces = " ".repeat(Math.max(0, width - textWidth(text)));
    return align === "left" ? text + spaces : spaces + text;
}


/***/ }),

/***/ 8235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CW: () => (/* binding */ formatDelta),
/* harmony export */   H8: () => (/* binding */ decoration),
/* harmony export */   I5: () => (/* binding */ formatSaving),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Xo: () => (/* binding */ formatSeconds),
/* harmony export */   bs: () => (/* binding */ together),
/* harmony export */   lS: () => (/* binding */ limitSource),
/* harmony export */   nV: () => (/* binding */ formatAge),
/* harmony export */   p2: () => (/* binding */ waiverWord),
/* harmony export */   su: () => (/* binding */ imageWord),
/* harmony export */   tW: () => (/* binding */ formatLimit),
/* harmony export */   w1: () => (/* binding */ imageDecoration)
/* harmony export */ });
/* harmony import */ var _model_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5658);
/* harmony import */ var _model_metrics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6388);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(709);
/** The words the report's renderings share: statuses, limits, durations, counts. Plain text, nothing escaped. */



/** `1 image`, `3 images`. */
function count(number, one, many = `${one}s`) {
    return `${number} ${number === 1 ? one : many}`;
}
/** `8.4 s`, `95 s`, `3 min 20 s`. */
function formatSeconds(seconds) {
    if (seconds < 9.95)
        return `${Math.round(seconds * 10) / 10} s`;
    const whole = Math.round(seconds);
    if (whole < 120)
        return `${whole} s`;
    const rest = whole % 60;
    return rest === 0 ? `${Math.floor(whole / 60)} min` : `${Math.floor(whole / 60)} min ${rest} s`;
}
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** How long before `now` something was, both ISO 8601: `2 days`, `5 hours`, `3 min`; null when the two do not tell. */
function formatAge(then, now) {
    const age = Date.parse(now) - Date.parse(then);
    if (!Number.isFinite(age) || age < 0)
        return null;
    if (age < MINUTE)
        return "less than 1 min";
    if (age < 2 * HOUR)
        return `${Math.floor(age / MINUTE)} min`;
    return age < 2 * DAY ? `${Math.floor(age / HOUR)} hours` : `${Math.floor(age / DAY)} days`;
}
/** `200 MB`, `change +5 MB and +10 %`, `own change +1 MB`, `saving 55 %`; a dash when there is no limit. */
function formatLimit(verdict) {
    const { limit, metric } = verdict;
    if (limit === null)
        return "–";
    const signed = (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .isChangeMetric */ .Dn)(metric);
    const parts = [
        ...(limit.bytes === undefined ? [] : [signed ? (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatChange */ .eD)(limit.bytes) : (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(limit.bytes)]),
        ...(limit.percent === undefined ? [] : [(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(limit.percent, signed)]),
    ];
    const amount = parts.join(" and ");
    return metric === "size" ? amount : `${(0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .metricName */ .Kh)(metric)} ${amount}`;
}
/** Where a limit comes from, when that is not simply the configuration. */
function limitSource(verdict) {
    if (verdict.exception !== null)
        return verdict.exception.expired ? "exception expired" : "exception";
    if (verdict.skip === "out-of-reach")
        return "out of reach";
    if (verdict.inferred)
        return "suggested";
    return verdict.origin === "guide" ? "guide" : "";
}
const WAIVER = { ratchet: "ratchet", override: "label" };
/** Why a broken limit does not block, as one word in brackets: ` (ratchet)`, ` (label)`; empty when it does. */
function waiverWord(verdict) {
    return verdict === null || verdict.waiver === null ? "" : ` (${WAIVER[verdict.waiver.kind]})`;
}
/** `+45.2 MB (+17.6 %)`, or `no change` when rebuilding alone would explain it. */
function formatDelta(change) {
    if (change.noise || change.bytes === 0)
        return "no change";
    const percent = change.percent === null ? "" : ` (${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(change.percent, true)})`;
    return `${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatChange */ .eD)(change.bytes)}${percent}`;
}
/** `288 MB (61 %)`; marked as an estimate when it is one. */
function formatSaving(saving) {
    const percent = saving.percent === null ? "" : ` (${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(saving.percent)})`;
    return `${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(saving.bytes)}${percent}${saving.estimate ? " estimate" : ""}`;
}
/** One word for how an image came out. What was not judged never reads as a pass. */
function imageWord(image) {
    if (image.failure !== null)
        return image.failure.kind === "build" || image.failure.kind === "needs" ? "not built" : "not measured";
    if (image.status === "error")
        return "not judged";
    if (image.status !== "pass")
        return image.status;
    if (image.budgets.some((verdict) => verdict.status === "pass"))
        return "pass";
    return image.budgets.every(_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .isBeyondReach */ .pK) ? "no budget" : "not judged";
}
const DECORATION = {
    pass: "✅",
    warn: "⚠️",
    fail: "❌",
    error: "❌",
    skipped: "➖",
};
/** An emoji beside the word, never instead of it. */
function decoration(status) {
    return DECORATION[status];
}
/** The emoji that goes with imageWord. */
function imageDecoration(image) {
    const word = imageWord(image);
    return word === "no budget" || word === "not judged" ? DECORATION.skipped : DECORATION[image.status];
}
/** Keeps a number and its unit, and our short phrases, on one line of a narrow column. Not for text of others. */
function together(text) {
    return text.replace(/(\d) (?=[kMGT]?B\b|bytes?\b|s\b|%)|(\bno) (?=change|baseline)/gu, "$1$2\u{A0}");
}


/***/ })

};
