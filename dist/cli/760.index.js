export const id = 760;
export const ids = [760];
export const modules = {

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

/***/ 5760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inspectionJsonSchema: () => (/* binding */ inspectionJsonSchema),
/* harmony export */   inspectionSchema: () => (/* binding */ inspectionSchema),
/* harmony export */   serializeInspection: () => (/* binding */ serializeInspection)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6921);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8439);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2030);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3450);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(566);
/**
 * What `image-budget inspect --format json` prints: one image's part of a report, with what only an inspection knows.
 * `schema/inspection.schema.json` is generated from here. Names may be added, never renamed.
 */




const text = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().max(20_000);
const path = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().max(4200);
const bytes = zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().nonnegative();
const count = zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().nonnegative();
const sourceSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["engine", "archive", "folder", "stdin"])
        .describe("An image of the engine, a saved archive, an unpacked one or an OCI layout, standard input"),
    name: text.describe("As it was asked for"),
});
const duplicatesSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    bytes: bytes.describe("All copies but one of each content"),
    contents: count,
    groups: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        bytes: bytes.describe("Of all copies but one"),
        copies: count,
        paths: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(path).max(20),
    }))
        .max(200)
        .describe("Largest first"),
});
const image = _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .imageReportSchema */ .tn.shape;
const inspectionSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("image-budget/inspection@1"),
    tool: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("image-budget"), version: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }),
    source: sourceSchema,
    platform: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    dockerfile: image.dockerfile,
    target: image.target,
    base: image.base.unwrap(),
    size: _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeSchema */ .Fz.extend({
        inspected: bytes.nullable().describe("What the engine says; null where no engine was asked"),
    }),
    layers: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .layerSchema */ .pw.extend({
        instruction: _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .layerSchema */ .pw.shape.instruction.describe("Text from the Dockerfile; where `origin` is `unknown`, from the image's history without build arguments"),
    }))
        .max(1100),
    contents: image.contents.unwrap().unwrap(),
    packages: image.packages.unwrap(),
    files: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ path, bytes, layer: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().min(0).max(1100) }))
        .max(200)
        .describe("The largest files of no package; `layer` is the index in `layers` of the one that stores it"),
    waste: image.waste.unwrap().unwrap(),
    findings: image.findings.unwrap(),
    duplicates: duplicatesSchema
        .nullable()
        .describe("Equal contents under several inodes; null when not asked for"),
    against: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ source: sourceSchema, platform: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), bytes })
        .nullable()
        .describe("What `change` and `growth` count against"),
    change: image.change,
    growth: image.growth.unwrap(),
    seconds: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().nonnegative(),
    notes: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(text).max(50),
});
/**
 * The inspection's JSON: keys in the schema's order, two spaces, a line break at the end.
 * @throws PublishError naming the place when it breaks its own schema: a bug of this program
 */
function serializeInspection(inspection) {
    const result = inspectionSchema.safeParse(inspection);
    if (!result.success) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PublishError */ .S1(`the inspection breaks its own schema at ${(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .describeIssues */ .wF)(result.error)}`, "This is a bug in image-budget: please report it with the image that led to it.", result.error);
    }
    return `${JSON.stringify(result.data, null, 2)}\n`;
}
/** The JSON Schema of an inspection. It allows further properties: names may be added to the contract, never renamed. */
function inspectionJsonSchema() {
    return {
        ...zod__WEBPACK_IMPORTED_MODULE_4__/* .toJSONSchema */ .bl(inspectionSchema, { io: "input" }),
        title: "Image Budget inspection",
        description: "What one image is made of. Byte counts are exact.",
    };
}


/***/ }),

/***/ 3450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MM: () => (/* binding */ parseReport),
/* harmony export */   Ui: () => (/* binding */ REPORT_MAX),
/* harmony export */   wF: () => (/* binding */ describeIssues),
/* harmony export */   xH: () => (/* binding */ serializeReport)
/* harmony export */ });
/* unused harmony export reportJsonSchema */
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2030);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7739);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(566);
/** The report as JSON: written once, validated on the way out and on the way in. */




/** Largest report read, in UTF-16 code units: two thousand images with a hundred layers each stay below it. */
const REPORT_MAX = 64_000_000;
const REPORTED_ISSUES = 3;
/**
 * The report's JSON: keys in the schema's order, two spaces, a line break at the end.
 * @throws PublishError naming the place when the report breaks its own schema: a bug of this program
 */
function serializeReport(report) {
    const result = _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .reportSchema */ .Qh.safeParse(report);
    if (!result.success) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PublishError */ .S1(`the report breaks its own schema at ${describeIssues(result.error)}`, "This is a bug in image-budget: please report it with the configuration that led to it.", result.error);
    }
    return `${JSON.stringify(result.data, null, 2)}\n`;
}
/**
 * Reads a report that anyone may have written. Keys the schema does not know are dropped.
 * @throws PublishError when it is too long, not JSON, or not a report
 */
function parseReport(text) {
    const hint = "Pass a report that `image-budget check --format json` wrote.";
    if (text.length > REPORT_MAX) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PublishError */ .S1(`the report is too long: ${text.length} characters, at most ${REPORT_MAX}`, hint);
    }
    const result = _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .reportSchema */ .Qh.safeParse(parseJson(text, hint));
    if (!result.success)
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PublishError */ .S1(`not a report: ${describeIssues(result.error)}`, hint, result.error);
    return result.data;
}
function parseJson(text, hint) {
    try {
        return JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text);
    }
    catch (cause) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PublishError */ .S1("the report is not JSON", hint, cause);
    }
}
/** The first problems with their paths: `images[3].size.bytes: expected number`. */
function describeIssues(error) {
    const shown = error.issues
        .slice(0, REPORTED_ISSUES)
        .map((issue) => `${pathOf(issue.path)}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(issue.message)}`);
    const rest = error.issues.length - shown.length;
    return rest === 0 ? shown.join("; ") : `${shown.join("; ")}; and ${rest} more`;
}
function pathOf(path) {
    const text = path
        .map((key, index) => (typeof key === "number" ? `[${key}]` : `${index === 0 ? "" : "."}${String(key)}`))
        .join("");
    return text === "" ? "the report" : text;
}
/** The report's JSON Schema. It allows further properties: names may be added to the contract, never renamed. */
function reportJsonSchema() {
    return {
        ...z.toJSONSchema(reportSchema, { io: "input" }),
        title: "Image Budget report",
        description: "What a run measured and judged. Byte counts are exact.",
    };
}


/***/ })

};
