import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { failureOf, read, remoteAt, startHosting, unchanged } from "./support/hosting.js";
import type { Hosting } from "./support/hosting.js";
import { ENVIRONMENT, git, makeFolder } from "./support/repository.js";

const TOKEN = "ghs_1234567890abcdefghijklmnop";

let at: Hosting;

beforeAll(async () => {
  at = await startHosting();
});
afterAll(() => at.close());

describe("the token", () => {
  /** A git that writes down its arguments before it does its work. */
  function spy(): { readonly environment: Record<string, string>; readonly log: () => string } {
    const folder = makeFolder();
    const log = join(folder, "arguments");
    const real = (ENVIRONMENT["PATH"] ?? "")
      .split(":")
      .map((entry) => join(entry, "git"))
      .find((path) => existsSync(path));
    writeFileSync(join(folder, "git"), `#!/bin/sh\nprintf '%s\\n' "$@" >>'${log}'\nexec '${real}' "$@"\n`);
    chmodSync(join(folder, "git"), 0o755);
    return {
      environment: { ...ENVIRONMENT, PATH: `${folder}:${ENVIRONMENT["PATH"] ?? ""}`, GIT_TRACE_CURL: "1" },
      log: () => readFileSync(log, "utf8"),
    };
  }
  const encoded = Buffer.from(`x-access-token:${TOKEN}`).toString("base64");
  const secrets = [TOKEN, encoded, encoded.slice(0, 20)];

  it("opens the repository, and is in no argument and in no file", async () => {
    const host = await at.serve({ token: TOKEN });
    const { environment, log } = spy();
    const root = at.mergeCheckout();
    const remote = remoteAt(host, TOKEN);
    const checkout = at.checkoutOf(root, { remote, environment });
    const laidOut = await unchanged(root, () => checkout.layOut(at.hosted.main));
    expect(laidOut.sha).toBe(at.hosted.main);
    expect(log()).toContain("fetch");
    const kept = git(laidOut.root, "config", "--list", "--local") + read(laidOut.root, ".git/FETCH_HEAD");
    for (const secret of secrets) expect(log() + kept).not.toContain(secret);
  });

  it.each([
    ["wrong", "ghs_wrong_one_0123456789", /permissions: contents: read/u],
    ["missing", null, /Without a token/u],
  ])("when it is %s the remedy says so and the message does not name it", async (_what, token, hint) => {
    const host = await at.serve({ token: TOKEN });
    const { environment, log } = spy();
    const remote = remoteAt(host, token);
    const error = await failureOf(
      at.checkoutOf(at.mergeCheckout(), { remote, environment }).layOut(at.hosted.main),
    );
    expect(error.hint).toMatch(hint);
    const shown = `${error.message}\n${error.hint}\n${error.stack}\n${String(error.cause)}\n${log()}`;
    if (token !== null) {
      expect(shown).not.toContain(token);
      expect(shown).not.toContain(Buffer.from(`x-access-token:${token}`).toString("base64"));
    }
    expect(host.requests.length).toBeLessThanOrEqual(2);
  });

  it("is masked where a server sends it back", async () => {
    const host = await at.serve({
      instead: (request, response) => {
        response.writeHead(403, { "content-type": "text/plain" });
        response.end(`${request.headers.authorization ?? ""} ${TOKEN}\n`);
        return true;
      },
    });
    const remote = remoteAt(host, TOKEN);
    const error = await failureOf(at.checkoutOf(at.mergeCheckout(), { remote }).layOut(at.hosted.main));
    expect(error.message).toContain("403");
    for (const secret of secrets) expect(error.message).not.toContain(secret);
  });

  it("follows nobody to another place", async () => {
    const thief: string[] = [];
    const elsewhere = await at.serve({
      instead: (request, response) => {
        thief.push(request.headers.authorization ?? "none");
        response.writeHead(404).end();
        return true;
      },
    });
    const host = await at.serve({
      instead: (request, response) => {
        response.writeHead(301, { location: `${elsewhere.url}${request.url ?? ""}` }).end();
        return true;
      },
    });
    const remote = remoteAt(host, TOKEN);
    const error = await failureOf(at.checkoutOf(at.mergeCheckout(), { remote }).layOut(at.hosted.main));
    expect(error.hint).toContain("renamed");
    expect(thief).toEqual([]);
  });

  it.each([
    "ssh://git@example.invalid/acme/shop",
    "ext::sh -c touch",
    "file:///acme/shop",
    "/acme/shop",
    `https://user:${TOKEN}@example.invalid/acme/shop`,
    "--upload-pack=touch",
  ])("is sent nowhere but by http(s): not to %s", async (url) => {
    const error = await failureOf(
      at.checkoutOf(at.mergeCheckout(), { remote: { url, token: TOKEN } }).layOut(at.hosted.main),
    );
    expect(error.hint).toContain("https://");
    expect(error.message).not.toContain(TOKEN);
  });

  it("is not joined by what the checkout's own configuration holds", async () => {
    const seen: string[] = [];
    const host = await at.serve({
      token: TOKEN,
      instead: (request) => {
        seen.push(request.headers.authorization ?? "none");
        return false;
      },
    });
    const root = at.mergeCheckout();
    // As actions/checkout leaves it.
    git(root, "config", `http.${host.url}/.extraheader`, "AUTHORIZATION: basic eDp5");
    git(root, "config", `url.${at.server.url}/.insteadOf`, `${host.url}/`);
    git(root, "config", "http.proxy", "http://127.0.0.1:1");
    const remote = remoteAt(host, TOKEN);
    expect((await at.checkoutOf(root, { remote }).layOut(at.hosted.main)).sha).toBe(at.hosted.main);
    expect(new Set(seen)).toEqual(new Set([`basic ${encoded}`]));
  });
});
