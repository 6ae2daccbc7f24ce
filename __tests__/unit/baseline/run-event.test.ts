import { createRequire } from "node:module";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { z } from "zod";
import { parseRunEvent } from "../../../src/baseline/run-event.js";

/** Payloads as GitHub sent them. */
const catalogue = z
  .array(z.object({ name: z.string(), examples: z.array(z.record(z.string(), z.unknown())) }))
  .parse(createRequire(import.meta.url)("@octokit/webhooks-examples/api.github.com/index.json"));

function examples(name: string): readonly Readonly<Record<string, unknown>>[] {
  return catalogue.find((webhook) => webhook.name === name)?.examples ?? [];
}

const SHA = /^[0-9a-f]{40}$/u;
const zeros = "0".repeat(40);
const [one, two] = ["1".repeat(40), "2".repeat(40)];
const repository = { full_name: "acme/shop", default_branch: "trunk" };

const pullRequest = (change: object = {}, head: object = {}): object => ({
  action: "synchronize",
  repository,
  pull_request: {
    number: 7,
    head: { sha: one, ref: "topic", repo: { full_name: "Acme/Shop" }, ...head },
    base: { sha: two, ref: "trunk", repo: { full_name: "acme/shop" } },
    labels: [{ name: "size" }],
    ...change,
  },
});

describe("the payloads that GitHub shows", () => {
  it.each([
    ["pull_request", "pull-request", 29],
    ["merge_group", "merge-group", 2],
    ["push", "push", 7],
    ["workflow_run", "workflow-run", 5],
  ])("every example of %s is read", (name, kind, least) => {
    const found = examples(name);
    expect(found.length).toBeGreaterThanOrEqual(least);
    for (const payload of found) {
      const event = parseRunEvent(name, payload);
      expect(event).toMatchObject({ kind, repository: expect.stringMatching(/^[^/]+\/[^/]+$/u) });
      expect(event.defaultBranch).toMatch(/^(?:master|main)$/u);
    }
  });

  it("reads a pull request", () => {
    const event = parseRunEvent("pull_request", examples("pull_request")[0]);
    expect(event).toEqual({
      kind: "pull-request",
      number: 2,
      headSha: expect.stringMatching(SHA),
      headRef: "changes",
      headRepository: "Codertocat/Hello-World",
      baseSha: expect.stringMatching(SHA),
      baseRef: "master",
      labels: [],
      fork: false,
      defaultBranch: "master",
      repository: "Codertocat/Hello-World",
    });
  });

  it("reads a merge queue's group, its base by the branch's name", () => {
    expect(parseRunEvent("merge_group", examples("merge_group")[0])).toMatchObject({
      baseSha: "380387fbc80638b734a49e1be1c4dfec1c01b33c",
      baseRef: "main",
      headSha: "2ffea6db159f6b6c47a24e778fb9ef40cf6b1c7d",
    });
  });

  it("reads pushes, a new ref as one without a past", () => {
    for (const payload of examples("push")) {
      const isNew = payload["created"] === true;
      expect(parseRunEvent("push", payload)).toMatchObject({
        before: isNew ? null : payload["before"],
        ref: payload["ref"],
        forced: false,
      });
    }
  });

  it("reads the run that another follows", () => {
    const payload = examples("workflow_run").find(
      ({ workflow_run: run }) => z.object({ id: z.literal(1589141559) }).safeParse(run).success,
    );
    expect(parseRunEvent("workflow_run", payload)).toMatchObject({
      headSha: "5779607b49aab1200488439f02372c57b4f75444",
      headBranch: "main",
      headOwner: "octo-org",
      event: "workflow_dispatch",
      runId: 1589141559,
      attempt: 1,
      url: "https://github.com/octo-org/octo-repo/actions/runs/1589141559",
      conclusion: null,
    });
  });

  it.each(["workflow_dispatch", "deployment", "pull_request_review"])("%s is none of these", (name) => {
    for (const payload of examples(name)) {
      expect(parseRunEvent(name, payload)).toMatchObject({ kind: "other", name, problem: null });
    }
  });

  it("never mistakes a payload for another event's", () => {
    for (const { name, examples: payloads } of catalogue) {
      for (const payload of payloads) {
        const { kind } = parseRunEvent("merge_group", payload);
        expect([name, kind]).toEqual([name, name === "merge_group" ? "merge-group" : "other"]);
      }
    }
  });
});

