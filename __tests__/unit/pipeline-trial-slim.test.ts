/** Trials on slim within the main job: of an image that is on Alpine, whether it works there or not. */
import { describe, expect, it } from "@jest/globals";
import { BuildError } from "../../src/model/errors.js";
import type { Engine, SmokeResult } from "../../src/ports.js";
import { renderComment } from "../../src/report/markdown.js";
import { renderText } from "../../src/report/text.js";
import { expectGolden } from "./report/golden.js";
import { hollow, image, osRelease, run } from "./support/world.js";

const CONFIG =
  "images: { api: { dockerfile: api/Dockerfile, trial: slim, smoke: { command: [/app/main] }, compat: { index: off } } }";
const SLIM = image([osRelease("debian"), hollow("base", 150_000_000)], [hollow("app", 100_000_000)]);
const ALPINE = image([osRelease("alpine"), hollow("base", 50_000_000)], [hollow("app", 90_000_000)]);
const LABEL = "api (trial on slim)";

/** The images' own command ends as said, by the label of the build. */
const smoke = (codes: Readonly<Record<string, number>>): Pick<Engine, "smoke"> => ({
  smoke: ({ id }): Promise<SmokeResult> =>
    Promise.resolve({
      ended: "exited",
      code: codes[id] ?? 0,
      outOfMemory: false,
      seconds: 1,
      lines: codes[id] === undefined ? [] : ["Error loading shared library"],
      marked: [],
    }),
});
const BREAKS = smoke({ api: 127 });
const trialOf = (report: Awaited<ReturnType<typeof run>>) => report.image("api").trial;
const plain = (texts: readonly string[] | undefined): readonly string[] =>
  (texts ?? []).map((text) => text.replaceAll("\u{A0}", " "));

describe("a trial on slim", () => {
  it("builds and measures the way back beside an image that breaks on Alpine", async () => {
    const report = await run(CONFIG, { builds: { api: ALPINE, [LABEL]: SLIM }, engine: BREAKS });
    expect(report.built).toEqual(["api", LABEL]);
    expect(report.drafts).toEqual(["FROM python:3.11-slim\nCOPY app /app\n"]);
    const trial = trialOf(report);
    expect(trial).toMatchObject({ to: "slim", status: "measured", whole: true, failure: null });
    const { size } = report.image("api");
    expect(trial?.saving?.bytes).toBe((size?.bytes ?? 0) - (trial?.size?.bytes ?? 0));
    expect(trial?.saving?.bytes).toBe(-110_000_000);
    expect(trial?.recommendation?.verdict).toBe("switch");
    expect(plain(trial?.recommendation?.reasons)[0]).toMatch(
      /^slim costs 110 MB more and builds in 2 s instead of 2 s, measured; its smoke test fails on Alpine: /,
    );
    // The trial judges nothing: what the image itself is judged by stays.
    expect(report.image("api").budgets).toContainEqual(
      expect.objectContaining({ metric: "compat.smoke", status: "fail" }),
    );
  });

  it("says to stay where nothing breaks", async () => {
    const report = await run(CONFIG, { builds: { api: ALPINE, [LABEL]: SLIM }, engine: smoke({}) });
    expect(trialOf(report)?.recommendation?.verdict).toBe("stay");
    expect(report.image("api").rollBack).toBeNull();
  });

  it("is made of an image that does not build on Alpine", async () => {
    const failure = new BuildError(
      "[2/2] RUN pip failed",
      "Look.",
      ["ERROR: Failed building wheel for x"],
      2,
    );
    const report = await run(CONFIG, { builds: { api: failure, [LABEL]: SLIM }, engine: smoke({}) });
    expect(trialOf(report)).toMatchObject({ status: "measured", saving: null, original: null });
    expect(plain(trialOf(report)?.recommendation?.reasons)[0]).toBe(
      "slim has 250 MB and builds in 2 s, measured; it does not build on Alpine: x has no wheel for musl and did not compile",
    );
    expect(report.image("api").status).toBe("error");
  });

  it("that does not build itself tells why, in words of Debian", async () => {
    const log = ["E: Unable to locate package libfoo-dev"];
    const report = await run(CONFIG, {
      builds: { api: ALPINE, [LABEL]: new BuildError("[2/2] RUN apt-get failed", "Look.", log, 2) },
      engine: BREAKS,
    });
    expect(trialOf(report)).toMatchObject({
      status: "failed",
      failure: { reason: "Debian has no package libfoo-dev", remedy: expect.any(String), log },
      recommendation: {
        verdict: "stay",
        reasons: ["stay on Alpine until the variant builds: Debian has no package libfoo-dev"],
      },
    });
  });

  it("that was tried is not offered again", async () => {
    const report = await run(CONFIG, {
      builds: { api: ALPINE, [LABEL]: new BuildError("[2/2] RUN failed", "Look.", [], 2) },
      engine: BREAKS,
    });
    expect(report.image("api").rollBack?.why).toBe("breaks");
    expect(renderComment(report, { marker: "<!-- m -->", runUrl: null })).not.toContain("--to slim");
  });

  it("is not made of an image that is not on Alpine", async () => {
    const yaml = CONFIG.replace("api/Dockerfile", "api/Dockerfile.slim");
    const report = await run(yaml, { builds: { api: SLIM }, engine: smoke({}) });
    expect(trialOf(report)).toMatchObject({ to: "slim", status: "not-run", reason: "it is not on Alpine" });
  });

  it("is told in the comment and in the terminal, once", async () => {
    const report = await run(CONFIG, { builds: { api: ALPINE, [LABEL]: SLIM }, engine: BREAKS });
    const comment = renderComment(report, { marker: "<!-- m -->", runUrl: null }).replaceAll("\u{A0}", " ");
    const [head = ""] = comment.split("<details>");
    expect(head).toContain("trial on slim: 250 MB instead of 140 MB, 110 MB (78.6 %) more, built in 2 s instead of 2 s → go back to slim: "); // prettier-ignore
    expect(head).not.toContain("back to slim?");
    const start = comment.indexOf("<details><summary>Trial on slim");
    expectGolden("trial-slim.md", comment.slice(start, comment.indexOf("</details>", start)));
    const text = renderText(report, { width: 150, unicode: true, color: false });
    expect(text).toMatch(/^api: trial on slim: 250 MB instead of 140 MB/m);
  });

  it("is named where it would measure what is not known", async () => {
    const yaml = CONFIG.replace("trial: slim, ", "");
    const report = await run(yaml, { builds: { api: ALPINE }, engine: BREAKS });
    expect(report.image("api").rollBack).toMatchObject({ why: "breaks", slim: null });
    const comment = renderComment(report, { marker: "<!-- m -->", runUrl: null });
    expect(comment).toContain("`image-budget trial api --to slim`");
  });

  it("needs none where a slim reference was measured", async () => {
    const yaml = CONFIG.replace("trial: slim", "reference: { dockerfile: api/Dockerfile.slim }");
    const report = await run(yaml, {
      builds: { api: ALPINE, "api (reference)": SLIM },
      engine: BREAKS,
    });
    expect(report.image("api").rollBack?.slim).toMatchObject({ more: 110_000_000, seconds: 2 }); // prettier-ignore
    const comment = renderComment(report, { marker: "<!-- m -->", runUrl: null }).replaceAll("\u{A0}", " ");
    expect(comment).toMatch(
      /back to slim\? .* → slim costs 110 MB more and builds in 2 s instead of 2 s, measured/,
    );
  });
});
