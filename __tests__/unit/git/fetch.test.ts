import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import { createCheckout } from "../../../src/git/checkout.js";
import type { CheckoutOptions } from "../../../src/git/checkout.js";
import { CheckoutError } from "../../../src/model/errors.js";
import type { Checkout } from "../../../src/ports.js";
import { startGitServer } from "../../support/git-server.js";
import type { GitServer, GitServerOptions } from "../../support/git-server.js";
import { checkOutAs, makeHosted } from "./support/github.js";
import type { Hosted } from "./support/github.js";
import {
  commit,
  ENVIRONMENT,
  fingerprint,
  git,
  makeFolder,
  removeFolders,
  write,
} from "./support/repository.js";

const QUICK = { milliseconds: 60_000, waits: [1, 1] };
const TOKEN = "ghs_1234567890abcdefghijklmnop";

let hosted: Hosted;
let server: GitServer;
const others: GitServer[] = [];

beforeAll(async () => {
  hosted = makeHosted();
  server = await startGitServer({ folder: hosted.folder });
});
afterEach(async () => {
  await Promise.all(others.splice(0).map((other) => other.close()));
});
afterAll(async () => {
  await server.close();
  removeFolders();
});

async function serve(options: Omit<GitServerOptions, "folder">): Promise<GitServer> {
  const other = await startGitServer({ folder: hosted.folder, ...options });
  others.push(other);
  return other;
}

const addressOf = (host: GitServer): string => `${host.url}/acme/shop`;
const read = (root: string, path: string): string => readFileSync(join(root, path), "utf8");

function checkoutOf(
  cwd: string,
  more: Partial<CheckoutOptions> = {},
): Checkout & { readonly tempDir: string } {
  const tempDir = makeFolder();
  const remote = { url: addressOf(server), token: null };
  return {
    ...createCheckout({ cwd, tempDir, remote, environment: ENVIRONMENT, limits: QUICK, ...more }),
    tempDir,
  };
}

async function failureOf(promise: Promise<unknown>): Promise<CheckoutError> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof CheckoutError)) throw new Error(`no CheckoutError: ${String(error)}`);
  return error;
}

/** The user's side of a test: nothing of it may change. */
async function unchanged<T>(root: string, work: () => Promise<T>): Promise<T> {
  const state = (): object => ({
    files: fingerprint(root),
    worktrees: git(root, "worktree", "list", "--porcelain"),
  });
  const before = state();
  const result = await work();
  expect(state()).toEqual(before);
  return result;
}

/** Pull request, merge commit, depth 1: what nearly every run is. */
const mergeCheckout = (depth: number | null = 1): string =>
  checkOutAs(hosted, hosted.merge, "refs/remotes/pull/1/merge", depth);
const headCheckout = (depth: number | null): string =>
  checkOutAs(hosted, hosted.head, "refs/remotes/pull/1/head", depth);

describe("parents and merge base", () => {
  it.each([[1], [null]])("names the parents of a merge commit at depth %p", async (depth) => {
    const checkout = checkoutOf(mergeCheckout(depth));
    expect((await checkout.head()).sha).toBe(hosted.merge);
    expect(await checkout.parents(hosted.merge)).toEqual([hosted.main, hosted.head]);
  });

  it("takes only headers for parents, and none of what replaces a commit", async () => {
    const root = mergeCheckout(null);
    git(root, "replace", hosted.merge, hosted.main);
    const tree = git(root, "rev-parse", `${hosted.fork}^{tree}`);
    const said = `words\n\nparent ${hosted.main}\n`;
    const sha = git(root, "commit-tree", tree, "-p", hosted.fork, "-m", said);
    const checkout = checkoutOf(root);
    expect(await checkout.parents(sha)).toEqual([hosted.fork]);
    expect(await checkout.parents(hosted.merge)).toEqual([hosted.main, hosted.head]);
  });

  it("finds where the head left main, as far as the clone knows", async () => {
    const whole = checkoutOf(mergeCheckout(null));
    expect(await whole.mergeBase(hosted.head, hosted.main)).toBe(hosted.fork);
    expect(await checkoutOf(headCheckout(1)).mergeBase(hosted.head, hosted.main)).toBeNull();
    expect(await whole.mergeBase(hosted.head, "0".repeat(40))).toBeNull();
  });

  it.each(["HEAD", "--help", "abc"])("takes no %j for a hash", async (text) => {
    const checkout = checkoutOf(hosted.root);
    expect((await failureOf(checkout.parents(text))).message).toContain("not the hash");
    expect((await failureOf(checkout.mergeBase(text, hosted.main))).message).toContain("not the hash");
    expect((await failureOf(checkout.parents("0".repeat(40)))).message).toContain("cannot be read");
  });
});

