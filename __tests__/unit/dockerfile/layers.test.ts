import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { z } from "zod";
import { mapLayers } from "../../../src/dockerfile/layers.js";
import type { LayerOrigin } from "../../../src/dockerfile/layers.js";
import { parseDockerfile } from "../../../src/dockerfile/parse.js";
import { resolveStages } from "../../../src/dockerfile/stages.js";
import type { HistoryEntry } from "../../../src/model/image.js";
import { SOON } from "../../support/soon.js";

/** A Dockerfile with the histories that real builders (engine 28.5, both stores) wrote for it. */
const recordedSchema = z.object({
  dockerfile: z.string(),
  builds: z.record(
    z.string(),
    z.object({
      history: z.array(z.object({ createdBy: z.string(), emptyLayer: z.boolean() })),
      layers: z.number(),
    }),
  ),
});

function origins(dockerfile: string, history: readonly HistoryEntry[], layers?: number): LayerOrigin[] {
  const { chain } = resolveStages(parseDockerfile(dockerfile), { target: null, args: {}, platform: null });
  const count = layers ?? history.filter(({ emptyLayer }) => !emptyLayer).length;
  return mapLayers({ history, diffIds: Array.from({ length: count }, (_, n) => `sha256:${n}`), chain });
}

/** `b` for base, `?` for unknown, else the line. */
function brief(found: readonly LayerOrigin[]): string {
  return found
    .map(({ origin, line }) => (origin === "dockerfile" ? String(line) : origin === "base" ? "b" : "?"))
    .join(" ");
}

