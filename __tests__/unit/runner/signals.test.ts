import { EventEmitter } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import { CancelledError } from "../../../src/model/errors.js";
import { exitCodeOfSignal, withSignals } from "../../../src/runner/signals.js";

describe("withSignals", () => {
  it("returns the result after cleaning up once, and leaves no listener", async () => {
    const source = new EventEmitter();
    const events: string[] = [];
    const run = async (): Promise<number> => {
      await sleep(1);
      events.push("run");
      return 42;
    };
    const result = await withSignals(run, () => Promise.resolve(void events.push("clean")), { source });
    expect(result).toBe(42);
    expect(events).toEqual(["run", "clean"]);
    expect(source.eventNames()).toEqual([]);
  });

  it("cleans up after a failure, and the run's error goes first", async () => {
    let cleaned = 0;
    const cleanUp = (): Promise<void> => {
      cleaned += 1;
      return Promise.reject(new Error("clean"));
    };
    const source = new EventEmitter();
    await expect(withSignals(() => Promise.reject(new Error("run")), cleanUp, { source })).rejects.toThrow(
      "run",
    );
    await expect(withSignals(() => Promise.resolve(1), cleanUp, { source })).rejects.toThrow("clean");
    expect(cleaned).toBe(2);
  });

  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "%s aborts the run, cleans up, and rejects",
    async (signal) => {
      const source = new EventEmitter();
      const events: string[] = [];
      const done = withSignals(
        (abort) =>
          new Promise<void>((_, reject) => {
            abort.addEventListener("abort", () => {
              events.push("aborted");
              reject(new Error("build killed"));
            });
          }),
        () => Promise.resolve(void events.push("clean")),
        { source },
      );
      source.emit(signal, signal);
      const error: unknown = await done.catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(CancelledError);
      expect(error).toHaveProperty("signal", signal);
      expect(events).toEqual(["aborted", "clean"]);
      expect(source.eventNames()).toEqual([]);
    },
  );

  it("waits for neither a run nor a clean-up that does not end", async () => {
    const source = new EventEmitter();
    let cleaning = false;
    const started = performance.now();
    const done = withSignals(
      () => new Promise<void>(() => undefined),
      () => {
        cleaning = true;
        return new Promise<void>(() => undefined);
      },
      { source, grace: 100 },
    );
    source.emit("SIGTERM", "SIGTERM");
    await expect(done).rejects.toBeInstanceOf(CancelledError);
    expect(cleaning).toBe(true);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it("lets a signal during the clean-up count too", async () => {
    const source = new EventEmitter();
    const cleanUp = async (): Promise<void> => {
      source.emit("SIGINT", "SIGINT");
      await sleep(1);
    };
    await expect(withSignals(() => Promise.resolve(1), cleanUp, { source })).rejects.toBeInstanceOf(
      CancelledError,
    );
  });

  it("exits at once on a second signal", async () => {
    const source = new EventEmitter();
    const codes: number[] = [];
    const done = withSignals(
      async () => {
        source.emit("SIGINT", "SIGINT");
        source.emit("SIGTERM", "SIGTERM");
        await sleep(1);
      },
      () => Promise.resolve(),
      { source, exit: (code) => codes.push(code) },
    );
    await expect(done).rejects.toBeInstanceOf(CancelledError);
    expect(codes).toEqual([143]);
  });
});

it("exit codes are the shell's", () => {
  expect([exitCodeOfSignal("SIGINT"), exitCodeOfSignal("SIGTERM"), exitCodeOfSignal("SIGHUP")]).toEqual([
    130, 143, 129,
  ]);
});
