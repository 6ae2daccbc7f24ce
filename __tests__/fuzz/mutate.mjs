// @ts-check
/** Archives that are nearly right: those of the corpus, cut, spliced and falsified, with checksums that hold or do not. */
import { gunzipSync, gzipSync } from "node:zlib";

const BLOCK = 512;
/** Longer ones only make each case slower. */
const MOST_BYTES = 400_000;

/** @typedef {() => number} Random from 0 up to 1 */

/** Numbers that a seed decides. @param {number} seed @returns {Random} */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @param {Random} random @param {number} below */
const whole = (random, below) => Math.floor(random() * below);

/** @template T @param {Random} random @param {readonly T[]} list @returns {T} */
function one(random, list) {
  const item = list[whole(random, list.length)];
  if (item === undefined) throw new Error("nothing to choose from");
  return item;
}

/** Where headers begin, whatever they belong to: the archive's own or those of a layer in it. @param {Buffer} bytes */
function headersIn(bytes) {
  const found = [];
  for (let at = 0; at + BLOCK <= bytes.length; at += BLOCK) {
    if (bytes.toString("latin1", at + 257, at + 262) === "ustar") found.push(at);
  }
  return found;
}

/** @param {Buffer} bytes @param {number} at */
function sign(bytes, at) {
  bytes.write(" ".repeat(8), at + 148, "latin1");
  let sum = 0;
  for (let offset = at; offset < at + BLOCK; offset++) sum += bytes[offset] ?? 0;
  bytes.write(`${sum.toString(8).padStart(6, "0")}\0 `, at + 148, "latin1");
}

const TYPES = "\0" + "01234567xgLKSVDMN";
const SIZES = ["0", "777", "77777777777", "00000001000", "-1", "\x80\xff\xff\xff\xff\xff\xff\xff", "8", ""];
const NAMES = [
  ".wh..wh..opq",
  ".wh.",
  "d/.wh..",
  "../../x",
  "/",
  "./",
  "\xff\xfe",
  "manifest.json",
  "index.json",
  "etc/os-release",
  "var/lib/dpkg/status",
  "lib/apk/db/installed",
  "x.dist-info/RECORD",
  "node_modules/a/package.json",
  "__proto__",
  "a".repeat(99),
];

/** @type {readonly ((bytes: Buffer, random: Random, corpus: readonly Buffer[]) => Buffer)[]} */
const MUTATIONS = [
  (bytes, random) => {
    for (let count = 1 + whole(random, 8); count > 0; count--) {
      if (bytes.length > 0) bytes[whole(random, bytes.length)] = whole(random, 256);
    }
    return bytes;
  },
  (bytes, random) => bytes.subarray(0, whole(random, bytes.length + 1)),
  (bytes, random) => {
    const blocks = Math.floor(bytes.length / BLOCK);
    const from = whole(random, blocks + 1) * BLOCK;
    const length = whole(random, 40) * BLOCK;
    const to = whole(random, blocks + 1) * BLOCK;
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from, from + length), bytes.subarray(to)]);
  },
  (bytes, random) => {
    const from = whole(random, Math.floor(bytes.length / BLOCK) + 1) * BLOCK;
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + whole(random, 8) * BLOCK)]);
  },
  (bytes, random, corpus) => {
    const other = one(random, corpus);
    const at = whole(random, Math.floor(bytes.length / BLOCK) + 1) * BLOCK;
    const from = whole(random, Math.floor(other.length / BLOCK) + 1) * BLOCK;
    return Buffer.concat([bytes.subarray(0, at), other.subarray(from)]);
  },
  // The likeliest to be believed: one field of a header, signed.
  ...[0, 1, 2, 3].map(() => /** @param {Buffer} bytes @param {Random} random */ (bytes, random) => {
    const headers = headersIn(bytes);
    if (headers.length === 0) return bytes;
    const at = one(random, headers);
    const field = one(random, ["type", "size", "name", "link", "sparse", "prefix"]);
    if (field === "type") bytes.write(one(random, [...TYPES]), at + 156, "latin1");
    else if (field === "size") bytes.write(one(random, SIZES).padEnd(12, "\0"), at + 124, "latin1");
    else if (field === "name") bytes.write(one(random, NAMES).padEnd(100, "\0"), at, "latin1");
    else if (field === "link") bytes.write(one(random, NAMES).padEnd(100, "\0"), at + 157, "latin1");
    else if (field === "sparse") bytes.write(one(random, SIZES).padEnd(12, "\0"), at + 483, "latin1");
    else bytes.write(one(random, NAMES).padEnd(155, "\0"), at + 345, "latin1");
    if (random() < 0.9) sign(bytes, at);
    return bytes;
  }),
  (bytes, random) => {
    const text = bytes.toString("latin1");
    const [from, to] = one(random, [
      ['"Layers":[', '"Layers":["x",'],
      ["sha256", "sha512"],
      ['"diff_ids":[', '"diff_ids":[[],'],
      ["true", "false"],
      ["{", "[{"],
      ["linux", "linux\\u0000"],
    ]);
    return Buffer.from(text.replace(from, to), "latin1");
  },
  (bytes, random) => {
    const level = /** @type {0 | 1} */ (whole(random, 2));
    const packed = gzipSync(bytes, { level });
    if (random() < 0.5 && packed.length > 0) packed[whole(random, packed.length)] = whole(random, 256);
    return packed;
  },
];

/** Layers of the corpus are small enough to be unpacked, so that what is in them is falsified too. @param {Buffer} bytes */
export function unpacked(bytes) {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

/** The archive of a case. @param {readonly Buffer[]} corpus @param {number} seed @returns {Buffer} */
export function archiveOf(corpus, seed) {
  const random = randomFrom(seed);
  let bytes = Buffer.from(one(random, corpus));
  for (let count = 1 + whole(random, 5); count > 0; count--) {
    bytes = Buffer.from(one(random, MUTATIONS)(bytes, random, corpus).subarray(0, MOST_BYTES));
  }
  return bytes;
}
