/** One GET of a package index: bounded in time and bytes, redirects followed without handing credentials on. */
import { Agent as HttpAgent, request as httpRequest } from "node:http";
import type { IncomingMessage, OutgoingHttpHeaders } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import type { Credentials } from "../compat/index/pip-config.js";
import { SIMPLE_ACCEPT } from "../compat/index/simple.js";

export interface IndexRequest {
  /** Without credentials. */
  readonly url: URL;
  /** Who may have `credentials`: they go to the origin of `url` alone. */
  readonly credentials: Credentials | null;
  readonly signal: AbortSignal;
}

/** An answer to its end, redirects followed. Only that of a 200 has a body. */
export interface IndexAnswer {
  readonly status: number;
  /** Where it came from in the end. */
  readonly url: URL;
  readonly contentType: string | null;
  readonly body: string;
}

/** Why there is no answer, as the rest of a sentence about the index: `cannot be reached (ECONNREFUSED)`. */
export class IndexFailure extends Error {
  override readonly name = "IndexFailure";
  /** The index is to blame, not one page of it. */
  readonly isWhole: boolean;

  constructor(reason: string, isWhole = true) {
    super(reason);
    this.isWhole = isWhole;
  }
}

export interface RequestOptions {
  readonly connections: number;
  readonly mostBytes: number;
  /** Certificates to trust instead of Node's own, as PEM; null for Node's own. */
  readonly certificates: string | null;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether the user has told pip to trust a host whatever its certificate, and without one. */
  readonly isTrusted: (url: URL) => boolean;
}

export type IndexGet = (request: IndexRequest) => Promise<IndexAnswer>;

const MOST_REDIRECTS = 10;
const MOST_DISCARDED = 65_536;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Makes the function that asks. Connections are kept and shared. Node's own proxy support is used where it has some
 * (24.5 and later). The function rejects with an IndexFailure, or with the signal's reason.
 */
export function createIndexGet(options: RequestOptions): IndexGet {
  const shared = { keepAlive: true, maxSockets: options.connections, proxyEnv: { ...options.environment } };
  const http = new HttpAgent(shared);
  const https = new HttpsAgent({
    ...shared,
    ...(options.certificates === null ? {} : { ca: options.certificates }),
  });

  const send = (url: URL, headers: OutgoingHttpHeaders, signal: AbortSignal): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const request =
        url.protocol === "https:"
          ? httpsRequest(url, { agent: https, headers, signal, rejectUnauthorized: !options.isTrusted(url) })
          : httpRequest(url, { agent: http, headers, signal });
      let isAnswered = false;
      request.once("response", (message) => {
        isAnswered = true;
        resolve(message);
      });
      request.on("error", (error) => {
        // A kept connection that the server has closed meanwhile: the request never got through.
        const isReset = !isAnswered && codeOf(error) === "ECONNRESET";
        const isStale = isReset && request.reusedSocket && !signal.aborted;
        if (isStale) send(url, headers, signal).then(resolve, reject);
        else reject(error);
      });
      request.end();
    });

  return async ({ url: first, credentials, signal }) => {
    let url = first;
    try {
      for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
        const message = await send(url, headersFor(url, first, credentials), signal);
        const status = message.statusCode ?? 0;
        const location = message.headers.location;
        if (REDIRECTS.has(status) && location !== undefined) {
          discard(message);
          url = redirected(url, location, options.isTrusted);
          continue;
        }
        const contentType = message.headers["content-type"] ?? null;
        if (status !== 200) {
          discard(message);
          return { status, url, contentType, body: "" };
        }
        return { status, url, contentType, body: await readWhole(message, options.mostBytes) };
      }
      throw new IndexFailure("redirects in circles");
    } catch (error) {
      if (error instanceof IndexFailure) throw error;
      if (signal.aborted) throw signal.reason;
      // The code, not the message: nothing of the address gets into a report by way of it.
      throw new IndexFailure(`cannot be reached (${codeOf(error) ?? "the connection failed"})`);
    }
  };
}

function headersFor(url: URL, first: URL, credentials: Credentials | null): OutgoingHttpHeaders {
  const headers: OutgoingHttpHeaders = {
    accept: SIMPLE_ACCEPT,
    "accept-encoding": "gzip, deflate, br",
    "user-agent": "image-budget",
  };
  if (credentials === null || url.origin !== first.origin) return headers;
  const pair = Buffer.from(`${credentials.user}:${credentials.password}`, "utf8").toString("base64");
  return { ...headers, authorization: `Basic ${pair}` };
}

function redirected(from: URL, location: string, isTrusted: RequestOptions["isTrusted"]): URL {
  if (!URL.canParse(location, from.href)) throw new IndexFailure("redirects to no address", false);
  const url = new URL(location, from);
  // Credentials that a server puts into an address are not the user's.
  url.username = "";
  url.password = "";
  if (!isSecure(url) && !isTrusted(url)) {
    throw new IndexFailure("redirects to where the connection is not secure", false);
  }
  return url;
}

/** Whether pip talks to such an address without being told to: by https, or on this machine. */
export function isSecure(url: URL): boolean {
  return url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url));
}

/** This very machine, by name or address. */
export function isLoopback({ hostname }: URL): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

/** Reads away a short body, so that the connection can be kept; a long one costs the connection. */
function discard(message: IncomingMessage): void {
  let length = 0;
  message.on("error", () => undefined);
  message.on("data", (chunk: Buffer) => {
    length += chunk.length;
    if (length > MOST_DISCARDED) message.destroy();
  });
}

async function readWhole(message: IncomingMessage, mostBytes: number): Promise<string> {
  const tooLarge = (): IndexFailure =>
    new IndexFailure(`answers with more than ${Math.round(mostBytes / 1e6)} MB`, false);
  if (Number(message.headers["content-length"] ?? 0) > mostBytes) {
    message.destroy();
    throw tooLarge();
  }
  const decoder = new TextDecoder();
  const body = decompressed(message);
  let text = "";
  let length = 0;
  try {
    for await (const chunk of body) {
      if (!(chunk instanceof Uint8Array)) throw new TypeError("the answer is not made of bytes");
      length += chunk.byteLength;
      if (length > mostBytes) throw tooLarge();
      text += decoder.decode(chunk, { stream: true });
    }
  } catch (error) {
    message.destroy();
    throw error;
  }
  if (!message.complete) throw new IndexFailure("cuts its answers short");
  return text + decoder.decode();
}

function decompressed(message: IncomingMessage): Readable {
  const encoding = message.headers["content-encoding"]?.trim().toLowerCase() ?? "identity";
  if (encoding === "identity" || encoding === "") return message;
  const decoder =
    encoding === "gzip" || encoding === "x-gzip"
      ? createGunzip()
      : encoding === "deflate"
        ? createInflate()
        : encoding === "br"
          ? createBrotliDecompress()
          : null;
  if (decoder === null) {
    message.destroy();
    throw new IndexFailure("answers in an encoding that was not asked for");
  }
  // What breaks the connection has to end the reading as well.
  message.once("error", (error) => {
    decoder.destroy(error);
  });
  return message.pipe(decoder);
}

function codeOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("code" in error)) return null;
  if (typeof error.code !== "string") return null;
  return /^[A-Z][A-Z0-9_]{0,60}$/.test(error.code) ? error.code : null;
}
