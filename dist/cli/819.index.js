export const id = 819;
export const ids = [819];
export const modules = {

/***/ 9819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCheckCommand: () => (/* binding */ runCheckCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.cache/build/js/compose.js + 63 modules
var compose = __webpack_require__(8335);
// EXTERNAL MODULE: ./.cache/build/js/report/json.js
var json = __webpack_require__(3450);
// EXTERNAL MODULE: ./.cache/build/js/report/markdown.js + 8 modules
var markdown = __webpack_require__(7810);
// EXTERNAL MODULE: ./.cache/build/js/model/bytes.js
var bytes = __webpack_require__(5658);
// EXTERNAL MODULE: ./.cache/build/js/model/metrics.js
var metrics = __webpack_require__(6388);
// EXTERNAL MODULE: ./.cache/build/js/report/escape.js
var report_escape = __webpack_require__(7739);
// EXTERNAL MODULE: ./.cache/build/js/report/facts.js
var facts = __webpack_require__(709);
// EXTERNAL MODULE: ./.cache/build/js/report/headline.js
var headline = __webpack_require__(3264);
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
const text_columns_bytes = (value) => typeof value === "number" ? (0,bytes/* formatBytes */.z3)(value) : "–";
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
    const percent = value.percent === null ? "" : ` (${(0,bytes/* formatPercent */.l9)(value.percent)})`;
    return `${value.estimate ? "~ " : ""}${(0,bytes/* formatBytes */.z3)(value.bytes)}${percent}`;
}
function download(row) {
    if (row.kind === "total")
        return "";
    const size = row.image.size;
    return size === null ? "–" : `${size.download.exact ? "" : "~ "}${(0,bytes/* formatBytes */.z3)(size.download.bytes)}`;
}
function reference(row) {
    if (row.kind === "total") {
        return `${row.total.saving?.estimate === true && row.total.reference !== null ? "~ " : ""}${text_columns_bytes(row.total.reference)}`;
    }
    const known = row.image.reference;
    return known === null || known.bytes === null
        ? "–"
        : `${known.estimate ? "~ " : ""}${(0,bytes/* formatBytes */.z3)(known.bytes)}`;
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
        cell: (row) => text_columns_bytes(row.kind === "total" ? row.total.bytes : row.image.size?.bytes),
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
            : `took ${(0,words/* formatSeconds */.Xo)(report.seconds)}, disk peak ${(0,bytes/* formatBytes */.z3)(report.disk.peakUsed)}`,
    ];
    return ["", ...lines.flatMap((line) => (0,text_lines/* wrap */.LV)(line, width, INDENT, ""))];
}

// EXTERNAL MODULE: ./.cache/build/js/model/errors.js
var errors = __webpack_require__(2030);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./.cache/build/js/records/project.js + 1 modules
var project = __webpack_require__(9289);
// EXTERNAL MODULE: ./.cache/build/js/runner/context-files.js + 1 modules
var context_files = __webpack_require__(8209);
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
            await writeWhole(path, textOf([added, ...(content.kind === "sets" ? content.sets : [])], limits));
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
function textOf(sets, limits) {
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
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
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
    const report = await (0,compose/* runCheck */.k_)(project, {
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


/***/ })

};
