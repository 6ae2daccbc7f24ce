export const id = 670;
export const ids = [670];
export const modules = {

/***/ 5981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPublishCommand: () => (/* binding */ runPublishCommand)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./.cache/build/js/model/errors.js
var model_errors = __webpack_require__(2030);
// EXTERNAL MODULE: ./.cache/build/js/runner/lines.js
var lines = __webpack_require__(6153);
;// CONCATENATED MODULE: ./.cache/build/js/github/failures.js


/** The token may not do what it was asked for; the gate and the summary do not depend on it. */
class PermissionError extends model_errors/* PublishError */.S1 {
    needs;
    /** The remedy if the pull request turns out to come from a fork; null in a run that a fork has no part in. */
    forkHint;
    constructor(message, hint, needs, forkHint) {
        super(message, hint);
        this.needs = needs;
        this.forkHint = forkHint;
    }
}
/** Characters of GitHub's own words that are repeated in a message. */
const QUOTED = 300;
const TWO_JOBS = "measure in this run with `mode: measure`, and publish from a `workflow_run` workflow with `mode: publish` (docs/recipes/ has them: fork-measure.yml and fork-publish.yml)";
/** GitHub's own words on an error, on one line; empty when there are none. */
function messageIn(json) {
    if (typeof json !== "object" || json === null)
        return "";
    const said = "message" in json && typeof json.message === "string" ? json.message : "";
    const details = "errors" in json && Array.isArray(json.errors) ? json.errors.slice(0, 3).map(detailOf) : [];
    return quoted([said, ...details].filter((part) => part !== "").join("; "));
}
function detailOf(detail) {
    if (typeof detail === "string")
        return detail;
    if (typeof detail !== "object" || detail === null)
        return "";
    return "message" in detail && typeof detail.message === "string" ? detail.message : "";
}
/** Foreign text on one line, bounded. */
function quoted(text) {
    const line = (0,lines/* cleanLine */.Ow)(text, (same) => same);
    return line.length <= QUOTED ? line : `${line.slice(0, QUOTED)}…`;
}
/** The error for an answer that is meant, by its status. `message` is GitHub's. */
function failureOf(answer, message, purpose, standing) {
    const said = message === "" ? String(answer.status) : `${answer.status} ${message}`;
    const text = `${purpose.doing} failed: GitHub answered ${said}`;
    switch (answer.status) {
        case 401:
            return new model_errors/* PublishError */.S1(text, "The token is not valid here, or not any more: it ends with its job. Pass " +
                "`github-token: ${{ github.token }}`, or a token of this very server.");
        case 403:
            if (/\blocked\b/i.test(message)) {
                return new model_errors/* PublishError */.S1(text, "Unlock the pull request's conversation, or set `comment: never`.");
            }
            return denied(purpose, standing, said, answer.header("x-accepted-github-permissions"));
        case 404:
        case 410:
            return denied(purpose, standing, said, null);
        case 422:
            return new model_errors/* PublishError */.S1(text, "GitHub found the request invalid; please report this with the message.");
        default:
            return new model_errors/* PublishError */.S1(text, "Run the job again; if it goes on, see GitHub's status page.");
    }
}
/**
 * The error for a token that may not do this. GitHub answers 404 as well where a token may not even know that something
 * is there.
 */
function denied(purpose, standing, said, accepted) {
    const accepting = accepted === null ? "" : `; it takes ${quoted(accepted)}`;
    return new PermissionError(`${purpose.doing} failed: the token lacks \`${purpose.needs}\` (GitHub answered ${said}${accepting})`, remedyFor(purpose.needs, standing), purpose.needs, isForStrangers(standing.environment)
        ? `The pull request comes from a fork: its runs get a read-only token whatever the workflow says. Instead, ${TWO_JOBS}.`
        : null);
}
/** The same error, about a pull request that comes from a fork: no YAML of its own workflow helps. */
function deniedToFork(error) {
    const { message, needs, forkHint } = error;
    return forkHint === null ? error : new PermissionError(message, forkHint, needs, forkHint);
}
/** Whether this run's token is read-only for strangers; `pull_request_target` and `workflow_run` have the base's. */
function isForStrangers(environment) {
    const event = environment["GITHUB_EVENT_NAME"] ?? "";
    return event.startsWith("pull_request") && event !== "pull_request_target";
}
function remedyFor(needs, { environment }) {
    const yaml = `Grant it in the workflow:\n\n${permissionsYaml(needs)}`;
    if (!isForStrangers(environment))
        return yaml;
    if (environment["GITHUB_ACTOR"] === "dependabot[bot]") {
        return `Runs by Dependabot get a read-only token whatever the workflow says. Instead, ${TWO_JOBS}.`;
    }
    return (`${yaml}\n\nIf the pull request comes from a fork or from Dependabot, its runs get a read-only token whatever the ` +
        `workflow says. Then ${TWO_JOBS}.`);
}
/** What is not named in `permissions:` is taken away, so what the checkout needs is named too. */
function permissionsYaml(needs) {
    const lines = new Set(["contents: read", needs]);
    return `permissions:\n${[...lines].map((line) => `  ${line}`).join("\n")}`;
}

;// CONCATENATED MODULE: ./.cache/build/js/github/patience.js

/** Tries of one request. */
const TRIES = 5;
/** All waits of a run together, those for answers that never came included, in milliseconds. */
const WAITING_MS = 120_000;
const FIRST_WAIT_MS = 1_000;
function createPatience(options) {
    let left = WAITING_MS;
    return {
        spend(milliseconds) {
            left = Math.max(0, left - milliseconds);
        },
        async waitOut(weather, doing, tries) {
            if (tries >= TRIES) {
                throw new model_errors/* PublishError */.S1(`${doing} failed ${tries} times; the last time ${weather.what}`, "Run the job again; if it goes on, see GitHub's status page.");
            }
            const wait = weather.afterMs ?? FIRST_WAIT_MS * 2 ** (tries - 1);
            if (wait > left) {
                const when = inWords(options.now() + wait);
                const which = weather.afterMs === null ? "before the next try" : "asked for";
                throw new model_errors/* PublishError */.S1(`${doing} failed: ${weather.what}, and the wait of ${seconds(wait)} ${which} is longer than the ` +
                    `${seconds(left)} left for waiting`, `Run the job again after ${when}.`);
            }
            left -= wait;
            options.onWait(`${doing}: ${weather.what}; trying again in ${seconds(wait)} (try ${tries + 1} of ${TRIES})`);
            await options.wait(wait);
        },
    };
}
function seconds(milliseconds) {
    return `${Math.ceil(milliseconds / 1000).toLocaleString("en")} s`;
}
/** `2026-11-24 13:39 UTC`, rounded up to the minute. */
function inWords(time) {
    const minute = Math.ceil(time / 60_000) * 60_000;
    // What GitHub asks for may lie beyond what a date can hold.
    if (!(Math.abs(minute) <= 8.64e15))
        return "that time";
    return `${new Date(minute).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 22 modules
var github = __webpack_require__(2413);
;// CONCATENATED MODULE: ./.cache/build/js/github/transport.js

/** More than a page of a hundred comments can hold, each of 65,536 characters, every one of them escaped. */
const LARGEST_ANSWER = 48 * 1024 * 1024;
/** The answer does not end where an answer may end at the latest. */
class OversizedAnswer extends Error {
    name = "OversizedAnswer";
    constructor() {
        super(`an answer of more than ${LARGEST_ANSWER.toLocaleString("en")} bytes`);
    }
}
/**
 * Sends requests by the toolkit's Octokit, each once, through whatever proxy the environment names (`https_proxy`,
 * `http_proxy`, `no_proxy`), and reads answers to their end. Redirects (of a repository that was renamed) are followed; the
 * token goes to no other host. Rejects when the connection fails, the body is cut short, or `signal` aborts.
 *
 * @param api the interface's address: it decides on the proxy
 */
function createTransport(token, api) {
    const silent = () => undefined;
    const octokit = (0,github/* getOctokit */.Q)(token, {
        baseUrl: api,
        userAgent: "image-budget",
        log: { debug: silent, info: silent, warn: silent, error: silent },
    });
    return async ({ method, url, headers, body }, signal) => {
        try {
            const { status, headers: found, data, } = await octokit.request({
                method,
                url: url.href,
                headers: { ...headers },
                ...(body === null ? {} : { data: body }),
                // A JSON body that was cut short would be handed on as text, as if it were the answer: it is read here.
                request: { signal, parseSuccessResponseBody: false },
            });
            return { status, header: headerIn(found), body: await readWhole(data) };
        }
        catch (error) {
            const { response, cause } = partsOf(error);
            // Without an answer, what the connection said is what counts.
            if (response === null)
                throw cause ?? error;
            const { status, headers: found, data } = response;
            return {
                status,
                header: headerIn(found),
                body: typeof data === "string" ? data : JSON.stringify(data),
            };
        }
    };
}
function headerIn(headers) {
    return (name) => {
        const value = headers[name];
        return typeof value === "string" || typeof value === "number" ? String(value) : null;
    };
}
/** The answer that an Octokit's error carries, or what kept it from coming. */
function partsOf(error) {
    if (!(error instanceof Error))
        return { response: null, cause: null };
    const response = "response" in error ? error.response : undefined;
    return { response: isResponse(response) ? response : null, cause: error.cause };
}
function isResponse(value) {
    return (typeof value === "object" &&
        value !== null &&
        "status" in value &&
        typeof value.status === "number" &&
        "headers" in value &&
        typeof value.headers === "object" &&
        value.headers !== null &&
        "data" in value);
}
async function readWhole(body) {
    const decoder = new TextDecoder();
    let text = "";
    let length = 0;
    for await (const chunk of chunksOf(body)) {
        length += chunk.byteLength;
        // Leaving the loop cancels the rest.
        if (length > LARGEST_ANSWER)
            throw new OversizedAnswer();
        text += decoder.decode(chunk, { stream: true });
    }
    return text + decoder.decode();
}
async function* chunksOf(body) {
    if (typeof body !== "object" || body === null || !(Symbol.asyncIterator in body))
        return;
    for await (const chunk of body) {
        if (!(chunk instanceof Uint8Array))
            throw new TypeError("the answer is not made of bytes");
        yield chunk;
    }
}

;// CONCATENATED MODULE: ./.cache/build/js/github/urls.js

/**
 * Where GitHub's interfaces are: as the runner says, else derived from what it does say, so that Enterprise Server
 * (`https://host/api/v3` and `https://host/api/graphql`) and Enterprise Cloud of its own domain (`https://api.host`) work
 * as well. `apiUrl` overrides the runner.
 *
 * @throws PublishError when one of them is no URL
 */
function serverUrls(environment, apiUrl) {
    const given = (name) => environment[name] || undefined;
    const api = checked(apiUrl ?? given("GITHUB_API_URL") ?? apiOf(given("GITHUB_SERVER_URL")));
    const graphql = (apiUrl === undefined ? given("GITHUB_GRAPHQL_URL") : undefined) ?? graphqlOf(api);
    return { api, graphql: checked(graphql) };
}
function apiOf(server) {
    if (server === undefined)
        return "https://api.github.com";
    const { protocol, host, hostname } = new URL(checked(server));
    if (hostname === "github.com" || hostname.endsWith(".ghe.com"))
        return `${protocol}//api.${host}`;
    return `${protocol}//${host}/api/v3`;
}
function graphqlOf(api) {
    return api.endsWith("/api/v3") ? `${api.slice(0, -"/v3".length)}/graphql` : `${api}/graphql`;
}
function checked(text) {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url === null || !/^https?:$/.test(url.protocol) || url.username !== "" || url.search !== "") {
        throw new model_errors/* PublishError */.S1("the address of GitHub's interface is not a URL", "Correct GITHUB_API_URL, GITHUB_GRAPHQL_URL and GITHUB_SERVER_URL; a runner sets them by itself.");
    }
    return text.replace(/\/+$/, "");
}

;// CONCATENATED MODULE: ./.cache/build/js/github/weather.js

/** GitHub's own words on secondary rate limits that name no time: wait at least a minute. */
const UNNAMED_LIMIT_MS = 60_000;
/** After the reset a moment more: clocks differ. */
const RESET_MARGIN_MS = 1_000;
const PASSING = new Set([408, 500, 502, 503, 504, 520, 521, 522, 523, 524]);
/** The weather in an answer with an error status; null when the answer is meant. `message` is GitHub's. */
function weatherIn(answer, message, now) {
    const asked = retryAfter(answer.header("retry-after"), now);
    const { status } = answer;
    if (status === 429 || (status === 403 && isLimit(answer, message, asked))) {
        const primary = answer.header("x-ratelimit-remaining") === "0" ? resetIn(answer, now) : null;
        return {
            what: `GitHub's ${primary === null ? "secondary " : ""}rate limit was met (${status})`,
            afterMs: asked ?? primary ?? UNNAMED_LIMIT_MS,
            refused: true,
        };
    }
    if (PASSING.has(status))
        return { what: `GitHub answered ${status}`, afterMs: asked, refused: false };
    return null;
}
/** A 403 says by its words or headers that it is about how much, not about whether. */
function isLimit(answer, message, asked) {
    if (/rate limit|abuse detection|too many requests/i.test(message))
        return true;
    if (/not accessible by|must have|resource protected/i.test(message))
        return false;
    return asked !== null || answer.header("x-ratelimit-remaining") === "0";
}
/** The weather in the errors of a GraphQL answer, which come with status 200; null when they are meant. */
function weatherInErrors(errors, answer, now) {
    const limited = errors.some(({ type, message }) => /^RATE_?LIMIT/i.test(type ?? "") || /rate limit|abuse detection/i.test(message));
    if (limited) {
        return {
            what: "GitHub's rate limit was met",
            afterMs: retryAfter(answer.header("retry-after"), now) ?? resetIn(answer, now) ?? UNNAMED_LIMIT_MS,
            refused: true,
        };
    }
    const passing = errors.some(({ type, message }) => /^(?:INTERNAL|SERVICE_UNAVAILABLE|TIMEOUT)/i.test(type ?? "") ||
        /something went wrong while executing|timed ?out|timeout on|couldn't respond/i.test(message));
    return passing ? { what: "GitHub failed to answer the query", afterMs: null, refused: false } : null;
}
/**
 * The weather in a request that got no answer, or half of one; null when trying again cannot help (a certificate nobody
 * vouches for).
 */
function weatherOf(error, timeoutMs) {
    const layers = layersOf(error);
    const codes = layers.flatMap(({ code, name }) => [code, name]);
    if (codes.some((code) => /CERT|SIGNATURE|ERR_TLS|ERR_SSL|CRL/.test(code)))
        return null;
    if (codes.some((code) => /Timeout|TIMEDOUT|TIMEOUT/.test(code))) {
        return { what: `GitHub did not answer within ${timeoutMs / 1000} s`, afterMs: null, refused: false };
    }
    // These come before anything is sent.
    const refused = codes.some((code) => /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN)$/.test(code));
    return {
        what: `the connection to GitHub failed (${layers.at(-1)?.message ?? "no reason given"})`,
        afterMs: null,
        refused,
    };
}
/** An error and those beneath it, the last one nearest to the cause. */
function layersOf(error) {
    const layers = [];
    let layer = error;
    while (typeof layer === "object" && layer !== null && layers.length < 5) {
        const part = (name) => {
            const value = Reflect.get(Object(layer), name);
            return typeof value === "string" ? value : "";
        };
        layers.push({
            code: part("code"),
            name: part("name"),
            message: (0,lines/* cleanLine */.Ow)(part("message"), (text) => text),
        });
        layer = "cause" in layer ? layer.cause : null;
    }
    return layers;
}
/** `Retry-After` in milliseconds: seconds, or a date. */
function retryAfter(value, now) {
    if (value === null)
        return null;
    if (/^\d{1,9}$/.test(value.trim()))
        return Number(value) * 1000;
    // What is no date of HTTP's, Date.parse may still make something of.
    const date = /^[A-Z][a-z]{2}, /.test(value) ? Date.parse(value) : Number.NaN;
    return Number.isNaN(date) ? null : Math.max(0, date - now);
}
function resetIn(answer, now) {
    const reset = answer.header("x-ratelimit-reset");
    if (reset === null || !/^\d{1,12}$/.test(reset))
        return null;
    return Math.max(0, Number(reset) * 1000 - now) + RESET_MARGIN_MS;
}

;// CONCATENATED MODULE: ./.cache/build/js/github/client.js
/**
 * GitHub's interface as this program uses it: four calls, every answer bounded and read through a schema, every failure a
 * PublishError that names the remedy.
 *
 * The toolkit's Octokit sends each request (transport.ts); patience is our own, after its two plugins were tried: neither
 * knows of the other's tries or of a bound on the waits of both, plugin-retry tries what a write must not try blindly and
 * waits unseen, plugin-throttling leaves each write a second or more apart and takes only one wording for a secondary limit.
 */








const TIMEOUT_MS = 30_000;
const errorsShape = schemas/* object */.Ikc({
    data: schemas/* unknown */.L5J(),
    errors: schemas/* array */.YOg(schemas/* object */.Ikc({ type: schemas/* string */.YjP().optional(), message: schemas/* string */.YjP() }))
        .max(1000)
        .optional(),
});
/** @throws PublishError when the token or an address cannot be one */
function createGitHub(options) {
    const { environment, signal, now = Date.now, timeoutMs = TIMEOUT_MS, onWait } = options;
    const urls = serverUrls(environment, options.apiUrl);
    const token = checkedToken(options.token);
    const send = createTransport(token, urls.api);
    const wait = options.wait ?? ((milliseconds) => (0,promises_.setTimeout)(milliseconds, undefined, { signal }));
    const patience = createPatience({ now, wait, onWait });
    const standing = { environment };
    const once = async (purpose, request) => {
        const timeout = AbortSignal.timeout(timeoutMs);
        const started = now();
        let answer;
        try {
            answer = await send({ ...request, headers: headersFor(request.body) }, signal === undefined ? timeout : AbortSignal.any([signal, timeout]));
        }
        catch (error) {
            signal?.throwIfAborted();
            if (error instanceof OversizedAnswer) {
                throw new model_errors/* PublishError */.S1(`${purpose.doing} failed: ${error.message}`, "Run the job again.", error);
            }
            const weather = weatherOf(error, timeoutMs);
            patience.spend(now() - started);
            if (weather !== null)
                return { kind: "weather", weather };
            throw new model_errors/* PublishError */.S1(`${purpose.doing} failed: the server's certificate is not trusted`, "Name the file with your authority's certificate in NODE_EXTRA_CA_CERTS.", error);
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
    const persist = async (purpose, attempt) => {
        for (let tries = 1;; tries += 1) {
            const tried = await attempt();
            if (tried.kind === "answered")
                return tried.value;
            await waitOut(tried.weather, purpose.doing, tries);
        }
    };
    const waitOut = async (weather, doing, tries) => {
        try {
            await patience.waitOut(weather, doing, tries);
        }
        catch (error) {
            signal?.throwIfAborted();
            throw error;
        }
    };
    return {
        read: (call, shape) => persist(call, async () => {
            const outcome = await once(call, { method: "GET", url: urlOf(urls.api, call), body: null });
            if (outcome.kind === "weather")
                return outcome;
            const { answer, json } = outcome;
            if (isGone(answer))
                return { kind: "answered", value: null };
            if (answer.status >= 300)
                throw failureOf(answer, messageIn(json), call, standing);
            const value = { value: understood(call, shape, json), lastPage: lastPageOf(answer) };
            return { kind: "answered", value };
        }),
        ask: async (query, shape) => {
            const body = JSON.stringify({ query: query.text, variables: query.variables });
            const data = await persist(query, async () => {
                const outcome = await once(query, { method: "POST", url: new URL(urls.graphql), body });
                if (outcome.kind === "weather")
                    return outcome;
                const { answer, json } = outcome;
                if (answer.status >= 300)
                    throw failureOf(answer, messageIn(json), query, standing);
                const { data, errors = [] } = understood(query, errorsShape, json);
                const weather = weatherInErrors(errors, answer, now());
                if (weather !== null)
                    return { kind: "weather", weather };
                const meant = errors.filter(({ type }) => type !== "NOT_FOUND");
                const said = quoted(meant.map(({ message }) => message).join("; "));
                if (meant.some(({ type }) => type === "FORBIDDEN" || type === "INSUFFICIENT_SCOPES")) {
                    throw denied(query, standing, said, null);
                }
                if (meant.length > 0) {
                    throw new model_errors/* PublishError */.S1(`${query.doing} failed: GitHub answered ${said}`, "Please report this with the message.");
                }
                return { kind: "answered", value: data };
            });
            return understood(query, shape, data);
        },
        write: async (call, shape) => {
            const body = call.body === undefined ? null : JSON.stringify(call.body);
            const outcome = await once(call, { method: call.method, url: urlOf(urls.api, call), body });
            if (outcome.kind === "weather")
                return outcome;
            const { answer, json } = outcome;
            if (isGone(answer))
                return { kind: "gone" };
            if (answer.status >= 300)
                throw failureOf(answer, messageIn(json), call, standing);
            return { kind: "done", value: understood(call, shape, json) };
        },
        waitOut,
        denied: (purpose) => denied(purpose, standing, "404 Not Found", null),
    };
}
function checkedToken(token) {
    const trimmed = token.trim();
    if (/^[\x21-\x7e]+$/.test(trimmed))
        return trimmed;
    throw new model_errors/* PublishError */.S1(trimmed === "" ? "there is no token for GitHub" : "the token for GitHub has characters that no token has", "Pass `github-token: ${{ github.token }}`.");
}
function headersFor(body) {
    return {
        accept: "application/vnd.github+json",
        "x-github-api-version": "2022-11-28",
        ...(body === null ? {} : { "content-type": "application/json" }),
    };
}
function urlOf(api, call) {
    const parts = call.path.map(String);
    // A URL takes these for the way up.
    if (parts.some((part) => /^\.{0,2}$/.test(part))) {
        throw new model_errors/* PublishError */.S1(`${call.doing} failed: a name in it cannot be one`, "Please report this.");
    }
    const url = new URL(`${api}/${parts.map(encodeURIComponent).join("/")}`);
    for (const [name, value] of Object.entries(call.query ?? {}))
        url.searchParams.set(name, String(value));
    return url;
}
function isGone(answer) {
    return answer.status === 404 || answer.status === 410;
}
/** Undefined when it is no JSON; an empty body (of 204) is null. */
function parseJson(text) {
    try {
        return text === "" ? null : JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function understood(purpose, shape, json) {
    const parsed = shape.safeParse(json);
    if (parsed.success)
        return parsed.data;
    const issue = parsed.error.issues[0];
    const where = issue === undefined ? "" : `: ${quoted(issue.path.join("."))}: ${quoted(issue.message)}`;
    throw new model_errors/* PublishError */.S1(`${purpose.doing} failed: GitHub's answer is not understood${where}`, "Run the job again; if it stays so, please report this.", parsed.error);
}
function lastPageOf(answer) {
    const link = (answer.header("link") ?? "").slice(0, 5000);
    const last = link.split(",").find((part) => /;\s*rel="last"/.test(part));
    const page = /[?&]page=(\d{1,6})\b/.exec(last ?? "")?.[1];
    return page === undefined ? 1 : Number(page);
}

// EXTERNAL MODULE: ./.cache/build/js/github/marker.js
var github_marker = __webpack_require__(761);
// EXTERNAL MODULE: ./.cache/build/js/github/names.js
var names = __webpack_require__(603);
;// CONCATENATED MODULE: ./.cache/build/js/github/pull-requests.js



const pull_requests_name = schemas/* string */.YjP().max(1000);
const sha = schemas/* string */.YjP().regex(github_marker/* SHA */.hG);
/** Of all that GitHub tells about a pull request; in lists and alone. */
const pullRequestShape = schemas/* object */.Ikc({
    number: schemas/* number */.aig().int().positive(),
    state: schemas/* enum */.k5n(["open", "closed"]),
    draft: schemas/* boolean */.zMY().optional(),
    merge_commit_sha: sha.nullish(),
    head: schemas/* object */.Ikc({ sha, ref: pull_requests_name, repo: schemas/* object */.Ikc({ full_name: pull_requests_name }).nullable() }),
    base: schemas/* object */.Ikc({ ref: pull_requests_name, repo: schemas/* object */.Ikc({ full_name: pull_requests_name }) }),
    labels: schemas/* array */.YOg(schemas/* object */.Ikc({ name: pull_requests_name.nullish() })).max(1000),
})
    .transform(({ number, state, draft, merge_commit_sha, head, base, labels }) => ({
    number,
    headSha: head.sha,
    headRef: head.ref,
    headRepository: head.repo?.full_name ?? null,
    baseRepository: base.repo.full_name,
    baseRef: base.ref,
    mergeSha: merge_commit_sha ?? null,
    state,
    draft: draft ?? false,
    labels: labels.flatMap((label) => label.name ?? []),
}));
const listShape = schemas/* array */.YOg(pullRequestShape).max(100);
/** @throws PublishError when it is not there, or GitHub cannot be asked */
async function pullRequest(api, repository, number) {
    const purpose = { doing: `reading pull request ${number}`, needs: "pull-requests: read" };
    const path = [...(0,names/* repositoryPath */.SH)(repository), "pulls", number];
    const found = await api.read({ ...purpose, path }, pullRequestShape);
    if (found === null)
        throw api.denied(purpose);
    return found.value;
}
/**
 * The open pull requests of this repository whose head is this very commit, lowest number first. GitHub's list by commit
 * leaves those of forks out more often than not, so they are looked for by branch as well.
 *
 * @throws PublishError when GitHub cannot be asked
 */
async function findPullRequests(api, repository, headSha, { headOwner, headBranch }) {
    const purpose = {
        doing: `looking for the pull request of commit ${headSha.slice(0, 12)}`,
        needs: "pull-requests: read",
    };
    const base = (0,names/* repositoryPath */.SH)(repository);
    const list = async (path, query) => (await api.read({ ...purpose, path, query: { ...query, per_page: 100 } }, listShape))?.value;
    const byCommit = await list([...base, "commits", headSha, "pulls"], {});
    const byBranch = headOwner === null || headBranch === null
        ? undefined
        : await list([...base, "pulls"], { head: `${headOwner}:${headBranch}`, state: "open" });
    // A commit of a fork may be unknown here; a repository of which nothing is known has no such list at all.
    if (byCommit === undefined && byBranch === undefined)
        throw api.denied(purpose);
    const fitting = [...(byCommit ?? []), ...(byBranch ?? [])].filter((found) => found.state === "open" && found.headSha === headSha && (0,names/* isSameName */.yS)(found.baseRepository, repository));
    return [...new Map(fitting.map((found) => [found.number, found])).values()].sort((one, other) => one.number - other.number);
}

// EXTERNAL MODULE: ./.cache/build/js/report/headline.js
var headline = __webpack_require__(3264);
// EXTERNAL MODULE: ./.cache/build/js/budget/exceptions.js
var exceptions = __webpack_require__(8699);
// EXTERNAL MODULE: ./.cache/build/js/budget/status.js
var budget_status = __webpack_require__(8503);
;// CONCATENATED MODULE: ./.cache/build/js/budget/override.js

/** True for a verdict that fails the run and that an override would let pass. */
function isBlocking(verdict, failOn) {
    return verdict.status === "fail" || (verdict.status === "warn" && failOn === "warn" && !isWaived(verdict));
}
/** True when there is something that an override would let pass: without it nobody needs to look for the label. */
function overrideWouldHelp(report) {
    return verdictsOf(report).some((verdict) => isBlocking(verdict, report.config.failOn));
}
/**
 * The report with its blocking verdicts turned into warnings and its statuses and exit code computed anew. It names the
 * override only when that let something pass: a label on a pull request within its budget is nobody's news.
 */
function applyOverride(report, override) {
    if (!overrideWouldHelp(report))
        return report;
    const note = `label ${override.label} set by ${override.by}`;
    const letPass = (verdicts) => verdicts.map((verdict) => isBlocking(verdict, report.config.failOn)
        ? { ...verdict, status: "warn", waiver: { kind: "override", note } }
        : verdict);
    return judgedAnew({
        ...withVerdicts(report, letPass),
        override: { label: override.label, by: override.by },
    });
}
/**
 * The report without any override. One that comes from a file is a claim about what somebody did: it is asked for again
 * where it is published, and never believed.
 */
function withoutOverride(report) {
    const undo = (verdicts) => verdicts.map((verdict) => verdict.waiver?.kind === "override"
        ? { ...verdict, status: ownStatus(verdict), waiver: null }
        : verdict);
    return judgedAnew({ ...withVerdicts(report, undo), override: null });
}
/** What a broken limit comes to by itself. */
function ownStatus(verdict) {
    return verdict.exception?.expired === true ? "fail" : (verdict.level ?? "fail");
}
function verdictsOf(report) {
    return [...report.images.flatMap((image) => image.budgets), ...report.total.budgets];
}
function withVerdicts(report, change) {
    return {
        ...report,
        images: report.images.map((image) => ({ ...image, budgets: change(image.budgets) })),
        total: { ...report.total, budgets: change(report.total.budgets) },
    };
}
/** The report with every status and the exit code as its verdicts, failures and errors have it. */
function judgedAnew(report) {
    const { onUnmeasured } = report.config;
    const images = report.images.map((image) => ({
        ...image,
        status: (0,budget_status/* imageStatus */.oL)(image, image.budgets, onUnmeasured),
    }));
    const outcome = { ...report, images };
    return { ...outcome, status: (0,budget_status/* overallStatus */.gX)(outcome), exitCode: (0,budget_status/* exitCodeOf */.FO)(outcome) };
}

// EXTERNAL MODULE: ./.cache/build/js/report/schema.js + 2 modules
var schema = __webpack_require__(566);
// EXTERNAL MODULE: ./.cache/build/js/budget/text.js
var budget_text = __webpack_require__(7622);
;// CONCATENATED MODULE: ./.cache/build/js/stages/merge-checks.js
/** Whether reports are parts of one run, each of them once, and what of it is missing. */


const EVERY_SHARD = "Every shard has to hand in its report, once: let the job run for each of them, see why one ended early, and give each artifact a name of its own.";
const EVERY_IMAGE = "Let a job measure each image of the configuration and hand in its report, and see why one ended early. To publish some of the images only, name them with `only:`.";
/** What a problem is put down to: the action's input, and the command's arguments. */
const PLACE = "reports";
const MOST_PROBLEMS = 20;
/**
 * @returns the report whose rules hold for all: one that knows the baseline, for without one a job judges by the change's
 * own rules
 * @throws ConfigError naming the two reports that do not go together, or the parts that are there twice
 */
function checkMergeable(parts) {
    const [first] = parts;
    if (first === undefined) {
        throw new model_errors/* ConfigError */.xL([{ file: PLACE, line: null, message: "there is no report" }], "Name the reports that the measuring jobs wrote.");
    }
    refuse(differences(parts, first), "Publish the reports of one run: download the artifacts of this run only.");
    refuse(shardProblems(parts), EVERY_SHARD);
    refuse(doubles(parts), "Let each job of the matrix measure other images (`only:`), another shard (`shard:`) or another platform.");
    return parts.find(({ baselineCommit }) => baselineCommit !== null) ?? first;
}
function refuse(problems, hint) {
    if (problems.length > 0)
        throw new model_errors/* ConfigError */.xL(problems.slice(0, MOST_PROBLEMS), hint);
}
/** What has to be the same in all reports, with what a person calls it. */
const SAME = [
    { what: "commits", of: ({ commit }) => commit.sha ?? "none" },
    // A job that ended early has none; its images have none either, and say so.
    { what: "baseline commits", of: ({ baselineCommit }) => baselineCommit?.sha ?? null },
    { what: "versions of this program", of: ({ tool }) => tool.version.split(".")[0] ?? "" },
    { what: "images in their configuration", of: ({ config }) => JSON.stringify(config.names) },
];
const RULES = {
    what: "rules of judging",
    of: ({ config, totalRules }) => {
        const { failOn, onUnmeasured, limitsFrom, ratchet, overrideLabel } = config;
        return JSON.stringify([failOn, onUnmeasured, limitsFrom, ratchet, overrideLabel, totalRules]);
    },
};
function differences(parts, first) {
    const based = parts.filter(({ baselineCommit }) => baselineCommit !== null);
    return [
        ...SAME.flatMap(({ what, of }) => difference(parts, what, of)),
        ...difference(based.length === 0 ? [first, ...parts] : based, RULES.what, RULES.of),
    ];
}
function difference(parts, what, of) {
    const known = parts.flatMap((part) => {
        const value = of(part);
        return value === null ? [] : [{ part, value }];
    });
    const [one] = known;
    const other = known.find(({ value }) => value !== one?.value);
    if (one === undefined || other === undefined)
        return [];
    return [
        {
            file: PLACE,
            line: null,
            message: `two reports have different ${what}`,
            found: `${shown(one.value)} in ${called(one.part)}, ${shown(other.value)} in ${called(other.part)}`,
            expected: "reports of one run",
        },
    ];
}
function shown(value) {
    return JSON.stringify((0,budget_text/* clip */.$Q)(value, 80));
}
/** `shard 3/8`, `the report on api, web`. */
function called({ shard, images, created }) {
    if (shard !== null)
        return `shard ${shard.index}/${shard.count}`;
    const names = images.slice(0, 3).map(({ name }) => (0,budget_text/* clip */.$Q)(name, 30));
    return names.length === 0
        ? `the empty report of ${(0,budget_text/* clip */.$Q)(created, 30)}`
        : `the report on ${JSON.stringify(names.join(", "))}`;
}
function shardProblems(parts) {
    const sharded = parts.flatMap(({ shard }) => (shard === null ? [] : [shard]));
    const [one] = sharded;
    if (one === undefined)
        return [];
    const problem = (message) => ({ file: PLACE, line: null, message });
    const whole = parts.find(({ shard }) => shard === null);
    if (whole !== undefined) {
        return [problem(`${called(whole)} is no shard, but shard ${one.index}/${one.count} is there as well`)];
    }
    const other = sharded.find(({ count }) => count !== one.count);
    if (other !== undefined) {
        return [
            problem(`shard ${one.index}/${one.count} and shard ${other.index}/${other.count} are parts of different wholes`),
        ];
    }
    const times = new Map();
    for (const { index } of sharded)
        times.set(index, (times.get(index) ?? 0) + 1);
    const beyond = [...times.keys()].filter((index) => index > one.count);
    const twice = [...times].filter(([, number]) => number > 1).map(([index]) => index);
    return [
        ...(twice.length === 0
            ? []
            : [problem(`${listed(twice)} of ${one.count} ${are(twice)} there more than once`)]),
        ...(beyond.length === 0 ? [] : [problem(`${listed(beyond)} of ${one.count} cannot be`)]),
    ];
}
/**
 * The error of a run that parts are missing of: it shows what is there, and is no whole. Null when nothing is missing, or
 * when a job has told itself why it measured nothing.
 * @param missing images of the configuration that are in no report and should be
 */
function missingParts(parts, missing) {
    const shards = missingShards(parts);
    if (shards !== null)
        return { message: shards, hint: EVERY_SHARD };
    if (missing.length === 0 || parts.some(({ errors }) => errors.length > 0))
        return null;
    const names = missing.slice(0, 10).map((name) => (0,budget_text/* clip */.$Q)(name, 60));
    const more = missing.length - names.length;
    return {
        message: `${missing.length === 1 ? "an image is" : `${missing.length} images are`} in no report: ${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`,
        hint: EVERY_IMAGE,
    };
}
/** `shards 2 and 5 of 8 are missing`; null when they are all there, or there are none. */
function missingShards(parts) {
    const there = new Set(parts.map(({ shard }) => shard?.index));
    const count = parts[0]?.shard?.count ?? 0;
    const missing = Array.from({ length: count }, (_, at) => at + 1).filter((index) => !there.has(index));
    return missing.length === 0 ? null : `${listed(missing)} of ${count} ${are(missing)} missing`;
}
const are = (numbers) => (numbers.length === 1 ? "is" : "are");
/** `shard 2`, `shards 2, 5 and 7`. */
function listed(numbers) {
    if (numbers.length === 1)
        return `shard ${numbers[0] ?? 0}`;
    return `shards ${numbers.slice(0, -1).join(", ")} and ${numbers.at(-1) ?? 0}`;
}
/**
 * Images that are there more than once for one platform. Where a build failed its platform may be unknown, and two such
 * rows be of two platforms: the run is an error then in any case, and both are told.
 */
function doubles(parts) {
    const owners = new Map();
    const problems = [];
    for (const part of parts) {
        for (const { name, platform, size } of part.images) {
            if (size === null && platform === null)
                continue;
            const key = JSON.stringify([name, platform]);
            const owner = owners.get(key);
            owners.set(key, owner ?? part);
            if (owner === undefined)
                continue;
            problems.push({
                file: PLACE,
                line: null,
                message: `${JSON.stringify((0,budget_text/* clip */.$Q)(name, 60))} is there more than once${platform === null ? "" : ` for ${(0,budget_text/* clip */.$Q)(platform, 40)}`}`,
                found: owner === part ? `twice in ${called(part)}` : `${called(owner)} and ${called(part)}`,
                expected: "each image in one report",
            });
        }
    }
    return problems;
}

// EXTERNAL MODULE: ./.cache/build/js/budget/total-rules.js
var total_rules = __webpack_require__(6017);
// EXTERNAL MODULE: ./.cache/build/js/budget/total.js
var total = __webpack_require__(8823);
// EXTERNAL MODULE: ./.cache/build/js/model/metrics.js
var metrics = __webpack_require__(6388);
;// CONCATENATED MODULE: ./.cache/build/js/stages/merge-total.js
/**
 * The total of several jobs.
 *
 * It is that of the configuration: each image once. Where a matrix measured images for several platforms, there is one
 * total for each platform; the largest is the one that is shown, and of each metric's verdicts the worst. An image that
 * is there for some platforms only counts in the other totals with its largest.
 */






/**
 * @param leading the report whose rules hold
 * @param images of all reports, in the configuration's order
 * @param run.created when the newest of the reports was made: exceptions hold or have expired by that day
 * @param run.incomplete something that should be there is not: then there is no total
 */
function mergeTotal(parts, leading, images, { created, incomplete }) {
    const rules = leading.totalRules;
    const none = incomplete ? { bytes: null, reference: null, saving: null, baseline: null, change: null } : {};
    // Without an engine nothing was looked at, and the error says so.
    if (images.length === 0) {
        return { total: { ...(0,total/* totalOf */.e)([], rules?.guide ?? null), ...none, budgets: [] }, notes: [] };
    }
    const present = new Set(images.map(({ name }) => name));
    const missing = leading.config.names.filter((name) => !present.has(name));
    const sets = platformSets(images);
    const totals = sets.map((set) => ({
        ...set,
        total: (0,total_rules/* judgeTotalOf */.Z)(set.images, rules, {
            today: created.slice(0, 10),
            onUnmeasured: leading.config.onUnmeasured,
            ratchet: leading.config.ratchet,
            leftOut: missing.length,
            name: set.platform === null ? exceptions/* TOTAL */.TV : `${exceptions/* TOTAL */.TV} (${(0,budget_text/* clip */.$Q)(set.platform, 40)})`,
        }),
    }));
    const largest = totals.reduce((found, set) => (weight(set.total) > weight(found.total) ? set : found));
    const budgets = metrics/* METRICS */.Cb.flatMap((metric) => {
        const verdicts = totals.flatMap(({ total }) => total.budgets.filter((verdict) => verdict.metric === metric));
        return verdicts.length === 0
            ? []
            : [verdicts.reduce((found, verdict) => (gravity(verdict) > gravity(found) ? verdict : found))];
    });
    return {
        total: { ...largest.total, ...none, budgets },
        notes: [
            ...missingNote(missing),
            ...(largest.platform === null
                ? []
                : [
                    `There are images for several platforms: the total has each once, and is the one of ${largest.platform}, the largest.`,
                ]),
            ...(rules === null && parts.some(({ total }) => total.budgets.length > 0)
                ? ["The total is not judged: the reports do not say by which rules."]
                : []),
        ],
    };
}
/** One that could not be formed before any that could. */
function weight({ bytes }) {
    return bytes ?? Number.POSITIVE_INFINITY;
}
/** What was not measured is worse than anything measured, and what was not judged is no pass. */
function gravity(verdict) {
    if (verdict.status === "skipped")
        return verdict.skip === "not-measured" ? 5 : 1;
    if (verdict.status === "fail")
        return 4;
    if (verdict.status === "warn")
        return (0,budget_status/* isWaived */.$y)(verdict) ? 2 : 3;
    return 0;
}
function missingNote(missing) {
    if (missing.length === 0)
        return [];
    const shown = missing.slice(0, 10).map((name) => (0,budget_text/* clip */.$Q)(name, 60));
    const more = missing.length - shown.length;
    const names = more > 0 ? `${shown.join(", ")} and ${more} more` : shown.join(", ");
    return [
        `The total is not judged: ${missing.length === 1 ? "an image is" : "images are"} in no report (${names}).`,
    ];
}
/** Each image once, for every platform that an image with several rows has. */
function platformSets(images) {
    const rows = new Map();
    for (const image of images) {
        const known = rows.get(image.name);
        if (known === undefined)
            rows.set(image.name, [image]);
        else
            known.push(image);
    }
    const several = [...rows.values()].filter(({ length }) => length > 1).flat();
    const platforms = [...new Set(several.flatMap(({ platform }) => (platform === null ? [] : [platform])))];
    if (several.length === 0)
        return [{ platform: null, images }];
    const setOf = (platform) => ({
        platform,
        images: [...rows.values()].flatMap((list) => choose(list, platform) ?? []),
    });
    return platforms.length === 0 ? [setOf(null)] : platforms.sort().map(setOf);
}
/** The row for the platform; else the largest, and before it one that failed and may have been for any platform. */
function choose(list, platform) {
    const unknown = list.find((image) => image.size === null && image.platform === null);
    const [first, ...others] = list;
    const bytes = ({ size }) => size?.bytes ?? Number.POSITIVE_INFINITY;
    return (unknown ??
        list.find((image) => image.platform === platform) ??
        others.reduce((found, image) => (found === undefined || bytes(image) > bytes(found) ? image : found), first));
}

;// CONCATENATED MODULE: ./.cache/build/js/stages/merge.js
/**
 * The reports of several jobs put together: of shards (`3/8`), of a matrix over images, of a matrix over platforms.
 *
 * What the jobs measured is taken as it is, verdicts on single images included, for a job saw all of its image. Everything
 * that follows from more than one image is worked out anew: the total and its verdicts, every status, the exit code. An
 * override is a claim about what somebody did on GitHub, and left to whoever publishes. Reports come from files that
 * anybody may have written, so nothing here may make a total smaller: what is there twice is refused, and where something
 * is missing the run is an error and has no total. In which order the reports are handed in makes no difference.
 */






const MOST_NOTES = 200;
const MOST_ERRORS = 200;
const MOST_LIMIT_CHANGES = 500;
const MOST_EXCEPTIONS = 500;
/**
 * One report out of those of several jobs. One that misses a part has the status `error` and names the part.
 * @param only the images that are asked for; none for all of the configuration
 * @throws ConfigError when they are not parts of one run, or a part is there twice; PublishError when together they are
 * more than a report may hold
 */
function mergeReports(reports, only = []) {
    const parts = inOrder(reports);
    const leading = checkMergeable(parts);
    const { created } = parts.reduce((found, part) => (timeOf(part) > timeOf(found) ? part : found), leading);
    const images = inConfigOrder(parts, leading.config.names);
    const present = new Set(images.map(({ name }) => name));
    const asked = only.length === 0 ? leading.config.names : only;
    const missing = asked.filter((name) => !present.has(name));
    const lost = missingParts(parts, missing);
    const incomplete = lost !== null || missing.length > 0;
    const { total, notes } = mergeTotal(parts, leading, images, { created, incomplete });
    const merged = {
        ...leading,
        created,
        commit: { ...leading.commit, dirty: together(parts.map((part) => part.commit.dirty)) },
        shard: null,
        engine: parts.find((part) => part.engine !== null)?.engine ?? null,
        disk: {
            freeAtStart: bound(parts, (part) => part.disk.freeAtStart, Math.min),
            peakUsed: bound(parts, (part) => part.disk.peakUsed, Math.max),
        },
        seconds: Math.max(...parts.map((part) => part.seconds)),
        limitChanges: unique(parts.flatMap((part) => part.limitChanges)).slice(0, MOST_LIMIT_CHANGES),
        images: [...images],
        total,
        exceptions: mergeExceptions(parts, total.budgets, created),
        errors: bounded(unique([...(lost === null ? [] : [lost]), ...parts.flatMap((part) => part.errors)]), MOST_ERRORS, (more) => ({
            message: `${more} more errors`,
            hint: "The logs of the jobs that measured have them all.",
        })),
        notes: bounded(unique([
            ...parts.flatMap((part) => part.notes),
            ...engineNote(parts),
            ...baselineNote(parts),
            ...notes,
        ]), MOST_NOTES, (more) => `${more} more notes.`),
    };
    // Each report was valid; together they may hold too many images, or sizes that no number is exact for.
    const result = schema/* reportSchema */.Qh.safeParse(withoutOverride(merged));
    if (result.success)
        return result.data;
    throw new model_errors/* PublishError */.S1(`the reports do not make one report: ${result.error.issues[0]?.path.join(".") ?? ""} ${result.error.issues[0]?.message ?? ""}`, "Publish reports of one run that image-budget wrote, and no others.", result.error);
}
/** By shard, else by the place of the first image in the configuration; ties are broken by the whole text. */
function inOrder(reports) {
    const placed = reports.map((report) => {
        const names = report.images.map(({ name }) => report.config.names.indexOf(name));
        const platforms = report.images.map(({ platform }) => platform ?? "");
        return {
            report,
            shard: report.shard?.index ?? 0,
            place: names[0] ?? Number.MAX_SAFE_INTEGER,
            platform: platforms[0] ?? "",
        };
    });
    return placed
        .sort((a, b) => a.shard - b.shard ||
        a.place - b.place ||
        byText(a.platform, b.platform) ||
        byText(JSON.stringify(a.report), JSON.stringify(b.report)))
        .map(({ report }) => report);
}
function byText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/** Of a text that is no time, nothing is known: it is older than any. */
function timeOf({ created }) {
    const time = Date.parse(created);
    return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
}
/** As the configuration has them; the platforms of one image side by side. */
function inConfigOrder(parts, names) {
    const places = new Map(names.map((name, index) => [name, index]));
    const place = ({ name }) => places.get(name) ?? names.length;
    return parts.flatMap(({ images }) => images).toSorted((a, b) => place(a) - place(b));
}
/** True when one of them is; null when nothing is known of any other. */
function together(values) {
    if (values.includes(true))
        return true;
    return values.includes(null) ? null : false;
}
function bound(parts, of, choose) {
    const values = parts.map(of).filter((value) => value !== null);
    return values.length === 0 ? null : choose(...values);
}
function unique(items) {
    return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
function bounded(items, most, rest) {
    if (items.length <= most)
        return [...items];
    return [...items.slice(0, most - 1), rest(items.length - most + 1)];
}
function engineNote(parts) {
    const engines = unique(parts.flatMap(({ engine }) => (engine === null ? [] : [engine])));
    if (engines.length < 2)
        return [];
    const shown = engines.slice(0, 5).map(({ name, version, store }) => `${name} ${version} (${store})`);
    return [`The images were measured by different engines: ${shown.join(", ")}.`];
}
function baselineNote(parts) {
    const without = parts.filter(({ baselineCommit }) => baselineCommit === null);
    if (without.length === 0 || without.length === parts.length)
        return [];
    const reason = without.find(({ baselineReason }) => baselineReason !== null)?.baselineReason ?? null;
    const which = without.length === 1 ? "One job" : `${without.length} jobs`;
    return [`${which} had no baseline commit${reason === null ? "" : `: ${reason}`}.`];
}
/**
 * Each exception once. What one is good for is known to the jobs that judged its image, and of the total only now; a job
 * that did not see the image tells by the date alone.
 */
function mergeExceptions(parts, total, today) {
    const found = new Map();
    for (const part of parts) {
        const judged = new Set(part.images.map(({ name }) => name));
        for (const entry of part.exceptions) {
            const { status, ...rule } = entry;
            const key = JSON.stringify(rule);
            const known = found.get(key) ?? { entry, seen: [], expired: (0,exceptions/* isExpired */._d)(entry, today) };
            known.expired ||= status === "expired";
            if (judged.has(entry.image))
                known.seen.push(status);
            found.set(key, known);
        }
    }
    return [...found.values()].slice(0, MOST_EXCEPTIONS).map(({ entry, seen, expired }) => {
        if (expired)
            return { ...entry, status: "expired" };
        const isActive = entry.image === exceptions/* TOTAL */.TV ? (0,exceptions/* isUsed */.Qz)(total, entry.metric) : seen.length === 0 || seen.includes("active");
        return { ...entry, status: isActive ? "active" : "unused" };
    });
}

// EXTERNAL MODULE: ./.cache/build/js/report/facts.js
var facts = __webpack_require__(709);
;// CONCATENATED MODULE: ./.cache/build/js/report/worth.js
/** Whether a report has something to say to somebody who did not ask. */

/** Something could not be measured, or a limit is broken and nothing lets it pass. */
function isFailure(report) {
    return report.status === "fail" || report.status === "error";
}
/**
 * Anything but "as before": a verdict or failure, an image that changed, is new or could not be compared, a rule that
 * the change changes.
 */
function isWorthTelling(report) {
    return (report.status !== "pass" ||
        report.limitChanges.length > 0 ||
        report.override !== null ||
        report.images.some((image) => !(0,facts/* isUnchanged */._5)(image)));
}

// EXTERNAL MODULE: ./.cache/build/js/report/markdown.js + 9 modules
var markdown = __webpack_require__(854);
;// CONCATENATED MODULE: ./.cache/build/js/github/comments.js



/** A hundred comments each. */
const PAGES = 100;
/**
 * Whose a comment is, is asked of `viewerDidAuthor`: a run's token cannot call `/user`, and a name proves nothing. The head
 * comes in the same answer, so that it is as fresh as the comments. `databaseId` has 32 bits, which ids have outgrown.
 */
const QUERY = `query ($owner: String!, $name: String!, $number: Int!, $first: Int, $after: String, $last: Int) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      headRefOid
      isCrossRepository
      comments(first: $first, after: $after, last: $last) {
        pageInfo { hasNextPage endCursor }
        nodes { fullDatabaseId url body viewerDidAuthor }
      }
    }
  }
}`;
const answerShape = schemas/* object */.Ikc({
    repository: schemas/* object */.Ikc({
        pullRequest: schemas/* object */.Ikc({
            headRefOid: schemas/* string */.YjP().regex(github_marker/* SHA */.hG),
            isCrossRepository: schemas/* boolean */.zMY(),
            comments: schemas/* object */.Ikc({
                pageInfo: schemas/* object */.Ikc({ hasNextPage: schemas/* boolean */.zMY(), endCursor: schemas/* string */.YjP().max(1000).nullable() }),
                nodes: schemas/* array */.YOg(schemas/* object */.Ikc({
                    fullDatabaseId: schemas/* union */.KCZ([
                        schemas/* string */.YjP().regex(/^\d{1,20}$/),
                        schemas/* number */.aig().int().nonnegative().transform(String),
                    ]),
                    url: schemas/* string */.YjP().max(2000),
                    body: schemas/* string */.YjP().max(1_000_000),
                    viewerDidAuthor: schemas/* boolean */.zMY(),
                })
                    .nullable())
                    .max(100)
                    .nullable(),
            }),
        })
            .nullable(),
    })
        .nullable(),
});
/**
 * Reads comments from the oldest on, up to the page that has ours: it was written early as a rule. Where there is none,
 * all were read, and the newest last. So whatever is found, the last request of this is the one that a write rests on.
 *
 * @throws PublishError
 */
async function findOwnComments(api, where) {
    let after = null;
    for (let page = 1;; page += 1) {
        const { sight, next } = await readPage(api, where, { first: 100, after, last: null });
        if (sight.ours.length > 0 || next === null || page === PAGES)
            return sight;
        after = next;
    }
}
/** Of the newest hundred comments only: where two that wrote at the same time meet. @throws PublishError */
async function findNewestOwnComments(api, where) {
    return (await readPage(api, where, { first: null, after: null, last: 100 })).sight;
}
async function readPage(api, { repository, number, key }, page) {
    const purpose = {
        doing: `reading the comments of pull request ${number}`,
        // They are read to write one: whoever grants less meets the next refusal.
        needs: "pull-requests: write",
    };
    const [, owner, name] = (0,names/* repositoryPath */.SH)(repository);
    const answer = await api.ask({ ...purpose, text: QUERY, variables: { owner, name, number, ...page } }, answerShape);
    const found = answer.repository?.pullRequest ?? null;
    if (found === null)
        throw api.denied(purpose);
    const { nodes, pageInfo } = found.comments;
    const ours = (nodes ?? []).flatMap((node) => {
        if (node === null || !node.viewerDidAuthor)
            return [];
        const marker = (0,github_marker/* parseMarker */.gY)(node.body);
        return marker?.key === key ? [{ id: node.fullDatabaseId, url: node.url, body: node.body, marker }] : [];
    });
    return {
        sight: { headSha: found.headRefOid, fromFork: found.isCrossRepository, ours },
        next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
    };
}

;// CONCATENATED MODULE: ./.cache/build/js/github/sticky-comment.js
/**
 * The one comment of a key on a pull request: created once, then updated in place.
 *
 * Runs overlap: two may publish at the same moment, and an older one may end last. GitHub has no write that depends on what
 * it overwrites, so each write is preceded at once by the request that shows our comments and the head; between the two a
 * moment remains in which another run may write (an older one then stays in view until the next run). Every further try
 * looks again first, and so does a creation afterwards: of several comments of ours the oldest is kept and the others are
 * deleted, by the newest run among them.
 */






const writtenShape = schemas/* object */.Ikc({ html_url: schemas/* string */.YjP().max(2000) });
/** Times the comment may vanish between look and write; somebody deletes it each time. */
const VANISHINGS = 2;
/**
 * Publishes, unless something newer stands against it.
 *
 * @throws PermissionError when the token may not; PublishError when GitHub cannot be reached or does not take it
 */
async function publishComment(api, request) {
    const marker = (0,github_marker/* writeMarker */.en)({ key: request.key, run: request.run, head: request.headSha });
    const body = request.body.startsWith(`${marker}\n`) ? request.body : `${marker}\n${request.body}`;
    const doing = `writing the comment on pull request ${request.number}`;
    let tries = 0;
    let vanished = 0;
    let unsure = null;
    for (;;) {
        const sight = await findOwnComments(api, request);
        const decided = decide(sight, request, body);
        if (decided !== "write") {
            if (decided.kind !== "unchanged" || unsure === null)
                return decided;
            // A try without an answer was carried out after all.
            const { url } = decided;
            return unsure === "created" ? settle(api, request, body, url) : { kind: unsure, url };
        }
        const existing = sight.ours[0];
        const written = await write(api, request, existing, body, sight);
        switch (written.kind) {
            case "done":
                if (existing === undefined)
                    return settle(api, request, body, written.value.html_url);
                await removeOthers(api, request, sight.ours.slice(1));
                return { kind: "updated", url: written.value.html_url };
            case "gone":
                vanished += 1;
                if (existing === undefined)
                    throw forFork(api.denied({ doing, needs: "pull-requests: write" }), sight);
                if (vanished > VANISHINGS) {
                    throw new model_errors/* PublishError */.S1(`${doing} failed: it is deleted again and again`, "Set `comment: never`.");
                }
                break;
            case "weather":
                tries += 1;
                if (!written.weather.refused)
                    unsure = existing === undefined ? "created" : "updated";
                await api.waitOut(written.weather, doing, tries);
                break;
        }
    }
}
/** What is seen against what is to be said. */
function decide(sight, request, body) {
    if (sight.headSha !== request.headSha)
        return { kind: "moved-on" };
    const [first, ...others] = sight.ours;
    if (first === undefined)
        return request.policy === "update-only" ? { kind: "none" } : "write";
    const newer = sight.ours.find(({ marker }) => (0,github_marker/* compareRuns */.qB)(marker.run, request.run) > 0);
    if (newer !== undefined)
        return { kind: "older", url: newer.url };
    // The same text by an older run is written again: an even older one must find this run's marker.
    if (others.length === 0 && isSameText(first.body, body))
        return { kind: "unchanged", url: first.url };
    return "write";
}
/** GitHub may keep a text with other line ends, and without blanks at its end. */
function isSameText(one, other) {
    const plain = (text) => text.replaceAll("\r\n", "\n").trimEnd();
    return plain(one) === plain(other);
}
async function write(api, request, existing, body, sight) {
    try {
        return await api.write(writeCall(request, existing, body), writtenShape);
    }
    catch (error) {
        throw error instanceof PermissionError ? forFork(error, sight) : error;
    }
}
function writeCall(request, existing, body) {
    const base = (0,names/* repositoryPath */.SH)(request.repository);
    const { number } = request;
    return existing === undefined
        ? {
            doing: `commenting on pull request ${number}`,
            needs: "pull-requests: write",
            method: "POST",
            path: [...base, "issues", number, "comments"],
            body: { body },
        }
        : {
            doing: `updating the comment on pull request ${number}`,
            needs: "pull-requests: write",
            method: "PATCH",
            path: [...base, "issues", "comments", existing.id],
            body: { body },
        };
}
/** After a creation: another run may have created one at the same time. */
async function settle(api, request, body, url) {
    const created = { kind: "created", url };
    try {
        const sight = await findNewestOwnComments(api, request);
        const [first, ...others] = sight.ours;
        if (first === undefined || others.length === 0)
            return created;
        // The newest run of them tidies up; the others leave it to that one.
        if (sight.ours.some(({ marker }) => (0,github_marker/* compareRuns */.qB)(marker.run, request.run) > 0))
            return { kind: "older", url };
        const kept = await api.write(writeCall(request, first, body), writtenShape);
        if (kept.kind !== "done")
            return created;
        await removeOthers(api, request, others);
        return { kind: "updated", url: kept.value.html_url };
    }
    catch (error) {
        // The comment is there; what is left undone here, the next run does.
        if (error instanceof model_errors/* PublishError */.S1)
            return created;
        throw error;
    }
}
/** A comment that stays is deleted by the next run: it is not worth failing for. */
async function removeOthers(api, request, others) {
    for (const { id } of others) {
        try {
            await api.write({
                doing: `deleting a second comment on pull request ${request.number}`,
                needs: "pull-requests: write",
                method: "DELETE",
                path: [...(0,names/* repositoryPath */.SH)(request.repository), "issues", "comments", id],
            }, schemas/* null */.chJ());
        }
        catch (error) {
            if (!(error instanceof model_errors/* PublishError */.S1))
                throw error;
        }
    }
}
function forFork(error, sight) {
    return sight.fromFork ? deniedToFork(error) : error;
}

;// CONCATENATED MODULE: ./.cache/build/js/commands/comment.js
/** The comment on a pull request: whether there is one to write, on which, and what became of it. */




/** Creates, updates or leaves the comment. @throws PublishError when GitHub does not take it */
async function commentOn(api, target, report, policy, key) {
    const marker = (0,github_marker/* writeMarker */.en)({ key, run: target.run, head: target.headSha });
    return publishComment(api, {
        repository: target.repository,
        number: target.number,
        headSha: target.headSha,
        key,
        run: target.run,
        body: (0,markdown/* renderComment */.wQ)(report, { marker, runUrl: target.runUrl }),
        // What is there already must not go on saying what is no longer so.
        policy: asksForComment(report, policy) ? "create-or-update" : "update-only",
    });
}
function asksForComment(report, policy) {
    switch (policy) {
        case "always":
            return true;
        case "on-change":
            return isWorthTelling(report);
        case "on-failure":
            return isFailure(report);
    }
}
/** What became of the comment, for the log. */
function describePublished(published) {
    switch (published.kind) {
        case "created":
            return `Commented: ${published.url ?? ""}`.trim();
        case "updated":
            return `Updated the comment: ${published.url ?? ""}`.trim();
        case "unchanged":
            return "The comment says all this already.";
        case "none":
            return "Nothing that asks for a comment.";
        case "older":
            return "A newer run has commented: its comment stays.";
        case "moved-on":
            return "The pull request's head has moved on: nothing was published.";
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.cache/build/js/report/json.js
var json = __webpack_require__(3450);
;// CONCATENATED MODULE: ./.cache/build/js/commands/report-files.js
/** Reports that other jobs wrote: files of strangers, read within bounds. */





const MOST_REPORTS = 256;
const MOST_BYTES = 512_000_000;
const DEEPEST = 5;
/**
 * Reads the reports at these paths; of a folder every file below it that ends in .json. Links are not followed.
 * @throws ConfigError for a path where nothing is; PublishError for a file that is no report
 */
async function readReports(paths) {
    const files = [];
    const empty = [];
    for (const path of paths) {
        const before = files.length;
        await collect(path, files, 0);
        if (files.length === before)
            empty.push(path);
    }
    if (empty.length > 0) {
        throw new model_errors/* ConfigError */.xL(empty.map((path) => ({ file: path, line: null, message: "there is no report" })), "Name the files or folders that the measuring jobs' artifacts were downloaded to; a job that ended early has none.");
    }
    if (files.length > MOST_REPORTS) {
        throw new model_errors/* PublishError */.S1(`there are more than ${MOST_REPORTS} reports`, "Name the reports of one run only.");
    }
    const reports = [];
    let left = MOST_BYTES;
    for (const file of files.sort()) {
        const text = await readBounded(file, Math.min(left, json/* REPORT_MAX */.Ui));
        left -= Buffer.byteLength(text);
        try {
            reports.push((0,json/* parseReport */.MM)(text));
        }
        catch (error) {
            if (!(error instanceof model_errors/* PublishError */.S1))
                throw error;
            throw new model_errors/* PublishError */.S1(`${file}: ${error.message}`, error.hint, error);
        }
    }
    return reports;
}
async function collect(path, files, depth) {
    const found = await (0,external_node_fs_promises_.lstat)(path).catch(() => null);
    if (found?.isFile() === true) {
        if (depth === 0 || path.endsWith(".json"))
            files.push(path);
        return;
    }
    if (found?.isDirectory() !== true || depth >= DEEPEST || files.length > MOST_REPORTS)
        return;
    for (const name of (await (0,external_node_fs_promises_.readdir)(path)).sort())
        await collect((0,external_node_path_.join)(path, name), files, depth + 1);
}
async function readBounded(path, limit) {
    try {
        const file = await (0,external_node_fs_promises_.open)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
        try {
            const { size } = await file.stat();
            if (size > limit)
                throw new Error(`it has ${size} bytes, at most ${limit} are read`);
            return await file.readFile("utf8");
        }
        finally {
            await file.close();
        }
    }
    catch (error) {
        throw new model_errors/* PublishError */.S1(`the report ${path} cannot be read: ${(0,model_errors/* messageOf */.bD)(error)}`, "Publish reports that image-budget wrote, and no others.", error);
    }
}

;// CONCATENATED MODULE: ./.cache/build/js/commands/publish-target.js
/** Which pull request a run's reports are about: asked of the event and of GitHub, never of a report. */


/**
 * Null when the run is not about a pull request, or that one is closed or has moved on.
 * @throws PublishError when GitHub has to be asked and cannot be
 */
async function findTarget(context, api) {
    const { event, repository } = context;
    if (repository === null || event === null)
        return null;
    if (event.kind === "pull-request" || event.kind === "pull-request-target") {
        const { number, headSha } = event;
        return { repository, number, headSha, run: context.run, runUrl: context.runUrl };
    }
    if (event.kind !== "workflow-run" || !event.event.startsWith("pull_request"))
        return null;
    if (api === null) {
        throw new model_errors/* PublishError */.S1("the pull request cannot be looked up: there is no token", "Leave `github-token` at its default.");
    }
    const { headSha, headOwner, headBranch } = event;
    const [first] = await findPullRequests(api, repository, headSha, { headOwner, headBranch });
    if (first === undefined)
        return null;
    return {
        repository,
        number: first.number,
        headSha,
        // What measured decides which of two results is newer, not what publishes.
        run: { id: event.runId, attempt: event.attempt },
        runUrl: event.url,
    };
}

;// CONCATENATED MODULE: ./.cache/build/js/github/pull-files.js


/** GitHub lists 3,000 files of a pull request at most, a hundred on a page. */
const pull_files_PAGES = 30;
/** A larger patch of a Dockerfile is none that anybody reads. Characters. */
const LARGEST_PATCH = 1_000_000;
const filesShape = schemas/* array */.YOg(schemas/* object */.Ikc({
    filename: schemas/* string */.YjP().max(10_000),
    /** GitHub leaves it out of binary files and of long ones. */
    patch: schemas/* string */.YjP().nullish(),
}))
    .max(100);
/**
 * The patches of a pull request's files, by path. What was not changed is not there, and neither is what GitHub gives no
 * patch of.
 *
 * @param wanted the only paths that are of interest
 * @throws PublishError when GitHub cannot be asked
 */
async function readPatches(api, repository, number, wanted) {
    const purpose = {
        doing: `reading the files of pull request ${number}`,
        needs: "pull-requests: read",
    };
    const path = [...(0,names/* repositoryPath */.SH)(repository), "pulls", number, "files"];
    const patches = new Map();
    const missing = new Set(wanted);
    for (let page = 1; page <= pull_files_PAGES && missing.size > 0; page += 1) {
        const found = await api.read({ ...purpose, path, query: { per_page: 100, page } }, filesShape);
        if (found === null)
            throw api.denied(purpose);
        for (const { filename, patch } of found.value) {
            if (!missing.delete(filename))
                continue;
            if (typeof patch === "string" && patch.length <= LARGEST_PATCH)
                patches.set(filename, patch);
        }
        // The last page names no other one as the last.
        if (found.lastPage <= page)
            break;
    }
    return patches;
}

;// CONCATENATED MODULE: ./.cache/build/js/github/review.js
/**
 * Suggestions on the lines of a pull request: one review for all that are new, none where there is nothing new.
 *
 * What was suggested before is told by markers in the comments that this token's own account wrote, be they resolved or
 * outdated. Two runs that look at the same moment may both suggest: nothing on GitHub's side keeps them from it.
 */





const FINGERPRINT = /^[0-9a-f]{64}$/;
const MARKER = /^<!-- image-budget suggestion=([0-9a-f]{64}) -->\r?(?:\n|$)/;
/** A hundred threads each. */
const review_PAGES = 50;
/** A thread's first comment is what it is about; the others are answers. */
const review_QUERY = `query ($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      headRefOid
      isCrossRepository
      state
      reviewThreads(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { comments(first: 1) { nodes { url body viewerDidAuthor } } }
      }
    }
  }
}`;
const commentsShape = schemas/* object */.Ikc({
    nodes: schemas/* array */.YOg(schemas/* object */.Ikc({
        url: schemas/* string */.YjP().max(2000),
        body: schemas/* string */.YjP().max(1_000_000),
        viewerDidAuthor: schemas/* boolean */.zMY(),
    })
        .nullable())
        .max(1)
        .nullable(),
});
const review_answerShape = schemas/* object */.Ikc({
    repository: schemas/* object */.Ikc({
        pullRequest: schemas/* object */.Ikc({
            headRefOid: schemas/* string */.YjP().regex(github_marker/* SHA */.hG),
            isCrossRepository: schemas/* boolean */.zMY(),
            state: schemas/* enum */.k5n(["OPEN", "CLOSED", "MERGED"]),
            reviewThreads: schemas/* object */.Ikc({
                pageInfo: schemas/* object */.Ikc({ hasNextPage: schemas/* boolean */.zMY(), endCursor: schemas/* string */.YjP().max(1000).nullable() }),
                nodes: schemas/* array */.YOg(schemas/* object */.Ikc({ comments: commentsShape }).nullable())
                    .max(100)
                    .nullable(),
            }),
        })
            .nullable(),
    })
        .nullable(),
});
const review_writtenShape = schemas/* object */.Ikc({ html_url: schemas/* string */.YjP().max(2000) });
/**
 * Suggests what was not suggested before.
 *
 * @throws PermissionError when the token may not; PublishError when GitHub cannot be reached or does not take it
 */
async function offerReview(api, request) {
    const doing = `suggesting changes on pull request ${request.number}`;
    let unsure = [];
    for (let tries = 1;; tries += 1) {
        const sight = await look(api, request);
        // A try without an answer may have been carried out after all.
        const url = unsure
            .map(({ fingerprint }) => sight.offered.get(fingerprint))
            .find((one) => one !== undefined);
        if (url !== undefined)
            return { kind: "offered", url, count: unsure.length };
        if (sight.headSha !== request.headSha)
            return { kind: "moved-on" };
        if (!sight.open)
            return { kind: "closed" };
        const fresh = request.offers.filter(({ fingerprint }) => !sight.offered.has(fingerprint));
        const shown = fresh.slice(0, request.most);
        if (shown.length === 0)
            return { kind: "nothing-new" };
        const body = request.body(shown.length, fresh.length - shown.length);
        const written = await review_write(api, review_writeCall(request, doing, shown, body), sight);
        switch (written.kind) {
            case "done":
                return { kind: "offered", url: written.value.html_url, count: shown.length };
            case "gone":
                throw review_forFork(api.denied({ doing, needs: "pull-requests: write" }), sight);
            case "weather":
                if (!written.weather.refused)
                    unsure = shown;
                await api.waitOut(written.weather, doing, tries);
                break;
        }
    }
}
async function look(api, { repository, number }) {
    const purpose = {
        doing: `reading the review comments of pull request ${number}`,
        // They are read to write more: whoever grants less meets the next refusal.
        needs: "pull-requests: write",
    };
    const [, owner, name] = (0,names/* repositoryPath */.SH)(repository);
    const offered = new Map();
    let after = null;
    for (let page = 1; page <= review_PAGES; page += 1) {
        const variables = { owner, name, number, after };
        const answer = await api.ask({ ...purpose, text: review_QUERY, variables }, review_answerShape);
        const found = answer.repository?.pullRequest ?? null;
        if (found === null)
            throw api.denied(purpose);
        const { nodes, pageInfo } = found.reviewThreads;
        for (const comment of (nodes ?? []).flatMap((thread) => thread?.comments.nodes ?? [])) {
            const fingerprint = comment?.viewerDidAuthor === true ? MARKER.exec(comment.body)?.[1] : undefined;
            if (comment !== null && fingerprint !== undefined)
                offered.set(fingerprint, comment.url);
        }
        if (!pageInfo.hasNextPage || pageInfo.endCursor === null) {
            const { headRefOid: headSha, isCrossRepository: fromFork, state } = found;
            return { headSha, fromFork, open: state === "OPEN", offered };
        }
        after = pageInfo.endCursor;
    }
    throw new model_errors/* PublishError */.S1(`${purpose.doing} failed: there are more than ${review_PAGES * 100} of them`, "Set `suggestions: false`.");
}
async function review_write(api, call, sight) {
    try {
        return await api.write(call, review_writtenShape);
    }
    catch (error) {
        throw error instanceof PermissionError ? review_forFork(error, sight) : error;
    }
}
function review_forFork(error, sight) {
    return sight.fromFork ? deniedToFork(error) : error;
}
function review_writeCall({ repository, number, headSha }, doing, shown, body) {
    return {
        doing,
        needs: "pull-requests: write",
        method: "POST",
        path: [...(0,names/* repositoryPath */.SH)(repository), "pulls", number, "reviews"],
        body: { commit_id: headSha, event: "COMMENT", body, comments: shown.map(commentOf) },
    };
}
/** @throws RangeError when it would not be found again */
function commentOf({ path, line, endLine, fingerprint, body }) {
    if (!FINGERPRINT.test(fingerprint))
        throw new RangeError("not a fingerprint");
    return {
        path,
        // GitHub takes no range of one line.
        ...(line === endLine ? {} : { start_line: line, start_side: "RIGHT" }),
        line: endLine,
        side: "RIGHT",
        body: `<!-- image-budget suggestion=${fingerprint} -->\n${body}`,
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./.cache/build/js/report/escape.js
var report_escape = __webpack_require__(7739);
// EXTERNAL MODULE: ./.cache/build/js/report/inside.js
var inside = __webpack_require__(4424);
// EXTERNAL MODULE: ./.cache/build/js/report/lint-section.js
var lint_section = __webpack_require__(1999);
;// CONCATENATED MODULE: ./.cache/build/js/report/patch.js
/** The new side of a file's unified diff, as GitHub hands it out: the lines that a review may speak of. */
const HEADER = /^@@ -\d{1,9}(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@/;
/**
 * Reads a patch without a header for its files. A hunk says how many lines it has, so that no line of a file is taken
 * for the next hunk's header.
 *
 * @returns null where it is no such patch, or ends early: what is not understood is not commented on
 */
function parsePatch(patch) {
    const rows = patch.split("\n");
    // What ends with a line's end has no further line.
    if (rows.at(-1) === "")
        rows.pop();
    const hunks = [];
    let at = 0;
    while (at < rows.length) {
        const header = HEADER.exec(rows[at] ?? "");
        if (header === null)
            return null;
        const left = { before: Number(header[1] ?? 1), after: Number(header[3] ?? 1) };
        const lines = [];
        at += 1;
        while (left.before > 0 || left.after > 0) {
            const row = rows[at];
            if (row === undefined)
                return null;
            const mark = row[0];
            if (mark === " " || mark === "+") {
                lines.push(row.slice(1));
                left.after -= 1;
            }
            if (mark === " " || mark === "-")
                left.before -= 1;
            if (mark === undefined || !" +-\\".includes(mark) || left.before < 0 || left.after < 0)
                return null;
            at += 1;
        }
        // "No newline at end of file" is said of the last line.
        while (rows[at]?.startsWith("\\") === true)
            at += 1;
        hunks.push({ start: Number(header[2]), lines });
    }
    return hunks;
}
/** Whether one hunk shows exactly these lines, the first of them with this number. */
function showsLines(hunks, line, lines) {
    const hunk = hunks.find(({ start, lines: shown }) => line >= start && line < start + shown.length);
    if (hunk === undefined)
        return false;
    const from = line - hunk.start;
    return lines.every((text, index) => hunk.lines[from + index] === text);
}

;// CONCATENATED MODULE: ./.cache/build/js/report/suggestions.js
/** Small fixes of findings in Dockerfiles, as comments on the lines of a pull request that they would replace. */






const TEXT_MAX = 300;
const LEVELS = ["fail", "warn", "info"];
function fixables(report) {
    return report.images.flatMap((image) => {
        const { dockerfile: path, lint } = image;
        if (path === null || lint === null)
            return [];
        return lint.findings.flatMap((finding) => {
            const { fix } = finding;
            return fix === null ? [] : [{ image, path, finding, fix }];
        });
    });
}
/** The Dockerfiles that a fix is known for: what a pull request does not change of them needs no look. */
function fixablePaths(report) {
    return new Set(fixables(report).map(({ path }) => path));
}
/**
 * What can be suggested, the worst first: no two for one line, and only on lines that the pull request's diff shows, as
 * the report has them. Lines of the checkout may be others than the head's, where it is a trial merge or was edited by an
 * earlier step; a report may be a stranger's.
 *
 * @param patches path to the file's patch, as the head has it
 */
function suggestionsFor(report, patches) {
    const hunks = new Map([...patches].map(([path, patch]) => [path, parsePatch(patch) ?? []]));
    const taken = new Map();
    return fixables(report)
        .filter((fixable) => canBeSuggested(fixable, hunks.get(fixable.path) ?? []))
        .sort(byWorth)
        .filter(({ path, fix }) => takeLines(taken, path, fix))
        .map((fixable) => ({
        path: fixable.path,
        line: fixable.fix.line,
        endLine: fixable.fix.endLine,
        fingerprint: fingerprintOf(fixable),
        body: bodyOf(report, fixable),
    }));
}
/** The lines are what the diff shows, and what would replace them is something else and hides nothing. */
function canBeSuggested({ fix }, hunks) {
    const replaced = fix.replaced.split("\n");
    return (fix.endLine - fix.line + 1 === replaced.length &&
        fix.text !== fix.replaced &&
        showsLines(hunks, fix.line, replaced) &&
        // Whoever accepts it must see all of it. Among what is hidden is a carriage return, which would not survive.
        [...replaced, ...fix.text.split("\n")].every(report_escape/* isPlainToSee */.ZI));
}
function byWorth(one, other) {
    return (LEVELS.indexOf(one.finding.level) - LEVELS.indexOf(other.finding.level) ||
        (other.finding.bytes ?? -1) - (one.finding.bytes ?? -1) ||
        compare(one.path, other.path) ||
        one.fix.line - other.fix.line ||
        compare(one.finding.rule, other.finding.rule));
}
function compare(one, other) {
    return one === other ? 0 : one < other ? -1 : 1;
}
/** False, and nothing taken, where one of the lines has a suggestion already: only one of them could be accepted. */
function takeLines(taken, path, { line, endLine }) {
    const lines = taken.get(path) ?? new Set();
    for (let each = line; each <= endLine; each += 1)
        if (lines.has(each))
            return false;
    for (let each = line; each <= endLine; each += 1)
        lines.add(each);
    taken.set(path, lines);
    return true;
}
function fingerprintOf({ path, finding, fix }) {
    return (0,external_node_crypto_.createHash)("sha256")
        .update(JSON.stringify([finding.rule, path, fix.replaced]))
        .digest("hex");
}
function bodyOf(report, { image, finding, fix }) {
    const { rule, message, remedy } = finding;
    // Of several images, the figure is one's.
    const where = report.images.length === 1 ? "" : ` in ${inside/* MARKDOWN */.yQ.name((0,facts/* displayName */.QC)(report, image), inside/* NAME_MAX */.fo)}`;
    const figure = (0,lint_section/* costOf */.ho)(finding, inside/* MARKDOWN */.yQ);
    const cost = finding.bytes === null ? figure : `**${figure}**`;
    const words = [message, remedy].map((text) => inside/* MARKDOWN */.yQ.words((0,inside/* legible */.bG)(text), TEXT_MAX)).join(" ");
    return `${inside/* MARKDOWN */.yQ.name(rule, inside/* NAME_MAX */.fo)}, ${cost}${where}: ${words}\n\n${suggestionBlock(fix.text)}`;
}
/** The lines to the letter: what is accepted is committed. */
function suggestionBlock(text) {
    const lines = text === "" ? [] : text.split("\n");
    const fence = (0,report_escape/* fenceFor */.Lt)(lines);
    return [`${fence}suggestion`, ...lines, fence].join("\n");
}
/**
 * What stands above the comments.
 * @param left suggestions that there was no room for
 */
function reviewBody(shown, left) {
    const rest = left === 0 ? "" : ` ${(0,inside/* countOf */.pq)(left, "more", "more")} will come with the next run.`;
    return (`Image Budget: ${(0,inside/* countOf */.pq)(shown, "small change")} to make images smaller. ` +
        `None is suggested twice: resolve the ones that you do not want.${rest}`);
}

;// CONCATENATED MODULE: ./.cache/build/js/commands/suggest.js



/** Comments of one review: more would bury what people have to say. */
const MOST = 10;
/**
 * Offers the report's small fixes on the lines that the pull request shows, in one review. Nobody is asked anything where
 * the report has none.
 *
 * @returns null where there is nothing to suggest
 * @throws PublishError when GitHub does not take it
 */
async function suggestOn(api, { repository, number, headSha }, report) {
    const paths = fixablePaths(report);
    if (paths.size === 0)
        return null;
    const offers = suggestionsFor(report, await readPatches(api, repository, number, paths));
    if (offers.length === 0)
        return null;
    return offerReview(api, { repository, number, headSha, offers, most: MOST, body: reviewBody });
}
/** What became of the suggestions, for the log. */
function describeReviewed(reviewed) {
    switch (reviewed.kind) {
        case "offered":
            return `Suggested ${reviewed.count} ${reviewed.count === 1 ? "change" : "changes"}: ${reviewed.url}`;
        case "nothing-new":
            return "No new suggestions.";
        case "moved-on":
            return "The pull request's head has moved on: nothing was suggested.";
        case "closed":
            return "The pull request is closed: nothing was suggested.";
    }
}

// EXTERNAL MODULE: ./.cache/build/js/commands/run-context.js + 1 modules
var run_context = __webpack_require__(5998);
;// CONCATENATED MODULE: ./.cache/build/js/commands/publish.js










/**
 * `image-budget publish`: one comment, and suggestions, from reports measured elsewhere. Exits as the reports say, or with 4 when they say
 * nothing against it and the comment could not be written.
 */
async function runPublishCommand(command) {
    const report = mergeReports(await readReports(command.reports), command.only);
    process.stdout.write(`${(0,headline/* summariseOutcome */.R)(report)}\n`);
    if (command.comment === "never")
        return report.exitCode;
    try {
        await publish(command, report, command.comment);
        return report.exitCode;
    }
    catch (error) {
        // What is wrong with the images goes before what is wrong with the comment.
        if (!(error instanceof model_errors/* PublishError */.S1) || report.exitCode === 0)
            throw error;
        say(error.message, error.hint);
        return report.exitCode;
    }
}
function say(message, hint) {
    process.stderr.write(`image-budget: ${message}\n${hint === undefined ? "" : `  ${hint}\n`}`);
}
/** Comments and suggests, and tells what became of both. @throws PublishError, ConfigError */
async function publish(command, report, policy) {
    const token = process.env["GITHUB_TOKEN"] ?? process.env["GH_TOKEN"] ?? "";
    if (token === "") {
        throw new model_errors/* PublishError */.S1("there is no token to comment with", "Set GITHUB_TOKEN to a token that may write to pull requests.");
    }
    const api = createGitHub({
        token,
        environment: process.env,
        onWait: (message) => {
            process.stderr.write(`${message}\n`);
        },
    });
    const target = await targetOf(command, report, api);
    if (target === null) {
        say("no open pull request has what was measured as its head.");
        return;
    }
    say(describePublished(await commentOn(api, target, report, policy, command.commentKey)));
    if (command.suggestions)
        await suggest(api, target, report);
}
/** An offer: that it could not be made is told, and changes nothing. */
async function suggest(api, target, report) {
    try {
        const reviewed = await suggestOn(api, target, report);
        if (reviewed !== null)
            say(describeReviewed(reviewed));
    }
    catch (error) {
        if (!(error instanceof model_errors/* PublishError */.S1))
            throw error;
        say(error.message, error.hint);
    }
}
async function targetOf(command, report, api) {
    const { repository, pullRequest: number } = command;
    if (repository === null || number === null) {
        const context = await (0,run_context/* readRunContext */.$p)(process.env);
        if (context.event === null) {
            throw new model_errors/* ConfigError */.xL([{ file: "publish", line: null, message: "there is no runner's event that names a pull request" }], "Name it: --repository OWNER/NAME --pull-request N.");
        }
        return findTarget(context, api);
    }
    const found = await pullRequest(api, repository, number);
    const { sha } = report.commit;
    // The file is not asked which pull request it is about, only whether it can be about this one.
    if (sha !== found.headSha && sha !== found.mergeSha) {
        throw new model_errors/* PublishError */.S1(`the report is about ${sha ?? "no commit"}, and #${number} has ${found.headSha} as its head`, "Measure the pull request as it is now.");
    }
    return { repository, number, headSha: found.headSha, run: { id: 0, attempt: 1 }, runUrl: null };
}


/***/ }),

/***/ 5658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ih: () => (/* binding */ payloadBytes),
/* harmony export */   eD: () => (/* binding */ formatChange),
/* harmony export */   eQ: () => (/* binding */ downloadBytes),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   pR: () => (/* binding */ percentOf),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/**
 * Byte counts know whether they are compressed: a budget on the download can never be compared with a size on
 * disk by accident. Both are plain whole numbers at run time.
 */
function checked(value) {
    if (!Number.isSafeInteger(value) || value < 0) {
        throw new RangeError(`not a byte count: ${String(value)}`);
    }
    return value;
}
/** Marks a count as uncompressed payload bytes. @throws RangeError when it is negative, fractional or beyond 2^53. */
function payloadBytes(value) {
    return checked(value);
}
/** Marks a count as compressed bytes. @throws RangeError when it is negative, fractional or beyond 2^53. */
function downloadBytes(value) {
    return checked(value);
}
const UNITS = [
    { limit: 1e12, name: "TB" },
    { limit: 1e9, name: "GB" },
    { limit: 1e6, name: "MB" },
    { limit: 1e3, name: "kB" },
];
/**
 * Writes a byte count in SI units (1 MB = 1,000,000 bytes, as docker prints) with three significant digits or one
 * decimal, whichever says more: `62.1 MB`, `475 MB`, `1.53 GB`, `12 bytes`. Negative counts keep their sign.
 */
function formatBytes(bytes) {
    const sign = bytes < 0 ? "-" : "";
    const absolute = Math.abs(bytes);
    for (const unit of UNITS) {
        // 999,950 would round to "1000 kB"; it belongs to the next unit.
        if (absolute >= unit.limit * 0.9995)
            return `${sign}${significant(absolute / unit.limit)} ${unit.name}`;
    }
    return `${sign}${absolute} ${absolute === 1 ? "byte" : "bytes"}`;
}
/** A change with its sign: `+38.2 MB`, `-1.2 kB`, `0 bytes`. */
function formatChange(bytes) {
    return bytes > 0 ? `+${formatBytes(bytes)}` : formatBytes(bytes);
}
/** A percentage with one decimal, `12.3 %`; signed when `signed` is set. */
function formatPercent(percent, signed = false) {
    const rounded = Math.round(percent * 10) / 10;
    const text = `${Math.abs(rounded) >= 100 ? Math.round(rounded) : rounded} %`;
    return signed && rounded > 0 ? `+${text}` : text;
}
function significant(value) {
    if (value >= 99.95)
        return String(Math.round(value));
    if (value >= 9.995)
        return String(Math.round(value * 10) / 10);
    return String(Math.round(value * 100) / 100);
}
/** `part` as a percentage of `whole`; null when there is nothing to compare with. */
function percentOf(part, whole) {
    return whole === 0 ? null : (part / whole) * 100;
}


/***/ })

};
