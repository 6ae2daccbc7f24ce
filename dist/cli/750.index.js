export const id = 750;
export const ids = [750];
export const modules = {

/***/ 6388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ METRICS),
/* harmony export */   Dn: () => (/* binding */ isChangeMetric),
/* harmony export */   Kh: () => (/* binding */ metricName),
/* harmony export */   aN: () => (/* binding */ VERDICT_SUBJECTS),
/* harmony export */   tR: () => (/* binding */ COMPAT_RULES)
/* harmony export */ });
/** In the order of every table and list. */
const METRICS = [
    "size",
    "download",
    "change",
    "change.own",
    "saving",
];
/** What compatibility is judged by. */
const COMPAT_RULES = [
    "blocked",
    "unresolved-library",
    "compiles",
    "relock",
    "unknown",
    "smoke",
];
const VERDICT_SUBJECTS = [
    ...METRICS,
    "compat.blocked",
    "compat.unresolved-library",
    "compat.compiles",
    "compat.relock",
    "compat.unknown",
    "compat.smoke",
    "findings",
];
function isChangeMetric(metric) {
    return metric === "change" || metric === "change.own";
}
/** What sentences and tables call it: `own change` for the key `change.own`. */
function metricName(metric) {
    return metric === "change.own" ? "own change" : metric;
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

/***/ 396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderInspection: () => (/* binding */ renderInspection)
/* harmony export */ });
/* harmony import */ var _model_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5658);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7739);
/* harmony import */ var _inside_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4424);
/* harmony import */ var _text_inside_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(968);
/* harmony import */ var _text_lines_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8857);
/** The terminal's rendering of an inspection. */





const NAME_MAX = 300;
const NOTE_MAX = 1000;
const PATH_MAX = 200;
const ROWS = 20;
const INDENT = "  ";
/** Everything an inspection found: what the image is, its inside, its largest loose files, duplicates, notes. */
function renderInspection(inspection, options) {
    const terminal = { ...options, width: Math.max(_text_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .LEAST_WIDTH */ .$R, options.width) };
    const image = {
        ...inspection,
        size: { ...inspection.size, inspected: inspection.size.inspected ?? inspection.size.bytes },
    };
    const rest = [
        ...files(inspection, image, terminal),
        ...duplicates(inspection, terminal),
        ...notes(inspection, terminal),
    ];
    return [
        (0,_text_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .terminalText */ .eR)(heading(inspection, terminal), terminal),
        (0,_text_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .insideText */ .q)(image, terminal),
        ...(rest.length === 0 ? [] : [`\n${(0,_text_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .terminalText */ .eR)(rest, terminal)}`]),
    ].join("");
}
/** `shop:1.2 (linux/amd64, debian 12, glibc): download ~ 45.1 MB, the engine shows 130 MB`. */
function heading({ source, platform, base, size, against }, { width }) {
    const kind = [
        platform,
        ...(base.distribution === null ? [] : [base.distribution]),
        ...(base.libc === "none" ? [] : [base.libc]),
    ].map((word) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(word, NAME_MAX));
    const download = `download ${size.download.exact ? "" : "~ "}${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(size.download.bytes)}`;
    const engine = size.inspected === null ? "" : `, the engine shows ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(size.inspected)}`;
    const other = against === null
        ? []
        : [`compared with ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(against.source.name, NAME_MAX)} of ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(against.bytes)}`];
    return [`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(source.name, NAME_MAX)} (${kind.join(", ")}): ${download}${engine}`, ...other].flatMap((line) => (0,_text_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .wrap */ .LV)(line, width, INDENT, ""));
}
function section(title, table, rest, terminal) {
    const lines = (0,_text_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .tableLines */ .oW)(table, { ...terminal, width: terminal.width - INDENT.length });
    const more = rest > 0 ? [`and ${(0,_inside_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(rest, "more", "more")}`] : [];
    return [
        "",
        ...(0,_text_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .wrap */ .LV)(title, terminal.width, INDENT, ""),
        ...[...lines, ...more].map((line) => INDENT + line),
    ];
}
const SIZE = { title: "SIZE", align: "right" };
function files({ files: largest, contents, size }, image, terminal) {
    const rows = largest
        .slice(0, ROWS)
        .map(({ path, bytes, layer }) => [
        (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes),
        shareText(bytes, size.bytes),
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)((0,_inside_js__WEBPACK_IMPORTED_MODULE_2__/* .pathText */ .LF)(path, PATH_MAX), PATH_MAX),
        (0,_inside_js__WEBPACK_IMPORTED_MODULE_2__/* .placeCell */ .sL)(image, layer, _inside_js__WEBPACK_IMPORTED_MODULE_2__/* .TERMINAL */ .ff),
    ]);
    if (rows.length === 0)
        return [];
    const columns = [
        SIZE,
        { title: "SHARE", align: "right" },
        { title: "FILE", align: "left", gives: true },
        { title: "LINE", align: "left", gives: true },
    ];
    const title = `Files of no package: ${(0,_inside_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(contents.loose.files, "file")}, ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(contents.loose.bytes)}`;
    return section(title, { columns, rows }, contents.loose.files - rows.length, terminal);
}
function shareText(part, whole) {
    const share = (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .percentOf */ .pR)(part, whole);
    return share === null ? "–" : (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(share);
}
function duplicates({ duplicates: found }, terminal) {
    if (found === null)
        return [];
    const title = found.contents === 0
        ? "Duplicates: no content is stored twice"
        : `Duplicates: ${(0,_inside_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(found.contents, "content")} stored several times, ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(found.bytes)} in copies`;
    const rows = found.groups.slice(0, ROWS).map(({ bytes, copies, paths }) => [
        (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes),
        (0,_inside_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(copies, "copy", "copies"),
        paths
            .slice(0, 2)
            .map((path) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)((0,_inside_js__WEBPACK_IMPORTED_MODULE_2__/* .pathText */ .LF)(path, PATH_MAX), PATH_MAX))
            .join(" = "),
    ]);
    if (rows.length === 0)
        return ["", ...(0,_text_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .wrap */ .LV)(title, terminal.width, INDENT, "")];
    const columns = [
        SIZE,
        { title: "COPIES", align: "left" },
        { title: "FILES", align: "left", gives: true },
    ];
    return section(title, { columns, rows }, found.contents - rows.length, terminal);
}
function notes({ notes: said }, { width }) {
    const lines = said.flatMap((note) => (0,_text_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .wrap */ .LV)(`note: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(note, NOTE_MAX)}`, width, INDENT, ""));
    return lines.length === 0 ? [] : ["", ...lines];
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
