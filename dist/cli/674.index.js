export const id = 674;
export const ids = [674];
export const modules = {

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
        const { runInspection } = await Promise.all(/* import() */[__webpack_require__.e(921), __webpack_require__.e(260), __webpack_require__.e(298), __webpack_require__.e(962), __webpack_require__.e(960), __webpack_require__.e(923), __webpack_require__.e(944)]).then(__webpack_require__.bind(__webpack_require__, 5944));
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
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./.cache/build/js/model/errors.js
var errors = __webpack_require__(2030);
;// CONCATENATED MODULE: ./.cache/build/js/engine/socket-stream.js
/**
 * What a local socket answers, read into buffers that are used again. Node's own streams take a new buffer for each piece,
 * which at a gigabyte a second costs more than looking at what is in them.
 */


/** More than a socket holds at once. */
const BUFFER = 256 * 1024;
/** What waits to be taken at most; two more are in the hands of who takes, and one is read into. */
const MOST_WAITING = 6;
class SocketStream {
    #path;
    #request;
    #waiting = [];
    #free = [];
    #filling = null;
    #isPaused = false;
    #hasEnded = false;
    #failure = null;
    #wake = null;
    constructor(path, request) {
        this.#path = path;
        this.#request = request;
    }
    /**
     * Connects, sends the request and yields the answer. A chunk stays as it is until the one after the next is asked for.
     * @throws MeasureError when nobody listens or the connection breaks; the signal's reason once it is aborted
     */
    async *chunks(signal) {
        signal.throwIfAborted();
        const socket = this.#open();
        const stop = () => {
            this.#wake?.();
        };
        signal.addEventListener("abort", stop, { once: true });
        const given = [];
        try {
            for (;;) {
                signal.throwIfAborted();
                const chunk = this.#waiting.shift();
                if (chunk === undefined) {
                    if (this.#failure !== null)
                        throw broken(this.#failure);
                    if (this.#hasEnded)
                        return;
                    await new Promise((resolve) => (this.#wake = resolve));
                    continue;
                }
                given.push(chunk);
                const used = given.length > 2 ? given.shift() : undefined;
                if (used !== undefined)
                    this.#free.push(Buffer.from(used.buffer));
                if (this.#isPaused && this.#waiting.length <= MOST_WAITING / 2) {
                    this.#isPaused = false;
                    socket.resume();
                }
                yield chunk;
            }
        }
        finally {
            signal.removeEventListener("abort", stop);
            socket.destroy();
        }
    }
    #open() {
        const socket = (0,external_node_net_.connect)({
            path: this.#path,
            onread: {
                buffer: () => (this.#filling ??= this.#free.pop() ?? Buffer.allocUnsafeSlow(BUFFER)),
                callback: (length) => this.#take(length),
            },
        });
        socket.on("error", (error) => {
            this.#failure = error;
            this.#wake?.();
        });
        socket.on("close", () => {
            this.#hasEnded = true;
            this.#wake?.();
        });
        socket.write(this.#request);
        return socket;
    }
    /** Returns whether to read on. */
    #take(length) {
        if (this.#filling === null)
            return true;
        this.#waiting.push(this.#filling.subarray(0, length));
        this.#filling = null;
        this.#wake?.();
        this.#isPaused = this.#waiting.length >= MOST_WAITING;
        return !this.#isPaused;
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
/**
 * Asks for an image as `docker save` does. Null when the engine does not answer with bytes, for whatever reason: the docker
 * client, asked the same, says why. That nothing is missing at the end is for the archive's end marker to say.
 */
function openSave(socket, id, signal) {
    return get(socket, `/images/get?names=${encodeURIComponent(id)}`, signal);
}
/** A question that is answered at once with a document; null when it is not, for whatever reason. */
async function askEngine(socket, path) {
    const chunks = await get(socket, path, AbortSignal.timeout(ANSWER_MS));
    if (chunks === null)
        return null;
    const parts = [];
    let length = 0;
    try {
        for await (const chunk of chunks) {
            parts.push(Buffer.from(chunk));
            length += chunk.length;
            if (length > MOST_DOCUMENT)
                return null;
        }
        return JSON.parse(Buffer.concat(parts).toString("utf8"));
    }
    catch {
        return null;
    }
}
/** HTTP/1.0 has neither chunks nor keep-alive: after the header come the bytes, and after them the end. */
const HEADER_END = "\r\n\r\n";
const STATUS_OK = /^HTTP\/1\.[01] 200 /;
const MOST_HEADER = 65_536;
const MOST_DOCUMENT = 16e6;
const ANSWER_MS = 30_000;
async function get(socket, path, signal) {
    const stream = new SocketStream(socket, `GET ${path} HTTP/1.0\r\n\r\n`);
    const chunks = stream.chunks(signal);
    let start = Buffer.alloc(0);
    for (;;) {
        const next = await chunks.next().catch(() => null);
        if (next === null || next.done === true)
            return null;
        start = Buffer.concat([start, next.value]);
        const end = start.indexOf(HEADER_END);
        if (end === -1 && start.length <= MOST_HEADER)
            continue;
        if (end !== -1 && STATUS_OK.test(start.toString("latin1", 0, end)))
            return bytesOf(start.subarray(end + HEADER_END.length), chunks);
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
