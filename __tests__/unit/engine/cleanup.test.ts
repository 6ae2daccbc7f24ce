import { describe, expect, it } from "@jest/globals";
import { removeRun } from "../../../src/engine/cleanup.js";
import { fakeClient } from "./fake-client.js";

const A = `sha256:${"a".repeat(64)}`;
const B = `sha256:${"b".repeat(64)}`;
const C = `sha256:${"c".repeat(64)}`;

describe("removeRun", () => {
  it("removes by the run's label and repository, keeps parents and what somebody named", async () => {
    let left = [`${A} <none>`, `${B} <none>`, `${C} users/image`];
    const { client, commands } = fakeClient({
      "ps --all": { stdout: "c0ffee\n" },
      "image ls --format {{.Repository}}:{{.Tag}}": { stdout: "image-budget-tmp/r1:1\nother/thing:1\n" },
      "image ls --all": () => ({ stdout: `${left.join("\n")}\n` }),
      // The parent cannot go while its child is there.
      rmi: (args) => {
        left = left.filter(
          (row) =>
            !args.includes(row.split(" ")[0] ?? "") ||
            (row.startsWith(A) && left.some((other) => other.startsWith(B))),
        );
        return { code: 1 };
      },
      rm: {},
    });
    await removeRun(client, "r1");
    expect(left).toEqual([`${C} users/image`]);
    const destructive = commands.filter((command) => /^rmi?\b/.test(command));
    expect(destructive).toEqual([
      "rm --force --volumes c0ffee",
      "rmi --no-prune image-budget-tmp/r1:1",
      `rmi --no-prune ${A} ${B}`,
      `rmi --no-prune ${A}`,
    ]);
    expect(
      commands
        .filter((command) => command.includes("label="))
        .every((command) => command.endsWith("label=image-budget.run=r1")),
    ).toBe(true);
  });

  it("gives up on an image that cannot be removed", async () => {
    const { client, commands } = fakeClient({
      "image ls --all": { stdout: `${A} <none>\n` },
      rmi: { code: 1 },
    });
    await removeRun(client, "r1");
    expect(commands.filter((command) => command.startsWith("rmi"))).toHaveLength(1);
  });

  it("never throws, and touches nothing for a name that is none", async () => {
    const { client, commands } = fakeClient({});
    await removeRun(client, "r1");
    const before = commands.length;
    for (const name of ["", "*", "A", "../x", "a b", "a..b"]) await removeRun(client, name);
    expect(commands).toHaveLength(before);
    await removeRun({ ...client, run: () => Promise.reject(new Error("gone")) }, "r1");
  });
});

describe("removeRun on an engine that hangs", () => {
  it("gives up in time", async () => {
    const { client } = fakeClient({});
    const started = Date.now();
    await removeRun({ ...client, run: () => new Promise(() => undefined) }, "r1", 200);
    expect(Date.now() - started).toBeLessThan(1000);
  });
});
