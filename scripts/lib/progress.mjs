// @ts-check
/** What a person watching sees: the name of every step with the seconds since the start, and a sign of life. */

const HEARTBEAT_SECONDS = 10;

/** @typedef {ReturnType<typeof createProgress>} Progress */

/** @param {NodeJS.WritableStream} [stream] */
export function createProgress(stream = process.stderr) {
  const start = Date.now();
  const elapsed = () => Math.round((Date.now() - start) / 1000);
  /** @param {string} text */
  const note = (text) => {
    stream.write(`[${String(elapsed()).padStart(3)} s] ${text}\n`);
  };
  return {
    elapsed,
    note,
    /**
     * @template T
     * @param {string} title @param {() => Promise<T>} work
     * @returns {Promise<T>}
     */
    async step(title, work) {
      const begun = Date.now();
      const seconds = () => Math.round((Date.now() - begun) / 1000);
      note(`${title} ...`);
      const heartbeat = setInterval(() => {
        note(`${title}: still at it (${seconds()} s)`);
      }, HEARTBEAT_SECONDS * 1000);
      heartbeat.unref();
      try {
        const result = await work();
        note(`${title}: done (${seconds()} s)`);
        return result;
      } catch (error) {
        const stopped =
          error instanceof Error && (error.name === "AbortError" || /^interrupted/.test(error.message));
        note(`${title}: ${stopped ? "stopped" : "FAILED"} after ${seconds()} s`);
        throw error;
      } finally {
        clearInterval(heartbeat);
      }
    },
  };
}
