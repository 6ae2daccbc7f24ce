/**
 * Stands in for the Actions cache: the second version of its service (twirp in JSON), and the blob store that it sends
 * uploads and downloads to. Listens on loopback only.
 */
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface CacheEntry {
  readonly key: string;
  readonly version: string;
  /** Grows with each entry: the newest has the highest. */
  readonly number: number;
  blob: Buffer | null;
  finalized: boolean;
}

export interface CacheServer {
  /** What a runner has in ACTIONS_RESULTS_URL. */
  readonly url: string;
  /** What a runner tells a step so that it finds this service. */
  readonly environment: Readonly<Record<string, string>>;
  readonly entries: CacheEntry[];
  /** `GetCacheEntryDownloadURL`, `PUT /blob/1` ...: in the order they came. */
  readonly requests: string[];
  /** What to do with a request instead of answering it; null to answer. Replace it in a test. */
  fault: (request: string) => "hang" | "reset" | { readonly status: number; readonly message: string } | null;
  close(): Promise<void>;
}

const SERVICE = "/twirp/github.actions.results.api.v1.CacheService/";
const TOKEN = "cache-token";

export async function startCacheServer(): Promise<CacheServer> {
  const entries: CacheEntry[] = [];
  const blocks = new Map<string, Map<string, Buffer>>();
  const requests: string[] = [];

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? "/", started.url);
    const method = url.pathname.startsWith(SERVICE) ? url.pathname.slice(SERVICE.length) : null;
    const name = method ?? `${request.method ?? ""} ${url.pathname}`;
    requests.push(name);
    const body = await readBody(request);
    const fault = started.fault(name);
    if (fault === "hang") return;
    if (fault === "reset") {
      request.socket.resetAndDestroy();
      return;
    }
    if (fault !== null) {
      json(response, fault.status, { code: "unavailable", msg: fault.message });
      return;
    }
    if (method === null) {
      blob(request, response, url, body);
      return;
    }
    if (request.headers.authorization !== `Bearer ${TOKEN}`) {
      json(response, 401, { code: "unauthenticated", msg: "no token" });
      return;
    }
    json(response, 200, rpc(method, fieldsOf(body)));
  };

  const rpc = (method: string, fields: Fields): Readonly<Record<string, unknown>> => {
    const { key, version } = fields;
    if (method === "CreateCacheEntry") {
      if (entries.some((entry) => entry.key === key && entry.version === version)) {
        return { ok: false, message: "cache entry with the same key, version, and scope already exists" };
      }
      const entry = { key, version, number: entries.length + 1, blob: null, finalized: false };
      entries.push(entry);
      return { ok: true, signed_upload_url: `${started.url}/blob/${entry.number}?sig=s` };
    }
    if (method === "FinalizeCacheEntryUpload") {
      const entry = entries.find((other) => other.key === key && other.version === version);
      if (entry === undefined || entry.blob?.length !== Number(fields.size)) return { ok: false };
      entry.finalized = true;
      return { ok: true, entry_id: String(entry.number) };
    }
    const ready = entries.filter((entry) => entry.finalized && entry.version === version).reverse();
    const found =
      ready.find((entry) => entry.key === key) ??
      fields.restoreKeys
        .map((prefix) => ready.find((entry) => entry.key.startsWith(prefix)))
        .find((entry) => entry !== undefined);
    if (found === undefined) return { ok: false };
    return {
      ok: true,
      signed_download_url: `${started.url}/blob/${found.number}?sig=s`,
      matched_key: found.key,
    };
  };

  const blob = (request: IncomingMessage, response: ServerResponse, url: URL, body: Buffer): void => {
    const entry = entries.find(({ number }) => url.pathname === `/blob/${number}`);
    if (entry === undefined) {
      response.writeHead(404).end();
      return;
    }
    if (request.method === "PUT") {
      const parts = blocks.get(url.pathname) ?? new Map<string, Buffer>();
      blocks.set(url.pathname, parts);
      if (url.searchParams.get("comp") === "block") parts.set(url.searchParams.get("blockid") ?? "", body);
      else if (url.searchParams.get("comp") === "blocklist") {
        const ids = [...body.toString().matchAll(/<Latest>([^<]*)<\/Latest>/g)].map(
          (match) => match[1] ?? "",
        );
        entry.blob = Buffer.concat(ids.map((id) => parts.get(id) ?? Buffer.alloc(0)));
      } else entry.blob = body;
      response.writeHead(201, { etag: '"1"', "last-modified": new Date(0).toUTCString() }).end();
      return;
    }
    download(request, response, entry.blob ?? Buffer.alloc(0));
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const started: CacheServer = {
    url,
    environment: {
      ACTIONS_RUNTIME_TOKEN: TOKEN,
      ACTIONS_RESULTS_URL: url,
      ACTIONS_CACHE_SERVICE_V2: "true",
      GITHUB_SERVER_URL: "https://github.com",
    },
    entries,
    requests,
    fault: () => null,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
  return started;
}

function download(request: IncomingMessage, response: ServerResponse, content: Buffer): void {
  const headers = {
    "content-type": "application/octet-stream",
    "accept-ranges": "bytes",
    etag: '"1"',
    "last-modified": new Date(0).toUTCString(),
    "x-ms-blob-type": "BlockBlob",
  };
  const asked = request.headers["x-ms-range"] ?? request.headers.range;
  const range = /^bytes=(\d+)-(\d*)$/.exec(typeof asked === "string" ? asked : "");
  const start = Number(range?.[1] ?? 0);
  const last = range?.[2] === undefined || range[2] === "" ? content.length - 1 : Number(range[2]);
  const part = content.subarray(start, last + 1);
  response.writeHead(range === null ? 200 : 206, {
    ...headers,
    "content-length": part.length,
    ...(range === null
      ? {}
      : { "content-range": `bytes ${start}-${start + part.length - 1}/${content.length}` }),
  });
  response.end(request.method === "HEAD" ? undefined : part);
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

interface Fields {
  readonly key: string;
  readonly version: string;
  readonly size: string;
  readonly restoreKeys: readonly string[];
}

function fieldsOf(body: Buffer): Fields {
  const given = JSON.parse(body.toString()) as Readonly<Record<string, unknown>>;
  const text = (...names: string[]): string =>
    names.map((name) => given[name]).find((value) => typeof value === "string") ?? "";
  const list = given["restore_keys"] ?? given["restoreKeys"];
  return {
    key: text("key"),
    version: text("version"),
    size: text("size_bytes", "sizeBytes"),
    restoreKeys: Array.isArray(list) ? list.map(String) : [],
  };
}

function json(response: ServerResponse, status: number, body: Readonly<Record<string, unknown>>): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
