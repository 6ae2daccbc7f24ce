/**
 * One image in every archive there is: saved by each engine, exported by buildx, repacked by tar, as kaniko writes it,
 * compressed as a whole, and unpacked. All say the same, and what a container sees is what `docker export` holds.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { z } from "zod";
import { inspectionSchema } from "../../src/report/inspection-schema.js";
import type { Inspected } from "../../src/report/inspection-schema.js";
import { docker, removeRepositories, repository } from "./support/check.js";
import type { Files } from "./support/check.js";
import { runBundle } from "./support/cli.js";
import type { Finished } from "./support/cli.js";
import { engineEnvironments, makeBusyboxBase, nodeBinaries } from "./support/engines.js";
import type { TestEngine } from "./support/engines.js";

const BASE = "image-budget-test/archives-base";
const IMAGE = "image-budget-test/archives:1";
const LONG = `${"long-name-".repeat(12)}/${"and-more-".repeat(9)}end`;

const DOCKERFILE = `FROM ${BASE}
COPY site /usr/lib/python3/site-packages
RUN mkdir -p "/data/$(dirname '${LONG}')" /data/opaque /data/ünï \\
 && head -c 40000 /dev/zero > '/data/${LONG}' \\
 && head -c 3000 /dev/zero > "/data/ünï/grüße" \\
 && head -c 2000 /dev/zero > "$(printf '/data/caf\\351')" \\
 && head -c 60000 /dev/zero > /data/one && ln /data/one /data/two && ln /data/one /data/three \\
 && ln -s one /data/link && ln -s ../nowhere /data/dangling \\
 && head -c 10 /dev/zero > /data/sparse && truncate -s 5000000 /data/sparse \\
 && head -c 7000 /dev/zero > /data/opaque/hidden && head -c 9000 /dev/zero > /data/deleted \\
 && head -c 11000 /dev/zero > /data/overwritten && head -c 13000 /dev/zero > /data/chmodded
RUN rm /data/deleted && head -c 500 /dev/zero > /data/overwritten && chmod 700 /data/chmodded
RUN rm -rf /data/opaque && mkdir /data/opaque && head -c 100 /dev/zero > /data/opaque/new
`;

const SITE: Files = {
  "site/demo/__init__.py": "x = 1\n".repeat(1000),
  "site/demo-1.5.dist-info/METADATA": "Metadata-Version: 2.1\nName: demo\nVersion: 1.5\n",
  "site/demo-1.5.dist-info/RECORD":
    "demo/__init__.py,,6000\ndemo-1.5.dist-info/METADATA,,\ndemo-1.5.dist-info/RECORD,,\n",
};
const SITE_PACKAGE = { type: "python", name: "demo", version: "1.5" };

let folder: string;
const at = (name: string): string => join(folder, name);

function engine(name: TestEngine["name"]): NodeJS.ProcessEnv {
  const found = engineEnvironments().find((each) => each.name === name);
  if (found === undefined) throw new Error(`no engine ${name}`);
  return found.environment;
}

const node = (version: number): string =>
  nodeBinaries().find((each) => each.version === version)?.path ?? process.execPath;

/** Node 24 unless told otherwise: it reads zstd. */
function run(args: readonly string[], version = 24): Promise<Finished> {
  const cwd = repository({});
  return runBundle(["inspect", "--format", "json", ...args], {
    cwd,
    environment: engine("overlay2"),
    node: node(version),
  });
}

async function inspect(...args: readonly string[]): Promise<Inspected> {
  const { status, stdout, stderr } = await run(args);
  if (status !== 0) throw new Error(`${args.join(" ")}: ${stderr}`);
  expect(stderr).toBe("");
  return inspectionSchema.parse(JSON.parse(stdout));
}

/** What does not depend on how the image is packed. */
function inside({ size, layers, contents, packages, files, waste, findings, platform }: Inspected): object {
  return {
    platform,
    bytes: size.bytes,
    layers: layers.map(({ diffId, bytes, instruction }) => [diffId, bytes, instruction]),
    contents,
    packages,
    files: files.map(({ path, bytes, layer }) => `${path} ${bytes} ${layer}`).sort(),
    waste,
    findings,
  };
}

const tar = (...args: readonly string[]): void => {
  execFileSync("tar", args, { stdio: ["ignore", "ignore", "pipe"] });
};
const buildx = (environment: NodeJS.ProcessEnv, cwd: string, ...args: readonly string[]): void => {
  execFileSync("docker", ["buildx", "build", "--quiet", "--provenance=false", ...args, cwd], {
    env: environment,
    stdio: ["ignore", "ignore", "pipe"],
  });
};

