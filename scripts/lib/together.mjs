// @ts-check

/**
 * Does several things at once. When one fails, the others are stopped and waited for, and that failure is thrown.
 * @template T
 * @param {AbortSignal} signal @param {readonly ((signal: AbortSignal) => Promise<T>)[]} tasks
 * @returns {Promise<T[]>}
 */
export async function together(signal, tasks) {
  const others = new AbortController();
  const shared = AbortSignal.any([signal, others.signal]);
  /** @type {unknown[]} */
  const failures = [];
  const started = tasks.map(async (task) => {
    try {
      return await task(shared);
    } catch (error) {
      failures.push(error);
      others.abort();
      throw error;
    }
  });
  await Promise.allSettled(started);
  if (failures.length > 0) throw failures[0];
  return Promise.all(started);
}
