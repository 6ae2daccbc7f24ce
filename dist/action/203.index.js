export const id = 203;
export const ids = [203];
export const modules = {

/***/ 3203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   smokeTest: () => (/* binding */ smokeTest)
/* harmony export */ });
/* unused harmony export createArguments */
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2418);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2857);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2030);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7108);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(795);
/** Runs one program in a container that can do little: the smoke test of an image that nobody has to trust. */





/** Bytes of each output that are kept: its end. */
const KEPT = 64 * 1024;
/** With marked lines: as many packages as are imported in one go, each with its reason. */
const KEPT_MARKED = 512 * 1024;
const MOST_LINES = 20;
const MOST_MARKED = 1000;
const PROCESSES = 512;
const SCRATCH = "64m";
/** Time for the engine to hand over the rest of a killed container's output. */
const FLUSH_MS = 5000;
const ID = /^[a-f0-9]{64}$/;
/** The client's own configuration may put proxies, with credentials, into every container. An empty value keeps them out. */
const PROXIES = ["HTTP_PROXY", "HTTPS_PROXY", "FTP_PROXY", "NO_PROXY", "ALL_PROXY"].flatMap((name) => [
    `--env=${name}=`,
    `--env=${name.toLowerCase()}=`,
]);
/** How the container is made; every option works on engines from 20.10 on. */
function createArguments(request, runId) {
    const [program, ...rest] = request.words;
    return [
        "create",
        `--label=${_options_js__WEBPACK_IMPORTED_MODULE_2__/* .RUN_LABEL */ .jQ}=${runId}`,
        "--pull=never",
        ...(request.platform === null ? [] : [`--platform=${request.platform}`]),
        "--network=none",
        "--read-only",
        "--cap-drop=ALL",
        "--security-opt=no-new-privileges",
        `--pids-limit=${PROCESSES}`,
        `--memory=${request.memory}b`,
        // As much as memory: no swap.
        `--memory-swap=${request.memory}b`,
        // Of its own, and counted as memory: many programs do not start without one.
        `--tmpfs=/tmp:rw,exec,nosuid,nodev,mode=1777,size=${SCRATCH}`,
        // What it prints would fill the engine's disk.
        "--log-driver=none",
        "--no-healthcheck",
        "--restart=no",
        ...PROXIES,
        `--entrypoint=${program}`,
        request.id,
        ...rest,
    ];
}
/**
 * Makes the container, runs it within its time, and removes it again.
 * @throws EngineError when the engine makes no container of it, and the signal's reason once it is aborted.
 */
