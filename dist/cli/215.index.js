export const id = 215;
export const ids = [215];
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

/***/ 8274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ findingsSection),
/* harmony export */   p: () => (/* binding */ findingPlace)
/* harmony export */ });
/* harmony import */ var _model_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5658);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7739);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(709);
/* harmony import */ var _inside_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4424);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8235);
/** The findings section: what a shipped image has no use for, with bytes and the remedy. */





const ROWS = 12;
const TEXT_MAX = 240;
const OVERLAP = "Findings overlap, so their bytes do not add up.";
/** Findings of every image that has some; null when none has. */
function findingsSection(report) {
    const images = (0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .toldImages */ .k8)(report).filter(({ findings }) => findings.length > 0);
    if (images.length === 0)
        return null;
    const findings = images.flatMap((image) => image.findings);
    const largest = findings.reduce((most, { bytes }) => Math.max(most, bytes), 0);
    const scope = (0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .scopeText */ .Cm)(report, images);
    const bytes = findings.length === 1 ? (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(largest) : `the largest ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(largest)}`;
    return {
        summary: `Not needed in a shipped image: ${(0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(findings.length, "finding")}${scope}, ${bytes}`,
        blocks: images.map((image, index) => block(report, image, images.length, index === 0)),
        leftOut: (missing) => `findings in ${(0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(missing, "image")}`,
    };
}
function block(report, image, images, first) {
    const { findings } = image;
    const shown = [...findings].sort((a, b) => b.bytes - a.bytes).slice(0, (0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .rowsFor */ .f4)(ROWS, images));
    const rest = findings.length - shown.length;
    const body = [
        ...shown.map((finding) => item(image, finding)),
        ...(rest === 0 ? [] : [`- and ${(0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(rest, "smaller finding")}`]),
        ...(first && (findings.length > 1 || images > 1) ? [`\n${OVERLAP}`] : []),
    ].join("\n");
    const importance = (0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .importanceOf */ .sE)(image, 1);
    if (images === 1)
        return { text: body, importance };
    const title = `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .htmlCode */ .h8)((0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .displayName */ .QC)(report, image), _inside_js__WEBPACK_IMPORTED_MODULE_3__/* .NAME_MAX */ .fo)}: ${(0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(findings.length, "finding")}`;
    return { text: `<details><summary>${title}</summary>\n\n${body}\n\n</details>`, importance };
}
function item(image, finding) {
    const place = findingPlace(image, finding, _inside_js__WEBPACK_IMPORTED_MODULE_3__/* .MARKDOWN */ .yQ);
    const title = _inside_js__WEBPACK_IMPORTED_MODULE_3__/* .MARKDOWN */ .yQ.words((0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .legible */ .bG)(finding.title), TEXT_MAX);
    const remedy = _inside_js__WEBPACK_IMPORTED_MODULE_3__/* .MARKDOWN */ .yQ.words(finding.remedy, TEXT_MAX).replace(/\.$/u, "");
    const first = `- **${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .together */ .bs)((0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(finding.bytes))}** ${title}${place === "" ? "" : ` (${place})`}`;
    return `${first}. ${remedy}.`;
}
/** Where most of it is; of what is partly the base image's, how much of it is not. */
function findingPlace(image, { layer, bytes, ownBytes }, style) {
    if (ownBytes === 0 && bytes > 0)
        return "in the base image";
    const place = (0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)(image, layer, style);
    if (ownBytes === bytes)
        return place;
    const part = `${style.figure((0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(ownBytes))} of it not in the base image`;
    return place === "" || (0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .layerAt */ .VF)(image, layer)?.origin === "base" ? part : `${place}; ${part}`;
}


/***/ }),

/***/ 8891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NU: () => (/* binding */ growthPlace),
/* harmony export */   ak: () => (/* binding */ growthParts),
/* harmony export */   jR: () => (/* binding */ growthSection)
/* harmony export */ });
/* unused harmony export partsText */
/* harmony import */ var _model_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5658);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7739);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(709);
/* harmony import */ var _inside_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4424);
/* harmony import */ var _reasons_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8235);
/** The section on what changed against the baseline: packages, files and layers that are new, gone, larger, smaller. */






