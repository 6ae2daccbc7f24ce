export const id = 939;
export const ids = [939];
export const modules = {

/***/ 5861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runConvertCommand: () => (/* binding */ runConvertCommand),
/* harmony export */   summary: () => (/* binding */ summary)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6921);
/* harmony import */ var _convert_convert_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1744);
/* harmony import */ var _convert_diff_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7987);
/* harmony import */ var _convert_froms_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5678);
/* harmony import */ var _convert_to_slim_convert_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3723);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2030);
/* harmony import */ var _report_compat_document_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4218);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7739);
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3450);
/* harmony import */ var _report_schema_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(566);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3013);
/** `image-budget convert`: writes the Alpine or the slim variant of a Dockerfile, or the way to it as a unified diff. */













/** More than the largest Dockerfile that is read. */
const MOST_BYTES = 4_000_000;
/**
 * Writes the result, and what was done and left to standard error.
 *
 * @returns 0 when it is whole, 1 when it is partial: whatever goes on from it should not take it for whole
 * @throws ConfigError when a file cannot be read, or nothing of the Dockerfile can be converted
 */
async function runConvertCommand(command) {
    const { file, compat, target, alpine, to } = command;
    const text = await readDockerfile(file);
    const knowledge = compat === null ? null : await readCompat(compat, file);
    const conversion = to === "slim"
        ? (0,_convert_to_slim_convert_js__WEBPACK_IMPORTED_MODULE_4__/* .convertToSlim */ .Y)(text, { target })
        : (0,_convert_convert_js__WEBPACK_IMPORTED_MODULE_2__/* .convertDockerfile */ .A)(text, { compat: knowledge, target, alpine });
    if (conversion.kind === "declined") {
        const { reason } = conversion;
        const other = ELSEWHERE[to];
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigError */ .xL([{ file, line: null, message: `nothing was converted: ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .plainLine */ .h0)(reason)}` }], reason === other.reason
            ? `\`image-budget convert ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .plainLine */ .h0)(file)} --to ${other.to}\` goes the other way.`
            : "Bases of python, node and nginx are converted; write the others yourself, and `image-budget check` measures them.");
    }
    const result = command.diff ? (0,_convert_diff_js__WEBPACK_IMPORTED_MODULE_11__/* .unifiedDiff */ .W)(shownPath(file), text, conversion.text) : conversion.text;
    await (0,_output_js__WEBPACK_IMPORTED_MODULE_10__/* .emit */ .I)(result, command.output);
    process.stderr.write(`${summary(file, conversion).join("\n")}\n`);
    return conversion.kind === "converted" ? 0 : 1;
}
/** Why nothing is converted of a file that is where it is to go, and where else it could. */
const ELSEWHERE = {
    alpine: { reason: _convert_froms_js__WEBPACK_IMPORTED_MODULE_3__/* .ON_ALPINE */ .c, to: "slim" },
    slim: { reason: _convert_to_slim_convert_js__WEBPACK_IMPORTED_MODULE_4__/* .ON_DEBIAN */ .c, to: "alpine" },
};
/** What a person reads of a conversion, one thing a line, plain text. */
function summary(file, conversion) {
    const place = (line) => `${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .plainLine */ .h0)(file)}:${line}`;
    const { changes, left, notes } = conversion;
    const verdict = conversion.kind === "partial"
        ? `partial: ${left.length} ${left.length === 1 ? "thing is" : "things are"} left to do, and marked in the file`
        : "converted: a proposal until it was built";
    return [
        ...changes.map(({ line, what, why, confidence, source }) => (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .plainLine */ .h0)(`${place(line)}: ${what} (${why}; ${confidence}: ${source})`, 1000)),
        ...notes.map(({ line, what, why }) => (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .plainLine */ .h0)(`${place(line)}: note: ${what} (${why})`, 1000)),
        ...left.map(({ line, what, why }) => (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .plainLine */ .h0)(`${place(line)}: left: ${what} (${why})`, 1000)),
        `${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .plainLine */ .h0)(file)}: ${verdict}`,
    ];
}
async function readDockerfile(file) {
    const bytes = await readBounded(file, MOST_BYTES, "Name a Dockerfile, seen from the working folder.");
    try {
        // A byte order mark stays, as everything else does.
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (error) {
        throw refused(file, "is not UTF-8", "Save it as UTF-8: what is not touched stays to the byte.", error);
    }
}
async function readBounded(file, most, hint) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(process.cwd(), file);
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch((error) => {
        throw refused(file, `cannot be read: ${(0,_model_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error)}`, hint, error);
    });
    if (!found.isFile())
        throw refused(file, "is no file", hint);
    if (found.size > most)
        throw refused(file, `is larger than ${most / 1e6} MB`, hint);
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path);
}
const COMPAT_HINT = "Pass what `image-budget compat --format json` or `image-budget check --format json` wrote.";
/** What a report says of the packages: that of `compat`, or of the image in a report that this Dockerfile builds. */
async function readCompat(path, dockerfile) {
    const text = (await readBounded(path, _report_json_js__WEBPACK_IMPORTED_MODULE_8__/* .REPORT_MAX */ .Ui, COMPAT_HINT)).toString("utf8");
    let json;
    try {
        json = JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text);
    }
    catch (error) {
        throw refused(path, "is not JSON", COMPAT_HINT, error);
    }
    const kind = zod__WEBPACK_IMPORTED_MODULE_12__/* .object */ .Ikc({ schema: zod__WEBPACK_IMPORTED_MODULE_12__/* .string */ .YjP() }).safeParse(json).data?.schema ?? "";
    if (kind.startsWith("image-budget/compat@")) {
        const read = _report_compat_document_js__WEBPACK_IMPORTED_MODULE_6__/* .compatDocumentSchema */ .nR.safeParse(json);
        if (!read.success)
            throw refused(path, `is no report: ${(0,_report_json_js__WEBPACK_IMPORTED_MODULE_8__/* .describeIssues */ .wF)(read.error)}`, COMPAT_HINT, read.error);
        return read.data;
    }
    const read = _report_schema_js__WEBPACK_IMPORTED_MODULE_9__/* .reportSchema */ .Qh.safeParse(json);
    if (!read.success)
        throw refused(path, `is no report: ${(0,_report_json_js__WEBPACK_IMPORTED_MODULE_8__/* .describeIssues */ .wF)(read.error)}`, COMPAT_HINT, read.error);
    return ofReport(read.data, path, dockerfile);
}
function ofReport({ images }, path, dockerfile) {
    const built = images.filter((image) => image.dockerfile === shownPath(dockerfile));
    const [image, ...others] = built.length > 0 ? built : images;
    if (image === undefined || others.length > 0) {
        const message = built.length > 1 ? "has several images of this Dockerfile" : "has no image of this Dockerfile";
        throw refused(path, message, COMPAT_HINT);
    }
    if (image.compat === null) {
        throw refused(path, `says nothing of packages in ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .plainLine */ .h0)(image.name)}`, "Switch `compat` on for it.");
    }
    return image.compat;
}
/** As git names it: relative to the working folder, or its name alone where it lies elsewhere. */
function shownPath(file) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(process.cwd(), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(process.cwd(), file));
    const inside = path !== "" && !path.startsWith("..") && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path);
    return (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .plainLine */ .h0)(inside ? path.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join("/") : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file));
}
function refused(file, message, hint, cause) {
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigError */ .xL([{ file: (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .plainLine */ .h0)(file), line: null, message }], hint, cause);
}


