/**
 * Bytes of an image straight from the socket of an engine on this machine. The docker client hands every byte on through a
 * pipe, which costs as much as reading all of them here; it stays the way to engines elsewhere, and to every error's text.
 */
import { readFile } from "node:fs/promises";
import { connect } from "node:net";
import { homedir } from "node:os";
import { join } from "node:path";
import { readSocket } from "./socket-stream.js";

const DEFAULT_SOCKET = "/var/run/docker.sock";
const PREFIX = "unix://";

/**
 * Path of the socket that the docker client would talk to; null where it would do more than that: another context, TLS,
 * headers of its own, another system. The client's rules: DOCKER_HOST, then DOCKER_CONTEXT, then its configuration.
 */
export async function localSocket(environment: NodeJS.ProcessEnv): Promise<string | null> {
  if (process.platform === "win32" || set(environment["DOCKER_TLS_VERIFY"])) return null;
  const { DOCKER_HOST: host, DOCKER_CONTEXT: context } = environment;
  const config = await readConfig(environment);
  if (config === null) return null;
  if (set(host)) return host.startsWith(PREFIX) ? host.slice(PREFIX.length) : null;
  const name = set(context) ? context : config.context;
  return set(name) && name !== "default" ? null : DEFAULT_SOCKET;
}

function set(value: string | undefined): value is string {
  return value !== undefined && value !== "";
}

/** Null for a configuration that asks for more than a context. Without zod: this runs before anything else is loaded. */
async function readConfig(environment: NodeJS.ProcessEnv): Promise<{ readonly context: string } | null> {
  const { DOCKER_CONFIG: folder, HOME: home } = environment;
  const path = join(set(folder) ? folder : join(set(home) ? home : homedir(), ".docker"), "config.json");
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    return hasCode(error) && error.code === "ENOENT" ? { context: "" } : null;
  }
  try {
    const config: unknown = JSON.parse(text);
    if (typeof config !== "object" || config === null || "HttpHeaders" in config) return null;
    const context = "currentContext" in config ? config.currentContext : "";
    return typeof context === "string" ? { context } : null;
  } catch {
    return null;
  }
}

function hasCode(error: unknown): error is { readonly code: unknown } {
  return typeof error === "object" && error !== null && "code" in error;
}

/** HTTP/1.0 has neither chunks nor keep-alive: after the header come the bytes, and after them the end. */
const HEADER_END = "\r\n\r\n";
const STATUS_OK = /^HTTP\/1\.[01] 200 /;
const MOST_HEADER = 65_536;
const MOST_DOCUMENT = 16e6;
const ANSWER_MS = 30_000;

function requestFor(path: string): string {
  return `GET ${path} HTTP/1.0\r\n\r\n`;
}

/** What comes after the header of an answer that says yes; null for another answer, or while the header has no end. */
function bodyOf(answer: Buffer): Buffer | null {
  const end = answer.indexOf(HEADER_END);
  if (end === -1 || !STATUS_OK.test(answer.toString("latin1", 0, end))) return null;
  return answer.subarray(end + HEADER_END.length);
}

/** A question that is answered at once with a document; null when it is not, for whatever reason. */
export async function askEngine(socket: string, path: string): Promise<unknown> {
  const connection = connect({ path: socket, signal: AbortSignal.timeout(ANSWER_MS) });
  connection.write(requestFor(path));
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of connection) {
      const bytes: Buffer = part;
      parts.push(bytes);
      length += bytes.length;
      if (length > MOST_DOCUMENT) return null;
    }
    const body = bodyOf(Buffer.concat(parts));
    return body === null ? null : JSON.parse(body.toString("utf8"));
  } catch {
    return null;
  }
}

/**
 * Asks for an image as `docker save` does. Null when the engine does not answer with bytes, for whatever reason: the docker
 * client, asked the same, says why. That nothing is missing at the end is for the archive's end marker to say.
 */
export async function openSave(
  socket: string,
  id: string,
  signal: AbortSignal,
): Promise<AsyncGenerator<Uint8Array, void, undefined> | null> {
  const chunks = readSocket(socket, requestFor(`/images/get?names=${encodeURIComponent(id)}`), signal);
  let start = Buffer.alloc(0);
  for (;;) {
    const next = await chunks.next().catch(() => null);
    if (next === null || next.done === true) return null;
    start = Buffer.concat([start, next.value]);
    const body = bodyOf(start);
    if (body !== null) return bytesOf(body, chunks);
    if (start.indexOf(HEADER_END) === -1 && start.length <= MOST_HEADER) continue;
    await chunks.return(undefined);
    return null;
  }
}

async function* bytesOf(
  start: Buffer,
  rest: AsyncGenerator<Uint8Array, void, undefined>,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    if (start.length > 0) yield start;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}
