/**
 * GitHub's interface as this program uses it: four calls, every answer bounded and read through a schema, every failure a
 * PublishError that names the remedy.
 *
 * The toolkit's Octokit sends each request (transport.ts); patience is our own, after its two plugins were tried: neither
 * knows of the other's tries or of a bound on the waits of both, plugin-retry tries what a write must not try blindly and
 * waits unseen, plugin-throttling leaves each write a second or more apart and takes only one wording for a secondary limit.
 */
import { setTimeout } from "node:timers/promises";
import { z } from "zod";
import { PublishError } from "../model/errors.js";
import { denied, failureOf, messageIn, quoted } from "./failures.js";
import type { PermissionError, Purpose } from "./failures.js";
import { createPatience } from "./patience.js";
import { createTransport, OversizedAnswer } from "./transport.js";
import type { Answer, Sent } from "./transport.js";
import { serverUrls } from "./urls.js";
import { weatherIn, weatherInErrors, weatherOf } from "./weather.js";
import type { Weather } from "./weather.js";

export interface GitHubOptions {
  readonly token: string;
  /** Instead of what the environment says; `https://api.github.com` when it says nothing. */
  readonly apiUrl?: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Ends every request and wait; what it was aborted with is thrown. */
  readonly signal?: AbortSignal;
  readonly now?: () => number;
  readonly wait?: (milliseconds: number) => Promise<void>;
  /** Of one request, in milliseconds. */
  readonly timeoutMs?: number;
  /** Told of every wait before it begins. */
  readonly onWait: (message: string) => void;
}

/** A request to the REST interface. The path's parts are encoded. */
export interface ReadCall extends Purpose {
  readonly path: readonly (string | number)[];
  readonly query?: Readonly<Record<string, string | number>>;
}

export interface WriteCall extends ReadCall {
  readonly method: "POST" | "PATCH" | "DELETE";
  readonly body?: Readonly<Record<string, Json>>;
}

/** What a request's body may be made of. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

export interface Query extends Purpose {
  readonly text: string;
  readonly variables: Readonly<Record<string, string | number | null>>;
}

export interface Read<T> {
  readonly value: T;
  /** Number of the last page, when GitHub names one; 1 otherwise. */
  readonly lastPage: number;
}

export type Written<T> =
  | { readonly kind: "done"; readonly value: T }
  /** It is not there any more, or this token may not see it. */
  | { readonly kind: "gone" }
  /** Unless `refused`, it may have been carried out all the same: look before the next try. */
  | { readonly kind: "weather"; readonly weather: Weather };

export interface GitHubApi {
  /** Tries until it is answered; null when nothing is there, or this token may not see it. @throws PublishError */
  read<T>(call: ReadCall, shape: z.ZodType<T>): Promise<Read<T> | null>;
  /** As `read`, of the GraphQL interface; what is not there is null in the answer. @throws PublishError */
  ask<T>(query: Query, shape: z.ZodType<T>): Promise<T>;
  /** Tries once. @throws PublishError */
  write<T>(call: WriteCall, shape: z.ZodType<T>): Promise<Written<T>>;
  /** Waits before the next try. @throws PublishError when there have been enough of them, or the wait is too long */
  waitOut(weather: Weather, doing: string, tries: number): Promise<void>;
  /** The error for something that is not there for this token. */
  denied(purpose: Purpose): PermissionError;
}

type Outcome =
  | { readonly kind: "answer"; readonly answer: Answer; readonly json: unknown }
  | { readonly kind: "weather"; readonly weather: Weather };

type Tried<T> =
  { readonly kind: "answered"; readonly value: T } | { readonly kind: "weather"; readonly weather: Weather };

const TIMEOUT_MS = 30_000;

const errorsShape = z.object({
  data: z.unknown(),
  errors: z
    .array(z.object({ type: z.string().optional(), message: z.string() }))
    .max(1000)
    .optional(),
});

