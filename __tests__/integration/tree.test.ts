/**
 * Random Dockerfiles on real engines: the merged tree is what `docker export` holds, and the waste is what a plain model
 * makes of the layers as tar lists them.
 */
import { execFileSync } from "node:child_process";
import { createReadStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { z } from "zod";
import { docker } from "./support/check.js";
import { engineEnvironments, makeBusyboxBase } from "./support/engines.js";
import { Model } from "../unit/image/tree/model.js";
import type { Step } from "../unit/image/tree/model.js";
import { treeOfTars } from "../unit/image/support/tree.js";
import { wrongIn } from "../fuzz/invariants.mjs";
import { readArchive } from "../../src/image/archive.js";
import { KIND } from "../../src/image/tree/entry-list.js";

const BASE = "image-budget-test/tree-base";
const IMAGE = "image-budget-test/tree";
const STEPS = 7;
/** What an engine puts into every container. */
const ENGINES_OWN =
  /^(?:\.dockerenv|dev(?:\/.*)?|proc(?:\/.*)?|sys(?:\/.*)?|etc\/(?:hostname|hosts|resolv\.conf|mtab))$/;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "image-budget-tree-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Numbers that a seed decides. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** One change of the tree, in shell; it may find that it cannot. */
function change(random: (below: number) => number): string {
  const name = (): string => ["a", "b", "c"][random(3)] ?? "a";
  const path = (): string => Array.from({ length: 1 + random(3) }, name).join("/");
  const [one, two, bytes] = [path(), path(), 1 + random(3000)];
  const write = `mkdir -p ${dirname(one)} && head -c ${bytes} /dev/zero > ${one}`;
  const changes = [
    write,
    write,
    `rm -rf ${one} && ${write}`,
    `rm -rf ${one}`,
    `rm -rf ${one} && mkdir -p ${one} && head -c ${bytes} /dev/zero > ${one}/${name()}`,
    `mkdir -p ${dirname(two)} && mv -T ${one} ${two}`,
    `mkdir -p ${dirname(two)} && ln -f ${one} ${two}`,
    `rm -rf ${two} && mkdir -p ${dirname(two)} && ln -s ${one} ${two}`,
    `chmod -R 70${random(8)} ${one}`,
    `chown -R ${random(3)}:${random(3)} ${one}`,
    `mkdir -p ${dirname(two)} && cp -a ${one} ${two}`,
    `touch ${one}`,
    `mkdir -p ${one} && mkfifo ${one}/p`,
  ];
  return `{ ${changes[random(changes.length)] ?? write}; } 2> /dev/null || true`;
}

/** Lays out the context and the Dockerfile that a seed stands for. */
function layOut(seed: number): string {
  const random = randomFrom(seed);
  const context = join(folder, `context-${seed}`);
  for (let file = 0; file < 6; file += 1) {
    const path = join(context, "tree", ["a", "b", "c"][random(3)] ?? "a", `f${random(4)}`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, "x".repeat(random(5000)));
  }
  const lines = Array.from({ length: STEPS }, (_, step) => {
    // COPY does not replace a file by a folder.
    if (step % 4 === 0) return "RUN rm -rf a b c\nCOPY tree /w/";
    return `RUN ${Array.from({ length: 2 + random(4) }, () => change(random)).join("\nRUN ")}`;
  });
  // Several changes in one step are one layer; one change in each of several steps is a layer each.
  const text = lines.map((line, index) => (index % 2 === 0 ? line : line.replaceAll("\nRUN ", "; ")));
  writeFileSync(join(context, "Dockerfile"), `FROM ${BASE}\nWORKDIR /w\n${text.join("\n")}\n`);
  return context;
}

/** What tar says of one entry. */
interface Listed {
  readonly type: string;
  readonly path: string;
  readonly bytes: number;
  readonly target: string;
  /** Mode and owner. */
  readonly attributes: string;
  readonly time: string;
}

const LINE = /^(.)(\S+)\s+(\S+\/\S+)\s+(\d+|\d+,\s*\d+)\s+(\S+ [0-9:]+)\S*\s(.*)$/;

function listOf(archive: string | Buffer): readonly Listed[] {
  const args = ["--list", "--verbose", "--numeric-owner", "--full-time", "--quoting-style=literal", "--file"];
  const input = typeof archive === "string" ? {} : { input: archive };
  const text = execFileSync("tar", [...args, typeof archive === "string" ? archive : "-"], {
    ...input,
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C.UTF-8", TZ: "UTC" },
    maxBuffer: 1e8,
  });
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [, type = "", mode = "", owner = "", bytes = "", time = "", rest = ""] = LINE.exec(line) ?? [];
      if (type === "") throw new Error(`tar lists ${line}`);
      const [name = "", target = ""] = rest.split(type === "l" ? " -> " : " link to ");
      const path = name.replace(/^\.?\//, "").replace(/\/$/, "");
      const size = type === "-" ? Number(bytes) : 0;
      return {
        type,
        path,
        bytes: size,
        target: target.replace(/^\.\//, ""),
        attributes: `${mode} ${owner}`,
        time,
      };
    });
}

/** The steps of a layer as tar lists it; `numbers` counts modes and times, of which only equality matters. */
function stepsOf(listed: readonly Listed[], numbers: Map<string, number>): readonly Step[] {
  const numberOf = (text: string): number => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  return listed.flatMap((entry): Step[] => {
    const { type, path, bytes, target, attributes, time } = entry;
    const name = path.slice(path.lastIndexOf("/") + 1);
    const above = path.slice(0, Math.max(0, path.length - name.length - 1));
    if (name === ".wh..wh..opq") return [{ op: "opaque", path: above }];
    if (name.startsWith(".wh..wh.")) return [];
    if (name.startsWith(".wh.")) {
      return [{ op: "whiteout", path: above === "" ? name.slice(4) : `${above}/${name.slice(4)}` }];
    }
    switch (type) {
      case "d":
        return [{ op: "folder", path }];
      case "l":
        return [{ op: "symlink", path, target }];
      case "h":
        return [{ op: "hardlink", path, target }];
      case "-":
        return [
          { op: "file", path, content: "x".repeat(bytes), mode: numberOf(attributes), time: numberOf(time) },
        ];
      default:
        return [{ op: "device", path }];
    }
  });
}

const manifestShape = z.array(z.object({ Layers: z.array(z.string()) })).length(1);

/** The layers of a saved image, lowest first, unpacked: by tar and zlib. */
function layersOf(archive: string): readonly Buffer[] {
  const fileOf = (name: string): Buffer =>
    execFileSync("tar", ["--extract", "--to-stdout", "--file", archive, name], { maxBuffer: 1e8 });
  const [image] = manifestShape.parse(JSON.parse(fileOf("manifest.json").toString("utf8")));
  return (image?.Layers ?? []).map((name) => {
    const bytes = fileOf(name);
    return bytes[0] === 0x1f ? gunzipSync(bytes) : bytes;
  });
}

const LETTERS = { [KIND.file]: "-", [KIND.symlink]: "l", [KIND.directory]: "d", [KIND.device]: "p" };

/** `type path bytes target` of everything in a container. */
function exported(listed: readonly Listed[]): readonly string[] {
  const sizes = new Map(listed.map(({ path, bytes }) => [path, bytes]));
  return listed
    .filter(({ path }) => path !== "" && !ENGINES_OWN.test(path))
    .map(({ type, path, bytes, target }) =>
      type === "h" ? `- ${path} ${sizes.get(target)} ` : `${type} ${path} ${bytes} ${target}`,
    )
    .sort();
}

describe.each(engineEnvironments().filter(({ name }) => name !== "distribution"))("on $name", (engine) => {
  const { environment, name } = engine;
  beforeAll(async () => {
    await makeBusyboxBase(environment, BASE);
  });
  afterAll(() => {
    docker(environment, ["image", "rm", "--force", BASE]);
  });

  const causes = new Set<string>();

  it.each([1, 2, 3])("the Dockerfile of seed %i: the same tree, the same waste", async (seed) => {
    const tag = `${IMAGE}:${seed}`;
    docker(environment, ["build", "--quiet", "--tag", tag, layOut(seed)]);
    const at = (file: string): string => join(folder, `${name}-${seed}-${file}`);
    docker(environment, ["save", "--output", at("save.tar"), tag]);
    const container = docker(environment, ["create", tag, "/bin/sh"]).trim();
    docker(environment, ["export", "--output", at("export.tar"), container]);
    docker(environment, ["rm", container]);
    docker(environment, ["image", "rm", "--force", tag]);

    const layers = layersOf(at("save.tar"));
    const tree = treeOfTars([], layers);
    const shown = [...tree.nodes()]
      .map((node) => ({ path: tree.paths.path(node), kind: tree.kind(node), node }))
      .filter(({ path }) => !ENGINES_OWN.test(path))
      .map(({ path, kind, node }) => {
        return `${kind === 0 ? "?" : LETTERS[kind]} ${path} ${tree.bytes(node)} ${tree.target(node)}`;
      })
      .sort();
    expect(shown).toEqual(exported(listOf(at("export.tar"))));

    const model = new Model(false);
    const numbers = new Map<string, number>();
    for (const layer of layers) model.apply(stepsOf(listOf(layer), numbers));
    const contents = await readArchive(createReadStream(at("save.tar")), { download: "none" });
    expect(wrongIn(contents, false)).toEqual([]);
    expect(contents.layers.reduce((sum, { payload }) => sum + payload, 0)).toBe(model.storedBytes());
    const lost = [...model.losses].flatMap(([{ kind, path, text, stored }, { lost: since, cause }]) =>
      kind === "file" && text !== "" ? [`${path} ${text.length} ${stored}>${since} ${cause}`] : [],
    );
    expect(
      contents.inspection.waste.paths
        .map((item) => `${item.path} ${item.bytes} ${item.stored}>${item.lost} ${item.cause}`)
        .sort(),
    ).toEqual(lost.sort());
    for (const { cause } of model.losses.values()) causes.add(cause);
  });

  it("these Dockerfiles waste in every way", () => {
    expect([...causes].sort()).toEqual(["deleted", "metadata", "overwritten"]);
  });
});
