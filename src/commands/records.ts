/** Where records are kept: a file the user names, else the Actions cache where there is one. */
import { createHash } from "node:crypto";
import { resolve } from "node:path";
import * as core from "@actions/core";
import type { Project } from "../compose.js";
import { createRecordCache, isRecordCacheAvailable } from "../github/record-cache.js";
import type { RecordStore } from "../ports.js";
import { createRecordFile } from "../runner/record-file.js";
import { tempParent } from "../runner/temp.js";
import type { ActionInputs } from "./action-inputs.js";
import type { RunContext } from "./run-context.js";

const KEY_LENGTH = 16;

/** Null where nothing is kept. What goes wrong with a store is a warning: a run goes on without. */
export async function openRecords(
  inputs: Pick<ActionInputs, "records" | "commentKey" | "shard" | "only">,
  project: Project,
  context: RunContext,
): Promise<RecordStore | null> {
  const onProblem = (message: string): void => {
    core.warning(message, { title: "Image Budget: records" });
  };
  if (inputs.records !== null) {
    return createRecordFile(resolve(project.root, inputs.records), { onProblem });
  }
  if (context.event === null || !isRecordCacheAvailable(project.environment)) return null;
  return createRecordCache({
    key: recordsKey(project.config.file, inputs),
    tempDir: await tempParent(project.environment),
    shard: inputs.shard,
    environment: project.environment,
    onProblem,
  });
}

/**
 * Two configurations, two uses with keys of their own, and jobs about some of the images have records of their own: only
 * the newest entry of a key is ever found, and it must not hide another job's.
 */
function recordsKey(
  configFile: string | null,
  { commentKey, only }: Pick<ActionInputs, "commentKey" | "only">,
): string {
  return createHash("sha256")
    .update(JSON.stringify([configFile, commentKey, [...only.names].sort()]))
    .digest("hex")
    .slice(0, KEY_LENGTH);
}
