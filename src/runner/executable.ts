import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { delimiter, isAbsolute, join } from "node:path";

/**
 * Absolute path of a program on the PATH; null when it is not there. Looking it up here rather than leaving that to
 * `@actions/exec` keeps stdout clean: exec prints a line for every PATH folder it may not read. Relative folders are
 * passed over: a checkout must not bring its own git.
 */
export async function findExecutable(
  name: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string | null> {
  for (const folder of (environment["PATH"] ?? "").split(delimiter)) {
    if (!isAbsolute(folder)) continue;
    const path = join(folder, name);
    try {
      if (!(await stat(path)).isFile()) continue;
      await access(path, constants.X_OK);
      return path;
    } catch {
      // Not there, or not for us: the next folder may have it.
    }
  }
  return null;
}

/** A path as the first word of `exec`'s command line, which splits at blanks outside double quotes. */
export function quoteCommand(path: string): string {
  return `"${path.replaceAll('"', '\\"')}"`;
}
