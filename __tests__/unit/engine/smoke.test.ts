import { describe, expect, it } from "@jest/globals";
import { createArguments, smokeTest } from "../../../src/engine/smoke.js";
import type { SmokeRequest } from "../../../src/ports.js";
import { fakeClient } from "./fake-client.js";

const ID = "c".repeat(64);
const request = (over: Partial<SmokeRequest> = {}): SmokeRequest => ({
  id: "sha256:1",
  platform: null,
  words: ["/bin/app", "--check", "--network=host"],
  seconds: 30,
  memory: 64_000_000,
  mark: null,
  signal: new AbortController().signal,
  ...over,
});
const ENDED = {
  Status: "exited",
  ExitCode: 0,
  OOMKilled: false,
  Error: "",
  StartedAt: "2026-01-01T00:00:00Z",
};

type Answers = Parameters<typeof fakeClient>[0];
async function run(answers: Answers, over: Partial<SmokeRequest> = {}, state: Partial<typeof ENDED> = {}) {
  const { client, commands } = fakeClient({
    create: { stdout: `${ID}\n` },
    "start --attach": {},
    "inspect --type=container": { stdout: JSON.stringify({ ...ENDED, ...state }) },
    "rm --force": {},
    ...answers,
  });
  const redact = (text: string): string => text.replaceAll("hunter2", "***");
  const result = smokeTest(request(over), { client, runId: "run-1", redact });
  return { result: await result.catch((error: unknown) => error), commands };
}

describe("the container", () => {
  it("is confined, labelled, and has the image's words after all options", () => {
    const words = createArguments(request({ platform: "linux/arm64" }), "run-1");
    for (const option of [
      "--label=image-budget.run=run-1",
      "--pull=never",
      "--platform=linux/arm64",
      "--network=none",
      "--read-only",
      "--cap-drop=ALL",
      "--security-opt=no-new-privileges",
      "--memory=64000000b",
      "--memory-swap=64000000b",
      "--log-driver=none",
      "--env=http_proxy=",
      "--entrypoint=/bin/app",
    ]) {
      expect(words).toContain(option);
      expect(words.indexOf(option)).toBeLessThan(words.indexOf("sha256:1"));
    }
    // What belongs to the program never reads as an option of the engine's.
    expect(words.slice(words.indexOf("sha256:1"))).toEqual(["sha256:1", "--check", "--network=host"]);
  });

  it("is removed, whatever happened", async () => {
    const fine = await run({});
    expect(fine.result).toMatchObject({ ended: "exited", code: 0 });
    const broken = await run({ "inspect --type=container": { code: 1 } });
    expect(broken.result).toMatchObject({ name: "EngineError", hint: expect.any(String) });
    for (const { commands } of [fine, broken]) expect(commands.at(-1)).toBe(`rm --force --volumes ${ID}`);
  });
});

describe("how it ended", () => {
  it.each<[string, Answers, Partial<typeof ENDED>, object]>([
    ["by itself", {}, { ExitCode: 3 }, { ended: "exited", code: 3 }],
    ["out of memory", {}, { ExitCode: 137, OOMKilled: true }, { ended: "exited", outOfMemory: true }],
    [
      "without such a program",
      {},
      {
        ExitCode: 127,
        Status: "created",
        StartedAt: "0001-01-01T00:00:00Z",
        Error: 'exec: "/bin/app": stat /bin/app: no such file or directory: unknown',
      },
      { ended: "not-started", code: null },
    ],
    [
      "on another processor",
      {},
      {
        ExitCode: 255,
        Status: "created",
        StartedAt: "0001-01-01T00:00:00Z",
        Error: "exec /bin/app: exec format error",
      },
      { ended: "not-run", code: null },
    ],
  ])("%s", async (_, answers, state, expected) => {
    expect((await run(answers, {}, state)).result).toMatchObject(expected);
  });

  it("is an error where the engine makes no container, its words masked", async () => {
    const { result, commands } = await run({ create: { code: 1, stderr: "no space: hunter2\n" } });
    expect(result).toMatchObject({
      name: "EngineError",
      message: expect.stringContaining("no space: ***"),
      hint: expect.any(String),
    });
    expect(commands).toHaveLength(1);
  });
});

describe("what it printed", () => {
  it("is cleaned, masked and bounded, marked lines apart", async () => {
    const mark = "m4rk ";
    const stdout = `${mark}{"a":1}\n${"x".repeat(100_000)}\nlast hunter2\n\u{1B}[31mred\u{1B}[0m\n`;
    const { result } = await run(
      { "start --attach": { stdout, stderr: `${mark}not from here\n` } },
      { mark },
    );
    expect(result).toMatchObject({ marked: ['{"a":1}'] });
    const { lines } = result as { lines: readonly string[] };
    expect(lines.join("\n")).not.toMatch(/hunter2|\u{1B}/u);
    expect(lines).toEqual(expect.arrayContaining(["last ***", "red", "m4rk not from here"]));
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(5000);
  });

  it("keeps the end of a flood, and no half line", async () => {
    const stdout = Array.from({ length: 50_000 }, (_, at) => `line ${at} ${"y".repeat(20)}`).join("\n");
    const { result } = await run({ "start --attach": { stdout } });
    const { lines } = result as { lines: readonly string[] };
    expect(lines.length).toBeLessThanOrEqual(20);
    expect(lines.at(-1)).toBe(`line 49999 ${"y".repeat(20)}`);
    for (const line of lines) expect(line).toMatch(/^line \d+ y{20}$/);
  });
});
