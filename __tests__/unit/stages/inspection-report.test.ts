import { describe, expect, it } from "@jest/globals";
import { inspectionSchema, serializeInspection } from "../../../src/report/inspection-schema.js";
import type { Inspected } from "../../../src/report/inspection-schema.js";
import { renderInspection } from "../../../src/report/inspection-text.js";
import { inspectionReport } from "../../../src/stages/inspection-report.js";
import type { GivenDockerfile, InspectionInput, ReadSource } from "../../../src/stages/inspection-report.js";
import { configFile, ociArchive, read } from "../image/support/images.js";
import { tar } from "../image/support/tar-writer.js";
import type { TestEntry } from "../image/support/tar-writer.js";
import { file, osRelease } from "../support/world.js";

const HISTORY = [
  { created_by: "/bin/sh -c #(nop) ADD file:1 in / " },
  { created_by: "ENV A=secret", empty_layer: true },
  { created_by: "RUN |1 TOKEN=hunter2 /bin/sh -c make # buildkit" },
  { created_by: "COPY app /app # buildkit" },
];
const BASE = [osRelease("debian"), file("lib/ld-linux-x86-64.so.2", 3000), file("usr/big", 50_000)];
const MADE = [file("usr/lib/made.so", 20_000), { path: "usr/.wh.big" }];
const APP = [file("app/main", 4000), file("app/copy", 4000)];

async function source(
  layers: readonly (readonly TestEntry[])[] = [BASE, MADE, APP],
  changes: Partial<ReadSource> = {},
): Promise<ReadSource> {
  const config = configFile(layers.length, { history: HISTORY });
  const archive = ociArchive([{ layers: layers.map((entries) => tar([...entries])), config }]);
  const contents = { ...(await read(archive, { download: "sample", hashing: true })), programs: null };
  return { source: { kind: "archive", name: "shop.tar" }, contents, engine: null, ...changes };
}

function dockerfile(text: string, target: string | null = null): GivenDockerfile {
  const files = { read: () => Promise.resolve(text), list: () => Promise.resolve([]) };
  return {
    shown: "api/Dockerfile",
    target,
    path: "Dockerfile",
    context: { root: "/r", files, bases: {}, environment: {}, enginePlatform: null },
  };
}

/** The inspection, as a reader of its JSON gets it. */
async function inspect(changes: Partial<InspectionInput> = {}): Promise<Inspected> {
  const inspection = await inspectionReport({
    version: "1.0.0",
    head: await source(),
    against: null,
    dockerfile: null,
    download: "sample",
    seconds: 0.5,
    ...changes,
  });
  const parsed = inspectionSchema.parse(JSON.parse(serializeInspection(inspection)));
  expect(parsed).toEqual(inspection);
  return parsed;
}

const text = (inspection: Inspected, width = 100): string =>
  renderInspection(inspection, { width, unicode: true });

