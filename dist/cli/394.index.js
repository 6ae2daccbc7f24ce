export const id = 394;
export const ids = [394];
export const modules = {

/***/ 9394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runInspection: () => (/* binding */ runInspection)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var _engine_engine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(661);
/* harmony import */ var _image_layer_store_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3364);
/* harmony import */ var _image_limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3777);
/* harmony import */ var _model_bytes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5658);
/* harmony import */ var _runner_redact_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4000);
/* harmony import */ var _runner_signals_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7711);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8575);
/* harmony import */ var _inspect_source_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(489);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3013);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2619);












const DOWNLOAD = "sample";
/** A gigabyte a second is read: more often than this nobody can read along. */
const BYTES_BETWEEN_STEPS = 50e6;
/** Reads one image, or two, and tells what it is made of. `begun` is what has been asked for already. */
async function runInspection(command, begun) {
    const { dockerfile: file, target } = command;
    const cwd = process.cwd();
    const dockerfile = file === null
        ? null
        : await (await Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(796), __webpack_require__.e(633)]).then(__webpack_require__.bind(__webpack_require__, 7633))).openDockerfile(file, target, cwd, process.env);
    const started = performance.now();
    // Nothing is made that would have to be removed: a signal ends what was started, and that is all.
    const reading = (0,_runner_signals_js__WEBPACK_IMPORTED_MODULE_7__/* .withSignals */ .M)((signal) => readAll(command, cwd, begun, signal), () => Promise.resolve());
    // What tells of an image is loaded while its first bytes are awaited.
    const [[head, against], { inspectionReport }, render] = await Promise.all([
        reading,
        Promise.all(/* import() */[__webpack_require__.e(796), __webpack_require__.e(774), __webpack_require__.e(695), __webpack_require__.e(233)]).then(__webpack_require__.bind(__webpack_require__, 2233)),
        loadRender(command),
    ]);
    const inspection = await inspectionReport({
        version: _version_js__WEBPACK_IMPORTED_MODULE_11__/* .VERSION */ .x,
        head,
        against,
        dockerfile,
        download: DOWNLOAD,
        seconds: (performance.now() - started) / 1000,
    });
    await (0,_output_js__WEBPACK_IMPORTED_MODULE_9__/* .emit */ .I)(render(inspection), command.output);
    return 0;
}
async function readAll({ image, against, platform, duplicates }, cwd, begun, signal) {
    const options = { download: DOWNLOAD, hashing: duplicates };
    const layers = new _image_layer_store_js__WEBPACK_IMPORTED_MODULE_3__/* .LayerStore */ .r(_image_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .DEFAULT_LIMITS */ .dR);
    let engine = null;
    const read = (name, early) => withProgress(name, (shown) => (0,_inspect_source_js__WEBPACK_IMPORTED_MODULE_8__/* .readImage */ .AM)({ name, cwd, platform, options, layers, begun: early }, { ...shown, signal, engine: () => (engine ??= createEngine()) }));
    const head = await read(image, begun);
    return [head, against === null ? null : await read(against, null)];
}
/** Shows what goes on while an image is read. What is left on the screen is the result, or the error. */
async function withProgress(name, run) {
    const progress = (0,_progress_js__WEBPACK_IMPORTED_MODULE_10__/* .commandProgress */ .B)((0,_runner_redact_js__WEBPACK_IMPORTED_MODULE_6__/* .createRedactor */ .lY)([]));
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
                say(`${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(bytesRead)} read`);
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
    return (0,_engine_engine_js__WEBPACK_IMPORTED_MODULE_2__/* .createDockerEngine */ .J)({
        environment: process.env,
        tempDir: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(),
        builds: false,
        runId: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString("hex"),
        redact: (text) => text,
    });
}
async function loadRender({ format }) {
    if (format === "json")
        return (await Promise.all(/* import() */[__webpack_require__.e(566), __webpack_require__.e(760)]).then(__webpack_require__.bind(__webpack_require__, 5760))).serializeInspection;
    const { renderInspection } = await Promise.all(/* import() */[__webpack_require__.e(215), __webpack_require__.e(750)]).then(__webpack_require__.bind(__webpack_require__, 396));
    return (inspection) => renderInspection(inspection, { width: process.stdout.columns ?? 120, unicode: true });
}


/***/ })

};
