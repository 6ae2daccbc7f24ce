import { describe, expect, it } from "@jest/globals";
import { answer } from "../../../src/compat/evidence.js";
import type { PackageCompat } from "../../../src/model/compat.js";
import { renderComment } from "../../../src/report/markdown.js";
import type { RollBackReport } from "../../../src/report/roll-back-schema.js";
import type { ReferenceReport } from "../../../src/report/schema.js";
import { renderText } from "../../../src/report/text.js";
import { costWords, rollBackOf } from "../../../src/stages/roll-back.js";
import type { SeenImage, SeenOutcome } from "../../../src/stages/roll-back.js";
import type { JudgedCompat } from "../../../src/stages/compat-report.js";
import { backToSlim } from "../../../src/stages/trial-slim.js";
import { image, report } from "../report/builders.js";

const MB = 1_000_000;
type Build = { readonly seconds: number; readonly cached: boolean } | null;

const pandas: PackageCompat = {
  ecosystem: "python",
  name: "pandas",
  version: "2.0",
  asIs: answer("musl", "certain", "target-image", "seen"),
  install: answer("compile", "certain", "target-image", "it was compiled"),
  buildApk: [],
  runtimeApk: [],
};

const COMPAT: JudgedCompat = {
  target: { alpine: "3.22", musl: [1, 2], python: [3, 11], architecture: "amd64" },
  libc: "musl",
  packages: [pandas],
  lacking: [],
  recommendation: null,
  files: null,
  smoke: null,
  guide: null,
  notes: [],
};

const smoke = (outcome: "passed" | "failed"): NonNullable<JudgedCompat["smoke"]> => ({
  outcome,
  command: {
    words: ["x"],
    outcome,
    reason: outcome === "failed" ? "it ended with 1" : null,
    seconds: 1,
    lines: [],
  },
  imports: [],
  notes: [],
});

function measured(
  size: number,
  libc: "musl" | "glibc",
  build: Build,
  compat: JudgedCompat | null = COMPAT,
): SeenImage {
  return { kind: "measured", measurement: { size, contents: { libc, osRelease: null } }, compat, build };
}

const reference = (over: Partial<ReferenceReport> = {}): ReferenceReport => ({
  kind: "built",
  label: "Dockerfile.slim",
  bytes: 310 * MB,
  estimate: false,
  seconds: 40,
  cached: false,
  reason: null,
  record: null,
  ...over,
});

const LONG: Build = { seconds: 360, cached: false };
const NONE = { outcome: undefined, report: null, dockerfile: null };

describe("the case for slim", () => {
  it("has the figures of a slim reference that was measured", () => {
    const outcome = measured(310 * MB, "glibc", { seconds: 40, cached: false }, null);
    expect(
      rollBackOf(measured(190 * MB, "musl", LONG), { outcome, report: reference(), dockerfile: null }),
    ).toEqual({
      why: "compiles",
      reasons: ["pandas compiles on Alpine"],
      seconds: 360,
      slim: { bytes: 310 * MB, more: 120 * MB, seconds: 40 },
    });
  });

  it("has no figures where none was measured", () => {
    expect(rollBackOf(measured(190 * MB, "musl", LONG), NONE)?.slim).toBeNull();
  });

  it.each([
    ["on Alpine too", measured(1, "musl", null, null), reference(), null],
    ["no build", undefined, reference({ kind: "bytes" }), null],
    ["an estimate of the guide", undefined, reference({ kind: "guide", estimate: true }), null],
    [
      "recorded, from an Alpine base",
      undefined,
      reference(),
      { text: "FROM python:3.11-alpine\n", target: null },
    ],
    ["recorded, and no longer there", undefined, reference(), null],
  ] as const)("takes no figures of a reference that is %s", (_, outcome, told, dockerfile) => {
    const own = measured(190 * MB, "musl", LONG);
    expect(rollBackOf(own, { outcome, report: told, dockerfile })?.slim).toBeNull();
  });

  it("takes those of a record of a slim reference", () => {
    const slim = { outcome: undefined, report: reference(), dockerfile: { text: "FROM python:3.11-slim\n", target: null } }; // prettier-ignore
    expect(rollBackOf(measured(190 * MB, "musl", LONG), slim)?.slim?.seconds).toBe(40);
  });

  it("is none where slim takes as long", () => {
    const outcome = measured(310 * MB, "glibc", { seconds: 200, cached: false }, null);
    const slim = { outcome, report: reference({ seconds: 200 }), dockerfile: null };
    expect(rollBackOf(measured(190 * MB, "musl", LONG), slim)).toBeNull();
  });

  it("is none of an image that is not on Alpine, or was not judged", () => {
    expect(rollBackOf(measured(190 * MB, "glibc", LONG), NONE)).toBeNull();
    expect(rollBackOf(measured(190 * MB, "musl", LONG, null), NONE)).toBeNull();
    expect(rollBackOf(undefined, NONE)).toBeNull();
  });
});