const ROWS = 10;
const LAYER_ROWS = 6;
const PATH_MAX = 80;
const INSTRUCTION_MAX = 80;
/** How a package changed: with its versions where they say it. */
function packageHow({ status, from, to }, style) {
    const version = (text) => style.words(text, _inside_js__WEBPACK_IMPORTED_MODULE_3__/* .VERSION_MAX */ .OF);
    if (status === "new" || status === "gone") {
        const known = status === "new" ? to : from;
        return known === null ? status : `${status}, ${version(known)}`;
    }
    return from !== null && to !== null && from !== to ? `${version(from)} → ${version(to)}` : status;
}
/** The parts of what changed that have something in them. Less than a kilobyte is none, unless a version changed. */
function growthParts(growth, style) {
    const packages = growth.packages.map((item) => {
        const name = style.name(item.name, _inside_js__WEBPACK_IMPORTED_MODULE_3__/* .NAME_MAX */ .fo);
        const { bytes, layer, type } = item;
        return { bytes, what: `${name} (${(0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .typeWord */ .N0)(type)})`, how: packageHow(item, style), layer };
    });
    const changed = growth.packages.map(({ from, to }) => from !== to);
    const files = growth.files.map(({ path, status, from, bytes, layer }) => {
        const what = style.name((0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .pathText */ .LF)(path, PATH_MAX), PATH_MAX);
        const how = status === "moved" && from !== null ? `was ${style.name((0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .pathText */ .LF)(from, PATH_MAX), PATH_MAX)}` : status;
        return { bytes, what, how, layer };
    });
    const layers = growth.layers.map(({ instruction, status, bytes, layer }) => {
        const what = instruction === null ? "a layer" : style.name(instruction, INSTRUCTION_MAX);
        return { bytes, what, how: status, layer };
    });
    const isNews = ({ bytes }) => Math.abs(bytes) >= _inside_js__WEBPACK_IMPORTED_MODULE_3__/* .LEAST_BYTES */ .o6;
    const part = (kind, rows) => ({
        kind,
        rows,
        count: rows.length + growth.omitted[kind],
    });
    return [
        part("packages", packages.filter((row, index) => isNews(row) || changed[index] === true)),
        part("files", files.filter((row, index) => isNews(row) || growth.files[index]?.status === "moved")),
        part("layers", layers.filter(isNews)),
    ].filter(({ count }) => count > 0);
}
/** `4 packages, 12 files, 2 layers`. */
function partsText(parts) {
    return parts.map(({ kind, count }) => (0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(count, kind.slice(0, -1))).join(", ");
}
/** What changed in every image that did; null when none did. */
function growthSection(report) {
    const told = (0,_reasons_js__WEBPACK_IMPORTED_MODULE_4__/* .changedImages */ .DD)(report).flatMap((image) => {
        const { growth } = image;
        const parts = growth === null ? [] : growthParts(growth, _inside_js__WEBPACK_IMPORTED_MODULE_3__/* .MARKDOWN_CELL */ .nb);
        return growth === null || parts.length === 0 ? [] : [{ image, growth, parts }];
    });
    if (told.length === 0)
        return null;
    const sums = ["packages", "files", "layers"].flatMap((kind) => {
        const count = told
            .flatMap(({ parts }) => parts)
            .reduce((sum, part) => sum + (part.kind === kind ? part.count : 0), 0);
        return count === 0 ? [] : [{ kind, rows: [], count }];
    });
    const scope = (0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .scopeText */ .Cm)(report, told.map(({ image }) => image));
    return {
        summary: `What changed: ${partsText(sums)}${scope}`,
        blocks: told.map((one) => block(report, one, told.length)),
        leftOut: (missing) => `what changed in ${(0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(missing, "image")}`,
    };
}
function block(report, { image, growth, parts }, images) {
    const shown = parts.filter(({ rows }) => rows.length > 0);
    const unlisted = shown.length > 0 ? [] : [`${partsText(parts)}, none of them listed.`];
    const known = growth.filesKnown
        ? []
        : ["Files are not compared: the baseline is recorded, without its files."];
    const body = [...shown.map((part) => table(image, part, images)), ...unlisted, ...known].join("\n\n");
    const importance = (0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .importanceOf */ .sE)(image, 0);
    if (images === 1)
        return { text: body, importance };
    const change = image.change === null ? "" : ` ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatChange */ .eD)(image.change.bytes)}`;
    const title = `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .htmlCode */ .h8)((0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .displayName */ .QC)(report, image), _inside_js__WEBPACK_IMPORTED_MODULE_3__/* .NAME_MAX */ .fo)}${change}: ${partsText(parts)}`;
    return { text: `<details><summary>${title}</summary>\n\n${body}\n\n</details>`, importance };
}
const TITLES = { packages: "Package", files: "File of no package", layers: "Layer" };
function table(image, { kind, rows, count }, images) {
    const shown = rows.slice(0, (0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .rowsFor */ .f4)(kind === "layers" ? LAYER_ROWS : ROWS, images));
    const lines = shown.map(({ bytes, what, how, layer }) => {
        return `| ${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .together */ .bs)((0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatChange */ .eD)(bytes))} | ${what} | ${how} | ${growthPlace(image, kind, layer, _inside_js__WEBPACK_IMPORTED_MODULE_3__/* .MARKDOWN_CELL */ .nb)} |`;
    });
    const rest = count - shown.length;
    if (rest > 0)
        lines.push(`| | and ${(0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(rest, "more", "more")} | | |`);
    return [`| Change | ${TITLES[kind]} | | Line |`, "| ---: | :--- | :--- | :--- |", ...lines].join("\n");
}
/** Where a change happens. A layer without a line has no place but its instruction, which stands there already. */
function growthPlace(image, kind, layer, style) {
    const known = (0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .layerAt */ .VF)(image, layer);
    const repeated = kind === "layers" && known?.line === null && known.origin !== "base";
    return repeated ? "" : (0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .placeCell */ .sL)(image, layer, style);
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

/***/ 7409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UO: () => (/* binding */ compositionText),
/* harmony export */   jg: () => (/* binding */ packagesSection),
/* harmony export */   qg: () => (/* binding */ packageText)
/* harmony export */ });
/* harmony import */ var _model_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5658);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7739);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(709);
/* harmony import */ var _inside_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4424);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8235);
/** The packages section: what is installed in each image and what it weighs there. */





