import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { findOverride } from "../../../src/github/override.js";
import { addLabel, BOT, startGitHub } from "../../support/github-server/index.js";
import type { GitHubServer } from "../../support/github-server/index.js";
import { connectTo, REPOSITORY, reset } from "./support.js";

const LABEL = "image-budget-override";

describe("findOverride", () => {
  let server: GitHubServer;
  let from = 0;

  beforeAll(async () => {
    server = await startGitHub();
  });
  afterAll(() => server.close());
  beforeEach(() => {
    reset(server);
    const { permissions } = server.state;
    permissions.set("alice", { permission: "admin", role: "admin" });
    permissions.set("bob", { permission: "write", role: "maintain" });
    permissions.set("carol", { permission: "write", role: "write" });
    permissions.set("dave", { permission: "write", role: "security lead" });
    permissions.set("tina", { permission: "read", role: "triage" });
    permissions.set("mallory", { permission: "none", role: "none" });
    from = server.requests.length;
  });
  afterEach(() => {
    expect(server.violations.splice(0)).toEqual([]);
  });

  const find = (label = LABEL) => findOverride(connectTo(server).api, REPOSITORY, 7, label);
  const label = (login: string, type: "User" | "Bot" = "User", name = LABEL): void => {
    addLabel(server.state, 7, name, { login, type });
  };

  it("is not set without the label, and nobody is asked about", async () => {
    label("alice", "User", "bug");
    expect(await find()).toEqual({ kind: "not-set" });
    expect(server.requests.length - from).toBe(1);
  });

  it.each(["alice", "bob", "carol", "dave"])("is honoured when set by %s, who may write", async (login) => {
    label(login);
    expect(await find()).toEqual({ kind: "set", by: login });
  });

  it.each<[string, "User" | "Bot", string]>([
    ["tina", "User", 'it was set by tina, whose access is "triage" and not write'],
    ["mallory", "User", 'it was set by mallory, whose access is "none" and not write'],
    ["left", "User", "it was set by left, who has no access to the repository"],
    ["ghost", "User", "it was set by an account that is no more"],
    [BOT, "Bot", `it was set by ${BOT}, which is no person`],
  ])("is not honoured when set by %s", async (login, type, reason) => {
    label(login, type);
    expect(await find()).toEqual({ kind: "not-honoured", reason });
  });

  it("is what was set last: a triager's label after a writer's was taken off does not count", async () => {
    label("alice");
    server.state.events.push({
      pullRequest: 7,
      event: "unlabeled",
      actor: { login: "alice", type: "User" },
      label: LABEL,
    });
    label("tina");
    expect(await find()).toMatchObject({ kind: "not-honoured" });
    label("alice");
    expect(await find()).toEqual({ kind: "set", by: "alice" });
  });

  it("takes who took the label off for nobody who set it", async () => {
    label("tina");
    server.state.events.push({
      pullRequest: 7,
      event: "unlabeled",
      actor: { login: "alice", type: "User" },
      label: LABEL,
    });
    expect(await find()).toMatchObject({ kind: "not-honoured", reason: expect.stringContaining("tina") });
  });

  it("is not set any more once the label was taken off", async () => {
    label("alice");
    for (const pull of server.state.pullRequests) pull.labels = [];
    expect(await find()).toEqual({ kind: "not-set" });
  });

  it("does not mind capitals, as GitHub does not", async () => {
    label("alice", "User", "Image-Budget-Override");
    expect(await find()).toEqual({ kind: "set", by: "alice" });
  });

  it("looks at the newest of 450 events first", async () => {
    label("tina");
    for (let index = 0; index < 448; index += 1) label("mallory", "User", `label ${index % 20}`);
    label("alice");
    expect(await find()).toEqual({ kind: "set", by: "alice" });
    // The pull request, the first page, the last one, the permission.
    expect(server.requests.length - from).toBe(4);
  });

  it("goes back through the pages to who set it", async () => {
    for (let index = 0; index < 150; index += 1) label("mallory", "User", `label ${index % 20}`);
    label("alice");
    for (let index = 0; index < 250; index += 1) label("mallory", "User", `label ${index % 20}`);
    expect(await find()).toEqual({ kind: "set", by: "alice" });
  });

  it("is not honoured when no event tells who set it", async () => {
    for (const pull of server.state.pullRequests) pull.labels = [LABEL];
    expect(await find()).toEqual({ kind: "not-honoured", reason: "no event says who set it" });
  });

  it.each([
    ["the pull request", /\/pulls\/7$/],
    ["the events", /\/events$/],
    ["the access", /\/permission$/],
  ])("is not honoured when %s cannot be read", async (_name, path) => {
    label("alice");
    server.fail(5, { status: 502 }, { path });
    expect(await find()).toEqual({
      kind: "not-honoured",
      reason: expect.stringMatching(/^reading .* failed 5 times/),
    });
  });

  it("is not honoured where the token may not read", async () => {
    label("alice");
    server.state.access = "none";
    expect(await find()).toMatchObject({ kind: "not-honoured", reason: expect.stringContaining("lacks") });
  });

  it("rejects when the run is cancelled", async () => {
    const reason = new Error("cancelled");
    const { api } = connectTo(server, { signal: AbortSignal.abort(reason) });
    await expect(findOverride(api, REPOSITORY, 7, LABEL)).rejects.toBe(reason);
  });
});
