/** One Dockerfile, every builder and store: the size must not depend on who built it or where it lies. */
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { check, config, docker, git, removeRepositories, repository } from "./support/check.js";
import { classicOnly, engineEnvironments, makeBusyboxBase } from "./support/engines.js";

const BASE = "image-budget-test/imported";

const DOCKERFILE = `FROM ${BASE}
RUN mkdir /links && cd /links && seq 1 2000 | while read n; do ln -s "/a/rather/long/target/of/number/$n" "l$n"; done
RUN dd if=/dev/zero of=/payload bs=1000 count=300 2>/dev/null && ln /payload /hard1 && ln /payload /hard2
COPY tree /tree
RUN chmod -R 700 /tree
RUN rm -rf /tree/b && echo done > /state
`;

const files = {
  ...config("images: { app: { dockerfile: Dockerfile } }"),
  Dockerfile: DOCKERFILE,
  "tree/a": "a".repeat(70_000),
  "tree/b": "b".repeat(30_000),
};

describe("the size of one symlink-heavy Dockerfile", () => {
  const sizes: { engine: string; builder: string; store: string; bytes: number; inspected: number }[] = [];

  beforeAll(async () => {
    for (const { name, environment } of engineEnvironments()) {
      await makeBusyboxBase(environment, BASE);
      for (const [builder, client] of [
        ["default", environment],
        ["classic", classicOnly(environment)],
      ] as const) {
        const { status, report, stderr, image } = await check(files, client);
        if (status !== 0)
          throw new Error(`${name} ${builder}: ${stderr} ${JSON.stringify(report.images[0]?.failure)}`);
        const { size } = image("app");
        sizes.push({
          engine: name,
          builder: report.engine?.builder ?? "?",
          store: report.engine?.store ?? "?",
          bytes: size?.bytes ?? -1,
          inspected: size?.inspected ?? -1,
        });
      }
    }
  });

  afterAll(removeRepositories);

  it("was measured with buildx and with the classic builder", () => {
    expect(sizes.map(({ builder }) => builder).join()).toMatch(/buildx/);
    expect(sizes.map(({ builder }) => builder).join()).toMatch(/classic/);
  });

  it("is the same to the byte for every builder of a store", () => {
    for (const store of ["overlay2", "containerd"]) {
      const bytes = new Set(sizes.filter((entry) => entry.store === store).map((entry) => entry.bytes));
      expect({ store, bytes: [...bytes] }).toEqual({ store, bytes: [expect.any(Number)] });
    }
  });

  it("stays within 0.5 % from store to store", () => {
    const bytes = sizes.map((entry) => entry.bytes);
    const [least, most] = [Math.min(...bytes), Math.max(...bytes)];
    expect(most - least).toBeLessThanOrEqual(least * 0.005);
  });

  it("is what `docker image inspect` cannot say: that differs from store to store", () => {
    expect(new Set(sizes.map((entry) => entry.inspected)).size).toBeGreaterThan(1);
  });
});

describe("what the repository looks like to docker and git", () => {
  it("is left alone by a run", async () => {
    const [first] = engineEnvironments();
    if (first === undefined) throw new Error("no engine");
    const cwd = repository(files);
    await makeBusyboxBase(first.environment, BASE);
    git(cwd, "init", "--quiet");
    git(cwd, "add", ".");
    git(cwd, "commit", "--quiet", "--message=all");
    // Images of one second come in any order.
    const images = (): readonly string[] =>
      docker(first.environment, ["image", "ls", "--format", "{{.Repository}}:{{.Tag}}"]).split("\n").sort();
    const before = images();
    await check({}, first.environment, { cwd });
    expect(images()).toEqual(before);
    expect(git(cwd, "status", "--porcelain").trim()).toBe("?? out/");
    removeRepositories();
  });
});
