export const id = 836;
export const ids = [836];
export const modules = {

/***/ 4836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCheckCommand: () => (/* binding */ runCheckCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.cache/build/js/compose.js + 80 modules
var compose = __webpack_require__(3565);
;// CONCATENATED MODULE: ./.cache/build/js/config/trials.js
/** @param names the images to try; none for all of them */
function withTrials(config, names, to) {
    const wanted = new Set(names);
    return {
        ...config,
        images: config.images.map((image) => wanted.size === 0 || wanted.has(image.name) ? { ...image, trial: to } : image),
    };
}

// EXTERNAL MODULE: ./.cache/build/js/lint/index.js + 20 modules
var lint = __webpack_require__(3255);
// EXTERNAL MODULE: ./.cache/build/js/report/json.js
var json = __webpack_require__(3450);
// EXTERNAL MODULE: ./.cache/build/js/report/markdown.js + 9 modules
var markdown = __webpack_require__(854);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./.cache/build/js/model/bytes.js
var model_bytes = __webpack_require__(5658);
// EXTERNAL MODULE: ./.cache/build/js/report/escape.js
var report_escape = __webpack_require__(7739);
;// CONCATENATED MODULE: ./.cache/build/js/report/sarif.js
/**
 * Findings in Dockerfiles as SARIF 2.1.0, for code scanning. Places count from the repository's root; what was not looked
 * at is told as a notification, so that an empty list is not taken for a clean file.
 */



/** GitHub shows the first 5,000 results of a run. */
const RESULTS_MAX = 5000;
const MESSAGE_MAX = 1000;
const LEVELS = { info: "note", warn: "warning", fail: "error" };
const WEIGHTS = { info: 0, warn: 1, fail: 2 };
/**
 * The log as JSON, with a line break at the end. A Dockerfile that several images are built from has each finding once,
 * with the strictest level and the largest cost. The same report gives the same text.
 *
 * @param rules what the help of a rule says; a finding of another rule is told without
 */
function renderSarif(report, rules) {
    const all = uniqueFindings(report.images);
    const found = [...all].sort(byWeight).slice(0, RESULTS_MAX).sort(byPlace);
    const known = new Map(rules.map((rule) => [rule.id, rule]));
    const used = [...new Set([...known.keys(), ...found.map(({ finding }) => finding.rule)])];
    const log = {
        $schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [
            {
                tool: {
                    driver: {
                        name: "Image Budget",
                        version: report.tool.version,
                        rules: used.map((id) => ruleOf(id, known.get(id))),
                    },
                },
                automationDetails: { id: "image-budget/dockerfile/" },
                columnKind: "utf16CodeUnits",
                invocations: [
                    {
                        executionSuccessful: report.status !== "error",
                        toolExecutionNotifications: notifications(report.images, all.length - found.length),
                    },
                ],
                results: resultsOf(found, used),
            },
        ],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
}
function uniqueFindings(images) {
    const byKey = new Map();
    for (const { dockerfile, lint } of images) {
        if (dockerfile === null)
            continue;
        for (const finding of lint?.findings ?? []) {
            const key = JSON.stringify([
                finding.rule,
                dockerfile,
                finding.line,
                finding.column,
                finding.endLine,
                finding.endColumn,
            ]);
            const other = byKey.get(key)?.finding;
            byKey.set(key, { file: dockerfile, finding: other === undefined ? finding : stricter(other, finding) });
        }
    }
    return [...byKey.values()];
}
function stricter(one, other) {
    const costlier = (other.bytes ?? -1) > (one.bytes ?? -1) ? other : one;
    return { ...costlier, level: WEIGHTS[one.level] >= WEIGHTS[other.level] ? one.level : other.level };
}
function byWeight({ finding: one }, { finding: other }) {
    return WEIGHTS[other.level] - WEIGHTS[one.level] || (other.bytes ?? 0) - (one.bytes ?? 0);
}
function byPlace(one, other) {
    const files = compare(one.file, other.file);
    const { finding } = one;
    return (files ||
        finding.line - other.finding.line ||
        finding.column - other.finding.column ||
        compare(finding.rule, other.finding.rule));
}
function compare(one, other) {
    return one < other ? -1 : one > other ? 1 : 0;
}
function ruleOf(id, rule) {
    if (rule === undefined)
        return { id };
    return {
        id,
        shortDescription: { text: rule.title },
        fullDescription: { text: rule.help },
        help: { text: rule.help, markdown: rule.help },
        defaultConfiguration: { level: LEVELS[rule.level] },
        properties: { tags: ["docker", "size"] },
    };
}
function resultsOf(found, rules) {
    const indexes = new Map(rules.map((id, index) => [id, index]));
    const seen = new Map();
    return found.map(({ file, finding }) => {
        // The same words in the same file are told apart by their order: lines move, and an alert should not.
        const identity = JSON.stringify([finding.rule, file, finding.message.replace(/\d+/gu, "0")]);
        const count = (seen.get(identity) ?? 0) + 1;
        seen.set(identity, count);
        return {
            ruleId: finding.rule,
            ruleIndex: indexes.get(finding.rule),
            level: LEVELS[finding.level],
            message: { text: messageOf(finding) },
            locations: [{ physicalLocation: { artifactLocation: artifact(file), region: regionOf(finding) } }],
            partialFingerprints: { "imageBudgetFinding/v1": hashOf(`${identity}${count}`) },
            ...(finding.fix === null ? {} : { fixes: [fixOf(file, finding.fix, finding.remedy)] }),
            properties: { bytes: finding.bytes, atLeast: finding.atLeast, how: textOf(finding.how) },
        };
    });
}
function messageOf({ message, remedy, bytes, atLeast }) {
    const cost = bytes === null ? "" : ` It costs ${atLeast ? "at least " : ""}${(0,model_bytes/* formatBytes */.z3)(bytes)}.`;
    return textOf(`${message}${cost} ${remedy}`);
}
/** Brackets would make a link of what somebody wrote into a Dockerfile. */
function textOf(text) {
    return (0,report_escape/* plainLine */.h0)(text, MESSAGE_MAX).replace(/[\\[\]]/gu, "\\$&");
}
function artifact(file) {
    // Half a character cannot be encoded.
    const uri = file
        .replace(/\p{Surrogate}/gu, "\uFFFD")
        .split("/")
        .map(encodeURIComponent)
        .join("/");
    return { uri, uriBaseId: "%SRCROOT%" };
}
function regionOf({ line, column, endLine, endColumn }) {
    return { startLine: line, startColumn: column, endLine, endColumn };
}
function fixOf(file, fix, remedy) {
    const lastLine = fix.replaced.slice(fix.replaced.lastIndexOf("\n") + 1);
    return {
        description: { text: textOf(remedy) },
        artifactChanges: [
            {
                artifactLocation: artifact(file),
                replacements: [
                    {
                        deletedRegion: {
                            startLine: fix.line,
                            startColumn: 1,
                            endLine: fix.endLine,
                            endColumn: lastLine.length + 1,
                        },
                        insertedContent: { text: fix.text },
                    },
                ],
            },
        ],
    };
}
function hashOf(text) {
    return (0,external_node_crypto_.createHash)("sha256").update(text).digest("hex").slice(0, 32);
}
function notifications(images, leftOut) {
    const told = new Map();
    for (const { dockerfile, lint } of images) {
        if (dockerfile === null || lint === null)
            continue;
        const add = (line, text, level) => {
            const region = line === null ? {} : { region: { startLine: line } };
            told.set(JSON.stringify([dockerfile, line, text]), {
                level,
                message: { text: textOf(text) },
                locations: [{ physicalLocation: { artifactLocation: artifact(dockerfile), ...region } }],
            });
        };
        if (lint.declined !== null)
            add(null, `This Dockerfile was not looked at: ${lint.declined}.`, "warning");
        for (const { line, message } of lint.notes)
            add(line, message, "note");
    }
    const rest = `${leftOut} more findings are left out: a run shows ${RESULTS_MAX} at most.`;
    return [...told.values(), ...(leftOut === 0 ? [] : [{ level: "warning", message: { text: rest } }])];
}

// EXTERNAL MODULE: ./.cache/build/js/model/metrics.js
var metrics = __webpack_require__(6388);
// EXTERNAL MODULE: ./.cache/build/js/report/compat-lines.js
var compat_lines = __webpack_require__(8192);
// EXTERNAL MODULE: ./.cache/build/js/report/lint-section.js
var lint_section = __webpack_require__(1999);
// EXTERNAL MODULE: ./.cache/build/js/report/roll-back.js
var roll_back = __webpack_require__(3291);
// EXTERNAL MODULE: ./.cache/build/js/report/trial-section.js
var trial_section = __webpack_require__(7920);
// EXTERNAL MODULE: ./.cache/build/js/report/facts.js
var facts = __webpack_require__(709);
// EXTERNAL MODULE: ./.cache/build/js/report/headline.js
var headline = __webpack_require__(3264);
// EXTERNAL MODULE: ./.cache/build/js/report/inside.js
var inside = __webpack_require__(4424);
// EXTERNAL MODULE: ./.cache/build/js/report/limit-changes.js
var limit_changes = __webpack_require__(4297);
// EXTERNAL MODULE: ./.cache/build/js/report/records.js
var records = __webpack_require__(4280);
// EXTERNAL MODULE: ./.cache/build/js/report/ascii.js
var ascii = __webpack_require__(4437);
// EXTERNAL MODULE: ./.cache/build/js/report/width.js
var report_width = __webpack_require__(1606);
// EXTERNAL MODULE: ./.cache/build/js/report/words.js
var words = __webpack_require__(8235);
;// CONCATENATED MODULE: ./.cache/build/js/report/text-columns.js
/** Which columns the terminal's table has, and what is in them. */






const GAP = 2;
const NAME_MAX = 60;
const NAME_MIN = 10;
const bytes = (value) => typeof value === "number" ? (0,model_bytes/* formatBytes */.z3)(value) : "–";
function budget(verdicts) {
    const verdict = (0,facts/* decidingVerdict */.lb)(verdicts);
    if (verdict === null || verdict.limit === null)
        return "–";
    const source = (0,words/* limitSource */.lS)(verdict);
    return source === "" ? (0,words/* formatLimit */.tW)(verdict) : `${(0,words/* formatLimit */.tW)(verdict)} (${source})`;
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
        return row.total.change === null ? "–" : (0,words/* formatDelta */.CW)(row.total.change);
    if (row.image.change !== null)
        return (0,words/* formatDelta */.CW)(row.image.change);
    return row.image.baseline.status === "none" ? "no baseline" : "–";
}
function verdict(row) {
    if (row.kind === "image") {
        const worst = (0,facts/* decidingVerdict */.lb)(row.image.budgets);
        return `${(0,words/* imageWord */.su)(row.image)}${worst?.status === row.image.status ? (0,words/* waiverWord */.p2)(worst) : ""}`;
    }
    const deciding = (0,facts/* decidingVerdict */.lb)(row.total.budgets);
    if (deciding === null)
        return "";
    return deciding.status === "skipped" ? "not judged" : `${deciding.status}${(0,words/* waiverWord */.p2)(deciding)}`;
}
const DEFINITIONS = [
    {
        title: "IMAGE",
        align: "left",
        keep: null,
        cell: (row) => (0,report_escape/* plainLine */.h0)(row.name, NAME_MAX),
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
        width: cells.reduce((most, cell) => Math.max(most, (0,report_width/* textWidth */.sc)(cell)), definition.title.length),
    };
}
/**
 * The columns that fit `width`, the name's shortened last. Columns in which no row has anything are left out, as is
 * the change when the run looked for no baseline.
 */
function columnsFor(report, rows, { width, unicode }) {
    const shown = (cell) => (unicode ? cell : (0,ascii/* toAscii */.V)(cell));
    let columns = DEFINITIONS.map((definition) => ({ definition, cells: rows.map(definition.cell) }))
        .filter(({ definition, cells }) => definition.keep === null ||
        (cells.some((cell) => cell !== "" && cell !== "–") &&
            (definition.title !== "CHANGE" || (0,facts/* hasBaseline */.Ku)(report))))
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
        const cells = index === 0 ? column.cells.map((cell) => (0,report_width/* fitWidth */.G0)(cell, room, shown("…"))) : column.cells;
        return {
            title: column.definition.title,
            align: column.definition.align,
            cells,
            width: index === 0 ? Math.min(room, column.width) : column.width,
        };
    });
}

// EXTERNAL MODULE: ./.cache/build/js/report/text-inside.js
var text_inside = __webpack_require__(968);
// EXTERNAL MODULE: ./.cache/build/js/report/text-lines.js
var text_lines = __webpack_require__(8857);
;// CONCATENATED MODULE: ./.cache/build/js/report/text.js
/** The terminal's rendering of a report. */

















const LOG_LINES = 10;
const INDENT = "  ";
const SKIPPED_LINES = 20;
const LACKING_LINES = 5;
const COLOR = { pass: 32, warn: 33, fail: 31, error: 31, skipped: 36 };
/**
 * Renders a report for a terminal: the table, broken budgets with their reasons, failures with their last log lines,
 * and the verdict as the last line. Columns that do not fit are dropped, the least important first.
 */
function renderText(report, options) {
    const paint = painter(options.color);
    const width = Math.max(text_lines/* LEAST_WIDTH */.$R, options.width);
    const lines = [
        ...table(report, width, options.unicode, paint),
        ...reasons(report, width, paint),
        ...compatSummaries(report, width),
        ...spaced((0,roll_back/* rollBackLines */.M)(report, width)),
        ...spaced((0,trial_section/* trialLines */.C1)(report, width)),
        ...spaced((0,lint_section/* lintLines */.xj)(report, width)),
        ...(0,text_inside/* insideSummaries */.l)(report, { width, unicode: options.unicode }),
        ...failures(report, width, paint),
        ...report.errors.flatMap((error) => [
            ...(0,text_lines/* wrap */.LV)((0,report_escape/* plainLine */.h0)(error.message, 1000), width, INDENT, "error: ").map((line) => paint("error", line)),
            ...(error.hint === "" ? [] : (0,text_lines/* wrap */.LV)((0,report_escape/* plainLine */.h0)(error.hint, 1000), width, INDENT)),
        ]),
        ...notes(report, width),
        "",
        `Verdict: ${paint(report.status, (0,headline/* summariseOutcome */.R)(report))}`,
    ];
    return (0,text_lines/* terminalText */.eR)(lines, options);
}
function painter(color) {
    return (status, text) => (color ? `\u001b[${COLOR[status]}m${text}\u001b[0m` : text);
}
function table(report, width, unicode, paint) {
    if (report.images.length === 0)
        return [];
    const ordered = (0,facts/* byImportance */.G5)(report.images);
    const rows = ordered.map((image) => ({ kind: "image", image, name: (0,facts/* displayName */.QC)(report, image) }));
    if ((0,facts/* hasTotal */.DI)(report))
        rows.push({
            kind: "total",
            name: report.shard === null ? "total" : "this shard",
            total: { ...report.total, reference: (0,facts/* totalReference */.qX)(report) },
        });
    const columns = columnsFor(report, rows, { width, unicode });
    const render = (cells) => cells
        .map((cell, index) => (0,report_width/* pad */.eV)(cell, columns[index]?.width ?? 0, columns[index]?.align ?? "left"))
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
function reasons(report, width, paint) {
    const broken = (0,facts/* brokenVerdicts */.I0)(report).flatMap(({ verdict }) => {
        const [first = "", ...rest] = (0,text_lines/* wrap */.LV)((0,report_escape/* plainLine */.h0)(verdict.reason, 1000), width, "      ", `${verdict.status}: `);
        return [paint(verdict.status, first), ...rest];
    });
    const skipped = (0,facts/* skippedVerdicts */.FI)(report);
    const shown = skipped.slice(0, SKIPPED_LINES).flatMap(({ verdict }) => {
        return (0,text_lines/* wrap */.LV)((0,report_escape/* plainLine */.h0)(verdict.reason, 1000), width, "      ", "not judged: ");
    });
    const more = skipped.length - SKIPPED_LINES;
    const lines = [...broken, ...shown, ...(more > 0 ? [`not judged: ${(0,words/* count */.U9)(more, "more budget")}`] : [])];
    return lines.length === 0 ? [] : ["", ...lines];
}
/** One line for each image that was judged, and the libraries it lacks. */
function compatSummaries(report, width) {
    const lines = report.images.flatMap((image) => {
        const { compat } = image;
        if (compat === null)
            return [];
        const advice = (0,compat_lines/* recommendationLine */.Ad)(compat, inside/* TERMINAL */.ff);
        const name = (0,report_escape/* plainLine */.h0)((0,facts/* displayName */.QC)(report, image), 80);
        const first = [(0,compat_lines/* countsLine */.J7)(compat, inside/* TERMINAL */.ff), (0,compat_lines/* smokeLine */.ey)(compat, inside/* TERMINAL */.ff), advice]
            .filter((part) => part !== null)
            .join("; ");
        return [
            ...(0,text_lines/* wrap */.LV)(`${name}: Alpine: ${first}`, width, INDENT, ""),
            ...compat.lacking
                .slice(0, LACKING_LINES)
                .flatMap((each) => (0,text_lines/* wrap */.LV)((0,compat_lines/* lackingLine */.gk)(each, inside/* TERMINAL */.ff), width, `${INDENT}${INDENT}`, INDENT)),
        ];
    });
    return lines.length === 0 ? [] : ["", ...lines];
}
function spaced(lines) {
    return lines.length === 0 ? [] : ["", ...lines];
}
function failures(report, width, paint) {
    return report.images.flatMap((image) => image.failure === null
        ? []
        : ["", ...failureLines(image, image.failure, (0,facts/* displayName */.QC)(report, image), width, paint)]);
}
function failureLines(image, failure, name, width, paint) {
    const place = failure.line === null ? "" : ` (${(0,report_escape/* plainLine */.h0)(`${image.dockerfile ?? "Dockerfile"}:${failure.line}`)})`;
    const [first = "", ...rest] = (0,text_lines/* wrap */.LV)(`${(0,report_escape/* plainLine */.h0)(name, 80)}${place}: ${(0,report_escape/* plainLine */.h0)(failure.message, 1000)}`, width, INDENT, "");
    return [
        paint("error", first),
        ...rest,
        ...failure.log.slice(-LOG_LINES).map((line) => (0,report_width/* fitWidth */.G0)(`${INDENT}| ${(0,report_escape/* plainLogLine */.TR)(line, 500)}`, width)),
        ...(failure.hint === "" ? [] : (0,text_lines/* wrap */.LV)((0,report_escape/* plainLine */.h0)(failure.hint, 1000), width, INDENT)),
    ];
}
const LIMIT_CHANGES = 20;
function limitChanges(report) {
    const lines = report.limitChanges
        .slice(0, LIMIT_CHANGES)
        .map(({ image, setting, from, to }) => `changes its own limits: ${image === null ? "" : `${(0,report_escape/* plainLine */.h0)(image, 80)} `}${(0,report_escape/* plainLine */.h0)(setting, 80)} ` +
        `${(0,report_escape/* plainLine */.h0)(from, 80)} → ${(0,report_escape/* plainLine */.h0)(to, 80)}; ${(0,limit_changes/* takesEffect */.MK)(report)}`);
    const more = report.limitChanges.length - lines.length;
    return more === 0 ? lines : [...lines, `changes its own limits: ${(0,words/* count */.U9)(more, "more change")}`];
}
/** Where the sizes on the base come from, or why there are none. */
function recordedLines(report) {
    const { baselineCommit, baselineReason, images } = report;
    const recorded = images.filter((image) => image.recorded !== null).length;
    const origins = (0,records/* baselineOrigins */.jr)(report);
    return [
        ...(baselineCommit === null && baselineReason !== null
            ? [`no baseline: ${(0,report_escape/* plainLine */.h0)(baselineReason, 500)}`]
            : []),
        ...(baselineCommit === null
            ? []
            : [`baseline ${(0,report_escape/* plainLine */.h0)((0,facts/* shortSha */.Fu)(baselineCommit.sha), 64)}${origins === "" ? "" : `: ${origins}`}`]),
        ...(recorded === 0
            ? []
            : [`${recorded} of ${(0,words/* count */.U9)(images.length, "image")} not built, recorded figures`]),
    ];
}
function notes(report, width) {
    const standIns = report.images
        .filter((image) => image.base?.standIn === true)
        .map((image) => (0,report_escape/* plainLine */.h0)((0,facts/* displayName */.QC)(report, image), 80));
    const estimates = report.images.some((image) => image.reference?.estimate === true || image.saving?.estimate === true);
    const downloads = report.images.some((image) => image.size !== null && !image.size.download.exact);
    const lines = [
        ...limitChanges(report),
        ...recordedLines(report),
        ...(standIns.length === 0 ? [] : [`stand-in base: ${standIns.slice(0, 10).join(", ")}`]),
        ...report.exceptions.map((one) => `exception (${one.status}): ${(0,report_escape/* plainLine */.h0)(one.image, 80)} ${(0,metrics/* metricName */.Kh)(one.metric)} ${(0,report_escape/* plainLine */.h0)(one.limit, 120)} until ` +
            `${(0,report_escape/* plainLine */.h0)(one.expires, 20)}: ${(0,report_escape/* plainLine */.h0)(one.reason, 200)} (${(0,report_escape/* plainLine */.h0)(one.owner, 80)})`),
        ...report.notes.map((note) => `note: ${(0,report_escape/* plainLine */.h0)(note, 500)}`),
        ...report.images.flatMap((image) => image.notes.map((note) => `note: ${(0,report_escape/* plainLine */.h0)((0,facts/* displayName */.QC)(report, image), 80)}: ${(0,report_escape/* plainLine */.h0)(note, 500)}`)),
        ...(estimates || downloads ? ["~ marks an estimate"] : []),
        report.disk.peakUsed === null
            ? `took ${(0,words/* formatSeconds */.Xo)(report.seconds)}`
            : `took ${(0,words/* formatSeconds */.Xo)(report.seconds)}, disk peak ${(0,model_bytes/* formatBytes */.z3)(report.disk.peakUsed)}`,
    ];
    return ["", ...lines.flatMap((line) => (0,text_lines/* wrap */.LV)(line, width, INDENT, ""))];
}

// EXTERNAL MODULE: ./.cache/build/js/model/errors.js
var errors = __webpack_require__(2030);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./.cache/build/js/records/project.js + 1 modules
var project = __webpack_require__(9289);
// EXTERNAL MODULE: ./.cache/build/js/runner/context-files.js + 1 modules
var context_files = __webpack_require__(8209);
// EXTERNAL MODULE: ./.cache/build/js/runner/make-folder.js
var make_folder = __webpack_require__(6055);
;// CONCATENATED MODULE: ./.cache/build/js/runner/record-file.js







const SCHEMA = "image-budget/record-file@1";
const LIMITS = { commits: 50, bytes: 10_000_000 };
const MOST_ENTRIES = 4000;
const fileSchema = schemas/* object */.Ikc({ schema: schemas/* literal */.euz(SCHEMA), sets: schemas/* array */.YOg(schemas/* unknown */.L5J()).max(10_000) });
/**
 * Records in a JSON file that the user keeps. It holds the newest figures of each commit, for the newest commits that
 * fit; a file that cannot be understood is set aside as `<name>.broken` before a new one is written, never overwritten.
 */
function createRecordFile(path, options) {
    const { onProblem, limits = LIMITS } = options;
    const name = (0,external_node_path_.basename)(path);
    let told = false;
    // One at a time: a save reads what is there and writes all of it.
    let queue = Promise.resolve();
    const sets = async () => {
        const content = await readContent(path, limits.bytes);
        if (content.kind === "sets")
            return content.sets;
        if (!told)
            onProblem(`${name} is not used: ${content.reason}`);
        told = true;
        return [];
    };
    const keep = async (added) => {
        const content = await readContent(path, limits.bytes);
        try {
            if (content.kind === "broken") {
                await (0,promises_.rename)(path, `${path}.broken`);
                onProblem(`${name} could not be understood (${content.reason}); it is kept as ${name}.broken`);
                told = true;
            }
            if (content.kind === "out-of-reach")
                throw new Error(content.reason);
            await writeWhole(path, record_file_textOf([added, ...(content.kind === "sets" ? content.sets : [])], limits));
        }
        catch (error) {
            throw new errors/* PublishError */.S1(`the records could not be written to ${name}: ${(0,errors/* messageOf */.bD)(error)}`, "Name a file in a folder that can be written to, or leave `records` out.", error);
        }
    };
    return {
        label: name,
        async load(commit) {
            await queue.catch(() => undefined);
            return (await sets()).filter((set) => set.commit === commit);
        },
        async latest() {
            await queue.catch(() => undefined);
            const all = await sets();
            return all.filter((set) => set.commit === all[0]?.commit);
        },
        save(records) {
            const saved = queue.catch(() => undefined).then(() => keep(records));
            queue = saved;
            return saved;
        },
    };
}
/** What the file holds, the newest first. A file that is not there holds nothing. */
async function readContent(path, largest) {
    const broken = (reason) => ({ kind: "broken", reason });
    const outOfReach = (reason) => ({ kind: "out-of-reach", reason });
    let text;
    try {
        const file = await (0,promises_.open)(path, "r");
        try {
            const found = await file.stat();
            if (!found.isFile())
                return outOfReach("it is no file");
            // What this program writes is never larger; some room is left for a file that was formatted by hand.
            if (found.size > largest * 4)
                return broken("it is too large");
            text = await file.readFile("utf8");
        }
        finally {
            await file.close();
        }
    }
    catch (error) {
        const code = (0,context_files/* codeOf */.$N)(error);
        return code === "ENOENT" ? { kind: "sets", sets: [] } : outOfReach(`it cannot be read (${code})`);
    }
    if (text.trim() === "")
        return { kind: "sets", sets: [] };
    const parsed = fileSchema.safeParse((0,project/* parseJson */.qF)(text)).data;
    if (parsed === undefined)
        return broken(`it holds no records of the form ${SCHEMA}`);
    // One entry that was damaged, or written by a later version, takes nothing else along.
    return { kind: "sets", sets: newestFirst(parsed.sets.flatMap((set) => (0,project/* asRecordSet */.CK)(set) ?? [])) };
}
function newestFirst(sets) {
    return [...sets].sort((a, b) => Date.parse(b.created) - Date.parse(a.created));
}
/** As many sets as fit, the newest first, one for each commit. */
function record_file_textOf(sets, limits) {
    const byCommit = new Map();
    for (const set of sets)
        byCommit.set(set.commit, withOlder(set, byCommit.get(set.commit)));
    const kept = [];
    let bytes = 0;
    for (const set of [...byCommit.values()].slice(0, limits.commits)) {
        const text = (0,project/* serializeRecordSet */._c)(set, limits.bytes / 2);
        bytes += Buffer.byteLength(text) + 2;
        if (bytes > limits.bytes && kept.length > 0)
            break;
        kept.push(text);
    }
    return `{"schema":${JSON.stringify(SCHEMA)},"sets":[\n${kept.join(",\n")}\n]}\n`;
}
/** Another run of a commit adds what the newer one was not about: a shard's images, or those that were asked for. */
function withOlder(older, newer) {
    if (newer === undefined)
        return older;
    const idOf = (entry) => `${entry.role}:${entry.name}`;
    const there = new Set(newer.entries.map(idOf));
    const entries = [...newer.entries, ...older.entries.filter((entry) => !there.has(idOf(entry)))];
    return { ...newer, entries: entries.slice(0, MOST_ENTRIES) };
}
/** Writes a file whole or not at all. */
async function writeWhole(path, text) {
    const part = `${path}.part-${process.pid}`;
    try {
        await (0,make_folder/* makeFolder */.f)((0,external_node_path_.dirname)(path));
        await (0,promises_.writeFile)(part, text);
        // A link stays one: what it leads to is replaced.
        await (0,promises_.rename)(part, await (0,promises_.realpath)(path).catch(() => path));
    }
    finally {
        await (0,promises_.rm)(part, { force: true }).catch(() => undefined);
    }
}

// EXTERNAL MODULE: ./.cache/build/js/commands/run-context.js + 1 modules
var run_context = __webpack_require__(5998);
// EXTERNAL MODULE: ./.cache/build/js/commands/output.js
var output = __webpack_require__(3013);
// EXTERNAL MODULE: ./.cache/build/js/commands/progress.js + 4 modules
var progress = __webpack_require__(2619);
;// CONCATENATED MODULE: ./.cache/build/js/commands/check.js













/** A Markdown file that nobody posts may be long; this bounds memory, not the reader. */
const MARKDOWN_LIMIT = 1_000_000;
/** `image-budget check`: writes every result first, then says by its exit code how it went. */
async function runCheckCommand(command) {
    const project = await (0,compose/* openProject */.U8)(process.cwd(), command.config, process.env);
    const context = await (0,run_context/* readRunContext */.$p)(process.env);
    (0,run_context/* refusePrivileged */.SA)(context.event);
    const { records } = command;
    const tried = command.trial === null
        ? project
        : { ...project, config: withTrials(project.config, command.only.names, command.trial) };
    const report = await (0,compose/* runCheck */.k_)(tried, {
        only: command.only,
        shard: command.shard,
        base: command.noBaseline ? null : { given: command.base, context, api: null },
        judgedByBase: (0,run_context/* isProposal */.ld)(context.event),
        remote: null,
        records: records === null
            ? null
            : createRecordFile((0,external_node_path_.resolve)(records), {
                onProblem: (message) => {
                    process.stderr.write(`image-budget: ${message}\n`);
                },
            }),
        recording: command.record || (0,run_context/* isDefaultBranch */.ok)(context),
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
        await attempt(() => (0,output/* writeResult */.Z)(reportPath, (0,json/* serializeReport */.xH)(report)));
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
            return (0,json/* serializeReport */.xH)(report);
        case "sarif":
            return renderSarif(report, lint/* LINT_RULES */.wT);
        case "markdown":
            return (0,markdown/* renderMarkdown */.Gc)(report, { limit: MARKDOWN_LIMIT, runUrl: null });
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

/***/ 2619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ commandProgress)
});

// EXTERNAL MODULE: ./.cache/build/js/runner/lines.js
var runner_lines = __webpack_require__(6153);
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
            write(`warning: ${(0,runner_lines/* cleanLine */.Ow)(message, redact)}\n`);
        },
        open(label) {
            const buffer = createLogBuffer({ lines: LAST_LINES, characters: 200_000 });
            let open = true;
            return {
                step() {
                    // As above.
                },
                line(text) {
                    for (const line of (0,runner_lines/* cleanLines */.v3)(text, redact))
                        buffer.add(line);
                },
                close(summary, failed = false) {
                    if (!open)
                        return;
                    open = false;
                    const log = failed ? buffer.last(LAST_LINES).map((line) => `  ${line}`) : [];
                    const head = `${(0,runner_lines/* cleanLine */.Ow)(label, redact)}: ${failed ? "FAILED: " : ""}${(0,runner_lines/* cleanLine */.Ow)(summary, redact)}`;
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
            running.set(step.name, { text: shorten((0,runner_lines/* cleanLine */.Ow)(step.name, redact), 120), since: clock() });
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
        return hidden === 0 ? lines : [...lines, (0,runner_lines/* fitColumns */.Pk)(`… and ${hidden} more`, columns)];
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
            draw(`${(0,runner_lines/* cleanLine */.Ow)(message, redact)}\n`);
        },
        warn(message) {
            draw(`${paint(33, "warning:")} ${(0,runner_lines/* cleanLine */.Ow)(message, redact)}\n`);
        },
        open(label) {
            const build = {
                label: (0,runner_lines/* cleanLine */.Ow)(label, redact),
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
                    for (const line of (0,runner_lines/* cleanLines */.v3)(text, redact))
                        buffer.add(line);
                },
                close(summary, failed = false) {
                    if (!running.delete(build))
                        return;
                    if (running.size === 0)
                        stop();
                    const mark = failed ? paint(31, "✗") : paint(32, "✓");
                    const log = failed ? buffer.lines().map((line) => `  ${line}\n`) : [];
                    draw(`${log.join("")}${mark} ${build.label}: ${(0,runner_lines/* cleanLine */.Ow)(summary, redact)}\n`);
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
    const elapsed = (0,runner_lines/* formatElapsed */.C7)(now - build.started);
    const step = build.steps.current();
    const text = step === null ? `${build.label}:` : `${build.label}: ${step.text}`;
    // The elapsed time stays visible: the step gives way, then the name.
    return `${(0,runner_lines/* fitColumns */.Pk)(text, columns - elapsed.length - 1)} ${elapsed}`;
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


/***/ }),

/***/ 968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ insideSummaries),
/* harmony export */   q: () => (/* binding */ insideText)
/* harmony export */ });
/* harmony import */ var _model_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5658);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7739);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(709);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8274);
/* harmony import */ var _growth_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8891);
/* harmony import */ var _inside_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4424);
/* harmony import */ var _packages_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7409);
/* harmony import */ var _reasons_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(35);
/* harmony import */ var _text_lines_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8857);
/* harmony import */ var _waste_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4628);
/** An image's inside for a terminal: in a few lines beside a verdict, or in full for whoever asked about it. */