const ROWS = 15;
const GAPS = 3;
const isTold = (image) => image.contents !== null && (image.contents.packages.count > 0 || image.contents.gaps.length > 0);
const all = ({ packages, loose, waste }) => packages.bytes + loose.bytes + waste.bytes;
/** Packages of every measured image; null when there are none. */
function packagesSection(report) {
    const images = (0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .toldImages */ .k8)(report).filter(isTold);
    if (images.length === 0)
        return null;
    return {
        summary: `Packages: ${summary(images, (0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .scopeText */ .Cm)(report, images))}`,
        blocks: images.map((image) => block(report, image, images.length)),
        leftOut: (missing) => `packages of ${(0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(missing, "image")}`,
    };
}
/** `131 packages, 212 MB of 250 MB; largest pandas 38 MB`. */
function summary(images, scope) {
    const number = images.reduce((sum, { contents }) => sum + contents.packages.count, 0);
    if (number === 0)
        return `none found${scope}`;
    const bytes = images.reduce((sum, { contents }) => sum + contents.packages.bytes, 0);
    const size = images.reduce((sum, { contents }) => sum + all(contents), 0);
    const [largest] = images.flatMap(({ packages }) => packages.slice(0, 1)).sort((a, b) => b.bytes - a.bytes);
    const example = largest === undefined || number === 1
        ? ""
        : `; largest ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .htmlCode */ .h8)(largest.name, _inside_js__WEBPACK_IMPORTED_MODULE_3__/* .NAME_MAX */ .fo)} ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(largest.bytes)}`;
    return `${(0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(number, "package")}${scope}, ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes)} of ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(size)}${example}`;
}
function block(report, image, images) {
    const { contents } = image;
    const body = [
        `${compositionText(contents, _inside_js__WEBPACK_IMPORTED_MODULE_3__/* .MARKDOWN */ .yQ)}.`,
        ...(contents.packages.count === 0 ? [] : [table(image, (0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .rowsFor */ .f4)(ROWS, images))]),
        ...(contents.gaps.length === 0 ? [] : [gapsText(contents.gaps)]),
    ].join("\n\n");
    const importance = (0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .importanceOf */ .sE)(image, 2);
    if (images === 1)
        return { text: body, importance };
    const title = `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .htmlCode */ .h8)((0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .displayName */ .QC)(report, image), _inside_js__WEBPACK_IMPORTED_MODULE_3__/* .NAME_MAX */ .fo)}: ${(0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(contents.packages.count, "package")}, ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(contents.packages.bytes)}`;
    return { text: `<details><summary>${title}</summary>\n\n${body}\n\n</details>`, importance };
}
/** `Packages 212 MB (85 %), 1,203 files of no package 30 MB (12 %), waste 8 MB (3 %)`: they add up to the size. */
function compositionText(contents, style) {
    const size = all(contents);
    const part = (what, bytes) => {
        const share = (0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .shareText */ .Lu)(bytes, size);
        const percent = share === null ? "" : ` (${style.figure(share)})`;
        return `${what} ${style.figure((0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes))}${percent}`;
    };
    const { packages, loose, waste } = contents;
    return [
        part(packages.count === 0 ? "No packages" : "Packages", packages.bytes),
        part(`${(0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(loose.files, "file")} of no package`, loose.bytes),
        part("waste", waste.bytes),
    ].join(", ");
}
function table(image, most) {
    const { contents, packages } = image;
    const size = all(contents);
    const shown = packages.filter(({ bytes }) => bytes > 0).slice(0, most);
    const row = (bytes, what, type, place) => {
        const figures = (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .together */ .bs)(`${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes)} | ${(0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .shareText */ .Lu)(bytes, size) ?? "–"}`);
        return `| ${figures} | ${what} | ${type} | ${place} |`;
    };
    const rows = shown.map((item) => row(item.bytes, packageText(item, _inside_js__WEBPACK_IMPORTED_MODULE_3__/* .MARKDOWN_CELL */ .nb), (0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .typeWord */ .N0)(item.type), (0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .placeCell */ .sL)(image, item.layer, _inside_js__WEBPACK_IMPORTED_MODULE_3__/* .MARKDOWN_CELL */ .nb)));
    const rest = contents.packages.count - shown.length;
    if (rest > 0)
        rows.push(row(contents.packages.bytes - (0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .sumOf */ .XN)(shown), (0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(rest, "smaller package"), "", ""));
    return ["| Size | Share | Package | Type | Line |", "| ---: | ---: | :--- | :--- | :--- |", ...rows].join("\n");
}
/** `pandas 2.2.3`. */
function packageText({ name, version }, style) {
    const known = version === null ? "" : ` ${style.words(version, _inside_js__WEBPACK_IMPORTED_MODULE_3__/* .VERSION_MAX */ .OF)}`;
    return `${style.name(name, _inside_js__WEBPACK_IMPORTED_MODULE_3__/* .NAME_MAX */ .fo)}${known}`;
}
/** What could not be read. */
function gapsText(gaps) {
    const shown = gaps.slice(0, GAPS).map((gap) => `- Not read: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineText */ .ln)(gap, { max: 300 })}`);
    const rest = gaps.length - shown.length;
    return [...shown, ...(rest === 0 ? [] : [`- and ${(0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .grouped */ .zD)(rest)} more`])].join("\n");
}


/***/ }),

