import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { CommandError, run } from "../../../scripts/lib/run.mjs";
import { serveWheels } from "../../../scripts/lib/simple-index.mjs";
import { together } from "../../../scripts/lib/together.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "image-budget-scripts-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("run", () => {
  it("gives back what a program prints", async () => {
    expect(await run("sh", ["-c", "echo here; echo there >&2"])).toBe("here\n");
  });

  it("shows the end of the log of a program that fails", async () => {
    const failing = run("sh", ["-c", "seq 1 100; exit 3"], { log: join(folder, "log") });
    await expect(failing).rejects.toThrow(/exit code 3[\s\S]*\| 100$/);
    await expect(failing).rejects.toBeInstanceOf(CommandError);
  });

  it("ends everything a program has started when it is interrupted", async () => {
    const interrupted = new AbortController();
    const begun = Date.now();
    const running = run("sh", ["-c", "sleep 30 & sleep 30"], { signal: interrupted.signal });
    interrupted.abort(new Error("enough"));
    await expect(running).rejects.toThrow("enough");
    expect(Date.now() - begun).toBeLessThan(10_000);
  });

  it("ends a program that takes too long", async () => {
    await expect(run("sleep", ["30"], { seconds: 0.1 })).rejects.toThrow(/SIGKILL/);
  });
});

describe("together", () => {
  it("throws the failure that came first, and stops the others", async () => {
    const seen: string[] = [];
    const work = together(new AbortController().signal, [
      () => Promise.reject(new Error("the cause")),
      (signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener("abort", () => {
            seen.push("stopped");
            reject(new Error("a consequence"));
          });
        }),
    ]);
    await expect(work).rejects.toThrow("the cause");
    expect(seen).toEqual(["stopped"]);
  });
});

describe("serveWheels", () => {
  it("lists a project's wheels under its normalized name, and nothing else", async () => {
    writeFileSync(join(folder, "python_multipart-1.0-py3-none-any.whl"), "wheel");
    writeFileSync(join(folder, "secret.txt"), "secret");
    const index = await serveWheels([folder, join(folder, "missing")], 0);
    try {
      const origin = index.url.replace(/simple\/$/, "");
      const get = (path: string): Promise<Response> => fetch(`${origin}${path}`);
      expect(await (await get("simple/python-multipart/")).text()).toContain(
        'href="/files/python_multipart-1.0-py3-none-any.whl"',
      );
      expect(await (await get("files/python_multipart-1.0-py3-none-any.whl")).text()).toBe("wheel");
      for (const path of ["simple/other/", "files/secret.txt", "files/..%2fsecret.txt", "%zz", ""])
        expect((await get(path)).status).toBe(404);
    } finally {
      await index.close();
    }
  });
});
