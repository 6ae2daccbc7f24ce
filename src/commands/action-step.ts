import * as core from "@actions/core";
import { CancelledError, ConfigError, ImageBudgetError, messageOf } from "../model/errors.js";
import { exitCodeOfSignal } from "../runner/signals.js";
import { runActionCheck } from "./action-check.js";
import { readInputs } from "./action-inputs.js";
import { runActionPublish } from "./action-publish.js";
import { readRunContext, refusePrivileged } from "./run-context.js";

/** The action's main step. Never rejects: a failure is the step's own, said in its last lines. */
export async function runActionStep(): Promise<void> {
  try {
    const inputs = readInputs(core.getInput);
    if (inputs.token !== null) core.setSecret(inputs.token);
    const context = await readRunContext(process.env);
    if (inputs.mode === "publish") {
      await runActionPublish(inputs, context);
    } else {
      refusePrivileged(context.event);
      await runActionCheck(inputs, context);
    }
  } catch (error) {
    fail(error);
  }
}

function fail(error: unknown): void {
  if (error instanceof CancelledError) {
    core.warning(`${error.message}; everything temporary is removed`);
    process.exitCode = exitCodeOfSignal(error.signal);
    return;
  }
  if (error instanceof ConfigError) {
    for (const problem of error.problems) {
      const facts = [
        problem.found === undefined ? "" : ` Found ${problem.found}.`,
        problem.expected === undefined ? "" : ` Expected ${problem.expected}.`,
        problem.suggestion === undefined ? "" : ` Did you mean "${problem.suggestion}"?`,
      ].join("");
      core.error(`${problem.message}.${facts}`, {
        title: "Image Budget: configuration",
        file: problem.file,
        ...(problem.line === null ? {} : { startLine: problem.line }),
      });
    }
    core.setOutput("status", "error");
    core.setOutput("exit-code", String(error.exitCode));
    core.setFailed(`The configuration is wrong in ${error.problems.length} place(s). ${error.hint}`);
    return;
  }
  const hint =
    error instanceof ImageBudgetError ? error.hint : "This is a defect of Image Budget; please report it.";
  core.setOutput("status", "error");
  core.setOutput("exit-code", error instanceof ImageBudgetError ? String(error.exitCode) : "3");
  core.setFailed(`${messageOf(error)} ${hint}`);
}
