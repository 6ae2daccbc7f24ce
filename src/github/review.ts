/**
 * Suggestions on the lines of a pull request: one review for all that are new, none where there is nothing new.
 *
 * What was suggested before is told by markers in the comments that this token's own account wrote, be they resolved or
 * outdated. Two runs that look at the same moment may both suggest: nothing on GitHub's side keeps them from it.
 */
import { z } from "zod";
import { PublishError } from "../model/errors.js";
import type { GitHubApi, Json, WriteCall, Written } from "./client.js";
import { deniedToFork, PermissionError } from "./failures.js";
import { SHA } from "./marker.js";
import { repositoryPath } from "./names.js";

/** A comment on lines of a file, as the commit that was measured has them. */
export interface Offer {
  readonly path: string;
  readonly line: number;
  readonly endLine: number;
  /** What it is known again by: see FINGERPRINT. */
  readonly fingerprint: string;
  readonly body: string;
}

export interface ReviewRequest {
  readonly repository: string;
  readonly number: number;
  /** The commit that was measured: nothing is suggested once the head is another. */
  readonly headSha: string;
  /** The first ones go first. */
  readonly offers: readonly Offer[];
  /** Comments of one review, at most. */
  readonly most: number;
  /** What stands above `shown` comments, when there was no room for `left` more. */
  readonly body: (shown: number, left: number) => string;
}

export type Reviewed =
  | { readonly kind: "offered"; readonly url: string; readonly count: number }
  /** All of it was suggested before. */
  | { readonly kind: "nothing-new" }
  /** The pull request's head is another commit. */
  | { readonly kind: "moved-on" }
  /** Nobody can accept a suggestion there any more. */
  | { readonly kind: "closed" };

const FINGERPRINT = /^[0-9a-f]{64}$/;
const MARKER = /^<!-- image-budget suggestion=([0-9a-f]{64}) -->\r?(?:\n|$)/;
/** A hundred threads each. */
const PAGES = 50;

/** A thread's first comment is what it is about; the others are answers. */
const QUERY = `query ($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      headRefOid
      isCrossRepository
      state
      reviewThreads(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { comments(first: 1) { nodes { url body viewerDidAuthor } } }
      }
    }
  }
}`;

const commentsShape = z.object({
  nodes: z
    .array(
      z
        .object({
          url: z.string().max(2000),
          body: z.string().max(1_000_000),
          viewerDidAuthor: z.boolean(),
        })
        .nullable(),
    )
    .max(1)
    .nullable(),
});

const answerShape = z.object({
  repository: z
    .object({
      pullRequest: z
        .object({
          headRefOid: z.string().regex(SHA),
          isCrossRepository: z.boolean(),
          state: z.enum(["OPEN", "CLOSED", "MERGED"]),
          reviewThreads: z.object({
            pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().max(1000).nullable() }),
            nodes: z
              .array(z.object({ comments: commentsShape }).nullable())
              .max(100)
              .nullable(),
          }),
        })
        .nullable(),
    })
    .nullable(),
});

const writtenShape = z.object({ html_url: z.string().max(2000) });

/** A pull request and what was suggested on it, as of the last request. */
interface Sight {
  readonly headSha: string;
  readonly fromFork: boolean;
  readonly open: boolean;
  /** Fingerprint to the page of its comment. */
  readonly offered: ReadonlyMap<string, string>;
}

/**
 * Suggests what was not suggested before.
 *
 * @throws PermissionError when the token may not; PublishError when GitHub cannot be reached or does not take it
 */
