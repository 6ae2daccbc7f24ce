// @ts-check
/**
 * What the inspection of an image costs, in one run on one machine: against `docker save` to nowhere on both image stores,
 * from archives on disk, in memory, and beside other programs that read images. Exits with 1 when a limit is broken.
 */
import { execFileSync } from "node:child_process";
import { createWriteStream, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createProgress } from "../scripts/lib/progress.mjs";
import { startTestEngines } from "../scripts/lib/test-engines.mjs";
import { archiveBytes, writeArchive } from "./archives.mjs";
import { makeContexts } from "./contexts.mjs";
import { figure, inTurns, measure, ratio, shown } from "./measure.mjs";
import { findPeers } from "./peers.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cli = join(root, "dist", "cli", "index.js");
const IMAGE = "image-budget-bench";
const ROUNDS = 5;
/** An engine is a process of its own beside the one that is timed, and disturbs more. */
const ENGINE_ROUNDS = 9;

/** Times `docker save` to nowhere, and times zlib on the same bytes. */
const MOST_TIME = 1.15;
const LEAST_PLAIN_BYTES_PER_SECOND = 1e9;
const MOST_MEMORY = 150e6;
const MOST_MEMORY_PER_FILE = 400;

const work = mkdtempSync(join(tmpdir(), "image-budget-bench-"));
const progress = createProgress();
/** @type {boolean[]} */
const results = [];

/** @param {string} subject @param {import("./measure.mjs").How} [how] @param {string} [node] */
const inspect = (subject, how, node = process.execPath) =>
  measure(node, [cli, "inspect", subject, "--format", "json", "--output", join(work, "out.json")], how);

/** @typedef {Awaited<ReturnType<typeof startTestEngines>>["setting"]} Setting */

/** @param {Setting["engines"][number]} engine @param {readonly import("./peers.mjs").Found[]} peers */
async function benchEngine({ name, version, environment: own }, peers) {
  const environment = { ...process.env, ...own, SYFT_CHECK_FOR_APP_UPDATE: "false" };
  execFileSync("docker", ["build", "--quiet", "--tag", IMAGE, join(work, "copy")], {
    env: environment,
    stdio: "ignore",
  });
  /** @type {Record<string, () => Promise<import("./measure.mjs").Cost>>} */
  const commands = {
    save: () => measure("docker", ["save", IMAGE], { environment }),
    inspect: () => inspect(IMAGE, { environment }),
  };
  const costs = await inTurns(commands, ENGINE_ROUNDS);
  const [save, ours] = [costs["save"], costs["inspect"]];
  if (save === undefined || ours === undefined) throw new Error("nothing was measured");
  const against = `${name} (Docker ${version})`;
  results.push(ratio(`${against}: inspect / docker save`, ours.seconds, save.seconds, MOST_TIME));
  for (const peer of peers) {
    if ("reason" in peer) continue;
    await beside(`${against}: ${peer.name} (${peer.does}) / docker save`, save.seconds, () =>
      measure(
        peer.command[0] ?? "",
        [...peer.command.slice(1), ...peer.image(IMAGE, own["DOCKER_HOST"] ?? "")],
        {
          environment,
        },
      ),
    );
  }
}

/** A peer's cost, which has no limit; a failure of its own is told and breaks nothing. @param {string} title @param {number} floor @param {() => Promise<import("./measure.mjs").Cost>} run */
async function beside(title, floor, run) {
  try {
    const { peer } = await inTurns({ peer: run }, 2);
    ratio(`${title}, ${Math.round(peer.peak / 1e6)} MB of memory`, peer.seconds, floor, null);
  } catch (error) {
    console.log(
      `${title}: not available here: ${error instanceof Error ? error.message.split("\n")[0] : error}`,
    );
  }
}

/** Reads a file as Node does it best, and unpacks it to nowhere where a method is given. @param {string} path @param {string} method @param {string} node */
function floor(path, method, node) {
  const read = `require("node:fs").createReadStream(process.argv[1], { highWaterMark: 1 << 20 })`;
  const unpack = method === "" ? "" : `.pipe(require("node:zlib").${method}({ chunkSize: 1 << 18 }))`;
  return measure(node, ["-e", `${read}${unpack}.resume()`, path]);
}

/** @param {string} name @param {string} kind @param {import("./archives.mjs").Compression} [compression] */
async function archiveFile(name, kind, compression) {
  const path = join(work, name);
  /** @type {Buffer} */
  let largest = Buffer.alloc(0);
  const bytes = archiveBytes(kind, compression, (blob) => {
    if (blob.length > largest.length) largest = blob;
  });
  await writeArchive(bytes, createWriteStream(path));
  const blob = `${path}.blob`;
  writeFileSync(blob, largest);
  return { path, blob };
}

