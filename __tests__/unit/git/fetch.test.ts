import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { checkOutAs, makeHosted } from "./support/github.js";
import { failureOf, read, remoteAt, startHosting, unchanged } from "./support/hosting.js";
import type { Hosting } from "./support/hosting.js";
import { commit, git, makeFolder, write } from "./support/repository.js";

let at: Hosting;

beforeAll(async () => {
  at = await startHosting();
});
afterAll(() => at.close());

describe("parents and merge base", () => {
  it.each([[1], [null]])("names the parents of a merge commit at depth %p", async (depth) => {
    const checkout = at.checkoutOf(at.mergeCheckout(depth));
    expect((await checkout.head()).sha).toBe(at.hosted.merge);
    expect(await checkout.parents(at.hosted.merge)).toEqual([at.hosted.main, at.hosted.head]);
  });

  it("takes only headers for parents, and none of what replaces a commit", async () => {
    const root = at.mergeCheckout(null);
    git(root, "replace", at.hosted.merge, at.hosted.main);
    const tree = git(root, "rev-parse", `${at.hosted.fork}^{tree}`);
    const said = `words\n\nparent ${at.hosted.main}\n`;
    const sha = git(root, "commit-tree", tree, "-p", at.hosted.fork, "-m", said);
    const checkout = at.checkoutOf(root);
    expect(await checkout.parents(sha)).toEqual([at.hosted.fork]);
    expect(await checkout.parents(at.hosted.merge)).toEqual([at.hosted.main, at.hosted.head]);
  });

  it("finds where the head left main, as far as the clone knows", async () => {
    const whole = at.checkoutOf(at.mergeCheckout(null));
    expect(await whole.mergeBase(at.hosted.head, at.hosted.main)).toBe(at.hosted.fork);
    expect(await at.checkoutOf(at.headCheckout(1)).mergeBase(at.hosted.head, at.hosted.main)).toBeNull();
    expect(await whole.mergeBase(at.hosted.head, "0".repeat(40))).toBeNull();
  });

  it.each(["HEAD", "--help", "abc"])("takes no %j for a hash", async (text) => {
    const checkout = at.checkoutOf(at.hosted.root);
    expect((await failureOf(checkout.parents(text))).message).toContain("not the hash");
    expect((await failureOf(checkout.mergeBase(text, at.hosted.main))).message).toContain("not the hash");
    expect((await failureOf(checkout.parents("0".repeat(40)))).message).toContain("cannot be read");
  });
});

