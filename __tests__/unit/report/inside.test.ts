import { describe, expect, it } from "@jest/globals";
import { annotations } from "../../../src/report/annotations.js";
import { legible, MARKDOWN, pathText, rowsFor, shareText, TERMINAL } from "../../../src/report/inside.js";
import { COMMENT_LIMIT, renderComment } from "../../../src/report/markdown.js";
import { reasonText, splitText } from "../../../src/report/reasons.js";
import type { ChangeReport, ImageReport, Report } from "../../../src/report/schema.js";
import type { Reason } from "../../../src/report/schema-inside.js";
import { hostileGrowth } from "./hostile-inside.js";
import { effects, structure } from "./oracle.js";
import {
  api,
  changeOf,
  forty,
  HOSTILE,
  hostileReport,
  image,
  insideMany,
  insideOne,
  installed,
  MB,
  reason,
  recordedBaseline,
  report,
  worker,
} from "./samples.js";

const comment = (sample: Report): string =>
  renderComment(sample, { marker: "<!-- m -->", runUrl: null }).replaceAll("\u{A0}", " ");
/** The lines below the table, before the first section. */
const visible = (sample: Report): string => comment(sample).split("<details>")[0] ?? "";
const summaries = (sample: Report): readonly string[] =>
  [...comment(sample).matchAll(/^<details><summary>(.*)<\/summary>$/gmu)].map(([, text]) => text ?? "");
const of = (...images: readonly ImageReport[]): Report => ({ ...insideOne, images: [...images] });

describe("a reason for a change", () => {
  const refreshed = image({
    ...api,
    change: changeOf(28 * MB, 10, { drift: { image: "python:3.11-slim", bytes: 28 * MB, counted: true } }),
  });
  const only = (part: "deleted" | "overwritten" | "metadata"): ImageReport => ({
    ...api,
    waste: {
      ...(api.waste ?? worker.waste ?? failed()),
      pairs: [
        {
          ...{ stored: 4, lost: 5, bytes: 30 * MB, files: 9, deleted: 0, overwritten: 0, metadata: 0 },
          [part]: 30 * MB,
          example: "app",
        },
      ],
    },
  });
  const waste: Partial<Reason> = {
    kind: "waste",
    status: "larger",
    name: "RUN chown -R app /app",
    bytes: 30 * MB,
    layer: 5,
  };

  it.each<readonly [what: string, over: Partial<Reason>, text: string, of?: ImageReport]>([
    [
      "a new package",
      { to: "2.2.3", bytes: 38_200_000 },
      "pandas 2.2.3 is new: +38.2 MB (api/Dockerfile:12: RUN pip install --no-compile -r requirements.txt)",
    ],
    [
      "a package that is gone",
      { status: "gone", from: "1.4", bytes: -MB, layer: null },
      "pandas 1.4 is gone: -1 MB",
    ],
    [
      "a package of another version",
      { status: "smaller", name: "numpy", from: "2.1.0", to: "1.26.4", bytes: -3_100_000, layer: 0 },
      "numpy 2.1.0 → 1.26.4: -3.1 MB (the base image)",
    ],
    [
      "a package that only weighs more",
      { status: "larger", from: "2.2.3", to: "2.2.3", layer: null },
      "pandas 2.2.3 is larger: +1 MB",
    ],
    [
      "a package of which own layers hold less though it grew",
      { status: "larger", from: "2.2.3", to: "2.2.3", bytes: -MB, layer: null },
      "pandas 2.2.3 is smaller: -1 MB",
    ],
    ["a package without version", { layer: null }, "pandas is new: +1 MB"],
    [
      "many packages",
      { kind: "packages", name: "node", type: "node", count: 1312, bytes: 40 * MB, layer: null },
      "1,312 Node packages are new: +40 MB",
    ],
    [
      "many packages of other versions",
      { kind: "packages", status: "changed", name: "apk", type: "apk", count: 12, layer: null },
      "12 apk packages changed: +1 MB",
    ],
    [
      "a file",
      { kind: "files", name: "app/models/m.bin", bytes: 20 * MB, layer: 4 },
      "/app/models/m.bin is new: +20 MB (api/Dockerfile:15)",
    ],
    [
      "a folder of new files",
      { kind: "files", name: "app/models", count: 12, layer: null },
      "12 files below /app/models are new: +1 MB",
    ],
    [
      "a folder of files that grew, went and came",
      { kind: "files", status: "smaller", name: "app", count: 12, bytes: -MB, layer: null },
      "12 files below /app changed: -1 MB",
    ],
    [
      "the base image, refreshed",
      {
        kind: "base",
        status: "larger",
        name: "python:3.11-slim",
        from: "python:3.11-slim",
        to: "python:3.11-slim",
        bytes: 28 * MB,
        layer: null,
      },
      "the base python:3.11-slim was refreshed: +28 MB",
      refreshed,
    ],
    [
      "the base image that this change made smaller",
      { kind: "base", status: "smaller", name: "base", from: "base", to: "base", bytes: -MB, layer: null },
      "the base base is smaller: -1 MB",
      { ...api, change: changeOf(-MB, -1) },
    ],
    [
      "another base image",
      {
        kind: "base",
        status: "changed",
        name: "node:22-slim",
        from: "node:22-alpine",
        to: "node:22-slim",
        bytes: 6 * MB,
        layer: null,
      },
      "the base node:22-slim replaces node:22-alpine: +6 MB",
    ],
    [
      "a base image that nobody knows the name of",
      { kind: "base", status: "larger", name: "", bytes: MB, layer: null },
      "the base image is larger: +1 MB",
      { ...api, change: changeOf(MB, 1) },
    ],
    ["chown", waste, "RUN chown -R app /app stores 30 MB again (api/Dockerfile:18)", only("metadata")],
    [
      "deleted too late",
      { ...waste, name: "RUN rm -r /src" },
      "RUN rm -r /src deletes 30 MB that earlier layers keep storing (api/Dockerfile:18)",
      only("deleted"),
    ],
    [
      "overwritten",
      { ...waste, name: "COPY . ." },
      "COPY . . replaces 30 MB that earlier layers keep storing (api/Dockerfile:18)",
      only("overwritten"),
    ],
    [
      "waste of no known instruction",
      { ...waste, bytes: 90 * MB },
      "90 MB more waste (api/Dockerfile:18)",
      only("metadata"),
    ],
    ["less waste", { ...waste, status: "smaller", name: "", bytes: -MB, layer: null }, "1 MB less waste"],
    [
      "a layer",
      { kind: "layer", status: "larger", name: "RUN make", bytes: 2 * MB, layer: 4 },
      "RUN make is larger: +2 MB (api/Dockerfile:15)",
    ],
    [
      "a layer of an image without a Dockerfile",
      { kind: "layer", status: "new", name: "RUN make", bytes: 2 * MB, layer: 0 },
      "RUN make is new: +2 MB",
      {
        ...api,
        layers: api.layers.map((one) => ({ ...one, instruction: "RUN make", line: null, origin: "unknown" })),
      },
    ],
    ["a layer that the image does not have", { layer: 999 }, "pandas is new: +1 MB"],
  ])("%s", (_, over, text, from = { ...api, change: null }) => {
    expect(reasonText(from, reason(over), TERMINAL)).toBe(text);
  });

  it("names what is others' as code", () => {
    expect(reasonText(api, reason({ name: "@a/b", to: "1.0.rc1", bytes: MB, layer: 4 }), MARKDOWN)).toBe(
      "`@a/b` `1.0.rc1` is new: +1\u{A0}MB (`api/Dockerfile:15`: `COPY app /app`)",
    );
  });
});