/** @param {readonly import("./peers.mjs").Found[]} peers */
async function benchPlainArchives(peers) {
  const node = process.execPath;
  const tiny = await archiveFile("tiny.tar", "tiny");
  for (const kind of ["400MB", "2GB"]) {
    const { path } = await archiveFile(`${kind}.tar`, kind);
    const { size } = statSync(path);
    const { start, ours, read } = await inTurns(
      { start: () => inspect(tiny.path), ours: () => inspect(path), read: () => floor(path, "", node) },
      ROUNDS,
    );
    // What starting the program takes is no matter of speed: an archive of ten files takes it too.
    const speed = size / (ours.seconds - start.seconds);
    const whole = `${(size / ours.seconds / 1e9).toFixed(2)} GB/s with the ${shown(start.seconds)} of its start`;
    const text = `${(speed / 1e9).toFixed(2)} GB/s; ${shown(ours.seconds)}, ${whole}`;
    const limit = `at least ${LEAST_PLAIN_BYTES_PER_SECOND / 1e9} GB/s`;
    results.push(figure(`plain archive of ${kind}`, text, speed >= LEAST_PLAIN_BYTES_PER_SECOND, limit));
    ratio(`plain archive of ${kind}: inspect / only reading the file`, ours.seconds, read.seconds, null);
    rmSync(path);
  }
  const saved = join(work, "saved.tar");
  for (const peer of peers) {
    if ("reason" in peer) continue;
    const { ours } = await inTurns({ ours: () => inspect(saved) }, 3);
    await beside(`saved archive of 400 MB: ${peer.name} (${peer.does}) / inspect`, ours.seconds, () =>
      measure(peer.command[0] ?? "", [...peer.command.slice(1), ...peer.archive(saved)], {
        environment: { ...process.env, SYFT_CHECK_FOR_APP_UPDATE: "false" },
      }),
    );
  }
}

/** @param {readonly string[]} nodes */
async function benchCompressedArchives(nodes) {
  const node = process.execPath;
  const plain = await archiveFile("plain.tar", "400MB");
  execFileSync("gzip", ["--keep", plain.path]);
  const whole = `${plain.path}.gz`;
  await against("archive compressed with gzip: inspect / zlib", whole, whole, "createGunzip", node);
  const layers = await archiveFile("gzip.tar", "400MB", "gzip");
  await against("gzip layers: inspect / zlib", layers.path, layers.blob, "createGunzip", node);
  const modern = nodes.find((each) => canZstd(each));
  if (modern === undefined) {
    console.log("zstd layers: not available here: no Node that reads zstd");
    return;
  }
  const path = join(work, "zstd.tar");
  const make = `const { archiveBytes, writeArchive } = await import(${JSON.stringify(join(root, "bench/archives.mjs"))});
    const { createWriteStream, writeFileSync } = await import("node:fs");
    let largest = Buffer.alloc(0);
    const keep = (blob) => { if (blob.length > largest.length) largest = blob; };
    await writeArchive(archiveBytes("400MB", "zstd", keep), createWriteStream(${JSON.stringify(path)}));
    writeFileSync(${JSON.stringify(`${path}.blob`)}, largest);`;
  execFileSync(modern, ["--input-type=module", "-e", make]);
  // Half of zlib's time is what this library takes: what is ours weighs twice as much, and no limit is set.
  await against("zstd layers: inspect / zstd", path, `${path}.blob`, "createZstdDecompress", modern, null);
}

/** @param {string} node */
function canZstd(node) {
  const question = "process.exit(require('node:zlib').createZstdDecompress === undefined ? 1 : 0)";
  try {
    execFileSync(node, ["-e", question]);
    return true;
  } catch {
    return false;
  }
}

/**
 * Both without the start of their programs: an archive of ten files takes that too.
 * @param {string} title @param {string} archive @param {string} bytes @param {string} method @param {string} node
 * @param {number | null} [limit]
 */
async function against(title, archive, bytes, method, node, limit = MOST_TIME) {
  const tiny = join(work, "tiny.tar");
  const { start, nodeStart, ours, zlib } = await inTurns(
    {
      start: () => inspect(tiny, {}, node),
      nodeStart: () => measure(node, ["-e", "0"]),
      zlib: () => floor(bytes, method, node),
      ours: () => inspect(archive, {}, node),
    },
    ROUNDS,
  );
  const [reading, least] = [ours.seconds - start.seconds, zlib.seconds - nodeStart.seconds];
  results.push(ratio(`${title}, their starts left out`, reading, least, limit));
}

/** Made as they are read: no disk has to hold them. */
async function benchMemory() {
  const generator = join(root, "bench", "archives.mjs");
  const subjects = [
    { kind: "10GB", files: 20_000 },
    { kind: "1M-files", files: 1_000_000 },
    { kind: "1M-listed-files", files: 1_000_000 },
  ];
  for (const { kind, files } of subjects) {
    const { peak, seconds } = await inspect("-", { input: [process.execPath, generator, kind] });
    const most = MOST_MEMORY + MOST_MEMORY_PER_FILE * files;
    const text = `${Math.round(peak / 1e6)} MB of memory, ${shown(seconds)}`;
    results.push(figure(`stream of ${kind}`, text, peak <= most, `at most ${Math.round(most / 1e6)} MB`));
  }
}

try {
  makeContexts(work);
  const peers = await progress.step("other programs", () => findPeers());
  for (const peer of peers)
    if ("reason" in peer) console.log(`${peer.name}: not available here: ${peer.reason}`);
  const { setting, stop } = await startTestEngines(progress);
  try {
    // The stores that runners have; the distribution's old engine is for the tests.
    const modern = setting.engines.filter(({ name }) => name !== "distribution");
    for (const engine of modern) await benchEngine(engine, peers);
    const [first] = modern;
    if (first === undefined) throw new Error("no engine to save an archive with");
    const environment = { ...process.env, ...first.environment };
    execFileSync("docker", ["save", "--output", join(work, "saved.tar"), IMAGE], { env: environment });
  } finally {
    await stop();
  }
  await benchPlainArchives(peers);
  await benchCompressedArchives([process.execPath, ...setting.nodes.map(({ path }) => path)]);
  await benchMemory();
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.exitCode = results.every(Boolean) ? 0 : 1;
