import type { Engine } from "../ports.js";

/** How often the free space is looked at. */
const INTERVAL_MS = 1000;

export interface DiskWatch {
  readonly freeAtStart: number | null;
  /** Ends the watch; returns the most bytes in use over those at the start, null when the disk cannot be seen. */
  stop(): number | null;
}

/** Watches the file system with the engine's data for the least free space of a run. */
export async function watchDisk(engine: Engine): Promise<DiskWatch> {
  const freeAtStart = await engine.freeDisk();
  if (freeAtStart === null) return { freeAtStart, stop: () => null };
  let least = freeAtStart;
  let looking = false;
  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    void engine
      .freeDisk()
      .then((free) => {
        least = Math.min(least, free ?? least);
      })
      // A look that fails leaves the watch as it was: the figure is for information.
      .catch(() => undefined)
      .finally(() => {
        looking = false;
      });
  }, INTERVAL_MS);
  timer.unref();
  return {
    freeAtStart,
    stop: () => {
      clearInterval(timer);
      return freeAtStart - least;
    },
  };
}
