/** A step's log as a runner reads it. */

/** Lines the runner would take as commands, those between stop-commands and its token left out. */
export function commandsIn(log: string): readonly string[] {
  const found: string[] = [];
  let token: string | null = null;
  for (const line of log.split("\n")) {
    if (token !== null) {
      if (line.trim() === `::${token}::`) token = null;
      continue;
    }
    const stop = /^\s*::stop-commands::(.+)$/.exec(line)?.[1];
    if (stop !== undefined) token = stop.trim();
    if (/^\s*::/.test(line) || line.includes("##[")) found.push(line.trim());
  }
  return found;
}
