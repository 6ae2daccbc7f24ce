/**
 * A server on loopback that stands in for GitHub: REST and GraphQL over a state in memory. What is no valid request by
 * GitHub's own descriptions is answered 599 and kept in `violations`, which a test expects to be empty in the end; so is
 * an answer of the stand-in's own that GitHub would not give.
 */
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { answerProblems, findOperation, parseJson, requestProblems } from "./description.js";
import type { Json } from "./description.js";
import { handleGraphql, readSchema } from "./graphql.js";
import { handleRest, message } from "./rest.js";
import { createState } from "./state.js";
import type { RepositoryState } from "./state.js";

export interface RecordedRequest {
  readonly method: string;
  /** Without the interface's own prefix: `/repos/...`, `/graphql`. */
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Json | undefined;
}

/** What goes wrong with a request. */
export type Failure =
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: Json | string;
    }
  /** The connection is reset without an answer. */
  | "reset"
  /** The answer's first half, then the connection is reset. */
  | "truncate"
  /** The answer's first half, as if it were all. */
  | "half"
  /** No answer at all. */
  | "timeout";

export interface FailureOptions {
  readonly method?: string;
  /** All of it, or a pattern. */
  readonly path?: string | RegExp;
  /** The request is carried out; only its answer is lost. */
  readonly carriedOut?: boolean;
  /** Fitting requests to let pass before. */
  readonly after?: number;
}

export interface GitHubServer {
  /** For GITHUB_API_URL and GITHUB_GRAPHQL_URL. */
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly state: RepositoryState;
  readonly requests: readonly RecordedRequest[];
  /** A test takes them out, so that the next one is not blamed for them. */
  readonly violations: string[];
  /** Lets the next so many requests that fit fail. */
  fail(times: number, failure: Failure, options?: FailureOptions): void;
  /** Forgets the failures that have not happened yet. */
  recover(): void;
  /** Called before a request is carried out, for what happens meanwhile. */
  onRequest: ((request: RecordedRequest) => void) | null;
  close(): Promise<void>;
}

interface PlannedFailure extends FailureOptions {
  left: number;
  skip: number;
  readonly failure: Failure;
}