async function smokeTest(request, setting) {
    const { client, runId } = setting;
    request.signal.throwIfAborted();
    const made = await client.run(createArguments(request, runId), 60);
    const id = made.stdout.trim().split("\n").at(-1) ?? "";
    if (made.code !== 0 || !ID.test(id)) {
        // What is there all the same has the run's label, and goes with the run.
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EngineError */ .NJ(`the engine made no container for the smoke test: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .bounded */ .Mm)((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(setting.redact(lastLine(made.stderr))), 400)}`, "Check that the engine is healthy and that the image is for its platform.");
    }
    try {
        return await run(id, request, setting);
    }
    finally {
        await client.run(["rm", "--force", "--volumes", id], 30).catch(() => undefined);
    }
}
async function run(id, request, setting) {
    const { client } = setting;
    const kept = request.mark === null ? KEPT : KEPT_MARKED;
    const [stdout, stderr] = [createEnd(kept), createEnd(KEPT)];
    const limit = new AbortController();
    let isLate = false;
    let flush;
    const timer = setTimeout(() => {
        isLate = true;
        void client.run(["kill", id], 10).catch(() => undefined);
        flush = setTimeout(() => {
            limit.abort();
        }, FLUSH_MS);
    }, request.seconds * 1000);
    const started = performance.now();
    try {
        await client.watch(["start", "--attach", id], {
            signal: AbortSignal.any([request.signal, limit.signal]),
            onStdout: stdout.push,
            onStderr: stderr.push,
        });
    }
    catch (error) {
        // A container that cannot be killed in time is let go of; its removal is forced.
        if (request.signal.aborted || !limit.signal.aborted)
            throw error;
    }
    finally {
        clearTimeout(timer);
        clearTimeout(flush);
    }
    const seconds = (performance.now() - started) / 1000;
    const state = await stateOf(client, id);
    const read = readOutput(stdout, stderr, request.mark, setting.redact);
    const isStarted = state.StartedAt !== "" && !state.StartedAt.startsWith("0001-");
    const shared = { seconds, outOfMemory: state.OOMKilled, ...read };
    if (isLate)
        return { ...shared, ended: "timeout", code: state.ExitCode || 137 };
    if (!isStarted || state.Error !== "") {
        const said = [state.Error, ...read.lines].join("\n");
        const reason = setting.redact((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(lastLine(state.Error)));
        const lines = reason === "" ? read.lines : [(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .bounded */ .Mm)(reason, 400)];
        const ended = isOfImage(said) ? "not-started" : "not-run";
        return { ...shared, lines, ended, code: null };
    }
    if (state.Status === "running") {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EngineError */ .NJ("the engine let go of the smoke test while it ran", "Check that the engine is healthy.");
    }
    return { ...shared, ended: "exited", code: state.ExitCode };
}
/** Whether a program that was not started is the image's matter: it is not there, or not one. */
function isOfImage(said) {
    if (/exec format error/i.test(said))
        return false;
    return /executable file not found|no such file or directory|permission denied|not a directory/i.test(said);
}
const shape = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    Status: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    ExitCode: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int(),
    OOMKilled: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
    Error: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().default(""),
    StartedAt: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().default(""),
});
async function stateOf(client, id) {
    const { code, stdout } = await client.run(["inspect", "--type=container", "--format={{json .State}}", id]);
    const parsed = code === 0 ? shape.safeParse((0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .q)(stdout)) : null;
    if (parsed?.success === true)
        return parsed.data;
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EngineError */ .NJ("the engine does not say how the smoke test ended", "Check that nothing removes containers while they run.");
}
/** Keeps the end of a stream. A flood costs no more than taking it. */
function createEnd(limit) {
    let chunks = [];
    let length = 0;
    let isCut = false;
    const trim = () => {
        const joined = Buffer.concat(chunks);
        isCut ||= joined.length > limit;
        chunks = [joined.subarray(-limit)];
        length = chunks[0]?.length ?? 0;
    };
    return {
        push(chunk) {
            chunks.push(chunk);
            length += chunk.length;
            if (length > 4 * limit)
                trim();
        },
        read() {
            trim();
            return { bytes: Buffer.from(chunks[0] ?? []), isCut };
        },
    };
}
function readOutput(stdout, stderr, mark, redact) {
    const tail = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .createTail */ .$A)(MOST_LINES);
    const marked = [];
    const read = (end, stream) => {
        const { bytes, isCut } = end.read();
        // Half a line could hold half a secret, which nothing would mask.
        let isWhole = !isCut;
        const splitter = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .createLineSplitter */ .AD)((raw) => {
            if (!isWhole) {
                isWhole = true;
                return;
            }
            const line = redact((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(raw));
            if (mark !== null && stream === "stdout" && line.startsWith(mark)) {
                if (marked.length < MOST_MARKED)
                    marked.push(line.slice(mark.length));
            }
            else if (line !== "")
                tail.add((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .bounded */ .Mm)(line), stream);
        });
        splitter.push(bytes);
        splitter.end();
    };
    read(stdout, "stdout");
    read(stderr, "stderr");
    return { lines: tail.lines(), marked };
}
function lastLine(text) {
    return text.trim().split("\n").at(-1) ?? "";
}


/***/ })

};