function failed(): never {
  throw new Error("the sample has no waste");
}

describe("the split of a change", () => {
  const drift = { image: "python:3.11-slim", bytes: 28 * MB, counted: true };
  const own = (bytes: number, noise = false): ChangeReport["own"] => ({ bytes, percent: null, noise });

  it.each<readonly [what: string, change: ChangeReport, text: string | null]>([
    [
      "a refresh and more",
      changeOf(28_400_000, 10, { drift, own: own(400_000) }),
      "+28 MB base refresh, +400 kB this change",
    ],
    [
      "one hides the other",
      changeOf(0, 0, { drift, own: own(-28 * MB) }),
      "+28 MB base refresh, -28 MB this change",
    ],
    [
      "a refresh alone",
      changeOf(28 * MB, 10, { drift, own: own(0) }),
      "+28 MB base refresh, nothing by this change",
    ],
    [
      "a refresh and noise",
      changeOf(28 * MB, 10, { drift, own: own(20, true) }),
      "+28 MB base refresh, nothing by this change",
    ],
    [
      "a refresh that the baseline has",
      changeOf(MB, 1, { drift: { ...drift, counted: false }, own: own(MB) }),
      "+28 MB base refresh not counted, as the baseline has it too",
    ],
    ["no refresh", changeOf(MB, 1, { own: own(MB) }), null],
    ["a refresh of a few bytes", changeOf(MB, 1, { drift: { ...drift, bytes: 12 }, own: own(MB) }), null],
  ])("%s", (_, change, text) => {
    expect(splitText(change, TERMINAL)).toBe(text);
  });
});

