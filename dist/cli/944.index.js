export const id = 944;
export const ids = [944];
export const modules = {

/***/ 5944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runInspection: () => (/* binding */ runInspection)
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
var bytes = __webpack_require__(5658);
// EXTERNAL MODULE: ./.cache/build/js/runner/redact.js + 2 modules
var redact = __webpack_require__(4000);
// EXTERNAL MODULE: ./.cache/build/js/runner/signals.js
var signals = __webpack_require__(7711);
// EXTERNAL MODULE: ./.cache/build/js/version.js
var version = __webpack_require__(8575);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.cache/build/js/dockerfile/parse.js + 3 modules
var parse = __webpack_require__(5176);
// EXTERNAL MODULE: ./.cache/build/js/dockerfile/stages.js + 1 modules
var stages = __webpack_require__(3766);
// EXTERNAL MODULE: ./.cache/build/js/model/errors.js
var errors = __webpack_require__(2030);
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

// EXTERNAL MODULE: ./.cache/build/js/commands/inspect-source.js + 3 modules
var inspect_source = __webpack_require__(489);
// EXTERNAL MODULE: ./.cache/build/js/commands/output.js
var output = __webpack_require__(3013);
// EXTERNAL MODULE: ./.cache/build/js/commands/progress.js + 4 modules
var commands_progress = __webpack_require__(2619);
;// CONCATENATED MODULE: ./.cache/build/js/commands/inspect-run.js













const DOWNLOAD = "sample";
/** A gigabyte a second is read: more often than this nobody can read along. */
const BYTES_BETWEEN_STEPS = 50e6;
/** Reads one image, or two, and tells what it is made of. `begun` is what has been asked for already. */
async function runInspection(command, begun) {
    const { dockerfile: file, target } = command;
    const cwd = process.cwd();
    const dockerfile = file === null ? null : await openDockerfile(file, target, cwd, process.env);
    const started = performance.now();
    // Nothing is made that would have to be removed: a signal ends what was started, and that is all.
    const reading = (0,signals/* withSignals */.M)((signal) => readAll(command, cwd, begun, signal), () => Promise.resolve());
    // What tells of an image is loaded while its first bytes are awaited.
    const [[head, against], { inspectionReport }, render] = await Promise.all([
        reading,
        Promise.all(/* import() */[__webpack_require__.e(695), __webpack_require__.e(233)]).then(__webpack_require__.bind(__webpack_require__, 2233)),
        loadRender(command),
    ]);
    const inspection = await inspectionReport({
        version: version/* VERSION */.x,
        head,
        against,
        dockerfile,
        download: DOWNLOAD,
        seconds: (performance.now() - started) / 1000,
    });
    await (0,output/* emit */.I)(render(inspection), command.output);
    return 0;
}
async function readAll({ image, against, platform, duplicates }, cwd, begun, signal) {
    const options = { download: DOWNLOAD, hashing: duplicates };
    const layers = new layer_store/* LayerStore */.r(limits/* DEFAULT_LIMITS */.dR);
    let engine = null;
    const read = (name, early) => withProgress(name, (shown) => (0,inspect_source/* readImage */.AM)({ name, cwd, platform, options, layers, begun: early }, { ...shown, signal, engine: () => (engine ??= createEngine()) }));
    const head = await read(image, begun);
    return [head, against === null ? null : await read(against, null)];
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
                say(`${(0,bytes/* formatBytes */.z3)(bytesRead)} read`);
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
async function loadRender({ format }) {
    if (format === "json")
        return (await Promise.all(/* import() */[__webpack_require__.e(587), __webpack_require__.e(760)]).then(__webpack_require__.bind(__webpack_require__, 5760))).serializeInspection;
    const { renderInspection } = await Promise.all(/* import() */[__webpack_require__.e(424), __webpack_require__.e(605), __webpack_require__.e(794)]).then(__webpack_require__.bind(__webpack_require__, 396));
    return (inspection) => renderInspection(inspection, { width: process.stdout.columns ?? 120, unicode: true });
}


/***/ })

};
