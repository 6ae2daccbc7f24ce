import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { schedule } from "../../../src/stages/schedule.js";
import type { Task } from "../../../src/stages/schedule.js";

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe("schedule", () => {
  it("never runs more at once than it may, and everything after what it waits for", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.nat(20), { maxLength: 3 }), { minLength: 1, maxLength: 15 }),
        fc.integer({ min: 1, max: 4 }),
        async (waits, concurrency) => {
          let running = 0;
          let most = 0;
          const ended: string[] = [];
          const tasks = waits.map((earlier, index): Task<number> => ({
            id: `t${index}`,
            // Only earlier tasks: a circle is another test.
            after: [...new Set(earlier.filter((other) => other < index).map((other) => `t${other}`))],
            run: async function () {
              for (const id of this.after) expect(ended).toContain(id);
              running += 1;
              most = Math.max(most, running);
              await pause(0);
              running -= 1;
              ended.push(this.id);
              return index;
            },
          }));
          const results = await schedule(tasks, concurrency);
          expect(most).toBeLessThanOrEqual(concurrency);
          expect([...results.entries()].sort()).toEqual(tasks.map((task, index) => [task.id, index]).sort());
        },
      ),
      { numRuns: 50 },
    );
  });

  it("keeps a slow task from holding up those that do not need it", async () => {
    const ended: string[] = [];
    const task = (id: string, ms: number, after: string[] = []): Task<null> => ({
      id,
      after,
      run: async () => {
        await pause(ms);
        ended.push(id);
        return null;
      },
    });
    await schedule([task("slow", 60), task("a", 5), task("b", 5, ["a"]), task("c", 5, ["slow"])], 2);
    expect(ended).toEqual(["a", "b", "slow", "c"]);
  });

  it("says which tasks wait for each other", async () => {
    const circle: Task<null>[] = [
      { id: "a", after: ["b"], run: () => Promise.resolve(null) },
      { id: "b", after: ["a"], run: () => Promise.resolve(null) },
    ];
    await expect(schedule(circle, 2)).rejects.toThrow("these wait for each other: a, b");
  });

  it("starts nothing more after a rejection, and waits for what is under way", async () => {
    const seen: string[] = [];
    const tasks: Task<null>[] = [
      { id: "bad", after: [], run: () => Promise.reject(new Error("cancelled")) },
      {
        id: "under way",
        after: [],
        run: async () => {
          await pause(20);
          seen.push("under way ended");
          return null;
        },
      },
      {
        id: "later",
        after: [],
        run: () => {
          seen.push("later started");
          return Promise.resolve(null);
        },
      },
    ];
    await expect(schedule(tasks, 2)).rejects.toThrow("cancelled");
    expect(seen).toEqual(["under way ended"]);
  });
});
