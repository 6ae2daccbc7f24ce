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
}

export interface CommentState {
  readonly id: number;
  readonly pullRequest: number;
  readonly author: string;
  body: string;
  /** Times it was written after it was created. */
  edits: number;
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
