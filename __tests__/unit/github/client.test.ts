import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { z } from "zod";
import { createGitHub } from "../../../src/github/client.js";
import { pullRequest } from "../../../src/github/pull-requests.js";
import { serverUrls } from "../../../src/github/urls.js";
import { PublishError } from "../../../src/model/errors.js";
import { sha, startGitHub, TOKEN } from "../../support/github-server/index.js";
import type { Failure, GitHubServer } from "../../support/github-server/index.js";
import { connectTo, REPOSITORY, reset } from "./support.js";

const HOUR = 3600;
/** The clock of the tests begins here. */
const NOW = Date.UTC(2026, 10, 24, 13, 0, 0) / 1000;
const limit = (text: string, headers: Record<string, string> = {}, status = 403): Failure => ({
  status,
  headers,
  body: { message: text },
});

describe("the client of GitHub", () => {
  let server: GitHubServer;

  beforeAll(async () => {
    server = await startGitHub();
  });
  afterAll(() => server.close());
  beforeEach(() => {
    reset(server);
  });
  afterEach(() => {
    expect(server.violations.splice(0)).toEqual([]);
  });

  const READ = { method: "GET", path: /\/pulls\/7$/ };
  const SECONDARY =
    "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";

  it.each<[string, Failure, number, readonly number[]]>([
    ["502 three times", { status: 502, body: "<html>Unicorn!</html>" }, 3, [1000, 2000, 4000]],
    ["503 with the wait asked for", { status: 503, headers: { "retry-after": "7" } }, 1, [7000]],
    ["429", { status: 429, headers: { "retry-after": "1" } }, 2, [1000, 1000]],
    ["a secondary rate limit", limit(SECONDARY, { "retry-after": "1" }), 1, [1000]],
    ["a secondary rate limit that names no time", limit(SECONDARY), 1, [60_000]],
    ["the abuse answer of old", limit("You have triggered an abuse detection mechanism."), 1, [60_000]],
    [
      "a date to wait for",
      limit(SECONDARY, { "retry-after": new Date((NOW + 30) * 1000).toUTCString() }),
      1,
      [30_000],
    ],
    [
      "the primary rate limit",
      limit("API rate limit exceeded", {
        "x-ratelimit-remaining": "0",
        "x-ratelimit-reset": String(NOW + 20),
      }),
      1,
      [21_000],
    ],
    ["a reset connection", "reset", 2, [1000, 2000]],
    ["a body that is cut short", "truncate", 1, [1000]],
    ["half a body that claims to be whole", "half", 1, [1000]],
    ["an empty page", { status: 200, body: "" }, 1, [1000]],
    ["a page of HTML", { status: 200, body: "<html>maintenance</html>" }, 1, [1000]],
  ])("reads on after %s", async (_name, failure, times, expected) => {
    server.fail(times, failure, READ);
    const { api, waits, notices } = connectTo(server);
    expect(await pullRequest(api, REPOSITORY, 7)).toMatchObject({ number: 7, headSha: sha("a") });
    expect(waits).toEqual(expected);
    expect(notices).toHaveLength(expected.length);
    expect(notices[0]).toMatch(/^reading pull request 7: .*; trying again in \d+ s \(try 2 of 5\)$/);
  });

  it("does not begin a wait that is too long, and says when it would be over", async () => {
    const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(NOW + HOUR) };
    server.fail(1, limit("API rate limit exceeded", headers), READ);
    const { api, waits } = connectTo(server);
    await expect(pullRequest(api, REPOSITORY, 7)).rejects.toMatchObject({
      exitCode: 4,
      message: expect.stringContaining("rate limit"),
      hint: "Run the job again after 2026-11-24 14:01 UTC.",
    });
    expect(waits).toEqual([]);
  });

  it("waits two minutes in all, over all requests of the run", async () => {
    server.fail(3, limit(SECONDARY), READ);
    const { api, waits } = connectTo(server);
    await expect(pullRequest(api, REPOSITORY, 7)).rejects.toThrow(/longer than the 0 s left/);
    expect(waits).toEqual([60_000, 60_000]);
    server.fail(1, { status: 502 }, READ);
    await expect(pullRequest(api, REPOSITORY, 7)).rejects.toThrow(PublishError);
  });

  it.each(["99999999999999", "9".repeat(400), "-5", "soon"])(
    "is not led astray by a wait of %s",
    async (value) => {
      server.fail(1, { status: 503, headers: { "retry-after": value } }, READ);
      const { api, waits } = connectTo(server);
      await pullRequest(api, REPOSITORY, 7);
      // What says nothing is taken for nothing.
      expect(waits).toEqual([1000]);
    },
  );

  it("gives up after five tries, naming the last failure", async () => {
    server.fail(5, { status: 500 }, READ);
    const { api, waits } = connectTo(server);
    await expect(pullRequest(api, REPOSITORY, 7)).rejects.toThrow(
      "reading pull request 7 failed 5 times; the last time GitHub answered 500",
    );
    expect(waits).toHaveLength(4);
  });

  it("really waits", async () => {
    server.fail(1, { status: 503, headers: { "retry-after": "1" } }, READ);
    const started = performance.now();
    const api = createGitHub({
      token: TOKEN,
      environment: { GITHUB_API_URL: server.apiUrl },
      onWait: () => undefined,
    });
    await pullRequest(api, REPOSITORY, 7);
    expect(performance.now() - started).toBeGreaterThan(990);
  });

  it("takes no answer in time for weather", async () => {
    server.fail(1, "timeout", READ);
    const { api, notices } = connectTo(server, { timeoutMs: 50 });
    await pullRequest(api, REPOSITORY, 7);
    expect(notices[0]).toContain("GitHub did not answer within 0.05 s");
  });

  it("does not go on waiting for a server that hangs, in this request and in the next", async () => {
    server.fail(9, "timeout", READ);
    // Half a minute goes by whenever somebody looks at the clock.
    let time = 0;
    const { api, waits } = connectTo(server, { timeoutMs: 20, now: () => (time += 30_000) });
    await expect(pullRequest(api, REPOSITORY, 7)).rejects.toThrow(
      /the wait of 8 s before the next try is longer than the 0 s left/,
    );
    expect(waits).toEqual([1000, 2000, 4000]);
    await expect(pullRequest(api, REPOSITORY, 7)).rejects.toThrow(/longer than the 0 s left/);
    expect(waits).toHaveLength(3);
    server.recover();
  });

  it("ends at once when the run is cancelled, in a request and in a wait", async () => {
    const reason = new Error("cancelled");
    server.fail(1, "timeout", READ);
    const during = new AbortController();
    setTimeout(() => {
      during.abort(reason);
    }, 20);
    await expect(pullRequest(connectTo(server, { signal: during.signal }).api, REPOSITORY, 7)).rejects.toBe(
      reason,
    );

    server.fail(1, { status: 503, headers: { "retry-after": "100" } }, READ);
    const waiting = new AbortController();
    const api = createGitHub({
      token: TOKEN,
      environment: { GITHUB_API_URL: server.apiUrl },
      signal: waiting.signal,
      onWait: () =>
        setTimeout(() => {
          waiting.abort(reason);
        }, 20),
    });
    await expect(pullRequest(api, REPOSITORY, 7)).rejects.toBe(reason);
  });

  it("tries again where nobody listens, and says so in the end", async () => {
    const gone = await startGitHub();
    await gone.close();
    const { api, waits } = connectTo(gone);
    await expect(pullRequest(api, REPOSITORY, 7)).rejects.toThrow(
      /connection to GitHub failed \(.*ECONNREFUSED/,
    );
    expect(waits).toHaveLength(4);
  });

  it.each<[string, Failure, RegExp, RegExp]>([
    ["401", limit("Bad credentials", {}, 401), /401 Bad credentials/, /github-token/],
    [
      "a permission that is missing while no requests are left",
      limit("Resource not accessible by integration", { "x-ratelimit-remaining": "0" }),
      /lacks `pull-requests: read`/,
      /permissions:/,
    ],
    ["404", limit("Not Found", {}, 404), /lacks `pull-requests: read`/, /permissions:/],
    ["an answer of another shape", { status: 200, body: { number: "7" } }, /not understood: number/, /again/],
    ["451", limit("DMCA", {}, 451), /451 DMCA/, /again/],
  ])("does not try again after %s", async (_name, failure, message, hint) => {
    server.fail(1, failure, READ);
    const { api, waits } = connectTo(server);
    await expect(pullRequest(api, REPOSITORY, 7)).rejects.toMatchObject({
      exitCode: 4,
      message: expect.stringMatching(message),
      hint: expect.stringMatching(hint),
    });
    expect(waits).toEqual([]);
  });

  it("repeats GitHub's words as one inert line of bounded length", async () => {
    server.fail(1, limit(`\u001b[31m::error::\n${"x".repeat(5000)}`, {}, 422), READ);
    const error: unknown = await pullRequest(connectTo(server).api, REPOSITORY, 7).catch(
      (caught: unknown) => caught,
    );
    const { message } = z.object({ message: z.string() }).parse(error);
    expect(message.length).toBeLessThan(500);
    expect(message).not.toMatch(/[\p{Cc}]/u);
  });

  it.each([
    ["a GraphQL limit", { type: "RATE_LIMITED", message: "API rate limit exceeded" }, [60_000]],
    ["a query GitHub failed at", { message: "Something went wrong while executing your query." }, [1000]],
  ])("asks again after %s", async (_name, error, expected) => {
    server.fail(1, { status: 200, body: { data: null, errors: [error] } }, { path: "/graphql" });
    const { api, waits } = connectTo(server);
    const query = {
      text: 'query { repository(owner: "octo", name: "images") { pullRequest(number: 7) { number } } }',
      variables: {},
      doing: "asking",
      needs: "pull-requests: read",
    } as const;
    expect(await api.ask(query, z.unknown())).toEqual({ repository: { pullRequest: { number: 7 } } });
    expect(waits).toEqual(expected);
  });

  it.each(["", "  ", "two words", "line\nbreak", "\u00e9"])("refuses %j as a token", (token) => {
    expect(() => connectTo(server, { token })).toThrow(PublishError);
  });

  it.each(["images", "a/b/c", "../..", "octo/..", "octo/im ages", "octo/images?x=1", ""])(
    "refuses %j as a repository",
    async (repository) => {
      await expect(pullRequest(connectTo(server).api, repository, 7)).rejects.toThrow("is not a repository");
    },
  );

  it("says who it is, and what it is talking about", async () => {
    await pullRequest(connectTo(server).api, REPOSITORY, 7);
    expect(server.requests.at(-1)?.headers).toMatchObject({
      accept: "application/vnd.github+json",
      authorization: `token ${TOKEN}`,
      "user-agent": expect.stringMatching(/^image-budget/),
      "x-github-api-version": "2022-11-28",
    });
  });
});

