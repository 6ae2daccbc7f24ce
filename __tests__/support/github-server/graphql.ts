/** The GraphQL interface of the stand-in: every query is parsed, validated and answered by GitHub's own schema. */
import { readFileSync } from "node:fs";
import { buildSchema, execute, GraphQLError, parse, validate } from "graphql";
import type { GraphQLSchema } from "graphql";
import { asObject } from "./description.js";
import type { Json } from "./description.js";
import { commentUrl } from "./rest.js";
import { reviewCommentUrl } from "./reviews.js";
import type { CommentState, PullRequestState, RepositoryState, ReviewCommentState } from "./state.js";

/** The package's own entry parses its megabytes three times over, and does not let this file be named. */
const SCHEMA = new URL("../../../node_modules/@octokit/graphql-schema/schema.graphql", import.meta.url);

let schema: GraphQLSchema | null = null;

/** Takes half a second, once. */
export function readSchema(): GraphQLSchema {
  if (schema === null) {
    const text = readFileSync(SCHEMA, "utf8");
    schema = buildSchema(text, { assumeValid: true, assumeValidSDL: true, noLocation: true });
  }
  return schema;
}

export type GraphqlAnswer =
  | { readonly kind: "answer"; readonly body: Json }
  /** It is no query that GitHub's schema takes. */
  | { readonly kind: "violation"; readonly problems: readonly string[] };

/** Carries a query out for whoever is behind the token. */
export async function handleGraphql(
  state: RepositoryState,
  viewer: string,
  body: Json | undefined,
): Promise<GraphqlAnswer> {
  const request = asObject(body);
  const { query, variables = {} } = request;
  if (typeof query !== "string") return { kind: "violation", problems: ["there is no query"] };
  let document;
  try {
    document = parse(query);
  } catch (error) {
    return { kind: "violation", problems: [String(error)] };
  }
  const invalid = validate(readSchema(), document);
  if (invalid.length > 0) return { kind: "violation", problems: invalid.map(String) };
  const result = await execute({
    schema: readSchema(),
    document,
    rootValue: rootOf(state, viewer),
    variableValues: asObject(variables),
  });
  // Without data, the variables did not fit, and nothing was carried out.
  if (result.data === undefined) return { kind: "violation", problems: (result.errors ?? []).map(String) };
  const errors = result.errors?.map((error) => ({
    ...(error.extensions["type"] === undefined ? {} : { type: String(error.extensions["type"]) }),
    path: [...(error.path ?? [])],
    message: error.message,
  }));
  const answered: Json = JSON.parse(JSON.stringify({ data: result.data, ...(errors && { errors }) }));
  return { kind: "answer", body: answered };
}

function failure(type: string, text: string): GraphQLError {
  return new GraphQLError(text, { extensions: { type } });
}

function rootOf(state: RepositoryState, viewer: string) {
  return {
    repository: ({ owner, name }: { readonly owner: string; readonly name: string }) => {
      if (`${owner}/${name}`.toLowerCase() !== state.name.toLowerCase()) {
        throw failure("NOT_FOUND", `Could not resolve to a Repository with the name '${owner}/${name}'.`);
      }
      return {
        pullRequest: ({ number }: { readonly number: number }) => {
          if (state.access === "none") throw failure("FORBIDDEN", "Resource not accessible by integration");
          const found = state.pullRequests.find((pull) => pull.number === number);
          if (found === undefined) {
            throw failure("NOT_FOUND", `Could not resolve to a PullRequest with the number of ${number}.`);
          }
          return pullOf(state, viewer, found);
        },
      };
    },
  };
}

interface Page {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

function pullOf(state: RepositoryState, viewer: string, pull: PullRequestState) {
  return {
    number: pull.number,
    headRefOid: pull.headSha,
    state: pull.state.toUpperCase(),
    isDraft: pull.draft,
    locked: pull.locked,
    isCrossRepository: pull.headRepository !== state.name,
    comments: (page: Page) =>
      connection(
        page,
        state.comments.filter(({ pullRequest }) => pullRequest === pull.number),
        (comment) => commentOf(state, viewer, comment),
      ),
    reviewThreads: (page: Page) =>
      connection(
        page,
        state.reviewComments.filter(({ pullRequest }) => pullRequest === pull.number),
        (comment) => threadOf(state, viewer, comment),
      ),
  };
}

function connection<Item extends { readonly id: number }>(
  page: Page,
  all: readonly Item[],
  node: (item: Item) => object,
) {
  const size = page.first ?? page.last;
  if (size === null || size === undefined) {
    throw failure("MISSING_PAGINATION_BOUNDARIES", "You must provide a `first` or `last` value.");
  }
  if (size > 100 || size < 1)
    throw failure("EXCESSIVE_PAGINATION", `Requesting ${size} records exceeds 100.`);
  const from = cursorIndex(all, page.after) + 1;
  const to = page.before ? cursorIndex(all, page.before) : all.length;
  const start = page.first ? from : Math.max(from, to - size);
  const end = page.first ? Math.min(to, from + size) : to;
  const nodes = all.slice(start, end);
  return {
    totalCount: all.length,
    nodes: nodes.map(node),
    pageInfo: {
      hasNextPage: end < all.length,
      hasPreviousPage: start > 0,
      startCursor: nodes[0] === undefined ? null : cursorOf(nodes[0]),
      endCursor: nodes.at(-1) === undefined ? null : cursorOf(nodes[nodes.length - 1]),
    },
  };
}

/** A thread of the one comment that began it. */
function threadOf(state: RepositoryState, viewer: string, comment: ReviewCommentState) {
  return {
    id: `PRRT_${comment.id}`,
    isResolved: comment.resolved,
    isOutdated: comment.outdated,
    path: comment.path,
    line: comment.outdated ? null : comment.line,
    comments: (page: Page) =>
      connection(page, [comment], () => ({
        id: `PRRC_${comment.id}`,
        fullDatabaseId: String(comment.id),
        url: reviewCommentUrl(state, comment),
        body: comment.body,
        viewerDidAuthor: comment.author === viewer,
      })),
  };
}

function commentOf(state: RepositoryState, viewer: string, comment: CommentState) {
  return {
    id: `IC_${comment.id}`,
    fullDatabaseId: String(comment.id),
    databaseId: () => {
      throw failure("INTERNAL", "Int cannot represent non 32-bit signed integer value");
    },
    url: commentUrl(state, comment),
    body: comment.body,
    viewerDidAuthor: comment.author === viewer,
    author: { __typename: comment.author.endsWith("[bot]") ? "Bot" : "User", login: comment.author },
  };
}

function cursorOf(comment: { readonly id: number } | undefined): string {
  return Buffer.from(`cursor:${comment?.id ?? ""}`).toString("base64");
}

/** Minus one before the first. */
function cursorIndex(
  comments: readonly { readonly id: number }[],
  cursor: string | null | undefined,
): number {
  return cursor ? comments.findIndex((comment) => cursorOf(comment) === cursor) : -1;
}