describe("the inspection of an archive", () => {
  it("adds up to the image's size", async () => {
    const { size, contents, layers } = await inspect();
    expect(size.bytes).toBe(layers.reduce((sum, layer) => sum + layer.bytes, 0));
    expect(contents.packages.bytes + contents.loose.bytes + contents.waste.bytes).toBe(size.bytes);
    expect(contents.waste.bytes).toBe(50_000);
  });

  it("tells layers apart by the image's own history, without what may be secret", async () => {
    const inspection = await inspect();
    expect(inspection.layers.map(({ origin, instruction, line }) => [origin, instruction, line])).toEqual([
      ["unknown", "ADD file:1 in /", null],
      ["unknown", "RUN", null],
      ["unknown", "COPY app /app", null],
    ]);
    expect(JSON.stringify(inspection) + text(inspection)).not.toMatch(/hunter2|secret/);
  });

  it("knows no FROM and no engine's size", async () => {
    const { base, size } = await inspect();
    expect(base).toMatchObject({
      image: null,
      bytes: null,
      distribution: "debian 3",
      family: "debian",
      libc: "glibc",
    });
    expect(size.inspected).toBeNull();
    expect(size.download.exact).toBe(false);
  });

  it("has the largest files of no package, and equal contents", async () => {
    const { files, duplicates } = await inspect();
    expect(files.slice(0, 2)).toEqual([
      { path: "usr/lib/made.so", bytes: 20_000, layer: 1 },
      { path: expect.stringMatching(/^app\//), bytes: 4000, layer: 2 },
    ]);
    expect(duplicates).toEqual({
      bytes: 4000,
      contents: 1,
      groups: [{ bytes: 4000, copies: 2, paths: expect.arrayContaining(["app/main", "app/copy"]) }],
    });
  });

  it("shows all that on a terminal of any width", async () => {
    const inspection = await inspect({
      head: await source(undefined, { engine: { size: 90_000, labels: {} } }),
    });
    expect(text(inspection)).toMatch(
      /^shop\.tar \(linux\/amd64, debian 3, glibc\): download ~ .*, the engine shows 90 kB\n/,
    );
    for (const shown of ["RUN", "/usr/lib/made.so", "Duplicates: 1 content", "Waste: 50 kB in 1 file"])
      expect(text(inspection)).toContain(shown);
    for (const width of [1, 20, 40, 80, 200])
      for (const line of text(inspection, width).split("\n"))
        expect(line.length).toBeLessThanOrEqual(Math.max(20, width));
  });

  it("survives names that are hostile", async () => {
    const hostile = [
      { path: "a/\u001b[31m::error::x", content: Buffer.alloc(9000) },
      { path: "__proto__", content: Buffer.alloc(8000) },
      { path: Buffer.from([0x61, 0xff]).toString("latin1"), content: Buffer.alloc(7000) },
    ];
    const inspection = await inspect({ head: await source([BASE, hostile, APP]) });
    expect(text(inspection)).not.toMatch(/\u001b|^\s*::/m);
  });
});

const FITTING = "FROM debian:12\nENV A=1\nRUN make\nCOPY app /app\n";

describe("with the Dockerfile", () => {
  it("maps layers to its lines and tells the base's", async () => {
    const given = dockerfile("FROM debian:12\nENV A=1\nRUN make\n\nCOPY app /app\n");
    const { layers, base, notes, ...rest } = await inspect({ dockerfile: given });
    expect(rest.dockerfile).toBe("api/Dockerfile");
    expect(layers.map(({ origin, line }) => [origin, line])).toEqual([
      ["base", null],
      ["dockerfile", 3],
      ["dockerfile", 5],
    ]);
    expect(base).toMatchObject({ image: "debian:12", family: "debian" });
    expect(base.bytes).toBe(layers[0]?.bytes);
    expect(notes).toEqual([]);
  });

  it("says so when it is not the one", async () => {
    const { layers, notes } = await inspect({ dockerfile: dockerfile("FROM scratch\nCOPY other /x\n") });
    expect(layers.every(({ origin }) => origin === "unknown")).toBe(true);
    expect(layers[2]?.instruction).toBe("COPY app /app");
    expect(notes.join()).toContain("No layer could be matched with api/Dockerfile");
  });

  it("tells the base's part of a change from the change's own", async () => {
    const [head, against] = [await source(), await source([BASE.slice(0, 2), MADE, APP.slice(0, 1)])];
    const given = dockerfile(FITTING);
    const { change } = await inspect({ head, against, dockerfile: given });
    expect(change).toMatchObject({ bytes: 54_000, drift: { bytes: 50_000 }, own: { bytes: 4000 } });
  });
});

describe("against another image", () => {
  it("tells what is new, to the byte", async () => {
    const against = await source([BASE, MADE, APP.slice(0, 1)]);
    const inspection = await inspect({ against });
    expect(inspection.against).toEqual({
      source: { kind: "archive", name: "shop.tar" },
      platform: "linux/amd64",
      bytes: inspection.size.bytes - 4000,
    });
    // No rebuild lies between two images at hand, so the least difference is one.
    expect(inspection.change).toMatchObject({ bytes: 4000, noise: false });
    expect(inspection.growth?.files).toMatchObject([
      { path: "app/copy", status: "new", bytes: 4000, layer: 2 },
    ]);
    expect(text(inspection)).toMatch(/compared with shop\.tar of /);
  });

  it("finds nothing against itself", async () => {
    const inspection = await inspect({ against: await source() });
    expect(inspection.change).toMatchObject({ bytes: 0, noise: false });
    expect(inspection.growth).toMatchObject({ reasons: [], packages: [], files: [], layers: [] });
  });

  it("says when the platforms differ", async () => {
    const other = await source();
    const config = { ...other.contents.config, architecture: "arm64" };
    const against = { ...other, contents: { ...other.contents, config } };
    expect((await inspect({ against })).notes).toEqual([
      "The images are for different platforms: linux/arm64, now linux/amd64.",
    ]);
  });
});
