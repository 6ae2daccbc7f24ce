import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createClient, findDocker } from "../../../src/engine/process.js";
import type { Client } from "../../../src/engine/process.js";
import { saveImage } from "../../../src/engine/save.js";
import type { Connection } from "../../../src/engine/connect.js";

const CONNECTION: Connection = {
  info: {
    name: "Docker Engine",
    version: "28.0.4",
    store: "containerd",
    builder: "classic",
    platform: "linux/amd64",
    dataRoot: null,
  },
  builder: { kind: "classic" },
  api: [1, 48],
  context: "default",
};

describe("the client's process", () => {
  let folder = "";
  let client: Client;
  const SCRIPT = `#!/bin/sh
case "$1" in
  echo) printf '%s|' "$@" ;;
  env) printf '%s' "$MARK" ;;
  stdin) read -r line; echo "[$line]" ;;
  fail) echo out; echo err >&2; exit 9 ;;
  stubborn) trap '' TERM; echo "$$" > "$2"; while :; do sleep 0.1; done ;;
  save) [ "$2" = broken ] && { printf half; echo "write: no space left on device" >&2; exit 1; }
        [ "$2" = args ] || [ "$3" = args ] && { printf '%s ' "$@"; exit 0; }
        while :; do printf '%01000d' 1; done ;;
esac
`;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "a client "));
    const docker = join(folder, "docker");
    writeFileSync(docker, SCRIPT);
    chmodSync(docker, 0o755);
    client = createClient(docker, { PATH: process.env["PATH"], MARK: "given" });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const signal = (): AbortSignal => new AbortController().signal;
  const watch = async (
    args: readonly string[],
    more: object = {},
  ): Promise<{ code: number; stdout: string }> => {
    let stdout = "";
    const code = await client.watch(args, {
      signal: signal(),
      onStdout: (chunk) => {
        stdout += Buffer.from(chunk).toString();
      },
      onStderr: () => undefined,
      ...more,
    });
    return { code, stdout };
  };

  it("is found on the environment's own PATH, and its absence explained", async () => {
    expect(await findDocker({ PATH: `relative:${folder}` })).toBe(join(folder, "docker"));
    await expect(findDocker({ PATH: "/nonexistent" })).rejects.toMatchObject({
      name: "EngineError",
      hint: expect.stringContaining("apt-get install"),
    });
  });

  it("gets its arguments as they are, with no shell between", async () => {
    const args = ["echo", "a b", `'"`, "$(touch pwned)", "`x`", "🐋", "", "*", "\\"];
    expect((await client.run(args)).stdout).toBe(args.map((arg) => `${arg}|`).join(""));
    expect((await watch(args)).stdout).toBe(args.map((arg) => `${arg}|`).join(""));
    expect(existsSync("pwned")).toBe(false);
  });

  it("gets the given environment, or one of its own", async () => {
    expect((await client.run(["env"])).stdout).toBe("given");
    expect((await watch(["env"], { environment: { MARK: "other" } })).stdout).toBe("other");
  });

  it("tells a failure with both outputs, and has nothing to read", async () => {
    expect(await client.run(["fail"])).toEqual({ code: 9, stdout: "out\n", stderr: "err\n" });
    expect((await watch(["stdin"])).stdout).toBe("[]\n");
  });

  it("does not wait for a command that never answers", async () => {
    const pidFile = join(folder, "pid0");
    await expect(client.run(["stubborn", pidFile], 0.3)).rejects.toThrow(/did not answer "docker stubborn/);
    process.kill(Number(readFileSync(pidFile, "utf8")), "SIGKILL");
  });

  it("makes a command end that will not, and rejects with the signal's reason", async () => {
    const pidFile = join(folder, "pid1");
    const stop = new AbortController();
    const watched = watch(["stubborn", pidFile], { signal: stop.signal });
    while (!existsSync(pidFile) || readFileSync(pidFile, "utf8") === "")
      await new Promise((resolve) => setTimeout(resolve, 10));
    const started = Date.now();
    stop.abort(new Error("cancelled"));
    await expect(watched).rejects.toThrow("cancelled");
    expect(Date.now() - started).toBeLessThan(4000);
    expect(() => process.kill(Number(readFileSync(pidFile, "utf8")), 0)).toThrow("ESRCH");
  });

  it("starts nothing once the signal has fired", async () => {
    await expect(watch(["echo"], { signal: AbortSignal.abort(new Error("before")) })).rejects.toThrow(
      "before",
    );
  });

  it("explains a client that cannot be started", async () => {
    const missing = createClient(join(folder, "nothing"), {});
    const nothing = (): void => undefined;
    await expect(
      missing.watch(["x"], { signal: signal(), onStdout: nothing, onStderr: nothing }),
    ).rejects.toMatchObject({ name: "EngineError" });
  });

  const collect = async (id: string, platform: string | null, connection = CONNECTION): Promise<string> => {
    let text = "";
    for await (const chunk of saveImage(client, connection, id, platform, signal()))
      text += Buffer.from(chunk).toString();
    return text;
  };

  it("never takes a truncated save for a whole one", async () => {
    await expect(collect("broken", null)).rejects.toMatchObject({
      name: "MeasureError",
      hint: expect.stringContaining("docker system prune"),
    });
  });

  it("asks for a platform only where it is understood", async () => {
    const old = { ...CONNECTION, api: [1, 47] } as const;
    const overlay2 = { ...CONNECTION, info: { ...CONNECTION.info, store: "overlay2" } } as const;
    expect(await collect("args", "linux/arm64")).toBe("save --platform=linux/arm64 args ");
    expect(await collect("args", null)).toBe("save args ");
    expect(await collect("args", "linux/arm64", old)).toBe("save args ");
    expect(await collect("args", "linux/arm64", overlay2)).toBe("save args ");
  });

  it("is read no faster than it is taken, and ends with its reader", async () => {
    let bytes = 0;
    for await (const chunk of saveImage(client, CONNECTION, "endless", null, signal())) {
      bytes += chunk.length;
      if (bytes > 1_000_000) break;
    }
    expect(bytes).toBeGreaterThan(1_000_000);
    const stop = new AbortController();
    const reading = (async () => {
      for await (const chunk of saveImage(client, CONNECTION, "endless", null, stop.signal))
        if (chunk.length > 0) stop.abort(new Error("enough"));
    })();
    await expect(reading).rejects.toThrow("enough");
  });
});
