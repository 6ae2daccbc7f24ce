import { describe, expect, it } from "@jest/globals";
import type { SmokeSpec } from "../../../src/model/config.js";
import { EngineError } from "../../../src/model/errors.js";
import type { SmokeRequest, SmokeResult } from "../../../src/ports.js";
import { smokeTest } from "../../../src/stages/smoke.js";

const spec = (over: Partial<SmokeSpec> = {}): SmokeSpec => ({
  command: { kind: "words", words: ["app", "--check"] },
  imports: null,
  seconds: 30,
  memory: 512e6,
  ...over,
});
const FINE: SmokeResult = {
  ended: "exited",
  code: 0,
  outOfMemory: false,
  seconds: 2,
  lines: [],
  marked: [],
};
type Answer = (request: SmokeRequest) => Partial<SmokeResult>;

async function test(what: SmokeSpec, answers: readonly Answer[], signal = new AbortController().signal) {
  const asked: SmokeRequest[] = [];
  const findings = await smokeTest(
    { spec: what, id: "sha256:1", platform: null, subject: { packages: [], resolve: () => "found" } },
    {
      signal,
      engine: {
        smoke: (request) => {
          asked.push(request);
          return Promise.resolve().then(() => ({ ...FINE, ...answers[asked.length - 1]?.(request) }));
        },
      },
    },
  );
  return { findings, asked };
}

const end = (module: string, reason: string | null): string =>
  JSON.stringify({ event: "end", package: null, module, reason, seconds: 0.5 });
const DONE = JSON.stringify({ event: "done" });
const imports = spec({ command: null, imports: ["a", "b"] });

describe("a smoke test's command", () => {
  it.each<[string, Partial<SmokeResult>, string, string | null]>([
    ["passes with 0", {}, "passed", null],
    ["fails with another code", { code: 2, lines: ["x", "no app"] }, "failed", "exit code 2: no app"],
    ["fails where its time is up", { ended: "timeout", code: 137 }, "failed", "it was ended after 30 s"],
    [
      "fails where its memory is",
      { outOfMemory: true, code: 137 },
      "failed",
      "it took more memory than its 512 MB",
    ],
    [
      "fails where there is no such program",
      { ended: "not-started", code: null, lines: ["app: not found"] },
      "failed",
      "it did not start: app: not found",
    ],
    [
      "is no verdict on an image of another processor",
      { ended: "not-run", code: null, lines: ["exec format error"] },
      "not-run",
      "the engine could not run it: exec format error",
    ],
  ])("%s", async (_, result, outcome, reason) => {
    const { findings, asked } = await test(spec(), [() => result]);
    expect(findings).toMatchObject({ outcome, command: { outcome, reason, words: ["app", "--check"] } });
    expect(asked).toMatchObject([{ words: ["app", "--check"], seconds: 30, memory: 512e6, mark: null }]);
  });

  it("is told as not run where the engine makes no container, with the remedy", async () => {
    const { findings } = await test(spec(), [
      () => {
        throw new EngineError("no container", "Check the engine.");
      },
    ]);
    expect(findings).toMatchObject({
      outcome: "not-run",
      command: { outcome: "not-run", reason: "no container. Check the engine." },
    });
  });

  it("lets a cancelled run be cancelled, and a defect be seen", async () => {
    const gone = new AbortController();
    const cancelled = test(
      spec(),
      [
        () => {
          gone.abort(new Error("cancelled"));
          throw new EngineError("ended", "");
        },
      ],
      gone.signal,
    );
    await expect(cancelled).rejects.toThrow("cancelled");
    const defect = test(spec(), [
      () => {
        throw new TypeError("defect");
      },
    ]);
    await expect(defect).rejects.toThrow("defect");
  });
});

describe("a smoke test's imports", () => {
  it("are told one by one", async () => {
    const { findings, asked } = await test(imports, [
      () => ({ marked: [end("a", null), end("b", "ImportError: no"), DONE] }),
    ]);
    expect(findings.outcome).toBe("failed");
    expect(findings.imports.map(({ module, outcome, reason }) => [module, outcome, reason])).toEqual([
      ["a", "passed", null],
      ["b", "failed", "ImportError: no"],
    ]);
    expect(asked[0]?.mark).toMatch(/^[0-9a-f]{24} $/);
    expect(asked[0]?.words.slice(3, 5)).toEqual([asked[0]?.mark, "29"]);
  });

  it("never pass by not being run", async () => {
    const left = await test(imports, [() => ({ ended: "timeout", code: 137, marked: [end("a", null)] })]);
    expect(left.findings).toMatchObject({
      outcome: "not-run",
      imports: [{ outcome: "passed" }, { module: "b", outcome: "not-run", reason: "the time was up before" }],
    });
    const silent = await test(imports, [() => ({ ended: "not-started", code: null, lines: ["no python3"] })]);
    expect(silent.findings.outcome).toBe("not-run");
    expect(silent.findings.imports[0]?.reason).toContain("no python3");
    const nothing = await test(imports, [() => ({ marked: [DONE] })]);
    expect(nothing.findings.outcome).toBe("not-run");
    const found = await test(spec({ command: null, imports: "all" }), []);
    expect(found.findings).toMatchObject({ outcome: "not-run", imports: [], notes: [expect.any(String)] });
  });

  it("that take everything down are to blame for it", async () => {
    const start = JSON.stringify({ event: "start", package: null, module: "b" });
    const { findings } = await test(imports, [
      () => ({ outOfMemory: true, code: 137, marked: [end("a", null), start] }),
    ]);
    expect(findings.imports[1]).toMatchObject({
      outcome: "failed",
      reason: "it took the whole test down: it took more memory than its 512 MB",
    });
  });

  it("come after the command, in what is left of their own time", async () => {
    const both = spec({ imports: ["a", "@x/y"], seconds: 10 });
    const { findings, asked } = await test(both, [
      () => ({}),
      () => ({ seconds: 9.5, marked: [end("a", null), DONE] }),
    ]);
    expect(asked.map(({ seconds }) => seconds)).toEqual([10, 10]);
    expect(findings.imports.at(-1)).toMatchObject({
      ecosystem: "node",
      outcome: "not-run",
      reason: "the time was up before",
    });
  });
});
