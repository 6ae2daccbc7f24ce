import * as core from "@actions/core";
import { sweepRun } from "../engine/cleanup.js";
import { endOrphans } from "../engine/orphans.js";
import { messageOf } from "../model/errors.js";
import { sweepJournal } from "../runner/journal.js";
import { RUN_ID, tempParent } from "../runner/temp.js";

/** Name under which the main step leaves the run's id. */
export const RUN_ID_STATE = "run-id";

/**
 * The action's post step: sweeps up what a main step that was killed has left. After a normal run there is nothing,
 * and it says nothing. It never fails a job.
 */
export async function runPostStep(): Promise<void> {
  const runId = core.getState(RUN_ID_STATE);
  if (!RUN_ID.test(runId)) return;
  try {
    await endOrphans(runId);
    await sweepRun({ ...process.env }, runId);
    const left = await sweepJournal(await tempParent(process.env), runId);
    for (const path of left) core.warning(`could not remove ${path}`);
  } catch (error) {
    core.warning(`could not sweep up after the run: ${messageOf(error)}`);
  }
}
