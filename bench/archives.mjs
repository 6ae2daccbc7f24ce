// @ts-check
/**
 * Archives as `docker save` writes them, made as a stream: nothing is kept, so images of any size can be shown to a
 * reader without a disk. `node bench/archives.mjs KIND` writes one to standard output.
 */
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import * as zlib from "node:zlib";

/**
 * @typedef {{ path: string, size: number, content?: Buffer }} File
 * @typedef {() => Iterable<File>} Layer Called twice: a tar says how long a layer is before the layer itself.
 * @typedef {"none" | "gzip" | "zstd"} Compression
 */

const BLOCK = 512;
const SITE = "usr/local/lib/python3.11/site-packages";
const WORDS = ["core", "common", "internal", "helpers", "async_client", "serializers", "tests", "migrations"];

/** Words of a small vocabulary between random ones: compresses to a third and unpacks as fast as programs and texts do. */
function makeStuff() {
  let seed = 1;
  const next = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) >>> 8;
  const vocabulary = Array.from({ length: 2000 }, () => next().toString(36));
  const words = [];
  for (let length = 0; length < 4 << 20; length += 7) {
    const known = next() % 4 > 0;
    words.push(known ? (vocabulary[next() % vocabulary.length] ?? "") : next().toString(36));
  }
  return Buffer.from(words.join(" "));
}

const STUFF = makeStuff();

/** @param {number} index */
const word = (index) => WORDS[index % WORDS.length] ?? "";

/** @param {string} path @param {string} text @returns {File} */
function textFile(path, text) {
  const content = Buffer.from(text);
  return { path, size: content.length, content };
}

/** @param {number} count @param {number} size @param {string} folder @returns {Layer} */
const plainFiles = (count, size, folder) =>
  function* () {
    for (let index = 0; index < count; index += 1) {
      const project = `project-${Math.floor((index * 200) / count)}`;
      yield {
        path: `${folder}/${project}/${word(Math.floor((index * 1600) / count))}/file-${index}.dat`,
        size,
      };
    }
  };

/**
 * Python distributions of a thousand modules, each named in its RECORD.
 * @param {number} count of distributions @param {boolean} listed @returns {Layer}
 */
const pythonFiles = (count, listed) =>
  function* () {
    for (let index = 0; index < count; index += 1) {
      const name = `distribution_${index}`;
      const record = [];
      for (let module = 0; module < 1000; module += 1) {
        const path = `${name}/${word(module >> 7)}/${word(module >> 4)}/module_${module}.py`;
        const size = 200 + (module % 7) * 60;
        record.push(`${path},sha256=${"4QYmbQPDJm0bTtT8ZBq5mJbJxXJ0d8gqj3kQhV2c1nE"},${size}\n`);
        yield { path: `${SITE}/${path}`, size };
      }
      if (!listed) continue;
      const info = `${SITE}/${name}-1.${index}.dist-info`;
      yield textFile(`${info}/METADATA`, `Metadata-Version: 2.1\nName: ${name}\nVersion: 1.${index}\n`);
      yield textFile(
        `${info}/RECORD`,
        `${record.join("")}${name}-1.${index}.dist-info/METADATA,,\n${name}-1.${index}.dist-info/RECORD,,\n`,
      );
    }
  };

/** Debian packages of a hundred files, each named in its list. @param {number} count @param {boolean} listed @returns {Layer} */
const debianFiles = (count, listed) =>
  function* () {
    const status = [];
    for (let index = 0; index < count; index += 1) {
      const name = `libexample${index}-dev`;
      const list = ["/.", "/usr", "/usr/share", `/usr/share/${name}`];
      for (let file = 0; file < 100; file += 1) {
        const path = `usr/share/${name}/${word(file >> 4)}/resource_${file}.xml`;
        list.push(`/${path}`);
        yield { path, size: 300 };
      }
      if (!listed) continue;
      yield textFile(`var/lib/dpkg/info/${name}.list`, `${list.join("\n")}\n`);
      status.push(
        `Package: ${name}\nStatus: install ok installed\nSection: libdevel\nInstalled-Size: 40\n` +
          `Architecture: amd64\nVersion: 1.${index}-2\nDescription: an example of a package\n` +
          ` with a description of two lines\n`,
      );
    }
    if (listed) yield textFile("var/lib/dpkg/status", `${status.join("\n")}\n`);
  };

/** Node packages of twenty files. @param {number} count @param {boolean} listed @returns {Layer} */
const nodeFiles = (count, listed) =>
  function* () {
    for (let index = 0; index < count; index += 1) {
      const folder = `app/node_modules/example-module-${index}`;
      for (let file = 0; file < 20; file += 1)
        yield { path: `${folder}/lib/${word(file >> 3)}/part-${file}.js`, size: 350 };
      if (listed)
        yield textFile(
          `${folder}/package.json`,
          JSON.stringify({ name: `example-module-${index}`, version: "1.2.3" }),
        );
    }
  };

/** Takes away a project of the layers below and stores others anew. @param {string} folder @returns {Layer} */
const changes = (folder) =>
  function* () {
    yield { path: `${folder}/.wh.project-7`, size: 0 };
    for (let index = 0; index < 200; index += 1) {
      yield { path: `${folder}/project-${index}/.wh.${word(index)}`, size: 0 };
    }
  };

/** @param {boolean} listed @returns {Layer[]} */
const million = (listed) => [
  debianFiles(3_000, listed),
  pythonFiles(400, listed),
  nodeFiles(10_000, listed),
  plainFiles(100_000, 400, "srv/data"),
  changes("srv/data"),
];

