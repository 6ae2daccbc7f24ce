/** Gives the cache's client a folder of our own to work in. */

/** What the client packs and unpacks is relative to this, which is the user's checkout. */
const WORKSPACE = "GITHUB_WORKSPACE";

/** The client reads the process's environment, so only one of its calls may be under way. */
let queue: Promise<unknown> = Promise.resolve();

/** Runs a call that unpacks, for as long as it takes: what it unpacks comes to lie in `folder`. */
export function unpackingTo<Result>(folder: string, call: () => Promise<Result>): Promise<Result> {
  const done = queue.then(() => withWorkspace(folder, call));
  queue = done.catch(() => undefined);
  return done;
}

/**
 * Runs a call that packs what lies in `folder`, which is the working directory meanwhile: a path is part of what an entry
 * is found by, and one that is only a name is the same on every runner. Nothing else may be at work on relative paths.
 */
export function packingFrom<Result>(folder: string, call: () => Promise<Result>): Promise<Result> {
  return unpackingTo(folder, async () => {
    const before = process.cwd();
    process.chdir(folder);
    try {
      return await call();
    } finally {
      process.chdir(before);
    }
  });
}

async function withWorkspace<Result>(folder: string, call: () => Promise<Result>): Promise<Result> {
  const before = process.env[WORKSPACE];
  process.env[WORKSPACE] = folder;
  try {
    return await call();
  } finally {
    if (before === undefined) Reflect.deleteProperty(process.env, WORKSPACE);
    else process.env[WORKSPACE] = before;
  }
}