describe("what the clone does not hold", () => {
  it("is fetched into a folder of our own; the user's .git stays byte for byte", async () => {
    const root = mergeCheckout();
    await unchanged(root, async () => {
      const checkout = checkoutOf(root);
      await checkout.head();
      const laidOut = await checkout.layOut(hosted.main);
      expect(laidOut.sha).toBe(hosted.main);
      expect(readdirSync(laidOut.root).sort()).toEqual([".git", "Dockerfile", "app.txt", "main.txt"]);
      expect(read(laidOut.root, "main.txt")).toBe("merged meanwhile");
      expect(git(laidOut.root, "rev-list", "--count", "HEAD")).toBe("1");
      expect(git(laidOut.root, "status", "--porcelain")).toBe("");
      await checkout.cleanUp();
      expect(readdirSync(checkout.tempDir)).toEqual([]);
    });
  });

  it("is only what differs from what is there", async () => {
    const laidOut = await checkoutOf(mergeCheckout()).layOut(hosted.main);
    // Commit and root tree; every file of main is in its merge with the head.
    expect(git(laidOut.root, "count-objects", "-v")).toMatch(/^count: 2$/mu);
  });

  it("needs no server when the clone holds it", async () => {
    const asked = server.requests.length;
    expect((await checkoutOf(mergeCheckout(null)).layOut(hosted.fork)).sha).toBe(hosted.fork);
    expect(server.requests).toHaveLength(asked);
  });

  it.each([[1], [null]])("serves a checkout of the head at depth %p", async (depth) => {
    const root = headCheckout(depth);
    const laidOut = await unchanged(root, () => checkoutOf(root).layOut(hosted.fork));
    expect(laidOut.sha).toBe(hosted.fork);
    expect(read(laidOut.root, "main.txt")).toBe("before");
    expect(existsSync(join(laidOut.root, "topic.txt"))).toBe(false);
  });

  it("may be a commit that a force push has replaced, while the server keeps it", async () => {
    const other = makeHosted();
    const host = await startGitServer({ folder: other.folder });
    others.push(host);
    git(other.root, "checkout", "--quiet", "topic");
    const before = commit(other.root, { "topic.txt": "lost" });
    git(other.root, "reset", "--quiet", "--hard", other.fork);
    const after = commit(other.root, { "topic.txt": "forced" });
    const root = checkOutAs(other, after, "refs/remotes/origin/topic", 1);
    const remote = { url: addressOf(host), token: null };
    const laidOut = await unchanged(root, () => checkoutOf(root, { remote }).layOut(before));
    expect(read(laidOut.root, "topic.txt")).toBe("lost");

    git(other.root, "reflog", "expire", "--expire=now", "--all");
    git(other.root, "gc", "--quiet", "--prune=now");
    const gone = await failureOf(unchanged(root, () => checkoutOf(root, { remote }).layOut(before)));
    expect(gone.message).toContain(before);
    expect(gone.hint).toMatch(/force push.*`base:`/u);
  });

  it.each([
    ["main", "main"],
    ["origin/main", "main"],
    ["refs/heads/main", "main"],
    ["refs/pull/1/head", "head"],
    ["v1", "fork"],
  ] as const)("may be called %s", async (ref, which) => {
    if (ref === "v1") git(hosted.root, "tag", "--force", "--annotate", "--message", "one", "v1", hosted.fork);
    const root = mergeCheckout();
    const laidOut = await unchanged(root, () => checkoutOf(root).layOut(ref));
    expect(laidOut.sha).toBe(hosted[which]);
  });

  it.each([
    ["no-such-branch", /neither a branch nor a tag/iu],
    ["abcdef1", /full hash/u],
    ["HEAD~1", /history.*fetch-depth: 0/su],
    ["main^{/x}", /history/u],
    ["+main", /history/u],
    ["refs/heads/*", /history/u],
    ["0".repeat(40), /does not have it any more/u],
  ])("says what to do about %s", async (ref, hint) => {
    const checkout = checkoutOf(mergeCheckout());
    expect((await failureOf(checkout.layOut(ref))).hint).toMatch(hint);
    await checkout.cleanUp();
    expect(readdirSync(checkout.tempDir)).toEqual([]);
  });

  it("serves partial clones whole commits, and the clone none", async () => {
    const root = makeFolder();
    git(root, "clone", "--quiet", "--filter=blob:none", `file://${hosted.root}`, "clone");
    const clone = join(root, "clone");
    const later = hosted.first;
    await unchanged(clone, async () => {
      const checkout = checkoutOf(clone);
      // Commit and trees are there, the file as it was is not.
      expect(read((await checkout.layOut(hosted.fork)).root, "main.txt")).toBe("before");
      expect(read((await checkout.layOut(later)).root, "topic.txt")).toBe("1");
    });
  });

  it("works from a linked worktree and with sha256 objects", async () => {
    const root = mergeCheckout();
    const linked = join(makeFolder(), "linked");
    git(root, "worktree", "add", "--quiet", "--detach", linked);
    const sha = await unchanged(root, async () => (await checkoutOf(linked).layOut(hosted.main)).sha);
    expect(sha).toBe(hosted.main);

    const other = makeHosted("--object-format=sha256");
    const host = await startGitServer({ folder: other.folder });
    others.push(host);
    const flags = ["--object-format=sha256"];
    const clone = checkOutAs(other, other.merge, "refs/remotes/pull/1/merge", 1, ...flags);
    const remote = { url: addressOf(host), token: null };
    const checkout = checkoutOf(clone, { remote });
    expect(await checkout.parents(other.merge)).toEqual([other.main, other.head]);
    expect((await unchanged(clone, () => checkout.layOut(other.main))).sha).toBe(other.main);
  });

  it("tells what git lacks of it: LFS files and submodules that the user has", async () => {
    const other = makeHosted();
    const host = await startGitServer({ folder: other.folder });
    others.push(host);
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"0".repeat(64)}\nsize 12345\n`;
    write(other.root, { ".gitattributes": "*.bin filter=lfs -text\n", "model.bin": pointer });
    git(other.root, "submodule", "--quiet", "add", hosted.root, "vendor/shop");
    const base = commit(other.root, {});
    const tip = commit(other.root, { "more.txt": "" });
    const root = checkOutAs(other, tip, "refs/remotes/origin/main", 1);
    write(root, { "model.bin": "the real content", "vendor/shop/app.txt": "x" });
    const remote = { url: addressOf(host), token: null };
    const laidOut = await unchanged(root, () => checkoutOf(root, { remote }).layOut(base));
    expect(laidOut.missing).toEqual([
      { path: "vendor/shop", kind: "submodule" },
      { path: "model.bin", kind: "lfs" },
    ]);
  });
});

describe("the token", () => {
  /** A git that writes down its arguments before it does its work. */
  function spy(): { readonly environment: Record<string, string>; readonly log: () => string } {
    const folder = makeFolder();
    const log = join(folder, "arguments");
    const real = (ENVIRONMENT["PATH"] ?? "")
      .split(":")
      .map((entry) => join(entry, "git"))
      .find((path) => existsSync(path));
    writeFileSync(join(folder, "git"), `#!/bin/sh\nprintf '%s\\n' "$@" >>'${log}'\nexec '${real}' "$@"\n`);
    chmodSync(join(folder, "git"), 0o755);
    return {
      environment: { ...ENVIRONMENT, PATH: `${folder}:${ENVIRONMENT["PATH"] ?? ""}`, GIT_TRACE_CURL: "1" },
      log: () => readFileSync(log, "utf8"),
    };
  }
  const encoded = Buffer.from(`x-access-token:${TOKEN}`).toString("base64");
  const secrets = [TOKEN, encoded, encoded.slice(0, 20)];

  it("opens the repository, and is in no argument and in no file", async () => {
    const host = await serve({ token: TOKEN });
    const { environment, log } = spy();
    const root = mergeCheckout();
    const remote = { url: addressOf(host), token: TOKEN };
    const checkout = checkoutOf(root, { remote, environment });
    const laidOut = await unchanged(root, () => checkout.layOut(hosted.main));
    expect(laidOut.sha).toBe(hosted.main);
    expect(log()).toContain("fetch");
    const kept = git(laidOut.root, "config", "--list", "--local") + read(laidOut.root, ".git/FETCH_HEAD");
    for (const secret of secrets) expect(log() + kept).not.toContain(secret);
  });

  it.each([
    ["wrong", "ghs_wrong_one_0123456789", /permissions: contents: read/u],
    ["missing", null, /Without a token/u],
  ])("when it is %s the remedy says so and the message does not name it", async (_what, token, hint) => {
    const host = await serve({ token: TOKEN });
    const { environment, log } = spy();
    const remote = { url: addressOf(host), token };
    const error = await failureOf(checkoutOf(mergeCheckout(), { remote, environment }).layOut(hosted.main));
    expect(error.hint).toMatch(hint);
    const shown = `${error.message}\n${error.hint}\n${error.stack}\n${String(error.cause)}\n${log()}`;
    if (token !== null) {
      expect(shown).not.toContain(token);
      expect(shown).not.toContain(Buffer.from(`x-access-token:${token}`).toString("base64"));
    }
    expect(host.requests.length).toBeLessThanOrEqual(2);
  });

  it("is masked where a server sends it back", async () => {
    const host = await serve({
      instead: (request, response) => {
        response.writeHead(403, { "content-type": "text/plain" });
        response.end(`${request.headers.authorization ?? ""} ${TOKEN}\n`);
        return true;
      },
    });
    const remote = { url: addressOf(host), token: TOKEN };
    const error = await failureOf(checkoutOf(mergeCheckout(), { remote }).layOut(hosted.main));
    expect(error.message).toContain("403");
    for (const secret of secrets) expect(error.message).not.toContain(secret);
  });

  it("follows nobody to another place", async () => {
    const thief: string[] = [];
    const elsewhere = await serve({
      instead: (request, response) => {
        thief.push(request.headers.authorization ?? "none");
        response.writeHead(404).end();
        return true;
      },
    });
    const host = await serve({
      instead: (request, response) => {
        response.writeHead(301, { location: `${elsewhere.url}${request.url ?? ""}` }).end();
        return true;
      },
    });
    const remote = { url: addressOf(host), token: TOKEN };
    const error = await failureOf(checkoutOf(mergeCheckout(), { remote }).layOut(hosted.main));
    expect(error.hint).toContain("renamed");
    expect(thief).toEqual([]);
  });

  it.each([
    "ssh://git@example.invalid/acme/shop",
    "ext::sh -c touch",
    "file:///acme/shop",
    "/acme/shop",
    `https://user:${TOKEN}@example.invalid/acme/shop`,
    "--upload-pack=touch",
  ])("is sent nowhere but by http(s): not to %s", async (url) => {
    const error = await failureOf(
      checkoutOf(mergeCheckout(), { remote: { url, token: TOKEN } }).layOut(hosted.main),
    );
    expect(error.hint).toContain("https://");
    expect(error.message).not.toContain(TOKEN);
  });

  it("is not joined by what the checkout's own configuration holds", async () => {
    const seen: string[] = [];
    const host = await serve({
      token: TOKEN,
      instead: (request) => {
        seen.push(request.headers.authorization ?? "none");
        return false;
      },
    });
    const root = mergeCheckout();
    // As actions/checkout leaves it.
    git(root, "config", `http.${host.url}/.extraheader`, "AUTHORIZATION: basic eDp5");
    git(root, "config", `url.${server.url}/.insteadOf`, `${host.url}/`);
    git(root, "config", "http.proxy", "http://127.0.0.1:1");
    const remote = { url: addressOf(host), token: TOKEN };
    expect((await checkoutOf(root, { remote }).layOut(hosted.main)).sha).toBe(hosted.main);
    expect(new Set(seen)).toEqual(new Set([`basic ${encoded}`]));
  });
});