describe("on Enterprise Server", () => {
  it("finds both interfaces where they are", async () => {
    const server = await startGitHub({ enterprise: true });
    try {
      reset(server);
      for (const environment of [
        { GITHUB_API_URL: server.apiUrl, GITHUB_GRAPHQL_URL: server.graphqlUrl },
        { GITHUB_API_URL: server.apiUrl },
        { GITHUB_SERVER_URL: new URL(server.apiUrl).origin },
      ]) {
        const { api } = connectTo(server, { environment });
        expect(await pullRequest(api, REPOSITORY, 7)).toMatchObject({ number: 7 });
        const query = { text: "query { viewer { login } }", variables: {}, doing: "asking" } as const;
        await api.ask({ ...query, needs: "contents: read" }, z.unknown()).catch(() => undefined);
        expect(server.requests.at(-1)?.path).toBe("/graphql");
      }
    } finally {
      await server.close();
    }
  });

  it.each([
    [{}, "https://api.github.com", "https://api.github.com/graphql"],
    [{ GITHUB_API_URL: "" }, "https://api.github.com", "https://api.github.com/graphql"],
    [{ GITHUB_SERVER_URL: "https://github.com" }, "https://api.github.com", "https://api.github.com/graphql"],
    [
      { GITHUB_SERVER_URL: "https://git.example:8443/" },
      "https://git.example:8443/api/v3",
      "https://git.example:8443/api/graphql",
    ],
    [
      { GITHUB_SERVER_URL: "https://octo.ghe.com" },
      "https://api.octo.ghe.com",
      "https://api.octo.ghe.com/graphql",
    ],
    [
      { GITHUB_API_URL: "https://git.example/api/v3/", GITHUB_GRAPHQL_URL: "https://git.example/graph" },
      "https://git.example/api/v3",
      "https://git.example/graph",
    ],
  ])("derives from %j", (environment, api, graphql) => {
    expect(serverUrls(environment)).toEqual({ api, graphql });
  });

  it.each(["git.example", "ftp://git.example", "https://user:word@git.example", "https://x/?a=1"])(
    "refuses %s without repeating it",
    (url) => {
      expect(() => serverUrls({ GITHUB_API_URL: url })).toThrow("is not a URL");
      expect(() => serverUrls({ GITHUB_API_URL: url })).not.toThrow(url);
    },
  );
});