/***/ }),

/***/ 3013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ emit),
/* harmony export */   Z: () => (/* binding */ writeResult)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2030);
/* harmony import */ var _runner_make_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6055);




/**
 * Writes a result file, whole or not at all.
 * @throws PublishError naming the path and the remedy.
 */
async function writeResult(path, text) {
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path);
    const part = `${target}.part-${process.pid}`;
    try {
        await (0,_runner_make_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(part, text);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(part, target);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(part, { force: true }).catch(() => undefined);
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PublishError */ .S1(`could not write ${path}: ${(0,_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`, "Name a file in a folder that can be written to.", error);
    }
}
/** Writes to the file if one is named, else to standard output, and waits until it is taken. */
async function emit(text, path) {
    if (path !== null) {
        await writeResult(path, text);
        return;
    }
    await new Promise((done, fail) => {
        process.stdout.write(text, (error) => {
            // `image-budget check | head` closes the pipe early; the reader has what it wanted.
            if (error === null || error === undefined || ("code" in error && error.code === "EPIPE"))
                done();
            else
                fail(error);
        });
    });
}


/***/ }),

/***/ 547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ imageReference)
/* harmony export */ });
/** Reads an image reference: `registry.corp:5000/team/python:3.11-slim@sha256:...`. */
const DIGEST = /^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[0-9a-fA-F]{32,}$/;
const TAG = /^\w[\w.-]{0,127}$/;
const PART = /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*$/;
const HOST = /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?|\[[0-9a-fA-F:]+\])(?::\d{1,5})?$/;
const HUB = /^(?:index\.docker\.io|registry-1\.docker\.io|docker\.io)$/;
const LONGEST = 512;
/** Parses a reference by the rules of the OCI distribution's grammar; null when it is none. */
function imageReference(text) {
    if (text.length > LONGEST)
        return null;
    const at = text.indexOf("@");
    const digest = at < 0 ? null : text.slice(at + 1);
    const named = at < 0 ? text : text.slice(0, at);
    if (digest !== null && !DIGEST.test(digest))
        return null;
    // A colon before the last slash belongs to a port.
    const colon = named.indexOf(":", named.lastIndexOf("/") + 1);
    const tag = colon < 0 ? null : named.slice(colon + 1);
    if (tag !== null && !TAG.test(tag))
        return null;
    const parts = (colon < 0 ? named : named.slice(0, colon)).split("/");
    const first = parts[0] ?? "";
    const hosted = parts.length > 1 && (/[.:]/.test(first) || first === "localhost" || first !== first.toLowerCase());
    const written = hosted ? first : "docker.io";
    const registry = HUB.test(written) ? "docker.io" : written;
    const path = hosted ? parts.slice(1) : parts;
    if (!HOST.test(registry) || !path.every((part) => PART.test(part)))
        return null;
    const full = registry === "docker.io" && path.length === 1 ? ["library", ...path] : path;
    return { registry, path: full.join("/"), tag, digest, host: registry };
}