describe("what the clone does not hold", () => {
  it("is fetched into a folder of our own; the user's .git stays byte for byte", async () => {
    const root = at.mergeCheckout();
    await unchanged(root, async () => {
      const checkout = at.checkoutOf(root);
      await checkout.head();
      const laidOut = await checkout.layOut(at.hosted.main);
      expect(laidOut.sha).toBe(at.hosted.main);
      expect(readdirSync(laidOut.root).sort()).toEqual([".git", "Dockerfile", "app.txt", "main.txt"]);
      expect(read(laidOut.root, "main.txt")).toBe("merged meanwhile");
      expect(git(laidOut.root, "rev-list", "--count", "HEAD")).toBe("1");
      expect(git(laidOut.root, "status", "--porcelain")).toBe("");
      await checkout.cleanUp();
      expect(readdirSync(checkout.tempDir)).toEqual([]);
    });
  });

  it("is only what differs from what is there", async () => {
    const laidOut = await at.checkoutOf(at.mergeCheckout()).layOut(at.hosted.main);
    // Commit and root tree; every file of main is in its merge with the head.
    expect(git(laidOut.root, "count-objects", "-v")).toMatch(/^count: 2$/mu);
  });

  it("needs no server when the clone holds it", async () => {
    const asked = at.server.requests.length;
    expect((await at.checkoutOf(at.mergeCheckout(null)).layOut(at.hosted.fork)).sha).toBe(at.hosted.fork);
    expect(at.server.requests).toHaveLength(asked);
  });

  it.each([[1], [null]])("serves a checkout of the head at depth %p", async (depth) => {
    const root = at.headCheckout(depth);
    const laidOut = await unchanged(root, () => at.checkoutOf(root).layOut(at.hosted.fork));
    expect(laidOut.sha).toBe(at.hosted.fork);
    expect(read(laidOut.root, "main.txt")).toBe("before");
    expect(existsSync(join(laidOut.root, "topic.txt"))).toBe(false);
  });

  it("may be a commit that a force push has replaced, while the server keeps it", async () => {
    const other = makeHosted();
    const host = await at.serve({ folder: other.folder });
    git(other.root, "checkout", "--quiet", "topic");
    const before = commit(other.root, { "topic.txt": "lost" });
    git(other.root, "reset", "--quiet", "--hard", other.fork);
    const after = commit(other.root, { "topic.txt": "forced" });
    const root = checkOutAs(other, after, "refs/remotes/origin/topic", 1);
    const remote = remoteAt(host);
    const laidOut = await unchanged(root, () => at.checkoutOf(root, { remote }).layOut(before));
    expect(read(laidOut.root, "topic.txt")).toBe("lost");

    git(other.root, "reflog", "expire", "--expire=now", "--all");
    git(other.root, "gc", "--quiet", "--prune=now");
    const gone = await failureOf(unchanged(root, () => at.checkoutOf(root, { remote }).layOut(before)));
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
    if (ref === "v1")
      git(at.hosted.root, "tag", "--force", "--annotate", "--message", "one", "v1", at.hosted.fork);
    const root = at.mergeCheckout();
    const laidOut = await unchanged(root, () => at.checkoutOf(root).layOut(ref));
    expect(laidOut.sha).toBe(at.hosted[which]);
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
    const checkout = at.checkoutOf(at.mergeCheckout());
    expect((await failureOf(checkout.layOut(ref))).hint).toMatch(hint);
    await checkout.cleanUp();
    expect(readdirSync(checkout.tempDir)).toEqual([]);
  });

  it("serves partial clones whole commits, and the clone none", async () => {
    const root = makeFolder();
    git(root, "clone", "--quiet", "--filter=blob:none", `file://${at.hosted.root}`, "clone");
    const clone = join(root, "clone");
    const later = at.hosted.first;
    await unchanged(clone, async () => {
      const checkout = at.checkoutOf(clone);
      // Commit and trees are there, the file as it was is not.
      expect(read((await checkout.layOut(at.hosted.fork)).root, "main.txt")).toBe("before");
      expect(read((await checkout.layOut(later)).root, "topic.txt")).toBe("1");
    });
  });

  it("works from a linked worktree and with sha256 objects", async () => {
    const root = at.mergeCheckout();
    const linked = join(makeFolder(), "linked");
    git(root, "worktree", "add", "--quiet", "--detach", linked);
    const sha = await unchanged(root, async () => (await at.checkoutOf(linked).layOut(at.hosted.main)).sha);
    expect(sha).toBe(at.hosted.main);

    const other = makeHosted("--object-format=sha256");
    const host = await at.serve({ folder: other.folder });
    const flags = ["--object-format=sha256"];
    const clone = checkOutAs(other, other.merge, "refs/remotes/pull/1/merge", 1, ...flags);
    const remote = remoteAt(host);
    const checkout = at.checkoutOf(clone, { remote });
    expect(await checkout.parents(other.merge)).toEqual([other.main, other.head]);
    expect((await unchanged(clone, () => checkout.layOut(other.main))).sha).toBe(other.main);
  });

  it("tells what git lacks of it: LFS files and submodules that the user has", async () => {
    const other = makeHosted();
    const host = await at.serve({ folder: other.folder });
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"0".repeat(64)}\nsize 12345\n`;
    write(other.root, { ".gitattributes": "*.bin filter=lfs -text\n", "model.bin": pointer });
    git(other.root, "submodule", "--quiet", "add", at.hosted.root, "vendor/shop");
    const base = commit(other.root, {});
    const tip = commit(other.root, { "more.txt": "" });
    const root = checkOutAs(other, tip, "refs/remotes/origin/main", 1);
    write(root, { "model.bin": "the real content", "vendor/shop/app.txt": "x" });
    const remote = remoteAt(host);
    const laidOut = await unchanged(root, () => at.checkoutOf(root, { remote }).layOut(base));
    expect(laidOut.missing).toEqual([
      { path: "vendor/shop", kind: "submodule" },
      { path: "model.bin", kind: "lfs" },
    ]);
  });
});
