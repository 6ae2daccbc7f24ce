import { createServer } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import type { IncomingMessage, RequestListener, Server, ServerResponse } from "node:http";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { IndexPage, PackageIndex } from "../../../src/ports.js";
import { parseNetrc } from "../../../src/runner/netrc.js";
import { createPackageIndex } from "../../../src/runner/package-index.js";
import type { PackageIndexOptions } from "../../../src/runner/package-index.js";
import { CERTIFICATE, KEY } from "./certificate.js";
import { askPip } from "../../../src/runner/pip-settings.js";

const JSON_TYPE = "application/vnd.pypi.simple.v1+json";
const SECRET = "s3cret-word";

interface Asked {
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
}

interface StandIn {
  /** `http://127.0.0.1:PORT`, without a path. */
  readonly origin: string;
  readonly asked: Asked[];
  readonly sockets: () => number;
}

let temp = "";
const servers: Server[] = [];

beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), "image-budget-index-"));
});

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  rmSync(temp, { recursive: true, force: true });
});

/** A real server on loopback; `https` with a certificate that nobody has signed. */
async function serve(answer: RequestListener, scheme: "http" | "https" = "http"): Promise<StandIn> {
  const asked: Asked[] = [];
  let sockets = 0;
  const listener: RequestListener = (request, response) => {
    asked.push({ path: request.url ?? "", headers: request.headers });
    answer(request, response);
  };
  const server =
    scheme === "http" ? createServer(listener) : createHttpsServer({ cert: CERTIFICATE, key: KEY }, listener);
  server.on("connection", () => {
    sockets += 1;
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return { origin: `${scheme}://127.0.0.1:${address.port}`, asked, sockets: () => sockets };
}

function sends(status: number, body = "", headers: Readonly<Record<string, string>> = {}): RequestListener {
  return (_request, response) => {
    response.writeHead(status, headers).end(body);
  };
}

function page(name: string): string {
  return JSON.stringify({ meta: { "api-version": "1.1" }, name, files: [] });
}

const sendsJson: RequestListener = (request, response) => {
  response.writeHead(200, { "content-type": JSON_TYPE }).end(page(request.url ?? ""));
};

function connect(index: string, given: Partial<PackageIndexOptions> = {}): PackageIndex {
  return createPackageIndex({
    environment: { HOME: temp },
    temp,
    pip: () => Promise.resolve({ printed: "", defaultIndex: index }),
    now: () => Date.UTC(2026, 8, 1, 12),
    ...given,
  });
}

const never = new AbortController().signal;
const ask = (client: PackageIndex, name = "numpy"): Promise<IndexPage> => client.page(name, never);

/** An address with a user and the secret password. */
const withPassword = (origin: string): string => origin.replace("http://", `http://user:${SECRET}@`);
const BASIC = `Basic ${Buffer.from(`user:${SECRET}`).toString("base64")}`;

describe("one index", () => {
  it("is asked for JSON first, at the normalised name", async () => {
    const server = await serve(sendsJson);
    const found = await ask(connect(`${server.origin}/root/simple`), "Zope.Interface[test]");
    expect(found).toEqual({
      kind: "page",
      texts: [
        {
          format: "json",
          text: page("/root/simple/zope-interface/"),
          url: `${server.origin}/root/simple/zope-interface/`,
          asOf: "2026-09-01T12:00:00.000Z",
        },
      ],
      missed: null,
    });
    expect(server.asked[0]?.headers.accept).toMatch(
      /^application\/vnd\.pypi\.simple\.v1\+json, application\/vnd\.pypi\.simple\.v1\+html;q=0\.\d+, text\/html;q=0\.\d+$/,
    );
    expect(server.asked[0]?.headers.authorization).toBeUndefined();
  });

  it.each([
    ["text/html; charset=utf-8", "html"],
    ["application/vnd.pypi.simple.v1+html", "html"],
    ["Application/Vnd.PyPI.Simple.V1+JSON", "json"],
  ])("may answer with %s", async (type, format) => {
    const server = await serve(sends(200, "<a>Ünïcode</a>", { "content-type": type }));
    const found = await ask(connect(server.origin));
    expect(found).toMatchObject({ kind: "page", texts: [{ format, text: "<a>Ünïcode</a>" }] });
  });

  it("may compress", async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" });
      response.end(gzipSync("<p>small</p>"));
    });
    expect(await ask(connect(server.origin))).toMatchObject({ texts: [{ text: "<p>small</p>" }] });
  });

  it.each([404, 410])("that answers %i has no such package, which is no error", async (status) => {
    const server = await serve(sends(status, "no"));
    const client = connect(server.origin);
    for (let n = 0; n < 10; n += 1) expect(await ask(client, `package-${n}`)).toEqual({ kind: "missing" });
    expect(server.asked).toHaveLength(10);
    // One, or two where the next is asked for before the last body is read away.
    expect(server.sockets()).toBeLessThanOrEqual(2);
  });

  it.each(["", "../../admin", "a/b", "a b", "a?b", "ä", "-", "x".repeat(300)])(
    "is not asked for %j, which no project is called",
    async (name) => {
      const server = await serve(sendsJson);
      expect(await ask(connect(server.origin), name)).toEqual({ kind: "missing" });
      expect(server.asked).toEqual([]);
    },
  );

  it("is asked once in a run, however many want to know", async () => {
    const server = await serve(sendsJson);
    const client = connect(server.origin);
    const all = await Promise.all([ask(client), ask(client, "NumPy"), ask(client)]);
    expect(new Set(all).size).toBe(1);
    await ask(client);
    expect(server.asked).toHaveLength(1);
  });

  it.each([
    [503, "answered 503"],
    [401, "answered 401: it wants credentials"],
    [403, "answered 403"],
    [304, "answered 304"],
  ])("that answers %i is unreachable, and the reason says so", async (status, what) => {
    const server = await serve(sends(status));
    expect(await ask(connect(`${server.origin}/simple/`))).toEqual({
      kind: "unreachable",
      reason: `${server.origin}/simple/ ${what}`,
    });
  });

  it("that is no index is unreachable", async () => {
    const server = await serve(sends(200, "GIF89a", { "content-type": "image/gif" }));
    expect(await ask(connect(server.origin))).toMatchObject({
      kind: "unreachable",
      reason: expect.stringContaining("in a form that no index has"),
    });
  });

  it("that cuts its answers short is unreachable", async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { "content-type": JSON_TYPE, "content-length": "1000" });
      response.write("{", () => response.destroy());
    });
    expect(await ask(connect(server.origin))).toMatchObject({ kind: "unreachable" });
  });

  it("whose answers do not unpack is unreachable", async () => {
    const server = await serve(
      sends(200, "not gzip", { "content-type": JSON_TYPE, "content-encoding": "gzip" }),
    );
    expect(await ask(connect(server.origin))).toMatchObject({ kind: "unreachable" });
  });
});