interface Reply {
  readonly status: number;
  readonly body: Json | string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ServerOptions {
  /** `owner/name`. */
  readonly repository?: string;
  /** As Enterprise Server has it: `/api/v3` and `/api/graphql`. */
  readonly enterprise?: boolean;
}

const LARGEST_BODY = 1024 * 1024;

export async function startGitHub(options: ServerOptions = {}): Promise<GitHubServer> {
  const { repository = "octo/images", enterprise = false } = options;
  const prefix = enterprise ? "/api/v3" : "";
  const graphqlPath = enterprise ? "/api/graphql" : "/graphql";
  // Now rather than when the first query comes, against whose time limit it would count.
  readSchema();
  const state = createState(repository);
  const requests: RecordedRequest[] = [];
  const violations: string[] = [];
  const planned: PlannedFailure[] = [];

  const server = createServer((incoming, response) => {
    answer(incoming, response).catch((error: unknown) => {
      respond(response, violation(`the stand-in failed: ${String(error)}`), null);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;

  const violation = (text: string): Reply => {
    violations.push(text);
    return { status: 599, body: message(text) };
  };

  const answer = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(incoming.url ?? "/", origin);
    const graphql = url.pathname === graphqlPath;
    const path = graphql ? "/graphql" : url.pathname.slice(prefix.length);
    const text = await readBody(incoming);
    const method = incoming.method ?? "";
    const request: RecordedRequest = {
      method,
      path,
      query: url.search,
      headers: incoming.headers,
      body: text === "" ? undefined : parseJson(text),
    };
    requests.push(request);
    stand.onRequest?.(request);
    const failing = takeFailure(planned, request);
    const outside = !graphql && !url.pathname.startsWith(`${prefix}/`);
    const reply = async (): Promise<Reply> =>
      outside ? violation(`${url.pathname} is outside of ${prefix}`) : carryOut(request, url, graphql);
    if (failing === null) {
      respond(response, await reply(), null);
      return;
    }
    const { failure, carriedOut = false } = failing;
    // A half answer needs a whole one.
    const whole = carriedOut || failure === "truncate" || failure === "half" ? await reply() : null;
    respond(response, whole ?? { status: 200, body: null }, failure);
  };

  const carryOut = async (request: RecordedRequest, url: URL, graphql: boolean): Promise<Reply> => {
    const { method, path, headers, body } = request;
    if (headers["user-agent"] === undefined) return { status: 403, body: "Request forbidden: no user agent" };
    if (body !== undefined && headers["content-type"]?.toString().startsWith("application/json") !== true) {
      return violation(`${method} ${path}: a body that is not said to be JSON`);
    }
    const token = /^(?:token|bearer) (.+)$/i.exec(headers["authorization"]?.toString() ?? "")?.[1];
    const viewer = state.tokens.get(token ?? "");
    if (viewer === undefined) return { status: 401, body: message("Bad credentials") };
    if (graphql) {
      const found = await handleGraphql(state, viewer, body);
      return found.kind === "answer"
        ? { status: 200, body: found.body }
        : violation(`GraphQL: ${found.problems.join("; ")}`);
    }
    const operation = findOperation(method, path);
    if (operation === null) return violation(`${method} ${path}: GitHub has no such operation`);
    const problems = requestProblems(operation, url.searchParams, body);
    if (problems.length > 0) return violation(`${operation.name}: ${problems.join("; ")}`);
    const base = `${origin}${prefix}`;
    const done = handleRest(state, { operation, query: url.searchParams, body, viewer, base, path });
    if (done === null) return violation(`${operation.name}: the stand-in does not know this operation`);
    if (done.undescribed !== true) violations.push(...answerProblems(operation, done.status, done.body));
    return done;
  };

  const stand: GitHubServer = {
    apiUrl: `${origin}${prefix}`,
    graphqlUrl: `${origin}${graphqlPath}`,
    state,
    requests,
    violations,
    onRequest: null,
    fail(times, failure, given = {}) {
      planned.push({ ...given, left: times, skip: given.after ?? 0, failure });
    },
    recover() {
      planned.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
  return stand;
}

function takeFailure(planned: readonly PlannedFailure[], request: RecordedRequest): PlannedFailure | null {
  for (const one of planned) {
    if (one.left === 0 || (one.method !== undefined && one.method !== request.method)) continue;
    const { path = /^/ } = one;
    if (typeof path === "string" ? path !== request.path : !path.test(request.path)) continue;
    if (one.skip > 0) {
      one.skip -= 1;
      continue;
    }
    one.left -= 1;
    return one;
  }
  return null;
}

function respond(response: ServerResponse, reply: Reply, failure: Failure | null): void {
  if (failure === "timeout") return;
  if (failure === "reset") {
    response.socket?.resetAndDestroy();
    return;
  }
  const meant = typeof failure === "object" && failure !== null ? { body: null, ...failure } : reply;
  const text =
    typeof meant.body === "string" ? meant.body : meant.body === null ? "" : JSON.stringify(meant.body);
  const bytes = Buffer.from(text);
  const half = bytes.subarray(0, Math.floor(bytes.length / 2));
  const sent = failure === "half" ? half : bytes;
  response.writeHead(meant.status, {
    "content-type":
      typeof meant.body === "string" ? "text/html; charset=utf-8" : "application/json; charset=utf-8",
    "x-ratelimit-remaining": "4999",
    "x-github-request-id": "0000:0000:0000",
    ...(meant.status === 204 ? {} : { "content-length": String(sent.length) }),
    ...meant.headers,
  });
  if (failure !== "truncate") {
    response.end(meant.status === 204 ? undefined : sent);
    return;
  }
  response.write(half, () => response.socket?.resetAndDestroy());
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > LARGEST_BODY) throw new Error("the request's body is too large");
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString("utf8");
}
