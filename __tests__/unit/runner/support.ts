import type { Every } from "../../../src/runner/progress.js";

/** A clock and its timers, moved by hand. */
export function fakeTime(): {
  readonly clock: () => number;
  readonly every: Every;
  readonly timers: () => number;
  readonly pass: (milliseconds: number) => void;
} {
  let now = 0;
  const timers = new Set<{ period: number; next: number; task: () => void }>();
  return {
    clock: () => now,
    every(period, task) {
      const timer = { period, next: now + period, task };
      timers.add(timer);
      return () => {
        timers.delete(timer);
      };
    },
    timers: () => timers.size,
    pass(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const due = [...timers].filter((timer) => timer.next <= end).sort((a, b) => a.next - b.next)[0];
        if (due === undefined) break;
        now = due.next;
        due.next += due.period;
        due.task();
      }
      now = end;
    },
  };
}
