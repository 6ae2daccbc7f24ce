import { HttpClient } from "@actions/http-client";
import { fetch } from "undici";

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

/**
 * Sends one request, once, through whatever proxy the environment names (`https_proxy`, `http_proxy`, `no_proxy`), and
 * reads the answer to its end. Redirects (of a repository that was renamed) are followed; the token goes to no other
 * host. Rejects when the connection fails, the body is cut short, or `signal` aborts.
 */
export async function send(request: Sent, signal: AbortSignal): Promise<Answer> {
  const dispatcher = new HttpClient().getAgentDispatcher(request.url.href);
  const response = await fetch(request.url, {
    method: request.method,
    headers: { ...request.headers },
    body: request.body,
    signal,
    ...(dispatcher === undefined ? {} : { dispatcher }),
  });
  const decoder = new TextDecoder();
  let body = "";
  let length = 0;
  for await (const chunk of chunksOf(response.body)) {
    length += chunk.byteLength;
    // Leaving the loop cancels the rest.
    if (length > LARGEST_ANSWER) throw new OversizedAnswer();
    body += decoder.decode(chunk, { stream: true });
  }
  return {
    status: response.status,
    header: (name) => response.headers.get(name),
    body: body + decoder.decode(),
  };
}

async function* chunksOf(body: AsyncIterable<unknown> | null): AsyncGenerator<Uint8Array> {
  if (body === null) return;
  for await (const chunk of body) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError("the answer is not made of bytes");
    yield chunk;
  }
}