/** @type {Readonly<Record<string, () => Layer[]>>} */
const KINDS = {
  tiny: () => [plainFiles(10, 100, "data")],
  "400MB": () => [plainFiles(16_000, 25_000, "data"), changes("data")],
  "2GB": () => [0, 1, 2, 3].map((layer) => plainFiles(20_000, 25_000, `data/${layer}`)),
  "10GB": () => Array.from({ length: 10 }, (_, layer) => plainFiles(2_000, 500_000, `data/${layer}`)),
  "1M-files": () => million(false),
  "1M-listed-files": () => million(true),
};

/** @param {string} path @param {number} size */
function header(path, size) {
  const block = Buffer.alloc(BLOCK);
  const cut = path.length <= 100 ? -1 : path.indexOf("/", path.length - 101);
  block.write(path.slice(cut + 1), 0, "latin1");
  if (cut > 0) block.write(path.slice(0, cut), 345, "latin1");
  block.write("0000644\x000000000\x000000000\x00", 100, "latin1");
  block.write(`${size.toString(8).padStart(11, "0")}\x0014524240000\x00        0`, 124, "latin1");
  block.write("ustar\x0000", 257, "latin1");
  let sum = 0;
  for (const byte of block) sum += byte;
  block.write(`${sum.toString(8).padStart(6, "0")}\x00 `, 148, "latin1");
  return block;
}

/** @param {number} size */
const padding = (size) => (BLOCK - (size % BLOCK)) % BLOCK;

/** @param {Layer} layer */
function lengthOf(layer) {
  let length = 2 * BLOCK;
  for (const { size } of layer()) length += BLOCK + size + padding(size);
  return length;
}

const ZEROS = Buffer.alloc(2 * BLOCK);

/** @param {Layer} layer @returns {Generator<Buffer>} */
function* layerBytes(layer) {
  let at = 0;
  for (const { path, size, content } of layer()) {
    yield header(path, size);
    if (content !== undefined) yield content;
    else {
      for (let left = size; left > 0;) {
        const part = STUFF.subarray(at, at + left);
        yield part;
        left -= part.length;
        at = (at + part.length) % STUFF.length;
      }
    }
    yield ZEROS.subarray(0, padding(size));
  }
  yield ZEROS;
}

/** @param {Compression} compression @param {Buffer} bytes */
function compressed(compression, bytes) {
  if (compression === "zstd") return zlib.zstdCompressSync(bytes);
  return zlib.gzipSync(bytes, { level: 6 });
}

/** @param {string} path @param {Buffer} bytes @returns {Generator<Buffer>} */
function* member(path, bytes) {
  yield header(path, bytes.length);
  yield bytes;
  yield ZEROS.subarray(0, padding(bytes.length));
}

/** @param {Buffer | string} content */
const sha256 = (content) => createHash("sha256").update(content).digest("hex");

/**
 * The bytes of an archive, in small pieces. A compressed layer is made in memory.
 * @param {string} kind @param {Compression} [compression] @param {(blob: Buffer) => void} [onBlob] sees every compressed layer
 * @returns {Generator<Buffer>}
 */
export function* archiveBytes(kind, compression = "none", onBlob = () => undefined) {
  const layers = KINDS[kind]?.() ?? [];
  if (layers.length === 0)
    throw new Error(`no such archive: ${kind}; there are ${Object.keys(KINDS).join(", ")}`);
  const digests = layers.map((_, index) => sha256(`${kind} ${index} ${compression}`));
  for (const [index, layer] of layers.entries()) {
    const path = `blobs/sha256/${digests[index]}`;
    if (compression === "none") {
      const length = lengthOf(layer);
      yield header(path, length);
      yield* layerBytes(layer);
      yield ZEROS.subarray(0, padding(length));
    } else {
      const blob = compressed(compression, Buffer.concat([...layerBytes(layer)]));
      onBlob(blob);
      yield* member(path, blob);
    }
  }
  const rootfs = { type: "layers", diff_ids: digests.map((digest) => `sha256:${digest}`) };
  const history = layers.map((_, index) => ({ created_by: `COPY part-${index} / # buildkit` }));
  const config = Buffer.from(
    JSON.stringify({ architecture: "amd64", os: "linux", config: {}, rootfs, history }),
  );
  const name = `blobs/sha256/${sha256(config)}`;
  yield* member(name, config);
  const Layers = digests.map((digest) => `blobs/sha256/${digest}`);
  const manifest = [{ Config: name, RepoTags: [`bench:${kind.toLowerCase()}`], Layers }];
  yield* member("manifest.json", Buffer.from(JSON.stringify(manifest)));
  yield ZEROS;
}

/** Hands an archive to a stream in pieces of some size. @param {Iterable<Buffer>} bytes @param {NodeJS.WritableStream} sink */
export async function writeArchive(bytes, sink) {
  const size = 1 << 20;
  let piece = Buffer.allocUnsafe(size);
  let filled = 0;
  const flush = async () => {
    const full = piece.subarray(0, filled);
    piece = Buffer.allocUnsafe(size);
    filled = 0;
    if (!sink.write(full)) await new Promise((resolve) => sink.once("drain", resolve));
  };
  for (const part of bytes) {
    for (let at = 0; at < part.length;) {
      const taken = part.copy(piece, filled, at);
      filled += taken;
      at += taken;
      if (filled === size) await flush();
    }
  }
  await flush();
  await new Promise((resolve) => sink.end(() => resolve(undefined)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , kind = "", compression = "none"] = process.argv;
  if (compression !== "none" && compression !== "gzip" && compression !== "zstd")
    throw new Error(`no such compression: ${compression}`);
  process.stdout.on("error", () => process.exit(1));
  await writeArchive(archiveBytes(kind, compression), process.stdout);
}
