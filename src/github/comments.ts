import { z } from "zod";
import type { GitHubApi } from "./client.js";
import { parseMarker, SHA } from "./marker.js";
import type { Marker } from "./marker.js";
import { repositoryPath } from "./names.js";

/** A comment that this token's own account wrote, with a marker of the key asked for. */
export interface OwnComment {
  /** For the REST interface; a number beyond 32 bits. */
  readonly id: string;
  readonly url: string;
  readonly body: string;
  readonly marker: Marker;
}

/** A pull request and our comments on it, as of the last request. */
export interface Sight {
  readonly headSha: string;
  /** The pull request comes from another repository, or from one that is no more. */
  readonly fromFork: boolean;
  /** Oldest first. */
  readonly ours: readonly OwnComment[];
}

/** A hundred comments each. */
const PAGES = 100;

/**
 * Whose a comment is, is asked of `viewerDidAuthor`: a run's token cannot call `/user`, and a name proves nothing. The head
 * comes in the same answer, so that it is as fresh as the comments. `databaseId` has 32 bits, which ids have outgrown.
 */
const QUERY = `query ($owner: String!, $name: String!, $number: Int!, $first: Int, $after: String, $last: Int) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      headRefOid
      isCrossRepository
      comments(first: $first, after: $after, last: $last) {
        pageInfo { hasNextPage endCursor }
        nodes { fullDatabaseId url body viewerDidAuthor }
      }
    }
  }
}`;

const answerShape = z.object({
  repository: z
    .object({
      pullRequest: z
        .object({
          headRefOid: z.string().regex(SHA),
          isCrossRepository: z.boolean(),
          comments: z.object({
            pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().max(1000).nullable() }),
            nodes: z
              .array(
                z
                  .object({
                    fullDatabaseId: z.union([
                      z.string().regex(/^\d{1,20}$/),
                      z.number().int().nonnegative().transform(String),
                    ]),
                    url: z.string().max(2000),
                    body: z.string().max(1_000_000),
                    viewerDidAuthor: z.boolean(),
                  })
                  .nullable(),
              )
              .max(100)
              .nullable(),
          }),
        })
        .nullable(),
    })
    .nullable(),
});

export interface Where {
  readonly repository: string;
  readonly number: number;
  readonly key: string;
}

/**
 * Reads comments from the oldest on, up to the page that has ours: it was written early as a rule. Where there is none,
 * all were read, and the newest last. So whatever is found, the last request of this is the one that a write rests on.
 *
 * @throws PublishError
 */
export async function findOwnComments(api: GitHubApi, where: Where): Promise<Sight> {
  let after: string | null = null;
  for (let page = 1; ; page += 1) {
    const { sight, next } = await readPage(api, where, { first: 100, after, last: null });
    if (sight.ours.length > 0 || next === null || page === PAGES) return sight;
    after = next;
  }
}

/** Of the newest hundred comments only: where two that wrote at the same time meet. @throws PublishError */
export async function findNewestOwnComments(api: GitHubApi, where: Where): Promise<Sight> {
  return (await readPage(api, where, { first: null, after: null, last: 100 })).sight;
}

async function readPage(
  api: GitHubApi,
  { repository, number, key }: Where,
  page: { readonly first: number | null; readonly after: string | null; readonly last: number | null },
): Promise<{ readonly sight: Sight; readonly next: string | null }> {
  const purpose = {
    doing: `reading the comments of pull request ${number}`,
    // They are read to write one: whoever grants less meets the next refusal.
    needs: "pull-requests: write",
  } as const;
  const [, owner, name] = repositoryPath(repository);
  const answer = await api.ask(
    { ...purpose, text: QUERY, variables: { owner, name, number, ...page } },
    answerShape,
  );
  const found = answer.repository?.pullRequest ?? null;
  if (found === null) throw api.denied(purpose);
  const { nodes, pageInfo } = found.comments;
  const ours = (nodes ?? []).flatMap((node): readonly OwnComment[] => {
    if (node === null || !node.viewerDidAuthor) return [];
    const marker = parseMarker(node.body);
    return marker?.key === key ? [{ id: node.fullDatabaseId, url: node.url, body: node.body, marker }] : [];
  });
  return {
    sight: { headSha: found.headRefOid, fromFork: found.isCrossRepository, ours },
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  };
}