describe("what slim costs, in words", () => {
  it.each([
    [{ bytes: 190 * MB, build: LONG }, { bytes: 310 * MB, build: { seconds: 40, cached: false } }, "slim costs 120 MB more and builds in 40 s instead of 6 min, measured"],
    [{ bytes: 190 * MB, build: { seconds: 360, cached: true } }, { bytes: 310 * MB, build: { seconds: 40, cached: false } }, "slim costs 120 MB more and builds in 40 s, measured"],
    [{ bytes: 190 * MB, build: LONG }, { bytes: 310 * MB, build: { seconds: 40, cached: true } }, "slim costs 120 MB more, measured"],
    [{ bytes: 190 * MB, build: null }, { bytes: 180 * MB, build: null }, "slim is 10 MB smaller, measured"],
    [null, { bytes: 180 * MB, build: { seconds: 40, cached: false } }, "slim has 180 MB and builds in 40 s, measured"],
  ])("%#", (own, slim, expected) => {
    expect(costWords(own, slim).replaceAll("\u{A0}", " ")).toBe(expected);
  }); // prettier-ignore
});

describe("what follows from a trial on slim", () => {
  const FAST: Build = { seconds: 40, cached: false };
  const slim = (over: Partial<JudgedCompat> = {}, build: Build = FAST): SeenImage =>
    measured(310 * MB, "glibc", build, { ...COMPAT, libc: "glibc", ...over });
  const follow = (own: SeenOutcome | undefined, variant: SeenImage, left = 0) => {
    const { verdict, reasons } = backToSlim({ own, variant, left });
    return [verdict, ...reasons.map((each) => each.replaceAll("\u{A0}", " "))];
  };
  const COST = "slim costs 120 MB more and builds in 40 s instead of 6 min, measured";

  it("is to go back where Alpine compiles for minutes", () => {
    expect(follow(measured(190 * MB, "musl", LONG), slim())).toEqual([
      "switch",
      `${COST}; pandas compiles on Alpine`,
      "no smoke test was run on slim: test it first",
    ]);
  });

  it("is to stay where slim compiles as long", () => {
    const [verdict] = follow(measured(190 * MB, "musl", LONG), slim({}, { seconds: 300, cached: false }));
    expect(verdict).toBe("stay");
  });

  it("is to go back where the smoke test fails on Alpine and passes on slim", () => {
    const own = measured(190 * MB, "musl", LONG, { ...COMPAT, smoke: smoke("failed") });
    expect(follow(own, slim({ smoke: smoke("passed") }), 2)).toEqual([
      "switch",
      `${COST}; its smoke test fails on Alpine: its command: it ended with 1`,
      "its smoke test passes on slim",
      "2 places were left as they are: look at them first",
    ]);
  });

  it("is to stay where it does not work on slim either", () => {
    const own = measured(190 * MB, "musl", LONG, { ...COMPAT, smoke: smoke("failed") });
    expect(follow(own, slim({ smoke: smoke("failed") }))[1]).toBe("it does not work on slim either: its command: it ended with 1"); // prettier-ignore
  });

  it("is to stay where nothing breaks", () => {
    expect(follow(measured(190 * MB, "musl", LONG, { ...COMPAT, packages: [] }), slim())).toEqual([
      "stay",
      `${COST}, and nothing was found to break on Alpine`,
    ]);
  });

  it("is to go back where slim is no larger", () => {
    const own = measured(310 * MB, "musl", LONG, { ...COMPAT, packages: [] });
    expect(follow(own, slim()).slice(0, 2)).toEqual([
      "switch",
      "slim costs 0 bytes more and builds in 40 s instead of 6 min, measured; Alpine saves nothing",
    ]);
  });

  it("is not decided where nobody looked", () => {
    expect(follow(measured(190 * MB, "musl", LONG, null), slim())[0]).toBe("not-enough-evidence");
  });

  it("is to go back where it does not build on Alpine", () => {
    const failure = { kind: "build" as const, message: "RUN failed", hint: "", line: 2, log: ["ERROR: No matching distribution found for torch"] }; // prettier-ignore
    expect(follow({ kind: "failed", failure }, slim({ smoke: smoke("passed") }))).toEqual([
      "switch",
      "slim has 310 MB and builds in 40 s, measured; it does not build on Alpine: pip found no file of torch that fits Alpine's Python",
      "its smoke test passes on slim",
    ]);
  });
});

describe("the line in the report", () => {
  const plain = (text: string): string => text.replaceAll("\u{A0}", " ").replaceAll("&nbsp;", " ");
  const rollBack: RollBackReport = {
    why: "compiles",
    reasons: ["pandas compiles on Alpine"],
    seconds: 360,
    slim: { bytes: 310 * MB, more: 120 * MB, seconds: 40 },
  };
  const told = (over: Partial<RollBackReport>, name = "api") => {
    const found = report({ images: [image({ name, rollBack: { ...rollBack, ...over } })] });
    return {
      comment: plain(renderComment(found, { marker: "<!-- m -->", runUrl: null })),
      text: plain(renderText(found, { width: 300, unicode: true, color: false })),
    };
  };

  it("has the figures that were measured", () => {
    const line = "back to slim? pandas compiles on Alpine, built in 6 min → slim costs 120 MB more and builds in 40 s, measured"; // prettier-ignore
    const { comment, text } = told({});
    expect(comment.split("<details>")[0]).toContain(line);
    expect(text).toContain(`api: ${line}`);
  });

  it("names the command where there are none", () => {
    const { comment, text } = told({ slim: null });
    expect(comment).toContain("→ what slim costs was not measured: `image-budget trial api --to slim` does");
    expect(text).toContain("image-budget trial api --to slim does");
  });

  it("puts no name into the command that a shell could take for something else", () => {
    const { text } = told({ slim: null }, "a; rm -rf $HOME");
    expect(text).toContain("image-budget trial --to slim does");
  });
});
