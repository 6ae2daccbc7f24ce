import { z } from "zod";
import type { GitHubApi } from "./client.js";
import { SHA } from "./marker.js";
import { repositoryPath } from "./names.js";

const comparisonShape = z.object({ merge_base_commit: z.object({ sha: z.string().regex(SHA) }) });

/**
 * The best common ancestor of two commits or branches, as GitHub knows it; null when there is none.
 *
 * @throws PublishError when GitHub cannot be asked
 */
export async function mergeBaseOf(
  api: GitHubApi,
  repository: string,
  base: string,
  head: string,
): Promise<string | null> {
  const found = await api.read(
    {
      doing: `looking for the merge base of ${base.slice(0, 12)} and ${head.slice(0, 12)}`,
      needs: "contents: read",
      path: [...repositoryPath(repository), "compare", `${base}...${head}`],
      query: { per_page: 1 },
    },
    comparisonShape,
  );
  return found?.value.merge_base_commit.sha ?? null;
}