/***/ }),

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

/***/ 4218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $o: () => (/* binding */ serializeCompat),
/* harmony export */   nR: () => (/* binding */ compatDocumentSchema)
/* harmony export */ });
/* unused harmony export compatJsonSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6921);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2030);
/* harmony import */ var _compat_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(368);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3450);
/**
 * What `image-budget compat --format json` prints. `schema/compat.schema.json` is generated from here. Names may be added, never
 * renamed.
 */




const text = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().max(4000);
const compatDocumentSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("image-budget/compat@1"),
    tool: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("image-budget"), version: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }),
    source: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        kind: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["engine", "archive", "folder", "stdin", "lock", "requirements"]),
        name: text,
    }),
    ..._compat_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .compatSchema */ .CU.shape,
});
/** The document's JSON. @throws PublishError naming the place when it breaks its own schema: a bug of this program */
function serializeCompat(document) {
    const result = compatDocumentSchema.safeParse(document);
    if (!result.success) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PublishError */ .S1(`the answer breaks its own schema at ${(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .describeIssues */ .wF)(result.error)}`, "This is a bug in image-budget: please report it with what was asked about.", result.error);
    }
    return `${JSON.stringify(result.data, null, 2)}\n`;
}
/** The JSON Schema of what `compat` prints. It allows further properties. */
function compatJsonSchema() {
    return {
        ...z.toJSONSchema(compatDocumentSchema, { io: "input" }),
        title: "Image Budget compatibility",
        description: "Whether packages work on Alpine, and how that is known.",
    };
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


/***/ }),

/***/ 6055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/**
 * Makes a folder and those it lies in, one after the other: below `/proc`, where nothing can be made, Node's own recursion
 * tries for ever. @throws what the system says
 */
async function makeFolder(path) {
    const missing = [];
    for (let folder = path; !(await exists(folder)); folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder))
        missing.unshift(folder);
    for (const folder of missing) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder).catch(async (error) => {
            // Another process may have made it meanwhile.
            if (!(await exists(folder)))
                throw error;
        });
    }
}
function exists(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then(() => true, () => false);
}


/***/ })

};