/** @throws PublishError when the token or an address cannot be one */
export function createGitHub(options: GitHubOptions): GitHubApi {
  const { environment, signal, now = Date.now, timeoutMs = TIMEOUT_MS, onWait } = options;
  const urls = serverUrls(environment, options.apiUrl);
  const token = checkedToken(options.token);
  const send = createTransport(token, urls.api);
  const wait = options.wait ?? ((milliseconds) => setTimeout(milliseconds, undefined, { signal }));
  const patience = createPatience({ now, wait, onWait });
  const standing = { environment };

  const once = async (purpose: Purpose, request: Omit<Sent, "headers">): Promise<Outcome> => {
    const timeout = AbortSignal.timeout(timeoutMs);
    const started = now();
    let answer: Answer;
    try {
      answer = await send(
        { ...request, headers: headersFor(request.body) },
        signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
      );
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof OversizedAnswer) {
        throw new PublishError(`${purpose.doing} failed: ${error.message}`, "Run the job again.", error);
      }
      const weather = weatherOf(error, timeoutMs);
      patience.spend(now() - started);
      if (weather !== null) return { kind: "weather", weather };
      throw new PublishError(
        `${purpose.doing} failed: the server's certificate is not trusted`,
        "Name the file with your authority's certificate in NODE_EXTRA_CA_CERTS.",
        error,
      );
    }
    const json = parseJson(answer.body);
    if (answer.status >= 300) {
      const weather = weatherIn(answer, messageIn(json), now());
      return weather === null ? { kind: "answer", answer, json } : { kind: "weather", weather };
    }
    // Only 204 says that there is nothing to read.
    if (json === undefined || (json === null && answer.status !== 204)) {
      const what = "GitHub's answer is no JSON, or was cut short";
      return { kind: "weather", weather: { what, afterMs: null, refused: false } };
    }
    return { kind: "answer", answer, json };
  };

  const persist = async <T>(purpose: Purpose, attempt: () => Promise<Tried<T>>): Promise<T> => {
    for (let tries = 1; ; tries += 1) {
      const tried = await attempt();
      if (tried.kind === "answered") return tried.value;
      await waitOut(tried.weather, purpose.doing, tries);
    }
  };

  const waitOut = async (weather: Weather, doing: string, tries: number): Promise<void> => {
    try {
      await patience.waitOut(weather, doing, tries);
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    }
  };

  return {
    read: <T>(call: ReadCall, shape: z.ZodType<T>) =>
      persist<Read<T> | null>(call, async () => {
        const outcome = await once(call, { method: "GET", url: urlOf(urls.api, call), body: null });
        if (outcome.kind === "weather") return outcome;
        const { answer, json } = outcome;
        if (isGone(answer)) return { kind: "answered", value: null };
        if (answer.status >= 300) throw failureOf(answer, messageIn(json), call, standing);
        const value = { value: understood(call, shape, json), lastPage: lastPageOf(answer) };
        return { kind: "answered", value };
      }),

    ask: async (query, shape) => {
      const body = JSON.stringify({ query: query.text, variables: query.variables });
      const data = await persist<unknown>(query, async () => {
        const outcome = await once(query, { method: "POST", url: new URL(urls.graphql), body });
        if (outcome.kind === "weather") return outcome;
        const { answer, json } = outcome;
        if (answer.status >= 300) throw failureOf(answer, messageIn(json), query, standing);
        const { data, errors = [] } = understood(query, errorsShape, json);
        const weather = weatherInErrors(errors, answer, now());
        if (weather !== null) return { kind: "weather", weather };
        const meant = errors.filter(({ type }) => type !== "NOT_FOUND");
        const said = quoted(meant.map(({ message }) => message).join("; "));
        if (meant.some(({ type }) => type === "FORBIDDEN" || type === "INSUFFICIENT_SCOPES")) {
          throw denied(query, standing, said, null);
        }
        if (meant.length > 0) {
          throw new PublishError(
            `${query.doing} failed: GitHub answered ${said}`,
            "Please report this with the message.",
          );
        }
        return { kind: "answered", value: data };
      });
      return understood(query, shape, data);
    },

    write: async (call, shape) => {
      const body = call.body === undefined ? null : JSON.stringify(call.body);
      const outcome = await once(call, { method: call.method, url: urlOf(urls.api, call), body });
      if (outcome.kind === "weather") return outcome;
      const { answer, json } = outcome;
      if (isGone(answer)) return { kind: "gone" };
      if (answer.status >= 300) throw failureOf(answer, messageIn(json), call, standing);
      return { kind: "done", value: understood(call, shape, json) };
    },

    waitOut,
    denied: (purpose) => denied(purpose, standing, "404 Not Found", null),
  };
}

function checkedToken(token: string): string {
  const trimmed = token.trim();
  if (/^[\x21-\x7e]+$/.test(trimmed)) return trimmed;
  throw new PublishError(
    trimmed === "" ? "there is no token for GitHub" : "the token for GitHub has characters that no token has",
    "Pass `github-token: ${{ github.token }}`.",
  );
}

function headersFor(body: string | null): Readonly<Record<string, string>> {
  return {
    accept: "application/vnd.github+json",
    "x-github-api-version": "2022-11-28",
    ...(body === null ? {} : { "content-type": "application/json" }),
  };
}

function urlOf(api: string, call: ReadCall): URL {
  const parts = call.path.map(String);
  // A URL takes these for the way up.
  if (parts.some((part) => /^\.{0,2}$/.test(part))) {
    throw new PublishError(`${call.doing} failed: a name in it cannot be one`, "Please report this.");
  }
  const url = new URL(`${api}/${parts.map(encodeURIComponent).join("/")}`);
  for (const [name, value] of Object.entries(call.query ?? {})) url.searchParams.set(name, String(value));
  return url;
}

function isGone(answer: Answer): boolean {
  return answer.status === 404 || answer.status === 410;
}

/** Undefined when it is no JSON; an empty body (of 204) is null. */
function parseJson(text: string): unknown {
  try {
    return text === "" ? null : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function understood<T>(purpose: Purpose, shape: z.ZodType<T>, json: unknown): T {
  const parsed = shape.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue === undefined ? "" : `: ${quoted(issue.path.join("."))}: ${quoted(issue.message)}`;
  throw new PublishError(
    `${purpose.doing} failed: GitHub's answer is not understood${where}`,
    "Run the job again; if it stays so, please report this.",
    parsed.error,
  );
}

function lastPageOf(answer: Answer): number {
  const link = (answer.header("link") ?? "").slice(0, 5000);
  const last = link.split(",").find((part) => /;\s*rel="last"/.test(part));
  const page = /[?&]page=(\d{1,6})\b/.exec(last ?? "")?.[1];
  return page === undefined ? 1 : Number(page);
}
