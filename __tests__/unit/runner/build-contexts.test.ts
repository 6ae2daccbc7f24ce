import { chmodSync, mkdirSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { createCheckout } from "../../../src/git/checkout.js";
import type { ContextDigest } from "../../../src/ports.js";
import { createBuildContexts } from "../../../src/runner/build-contexts.js";
import {
  commit,
  ENVIRONMENT,
  git,
  makeFolder,
  makeRepository,
  removeFolders,
  write,
} from "../git/support/repository.js";

afterAll(removeFolders);

function digest(
  root: string,
  context = ".",
  dockerfile: string | null = "Dockerfile",
): Promise<ContextDigest> {
  // A new one each time: one of them reads a context only once.
  return createBuildContexts({ environment: ENVIRONMENT }).digest(root, context, dockerfile);
}

async function sha(...args: Parameters<typeof digest>): Promise<string> {
  const result = await digest(...args);
  if (result.kind !== "known") throw new Error(result.reason);
  return result.sha256;
}

function folder(files: Readonly<Record<string, string>>): string {
  const root = makeFolder();
  write(root, files);
  return root;
}

const FILES = { Dockerfile: "FROM scratch\nCOPY . .\n", "a.txt": "a", "src/b.txt": "b" };

describe("the digest of a context", () => {
  it("is the same for a checkout and for its commit laid out elsewhere", async () => {
    const root = makeRepository();
    write(root, { ...FILES, ".dockerignore": "*.log\n", ".gitignore": "*.log\n", "run.sh": "#!/bin/sh\n" });
    chmodSync(join(root, "run.sh"), 0o775);
    symlinkSync("src/b.txt", join(root, "link"));
    commit(root, {});
    // What differs between two checkouts of one commit: umask, times, empty folders, ignored files, .git.
    chmodSync(join(root, "a.txt"), 0o600);
    utimesSync(join(root, "a.txt"), 1, 1);
    mkdirSync(join(root, "empty"));
    write(root, { "debug.log": "noise" });
    const checkout = createCheckout({
      cwd: root,
      tempDir: makeFolder(),
      remote: null,
      environment: ENVIRONMENT,
    });
    const laidOut = await checkout.layOut("HEAD");
    const [ours, theirs] = [await digest(root), await digest(laidOut.root)];
    expect(ours).toEqual(theirs);
    expect(ours).toMatchObject({ kind: "known", files: 7 });
    write(root, { "untracked.txt": "goes into the image" });
    expect(await digest(root)).not.toEqual(theirs);
    await checkout.cleanUp();
  });

  it.each<[string, (root: string) => void]>([
    ["content", (root) => writeFileSync(join(root, "a.txt"), "A")],
    ["a new file", (root) => writeFileSync(join(root, "c.txt"), "")],
    ["the executable bit", (root) => chmodSync(join(root, "a.txt"), 0o755)],
    ["a link's target", (root) => symlinkSync("b.txt", join(root, "src", "a.txt"))],
  ])("changes with %s", async (_name, change) => {
    const root = folder(FILES);
    const before = await sha(root);
    change(root);
    expect(await sha(root)).not.toBe(before);
  });

  it("tells a link from a file that holds its target, and one path from another", async () => {
    const [link, file, moved] = [folder({}), folder({ a: "target" }), folder({ b: "target" })];
    symlinkSync("target", join(link, "a"));
    expect(new Set([await sha(link), await sha(file), await sha(moved)]).size).toBe(3);
  });

  it("does not follow links, whether they lead out or around", async () => {
    const outside = folder({ secret: "s" });
    const root = folder(FILES);
    symlinkSync(outside, join(root, "out"));
    symlinkSync(".", join(root, "around"));
    const before = await digest(root);
    expect(before).toMatchObject({ kind: "known", files: 5 });
    write(outside, { secret: "another" });
    expect(await digest(root)).toEqual(before);
  });

  it("leaves .git out, and sockets, which the builder does not send", async () => {
    const root = folder(FILES);
    const before = await sha(root);
    write(root, { ".git/HEAD": "x", "src/.git": "gitdir: elsewhere" });
    const server = createServer();
    await new Promise<void>((done) => server.listen(join(root, "s.sock"), done));
    expect(await sha(root)).toBe(before);
    server.close();
  });

  it("takes the Dockerfile's own ignore file before the context's, even an empty one", async () => {
    const root = folder({ ...FILES, ".dockerignore": "src\n*ignore\n" });
    const byContext = await digest(root, ".", "Dockerfile");
    expect(byContext).toMatchObject({ files: 2 });
    write(root, { "docker/web.Dockerfile": "", "docker/web.Dockerfile.dockerignore": "" });
    expect(await digest(root, ".", "docker/web.Dockerfile")).toMatchObject({ files: 6 });
    write(root, { "docker/web.Dockerfile.dockerignore": "*\n!a.txt\n" });
    expect(await digest(root, ".", "docker/web.Dockerfile")).toMatchObject({ files: 1 });
    // An additional context has no Dockerfile.
    expect(await digest(root, "docker", null)).toMatchObject({ files: 2 });
  });

  it("leaves out what .dockerignore does, with exceptions in ignored folders", async () => {
    const root = folder({
      ...FILES,
      ".dockerignore": "**\n!src\n!dist/keep.js\n",
      "dist/keep.js": "",
      "dist/drop.js": "",
      "node_modules/x/y.js": "",
    });
    expect(await digest(root)).toMatchObject({ files: 2 });
  });

  it.each<[string, string, RegExp]>([
    ["outside", "../", /outside the repository/],
    ["a link that leads out", "out", /outside the repository/],
    ["an address", "https://example.invalid/x.git#main", /not a folder of the repository/],
    ["an address for ssh", "git@example.invalid:x.git", /not a folder of the repository/],
    ["not there", "nowhere", /^nowhere is not there$/],
    ["a file", "a.txt", /cannot be read \(ENOTDIR\)/],
  ])("is unknown for a context that is %s", async (_name, context, reason) => {
    const root = folder(FILES);
    symlinkSync(folder({}), join(root, "out"));
    const found = await digest(root, context);
    expect(found).toMatchObject({ kind: "unknown" });
    expect(found.kind === "unknown" ? found.reason : "").toMatch(reason);
  });

  it("is unknown when the ignore file is refused, naming it", async () => {
    const root = folder({ ...FILES, ".dockerignore": "[" });
    expect(await digest(root)).toEqual({
      kind: "unknown",
      reason: '.dockerignore: the pattern "[" is not well-formed',
    });
  });

  it.each<[string, { files: number; bytes: number }]>([
    ["2 files", { files: 2, bytes: 1000 }],
    ["20 bytes", { files: 100, bytes: 20 }],
  ])("is unknown beyond %s", async (limit, limits) => {
    const contexts = createBuildContexts({ environment: ENVIRONMENT, limits });
    const found = await contexts.digest(folder(FILES), ".", "Dockerfile");
    expect(found.kind === "unknown" ? found.reason : "").toContain(`more than ${limit}; leave out`);
  });

  it("is made once for images that share a context", async () => {
    const root = folder({ ...FILES, "b.Dockerfile": "", "b.Dockerfile.dockerignore": "*.txt" });
    const contexts = createBuildContexts({ environment: ENVIRONMENT });
    const first = await contexts.digest(root, ".", "Dockerfile");
    write(root, { "a.txt": "changed meanwhile" });
    expect(await contexts.digest(root, "./", "other.Dockerfile")).toEqual(first);
    expect(await contexts.digest(root, ".", "b.Dockerfile")).not.toEqual(first);
  });
});

describe("what of given paths the builder may get", () => {
  it.each<[string, string, readonly string[]]>([
    ["", ".", ["docs/a.png", "docs", "api/x"]],
    ["docs\n", ".", ["api/x"]],
    ["docs\n!docs/b.png\n", ".", ["docs", "api/x"]],
    ["*\n!api\n", ".", ["api/x"]],
    // What lies elsewhere is not this context's to leave out.
    ["*\n", "api", ["docs/a.png", "docs"]],
    ["[\n", ".", ["docs/a.png", "docs", "api/x"]],
  ])("with .dockerignore %j of %s", async (ignore, context, expected) => {
    const at = context === "." ? ".dockerignore" : `${context}/.dockerignore`;
    const root = folder({ ...FILES, "api/Dockerfile": "", [at]: ignore });
    const contexts = createBuildContexts({ environment: ENVIRONMENT });
    const sent = await contexts.sent(root, context, "Dockerfile", ["docs/a.png", "docs", "api/x"]);
    expect(sent).toEqual(expected);
  });

  it("is all of them where there is no context", async () => {
    const contexts = createBuildContexts({ environment: ENVIRONMENT });
    expect(await contexts.sent(folder(FILES), "nowhere", "Dockerfile", ["a"])).toEqual(["a"]);
  });
});

describe("what a context has and git does not", () => {
  const list = (
    root: string,
    context: string,
    untracked: boolean,
    dockerfile = "Dockerfile",
  ): Promise<readonly string[]> =>
    createBuildContexts({ environment: ENVIRONMENT }).notInGit(root, context, dockerfile, untracked);

  function repository(): string {
    const root = makeRepository();
    commit(root, {
      ...FILES,
      ".gitignore": "dist/\n*.log\nnode_modules/\n",
      ".dockerignore": "**/*.log\n**/node_modules\n",
      "web/index.html": "",
    });
    write(root, {
      "dist/app.js": "",
      "dist/deep/chunk.js": "",
      "debug.log": "",
      "node_modules/x/index.js": "",
      "web/dist/page.js": "",
      "web/new.txt": "",
      "new folder/ä\n.txt": "",
    });
    return root;
  }

  it("lists what git ignores", async () => {
    const root = repository();
    expect(await list(root, ".", false)).toEqual(["dist/app.js", "dist/deep/chunk.js", "web/dist/page.js"]);
  });

  it("lists what git does not know as well, when asked", async () => {
    expect(await list(repository(), ".", true)).toEqual([
      "dist/app.js",
      "dist/deep/chunk.js",
      "new folder/ä\n.txt",
      "web/dist/page.js",
      "web/new.txt",
    ]);
  });

  it("looks at one context only, by its own rules", async () => {
    const root = repository();
    write(root, { "web/.dockerignore": "new.txt", "dist/trace.log": "" });
    expect(await list(root, "web", true)).toEqual(["web/.dockerignore", "web/dist/page.js"]);
    expect(await list(root, "dist", false)).toEqual(["dist/app.js", "dist/deep/chunk.js", "dist/trace.log"]);
    expect(await list(root, "dist/deep", false)).toEqual(["dist/deep/chunk.js"]);
  });

  it("is empty in a clean checkout, and outside a repository", async () => {
    const root = makeRepository();
    commit(root, FILES);
    expect(await list(root, ".", true)).toEqual([]);
    expect(await list(folder(FILES), ".", true)).toEqual([]);
    expect(await list(root, "nowhere", true)).toEqual([]);
  });

  it("lists a repository that lies in the context, without its .git", async () => {
    const root = makeRepository();
    commit(root, FILES);
    makeRepository(join(root, "other"));
    commit(join(root, "other"), { "x.txt": "" });
    expect(await list(root, ".", true)).toEqual(["other/x.txt"]);
  });

  it("does not list a file that git holds although it ignores it", async () => {
    const root = makeRepository();
    write(root, { ...FILES, ".gitignore": "dist/", "dist/kept.js": "", "dist/not.js": "" });
    git(root, "add", "--force", ".gitignore", "dist/kept.js");
    git(root, "commit", "--quiet", "--message", "x");
    expect(await list(root, "dist", false)).toEqual(["dist/not.js"]);
  });

  it("ends at a hundred, whatever there is", async () => {
    const root = makeRepository();
    commit(root, { ...FILES, ".gitignore": "many/" });
    write(root, Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`many/${n}/f`, ""])));
    expect(await list(root, ".", false)).toHaveLength(100);
  });
});