/***/ 35:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ad: () => (/* binding */ splitText),
/* harmony export */   DD: () => (/* binding */ changedImages),
/* harmony export */   c9: () => (/* binding */ reasonLines),
/* harmony export */   uV: () => (/* binding */ reasonText)
/* harmony export */ });
/* harmony import */ var _model_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5658);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7739);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(709);
/* harmony import */ var _inside_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4424);
/** Why an image grew or shrank, in one sentence for each reason. */




const RANK = { error: 0, fail: 1, warn: 2, pass: 3 };
const PATH_MAX = 80;
const INSTRUCTION_MAX = 60;
/**
 * `+28 MB base refresh, +400 kB this change`; where the baseline was built on the new base, that the refresh is no part
 * of the change. Null when the base is what it was.
 */
function splitText(change, style) {
    const { drift, own } = change;
    if (drift === null || Math.abs(drift.bytes) < _inside_js__WEBPACK_IMPORTED_MODULE_3__/* .LEAST_BYTES */ .o6)
        return null;
    const refresh = `${style.figure((0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatChange */ .eD)(drift.bytes))} base refresh`;
    if (!drift.counted)
        return `${refresh} not counted, as the baseline has it too`;
    const rest = own?.bytes ?? change.bytes - drift.bytes;
    return own?.noise === true || rest === 0
        ? `${refresh}, nothing by this change`
        : `${refresh}, ${style.figure((0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatChange */ .eD)(rest))} this change`;
}
/** One reason as a sentence without a full stop: what, bytes, place. */
function reasonText(image, reason, style) {
    const place = placeText(image, reason, style);
    return `${sentence(image, reason, style)}${place === "" ? "" : ` (${place})`}`;
}
function sentence(image, reason, style) {
    const bytes = style.figure((0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatChange */ .eD)(reason.bytes));
    switch (reason.kind) {
        case "base":
            return `${baseText(image, reason, style)}: ${bytes}`;
        case "package":
            return `${packageText(reason, style)}: ${bytes}`;
        case "packages":
            return `${packagesText(reason)}: ${bytes}`;
        case "files":
            return `${filesText(reason, style)}: ${bytes}`;
        case "waste":
            return wasteText(image, reason, style);
        case "layer":
            return `${layerText(reason, style)}: ${bytes}`;
    }
}
/** `is new`, `is gone`; what became larger and smaller by the sign, as a part may shrink of what grew. */
function verb(reason, many = false) {
    const is = many ? "are" : "is";
    if (reason.status === "new" || reason.status === "gone")
        return `${is} ${reason.status}`;
    return `${is} ${reason.bytes < 0 ? "smaller" : "larger"}`;
}
function baseText({ change }, { name, from, to, bytes }, style) {
    const base = name === "" ? "the base image" : `the base ${style.name(name, _inside_js__WEBPACK_IMPORTED_MODULE_3__/* .NAME_MAX */ .fo)}`;
    if (from !== to && from !== null && to !== null)
        return `${base} replaces ${style.name(from, _inside_js__WEBPACK_IMPORTED_MODULE_3__/* .NAME_MAX */ .fo)}`;
    if (change?.drift?.counted === true)
        return `${base} was refreshed`;
    return `${base} is ${bytes < 0 ? "smaller" : "larger"}`;
}
function packageText(reason, style) {
    const { from, to, status } = reason;
    const name = style.name(reason.name, _inside_js__WEBPACK_IMPORTED_MODULE_3__/* .NAME_MAX */ .fo);
    const version = (text) => style.words(text, _inside_js__WEBPACK_IMPORTED_MODULE_3__/* .VERSION_MAX */ .OF);
    if (status !== "new" && status !== "gone" && from !== null && to !== null && from !== to)
        return `${name} ${version(from)} → ${version(to)}`;
    const known = status === "gone" ? from : to;
    return `${name}${known === null ? "" : ` ${version(known)}`} ${verb(reason)}`;
}
function packagesText(reason) {
    const type = reason.type === null ? "" : `${(0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .typeWord */ .N0)(reason.type)} `;
    const what = (0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(reason.count, `${type}package`);
    if (reason.status === "changed")
        return `${what} changed`;
    return `${what} ${verb(reason, reason.count !== 1)}`;
}
function filesText(reason, style) {
    const path = style.name((0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .pathText */ .LF)(reason.name, PATH_MAX), PATH_MAX);
    if (reason.count === 1)
        return `${path} ${verb(reason)}`;
    const files = `${(0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(reason.count, "file")} below ${path}`;
    // Of many, some may have grown and others gone.
    return reason.status === "new" || reason.status === "gone"
        ? `${files} ${verb(reason, true)}`
        : `${files} changed`;
}
/** What the instruction does to earlier layers' files, where one is known to be most of it. */
function wasteText(image, { bytes, layer, name }, style) {
    const size = style.figure((0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(Math.abs(bytes)));
    if (bytes < 0)
        return `${size} less waste`;
    const pairs = (image.waste?.pairs ?? []).filter((pair) => pair.lost === layer);
    const sum = (part) => pairs.reduce((total, pair) => total + pair[part], 0);
    if (layer === null || name === "" || sum("bytes") * 2 < bytes)
        return `${size} more waste`;
    const instruction = style.name(name, INSTRUCTION_MAX);
    if (sum("metadata") * 2 >= sum("bytes"))
        return `${instruction} stores ${size} again`;
    if (sum("overwritten") > sum("deleted"))
        return `${instruction} replaces ${size} that earlier layers keep storing`;
    return `${instruction} deletes ${size} that earlier layers keep storing`;
}
function layerText(reason, style) {
    const what = reason.name === "" ? "a layer" : style.name(reason.name, INSTRUCTION_MAX);
    return `${what} ${verb(reason)}`;
}
/** Where it happens. A package's instruction is named, one's own name is not repeated. */
function placeText(image, reason, style) {
    if (reason.kind === "base" || reason.status === "gone")
        return "";
    const place = (0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)(image, reason.layer, style);
    const layer = (0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .layerAt */ .VF)(image, reason.layer);
    const named = reason.kind === "waste" || reason.kind === "layer";
    if (layer === null || layer.origin === "base" || layer.instruction === null)
        return place;
    if (named)
        return layer.line === null ? "" : place;
    if (layer.line === null || reason.kind === "files")
        return place;
    return `${place}: ${style.name(layer.instruction, INSTRUCTION_MAX)}`;
}
const IMAGES = 3;
/** The lines of the comment that say why images changed: of the three with most to say, each with its largest reasons. */
function reasonLines(report) {
    const told = changedImages(report).filter(({ change, growth }) => (growth?.reasons.length ?? 0) > 0 || (change !== null && splitText(change, _inside_js__WEBPACK_IMPORTED_MODULE_3__/* .MARKDOWN */ .yQ) !== null));
    const lines = told.slice(0, IMAGES).flatMap((image) => {
        const reasons = image.growth?.reasons ?? [];
        const split = image.change === null ? null : splitText(image.change, _inside_js__WEBPACK_IMPORTED_MODULE_3__/* .MARKDOWN */ .yQ);
        const change = _inside_js__WEBPACK_IMPORTED_MODULE_3__/* .MARKDOWN */ .yQ.figure((0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatChange */ .eD)(image.change?.bytes ?? 0));
        const name = (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)((0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .displayName */ .QC)(report, image), { max: _inside_js__WEBPACK_IMPORTED_MODULE_3__/* .NAME_MAX */ .fo });
        const [only, ...others] = reasons;
        if (only !== undefined && others.length === 0 && split === null)
            return [`- ${name} **${change}**: ${reasonText(image, only, _inside_js__WEBPACK_IMPORTED_MODULE_3__/* .MARKDOWN */ .yQ)}\n`];
        return [
            `- ${name} **${change}**${split === null ? (reasons.length === 0 ? "" : ":") : `: ${split}`}\n`,
            ...reasons.map((reason) => `  - ${reasonText(image, reason, _inside_js__WEBPACK_IMPORTED_MODULE_3__/* .MARKDOWN */ .yQ)}\n`),
        ];
    });
    const rest = told.length - IMAGES;
    return rest > 0 ? [...lines, `- and ${(0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(rest, "more changed image")}\n`] : lines;
}
/** Images that changed by more than noise: those that failed first, then by how much they changed. */
function changedImages(report) {
    const weight = ({ change }) => Math.max(Math.abs(change?.bytes ?? 0), Math.abs(change?.own?.bytes ?? 0));
    return report.images
        .filter((image) => (0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .isChanged */ .Hq)(image))
        .sort((a, b) => RANK[a.status] - RANK[b.status] || weight(b) - weight(a));
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

/***/ 4628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CZ: () => (/* binding */ hiddenText),
/* harmony export */   Qh: () => (/* binding */ wasteSection),
/* harmony export */   VS: () => (/* binding */ storedText),
/* harmony export */   _1: () => (/* binding */ isMuchWaste),
/* harmony export */   xP: () => (/* binding */ efficiencyText),
/* harmony export */   xv: () => (/* binding */ causeText)
/* harmony export */ });
/* harmony import */ var _model_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5658);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7739);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(709);
/* harmony import */ var _inside_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4424);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8235);
/** The waste section: bytes that some layer stores and no container sees, by the pair of instructions responsible. */





