/** A trial on a real engine: what is proposed is built, measured and tested beside the image, and nothing of it stays. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  check,
  config,
  docker,
  leftOvers,
  removeRepositories,
  snapshotOf,
  temporaryFiles,
} from "./support/check.js";
import type { Checked, Files } from "./support/check.js";
import { engineEnvironments, makeAlpineShapedBase, makeBusyboxBase } from "./support/engines.js";

const SLIM = "python:3.11-slim";
const ALPINE = "python:3.11-alpine";

/** Both know `curl`, and each lacks what the other has. */
const APT = `#!/bin/sh
for word in "$@"; do [ "$word" = curl ] && { head -c 60000000 /dev/zero > /usr/bin/curl.data; echo got curl; }; done
exit 0
`;
const APK = `#!/bin/sh
for word in "$@"; do
  case "$word" in
    add|--no-cache|curl) ;;
    *) echo "ERROR: unable to select packages:" >&2; echo "  $word (no such package):" >&2; echo "    required by: world[$word]" >&2; exit 1;;
  esac
done
head -c 1000000 /dev/zero > /usr/bin/curl.data
`;

const WORKS = `FROM ${SLIM}
# What stays as it is.
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
COPY app /app
CMD ["sh", "/app/main"]
`;
const BREAKS = WORKS.replace("recommends curl", "recommends curl git");

const files = (dockerfile: string, more = ""): Files => ({
  ...config(
    `images:\n  api:\n    dockerfile: api/Dockerfile\n    context: api\n    compat: { index: off }\n    smoke: { command: [/bin/sh, /app/main] }\n${more}`,
  ),
  "api/Dockerfile": dockerfile,
  "api/app/main": "test -e /usr/bin/curl.data\n",
  "api/app/secret": "not for the image\n",
  "api/Dockerfile.dockerignore": "app/secret\n",
});

afterAll(removeRepositories);

describe.each(engineEnvironments())("a trial on $name", ({ name: engine, environment }) => {
  const tags: string[] = [];

  beforeAll(async () => {
    await makeBusyboxBase(environment, "image-budget-test/trial-slim");
    await makeAlpineShapedBase(environment, "image-budget-test/trial-alpine");
    const base = (from: string, tag: string, name: string, script: string, more: string): void => {
      execFileSync("docker", ["build", "--tag", tag, "-"], {
        env: environment,
        input: `FROM ${from}\nRUN mkdir -p /usr/bin && printf '%s' '${Buffer.from(script).toString("base64")}' | base64 -d > /usr/bin/${name} && chmod 755 /usr/bin/${name} ${more}\nENV PATH=/usr/bin:/bin\n`,
        stdio: ["pipe", "ignore", "pipe"],
      });
      tags.push(tag);
    };
    base("image-budget-test/trial-slim", SLIM, "apt-get", APT, "&& head -c 90000000 /dev/zero > /usr/base");
    base("image-budget-test/trial-alpine", ALPINE, "apk", APK, "&& head -c 20000000 /dev/zero > /usr/base");
  });
  afterAll(() => {
    docker(environment, ["rmi", "--force", ...tags]);
  });

  describe("that works", () => {
    let checked: Checked;
    let before: Readonly<Record<string, string>> = {};
    beforeAll(async () => {
      checked = await check(files(WORKS, "    trial: alpine\n"), environment, { args: ["--no-baseline"] });
      before = snapshotOf(join(checked.cwd, "api"));
    });

    it("is measured, tested, and compared with the image as it is", () => {
      const image = checked.image("api");
      const { trial } = image;
      expect(trial).toMatchObject({
        status: "measured",
        whole: true,
        compat: { libc: "musl", smoke: { outcome: "passed" } },
        recommendation: { verdict: "switch" },
      });
      expect(trial?.saving?.bytes).toBe((image.size?.bytes ?? 0) - (trial?.size?.bytes ?? 0));
      expect(trial?.saving?.bytes).toBeGreaterThan(100_000_000);
      expect(trial?.build?.seconds).toBeGreaterThan(0);
      expect(checked.status).toBe(0);
    });

    it("keeps the Dockerfile's own .dockerignore, and leaves the repository as it was", () => {
      const sent = ["main", ...(engine === "distribution" ? ["secret"] : [])];
      const bytes = sent.reduce(
        (sum, name) => sum + readFileSync(join(checked.cwd, "api", "app", name)).length,
        0,
      );
      const { trial } = checked.image("api");
      const own = trial?.diff ?? "";
      expect(own).toContain("+RUN apk add --no-cache curl");
      expect(own).not.toContain("-# What stays");
      // What the file beside the Dockerfile leaves; a builder without BuildKit does not know such files.
      const copied = checked.image("api").layers.at(-1)?.bytes;
      expect(copied).toBe(bytes);
      expect(trial?.compat?.notes).toEqual([]);
      expect(snapshotOf(join(checked.cwd, "api"))).toEqual(before);
      expect(temporaryFiles(checked.cwd)).toEqual([]);
      expect(leftOvers(environment)).toEqual([]);
    });
  });

  it("that fails says which step, why, and what would mend it; the image's verdict stays", async () => {
    const { report, image, stdout, status } = await check(files(BREAKS), environment, {
      args: ["--no-baseline"],
    });
    expect(image("api").trial).toBeNull();
    const tried = await check(files(BREAKS, "    trial: alpine\n"), environment, { args: ["--no-baseline"] });
    expect(tried.image("api").trial).toMatchObject({
      status: "failed",
      failure: { reason: "Alpine has no package git", line: expect.any(Number) },
      recommendation: { verdict: "stay" },
    });
    expect(tried.stdout).toContain("Alpine has no package git");
    expect(stdout).not.toContain("trial on Alpine");
    expect([tried.status, tried.report.status]).toEqual([status, report.status]);
    expect(leftOvers(environment)).toEqual([]);
  });
});
