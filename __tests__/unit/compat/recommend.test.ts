import { describe, expect, it } from "@jest/globals";
import { apkLine, apkNeeds } from "../../../src/compat/costs.js";
import { answer, strongest, unanswered } from "../../../src/compat/evidence.js";
import { recommend, sentence } from "../../../src/compat/recommend.js";
import type { ExpectedSaving, Judged, Lacking } from "../../../src/compat/recommend.js";
import type { Confidence, InstallOutcome, PackageCompat } from "../../../src/model/compat.js";

const item = (
  name: string,
  install: InstallOutcome,
  confidence: Confidence = "certain",
  apk: { build?: readonly string[]; runtime?: readonly string[] } = {},
): PackageCompat => ({
  ecosystem: "python",
  name,
  version: "1.0",
  asIs: answer("glibc", "certain", "source-image", "seen"),
  install: answer(install, confidence, "index", "listed"),
  buildApk: apk.build ?? [],
  runtimeApk: apk.runtime ?? [],
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

const saving = (bytes: number, percent: number): ExpectedSaving => ({
  parts: [{ of: "base", bytes, estimated: true, why: "so" }],
  bytes,
  percent,
});

const judged = (over: Partial<Judged>): Judged => ({
  packages: [],
  lacking: [],
  libc: "glibc",
  saving: saving(120e6, 40),
  smoke: null,
  isJudgeable: true,
  ...over,
});

describe("a recommendation", () => {
  it.each<[string, Partial<Judged>, string, readonly string[]]>([
    ["nothing in the way", { packages: [item("a", "pure"), item("b", "musl-binary")] }, "switch", []],
    ["one compiles", { packages: [item("a", "pure"), item("b", "compile")] }, "switch-with-builder", ["b"]],
    ["one is blocked", { packages: [item("a", "compile"), item("torch", "blocked")] }, "stay", ["torch"]],
    [
      "the table alone says blocked",
      { packages: [item("torch", "blocked", "guess")] },
      "not-enough-evidence",
      ["torch"],
    ],
    [
      "one of two is unknown",
      { packages: [item("a", "pure"), item("b", "unknown")] },
      "not-enough-evidence",
      ["b"],
    ],
    ["not wanted there", { packages: [item("a", "pure"), item("w", "not-applicable")] }, "switch", []],
    ["little to save", { packages: [item("a", "pure")], saving: saving(60e6, 12) }, "stay", []],
    ["few bytes to save", { packages: [item("a", "pure")], saving: saving(30e6, 45) }, "stay", []],
    ["nothing known to save", { packages: [item("a", "pure")], saving: null }, "switch", []],
    ["nothing to judge by", { isJudgeable: false }, "not-enough-evidence", []],
    [
      "a program needs what Alpine has not",
      { lacking: [lacking({ when: "after-switch", apk: null, owner: null, name: "libnsl.so.1" })] },
      "stay",
      ["usr/lib/x.so"],
    ],
    ["a program needs what Alpine has", { lacking: [lacking({ when: "after-switch" })] }, "switch", []],
    ["on Alpine, all there", { libc: "musl", packages: [item("a", "musl-binary")] }, "keep", []],
    ["on Alpine, a library missing", { libc: "musl", lacking: [lacking()] }, "roll-back", ["pandas"]],
    [
      "on Alpine, a program of nobody's without its loader",
      {
        libc: "musl",
        lacking: [
          lacking({ owner: null, kind: "interpreter", apk: null, name: "/lib64/ld-linux-x86-64.so.2" }),
        ],
      },
      "roll-back",
      ["usr/lib/x.so"],
    ],
    [
      "on Alpine, a script without its shell",
      { libc: "musl", lacking: [lacking({ owner: null, kind: "interpreter", name: "/bin/bash" })] },
      "keep",
      [],
    ],
    [
      "on Alpine, off the path",
      { libc: "musl", lacking: [lacking({ presentElsewhere: "opt/x" })] },
      "keep",
      [],
    ],
    [
      "on Alpine, smoke failed",
      { libc: "musl", smoke: { outcome: "failed", failure: "import pandas exits with 1" } },
      "roll-back",
      [],
    ],
  ])("%s", (_, over, verdict, decidedBy) => {
    const made = recommend(judged(over));
    expect([made.verdict, made.decidedBy]).toEqual([verdict, decidedBy]);
    expect(made.reasons.length).toBeGreaterThan(0);
  });

  it("takes glibc's loader for what it says of a program, not for something to install", () => {
    const loader = lacking({
      kind: "interpreter",
      name: "/lib64/ld-linux-x86-64.so.2",
      owner: null,
      neededBy: "opt/agent",
      apk: null,
      when: "after-switch",
    });
    const made = recommend(judged({ lacking: [loader] }));
    expect(made.verdict).toBe("stay");
    expect(made.reasons).toEqual([
      expect.stringContaining("have to be built for musl"),
      "opt/agent is built for glibc",
    ]);
    const both = recommend(judged({ lacking: [loader, lacking({ apk: null, when: "after-switch" })] }));
    expect(both.reasons[0]).toContain("no Alpine package is known");
  });

  it("says what to install, as the guide does", () => {
    expect(sentence(lacking())).toBe("pandas needs libstdc++.so.6: apk add libstdc++");
    const { reasons } = recommend(judged({ libc: "musl", lacking: [lacking()] }));
    expect(reasons.join("\n")).toContain("apk add libstdc++");
    const alone = recommend(judged({ libc: "musl", lacking: [lacking({ apk: null, name: "libx.so.1" })] }));
    expect(alone.reasons[0]).toContain("go back to slim");
  });
});

describe("apk packages", () => {
  it("are only those that something needs, with what needs them", () => {
    const needs = apkNeeds([
      item("a", "compile", "likely", { build: ["gcc", "musl-dev"], runtime: ["libpq"] }),
      item("b", "compile", "likely", { build: ["gcc"] }),
      item("c", "musl-binary", "certain", { build: ["rust"], runtime: ["libgomp"] }),
    ]);
    expect(needs).toEqual({
      build: [
        { name: "gcc", neededBy: ["a", "b"] },
        { name: "musl-dev", neededBy: ["a"] },
      ],
      runtime: [
        { name: "libgomp", neededBy: ["c"] },
        { name: "libpq", neededBy: ["a"] },
      ],
    });
    expect(apkLine(needs.build)).toBe("apk add --no-cache gcc musl-dev");
    expect(apkLine([])).toBeNull();
  });
});

describe("evidence", () => {
  it("that is stronger wins, and what contradicts it is shown", () => {
    const best = strongest(
      [
        answer("blocked", "likely", "index", "no file fits"),
        answer("musl-binary", "certain", "target-image", "it is installed"),
        answer("compile", "guess", "built-in", "the table says so"),
      ],
      "unknown",
    );
    expect(best.value).toBe("musl-binary");
    expect(best.evidence.map(({ what }) => what)).toEqual([
      "it is installed",
      "no file fits (which would say blocked)",
      "the table says so (which would say compile)",
    ]);
  });

  it("that says nothing never wins against some that does", () => {
    const none = answer("unknown", "certain", "target-image", "not looked at");
    const some = answer("compile", "guess", "built-in", "the table says so");
    expect(strongest([none, some], "unknown").value).toBe("compile");
    expect(strongest([none], "unknown").evidence).toHaveLength(1);
    expect(strongest<string>([], "unknown")).toEqual(unanswered("unknown"));
  });
});