describe("pull requests", () => {
  it.each([
    ["the same repository, whatever its case", { repo: { full_name: "ACME/shop" } }, false, "ACME/shop"],
    ["a fork", { repo: { full_name: "guest/shop" } }, true, "guest/shop"],
    ["a fork that is gone", { repo: null }, true, null],
  ])("tells %s", (_what, head, fork, headRepository) => {
    expect(parseRunEvent("pull_request", pullRequest({}, head))).toMatchObject({ fork, headRepository });
  });

  it("keeps the kind of pull_request_target apart, and the labels in their order", () => {
    const labels = [{ name: "b" }, { name: "@a <!-- " }];
    expect(parseRunEvent("pull_request_target", pullRequest({ labels }))).toMatchObject({
      kind: "pull-request-target",
      labels: ["b", "@a <!-- "],
      defaultBranch: "trunk",
    });
  });
});

describe("payloads that are not as GitHub's are", () => {
  it.each([
    ["nothing", null, /the payload/u],
    ["a text", "{}", /the payload/u],
    ["a list", [], /the payload/u],
    ["another event", { ref: "refs/heads/x" }, /pull_request/u],
    ["a hash that is an option", pullRequest({}, { sha: "--upload-pack=sh" }), /pull_request\.head\.sha/u],
    ["a branch with a line end", pullRequest({}, { ref: "a\nb" }), /pull_request\.head\.ref/u],
    ["a long branch", pullRequest({}, { ref: "a".repeat(5000) }), /pull_request\.head\.ref/u],
    ["no number", pullRequest({ number: "7" }), /pull_request\.number/u],
    ["a flood of labels", pullRequest({ labels: Array(2000).fill({ name: "x" }) }), /pull_request\.labels/u],
    ["a repository that is a path", pullRequest({}, { repo: { full_name: "../../x" } }), /full_name/u],
  ])("%s is said, not thrown", (_what, payload, problem) => {
    const event = parseRunEvent("pull_request", payload);
    expect(event).toMatchObject({
      kind: "other",
      name: "pull_request",
      problem: expect.stringMatching(problem),
    });
  });

  it.each([
    [{ before: zeros, ref: "refs/heads/x" }, null],
    [{ ref: "refs/heads/x" }, null],
    [{ before: one, ref: "refs/heads/x", created: true }, null],
    [{ before: one, ref: "refs/heads/x", forced: true }, one],
  ])("a push of %j was at %j before", (payload, before) => {
    expect(parseRunEvent("push", payload)).toMatchObject({ kind: "push", before, repository: null });
  });

  it("never throws and stays bounded", () => {
    const names = fc.constantFrom(
      "pull_request",
      "pull_request_target",
      "merge_group",
      "push",
      "workflow_run",
      "x",
    );
    const mutated = fc
      .tuple(
        fc.constantFrom(...["pull_request", "merge_group", "push", "workflow_run"].flatMap(examples)),
        fc.jsonValue(),
      )
      .chain(([payload, value]) =>
        fc.constantFrom(...Object.keys(payload)).map((key): unknown => ({ ...payload, [key]: value })),
      );
    fc.assert(
      fc.property(names, fc.oneof(fc.jsonValue(), mutated), (name, payload) => {
        const event = parseRunEvent(name, payload);
        if (event.kind === "other") expect((event.problem ?? "").length).toBeLessThanOrEqual(300);
      }),
    );
    expect(parseRunEvent("y".repeat(1_000_000), {})).toMatchObject({ name: "y".repeat(100) });
  });
});
