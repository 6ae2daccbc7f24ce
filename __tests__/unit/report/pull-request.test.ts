import { describe, expect, it } from "@jest/globals";
import { annotations } from "../../../src/report/annotations.js";
import { summariseOutcome } from "../../../src/report/headline.js";
import { renderComment } from "../../../src/report/markdown.js";
import type { ImageReport, Report } from "../../../src/report/schema.js";
import { renderText } from "../../../src/report/text.js";
import { formatAge } from "../../../src/report/words.js";
import {
  baseline,
  forty,
  image,
  limitChanges,
  noBase,
  onlyChanged,
  overBudget,
  override,
  passWithSaving,
  ratchet,
  recordedBaseline,
  reference,
  report,
  shard,
  verdict,
} from "./samples.js";

const comment = (sample: Report): string =>
  renderComment(sample, { marker: "<!-- m -->", runUrl: null }).replaceAll("\u{A0}", " ");
const firstLine = (sample: Report): string => comment(sample).split("\n")[1] ?? "";
/** The first line of the comment that has the text. */
const lineOf = (sample: Report, text: string): string =>
  comment(sample)
    .split("\n")
    .find((line) => line.includes(text)) ?? "";

const waived = verdict({
  status: "warn",
  reason: "api: size is over the fail limit",
  waiver: { kind: "ratchet", note: "main is over it as well" },
});
const over = verdict({ status: "fail", reason: "api: size is over the fail limit" });

function judged(status: ImageReport["status"], budgets: ImageReport["budgets"], name = "api"): ImageReport {
  return image({ name, status, budgets });
}

const onMain = { baselineCommit: override.baselineCommit };

describe("broken limits that do not block", () => {
  const set = { label: "image-budget-override", by: "octocat" };
  const letPass = verdict({ ...over, status: "warn", waiver: { kind: "override", note: "label" } });
  const saving = verdict({ ...waived, metric: "saving" });

  it.each<readonly [what: string, sample: Report, line: string]>([
    [
      "a label, with who set it",
      override,
      "Over budget, let through by label image-budget-override (set by octocat): 239 MB, +52.4 MB (+28.1 %) against base",
    ],
    [
      "a label for one of several, and the total",
      report({
        status: "warn",
        override: set,
        images: [judged("warn", [letPass]), judged("pass", [verdict()], "web")],
        total: { ...overBudget.total, saving: null, change: null, budgets: [letPass] },
      }),
      "Over budget (1 of 2 images), let through by label image-budget-override (set by octocat): 264 MB in total",
    ],
    [
      "a label beside a build that failed",
      {
        ...forty,
        override: set,
        images: forty.images.map((one, at) => (at === 0 ? judged("warn", [letPass]) : one)),
      },
      "Incomplete (3 of 40 images not built, 1 over budget), let through by label image-budget-override (set by octocat): 2.53 GB in the 37 images measured, 1 image without baseline, 3 budgets not judged",
    ],
    [
      "the ratchet",
      ratchet,
      "Warning (1 of 2 images over budget, on main as well): 264 MB in total, -200 kB (-0.1 %) against base",
    ],
    [
      "the ratchet on the only image",
      report({ ...onMain, status: "warn", images: [judged("warn", [waived])] }),
      "Warning (over budget, on main as well): 186 MB in the one image measured, no baseline",
    ],
    [
      "the ratchet on a saving",
      report({ ...onMain, status: "warn", images: [judged("warn", [saving])] }),
      "Warning (saving too small, on main as well): 186 MB in the one image measured, no baseline",
    ],
    [
      "the ratchet on the total",
      report({
        ...onMain,
        status: "warn",
        images: [],
        total: { ...overBudget.total, saving: null, change: null, budgets: [waived] },
      }),
      "Warning (the total over budget, on main as well): 264 MB in total",
    ],
    [
      "the ratchet beside a limit that does block",
      report({
        ...onMain,
        status: "fail",
        images: [
          judged("fail", [over, waived]),
          judged("warn", [waived], "a"),
          judged("warn", [waived], "b"),
        ],
      }),
      "Over budget (1 of 3 images, 2 more over on main as well): 559 MB in the 3 images measured, no baseline",
    ],
    [
      "a base without a name",
      report({
        status: "warn",
        baselineCommit: { sha: "9".repeat(40), ref: "9".repeat(40), how: "given" },
        images: [judged("warn", [waived])],
      }),
      "Warning (over budget, on 999999999999 as well): 186 MB in the one image measured, no baseline",
    ],
  ])("are said in the first line: %s", (_, sample, line) => {
    expect(summariseOutcome(sample)).toBe(line);
    const [answer = ""] = line.split(": ");
    expect(firstLine(sample).replaceAll("`", "")).toContain(answer);
  });

  it("are warnings with the word in their row", () => {
    expect(lineOf(ratchet, "`api`")).toMatch(/\| \*\*warn\*\* \(ratchet\) \|$/u);
    expect(lineOf(override, "`api`")).toMatch(/\| \*\*warn\*\* \(label\) \|$/u);
    expect(renderText(override, { color: false, width: 100, unicode: true })).toMatch(/ warn \(label\)$/mu);
    expect(annotations(override)).toMatchObject([{ level: "warning" }]);
  });

  it("give way to a limit that is broken for good", () => {
    const own = verdict({ metric: "change", status: "warn", level: "warn", limit: { bytes: 1_000_000 } });
    const row = lineOf(
      report({ ...onMain, status: "warn", images: [judged("warn", [waived, own])] }),
      "`api`",
    );
    expect(row).toMatch(/change \+1 MB \| \*\*warn\*\* \|$/u);
  });
});

