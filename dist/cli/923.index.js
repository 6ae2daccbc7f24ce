export const id = 923;
export const ids = [923];
export const modules = {

/***/ 489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  AM: () => (/* binding */ readImage)
});

// UNUSED EXPORTS: findSource, readWritten

// EXTERNAL MODULE: ./.cache/build/js/dockerfile/image-reference.js
var image_reference = __webpack_require__(547);
// EXTERNAL MODULE: ./.cache/build/js/image/archive.js + 50 modules
var archive = __webpack_require__(4673);
// EXTERNAL MODULE: ./.cache/build/js/image/platform.js
var platform = __webpack_require__(402);
// EXTERNAL MODULE: ./.cache/build/js/model/errors.js
var errors = __webpack_require__(2030);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
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
        const target = await inside((0,external_node_path_.join)(real, name), child, walk);
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
async function inside(path, shown, { root, options }) {
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
// EXTERNAL MODULE: ./.cache/build/js/commands/early-save.js
var early_save = __webpack_require__(1651);
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
/** From here on an engine is asked whether its disk holds the image once more: that takes as long as reading a small one. */
const LARGE = 2e9;
async function readFromEngine({ reference, notHere }, { platform, name, layers, begun }, options, ports) {
    const { signal } = ports;
    const engine = ports.engine();
    ports.onStep(`resolve ${shown(reference)}`);
    const read = (chunks) => (0,archive/* readArchive */.bL)(chunks, { ...options, store: layers });
    const source = { kind: "engine", name: shown(name) };
    const sourceOf = (contents, inspected) => {
        (0,execute/* requireSameImage */.T0)(inspected, contents.config);
        return { source, contents, engine: { size: inspected.size, labels: inspected.labels } };
    };
    // With a platform it takes an answer of the engine to know how a save has to be asked for.
    const early = platform === null ? early_save/* EarlySave */.r.begin(engine, reference, signal, begun) : null;
    try {
        if (early !== null) {
            const asked = describe(engine, early.name);
            // A refusal ends the save; whatever else is found out comes after the bytes.
            const chunks = await Promise.race([early.chunks(), asked.then(() => early.chunks())]);
            if (chunks !== null) {
                ports.onStep("reading");
                const contents = await read(chunks);
                const inspected = await asked;
                if (inspected !== null)
                    return sourceOf(contents, inspected);
            }
        }
        // It has no such image, or not yet: with each question in its turn the one that fails tells why.
        const toldBoth = (what) => (error) => {
            signal.throwIfAborted();
            throw notHere === null ? error : explained(reference, notHere, what, error);
        };
        const info = await engine.connect().catch(toldBoth("no engine can be asked for an image"));
        const id = await engine.resolve(reference, platform, false, signal).catch(toldBoth("as an image"));
        const inspected = await engine.inspect(id);
        await (0,execute/* requireDiskForSave */.zB)(engine, info, inspected);
        ports.onStep("reading");
        return sourceOf(await read(engine.save(id, platform, signal)), inspected);
    }
    finally {
        await early?.end();
    }
}
/** An image that is saved already; null when the engine knows none of that name. @throws MeasureError without the disk for it */
async function describe(engine, name) {
    const inspected = await engine.inspect(name).catch(() => null);
    if (inspected !== null && inspected.size >= LARGE)
        await (0,execute/* requireDiskForSave */.zB)(engine, await engine.connect(), inspected);
    return inspected;
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


/***/ }),

/***/ 2619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ commandProgress)
});

