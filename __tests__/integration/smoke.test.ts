/** Smoke tests on real engines: what a container may, how it ends, what is told, and that nothing of it stays. */
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { CompatReport } from "../../src/report/compat-schema.js";
import { check, config, docker, leftOvers, removeRepositories } from "./support/check.js";
import type { Checked } from "./support/check.js";
import { engineEnvironments, makeBusyboxBase } from "./support/engines.js";
import { makePythonBase } from "./support/python-image.js";

const BASE = "image-budget-test/smoke-base";
const PYTHON = "image-budget-test/smoke-python";
const engines = engineEnvironments();

/** Everything that is to hold in the container; each line ends the command if it does not. */
const CONFINED = [
  "set -e",
  'test "$(ls /sys/class/net)" = lo',
  "! touch /written 2>/dev/null",
  "touch /tmp/written",
  "grep -q '^CapEff:.0000000000000000$' /proc/self/status",
  "grep -q '^NoNewPrivs:.1$' /proc/self/status",
  'test -z "$HTTP_PROXY$http_proxy$HTTPS_PROXY"',
  'test "$OWN" = kept',
].join("\n");

const COMMANDS: Readonly<Record<string, string>> = {
  confined: JSON.stringify(["/bin/sh", "-c", CONFINED]),
  shell: JSON.stringify("test -e /bin/busybox && pwd"),
  fails: JSON.stringify(["/bin/sh", "-c", "echo out; echo ::error::no database >&2; exit 3"]),
  hangs: JSON.stringify(["/bin/sleep", "600"]),
  floods: JSON.stringify(["/bin/yes", "x".repeat(1000)]),
  hungry: JSON.stringify(["/bin/sh", "-c", "x=$(head -c 200000000 /dev/zero | tr '\\0' x); echo $x | wc -c"]),
  absent: JSON.stringify(["/bin/nothing"]),
};

const CONFIG = `defaults:
  compat: { index: off }
images:
${Object.entries(COMMANDS)
  .map(
    ([name, command]) =>
      `  ${name}:\n    dockerfile: Dockerfile\n    smoke: { command: ${command}, seconds: 3, memory: 64MB }`,
  )
  .join("\n")}
  lenient:
    dockerfile: Dockerfile
    smoke: { command: [/bin/false] }
    compat: { smoke: warn }
  none:
    dockerfile: Dockerfile
`;

const METADATA = (name: string): string => `Metadata-Version: 2.1\nName: ${name}\nVersion: 1.0\n`;
const distribution = (name: string, code: string): Readonly<Record<string, string>> => ({
  [`lib/${name}/__init__.py`]: code,
  [`lib/${name}-1.0.dist-info/METADATA`]: METADATA(name),
  [`lib/${name}-1.0.dist-info/RECORD`]: `${name}/__init__.py,,\n${name}-1.0.dist-info/METADATA,,\n`,
  [`lib/${name}-1.0.dist-info/INSTALLER`]: "pip\n",
});

afterAll(removeRepositories);

