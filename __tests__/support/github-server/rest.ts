/** The REST operations that the stand-in carries out. Answers are the description's examples, with the state's values. */
import { asArray, asObject, exampleAnswer } from "./description.js";
import type { Json, JsonObject, Operation } from "./description.js";
import { createReview, fileJson, reviewJson } from "./reviews.js";
import { addComment } from "./state.js";
import type { CommentState, EventState, PullRequestState, RepositoryState } from "./state.js";

export interface RestRequest {
  readonly operation: Operation;
  readonly query: URLSearchParams;
  readonly body: Json | undefined;
  /** Login behind the token. */
  readonly viewer: string;
  /** Address of the interface, for links. */
  readonly base: string;
  readonly path: string;
}

export interface RestAnswer {
  readonly status: number;
  readonly body: Json;
  readonly headers?: Readonly<Record<string, string>>;
  /** GitHub does answer so, although its description does not have it. */
  readonly undescribed?: boolean;
}

type Handler = (state: RepositoryState, request: RestRequest) => RestAnswer;

const REPOSITORY = "/repos/{owner}/{repo}";

const HANDLERS: Readonly<Record<string, Handler>> = {
  [`GET ${REPOSITORY}/pulls/{pull_number}`]: (state, request) => {
    const found = pullOf(state, request.operation.parameters["pull_number"]);
    if (found === undefined) return notFound();
    // The repository of a fork that was deleted is null.
    const undescribed = found.headRepository === null;
    return { status: 200, body: pullJson(state, request, found), undescribed };
  },
  [`GET ${REPOSITORY}/pulls`]: (state, request) => {
    const wanted = request.query.get("state") ?? "open";
    const head = request.query.get("head");
    return paged(
      request,
      state.pullRequests
        .filter((pull) => wanted === "all" || pull.state === wanted)
        .filter((pull) => head === null || head === `${ownerOf(pull.headRepository)}:${pull.headRef}`)
        .map((pull) => pullJson(state, request, pull)),
    );
  },
  [`GET ${REPOSITORY}/commits/{commit_sha}/pulls`]: (state, request) =>
    paged(
      request,
      state.pullRequests
        // Those of forks are missing, as they often are.
        .filter((pull) => pull.headRepository === state.name)
        .filter((pull) => pull.headSha === request.operation.parameters["commit_sha"])
        .map((pull) => pullJson(state, request, pull)),
    ),
  [`GET ${REPOSITORY}/issues/{issue_number}/comments`]: (state, request) =>
    paged(
      request,
      state.comments
        .filter(({ pullRequest }) => String(pullRequest) === request.operation.parameters["issue_number"])
        .map((comment) => commentJson(state, request, comment)),
    ),
  [`POST ${REPOSITORY}/issues/{issue_number}/comments`]: (state, request) => {
    const pull = pullOf(state, request.operation.parameters["issue_number"]);
    if (pull === undefined) return notFound();
    if (state.access !== "write") return forbidden("issues=write; pull_requests=write");
    if (pull.locked) {
      return { status: 403, body: message("Unable to create comment because issue is locked.") };
    }
    const body = String(asObject(request.body)["body"]);
    if (tooLong(body)) return invalid();
    const comment = addComment(state, pull.number, request.viewer, body);
    return { status: 201, body: commentJson(state, request, comment) };
  },
  [`PATCH ${REPOSITORY}/issues/comments/{comment_id}`]: (state, request) => {
    const found = commentOf(state, request);
    if (found === undefined) return notFound();
    if (state.access !== "write") return forbidden("issues=write; pull_requests=write");
    const body = String(asObject(request.body)["body"]);
    if (tooLong(body)) return invalid();
    found.body = body;
    found.edits += 1;
    return { status: 200, body: commentJson(state, request, found) };
  },
  [`DELETE ${REPOSITORY}/issues/comments/{comment_id}`]: (state, request) => {
    const found = commentOf(state, request);
    if (found === undefined) return notFound();
    if (state.access !== "write") return forbidden("issues=write; pull_requests=write");
    state.comments = state.comments.filter((comment) => comment !== found);
    return { status: 204, body: null };
  },
  [`GET ${REPOSITORY}/pulls/{pull_number}/files`]: (state, request) => {
    const pull = pullOf(state, request.operation.parameters["pull_number"]);
    if (pull === undefined) return notFound();
    return paged(
      request,
      pull.files.map((file) => fileJson(exampleOf(request), file)),
    );
  },
  [`POST ${REPOSITORY}/pulls/{pull_number}/reviews`]: (state, request) => {
    const pull = pullOf(state, request.operation.parameters["pull_number"]);
    if (pull === undefined) return notFound();
    if (state.access !== "write") return forbidden("pull_requests=write");
    if (pull.locked) return { status: 403, body: message("Unable to create a review: it is locked.") };
    const created = createReview(state, pull, request.viewer, asObject(request.body));
    return "problems" in created
      ? { status: 422, body: { ...message("Unprocessable Entity"), errors: created.problems } }
      : { status: 200, body: reviewJson(exampleOf(request), state, created) };
  },
  [`GET ${REPOSITORY}/issues/{issue_number}/events`]: (state, request) =>
    paged(
      request,
      state.events
        .filter(({ pullRequest }) => String(pullRequest) === request.operation.parameters["issue_number"])
        .map((event, index) => eventJson(request, event, index + 1)),
    ),
  [`GET ${REPOSITORY}/collaborators/{username}/permission`]: (state, request) => {
    const username = request.operation.parameters["username"] ?? "";
    const found = state.permissions.get(username);
    if (found === undefined) return { status: 404, body: message(`${username} is not a user`) };
    const { permission, role } = found;
    const example = asObject(exampleAnswer(request.operation));
    const user = { ...asObject(example["user"]), login: username, role_name: role };
    return { status: 200, body: { ...example, permission, role_name: role, user } };
  },
  [`GET ${REPOSITORY}/compare/{basehead}`]: (state, request) => {
    const base = state.mergeBases.get(request.operation.parameters["basehead"] ?? "");
    if (base === undefined) return notFound();
    const example = asObject(exampleAnswer(request.operation));
    return {
      status: 200,
      body: { ...example, merge_base_commit: { ...asObject(example["merge_base_commit"]), sha: base } },
    };
  },
};