// EXTERNAL MODULE: ./.cache/build/js/runner/lines.js
var runner_lines = __webpack_require__(6153);
;// CONCATENATED MODULE: ./.cache/build/js/runner/log-buffer.js
const DEFAULT_LIMITS = { lines: 5000, characters: 2_000_000 };
/** Keeps a log's head and tail within limits, however much a build prints. */
function createLogBuffer(limits = DEFAULT_LIMITS) {
    const head = [];
    let headCharacters = 0;
    let headFull = false;
    let tail = [];
    /** Lines at the tail's front that no longer count; they are dropped now and then, not one by one. */
    let dead = 0;
    let tailCharacters = 0;
    let leftOut = 0;
    const kept = () => tail.slice(dead);
    return {
        add(line) {
            if (!headFull && head.length < limits.lines && headCharacters + line.length <= limits.characters) {
                head.push(line);
                headCharacters += line.length;
                return;
            }
            headFull = true;
            tail.push(line);
            tailCharacters += line.length;
            while (tail.length - dead > limits.lines || tailCharacters > limits.characters) {
                tailCharacters -= tail[dead]?.length ?? 0;
                tail[dead] = "";
                dead += 1;
                leftOut += 1;
            }
            if (dead > limits.lines) {
                tail = tail.slice(dead);
                dead = 0;
            }
        },
        lines() {
            if (leftOut === 0)
                return [...head, ...kept()];
            const note = `… ${leftOut.toLocaleString("en")} ${leftOut === 1 ? "line" : "lines"} left out`;
            return [...head, note, ...kept()];
        },
        last(count) {
            return count <= 0 ? [] : [...head, ...kept()].slice(-count);
        },
    };
}

;// CONCATENATED MODULE: ./.cache/build/js/runner/progress-piped.js


/** Lines of its log that stand below a failed build. */
const LAST_LINES = 20;
/**
 * Progress where nobody watches: one line when an image is done, one with the log's last lines when it failed, and
 * warnings. Nothing is said about what goes as it should.
 */
function createPipedProgress(options) {
    const { write, redact } = options;
    return {
        info() {
            // Quiet on purpose: whoever reads a pipe wants results.
        },
        warn(message) {
            write(`warning: ${(0,runner_lines/* cleanLine */.Ow)(message, redact)}\n`);
        },
        open(label) {
            const buffer = createLogBuffer({ lines: LAST_LINES, characters: 200_000 });
            let open = true;
            return {
                step() {
                    // As above.
                },
                line(text) {
                    for (const line of (0,runner_lines/* cleanLines */.v3)(text, redact))
                        buffer.add(line);
                },
                close(summary, failed = false) {
                    if (!open)
                        return;
                    open = false;
                    const log = failed ? buffer.last(LAST_LINES).map((line) => `  ${line}`) : [];
                    const head = `${(0,runner_lines/* cleanLine */.Ow)(label, redact)}: ${failed ? "FAILED: " : ""}${(0,runner_lines/* cleanLine */.Ow)(summary, redact)}`;
                    write([head, ...log, ""].join("\n"));
                },
            };
        },
        close() {
            // Nothing runs.
        },
    };
}

;// CONCATENATED MODULE: ./.cache/build/js/runner/progress.js

const systemClock = () => performance.now();
const systemEvery = (milliseconds, task) => {
    const timer = setInterval(task, milliseconds);
    timer.unref();
    return () => {
        clearInterval(timer);
    };
};
/** Steps named beyond this many at once are not followed: a hostile Dockerfile must not fill the memory. */
const MOST_STEPS = 1000;
function createRunningSteps(clock, redact) {
    const running = new Map();
    return {
        update(step) {
            // The builder's own bookkeeping: nobody waits for "load .dockerignore".
            if (step.name.startsWith("[internal]"))
                return false;
            if (step.state !== "started") {
                running.delete(step.name);
                return false;
            }
            if (running.has(step.name) || running.size >= MOST_STEPS)
                return false;
            running.set(step.name, { text: shorten((0,runner_lines/* cleanLine */.Ow)(step.name, redact), 120), since: clock() });
            return true;
        },
        current() {
            const last = [...running.values()].at(-1);
            if (last === undefined)
                return null;
            const others = running.size - 1;
            return others === 0 ? last : { text: `${last.text} (and ${others} more)`, since: last.since };
        },
    };
}
function shorten(text, length) {
    const characters = [...text];
    return characters.length <= length ? text : `${characters.slice(0, length - 1).join("")}…`;
}

;// CONCATENATED MODULE: ./.cache/build/js/runner/progress-terminal.js




