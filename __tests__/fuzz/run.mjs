// @ts-check
/**
 * Fuzzes the reader of archives: `npm run fuzz -- [--seconds 60] [--seed N]`. Whatever the bytes, reading them ends soon,
 * in an error that a user understands or in figures that add up, and the same way each time. What does not is kept in
 * fuzz-failures/ with its seed, and the exit status is 1.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { textOf, wrongIn, wrongWith } from "./invariants.mjs";
import { archiveOf, randomFrom, unpacked } from "./mutate.mjs";

const here = dirname(fileURLToPath(import.meta.url));
// The library as it is checked in: what users have.
/** @type {typeof import("../../src/image/index.js")} */
const { readArchive } = await import(new URL("../../dist/image/index.js", import.meta.url).href);
/** A case takes milliseconds; a machine that does other things too may take longer, a loop never ends. */
const MOST_MS = 20_000;
/** Above this nobody keeps a few hundred kB of archive for a reason. */
const MOST_RSS = 1.5e9;

function corpus() {
  return ["image", "hostile"].flatMap((name) => {
    const folder = join(here, "..", "corpus", name);
    return readdirSync(folder)
      .filter((file) => file.endsWith(".tar") && file !== "gzip-cut-short.tar")
      .sort()
      .map((file) => unpacked(readFileSync(join(folder, file))));
  });
}

/** Bytes in pieces as a pipe would hand them on. @param {Buffer} bytes @param {number} seed */
async function* pieces(bytes, seed) {
  const random = randomFrom(seed);
  const most = [7, 512, 4096, 65_536, 1e6][Math.floor(random() * 5)] ?? 512;
  for (let at = 0; at < bytes.length;) {
    const length = 1 + Math.floor(random() * most);
    yield await Promise.resolve(bytes.subarray(at, at + length));
    at += length;
  }
}

/** @param {Buffer} bytes @param {number} seed @returns {Promise<{ read: boolean, text: string, wrong: string[] }>} */
async function outcome(bytes, seed) {
  const hashing = seed % 4 === 0;
  try {
    const contents = await readArchive(pieces(bytes, seed), {
      download: "none",
      hashing,
      limits: { uncompressedBytes: 5e7, ratioFreeBytes: 1e7, layerEntries: 20_000, paths: 50_000 },
    });
    return { read: true, text: textOf(contents), wrong: wrongIn(contents, hashing) };
  } catch (error) {
    return { read: false, text: String(error), wrong: wrongWith(error) };
  }
}

/** The cases of one seed after the other, each told before it begins. @param {number} first */
async function work(first) {
  const archives = corpus();
  for (let seed = first; ; seed++) {
    parentPort?.postMessage({ seed });
    const bytes = archiveOf(archives, seed);
    const { read, text, wrong } = await outcome(bytes, seed);
    // Other pieces, the same answer; of what is damaged in two places either may be met first.
    const again = await outcome(bytes, seed + 4);
    if (again.read !== read || (read && again.text !== text))
      wrong.push(`another answer in other pieces: ${text.slice(0, 300)} / ${again.text.slice(0, 300)}`);
    if (wrong.length > 0) parentPort?.postMessage({ seed, wrong });
  }
}

/** @param {number} seconds @param {number} first */
async function watch(seconds, first) {
  const started = performance.now();
  const worker = new Worker(fileURLToPath(import.meta.url), { workerData: { first } });
  let last = { seed: first, at: performance.now() };
  /** @type {Map<number, string[]>} */
  const failures = new Map();
  await new Promise((resolve) => {
    const timer = setInterval(() => {
      const now = performance.now();
      if (now - last.at > MOST_MS) failures.set(last.seed, [`no end after ${MOST_MS / 1000} s`]);
      if (process.memoryUsage().rss > MOST_RSS) failures.set(last.seed, ["too much memory"]);
      if (failures.size > 0 || now - started > seconds * 1000) {
        clearInterval(timer);
        resolve(undefined);
      }
    }, 200);
    worker.on("message", (/** @type {{ seed: number, wrong?: string[] }} */ { seed, wrong }) => {
      last = { seed, at: performance.now() };
      if (wrong !== undefined) failures.set(seed, wrong);
    });
    worker.on("error", (error) => failures.set(last.seed, [`the reader crashed: ${error.stack}`]));
  });
  await worker.terminate();
  console.log(
    `${last.seed - first} archives in ${Math.round((performance.now() - started) / 1000)} s, seeds from ${first}`,
  );
  const folder = join(here, "..", "..", "fuzz-failures");
  for (const [seed, wrong] of failures) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${seed}.tar`), archiveOf(corpus(), seed));
    console.error(`seed ${seed}, kept in fuzz-failures/${seed}.tar:\n  ${wrong.join("\n  ")}`);
  }
  return failures.size === 0 ? 0 : 1;
}

if (isMainThread) {
  const { values } = parseArgs({ options: { seconds: { type: "string" }, seed: { type: "string" } } });
  const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
  process.exitCode = await watch(Number(values.seconds ?? 60), seed);
} else {
  await work(workerData.first);
}
