import { describe, expect, it } from "@jest/globals";
import { compatDocumentSchema, serializeCompat } from "../../../src/report/compat-document.js";
import { compatSchema } from "../../../src/report/compat-schema.js";
import type { CompatPackage, CompatReport } from "../../../src/report/compat-schema.js";
import { renderCompat } from "../../../src/report/compat-text.js";
import { renderComment } from "../../../src/report/markdown.js";
import { renderText } from "../../../src/report/text.js";
import { expectGolden } from "./golden.js";
import { image, MB, report } from "./samples.js";

const item = (name: string, over: Partial<CompatPackage> = {}): CompatPackage => ({
  ecosystem: "python",
  name,
  version: "1.0.0",
  asIs: "glibc",
  install: "musl-binary",
  confidence: "certain",
  evidence: [
    {
      about: "install",
      level: "index",
      what: `${name}-1.0.0-cp311-cp311-musllinux_1_2_x86_64.whl is there`,
      where: null,
      asOf: "2026-08-01T00:00:00.000Z",
    },
  ],
  buildApk: [],
  runtimeApk: [],
  ...over,
});

const guideRow = (name: string, says: string): NonNullable<CompatReport["guide"]>["rows"][number] => ({
  package: name,
  version: "1.0.0",
  says,
  install: "musl-binary",
  confidence: "certain",
  because: `${name} is there`,
  compiler: "not-needed",
  libstdcxx: "unknown",
});

const compiles = item("lxml", {
  install: "compile",
  evidence: [
    {
      about: "install",
      level: "lock",
      what: "5 wheels are listed and none fits (5 for glibc); there is a source archive",
      where: "uv.lock:41",
      asOf: null,
    },
  ],
  buildApk: ["gcc", "musl-dev", "libxml2-dev"],
  runtimeApk: ["libxml2"],
});

const slim: CompatReport = compatSchema.parse({
  target: { alpine: "3.22", musl: "1.2", python: "3.11", architecture: "amd64" },
  libc: "glibc",
  counts: { packages: 24, proven: 22, compile: 1, relock: 0, blocked: 0, unknown: 1, notApplicable: 0 },
  packages: [
    compiles,
    item("orjson", {
      confidence: "likely",
      evidence: [
        {
          about: "install",
          level: "built-in",
          what: "There are wheels for musl, as far as the built-in table knows",
          where: null,
          asOf: "2026-08-01",
        },
      ],
    }),
    ...Array.from({ length: 22 }, (_, at) => item(`library-${at}`)),
  ],
  lacking: [
    {
      kind: "interpreter",
      name: "/bin/bash",
      neededBy: "app/start.sh",
      package: null,
      apk: "bash",
      when: "after-switch",
      presentElsewhere: null,
    },
  ],
  apk: {
    build: ["gcc", "libxml2-dev", "musl-dev"].map((name) => ({ name, neededBy: ["lxml"] })),
    runtime: [{ name: "libxml2", neededBy: ["lxml"] }],
  },
  recommendation: {
    verdict: "switch-with-builder",
    reasons: ["lxml has to be compiled", "not proven either way: orjson"],
    decidedBy: ["lxml"],
    saving: {
      parts: [
        { of: "base", bytes: 100 * MB, estimated: true, why: "as measured" },
        { of: "build-tools", bytes: 57 * MB, estimated: false, why: "as found" },
      ],
      bytes: 157 * MB,
      percent: 41.3,
    },
  },
  guide: {
    rows: [guideRow("fastapi", "Works on Alpine")],
    stage: {
      apk: ["gcc", "g++", "musl-dev", "linux-headers", "libffi-dev"],
      of: "all",
      packages: 24,
      asTheyAre: 22,
      compiled: ["lxml"],
      blocked: [],
      open: ["orjson"],
    },
    libstdcxx: null,
  },
  notes: ["The package index was not asked about 1 of 24 packages: it did not answer within 10 s."],
});

const alpine: CompatReport = {
  ...slim,
  libc: "musl",
  counts: { packages: 2, proven: 2, compile: 0, relock: 0, blocked: 0, unknown: 0, notApplicable: 0 },
  packages: [item("pandas"), item("numpy")],
  lacking: [
    {
      kind: "library",
      name: "libstdc++.so.6",
      neededBy: "usr/lib/python3.11/site-packages/pandas/x.so",
      package: "pandas",
      apk: "libstdc++",
      when: "now",
      presentElsewhere: null,
    },
    {
      kind: "symbol",
      name: "__memcpy_chk",
      neededBy: "opt/agent",
      package: null,
      apk: null,
      when: "now",
      presentElsewhere: null,
    },
  ],
  apk: { build: [], runtime: [{ name: "libstdc++", neededBy: ["pandas"] }] },
  recommendation: {
    verdict: "roll-back",
    reasons: ["install what is missing"],
    decidedBy: ["pandas"],
    saving: null,
  },
  guide: {
    rows: [guideRow("pandas", "Works on Alpine (needs build tools + libstdc++)")],
    stage: {
      apk: ["gcc", "g++", "musl-dev", "linux-headers", "libffi-dev"],
      of: "all",
      packages: 2,
      asTheyAre: 2,
      compiled: [],
      blocked: [],
      open: [],
    },
    libstdcxx: { own: ["numpy"], apk: [], missing: ["pandas"], unknown: [] },
  },
  notes: [],
};

