/** Brings one commit from the server into a repository of our own, without its history. */
import { setTimeout as sleep } from "node:timers/promises";
import { CheckoutError } from "../model/errors.js";
import { explainFailure, isTransient } from "./fetch-failure.js";
import { gitSaid, runGit, runGitOnNetwork } from "./run-git.js";
import type { Environment, GitOutput } from "./run-git.js";

/** Where commits are fetched from. */
export interface Remote {
  /** Of the repository, by http or https, without a name or a password: `https://github.com/owner/name`. */
  readonly url: string;
  /** Opens it for reading; null to ask without. */
  readonly token: string | null;
}

export interface FetchOptions {
  /** The repository of our own that it goes into. */
  readonly root: string;
  readonly remote: Remote;
  readonly environment: Environment;
  /** Ends the fetch. */
  readonly signal: AbortSignal;
  readonly limits: FetchLimits;
}

export interface FetchLimits {
  /** For all attempts together. */
  readonly milliseconds: number;
  /** How long to wait before each further attempt, in milliseconds. */
  readonly waits: readonly number[];
}

export const FETCH_LIMITS: FetchLimits = { milliseconds: 600_000, waits: [2000, 8000] };

/** A transfer that brings less than this many bytes per second for this many seconds has died. */
const STALLED = { bytes: 1000, seconds: 60 };

/**
 * Fetches a commit by its hash, or the branch or tag of a name, at depth 1. Returns the commit's hash. What fails for
 * a moment is tried again; the token appears in no argument, no file and no message.
 *
 * @throws CheckoutError with the remedy
 */
export async function fetchCommit(what: string, options: FetchOptions): Promise<string> {
  const { root, remote, environment, signal, limits } = options;
  const url = readAddress(remote.url);
  const settings = {
    ...(await transportSettings(root, url, environment)),
    // GitHub answers where it is asked; a token follows nobody elsewhere.
    "http.followRedirects": "false",
    "http.lowSpeedLimit": String(STALLED.bytes),
    "http.lowSpeedTime": String(STALLED.seconds),
    ...(remote.token === null ? {} : { [`http.${url.href}.extraheader`]: authorization(remote.token) }),
  };
  const deadline = AbortSignal.timeout(limits.milliseconds);
  const ended = AbortSignal.any([signal, deadline]);
  const attempt = (): Promise<GitOutput> =>
    runGitOnNetwork(
      ["fetch", "--quiet", "--depth=1", "--no-tags", "--no-recurse-submodules", url.href, what],
      {
        cwd: root,
        environment,
        isolated: true,
        protocol: url.protocol === "http:" ? "http" : "https",
        settings,
        signal: ended,
      },
    );
  let output = await attempt();
  for (const wait of limits.waits) {
    if (output.exitCode === 0 || ended.aborted || !isTransient(gitSaid(output))) break;
    await sleep(wait, undefined, { signal: ended }).catch(() => undefined);
    if (!ended.aborted) output = await attempt();
  }
  if (output.exitCode !== 0) {
    const seconds = deadline.aborted ? limits.milliseconds / 1000 : null;
    const said = withoutToken(gitSaid(output), remote.token);
    throw explainFailure({ what, url: url.href, said, hasToken: remote.token !== null, seconds });
  }
  const found = await runGit(["rev-parse", "--verify", "--quiet", "FETCH_HEAD^{commit}"], {
    cwd: root,
    environment,
    isolated: true,
  });
  if (found.exitCode === 0) return found.stdout.trim();
  throw new CheckoutError(
    `${JSON.stringify(what)} names no commit on ${url.href}`,
    "Name a branch, a tag or a full commit hash.",
  );
}

function readAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url !== null && /^https?:$/u.test(url.protocol) && url.username === "" && url.password === "")
    return url;
  // What is wrong with it may be a password: it is not shown.
  throw new CheckoutError(
    "the repository's address is not one that commits can be fetched from",
    "It has to begin with https:// (or http://) and to hold no name and no password; see GITHUB_SERVER_URL and GITHUB_REPOSITORY.",
  );
}

/** As GitHub's own checkout does it: the name counts for nothing. */
function authorization(token: string): string {
  return `Authorization: basic ${encoded(token)}`;
}

function encoded(token: string): string {
  return Buffer.from(`x-access-token:${token}`, "utf8").toString("base64");
}

function withoutToken(text: string, token: string | null): string {
  if (token === null || token === "") return text;
  return text.replaceAll(encoded(token), "***").replaceAll(token, "***");
}

/** What the machine's owner configured about reaching servers. Certificates are checked whatever else is there. */
const TRANSPORT = new Set([
  "http.proxy",
  "http.proxyauthmethod",
  "http.proxysslcainfo",
  "http.sslcainfo",
  "http.sslcapath",
]);

/** From the user's and the system's configuration; the checkout's own is left out: steps before this one write it. */
async function transportSettings(
  root: string,
  url: URL,
  environment: Environment,
): Promise<Readonly<Record<string, string>>> {
  const listed = await runGit(["config", "-z", "--get-urlmatch", "http", url.href], {
    cwd: root,
    environment,
  });
  if (listed.exitCode !== 0) return {};
  const settings: Record<string, string> = {};
  for (const entry of listed.stdout.split("\0")) {
    const end = entry.indexOf("\n");
    const name = entry.slice(0, end).toLowerCase();
    if (end > 0 && TRANSPORT.has(name)) settings[name] = entry.slice(end + 1);
  }
  return settings;
}
