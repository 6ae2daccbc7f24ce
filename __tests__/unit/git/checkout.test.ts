import {
  chmodSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { createCheckout } from "../../../src/git/checkout.js";
import { CheckoutError } from "../../../src/model/errors.js";
import type { Checkout } from "../../../src/ports.js";
import {
  commit,
  ENVIRONMENT,
  fingerprint,
  git,
  makeFolder,
  makeRepository,
  removeFolders,
  write,
} from "./support/repository.js";

afterAll(removeFolders);

function checkoutOf(
  cwd: string,
  extra: Readonly<Record<string, string>> = {},
): Checkout & { tempDir: string } {
  const tempDir = makeFolder();
  return {
    ...createCheckout({ cwd, tempDir, remote: null, environment: { ...ENVIRONMENT, ...extra } }),
    tempDir,
  };
}

const read = (root: string, path: string): string => readFileSync(join(root, path), "utf8");

async function failureOf(promise: Promise<unknown>): Promise<CheckoutError> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof CheckoutError)) throw new Error(`no CheckoutError: ${String(error)}`);
  return error;
}

describe("head", () => {
  it("is all null outside a repository and without commits", async () => {
    const nothing = { sha: null, ref: null, dirty: null };
    expect(await checkoutOf(makeFolder()).head()).toEqual(nothing);
    expect(await checkoutOf(makeRepository()).head()).toEqual(nothing);
    expect(await checkoutOf("/nonexistent").head()).toEqual(nothing);
  });

  it("names commit and branch, and sees changes", async () => {
    const root = makeRepository();
    const sha = commit(root, { "a.txt": "1" });
    const checkout = checkoutOf(root);
    expect(await checkout.head()).toEqual({ sha, ref: "main", dirty: false });
    write(root, { "new.txt": "" });
    expect((await checkout.head()).dirty).toBe(true);
    git(root, "checkout", "--quiet", "--detach");
    expect((await checkout.head()).ref).toBeNull();
  });
});