const sample = report({
  images: [
    image({ name: "api", compat: slim }),
    image({ name: "web", compat: alpine }),
    image({ name: "plain", compat: null }),
  ],
});
const comment = renderComment(sample, { marker: "<!-- m -->", runUrl: null }).replaceAll("\u{A0}", " ");

describe("compatibility in the comment", () => {
  it("is one line for each image that was judged, in plain view", () => {
    const visible = comment.split("<details>")[0] ?? "";
    expect(visible).toContain(
      "- `api`: Alpine: 22 of 24 packages proven, 1 compiles (needs `gcc`, `libxml2-dev`, `musl-dev`), 1 not proven either way, 0 blocked → switch to Alpine, with a builder stage: lxml has to be compiled",
    );
    expect(visible).toContain(
      "- `web`: Alpine: 2 of 2 packages proven, 0 blocked → go back to slim, or mend what is missing",
    );
    expect(visible).not.toContain("`plain`: Alpine");
  });

  it("has the packages that are not plainly fine behind a fold, and no others", () => {
    const start = comment.indexOf("<details><summary>Compatibility");
    const end = comment.indexOf("\n\n</details>\n\n</details>", start);
    expectGolden("compat.md", comment.slice(start, end === -1 ? undefined : end));
    expect(comment).not.toContain("library-3");
  });

  it("takes the place of the guide's word where it tells of the same packages", () => {
    const asked = (name: string, over: Parameters<typeof image>[0] = {}): string =>
      renderComment(
        report({
          images: [
            image({
              guidePackages: [
                {
                  name,
                  package: name,
                  says: "Works on Alpine (needs build tools + libstdc++)",
                  build: ["gcc"],
                  runtime: ["libstdc++"],
                  file: "requirements.txt",
                  line: 2,
                },
              ],
              ...over,
            }),
          ],
        }),
        { marker: "<!-- m -->", runUrl: null },
      );
    expect(asked("pandas")).toContain("The guide's tested packages");
    expect(asked("pandas", { compat: slim })).toContain("The guide's tested packages");
    expect(asked("pandas", { compat: alpine })).not.toContain("The guide's tested packages");
  });

  it("has no fold where the line in plain view says it all, and never one that contradicts it", () => {
    const quiet = {
      ...alpine,
      packages: [],
      lacking: [],
      apk: { build: [], runtime: [] },
      guide: null,
      smoke: {
        outcome: "failed",
        command: { outcome: "failed", reason: "exit code 1", seconds: 0.1, words: ["true"], lines: [] },
        imports: [],
        notes: [],
      },
    } as const satisfies CompatReport;
    const asked = (compat: CompatReport): string =>
      renderComment(report({ images: [image({ compat })] }), { marker: "<!-- m -->", runUrl: null });
    expect(asked(quiet)).toContain("smoke test failed: its command: exit code 1");
    expect(asked(quiet)).not.toContain("<summary>Compatibility");
    const notes = ["it ran for 60 s, which is its limit"];
    const noted = { ...quiet, smoke: { ...quiet.smoke, notes } };
    expect(asked(noted)).toContain("<summary>Compatibility with Alpine: 1 smoke test failed</summary>");
    expect(asked(noted)).toContain("- it ran for 60 s, which is its limit");
    const lines = ["one", "two", "three", "`no` such module"];
    const spoke = { ...quiet.smoke, command: { ...quiet.smoke.command, lines } };
    expect(asked({ ...quiet, smoke: spoke })).toContain(
      "- its command's last words: `two` `three` `` `no` such module ``",
    );
  });

  it("is said in the terminal too", () => {
    const text = renderText(sample, { width: 200, unicode: true, color: false });
    expect(text).toContain("web: Alpine: 2 of 2 packages proven");
    expect(text).toContain("pandas needs libstdc++.so.6: apk add libstdc++");
  });
});

describe("what `compat` prints", () => {
  const document = compatDocumentSchema.parse({
    schema: "image-budget/compat@1",
    tool: { name: "image-budget", version: "0.0.0" },
    source: { kind: "engine", name: "shop:1" },
    ...slim,
  });

  it("is text of the terminal's width", () => {
    const text = renderCompat(document, { width: 100, unicode: true });
    expectGolden("compat.txt", text);
    for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
  });

  it("is JSON that its own schema reads back", () => {
    expect(compatDocumentSchema.parse(JSON.parse(serializeCompat(document)))).toEqual(document);
  });
});
