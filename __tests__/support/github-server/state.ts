/** What the stand-in knows of one repository, as tests set it up. Everything may be changed while it runs. */

export interface PullRequestState {
  number: number;
  state: "open" | "closed";
  draft: boolean;
  locked: boolean;
  headSha: string;
  headRef: string;
  /** `owner/name`; null when the fork was deleted. */
  headRepository: string | null;
  baseRef: string;
  baseSha: string;
  mergeSha: string | null;
  labels: string[];
  files: readonly FileState[];
}

export interface CommentState {
  readonly id: number;
  readonly pullRequest: number;
  readonly author: string;
  body: string;
  /** Times it was written after it was created. */
  edits: number;
}

/** A file that a pull request changes. */
export interface FileState {
  readonly path: string;
  readonly status: "added" | "modified" | "removed" | "renamed";
  /** Null where GitHub gives none: a binary file, or a change that is too long. */
  readonly patch: string | null;
}

export interface ReviewState {
  readonly id: number;
  readonly pullRequest: number;
  readonly author: string;
  readonly commit: string;
  readonly body: string;
}

/** A comment of a review, and the thread that it began. */
export interface ReviewCommentState {
  readonly id: number;
  readonly review: number;
  readonly pullRequest: number;
  readonly author: string;
  readonly path: string;
  /** Null for a comment on one line. */
  readonly startLine: number | null;
  readonly line: number;
  body: string;
  resolved: boolean;
  outdated: boolean;
}

export interface EventState {
  readonly pullRequest: number;
  readonly event: string;
  readonly actor: { readonly login: string; readonly type: "User" | "Bot" };
  readonly label: string | null;
}

export interface PermissionState {
  readonly permission: "admin" | "write" | "read" | "none";
  readonly role: string;
}

export interface RepositoryState {
  /** `owner/name`. */
  readonly name: string;
  pullRequests: PullRequestState[];
  comments: CommentState[];
  reviews: ReviewState[];
  reviewComments: ReviewCommentState[];
  events: EventState[];
  /** By login. Who is not here is no user. */
  permissions: Map<string, PermissionState>;
  /** `base...head` to the merge base. */
  mergeBases: Map<string, string>;
  /** Whose comments a token writes and takes for its own. A token that is not here is a bad one. */
  tokens: Map<string, string>;
  /** What every token may do: with `none` it may not even read. */
  access: "none" | "read" | "write";
  nextId: number;
}

/** The account behind a workflow's own token. */
export const BOT = "github-actions[bot]";
export const TOKEN = "test-token";

export const sha = (letter: string): string => letter.repeat(40);

export function createState(name: string): RepositoryState {
  return {
    name,
    pullRequests: [],
    comments: [],
    reviews: [],
    reviewComments: [],
    events: [],
    permissions: new Map(),
    mergeBases: new Map(),
    tokens: new Map([[TOKEN, BOT]]),
    access: "write",
    // As long as ids are today: more than 32 bits hold.
    nextId: 5_000_000_001,
  };
}

export function addPullRequest(
  state: RepositoryState,
  given: Partial<PullRequestState> & { readonly number: number },
): PullRequestState {
  const added: PullRequestState = {
    state: "open",
    draft: false,
    locked: false,
    headSha: sha("a"),
    headRef: "topic",
    headRepository: state.name,
    baseRef: "main",
    baseSha: sha("b"),
    mergeSha: sha("c"),
    labels: [],
    files: [],
    ...given,
  };
  state.pullRequests.push(added);
  return added;
}

export function addComment(
  state: RepositoryState,
  pullRequest: number,
  author: string,
  body: string,
): CommentState {
  const added = { id: state.nextId, pullRequest, author, body, edits: 0 };
  state.nextId += 1;
  state.comments.push(added);
  return added;
}

/** Begins a thread on one line, in a review of its own. */
export function addReviewComment(
  state: RepositoryState,
  pullRequest: number,
  author: string,
  body: string,
): ReviewCommentState {
  const review = { id: state.nextId, pullRequest, author, commit: sha("a"), body: "" };
  const added: ReviewCommentState = {
    id: state.nextId + 1,
    review: review.id,
    pullRequest,
    author,
    path: "Dockerfile",
    startLine: null,
    line: 1,
    body,
    resolved: false,
    outdated: false,
  };
  state.nextId += 2;
  state.reviews.push(review);
  state.reviewComments.push(added);
  return added;
}

/** Puts a label on a pull request, as somebody did. */
export function addLabel(
  state: RepositoryState,
  pullRequest: number,
  label: string,
  actor: EventState["actor"],
): void {
  state.events.push({ pullRequest, event: "labeled", actor, label });
  const labels = state.pullRequests.find(({ number }) => number === pullRequest)?.labels;
  if (labels?.includes(label) === false) labels.push(label);
}
