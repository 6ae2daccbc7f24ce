import { describe, expect, it } from "@jest/globals";
import { explainFailure, isTransient } from "../../../src/git/fetch-failure.js";

const explain = (said: string, more: object = {}) =>
  explainFailure({
    what: "main",
    url: "https://host/acme/shop",
    said,
    hasToken: true,
    seconds: null,
    ...more,
  });

/** Git's words, and curl's through it, as they come from several versions. */
describe("git's words", () => {
  it.each([
    "fatal: unable to access 'https://host/': Could not resolve host: host",
    "fatal: unable to access 'https://host/': The requested URL returned error: 502",
    "fatal: unable to access 'https://host/': The requested URL returned error: 429",
    "error: RPC failed; HTTP 504 curl 22 The requested URL returned error: 504 fatal: expected 'packfile'",
    "error: RPC failed; curl 92 HTTP/2 stream 5 was not closed cleanly: CANCEL (err 8) fatal: early EOF",
    "error: RPC failed; curl 56 OpenSSL SSL_read: Connection reset by peer, errno 104",
    "fatal: unable to access 'https://host/': Failed to connect to host port 443 after 4 ms: Couldn't connect to server",
    "fatal: unable to access 'https://host/': Operation too slow. Less than 1000 bytes/sec transferred",
    "fatal: unable to access 'https://host/': Empty reply from server",
    "fatal: unable to access 'https://host/': gnutls_handshake() failed: The TLS connection was non-properly terminated.",
    "fatal: the remote end hung up unexpectedly",
    "fatal: unable to access 'https://host/': SSL_ERROR_SYSCALL",
  ])("may pass: %s", (said) => {
    expect(isTransient(said)).toBe(true);
    expect(explain(said).message).toContain(said);
  });

  it.each([
    ["fatal: remote error: upload-pack: not our ref 1234", /force push.*`base:`/u],
    ["error: Server does not allow request for unadvertised object 1234", /give it away/u],
    ["fatal: couldn't find remote ref main", /branch nor a tag/u],
    ["fatal: Authentication failed for 'https://host/'", /contents: read/u],
    ["fatal: could not read Username for 'https://host': terminal prompts disabled", /contents: read/u],
    ["remote: Repository not found. fatal: repository 'https://host/' not found", /contents: read/u],
    ["fatal: unable to access 'https://host/': The requested URL returned error: 403", /contents: read/u],
    ["fatal: unable to access 'https://host/': The requested URL returned error: 301", /renamed/u],
    [
      "fatal: unable to access 'https://host/': server certificate verification failed. CAfile: none CRLfile: none",
      /sslCAInfo/u,
    ],
    [
      "fatal: unable to access 'https://host/': SSL certificate problem: self-signed certificate",
      /sslCAInfo/u,
    ],
    ["fatal: something that nobody has seen yet", /GITHUB_SERVER_URL/u],
  ])("stays: %s", (said, hint) => {
    expect(isTransient(said)).toBe(false);
    expect(explain(said).hint).toMatch(hint);
  });

  it("does not ask for a permission where there is no token to have it", () => {
    expect(explain("fatal: Authentication failed", { hasToken: false }).hint).toContain("Without a token");
  });

  it("says what ran out when it was time, not what git said in the end", () => {
    const error = explain("", { seconds: 600 });
    expect(error.message).toBe('the commit "main" was not fetched from https://host/acme/shop within 600 s');
    expect(error.hint).toContain("fetch-depth: 0");
  });
});
