export { startGitHub } from "./server.js";
export type { Failure, FailureOptions, GitHubServer, RecordedRequest, ServerOptions } from "./server.js";
export { addComment, addLabel, addPullRequest, addReviewComment, BOT, sha, TOKEN } from "./state.js";
export type {
  CommentState,
  EventState,
  FileState,
  PermissionState,
  PullRequestState,
  RepositoryState,
  ReviewCommentState,
  ReviewState,
} from "./state.js";
