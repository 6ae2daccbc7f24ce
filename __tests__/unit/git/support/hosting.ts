/** What tests of fetching share: a hosted pull request, its servers, and checkouts that fetch from them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@jest/globals";
import { createCheckout } from "../../../../src/git/checkout.js";
import type { CheckoutOptions } from "../../../../src/git/checkout.js";
import { CheckoutError } from "../../../../src/model/errors.js";
import type { Checkout } from "../../../../src/ports.js";
import { startGitServer } from "../../../support/git-server.js";
import type { GitServer, GitServerOptions } from "../../../support/git-server.js";
import { checkOutAs, makeHosted } from "./github.js";
import type { Hosted } from "./github.js";
import { ENVIRONMENT, fingerprint, git, makeFolder, removeFolders } from "./repository.js";

/** Waits as short as a test's. */
const QUICK = { milliseconds: 60_000, waits: [1, 1] };

export interface Hosting {
  readonly hosted: Hosted;
  readonly server: GitServer;
  /** Another server, by default of the same folder; it ends with the tests. */
  serve(options: Partial<GitServerOptions>): Promise<GitServer>;
  /** Fetches from `server` unless told otherwise. */
  checkoutOf(cwd: string, more?: Partial<CheckoutOptions>): Checkout & { readonly tempDir: string };
  /** Pull request, merge commit, by default at depth 1: what nearly every run is. */
  mergeCheckout(depth?: number | null): string;
  headCheckout(depth: number | null): string;
  close(): Promise<void>;
}

export async function startHosting(): Promise<Hosting> {
  const hosted = makeHosted();
  const servers: GitServer[] = [];
  const serve = async (options: Partial<GitServerOptions>): Promise<GitServer> => {
    const server = await startGitServer({ folder: hosted.folder, ...options });
    servers.push(server);
    return server;
  };
  const server = await serve({});
  return {
    hosted,
    server,
    serve,
    checkoutOf(cwd, more = {}) {
      const tempDir = makeFolder();
      const defaults = { cwd, tempDir, remote: remoteAt(server), environment: ENVIRONMENT, limits: QUICK };
      return { ...createCheckout({ ...defaults, ...more }), tempDir };
    },
    mergeCheckout: (depth = 1) => checkOutAs(hosted, hosted.merge, "refs/remotes/pull/1/merge", depth),
    headCheckout: (depth) => checkOutAs(hosted, hosted.head, "refs/remotes/pull/1/head", depth),
    async close() {
      await Promise.all(servers.splice(0).map((each) => each.close()));
      removeFolders();
    },
  };
}

export function remoteAt(
  server: GitServer,
  token: string | null = null,
): { url: string; token: string | null } {
  return { url: `${server.url}/acme/shop`, token };
}

export const read = (root: string, path: string): string => readFileSync(join(root, path), "utf8");

export async function failureOf(promise: Promise<unknown>): Promise<CheckoutError> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof CheckoutError)) throw new Error(`no CheckoutError: ${String(error)}`);
  return error;
}

/** The user's side of a test: nothing of it may change, names, modes, times and contents. */
export async function unchanged<T>(root: string, work: () => Promise<T>): Promise<T> {
  const state = (): object => ({
    files: fingerprint(root),
    worktrees: git(root, "worktree", "list", "--porcelain"),
  });
  const before = state();
  const result = await work();
  expect(state()).toEqual(before);
  return result;
}
