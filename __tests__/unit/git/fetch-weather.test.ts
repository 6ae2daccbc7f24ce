import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { failureOf, remoteAt, startHosting } from "./support/hosting.js";
import type { Hosting } from "./support/hosting.js";
import { ENVIRONMENT, makeFolder } from "./support/repository.js";

const TOKEN = "ghs_1234567890abcdefghijklmnop";

let at: Hosting;

beforeAll(async () => {
  at = await startHosting();
});
afterAll(() => at.close());

describe("the way to the server", () => {
  it.each([
    ["a 502", (index: number) => index < 2, 502],
    ["being told to wait", (index: number) => index < 1, 429],
  ])("survives %s", async (_what, fails, status) => {
    const host = await at.serve({
      instead: (_request, response, index) => {
        if (!fails(index)) return false;
        response.writeHead(status).end();
        return true;
      },
    });
    const remote = remoteAt(host);
    expect((await at.checkoutOf(at.mergeCheckout(), { remote }).layOut(at.hosted.main)).sha).toBe(
      at.hosted.main,
    );
  });

  it("survives a dropped connection", async () => {
    const host = await at.serve({
      instead: (request, _response, index) => {
        if (index !== 1) return false;
        request.socket.destroy();
        return true;
      },
    });
    const remote = remoteAt(host);
    expect((await at.checkoutOf(at.mergeCheckout(), { remote }).layOut(at.hosted.main)).sha).toBe(
      at.hosted.main,
    );
  });

  it("tries three times, then says what is the matter", async () => {
    const host = await at.serve({
      instead: (_request, response) => {
        response.writeHead(503).end();
        return true;
      },
    });
    const remote = remoteAt(host);
    const error = await failureOf(at.checkoutOf(at.mergeCheckout(), { remote }).layOut(at.hosted.main));
    expect(host.requests).toHaveLength(3);
    expect(error.message).toContain("503");
    expect(error.hint).toMatch(/GITHUB_SERVER_URL.*https_proxy/u);
  });

  it.each([
    ["asks once for what is not there", 404],
    ["asks once for what it may not read", 403],
  ])("%s", async (_what, status) => {
    const host = await at.serve({
      instead: (_request, response) => {
        response.writeHead(status).end();
        return true;
      },
    });
    const remote = remoteAt(host, TOKEN);
    await failureOf(at.checkoutOf(at.mergeCheckout(), { remote }).layOut(at.hosted.main));
    expect(host.requests).toHaveLength(1);
  });

  it("ends in time where a server says nothing", async () => {
    const host = await at.serve({ instead: () => true });
    const remote = remoteAt(host);
    const limits = { milliseconds: 700, waits: [1, 1] };
    const error = await failureOf(
      at.checkoutOf(at.mergeCheckout(), { remote, limits }).layOut(at.hosted.main),
    );
    expect(error.message).toContain("within 0.7 s");
    expect(host.requests).toHaveLength(1);
  });

  it("ends when the run is cleaned up, and leaves nothing", async () => {
    const host = await at.serve({ instead: () => true });
    const remote = remoteAt(host);
    const checkout = at.checkoutOf(at.mergeCheckout(), { remote });
    const failure = failureOf(checkout.layOut(at.hosted.main));
    while (host.requests.length === 0) await sleep(10);
    const started = performance.now();
    await checkout.cleanUp();
    await failure;
    expect(performance.now() - started).toBeLessThan(3000);
    expect(readdirSync(checkout.tempDir)).toEqual([]);
  });

  it("goes through the proxy that the environment or the machine's configuration names", async () => {
    const seen: string[] = [];
    const proxy = await at.serve({
      instead: (request) => {
        seen.push(request.url ?? "");
        return false;
      },
    });
    const remote = { url: "http://github.invalid/acme/shop", token: null };
    const byEnvironment = { ...ENVIRONMENT, http_proxy: proxy.url };
    const checkout = at.checkoutOf(at.mergeCheckout(), { remote, environment: byEnvironment });
    expect((await checkout.layOut(at.hosted.main)).sha).toBe(at.hosted.main);
    expect(seen[0]).toMatch(/^http:\/\/github\.invalid\/acme\/shop\/info\/refs/u);

    const config = join(makeFolder(), "gitconfig");
    writeFileSync(config, `[http]\n\tproxy = ${proxy.url}\n\tsslVerify = false\n\textraheader = X-Own: 1\n`);
    const byConfiguration = { ...ENVIRONMENT, GIT_CONFIG_GLOBAL: config };
    const configured = at.checkoutOf(at.mergeCheckout(), { remote, environment: byConfiguration });
    expect((await configured.layOut(at.hosted.main)).sha).toBe(at.hosted.main);
  });

  it("is not gone at all on a desk: there the remedy is said", async () => {
    const asked = at.server.requests.length;
    const error = await failureOf(at.checkoutOf(at.mergeCheckout(), { remote: null }).layOut(at.hosted.main));
    expect(error.hint).toContain(`git fetch --depth=1 origin ${at.hosted.main}`);
    expect(at.server.requests).toHaveLength(asked);
  });
});
