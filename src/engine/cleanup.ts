import { checkRunId, RUN_LABEL, TEMPORARY_REPOSITORY } from "./options.js";
import { createClient, findDocker } from "./process.js";
import type { Client } from "./process.js";

/** A run that ended by itself has time; an engine that hangs must still not hold it for ever. */
export const CLEAN_UP_MS = 120_000;
/** Most images that one call removes: a call that is ended half-way should not lose much. */
const BATCH = 20;

const LISTED = /^(\S+) (\S+)$/;

/**
 * Removes what a run left on the engine, whatever state it stopped in: its temporary tags, containers and images, found by
 * the run's own label and repository and by nothing else. Parents stay (`--no-prune`): with the classic builder they may
 * be somebody else's cache. Never throws, ends within `limitMs`, and may be repeated.
 */
export async function removeRun(client: Client, runId: string, limitMs: number = CLEAN_UP_MS): Promise<void> {
  const deadline = Date.now() + limitMs;
  try {
    await Promise.race([sweep(client, checkRunId(runId), deadline), after(limitMs)]);
  } catch {
    // An engine that is gone has nothing to remove; the next sweep finds what is left.
  }
}

/** As `removeRun`, for a process that has nothing but the run's name: the action's post step. */
export async function sweepRun(
  environment: NodeJS.ProcessEnv,
  runId: string,
  docker?: string,
): Promise<void> {
  try {
    const path = docker ?? (await findDocker(environment));
    await removeRun(createClient(path, environment), runId);
  } catch {
    // Without a client nothing was made.
  }
}

async function sweep(client: Client, runId: string, deadline: number): Promise<void> {
  const label = `label=${RUN_LABEL}=${runId}`;
  const secondsLeft = (): number => Math.max(0.1, (deadline - Date.now()) / 1000);
  const reference = `reference=${TEMPORARY_REPOSITORY}/${runId}`;
  const [containers, tags, found] = await Promise.all([
    list(client, ["ps", "--all", "--no-trunc", "--quiet", "--filter", label]),
    list(client, ["image", "ls", "--format", "{{.Repository}}:{{.Tag}}", "--filter", reference]),
    untagged(client, label),
  ]);
  if (containers.length > 0) {
    await client.run(["rm", "--force", "--volumes", ...containers], secondsLeft());
  }
  const ours = tags.filter((tag) => tag.startsWith(`${TEMPORARY_REPOSITORY}/${runId}:`));
  if (ours.length > 0) await client.run(["rmi", "--no-prune", ...ours], secondsLeft());

  // An image that others of the run were built from goes once they are gone, one with a tag once the tag is.
  let images = ours.length > 0 ? await untagged(client, label) : found;
  for (let before = Infinity; images.length > 0 && images.length < before && Date.now() < deadline;) {
    before = images.length;
    let complete = true;
    for (let start = 0; start < images.length; start += BATCH) {
      const batch = images.slice(start, start + BATCH);
      const { code } = await client.run(["rmi", "--no-prune", ...batch], secondsLeft());
      complete &&= code === 0;
    }
    if (complete) return;
    images = await untagged(client, label);
  }
}

/** Images with the label that nobody gave a name. */
async function untagged(client: Client, label: string): Promise<readonly string[]> {
  const rows = await list(client, [
    "image",
    "ls",
    "--all",
    "--no-trunc",
    "--format",
    "{{.ID}} {{.Repository}}",
    "--filter",
    label,
  ]);
  const images = rows.map((row) => LISTED.exec(row)).filter((row) => row !== null);
  const named = new Set(images.filter(([, , name]) => name !== "<none>").map(([, id]) => id));
  return [...new Set(images.map(([, id]) => id ?? ""))].filter((id) => id !== "" && !named.has(id));
}

async function list(client: Client, args: readonly string[]): Promise<readonly string[]> {
  const { code, stdout } = await client.run(args, 20);
  return code === 0 ? stdout.split("\n").filter((line) => line !== "") : [];
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}
