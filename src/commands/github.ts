import * as core from "@actions/core";
import { createGitHub } from "../github/client.js";
import type { GitHubApi } from "../github/client.js";
import type { RunContext } from "./run-context.js";

/** GitHub by the step's token; null without one, or off a runner. */
export function connectGitHub(token: string | null, { repository }: RunContext): GitHubApi | null {
  if (token === null || repository === null) return null;
  return createGitHub({
    token,
    environment: process.env,
    onWait: (message) => {
      core.info(message);
    },
  });
}
