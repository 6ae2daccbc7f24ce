// @ts-check
/**
 * Reads what a local socket answers, on a thread of its own: an engine has to wait once a fifth of a megabyte is on its way,
 * and the thread that makes sense of the bytes is often busy for longer than that lasts. JavaScript, so that Node can load
 * this file as it is: from the sources, and beside a bundle.
 */
import { connect } from "node:net";
import { parentPort, workerData } from "node:worker_threads";

/**
 * @typedef {object} Start
 * @property {string} path Of the socket.
 * @property {string} request Sent as it is.
 * @property {SharedArrayBuffer} memory What is read goes here.
 * @property {number} pieces The memory is so many pieces of equal length.
 *
 * @typedef {{ readonly kind: "bytes"; readonly piece: number; readonly length: number }
 *   | { readonly kind: "failed"; readonly message: string }
 *   | { readonly kind: "end" }} Message `bytes` lends a piece, which is lent until its number is sent back.
 */

/** A piece with less room than this is handed over, and of less a read is a short one: an engine writes half as much at once. */
const SHORT = 64 * 1024;
/**
 * An engine that is slower than 100 MB/s writes less than a socket holds while this thread sleeps through a millisecond.
 * That spares both of them, and whoever shares the processor, most of the wake-ups.
 */
const SLOW_BYTES_PER_MS = 100e3;
const REST_MS = 1;

/** @param {import("node:worker_threads").MessagePort} port @param {Start} start */
function read(port, { path, request, memory, pieces }) {
  const size = memory.byteLength / pieces;
  const bytes = Buffer.from(memory);
  const free = Array.from({ length: pieces - 1 }, (_, index) => index + 1);
  let piece = 0;
  let filled = 0;
  let isFirst = true;
  let isPaused = false;
  let isSlow = false;
  let handedOver = 0;
  const never = new Int32Array(new SharedArrayBuffer(4));
  /** @param {Message} message */
  const tell = (message) => {
    port.postMessage(message);
  };
  /** Returns whether to read on: with the last piece begun, not before another one is back. */
  const handOver = () => {
    const next = free.pop();
    if (next === undefined) return false;
    const now = performance.now();
    isSlow = filled < (now - handedOver) * SLOW_BYTES_PER_MS;
    handedOver = now;
    tell({ kind: "bytes", piece, length: filled });
    piece = next;
    filled = 0;
    return free.length > 0;
  };
  const socket = connect({
    path,
    onread: {
      buffer: () => bytes.subarray(piece * size + filled, (piece + 1) * size),
      callback: (length) => {
        filled += length;
        if (isSlow && length < SHORT) Atomics.wait(never, 0, 0, REST_MS);
        // The first bytes tell whether there will be more.
        if (!isFirst && size - filled >= SHORT) return true;
        isFirst = false;
        isPaused = !handOver();
        return !isPaused;
      },
    },
  });
  port.on("message", (/** @type {number} */ returned) => {
    free.push(returned);
    if (!isPaused) return;
    isPaused = false;
    // The engine was not asked meanwhile: it is not slow.
    handedOver = performance.now();
    socket.resume();
  });
  socket.on("error", ({ message }) => {
    tell({ kind: "failed", message });
  });
  socket.on("close", () => {
    if (filled > 0) tell({ kind: "bytes", piece, length: filled });
    tell({ kind: "end" });
    port.close();
  });
  socket.write(request);
}

if (parentPort !== null) read(parentPort, workerData);
