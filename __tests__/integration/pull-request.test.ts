/** A pull request as a runner meets it: the checked-in action against GitHub, git and cache on loopback, a real engine. */
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { engineEnvironments } from "./support/engines.js";
import { built, startForge } from "./support/forge.js";
import type { Forge } from "./support/forge.js";

const CONFIG = `
images:
  api:
    dockerfile: api/Dockerfile
    reference: { dockerfile: api/Dockerfile.slim }
    guide: none
    budget: { size: 200 kB }
  web: { dockerfile: web/Dockerfile, guide: none }
`;

const MAIN = {
  ".github/image-budget.yml": CONFIG,
  "api/Dockerfile": "FROM scratch\nCOPY app /app\n",
  "api/Dockerfile.slim": "FROM scratch\nCOPY app slim /app/\n",
  "api/app": "a".repeat(50_000),
  "api/slim": "s".repeat(150_000),
  "web/Dockerfile": "FROM scratch\nCOPY html /html\n",
  "web/html": "w".repeat(10_000),
  "README.md": "hello\n",
};

const [first] = engineEnvironments();
if (first === undefined) throw new Error("no engine was started");
const { environment } = first;

let forge: Forge;
beforeEach(async () => {
  forge = await startForge();
});
afterEach(async () => {
  expect(forge.github.violations).toEqual([]);
  await forge.close();
});

const comments = (): readonly string[] => forge.github.state.comments.map(({ body }) => body);

describe("a pull request", () => {
  it("is measured against main's record: no base build, one comment, updated in place", async () => {
    const main = forge.commit(null, MAIN, "refs/heads/main");
    const recorded = await forge.run(environment, forge.pushJob(null, main));
    expect(recorded.status).toBe(0);
    expect(built(recorded)).toEqual(["api/Dockerfile", "api/Dockerfile.slim", "web/Dockerfile"]);
    expect(comments()).toEqual([]);

    const head = forge.commit(main, { "api/app": "a".repeat(120_000) }, "refs/heads/topic");
    const proposal = forge.propose(1, main, head);
    const run = await forge.run(environment, forge.pullRequestJob(proposal));
    expect(run.stdout).not.toContain("::warning");
    expect(built(run)).toEqual(["api/Dockerfile", "api/Dockerfile.slim", "web/Dockerfile"]);
    expect(run.report?.baselineCommit).toMatchObject({ sha: main, ref: "main", how: "merge-parent" });
    expect(run.report?.images[0]).toMatchObject({
      name: "api",
      baseline: { status: "recorded", bytes: 50_000 },
      change: { bytes: 70_000 },
    });
    expect(run.status).toBe(0);
    expect(comments()).toHaveLength(1);
    expect(comments()[0]).toMatch(
      /^<!-- image-budget key=default run=\d+ attempt=1 head=[0-9a-f]{40} -->\n### /,
    );

    const again = await forge.run(environment, forge.pullRequestJob(proposal));
    expect(again.status).toBe(0);
    expect(comments()).toHaveLength(1);
  });
});