const IMAGES = 3;
const SHORT = 5;
const SHORT_FINDINGS = 3;
const LONG = 20;
const GAPS = 10;
const PATH_MAX = 100;
const TEXT_MAX = 300;
const INDENT = "  ";
/** What is inside the images that changed, or that have nothing to be compared with: of three, in a few lines each. */
function insideSummaries(report, terminal) {
    const changed = (0,_reasons_js__WEBPACK_IMPORTED_MODULE_7__/* .changedImages */ .DD)(report);
    const fresh = (0,_inside_js__WEBPACK_IMPORTED_MODULE_5__/* .toldImages */ .k8)(report).filter((image) => image.change === null && image.contents !== null);
    const known = [...changed, ...(0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .byImportance */ .G5)(fresh)].filter(({ contents, growth }) => contents !== null || (growth?.reasons.length ?? 0) > 0);
    const lines = known.slice(0, IMAGES).flatMap((image) => ["", ...summary(report, image, terminal)]);
    const rest = known.length - IMAGES;
    return rest > 0 ? [...lines, "", `and ${(0,_inside_js__WEBPACK_IMPORTED_MODULE_5__/* .countOf */ .pq)(rest, "more image")}`] : lines;
}
function summary(report, image, { width }) {
    const name = (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)((0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .displayName */ .QC)(report, image), _inside_js__WEBPACK_IMPORTED_MODULE_5__/* .NAME_MAX */ .fo);
    return [
        ...(0,_text_lines_js__WEBPACK_IMPORTED_MODULE_8__/* .wrap */ .LV)(`${name}${changeText(image)}`, width, INDENT, ""),
        ...reasons(image, width),
        ...shortInside(image).flatMap((line) => (0,_text_lines_js__WEBPACK_IMPORTED_MODULE_8__/* .wrap */ .LV)(line, width, `${INDENT}${INDENT}`, INDENT)),
    ];
}
/** ` +28.4 MB: +28 MB base refresh, +400 kB this change`; empty for what did not change. */
function changeText({ change }) {
    if (change === null)
        return "";
    const split = (0,_reasons_js__WEBPACK_IMPORTED_MODULE_7__/* .splitText */ .Ad)(change, _inside_js__WEBPACK_IMPORTED_MODULE_5__/* .TERMINAL */ .ff);
    return ` ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatChange */ .eD)(change.bytes)}${split === null ? "" : `: ${split}`}`;
}
function reasons(image, width) {
    return (image.growth?.reasons ?? []).flatMap((reason) => (0,_text_lines_js__WEBPACK_IMPORTED_MODULE_8__/* .wrap */ .LV)((0,_reasons_js__WEBPACK_IMPORTED_MODULE_7__/* .reasonText */ .uV)(image, reason, _inside_js__WEBPACK_IMPORTED_MODULE_5__/* .TERMINAL */ .ff), width, `${INDENT}${INDENT}`, `${INDENT}- `));
}
function shortInside({ contents, packages, waste, findings }) {
    if (contents === null)
        return [];
    const largest = packages
        .filter(({ bytes }) => bytes > 0)
        .slice(0, SHORT)
        .map((item) => `${(0,_packages_js__WEBPACK_IMPORTED_MODULE_6__/* .packageText */ .qg)(item, _inside_js__WEBPACK_IMPORTED_MODULE_5__/* .TERMINAL */ .ff)} ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(item.bytes)}`);
    const unneeded = findings
        .slice(0, SHORT_FINDINGS)
        .map(({ title, bytes }) => `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)((0,_inside_js__WEBPACK_IMPORTED_MODULE_5__/* .legible */ .bG)(title), TEXT_MAX)} ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes)}`);
    const more = findings.length - unneeded.length;
    return [
        `${(0,_packages_js__WEBPACK_IMPORTED_MODULE_6__/* .compositionText */ .UO)(contents, _inside_js__WEBPACK_IMPORTED_MODULE_5__/* .TERMINAL */ .ff)}${(0,_waste_js__WEBPACK_IMPORTED_MODULE_9__/* .isMuchWaste */ ._1)(waste) ? `, ${(0,_waste_js__WEBPACK_IMPORTED_MODULE_9__/* .efficiencyText */ .xP)(waste)}` : ""}`,
        ...(largest.length === 0 ? [] : [`largest packages: ${largest.join(", ")}`]),
        ...(unneeded.length === 0
            ? []
            : [`not needed: ${unneeded.join("; ")}${more === 0 ? "" : `; and ${(0,_inside_js__WEBPACK_IMPORTED_MODULE_5__/* .countOf */ .pq)(more, "more finding")}`}`]),
    ];
}
/**
 * An image's inside in full: what it is made of, what changed, layers, packages, waste and findings, the largest twenty
 * of each. Ends in a line break.
 */
