/** What a runner says about the run: event, repository, commit, and where GitHub is. */
import { open } from "node:fs/promises";
import { parseRunEvent } from "../baseline/run-event.js";
import type { RunEvent } from "../baseline/run-event.js";
import { isRepositoryName } from "../github/names.js";
import { ConfigError } from "../model/errors.js";

type Environment = Readonly<Record<string, string | undefined>>;

/** GitHub's own limit on a webhook's payload is 25 MB. */
const LARGEST_EVENT = 26_000_000;

export interface RunContext {
  /** Null on a desk. */
  readonly event: RunEvent | null;
  /** `owner/name`; null on a desk. */
  readonly repository: string | null;
  /** GITHUB_SHA: on a pull request its merge commit. */
  readonly sha: string | null;
  /** The full ref that the run is for: refs/heads/main. */
  readonly ref: string | null;
  /** Id and attempt: a comment is never changed by an older run. */
  readonly run: { readonly id: number; readonly attempt: number };
  /** `https://github.com`, or where a GitHub Enterprise Server is. */
  readonly serverUrl: string;
  /** The page of this run; null when the runner does not say. */
  readonly runUrl: string | null;
}

/** Reads what a runner sets. Nothing in it is trusted further than GitHub vouches for it. */
export async function readRunContext(environment: Environment): Promise<RunContext> {
  const read = (name: string): string | null => {
    const value = environment[name];
    return value === undefined || value === "" ? null : value;
  };
  const name = read("GITHUB_EVENT_NAME");
  const repository = read("GITHUB_REPOSITORY");
  const serverUrl = (read("GITHUB_SERVER_URL") ?? "https://github.com").replace(/\/+$/u, "");
  const id = number(read("GITHUB_RUN_ID"));
  return {
    event: name === null ? null : parseRunEvent(name, await readPayload(read("GITHUB_EVENT_PATH"))),
    repository: repository !== null && isRepositoryName(repository) ? repository : null,
    sha: read("GITHUB_SHA"),
    ref: read("GITHUB_REF"),
    run: { id: id ?? 0, attempt: number(read("GITHUB_RUN_ATTEMPT")) ?? 1 },
    serverUrl,
    runUrl: repository === null || id === null ? null : `${serverUrl}/${repository}/actions/runs/${id}`,
  };
}

/** True when what this run measures is what the default branch holds: then it is worth recording. */
export function isDefaultBranch({ event, ref }: RunContext): boolean {
  // A schedule runs on the default branch and nowhere else; its payload does not always say which that is.
  if (event?.kind === "other" && event.name === "schedule") return true;
  if (event === null || event.defaultBranch === null || ref !== `refs/heads/${event.defaultBranch}`)
    return false;
  return event.kind === "push" || (event.kind === "other" && DISPATCHES.has(event.name));
}

const DISPATCHES = new Set(["workflow_dispatch", "repository_dispatch"]);

/** True where a change asks to be merged: it is then judged by the rules of where it goes. */
export function isProposal(event: RunEvent | null): boolean {
  return event?.kind === "pull-request" || event?.kind === "merge-group";
}

/**
 * Building a stranger's code where secrets and a token that can write are at hand is how repositories are taken over.
 * @throws ConfigError with the reason and the way that is safe
 */
export function refusePrivileged(event: RunEvent | null): void {
  const name = privilegedName(event);
  if (name === null) return;
  throw new ConfigError(
    [
      {
        file: "input mode",
        line: null,
        message: `builds nothing on ${name}: a stranger's Dockerfile would run with this repository's secrets and a token that can write`,
        found: `on: ${name}`,
        expected: "on: pull_request, or mode: publish",
      },
    ],
    "Measure on pull_request with mode: measure, and comment from workflow_run with mode: publish: docs/recipes/fork-measure.yml and fork-publish.yml.",
  );
}

/** The event's name when it runs with rights that a stranger's change must not have; null when it does not. */
function privilegedName(event: RunEvent | null): string | null {
  switch (event?.kind) {
    case "pull-request-target":
      return "pull_request_target";
    case "workflow-run":
      return event.event.startsWith("pull_request") ? "workflow_run" : null;
    case "other":
      // A payload that cannot be read says nothing that would make it harmless.
      return event.name === "pull_request_target" || event.name === "workflow_run" ? event.name : null;
    case "pull-request":
    case "merge-group":
    case "push":
    case undefined:
      return null;
  }
}

function number(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/u.test(text) ? Number(text) : null;
}

async function readPayload(path: string | null): Promise<unknown> {
  if (path === null) return null;
  const file = await open(path, "r").catch(() => null);
  if (file === null) return null;
  try {
    const { size } = await file.stat();
    return size > LARGEST_EVENT ? null : JSON.parse(await file.readFile("utf8"));
  } catch {
    return null;
  } finally {
    await file.close();
  }
}