describe("the way to the server", () => {
  it.each([
    ["a 502", (index: number) => index < 2, 502],
    ["being told to wait", (index: number) => index < 1, 429],
  ])("survives %s", async (_what, fails, status) => {
    const host = await serve({
      instead: (_request, response, index) => {
        if (!fails(index)) return false;
        response.writeHead(status).end();
        return true;
      },
    });
    const remote = { url: addressOf(host), token: null };
    expect((await checkoutOf(mergeCheckout(), { remote }).layOut(hosted.main)).sha).toBe(hosted.main);
  });

  it("survives a dropped connection", async () => {
    const host = await serve({
      instead: (request, _response, index) => {
        if (index !== 1) return false;
        request.socket.destroy();
        return true;
      },
    });
    const remote = { url: addressOf(host), token: null };
    expect((await checkoutOf(mergeCheckout(), { remote }).layOut(hosted.main)).sha).toBe(hosted.main);
  });

  it("tries three times, then says what is the matter", async () => {
    const host = await serve({
      instead: (_request, response) => {
        response.writeHead(503).end();
        return true;
      },
    });
    const remote = { url: addressOf(host), token: null };
    const error = await failureOf(checkoutOf(mergeCheckout(), { remote }).layOut(hosted.main));
    expect(host.requests).toHaveLength(3);
    expect(error.message).toContain("503");
    expect(error.hint).toMatch(/GITHUB_SERVER_URL.*https_proxy/u);
  });

  it.each([
    ["asks once for what is not there", 404],
    ["asks once for what it may not read", 403],
  ])("%s", async (_what, status) => {
    const host = await serve({
      instead: (_request, response) => {
        response.writeHead(status).end();
        return true;
      },
    });
    const remote = { url: addressOf(host), token: TOKEN };
    await failureOf(checkoutOf(mergeCheckout(), { remote }).layOut(hosted.main));
    expect(host.requests).toHaveLength(1);
  });

  it("ends in time where a server says nothing", async () => {
    const host = await serve({ instead: () => true });
    const remote = { url: addressOf(host), token: null };
    const limits = { milliseconds: 700, waits: [1, 1] };
    const error = await failureOf(checkoutOf(mergeCheckout(), { remote, limits }).layOut(hosted.main));
    expect(error.message).toContain("within 0.7 s");
    expect(host.requests).toHaveLength(1);
  });

  it("ends when the run is cleaned up, and leaves nothing", async () => {
    const host = await serve({ instead: () => true });
    const remote = { url: addressOf(host), token: null };
    const checkout = checkoutOf(mergeCheckout(), { remote });
    const failure = failureOf(checkout.layOut(hosted.main));
    while (host.requests.length === 0) await sleep(10);
    const started = performance.now();
    await checkout.cleanUp();
    await failure;
    expect(performance.now() - started).toBeLessThan(3000);
    expect(readdirSync(checkout.tempDir)).toEqual([]);
  });

  it("goes through the proxy that the environment or the machine's configuration names", async () => {
    const seen: string[] = [];
    const proxy = await serve({
      instead: (request) => {
        seen.push(request.url ?? "");
        return false;
      },
    });
    const remote = { url: "http://github.invalid/acme/shop", token: null };
    const byEnvironment = { ...ENVIRONMENT, http_proxy: proxy.url };
    const checkout = checkoutOf(mergeCheckout(), { remote, environment: byEnvironment });
    expect((await checkout.layOut(hosted.main)).sha).toBe(hosted.main);
    expect(seen[0]).toMatch(/^http:\/\/github\.invalid\/acme\/shop\/info\/refs/u);

    const config = join(makeFolder(), "gitconfig");
    writeFileSync(config, `[http]\n\tproxy = ${proxy.url}\n\tsslVerify = false\n\textraheader = X-Own: 1\n`);
    const byConfiguration = { ...ENVIRONMENT, GIT_CONFIG_GLOBAL: config };
    const configured = checkoutOf(mergeCheckout(), { remote, environment: byConfiguration });
    expect((await configured.layOut(hosted.main)).sha).toBe(hosted.main);
  });

  it("is not gone at all on a desk: there the remedy is said", async () => {
    const asked = server.requests.length;
    const error = await failureOf(checkoutOf(mergeCheckout(), { remote: null }).layOut(hosted.main));
    expect(error.hint).toContain(`git fetch --depth=1 origin ${hosted.main}`);
    expect(server.requests).toHaveLength(asked);
  });
});
