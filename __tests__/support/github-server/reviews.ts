/** Files and reviews of pull requests: what GitHub takes as a place of a comment, and what it refuses. */
import { asArray, asObject } from "./description.js";
import type { Json, JsonObject } from "./description.js";
import type {
  FileState,
  PullRequestState,
  RepositoryState,
  ReviewCommentState,
  ReviewState,
} from "./state.js";

/** A review of a pull request, or what GitHub would say against it: all of it is refused for one line. */
export function createReview(
  state: RepositoryState,
  pull: PullRequestState,
  author: string,
  given: JsonObject,
): ReviewState | { readonly problems: readonly string[] } {
  const comments = asArray(given["comments"]).map(asObject);
  const body = String(given["body"] ?? "");
  const commit = String(given["commit_id"] ?? pull.headSha);
  const problems = [
    ...(given["event"] === "COMMENT" && body === "" ? ["Body can't be blank"] : []),
    ...(commit === pull.headSha ? [] : ["Commit is not part of the pull request"]),
    ...comments.flatMap((comment) => placeProblems(pull, comment)),
  ];
  if (problems.length > 0) return { problems: [[...new Set(problems)].join(" and ")] };
  const review = { id: state.nextId, pullRequest: pull.number, author, commit, body };
  state.nextId += 1;
  state.reviews.push(review);
  for (const comment of comments) {
    state.reviewComments.push({
      id: state.nextId,
      review: review.id,
      pullRequest: pull.number,
      author,
      path: String(comment["path"]),
      startLine: comment["start_line"] === undefined ? null : Number(comment["start_line"]),
      line: Number(comment["line"]),
      body: String(comment["body"]),
      resolved: false,
      outdated: false,
    });
    state.nextId += 1;
  }
  return review;
}

function placeProblems(pull: PullRequestState, comment: JsonObject): readonly string[] {
  const file = pull.files.find(({ path }) => path === comment["path"]);
  const hunks = hunksOf(file?.patch ?? "");
  const hunkOf = (line: Json | undefined): number => hunks.findIndex((lines) => lines.has(Number(line)));
  const { line, start_line: start, side, start_side: startSide } = comment;
  const [first, last] = [start === undefined ? null : hunkOf(start), hunkOf(line)];
  return [
    ...(file === undefined ? ["Path could not be resolved"] : []),
    ...(last === -1 || side !== "RIGHT" ? ["Pull request review thread line must be part of the diff"] : []),
    ...(start !== undefined && Number(start) >= Number(line)
      ? ["Pull request review thread start line must precede the end line."]
      : []),
    ...(first !== null && (first !== last || startSide !== "RIGHT")
      ? ["Pull request review thread start line must be part of the same hunk as the line."]
      : []),
    ...([...String(comment["body"])].length > 65_536 ? ["Body is too long"] : []),
  ];
}

/** The new file's line numbers that each hunk of a patch shows. */
function hunksOf(patch: string): readonly ReadonlySet<number>[] {
  return patch
    .split(/^(?=@@ -)/mu)
    .filter((part) => part.startsWith("@@ -"))
    .map((part) => {
      const first = Number(/\+(\d+)/u.exec(part)?.[1]);
      const shown = part.split("\n").filter((row, index) => index > 0 && /^[ +]/u.test(row));
      return new Set(shown.map((_, index) => first + index));
    });
}

export function fileJson(example: JsonObject, { path, status, patch }: FileState): JsonObject {
  const rest = Object.entries(example).filter(([name]) => name !== "patch");
  return { ...Object.fromEntries(rest), filename: path, status, ...(patch === null ? {} : { patch }) };
}

export function reviewJson(example: JsonObject, state: RepositoryState, review: ReviewState): JsonObject {
  const user = { ...asObject(example["user"]), login: review.author };
  return {
    ...example,
    id: review.id,
    user,
    body: review.body,
    commit_id: review.commit,
    state: "COMMENTED",
    html_url: `https://github.com/${state.name}/pull/${review.pullRequest}#pullrequestreview-${review.id}`,
  };
}

export function reviewCommentUrl(state: RepositoryState, { pullRequest, id }: ReviewCommentState): string {
  return `https://github.com/${state.name}/pull/${pullRequest}#discussion_r${id}`;
}
