export const id = 674;
export const ids = [674];
export const modules = {

/***/ 5185:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

module.exports = __webpack_require__.p + "7e5f9b2d9005b04158cd.mjs";

/***/ }),

/***/ 1651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ savedName),
/* harmony export */   r: () => (/* binding */ EarlySave)
/* harmony export */ });
/** A name as the engine's own client takes one; never one of its options. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._:/@+-]{0,511}$/;
/** What a save of an image is asked by; null for what is no name of one. */
function savedName(reference) {
    return NAME.test(reference) ? withTag(reference) : null;
}
class EarlySave {
    #ending = new AbortController();
    #chunks;
    #first;
    /** What it asks for. */
    name;
    #begun;
    constructor(engine, name, signal, begun) {
        this.name = name;
        this.#begun = begun?.name === name ? begun : null;
        const either = AbortSignal.any([signal, this.#ending.signal]);
        either.addEventListener("abort", () => this.#begun?.end(), { once: true });
        this.#chunks = chunksOf(this.#begun, () => engine.save(name, null, either), either);
        this.#first = this.#chunks.next().catch(() => null);
    }
    /** Begins at once; null for what is no name of an image. */
    static begin(engine, reference, signal, begun) {
        const name = savedName(reference);
        return name === null ? null : new EarlySave(engine, name, signal, begun);
    }
    /** The bytes; null when the engine has no image of that name (yet): why is for others to say. */
    async chunks() {
        const first = await this.#first;
        return first === null || first.done === true ? null : this.#all(first.value);
    }
    /** Ends it, wherever it is: nothing runs on afterwards. */
    async end() {
        this.#ending.abort();
        this.#begun?.end();
        await this.#chunks.return?.().catch(() => undefined);
    }
    async *#all(first) {
        yield first;
        for (;;) {
            const next = await this.#chunks.next();
            if (next.done === true)
                return;
            yield next.value;
        }
    }
}
async function* chunksOf(begun, otherwise, signal) {
    try {
        yield* (await begun?.chunks) ?? otherwise();
    }
    finally {
        signal.throwIfAborted();
    }
}
/** Without a tag a save would hold every image of that repository. */
function withTag(reference) {
    const name = reference.slice(reference.lastIndexOf("/") + 1);
    return /[:@]/.test(name) ? reference : `${reference}:latest`;
}


/***/ }),

/***/ 1674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runInspectCommand: () => (/* binding */ runInspectCommand)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _engine_local_socket_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6344);
/* harmony import */ var _early_save_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1651);
/**
 * `image-budget inspect`. An engine needs its time before it gives the first bytes of an image away: it is asked before the
 * program that reads them is loaded.
 */



async function runInspectCommand(command) {
    const begun = beginSave(command);
    try {
        await Promise.all(/* import() */[__webpack_require__.e(160), __webpack_require__.e(423)]).then(__webpack_require__.bind(__webpack_require__, 8423));
        const { runInspection } = await Promise.all(/* import() */[__webpack_require__.e(160), __webpack_require__.e(921), __webpack_require__.e(260), __webpack_require__.e(625), __webpack_require__.e(923), __webpack_require__.e(394)]).then(__webpack_require__.bind(__webpack_require__, 9394));
        return await runInspection(command, begun);
    }
    finally {
        begun?.end();
    }
}
/** Null for what may be a path, and where the engine has to be asked in another way. */
function beginSave({ image, platform }) {
    const name = platform === null ? (0,_early_save_js__WEBPACK_IMPORTED_MODULE_2__/* .savedName */ .P)(image) : null;
    if (name === null || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(image, { throwIfNoEntry: false }) !== undefined)
        return null;
    const ending = new AbortController();
    const chunks = (0,_engine_local_socket_js__WEBPACK_IMPORTED_MODULE_1__/* .localSocket */ .rJ)(process.env).then((socket) => socket === null ? null : (0,_engine_local_socket_js__WEBPACK_IMPORTED_MODULE_1__/* .openSave */ .cd)(socket, name, ending.signal));
    return {
        name,
        chunks: chunks.catch(() => null),
        end: () => {
            ending.abort(new Error("the image is not read"));
        },
    };
}


/***/ }),

