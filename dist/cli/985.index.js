export const id = 985;
export const ids = [985];
export const modules = {

/***/ 3985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runInspectCommand: () => (/* binding */ runInspectCommand)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./.cache/build/js/engine/engine.js + 16 modules
var engine = __webpack_require__(6160);
// EXTERNAL MODULE: ./.cache/build/js/image/layer-store.js
var layer_store = __webpack_require__(3364);
// EXTERNAL MODULE: ./.cache/build/js/image/limits.js
var limits = __webpack_require__(3777);
// EXTERNAL MODULE: ./.cache/build/js/model/bytes.js
var model_bytes = __webpack_require__(5658);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./.cache/build/js/model/errors.js
var errors = __webpack_require__(2030);
// EXTERNAL MODULE: ./.cache/build/js/report/json.js
var json = __webpack_require__(3450);
// EXTERNAL MODULE: ./.cache/build/js/report/schema.js + 1 modules
var schema = __webpack_require__(7587);
;// CONCATENATED MODULE: ./.cache/build/js/report/inspection-schema.js
/**
 * What `image-budget inspect --format json` prints: one image's part of a report, with what only an inspection knows.
 * `schema/inspection.schema.json` is generated from here. Names may be added, never renamed.
 */




const inspection_schema_text = schemas/* string */.YjP().max(20_000);
const path = schemas/* string */.YjP().max(4200);
const bytes = schemas/* number */.aig().int().nonnegative();
const count = schemas/* number */.aig().int().nonnegative();
const sourceSchema = schemas/* object */.Ikc({
    kind: schemas/* enum */.k5n(["engine", "archive", "folder", "stdin"])
        .describe("An image of the engine, a saved archive, an unpacked one or an OCI layout, standard input"),
    name: inspection_schema_text.describe("As it was asked for"),
});
const duplicatesSchema = schemas/* object */.Ikc({
    bytes: bytes.describe("All copies but one of each content"),
    contents: count,
    groups: schemas/* array */.YOg(schemas/* object */.Ikc({
        bytes: bytes.describe("Of all copies but one"),
        copies: count,
        paths: schemas/* array */.YOg(path).max(20),
    }))
        .max(200)
        .describe("Largest first"),
});
const inspection_schema_image = schema/* imageReportSchema */.tn.shape;
const inspectionSchema = schemas/* object */.Ikc({
    schema: schemas/* literal */.euz("image-budget/inspection@1"),
    tool: schemas/* object */.Ikc({ name: schemas/* literal */.euz("image-budget"), version: schemas/* string */.YjP() }),
    source: sourceSchema,
    platform: schemas/* string */.YjP(),
    dockerfile: inspection_schema_image.dockerfile,
    target: inspection_schema_image.target,
    base: inspection_schema_image.base.unwrap(),
    size: schema/* sizeSchema */.Fz.extend({
        inspected: bytes.nullable().describe("What the engine says; null where no engine was asked"),
    }),
    layers: schemas/* array */.YOg(schema/* layerSchema */.pw.extend({
        instruction: schema/* layerSchema */.pw.shape.instruction.describe("Text from the Dockerfile; where `origin` is `unknown`, from the image's history without build arguments"),
    }))
        .max(1100),
    contents: inspection_schema_image.contents.unwrap().unwrap(),
    packages: inspection_schema_image.packages.unwrap(),
    files: schemas/* array */.YOg(schemas/* object */.Ikc({ path, bytes, layer: schemas/* number */.aig().int().min(0).max(1100) }))
        .max(200)
        .describe("The largest files of no package; `layer` is the index in `layers` of the one that stores it"),
    waste: inspection_schema_image.waste.unwrap().unwrap(),
    findings: inspection_schema_image.findings.unwrap(),
    duplicates: duplicatesSchema
        .nullable()
        .describe("Equal contents under several inodes; null when not asked for"),
    against: schemas/* object */.Ikc({ source: sourceSchema, platform: schemas/* string */.YjP(), bytes })
        .nullable()
        .describe("What `change` and `growth` count against"),
    change: inspection_schema_image.change,
    growth: inspection_schema_image.growth.unwrap(),
    seconds: schemas/* number */.aig().nonnegative(),
    notes: schemas/* array */.YOg(inspection_schema_text).max(50),
});
/**
 * The inspection's JSON: keys in the schema's order, two spaces, a line break at the end.
 * @throws PublishError naming the place when it breaks its own schema: a bug of this program
 */
function serializeInspection(inspection) {
    const result = inspectionSchema.safeParse(inspection);
    if (!result.success) {
        throw new errors/* PublishError */.S1(`the inspection breaks its own schema at ${(0,json/* describeIssues */.wF)(result.error)}`, "This is a bug in image-budget: please report it with the image that led to it.", result.error);
    }
    return `${JSON.stringify(result.data, null, 2)}\n`;
}
/** The JSON Schema of an inspection. It allows further properties: names may be added to the contract, never renamed. */
function inspectionJsonSchema() {
    return {
        ...z.toJSONSchema(inspectionSchema, { io: "input" }),
        title: "Image Budget inspection",
        description: "What one image is made of. Byte counts are exact.",
    };
}

// EXTERNAL MODULE: ./.cache/build/js/report/escape.js
var report_escape = __webpack_require__(7739);
// EXTERNAL MODULE: ./.cache/build/js/report/inside.js
var inside = __webpack_require__(4424);
// EXTERNAL MODULE: ./.cache/build/js/report/text-inside.js
var text_inside = __webpack_require__(968);
// EXTERNAL MODULE: ./.cache/build/js/report/text-lines.js
var text_lines = __webpack_require__(8857);
;// CONCATENATED MODULE: ./.cache/build/js/report/inspection-text.js
/** The terminal's rendering of an inspection. */





const NAME_MAX = 300;
const NOTE_MAX = 1000;
const PATH_MAX = 200;
const ROWS = 20;
const INDENT = "  ";
/** Everything an inspection found: what the image is, its inside, its largest loose files, duplicates, notes. */
function renderInspection(inspection, options) {
    const terminal = { ...options, width: Math.max(text_lines/* LEAST_WIDTH */.$R, options.width) };
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
        (0,text_lines/* terminalText */.eR)(heading(inspection, terminal), terminal),
        (0,text_inside/* insideText */.q)(image, terminal),
        ...(rest.length === 0 ? [] : [`\n${(0,text_lines/* terminalText */.eR)(rest, terminal)}`]),
    ].join("");
}
/** `shop:1.2 (linux/amd64, debian 12, glibc): download ~ 45.1 MB, the engine shows 130 MB`. */
function heading({ source, platform, base, size, against }, { width }) {
    const kind = [
        platform,
        ...(base.distribution === null ? [] : [base.distribution]),
        ...(base.libc === "none" ? [] : [base.libc]),
    ].map((word) => (0,report_escape/* plainLine */.h0)(word, NAME_MAX));
    const download = `download ${size.download.exact ? "" : "~ "}${(0,model_bytes/* formatBytes */.z3)(size.download.bytes)}`;
    const engine = size.inspected === null ? "" : `, the engine shows ${(0,model_bytes/* formatBytes */.z3)(size.inspected)}`;
    const other = against === null
        ? []
        : [`compared with ${(0,report_escape/* plainLine */.h0)(against.source.name, NAME_MAX)} of ${(0,model_bytes/* formatBytes */.z3)(against.bytes)}`];
    return [`${(0,report_escape/* plainLine */.h0)(source.name, NAME_MAX)} (${kind.join(", ")}): ${download}${engine}`, ...other].flatMap((line) => (0,text_lines/* wrap */.LV)(line, width, INDENT, ""));
}
function section(title, table, rest, terminal) {
    const lines = (0,text_lines/* tableLines */.oW)(table, { ...terminal, width: terminal.width - INDENT.length });
    const more = rest > 0 ? [`and ${(0,inside/* countOf */.pq)(rest, "more", "more")}`] : [];
    return [
        "",
        ...(0,text_lines/* wrap */.LV)(title, terminal.width, INDENT, ""),
        ...[...lines, ...more].map((line) => INDENT + line),
    ];
}
const SIZE = { title: "SIZE", align: "right" };
function files({ files: largest, contents, size }, image, terminal) {
    const rows = largest
        .slice(0, ROWS)
        .map(({ path, bytes, layer }) => [
        (0,model_bytes/* formatBytes */.z3)(bytes),
        shareText(bytes, size.bytes),
        (0,report_escape/* plainLine */.h0)((0,inside/* pathText */.LF)(path, PATH_MAX), PATH_MAX),
        (0,inside/* placeCell */.sL)(image, layer, inside/* TERMINAL */.ff),
    ]);
    if (rows.length === 0)
        return [];
    const columns = [
        SIZE,
        { title: "SHARE", align: "right" },
        { title: "FILE", align: "left", gives: true },
        { title: "LINE", align: "left", gives: true },
    ];
    const title = `Files of no package: ${(0,inside/* countOf */.pq)(contents.loose.files, "file")}, ${(0,model_bytes/* formatBytes */.z3)(contents.loose.bytes)}`;
    return section(title, { columns, rows }, contents.loose.files - rows.length, terminal);
}
function shareText(part, whole) {
    const share = (0,model_bytes/* percentOf */.pR)(part, whole);
    return share === null ? "–" : (0,model_bytes/* formatPercent */.l9)(share);
}
function duplicates({ duplicates: found }, terminal) {
    if (found === null)
        return [];
    const title = found.contents === 0
        ? "Duplicates: no content is stored twice"
        : `Duplicates: ${(0,inside/* countOf */.pq)(found.contents, "content")} stored several times, ${(0,model_bytes/* formatBytes */.z3)(found.bytes)} in copies`;
    const rows = found.groups.slice(0, ROWS).map(({ bytes, copies, paths }) => [
        (0,model_bytes/* formatBytes */.z3)(bytes),
        (0,inside/* countOf */.pq)(copies, "copy", "copies"),
        paths
            .slice(0, 2)
            .map((path) => (0,report_escape/* plainLine */.h0)((0,inside/* pathText */.LF)(path, PATH_MAX), PATH_MAX))
            .join(" = "),
    ]);
    if (rows.length === 0)
        return ["", ...(0,text_lines/* wrap */.LV)(title, terminal.width, INDENT, "")];
    const columns = [
        SIZE,
        { title: "COPIES", align: "left" },
        { title: "FILES", align: "left", gives: true },
    ];
    return section(title, { columns, rows }, found.contents - rows.length, terminal);
}
function notes({ notes: said }, { width }) {
    const lines = said.flatMap((note) => (0,text_lines/* wrap */.LV)(`note: ${(0,report_escape/* plainLine */.h0)(note, NOTE_MAX)}`, width, INDENT, ""));
    return lines.length === 0 ? [] : ["", ...lines];
}

