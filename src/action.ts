/** The action: inputs in, report, annotations, summary and outputs out, and a failed step last. */
import "./runner/zod-setup.js";
import * as core from "@actions/core";
import { runPostStep } from "./commands/action-post.js";
import { runActionStep } from "./commands/action-step.js";

// The same file is the action's `post` step: the state says which of the two this is.
if (core.getState("started") === "true") {
  await runPostStep();
} else {
  core.saveState("started", "true");
  await runActionStep();
}
// A request that was given up may keep its connection, and Node would wait for it.
process.exit();
