import { getOctokit } from "@actions/github";

/** One request as it goes out. */
export interface Sent {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** What came back, whole. A request without an answer rejects instead. */
export interface Answer {
  readonly status: number;
  /** A header's value by its lower-case name. */
  readonly header: (name: string) => string | null;
  readonly body: string;
}

/** More than a page of a hundred comments can hold, each of 65,536 characters, every one of them escaped. */
const LARGEST_ANSWER = 48 * 1024 * 1024;

/** The answer does not end where an answer may end at the latest. */
export class OversizedAnswer extends Error {
  override readonly name = "OversizedAnswer";

  constructor() {
    super(`an answer of more than ${LARGEST_ANSWER.toLocaleString("en")} bytes`);
  }
}

export type Transport = (request: Sent, signal: AbortSignal) => Promise<Answer>;

/**
 * Sends requests by the toolkit's Octokit, each once, through whatever proxy the environment names (`https_proxy`,
 * `http_proxy`, `no_proxy`), and reads answers to their end. Redirects (of a repository that was renamed) are followed; the
 * token goes to no other host. Rejects when the connection fails, the body is cut short, or `signal` aborts.
 *
 * @param api the interface's address: it decides on the proxy
 */
export function createTransport(token: string, api: string): Transport {
  const silent = (): void => undefined;
  const octokit = getOctokit(token, {
    baseUrl: api,
    userAgent: "image-budget",
    log: { debug: silent, info: silent, warn: silent, error: silent },
  });
  return async ({ method, url, headers, body }, signal) => {
    try {
      const {
        status,
        headers: found,
        data,
      }: LooseResponse = await octokit.request({
        method,
        url: url.href,
        headers: { ...headers },
        ...(body === null ? {} : { data: body }),
        // A JSON body that was cut short would be handed on as text, as if it were the answer: it is read here.
        request: { signal, parseSuccessResponseBody: false },
      });
      return { status, header: headerIn(found), body: await readWhole(data) };
    } catch (error) {
      const { response, cause } = partsOf(error);
      // Without an answer, what the connection said is what counts.
      if (response === null) throw cause ?? error;
      const { status, headers: found, data } = response;
      return {
        status,
        header: headerIn(found),
        body: typeof data === "string" ? data : JSON.stringify(data),
      };
    }
  };
}

/** What an Octokit hands on of an answer, as far as it can be relied on. */
interface LooseResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly data: unknown;
}

function headerIn(headers: Readonly<Record<string, unknown>>): Answer["header"] {
  return (name) => {
    const value = headers[name];
    return typeof value === "string" || typeof value === "number" ? String(value) : null;
  };
}

/** The answer that an Octokit's error carries, or what kept it from coming. */
function partsOf(error: unknown): { readonly response: LooseResponse | null; readonly cause: unknown } {
  if (!(error instanceof Error)) return { response: null, cause: null };
  const response: unknown = "response" in error ? error.response : undefined;
  return { response: isResponse(response) ? response : null, cause: error.cause };
}

function isResponse(value: unknown): value is LooseResponse {
  return (
    typeof value === "object" &&
    value !== null &&
    "status" in value &&
    typeof value.status === "number" &&
    "headers" in value &&
    typeof value.headers === "object" &&
    value.headers !== null &&
    "data" in value
  );
}

async function readWhole(body: unknown): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let length = 0;
  for await (const chunk of chunksOf(body)) {
    length += chunk.byteLength;
    // Leaving the loop cancels the rest.
    if (length > LARGEST_ANSWER) throw new OversizedAnswer();
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

async function* chunksOf(body: unknown): AsyncGenerator<Uint8Array> {
  if (typeof body !== "object" || body === null || !(Symbol.asyncIterator in body)) return;
  for await (const chunk of body as AsyncIterable<unknown>) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError("the answer is not made of bytes");
    yield chunk;
  }
}