const manifestShape = z
  .array(
    z.object({ Config: z.string(), RepoTags: z.array(z.string()).nullable(), Layers: z.array(z.string()) }),
  )
  .length(1);

/** manifest.json of an archive that is laid out in a folder. */
function manifestOf(unpacked: string): z.infer<typeof manifestShape>[number] {
  const [manifest] = manifestShape.parse(JSON.parse(readFileSync(join(unpacked, "manifest.json"), "utf8")));
  if (manifest === undefined) throw new Error("an empty manifest.json");
  return manifest;
}

const sha256 = (data: Buffer): string => createHash("sha256").update(data).digest("hex");

/** As kaniko and crane write images: the config is named by its digest, colon and all, the layers are gzip. */
function writeKaniko(unpacked: string, archive: string): void {
  const { Config: config, Layers: layers } = manifestOf(unpacked);
  const made = at("kaniko");
  mkdirSync(made);
  const configBytes = readFileSync(join(unpacked, config));
  const configName = `sha256:${sha256(configBytes)}`;
  writeFileSync(join(made, configName), configBytes);
  const names = layers.map((layer) => {
    const blob = gzipSync(readFileSync(join(unpacked, layer)));
    const name = `${sha256(blob)}.tar.gz`;
    writeFileSync(join(made, name), blob);
    return name;
  });
  const manifest = [{ Config: configName, RepoTags: [IMAGE], Layers: names }];
  writeFileSync(join(made, "manifest.json"), JSON.stringify(manifest));
  tar("--format=ustar", "-cf", archive, "-C", made, configName, ...new Set(names), "manifest.json");
}

/** Unpacks every layer and packs it again: real GNU long names, PAX records and sparse entries. */
function repackLayers(unpacked: string, archive: string, format: "gnu" | "pax"): void {
  const made = at(`repacked-${format}`);
  const { Config: config, RepoTags: tags, Layers: layers } = manifestOf(unpacked);
  mkdirSync(made);
  writeFileSync(join(made, "config.json"), readFileSync(join(unpacked, config)));
  layers.forEach((layer, index) => {
    const root = at(`layer-${format}-${index}`);
    mkdirSync(root);
    tar("-xpf", join(unpacked, layer), "-C", root);
    const hollow = join(root, "data", "sparse");
    // Engines write its zeros; tar writes a hole where the file system has one.
    if (existsSync(hollow)) for (const size of [10, 5_000_000]) truncateSync(hollow, size);
    // The order in which hard links come decides which of them is the file.
    const order = ["--sort=name", "--numeric-owner", "--sparse"];
    tar(`--format=${format}`, ...order, "-cf", join(made, `${index}.tar`), "-C", root, ".");
  });
  const list = layers.map((_, index) => `${index}.tar`);
  writeFileSync(
    join(made, "manifest.json"),
    JSON.stringify([{ Config: "config.json", RepoTags: tags, Layers: list }]),
  );
  tar(`--format=${format}`, "-cf", archive, "-C", made, ".");
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "image-budget-archives-"));
  const [modern, other, old] = [engine("overlay2"), engine("containerd"), engine("distribution")];
  await makeBusyboxBase(modern, BASE);
  const context = repository({ Dockerfile: DOCKERFILE, ...SITE });
  buildx(modern, context, "--load", "--tag", IMAGE);
  docker(modern, ["save", "--output", at("overlay2.tar"), IMAGE]);
  // The same layers everywhere: other builders would store deletions in their own way.
  for (const environment of [other, old]) docker(environment, ["load", "--input", at("overlay2.tar")]);
  docker(other, ["save", "--output", at("containerd.tar"), IMAGE]);
  docker(old, ["save", "--output", at("legacy.tar"), IMAGE]);
  const same = repository({ Dockerfile: `FROM ${IMAGE}\n` });
  for (const compression of ["gzip", "zstd", "uncompressed"])
    buildx(
      other,
      same,
      "--output",
      `type=oci,dest=${at(`oci-${compression}.tar`)},compression=${compression},force-compression=true`,
    );
  buildx(other, same, "--output", `type=docker,dest=${at("docker.tar")}`);
  for (const name of ["overlay2", "legacy", "oci-gzip", "oci-zstd", "oci-uncompressed"]) {
    mkdirSync(at(name));
    tar("-xf", at(`${name}.tar`), "-C", at(name));
  }
  writeFileSync(at("overlay2.tar.gz"), gzipSync(readFileSync(at("overlay2.tar"))));
  for (const format of ["gnu", "pax"] as const)
    tar(`--format=${format}`, "-cf", at(`whole-${format}.tar`), "-C", at("overlay2"), ".");
  writeKaniko(at("overlay2"), at("kaniko.tar"));
  repackLayers(at("overlay2"), at("layers-gnu.tar"), "gnu");
  repackLayers(at("overlay2"), at("layers-pax.tar"), "pax");
});