describe("an index that is down or slow", () => {
  it("is not asked any more after three failures in a row", async () => {
    const server = await serve(sends(503));
    const client = connect(server.origin, { limits: { concurrency: 1 } });
    const reasons: string[] = [];
    for (let n = 0; n < 50; n += 1) {
      const found = await ask(client, `package-${n}`);
      if (found.kind === "unreachable") reasons.push(found.reason);
    }
    expect(reasons).toHaveLength(50);
    expect(reasons[49]).toBe(`${server.origin}/ answered 503; it is not asked any more`);
    expect(server.asked).toHaveLength(3);
  });

  it("is still asked when a good answer comes in between", async () => {
    let count = 0;
    const server = await serve((request, response) => {
      count += 1;
      (count % 3 === 0 ? sendsJson : sends(500))(request, response);
    });
    const client = connect(server.origin, { limits: { concurrency: 1 } });
    for (let n = 0; n < 12; n += 1) await ask(client, `package-${n}`);
    expect(server.asked).toHaveLength(12);
  });

  it("is still asked when it forbids single packages", async () => {
    const server = await serve(sends(403));
    const client = connect(server.origin);
    for (let n = 0; n < 5; n += 1) await ask(client, `package-${n}`);
    expect(server.asked).toHaveLength(5);
  });

  it("costs one time limit, not one for every package", async () => {
    const server = await serve(() => undefined);
    const client = connect(server.origin, { limits: { requestMs: 300 } });
    const start = performance.now();
    const found = await Promise.all(Array.from({ length: 300 }, (_, n) => ask(client, `package-${n}`)));
    expect(performance.now() - start).toBeLessThan(2000);
    expect(found.every(({ kind }) => kind === "unreachable")).toBe(true);
    expect(found[0]).toMatchObject({ reason: expect.stringContaining("did not answer within 0.3 s") });
    expect(server.asked.length).toBeLessThanOrEqual(16);
  });

  it("may not send byte after byte for ever", async () => {
    const timers: NodeJS.Timeout[] = [];
    const server = await serve((_request, response) => {
      response.writeHead(200, { "content-type": JSON_TYPE });
      timers.push(setInterval(() => response.write(" "), 20));
    });
    const found = await ask(connect(server.origin, { limits: { requestMs: 300 } }));
    timers.forEach(clearInterval);
    expect(found).toMatchObject({ kind: "unreachable", reason: expect.stringContaining("within 0.3 s") });
  });

  it("has all the time there is for everything together", async () => {
    const server = await serve((request, response) => {
      setTimeout(() => {
        sendsJson(request, response);
      }, 100);
    });
    const client = connect(server.origin, { limits: { concurrency: 1, totalMs: 450 } });
    const start = performance.now();
    const found = await Promise.all(Array.from({ length: 30 }, (_, n) => ask(client, `package-${n}`)));
    expect(performance.now() - start).toBeLessThan(2000);
    const pages = found.filter(({ kind }) => kind === "page").length;
    expect(pages).toBeGreaterThanOrEqual(1);
    expect(pages).toBeLessThanOrEqual(5);
    expect(found.at(-1)).toEqual({
      kind: "unreachable",
      reason: "the time for looking packages up (0.45 s) is used up",
    });
  });

  it("where nobody listens is unreachable, with the reason", async () => {
    const server = await serve(sendsJson);
    servers.at(-1)?.close();
    servers.at(-1)?.closeAllConnections();
    expect(await ask(connect(server.origin))).toEqual({
      kind: "unreachable",
      reason: `${server.origin}/ cannot be reached (ECONNREFUSED)`,
    });
  });

  it("keeps nobody waiting who has given up, and nobody else from waiting", async () => {
    const answers: ServerResponse[] = [];
    const server = await serve((_request, response) => answers.push(response));
    const client = connect(server.origin);
    const impatient = new AbortController();
    const first = client.page("numpy", impatient.signal);
    const second = ask(client);
    while (answers.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    impatient.abort(new Error("enough"));
    await expect(first).rejects.toThrow("enough");
    answers[0]?.writeHead(200, { "content-type": JSON_TYPE }).end("{}");
    expect(await second).toMatchObject({ kind: "page" });
    await expect(client.page("scipy", impatient.signal)).rejects.toThrow("enough");
    expect(server.asked).toHaveLength(1);
  });

  it("is asked again when all who asked had given up", async () => {
    let isSilent = true;
    const server = await serve((request, response) => {
      if (!isSilent) sendsJson(request, response);
    });
    const client = connect(server.origin);
    const impatient = new AbortController();
    const first = client.page("numpy", impatient.signal);
    while (server.asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    impatient.abort(new Error("enough"));
    await expect(first).rejects.toThrow("enough");
    isSilent = false;
    expect(await ask(client)).toMatchObject({ kind: "page" });
  });
});

describe("oversized answers", () => {
  const limits = { answerBytes: 2_000_000 };

  it.each<[string, RequestListener]>([
    ["announced", sends(200, "", { "content-type": JSON_TYPE, "content-length": "3000000" })],
    [
      "sent on and on",
      (_request, response) => {
        response.writeHead(200, { "content-type": JSON_TYPE });
        const more = (): void => {
          if (!response.destroyed) response.write("x".repeat(100_000), more);
        };
        more();
      },
    ],
    [
      "compressed",
      (_request, response) => {
        response.writeHead(200, { "content-type": JSON_TYPE, "content-encoding": "gzip" });
        response.end(gzipSync(Buffer.alloc(50_000_000)));
      },
    ],
  ])("(%s) are not read to their end", async (_how, answer) => {
    const server = await serve(answer);
    expect(await ask(connect(server.origin, { limits }))).toEqual({
      kind: "unreachable",
      reason: `${server.origin}/ answers with more than 2 MB`,
    });
  });

  it("in a body that nobody asked for cost the connection, not the memory", async () => {
    const server = await serve((_request, response) => {
      response.writeHead(404);
      const more = (): void => {
        if (!response.destroyed) response.write("x".repeat(100_000), more);
      };
      more();
    });
    expect(await ask(connect(server.origin))).toEqual({ kind: "missing" });
  });

  it("may not fill the memory by their number", async () => {
    const server = await serve(sends(200, "x".repeat(1000), { "content-type": JSON_TYPE }));
    const client = connect(server.origin, { limits: { keptCharacters: 2500 } });
    const kinds: string[] = [];
    for (const name of ["a", "b", "c", "d"]) kinds.push((await ask(client, name)).kind);
    expect(kinds).toEqual(["page", "page", "unreachable", "unreachable"]);
  });
});

describe("several indexes", () => {
  it("are all asked, and their files united", async () => {
    const first = await serve(sends(200, "first", { "content-type": "text/html" }));
    const second = await serve(sends(200, "second", { "content-type": "text/html" }));
    const client = connect(first.origin, {
      environment: { HOME: temp, PIP_EXTRA_INDEX_URL: `${second.origin}/s` },
    });
    expect(await ask(client)).toMatchObject({
      kind: "page",
      missed: null,
      texts: [{ text: "first" }, { text: "second", url: `${second.origin}/s/numpy/` }],
    });
  });

  it("of which one knows a package are enough", async () => {
    const first = await serve(sends(404));
    const second = await serve(sendsJson);
    const client = connect(first.origin, { fromFiles: { extraIndexUrls: [second.origin] } });
    expect(await ask(client)).toMatchObject({ kind: "page", texts: [{}], missed: null });
  });

  it("of which one is down say so, and never that there is no such package", async () => {
    const down = await serve(sends(503));
    const missed = `${down.origin}/ answered 503`;
    const fromFiles = { extraIndexUrls: [down.origin] };
    const has = await serve(sendsJson);
    expect(await ask(connect(has.origin, { fromFiles }))).toMatchObject({ kind: "page", missed });
    const lacks = await serve(sends(404));
    expect(await ask(connect(lacks.origin, { fromFiles }))).toEqual({ kind: "unreachable", reason: missed });
  });

  it("are given up one by one", async () => {
    const down = await serve(sends(503));
    const up = await serve(sendsJson);
    const client = connect(up.origin, {
      fromFiles: { extraIndexUrls: [down.origin] },
      limits: { concurrency: 2 },
    });
    for (let n = 0; n < 10; n += 1) expect((await ask(client, `package-${n}`)).kind).toBe("page");
    expect([up.asked.length, down.asked.length]).toEqual([10, 3]);
  });

  it("of a requirements file take the place of the configured one", async () => {
    const configured = await serve(sendsJson);
    const own = await serve(sendsJson);
    const environment = { HOME: temp, PIP_INDEX_URL: configured.origin };
    await ask(connect(configured.origin, { environment, fromFiles: { indexUrl: own.origin } }));
    expect([configured.asked.length, own.asked.length]).toEqual([0, 1]);
  });
});

describe("which index is asked", () => {
  it("is none when pip is told so", async () => {
    const server = await serve(sendsJson);
    const client = connect(server.origin, { environment: { HOME: temp, PIP_NO_INDEX: "1" } });
    expect(await ask(client)).toEqual({
      kind: "unreachable",
      reason: "pip is told to use no index (no-index)",
    });
    expect(server.asked).toEqual([]);
  });

  it("cannot be told without a pip and without settings", async () => {
    const pip = (): Promise<{ printed: string; defaultIndex: null }> =>
      Promise.resolve({ printed: "", defaultIndex: null });
    expect(await ask(connect("", { pip }))).toMatchObject({
      kind: "unreachable",
      reason: expect.stringContaining("PIP_INDEX_URL"),
    });
    const server = await serve(sendsJson);
    const environment = { HOME: temp, PIP_INDEX_URL: server.origin };
    expect(await ask(connect("", { pip, environment }))).toMatchObject({ kind: "page", missed: null });
    const fromFiles = { extraIndexUrls: [server.origin] };
    expect(await ask(connect("", { pip, fromFiles }))).toMatchObject({
      kind: "page",
      missed: expect.stringContaining("PIP_INDEX_URL"),
    });
  });

  it("is none where the connection is not secure, unless pip is told to trust the host", async () => {
    const client = connect("http://index.example/simple");
    expect(await ask(client)).toEqual({
      kind: "unreachable",
      reason:
        "http://index.example/simple is not asked: the connection is not secure, and pip is not told to trust the host",
    });
  });

  it.each(["file:///srv/wheels", "ftp://index.example/", "not an address", "index.example/simple"])(
    "is none at %s",
    async (address) => {
      expect(await ask(connect(address))).toMatchObject({ kind: "unreachable" });
    },
  );

  it("is none whose address has a variable: it would carry the run's own away", async () => {
    const server = await serve(sendsJson);
    const environment = { HOME: temp, TOKEN: SECRET };
    for (const indexUrl of [
      `${server.origin}/\${TOKEN}/simple`,
      server.origin.replace("//", "//user:${TOKEN}@"),
    ]) {
      await ask(connect("", { environment, fromFiles: { indexUrl } }));
    }
    expect(JSON.stringify(server.asked)).not.toContain(SECRET);
    expect(server.asked.every(({ headers }) => headers.authorization === undefined)).toBe(true);
  });
});

describe("credentials", () => {
  it("of the address are sent, and are in nothing that comes back", async () => {
    const server = await serve(sendsJson);
    const environment = { HOME: temp, PIP_INDEX_URL: `${withPassword(server.origin)}/simple` };
    const found = await ask(connect("", { environment }));
    expect(server.asked[0]?.headers.authorization).toBe(BASIC);
    expect(found).toMatchObject({ kind: "page", texts: [{ url: `${server.origin}/simple/numpy/` }] });
    expect(JSON.stringify(found)).not.toContain(SECRET);
  });

  it.each<[string, RequestListener]>([
    ["refuses", sends(401)],
    ["fails", sends(500)],
    ["says nothing", () => undefined],
    ["hangs up", (request) => request.socket.destroy()],
    ["redirects to nowhere", sends(302, "", { location: "http://[" })],
    ["sends too much", sends(200, "x".repeat(5000), { "content-type": JSON_TYPE })],
  ])("are in no message when the index %s", async (_how, answer) => {
    const server = await serve(answer);
    const environment = { HOME: temp, PIP_EXTRA_INDEX_URL: withPassword(server.origin) };
    const limits = { requestMs: 200, answerBytes: 1000 };
    const client = connect(withPassword(server.origin), { environment, limits });
    for (let n = 0; n < 5; n += 1) {
      const found = await ask(client, `package-${n}`);
      expect(found.kind).toBe("unreachable");
      expect(JSON.stringify(found)).not.toContain(SECRET);
      expect(JSON.stringify(found)).not.toContain("user");
    }
  });

  it("of .netrc are sent to its host", async () => {
    const server = await serve(sendsJson);
    writeFileSync(join(temp, ".netrc"), `machine 127.0.0.1\n  login user\n  password ${SECRET}\n`);
    await ask(connect(server.origin));
    expect(server.asked[0]?.headers.authorization).toBe(BASIC);
  });

  it("of one index do not go to another", async () => {
    const first = await serve(sends(404));
    const second = await serve(sends(404));
    const environment = {
      HOME: temp,
      PIP_INDEX_URL: withPassword(first.origin),
      PIP_EXTRA_INDEX_URL: second.origin,
    };
    await ask(connect("", { environment }));
    expect(first.asked[0]?.headers.authorization).toBe(BASIC);
    expect(second.asked[0]?.headers.authorization).toBeUndefined();
  });

  it("do not follow a redirect to another host, nor come back with it", async () => {
    const other = await serve((request, response) => {
      if (request.url === "/again")
        sends(302, "", { location: `${withPassword(other.origin)}/end?sig=1` })(request, response);
      else sendsJson(request, response);
    });
    const server = await serve(sends(302, "", { location: `${other.origin}/again` }));
    const environment = { HOME: temp, PIP_INDEX_URL: withPassword(server.origin) };
    const found = await ask(connect("", { environment }));
    expect(server.asked[0]?.headers.authorization).toBe(BASIC);
    expect(other.asked.map(({ path, headers }) => [path, headers.authorization])).toEqual([
      ["/again", undefined],
      ["/end?sig=1", undefined],
    ]);
    // Relative links count from where the page is; what signs the address stays out.
    expect(found).toMatchObject({ kind: "page", texts: [{ url: `${other.origin}/end` }] });
  });

  it("follow a redirect within the host", async () => {
    const server = await serve((request, response) => {
      if (request.url === "/simple/numpy/") sends(301, "", { location: "/moved/numpy/" })(request, response);
      else sendsJson(request, response);
    });
    const environment = { HOME: temp, PIP_INDEX_URL: `${withPassword(server.origin)}/simple` };
    await ask(connect("", { environment }));
    expect(server.asked.map(({ headers }) => headers.authorization)).toEqual([BASIC, BASIC]);
  });

  it.each(["file:///etc/passwd", "http://index.example/", "data:text/html,x"])(
    "apart, no redirect leads to %s",
    async (location) => {
      const server = await serve(sends(302, "", { location }));
      expect(await ask(connect(server.origin))).toEqual({
        kind: "unreachable",
        reason: `${server.origin}/ redirects to where the connection is not secure`,
      });
    },
  );

  it("apart, redirects end", async () => {
    const server = await serve(sends(302, "", { location: "/round" }));
    expect(await ask(connect(server.origin))).toMatchObject({
      kind: "unreachable",
      reason: expect.stringContaining("redirects in circles"),
    });
    expect(server.asked).toHaveLength(11);
  });
});

/** The same server by an address that does not read as this machine's. */
const elsewhere = (origin: string): string => origin.replace("127.0.0.1", "0.0.0.0");

describe("trust", () => {
  const netrc = (): void => {
    writeFileSync(join(temp, ".netrc"), `machine 0.0.0.0 login user password ${SECRET}\n`);
  };

  it("in a certificate is what pip has it in", async () => {
    const server = await serve(sendsJson, "https");
    expect(await ask(connect(server.origin))).toEqual({
      kind: "unreachable",
      reason: `${server.origin}/ cannot be reached (DEPTH_ZERO_SELF_SIGNED_CERT)`,
    });
    const file = join(temp, "bundle.pem");
    writeFileSync(file, CERTIFICATE);
    for (const name of ["PIP_CERT", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"]) {
      const client = connect(server.origin, { environment: { HOME: temp, [name]: file } });
      expect(await ask(client)).toMatchObject({ kind: "page" });
    }
  });

  it.each(["http", "https"] as const)(
    "of the user's own in a host (%s) includes passwords",
    async (scheme) => {
      netrc();
      const server = await serve(sendsJson, scheme);
      const environment = { HOME: temp, PIP_TRUSTED_HOST: "0.0.0.0" };
      expect(await ask(connect(elsewhere(server.origin), { environment }))).toMatchObject({ kind: "page" });
      expect(server.asked[0]?.headers.authorization).toBe(BASIC);
    },
  );

  it.each(["http", "https"] as const)(
    "of a checkout's file in a host (%s) gets it no passwords",
    async (scheme) => {
      netrc();
      const server = await serve(sendsJson, scheme);
      const indexUrl = elsewhere(server.origin);
      const fromFiles = { indexUrl, trustedHosts: [new URL(indexUrl).host] };
      expect(await ask(connect("", { fromFiles }))).toMatchObject({ kind: "page" });
      const environment = { HOME: temp, PIP_INDEX_URL: indexUrl.replace("//", `//user:${SECRET}@`) };
      const misled = { trustedHosts: ["0.0.0.0"] };
      expect(await ask(connect("", { environment, fromFiles: misled }))).toMatchObject({ kind: "page" });
      expect(server.asked.map(({ headers }) => headers.authorization)).toEqual([undefined, undefined]);
    },
  );

  it("of a checkout's file leaves that file's own password", async () => {
    const server = await serve(sendsJson);
    const indexUrl = elsewhere(server.origin).replace("//", `//user:${SECRET}@`);
    await ask(connect("", { fromFiles: { indexUrl, trustedHosts: ["0.0.0.0"] } }));
    expect(server.asked[0]?.headers.authorization).toBe(BASIC);
  });
});

describe(".netrc", () => {
  it.each([
    ["machine A.example login u password p", { "a.example": ["u", "p"] }],
    [
      "machine a login u # comment\n password #p\nmachine b\tlogin v\n\npassword w",
      { a: ["u", "#p"], b: ["v", "w"] },
    ],
    ['machine a login "u v" password "p\\"q"', { a: ["u v", 'p"q'] }],
    ["machine a login u password p\nmachine a login x password y", { a: ["u", "p"] }],
    ["default login u password p", {}],
    ["macdef init\nmachine a login u password p\n\nmachine b login v password w", { b: ["v", "w"] }],
    ["machine a account z login u password p port", { a: ["u", "p"] }],
    ["machine", {}],
    ["", {}],
  ])("%j", (text, expected) => {
    const found = [...parseNetrc(text).machines].map(([host, { user, password }]) => [
      host,
      [user, password],
    ]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });
});

describe("300 packages", () => {
  it("at 50 ms each take under 2 s", async () => {
    let open = 0;
    let most = 0;
    const server = await serve((request, response) => {
      open += 1;
      most = Math.max(most, open);
      setTimeout(() => {
        open -= 1;
        sendsJson(request, response);
      }, 50);
    });
    const client = connect(server.origin);
    const start = performance.now();
    const found = await Promise.all(Array.from({ length: 300 }, (_, n) => ask(client, `package-${n}`)));
    const took = performance.now() - start;
    process.stdout.write(`300 packages at 50 ms: ${took.toFixed(0)} ms, ${server.sockets()} connections\n`);
    expect(found.every(({ kind }) => kind === "page")).toBe(true);
    expect(most).toBe(16);
    expect(server.sockets()).toBe(16);
    // The aim is 2 s; a busy machine may take longer.
    expect(took).toBeLessThan(4000);
  });
});

describe("the user's own pip", () => {
  const environment = { ...process.env, HOME: "" };
  beforeEach(() => {
    environment.HOME = temp;
  });

  it("tells its default index and its settings, in an empty folder that is gone afterwards", async () => {
    const folder = join(temp, "ours");
    mkdirSync(folder);
    const file = join(temp, "pip.conf");
    writeFileSync(file, "[global]\nindex-url = https://index.example/simple\n");
    const settings = await askPip({ ...environment, PIP_CONFIG_FILE: file }, folder);
    expect(settings.defaultIndex).toMatch(/^https:\/\/.+\/simple$/);
    expect(settings.printed).toContain("global.index-url='https://index.example/simple'");
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is asked, and what it says is used", async () => {
    const server = await serve(sendsJson);
    const file = join(temp, "pip.conf");
    writeFileSync(file, `[global]\nindex-url = ${withPassword(server.origin)}/simple\n`);
    const own = Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith("PIP_")));
    const client = createPackageIndex({ environment: { ...own, PIP_CONFIG_FILE: file }, temp });
    expect(await ask(client)).toMatchObject({
      kind: "page",
      texts: [{ url: `${server.origin}/simple/numpy/` }],
    });
    expect(server.asked[0]?.headers.authorization).toBe(BASIC);
  });

  it("is not the pip.py of a pull request", async () => {
    const checkout = join(temp, "checkout");
    const ours = join(temp, "ours");
    const trace = join(temp, "imported");
    mkdirSync(join(checkout, "pip"), { recursive: true });
    mkdirSync(ours);
    const code = `open(${JSON.stringify(trace)}, "w").close()\n`;
    writeFileSync(join(checkout, "pip.py"), code);
    writeFileSync(join(checkout, "pip", "__init__.py"), code);
    writeFileSync(join(checkout, "sitecustomize.py"), code);
    const before = process.cwd();
    process.chdir(checkout);
    try {
      const misled = { ...environment, PYTHONPATH: checkout, PYTHONSTARTUP: join(checkout, "pip.py") };
      const { defaultIndex } = await askPip(misled, ours);
      expect(existsSync(trace)).toBe(false);
      expect(defaultIndex).toMatch(/^https:/);
      // Asked the careless way it would have been.
      execFileSync("python3", ["-c", "import pip"], { env: environment, cwd: checkout, stdio: "ignore" });
      expect(existsSync(trace)).toBe(true);
    } finally {
      process.chdir(before);
    }
  });

  it.each([
    ["is not there", null],
    ["fails", "#!/bin/sh\necho 'global.index-url=x'\nexit 1\n"],
    ["hangs", "#!/bin/sh\nsleep 60\n"],
    ["prints without end", "#!/bin/sh\nexec yes\n"],
  ])("that %s has said nothing", async (_how, script) => {
    const bin = join(temp, "bin");
    mkdirSync(bin);
    if (script !== null) writeFileSync(join(bin, "python3"), script, { mode: 0o755 });
    const path = script === null ? bin : `${bin}:/usr/bin:/bin`;
    const start = performance.now();
    expect(await askPip({ PATH: path, HOME: temp }, temp, 500)).toEqual({ printed: "", defaultIndex: null });
    expect(performance.now() - start).toBeLessThan(5000);
    expect(readdirSync(temp)).toEqual(["bin"]);
  });
});
