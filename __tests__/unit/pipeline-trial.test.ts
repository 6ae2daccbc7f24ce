/** Trials within the main job: they are made on request, and change nothing about the image itself. */
import { describe, expect, it } from "@jest/globals";
import { BuildError } from "../../src/model/errors.js";
import { renderComment } from "../../src/report/markdown.js";
import { renderText } from "../../src/report/text.js";
import { expectGolden } from "./report/golden.js";
import { file, hollow, image, osRelease, run } from "./support/world.js";
import type { RunResult } from "./support/world.js";

const TRIAL = "images: { api: { dockerfile: api/Dockerfile.slim, trial: alpine, budget: { size: 1GB } } }";
const SLIM = image([osRelease("debian"), hollow("base", 150_000_000)], [hollow("app", 100_000_000)]);
const ALPINE = image([osRelease("alpine"), hollow("base", 50_000_000)], [hollow("app", 90_000_000)]);
const LABEL = "api (trial on Alpine)";

const trialOf = (report: RunResult) => report.image("api").trial;

describe("a trial", () => {
  it("builds and measures the proposed variant beside the image", async () => {
    const report = await run(TRIAL, { builds: { api: SLIM, [LABEL]: ALPINE } });
    expect(report.built).toEqual(["api", LABEL]);
    expect(report.drafts).toEqual(["FROM python:3.11-alpine\nCOPY app /app\n"]);
    expect(report.requests[1]?.spec.dockerfile).toBe("/drafts/api/Dockerfile.slim");
    const trial = trialOf(report);
    expect(trial).toMatchObject({ status: "measured", whole: true, left: [], failure: null });
    const { size } = report.image("api");
    expect(trial?.saving?.bytes).toBe((size?.bytes ?? 0) - (trial?.size?.bytes ?? 0));
    expect(trial?.recommendation).toMatchObject({ verdict: "switch" });
    expect(trial?.diff).toContain("-FROM python:3.11-slim\n+FROM python:3.11-alpine\n");
    expect(report.image("api").status).toBe("pass");
  });

  it("is made for nobody who does not ask", async () => {
    const report = await run(TRIAL.replace("trial: alpine, ", ""), { builds: { api: SLIM } });
    expect(report.built).toEqual(["api"]);
    expect(trialOf(report)).toBeNull();
  });

  it("that does not build tells why and what would mend it, and the image's verdict stays", async () => {
    const log = [
      "ERROR: unable to select packages:",
      "  libfoo-dev (no such package):",
      "    required by: world",
    ];
    const report = await run(TRIAL, {
      builds: { api: SLIM, [LABEL]: new BuildError("[2/2] RUN apk add failed", "Look.", log, 2) },
    });
    expect(trialOf(report)).toMatchObject({
      status: "failed",
      failure: {
        message: "[2/2] RUN apk add failed",
        reason: "Alpine has no package libfoo-dev",
        remedy: expect.any(String),
        log,
      },
      size: null,
      saving: null,
      recommendation: {
        verdict: "stay",
        reasons: [expect.stringContaining("Alpine has no package libfoo-dev")],
      },
    });
    expect(report.image("api").status).toBe("pass");
    expect(report.exitCode).toBe(0);
  });

  it("that saves little says to stay", async () => {
    const report = await run(TRIAL, {
      builds: { api: SLIM, [LABEL]: image([osRelease("alpine")], [hollow("app", 220_000_000)]) },
    });
    expect(trialOf(report)?.recommendation).toMatchObject({
      verdict: "stay",
      reasons: [expect.stringMatching(/^it saves 30 MB \(12 %\), measured/)],
    });
  });

  it.each([
    [
      "on Alpine already",
      "images: { api: { dockerfile: api/Dockerfile, trial: alpine } }",
      { api: ALPINE },
      "not-run",
      /on Alpine already/,
    ],
    [
      "that did not build",
      TRIAL,
      { api: new BuildError("[1/2] failed", "Look.", [], null) },
      "not-run",
      /could not be measured/,
    ],
    [
      "of another image of the configuration",
      "images: { base: { dockerfile: web/Dockerfile }, api: { dockerfile: api/Dockerfile.slim, trial: alpine, needs: { 'python:3.11-slim': base } } }",
      { base: ALPINE, api: SLIM },
      "not-run",
      /its base is another image/,
    ],
  ])("of an image %s is not made", async (_, yaml, builds, status, reason) => {
    const { build, resolve } = {
      build: builds,
      resolve: () => Promise.reject(new BuildError("not there", "Pull it.", [], null)),
    };
    const report = await run(yaml, { builds: build, engine: { resolve } });
    const trial = trialOf(report);
    expect(trial?.status).toBe(status);
    expect(String(trial?.reason)).toMatch(reason);
    expect(report.drafts).toEqual([]);
  });

  it("is told in the comment and in the terminal", async () => {
    const report = await run(TRIAL, { builds: { api: SLIM, [LABEL]: ALPINE } });
    const comment = renderComment(report, { marker: "<!-- m -->", runUrl: null }).replaceAll("\u{A0}", " ");
    expect(comment.split("<details>")[0]).toContain(
      "trial on Alpine: 140 MB instead of 250 MB, 110 MB (44 %) less",
    );
    const start = comment.indexOf("<details><summary>Trial on Alpine");
    expectGolden("trial.md", comment.slice(start, comment.indexOf("</details>", start)));
    const text = renderText(report, { width: 150, unicode: true, color: false });
    expect(text).toMatch(/^api: trial on Alpine: 140 MB instead of 250 MB/m);
  });

  it("hides nothing in the diff that it shows", async () => {
    const report = await run(TRIAL, { builds: { api: SLIM, [LABEL]: ALPINE } });
    const [first] = report.images;
    if (first === undefined || first.trial === null) throw new Error("no trial");
    const hidden = {
      ...report,
      images: [{ ...first, trial: { ...first.trial, diff: "+RUN a\u{202E}b\n" } }],
    };
    const fenced = {
      ...report,
      images: [{ ...first, trial: { ...first.trial, diff: "+```\n+<img src=x>\n" } }],
    };
    expect(renderComment(hidden, { marker: "<!-- m -->", runUrl: null })).toContain(
      "The proposal is in the report's JSON",
    );
    expect(renderComment(fenced, { marker: "<!-- m -->", runUrl: null })).toMatch(
      /^````diff\n\+```\n\+<img src=x>\n````$/m,
    );
  });

  it("leaves a small file in place", async () => {
    const report = await run(TRIAL, {
      builds: { api: image([], [file("a", 1)]), [LABEL]: image([], [file("a", 1)]) },
    });
    expect(trialOf(report)?.recommendation?.verdict).toBe("stay");
  });
});
