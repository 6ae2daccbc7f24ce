export { startGitHub } from "./server.js";
export type { Failure, FailureOptions, GitHubServer, RecordedRequest, ServerOptions } from "./server.js";
export { addComment, addLabel, addPullRequest, BOT, sha, TOKEN } from "./state.js";
export type {
  CommentState,
  EventState,
  PermissionState,
  PullRequestState,
  RepositoryState,
} from "./state.js";
