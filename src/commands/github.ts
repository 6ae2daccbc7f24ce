import * as core from "@actions/core";
import { createGitHub } from "../github/client.js";
import type { GitHubApi } from "../github/client.js";
import { PublishError } from "../model/errors.js";
import type { RunContext } from "./run-context.js";

/** GitHub by the step's token; null without one, off a runner, or where it cannot be reached by what the runner says. */
export function connectGitHub(token: string | null, { repository }: RunContext): GitHubApi | null {
  if (token === null || repository === null) return null;
  try {
    return createGitHub({
      token,
      environment: process.env,
      onWait: (message) => {
        core.info(message);
      },
    });
  } catch (error) {
    // Measuring and judging need nothing of GitHub.
    if (!(error instanceof PublishError)) throw error;
    core.warning(`${error.message}. ${error.hint}`, { title: "Image Budget: GitHub" });
    return null;
  }
}
