import { describe, expect, it } from "@jest/globals";
import { chooseBase } from "../../../src/baseline/base-commit.js";
import type { BaseInput } from "../../../src/baseline/base-commit.js";
import type { RunEvent } from "../../../src/baseline/run-event.js";

const sha = (digit: string): string => digit.repeat(40);
const [MERGE, HEAD, MAIN, TIP, OLD] = [sha("a"), sha("b"), sha("c"), sha("d"), sha("e")];
const origin = { defaultBranch: "main", repository: "acme/shop" };

const pullRequest: RunEvent = {
  kind: "pull-request",
  number: 7,
  headSha: HEAD,
  headRef: "topic",
  headRepository: "acme/shop",
  baseSha: TIP,
  baseRef: "main",
  labels: [],
  fork: false,
  ...origin,
};
const target: RunEvent = { ...pullRequest, kind: "pull-request-target" };
const push = (before: string | null, ref = "refs/heads/main"): RunEvent => ({
  kind: "push",
  before,
  ref,
  forced: false,
  ...origin,
});
const other = (name: string, problem: string | null = null): RunEvent => ({
  kind: "other",
  name,
  problem,
  ...origin,
});

function choose(
  event: RunEvent | null,
  head: string | null,
  parents: readonly string[],
  more: Partial<BaseInput> = {},
) {
  return chooseBase({ given: null, event, head: { sha: head, parents }, runSha: MERGE, ...more });
}

describe("a pull request", () => {
  const parent = { kind: "commit", commit: MAIN, ref: "main", how: "merge-parent" };
  const ancestorOf = (head: string): object => ({ kind: "merge-base", head, base: TIP, ref: "main" });

  it.each([
    ["its merge commit, as the run names it", pullRequest, MERGE, [MAIN, HEAD], MERGE, parent],
    ["its merge commit, the event being older than the head", pullRequest, MERGE, [MAIN, OLD], MERGE, parent],
    ["its merge commit, the run naming another", pullRequest, MERGE, [MAIN, HEAD], OLD, parent],
    ["its merge commit, the run naming none", pullRequest, MERGE, [MAIN, HEAD], null, parent],
    ["its head", pullRequest, HEAD, [OLD], MERGE, ancestorOf(HEAD)],
    ["its head, into which main was merged", pullRequest, HEAD, [OLD, MAIN], MERGE, ancestorOf(HEAD)],
    ["that head, the run naming it as well", pullRequest, HEAD, [OLD, MAIN], HEAD, ancestorOf(HEAD)],
    ["a merge of somebody else's", pullRequest, sha("f"), [OLD, MAIN], MERGE, ancestorOf(sha("f"))],
    ["a commit made on its merge commit", pullRequest, sha("f"), [MERGE], MERGE, ancestorOf(sha("f"))],
    ["a first commit", pullRequest, MERGE, [], MERGE, ancestorOf(MERGE)],
    ["its merge commit, on pull_request_target", target, MERGE, [MAIN, HEAD], TIP, parent],
    ["main, itself a merge, on pull_request_target", target, TIP, [OLD, sha("f")], TIP, ancestorOf(TIP)],
  ])("with %s checked out", (_what, event, head, parents, runSha, expected) => {
    expect(choose(event, head, parents, { runSha })).toEqual(expected);
  });

  it("without a commit has none", () => {
    expect(choose(pullRequest, null, [])).toMatchObject({ kind: "none" });
  });
});

describe("other events", () => {
  it("counts a merge queue's group against what it is merged onto", () => {
    const event: RunEvent = {
      kind: "merge-group",
      baseSha: TIP,
      baseRef: "main",
      headSha: MERGE,
      number: 1,
      ...origin,
    };
    expect(choose(event, MERGE, [TIP, HEAD])).toEqual({
      kind: "commit",
      commit: TIP,
      ref: "main",
      how: "merge-queue",
    });
  });

  it("counts a push against what was there before", () => {
    expect(choose(push(OLD), TIP, [OLD])).toEqual({ kind: "commit", commit: OLD, ref: "main", how: "push" });
  });

  it.each([
    ["a new branch", push(null, "refs/heads/feature/x"), /^the branch feature\/x is new/u],
    ["a new tag", push(null, "refs/tags/v1"), /^the tag v1 is new/u],
    ["dispatch", other("workflow_dispatch"), /workflow_dispatch.*`base:`/u],
    ["schedule", other("schedule"), /schedule/u],
    [
      "an event that cannot be read",
      other("push", "ref: is no name of a ref"),
      /push cannot be read \(ref: is/u,
    ],
  ])("has none on %s, and says why", (_what, event, reason) => {
    expect(choose(event, TIP, [OLD])).toEqual({ kind: "none", reason: expect.stringMatching(reason) });
  });

  it("has none on a desk, where nobody asked for a reason", () => {
    expect(choose(null, TIP, [OLD])).toEqual({ kind: "none", reason: null });
  });

  it.each([pullRequest, push(OLD), push(null), other("schedule"), null])(
    "a given base wins over %j",
    (event) => {
      expect(choose(event, MERGE, [MAIN, HEAD], { given: "v1.2" })).toEqual({
        kind: "commit",
        commit: "v1.2",
        ref: "v1.2",
        how: "given",
      });
    },
  );
});
