/**
 * The one comment of a key on a pull request: created once, then updated in place.
 *
 * Runs overlap: two may publish at the same moment, and an older one may end last. GitHub has no write that depends on what
 * it overwrites, so each write is preceded at once by the request that shows our comments and the head; between the two a
 * moment remains in which another run may write (an older one then stays in view until the next run). Every further try
 * looks again first, and so does a creation afterwards: of several comments of ours the oldest is kept and the others are
 * deleted, by the newest run among them.
 */
import { z } from "zod";
import type { GitHubApi, WriteCall, Written } from "./client.js";
import { findNewestOwnComments, findOwnComments } from "./comments.js";
import type { OwnComment, Sight, Where } from "./comments.js";
import { deniedToFork, PermissionError } from "./failures.js";
import { compareRuns, writeMarker } from "./marker.js";
import type { RunId } from "./marker.js";
import { repositoryPath } from "./names.js";
import { PublishError } from "../model/errors.js";

export interface CommentRequest extends Where {
  /** The commit that was measured: nothing is published once the head is another. */
  readonly headSha: string;
  readonly run: RunId;
  /** At most 65,536 characters; begins with the marker, which is put in front when it does not. */
  readonly body: string;
  /** `update-only`: what is there is kept current, and nothing is added. */
  readonly policy: "create-or-update" | "update-only";
}

export type Published =
  | { readonly kind: "created" | "updated"; readonly url: string }
  /** It says all this already, marker included; nothing was written. */
  | { readonly kind: "unchanged"; readonly url: string }
  /** `update-only`, and there is none. */
  | { readonly kind: "none" }
  /** A newer run has written. */
  | { readonly kind: "older"; readonly url: string }
  /** The pull request's head is another commit. Being closed or merged is no reason to be silent. */
  | { readonly kind: "moved-on" };

const writtenShape = z.object({ html_url: z.string().max(2000) });

/** Times the comment may vanish between look and write; somebody deletes it each time. */
const VANISHINGS = 2;

/**
 * Publishes, unless something newer stands against it.
 *
 * @throws PermissionError when the token may not; PublishError when GitHub cannot be reached or does not take it
 */
export async function publishComment(api: GitHubApi, request: CommentRequest): Promise<Published> {
  const marker = writeMarker({ key: request.key, run: request.run, head: request.headSha });
  const body = request.body.startsWith(`${marker}\n`) ? request.body : `${marker}\n${request.body}`;
  const doing = `writing the comment on pull request ${request.number}`;
  let tries = 0;
  let vanished = 0;
  let unsure: "created" | "updated" | null = null;
  for (;;) {
    const sight = await findOwnComments(api, request);
    const decided = decide(sight, request, body);
    if (decided !== "write") {
      if (decided.kind !== "unchanged" || unsure === null) return decided;
      // A try without an answer was carried out after all.
      const { url } = decided;
      return unsure === "created" ? settle(api, request, body, url) : { kind: unsure, url };
    }
    const existing = sight.ours[0];
    const written = await write(api, request, existing, body, sight);
    switch (written.kind) {
      case "done":
        if (existing === undefined) return settle(api, request, body, written.value.html_url);
        await removeOthers(api, request, sight.ours.slice(1));
        return { kind: "updated", url: written.value.html_url };
      case "gone":
        vanished += 1;
        if (existing === undefined)
          throw forFork(api.denied({ doing, needs: "pull-requests: write" }), sight);
        if (vanished > VANISHINGS) {
          throw new PublishError(`${doing} failed: it is deleted again and again`, "Set `comment: never`.");
        }
        break;
      case "weather":
        tries += 1;
        if (!written.weather.refused) unsure = existing === undefined ? "created" : "updated";
        await api.waitOut(written.weather, doing, tries);
        break;
    }
  }
}

/** What is seen against what is to be said. */
function decide(sight: Sight, request: CommentRequest, body: string): Published | "write" {
  if (sight.headSha !== request.headSha) return { kind: "moved-on" };
  const [first, ...others] = sight.ours;
  if (first === undefined) return request.policy === "update-only" ? { kind: "none" } : "write";
  const newer = sight.ours.find(({ marker }) => compareRuns(marker.run, request.run) > 0);
  if (newer !== undefined) return { kind: "older", url: newer.url };
  // The same text by an older run is written again: an even older one must find this run's marker.
  if (others.length === 0 && isSameText(first.body, body)) return { kind: "unchanged", url: first.url };
  return "write";
}

/** GitHub may keep a text with other line ends, and without blanks at its end. */
function isSameText(one: string, other: string): boolean {
  const plain = (text: string): string => text.replaceAll("\r\n", "\n").trimEnd();
  return plain(one) === plain(other);
}

async function write(
  api: GitHubApi,
  request: CommentRequest,
  existing: OwnComment | undefined,
  body: string,
  sight: Sight,
): Promise<Written<z.infer<typeof writtenShape>>> {
  try {
    return await api.write(writeCall(request, existing, body), writtenShape);
  } catch (error) {
    throw error instanceof PermissionError ? forFork(error, sight) : error;
  }
}

function writeCall(request: CommentRequest, existing: OwnComment | undefined, body: string): WriteCall {
  const base = repositoryPath(request.repository);
  const { number } = request;
  return existing === undefined
    ? {
        doing: `commenting on pull request ${number}`,
        needs: "pull-requests: write",
        method: "POST",
        path: [...base, "issues", number, "comments"],
        body: { body },
      }
    : {
        doing: `updating the comment on pull request ${number}`,
        needs: "pull-requests: write",
        method: "PATCH",
        path: [...base, "issues", "comments", existing.id],
        body: { body },
      };
}

/** After a creation: another run may have created one at the same time. */
async function settle(
  api: GitHubApi,
  request: CommentRequest,
  body: string,
  url: string,
): Promise<Published> {
  const created: Published = { kind: "created", url };
  try {
    const sight = await findNewestOwnComments(api, request);
    const [first, ...others] = sight.ours;
    if (first === undefined || others.length === 0) return created;
    // The newest run of them tidies up; the others leave it to that one.
    if (sight.ours.some(({ marker }) => compareRuns(marker.run, request.run) > 0))
      return { kind: "older", url };
    const kept = await api.write(writeCall(request, first, body), writtenShape);
    if (kept.kind !== "done") return created;
    await removeOthers(api, request, others);
    return { kind: "updated", url: kept.value.html_url };
  } catch (error) {
    // The comment is there; what is left undone here, the next run does.
    if (error instanceof PublishError) return created;
    throw error;
  }
}

/** A comment that stays is deleted by the next run: it is not worth failing for. */
async function removeOthers(
  api: GitHubApi,
  request: CommentRequest,
  others: readonly OwnComment[],
): Promise<void> {
  for (const { id } of others) {
    try {
      await api.write(
        {
          doing: `deleting a second comment on pull request ${request.number}`,
          needs: "pull-requests: write",
          method: "DELETE",
          path: [...repositoryPath(request.repository), "issues", "comments", id],
        },
        z.null(),
      );
    } catch (error) {
      if (!(error instanceof PublishError)) throw error;
    }
  }
}

function forFork(error: PermissionError, sight: Sight): PermissionError {
  return sight.fromFork ? deniedToFork(error) : error;
}
