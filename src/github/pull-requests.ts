import { z } from "zod";
import type { GitHubApi } from "./client.js";
import type { Purpose } from "./failures.js";
import { SHA } from "./marker.js";
import { isSameName, repositoryPath } from "./names.js";

export interface PullRequest {
  readonly number: number;
  readonly headSha: string;
  readonly headRef: string;
  /** `owner/name`; null when the fork was deleted. */
  readonly headRepository: string | null;
  readonly baseRepository: string;
  readonly baseRef: string;
  /** The commit of the trial merge while it is open; null when GitHub has none (yet). */
  readonly mergeSha: string | null;
  readonly state: "open" | "closed";
  readonly draft: boolean;
  readonly labels: readonly string[];
}

const name = z.string().max(1000);
const sha = z.string().regex(SHA);

/** Of all that GitHub tells about a pull request; in lists and alone. */
const pullRequestShape = z
  .object({
    number: z.number().int().positive(),
    state: z.enum(["open", "closed"]),
    draft: z.boolean().optional(),
    merge_commit_sha: sha.nullish(),
    head: z.object({ sha, ref: name, repo: z.object({ full_name: name }).nullable() }),
    base: z.object({ ref: name, repo: z.object({ full_name: name }) }),
    labels: z.array(z.object({ name: name.nullish() })).max(1000),
  })
  .transform(({ number, state, draft, merge_commit_sha, head, base, labels }): PullRequest => ({
    number,
    headSha: head.sha,
    headRef: head.ref,
    headRepository: head.repo?.full_name ?? null,
    baseRepository: base.repo.full_name,
    baseRef: base.ref,
    mergeSha: merge_commit_sha ?? null,
    state,
    draft: draft ?? false,
    labels: labels.flatMap((label) => label.name ?? []),
  }));

const listShape = z.array(pullRequestShape).max(100);

/** @throws PublishError when it is not there, or GitHub cannot be asked */
export async function pullRequest(api: GitHubApi, repository: string, number: number): Promise<PullRequest> {
  const purpose: Purpose = { doing: `reading pull request ${number}`, needs: "pull-requests: read" };
  const path = [...repositoryPath(repository), "pulls", number];
  const found = await api.read({ ...purpose, path }, pullRequestShape);
  if (found === null) throw api.denied(purpose);
  return found.value;
}

/** Where a commit was pushed, as a `workflow_run` event tells; null where it does not. */
export interface PushedTo {
  readonly headOwner: string | null;
  readonly headBranch: string | null;
}

/**
 * The open pull requests of this repository whose head is this very commit, lowest number first. GitHub's list by commit
 * leaves those of forks out more often than not, so they are looked for by branch as well.
 *
 * @throws PublishError when GitHub cannot be asked
 */
export async function findPullRequests(
  api: GitHubApi,
  repository: string,
  headSha: string,
  { headOwner, headBranch }: PushedTo,
): Promise<readonly PullRequest[]> {
  const purpose: Purpose = {
    doing: `looking for the pull request of commit ${headSha.slice(0, 12)}`,
    needs: "pull-requests: read",
  };
  const base = repositoryPath(repository);
  const list = async (path: readonly string[], query: Readonly<Record<string, string>>) =>
    (await api.read({ ...purpose, path, query: { ...query, per_page: 100 } }, listShape))?.value;

  const byCommit = await list([...base, "commits", headSha, "pulls"], {});
  const byBranch =
    headOwner === null || headBranch === null
      ? undefined
      : await list([...base, "pulls"], { head: `${headOwner}:${headBranch}`, state: "open" });

  // A commit of a fork may be unknown here; a repository of which nothing is known has no such list at all.
  if (byCommit === undefined && byBranch === undefined) throw api.denied(purpose);
  const fitting = [...(byCommit ?? []), ...(byBranch ?? [])].filter(
    (found) =>
      found.state === "open" && found.headSha === headSha && isSameName(found.baseRepository, repository),
  );
  return [...new Map(fitting.map((found) => [found.number, found])).values()].sort(
    (one, other) => one.number - other.number,
  );
}
