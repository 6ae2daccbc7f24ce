import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ // The require scope
/******/ var __nccwpck_require__ = {};
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  dR: () => (/* reexport */ DEFAULT_LIMITS),
  rM: () => (/* reexport */ LayerStore),
  oC: () => (/* reexport */ LimitError),
  TG: () => (/* reexport */ MeasureError),
  qg: () => (/* reexport */ downloadOf),
  Md: () => (/* reexport */ payloadOf),
  bL: () => (/* reexport */ readArchive),
  T4: () => (/* reexport */ readLayout)
});

;// CONCATENATED MODULE: ./.cache/build/js/model/bytes.js
/**
 * Byte counts know whether they are compressed: a budget on the download can never be compared with a size on
 * disk by accident. Both are plain whole numbers at run time.
 */
function checked(value) {
    if (!Number.isSafeInteger(value) || value < 0) {
        throw new RangeError(`not a byte count: ${String(value)}`);
    }
    return value;
}
/** Marks a count as uncompressed payload bytes. @throws RangeError when it is negative, fractional or beyond 2^53. */
function payloadBytes(value) {
    return checked(value);
}
/** Marks a count as compressed bytes. @throws RangeError when it is negative, fractional or beyond 2^53. */
function downloadBytes(value) {
    return checked(value);
}
const UNITS = [
    { limit: 1e12, name: "TB" },
    { limit: 1e9, name: "GB" },
    { limit: 1e6, name: "MB" },
    { limit: 1e3, name: "kB" },
];
/**
 * Writes a byte count in SI units (1 MB = 1,000,000 bytes, as docker prints) with three significant digits or one
 * decimal, whichever says more: `62.1 MB`, `475 MB`, `1.53 GB`, `12 bytes`. Negative counts keep their sign.
 */
function formatBytes(bytes) {
    const sign = bytes < 0 ? "-" : "";
    const absolute = Math.abs(bytes);
    for (const unit of UNITS) {
        // 999,950 would round to "1000 kB"; it belongs to the next unit.
        if (absolute >= unit.limit * 0.9995)
            return `${sign}${significant(absolute / unit.limit)} ${unit.name}`;
    }
    return `${sign}${absolute} ${absolute === 1 ? "byte" : "bytes"}`;
}
/** A change with its sign: `+38.2 MB`, `-1.2 kB`, `0 bytes`. */
function formatChange(bytes) {
    return bytes > 0 ? `+${formatBytes(bytes)}` : formatBytes(bytes);
}
/** A percentage with one decimal, `12.3 %`; signed when `signed` is set. */
function formatPercent(percent, signed = false) {
    const rounded = Math.round(percent * 10) / 10;
    const text = `${Math.abs(rounded) >= 100 ? Math.round(rounded) : rounded} %`;
    return signed && rounded > 0 ? `+${text}` : text;
}
function significant(value) {
    if (value >= 99.95)
        return String(Math.round(value));
    if (value >= 9.995)
        return String(Math.round(value * 10) / 10);
    return String(Math.round(value * 100) / 100);
}
/** `part` as a percentage of `whole`; null when there is nothing to compare with. */
function percentOf(part, whole) {
    return whole === 0 ? null : (part / whole) * 100;
}

;// CONCATENATED MODULE: ./.cache/build/js/model/errors.js
/**
 * Every failure a user can meet is one of these: a message that says what happened, a `hint` that names the remedy,
 * and the error beneath as `cause`. `exitCode` is the command's (see docs/usage.md).
 */
class ImageBudgetError extends Error {
    hint;
    constructor(message, hint, cause) {
        super(message, cause === undefined ? undefined : { cause });
        this.name = new.target.name;
        this.hint = hint;
    }
}
/** The configuration or the usage is wrong. Carries every problem found, not the first one. */
class ConfigError extends ImageBudgetError {
    exitCode = 2;
    problems;
    constructor(problems, hint, cause) {
        super(problems.map(describeProblem).join("\n"), hint, cause);
        this.problems = problems;
    }
}
/** `file:line: message (found ..., expected ...; did you mean ...?)`. */
function describeProblem(problem) {
    const place = problem.line === null ? problem.file : `${problem.file}:${problem.line}`;
    const facts = [
        problem.found === undefined ? "" : `found ${problem.found}`,
        problem.expected === undefined ? "" : `expected ${problem.expected}`,
    ].filter((fact) => fact !== "");
    const detail = facts.length === 0 ? "" : ` (${facts.join(", ")})`;
    const suggestion = problem.suggestion === undefined ? "" : `; did you mean "${problem.suggestion}"?`;
    return `${place}: ${problem.message}${detail}${suggestion}`;
}
/** No engine answers, or it refuses to work for us. */
class EngineError extends (/* unused pure expression or super */ null && (ImageBudgetError)) {
    exitCode = 3;
}
/** An image did not build. `log` holds the build's own last lines, secrets already masked. */
class BuildError extends ImageBudgetError {
    exitCode = 3;
    log;
    /** 1-based line of the Dockerfile to blame, where the builder named one. */
    line;
    constructor(message, hint, log, line, cause) {
        super(message, hint, cause);
        this.log = log;
        this.line = line;
    }
}
/** An image exists but could not be measured: a truncated stream, a hostile archive, a full disk. */
class MeasureError extends ImageBudgetError {
    exitCode = 3;
}
/** The baseline commit could not be laid out. */
class CheckoutError extends (/* unused pure expression or super */ null && (ImageBudgetError)) {
    exitCode = 3;
}
/** The report could not be written or published although asked to. */
class PublishError extends (/* unused pure expression or super */ null && (ImageBudgetError)) {
    exitCode = 4;
}
/** Whatever kept something from being written or published, as such an error. */
function asPublishError(error) {
    return error instanceof PublishError
        ? error
        : new PublishError(messageOf(error), "This is a defect of Image Budget; please report it.", error);
}
/** The run was cancelled by a signal; everything temporary has been removed. */
class CancelledError extends Error {
    signal;
    constructor(signal) {
        super(`cancelled by ${signal}`);
        this.name = "CancelledError";
        this.signal = signal;
    }
}
/** The message of anything thrown, with the remedy when there is one. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}

;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;// CONCATENATED MODULE: ./.cache/build/js/image/give-back.js
/**
 * Memory that is given back at once. Left to the garbage collector, the buffers that zlib fills cost a collection of the
 * whole heap every few milliseconds, and the system new pages for each of them: a fifth of what reading an image costs.
 */
// A message to a closed port is dropped, and what it was to move is gone with it.
const { port1: nowhere } = new MessageChannel();
nowhere.close();
/**
 * Frees what a zlib stream has handed out and nobody needs any longer: its memory, and that of everything handed out
 * before from the same buffer. Only a part that ends where its buffer ends frees it; zlib goes on writing after others.
 */
function giveBack(part) {
    const { buffer, byteOffset, length } = part;
    // Buffers that are smaller than Node's pool may lie in it, beside others.
    if (buffer instanceof SharedArrayBuffer || buffer.byteLength <= Buffer.poolSize)
        return;
    if (byteOffset + length === buffer.byteLength)
        nowhere.postMessage(null, [buffer]);
}

;// CONCATENATED MODULE: ./.cache/build/js/image/zlib-pump.js
class ZlibPump {
    #stream;
    #onOutput;
    /** Unpacked and not yet handed on: seldom more than one piece. */
    #outputs = [];
    #given = 0;
    #failure = null;
    #finished = false;
    #wake = null;
    /** `onOutput` may throw: the pump fails with what it threw. */
    constructor(stream, onOutput) {
        this.#stream = stream;
        this.#onOutput = onOutput;
        stream.on("data", (bytes) => {
            this.#outputs.push(bytes);
            // Zlib is given its next piece of work right after this event.
            if (this.#outputs.length === 1)
                queueMicrotask(() => this.#handOn());
        });
        stream.on("error", (error) => {
            this.#fail(error);
        });
        stream.on("end", () => {
            this.#finished = true;
            this.#wake?.();
        });
    }
    /** Bytes it was given and left alone because the compressed data had ended before them. */
    get leftover() {
        return this.#given - this.#stream.bytesWritten;
    }
    /** Resolves when the bytes are consumed, or left over. @throws what the stream or the output handler threw. */
    async write(bytes) {
        this.#given += bytes.length;
        await this.#until((done) => this.#stream.write(bytes, done));
    }
    /** Resolves when every byte of output has been handed on. */
    async end() {
        if (!this.#finished)
            await this.#until(() => this.#stream.end());
    }
    /** What zlib has unpacked stays in its stream, and it waits once that is full, until it is resumed. */
    pause() {
        this.#stream.pause();
    }
    resume() {
        this.#stream.resume();
    }
    destroy() {
        // Destroying while a write runs on the thread pool is safe: Node closes the handle afterwards.
        this.#stream.destroy();
    }
    #handOn() {
        const outputs = this.#outputs;
        this.#outputs = [];
        for (const bytes of outputs) {
            if (this.#failure !== null)
                return;
            try {
                this.#onOutput(bytes);
            }
            catch (error) {
                this.#fail(error);
            }
        }
    }
    /** Starts something and waits for its callback, the stream's end, or a failure, whichever is first. */
    async #until(start) {
        if (this.#failure === null) {
            await new Promise((resolve) => {
                this.#wake = resolve;
                start(resolve);
                if (this.#failure !== null)
                    resolve();
            });
            this.#wake = null;
            this.#handOn();
        }
        if (this.#failure !== null)
            throw this.#failure;
    }
    #fail(error) {
        this.#failure ??= error instanceof Error ? error : new Error(String(error));
        this.#stream.destroy();
        this.#wake?.();
    }
}

;// CONCATENATED MODULE: ./.cache/build/js/image/decompress.js
/** Layer blobs as archives hold them: plain, gzip or zstd, told apart by their first bytes. */




/**
 * What zlib makes and is given at once. It works on a thread of its own, but is handed its next piece of work by this one:
 * while this one looks at so much it never runs out of work, and seldom waits to be handed more.
 */
const OUTPUT_CHUNK = 4 * 1024 * 1024;
const BATCH = 4 * 1024 * 1024;
/** Parts of a whole archive that stay as they are while later ones are taken. */
const MOST_GIVEN = 2;
/** A whole archive's unpacked bytes that wait to be used, beyond which zlib waits: 1 MiB may unpack to 1 GiB. */
const MOST_WAITING = 2 * OUTPUT_CHUNK;
const MAGIC_BYTES = 4;
/** Gzip by its magic; zstd by its frame magic or that of a skippable frame (zstd:chunked may start with one). */
function sniffCompression(start) {
    if (start.length >= 3 && start[0] === 0x1f && start[1] === 0x8b && start[2] === 8)
        return "gzip";
    if (start.length >= 4) {
        const magic = start.readUInt32LE(0);
        if (magic === 0xfd2fb528 || (magic >= 0x184d2a50 && magic <= 0x184d2a5f))
            return "zstd";
    }
    return "none";
}
function decompress_opener(compression) {
    if (compression === "gzip")
        return () => external_node_zlib_namespaceObject.createGunzip({ chunkSize: OUTPUT_CHUNK });
    // Node's zlib has zstd from 22.15 on: the types promise it, older versions do not keep it.
    const create = external_node_zlib_namespaceObject.createZstdDecompress;
    if (create === undefined) {
        throw new MeasureError(`a layer is compressed with zstd, which Node ${process.versions.node} cannot read`, "Run with Node 22.15 or later (24 is what the action runs on).");
    }
    return () => create({ chunkSize: OUTPUT_CHUNK });
}
/**
 * Unpacks one blob. Concatenated gzip members and zstd frames are one stream; bytes after the compressed data are an
 * error, since readers disagree about what they are.
 *
 * What is written is copied and gathered: one batch is unpacked while the next one fills.
 */
class Decompressor {
    #open;
    #compression;
    #onOutput;
    #pump = null;
    #batch = Buffer.allocUnsafe(BATCH);
    #spare = Buffer.allocUnsafe(BATCH);
    #filled = 0;
    #begun = 0;
    #isPaused = false;
    #running = Promise.resolve();
    /**
     * The output handler is lent what it gets: it may keep it, and gives it back once it needs it no longer.
     * @throws MeasureError when this Node cannot read the compression.
     */
    constructor(compression, onOutput) {
        this.#compression = compression;
        this.#open = decompress_opener(compression);
        this.#onOutput = onOutput;
    }
    /** Compressed bytes that what has come out so far was made of, at most. */
    get begun() {
        return this.#begun;
    }
    /** A promise means: wait for it before the next bytes. It rejects as `end` does, and with what the output handler threw. */
    write(bytes) {
        const taken = this.#fill(bytes);
        return this.#filled < BATCH ? null : this.#writeOn(bytes.subarray(taken));
    }
    /** @throws MeasureError for data that are damaged or stop short, and whatever the output handler threw. */
    async end() {
        await this.#begin();
        await this.#running;
        if (this.#pump === null)
            return;
        await this.#guard(this.#pump.end());
        if (this.#pump.leftover > 0)
            throw damaged("bytes follow the compressed data");
    }
    /** Nothing more comes out, but for a piece or two, until it is resumed; nor do promises resolve. */
    pause() {
        this.#isPaused = true;
        this.#pump?.pause();
    }
    resume() {
        this.#isPaused = false;
        this.#pump?.resume();
    }
    destroy() {
        this.#pump?.destroy();
    }
    #fill(bytes) {
        const taken = bytes.copy(this.#batch, this.#filled);
        this.#filled += taken;
        return taken;
    }
    async #writeOn(bytes) {
        let rest = bytes;
        while (this.#filled === BATCH) {
            await this.#begin();
            rest = rest.subarray(this.#fill(rest));
        }
    }
    /** Hands the batch on once the one before it is done. */
    async #begin() {
        await this.#running;
        const batch = this.#batch.subarray(0, this.#filled);
        [this.#batch, this.#spare] = [this.#spare, this.#batch];
        this.#filled = 0;
        this.#begun += batch.length;
        this.#running = this.#unpack(batch);
        // Whoever waits for it next learns of a failure; until then it is nobody's.
        this.#running.catch(() => undefined);
    }
    async #unpack(bytes) {
        let rest = bytes;
        while (rest.length > 0) {
            const pump = (this.#pump ??= this.#newPump());
            await this.#guard(pump.write(rest));
            const leftover = pump.leftover;
            if (leftover === 0)
                return;
            // Node stops at the end of a zstd frame inside a write; the next frame takes a new stream.
            if (this.#compression === "gzip" || leftover >= rest.length)
                throw damaged("bytes follow the compressed data");
            await this.#guard(pump.end());
            this.#pump = null;
            rest = rest.subarray(rest.length - leftover);
        }
    }
    #newPump() {
        const pump = new ZlibPump(this.#open(), this.#onOutput);
        if (this.#isPaused)
            pump.pause();
        return pump;
    }
    async #guard(step) {
        try {
            await step;
        }
        catch (error) {
            if (error instanceof MeasureError)
                throw error;
            throw damaged(messageOf(error), error);
        }
    }
}
/**
 * A stream as it is, or unpacked when it is compressed as a whole (`docker save | gzip`).
 * @throws MeasureError for damaged data; LimitError beyond the meter's limits.
 */
async function* decompressed(stream, meter) {
    let unpacking;
    // Nothing says that a stream's first chunk holds the whole magic number.
    let start = Buffer.alloc(0);
    try {
        for await (const chunk of stream) {
            let bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
            if (unpacking === undefined) {
                if (start.length + bytes.length < MAGIC_BYTES) {
                    start = Buffer.concat([start, bytes]);
                    continue;
                }
                if (start.length > 0)
                    bytes = Buffer.concat([start, bytes]);
                const compression = sniffCompression(bytes);
                unpacking = compression === "none" ? null : new Unpacking(compression, meter);
            }
            if (unpacking === null)
                yield bytes;
            else
                yield* unpacking.push(bytes);
        }
        if (unpacking === undefined)
            yield start;
        else if (unpacking !== null)
            yield* unpacking.end();
    }
    finally {
        unpacking?.destroy();
    }
}
/** Unpacks on while what has come out is used. */
class Unpacking {
    #decompressor;
    #given = [];
    #output = [];
    #waiting = 0;
    #unpacked = 0;
    #wake = null;
    constructor(compression, meter) {
        const decompressor = new Decompressor(compression, (part) => {
            this.#unpacked += part.length;
            meter.ratio(this.#unpacked, decompressor.begun);
            this.#output.push(part);
            this.#waiting += part.length;
            if (this.#waiting >= MOST_WAITING)
                decompressor.pause();
            this.#wake?.();
        });
        this.#decompressor = decompressor;
    }
    async *push(bytes) {
        const pending = this.#decompressor.write(bytes);
        if (pending !== null)
            yield* this.#outputUntil(pending);
        else
            yield* this.#take();
    }
    async *end() {
        yield* this.#outputUntil(this.#decompressor.end());
    }
    destroy() {
        this.#decompressor.destroy();
    }
    /** @throws what the promise rejects with. */
    async *#outputUntil(pending) {
        let isSettled = false;
        const settle = () => {
            isSettled = true;
            this.#wake?.();
        };
        pending.then(settle, settle);
        for (;;) {
            if (this.#output.length > 0)
                yield* this.#take();
            else if (isSettled)
                return pending;
            else
                await new Promise((resolve) => (this.#wake = resolve));
        }
    }
    *#take() {
        const output = this.#output;
        if (output.length === 0)
            return;
        this.#output = [];
        this.#waiting = 0;
        this.#decompressor.resume();
        for (const part of output) {
            const used = this.#given.length < MOST_GIVEN ? undefined : this.#given.shift();
            if (used !== undefined)
                giveBack(used);
            this.#given.push(part);
            yield part;
        }
    }
}
function damaged(what, cause) {
    return new MeasureError(`a compressed layer is damaged: ${what}`, "Save the image again; where the engine itself holds a damaged layer, pull or build the image again.", cause);
}

;// CONCATENATED MODULE: ./.cache/build/js/image/gzip-estimate.js
/** What a layer would weigh gzip-compressed at level 6: by compressing all of it, or a sample. */


const LEVEL = 6;
/** Compresses every byte on zlib's thread and counts; nothing is kept. */
class FullGzipMeter {
    #bytes = 0;
    #pump = new ZlibPump((0,external_node_zlib_namespaceObject.createGzip)({ level: LEVEL, chunkSize: 128 * 1024 }), (output) => {
        this.#bytes += output.length;
    });
    push(bytes) {
        return this.#pump.write(bytes);
    }
    async finish() {
        await this.#pump.end();
        return this.#bytes;
    }
    destroy() {
        this.#pump.destroy();
    }
}
/** A layer up to this size is compressed whole: its result is no estimate. */
const WHOLE_BYTES = 1024 * 1024;
const MIB = 1024 * 1024;
/**
 * How far apart samples lie, up to which byte of the layer. A small layer has few of them otherwise; a large one has
 * enough of them soon, and each costs time that the engine needs to deliver the next bytes.
 */
const STRATA = [
    { until: 16 * MIB, stride: 256 * 1024 },
    { until: 64 * MIB, stride: 512 * 1024 },
    { until: Infinity, stride: 4 * MIB },
];
const SAMPLE = 16 * 1024;
/** Deflate looks back this far: a sample gets it as its dictionary, or it would come out too large. */
const WINDOW = 32 * 1024;
/** Gzip's header and trailer. */
const FRAME = 18;
/**
 * Compresses the first MiB whole, then 16 KiB of every 256 KiB up to 16 MiB, of every 512 KiB up to 64 MiB and of every
 * 4 MiB beyond, each with the 32 KiB before it as its dictionary, and scales up. Where in its stretch a sample lies is
 * a fixed pseudo-random sequence, so equal layers give equal estimates and no regular structure of a layer can hide from
 * it or be all it sees.
 *
 * Measured against compressing everything, on trees of programs, libraries, scripts, JavaScript packages and
 * documentation of 67 to 690 MB: within 3.3 %; a tree of Go sources, of which one part compresses far better than the
 * rest, was 10 % off. A layer of a few MB with very uneven content can be further off.
 */
class SampledGzipMeter {
    #position = 0;
    #stride = 0;
    /** Where the current stretch ends, and the sample in it begins. */
    #strideEnd = WHOLE_BYTES;
    #start = 0;
    #buffer = Buffer.allocUnsafe(WHOLE_BYTES);
    #filled = 0;
    #wholeBytes = 0;
    #sampled = STRATA.map(() => ({ input: 0, output: 0 }));
    push(bytes) {
        let at = 0;
        while (at < bytes.length) {
            const whole = this.#position < WHOLE_BYTES;
            const from = whole ? 0 : this.#start - WINDOW;
            const until = whole ? WHOLE_BYTES : this.#start + SAMPLE;
            const skip = Math.min(bytes.length - at, Math.max(0, from - this.#position));
            const take = Math.min(bytes.length - at - skip, until - this.#position - skip);
            if (skip + take > 0) {
                bytes.copy(this.#buffer, this.#filled, at + skip, at + skip + take);
                this.#filled += take;
                this.#position += skip + take;
                at += skip + take;
            }
            if (this.#position === until) {
                this.#compress(whole);
                this.#nextStride();
            }
        }
        return null;
    }
    finish() {
        if (this.#position < WHOLE_BYTES)
            this.#compress(true);
        // A sample cut short by the layer's end still says something about its MiB.
        else if (this.#filled > WINDOW)
            this.#compress(false);
        let compressed = FRAME + this.#wholeBytes;
        // A stratum that ends before its first sample is taken to go on as the one before it.
        let ratio = this.#wholeBytes / WHOLE_BYTES;
        let from = WHOLE_BYTES;
        STRATA.forEach(({ until }, index) => {
            ratio = ratioOf(this.#sampled[index], ratio);
            compressed += Math.max(0, Math.min(this.#position, until) - from) * ratio;
            from = until;
        });
        return Promise.resolve(Math.round(compressed));
    }
    destroy() {
        this.#filled = 0;
    }
    #nextStride() {
        const base = this.#strideEnd;
        const length = STRATA.find(({ until }) => base < until)?.stride ?? MIB;
        this.#stride += 1;
        this.#strideEnd = base + length;
        // The golden ratio spreads evenly over every stretch of the layer.
        const fraction = (this.#stride * 0.618_033_988_749_895) % 1;
        this.#start = base + WINDOW + Math.floor(fraction * (length - SAMPLE - WINDOW));
        this.#filled = 0;
    }
    #compress(whole) {
        const data = this.#buffer.subarray(0, this.#filled);
        if (whole) {
            this.#wholeBytes = deflatedSize(data, null);
            return;
        }
        const input = data.subarray(WINDOW);
        const sampled = this.#sampled[STRATA.findIndex(({ until }) => this.#strideEnd <= until)];
        if (sampled === undefined)
            return;
        sampled.input += input.length;
        sampled.output += deflatedSize(input, data.subarray(0, WINDOW));
    }
}
function ratioOf(sampled, otherwise) {
    return sampled === undefined || sampled.input === 0 ? otherwise : sampled.output / sampled.input;
}
/** At once: giving a sample to zlib's thread and hearing of the result takes about as long as compressing it here. */
function deflatedSize(input, dictionary) {
    return (0,external_node_zlib_namespaceObject.deflateRawSync)(input, { level: LEVEL, ...(dictionary === null ? {} : { dictionary }) }).length;
}

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: ./.cache/build/js/image/clean-path.js
/**
 * Paths as archives spell them, made comparable. In time that grows with their length: `posix.normalize` takes a minute
 * for half a megabyte of `a/../`, which an archive may hold.
 */
/** A layer's path as unpacking cleans it: no leading or trailing slash, no `.` or `..`, none above the root. */
function cleanPath(path) {
    const trimmed = path.endsWith("/") ? path.slice(0, -1) : path;
    if (trimmed.length > 0 && trimmed[0] !== "." && trimmed[0] !== "/" && !/\/(?:[./]|$)/.test(trimmed))
        return trimmed;
    return namesOf(trimmed, false).join("/");
}
/**
 * The key of a file of the archive: `./manifest.json` and `manifest.json` are the same file. What leads out of the
 * archive is a key that nothing has.
 */
function cleanKey(name) {
    return namesOf(name, !name.startsWith("/")).join("/");
}
function namesOf(path, mayLeaveRoot) {
    const names = [];
    for (const name of path.split("/")) {
        if (name === "" || name === ".")
            continue;
        if (name !== "..")
            names.push(name);
        else if (names.length > 0 && names.at(-1) !== "..")
            names.pop();
        else if (mayLeaveRoot)
            names.push(name);
    }
    return names;
}

;// CONCATENATED MODULE: ./.cache/build/js/image/elf/bytes.js
/** The longest text that is read, in bytes. */
const MOST_TEXT_BYTES = 65_536;
const TWO_TO_32 = 4_294_967_296;
const EMPTY = Buffer.alloc(0);
class ElfBytes {
    size;
    #head;
    #tail;
    #tailStart;
    constructor({ head, tail, size }) {
        this.size = Number.isSafeInteger(size) && size > 0 ? size : 0;
        this.#head = head.length > this.size ? head.subarray(0, this.size) : head;
        this.#tail = tail.length > this.size ? tail.subarray(tail.length - this.size) : tail;
        this.#tailStart = this.size - this.#tail.length;
    }
    /** The bytes of a range; copied only where head and tail have to be joined for it. */
    range(offset, length) {
        if (!isIndex(offset) || !isIndex(length) || offset + length > this.size)
            return "damaged";
        const end = offset + length;
        if (end <= this.#head.length)
            return this.#head.subarray(offset, end);
        if (offset >= this.#tailStart) {
            return this.#tail.subarray(offset - this.#tailStart, end - this.#tailStart);
        }
        if (this.#tailStart > this.#head.length)
            return "incomplete";
        // Each byte is in one of them, so the copy is no longer than what is at hand.
        const joined = this.#tail.subarray(this.#head.length - this.#tailStart, end - this.#tailStart);
        return Buffer.concat([this.#head.subarray(offset), joined]);
    }
    /** What is at hand from an offset on, without a gap, at most so much of it; empty where nothing is. */
    from(offset, most) {
        if (!isIndex(offset) || offset >= this.size)
            return EMPTY;
        const all = this.range(offset, Math.min(most, this.size - offset));
        if (typeof all !== "string")
            return all;
        return this.#head.subarray(offset, offset + most);
    }
    /** The one or two pieces at hand of a range, of which only what is in the file counts. */
    pieces(offset, length) {
        const first = this.from(offset, length);
        const end = Math.min(offset + length, this.size);
        const pieces = first.length === 0 ? [] : [{ start: 0, buffer: first }];
        if (!isIndex(offset) || offset + first.length >= end || this.#tailStart >= end)
            return pieces;
        const start = Math.max(offset, this.#tailStart);
        const buffer = this.#tail.subarray(start - this.#tailStart, end - this.#tailStart);
        return [...pieces, { start: start - offset, buffer }];
    }
}
function isIndex(value) {
    return Number.isSafeInteger(value) && value >= 0;
}
/** Sixty-four bits, little-endian. NaN where that is more than numbers hold exactly: no range has it. */
function wordAt(buffer, offset) {
    const high = buffer.readUInt32LE(offset + 4);
    return high > 0x1f_ffff ? Number.NaN : high * TWO_TO_32 + buffer.readUInt32LE(offset);
}

;// CONCATENATED MODULE: ./.cache/build/js/image/elf/header.js
/** The header of an ELF file and its program headers: where what a loader looks at lies. Source: the gABI, chapter 4 and 5. */

const HEADER_BYTES = 64;
const LEAST_HEADER_BYTES = 20;
const PROGRAM_HEADER_BYTES = 56;
const MOST_PROGRAM_HEADERS = 4096;
const LOAD = 1;
const DYNAMIC = 2;
const INTERPRETER = 3;
/** Names of `e_machine`, those that container images are made for first. */
const MACHINES = new Map([
    [62, "x86_64"],
    [183, "aarch64"],
    [3, "i386"],
    [40, "arm"],
    [21, "ppc64"],
    [20, "ppc"],
    [22, "s390x"],
    [243, "riscv"],
    [258, "loongarch"],
    [8, "mips"],
    [2, "sparc"],
    [43, "sparc64"],
    [50, "ia64"],
    [247, "bpf"],
    [190, "cuda"],
    [224, "amdgpu"],
]);
const TYPES = ["other", "relocatable", "executable", "shared", "core"];
/** The first bytes; null where they are not those of an ELF file. */
function readHeader(bytes) {
    const start = bytes.range(0, LEAST_HEADER_BYTES);
    if (typeof start === "string")
        return null;
    if (start.readUInt32BE(0) !== 0x7f454c46)
        return null;
    const [size, order] = [start[4], start[5]];
    if ((size !== 1 && size !== 2) || (order !== 1 && order !== 2))
        return null;
    const type = order === 1 ? start.readUInt16LE(16) : start.readUInt16BE(16);
    const machine = order === 1 ? start.readUInt16LE(18) : start.readUInt16BE(18);
    return {
        bits: size === 1 ? 32 : 64,
        order: order === 1 ? "little" : "big",
        machine: MACHINES.get(machine) ?? `machine-${machine}`,
        type: TYPES[type] ?? "other",
    };
}
/** The program headers of a file of 64 bits, little-endian. */
function readProgramHeaders(bytes) {
    const header = bytes.range(0, HEADER_BYTES);
    if (typeof header === "string")
        return header;
    const count = header.readUInt16LE(56);
    if (count === 0)
        return { loads: [], dynamic: null, interpreter: null };
    if (header.readUInt16LE(54) !== PROGRAM_HEADER_BYTES || count > MOST_PROGRAM_HEADERS)
        return "damaged";
    const table = bytes.range(wordAt(header, 32), count * PROGRAM_HEADER_BYTES);
    if (typeof table === "string")
        return table;
    const loads = [];
    let dynamic = null;
    let interpreter = null;
    for (let at = 0; at < table.length; at += PROGRAM_HEADER_BYTES) {
        const kind = table.readUInt32LE(at);
        const range = { offset: wordAt(table, at + 8), size: wordAt(table, at + 32) };
        if (kind === LOAD)
            loads.push({ ...range, address: wordAt(table, at + 16) });
        else if (kind === DYNAMIC)
            dynamic ??= range;
        else if (kind === INTERPRETER)
            interpreter ??= range;
    }
    return { loads, dynamic, interpreter };
}
/** Where in the file the byte of an address is; NaN, which no range has, where it is in no segment. */
function offsetOf(loads, address) {
    for (const load of loads) {
        if (address >= load.address && address - load.address < load.size) {
            return address - load.address + load.offset;
        }
    }
    return Number.NaN;
}

;// CONCATENATED MODULE: ./.cache/build/js/image/elf/dynamic.js
/** The dynamic section: which libraries a file needs, where they are searched, where its tables lie. */


const ENTRY_BYTES = 16;
const MOST_ENTRIES = 100_000;
const MOST_NEEDED = 10_000;
/** Tags, as the gABI and its GNU extensions number them. */
const TAG = {
    end: 0,
    needed: 1,
    procedureSize: 2,
    hash: 4,
    strings: 5,
    symbols: 6,
    relocations: 7,
    relocationsSize: 8,
    stringsSize: 10,
    soname: 14,
    rpath: 15,
    procedures: 23,
    bindNow: 24,
    runpath: 29,
    flags: 30,
    gnuHash: 0x6ffffef5,
    symbolVersions: 0x6ffffff0,
    flags1: 0x6ffffffb,
    definedVersions: 0x6ffffffc,
    definedVersionsCount: 0x6ffffffd,
    neededVersions: 0x6ffffffe,
    neededVersionsCount: 0x6fffffff,
};
function readDynamic(bytes, { offset, size }) {
    const most = MOST_ENTRIES * ENTRY_BYTES;
    // What follows the end mark may lie outside of what is at hand.
    const table = bytes.from(offset, Math.min(size, most));
    const needed = [];
    const values = new Map();
    let isCut = false;
    for (let at = 0; at + ENTRY_BYTES <= table.length; at += ENTRY_BYTES) {
        const tag = wordAt(table, at);
        if (tag === TAG.end)
            return { needed, isCut, values };
        const value = wordAt(table, at + 8);
        if (tag !== TAG.needed) {
            if (!Number.isNaN(tag))
                values.set(tag, value);
        }
        else if (needed.length < MOST_NEEDED)
            needed.push(value);
        else
            isCut = true;
    }
    const whole = bytes.range(offset, size);
    if (typeof whole === "string")
        return whole;
    // Without an end mark it ends with its segment.
    return table.length < size ? "incomplete" : { needed, isCut, values };
}
/** The table of strings. What is read of it in all is bounded: names may overlap, and a million may be the same one. */
class StringTable {
    #bytes;
    #offset;
    #size;
    #pieces;
    #budget;
    constructor(bytes, loads, address, size) {
        this.#bytes = bytes;
        this.#offset = offsetOf(loads, address);
        this.#size = Number.isSafeInteger(size) ? size : 0;
        this.#pieces = bytes.pieces(this.#offset, this.#size);
        this.#budget = 1_048_576 + 8 * Math.min(this.#size, bytes.size);
    }
    /** The bytes of a text; null where there is none, or it is too long, or the budget is used up. */
    bytesAt(index) {
        if (!Number.isSafeInteger(index) || index < 0 || index >= this.#size || this.#budget <= 0)
            return null;
        const piece = this.#pieces.find((one) => index >= one.start && index - one.start < one.buffer.length);
        if (piece === undefined)
            return null;
        const { buffer } = piece;
        const start = index - piece.start;
        // A search for the end may go past what is allowed here: it is bounded by hand.
        let end = start;
        const stop = Math.min(buffer.length, start + MOST_TEXT_BYTES + 1);
        while (end < stop && buffer[end] !== 0)
            end += 1;
        this.#budget -= end - start + 1;
        return end === stop ? null : { buffer, start, end };
    }
    text(index) {
        const found = this.bytesAt(index);
        return found === null ? null : found.buffer.toString("utf8", found.start, found.end);
    }
    /** Why a text cannot be had that is asked for with good reason. */
    get lack() {
        const range = this.#bytes.range(this.#offset, this.#size);
        return range === "incomplete" || this.#budget <= 0 ? "incomplete" : "damaged";
    }
}

;// CONCATENATED MODULE: ./.cache/build/js/image/elf/relocations.js


const relocations_ENTRY_BYTES = 24;
const NO_RELOCATION = 0;
/** Kinds that are kept by number; there are no more in any file that means well. */
const MOST_RARE = 16;
/** What an entry of the marks says; 0 for a symbol that no relocation refers to. */
const MARK = { atStart: 1, atCall: 2, copied: 4, threadOffset: 8, inTable: 16 };
/**
 * The kinds that both loaders know, by the machine: the symbol itself, entries of the table of offsets and of calls,
 * places relative to the file, copies, thread-local data. Source: the psABI of each machine, and musl's reloc.h.
 */
const KINDS = {
    x86_64: { usual: new Set([1, 2, 5, 6, 7, 8, 16, 17, 18, 36]), copy: 5, table: 6, threadOffset: 18 },
    aarch64: {
        usual: new Set([257, 1024, 1025, 1026, 1027, 1028, 1029, 1030, 1031]),
        copy: 1024,
        table: 1025,
        threadOffset: 1030,
    },
};
/** Reads both tables. `most` is the highest count of symbols that is accepted. */
function readRelocations(bytes, loads, { values }, machine, most) {
    const tables = [];
    const procedures = values.get(TAG.procedures);
    const proceduresSize = values.get(TAG.procedureSize) ?? 0;
    if (procedures !== undefined && proceduresSize > 0) {
        const table = bytes.range(offsetOf(loads, procedures), proceduresSize);
        if (typeof table === "string")
            return table;
        tables.push({ mark: MARK.atCall, table });
    }
    const others = values.get(TAG.relocations);
    let size = values.get(TAG.relocationsSize) ?? 0;
    // Some linkers count the table of calls in, which then is the end of this one.
    const isCountedIn = procedures !== undefined && procedures + proceduresSize === (others ?? 0) + size;
    if (isCountedIn && size >= proceduresSize)
        size -= proceduresSize;
    if (others !== undefined && size > 0) {
        const table = bytes.range(offsetOf(loads, others), size);
        if (typeof table === "string")
            return table;
        tables.push({ mark: MARK.atStart, table });
    }
    return marksOf(tables, KINDS[machine] ?? null, most);
}
function marksOf(tables, kinds, most) {
    let highest = -1;
    for (const { table } of tables) {
        for (let at = 0; at + relocations_ENTRY_BYTES <= table.length; at += relocations_ENTRY_BYTES) {
            highest = Math.max(highest, table.readUInt32LE(at + 12));
        }
    }
    if (highest >= most)
        return "incomplete";
    const marks = new Uint8Array(highest + 1);
    const rare = new Set();
    let hasOwnThreadOffset = false;
    for (const { mark, table } of tables) {
        for (let at = 0; at + relocations_ENTRY_BYTES <= table.length; at += relocations_ENTRY_BYTES) {
            const kind = table.readUInt32LE(at + 8);
            const symbol = table.readUInt32LE(at + 12);
            if (kind === NO_RELOCATION)
                continue;
            if (kinds !== null && !kinds.usual.has(kind) && rare.size < MOST_RARE)
                rare.add(kind);
            const isThreadOffset = kind === kinds?.threadOffset;
            if (symbol === 0) {
                hasOwnThreadOffset ||= isThreadOffset;
                continue;
            }
            const when = kind === kinds?.table && mark === MARK.atStart ? MARK.inTable : mark;
            const extra = kind === kinds?.copy ? MARK.copied : isThreadOffset ? MARK.threadOffset : 0;
            marks[symbol] = (marks[symbol] ?? 0) | when | extra;
        }
    }
    return { marks, rare: [...rare].sort((one, other) => one - other), hasOwnThreadOffset };
}

;// CONCATENATED MODULE: ./.cache/build/js/image/elf/strings.js
const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
/** FNV-1a, 32 bits, of a range of bytes. */
function hashOfBytes(bytes, start, end) {
    let hash = FNV_START;
    for (let at = start; at < end; at += 1)
        hash = Math.imul(hash ^ (bytes[at] ?? 0), FNV_PRIME);
    return hash >>> 0;
}
/** The hash by which symbols are compared: of the name in UTF-8. */
function symbolHash(name) {
    const bytes = Buffer.from(name, "utf8");
    return hashOfBytes(bytes, 0, bytes.length);
}
/** What one of them takes besides its letters: its place in a map, and its object. */
const TEXT_BYTES = 64;
const SYMBOL_BYTES = 192;
/** Texts and symbols that many files share: most of an image's files want the same few thousand of them. */
class ElfStrings {
    /** About what they take in memory, all together. */
    bytes = 0;
    #texts = new Map();
    #symbols = new Map();
    /** The same text, as one string for all. */
    text(text) {
        const known = this.#texts.get(text);
        if (known !== undefined)
            return known;
        this.#texts.set(text, text);
        this.bytes += TEXT_BYTES + text.length;
        return text;
    }
    symbol(name, hash, isWeak, binding, isCopied, version, library) {
        const key = `${isWeak ? "w" : "s"}${isCopied ? "c" : "n"}${binding}\0${version ?? ""}\0${library ?? ""}\0${name}`;
        const known = this.#symbols.get(key);
        if (known !== undefined)
            return known;
        const symbol = {
            name: this.text(name),
            hash,
            isWeak,
            version: version === null ? null : this.text(version),
            library: library === null ? null : this.text(library),
            binding,
            isCopied,
        };
        this.#symbols.set(key, symbol);
        this.bytes += SYMBOL_BYTES + key.length;
        return symbol;
    }
}
/** Whether an ascending list of hashes has one. */
function hasHash(hashes, hash) {
    let low = 0;
    let high = hashes.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        const value = hashes[middle] ?? 0;
        if (value === hash)
            return true;
        if (value < hash)
            low = middle + 1;
        else
            high = middle;
    }
    return false;
}

;// CONCATENATED MODULE: ./.cache/build/js/image/elf/symbol-count.js
/** The count in the older hash table: it has one link for each symbol. */
function countOfHash(bytes, offset) {
    const start = bytes.range(offset, 8);
    return typeof start === "string" ? start : start.readUInt32LE(4);
}
/**
 * The count by GNU's hash table: it lists only what is defined, in chains that end with an odd value, so the count is
 * one past the end of the last chain. Where it lists nothing, it says nothing of the undefined symbols either: then 0.
 */
function countOfGnuHash(bytes, offset, most) {
    const start = bytes.range(offset, 16);
    if (typeof start === "string")
        return start;
    const [buckets, first, words] = [start.readUInt32LE(0), start.readUInt32LE(4), start.readUInt32LE(8)];
    if (buckets > most)
        return "damaged";
    const table = bytes.range(offset + 16 + words * 8, buckets * 4);
    if (typeof table === "string")
        return table;
    let last = 0;
    for (let at = 0; at < table.length; at += 4)
        last = Math.max(last, table.readUInt32LE(at));
    if (last === 0)
        return 0;
    if (last < first)
        return "damaged";
    if (last >= most)
        return "incomplete";
    const chains = offset + 16 + words * 8 + buckets * 4;
    const chain = bytes.from(chains + (last - first) * 4, (most - last) * 4);
    for (let at = 0; at + 4 <= chain.length; at += 4) {
        if ((chain.readUInt32LE(at) & 1) === 1)
            return last + at / 4 + 1;
    }
    const isInFile = chains + (last - first) * 4 + chain.length + 4 <= bytes.size;
    return isInFile ? "incomplete" : "damaged";
}

;// CONCATENATED MODULE: ./.cache/build/js/image/elf/symbols.js





const MOST_SYMBOLS = 1_000_000;
const symbols_ENTRY_BYTES = 24;
/** `st_info >> 4`: local, global, weak, unique. */
const GLOBAL = 1;
const WEAK = 2;
const UNIQUE = 10;
/** `st_info & 15`. */
const THREAD_LOCAL = 6;
const CHOSEN_AT_RUN_TIME = 10;
/** What both loaders accept as a definition; musl all but the last. */
const symbols_KINDS = new Set([0, 1, 2, 5, THREAD_LOCAL, CHOSEN_AT_RUN_TIME]);
/** In the table of versions: not the default one. */
const HIDDEN = 0x8000;
const NONE = new Uint32Array(0);
function readSymbols(source) {
    const { bytes, loads, dynamic, relocations } = source;
    const lacks = [];
    const nothing = () => ({
        wanted: [],
        defined: NONE,
        unseenByMusl: NONE,
        ownsThreadOffset: false,
        lacks,
    });
    const address = dynamic.values.get(TAG.symbols);
    if (address === undefined)
        return nothing();
    const hashed = countSymbols(bytes, loads, dynamic);
    if (typeof hashed === "string")
        lacks.push(["hash", hashed]);
    // Undefined symbols need no hash; the relocations tell how far they go.
    const known = typeof hashed === "string" ? 0 : hashed;
    if (known > MOST_SYMBOLS) {
        lacks.push(["symbols", "incomplete"]);
        return nothing();
    }
    const count = Math.max(known, relocations?.marks.length ?? 0);
    const table = bytes.range(offsetOf(loads, address), count * symbols_ENTRY_BYTES);
    if (count === 0)
        return nothing();
    if (typeof table === "string") {
        lacks.push(["symbols", table]);
        return nothing();
    }
    const versionsAddress = dynamic.values.get(TAG.symbolVersions);
    const versions = versionsAddress === undefined ? null : bytes.range(offsetOf(loads, versionsAddress), count * 2);
    if (typeof versions === "string")
        lacks.push(["versions", versions]);
    const reader = new SymbolReader(source, table, typeof versions === "string" ? null : versions);
    for (let index = 1; index < count; index += 1)
        reader.read(index);
    if (reader.isCut)
        lacks.push(["strings", source.strings.lack]);
    return { ...reader.result(), lacks };
}
function countSymbols(bytes, loads, { values }) {
    const [older, gnu] = [values.get(TAG.hash), values.get(TAG.gnuHash)];
    if (older !== undefined) {
        const count = countOfHash(bytes, offsetOf(loads, older));
        if (typeof count === "number" || gnu === undefined)
            return count;
    }
    return gnu === undefined ? 0 : countOfGnuHash(bytes, offsetOf(loads, gnu), MOST_SYMBOLS);
}
class SymbolReader {
    #source;
    #table;
    #versions;
    #wanted = new Set();
    #defined = [];
    #seenByMusl = [];
    #ownsThreadOffset = false;
    /** Names of some symbols could not be had. */
    isCut = false;
    constructor(source, table, versions) {
        this.#source = source;
        this.#table = table;
        this.#versions = versions;
    }
    read(index) {
        const at = index * symbols_ENTRY_BYTES;
        const info = this.#table[at + 4] ?? 0;
        const [binding, kind] = [info >> 4, info & 15];
        const mark = this.#source.relocations?.marks[index] ?? 0;
        const section = this.#table.readUInt16LE(at + 6);
        const isDefined = section !== 0;
        if (isDefined && (mark & MARK.threadOffset) !== 0)
            this.#ownsThreadOffset = true;
        if (binding !== GLOBAL && binding !== WEAK && binding !== UNIQUE)
            return;
        if (!isDefined) {
            // What no relocation refers to is looked up by nobody.
            if (mark !== 0 || this.#source.relocations === null)
                this.#want(index, mark, binding === WEAK);
            return;
        }
        const hasValue = this.#table.readUInt32LE(at + 8) !== 0 || this.#table.readUInt32LE(at + 12) !== 0;
        if (!symbols_KINDS.has(kind) || (!hasValue && kind !== THREAD_LOCAL))
            return;
        const version = this.#versions?.readUInt16LE(index * 2) ?? 0;
        const isSeenByMusl = kind !== CHOSEN_AT_RUN_TIME && (version & HIDDEN) === 0;
        // musl looks its own definitions up like those of others, and overlooks some.
        if ((mark & MARK.copied) !== 0 || (mark !== 0 && !isSeenByMusl))
            this.#want(index, mark, false);
        this.#define(at, isSeenByMusl);
    }
    #define(at, isSeenByMusl) {
        const name = this.#source.strings.bytesAt(this.#table.readUInt32LE(at));
        if (name === null) {
            this.isCut = true;
            return;
        }
        if (name.start === name.end)
            return;
        const hash = hashOfBytes(name.buffer, name.start, name.end);
        this.#defined.push(hash);
        if (isSeenByMusl)
            this.#seenByMusl.push(hash);
        this.#source.onDefined?.(name.buffer.toString("utf8", name.start, name.end));
    }
    #want(index, mark, isWeak) {
        const found = this.#source.strings.bytesAt(this.#table.readUInt32LE(index * symbols_ENTRY_BYTES));
        if (found === null) {
            this.isCut = true;
            return;
        }
        if (found.start === found.end)
            return;
        const number = (this.#versions?.readUInt16LE(index * 2) ?? 0) & ~HIDDEN;
        const version = this.#source.versions.get(number) ?? null;
        this.#wanted.add(this.#source.pool.symbol(found.buffer.toString("utf8", found.start, found.end), hashOfBytes(found.buffer, found.start, found.end), isWeak, bindingOf(mark), (mark & MARK.copied) !== 0, version?.version ?? null, version?.library ?? null));
    }
    result() {
        const defined = ascending(this.#defined);
        const seen = new Set(this.#seenByMusl);
        const unseen = seen.size === defined.length ? [] : [...defined].filter((hash) => !seen.has(hash));
        return {
            wanted: [...this.#wanted],
            defined,
            unseenByMusl: unseen.length === 0 ? NONE : Uint32Array.from(unseen),
            ownsThreadOffset: this.#ownsThreadOffset,
        };
    }
}
/** The earliest counts. */
function bindingOf(mark) {
    if ((mark & MARK.atStart) !== 0)
        return "start";
    if ((mark & MARK.inTable) !== 0)
        return "table";
    return mark === 0 ? "unknown" : "call";
}
/** Sorted, each once. */
function ascending(hashes) {
    if (hashes.length === 0)
        return NONE;
    const sorted = Uint32Array.from(hashes).sort();
    let kept = 0;
    for (let at = 0; at < sorted.length; at += 1) {
        if (at > 0 && sorted[at] === sorted[at - 1])
            continue;
        sorted[kept] = sorted[at] ?? 0;
        kept += 1;
    }
    return sorted.slice(0, kept);
}

;// CONCATENATED MODULE: ./.cache/build/js/image/elf/versions.js


/** A symbol's version is a number of fifteen bits, so there can be no more of them. */
const MOST_VERSIONS = 32_768;
const NEEDED_BYTES = 16;
const DEFINED_BYTES = 20;
const versions_WEAK = 2;
/** Of a definition: it names the file itself, not a version. */
const BASE = 1;
function readVersions(bytes, loads, dynamic, strings) {
    const reader = new VersionReader(bytes, strings);
    const at = (tag) => {
        const address = dynamic.values.get(tag);
        return address === undefined ? null : offsetOf(loads, address);
    };
    const count = (tag) => dynamic.values.get(tag) ?? 0;
    const needs = at(TAG.neededVersions);
    if (needs !== null)
        reader.needed(needs, count(TAG.neededVersionsCount));
    const definitions = at(TAG.definedVersions);
    if (definitions !== null)
        reader.defined(definitions, count(TAG.definedVersionsCount));
    return reader.result;
}
class VersionReader {
    #bytes;
    #strings;
    #needed = [];
    #defined = [];
    #byNumber = new Map();
    #lack = null;
    #left = MOST_VERSIONS;
    constructor(bytes, strings) {
        this.#bytes = bytes;
        this.#strings = strings;
    }
    get result() {
        return {
            needed: this.#needed,
            defined: this.#defined,
            byNumber: this.#byNumber,
            lack: this.#lack,
        };
    }
    needed(start, count) {
        let at = start;
        for (let index = 0; index < count; index += 1) {
            const entry = this.#entry(at, NEEDED_BYTES);
            const library = entry === null ? null : this.#text(entry.readUInt32LE(4));
            if (entry === null || library === null)
                return;
            const versions = [];
            let aux = at + entry.readUInt32LE(8);
            for (let inner = entry.readUInt16LE(2); inner > 0; inner -= 1) {
                const part = this.#entry(aux, NEEDED_BYTES);
                const version = part === null ? null : this.#text(part.readUInt32LE(8));
                if (part === null || version === null)
                    return;
                this.#byNumber.set(part.readUInt16LE(6) & 0x7fff, { version, library });
                if ((part.readUInt16LE(4) & versions_WEAK) === 0)
                    versions.push(version);
                const next = part.readUInt32LE(12);
                if (next === 0)
                    break;
                aux += next;
            }
            if (versions.length > 0)
                this.#needed.push({ library, versions });
            const next = entry.readUInt32LE(12);
            if (next === 0)
                return;
            at += next;
        }
    }
    defined(start, count) {
        let at = start;
        for (let index = 0; index < count; index += 1) {
            const entry = this.#entry(at, DEFINED_BYTES);
            if (entry === null)
                return;
            if ((entry.readUInt16LE(2) & BASE) === 0) {
                // The first name is its own; those that follow are the versions it builds upon.
                const part = this.#entry(at + entry.readUInt32LE(12), 8);
                const version = part === null ? null : this.#text(part.readUInt32LE(0));
                if (version === null)
                    return;
                this.#defined.push(version);
            }
            const next = entry.readUInt32LE(16);
            if (next === 0)
                return;
            at += next;
        }
    }
    #entry(offset, length) {
        this.#left -= 1;
        const entry = this.#left < 0 ? "incomplete" : this.#bytes.range(offset, length);
        if (typeof entry !== "string")
            return entry;
        this.#lack ??= entry;
        return null;
    }
    #text(index) {
        const text = this.#strings.text(index);
        if (text === null)
            this.#lack ??= this.#strings.lack;
        return text;
    }
}

;// CONCATENATED MODULE: ./.cache/build/js/image/elf/read.js
/**
 * Reads what a loader needs to know of an ELF file. Files of 64 bits, little-endian, are read in depth; others are only
 * recognised. Every offset is checked and every count bounded, so that time and memory grow with the bytes at hand only,
 * whatever they hold; nothing throws. Sources: the gABI, the Linux Standard Base, and what glibc and musl do with it.
 */







const MOST_INTERPRETER_BYTES = 4096;
/** `DT_FLAGS` and `DT_FLAGS_1`. */
const BIND_NOW = 0x8;
const NOW_1 = 0x1;
const NO_DEFAULT_FOLDERS_1 = 0x800;
const PIE_1 = 0x0800_0000;
const NO_BYTES = Buffer.alloc(0);
const NO_HASHES = new Uint32Array(0);
const NO_FLAGS = {
    isBoundAtStart: false,
    isPie: false,
    avoidsDefaultFolders: false,
    hasOwnThreadOffset: false,
};
/** Reads a file of which the first bytes are at hand, perhaps all. `size` is the file's. Null: it is no ELF file. */
function readElf(bytes, size, options = {}) {
    return readElfParts({ head: bytes, tail: NO_BYTES, size }, options);
}
/**
 * Reads a file of which the beginning and the end are at hand. Null: it is no ELF file. What lies in neither is named in
 * `incomplete`, never guessed.
 */
function readElfParts(parts, options = {}) {
    const bytes = new ElfBytes(parts);
    const header = readHeader(bytes);
    if (header === null)
        return null;
    const reader = new FileReader(bytes, options);
    const isRead = header.bits === 64 && header.order === "little";
    if (isRead)
        reader.read(header.machine);
    return { ...header, isRead, ...reader.facts, ...reader.lacks };
}
const NO_FACTS = {
    interpreter: null,
    isDynamic: false,
    needed: [],
    soname: null,
    rpath: null,
    runpath: null,
    flags: NO_FLAGS,
    wanted: [],
    defined: NO_HASHES,
    unseenByMusl: NO_HASHES,
    neededVersions: [],
    definedVersions: [],
    rareRelocations: [],
};
class FileReader {
    #bytes;
    #options;
    #pool;
    #incomplete = new Set();
    #damaged = new Set();
    facts = NO_FACTS;
    constructor(bytes, options) {
        this.#bytes = bytes;
        this.#options = options;
        this.#pool = options.strings ?? new ElfStrings();
    }
    get lacks() {
        return { incomplete: [...this.#incomplete], damaged: [...this.#damaged] };
    }
    read(machine) {
        const headers = readProgramHeaders(this.#bytes);
        if (typeof headers === "string") {
            this.#lack("headers", headers);
            return;
        }
        if (headers.interpreter !== null) {
            this.facts = { ...this.facts, interpreter: this.#interpreter(headers.interpreter) };
        }
        if (headers.dynamic === null)
            return;
        this.facts = { ...this.facts, isDynamic: true };
        const dynamic = readDynamic(this.#bytes, headers.dynamic);
        if (typeof dynamic === "string")
            this.#lack("dynamic", dynamic);
        else
            this.#dynamic(headers.loads, dynamic, machine);
    }
    #lack(part, lack) {
        (lack === "damaged" ? this.#damaged : this.#incomplete).add(part);
    }
    #interpreter({ offset, size }) {
        const bytes = size > MOST_INTERPRETER_BYTES ? "damaged" : this.#bytes.range(offset, size);
        if (typeof bytes === "string") {
            this.#lack("interpreter", bytes);
            return null;
        }
        const end = bytes.indexOf(0);
        return this.#pool.text(bytes.toString("utf8", 0, end === -1 ? bytes.length : end));
    }
    #dynamic(loads, dynamic, machine) {
        const { values } = dynamic;
        if (dynamic.isCut)
            this.#lack("dynamic", "incomplete");
        const strings = new StringTable(this.#bytes, loads, values.get(TAG.strings) ?? Number.NaN, values.get(TAG.stringsSize) ?? 0);
        const text = (index) => {
            if (index === undefined)
                return null;
            const found = strings.text(index);
            if (found === null)
                this.#lack("strings", strings.lack);
            return found === null ? null : this.#pool.text(found);
        };
        const named = {
            needed: dynamic.needed.map(text).filter((name) => name !== null),
            soname: text(values.get(TAG.soname)),
            rpath: text(values.get(TAG.rpath)),
            runpath: text(values.get(TAG.runpath)),
        };
        const versions = readVersions(this.#bytes, loads, dynamic, strings);
        if (versions.lack !== null)
            this.#lack("versions", versions.lack);
        const relocations = readRelocations(this.#bytes, loads, dynamic, machine, MOST_SYMBOLS);
        if (typeof relocations === "string")
            this.#lack("relocations", relocations);
        const known = typeof relocations === "string" ? null : relocations;
        const symbols = readSymbols({
            bytes: this.#bytes,
            loads,
            dynamic,
            strings,
            relocations: known,
            versions: versions.byNumber,
            pool: this.#pool,
            onDefined: this.#options.onDefined ?? null,
        });
        for (const [part, lack] of symbols.lacks)
            this.#lack(part, lack);
        const shared = (texts) => texts.map((one) => this.#pool.text(one));
        this.facts = {
            ...this.facts,
            ...named,
            flags: flagsOf(values, symbols.ownsThreadOffset || known?.hasOwnThreadOffset === true),
            wanted: symbols.wanted,
            defined: symbols.defined,
            unseenByMusl: symbols.unseenByMusl,
            neededVersions: versions.needed.map((each) => ({
                library: this.#pool.text(each.library),
                versions: shared(each.versions),
            })),
            definedVersions: shared(versions.defined),
            rareRelocations: known?.rare ?? [],
        };
    }
}
function flagsOf(values, ownsThreadOffset) {
    // Only the lower half has flags; the wider value comes as a number that bit operations would wrap.
    const low = (value) => value === undefined || Number.isNaN(value) ? 0 : (value % 4_294_967_296) | 0;
    const [flags, flags1] = [low(values.get(TAG.flags)), low(values.get(TAG.flags1))];
    return {
        isBoundAtStart: values.has(TAG.bindNow) || (flags & BIND_NOW) !== 0 || (flags1 & NOW_1) !== 0,
        isPie: (flags1 & PIE_1) !== 0,
        avoidsDefaultFolders: (flags1 & NO_DEFAULT_FOLDERS_1) !== 0,
        hasOwnThreadOffset: ownsThreadOffset,
    };
}

;// CONCATENATED MODULE: ./.cache/build/js/image/program-capture.js
/**
 * What a kernel or a loader starts: ELF files, by their magic and not by their name, and scripts, by their first line. The
 * others are let go as soon as their first bytes are seen.
 */

/**
 * Of a larger file the start and the end are kept: linkers put the tables of names first and the dynamic section last. One
 * file is read at a time, so this is what reading them costs in memory.
 */
const HEAD = 16 * 1024 * 1024;
const TAIL = 8 * 1024 * 1024;
const FIRST = 64 * 1024;
/** What Linux reads of a script's first line. */
const MOST_LINE = 255;
const MAGIC = Buffer.from([0x7f, 0x45, 0x4c, 0x46]);
/** About what a fact takes in memory. */
function factBytes(fact) {
    return fact.kind === "script"
        ? fact.line.length
        : 256 + fact.elf.defined.byteLength + fact.elf.unseenByMusl.byteLength + fact.elf.wanted.length * 8;
}
class ProgramCapture {
    #size;
    #strings;
    #head = Buffer.alloc(0);
    #filled = 0;
    #tail = null;
    /** Bytes of the file that have come by. */
    #seen = 0;
    #kind = "unknown";
    /** @param size bytes of the whole file @param strings of all files whose facts are kept together */
    constructor(size, strings) {
        this.#size = size;
        this.#strings = strings;
    }
    push(bytes) {
        if (this.#kind === "other")
            return;
        this.#takeHead(bytes);
        if (this.#kind === "unknown")
            this.#kind = this.#decide();
        if (this.#kind === "elf")
            this.#takeTail(bytes);
        this.#seen += bytes.length;
    }
    /** Null for what is neither. */
    finish() {
        const head = this.#head.subarray(0, this.#filled);
        if (this.#kind === "script") {
            // More may have come in the piece that told what it is.
            const start = head.subarray(2, MOST_LINE + 2);
            const end = start.indexOf(0x0a);
            return { kind: "script", line: start.toString("latin1", 0, end === -1 ? start.length : end) };
        }
        if (this.#kind !== "elf")
            return null;
        const parts = { head, tail: this.#tail ?? Buffer.alloc(0), size: this.#size };
        const elf = readElfParts(parts, { strings: this.#strings });
        return elf === null ? null : { kind: "elf", elf };
    }
    #decide() {
        const head = this.#head.subarray(0, this.#filled);
        if (head.length < Math.min(MAGIC.length, this.#size))
            return "unknown";
        if (head.subarray(0, MAGIC.length).equals(MAGIC))
            return "elf";
        return head[0] === 0x23 && head[1] === 0x21 ? "script" : "other";
    }
    #takeHead(bytes) {
        const most = Math.min(this.#size, this.#kind === "elf" || this.#kind === "unknown" ? HEAD : MOST_LINE + 2);
        const take = Math.min(bytes.length, most - this.#filled);
        if (take <= 0)
            return;
        if (this.#filled + take > this.#head.length) {
            const length = Math.min(most, Math.max(this.#head.length * 2, this.#filled + take, Math.min(FIRST, most)));
            const larger = Buffer.allocUnsafe(length);
            this.#head.copy(larger, 0, 0, this.#filled);
            this.#head = larger;
        }
        bytes.copy(this.#head, this.#filled, 0, take);
        this.#filled += take;
    }
    /** The last bytes of the file, which begin at a place that is known from the start. */
    #takeTail(bytes) {
        const length = Math.min(TAIL, this.#size - HEAD);
        if (length <= 0)
            return;
        const start = this.#size - length;
        const from = Math.max(start, this.#seen);
        const until = this.#seen + bytes.length;
        if (from >= until)
            return;
        this.#tail ??= Buffer.alloc(length);
        bytes.copy(this.#tail, from - start, from - this.#seen, until - this.#seen);
    }
}

;// CONCATENATED MODULE: ./.cache/build/js/image/limits.js
/** What reading a stranger's archive may cost at most. Beyond a limit reading stops: a limit is never a number. */


const DEFAULT_LIMITS = {
    archiveEntries: 200_000,
    layerEntries: 8_000_000,
    uncompressedBytes: 1e12,
    // Layers of zeros are legitimate (a swap file shrinks 1000-fold), so the ratio only counts once it gets expensive.
    ratioFreeBytes: 16e9,
    ratio: 200,
    jsonBytes: 4e6,
    jsonDepth: 64,
    keptBytes: 64e6,
    extendedHeaderBytes: 1_048_576,
    capturedBytes: 1e9,
    pathBytes: 16_384,
    nameBytes: 5e8,
    paths: 16_000_000,
};
/** The archive goes beyond a limit. Ends the reading at once, also when the blob would not have been needed. */
class LimitError extends MeasureError {
    constructor(what) {
        super(`the archive goes beyond a limit: ${what}`, "No ordinary image does this: look at how it was made before trusting it.");
    }
}
/** Counts what one archive has cost so far. */
class Meter {
    limits;
    #archiveEntries = 0;
    #layerEntries = 0;
    #uncompressed = 0;
    #kept = 0;
    #captured = 0;
    #targets = 0;
    constructor(limits) {
        this.limits = limits;
    }
    archiveEntry() {
        this.#archiveEntries += 1;
        if (this.#archiveEntries > this.limits.archiveEntries) {
            throw new LimitError(`more than ${this.limits.archiveEntries} files`);
        }
    }
    layerEntry() {
        this.#layerEntries += 1;
        if (this.#layerEntries > this.limits.layerEntries) {
            throw new LimitError(`more than ${this.limits.layerEntries} entries in its layers`);
        }
    }
    /** @throws LimitError when the uncompressed bytes of all layers together exceed the limit. */
    uncompressed(bytes) {
        this.#uncompressed += bytes;
        if (this.#uncompressed > this.limits.uncompressedBytes) {
            throw new LimitError(`more than ${formatBytes(this.limits.uncompressedBytes)} of uncompressed layers`);
        }
    }
    /** @throws LimitError when one blob grows out of proportion to what is stored of it. */
    ratio(uncompressed, stored) {
        if (uncompressed > this.limits.ratioFreeBytes + this.limits.ratio * stored) {
            throw new LimitError(`${formatBytes(stored)} of a compressed layer unpack to more than ${formatBytes(uncompressed)}`);
        }
    }
    keep(bytes) {
        this.#kept += bytes;
        if (this.#kept > this.limits.keptBytes) {
            throw new LimitError(`more than ${formatBytes(this.limits.keptBytes)} of manifests, configs and names`);
        }
    }
    /** @throws LimitError for a target that no file system holds, or for too many bytes of them. */
    target(bytes) {
        if (bytes > this.limits.pathBytes) {
            throw new LimitError(`a link to a path of more than ${this.limits.pathBytes} bytes`);
        }
        this.#targets += bytes;
        if (this.#targets > this.limits.nameBytes) {
            throw new LimitError(`more than ${formatBytes(this.limits.nameBytes)} of symbolic links' targets`);
        }
    }
    /** @throws LimitError when readers would look at more than is sensible. */
    capture(bytes) {
        this.#captured += bytes;
        if (this.#captured > this.limits.capturedBytes) {
            throw new LimitError(`more than ${formatBytes(this.limits.capturedBytes)} of package databases and of what programs say of themselves`);
        }
    }
}

;// CONCATENATED MODULE: ./.cache/build/js/image/printable.js
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;
const MOST_LETTERS = 100;
/** A name from an archive as one short line, for a message: nothing in it moves a cursor or starts a line. */
function printable(name) {
    const clean = name.slice(0, MOST_LETTERS + 1).replace(UNPRINTABLE, "?");
    return clean.length > MOST_LETTERS ? `${clean.slice(0, MOST_LETTERS - 1)}…` : clean;
}

;// CONCATENATED MODULE: external "node:buffer"
const external_node_buffer_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");
;// CONCATENATED MODULE: ./.cache/build/js/image/names.js
/** File names are bytes. As text they are UTF-8, with every byte that is none as a lone surrogate (as Python does it). */

const ESCAPED = /[\udc80-\udcff]/;
/**
 * Writes a name's bytes and returns how many there are: what `decodeName` made of them, so that names that differ stay
 * different. `into` has room for a few bytes more than the longest name: what does not fit fills it.
 */
function encodeName(name, into) {
    return ESCAPED.test(name) ? encodeEscaped(name, into) : into.write(name, "utf8");
}
function encodeEscaped(name, into) {
    let at = 0;
    for (const char of name) {
        const code = char.charCodeAt(0);
        if (char.length === 1 && code >= 0xdc80 && code <= 0xdcff) {
            into[at] = code - 0xdc00;
            at += 1;
        }
        else {
            at += into.write(char, at, "utf8");
        }
        if (at >= into.length - 4)
            return into.length;
    }
    return at;
}
/**
 * A name's bytes, those from `start` up to `end`, as text: UTF-8, with what is none escaped byte by byte as lone
 * surrogates.
 */
function decodeName(bytes, start = 0, end = bytes.length) {
    let bits = 0;
    for (let at = start; at < end; at += 1)
        bits |= bytes[at] ?? 0;
    // Nearly every name: ASCII reads the same in every encoding.
    if (bits < 128)
        return bytes.toString("latin1", start, end);
    const name = bytes.subarray(start, end);
    return (0,external_node_buffer_namespaceObject.isUtf8)(name) ? name.toString("utf8") : escapeBytes(name);
}
/** As Python's surrogateescape: valid sequences decoded, every other byte as U+DC00 plus its value. */
function escapeBytes(bytes) {
    let text = "";
    for (let at = 0; at < bytes.length;) {
        const byte = bytes[at] ?? 0;
        const sequence = bytes.subarray(at, at + sequenceLength(byte));
        if ((0,external_node_buffer_namespaceObject.isUtf8)(sequence)) {
            text += sequence.toString("utf8");
            at += sequence.length;
        }
        else {
            text += String.fromCharCode(0xdc00 + byte);
            at += 1;
        }
    }
    return text;
}
function sequenceLength(first) {
    if (first < 0xc0)
        return 1;
    if (first < 0xe0)
        return 2;
    return first < 0xf0 ? 3 : 4;
}

;// CONCATENATED MODULE: ./.cache/build/js/image/tar-header.js
/** One 512-byte tar header block, and the records of PAX extended headers. */


const BLOCK = 512;
/** What is in the stream is no tar, or a damaged one. */
function tarError(what, cause) {
    return new MeasureError(`not a readable tar archive: ${what}`, "Save the image again; the file may be damaged, truncated or of another format.", cause);
}
/** True when the block is nothing but zeros: the end marker, or half of it. */
function isZeroBlock(block, offset) {
    for (let index = offset; index < offset + BLOCK; index += 1) {
        if (block[index] !== 0)
            return false;
    }
    return true;
}
/** Whether the block's own checksum holds, as unsigned (POSIX) or signed bytes (old Sun tars). */
function checksumHolds(block, offset) {
    const stored = octal(block, offset + 148, 8);
    if (stored === null)
        return false;
    // The checksum's own field counts as eight spaces.
    let unsigned = sum(block, offset, offset + BLOCK) + 8 * 32 - sum(block, offset + 148, offset + 156);
    if (stored === unsigned)
        return true;
    for (let index = offset; index < offset + BLOCK; index += 1) {
        const isOwn = index >= offset + 148 && index < offset + 156;
        if (!isOwn && (block[index] ?? 0) > 127)
            unsigned -= 256;
    }
    return stored === unsigned;
}
function sum(block, from, to) {
    let total = 0;
    for (let index = from; index < to; index += 1)
        total += block[index] ?? 0;
    return total;
}
/** Reads a header whose checksum was verified. @throws MeasureError for a size that is no byte count. */
function tar_header_readHeader(block, offset) {
    const type = String.fromCharCode(block[offset + 156] ?? 0);
    return {
        type,
        path: readPath(block, offset),
        linkPath: type === "1" || type === "2" ? tar_header_text(block, offset + 157, 100) : "",
        size: number(block, offset + 124, 12, "size"),
        attributes: fingerprint(block, offset + 100, 24),
        time: fingerprint(block, offset + 136, 12),
    };
}
/** FNV-1a of a few bytes. */
function fingerprint(block, offset, length) {
    let hash = 0x811c9dc5;
    for (let at = offset; at < offset + length; at += 1)
        hash = Math.imul(hash ^ (block[at] ?? 0), 0x01000193);
    return hash >>> 0;
}
/** The `prefix` field belongs to POSIX ustar only: GNU tar and star put other things there. */
function readPath(block, offset) {
    const name = tar_header_text(block, offset, 100);
    if (block[offset + 345] === 0 || block.toString("latin1", offset + 257, offset + 263) !== "ustar\0")
        return name;
    const isStar = block.toString("latin1", offset + 508, offset + 512) === "tar\0";
    const prefix = tar_header_text(block, offset + 345, isStar ? 131 : 155);
    return prefix === "" ? name : `${prefix}/${name}`;
}
/** The logical size of an old-style GNU sparse file. */
function readSparseSize(block, offset) {
    return number(block, offset + 483, 12, "sparse size");
}
/**
 * Text of a field, up to its first NUL. Names need not be UTF-8: a byte that belongs to no sequence becomes a lone
 * surrogate of its own, so that names that differ stay different.
 */
function tar_header_text(block, offset, length) {
    const end = offset + length;
    let stop = offset;
    while (stop < end && block[stop] !== 0)
        stop += 1;
    return decodeName(block, offset, stop);
}
/** A numeric field: octal digits, or base-256 when the top bit of its first byte is set (sizes of 8 GiB and more). */
function number(block, offset, length, what) {
    const first = block[offset] ?? 0;
    if ((first & 0x80) === 0) {
        const value = octal(block, offset, length);
        if (value === null)
            throw tarError(`a header's ${what} is no number`);
        return value;
    }
    if ((first & 0x40) !== 0)
        throw tarError(`a header's ${what} is negative`);
    let value = first & 0x3f;
    for (let index = offset + 1; index < offset + length; index += 1) {
        value = value * 256 + (block[index] ?? 0);
        if (value > Number.MAX_SAFE_INTEGER)
            throw tarError(`a header's ${what} is beyond any file`);
    }
    return value;
}
/** Octal digits between spaces and NULs; an empty field is 0; null when anything else is in it. */
function octal(block, offset, length) {
    const end = offset + length;
    let at = offset;
    while (at < end && (block[at] === 32 || block[at] === 0))
        at += 1;
    let value = 0;
    for (; at < end; at += 1) {
        const byte = block[at] ?? 0;
        if (byte === 32 || byte === 0)
            break;
        if (byte < 48 || byte > 55)
            return null;
        value = value * 8 + (byte - 48);
    }
    for (; at < end; at += 1) {
        if (block[at] !== 32 && block[at] !== 0)
            return null;
    }
    return value;
}
const NEWLINE = 10;
const SPACE = 32;
const USED_KEYS = new Set([
    "path",
    "linkpath",
    "size",
    "GNU.sparse.major",
    "GNU.sparse.minor",
    "GNU.sparse.map",
    "GNU.sparse.offset",
    "GNU.sparse.name",
    "GNU.sparse.size",
    "GNU.sparse.realsize",
]);
/**
 * Reads `LENGTH KEY=VALUE\n` records; the last one of a key wins, an empty value takes the key back.
 * @throws MeasureError for records that do not add up.
 */
function readPax(data) {
    const records = new Map();
    let at = 0;
    while (at < data.length) {
        // A length has at most 7 digits: a header is at most 1 MiB.
        const space = data.subarray(at, at + 8).indexOf(SPACE);
        const digits = space < 1 ? "" : data.toString("latin1", at, at + space);
        const length = /^[0-9]+$/.test(digits) ? Number(digits) : 0;
        const end = at + length;
        if (length < space + 4 || end > data.length || data[end - 1] !== NEWLINE) {
            throw tarError("a PAX record's length does not add up");
        }
        const equals = data.subarray(at + space + 1, end - 1).indexOf("=");
        if (equals < 1)
            throw tarError("a PAX record has no key");
        const value = at + space + 1 + equals + 1;
        const key = data.toString("utf8", at + space + 1, value - 1);
        if (USED_KEYS.has(key))
            records.set(key, decodeName(data.subarray(value, end - 1)));
        at = end;
    }
    return fieldsOf(records);
}
function fieldsOf(records) {
    const sparse = isSparse(records);
    const path = (sparse ? textOf(records, "GNU.sparse.name") : undefined) ?? textOf(records, "path");
    const linkPath = textOf(records, "linkpath");
    const size = sizeOf(records, "size");
    const sparseSize = sparse
        ? (sizeOf(records, "GNU.sparse.size") ?? sizeOf(records, "GNU.sparse.realsize"))
        : undefined;
    return {
        ...(path === undefined ? {} : { path }),
        ...(linkPath === undefined ? {} : { linkPath }),
        ...(size === undefined ? {} : { size }),
        ...(sparseSize === undefined ? {} : { sparseSize }),
    };
}
/** A sparse size counts only in the formats that Go's reader expands: elsewhere an engine would not see it either. */
function isSparse(records) {
    const major = records.get("GNU.sparse.major") ?? "";
    const minor = records.get("GNU.sparse.minor") ?? "";
    if (major === "" && minor === "")
        return records.has("GNU.sparse.map") || records.has("GNU.sparse.offset");
    return (major === "0" && (minor === "0" || minor === "1")) || (major === "1" && minor === "0");
}
function textOf(records, key) {
    const value = records.get(key);
    if (value?.includes("\0") === true)
        throw tarError(`a PAX ${key} holds a NUL byte`);
    return value === "" ? undefined : value;
}
function sizeOf(records, key) {
    const value = records.get(key);
    if (value === undefined || value === "")
        return undefined;
    const parsed = /^[0-9]{1,16}$/.test(value) ? Number(value) : Number.NaN;
    if (!Number.isSafeInteger(parsed))
        throw tarError(`a PAX ${key} is no byte count`);
    return parsed;
}

;// CONCATENATED MODULE: ./.cache/build/js/image/tar-parser.js



const tar_parser_TYPES = {
    "0": "file",
    "\0": "file",
    "7": "file",
    S: "file",
    "1": "hardlink",
    "2": "symlink",
    "3": "device",
    "4": "device",
    "5": "directory",
    "6": "device",
};
class TarParser {
    #handler;
    #limits;
    #header = Buffer.alloc(BLOCK);
    #headerFilled = 0;
    /** Content bytes of the current entry that are still to come, then its padding. */
    #remaining = 0;
    #padding = 0;
    #wanted = false;
    #extended = null;
    #pax = null;
    #longName = null;
    #longLink = null;
    /** An old-style sparse entry whose map goes on in the next block. */
    #sparse = null;
    #zeroBlocks = 0;
    #started = false;
    constructor(handler, limits) {
        this.#handler = handler;
        this.#limits = limits;
    }
    /** Whether the end marker has been read; what follows is ignored, as tar does. */
    get ended() {
        return this.#zeroBlocks === 2;
    }
    /** Reads one chunk. Views handed to the handler are only valid during the call. @throws MeasureError */
    push(chunk) {
        let at = 0;
        const end = chunk.length;
        while (at < end && this.#zeroBlocks < 2) {
            if (this.#remaining > 0) {
                const take = Math.min(this.#remaining, end - at);
                this.#remaining -= take;
                this.#takeContent(chunk, at, take);
                at += take;
            }
            else if (this.#padding > 0) {
                const take = Math.min(this.#padding, end - at);
                this.#padding -= take;
                at += take;
            }
            else if (this.#headerFilled === 0 && end - at >= BLOCK) {
                this.#takeBlock(chunk, at);
                at += BLOCK;
            }
            else {
                const take = Math.min(BLOCK - this.#headerFilled, end - at);
                chunk.copy(this.#header, this.#headerFilled, at, at + take);
                this.#headerFilled += take;
                at += take;
                if (this.#headerFilled === BLOCK) {
                    this.#headerFilled = 0;
                    this.#takeBlock(this.#header, 0);
                }
            }
        }
    }
    /**
     * Says that no more bytes come. A missing end marker is tolerated between two entries, as tar and Go's reader do,
     * unless `marker` asks for it.
     * @throws MeasureError when the archive stops inside an entry or is empty.
     */
    finish(marker = "optional") {
        if (this.ended)
            return;
        const inside = this.#remaining > 0 || this.#padding > 0 || this.#headerFilled > 0 || this.#sparse !== null;
        if (inside || this.#isDangling())
            throw tarError("it ends in the middle of an entry");
        if (marker === "required" && this.#zeroBlocks === 0) {
            throw tarError(this.#started ? "it ends without its end marker" : "it is empty");
        }
    }
    /** An extended header was read and the entry it is for was not. */
    #isDangling() {
        return this.#pax !== null || this.#longName !== null || this.#longLink !== null;
    }
    #takeContent(chunk, at, length) {
        if (this.#extended !== null) {
            chunk.copy(this.#extended.data, this.#extended.filled, at, at + length);
            this.#extended.filled += length;
            if (this.#remaining === 0)
                this.#takeExtended(this.#extended);
        }
        else if (this.#wanted) {
            this.#handler.content(chunk.subarray(at, at + length));
            if (this.#remaining === 0)
                this.#handler.end();
        }
    }
    #takeBlock(block, at) {
        this.#started = true;
        if (this.#sparse !== null) {
            // Extension block of a sparse map: 21 pairs, then whether another one follows.
            this.#handler.header?.();
            if (block[at + 504] === 0)
                this.#begin(this.#sparse);
            return;
        }
        if (block[at] === 0 && isZeroBlock(block, at)) {
            if (this.#isDangling())
                throw tarError("an extended header has no entry");
            this.#zeroBlocks += 1;
            return;
        }
        if (this.#zeroBlocks > 0)
            throw tarError("an entry follows the first half of the end marker");
        if (!checksumHolds(block, at))
            throw tarError("a header's checksum is wrong");
        this.#handler.header?.();
        const header = tar_header_readHeader(block, at);
        switch (header.type) {
            case "x":
            case "g":
            case "L":
            case "K":
                this.#beginExtended(header);
                return;
            default:
                this.#takeEntry(header, block, at);
        }
    }
    #beginExtended(header) {
        if (header.size > this.#limits.extendedHeaderBytes) {
            throw new LimitError(`an extended header of ${header.size} bytes`);
        }
        this.#extended = { type: header.type, data: Buffer.alloc(header.size), filled: 0 };
        this.#setContent(header.size);
        if (header.size === 0)
            this.#takeExtended(this.#extended);
    }
    #takeExtended(extended) {
        this.#extended = null;
        switch (extended.type) {
            case "L":
                this.#longName = tar_header_text(extended.data, 0, extended.data.length);
                return;
            case "K":
                this.#longLink = tar_header_text(extended.data, 0, extended.data.length);
                return;
            case "x":
                this.#pax = readPax(extended.data);
                return;
            default: {
                const fields = readPax(extended.data);
                if (fields.size !== undefined || fields.sparseSize !== undefined) {
                    throw tarError("a global header sets sizes");
                }
            }
        }
    }
    #takeEntry(header, block, at) {
        const pax = this.#pax ?? {};
        const path = this.#longName ?? pax.path ?? header.path;
        const linkPath = this.#longLink ?? pax.linkPath ?? header.linkPath;
        this.#pax = null;
        this.#longName = null;
        this.#longLink = null;
        const type = typeOf(header.type, path);
        const { attributes, time } = header;
        if (type !== "file") {
            this.#begin({ type, path, linkPath, storedSize: 0, payload: 0, attributes, time });
            return;
        }
        const storedSize = pax.size ?? header.size;
        const payload = header.type === "S" ? readSparseSize(block, at) : (pax.sparseSize ?? storedSize);
        if (header.type === "S" && payload < storedSize)
            throw tarError("a sparse file is smaller than its data");
        const entry = { type, path, linkPath: "", storedSize, payload, attributes, time };
        if (header.type === "S" && block[at + 482] !== 0)
            this.#sparse = entry;
        else
            this.#begin(entry);
    }
    #begin(entry) {
        this.#sparse = null;
        this.#setContent(entry.storedSize);
        this.#wanted = this.#handler.entry(entry);
        if (this.#wanted && entry.storedSize === 0)
            this.#handler.end();
    }
    #setContent(size) {
        this.#remaining = size;
        this.#padding = (BLOCK - (size % BLOCK)) % BLOCK;
    }
}
function typeOf(flag, path) {
    const type = tar_parser_TYPES[flag];
    if (type === undefined) {
        // Engines refuse these as well; guessing whether they count would be a wrong number.
        throw tarError(`an entry has the unknown type ${JSON.stringify(printable(flag))}`);
    }
    // Tars older than ustar have no folder type: a trailing slash says it. In later ones it says nothing.
    return flag === "\0" && path.endsWith("/") ? "directory" : type;
}

;// CONCATENATED MODULE: ./.cache/build/js/image/tree/path-table.js
/**
 * Every path of the layers once, as a number. A path is its parent and its last name, so a tree of a million files costs
 * some 40 bytes for each and no JavaScript object at all. Layers share the table: the same path is the same number in
 * each, which is what merging them takes.
 */



/** The root folder; its path is empty. */
const ROOT = 0;
const FIRST_NODES = 4096;
const FIRST_NAMES = 64 * 1024;
class PathTable {
    #limits;
    #parents = new Int32Array(FIRST_NODES);
    /** Where a node's name begins in `#names`; it ends where the next node's begins. */
    #starts = new Uint32Array(FIRST_NODES + 1);
    #names = Buffer.alloc(FIRST_NAMES);
    /** Of a node's parent and name. */
    #hashes = new Int32Array(FIRST_NODES);
    /** Open addressing: node + 1, or 0. Always at most half full. */
    #slots = new Int32Array(FIRST_NODES * 2);
    #seed = Math.floor(Math.random() * 2 ** 32);
    #size = 1;
    /** Entries of a tar come folder by folder: the last folder is nearly always the next one's. */
    #lastFolder = "";
    #lastFolderNode = ROOT;
    #scratch;
    constructor(limits) {
        this.#limits = limits;
        this.#scratch = Buffer.alloc(limits.pathBytes + 4);
    }
    /** Paths in the table; every NodeId is below it. */
    get size() {
        return this.#size;
    }
    /**
     * The number of a cleaned path (no leading or trailing slash, no `.` or `..`; "" is the root), made when it is new.
     * @throws LimitError
     */
    intern(path) {
        if (path === "")
            return ROOT;
        if (path.length > this.#limits.pathBytes)
            throw this.#tooLong();
        const slash = path.lastIndexOf("/");
        return this.#child(slash === -1 ? ROOT : this.#folder(path.slice(0, slash)), path.slice(slash + 1));
    }
    /** The number of a cleaned path; null when no layer has it. */
    find(path) {
        let node = ROOT;
        if (path === "")
            return node;
        for (const name of path.split("/")) {
            const child = this.childNamed(node, name);
            if (child === null)
                return null;
            node = child;
        }
        return node;
    }
    /** The number of a folder's child; null when no layer has it. */
    childNamed(folder, name) {
        const length = this.#encode(name);
        if (length > this.#limits.pathBytes)
            return null;
        const found = this.#slots[this.#slot(folder, length, this.#hash(folder, length))] ?? 0;
        return found === 0 ? null : found - 1;
    }
    parent(node) {
        return this.#parents[node] ?? ROOT;
    }
    /** The last name of a path. */
    name(node) {
        return decodeName(this.#names, this.#starts[node] ?? 0, this.#starts[node + 1] ?? 0);
    }
    /** Whether the last name of a path ends with ASCII text: quicker than reading it. */
    endsWith(node, text) {
        const end = this.#starts[node + 1] ?? 0;
        const start = end - text.length;
        if (start < (this.#starts[node] ?? 0))
            return false;
        for (let at = text.length - 1; at >= 0; at -= 1) {
            if (this.#names[start + at] !== text.charCodeAt(at))
                return false;
        }
        return true;
    }
    /** The whole path, without a leading slash; "" for the root. */
    path(node) {
        const names = [];
        for (let at = node; at !== ROOT; at = this.parent(at))
            names.push(this.name(at));
        return names.reverse().join("/");
    }
    #folder(path) {
        if (path === this.#lastFolder)
            return this.#lastFolderNode;
        let node = ROOT;
        let start = 0;
        if (this.#lastFolder !== "" &&
            path.startsWith(this.#lastFolder) &&
            path[this.#lastFolder.length] === "/") {
            node = this.#lastFolderNode;
            start = this.#lastFolder.length + 1;
        }
        while (start <= path.length) {
            const slash = path.indexOf("/", start);
            const end = slash === -1 ? path.length : slash;
            node = this.#child(node, path.slice(start, end));
            start = end + 1;
        }
        this.#lastFolder = path;
        this.#lastFolderNode = node;
        return node;
    }
    #child(parent, name) {
        const length = this.#encode(name);
        if (length > this.#limits.pathBytes)
            throw this.#tooLong();
        const hash = this.#hash(parent, length);
        const slot = this.#slot(parent, length, hash);
        const found = this.#slots[slot] ?? 0;
        return found === 0 ? this.#add(parent, length, hash, slot) : found - 1;
    }
    /** Writes a name to the scratch buffer and returns its length in bytes: beyond the limit when it is too long. */
    #encode(name) {
        if (name.length > this.#limits.pathBytes)
            return name.length;
        const scratch = this.#scratch;
        for (let at = 0; at < name.length; at += 1) {
            const code = name.charCodeAt(at);
            if (code > 127)
                return encodeName(name, scratch);
            scratch[at] = code;
        }
        return name.length;
    }
    #tooLong() {
        return new LimitError(`a path of more than ${this.#limits.pathBytes} bytes`);
    }
    /** FNV-1a over the name in the scratch buffer, started from the parent and from what no archive's author knows. */
    #hash(parent, length) {
        const scratch = this.#scratch;
        let hash = this.#seed ^ Math.imul(parent + 1, 0x9e3779b1);
        for (let at = 0; at < length; at += 1)
            hash = Math.imul(hash ^ (scratch[at] ?? 0), 0x01000193);
        return hash ^ (hash >>> 15);
    }
    /** The slot that holds the child named by the scratch buffer, or the free one where it would go. */
    #slot(parent, length, hash) {
        const slots = this.#slots;
        const mask = slots.length - 1;
        for (let slot = hash & mask;; slot = (slot + 1) & mask) {
            const entry = slots[slot] ?? 0;
            if (entry === 0)
                return slot;
            if (this.#hashes[entry - 1] === hash && this.#isChild(entry - 1, parent, length))
                return slot;
        }
    }
    #isChild(node, parent, length) {
        if (this.#parents[node] !== parent || node === ROOT)
            return false;
        const start = this.#starts[node] ?? 0;
        if ((this.#starts[node + 1] ?? 0) - start !== length)
            return false;
        for (let at = 0; at < length; at += 1) {
            if (this.#names[start + at] !== this.#scratch[at])
                return false;
        }
        return true;
    }
    #add(parent, length, hash, slot) {
        const node = this.#size;
        const start = this.#starts[node] ?? 0;
        if (node >= this.#limits.paths)
            throw new LimitError(`more than ${this.#limits.paths} different paths`);
        if (start + length > this.#limits.nameBytes) {
            throw new LimitError(`more than ${formatBytes(this.#limits.nameBytes)} of file names`);
        }
        this.#reserve(node, start + length);
        for (let at = 0; at < length; at += 1)
            this.#names[start + at] = this.#scratch[at] ?? 0;
        this.#parents[node] = parent;
        this.#starts[node + 1] = start + length;
        this.#hashes[node] = hash;
        this.#size = node + 1;
        this.#slots[slot] = node + 1;
        if (this.#size * 2 > this.#slots.length)
            this.#rehash();
        return node;
    }
    #reserve(node, nameBytes) {
        if (node + 1 >= this.#parents.length) {
            const length = Math.ceil(this.#parents.length * 1.5);
            this.#parents = grown(this.#parents, new Int32Array(length));
            this.#hashes = grown(this.#hashes, new Int32Array(length));
            this.#starts = grown(this.#starts, new Uint32Array(length + 1));
        }
        if (nameBytes > this.#names.length) {
            const names = Buffer.alloc(Math.max(nameBytes, Math.ceil(this.#names.length * 1.5)));
            this.#names.copy(names);
            this.#names = names;
        }
    }
    #rehash() {
        const slots = new Int32Array(this.#slots.length * 2);
        const mask = slots.length - 1;
        for (let node = 1; node < this.#size; node += 1) {
            let slot = (this.#hashes[node] ?? 0) & mask;
            while (slots[slot] !== 0)
                slot = (slot + 1) & mask;
            slots[slot] = node + 1;
        }
        this.#slots = slots;
    }
}
/** Copies a typed array into a larger one. */
function grown(from, into) {
    into.set(from);
    return into;
}

;// CONCATENATED MODULE: ./.cache/build/js/image/tree/entry-list.js
/** What one layer does to the tree: its entries in the order of the tar, some 25 bytes each. */

const KIND = {
    file: 1,
    hardlink: 2,
    symlink: 3,
    directory: 4,
    device: 5,
    /** Takes the path away that the layers below have. */
    whiteout: 6,
    /** Takes away what the layers below have in this folder. */
    opaque: 7,
};
const entry_list_FIRST = 256;
/** Bytes of a content digest that are kept: enough that nobody finds two contents with the same. */
const DIGEST_BYTES = 16;
class EntryList {
    #nodes = new Int32Array(entry_list_FIRST);
    #kinds = new Uint8Array(entry_list_FIRST);
    #bytes = new Float64Array(entry_list_FIRST);
    /** A hard link's node, or a symbolic link's index in `#targets`. */
    #links = new Int32Array(entry_list_FIRST);
    #attributes = new Uint32Array(entry_list_FIRST);
    #times = new Uint32Array(entry_list_FIRST);
    #targets = [];
    #digests = null;
    #length = 0;
    get length() {
        return this.#length;
    }
    /** Returns the entry's index. */
    add(entry) {
        const index = this.#length;
        if (index === this.#nodes.length)
            this.#grow();
        this.#nodes[index] = entry.node;
        this.#kinds[index] = entry.kind;
        this.#bytes[index] = entry.bytes;
        this.#attributes[index] = entry.attributes;
        this.#times[index] = entry.time;
        if (entry.kind === KIND.symlink) {
            this.#links[index] = this.#targets.length;
            this.#targets.push(entry.target);
        }
        else {
            this.#links[index] = entry.link;
        }
        this.#length = index + 1;
        return index;
    }
    /** Files the digest of an entry's content; its first DIGEST_BYTES are kept. */
    setDigest(index, digest) {
        const length = this.#nodes.length * DIGEST_BYTES;
        this.#digests ??= Buffer.alloc(length);
        if (this.#digests.length < length)
            this.#digests = grown(this.#digests, Buffer.alloc(length));
        digest.copy(this.#digests, index * DIGEST_BYTES, 0, DIGEST_BYTES);
    }
    node(index) {
        return this.#nodes[index] ?? 0;
    }
    /** 0 beyond the list's end. */
    kind(index) {
        return toKind(this.#kinds[index] ?? 0);
    }
    bytes(index) {
        return this.#bytes[index] ?? 0;
    }
    /** Of a hard link only. */
    link(index) {
        return this.#links[index] ?? 0;
    }
    /** Of a symbolic link only; "" for everything else. */
    target(index) {
        return this.#kinds[index] === KIND.symlink ? (this.#targets[this.#links[index] ?? 0] ?? "") : "";
    }
    attributes(index) {
        return this.#attributes[index] ?? 0;
    }
    time(index) {
        return this.#times[index] ?? 0;
    }
    /** Null for what was not hashed. */
    digest(index) {
        const digest = this.#digests?.subarray(index * DIGEST_BYTES, (index + 1) * DIGEST_BYTES);
        return digest?.some((byte) => byte !== 0) === true ? digest : null;
    }
    /** Gives back what growing has reserved beyond the entries. */
    trim() {
        this.#resize(this.#length);
    }
    #grow() {
        this.#resize(Math.ceil(this.#nodes.length * 1.5));
    }
    #resize(length) {
        const size = Math.max(length, 1);
        const kept = this.#length;
        this.#nodes = grown(this.#nodes.subarray(0, kept), new Int32Array(size));
        this.#kinds = grown(this.#kinds.subarray(0, kept), new Uint8Array(size));
        this.#bytes = grown(this.#bytes.subarray(0, kept), new Float64Array(size));
        this.#links = grown(this.#links.subarray(0, kept), new Int32Array(size));
        this.#attributes = grown(this.#attributes.subarray(0, kept), new Uint32Array(size));
        this.#times = grown(this.#times.subarray(0, kept), new Uint32Array(size));
    }
}
const entry_list_KINDS = [0, ...Object.values(KIND)];
function toKind(value) {
    return entry_list_KINDS[value] ?? 0;
}

;// CONCATENATED MODULE: ./.cache/build/js/image/layer-reader.js
/** Reads one layer: the uncompressed tar goes in, chunk by chunk; its entries and what single files tell come out. */





const GIT_FOLDER = /(?:^|\/)\.git\//;
/** `#!x` */
const SMALLEST_PROGRAM = 4;
const OPAQUE = ".wh..wh..opq";
class LayerReader {
    #parser;
    #collector;
    constructor(context) {
        this.#collector = new EntryCollector(context);
        this.#parser = new TarParser(this.#collector, context.meter.limits);
    }
    /** @throws MeasureError when the bytes are no tar; LimitError beyond a limit. */
    push(bytes) {
        this.#parser.push(bytes);
    }
    finish() {
        this.#parser.finish();
        const { payload, gitPayload, count, entries, captured } = this.#collector;
        entries.trim();
        return { payload, gitPayload, count, entries, captured };
    }
}
class EntryCollector {
    payload = 0;
    gitPayload = 0;
    count = 0;
    entries = new EntryList();
    captured = new Map();
    #context;
    #reading = null;
    #program = null;
    #hash = null;
    constructor(context) {
        this.#context = context;
    }
    header() {
        this.#context.meter.layerEntry();
    }
    entry(entry) {
        const { meter, hashing } = this.#context;
        this.count += 1;
        // The bytes themselves are counted as they come; the holes of a sparse file never do.
        if (entry.payload > entry.storedSize)
            meter.uncompressed(entry.payload - entry.storedSize);
        const path = cleanPath(entry.path);
        const slash = path.lastIndexOf("/");
        // A whiteout is a file of the tar and none of the image, whatever is in it.
        if (path.startsWith(".wh.", slash + 1)) {
            this.#whiteout(path.slice(0, Math.max(0, slash)), path.slice(slash + 1));
            return false;
        }
        this.payload += entry.payload;
        if (path.includes(".git/") && GIT_FOLDER.test(path))
            this.gitPayload += entry.payload;
        const index = this.#add(entry, path);
        // A sparse file's content is not what a container reads.
        if (entry.type !== "file" || entry.payload !== entry.storedSize)
            return false;
        if (hashing && entry.storedSize > 0)
            this.#hash = { digest: (0,external_node_crypto_namespaceObject.createHash)("sha256"), index };
        if (this.#wants(path, index, entry.storedSize))
            return true;
        const { programs } = this.#context;
        if (programs !== null && entry.storedSize >= SMALLEST_PROGRAM)
            this.#program = { capture: new ProgramCapture(entry.storedSize, programs.strings), index };
        return this.#program !== null || this.#hash !== null;
    }
    content(bytes) {
        this.#hash?.digest.update(bytes);
        this.#program?.capture.push(bytes);
        const reading = this.#reading;
        if (reading !== null)
            reading.filled += bytes.copy(reading.bytes, reading.filled);
    }
    end() {
        if (this.#hash !== null)
            this.entries.setDigest(this.#hash.index, this.#hash.digest.digest());
        this.#hash = null;
        this.#endProgram();
        const reading = this.#reading;
        this.#reading = null;
        if (reading === null)
            return;
        const { path, bytes, size } = reading;
        const { paths } = this.#context;
        const fact = reading.reader.read({ path, bytes, size, intern: (other) => paths.intern(other) });
        if (fact !== null)
            this.captured.set(reading.index, fact);
    }
    #endProgram() {
        const program = this.#program;
        this.#program = null;
        const { meter, programs } = this.#context;
        const before = programs?.strings.bytes ?? 0;
        const fact = program?.capture.finish() ?? null;
        if (program === null || fact === null)
            return;
        // Facts of a hundred thousand programs fill memory as names do.
        meter.capture(factBytes(fact) + (programs?.strings.bytes ?? 0) - before);
        this.captured.set(program.index, programs?.add(fact) ?? fact);
    }
    #wants(path, index, size) {
        for (const reader of this.#context.readers) {
            const wanted = reader.wants(path);
            if (wanted === 0)
                continue;
            this.#context.meter.capture(Math.min(wanted, size));
            const bytes = Buffer.alloc(Math.min(wanted, size));
            this.#reading = { reader, path, index, size, bytes, filled: 0 };
            return true;
        }
        return false;
    }
    #add(entry, path) {
        const { paths } = this.#context;
        const isLink = entry.type === "hardlink";
        if (entry.type === "symlink")
            this.#context.meter.target(entry.linkPath.length);
        return this.entries.add({
            node: paths.intern(path),
            kind: KIND[entry.type],
            bytes: entry.payload,
            link: isLink ? paths.intern(cleanPath(entry.linkPath)) : 0,
            target: entry.type === "symlink" ? entry.linkPath : "",
            attributes: entry.attributes,
            time: entry.time,
        });
    }
    #whiteout(folder, name) {
        // `.wh..wh.aufs`, `.wh..wh.plnk` and their like are notes of a file system to itself.
        if (name.startsWith(".wh..wh.") && name !== OPAQUE)
            return;
        const isOpaque = name === OPAQUE;
        const hidden = name.slice(4);
        // No file has such a name: unpacking refuses it.
        if (!isOpaque && (hidden === "" || hidden === "." || hidden === ".."))
            return;
        const path = isOpaque ? folder : folder === "" ? hidden : `${folder}/${hidden}`;
        const kind = isOpaque ? KIND.opaque : KIND.whiteout;
        const node = this.#context.paths.intern(path);
        this.entries.add({ node, kind, bytes: 0, link: 0, target: "", attributes: 0, time: 0 });
    }
}

;// CONCATENATED MODULE: ./.cache/build/js/image/blob-reader.js
/** One file of the archive, whatever it is: a layer (plain, gzip, zstd), JSON, or nothing we need. */







/** Reads a blob of known size; `write` and `end` are awaited, which bounds what is in flight. */
class BlobReader {
    #size;
    #context;
    #download;
    #start = Buffer.alloc(0);
    #sink = null;
    #failure = null;
    constructor(size, context, download) {
        this.#size = size;
        this.#context = context;
        this.#download = download;
    }
    /** @throws LimitError; anything else that is wrong with the blob waits for `end`. */
    write(bytes) {
        if (this.#failure !== null)
            return null;
        if (this.#sink !== null)
            return this.#feed(this.#sink, bytes);
        // The first block decides what it is; a chunk may hold less than that.
        const start = this.#start === null || this.#start.length === 0 ? bytes : Buffer.concat([this.#start, bytes]);
        if (start.length < Math.min(BLOCK, this.#size)) {
            this.#start = Buffer.from(start);
            return null;
        }
        this.#start = null;
        const sink = this.#choose(start);
        return sink === null ? null : this.#feed(sink, start);
    }
    async end() {
        if (this.#failure === null) {
            const sink = this.#sink ?? this.#choose(Buffer.alloc(0));
            try {
                if (sink !== null)
                    return await sink.finish();
            }
            catch (error) {
                this.#defer(error);
            }
        }
        return { kind: "unreadable", reason: this.#failure ?? neither() };
    }
    destroy() {
        this.#sink?.destroy();
    }
    #feed(sink, bytes) {
        try {
            const pending = sink.write(bytes);
            return pending === null
                ? null
                : pending.catch((error) => {
                    this.#defer(error);
                });
        }
        catch (error) {
            this.#defer(error);
            return null;
        }
    }
    #defer(error) {
        if (error instanceof LimitError || !(error instanceof MeasureError))
            throw error;
        this.#failure = error;
        this.#sink?.destroy();
    }
    #choose(start) {
        try {
            this.#sink = this.#sinkFor(start);
        }
        catch (error) {
            this.#defer(error);
        }
        return this.#sink;
    }
    #sinkFor(start) {
        const compression = sniffCompression(start);
        if (compression !== "none")
            return new CompressedSink(this.#size, compression, this.#context, this.#download);
        if (this.#size === 0)
            return new PlainSink(this.#size, this.#context, null);
        if (start.length >= BLOCK && (isZeroBlock(start, 0) || checksumHolds(start, 0))) {
            return new PlainSink(this.#size, this.#context, gzipMeter(this.#download));
        }
        if (/^\s*[[{]/.test(start.toString("latin1", 0, BLOCK))) {
            if (this.#size > this.#context.meter.limits.jsonBytes)
                throw neither("a JSON document beyond the limit of its size");
            return new JsonSink(this.#size, this.#context);
        }
        throw neither();
    }
}
function neither(what = "neither a layer nor a JSON document") {
    return new MeasureError(`it is ${what}`, "Save the image again with `docker save`; the archive may be damaged.");
}
function gzipMeter(download) {
    switch (download) {
        case "none":
            return null;
        case "gzip":
            return new FullGzipMeter();
        case "sample":
            return new SampledGzipMeter();
    }
}
class PlainSink {
    #size;
    #context;
    #gzip;
    #layer;
    constructor(size, context, gzip) {
        this.#size = size;
        this.#context = context;
        this.#gzip = gzip;
        this.#layer = new LayerReader(context);
    }
    write(bytes) {
        this.#context.meter.uncompressed(bytes.length);
        this.#layer.push(bytes);
        return this.#gzip === null ? null : this.#gzip.push(bytes);
    }
    async finish() {
        const summary = this.#layer.finish();
        const gzipBytes = this.#gzip === null ? null : await this.#gzip.finish();
        return { kind: "layer", ...summary, storedBytes: this.#size, compression: "none", gzipBytes };
    }
    destroy() {
        this.#gzip?.destroy();
    }
}
class CompressedSink {
    #size;
    #compression;
    #download;
    #layer;
    #decompressor;
    #unpacked = 0;
    constructor(size, compression, context, download) {
        this.#size = size;
        this.#compression = compression;
        this.#download = download;
        this.#layer = new LayerReader(context);
        const decompressor = new Decompressor(compression, (bytes) => {
            this.#unpacked += bytes.length;
            context.meter.uncompressed(bytes.length);
            context.meter.ratio(this.#unpacked, decompressor.begun);
            this.#layer.push(bytes);
            giveBack(bytes);
        });
        this.#decompressor = decompressor;
    }
    write(bytes) {
        return this.#decompressor.write(bytes);
    }
    async finish() {
        await this.#decompressor.end();
        const summary = this.#layer.finish();
        const gzipBytes = this.#compression === "gzip" && this.#download !== "none" ? this.#size : null;
        return { kind: "layer", ...summary, storedBytes: this.#size, compression: this.#compression, gzipBytes };
    }
    destroy() {
        this.#decompressor.destroy();
    }
}
class JsonSink {
    #bytes;
    #filled = 0;
    constructor(size, context) {
        context.meter.keep(size);
        this.#bytes = Buffer.alloc(size);
    }
    write(bytes) {
        this.#filled += bytes.copy(this.#bytes, this.#filled);
        return null;
    }
    finish() {
        return Promise.resolve({ kind: "json", bytes: this.#bytes });
    }
    destroy() {
        this.#filled = 0;
    }
}

;// CONCATENATED MODULE: ./.cache/build/js/image/collector.js
/** Takes the files of an archive one after the other and keeps what an image is made of: layers, documents, links. */




/**
 * Takes the archive's files from the parser. The parser does not wait, zlib has to be waited for: so what a chunk holds
 * is noted as steps, and `settle` takes them one after the other before the next chunk is read.
 */
class Collector {
    blobs = new Map();
    links = new Map();
    #context;
    #download;
    #shelf;
    #steps = [];
    #key = "";
    #reader = null;
    constructor(context, download, shelf) {
        this.#context = context;
        this.#download = download;
        this.#shelf = shelf;
    }
    header() {
        this.#context.meter.archiveEntry();
    }
    entry(entry) {
        const key = cleanKey(entry.path);
        this.#context.meter.keep(key.length + entry.linkPath.length);
        if (entry.type === "file") {
            const known = this.#shelf.find(key, this.#reading());
            if (known !== null) {
                this.#steps.push(() => this.#keep(key, known));
                return false;
            }
            this.#steps.push(() => this.#open(key, entry.storedSize));
            return true;
        }
        const target = linkTarget(entry, key);
        if (target !== null) {
            this.#steps.push(() => {
                this.blobs.delete(key);
                this.links.set(key, target);
                return null;
            });
        }
        return false;
    }
    content(bytes) {
        this.#steps.push(() => this.#reader?.write(bytes) ?? null);
    }
    end() {
        this.#steps.push(() => this.#close());
    }
    /** Takes a file that is no entry of a tar. @throws MeasureError when it is not as long as it was said to be. */
    async take(file) {
        const key = cleanKey(file.path);
        this.#context.meter.archiveEntry();
        this.#context.meter.keep(key.length);
        const known = this.#shelf.find(key, this.#reading());
        if (known !== null) {
            this.#keep(key, known);
            return;
        }
        this.#open(key, file.size);
        let left = file.size;
        for await (const chunk of file.chunks) {
            left -= chunk.length;
            if (left < 0)
                break;
            await this.#reader?.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
        }
        if (left !== 0) {
            throw new MeasureError(`${printable(file.path)} changed while it was read`, "Read the image again when nothing writes to it.");
        }
        await this.#close();
    }
    async settle() {
        const steps = this.#steps;
        this.#steps = [];
        for (const step of steps) {
            const pending = step();
            if (pending !== null)
                await pending;
        }
    }
    destroy() {
        this.#reader?.destroy();
    }
    #reading() {
        return { download: this.#download, programs: this.#context.programs !== null };
    }
    #open(key, size) {
        this.#key = key;
        this.#reader = new BlobReader(size, this.#context, this.#download);
        return null;
    }
    async #close() {
        const blob = await this.#reader?.end();
        this.#reader = null;
        if (blob === undefined)
            return;
        this.#shelf.add(this.#key, this.#reading(), blob);
        this.#keep(this.#key, blob);
    }
    /** As in unpacking, the later of two files of one name replaces the earlier. */
    #keep(key, blob) {
        this.links.delete(key);
        this.blobs.set(key, blob);
        return null;
    }
}
function linkTarget(entry, key) {
    if (entry.type === "symlink")
        return cleanKey(`./${key.slice(0, key.lastIndexOf("/") + 1)}${entry.linkPath}`);
    return entry.type === "hardlink" ? cleanKey(entry.linkPath) : null;
}

;// CONCATENATED MODULE: ./.cache/build/js/image/capture.js
/** Makes a reader. Several may want one file: the first of the table gets it. */
function fileReader(definition) {
    const own = new WeakMap();
    const fact = (tree, node) => {
        const captured = tree.captured(node);
        return captured === null ? null : (own.get(captured) ?? null);
    };
    return {
        wants: definition.wants,
        read: (file) => {
            const made = definition.read(file);
            if (made !== null)
                own.set(made, made);
            return made;
        },
        fact,
        facts: (tree) => [...tree.capturedNodes()]
            .flatMap((node) => {
            const found = fact(tree, node);
            return found === null ? [] : [{ node, path: tree.paths.path(node), fact: found }];
        })
            .sort((a, b) => (a.path < b.path ? -1 : 1)),
    };
}

;// CONCATENATED MODULE: ./.cache/build/js/image/os-release.js
/** os-release(5): `KEY=VALUE` lines with shell quoting. */
const MAX_KEYS = 256;
const LINE = /^\s*([A-Za-z][A-Za-z0-9_]*)=(.*)$/;
/**
 * Reads the assignments that a shell would make of them, without expanding anything. Lines that are none, and values
 * with control characters, are left out; the last assignment of a key wins.
 */
function parseOsRelease(text) {
    const values = new Map();
    for (const line of text.split(/\r?\n/)) {
        const match = LINE.exec(line);
        const key = match?.[1];
        const value = unquote((match?.[2] ?? "").trim());
        if (key === undefined || value === null || values.size >= MAX_KEYS)
            continue;
        values.set(key, value);
    }
    return Object.fromEntries(values);
}
/** Null when the quotes do not close, or the value goes on after them with something that is no quoted part. */
function unquote(raw) {
    let value = "";
    let quote = "";
    for (let at = 0; at < raw.length; at += 1) {
        const char = raw.charAt(at);
        if (quote === "'") {
            if (char === "'")
                quote = "";
            else
                value += char;
        }
        else if (char === "\\") {
            const next = raw.charAt(at + 1);
            if (next === "")
                return null;
            // Between double quotes a backslash only escapes what is special there.
            if (quote === '"' && !'$`"\\'.includes(next))
                value += char;
            value += next;
            at += 1;
        }
        else if (char === quote) {
            quote = "";
        }
        else if (quote === "" && (char === '"' || char === "'")) {
            quote = char;
        }
        else if (quote === "" && /\s/.test(char)) {
            // A shell would take the rest as a command: only a comment may follow.
            if (!/^\s+#/.test(raw.slice(at)))
                return null;
            break;
        }
        else {
            value += char;
        }
    }
    return quote !== "" || /[\u0000-\u001f\u007f-\u009f]/.test(value) ? null : value;
}

;// CONCATENATED MODULE: ./.cache/build/js/image/distribution.js



const OS_RELEASE_BYTES = 65_536;
const LIBRARY_FOLDERS = ["lib", "lib32", "lib64", "libx32"].flatMap((name) => [name, `usr/${name}`]);
const TRIPLET = /^[A-Za-z0-9_]+-linux-[A-Za-z0-9_]+$/;
const MUSL_LOADER = /^ld-musl-[\w.-]{1,64}\.so\.1$/;
const GLIBC_LOADER = /^(?:ld-linux[\w.-]{0,64}\.so\.[0-9]+|ld64\.so\.[0-9]+|ld\.so\.1)$/;
/** Reads the os-release file, wherever of its two places it lies. */
const OS_RELEASE = fileReader({
    wants: (path) => (path === "etc/os-release" || path === "usr/lib/os-release" ? OS_RELEASE_BYTES : 0),
    // A longer file is none that a system wrote.
    read: ({ bytes, size }) => size > OS_RELEASE_BYTES ? null : { values: parseOsRelease(bytes.toString("utf8")) },
});
/** The parsed os-release, null when there is none, and the libc whose loader is there. */
function readDistribution(tree) {
    const osRelease = osReleaseAt(tree, "/etc/os-release") ?? osReleaseAt(tree, "/usr/lib/os-release");
    return { osRelease, libc: libcOf(tree, osRelease) };
}
function osReleaseAt(tree, path) {
    const node = tree.resolve(path);
    if (node === null || tree.kind(node) !== KIND.file)
        return null;
    // An empty file was not read, and it is an answer all the same.
    if (tree.bytes(node) === 0)
        return {};
    return OS_RELEASE.fact(tree, node)?.values ?? null;
}
/**
 * Both loaders happen: Debian with its musl package, Alpine with gcompat. The system's own is then musl only where
 * os-release says Alpine.
 */
function libcOf(tree, osRelease) {
    let musl = false;
    let glibc = false;
    for (const name of loaderNames(tree)) {
        musl ||= MUSL_LOADER.test(name);
        glibc ||= GLIBC_LOADER.test(name);
    }
    if (musl && glibc)
        return isAlpine(osRelease) ? "musl" : "glibc";
    if (musl)
        return "musl";
    return glibc ? "glibc" : "none";
}
/** Names of files and links in the folders where loaders lie, those of one architecture included. */
function* loaderNames(tree) {
    for (const path of LIBRARY_FOLDERS) {
        const folder = tree.paths.find(path);
        if (folder === null)
            continue;
        for (const child of tree.children(folder)) {
            const kind = tree.kind(child);
            const name = tree.paths.name(child);
            if (kind === KIND.file || kind === KIND.symlink) {
                if (name.startsWith("ld"))
                    yield name;
            }
            else if (kind === KIND.directory && TRIPLET.test(name)) {
                for (const inner of tree.children(child)) {
                    const innerKind = tree.kind(inner);
                    if (innerKind === KIND.file || innerKind === KIND.symlink)
                        yield tree.paths.name(inner);
                }
            }
        }
    }
}
function isAlpine(osRelease) {
    return osRelease?.["ID"] === "alpine" || (osRelease?.["ID_LIKE"] ?? "").split(" ").includes("alpine");
}

;// CONCATENATED MODULE: ./.cache/build/js/image/ownership.js

const NOBODY = -1;
const UNKNOWN = -2;
/**
 * Finds the packages and weighs them. A file that several claim counts to the first: system packages go before those of
 * a language, which a distribution ships as well. Bytecode that no package lists counts to the owner of its source, and
 * what lies in a package's folder to the package of the deepest such folder.
 */
function weighPackages(tree, kinds) {
    const listed = kinds.map((kind) => kind.list(tree));
    const found = listed.flatMap((packages) => packages.found);
    const owners = new Owners(tree, found);
    found.forEach((item, index) => {
        owners.claimFiles(item, index);
    });
    owners.claimBytecode();
    owners.claimFolders();
    return {
        packages: owners.weigh(),
        ownerOf: (inode) => owners.of(inode),
        gaps: listed.flatMap((packages) => packages.gaps),
    };
}
class Owners {
    #tree;
    #found;
    #owner;
    /** By package: the one that was first to claim its files, as long as that holds for all of them. */
    #partOf;
    constructor(tree, found) {
        this.#tree = tree;
        this.#found = found;
        this.#owner = new Int32Array(tree.inodes).fill(NOBODY);
        this.#partOf = new Int32Array(found.length).fill(UNKNOWN);
    }
    of(inode) {
        return this.#owner[inode] ?? NOBODY;
    }
    claimFiles(item, index) {
        for (const node of item.files) {
            const place = this.#tree.locate(node);
            const inode = place === null ? -1 : this.#tree.inode(place);
            if (inode === -1)
                continue;
            const owner = this.of(inode);
            if (owner === NOBODY)
                this.#owner[inode] = index;
            // One file of its own is enough to be a package of its own.
            if (owner === NOBODY || owner === index)
                this.#partOf[index] = NOBODY;
            else if (this.#partOf[index] === UNKNOWN)
                this.#partOf[index] = owner;
        }
    }
    /** `x/__pycache__/name.cpython-311.pyc` counts as `x/name.py` does. */
    claimBytecode() {
        const tree = this.#tree;
        for (const [node, inode] of this.#unowned()) {
            const { paths } = tree;
            if (!paths.endsWith(node, ".pyc"))
                continue;
            const folder = paths.parent(node);
            const name = paths.name(node);
            if (paths.name(folder) !== "__pycache__")
                continue;
            const source = paths.childNamed(paths.parent(folder), `${name.slice(0, name.indexOf("."))}.py`);
            const original = source === null ? -1 : tree.inode(source);
            if (original !== -1)
                this.#owner[inode] = this.of(original);
        }
    }
    claimFolders() {
        const tree = this.#tree;
        const owned = new Map();
        this.#found.forEach((item, index) => {
            for (const folder of item.folders) {
                const place = tree.locate(folder);
                if (place !== null && tree.kind(place) === KIND.directory && !owned.has(place))
                    owned.set(place, index);
            }
        });
        if (owned.size === 0)
            return;
        const known = new Int32Array(tree.paths.size).fill(UNKNOWN);
        for (const [node, inode] of this.#unowned()) {
            this.#owner[inode] = ownerAbove(tree, tree.paths.parent(node), owned, known);
        }
    }
    weigh() {
        const weights = this.#found.map(() => ({ bytes: 0, files: 0, byLayer: new Map() }));
        for (const inode of this.#tree.liveInodes()) {
            const weight = weights[this.of(inode)];
            if (weight === undefined)
                continue;
            const bytes = this.#tree.inodeBytes(inode);
            weight.bytes += bytes;
            weight.files += 1;
            addTo(weight.byLayer, this.#tree.inodeLayer(inode), bytes);
        }
        return this.#found.map((item, index) => ({
            type: item.type,
            name: item.name,
            version: item.version,
            location: item.location,
            requested: item.requested,
            source: item.source,
            ...(item.platforms === undefined ? {} : { platforms: item.platforms }),
            origin: item.origin,
            partOf: this.#found[this.#partOf[index] ?? NOBODY]?.name ?? null,
            ...(weights[index] ?? { bytes: 0, files: 0, byLayer: new Map() }),
        }));
    }
    /** Every path whose content nobody owns yet. */
    *#unowned() {
        for (const node of this.#tree.nodes()) {
            const inode = this.#tree.inode(node);
            if (inode !== -1 && this.#owner[inode] === NOBODY)
                yield [node, inode];
        }
    }
}
/** The owner of the nearest folder upwards that has one; `known` remembers it for every folder on the way. */
function ownerAbove(tree, start, owned, known) {
    const way = [];
    let owner = UNKNOWN;
    for (let folder = start; owner === UNKNOWN; folder = tree.paths.parent(folder)) {
        owner = known[folder] ?? UNKNOWN;
        if (owner !== UNKNOWN)
            break;
        way.push(folder);
        owner = owned.get(folder) ?? (folder === 0 ? NOBODY : UNKNOWN);
    }
    for (const folder of way)
        known[folder] = owner;
    return owner;
}
/** Adds bytes to a layer's sum. */
function addTo(byLayer, layer, bytes) {
    byLayer.set(layer, (byLayer.get(layer) ?? 0) + bytes);
}
/** The layer that stores most; null for nothing. */
function mainLayer(byLayer) {
    let main = null;
    for (const [layer, bytes] of byLayer) {
        if (main === null || bytes > (byLayer.get(main) ?? 0))
            main = layer;
    }
    return main;
}

;// CONCATENATED MODULE: ./.cache/build/js/image/findings/places.js
/** Whether a container sees something of that name in a folder. */
function hasChild(tree, folder, name) {
    const child = tree.paths.childNamed(folder.node, name);
    return child !== null && tree.kind(child) !== 0;
}
/** The group of a path, called by its path or by a label. */
function pathGroup(groups, path, label = path, remedy = null) {
    return groups.get(path, () => ({ label, example: path, remedy }));
}

;// CONCATENATED MODULE: ./.cache/build/js/image/findings/build-tools.js

/** The guide promises that these are gone from the runtime image. */
const PROMISED = ["gcc", "g++", "musl-dev", "linux-headers", "libffi-dev"];
const BUILD_PACKAGES = new Set([
    ...PROMISED,
    ...["cpp", "make", "patch", "cmake", "cmake-data", "meson", "ninja", "ninja-build", "samurai", "ccache"],
    ...["autoconf", "automake", "autotools-dev", "libtool", "m4", "bison", "flex", "swig"],
    ...["build-base", "build-essential", "abuild", "alpine-sdk", "dpkg-dev", "libdpkg-perl", "debhelper"],
    ...[
        "libc-dev",
        "libc-dev-bin",
        "libc6-dev",
        "linux-libc-dev",
        "fortify-headers",
        "gfortran",
        "nasm",
        "yasm",
    ],
    ...["binutils", "pkg-config", "pkgconf", "pkgconf-bin", "llvm", "clang", "lld", "libtool-bin"],
    ...["go", "golang", "rust", "rustc", "cargo", "rust-stdlib", "rustup", "rust-all"],
]);
/**
 * The same with a version or a target in the name, and what only comes with them. Bounded repetitions over short
 * alphabets; libraries that programs need when they run (`libgcc`, `libstdc++6`, `llvm17-libs`) stay out.
 */
const VERSIONED = new RegExp(`^(?:${[
    String.raw `(?:gcc|g\+\+|cpp|gfortran|clang|llvm|lld|rustc|cargo|golang)-?\d[\d.]*(?:-(?!base$|libs$)[a-z0-9-]+)?`,
    String.raw `(?:gcc|g\+\+|cpp|gfortran|binutils)-[a-z0-9_-]+-linux-[a-z0-9]+`,
    String.raw `binutils-(?:common|gold)|libbinutils|libctf(?:-nobfd)?\d+|libgprofng\d+|libsframe\d+`,
    String.raw `(?:libcc1-|libisl-?|libmpc-?|isl|mpc)\d+|lib(?:a|t|l|ub|hwa)san\d+|libstd-rust-[\d.a-z-]+`,
    String.raw `golang-[a-z0-9.-]+|go-(?:bootstrap|stdlib|tools)`,
].join("|")})$`);
/** Build systems and compilers that come as Python packages. */
const PYTHON_BUILD_PACKAGES = new Set([
    "cmake",
    "cython",
    "maturin",
    "meson",
    "scikit-build",
]);
const VCS_PACKAGES = new Set([
    ...["git", "git-man", "git-lfs", "git-perl", "mercurial", "mercurial-common", "subversion", "libsvn1"],
    ...["breezy", "python3-breezy", "bzr", "cvs"],
]);
/** Programs that somebody has put into `usr/local/bin`, with the triplet of a target or without. */
const LOCAL_TOOL = /^(?:(?:[a-z0-9_]{1,20}-){1,2}linux-(?:gnu|musl)[a-z0-9]{0,10}-)?(?:gcc|g\+\+|cpp|c\+\+|cc|gfortran|clang(?:\+\+)?|ld|as)(?:-[\d.]{1,12})?$|^(?:cmake|ctest|cpack|make|ninja|meson|gcc-ar|gcc-nm|gcc-ranlib|lto-dump)$/;
const LONGEST_TOOL = 60;
/** All of them one program under many names, or none of them. */
const RUST_TOOL = /^(?:cargo(?:-clippy|-fmt|-miri)?|rust(?:c|up|doc|fmt|-gdb|-gdbgui|-lldb|-analyzer)|clippy-driver|rls)$/;
/** Folders that hold a compiler, by their path or (from `/` on) by how it ends, with how to call them. */
const TOOLCHAINS = [
    { path: "usr/local/go", has: "pkg", label: "Go" },
    { path: "/.rustup", has: "toolchains", label: "Rust" },
    { path: "usr/local/rustup", has: "toolchains", label: "Rust" },
    { path: "usr/local/lib/gcc", has: "", label: "gcc" },
    { path: "usr/local/libexec/gcc", has: "", label: "gcc" },
];
const REMEDY = "compile in a builder stage and copy the results, or remove the tools in the RUN that installs them (`apk add --virtual .build …` and `apk del .build`; `apt-get purge --auto-remove`)";
const BUILD_TOOLS = {
    id: "build-tools",
    least: 100_000,
    wording: { one: "build tool", many: "build tools", first: PROMISED },
    remedy: REMEDY,
    start: (subject, groups) => ({
        owns: (item) => (isBuildPackage(item) ? packageGroup(groups, item) : null),
        enter: (folder) => toolchainAt(subject, groups, folder),
    }),
};
const VCS_TOOLS = {
    id: "vcs-tools",
    least: 1_000_000,
    wording: { one: "version control tool", many: "version control tools", first: ["git"] },
    remedy: "fetch sources in a builder stage and leave the tool out of the final one",
    start: (_subject, groups) => ({
        owns: (item) => (isSystem(item) && VCS_PACKAGES.has(item.name) ? packageGroup(groups, item) : null),
    }),
};
/** Whether a package is there to build others. */
function isBuildPackage(item) {
    const { name } = item;
    if (item.type === "python")
        return PYTHON_BUILD_PACKAGES.has(name);
    if (!isSystem(item) || name.length > 200)
        return false;
    return BUILD_PACKAGES.has(name) || name.endsWith("-dev") || VERSIONED.test(name);
}
function packageGroup(groups, { type, name, version }) {
    return groups.get(`${type} ${name} ${version ?? ""}`, () => ({
        label: name,
        example: version === null ? name : `${name} ${version}`,
        remedy: null,
    }));
}
function isSystem({ type }) {
    return type === "apk" || type === "dpkg";
}
function toolchainAt(subject, groups, folder) {
    for (const { path, has, label } of TOOLCHAINS) {
        if (!isAt(folder, path) || (has !== "" && !hasChild(subject.tree, folder, has)))
            continue;
        return { kind: "all", group: pathGroup(groups, folder.path, label) };
    }
    if (folder.place === "usr/local/bin")
        return tools(groups, (name) => localTool(name));
    if (folder.name === "bin" && isCargo(folder.parent)) {
        return tools(groups, (name) => (RUST_TOOL.test(name) ? "Rust" : null));
    }
    const isCmakeData = folder.name.startsWith("cmake-") && folder.parent?.place === "usr/local/share";
    return isCmakeData ? { kind: "all", group: pathGroup(groups, folder.path, "cmake") } : null;
}
function isAt(folder, path) {
    return path.startsWith("/") ? folder.name === path.slice(1) : folder.place === path;
}
function isCargo(folder) {
    return folder !== null && (folder.name === ".cargo" || folder.place === "usr/local/cargo");
}
/** What a program counts as; null for one that is no tool. */
function localTool(name) {
    return name.length <= LONGEST_TOOL && LOCAL_TOOL.test(name) ? name : null;
}
function tools(groups, label) {
    return {
        kind: "some",
        ends: "",
        of: (folder, name) => {
            const found = label(name);
            return found === null ? null : pathGroup(groups, `${folder.path}/${name}`, found);
        },
    };
}

;// CONCATENATED MODULE: ./.cache/build/js/image/findings/language-caches.js
/**
 * What the package managers of languages keep for the next time they install. Left alone: caches by name that hold what
 * programs need when they run (browsers, models, virtual environments, Yarn's archives under Plug'n'Play).
 */


function mounted(label, folder) {
    return { label, remedy: `mount \`${folder}\` with \`--mount=type=cache\` where ${label} runs` };
}
const PIP = { label: "pip", remedy: "pass `--no-cache-dir` to `pip install`" };
const PIPENV = { label: "Pipenv", remedy: "call `pipenv --clear` in the RUN that installs" };
const NPM = { label: "npm", remedy: "call `npm cache clean --force` in the RUN that installs" };
const YARN = { label: "Yarn", remedy: "call `yarn cache clean` in the RUN that installs" };
const PNPM = {
    label: "pnpm",
    remedy: "mount pnpm's store with `--mount=type=cache`, or remove it in the RUN that installs",
};
const UV = {
    label: "uv",
    remedy: "pass `--no-cache` to `uv`, or mount `~/.cache/uv` with `--mount=type=cache`",
};
const POETRY = {
    label: "Poetry",
    remedy: "call `poetry cache clear --all .` in the RUN that installs",
};
const COMPOSER = { label: "Composer", remedy: "pass `--no-cache` to `composer install`" };
const CONDA = { label: "conda", remedy: "call `conda clean --all --yes` in the RUN that installs" };
const GO = {
    label: "Go",
    remedy: "compile in a builder stage and copy the program, or mount Go's caches with `--mount=type=cache`",
};
const CARGO = mounted("Cargo", "$CARGO_HOME/registry");
const MAVEN = mounted("Maven", "~/.m2");
const GRADLE = mounted("Gradle", "~/.gradle");
const RUBY = { label: "RubyGems", remedy: "remove the gems' `cache/*.gem` in the RUN that installs" };
const BUNDLERS = {
    label: "the front end's build",
    remedy: "build the front end in a builder stage and copy only what it has made",
};
/** Last two folders, one tool each. */
const PAIRS = new Map([
    [".cache/pip", PIP],
    [".cache/pipenv", PIPENV],
    [".cache/pdm", mounted("PDM", "~/.cache/pdm")],
    [".cache/uv", UV],
    // `virtualenvs` beside them is where Poetry installs to.
    ["pypoetry/cache", POETRY],
    ["pypoetry/artifacts", POETRY],
    [".npm/_cacache", NPM],
    [".npm/_logs", NPM],
    [".cache/node-gyp", { label: "node-gyp", remedy: "compile in a builder stage and copy `node_modules`" }],
    [".cache/yarn", YARN],
    [".cache/pnpm", PNPM],
    ["berry/cache", YARN],
    ["install/cache", mounted("Bun", "~/.bun/install/cache")],
    [".cache/composer", COMPOSER],
    [".composer/cache", COMPOSER],
    [".cache/go-build", GO],
    [".cargo/registry", CARGO],
    [".cargo/git", CARGO],
    [".m2/repository", MAVEN],
    [".gradle/caches", GRADLE],
    [".gradle/wrapper", GRADLE],
    [".ivy2/cache", mounted("Ivy", "~/.ivy2")],
    [".cache/coursier", mounted("Coursier", "~/.cache/coursier")],
    [".nuget/packages", mounted("NuGet", "~/.nuget/packages")],
    [".bundle/cache", RUBY],
    ["bundle/cache", RUBY],
    [".cache/ccache", mounted("ccache", "~/.cache/ccache")],
    [".cache/sccache", mounted("sccache", "~/.cache/sccache")],
    [".cache/bazel", mounted("Bazel", "~/.cache/bazel")],
    ["node_modules/.cache", BUNDLERS],
    ["cache/webpack", BUNDLERS],
    ["cache/swc", BUNDLERS],
]);
/** Of pairs whose two names are not telling enough: the one above them. */
const ABOVE = new Map([
    ["berry/cache", ".yarn"],
    ["install/cache", ".bun"],
    ["bundle/cache", "local"],
    ["cache/webpack", ".next"],
    ["cache/swc", ".next"],
    ["pypoetry/cache", ".cache"],
    ["pypoetry/artifacts", ".cache"],
]);
const ABSOLUTE = new Map([
    ["usr/local/cargo/registry", CARGO],
    ["usr/local/cargo/git", CARGO],
]);
/** What stands for a project whose packages are read from Yarn's archives. */
const PLUG_AND_PLAY = [".pnp.cjs", ".pnp.js"];
const LANGUAGE_CACHE = {
    id: "language-cache",
    least: 100_000,
    wording: { one: "cache of", many: "caches of" },
    remedy: "mount the cache with `--mount=type=cache`",
    start: ({ tree }, groups) => ({
        enter: (folder) => claimed(groups, folder, toolAt(tree, folder)),
        choose: (found) => withoutArchives(tree, found),
    }),
};
function claimed(groups, folder, tool) {
    if (tool === null)
        return null;
    return { kind: "all", group: pathGroup(groups, folder.path, tool.label, tool.remedy) };
}
function toolAt(tree, folder) {
    const { name, parent } = folder;
    if (parent === null)
        return null;
    switch (name) {
        case "pkgs":
            return hasChild(tree, parent, "conda-meta") ? CONDA : null;
        case "mod":
            return parent.name === "pkg" && parent.parent?.name === "go" ? GO : null;
        case "cache":
            if (hasChild(tree, parent, "specifications") && hasChild(tree, parent, "gems"))
                return RUBY;
            break;
        case "files":
        case "index":
            return isPnpmStore(parent) ? PNPM : null;
    }
    const pair = `${parent.name}/${name}`;
    const tool = PAIRS.get(pair);
    if (tool === undefined)
        return ABSOLUTE.get(folder.place ?? "") ?? null;
    const above = ABOVE.get(pair);
    return above === undefined || parent.parent?.name === above ? tool : null;
}
/** `store/v10`; `links` in it is no cache: packages that are installed for several projects at once lie there. */
function isPnpmStore({ name, parent }) {
    if (parent === null || !/^v\d{1,3}$/.test(name))
        return false;
    return parent.name === ".pnpm-store" || (parent.name === "store" && parent.parent?.name === "pnpm");
}
/** Under Plug'n'Play programs read their packages right from Yarn's archives, wherever these lie. */
function withoutArchives(tree, found) {
    const isArchive = ({ text, key }) => text.label === YARN.label && key.endsWith("berry/cache");
    return found.some(isArchive) && hasPlugAndPlay(tree) ? found.filter((group) => !isArchive(group)) : found;
}
function hasPlugAndPlay(tree) {
    for (const node of tree.nodes()) {
        if (tree.kind(node) !== KIND.directory && PLUG_AND_PLAY.includes(tree.paths.name(node)))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./.cache/build/js/image/findings/development.js
/** What only compilers, linkers and debuggers read, and the history of the sources. */


const INCLUDES = new Set(["usr/include", "usr/local/include"]);
const GIT_HISTORY = {
    id: "git-history",
    least: 1,
    wording: { one: "the Git history in", many: "the Git histories in" },
    remedy: "add `.git` to .dockerignore, or delete it in the RUN that clones",
    start: (subject, groups) => ({ enter: (folder) => historyAt(subject, groups, folder) }),
};
/** Archives that a linker reads. Go's have other names, and a toolchain's own belong to the toolchain. */
const STATIC_LIBRARIES = {
    id: "static-libraries",
    least: 100_000,
    wording: { one: "static library", many: "static libraries" },
    remedy: "delete `*.a` files in the RUN that installs them, or compile in a builder stage",
    start: (_subject, groups) => {
        const claim = { kind: "some", ends: ".a", of: (folder, name) => archive(groups, folder, name) };
        return { enter: () => claim };
    },
};
const HEADERS = {
    id: "headers",
    least: 100_000,
    wording: { one: "C headers in", many: "C headers in" },
    remedy: "leave `-dev` packages to a builder stage, and delete the folder in the RUN that installs the rest",
    start: (_subject, groups) => ({ enter: (folder) => headersAt(groups, folder) }),
};
const DEBUG_SYMBOLS = {
    id: "debug-symbols",
    least: 100_000,
    wording: { one: "debug symbols in", many: "debug symbols in" },
    remedy: "leave out `-dbg` and `-dbgsym` packages and delete `/usr/lib/debug`",
    start: (_subject, groups) => ({
        owns: (item) => (isDebugPackage(item.name) ? packageGroup(groups, item) : null),
        enter: ({ place }) => place === "usr/lib/debug" || place === "usr/local/lib/debug"
            ? { kind: "all", group: pathGroup(groups, place) }
            : null,
    }),
};
function historyAt({ tree }, groups, folder) {
    if (folder.name !== ".git")
        return null;
    // An empty folder of that name, or one that somebody has called so, is no history.
    const isHistory = hasChild(tree, folder, "HEAD") || hasChild(tree, folder, "objects");
    return isHistory ? { kind: "all", group: pathGroup(groups, folder.path) } : null;
}
function archive(groups, folder, name) {
    if (!name.startsWith("lib") || name.endsWith(".dll.a"))
        return null;
    // What `rustc` and `go` link programs with is found with them.
    if (folder.path.includes("/rustlib/") || folder.path.startsWith("usr/local/go/"))
        return null;
    return pathGroup(groups, `${folder.path}/${name}`, name);
}
function headersAt(groups, { place, parent }) {
    if (place === null)
        return null;
    if (INCLUDES.has(place))
        return { kind: "some", ends: "", of: () => pathGroup(groups, place) };
    if (!INCLUDES.has(parent?.place ?? ""))
        return null;
    return { kind: "all", group: pathGroup(groups, place) };
}
function isDebugPackage(name) {
    return name.endsWith("-dbg") || name.endsWith("-dbgsym") || name.endsWith("-debuginfo");
}

;// CONCATENATED MODULE: ./.cache/build/js/image/findings/platform.js
/** For which platform a native Node package or file is, by its name; and what the image itself can load. */

const SYSTEMS = new Map([
    ...[
        "linux",
        "darwin",
        "win32",
        "freebsd",
        "openbsd",
        "netbsd",
        "android",
        "sunos",
        "aix",
        "openharmony",
    ].map((name) => [name, name]),
    ["linuxmusl", "linux"],
    ["linuxglibc", "linux"],
    ["windows", "win32"],
    ["macos", "darwin"],
]);
const LIBCS = new Map([
    ["linuxmusl", "musl"],
    ["musl", "musl"],
    ["musleabihf", "musl"],
    ["musleabi", "musl"],
    ["linuxglibc", "glibc"],
    ["gnu", "glibc"],
    ["glibc", "glibc"],
    ["gnueabihf", "glibc"],
    ["gnueabi", "glibc"],
]);
const ARCHES = new Map([
    ["x64", "x64"],
    ["x8664", "x64"],
    ["amd64", "x64"],
    ["64", "x64"],
    ["arm64", "arm64"],
    ["arm64v8", "arm64"],
    ["aarch64", "arm64"],
    ["arm", "arm"],
    ["armv6", "arm"],
    ["armv7", "arm"],
    ["armv7l", "arm"],
    ["ia32", "ia32"],
    ["x86", "ia32"],
    ["i686", "ia32"],
    ["386", "ia32"],
    ["riscv64", "riscv64"],
    ["s390x", "s390x"],
    ["ppc64", "ppc64"],
    ["ppc64le", "ppc64"],
    ["loong64", "loong64"],
    ["mips64el", "mips64el"],
]);
/** Words that go with a platform and tell nothing more about it. */
const SILENT = new Set(["msvc", "universal", "unknown", "pc", "apple"]);
const LONGEST = 200;
/** What a name says, word by word; words are parted by `-`, `_`, `.` and `+`. */
function platformOf(name) {
    let os = null;
    let arch = null;
    let libc = null;
    const rest = [];
    if (name.length > LONGEST)
        return { os, arch, libc, stem: name };
    for (const word of name.replaceAll("x86_64", "x8664").split(/[-_.+/]/)) {
        const system = SYSTEMS.get(word);
        const machine = ARCHES.get(word);
        const library = LIBCS.get(word);
        os ??= system ?? null;
        arch ??= machine ?? null;
        libc ??= library ?? null;
        if (system === undefined && machine === undefined && library === undefined && !SILENT.has(word)) {
            rest.push(word);
        }
    }
    return { os, arch, libc, stem: rest.join("-") };
}
const LOADERS = [
    { arch: "x64", paths: ["/lib/ld-musl-x86_64.so.1", "/lib64/ld-linux-x86-64.so.2"] },
    { arch: "arm64", paths: ["/lib/ld-musl-aarch64.so.1", "/lib/ld-linux-aarch64.so.1"] },
    { arch: "arm", paths: ["/lib/ld-musl-armhf.so.1", "/lib/ld-linux-armhf.so.3", "/lib/ld-linux.so.3"] },
    { arch: "ia32", paths: ["/lib/ld-musl-i386.so.1", "/lib/ld-linux.so.2"] },
    { arch: "riscv64", paths: ["/lib/ld-musl-riscv64.so.1", "/lib/ld-linux-riscv64-lp64d.so.1"] },
    { arch: "s390x", paths: ["/lib/ld-musl-s390x.so.1", "/lib/ld64.so.1"] },
    { arch: "ppc64", paths: ["/lib/ld-musl-powerpc64le.so.1", "/lib64/ld64.so.2"] },
    { arch: "loong64", paths: ["/lib/ld-musl-loongarch64.so.1", "/lib64/ld-linux-loongarch-lp64d.so.1"] },
];
/** What binaries an image can load, by the loaders in it. */
function loadable(tree) {
    const { libc } = readDistribution(tree);
    const found = LOADERS.filter(({ paths }) => paths.some((path) => tree.resolve(path) !== null));
    return { libc: libc === "none" ? null : libc, arches: new Set(found.map(({ arch }) => arch)) };
}

;// CONCATENATED MODULE: ./.cache/build/js/image/findings/foreign-binaries.js


const INSTALL_FOR_ONE = "run `npm ci` on the final image's own base, with `--libc=musl` or `--libc=glibc`, or delete what the other libc needs in that RUN";
const BOTH_LIBCS = {
    id: "both-libcs",
    least: 100_000,
    wording: { one: "the other libc's Node binary", many: "the other libc's Node binaries" },
    remedy: INSTALL_FOR_ONE,
    start: ({ tree }, groups) => {
        const { libc } = loadable(tree);
        const variants = new Variants(groups);
        const files = { kind: "some", ends: ".node", of: (folder, name) => variants.file(folder, name) };
        return {
            enter: (folder) => (folder.module?.type === "node" ? (variants.folder(folder) ?? files) : null),
            choose: () => unloadable(variants.all, libc),
        };
    },
};
const OTHER_PLATFORMS = {
    id: "other-platforms",
    least: 100_000,
    wording: { one: "another platform's Node binary", many: "other platforms' Node binaries" },
    remedy: "copy no `node_modules` from another machine, install with `--os=linux` and `--cpu` for the image's own platform only, and delete foreign `prebuilds` in that RUN",
    start: ({ tree }, groups) => {
        const image = loadable(tree);
        const files = {
            kind: "some",
            ends: ".node",
            of: (folder, name) => foreignFile(groups, image, folder, name),
        };
        return {
            enter: (folder) => folder.module?.type === "node"
                ? (foreignFolder(groups, image, folder, folder.module) ?? files)
                : null,
        };
    },
};
class Variants {
    #groups;
    #variants = new Map();
    constructor(groups) {
        this.#groups = groups;
    }
    get all() {
        return [...this.#variants.values()];
    }
    /** Null for a folder that is no package for Linux alone. */
    folder(folder) {
        const { module } = folder;
        if (module?.node !== folder.node)
            return null;
        const platform = platformOf(module.name);
        if (platform.os !== "linux" || platform.arch === null)
            return null;
        const { path } = folder;
        const family = `${home(path)} ${scopeOf(module)} ${platform.stem} ${platform.arch}`;
        return { kind: "all", group: this.#add(path, family, platform, module.name) };
    }
    file({ path, module }, name) {
        if (module === null)
            return null;
        const platform = platformOf(name);
        const family = `${path}/${platform.stem} ${platform.os ?? ""} ${platform.arch ?? ""}`;
        return this.#add(`${path}/${name}`, family, platform, `${module.name}/${name}`);
    }
    #add(path, family, platform, label) {
        const group = pathGroup(this.#groups, path, label);
        // A name that is silent about the libc means the one that most systems have.
        this.#variants.set(group.key, { group, family, libc: platform.libc ?? "glibc" });
        return group;
    }
}
/** Where a package was installed to: everything that pnpm lays out belongs together. */
function home(path) {
    const pnpm = path.indexOf("node_modules/.pnpm/");
    return path.slice(0, pnpm === -1 ? path.lastIndexOf("node_modules") : pnpm);
}
function scopeOf({ name }) {
    return name.startsWith("@") ? name.slice(0, name.indexOf("/")) : "";
}
/** Of what is there for both libcs: the other one's; the smaller where the image says nothing about its own. */
function unloadable(variants, libc) {
    const families = new Map();
    for (const variant of variants) {
        const family = families.get(variant.family);
        if (family === undefined)
            families.set(variant.family, [variant]);
        else
            family.push(variant);
    }
    return [...families.values()].flatMap((family) => {
        const musl = family.filter((variant) => variant.libc === "musl").map(({ group }) => group);
        const glibc = family.filter((variant) => variant.libc === "glibc").map(({ group }) => group);
        if (musl.length === 0 || glibc.length === 0)
            return [];
        if (libc !== null)
            return libc === "musl" ? glibc : musl;
        return bytesOf(musl) <= bytesOf(glibc) ? musl : glibc;
    });
}
function bytesOf(groups) {
    return groups.reduce((sum, { bytes }) => sum + bytes, 0);
}
function foreignFolder(groups, image, folder, module) {
    const isModule = module.node === folder.node;
    if (!isModule && folder.parent?.name !== "prebuilds")
        return null;
    const name = isModule ? module.name : folder.name;
    if (!isForeign(platformOf(name), name, image))
        return null;
    const label = isModule ? name : `${module.name}/prebuilds/${name}`;
    return { kind: "all", group: pathGroup(groups, folder.path, label) };
}
function foreignFile(groups, image, { path, module }, name) {
    if (module === null || !isForeign(platformOf(name), name, image))
        return null;
    return pathGroup(groups, `${path}/${name}`, `${module.name}/${name}`);
}
/** Both have to be named: a package that is only called after a system is code for every one. */
function isForeign({ os, arch }, name, image) {
    const isUniversal = name.includes("universal");
    if (os === null || (arch === null && !isUniversal))
        return false;
    if (os !== "linux")
        return true;
    return arch !== null && image.arches.size > 0 && !image.arches.has(arch);
}

;// CONCATENATED MODULE: ./.cache/build/js/image/findings/package-extras.js

/** Packages whose folders of that name programs import. */
const LIVE_TESTS = new Set(["django", "ansible", "ansible_collections", "jinja2"]);
const STANDARD_LIBRARY = /^usr\/local\/lib\/python3(?:\.\d{1,3})?\/test$/;
const PACKAGE_TESTS = {
    id: "package-tests",
    least: 100_000,
    wording: { one: "tests of", many: "tests of" },
    remedy: "delete the `tests` folders of packages in the RUN that installs them, once nothing imports them",
    start: (_subject, groups) => ({ enter: (folder) => testsAt(groups, folder) }),
};
const DOCUMENTS = new Set([
    ...["doc", "man", "info", "gtk-doc", "doc-base", "help"].map((name) => `usr/share/${name}`),
    ...["doc", "man", "info"].map((name) => `usr/local/share/${name}`),
    "usr/local/man",
]);
/** Only right below a package: deeper ones may be code, as `yaml/dist/doc` is. */
const MODULE_DOCUMENTS = new Set(["docs", "man", "website"]);
/** Licences ask for these to stay with what they are about. */
const LEGAL = /^(?:copyright|licen[cs]e|copying|notice)/i;
const SYSTEM_DOCUMENTS = "leave out `-doc` packages, and keep documentation out with dpkg's `path-exclude` before installing";
const PACKAGE_DOCUMENTS = "delete the packages' `docs` folders in the RUN that installs them";
const DOCUMENTATION = {
    id: "documentation",
    least: 100_000,
    wording: { one: "documentation in", many: "documentation in" },
    remedy: SYSTEM_DOCUMENTS,
    start: ({ tree }, groups) => ({ enter: (folder) => documentsAt(tree, groups, folder) }),
};
/** These come with every glibc and every musl: they are how `C.UTF-8` works. */
const PLAIN_LOCALE = /^C\.utf-?8$/i;
const LOCALES = {
    id: "locales",
    least: 100_000,
    wording: { one: "languages and locales in", many: "languages and locales in" },
    remedy: "set `LANG=C.UTF-8` instead of generating locales, leave out `-lang` packages, and keep `/usr/share/locale` out with dpkg's `path-exclude`",
    start: (_subject, groups) => ({ enter: (folder) => localesAt(groups, folder) }),
};
function testsAt(groups, folder) {
    if (folder.name !== "tests" && folder.name !== "test")
        return null;
    const { module } = folder;
    if (module === null) {
        if (!STANDARD_LIBRARY.test(folder.place ?? ""))
            return null;
        return { kind: "all", group: pathGroup(groups, folder.path, "Python itself") };
    }
    // A package may have that name itself.
    if (module.node === folder.node || LIVE_TESTS.has(module.name))
        return null;
    return { kind: "all", group: pathGroup(groups, folder.path, module.name) };
}
function documentsAt(tree, groups, folder) {
    const { place, module, name, parent } = folder;
    if (place !== null && DOCUMENTS.has(place)) {
        return { kind: "all", group: pathGroup(groups, place), but: isLegal };
    }
    if (module === null || parent?.node !== module.node || !MODULE_DOCUMENTS.has(name))
        return null;
    // Some are code that generates documentation, and imported with the rest: botocore's.
    if (hasChild(tree, folder, "__init__.py"))
        return null;
    const { path } = folder;
    return { kind: "all", group: pathGroup(groups, path, path, PACKAGE_DOCUMENTS), but: isLegal };
}
function isLegal(name) {
    return LEGAL.test(name);
}
function localesAt(groups, folder) {
    const { place, name, parent } = folder;
    const whole = (label) => ({ kind: "all", group: pathGroup(groups, label) });
    if (place === "usr/share/i18n")
        return whole(place);
    // The archive of all generated locales lies in the folder itself.
    if (place === "usr/lib/locale")
        return { kind: "some", ends: "", of: () => pathGroup(groups, place) };
    if (parent?.place === "usr/lib/locale")
        return PLAIN_LOCALE.test(name) ? null : whole(parent.place);
    const isMessages = name === "LC_MESSAGES" && parent?.parent?.place === "usr/share/locale";
    return isMessages ? whole("usr/share/locale") : null;
}

;// CONCATENATED MODULE: ./.cache/build/js/image/findings/python.js
/** What Python keeps twice: bytecode beside its sources, and whole interpreters. */


const BYTECODE_CACHE = {
    id: "bytecode-cache",
    least: 1_000_000,
    wording: { one: "Python bytecode of", many: "Python bytecode of" },
    remedy: "pass `--no-compile` to `pip install` and set `PYTHONDONTWRITEBYTECODE=1` where a slower start does not matter: every process then compiles its modules again",
    start: (_subject, groups) => ({ enter: (folder) => bytecodeAt(groups, folder) }),
};
const SEVERAL_PYTHONS = {
    id: "several-pythons",
    least: 100_000,
    wording: { one: "another Python in", many: "other Pythons in" },
    remedy: "find the package that asks for this Python and install it in a builder stage or with pip",
    start: (subject, groups) => ({
        enter: (folder) => pythonAt(subject, groups, folder),
        choose: (found) => unused(subject.tree, found),
    }),
};
/** `python3.11`, of CPython 2 and 3. */
const python_VERSIONED = /^python[23]\.\d{1,3}$/;
/** `python3.11`, `libpython3.11.so.1.0`, `python3.11-config`. */
const BELONGING = /^(?:lib)?(python[23]\.\d{1,3})(?:$|[-.dmt])/;
const python_LONGEST = 80;
const MULTIARCH = /^[a-z0-9_]{1,20}-linux-[a-z0-9_]{1,20}$/;
/** Where a distribution has its Python, and compiles it itself. */
const DISTRIBUTION = /^usr\/(?:lib|share)\//;
const REMOVE_BYTECODE = "delete the distribution's `__pycache__` folders in the RUN that installs Python (on Alpine leave out `python3-pyc`) where a slower start does not matter";
const BY_SYSTEM = "find out which package asks for the distribution's Python (`apt-get install python3-…` and many a `-dev` package do; `apk info -r python3` tells), and install it with pip or in a builder stage";
const BY_HAND = "keep the one Python that runs the program and leave the others to a builder stage";
function bytecodeAt(groups, folder) {
    const { name, parent, module } = folder;
    if (name !== "__pycache__" || parent === null)
        return null;
    const path = module === null ? libraryOf(parent) : module.path;
    const remedy = module === null && DISTRIBUTION.test(path) ? REMOVE_BYTECODE : null;
    let group = null;
    return {
        kind: "some",
        ends: ".pyc",
        of: () => (group ??= pathGroup(groups, path, module?.name ?? path, remedy)),
    };
}
/** The nearest folder that is a Python's own, or the one that the sources lie in. */
function libraryOf(sources) {
    for (let folder = sources; folder !== null; folder = folder.parent) {
        if (python_VERSIONED.test(folder.name))
            return folder.path;
    }
    return sources.path === "" ? "the root" : sources.path;
}
function pythonAt({ tree }, groups, folder) {
    const { name, parent } = folder;
    if (isStandardLibrary(tree, folder)) {
        return { kind: "some", ends: "", of: ({ path }) => pythonGroup(groups, path) };
    }
    if (name === "site-packages" || name === "dist-packages")
        return null;
    const library = standardLibraryAbove(tree, folder);
    // Packages installed into it are no part of the interpreter.
    if (library !== null)
        return folder.module === null ? { kind: "all", group: pythonGroup(groups, library) } : null;
    const isPlace = name === "bin" || name === "lib" || (MULTIARCH.test(name) && parent?.name === "lib");
    if (!isPlace)
        return null;
    const prefix = name === "bin" || name === "lib" ? parent : (parent?.parent ?? null);
    return prefix === null
        ? null
        : { kind: "some", ends: "", of: (_folder, file) => belonging(groups, prefix.path, file) };
}
/** A virtual environment has such a folder too, but no library in it. */
function isStandardLibrary(tree, folder) {
    if (!python_VERSIONED.test(folder.name) || folder.parent?.name !== "lib")
        return false;
    return hasChild(tree, folder, "os.py") || hasChild(tree, folder, "os.pyc");
}
function standardLibraryAbove(tree, { parent }) {
    return parent !== null && isStandardLibrary(tree, parent) ? parent.path : null;
}
function belonging(groups, prefix, file) {
    if (file.length > python_LONGEST)
        return null;
    const version = BELONGING.exec(file)?.[1];
    if (version === undefined)
        return null;
    const library = `lib/${version}`;
    return pythonGroup(groups, prefix === "" ? library : `${prefix}/${library}`);
}
function pythonGroup(groups, library) {
    const isSystem = library.startsWith("usr/lib/") || library.startsWith("lib/");
    return pathGroup(groups, library, library, isSystem ? BY_SYSTEM : BY_HAND);
}
/** All but the one that is used: of `/usr/local`, which comes first in a PATH, else the largest. */
function unused(tree, found) {
    const pythons = found.filter(({ key }) => isFolder(tree, key)).sort((a, b) => b.bytes - a.bytes);
    const used = pythons.find(({ key }) => key.startsWith("usr/local/")) ?? pythons[0];
    return pythons.filter((group) => group !== used);
}
/** A program or library alone is no Python: its folder has to be there, and a standard library in it. */
function isFolder(tree, path) {
    const folder = tree.paths.find(path);
    if (folder === null || tree.kind(folder) !== KIND.directory)
        return false;
    return ["os.py", "os.pyc"].some((name) => {
        const child = tree.paths.childNamed(folder, name);
        return child !== null && tree.kind(child) !== 0;
    });
}

;// CONCATENATED MODULE: ./.cache/build/js/image/findings/system-caches.js

const APK = { label: "apk", remedy: "pass `--no-cache` to `apk add`" };
const APT_LISTS = {
    label: "apt's lists",
    remedy: "end the RUN that calls `apt-get update` with `rm -rf /var/lib/apt/lists/*`",
};
const APT_ARCHIVES = {
    label: "apt's archives",
    remedy: "call `apt-get clean` in the RUN that installs, or mount `/var/cache/apt` with `--mount=type=cache`",
};
const DNF = { label: "dnf", remedy: "call `dnf clean all` in the RUN that installs" };
const CACHES = new Map([
    ["var/cache/apk", APK],
    ["etc/apk/cache", APK],
    ["var/lib/apt/lists", APT_LISTS],
    ["var/cache/apt", APT_ARCHIVES],
    ["var/cache/dnf", DNF],
    ["var/cache/libdnf5", DNF],
    ["var/cache/yum", { label: "yum", remedy: "call `yum clean all` in the RUN that installs" }],
    ["var/cache/zypp", { label: "zypper", remedy: "call `zypper clean --all` in the RUN that installs" }],
    [
        "var/cache/pacman",
        { label: "pacman", remedy: "call `pacman -Scc --noconfirm` in the RUN that installs" },
    ],
]);
/** Where the last state is kept beside the present one, as `NAME-old`. */
const BACKUPS = new Set(["var/cache/debconf", "var/lib/dpkg"]);
const REMOVE_BACKUPS = "remove `/var/cache/debconf/*-old` and `/var/lib/dpkg/*-old` in the RUN that installs";
const LOGS = "var/log";
const TEMPORARY = new Map([
    [
        "tmp",
        "delete what a RUN leaves in `/tmp` in that RUN, or mount it with `--mount=type=tmpfs,target=/tmp`",
    ],
    ["var/tmp", "delete what a RUN leaves in `/var/tmp` in that RUN"],
    [LOGS, "delete `/var/log` files in the RUN that writes them"],
    ["var/crash", "delete the crash reports in `/var/crash`"],
]);
/** Indexed by user id and sparse on a disk; a layer stores every hole of them. */
const USER_LOGS = new Set(["lastlog", "faillog"]);
const NO_LOG_INIT = "pass `--no-log-init` to `useradd`, or choose a small user id";
const PACKAGE_MANAGER_CACHE = {
    id: "package-manager-cache",
    least: 100_000,
    wording: { one: "package manager cache of", many: "package manager caches of" },
    remedy: "clean the package manager's cache in the RUN that installs",
    start: (_subject, groups) => ({ enter: (folder) => cacheAt(groups, folder) }),
};
const TEMPORARY_FILES = {
    id: "temporary-files",
    least: 100_000,
    wording: { one: "temporary files in", many: "temporary files in" },
    remedy: "delete temporary files in the RUN that writes them",
    start: (_subject, groups) => ({ enter: (folder) => temporaryAt(groups, folder) }),
};
function cacheAt(groups, folder) {
    if (folder.place === null)
        return null;
    const place = CACHES.get(folder.place);
    if (place !== undefined) {
        return { kind: "all", group: pathGroup(groups, folder.path, place.label, place.remedy) };
    }
    if (!BACKUPS.has(folder.place))
        return null;
    return {
        kind: "some",
        ends: "-old",
        of: ({ path }) => pathGroup(groups, path, "dpkg's backups", REMOVE_BACKUPS),
    };
}
function temporaryAt(groups, folder) {
    // Logs of single users are told apart, so `var/log` itself counts file by file.
    if (folder.place === null)
        return null;
    const isLogs = folder.parent?.place === LOGS;
    const remedy = TEMPORARY.get(isLogs ? LOGS : folder.place);
    if (remedy === undefined)
        return null;
    if (folder.path === LOGS)
        return { kind: "some", ends: "", of: (_folder, name) => logGroup(groups, name, remedy) };
    const path = isLogs ? LOGS : folder.path;
    return { kind: "all", group: pathGroup(groups, path, path, remedy) };
}
function logGroup(groups, name, remedy) {
    const path = `${LOGS}/${name}`;
    return USER_LOGS.has(name)
        ? pathGroup(groups, path, path, NO_LOG_INIT)
        : pathGroup(groups, LOGS, LOGS, remedy);
}

;// CONCATENATED MODULE: ./.cache/build/js/image/findings/groups.js
/** What a rule has found, in groups that a title can name: a package, a folder, a tool's cache. */

/** Groups of one rule that are told apart; an image made to have more gets the rest in one. */
const MOST_GROUPS = 5_000;
/** No path and no package. */
const REST = "";
/** Contents that were found for one reason. Each counts once, and only when a container has no other name for it. */
class Group {
    key;
    text;
    byLayer = new Map();
    bytes = 0;
    files = 0;
    constructor(key, text) {
        this.key = key;
        this.text = text;
    }
    /** Whether it holds what was too much to tell apart. */
    get isRest() {
        return this.key === REST;
    }
    add(bytes, layer) {
        this.bytes += bytes;
        this.files += 1;
        addTo(this.byLayer, layer, bytes);
    }
}
/** The groups of one rule on one tree. */
class Groups {
    #groups = new Map();
    /** Contents with several names: one of these for each name, with its group. */
    #shared = [];
    #sharedWith = [];
    /** The group of a key, made when it is new. */
    get(key, text) {
        const known = this.#groups.get(key);
        if (known !== undefined)
            return known;
        if (this.#groups.size >= MOST_GROUPS) {
            return this.#make(REST, { label: "others", example: "others", remedy: null });
        }
        return this.#make(key, text());
    }
    get all() {
        return [...this.#groups.values()];
    }
    /** One of several names of a content was found. */
    share(inode, group) {
        this.#shared.push(inode);
        this.#sharedWith.push(group);
    }
    /**
     * Contents with several names all of which are in groups that count, with the group they count to: as long as another
     * name leads to it, removing what was found would give nothing back.
     */
    *found(tree, counting) {
        if (this.#shared.length === 0)
            return;
        const names = new Int32Array(tree.inodes);
        for (const [at, inode] of this.#shared.entries()) {
            const group = this.#sharedWith[at];
            if (group !== undefined && counting.has(group))
                names[inode] = (names[inode] ?? 0) + 1;
        }
        for (const [at, inode] of this.#shared.entries()) {
            const group = this.#sharedWith[at];
            if (group === undefined || names[inode] !== tree.names(inode))
                continue;
            names[inode] = 0;
            yield [inode, group];
        }
    }
    #make(key, text) {
        const known = this.#groups.get(key);
        if (known !== undefined)
            return known;
        const group = new Group(key, text);
        this.#groups.set(key, group);
        return group;
    }
}

;// CONCATENATED MODULE: ./.cache/build/js/image/findings/walk.js



/** The deepest place that a rule names is four folders below the root. */
const NEAR = 5;
const TOP = { node: ROOT, name: "", path: "", parent: null, module: null, depth: 0, place: "" };
const walk_NONE = [];
const NO_CLAIM = [];
/** Looks at every path of a tree, with every rule at once. */
function searchTree(subject, rules) {
    const searches = rules.map((rule) => {
        const groups = new Groups();
        return { rule, groups, classifier: rule.start(subject, groups) };
    });
    new Walk(subject, searches).run();
    return searches;
}
class Walk {
    #tree;
    #subject;
    #searches;
    #owned = new Map();
    constructor(subject, searches) {
        this.#tree = subject.tree;
        this.#subject = subject;
        this.#searches = searches;
        for (const item of subject.packages) {
            const owned = item.files === 0 ? walk_NONE : ownedBy(item, searches);
            if (owned.length > 0)
                this.#owned.set(item, owned);
        }
    }
    run() {
        const open = [this.#enter(TOP, NO_CLAIM)];
        for (let next = open.pop(); next !== undefined; next = open.pop()) {
            for (const child of this.#tree.children(next.folder.node)) {
                const kind = this.#tree.kind(child);
                if (kind === KIND.directory)
                    open.push(this.#enter(folderAt(this.#tree, child, next.folder), next.whole));
                else if (kind === KIND.file)
                    this.#file(next, child);
            }
        }
    }
    #enter(folder, above) {
        let whole = null;
        let some = null;
        for (const search of this.#searches) {
            if (search.classifier.enter === undefined || above.some((claimed) => claimed.search === search))
                continue;
            const claim = search.classifier.enter(folder);
            if (claim === null)
                continue;
            if (claim.kind === "all")
                (whole ??= [...above]).push({ search, claim });
            else
                (some ??= []).push({ search, claim });
        }
        return { folder, whole: whole ?? above, some: some ?? NO_CLAIM };
    }
    #file(open, node) {
        const inode = this.#tree.inode(node);
        if (inode === -1)
            return;
        const owner = this.#owned.size === 0 ? null : this.#subject.ownerOf(inode);
        const owned = owner === null ? walk_NONE : (this.#owned.get(owner) ?? walk_NONE);
        for (const { search, group } of owned)
            this.#count(search, group, inode);
        for (const claimed of open.whole)
            this.#claimed(claimed, owned, open.folder, node, inode);
        for (const claimed of open.some)
            this.#claimed(claimed, owned, open.folder, node, inode);
    }
    #claimed({ search, claim }, owned, folder, node, inode) {
        const group = this.#groupOf(claim, folder, node);
        if (group === null || owned.some((other) => other.search === search))
            return;
        this.#count(search, group, inode);
    }
    /** Looks at the name only where it decides. */
    #groupOf(claim, folder, node) {
        const { paths } = this.#tree;
        if (claim.kind === "all")
            return claim.but?.(paths.name(node)) === true ? null : claim.group;
        if (claim.ends !== "" && !paths.endsWith(node, claim.ends))
            return null;
        return claim.of(folder, paths.name(node));
    }
    #count(search, group, inode) {
        if (this.#tree.names(inode) > 1)
            search.groups.share(inode, group);
        else
            group.add(this.#tree.inodeBytes(inode), this.#tree.inodeLayer(inode));
    }
}
function ownedBy(item, searches) {
    return searches.flatMap((search) => {
        const group = search.classifier.owns?.(item) ?? null;
        return group === null ? [] : [{ search, group }];
    });
}
function folderAt(tree, node, parent) {
    const name = tree.paths.name(node);
    const depth = parent.depth + 1;
    // Joined, but not yet copied to one piece: most paths are never looked at.
    const path = parent.path === "" ? name : `${parent.path}/${name}`;
    const module = moduleAt(node, name, path, parent) ?? parent.module;
    return { node, name, path, parent, module, depth, place: depth <= NEAR ? path : null };
}
function moduleAt(node, name, path, parent) {
    switch (parent.name) {
        case "site-packages":
        case "dist-packages": {
            const isCode = !name.endsWith(".dist-info") && !name.endsWith(".egg-info") && name !== "__pycache__";
            return isCode ? { type: "python", node, name, path } : null;
        }
        case "node_modules":
            return name.startsWith("@") || name.startsWith(".") ? null : { type: "node", node, name, path };
        default:
            return parent.name.startsWith("@") && parent.parent?.name === "node_modules"
                ? { type: "node", node, name: `${parent.name}/${name}`, path }
                : null;
    }
}

;// CONCATENATED MODULE: ./.cache/build/js/image/findings/wording.js
const NAMED = 3;
const MOST_EXAMPLES = 10;
/** Remedies in one sentence: who needs more than these reads the examples. */
const MOST_REMEDIES = 3;
const MOST_LABEL = 80;
/** The three largest labels, and how many more: `build tools gcc, g++, make and 12 more`. */
function titleOf(wording, largestFirst) {
    const labels = labelsOf(largestFirst.filter((group) => !group.isRest));
    const isMore = largestFirst.some((group) => group.isRest);
    const first = (wording.first ?? []).filter((label) => labels.includes(label));
    const ordered = [...first, ...labels.filter((label) => !first.includes(label))];
    const named = ordered.slice(0, NAMED).map(shortened);
    const more = isMore ? "many more" : `${ordered.length - named.length} more`;
    const items = ordered.length > named.length || isMore ? [...named, more] : named;
    return `${ordered.length === 1 ? wording.one : wording.many} ${listed(items)}`;
}
/** One sentence: what to do about the largest of what was found, each remedy once. */
function remedyOf(rule, largestFirst) {
    const remedies = [...new Set(largestFirst.map(({ text }) => text.remedy ?? rule.remedy))];
    const sentence = remedies.slice(0, MOST_REMEDIES).join("; ");
    return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
function examplesOf(largestFirst) {
    return largestFirst
        .filter((group) => !group.isRest)
        .slice(0, MOST_EXAMPLES)
        .map(({ text }) => text.example);
}
/** Groups may share a label, as two copies of a package do. Largest first. */
function labelsOf(groups) {
    const bytes = new Map();
    for (const group of groups)
        bytes.set(group.text.label, (bytes.get(group.text.label) ?? 0) + group.bytes);
    return [...bytes].sort(([, a], [, b]) => b - a).map(([label]) => label);
}
function shortened(label) {
    return label.length > MOST_LABEL ? `${label.slice(0, MOST_LABEL - 1)}…` : label;
}
function listed(items) {
    const last = items.at(-1) ?? "";
    return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}

;// CONCATENATED MODULE: ./.cache/build/js/image/findings/table.js










const FINDING_RULES = [
    BUILD_TOOLS,
    VCS_TOOLS,
    PACKAGE_MANAGER_CACHE,
    LANGUAGE_CACHE,
    TEMPORARY_FILES,
    BYTECODE_CACHE,
    SEVERAL_PYTHONS,
    PACKAGE_TESTS,
    DOCUMENTATION,
    LOCALES,
    GIT_HISTORY,
    STATIC_LIBRARIES,
    HEADERS,
    DEBUG_SYMBOLS,
    BOTH_LIBCS,
    OTHER_PLATFORMS,
];
/** What every rule has to say about an image, largest first. Never throws, whatever the tree. */
function findIn(subject) {
    return searchTree(subject, FINDING_RULES)
        .flatMap((search) => {
        const finding = findingOf(subject, search);
        return finding === null ? [] : [finding];
    })
        .sort((a, b) => b.bytes - a.bytes || (a.rule < b.rule ? -1 : 1));
}
function findingOf({ tree }, { rule, groups, classifier }) {
    const all = groups.all;
    const chosen = classifier.choose?.(all) ?? all;
    for (const [inode, group] of groups.found(tree, new Set(chosen))) {
        group.add(tree.inodeBytes(inode), tree.inodeLayer(inode));
    }
    const found = chosen.filter(({ files }) => files > 0).sort(largestFirst);
    const sum = sumOf(found);
    if (sum.bytes < rule.least || found.length === 0)
        return null;
    return {
        rule: rule.id,
        title: titleOf(rule.wording, found),
        bytes: sum.bytes,
        byLayer: sum.byLayer,
        files: sum.files,
        remedy: remedyOf(rule, found),
        examples: examplesOf(found),
    };
}
function largestFirst(a, b) {
    return b.bytes - a.bytes || (a.key < b.key ? -1 : 1);
}
function sumOf(groups) {
    const byLayer = new Map();
    let bytes = 0;
    let files = 0;
    for (const group of groups) {
        bytes += group.bytes;
        files += group.files;
        for (const [layer, share] of group.byLayer)
            addTo(byLayer, layer, share);
    }
    return { bytes, byLayer, files };
}

;// CONCATENATED MODULE: ./.cache/build/js/image/largest.js
/** Keeps the largest of many without keeping the many. */
class Largest {
    #most;
    #items = [];
    #least = 0;
    constructor(most) {
        this.#most = most;
    }
    /** `make` is called only for what is kept, at least for now. */
    offer(bytes, make) {
        if (bytes <= this.#least)
            return;
        this.#items.push({ bytes, item: make() });
        if (this.#items.length >= this.#most * 2)
            this.#cut();
    }
    /** Largest first; of equals the first that was offered. */
    get result() {
        this.#cut();
        return this.#items.map(({ item }) => item);
    }
    #cut() {
        this.#items.sort((a, b) => b.bytes - a.bytes);
        if (this.#items.length < this.#most)
            return;
        this.#items.length = this.#most;
        this.#least = this.#items.at(-1)?.bytes ?? 0;
    }
}

;// CONCATENATED MODULE: ./.cache/build/js/image/waste.js


const MOST_PATHS = 200;
const MOST_PAIRS = 100;
const waste_MOST_GROUPS = 100;
const MOST_COPIES = 10;
/**
 * Sums up the losses of a tree. A content with several names is lost when the last name is gone. A file that is stored
 * again counts once, with the bytes of the copy that no container sees: the live one is no waste.
 *
 * @param stored payload bytes over all layers
 */
function wasteOf(tree, stored) {
    const paths = new Largest(MOST_PATHS);
    const pairs = new Map();
    const byLayer = new Map();
    let bytes = 0;
    let files = 0;
    for (const loss of tree.losses()) {
        bytes += loss.bytes;
        files += 1;
        addTo(byLayer, loss.stored, loss.bytes);
        paths.offer(loss.bytes, () => ({
            path: tree.paths.path(loss.node),
            bytes: loss.bytes,
            cause: loss.cause,
            stored: loss.stored,
            lost: loss.lost,
        }));
        const key = `${loss.stored} ${loss.lost}`;
        let pair = pairs.get(key);
        if (pair === undefined)
            pairs.set(key, (pair = new PairSum(loss)));
        pair.add(loss);
    }
    return {
        bytes,
        files,
        byLayer,
        efficiency: stored === 0 ? 1 : (stored - bytes) / stored,
        paths: paths.result,
        pairs: [...pairs.values()]
            .map((pair) => pair.result(tree))
            .filter((pair) => pair.bytes > 0)
            .sort((a, b) => b.bytes - a.bytes)
            .slice(0, MOST_PAIRS),
    };
}
class PairSum {
    #byCause = { deleted: 0, overwritten: 0, metadata: 0 };
    #bytes = 0;
    #files = 0;
    #largest;
    constructor(first) {
        this.#largest = first;
    }
    add(loss) {
        this.#bytes += loss.bytes;
        this.#files += 1;
        this.#byCause[loss.cause] += loss.bytes;
        if (loss.bytes > this.#largest.bytes)
            this.#largest = loss;
    }
    result(tree) {
        const { stored, lost, node } = this.#largest;
        return {
            stored,
            lost,
            bytes: this.#bytes,
            files: this.#files,
            byCause: this.#byCause,
            example: tree.paths.path(node),
        };
    }
}
/** Contents that several names lead to. */
function hardLinksOf(tree) {
    let contents = 0;
    let names = 0;
    let sparedBytes = 0;
    for (const inode of tree.liveInodes()) {
        const count = tree.names(inode);
        if (count < 2)
            continue;
        contents += 1;
        names += count;
        sparedBytes += (count - 1) * tree.inodeBytes(inode);
    }
    return { contents, names, sparedBytes };
}
/** Equal contents that a container sees more than once and that are stored more than once; null when nothing was hashed. */
function duplicatesOf(tree, hashed) {
    if (!hashed)
        return null;
    const groups = new Map();
    for (const inode of tree.liveInodes()) {
        const digest = tree.inodeBytes(inode) === 0 ? null : tree.digest(inode);
        if (digest === null)
            continue;
        const key = digest.toString("latin1");
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [inode]);
        else
            group.push(inode);
    }
    const largest = new Largest(waste_MOST_GROUPS);
    let bytes = 0;
    let contents = 0;
    for (const group of groups.values()) {
        const [first] = group;
        if (first === undefined || group.length < 2)
            continue;
        const spare = (group.length - 1) * tree.inodeBytes(first);
        bytes += spare;
        contents += 1;
        largest.offer(spare, () => ({
            bytes: spare,
            copies: group.length,
            paths: group.slice(0, MOST_COPIES).map((inode) => tree.paths.path(tree.inodeNode(inode))),
        }));
    }
    return { bytes, contents, groups: largest.result };
}

;// CONCATENATED MODULE: ./.cache/build/js/image/inspect.js




/** Loose files kept one by one, to explain a change with. */
const MOST_LOOSE = 10_000;
/**
 * Inspects a tree. Packages, loose files and waste add up to `stored` exactly.
 *
 * @param stored payload bytes over all layers
 * @param hashed contents were hashed
 */
function inspectTree(tree, ownership, stored, hashed) {
    const { packages, ownerOf, gaps } = ownership;
    return {
        packages: [...packages].sort((a, b) => b.bytes - a.bytes || (a.name < b.name ? -1 : 1)),
        loose: looseOf(tree, ownership),
        waste: wasteOf(tree, stored),
        hardLinks: hardLinksOf(tree),
        duplicates: duplicatesOf(tree, hashed),
        findings: findIn({
            tree,
            packages,
            ownerOf: (inode) => packages[ownerOf(inode)] ?? null,
        }),
        gaps,
    };
}
function looseOf(tree, { ownerOf }) {
    const byLayer = new Map();
    const largest = new Largest(MOST_LOOSE);
    let bytes = 0;
    let files = 0;
    for (const inode of tree.liveInodes()) {
        const size = tree.inodeBytes(inode);
        if (ownerOf(inode) !== -1)
            continue;
        const layer = tree.inodeLayer(inode);
        bytes += size;
        files += 1;
        addTo(byLayer, layer, size);
        largest.offer(size, () => new FileOfTree(tree, inode, size, layer));
    }
    return { bytes, files, byLayer, largest: largest.result };
}
/** Its path is made into text when somebody asks: of ten thousand files a report names a few. */
class FileOfTree {
    bytes;
    layer;
    #tree;
    #inode;
    constructor(tree, inode, bytes, layer) {
        this.bytes = bytes;
        this.layer = layer;
        this.#tree = tree;
        this.#inode = inode;
    }
    get path() {
        return this.#tree.paths.path(this.#tree.inodeNode(this.#inode));
    }
    get time() {
        return this.#tree.inodeTime(this.#inode);
    }
}

;// CONCATENATED MODULE: ./.cache/build/js/image/programs.js


const CONFIGURATION = /^etc\/(?:ld\.so\.conf|ld\.so\.conf\.d\/[^/]{1,200}\.conf|ld-musl-[a-z0-9_]{1,20}\.path)$/;
const MOST_TEXT = 65_536;
/** Reads what tells a loader where to look. */
const LOADER_CONFIGURATION = fileReader({
    wants: (path) => (path.startsWith("etc/ld") && CONFIGURATION.test(path) ? MOST_TEXT : 0),
    // A part of it must not pass for the whole.
    read: ({ bytes, size }) => (size > MOST_TEXT ? null : { text: bytes.toString("latin1") }),
});
/** @param tree read with the programs captured */
function programsOf(tree, facts, { packages, ownerOf }) {
    const { paths } = tree;
    const files = [];
    for (const inode of tree.liveInodes()) {
        const node = tree.inodeNode(inode);
        const fact = facts.of(tree, node);
        if (fact === null)
            continue;
        const owner = packages[ownerOf(inode)] ?? null;
        files.push({ path: paths.path(node), bytes: tree.inodeBytes(inode), fact, owner });
    }
    files.sort((a, b) => (a.path < b.path ? -1 : 1));
    const at = (path) => tree.resolve(`/${path.replace(/^\/+/, "")}`);
    return {
        files,
        resolve: (path) => {
            const node = at(path);
            return node === null ? null : paths.path(node);
        },
        elf: (path) => {
            const node = at(path);
            const fact = node === null ? null : facts.of(tree, node);
            return fact?.kind === "elf" ? fact.elf : null;
        },
        text: (path) => {
            const node = at(path);
            return node === null ? null : (LOADER_CONFIGURATION.fact(tree, node)?.text ?? null);
        },
        list: (folder) => {
            const node = at(folder);
            return node === null ? [] : [...tree.children(node)].map((child) => paths.name(child)).sort();
        },
    };
}
/** Tells the facts of programs from what readers of single files made. */
class ProgramFacts {
    strings = new ElfStrings();
    #own = new WeakMap();
    add(fact) {
        this.#own.set(fact, fact);
        return fact;
    }
    of(tree, node) {
        const captured = tree.captured(node);
        return captured === null ? null : (this.#own.get(captured) ?? null);
    }
}

;// CONCATENATED MODULE: ./.cache/build/js/image/layer-store.js


const DIGEST = /^blobs\/sha256\/[0-9a-f]{64}$/;
/** Entries and paths that are kept; beyond it a new shelf is begun, which costs reading again and nothing else. */
const layer_store_MOST_ENTRIES = 3_000_000;
class LayerStore {
    #limits;
    #shelf;
    constructor(limits) {
        this.#limits = limits;
        this.#shelf = new LayerShelf(limits);
    }
    /** What the next image is read with. */
    shelf() {
        if (this.#shelf.isFull)
            this.#shelf = new LayerShelf(this.#limits);
        return this.#shelf;
    }
}
/** Layers and the table that their paths are numbers of. */
class LayerShelf {
    paths;
    programs = new ProgramFacts();
    #layers = new Map();
    #entries = 0;
    constructor(limits) {
        this.paths = new PathTable(limits);
    }
    get isFull() {
        return this.#entries > layer_store_MOST_ENTRIES || this.paths.size > layer_store_MOST_ENTRIES;
    }
    /** The layer filed under a key, read in the same way; null when it is not known. */
    find(key, reading) {
        return this.#layers.get(shelved(key, reading)) ?? null;
    }
    add(key, reading, blob) {
        if (blob.kind !== "layer" || !DIGEST.test(key))
            return;
        this.#layers.set(shelved(key, reading), blob);
        this.#entries += blob.entries.length;
    }
}
function shelved(key, { download, programs }) {
    return `${download} ${programs ? "programs" : ""} ${key}`;
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/util.js

// functions
function assertEqual(val) {
    return val;
}
function assertNotEqual(val) {
    return val;
}
function toZod() {
    return (schema) => schema;
}
function assertIs(_arg) { }
function assertNever(_x) {
    throw new Error("Unexpected value in exhaustive check");
}
function assert(_) { }
function getEnumValues(entries) {
    const numericValues = Object.values(entries).filter((v) => typeof v === "number");
    const values = Object.entries(entries)
        .filter(([k, _]) => numericValues.indexOf(+k) === -1)
        .map(([_, v]) => v);
    return values;
}
function joinValues(array, separator = "|") {
    return array.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value) {
    if (typeof value === "bigint")
        return value.toString();
    return value;
}
// the accessor lives on a shared prototype: an own accessor makes every box a dictionary-mode object (~360 B and a slow load per read against ~100 B and an inlined getter here)
class Cached {
    constructor(getter) {
        this._getter = getter;
        this._value = undefined;
    }
    get value() {
        const getter = this._getter;
        if (getter !== undefined) {
            this._value = getter();
            this._getter = undefined;
        }
        return this._value;
    }
}
function cached(getter) {
    return new Cached(getter);
}
function nullish(input) {
    return input === null || input === undefined;
}
function cleanRegex(source) {
    const start = source.startsWith("^") ? 1 : 0;
    const end = source.endsWith("$") ? source.length - 1 : source.length;
    return source.slice(start, end);
}
function floatSafeRemainder(val, step) {
    const ratio = val / step;
    const roundedRatio = Math.round(ratio);
    // `val` and `step` each round to a double before the division rounds again, so a true decimal multiple's quotient can sit up to 1.5 of these scaled epsilons from the integer. A 1x tolerance therefore rejected 2.03 as a multiple of 0.07; 4x covers the worst case with margin.
    const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
    if (Math.abs(ratio - roundedRatio) < tolerance)
        return 0;
    return ratio - roundedRatio;
}
const EVALUATING = /* @__PURE__*/ (/* unused pure expression or super */ null && (Symbol("evaluating")));
function defineLazy(object, key, getter) {
    let value = undefined;
    Object.defineProperty(object, key, {
        get() {
            if (value === EVALUATING) {
                // Circular reference detected, return undefined to break the cycle
                return undefined;
            }
            if (value === undefined) {
                value = EVALUATING;
                value = getter();
            }
            return value;
        },
        set(v) {
            Object.defineProperty(object, key, {
                value: v,
                // configurable: true,
            });
            // object[key] = v;
        },
        configurable: true,
    });
}
function objectClone(obj) {
    return Object.create(Object.getPrototypeOf(obj), Object.getOwnPropertyDescriptors(obj));
}
function util_assignProp(target, prop, value) {
    Object.defineProperty(target, prop, {
        value,
        writable: true,
        enumerable: true,
        configurable: true,
    });
}
/**
 * Whichever object a def's `shape` currently answers from: the one the caller passed until the first read, the frozen copy after it.
 *
 * Its keys and descriptors read without invoking anything, which is what lets a discriminated union check its discriminator, and the cycle walk read a shape, without resolving a getter that references the schema being constructed. A def that answers `shape` from an accessor of its own has none.
 */
function rawShape(def) {
    const desc = Object.getOwnPropertyDescriptor(def, "shape");
    return desc?.get ? desc.get.raw : desc?.value;
}
// where a builder reads its source's keys and descriptors, resolving only a shape a def answers for itself. A shape resolves by object spread, so only its enumerable keys are ever part of it.
function sourceShape(schema) {
    return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
// a key whose value is not settled yet, self-caching so every read after the first gets the same one
function deferProp(target, key, getter) {
    Object.defineProperty(target, key, {
        get() {
            const value = getter();
            util_assignProp(this, key, value);
            return value;
        },
        enumerable: true,
        configurable: true,
    });
}
// Writes a settled key. A plain assignment is much cheaper than `defineProperty` and produces the same descriptor, but it runs whatever setter already answers to the key — an accessor this shape deferred, or an inherited one, which `__proto__` has on every object and prototype pollution can add for any name.
function putProp(target, key, value) {
    if (key in target)
        util_assignProp(target, key, value);
    else
        target[key] = value;
}
/**
 * Copies `keys` of `source`'s shape onto `target`, each value passed through `wrap`.
 *
 * A key the source has resolved is copied through now, so the derived shape states it outright and nothing has to resolve it to learn what it holds. A key the source still defers stays deferred, and reads back through the source's own `shape`, so it resolves once and both shapes get that one schema.
 */
function mirrorShape(target, source, keys, wrap) {
    const raw = sourceShape(source);
    for (const key of keys) {
        const desc = Object.getOwnPropertyDescriptor(raw, key);
        if (!desc.enumerable)
            continue;
        if (desc.get) {
            deferProp(target, key, () => {
                const value = source._zod.def.shape[key];
                return wrap ? wrap(value, key) : value;
            });
        }
        else
            putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
    }
}
// same, for a plain shape a caller passed rather than a schema's
function mirrorProps(target, source) {
    for (const key of Reflect.ownKeys(source)) {
        const desc = Object.getOwnPropertyDescriptor(source, key);
        if (!desc.enumerable)
            continue;
        if (desc.get)
            deferProp(target, key, () => source[key]);
        else
            putProp(target, key, desc.value);
    }
}
function mergeDefs(...defs) {
    const mergedDescriptors = {};
    for (const def of defs) {
        const descriptors = Object.getOwnPropertyDescriptors(def);
        Object.assign(mergedDescriptors, descriptors);
    }
    return Object.defineProperties({}, mergedDescriptors);
}
function cloneDef(schema) {
    return mergeDefs(schema._zod.def);
}
function getElementAtPath(obj, path) {
    if (!path)
        return obj;
    return path.reduce((acc, key) => acc?.[key], obj);
}
function promiseAllObject(promisesObj) {
    const keys = Object.keys(promisesObj);
    const promises = keys.map((key) => promisesObj[key]);
    return Promise.all(promises).then((results) => {
        const resolvedObj = {};
        for (let i = 0; i < keys.length; i++) {
            resolvedObj[keys[i]] = results[i];
        }
        return resolvedObj;
    });
}
function randomString(length = 10) {
    const chars = "abcdefghijklmnopqrstuvwxyz";
    let str = "";
    for (let i = 0; i < length; i++) {
        str += chars[Math.floor(Math.random() * chars.length)];
    }
    return str;
}
function esc(str) {
    return JSON.stringify(str);
}
function slugify(input) {
    return input
        .toLowerCase()
        .trim()
        .replace(/[^\w\s-]/g, "")
        .replace(/[\s_-]+/g, "-")
        .replace(/^-+|-+$/g, "");
}
const captureStackTrace = ("captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => { });
function util_isObject(data) {
    return typeof data === "object" && data !== null && !Array.isArray(data);
}
const util_allowsEval = /* @__PURE__*/ cached(() => {
    // Skip the probe under `jitless`: strict CSPs report the caught `new Function` as a `securitypolicyviolation` even though the throw is swallowed.
    if (globalConfig.jitless) {
        return false;
    }
    // @ts-ignore
    if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) {
        return false;
    }
    try {
        const F = Function;
        new F("");
        return true;
    }
    catch (_) {
        return false;
    }
});
function isPlainObject(o) {
    if (util_isObject(o) === false)
        return false;
    // modified constructor
    const ctor = o.constructor;
    if (ctor === undefined)
        return true;
    if (typeof ctor !== "function")
        return true;
    // modified prototype
    const prot = ctor.prototype;
    if (util_isObject(prot) === false)
        return false;
    // ctor doesn't have static `isPrototypeOf`
    if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) {
        return false;
    }
    return true;
}
function shallowClone(o) {
    if (isPlainObject(o))
        return { ...o };
    if (Array.isArray(o))
        return [...o];
    if (o instanceof Map)
        return new Map(o);
    if (o instanceof Set)
        return new Set(o);
    return o;
}
function numKeys(data) {
    let keyCount = 0;
    for (const key in data) {
        if (Object.prototype.hasOwnProperty.call(data, key)) {
            keyCount++;
        }
    }
    return keyCount;
}
const getParsedType = (data) => {
    const t = typeof data;
    switch (t) {
        case "undefined":
            return "undefined";
        case "string":
            return "string";
        case "number":
            return Number.isNaN(data) ? "nan" : "number";
        case "boolean":
            return "boolean";
        case "function":
            return "function";
        case "bigint":
            return "bigint";
        case "symbol":
            return "symbol";
        case "object":
            if (Array.isArray(data)) {
                return "array";
            }
            if (data === null) {
                return "null";
            }
            if (data.then && typeof data.then === "function" && data.catch && typeof data.catch === "function") {
                return "promise";
            }
            if (typeof Map !== "undefined" && data instanceof Map) {
                return "map";
            }
            if (typeof Set !== "undefined" && data instanceof Set) {
                return "set";
            }
            if (typeof Date !== "undefined" && data instanceof Date) {
                return "date";
            }
            // @ts-ignore
            if (typeof File !== "undefined" && data instanceof File) {
                return "file";
            }
            return "object";
        default:
            throw new Error(`Unknown data type: ${t}`);
    }
};
const propertyKeyTypes = /* @__PURE__*/ new Set(["string", "number", "symbol"]);
const primitiveTypes = /* @__PURE__*/ new Set([
    "string",
    "number",
    "bigint",
    "boolean",
    "symbol",
    "undefined",
]);
function escapeRegex(str) {
    return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
// zod-specific utils
function clone(inst, def, params) {
    const cl = new inst._zod.constr(def ?? inst._zod.def);
    if (!def || params?.parent)
        cl._zod.parent = inst;
    return cl;
}
function normalizeParams(_params) {
    const params = _params;
    if (!params)
        return {};
    if (typeof params === "string")
        return { error: () => params };
    if (params?.message !== undefined) {
        if (params?.error !== undefined)
            throw new Error("Cannot specify both `message` and `error` params");
        params.error = params.message;
    }
    delete params.message;
    if (typeof params.error === "string")
        return { ...params, error: () => params.error };
    return params;
}
function createTransparentProxy(getter) {
    let target;
    return new Proxy({}, {
        get(_, prop, receiver) {
            target ?? (target = getter());
            return Reflect.get(target, prop, receiver);
        },
        set(_, prop, value, receiver) {
            target ?? (target = getter());
            return Reflect.set(target, prop, value, receiver);
        },
        has(_, prop) {
            target ?? (target = getter());
            return Reflect.has(target, prop);
        },
        deleteProperty(_, prop) {
            target ?? (target = getter());
            return Reflect.deleteProperty(target, prop);
        },
        ownKeys(_) {
            target ?? (target = getter());
            return Reflect.ownKeys(target);
        },
        getOwnPropertyDescriptor(_, prop) {
            target ?? (target = getter());
            return Reflect.getOwnPropertyDescriptor(target, prop);
        },
        defineProperty(_, prop, descriptor) {
            target ?? (target = getter());
            return Reflect.defineProperty(target, prop, descriptor);
        },
    });
}
function stringifyPrimitive(value) {
    if (typeof value === "bigint")
        return value.toString() + "n";
    if (typeof value === "string")
        return `"${value}"`;
    return `${value}`;
}
function optionalKeys(shape) {
    return Object.keys(shape).filter((k) => {
        return shape[k]._zod.optin !== undefined && shape[k]._zod.optout === "optional";
    });
}
// Wrapped in a `@__PURE__` IIFE: esbuild never tree-shakes a top-level initializer that contains a member access on `Number`, so the bare object literal survived into every bundle.
const NUMBER_FORMAT_RANGES = /*@__PURE__*/ (() => ({
    safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    int32: [-2147483648, 2147483647],
    uint32: [0, 4294967295],
    float32: [-3.4028234663852886e38, 3.4028234663852886e38],
    float64: [-Number.MAX_VALUE, Number.MAX_VALUE],
}))();
const BIGINT_FORMAT_RANGES = {
    int64: [/* @__PURE__*/ BigInt("-9223372036854775808"), /* @__PURE__*/ BigInt("9223372036854775807")],
    uint64: [/* @__PURE__*/ BigInt(0), /* @__PURE__*/ BigInt("18446744073709551615")],
};
function pick(schema, mask) {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(".pick() cannot be used on object schemas containing refinements");
    }
    const newShape = {};
    mirrorShape(newShape, schema, maskedKeys(schema, mask));
    return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
// the mask keys that select something, checked against the source's shape without resolving it
function maskedKeys(schema, mask) {
    const raw = sourceShape(schema);
    const keys = [];
    // `for...in` skips symbols, so a symbol in the mask would select nothing
    for (const key of Reflect.ownKeys(mask)) {
        if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) {
            throw new Error(`Unrecognized key: "${String(key)}"`);
        }
        if (mask[key])
            keys.push(key);
    }
    return keys;
}
function omit(schema, mask) {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(".omit() cannot be used on object schemas containing refinements");
    }
    const omitted = new Set(maskedKeys(schema, mask));
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key)));
    return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function extend(schema, shape) {
    if (!isPlainObject(shape)) {
        throw new Error("Invalid input to extend: expected a plain object");
    }
    const checks = schema._zod.def.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        // Only throw if new shape overlaps with existing shape. Use getOwnPropertyDescriptor to check key existence without accessing values
        const existingShape = sourceShape(schema);
        for (const key of Reflect.ownKeys(shape)) {
            if (Object.getOwnPropertyDescriptor(existingShape, key) !== undefined) {
                throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
            }
        }
    }
    return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
// the source's keys, then the caller's overlaid on top
function extended(schema, shape) {
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
    mirrorProps(newShape, shape);
    return newShape;
}
function safeExtend(schema, shape) {
    if (!isPlainObject(shape)) {
        throw new Error("Invalid input to safeExtend: expected a plain object");
    }
    return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function merge(a, b) {
    if (!b?._zod?.def) {
        throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
    }
    if (a._zod.def.checks?.length) {
        throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
    }
    const newShape = {};
    mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
    mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
    const def = mergeDefs(a._zod.def, {
        shape: newShape,
        get catchall() {
            return b._zod.def.catchall;
        },
        checks: b._zod.def.checks ?? [],
    });
    return clone(a, def);
}
function partial(Class, schema, mask, name = "partial") {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
    }
    const selected = mask ? new Set(maskedKeys(schema, mask)) : undefined;
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class &&
        ((value, key) => (selected && !selected.has(key) ? value : new Class({ type: "optional", innerType: value }))));
    return clone(schema, mergeDefs(schema._zod.def, { shape: newShape, checks: [] }));
}
function required(Class, schema, mask) {
    const selected = mask ? new Set(maskedKeys(schema, mask)) : undefined;
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => 
    // overwrite with non-optional
    selected && !selected.has(key) ? value : new Class({ type: "nonoptional", innerType: value }));
    return clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
}
// invalid_type | too_big | too_small | invalid_format | not_multiple_of | unrecognized_keys | invalid_union | invalid_key | invalid_element | invalid_value | custom
function aborted(x, startIndex = 0) {
    if (x.aborted === true)
        return true;
    for (let i = startIndex; i < x.issues.length; i++) {
        if (x.issues[i]?.continue !== true) {
            return true;
        }
    }
    return false;
}
// Checks for explicit abort (continue === false), as opposed to implicit abort (continue === undefined). Used to respect `abort: true` in .refine() even for checks that have a `when` function.
function explicitlyAborted(x, startIndex = 0) {
    if (x.aborted === true)
        return true;
    for (let i = startIndex; i < x.issues.length; i++) {
        if (x.issues[i]?.continue === false) {
            return true;
        }
    }
    return false;
}
function prefixIssues(path, issues) {
    return issues.map((iss) => {
        var _a;
        (_a = iss).path ?? (_a.path = []);
        iss.path.unshift(path);
        return iss;
    });
}
function unwrapMessage(message) {
    return typeof message === "string" ? message : message?.message;
}
/* A check holds no link back to the schema it is attached to — the same check instance is shared by every clone of that schema — so the owner is stamped onto the issues a check just raised, at the only point where both are in scope. Runs on the failure path only; `start` is the issue count from before the check ran. */
/** The leading size checks of `defChecks` that set an upper bound, each paired with it. */
function sizeCaps(defChecks) {
    const caps = [];
    for (const ch of defChecks ?? []) {
        const d = ch._zod.def;
        // a later check may rewrite the value
        if (!/_(length|size)$|_equals$/.test(d.check))
            break;
        const max = d.maximum ?? d.length ?? d.size;
        if (max >= 0)
            caps.push([max, ch]);
    }
    return caps;
}
function attachSchema(issues, start, inst) {
    var _a;
    for (let i = start; i < issues.length; i++) {
        (_a = issues[i]).schema ?? (_a.schema = inst);
    }
}
function finalizeIssue(iss, ctx, config) {
    var _a;
    // A schema that raised an issue itself owns it outright, and outranks any stamp an enclosing check left in `attachSchema`. String formats and z.custom() are schema and check at once, so when they act as a check they defer to that stamp instead.
    const traits = iss.inst?._zod?.traits;
    if (traits?.has("$ZodType")) {
        if (traits.has("$ZodCheck"))
            (_a = iss).schema ?? (_a.schema = iss.inst);
        else
            iss.schema = iss.inst;
    }
    // Decreasing specificity, first map to return a message wins. `inst` is whatever raised the issue, so a check's own map outranks the owning schema's.
    const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : undefined;
    const message = iss.message
        ? iss.message
        : (unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ??
            unwrapMessage(schemaError?.(iss)) ??
            unwrapMessage(ctx?.error?.(iss)) ??
            unwrapMessage(config.customError?.(iss)) ??
            unwrapMessage(config.localeError?.(iss)) ??
            "Invalid input");
    // an explicit own-key copy beats object rest with excluded keys, which v8 routes through a generic runtime call; Object.keys rather than for-in so an issue pushed with a prototype does not leak inherited keys, and an own __proto__ key is dropped rather than assigned through the setter
    const full = {};
    for (const k of Object.keys(iss)) {
        if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__")
            continue;
        full[k] = iss[k];
    }
    full.path ?? (full.path = []);
    full.message = message;
    if (ctx?.reportInput) {
        full.input = iss.input;
    }
    return full;
}
function getSizableOrigin(input) {
    if (input instanceof Set)
        return "set";
    if (input instanceof Map)
        return "map";
    // @ts-ignore
    if (input instanceof File)
        return "file";
    return "unknown";
}
const highSurrogate = /[\uD800-\uDBFF]/;
// Code points in `str`: a surrogate pair counts once, a lone surrogate as itself. Hand-rolled because the string iterator allocates and runs ~250x slower on this path; the regex probe exits ~50x quicker for a string with no astral characters.
function codePointLength(str) {
    const units = str.length;
    if (!highSurrogate.test(str))
        return units;
    let count = units;
    for (let i = 0; i < units - 1; i++) {
        if ((str.charCodeAt(i) & 0xfc00) === 0xd800 && (str.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
            count--;
            i++;
        }
    }
    return count;
}
function getLengthableOrigin(input) {
    if (Array.isArray(input))
        return "array";
    if (typeof input === "string")
        return "string";
    return "unknown";
}
function parsedType(data) {
    const t = typeof data;
    switch (t) {
        case "number": {
            return Number.isNaN(data) ? "nan" : "number";
        }
        case "object": {
            if (data === null) {
                return "null";
            }
            if (Array.isArray(data)) {
                return "array";
            }
            const obj = data;
            if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) {
                return obj.constructor.name;
            }
        }
    }
    return t;
}
function util_issue(...args) {
    const [iss, input, inst] = args;
    if (typeof iss === "string") {
        return {
            message: iss,
            code: "custom",
            input,
            inst,
        };
    }
    return { ...iss };
}
function cleanEnum(obj) {
    return Object.entries(obj)
        .filter(([k, _]) => {
        // return true if NaN, meaning it's not a number, thus a string key
        return Number.isNaN(Number.parseInt(k, 10));
    })
        .map((el) => el[1]);
}
// Codec utility functions
function base64ToUint8Array(base64) {
    const binaryString = atob(base64);
    const bytes = new Uint8Array(binaryString.length);
    for (let i = 0; i < binaryString.length; i++) {
        bytes[i] = binaryString.charCodeAt(i);
    }
    return bytes;
}
function uint8ArrayToBase64(bytes) {
    let binaryString = "";
    for (let i = 0; i < bytes.length; i++) {
        binaryString += String.fromCharCode(bytes[i]);
    }
    return btoa(binaryString);
}
function base64urlToUint8Array(base64url) {
    const base64 = base64url.replace(/-/g, "+").replace(/_/g, "/");
    const padding = "=".repeat((4 - (base64.length % 4)) % 4);
    return base64ToUint8Array(base64 + padding);
}
function uint8ArrayToBase64url(bytes) {
    return uint8ArrayToBase64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}
function hexToUint8Array(hex) {
    const cleanHex = hex.replace(/^0x/, "");
    if (cleanHex.length % 2 !== 0) {
        throw new Error("Invalid hex string length");
    }
    const bytes = new Uint8Array(cleanHex.length / 2);
    for (let i = 0; i < cleanHex.length; i += 2) {
        bytes[i / 2] = Number.parseInt(cleanHex.slice(i, i + 2), 16);
    }
    return bytes;
}
function uint8ArrayToHex(bytes) {
    return Array.from(bytes)
        .map((b) => b.toString(16).padStart(2, "0"))
        .join("");
}
// instanceof
class Class {
    constructor(..._args) { }
}
//////////    PROTOTYPE INSTALLERS     //////////
//
// Members live on the prototype and materialize per instance on first read, which keeps own-property count under the step where V8 stops using inline slots. Changing anything here means re-measuring runtime, memory and bundle size together — see "The three axes" in AGENTS.md.
/**
 * Installs a trait's members on its prototype. Each value builds that member for the instance on first read; the built value shadows the accessor as an own property, so a detached `const { parse } = schema` keeps working.
 *
 * Call this from a `proto` initializer, which runs once per prototype — never per instance.
 */
function members(proto, table) {
    for (const key in table) {
        const desc = Object.getOwnPropertyDescriptor(table, key);
        // a getter installs as written, so it stays live: `description` reads through to the registry on every access. not enumerable: an object literal's is, and a prototype member never was
        if (desc.get)
            Object.defineProperty(proto, key, { ...desc, enumerable: false });
        // a method materializes bound on first read, which is what keeps a detached member working: `const opt = schema.optional; opt()`
        else
            defineBound(proto, key, desc.value);
    }
}
/** Shadows a prototype member with an own value, so a getter that builds from the instance runs once. */
function own(inst, key, value, enumerable = true) {
    Object.defineProperty(inst, key, { configurable: true, writable: true, enumerable, value });
    return value;
}
/** Like {@link own}, for a member that was never an own data property and has to stay out of `Object.keys`. */
function hide(inst, key, value) {
    return own(inst, key, value, false);
}
/** Adds members a table derives from the instance: each builds on first read and shadows as own data, and assignment shadows the same way, as when these were own properties. */
function derived(computes, table) {
    for (const key in computes) {
        const compute = computes[key];
        // an object literal's accessor is configurable and enumerable, and `members` copies the descriptor as written
        Object.defineProperty(table, key, {
            configurable: true,
            enumerable: true,
            get() {
                return own(this, key, compute(this));
            },
            set(value) {
                own(this, key, value);
            },
        });
    }
    return table;
}
function defineBound(proto, key, fn) {
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // vitest's spyOn calls a prototype getter bare to find the function it wraps, so a nullish receiver answers the raw method
            return this == null ? fn : own(this, key, fn.bind(this));
        },
        set(value) {
            own(this, key, value);
        },
    });
}
/** Returns the prototype to install on, or `undefined` if this group is already installed on it. */
function claim(inst, sentinel) {
    const proto = Object.getPrototypeOf(inst);
    // Runs on every construction, so `in` rather than the costlier `hasOwnProperty.call`. Sentinels are keys the group itself defines.
    return sentinel in proto ? undefined : proto;
}
// The internals whose init chain is installing. A second call for the same one is a derived constructor overriding its base, so it must not construct another schema in between or the override is dropped.
let installing;
// Set while a getter is running, so a value that resolved through a recursion break is not memoized. One shared descriptor shadows the key for the duration, which costs no per-key allocation.
let broke = false;
const breaker = {
    configurable: true,
    get() {
        broke = true;
        return undefined;
    },
};
/**
 * Installs a lazily-derived internal on the `_zod` prototype of `inst`'s
 * constructor, computed from the internals object itself and cached there on
 * first read. One accessor per constructor rather than one per instance.
 */
function defineLazyInternal(inst, key, compute) {
    const proto = Object.getPrototypeOf(inst._zod);
    if (key in proto && installing !== inst._zod) {
        // A repeat construction: everything is installed already. Cleared here so the reference is not held past the first construction of every type.
        installing = undefined;
        return;
    }
    installing = inst._zod;
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // Shadowed before computing so a re-entrant read from a recursive schema resolves to undefined instead of running the getter again.
            Object.defineProperty(this, key, breaker);
            const outer = broke;
            broke = false;
            try {
                const value = compute(this);
                // A result that resolved through a recursion break is recomputed once the graph is complete; everything else memoizes, undefined included.
                if (broke)
                    delete this[key];
                else
                    Object.defineProperty(this, key, { configurable: true, writable: true, value });
                broke = broke || outer;
                return value;
            }
            catch (err) {
                // A compute that threw memoizes nothing, so a later read runs it again and fails the same way. The shadow goes with it, since leaving it installed would answer undefined for every later read.
                delete this[key];
                broke = broke || outer;
                throw err;
            }
        },
        set(value) {
            Object.defineProperty(this, key, { configurable: true, writable: true, value });
        },
    });
}
/**
 * Installs `key` on `inst`'s prototype, computed by `make` on first read and cached there as an own
 * data property. One accessor per constructor rather than one per instance, because an own accessor
 * puts every instance after the first into v8 dictionary mode. The key doubles as the sentinel.
 */
function installLazyProp(inst, key, make, enumerable) {
    const proto = claim(inst, key);
    if (!proto)
        return;
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // Shadowed before computing, so a re-entrant read from a self-referential shape resolves to undefined instead of running the getter again. A data property rather than an accessor: an own accessor is the dictionary-mode transition this exists to avoid.
            const desc = { configurable: true, writable: true, enumerable, value: undefined };
            Object.defineProperty(this, key, desc);
            // a compute that throws leaves the shadow behind, so later reads answer undefined instead of re-throwing; `defineLazy` did the same, and `defineLazyInternal`'s delete-on-catch would cost bytes in every bundle for a case only a throwing user getter reaches
            desc.value = make(this);
            Object.defineProperty(this, key, desc);
            return desc.value;
        },
        set(value) {
            Object.defineProperty(this, key, { configurable: true, writable: true, enumerable, value });
        },
    });
}
/** Marks the thunk `_catch` synthesises for a constant catch value. `Function.length` cannot tell that thunk from a user callback — rest and defaulted parameters both report arity 0 — and a user callback reads `ctx.error`, whose issues only finalize correctly against the caller's per-parse error map. Provenance can say what arity cannot. A plain string key rather than `Symbol.for`, whose call at module scope no bundler can prove pure — the same shape that anchored `urlCanParse` into every build. */
const CONSTANT_CATCH = "~constantCatch";
/** Wraps a constant catch value in a thunk tagged with {@link CONSTANT_CATCH}. */
function constantCatch(value) {
    const fn = () => value;
    fn[CONSTANT_CATCH] = true;
    return fn;
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/core.js
var _a;

/** A special constant with type `never` */
const NEVER = /*@__PURE__*/ Object.freeze({
    status: "aborted",
});
/* Shared descriptor for installing `_zod`; defineProperty reads it
 * synchronously, so reusing one object avoids a per-instance allocation. */
const _zodDesc = { value: undefined, enumerable: false };
// null where suppressing the capture would be unrecoverable: `parse()` puts the frames back with `captureStackTrace`, so without it the throw would lose its stack. also latched to null once `stackTraceLimit` proves unassignable, which a realm can do at any point by hardening Error
let _E = "captureStackTrace" in Error ? Error : null;
// v8 captures a stack trace inside the Error constructor, which dominates a failed parse; costs only the frames, and parse() restores those. the constructor must RUN: Object.create is cheaper and passes instanceof, but Error.isError and util.types.isNativeError check an internal slot
function newError(Definition) {
    const E = _E;
    if (E) {
        const saved = E.stackTraceLimit;
        if (typeof saved === "number") {
            try {
                E.stackTraceLimit = 0;
            }
            catch {
                _E = null;
                return new Definition();
            }
            try {
                return new Definition();
            }
            finally {
                E.stackTraceLimit = saved;
            }
        }
    }
    return new Definition();
}
function $constructor(name, initializer, 
/** This trait's members, installed once on every prototype that composes it. They cannot be declared in the initializer above: that runs per instance, and the prototype is shared. */
proto, params) {
    // Prototype for this constructor's `_zod` internals. Lazily-derived fields (`values`, `pattern`, `optin`, …) install here once rather than as an accessor on every instance.
    const zodProto = {};
    // Assigning the fields in the constructor body is what gives instances in-object slots; building the object literally and reparenting it costs a second allocation and a generic property copy.
    function Internals(def) {
        this.def = def;
        this.constr = _;
        this.traits = new Set();
    }
    Internals.prototype = zodProto;
    const protoMembers = proto;
    // One trait's members land on every prototype whose chain composes it, so the answer is per prototype rather than per trait.
    const initialized = protoMembers && new WeakSet();
    function init(inst, def) {
        if (!inst._zod) {
            _zodDesc.value = new Internals(def);
            try {
                Object.defineProperty(inst, "_zod", _zodDesc);
            }
            finally {
                // Cleared even on throw, so the shared descriptor never leaks one instance's internals into the next.
                _zodDesc.value = undefined;
            }
        }
        else if (inst._zod.traits.has(name)) {
            return;
        }
        inst._zod.traits.add(name);
        initializer(inst, def);
        if (initialized) {
            // `super(def)` from a user subclass gives `this` a prototype the subclass owns, and installing there would overwrite whatever the subclass declared. `constr` built the instance, so its prototype is the one below the subclass's that should carry the members. A receiver whose chain never reaches that prototype installs on its own, which for a plain object handed straight to `init` means `Object.prototype` — unchanged from before.
            const own = Object.getPrototypeOf(inst);
            const ctorProto = inst._zod.constr.prototype;
            let up = own;
            while (up && up !== ctorProto)
                up = Object.getPrototypeOf(up);
            const target = up ?? own;
            if (!initialized.has(target)) {
                initialized.add(target);
                members(target, protoMembers);
            }
        }
        // support prototype modifications; for-in avoids the array allocation of Object.keys on the (usually empty) prototype
        const proto = _.prototype;
        for (const k in proto) {
            if (!Object.prototype.hasOwnProperty.call(proto, k))
                continue;
            if (!(k in inst)) {
                inst[k] = proto[k].bind(inst);
            }
        }
    }
    // doesn't work if Parent has a constructor with arguments
    const Parent = params?.Parent ?? Object;
    class Definition extends Parent {
    }
    Object.defineProperty(Definition, "name", { value: name });
    function _(def) {
        const inst = params?.Parent ? newError(Definition) : this;
        init(inst, def);
        const deferred = inst._zod.deferred;
        if (deferred) {
            for (const fn of deferred) {
                fn();
            }
            // Released: initializers run once, and the list would otherwise be retained for the schema's lifetime.
            inst._zod.deferred = undefined;
        }
        // Global post-processor hook. Internal: installed by `import "zod/compile"` to enable AOT compilation for every constructed schema. Runs last, once the instance is fully built, because it hands the instance to compile(). The post-processor is expected to be reentrancy-guarded by its own implementation.
        const pp = globalThis.__zod_globalConfig?.postProcessor;
        if (pp)
            pp(inst);
        return inst;
    }
    Object.defineProperty(_, "init", { value: init });
    Object.defineProperty(_, Symbol.hasInstance, {
        value: (inst) => {
            if (params?.Parent && inst instanceof params.Parent)
                return true;
            return inst?._zod?.traits?.has(name);
        },
    });
    Object.defineProperty(_, "name", { value: name });
    return _;
}
//////////////////////////////   UTILITIES   ///////////////////////////////////////
const $brand = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("zod_brand")));
class $ZodAsyncError extends Error {
    constructor() {
        super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
    }
}
class $ZodEncodeError extends Error {
    constructor(name) {
        super(`Encountered unidirectional transform during encode: ${name}`);
        this.name = "ZodEncodeError";
    }
}
(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
const globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
    if (newConfig)
        Object.assign(globalConfig, newConfig);
    return globalConfig;
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/memoizer.js

class $ZodCyclicError extends Error {
    constructor() {
        super(`Cannot parse a reference cycle that closes through a transform`);
        this.name = "ZodCyclicError";
    }
}
/** Keyed off the context object every schema in one parse call already shares. */
const STATE = "~memo";
const NO_ISSUES = [];
// a value a cycle can close through
function isRef(value) {
    return value !== null && typeof value === "object";
}
// Receivers prefix paths in place, so the cache and every hand-out need their own copies.
function cloneIssues(issues) {
    return issues.map((iss) => (iss.path ? { ...iss, path: iss.path.slice() } : { ...iss }));
}
const recursive = /*@__PURE__*/ new WeakMap();
/** What the walk established, in order of certainty: ordered so the strongest answer among children wins. */
const memoizer_NONE = 0;
const ASSUMED = 1;
const PROVEN = 2;
/** Whether this schema's subtree contains a cycle, so one parse can re-enter it. */
function isRecursive(inst, stack, resolve) {
    const cached = recursive.get(inst);
    if (cached !== undefined)
        return cached ? PROVEN : memoizer_NONE;
    // Relative to the walk in progress, so not cached.
    if (stack.has(inst))
        return PROVEN;
    stack.add(inst);
    let result = memoizer_NONE;
    const check = (child) => {
        if (result !== PROVEN && child?._zod) {
            const answer = isRecursive(child, stack, resolve);
            if (answer > result)
                result = answer;
        }
    };
    // `Reflect.ownKeys` rather than `Object.keys`, so a cycle through a declared symbol key is still seen
    const shape = (sh, spread) => {
        let answer = memoizer_NONE;
        for (const key of Reflect.ownKeys(sh)) {
            const desc = Object.getOwnPropertyDescriptor(sh, key);
            // an object resolves its shape by spread, so a key it does not enumerate is never parsed; `z.properties` reads every own key and so keeps them all
            if (spread && !desc.enumerable)
                continue;
            // resolving runs user code, and a factory mints a fresh subtree per read, so an edge the walk can't follow counts as a cycle
            const child = desc.get ? ASSUMED : desc.value?._zod ? isRecursive(desc.value, stack, resolve) : memoizer_NONE;
            if (child > answer)
                answer = child;
        }
        return answer;
    };
    const merge = (answer) => {
        if (answer > result)
            result = answer;
    };
    const def = inst._zod.def;
    const kind = def.type;
    switch (kind) {
        case "object": {
            const raw = rawShape(def);
            // a def with no raw shape answers `shape` from an accessor of its own, and running that can mint a whole fresh subtree
            merge(raw ? shape(raw, true) : ASSUMED);
            check(def.catchall);
            break;
        }
        case "array":
            check(def.element);
            break;
        case "tuple":
            for (const el of def.items)
                check(el);
            check(def.rest);
            break;
        case "record":
        case "map":
            check(def.keyType);
            check(def.valueType);
            break;
        case "set":
            check(def.valueType);
            break;
        case "union":
            for (const el of def.options)
                check(el);
            break;
        case "intersection":
            check(def.left);
            check(def.right);
            break;
        case "optional":
        case "nullable":
        case "default":
        case "prefault":
        case "catch":
        case "readonly":
        case "nonoptional":
        case "promise":
        case "success":
            check(def.innerType);
            break;
        case "pipe":
            check(def.in);
            check(def.out);
            break;
        case "function":
            check(def.input);
            check(def.output);
            break;
        // `$ZodLazy` caches its inner on the def, so a resolved edge is followed exactly
        case "lazy": {
            const inner = def._cachedInner ?? (resolve ? inst._zod.innerType : undefined);
            // walked with resolution off: one hop sees past the deferral, and a lazy that yields only another unresolved lazy is generative, so it stops there
            merge(inner ? isRecursive(inner, stack, false) : ASSUMED);
            break;
        }
        // a leaf by choice: `parts` are regex fragments, not data positions
        case "template_literal":
        // leaves
        case "string":
        case "number":
        case "int":
        case "boolean":
        case "bigint":
        case "symbol":
        case "undefined":
        case "null":
        case "void":
        case "never":
        case "any":
        case "unknown":
        case "date":
        case "nan":
        case "enum":
        case "literal":
        case "file":
        case "transform":
        case "custom":
            break;
        default: {
            // a new built-in kind becomes a compile error here
            kind;
            // a user-defined kind can still hold children, and only its author knows where, so fall back to scanning the def — skipping accessors, since reading one can run user code
            for (const key in def) {
                const desc = Object.getOwnPropertyDescriptor(def, key);
                if (!desc || desc.get)
                    continue;
                const value = desc.value;
                if (!value || typeof value !== "object")
                    continue;
                if (value._zod)
                    check(value);
                else if (Array.isArray(value))
                    for (const el of value)
                        check(el);
            }
        }
    }
    stack.delete(inst);
    return settle(inst, result);
}
/** An assumed answer must not outlive the resolution that settles it, so only a certain one is cached. */
function settle(inst, answer) {
    if (answer !== ASSUMED)
        recursive.set(inst, answer === PROVEN);
    return answer;
}
/**
 * Whether one parse can re-enter this schema, i.e. its subtree contains a cycle.
 * Exported for `z.compile`, which refuses to compile such a schema: cycle
 * breaking is driven from here off state keyed on the parse context, and a
 * generated fast path has no context to key on.
 */
function isRecursiveSchema(inst) {
    // z.compile never parses, so nothing would ever resolve a lazy for it; it runs once and already treats a throw here as recursive
    return isRecursive(inst, new Set(), true) !== memoizer_NONE;
}
function bucketFor(state, inst) {
    let bucket = state.buckets.get(inst);
    if (!bucket) {
        bucket = new WeakMap();
        state.buckets.set(inst, bucket);
    }
    return bucket;
}
// Set immediately before delegating to core and cleared immediately after, so `alloc` registers only for a visit this module is driving.
let handoff;
// Allocated but unfinished entries. `alloc` and the matching pop both happen in the synchronous part of a parse, so they nest even when children are async, and one stack serves every schema.
const memoizer_open = [];
const memo = {
    alloc(_inst, payload, empty) {
        const bucket = handoff;
        if (!bucket)
            return empty;
        handoff = undefined;
        const entry = { value: empty, issues: null };
        bucket.set(payload.value, entry);
        memoizer_open.push(entry);
        return empty;
    },
    guard(inst) {
        var _a;
        (_a = inst._zod).deferred ?? (_a.deferred = []);
        inst._zod.deferred.push(() => {
            const base = inst._zod.parse;
            const wrapped = (payload, ctx) => {
                // The value is a placeholder a back-edge is still waiting on, so the cycle closes through this transform. Its output can't exist in time to bind.
                if (ctx.direction !== "backward" && isBackEdge(ctx, payload.value))
                    throw new $ZodCyclicError();
                return base(payload, ctx);
            };
            inst._zod.parse = wrapped;
            if (inst._zod.run === base)
                inst._zod.run = wrapped;
        });
    },
    attach(inst) {
        var _a;
        let isRecursiveInst;
        let rechecked = false;
        // a recursive schema is re-entered many times per parse and its bucket never changes
        let lastCtx;
        let lastBucket;
        // Wraps `parse` in a deferred so it sees the container's final parse. Core's own deferred copies `parse` into `run` when there are no checks, and it ran first, so `run` is patched to match; with checks, `run` reads `parse` dynamically.
        (_a = inst._zod).deferred ?? (_a.deferred = []);
        inst._zod.deferred.push(() => {
            const base = inst._zod.parse;
            const wrapped = (payload, ctx) => {
                if (isRecursiveInst === undefined) {
                    const walked = isRecursive(inst, new Set(), false);
                    if (walked === memoizer_NONE) {
                        // Nothing here can ever fire, so take it back out.
                        inst._zod.parse = base;
                        if (inst._zod.run === wrapped)
                            inst._zod.run = base;
                        return base(payload, ctx);
                    }
                    // this parse resolves the deferred edges on its own path, so ask once more before latching
                    if (walked === PROVEN || rechecked)
                        isRecursiveInst = true;
                    else
                        rechecked = true;
                }
                const input = payload.value;
                if (!isRef(input))
                    return base(payload, ctx);
                let state = ctx[STATE];
                if (!state) {
                    state = { buckets: new WeakMap(), backEdges: undefined };
                    ctx[STATE] = state;
                }
                let bucket;
                if (lastCtx === ctx) {
                    bucket = lastBucket;
                }
                else {
                    bucket = bucketFor(state, inst);
                    lastCtx = ctx;
                    lastBucket = bucket;
                }
                const hit = bucket.get(input);
                if (hit) {
                    payload.value = hit.value;
                    if (hit.issues) {
                        if (hit.issues.length)
                            payload.issues.push(...cloneIssues(hit.issues));
                    }
                    else {
                        // Still being parsed: its own checks cover it, so skip them here.
                        payload.memo = true;
                        state.backEdges ?? (state.backEdges = new WeakSet());
                        state.backEdges.add(hit.value);
                    }
                    return payload;
                }
                handoff = bucket;
                const depth = memoizer_open.length;
                const result = base(payload, ctx);
                handoff = undefined;
                // A container that rejected its input outright allocated nothing.
                const entry = memoizer_open.length > depth ? memoizer_open.pop() : undefined;
                // Both paths written out so the sync one allocates no closure. It runs once per node, and capturing here cost more than everything else combined.
                if (result instanceof Promise) {
                    return result.then((r) => {
                        if (entry)
                            entry.issues = r.issues.length ? cloneIssues(r.issues) : NO_ISSUES;
                        return r;
                    });
                }
                if (entry)
                    entry.issues = result.issues.length ? cloneIssues(result.issues) : NO_ISSUES;
                return result;
            };
            inst._zod.parse = wrapped;
            if (inst._zod.run === base)
                inst._zod.run = wrapped;
        });
    },
};
/** The memoizer that gives containers cycle support. `zod` installs it by default; `zod/mini` opts in with `config({ memoizer: memoizer() })`. */
function memoizer() {
    return memo;
}
/** Whether this value is a node a back-edge resolved to before it finished. */
function isBackEdge(ctx, value) {
    const backEdges = ctx[STATE]?.backEdges;
    return backEdges !== undefined && isRef(value) && backEdges.has(value);
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/regexes.js

/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link cuid2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const cuid = /^[cC][0-9a-z]{6,}$/;
const cuid2 = /^[0-9a-z]+$/;
const ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
const xid = /^[0-9a-vA-V]{20}$/;
const ksuid = /^[A-Za-z0-9]{27}$/;
const nanoid = /^[a-zA-Z0-9_-]{21}$/;
function nanoidOfLength(length) {
    return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`);
}
/** ISO 8601-1 duration regex. Does not support the 8601-2 extensions like negative durations or fractional/negative components. */
const duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
/** Implements ISO 8601-2 extensions like explicit +- prefixes, mixing weeks with other units, and fractional/negative components. */
const extendedDuration = /^[-+]?P(?!$)(?:(?:[-+]?\d+Y)|(?:[-+]?\d+[.,]\d+Y$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:(?:[-+]?\d+W)|(?:[-+]?\d+[.,]\d+W$))?(?:(?:[-+]?\d+D)|(?:[-+]?\d+[.,]\d+D$))?(?:T(?=[\d+-])(?:(?:[-+]?\d+H)|(?:[-+]?\d+[.,]\d+H$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:[-+]?\d+(?:[.,]\d+)?S)?)??$/;
/** A regex for any UUID-like identifier: 8-4-4-4-12 hex pattern */
const guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
/** Returns a regex for validating an RFC 9562/4122 UUID.
 *
 * @param version Optionally specify a version 1-8. If no version is specified, all versions are supported. */
const uuid = (version) => {
    if (!version)
        return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
    return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
};
const uuid4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(4)));
const uuid6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(6)));
const uuid7 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(7)));
/** Practical email validation */
const email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
/** Equivalent to the HTML5 input[type=email] validation implemented by browsers. Source: https://developer.mozilla.org/en-US/docs/Web/HTML/Element/input/email */
const html5Email = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
/** The classic emailregex.com regex for RFC 5322-compliant emails */
const rfc5322Email = /^(([^<>()\[\]\\.,;:\s@"]+(\.[^<>()\[\]\\.,;:\s@"]+)*)|(".+"))@((\[[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}])|(([a-zA-Z\-0-9]+\.)+[a-zA-Z]{2,}))$/;
/** A loose regex that allows Unicode characters, enforces length limits, and that's about it. */
const unicodeEmail = /^[^\s@"]{1,64}@[^\s@]{1,255}$/u;
const idnEmail = (/* unused pure expression or super */ null && (unicodeEmail));
const browserEmail = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
// from https://thekevinscott.com/emojis-in-javascript/#writing-a-regular-expression
// Single character class, not an alternation: the two properties overlap (U+1F9B0-U+1F9B3), so `(A|B)+` backtracks exponentially on a failed match. The leading lookahead then demands one anchor — a pictograph, a regional indicator, or the enclosing keycap — because `\p{Emoji_Component}` on its own covers ASCII digits, `#`, `*`, ZWJ, variation selectors and skin tone modifiers, none of which is an emoji without a base.
const _emoji = `^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$`;
function emoji() {
    return new RegExp(_emoji, "u");
}
const ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/;
const ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
const mac = (delimiter) => {
    const escapedDelim = util.escapeRegex(delimiter ?? ":");
    return new RegExp(`^(?:[0-9A-F]{2}${escapedDelim}){5}[0-9A-F]{2}$|^(?:[0-9a-f]{2}${escapedDelim}){5}[0-9a-f]{2}$`);
};
const cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/;
const cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/;
// https://stackoverflow.com/questions/7860392/determine-if-string-is-in-base64-using-javascript
const base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
const base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
// based on https://stackoverflow.com/questions/106179/regular-expression-to-match-dns-hostname-or-ip-address
// export const hostname: RegExp = /^([a-zA-Z0-9-]+\.)*[a-zA-Z0-9-]+$/;
const hostname = /^(?=.{1,253}\.?$)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[-0-9a-zA-Z]{0,61}[0-9a-zA-Z])?)*\.?$/;
const domain = /^(?=.{1,253}$)([a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,63}$/;
const httpProtocol = /^https?$/;
// https://blog.stevenlevithan.com/archives/validate-phone-number#r4-3 (regex sans spaces) E.164: leading digit must be 1-9; total digits (excluding '+') between 7-15
const e164 = /^\+[1-9]\d{6,14}$/;
// Credit card shape: 12–19 digits, optionally separated by single spaces or single hyphens. ISO/IEC 7812 caps the PAN at 19 digits; 12 is the shortest issued length (Maestro).
const creditCard = /^\d(?:[ -]?\d){11,18}$/;
// ISO 4217 alpha codes from the SIX list, regenerated by scripts/update-iso-4217.ts
const currencyCode = /^(?:AED|AFN|ALL|AMD|AOA|ARS|AUD|AWG|AZN|BAM|BBD|BDT|BHD|BIF|BMD|BND|BOB|BOV|BRL|BSD|BTN|BWP|BYN|BZD|CAD|CDF|CHE|CHF|CHW|CLF|CLP|CNY|COP|COU|CRC|CUP|CVE|CZK|DJF|DKK|DOP|DZD|EGP|ERN|ETB|EUR|FJD|FKP|GBP|GEL|GHS|GIP|GMD|GNF|GTQ|GYD|HKD|HNL|HTG|HUF|IDR|ILS|INR|IQD|IRR|ISK|JMD|JOD|JPY|KES|KGS|KHR|KMF|KPW|KRW|KWD|KYD|KZT|LAK|LBP|LKR|LRD|LSL|LYD|MAD|MDL|MGA|MKD|MMK|MNT|MOP|MRU|MUR|MVR|MWK|MXN|MXV|MYR|MZN|NAD|NGN|NIO|NOK|NPR|NZD|OMR|PAB|PEN|PGK|PHP|PKR|PLN|PYG|QAR|RON|RSD|RUB|RWF|SAR|SBD|SCR|SDG|SEK|SGD|SHP|SLE|SOS|SRD|SSP|STN|SVC|SYP|SZL|THB|TJS|TMT|TND|TOP|TRY|TTD|TWD|TZS|UAH|UGX|USD|USN|UYI|UYU|UYW|UZS|VED|VES|VND|VUV|WST|XAD|XAF|XAG|XAU|XBA|XBB|XBC|XBD|XCD|XCG|XDR|XOF|XPD|XPF|XPT|XSU|XTS|XUA|XXX|YER|ZAR|ZMW|ZWG)$/;
// iban electronic format: 2-letter country, check digits 02-98 (the only values `98 - remainder` can produce), 11-30 bban characters
const iban = /^[A-Z]{2}(?!00|01|99)\d{2}[A-Z0-9]{11,30}$/;
const dateSource = `(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`;
/** Anchors a pattern source. The interpolation lives here rather than at the call site because
 * esbuild will not drop a `@__PURE__` call whose own argument interpolates a variable, but it
 * will drop `anchor(dateSource)`. Keeping it inline pinned `date` into every bundle. */
function regexes_anchor(source) {
    return new RegExp(`^${source}$`);
}
const date = /*@__PURE__*/ regexes_anchor(dateSource);
function timeSource(args) {
    const hhmm = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
    const regex = typeof args.precision === "number"
        ? args.precision === -1
            ? `${hhmm}`
            : args.precision === 0
                ? `${hhmm}:[0-5]\\d`
                : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}`
        : args.seconds
            ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?`
            : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
    return regex;
}
function time(args) {
    return new RegExp(`^${timeSource(args)}$`);
}
// Adapted from https://stackoverflow.com/a/3143231
function datetime(args) {
    const opts = ["Z"];
    // if (args.offset) opts.push(`([+-]\\d{2}:\\d{2})`);
    if (args.offset)
        opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
    // RFC 3339 mandates seconds wherever the time carries a `Z` or an offset, so only the unqualified form `local` adds may omit them
    const qualified = `${timeSource({ precision: args.precision, seconds: true })}(?:${opts.join("|")})`;
    const timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
    return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
}
// the unbounded form of `string()` as a literal, so every plain string shares one instance instead of building its own
const anyString = /^[\s\S]{0,}$/;
const string = (params) => {
    const regex = params ? `[\\s\\S]{${params?.minimum ?? 0},${params?.maximum ?? ""}}` : `[\\s\\S]*`;
    return new RegExp(`^${regex}$`);
};
const bigint = /^-?\d+n?$/;
const integer = /^-?\d+$/;
const regexes_number = /^-?\d+(?:\.\d+)?$/;
const regexes_boolean = /^(?:true|false)$/i;
const _null = /^null$/i;

const _undefined = /^undefined$/i;

// regex for string with no uppercase letters
const lowercase = /^[^A-Z]*$/;
// regex for string with no lowercase letters
const uppercase = /^[^a-z]*$/;
// regex for hexadecimal strings (any length)
const hex = /^[0-9a-fA-F]*$/;
// Hash regexes for different algorithms and encodings
// Helper function to create base64 regex with exact length and padding
function fixedBase64(bodyLength, padding) {
    return new RegExp(`^[A-Za-z0-9+/]{${bodyLength}}${padding}$`);
}
// Helper function to create base64url regex with exact length (no padding)
function fixedBase64url(length) {
    return new RegExp(`^[A-Za-z0-9_-]{${length}}$`);
}
// MD5 (16 bytes): base64 = 24 chars total (22 + "==")
const md5_hex = /^[0-9a-fA-F]{32}$/;
const md5_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(22, "==")));
const md5_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(22)));
// SHA1 (20 bytes): base64 = 28 chars total (27 + "=")
const sha1_hex = /^[0-9a-fA-F]{40}$/;
const sha1_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(27, "=")));
const sha1_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(27)));
// SHA256 (32 bytes): base64 = 44 chars total (43 + "=")
const sha256_hex = /^[0-9a-fA-F]{64}$/;
const sha256_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(43, "=")));
const sha256_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(43)));
// SHA384 (48 bytes): base64 = 64 chars total (no padding)
const sha384_hex = /^[0-9a-fA-F]{96}$/;
const sha384_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(64, "")));
const sha384_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(64)));
// SHA512 (64 bytes): base64 = 88 chars total (86 + "==")
const sha512_hex = /^[0-9a-fA-F]{128}$/;
const sha512_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(86, "==")));
const sha512_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(86)));

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/checks.js
// import { $ZodType } from "./schemas.js";



const $ZodCheck = /*@__PURE__*/ $constructor("$ZodCheck", (inst, def) => {
    var _a;
    inst._zod ?? (inst._zod = {});
    inst._zod.def = def;
    (_a = inst._zod).onattach ?? (_a.onattach = []);
});
/** Default `when` for size-based checks: run only on non-nullish values with a `size`. */
const _whenHasSize = (payload) => {
    const val = payload.value;
    return !util.nullish(val) && val.size !== undefined;
};
/** Default `when` for length-based checks: run only on non-nullish values with a `length`. */
const _whenHasLength = (payload) => {
    const val = payload.value;
    return !nullish(val) && val.length !== undefined;
};
const numericOriginMap = {
    number: "number",
    bigint: "bigint",
    object: "date",
};
const $ZodCheckLessThan = /*@__PURE__*/ $constructor("$ZodCheckLessThan", (inst, def) => {
    $ZodCheck.init(inst, def);
    const origin = numericOriginMap[typeof def.value];
    inst._zod.check = (payload) => {
        if (def.inclusive ? payload.value <= def.value : payload.value < def.value) {
            return;
        }
        payload.issues.push({
            origin: numericOriginMap[typeof payload.value] ?? origin,
            code: "too_big",
            maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
            input: payload.value,
            inclusive: def.inclusive,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckGreaterThan = /*@__PURE__*/ $constructor("$ZodCheckGreaterThan", (inst, def) => {
    $ZodCheck.init(inst, def);
    const origin = numericOriginMap[typeof def.value];
    inst._zod.check = (payload) => {
        if (def.inclusive ? payload.value >= def.value : payload.value > def.value) {
            return;
        }
        payload.issues.push({
            origin: numericOriginMap[typeof payload.value] ?? origin,
            code: "too_small",
            minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
            input: payload.value,
            inclusive: def.inclusive,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckMultipleOf = 
/*@__PURE__*/ $constructor("$ZodCheckMultipleOf", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        if (typeof payload.value !== typeof def.value)
            throw new Error("Cannot mix number and bigint in multiple_of check.");
        const isMultiple = typeof payload.value === "bigint"
            ? // `value % 0n` throws, and nothing is a multiple of zero — the number branch already fails this way via NaN
                def.value !== BigInt(0) && payload.value % def.value === BigInt(0)
            : floatSafeRemainder(payload.value, def.value) === 0;
        if (isMultiple)
            return;
        payload.issues.push({
            origin: typeof payload.value,
            code: "not_multiple_of",
            divisor: def.value,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckNumberFormat = /*@__PURE__*/ $constructor("$ZodCheckNumberFormat", (inst, def) => {
    $ZodCheck.init(inst, def); // no format checks
    def.format = def.format || "float64";
    const isInt = def.format?.includes("int");
    const origin = isInt ? "int" : "number";
    const [minimum, maximum] = NUMBER_FORMAT_RANGES[def.format];
    inst._zod.check = (payload) => {
        const input = payload.value;
        if (isInt) {
            if (!Number.isInteger(input)) {
                // invalid_format issue
                // payload.issues.push({
                //   expected: def.format,
                //   format: def.format,
                //   code: "invalid_format",
                //   input,
                //   inst,
                // });
                // invalid_type issue
                payload.issues.push({
                    expected: origin,
                    format: def.format,
                    code: "invalid_type",
                    continue: false,
                    input,
                    inst,
                });
                return;
                // not_multiple_of issue
                // payload.issues.push({
                //   code: "not_multiple_of",
                //   origin: "number",
                //   input,
                //   inst,
                //   divisor: 1,
                // });
            }
            if (!Number.isSafeInteger(input)) {
                if (input > 0) {
                    // too_big
                    payload.issues.push({
                        input,
                        code: "too_big",
                        maximum: Number.MAX_SAFE_INTEGER,
                        note: "Integers must be within the safe integer range.",
                        inst,
                        origin,
                        inclusive: true,
                        continue: !def.abort,
                    });
                }
                else {
                    // too_small
                    payload.issues.push({
                        input,
                        code: "too_small",
                        minimum: Number.MIN_SAFE_INTEGER,
                        note: "Integers must be within the safe integer range.",
                        inst,
                        origin,
                        inclusive: true,
                        continue: !def.abort,
                    });
                }
                return;
            }
        }
        if (input < minimum) {
            payload.issues.push({
                origin: "number",
                input,
                code: "too_small",
                minimum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
        if (input > maximum) {
            payload.issues.push({
                origin: "number",
                input,
                code: "too_big",
                maximum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
    };
});
const $ZodCheckBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckBigIntFormat", (inst, def) => {
    $ZodCheck.init(inst, def); // no format checks
    const [minimum, maximum] = util.BIGINT_FORMAT_RANGES[def.format];
    inst._zod.check = (payload) => {
        const input = payload.value;
        if (input < minimum) {
            payload.issues.push({
                origin: "bigint",
                input,
                code: "too_small",
                minimum: minimum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
        if (input > maximum) {
            payload.issues.push({
                origin: "bigint",
                input,
                code: "too_big",
                maximum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
const $ZodCheckMaxSize = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMaxSize", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size <= def.maximum)
            return;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            code: "too_big",
            maximum: def.maximum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckMinSize = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMinSize", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size >= def.minimum)
            return;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            code: "too_small",
            minimum: def.minimum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckSizeEquals = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckSizeEquals", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size === def.size)
            return;
        const tooBig = size > def.size;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            ...(tooBig ? { code: "too_big", maximum: def.size } : { code: "too_small", minimum: def.size }),
            inclusive: true,
            exact: true,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckMaxLength = /*@__PURE__*/ $constructor("$ZodCheckMaxLength", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // Strings are measured in Unicode code points, not UTF-16 units. A code point is at most two units, so a string that already fits in units fits in code points; only an overflow has to be counted.
        const length = typeof input === "string" && units > def.maximum ? codePointLength(input) : units;
        if (length <= def.maximum)
            return;
        const origin = getLengthableOrigin(input);
        payload.issues.push({
            origin,
            code: "too_big",
            maximum: def.maximum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckMinLength = /*@__PURE__*/ $constructor("$ZodCheckMinLength", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // A code point is one or two UTF-16 units, so fewer units than the floor can never reach it and twice the floor always clears it. Only in between is the exact count in doubt.
        const length = typeof input === "string" && units >= def.minimum && units < def.minimum * 2
            ? codePointLength(input)
            : units;
        if (length >= def.minimum)
            return;
        const origin = getLengthableOrigin(input);
        payload.issues.push({
            origin,
            code: "too_small",
            minimum: def.minimum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckLengthEquals = /*@__PURE__*/ $constructor("$ZodCheckLengthEquals", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // A code point is one or two UTF-16 units, so outside `[length, length * 2]` units the target is missed either way — and missed in the same direction in both measures.
        const length = typeof input === "string" && units >= def.length && units <= def.length * 2
            ? codePointLength(input)
            : units;
        if (length === def.length)
            return;
        const origin = getLengthableOrigin(input);
        const tooBig = length > def.length;
        payload.issues.push({
            origin,
            ...(tooBig ? { code: "too_big", maximum: def.length } : { code: "too_small", minimum: def.length }),
            inclusive: true,
            exact: true,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckStringFormat = /*@__PURE__*/ $constructor("$ZodCheckStringFormat", (inst, def) => {
    var _a, _b;
    $ZodCheck.init(inst, def);
    if (def.pattern)
        (_a = inst._zod).check ?? (_a.check = (payload) => {
            def.pattern.lastIndex = 0;
            if (def.pattern.test(payload.value))
                return;
            payload.issues.push({
                origin: "string",
                code: "invalid_format",
                format: def.format,
                input: payload.value,
                ...(def.pattern ? { pattern: def.pattern.toString() } : {}),
                inst,
                continue: !def.abort,
            });
        });
    else
        (_b = inst._zod).check ?? (_b.check = () => { });
});
const $ZodCheckRegex = /*@__PURE__*/ $constructor("$ZodCheckRegex", (inst, def) => {
    $ZodCheckStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        def.pattern.lastIndex = 0;
        if (def.pattern.test(payload.value))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "regex",
            input: payload.value,
            pattern: def.pattern.toString(),
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckLowerCase = /*@__PURE__*/ $constructor("$ZodCheckLowerCase", (inst, def) => {
    def.pattern ?? (def.pattern = lowercase);
    $ZodCheckStringFormat.init(inst, def);
});
const $ZodCheckUpperCase = /*@__PURE__*/ $constructor("$ZodCheckUpperCase", (inst, def) => {
    def.pattern ?? (def.pattern = uppercase);
    $ZodCheckStringFormat.init(inst, def);
});
const $ZodCheckIncludes = /*@__PURE__*/ $constructor("$ZodCheckIncludes", (inst, def) => {
    $ZodCheck.init(inst, def);
    const escapedRegex = escapeRegex(def.includes);
    // `String.prototype.includes(sub, position)` matches `sub` at `position`
    // OR LATER, so the pattern must allow at least `position` leading chars
    // (`{N,}`), not exactly `position` chars (`{N}`).
    const pattern = new RegExp(typeof def.position === "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
    def.pattern = pattern;
    inst._zod.check = (payload) => {
        if (payload.value.includes(def.includes, def.position))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "includes",
            includes: def.includes,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckStartsWith = /*@__PURE__*/ $constructor("$ZodCheckStartsWith", (inst, def) => {
    $ZodCheck.init(inst, def);
    const pattern = new RegExp(`^${escapeRegex(def.prefix)}.*`);
    def.pattern ?? (def.pattern = pattern);
    inst._zod.check = (payload) => {
        if (payload.value.startsWith(def.prefix))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "starts_with",
            prefix: def.prefix,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckEndsWith = /*@__PURE__*/ $constructor("$ZodCheckEndsWith", (inst, def) => {
    $ZodCheck.init(inst, def);
    const pattern = new RegExp(`.*${escapeRegex(def.suffix)}$`);
    def.pattern ?? (def.pattern = pattern);
    inst._zod.check = (payload) => {
        if (payload.value.endsWith(def.suffix))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "ends_with",
            suffix: def.suffix,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
///////////////////////////////////
/////    $ZodCheckProperty    /////
///////////////////////////////////
function handleCheckPropertyResult(result, payload, property) {
    if (result.issues.length) {
        payload.issues.push(...prefixIssues(property, result.issues));
    }
}
const $ZodCheckProperty = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckProperty", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        const result = def.schema._zod.run({
            value: payload.value[def.property],
            issues: [],
        }, {});
        if (result instanceof Promise) {
            return result.then((result) => handleCheckPropertyResult(result, payload, def.property));
        }
        handleCheckPropertyResult(result, payload, def.property);
        return;
    };
})));
const $ZodCheckProperties = /*@__PURE__*/ $constructor("$ZodCheckProperties", (inst, def) => {
    $ZodCheck.init(inst, def);
    hide(inst, Symbol.iterator, function* () {
        yield inst;
    });
    // key and schema snapshotted together: reading one live and the other cached lets a later mutation of the caller's shape object pair a stale key with a missing schema
    let entries;
    inst._zod.check = (payload) => {
        // the base schema already typed the value, so only a nullish one is rejected here: the properties read on a primitive too, matching z.property() on a string's length
        if (payload.value == null) {
            payload.issues.push({ expected: "object", code: "invalid_type", input: payload.value, inst });
            return undefined;
        }
        entries ?? (entries = Reflect.ownKeys(def.shape).map((key) => [key, def.shape[key]]));
        const input = payload.value;
        let proms;
        for (const [key, schema] of entries) {
            const result = schema._zod.run({ value: input[key], issues: [] }, {});
            if (result instanceof Promise) {
                proms ?? (proms = []);
                proms.push(result.then((result) => handleCheckPropertyResult(result, payload, key)));
            }
            else {
                handleCheckPropertyResult(result, payload, key);
            }
        }
        if (proms)
            return Promise.all(proms).then(() => undefined);
        return undefined;
    };
});
const $ZodCheckMimeType = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMimeType", (inst, def) => {
    $ZodCheck.init(inst, def);
    const mimeSet = new Set(def.mime);
    inst._zod.check = (payload) => {
        if (mimeSet.has(payload.value.type))
            return;
        payload.issues.push({
            code: "invalid_value",
            values: def.mime,
            input: payload.value.type,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckOverwrite = /*@__PURE__*/ $constructor("$ZodCheckOverwrite", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        payload.value = def.tx(payload.value);
    };
});

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/doc.js
class Doc {
    constructor(args = [], closed = {}) {
        this.content = [];
        this.indent = 0;
        this.args = args;
        this.closed = closed;
    }
    // the compiler catches a child's throw and keeps writing into this doc, so the indent has to unwind with it
    indented(fn) {
        this.indent += 1;
        try {
            fn(this);
        }
        finally {
            this.indent -= 1;
        }
    }
    write(arg) {
        if (typeof arg === "function") {
            arg(this, { execution: "sync" });
            arg(this, { execution: "async" });
            return;
        }
        const content = arg;
        const lines = content.split("\n").filter((x) => x);
        const minIndent = Math.min(...lines.map((x) => x.length - x.trimStart().length));
        const dedented = lines.map((x) => x.slice(minIndent)).map((x) => " ".repeat(this.indent * 2) + x);
        for (const line of dedented) {
            this.content.push(line);
        }
    }
    compile() {
        const F = Function;
        const content = this?.content ?? [``];
        const factory = new F(...Object.keys(this.closed), `return function (${this.args.join(", ")}) {\n${content.join("\n")}\n};`);
        return factory(...Object.values(this.closed));
    }
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/versions.js
const version = {
    major: 4,
    minor: 6,
    patch: 7,
};

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/schemas.js







const $ZodType = /*@__PURE__*/ $constructor("$ZodType", (inst, def) => {
    var _a;
    inst ?? (inst = {});
    inst._zod.def = def; // set _def property
    inst._zod.bag = inst._zod.bag || {}; // initialize _bag object
    inst._zod.version = version;
    const defChecks = inst._zod.def.checks;
    // if inst is itself a checks.$ZodCheck, run it as a check
    const checks = inst._zod.traits.has("$ZodCheck")
        ? [inst, ...(defChecks ?? [])]
        : defChecks?.length
            ? [...defChecks]
            : [];
    for (const ch of checks) {
        for (const fn of ch._zod.onattach) {
            fn(inst);
        }
    }
    if (checks.length === 0) {
        // deferred initializer inst._zod.parse is not yet defined
        (_a = inst._zod).deferred ?? (_a.deferred = []);
        inst._zod.deferred?.push(() => {
            inst._zod.run = inst._zod.parse;
        });
    }
    else {
        const runChecks = (payload, checks, ctx) => {
            if (payload.memo)
                return payload;
            let isAborted = aborted(payload);
            let asyncResult;
            for (const ch of checks) {
                if (ch._zod.def.when) {
                    if (explicitlyAborted(payload))
                        continue;
                    const shouldRun = ch._zod.def.when(payload);
                    if (!shouldRun)
                        continue;
                }
                else if (isAborted) {
                    continue;
                }
                const currLen = payload.issues.length;
                const _ = ch._zod.check(payload);
                if (_ instanceof Promise && ctx?.async === false) {
                    throw new $ZodAsyncError();
                }
                if (asyncResult || _ instanceof Promise) {
                    asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
                        await _;
                        const nextLen = payload.issues.length;
                        if (nextLen === currLen)
                            return;
                        attachSchema(payload.issues, currLen, inst);
                        if (!isAborted)
                            isAborted = aborted(payload, currLen);
                    });
                }
                else {
                    const nextLen = payload.issues.length;
                    if (nextLen === currLen)
                        continue;
                    attachSchema(payload.issues, currLen, inst);
                    if (!isAborted)
                        isAborted = aborted(payload, currLen);
                }
            }
            if (asyncResult) {
                return asyncResult.then(() => {
                    return payload;
                });
            }
            return payload;
        };
        const handleCanaryResult = (canary, payload, ctx) => {
            // abort if the canary is aborted
            if (aborted(canary)) {
                canary.aborted = true;
                return canary;
            }
            // run checks first, then
            const checkResult = runChecks(payload, checks, ctx);
            if (checkResult instanceof Promise) {
                if (ctx.async === false)
                    throw new $ZodAsyncError();
                return checkResult.then((checkResult) => inst._zod.parse(checkResult, ctx));
            }
            return inst._zod.parse(checkResult, ctx);
        };
        inst._zod.run = (payload, ctx) => {
            if (ctx.skipChecks) {
                return inst._zod.parse(payload, ctx);
            }
            if (ctx.direction === "backward") {
                // run canary initial pass (no checks)
                const canary = inst._zod.parse({ value: payload.value, issues: [] }, { ...ctx, skipChecks: true });
                if (canary instanceof Promise) {
                    return canary.then((canary) => {
                        return handleCanaryResult(canary, payload, ctx);
                    });
                }
                return handleCanaryResult(canary, payload, ctx);
            }
            // forward
            const result = inst._zod.parse(payload, ctx);
            if (result instanceof Promise) {
                if (ctx.async === false)
                    throw new $ZodAsyncError();
                return result.then((result) => runChecks(result, checks, ctx));
            }
            return runChecks(result, checks, ctx);
        };
    }
}, {
    // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
    get "~standard"() {
        return hide(this, "~standard", standardProps(this));
    },
    set "~standard"(value) {
        own(this, "~standard", value);
    },
});
/** The Standard Schema surface for `inst`. Shared so wrappers can extend it without forcing it. */
// a Standard Schema result only reports issues, so a failure finalizes them straight off the raw payload: no ZodError, and no lazy result to read through
const toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
async function validateAsync(inst, value) {
    const ctx = { async: true };
    return toStandardResult((await inst._zod.run({ value, issues: [] }, ctx)), ctx);
}
function standardProps(inst) {
    return {
        validate: (value) => {
            const ctx = { async: false };
            try {
                const r = inst._zod.run({ value, issues: [] }, ctx);
                if (!(r instanceof Promise))
                    return toStandardResult(r, ctx);
            }
            catch (_) { }
            // async function so a synchronously throwing check rejects instead of escaping validate
            return validateAsync(inst, value);
        },
        vendor: "zod",
        version: 1,
    };
}

const $ZodString = /*@__PURE__*/ $constructor("$ZodString", (inst, def) => {
    $ZodType.init(inst, def);
    // a format's own pattern, else unbounded; a template literal derives the check-aware form itself
    inst._zod.pattern = def.pattern ?? anyString;
    inst._zod.parse = (payload, _) => {
        if (def.coerce)
            try {
                payload.value = String(payload.value);
            }
            catch (_) { }
        if (typeof payload.value === "string")
            return payload;
        payload.issues.push({
            expected: "string",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
});
const $ZodStringFormat = /*@__PURE__*/ $constructor("$ZodStringFormat", (inst, def) => {
    // check initialization must come first
    $ZodCheckStringFormat.init(inst, def);
    $ZodString.init(inst, def);
});
const $ZodGUID = /*@__PURE__*/ $constructor("$ZodGUID", (inst, def) => {
    def.pattern ?? (def.pattern = guid);
    $ZodStringFormat.init(inst, def);
});
const $ZodUUID = /*@__PURE__*/ $constructor("$ZodUUID", (inst, def) => {
    if (def.version) {
        const versionMap = {
            v1: 1,
            v2: 2,
            v3: 3,
            v4: 4,
            v5: 5,
            v6: 6,
            v7: 7,
            v8: 8,
        };
        const v = versionMap[def.version];
        if (v === undefined)
            throw new Error(`Invalid UUID version: "${def.version}"`);
        def.pattern ?? (def.pattern = uuid(v));
    }
    else
        def.pattern ?? (def.pattern = uuid());
    $ZodStringFormat.init(inst, def);
});
const $ZodEmail = /*@__PURE__*/ $constructor("$ZodEmail", (inst, def) => {
    def.pattern ?? (def.pattern = email);
    $ZodStringFormat.init(inst, def);
});
/** The `://` guard rejected the input before the URL constructor saw it. */
const URL_BAD_FORMAT = 1;
/** The URL parser rejected the input. */
const URL_UNPARSEABLE = 2;
function canParseURL(input) {
    try {
        if (typeof URL !== "undefined" && typeof URL.canParse === "function")
            return URL.canParse(input);
        new URL(input);
        return true;
    }
    catch {
        return false;
    }
}
function validateURL(trimmed, def) {
    if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) {
        return canParseURL(trimmed) || URL_UNPARSEABLE;
    }
    return parseURLObject(trimmed, def);
}
/** Parses a URL while preserving the non-normalizing HTTP guard. */
function parseURLObject(trimmed, def) {
    // When normalize is off, require :// for http/https URLs. This prevents strings like "http:example.com" or "https:/path" from being silently accepted
    if (!def.normalize && def.protocol?.source === httpProtocol.source && !/^https?:\/\//i.test(trimmed)) {
        return URL_BAD_FORMAT;
    }
    try {
        if (typeof URL !== "undefined") {
            const URLStatic = URL;
            if (typeof URLStatic.parse === "function")
                return URLStatic.parse(trimmed) ?? URL_UNPARSEABLE;
        }
        // @ts-ignore
        return new URL(trimmed);
    }
    catch {
        return URL_UNPARSEABLE;
    }
}
const asciiTabOrNewline = /[\t\n\r]/g;
/** The URL parser deletes every ASCII tab, LF and CR from its input before it parses, so `new URL("https://exa\nmple.com")` reports on `example.com`. Applying the same deletion to the returned value closes the half of that divergence which can move the host; the parser's other rewrite, stripping C0 controls at the edges, cannot. */
function stripTabAndNewline(value) {
    return value.replace(asciiTabOrNewline, "");
}
function urlHostnameOk(url, hostname) {
    hostname.lastIndex = 0;
    return hostname.test(url.hostname);
}
function urlProtocolOk(url, protocol) {
    protocol.lastIndex = 0;
    return protocol.test(url.protocol.endsWith(":") ? url.protocol.slice(0, -1) : url.protocol);
}
const $ZodURL = /*@__PURE__*/ $constructor("$ZodURL", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        try {
            // Trim whitespace from input
            const trimmed = payload.value.trim();
            const url = validateURL(trimmed, def);
            if (url === URL_BAD_FORMAT) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid URL format",
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
                return;
            }
            if (url === URL_UNPARSEABLE) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
                return;
            }
            if (url === true) {
                payload.value = stripTabAndNewline(trimmed);
                return;
            }
            if (def.hostname && !urlHostnameOk(url, def.hostname)) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid hostname",
                    pattern: def.hostname.source,
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
            }
            if (def.protocol && !urlProtocolOk(url, def.protocol)) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid protocol",
                    pattern: def.protocol.source,
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
            }
            // Set the output value based on normalize flag
            payload.value = def.normalize ? url.href : stripTabAndNewline(trimmed);
            return;
        }
        catch (_) {
            payload.issues.push({
                code: "invalid_format",
                format: "url",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
});
const $ZodEmoji = /*@__PURE__*/ $constructor("$ZodEmoji", (inst, def) => {
    def.pattern ?? (def.pattern = emoji());
    $ZodStringFormat.init(inst, def);
});
const $ZodNanoID = /*@__PURE__*/ $constructor("$ZodNanoID", (inst, def) => {
    if (def.length !== undefined && (!Number.isInteger(def.length) || def.length < 1))
        throw new Error(`Invalid nanoid length: ${def.length}`);
    def.pattern ?? (def.pattern = def.length === undefined ? nanoid : nanoidOfLength(def.length));
    $ZodStringFormat.init(inst, def);
});
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link $ZodCUID2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const $ZodCUID = /*@__PURE__*/ $constructor("$ZodCUID", (inst, def) => {
    def.pattern ?? (def.pattern = cuid);
    $ZodStringFormat.init(inst, def);
});
const $ZodCUID2 = /*@__PURE__*/ $constructor("$ZodCUID2", (inst, def) => {
    def.pattern ?? (def.pattern = cuid2);
    $ZodStringFormat.init(inst, def);
});
const $ZodULID = /*@__PURE__*/ $constructor("$ZodULID", (inst, def) => {
    def.pattern ?? (def.pattern = ulid);
    $ZodStringFormat.init(inst, def);
});
const $ZodXID = /*@__PURE__*/ $constructor("$ZodXID", (inst, def) => {
    def.pattern ?? (def.pattern = xid);
    $ZodStringFormat.init(inst, def);
});
const $ZodKSUID = /*@__PURE__*/ $constructor("$ZodKSUID", (inst, def) => {
    def.pattern ?? (def.pattern = ksuid);
    $ZodStringFormat.init(inst, def);
});
const $ZodISODateTime = /*@__PURE__*/ $constructor("$ZodISODateTime", (inst, def) => {
    def.pattern ?? (def.pattern = datetime(def));
    $ZodStringFormat.init(inst, def);
});
const $ZodISODate = /*@__PURE__*/ $constructor("$ZodISODate", (inst, def) => {
    def.pattern ?? (def.pattern = date);
    $ZodStringFormat.init(inst, def);
});
const $ZodISOTime = /*@__PURE__*/ $constructor("$ZodISOTime", (inst, def) => {
    def.pattern ?? (def.pattern = time(def));
    $ZodStringFormat.init(inst, def);
});
const $ZodISODuration = /*@__PURE__*/ $constructor("$ZodISODuration", (inst, def) => {
    def.pattern ?? (def.pattern = duration);
    $ZodStringFormat.init(inst, def);
});
const $ZodIPv4 = /*@__PURE__*/ $constructor("$ZodIPv4", (inst, def) => {
    def.pattern ?? (def.pattern = ipv4);
    $ZodStringFormat.init(inst, def);
});
/** An IPv6 address is written with hex digits, colons and dots, and nothing else. The guard is what makes the check below an IPv6 check: `new URL("http://[...]")` parses an authority, not an address, so `@` and `\` re-delimit it and `"::@1\\"` validates against the host `0.0.0.1`. The URL parser also deletes ASCII tab, LF and CR rather than failing, which is how `"::1\n"` validated as `::1`. */
const ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
function isValidIPv6(value) {
    if (!ipv6Alphabet.test(value))
        return false;
    return canParseURL(`http://[${value}]`);
}
const $ZodIPv6 = /*@__PURE__*/ $constructor("$ZodIPv6", (inst, def) => {
    def.pattern ?? (def.pattern = ipv6);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (!isValidIPv6(payload.value)) {
            payload.issues.push({
                code: "invalid_format",
                format: "ipv6",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
});
const $ZodMAC = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodMAC", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.mac(def.delimiter));
    $ZodStringFormat.init(inst, def);
})));
const $ZodCIDRv4 = /*@__PURE__*/ $constructor("$ZodCIDRv4", (inst, def) => {
    def.pattern ?? (def.pattern = cidrv4);
    $ZodStringFormat.init(inst, def);
});
function isValidCIDRv6(value) {
    const parts = value.split("/");
    if (parts.length !== 2)
        return false;
    const [address, prefix] = parts;
    if (!prefix)
        return false;
    const prefixNum = Number(prefix);
    if (`${prefixNum}` !== prefix)
        return false;
    if (prefixNum < 0 || prefixNum > 128)
        return false;
    return isValidIPv6(address);
}
const $ZodCIDRv6 = /*@__PURE__*/ $constructor("$ZodCIDRv6", (inst, def) => {
    def.pattern ?? (def.pattern = cidrv6); // not used for validation
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (!isValidCIDRv6(payload.value)) {
            payload.issues.push({
                code: "invalid_format",
                format: "cidrv6",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
});
//////////////////////////////   ZodBase64   //////////////////////////////
function isValidBase64(data) {
    if (data === "")
        return true;
    // atob ignores whitespace, so reject it up front.
    if (/\s/.test(data))
        return false;
    if (data.length % 4 !== 0)
        return false;
    try {
        // @ts-ignore
        atob(data);
        return true;
    }
    catch {
        return false;
    }
}
// lax on purpose: the quantified regexes.base64 overflows the regex stack on multi-MB input and its leading ^$| alternation leaks through template-literal composition; isValidBase64 enforces length and padding
const base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
const $ZodBase64 = /*@__PURE__*/ $constructor("$ZodBase64", (inst, def) => {
    def.pattern ?? (def.pattern = base64Charset);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidBase64(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "base64",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
//////////////////////////////   ZodBase64URL   //////////////////////////////
// lax on purpose: the quantified regexes.base64url overflows the regex stack on multi-MB input; isValidBase64 enforces length on the padded string
const base64urlCharset = /^[A-Za-z0-9_-]*$/;
function isValidBase64URL(data) {
    if (!base64urlCharset.test(data))
        return false;
    const base64 = data.replace(/[-_]/g, (c) => (c === "-" ? "+" : "/"));
    const padded = base64.padEnd(Math.ceil(base64.length / 4) * 4, "=");
    return isValidBase64(padded);
}
const $ZodBase64URL = /*@__PURE__*/ $constructor("$ZodBase64URL", (inst, def) => {
    def.pattern ?? (def.pattern = base64urlCharset);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidBase64URL(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "base64url",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodE164 = /*@__PURE__*/ $constructor("$ZodE164", (inst, def) => {
    def.pattern ?? (def.pattern = e164);
    $ZodStringFormat.init(inst, def);
});
//////////////////////////////   ZodCreditCard   //////////////////////////////
const CC_SANITIZE = /[- ]/g;
/** Luhn checksum on a digit-only string. Adapted from valibot (MIT). */
function isLuhnAlgo(digits) {
    let length = digits.length;
    let bit = 1;
    let sum = 0;
    while (length) {
        const value = digits.charCodeAt(--length) - 48;
        bit ^= 1;
        sum += bit ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][value] : value;
    }
    return sum % 10 === 0;
}
function isValidCreditCard(input) {
    if (!regexes.creditCard.test(input))
        return false;
    return isLuhnAlgo(input.replace(CC_SANITIZE, ""));
}
const $ZodCreditCard = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCreditCard", (inst, def) => {
    // Shape only — the Luhn check below is not expressible as a pattern, so consumers of `pattern` (JSON Schema, template literals) get the length and separator rules alone.
    def.pattern ?? (def.pattern = regexes.creditCard);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidCreditCard(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "credit_card",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
//////////////////////////////   ZodIBAN   //////////////////////////////
// iso 7064 mod 97-10 checksum without BigInt
function isIso7064Mod97(iban) {
    let remainder = 0;
    const len = iban.length;
    for (let i = 4; i < len; i++) {
        const code = iban.charCodeAt(i);
        remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
    }
    for (let i = 0; i < 4; i++) {
        const code = iban.charCodeAt(i);
        remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
    }
    return remainder === 1;
}
function isValidIBAN(input) {
    if (!regexes.iban.test(input))
        return false;
    return isIso7064Mod97(input);
}
const $ZodIBAN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodIBAN", (inst, def) => {
    // shape only — checksum is not expressible as a pattern
    def.pattern ?? (def.pattern = regexes.iban);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidIBAN(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "iban",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
//////////////////////////////   ZodJWT   //////////////////////////////
function isValidJWT(token, algorithm = null) {
    try {
        const tokensParts = token.split(".");
        if (tokensParts.length !== 3)
            return false;
        const [header] = tokensParts;
        if (!header)
            return false;
        // @ts-ignore
        const parsedHeader = JSON.parse(atob(header));
        if ("typ" in parsedHeader && parsedHeader?.typ !== "JWT")
            return false;
        if (!parsedHeader.alg)
            return false;
        if (algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm))
            return false;
        return true;
    }
    catch {
        return false;
    }
}
const $ZodJWT = /*@__PURE__*/ $constructor("$ZodJWT", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidJWT(payload.value, def.alg))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "jwt",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCustomStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCustomStringFormat", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (def.fn(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: def.format,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodNumber = /*@__PURE__*/ $constructor("$ZodNumber", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes_number;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = Number(payload.value);
            }
            catch (_) { }
        const input = payload.value;
        if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) {
            return payload;
        }
        const received = typeof input === "number"
            ? Number.isNaN(input)
                ? "NaN"
                : !Number.isFinite(input)
                    ? String(input)
                    : undefined
            : undefined;
        payload.issues.push({
            expected: "number",
            code: "invalid_type",
            input,
            inst,
            ...(received ? { received } : {}),
        });
        return payload;
    };
});
const $ZodNumberFormat = /*@__PURE__*/ $constructor("$ZodNumberFormat", (inst, def) => {
    $ZodCheckNumberFormat.init(inst, def);
    $ZodNumber.init(inst, def); // no format checks
});
const $ZodBoolean = /*@__PURE__*/ $constructor("$ZodBoolean", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes_boolean;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = Boolean(payload.value);
            }
            catch (_) { }
        const input = payload.value;
        if (typeof input === "boolean")
            return payload;
        payload.issues.push({
            expected: "boolean",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
});
const $ZodBigInt = /*@__PURE__*/ $constructor("$ZodBigInt", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = bigint;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = BigInt(payload.value);
            }
            catch (_) { }
        if (typeof payload.value === "bigint")
            return payload;
        payload.issues.push({
            expected: "bigint",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
});
const $ZodBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodBigIntFormat", (inst, def) => {
    checks.$ZodCheckBigIntFormat.init(inst, def);
    $ZodBigInt.init(inst, def); // no format checks
})));
const $ZodSymbol = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSymbol", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "symbol")
            return payload;
        payload.issues.push({
            expected: "symbol",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodUndefined = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodUndefined", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes.undefined;
    inst._zod.values = new Set([undefined]);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "undefined")
            return payload;
        payload.issues.push({
            expected: "undefined",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodNull = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNull", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes.null;
    inst._zod.values = new Set([null]);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (input === null)
            return payload;
        payload.issues.push({
            expected: "null",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodAny = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodAny", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload) => payload;
})));
const $ZodUnknown = /*@__PURE__*/ $constructor("$ZodUnknown", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload) => payload;
});
const $ZodNever = /*@__PURE__*/ $constructor("$ZodNever", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        payload.issues.push({
            expected: "never",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
});
const $ZodVoid = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodVoid", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "undefined")
            return payload;
        payload.issues.push({
            expected: "void",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodDate = /*@__PURE__*/ $constructor("$ZodDate", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce) {
            try {
                payload.value = new Date(payload.value);
            }
            catch (_err) { }
        }
        const input = payload.value;
        const isDate = input instanceof Date;
        const isValidDate = isDate && !Number.isNaN(input.getTime());
        if (isValidDate)
            return payload;
        payload.issues.push({
            expected: "date",
            code: "invalid_type",
            input,
            ...(isDate ? { received: "Invalid Date" } : {}),
            inst,
        });
        return payload;
    };
});
// an oversized container fails its leading size checks before any element is parsed
function capSize(inst, size) {
    const caps = sizeCaps(inst._zod.def.checks);
    if (!caps.length)
        return;
    const cap = Math.min(...caps.map((c) => c[0]));
    const parse = inst._zod.parse;
    inst._zod.parse = (payload, ctx) => {
        const n = size(payload.value);
        if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
            for (const [max, ch] of sizeCaps(inst._zod.def.checks)) {
                if (n > max && ch._zod.def.when(payload)) {
                    const start = payload.issues.length;
                    ch._zod.check(payload);
                    // the value is still the raw input, so no later check may read it
                    payload.issues[start].continue = false;
                    attachSchema(payload.issues, start, inst);
                    return payload;
                }
            }
        }
        return parse(payload, ctx);
    };
}
const arraySize = (input) => (Array.isArray(input) ? input.length : -1);
const mapSize = (input) => (input instanceof Map ? input.size : -1);
const setSize = (input) => (input instanceof Set ? input.size : -1);
function handleArrayResult(result, final, index) {
    if (result.issues.length) {
        final.issues.push(...prefixIssues(index, result.issues));
    }
    final.value[index] = result.value;
}
const $ZodArray = /*@__PURE__*/ $constructor("$ZodArray", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
            payload.issues.push({
                expected: "array",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
        const proms = [];
        const abortEarly = ctx?.abortEarly;
        for (let i = 0; i < input.length; i++) {
            const item = input[i];
            const result = def.element._zod.run({
                value: item,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                proms.push(result.then((result) => handleArrayResult(result, payload, i)));
            }
            else {
                handleArrayResult(result, payload, i);
                // the element's payload is authoritative here, since handleArrayResult forwards every issue; an object's is not, because it drops a failed absent optional
                if (abortEarly && result.issues.length !== 0 && aborted(result))
                    break;
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => payload);
        }
        return payload; //handleArrayResultsAsync(parseResults, final);
    };
    capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
    const isPresent = key in input;
    const isOptionalOut = optout === "optional";
    // The middle rung means "absence permitted, nothing supplied in its place", so an absent key contributes nothing — whatever the schema made of `undefined` is invented, not substituted. Only `optional` reaches this with a value: `defaulted` substitutes, and a schema that isn't optional-out has to keep the key.
    if (!isPresent && isOptionalOut && optin === "optional") {
        return;
    }
    if (result.issues.length) {
        // For optional-in/out schemas, ignore errors on absent keys.
        if (optin !== undefined && isOptionalOut && !isPresent) {
            return;
        }
        final.issues.push(...prefixIssues(key, result.issues));
    }
    if (!isPresent && optin === undefined) {
        if (!result.issues.length) {
            final.issues.push({
                code: "invalid_type",
                expected: "nonoptional",
                input: undefined,
                path: [key],
            });
        }
        return;
    }
    if (result.value === undefined) {
        if (isPresent || (optin === "defaulted" && !isOptionalOut)) {
            final.value[key] = undefined;
        }
    }
    else {
        final.value[key] = result.value;
    }
}
// one shared instance; a fresh [] per schema cost 56 bytes retained
const NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
    const keys = Object.keys(def.shape);
    const ownSymbols = Object.getOwnPropertySymbols(def.shape);
    const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
    // aliases `keys` when there are no symbols, so a string-only shape keeps one array
    const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
    for (const k of allKeys) {
        if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) {
            throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
        }
    }
    const okeys = optionalKeys(def.shape);
    return {
        ...def,
        allKeys,
        symbolKeys,
        // string-only: handleCatchall matches it against `for...in`, which never yields a symbol
        keySet: new Set(keys),
        numKeys: keys.length,
        optionalKeys: new Set(okeys),
    };
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
    const unrecognized = [];
    const keySet = def.keySet;
    const _catchall = def.catchall._zod;
    const t = _catchall.def.type;
    const optin = _catchall.optin;
    const optout = _catchall.optout;
    // starts at 0, not the current length: the shape phase already ran and may have aborted
    let seen = 0;
    for (const key in input) {
        if (abortEarly && payload.issues.length !== seen) {
            if (aborted(payload, seen))
                break;
            seen = payload.issues.length;
        }
        // Must precede the __proto__ branch: a declared key is not unrecognized, even though the shape loop deliberately strips __proto__ from the parsed output.
        if (keySet.has(key))
            continue;
        // Don't copy an undeclared __proto__ into the result; assignment to a plain {} would replace the result prototype. But in strict mode it is still an unknown key, so report it before skipping.
        if (key === "__proto__") {
            if (t === "never")
                unrecognized.push(key);
            continue;
        }
        if (t === "never") {
            unrecognized.push(key);
            continue;
        }
        const r = _catchall.run({ value: input[key], issues: [] }, ctx);
        if (r instanceof Promise) {
            proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
        }
        else {
            handlePropertyResult(r, payload, key, input, optin, optout);
        }
    }
    if (unrecognized.length) {
        payload.issues.push({
            code: "unrecognized_keys",
            keys: unrecognized,
            input,
            inst,
            // Describes the shape of the input, not the validity of the parsed value, so it never aborts. The parse still fails; the schema's own checks just get to run first, and an enclosing intersection can reconcile the key against a sibling operand.
            continue: true,
        });
    }
    if (!proms.length)
        return payload;
    return Promise.all(proms).then(() => {
        return payload;
    });
}
const $ZodObject = /*@__PURE__*/ $constructor("$ZodObject", (inst, def) => {
    // requires cast because technically $ZodObject doesn't extend
    $ZodType.init(inst, def);
    const desc = Object.getOwnPropertyDescriptor(def, "shape");
    // a cloned def carries its source's accessor, which knows the shape it answers from; adopting that keeps the clone's keys readable without running it
    const sh = desc?.get ? desc.get.raw : (def.shape ?? {});
    if (sh) {
        // Freezes the shape on first read, so its getters resolve once and every later read sees the same schemas.
        const get = () => {
            const newSh = { ...sh };
            Object.defineProperty(def, "shape", { value: newSh });
            get.raw = newSh;
            return newSh;
        };
        get.raw = sh;
        Object.defineProperty(def, "shape", { get });
    }
    const _normalized = cached(() => normalizeDef(def));
    defineLazyInternal(inst, "propValues", (zod) => {
        const shape = zod.def.shape;
        const propValues = {};
        for (const key in shape) {
            const field = shape[key]._zod;
            if (field.values) {
                if (!Object.prototype.hasOwnProperty.call(propValues, key)) {
                    util_assignProp(propValues, key, new Set());
                }
                for (const v of field.values)
                    propValues[key].add(v);
                // An omittable slot reads back as undefined at a discriminator lookup, so it has to claim undefined: two options that can both omit the key are not discriminable on it.
                if (field.optin !== undefined)
                    propValues[key].add(undefined);
            }
        }
        return propValues;
    });
    const isObject = util_isObject;
    const catchall = def.catchall;
    let value;
    const memo = globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject(input)) {
            payload.issues.push({
                expected: "object",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
        const proms = [];
        const shape = value.shape;
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const key of value.allKeys) {
            if (abortEarly && payload.issues.length !== seen) {
                if (aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            if (key === "__proto__")
                continue;
            const el = shape[key];
            const optin = el._zod.optin;
            const optout = el._zod.optout;
            const r = el._zod.run({ value: input[key], issues: [] }, ctx);
            if (r instanceof Promise) {
                proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
            }
            else {
                handlePropertyResult(r, payload, key, input, optin, optout);
            }
        }
        if (!catchall) {
            return proms.length ? Promise.all(proms).then(() => payload) : payload;
        }
        return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
    };
});
const $ZodObjectJIT = /*@__PURE__*/ $constructor("$ZodObjectJIT", (inst, def) => {
    // requires cast because technically $ZodObject doesn't extend
    $ZodObject.init(inst, def);
    const superParse = inst._zod.parse;
    const _normalized = cached(() => normalizeDef(def));
    const memo = globalConfig.memoizer;
    const generateFastpass = (shape) => {
        const normalized = _normalized.value;
        const syms = normalized.symbolKeys;
        // a symbol has no source literal, so it is read as `syms[i]` off the closed-over scope
        const doc = new Doc(["payload", "ctx"], { shape, inst, memo, syms });
        const parseStr = (k) => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`;
        // prefixes in place, like util.prefixIssues. newResult must land before the early return: a catchall runs after this and would otherwise write onto the caller's input
        const prefixStr = (id, k) => `
          let ${id}_ab = false;
          for (let i = 0; i < ${id}.issues.length; i++) {
            const iss = ${id}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id}_ab = true;
          }
          if (${id}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;
        doc.write(`const input = payload.value;`);
        const ids = Object.create(null);
        let counter = 0;
        for (const key of normalized.allKeys) {
            ids[key] = `key_${counter++}`;
        }
        // A: preserve key order {
        doc.write(memo ? `const newResult = memo.alloc(inst, payload, {}, ctx);` : `const newResult = {};`);
        for (const key of normalized.allKeys) {
            if (key === "__proto__")
                continue;
            const id = ids[key];
            const k = typeof key === "symbol" ? `syms[${syms.indexOf(key)}]` : esc(key);
            const isPresent = `${k} in input`;
            const schema = shape[key];
            const optin = schema?._zod?.optin;
            const isOptionalIn = optin !== undefined;
            const isOptionalOut = schema?._zod?.optout === "optional";
            doc.write(`const ${id} = ${parseStr(k)};`);
            if (isOptionalIn && isOptionalOut) {
                // For optional-in/out schemas, ignore errors on absent keys — and, like the interpreted path, drop the value produced alongside them. The middle rung goes further: it permits absence without supplying anything in its place, so an absent key contributes nothing at all.
                const assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
                doc.write(`
        const ${id}_present = ${isPresent};
        if (!${id}.issues.length || ${id}_present) {
          if (${id}.issues.length) {${prefixStr(id, k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id}.value;
          }
        }

      `);
            }
            else if (!isOptionalIn) {
                doc.write(`
        const ${id}_present = ${isPresent};
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
        if (!${id}_present && !${id}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id}_present) {
          newResult[${k}] = ${id}.value;
        }

      `);
            }
            else {
                doc.write(`
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
      `);
                if (optin === "defaulted") {
                    doc.write(`newResult[${k}] = ${id}.value;`);
                }
                else {
                    doc.write(`
        if (${id}.value !== undefined || ${isPresent}) {
          newResult[${k}] = ${id}.value;
        }
      `);
                }
            }
        }
        doc.write(`payload.value = newResult;`);
        doc.write(`return payload;`);
        // closing `shape` in is what pays: turbofan specializes the parser against that one shape object, so every `shape[k]._zod.run` folds to a known callee. as a parameter it stays a generic load and measures 13% slower even with the forwarding frame gone
        return doc.compile();
    };
    let fastpass;
    const isObject = util_isObject;
    const jit = !globalConfig.jitless;
    const allowsEval = util_allowsEval;
    const fastEnabled = jit && allowsEval.value; // && !def.catchall;
    const catchall = def.catchall;
    let value;
    inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject(input)) {
            payload.issues.push({
                expected: "object",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        if (jit && fastEnabled && ctx?.async === false && ctx.jitless !== true) {
            // always synchronous
            if (!fastpass)
                fastpass = generateFastpass(def.shape);
            payload = fastpass(payload, ctx);
            if (!catchall)
                return payload;
            return handleCatchall([], input, payload, ctx, value, inst, ctx?.abortEarly === true);
        }
        return superParse(payload, ctx);
    };
});
function handleUnionResults(results, final, inst, ctx) {
    for (const result of results) {
        if (result.issues.length === 0) {
            final.value = result.value;
            return final;
        }
    }
    const nonaborted = results.filter((r) => !aborted(r));
    if (nonaborted.length === 1) {
        final.value = nonaborted[0].value;
        return nonaborted[0];
    }
    final.issues.push({
        code: "invalid_union",
        input: final.value,
        inst,
        errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config()))),
    });
    return final;
}
const $ZodUnion = /*@__PURE__*/ $constructor("$ZodUnion", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted")
        ? "defaulted"
        : zod.def.options.some((o) => o._zod.optin !== undefined)
            ? "optional"
            : undefined);
    defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : undefined);
    defineLazyInternal(inst, "values", (zod) => {
        if (zod.def.options.every((o) => o._zod.values)) {
            return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
        }
        return undefined;
    });
    defineLazyInternal(inst, "pattern", (zod) => {
        if (zod.def.options.every((o) => o._zod.pattern)) {
            const patterns = zod.def.options.map((o) => o._zod.pattern);
            return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
        }
        return undefined;
    });
    const first = def.options.length === 1 ? def.options[0]._zod.run : null;
    inst._zod.parse = (payload, ctx) => {
        if (first) {
            return first(payload, ctx);
        }
        let async = false;
        const results = [];
        for (const option of def.options) {
            const result = option._zod.run({
                value: payload.value,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                results.push(result);
                async = true;
            }
            else {
                if (result.issues.length === 0)
                    return result;
                results.push(result);
            }
        }
        if (!async)
            return handleUnionResults(results, payload, inst, ctx);
        return Promise.all(results).then((results) => {
            return handleUnionResults(results, payload, inst, ctx);
        });
    };
});
function handleExclusiveUnionResults(results, final, inst, ctx) {
    const matches = [];
    for (let i = 0; i < results.length; i++) {
        if (results[i].issues.length === 0)
            matches.push(i);
    }
    if (matches.length === 1) {
        final.value = results[matches[0]].value;
        return final;
    }
    if (matches.length === 0) {
        // No matches - same as regular union
        final.issues.push({
            code: "invalid_union",
            input: final.value,
            inst,
            errors: results.map((result) => result.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config()))),
        });
    }
    else {
        // Multiple matches - exclusive union failure
        final.issues.push({
            code: "invalid_union",
            input: final.value,
            inst,
            errors: [],
            inclusive: false,
            matches,
        });
    }
    return final;
}
const $ZodXor = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodXor", (inst, def) => {
    $ZodUnion.init(inst, def);
    def.inclusive = false;
    const first = def.options.length === 1 ? def.options[0]._zod.run : null;
    inst._zod.parse = (payload, ctx) => {
        if (first) {
            return first(payload, ctx);
        }
        let async = false;
        const results = [];
        for (const option of def.options) {
            const result = option._zod.run({
                value: payload.value,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                results.push(result);
                async = true;
            }
            else {
                results.push(result);
            }
        }
        if (!async)
            return handleExclusiveUnionResults(results, payload, inst, ctx);
        return Promise.all(results).then((results) => {
            return handleExclusiveUnionResults(results, payload, inst, ctx);
        });
    };
})));
/** Returns the option whose discriminator claims `value`, or throws if ambiguous. */
function getDiscriminatedOption(union, value) {
    const internals = union._zod;
    let map = internals.bag.optionsMap;
    if (!map) {
        map = discriminatorMap(internals.def);
        internals.bag.optionsMap = map;
    }
    const option = map.get(value);
    if (option === null)
        throw new Error(`Ambiguous discriminator value "${String(value)}"`);
    return option;
}
function discriminatorMap(def) {
    const map = new Map();
    for (const option of def.options) {
        const values = option._zod.propValues?.[def.discriminator];
        if (!values || values.size === 0)
            throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);
        for (const value of values) {
            if (map.has(value)) {
                if (value !== undefined)
                    throw new Error(`Duplicate discriminator value "${String(value)}"`);
                // keep the collision marked so a later member cannot reclaim it
                map.set(value, null);
            }
            else {
                map.set(value, option);
            }
        }
    }
    return map;
}
const $ZodDiscriminatedUnion = 
/*@__PURE__*/
(/* unused pure expression or super */ null && (core.$constructor("$ZodDiscriminatedUnion", (inst, def) => {
    def.inclusive = false;
    $ZodUnion.init(inst, def);
    const _super = inst._zod.parse;
    util.defineLazyInternal(inst, "propValues", (zod) => {
        const propValues = {};
        let undefinedCount = 0;
        for (const option of zod.def.options) {
            const pv = option._zod.propValues;
            if (!pv || Object.keys(pv).length === 0)
                throw new Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option)}"`);
            if (pv[zod.def.discriminator]?.has(undefined))
                undefinedCount++;
            for (const [k, v] of Object.entries(pv)) {
                if (!Object.prototype.hasOwnProperty.call(propValues, k)) {
                    util.assignProp(propValues, k, new Set());
                }
                for (const val of v) {
                    propValues[k].add(val);
                }
            }
        }
        if (!zod.def.unionFallback && undefinedCount > 1)
            propValues[zod.def.discriminator]?.delete(undefined);
        return propValues;
    });
    // Checked now rather than in the lookup map below, so an option that lacks the discriminator fails at the `discriminatedUnion` call instead of on the first object parsed. Options whose shape cannot be enumerated without resolving it — pipes and lazies — are left to the map.
    def.options.forEach((option, i) => {
        const propShape = util.rawShape(option._zod.def);
        if (propShape && !Object.prototype.hasOwnProperty.call(propShape, def.discriminator)) {
            throw new Error(`Invalid discriminated union option at index "${i}"`);
        }
    });
    const disc = util.cached(() => discriminatorMap(def));
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!util.isObject(input)) {
            payload.issues.push({
                code: "invalid_type",
                expected: "object",
                input,
                inst,
            });
            return payload;
        }
        const value = input?.[def.discriminator];
        const opt = disc.value.get(value);
        // forward metadata cannot choose an encoder for an absent tag
        if (opt && (value !== undefined || ctx.direction !== "backward")) {
            return opt._zod.run(payload, ctx);
        }
        // Fall back to union matching when the fast discriminator path fails:
        // - explicitly enabled via unionFallback, or
        // - during backward direction (encode), since codec-based discriminators have different values in forward vs backward directions
        if (def.unionFallback || ctx.direction === "backward") {
            return _super(payload, ctx);
        }
        // no matching discriminator
        payload.issues.push({
            code: "invalid_union",
            errors: [],
            note: "No matching discriminator",
            discriminator: def.discriminator,
            options: Array.from(disc.value.keys()).filter((value) => disc.value.get(value) !== null),
            input,
            path: [def.discriminator],
            inst,
        });
        return payload;
    };
})));
const $ZodIntersection = /*@__PURE__*/ $constructor("$ZodIntersection", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        const left = def.left._zod.run({ value: input, issues: [] }, ctx);
        const right = def.right._zod.run({ value: input, issues: [] }, ctx);
        const async = left instanceof Promise || right instanceof Promise;
        if (async) {
            return Promise.all([left, right]).then(([left, right]) => {
                return handleIntersectionResults(payload, left, right);
            });
        }
        return handleIntersectionResults(payload, left, right);
    };
});
function mergeValues(a, b) {
    // const aType = parse.t(a);
    // const bType = parse.t(b);
    if (a === b) {
        return { valid: true, data: a };
    }
    if (a instanceof Date && b instanceof Date && +a === +b) {
        return { valid: true, data: a };
    }
    if (isPlainObject(a) && isPlainObject(b)) {
        const bKeys = Object.keys(b);
        const sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1);
        const newObj = { ...a, ...b };
        if (Object.prototype.hasOwnProperty.call(newObj, "__proto__"))
            delete newObj.__proto__;
        for (const key of sharedKeys) {
            if (key === "__proto__")
                continue;
            const sharedValue = mergeValues(a[key], b[key]);
            if (!sharedValue.valid) {
                return {
                    valid: false,
                    mergeErrorPath: [key, ...sharedValue.mergeErrorPath],
                };
            }
            newObj[key] = sharedValue.data;
        }
        return { valid: true, data: newObj };
    }
    if (Array.isArray(a) && Array.isArray(b)) {
        if (a.length !== b.length) {
            return { valid: false, mergeErrorPath: [] };
        }
        const newArray = [];
        for (let index = 0; index < a.length; index++) {
            const itemA = a[index];
            const itemB = b[index];
            const sharedValue = mergeValues(itemA, itemB);
            if (!sharedValue.valid) {
                return {
                    valid: false,
                    mergeErrorPath: [index, ...sharedValue.mergeErrorPath],
                };
            }
            newArray.push(sharedValue.data);
        }
        return { valid: true, data: newArray };
    }
    return { valid: false, mergeErrorPath: [] };
}
function handleIntersectionResults(result, left, right) {
    // Track which side(s) reject each key. A key rejection is reported only when BOTH sides reject it, so a key owned by one branch survives the other's key schema. strictObject reports these as unrecognized_keys; a record with an open key schema reports one invalid_key per key.
    const unrecKeys = new Map();
    let unrecIssue;
    const keyIssues = new Map();
    const collect = (iss, side) => {
        let keys;
        if (iss.code === "unrecognized_keys" && !iss.path?.length) {
            unrecIssue ?? (unrecIssue = iss);
            keys = iss.keys;
        }
        else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
            const k = String(iss.path[0]);
            if (!keyIssues.has(k))
                keyIssues.set(k, iss);
            keys = [k];
        }
        else {
            return false;
        }
        for (const k of keys) {
            if (!unrecKeys.has(k))
                unrecKeys.set(k, {});
            unrecKeys.get(k)[side] = true;
        }
        return true;
    };
    for (const iss of left.issues) {
        if (!collect(iss, "l"))
            result.issues.push(iss);
    }
    for (const iss of right.issues) {
        if (!collect(iss, "r"))
            result.issues.push(iss);
    }
    // Report only keys rejected by BOTH sides
    const bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
    if (bothKeys.length) {
        const aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
        if (aggregated.length)
            result.issues.push({ ...unrecIssue, keys: aggregated });
        for (const k of bothKeys) {
            if (!aggregated.includes(k) && keyIssues.has(k))
                result.issues.push(keyIssues.get(k));
        }
    }
    const merged = mergeValues(left.value, right.value);
    if (!merged.valid) {
        if (aborted(result))
            return result;
        throw new Error(`Unmergable intersection. Error path: ` + `${JSON.stringify(merged.mergeErrorPath)}`);
    }
    result.value = merged.data;
    return result;
}
const $ZodTuple = /*@__PURE__*/ $constructor("$ZodTuple", (inst, def) => {
    $ZodType.init(inst, def);
    const items = def.items;
    const memo = globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
            payload.issues.push({
                input,
                inst,
                expected: "tuple",
                code: "invalid_type",
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, [], ctx) : [];
        const proms = [];
        const optinStart = getTupleOptStart(items, "optin");
        const optoutStart = getTupleOptStart(items, "optout");
        if (!def.rest) {
            if (input.length < optinStart) {
                payload.issues.push({
                    code: "too_small",
                    minimum: optinStart,
                    inclusive: true,
                    input,
                    inst,
                    origin: "array",
                });
                return payload;
            }
            if (input.length > items.length) {
                payload.issues.push({
                    code: "too_big",
                    maximum: items.length,
                    inclusive: true,
                    input,
                    inst,
                    origin: "array",
                });
            }
        }
        // Run every item in parallel, collecting results into an indexed array. The post-processing in `handleTupleResults` walks them in order so it can decide whether an absent optional-output error can truncate the tail or must be reported to preserve required output.
        const itemResults = new Array(items.length);
        // only tracked when there is a rest loop to skip
        const abortEarly = def.rest ? ctx?.abortEarly : undefined;
        let itemAborted = false;
        for (let i = 0; i < items.length; i++) {
            const r = items[i]._zod.run({ value: input[i], issues: [] }, ctx);
            if (r instanceof Promise) {
                proms.push(r.then((rr) => {
                    itemResults[i] = rr;
                }));
            }
            else {
                itemResults[i] = r;
                if (abortEarly && !itemAborted && r.issues.length)
                    itemAborted = aborted(r);
            }
        }
        // sound because rest is non-empty exactly when every fixed index is present, the one case handleTupleResults cannot discard an item's issues
        if (def.rest && !itemAborted) {
            let i = items.length - 1;
            const rest = input.slice(items.length);
            let seen = payload.issues.length;
            for (const el of rest) {
                if (abortEarly && payload.issues.length !== seen) {
                    if (aborted(payload, seen))
                        break;
                    seen = payload.issues.length;
                }
                i++;
                const result = def.rest._zod.run({ value: el, issues: [] }, ctx);
                if (result instanceof Promise) {
                    proms.push(result.then((r) => handleTupleResult(r, payload, i)));
                }
                else {
                    handleTupleResult(result, payload, i);
                }
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => handleTupleResults(itemResults, payload, items, input, optoutStart));
        }
        return handleTupleResults(itemResults, payload, items, input, optoutStart);
    };
});
function getTupleOptStart(items, key) {
    for (let i = items.length - 1; i >= 0; i--) {
        // optin is a three-rung ladder so any rung above `undefined` permits an absent slot; optout stays two-valued.
        const omittable = key === "optin" ? items[i]._zod.optin !== undefined : items[i]._zod.optout === "optional";
        if (!omittable)
            return i + 1;
    }
    return 0;
}
function handleTupleResult(result, final, index) {
    if (result.issues.length) {
        final.issues.push(...prefixIssues(index, result.issues));
    }
    final.value[index] = result.value;
}
function handleTupleResults(itemResults, final, items, input, optoutStart) {
    // Walk results in order. Mirror $ZodObject's swallow-on-absent-optional rule, but only after `optoutStart`: the first index where the output tuple tail can be absent.
    for (let i = 0; i < items.length; i++) {
        const r = itemResults[i];
        const isPresent = i < input.length;
        // The array analog of `handlePropertyResult`'s absent-key early return: the middle rung permits absence without supplying anything in its place, so the tail truncates here instead of materializing whatever the item made of `undefined`.
        if (!isPresent && i >= optoutStart && items[i]._zod.optin === "optional") {
            final.value.length = i;
            break;
        }
        if (r.issues.length) {
            if (!isPresent && i >= optoutStart) {
                final.value.length = i;
                break;
            }
            final.issues.push(...prefixIssues(i, r.issues));
        }
        final.value[i] = r.value;
    }
    // Drop trailing slots that produced `undefined` for absent input
    // (the array analog of an absent optional key on an object). The
    // `i >= input.length` floor is critical: an explicit `undefined`
    // *inside* the input must be preserved even when the schema is
    // optional-out (e.g. `z.string().or(z.undefined())` accepting an
    // explicit undefined value).
    for (let i = final.value.length - 1; i >= input.length; i--) {
        if (items[i]._zod.optout === "optional" && final.value[i] === undefined) {
            final.value.length = i;
        }
        else {
            break;
        }
    }
    return final;
}
const $ZodRecord = /*@__PURE__*/ $constructor("$ZodRecord", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!isPlainObject(input)) {
            payload.issues.push({
                expected: "record",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        // no guard in either loop below: a record's invalid_key aborts but an enclosing intersection can reconcile it, so a stopped loop hides keys the sibling does not own and the intersection then rejects nothing
        const proms = [];
        const values = def.keyType._zod.values;
        if (values && !def.partial) {
            payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
            const recordKeys = new Set();
            for (const key of values) {
                if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
                    recordKeys.add(typeof key === "number" ? key.toString() : key);
                    // A declared __proto__ is stripped but is not an unrecognized key.
                    if (key === "__proto__")
                        continue;
                    const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
                    if (keyResult instanceof Promise) {
                        throw new Error("Async schemas not supported in object keys currently");
                    }
                    if (keyResult.issues.length) {
                        payload.issues.push({
                            code: "invalid_key",
                            origin: "record",
                            issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
                            input: key,
                            path: [key],
                            inst,
                        });
                        continue;
                    }
                    const outKey = keyResult.value;
                    if (outKey === "__proto__")
                        continue;
                    const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
                    if (result instanceof Promise) {
                        proms.push(result.then((result) => {
                            if (result.issues.length) {
                                payload.issues.push(...prefixIssues(key, result.issues));
                            }
                            payload.value[outKey] = result.value;
                        }));
                    }
                    else {
                        if (result.issues.length) {
                            payload.issues.push(...prefixIssues(key, result.issues));
                        }
                        payload.value[outKey] = result.value;
                    }
                }
            }
            let unrecognized;
            for (const key in input) {
                if (!recordKeys.has(key)) {
                    if (def.mode === "loose") {
                        // skip __proto__ so it can't replace the result prototype via the assignment setter on the plain {} we build into
                        if (key === "__proto__")
                            continue;
                        payload.value[key] = input[key];
                    }
                    else {
                        unrecognized = unrecognized ?? [];
                        unrecognized.push(key);
                    }
                }
            }
            if (unrecognized && unrecognized.length > 0) {
                payload.issues.push({
                    code: "unrecognized_keys",
                    input,
                    inst,
                    keys: unrecognized,
                    continue: true,
                });
            }
        }
        else {
            payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
            // An enumerable key schema declares which keys the record owns, so a key outside the set is unrecognized. A non-enumerable one (regex, refine) is a constraint every key must satisfy, so a failing key is invalid. Only the former is reconcilable against the other side of an intersection.
            let unrecognized;
            // Reflect.ownKeys for Symbol-key support; filter non-enumerable to match z.object()
            for (const key of Reflect.ownKeys(input)) {
                if (key === "__proto__")
                    continue;
                if (!Object.prototype.propertyIsEnumerable.call(input, key))
                    continue;
                let keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
                if (keyResult instanceof Promise) {
                    throw new Error("Async schemas not supported in object keys currently");
                }
                // Numeric string fallback: if key is a numeric string and failed, retry with Number(key). This handles z.number(), z.literal([1, 2, 3]), and unions containing numeric literals
                const checkNumericKey = typeof key === "string" && regexes_number.test(key) && keyResult.issues.length;
                if (checkNumericKey) {
                    const retryResult = def.keyType._zod.run({ value: Number(key), issues: [] }, ctx);
                    if (retryResult instanceof Promise) {
                        throw new Error("Async schemas not supported in object keys currently");
                    }
                    if (retryResult.issues.length === 0) {
                        keyResult = retryResult;
                    }
                }
                if (keyResult.issues.length) {
                    if (def.mode === "loose") {
                        // Pass through unchanged
                        payload.value[key] = input[key];
                    }
                    else if (values) {
                        unrecognized = unrecognized ?? [];
                        unrecognized.push(key);
                    }
                    else {
                        // Default "strict" behavior: error on invalid key
                        payload.issues.push({
                            code: "invalid_key",
                            origin: "record",
                            issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
                            input: key,
                            path: [key],
                            inst,
                        });
                    }
                    continue;
                }
                // the guard above tests the raw input key, but the key schema can normalize an ordinary key into __proto__; re-check the key we actually write under
                const outKey = keyResult.value;
                if (outKey === "__proto__")
                    continue;
                const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
                if (result instanceof Promise) {
                    proms.push(result.then((result) => {
                        if (result.issues.length) {
                            payload.issues.push(...prefixIssues(key, result.issues));
                        }
                        payload.value[outKey] = result.value;
                    }));
                }
                else {
                    if (result.issues.length) {
                        payload.issues.push(...prefixIssues(key, result.issues));
                    }
                    payload.value[outKey] = result.value;
                }
            }
            if (unrecognized && unrecognized.length > 0) {
                payload.issues.push({
                    code: "unrecognized_keys",
                    input,
                    inst,
                    keys: unrecognized,
                    continue: true,
                });
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => payload);
        }
        return payload;
    };
});
const $ZodMap = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodMap", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!(input instanceof Map)) {
            payload.issues.push({
                expected: "map",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        const proms = [];
        payload.value = memo ? memo.alloc(inst, payload, new Map(), ctx) : new Map();
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const [key, value] of input) {
            if (abortEarly && payload.issues.length !== seen) {
                if (util.aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
            const valueResult = def.valueType._zod.run({ value: value, issues: [] }, ctx);
            if (keyResult instanceof Promise || valueResult instanceof Promise) {
                proms.push(Promise.all([keyResult, valueResult]).then(([keyResult, valueResult]) => {
                    handleMapResult(keyResult, valueResult, payload, key, input, inst, ctx);
                }));
            }
            else {
                handleMapResult(keyResult, valueResult, payload, key, input, inst, ctx);
            }
        }
        if (proms.length)
            return Promise.all(proms).then(() => payload);
        return payload;
    };
    capSize(inst, mapSize);
})));
function handleMapResult(keyResult, valueResult, final, key, input, inst, ctx) {
    if (keyResult.issues.length) {
        if (util.propertyKeyTypes.has(typeof key)) {
            final.issues.push(...util.prefixIssues(key, keyResult.issues));
        }
        else {
            final.issues.push({
                code: "invalid_key",
                origin: "map",
                input,
                inst,
                issues: keyResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
            });
        }
    }
    if (valueResult.issues.length) {
        if (util.propertyKeyTypes.has(typeof key)) {
            final.issues.push(...util.prefixIssues(key, valueResult.issues));
        }
        else {
            final.issues.push({
                origin: "map",
                code: "invalid_element",
                input,
                inst,
                key: key,
                issues: valueResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
            });
        }
    }
    final.value.set(keyResult.value, valueResult.value);
}
const $ZodSet = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSet", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!(input instanceof Set)) {
            payload.issues.push({
                input,
                inst,
                expected: "set",
                code: "invalid_type",
            });
            return payload;
        }
        const proms = [];
        payload.value = memo ? memo.alloc(inst, payload, new Set(), ctx) : new Set();
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const item of input) {
            if (abortEarly && payload.issues.length !== seen) {
                if (util.aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            const result = def.valueType._zod.run({ value: item, issues: [] }, ctx);
            if (result instanceof Promise) {
                proms.push(result.then((result) => handleSetResult(result, payload)));
            }
            else
                handleSetResult(result, payload);
        }
        if (proms.length)
            return Promise.all(proms).then(() => payload);
        return payload;
    };
    capSize(inst, setSize);
})));
function handleSetResult(result, final) {
    if (result.issues.length) {
        final.issues.push(...result.issues);
    }
    final.value.add(result.value);
}
const $ZodEnum = /*@__PURE__*/ $constructor("$ZodEnum", (inst, def) => {
    $ZodType.init(inst, def);
    const values = getEnumValues(def.entries);
    const valuesSet = new Set(values);
    inst._zod.values = valuesSet;
    defineLazyInternal(inst, "pattern", (zod) => {
        const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
        // unmatchable fallback, RE2-safe: an empty alternation would compile to /^()$/, which matches ""
        return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
    });
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (valuesSet.has(input)) {
            return payload;
        }
        payload.issues.push({
            code: "invalid_value",
            values,
            input,
            inst,
        });
        return payload;
    };
});
const $ZodLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodLiteral", (inst, def) => {
    $ZodType.init(inst, def);
    const values = new Set(def.values);
    inst._zod.values = values;
    util.defineLazyInternal(inst, "pattern", (zod) => {
        const vals = zod.def.values;
        // unmatchable fallback, RE2-safe: an empty alternation would compile to /^()$/, which matches ""
        return new RegExp(vals.length
            ? `^(${vals
                .map((o) => typeof o === "string" ? util.escapeRegex(o) : o ? util.escapeRegex(o.toString()) : String(o))
                .join("|")})$`
            : "^[^\\s\\S]$");
    });
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (values.has(input)) {
            return payload;
        }
        payload.issues.push({
            code: "invalid_value",
            values: def.values,
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodFile = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodFile", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        // @ts-ignore
        if (input instanceof File)
            return payload;
        payload.issues.push({
            expected: "file",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodTransform = /*@__PURE__*/ $constructor("$ZodTransform", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.optin = "optional";
    globalConfig.memoizer?.guard(inst);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            throw new $ZodEncodeError(inst.constructor.name);
        }
        const _out = def.transform(payload.value, payload);
        if (ctx.async) {
            const output = _out instanceof Promise ? _out : Promise.resolve(_out);
            return output.then((output) => {
                payload.value = output;
                return payload;
            });
        }
        if (_out instanceof Promise) {
            throw new $ZodAsyncError();
        }
        payload.value = _out;
        return payload;
    };
});
function handleOptionalResult(payload, result) {
    // A substituting schema that still failed has no usable answer; yield undefined. Its issues are simply dropped: it ran on a payload of its own, so there is no shared array to truncate and nothing of the caller's to lose with it.
    payload.value = result.issues.length ? undefined : result.value;
    return payload;
}
const $ZodOptional = /*@__PURE__*/ $constructor("$ZodOptional", (inst, def) => {
    $ZodType.init(inst, def);
    // .optional() propagates absence rather than substituting for it, so a defaulted inner keeps its rung.
    defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
    inst._zod.optout = "optional";
    defineLazyInternal(inst, "values", (zod) => {
        const values = zod.def.innerType._zod.values;
        return values ? new Set([...values, undefined]) : undefined;
    });
    defineLazyInternal(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        if (payload.value === undefined) {
            // Only the top rung substitutes a value for absence; everything else leaves it intact, which is what .optional() means.
            if (def.innerType._zod.optin !== "defaulted")
                return payload;
            // Its own payload, for the same reason $ZodCatch gets one: a pipe forwards an unrecognized key through the caller's issues array, and this must not read that as the substituting schema failing and drop it.
            const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
            if (result instanceof Promise)
                return result.then((result) => handleOptionalResult(payload, result));
            return handleOptionalResult(payload, result);
        }
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodExactOptional = /*@__PURE__*/ $constructor("$ZodExactOptional", (inst, def) => {
    // Call parent init - inherits optin/optout = "optional"
    $ZodOptional.init(inst, def);
    // Override values/pattern to NOT add undefined
    defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    defineLazyInternal(inst, "pattern", (zod) => zod.def.innerType._zod.pattern);
    // Override parse to just delegate (no undefined handling)
    inst._zod.parse = (payload, ctx) => {
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodNullable = /*@__PURE__*/ $constructor("$ZodNullable", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
    defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
    defineLazyInternal(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : undefined;
    });
    defineLazyInternal(inst, "values", (zod) => {
        return zod.def.innerType._zod.values ? new Set([...zod.def.innerType._zod.values, null]) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        // Forward direction (decode): allow null to pass through
        if (payload.value === null)
            return payload;
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodDefault = /*@__PURE__*/ $constructor("$ZodDefault", (inst, def) => {
    $ZodType.init(inst, def);
    // inst._zod.qin = "true";
    inst._zod.optin = "defaulted";
    defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply defaults for undefined input
        if (payload.value === undefined) {
            payload.value = def.defaultValue;
            /**
             * $ZodDefault returns the default value immediately in forward direction.
             * It doesn't pass the default value into the validator ("prefault"). There's no reason to pass the default value through validation. The validity of the default is enforced by TypeScript statically. Otherwise, it's the responsibility of the user to ensure the default is valid. In the case of pipes with divergent in/out types, you can specify the default on the `in` schema of your ZodPipe to set a "prefault" for the pipe.   */
            return payload;
        }
        // Forward direction: continue with default handling
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleDefaultResult(result, def));
        }
        return handleDefaultResult(result, def);
    };
});
function handleDefaultResult(payload, def) {
    if (payload.value === undefined) {
        payload.value = def.defaultValue;
    }
    return payload;
}
const $ZodPrefault = /*@__PURE__*/ $constructor("$ZodPrefault", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.optin = "defaulted";
    defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply prefault for undefined input
        if (payload.value === undefined) {
            payload.value = def.defaultValue;
        }
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodNonOptional = /*@__PURE__*/ $constructor("$ZodNonOptional", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "values", (zod) => {
        const v = zod.def.innerType._zod.values;
        return v ? new Set([...v].filter((x) => x !== undefined)) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleNonOptionalResult(result, inst));
        }
        return handleNonOptionalResult(result, inst);
    };
});
function handleNonOptionalResult(payload, inst) {
    if (!payload.issues.length && payload.value === undefined) {
        payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: payload.value,
            inst,
        });
    }
    return payload;
}
const $ZodSuccess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSuccess", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            throw new core.$ZodEncodeError("ZodSuccess");
        }
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => {
                payload.value = result.issues.length === 0;
                return payload;
            });
        }
        payload.value = result.issues.length === 0;
        return payload;
    };
})));
function handleCatchResult(payload, result, def, ctx) {
    if (!result.issues.length) {
        payload.value = result.value;
        // The value carries up, so the flag describing it has to carry with it: a back-edge into a node still being parsed must not be frozen by an enclosing readonly, and its checks belong to the node itself. Guarded so the ordinary case adds no own property.
        if (result.memo)
            payload.memo = true;
        return payload;
    }
    // Spread the inner's own payload, not ours: `value` has to stay the input the catch was handed, and the inner ran on a payload of its own so its issues are already private to this call.
    payload.value = def.catchValue({
        ...result,
        value: payload.value,
        error: {
            issues: result.issues.map((iss) => finalizeIssue(iss, ctx, config())),
        },
        input: payload.value,
    });
    return payload;
}
const $ZodCatch = /*@__PURE__*/ $constructor("$ZodCatch", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
    defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
    defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply catch logic
        const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleCatchResult(payload, result, def, ctx));
        }
        return handleCatchResult(payload, result, def, ctx);
    };
});
const $ZodNaN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNaN", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "number" || !Number.isNaN(payload.value)) {
            payload.issues.push({
                input: payload.value,
                inst,
                expected: "nan",
                code: "invalid_type",
            });
            return payload;
        }
        return payload;
    };
})));
const $ZodPipe = /*@__PURE__*/ $constructor("$ZodPipe", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
    defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
    defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
    defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            const right = def.out._zod.run(payload, ctx);
            if (right instanceof Promise) {
                return right.then((right) => handlePipeResult(right, def.in, ctx));
            }
            return handlePipeResult(right, def.in, ctx);
        }
        const left = def.in._zod.run(payload, ctx);
        if (left instanceof Promise) {
            return left.then((left) => handlePipeResult(left, def.out, ctx));
        }
        return handlePipeResult(left, def.out, ctx);
    };
});
function handlePipeResult(left, next, ctx) {
    // Any issue stops the pipe, so a failing refinement never feeds its transform. An unrecognized key is the exception: it describes the input's extra properties, not the value being piped, and an enclosing intersection may yet reconcile it.
    if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
        // prevent further checks
        left.aborted = true;
        return left;
    }
    return next._zod.run({ value: left.value, issues: left.issues }, ctx);
}
const $ZodCodec = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCodec", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
    util.defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
    util.defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
    util.defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
    inst._zod.parse = (payload, ctx) => {
        const direction = ctx.direction || "forward";
        if (direction === "forward") {
            const left = def.in._zod.run(payload, ctx);
            if (left instanceof Promise) {
                return left.then((left) => handleCodecAResult(left, def, ctx));
            }
            return handleCodecAResult(left, def, ctx);
        }
        else {
            const right = def.out._zod.run(payload, ctx);
            if (right instanceof Promise) {
                return right.then((right) => handleCodecAResult(right, def, ctx));
            }
            return handleCodecAResult(right, def, ctx);
        }
    };
})));
function handleCodecAResult(result, def, ctx) {
    if (result.issues.length) {
        // prevent further checks
        result.aborted = true;
        return result;
    }
    const direction = ctx.direction || "forward";
    if (direction === "forward") {
        const transformed = def.transform(result.value, result);
        if (transformed instanceof Promise) {
            return transformed.then((value) => handleCodecTxResult(result, value, def.out, ctx));
        }
        return handleCodecTxResult(result, transformed, def.out, ctx);
    }
    else {
        const transformed = def.reverseTransform(result.value, result);
        if (transformed instanceof Promise) {
            return transformed.then((value) => handleCodecTxResult(result, value, def.in, ctx));
        }
        return handleCodecTxResult(result, transformed, def.in, ctx);
    }
}
function handleCodecTxResult(left, value, nextSchema, ctx) {
    // Check if transform added any issues
    if (left.issues.length) {
        left.aborted = true;
        return left;
    }
    return nextSchema._zod.run({ value, issues: left.issues }, ctx);
}
const $ZodPreprocess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodPreprocess", (inst, def) => {
    $ZodPipe.init(inst, def);
})));
const $ZodReadonly = /*@__PURE__*/ $constructor("$ZodReadonly", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "propValues", (zod) => zod.def.innerType._zod.propValues);
    defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    defineLazyInternal(inst, "optin", (zod) => zod.def.innerType?._zod?.optin);
    defineLazyInternal(inst, "optout", (zod) => zod.def.innerType?._zod?.optout);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then(handleReadonlyResult);
        }
        return handleReadonlyResult(result);
    };
});
function handleReadonlyResult(payload) {
    // A repeat visit hands back a node that is still being built; freezing it here would make the rest of its keys fail to assign.
    if (!payload.memo)
        payload.value = Object.freeze(payload.value);
    return payload;
}
// a leaf's pattern source with its own checks folded in: the last pattern-carrying check wins, else length bounds narrow the catch-all, else an integer format narrows the number form. the fold lives here instead of on `_zod.pattern` so a bundle without template literals never pays for it
function leafPattern(schema) {
    const def = schema._zod.def;
    let pattern = def.pattern;
    let isInt = !!def.format?.includes("int");
    let minimum;
    let maximum;
    for (const ch of def.checks ?? []) {
        const d = ch._zod.def;
        if (d.pattern)
            pattern = d.pattern;
        isInt || (isInt = !!d.format?.includes("int"));
        const lo = d.minimum ?? d.length;
        const hi = d.maximum ?? d.length;
        if (lo !== undefined && (minimum === undefined || lo > minimum))
            minimum = lo;
        if (hi !== undefined && (maximum === undefined || hi < maximum))
            maximum = hi;
    }
    if (pattern)
        return pattern.source;
    // an empty range matches nothing at runtime, and `{8,5}` is not a legal quantifier
    if (minimum !== undefined && maximum !== undefined && minimum > maximum)
        return "(?!)";
    if (minimum !== undefined || maximum !== undefined)
        return regexes.string({ minimum, maximum }).source;
    const own = schema._zod.pattern;
    return (isInt && own === regexes.number ? regexes.integer : own)?.source;
}
// a part's pattern source. a wrapper's pattern embeds its inner pattern's source verbatim, so the folded form is substituted in place without knowing the wrapper's own composition; a union's options are joined the way the union builds its own pattern
function partPattern(schema) {
    const def = schema._zod.def;
    const own = schema._zod.pattern?.source;
    // lazy resolves its inner on the internals, not the def
    const inner = def.innerType ?? schema._zod.innerType;
    if (inner) {
        const before = inner._zod.pattern?.source;
        const after = partPattern(inner);
        if (own && before && after && after !== before) {
            return own.replace(util.cleanRegex(before), () => util.cleanRegex(after));
        }
        return own;
    }
    if (def.options) {
        const sources = def.options.map(partPattern);
        if (sources.every(Boolean))
            return `^(${sources.map((s) => util.cleanRegex(s)).join("|")})$`;
    }
    return leafPattern(schema);
}
const $ZodTemplateLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodTemplateLiteral", (inst, def) => {
    $ZodType.init(inst, def);
    const regexParts = [];
    for (const part of def.parts) {
        if (typeof part === "object" && part !== null) {
            // is Zod schema
            const source = partPattern(part);
            if (!source) {
                throw new Error(`Invalid template literal part, no pattern found: ${[...part._zod.traits].shift()}`);
            }
            regexParts.push(util.cleanRegex(source));
        }
        else if (part === null || util.primitiveTypes.has(typeof part)) {
            regexParts.push(util.escapeRegex(`${part}`));
        }
        else {
            throw new Error(`Invalid template literal part: ${part}`);
        }
    }
    inst._zod.pattern = new RegExp(`^${regexParts.join("")}$`);
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "string") {
            payload.issues.push({
                input: payload.value,
                inst,
                expected: "string",
                code: "invalid_type",
            });
            return payload;
        }
        inst._zod.pattern.lastIndex = 0;
        if (!inst._zod.pattern.test(payload.value)) {
            payload.issues.push({
                input: payload.value,
                inst,
                code: "invalid_format",
                format: def.format ?? "template_literal",
                pattern: inst._zod.pattern.source,
            });
            return payload;
        }
        return payload;
    };
})));
const $ZodFunction = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodFunction", (inst, def) => {
    $ZodType.init(inst, def);
    // Defined, not assigned: the classic prototype exposes `_def` as a getter with no setter.
    Object.defineProperty(inst, "_def", { value: def });
    inst._zod.def = def;
    inst.implement = (func) => {
        if (typeof func !== "function") {
            throw new Error("implement() must be called with a function");
        }
        // Defined inline so the closure stays anonymous: binding it to a `const` first names it, which costs 256 bytes per implemented function.
        return Object.defineProperty(function (...args) {
            const parsedArgs = inst._def.input ? parse(inst._def.input, args) : args;
            const result = Reflect.apply(func, this, parsedArgs);
            if (inst._def.output) {
                return parse(inst._def.output, result);
            }
            return result;
        }, "_zod", { value: inst._zod, enumerable: false });
    };
    inst.implementAsync = (func) => {
        if (typeof func !== "function") {
            throw new Error("implementAsync() must be called with a function");
        }
        return Object.defineProperty(async function (...args) {
            const parsedArgs = inst._def.input ? await parseAsync(inst._def.input, args) : args;
            const result = await Reflect.apply(func, this, parsedArgs);
            if (inst._def.output) {
                return await parseAsync(inst._def.output, result);
            }
            return result;
        }, "_zod", { value: inst._zod, enumerable: false });
    };
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "function") {
            payload.issues.push({
                code: "invalid_type",
                expected: "function",
                input: payload.value,
                inst,
            });
            return payload;
        }
        // Check if output is a promise type to determine if we should use async implementation
        const hasPromiseOutput = inst._def.output && inst._def.output._zod.def.type === "promise";
        if (hasPromiseOutput) {
            payload.value = inst.implementAsync(payload.value);
        }
        else {
            payload.value = inst.implement(payload.value);
        }
        return payload;
    };
    inst.input = (...args) => {
        const F = inst.constructor;
        if (Array.isArray(args[0])) {
            return new F({
                type: "function",
                input: new $ZodTuple({
                    type: "tuple",
                    items: args[0],
                    rest: args[1],
                }),
                output: inst._def.output,
            });
        }
        return new F({
            type: "function",
            input: args[0],
            output: inst._def.output,
        });
    };
    inst.output = (output) => {
        const F = inst.constructor;
        return new F({
            type: "function",
            input: inst._def.input,
            output,
        });
    };
    return inst;
})));
const $ZodPromise = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodPromise", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        return Promise.resolve(payload.value).then((inner) => def.innerType._zod.run({ value: inner, issues: [] }, ctx));
    };
})));
const $ZodLazy = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodLazy", (inst, def) => {
    $ZodType.init(inst, def);
    // Cache the resolved inner type on the shared `def` so all clones of this lazy (e.g. via `.describe()`/`.meta()`) share the same inner instance, preserving identity for cycle detection on recursive schemas.
    util.defineLazy(inst._zod, "innerType", () => {
        const d = def;
        if (!d._cachedInner)
            d._cachedInner = def.getter();
        return d._cachedInner;
    });
    util.defineLazyInternal(inst, "pattern", (zod) => zod.innerType?._zod?.pattern);
    util.defineLazyInternal(inst, "propValues", (zod) => zod.innerType?._zod?.propValues);
    util.defineLazyInternal(inst, "optin", (zod) => zod.innerType?._zod?.optin ?? undefined);
    util.defineLazyInternal(inst, "optout", (zod) => zod.innerType?._zod?.optout ?? undefined);
    inst._zod.parse = (payload, ctx) => {
        const inner = inst._zod.innerType;
        return inner._zod.run(payload, ctx);
    };
})));
const $ZodCustom = /*@__PURE__*/ $constructor("$ZodCustom", (inst, def) => {
    $ZodCheck.init(inst, def);
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _) => {
        return payload;
    };
    inst._zod.check = (payload) => {
        const input = payload.value;
        const r = def.fn(input);
        if (r instanceof Promise) {
            return r.then((r) => handleRefineResult(r, payload, input, inst));
        }
        handleRefineResult(r, payload, input, inst);
        return;
    };
});
function handleRefineResult(result, payload, input, inst) {
    if (!result) {
        const _iss = {
            code: "custom",
            input,
            inst, // incorporates params.error into issue reporting
            path: [...(inst._zod.def.path ?? [])], // incorporates params.error into issue reporting
            continue: !inst._zod.def.abort,
            // params: inst._zod.def.params,
        };
        if (inst._zod.def.params)
            _iss.params = inst._zod.def.params;
        payload.issues.push(util_issue(_iss));
    }
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/registries.js
var registries_a;
const $output = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("ZodOutput")));
const $input = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("ZodInput")));
class $ZodRegistry {
    constructor() {
        this._map = new WeakMap();
        this._idmap = new Map();
    }
    add(schema, ..._meta) {
        const meta = _meta[0];
        this._map.set(schema, meta);
        if (meta && typeof meta === "object" && "id" in meta) {
            this._idmap.set(meta.id, schema);
        }
        return this;
    }
    clear() {
        this._map = new WeakMap();
        this._idmap = new Map();
        return this;
    }
    remove(schema) {
        const meta = this._map.get(schema);
        if (meta && typeof meta === "object" && "id" in meta) {
            this._idmap.delete(meta.id);
        }
        this._map.delete(schema);
        return this;
    }
    get(schema) {
        // return this._map.get(schema) as any;
        // inherit metadata
        const p = schema._zod.parent;
        if (p) {
            const pm = { ...(this.get(p) ?? {}) };
            delete pm.id; // do not inherit id
            const f = { ...pm, ...this._map.get(schema) };
            return Object.keys(f).length ? f : undefined;
        }
        return this._map.get(schema);
    }
    has(schema) {
        return this._map.has(schema);
    }
}
// registries
function registry() {
    return new $ZodRegistry();
}
(registries_a = globalThis).__zod_globalRegistry ?? (registries_a.__zod_globalRegistry = registry());
const globalRegistry = globalThis.__zod_globalRegistry;

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/api.js




function snapshotChecks(def) {
    if (def.checks)
        def.checks = [...def.checks];
    return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
    return new Class(snapshotChecks({ type: "string", ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _coercedString(Class, params) {
    return new Class(snapshotChecks({ type: "string", coerce: true, ...util.normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _email(Class, params) {
    return new Class({
        type: "string",
        format: "email",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _guid(Class, params) {
    return new Class({
        type: "string",
        format: "guid",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuid(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv4(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v4",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv6(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v6",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv7(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v7",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _url(Class, params) {
    return new Class({
        type: "string",
        format: "url",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function api_emoji(Class, params) {
    return new Class({
        type: "string",
        format: "emoji",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _nanoid(Class, params) {
    return new Class({
        type: "string",
        format: "nanoid",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link _cuid2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
// @__NO_SIDE_EFFECTS__
function _cuid(Class, params) {
    return new Class({
        type: "string",
        format: "cuid",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cuid2(Class, params) {
    return new Class({
        type: "string",
        format: "cuid2",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ulid(Class, params) {
    return new Class({
        type: "string",
        format: "ulid",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _xid(Class, params) {
    return new Class({
        type: "string",
        format: "xid",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ksuid(Class, params) {
    return new Class({
        type: "string",
        format: "ksuid",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ipv4(Class, params) {
    return new Class({
        type: "string",
        format: "ipv4",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ipv6(Class, params) {
    return new Class({
        type: "string",
        format: "ipv6",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _mac(Class, params) {
    return new Class({
        type: "string",
        format: "mac",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cidrv4(Class, params) {
    return new Class({
        type: "string",
        format: "cidrv4",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cidrv6(Class, params) {
    return new Class({
        type: "string",
        format: "cidrv6",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _base64(Class, params) {
    return new Class({
        type: "string",
        format: "base64",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _base64url(Class, params) {
    return new Class({
        type: "string",
        format: "base64url",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _e164(Class, params) {
    return new Class({
        type: "string",
        format: "e164",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _creditCard(Class, params) {
    return new Class({
        type: "string",
        format: "credit_card",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _iban(Class, params) {
    return new Class({
        type: "string",
        format: "iban",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _jwt(Class, params) {
    return new Class({
        type: "string",
        format: "jwt",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
const TimePrecision = {
    Any: null,
    Minute: -1,
    Second: 0,
    Millisecond: 3,
    Microsecond: 6,
};
// @__NO_SIDE_EFFECTS__
function _isoDateTime(Class, params) {
    return new Class({
        type: "string",
        format: "datetime",
        check: "string_format",
        offset: false,
        local: false,
        precision: null,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoDate(Class, params) {
    return new Class({
        type: "string",
        format: "date",
        check: "string_format",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoTime(Class, params) {
    return new Class({
        type: "string",
        format: "time",
        check: "string_format",
        precision: null,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoDuration(Class, params) {
    return new Class({
        type: "string",
        format: "duration",
        check: "string_format",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _number(Class, params) {
    return new Class(snapshotChecks({ type: "number", checks: [], ...util.normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _coercedNumber(Class, params) {
    return new Class(snapshotChecks({ type: "number", coerce: true, checks: [], ...util.normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _int(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "safeint",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _float32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "float32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _float64(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "float64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _int32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "int32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uint32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "uint32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class, params) {
    return new Class({
        type: "boolean",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedBoolean(Class, params) {
    return new Class({
        type: "boolean",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _bigint(Class, params) {
    return new Class({
        type: "bigint",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedBigint(Class, params) {
    return new Class({
        type: "bigint",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _int64(Class, params) {
    return new Class({
        type: "bigint",
        check: "bigint_format",
        abort: false,
        format: "int64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uint64(Class, params) {
    return new Class({
        type: "bigint",
        check: "bigint_format",
        abort: false,
        format: "uint64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _symbol(Class, params) {
    return new Class({
        type: "symbol",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function api_undefined(Class, params) {
    return new Class({
        type: "undefined",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function api_null(Class, params) {
    return new Class({
        type: "null",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _any(Class) {
    return new Class({
        type: "any",
    });
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class) {
    return new Class({
        type: "unknown",
    });
}
// @__NO_SIDE_EFFECTS__
function _never(Class, params) {
    return new Class({
        type: "never",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _void(Class, params) {
    return new Class({
        type: "void",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _date(Class, params) {
    return new Class({
        type: "date",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedDate(Class, params) {
    return new Class({
        type: "date",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _nan(Class, params) {
    return new Class({
        type: "nan",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _lt(value, params) {
    return new $ZodCheckLessThan({
        check: "less_than",
        ...normalizeParams(params),
        value,
        inclusive: false,
    });
}
// @__NO_SIDE_EFFECTS__
function _lte(value, params) {
    return new $ZodCheckLessThan({
        check: "less_than",
        ...normalizeParams(params),
        value,
        inclusive: true,
    });
}

// @__NO_SIDE_EFFECTS__
function _gt(value, params) {
    return new $ZodCheckGreaterThan({
        check: "greater_than",
        ...normalizeParams(params),
        value,
        inclusive: false,
    });
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
    return new $ZodCheckGreaterThan({
        check: "greater_than",
        ...normalizeParams(params),
        value,
        inclusive: true,
    });
}

// @__NO_SIDE_EFFECTS__
function _positive(params) {
    return _gt(0, params);
}
// negative
// @__NO_SIDE_EFFECTS__
function _negative(params) {
    return _lt(0, params);
}
// nonpositive
// @__NO_SIDE_EFFECTS__
function _nonpositive(params) {
    return _lte(0, params);
}
// nonnegative
// @__NO_SIDE_EFFECTS__
function _nonnegative(params) {
    return _gte(0, params);
}
// @__NO_SIDE_EFFECTS__
function _multipleOf(value, params) {
    return new $ZodCheckMultipleOf({
        check: "multiple_of",
        ...normalizeParams(params),
        value,
    });
}
// @__NO_SIDE_EFFECTS__
function _maxSize(maximum, params) {
    return new checks.$ZodCheckMaxSize({
        check: "max_size",
        ...util.normalizeParams(params),
        maximum,
    });
}
// @__NO_SIDE_EFFECTS__
function _minSize(minimum, params) {
    return new checks.$ZodCheckMinSize({
        check: "min_size",
        ...util.normalizeParams(params),
        minimum,
    });
}
// @__NO_SIDE_EFFECTS__
function _size(size, params) {
    return new checks.$ZodCheckSizeEquals({
        check: "size_equals",
        ...util.normalizeParams(params),
        size,
    });
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
    const ch = new $ZodCheckMaxLength({
        check: "max_length",
        ...normalizeParams(params),
        maximum,
    });
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
    return new $ZodCheckMinLength({
        check: "min_length",
        ...normalizeParams(params),
        minimum,
    });
}
// @__NO_SIDE_EFFECTS__
function _length(length, params) {
    return new $ZodCheckLengthEquals({
        check: "length_equals",
        ...normalizeParams(params),
        length,
    });
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
    return new $ZodCheckRegex({
        check: "string_format",
        format: "regex",
        ...normalizeParams(params),
        pattern,
    });
}
// @__NO_SIDE_EFFECTS__
function _lowercase(params) {
    return new $ZodCheckLowerCase({
        check: "string_format",
        format: "lowercase",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uppercase(params) {
    return new $ZodCheckUpperCase({
        check: "string_format",
        format: "uppercase",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _includes(includes, params) {
    return new $ZodCheckIncludes({
        check: "string_format",
        format: "includes",
        ...normalizeParams(params),
        includes,
    });
}
// @__NO_SIDE_EFFECTS__
function _startsWith(prefix, params) {
    return new $ZodCheckStartsWith({
        check: "string_format",
        format: "starts_with",
        ...normalizeParams(params),
        prefix,
    });
}
// @__NO_SIDE_EFFECTS__
function _endsWith(suffix, params) {
    return new $ZodCheckEndsWith({
        check: "string_format",
        format: "ends_with",
        ...normalizeParams(params),
        suffix,
    });
}
// @__NO_SIDE_EFFECTS__
function _property(property, schema, params) {
    return new checks.$ZodCheckProperty({
        check: "property",
        property,
        schema,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _properties(shape, params) {
    return new $ZodCheckProperties({
        check: "properties",
        shape,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _mime(types, params) {
    return new checks.$ZodCheckMimeType({
        check: "mime_type",
        mime: types,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _overwrite(tx) {
    return new $ZodCheckOverwrite({
        check: "overwrite",
        tx,
    });
}
// normalize
// @__NO_SIDE_EFFECTS__
function _normalize(form) {
    return _overwrite((input) => input.normalize(form));
}
// trim
// @__NO_SIDE_EFFECTS__
function _trim() {
    return _overwrite((input) => input.trim());
}
// toLowerCase
// @__NO_SIDE_EFFECTS__
function _toLowerCase() {
    return _overwrite((input) => input.toLowerCase());
}
// toUpperCase
// @__NO_SIDE_EFFECTS__
function _toUpperCase() {
    return _overwrite((input) => input.toUpperCase());
}
// slugify
// @__NO_SIDE_EFFECTS__
function _slugify() {
    return _overwrite((input) => slugify(input));
}
// @__NO_SIDE_EFFECTS__
function _array(Class, element, params) {
    return new Class({
        type: "array",
        element,
        // get element() {
        //   return element;
        // },
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _union(Class, options, params) {
    return new Class({
        type: "union",
        options,
        ...util.normalizeParams(params),
    });
}
function _xor(Class, options, params) {
    return new Class({
        type: "union",
        options,
        inclusive: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _discriminatedUnion(Class, discriminator, options, params) {
    return new Class({
        type: "union",
        options: options,
        discriminator,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _intersection(Class, left, right) {
    return new Class({
        type: "intersection",
        left,
        right,
    });
}
// export function _tuple(
//   Class: util.SchemaClass<schemas.$ZodTuple>,
//   items: [],
//   params?: string | $ZodTupleParams
// ): schemas.$ZodTuple<[], null>;
// @__NO_SIDE_EFFECTS__
function _tuple(Class, items, _paramsOrRest, _params) {
    const hasRest = _paramsOrRest instanceof schemas.$ZodType;
    const params = hasRest ? _params : _paramsOrRest;
    const rest = hasRest ? _paramsOrRest : null;
    return new Class({
        type: "tuple",
        items,
        rest,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _record(Class, keyType, valueType, params) {
    return new Class({
        type: "record",
        keyType,
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _map(Class, keyType, valueType, params) {
    return new Class({
        type: "map",
        keyType,
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _set(Class, valueType, params) {
    return new Class({
        type: "set",
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _enum(Class, values, params) {
    const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
    // if (Array.isArray(values)) {
    //   for (const value of values) {
    //     entries[value] = value;
    //   }
    // } else {
    //   Object.assign(entries, values);
    // }
    // const entries: util.EnumLike = {};
    // for (const val of values) {
    //   entries[val] = val;
    // }
    return new Class({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
/** @deprecated This API has been merged into `z.enum()`. Use `z.enum()` instead.
 *
 * ```ts
 * enum Colors { red, green, blue }
 * z.enum(Colors);
 * ```
 */
function _nativeEnum(Class, entries, params) {
    return new Class({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _literal(Class, value, params) {
    return new Class({
        type: "literal",
        values: Array.isArray(value) ? value : [value],
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _file(Class, params) {
    return new Class({
        type: "file",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _transform(Class, fn) {
    return new Class({
        type: "transform",
        transform: fn,
    });
}
// @__NO_SIDE_EFFECTS__
function _optional(Class, innerType) {
    return new Class({
        type: "optional",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _nullable(Class, innerType) {
    return new Class({
        type: "nullable",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _default(Class, innerType, defaultValue) {
    return new Class({
        type: "default",
        innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : util.shallowClone(defaultValue);
        },
    });
}
// @__NO_SIDE_EFFECTS__
function _nonoptional(Class, innerType, params) {
    return new Class({
        type: "nonoptional",
        innerType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _success(Class, innerType) {
    return new Class({
        type: "success",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _catch(Class, innerType, catchValue) {
    return new Class({
        type: "catch",
        innerType,
        catchValue: (typeof catchValue === "function" ? catchValue : util.constantCatch(catchValue)),
    });
}
// @__NO_SIDE_EFFECTS__
function _pipe(Class, in_, out) {
    return new Class({
        type: "pipe",
        in: in_,
        out,
    });
}
// @__NO_SIDE_EFFECTS__
function _readonly(Class, innerType) {
    return new Class({
        type: "readonly",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _templateLiteral(Class, parts, params) {
    return new Class({
        type: "template_literal",
        parts,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _lazy(Class, getter) {
    return new Class({
        type: "lazy",
        getter,
    });
}
// @__NO_SIDE_EFFECTS__
function _promise(Class, innerType) {
    return new Class({
        type: "promise",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _custom(Class, fn, _params) {
    const norm = util.normalizeParams(_params);
    norm.abort ?? (norm.abort = true); // default to abort:false
    const schema = new Class({
        type: "custom",
        check: "custom",
        fn: fn,
        ...norm,
    });
    return schema;
}
// same as _custom but defaults to abort:false
// @__NO_SIDE_EFFECTS__
function _refine(Class, fn, _params) {
    const schema = new Class({
        type: "custom",
        check: "custom",
        fn: fn,
        ...normalizeParams(_params),
    });
    return schema;
}
// @__NO_SIDE_EFFECTS__
function _superRefine(fn, params) {
    const ch = _check((payload) => {
        payload.addIssue = (issue) => {
            if (typeof issue === "string") {
                payload.issues.push(util_issue(issue, payload.value, ch._zod.def));
            }
            else {
                // for Zod 3 backwards compatibility
                const _issue = issue;
                if (_issue.fatal)
                    _issue.continue = false;
                _issue.code ?? (_issue.code = "custom");
                if (!("input" in _issue))
                    _issue.input = payload.value;
                _issue.inst ?? (_issue.inst = ch);
                _issue.continue ?? (_issue.continue = !ch._zod.def.abort); // abort is always undefined, so this is always true...
                payload.issues.push(util_issue(_issue));
            }
        };
        return fn(payload.value, payload);
    }, params);
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _check(fn, params) {
    const ch = new $ZodCheck({
        check: "custom",
        ...normalizeParams(params),
    });
    ch._zod.check = fn;
    return ch;
}
// @__NO_SIDE_EFFECTS__
function describe(description) {
    const ch = new $ZodCheck({ check: "describe" });
    ch._zod.onattach = [
        (inst) => {
            const existing = globalRegistry.get(inst) ?? {};
            globalRegistry.add(inst, { ...existing, description });
        },
    ];
    ch._zod.check = () => { }; // no-op check
    return ch;
}
// @__NO_SIDE_EFFECTS__
function meta(metadata) {
    const ch = new $ZodCheck({ check: "meta" });
    ch._zod.onattach = [
        (inst) => {
            const existing = globalRegistry.get(inst) ?? {};
            globalRegistry.add(inst, { ...existing, ...metadata });
        },
    ];
    ch._zod.check = () => { }; // no-op check
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _stringbool(Classes, _params) {
    const params = util.normalizeParams(_params);
    let truthyArray = params.truthy ?? ["true", "1", "yes", "on", "y", "enabled"];
    let falsyArray = params.falsy ?? ["false", "0", "no", "off", "n", "disabled"];
    if (params.case !== "sensitive") {
        truthyArray = truthyArray.map((v) => (typeof v === "string" ? v.toLowerCase() : v));
        falsyArray = falsyArray.map((v) => (typeof v === "string" ? v.toLowerCase() : v));
    }
    const truthySet = new Set(truthyArray);
    const falsySet = new Set(falsyArray);
    const _Codec = Classes.Codec ?? schemas.$ZodCodec;
    const _Boolean = Classes.Boolean ?? schemas.$ZodBoolean;
    const _String = Classes.String ?? schemas.$ZodString;
    const stringSchema = new _String({ type: "string", error: params.error });
    const booleanSchema = new _Boolean({ type: "boolean", error: params.error });
    const codec = new _Codec({
        type: "pipe",
        in: stringSchema,
        out: booleanSchema,
        transform: ((input, payload) => {
            let data = input;
            if (params.case !== "sensitive")
                data = data.toLowerCase();
            if (truthySet.has(data)) {
                return true;
            }
            else if (falsySet.has(data)) {
                return false;
            }
            else {
                payload.issues.push({
                    code: "invalid_value",
                    expected: "stringbool",
                    values: [...truthySet, ...falsySet],
                    input: payload.value,
                    inst: codec,
                    continue: false,
                });
                return {};
            }
        }),
        reverseTransform: ((input, _payload) => {
            if (input === true) {
                return truthyArray[0] || "true";
            }
            else {
                return falsyArray[0] || "false";
            }
        }),
        error: params.error,
    });
    codec._zod.bag.truthy = truthyArray;
    codec._zod.bag.falsy = falsyArray;
    codec._zod.bag.case = params.case ?? "insensitive";
    return codec;
}
// @__NO_SIDE_EFFECTS__
function _stringFormat(Class, format, fnOrRegex, _params = {}) {
    const params = util.normalizeParams(_params);
    const def = {
        check: "string_format",
        type: "string",
        format,
        fn: typeof fnOrRegex === "function" ? fnOrRegex : (val) => fnOrRegex.test(val),
        ...params,
    };
    if (fnOrRegex instanceof RegExp) {
        def.pattern = fnOrRegex;
    }
    const inst = new Class(def);
    return inst;
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/to-json-schema.js


function assignProps(target, ...sources) {
    for (const source of sources) {
        for (const key of Reflect.ownKeys(source)) {
            if (Object.prototype.propertyIsEnumerable.call(source, key)) {
                util_assignProp(target, key, source[key]);
            }
        }
    }
    return target;
}
// function initializeContext<T extends schemas.$ZodType>(inputs: JSONSchemaGeneratorParams<T>): ToJSONSchemaContext<T> {
//   return {
//     processor: inputs.processor,
//     metadataRegistry: inputs.metadata ?? globalRegistry,
//     target: inputs.target ?? "draft-2020-12",
//     unrepresentable: inputs.unrepresentable ?? "throw",
//   };
// }
function to_json_schema_initializeContext(params) {
    // Normalize target: convert old non-hyphenated versions to hyphenated versions
    let target = params?.target ?? "draft-2020-12";
    if (target === "draft-4")
        target = "draft-04";
    if (target === "draft-7")
        target = "draft-07";
    return {
        processors: params.processors ?? {},
        metadataRegistry: params?.metadata ?? globalRegistry,
        target,
        unrepresentable: params?.unrepresentable ?? "throw",
        override: params?.override ?? (() => { }),
        io: params?.io ?? "output",
        counter: 0,
        seen: new Map(),
        sharedDefsExtractedFor: undefined,
        sharedEmitDoneFor: undefined,
        cycles: params?.cycles ?? "ref",
        reused: params?.reused ?? "inline",
        intersections: [],
        deferred: [],
        external: params?.external ?? undefined,
    };
}
/**
 * Applies the `unrepresentable` setting at a site that has no JSON Schema equivalent. Throws
 * `message` unless the setting (or the handler's return value) says otherwise. Returns `true` if a
 * custom JSON Schema was written into `json`, in which case the caller must not write its own.
 */
function handleUnrepresentable(schema, ctx, json, params, message) {
    const result = typeof ctx.unrepresentable === "function"
        ? ctx.unrepresentable({ zodSchema: schema, path: params.path, message })
        : ctx.unrepresentable;
    if (result === "any")
        return false;
    if (result === undefined || result === "throw")
        throw new Error(message);
    Object.assign(json, result);
    return true;
}
// never rename this back to `process`: bundler polyfills inject a top-level `const process` that a lexical declaration of the same name collides with (#6397)
function to_json_schema_processSchema(schema, ctx, _params = { path: [], schemaPath: [] }) {
    var _a;
    const def = schema._zod.def;
    // check for schema in seens
    const seen = ctx.seen.get(schema);
    if (seen) {
        seen.count++;
        // check if cycle
        const isCycle = _params.schemaPath.includes(schema);
        if (isCycle) {
            seen.cycle = _params.path;
        }
        return seen.schema;
    }
    // initialize
    const result = { schema: {}, count: 1, cycle: undefined, path: _params.path };
    ctx.seen.set(schema, result);
    ctx.sharedDefsExtractedFor = undefined;
    ctx.sharedEmitDoneFor = undefined;
    // custom method overrides default behavior
    const overrideSchema = schema._zod.toJSONSchema?.();
    if (overrideSchema) {
        result.schema = overrideSchema;
    }
    else {
        const params = {
            ..._params,
            schemaPath: [..._params.schemaPath, schema],
            path: _params.path,
        };
        if (schema._zod.processJSONSchema) {
            schema._zod.processJSONSchema(ctx, result.schema, params);
        }
        else {
            const _json = result.schema;
            const processor = ctx.processors[def.type];
            if (!processor) {
                throw new Error(`[toJSONSchema]: Non-representable type encountered: ${def.type}`);
            }
            processor(schema, ctx, _json, params);
        }
        const parent = schema._zod.parent;
        if (parent) {
            // Also set ref if processor didn't (for inheritance)
            if (!result.ref)
                result.ref = parent;
            to_json_schema_processSchema(parent, ctx, params);
            ctx.seen.get(parent).isParent = true;
        }
    }
    // metadata
    const meta = ctx.metadataRegistry.get(schema);
    if (meta)
        assignProps(result.schema, meta);
    if (ctx.io === "input" && isTransforming(schema)) {
        // examples/defaults only apply to output type of pipe
        delete result.schema.examples;
        delete result.schema.default;
    }
    // set prefault as default
    if (ctx.io === "input" && "_prefault" in result.schema)
        (_a = result.schema).default ?? (_a.default = result.schema._prefault);
    delete result.schema._prefault;
    // pulling fresh from ctx.seen in case it was overwritten
    const _result = ctx.seen.get(schema);
    return _result.schema;
}
/** @deprecated Renamed to `processSchema`. An export alias declares no binding, so it is safe to keep. */

// Escape a reference token for use in a JSON Pointer fragment (RFC 6901): `~` becomes `~0` and `/` becomes `~1`. The `~` replacement must run first.
function encodeJSONPointerSegment(segment) {
    return segment.replace(/~/g, "~0").replace(/\//g, "~1");
}
function to_json_schema_extractDefs(ctx, schema
// params: EmitParams
) {
    // iterate over seen map;
    const root = ctx.seen.get(schema);
    if (!root)
        throw new Error("Unprocessed schema. This is a bug in Zod.");
    // With `external` set, every registered schema resolves through the external branch of `makeURI`, so the root branch below produces the same ref the external branch would — this pass is identical whichever schema it is called with, and only needs to run once.
    if (ctx.external && ctx.sharedDefsExtractedFor === ctx.external)
        return;
    // Track ids to detect duplicates across different schemas
    const idToSchema = new Map();
    for (const entry of ctx.seen.entries()) {
        const id = ctx.metadataRegistry.get(entry[0])?.id;
        if (id) {
            const existing = idToSchema.get(id);
            if (existing && existing !== entry[0]) {
                throw new Error(`Duplicate schema id "${id}" detected during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`);
            }
            idToSchema.set(id, entry[0]);
        }
    }
    // returns a ref to the schema defId will be empty if the ref points to an external schema (or #)
    const makeURI = (entry) => {
        // comparing the seen objects because sometimes multiple schemas map to the same seen object. e.g. lazy
        // external is configured
        const defsSegment = ctx.target === "draft-2020-12" ? "$defs" : "definitions";
        if (ctx.external) {
            const externalId = ctx.external.registry.get(entry[0])?.id; // ?? "__shared";// `__schema${ctx.counter++}`;
            // check if schema is in the external registry
            const uriGenerator = ctx.external.uri ?? ((id) => id);
            if (externalId) {
                return { ref: uriGenerator(externalId) };
            }
            // otherwise, add to __shared
            const id = entry[1].defId ?? entry[1].schema.id ?? `schema${ctx.counter++}`;
            entry[1].defId = id; // set defId so it will be reused if needed
            return { defId: id, ref: `${uriGenerator("__shared")}#/${defsSegment}/${encodeJSONPointerSegment(id)}` };
        }
        const uriPrefix = `#`;
        const defUriPrefix = `${uriPrefix}/${defsSegment}/`;
        // an id-less root has nowhere to be extracted to, so it stays inline and self-references as `#`
        if (entry[1] === root && !entry[1].schema.id) {
            return { ref: uriPrefix };
        }
        // self-contained schema
        const defId = entry[1].schema.id ?? `__schema${ctx.counter++}`;
        return { defId, ref: defUriPrefix + encodeJSONPointerSegment(defId) };
    };
    // stored cached version in `def` property remove all properties, set $ref
    const extractToDef = (entry) => {
        // if the schema is already a reference, do not extract it
        if (entry[1].schema.$ref) {
            return;
        }
        const seen = entry[1];
        const { ref, defId } = makeURI(entry);
        seen.def = { ...seen.schema };
        // defId won't be set if the schema is a reference to an external schema or if the schema is the root schema
        if (defId)
            seen.defId = defId;
        // wipe away all properties except $ref
        const schema = seen.schema;
        for (const key in schema) {
            delete schema[key];
        }
        schema.$ref = ref;
    };
    // throw on cycles
    // break cycles
    if (ctx.cycles === "throw") {
        for (const entry of ctx.seen.entries()) {
            const seen = entry[1];
            if (seen.cycle) {
                throw new Error("Cycle detected: " +
                    `#/${seen.cycle?.join("/")}/<root>` +
                    '\n\nSet the `cycles` parameter to `"ref"` to resolve cyclical schemas with defs.');
            }
        }
    }
    // extract schemas into $defs
    for (const entry of ctx.seen.entries()) {
        const seen = entry[1];
        // convert root schema to # $ref
        if (schema === entry[0]) {
            extractToDef(entry); // this has special handling for the root schema
            continue;
        }
        // extract schemas that are in the external registry
        if (ctx.external) {
            const ext = ctx.external.registry.get(entry[0])?.id;
            if (schema !== entry[0] && ext) {
                extractToDef(entry);
                continue;
            }
        }
        // extract schemas with `id` meta
        const id = ctx.metadataRegistry.get(entry[0])?.id;
        if (id) {
            extractToDef(entry);
            continue;
        }
        // break cycles
        if (seen.cycle) {
            // any
            extractToDef(entry);
            continue;
        }
        // extract reused schemas
        if (seen.count > 1) {
            if (ctx.reused === "ref") {
                extractToDef(entry);
            }
        }
    }
    if (ctx.external)
        ctx.sharedDefsExtractedFor = ctx.external;
}
/** Rewrites `anyOf: [{type: "a"}, {type: "b"}]` to `type: ["a", "b"]`, which every JSON Schema draft treats as equivalent and most consumers render far better for the nullable case. Only branches that are a bare type assertion qualify — anything carrying a constraint, `$ref`, `const` or metadata is left alone. Runs after `flattenRef`, so a branch an override decorated or `$defs` extraction turned into a `$ref` is no longer bare and correctly stays in `anyOf`. `oneOf` is excluded: `integer` and `number` overlap, so "exactly one" and "at least one" are not the same there. OpenAPI 3.0 is excluded: its `type` must be a single string. */
function compactTypeUnion(schema) {
    const options = schema.anyOf;
    if (!Array.isArray(options) || options.length === 0 || schema.type !== undefined)
        return;
    const types = [];
    for (const option of options) {
        if (!option || typeof option !== "object")
            return;
        // A branch that is itself a compactible union folds into this one — nested `anyOf` and a flat `type` array say the same thing. Compacting it first also makes the result independent of the order this pass walks the seen map in.
        compactTypeUnion(option);
        const keys = Object.keys(option);
        if (keys.length !== 1 || keys[0] !== "type")
            return;
        const type = option.type;
        for (const member of Array.isArray(type) ? type : [type]) {
            if (typeof member !== "string")
                return;
            if (!types.includes(member))
                types.push(member);
        }
    }
    delete schema.anyOf;
    // A `type` array must be non-empty and unique (metaschema); a single member is spelled as a bare string.
    schema.type = types.length === 1 ? types[0] : types;
}
/** Keywords `foldIntersection` knows how to combine. Anything else — `$ref`, `patternProperties`,
 * an annotation like `description` — makes a member unfoldable, so a constraint this does not
 * understand leaves the `allOf` alone instead of being silently dropped or misattributed. */
const FOLDABLE_KEYS = new Set(["type", "properties", "required", "additionalProperties"]);
const UNION_KEYS = ["oneOf", "anyOf"];
/** A member's constraint on a key it does not declare itself. A `catchall` states one; `false`, an absent `additionalProperties`, and the empty schema a loose object emits state nothing. */
function undeclaredConstraint(member) {
    const extra = member.additionalProperties;
    if (extra === undefined || extra === false || typeof extra !== "object" || extra === null)
        return null;
    return Object.keys(extra).length ? extra : null;
}
/** Combines object members into the single object they describe together, or returns `null` if any of them carries a keyword outside {@link FOLDABLE_KEYS}. */
function foldObjects(members) {
    const objects = [];
    for (const member of members) {
        // A boolean subschema is legal JSON Schema and carries no keywords to fold.
        if (typeof member !== "object" || member.type !== "object")
            return null;
        for (const key in member) {
            if (!FOLDABLE_KEYS.has(key))
                return null;
        }
        objects.push(member);
    }
    const properties = {};
    const required = new Set();
    for (const object of objects) {
        for (const key in object.properties) {
            // `in` would report a `__proto__` key as already present via the prototype chain and skip it.
            if (Object.prototype.hasOwnProperty.call(properties, key))
                continue;
            // Every member constrains this key: the ones that declare it say how, and a `catchall` member constrains it too even though it does not name it. The key has to satisfy all of them, which is the same intersection one level down.
            const parts = [];
            for (const other of objects) {
                const part = other.properties?.[key] ?? undeclaredConstraint(other);
                if (part === null || part === undefined)
                    continue;
                if (!parts.some((seen) => JSON.stringify(seen) === JSON.stringify(part)))
                    parts.push(part);
            }
            const merged = parts.length === 1
                ? parts[0]
                : (foldObjects(parts) ?? { allOf: parts });
            util_assignProp(properties, key, merged);
        }
        for (const key of object.required ?? [])
            required.add(key);
    }
    const folded = { type: "object", properties };
    if (required.size)
        folded.required = [...required];
    // A key no member declares is rejected only when every member rejects it, so the fold is closed only when every member is. Otherwise it carries whatever the `catchall` members demand of such a key.
    if (objects.every((object) => object.additionalProperties === false)) {
        folded.additionalProperties = false;
    }
    else {
        const constraints = [];
        for (const object of objects) {
            const constraint = undeclaredConstraint(object);
            if (constraint && !constraints.some((seen) => JSON.stringify(seen) === JSON.stringify(constraint)))
                constraints.push(constraint);
        }
        if (constraints.length === 1)
            folded.additionalProperties = constraints[0];
        else if (constraints.length > 1)
            folded.additionalProperties = { allOf: constraints };
    }
    return folded;
}
/** `additionalProperties` in an `allOf` member sees only that member's own `properties`, so two
 * closed object members reject each other's keys and the schema validates nothing. Zod's parser
 * pools the key sets instead — `handleIntersectionResults` reports a key as unrecognized only when
 * *every* side rejects it — so the emitted schema has to pool them too, and folding the members
 * into one object is the encoding that says so on every target.
 *
 * This runs from `finalize`, after `extractDefs`, which is what keeps it clear of the `$ref`
 * machinery: a member extracted into `$defs` is already a `$ref` by now and declines to fold, so it
 * keeps its reference and its own closedness rather than being inlined as a stale copy. */
function foldIntersection(json) {
    const allOf = json.allOf;
    if (!Array.isArray(allOf) || allOf.length < 2)
        return;
    // An `override` runs before this pass and may have written object keywords onto the intersection itself. Those are deliberate, so decline rather than overwrite them.
    for (const key of FOLDABLE_KEYS)
        if (key in json)
            return;
    // An intersection distributes over a union: `A & (X | Y)` is `(A & X) | (A & Y)`. Only the first union is distributed over; a second one stays among the members every branch folds against, where it fails the object check and declines the whole intersection rather than multiplying out.
    const unions = allOf.filter((m) => UNION_KEYS.some((k) => Array.isArray(m[k])));
    let folded = null;
    if (!unions.length) {
        folded = foldObjects(allOf);
    }
    else {
        const union = unions[0];
        const keyword = UNION_KEYS.find((k) => Array.isArray(union[k]));
        if (Object.keys(union).length !== 1)
            return;
        const rest = allOf.filter((m) => m !== union);
        const branches = union[keyword].map((branch) => foldObjects([...rest, branch]));
        if (branches.some((b) => !b))
            return;
        folded = { [keyword]: branches };
    }
    if (!folded)
        return;
    delete json.allOf;
    assignProps(json, folded);
}
function to_json_schema_finalize(ctx, schema) {
    const root = ctx.seen.get(schema);
    if (!root)
        throw new Error("Unprocessed schema. This is a bug in Zod.");
    // flatten refs - inherit properties from parent schemas
    const flattenRef = (zodSchema) => {
        const seen = ctx.seen.get(zodSchema);
        // already processed
        if (seen.ref === null)
            return;
        const schema = seen.def ?? seen.schema;
        const _cached = { ...schema };
        const ref = seen.ref;
        seen.ref = null; // prevent infinite recursion
        if (ref) {
            flattenRef(ref);
            const refSeen = ctx.seen.get(ref);
            const refSchema = refSeen.schema;
            // merge referenced schema into current
            if (refSchema.$ref && (ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0")) {
                // older drafts can't combine $ref with other properties
                schema.allOf = schema.allOf ?? [];
                schema.allOf.push(refSchema);
            }
            else {
                assignProps(schema, refSchema);
            }
            // restore child's own properties (child wins)
            assignProps(schema, _cached);
            const isParentRef = zodSchema._zod.parent === ref;
            // For parent chain, child is a refinement - remove parent-only properties
            if (isParentRef) {
                for (const key in schema) {
                    if (key === "$ref" || key === "allOf")
                        continue;
                    if (!(key in _cached)) {
                        delete schema[key];
                    }
                }
            }
            // When ref was extracted to $defs, remove properties that match the definition
            if (refSchema.$ref && refSeen.def) {
                for (const key in schema) {
                    if (key === "$ref" || key === "allOf")
                        continue;
                    if (key in refSeen.def && JSON.stringify(schema[key]) === JSON.stringify(refSeen.def[key])) {
                        delete schema[key];
                    }
                }
            }
        }
        // If parent was extracted (has $ref), propagate $ref to this schema. This handles cases like: readonly().meta({id}).describe() where processor sets ref to innerType but parent should be referenced
        const parent = zodSchema._zod.parent;
        if (parent && parent !== ref) {
            // Ensure parent is processed first so its def has inherited properties
            flattenRef(parent);
            const parentSeen = ctx.seen.get(parent);
            if (parentSeen?.schema.$ref) {
                schema.$ref = parentSeen.schema.$ref;
                // De-duplicate with parent's definition
                if (parentSeen.def) {
                    for (const key in schema) {
                        if (key === "$ref" || key === "allOf")
                            continue;
                        if (key in parentSeen.def && JSON.stringify(schema[key]) === JSON.stringify(parentSeen.def[key])) {
                            delete schema[key];
                        }
                    }
                }
            }
        }
        // execute overrides
        ctx.override({
            zodSchema: zodSchema,
            jsonSchema: schema,
            path: seen.path ?? [],
        });
    };
    // Flattening walks the whole map and clears each `ref` as it goes, so a second call over the same map is a no-op scan. Skip it outright once it has run for a registry conversion.
    if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
        for (const entry of [...ctx.seen.entries()].reverse()) {
            flattenRef(entry[0]);
        }
        if (ctx.target !== "openapi-3.0") {
            for (const entry of ctx.seen.entries()) {
                compactTypeUnion(entry[1].def ?? entry[1].schema);
            }
        }
        for (const rewrite of ctx.deferred)
            rewrite();
        // After flattening, every member that was extracted is a `$ref`, so the fold sees the final shape. A schema that inherits an intersection — through `z.lazy`, or any `ref` chain — holds the same `allOf` array, so fold by array identity to catch every copy.
        if (ctx.intersections.length) {
            const carriers = new Map();
            for (const seen of ctx.seen.values()) {
                for (const json of [seen.schema, seen.def]) {
                    const allOf = json?.allOf;
                    if (!Array.isArray(allOf))
                        continue;
                    const existing = carriers.get(allOf);
                    if (existing)
                        existing.push(json);
                    else
                        carriers.set(allOf, [json]);
                }
            }
            for (const allOf of ctx.intersections) {
                for (const json of carriers.get(allOf) ?? [])
                    foldIntersection(json);
            }
        }
    }
    const result = {};
    if (ctx.target === "draft-2020-12") {
        result.$schema = "https://json-schema.org/draft/2020-12/schema";
    }
    else if (ctx.target === "draft-07") {
        result.$schema = "http://json-schema.org/draft-07/schema#";
    }
    else if (ctx.target === "draft-04") {
        result.$schema = "http://json-schema.org/draft-04/schema#";
    }
    else if (ctx.target === "openapi-3.0") {
        // OpenAPI 3.0 schema objects should not include a $schema property
    }
    else {
        // Arbitrary string values are allowed but won't have a $schema property set
    }
    if (ctx.external?.uri) {
        const id = ctx.external.registry.get(schema)?.id;
        if (!id)
            throw new Error("Schema is missing an `id` property");
        result.$id = ctx.external.uri(id);
    }
    // when the root was extracted into $defs, `root.schema` is the `$ref` wrapper and `root.def` is the body that now lives under $defs
    assignProps(result, root.defId ? root.schema : (root.def ?? root.schema));
    // The `id` in `.meta()` is a Zod-specific registration tag used to extract schemas into $defs — it is not user-facing JSON Schema metadata. Strip it from the output body where it would otherwise leak. The id is preserved implicitly via the $defs key (and via $ref paths).
    const rootMetaId = ctx.metadataRegistry.get(schema)?.id;
    if (rootMetaId !== undefined && result.id === rootMetaId)
        delete result.id;
    // build defs object. With `external`, `defs` is the shared object every schema writes into, so the same entries are reassigned on every call. Without it, `defs` is fresh per call and must be rebuilt.
    const defs = ctx.external?.defs ?? {};
    if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
        for (const entry of ctx.seen.entries()) {
            const seen = entry[1];
            if (seen.def && seen.defId) {
                if (seen.def.id === seen.defId)
                    delete seen.def.id;
                util_assignProp(defs, seen.defId, seen.def);
            }
        }
    }
    if (ctx.external)
        ctx.sharedEmitDoneFor = ctx.external;
    // set definitions in result
    if (ctx.external) {
    }
    else {
        if (Object.keys(defs).length > 0) {
            if (ctx.target === "draft-2020-12") {
                result.$defs = defs;
            }
            else {
                result.definitions = defs;
            }
        }
    }
    try {
        // this "finalizes" this schema and ensures all cycles are removed each call to finalize() is functionally independent though the seen map is shared
        const finalized = JSON.parse(JSON.stringify(result));
        Object.defineProperty(finalized, "~standard", {
            value: {
                ...schema["~standard"],
                jsonSchema: {
                    input: createStandardJSONSchemaMethod(schema, "input", ctx.processors),
                    output: createStandardJSONSchemaMethod(schema, "output", ctx.processors),
                },
            },
            enumerable: false,
            writable: false,
        });
        return finalized;
    }
    catch (_err) {
        throw new Error("Error converting schema to JSON.");
    }
}
function isTransforming(_schema, _ctx) {
    const ctx = _ctx ?? { seen: new Set() };
    if (ctx.seen.has(_schema))
        return false;
    ctx.seen.add(_schema);
    const def = _schema._zod.def;
    if (def.type === "transform")
        return true;
    if (def.type === "array")
        return isTransforming(def.element, ctx);
    if (def.type === "set")
        return isTransforming(def.valueType, ctx);
    if (def.type === "lazy")
        return isTransforming(def.getter(), ctx);
    if (def.type === "promise" ||
        def.type === "optional" ||
        def.type === "nonoptional" ||
        def.type === "nullable" ||
        def.type === "readonly" ||
        def.type === "default" ||
        def.type === "prefault" ||
        def.type === "catch") {
        return isTransforming(def.innerType, ctx);
    }
    if (def.type === "intersection") {
        return isTransforming(def.left, ctx) || isTransforming(def.right, ctx);
    }
    if (def.type === "record" || def.type === "map") {
        return isTransforming(def.keyType, ctx) || isTransforming(def.valueType, ctx);
    }
    if (def.type === "pipe") {
        if (_schema._zod.traits.has("$ZodCodec"))
            return true;
        return isTransforming(def.in, ctx) || isTransforming(def.out, ctx);
    }
    if (def.type === "object") {
        for (const key in def.shape) {
            if (isTransforming(def.shape[key], ctx))
                return true;
        }
        return false;
    }
    if (def.type === "union") {
        for (const option of def.options) {
            if (isTransforming(option, ctx))
                return true;
        }
        return false;
    }
    if (def.type === "tuple") {
        for (const item of def.items) {
            if (isTransforming(item, ctx))
                return true;
        }
        if (def.rest && isTransforming(def.rest, ctx))
            return true;
        return false;
    }
    return false;
}
/**
 * Creates a toJSONSchema method for a schema instance.
 * This encapsulates the logic of initializing context, processing, extracting defs, and finalizing.
 */
const createToJSONSchemaMethod = (schema, processors = {}) => (params) => {
    const ctx = to_json_schema_initializeContext({ ...params, processors });
    to_json_schema_processSchema(schema, ctx);
    to_json_schema_extractDefs(ctx, schema);
    return to_json_schema_finalize(ctx, schema);
};
const createStandardJSONSchemaMethod = (schema, io, processors = {}) => (params) => {
    const { libraryOptions, target } = params ?? {};
    const ctx = to_json_schema_initializeContext({ ...(libraryOptions ?? {}), target, io, processors });
    to_json_schema_processSchema(schema, ctx);
    to_json_schema_extractDefs(ctx, schema);
    return to_json_schema_finalize(ctx, schema);
};

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/json-schema-processors.js




const narrowMin = (agg, key, value) => {
    if (agg[key] === undefined || value > agg[key])
        agg[key] = value;
};
const narrowMax = (agg, key, value) => {
    if (agg[key] === undefined || value < agg[key])
        agg[key] = value;
};
const narrowBoth = (agg, value) => {
    narrowMin(agg, "minimum", value);
    narrowMax(agg, "maximum", value);
};
const addDivisor = (agg, value) => {
    agg.multipleOf ?? (agg.multipleOf = []);
    if (!agg.multipleOf.includes(value))
        agg.multipleOf.push(value);
};
const addPattern = (agg, pattern) => {
    agg.patterns ?? (agg.patterns = new Set());
    agg.patterns.add(pattern);
};
const intersectMime = (agg, mime) => {
    agg.mime = agg.mime ? agg.mime.filter((m) => mime.includes(m)) : [...mime];
};
// last-wins, matching the bag's historical write order; the flag keeps an integer format from being lost to a later float one
const setFormat = (agg, format) => {
    agg.format = format;
    if (format.includes("int"))
        agg.isInt = true;
};
const minContributor = (agg, def) => narrowMin(agg, "minimum", def.minimum);
const maxContributor = (agg, def) => narrowMax(agg, "maximum", def.maximum);
const formatContributor = (ranges) => (agg, def) => {
    setFormat(agg, def.format);
    const [minimum, maximum] = ranges[def.format];
    narrowMin(agg, "minimum", minimum);
    narrowMax(agg, "maximum", maximum);
};
const contributors = {
    greater_than: (agg, def) => narrowMin(agg, def.inclusive ? "minimum" : "exclusiveMinimum", def.value),
    less_than: (agg, def) => narrowMax(agg, def.inclusive ? "maximum" : "exclusiveMaximum", def.value),
    multiple_of: (agg, def) => addDivisor(agg, def.value),
    number_format: formatContributor(NUMBER_FORMAT_RANGES),
    bigint_format: formatContributor(BIGINT_FORMAT_RANGES),
    min_length: minContributor,
    max_length: maxContributor,
    length_equals: (agg, def) => narrowBoth(agg, def.length),
    min_size: minContributor,
    max_size: maxContributor,
    size_equals: (agg, def) => narrowBoth(agg, def.size),
    string_format: (agg, def) => {
        setFormat(agg, def.format);
        if (def.pattern)
            addPattern(agg, def.pattern);
        if (def.format === "base64" || def.format === "base64url")
            agg.contentEncoding = def.format;
        if (def.local || def.precision === -1)
            agg.laxFormat = true;
    },
    mime_type: (agg, def) => intersectMime(agg, def.mime),
};
function aggregateChecks(schema) {
    const agg = {};
    const def = schema._zod.def;
    // a format schema is its own first check, same rule as $ZodType init
    const list = schema._zod.traits.has("$ZodCheck")
        ? [schema, ...(def.checks ?? [])]
        : (def.checks ?? []);
    for (const ch of list)
        contributors[ch._zod.def.check]?.(agg, ch._zod.def);
    // reconcile with the bag so third-party onattach contributions still land; first-party residue is never tighter than the fold, so merging it back is idempotent for one and additive for the other
    const bag = schema._zod.bag;
    if (bag.minimum !== undefined)
        narrowMin(agg, "minimum", bag.minimum);
    if (bag.exclusiveMinimum !== undefined)
        narrowMin(agg, "exclusiveMinimum", bag.exclusiveMinimum);
    if (bag.maximum !== undefined)
        narrowMax(agg, "maximum", bag.maximum);
    if (bag.exclusiveMaximum !== undefined)
        narrowMax(agg, "exclusiveMaximum", bag.exclusiveMaximum);
    if (bag.multipleOf !== undefined)
        addDivisor(agg, bag.multipleOf);
    if (bag.format !== undefined) {
        agg.format ?? (agg.format = bag.format);
        if (bag.format.includes("int"))
            agg.isInt = true;
    }
    if (bag.mime)
        intersectMime(agg, bag.mime);
    for (const pattern of bag.patterns ?? [])
        addPattern(agg, pattern);
    return agg;
}
const formatMap = {
    guid: "uuid",
    url: "uri",
    datetime: "date-time",
    json_string: "json-string",
    regex: "", // do not set
};
// ==================== SIMPLE TYPE PROCESSORS ====================
// the runtime patterns are lax so parse paths never overflow the regex stack; the emitted schema swaps in the exact block forms, which zod itself never executes
const exactPatterns = new Map([
    [base64Charset, base64],
    [base64urlCharset, base64url],
]);
const exactPattern = (p) => exactPatterns.get(p) ?? p;
const stringProcessor = (schema, ctx, _json, _params) => {
    const json = _json;
    json.type = "string";
    const { minimum, maximum, format, patterns, contentEncoding, laxFormat } = aggregateChecks(schema);
    if (typeof minimum === "number")
        json.minLength = minimum;
    if (typeof maximum === "number")
        json.maxLength = maximum;
    // custom pattern overrides format
    if (format) {
        json.format = formatMap[format] ?? format;
        if (json.format === "")
            delete json.format; // empty format is not valid
        // `z.iso.time()` is never full-time, and `laxFormat` carries the datetime shapes that also accept what their keyword forbids
        if (format === "time" || laxFormat) {
            delete json.format;
        }
    }
    if (contentEncoding)
        json.contentEncoding = contentEncoding;
    if (patterns && patterns.size > 0) {
        const patternList = [...patterns].map(exactPattern);
        if (patternList.length === 1)
            json.pattern = patternList[0].source;
        else if (patternList.length > 1) {
            json.allOf = [
                ...patternList.map((regex) => ({
                    ...(ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0"
                        ? { type: "string" }
                        : {}),
                    pattern: regex.source,
                })),
            ];
        }
    }
};
const numberProcessor = (schema, ctx, _json, params) => {
    const json = _json;
    const { minimum, maximum, multipleOf, exclusiveMaximum, exclusiveMinimum, isInt } = aggregateChecks(schema);
    json.type = isInt ? "integer" : "number";
    // when both minimum and exclusiveMinimum exist, pick the more restrictive one
    const exMin = typeof exclusiveMinimum === "number" && exclusiveMinimum >= (minimum ?? Number.NEGATIVE_INFINITY);
    const exMax = typeof exclusiveMaximum === "number" && exclusiveMaximum <= (maximum ?? Number.POSITIVE_INFINITY);
    const legacy = ctx.target === "draft-04" || ctx.target === "openapi-3.0";
    if (exMin) {
        if (legacy) {
            json.minimum = exclusiveMinimum;
            json.exclusiveMinimum = true;
        }
        else {
            json.exclusiveMinimum = exclusiveMinimum;
        }
    }
    else if (typeof minimum === "number") {
        json.minimum = minimum;
    }
    if (exMax) {
        if (legacy) {
            json.maximum = exclusiveMaximum;
            json.exclusiveMaximum = true;
        }
        else {
            json.exclusiveMaximum = exclusiveMaximum;
        }
    }
    else if (typeof maximum === "number") {
        json.maximum = maximum;
    }
    if (multipleOf) {
        // JSON Schema requires a divisor strictly greater than zero, and a non-finite one does not survive JSON at all. A negative divisor accepts exactly what its absolute value accepts, so it still maps; zero, NaN and Infinity have no keyword form.
        const divisors = new Set();
        for (const divisor of multipleOf) {
            if (Number.isFinite(divisor) && divisor !== 0)
                divisors.add(Math.abs(divisor));
            else
                handleUnrepresentable(schema, ctx, json, params, `A multipleOf divisor of ${divisor} cannot be represented in JSON Schema`);
        }
        // chained divisors are a conjunction the keyword cannot carry alone, so extras ride an allOf, same as stacked patterns
        const [first, ...rest] = divisors;
        if (first !== undefined)
            json.multipleOf = first;
        if (rest.length)
            json.allOf = [...(json.allOf ?? []), ...rest.map((m) => ({ multipleOf: m }))];
    }
};
const booleanProcessor = (_schema, _ctx, json, _params) => {
    json.type = "boolean";
};
const bigintProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "BigInt cannot be represented in JSON Schema");
};
const symbolProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Symbols cannot be represented in JSON Schema");
};
const nullProcessor = (_schema, ctx, json, _params) => {
    if (ctx.target === "openapi-3.0") {
        json.type = "string";
        json.nullable = true;
        json.enum = [null];
    }
    else {
        json.type = "null";
    }
};
const undefinedProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Undefined cannot be represented in JSON Schema");
};
const voidProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Void cannot be represented in JSON Schema");
};
const neverProcessor = (_schema, _ctx, json, _params) => {
    json.not = {};
};
const anyProcessor = (_schema, _ctx, _json, _params) => {
    // empty schema accepts anything
};
const unknownProcessor = (_schema, _ctx, _json, _params) => {
    // empty schema accepts anything
};
const dateProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Date cannot be represented in JSON Schema");
};
const enumProcessor = (schema, _ctx, json, _params) => {
    const def = schema._zod.def;
    const values = getEnumValues(def.entries);
    // an empty enum accepts nothing, same as z.never()
    if (values.length === 0) {
        json.not = {};
        return;
    }
    // Number enums can have both string and number values
    if (values.every((v) => typeof v === "number"))
        json.type = "number";
    if (values.every((v) => typeof v === "string"))
        json.type = "string";
    json.enum = values;
};
const literalProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    // a literal with no values accepts nothing, same as z.never()
    if (def.values.length === 0) {
        json.not = {};
        return;
    }
    const vals = [];
    for (const val of def.values) {
        if (val === undefined) {
            // a custom schema replaces the whole literal, so there is nothing left to accumulate
            if (handleUnrepresentable(schema, ctx, json, params, "Literal `undefined` cannot be represented in JSON Schema"))
                return;
            // otherwise do not add to vals
        }
        else if (typeof val === "bigint") {
            if (handleUnrepresentable(schema, ctx, json, params, "BigInt literals cannot be represented in JSON Schema"))
                return;
            vals.push(Number(val));
        }
        else {
            vals.push(val);
        }
    }
    if (vals.length === 0) {
        // do nothing (an undefined literal was stripped)
    }
    else if (vals.length === 1) {
        const val = vals[0];
        json.type = val === null ? "null" : typeof val;
        if (ctx.target === "draft-04" || ctx.target === "openapi-3.0") {
            json.enum = [val];
        }
        else {
            json.const = val;
        }
    }
    else {
        if (vals.every((v) => typeof v === "number"))
            json.type = "number";
        if (vals.every((v) => typeof v === "string"))
            json.type = "string";
        if (vals.every((v) => typeof v === "boolean"))
            json.type = "boolean";
        if (vals.every((v) => v === null))
            json.type = "null";
        json.enum = vals;
    }
};
const nanProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "NaN cannot be represented in JSON Schema");
};
const templateLiteralProcessor = (schema, _ctx, json, _params) => {
    const _json = json;
    const pattern = schema._zod.pattern;
    if (!pattern)
        throw new Error("Pattern not found in template literal");
    _json.type = "string";
    _json.pattern = pattern.source;
};
const fileProcessor = (schema, _ctx, json, _params) => {
    const _json = json;
    _json.type = "string";
    _json.format = "binary";
    _json.contentEncoding = "binary";
    const { minimum, maximum, mime } = aggregateChecks(schema);
    if (minimum !== undefined)
        _json.minLength = minimum;
    if (maximum !== undefined)
        _json.maxLength = maximum;
    if (!mime)
        return;
    // an empty intersection means the mime checks share no value, so nothing passes at runtime; `anyOf` must be non-empty, so the false schema is `not: {}`
    if (mime.length === 0)
        _json.not = {};
    else if (mime.length === 1)
        _json.contentMediaType = mime[0];
    // only contentMediaType differs, so the shared props stay at the root
    else
        _json.anyOf = mime.map((m) => ({ contentMediaType: m }));
};
const successProcessor = (_schema, _ctx, json, _params) => {
    json.type = "boolean";
};
const customProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Custom types cannot be represented in JSON Schema");
};
const functionProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Function types cannot be represented in JSON Schema");
};
const transformProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Transforms cannot be represented in JSON Schema");
};
const mapProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Map cannot be represented in JSON Schema");
};
const setProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Set cannot be represented in JSON Schema");
};
// ==================== COMPOSITE TYPE PROCESSORS ====================
const arrayProcessor = (schema, ctx, _json, params) => {
    const json = _json;
    const def = schema._zod.def;
    const { minimum, maximum } = aggregateChecks(schema);
    if (typeof minimum === "number")
        json.minItems = minimum;
    if (typeof maximum === "number")
        json.maxItems = maximum;
    json.type = "array";
    json.items = to_json_schema_processSchema(def.element, ctx, {
        ...params,
        path: [...params.path, "items"],
    });
};
// Transform and catch set `optin = "optional"` at runtime so the parser lets them observe an
// absent key, but their declared input type stays required. An input JSON Schema describes the
// declared type, so resolve past them to the schema that actually carries the optionality.
// Used by both `objectProcessor` (for `required`) and `tupleProcessor` (for `minItems`); see
// wiki/optionality.md, "The JSON Schema emitter reads the *static* value".
function inputOptin(schema) {
    const def = schema._zod.def;
    if (def.type === "pipe" && def.in._zod.traits.has("$ZodTransform")) {
        return inputOptin(def.out);
    }
    if (def.type === "catch") {
        return inputOptin(def.innerType);
    }
    return schema._zod.optin;
}
const objectProcessor = (schema, ctx, _json, params) => {
    const json = _json;
    const def = schema._zod.def;
    const shape = def.shape;
    // dropping it while still emitting `additionalProperties: false` would emit a schema that rejects data this one requires
    const symbolKeys = Object.getOwnPropertySymbols(shape);
    if (symbolKeys.length &&
        handleUnrepresentable(schema, ctx, json, params, "Symbol keys cannot be represented in JSON Schema")) {
        return;
    }
    json.type = "object";
    json.properties = {};
    for (const key in shape) {
        // assignProp so a __proto__ key becomes an own property instead of hitting the inherited setter on the plain {} we build into
        util_assignProp(json.properties, key, to_json_schema_processSchema(shape[key], ctx, {
            ...params,
            path: [...params.path, "properties", key],
        }));
    }
    // required keys
    const requiredKeys = [];
    for (const key of Object.keys(shape)) {
        const field = def.shape[key];
        if (ctx.io === "input" ? inputOptin(field) === undefined : field._zod.optout === undefined) {
            requiredKeys.push(key);
        }
    }
    if (requiredKeys.length > 0) {
        json.required = requiredKeys;
    }
    // catchall
    if (def.catchall?._zod.def.type === "never") {
        // strict
        json.additionalProperties = false;
    }
    else if (!def.catchall) {
        // regular
        if (ctx.io === "output")
            json.additionalProperties = false;
    }
    else if (def.catchall) {
        json.additionalProperties = to_json_schema_processSchema(def.catchall, ctx, {
            ...params,
            path: [...params.path, "additionalProperties"],
        });
    }
};
const unionProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    // Exclusive unions (inclusive === false) use oneOf (exactly one match) instead of anyOf (one or more matches). This includes both z.xor() and discriminated unions
    const isExclusive = def.inclusive === false;
    const options = def.options.map((x, i) => to_json_schema_processSchema(x, ctx, {
        ...params,
        path: [...params.path, isExclusive ? "oneOf" : "anyOf", i],
    }));
    if (isExclusive) {
        json.oneOf = options;
    }
    else {
        json.anyOf = options;
    }
};
const intersectionProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    const a = to_json_schema_processSchema(def.left, ctx, {
        ...params,
        path: [...params.path, "allOf", 0],
    });
    const b = to_json_schema_processSchema(def.right, ctx, {
        ...params,
        path: [...params.path, "allOf", 1],
    });
    const isSimpleIntersection = (val) => "allOf" in val && Object.keys(val).length === 1;
    const allOf = [
        ...(isSimpleIntersection(a) ? a.allOf : [a]),
        ...(isSimpleIntersection(b) ? b.allOf : [b]),
    ];
    json.allOf = allOf;
    // Recorded innermost first, so a nested intersection has already folded by the time this one is considered. The array is the handle rather than the schema, because a wrapper that inherits this schema shares the same array; `finalize` folds every object holding it. See `foldIntersection`.
    ctx.intersections.push(allOf);
};
const tupleProcessor = (schema, ctx, _json, params) => {
    const json = _json;
    const def = schema._zod.def;
    json.type = "array";
    const prefixPath = ctx.target === "draft-2020-12" ? "prefixItems" : "items";
    const restPath = ctx.target === "draft-2020-12" ? "items" : ctx.target === "openapi-3.0" ? "items" : "additionalItems";
    const prefixItems = def.items.map((x, i) => to_json_schema_processSchema(x, ctx, {
        ...params,
        path: [...params.path, prefixPath, i],
    }));
    const rest = def.rest
        ? to_json_schema_processSchema(def.rest, ctx, {
            ...params,
            path: [...params.path, restPath, ...(ctx.target === "openapi-3.0" ? [def.items.length] : [])],
        })
        : null;
    let minItems = def.items.length;
    while (minItems > 0) {
        const item = def.items[minItems - 1];
        const optional = ctx.io === "input" ? inputOptin(item) !== undefined : item._zod.optout === "optional";
        if (!optional)
            break;
        minItems--;
    }
    const maxItems = def.items.length;
    const isClosed = !def.rest;
    if (ctx.target === "draft-2020-12") {
        json.prefixItems = prefixItems;
        if (isClosed) {
            json.items = false;
        }
        else if (rest) {
            json.items = rest;
        }
        if (minItems > 0)
            json.minItems = minItems;
        if (isClosed)
            json.maxItems = maxItems;
    }
    else if (ctx.target === "openapi-3.0") {
        json.items = {
            anyOf: prefixItems,
        };
        if (rest) {
            json.items.anyOf.push(rest);
        }
        if (minItems > 0)
            json.minItems = minItems;
        if (isClosed)
            json.maxItems = maxItems;
    }
    else {
        json.items = prefixItems;
        if (isClosed) {
            json.additionalItems = false;
        }
        else if (rest) {
            json.additionalItems = rest;
        }
        if (minItems > 0)
            json.minItems = minItems;
        if (isClosed)
            json.maxItems = maxItems;
    }
    // explicit user-defined length checks take precedence
    const { minimum, maximum } = aggregateChecks(schema);
    if (typeof minimum === "number")
        json.minItems = minimum;
    if (typeof maximum === "number")
        json.maxItems = maximum;
};
/** JSON object keys are always strings, so a numeric record key schema is re-expressed over the
 * numeric-string form the record parser matches. Deferred to `finalize`, after the flatten: a key
 * behind a wrapper only carries its own `type` before then, and a union key only has its branches.
 *
 * A numeric bound cannot apply to a property name, so `minimum` and its siblings are dropped rather
 * than carried over: keeping them beside `type: "string"` reproduces the match-nothing schema this
 * exists to fix. A key that carries one therefore emits wider than the record parses — `z.record(z.number().min(5), V)`
 * accepts `"3"` — which is the deliberate trade, since throwing on it would reject an ordinary schema
 * outright. */
function stringifyKeyNames(bySchema, json, visited) {
    // an extracted key that rewrites cannot go on sharing its definition — the string form a key position needs is not the number form every other reference wants — so it inlines. One that does not rewrite keeps the `$ref`.
    if (json.$ref) {
        // a recursive key holds its own reference inside its definition, so a node already on the path is left alone rather than resolved again
        if (visited.has(json))
            return json;
        visited.add(json);
        const def = bySchema.get(json)?.def;
        if (!def)
            return json;
        const inlined = stringifyKeyNames(bySchema, def, visited);
        return inlined === def ? json : inlined;
    }
    for (const keyword of ["anyOf", "oneOf"]) {
        const branches = json[keyword];
        if (!Array.isArray(branches))
            continue;
        const mapped = branches.map((branch) => stringifyKeyNames(bySchema, branch, visited));
        // rebuilding regardless would detach a key that had nothing to re-express, dropping its `$ref` and leaking the internal `id`
        if (mapped.some((branch, i) => branch !== branches[i]))
            json = { ...json, [keyword]: mapped };
    }
    // a member that already admits a string leaves the key unconstrained, so the node's own type re-expresses only when every member is numeric
    const types = Array.isArray(json.type) ? json.type : [json.type];
    const numericType = !types.includes("string") && types.some((t) => t === "number" || t === "integer");
    // a heterogeneous key carries no type at all, so its numeric members are caught here instead
    const values = json.enum ?? (json.const !== undefined ? [json.const] : undefined);
    if (!numericType && !values?.some((v) => typeof v === "number"))
        return json;
    const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format, id, ...rest } = json;
    if (rest.enum)
        rest.enum = rest.enum.map((v) => (typeof v === "number" ? String(v) : v));
    else if (typeof rest.const === "number")
        rest.const = String(rest.const);
    // a heterogeneous key keeps its absent type: the stringified members already say what a key may be
    if (!numericType)
        return rest;
    rest.type = "string";
    if (!values)
        rest.pattern = (types.includes("number") ? regexes_number : integer).source;
    return rest;
}
/** Every record of one conversion, so the carriers are found in a single pass rather than once per record. */
const pendingRecords = new WeakMap();
function rewriteKeyNames(ctx) {
    // an extracted key is resolved by the object `extractToDef` left in its place, so the map is built once rather than searched per reference. `_zod.toJSONSchema` can hand the same object to two schemas, so the first entry carrying a body wins, as a search would have found it.
    const bySchema = new Map();
    for (const entry of ctx.seen.values()) {
        if (entry.def && !bySchema.has(entry.schema))
            bySchema.set(entry.schema, entry);
    }
    const rewrites = new Map();
    for (const record of pendingRecords.get(ctx) ?? []) {
        const seen = ctx.seen.get(record);
        const names = (seen?.def ?? seen?.schema)?.propertyNames;
        if (!names || names === true || rewrites.has(names))
            continue;
        const rewritten = stringifyKeyNames(bySchema, names, new Set());
        if (rewritten !== names)
            rewrites.set(names, rewritten);
    }
    if (!rewrites.size)
        return;
    // the flatten has already copied each record's own properties onto every wrapper by reference, and an extracted body is another such copy, so every carrier holding a rewritten key is updated together
    for (const entry of ctx.seen.values()) {
        for (const carrier of [entry.schema, entry.def]) {
            const rewritten = carrier && rewrites.get(carrier.propertyNames);
            if (rewritten)
                carrier.propertyNames = rewritten;
        }
    }
}
const recordProcessor = (schema, ctx, _json, params) => {
    const json = _json;
    const def = schema._zod.def;
    json.type = "object";
    // For looseRecord with regex patterns, use patternProperties. This correctly represents "only validate keys matching the pattern" semantics and composes well with allOf (intersections)
    const keyType = def.keyType;
    const patterns = aggregateChecks(keyType).patterns;
    if (def.mode === "loose" && patterns && patterns.size > 0) {
        // Use patternProperties for looseRecord with regex patterns
        const valueSchema = to_json_schema_processSchema(def.valueType, ctx, {
            ...params,
            path: [...params.path, "patternProperties", "*"],
        });
        json.patternProperties = {};
        for (const pattern of patterns) {
            util_assignProp(json.patternProperties, exactPattern(pattern).source, valueSchema);
        }
    }
    else {
        // Default behavior: use propertyNames + additionalProperties
        if (ctx.target === "draft-07" || ctx.target === "draft-2020-12") {
            json.propertyNames = to_json_schema_processSchema(def.keyType, ctx, {
                ...params,
                path: [...params.path, "propertyNames"],
            });
            let pending = pendingRecords.get(ctx);
            if (!pending) {
                pending = [];
                pendingRecords.set(ctx, pending);
                ctx.deferred.push(() => rewriteKeyNames(ctx));
            }
            pending.push(schema);
        }
        json.additionalProperties = to_json_schema_processSchema(def.valueType, ctx, {
            ...params,
            path: [...params.path, "additionalProperties"],
        });
    }
    // Add required for keys with discrete values (enum, literal, etc.)
    const keyValues = keyType._zod.values;
    // Every key shares one value schema, so an optional-in value makes the whole key set omittable on input. Output keeps them: the exhaustive branch assigns every key, even one whose value came back undefined.
    const omittableOnInput = ctx.io === "input" && inputOptin(def.valueType) !== undefined;
    if (keyValues && !def.partial && !omittableOnInput) {
        const validKeyValues = [...keyValues].filter((v) => typeof v === "string" || typeof v === "number");
        if (validKeyValues.length > 0) {
            json.required = validKeyValues.map(String);
        }
    }
};
const nullableProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    const inner = to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    if (ctx.target === "openapi-3.0") {
        seen.ref = def.innerType;
        json.nullable = true;
    }
    else {
        json.anyOf = [inner, { type: "null" }];
    }
};
const nonoptionalProcessor = (schema, ctx, _json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
};
/** Round-trips a default value through JSON so the emitted schema is guaranteed to be valid JSON.
 * A BigInt has no reliable encoding, so it goes through `unrepresentable` like any other
 * unrepresentable value. Returns a sentinel when the caller must not write a default of its own. */
const UNREPRESENTABLE_DEFAULT = Symbol();
function serializeDefaultValue(value, schema, ctx, json, params) {
    let unrepresentable = false;
    const serialized = JSON.stringify(value, (_, val) => {
        if (typeof val !== "bigint")
            return val;
        unrepresentable = true;
        return null;
    });
    if (!unrepresentable)
        return JSON.parse(serialized);
    handleUnrepresentable(schema, ctx, json, params, "BigInt defaults cannot be represented in JSON Schema");
    return UNREPRESENTABLE_DEFAULT;
}
const defaultProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
    const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
    if (value !== UNREPRESENTABLE_DEFAULT)
        json.default = value;
};
const prefaultProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
    if (ctx.io !== "input")
        return;
    const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
    if (value !== UNREPRESENTABLE_DEFAULT)
        json._prefault = value;
};
const catchProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
    let catchValue;
    try {
        catchValue = def.catchValue(undefined);
    }
    catch {
        handleUnrepresentable(schema, ctx, json, params, "Dynamic catch values are not supported in JSON Schema");
        return;
    }
    json.default = catchValue;
};
const pipeProcessor = (schema, ctx, _json, params) => {
    const def = schema._zod.def;
    const inIsTransform = def.in._zod.traits.has("$ZodTransform");
    const innerType = ctx.io === "input" ? (inIsTransform ? def.out : def.in) : def.out;
    to_json_schema_processSchema(innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = innerType;
};
const readonlyProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
    json.readOnly = true;
};
const promiseProcessor = (schema, ctx, _json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
};
const optionalProcessor = (schema, ctx, _json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
};
const lazyProcessor = (schema, ctx, _json, params) => {
    const innerType = schema._zod.innerType;
    to_json_schema_processSchema(innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = innerType;
};
// ==================== ALL PROCESSORS ====================
const allProcessors = {
    string: stringProcessor,
    number: numberProcessor,
    boolean: booleanProcessor,
    bigint: bigintProcessor,
    symbol: symbolProcessor,
    null: nullProcessor,
    undefined: undefinedProcessor,
    void: voidProcessor,
    never: neverProcessor,
    any: anyProcessor,
    unknown: unknownProcessor,
    date: dateProcessor,
    enum: enumProcessor,
    literal: literalProcessor,
    nan: nanProcessor,
    template_literal: templateLiteralProcessor,
    file: fileProcessor,
    success: successProcessor,
    custom: customProcessor,
    function: functionProcessor,
    transform: transformProcessor,
    map: mapProcessor,
    set: setProcessor,
    array: arrayProcessor,
    object: objectProcessor,
    union: unionProcessor,
    intersection: intersectionProcessor,
    tuple: tupleProcessor,
    record: recordProcessor,
    nullable: nullableProcessor,
    nonoptional: nonoptionalProcessor,
    default: defaultProcessor,
    prefault: prefaultProcessor,
    catch: catchProcessor,
    pipe: pipeProcessor,
    readonly: readonlyProcessor,
    promise: promiseProcessor,
    optional: optionalProcessor,
    lazy: lazyProcessor,
};
function toJSONSchema(input, params) {
    if ("_idmap" in input) {
        // Registry case
        const registry = input;
        const ctx = initializeContext({ ...params, processors: allProcessors });
        const defs = {};
        // First pass: process all schemas to build the seen map
        for (const entry of registry._idmap.entries()) {
            const [_, schema] = entry;
            processSchema(schema, ctx);
        }
        const schemas = {};
        const external = {
            registry,
            uri: params?.uri,
            defs,
        };
        // Update the context with external configuration
        ctx.external = external;
        // Second pass: emit each schema
        for (const entry of registry._idmap.entries()) {
            const [key, schema] = entry;
            extractDefs(ctx, schema);
            assignProp(schemas, key, finalize(ctx, schema));
        }
        if (Object.keys(defs).length > 0) {
            const defsSegment = ctx.target === "draft-2020-12" ? "$defs" : "definitions";
            schemas.__shared = {
                [defsSegment]: defs,
            };
        }
        return { schemas };
    }
    // Single schema case
    const ctx = initializeContext({ ...params, processors: allProcessors });
    processSchema(input, ctx);
    extractDefs(ctx, input);
    return finalize(ctx, input);
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/locales/en.js

const error = () => {
    const Sizable = {
        string: { unit: "characters", verb: "to have" },
        file: { unit: "bytes", verb: "to have" },
        array: { unit: "items", verb: "to have" },
        set: { unit: "items", verb: "to have" },
        map: { unit: "entries", verb: "to have" },
    };
    function getSizing(origin) {
        return Sizable[origin] ?? null;
    }
    const FormatDictionary = {
        regex: "input",
        email: "email address",
        url: "URL",
        emoji: "emoji",
        uuid: "UUID",
        uuidv4: "UUIDv4",
        uuidv6: "UUIDv6",
        nanoid: "nanoid",
        guid: "GUID",
        cuid: "cuid",
        cuid2: "cuid2",
        ulid: "ULID",
        xid: "XID",
        ksuid: "KSUID",
        datetime: "ISO datetime",
        date: "ISO date",
        time: "ISO time",
        duration: "ISO duration",
        ipv4: "IPv4 address",
        ipv6: "IPv6 address",
        mac: "MAC address",
        cidrv4: "IPv4 range",
        cidrv6: "IPv6 range",
        base64: "base64-encoded string",
        base64url: "base64url-encoded string",
        json_string: "JSON string",
        e164: "E.164 number",
        currency_code: "currency code",
        credit_card: "credit card number",
        iban: "IBAN",
        jwt: "JWT",
        template_literal: "input",
    };
    // type names: missing keys = do not translate (use raw value via ?? fallback)
    const TypeDictionary = {
        // Compatibility: "nan" -> "NaN" for display
        nan: "NaN",
        // All other type names omitted - they fall back to raw values via ?? operator
    };
    function getTypeName(type, input) {
        if (type === "number" && typeof input === "number" && !Number.isFinite(input)) {
            return String(input);
        }
        return TypeDictionary[type] ?? type;
    }
    return (issue) => {
        switch (issue.code) {
            case "invalid_type": {
                const expected = getTypeName(issue.expected);
                const receivedType = parsedType(issue.input);
                const received = getTypeName(receivedType, issue.input);
                return `Invalid input: expected ${expected}, received ${received}`;
            }
            case "invalid_value":
                if (issue.values.length === 1)
                    return `Invalid input: expected ${stringifyPrimitive(issue.values[0])}`;
                return `Invalid option: expected one of ${joinValues(issue.values, "|")}`;
            case "too_big": {
                const adj = issue.exact ? "exactly " : issue.inclusive ? "<=" : "<";
                const sizing = getSizing(issue.origin);
                if (sizing)
                    return `Too big: expected ${issue.origin ?? "value"} to have ${adj}${issue.maximum.toString()} ${sizing.unit ?? "elements"}`;
                return `Too big: expected ${issue.origin ?? "value"} to be ${adj}${issue.maximum.toString()}`;
            }
            case "too_small": {
                const adj = issue.exact ? "exactly " : issue.inclusive ? ">=" : ">";
                const sizing = getSizing(issue.origin);
                if (sizing) {
                    return `Too small: expected ${issue.origin} to have ${adj}${issue.minimum.toString()} ${sizing.unit}`;
                }
                return `Too small: expected ${issue.origin} to be ${adj}${issue.minimum.toString()}`;
            }
            case "invalid_format": {
                const _issue = issue;
                if (_issue.format === "starts_with") {
                    return `Invalid string: must start with "${_issue.prefix}"`;
                }
                if (_issue.format === "ends_with")
                    return `Invalid string: must end with "${_issue.suffix}"`;
                if (_issue.format === "includes")
                    return `Invalid string: must include "${_issue.includes}"`;
                if (_issue.format === "regex")
                    return `Invalid string: must match pattern ${_issue.pattern}`;
                return `Invalid ${FormatDictionary[_issue.format] ?? issue.format}`;
            }
            case "not_multiple_of":
                return `Invalid number: must be a multiple of ${issue.divisor}`;
            case "unrecognized_keys":
                return `Unrecognized key${issue.keys.length > 1 ? "s" : ""}: ${joinValues(issue.keys, ", ")}`;
            case "invalid_key":
                return `Invalid key in ${issue.origin}`;
            case "invalid_union":
                if (issue.options && Array.isArray(issue.options) && issue.options.length > 0) {
                    const opts = issue.options.map((o) => `'${o}'`).join(" | ");
                    return `Invalid discriminator value. Expected ${opts}`;
                }
                if (issue.inclusive === false) {
                    return "Invalid input: more than one option matched";
                }
                return "Invalid input";
            case "invalid_element":
                return `Invalid value in ${issue.origin}`;
            default:
                return `Invalid input`;
        }
    };
};
/* harmony default export */ function en() {
    return {
        localeError: error(),
    };
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/errors.js


/* Computing the message eagerly is expensive (pretty-printed JSON of all
 * issues), so defer it until first read. The accessor functions and
 * descriptors are shared across instances to keep error construction
 * cheap; the computed message is cached on the internals object. The
 * setter preserves plain assignment semantics for consumers that
 * overwrite `message`. */
function _getMessage() {
    const internals = this._zod;
    internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
    return internals.message;
}
function _setMessage(value) {
    this._zod.message = value;
}
const _messageDesc = {
    get: _getMessage,
    set: _setMessage,
    enumerable: true,
    configurable: true,
};
const _issuesDesc = { value: undefined, enumerable: false };
/* Prototypes that already carry the lazy `toString`. Seeded with the
 * intrinsics so that `init` on a foreign object — it accepts any object —
 * can never install an accessor onto a prototype we do not own. */
const _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
const initializer = (inst, def) => {
    inst.name = "$ZodError";
    // `_zod` is already non-enumerable: $constructor's init defined it with this same descriptor
    _issuesDesc.value = def;
    Object.defineProperty(inst, "issues", _issuesDesc);
    // Clear the shared slot; a retained `value` pins the last error's issues.
    _issuesDesc.value = undefined;
    Object.defineProperty(inst, "message", _messageDesc);
    /* `toString` lives as a non-enumerable lazy getter on the shared
     * prototype; on first access it caches a per-instance closure so
     * detached usage still works. */
    const proto = Object.getPrototypeOf(inst);
    if (!_installedToString.has(proto)) {
        _installedToString.add(proto);
        Object.defineProperty(proto, "toString", {
            configurable: true,
            enumerable: false,
            get() {
                const value = () => this.message;
                Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
                return value;
            },
            set(value) {
                Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
            },
        });
    }
};
const $ZodError = $constructor("$ZodError", initializer);
const $ZodRealError = $constructor("$ZodError", initializer, undefined, {
    Parent: Error,
});
/** Get-or-create `obj[key]` as an own data property. A path segment naming an inherited member
 * ("toString", "constructor") would otherwise read through to the prototype, and assigning
 * "__proto__" would hit the setter instead of creating a key. */
function node(obj, key, make) {
    if (!Object.prototype.hasOwnProperty.call(obj, key)) {
        if (key === "__proto__") {
            Object.defineProperty(obj, key, { value: make(), writable: true, enumerable: true, configurable: true });
        }
        else {
            obj[key] = make();
        }
    }
    return obj[key];
}
function flattenError(error, mapper = (issue) => issue.message) {
    const fieldErrors = {};
    const formErrors = [];
    for (const sub of error.issues) {
        if (sub.path.length > 0) {
            node(fieldErrors, sub.path[0], () => []).push(mapper(sub));
        }
        else {
            formErrors.push(mapper(sub));
        }
    }
    return { formErrors, fieldErrors };
}
function formatError(error, mapper = (issue) => issue.message) {
    const fieldErrors = { _errors: [] };
    const processError = (error, path = []) => {
        for (const issue of error.issues) {
            if (issue.code === "invalid_union" && issue.errors.length) {
                issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
            }
            else if (issue.code === "invalid_key") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else if (issue.code === "invalid_element") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else {
                const fullpath = [...path, ...issue.path];
                if (fullpath.length === 0) {
                    fieldErrors._errors.push(mapper(issue));
                }
                else {
                    let curr = fieldErrors;
                    let i = 0;
                    while (i < fullpath.length) {
                        const el = fullpath[i];
                        const terminal = i === fullpath.length - 1;
                        // `_errors` is reserved by this legacy format, so merge a matching path segment into the current node instead of treating its array as a child.
                        if (el === "_errors") {
                            if (terminal)
                                curr._errors.push(mapper(issue));
                            i++;
                            continue;
                        }
                        // A path element may collide with an inherited property name such as
                        // "__proto__" or "constructor". Truthiness checks read the prototype
                        // (so no node is created, then ._errors.push throws), and bracket
                        // assignment of "__proto__" hits the setter instead of creating an
                        // own key. Guard the read with hasOwnProperty and create the node
                        // with defineProperty so any path element becomes a real own key.
                        if (!Object.prototype.hasOwnProperty.call(curr, el)) {
                            Object.defineProperty(curr, el, {
                                value: { _errors: [] },
                                enumerable: true,
                                writable: true,
                                configurable: true,
                            });
                        }
                        const node = curr[el];
                        if (terminal) {
                            node._errors.push(mapper(issue));
                        }
                        curr = node;
                        i++;
                    }
                }
            }
        }
    };
    processError(error);
    return fieldErrors;
}
function treeifyError(error, mapper = (issue) => issue.message) {
    const result = { errors: [] };
    const processError = (error, path = []) => {
        var _a;
        for (const issue of error.issues) {
            if (issue.code === "invalid_union" && issue.errors.length) {
                // regular union error
                issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
            }
            else if (issue.code === "invalid_key") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else if (issue.code === "invalid_element") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else {
                const fullpath = [...path, ...issue.path];
                if (fullpath.length === 0) {
                    result.errors.push(mapper(issue));
                    continue;
                }
                let curr = result;
                let i = 0;
                while (i < fullpath.length) {
                    const el = fullpath[i];
                    const terminal = i === fullpath.length - 1;
                    if (typeof el === "string") {
                        curr.properties ?? (curr.properties = {});
                        // el may collide with an inherited property name ("__proto__",
                        // "constructor", ...); ??= reads the prototype so the node is never
                        // created and curr.errors.push throws. Guard with hasOwnProperty and
                        // create the node with defineProperty so "__proto__" becomes a real
                        // own key rather than invoking the prototype setter.
                        if (!Object.prototype.hasOwnProperty.call(curr.properties, el)) {
                            Object.defineProperty(curr.properties, el, {
                                value: { errors: [] },
                                enumerable: true,
                                writable: true,
                                configurable: true,
                            });
                        }
                        curr = curr.properties[el];
                    }
                    else {
                        curr.items ?? (curr.items = []);
                        (_a = curr.items)[el] ?? (_a[el] = { errors: [] });
                        curr = curr.items[el];
                    }
                    if (terminal) {
                        curr.errors.push(mapper(issue));
                    }
                    i++;
                }
            }
        }
    };
    processError(error);
    return result;
}
/** Format a ZodError as a human-readable string in the following form.
 *
 * From
 *
 * ```ts
 * ZodError {
 *   issues: [
 *     {
 *       expected: 'string',
 *       code: 'invalid_type',
 *       path: [ 'username' ],
 *       message: 'Invalid input: expected string'
 *     },
 *     {
 *       expected: 'number',
 *       code: 'invalid_type',
 *       path: [ 'favoriteNumbers', 1 ],
 *       message: 'Invalid input: expected number'
 *     }
 *   ];
 * }
 * ```
 *
 * to
 *
 * ```
 * username
 *   ✖ Expected number, received string at "username
 * favoriteNumbers[0]
 *   ✖ Invalid input: expected number
 * ```
 */
function toDotPath(_path) {
    const segs = [];
    const path = _path.map((seg) => (typeof seg === "object" ? seg.key : seg));
    for (const seg of path) {
        if (typeof seg === "number")
            segs.push(`[${seg}]`);
        else if (typeof seg === "symbol")
            segs.push(`[${JSON.stringify(String(seg))}]`);
        else if (/[^\w$]/.test(seg))
            segs.push(`[${JSON.stringify(seg)}]`);
        else {
            if (segs.length)
                segs.push(".");
            segs.push(seg);
        }
    }
    return segs.join("");
}
function prettifyError(error) {
    const lines = [];
    // sort by path length
    const issues = [...error.issues].sort((a, b) => (a.path ?? []).length - (b.path ?? []).length);
    // Process each issue
    for (const issue of issues) {
        lines.push(`✖ ${issue.message}`);
        if (issue.path?.length)
            lines.push(`  → at ${toDotPath(issue.path)}`);
    }
    // Convert Map to formatted string
    return lines.join("\n");
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/parse.js



// Always both keys, so the `_params` read site in `_parse` sees one object shape rather than two.
function finalizeParams(callee, params) {
    return { callee: params?.callee ?? callee, Err: params?.Err };
}
const _parse = (_Err) => {
    const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
        const result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise) {
            throw new $ZodAsyncError();
        }
        if (result.issues.length) {
            const e = new (_params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
            captureStackTrace(e, _params?.callee ?? fn);
            throw e;
        }
        return result.value;
    };
    return fn;
};
const parse_parse = /* @__PURE__*/ _parse($ZodRealError);
const _parseAsync = (_Err) => {
    const fn = async (schema, value, _ctx, params) => {
        const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
        let result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise)
            result = await result;
        if (result.issues.length) {
            const e = new (params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
            captureStackTrace(e, params?.callee ?? fn);
            throw e;
        }
        return result.value;
    };
    return fn;
};
const parse_parseAsync = /* @__PURE__*/ _parseAsync($ZodRealError);
const _safeParse = (_Err) => (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
    const result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise) {
        throw new $ZodAsyncError();
    }
    return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
const safeParse = /* @__PURE__*/ _safeParse($ZodRealError);
// the error is built on the first read of `error`: finalizing the issues and constructing the instance is most of a failing parse, and a caller that only branches on `success` never pays it. a getter in the literal keeps this small; the alternative, one shared accessor descriptor plus a hidden state slot, reads ~15% faster but costs ~75 B gzipped in every bundle
function failure(Err, issues, ctx) {
    let error;
    return {
        success: false,
        get error() {
            if (!error) {
                error = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
                // finalizeIssue drops `input`, so the built error holds nothing; keeping the raw issues past this point pins the parsed value for the life of the result
                issues = undefined;
                ctx = undefined;
            }
            return error;
        },
        set error(e) {
            error = e;
            // a replacement makes the getter's branch unreachable, so the captures have to go here too
            issues = undefined;
            ctx = undefined;
        },
    };
}
const _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
        result = await result;
    return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
const safeParseAsync = /* @__PURE__*/ _safeParseAsync($ZodRealError);
// registry mirrors of the compiler's sentinels, so this module never imports the compiler
const COMPILE_INVALID = /* @__PURE__ */ Symbol.for("zod.compile.invalid");
const COMPILE_FALLBACK = /* @__PURE__ */ Symbol.for("zod.compile.fallback");
// Deliberately tiny, because v8 will not inline a body carrying the fallback's object literals and throw. Everything that is not the compiled happy path lives in validateFallback, and that split is worth ~35% on a compiled schema.
const validate = ((schema, value, _ctx) => {
    const validator = schema._zod.bag.validator;
    if (validator !== undefined) {
        if (validator(value) !== COMPILE_INVALID)
            return true;
        // a definite sentinel means the runtime would reject, so skip the re-parse; a ctx can still change the answer
        if (validator.definite === true && _ctx === undefined)
            return false;
    }
    return validateFallback(schema, value, _ctx);
});
function validateFallback(schema, value, _ctx) {
    const ctx = _ctx
        ? { ..._ctx, async: false, abortEarly: true }
        : { async: false, abortEarly: true };
    const fallbackRun = schema._zod.bag.fallbackRun;
    let result;
    if (fallbackRun) {
        // skip nested fast paths on the fallback, so user callbacks keep the at-most-twice bound
        ctx[COMPILE_FALLBACK] = true;
        result = fallbackRun({ value, issues: [] }, ctx);
    }
    else {
        result = schema._zod.run({ value, issues: [] }, ctx);
    }
    if (result instanceof Promise) {
        throw new $ZodAsyncError();
    }
    return result.issues.length === 0;
}
// no fast path: the compiler keeps async parses on the runtime, because a promise-returning callback that is not declared async compiles to a throw
const parse_validateAsync = async (schema, value, _ctx) => {
    const ctx = _ctx
        ? { ..._ctx, async: true, abortEarly: true }
        : { async: true, abortEarly: true };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
        result = await result;
    return result.issues.length === 0;
};
const _encode = (_Err) => {
    const parse = _parse(_Err);
    const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return parse(schema, value, ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const encode = /* @__PURE__*/ _encode($ZodRealError);
const _decode = (_Err) => {
    const parse = _parse(_Err);
    const fn = (schema, value, _ctx, _params) => {
        return parse(schema, value, _ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const decode = /* @__PURE__*/ _decode($ZodRealError);
const _encodeAsync = (_Err) => {
    const parseAsync = _parseAsync(_Err);
    const fn = async (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return (await parseAsync(schema, value, ctx, finalizeParams(fn, _params)));
    };
    return fn;
};
const encodeAsync = /* @__PURE__*/ _encodeAsync($ZodRealError);
const _decodeAsync = (_Err) => {
    const parseAsync = _parseAsync(_Err);
    const fn = async (schema, value, _ctx, _params) => {
        return await parseAsync(schema, value, _ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const decodeAsync = /* @__PURE__*/ _decodeAsync($ZodRealError);
const _safeEncode = (_Err) => (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return _safeParse(_Err)(schema, value, ctx);
};
const safeEncode = /* @__PURE__*/ _safeEncode($ZodRealError);
const _safeDecode = (_Err) => (schema, value, _ctx) => {
    return _safeParse(_Err)(schema, value, _ctx);
};
const safeDecode = /* @__PURE__*/ _safeDecode($ZodRealError);
const _safeEncodeAsync = (_Err) => async (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return _safeParseAsync(_Err)(schema, value, ctx);
};
const safeEncodeAsync = /* @__PURE__*/ _safeEncodeAsync($ZodRealError);
const _safeDecodeAsync = (_Err) => async (schema, value, _ctx) => {
    return _safeParseAsync(_Err)(schema, value, _ctx);
};
const safeDecodeAsync = /* @__PURE__*/ _safeDecodeAsync($ZodRealError);

;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/errors.js



/* Prototypes that already carry the lazy helper methods. Seeded with the
 * intrinsics so that `init` on a foreign object — it accepts any object —
 * can never install an accessor onto a prototype we do not own. */
const _installedErrorProtos = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
/* Helper methods live as non-enumerable lazy getters on the shared
 * prototype instead of own properties on every instance. On first
 * access the getter allocates the per-instance closure and caches it
 * as a non-enumerable own property, so detached usage still works and
 * the allocation only happens for methods actually touched. */
function _lazyMethod(proto, key, make) {
    Object.defineProperty(proto, key, {
        configurable: true,
        enumerable: false,
        get() {
            const value = make(this);
            Object.defineProperty(this, key, { value, configurable: true, writable: true });
            return value;
        },
        set(value) {
            Object.defineProperty(this, key, { value, configurable: true, writable: true });
        },
    });
}
const errors_initializer = (inst, issues) => {
    $ZodError.init(inst, issues);
    inst.name = "ZodError";
    const proto = Object.getPrototypeOf(inst);
    if (_installedErrorProtos.has(proto))
        return;
    _installedErrorProtos.add(proto);
    _lazyMethod(proto, "format", (self) => (mapper) => formatError(self, mapper));
    _lazyMethod(proto, "flatten", (self) => (mapper) => flattenError(self, mapper));
    _lazyMethod(proto, "addIssue", (self) => (issue) => {
        self.issues.push(issue);
        self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
    });
    _lazyMethod(proto, "addIssues", (self) => (issues) => {
        self.issues.push(...issues);
        self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
    });
    Object.defineProperty(proto, "isEmpty", {
        configurable: true,
        enumerable: false,
        get() {
            return this.issues.length === 0;
        },
    });
};
const ZodError = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodError", errors_initializer)));
const ZodRealError = /*@__PURE__*/ $constructor("ZodError", errors_initializer, undefined, {
    Parent: Error,
});
// /** @deprecated Use `z.core.$ZodErrorMapCtx` instead. */
// export type ErrorMapCtx = core.$ZodErrorMapCtx;

;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/parse.js


const classic_parse_parse = /* @__PURE__ */ _parse(ZodRealError);
const classic_parse_parseAsync = /* @__PURE__ */ _parseAsync(ZodRealError);
const parse_safeParse = /* @__PURE__ */ _safeParse(ZodRealError);
const parse_safeParseAsync = /* @__PURE__ */ _safeParseAsync(ZodRealError);

// Codec functions
const parse_encode = /* @__PURE__ */ _encode(ZodRealError);
const parse_decode = /* @__PURE__ */ _decode(ZodRealError);
const parse_encodeAsync = /* @__PURE__ */ _encodeAsync(ZodRealError);
const parse_decodeAsync = /* @__PURE__ */ _decodeAsync(ZodRealError);
const parse_safeEncode = /* @__PURE__ */ _safeEncode(ZodRealError);
const parse_safeDecode = /* @__PURE__ */ _safeDecode(ZodRealError);
const parse_safeEncodeAsync = /* @__PURE__ */ _safeEncodeAsync(ZodRealError);
const parse_safeDecodeAsync = /* @__PURE__ */ _safeDecodeAsync(ZodRealError);

;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/schemas.js








// Register English as the default locale on first ZodType construction. Hooked into the `ZodType` `$constructor` (rather than a top-level `config(en())` in `external.ts`) so bundlers honoring `sideEffects: false` can't tree-shake it out — see #5953, #5725. An explicit `z.config(z.locales.xx())` call wins regardless of order, since this only sets the default when none is present.
function _ensureDefaultLocale() {
    if (!globalConfig.localeError)
        config(en());
}
// the default memoizer is read by the core container init, which runs before `ZodType.init`, so each container calls this first
function _ensureDefaultMemoizer() {
    if (!globalConfig.memoizer)
        config({ memoizer: memoizer() });
}
const ZodType = /*@__PURE__*/ $constructor("ZodType", (inst, def) => {
    _ensureDefaultLocale();
    $ZodType.init(inst, def);
    inst.def = def;
    inst.type = def.type;
    return inst;
}, {
    check(...chks) {
        const def = this.def;
        return this.clone(mergeDefs(def, {
            checks: [
                ...(def.checks ?? []),
                ...chks.map((ch) => typeof ch === "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch),
            ],
        }), { parent: true });
    },
    with(...chks) {
        return this.check(...chks);
    },
    clone(def, params) {
        return clone(this, def, params);
    },
    brand() {
        return this;
    },
    register(reg, meta) {
        reg.add(this, meta);
        return this;
    },
    refine(check, params) {
        return this.check(refine(check, params));
    },
    superRefine(refinement, params) {
        return this.check(superRefine(refinement, params));
    },
    overwrite(fn) {
        return this.check(_overwrite(fn));
    },
    optional() {
        return optional(this);
    },
    exactOptional() {
        return exactOptional(this);
    },
    nullable() {
        return nullable(this);
    },
    nullish() {
        return optional(nullable(this));
    },
    nonoptional(params) {
        return nonoptional(this, params);
    },
    array() {
        return array(this);
    },
    or(arg) {
        return union([this, arg]);
    },
    and(arg) {
        return intersection(this, arg);
    },
    transform(tx) {
        return pipe(this, transform(tx));
    },
    default(d) {
        return schemas_default(this, d);
    },
    prefault(d) {
        return prefault(this, d);
    },
    catch(params) {
        return schemas_catch(this, params);
    },
    pipe(target) {
        return pipe(this, target);
    },
    readonly() {
        return readonly(this);
    },
    describe(description) {
        const cl = this.clone();
        globalRegistry.add(cl, { description });
        return cl;
    },
    meta(...args) {
        // overloaded: meta() returns the registered metadata, meta(data) returns a clone with `data` registered. The mapped type picks up the second overload, so we accept variadic any-args and return `any` to satisfy both at runtime.
        if (args.length === 0)
            return globalRegistry.get(this);
        const cl = this.clone();
        globalRegistry.add(cl, args[0]);
        return cl;
    },
    isOptional() {
        return this.safeParse(undefined).success;
    },
    isNullable() {
        return this.safeParse(null).success;
    },
    apply(fn, ...args) {
        return args.length === 0 ? fn(this) : fn(this, ...args);
    },
    // Overrides core's `~standard` to add `jsonSchema`. Must stay a prototype entry: redefining it per instance demotes instances to dictionary mode.
    get "~standard"() {
        return hide(this, "~standard", {
            ...standardProps(this),
            jsonSchema: {
                input: createStandardJSONSchemaMethod(this, "input"),
                output: createStandardJSONSchemaMethod(this, "output"),
            },
        });
    },
    set "~standard"(value) {
        own(this, "~standard", value);
    },
    parse: function _parse(data, params) {
        return classic_parse_parse(this, data, params, { callee: _parse });
    },
    parseAsync: async function _parseAsync(data, params) {
        return await classic_parse_parseAsync(this, data, params, { callee: _parseAsync });
    },
    safeParse(data, params) {
        return parse_safeParse(this, data, params);
    },
    async safeParseAsync(data, params) {
        return parse_safeParseAsync(this, data, params);
    },
    // `spa` is an alias: same function object as `safeParseAsync`, as before.
    get spa() {
        return this?.safeParseAsync;
    },
    set spa(value) {
        own(this, "spa", value);
    },
    validate(data, params) {
        return validate(this, data, params);
    },
    validateAsync(data, params) {
        return parse_validateAsync(this, data, params);
    },
    encode: function _encode(data, params) {
        return parse_encode(this, data, params, { callee: _encode });
    },
    decode: function _decode(data, params) {
        return parse_decode(this, data, params, { callee: _decode });
    },
    encodeAsync: async function _encodeAsync(data, params) {
        return await parse_encodeAsync(this, data, params, { callee: _encodeAsync });
    },
    decodeAsync: async function _decodeAsync(data, params) {
        return await parse_decodeAsync(this, data, params, { callee: _decodeAsync });
    },
    safeEncode(data, params) {
        return parse_safeEncode(this, data, params);
    },
    safeDecode(data, params) {
        return parse_safeDecode(this, data, params);
    },
    async safeEncodeAsync(data, params) {
        return parse_safeEncodeAsync(this, data, params);
    },
    async safeDecodeAsync(data, params) {
        return parse_safeDecodeAsync(this, data, params);
    },
    toJSONSchema(params) {
        return createToJSONSchemaMethod(this, {})(params);
    },
    // Reads through to the registry on every access, so it must not cache.
    get description() {
        return globalRegistry.get(this)?.description;
    },
    // No setter: `schema._def = x` throws, as it did when `_def` was a non-writable own property.
    get _def() {
        return this._zod.def;
    },
});
/** @internal */
const _ZodString = /*@__PURE__*/ $constructor("_ZodString", (inst, def) => {
    $ZodString.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => stringProcessor(inst, ctx, json, params);
}, 
/*@__PURE__*/ derived({
    format: (inst) => aggregateChecks(inst).format ?? null,
    minLength: (inst) => aggregateChecks(inst).minimum ?? null,
    maxLength: (inst) => aggregateChecks(inst).maximum ?? null,
}, {
    regex(...args) {
        return this.check(_regex(...args));
    },
    includes(...args) {
        return this.check(_includes(...args));
    },
    startsWith(...args) {
        return this.check(_startsWith(...args));
    },
    endsWith(...args) {
        return this.check(_endsWith(...args));
    },
    min(...args) {
        return this.check(_minLength(...args));
    },
    max(...args) {
        return this.check(_maxLength(...args));
    },
    length(...args) {
        return this.check(_length(...args));
    },
    nonempty(...args) {
        return this.check(_minLength(1, ...args));
    },
    lowercase(params) {
        return this.check(_lowercase(params));
    },
    uppercase(params) {
        return this.check(_uppercase(params));
    },
    trim() {
        return this.check(_trim());
    },
    normalize(...args) {
        return this.check(_normalize(...args));
    },
    toLowerCase() {
        return this.check(_toLowerCase());
    },
    toUpperCase() {
        return this.check(_toUpperCase());
    },
    slugify() {
        return this.check(_slugify());
    },
}));
const ZodString = /*@__PURE__*/ $constructor("ZodString", (inst, def) => {
    $ZodString.init(inst, def);
    _ZodString.init(inst, def);
}, {
    email(params) {
        return this.check(_email(ZodEmail, params));
    },
    url(params) {
        return this.check(_url(ZodURL, params));
    },
    jwt(params) {
        return this.check(_jwt(ZodJWT, params));
    },
    emoji(params) {
        return this.check(api_emoji(ZodEmoji, params));
    },
    guid(params) {
        return this.check(_guid(ZodGUID, params));
    },
    uuid(params) {
        return this.check(_uuid(ZodUUID, params));
    },
    uuidv4(params) {
        return this.check(_uuidv4(ZodUUID, params));
    },
    uuidv6(params) {
        return this.check(_uuidv6(ZodUUID, params));
    },
    uuidv7(params) {
        return this.check(_uuidv7(ZodUUID, params));
    },
    nanoid(params) {
        return this.check(_nanoid(ZodNanoID, params));
    },
    cuid(params) {
        return this.check(_cuid(ZodCUID, params));
    },
    cuid2(params) {
        return this.check(_cuid2(ZodCUID2, params));
    },
    ulid(params) {
        return this.check(_ulid(ZodULID, params));
    },
    base64(params) {
        return this.check(_base64(ZodBase64, params));
    },
    base64url(params) {
        return this.check(_base64url(ZodBase64URL, params));
    },
    xid(params) {
        return this.check(_xid(ZodXID, params));
    },
    ksuid(params) {
        return this.check(_ksuid(ZodKSUID, params));
    },
    ipv4(params) {
        return this.check(_ipv4(ZodIPv4, params));
    },
    ipv6(params) {
        return this.check(_ipv6(ZodIPv6, params));
    },
    cidrv4(params) {
        return this.check(_cidrv4(ZodCIDRv4, params));
    },
    cidrv6(params) {
        return this.check(_cidrv6(ZodCIDRv6, params));
    },
    e164(params) {
        return this.check(_e164(ZodE164, params));
    },
    datetime(params) {
        return this.check(_isoDateTime(ZodISODateTime, params));
    },
    date(params) {
        return this.check(_isoDate(ZodISODate, params));
    },
    time(params) {
        return this.check(_isoTime(ZodISOTime, params));
    },
    duration(params) {
        return this.check(_isoDuration(ZodISODuration, params));
    },
});
function schemas_string(params) {
    return _string(ZodString, params);
}
const ZodStringFormat = /*@__PURE__*/ $constructor("ZodStringFormat", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    _ZodString.init(inst, def);
});
const ZodISODateTime = /*@__PURE__*/ $constructor("ZodISODateTime", (inst, def) => {
    $ZodISODateTime.init(inst, def);
    ZodStringFormat.init(inst, def);
});
const ZodISODate = /*@__PURE__*/ $constructor("ZodISODate", (inst, def) => {
    $ZodISODate.init(inst, def);
    ZodStringFormat.init(inst, def);
});
const ZodISOTime = /*@__PURE__*/ $constructor("ZodISOTime", (inst, def) => {
    $ZodISOTime.init(inst, def);
    ZodStringFormat.init(inst, def);
});
const ZodISODuration = /*@__PURE__*/ $constructor("ZodISODuration", (inst, def) => {
    $ZodISODuration.init(inst, def);
    ZodStringFormat.init(inst, def);
});
const ZodEmail = /*@__PURE__*/ $constructor("ZodEmail", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodEmail.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_email(params) {
    return core._email(ZodEmail, params);
}
const ZodGUID = /*@__PURE__*/ $constructor("ZodGUID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodGUID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_guid(params) {
    return core._guid(ZodGUID, params);
}
const ZodUUID = /*@__PURE__*/ $constructor("ZodUUID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodUUID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_uuid(params) {
    return core._uuid(ZodUUID, params);
}
function uuidv4(params) {
    return core._uuidv4(ZodUUID, params);
}
// ZodUUIDv6
function uuidv6(params) {
    return core._uuidv6(ZodUUID, params);
}
// ZodUUIDv7
function uuidv7(params) {
    return core._uuidv7(ZodUUID, params);
}
const ZodURL = /*@__PURE__*/ $constructor("ZodURL", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodURL.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function url(params) {
    return core._url(ZodURL, params);
}
function httpUrl(params) {
    return core._url(ZodURL, {
        protocol: regexes.httpProtocol,
        hostname: regexes.domain,
        ...util.normalizeParams(params),
    });
}
const ZodEmoji = /*@__PURE__*/ $constructor("ZodEmoji", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodEmoji.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_emoji(params) {
    return core._emoji(ZodEmoji, params);
}
const ZodNanoID = /*@__PURE__*/ $constructor("ZodNanoID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodNanoID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_nanoid(params) {
    return core._nanoid(ZodNanoID, params);
}
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link ZodCUID2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const ZodCUID = /*@__PURE__*/ $constructor("ZodCUID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodCUID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
/**
 * Validates a CUID v1 string.
 *
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link cuid2 | `z.cuid2()`} instead.
 * See https://github.com/paralleldrive/cuid.
 */
function schemas_cuid(params) {
    return core._cuid(ZodCUID, params);
}
const ZodCUID2 = /*@__PURE__*/ $constructor("ZodCUID2", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodCUID2.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_cuid2(params) {
    return core._cuid2(ZodCUID2, params);
}
const ZodULID = /*@__PURE__*/ $constructor("ZodULID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodULID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_ulid(params) {
    return core._ulid(ZodULID, params);
}
const ZodXID = /*@__PURE__*/ $constructor("ZodXID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodXID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_xid(params) {
    return core._xid(ZodXID, params);
}
const ZodKSUID = /*@__PURE__*/ $constructor("ZodKSUID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodKSUID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_ksuid(params) {
    return core._ksuid(ZodKSUID, params);
}
const ZodIPv4 = /*@__PURE__*/ $constructor("ZodIPv4", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodIPv4.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_ipv4(params) {
    return core._ipv4(ZodIPv4, params);
}
const ZodMAC = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMAC", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    core.$ZodMAC.init(inst, def);
    ZodStringFormat.init(inst, def);
})));
function schemas_mac(params) {
    return core._mac(ZodMAC, params);
}
const ZodIPv6 = /*@__PURE__*/ $constructor("ZodIPv6", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodIPv6.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_ipv6(params) {
    return core._ipv6(ZodIPv6, params);
}
const ZodCIDRv4 = /*@__PURE__*/ $constructor("ZodCIDRv4", (inst, def) => {
    $ZodCIDRv4.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_cidrv4(params) {
    return core._cidrv4(ZodCIDRv4, params);
}
const ZodCIDRv6 = /*@__PURE__*/ $constructor("ZodCIDRv6", (inst, def) => {
    $ZodCIDRv6.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_cidrv6(params) {
    return core._cidrv6(ZodCIDRv6, params);
}
const ZodBase64 = /*@__PURE__*/ $constructor("ZodBase64", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodBase64.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_base64(params) {
    return core._base64(ZodBase64, params);
}
const ZodBase64URL = /*@__PURE__*/ $constructor("ZodBase64URL", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodBase64URL.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_base64url(params) {
    return core._base64url(ZodBase64URL, params);
}
const ZodE164 = /*@__PURE__*/ $constructor("ZodE164", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodE164.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_e164(params) {
    return core._e164(ZodE164, params);
}
const ZodCreditCard = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodCreditCard", (inst, def) => {
    core.$ZodCreditCard.init(inst, def);
    ZodStringFormat.init(inst, def);
})));
function schemas_creditCard(params) {
    return core._creditCard(ZodCreditCard, params);
}
const ZodIBAN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodIBAN", (inst, def) => {
    core.$ZodIBAN.init(inst, def);
    ZodStringFormat.init(inst, def);
})));
function schemas_iban(params) {
    return core._iban(ZodIBAN, params);
}
const ZodJWT = /*@__PURE__*/ $constructor("ZodJWT", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodJWT.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function jwt(params) {
    return core._jwt(ZodJWT, params);
}
const ZodCustomStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodCustomStringFormat", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    core.$ZodCustomStringFormat.init(inst, def);
    ZodStringFormat.init(inst, def);
})));
function stringFormat(format, fnOrRegex, _params = {}) {
    return core._stringFormat(ZodCustomStringFormat, format, fnOrRegex, _params);
}
function schemas_hostname(_params) {
    return core._stringFormat(ZodCustomStringFormat, "hostname", regexes.hostname, _params);
}
function schemas_hex(_params) {
    return core._stringFormat(ZodCustomStringFormat, "hex", regexes.hex, _params);
}
function schemas_currencyCode(_params) {
    return core._stringFormat(ZodCustomStringFormat, "currency_code", regexes.currencyCode, _params);
}
function hash(alg, params) {
    const enc = params?.enc ?? "hex";
    const format = `${alg}_${enc}`;
    const regex = core.regexes[format];
    if (!regex)
        throw new Error(`Unrecognized hash format: ${format}`);
    return core._stringFormat(ZodCustomStringFormat, format, regex, params);
}
const ZodNumber = /*@__PURE__*/ $constructor("ZodNumber", (inst, def) => {
    $ZodNumber.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => numberProcessor(inst, ctx, json, params);
    inst.isFinite = true;
}, 
/*@__PURE__*/ derived({
    minValue: (inst) => {
        const { minimum, exclusiveMinimum } = aggregateChecks(inst);
        return Math.max(minimum ?? Number.NEGATIVE_INFINITY, exclusiveMinimum ?? Number.NEGATIVE_INFINITY);
    },
    maxValue: (inst) => {
        const { maximum, exclusiveMaximum } = aggregateChecks(inst);
        return Math.min(maximum ?? Number.POSITIVE_INFINITY, exclusiveMaximum ?? Number.POSITIVE_INFINITY);
    },
    isInt: (inst) => {
        const { isInt, multipleOf } = aggregateChecks(inst);
        return !!isInt || !!multipleOf?.some(Number.isSafeInteger);
    },
    format: (inst) => aggregateChecks(inst).format ?? null,
}, {
    gt(value, params) {
        return this.check(_gt(value, params));
    },
    gte(value, params) {
        return this.check(_gte(value, params));
    },
    min(value, params) {
        return this.check(_gte(value, params));
    },
    lt(value, params) {
        return this.check(_lt(value, params));
    },
    lte(value, params) {
        return this.check(_lte(value, params));
    },
    max(value, params) {
        return this.check(_lte(value, params));
    },
    int(params) {
        return this.check(schemas_int(params));
    },
    safe(params) {
        return this.check(schemas_int(params));
    },
    positive(params) {
        return this.check(_gt(0, params));
    },
    nonnegative(params) {
        return this.check(_gte(0, params));
    },
    negative(params) {
        return this.check(_lt(0, params));
    },
    nonpositive(params) {
        return this.check(_lte(0, params));
    },
    multipleOf(value, params) {
        return this.check(_multipleOf(value, params));
    },
    step(value, params) {
        return this.check(_multipleOf(value, params));
    },
    finite() {
        return this;
    },
}));
function schemas_number(params) {
    return core._number(ZodNumber, params);
}
const ZodNumberFormat = /*@__PURE__*/ $constructor("ZodNumberFormat", (inst, def) => {
    $ZodNumberFormat.init(inst, def);
    ZodNumber.init(inst, def);
});
function schemas_int(params) {
    return _int(ZodNumberFormat, params);
}
function float32(params) {
    return core._float32(ZodNumberFormat, params);
}
function float64(params) {
    return core._float64(ZodNumberFormat, params);
}
function int32(params) {
    return core._int32(ZodNumberFormat, params);
}
function uint32(params) {
    return core._uint32(ZodNumberFormat, params);
}
const ZodBoolean = /*@__PURE__*/ $constructor("ZodBoolean", (inst, def) => {
    $ZodBoolean.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => booleanProcessor(inst, ctx, json, params);
});
function schemas_boolean(params) {
    return _boolean(ZodBoolean, params);
}
const ZodBigInt = /*@__PURE__*/ $constructor("ZodBigInt", (inst, def) => {
    $ZodBigInt.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => bigintProcessor(inst, ctx, json, params);
}, 
/*@__PURE__*/ derived({
    minValue: (inst) => aggregateChecks(inst).minimum ?? null,
    maxValue: (inst) => aggregateChecks(inst).maximum ?? null,
    format: (inst) => aggregateChecks(inst).format ?? null,
}, {
    gte(value, params) {
        return this.check(_gte(value, params));
    },
    min(value, params) {
        return this.check(_gte(value, params));
    },
    gt(value, params) {
        return this.check(_gt(value, params));
    },
    lt(value, params) {
        return this.check(_lt(value, params));
    },
    lte(value, params) {
        return this.check(_lte(value, params));
    },
    max(value, params) {
        return this.check(_lte(value, params));
    },
    positive(params) {
        return this.check(_gt(BigInt(0), params));
    },
    negative(params) {
        return this.check(_lt(BigInt(0), params));
    },
    nonpositive(params) {
        return this.check(_lte(BigInt(0), params));
    },
    nonnegative(params) {
        return this.check(_gte(BigInt(0), params));
    },
    multipleOf(value, params) {
        return this.check(_multipleOf(value, params));
    },
}));
function schemas_bigint(params) {
    return core._bigint(ZodBigInt, params);
}
const ZodBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodBigIntFormat", (inst, def) => {
    core.$ZodBigIntFormat.init(inst, def);
    ZodBigInt.init(inst, def);
})));
function int64(params) {
    return core._int64(ZodBigIntFormat, params);
}
function uint64(params) {
    return core._uint64(ZodBigIntFormat, params);
}
const ZodSymbol = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodSymbol", (inst, def) => {
    core.$ZodSymbol.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.symbolProcessor(inst, ctx, json, params);
})));
function symbol(params) {
    return core._symbol(ZodSymbol, params);
}
const ZodUndefined = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodUndefined", (inst, def) => {
    core.$ZodUndefined.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.undefinedProcessor(inst, ctx, json, params);
})));
function schemas_undefined(params) {
    return core._undefined(ZodUndefined, params);
}

const ZodNull = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodNull", (inst, def) => {
    core.$ZodNull.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.nullProcessor(inst, ctx, json, params);
})));
function schemas_null(params) {
    return core._null(ZodNull, params);
}

const ZodAny = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodAny", (inst, def) => {
    core.$ZodAny.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.anyProcessor(inst, ctx, json, params);
})));
function any() {
    return core._any(ZodAny);
}
const ZodUnknown = /*@__PURE__*/ $constructor("ZodUnknown", (inst, def) => {
    $ZodUnknown.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => unknownProcessor(inst, ctx, json, params);
});
function unknown() {
    return _unknown(ZodUnknown);
}
const ZodNever = /*@__PURE__*/ $constructor("ZodNever", (inst, def) => {
    $ZodNever.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => neverProcessor(inst, ctx, json, params);
});
function never(params) {
    return _never(ZodNever, params);
}
const ZodVoid = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodVoid", (inst, def) => {
    core.$ZodVoid.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.voidProcessor(inst, ctx, json, params);
})));
function schemas_void(params) {
    return core._void(ZodVoid, params);
}

const ZodDate = /*@__PURE__*/ $constructor("ZodDate", (inst, def) => {
    $ZodDate.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => dateProcessor(inst, ctx, json, params);
    inst.min = (value, params) => inst.check(_gte(value, params));
    inst.max = (value, params) => inst.check(_lte(value, params));
}, 
/*@__PURE__*/ derived({
    minDate: (inst) => {
        const { minimum } = aggregateChecks(inst);
        return minimum ? new Date(minimum) : null;
    },
    maxDate: (inst) => {
        const { maximum } = aggregateChecks(inst);
        return maximum ? new Date(maximum) : null;
    },
}, {}));
function schemas_date(params) {
    return core._date(ZodDate, params);
}
const ZodArray = /*@__PURE__*/ $constructor("ZodArray", (inst, def) => {
    _ensureDefaultMemoizer();
    $ZodArray.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => arrayProcessor(inst, ctx, json, params);
    inst.element = def.element;
}, {
    min(n, params) {
        return this.check(_minLength(n, params));
    },
    nonempty(params) {
        return this.check(_minLength(1, params));
    },
    max(n, params) {
        return this.check(_maxLength(n, params));
    },
    length(n, params) {
        return this.check(_length(n, params));
    },
    unwrap() {
        return this.element;
    },
});
function array(element, params) {
    return _array(ZodArray, element, params);
}
// .keyof
function keyof(schema) {
    const shape = schema._zod.def.shape;
    return schemas_enum(Object.keys(shape));
}
const ZodObject = /*@__PURE__*/ $constructor("ZodObject", (inst, def) => {
    _ensureDefaultMemoizer();
    $ZodObjectJIT.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => objectProcessor(inst, ctx, json, params);
    installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
}, {
    keyof() {
        return schemas_enum(Object.keys(this._zod.def.shape));
    },
    catchall(catchall) {
        // `mergeDefs` rather than a spread: spreading reads `shape`, and resolving it can mint a whole fresh subtree
        return this.clone(mergeDefs(this._zod.def, { catchall: catchall }));
    },
    passthrough() {
        return this.clone(mergeDefs(this._zod.def, { catchall: unknown() }));
    },
    loose() {
        return this.clone(mergeDefs(this._zod.def, { catchall: unknown() }));
    },
    strict() {
        return this.clone(mergeDefs(this._zod.def, { catchall: never() }));
    },
    strip() {
        return this.clone(mergeDefs(this._zod.def, { catchall: undefined }));
    },
    extend(incoming) {
        return extend(this, incoming);
    },
    safeExtend(incoming) {
        return safeExtend(this, incoming);
    },
    merge(other) {
        return merge(this, other);
    },
    pick(mask) {
        return pick(this, mask);
    },
    omit(mask) {
        return omit(this, mask);
    },
    partial(...args) {
        return partial(ZodOptional, this, args[0]);
    },
    exactPartial(...args) {
        return partial(ZodExactOptional, this, args[0], "exactPartial");
    },
    required(...args) {
        return required(ZodNonOptional, this, args[0]);
    },
});
function object(shape, params) {
    const def = {
        type: "object",
        shape: shape ?? {},
        ...normalizeParams(params),
    };
    return new ZodObject(def);
}
// strictObject
function strictObject(shape, params) {
    return new ZodObject({
        type: "object",
        shape,
        catchall: never(),
        ...util.normalizeParams(params),
    });
}
// looseObject
function looseObject(shape, params) {
    return new ZodObject({
        type: "object",
        shape,
        catchall: unknown(),
        ...util.normalizeParams(params),
    });
}
const ZodUnion = /*@__PURE__*/ $constructor("ZodUnion", (inst, def) => {
    $ZodUnion.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => unionProcessor(inst, ctx, json, params);
    inst.options = def.options;
});
function union(options, params) {
    return new ZodUnion({
        type: "union",
        options: options,
        ...normalizeParams(params),
    });
}
const ZodXor = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodXor", (inst, def) => {
    ZodUnion.init(inst, def);
    core.$ZodXor.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.unionProcessor(inst, ctx, json, params);
    inst.options = def.options;
})));
/** Creates an exclusive union (XOR) where exactly one option must match.
 * Unlike regular unions that succeed when any option matches, xor fails if
 * zero or more than one option matches the input. */
function xor(options, params) {
    return new ZodXor({
        type: "union",
        options: options,
        inclusive: false,
        ...util.normalizeParams(params),
    });
}
const ZodDiscriminatedUnion = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodDiscriminatedUnion", (inst, def) => {
    ZodUnion.init(inst, def);
    core.$ZodDiscriminatedUnion.init(inst, def);
})));
function discriminatedUnion(discriminator, options, params) {
    // const [options, params] = args;
    return new ZodDiscriminatedUnion({
        type: "union",
        options: options,
        discriminator,
        ...util.normalizeParams(params),
    });
}
const ZodIntersection = /*@__PURE__*/ $constructor("ZodIntersection", (inst, def) => {
    $ZodIntersection.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => intersectionProcessor(inst, ctx, json, params);
});
function intersection(left, right) {
    return new ZodIntersection({
        type: "intersection",
        left: left,
        right: right,
    });
}
const ZodTuple = /*@__PURE__*/ $constructor("ZodTuple", (inst, def) => {
    _ensureDefaultMemoizer();
    $ZodTuple.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => tupleProcessor(inst, ctx, json, params);
}, {
    rest(rest) {
        return this.clone({
            ...this._zod.def,
            rest: rest,
        });
    },
    partial() {
        const def = this._zod.def;
        // a refinement was authored against the full arity; partialing would run it on a shorter array
        if (def.checks?.length)
            throw new Error(".partial() cannot be used on tuple schemas containing refinements");
        return this.clone({
            ...def,
            items: def.items.map((item) => new ZodOptional({ type: "optional", innerType: item })),
        });
    },
});
function tuple(items, _paramsOrRest, _params) {
    const hasRest = _paramsOrRest instanceof core.$ZodType;
    const params = hasRest ? _params : _paramsOrRest;
    const rest = hasRest ? _paramsOrRest : null;
    return new ZodTuple({
        type: "tuple",
        items: items,
        rest,
        ...util.normalizeParams(params),
    });
}
const ZodRecord = /*@__PURE__*/ $constructor("ZodRecord", (inst, def) => {
    _ensureDefaultMemoizer();
    $ZodRecord.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => recordProcessor(inst, ctx, json, params);
    inst.keyType = def.keyType;
    inst.valueType = def.valueType;
});
function record(keyType, valueType, params) {
    // v3-compat: z.record(valueType, params?) — defaults keyType to z.string()
    if (!valueType || !valueType._zod) {
        return new ZodRecord({
            type: "record",
            keyType: schemas_string(),
            valueType: keyType,
            ...normalizeParams(valueType),
        });
    }
    return new ZodRecord({
        type: "record",
        keyType,
        valueType: valueType,
        ...normalizeParams(params),
    });
}
// type alksjf = core.output<core.$ZodRecordKey>;
function partialRecord(keyType, valueType, params) {
    return new ZodRecord({
        type: "record",
        keyType,
        valueType: valueType,
        ...util.normalizeParams(params),
        partial: true,
    });
}
function looseRecord(keyType, valueType, params) {
    return new ZodRecord({
        type: "record",
        keyType,
        valueType: valueType,
        mode: "loose",
        ...util.normalizeParams(params),
    });
}
const ZodMap = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMap", (inst, def) => {
    _ensureDefaultMemoizer();
    core.$ZodMap.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.mapProcessor(inst, ctx, json, params);
    inst.keyType = def.keyType;
    inst.valueType = def.valueType;
    inst.min = (...args) => inst.check(core._minSize(...args));
    inst.nonempty = (params) => inst.check(core._minSize(1, params));
    inst.max = (...args) => inst.check(core._maxSize(...args));
    inst.size = (...args) => inst.check(core._size(...args));
})));
function map(keyType, valueType, params) {
    return new ZodMap({
        type: "map",
        keyType: keyType,
        valueType: valueType,
        ...util.normalizeParams(params),
    });
}
const ZodSet = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodSet", (inst, def) => {
    _ensureDefaultMemoizer();
    core.$ZodSet.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.setProcessor(inst, ctx, json, params);
    inst.min = (...args) => inst.check(core._minSize(...args));
    inst.nonempty = (params) => inst.check(core._minSize(1, params));
    inst.max = (...args) => inst.check(core._maxSize(...args));
    inst.size = (...args) => inst.check(core._size(...args));
})));
function set(valueType, params) {
    return new ZodSet({
        type: "set",
        valueType: valueType,
        ...util.normalizeParams(params),
    });
}
const ZodEnum = /*@__PURE__*/ $constructor("ZodEnum", (inst, def) => {
    $ZodEnum.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => enumProcessor(inst, ctx, json, params);
    inst.enum = def.entries;
    // reuse the parsed value set so a numeric TS enum's reverse-mapping keys stay out
    inst.options = [...inst._zod.values];
    const keys = new Set(Object.keys(def.entries));
    inst.extract = (values, params) => {
        const newEntries = {};
        for (const value of values) {
            if (keys.has(value)) {
                newEntries[value] = def.entries[value];
            }
            else
                throw new Error(`Key ${value} not found in enum`);
        }
        return new ZodEnum({
            ...def,
            checks: [],
            ...normalizeParams(params),
            entries: newEntries,
        });
    };
    inst.exclude = (values, params) => {
        const newEntries = { ...def.entries };
        for (const value of values) {
            if (keys.has(value)) {
                delete newEntries[value];
            }
            else
                throw new Error(`Key ${value} not found in enum`);
        }
        return new ZodEnum({
            ...def,
            checks: [],
            ...normalizeParams(params),
            entries: newEntries,
        });
    };
});
function schemas_enum(values, params) {
    const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
    return new ZodEnum({
        type: "enum",
        entries,
        ...normalizeParams(params),
    });
}

/** @deprecated This API has been merged into `z.enum()`. Use `z.enum()` instead.
 *
 * ```ts
 * enum Colors { red, green, blue }
 * z.enum(Colors);
 * ```
 */
function nativeEnum(entries, params) {
    return new ZodEnum({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
const ZodLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodLiteral", (inst, def) => {
    core.$ZodLiteral.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.literalProcessor(inst, ctx, json, params);
    inst.values = new Set(def.values);
    Object.defineProperty(inst, "value", {
        get() {
            if (def.values.length > 1) {
                throw new Error("This schema contains multiple valid literal values. Use `.values` instead.");
            }
            return def.values[0];
        },
    });
})));
function literal(value, params) {
    return new ZodLiteral({
        type: "literal",
        values: Array.isArray(value) ? value : [value],
        ...util.normalizeParams(params),
    });
}
const ZodFile = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodFile", (inst, def) => {
    core.$ZodFile.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.fileProcessor(inst, ctx, json, params);
    inst.min = (size, params) => inst.check(core._minSize(size, params));
    inst.max = (size, params) => inst.check(core._maxSize(size, params));
    inst.mime = (types, params) => inst.check(core._mime(Array.isArray(types) ? types : [types], params));
})));
function file(params) {
    return core._file(ZodFile, params);
}
const ZodTransform = /*@__PURE__*/ $constructor("ZodTransform", (inst, def) => {
    _ensureDefaultMemoizer();
    $ZodTransform.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => transformProcessor(inst, ctx, json, params);
    inst._zod.parse = (payload, _ctx) => {
        if (_ctx.direction === "backward") {
            throw new $ZodEncodeError(inst.constructor.name);
        }
        payload.addIssue = (issue) => {
            if (typeof issue === "string") {
                payload.issues.push(util_issue(issue, payload.value, def));
            }
            else {
                // for Zod 3 backwards compatibility
                const _issue = issue;
                if (_issue.fatal)
                    _issue.continue = false;
                _issue.code ?? (_issue.code = "custom");
                if (!("input" in _issue))
                    _issue.input = payload.value;
                _issue.inst ?? (_issue.inst = inst);
                // _issue.continue ??= true;
                payload.issues.push(util_issue(_issue));
            }
        };
        const output = def.transform(payload.value, payload);
        if (output instanceof Promise) {
            return output.then((output) => {
                payload.value = output;
                return payload;
            });
        }
        payload.value = output;
        return payload;
    };
});
function transform(fn) {
    return new ZodTransform({
        type: "transform",
        transform: fn,
    });
}
const ZodOptional = /*@__PURE__*/ $constructor("ZodOptional", (inst, def) => {
    $ZodOptional.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function optional(innerType) {
    return new ZodOptional({
        type: "optional",
        innerType: innerType,
    });
}
const ZodExactOptional = /*@__PURE__*/ $constructor("ZodExactOptional", (inst, def) => {
    $ZodExactOptional.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function exactOptional(innerType) {
    return new ZodExactOptional({
        type: "optional",
        innerType: innerType,
    });
}
const ZodNullable = /*@__PURE__*/ $constructor("ZodNullable", (inst, def) => {
    $ZodNullable.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => nullableProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function nullable(innerType) {
    return new ZodNullable({
        type: "nullable",
        innerType: innerType,
    });
}
// nullish
function schemas_nullish(innerType) {
    return optional(nullable(innerType));
}
const ZodDefault = /*@__PURE__*/ $constructor("ZodDefault", (inst, def) => {
    $ZodDefault.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => defaultProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
    inst.removeDefault = inst.unwrap;
});
function schemas_default(innerType, defaultValue) {
    return new ZodDefault({
        type: "default",
        innerType: innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
        },
    });
}
const ZodPrefault = /*@__PURE__*/ $constructor("ZodPrefault", (inst, def) => {
    $ZodPrefault.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => prefaultProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function prefault(innerType, defaultValue) {
    return new ZodPrefault({
        type: "prefault",
        innerType: innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
        },
    });
}
const ZodNonOptional = /*@__PURE__*/ $constructor("ZodNonOptional", (inst, def) => {
    $ZodNonOptional.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => nonoptionalProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function nonoptional(innerType, params) {
    return new ZodNonOptional({
        type: "nonoptional",
        innerType: innerType,
        ...normalizeParams(params),
    });
}
const ZodSuccess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodSuccess", (inst, def) => {
    core.$ZodSuccess.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.successProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
})));
function success(innerType) {
    return new ZodSuccess({
        type: "success",
        innerType: innerType,
    });
}
const ZodCatch = /*@__PURE__*/ $constructor("ZodCatch", (inst, def) => {
    $ZodCatch.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => catchProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
    inst.removeCatch = inst.unwrap;
});
function schemas_catch(innerType, catchValue) {
    return new ZodCatch({
        type: "catch",
        innerType: innerType,
        catchValue: (typeof catchValue === "function" ? catchValue : constantCatch(catchValue)),
    });
}

const ZodNaN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodNaN", (inst, def) => {
    core.$ZodNaN.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.nanProcessor(inst, ctx, json, params);
})));
function nan(params) {
    return core._nan(ZodNaN, params);
}
const ZodPipe = /*@__PURE__*/ $constructor("ZodPipe", (inst, def) => {
    $ZodPipe.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => pipeProcessor(inst, ctx, json, params);
    inst.in = def.in;
    inst.out = def.out;
});
function pipe(in_, out) {
    return new ZodPipe({
        type: "pipe",
        in: in_,
        out: out,
        // ...util.normalizeParams(params),
    });
}
const ZodCodec = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodCodec", (inst, def) => {
    ZodPipe.init(inst, def);
    core.$ZodCodec.init(inst, def);
})));
function codec(in_, out, params) {
    return new ZodCodec({
        type: "pipe",
        in: in_,
        out: out,
        transform: params.decode,
        reverseTransform: params.encode,
    });
}
function invertCodec(codec) {
    const def = codec._zod.def;
    return new ZodCodec({
        type: "pipe",
        in: def.out,
        out: def.in,
        transform: def.reverseTransform,
        reverseTransform: def.transform,
    });
}
const ZodPreprocess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodPreprocess", (inst, def) => {
    ZodPipe.init(inst, def);
    core.$ZodPreprocess.init(inst, def);
})));
const ZodReadonly = /*@__PURE__*/ $constructor("ZodReadonly", (inst, def) => {
    $ZodReadonly.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => readonlyProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function readonly(innerType) {
    return new ZodReadonly({
        type: "readonly",
        innerType: innerType,
    });
}
const ZodTemplateLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodTemplateLiteral", (inst, def) => {
    core.$ZodTemplateLiteral.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.templateLiteralProcessor(inst, ctx, json, params);
})));
function templateLiteral(parts, params) {
    return new ZodTemplateLiteral({
        type: "template_literal",
        parts,
        ...util.normalizeParams(params),
    });
}
const ZodLazy = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodLazy", (inst, def) => {
    core.$ZodLazy.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.lazyProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.getter();
})));
function lazy(getter) {
    return new ZodLazy({
        type: "lazy",
        getter: getter,
    });
}
const ZodPromise = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodPromise", (inst, def) => {
    core.$ZodPromise.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.promiseProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
})));
function promise(innerType) {
    return new ZodPromise({
        type: "promise",
        innerType: innerType,
    });
}
const ZodFunction = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodFunction", (inst, def) => {
    core.$ZodFunction.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.functionProcessor(inst, ctx, json, params);
})));
function _function(params) {
    return new ZodFunction({
        type: "function",
        input: Array.isArray(params?.input) ? tuple(params?.input) : (params?.input ?? array(unknown())),
        output: params?.output ?? unknown(),
    });
}

const ZodCustom = /*@__PURE__*/ $constructor("ZodCustom", (inst, def) => {
    $ZodCustom.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => customProcessor(inst, ctx, json, params);
});
// custom checks
function check(fn) {
    const ch = new core.$ZodCheck({
        check: "custom",
        // ...util.normalizeParams(params),
    });
    ch._zod.check = fn;
    return ch;
}
function custom(fn, _params) {
    return core._custom(ZodCustom, fn ?? (() => true), _params);
}
function refine(fn, _params = {}) {
    return _refine(ZodCustom, fn, _params);
}
// superRefine
function superRefine(fn, params) {
    return _superRefine(fn, params);
}
// Re-export describe and meta from core
const schemas_describe = describe;
const schemas_meta = meta;
const ZodInstanceOf = /*@__PURE__*/ $constructor("ZodInstanceOf", (inst, def) => {
    ZodCustom.init(inst, def);
}, {
    properties(shape, params) {
        // asserts in place, so the narrowed output type is truthful without a wrapper
        return this.check(_properties(shape, params));
    },
});
function _instanceof(cls, params = {}) {
    const inst = new ZodInstanceOf({
        type: "custom",
        check: "custom",
        fn: (data) => data instanceof cls,
        abort: true,
        ...util.normalizeParams(params),
    });
    inst._zod.bag.Class = cls;
    // Override check to emit invalid_type instead of custom
    inst._zod.check = (payload) => {
        if (!(payload.value instanceof cls)) {
            payload.issues.push({
                code: "invalid_type",
                expected: cls.name,
                input: payload.value,
                inst,
                path: [...(inst._zod.def.path ?? [])],
            });
        }
    };
    return inst;
}

// stringbool
const stringbool = (...args) => core._stringbool({
    Codec: ZodCodec,
    Boolean: ZodBoolean,
    String: ZodString,
}, ...args);
function json(params) {
    const jsonSchema = lazy(() => {
        return union([schemas_string(params), schemas_number(), schemas_boolean(), schemas_null(), array(jsonSchema), record(schemas_string(), jsonSchema)]);
    });
    return jsonSchema;
}
// preprocess
function preprocess(fn, schema) {
    return new ZodPreprocess({
        type: "pipe",
        in: transform(fn),
        out: schema,
    });
}

;// CONCATENATED MODULE: ./.cache/build/js/image/json.js


const DAMAGED = "The archive was changed or written by a tool that does not follow the format; save the image again.";
/** Values in one document; the config of the largest image has some ten thousand. */
const MAX_VALUES = 200_000;
/** @throws MeasureError when it is no JSON, has too many values, is nested deeper than `depth`, or not what the schema asks for. */
function readJson(bytes, schema, what, depth) {
    const text = bytes.toString("utf8");
    const shape = shapeOf(text);
    if (shape.values > MAX_VALUES)
        throw new MeasureError(`${what} has too many values`, DAMAGED);
    if (shape.depth > depth)
        throw new MeasureError(`${what} is nested too deeply`, DAMAGED);
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new MeasureError(`${what} is no valid JSON`, DAMAGED, error);
    }
    const parsed = schema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    const issue = parsed.error.issues[0];
    const place = issue === undefined || issue.path.length === 0
        ? ""
        : ` at ${printable(issue.path.map(String).join("."))}`;
    throw new MeasureError(`${what} is not as the format says${place}: ${issue?.message ?? "invalid"}`, DAMAGED, parsed.error);
}
function shapeOf(text) {
    let values = 0;
    let depth = 0;
    let deepest = 0;
    let inString = false;
    for (let at = 0; at < text.length; at += 1) {
        const char = text.charCodeAt(at);
        if (inString) {
            if (char === 0x5c)
                at += 1;
            else if (char === 0x22)
                inString = false;
        }
        else if (char === 0x22) {
            inString = true;
        }
        else if (char === 0x7b || char === 0x5b) {
            depth += 1;
            if (depth > deepest)
                deepest = depth;
        }
        else if (char === 0x7d || char === 0x5d) {
            depth -= 1;
        }
        else if (char === 0x2c) {
            values += 1;
        }
    }
    return { depth: deepest, values };
}

;// CONCATENATED MODULE: ./.cache/build/js/image/image-config.js
/** The OCI image config, reduced to what measuring uses. */


/** Layers an image may have; engines stop at 127. */
const MAX_LAYERS = 1024;
const MAX_HISTORY = 16_384;
const MAX_LABELS = 4096;
const word = schemas_string().max(128);
const schema = object({
    architecture: word.min(1),
    os: word.min(1),
    variant: word.nullish(),
    rootfs: object({
        diff_ids: array(schemas_string().regex(/^[a-z0-9]+:[0-9a-f]{32,128}$/)).max(MAX_LAYERS),
    }),
    history: array(object({ created_by: schemas_string().nullish(), empty_layer: schemas_boolean().nullish() }))
        .max(MAX_HISTORY)
        .nullish(),
    config: object({
        Labels: record(schemas_string(), schemas_string())
            .nullish()
            .refine((labels) => Object.keys(labels ?? {}).length <= MAX_LABELS, "more labels than any image has"),
    })
        .nullish(),
});
/** @throws MeasureError when it is no image config. */
function readImageConfig(bytes, depth) {
    const file = readJson(bytes, schema, "the image's config", depth);
    return {
        architecture: file.architecture,
        os: file.os,
        variant: file.variant === undefined || file.variant === "" ? null : file.variant,
        diffIds: file.rootfs.diff_ids,
        history: (file.history ?? []).map((entry) => ({
            createdBy: withoutArguments(entry.created_by ?? ""),
            emptyLayer: entry.empty_layer ?? false,
        })),
        labels: file.config?.Labels ?? {},
    };
}
/**
 * Builders write a RUN step's build arguments with their values before its command (`|1 TOKEN=... /bin/sh -c ...`,
 * BuildKit with `RUN` in front), and ARG and ENV steps with theirs. Values may hold anything, so where they end cannot
 * be told: of such a step only its instruction is kept, and whether BuildKit made it.
 */
function withoutArguments(createdBy) {
    if (/^(?:RUN )?\|[0-9]+ /.test(createdBy))
        return createdBy.endsWith("# buildkit") ? "RUN # buildkit" : "RUN";
    const setting = /^((?:\/bin\/sh -c )?(?:#\(nop\)\s+)?(?:ARG|ENV))\s/.exec(createdBy);
    return setting?.[1] ?? createdBy;
}

;// CONCATENATED MODULE: ./.cache/build/js/image/platform.js
/** A request without a variant takes any; arm64 is v8 and 32-bit arm is v7 unless they say otherwise. */
function isPlatform(config, wanted) {
    if (config.os !== wanted.os || config.architecture !== wanted.architecture)
        return false;
    return wanted.variant === null || usualVariant(config) === usualVariant(wanted);
}
function usualVariant(platform) {
    const usual = { arm64: "v8", arm: "v7", amd64: "v1" };
    return platform.variant ?? usual[platform.architecture] ?? "";
}
/** `OS/ARCH[/VARIANT]`, as the image says it. */
function platformName(platform) {
    const { os, architecture, variant } = platform;
    return [os, architecture, ...(variant === null ? [] : [variant])].join("/");
}
/** `OS/ARCH[/VARIANT]` in its parts; null for null, and for what names no architecture. */
function parsePlatform(name) {
    const [os, architecture, variant] = name?.split("/") ?? [];
    if (os === undefined || architecture === undefined)
        return null;
    return { os, architecture, variant: variant ?? null };
}

;// CONCATENATED MODULE: ./.cache/build/js/image/layout.js
/** From the files of an archive to one image: which config, which layers, in which order. */








/** Links from blob to blob followed before a loop is assumed. */
const MAX_LINKS = 16;
/** Indexes within indexes. */
const MAX_NESTING = 4;
const MAX_IMAGES = 1024;
/** Stands for the name of an image that the index does not name. */
const UNNAMED = "index.json";
/** Engines stop at 127. */
const layout_MAX_LAYERS = 1024;
const AGAIN = "Save the image again with `docker save IMAGE`; the archive may be truncated or damaged.";
const path = schemas_string().min(1).max(4096);
const digest = schemas_string().regex(/^[a-z0-9]+:[0-9a-f]{32,128}$/);
const manifestSchema = array(object({
    Config: path,
    RepoTags: array(schemas_string()).nullish(),
    Layers: array(path).max(layout_MAX_LAYERS).nullish(),
}))
    .max(MAX_IMAGES);
const descriptor = object({
    mediaType: schemas_string().nullish(),
    digest,
    annotations: record(schemas_string(), schemas_string()).nullish(),
    platform: object({ os: schemas_string().nullish(), architecture: schemas_string().nullish() }).nullish(),
});
const ociSchema = object({
    manifests: array(descriptor).max(MAX_IMAGES).nullish(),
    config: descriptor.nullish(),
    layers: array(descriptor).max(layout_MAX_LAYERS).nullish(),
});
const CONFIG_TYPES = new Set([
    "application/vnd.oci.image.config.v1+json",
    "application/vnd.docker.container.image.v1+json",
]);
/**
 * Finds the image in an archive: by manifest.json where there is one (docker's own list, and the only one whose order
 * of layers can be relied on), else by the OCI index. Of an image for several platforms manifest.json lists only the
 * engine's own, so for another platform the index is asked as well.
 * @throws MeasureError when there is none, when several are in question, or when a part of it is missing or damaged.
 */
function resolveImage(files, wanted, limits) {
    const { candidate, config, bytes } = chooseImage(listImages(files, wanted, limits), wanted);
    const layers = candidate.layers.map((layer, index) => readLayer(files, layer, index));
    if (layers.length !== config.diffIds.length) {
        throw new MeasureError(`the image lists ${layers.length} layers, its config ${config.diffIds.length}`, "The archive mixes parts of different images; save the image again.");
    }
    return { config, configBytes: bytes.length, layers };
}
function listImages(files, wanted, limits) {
    const manifest = find(files, "manifest.json");
    const index = find(files, "index.json");
    if (manifest === null && index === null) {
        throw new MeasureError("no image in the archive: it has neither manifest.json nor index.json", "Give the output of `docker save IMAGE` or an OCI layout as a tar. The output of `docker export` has no layers.");
    }
    const listed = manifest === null ? [] : readConfigs(files, fromManifest(manifest, limits), limits);
    const isOpen = wanted.platform === null && wanted.reference === null;
    const isIndexNeeded = manifest === null || (!isOpen && !listed.some((item) => isWanted(item, wanted)));
    if (index === null || !isIndexNeeded)
        return listed;
    const found = [];
    walkIndex(files, UNNAMED, UNNAMED, limits, 0, new Set(), found);
    const indexed = readConfigs(files, found, limits);
    // Docker's list has all the names, the index all the platforms: an error tells what there is.
    const isNamed = wanted.reference === null || indexed.some((item) => isWanted(item, wanted));
    return indexed.length === 0 || (!isNamed && listed.length > 0) ? listed : indexed;
}
function fromManifest(manifest, limits) {
    const entries = readJson(jsonOf(manifest, "manifest.json"), manifestSchema, "manifest.json", limits.jsonDepth);
    return entries.map((entry) => ({
        name: entry.RepoTags?.[0] ?? entry.Config,
        references: new Set(entry.RepoTags ?? []),
        config: entry.Config,
        layers: entry.Layers ?? [],
    }));
}
function walkIndex(files, key, name, limits, depth, visited, found) {
    if (visited.has(key))
        return;
    visited.add(key);
    if (depth > MAX_NESTING || visited.size > MAX_IMAGES) {
        throw new MeasureError("the archive's indexes are nested too deeply", AGAIN);
    }
    const blob = find(files, key);
    // An index names every platform; a save holds those that were pulled.
    if (blob === null && depth > 0)
        return;
    const file = readJson(jsonOf(blob, key), ociSchema, key, limits.jsonDepth);
    if (file.config !== undefined && file.config !== null) {
        const type = file.config.mediaType ?? "";
        if (!CONFIG_TYPES.has(type))
            return;
        found.push({
            name,
            references: new Set(name === UNNAMED ? [] : [name]),
            config: blobPath(file.config.digest),
            layers: (file.layers ?? []).map((layer) => blobPath(layer.digest)),
        });
        return;
    }
    for (const child of file.manifests ?? []) {
        const isAttestation = child.annotations?.["vnd.docker.reference.type"] !== undefined || child.platform?.os === "unknown";
        if (isAttestation)
            continue;
        const label = child.annotations?.["org.opencontainers.image.ref.name"] ?? name;
        walkIndex(files, blobPath(child.digest), label, limits, depth + 1, visited, found);
    }
}
function readConfigs(files, candidates, limits) {
    // One image with two tags is listed twice.
    const distinct = new Map();
    for (const item of candidates) {
        const id = JSON.stringify([item.config, item.layers]);
        const references = distinct.get(id)?.references ?? new Set();
        for (const reference of item.references)
            references.add(reference);
        distinct.set(id, { ...item, references });
    }
    const listed = [];
    for (const candidate of distinct.values()) {
        const blob = find(files, candidate.config);
        // Other platforms' parts may be absent; the only image's may not.
        if (blob === null && distinct.size > 1)
            continue;
        const bytes = jsonOf(blob, `the image's config (${candidate.config})`);
        listed.push({ candidate, bytes, config: readImageConfig(bytes, limits.jsonDepth) });
    }
    return listed;
}
function chooseImage(listed, wanted) {
    const { platform, reference } = wanted;
    const matching = listed.filter((item) => isWanted(item, wanted));
    const [first, ...others] = matching;
    if (first !== undefined && others.length === 0)
        return first;
    const names = listed
        .map((item) => `${printable(item.candidate.name)} (${printable(platformName(item.config))})`)
        .slice(0, 20);
    if (first === undefined) {
        const asked = `${reference === null ? "" : ` named ${printable(reference)}`}${platform === null ? "" : ` for ${printable(platformName(platform))}`}`;
        throw new MeasureError(`no image${asked} in the archive${names.length === 0 ? "" : `; it has ${names.join(", ")}`}`, names.length === 0 ? AGAIN : "Name one that the archive has, or build and save the one you mean.");
    }
    throw new MeasureError(`the archive holds several images: ${names.join(", ")}`, "Save one image only, and set `platform` (as `docker save --platform`) where it exists for several.");
}
function isWanted({ candidate, config }, { platform, reference }) {
    if (platform !== null && !isPlatform(config, platform))
        return false;
    const { references } = candidate;
    // `docker save` writes the tag that `docker pull` may leave out.
    return reference === null || references.has(reference) || references.has(`${reference}:latest`);
}
function readLayer(files, key, index) {
    const blob = find(files, key);
    const label = `layer ${index + 1} (${printable(key)})`;
    if (blob === null)
        throw new MeasureError(`${label} is missing from the archive`, AGAIN);
    switch (blob.kind) {
        case "layer":
            return blob;
        case "json":
            throw new MeasureError(`${label} is no layer but a JSON document`, AGAIN);
        case "unreadable":
            throw new MeasureError(`${label} cannot be read: ${blob.reason.message}`, blob.reason.hint, blob.reason);
    }
}
/** Follows links between files of the archive: duplicate layers are stored so by engines up to 24. */
function find(files, start) {
    let key = cleanKey(start);
    for (let links = 0; links <= MAX_LINKS; links += 1) {
        const blob = files.blobs.get(key);
        if (blob !== undefined) {
            verifyDigest(key, blob);
            return blob;
        }
        const target = files.links.get(key);
        if (target === undefined)
            return null;
        key = target;
    }
    throw new MeasureError(`the links of the archive run in circles at ${printable(start)}`, AGAIN);
}
/** Documents are checked against the digest they are filed under; layers are not, that would cost a hash of everything. */
function verifyDigest(key, blob) {
    const expected = /^blobs\/sha256\/([0-9a-f]{64})$/.exec(key)?.[1];
    if (blob.kind !== "json" || expected === undefined)
        return;
    if ((0,external_node_crypto_namespaceObject.createHash)("sha256").update(blob.bytes).digest("hex") !== expected) {
        throw new MeasureError(`${key} does not have the content that its digest names`, AGAIN);
    }
}
function jsonOf(blob, what) {
    if (blob === null)
        throw new MeasureError(`${printable(what)} is missing from the archive`, AGAIN);
    if (blob.kind === "json")
        return blob.bytes;
    const reason = blob.kind === "unreadable" ? blob.reason : undefined;
    throw new MeasureError(`${printable(what)} is no JSON document${reason === undefined ? "" : `: ${reason.message}`}`, AGAIN, reason);
}
function blobPath(value) {
    return `blobs/${value.replace(":", "/")}`;
}

;// CONCATENATED MODULE: ./.cache/build/js/image/packages/application-gaps.js
/** What could not be read of applications' packages, in a bounded number of sentences. */
const MOST = 20;
const application_gaps_LONGEST = 200;
const application_gaps_HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
class Gaps {
    #sentences = [];
    #more = 0;
    /** @param path without a leading slash; it is a stranger's, and may be long and hold what is not seen */
    addFile(path, problem, effect) {
        this.add(`/${shown(path)} ${problem}: ${effect}.`);
    }
    add(sentence) {
        if (this.#sentences.length < MOST)
            this.#sentences.push(sentence);
        else
            this.#more += 1;
    }
    /** @param what of which there are more: `files of Python packages` */
    sentences(what) {
        if (this.#more === 0)
            return this.#sentences;
        return [...this.#sentences, `The same goes for ${this.#more} more ${what}.`];
    }
}
/** A path on one line, its end kept: that is what tells it from others. */
function shown(path) {
    const end = path.length > application_gaps_LONGEST ? `…${path.slice(-application_gaps_LONGEST)}` : path;
    return end.replace(application_gaps_HIDDEN, "?");
}

;// CONCATENATED MODULE: ./.cache/build/js/image/packages/node-folders.js
/** Where Node packages lie in a merged tree. */


const MODULES = "node_modules";
/** Links to the commands of packages, and what tools have cached. */
const NO_STORES = [".bin", ".cache"];
/** In no particular order. */
function* packageFolders(tree) {
    for (const folder of outermost(tree))
        yield* new ModulesWalk(tree).from(folder);
    yield* yarnOfNode(tree);
}
/** Every `node_modules` that lies in no other. */
function* outermost(tree) {
    const open = [ROOT];
    for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
        const modules = folderNamed(tree, folder, MODULES);
        for (const child of tree.children(folder)) {
            if (child !== modules && tree.kind(child) === KIND.directory)
                open.push(child);
        }
        if (modules !== null && !isYarnCache(tree, folder))
            yield modules;
    }
}
/** Yarn 1 has each package of its cache in a `v6/npm-NAME-VERSION-HASH/node_modules`. */
function isYarnCache(tree, folder) {
    const { paths } = tree;
    return paths.name(folder).startsWith("npm-") && /^v\d+$/.test(paths.name(paths.parent(folder)));
}
/** The images of Node have Yarn 1 in `/opt`. */
function* yarnOfNode(tree) {
    const opt = folderNamed(tree, ROOT, "opt");
    if (opt === null)
        return;
    for (const folder of tree.children(opt)) {
        if (tree.kind(folder) !== KIND.directory || !tree.paths.name(folder).startsWith("yarn-v"))
            continue;
        const file = packageFile(tree, folder);
        if (file !== null)
            yield { folder, name: "yarn", store: null, file, isGenerated: false };
    }
}
class ModulesWalk {
    #tree;
    #open = [];
    constructor(tree) {
        this.#tree = tree;
    }
    *from(folder) {
        this.#open.push({ folder, store: null });
        for (let modules = this.#open.pop(); modules !== undefined; modules = this.#open.pop()) {
            for (const child of this.#foldersIn(modules.folder)) {
                const name = this.#tree.paths.name(child);
                if (name.startsWith("@")) {
                    for (const inner of this.#foldersIn(child)) {
                        yield* this.#package(inner, `${name}/${this.#tree.paths.name(inner)}`, modules.store);
                    }
                }
                else if (name.startsWith(".")) {
                    if (!NO_STORES.includes(name))
                        yield* this.#store(child, name);
                }
                else {
                    yield* this.#package(child, name, modules.store);
                }
            }
        }
    }
    *#package(folder, name, store) {
        const file = packageFile(this.#tree, folder);
        if (file !== null)
            yield { folder, name, store, file, isGenerated: false };
        const modules = folderNamed(this.#tree, folder, MODULES);
        if (modules !== null)
            this.#open.push({ folder: modules, store: null });
    }
    /** `.pnpm`, `.store` and their like: folders with a `node_modules` for each package; `.prisma` has one of its own making. */
    *#store(store, storeName) {
        for (const child of this.#foldersIn(store)) {
            const name = this.#tree.paths.name(child);
            const modules = name === MODULES ? child : folderNamed(this.#tree, child, MODULES);
            if (modules !== null)
                this.#open.push({ folder: modules, store: name });
            const inner = storeName === ".store" ? folderNamed(this.#tree, child, "package") : null;
            const folder = storeName === ".prisma" ? child : inner;
            const file = folder === null ? null : packageFile(this.#tree, folder);
            if (folder === null || file === null)
                continue;
            const isGenerated = folder === child;
            yield { folder, name: isGenerated ? `${storeName}/${name}` : name, store: null, file, isGenerated };
        }
    }
    *#foldersIn(folder) {
        for (const child of this.#tree.children(folder)) {
            if (this.#tree.kind(child) === KIND.directory)
                yield child;
        }
    }
}
function folderNamed(tree, parent, name) {
    const node = tree.paths.childNamed(parent, name);
    return node !== null && tree.kind(node) === KIND.directory ? node : null;
}
/** A symbolic link counts as well: whatever it leads to, a package manager has put it there. */
function packageFile(tree, folder) {
    const node = tree.paths.childNamed(folder, "package.json");
    const kind = node === null ? 0 : tree.kind(node);
    return kind === KIND.file || kind === KIND.symlink ? node : null;
}

;// CONCATENATED MODULE: ./.cache/build/js/image/packages/node-metadata.js
/** package.json: which package a folder is. Only the name and the version are kept: an image may hold 100,000 of them. */




const MOST_BYTES = 1e6;
const DEEPEST = 64;
const FILE = "/package.json";
const BYTE_ORDER_MARK = Buffer.from("\ufeff");
const node_metadata_schema = object({
    name: schemas_string()
        .max(214)
        .regex(/^[!-~]+$/)
        .nullable()
        .catch(null),
    version: schemas_string()
        .max(100)
        .regex(/^[!-~]+$/)
        .nullable()
        .catch(null),
});
const PACKAGE_FILES = fileReader({ wants, read });
function wants(path) {
    return path.endsWith(FILE) && isPackage(path, path.length - FILE.length) ? MOST_BYTES : 0;
}
/** @param end where the folder's path ends */
function isPackage(path, end) {
    const slash = path.lastIndexOf("/", end - 1);
    if (isModules(path, slash))
        return true;
    const outer = path.lastIndexOf("/", slash - 1);
    // `node_modules/@scope/name`
    if (path[outer + 1] === "@" && isModules(path, outer))
        return true;
    // Yarn's store, and what Prisma generates.
    if (path.endsWith("/package", end) && path.includes("node_modules/.store/"))
        return true;
    if (path.endsWith("node_modules/.prisma", slash))
        return true;
    // Bun's cache, to whose files those in `node_modules` may be hard links.
    if (path.endsWith("/install/cache", slash) || path.endsWith("/install/cache", outer))
        return true;
    return slash === 3 && path.startsWith("opt/yarn-v");
}
/** @param end where the path of a folder ends that may be a `node_modules` */
function isModules(path, end) {
    return path.endsWith("/node_modules", end) || (end === 12 && path.startsWith("node_modules"));
}
function read({ path, bytes, size }) {
    if (bytes.length < size)
        return node_metadata_damaged(`is larger than ${MOST_BYTES / 1e6} MB`);
    const isMarked = bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK);
    try {
        const json = isMarked ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes;
        return { ...readJson(json, node_metadata_schema, path, DEEPEST), problem: null };
    }
    catch (error) {
        if (error instanceof MeasureError)
            return node_metadata_damaged("is damaged");
        throw error;
    }
}
function node_metadata_damaged(problem) {
    return { name: null, version: null, problem };
}
/**
 * The version in the name of a store's folder: `react-dom@18.2.0_react@18.2.0`, `@babel+core@7.24.0`; null where it has
 * none of this package.
 */
function versionOfStore(store, name) {
    const start = `${name.replace("/", "+")}@`;
    if (store?.startsWith(start) !== true)
        return null;
    return /^\d+\.\d+\.\d+[0-9A-Za-z.+-]{0,80}/.exec(store.slice(start.length))?.[0] ?? null;
}

;// CONCATENATED MODULE: ./.cache/build/js/image/packages/node.js



const MOST_PACKAGES = 200_000;
const MOST_NAMES = 4000;
/**
 * Package managers with what they consist of, installed beside Node, by Debian or by corepack; and `/opt/yarn-v1.22.22`.
 */
const OF_NODE = [
    /(?:^|\/)lib\/node_modules\/(?:npm|corepack|yarn|pnpm)(?:\/|$)/,
    /^usr\/share\/(?:nodejs|node_modules)\//,
    /\/corepack\/v\d+\//,
    /^opt\/yarn-v[^/]+$/,
];
const NODE = { type: "node", readers: [PACKAGE_FILES], list };
const known = new WeakMap();
function list(tree) {
    const packages = known.get(tree) ?? node_find(tree);
    known.set(tree, packages);
    return packages;
}
/** Distinct names of the application's packages: not those that came with Node; null when there are more than 4,000. */
function nodeNames(tree) {
    const names = new Set();
    for (const { name, location } of list(tree).found) {
        if (!OF_NODE.some((pattern) => pattern.test(location ?? "")))
            names.add(name);
    }
    return names.size > MOST_NAMES ? null : [...names].sort();
}
function node_find(tree) {
    const gaps = new Gaps();
    const found = [];
    for (const { folder, name, store, file, isGenerated } of packageFolders(tree)) {
        if (found.length === MOST_PACKAGES) {
            gaps.add(`There are more than ${MOST_PACKAGES} Node packages: the rest counts to what they are part of.`);
            break;
        }
        const fact = PACKAGE_FILES.fact(tree, file);
        if (fact !== null && fact.problem !== null) {
            gaps.addFile(tree.paths.path(file), fact.problem, "the package goes by its folder's name");
        }
        found.push({
            type: "node",
            name: (isGenerated ? null : fact?.name) ?? name,
            version: fact?.version ?? versionOfStore(store, name),
            location: tree.paths.path(folder),
            requested: null,
            source: null,
            origin: null,
            files: [],
            folders: [folder],
        });
    }
    found.sort((a, b) => (a.location < b.location ? -1 : 1));
    return { found, gaps: gaps.sentences("package.json files") };
}

;// CONCATENATED MODULE: ./.cache/build/js/image/packages/python-locations.js
const SITE = /(?:^|\/)(?:site|dist)-packages$/;
const BELOW_SITE = /(?:^|\/)(?:site|dist)-packages\//;
const VENDORED = /(?:^|\/)_vendor$/;
/** uv's cache has each wheel unpacked in a folder of its own, and hard links lead to its files. */
const UV_CACHE = /(?:^|\/)archive-v\d+\/[^/]+$/;
const CONDA_CACHE = /^((?:.*\/)?pkgs\/[^/]+)\//;
/** A folder that Python looks for packages in. */
function isSite(location) {
    return SITE.test(location);
}
/** False for a package's copy inside of another package, and for one in a cache. */
function isInstalled(tree, location) {
    if (VENDORED.test(location) || UV_CACHE.test(location))
        return false;
    if (!isSite(location) && BELOW_SITE.test(location))
        return false;
    // A package of conda's, as its cache has it: `pkgs/NAME-VERSION-BUILD/lib/...`, with notes on it beside that.
    const cached = CONDA_CACHE.exec(location)?.[1];
    return cached === undefined || tree.resolve(`/${cached}/info/index.json`) === null;
}

;// CONCATENATED MODULE: ./.cache/build/js/image/packages/database.js
/** What reading the databases of system packages shares: lines without copies, lists of paths, limits and sentences. */





/** Bytes of one file of a database. The status of a desktop with 2,000 packages has 3 million. */
const MOST_DATABASE_BYTES = 32e6;
/** Packages of one kind. */
const database_MOST_PACKAGES = 20_000;
/** Bytes of a path in a file list: Linux has none that is longer. */
const MOST_PATH_BYTES = 4096;
const database_MOST_TEXT = 200;
const database_MOST_EXAMPLES = 3;
const NAME = /^[A-Za-z0-9._][A-Za-z0-9+._~-]*$/;
const VERSION = /^[A-Za-z0-9+.:~_-]+$/;
const database_NEWLINE = 0x0a;
/** A walk over a text's lines. A line is only made a string where somebody asks for it. */
class Lines {
    #bytes;
    /** Asked once, as it nearly always holds and makes every line cheaper. */
    #isAscii;
    #start = 0;
    #end = -1;
    constructor(bytes) {
        this.#bytes = bytes;
        this.#isAscii = (0,external_node_buffer_namespaceObject.isAscii)(bytes);
    }
    /** Goes to the next line; false when there is none. */
    next() {
        if (this.#end + 1 >= this.#bytes.length)
            return false;
        this.#start = this.#end + 1;
        const end = this.#bytes.indexOf(database_NEWLINE, this.#start);
        this.#end = end === -1 ? this.#bytes.length : end;
        return true;
    }
    /** Bytes of the line, without its end. */
    get length() {
        return this.#end - this.#start;
    }
    /** -1 beyond the line's end. */
    byte(at) {
        return at < this.length ? (this.#bytes[this.#start + at] ?? -1) : -1;
    }
    /** Where a byte stands in the line, -1 for nowhere within its first `most` bytes. */
    indexOf(byte, most) {
        const end = Math.min(this.length, most);
        for (let at = 0; at < end; at += 1) {
            if (this.#bytes[this.#start + at] === byte)
                return at;
        }
        return -1;
    }
    /** The line from a byte on, as file names are decoded; null when it is longer than any path. */
    text(from = 0) {
        if (this.length - from > MOST_PATH_BYTES)
            return null;
        const start = this.#start + from;
        return this.#isAscii
            ? this.#bytes.toString("latin1", start, this.#end)
            : decodeName(this.#bytes.subarray(start, this.#end));
    }
}
/** Collects paths of one package after the other. */
class NodeList {
    #nodes = new Int32Array(256);
    #length = 0;
    add(node) {
        if (this.#length === this.#nodes.length)
            this.#nodes = grown(this.#nodes, new Int32Array(this.#length * 2));
        this.#nodes[this.#length] = node;
        this.#length += 1;
    }
    /** What was added since the last time. */
    take() {
        const taken = this.#nodes.slice(0, this.#length);
        this.#length = 0;
        return taken;
    }
}
/** A package's name as it may appear in a report; null for what no package manager accepts. */
function packageName(text) {
    return text !== null && text.length <= database_MOST_TEXT && NAME.test(text) ? text : null;
}
/** As `packageName`, of a version. */
function packageVersion(text) {
    return text !== null && text.length <= database_MOST_TEXT && VERSION.test(text) ? text : null;
}
/** What a reader got of a file that it was to read whole. */
function isWhole({ bytes, size }) {
    return bytes.length === size;
}
/** @param path without a leading slash, as everywhere below */
function tooLarge(path) {
    return `/${path} is larger than ${formatBytes(MOST_DATABASE_BYTES)} and was not read: what it lists counts to no package.`;
}
function database_damaged(path, places) {
    const what = places === 1 ? "1 place makes" : `${places} places make`;
    return `/${path} is damaged: ${what} no sense and ${places === 1 ? "was" : "were"} left out.`;
}
function tooMany(path) {
    return `/${path} lists more than ${database_MOST_PACKAGES} packages: the rest was left out.`;
}
function unread(path) {
    return `/${path} could not be read, being a link to a place where it is not expected or a sparse file: what it lists counts to no package.`;
}
/** `1 package (a)`, `5 packages (a, b, c and 2 more)`. */
function database_namesOf(names) {
    const shown = names.slice(0, database_MOST_EXAMPLES).join(", ");
    const more = names.length - database_MOST_EXAMPLES;
    const count = names.length === 1 ? "1 package" : `${names.length} packages`;
    return `${count} (${shown}${more > 0 ? ` and ${more} more` : ""})`;
}
/** Of a path that may be a symbolic link or lie below one. */
function findFact(tree, reader, path) {
    const node = tree.resolve(`/${path}`);
    return node === null ? "nothing" : factAt(tree, reader, node);
}
/** Of a path that is taken as it is. An empty file is one in which nothing stands. */
function factAt(tree, reader, node) {
    const kind = tree.kind(node);
    if (kind !== KIND.file && kind !== KIND.symlink)
        return "nothing";
    return reader.fact(tree, node) ?? (kind === KIND.file && tree.bytes(node) === 0 ? "nothing" : "unread");
}

;// CONCATENATED MODULE: ./.cache/build/js/image/packages/python-record.js


/** Bytes of one list: that of a package with 12,000 files has 1.5 million. */
const MOST_LIST_BYTES = 16e6;
const MOST_FILES = 200_000;
/** Linux has no longer paths. */
const LONGEST_PATH = 4096;
const QUOTE = 0x22;
const COMMA = 0x2c;
const python_record_NEWLINE = 0x0a;
const RETURN = 0x0d;
/** Scripts, from where pip's home scheme has libraries (`lib/python`). */
const HOME_SCRIPT = /^\.\.\/\.\.\/bin\//;
/** RECORD: rows of path, hash and size; a path is relative to the folder above the metadata, or absolute. */
function readRecord(file, location) {
    const rows = new Rows(file.bytes.toString("utf8"));
    const isHomeScheme = !/(?:^|\/)(?:site-packages|dist-packages|python)$/.test(location);
    const list = readPaths(file, location, () => {
        const path = rows.next();
        // `pip install --target` moves libraries and scripts into one folder, and leaves RECORD as it was before.
        return path !== null && isHomeScheme ? path.replace(HOME_SCRIPT, "bin/") : path;
    });
    return list.problem === null && rows.isUnclosed ? { ...list, problem: "ends between quotes" } : list;
}
/** One path on each line, relative to the folder `from` at or below the location. */
function readLines(file, location, from) {
    const text = file.bytes.toString("utf8");
    const prefix = from === location ? "" : `${from.slice(location.length).replace(/^\//, "")}/`;
    let at = 0;
    return readPaths(file, location, () => {
        if (at >= text.length)
            return null;
        const newline = text.indexOf("\n", at);
        const end = newline === -1 ? text.length : newline;
        const line = text.slice(at, text[end - 1] === "\r" ? end - 1 : end);
        at = end + 1;
        return line === "" || line.startsWith("/") ? line : `${prefix}${line}`;
    });
}
/** @param next the next path; "" for none on this line, null at the end */
function readPaths({ bytes, size, intern }, location, next) {
    const files = new NodeList();
    let count = 0;
    let problem = bytes.length < size ? `is larger than ${MOST_LIST_BYTES / 1e6} MB` : null;
    const base = intern(location);
    for (let path = next(); path !== null; path = next()) {
        // Empty lines count as well: reading them takes time.
        if (count === MOST_FILES) {
            problem = `lists more than ${MOST_FILES} files`;
            break;
        }
        count += 1;
        if (path === "" || path.length > LONGEST_PATH || path.includes("\0"))
            continue;
        const cleaned = cleanPath(path.startsWith("/") ? path : `${location}/${path}`);
        if (cleaned !== "")
            files.add(intern(cleaned));
    }
    return { kind: "files", base, files: files.take(), problem };
}
/** The first field of every row, as Python's csv module reads them. */
class Rows {
    #text;
    #at = 0;
    #isUnclosed = false;
    constructor(text) {
        this.#text = text;
    }
    /** A quote was opened and the text ended before it was closed. */
    get isUnclosed() {
        return this.#isUnclosed;
    }
    /** Null at the end; "" for an empty row. */
    next() {
        if (this.#at >= this.#text.length)
            return null;
        const first = this.#field();
        while (this.#is(COMMA)) {
            this.#at += 1;
            this.#field();
        }
        if (this.#is(RETURN))
            this.#at += 1;
        // Only of "\r\n": a line feed behind anything else is an empty row, which says nothing.
        if (this.#is(python_record_NEWLINE))
            this.#at += 1;
        return first;
    }
    #is(code) {
        return this.#text.charCodeAt(this.#at) === code;
    }
    #field() {
        const quoted = this.#is(QUOTE) ? this.#quoted() : "";
        const start = this.#at;
        for (; this.#at < this.#text.length; this.#at += 1) {
            const code = this.#text.charCodeAt(this.#at);
            if (code === COMMA || code === python_record_NEWLINE || code === RETURN)
                break;
        }
        return quoted + this.#text.slice(start, this.#at);
    }
    #quoted() {
        this.#at += 1;
        let value = "";
        for (;;) {
            const quote = this.#text.indexOf('"', this.#at);
            const end = quote === -1 ? this.#text.length : quote;
            value += this.#text.slice(this.#at, end);
            this.#at = end + 1;
            if (quote === -1) {
                this.#isUnclosed = true;
                return value;
            }
            if (!this.#is(QUOTE))
                return value;
            value += '"';
            this.#at += 1;
        }
    }
}

;// CONCATENATED MODULE: ./.cache/build/js/image/packages/python-source.js
/** direct_url.json (PEP 610): where a package was installed from, when that was no index. */



const MOST_URL_BYTES = 65_536;
/** Said of an address that nobody can read: it was none of an index, that much is known. */
const python_source_UNKNOWN = "unknown";
const python_source_LONGEST = 300;
const python_source_DEEPEST = 16;
const EDITABLE = " (editable)";
const python_source_HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const python_source_schema = object({
    url: schemas_string(),
    dir_info: object({ editable: schemas_boolean().nullable().catch(null) })
        .nullable()
        .catch(null),
});
/** The address without credentials, or the folder; at most 300 characters. */
function readSource({ path, bytes, size }) {
    if (bytes.length < size)
        return python_source_UNKNOWN;
    try {
        const { url, dir_info } = readJson(bytes, python_source_schema, path, python_source_DEEPEST);
        const isEditable = dir_info?.editable === true;
        return `${python_source_shortened(publicAddress(url), isEditable ? python_source_LONGEST - EDITABLE.length : python_source_LONGEST)}${isEditable ? EDITABLE : ""}`;
    }
    catch (error) {
        if (error instanceof MeasureError)
            return python_source_UNKNOWN;
        throw error;
    }
}
/**
 * An address without user, password, query and fragment: a query may hold a token or a signature under any name, and
 * neither says where the package is from. Of a file's address the path.
 */
function publicAddress(text) {
    if (!URL.canParse(text))
        return python_source_UNKNOWN;
    const url = new URL(text);
    if (url.protocol === "file:")
        return decoded(url.pathname);
    url.username = "";
    url.password = "";
    url.search = "";
    url.hash = "";
    // What is no address with a host keeps its user otherwise, as `git:user:token@host/x`.
    return url.href.replace(/^([a-z][a-z0-9+.-]*:(?:\/\/)?)[^/]*@/i, "$1");
}
function decoded(path) {
    try {
        return decodeURIComponent(path);
    }
    catch {
        return path;
    }
}
function python_source_shortened(text, most) {
    const clean = text.slice(0, python_source_LONGEST * 2).replace(python_source_HIDDEN, "?");
    return clean.length > most ? `${clean.slice(0, most - 1)}…` : clean;
}

;// CONCATENATED MODULE: ./.cache/build/js/image/packages/python-metadata.js
/** The files that say what a Python package is: metadata of wheels (dist-info) and of eggs (egg-info, EGG-INFO). */



/** Headers come first in a file that goes on with the project's README. */
const python_metadata_HEADER_BYTES = 65_536;
const TOP_LEVEL_BYTES = 65_536;
const INSTALLER_BYTES = 256;
const WHEEL_BYTES = 8192;
const MOST_PLATFORMS = 50;
const MOST_TOP_LEVEL = 1000;
const LONGEST_NAME = 214;
const LONGEST_VERSION = 100;
const LONGEST_STEM = 400;
const python_metadata_NAME = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/;
const python_metadata_VERSION = /^[!-~]+$/;
const PLATFORM = /^[A-Za-z0-9_]{1,100}$/;
const MODULE = /^[A-Za-z0-9_-]{1,200}$/;
/** `name-1.0` or `name-1.0-py3.11`; an escaped name has no hyphen, but not every tool escapes. */
const STEM = /^(.+?)-(\d[^-]*)(?:-py\d.*)?$/;
/** How much of which file of a metadata folder is read. */
const OF_WHEEL = new Map([
    ["METADATA", python_metadata_HEADER_BYTES],
    ["RECORD", MOST_LIST_BYTES],
    ["top_level.txt", TOP_LEVEL_BYTES],
    ["direct_url.json", MOST_URL_BYTES],
    ["INSTALLER", INSTALLER_BYTES],
    ["WHEEL", WHEEL_BYTES],
]);
const OF_EGG = new Map([
    ["PKG-INFO", python_metadata_HEADER_BYTES],
    ["installed-files.txt", MOST_LIST_BYTES],
    ["SOURCES.txt", MOST_LIST_BYTES],
    ["top_level.txt", TOP_LEVEL_BYTES],
]);
const PYTHON_FILES = fileReader({ wants: python_metadata_wants, read: python_metadata_read });
function python_metadata_wants(path) {
    const slash = path.lastIndexOf("/");
    if (path.endsWith(".dist-info", slash))
        return OF_WHEEL.get(path.slice(slash + 1)) ?? 0;
    if (path.endsWith(".egg-info", slash) || path.endsWith(".egg/EGG-INFO", slash)) {
        return OF_EGG.get(path.slice(slash + 1)) ?? 0;
    }
    return path.endsWith(".egg-info") ? python_metadata_HEADER_BYTES : 0;
}
function python_metadata_read(file) {
    const folder = above(file.path);
    switch (nameOf(file.path)) {
        case "RECORD":
            return readRecord(file, above(folder));
        case "SOURCES.txt":
            return readLines(file, above(folder), above(folder));
        case "installed-files.txt":
            return readLines(file, above(folder), folder);
        case "direct_url.json":
            return { kind: "source", source: readSource(file) };
        case "INSTALLER":
            return { kind: "installer", name: file.bytes.toString("latin1").trim().toLowerCase() };
        case "WHEEL":
            return { kind: "platforms", platforms: readPlatforms(file) };
        case "top_level.txt":
            return { kind: "top-level", names: readNames(file) };
        default:
            return readHeaders(file.bytes.toString("utf8"));
    }
}
function readNames({ bytes }) {
    return bytes
        .toString("utf8")
        .split(/\r\n|\r|\n/)
        .map((line) => line.trim())
        .filter((line) => MODULE.test(line))
        .slice(0, MOST_TOP_LEVEL);
}
/** The last parts of a wheel's tags, of which a line may have several: `Tag: cp311-cp311-musllinux_1_2_x86_64`. */
function readPlatforms({ bytes }) {
    const platforms = new Set();
    for (const line of bytes.toString("latin1").split(/\r\n|\r|\n/)) {
        const tag = /^Tag:\s{0,20}(\S+)/i.exec(line)?.[1];
        for (const platform of tag?.split("-").at(-1)?.split(".") ?? []) {
            if (PLATFORM.test(platform) && platforms.size < MOST_PLATFORMS)
                platforms.add(platform);
        }
    }
    return [...platforms];
}
/** The first of each of the two headers that count, up to the empty line where the headers end. */
function readHeaders(text) {
    let name = null;
    let version = null;
    for (const line of text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/)) {
        if (line === "")
            break;
        const colon = line.indexOf(":");
        const key = colon > 0 && colon < 9 ? line.slice(0, colon).trimEnd().toLowerCase() : "";
        if (key === "name")
            name ??= python_metadata_packageName(line.slice(colon + 1));
        else if (key === "version")
            version ??= python_metadata_packageVersion(line.slice(colon + 1));
    }
    return { kind: "headers", name, version };
}
/** As PEP 503 normalises it; null for what is no name of a package. */
function python_metadata_packageName(text) {
    const name = text.trim();
    if (name.length > LONGEST_NAME || !python_metadata_NAME.test(name))
        return null;
    return name.toLowerCase().replace(/[-_.]+/g, "-");
}
function python_metadata_packageVersion(text) {
    const version = text.trim();
    return version.length <= LONGEST_VERSION && python_metadata_VERSION.test(version) ? version : null;
}
/** What the name of a metadata folder says, without its ending. */
function readStem(stem) {
    const match = STEM.exec(stem.slice(0, LONGEST_STEM));
    const [name = "", version = ""] = match === null ? stem.slice(0, LONGEST_STEM).split("-") : [match[1], match[2]];
    return { kind: "headers", name: python_metadata_packageName(name), version: python_metadata_packageVersion(version) };
}
/** The folder above a path; "" for the root. */
function above(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
/** The last name of a path. */
function nameOf(path) {
    return path.slice(path.lastIndexOf("/") + 1);
}

;// CONCATENATED MODULE: ./.cache/build/js/image/packages/python-modules.js
/** Finds modules by the names they are imported by: what a package without a list of its files consists of. */

/** `x.py`, `x.so`, `x.abi3.so`, `x.cpython-311-x86_64-linux-gnu.so` */
const python_modules_MODULE = /^([^.]+)(?:\.py|(?:\.[^.]+)?\.so)$/;
class Modules {
    #tree;
    /** Of a location the single files that are modules, by their name. */
    #files = new Map();
    constructor(tree) {
        this.#tree = tree;
    }
    named(location, names) {
        const { paths } = this.#tree;
        const parent = paths.find(location);
        if (parent === null)
            return { files: [], folders: [] };
        const single = this.#filesIn(location, parent);
        return {
            files: names.flatMap((name) => single.get(name) ?? []),
            folders: names.flatMap((name) => {
                const folder = paths.childNamed(parent, name);
                return folder !== null && this.#tree.kind(folder) === KIND.directory ? [folder] : [];
            }),
        };
    }
    #filesIn(location, parent) {
        const known = this.#files.get(location);
        if (known !== undefined)
            return known;
        const files = new Map();
        for (const child of this.#tree.children(parent)) {
            const name = python_modules_MODULE.exec(this.#tree.paths.name(child))?.[1];
            if (name === undefined)
                continue;
            const same = files.get(name);
            if (same === undefined)
                files.set(name, [child]);
            else
                same.push(child);
        }
        this.#files.set(location, files);
        return files;
    }
}

;// CONCATENATED MODULE: ./.cache/build/js/image/packages/python.js





const NO_HEADERS = { kind: "headers", name: null, version: null };
const python_MOST_PACKAGES = 200_000;
const python_MOST_NAMES = 4000;
/** Where pip installs on Debian; what Debian itself ships lies elsewhere. */
const LOCAL_DEBIAN = /^usr\/local\/lib\/python3[^/]*\/dist-packages$/;
const PYTHON = { type: "python", readers: [PYTHON_FILES], list: python_list };
const python_known = new WeakMap();
function python_list(tree) {
    const packages = python_known.get(tree) ?? python_find(tree);
    python_known.set(tree, packages);
    return packages;
}
/**
 * Distinct names of the packages that were installed beside what the distribution ships: those under `site-packages`,
 * and under `/usr/local/lib/python3*` also `dist-packages`; null when there are more than 4,000.
 */
function pythonNames(tree) {
    const names = new Set();
    for (const { name, location } of python_list(tree).found) {
        const place = location ?? "";
        if (nameOf(place) === "site-packages" || LOCAL_DEBIAN.test(place))
            names.add(name);
    }
    return names.size > python_MOST_NAMES ? null : [...names].sort();
}
function python_find(tree) {
    const gaps = new Gaps();
    const modules = new Modules(tree);
    const found = [];
    const sources = [];
    for (const metadata of metadataOf(tree)) {
        if (found.length + sources.length === python_MOST_PACKAGES) {
            gaps.add(`There are more than ${python_MOST_PACKAGES} Python packages: the rest was left out.`);
            break;
        }
        const stem = readStem(metadata.stem);
        const name = metadata.headers.name ?? stem.name;
        if (name === null) {
            gaps.addFile(metadata.path, "names no package", "its files count to none");
            continue;
        }
        const files = filesOf(tree, metadata);
        if (files !== null && files.problem !== null) {
            gaps.addFile(metadata.path, `has a list of files that ${files.problem}`, "some of them may count to none");
        }
        const isSource = isSourceTree(metadata, files);
        (isSource ? sources : found).push({
            type: "python",
            name,
            version: metadata.headers.version ?? stem.version,
            location: metadata.location,
            origin: null,
            ...provenanceOf(tree, metadata),
            ...(isSource
                ? { files: [], folders: metadata.form === "egg-file" ? [] : [metadata.node] }
                : claimsOf(tree, metadata, name, files, modules)),
        });
    }
    // Building leaves metadata in the sources, also of what was then installed elsewhere.
    const names = new Set(found.map(({ name }) => name));
    return {
        found: [...found, ...sources.filter(({ name }) => !names.has(name))],
        gaps: gaps.sentences("Python packages"),
    };
}
/** In the order of their paths. */
function* metadataOf(tree) {
    for (const { node, path, fact } of PYTHON_FILES.facts(tree)) {
        const metadata = fact.kind === "headers"
            ? placed(tree, node, path, fact)
            : fact.kind === "files"
                ? linked(tree, node)
                : null;
        // pip puts a tilde in front of what it could not remove, and its older versions a hyphen.
        if (metadata === null || /^[~-]/.test(metadata.stem))
            continue;
        if (isInstalled(tree, metadata.location))
            yield metadata;
    }
}
/** Of a package whose files are links into uv's cache only RECORD is a file of its own. */
function linked(tree, record) {
    const { paths } = tree;
    const node = paths.childNamed(paths.parent(record), "METADATA");
    if (node === null || tree.kind(node) !== KIND.symlink || paths.name(record) !== "RECORD")
        return null;
    const path = paths.path(node);
    const target = tree.resolve(`/${path}`);
    const fact = target === null ? null : PYTHON_FILES.fact(tree, target);
    return placed(tree, node, path, fact?.kind === "headers" ? fact : NO_HEADERS);
}
/** Null for a file that only has the content: a hard link under another name. */
function placed(tree, node, path, headers) {
    const folder = above(path);
    const parent = tree.paths.parent(node);
    const of = (form, at, place, ending) => ({
        form,
        node: at,
        path: place,
        location: above(place),
        stem: nameOf(place).slice(0, -ending.length),
        headers,
    });
    switch (nameOf(path)) {
        case "METADATA":
            return folder.endsWith(".dist-info") ? of("wheel", parent, folder, ".dist-info") : null;
        case "PKG-INFO":
            if (folder.endsWith(".egg-info"))
                return of("egg-info", parent, folder, ".egg-info");
            return folder.endsWith(".egg/EGG-INFO")
                ? of("egg", tree.paths.parent(parent), above(folder), ".egg")
                : null;
        default:
            return path.endsWith(".egg-info") ? of("egg-file", node, path, ".egg-info") : null;
    }
}
/** Of a kind that the file has by its name; null for one that is not there or was not read. */
function factOf(tree, metadata, name, kind) {
    if (metadata.form === "egg-file" || metadata.form === "egg")
        return null;
    const node = tree.paths.childNamed(metadata.node, name);
    const fact = node === null ? null : PYTHON_FILES.fact(tree, node);
    return fact !== null && isKind(fact, kind) ? fact : null;
}
function isKind(fact, kind) {
    return fact.kind === kind;
}
/** SOURCES.txt is of the sources: it only tells what was installed where nothing else does. */
function filesOf(tree, metadata) {
    if (metadata.form === "wheel")
        return factOf(tree, metadata, "RECORD", "files");
    const installed = factOf(tree, metadata, "installed-files.txt", "files");
    if (installed !== null || !isSite(metadata.location))
        return installed;
    const names = factOf(tree, metadata, "top_level.txt", "top-level");
    return names === null ? factOf(tree, metadata, "SOURCES.txt", "files") : null;
}
/** Metadata of an egg that no installer has put where it is: `setup.py develop` and builds leave it. */
function isSourceTree(metadata, files) {
    const isInfo = metadata.form === "egg-info" || metadata.form === "egg-file";
    return isInfo && files === null && !isSite(metadata.location);
}
function claimsOf(tree, metadata, name, files, modules) {
    if (metadata.form === "egg-file") {
        return withModules([metadata.node], [], modules.named(metadata.location, modulesOf(name, null)));
    }
    if (metadata.form === "egg")
        return { files: [], folders: [metadata.node] };
    if (files !== null) {
        return { files: rebased(tree, files, metadata.location), folders: [metadata.node] };
    }
    // Named one by one, so that it shows when a system package owns them.
    const own = [...tree.children(metadata.node)].filter((node) => tree.kind(node) === KIND.file);
    const topLevel = factOf(tree, metadata, "top_level.txt", "top-level");
    const named = modules.named(metadata.location, modulesOf(name, topLevel?.names ?? null));
    return withModules(own, [metadata.node], named);
}
/** Without a list of its modules a package most likely has one of its own name. */
function modulesOf(name, topLevel) {
    return topLevel ?? [name.replaceAll("-", "_")];
}
function withModules(files, folders, named) {
    return { files: [...files, ...named.files], folders: [...folders, ...named.folders] };
}
/** The files of a list for the place where a container sees it: where it was read may be another of its names. */
function rebased(tree, list, location) {
    const base = tree.paths.path(list.base);
    if (base === location)
        return list.files;
    const [from, to] = [base === "" ? "" : `${base}/`, location === "" ? "" : `${location}/`];
    return {
        *[Symbol.iterator]() {
            for (const file of list.files) {
                const path = tree.paths.path(file);
                const node = path.startsWith(from) ? tree.paths.find(`${to}${path.slice(from.length)}`) : file;
                if (node !== null)
                    yield node;
            }
        },
    };
}
function provenanceOf(tree, metadata) {
    if (metadata.form !== "wheel")
        return { requested: null, source: null };
    const installer = factOf(tree, metadata, "INSTALLER", "installer")?.name ?? null;
    const mark = tree.paths.childNamed(metadata.node, "REQUESTED");
    const isRequested = mark !== null && tree.kind(mark) !== 0;
    const source = factOf(tree, metadata, "direct_url.json", "source")?.source ?? null;
    const platforms = factOf(tree, metadata, "WHEEL", "platforms")?.platforms ?? [];
    return {
        ...(platforms.length === 0 ? {} : { platforms }),
        // Only pip always says it: from its silence it follows that the package is another's dependency.
        requested: isRequested ? true : installer === "pip" ? false : null,
        // conda leaves the folder in which it built the package, on a machine of its own.
        source: installer === "conda" ? null : source,
    };
}

;// CONCATENATED MODULE: ./.cache/build/js/image/packages/apk.js
/**
 * Alpine's packages. The database is one text file: a paragraph for each package, with `P:` name, `V:` version, `o:` the
 * package it is built from, and for each folder `F:` the files `R:` in it.
 */



/** The old place and that of a merged /usr. apk opens the first, so what both list is as the first says. */
const PLACES = ["lib/apk/db/installed", "usr/lib/apk/db/installed"];
const COLON = 0x3a;
const INSTALLED = fileReader({
    wants: (path) => (path === PLACES[0] || path === PLACES[1] ? MOST_DATABASE_BYTES : 0),
    read: readInstalled,
});
const apk_APK = { type: "apk", readers: [INSTALLED], list: apk_list };
function apk_list(tree) {
    const found = new Map();
    const gaps = new Set();
    for (const place of PLACES) {
        const database = findFact(tree, INSTALLED, place);
        if (database === "nothing")
            continue;
        if (database === "unread") {
            gaps.add(unread(place));
            continue;
        }
        // Through a linked folder both places may be one file: its gaps are told once.
        for (const gap of database.gaps)
            gaps.add(gap);
        for (const item of database.packages) {
            if (!found.has(item.name)) {
                found.set(item.name, {
                    type: "apk",
                    ...item,
                    location: null,
                    requested: null,
                    source: null,
                    folders: [],
                });
            }
        }
    }
    return { found: [...found.values()], gaps: [...gaps] };
}
function readInstalled(file) {
    if (!isWhole(file))
        return { packages: [], gaps: [tooLarge(file.path)] };
    const reader = new DatabaseReader(file.intern);
    const lines = new Lines(file.bytes);
    while (reader.packages.length < database_MOST_PACKAGES && lines.next())
        reader.line(lines);
    // Whether more follow only matters when there is no room for them.
    const isFull = reader.packages.length === database_MOST_PACKAGES && hasMore(lines);
    reader.endPackage();
    const gaps = [];
    if (reader.damaged > 0)
        gaps.push(database_damaged(file.path, reader.damaged));
    if (isFull)
        gaps.push(tooMany(file.path));
    return { packages: reader.packages, gaps };
}
function hasMore(lines) {
    while (lines.next()) {
        if (lines.length > 1)
            return true;
    }
    return false;
}
class DatabaseReader {
    packages = [];
    /** Lines and packages that make no sense. */
    damaged = 0;
    #intern;
    #files = new NodeList();
    #isOpen = false;
    #name = null;
    #version = null;
    #origin = null;
    #folder = "";
    constructor(intern) {
        this.#intern = intern;
    }
    line(lines) {
        // As apk has it, a line of one byte separates as well.
        if (lines.length < 2) {
            this.endPackage();
            return;
        }
        if (lines.byte(1) !== COLON) {
            this.damaged += 1;
            return;
        }
        this.#isOpen = true;
        switch (String.fromCharCode(lines.byte(0))) {
            case "P":
                this.#name = packageName(lines.text(2));
                return;
            case "V":
                this.#version = packageVersion(lines.text(2));
                if (this.#version === null)
                    this.damaged += 1;
                return;
            case "o":
                this.#origin = packageName(lines.text(2));
                return;
            case "F":
                this.#folder = lines.text(2);
                if (this.#folder === null)
                    this.damaged += 1;
                return;
            case "R":
                this.#addFile(lines.text(2));
        }
    }
    endPackage() {
        const files = this.#files.take();
        const [name, version, origin] = [this.#name, this.#version, this.#origin];
        if (name !== null) {
            this.packages.push({ name, version, origin: origin === name ? null : origin, files });
        }
        else if (this.#isOpen) {
            this.damaged += 1;
        }
        this.#isOpen = false;
        this.#name = null;
        this.#version = null;
        this.#origin = null;
        this.#folder = "";
    }
    #addFile(name) {
        // In a folder that makes no sense no file does; the folder is counted.
        if (this.#folder === null)
            return;
        const path = name === null ? "" : cleanPath(this.#folder === "" ? name : `${this.#folder}/${name}`);
        if (path === "")
            this.damaged += 1;
        else
            this.#files.add(this.#intern(path));
    }
}

;// CONCATENATED MODULE: ./.cache/build/js/image/packages/dpkg-files.js
/** The files of dpkg's database, each on its own: status and control paragraphs, file lists, checksums, diversions. */



const FOLDER = "var/lib/dpkg";
const STATUS_FILE = `${FOLDER}/status`;
const DIVERSIONS_FILE = `${FOLDER}/diversions`;
/** File lists: NAME.list, or NAME:ARCHITECTURE.list of a package that may be installed for several. */
const INFO_FOLDER = `${FOLDER}/info`;
/** Distroless images: one control file for each package, with its checksums beside it. */
const DISTROLESS_FOLDER = `${FOLDER}/status.d`;
const CHECKSUMS = ".md5sums";
const LIST = ".list";
const MOST_DIVERSIONS = 100_000;
/** Letters of the longest field that is of interest. */
const LONGEST_FIELD = 12;
const dpkg_files_COLON = 0x3a;
const SLASH = 0x2f;
const BACKSLASH = 0x5c;
const dpkg_files_SPACE = 0x20;
const TAB = 0x09;
/** What has its files in place; `config-files` and `half-installed` have not. */
const STATES = new Set(["installed", "unpacked", "half-configured", "triggers-awaited", "triggers-pending"]);
const CHECKSUM = /^\\?[0-9a-fA-F]{32,128} [ *]/;
/** Whether a file is directly in a folder. */
function isIn(folder, path) {
    return path.startsWith(`${folder}/`) && !path.includes("/", folder.length + 1);
}
const wanted = (isWanted) => {
    return (path) => (path.startsWith(FOLDER) && isWanted(path) ? MOST_DATABASE_BYTES : 0);
};
const LISTS = fileReader({
    wants: wanted((path) => path.endsWith(LIST) && isIn(INFO_FOLDER, path)),
    read: readList,
});
const DISTROLESS_LISTS = fileReader({
    wants: wanted((path) => path.endsWith(CHECKSUMS) && isIn(DISTROLESS_FOLDER, path)),
    read: readChecksums,
});
const CONTROL = fileReader({
    wants: wanted((path) => path === STATUS_FILE || (!path.endsWith(CHECKSUMS) && isIn(DISTROLESS_FOLDER, path))),
    read: readControl,
});
const DIVERSIONS = fileReader({
    wants: wanted((path) => path === DIVERSIONS_FILE),
    read: readDiversions,
});
function readList(file) {
    return dpkg_files_readPaths(file, (lines) => (lines.byte(0) === SLASH ? lines.text(1) : null));
}
/** md5sum's output: the sum, a space, a space or an asterisk, the path; escaped where a backslash comes first. */
function readChecksums(file) {
    return dpkg_files_readPaths(file, (lines) => {
        const text = lines.text();
        const sum = text === null ? null : CHECKSUM.exec(text);
        if (text === null || sum === null)
            return null;
        const path = text.slice(sum[0].length);
        return lines.byte(0) === BACKSLASH ? path.replaceAll("\\\\", "\\") : path;
    });
}
/** @param pathOf the path of a line; null when it makes no sense */
function dpkg_files_readPaths(file, pathOf) {
    if (!isWhole(file))
        return { files: new Int32Array(), damaged: Infinity };
    const files = new NodeList();
    const lines = new Lines(file.bytes);
    let nonsense = 0;
    while (lines.next()) {
        if (lines.length === 0)
            continue;
        const path = pathOf(lines);
        if (path === null) {
            nonsense += 1;
            continue;
        }
        // Every list begins with `/.`, the root.
        const cleaned = cleanPath(path);
        if (cleaned !== "")
            files.add(file.intern(cleaned));
    }
    return { files: files.take(), damaged: nonsense };
}
function readDiversions({ path, bytes, size, intern }) {
    const byPath = new Map();
    if (bytes.length < size)
        return { byPath, gaps: [tooLarge(path)] };
    const lines = new Lines(bytes);
    const next = () => (lines.next() ? lines.text() : null);
    while (lines.next()) {
        const [from, to, by] = [lines.text(), next(), next()];
        // From where a line is missing or too many, nobody knows which is which.
        if (!isPath(from) || !isPath(to) || (by !== ":" && packageName(by) === null)) {
            return { byPath, gaps: [database_damaged(path, 1)] };
        }
        if (byPath.size === MOST_DIVERSIONS)
            break;
        byPath.set(intern(cleanPath(from)), { to: intern(cleanPath(to)), by: by ?? ":" });
    }
    return { byPath, gaps: [] };
}
function isPath(text) {
    return text?.startsWith("/") === true;
}
function readControl(file) {
    if (!isWhole(file))
        return { packages: [], gaps: [tooLarge(file.path)] };
    const reader = new ControlReader();
    const lines = new Lines(file.bytes);
    while (reader.packages.length <= database_MOST_PACKAGES && lines.next())
        reader.line(lines);
    reader.endParagraph();
    const gaps = [];
    if (reader.damaged > 0)
        gaps.push(database_damaged(file.path, reader.damaged));
    if (reader.packages.length > database_MOST_PACKAGES)
        gaps.push(tooMany(file.path));
    return { packages: reader.packages.slice(0, database_MOST_PACKAGES), gaps };
}
class ControlReader {
    packages = [];
    /** Lines and paragraphs that make no sense. */
    damaged = 0;
    #isOpen = false;
    #name = null;
    #version = null;
    #architecture = "";
    #source = null;
    /** A control file outside of the status file says nothing of it and is installed. */
    #isInstalled = true;
    line(lines) {
        if (lines.length === 0) {
            this.endParagraph();
            return;
        }
        const first = lines.byte(0);
        if (first === dpkg_files_SPACE || first === TAB)
            return;
        const colon = lines.indexOf(dpkg_files_COLON, 256);
        if (colon < 1) {
            this.damaged += 1;
            return;
        }
        this.#isOpen = true;
        if (colon > LONGEST_FIELD || !mayMatter(first))
            return;
        const text = lines.text();
        if (text === null)
            return;
        const value = text.slice(colon + 1).trim();
        switch (text.slice(0, colon).toLowerCase()) {
            case "package":
                this.#name = packageName(value);
                return;
            case "version":
                this.#version = packageVersion(value);
                if (this.#version === null)
                    this.damaged += 1;
                return;
            case "architecture":
                this.#architecture = packageName(value) ?? "";
                return;
            case "source":
                this.#source = packageName(value.split(" ", 1)[0] ?? null);
                return;
            case "status":
                this.#isInstalled = STATES.has(value.split(/\s+/)[2] ?? "");
        }
    }
    endParagraph() {
        const [name, version, architecture, source] = [
            this.#name,
            this.#version,
            this.#architecture,
            this.#source,
        ];
        if (name === null) {
            if (this.#isOpen)
                this.damaged += 1;
        }
        else if (this.#isInstalled) {
            this.packages.push({ name, version, architecture, origin: source === name ? null : source });
        }
        this.#isOpen = false;
        this.#name = null;
        this.#version = null;
        this.#architecture = "";
        this.#source = null;
        this.#isInstalled = true;
    }
}
/** Whether a field that begins with this letter may be one of interest: nearly all of a status file's text is not. */
function mayMatter(first) {
    return "pvas".includes(String.fromCharCode(first | dpkg_files_SPACE));
}

;// CONCATENATED MODULE: ./.cache/build/js/image/packages/dpkg.js


/** Linux has no longer file names. */
const dpkg_LONGEST_NAME = 255;
const NO_FILES = { files: new Int32Array(), damaged: 0 };
const DPKG = {
    type: "dpkg",
    readers: [LISTS, CONTROL, DISTROLESS_LISTS, DIVERSIONS],
    list: dpkg_list,
};
function dpkg_list(tree) {
    const gaps = [];
    const packages = new Map();
    for (const item of [...ofStatus(tree, gaps), ...ofDistroless(tree, gaps)]) {
        const key = `${item.name} ${item.architecture}`;
        if (packages.has(key))
            continue;
        if (packages.size === database_MOST_PACKAGES) {
            gaps.push(tooMany(FOLDER));
            break;
        }
        packages.set(key, item);
    }
    const listed = [...packages.values()];
    gaps.push(...gapsOfLists(listed));
    const native = nativeArchitecture(listed);
    const diversions = diversionsOf(tree, gaps);
    return { found: listed.map((item) => toFound(item, native, diversions)), gaps: [...new Set(gaps)] };
}
function toFound(item, native, diversions) {
    const { name, version, origin, architecture } = item;
    const { files } = item.list ?? NO_FILES;
    const isForeign = architecture !== "" && architecture !== "all" && architecture !== native;
    return {
        type: "dpkg",
        // As dpkg itself tells one package of two architectures apart.
        name: isForeign ? `${name}:${architecture}` : name,
        version,
        origin,
        location: null,
        requested: null,
        source: null,
        files: diversions.size === 0 ? files : { [Symbol.iterator]: () => diverted(files, name, diversions) },
        folders: [],
    };
}
/** A package's files at the places where other packages' diversions have put them. */
function* diverted(files, name, diversions) {
    for (const node of files) {
        const diversion = diversions.get(node);
        yield diversion === undefined || diversion.by === name ? node : diversion.to;
    }
}
function ofStatus(tree, gaps) {
    const status = findFact(tree, CONTROL, STATUS_FILE);
    if (status === "nothing")
        return [];
    if (status === "unread") {
        gaps.push(unread(STATUS_FILE));
        return [];
    }
    gaps.push(...status.gaps);
    const info = tree.resolve(`/${INFO_FOLDER}`);
    return status.packages.map((item) => ({
        ...item,
        list: info === null
            ? null
            : (listAt(tree, info, `${item.name}:${item.architecture}${LIST}`) ??
                listAt(tree, info, `${item.name}${LIST}`)),
    }));
}
function listAt(tree, folder, name) {
    const node = tree.paths.childNamed(folder, name);
    const found = node === null || tree.kind(node) === 0 ? "unread" : factAt(tree, LISTS, node);
    if (found === "unread")
        return null;
    return found === "nothing" ? NO_FILES : found;
}
function ofDistroless(tree, gaps) {
    const folder = tree.resolve(`/${DISTROLESS_FOLDER}`);
    if (folder === null)
        return [];
    const names = [...tree.children(folder)]
        .map((node) => tree.paths.name(node))
        .filter((name) => !name.endsWith(CHECKSUMS) && name.length <= dpkg_LONGEST_NAME)
        .sort();
    return names.flatMap((name) => {
        const node = tree.paths.childNamed(folder, name);
        const control = node === null ? "nothing" : factAt(tree, CONTROL, node);
        if (control === "nothing")
            return [];
        if (control === "unread") {
            gaps.push(unread(`${DISTROLESS_FOLDER}/${name}`));
            return [];
        }
        gaps.push(...control.gaps);
        // Both files have one stem, which is not always the package's name: `libssl1` is libssl1.1.
        const sums = tree.paths.childNamed(folder, `${name}${CHECKSUMS}`);
        const found = sums === null ? "nothing" : factAt(tree, DISTROLESS_LISTS, sums);
        const files = found === "nothing" || found === "unread" ? null : found;
        return control.packages.map((item, index) => ({ ...item, list: index === 0 ? files : NO_FILES }));
    });
}
/** What is missing of the file lists; a file that no list names counts to no package. */
function gapsOfLists(listed) {
    const missing = listed.filter((item) => item.list === null);
    const broken = listed.filter((item) => item.list !== null && item.list.damaged > 0);
    const gaps = [];
    if (missing.length > 0)
        gaps.push(listGap("lacks", missing, "the files"));
    if (broken.length > 0)
        gaps.push(listGap("has damaged lines in", broken, "some files"));
    return gaps;
}
function listGap(what, items, files) {
    const lists = items.length === 1 ? "the file list" : "the file lists";
    const names = database_namesOf(items.map((item) => item.name));
    return `/${FOLDER} ${what} ${lists} of ${names}: ${files} of such a package count to none.`;
}
function diversionsOf(tree, gaps) {
    const found = findFact(tree, DIVERSIONS, DIVERSIONS_FILE);
    if (found === "nothing")
        return new Map();
    if (found === "unread") {
        gaps.push(unread(DIVERSIONS_FILE));
        return new Map();
    }
    gaps.push(...found.gaps);
    return found.byPath;
}
/** The system's own: that of dpkg itself, or where that is not installed of the first package that has one. */
function nativeArchitecture(listed) {
    const own = listed.find((item) => item.name === "dpkg" && item.architecture !== "all");
    const other = listed.find((item) => item.architecture !== "all" && item.architecture !== "");
    return (own ?? other)?.architecture ?? "";
}

;// CONCATENATED MODULE: ./.cache/build/js/image/packages/table.js




const PACKAGE_KINDS = [apk_APK, DPKG, PYTHON, NODE];

;// CONCATENATED MODULE: ./.cache/build/js/image/tree/resolver.js
/**
 * Follows symbolic links in a merged tree as a kernel does. Where a link leads is found out once, and without recursion:
 * an archive may hold chains of millions, each with a long way of its own.
 */


/** Symbolic links followed on one path before a loop is assumed, as Linux does. */
const resolver_MAX_LINKS = 40;
class Resolver {
    #tree;
    /** By link: where it leads; null for nowhere, and for as long as it is being followed: who meets it then is in a loop. */
    #targets = new Map();
    #folders = new Map([[ROOT, { node: ROOT, links: 0 }]]);
    constructor(tree) {
        this.#tree = tree;
    }
    /** What is at an absolute path, links followed; null for nothing. */
    resolve(path) {
        return this.#follow(walkOf(null, ROOT, path))?.node ?? null;
    }
    /** What is at a path whose folders may be links; its last name is taken as it is. Null for nothing. */
    locate(node) {
        if (node === ROOT)
            return ROOT;
        const { paths } = this.#tree;
        const parent = paths.parent(node);
        const folder = this.#folder(parent)?.node ?? null;
        if (folder === null)
            return null;
        const found = folder === parent ? node : paths.childNamed(folder, paths.name(node));
        return found === null || this.#tree.kind(found) === 0 ? null : found;
    }
    /** Where a folder's path leads: from the nearest folder above that is known, downwards. */
    #folder(node) {
        const { paths } = this.#tree;
        const unknown = [];
        let known = this.#folders.get(node);
        for (let at = node; known === undefined; known = this.#folders.get(at)) {
            unknown.push(at);
            at = paths.parent(at);
        }
        let place = known;
        for (let at = unknown.pop(); at !== undefined; at = unknown.pop()) {
            if (place !== null) {
                const child = place.node === paths.parent(at) ? at : paths.childNamed(place.node, paths.name(at));
                place = child === null ? null : this.#enter(child, place.links);
            }
            this.#folders.set(at, place);
        }
        return place;
    }
    /** A folder's child, or where that leads. */
    #enter(child, links) {
        const kind = this.#tree.kind(child);
        if (kind === 0)
            return null;
        if (kind !== KIND.symlink)
            return { node: child, links };
        const known = this.#targets.get(child);
        const target = known === undefined ? this.#follow(this.#open(child)) : known;
        return target === null || links + target.links > resolver_MAX_LINKS
            ? null
            : { node: target.node, links: links + target.links };
    }
    #open(link) {
        this.#targets.set(link, null);
        return walkOf(link, this.#tree.paths.parent(link), this.#tree.target(link));
    }
    /** Follows a path to its end, and before that every link on it that was not followed yet. */
    #follow(walk) {
        const open = [walk];
        let place = null;
        for (let at = open.at(-1); at !== undefined; at = open.at(-1)) {
            const link = this.#advance(at);
            if (link !== null) {
                open.push(this.#open(link));
                continue;
            }
            open.pop();
            place = placeOf(at);
            if (at.link !== null)
                this.#targets.set(at.link, place);
        }
        return place;
    }
    /** Goes on with a path: to the link that has to be followed first, which it returns, or to its end. */
    #advance(walk) {
        const { paths } = this.#tree;
        for (; walk.next < walk.names.length; walk.next += 1) {
            const name = walk.names[walk.next] ?? "";
            // Only a folder has a `.` and a `..`; a slash behind a name asks for one.
            if (this.#tree.kind(walk.at) !== KIND.directory)
                return lost(walk);
            if (name === "" || name === ".")
                continue;
            if (name === "..") {
                walk.at = paths.parent(walk.at);
                continue;
            }
            const child = paths.childNamed(walk.at, name);
            if (child === null || this.#tree.kind(child) === 0)
                return lost(walk);
            if (this.#tree.kind(child) !== KIND.symlink) {
                walk.at = child;
                continue;
            }
            const target = this.#targets.get(child);
            if (target === undefined)
                return child;
            if (target === null)
                return lost(walk);
            walk.at = target.node;
            walk.links += target.links;
            if (walk.links > resolver_MAX_LINKS)
                return lost(walk);
        }
        return null;
    }
}
function walkOf(link, start, path) {
    const isNowhere = link !== null && path === "";
    return {
        link,
        names: path.split("/"),
        next: 0,
        at: path.startsWith("/") ? ROOT : start,
        links: isNowhere ? resolver_MAX_LINKS + 1 : link === null ? 0 : 1,
    };
}
/** Ends a path that leads nowhere. */
function lost(walk) {
    walk.next = walk.names.length;
    walk.links = resolver_MAX_LINKS + 1;
    return null;
}
function placeOf({ at, links }) {
    return links > resolver_MAX_LINKS ? null : { node: at, links };
}

;// CONCATENATED MODULE: ./.cache/build/js/image/tree/merged-tree.js
/**
 * The file tree that a container sees: the layers laid on one another, with what each hides of those below. What is in
 * no layer's entry but above one is a folder all the same. Work is linear in the entries, whatever the layers do.
 */




const CAUSES = ["deleted", "overwritten", "metadata"];
const NOTHING = 0;
/** A folder without an entry of its own. */
const IMPLIED = -1;
class MergedTree {
    paths;
    layers;
    /** Every layer's first number: an entry's is that plus its index. */
    #first;
    #total;
    /** By node: NOTHING, IMPLIED, or the visible entry's number + 1. */
    #visible;
    /** By node: the number + 1 of the entry that the layer at hand has last taken away there; and those nodes. */
    #gone;
    #goneNow = [];
    /** Children that are or were visible, as lists; who is in one is marked, so that each is in it once. */
    #firstChild;
    #nextSibling;
    #inList;
    /** By entry: the inode its name leads to, or -1. */
    #inodeOf;
    /** By inode. */
    #names;
    #lostIn;
    #cause;
    #layerOfEntry;
    #resolver = new Resolver(this);
    /** Of contents with several names, one they were not stored at; made when it is asked for. */
    #otherNames = null;
    /**
     * @param layers lowest first; an image may list one twice
     * @param maxEntries over all of them
     * @throws LimitError
     */
    constructor(paths, layers, maxEntries) {
        this.paths = paths;
        this.layers = layers;
        const first = [];
        let total = 0;
        for (const layer of layers) {
            first.push(total);
            total += layer.entries.length;
            if (total > maxEntries)
                throw new LimitError(`more than ${maxEntries} entries in the image's layers`);
        }
        this.#first = first;
        this.#total = total;
        this.#visible = new Int32Array(paths.size);
        this.#gone = new Int32Array(paths.size);
        this.#firstChild = new Int32Array(paths.size);
        this.#nextSibling = new Int32Array(paths.size);
        this.#inList = new Uint8Array(paths.size);
        this.#inodeOf = new Int32Array(total).fill(-1);
        this.#names = new Int32Array(total);
        this.#lostIn = new Int16Array(total);
        this.#cause = new Uint8Array(total);
        this.#layerOfEntry = new Uint16Array(total);
        this.#visible[ROOT] = IMPLIED;
        for (let layer = 0; layer < layers.length; layer += 1)
            this.#apply(layer);
    }
    /** Every inode is below it; not every number below it is one. */
    get inodes() {
        return this.#total;
    }
    /** What a container finds at a path: `hardlink` never, for a name is as good as another; 0 for nothing. */
    kind(node) {
        const visible = this.#visible[node] ?? NOTHING;
        if (visible === NOTHING)
            return 0;
        if (visible === IMPLIED)
            return KIND.directory;
        const inode = this.#inodeOf[visible - 1] ?? -1;
        const kind = this.#entryKind(inode === -1 ? visible - 1 : inode);
        // A hard link to nothing, or an inode that no entry explains: a file without content.
        return kind === KIND.hardlink || kind === KIND.whiteout || kind === KIND.opaque ? KIND.file : kind;
    }
    /** The content behind a path that is no folder; -1 where there is none. */
    inode(node) {
        const visible = this.#visible[node] ?? NOTHING;
        return visible > 0 ? (this.#inodeOf[visible - 1] ?? -1) : -1;
    }
    /** Payload bytes of a path's content, or 0. */
    bytes(node) {
        const inode = this.inode(node);
        return inode === -1 ? 0 : this.inodeBytes(inode);
    }
    inodeBytes(inode) {
        return this.#at(inode, (entries, index) => entries.bytes(index)) ?? 0;
    }
    /** Index of the layer that stores it. */
    inodeLayer(inode) {
        return this.#layerOfEntry[inode] ?? 0;
    }
    /** A path at which a container sees it: the one it was stored at, or another of its names where that one is gone. */
    inodeNode(inode) {
        const stored = this.#storedAt(inode);
        if (this.inode(stored) === inode || this.names(inode) === 0)
            return stored;
        return this.#otherName(inode) ?? stored;
    }
    #storedAt(inode) {
        return this.#at(inode, (entries, index) => entries.node(index)) ?? ROOT;
    }
    #otherName(inode) {
        if (this.#otherNames === null) {
            this.#otherNames = new Map();
            for (const node of this.nodes()) {
                const content = this.inode(node);
                if (content !== -1 && this.#storedAt(content) !== node)
                    this.#otherNames.set(content, node);
            }
        }
        return this.#otherNames.get(inode);
    }
    /** Names that lead to it; 0 for content that a container does not see. */
    names(inode) {
        return this.#names[inode] ?? 0;
    }
    /** Time of the last change, only good for comparing. */
    inodeTime(inode) {
        return this.#at(inode, (entries, index) => entries.time(index)) ?? 0;
    }
    /** Digest of the content; null when it was not hashed, as an empty or a sparse file's never is. */
    digest(inode) {
        return this.#at(inode, (entries, index) => entries.digest(index)) ?? null;
    }
    /** Where a symbolic link points, as it is spelled. */
    target(node) {
        const inode = this.inode(node);
        return inode === -1 ? "" : (this.#at(inode, (entries, index) => entries.target(index)) ?? "");
    }
    /** What a reader made of the file at a path; null when none wanted it. */
    captured(node) {
        const inode = this.inode(node);
        if (inode === -1)
            return null;
        const layer = this.inodeLayer(inode);
        return this.layers[layer]?.captured.get(inode - (this.#first[layer] ?? 0)) ?? null;
    }
    /** Every visible path whose file a reader made something of. */
    *capturedNodes() {
        if (this.layers.every(({ captured }) => captured.size === 0))
            return;
        for (const node of this.nodes()) {
            if (this.captured(node) !== null)
                yield node;
        }
    }
    /** What a container sees in a folder. */
    *children(folder) {
        for (let child = this.#firstChild[folder] ?? 0; child !== 0; child = this.#nextSibling[child] ?? 0) {
            if (this.#visible[child] !== NOTHING)
                yield child;
        }
    }
    /** Every path that a container sees, the root left out, in no particular order. */
    *nodes() {
        for (let node = 1; node < this.#visible.length; node += 1) {
            if (this.#visible[node] !== NOTHING)
                yield node;
        }
    }
    /** Every file content that a container sees, once. */
    *liveInodes() {
        for (let inode = 0; inode < this.#total; inode += 1) {
            if ((this.#names[inode] ?? 0) > 0 && this.#entryKind(inode) === KIND.file)
                yield inode;
        }
    }
    /** Every content stored that a container does not see. */
    *losses() {
        for (let inode = 0; inode < this.#total; inode += 1) {
            if (this.#inodeOf[inode] !== inode || (this.#names[inode] ?? 0) > 0)
                continue;
            if (this.#entryKind(inode) !== KIND.file)
                continue;
            yield {
                inode,
                node: this.#storedAt(inode),
                bytes: this.inodeBytes(inode),
                stored: this.inodeLayer(inode),
                lost: this.#lostIn[inode] ?? 0,
                cause: CAUSES[this.#cause[inode] ?? 0] ?? "overwritten",
            };
        }
    }
    /** What a container finds at an absolute path, symbolic links followed; null when that is nothing. */
    resolve(path) {
        return this.#resolver.resolve(path);
    }
    /**
     * Where a path leads when the folders above it are followed through symbolic links, as `/lib/x` to `/usr/lib/x`; the
     * last name is taken as it is. Null when a container finds nothing there.
     */
    locate(node) {
        return this.#resolver.locate(node);
    }
    #at(entry, read) {
        const layer = this.#layerOfEntry[entry] ?? 0;
        const entries = this.layers[layer]?.entries;
        return entries === undefined ? undefined : read(entries, entry - (this.#first[layer] ?? 0));
    }
    #entryKind(entry) {
        return this.#at(entry, (entries, index) => entries.kind(index)) ?? 0;
    }
    #apply(layer) {
        const entries = this.layers[layer]?.entries;
        if (entries === undefined)
            return;
        const first = this.#first[layer] ?? 0;
        this.#layerOfEntry.fill(layer, first, first + entries.length);
        // A whiteout concerns the layers below, wherever in the tar it stands.
        for (let index = 0; index < entries.length; index += 1) {
            const kind = entries.kind(index);
            if (kind === KIND.whiteout)
                this.#takeAway(entries.node(index), layer, "deleted");
            else if (kind === KIND.opaque)
                this.#takeChildren(entries.node(index), layer, "deleted");
        }
        for (let index = 0; index < entries.length; index += 1) {
            const kind = entries.kind(index);
            if (kind !== KIND.whiteout && kind !== KIND.opaque)
                this.#place(entries, index, first, layer);
        }
        for (const node of this.#goneNow)
            this.#gone[node] = NOTHING;
        this.#goneNow = [];
    }
    #place(entries, index, first, layer) {
        const entry = first + index;
        const node = entries.node(index);
        const kind = entries.kind(index);
        const inode = kind === KIND.hardlink ? this.inode(entries.link(index)) : kind === KIND.directory ? -1 : entry;
        if (node === ROOT && kind !== KIND.directory) {
            this.#neverSee(entry, inode === entry, layer);
            return;
        }
        // A link counts as a name before what it replaces goes: it may replace another name of the same content.
        if (inode !== -1)
            this.#names[inode] = (this.#names[inode] ?? 0) + 1;
        this.#inodeOf[entry] = inode;
        if (node !== ROOT)
            this.#makeFolders(node, layer);
        const before = this.#visible[node] ?? NOTHING;
        if (kind === KIND.directory) {
            if (before > 0)
                this.#drop(node, layer, "overwritten");
        }
        else if (this.#isFolder(node)) {
            this.#takeAway(node, layer, "overwritten");
        }
        else if (before > 0) {
            this.#drop(node, layer, this.#causeOf(before - 1, entry));
        }
        else {
            this.#explain(node, entry, layer);
        }
        this.#show(node, entry + 1);
    }
    /** Nothing takes the place of the root: unpacking passes over it. */
    #neverSee(entry, isStored, layer) {
        if (!isStored)
            return;
        this.#inodeOf[entry] = entry;
        this.#lostIn[entry] = layer;
        this.#cause[entry] = CAUSES.indexOf("overwritten");
    }
    /** What a whiteout of this very layer took away and the layer stores again was overwritten, not deleted. */
    #explain(node, entry, layer) {
        const gone = this.#gone[node] ?? 0;
        const inode = gone === 0 ? -1 : (this.#inodeOf[gone - 1] ?? -1);
        if (inode === -1 || this.#lostIn[inode] !== layer || (this.#names[inode] ?? 0) > 0)
            return;
        this.#cause[inode] = CAUSES.indexOf(this.#causeOf(gone - 1, entry));
    }
    #causeOf(before, now) {
        const old = this.#inodeOf[before] ?? -1;
        const fresh = this.#inodeOf[now] ?? -1;
        if (old === -1 || fresh === -1 || this.#attributes(old) === this.#attributes(fresh))
            return "overwritten";
        return this.#isSameContent(old, fresh) ? "metadata" : "overwritten";
    }
    /** By their digests where both have one, else by the time of their last change. */
    #isSameContent(old, fresh) {
        if (this.#entryKind(old) !== KIND.file || this.#entryKind(fresh) !== KIND.file)
            return false;
        const bytes = this.inodeBytes(old);
        if (bytes !== this.inodeBytes(fresh))
            return false;
        if (bytes === 0)
            return true;
        const digests = [this.digest(old), this.digest(fresh)];
        return digests[0] === null || digests[1] === null
            ? this.inodeTime(old) === this.inodeTime(fresh)
            : digests[0].equals(digests[1]);
    }
    #attributes(inode) {
        return this.#at(inode, (entries, index) => entries.attributes(index)) ?? 0;
    }
    #isFolder(node) {
        const visible = this.#visible[node] ?? NOTHING;
        return visible === IMPLIED || (visible > 0 && this.#entryKind(visible - 1) === KIND.directory);
    }
    #makeFolders(node, layer) {
        for (let folder = this.paths.parent(node); !this.#isFolder(folder); folder = this.paths.parent(folder)) {
            if ((this.#visible[folder] ?? NOTHING) > 0)
                this.#drop(folder, layer, "overwritten");
            this.#show(folder, IMPLIED);
        }
    }
    #show(node, visible) {
        this.#visible[node] = visible;
        if (node === ROOT || this.#inList[node] === 1)
            return;
        const folder = this.paths.parent(node);
        this.#inList[node] = 1;
        this.#nextSibling[node] = this.#firstChild[folder] ?? 0;
        this.#firstChild[folder] = node;
    }
    /** Takes away one entry, not what is below it. */
    #drop(node, layer, cause) {
        const visible = this.#visible[node] ?? NOTHING;
        this.#visible[node] = NOTHING;
        if (visible <= 0)
            return;
        this.#gone[node] = visible;
        this.#goneNow.push(node);
        const inode = this.#inodeOf[visible - 1] ?? -1;
        if (inode === -1)
            return;
        const names = (this.#names[inode] ?? 0) - 1;
        this.#names[inode] = names;
        if (names > 0)
            return;
        this.#lostIn[inode] = layer;
        this.#cause[inode] = CAUSES.indexOf(cause);
    }
    #takeAway(node, layer, cause) {
        this.#takeChildren(node, layer, cause);
        if (node !== ROOT)
            this.#drop(node, layer, cause);
    }
    #takeChildren(top, layer, cause) {
        const open = [top];
        for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
            let child = this.#firstChild[folder] ?? 0;
            // The list is given up, so that nobody walks it again for what is no longer there.
            this.#firstChild[folder] = 0;
            while (child !== 0) {
                const next = this.#nextSibling[child] ?? 0;
                this.#inList[child] = 0;
                this.#nextSibling[child] = 0;
                if (this.#visible[child] !== NOTHING)
                    this.#drop(child, layer, cause);
                if (this.#firstChild[child] !== 0)
                    open.push(child);
                child = next;
            }
        }
    }
}

;// CONCATENATED MODULE: ./.cache/build/js/image/archive.js
/**
 * Reads a saved image from a stream, in one pass and with memory that does not grow with it: the output of
 * `docker save` of any generation, or an OCI layout as a tar.
 */
















/**
 * Reads one image from a saved archive, which may be compressed as a whole. The stream is read to its end, unless an
 * error stops it: then its iterator is closed. A chunk has to stay as it is until the one after the next is asked for.
 * @throws MeasureError for anything that is not one complete, consistent image, or goes beyond a limit.
 */
async function readArchive(stream, options) {
    const reading = new Reading(options);
    const parser = new TarParser(reading.collector, reading.limits);
    let bytesRead = 0;
    try {
        for await (const chunk of decompressed(stream, reading.context.meter)) {
            bytesRead += chunk.length;
            parser.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
            await reading.collector.settle();
            options.onProgress?.(bytesRead);
        }
        parser.finish("required");
        return reading.finish();
    }
    finally {
        reading.collector.destroy();
    }
}
/**
 * Reads one image from the files of an unpacked archive or an OCI layout, in any order.
 * @throws MeasureError as `readArchive` does.
 */
async function readLayout(files, options) {
    const reading = new Reading(options);
    let bytesRead = 0;
    try {
        for await (const file of files) {
            await reading.collector.take(file);
            bytesRead += file.size;
            options.onProgress?.(bytesRead);
        }
        return reading.finish();
    }
    finally {
        reading.collector.destroy();
    }
}
/** What reading one image takes, and what becomes of it. */
class Reading {
    limits;
    context;
    collector;
    #options;
    constructor(options) {
        this.#options = options;
        this.limits = { ...DEFAULT_LIMITS, ...options.limits };
        const hashing = options.hashing ?? false;
        // Who hashes gets nothing from those who did not.
        const store = hashing || options.store === undefined ? new LayerStore(this.limits) : options.store;
        const shelf = store.shelf();
        const programs = options.programs === true ? shelf.programs : null;
        this.context = { meter: new Meter(this.limits), paths: shelf.paths, readers: READERS, hashing, programs };
        this.collector = new Collector(this.context, options.download, shelf);
    }
    finish() {
        const { platform = null, reference = null } = this.#options;
        const image = resolveImage(this.collector, { platform, reference }, this.limits);
        const { layers } = image;
        const tree = new MergedTree(this.context.paths, layers, this.limits.layerEntries);
        const payload = layers.reduce((sum, layer) => sum + layer.payload, 0);
        const { hashing, programs } = this.context;
        const ownership = weighPackages(tree, PACKAGE_KINDS);
        return {
            config: image.config,
            layers: layers.map((layer, index) => layerOf(layer, image.config.diffIds[index] ?? "")),
            configBytes: image.configBytes,
            ...readDistribution(tree),
            pythonPackages: pythonNames(tree),
            nodePackages: nodeNames(tree),
            gitPayload: payloadBytes(layers.reduce((sum, layer) => sum + layer.gitPayload, 0)),
            inspection: inspectTree(tree, ownership, payload, hashing),
            programs: programs === null ? null : programsOf(tree, programs, ownership),
        };
    }
}
const READERS = [
    OS_RELEASE,
    LOADER_CONFIGURATION,
    ...PACKAGE_KINDS.flatMap(({ readers }) => readers),
];
/** The image's size: payload bytes over its layers, a layer that is listed twice counted twice. */
function payloadOf(contents) {
    return payloadBytes(contents.layers.reduce((sum, layer) => sum + layer.payload, 0));
}
/**
 * What a pull would transfer: the config and every layer compressed. Layers that are stored compressed count as
 * stored; the others as `mode`, the one the archive was read with, has found.
 * @throws MeasureError when a layer is stored uncompressed and the archive was read without asking for its download size.
 */
function downloadOf(contents, mode) {
    let bytes = contents.configBytes;
    let allStored = true;
    for (const layer of contents.layers) {
        const isStored = layer.compression !== "none";
        allStored &&= isStored;
        bytes += isStored ? layer.storedBytes : (layer.gzipBytes ?? notAsked());
    }
    const method = allStored ? "stored-blobs" : mode === "gzip" ? "gzip" : "gzip-sample";
    return { bytes: downloadBytes(bytes), method };
}
function notAsked() {
    throw new MeasureError("the download size was not measured: a layer is stored uncompressed", "Read the archive with the download mode `gzip` or `sample`.");
}
function layerOf(blob, diffId) {
    return {
        diffId,
        payload: payloadBytes(blob.payload),
        entries: blob.count,
        storedBytes: blob.storedBytes,
        compression: blob.compression,
        gzipBytes: blob.gzipBytes === null ? null : downloadBytes(blob.gzipBytes),
    };
}

;// CONCATENATED MODULE: ./.cache/build/js/image/index.js
/**
 * The library: reading saved images, without a word to a disk, a network or an engine. Bytes go in as an async iterable,
 * plain values come out.
 *
 *     import { readArchive, payloadOf } from "image-budget/image";
 *     const contents = await readArchive(createReadStream("image.tar"), { download: "none" });
 */





var __webpack_exports__DEFAULT_LIMITS = __webpack_exports__.dR;
var __webpack_exports__LayerStore = __webpack_exports__.rM;
var __webpack_exports__LimitError = __webpack_exports__.oC;
var __webpack_exports__MeasureError = __webpack_exports__.TG;
var __webpack_exports__downloadOf = __webpack_exports__.qg;
var __webpack_exports__payloadOf = __webpack_exports__.Md;
var __webpack_exports__readArchive = __webpack_exports__.bL;
var __webpack_exports__readLayout = __webpack_exports__.T4;
export { __webpack_exports__DEFAULT_LIMITS as DEFAULT_LIMITS, __webpack_exports__LayerStore as LayerStore, __webpack_exports__LimitError as LimitError, __webpack_exports__MeasureError as MeasureError, __webpack_exports__downloadOf as downloadOf, __webpack_exports__payloadOf as payloadOf, __webpack_exports__readArchive as readArchive, __webpack_exports__readLayout as readLayout };