const REDRAW = 500;
/** Below this many columns a live line says nothing. */
const NARROWEST = 20;
/** Progress for the command line: live on a terminal that can redraw, else quiet. */
function createCommandProgress(options) {
    const { terminal, environment, redact } = options;
    const live = terminal.isTTY === true && environment["TERM"] !== "dumb" && (terminal.columns ?? 80) >= NARROWEST;
    if (live)
        return createTerminalProgress(options);
    return createPipedProgress({ write: (text) => terminal.write(text), redact });
}
/**
 * A live line per running build: image, step, elapsed time. A build that is done leaves one line, one that failed
 * its log. NO_COLOR takes the colours away; lines never wrap and never fill the screen.
 */
function createTerminalProgress(options) {
    const { terminal, redact, clock = systemClock, every = systemEvery } = options;
    const colours = (options.environment["NO_COLOR"] ?? "") === "";
    const paint = (code, text) => (colours ? `\u001b[${code}m${text}\u001b[0m` : text);
    const running = new Set();
    let drawn = 0;
    let stopTimer = null;
    const liveLines = () => {
        // One column less: a full line makes some terminals wrap, and then the count of lines is wrong.
        const columns = Math.max(1, (terminal.columns ?? 80) - 1);
        const room = Math.max(1, (terminal.rows ?? 24) - 2);
        const builds = [...running];
        const shown = builds.length <= room ? builds : builds.slice(0, room - 1);
        const lines = shown.map((build) => liveLine(build, clock(), columns));
        const hidden = builds.length - shown.length;
        return hidden === 0 ? lines : [...lines, (0,runner_lines/* fitColumns */.Pk)(`… and ${hidden} more`, columns)];
    };
    /** Replaces the live lines: what is `above` stays, the rest is drawn anew below it. */
    const draw = (above) => {
        const erase = drawn === 0 ? "" : `\u001b[${drawn}A\r\u001b[J`;
        const lines = liveLines();
        drawn = lines.length;
        const live = lines.map((line) => `${paint(2, line)}\n`).join("");
        if (erase !== "" || above !== "" || live !== "")
            terminal.write(`${erase}${above}${live}`);
    };
    const stop = () => {
        stopTimer?.();
        stopTimer = null;
    };
    return {
        info(message) {
            draw(`${(0,runner_lines/* cleanLine */.Ow)(message, redact)}\n`);
        },
        warn(message) {
            draw(`${paint(33, "warning:")} ${(0,runner_lines/* cleanLine */.Ow)(message, redact)}\n`);
        },
        open(label) {
            const build = {
                label: (0,runner_lines/* cleanLine */.Ow)(label, redact),
                started: clock(),
                steps: createRunningSteps(clock, redact),
            };
            const buffer = createLogBuffer();
            running.add(build);
            stopTimer ??= every(REDRAW, () => {
                draw("");
            });
            draw("");
            return {
                step(step) {
                    if (running.has(build) && build.steps.update(step))
                        draw("");
                },
                line(text) {
                    for (const line of (0,runner_lines/* cleanLines */.v3)(text, redact))
                        buffer.add(line);
                },
                close(summary, failed = false) {
                    if (!running.delete(build))
                        return;
                    if (running.size === 0)
                        stop();
                    const mark = failed ? paint(31, "✗") : paint(32, "✓");
                    const log = failed ? buffer.lines().map((line) => `  ${line}\n`) : [];
                    draw(`${log.join("")}${mark} ${build.label}: ${(0,runner_lines/* cleanLine */.Ow)(summary, redact)}\n`);
                },
            };
        },
        close() {
            stop();
            running.clear();
            draw("");
        },
    };
}
function liveLine(build, now, columns) {
    const elapsed = (0,runner_lines/* formatElapsed */.C7)(now - build.started);
    const step = build.steps.current();
    const text = step === null ? `${build.label}:` : `${build.label}: ${step.text}`;
    // The elapsed time stays visible: the step gives way, then the name.
    return `${(0,runner_lines/* fitColumns */.Pk)(text, columns - elapsed.length - 1)} ${elapsed}`;
}

