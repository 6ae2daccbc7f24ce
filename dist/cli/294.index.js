export const id = 294;
export const ids = [294];
export const modules = {

/***/ 7909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $h: () => (/* binding */ RUNTIME_PACKAGES),
/* harmony export */   Iy: () => (/* binding */ COMPILED_PACKAGES),
/* harmony export */   SL: () => (/* binding */ FIGURES),
/* harmony export */   W_: () => (/* binding */ TESTED_PACKAGES),
/* harmony export */   lA: () => (/* binding */ BUILD_PACKAGES)
/* harmony export */ });
/* unused harmony exports GUIDE_TITLE, SLIM_BUILD_PACKAGES, BASE_NOTES, KEY_DIFFERENCES, IMPORTANT_NOTES */
/**
 * Every figure and statement of the Alpine Image Optimization Guide, each with the section and row it comes from. A
 * figure keeps the guide's own wording and its bytes are read from that wording, so the two cannot drift apart.
 * Nothing here is derived: see derived.ts for percentages and disagreements, rows.ts for what budgets are made of.
 */
const MB = 1_000_000;
function rangeIn(text, unit) {
    const match = new RegExp(`(\\d+)(?:-(\\d+))?${unit.source}`).exec(text);
    const first = match?.[1];
    if (first === undefined)
        throw new RangeError(`no figure in "${text}"`);
    return { min: Number(first), max: Number(match?.[2] ?? first) };
}
function size(text, heading, row) {
    const { min, max } = rangeIn(text, /MB/);
    return { text, min: min * MB, max: max * MB, approximate: text.includes("~"), source: { heading, row } };
}
function percent(text, heading, row) {
    return { text, ...rangeIn(text, /%/), source: { heading, row } };
}
function statements(heading, entries) {
    return entries.map(([topic, text]) => ({ topic, text, source: { heading, row: topic } }));
}
function packages(heading, entries) {
    return entries.map(([name, text]) => ({ name, text, source: { heading, row: name } }));
}
const GUIDE_TITLE = "Alpine Image Optimization Guide";
const COMPARISON = "Base Image Comparison";
const RESULTS = "Expected Results";
const VERIFICATION = "Verification";
const SUMMARY = "Summary";
/** Sizes, one entry per place where the guide states one. */
const FIGURES = {
    comparison: {
        slimBase: size("~150MB", COMPARISON, "python:3.11-slim"),
        slimFull: size("~450MB", COMPARISON, "python:3.11-slim"),
        alpineBase: size("~50MB", COMPARISON, "python:3.11-alpine"),
        alpineFull: size("~150-200MB", COMPARISON, "python:3.11-alpine"),
        savingBase: size("~100MB", COMPARISON, "Savings"),
        savingFull: size("~250-300MB", COMPARISON, "Savings"),
        savingPercent: percent("55-67% reduction", COMPARISON, "Savings"),
    },
    frontendImage: size("~25MB", "Frontend Image", "Already using nginx:alpine"),
    advantages: {
        alpineBase: size("~50MB", "Alpine Advantages", "Smaller base"),
        slimBase: size("~150MB", "Alpine Advantages", "Smaller base"),
    },
    runtimeStage: size("~150-200MB", "Stage 2: Runtime", "Result: Minimal runtime image"),
    results: {
        apiBase: {
            before: size("150MB", RESULTS, "API Base"),
            after: size("50MB", RESULTS, "API Base"),
            saving: size("100MB", RESULTS, "API Base"),
        },
        apiFull: {
            before: size("450MB", RESULTS, "API Full"),
            after: size("150-200MB", RESULTS, "API Full"),
            saving: size("250-300MB", RESULTS, "API Full"),
        },
        frontend: {
            before: size("25MB", RESULTS, "Frontend"),
            after: size("25MB", RESULTS, "Frontend"),
            saving: size("0MB", RESULTS, "Frontend"),
        },
        total: {
            before: size("475MB", RESULTS, "Total"),
            after: size("175-225MB", RESULTS, "Total"),
            saving: size("~300MB", RESULTS, "Total"),
            savingPercent: percent("63%", RESULTS, "Total"),
        },
    },
    verification: {
        api: size("~150-200MB", VERIFICATION, "ditto-api"),
        frontend: size("~25-30MB", VERIFICATION, "ditto-frontend"),
    },
    summary: {
        reduction: percent("55-67%", SUMMARY, "Expected size reduction"),
        saving: size("~300MB", SUMMARY, "Total savings per deployment"),
    },
};
/** Installed to compile Python packages; gone from the final image. */
const BUILD_PACKAGES = packages("Build Requirements", [
    ["gcc", "C/C++ compiler"],
    ["g++", "C/C++ compiler"],
    ["musl-dev", "C library headers"],
    ["linux-headers", "Linux kernel headers"],
    ["libffi-dev", "Foreign function interface"],
]);
/** What the slim variant installs to compile. */
const SLIM_BUILD_PACKAGES = packages("Before (slim)", [
    ["gcc", "installed with apt-get"],
    ["g++", "installed with apt-get"],
]);
/** Stay in the final image. */
const RUNTIME_PACKAGES = packages("Runtime Requirements", [
    ["libstdc++", "C++ standard library (for pandas/numpy)"],
]);
/** Python packages the guide tested on Alpine. */
const TESTED_PACKAGES = packages("Tested Packages", [
    ["fastapi", "Works on Alpine"],
    ["uvicorn[standard]", "Works on Alpine"],
    ["pandas", "Works on Alpine (needs build tools + libstdc++)"],
    ["python-multipart", "Works on Alpine"],
]);
/** What the builder stage is there for. */
const COMPILED_PACKAGES = packages("Stage 1: Builder", [
    ["pandas", "Compile Python packages (pandas, numpy, etc.)"],
    ["numpy", "Compile Python packages (pandas, numpy, etc.)"],
]);
/** The last column of the base image table. */
const BASE_NOTES = statements(COMPARISON, [
    ["python:3.11-slim", "Debian-based"],
    ["python:3.11-alpine", "Alpine Linux (musl)"],
]);
const KEY_DIFFERENCES = {
    advantages: statements("Alpine Advantages", [
        ["Smaller base", "~50MB vs ~150MB"],
        ["Faster builds", "Smaller image to download"],
        ["Better security", "Minimal attack surface"],
        ["Faster pulls", "Less data to transfer"],
    ]),
    considerations: statements("Alpine Considerations", [
        ["musl libc", "Different from glibc (Debian)"],
        ["Build tools needed", "Some packages compile from source"],
        ["Runtime libs", "Need `libstdc++` for pandas/numpy"],
    ]),
};
const IMPORTANT_NOTES = statements("Important Notes", [
    ["Build Time", "Slightly longer (compiling from source)"],
    ["Compatibility", "Most Python packages work, but some may need adjustments"],
    ["Testing", "Always test after switching to Alpine"],
    ["Rollback", "Can revert to `slim` if issues occur"],
]);