describe("the lines below the table", () => {
  it("give the split and the three largest reasons, each with its place", () => {
    expect(visible(insideOne)).toContain(
      [
        "- `api` **+55.3 MB**: +2.1 MB base refresh, +53.2 MB this change",
        "  - `pandas` 2.2.3 is new: +38.2 MB (`api/Dockerfile:12`: `RUN pip install --no-compile -r requirements.txt`)",
        "  - `RUN chown -R app /app` stores 25 MB again (`api/Dockerfile:18`)",
        "  - `/app/models/old.bin` is gone: -14 MB",
        "",
      ].join("\n"),
    );
  });

  it("are about three images at most: first what fails, then what changed most", () => {
    const text = visible(insideMany);
    expect([...text.matchAll(/^- `(\w+)`/gmu)].map(([, name]) => name)).toEqual(["api", "site", "worker"]);
    expect(text).toContain("- and 1 more changed image\n");
    const failing = insideMany.images.map((one) =>
      one.name === "jobs" ? { ...one, status: "fail" as const } : one,
    );
    expect(visible({ ...insideMany, images: failing })).toMatch(/^- `jobs` \*\*-1.5 MB\*\*: `scipy`/mu);
  });

  it.each<readonly [what: string, change: ChangeReport | null]>([
    ["noise", changeOf(300, 0, { noise: true })],
    ["no change", changeOf(0, 0)],
    ["no baseline", null],
  ])("say nothing of %s", (_, change) => {
    const sample = of({ ...api, change });
    expect(visible(sample)).not.toContain("- `api`");
    expect(summaries(sample).join("\n")).not.toContain("What changed");
  });

  it("tell a refresh that this change hides", () => {
    const change = changeOf(0, 0, {
      drift: { image: "x", bytes: 9 * MB, counted: true },
      own: { bytes: -9 * MB, percent: -5, noise: false },
    });
    expect(visible(of({ ...api, change, growth: null }))).toContain(
      "- `api` **0 bytes**: +9 MB base refresh, -9 MB this change\n",
    );
  });

  it("are none where nobody knows the reasons", () => {
    expect(visible(recordedBaseline)).not.toMatch(/^- `api`/mu);
  });
});

describe("the sections on an image's inside", () => {
  it("have counts and bytes in their summaries", () => {
    expect(summaries(insideOne)).toEqual(
      expect.arrayContaining([
        "What changed: 3 packages, 5 files, 2 layers",
        "Packages: 131 packages, 190 MB of 266 MB; largest <code>pandas</code> 38.2 MB",
        "Waste: 37 MB in 1,840 files, efficiency 86.1 %",
        "Not needed in a shipped image: 3 findings, the largest 61 MB",
      ]),
    );
  });

  it("name the image where the report has others", () => {
    expect(summaries(insideMany)).toEqual(
      expect.arrayContaining([
        "What changed: 317 packages, 5 files, 4 layers in 4 images",
        "Waste: 37 MB in 1,840 files in <code>api</code>, efficiency 86.1 %",
        "Not needed in a shipped image: 3 findings in <code>api</code>, the largest 61 MB",
      ]),
    );
  });

  it("add packages, loose files and waste up to the size, and the rest of the table to the packages", () => {
    const text = comment(insideOne);
    expect(text).toContain(
      "Packages 190 MB (71.5 %), 1,203 files of no package 38.6 MB (14.5 %), waste 37 MB (13.9 %).",
    );
    expect(text).toContain("| 25.7 MB | 9.7 % | 116 smaller packages |  |  |");
  });

  it("leave out little waste, packages that are none, and what was neither built nor changed", () => {
    const little = { ...(api.waste ?? failed()), bytes: 99_000, efficiency: 0.9996 };
    const titles = (one: Partial<ImageReport>): string => summaries(of({ ...api, ...one })).join("\n");
    expect(titles({ waste: little })).not.toContain("Waste:");
    expect(titles({ waste: { ...little, bytes: 100_000 } })).toContain("Waste: 100 kB");
    expect(titles({ waste: { ...little, efficiency: 0.99 } })).toContain("efficiency 99 %");
    const none = { count: 0, bytes: 0, listed: 0 };
    const contents = { ...(api.contents ?? failed()), packages: none, gaps: [] };
    expect(titles({ contents, packages: [] })).not.toContain("Packages:");
    const unchanged = { change: changeOf(0, 0), recorded: { commit: "1", created: insideOne.created } };
    expect(titles(unchanged)).not.toMatch(/Packages:|Waste:|Not needed|What changed/u);
  });

  it("say what could not be read even of an image without packages", () => {
    const none = { count: 0, bytes: 0, listed: 0 };
    const contents = { ...(api.contents ?? failed()), packages: none };
    const text = comment(of({ ...api, contents, packages: [] }));
    expect(text).toContain("<summary>Packages: none found</summary>");
    expect(text).toContain("- Not read: the database");
  });

  it("never call waste an efficiency of 100 %", () => {
    const waste = { ...(api.waste ?? failed()), bytes: 200_000, efficiency: 0.9999 };
    expect(summaries(of({ ...api, waste }))).toContain(
      "Waste: 200 kB in 1,840 files, efficiency over 99.9 %",
    );
  });

  it("fit for forty images, all of them with everything in it", () => {
    const text = comment({
      ...forty,
      images: forty.images.map((one) => ({
        ...one,
        ...(one.size === null ? {} : { contents: api.contents, packages: api.packages }),
        ...(one.size === null ? {} : { waste: api.waste, findings: api.findings, growth: api.growth }),
      })),
    });
    expect(text.length).toBeLessThanOrEqual(COMMENT_LIMIT);
    expect(text.match(/^- `service-\d+` \*\*\+2.3 MB\*\*:$/gmu)).toHaveLength(3);
    expect(text).toContain("<summary>Failures: 3 images</summary>");
    expect(text).toContain("<summary>What changed: 9 packages, 15 files, 6 layers in 3 images</summary>");
    expect(text.match(/<details>/gu)?.length).toBe(text.match(/<\/details>/gu)?.length);
  });
});