;// CONCATENATED MODULE: ./.cache/build/js/commands/progress.js

/** Live on a terminal, quiet in a pipe; always on standard error. */
function commandProgress(redactor) {
    return createCommandProgress({
        terminal: process.stderr,
        environment: process.env,
        redact: (text) => redactor.redact(text),
    });
}


/***/ }),

/***/ 6153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C7: () => (/* binding */ formatElapsed),
/* harmony export */   Ow: () => (/* binding */ cleanLine),
/* harmony export */   Pk: () => (/* binding */ fitColumns),
/* harmony export */   v3: () => (/* binding */ cleanLines)
/* harmony export */ });
/* unused harmony exports LONGEST_LINE, stripControls, clean, escapeData, inert */
/** Making foreign text fit to print: on a terminal, and on a runner that takes some lines for commands. */
/** Longer lines are cut: nobody reads them, and a log must not grow without bound. */
const LONGEST_LINE = 4000;
/** Escape sequences: CSI (colours, cursor), OSC (titles, links; ended by BEL or ST), and the two-character ones. */
const SEQUENCES = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b\n\r]*(?:\u0007|\u001b\\)?|\u001b[ -/]*[0-~]/gu;
/** What remains of control characters (tab and line ends excepted), and characters that reorder or hide text. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;
/** Takes out escape sequences, control characters and direction marks; tabs and line ends stay. */
function stripControls(text) {
    return text.replace(SEQUENCES, "").replace(CONTROLS, "");
}
/** Control characters out, secrets masked: before, so that no secret is torn, and after, so that none was split up. */
function clean(text, redact) {
    return redact(stripControls(redact(text)));
}
/** The lines of foreign text, cleaned and cut. A carriage return ends a line as well: progress bars redraw so. */
function cleanLines(text, redact) {
    const lines = clean(text, redact).split(/\r\n|\n|\r/u);
    if (lines.length > 1 && lines.at(-1) === "")
        lines.pop();
    return lines.map(cut);
}
/** Foreign text on one line. */
function cleanLine(text, redact) {
    return cut(clean(text, redact)
        .replace(/[\r\n\t]+/gu, " ")
        .trim());
}
function cut(line) {
    return line.length <= LONGEST_LINE
        ? line
        : `${line.slice(0, LONGEST_LINE)}… (${(line.length - LONGEST_LINE).toLocaleString("en")} more characters)`;
}
/** Data of a workflow command, as the runner decodes it. */
function escapeData(text) {
    return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
/**
 * A line no runner takes for a command: `::` counts at the beginning (after blanks), the older `##[` anywhere, and
 * the log viewer knows `##[` even where commands are stopped.
 */
function inert(line) {
    return line.replace(/^(\s*):(?=:)/u, "$1: ").replace(/##(?=\[)/gu, "## ");
}
/** Elapsed time: `0 s`, `42 s`, `3 min 20 s`, `1 h 5 min`. */
function formatElapsed(milliseconds) {
    const seconds = Math.max(0, Math.floor(milliseconds / 1000));
    if (seconds < 60)
        return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return `${minutes} min ${seconds % 60} s`;
    return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
/** Cuts a line to so many columns. Wide characters (East Asian, emoji) take two; combining marks take none. */
function fitColumns(line, columns) {
    let used = 0;
    let fitting = "";
    for (const character of line) {
        const width = widthOf(character);
        if (used + width > columns) {
            while (fitting !== "" && used + 1 > columns) {
                const last = [...fitting].at(-1) ?? "";
                fitting = fitting.slice(0, fitting.length - last.length);
                used -= widthOf(last);
            }
            return columns < 1 ? "" : `${fitting}…`;
        }
        fitting += character;
        used += width;
    }
    return fitting;
}
function widthOf(character) {
    if (/\p{Mark}/u.test(character))
        return 0;
    return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u.test(character)
        ? 2
        : 1;
}


/***/ })

};