describe.each(engines)("a smoke test on $name", ({ name, environment }) => {
  let checked: Checked;
  const smoke = (image: string): NonNullable<CompatReport["smoke"]> => {
    const found = checked.image(image).compat?.smoke;
    if (found === undefined || found === null) throw new Error(`${image} has no smoke test`);
    return found;
  };
  const verdict = (image: string) =>
    checked.image(image).budgets.find(({ metric }) => metric === "compat.smoke");

  beforeAll(async () => {
    await makeBusyboxBase(environment, BASE);
    checked = await check(
      {
        ...config(CONFIG),
        Dockerfile: `FROM ${BASE}\nENV OWN=kept\nWORKDIR /srv\nENTRYPOINT ["/bin/false"]\n`,
      },
      environment,
      { args: ["--no-baseline"], extra: { HTTP_PROXY: "http://user:hunter2@127.0.0.1:9" } },
    );
  });

  it("runs without a network, without capabilities, on a file system that cannot be written", () => {
    expect(smoke("confined")).toMatchObject({
      outcome: "passed",
      command: { outcome: "passed", reason: null },
    });
    expect(verdict("confined")).toMatchObject({ status: "pass" });
    expect(smoke("shell").outcome).toBe("passed");
  });

  it("fails with the reason, and fails the check", () => {
    expect(smoke("fails").command).toMatchObject({
      outcome: "failed",
      reason: expect.stringMatching(/^exit code 3: .*no database$/),
      lines: expect.arrayContaining(["out"]),
    });
    expect(verdict("fails")).toMatchObject({
      status: "fail",
      reason: expect.stringContaining("no database"),
    });
    expect(checked.status).toBe(1);
    expect(checked.stdout).not.toMatch(/^::error::no database/m);
  });

  it("ends what does not end, what prints without end, and what takes too much memory", () => {
    expect(smoke("hangs").command).toMatchObject({ outcome: "failed", reason: "it was ended after 3 s" });
    expect(smoke("hangs").command?.seconds).toBeLessThan(12);
    expect(smoke("floods").command?.reason).toMatch(/^it was ended after 3 s: x+/);
    expect(smoke("hungry").command).toMatchObject({
      outcome: "failed",
      reason: expect.stringMatching(/more memory than its 64|exit code/),
    });
  });

  it("fails where the program is not there", () => {
    expect(smoke("absent").command).toMatchObject({
      outcome: "failed",
      reason: expect.stringMatching(/^it did not start: .*\/bin\/nothing/),
    });
  });

  it("warns where a failure is to be a warning, and judges nothing where none is asked for", () => {
    expect(verdict("lenient")).toMatchObject({ status: "warn" });
    expect(checked.image("none").compat?.smoke).toBeNull();
    expect(verdict("none")).toBeUndefined();
  });

  it("is told in the comment and in the terminal", () => {
    expect(checked.stdout).toMatch(/fails: Alpine: .*smoke test failed: its command: exit code 3/);
  });

  it("leaves nothing behind", () => {
    expect(leftOvers(environment)).toEqual([]);
  });

  it("imports every Python package in a process of its own", async () => {
    await makePythonBase(environment, PYTHON);
    const found = await check(
      {
        ...config(
          "images: { api: { dockerfile: Dockerfile, compat: { index: off }, smoke: { imports: true } } }",
        ),
        Dockerfile: `FROM ${PYTHON}\nENV PYTHONPATH=/app/lib PYTHONHOME=/usr/local\nCOPY lib /app/lib\n`,
        ...distribution("good", "import json, ssl, socket"),
        ...distribution("broken", "import no_such_module"),
        ...distribution("dies", "import os; os.abort()"),
        ...distribution("calls", "import urllib.request as r; r.urlopen('http://192.0.2.1/', timeout=5)"),
      },
      environment,
      { args: ["--no-baseline"] },
    );
    const { compat } = found.image("api");
    expect(compat?.smoke?.imports.map(({ module, outcome, reason }) => [module, outcome, reason])).toEqual([
      ["broken", "failed", "ModuleNotFoundError: No module named 'no_such_module'"],
      ["calls", "failed", expect.stringContaining("Network is unreachable")],
      ["dies", "failed", "ended by SIGABRT"],
      ["good", "passed", null],
    ]);
    expect(found.status).toBe(1);
    expect(leftOvers(environment)).toEqual([]);
  });

  it("is gone when the run is cancelled", async () => {
    const { status, cwd } = await check(
      {
        ...config(
          "images: { a: { dockerfile: Dockerfile, smoke: { command: [/bin/sleep, '600'], seconds: 600 } } }",
        ),
        Dockerfile: `FROM ${BASE}\nLABEL cancelled=${name}\n`,
      },
      environment,
      {
        args: ["--no-baseline"],
        kill: {
          signal: "SIGTERM",
          afterMs: 500,
          when: () => docker(environment, ["ps", "--quiet"]).trim() !== "",
        },
      },
    ).catch((error: unknown) => ({ status: String(error), cwd: "" }));
    expect([status, cwd]).not.toContain(0);
    expect(leftOvers(environment)).toEqual([]);
  });
});