afterAll(() => {
  removeRepositories();
  rmSync(folder, { recursive: true, force: true });
});

describe("one image in every archive", () => {
  let expected: Inspected;
  beforeAll(async () => {
    expected = await inspect(at("overlay2.tar"));
  });

  it("adds up, and holds what the Dockerfile made", () => {
    const { size, contents, packages, waste, layers } = expected;
    expect(contents.packages.bytes + contents.loose.bytes + contents.waste.bytes).toBe(size.bytes);
    expect(layers.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(size.bytes);
    const record = SITE["site/demo-1.5.dist-info/RECORD"];
    const metadata = SITE["site/demo-1.5.dist-info/METADATA"];
    expect(packages).toMatchObject([
      { ...SITE_PACKAGE, files: 3, bytes: 6000 + String(record).length + String(metadata).length },
    ]);
    expect(waste.paths.map(({ path, bytes, cause }) => [path, bytes, cause]).sort()).toEqual([
      ["data/chmodded", 13_000, "metadata"],
      ["data/deleted", 9000, "deleted"],
      ["data/opaque/hidden", 7000, "deleted"],
      ["data/overwritten", 11_000, "overwritten"],
    ]);
    expect(waste.hardLinks).toMatchObject({ sparedBytes: 120_000 });
  });

  it("is packed in ways that differ", () => {
    const holds = (name: string, bytes: string): boolean =>
      readFileSync(at(name)).includes(Buffer.from(bytes, "latin1"));
    const magics = new Map([
      ["1f8b", "gzip"],
      ["28b5", "zstd"],
    ]);
    const blobs = (name: string): readonly string[] => {
      const blobsFolder = join(at(name), "blobs", "sha256");
      const starts = readdirSync(blobsFolder).map((each) =>
        readFileSync(join(blobsFolder, each)).subarray(0, 2),
      );
      return [...new Set(starts.flatMap((start) => magics.get(start.toString("hex")) ?? []))];
    };
    expect({
      legacy: holds("legacy.tar", "/layer.tar\0"),
      modern: holds("overlay2.tar", "blobs/sha256/"),
      docker: holds("docker.tar", "manifest.json\0"),
      oci: holds("oci-gzip.tar", "manifest.json\0"),
      gzip: blobs("oci-gzip"),
      zstd: blobs("oci-zstd"),
      uncompressed: blobs("oci-uncompressed"),
      kaniko: holds("kaniko.tar", "sha256:"),
      gnuNames: holds("layers-gnu.tar", "././@LongLink\0"),
      paxSparse: [
        holds("layers-pax.tar", "GNU.sparse.realsize=5000000"),
        holds("layers-gnu.tar", "GNU.sparse"),
      ],
      // Five million bytes that are not there: the GNU format has a kind of entry of its own for them.
      gnuSparse: readFileSync(at("layers-gnu.tar")).length < 3_000_000 + expected.size.bytes - 5_000_000,
    }).toEqual({
      legacy: true,
      modern: true,
      docker: true,
      oci: false,
      gzip: ["gzip"],
      zstd: ["zstd"],
      uncompressed: [],
      kaniko: true,
      gnuNames: true,
      paxSparse: [true, false],
      gnuSparse: true,
    });
  });

  it.each([
    "containerd.tar",
    "legacy.tar",
    "docker.tar",
    "oci-gzip.tar",
    "oci-zstd.tar",
    "oci-uncompressed.tar",
    "overlay2.tar.gz",
    "whole-gnu.tar",
    "whole-pax.tar",
    "kaniko.tar",
    "layers-gnu.tar",
    "layers-pax.tar",
    "overlay2",
    "legacy",
    "oci-gzip",
    "oci-zstd",
  ])("%s says the same", async (name) => {
    expect(inside(await inspect(at(name)))).toEqual(inside(expected));
  });

  it.each(["overlay2", "containerd", "distribution"] as const)(
    "the engine %s says the same",
    async (name) => {
      const { status, stdout, stderr } = await runBundle(["inspect", IMAGE, "--format", "json"], {
        cwd: repository({}),
        environment: engine(name),
      });
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      const inspection = inspectionSchema.parse(JSON.parse(stdout));
      expect(inside(inspection)).toEqual(inside(expected));
      expect(inspection.size.inspected).toBeGreaterThan(0);
    },
  );

  it("has the files that docker export has, byte for byte", () => {
    const environment = engine("overlay2");
    const container = docker(environment, ["create", IMAGE, "/bin/sh"]).trim();
    docker(environment, ["export", "--output", at("export.tar"), container]);
    docker(environment, ["rm", container]);
    mkdirSync(at("export"));
    tar("-xf", at("export.tar"), "-C", at("export"));
    const seen = new Map<string, { bytes: number; names: string[] }>();
    const listed = execFileSync("find", [
      at("export"),
      "-type",
      "f",
      "-size",
      "+0",
      "-printf",
      "%i %s %P\\0",
    ]);
    for (const line of splitAtZero(listed)) {
      const [inode = "", bytes = "", ...name] = line.split(" ");
      const entry = seen.get(inode) ?? { bytes: Number(bytes), names: [] };
      entry.names.push(name.join(" "));
      seen.set(inode, entry);
    }
    const live = [...seen.values()];
    const { contents, files } = expected;
    expect(contents.packages.bytes + contents.loose.bytes).toBe(
      live.reduce((sum, { bytes }) => sum + bytes, 0),
    );
    const owned = (name: string): boolean => name.startsWith("usr/lib/python3/site-packages/demo");
    const loose = live.filter(({ names }) => !names.some(owned));
    // A file with several names is listed by one of them.
    const found = files.map(({ path, bytes }) => {
      const index = loose.findIndex(({ names, bytes: size }) => size === bytes && names.includes(path));
      return index === -1 ? path : loose.splice(index, 1).length;
    });
    expect(found.filter((each) => each !== 1)).toEqual([]);
    expect(loose).toEqual([]);
  });

  it("is refused as `docker export` wrote it, with the way out", async () => {
    const { status, stderr } = await run([at("export.tar")]);
    expect(status).toBe(3);
    expect(stderr).toMatch(/neither manifest\.json nor index\.json[\s\S]*docker save/);
  });

  it("needs a Node that knows zstd, and says so", async () => {
    const { status, stderr } = await run([at("oci-zstd.tar")], 20);
    expect(status).toBe(3);
    expect(stderr).toMatch(/compressed with zstd, which Node 20[.\d]* cannot read[\s\S]*22\.15/);
  });

  it("is found by its name in an archive with several", async () => {
    const environment = engine("overlay2");
    docker(environment, ["save", "--output", at("several.tar"), IMAGE, BASE]);
    const { status, stderr } = await run([at("several.tar")]);
    expect(status).toBe(3);
    expect(stderr).toContain(`holds several images: `);
    expect(inside(await inspect(`docker-archive:${at("several.tar")}:${IMAGE}`))).toEqual(inside(expected));
  });
});

/** Names that are no UTF-8 as the program keeps them: each such byte as U+DC00 plus its value. */
function splitAtZero(data: Buffer): readonly string[] {
  const text = data.toString("latin1");
  return text
    .split("\0")
    .filter((line) => line !== "")
    .map((line) => {
      const bytes = Buffer.from(line, "latin1");
      try {
        return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
      } catch {
        return line.replace(/[\u0080-\u00ff]/g, (byte) => String.fromCharCode(0xdc00 + byte.charCodeAt(0)));
      }
    });
}

describe("an archive for several platforms", () => {
  const context: Files = {
    Dockerfile: "FROM scratch\nARG TARGETARCH\nCOPY $TARGETARCH /\n",
    "amd64/a": "a".repeat(1000),
    "arm64/a": "a".repeat(2000),
    "arm64/b": "b".repeat(30),
  };

  beforeAll(() => {
    const output = `type=oci,dest=${at("platforms.tar")}`;
    const platforms = "--platform=linux/amd64,linux/arm64";
    buildx(engine("containerd"), repository(context), platforms, "--output", output);
    mkdirSync(at("platforms"));
    tar("-xf", at("platforms.tar"), "-C", at("platforms"));
  });

  it.each([
    ["linux/amd64", 1000],
    ["linux/arm64", 2030],
    ["linux/arm64/v8", 2030],
  ])("gives the image for %s", async (platform, bytes) => {
    for (const name of ["platforms.tar", "platforms"]) {
      const { size } = await inspect(at(name), "--platform", platform);
      expect(size.bytes).toBe(bytes);
    }
  });

  it.each([[[]], [["--platform", "linux/s390x"]]])("names what there is: asked with %j", async (args) => {
    const { status, stderr } = await run([at("platforms.tar"), ...args]);
    expect(status).toBe(3);
    expect(stderr).toMatch(/linux\/amd64.*linux\/arm64/);
  });

  it("leaves nothing in the folder that was read", () => {
    expect(readdirSync(at("platforms")).sort()).toEqual(["blobs", "index.json", "oci-layout"]);
  });
});