describe("text of others inside an image", () => {
  it("is legible where it is no UTF-8, whole where it is short, and ends as it ended where it is long", () => {
    expect(legible("caf\udce9")).toBe("caf\\xE9");
    expect(legible("🐳")).toBe("🐳");
    expect(pathText("app/a", 20)).toBe("/app/a");
    expect(pathText("/app/a", 20)).toBe("/app/a");
    expect(pathText("", 20)).toBe("/");
    const long = pathText(`${"🐳/".repeat(60)}site.css`, 30);
    expect([...long].length).toBe(30);
    expect(long).toMatch(/^\/🐳.*….*🐳\/site\.css$/u);
    expect(long).not.toMatch(/\p{Cs}/u);
    expect(pathText(`${"a".repeat(4000)}\udcff.bin`, 20)).toMatch(/^\/aaaaa…a+\\xFF\.bin$/u);
  });

  it("has shares that are not 0 % for something", () => {
    expect([shareText(1, 10_000), shareText(0, 10), shareText(1, 0), shareText(1, 2)]).toEqual([
      "under 0.1 %",
      "0 %",
      null,
      "50 %",
    ]);
    expect([rowsFor(15, 1), rowsFor(15, 4), rowsFor(15, 40)]).toEqual([15, 8, 5]);
  });

  it.each(HOSTILE.map((text) => [text.slice(0, 60), text]))("is inert as a reason: %j", (_, text) => {
    const hostile = hostileReport("plain");
    const [first, ...others] = hostile.images;
    if (first === undefined) throw new Error("no image");
    const growth = hostileGrowth(text.slice(0, 1900), ["files", "waste", "layer"]);
    const rendered = renderComment({ ...hostile, images: [{ ...first, growth }, ...others] }, options);
    expect(effects(rendered)).toEqual([]);
    const plain = { ...first, growth: hostileGrowth("plain", ["files", "waste", "layer"]) };
    const before = structure(renderComment({ ...hostile, images: [plain, ...others] }, options));
    for (const [kind, number] of Object.entries(structure(rendered)))
      expect([kind, number]).toEqual([kind, before[kind]]);
  });
});

const options = { marker: "<!-- ours -->", runUrl: null };

describe("notices on a Dockerfile's lines", () => {
  const notices = (sample: Report): readonly string[] =>
    annotations(sample)
      .filter(({ level }) => level === "notice")
      .map(({ file, line, message }) => `${file ?? "?"}:${line ?? "?"}: ${message}`);

  it("tell what a changed image does not need, from a megabyte of its own layers on", () => {
    expect(notices(insideOne)).toEqual([
      "api/Dockerfile:8: gcc-12, cpp-12 and 4 more compilers and headers: 61 MB. Install them in a build stage and copy only the result.",
      "api/Dockerfile:12: tests of pandas, numpy and 3 more packages: 24.6 MB. Delete them in the step that installs the packages.",
    ]);
  });

  it("are none of an unchanged image, and five of one at most", () => {
    expect(notices(of({ ...api, change: changeOf(0, 0) }))).toEqual([]);
    expect(notices(of({ ...api, change: null }))).toEqual([]);
    const [finding] = api.findings;
    const findings = Array.from({ length: 9 }, () => finding ?? failed());
    expect(notices(of({ ...api, findings }))).toHaveLength(5);
    const images = ["a", "b", "c"].map((name) => ({ ...api, name, findings }));
    expect(notices(of(...images))).toHaveLength(10);
  });
});

describe("an old report", () => {
  it("has no section on what it does not know", () => {
    const sample = report({ images: [image({ packages: [installed({ name: "x" })] })] });
    expect(summaries(sample).join("\n")).not.toMatch(/Packages|Waste|Not needed|What changed/u);
  });
});