describe("layOut", () => {
  it("lays out a commit and leaves the user's checkout and .git byte for byte as they were", async () => {
    const root = makeRepository();
    const base = commit(root, { "app/Dockerfile": "FROM a\n", gone: "1" });
    git(root, "rm", "--quiet", "gone");
    commit(root, { "app/Dockerfile": "FROM b\n" });
    write(root, { "app/Dockerfile": "FROM dirty\n", untracked: "x" });
    // A stale index entry tempts `git status` to write the index.
    utimesSync(join(root, "app/Dockerfile"), 1, 1);
    const before = fingerprint(root);

    const checkout = checkoutOf(join(root, "app"));
    await checkout.head();
    const laidOut = await checkout.layOut("HEAD~1");
    expect(laidOut.sha).toBe(base);
    expect(readdirSync(laidOut.root).sort()).toEqual([".git", "app", "gone"]);
    expect(read(laidOut.root, "app/Dockerfile")).toBe("FROM a\n");
    expect(git(laidOut.root, "status", "--porcelain")).toBe("");
    expect(git(laidOut.root, "log", "--format=%H")).toBe(base);
    expect(fingerprint(root)).toBe(before);
    expect(git(root, "worktree", "list").split("\n")).toHaveLength(1);

    await checkout.cleanUp();
    expect(readdirSync(checkout.tempDir)).toEqual([]);
    expect(fingerprint(root)).toBe(before);
  });

  it.each([
    "with spaces",
    'with "quotes"',
    "with\nnewline",
    "#hash",
    '"quoted"\n',
    "ümläut-🐳",
    "back\\slash\n\ttab",
  ])("works in a folder named %j", async (name) => {
    const root = makeRepository(join(makeFolder(), name));
    commit(root, { "a.txt": "1" });
    expect(read((await checkoutOf(root).layOut("main")).root, "a.txt")).toBe("1");
  });

  it("finds a branch that only origin has", async () => {
    const origin = makeRepository();
    commit(origin, { "a.txt": "1" });
    git(origin, "branch", "feature/x");
    const clone = join(makeFolder(), "clone");
    git(origin, "clone", "--quiet", origin, clone);
    expect(read((await checkoutOf(clone).layOut("feature/x")).root, "a.txt")).toBe("1");
  });

  it("works in a shallow clone, and says how to deepen it", async () => {
    const origin = makeRepository();
    commit(origin, { "a.txt": "1" });
    commit(origin, { "a.txt": "2" });
    const clone = join(makeFolder(), "clone");
    git(origin, "clone", "--quiet", "--depth=1", `file://${origin}`, clone);
    const before = fingerprint(join(clone, ".git"));
    const laidOut = await checkoutOf(clone).layOut("main");
    expect(read(laidOut.root, "a.txt")).toBe("2");
    expect(git(laidOut.root, "log", "--format=%s").split("\n")).toHaveLength(1);
    const error = await failureOf(checkoutOf(clone).layOut("release"));
    expect(error.message).toContain('"release"');
    expect(error.hint).toMatch(/shallow.*git fetch --depth=1 origin release.*fetch-depth: 0/su);
    expect(fingerprint(join(clone, ".git"))).toBe(before);
  });

  it("works from a linked worktree", async () => {
    const root = makeRepository();
    commit(root, { "a.txt": "1" });
    const linked = join(makeFolder(), "linked");
    git(root, "worktree", "add", "--quiet", "-b", "other", linked);
    commit(linked, { "a.txt": "2" });
    const before = fingerprint(root);
    const checkout = checkoutOf(linked);
    expect((await checkout.head()).ref).toBe("other");
    expect(read((await checkout.layOut("main")).root, "a.txt")).toBe("1");
    expect(read((await checkout.layOut("other")).root, "a.txt")).toBe("2");
    expect(fingerprint(root)).toBe(before);
  });

  it("works with sha256 objects, from a bare repository, and with borrowed objects", async () => {
    const root = makeRepository(makeFolder(), "--object-format=sha256");
    const sha = commit(root, { "a.txt": "1" });
    expect(sha).toHaveLength(64);
    expect((await checkoutOf(root).layOut(sha)).sha).toBe(sha);

    const plain = makeRepository();
    commit(plain, { "a.txt": "1" });
    const folder = makeFolder();
    git(folder, "clone", "--quiet", "--bare", plain, "bare.git");
    expect(read((await checkoutOf(join(folder, "bare.git")).layOut("main")).root, "a.txt")).toBe("1");
    git(folder, "clone", "--quiet", "--shared", plain, "shared");
    expect(read((await checkoutOf(join(folder, "shared")).layOut("main")).root, "a.txt")).toBe("1");
  });

  it.each(["", "-main", "--output=/tmp/x", "HEAD:a.txt", "a..b", "a b", "a\nb", ":/message"])(
    "refuses %j as a commit",
    async (ref) => {
      const root = makeRepository();
      commit(root, { "a.txt": "1" }, "message");
      expect((await failureOf(checkoutOf(root).layOut(ref))).message).toContain("not the name of a commit");
    },
  );

  it("says what to do about an unknown commit, no repository, and no git", async () => {
    const root = makeRepository();
    commit(root, { "a.txt": "1" });
    expect((await failureOf(checkoutOf(root).layOut("nope"))).hint).toContain("git fetch origin nope");
    expect((await failureOf(checkoutOf(makeFolder()).layOut("main"))).hint).toContain("git checkout");
    const withoutGit = checkoutOf(root, { PATH: "/nonexistent:relative" });
    expect((await failureOf(withoutGit.layOut("main"))).hint).toContain("Install git");
  });

  it("runs nothing that the repository or the user configures", async () => {
    const root = makeRepository();
    commit(root, { ".gitattributes": "*.dat filter=evil\n", "a.dat": "as it is" });
    const witness = join(makeFolder(), "ran");
    const script = join(makeFolder(), "script");
    writeFileSync(script, `#!/bin/sh\ntouch '${witness}'\ncat\n`);
    chmodSync(script, 0o755);
    for (const hook of ["post-checkout", "post-index-change", "reference-transaction"]) {
      write(root, { [`.git/hooks/${hook}`]: `#!/bin/sh\ntouch '${witness}'\n` });
      chmodSync(join(root, ".git/hooks", hook), 0o755);
    }
    git(root, "config", "core.fsmonitor", script);
    git(root, "config", "filter.evil.smudge", script);
    git(root, "config", "filter.evil.required", "true");
    const global = join(makeFolder(), "gitconfig");
    writeFileSync(
      global,
      `[core]\n hooksPath = ${join(root, ".git/hooks")}\n[filter "evil"]\n smudge = ${script}\n`,
    );
    const checkout = checkoutOf(root, {
      GIT_CONFIG_GLOBAL: global,
      GIT_DIR: "/nonexistent",
      GIT_INDEX_FILE: "/nonexistent",
    });
    await checkout.head();
    expect(read((await checkout.layOut("main")).root, "a.dat")).toBe("as it is");
    expect(existsSync(witness)).toBe(false);
  });

  it("keeps the user's line ends", async () => {
    const root = makeRepository();
    commit(root, { "a.txt": "1\n2\n" });
    git(root, "config", "core.autocrlf", "true");
    expect(read((await checkoutOf(root).layOut("main")).root, "a.txt")).toBe("1\r\n2\r\n");
  });

  it("lays links out as links", async () => {
    const root = makeRepository();
    symlinkSync("/etc/passwd", join(root, "link"));
    commit(root, {});
    const laidOut = await checkoutOf(root).layOut("main");
    expect(lstatSync(join(laidOut.root, "link")).isSymbolicLink()).toBe(true);
  });

  it("reports submodules and LFS files that only the user's checkout has", async () => {
    const inner = makeRepository();
    commit(inner, { "lib.txt": "1" });
    const root = makeRepository();
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"0".repeat(64)}\nsize 12345\n`;
    write(root, {
      ".gitattributes": "*.bin filter=lfs diff=lfs merge=lfs -text\n",
      "model.bin": pointer,
      "no.bin": "x",
    });
    git(root, "submodule", "--quiet", "add", inner, "vendor/inner");
    commit(root, {});
    const asPointer = await checkoutOf(root).layOut("main");
    expect(asPointer.missing).toEqual([{ path: "vendor/inner", kind: "submodule" }]);
    write(root, { "model.bin": "the real content" });
    const laidOut = await checkoutOf(root).layOut("main");
    expect(laidOut.missing).toEqual([
      { path: "vendor/inner", kind: "submodule" },
      { path: "model.bin", kind: "lfs" },
    ]);
    expect(laidOut.warnings).toHaveLength(2);
    git(root, "submodule", "--quiet", "deinit", "--force", "vendor/inner");
    expect((await checkoutOf(root).layOut("main")).missing).toEqual([{ path: "model.bin", kind: "lfs" }]);
  });

  it("says so when a partial clone does not hold the files, and fetches nothing", async () => {
    const origin = makeRepository();
    git(origin, "config", "uploadpack.allowFilter", "true");
    commit(origin, { "a.txt": "1" });
    commit(origin, { "a.txt": "2" });
    const clone = join(makeFolder(), "clone");
    git(origin, "clone", "--quiet", "--filter=blob:none", `file://${origin}`, clone);
    const before = fingerprint(join(clone, ".git"));
    const error = await failureOf(checkoutOf(clone).layOut("HEAD~1"));
    expect(error.hint).toContain("partial clone");
    // Git would fetch a commit it lacks by itself, given its hash.
    const later = commit(origin, { "a.txt": "3" });
    git(origin, "config", "uploadpack.allowAnySHA1InWant", "true");
    await failureOf(checkoutOf(clone).layOut(later));
    expect(fingerprint(join(clone, ".git"))).toBe(before);
  });
});
