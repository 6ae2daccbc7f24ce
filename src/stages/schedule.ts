/** A task and the tasks that must have ended before it starts. */
export interface Task<T> {
  readonly id: string;
  readonly after: readonly string[];
  run(results: ReadonlyMap<string, T>): Promise<T>;
}

/**
 * Runs tasks, at most `concurrency` at once, each after those it names. `run` must not reject for a failure of its
 * own: it returns it as a value, so that one failure cancels nothing else. A rejection stops the start of new tasks
 * and is passed on once those under way have ended.
 * @throws Error when tasks wait for each other in a circle or for a task that does not exist.
 */
export async function schedule<T>(
  tasks: readonly Task<T>[],
  concurrency: number,
): Promise<ReadonlyMap<string, T>> {
  const results = new Map<string, T>();
  const waiting = new Set(tasks);
  const running = new Set<Promise<void>>();
  let rejection: { readonly error: unknown } | null = null;

  const start = (task: Task<T>): void => {
    waiting.delete(task);
    const run = task
      .run(results)
      .then((value) => {
        results.set(task.id, value);
      })
      .catch((error: unknown) => {
        rejection ??= { error };
      })
      .finally(() => running.delete(run));
    running.add(run);
  };

  for (;;) {
    if (rejection === null) {
      for (const task of waiting) {
        if (running.size >= Math.max(1, concurrency)) break;
        if (task.after.every((id) => results.has(id))) start(task);
      }
    }
    if (running.size === 0) break;
    await Promise.race(running);
  }
  const failed = rejection as { readonly error: unknown } | null;
  if (failed !== null) throw failed.error;
  if (waiting.size > 0) {
    throw new Error(`these wait for each other: ${[...waiting].map((task) => task.id).join(", ")}`);
  }
  return results;
}