// EXTERNAL MODULE: ./.cache/build/js/runner/redact.js + 2 modules
var redact = __webpack_require__(4000);
// EXTERNAL MODULE: ./.cache/build/js/runner/signals.js
var signals = __webpack_require__(7711);
// EXTERNAL MODULE: ./.cache/build/js/baseline/compare.js
var compare = __webpack_require__(736);
// EXTERNAL MODULE: ./.cache/build/js/baseline/growth.js + 4 modules
var growth = __webpack_require__(6405);
;// CONCATENATED MODULE: ./.cache/build/js/dockerfile/history-text.js
const LONGEST = 2000;
/** Entry of each layer; nulls where the history does not have one for every layer. */
function historyOfLayers(history, layers) {
    const entries = history.filter(({ emptyLayer }) => !emptyLayer);
    return Array.from({ length: layers }, (_, index) => entries.length === layers ? (entries[index] ?? null) : null);
}
/**
 * The instruction as somebody would have written it, on one line and at most 2,000 characters long: without the shell that
 * ran it and the marks of the builder. Null when the entry says nothing.
 */
function historyText({ createdBy }) {
    const line = createdBy
        .slice(0, LONGEST * 2)
        .replace(/\s+/g, " ")
        .replace(/ ?# buildkit ?$/, "")
        .trim();
    const text = withoutShell(line);
    if (text === "")
        return null;
    return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
/** The classic builder writes `/bin/sh -c #(nop) COPY ...`, and a RUN as `/bin/sh -c apt-get ...`. */
function withoutShell(line) {
    const instruction = /^[^"'#]{0,500}#\(nop\) ?(.*)$/.exec(line)?.[1];
    if (instruction !== undefined)
        return instruction;
    const command = /^(?:RUN )?\/bin\/(?:ba|da|a)?sh (?:-[a-z]+ |pipefail )*-[a-z]*c (.*)$/.exec(line)?.[1];
    return command === undefined ? line : `RUN ${command}`;
}

// EXTERNAL MODULE: ./.cache/build/js/image/archive.js + 46 modules
var archive = __webpack_require__(318);
// EXTERNAL MODULE: ./.cache/build/js/image/platform.js
var platform = __webpack_require__(402);
// EXTERNAL MODULE: ./.cache/build/js/stages/growth-report.js
var growth_report = __webpack_require__(9695);
// EXTERNAL MODULE: ./.cache/build/js/stages/inside-report.js
var inside_report = __webpack_require__(2074);
// EXTERNAL MODULE: ./.cache/build/js/stages/origin.js + 3 modules
var origin = __webpack_require__(7004);
;// CONCATENATED MODULE: ./.cache/build/js/stages/inspection-report.js
/** What an inspection tells about one image that was read, and about what it differs in from another. */








async function inspectionReport(input) {
    const { head, against, dockerfile, download } = input;
    const { contents } = head;
    const described = await describe(head, dockerfile);
    const { base, layers } = described;
    const compared = against === null ? null : await inspection_report_compare(head, described, against, dockerfile);
    return {
        schema: "image-budget/inspection@1",
        tool: { name: "image-budget", version: input.version },
        source: head.source,
        platform: (0,platform/* platformName */.$r)(contents.config),
        dockerfile: dockerfile?.shown ?? null,
        target: dockerfile?.target ?? null,
        base,
        size: {
            bytes: (0,archive/* payloadOf */.Md)(contents),
            inspected: head.engine?.size ?? null,
            download: { ...(0,archive/* downloadOf */.qg)(contents, download), exact: false },
        },
        layers: [...layers],
        ...requireInside(contents, layers),
        files: contents.inspection.loose.largest
            .slice(0, MOST_FILES)
            .map(({ path, bytes, layer }) => ({ path: cutPath(path), bytes, layer })),
        duplicates: duplicatesOf(contents),
        against: compared?.against ?? null,
        change: compared?.change ?? null,
        growth: compared?.growth ?? null,
        seconds: input.seconds,
        notes: [...described.notes, ...(compared?.notes ?? [])],
    };
}
/** `insideOf` leaves nothing out of an image that was read; its type has room for those that were not. */
function requireInside(contents, layers) {
    const { contents: made, waste, ...rest } = (0,inside_report/* insideOf */.kP)(contents, layers);
    if (made === null || waste === null)
        throw new Error("an image that was read has no inside");
    return { contents: made, waste, ...rest };
}
/** Base and layers, from the Dockerfile as far as it fits, else from the image's own history. */
async function describe(read, dockerfile) {
    const { contents } = read;
    const { history, diffIds } = contents.config;
    const facts = {
        contents,
        size: (0,archive/* payloadOf */.Md)(contents),
        fingerprint: { platform: (0,platform/* platformName */.$r)(contents.config) },
    };
    const labels = read.engine?.labels ?? contents.config.labels;
    const { base, layers, notes } = dockerfile === null
        ? await (0,origin/* originOf */.y)({ source: NAMED }, facts, { labels }, NO_CONTEXT)
        : await (0,origin/* originOf */.y)({ source: { kind: "build", build: buildOf(dockerfile) } }, facts, { labels }, dockerfile.context);
    const entries = historyOfLayers(history, diffIds.length);
    return {
        // What is inspected is the image itself, whatever it is built on.
        base: dockerfile === null ? { ...base, image: null, bytes: null } : base,
        layers: layers.map((layer, index) => withHistory(layer, entries[index] ?? null)),
        notes: dockerfile === null ? notes : [...notes, ...fitNote(dockerfile, layers)],
    };
}
function withHistory(layer, entry) {
    return layer.origin !== "unknown" || entry === null ? layer : { ...layer, instruction: historyText(entry) };
}
function fitNote({ shown }, layers) {
    return layers.length > 0 && layers.every(({ origin }) => origin === "unknown")
        ? [`No layer could be matched with ${shown}: the image may be built from another Dockerfile or target.`]
        : [];
}
const NAMED = { kind: "named", reference: "", platform: null, pull: false };
const NO_CONTEXT = {
    root: "/",
    files: { read: () => Promise.resolve(null), list: () => Promise.resolve([]) },
    bases: {},
    environment: {},
    enginePlatform: null,
};
function buildOf({ path, target }) {
    return {
        dockerfile: path,
        context: ".",
        target,
        args: {},
        secrets: {},
        ssh: [],
        buildContexts: {},
        platform: null,
        labels: {},
        network: null,
        pull: false,
        cacheFrom: [],
        cacheTo: [],
        needs: {},
    };
}
function duplicatesOf({ inspection: { duplicates } }) {
    if (duplicates === null)
        return null;
    const groups = duplicates.groups
        .slice(0, 200)
        .map(({ bytes, copies, paths }) => ({ bytes, copies, paths: paths.slice(0, 20).map(cutPath) }));
    return { bytes: duplicates.bytes, contents: duplicates.contents, groups };
}
const MOST_FILES = 200;
const LONGEST_PATH = 4100;
function cutPath(path) {
    return path.length > LONGEST_PATH ? `${path.slice(0, LONGEST_PATH - 1)}…` : path;
}
async function inspection_report_compare(head, described, against, dockerfile) {
    const before = await describe(against, dockerfile);
    const [size, baseline] = [(0,archive/* payloadOf */.Md)(head.contents), (0,archive/* payloadOf */.Md)(against.contents)];
    const [ours, theirs] = [(0,platform/* platformName */.$r)(head.contents.config), (0,platform/* platformName */.$r)(against.contents.config)];
    const side = (0,growth_report/* sideOf */.J)({ contents: head.contents, ...described });
    const base = (0,growth_report/* sideOf */.J)({ contents: against.contents, ...before });
    // Two images at hand are compared as they are: nothing was rebuilt, so no difference is jitter.
    const difference = { ...(0,compare/* differenceOf */.Pq)(size - baseline, baseline, true), noise: false };
    const change = (0,growth/* explainChange */.U)({ ...difference, parts: null, drift: null, own: null }, side, base, {
        baseIsNeeded: false,
        baseline,
        comparable: true,
        refreshed: null,
    });
    return {
        against: { source: against.source, platform: theirs, bytes: baseline },
        change,
        growth: (0,growth/* growthReport */.g)(change, side, base),
        notes: ours === theirs ? [] : [`The images are for different platforms: ${theirs}, now ${ours}.`],
    };
}

// EXTERNAL MODULE: ./.cache/build/js/version.js
var version = __webpack_require__(8575);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.cache/build/js/dockerfile/parse.js + 3 modules
var parse = __webpack_require__(5176);
// EXTERNAL MODULE: ./.cache/build/js/dockerfile/stages.js + 1 modules
var stages = __webpack_require__(3766);
// EXTERNAL MODULE: ./.cache/build/js/runner/source-files.js
var source_files = __webpack_require__(843);
;// CONCATENATED MODULE: ./.cache/build/js/commands/inspect-dockerfile.js





/**
 * Opens the Dockerfile that an image is said to be built from, before anything large is read.
 * @throws ConfigError when it cannot be read or has no such stage.
 */
async function openDockerfile(file, target, cwd, environment) {
    const absolute = (0,external_node_path_.resolve)(cwd, file);
    const [root, path] = [(0,external_node_path_.dirname)(absolute), (0,external_node_path_.basename)(absolute)];
    const files = (0,source_files/* createSourceFiles */.V)();
    const text = await files.read(root, path);
    if (text === null) {
        throw new errors/* ConfigError */.xL([{ file: "--dockerfile", line: null, message: "cannot be read", found: JSON.stringify(file) }], "Name the Dockerfile that the image is built from: a text file of at most 1 MB.");
    }
    const { problem } = (0,stages/* resolveStages */.i)((0,parse/* parseDockerfile */.Ai)(text), { target, args: {}, platform: null });
    if (target !== null && problem !== null) {
        const suggestion = problem.suggestion === null ? {} : { suggestion: problem.suggestion };
        throw new errors/* ConfigError */.xL([
            {
                file: "--target",
                line: null,
                message: "the Dockerfile has no such stage",
                found: JSON.stringify(target),
                ...suggestion,
            },
        ], "Name a stage of the Dockerfile, or leave --target out for the last one.");
    }
    return {
        shown: file,
        target,
        path,
        context: { root, files, bases: {}, environment, enginePlatform: null },
    };
}

// EXTERNAL MODULE: ./.cache/build/js/dockerfile/image-reference.js
var image_reference = __webpack_require__(547);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./.cache/build/js/image/decompress.js
var decompress = __webpack_require__(3966);
// EXTERNAL MODULE: ./.cache/build/js/image/tar-header.js
var tar_header = __webpack_require__(9114);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./.cache/build/js/runner/file-chunks.js
/** Reads files as fast as the page cache hands them out: a stream would take a new buffer for each piece, and a thread. */


/** Fits into a core's cache: what was copied there is looked at while it is there. Pieces of a MiB take twice the time. */
const PIECE = 131_072;
/** Pieces between two turns of the event loop, at which signals, zlib and progress get theirs. */
const PIECES_A_TURN = 8;
/**
 * The bytes of a regular file from where it stands, in order. A chunk stays as it is until the one after the next is
 * asked for: then its memory is used again.
 * @throws the signal's reason once it is aborted; what the system says of a file that cannot be read.
 */
async function* fileChunks(file, signal) {
    let [piece, next] = [Buffer.allocUnsafeSlow(PIECE), Buffer.allocUnsafeSlow(PIECE)];
    for (let count = 1;; count += 1) {
        signal.throwIfAborted();
        const length = (0,external_node_fs_.readSync)(file.fd, piece, 0, PIECE, null);
        if (length === 0)
            return;
        yield piece.subarray(0, length);
        [piece, next] = [next, piece];
        if (count % PIECES_A_TURN === 0)
            await (0,external_node_timers_promises_.setImmediate)();
    }
}

;// CONCATENATED MODULE: ./.cache/build/js/runner/layout-folder.js
/** The files of an unpacked archive or an OCI layout, as far as they can be parts of an image. */





/** Names looked at, over all folders: a layout has some three per layer. */
const MOST_NAMES = 100_000;
/** `blobs/sha256/HEX` is three deep, `HEX/layer.tar` two. */
const DEEPEST = 4;
/**
 * Documents, tars and everything below `blobs`, ordered by their paths. Links are followed inside the folder and nowhere
 * else; what is neither a file nor a folder is left out.
 * @throws MeasureError when the folder holds more names than any image has.
 */
async function* layoutFiles(folder, options) {
    const root = await (0,promises_.realpath)(folder);
    const walk = { root, names: 0, above: new Set(), options };
    yield* filesBelow(root, "", walk);
}
async function* filesBelow(real, path, walk) {
    const depth = path === "" ? 0 : path.split("/").length;
    if (depth >= DEEPEST || walk.above.has(real))
        return;
    walk.above.add(real);
    const names = await (0,promises_.readdir)(real);
    walk.names += names.length;
    if (walk.names > MOST_NAMES) {
        throw new errors/* MeasureError */.TG(`the folder holds more than ${MOST_NAMES} names: no image does`, "Name the folder of the OCI layout or the unpacked archive itself.");
    }
    for (const name of names.sort()) {
        walk.options.signal.throwIfAborted();
        const child = path === "" ? name : `${path}/${name}`;
        const target = await layout_folder_inside((0,external_node_path_.join)(real, name), child, walk);
        if (target === null)
            continue;
        if (target.isFolder)
            yield* filesBelow(target.real, child, walk);
        else if (isPart(child)) {
            yield { path: child, size: target.size, chunks: chunksOf(target.real, walk.options.signal) };
        }
    }
    walk.above.delete(real);
}
/** What a path leads to; null for what is left out. */
async function layout_folder_inside(path, shown, { root, options }) {
    // A link that leads nowhere is a part that is missing; reading says so if the image needs it.
    const real = await (0,promises_.realpath)(path).catch(() => null);
    if (real === null)
        return null;
    if (!real.startsWith(root.endsWith(external_node_path_.sep) ? root : root + external_node_path_.sep)) {
        options.onSkipped(shown);
        return null;
    }
    const found = await (0,promises_.stat)(real).catch(() => null);
    if (found === null || !(found.isFile() || found.isDirectory()))
        return null;
    return { real, isFolder: found.isDirectory(), size: found.size };
}
/** `HEX.tar.gz` and a config `sha256:HEX` are kaniko's, `HEX/layer.tar` docker's up to 24. */
function isPart(path) {
    return (path.startsWith("blobs/") || /(?:\.(?:json|tar|tar\.gz|tgz|tar\.zst)|^sha256:[0-9a-f]{64})$/.test(path));
}
/** Opened when it is read: an image has hundreds of layers, and those known already are not read at all. */
async function* chunksOf(path, signal) {
    // Not a link and not a pipe that has come in its place since.
    const flags = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK;
    const file = await (0,promises_.open)(path, flags);
    try {
        yield* fileChunks(file, signal);
    }
    finally {
        await file.close();
    }
}

;// CONCATENATED MODULE: ./.cache/build/js/runner/archive-source.js
/** Images that lie on this machine as files: a saved archive, an unpacked one or an OCI layout, standard input. */












/** One of these makes a folder an image. */
const MARKS = ["index.json", "manifest.json", "oci-layout"];
/**
 * Looks at what lies at a path, by its first bytes and not by its name: in a repository a folder with sources is often
 * called as the image that is built from it. What cannot be looked at (no permission) counts as nothing, with that reason.
 */
async function lookForArchive(path, cwd) {
    const absolute = (0,external_node_path_.resolve)(cwd, path);
    try {
        const found = await (0,promises_.stat)(absolute);
        if (found.isDirectory()) {
            return (await isLayout(absolute))
                ? { source: { kind: "folder", path: absolute } }
                : { source: null, reason: "the folder holds neither index.json nor manifest.json" };
        }
        // A shell's `<(docker save IMAGE)` is a pipe: looking into it would take bytes away.
        if (found.isFIFO())
            return { source: { kind: "archive", path: absolute } };
        if (!found.isFile())
            return { source: null, reason: "it is neither a file nor a folder" };
        return (await startsLikeArchive(absolute))
            ? { source: { kind: "archive", path: absolute } }
            : {
                source: null,
                reason: "the file is no archive: neither a tar nor one compressed with gzip or zstd",
            };
    }
    catch (error) {
        return { source: null, reason: reasonOf(error) };
    }
}
async function isLayout(folder) {
    const found = await Promise.all(MARKS.map((name) => (0,promises_.stat)((0,external_node_path_.resolve)(folder, name)).catch(() => null)));
    return found.some((mark) => mark?.isFile() === true);
}
async function startsLikeArchive(path) {
    const file = await (0,promises_.open)(path, NOT_WAITING);
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(tar_header/* BLOCK */.IE), 0, tar_header/* BLOCK */.IE, 0);
        const start = buffer.subarray(0, bytesRead);
        return (0,decompress/* sniffCompression */.Hs)(start) !== "none" || (bytesRead === tar_header/* BLOCK */.IE && (0,tar_header/* checksumHolds */.k9)(start, 0));
    }
    finally {
        await file.close();
    }
}
/**
 * Reads the image.
 * @throws MeasureError as `readArchive` does, and when the files cannot be read; the signal's reason once it is aborted.
 */
async function readSource(source, options) {
    const { signal, onSkipped } = options;
    try {
        switch (source.kind) {
            case "folder":
                return await (0,archive/* readLayout */.T4)(layoutFiles(source.path, { signal, onSkipped }), options);
            case "archive":
                return await readFile(source.path, options);
            case "stdin":
                return await (0,archive/* readArchive */.bL)(standardInput(signal), options);
        }
    }
    catch (error) {
        signal.throwIfAborted();
        if (!isSystemError(error))
            throw error;
        throw new errors/* MeasureError */.TG(`${source.kind === "stdin" ? "standard input" : source.path} cannot be read: ${reasonOf(error)}`, "Check the path, and that you may read it.", error);
    }
}
async function readFile(path, options) {
    const { signal } = options;
    if ((await (0,promises_.stat)(path)).isFIFO())
        return (0,archive/* readArchive */.bL)(await openPipe(path, signal), options);
    const file = await (0,promises_.open)(path, NOT_WAITING);
    try {
        return await (0,archive/* readArchive */.bL)(fileChunks(file, signal), options);
    }
    finally {
        await file.close();
    }
}
/** Who waits for a pipe's other end as one does for a file blocks a thread that nothing can stop, so not even exit. */
const NOT_WAITING = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK;
const openDescriptor = (0,external_node_util_.promisify)(external_node_fs_.open);
async function openPipe(path, signal) {
    const fd = await openDescriptor(path, NOT_WAITING);
    return (0,external_node_stream_.addAbortSignal)(signal, new external_node_net_.Socket({ fd, readable: true, writable: false }));
}
/** @throws MeasureError when it is a terminal: nobody types an archive. */
function standardInput(signal) {
    if (process.stdin.isTTY) {
        throw new errors/* MeasureError */.TG("standard input is a terminal", "Pipe an archive into it: docker save IMAGE | image-budget inspect -");
    }
    return (0,external_node_stream_.addAbortSignal)(signal, process.stdin);
}
const REASONS = new Map([
    ["ENOENT", "there is no such file or folder"],
    ["ENOTDIR", "there is no such file or folder"],
    ["ENAMETOOLONG", "there is no such file or folder"],
    ["EACCES", "permission denied"],
    ["EPERM", "permission denied"],
    ["ELOOP", "its links run in circles"],
]);
function reasonOf(error) {
    return (isSystemError(error) ? REASONS.get(error.code) : undefined) ?? (0,errors/* messageOf */.bD)(error);
}
/** By its shape: under a test runner the errors of Node's own modules are instances of another Error. */
function isSystemError(error) {
    return (typeof error === "object" &&
        error !== null &&
        "syscall" in error &&
        "code" in error &&
        typeof error.code === "string");
}

// EXTERNAL MODULE: ./.cache/build/js/stages/execute.js + 1 modules
var execute = __webpack_require__(3422);
;// CONCATENATED MODULE: ./.cache/build/js/commands/inspect-source.js
/** From what was written on the command line to the bytes of an image: a path, standard input, or an engine's image. */






const PATH_PREFIXES = ["docker-archive:", "oci-archive:", "oci:"];
const ENGINE_PREFIX = "docker-daemon:";
/** Nobody calls an image so; asking a registry for it would answer a typo with a riddle. */
const FILE_NAME = /\.(?:tar|tgz|gz|zst|oci)$/i;
function readWritten(text) {
    if (text === "-")
        return { kind: "stdin" };
    if (text.startsWith(ENGINE_PREFIX))
        return { kind: "engine", reference: text.slice(ENGINE_PREFIX.length) };
    const prefix = PATH_PREFIXES.find((each) => text.startsWith(each));
    if (prefix !== undefined)
        return { kind: "path", rest: text.slice(prefix.length) };
    return /^[./~]/.test(text) || FILE_NAME.test(text)
        ? { kind: "path", rest: text }
        : { kind: "any", name: text };
}
/** @throws MeasureError when it can only be a path, and no image lies there. */
async function findSource(text, cwd) {
    const written = readWritten(text);
    switch (written.kind) {
        case "stdin":
            return { kind: "files", source: { kind: "stdin" }, reference: null };
        case "engine":
            return { kind: "engine", reference: written.reference, notHere: null };
        case "path":
            return findPath(written.rest, cwd);
        case "any": {
            const { name } = written;
            const looked = await lookForArchive(name, cwd);
            if (looked.source !== null)
                return { kind: "files", source: looked.source, reference: null };
            if ((0,image_reference/* imageReference */.r)(name) !== null)
                return { kind: "engine", reference: name, notHere: looked.reason };
            throw new errors/* MeasureError */.TG(`${shown(name)} is no archive here (${looked.reason}), and no image can have that name`, HINT);
        }
    }
}
/** `PATH` or `PATH:NAME`, the path before the first colon after which an image lies there. */
async function findPath(rest, cwd) {
    const looked = await lookForArchive(rest, cwd);
    if (looked.source !== null)
        return { kind: "files", source: looked.source, reference: null };
    for (let colon = rest.indexOf(":"); colon !== -1; colon = rest.indexOf(":", colon + 1)) {
        const named = colon === 0 ? null : await lookForArchive(rest.slice(0, colon), cwd);
        if (named !== null && named.source !== null)
            return { kind: "files", source: named.source, reference: rest.slice(colon + 1) };
    }
    throw new errors/* MeasureError */.TG(`no image lies at ${shown(rest)}: ${looked.reason}`, HINT);
}
const HINT = "Give the name of an image that the engine has or can pull, a file that `docker save` wrote, or the folder of an OCI layout.";
/** Finds an image and reads it. @throws MeasureError, EngineError; the signal's reason once it is aborted */
async function readImage(request, ports) {
    const found = await findSource(request.name, request.cwd);
    const options = {
        ...request.options,
        platform: (0,platform/* parsePlatform */.FL)(request.platform),
        signal: ports.signal,
        onSkipped: ports.onSkipped,
        onProgress: ports.onBytes,
    };
    if (found.kind === "engine")
        return readFromEngine(found, request, options, ports);
    ports.onStep("reading");
    const { source, reference } = found;
    const contents = await readSource(source, { ...options, reference });
    return { source: { kind: source.kind, name: shown(request.name) }, contents, engine: null };
}
async function readFromEngine({ reference, notHere }, { platform, name, layers }, options, ports) {
    const { signal } = ports;
    const engine = ports.engine();
    ports.onStep(`resolve ${shown(reference)}`);
    const toldBoth = (what) => (error) => {
        signal.throwIfAborted();
        throw notHere === null ? error : explained(reference, notHere, what, error);
    };
    const info = await engine.connect().catch(toldBoth("no engine can be asked for an image"));
    const id = await engine.resolve(reference, platform, false, signal).catch(toldBoth("as an image"));
    const inspected = await engine.inspect(id);
    await (0,execute/* requireDiskForSave */.zB)(engine, info, inspected);
    ports.onStep("reading");
    const contents = await (0,archive/* readArchive */.bL)(engine.save(id, platform, signal), { ...options, store: layers });
    (0,execute/* requireSameImage */.T0)(inspected, contents.config);
    const source = { kind: "engine", name: shown(name) };
    return { source, contents, engine: { size: inspected.size, labels: inspected.labels } };
}
/** Neither a path nor an image: both attempts are named, since nobody else knows which was meant. */
function explained(reference, notHere, what, error) {
    return error instanceof errors/* EngineError */.NJ || error instanceof errors/* MeasureError */.TG
        ? new errors/* MeasureError */.TG(`${shown(reference)} is no archive here (${notHere}), and ${what}: ${error.message}`, `${error.hint} ${HINT}`, error)
        : error;
}
/** A name as one short line. */
function shown(name) {
    const clean = name.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, "?");
    return clean.length > 300 ? `${clean.slice(0, 299)}…` : clean;
}

