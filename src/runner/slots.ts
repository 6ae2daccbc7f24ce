/** A bound on how many things happen at a time. */

export interface Slots {
  /** Waits for a free slot, first come, first served; resolves to what frees it, or to null once the signal aborts. */
  take(signal: AbortSignal): Promise<(() => void) | null>;
}

/** @param most at least 1 */
export function createSlots(most: number): Slots {
  let free = most;
  const waiting = new Set<() => void>();

  const release = (): void => {
    const [next] = waiting;
    if (next === undefined) free += 1;
    else {
      waiting.delete(next);
      next();
    }
  };
  const once = (): (() => void) => {
    let isFree = false;
    return () => {
      if (isFree) return;
      isFree = true;
      release();
    };
  };

  return {
    take(signal) {
      if (signal.aborted) return Promise.resolve(null);
      if (free > 0) {
        free -= 1;
        return Promise.resolve(once());
      }
      return new Promise((resolve) => {
        const onAbort = (): void => {
          waiting.delete(start);
          resolve(null);
        };
        const start = (): void => {
          signal.removeEventListener("abort", onAbort);
          resolve(once());
        };
        waiting.add(start);
        signal.addEventListener("abort", onAbort, { once: true });
      });
    },
  };
}