export async function offerReview(api: GitHubApi, request: ReviewRequest): Promise<Reviewed> {
  const doing = `suggesting changes on pull request ${request.number}`;
  let unsure: readonly Offer[] = [];
  for (let tries = 1; ; tries += 1) {
    const sight = await look(api, request);
    // A try without an answer may have been carried out after all.
    const url = unsure
      .map(({ fingerprint }) => sight.offered.get(fingerprint))
      .find((one) => one !== undefined);
    if (url !== undefined) return { kind: "offered", url, count: unsure.length };
    if (sight.headSha !== request.headSha) return { kind: "moved-on" };
    if (!sight.open) return { kind: "closed" };
    const fresh = request.offers.filter(({ fingerprint }) => !sight.offered.has(fingerprint));
    const shown = fresh.slice(0, request.most);
    if (shown.length === 0) return { kind: "nothing-new" };
    const body = request.body(shown.length, fresh.length - shown.length);
    const written = await write(api, writeCall(request, doing, shown, body), sight);
    switch (written.kind) {
      case "done":
        return { kind: "offered", url: written.value.html_url, count: shown.length };
      case "gone":
        throw forFork(api.denied({ doing, needs: "pull-requests: write" }), sight);
      case "weather":
        if (!written.weather.refused) unsure = shown;
        await api.waitOut(written.weather, doing, tries);
        break;
    }
  }
}

async function look(api: GitHubApi, { repository, number }: ReviewRequest): Promise<Sight> {
  const purpose = {
    doing: `reading the review comments of pull request ${number}`,
    // They are read to write more: whoever grants less meets the next refusal.
    needs: "pull-requests: write",
  } as const;
  const [, owner, name] = repositoryPath(repository);
  const offered = new Map<string, string>();
  let after: string | null = null;
  for (let page = 1; page <= PAGES; page += 1) {
    const variables = { owner, name, number, after };
    const answer: z.infer<typeof answerShape> = await api.ask(
      { ...purpose, text: QUERY, variables },
      answerShape,
    );
    const found = answer.repository?.pullRequest ?? null;
    if (found === null) throw api.denied(purpose);
    const { nodes, pageInfo } = found.reviewThreads;
    for (const comment of (nodes ?? []).flatMap((thread) => thread?.comments.nodes ?? [])) {
      const fingerprint = comment?.viewerDidAuthor === true ? MARKER.exec(comment.body)?.[1] : undefined;
      if (comment !== null && fingerprint !== undefined) offered.set(fingerprint, comment.url);
    }
    if (!pageInfo.hasNextPage || pageInfo.endCursor === null) {
      const { headRefOid: headSha, isCrossRepository: fromFork, state } = found;
      return { headSha, fromFork, open: state === "OPEN", offered };
    }
    after = pageInfo.endCursor;
  }
  throw new PublishError(
    `${purpose.doing} failed: there are more than ${PAGES * 100} of them`,
    "Set `suggestions: false`.",
  );
}

async function write(
  api: GitHubApi,
  call: WriteCall,
  sight: Sight,
): Promise<Written<z.infer<typeof writtenShape>>> {
  try {
    return await api.write(call, writtenShape);
  } catch (error) {
    throw error instanceof PermissionError ? forFork(error, sight) : error;
  }
}

function forFork(error: PermissionError, sight: Sight): PermissionError {
  return sight.fromFork ? deniedToFork(error) : error;
}

function writeCall(
  { repository, number, headSha }: ReviewRequest,
  doing: string,
  shown: readonly Offer[],
  body: string,
): WriteCall {
  return {
    doing,
    needs: "pull-requests: write",
    method: "POST",
    path: [...repositoryPath(repository), "pulls", number, "reviews"],
    body: { commit_id: headSha, event: "COMMENT", body, comments: shown.map(commentOf) },
  };
}

/** @throws RangeError when it would not be found again */
function commentOf({ path, line, endLine, fingerprint, body }: Offer): Json {
  if (!FINGERPRINT.test(fingerprint)) throw new RangeError("not a fingerprint");
  return {
    path,
    // GitHub takes no range of one line.
    ...(line === endLine ? {} : { start_line: line, start_side: "RIGHT" }),
    line: endLine,
    side: "RIGHT",
    body: `<!-- image-budget suggestion=${fingerprint} -->\n${body}`,
  };
}
