import { z } from "zod";
import type { GitHubApi } from "./client.js";
import type { Purpose } from "./failures.js";
import { repositoryPath } from "./names.js";

/** GitHub lists 3,000 files of a pull request at most, a hundred on a page. */
const PAGES = 30;
/** A larger patch of a Dockerfile is none that anybody reads. Characters. */
const LARGEST_PATCH = 1_000_000;

const filesShape = z
  .array(
    z.object({
      filename: z.string().max(10_000),
      /** GitHub leaves it out of binary files and of long ones. */
      patch: z.string().nullish(),
    }),
  )
  .max(100);

/**
 * The patches of a pull request's files, by path. What was not changed is not there, and neither is what GitHub gives no
 * patch of.
 *
 * @param wanted the only paths that are of interest
 * @throws PublishError when GitHub cannot be asked
 */
export async function readPatches(
  api: GitHubApi,
  repository: string,
  number: number,
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const purpose: Purpose = {
    doing: `reading the files of pull request ${number}`,
    needs: "pull-requests: read",
  };
  const path = [...repositoryPath(repository), "pulls", number, "files"];
  const patches = new Map<string, string>();
  const missing = new Set(wanted);
  for (let page = 1; page <= PAGES && missing.size > 0; page += 1) {
    const found = await api.read({ ...purpose, path, query: { per_page: 100, page } }, filesShape);
    if (found === null) throw api.denied(purpose);
    for (const { filename, patch } of found.value) {
      if (!missing.delete(filename)) continue;
      if (typeof patch === "string" && patch.length <= LARGEST_PATCH) patches.set(filename, patch);
    }
    // The last page names no other one as the last.
    if (found.lastPage <= page) break;
  }
  return patches;
}
