export const id = 783;
export const ids = [783];
export const modules = {

/***/ 3783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCheckCommand: () => (/* binding */ runCheckCommand)
});

// EXTERNAL MODULE: ./.cache/build/js/compose.js + 107 modules
var compose = __webpack_require__(9988);
// EXTERNAL MODULE: ./.cache/build/js/model/errors.js
var errors = __webpack_require__(2030);
;// CONCATENATED MODULE: ./.cache/build/js/report/escape.js
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
 * Text of others within a sentence. Words that hold a mention, link, reference, shortcode, formula, HTML or Markdown
 * become code spans; the rest reads as prose.
 */
function inlineText(text, place = {}) {
    const line = plainLine(text, place.max);
    if (line === "")
        return "";
    return line
        .split(" ")
        .map((word, index) => escapeWord(word, index === 0, place))
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
    const longest = content.reduce((most, line) => Math.max(most, ...[...line.matchAll(/`+/gu)].map((run) => run[0].length)), 2);
    const fence = "`".repeat(longest + 1);
    return [`${fence}text`, ...content, fence].join("\n");
}
/** Text of others inside an HTML block (a `<summary>` line), where Markdown is not parsed. */
function htmlCode(text, max = DEFAULT_MAX) {
    const line = plainLine(text, max);
    return `<code>${(line === "" ? '""' : line).replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? character)}</code>`;
}

// EXTERNAL MODULE: ./.cache/build/js/report/schema.js
var schema = __webpack_require__(3003);
;// CONCATENATED MODULE: ./.cache/build/js/report/json.js
/** The report as JSON: written once, validated on the way out and on the way in. */




/** Largest report read, in UTF-16 code units: two thousand images with a hundred layers each stay below it. */
const REPORT_MAX = 64_000_000;
const REPORTED_ISSUES = 3;
/**
 * The report's JSON: keys in the schema's order, two spaces, a line break at the end.
 * @throws PublishError naming the place when the report breaks its own schema: a bug of this program
 */
function serializeReport(report) {
    const result = schema/* reportSchema */.Qh.safeParse(report);
    if (!result.success) {
        throw new errors/* PublishError */.S1(`the report breaks its own schema at ${describeIssues(result.error)}`, "This is a bug in image-budget: please report it with the configuration that led to it.", result.error);
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
        throw new PublishError(`the report is too long: ${text.length} characters, at most ${REPORT_MAX}`, hint);
    }
    const result = reportSchema.safeParse(parseJson(text, hint));
    if (!result.success)
        throw new PublishError(`not a report: ${describeIssues(result.error)}`, hint, result.error);
    return result.data;
}
function parseJson(text, hint) {
    try {
        return JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text);
    }
    catch (cause) {
        throw new PublishError("the report is not JSON", hint, cause);
    }
}
/** The first problems with their paths: `images[3].size.bytes: expected number`. */
function describeIssues(error) {
    const shown = error.issues
        .slice(0, REPORTED_ISSUES)
        .map((issue) => `${pathOf(issue.path)}: ${plainLine(issue.message)}`);
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

// EXTERNAL MODULE: ./.cache/build/js/model/bytes.js
var model_bytes = __webpack_require__(5658);
;// CONCATENATED MODULE: ./.cache/build/js/report/facts.js
/** Questions the renderings ask of a report: order, what decided, what was not judged. */

const STATUS_RANK = { error: 0, fail: 1, warn: 2, pass: 3 };
const VERDICT_RANK = { fail: 0, warn: 1, pass: 2, skipped: 3 };
const METRIC_RANK = { size: 0, download: 1, change: 2, saving: 3 };
/** What failed first, then warnings, then the rest; within each the largest first. Stable. */
function byImportance(images) {
    return [...images].sort((a, b) => STATUS_RANK[a.status] - STATUS_RANK[b.status] || (b.size?.bytes ?? 0) - (a.size?.bytes ?? 0));
}
/** The verdict an image's row shows: the worst; among equals a configured one, then the size's. */
function decidingVerdict(verdicts) {
    const sorted = [...verdicts].sort((a, b) => VERDICT_RANK[a.status] - VERDICT_RANK[b.status] ||
        Number(a.inferred) - Number(b.inferred) ||
        METRIC_RANK[a.metric] - METRIC_RANK[b.metric]);
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
        report.images.some((image) => image.baseline.status !== "none" || image.budgets.some((v) => v.metric === "change")));
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
        saving: { bytes, percent: (0,model_bytes/* percentOf */.pR)(bytes, reference), estimate: false, note: null },
        images: measured.length,
    };
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

;// CONCATENATED MODULE: ./.cache/build/js/report/words.js
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
/** `200 MB`, `change +5 MB and +10 %`, `saving 55 %`; a dash when there is no limit. */
function formatLimit(verdict) {
    const { limit, metric } = verdict;
    if (limit === null)
        return "–";
    const signed = metric === "change";
    const parts = [
        ...(limit.bytes === undefined ? [] : [signed ? (0,model_bytes/* formatChange */.eD)(limit.bytes) : (0,model_bytes/* formatBytes */.z3)(limit.bytes)]),
        ...(limit.percent === undefined ? [] : [(0,model_bytes/* formatPercent */.l9)(limit.percent, signed)]),
    ];
    const amount = parts.join(" and ");
    return metric === "size" ? amount : `${metric} ${amount}`;
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
/** `+45.2 MB (+17.6 %)`, or `no change` when rebuilding alone would explain it. */
function formatDelta(change) {
    if (change.noise || change.bytes === 0)
        return "no change";
    const percent = change.percent === null ? "" : ` (${(0,model_bytes/* formatPercent */.l9)(change.percent, true)})`;
    return `${(0,model_bytes/* formatChange */.eD)(change.bytes)}${percent}`;
}
/** `288 MB (61 %)`; marked as an estimate when it is one. */
function formatSaving(saving) {
    const percent = saving.percent === null ? "" : ` (${(0,model_bytes/* formatPercent */.l9)(saving.percent)})`;
    return `${(0,model_bytes/* formatBytes */.z3)(saving.bytes)}${percent}${saving.estimate ? " estimate" : ""}`;
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
    return image.budgets.every(isBeyondReach) ? "no budget" : "not judged";
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

;// CONCATENATED MODULE: ./.cache/build/js/report/about.js
/** The last note: what was measured, with what, and by which rules. */



const SHORT_SHA = 12;
/** A commit's short name. Only what looks like a hash is shortened. */
function shortSha(sha) {
    return /^[0-9a-f]{40,64}$/u.test(sha) ? sha.slice(0, SHORT_SHA) : sha;
}
function commitText(commit) {
    const sha = commit.sha === null ? "no commit" : codeSpan(shortSha(commit.sha), { max: 64 });
    return commit.ref === null ? sha : `${sha} on ${codeSpan(commit.ref, { max: 120 })}`;
}
/** Commits, engine, store, builder, effective settings, disk, and how sizes are measured. */
function aboutSection(report) {
    const { engine, config, disk, commit, baselineCommit } = report;
    const recorded = report.images.filter((image) => image.baseline.status === "recorded").length;
    const lines = [
        `Commit ${commitText(commit)}${commit.dirty === true ? ", with changes not committed" : ""}; ` +
            (baselineCommit === null ? "no baseline" : `baseline ${commitText(baselineCommit)}`) +
            (recorded === 0 ? "" : `, ${recorded} of its sizes from records`),
        engine === null
            ? "No engine"
            : `Engine ${codeSpan(`${engine.name} ${engine.version}`, { max: 80 })}, image store ${engine.store}, ` +
                `builder ${codeSpan(engine.builder, { max: 80 })}`,
        `Configuration: ${config.file === null ? "none, images discovered" : codeSpan(config.file, { max: 120 })}; ` +
            `\`fail-on: ${config.failOn}\`, \`on-unmeasured: ${config.onUnmeasured}\``,
        `Took ${formatSeconds(report.seconds)}${diskText(disk)}`,
        "Size is the payload of the regular files in all layers, uncompressed: the same on every engine and image store. " +
            "Download is what a pull transfers. `~` marks an estimate; 1 MB is 1,000,000 bytes",
        `image-budget ${codeSpan(report.tool.version, { max: 40 })}, ${codeSpan(report.created, { max: 40 })}`,
    ];
    const sha = commit.sha === null ? "" : ` at ${htmlCode(shortSha(commit.sha), 64)}`;
    const on = engine === null ? "" : `, ${htmlCode(`${engine.name} ${engine.version}`, 60)} (${engine.store})`;
    return {
        summary: `How this was measured${sha}${on}`,
        blocks: [{ text: lines.map((line) => `- ${line}.`).join("\n"), importance: 78 }],
        leftOut: () => "how this was measured",
    };
}
function diskText(disk) {
    const parts = [
        ...(disk.peakUsed === null ? [] : [`disk peak ${(0,model_bytes/* formatBytes */.z3)(disk.peakUsed)}`]),
        ...(disk.freeAtStart === null ? [] : [`${(0,model_bytes/* formatBytes */.z3)(disk.freeAtStart)} free at the start`]),
    ];
    return parts.length === 0 ? "" : `; ${parts.join(", ")}`;
}

;// CONCATENATED MODULE: ./.cache/build/js/report/fit.js
/**
 * Fitting into GitHub's limits: collapsed sections are filled in order of importance until the room is used up, and
 * what was left out is counted.
 */
/** A budget of characters and bytes. GitHub counts a comment in characters and a job summary in bytes. */
class Room {
    #characters;
    #bytes;
    /**
     * @param characters most UTF-16 code units: never fewer than the characters GitHub counts
     * @param bytes most UTF-8 bytes; null when only characters count
     */
    constructor(characters, bytes) {
        this.#characters = characters;
        this.#bytes = bytes ?? Number.POSITIVE_INFINITY;
    }
    /** Takes the room `text` needs; false, and nothing taken, when it does not fit. */
    take(text) {
        const bytes = this.#bytes === Number.POSITIVE_INFINITY ? 0 : Buffer.byteLength(text);
        if (text.length > this.#characters || bytes > this.#bytes)
            return false;
        this.#characters -= text.length;
        this.#bytes -= bytes;
        return true;
    }
}
const fit_open = (section) => `\n<details><summary>${section.summary}</summary>\n\n`;
const CLOSE = "\n</details>\n";
/**
 * Renders the sections in their order with the most important blocks that fit. Once a block does not fit, no less
 * important one is shown: what a reader sees is never a matter of chance.
 * @returns the Markdown, and what was left out in words
 */
function fitSections(sections, room) {
    const candidates = sections
        .flatMap((section, order) => section.blocks.map((block, index) => ({ section, order, block, index })))
        .sort((a, b) => b.block.importance - a.block.importance || a.order - b.order || a.index - b.index);
    const shown = new Map();
    for (const { section, block } of candidates) {
        const begun = shown.get(section);
        const cost = begun === undefined ? `${fit_open(section)}${block.text}\n${CLOSE}` : `\n${block.text}\n`;
        if (!room.take(cost))
            break;
        if (begun === undefined)
            shown.set(section, new Set([block]));
        else
            begun.add(block);
    }
    const text = sections.map((section) => renderSection(section, shown.get(section))).join("");
    const leftOut = sections.flatMap((section) => {
        const missing = section.blocks.length - (shown.get(section)?.size ?? 0);
        return missing === 0 ? [] : [section.leftOut(missing)];
    });
    return { text, leftOut };
}
function renderSection(section, shown) {
    if (shown === undefined)
        return "";
    const texts = section.blocks.filter((block) => shown.has(block)).map((block) => block.text);
    return `${fit_open(section)}${texts.join(section.list === true ? "\n" : "\n\n")}\n${CLOSE}`;
}

;// CONCATENATED MODULE: ./.cache/build/js/report/headline.js
/** The answer in one line: verdict, total, change against base, measured saving, and what was not judged. */



/** @returns the pieces of the first line; a saving that is an estimate is never among them. */
function headline(report) {
    return {
        ...verdictOf(report),
        parts: [totalPart(report), changePart(report), savingPart(report), skippedPart(report)].filter((p) => p !== ""),
    };
}
/** The verdict of a whole run in one plain line: first line of the comment, last of the log, and a step output. */
function summariseOutcome(report) {
    const { verdict, scope, parts } = headline(report);
    const answer = scope === "" ? verdict : `${verdict} (${scope})`;
    return parts.length === 0 ? answer : `${answer}: ${parts.join(", ")}`;
}
function verdictOf(report) {
    const images = report.images.length;
    if (report.status === "error")
        return { verdict: "Incomplete", scope: errorScope(report) };
    if (report.status === "fail" || report.status === "warn") {
        const broken = brokenVerdicts(report).filter(({ verdict }) => verdict.status === report.status);
        const names = new Set(broken.flatMap(({ image }) => (image === null ? [] : [image])));
        const savingOnly = broken.length > 0 && broken.every(({ verdict }) => verdict.metric === "saving");
        const expired = broken.length === 0;
        const word = report.status === "warn"
            ? "Warning"
            : savingOnly
                ? "Saving too small"
                : expired
                    ? "Failed"
                    : "Over budget";
        if (names.size === 0)
            return { verdict: word, scope: broken.length > 0 ? "the total" : "" };
        return { verdict: word, scope: images > 1 ? `${names.size} of ${count(images, "image")}` : "" };
    }
    const judged = [...report.images.flatMap((image) => image.budgets), ...report.total.budgets].some((verdict) => verdict.status === "pass");
    return { verdict: judged ? "Within budget" : "No budget judged", scope: "" };
}
function errorScope(report) {
    const failed = report.images.filter((image) => image.failure !== null);
    if (report.images.length === 0 || failed.length === report.images.length)
        return "nothing measured";
    const builds = failed.every((image) => image.failure?.kind === "build" || image.failure?.kind === "needs");
    const over = report.images.filter((image) => image.budgets.some((verdict) => verdict.status === "fail")).length;
    const overTotal = report.total.budgets.some((verdict) => verdict.status === "fail");
    return [
        failed.length === 0
            ? ""
            : `${failed.length} of ${count(report.images.length, "image")} ${builds ? "not built" : "not measured"}`,
        over === 0 ? "" : `${over} over budget`,
        overTotal ? "the total over budget" : "",
    ]
        .filter((part) => part !== "")
        .join(", ");
}
function totalPart(report) {
    const { total } = report;
    if (total.bytes !== null) {
        return total.images > 1
            ? `${(0,model_bytes/* formatBytes */.z3)(total.bytes)} in total`
            : total.images === 1
                ? (0,model_bytes/* formatBytes */.z3)(total.bytes)
                : "";
    }
    const measured = report.images.flatMap((image) => (image.size === null ? [] : [image.size.bytes]));
    const sum = measured.reduce((all, bytes) => all + bytes, 0);
    return measured.length === 0
        ? ""
        : `${(0,model_bytes/* formatBytes */.z3)(sum)} in the ${measured.length === 1 ? "one image" : `${measured.length} images`} measured`;
}
function changePart(report) {
    if (report.total.change !== null)
        return `${formatDelta(report.total.change)} against base`;
    if (report.baselineCommit === null || report.images.length === 0)
        return "";
    const without = report.images.filter((image) => image.size !== null && image.baseline.status === "none").length;
    if (without === 0)
        return "";
    return report.images.length === 1 ? "no baseline" : `${count(without, "image")} without baseline`;
}
function savingPart(report) {
    const measured = measuredSaving(report);
    if (measured === null)
        return "";
    const { bytes, percent } = measured.saving;
    const share = percent === null ? "" : ` (${(0,model_bytes/* formatPercent */.l9)(Math.abs(percent))})`;
    const scope = measured.images < report.images.length
        ? ` in ${measured.images} of ${count(report.images.length, "image")}`
        : "";
    if (bytes === 0)
        return `no smaller than slim${scope}`;
    return `${(0,model_bytes/* formatBytes */.z3)(Math.abs(bytes))}${share} ${bytes > 0 ? "smaller" : "larger"} than slim${scope}`;
}
function skippedPart(report) {
    const skipped = skippedVerdicts(report).length;
    return skipped === 0 ? "" : `${count(skipped, "budget")} not judged`;
}

;// CONCATENATED MODULE: ./.cache/build/js/report/layers.js
/** The layers section: where an image's bytes come from, by Dockerfile instruction. */




const ROWS = 12;
const INSTRUCTION_MAX = 120;
const FILE_MAX = 120;
const IMPORTANCE = { error: 76, fail: 75, warn: 70, pass: 20 };
const CHANGED = 50;
const sum = (layers) => layers.reduce((total, layer) => total + layer.bytes, 0);
/** The layers a Dockerfile wrote, the largest first. */
function ownLayers(image) {
    return image.layers.filter((layer) => layer.origin !== "base").sort((a, b) => b.bytes - a.bytes);
}
/** Layers of every measured image; null when there are none. */
function layersSection(report) {
    const images = byImportance(report.images).filter((image) => image.layers.length > 0);
    if (images.length === 0)
        return null;
    const layers = images.flatMap((image) => image.layers);
    const scope = images.length === 1 ? "" : ` in ${count(images.length, "image")}`;
    return {
        summary: `Layers: ${count(layers.length, "layer")}${scope}, ${(0,model_bytes/* formatBytes */.z3)(sum(layers))}`,
        blocks: images.map((image) => block(report, image, images.length > 1)),
        leftOut: (missing) => `layers of ${count(missing, "image")}`,
    };
}
function block(report, image, nested) {
    const changed = image.change !== null && !image.change.noise && image.change.bytes !== 0;
    const importance = image.status === "pass" && changed ? CHANGED : IMPORTANCE[image.status];
    const body = `${facts(image)}${table(image)}`;
    if (!nested)
        return { text: body, importance };
    const title = `${htmlCode(displayName(report, image), 80)}: ${count(image.layers.length, "layer")}, ${(0,model_bytes/* formatBytes */.z3)(sum(image.layers))}`;
    return { text: `<details><summary>${title}</summary>\n\n${body}\n\n</details>`, importance };
}
/** One sentence about the image: download, what the engine shows, its base. */
function facts(image) {
    const parts = [];
    if (image.size !== null) {
        const { download, inspected } = image.size;
        parts.push(`Download ${download.exact ? "" : "~ "}${(0,model_bytes/* formatBytes */.z3)(download.bytes)}`);
        parts.push(`the engine shows ${(0,model_bytes/* formatBytes */.z3)(inspected)}`);
    }
    if (image.base !== null) {
        const name = image.base.image === null ? "an unknown base" : codeSpan(image.base.image, { max: FILE_MAX });
        const standIn = image.base.standIn ? " (a stand-in base)" : "";
        const distribution = image.base.distribution === null ? "" : `, ${codeSpan(image.base.distribution, { max: 60 })}`;
        parts.push(`built on ${name}${standIn}${distribution}`);
    }
    return parts.length === 0 ? "" : `${parts.join("; ")}.\n\n`;
}
function table(image) {
    const total = sum(image.layers);
    const base = image.layers.filter((layer) => layer.origin === "base");
    const own = ownLayers(image).filter((layer) => layer.bytes > 0);
    const shown = own.slice(0, ROWS);
    const rest = own.slice(ROWS);
    const rows = [
        ...(base.length === 0
            ? []
            : [{ bytes: sum(base), what: `base image, ${count(base.length, "layer")}`, place: "" }]),
        ...shown.map((layer) => ({ bytes: layer.bytes, what: instruction(layer), place: place(image, layer) })),
    ].sort((a, b) => b.bytes - a.bytes);
    if (rest.length > 0)
        rows.push({ bytes: sum(rest), what: `${count(rest.length, "smaller layer")}`, place: "" });
    const lines = rows.map((row) => {
        const share = (0,model_bytes/* percentOf */.pR)(row.bytes, total);
        const numbers = together(`${(0,model_bytes/* formatBytes */.z3)(row.bytes)} | ${share === null ? "–" : (0,model_bytes/* formatPercent */.l9)(share)}`);
        return `| ${numbers} | ${row.what} | ${row.place} |`;
    });
    return ["| Size | Share | Instruction | Line |", "| ---: | ---: | :--- | :--- |", ...lines].join("\n");
}
function instruction(layer) {
    return layer.instruction === null
        ? "instruction not known"
        : codeSpan(layer.instruction, { table: true, max: INSTRUCTION_MAX });
}
function place(image, layer) {
    if (layer.line === null)
        return "";
    return codeSpan(`${image.dockerfile ?? "Dockerfile"}:${layer.line}`, { table: true, max: FILE_MAX });
}

;// CONCATENATED MODULE: ./.cache/build/js/report/problems.js
/** The collapsed sections about what went wrong or was let pass: failures, budgets not judged, exceptions, notes. */



const NAME_MAX = 80;
const TEXT_MAX = 400;
/** The last lines of a build say what broke; those before are in the run's own log. */
const LOG_LINES = 20;
const LOG_LINE_MAX = 200;
const nameOf = (report, image) => codeSpan(displayName(report, image), { max: NAME_MAX });
/** ` (web/Dockerfile:7)` when the builder named a line. */
function failurePlace(image, failure) {
    return failure.line === null
        ? ""
        : ` (${codeSpan(`${image.dockerfile ?? "Dockerfile"}:${failure.line}`, { max: 120 })})`;
}
/** What failed, with the builds' own last lines. */
function failuresSection(report) {
    const failed = report.images.flatMap((image) => image.failure === null ? [] : [{ image, failure: image.failure }]);
    if (failed.length === 0)
        return null;
    return {
        summary: `Failures: ${count(failed.length, "image")}`,
        blocks: failed.map(({ image, failure }) => {
            const log = failure.log.slice(-LOG_LINES);
            const message = inlineText(failure.message, { max: TEXT_MAX });
            const parts = [
                `**${nameOf(report, image)}**${failurePlace(image, failure)}: ${message}`,
                ...(log.length === 0 ? [] : [codeBlock(log, LOG_LINE_MAX)]),
                ...(failure.hint === "" ? [] : [inlineText(failure.hint, { max: TEXT_MAX })]),
            ];
            return { text: parts.join("\n\n"), importance: 90 };
        }),
        leftOut: (missing) => `the logs of ${count(missing, "failure")}`,
    };
}
/** Budgets that were not judged, each with its reason, and why images have no baseline. */
function skippedSection(report) {
    const skipped = skippedVerdicts(report);
    const missing = report.baselineCommit === null ? [] : missingBaselines(report);
    if (skipped.length === 0 && missing.length === 0)
        return null;
    const without = missing.reduce((sum, one) => sum + one.images.length, 0);
    const counts = [
        ...(skipped.length === 0 ? [] : [count(skipped.length, "budget")]),
        ...(without === 0 ? [] : [`${count(without, "image")} without baseline`]),
    ];
    return {
        summary: `Not judged: ${counts.join(", ")}`,
        blocks: [
            ...missing.map(({ reason, images }) => ({
                text: `- No baseline for ${someNames(report, images)}: ${inlineText(reason, { max: TEXT_MAX })}`,
                importance: 66,
            })),
            ...skipped.map(({ verdict }) => ({
                text: `- ${inlineText(verdict.reason, { max: TEXT_MAX })}`,
                importance: 65,
            })),
        ],
        list: true,
        leftOut: (missingBlocks) => `${count(missingBlocks, "reason")} for what was not judged`,
    };
}
function someNames(report, images) {
    const shown = images.slice(0, 5).map((image) => nameOf(report, image));
    const rest = images.length - shown.length;
    return rest === 0 ? shown.join(", ") : `${shown.join(", ")} and ${count(rest, "more image")}`;
}
/** Exceptions in force, expired or without effect: reason, owner and end. */
function exceptionsSection(report) {
    if (report.exceptions.length === 0)
        return null;
    const number = (status) => report.exceptions.filter((one) => one.status === status).length;
    const counts = ["active", "expired", "unused"].filter((status) => number(status) > 0);
    const rows = report.exceptions.map((one) => {
        const cell = (text, max = 120) => inlineText(text, { table: true, max });
        const image = one.image === "total" ? "Total" : codeSpan(one.image, { table: true, max: NAME_MAX });
        const status = one.status === "expired" ? "**expired**" : one.status;
        return (`| ${image} | ${one.metric}: ${cell(one.limit)} | ${cell(one.reason, 200)} ` +
            `| ${cell(one.owner, 80)} | ${cell(one.expires, 20)} | ${status} |`);
    });
    const head = [
        "| Image | Limit | Reason | Owner | Until | |",
        "| :--- | :--- | :--- | :--- | :--- | :--- |",
    ];
    return {
        summary: `Exceptions: ${counts.map((status) => `${number(status)} ${status}`).join(", ")}`,
        blocks: [
            { text: [...head, ...rows.slice(0, 50)].join("\n"), importance: number("expired") > 0 ? 85 : 60 },
        ],
        leftOut: () => "exceptions",
    };
}
/** What the run and its images have to say besides. */
function notesSection(report) {
    const notes = [
        ...report.notes.map((note) => `- ${inlineText(note, { max: TEXT_MAX })}`),
        ...report.images.flatMap((image) => image.notes.map((note) => `- ${nameOf(report, image)}: ${inlineText(note, { max: TEXT_MAX })}`)),
    ];
    if (notes.length === 0)
        return null;
    return {
        summary: `Notes: ${notes.length}`,
        blocks: notes.map((text) => ({ text, importance: 58 })),
        list: true,
        leftOut: (missing) => count(missing, "note"),
    };
}
/** The names behind the table's line of unchanged images. */
function unchangedSection(report, images) {
    if (images.length === 0)
        return null;
    return {
        summary: `Unchanged: ${count(images.length, "image")}`,
        blocks: [{ text: images.map((image) => nameOf(report, image)).join(", "), importance: 10 }],
        leftOut: () => "the names of unchanged images",
    };
}

;// CONCATENATED MODULE: ./.cache/build/js/report/sections.js
/** The collapsed sections of the comment that compare: the guide's expectation, build times, savings. */




const sections_NAME_MAX = 80;
const sections_TEXT_MAX = 400;
/** A table as one block per row would lose its head, so rows are grouped: each group is a table of its own. */
const GROUP = 25;
const sections_name = (report, image) => codeSpan(displayName(report, image), { table: true, max: sections_NAME_MAX });
function tables(head, rows, importance) {
    const blocks = [];
    for (let start = 0; start < rows.length; start += GROUP) {
        blocks.push({ text: [...head, ...rows.slice(start, start + GROUP)].join("\n"), importance });
    }
    return blocks;
}
/** Where a size stands against the range the guide expects. */
function againstGuide(bytes, expected) {
    if (bytes > expected.max)
        return `${(0,model_bytes/* formatBytes */.z3)(bytes - expected.max)} above`;
    return bytes < expected.min ? `${(0,model_bytes/* formatBytes */.z3)(expected.min - bytes)} below` : "as expected";
}
function range(expected) {
    return expected.min === expected.max
        ? (0,model_bytes/* formatBytes */.z3)(expected.max)
        : `${(0,model_bytes/* formatBytes */.z3)(expected.min)} to ${(0,model_bytes/* formatBytes */.z3)(expected.max)}`;
}
/** The guide's expectation beside the measured value, and what has to be said about the row. */
function guideSection(report) {
    const rows = report.images.flatMap((image) => image.guide === null
        ? []
        : [
            `| ${sections_name(report, image)} | ${inlineText(image.guide.label, { table: true, max: 100 })} (${image.guide.chosen ? "chosen" : "suggested"}) ` +
                `| ${together(range(image.guide))} | ${image.size === null ? "not measured" : together((0,model_bytes/* formatBytes */.z3)(image.size.bytes))} ` +
                `| ${image.size === null ? "" : againstGuide(image.size.bytes, image.guide)} |`,
        ]);
    const { guide, bytes } = report.total;
    if (guide !== null) {
        rows.push(`| **Total** | ${inlineText(guide.label, { table: true, max: 100 })} | ${range(guide)} ` +
            `| ${bytes === null ? "not measured" : together((0,model_bytes/* formatBytes */.z3)(bytes))} | ${bytes === null ? "" : againstGuide(bytes, guide)} |`);
    }
    if (rows.length === 0)
        return null;
    const notes = [
        ...report.images.flatMap((image) => image.guide?.note
            ? [
                `- ${codeSpan(displayName(report, image), { max: sections_NAME_MAX })}: ${inlineText(image.guide.note, { max: sections_TEXT_MAX })}`,
            ]
            : []),
        ...(guide?.note ? [`- Total: ${inlineText(guide.note, { max: sections_TEXT_MAX })}`] : []),
    ];
    const measured = report.images.filter((image) => image.guide !== null && image.size !== null);
    const above = measured.filter((image) => (image.size?.bytes ?? 0) > (image.guide?.max ?? 0)).length;
    const images = report.images.filter((image) => image.guide !== null).length;
    return {
        summary: `The guide's expectation: ${count(images, "image")}${above === 0 ? "" : `, ${above} above it`}`,
        blocks: [
            ...tables(["| Image | Guide's row | Expected | Measured | |", "| :--- | :--- | ---: | ---: | :--- |"], rows, 55),
            ...(notes.length === 0 ? [] : [{ text: notes.join("\n"), importance: 54 }]),
        ],
        leftOut: () => "the guide's expectation",
    };
}
/** Build times of reference and image; the guide expects Alpine builds to be slower ("Build Time" in its notes). */
function timesSection(report) {
    const built = report.images.flatMap((image) => image.build === null ? [] : [{ image, build: image.build }]);
    if (built.length === 0)
        return null;
    const compared = built.some(({ image }) => typeof image.reference?.seconds === "number");
    const rows = built.map(({ image, build }) => {
        const seconds = image.reference?.seconds ?? null;
        const reference = seconds === null ? "–" : withCache(seconds, image.reference?.cached === true);
        const difference = comparesTime(image) && seconds !== null ? signedSeconds(build.seconds - seconds) : "–";
        const times = compared
            ? [reference, withCache(build.seconds, build.cached), difference]
            : [withCache(build.seconds, build.cached)];
        return `| ${sections_name(report, image)} | ${times.map(together).join(" | ")} |`;
    });
    const alpine = report.images.filter((image) => image.base?.libc === "musl" && comparesTime(image));
    const cached = built.some(({ image, build }) => build.cached || image.reference?.cached === true);
    const said = [
        ...(alpine.length === 0
            ? []
            : [`The guide expects Alpine builds to be slower: ${pairs(report, alpine)}.`]),
        ...(cached ? ["What came out of the build cache says nothing about build times."] : []),
    ];
    const single = built.length === 1 ? alpine[0] : undefined;
    const all = built.reduce((sum, { build }) => sum + build.seconds, 0);
    return {
        summary: single === undefined
            ? `Build times: ${count(built.length, "build")}, ${formatSeconds(all)}`
            : `Build times: ${pair(single)} for the reference`,
        blocks: [
            ...(said.length === 0 ? [] : [{ text: said.join(" "), importance: 46 }]),
            ...tables(compared
                ? ["| Image | Reference | This image | Difference |", "| :--- | ---: | ---: | ---: |"]
                : ["| Image | This image |", "| :--- | ---: |"], rows, 45),
        ],
        leftOut: () => "build times",
    };
}
/** Two times compare when both builds did the work. */
function comparesTime(image) {
    return (image.build?.cached === false && image.reference?.cached === false && image.reference.seconds !== null);
}
function pairs(report, images) {
    const [first] = images;
    if (first !== undefined && images.length === 1)
        return pair(first);
    return images
        .slice(0, 5)
        .map((image) => `${codeSpan(displayName(report, image), { max: sections_NAME_MAX })} ${pair(image)}`)
        .join("; ");
}
const withCache = (seconds, cached) => `${formatSeconds(seconds)}${cached ? " cached" : ""}`;
function pair(image) {
    return `${formatSeconds(image.build?.seconds ?? 0)} against ${formatSeconds(image.reference?.seconds ?? 0)}`;
}
function signedSeconds(seconds) {
    return seconds < 0 ? `-${formatSeconds(-seconds)}` : `+${formatSeconds(seconds)}`;
}
/** Savings against the references, measured ones and estimates, each saying which it is. */
function savingsSection(report) {
    const referenced = report.images.flatMap((image) => image.reference === null ? [] : [{ image, reference: image.reference }]);
    if (referenced.length === 0)
        return null;
    const rows = referenced.map(({ image, reference }) => {
        const bytes = reference.bytes === null
            ? "not measured"
            : `${reference.estimate ? "~ " : ""}${(0,model_bytes/* formatBytes */.z3)(reference.bytes)}`;
        const label = `${inlineText(reference.label, { table: true, max: 100 })} (${KIND[reference.kind]})`;
        const saving = image.saving === null ? "–" : together(formatSaving(image.saving));
        return `| ${sections_name(report, image)} | ${label} | ${together(bytes)} | ${image.size === null ? "–" : together((0,model_bytes/* formatBytes */.z3)(image.size.bytes))} | ${saving} |`;
    });
    const notes = referenced.flatMap(({ image, reference }) => [reference.reason, image.saving?.note ?? null].flatMap((text) => text === null
        ? []
        : [
            `- ${codeSpan(displayName(report, image), { max: sections_NAME_MAX })}: ${inlineText(text, { max: sections_TEXT_MAX })}`,
        ]));
    const measured = referenced.filter(({ image }) => image.saving !== null && !image.saving.estimate).length;
    const estimates = referenced.filter(({ image }) => image.saving?.estimate === true).length;
    const counts = [
        ...(measured === 0 ? [] : [`${measured} measured`]),
        ...(estimates === 0 ? [] : [count(estimates, "estimate")]),
        ...(measured + estimates === 0 ? ["none measured"] : []),
    ];
    const single = referenced.length === 1 ? referenced[0] : undefined;
    const of = single === undefined ? "" : ` of ${htmlCode(displayName(report, single.image), sections_NAME_MAX)}`;
    return {
        summary: `Savings${of}: ${counts.join(", ")}`,
        blocks: [
            ...tables(["| Image | Reference | Its size | This image | Saving |", "| :--- | :--- | ---: | ---: | ---: |"], rows, 53),
            ...(notes.length === 0 ? [] : [{ text: notes.slice(0, 50).join("\n"), importance: 52 }]),
        ],
        leftOut: () => "savings",
    };
}
const KIND = { built: "built", image: "image", bytes: "figure given", guide: "guide" };

;// CONCATENATED MODULE: ./.cache/build/js/report/steps.js
/** Next steps: what a person can do about the report, including the way back to slim. */





const OF_EACH_KIND = 5;
const steps_NAME_MAX = 80;
/** One line per thing to do, the most pressing first; null when there is nothing. */
function stepsSection(report) {
    const steps = [
        ...report.exceptions
            .filter((exception) => exception.status === "expired")
            .slice(0, OF_EACH_KIND)
            .map((one) => `The exception for ${codeSpan(one.image, { max: steps_NAME_MAX })} ended on ${inlineText(one.expires, { max: 20 })}: ` +
            `meet the limit, or agree on a new end with ${inlineText(one.owner, { max: steps_NAME_MAX })}.`),
        ...eachImage(report, shrink),
        ...eachImage(report, measureReference),
        ...eachImage(report, wayBack),
        ...budgetless(report),
    ];
    if (steps.length === 0)
        return null;
    return {
        summary: `Next steps: ${steps.length}`,
        blocks: steps.map((step) => ({ text: `- ${step}`, importance: 80 })),
        list: true,
        leftOut: (missing) => count(missing, "next step"),
    };
}
function eachImage(report, step) {
    return byImportance(report.images)
        .flatMap((image) => step(image, codeSpan(displayName(report, image), { max: steps_NAME_MAX })) ?? [])
        .slice(0, OF_EACH_KIND);
}
function shrink(image, name) {
    const broken = image.budgets.some(({ status }) => status === "fail" || status === "warn");
    const largest = ownLayers(image)[0];
    if (!broken || largest === undefined || largest.bytes === 0 || image.size === null)
        return null;
    const share = (0,model_bytes/* percentOf */.pR)(largest.bytes, image.size.bytes);
    const part = share === null ? "" : `, ${(0,model_bytes/* formatPercent */.l9)(share)} of the image`;
    const instruction = largest.instruction === null ? "the largest layer" : codeSpan(largest.instruction, { max: 100 });
    const place = largest.line === null
        ? ""
        : ` (${codeSpan(`${image.dockerfile ?? "Dockerfile"}:${largest.line}`, { max: 120 })})`;
    return `${name}: begin with ${instruction}${place}: ${(0,model_bytes/* formatBytes */.z3)(largest.bytes)}${part}.`;
}
/** An estimate becomes a measurement once the reference is built. */
function measureReference(image, name) {
    if (image.reference?.kind !== "guide" || image.saving === null)
        return null;
    return `${name}: its saving is an estimate; name the slim variant as \`reference:\` in the configuration to measure it.`;
}
/** The guide's rollback: an Alpine image can go back to slim. Worth saying with what that costs. */
function wayBack(image, name) {
    const { reference, size, base, failure } = image;
    if (reference === null || reference.bytes === null || reference.estimate || reference.kind === "bytes")
        return null;
    const label = inlineText(reference.label, { max: 100 });
    if (failure !== null)
        return `${name} did not build, its reference did: ${label}, ${(0,model_bytes/* formatBytes */.z3)(reference.bytes)}.`;
    if (base?.libc !== "musl" || size === null || reference.bytes <= size.bytes)
        return null;
    return (`Way back to slim: should ${name} misbehave on Alpine, ship its reference again (${label}); ` +
        `that costs ${(0,model_bytes/* formatBytes */.z3)(reference.bytes - size.bytes)}.`);
}
function budgetless(report) {
    const without = report.images.filter((image) => image.failure === null && image.budgets.every(isBeyondReach)).length;
    if (without === 0)
        return [];
    return [
        `${count(without, "image has", "images have")} no budget: \`image-budget init\` writes a configuration with today's sizes as budgets.`,
    ];
}

;// CONCATENATED MODULE: ./.cache/build/js/report/table.js
/** The verdict table of the comment: the rows in order, so that the least important end of it can be cut. */




/** From this many unchanged images on, one line stands for all of them. */
const FOLD_FROM = 5;
const table_NAME_MAX = 80;
const line = (cells) => `| ${cells.join(" | ")} |\n`;
/** What to compare with: the baseline, without any the reference, without that nothing. */
function columnsOf(report) {
    if (hasBaseline(report))
        return BASELINE;
    return report.images.some((image) => image.reference !== null) ? REFERENCE : ALONE;
}
/** Builds the table's lines. */
function buildTable(report) {
    const columns = columnsOf(report);
    const ordered = byImportance(report.images);
    const unchanged = columns === BASELINE ? ordered.filter(isUnchanged) : [];
    const foldedImages = unchanged.length >= FOLD_FROM ? unchanged : [];
    const folds = new Set(foldedImages);
    return {
        head: line(["Image", ...columns.titles]) +
            line([":---", ...columns.titles.slice(1).map(() => "---:"), ":---"]),
        rows: ordered
            .filter((image) => !folds.has(image))
            .map((image) => ({
            image,
            text: line([nameCell(report, image), ...columns.row(image).map(together)]),
        })),
        folded: foldedImages.length === 0 ? "" : line(foldedRow(foldedImages).map(together)),
        foldedImages,
        total: hasTotal(report) ? line([totalCell(report), ...columns.total(report).map(together)]) : "",
        cut: (images) => line([
            `… and ${count(images.length, "more image")}: ${tally(images)}`,
            ...columns.titles.map(() => ""),
        ]),
    };
}
const size = (bytes) => typeof bytes === "number" ? (0,model_bytes/* formatBytes */.z3)(bytes) : "–";
/** The emoji stands before the name: on a phone the verdict's column is out of sight. */
function nameCell(report, image) {
    return `${imageDecoration(image)}\u{A0}${codeSpan(displayName(report, image), { table: true, max: table_NAME_MAX })}`;
}
function totalCell({ total }) {
    const verdict = decidingVerdict(total.budgets);
    return verdict === null ? "**Total**" : `${decoration(verdict.status)} **Total**`;
}
const emphasise = (word) => (word === "fail" || word === "warn" ? `**${word}**` : word);
function budgetCell(verdicts) {
    const verdict = decidingVerdict(verdicts);
    if (verdict === null || verdict.limit === null)
        return "–";
    const source = limitSource(verdict);
    return source === "" ? formatLimit(verdict) : `${formatLimit(verdict)} (${source})`;
}
function verdictCell(image) {
    const word = imageWord(image);
    const skipped = image.failure === null ? image.budgets.filter(isSkipped).length : 0;
    const rest = skipped === 0 || word === "not judged" ? "" : `, ${skipped} not judged`;
    return `${emphasise(word)}${rest}`;
}
function totalVerdictCell(verdicts) {
    const verdict = decidingVerdict(verdicts);
    if (verdict === null)
        return "";
    return emphasise(verdict.status === "skipped" ? "not judged" : verdict.status);
}
const BASELINE = {
    titles: ["Base branch", "This change", "Change", "Budget", "Verdict"],
    row: (image) => {
        const known = image.baseline.status !== "none" && image.baseline.bytes !== null;
        const before = known ? size(image.baseline.bytes) : "no baseline";
        return [
            known && !image.baseline.comparable ? `${before} (not comparable)` : before,
            size(image.size?.bytes),
            image.change === null ? "–" : formatDelta(image.change),
            budgetCell(image.budgets),
            verdictCell(image),
        ];
    },
    total: ({ total }) => [
        total.baseline === null ? "–" : `**${size(total.baseline)}**`,
        total.bytes === null ? "–" : `**${size(total.bytes)}**`,
        total.change === null ? "–" : `**${formatDelta(total.change)}**`,
        budgetCell(total.budgets),
        totalVerdictCell(total.budgets),
    ],
};
const REFERENCE = {
    titles: ["Reference", "This image", "Saving", "Budget", "Verdict"],
    row: (image) => [
        image.reference?.estimate === true && image.reference.bytes !== null
            ? `~ ${size(image.reference.bytes)}`
            : size(image.reference?.bytes),
        size(image.size?.bytes),
        image.saving === null ? "–" : formatSaving(image.saving),
        budgetCell(image.budgets),
        verdictCell(image),
    ],
    total: (report) => {
        const { total } = report;
        const reference = totalReference(report);
        return [
            reference === null ? "–" : `**${total.saving?.estimate === true ? "~ " : ""}${size(reference)}**`,
            total.bytes === null ? "–" : `**${size(total.bytes)}**`,
            total.saving === null ? "–" : `**${formatSaving(total.saving)}**`,
            budgetCell(total.budgets),
            totalVerdictCell(total.budgets),
        ];
    },
};
const ALONE = {
    titles: ["Size", "Download", "Budget", "Verdict"],
    row: (image) => [
        size(image.size?.bytes),
        image.size === null
            ? "–"
            : `${image.size.download.exact ? "" : "~ "}${(0,model_bytes/* formatBytes */.z3)(image.size.download.bytes)}`,
        budgetCell(image.budgets),
        verdictCell(image),
    ],
    total: ({ total }) => [
        total.bytes === null ? "–" : `**${size(total.bytes)}**`,
        "",
        budgetCell(total.budgets),
        totalVerdictCell(total.budgets),
    ],
};
function foldedRow(images) {
    const now = images.reduce((sum, image) => sum + (image.size?.bytes ?? 0), 0);
    const before = images.reduce((sum, image) => sum + (image.baseline.bytes ?? 0), 0);
    return [
        `${decoration("pass")} ${images.length} unchanged images`,
        size(before),
        size(now),
        "no change",
        "",
        "pass",
    ];
}
function tally(images) {
    const words = new Map();
    for (const image of images)
        words.set(imageWord(image), (words.get(imageWord(image)) ?? 0) + 1);
    return [...words].map(([word, number]) => `${number} ${word}`).join(", ");
}

;// CONCATENATED MODULE: ./.cache/build/js/report/markdown.js
/** The comment and the job summary: Markdown from a report, within GitHub's limits. */











/** GitHub's limit on a comment, in characters. */
const COMMENT_LIMIT = 65_536;
/** GitHub's limit on a job summary, in bytes. */
const SUMMARY_LIMIT = 1_048_576;
/** Kept free for the line that says what was left out. */
const LEFT_OUT_MAX = 1200;
const markdown_TEXT_MAX = 500;
/**
 * Renders a report. Detail is dropped, the least important first, until the result fits; the verdict table goes last.
 * @throws RangeError when the marker is not one HTML comment on one line: a mistake of the caller
 */
function renderMarkdown(report, options) {
    const room = new Room(options.limit, options.bytes ?? null);
    const marker = markerLine(options.marker);
    const first = `${marker}${firstLine(report)}\n`;
    if (!room.take(first))
        return barest(report, marker, options);
    // Without room for this line nothing else fits either.
    if (!room.take(" ".repeat(LEFT_OUT_MAX)))
        return first;
    const table = buildTable(report);
    const { text: tableText, cut } = fitTable(table, room);
    const notices = fitLines(noticeLines(report), room);
    const { text: details, leftOut } = fitSections(sectionsOf(report, table), room);
    const missing = [
        ...(cut === 0 ? [] : [`${cut} rows of the table`]),
        ...(notices.missing === 0 ? [] : [`${notices.missing} of the lines below the table`]),
        ...leftOut,
    ];
    return `${first}${tableText}${notices.text}${details}${leftOutLine(missing, options.runUrl)}`;
}
function markerLine(marker) {
    if (marker === undefined)
        return "";
    if (!/^<!--(?!-?>)(?:(?!--)[^\r\n])*-->$/u.test(marker))
        throw new RangeError("the marker is not one HTML comment on one line");
    return `${marker}\n`;
}
function firstLine(report) {
    const { verdict, scope, parts } = headline(report);
    const answer = `${decoration(report.status)} ${verdict}${scope === "" ? "" : ` (${scope})`}`;
    return `### ${[answer, ...parts].join(" · ")}`;
}
/** For limits that hold not even the first line: plain words, none of them of others, cut where they must be. */
function barest(report, marker, options) {
    const limit = Math.min(options.limit, options.bytes ?? options.limit);
    return `${marker}${summariseOutcome(report)}`.slice(0, limit);
}
function fitTable(table, room) {
    const images = table.rows.map((row) => row.image);
    if (images.length === 0 && table.folded === "")
        return { text: "", cut: 0 };
    const fixed = `\n${table.head}${table.folded}${table.total}${table.cut(images)}`;
    if (!room.take(fixed))
        return { text: "", cut: images.length };
    let rows = "";
    let shown = 0;
    for (const row of table.rows) {
        if (!room.take(row.text))
            break;
        rows += row.text;
        shown += 1;
    }
    const rest = images.slice(shown);
    const cutLine = rest.length === 0 ? "" : table.cut(rest);
    return { text: `\n${table.head}${rows}${cutLine}${table.folded}${table.total}`, cut: rest.length };
}
/** What must be read without opening anything: errors, failures, broken budgets with their reasons, stand-in bases. */
function noticeLines(report) {
    return [
        ...report.errors.map((error) => {
            const hint = inlineText(error.hint, { max: markdown_TEXT_MAX });
            const message = inlineText(error.message, { max: markdown_TEXT_MAX });
            return hint === "" ? message : `${message.replace(/\.$/u, "")}. ${hint}`;
        }),
        ...byImportance(report.images).flatMap((image) => image.failure === null
            ? []
            : [
                `${codeSpan(displayName(report, image), { max: 80 })}${failurePlace(image, image.failure)}: ` +
                    inlineText(image.failure.message, { max: markdown_TEXT_MAX }),
            ]),
    ]
        .map((text) => `- ${decoration("error")} ${text}\n`)
        .concat(brokenVerdicts(report).map(({ verdict }) => `- ${decoration(verdict.status)} ${inlineText(verdict.reason, { max: markdown_TEXT_MAX })}\n`), standIns(report.images));
}
function standIns(images) {
    const names = images
        .filter((image) => image.base?.standIn === true)
        .map((image) => codeSpan(image.name, { max: 80 }));
    if (names.length === 0)
        return [];
    const shown = names.length > 5 ? `${names.slice(0, 5).join(", ")} and ${names.length - 5} more` : names.join(", ");
    return [
        `- Stand-in base: ${shown}. Made for a demonstration, not the base image that the Dockerfile names.\n`,
    ];
}
function fitLines(lines, room) {
    if (lines.length === 0 || !room.take("\n"))
        return { text: "", missing: lines.length };
    let text = "\n";
    let shown = 0;
    for (const line of lines) {
        if (!room.take(line))
            break;
        text += line;
        shown += 1;
    }
    return { text, missing: lines.length - shown };
}
/** The sections in the order a reader meets them. */
function sectionsOf(report, table) {
    return [
        failuresSection(report),
        skippedSection(report),
        stepsSection(report),
        layersSection(report),
        guideSection(report),
        savingsSection(report),
        timesSection(report),
        exceptionsSection(report),
        unchangedSection(report, table.foldedImages),
        notesSection(report),
        aboutSection(report),
    ].flatMap((section) => section ?? []);
}
function leftOutLine(missing, runUrl) {
    if (missing.length === 0)
        return "";
    const url = safeUrl(runUrl);
    const where = url === null ? "" : ` Everything is in [the run](${url}).`;
    return `\nLeft out to fit GitHub's limit: ${missing.join(", ")}.${where}\n`;
}
/** An address that is one: http or https, with nothing that could end the link. */
function safeUrl(text) {
    if (text === null || !URL.canParse(text))
        return null;
    const url = new URL(text);
    if ((url.protocol !== "https:" && url.protocol !== "http:") || url.href.length > 500)
        return null;
    return url.href.replace(/[()<>[\]\\`*_|]/gu, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

;// CONCATENATED MODULE: ./.cache/build/js/report/ascii.js
/** For terminals that show ASCII only. */
const ASCII = {
    "…": "...",
    "–": "-",
    "—": "-",
    "≤": "<=",
    "≥": ">=",
    "×": "x",
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

;// CONCATENATED MODULE: ./.cache/build/js/report/width.js
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
        return truncate(ellipsis, Math.max(0, width));
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

;// CONCATENATED MODULE: ./.cache/build/js/report/text-columns.js
/** Which columns the terminal's table has, and what is in them. */






const GAP = 2;
const text_columns_NAME_MAX = 60;
const NAME_MIN = 10;
const bytes = (value) => typeof value === "number" ? (0,model_bytes/* formatBytes */.z3)(value) : "–";
function budget(verdicts) {
    const verdict = decidingVerdict(verdicts);
    if (verdict === null || verdict.limit === null)
        return "–";
    const source = limitSource(verdict);
    return source === "" ? formatLimit(verdict) : `${formatLimit(verdict)} (${source})`;
}
function saving(value) {
    if (value === null)
        return "–";
    const percent = value.percent === null ? "" : ` (${(0,model_bytes/* formatPercent */.l9)(value.percent)})`;
    return `${value.estimate ? "~ " : ""}${(0,model_bytes/* formatBytes */.z3)(value.bytes)}${percent}`;
}
function download(row) {
    if (row.kind === "total")
        return "";
    const size = row.image.size;
    return size === null ? "–" : `${size.download.exact ? "" : "~ "}${(0,model_bytes/* formatBytes */.z3)(size.download.bytes)}`;
}
function reference(row) {
    if (row.kind === "total") {
        return `${row.total.saving?.estimate === true && row.total.reference !== null ? "~ " : ""}${bytes(row.total.reference)}`;
    }
    const known = row.image.reference;
    return known === null || known.bytes === null
        ? "–"
        : `${known.estimate ? "~ " : ""}${(0,model_bytes/* formatBytes */.z3)(known.bytes)}`;
}
function change(row) {
    if (row.kind === "total")
        return row.total.change === null ? "–" : formatDelta(row.total.change);
    if (row.image.change !== null)
        return formatDelta(row.image.change);
    return row.image.baseline.status === "none" ? "no baseline" : "–";
}
function verdict(row) {
    if (row.kind === "image")
        return imageWord(row.image);
    const deciding = decidingVerdict(row.total.budgets);
    if (deciding === null)
        return "";
    return deciding.status === "skipped" ? "not judged" : deciding.status;
}
const DEFINITIONS = [
    {
        title: "IMAGE",
        align: "left",
        keep: null,
        cell: (row) => (row.kind === "total" ? "total" : plainLine(row.name, text_columns_NAME_MAX)),
    },
    {
        title: "SIZE",
        align: "right",
        keep: null,
        cell: (row) => bytes(row.kind === "total" ? row.total.bytes : row.image.size?.bytes),
    },
    { title: "DOWNLOAD", align: "right", keep: 1, cell: download },
    { title: "REFERENCE", align: "right", keep: 2, cell: reference },
    {
        title: "SAVING",
        align: "right",
        keep: 3,
        cell: (row) => saving(row.kind === "total" ? row.total.saving : row.image.saving),
    },
    { title: "CHANGE", align: "right", keep: 4, cell: change },
    {
        title: "BUDGET",
        align: "right",
        keep: 5,
        cell: (row) => budget(row.kind === "total" ? row.total.budgets : row.image.budgets),
    },
    { title: "VERDICT", align: "left", keep: null, cell: verdict },
];
/** A column's text with the width it asks for. */
function measured(definition, cells) {
    return {
        definition,
        cells,
        width: cells.reduce((most, cell) => Math.max(most, textWidth(cell)), definition.title.length),
    };
}
/**
 * The columns that fit `width`, the name's shortened last. Columns in which no row has anything are left out, as is
 * the change when the run looked for no baseline.
 */
function columnsFor(report, rows, { width, unicode }) {
    const shown = (cell) => (unicode ? cell : toAscii(cell));
    let columns = DEFINITIONS.map((definition) => ({ definition, cells: rows.map(definition.cell) }))
        .filter(({ definition, cells }) => definition.keep === null ||
        (cells.some((cell) => cell !== "" && cell !== "–") &&
            (definition.title !== "CHANGE" || hasBaseline(report))))
        .map(({ definition, cells }) => measured(definition, cells.map(shown)));
    const total = () => columns.reduce((sum, column) => sum + column.width + GAP, -GAP);
    const nameWidth = () => columns[0]?.width ?? 0;
    // A name may shrink to what is still told apart before a column goes.
    while (total() - Math.max(0, nameWidth() - NAME_MIN * 2) > width) {
        const least = columns
            .filter(({ definition }) => definition.keep !== null)
            .sort((a, b) => (a.definition.keep ?? 0) - (b.definition.keep ?? 0))[0];
        if (least === undefined)
            break;
        columns = columns.filter((column) => column !== least);
    }
    const room = Math.max(NAME_MIN, nameWidth() - Math.max(0, total() - width));
    return columns.map((column, index) => {
        const cells = index === 0 ? column.cells.map((cell) => fitWidth(cell, room, shown("…"))) : column.cells;
        return {
            title: column.definition.title,
            align: column.definition.align,
            cells,
            width: index === 0 ? Math.min(room, column.width) : column.width,
        };
    });
}

;// CONCATENATED MODULE: ./.cache/build/js/report/text.js
/** The terminal's rendering of a report. */








const text_LOG_LINES = 10;
const INDENT = "  ";
const LEAST_WIDTH = 20;
const SKIPPED_LINES = 20;
const COLOR = { pass: 32, warn: 33, fail: 31, error: 31, skipped: 36 };
/**
 * Renders a report for a terminal: the table, broken budgets with their reasons, failures with their last log lines,
 * and the verdict as the last line. Columns that do not fit are dropped, the least important first.
 */
function renderText(report, options) {
    const paint = painter(options.color);
    const width = Math.max(LEAST_WIDTH, options.width);
    const lines = [
        ...text_table(report, width, options.unicode, paint),
        ...reasons(report, width, paint),
        ...failures(report, width, paint),
        ...report.errors.flatMap((error) => [
            ...wrap(plainLine(error.message, 1000), width, INDENT, "error: ").map((line) => paint("error", line)),
            ...(error.hint === "" ? [] : wrap(plainLine(error.hint, 1000), width, INDENT)),
        ]),
        ...notes(report, width),
        "",
        `Verdict: ${paint(report.status, summariseOutcome(report))}`,
    ];
    const text = `${lines.map(withoutCommands).join("\n").replace(/^\n+/u, "")}\n`;
    return options.unicode ? text : toAscii(text);
}
/** A runner reads `::command::` at the start of a line and `##[command]` anywhere as orders, even in our own output. */
function withoutCommands(line) {
    return line.replace(/^(\s*):(?=:)/u, "$1: ").replaceAll("##[", "# #[");
}
function painter(color) {
    return (status, text) => (color ? `\u001b[${COLOR[status]}m${text}\u001b[0m` : text);
}
function text_table(report, width, unicode, paint) {
    if (report.images.length === 0)
        return [];
    const ordered = byImportance(report.images);
    const rows = ordered.map((image) => ({ kind: "image", image, name: displayName(report, image) }));
    if (hasTotal(report))
        rows.push({ kind: "total", total: { ...report.total, reference: totalReference(report) } });
    const columns = columnsFor(report, rows, { width, unicode });
    const render = (cells) => cells
        .map((cell, index) => pad(cell, columns[index]?.width ?? 0, columns[index]?.align ?? "left"))
        .join(INDENT)
        .trimEnd();
    const last = columns.length - 1;
    const body = rows.map((row, index) => {
        const cells = columns.map((column) => column.cells[index] ?? "");
        const status = row.kind === "image" ? row.image.status : worst(row);
        const verdict = cells[last] ?? "";
        const line = render(cells);
        return verdict === "" ? line : `${line.slice(0, line.length - verdict.length)}${paint(status, verdict)}`;
    });
    return [render(columns.map((column) => column.title)), ...body];
}
function worst(row) {
    const statuses = new Set(row.total.budgets.map((verdict) => verdict.status));
    return ["fail", "warn", "pass"].find((status) => statuses.has(status)) ?? "skipped";
}
/** Continuation lines are indented, so that each item is told from the next. */
function wrap(text, width, indent, first = indent) {
    const lines = [];
    const room = Math.max(1, width - textWidth(indent));
    let line = first;
    let used = textWidth(first);
    let gap = "";
    for (const word of text.split(" ")) {
        const shown = fitWidth(word, room);
        const needed = textWidth(shown);
        if (gap !== "" && used + gap.length + needed > width) {
            lines.push(line);
            line = `${indent}${shown}`;
            used = textWidth(indent) + needed;
        }
        else {
            line = `${line}${gap}${shown}`;
            used += gap.length + needed;
        }
        gap = " ";
    }
    return [...lines, line];
}
function reasons(report, width, paint) {
    const broken = brokenVerdicts(report).flatMap(({ verdict }) => {
        const [first = "", ...rest] = wrap(plainLine(verdict.reason, 1000), width, "      ", `${verdict.status}: `);
        return [paint(verdict.status, first), ...rest];
    });
    const skipped = skippedVerdicts(report);
    const shown = skipped.slice(0, SKIPPED_LINES).flatMap(({ verdict }) => {
        return wrap(plainLine(verdict.reason, 1000), width, "      ", "not judged: ");
    });
    const more = skipped.length - SKIPPED_LINES;
    const lines = [...broken, ...shown, ...(more > 0 ? [`not judged: ${count(more, "more budget")}`] : [])];
    return lines.length === 0 ? [] : ["", ...lines];
}
function failures(report, width, paint) {
    return report.images.flatMap((image) => image.failure === null
        ? []
        : ["", ...failureLines(image, image.failure, displayName(report, image), width, paint)]);
}
function failureLines(image, failure, name, width, paint) {
    const place = failure.line === null ? "" : ` (${plainLine(`${image.dockerfile ?? "Dockerfile"}:${failure.line}`)})`;
    const [first = "", ...rest] = wrap(`${plainLine(name, 80)}${place}: ${plainLine(failure.message, 1000)}`, width, INDENT, "");
    return [
        paint("error", first),
        ...rest,
        ...failure.log.slice(-text_LOG_LINES).map((line) => fitWidth(`${INDENT}| ${plainLogLine(line, 500)}`, width)),
        ...(failure.hint === "" ? [] : wrap(plainLine(failure.hint, 1000), width, INDENT)),
    ];
}
function notes(report, width) {
    const standIns = report.images
        .filter((image) => image.base?.standIn === true)
        .map((image) => plainLine(image.name, 80));
    const estimates = report.images.some((image) => image.reference?.estimate === true || image.saving?.estimate === true);
    const downloads = report.images.some((image) => image.size !== null && !image.size.download.exact);
    const lines = [
        ...(standIns.length === 0 ? [] : [`stand-in base: ${standIns.slice(0, 10).join(", ")}`]),
        ...report.exceptions.map((one) => `exception (${one.status}): ${plainLine(one.image, 80)} ${one.metric} ${plainLine(one.limit, 120)} until ` +
            `${plainLine(one.expires, 20)}: ${plainLine(one.reason, 200)} (${plainLine(one.owner, 80)})`),
        ...report.notes.map((note) => `note: ${plainLine(note, 500)}`),
        ...report.images.flatMap((image) => image.notes.map((note) => `note: ${plainLine(image.name, 80)}: ${plainLine(note, 500)}`)),
        ...(estimates || downloads ? ["~ marks an estimate"] : []),
        report.disk.peakUsed === null
            ? `took ${formatSeconds(report.seconds)}`
            : `took ${formatSeconds(report.seconds)}, disk peak ${(0,model_bytes/* formatBytes */.z3)(report.disk.peakUsed)}`,
    ];
    return ["", ...lines.flatMap((line) => wrap(line, width, INDENT, ""))];
}

// EXTERNAL MODULE: ./.cache/build/js/commands/output.js
var output = __webpack_require__(3013);
// EXTERNAL MODULE: ./.cache/build/js/commands/progress.js + 5 modules
var progress = __webpack_require__(9072);
;// CONCATENATED MODULE: ./.cache/build/js/commands/check.js







/** A Markdown file that nobody posts may be long; this bounds memory, not the reader. */
const MARKDOWN_LIMIT = 1_000_000;
/** `image-budget check`: writes every result first, then says by its exit code how it went. */
async function runCheckCommand(command) {
    const project = await (0,compose/* openProject */.U8)(process.cwd(), command.config, process.env);
    const report = await (0,compose/* runCheck */.k_)(project, {
        only: command.only,
        base: command.base,
        progress: (0,progress/* commandProgress */.B)(project.redactor),
        onRunId: () => undefined,
    });
    const failures = [];
    const attempt = async (write) => {
        try {
            await write();
        }
        catch (error) {
            if (!(error instanceof errors/* PublishError */.S1))
                throw error;
            failures.push(error);
        }
    };
    const { report: reportPath, markdown: markdownPath } = command;
    if (reportPath !== null)
        await attempt(() => (0,output/* writeResult */.Z)(reportPath, serializeReport(report)));
    if (markdownPath !== null)
        await attempt(() => (0,output/* writeResult */.Z)(markdownPath, render(report, "markdown", false)));
    const color = command.output === null && wantsColor();
    await attempt(() => (0,output/* emit */.I)(render(report, command.format, color), command.output));
    for (const failure of failures)
        process.stderr.write(`image-budget: ${failure.message}\n  ${failure.hint}\n`);
    return report.exitCode !== 0 || failures.length === 0 ? report.exitCode : 4;
}
function render(report, format, color) {
    switch (format) {
        case "json":
            return serializeReport(report);
        case "markdown":
            return renderMarkdown(report, { limit: MARKDOWN_LIMIT, runUrl: null });
        case "text":
            return renderText(report, { color, width: process.stdout.columns ?? 120, unicode: true });
    }
}
/** NO_COLOR and FORCE_COLOR are what users of other commands know. */
function wantsColor() {
    const { NO_COLOR: none, FORCE_COLOR: force, TERM: terminal } = process.env;
    if (none !== undefined && none !== "")
        return false;
    if (force !== undefined && force !== "" && force !== "0")
        return true;
    return process.stdout.isTTY && terminal !== "dumb";
}


/***/ }),

/***/ 9072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ commandProgress)
});

;// CONCATENATED MODULE: ./.cache/build/js/runner/lines.js
/** Making foreign text fit to print: on a terminal, and on a runner that takes some lines for commands. */
/** Longer lines are cut: nobody reads them, and a log must not grow without bound. */
const LONGEST_LINE = 4000;
/** Escape sequences: CSI (colours, cursor), OSC (titles, links; ended by BEL or ST), and the two-character ones. */
const SEQUENCES = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b\n\r]*(?:\u0007|\u001b\\)?|\u001b[ -/]*[0-~]/gu;
/** What remains of control characters (tab and line ends excepted), and characters that reorder or hide text. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;
/** Takes out escape sequences, control characters and direction marks; tabs and line ends stay. */
function stripControls(text) {
    return text.replace(SEQUENCES, "").replace(CONTROLS, "");
}
/** Control characters out, secrets masked: before, so that no secret is torn, and after, so that none was split up. */
function clean(text, redact) {
    return redact(stripControls(redact(text)));
}
/** The lines of foreign text, cleaned and cut. A carriage return ends a line as well: progress bars redraw so. */
function cleanLines(text, redact) {
    const lines = clean(text, redact).split(/\r\n|\n|\r/u);
    if (lines.length > 1 && lines.at(-1) === "")
        lines.pop();
    return lines.map(cut);
}
/** Foreign text on one line. */
function cleanLine(text, redact) {
    return cut(clean(text, redact)
        .replace(/[\r\n\t]+/gu, " ")
        .trim());
}
function cut(line) {
    return line.length <= LONGEST_LINE
        ? line
        : `${line.slice(0, LONGEST_LINE)}… (${(line.length - LONGEST_LINE).toLocaleString("en")} more characters)`;
}
/** Data of a workflow command, as the runner decodes it. */
function escapeData(text) {
    return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
/**
 * A line no runner takes for a command: `::` counts at the beginning (after blanks), the older `##[` anywhere, and
 * the log viewer knows `##[` even where commands are stopped.
 */
function inert(line) {
    return line.replace(/^(\s*):(?=:)/u, "$1: ").replace(/##(?=\[)/gu, "## ");
}
/** Elapsed time: `0 s`, `42 s`, `3 min 20 s`, `1 h 5 min`. */
function formatElapsed(milliseconds) {
    const seconds = Math.max(0, Math.floor(milliseconds / 1000));
    if (seconds < 60)
        return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return `${minutes} min ${seconds % 60} s`;
    return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
/** Cuts a line to so many columns. Wide characters (East Asian, emoji) take two; combining marks take none. */
function fitColumns(line, columns) {
    let used = 0;
    let fitting = "";
    for (const character of line) {
        const width = widthOf(character);
        if (used + width > columns) {
            while (fitting !== "" && used + 1 > columns) {
                const last = [...fitting].at(-1) ?? "";
                fitting = fitting.slice(0, fitting.length - last.length);
                used -= widthOf(last);
            }
            return columns < 1 ? "" : `${fitting}…`;
        }
        fitting += character;
        used += width;
    }
    return fitting;
}
function widthOf(character) {
    if (/\p{Mark}/u.test(character))
        return 0;
    return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u.test(character)
        ? 2
        : 1;
}

;// CONCATENATED MODULE: ./.cache/build/js/runner/log-buffer.js
const DEFAULT_LIMITS = { lines: 5000, characters: 2_000_000 };
/** Keeps a log's head and tail within limits, however much a build prints. */
function createLogBuffer(limits = DEFAULT_LIMITS) {
    const head = [];
    let headCharacters = 0;
    let headFull = false;
    let tail = [];
    /** Lines at the tail's front that no longer count; they are dropped now and then, not one by one. */
    let dead = 0;
    let tailCharacters = 0;
    let leftOut = 0;
    const kept = () => tail.slice(dead);
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
            if (leftOut === 0)
                return [...head, ...kept()];
            const note = `… ${leftOut.toLocaleString("en")} ${leftOut === 1 ? "line" : "lines"} left out`;
            return [...head, note, ...kept()];
        },
        last(count) {
            return count <= 0 ? [] : [...head, ...kept()].slice(-count);
        },
    };
}

;// CONCATENATED MODULE: ./.cache/build/js/runner/progress-piped.js


/** Lines of its log that stand below a failed build. */
const LAST_LINES = 20;
/**
 * Progress where nobody watches: one line when an image is done, one with the log's last lines when it failed, and
 * warnings. Nothing is said about what goes as it should.
 */
function createPipedProgress(options) {
    const { write, redact } = options;
    return {
        info() {
            // Quiet on purpose: whoever reads a pipe wants results.
        },
        warn(message) {
            write(`warning: ${cleanLine(message, redact)}\n`);
        },
        open(label) {
            const buffer = createLogBuffer({ lines: LAST_LINES, characters: 200_000 });
            let open = true;
            return {
                step() {
                    // As above.
                },
                line(text) {
                    for (const line of cleanLines(text, redact))
                        buffer.add(line);
                },
                close(summary, failed = false) {
                    if (!open)
                        return;
                    open = false;
                    const log = failed ? buffer.last(LAST_LINES).map((line) => `  ${line}`) : [];
                    const head = `${cleanLine(label, redact)}: ${failed ? "FAILED: " : ""}${cleanLine(summary, redact)}`;
                    write([head, ...log, ""].join("\n"));
                },
            };
        },
        close() {
            // Nothing runs.
        },
    };
}

;// CONCATENATED MODULE: ./.cache/build/js/runner/progress.js

const systemClock = () => performance.now();
const systemEvery = (milliseconds, task) => {
    const timer = setInterval(task, milliseconds);
    timer.unref();
    return () => {
        clearInterval(timer);
    };
};
/** Steps named beyond this many at once are not followed: a hostile Dockerfile must not fill the memory. */
const MOST_STEPS = 1000;
function createRunningSteps(clock, redact) {
    const running = new Map();
    return {
        update(step) {
            // The builder's own bookkeeping: nobody waits for "load .dockerignore".
            if (step.name.startsWith("[internal]"))
                return false;
            if (step.state !== "started") {
                running.delete(step.name);
                return false;
            }
            if (running.has(step.name) || running.size >= MOST_STEPS)
                return false;
            running.set(step.name, { text: shorten(cleanLine(step.name, redact), 120), since: clock() });
            return true;
        },
        current() {
            const last = [...running.values()].at(-1);
            if (last === undefined)
                return null;
            const others = running.size - 1;
            return others === 0 ? last : { text: `${last.text} (and ${others} more)`, since: last.since };
        },
    };
}
function shorten(text, length) {
    const characters = [...text];
    return characters.length <= length ? text : `${characters.slice(0, length - 1).join("")}…`;
}

;// CONCATENATED MODULE: ./.cache/build/js/runner/progress-terminal.js




const REDRAW = 500;
/** Below this many columns a live line says nothing. */
const NARROWEST = 20;
/** Progress for the command line: live on a terminal that can redraw, else quiet. */
function createCommandProgress(options) {
    const { terminal, environment, redact } = options;
    const live = terminal.isTTY === true && environment["TERM"] !== "dumb" && (terminal.columns ?? 80) >= NARROWEST;
    if (live)
        return createTerminalProgress(options);
    return createPipedProgress({ write: (text) => terminal.write(text), redact });
}
/**
 * A live line per running build: image, step, elapsed time. A build that is done leaves one line, one that failed
 * its log. NO_COLOR takes the colours away; lines never wrap and never fill the screen.
 */
function createTerminalProgress(options) {
    const { terminal, redact, clock = systemClock, every = systemEvery } = options;
    const colours = (options.environment["NO_COLOR"] ?? "") === "";
    const paint = (code, text) => (colours ? `\u001b[${code}m${text}\u001b[0m` : text);
    const running = new Set();
    let drawn = 0;
    let stopTimer = null;
    const liveLines = () => {
        // One column less: a full line makes some terminals wrap, and then the count of lines is wrong.
        const columns = Math.max(1, (terminal.columns ?? 80) - 1);
        const room = Math.max(1, (terminal.rows ?? 24) - 2);
        const builds = [...running];
        const shown = builds.length <= room ? builds : builds.slice(0, room - 1);
        const lines = shown.map((build) => liveLine(build, clock(), columns));
        const hidden = builds.length - shown.length;
        return hidden === 0 ? lines : [...lines, fitColumns(`… and ${hidden} more`, columns)];
    };
    /** Replaces the live lines: what is `above` stays, the rest is drawn anew below it. */
    const draw = (above) => {
        const erase = drawn === 0 ? "" : `\u001b[${drawn}A\r\u001b[J`;
        const lines = liveLines();
        drawn = lines.length;
        const live = lines.map((line) => `${paint(2, line)}\n`).join("");
        if (erase !== "" || above !== "" || live !== "")
            terminal.write(`${erase}${above}${live}`);
    };
    const stop = () => {
        stopTimer?.();
        stopTimer = null;
    };
    return {
        info(message) {
            draw(`${cleanLine(message, redact)}\n`);
        },
        warn(message) {
            draw(`${paint(33, "warning:")} ${cleanLine(message, redact)}\n`);
        },
        open(label) {
            const build = {
                label: cleanLine(label, redact),
                started: clock(),
                steps: createRunningSteps(clock, redact),
            };
            const buffer = createLogBuffer();
            running.add(build);
            stopTimer ??= every(REDRAW, () => {
                draw("");
            });
            draw("");
            return {
                step(step) {
                    if (running.has(build) && build.steps.update(step))
                        draw("");
                },
                line(text) {
                    for (const line of cleanLines(text, redact))
                        buffer.add(line);
                },
                close(summary, failed = false) {
                    if (!running.delete(build))
                        return;
                    if (running.size === 0)
                        stop();
                    const mark = failed ? paint(31, "✗") : paint(32, "✓");
                    const log = failed ? buffer.lines().map((line) => `  ${line}\n`) : [];
                    draw(`${log.join("")}${mark} ${build.label}: ${cleanLine(summary, redact)}\n`);
                },
            };
        },
        close() {
            stop();
            running.clear();
            draw("");
        },
    };
}
function liveLine(build, now, columns) {
    const elapsed = formatElapsed(now - build.started);
    const step = build.steps.current();
    const text = step === null ? `${build.label}:` : `${build.label}: ${step.text}`;
    // The elapsed time stays visible: the step gives way, then the name.
    return `${fitColumns(text, columns - elapsed.length - 1)} ${elapsed}`;
}

;// CONCATENATED MODULE: ./.cache/build/js/commands/progress.js

/** Live on a terminal, quiet in a pipe; always on standard error. */
function commandProgress(redactor) {
    return createCommandProgress({
        terminal: process.stderr,
        environment: process.env,
        redact: (text) => redactor.redact(text),
    });
}


/***/ })

};