describe("figures from records", () => {
  it.each<readonly [age: string, then: string, now: string]>([
    ["2 days", "2026-02-27T09:30:00Z", "2026-03-01T12:00:00Z"],
    ["47 hours", "2026-02-27T13:00:00Z", "2026-03-01T12:00:00Z"],
    ["119 min", "2026-03-01T10:01:00Z", "2026-03-01T12:00:00Z"],
    ["less than 1 min", "2026-03-01T12:00:00Z", "2026-03-01T12:00:00Z"],
  ])("are %s old", (age, then, now) => {
    expect(formatAge(then, now)).toBe(age);
  });

  it.each(["", "yesterday", "2027-01-01T00:00:00Z", "<b>"])("have no age where the date is %j", (then) => {
    expect(formatAge(then, "2026-03-01T12:00:00Z")).toBeNull();
    const sample = report({ images: [image({ recorded: { commit: "abc", created: then } })] });
    expect(lineOf(sample, "Not built")).not.toContain("ago");
  });

  it("say which commit and how old: of the base, the reference and the images", () => {
    expect(lineOf(recordedBaseline, "- Commit")).toContain(
      "baseline `9be1d6a05c4f` on `main` (first parent of the merge commit), 2 sizes recorded 2 to 8 days ago, " +
        "1 measured now, some of them at other commits with the same inputs: `4c1f8e2b7a90`.",
    );
    expect(comment(recordedBaseline)).toContain(
      "`api/Dockerfile.slim` (recorded at `4c1f8e2b7a90` 8 days ago)",
    );
    expect(lineOf(onlyChanged, "Not built")).toContain(
      "recorded at `9be1d6a05c4f` 2 days ago: `service-5`, ",
    );
  });

  it.each([
    ["given", "as asked for"],
    ["merge-parent", "first parent of the merge commit"],
    ["merge-base", "merge base"],
    ["merge-queue", "base of the merge queue"],
    ["push", "before this push"],
  ] as const)("say how the base was chosen: %s", (how, words) => {
    const sample = report({ baselineCommit: { sha: "a".repeat(40), ref: "main", how } });
    expect(lineOf(sample, "- Commit")).toContain(`(${words})`);
  });

  it("are counted in the line of unchanged images", () => {
    expect(lineOf(onlyChanged, "unchanged")).toBe(
      "| ✅ 38 unchanged images, 36 not built | 2.49 GB | 2.49 GB | no change |  | pass |",
    );
    expect(comment(onlyChanged)).toContain("<summary>Unchanged: 38 images, 36 not built</summary>");
    const images = onlyChanged.images.filter((one) => one.recorded !== null);
    expect(lineOf({ ...onlyChanged, images }, "unchanged")).toContain("36 unchanged images, not built");
    // Where they are few they have rows of their own.
    expect(lineOf(shard, "`web`")).toContain("| 25.4 MB (recorded) |");
    expect(renderText(onlyChanged, { color: false, width: 100, unicode: true })).toContain(
      "36 of 40 images not built",
    );
  });

  it("have no layers to show where nothing changed", () => {
    expect(comment(onlyChanged)).toContain("<summary>Layers: 8 layers in 4 images, ");
  });
});

describe("what there is no baseline for", () => {
  it("says so in the first line and why once", () => {
    const text = comment(noBase);
    expect(firstLine(noBase)).toMatch(/ · no baseline$/u);
    expect(text.match(/the event schedule has no commit/gu)).toHaveLength(1);
    expect(firstLine({ ...noBase, baselineReason: null })).not.toContain("baseline");
  });

  it("is left out of the total's change, and that is said", () => {
    const some = { ...recordedBaseline, images: [...recordedBaseline.images, image({ name: "new" })] };
    expect(summariseOutcome(some)).toContain("+2.2 MB (+0.6 %) against base in 3 of 4 images");
    expect(lineOf(some, "**Total**")).toContain("**+2.2 MB (+0.6 %)** in 3 of 4 images");
  });
});

