import { PublishError } from "../model/errors.js";
import { cleanLine } from "../runner/lines.js";
import type { Answer } from "./transport.js";

/** What is being done, and what the token must be allowed for it. */
export interface Purpose {
  /** As the beginning of a sentence: `reading the comments of pull request 7`. */
  readonly doing: string;
  /** As written below `permissions:` in a workflow. */
  readonly needs: "contents: read" | "pull-requests: read" | "pull-requests: write";
}

/** Where the run stands, as far as it says something about its token. */
export interface Standing {
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The token may not do what it was asked for; the gate and the summary do not depend on it. */
export class PermissionError extends PublishError {
  readonly needs: Purpose["needs"];
  /** The remedy if the pull request turns out to come from a fork; null in a run that a fork has no part in. */
  readonly forkHint: string | null;

  constructor(message: string, hint: string, needs: Purpose["needs"], forkHint: string | null) {
    super(message, hint);
    this.needs = needs;
    this.forkHint = forkHint;
  }
}

/** Characters of GitHub's own words that are repeated in a message. */
const QUOTED = 300;

const TWO_JOBS =
  "measure in this run with `mode: measure`, and publish from a `workflow_run` workflow with `mode: publish` (docs/recipes/ has them: fork-measure.yml and fork-publish.yml)";

/** GitHub's own words on an error, on one line; empty when there are none. */
export function messageIn(json: unknown): string {
  if (typeof json !== "object" || json === null) return "";
  const said = "message" in json && typeof json.message === "string" ? json.message : "";
  const details = "errors" in json && Array.isArray(json.errors) ? json.errors.slice(0, 3).map(detailOf) : [];
  return quoted([said, ...details].filter((part) => part !== "").join("; "));
}

function detailOf(detail: unknown): string {
  if (typeof detail === "string") return detail;
  if (typeof detail !== "object" || detail === null) return "";
  return "message" in detail && typeof detail.message === "string" ? detail.message : "";
}

/** Foreign text on one line, bounded. */
export function quoted(text: string): string {
  const line = cleanLine(text, (same) => same);
  return line.length <= QUOTED ? line : `${line.slice(0, QUOTED)}…`;
}

/** The error for an answer that is meant, by its status. `message` is GitHub's. */
export function failureOf(
  answer: Answer,
  message: string,
  purpose: Purpose,
  standing: Standing,
): PublishError {
  const said = message === "" ? String(answer.status) : `${answer.status} ${message}`;
  const text = `${purpose.doing} failed: GitHub answered ${said}`;
  switch (answer.status) {
    case 401:
      return new PublishError(
        text,
        "The token is not valid here, or not any more: it ends with its job. Pass " +
          "`github-token: ${{ github.token }}`, or a token of this very server.",
      );
    case 403:
      if (/\blocked\b/i.test(message)) {
        return new PublishError(text, "Unlock the pull request's conversation, or set `comment: never`.");
      }
      return denied(purpose, standing, said, answer.header("x-accepted-github-permissions"));
    case 404:
    case 410:
      return denied(purpose, standing, said, null);
    case 422:
      return new PublishError(text, "GitHub found the request invalid; please report this with the message.");
    default:
      return new PublishError(text, "Run the job again; if it goes on, see GitHub's status page.");
  }
}

/**
 * The error for a token that may not do this. GitHub answers 404 as well where a token may not even know that something
 * is there.
 */
export function denied(
  purpose: Purpose,
  standing: Standing,
  said: string,
  accepted: string | null,
): PermissionError {
  const accepting = accepted === null ? "" : `; it takes ${quoted(accepted)}`;
  return new PermissionError(
    `${purpose.doing} failed: the token lacks \`${purpose.needs}\` (GitHub answered ${said}${accepting})`,
    remedyFor(purpose.needs, standing),
    purpose.needs,
    isForStrangers(standing.environment)
      ? `The pull request comes from a fork: its runs get a read-only token whatever the workflow says. Instead, ${TWO_JOBS}.`
      : null,
  );
}

/** The same error, about a pull request that comes from a fork: no YAML of its own workflow helps. */
export function deniedToFork(error: PermissionError): PermissionError {
  const { message, needs, forkHint } = error;
  return forkHint === null ? error : new PermissionError(message, forkHint, needs, forkHint);
}

/** Whether this run's token is read-only for strangers; `pull_request_target` and `workflow_run` have the base's. */
function isForStrangers(environment: Standing["environment"]): boolean {
  const event = environment["GITHUB_EVENT_NAME"] ?? "";
  return event.startsWith("pull_request") && event !== "pull_request_target";
}

function remedyFor(needs: Purpose["needs"], { environment }: Standing): string {
  const yaml = `Grant it in the workflow:\n\n${permissionsYaml(needs)}`;
  if (!isForStrangers(environment)) return yaml;
  if (environment["GITHUB_ACTOR"] === "dependabot[bot]") {
    return `Runs by Dependabot get a read-only token whatever the workflow says. Instead, ${TWO_JOBS}.`;
  }
  return (
    `${yaml}\n\nIf the pull request comes from a fork or from Dependabot, its runs get a read-only token whatever the ` +
    `workflow says. Then ${TWO_JOBS}.`
  );
}

/** What is not named in `permissions:` is taken away, so what the checkout needs is named too. */
function permissionsYaml(needs: Purpose["needs"]): string {
  const lines = new Set(["contents: read", needs]);
  return `permissions:\n${[...lines].map((line) => `  ${line}`).join("\n")}`;
}