/** Carries a valid request out; null when the stand-in does not know how. */
export function handleRest(state: RepositoryState, request: RestRequest): RestAnswer | null {
  const handler = HANDLERS[request.operation.name];
  if (handler === undefined) return null;
  const { owner, repo } = request.operation.parameters;
  if (`${owner}/${repo}`.toLowerCase() !== state.name.toLowerCase()) return notFound();
  if (state.access === "none") return forbidden("pull_requests=read");
  return handler(state, request);
}

function pullOf(state: RepositoryState, number: string | undefined): PullRequestState | undefined {
  return state.pullRequests.find((pull) => String(pull.number) === number);
}

function commentOf(state: RepositoryState, request: RestRequest): CommentState | undefined {
  return state.comments.find(({ id }) => String(id) === request.operation.parameters["comment_id"]);
}

function ownerOf(repository: string | null): string {
  return repository?.split("/")[0] ?? "";
}

/** An example of one, whether the operation answers with one or with a list of them. */
function exampleOf(request: RestRequest): JsonObject {
  const example = exampleAnswer(request.operation);
  return asObject(Array.isArray(example) ? asArray(example)[0] : example);
}

function pullJson(state: RepositoryState, request: RestRequest, pull: PullRequestState): JsonObject {
  const example = exampleOf(request);
  const [head, base] = [asObject(example["head"]), asObject(example["base"])];
  const repository = (name: string): JsonObject => ({
    ...asObject(base["repo"]),
    name: name.split("/")[1] ?? "",
    full_name: name,
  });
  const [label] = asArray(example["labels"]);
  return {
    ...example,
    // Teams of the example lack what the schema asks of a team.
    requested_teams: [],
    number: pull.number,
    state: pull.state,
    draft: pull.draft,
    locked: pull.locked,
    merge_commit_sha: pull.mergeSha,
    labels: pull.labels.map((name) => ({ ...asObject(label), name })),
    head: {
      ...head,
      sha: pull.headSha,
      ref: pull.headRef,
      label: `${ownerOf(pull.headRepository)}:${pull.headRef}`,
      repo: pull.headRepository === null ? null : repository(pull.headRepository),
    },
    base: { ...base, sha: pull.baseSha, ref: pull.baseRef, repo: repository(state.name) },
  };
}

export function commentUrl(state: RepositoryState, comment: CommentState): string {
  return `https://github.com/${state.name}/pull/${comment.pullRequest}#issuecomment-${comment.id}`;
}

function commentJson(state: RepositoryState, request: RestRequest, comment: CommentState): JsonObject {
  const example = exampleOf(request);
  return {
    ...example,
    id: comment.id,
    url: `${request.base}/repos/${state.name}/issues/comments/${comment.id}`,
    html_url: commentUrl(state, comment),
    body: comment.body,
    user: { ...asObject(example["user"]), login: comment.author, type: userType(comment.author) },
  };
}

function userType(login: string): string {
  return login.endsWith("[bot]") ? "Bot" : "User";
}

function eventJson(request: RestRequest, event: EventState, id: number): JsonObject {
  const { label, ...example } = exampleOf(request);
  return {
    ...example,
    id,
    event: event.event,
    commit_id: null,
    commit_url: null,
    actor: { ...asObject(example["actor"]), ...event.actor },
    ...(event.label === null ? {} : { label: { ...asObject(label), name: event.label } }),
  };
}

function paged(request: RestRequest, items: readonly Json[]): RestAnswer {
  const size = Number(request.query.get("per_page") ?? 30);
  const page = Number(request.query.get("page") ?? 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const link = (number: number, relation: string): string => {
    const query = new URLSearchParams(request.query);
    query.set("page", String(number));
    return `<${request.base}${request.path}?${query}>; rel="${relation}"`;
  };
  const links = [
    ...(page < last ? [link(page + 1, "next"), link(last, "last")] : []),
    ...(page > 1 ? [link(page - 1, "prev"), link(1, "first")] : []),
  ];
  return {
    status: 200,
    body: items.slice((page - 1) * size, page * size),
    ...(links.length === 0 ? {} : { headers: { link: links.join(", ") } }),
  };
}

export function message(text: string): JsonObject {
  return { message: text, documentation_url: "https://docs.github.com/rest" };
}

function notFound(): RestAnswer {
  return { status: 404, body: message("Not Found") };
}

function forbidden(accepted: string): RestAnswer {
  return {
    status: 403,
    body: message("Resource not accessible by integration"),
    headers: { "x-accepted-github-permissions": accepted },
  };
}

function tooLong(body: string): boolean {
  return [...body].length > 65_536;
}

function invalid(): RestAnswer {
  const detail = {
    resource: "IssueComment",
    code: "unprocessable",
    field: "data",
    message: "Body is too long (maximum is 65536 characters)",
  };
  return { status: 422, body: { ...message("Validation Failed"), errors: [detail] } };
}