/***/ }),

/***/ 1850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dj: () => (/* binding */ pyprojectNames),
/* harmony export */   E1: () => (/* binding */ normalisedName),
/* harmony export */   QT: () => (/* binding */ requirementNames)
/* harmony export */ });
/**
 * The names in requirement files and pyproject.toml, and nothing else of them: no versions, no markers, no resolving.
 * Never throws, whatever the text holds, and takes time in proportion to its length.
 */
const NAME_MAX = 200;
/** PEP 503: lower case, every run of `-`, `_` and `.` a single dash; extras left out. */
function normalisedName(written) {
    return written
        .replace(/\[.*$/su, "")
        .trim()
        .replace(/[-_.]+/gu, "-")
        .toLowerCase();
}
/** The name at the start of a requirement; null for options, paths, addresses and anything else. */
function requirementOf(text, line) {
    const [, name, extras = ""] = /^([a-z0-9](?:[a-z0-9._-]*[a-z0-9])?)\s*(\[[^\]]{0,200}\])?\s*(?:$|[=<>!~;@(,#]|--)/iu.exec(text.slice(0, NAME_MAX * 3)) ?? [];
    if (name === undefined || name.length > NAME_MAX)
        return null;
    return { written: `${name}${extras.replace(/\s+/gu, "")}`, normalised: normalisedName(name), line };
}
/** Reads the text of a requirements file: comments, continuation lines, hashes, markers and `-r` are understood. */
function requirementNames(text) {
    const requirements = [];
    const includes = [];
    let begun = null;
    const lines = text.replace(/^\uFEFF/u, "").split(/\r\n|[\n\r]/u);
    for (const [index, raw] of lines.entries()) {
        const line = begun ?? { text: "", line: index + 1 };
        // Only the beginning of a requirement counts; the hashes that follow may be many.
        const joined = line.text.length > NAME_MAX * 3 ? line.text : line.text + raw;
        if (raw.endsWith("\\") && !/^\s*#/u.test(raw)) {
            begun = { text: joined.endsWith("\\") ? joined.slice(0, -1) : joined, line: line.line };
            continue;
        }
        begun = null;
        read(joined, line.line);
    }
    if (begun !== null)
        read(begun.text, begun.line);
    return { requirements, includes };
    function read(whole, line) {
        const content = whole.replace(/(?:^|\s)#.*$/su, "").trim();
        const include = /^(?:-r|--requirement)(?:\s*=\s*|\s+|(?=[^\s-]))(\S+)/u.exec(content)?.[1];
        if (include !== undefined)
            includes.push(include.replace(/^["']|["']$/gu, ""));
        const requirement = requirementOf(content, line);
        if (requirement !== null)
            requirements.push(requirement);
    }
}
const POETRY = "tool.poetry.dependencies.";
/**
 * The run-time dependencies that a pyproject.toml names: `[project] dependencies` and Poetry's. A scan of its lines,
 * not a TOML parser: what is written in an unusual way is not found.
 */
function pyprojectNames(text) {
    const requirements = [];
    let table = "";
    let inList = false;
    for (const [index, raw] of text.split(/\r\n|[\n\r]/u).entries()) {
        const line = index + 1;
        if (inList) {
            inList = readList(raw, line);
            continue;
        }
        const header = /^\s*\[\s*([^[\]]{1,300}?)\s*\]\s*(?:#.*)?$/u.exec(raw)?.[1];
        if (header !== undefined) {
            table = keyPath(header);
            poetry(table, line);
            continue;
        }
        const [, key, value] = /^\s*([\w."'-]{1,300})\s*=\s*(.*)$/su.exec(raw) ?? [];
        if (key === undefined || value === undefined)
            continue;
        const path = table === "" ? keyPath(key) : `${table}.${keyPath(key)}`;
        if (path === "project.dependencies" && value.startsWith("["))
            inList = readList(value.slice(1), line);
        else
            poetry(path, line, value);
    }
    return requirements;
    /** Reads one line of the list; true when the list goes on. */
    function readList(part, line) {
        for (const [token] of part.matchAll(/"(?:[^"\\]|\\.)*"|'[^']*'|#.*$|\]/gu)) {
            if (token === "]")
                return false;
            if (token.startsWith("#"))
                return true;
            const requirement = requirementOf(token.slice(1, -1).trim(), line);
            if (requirement !== null)
                requirements.push(requirement);
        }
        return true;
    }
    function poetry(path, line, value = "") {
        if (!path.startsWith(POETRY))
            return;
        const name = path.slice(POETRY.length);
        // `uvicorn.extras = [...]` and a table of its own name the package before the dot.
        const requirement = requirementOf(name.split(".")[0] ?? "", line);
        if (requirement === null || requirements.some((one) => one.normalised === requirement.normalised))
            return;
        const extras = /\bextras\s*=\s*\[([^\]]{0,200})\]/u.exec(value.slice(0, 2000))?.[1];
        const written = extras === undefined
            ? requirement.written
            : `${requirement.written}[${extras.replace(/["'\s]/gu, "")}]`;
        requirements.push({ ...requirement, written });
    }
}
function keyPath(key) {
    return key.replace(/["'\s]/gu, "");
}


/***/ }),

/***/ 7421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ GUIDE_PACKAGES),
/* harmony export */   S: () => (/* binding */ matchTestedPackages)
/* harmony export */ });
/* harmony import */ var _requirement_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1850);
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7909);
/** The Python packages the guide names, with what it says they need on Alpine. All of it is the guide's word. */


const runtimeNeeds = (text) => _figures_js__WEBPACK_IMPORTED_MODULE_0__/* .RUNTIME_PACKAGES */ .$h.map(({ name }) => name).filter((name) => text.includes(name));
const buildNeeds = (text) => /build tools|compile/iu.test(text) ? _figures_js__WEBPACK_IMPORTED_MODULE_0__/* .BUILD_PACKAGES */ .lA.map(({ name }) => name) : [];
function tested({ name, text, source }) {
    return { name, says: text, build: buildNeeds(text), runtime: runtimeNeeds(text), source };
}
/** A package outside the tested list: the guide compiles it, and the row on run-time libraries may name it. */
function compiled({ name, text, source }) {
    const runtime = _figures_js__WEBPACK_IMPORTED_MODULE_0__/* .RUNTIME_PACKAGES */ .$h.filter((one) => new RegExp(`\\b${name}\\b`, "u").test(one.text));
    return { name, says: text, build: buildNeeds(text), runtime: runtime.map((one) => one.name), source };
}
/** The guide's tested packages in its order, then those it names beside them. Needs are read from its wording. */
const GUIDE_PACKAGES = [
    ..._figures_js__WEBPACK_IMPORTED_MODULE_0__/* .TESTED_PACKAGES */ .W_.map(tested),
    ..._figures_js__WEBPACK_IMPORTED_MODULE_0__/* .COMPILED_PACKAGES */ .Iy.filter(({ name }) => !_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .TESTED_PACKAGES */ .W_.some((one) => one.name === name)).map(compiled),
];
/**
 * The packages of the guide among requirements, each once, in the guide's order, with the first requirement that names
 * it. Names are compared as package indexes do; extras make no difference: `uvicorn` is a part of `uvicorn[standard]`.
 */
function matchTestedPackages(requirements) {
    return GUIDE_PACKAGES.flatMap((one) => {
        const name = (0,_requirement_names_js__WEBPACK_IMPORTED_MODULE_1__/* .normalisedName */ .E1)(one.name);
        const requirement = requirements.find((other) => other.normalised === name);
        return requirement === undefined ? [] : [{ tested: one, requirement }];
    });
}


/***/ }),

/***/ 195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ isGlibcLoader),
/* harmony export */   y: () => (/* binding */ EVIDENCE_LEVELS)
/* harmony export */ });
/** Whether packages work on Alpine: the words and the shape of the answer. */
/** What knowledge rests on, the strongest first. Higher evidence wins; what contradicts it is shown. */
const EVIDENCE_LEVELS = [
    "target-image",
    "source-image",
    "lock",
    "index",
    "guide",
    "built-in",
];
/** Whether what is lacking is glibc's own loader: no package brings it, the program is for another libc. */
function isGlibcLoader({ kind, name }) {
    return kind === "interpreter" && /(?:^|\/)ld-linux[^/]*\.so\.\d+$/u.test(name);
}


/***/ }),

/***/ 706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ cut),
/* harmony export */   v: () => (/* binding */ andMore)
/* harmony export */ });
/** Texts that are kept bounded, and lists that name a few. */
/** The text, at most so long; where something is left out it ends with an ellipsis. */
function cut(text, longest) {
    return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
/** `a, b and 3 more`. */
function andMore(names, most) {
    const more = names.length - most;
    return `${names.slice(0, most).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
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