describe("behind a proxy", () => {
  const saved = { ...process.env };
  afterEach(() => {
    process.env = { ...saved };
  });

  /** The toolkit looks at the environment when it is loaded, as at the start of every step. */
  const ask = async (noProxy: string): Promise<unknown> => {
    process.env["GITHUB_API_URL"] = "http://git.invalid";
    process.env["no_proxy"] = noProxy;
    jest.resetModules();
    const { createGitHub: fresh } = await import("../../../src/github/client.js");
    const api = fresh({
      token: TOKEN,
      environment: process.env,
      wait: () => Promise.resolve(),
      onWait: () => undefined,
    });
    return pullRequest(api, REPOSITORY, 7);
  };

  it("goes through it, except where it must not", async () => {
    const server = await startGitHub();
    const port = Number(new URL(server.apiUrl).port);
    const tunnels: string[] = [];
    const proxy = createServer();
    proxy.on("connect", (request, socket) => {
      tunnels.push(request.url ?? "");
      // Whatever name is asked for is the stand-in.
      const upstream = connect(port, "127.0.0.1", () => {
        socket.write("HTTP/1.1 200 OK\r\n\r\n");
        upstream.pipe(socket).pipe(upstream);
      });
      upstream.on("error", () => socket.destroy());
      socket.on("error", () => upstream.destroy());
    });
    await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
    const { port: proxyPort }: AddressInfo = z
      .object({ port: z.number(), address: z.string(), family: z.string() })
      .parse(proxy.address());
    try {
      reset(server);
      process.env["http_proxy"] = `http://127.0.0.1:${proxyPort}`;
      expect(await ask("")).toMatchObject({ number: 7 });
      expect(tunnels).toEqual(["git.invalid:80"]);
      await expect(ask("git.invalid")).rejects.toThrow(/connection to GitHub failed/);
      expect(tunnels).toHaveLength(1);
    } finally {
      proxy.close();
      proxy.closeAllConnections();
      await server.close();
    }
  });
});