/***/ 6344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sb: () => (/* binding */ askEngine),
  rJ: () => (/* binding */ localSocket),
  cd: () => (/* binding */ openSave)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
// EXTERNAL MODULE: ./.cache/build/js/model/errors.js
var errors = __webpack_require__(2030);
;// CONCATENATED MODULE: ./.cache/build/js/engine/socket-stream.js
/**
 * What a local socket answers, read by a thread of its own into memory that is used again. Node's own streams take a new
 * buffer for each piece, which at a gigabyte a second costs more than looking at what is in them.
 */


/** Each takes a message there and one back, whose cost shows with smaller ones: an engine may give two gigabytes a second. */
const PIECE_BYTES = 1024 * 1024;
const PIECES = 8;
/** Pieces that stay as they are while later ones are taken. */
const MOST_GIVEN = 2;
/**
 * Connects, sends the request and yields the answer. A chunk stays as it is until the one after the next is asked for.
 * @throws MeasureError when nobody listens or the connection breaks; the signal's reason once it is aborted
 */
async function* readSocket(path, request, signal) {
    signal.throwIfAborted();
    const stream = new SocketStream(path, request);
    const stop = () => {
        stream.wake();
    };
    signal.addEventListener("abort", stop, { once: true });
    try {
        for (;;) {
            signal.throwIfAborted();
            const next = stream.next();
            if (next === "end")
                return;
            if (next === "later")
                await stream.more();
            else
                yield next;
        }
    }
    finally {
        signal.removeEventListener("abort", stop);
        stream.close();
    }
}
class SocketStream {
    #memory = new SharedArrayBuffer(PIECES * PIECE_BYTES);
    #worker;
    #waiting = [];
    #given = [];
    #failure = null;
    #hasEnded = false;
    #wake = null;
    constructor(path, request) {
        const start = { path, request, memory: this.#memory, pieces: PIECES };
        // Not with what this process was started with: an inspector, hooks that load modules.
        const options = { workerData: start, execArgv: [] };
        this.#worker = new external_node_worker_threads_.Worker(new URL(/* asset import */ __webpack_require__(5185), __webpack_require__.b), options);
        this.#worker.on("message", (message) => {
            this.#take(message);
        });
        this.#worker.on("error", (error) => {
            this.#fail(error);
        });
        this.#worker.on("exit", () => {
            this.#fail(new Error("the thread that reads it has ended"));
        });
    }
    /** @throws MeasureError when nothing more will come, and not because that was all. */
    next() {
        const next = this.#waiting.shift();
        if (next !== undefined) {
            const used = this.#given.length < MOST_GIVEN ? undefined : this.#given.shift();
            if (used !== undefined)
                this.#worker.postMessage(used);
            this.#given.push(next.piece);
            return Buffer.from(this.#memory, next.piece * PIECE_BYTES, next.length);
        }
        if (this.#hasEnded)
            return "end";
        if (this.#failure !== null)
            throw broken(this.#failure);
        return "later";
    }
    async more() {
        await new Promise((resolve) => (this.#wake = resolve));
    }
    wake() {
        this.#wake?.();
    }
    /** Ends the thread, and with it the connection. */
    close() {
        void this.#worker.terminate();
    }
    #take(message) {
        if (message.kind === "bytes")
            this.#waiting.push(message);
        else if (message.kind === "failed")
            this.#failure = new Error(message.message);
        else
            this.#hasEnded = this.#failure === null;
        this.wake();
    }
    #fail(error) {
        this.#failure ??= error;
        this.wake();
    }
}
function broken(cause) {
    return new errors/* MeasureError */.TG(`the engine's socket does not answer: ${cause.message}`, "Check that the engine runs and that nothing stops it meanwhile.", cause);
}

;// CONCATENATED MODULE: ./.cache/build/js/engine/local-socket.js
/**
 * Bytes of an image straight from the socket of an engine on this machine. The docker client hands every byte on through a
 * pipe, which costs as much as reading all of them here; it stays the way to engines elsewhere, and to every error's text.
 */





const DEFAULT_SOCKET = "/var/run/docker.sock";
const PREFIX = "unix://";
/**
 * Path of the socket that the docker client would talk to; null where it would do more than that: another context, TLS,
 * headers of its own, another system. The client's rules: DOCKER_HOST, then DOCKER_CONTEXT, then its configuration.
 */
async function localSocket(environment) {
    if (process.platform === "win32" || set(environment["DOCKER_TLS_VERIFY"]))
        return null;
    const { DOCKER_HOST: host, DOCKER_CONTEXT: context } = environment;
    const config = await readConfig(environment);
    if (config === null)
        return null;
    if (set(host))
        return host.startsWith(PREFIX) ? host.slice(PREFIX.length) : null;
    const name = set(context) ? context : config.context;
    return set(name) && name !== "default" ? null : DEFAULT_SOCKET;
}
function set(value) {
    return value !== undefined && value !== "";
}
/** Null for a configuration that asks for more than a context. Without zod: this runs before anything else is loaded. */
async function readConfig(environment) {
    const { DOCKER_CONFIG: folder, HOME: home } = environment;
    const path = (0,external_node_path_.join)(set(folder) ? folder : (0,external_node_path_.join)(set(home) ? home : (0,external_node_os_.homedir)(), ".docker"), "config.json");
    let text;
    try {
        text = await (0,promises_.readFile)(path, "utf8");
    }
    catch (error) {
        return hasCode(error) && error.code === "ENOENT" ? { context: "" } : null;
    }
    try {
        const config = JSON.parse(text);
        if (typeof config !== "object" || config === null || "HttpHeaders" in config)
            return null;
        const context = "currentContext" in config ? config.currentContext : "";
        return typeof context === "string" ? { context } : null;
    }
    catch {
        return null;
    }
}
function hasCode(error) {
    return typeof error === "object" && error !== null && "code" in error;
}
/** HTTP/1.0 has neither chunks nor keep-alive: after the header come the bytes, and after them the end. */
const HEADER_END = "\r\n\r\n";
const STATUS_OK = /^HTTP\/1\.[01] 200 /;
const MOST_HEADER = 65_536;
const MOST_DOCUMENT = 16e6;
const ANSWER_MS = 30_000;
function requestFor(path) {
    return `GET ${path} HTTP/1.0\r\n\r\n`;
}
/** What comes after the header of an answer that says yes; null for another answer, or while the header has no end. */
function bodyOf(answer) {
    const end = answer.indexOf(HEADER_END);
    if (end === -1 || !STATUS_OK.test(answer.toString("latin1", 0, end)))
        return null;
    return answer.subarray(end + HEADER_END.length);
}
/** A question that is answered at once with a document; null when it is not, for whatever reason. */
async function askEngine(socket, path) {
    const connection = (0,external_node_net_.connect)({ path: socket, signal: AbortSignal.timeout(ANSWER_MS) });
    connection.write(requestFor(path));
    const parts = [];
    let length = 0;
    try {
        for await (const part of connection) {
            const bytes = part;
            parts.push(bytes);
            length += bytes.length;
            if (length > MOST_DOCUMENT)
                return null;
        }
        const body = bodyOf(Buffer.concat(parts));
        return body === null ? null : JSON.parse(body.toString("utf8"));
    }
    catch {
        return null;
    }
}
/**
 * Asks for an image as `docker save` does. Null when the engine does not answer with bytes, for whatever reason: the docker
 * client, asked the same, says why. That nothing is missing at the end is for the archive's end marker to say.
 */
async function openSave(socket, id, signal) {
    const chunks = readSocket(socket, requestFor(`/images/get?names=${encodeURIComponent(id)}`), signal);
    let start = Buffer.alloc(0);
    for (;;) {
        const next = await chunks.next().catch(() => null);
        if (next === null || next.done === true)
            return null;
        start = Buffer.concat([start, next.value]);
        const body = bodyOf(start);
        if (body !== null)
            return bytesOf(body, chunks);
        if (start.indexOf(HEADER_END) === -1 && start.length <= MOST_HEADER)
            continue;
        await chunks.return(undefined);
        return null;
    }
}
async function* bytesOf(start, rest) {
    try {
        if (start.length > 0)
            yield start;
        yield* rest;
    }
    finally {
        await rest.return(undefined);
    }
}


/***/ })

};
