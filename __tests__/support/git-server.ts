/** A git server on loopback: git's own `http-backend` behind an HTTP server, as GitHub answers `git fetch`. */
import { execFileSync, spawn } from "node:child_process";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";

export interface GitServerOptions {
  /** The folder whose repositories are served: `<folder>/owner/name` at `/owner/name`. */
  readonly folder: string;
  /** The password that every request has to bring by basic authentication; null to ask for none. */
  readonly token?: string | null;
  /** Answers a request instead of git, when it returns true; `index` counts from 0. */
  readonly instead?: (request: IncomingMessage, response: ServerResponse, index: number) => boolean;
}

export interface GitServer {
  /** `http://127.0.0.1:<port>`; `<url>/owner/name` is a repository's address. */
  readonly url: string;
  /** Method and address of every request so far, in order. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Starts the server on a free port. A bare or a plain repository can be served; give it the settings it needs. */
export async function startGitServer(options: GitServerOptions): Promise<GitServer> {
  const backend = join(execFileSync("git", ["--exec-path"], { encoding: "utf8" }).trim(), "git-http-backend");
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const index = requests.push(`${request.method ?? ""} ${request.url ?? ""}`) - 1;
    if (options.instead?.(request, response, index) === true) return;
    if (!isAuthorized(request, options.token ?? null)) {
      response.writeHead(401, { "www-authenticate": 'Basic realm="git"' }).end();
      return;
    }
    runBackend(backend, options.folder, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function isAuthorized(request: IncomingMessage, token: string | null): boolean {
  if (token === null) return true;
  const given = /^basic (.+)$/iu.exec(request.headers.authorization ?? "")?.[1] ?? "";
  return Buffer.from(given, "base64").toString("utf8") === `x-access-token:${token}`;
}

/** Runs the backend as a CGI program: the request on its input, headers and body on its output. */
function runBackend(
  backend: string,
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const url = new URL(request.url ?? "/", "http://localhost");
  const header = (name: string): string => String(request.headers[name] ?? "");
  const child = spawn(backend, [], {
    env: {
      PATH: process.env["PATH"] ?? "",
      HOME: "/nonexistent",
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_HTTP_EXPORT_ALL: "1",
      GIT_PROJECT_ROOT: folder,
      GIT_PROTOCOL: header("git-protocol"),
      PATH_INFO: decodeURIComponent(url.pathname),
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: request.method ?? "GET",
      REMOTE_ADDR: "127.0.0.1",
      CONTENT_TYPE: header("content-type"),
      HTTP_CONTENT_ENCODING: header("content-encoding"),
      ...(request.headers["content-length"] === undefined
        ? {}
        : { CONTENT_LENGTH: request.headers["content-length"] }),
    },
    stdio: ["pipe", "pipe", "ignore"],
  });
  // Either side may hang up first.
  child.stdin.on("error", () => undefined);
  request.pipe(child.stdin);
  let head = Buffer.alloc(0);
  const onHead = (chunk: Buffer): void => {
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf("\r\n\r\n");
    if (end < 0) return;
    child.stdout.off("data", onHead);
    writeHead(response, head.subarray(0, end).toString("latin1"));
    response.write(head.subarray(end + 4));
    child.stdout.pipe(response);
  };
  child.stdout.on("data", onHead);
  child.once("error", () => {
    response.destroy();
  });
  child.once("close", () => {
    response.end();
  });
  response.once("close", () => {
    child.kill();
  });
}

function writeHead(response: ServerResponse, head: string): void {
  let status = 200;
  for (const line of head.split("\r\n")) {
    const colon = line.indexOf(":");
    const [name, value] = [line.slice(0, colon), line.slice(colon + 1).trim()];
    if (name.toLowerCase() === "status") status = Number.parseInt(value, 10);
    else response.setHeader(name, value);
  }
  response.writeHead(status);
}