// EXTERNAL MODULE: ./.cache/build/js/commands/output.js
var output = __webpack_require__(3013);
// EXTERNAL MODULE: ./.cache/build/js/commands/progress.js + 4 modules
var commands_progress = __webpack_require__(2619);
;// CONCATENATED MODULE: ./.cache/build/js/commands/inspect.js
















const DOWNLOAD = "sample";
/** A gigabyte a second is read: more often than this nobody can read along. */
const BYTES_BETWEEN_STEPS = 50e6;
/** `image-budget inspect`: reads one image, or two, and tells what it is made of. */
async function runInspectCommand(command) {
    const { dockerfile: file, target } = command;
    const cwd = process.cwd();
    const dockerfile = file === null ? null : await openDockerfile(file, target, cwd, process.env);
    const started = performance.now();
    // Nothing is made that would have to be removed: a signal ends what was started, and that is all.
    const [head, against] = await (0,signals/* withSignals */.M)((signal) => readAll(command, cwd, signal), () => Promise.resolve());
    const inspection = await inspectionReport({
        version: version/* VERSION */.x,
        head,
        against,
        dockerfile,
        download: DOWNLOAD,
        seconds: (performance.now() - started) / 1000,
    });
    await (0,output/* emit */.I)(render(inspection, command), command.output);
    return 0;
}
async function readAll({ image, against, platform, duplicates }, cwd, signal) {
    const options = { download: DOWNLOAD, hashing: duplicates };
    const layers = new layer_store/* LayerStore */.r(limits/* DEFAULT_LIMITS */.dR);
    let engine = null;
    const read = (name) => withProgress(name, (shown) => readImage({ name, cwd, platform, options, layers }, { ...shown, signal, engine: () => (engine ??= createEngine()) }));
    const head = await read(image);
    return [head, against === null ? null : await read(against)];
}
/** Shows what goes on while an image is read. What is left on the screen is the result, or the error. */
async function withProgress(name, run) {
    const progress = (0,commands_progress/* commandProgress */.B)((0,redact/* createRedactor */.lY)([]));
    const log = progress.open(name);
    let step = null;
    let told = 0;
    const say = (text) => {
        if (step !== null)
            log.step({ name: step, state: "completed" });
        log.step({ name: text, state: "started" });
        step = text;
    };
    try {
        return await run({
            onStep: say,
            onBytes: (bytesRead) => {
                if (bytesRead - told < BYTES_BETWEEN_STEPS)
                    return;
                told = bytesRead;
                say(`${(0,model_bytes/* formatBytes */.z3)(bytesRead)} read`);
            },
            onSkipped: (path) => {
                progress.warn(`${name}: ${path} is a link out of the folder; it is not followed`);
            },
        });
    }
    finally {
        progress.close();
    }
}
/** For reading only: it builds nothing, so its folder is never made and there is nothing to clean up. */
function createEngine() {
    return (0,engine/* createDockerEngine */.J)({
        environment: process.env,
        tempDir: (0,external_node_os_.tmpdir)(),
        builds: false,
        runId: (0,external_node_crypto_.randomBytes)(8).toString("hex"),
        redact: (text) => text,
    });
}
function render(inspection, { format }) {
    if (format === "json")
        return serializeInspection(inspection);
    return renderInspection(inspection, {
        width: process.stdout.columns ?? 120,
        unicode: true,
    });
}


/***/ })

};
