/** A trial on slim on a real engine: an Alpine image that fails its smoke test gets the way back, built and measured. */
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
import type { Files } from "./support/check.js";
import { engineEnvironments, makeAlpineShapedBase, makeBusyboxBase } from "./support/engines.js";

const SLIM = "python:3.12-slim";
const ALPINE = "python:3.12-alpine";

/** Debian's part: knows `curl` and no other package, refuses to install before an update, and keeps lists as apt does. */
const APT = `#!/bin/sh
case "$1" in
  update) mkdir -p /var/lib/apt/lists && head -c 5000000 /dev/zero > /var/lib/apt/lists/all; exit 0;;
  install) shift;;
  *) echo "E: Invalid operation $1" >&2; exit 100;;
esac
[ -e /var/lib/apt/lists/all ] || { echo "E: Unable to locate package curl" >&2; exit 100; }
for word in "$@"; do
  case "$word" in
    -y|--no-install-recommends) ;;
    curl) head -c 3000000 /dev/zero > /usr/bin/curl.data;;
    *) echo "E: Unable to locate package $word" >&2; exit 100;;
  esac
done
`;
const APK = `#!/bin/sh
head -c 2000000 /dev/zero > /usr/bin/curl.data
`;
const DOCKERFILE = `FROM ${ALPINE}
# What stays as it is.
RUN apk add --no-cache \\
    curl \\
    libstdc++
COPY app /app
CMD ["sh", "/app/main"]
`;

const files = (more: string, dockerfile = DOCKERFILE): Files => ({
  ...config(
    `images:\n  api:\n    dockerfile: api/Dockerfile\n    context: api\n    compat: { index: off, smoke: warn }\n    smoke: { command: [/bin/sh, /app/main] }\n${more}`,
  ),
  "api/Dockerfile": dockerfile,
  // Stands for a program that only Debian's files let run.
  "api/app/main": "test -e /usr/bin/curl.data && test -e /usr/glibc-only\n",
});

afterAll(removeRepositories);

describe.each(engineEnvironments())("a trial on slim on $name", ({ environment }) => {
  const tags: string[] = [];

  beforeAll(async () => {
    await makeBusyboxBase(environment, "image-budget-test/back-slim");
    await makeAlpineShapedBase(environment, "image-budget-test/back-alpine");
    const base = (
      from: string,
      tag: string,
      programs: Readonly<Record<string, string>>,
      more: string,
    ): void => {
      const put = Object.entries(programs).map(
        ([name, script]) =>
          `printf '%s' '${Buffer.from(script).toString("base64")}' | base64 -d > /usr/bin/${name} && chmod 755 /usr/bin/${name}`,
      );
      execFileSync("docker", ["build", "--tag", tag, "-"], {
        env: environment,
        input: `FROM ${from}\nRUN mkdir -p /usr/bin /etc && ${put.join(" && ")} && ${more}\nENV PATH=/usr/bin:/bin\n`,
        stdio: ["pipe", "ignore", "pipe"],
      });
      tags.push(tag);
    };
    base("image-budget-test/back-slim", SLIM, { "apt-get": APT }, "printf 'ID=debian\\nVERSION_ID=13\\n' > /etc/os-release && head -c 60000000 /dev/zero > /usr/glibc-only"); // prettier-ignore
    base("image-budget-test/back-alpine", ALPINE, { apk: APK }, "head -c 20000000 /dev/zero > /usr/base");
  });
  afterAll(() => {
    docker(environment, ["rmi", "--force", ...tags]);
  });

  it("is measured, tested, and says what going back costs", async () => {
    const checked = await check(files("    trial: slim\n"), environment, { args: ["--no-baseline"] });
    const image = checked.image("api");
    const { trial } = image;
    expect(image.compat?.smoke?.outcome).toBe("failed");
    expect(trial).toMatchObject({
      to: "slim",
      status: "measured",
      whole: true,
      compat: { smoke: { outcome: "passed" } },
      recommendation: { verdict: "switch" },
    });
    const more = (trial?.size?.bytes ?? 0) - (image.size?.bytes ?? 0);
    expect(trial?.saving?.bytes).toBe(-more);
    expect(more).toBeGreaterThan(38_000_000);
    // The lists of apt are gone.
    expect(more).toBeLessThan(44_000_000);
    expect(trial?.build?.seconds).toBeGreaterThan(0);
    expect(trial?.original?.downloadBytes).toBeGreaterThan(0);
    expect(trial?.diff).toContain(
      "+RUN apt-get update && apt-get install -y --no-install-recommends \\\n     curl \\\n",
    );
    expect(trial?.diff).not.toContain("-# What stays");
    expect(trial?.recommendation?.reasons.join("\n")).toMatch(
      /^slim costs \d+(?:\.\d)?.MB more(?: and builds in .*)?, measured; its smoke test fails on Alpine: /,
    );
    expect(checked.stdout.replaceAll(/\s+/g, " ")).toContain("→ go back to slim: slim costs");
    // What the image itself is judged by stays.
    expect(image.status).toBe("warn");
    expect(checked.status).toBe(0);
    expect(temporaryFiles(checked.cwd)).toEqual([]);
    expect(leftOvers(environment)).toEqual([]);
  });

  it("is asked for by the command, and writes nothing into the repository", async () => {
    const checked = await check(files(""), environment, { command: "trial", args: ["api", "--to", "slim"] });
    expect(checked.image("api").trial).toMatchObject({ to: "slim", status: "measured" });
    expect(readFileSync(join(checked.cwd, "api", "Dockerfile"), "utf8")).toBe(DOCKERFILE);
    expect(Object.keys(snapshotOf(join(checked.cwd, "api")))).toEqual(["Dockerfile", "app/main"]);
    expect(checked.stdout).toContain("trial on slim: ");
  });

  it("that fails says which step and why", async () => {
    const unknown = DOCKERFILE.replace("    curl \\\n", "    curl \\\n    jq \\\n");
    const checked = await check(files("    trial: slim\n", unknown), environment, {
      args: ["--no-baseline"],
    });
    expect(checked.image("api").trial).toMatchObject({
      status: "failed",
      failure: { reason: "Debian has no package jq", line: expect.any(Number) },
      recommendation: { verdict: "stay" },
    });
  });

  it("is named where nobody asked, and is not needed where a slim reference was measured", async () => {
    const plain = await check(files(""), environment, { args: ["--no-baseline"] });
    expect(plain.image("api").rollBack).toMatchObject({ why: "breaks", slim: null });
    expect(plain.stdout.replaceAll(/\s+/g, " ")).toContain("image-budget trial api --to slim");
    const slim = `FROM ${SLIM}\nRUN apt-get update && apt-get install -y curl\nCOPY app /app\n`;
    const compared = await check(
      { ...files("    reference: { dockerfile: api/Dockerfile.slim }\n"), "api/Dockerfile.slim": slim },
      environment,
      { args: ["--no-baseline"] },
    );
    const { rollBack, size, reference } = compared.image("api");
    expect(rollBack?.slim?.bytes).toBe(reference?.bytes);
    expect(rollBack?.slim?.more).toBe((reference?.bytes ?? 0) - (size?.bytes ?? 0));
    expect(compared.stdout.replaceAll(/\s+/g, " ")).toMatch(
      /back to slim\? .* → slim costs .* more.*, measured/,
    );
  });
});
