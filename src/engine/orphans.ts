import { readdir, readFile } from "node:fs/promises";
import { RUN_LABEL } from "./options.js";

/** How long a client gets to take its leave; the engine then stops the build by itself. */
const GRACE_MS = 3000;
const PAUSE_MS = 100;

/**
 * Ends the build clients that a killed run has left: they would finish their builds, and leave images behind, after
 * everything is swept. They are known by the run's label among their arguments. Linux only (elsewhere there is no
 * /proc, and nothing happens); never throws.
 */
export async function endOrphans(runId: string): Promise<void> {
  const label = `--label=${RUN_LABEL}=${runId}`;
  const found = await processesWith(label);
  for (const pid of found) signal(pid, "SIGTERM");
  for (let waited = 0; found.length > 0 && waited < GRACE_MS; waited += PAUSE_MS) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    if ((await processesWith(label)).length === 0) return;
  }
  for (const pid of await processesWith(label)) signal(pid, "SIGKILL");
}

async function processesWith(argument: string): Promise<readonly number[]> {
  const names = await readdir("/proc").catch(() => []);
  const found = await Promise.all(
    names
      .filter((name) => /^\d+$/.test(name))
      .map(async (name) => {
        const words = await readFile(`/proc/${name}/cmdline`, "utf8").catch(() => "");
        return words.split("\0").includes(argument) ? Number(name) : null;
      }),
  );
  return found.flatMap((pid) => (pid === null || pid === process.pid ? [] : [pid]));
}

function signal(pid: number, name: "SIGTERM" | "SIGKILL"): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended by itself, or is not ours to end.
  }
}