describe("limits that the change changes", () => {
  const one = { image: "api", setting: "size fail", from: "200 MB", to: "260 MB" };

  it("are one visible line", () => {
    const sample = { ...overBudget, limitChanges: [one] };
    expect(comment(sample)).toContain(
      "\n- **Changes its own limits**: `api` size fail 200 MB → 260 MB; takes effect when merged.\n",
    );
    expect(comment(sample)).not.toContain("<summary>Limits changed");
    expect(comment(overBudget)).not.toContain("own limits");
  });

  it("count at once where the change's own limits do", () => {
    const config = { ...overBudget.config, limitsFrom: "head" as const };
    expect(comment({ ...overBudget, config, limitChanges: [one] })).toContain("260 MB; in effect at once.");
  });

  it("have a section where they are many, bounded, and the first few in the line", () => {
    expect(comment(limitChanges)).toContain(
      "`api` size fail 200 MB → 260 MB and 1 more; takes effect when merged.",
    );
    expect(comment(limitChanges)).toContain("<summary>Limits changed: 4, takes effect when merged</summary>");
    const many = { ...overBudget, limitChanges: Array.from({ length: 500 }, () => one) };
    expect(comment(many)).toContain("And 450 more changes.");
    expect(renderText(many, { color: false, width: 100, unicode: false })).toContain("480 more changes");
    expect(renderText(limitChanges, { color: false, width: 100, unicode: false })).toContain(
      "changes its own limits: api size fail 200 MB -> 260 MB; takes effect when merged",
    );
  });
});

describe("a shard", () => {
  it("says which it is wherever a total could be taken for the whole", () => {
    expect(firstLine(shard)).toBe(
      "### ✅ Within budget (shard 3 of 8) · 398 MB in this shard · no change against base",
    );
    expect(comment(shard)).toContain("| **This shard** |");
    expect(comment(shard)).not.toContain("**Total**");
    expect(comment(shard)).toContain("- Shard 3 of 8: 3 of 17 images; ");
    expect(renderText(shard, { color: false, width: 100, unicode: true })).toMatch(/^this shard /mu);
  });

  it("tells the platforms of an image apart", () => {
    expect(comment(shard)).toContain("`api (linux/amd64)`");
    expect(comment(shard)).toContain("`api (linux/arm64)`");
  });
});

describe("the details", () => {
  it("have the guide's packages once, with every place and the needs as the guide's word", () => {
    const text = comment(recordedBaseline);
    expect(text).toContain("<summary>The guide's tested packages: 4 packages named, 1 with needs</summary>");
    expect(text).toContain("the guide's word, not a measurement");
    expect(lineOf(recordedBaseline, "- `pandas`")).toBe(
      "- `pandas` (`api/requirements.txt:2`, `worker/requirements.txt:7`): Works on Alpine (needs build tools + libstdc++); " +
        "to build: `gcc g++ musl-dev linux-headers libffi-dev`; at run time: `libstdc++`.",
    );
    expect(comment(passWithSaving)).not.toContain("tested packages");
  });

  it("say by how much a build is slower than its reference, and nothing where the cache did it", () => {
    const timed = (seconds: number, own: Partial<NonNullable<ImageReport["build"]>> = {}): string =>
      comment(
        report({
          images: [
            image({ reference: reference({ seconds }), build: { seconds: 12.4, cached: false, ...own } }),
          ],
        }),
      );
    expect(timed(8.1)).toContain("Build times: 12 s against 8.1 s for the reference, 4.3 s (53.1 %) slower");
    expect(timed(20)).toContain("12 s against 20 s for the reference, 7.6 s (38 %) faster");
    expect(timed(12.4)).toContain("12 s against 12 s");
    expect(timed(12.4)).not.toMatch(/ slower<|faster/u);
    expect(timed(8.1, { cached: true })).not.toContain("against 8.1 s");
    expect(timed(0)).not.toMatch(/Infinity|NaN/u);
  });

  it("end with the settings in effect", () => {
    expect(lineOf(recordedBaseline, "- Configuration")).toBe(
      "- Configuration: `.github/image-budget.yml`; `fail-on: fail`, `on-unmeasured: error`, `limits-from: base`, " +
        "`ratchet: true`, `override-label: image-budget-override`.",
    );
    const config = { ...noBase.config, overrideLabel: null, ratchet: false };
    expect(lineOf({ ...noBase, config }, "- Configuration")).toContain(
      "`ratchet: false`, `override-label: none`",
    );
  });

  it("never speak of a record where there is none", () => {
    for (const sample of [passWithSaving, noBase, forty])
      expect(comment(sample)).not.toMatch(/Not built \(inputs|\(recorded/u);
    expect(comment(report({ images: [image({ baseline: baseline() })] }))).not.toContain("Unchanged");
  });
});