const ROWS = 8;
const PATH_MAX = 60;
const INSTRUCTION_MAX = 40;
const LEAST_BYTES = 100_000;
const LEAST_SHARE = 0.005;
/** Enough of it to be worth a word: 100 kB, or half a percent of what is stored. */
function isMuchWaste(waste) {
    return waste !== null && (waste.bytes >= LEAST_BYTES || 1 - waste.efficiency >= LEAST_SHARE);
}
const isTold = (image) => isMuchWaste(image.waste);
/** Waste of every image that has some worth a word; null when none has. */
function wasteSection(report) {
    const images = (0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .toldImages */ .k8)(report).filter(isTold);
    if (images.length === 0)
        return null;
    const files = images.reduce((sum, { waste }) => sum + waste.files, 0);
    const bytes = (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(images.reduce((sum, { waste }) => sum + waste.bytes, 0));
    const [single] = images;
    const efficiency = single === undefined || images.length > 1 ? "" : `, ${efficiencyText(single.waste)}`;
    return {
        summary: `Waste: ${bytes} in ${(0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(files, "file")}${(0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .scopeText */ .Cm)(report, images)}${efficiency}`,
        blocks: images.map((image, index) => block(report, image, images.length, index === 0)),
        leftOut: (missing) => `waste of ${(0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(missing, "image")}`,
    };
}
/** `efficiency 91 %`: never 100 where there is waste. */
function efficiencyText({ efficiency, bytes }) {
    const percent = efficiency * 100;
    return bytes > 0 && percent > 99.95 ? "efficiency over 99.9 %" : `efficiency ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(percent)}`;
}
function block(report, image, images, first) {
    const { waste } = image;
    const meaning = "A layer stores these bytes, and no container sees them.";
    const body = `${first ? `${meaning}\n\n` : ""}${table(image, (0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .rowsFor */ .f4)(ROWS, images))}`;
    const importance = (0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .importanceOf */ .sE)(image, 3);
    if (images === 1)
        return { text: body, importance };
    const title = `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .htmlCode */ .h8)((0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .displayName */ .QC)(report, image), _inside_js__WEBPACK_IMPORTED_MODULE_3__/* .NAME_MAX */ .fo)}: ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(waste.bytes)}, ${efficiencyText(waste)}`;
    return { text: `<details><summary>${title}</summary>\n\n${body}\n\n</details>`, importance };
}
/** What happened to most of it: `deleted`, `overwritten`, `chmod or chown`. */
function causeText({ bytes, deleted, overwritten, metadata }) {
    const causes = [
        { word: "deleted", part: deleted },
        { word: "overwritten", part: overwritten },
        { word: "chmod or chown", part: metadata },
    ]
        .filter(({ part }) => part > 0)
        .sort((a, b) => b.part - a.part);
    const [most] = causes;
    if (most === undefined)
        return "overwritten";
    return causes.length > 1 && most.part < bytes * 0.9 ? `mostly ${most.word}` : most.word;
}
/** Who stores it: `base image`, `line 14`, the instruction where it has no line. */
function storedText(image, pair, style) {
    const layer = (0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .layerAt */ .VF)(image, pair.stored);
    return layer === null || layer.line === null || layer.origin === "base"
        ? stepText(image, pair.stored, style)
        : `line ${layer.line}`;
}
function stepText(image, index, style) {
    const layer = (0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .layerAt */ .VF)(image, index);
    if (layer === null)
        return "";
    if (layer.origin === "base")
        return "base image";
    const instruction = layer.instruction === null ? "" : style.name(layer.instruction, INSTRUCTION_MAX);
    if (layer.line === null)
        return instruction === "" ? `layer ${index + 1}` : instruction;
    return instruction === "" ? `line ${layer.line}` : `line ${layer.line}: ${instruction}`;
}
/** Who hides it, with the instruction, as that is what to change: another step, or the one that stores it. */
function hiddenText(image, pair, style) {
    return pair.lost === pair.stored ? "the same layer" : stepText(image, pair.lost, style);
}
function table(image, most) {
    const { waste } = image;
    const shown = waste.pairs.slice(0, most);
    const rows = shown.map((pair) => {
        const cells = [
            (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .together */ .bs)((0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(pair.bytes)),
            causeText(pair),
            storedText(image, pair, _inside_js__WEBPACK_IMPORTED_MODULE_3__/* .MARKDOWN_CELL */ .nb),
            hiddenText(image, pair, _inside_js__WEBPACK_IMPORTED_MODULE_3__/* .MARKDOWN_CELL */ .nb),
            `${_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .MARKDOWN_CELL */ .nb.name((0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .pathText */ .LF)(pair.example, PATH_MAX), PATH_MAX)}${more(pair)}`,
        ];
        return `| ${cells.join(" | ")} |`;
    });
    const rest = waste.bytes - (0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .sumOf */ .XN)(shown);
    if (rest > 0)
        rows.push(`| ${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .together */ .bs)((0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(rest))} | elsewhere | | | |`);
    const head = ["| Size | What | Stored by | Hidden by | Example |", "| ---: | :--- | :--- | :--- | :--- |"];
    return [...head, ...rows].join("\n");
}
const more = ({ files }) => (files > 1 ? ` of ${(0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(files, "file")}` : "");


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


/***/ })

};
