/** Gives the cache's client a folder of our own to work in. */

/** What the client packs and unpacks is relative to this, which is the user's checkout. */
const WORKSPACE = ["GITHUB_WORKSPACE"];
/** And this is what it takes `~` in a path for. */
const HOME = ["HOME", "USERPROFILE"];

/** The client reads the process's environment, so only one of its calls may be under way. */
let queue: Promise<unknown> = Promise.resolve();

/** Runs a call that unpacks, for as long as it takes: what it unpacks comes to lie in `folder`. */
export function unpackingTo<Result>(folder: string, call: () => Promise<Result>): Promise<Result> {
  return withVariables(folder, WORKSPACE, call);
}

/**
 * Runs a call that packs `~/...` of `folder`. A path is part of what an entry is found by, and this one is the same on
 * every runner. Nothing else that needs the home folder (docker does) may run meanwhile.
 */
export function packingFrom<Result>(folder: string, call: () => Promise<Result>): Promise<Result> {
  return withVariables(folder, [...WORKSPACE, ...HOME], call);
}

function withVariables<Result>(
  folder: string,
  names: readonly string[],
  call: () => Promise<Result>,
): Promise<Result> {
  const done = queue.then(async () => {
    const before = names.map((name) => [name, process.env[name]] as const);
    for (const name of names) process.env[name] = folder;
    try {
      return await call();
    } finally {
      for (const [name, value] of before) {
        if (value === undefined) Reflect.deleteProperty(process.env, name);
        else process.env[name] = value;
      }
    }
  });
  queue = done.catch(() => undefined);
  return done;
}