describe("histories of real builds", () => {
  const everywhere = (expected: string): Record<string, string> => ({
    "buildkit overlay2": expected,
    "buildkit containerd": expected,
    "classic overlay2": expected,
    "classic containerd": expected,
  });
  const onlyBuildKit = (expected: string): Record<string, string> => ({
    "buildkit overlay2": expected,
    "buildkit containerd": expected,
  });
  /** Lines written by hand, from the Dockerfiles and from what the builders are known to leave empty. */
  const table: Record<string, Record<string, string>> = {
    "all-kinds": everywhere("b b b 7 8 9 10 11 20"),
    args: everywhere("b b b 4 6"),
    "base-onbuild": everywhere("b 2"),
    "base-plain": everywhere("b 3 4"),
    heredoc: onlyBuildKit("b b b 3 7 12"),
    link: onlyBuildKit("b b b 2 3 4 5 6"),
    "many-labels": everywhere("b b b 4"),
    multi: everywhere("b b b 4 12 13"),
    // The classic builder leaves no layer where a step changed nothing.
    noop: {
      ...onlyBuildKit("b b b 2 3 4 6 7 8 9 10"),
      "classic overlay2": "b b b 3 6 9",
      "classic containerd": "b b b 3 6 9",
    },
    // Only the classic builder's history tells which layers the base's triggers made: line 1, the FROM.
    "onbuild-child": {
      ...onlyBuildKit("b b b b 2 3"),
      "classic overlay2": "b b 1 1 2 3",
      "classic containerd": "b b 1 1 2 3",
    },
    "onbuild-stage": everywhere("b b b 2 3 4 7 8"),
    same: { ...everywhere("b b b 2 3 4 5 6 7"), "classic containerd": "b b b 2 3 4 5 7" },
    scratch: everywhere("2 3"),
    "shell-change": everywhere("b b b 3 4 5"),
    "user-only": everywhere("b b b 2 3"),
  };

  describe.each(Object.entries(table))("%s", (name, expected) => {
    const path = new URL(`./histories/${name}.json`, import.meta.url);
    const recorded = recordedSchema.parse(JSON.parse(readFileSync(path, "utf8")));

    it("is recorded for every builder that can build it", () => {
      expect(Object.keys(recorded.builds).sort()).toEqual(Object.keys(expected).sort());
    });

    it.each(Object.entries(recorded.builds))("%s", (build, { history, layers }) => {
      const found = origins(recorded.dockerfile, history, layers);
      expect(brief(found)).toBe(expected[build]);
      expect(JSON.stringify(found)).not.toContain("canary");
      // What reading the image keeps of a RUN with build arguments and of an ARG or ENV.
      const reduced = history.map(({ createdBy, emptyLayer }) => ({
        createdBy: createdBy
          .replace(/^(?:RUN )?\|\d+ .*?( # buildkit)?$/s, "RUN$1")
          .replace(/^((?:\/bin\/sh -c )?(?:#\(nop\)\s+)?(?:ARG|ENV))\s.*/s, "$1"),
        emptyLayer,
      }));
      expect(brief(origins(recorded.dockerfile, reduced, layers))).toBe(expected[build]);
    });
  });

  it("shows the Dockerfile's text and stage", () => {
    const path = new URL("./histories/multi.json", import.meta.url);
    const { dockerfile, builds } = recordedSchema.parse(JSON.parse(readFileSync(path, "utf8")));
    const build = builds["buildkit overlay2"];
    const found = origins(dockerfile, build?.history ?? [], build?.layers);
    expect(found.slice(2, 5)).toEqual([
      { origin: "base", instruction: null, line: null, stage: null },
      { origin: "dockerfile", instruction: "RUN echo common > /common", line: 4, stage: "Base" },
      { origin: "dockerfile", instruction: "COPY --from=build /built /built", line: 12, stage: null },
    ]);
  });
});

const layer = (createdBy: string): HistoryEntry => ({ createdBy, emptyLayer: false });
const empty = (createdBy: string): HistoryEntry => ({ createdBy, emptyLayer: true });

describe("histories that do not fit", () => {
  const file = "FROM debian\nRUN make a\nENV X=1\nCOPY a /a\nRUN make b\n";
  const fits = [
    layer("base"),
    layer("RUN /bin/sh -c make a # buildkit"),
    empty("ENV X=1"),
    layer("COPY a /a # buildkit"),
    layer("RUN /bin/sh -c make b # buildkit"),
  ];

  it("fits to begin with", () => {
    expect(brief(origins(file, fits))).toBe("b 2 4 5");
  });

  it.each<readonly [string, readonly HistoryEntry[], number | undefined, string]>([
    ["no history", [], 3, "? ? ?"],
    ["fewer entries than layers", fits.slice(2), 4, "? ? ? ?"],
    ["more entries than layers", fits, 3, "? ? ?"],
    ["one entry of an import", [layer("")], 1, "?"],
    [
      "a squash",
      [...fits.slice(1).map(({ createdBy }) => empty(createdBy)), layer("merge sha256:a to b")],
      1,
      "?",
    ],
    [
      "an unknown step at the end keeps what is certain",
      [...fits, layer("RUN /bin/sh -c late # buildkit")],
      undefined,
      "? 2 4 5 ?",
    ],
    [
      "a missing ENV keeps what is certain",
      fits.filter(({ emptyLayer }) => !emptyLayer),
      undefined,
      "? 2 4 5",
    ],
    ["an ENV with a layer", fits.map((entry) => ({ ...entry, emptyLayer: false })), undefined, "? 2 ? 4 5"],
    [
      "another command",
      fits.map((entry) => ({ ...entry, createdBy: entry.createdBy.replace("make a", "make c") })),
      undefined,
      "? ? 4 5",
    ],
    ["the same command twice", [...fits, layer("RUN /bin/sh -c make b # buildkit")], undefined, "? 2 4 ? ?"],
    ["another order", [...fits].reverse(), undefined, "? ? ? ?"],
  ])("%s", (_, history, layers, expected) => {
    expect(brief(origins(file, history, layers))).toBe(expected);
  });

  it("gives nothing to a base on scratch", () => {
    expect(brief(origins("FROM scratch\nCOPY a /a", [layer("extra"), layer("COPY a /a # buildkit")]))).toBe(
      "? 2",
    );
  });

  it("takes a few labels given from outside, and nothing else, behind the last instruction", () => {
    const label = empty("/bin/sh -c #(nop)  LABEL a=b");
    expect(brief(origins(file, [...fits, label, label]))).toBe("b 2 4 5");
    expect(brief(origins(`${file}LABEL c=d\n`, [...fits, label, label]))).toBe("b 2 4 5");
    expect(brief(origins(file, [...fits, empty("CMD x")]))).toBe("? 2 4 5");
  });

  it("bounds what it shows", () => {
    const long = `RUN echo ${"x ".repeat(10_000)}end`;
    const [found] = origins(`FROM scratch\n${long}`, [layer(`${long} # buildkit`)]);
    expect(found?.line).toBe(2);
    expect(found?.instruction).toHaveLength(2000);
  });

  it("answers a hostile history soon", () => {
    const started = performance.now();
    const many = Array.from({ length: 100_000 }, (_, n) => layer(`${"#(nop) ".repeat(20)}RUN x${n}`));
    expect(origins(file, many)).toHaveLength(100_000);
    expect(
      origins(`FROM a\n${"RUN x\n".repeat(9999)}`, many).every(({ origin }) => origin === "unknown"),
    ).toBe(true);
    const huge = Array.from({ length: 30 }, () => layer(`|1 ${"a".repeat(1_000_000)}`));
    expect(origins(file, huge)).toHaveLength(30);
    const triggers = many.map(() => empty("/bin/sh -c #(nop)  ONBUILD RUN x"));
    expect(origins(file, [...triggers, ...fits])).toHaveLength(4);
    expect(performance.now() - started).toBeLessThan(SOON);
  });
});
