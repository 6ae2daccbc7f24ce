import { createGitHub } from "../../../src/github/client.js";
import type { GitHubApi, GitHubOptions } from "../../../src/github/client.js";
import type { CommentRequest } from "../../../src/github/sticky-comment.js";
import { addPullRequest, sha, TOKEN } from "../../support/github-server/index.js";
import type { GitHubServer } from "../../support/github-server/index.js";

export interface Asked {
  readonly api: GitHubApi;
  /** Milliseconds of every wait, none of which was waited. */
  readonly waits: number[];
  readonly notices: string[];
}

/** A client of the stand-in, whose waits take no time but pass on the clock. */
export function connectTo(server: GitHubServer, options: Partial<GitHubOptions> = {}): Asked {
  const waits: number[] = [];
  const notices: string[] = [];
  let time = Date.UTC(2026, 10, 24, 13, 0, 0);
  const api = createGitHub({
    token: TOKEN,
    environment: { GITHUB_API_URL: server.apiUrl, GITHUB_GRAPHQL_URL: server.graphqlUrl },
    now: () => time,
    wait: (milliseconds) => {
      waits.push(milliseconds);
      time += milliseconds;
      return Promise.resolve();
    },
    onWait: (notice) => notices.push(notice),
    ...options,
  });
  return { api, waits, notices };
}

export const REPOSITORY = "octo/images";

/** What a run publishes on pull request 7. */
export function commentOf(run: number, given: Partial<CommentRequest> = {}): CommentRequest {
  return {
    repository: REPOSITORY,
    number: 7,
    headSha: sha("a"),
    key: "default",
    run: { id: run, attempt: 1 },
    body: `**pass** as run ${run} has it`,
    policy: "create-or-update",
    ...given,
  };
}

/** Back to one pull request, number 7, and nothing else. */
export function reset(server: GitHubServer): void {
  const { state } = server;
  state.pullRequests = [];
  state.comments = [];
  state.reviews = [];
  state.reviewComments = [];
  state.events = [];
  state.permissions.clear();
  state.mergeBases.clear();
  state.access = "write";
  server.onRequest = null;
  addPullRequest(state, { number: 7 });
}
