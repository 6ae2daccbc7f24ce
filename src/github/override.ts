import { z } from "zod";
import { messageOf, PublishError } from "../model/errors.js";
import type { GitHubApi } from "./client.js";
import { isSameName, repositoryPath } from "./names.js";
import { pullRequest } from "./pull-requests.js";

/** Whether a label lets broken limits pass. It stays set over later pushes, as labels do. */
export type Override =
  /** `by` is the login of who set it. */
  | { readonly kind: "set"; readonly by: string }
  | { readonly kind: "not-set" }
  /** It is on the pull request, and does not count. `reason` is a clause. */
  | { readonly kind: "not-honoured"; readonly reason: string };

/** Pages of events that are read, from the last one back; of a hundred each. */
const PAGES = 20;

const eventsShape = z
  .array(
    z.object({
      event: z.string().max(100),
      actor: z.object({ login: z.string().max(200), type: z.string().max(50) }).nullish(),
      label: z.object({ name: z.string().max(1000).nullish() }).nullish(),
    }),
  )
  .max(100);
type Events = z.infer<typeof eventsShape>;
type Actor = Events[number]["actor"];

const permissionShape = z.object({
  permission: z.string().max(100),
  role_name: z.string().max(200).optional(),
});

const WRITERS = new Set(["admin", "maintain", "write"]);

/**
 * Looks whether the label is on the pull request, who set it last, and whether that person may write to the repository.
 * An app's word does not count: what makes it set a label may be a stranger. What cannot be found out is not honoured.
 * Rejects only when the run is cancelled.
 */
export async function findOverride(
  api: GitHubApi,
  repository: string,
  number: number,
  label: string,
): Promise<Override> {
  try {
    const { labels } = await pullRequest(api, repository, number);
    if (!labels.some((name) => isSameName(name, label))) return { kind: "not-set" };
    const setter = await findSetter(api, repository, number, label);
    if (setter === undefined) return notHonoured("no event says who set it");
    return await judge(api, repository, setter);
  } catch (error) {
    if (error instanceof PublishError) return notHonoured(messageOf(error));
    throw error;
  }
}

function notHonoured(reason: string): Override {
  return { kind: "not-honoured", reason };
}

/** The actor of the last event that set the label; null when the account is gone, undefined without such an event. */
async function findSetter(api: GitHubApi, repository: string, number: number, label: string): Promise<Actor> {
  const read = async (page: number) => {
    const found = await api.read(
      {
        doing: `reading the events of pull request ${number}`,
        needs: "pull-requests: read",
        path: [...repositoryPath(repository), "issues", number, "events"],
        query: { per_page: 100, page },
      },
      eventsShape,
    );
    return found ?? { value: [], lastPage: 1 };
  };
  const first = await read(1);
  const lastPage = Math.max(1, first.lastPage);
  // Events come oldest first; the one wanted is the newest of its kind.
  for (let page = lastPage; page >= 1 && page > lastPage - PAGES; page -= 1) {
    const { value } = page === 1 ? first : await read(page);
    const event = value.findLast(
      (one) => one.event === "labeled" && isSameName(one.label?.name ?? "", label),
    );
    if (event !== undefined) return event.actor ?? null;
  }
  return undefined;
}

async function judge(
  api: GitHubApi,
  repository: string,
  setter: NonNullable<Actor> | null,
): Promise<Override> {
  // What was done by an account that is no more is shown as done by `ghost`.
  if (setter === null || setter.login === "" || setter.login === "ghost") {
    return notHonoured("it was set by an account that is no more");
  }
  const { login } = setter;
  if (setter.type !== "User") return notHonoured(`it was set by ${login}, which is no person`);
  const found = await api.read(
    {
      doing: `reading the access of ${login}`,
      needs: "contents: read",
      path: [...repositoryPath(repository), "collaborators", login, "permission"],
    },
    permissionShape,
  );
  if (found === null) return notHonoured(`it was set by ${login}, who has no access to the repository`);
  const { permission, role_name: role = permission } = found.value;
  if (WRITERS.has(permission) || WRITERS.has(role)) return { kind: "set", by: login };
  return notHonoured(`it was set by ${login}, whose access is "${role}" and not write`);
}