function insideText(image, options) {
    const terminal = { ...options, width: Math.max(_text_lines_js__WEBPACK_IMPORTED_MODULE_8__/* .LEAST_WIDTH */ .$R, options.width) };
    const { width } = terminal;
    const parts = [
        overview(image, width),
        ...growthTables(image, terminal),
        layers(image, terminal),
        packages(image, terminal),
        waste(image, terminal),
        findings(image, width),
    ].filter((lines) => lines.length > 0);
    return (0,_text_lines_js__WEBPACK_IMPORTED_MODULE_8__/* .terminalText */ .eR)(parts.flatMap((lines) => ["", ...lines]), terminal);
}
function overview(image, width) {
    const { contents, waste, change, size } = image;
    const lines = [
        ...(contents === null
            ? []
            : [`${(0,_packages_js__WEBPACK_IMPORTED_MODULE_6__/* .compositionText */ .UO)(contents, _inside_js__WEBPACK_IMPORTED_MODULE_5__/* .TERMINAL */ .ff)}${waste === null ? "" : `, ${(0,_waste_js__WEBPACK_IMPORTED_MODULE_9__/* .efficiencyText */ .xP)(waste)}`}`]),
        ...(waste === null || waste.hardLinks.contents === 0 ? [] : [hardLinkText(waste.hardLinks)]),
        ...(contents?.gaps.slice(0, GAPS) ?? []).map((gap) => `Not read: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)((0,_inside_js__WEBPACK_IMPORTED_MODULE_5__/* .legible */ .bG)(gap), TEXT_MAX)}`),
    ];
    const first = size === null ? "" : `Size ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(size.bytes)}${changeText(image).replace(/^ /u, ", ")}`;
    return [
        ...(first === "" ? [] : (0,_text_lines_js__WEBPACK_IMPORTED_MODULE_8__/* .wrap */ .LV)(first, width, INDENT, "")),
        ...(change === null || change.noise ? [] : reasons(image, width)),
        ...lines.flatMap((line) => (0,_text_lines_js__WEBPACK_IMPORTED_MODULE_8__/* .wrap */ .LV)(line, width, INDENT, "")),
    ];
}
/** `Hard links: 12 contents under 30 names, 4 MB spared`. */
function hardLinkText({ contents, names, sparedBytes, }) {
    return `Hard links: ${(0,_inside_js__WEBPACK_IMPORTED_MODULE_5__/* .countOf */ .pq)(contents, "content")} under ${(0,_inside_js__WEBPACK_IMPORTED_MODULE_5__/* .countOf */ .pq)(names, "name")}, ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(sparedBytes)} spared`;
}
/** A heading, the table, and how much more there is. */
function section(heading, table, rest, terminal) {
    const lines = (0,_text_lines_js__WEBPACK_IMPORTED_MODULE_8__/* .tableLines */ .oW)(table, { ...terminal, width: terminal.width - INDENT.length });
    return [
        ...(0,_text_lines_js__WEBPACK_IMPORTED_MODULE_8__/* .wrap */ .LV)(heading, terminal.width, INDENT, ""),
        ...[...lines, ...(rest === "" ? [] : [rest])].map((line) => `${INDENT}${line}`),
    ];
}
const SIZE = { title: "SIZE", align: "right" };
const SHARE = { title: "SHARE", align: "right" };
const LINE = { title: "LINE", align: "left" };
function layers(image, terminal) {
    const stored = image.layers
        .map((layer, index) => ({ ...layer, index }))
        .filter(({ bytes }) => bytes > 0)
        .sort((a, b) => b.bytes - a.bytes);
    if (stored.length === 0)
        return [];
    const all = (0,_inside_js__WEBPACK_IMPORTED_MODULE_5__/* .sumOf */ .XN)(stored);
    const rows = stored.slice(0, LONG).map(({ bytes, instruction, line, origin, index }) => {
        const what = instruction === null ? `layer ${index + 1}` : (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(instruction, TEXT_MAX);
        const place = line === null && origin !== "base" ? "" : (0,_inside_js__WEBPACK_IMPORTED_MODULE_5__/* .placeCell */ .sL)(image, index, _inside_js__WEBPACK_IMPORTED_MODULE_5__/* .TERMINAL */ .ff);
        return [(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes), (0,_inside_js__WEBPACK_IMPORTED_MODULE_5__/* .shareText */ .Lu)(bytes, all) ?? "–", what, place];
    });
    const columns = [SIZE, SHARE, { title: "LAYER", align: "left", gives: true }, LINE];
    const heading = `Layers: ${(0,_inside_js__WEBPACK_IMPORTED_MODULE_5__/* .countOf */ .pq)(image.layers.length, "layer")}, ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(all)}`;
    return section(heading, { columns, rows }, restText(stored.length - rows.length), terminal);
}
function restText(rest) {
    return rest === 0 ? "" : `and ${(0,_inside_js__WEBPACK_IMPORTED_MODULE_5__/* .countOf */ .pq)(rest, "more", "more")}`;
}
function packages(image, terminal) {
    const { contents } = image;
    if (contents === null || contents.packages.count === 0)
        return [];
    const all = contents.packages.bytes + contents.loose.bytes + contents.waste.bytes;
    const rows = image.packages
        .slice(0, LONG)
        .map((item) => [
        (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(item.bytes),
        (0,_inside_js__WEBPACK_IMPORTED_MODULE_5__/* .shareText */ .Lu)(item.bytes, all) ?? "–",
        (0,_packages_js__WEBPACK_IMPORTED_MODULE_6__/* .packageText */ .qg)(item, _inside_js__WEBPACK_IMPORTED_MODULE_5__/* .TERMINAL */ .ff),
        (0,_inside_js__WEBPACK_IMPORTED_MODULE_5__/* .typeWord */ .N0)(item.type),
        (0,_inside_js__WEBPACK_IMPORTED_MODULE_5__/* .placeCell */ .sL)(image, item.layer, _inside_js__WEBPACK_IMPORTED_MODULE_5__/* .TERMINAL */ .ff),
    ]);
    const columns = [
        SIZE,
        SHARE,
        { title: "PACKAGE", align: "left", gives: true },
        { title: "TYPE", align: "left" },
        { ...LINE, gives: true },
    ];
    const { count, bytes } = contents.packages;
    const heading = `Packages: ${(0,_inside_js__WEBPACK_IMPORTED_MODULE_5__/* .countOf */ .pq)(count, "package")}, ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes)} of ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(all)}`;
    return section(heading, { columns, rows }, restText(count - rows.length), terminal);
}
function waste(image, terminal) {
    const { waste: lost } = image;
    if (lost === null || lost.pairs.length === 0)
        return [];
    const rows = lost.pairs
        .slice(0, LONG)
        .map((pair) => [
        (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(pair.bytes),
        (0,_waste_js__WEBPACK_IMPORTED_MODULE_9__/* .causeText */ .xv)(pair),
        (0,_waste_js__WEBPACK_IMPORTED_MODULE_9__/* .storedText */ .VS)(image, pair, _inside_js__WEBPACK_IMPORTED_MODULE_5__/* .TERMINAL */ .ff),
        (0,_waste_js__WEBPACK_IMPORTED_MODULE_9__/* .hiddenText */ .CZ)(image, pair, _inside_js__WEBPACK_IMPORTED_MODULE_5__/* .TERMINAL */ .ff),
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)((0,_inside_js__WEBPACK_IMPORTED_MODULE_5__/* .pathText */ .LF)(pair.example, PATH_MAX), PATH_MAX),
    ]);
    const columns = [
        SIZE,
        { title: "WHAT", align: "left" },
        { title: "STORED BY", align: "left", gives: true },
        { title: "HIDDEN BY", align: "left", gives: true },
        { title: "EXAMPLE", align: "left", gives: true },
    ];
    const heading = `Waste: ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(lost.bytes)} in ${(0,_inside_js__WEBPACK_IMPORTED_MODULE_5__/* .countOf */ .pq)(lost.files, "file")}, ${(0,_waste_js__WEBPACK_IMPORTED_MODULE_9__/* .efficiencyText */ .xP)(lost)}`;
    return section(heading, { columns, rows }, restText(lost.pairs.length - rows.length), terminal);
}
function findings(image, width) {
    if (image.findings.length === 0)
        return [];
    const overlap = image.findings.length > 1 ? " (they overlap and do not add up)" : "";
    const lines = image.findings.slice(0, LONG).flatMap((finding) => {
        const place = (0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .findingPlace */ .p)(image, finding, _inside_js__WEBPACK_IMPORTED_MODULE_5__/* .TERMINAL */ .ff);
        const title = `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)((0,_inside_js__WEBPACK_IMPORTED_MODULE_5__/* .legible */ .bG)(finding.title), TEXT_MAX)}${place === "" ? "" : ` (${place})`}`;
        const examples = finding.examples.slice(0, 3).map((example) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)((0,_inside_js__WEBPACK_IMPORTED_MODULE_5__/* .legible */ .bG)(example), PATH_MAX));
        return [
            ...(0,_text_lines_js__WEBPACK_IMPORTED_MODULE_8__/* .wrap */ .LV)(`${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(finding.bytes)} ${title}`, width, `${INDENT}${INDENT}`, INDENT),
            ...(0,_text_lines_js__WEBPACK_IMPORTED_MODULE_8__/* .wrap */ .LV)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(finding.remedy, TEXT_MAX), width, `${INDENT}${INDENT}`),
            ...(examples.length === 0 ? [] : (0,_text_lines_js__WEBPACK_IMPORTED_MODULE_8__/* .wrap */ .LV)(`e.g. ${examples.join(", ")}`, width, `${INDENT}${INDENT}`)),
        ];
    });
    const rest = restText(Math.max(0, image.findings.length - LONG));
    return [
        ...(0,_text_lines_js__WEBPACK_IMPORTED_MODULE_8__/* .wrap */ .LV)(`Not needed in a shipped image: ${(0,_inside_js__WEBPACK_IMPORTED_MODULE_5__/* .countOf */ .pq)(image.findings.length, "finding")}${overlap}`, width, INDENT, ""),
        ...lines,
        ...(rest === "" ? [] : [`${INDENT}${rest}`]),
    ];
}
const GROWTH = {
    packages: { heading: "Packages that changed", title: "PACKAGE", one: "package" },
    files: { heading: "Files of no package that changed", title: "FILE", one: "file" },
    layers: { heading: "Layers that changed", title: "LAYER", one: "layer" },
};
function growthTables(image, terminal) {
    return image.growth === null
        ? []
        : (0,_growth_js__WEBPACK_IMPORTED_MODULE_4__/* .growthParts */ .ak)(image.growth, _inside_js__WEBPACK_IMPORTED_MODULE_5__/* .TERMINAL */ .ff).map((part) => growthTable(image, part, terminal));
}
function growthTable(image, { kind, rows, count }, terminal) {
    const { heading, title, one } = GROWTH[kind];
    const shown = rows
        .slice(0, LONG)
        .map(({ bytes, what, how, layer }) => [
        (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatChange */ .eD)(bytes),
        what,
        how,
        (0,_growth_js__WEBPACK_IMPORTED_MODULE_4__/* .growthPlace */ .NU)(image, kind, layer, _inside_js__WEBPACK_IMPORTED_MODULE_5__/* .TERMINAL */ .ff),
    ]);
    const columns = [
        { title: "CHANGE", align: "right" },
        { title, align: "left", gives: true },
        { title: "", align: "left", gives: true },
        LINE,
    ];
    return section(`${heading}: ${(0,_inside_js__WEBPACK_IMPORTED_MODULE_5__/* .countOf */ .pq)(count, one)}`, { columns, rows: shown }, restText(count - shown.length), terminal);
}


/***/ })

};
