import { describe, expect, it } from "@jest/globals";
import { answer } from "../../../src/compat/evidence.js";
import type { Lacking } from "../../../src/compat/recommend.js";
import { LONG_BUILD, slimCase } from "../../../src/compat/slim-case.js";
import type { AlpineEvidence } from "../../../src/compat/slim-case.js";
import type { InstallOutcome, PackageCompat } from "../../../src/model/compat.js";

const item = (
  name: string,
  install: InstallOutcome,
  level: "index" | "built-in" = "index",
): PackageCompat => ({
  ecosystem: "python",
  name,
  version: "1.0",
  asIs: answer("musl", "certain", "target-image", "seen"),
  install: answer(install, "likely", level, "listed"),
  buildApk: [],
  runtimeApk: [],
});

const lacking = (over: Partial<Lacking> = {}): Lacking => ({
  kind: "library",
  name: "libstdc++.so.6",
  neededBy: "usr/lib/x.so",
  owner: "pandas",
  apk: "libstdc++",
  when: "now",
  presentElsewhere: null,
  ...over,
});

const evidence = (over: Partial<AlpineEvidence>): AlpineEvidence => ({
  packages: [item("flask", "pure")],
  lacking: [],
  smoke: null,
  build: { seconds: 600, cached: false },
  ...over,
});

const COMPILES = [item("flask", "pure"), item("pandas", "compile")];

describe("what speaks for going back to slim", () => {
  it.each<[string, Partial<AlpineEvidence>]>([
    ["nothing", {}],
    ["a smoke test that passes", { smoke: { outcome: "passed", failure: null } }],
    ["a smoke test that was not run", { smoke: { outcome: "not-run", failure: null } }],
    ["a long build in which nothing is known to compile", { build: { seconds: 3600, cached: false } }],
    ["a short build", { packages: COMPILES, build: { seconds: LONG_BUILD - 0.1, cached: false } }],
    ["a build from a cache", { packages: COMPILES, build: { seconds: 3600, cached: true } }],
    ["no build at all", { packages: COMPILES, build: null }],
    ["the built-in table's word alone", { packages: [item("pandas", "compile", "built-in")] }],
    ["a library that lies elsewhere", { lacking: [lacking({ presentElsewhere: "opt/lib/x" })] }],
    ["what would be lacking after a switch", { lacking: [lacking({ when: "after-switch" })] }],
    [
      "a script that nobody may run",
      { lacking: [lacking({ kind: "interpreter", name: "/bin/bash", owner: null })] },
    ],
  ])("is not %s", (_, over) => {
    expect(slimCase(evidence(over))).toBeNull();
  });

  it("is a smoke test that fails, with what the programs lack", () => {
    const smoke = { outcome: "failed" as const, failure: "import pandas: no such library" };
    expect(slimCase(evidence({ smoke, lacking: [lacking()] }))).toEqual({
      why: "breaks",
      reasons: [
        "its smoke test fails on Alpine: import pandas: no such library",
        "pandas needs libstdc++.so.6: apk add libstdc++",
      ],
    });
  });

  it("is what a program lacks", () => {
    expect(slimCase(evidence({ lacking: [lacking()] }))?.why).toBe("breaks");
  });

  it("is a package that cannot be installed", () => {
    expect(slimCase(evidence({ packages: [item("torch", "blocked")] }))).toEqual({
      why: "breaks",
      reasons: ["cannot be installed on Alpine: torch"],
    });
  });

  it("is a build of minutes in which packages compile, from its least on", () => {
    const build = { seconds: LONG_BUILD, cached: false };
    expect(slimCase(evidence({ packages: COMPILES, build }))).toEqual({
      why: "compiles",
      reasons: ["pandas compiles on Alpine"],
      seconds: LONG_BUILD,
    });
  });
});
