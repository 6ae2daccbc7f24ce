export const id = 625;
export const ids = [625];
export const modules = {

/***/ 3013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ emit),
/* harmony export */   Z: () => (/* binding */ writeResult)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2030);
/* harmony import */ var _runner_make_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6055);




/**
 * Writes a result file, whole or not at all.
 * @throws PublishError naming the path and the remedy.
 */
async function writeResult(path, text) {
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path);
    const part = `${target}.part-${process.pid}`;
    try {
        await (0,_runner_make_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(part, text);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(part, target);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(part, { force: true }).catch(() => undefined);
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PublishError */ .S1(`could not write ${path}: ${(0,_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`, "Name a file in a folder that can be written to.", error);
    }
}
/** Writes to the file if one is named, else to standard output, and waits until it is taken. */
async function emit(text, path) {
    if (path !== null) {
        await writeResult(path, text);
        return;
    }
    await new Promise((done, fail) => {
        process.stdout.write(text, (error) => {
            // `image-budget check | head` closes the pipe early; the reader has what it wanted.
            if (error === null || error === undefined || ("code" in error && error.code === "EPIPE"))
                done();
            else
                fail(error);
        });
    });
}


/***/ }),

/***/ 547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ imageReference)
/* harmony export */ });
/** Reads an image reference: `registry.corp:5000/team/python:3.11-slim@sha256:...`. */
const DIGEST = /^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[0-9a-fA-F]{32,}$/;
const TAG = /^\w[\w.-]{0,127}$/;
const PART = /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*$/;
const HOST = /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?|\[[0-9a-fA-F:]+\])(?::\d{1,5})?$/;
const HUB = /^(?:index\.docker\.io|registry-1\.docker\.io|docker\.io)$/;
const LONGEST = 512;
/** Parses a reference by the rules of the OCI distribution's grammar; null when it is none. */
function imageReference(text) {
    if (text.length > LONGEST)
        return null;
    const at = text.indexOf("@");
    const digest = at < 0 ? null : text.slice(at + 1);
    const named = at < 0 ? text : text.slice(0, at);
    if (digest !== null && !DIGEST.test(digest))
        return null;
    // A colon before the last slash belongs to a port.
    const colon = named.indexOf(":", named.lastIndexOf("/") + 1);
    const tag = colon < 0 ? null : named.slice(colon + 1);
    if (tag !== null && !TAG.test(tag))
        return null;
    const parts = (colon < 0 ? named : named.slice(0, colon)).split("/");
    const first = parts[0] ?? "";
    const hosted = parts.length > 1 && (/[.:]/.test(first) || first === "localhost" || first !== first.toLowerCase());
    const written = hosted ? first : "docker.io";
    const registry = HUB.test(written) ? "docker.io" : written;
    const path = hosted ? parts.slice(1) : parts;
    if (!HOST.test(registry) || !path.every((part) => PART.test(part)))
        return null;
    const full = registry === "docker.io" && path.length === 1 ? ["library", ...path] : path;
    return { registry, path: full.join("/"), tag, digest, host: registry };
}


/***/ }),

/***/ 4380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ connect),
/* harmony export */   g: () => (/* binding */ before)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2418);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6921);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2030);




/** The engine's API of Docker 19.03, the first whose builders take everything that is passed to them here. */
const OLDEST_API = [1, 40];
const versionShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    Client: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ ApiVersion: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional() }),
    Server: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        Platform: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ Name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }).optional(),
        Version: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        ApiVersion: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        Os: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        Arch: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    })
        .nullish(),
});
const infoShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    Driver: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    DriverStatus: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP())).nullish(),
    OSType: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    Architecture: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
    OperatingSystem: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
    DockerRootDir: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
});
const contextShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    Name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    Endpoints: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ docker: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ Host: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }).partial().optional() }).optional(),
});
/**
 * Finds out what engine the client talks to and what it can do; `builds` is false for who only reads images, and what
 * builds is then taken to be the classic builder, unasked.
 * @throws EngineError that says how to get one.
 */
async function connect(client, builds = true) {
    const [context, asked, answer, builder] = await Promise.all([
        readContext(client),
        client.run(["version", "--format", "{{json .}}"]),
        client.run(["info", "--format", "{{json .}}"]),
        builds ? findBuilder(client) : CLASSIC,
    ]);
    const version = versionShape.safeParse((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .q)(asked.stdout));
    if (asked.code !== 0 ||
        !version.success ||
        version.data.Server === undefined ||
        version.data.Server === null) {
        throw unreachable(asked.stderr.trim() || asked.stdout.trim(), context.host);
    }
    const server = version.data.Server;
    const info = infoShape.safeParse((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .q)(answer.stdout));
    if (!info.success)
        throw unreachable(answer.stderr.trim(), context.host);
    if (info.data.OSType === "windows") {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EngineError */ .NJ("the engine runs Windows containers, which have no Linux file payload to measure", "Switch Docker Desktop to Linux containers, or run on a Linux runner.");
    }
    const api = lower(parseVersion(server.ApiVersion), parseVersion(version.data.Client.ApiVersion ?? server.ApiVersion));
    if (before(api, OLDEST_API)) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EngineError */ .NJ(`the engine ${server.Version} speaks API ${server.ApiVersion}; ${OLDEST_API.join(".")} (Docker 19.03) or newer is needed`, "Update the engine.");
    }
    const desktop = /docker desktop/i.test(`${server.Platform?.Name ?? ""} ${info.data.OperatingSystem ?? ""}`);
    return {
        info: {
            name: server.Platform?.Name || "Docker Engine",
            version: server.Version,
            store: storeOf(info.data.Driver, info.data.DriverStatus ?? []),
            builder: builder.kind === "classic" ? "classic" : `buildx ${builder.version.join(".")} (${builder.driver})`,
            platform: platformOf(server.Os, server.Arch, info.data.Architecture ?? ""),
            dataRoot: desktop ? null : await localFolder(context.host, info.data.DockerRootDir),
        },
        builder,
        api,
        context: context.name,
    };
}
/** Whether version `a` is older than `b`. */
function before(a, b) {
    return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
}
function lower(a, b) {
    return before(a, b) ? a : b;
}
function parseVersion(text) {
    const match = /(\d+)\.(\d+)/.exec(text);
    return match === null ? [0, 0] : [Number(match[1]), Number(match[2])];
}
function storeOf(driver, status) {
    const containerd = status.some(([key, value]) => key === "driver-type" && value === "io.containerd.snapshotter.v1");
    if (containerd)
        return "containerd";
    return driver === "overlay2" ? "overlay2" : "other";
}
function platformOf(os, architecture, machine) {
    const variant = /^armv([5-8])/.exec(machine)?.[1];
    return architecture === "arm" && variant !== undefined ? `${os}/arm/v${variant}` : `${os}/${architecture}`;
}
/** The client resolves DOCKER_CONTEXT, DOCKER_HOST and its own configuration; nothing of that is repeated here. */
async function readContext(client) {
    const { code, stdout, stderr } = await client.run(["context", "inspect", "--format", "{{json .}}"]);
    const context = contextShape.safeParse((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .q)(stdout));
    if (context.success)
        return { name: context.data.Name, host: context.data.Endpoints?.docker?.Host ?? "" };
    if (code !== 0 && /context .*not found|no such context|does not exist/i.test(stderr)) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EngineError */ .NJ(`the docker context in use does not exist: ${stderr.trim()}`, "Name one that `docker context ls` shows, or unset DOCKER_CONTEXT.");
    }
    return { name: "default", host: "" };
}
async function localFolder(host, folder) {
    if (!host.startsWith("unix://") || folder === undefined || folder === "")
        return null;
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(folder)).isDirectory() ? folder : null;
    }
    catch {
        return null;
    }
}
const CLASSIC = { kind: "classic" };
async function findBuilder(client) {
    const [asked, inspected] = await Promise.all([
        client.run(["buildx", "version"]),
        client.run(["buildx", "inspect"]),
    ]);
    if (asked.code !== 0)
        return CLASSIC;
    const driver = /^Driver:\s*(\S+)/m.exec(inspected.stdout)?.[1] ?? "unknown";
    return { kind: "buildx", version: parseVersion(asked.stdout), driver };
}
const GETTING_ONE = "Start Docker (systemctl start docker, or Docker Desktop), install it (Debian and Ubuntu: apt-get install docker.io), " +
    "or let DOCKER_HOST or the docker context name an engine that runs.";
function unreachable(said, host) {
    const where = host === "" ? "" : ` at ${host.replace(/\/\/[^/@]*@/, "//")}`;
    const detail = said === "" ? "" : `: ${firstLine(said)}`;
    if (/permission denied/i.test(said)) {
        return new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EngineError */ .NJ(`the engine${where} refuses this user${detail}`, "Add the user to the group that owns the socket (usermod -aG docker USER, then log in again), or use a rootless engine.");
    }
    if (/client version .* is too (?:new|old)|requires? (?:a newer|API version)|API version/i.test(said)) {
        return new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EngineError */ .NJ(`client and engine${where} do not understand each other${detail}`, "Update the older of the two.");
    }
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EngineError */ .NJ(`no engine answers${where}${detail}`, GETTING_ONE);
}
function firstLine(text) {
    return text.split("\n", 1)[0]?.slice(0, 500) ?? "";
}


/***/ }),

/***/ 661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ createDockerEngine)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.cache/build/js/model/errors.js
var errors = __webpack_require__(2030);
// EXTERNAL MODULE: ./.cache/build/js/engine/options.js
var engine_options = __webpack_require__(7108);
// EXTERNAL MODULE: ./.cache/build/js/engine/process.js
var process = __webpack_require__(9975);
;// CONCATENATED MODULE: ./.cache/build/js/engine/cleanup.js


/** A run that ended by itself has time; an engine that hangs must still not hold it for ever. */
const CLEAN_UP_MS = 120_000;
/** Most images that one call removes: a call that is ended half-way should not lose much. */
const BATCH = 20;
const LISTED = /^(\S+) (\S+)$/;
/**
 * Removes what a run left on the engine, whatever state it stopped in: its temporary tags, containers and images, found by
 * the run's own label and repository and by nothing else. Parents stay (`--no-prune`): with the classic builder they may
 * be somebody else's cache. Never throws, ends within `limitMs`, and may be repeated.
 */
async function removeRun(client, runId, limitMs = CLEAN_UP_MS) {
    const deadline = Date.now() + limitMs;
    try {
        await Promise.race([sweep(client, (0,engine_options/* checkRunId */.np)(runId), deadline), after(limitMs)]);
    }
    catch {
        // An engine that is gone has nothing to remove; the next sweep finds what is left.
    }
}
/** As `removeRun`, for a process that has nothing but the run's name: the action's post step. */
async function sweepRun(environment, runId, docker) {
    try {
        const path = docker ?? (await findDocker(environment));
        await removeRun(createClient(path, environment), runId);
    }
    catch {
        // Without a client nothing was made.
    }
}
async function sweep(client, runId, deadline) {
    const label = `label=${engine_options/* RUN_LABEL */.jQ}=${runId}`;
    const secondsLeft = () => Math.max(0.1, (deadline - Date.now()) / 1000);
    const reference = `reference=${engine_options/* TEMPORARY_REPOSITORY */.By}/${runId}`;
    const [containers, tags, found] = await Promise.all([
        list(client, ["ps", "--all", "--no-trunc", "--quiet", "--filter", label]),
        list(client, ["image", "ls", "--format", "{{.Repository}}:{{.Tag}}", "--filter", reference]),
        untagged(client, label),
    ]);
    if (containers.length > 0) {
        await client.run(["rm", "--force", "--volumes", ...containers], secondsLeft());
    }
    const ours = tags.filter((tag) => tag.startsWith(`${engine_options/* TEMPORARY_REPOSITORY */.By}/${runId}:`));
    if (ours.length > 0)
        await client.run(["rmi", "--no-prune", ...ours], secondsLeft());
    // An image that others of the run were built from goes once they are gone, one with a tag once the tag is.
    let images = ours.length > 0 ? await untagged(client, label) : found;
    for (let before = Infinity; images.length > 0 && images.length < before && Date.now() < deadline;) {
        before = images.length;
        let complete = true;
        for (let start = 0; start < images.length; start += BATCH) {
            const batch = images.slice(start, start + BATCH);
            const { code } = await client.run(["rmi", "--no-prune", ...batch], secondsLeft());
            complete &&= code === 0;
        }
        if (complete)
            return;
        images = await untagged(client, label);
    }
}
/** Images with the label that nobody gave a name. */
async function untagged(client, label) {
    const rows = await list(client, [
        "image",
        "ls",
        "--all",
        "--no-trunc",
        "--format",
        "{{.ID}} {{.Repository}}",
        "--filter",
        label,
    ]);
    const images = rows.map((row) => LISTED.exec(row)).filter((row) => row !== null);
    const named = new Set(images.filter(([, , name]) => name !== "<none>").map(([, id]) => id));
    return [...new Set(images.map(([, id]) => id ?? ""))].filter((id) => id !== "" && !named.has(id));
}
async function list(client, args) {
    const { code, stdout } = await client.run(args, 20);
    return code === 0 ? stdout.split("\n").filter((line) => line !== "") : [];
}
function after(milliseconds) {
    return new Promise((resolve) => {
        setTimeout(resolve, milliseconds).unref();
    });
}

// EXTERNAL MODULE: ./.cache/build/js/engine/connect.js
var connect = __webpack_require__(4380);
// EXTERNAL MODULE: ./.cache/build/js/engine/inspect.js
var inspect = __webpack_require__(3430);
// EXTERNAL MODULE: ./.cache/build/js/engine/local-socket.js + 1 modules
var local_socket = __webpack_require__(6344);
// EXTERNAL MODULE: ./.cache/build/js/dockerfile/image-reference.js
var image_reference = __webpack_require__(547);
// EXTERNAL MODULE: ./.cache/build/js/engine/manifests.js
var manifests = __webpack_require__(5588);
// EXTERNAL MODULE: ./.cache/build/js/engine/names.js
var names = __webpack_require__(5442);
// EXTERNAL MODULE: ./.cache/build/js/engine/failure.js
var failure = __webpack_require__(1272);
// EXTERNAL MODULE: ./.cache/build/js/engine/text.js
var engine_text = __webpack_require__(795);
;// CONCATENATED MODULE: ./.cache/build/js/engine/resolve.js




const REFERENCE = /^[A-Za-z0-9][A-Za-z0-9._:/@+-]{0,511}$/;
/**
 * Makes sure a named image is on the engine and returns its id. It is pulled when it is not there, when it is there for
 * another platform only, or when `pull` says so. What was pulled stays, as the base of a build does.
 * @throws MeasureError that names the registry when credentials are missing.
 */
async function resolveImage(client, reference, platform, pull, signal) {
    if (!REFERENCE.test(reference)) {
        throw new errors/* MeasureError */.TG(`"${reference.slice(0, 200)}" is no name of an image`, "Write it as docker pull takes it: host/name:tag.");
    }
    signal.throwIfAborted();
    if (!pull) {
        const local = await (0,inspect/* inspectImage */.m)(client, reference);
        if (local !== null && (platform === null || samePlatform(local.platform, platform)))
            return local.id;
    }
    await pullImage(client, reference, platform, signal);
    const pulled = await (0,inspect/* inspectImage */.m)(client, reference);
    if (pulled === null) {
        throw new errors/* MeasureError */.TG(`${reference} was pulled, but the engine does not have it`, "Check that nothing removes images meanwhile.");
    }
    return pulled.id;
}
/** `linux/arm64/v8` and `linux/arm64` are the same; an engine does not always say the variant. */
function samePlatform(one, other) {
    const [os, architecture, variant] = one.split("/");
    const [otherOs, otherArchitecture, otherVariant] = other.split("/");
    const sameVariant = variant === undefined || otherVariant === undefined || variant === otherVariant;
    return os === otherOs && architecture === otherArchitecture && sameVariant;
}
async function pullImage(client, reference, platform, signal) {
    const tail = (0,engine_text/* createTail */.$A)(20);
    const splitter = (0,engine_text/* createLineSplitter */.AD)((line) => {
        tail.add((0,engine_text/* plainLine */.h0)(line));
    });
    const code = await client.watch(["pull", "--quiet", ...(platform === null ? [] : [`--platform=${platform}`]), reference], {
        signal,
        onStdout: () => undefined,
        onStderr: (chunk) => {
            splitter.push(chunk);
        },
    });
    splitter.end();
    if (code === 0)
        return;
    const said = tail.lines().join("\n");
    const problem = (0,failure/* pullProblem */.jj)(said, reference);
    if (problem !== null)
        throw new errors/* MeasureError */.TG(problem.message, problem.hint);
    const last = tail
        .lines()
        .filter((line) => line !== "")
        .at(-1) ?? "no reason given";
    throw new errors/* MeasureError */.TG(`${reference} cannot be pulled: ${last}`, "Check the name, and that the engine reaches its registry.");
}

;// CONCATENATED MODULE: ./.cache/build/js/engine/look-up.js





/** One look-up takes no longer; a base that is not told by then has no digest. */
const LIMIT_MS = 10_000;
const UNKNOWN = { digest: null, pin: null };
/**
 * Looks names of base images up where a build would find them: on the engine, unless the builder does not see its images
 * or `pull` is asked, then in the registry. Nothing is pulled. A name is looked up once for a platform: what it stood for
 * then is what it stands for in this run. Rejects with the signal's reason only.
 */
function createBaseLookUp(connected, limitMs = LIMIT_MS) {
    const known = new Map();
    /** Registries that let a look-up wait in vain: the next one does not. */
    const silent = new Set();
    const lookUp = async (reference, platform, pull, signal) => {
        const limit = AbortSignal.timeout(limitMs);
        const either = AbortSignal.any([signal, limit]);
        const question = { reference, platform, pull, signal: either, silent };
        let found = UNKNOWN;
        try {
            const { client, connection } = await sooner(connected(), either);
            found = await resolveBase(question, client, connection);
        }
        catch {
            // Whatever it was: what the name stands for cannot be told.
        }
        signal.throwIfAborted();
        if (limit.aborted)
            silent.add((0,names/* registryOf */.Fv)(reference));
        return found;
    };
    return async (reference, platform, pull, signal) => {
        signal.throwIfAborted();
        const named = (0,image_reference/* imageReference */.r)(reference);
        if (named === null || reference === "scratch")
            return UNKNOWN;
        if (named.digest !== null)
            return { digest: named.digest, pin: null };
        const key = JSON.stringify([(0,names/* canonicalName */.Ew)(reference), platform, pull]);
        const before = known.get(key);
        if (before !== undefined)
            return sooner(before, signal);
        const asked = lookUp(reference, platform, pull, signal);
        known.set(key, asked);
        // One that was cancelled has found out nothing.
        asked.catch(() => known.delete(key));
        return asked;
    };
}
async function resolveBase(question, client, connection) {
    if (!question.pull && seesEngine(connection)) {
        const local = await onEngine(question, client, connection);
        if (local !== null)
            return local;
    }
    const digest = await inRegistry(question, question.reference, client, connection);
    return digest === null ? UNKNOWN : { digest, pin: (0,names/* withDigest */.hQ)(question.reference, digest) };
}
/** A builder outside the engine (a container, a cluster) has only what registries give it. */
function seesEngine({ builder }) {
    return builder.kind === "classic" || builder.driver === "docker";
}
/**
 * What the engine has by that name. Without the containerd store a repository's digest tells that the image was pulled or
 * pushed, and the engine finds it by that digest again. The containerd store gives every image one, and BuildKit asks the
 * registry for a digest whose content it did not get from there: so the registry has to confirm it. Where it does not
 * (the image was built here, or the registry is down), nothing is pinned, and nothing changes under the run either: the
 * engine's image stays before the registry's.
 */
async function onEngine(question, client, connection) {
    const image = await sooner((0,inspect/* inspectImage */.m)(client, question.reference), question.signal);
    const wanted = question.platform ?? connection.info.platform;
    if (image === null || !samePlatform(image.platform, wanted))
        return null;
    const digest = (0,names/* repositoryDigest */.FC)(question.reference, image.repoDigests);
    if (digest === null)
        return { digest: image.id, pin: null };
    const pin = (0,names/* withDigest */.hQ)(question.reference, digest);
    if (connection.info.store !== "containerd")
        return { digest, pin };
    const confirmed = await inRegistry(question, pin, client, connection).catch(() => null);
    return { digest, pin: confirmed === null ? null : pin };
}
async function inRegistry({ platform, signal, silent }, reference, client, { builder, info }) {
    if (silent.has((0,names/* registryOf */.Fv)(reference)))
        return null;
    return builder.kind === "buildx"
        ? (0,manifests/* digestByBuildx */.k$)(client, reference, signal)
        : (0,manifests/* digestByClient */.zK)(client, reference, platform ?? info.platform, signal);
}
/** The promise, or the signal's reason where that comes first. */
async function sooner(promise, signal) {
    signal.throwIfAborted();
    let onAbort = () => undefined;
    const aborted = new Promise((_resolve, reject) => {
        onAbort = () => {
            reject(signal.reason instanceof Error ? signal.reason : new Error("cancelled"));
        };
    });
    signal.addEventListener("abort", onAbort, { once: true });
    try {
        return await Promise.race([promise, aborted]);
    }
    finally {
        signal.removeEventListener("abort", onAbort);
    }
}

;// CONCATENATED MODULE: ./.cache/build/js/engine/save.js


/** The API version that knows `docker save --platform`. */
const PLATFORM_SINCE = [1, 48];
/**
 * The bytes of `docker save`, read only as fast as they are taken. Ends the client when the iteration ends early. Where
 * a platform is named the connection says whether the engine has to be told.
 * @throws MeasureError when the client fails, so that a truncated stream is never taken for a whole image.
 */
async function* saveImage(client, connection, id, platform, signal) {
    const args = ["save"];
    // Only this store keeps several platforms under one id; older ones do not know the option.
    if (platform !== null &&
        connection !== null &&
        connection.info.store === "containerd" &&
        !(0,connect/* before */.g)(connection.api, PLATFORM_SINCE)) {
        args.push(`--platform=${platform}`);
    }
    const stream = client.read([...args, id], { signal });
    let ended;
    try {
        for await (const chunk of stream.chunks)
            yield chunk;
    }
    catch (error) {
        signal.throwIfAborted();
        throw error;
    }
    finally {
        ended = await stream.close();
    }
    signal.throwIfAborted();
    if (ended.code !== 0)
        throw saveFailure(id, ended.stderr);
}
function saveFailure(id, stderr) {
    const said = stderr.trim().split("\n").at(-1) ?? "";
    const hint = /no space left on device|ENOSPC/i.test(said)
        ? "The engine lays the whole image out on its disk before it gives it away: free some space (docker system prune) or use a bigger disk."
        : "Check that the engine is healthy and that nothing removes images meanwhile.";
    return new errors/* MeasureError */.TG(`the engine did not give ${id.slice(0, 19)} away${said === "" ? "" : `: ${said}`}`, hint);
}

;// CONCATENATED MODULE: ./.cache/build/js/engine/engine.js












/**
 * The docker client as an Engine. Whatever DOCKER_HOST or the current context points at is used; nothing is created that
 * `cleanUp` does not remove.
 * @throws RangeError when the run's name could not stand in an image's name.
 */
function createDockerEngine(options) {
    const runId = (0,engine_options/* checkRunId */.np)(options.runId);
    const folder = (0,external_node_path_.join)(options.tempDir, `engine-${runId}`);
    const tags = new Map();
    let tagCount = 0;
    let client = null;
    let connection = null;
    const getClient = () => {
        client ??= (options.docker === undefined ? (0,process/* findDocker */.c)(options.environment) : Promise.resolve(options.docker)).then((docker) => (0,process/* createClient */.U)(docker, options.environment));
        return client;
    };
    const getConnection = () => {
        connection ??= getClient().then((docker) => (0,connect/* connect */.N)(docker, options.builds));
        return connection;
    };
    const lookUpBase = createBaseLookUp(async () => ({
        client: await getClient(),
        connection: await getConnection(),
    }));
    const newTag = () => `${engine_options/* TEMPORARY_REPOSITORY */.By}/${runId}:${++tagCount}`;
    const tagOf = (id) => {
        const known = tags.get(id);
        if (known !== undefined)
            return known;
        const made = getClient().then((docker) => tagImage(docker, id, newTag(), runId));
        tags.set(id, made);
        return made;
    };
    const cleanUp = async (limitMs = CLEAN_UP_MS) => {
        if (client !== null) {
            const deadline = Date.now() + limitMs;
            const docker = await client.catch(() => null);
            await docker?.endAll();
            if (docker !== null)
                await removeRun(docker, runId, Math.max(0, deadline - Date.now()));
        }
        tags.clear();
        await (0,promises_.rm)(folder, { recursive: true, force: true }).catch(() => undefined);
    };
    return {
        async connect() {
            return (await getConnection()).info;
        },
        async build(request) {
            // Who only looks at images needs nothing of it.
            const { buildImage } = await Promise.all(/* import() */[__webpack_require__.e(796), __webpack_require__.e(435)]).then(__webpack_require__.bind(__webpack_require__, 9435));
            return buildImage(request, {
                client: await getClient(),
                connection: await getConnection(),
                environment: options.environment,
                folder,
                runId,
                redact: options.redact,
                tagOf,
                newTag,
            });
        },
        async resolve(reference, platform, pull, signal) {
            await getConnection();
            return resolveImage(await getClient(), reference, platform, pull, signal);
        },
        lookUpBase,
        async inspect(id) {
            const image = await (0,inspect/* inspectImage */.m)(await getClient(), id, await (0,local_socket/* localSocket */.rJ)(options.environment));
            if (image === null) {
                throw new errors/* MeasureError */.TG(`the engine has no image ${id}`, "Check that nothing removes images while they are measured.");
            }
            return image;
        },
        async *save(id, platform, signal) {
            const connection = platform === null ? null : await getConnection();
            // The client knows how to ask for a platform.
            const socket = platform === null ? await (0,local_socket/* localSocket */.rJ)(options.environment) : null;
            const chunks = socket === null ? null : await (0,local_socket/* openSave */.cd)(socket, id, signal);
            signal.throwIfAborted();
            yield* chunks ?? saveImage(await getClient(), connection, id, platform, signal);
        },
        async smoke(request) {
            const { smokeTest } = await __webpack_require__.e(/* import() */ 203).then(__webpack_require__.bind(__webpack_require__, 3203));
            return smokeTest(request, { client: await getClient(), runId, redact: options.redact });
        },
        async freeDisk() {
            const { dataRoot } = (await getConnection()).info;
            if (dataRoot === null)
                return null;
            try {
                const { bavail, bsize } = await (0,promises_.statfs)(dataRoot);
                return bavail * bsize;
            }
            catch {
                return null;
            }
        },
        cleanUp,
    };
}
/**
 * Puts a temporary tag on an image. One that is not of this run must have another name: removing the last name of an
 * image removes the image.
 */
async function tagImage(client, id, tag, runId) {
    const image = await (0,inspect/* inspectImage */.m)(client, id);
    if (image === null)
        throw new errors/* EngineError */.NJ(`the engine has no image ${id}`, "Check that nothing removes images meanwhile.");
    const ours = image.labels[engine_options/* RUN_LABEL */.jQ] === runId;
    if (!ours && image.repoTags.length === 0) {
        throw new errors/* BuildError */.zS("an image without a name cannot be a base", `Give it one: docker tag ${id} NAME:TAG.`, [], null);
    }
    const { code, stderr } = await client.run(["tag", image.id, tag]);
    if (code !== 0)
        throw new errors/* EngineError */.NJ(`the engine cannot name ${id}: ${stderr.trim()}`, "Check that the engine is healthy.");
    return tag;
}


/***/ }),

/***/ 1272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   He: () => (/* binding */ buildFailure),
/* harmony export */   jj: () => (/* binding */ pullProblem)
/* harmony export */ });
/* unused harmony export hostOf */
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2030);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(795);
/* harmony import */ var _transcript_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9206);



const REGISTRY_UNREACHABLE = {
    pattern: /no such host|dial tcp|i\/o timeout|connection refused|TLS handshake timeout|network is unreachable|server misbehaving|proxyconnect|x509:|request canceled while waiting for connection/i,
    hint: "The registry cannot be reached: check the network, DNS and proxy of the engine, or pull the base beforehand.",
};
const NO_CREDENTIALS = /pull access denied|unauthorized|authentication required|no basic auth credentials|requested access to the resource is denied|insufficient_scope|authorization failed|401 Unauthorized|403 Forbidden/i;
const NOT_FOUND = /manifest unknown|manifest for \S+ not found|no matching manifest|no match for platform|: not found\b|not found: /i;
const NO_SPACE = {
    pattern: /no space left on device|disk quota exceeded|ENOSPC/i,
    hint: "The engine's disk is full: free some (docker system prune), build fewer images at once, or use a runner with a bigger disk.",
};
const STEP_CAUSES = [
    NO_SPACE,
    {
        pattern: /exec format error/i,
        hint: "The base is for another platform: set `platform:`, or register emulation (docker/setup-qemu-action, or the package qemu-user-static).",
    },
    {
        pattern: /temporary failure (?:in name resolution|resolving)|could not resolve|bad address|name or service not known|network is unreachable/i,
        hint: "The step had no network or no DNS: check the engine's network and proxy, or set `network:`.",
    },
    {
        pattern: /exit code: 137|non-zero code: 137/,
        hint: "The step was killed, most likely for want of memory: build fewer images at once (concurrency) or give the engine more memory.",
    },
];
const BUILD_CAUSES = [
    {
        pattern: /requires? BuildKit|unknown flag: (?:mount|link|parents|exclude|checksum)|(?:--mount|--chmod|--network|--security) option/i,
        hint: "The Dockerfile needs BuildKit: give the docker client the buildx plugin (docker/setup-buildx-action, or the package docker-buildx-plugin or docker-buildx).",
    },
    {
        pattern: /parse error|unknown instruction|syntax error|dockerfile.*invalid|failed to parse/i,
        hint: "Correct the Dockerfile's syntax at the line named.",
    },
    {
        pattern: /failed to (?:calculate checksum|compute cache key)|(?:COPY|ADD) failed|no source files were specified|failed to walk/i,
        hint: "The source is not in the build context: check `context:` and .dockerignore.",
    },
    {
        pattern: /target stage .* could not be found|failed to reach build target/i,
        hint: "The Dockerfile has no such stage: check `target:`.",
    },
    {
        pattern: /cache export is not supported|feature is not supported for the docker driver/i,
        hint: "The selected builder cannot export its cache: select a docker-container builder (docker/setup-buildx-action) or leave cache-to out.",
    },
];
const RUN_FAILED = /did not complete successfully|returned a non-zero code/;
/** Turns what a builder said into the error a user reads: the cause first, with its remedy. */
function buildFailure(failed) {
    const { trouble } = failed;
    const said = lastWord(trouble);
    const log = (trouble.lines.length > 0 ? trouble.lines : trouble.notes.length > 0 ? trouble.notes : [said]).slice(-_transcript_js__WEBPACK_IMPORTED_MODULE_2__/* .KEPT_LINES */ .p);
    const line = lineOf(failed);
    const all = [said, ...trouble.notes].join("\n");
    if (RUN_FAILED.test(said)) {
        const cause = STEP_CAUSES.find(({ pattern }) => pattern.test(said) || trouble.lines.some((text) => pattern.test(text)));
        const code = /(?:exit code: |non-zero code: )(\d+)/.exec(said)?.[1];
        const step = trouble.step ?? "a step";
        return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BuildError */ .zS((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .bounded */ .Mm)(`${step} failed${code === undefined ? "" : ` with exit code ${code}`}`), cause?.hint ?? "The step's own last lines say why.", log, line);
    }
    const base = baseOf([said, trouble.step ?? "", ...trouble.notes].join("\n"));
    if (NO_SPACE.pattern.test(all))
        return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BuildError */ .zS((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .bounded */ .Mm)(said), NO_SPACE.hint, log, line);
    const cause = base === null ? BUILD_CAUSES.find(({ pattern }) => pattern.test(all)) : undefined;
    const about = cause === undefined ? pullProblem(all, base) : null;
    if (about !== null)
        return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BuildError */ .zS(about.message, about.hint, log, line);
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BuildError */ .zS((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .bounded */ .Mm)(said), cause?.hint ?? fallbackHint(failed), log, line);
}
/** What a failed pull was about; null when it was none. `reference` is the image asked for, when it is known. */
function pullProblem(said, reference) {
    const name = reference ?? "the base";
    if (REGISTRY_UNREACHABLE.pattern.test(said)) {
        return {
            message: `${name} cannot be pulled: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .bounded */ .Mm)(reasonIn(said), 300)}`,
            hint: REGISTRY_UNREACHABLE.hint,
        };
    }
    if (NO_CREDENTIALS.test(said)) {
        const host = reference === null ? "the registry" : hostOf(reference);
        return {
            message: `not measured: no credentials for ${host}`,
            hint: `Log in to ${host} before this step (docker login, or docker/login-action), and check that ${name} is the right name.`,
        };
    }
    if (NOT_FOUND.test(said)) {
        return {
            message: `${name} is not in its registry for this platform`,
            hint: "Check the name, the tag and the platform.",
        };
    }
    return null;
}
/** The registry's host in a reference: its first part when that has a dot, a port or is localhost, else Docker Hub. */
function hostOf(reference) {
    const first = reference.split("/", 1)[0] ?? "";
    const hosted = reference.includes("/") && (/[.:]/.test(first) || first === "localhost");
    return hosted ? first.replace(/^(?:index|registry-1)\.docker\.io$/, "docker.io") : "docker.io";
}
/** The image a builder was after when it failed, as far as it says so. */
function baseOf(said) {
    const patterns = [
        /failed to resolve source metadata for ([^\s:]+(?::\d+\/[^\s:]+)?(?::[\w.-]+)?)/,
        /failed to resolve reference "([^"]+)"/,
        /load metadata for (\S+?)(?::$|\s|$)/m,
        /pull access denied for ([^\s,]+)/,
        /manifest for (\S+) not found/,
        /repository (\S+) not found/,
        /^\[[^\]]*\] FROM (?:--platform=\S+ )?(\S+)/m,
    ];
    for (const pattern of patterns) {
        const name = pattern.exec(said)?.[1];
        if (name !== undefined)
            return name.replace(/^docker\.io\/library\//, "").replace(/@sha256:.*$/, "");
    }
    return null;
}
/** What the client adds below the reason when it does not take an argument. */
const ADVICE = /^\s*$|^Usage:|^(?:Run|See) '.*--help'/;
function lastWord(trouble) {
    const error = [...trouble.notes].reverse().find((note) => note.startsWith("ERROR: "));
    const solved = error?.replace(/^ERROR: (?:failed to build: )?(?:failed to solve: )?/, "");
    if (trouble.error !== "" && (solved === undefined || RUN_FAILED.test(trouble.error)))
        return trouble.error;
    return (solved ?? trouble.notes.filter((note) => !ADVICE.test(note)).at(-1) ?? "the builder failed without a word");
}
/** The line the builder named: above its excerpt (`Dockerfile:12`), or in a parse error. */
function lineOf({ trouble, dockerfile }) {
    const name = dockerfile.slice(Math.max(dockerfile.lastIndexOf("/"), dockerfile.lastIndexOf("\\")) + 1);
    const notes = trouble.notes;
    for (const [index, note] of notes.entries()) {
        if (!note.startsWith(`${name}:`) || notes[index + 1]?.startsWith("-----") !== true)
            continue;
        const line = /^(\d+)(?:-\d+)?$/.exec(note.slice(name.length + 1))?.[1];
        if (line !== undefined)
            return Number(line);
    }
    const parse = /parse error (?:on )?line (\d+)/i.exec([trouble.error, ...notes].join("\n"))?.[1];
    return parse === undefined ? null : Number(parse);
}
function reasonIn(said) {
    const line = said.split("\n").find((text) => REGISTRY_UNREACHABLE.pattern.test(text)) ?? said;
    return line.split(": ").slice(-2).join(": ");
}
function fallbackHint({ classic, code }) {
    if (code > 128 && code < 160)
        return "The docker client was ended from outside; run it again.";
    return classic
        ? "The last lines say why; the classic builder lacks BuildKit's features, which the buildx plugin brings."
        : "The last lines say why.";
}


/***/ }),

/***/ 3430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ inspectImage)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2418);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6921);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2030);
/* harmony import */ var _local_socket_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6344);




const shape = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    Id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    Size: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int().nonnegative(),
    Os: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    Architecture: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    Variant: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
    RepoTags: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).nullish(),
    RepoDigests: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).nullish(),
    Config: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ Labels: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).nullish() }).nullish(),
    RootFS: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ Layers: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).nullish() }),
});
/**
 * An image as the engine describes it; null when it has none of that name. `socket` is the engine's, where it has one here:
 * starting the docker client for this takes more processor time than all the rest of it.
 * @throws EngineError, MeasureError
 */
async function inspectImage(client, reference, socket = null) {
    const answer = socket === null ? null : await (0,_local_socket_js__WEBPACK_IMPORTED_MODULE_1__/* .askEngine */ .sb)(socket, imagePath(reference));
    const described = shape.safeParse(answer);
    return described.success ? imageOf(described.data) : inspectByClient(client, reference);
}
function imagePath(reference) {
    return `/images/${reference.split("/").map(encodeURIComponent).join("/")}/json`;
}
async function inspectByClient(client, reference) {
    const { code, stdout, stderr } = await client.run(["image", "inspect", "--", reference]);
    if (code !== 0) {
        if (/no such (?:image|object)|not found/i.test(stderr))
            return null;
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EngineError */ .NJ(`the engine cannot describe ${reference}: ${stderr.trim()}`, "Check that the engine still runs.");
    }
    const parsed = zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(shape).min(1).safeParse((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .q)(stdout));
    const image = parsed.success ? parsed.data[0] : undefined;
    if (image === undefined) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MeasureError */ .TG(`the engine describes ${reference} in a way that is not understood`, "Update the engine.", parsed.error);
    }
    return imageOf(image);
}
function imageOf(image) {
    const variant = image.Variant === undefined || image.Variant === "" ? "" : `/${image.Variant}`;
    return {
        id: image.Id,
        size: image.Size,
        platform: `${image.Os}/${image.Architecture}${variant}`,
        labels: image.Config?.Labels ?? {},
        repoTags: image.RepoTags ?? [],
        repoDigests: image.RepoDigests ?? [],
        diffIds: image.RootFS.Layers ?? [],
    };
}


/***/ }),

/***/ 2418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/** What the client prints. Undefined when it is no JSON. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 5588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ manifestOf),
/* harmony export */   OM: () => (/* binding */ indexShape),
/* harmony export */   iW: () => (/* binding */ digestFor),
/* harmony export */   k$: () => (/* binding */ digestByBuildx),
/* harmony export */   zK: () => (/* binding */ digestByClient)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);
/* harmony import */ var _dockerfile_image_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(547);



/** A manifest or index larger than this is none (registries refuse to take one over 4 MiB). */
const ANSWER_LIMIT = 4 * 1024 * 1024;
/** As above with every platform's manifest and its text in base64, as the client without buildx gives them. */
const VERBOSE_LIMIT = 8 * ANSWER_LIMIT;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const platformShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    os: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    architecture: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    variant: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
});
const describedShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    digest: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(DIGEST),
    platform: platformShape.optional(),
    annotations: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).optional(),
});
const manifestShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ schemaVersion: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(2) });
const verboseShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ Descriptor: describedShape });
const indexShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ manifests: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(describedShape) });
/**
 * The digest that a registry has a name under: of the index where there is one. Asked through the client, so with the
 * user's own login. Null when the registry does not say, whatever the reason. Rejects with the signal's reason only.
 */
async function digestByBuildx(client, reference, signal) {
    const raw = await answerOf(client, rawArguments(reference), signal, ANSWER_LIMIT);
    if (raw === null || !manifestShape.safeParse(parseJson(raw)).success)
        return null;
    // The registry's very bytes: their digest is the manifest's by definition.
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(raw).digest("hex")}`;
}
/**
 * As digestByBuildx, for a client without the plugin: it does not tell the digest of an index, so this is the one of the
 * platform's own manifest.
 */
async function digestByClient(client, reference, platform, signal) {
    const args = inspectArguments(reference, ["--verbose"]);
    const answer = parseJson(await answerOf(client, args, signal, VERBOSE_LIMIT));
    const one = verboseShape.safeParse(answer);
    if (one.success)
        return one.data.Descriptor.digest;
    const several = zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(verboseShape).safeParse(answer);
    return several.success
        ? digestFor(several.data.map(({ Descriptor }) => Descriptor), platform)
        : null;
}
/** The manifest or index of a name, by buildx or without it; null when neither gets one. */
async function manifestOf(client, reference, signal) {
    for (const args of [rawArguments(reference), inspectArguments(reference, [])]) {
        const answer = await answerOf(client, args, signal, ANSWER_LIMIT);
        if (answer !== null)
            return parseJson(answer);
    }
    return null;
}
/** The digest of a platform's image among those of an index; null when it is not there. */
function digestFor(described, platform) {
    const [os, architecture, variant] = platform.split("/");
    const images = described.filter((entry) => entry.annotations?.["vnd.docker.reference.type"] !== "attestation-manifest" &&
        entry.platform?.architecture !== "unknown");
    const fitting = images.filter((entry) => entry.platform?.os === os && entry.platform?.architecture === architecture);
    const exact = fitting.find((entry) => variant !== undefined && entry.platform?.variant === variant);
    return (exact ?? fitting[0])?.digest ?? null;
}
function rawArguments(reference) {
    return ["buildx", "imagetools", "inspect", "--raw", reference];
}
/** Engines and buildx speak plain HTTP to this machine's own registries by themselves; this command has to be told. */
function inspectArguments(reference, options) {
    const host = (0,_dockerfile_image_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .imageReference */ .r)(reference)?.registry ?? "";
    const own = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/.test(host);
    return ["manifest", "inspect", ...(own ? ["--insecure"] : []), ...options, reference];
}
async function answerOf(client, args, signal, limit) {
    const chunks = [];
    let length = 0;
    const code = await client.watch(args, {
        signal,
        onStdout: (chunk) => {
            length += chunk.length;
            if (length <= limit)
                chunks.push(chunk);
        },
        onStderr: () => undefined,
    });
    return code === 0 && length <= limit ? Buffer.concat(chunks) : null;
}
function parseJson(text) {
    try {
        return text === null ? null : JSON.parse(text.toString("utf8"));
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 5442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ew: () => (/* binding */ canonicalName),
/* harmony export */   FC: () => (/* binding */ repositoryDigest),
/* harmony export */   Fv: () => (/* binding */ registryOf),
/* harmony export */   fW: () => (/* binding */ contextName),
/* harmony export */   hQ: () => (/* binding */ withDigest)
/* harmony export */ });
/* harmony import */ var _dockerfile_image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(547);

/** How docker reads names of images, as far as names are compared here. */
/** The registry a name is asked for at, for telling registries apart: `docker.io` when the name has no host. */
function registryOf(reference) {
    return (0,_dockerfile_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .imageReference */ .r)(reference)?.registry ?? reference;
}
/**
 * The digest among an image's RepoDigests that the reference's own repository knows it by; the first where there are
 * several (one of an index, one of its manifest). Null when the image came from elsewhere.
 */
function repositoryDigest(reference, repoDigests) {
    const wanted = (0,_dockerfile_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .imageReference */ .r)(reference);
    if (wanted === null)
        return null;
    for (const entry of repoDigests) {
        const found = (0,_dockerfile_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .imageReference */ .r)(entry);
        if (found === null || found.digest === null)
            continue;
        if (found.registry === wanted.registry && found.path === wanted.path)
            return found.digest;
    }
    return null;
}
/** The same repository by digest; the tag goes, as it would decide nothing any more. */
function withDigest(reference, digest) {
    return `${reference.replace(/@.*$/, "").replace(/:[^/:]*$/, "")}@${digest}`;
}
/** `docker.io/library/x:latest`, `library/x` and `x` are the same image: `x:latest`. */
function canonicalName(name) {
    const short = name.replace(/^(?:docker\.io\/|index\.docker\.io\/)/, "").replace(/^library\//, "");
    return /[:@][^/]*$/.test(short) ? short : `${short}:latest`;
}
/**
 * The key BuildKit has a named context under, and looks a FROM's name and a stage's name up by: the familiar form,
 * without `:latest`.
 */
function contextName(name) {
    return canonicalName(name).replace(/:latest$/, "");
}


/***/ }),

/***/ 7108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   By: () => (/* binding */ TEMPORARY_REPOSITORY),
/* harmony export */   jQ: () => (/* binding */ RUN_LABEL),
/* harmony export */   np: () => (/* binding */ checkRunId)
/* harmony export */ });
/** Label that every image built by a run carries, so that its id is never that of somebody else's image. */
const RUN_LABEL = "image-budget.run";
/** Repository that temporary tags live in; nobody else's images have it. */
const TEMPORARY_REPOSITORY = "image-budget-tmp";
const RUN_ID = /^[a-z0-9](?:[a-z0-9]|[._-](?=[a-z0-9])){0,62}$/;
/** @throws RangeError when a run's name could not stand in an image's name. */
function checkRunId(runId) {
    if (!RUN_ID.test(runId))
        throw new RangeError(`not a run id (lower-case letters, digits, single . _ -): ${runId}`);
    return runId;
}


/***/ }),

/***/ 9975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ createClient),
/* harmony export */   c: () => (/* binding */ findDocker)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _actions_exec__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1260);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2030);






/** Between asking a client to end and making it. */
const GRACE_MS = 2000;
const STDERR_LIMIT = 16 * 1024;
/** @throws EngineError when there is no docker client. */
async function findDocker(environment) {
    const names = process.platform === "win32" ? ["docker.exe"] : ["docker"];
    const folders = (environment["PATH"] ?? environment["Path"] ?? "")
        .split(node_path__WEBPACK_IMPORTED_MODULE_3__.delimiter)
        .filter((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.isAbsolute)(entry));
    for (const folder of folders) {
        for (const name of names) {
            const candidate = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name);
            if (await isProgram(candidate))
                return candidate;
        }
    }
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .EngineError */ .NJ("there is no docker client on PATH", "Install one (Debian and Ubuntu: apt-get install docker.io; macOS and Windows: Docker Desktop), or run where one is.");
}
async function isProgram(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.access)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.X_OK);
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path)).isFile();
    }
    catch {
        return false;
    }
}
function createClient(docker, environment) {
    const running = new Set();
    const start = (args, command) => {
        // A group of its own: the client hands its work to plugins, and all of them have to hear of the end.
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(docker, [...args], {
            env: command.environment ?? environment,
            cwd: command.folder,
            stdio: ["ignore", "pipe", "pipe"],
            detached: process.platform !== "win32",
            windowsHide: true,
        });
        const ended = new Promise((resolve, reject) => {
            child.once("error", (cause) => {
                reject(new _model_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .EngineError */ .NJ(`the docker client cannot be started: ${cause.message}`, `Check that ${docker} can be run.`, cause));
            });
            child.once("close", (code) => {
                resolve(code ?? 128);
            });
        });
        ended.catch(() => undefined);
        const end = () => endProcess(child, ended);
        const entry = { end };
        running.add(entry);
        const forget = () => {
            running.delete(entry);
        };
        ended.then(forget, forget);
        return { child, ended, end };
    };
    return {
        async run(args, seconds = 30) {
            const answer = (0,_actions_exec__WEBPACK_IMPORTED_MODULE_4__/* .getExecOutput */ .H)(`"${docker}"`, [...args], {
                env: definedOnly(environment),
                silent: true,
                ignoreReturnCode: true,
                // No `input`: a client that ends before it is written would bring this process down (EPIPE). Standard input is
                // then a pipe nobody writes to, and none of these commands reads it.
            });
            const { exitCode, stdout, stderr } = await within(answer, seconds * 1000, () => notAnswering(args, seconds));
            return { code: exitCode, stdout, stderr };
        },
        async watch(args, command) {
            command.signal.throwIfAborted();
            const { child, ended, end } = start(args, command);
            child.stdout.on("data", command.onStdout);
            child.stderr.on("data", command.onStderr);
            let onAbort = () => undefined;
            // A process that cannot be killed is given up on, so that a cancelled run still ends in time.
            const givenUp = new Promise((resolve) => {
                onAbort = () => {
                    void end().then(() => {
                        resolve(128);
                    });
                };
            });
            command.signal.addEventListener("abort", onAbort, { once: true });
            try {
                const code = await Promise.race([ended, givenUp]);
                command.signal.throwIfAborted();
                return code;
            }
            finally {
                command.signal.removeEventListener("abort", onAbort);
            }
        },
        read(args, command) {
            command.signal.throwIfAborted();
            const { child, ended, end } = start(args, command);
            let stderr = "";
            child.stderr.on("data", (chunk) => {
                stderr = (stderr + chunk.toString("utf8")).slice(-STDERR_LIMIT);
            });
            let onAbort = () => undefined;
            const givenUp = new Promise((resolve) => {
                onAbort = () => {
                    child.stdout.destroy();
                    void end().then(() => {
                        resolve(128);
                    });
                };
            });
            command.signal.addEventListener("abort", onAbort, { once: true });
            return {
                chunks: child.stdout,
                async close() {
                    try {
                        if (!child.stdout.readableEnded) {
                            await end();
                            return { code: 128, stderr };
                        }
                        return { code: await Promise.race([ended, givenUp]), stderr };
                    }
                    finally {
                        command.signal.removeEventListener("abort", onAbort);
                    }
                },
            };
        },
        async endAll() {
            await Promise.allSettled([...running].map((entry) => entry.end()));
        },
    };
}
async function endProcess(child, ended) {
    const gone = ended.then(() => true, () => true);
    send(child, "SIGTERM");
    if (await settled(gone, GRACE_MS))
        return;
    send(child, "SIGKILL");
    await settled(gone, 500);
    // Whatever still holds the pipes must not keep this process waiting.
    child.stdout.destroy();
    child.stderr.destroy();
    child.unref();
}
function send(child, signal) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null)
        return;
    try {
        if (process.platform === "win32")
            child.kill(signal);
        else
            process.kill(-child.pid, signal);
    }
    catch {
        child.kill(signal);
    }
}
async function settled(promise, milliseconds) {
    let timer;
    const late = new Promise((resolve) => {
        timer = setTimeout(resolve, milliseconds, false);
    });
    try {
        return await Promise.race([promise, late]);
    }
    finally {
        clearTimeout(timer);
    }
}
async function within(promise, milliseconds, late) {
    let timer;
    const limit = new Promise((_resolve, reject) => {
        timer = setTimeout(() => {
            reject(late());
        }, milliseconds);
    });
    try {
        return await Promise.race([promise, limit]);
    }
    finally {
        clearTimeout(timer);
    }
}
function notAnswering(args, seconds) {
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .EngineError */ .NJ(`the engine did not answer "docker ${args.slice(0, 2).join(" ")}" within ${seconds} s`, "Check that the engine is healthy (docker info) and not out of disk or memory.");
}
function definedOnly(environment) {
    const defined = {};
    for (const [name, value] of Object.entries(environment))
        if (value !== undefined)
            defined[name] = value;
    return defined;
}


/***/ }),

/***/ 795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $A: () => (/* binding */ createTail),
/* harmony export */   AD: () => (/* binding */ createLineSplitter),
/* harmony export */   Mm: () => (/* binding */ bounded),
/* harmony export */   h0: () => (/* binding */ plainLine)
/* harmony export */ });
/* unused harmony export LINE_LIMIT */
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);

/** Longest line that is shown or kept; a person reads no further, and logs stay small. */
const LINE_LIMIT = 2000;
/** Longest line that is collected before it is looked at. */
const COLLECT_LIMIT = 64 * 1024;
// Controls, and the characters that reorder or hide text where a log is shown.
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu;
/**
 * One line as a person would see it in a terminal: of a line redrawn with carriage returns only the last state, no
 * colours, no control characters, no white space at its end.
 */
function plainLine(raw) {
    const text = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(raw).replace(/\r+$/, "");
    return text
        .slice(text.lastIndexOf("\r") + 1)
        .replace(CONTROLS, "")
        .replace(/\t/g, "    ")
        .trimEnd();
}
/** Cuts to `limit` characters, never through a surrogate pair, and says so. */
function bounded(text, limit = LINE_LIMIT) {
    if (text.length <= limit)
        return text;
    const code = text.charCodeAt(limit - 1);
    const end = code >= 0xd800 && code <= 0xdbff ? limit - 1 : limit;
    return `${text.slice(0, end)} … (${text.length - end} more characters)`;
}
/**
 * Turns chunks of bytes into whole lines of text, so that nothing that spans two chunks (a secret, a character) is ever
 * looked at by halves. A line longer than `limit` characters is not collected: it is replaced by a note about it.
 */
function createLineSplitter(onLine, limit = COLLECT_LIMIT) {
    const decoder = new TextDecoder();
    let pending = [];
    let length = 0;
    const flush = () => {
        const line = length > limit ? `(a line of ${length} characters is left out)` : pending.join("");
        pending = [];
        length = 0;
        onLine(line);
    };
    const take = (piece) => {
        length += piece.length;
        if (length > limit)
            pending = [];
        else
            pending.push(piece);
    };
    const feed = (text) => {
        let start = 0;
        for (let feedAt = text.indexOf("\n"); feedAt !== -1; feedAt = text.indexOf("\n", start)) {
            take(text.slice(start, feedAt));
            flush();
            start = feedAt + 1;
        }
        take(text.slice(start));
    };
    return {
        push(chunk) {
            feed(decoder.decode(chunk, { stream: true }));
        },
        end() {
            feed(decoder.decode());
            if (length > 0)
                flush();
        },
    };
}
/**
 * Keeps the last `limit` lines, at least half of them from each stream where there are as many: a builder may hand over a
 * step's standard error, with the reason in it, before a long standard output that was printed earlier.
 */
function createTail(limit) {
    let count = 0;
    const kept = {
        stdout: [],
        stderr: [],
    };
    return {
        add(line, stream = "stdout") {
            const lines = kept[stream];
            lines.push({ at: count++, line });
            if (lines.length > limit)
                lines.shift();
        },
        lines() {
            const half = Math.floor(limit / 2);
            const fromStderr = Math.min(kept.stderr.length, Math.max(half, limit - kept.stdout.length));
            const fromStdout = Math.min(kept.stdout.length, limit - fromStderr);
            const chosen = [...last(kept.stderr, fromStderr), ...last(kept.stdout, fromStdout)];
            return chosen.sort((a, b) => a.at - b.at).map(({ line }) => line);
        },
    };
}
function last(items, count) {
    return count === 0 ? [] : items.slice(-count);
}


/***/ }),

/***/ 9206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ createTranscript),
/* harmony export */   p: () => (/* binding */ KEPT_LINES)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(795);

/** How many of a failing step's own lines are kept. */
const KEPT_LINES = 40;
// `[builder 2/4] RUN make`: a stage, a position, and an instruction that makes files.
const MAKES_FILES = /^\[[^\]]*\d+\/\d+\] (?:RUN|COPY|ADD|WORKDIR)\b/i;
// Other steps are stopped when one fails; they are not the cause.
const STOPPED = /context cancell?ed\s*$/i;
function createTranscript(options) {
    const steps = new Map();
    const notes = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .createTail */ .$A)(KEPT_LINES);
    const clean = (raw) => (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .bounded */ .Mm)(options.redact((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(raw)));
    return {
        step(key, name, state) {
            const known = steps.get(key);
            if (known === undefined) {
                const record = { name: clean(name), state, error: null, tail: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .createTail */ .$A)(KEPT_LINES) };
                steps.set(key, record);
                options.onStep({ name: record.name, state });
            }
            else if (known.state === "started" && state !== "started") {
                known.state = state;
                options.onStep({ name: known.name, state });
            }
        },
        output(key, raw, stream) {
            const line = clean(raw);
            steps.get(key)?.tail.add(line, stream);
            options.onLine(line);
        },
        note(raw) {
            const line = clean(raw);
            notes.add(line);
            options.onLine(line);
        },
        fail(key, raw) {
            const record = steps.get(key);
            if (record !== undefined)
                record.error ??= clean(raw);
        },
        cached() {
            const making = [...steps.values()].filter(({ name }) => MAKES_FILES.test(name));
            return making.every(({ state }) => state === "cached");
        },
        trouble() {
            const failed = [...steps.values()].filter(({ error }) => error !== null);
            const cause = failed.find(({ error }) => error !== null && !STOPPED.test(error)) ?? failed[0];
            return {
                step: cause?.name ?? null,
                error: cause?.error ?? "",
                lines: cause?.tail.lines() ?? [],
                notes: notes.lines(),
            };
        },
    };
}


/***/ }),

/***/ 4673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qg: () => (/* binding */ downloadOf),
  Md: () => (/* binding */ payloadOf),
  bL: () => (/* binding */ readArchive),
  T4: () => (/* binding */ readLayout)
});

// EXTERNAL MODULE: ./.cache/build/js/model/bytes.js
var model_bytes = __webpack_require__(5658);
// EXTERNAL MODULE: ./.cache/build/js/model/errors.js
var errors = __webpack_require__(2030);
// EXTERNAL MODULE: ./.cache/build/js/image/decompress.js
var decompress = __webpack_require__(3966);
// EXTERNAL MODULE: ./.cache/build/js/image/give-back.js
var give_back = __webpack_require__(922);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./.cache/build/js/image/zlib-pump.js
var zlib_pump = __webpack_require__(2431);
;// CONCATENATED MODULE: ./.cache/build/js/image/gzip-estimate.js
/** What a layer would weigh gzip-compressed at level 6: by compressing all of it, or a sample. */


const LEVEL = 6;
/** Compresses every byte on zlib's thread and counts; nothing is kept. */
class FullGzipMeter {
    #bytes = 0;
    #pump = new zlib_pump/* ZlibPump */.g((0,external_node_zlib_.createGzip)({ level: LEVEL, chunkSize: 128 * 1024 }), (output) => {
        this.#bytes += output.length;
    });
    push(bytes) {
        return this.#pump.write(bytes);
    }
    async finish() {
        await this.#pump.end();
        return this.#bytes;
    }
    destroy() {
        this.#pump.destroy();
    }
}
/** A layer up to this size is compressed whole: its result is no estimate. */
const WHOLE_BYTES = 1024 * 1024;
const MIB = 1024 * 1024;
/**
 * How far apart samples lie, up to which byte of the layer. A small layer has few of them otherwise; a large one has
 * enough of them soon, and each costs time that the engine needs to deliver the next bytes.
 */
const STRATA = [
    { until: 16 * MIB, stride: 256 * 1024 },
    { until: 64 * MIB, stride: 512 * 1024 },
    { until: Infinity, stride: 4 * MIB },
];
const SAMPLE = 16 * 1024;
/** Deflate looks back this far: a sample gets it as its dictionary, or it would come out too large. */
const WINDOW = 32 * 1024;
/** Gzip's header and trailer. */
const FRAME = 18;
/**
 * Compresses the first MiB whole, then 16 KiB of every 256 KiB up to 16 MiB, of every 512 KiB up to 64 MiB and of every
 * 4 MiB beyond, each with the 32 KiB before it as its dictionary, and scales up. Where in its stretch a sample lies is
 * a fixed pseudo-random sequence, so equal layers give equal estimates and no regular structure of a layer can hide from
 * it or be all it sees.
 *
 * Measured against compressing everything, on trees of programs, libraries, scripts, JavaScript packages and
 * documentation of 67 to 690 MB: within 3.3 %; a tree of Go sources, of which one part compresses far better than the
 * rest, was 10 % off. A layer of a few MB with very uneven content can be further off.
 */
class SampledGzipMeter {
    #position = 0;
    #stride = 0;
    /** Where the current stretch ends, and the sample in it begins. */
    #strideEnd = WHOLE_BYTES;
    #start = 0;
    #buffer = Buffer.allocUnsafe(WHOLE_BYTES);
    #filled = 0;
    #wholeBytes = 0;
    #sampled = STRATA.map(() => ({ input: 0, output: 0 }));
    push(bytes) {
        let at = 0;
        while (at < bytes.length) {
            const whole = this.#position < WHOLE_BYTES;
            const from = whole ? 0 : this.#start - WINDOW;
            const until = whole ? WHOLE_BYTES : this.#start + SAMPLE;
            const skip = Math.min(bytes.length - at, Math.max(0, from - this.#position));
            const take = Math.min(bytes.length - at - skip, until - this.#position - skip);
            if (skip + take > 0) {
                bytes.copy(this.#buffer, this.#filled, at + skip, at + skip + take);
                this.#filled += take;
                this.#position += skip + take;
                at += skip + take;
            }
            if (this.#position === until) {
                this.#compress(whole);
                this.#nextStride();
            }
        }
        return null;
    }
    finish() {
        if (this.#position < WHOLE_BYTES)
            this.#compress(true);
        // A sample cut short by the layer's end still says something about its MiB.
        else if (this.#filled > WINDOW)
            this.#compress(false);
        let compressed = FRAME + this.#wholeBytes;
        // A stratum that ends before its first sample is taken to go on as the one before it.
        let ratio = this.#wholeBytes / WHOLE_BYTES;
        let from = WHOLE_BYTES;
        STRATA.forEach(({ until }, index) => {
            ratio = ratioOf(this.#sampled[index], ratio);
            compressed += Math.max(0, Math.min(this.#position, until) - from) * ratio;
            from = until;
        });
        return Promise.resolve(Math.round(compressed));
    }
    destroy() {
        this.#filled = 0;
    }
    #nextStride() {
        const base = this.#strideEnd;
        const length = STRATA.find(({ until }) => base < until)?.stride ?? MIB;
        this.#stride += 1;
        this.#strideEnd = base + length;
        // The golden ratio spreads evenly over every stretch of the layer.
        const fraction = (this.#stride * 0.618_033_988_749_895) % 1;
        this.#start = base + WINDOW + Math.floor(fraction * (length - SAMPLE - WINDOW));
        this.#filled = 0;
    }
    #compress(whole) {
        const data = this.#buffer.subarray(0, this.#filled);
        if (whole) {
            this.#wholeBytes = deflatedSize(data, null);
            return;
        }
        const input = data.subarray(WINDOW);
        const sampled = this.#sampled[STRATA.findIndex(({ until }) => this.#strideEnd <= until)];
        if (sampled === undefined)
            return;
        sampled.input += input.length;
        sampled.output += deflatedSize(input, data.subarray(0, WINDOW));
    }
}
function ratioOf(sampled, otherwise) {
    return sampled === undefined || sampled.input === 0 ? otherwise : sampled.output / sampled.input;
}
/** At once: giving a sample to zlib's thread and hearing of the result takes about as long as compressing it here. */
function deflatedSize(input, dictionary) {
    return (0,external_node_zlib_.deflateRawSync)(input, { level: LEVEL, ...(dictionary === null ? {} : { dictionary }) }).length;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./.cache/build/js/image/clean-path.js
/**
 * Paths as archives spell them, made comparable. In time that grows with their length: `posix.normalize` takes a minute
 * for half a megabyte of `a/../`, which an archive may hold.
 */
/** A layer's path as unpacking cleans it: no leading or trailing slash, no `.` or `..`, none above the root. */
function cleanPath(path) {
    const trimmed = path.endsWith("/") ? path.slice(0, -1) : path;
    if (trimmed.length > 0 && trimmed[0] !== "." && trimmed[0] !== "/" && !/\/(?:[./]|$)/.test(trimmed))
        return trimmed;
    return namesOf(trimmed, false).join("/");
}
/**
 * The key of a file of the archive: `./manifest.json` and `manifest.json` are the same file. What leads out of the
 * archive is a key that nothing has.
 */
function cleanKey(name) {
    return namesOf(name, !name.startsWith("/")).join("/");
}
function namesOf(path, mayLeaveRoot) {
    const names = [];
    for (const name of path.split("/")) {
        if (name === "" || name === ".")
            continue;
        if (name !== "..")
            names.push(name);
        else if (names.length > 0 && names.at(-1) !== "..")
            names.pop();
        else if (mayLeaveRoot)
            names.push(name);
    }
    return names;
}

;// CONCATENATED MODULE: ./.cache/build/js/image/elf/bytes.js
/** The longest text that is read, in bytes. */
const MOST_TEXT_BYTES = 65_536;
const TWO_TO_32 = 4_294_967_296;
const EMPTY = Buffer.alloc(0);
class ElfBytes {
    size;
    #head;
    #tail;
    #tailStart;
    constructor({ head, tail, size }) {
        this.size = Number.isSafeInteger(size) && size > 0 ? size : 0;
        this.#head = head.length > this.size ? head.subarray(0, this.size) : head;
        this.#tail = tail.length > this.size ? tail.subarray(tail.length - this.size) : tail;
        this.#tailStart = this.size - this.#tail.length;
    }
    /** The bytes of a range; copied only where head and tail have to be joined for it. */
    range(offset, length) {
        if (!isIndex(offset) || !isIndex(length) || offset + length > this.size)
            return "damaged";
        const end = offset + length;
        if (end <= this.#head.length)
            return this.#head.subarray(offset, end);
        if (offset >= this.#tailStart) {
            return this.#tail.subarray(offset - this.#tailStart, end - this.#tailStart);
        }
        if (this.#tailStart > this.#head.length)
            return "incomplete";
        // Each byte is in one of them, so the copy is no longer than what is at hand.
        const joined = this.#tail.subarray(this.#head.length - this.#tailStart, end - this.#tailStart);
        return Buffer.concat([this.#head.subarray(offset), joined]);
    }
    /** What is at hand from an offset on, without a gap, at most so much of it; empty where nothing is. */
    from(offset, most) {
        if (!isIndex(offset) || offset >= this.size)
            return EMPTY;
        const all = this.range(offset, Math.min(most, this.size - offset));
        if (typeof all !== "string")
            return all;
        return this.#head.subarray(offset, offset + most);
    }
    /** The one or two pieces at hand of a range, of which only what is in the file counts. */
    pieces(offset, length) {
        const first = this.from(offset, length);
        const end = Math.min(offset + length, this.size);
        const pieces = first.length === 0 ? [] : [{ start: 0, buffer: first }];
        if (!isIndex(offset) || offset + first.length >= end || this.#tailStart >= end)
            return pieces;
        const start = Math.max(offset, this.#tailStart);
        const buffer = this.#tail.subarray(start - this.#tailStart, end - this.#tailStart);
        return [...pieces, { start: start - offset, buffer }];
    }
}
function isIndex(value) {
    return Number.isSafeInteger(value) && value >= 0;
}
/** Sixty-four bits, little-endian. NaN where that is more than numbers hold exactly: no range has it. */
function wordAt(buffer, offset) {
    const high = buffer.readUInt32LE(offset + 4);
    return high > 0x1f_ffff ? Number.NaN : high * TWO_TO_32 + buffer.readUInt32LE(offset);
}

;// CONCATENATED MODULE: ./.cache/build/js/image/elf/header.js
/** The header of an ELF file and its program headers: where what a loader looks at lies. Source: the gABI, chapter 4 and 5. */

const HEADER_BYTES = 64;
const LEAST_HEADER_BYTES = 20;
const PROGRAM_HEADER_BYTES = 56;
const MOST_PROGRAM_HEADERS = 4096;
const LOAD = 1;
const DYNAMIC = 2;
const INTERPRETER = 3;
/** Names of `e_machine`, those that container images are made for first. */
const MACHINES = new Map([
    [62, "x86_64"],
    [183, "aarch64"],
    [3, "i386"],
    [40, "arm"],
    [21, "ppc64"],
    [20, "ppc"],
    [22, "s390x"],
    [243, "riscv"],
    [258, "loongarch"],
    [8, "mips"],
    [2, "sparc"],
    [43, "sparc64"],
    [50, "ia64"],
    [247, "bpf"],
    [190, "cuda"],
    [224, "amdgpu"],
]);
const TYPES = ["other", "relocatable", "executable", "shared", "core"];
/** The first bytes; null where they are not those of an ELF file. */
function readHeader(bytes) {
    const start = bytes.range(0, LEAST_HEADER_BYTES);
    if (typeof start === "string")
        return null;
    if (start.readUInt32BE(0) !== 0x7f454c46)
        return null;
    const [size, order] = [start[4], start[5]];
    if ((size !== 1 && size !== 2) || (order !== 1 && order !== 2))
        return null;
    const type = order === 1 ? start.readUInt16LE(16) : start.readUInt16BE(16);
    const machine = order === 1 ? start.readUInt16LE(18) : start.readUInt16BE(18);
    return {
        bits: size === 1 ? 32 : 64,
        order: order === 1 ? "little" : "big",
        machine: MACHINES.get(machine) ?? `machine-${machine}`,
        type: TYPES[type] ?? "other",
    };
}
/** The program headers of a file of 64 bits, little-endian. */
function readProgramHeaders(bytes) {
    const header = bytes.range(0, HEADER_BYTES);
    if (typeof header === "string")
        return header;
    const count = header.readUInt16LE(56);
    if (count === 0)
        return { loads: [], dynamic: null, interpreter: null };
    if (header.readUInt16LE(54) !== PROGRAM_HEADER_BYTES || count > MOST_PROGRAM_HEADERS)
        return "damaged";
    const table = bytes.range(wordAt(header, 32), count * PROGRAM_HEADER_BYTES);
    if (typeof table === "string")
        return table;
    const loads = [];
    let dynamic = null;
    let interpreter = null;
    for (let at = 0; at < table.length; at += PROGRAM_HEADER_BYTES) {
        const kind = table.readUInt32LE(at);
        const range = { offset: wordAt(table, at + 8), size: wordAt(table, at + 32) };
        if (kind === LOAD)
            loads.push({ ...range, address: wordAt(table, at + 16) });
        else if (kind === DYNAMIC)
            dynamic ??= range;
        else if (kind === INTERPRETER)
            interpreter ??= range;
    }
    return { loads, dynamic, interpreter };
}
/** Where in the file the byte of an address is; NaN, which no range has, where it is in no segment. */
function offsetOf(loads, address) {
    for (const load of loads) {
        if (address >= load.address && address - load.address < load.size) {
            return address - load.address + load.offset;
        }
    }
    return Number.NaN;
}

;// CONCATENATED MODULE: ./.cache/build/js/image/elf/dynamic.js
/** The dynamic section: which libraries a file needs, where they are searched, where its tables lie. */


const ENTRY_BYTES = 16;
const MOST_ENTRIES = 100_000;
const MOST_NEEDED = 10_000;
/** Tags, as the gABI and its GNU extensions number them. */
const TAG = {
    end: 0,
    needed: 1,
    procedureSize: 2,
    hash: 4,
    strings: 5,
    symbols: 6,
    relocations: 7,
    relocationsSize: 8,
    stringsSize: 10,
    soname: 14,
    rpath: 15,
    procedures: 23,
    bindNow: 24,
    runpath: 29,
    flags: 30,
    gnuHash: 0x6ffffef5,
    symbolVersions: 0x6ffffff0,
    flags1: 0x6ffffffb,
    definedVersions: 0x6ffffffc,
    definedVersionsCount: 0x6ffffffd,
    neededVersions: 0x6ffffffe,
    neededVersionsCount: 0x6fffffff,
};
function readDynamic(bytes, { offset, size }) {
    const most = MOST_ENTRIES * ENTRY_BYTES;
    // What follows the end mark may lie outside of what is at hand.
    const table = bytes.from(offset, Math.min(size, most));
    const needed = [];
    const values = new Map();
    let isCut = false;
    for (let at = 0; at + ENTRY_BYTES <= table.length; at += ENTRY_BYTES) {
        const tag = wordAt(table, at);
        if (tag === TAG.end)
            return { needed, isCut, values };
        const value = wordAt(table, at + 8);
        if (tag !== TAG.needed) {
            if (!Number.isNaN(tag))
                values.set(tag, value);
        }
        else if (needed.length < MOST_NEEDED)
            needed.push(value);
        else
            isCut = true;
    }
    const whole = bytes.range(offset, size);
    if (typeof whole === "string")
        return whole;
    // Without an end mark it ends with its segment.
    return table.length < size ? "incomplete" : { needed, isCut, values };
}
/** The table of strings. What is read of it in all is bounded: names may overlap, and a million may be the same one. */
class StringTable {
    #bytes;
    #offset;
    #size;
    #pieces;
    #budget;
    constructor(bytes, loads, address, size) {
        this.#bytes = bytes;
        this.#offset = offsetOf(loads, address);
        this.#size = Number.isSafeInteger(size) ? size : 0;
        this.#pieces = bytes.pieces(this.#offset, this.#size);
        this.#budget = 1_048_576 + 8 * Math.min(this.#size, bytes.size);
    }
    /** The bytes of a text; null where there is none, or it is too long, or the budget is used up. */
    bytesAt(index) {
        if (!Number.isSafeInteger(index) || index < 0 || index >= this.#size || this.#budget <= 0)
            return null;
        const piece = this.#pieces.find((one) => index >= one.start && index - one.start < one.buffer.length);
        if (piece === undefined)
            return null;
        const { buffer } = piece;
        const start = index - piece.start;
        // A search for the end may go past what is allowed here: it is bounded by hand.
        let end = start;
        const stop = Math.min(buffer.length, start + MOST_TEXT_BYTES + 1);
        while (end < stop && buffer[end] !== 0)
            end += 1;
        this.#budget -= end - start + 1;
        return end === stop ? null : { buffer, start, end };
    }
    text(index) {
        const found = this.bytesAt(index);
        return found === null ? null : found.buffer.toString("utf8", found.start, found.end);
    }
    /** Why a text cannot be had that is asked for with good reason. */
    get lack() {
        const range = this.#bytes.range(this.#offset, this.#size);
        return range === "incomplete" || this.#budget <= 0 ? "incomplete" : "damaged";
    }
}

;// CONCATENATED MODULE: ./.cache/build/js/image/elf/relocations.js


const relocations_ENTRY_BYTES = 24;
const NO_RELOCATION = 0;
/** Kinds that are kept by number; there are no more in any file that means well. */
const MOST_RARE = 16;
/** What an entry of the marks says; 0 for a symbol that no relocation refers to. */
const MARK = { atStart: 1, atCall: 2, copied: 4, threadOffset: 8, inTable: 16 };
/**
 * The kinds that both loaders know, by the machine: the symbol itself, entries of the table of offsets and of calls,
 * places relative to the file, copies, thread-local data. Source: the psABI of each machine, and musl's reloc.h.
 */
const KINDS = {
    x86_64: { usual: new Set([1, 2, 5, 6, 7, 8, 16, 17, 18, 36]), copy: 5, table: 6, threadOffset: 18 },
    aarch64: {
        usual: new Set([257, 1024, 1025, 1026, 1027, 1028, 1029, 1030, 1031]),
        copy: 1024,
        table: 1025,
        threadOffset: 1030,
    },
};
/** Reads both tables. `most` is the highest count of symbols that is accepted. */
function readRelocations(bytes, loads, { values }, machine, most) {
    const tables = [];
    const procedures = values.get(TAG.procedures);
    const proceduresSize = values.get(TAG.procedureSize) ?? 0;
    if (procedures !== undefined && proceduresSize > 0) {
        const table = bytes.range(offsetOf(loads, procedures), proceduresSize);
        if (typeof table === "string")
            return table;
        tables.push({ mark: MARK.atCall, table });
    }
    const others = values.get(TAG.relocations);
    let size = values.get(TAG.relocationsSize) ?? 0;
    // Some linkers count the table of calls in, which then is the end of this one.
    const isCountedIn = procedures !== undefined && procedures + proceduresSize === (others ?? 0) + size;
    if (isCountedIn && size >= proceduresSize)
        size -= proceduresSize;
    if (others !== undefined && size > 0) {
        const table = bytes.range(offsetOf(loads, others), size);
        if (typeof table === "string")
            return table;
        tables.push({ mark: MARK.atStart, table });
    }
    return marksOf(tables, KINDS[machine] ?? null, most);
}
function marksOf(tables, kinds, most) {
    let highest = -1;
    for (const { table } of tables) {
        for (let at = 0; at + relocations_ENTRY_BYTES <= table.length; at += relocations_ENTRY_BYTES) {
            highest = Math.max(highest, table.readUInt32LE(at + 12));
        }
    }
    if (highest >= most)
        return "incomplete";
    const marks = new Uint8Array(highest + 1);
    const rare = new Set();
    let hasOwnThreadOffset = false;
    for (const { mark, table } of tables) {
        for (let at = 0; at + relocations_ENTRY_BYTES <= table.length; at += relocations_ENTRY_BYTES) {
            const kind = table.readUInt32LE(at + 8);
            const symbol = table.readUInt32LE(at + 12);
            if (kind === NO_RELOCATION)
                continue;
            if (kinds !== null && !kinds.usual.has(kind) && rare.size < MOST_RARE)
                rare.add(kind);
            const isThreadOffset = kind === kinds?.threadOffset;
            if (symbol === 0) {
                hasOwnThreadOffset ||= isThreadOffset;
                continue;
            }
            const when = kind === kinds?.table && mark === MARK.atStart ? MARK.inTable : mark;
            const extra = kind === kinds?.copy ? MARK.copied : isThreadOffset ? MARK.threadOffset : 0;
            marks[symbol] = (marks[symbol] ?? 0) | when | extra;
        }
    }
    return { marks, rare: [...rare].sort((one, other) => one - other), hasOwnThreadOffset };
}

// EXTERNAL MODULE: ./.cache/build/js/image/elf/strings.js
var strings = __webpack_require__(2153);
;// CONCATENATED MODULE: ./.cache/build/js/image/elf/symbol-count.js
/** The count in the older hash table: it has one link for each symbol. */
function countOfHash(bytes, offset) {
    const start = bytes.range(offset, 8);
    return typeof start === "string" ? start : start.readUInt32LE(4);
}
/**
 * The count by GNU's hash table: it lists only what is defined, in chains that end with an odd value, so the count is
 * one past the end of the last chain. Where it lists nothing, it says nothing of the undefined symbols either: then 0.
 */
function countOfGnuHash(bytes, offset, most) {
    const start = bytes.range(offset, 16);
    if (typeof start === "string")
        return start;
    const [buckets, first, words] = [start.readUInt32LE(0), start.readUInt32LE(4), start.readUInt32LE(8)];
    if (buckets > most)
        return "damaged";
    const table = bytes.range(offset + 16 + words * 8, buckets * 4);
    if (typeof table === "string")
        return table;
    let last = 0;
    for (let at = 0; at < table.length; at += 4)
        last = Math.max(last, table.readUInt32LE(at));
    if (last === 0)
        return 0;
    if (last < first)
        return "damaged";
    if (last >= most)
        return "incomplete";
    const chains = offset + 16 + words * 8 + buckets * 4;
    const chain = bytes.from(chains + (last - first) * 4, (most - last) * 4);
    for (let at = 0; at + 4 <= chain.length; at += 4) {
        if ((chain.readUInt32LE(at) & 1) === 1)
            return last + at / 4 + 1;
    }
    const isInFile = chains + (last - first) * 4 + chain.length + 4 <= bytes.size;
    return isInFile ? "incomplete" : "damaged";
}

;// CONCATENATED MODULE: ./.cache/build/js/image/elf/symbols.js





const MOST_SYMBOLS = 1_000_000;
const symbols_ENTRY_BYTES = 24;
/** `st_info >> 4`: local, global, weak, unique. */
const GLOBAL = 1;
const WEAK = 2;
const UNIQUE = 10;
/** `st_info & 15`. */
const THREAD_LOCAL = 6;
const CHOSEN_AT_RUN_TIME = 10;
/** What both loaders accept as a definition; musl all but the last. */
const symbols_KINDS = new Set([0, 1, 2, 5, THREAD_LOCAL, CHOSEN_AT_RUN_TIME]);
/** In the table of versions: not the default one. */
const HIDDEN = 0x8000;
const NONE = new Uint32Array(0);
function readSymbols(source) {
    const { bytes, loads, dynamic, relocations } = source;
    const lacks = [];
    const nothing = () => ({
        wanted: [],
        defined: NONE,
        unseenByMusl: NONE,
        ownsThreadOffset: false,
        lacks,
    });
    const address = dynamic.values.get(TAG.symbols);
    if (address === undefined)
        return nothing();
    const hashed = countSymbols(bytes, loads, dynamic);
    if (typeof hashed === "string")
        lacks.push(["hash", hashed]);
    // Undefined symbols need no hash; the relocations tell how far they go.
    const known = typeof hashed === "string" ? 0 : hashed;
    if (known > MOST_SYMBOLS) {
        lacks.push(["symbols", "incomplete"]);
        return nothing();
    }
    const count = Math.max(known, relocations?.marks.length ?? 0);
    const table = bytes.range(offsetOf(loads, address), count * symbols_ENTRY_BYTES);
    if (count === 0)
        return nothing();
    if (typeof table === "string") {
        lacks.push(["symbols", table]);
        return nothing();
    }
    const versionsAddress = dynamic.values.get(TAG.symbolVersions);
    const versions = versionsAddress === undefined ? null : bytes.range(offsetOf(loads, versionsAddress), count * 2);
    if (typeof versions === "string")
        lacks.push(["versions", versions]);
    const reader = new SymbolReader(source, table, typeof versions === "string" ? null : versions);
    for (let index = 1; index < count; index += 1)
        reader.read(index);
    if (reader.isCut)
        lacks.push(["strings", source.strings.lack]);
    return { ...reader.result(), lacks };
}
function countSymbols(bytes, loads, { values }) {
    const [older, gnu] = [values.get(TAG.hash), values.get(TAG.gnuHash)];
    if (older !== undefined) {
        const count = countOfHash(bytes, offsetOf(loads, older));
        if (typeof count === "number" || gnu === undefined)
            return count;
    }
    return gnu === undefined ? 0 : countOfGnuHash(bytes, offsetOf(loads, gnu), MOST_SYMBOLS);
}
class SymbolReader {
    #source;
    #table;
    #versions;
    #wanted = new Set();
    #defined = [];
    #seenByMusl = [];
    #ownsThreadOffset = false;
    /** Names of some symbols could not be had. */
    isCut = false;
    constructor(source, table, versions) {
        this.#source = source;
        this.#table = table;
        this.#versions = versions;
    }
    read(index) {
        const at = index * symbols_ENTRY_BYTES;
        const info = this.#table[at + 4] ?? 0;
        const [binding, kind] = [info >> 4, info & 15];
        const mark = this.#source.relocations?.marks[index] ?? 0;
        const section = this.#table.readUInt16LE(at + 6);
        const isDefined = section !== 0;
        if (isDefined && (mark & MARK.threadOffset) !== 0)
            this.#ownsThreadOffset = true;
        if (binding !== GLOBAL && binding !== WEAK && binding !== UNIQUE)
            return;
        if (!isDefined) {
            // What no relocation refers to is looked up by nobody.
            if (mark !== 0 || this.#source.relocations === null)
                this.#want(index, mark, binding === WEAK);
            return;
        }
        const hasValue = this.#table.readUInt32LE(at + 8) !== 0 || this.#table.readUInt32LE(at + 12) !== 0;
        if (!symbols_KINDS.has(kind) || (!hasValue && kind !== THREAD_LOCAL))
            return;
        const version = this.#versions?.readUInt16LE(index * 2) ?? 0;
        const isSeenByMusl = kind !== CHOSEN_AT_RUN_TIME && (version & HIDDEN) === 0;
        // musl looks its own definitions up like those of others, and overlooks some.
        if ((mark & MARK.copied) !== 0 || (mark !== 0 && !isSeenByMusl))
            this.#want(index, mark, false);
        this.#define(at, isSeenByMusl);
    }
    #define(at, isSeenByMusl) {
        const name = this.#source.strings.bytesAt(this.#table.readUInt32LE(at));
        if (name === null) {
            this.isCut = true;
            return;
        }
        if (name.start === name.end)
            return;
        const hash = (0,strings/* hashOfBytes */.JJ)(name.buffer, name.start, name.end);
        this.#defined.push(hash);
        if (isSeenByMusl)
            this.#seenByMusl.push(hash);
        this.#source.onDefined?.(name.buffer.toString("utf8", name.start, name.end));
    }
    #want(index, mark, isWeak) {
        const found = this.#source.strings.bytesAt(this.#table.readUInt32LE(index * symbols_ENTRY_BYTES));
        if (found === null) {
            this.isCut = true;
            return;
        }
        if (found.start === found.end)
            return;
        const number = (this.#versions?.readUInt16LE(index * 2) ?? 0) & ~HIDDEN;
        const version = this.#source.versions.get(number) ?? null;
        this.#wanted.add(this.#source.pool.symbol(found.buffer.toString("utf8", found.start, found.end), (0,strings/* hashOfBytes */.JJ)(found.buffer, found.start, found.end), isWeak, bindingOf(mark), (mark & MARK.copied) !== 0, version?.version ?? null, version?.library ?? null));
    }
    result() {
        const defined = ascending(this.#defined);
        const seen = new Set(this.#seenByMusl);
        const unseen = seen.size === defined.length ? [] : [...defined].filter((hash) => !seen.has(hash));
        return {
            wanted: [...this.#wanted],
            defined,
            unseenByMusl: unseen.length === 0 ? NONE : Uint32Array.from(unseen),
            ownsThreadOffset: this.#ownsThreadOffset,
        };
    }
}
/** The earliest counts. */
function bindingOf(mark) {
    if ((mark & MARK.atStart) !== 0)
        return "start";
    if ((mark & MARK.inTable) !== 0)
        return "table";
    return mark === 0 ? "unknown" : "call";
}
/** Sorted, each once. */
function ascending(hashes) {
    if (hashes.length === 0)
        return NONE;
    const sorted = Uint32Array.from(hashes).sort();
    let kept = 0;
    for (let at = 0; at < sorted.length; at += 1) {
        if (at > 0 && sorted[at] === sorted[at - 1])
            continue;
        sorted[kept] = sorted[at] ?? 0;
        kept += 1;
    }
    return sorted.slice(0, kept);
}

;// CONCATENATED MODULE: ./.cache/build/js/image/elf/versions.js


/** A symbol's version is a number of fifteen bits, so there can be no more of them. */
const MOST_VERSIONS = 32_768;
const NEEDED_BYTES = 16;
const DEFINED_BYTES = 20;
const versions_WEAK = 2;
/** Of a definition: it names the file itself, not a version. */
const BASE = 1;
function readVersions(bytes, loads, dynamic, strings) {
    const reader = new VersionReader(bytes, strings);
    const at = (tag) => {
        const address = dynamic.values.get(tag);
        return address === undefined ? null : offsetOf(loads, address);
    };
    const count = (tag) => dynamic.values.get(tag) ?? 0;
    const needs = at(TAG.neededVersions);
    if (needs !== null)
        reader.needed(needs, count(TAG.neededVersionsCount));
    const definitions = at(TAG.definedVersions);
    if (definitions !== null)
        reader.defined(definitions, count(TAG.definedVersionsCount));
    return reader.result;
}
class VersionReader {
    #bytes;
    #strings;
    #needed = [];
    #defined = [];
    #byNumber = new Map();
    #lack = null;
    #left = MOST_VERSIONS;
    constructor(bytes, strings) {
        this.#bytes = bytes;
        this.#strings = strings;
    }
    get result() {
        return {
            needed: this.#needed,
            defined: this.#defined,
            byNumber: this.#byNumber,
            lack: this.#lack,
        };
    }
    needed(start, count) {
        let at = start;
        for (let index = 0; index < count; index += 1) {
            const entry = this.#entry(at, NEEDED_BYTES);
            const library = entry === null ? null : this.#text(entry.readUInt32LE(4));
            if (entry === null || library === null)
                return;
            const versions = [];
            let aux = at + entry.readUInt32LE(8);
            for (let inner = entry.readUInt16LE(2); inner > 0; inner -= 1) {
                const part = this.#entry(aux, NEEDED_BYTES);
                const version = part === null ? null : this.#text(part.readUInt32LE(8));
                if (part === null || version === null)
                    return;
                this.#byNumber.set(part.readUInt16LE(6) & 0x7fff, { version, library });
                if ((part.readUInt16LE(4) & versions_WEAK) === 0)
                    versions.push(version);
                const next = part.readUInt32LE(12);
                if (next === 0)
                    break;
                aux += next;
            }
            if (versions.length > 0)
                this.#needed.push({ library, versions });
            const next = entry.readUInt32LE(12);
            if (next === 0)
                return;
            at += next;
        }
    }
    defined(start, count) {
        let at = start;
        for (let index = 0; index < count; index += 1) {
            const entry = this.#entry(at, DEFINED_BYTES);
            if (entry === null)
                return;
            if ((entry.readUInt16LE(2) & BASE) === 0) {
                // The first name is its own; those that follow are the versions it builds upon.
                const part = this.#entry(at + entry.readUInt32LE(12), 8);
                const version = part === null ? null : this.#text(part.readUInt32LE(0));
                if (version === null)
                    return;
                this.#defined.push(version);
            }
            const next = entry.readUInt32LE(16);
            if (next === 0)
                return;
            at += next;
        }
    }
    #entry(offset, length) {
        this.#left -= 1;
        const entry = this.#left < 0 ? "incomplete" : this.#bytes.range(offset, length);
        if (typeof entry !== "string")
            return entry;
        this.#lack ??= entry;
        return null;
    }
    #text(index) {
        const text = this.#strings.text(index);
        if (text === null)
            this.#lack ??= this.#strings.lack;
        return text;
    }
}

;// CONCATENATED MODULE: ./.cache/build/js/image/elf/read.js
/**
 * Reads what a loader needs to know of an ELF file. Files of 64 bits, little-endian, are read in depth; others are only
 * recognised. Every offset is checked and every count bounded, so that time and memory grow with the bytes at hand only,
 * whatever they hold; nothing throws. Sources: the gABI, the Linux Standard Base, and what glibc and musl do with it.
 */







const MOST_INTERPRETER_BYTES = 4096;
/** `DT_FLAGS` and `DT_FLAGS_1`. */
const BIND_NOW = 0x8;
const NOW_1 = 0x1;
const NO_DEFAULT_FOLDERS_1 = 0x800;
const PIE_1 = 0x0800_0000;
const NO_BYTES = Buffer.alloc(0);
const NO_HASHES = new Uint32Array(0);
const NO_FLAGS = {
    isBoundAtStart: false,
    isPie: false,
    avoidsDefaultFolders: false,
    hasOwnThreadOffset: false,
};
/** Reads a file of which the first bytes are at hand, perhaps all. `size` is the file's. Null: it is no ELF file. */
function readElf(bytes, size, options = {}) {
    return readElfParts({ head: bytes, tail: NO_BYTES, size }, options);
}
/**
 * Reads a file of which the beginning and the end are at hand. Null: it is no ELF file. What lies in neither is named in
 * `incomplete`, never guessed.
 */
function readElfParts(parts, options = {}) {
    const bytes = new ElfBytes(parts);
    const header = readHeader(bytes);
    if (header === null)
        return null;
    const reader = new FileReader(bytes, options);
    const isRead = header.bits === 64 && header.order === "little";
    if (isRead)
        reader.read(header.machine);
    return { ...header, isRead, ...reader.facts, ...reader.lacks };
}
const NO_FACTS = {
    interpreter: null,
    isDynamic: false,
    needed: [],
    soname: null,
    rpath: null,
    runpath: null,
    flags: NO_FLAGS,
    wanted: [],
    defined: NO_HASHES,
    unseenByMusl: NO_HASHES,
    neededVersions: [],
    definedVersions: [],
    rareRelocations: [],
};
class FileReader {
    #bytes;
    #options;
    #pool;
    #incomplete = new Set();
    #damaged = new Set();
    facts = NO_FACTS;
    constructor(bytes, options) {
        this.#bytes = bytes;
        this.#options = options;
        this.#pool = options.strings ?? new strings/* ElfStrings */.yk();
    }
    get lacks() {
        return { incomplete: [...this.#incomplete], damaged: [...this.#damaged] };
    }
    read(machine) {
        const headers = readProgramHeaders(this.#bytes);
        if (typeof headers === "string") {
            this.#lack("headers", headers);
            return;
        }
        if (headers.interpreter !== null) {
            this.facts = { ...this.facts, interpreter: this.#interpreter(headers.interpreter) };
        }
        if (headers.dynamic === null)
            return;
        this.facts = { ...this.facts, isDynamic: true };
        const dynamic = readDynamic(this.#bytes, headers.dynamic);
        if (typeof dynamic === "string")
            this.#lack("dynamic", dynamic);
        else
            this.#dynamic(headers.loads, dynamic, machine);
    }
    #lack(part, lack) {
        (lack === "damaged" ? this.#damaged : this.#incomplete).add(part);
    }
    #interpreter({ offset, size }) {
        const bytes = size > MOST_INTERPRETER_BYTES ? "damaged" : this.#bytes.range(offset, size);
        if (typeof bytes === "string") {
            this.#lack("interpreter", bytes);
            return null;
        }
        const end = bytes.indexOf(0);
        return this.#pool.text(bytes.toString("utf8", 0, end === -1 ? bytes.length : end));
    }
    #dynamic(loads, dynamic, machine) {
        const { values } = dynamic;
        if (dynamic.isCut)
            this.#lack("dynamic", "incomplete");
        const strings = new StringTable(this.#bytes, loads, values.get(TAG.strings) ?? Number.NaN, values.get(TAG.stringsSize) ?? 0);
        const text = (index) => {
            if (index === undefined)
                return null;
            const found = strings.text(index);
            if (found === null)
                this.#lack("strings", strings.lack);
            return found === null ? null : this.#pool.text(found);
        };
        const named = {
            needed: dynamic.needed.map(text).filter((name) => name !== null),
            soname: text(values.get(TAG.soname)),
            rpath: text(values.get(TAG.rpath)),
            runpath: text(values.get(TAG.runpath)),
        };
        const versions = readVersions(this.#bytes, loads, dynamic, strings);
        if (versions.lack !== null)
            this.#lack("versions", versions.lack);
        const relocations = readRelocations(this.#bytes, loads, dynamic, machine, MOST_SYMBOLS);
        if (typeof relocations === "string")
            this.#lack("relocations", relocations);
        const known = typeof relocations === "string" ? null : relocations;
        const symbols = readSymbols({
            bytes: this.#bytes,
            loads,
            dynamic,
            strings,
            relocations: known,
            versions: versions.byNumber,
            pool: this.#pool,
            onDefined: this.#options.onDefined ?? null,
        });
        for (const [part, lack] of symbols.lacks)
            this.#lack(part, lack);
        const shared = (texts) => texts.map((one) => this.#pool.text(one));
        this.facts = {
            ...this.facts,
            ...named,
            flags: flagsOf(values, symbols.ownsThreadOffset || known?.hasOwnThreadOffset === true),
            wanted: symbols.wanted,
            defined: symbols.defined,
            unseenByMusl: symbols.unseenByMusl,
            neededVersions: versions.needed.map((each) => ({
                library: this.#pool.text(each.library),
                versions: shared(each.versions),
            })),
            definedVersions: shared(versions.defined),
            rareRelocations: known?.rare ?? [],
        };
    }
}
function flagsOf(values, ownsThreadOffset) {
    // Only the lower half has flags; the wider value comes as a number that bit operations would wrap.
    const low = (value) => value === undefined || Number.isNaN(value) ? 0 : (value % 4_294_967_296) | 0;
    const [flags, flags1] = [low(values.get(TAG.flags)), low(values.get(TAG.flags1))];
    return {
        isBoundAtStart: values.has(TAG.bindNow) || (flags & BIND_NOW) !== 0 || (flags1 & NOW_1) !== 0,
        isPie: (flags1 & PIE_1) !== 0,
        avoidsDefaultFolders: (flags1 & NO_DEFAULT_FOLDERS_1) !== 0,
        hasOwnThreadOffset: ownsThreadOffset,
    };
}

;// CONCATENATED MODULE: ./.cache/build/js/image/program-capture.js
/**
 * What a kernel or a loader starts: ELF files, by their magic and not by their name, and scripts, by their first line. The
 * others are let go as soon as their first bytes are seen.
 */

/**
 * Of a larger file the start and the end are kept: linkers put the tables of names first and the dynamic section last. One
 * file is read at a time, so this is what reading them costs in memory.
 */
const HEAD = 16 * 1024 * 1024;
const TAIL = 8 * 1024 * 1024;
const FIRST = 64 * 1024;
/** What Linux reads of a script's first line. */
const MOST_LINE = 255;
const MAGIC = Buffer.from([0x7f, 0x45, 0x4c, 0x46]);
/** About what a fact takes in memory. */
function factBytes(fact) {
    return fact.kind === "script"
        ? fact.line.length
        : 256 + fact.elf.defined.byteLength + fact.elf.unseenByMusl.byteLength + fact.elf.wanted.length * 8;
}
class ProgramCapture {
    #size;
    #strings;
    #head = Buffer.alloc(0);
    #filled = 0;
    #tail = null;
    /** Bytes of the file that have come by. */
    #seen = 0;
    #kind = "unknown";
    /** @param size bytes of the whole file @param strings of all files whose facts are kept together */
    constructor(size, strings) {
        this.#size = size;
        this.#strings = strings;
    }
    push(bytes) {
        if (this.#kind === "other")
            return;
        this.#takeHead(bytes);
        if (this.#kind === "unknown")
            this.#kind = this.#decide();
        if (this.#kind === "elf")
            this.#takeTail(bytes);
        this.#seen += bytes.length;
    }
    /** Null for what is neither. */
    finish() {
        const head = this.#head.subarray(0, this.#filled);
        if (this.#kind === "script") {
            // More may have come in the piece that told what it is.
            const start = head.subarray(2, MOST_LINE + 2);
            const end = start.indexOf(0x0a);
            return { kind: "script", line: start.toString("latin1", 0, end === -1 ? start.length : end) };
        }
        if (this.#kind !== "elf")
            return null;
        const parts = { head, tail: this.#tail ?? Buffer.alloc(0), size: this.#size };
        const elf = readElfParts(parts, { strings: this.#strings });
        return elf === null ? null : { kind: "elf", elf };
    }
    #decide() {
        const head = this.#head.subarray(0, this.#filled);
        if (head.length < Math.min(MAGIC.length, this.#size))
            return "unknown";
        if (head.subarray(0, MAGIC.length).equals(MAGIC))
            return "elf";
        return head[0] === 0x23 && head[1] === 0x21 ? "script" : "other";
    }
    #takeHead(bytes) {
        const most = Math.min(this.#size, this.#kind === "elf" || this.#kind === "unknown" ? HEAD : MOST_LINE + 2);
        const take = Math.min(bytes.length, most - this.#filled);
        if (take <= 0)
            return;
        if (this.#filled + take > this.#head.length) {
            const length = Math.min(most, Math.max(this.#head.length * 2, this.#filled + take, Math.min(FIRST, most)));
            const larger = Buffer.allocUnsafe(length);
            this.#head.copy(larger, 0, 0, this.#filled);
            this.#head = larger;
        }
        bytes.copy(this.#head, this.#filled, 0, take);
        this.#filled += take;
    }
    /** The last bytes of the file, which begin at a place that is known from the start. */
    #takeTail(bytes) {
        const length = Math.min(TAIL, this.#size - HEAD);
        if (length <= 0)
            return;
        const start = this.#size - length;
        const from = Math.max(start, this.#seen);
        const until = this.#seen + bytes.length;
        if (from >= until)
            return;
        this.#tail ??= Buffer.alloc(length);
        bytes.copy(this.#tail, from - start, from - this.#seen, until - this.#seen);
    }
}

// EXTERNAL MODULE: ./.cache/build/js/image/limits.js
var limits = __webpack_require__(3777);
// EXTERNAL MODULE: ./.cache/build/js/image/printable.js
var printable = __webpack_require__(2454);
// EXTERNAL MODULE: ./.cache/build/js/image/tar-header.js
var tar_header = __webpack_require__(9114);
;// CONCATENATED MODULE: ./.cache/build/js/image/tar-parser.js



const tar_parser_TYPES = {
    "0": "file",
    "\0": "file",
    "7": "file",
    S: "file",
    "1": "hardlink",
    "2": "symlink",
    "3": "device",
    "4": "device",
    "5": "directory",
    "6": "device",
};
class TarParser {
    #handler;
    #limits;
    #header = Buffer.alloc(tar_header/* BLOCK */.IE);
    #headerFilled = 0;
    /** Content bytes of the current entry that are still to come, then its padding. */
    #remaining = 0;
    #padding = 0;
    #wanted = false;
    #extended = null;
    #pax = null;
    #longName = null;
    #longLink = null;
    /** An old-style sparse entry whose map goes on in the next block. */
    #sparse = null;
    #zeroBlocks = 0;
    #started = false;
    constructor(handler, limits) {
        this.#handler = handler;
        this.#limits = limits;
    }
    /** Whether the end marker has been read; what follows is ignored, as tar does. */
    get ended() {
        return this.#zeroBlocks === 2;
    }
    /** Reads one chunk. Views handed to the handler are only valid during the call. @throws MeasureError */
    push(chunk) {
        let at = 0;
        const end = chunk.length;
        while (at < end && this.#zeroBlocks < 2) {
            if (this.#remaining > 0) {
                const take = Math.min(this.#remaining, end - at);
                this.#remaining -= take;
                this.#takeContent(chunk, at, take);
                at += take;
            }
            else if (this.#padding > 0) {
                const take = Math.min(this.#padding, end - at);
                this.#padding -= take;
                at += take;
            }
            else if (this.#headerFilled === 0 && end - at >= tar_header/* BLOCK */.IE) {
                this.#takeBlock(chunk, at);
                at += tar_header/* BLOCK */.IE;
            }
            else {
                const take = Math.min(tar_header/* BLOCK */.IE - this.#headerFilled, end - at);
                chunk.copy(this.#header, this.#headerFilled, at, at + take);
                this.#headerFilled += take;
                at += take;
                if (this.#headerFilled === tar_header/* BLOCK */.IE) {
                    this.#headerFilled = 0;
                    this.#takeBlock(this.#header, 0);
                }
            }
        }
    }
    /**
     * Says that no more bytes come. A missing end marker is tolerated between two entries, as tar and Go's reader do,
     * unless `marker` asks for it.
     * @throws MeasureError when the archive stops inside an entry or is empty.
     */
    finish(marker = "optional") {
        if (this.ended)
            return;
        const inside = this.#remaining > 0 || this.#padding > 0 || this.#headerFilled > 0 || this.#sparse !== null;
        if (inside || this.#isDangling())
            throw (0,tar_header/* tarError */.kw)("it ends in the middle of an entry");
        if (marker === "required" && this.#zeroBlocks === 0) {
            throw (0,tar_header/* tarError */.kw)(this.#started ? "it ends without its end marker" : "it is empty");
        }
    }
    /** An extended header was read and the entry it is for was not. */
    #isDangling() {
        return this.#pax !== null || this.#longName !== null || this.#longLink !== null;
    }
    #takeContent(chunk, at, length) {
        if (this.#extended !== null) {
            chunk.copy(this.#extended.data, this.#extended.filled, at, at + length);
            this.#extended.filled += length;
            if (this.#remaining === 0)
                this.#takeExtended(this.#extended);
        }
        else if (this.#wanted) {
            this.#handler.content(chunk.subarray(at, at + length));
            if (this.#remaining === 0)
                this.#handler.end();
        }
    }
    #takeBlock(block, at) {
        this.#started = true;
        if (this.#sparse !== null) {
            // Extension block of a sparse map: 21 pairs, then whether another one follows.
            this.#handler.header?.();
            if (block[at + 504] === 0)
                this.#begin(this.#sparse);
            return;
        }
        if (block[at] === 0 && (0,tar_header/* isZeroBlock */.ei)(block, at)) {
            if (this.#isDangling())
                throw (0,tar_header/* tarError */.kw)("an extended header has no entry");
            this.#zeroBlocks += 1;
            return;
        }
        if (this.#zeroBlocks > 0)
            throw (0,tar_header/* tarError */.kw)("an entry follows the first half of the end marker");
        if (!(0,tar_header/* checksumHolds */.k9)(block, at))
            throw (0,tar_header/* tarError */.kw)("a header's checksum is wrong");
        this.#handler.header?.();
        const header = (0,tar_header/* readHeader */.ay)(block, at);
        switch (header.type) {
            case "x":
            case "g":
            case "L":
            case "K":
                this.#beginExtended(header);
                return;
            default:
                this.#takeEntry(header, block, at);
        }
    }
    #beginExtended(header) {
        if (header.size > this.#limits.extendedHeaderBytes) {
            throw new limits/* LimitError */.oC(`an extended header of ${header.size} bytes`);
        }
        this.#extended = { type: header.type, data: Buffer.alloc(header.size), filled: 0 };
        this.#setContent(header.size);
        if (header.size === 0)
            this.#takeExtended(this.#extended);
    }
    #takeExtended(extended) {
        this.#extended = null;
        switch (extended.type) {
            case "L":
                this.#longName = (0,tar_header/* text */.Qq)(extended.data, 0, extended.data.length);
                return;
            case "K":
                this.#longLink = (0,tar_header/* text */.Qq)(extended.data, 0, extended.data.length);
                return;
            case "x":
                this.#pax = (0,tar_header/* readPax */.yN)(extended.data);
                return;
            default: {
                const fields = (0,tar_header/* readPax */.yN)(extended.data);
                if (fields.size !== undefined || fields.sparseSize !== undefined) {
                    throw (0,tar_header/* tarError */.kw)("a global header sets sizes");
                }
            }
        }
    }
    #takeEntry(header, block, at) {
        const pax = this.#pax ?? {};
        const path = this.#longName ?? pax.path ?? header.path;
        const linkPath = this.#longLink ?? pax.linkPath ?? header.linkPath;
        this.#pax = null;
        this.#longName = null;
        this.#longLink = null;
        const type = typeOf(header.type, path);
        const { attributes, time } = header;
        if (type !== "file") {
            this.#begin({ type, path, linkPath, storedSize: 0, payload: 0, attributes, time });
            return;
        }
        const storedSize = pax.size ?? header.size;
        const payload = header.type === "S" ? (0,tar_header/* readSparseSize */.K)(block, at) : (pax.sparseSize ?? storedSize);
        if (header.type === "S" && payload < storedSize)
            throw (0,tar_header/* tarError */.kw)("a sparse file is smaller than its data");
        const entry = { type, path, linkPath: "", storedSize, payload, attributes, time };
        if (header.type === "S" && block[at + 482] !== 0)
            this.#sparse = entry;
        else
            this.#begin(entry);
    }
    #begin(entry) {
        this.#sparse = null;
        this.#setContent(entry.storedSize);
        this.#wanted = this.#handler.entry(entry);
        if (this.#wanted && entry.storedSize === 0)
            this.#handler.end();
    }
    #setContent(size) {
        this.#remaining = size;
        this.#padding = (tar_header/* BLOCK */.IE - (size % tar_header/* BLOCK */.IE)) % tar_header/* BLOCK */.IE;
    }
}
function typeOf(flag, path) {
    const type = tar_parser_TYPES[flag];
    if (type === undefined) {
        // Engines refuse these as well; guessing whether they count would be a wrong number.
        throw (0,tar_header/* tarError */.kw)(`an entry has the unknown type ${JSON.stringify((0,printable/* printable */.g)(flag))}`);
    }
    // Tars older than ustar have no folder type: a trailing slash says it. In later ones it says nothing.
    return flag === "\0" && path.endsWith("/") ? "directory" : type;
}

// EXTERNAL MODULE: ./.cache/build/js/image/tree/entry-list.js
var entry_list = __webpack_require__(4695);
;// CONCATENATED MODULE: ./.cache/build/js/image/layer-reader.js
/** Reads one layer: the uncompressed tar goes in, chunk by chunk; its entries and what single files tell come out. */





const GIT_FOLDER = /(?:^|\/)\.git\//;
/** `#!x` */
const SMALLEST_PROGRAM = 4;
const OPAQUE = ".wh..wh..opq";
class LayerReader {
    #parser;
    #collector;
    constructor(context) {
        this.#collector = new EntryCollector(context);
        this.#parser = new TarParser(this.#collector, context.meter.limits);
    }
    /** @throws MeasureError when the bytes are no tar; LimitError beyond a limit. */
    push(bytes) {
        this.#parser.push(bytes);
    }
    finish() {
        this.#parser.finish();
        const { payload, gitPayload, count, entries, captured } = this.#collector;
        entries.trim();
        return { payload, gitPayload, count, entries, captured };
    }
}
class EntryCollector {
    payload = 0;
    gitPayload = 0;
    count = 0;
    entries = new entry_list/* EntryList */.X();
    captured = new Map();
    #context;
    #reading = null;
    #program = null;
    #hash = null;
    constructor(context) {
        this.#context = context;
    }
    header() {
        this.#context.meter.layerEntry();
    }
    entry(entry) {
        const { meter, hashing } = this.#context;
        this.count += 1;
        // The bytes themselves are counted as they come; the holes of a sparse file never do.
        if (entry.payload > entry.storedSize)
            meter.uncompressed(entry.payload - entry.storedSize);
        const path = cleanPath(entry.path);
        const slash = path.lastIndexOf("/");
        // A whiteout is a file of the tar and none of the image, whatever is in it.
        if (path.startsWith(".wh.", slash + 1)) {
            this.#whiteout(path.slice(0, Math.max(0, slash)), path.slice(slash + 1));
            return false;
        }
        this.payload += entry.payload;
        if (path.includes(".git/") && GIT_FOLDER.test(path))
            this.gitPayload += entry.payload;
        const index = this.#add(entry, path);
        // A sparse file's content is not what a container reads.
        if (entry.type !== "file" || entry.payload !== entry.storedSize)
            return false;
        if (hashing && entry.storedSize > 0)
            this.#hash = { digest: (0,external_node_crypto_.createHash)("sha256"), index };
        if (this.#wants(path, index, entry.storedSize))
            return true;
        const { programs } = this.#context;
        if (programs !== null && entry.storedSize >= SMALLEST_PROGRAM)
            this.#program = { capture: new ProgramCapture(entry.storedSize, programs.strings), index };
        return this.#program !== null || this.#hash !== null;
    }
    content(bytes) {
        this.#hash?.digest.update(bytes);
        this.#program?.capture.push(bytes);
        const reading = this.#reading;
        if (reading !== null)
            reading.filled += bytes.copy(reading.bytes, reading.filled);
    }
    end() {
        if (this.#hash !== null)
            this.entries.setDigest(this.#hash.index, this.#hash.digest.digest());
        this.#hash = null;
        this.#endProgram();
        const reading = this.#reading;
        this.#reading = null;
        if (reading === null)
            return;
        const { path, bytes, size } = reading;
        const { paths } = this.#context;
        const fact = reading.reader.read({ path, bytes, size, intern: (other) => paths.intern(other) });
        if (fact !== null)
            this.captured.set(reading.index, fact);
    }
    #endProgram() {
        const program = this.#program;
        this.#program = null;
        const { meter, programs } = this.#context;
        const before = programs?.strings.bytes ?? 0;
        const fact = program?.capture.finish() ?? null;
        if (program === null || fact === null)
            return;
        // Facts of a hundred thousand programs fill memory as names do.
        meter.capture(factBytes(fact) + (programs?.strings.bytes ?? 0) - before);
        this.captured.set(program.index, programs?.add(fact) ?? fact);
    }
    #wants(path, index, size) {
        for (const reader of this.#context.readers) {
            const wanted = reader.wants(path);
            if (wanted === 0)
                continue;
            this.#context.meter.capture(Math.min(wanted, size));
            const bytes = Buffer.alloc(Math.min(wanted, size));
            this.#reading = { reader, path, index, size, bytes, filled: 0 };
            return true;
        }
        return false;
    }
    #add(entry, path) {
        const { paths } = this.#context;
        const isLink = entry.type === "hardlink";
        if (entry.type === "symlink")
            this.#context.meter.target(entry.linkPath.length);
        return this.entries.add({
            node: paths.intern(path),
            kind: entry_list/* KIND */.Nd[entry.type],
            bytes: entry.payload,
            link: isLink ? paths.intern(cleanPath(entry.linkPath)) : 0,
            target: entry.type === "symlink" ? entry.linkPath : "",
            attributes: entry.attributes,
            time: entry.time,
        });
    }
    #whiteout(folder, name) {
        // `.wh..wh.aufs`, `.wh..wh.plnk` and their like are notes of a file system to itself.
        if (name.startsWith(".wh..wh.") && name !== OPAQUE)
            return;
        const isOpaque = name === OPAQUE;
        const hidden = name.slice(4);
        // No file has such a name: unpacking refuses it.
        if (!isOpaque && (hidden === "" || hidden === "." || hidden === ".."))
            return;
        const path = isOpaque ? folder : folder === "" ? hidden : `${folder}/${hidden}`;
        const kind = isOpaque ? entry_list/* KIND */.Nd.opaque : entry_list/* KIND */.Nd.whiteout;
        const node = this.#context.paths.intern(path);
        this.entries.add({ node, kind, bytes: 0, link: 0, target: "", attributes: 0, time: 0 });
    }
}

;// CONCATENATED MODULE: ./.cache/build/js/image/blob-reader.js
/** One file of the archive, whatever it is: a layer (plain, gzip, zstd), JSON, or nothing we need. */







/** Reads a blob of known size; `write` and `end` are awaited, which bounds what is in flight. */
class BlobReader {
    #size;
    #context;
    #download;
    #start = Buffer.alloc(0);
    #sink = null;
    #failure = null;
    constructor(size, context, download) {
        this.#size = size;
        this.#context = context;
        this.#download = download;
    }
    /** @throws LimitError; anything else that is wrong with the blob waits for `end`. */
    write(bytes) {
        if (this.#failure !== null)
            return null;
        if (this.#sink !== null)
            return this.#feed(this.#sink, bytes);
        // The first block decides what it is; a chunk may hold less than that.
        const start = this.#start === null || this.#start.length === 0 ? bytes : Buffer.concat([this.#start, bytes]);
        if (start.length < Math.min(tar_header/* BLOCK */.IE, this.#size)) {
            this.#start = Buffer.from(start);
            return null;
        }
        this.#start = null;
        const sink = this.#choose(start);
        return sink === null ? null : this.#feed(sink, start);
    }
    async end() {
        if (this.#failure === null) {
            const sink = this.#sink ?? this.#choose(Buffer.alloc(0));
            try {
                if (sink !== null)
                    return await sink.finish();
            }
            catch (error) {
                this.#defer(error);
            }
        }
        return { kind: "unreadable", reason: this.#failure ?? neither() };
    }
    destroy() {
        this.#sink?.destroy();
    }
    #feed(sink, bytes) {
        try {
            const pending = sink.write(bytes);
            return pending === null
                ? null
                : pending.catch((error) => {
                    this.#defer(error);
                });
        }
        catch (error) {
            this.#defer(error);
            return null;
        }
    }
    #defer(error) {
        if (error instanceof limits/* LimitError */.oC || !(error instanceof errors/* MeasureError */.TG))
            throw error;
        this.#failure = error;
        this.#sink?.destroy();
    }
    #choose(start) {
        try {
            this.#sink = this.#sinkFor(start);
        }
        catch (error) {
            this.#defer(error);
        }
        return this.#sink;
    }
    #sinkFor(start) {
        const compression = (0,decompress/* sniffCompression */.Hs)(start);
        if (compression !== "none")
            return new CompressedSink(this.#size, compression, this.#context, this.#download);
        if (this.#size === 0)
            return new PlainSink(this.#size, this.#context, null);
        if (start.length >= tar_header/* BLOCK */.IE && ((0,tar_header/* isZeroBlock */.ei)(start, 0) || (0,tar_header/* checksumHolds */.k9)(start, 0))) {
            return new PlainSink(this.#size, this.#context, gzipMeter(this.#download));
        }
        if (/^\s*[[{]/.test(start.toString("latin1", 0, tar_header/* BLOCK */.IE))) {
            if (this.#size > this.#context.meter.limits.jsonBytes)
                throw neither("a JSON document beyond the limit of its size");
            return new JsonSink(this.#size, this.#context);
        }
        throw neither();
    }
}
function neither(what = "neither a layer nor a JSON document") {
    return new errors/* MeasureError */.TG(`it is ${what}`, "Save the image again with `docker save`; the archive may be damaged.");
}
function gzipMeter(download) {
    switch (download) {
        case "none":
            return null;
        case "gzip":
            return new FullGzipMeter();
        case "sample":
            return new SampledGzipMeter();
    }
}
class PlainSink {
    #size;
    #context;
    #gzip;
    #layer;
    constructor(size, context, gzip) {
        this.#size = size;
        this.#context = context;
        this.#gzip = gzip;
        this.#layer = new LayerReader(context);
    }
    write(bytes) {
        this.#context.meter.uncompressed(bytes.length);
        this.#layer.push(bytes);
        return this.#gzip === null ? null : this.#gzip.push(bytes);
    }
    async finish() {
        const summary = this.#layer.finish();
        const gzipBytes = this.#gzip === null ? null : await this.#gzip.finish();
        return { kind: "layer", ...summary, storedBytes: this.#size, compression: "none", gzipBytes };
    }
    destroy() {
        this.#gzip?.destroy();
    }
}
class CompressedSink {
    #size;
    #compression;
    #download;
    #layer;
    #decompressor;
    #unpacked = 0;
    constructor(size, compression, context, download) {
        this.#size = size;
        this.#compression = compression;
        this.#download = download;
        this.#layer = new LayerReader(context);
        const decompressor = new decompress/* Decompressor */.ll(compression, (bytes) => {
            this.#unpacked += bytes.length;
            context.meter.uncompressed(bytes.length);
            context.meter.ratio(this.#unpacked, decompressor.begun);
            this.#layer.push(bytes);
            (0,give_back/* giveBack */.F)(bytes);
        });
        this.#decompressor = decompressor;
    }
    write(bytes) {
        return this.#decompressor.write(bytes);
    }
    async finish() {
        await this.#decompressor.end();
        const summary = this.#layer.finish();
        const gzipBytes = this.#compression === "gzip" && this.#download !== "none" ? this.#size : null;
        return { kind: "layer", ...summary, storedBytes: this.#size, compression: this.#compression, gzipBytes };
    }
    destroy() {
        this.#decompressor.destroy();
    }
}
class JsonSink {
    #bytes;
    #filled = 0;
    constructor(size, context) {
        context.meter.keep(size);
        this.#bytes = Buffer.alloc(size);
    }
    write(bytes) {
        this.#filled += bytes.copy(this.#bytes, this.#filled);
        return null;
    }
    finish() {
        return Promise.resolve({ kind: "json", bytes: this.#bytes });
    }
    destroy() {
        this.#filled = 0;
    }
}

;// CONCATENATED MODULE: ./.cache/build/js/image/collector.js
/** Takes the files of an archive one after the other and keeps what an image is made of: layers, documents, links. */




/**
 * Takes the archive's files from the parser. The parser does not wait, zlib has to be waited for: so what a chunk holds
 * is noted as steps, and `settle` takes them one after the other before the next chunk is read.
 */
class Collector {
    blobs = new Map();
    links = new Map();
    #context;
    #download;
    #shelf;
    #steps = [];
    #key = "";
    #reader = null;
    constructor(context, download, shelf) {
        this.#context = context;
        this.#download = download;
        this.#shelf = shelf;
    }
    header() {
        this.#context.meter.archiveEntry();
    }
    entry(entry) {
        const key = cleanKey(entry.path);
        this.#context.meter.keep(key.length + entry.linkPath.length);
        if (entry.type === "file") {
            const known = this.#shelf.find(key, this.#reading());
            if (known !== null) {
                this.#steps.push(() => this.#keep(key, known));
                return false;
            }
            this.#steps.push(() => this.#open(key, entry.storedSize));
            return true;
        }
        const target = linkTarget(entry, key);
        if (target !== null) {
            this.#steps.push(() => {
                this.blobs.delete(key);
                this.links.set(key, target);
                return null;
            });
        }
        return false;
    }
    content(bytes) {
        this.#steps.push(() => this.#reader?.write(bytes) ?? null);
    }
    end() {
        this.#steps.push(() => this.#close());
    }
    /** Takes a file that is no entry of a tar. @throws MeasureError when it is not as long as it was said to be. */
    async take(file) {
        const key = cleanKey(file.path);
        this.#context.meter.archiveEntry();
        this.#context.meter.keep(key.length);
        const known = this.#shelf.find(key, this.#reading());
        if (known !== null) {
            this.#keep(key, known);
            return;
        }
        this.#open(key, file.size);
        let left = file.size;
        for await (const chunk of file.chunks) {
            left -= chunk.length;
            if (left < 0)
                break;
            await this.#reader?.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
        }
        if (left !== 0) {
            throw new errors/* MeasureError */.TG(`${(0,printable/* printable */.g)(file.path)} changed while it was read`, "Read the image again when nothing writes to it.");
        }
        await this.#close();
    }
    async settle() {
        const steps = this.#steps;
        this.#steps = [];
        for (const step of steps) {
            const pending = step();
            if (pending !== null)
                await pending;
        }
    }
    destroy() {
        this.#reader?.destroy();
    }
    #reading() {
        return { download: this.#download, programs: this.#context.programs !== null };
    }
    #open(key, size) {
        this.#key = key;
        this.#reader = new BlobReader(size, this.#context, this.#download);
        return null;
    }
    async #close() {
        const blob = await this.#reader?.end();
        this.#reader = null;
        if (blob === undefined)
            return;
        this.#shelf.add(this.#key, this.#reading(), blob);
        this.#keep(this.#key, blob);
    }
    /** As in unpacking, the later of two files of one name replaces the earlier. */
    #keep(key, blob) {
        this.links.delete(key);
        this.blobs.set(key, blob);
        return null;
    }
}
function linkTarget(entry, key) {
    if (entry.type === "symlink")
        return cleanKey(`./${key.slice(0, key.lastIndexOf("/") + 1)}${entry.linkPath}`);
    return entry.type === "hardlink" ? cleanKey(entry.linkPath) : null;
}

// EXTERNAL MODULE: ./.cache/build/js/image/distribution.js + 1 modules
var distribution = __webpack_require__(8238);
// EXTERNAL MODULE: ./.cache/build/js/image/ownership.js
var image_ownership = __webpack_require__(2532);
;// CONCATENATED MODULE: ./.cache/build/js/image/findings/places.js
/** Whether a container sees something of that name in a folder. */
function hasChild(tree, folder, name) {
    const child = tree.paths.childNamed(folder.node, name);
    return child !== null && tree.kind(child) !== 0;
}
/** The group of a path, called by its path or by a label. */
function pathGroup(groups, path, label = path, remedy = null) {
    return groups.get(path, () => ({ label, example: path, remedy }));
}

;// CONCATENATED MODULE: ./.cache/build/js/image/findings/build-tools.js

/** The guide promises that these are gone from the runtime image. */
const PROMISED = ["gcc", "g++", "musl-dev", "linux-headers", "libffi-dev"];
const BUILD_PACKAGES = new Set([
    ...PROMISED,
    ...["cpp", "make", "patch", "cmake", "cmake-data", "meson", "ninja", "ninja-build", "samurai", "ccache"],
    ...["autoconf", "automake", "autotools-dev", "libtool", "m4", "bison", "flex", "swig"],
    ...["build-base", "build-essential", "abuild", "alpine-sdk", "dpkg-dev", "libdpkg-perl", "debhelper"],
    ...[
        "libc-dev",
        "libc-dev-bin",
        "libc6-dev",
        "linux-libc-dev",
        "fortify-headers",
        "gfortran",
        "nasm",
        "yasm",
    ],
    ...["binutils", "pkg-config", "pkgconf", "pkgconf-bin", "llvm", "clang", "lld", "libtool-bin"],
    ...["go", "golang", "rust", "rustc", "cargo", "rust-stdlib", "rustup", "rust-all"],
]);
/**
 * The same with a version or a target in the name, and what only comes with them. Bounded repetitions over short
 * alphabets; libraries that programs need when they run (`libgcc`, `libstdc++6`, `llvm17-libs`) stay out.
 */
const VERSIONED = new RegExp(`^(?:${[
    String.raw `(?:gcc|g\+\+|cpp|gfortran|clang|llvm|lld|rustc|cargo|golang)-?\d[\d.]*(?:-(?!base$|libs$)[a-z0-9-]+)?`,
    String.raw `(?:gcc|g\+\+|cpp|gfortran|binutils)-[a-z0-9_-]+-linux-[a-z0-9]+`,
    String.raw `binutils-(?:common|gold)|libbinutils|libctf(?:-nobfd)?\d+|libgprofng\d+|libsframe\d+`,
    String.raw `(?:libcc1-|libisl-?|libmpc-?|isl|mpc)\d+|lib(?:a|t|l|ub|hwa)san\d+|libstd-rust-[\d.a-z-]+`,
    String.raw `golang-[a-z0-9.-]+|go-(?:bootstrap|stdlib|tools)`,
].join("|")})$`);
/** Build systems and compilers that come as Python packages. */
const PYTHON_BUILD_PACKAGES = new Set([
    "cmake",
    "cython",
    "maturin",
    "meson",
    "scikit-build",
]);
const VCS_PACKAGES = new Set([
    ...["git", "git-man", "git-lfs", "git-perl", "mercurial", "mercurial-common", "subversion", "libsvn1"],
    ...["breezy", "python3-breezy", "bzr", "cvs"],
]);
/** Programs that somebody has put into `usr/local/bin`, with the triplet of a target or without. */
const LOCAL_TOOL = /^(?:(?:[a-z0-9_]{1,20}-){1,2}linux-(?:gnu|musl)[a-z0-9]{0,10}-)?(?:gcc|g\+\+|cpp|c\+\+|cc|gfortran|clang(?:\+\+)?|ld|as)(?:-[\d.]{1,12})?$|^(?:cmake|ctest|cpack|make|ninja|meson|gcc-ar|gcc-nm|gcc-ranlib|lto-dump)$/;
const LONGEST_TOOL = 60;
/** All of them one program under many names, or none of them. */
const RUST_TOOL = /^(?:cargo(?:-clippy|-fmt|-miri)?|rust(?:c|up|doc|fmt|-gdb|-gdbgui|-lldb|-analyzer)|clippy-driver|rls)$/;
/** Folders that hold a compiler, by their path or (from `/` on) by how it ends, with how to call them. */
const TOOLCHAINS = [
    { path: "usr/local/go", has: "pkg", label: "Go" },
    { path: "/.rustup", has: "toolchains", label: "Rust" },
    { path: "usr/local/rustup", has: "toolchains", label: "Rust" },
    { path: "usr/local/lib/gcc", has: "", label: "gcc" },
    { path: "usr/local/libexec/gcc", has: "", label: "gcc" },
];
const REMEDY = "compile in a builder stage and copy the results, or remove the tools in the RUN that installs them (`apk add --virtual .build …` and `apk del .build`; `apt-get purge --auto-remove`)";
const BUILD_TOOLS = {
    id: "build-tools",
    least: 100_000,
    wording: { one: "build tool", many: "build tools", first: PROMISED },
    remedy: REMEDY,
    start: (subject, groups) => ({
        owns: (item) => (isBuildPackage(item) ? packageGroup(groups, item) : null),
        enter: (folder) => toolchainAt(subject, groups, folder),
    }),
};
const VCS_TOOLS = {
    id: "vcs-tools",
    least: 1_000_000,
    wording: { one: "version control tool", many: "version control tools", first: ["git"] },
    remedy: "fetch sources in a builder stage and leave the tool out of the final one",
    start: (_subject, groups) => ({
        owns: (item) => (isSystem(item) && VCS_PACKAGES.has(item.name) ? packageGroup(groups, item) : null),
    }),
};
/** Whether a package is there to build others. */
function isBuildPackage(item) {
    const { name } = item;
    if (item.type === "python")
        return PYTHON_BUILD_PACKAGES.has(name);
    if (!isSystem(item) || name.length > 200)
        return false;
    return BUILD_PACKAGES.has(name) || name.endsWith("-dev") || VERSIONED.test(name);
}
function packageGroup(groups, { type, name, version }) {
    return groups.get(`${type} ${name} ${version ?? ""}`, () => ({
        label: name,
        example: version === null ? name : `${name} ${version}`,
        remedy: null,
    }));
}
function isSystem({ type }) {
    return type === "apk" || type === "dpkg";
}
function toolchainAt(subject, groups, folder) {
    for (const { path, has, label } of TOOLCHAINS) {
        if (!isAt(folder, path) || (has !== "" && !hasChild(subject.tree, folder, has)))
            continue;
        return { kind: "all", group: pathGroup(groups, folder.path, label) };
    }
    if (folder.place === "usr/local/bin")
        return tools(groups, (name) => localTool(name));
    if (folder.name === "bin" && isCargo(folder.parent)) {
        return tools(groups, (name) => (RUST_TOOL.test(name) ? "Rust" : null));
    }
    const isCmakeData = folder.name.startsWith("cmake-") && folder.parent?.place === "usr/local/share";
    return isCmakeData ? { kind: "all", group: pathGroup(groups, folder.path, "cmake") } : null;
}
function isAt(folder, path) {
    return path.startsWith("/") ? folder.name === path.slice(1) : folder.place === path;
}
function isCargo(folder) {
    return folder !== null && (folder.name === ".cargo" || folder.place === "usr/local/cargo");
}
/** What a program counts as; null for one that is no tool. */
function localTool(name) {
    return name.length <= LONGEST_TOOL && LOCAL_TOOL.test(name) ? name : null;
}
function tools(groups, label) {
    return {
        kind: "some",
        ends: "",
        of: (folder, name) => {
            const found = label(name);
            return found === null ? null : pathGroup(groups, `${folder.path}/${name}`, found);
        },
    };
}

;// CONCATENATED MODULE: ./.cache/build/js/image/findings/language-caches.js
/**
 * What the package managers of languages keep for the next time they install. Left alone: caches by name that hold what
 * programs need when they run (browsers, models, virtual environments, Yarn's archives under Plug'n'Play).
 */


function mounted(label, folder) {
    return { label, remedy: `mount \`${folder}\` with \`--mount=type=cache\` where ${label} runs` };
}
const PIP = { label: "pip", remedy: "pass `--no-cache-dir` to `pip install`" };
const PIPENV = { label: "Pipenv", remedy: "call `pipenv --clear` in the RUN that installs" };
const NPM = { label: "npm", remedy: "call `npm cache clean --force` in the RUN that installs" };
const YARN = { label: "Yarn", remedy: "call `yarn cache clean` in the RUN that installs" };
const PNPM = {
    label: "pnpm",
    remedy: "mount pnpm's store with `--mount=type=cache`, or remove it in the RUN that installs",
};
const UV = {
    label: "uv",
    remedy: "pass `--no-cache` to `uv`, or mount `~/.cache/uv` with `--mount=type=cache`",
};
const POETRY = {
    label: "Poetry",
    remedy: "call `poetry cache clear --all .` in the RUN that installs",
};
const COMPOSER = { label: "Composer", remedy: "pass `--no-cache` to `composer install`" };
const CONDA = { label: "conda", remedy: "call `conda clean --all --yes` in the RUN that installs" };
const GO = {
    label: "Go",
    remedy: "compile in a builder stage and copy the program, or mount Go's caches with `--mount=type=cache`",
};
const CARGO = mounted("Cargo", "$CARGO_HOME/registry");
const MAVEN = mounted("Maven", "~/.m2");
const GRADLE = mounted("Gradle", "~/.gradle");
const RUBY = { label: "RubyGems", remedy: "remove the gems' `cache/*.gem` in the RUN that installs" };
const BUNDLERS = {
    label: "the front end's build",
    remedy: "build the front end in a builder stage and copy only what it has made",
};
/** Last two folders, one tool each. */
const PAIRS = new Map([
    [".cache/pip", PIP],
    [".cache/pipenv", PIPENV],
    [".cache/pdm", mounted("PDM", "~/.cache/pdm")],
    [".cache/uv", UV],
    // `virtualenvs` beside them is where Poetry installs to.
    ["pypoetry/cache", POETRY],
    ["pypoetry/artifacts", POETRY],
    [".npm/_cacache", NPM],
    [".npm/_logs", NPM],
    [".cache/node-gyp", { label: "node-gyp", remedy: "compile in a builder stage and copy `node_modules`" }],
    [".cache/yarn", YARN],
    [".cache/pnpm", PNPM],
    ["berry/cache", YARN],
    ["install/cache", mounted("Bun", "~/.bun/install/cache")],
    [".cache/composer", COMPOSER],
    [".composer/cache", COMPOSER],
    [".cache/go-build", GO],
    [".cargo/registry", CARGO],
    [".cargo/git", CARGO],
    [".m2/repository", MAVEN],
    [".gradle/caches", GRADLE],
    [".gradle/wrapper", GRADLE],
    [".ivy2/cache", mounted("Ivy", "~/.ivy2")],
    [".cache/coursier", mounted("Coursier", "~/.cache/coursier")],
    [".nuget/packages", mounted("NuGet", "~/.nuget/packages")],
    [".bundle/cache", RUBY],
    ["bundle/cache", RUBY],
    [".cache/ccache", mounted("ccache", "~/.cache/ccache")],
    [".cache/sccache", mounted("sccache", "~/.cache/sccache")],
    [".cache/bazel", mounted("Bazel", "~/.cache/bazel")],
    ["node_modules/.cache", BUNDLERS],
    ["cache/webpack", BUNDLERS],
    ["cache/swc", BUNDLERS],
]);
/** Of pairs whose two names are not telling enough: the one above them. */
const ABOVE = new Map([
    ["berry/cache", ".yarn"],
    ["install/cache", ".bun"],
    ["bundle/cache", "local"],
    ["cache/webpack", ".next"],
    ["cache/swc", ".next"],
    ["pypoetry/cache", ".cache"],
    ["pypoetry/artifacts", ".cache"],
]);
const ABSOLUTE = new Map([
    ["usr/local/cargo/registry", CARGO],
    ["usr/local/cargo/git", CARGO],
]);
/** What stands for a project whose packages are read from Yarn's archives. */
const PLUG_AND_PLAY = [".pnp.cjs", ".pnp.js"];
const LANGUAGE_CACHE = {
    id: "language-cache",
    least: 100_000,
    wording: { one: "cache of", many: "caches of" },
    remedy: "mount the cache with `--mount=type=cache`",
    start: ({ tree }, groups) => ({
        enter: (folder) => claimed(groups, folder, toolAt(tree, folder)),
        choose: (found) => withoutArchives(tree, found),
    }),
};
function claimed(groups, folder, tool) {
    if (tool === null)
        return null;
    return { kind: "all", group: pathGroup(groups, folder.path, tool.label, tool.remedy) };
}
function toolAt(tree, folder) {
    const { name, parent } = folder;
    if (parent === null)
        return null;
    switch (name) {
        case "pkgs":
            return hasChild(tree, parent, "conda-meta") ? CONDA : null;
        case "mod":
            return parent.name === "pkg" && parent.parent?.name === "go" ? GO : null;
        case "cache":
            if (hasChild(tree, parent, "specifications") && hasChild(tree, parent, "gems"))
                return RUBY;
            break;
        case "files":
        case "index":
            return isPnpmStore(parent) ? PNPM : null;
    }
    const pair = `${parent.name}/${name}`;
    const tool = PAIRS.get(pair);
    if (tool === undefined)
        return ABSOLUTE.get(folder.place ?? "") ?? null;
    const above = ABOVE.get(pair);
    return above === undefined || parent.parent?.name === above ? tool : null;
}
/** `store/v10`; `links` in it is no cache: packages that are installed for several projects at once lie there. */
function isPnpmStore({ name, parent }) {
    if (parent === null || !/^v\d{1,3}$/.test(name))
        return false;
    return parent.name === ".pnpm-store" || (parent.name === "store" && parent.parent?.name === "pnpm");
}
/** Under Plug'n'Play programs read their packages right from Yarn's archives, wherever these lie. */
function withoutArchives(tree, found) {
    const isArchive = ({ text, key }) => text.label === YARN.label && key.endsWith("berry/cache");
    return found.some(isArchive) && hasPlugAndPlay(tree) ? found.filter((group) => !isArchive(group)) : found;
}
function hasPlugAndPlay(tree) {
    for (const node of tree.nodes()) {
        if (tree.kind(node) !== entry_list/* KIND */.Nd.directory && PLUG_AND_PLAY.includes(tree.paths.name(node)))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./.cache/build/js/image/findings/development.js
/** What only compilers, linkers and debuggers read, and the history of the sources. */


const INCLUDES = new Set(["usr/include", "usr/local/include"]);
const GIT_HISTORY = {
    id: "git-history",
    least: 1,
    wording: { one: "the Git history in", many: "the Git histories in" },
    remedy: "add `.git` to .dockerignore, or delete it in the RUN that clones",
    start: (subject, groups) => ({ enter: (folder) => historyAt(subject, groups, folder) }),
};
/** Archives that a linker reads. Go's have other names, and a toolchain's own belong to the toolchain. */
const STATIC_LIBRARIES = {
    id: "static-libraries",
    least: 100_000,
    wording: { one: "static library", many: "static libraries" },
    remedy: "delete `*.a` files in the RUN that installs them, or compile in a builder stage",
    start: (_subject, groups) => {
        const claim = { kind: "some", ends: ".a", of: (folder, name) => archive(groups, folder, name) };
        return { enter: () => claim };
    },
};
const HEADERS = {
    id: "headers",
    least: 100_000,
    wording: { one: "C headers in", many: "C headers in" },
    remedy: "leave `-dev` packages to a builder stage, and delete the folder in the RUN that installs the rest",
    start: (_subject, groups) => ({ enter: (folder) => headersAt(groups, folder) }),
};
const DEBUG_SYMBOLS = {
    id: "debug-symbols",
    least: 100_000,
    wording: { one: "debug symbols in", many: "debug symbols in" },
    remedy: "leave out `-dbg` and `-dbgsym` packages and delete `/usr/lib/debug`",
    start: (_subject, groups) => ({
        owns: (item) => (isDebugPackage(item.name) ? packageGroup(groups, item) : null),
        enter: ({ place }) => place === "usr/lib/debug" || place === "usr/local/lib/debug"
            ? { kind: "all", group: pathGroup(groups, place) }
            : null,
    }),
};
function historyAt({ tree }, groups, folder) {
    if (folder.name !== ".git")
        return null;
    // An empty folder of that name, or one that somebody has called so, is no history.
    const isHistory = hasChild(tree, folder, "HEAD") || hasChild(tree, folder, "objects");
    return isHistory ? { kind: "all", group: pathGroup(groups, folder.path) } : null;
}
function archive(groups, folder, name) {
    if (!name.startsWith("lib") || name.endsWith(".dll.a"))
        return null;
    // What `rustc` and `go` link programs with is found with them.
    if (folder.path.includes("/rustlib/") || folder.path.startsWith("usr/local/go/"))
        return null;
    return pathGroup(groups, `${folder.path}/${name}`, name);
}
function headersAt(groups, { place, parent }) {
    if (place === null)
        return null;
    if (INCLUDES.has(place))
        return { kind: "some", ends: "", of: () => pathGroup(groups, place) };
    if (!INCLUDES.has(parent?.place ?? ""))
        return null;
    return { kind: "all", group: pathGroup(groups, place) };
}
function isDebugPackage(name) {
    return name.endsWith("-dbg") || name.endsWith("-dbgsym") || name.endsWith("-debuginfo");
}

// EXTERNAL MODULE: ./.cache/build/js/image/findings/platform.js
var findings_platform = __webpack_require__(2189);
;// CONCATENATED MODULE: ./.cache/build/js/image/findings/foreign-binaries.js


const INSTALL_FOR_ONE = "run `npm ci` on the final image's own base, with `--libc=musl` or `--libc=glibc`, or delete what the other libc needs in that RUN";
const BOTH_LIBCS = {
    id: "both-libcs",
    least: 100_000,
    wording: { one: "the other libc's Node binary", many: "the other libc's Node binaries" },
    remedy: INSTALL_FOR_ONE,
    start: ({ tree }, groups) => {
        const { libc } = (0,findings_platform/* loadable */.R)(tree);
        const variants = new Variants(groups);
        const files = { kind: "some", ends: ".node", of: (folder, name) => variants.file(folder, name) };
        return {
            enter: (folder) => (folder.module?.type === "node" ? (variants.folder(folder) ?? files) : null),
            choose: () => unloadable(variants.all, libc),
        };
    },
};
const OTHER_PLATFORMS = {
    id: "other-platforms",
    least: 100_000,
    wording: { one: "another platform's Node binary", many: "other platforms' Node binaries" },
    remedy: "copy no `node_modules` from another machine, install with `--os=linux` and `--cpu` for the image's own platform only, and delete foreign `prebuilds` in that RUN",
    start: ({ tree }, groups) => {
        const image = (0,findings_platform/* loadable */.R)(tree);
        const files = {
            kind: "some",
            ends: ".node",
            of: (folder, name) => foreignFile(groups, image, folder, name),
        };
        return {
            enter: (folder) => folder.module?.type === "node"
                ? (foreignFolder(groups, image, folder, folder.module) ?? files)
                : null,
        };
    },
};
class Variants {
    #groups;
    #variants = new Map();
    constructor(groups) {
        this.#groups = groups;
    }
    get all() {
        return [...this.#variants.values()];
    }
    /** Null for a folder that is no package for Linux alone. */
    folder(folder) {
        const { module } = folder;
        if (module?.node !== folder.node)
            return null;
        const platform = (0,findings_platform/* platformOf */.t)(module.name);
        if (platform.os !== "linux" || platform.arch === null)
            return null;
        const { path } = folder;
        const family = `${home(path)} ${scopeOf(module)} ${platform.stem} ${platform.arch}`;
        return { kind: "all", group: this.#add(path, family, platform, module.name) };
    }
    file({ path, module }, name) {
        if (module === null)
            return null;
        const platform = (0,findings_platform/* platformOf */.t)(name);
        const family = `${path}/${platform.stem} ${platform.os ?? ""} ${platform.arch ?? ""}`;
        return this.#add(`${path}/${name}`, family, platform, `${module.name}/${name}`);
    }
    #add(path, family, platform, label) {
        const group = pathGroup(this.#groups, path, label);
        // A name that is silent about the libc means the one that most systems have.
        this.#variants.set(group.key, { group, family, libc: platform.libc ?? "glibc" });
        return group;
    }
}
/** Where a package was installed to: everything that pnpm lays out belongs together. */
function home(path) {
    const pnpm = path.indexOf("node_modules/.pnpm/");
    return path.slice(0, pnpm === -1 ? path.lastIndexOf("node_modules") : pnpm);
}
function scopeOf({ name }) {
    return name.startsWith("@") ? name.slice(0, name.indexOf("/")) : "";
}
/** Of what is there for both libcs: the other one's; the smaller where the image says nothing about its own. */
function unloadable(variants, libc) {
    const families = new Map();
    for (const variant of variants) {
        const family = families.get(variant.family);
        if (family === undefined)
            families.set(variant.family, [variant]);
        else
            family.push(variant);
    }
    return [...families.values()].flatMap((family) => {
        const musl = family.filter((variant) => variant.libc === "musl").map(({ group }) => group);
        const glibc = family.filter((variant) => variant.libc === "glibc").map(({ group }) => group);
        if (musl.length === 0 || glibc.length === 0)
            return [];
        if (libc !== null)
            return libc === "musl" ? glibc : musl;
        return bytesOf(musl) <= bytesOf(glibc) ? musl : glibc;
    });
}
function bytesOf(groups) {
    return groups.reduce((sum, { bytes }) => sum + bytes, 0);
}
function foreignFolder(groups, image, folder, module) {
    const isModule = module.node === folder.node;
    if (!isModule && folder.parent?.name !== "prebuilds")
        return null;
    const name = isModule ? module.name : folder.name;
    if (!isForeign((0,findings_platform/* platformOf */.t)(name), name, image))
        return null;
    const label = isModule ? name : `${module.name}/prebuilds/${name}`;
    return { kind: "all", group: pathGroup(groups, folder.path, label) };
}
function foreignFile(groups, image, { path, module }, name) {
    if (module === null || !isForeign((0,findings_platform/* platformOf */.t)(name), name, image))
        return null;
    return pathGroup(groups, `${path}/${name}`, `${module.name}/${name}`);
}
/** Both have to be named: a package that is only called after a system is code for every one. */
function isForeign({ os, arch }, name, image) {
    const isUniversal = name.includes("universal");
    if (os === null || (arch === null && !isUniversal))
        return false;
    if (os !== "linux")
        return true;
    return arch !== null && image.arches.size > 0 && !image.arches.has(arch);
}

;// CONCATENATED MODULE: ./.cache/build/js/image/findings/package-extras.js

/** Packages whose folders of that name programs import. */
const LIVE_TESTS = new Set(["django", "ansible", "ansible_collections", "jinja2"]);
const STANDARD_LIBRARY = /^usr\/local\/lib\/python3(?:\.\d{1,3})?\/test$/;
const PACKAGE_TESTS = {
    id: "package-tests",
    least: 100_000,
    wording: { one: "tests of", many: "tests of" },
    remedy: "delete the `tests` folders of packages in the RUN that installs them, once nothing imports them",
    start: (_subject, groups) => ({ enter: (folder) => testsAt(groups, folder) }),
};
const DOCUMENTS = new Set([
    ...["doc", "man", "info", "gtk-doc", "doc-base", "help"].map((name) => `usr/share/${name}`),
    ...["doc", "man", "info"].map((name) => `usr/local/share/${name}`),
    "usr/local/man",
]);
/** Only right below a package: deeper ones may be code, as `yaml/dist/doc` is. */
const MODULE_DOCUMENTS = new Set(["docs", "man", "website"]);
/** Licences ask for these to stay with what they are about. */
const LEGAL = /^(?:copyright|licen[cs]e|copying|notice)/i;
const SYSTEM_DOCUMENTS = "leave out `-doc` packages, and keep documentation out with dpkg's `path-exclude` before installing";
const PACKAGE_DOCUMENTS = "delete the packages' `docs` folders in the RUN that installs them";
const DOCUMENTATION = {
    id: "documentation",
    least: 100_000,
    wording: { one: "documentation in", many: "documentation in" },
    remedy: SYSTEM_DOCUMENTS,
    start: ({ tree }, groups) => ({ enter: (folder) => documentsAt(tree, groups, folder) }),
};
/** These come with every glibc and every musl: they are how `C.UTF-8` works. */
const PLAIN_LOCALE = /^C\.utf-?8$/i;
const LOCALES = {
    id: "locales",
    least: 100_000,
    wording: { one: "languages and locales in", many: "languages and locales in" },
    remedy: "set `LANG=C.UTF-8` instead of generating locales, leave out `-lang` packages, and keep `/usr/share/locale` out with dpkg's `path-exclude`",
    start: (_subject, groups) => ({ enter: (folder) => localesAt(groups, folder) }),
};
function testsAt(groups, folder) {
    if (folder.name !== "tests" && folder.name !== "test")
        return null;
    const { module } = folder;
    if (module === null) {
        if (!STANDARD_LIBRARY.test(folder.place ?? ""))
            return null;
        return { kind: "all", group: pathGroup(groups, folder.path, "Python itself") };
    }
    // A package may have that name itself.
    if (module.node === folder.node || LIVE_TESTS.has(module.name))
        return null;
    return { kind: "all", group: pathGroup(groups, folder.path, module.name) };
}
function documentsAt(tree, groups, folder) {
    const { place, module, name, parent } = folder;
    if (place !== null && DOCUMENTS.has(place)) {
        return { kind: "all", group: pathGroup(groups, place), but: isLegal };
    }
    if (module === null || parent?.node !== module.node || !MODULE_DOCUMENTS.has(name))
        return null;
    // Some are code that generates documentation, and imported with the rest: botocore's.
    if (hasChild(tree, folder, "__init__.py"))
        return null;
    const { path } = folder;
    return { kind: "all", group: pathGroup(groups, path, path, PACKAGE_DOCUMENTS), but: isLegal };
}
function isLegal(name) {
    return LEGAL.test(name);
}
function localesAt(groups, folder) {
    const { place, name, parent } = folder;
    const whole = (label) => ({ kind: "all", group: pathGroup(groups, label) });
    if (place === "usr/share/i18n")
        return whole(place);
    // The archive of all generated locales lies in the folder itself.
    if (place === "usr/lib/locale")
        return { kind: "some", ends: "", of: () => pathGroup(groups, place) };
    if (parent?.place === "usr/lib/locale")
        return PLAIN_LOCALE.test(name) ? null : whole(parent.place);
    const isMessages = name === "LC_MESSAGES" && parent?.parent?.place === "usr/share/locale";
    return isMessages ? whole("usr/share/locale") : null;
}

;// CONCATENATED MODULE: ./.cache/build/js/image/findings/python.js
/** What Python keeps twice: bytecode beside its sources, and whole interpreters. */


const BYTECODE_CACHE = {
    id: "bytecode-cache",
    least: 1_000_000,
    wording: { one: "Python bytecode of", many: "Python bytecode of" },
    remedy: "pass `--no-compile` to `pip install` and set `PYTHONDONTWRITEBYTECODE=1` where a slower start does not matter: every process then compiles its modules again",
    start: (_subject, groups) => ({ enter: (folder) => bytecodeAt(groups, folder) }),
};
const SEVERAL_PYTHONS = {
    id: "several-pythons",
    least: 100_000,
    wording: { one: "another Python in", many: "other Pythons in" },
    remedy: "find the package that asks for this Python and install it in a builder stage or with pip",
    start: (subject, groups) => ({
        enter: (folder) => pythonAt(subject, groups, folder),
        choose: (found) => unused(subject.tree, found),
    }),
};
/** `python3.11`, of CPython 2 and 3. */
const python_VERSIONED = /^python[23]\.\d{1,3}$/;
/** `python3.11`, `libpython3.11.so.1.0`, `python3.11-config`. */
const BELONGING = /^(?:lib)?(python[23]\.\d{1,3})(?:$|[-.dmt])/;
const LONGEST = 80;
const MULTIARCH = /^[a-z0-9_]{1,20}-linux-[a-z0-9_]{1,20}$/;
/** Where a distribution has its Python, and compiles it itself. */
const DISTRIBUTION = /^usr\/(?:lib|share)\//;
const REMOVE_BYTECODE = "delete the distribution's `__pycache__` folders in the RUN that installs Python (on Alpine leave out `python3-pyc`) where a slower start does not matter";
const BY_SYSTEM = "find out which package asks for the distribution's Python (`apt-get install python3-…` and many a `-dev` package do; `apk info -r python3` tells), and install it with pip or in a builder stage";
const BY_HAND = "keep the one Python that runs the program and leave the others to a builder stage";
function bytecodeAt(groups, folder) {
    const { name, parent, module } = folder;
    if (name !== "__pycache__" || parent === null)
        return null;
    const path = module === null ? libraryOf(parent) : module.path;
    const remedy = module === null && DISTRIBUTION.test(path) ? REMOVE_BYTECODE : null;
    let group = null;
    return {
        kind: "some",
        ends: ".pyc",
        of: () => (group ??= pathGroup(groups, path, module?.name ?? path, remedy)),
    };
}
/** The nearest folder that is a Python's own, or the one that the sources lie in. */
function libraryOf(sources) {
    for (let folder = sources; folder !== null; folder = folder.parent) {
        if (python_VERSIONED.test(folder.name))
            return folder.path;
    }
    return sources.path === "" ? "the root" : sources.path;
}
function pythonAt({ tree }, groups, folder) {
    const { name, parent } = folder;
    if (isStandardLibrary(tree, folder)) {
        return { kind: "some", ends: "", of: ({ path }) => pythonGroup(groups, path) };
    }
    if (name === "site-packages" || name === "dist-packages")
        return null;
    const library = standardLibraryAbove(tree, folder);
    // Packages installed into it are no part of the interpreter.
    if (library !== null)
        return folder.module === null ? { kind: "all", group: pythonGroup(groups, library) } : null;
    const isPlace = name === "bin" || name === "lib" || (MULTIARCH.test(name) && parent?.name === "lib");
    if (!isPlace)
        return null;
    const prefix = name === "bin" || name === "lib" ? parent : (parent?.parent ?? null);
    return prefix === null
        ? null
        : { kind: "some", ends: "", of: (_folder, file) => belonging(groups, prefix.path, file) };
}
/** A virtual environment has such a folder too, but no library in it. */
function isStandardLibrary(tree, folder) {
    if (!python_VERSIONED.test(folder.name) || folder.parent?.name !== "lib")
        return false;
    return hasChild(tree, folder, "os.py") || hasChild(tree, folder, "os.pyc");
}
function standardLibraryAbove(tree, { parent }) {
    return parent !== null && isStandardLibrary(tree, parent) ? parent.path : null;
}
function belonging(groups, prefix, file) {
    if (file.length > LONGEST)
        return null;
    const version = BELONGING.exec(file)?.[1];
    if (version === undefined)
        return null;
    const library = `lib/${version}`;
    return pythonGroup(groups, prefix === "" ? library : `${prefix}/${library}`);
}
function pythonGroup(groups, library) {
    const isSystem = library.startsWith("usr/lib/") || library.startsWith("lib/");
    return pathGroup(groups, library, library, isSystem ? BY_SYSTEM : BY_HAND);
}
/** All but the one that is used: of `/usr/local`, which comes first in a PATH, else the largest. */
function unused(tree, found) {
    const pythons = found.filter(({ key }) => isFolder(tree, key)).sort((a, b) => b.bytes - a.bytes);
    const used = pythons.find(({ key }) => key.startsWith("usr/local/")) ?? pythons[0];
    return pythons.filter((group) => group !== used);
}
/** A program or library alone is no Python: its folder has to be there, and a standard library in it. */
function isFolder(tree, path) {
    const folder = tree.paths.find(path);
    if (folder === null || tree.kind(folder) !== entry_list/* KIND */.Nd.directory)
        return false;
    return ["os.py", "os.pyc"].some((name) => {
        const child = tree.paths.childNamed(folder, name);
        return child !== null && tree.kind(child) !== 0;
    });
}

;// CONCATENATED MODULE: ./.cache/build/js/image/findings/system-caches.js

const APK = { label: "apk", remedy: "pass `--no-cache` to `apk add`" };
const APT_LISTS = {
    label: "apt's lists",
    remedy: "end the RUN that calls `apt-get update` with `rm -rf /var/lib/apt/lists/*`",
};
const APT_ARCHIVES = {
    label: "apt's archives",
    remedy: "call `apt-get clean` in the RUN that installs, or mount `/var/cache/apt` with `--mount=type=cache`",
};
const DNF = { label: "dnf", remedy: "call `dnf clean all` in the RUN that installs" };
const CACHES = new Map([
    ["var/cache/apk", APK],
    ["etc/apk/cache", APK],
    ["var/lib/apt/lists", APT_LISTS],
    ["var/cache/apt", APT_ARCHIVES],
    ["var/cache/dnf", DNF],
    ["var/cache/libdnf5", DNF],
    ["var/cache/yum", { label: "yum", remedy: "call `yum clean all` in the RUN that installs" }],
    ["var/cache/zypp", { label: "zypper", remedy: "call `zypper clean --all` in the RUN that installs" }],
    [
        "var/cache/pacman",
        { label: "pacman", remedy: "call `pacman -Scc --noconfirm` in the RUN that installs" },
    ],
]);
/** Where the last state is kept beside the present one, as `NAME-old`. */
const BACKUPS = new Set(["var/cache/debconf", "var/lib/dpkg"]);
const REMOVE_BACKUPS = "remove `/var/cache/debconf/*-old` and `/var/lib/dpkg/*-old` in the RUN that installs";
const LOGS = "var/log";
const TEMPORARY = new Map([
    [
        "tmp",
        "delete what a RUN leaves in `/tmp` in that RUN, or mount it with `--mount=type=tmpfs,target=/tmp`",
    ],
    ["var/tmp", "delete what a RUN leaves in `/var/tmp` in that RUN"],
    [LOGS, "delete `/var/log` files in the RUN that writes them"],
    ["var/crash", "delete the crash reports in `/var/crash`"],
]);
/** Indexed by user id and sparse on a disk; a layer stores every hole of them. */
const USER_LOGS = new Set(["lastlog", "faillog"]);
const NO_LOG_INIT = "pass `--no-log-init` to `useradd`, or choose a small user id";
const PACKAGE_MANAGER_CACHE = {
    id: "package-manager-cache",
    least: 100_000,
    wording: { one: "package manager cache of", many: "package manager caches of" },
    remedy: "clean the package manager's cache in the RUN that installs",
    start: (_subject, groups) => ({ enter: (folder) => cacheAt(groups, folder) }),
};
const TEMPORARY_FILES = {
    id: "temporary-files",
    least: 100_000,
    wording: { one: "temporary files in", many: "temporary files in" },
    remedy: "delete temporary files in the RUN that writes them",
    start: (_subject, groups) => ({ enter: (folder) => temporaryAt(groups, folder) }),
};
function cacheAt(groups, folder) {
    if (folder.place === null)
        return null;
    const place = CACHES.get(folder.place);
    if (place !== undefined) {
        return { kind: "all", group: pathGroup(groups, folder.path, place.label, place.remedy) };
    }
    if (!BACKUPS.has(folder.place))
        return null;
    return {
        kind: "some",
        ends: "-old",
        of: ({ path }) => pathGroup(groups, path, "dpkg's backups", REMOVE_BACKUPS),
    };
}
function temporaryAt(groups, folder) {
    // Logs of single users are told apart, so `var/log` itself counts file by file.
    if (folder.place === null)
        return null;
    const isLogs = folder.parent?.place === LOGS;
    const remedy = TEMPORARY.get(isLogs ? LOGS : folder.place);
    if (remedy === undefined)
        return null;
    if (folder.path === LOGS)
        return { kind: "some", ends: "", of: (_folder, name) => logGroup(groups, name, remedy) };
    const path = isLogs ? LOGS : folder.path;
    return { kind: "all", group: pathGroup(groups, path, path, remedy) };
}
function logGroup(groups, name, remedy) {
    const path = `${LOGS}/${name}`;
    return USER_LOGS.has(name)
        ? pathGroup(groups, path, path, NO_LOG_INIT)
        : pathGroup(groups, LOGS, LOGS, remedy);
}

// EXTERNAL MODULE: ./.cache/build/js/image/tree/path-table.js
var path_table = __webpack_require__(5942);
;// CONCATENATED MODULE: ./.cache/build/js/image/findings/groups.js
/** What a rule has found, in groups that a title can name: a package, a folder, a tool's cache. */

/** Groups of one rule that are told apart; an image made to have more gets the rest in one. */
const MOST_GROUPS = 5_000;
/** No path and no package. */
const REST = "";
/** Contents that were found for one reason. Each counts once, and only when a container has no other name for it. */
class Group {
    key;
    text;
    byLayer = new Map();
    bytes = 0;
    files = 0;
    constructor(key, text) {
        this.key = key;
        this.text = text;
    }
    /** Whether it holds what was too much to tell apart. */
    get isRest() {
        return this.key === REST;
    }
    add(bytes, layer) {
        this.bytes += bytes;
        this.files += 1;
        (0,image_ownership/* addTo */.DN)(this.byLayer, layer, bytes);
    }
}
/** The groups of one rule on one tree. */
class Groups {
    #groups = new Map();
    /** Contents with several names: one of these for each name, with its group. */
    #shared = [];
    #sharedWith = [];
    /** The group of a key, made when it is new. */
    get(key, text) {
        const known = this.#groups.get(key);
        if (known !== undefined)
            return known;
        if (this.#groups.size >= MOST_GROUPS) {
            return this.#make(REST, { label: "others", example: "others", remedy: null });
        }
        return this.#make(key, text());
    }
    get all() {
        return [...this.#groups.values()];
    }
    /** One of several names of a content was found. */
    share(inode, group) {
        this.#shared.push(inode);
        this.#sharedWith.push(group);
    }
    /**
     * Contents with several names all of which are in groups that count, with the group they count to: as long as another
     * name leads to it, removing what was found would give nothing back.
     */
    *found(tree, counting) {
        if (this.#shared.length === 0)
            return;
        const names = new Int32Array(tree.inodes);
        for (const [at, inode] of this.#shared.entries()) {
            const group = this.#sharedWith[at];
            if (group !== undefined && counting.has(group))
                names[inode] = (names[inode] ?? 0) + 1;
        }
        for (const [at, inode] of this.#shared.entries()) {
            const group = this.#sharedWith[at];
            if (group === undefined || names[inode] !== tree.names(inode))
                continue;
            names[inode] = 0;
            yield [inode, group];
        }
    }
    #make(key, text) {
        const known = this.#groups.get(key);
        if (known !== undefined)
            return known;
        const group = new Group(key, text);
        this.#groups.set(key, group);
        return group;
    }
}

;// CONCATENATED MODULE: ./.cache/build/js/image/findings/walk.js



/** The deepest place that a rule names is four folders below the root. */
const NEAR = 5;
const TOP = { node: path_table/* ROOT */.Dl, name: "", path: "", parent: null, module: null, depth: 0, place: "" };
const walk_NONE = [];
const NO_CLAIM = [];
/** Looks at every path of a tree, with every rule at once. */
function searchTree(subject, rules) {
    const searches = rules.map((rule) => {
        const groups = new Groups();
        return { rule, groups, classifier: rule.start(subject, groups) };
    });
    new Walk(subject, searches).run();
    return searches;
}
class Walk {
    #tree;
    #subject;
    #searches;
    #owned = new Map();
    constructor(subject, searches) {
        this.#tree = subject.tree;
        this.#subject = subject;
        this.#searches = searches;
        for (const item of subject.packages) {
            const owned = item.files === 0 ? walk_NONE : ownedBy(item, searches);
            if (owned.length > 0)
                this.#owned.set(item, owned);
        }
    }
    run() {
        const open = [this.#enter(TOP, NO_CLAIM)];
        for (let next = open.pop(); next !== undefined; next = open.pop()) {
            for (const child of this.#tree.children(next.folder.node)) {
                const kind = this.#tree.kind(child);
                if (kind === entry_list/* KIND */.Nd.directory)
                    open.push(this.#enter(folderAt(this.#tree, child, next.folder), next.whole));
                else if (kind === entry_list/* KIND */.Nd.file)
                    this.#file(next, child);
            }
        }
    }
    #enter(folder, above) {
        let whole = null;
        let some = null;
        for (const search of this.#searches) {
            if (search.classifier.enter === undefined || above.some((claimed) => claimed.search === search))
                continue;
            const claim = search.classifier.enter(folder);
            if (claim === null)
                continue;
            if (claim.kind === "all")
                (whole ??= [...above]).push({ search, claim });
            else
                (some ??= []).push({ search, claim });
        }
        return { folder, whole: whole ?? above, some: some ?? NO_CLAIM };
    }
    #file(open, node) {
        const inode = this.#tree.inode(node);
        if (inode === -1)
            return;
        const owner = this.#owned.size === 0 ? null : this.#subject.ownerOf(inode);
        const owned = owner === null ? walk_NONE : (this.#owned.get(owner) ?? walk_NONE);
        for (const { search, group } of owned)
            this.#count(search, group, inode);
        for (const claimed of open.whole)
            this.#claimed(claimed, owned, open.folder, node, inode);
        for (const claimed of open.some)
            this.#claimed(claimed, owned, open.folder, node, inode);
    }
    #claimed({ search, claim }, owned, folder, node, inode) {
        const group = this.#groupOf(claim, folder, node);
        if (group === null || owned.some((other) => other.search === search))
            return;
        this.#count(search, group, inode);
    }
    /** Looks at the name only where it decides. */
    #groupOf(claim, folder, node) {
        const { paths } = this.#tree;
        if (claim.kind === "all")
            return claim.but?.(paths.name(node)) === true ? null : claim.group;
        if (claim.ends !== "" && !paths.endsWith(node, claim.ends))
            return null;
        return claim.of(folder, paths.name(node));
    }
    #count(search, group, inode) {
        if (this.#tree.names(inode) > 1)
            search.groups.share(inode, group);
        else
            group.add(this.#tree.inodeBytes(inode), this.#tree.inodeLayer(inode));
    }
}
function ownedBy(item, searches) {
    return searches.flatMap((search) => {
        const group = search.classifier.owns?.(item) ?? null;
        return group === null ? [] : [{ search, group }];
    });
}
function folderAt(tree, node, parent) {
    const name = tree.paths.name(node);
    const depth = parent.depth + 1;
    // Joined, but not yet copied to one piece: most paths are never looked at.
    const path = parent.path === "" ? name : `${parent.path}/${name}`;
    const module = moduleAt(node, name, path, parent) ?? parent.module;
    return { node, name, path, parent, module, depth, place: depth <= NEAR ? path : null };
}
function moduleAt(node, name, path, parent) {
    switch (parent.name) {
        case "site-packages":
        case "dist-packages": {
            const isCode = !name.endsWith(".dist-info") && !name.endsWith(".egg-info") && name !== "__pycache__";
            return isCode ? { type: "python", node, name, path } : null;
        }
        case "node_modules":
            return name.startsWith("@") || name.startsWith(".") ? null : { type: "node", node, name, path };
        default:
            return parent.name.startsWith("@") && parent.parent?.name === "node_modules"
                ? { type: "node", node, name: `${parent.name}/${name}`, path }
                : null;
    }
}

;// CONCATENATED MODULE: ./.cache/build/js/image/findings/wording.js
const NAMED = 3;
const MOST_EXAMPLES = 10;
/** Remedies in one sentence: who needs more than these reads the examples. */
const MOST_REMEDIES = 3;
const MOST_LABEL = 80;
/** The three largest labels, and how many more: `build tools gcc, g++, make and 12 more`. */
function titleOf(wording, largestFirst) {
    const labels = labelsOf(largestFirst.filter((group) => !group.isRest));
    const isMore = largestFirst.some((group) => group.isRest);
    const first = (wording.first ?? []).filter((label) => labels.includes(label));
    const ordered = [...first, ...labels.filter((label) => !first.includes(label))];
    const named = ordered.slice(0, NAMED).map(shortened);
    const more = isMore ? "many more" : `${ordered.length - named.length} more`;
    const items = ordered.length > named.length || isMore ? [...named, more] : named;
    return `${ordered.length === 1 ? wording.one : wording.many} ${listed(items)}`;
}
/** One sentence: what to do about the largest of what was found, each remedy once. */
function remedyOf(rule, largestFirst) {
    const remedies = [...new Set(largestFirst.map(({ text }) => text.remedy ?? rule.remedy))];
    const sentence = remedies.slice(0, MOST_REMEDIES).join("; ");
    return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
function examplesOf(largestFirst) {
    return largestFirst
        .filter((group) => !group.isRest)
        .slice(0, MOST_EXAMPLES)
        .map(({ text }) => text.example);
}
/** Groups may share a label, as two copies of a package do. Largest first. */
function labelsOf(groups) {
    const bytes = new Map();
    for (const group of groups)
        bytes.set(group.text.label, (bytes.get(group.text.label) ?? 0) + group.bytes);
    return [...bytes].sort(([, a], [, b]) => b - a).map(([label]) => label);
}
function shortened(label) {
    return label.length > MOST_LABEL ? `${label.slice(0, MOST_LABEL - 1)}…` : label;
}
function listed(items) {
    const last = items.at(-1) ?? "";
    return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}

;// CONCATENATED MODULE: ./.cache/build/js/image/findings/table.js










const FINDING_RULES = [
    BUILD_TOOLS,
    VCS_TOOLS,
    PACKAGE_MANAGER_CACHE,
    LANGUAGE_CACHE,
    TEMPORARY_FILES,
    BYTECODE_CACHE,
    SEVERAL_PYTHONS,
    PACKAGE_TESTS,
    DOCUMENTATION,
    LOCALES,
    GIT_HISTORY,
    STATIC_LIBRARIES,
    HEADERS,
    DEBUG_SYMBOLS,
    BOTH_LIBCS,
    OTHER_PLATFORMS,
];
/** What every rule has to say about an image, largest first. Never throws, whatever the tree. */
function findIn(subject) {
    return searchTree(subject, FINDING_RULES)
        .flatMap((search) => {
        const finding = findingOf(subject, search);
        return finding === null ? [] : [finding];
    })
        .sort((a, b) => b.bytes - a.bytes || (a.rule < b.rule ? -1 : 1));
}
function findingOf({ tree }, { rule, groups, classifier }) {
    const all = groups.all;
    const chosen = classifier.choose?.(all) ?? all;
    for (const [inode, group] of groups.found(tree, new Set(chosen))) {
        group.add(tree.inodeBytes(inode), tree.inodeLayer(inode));
    }
    const found = chosen.filter(({ files }) => files > 0).sort(largestFirst);
    const sum = sumOf(found);
    if (sum.bytes < rule.least || found.length === 0)
        return null;
    return {
        rule: rule.id,
        title: titleOf(rule.wording, found),
        bytes: sum.bytes,
        byLayer: sum.byLayer,
        files: sum.files,
        remedy: remedyOf(rule, found),
        examples: examplesOf(found),
    };
}
function largestFirst(a, b) {
    return b.bytes - a.bytes || (a.key < b.key ? -1 : 1);
}
function sumOf(groups) {
    const byLayer = new Map();
    let bytes = 0;
    let files = 0;
    for (const group of groups) {
        bytes += group.bytes;
        files += group.files;
        for (const [layer, share] of group.byLayer)
            (0,image_ownership/* addTo */.DN)(byLayer, layer, share);
    }
    return { bytes, byLayer, files };
}

;// CONCATENATED MODULE: ./.cache/build/js/image/largest.js
/** Keeps the largest of many without keeping the many. */
class Largest {
    #most;
    #items = [];
    #least = 0;
    constructor(most) {
        this.#most = most;
    }
    /** `make` is called only for what is kept, at least for now. */
    offer(bytes, make) {
        if (bytes <= this.#least)
            return;
        this.#items.push({ bytes, item: make() });
        if (this.#items.length >= this.#most * 2)
            this.#cut();
    }
    /** Largest first; of equals the first that was offered. */
    get result() {
        this.#cut();
        return this.#items.map(({ item }) => item);
    }
    #cut() {
        this.#items.sort((a, b) => b.bytes - a.bytes);
        if (this.#items.length < this.#most)
            return;
        this.#items.length = this.#most;
        this.#least = this.#items.at(-1)?.bytes ?? 0;
    }
}

;// CONCATENATED MODULE: ./.cache/build/js/image/waste.js


const MOST_PATHS = 200;
const MOST_PAIRS = 100;
const waste_MOST_GROUPS = 100;
const MOST_COPIES = 10;
/**
 * Sums up the losses of a tree. A content with several names is lost when the last name is gone. A file that is stored
 * again counts once, with the bytes of the copy that no container sees: the live one is no waste.
 *
 * @param stored payload bytes over all layers
 */
function wasteOf(tree, stored) {
    const paths = new Largest(MOST_PATHS);
    const pairs = new Map();
    const byLayer = new Map();
    let bytes = 0;
    let files = 0;
    for (const loss of tree.losses()) {
        bytes += loss.bytes;
        files += 1;
        (0,image_ownership/* addTo */.DN)(byLayer, loss.stored, loss.bytes);
        paths.offer(loss.bytes, () => ({
            path: tree.paths.path(loss.node),
            bytes: loss.bytes,
            cause: loss.cause,
            stored: loss.stored,
            lost: loss.lost,
        }));
        const key = `${loss.stored} ${loss.lost}`;
        let pair = pairs.get(key);
        if (pair === undefined)
            pairs.set(key, (pair = new PairSum(loss)));
        pair.add(loss);
    }
    return {
        bytes,
        files,
        byLayer,
        efficiency: stored === 0 ? 1 : (stored - bytes) / stored,
        paths: paths.result,
        pairs: [...pairs.values()]
            .map((pair) => pair.result(tree))
            .filter((pair) => pair.bytes > 0)
            .sort((a, b) => b.bytes - a.bytes)
            .slice(0, MOST_PAIRS),
    };
}
class PairSum {
    #byCause = { deleted: 0, overwritten: 0, metadata: 0 };
    #bytes = 0;
    #files = 0;
    #largest;
    constructor(first) {
        this.#largest = first;
    }
    add(loss) {
        this.#bytes += loss.bytes;
        this.#files += 1;
        this.#byCause[loss.cause] += loss.bytes;
        if (loss.bytes > this.#largest.bytes)
            this.#largest = loss;
    }
    result(tree) {
        const { stored, lost, node } = this.#largest;
        return {
            stored,
            lost,
            bytes: this.#bytes,
            files: this.#files,
            byCause: this.#byCause,
            example: tree.paths.path(node),
        };
    }
}
/** Contents that several names lead to. */
function hardLinksOf(tree) {
    let contents = 0;
    let names = 0;
    let sparedBytes = 0;
    for (const inode of tree.liveInodes()) {
        const count = tree.names(inode);
        if (count < 2)
            continue;
        contents += 1;
        names += count;
        sparedBytes += (count - 1) * tree.inodeBytes(inode);
    }
    return { contents, names, sparedBytes };
}
/** Equal contents that a container sees more than once and that are stored more than once; null when nothing was hashed. */
function duplicatesOf(tree, hashed) {
    if (!hashed)
        return null;
    const groups = new Map();
    for (const inode of tree.liveInodes()) {
        const digest = tree.inodeBytes(inode) === 0 ? null : tree.digest(inode);
        if (digest === null)
            continue;
        const key = digest.toString("latin1");
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [inode]);
        else
            group.push(inode);
    }
    const largest = new Largest(waste_MOST_GROUPS);
    let bytes = 0;
    let contents = 0;
    for (const group of groups.values()) {
        const [first] = group;
        if (first === undefined || group.length < 2)
            continue;
        const spare = (group.length - 1) * tree.inodeBytes(first);
        bytes += spare;
        contents += 1;
        largest.offer(spare, () => ({
            bytes: spare,
            copies: group.length,
            paths: group.slice(0, MOST_COPIES).map((inode) => tree.paths.path(tree.inodeNode(inode))),
        }));
    }
    return { bytes, contents, groups: largest.result };
}

;// CONCATENATED MODULE: ./.cache/build/js/image/inspect.js




/** Loose files kept one by one, to explain a change with. */
const MOST_LOOSE = 10_000;
/**
 * Inspects a tree. Packages, loose files and waste add up to `stored` exactly.
 *
 * @param stored payload bytes over all layers
 * @param hashed contents were hashed
 */
function inspectTree(tree, ownership, stored, hashed) {
    const { packages, ownerOf, gaps } = ownership;
    return {
        packages: [...packages].sort((a, b) => b.bytes - a.bytes || (a.name < b.name ? -1 : 1)),
        loose: looseOf(tree, ownership),
        waste: wasteOf(tree, stored),
        hardLinks: hardLinksOf(tree),
        duplicates: duplicatesOf(tree, hashed),
        findings: findIn({
            tree,
            packages,
            ownerOf: (inode) => packages[ownerOf(inode)] ?? null,
        }),
        gaps,
    };
}
function looseOf(tree, { ownerOf }) {
    const byLayer = new Map();
    const largest = new Largest(MOST_LOOSE);
    let bytes = 0;
    let files = 0;
    for (const inode of tree.liveInodes()) {
        const size = tree.inodeBytes(inode);
        if (ownerOf(inode) !== -1)
            continue;
        const layer = tree.inodeLayer(inode);
        bytes += size;
        files += 1;
        (0,image_ownership/* addTo */.DN)(byLayer, layer, size);
        largest.offer(size, () => new FileOfTree(tree, inode, size, layer));
    }
    return { bytes, files, byLayer, largest: largest.result };
}
/** Its path is made into text when somebody asks: of ten thousand files a report names a few. */
class FileOfTree {
    bytes;
    layer;
    #tree;
    #inode;
    constructor(tree, inode, bytes, layer) {
        this.bytes = bytes;
        this.layer = layer;
        this.#tree = tree;
        this.#inode = inode;
    }
    get path() {
        return this.#tree.paths.path(this.#tree.inodeNode(this.#inode));
    }
    get time() {
        return this.#tree.inodeTime(this.#inode);
    }
}

// EXTERNAL MODULE: ./.cache/build/js/image/layer-store.js
var layer_store = __webpack_require__(3364);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
;// CONCATENATED MODULE: ./.cache/build/js/image/json.js


const DAMAGED = "The archive was changed or written by a tool that does not follow the format; save the image again.";
/** Values in one document; the config of the largest image has some ten thousand. */
const MAX_VALUES = 200_000;
/** @throws MeasureError when it is no JSON, has too many values, is nested deeper than `depth`, or not what the schema asks for. */
function readJson(bytes, schema, what, depth) {
    const text = bytes.toString("utf8");
    const shape = shapeOf(text);
    if (shape.values > MAX_VALUES)
        throw new errors/* MeasureError */.TG(`${what} has too many values`, DAMAGED);
    if (shape.depth > depth)
        throw new errors/* MeasureError */.TG(`${what} is nested too deeply`, DAMAGED);
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new errors/* MeasureError */.TG(`${what} is no valid JSON`, DAMAGED, error);
    }
    const parsed = schema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    const issue = parsed.error.issues[0];
    const place = issue === undefined || issue.path.length === 0
        ? ""
        : ` at ${(0,printable/* printable */.g)(issue.path.map(String).join("."))}`;
    throw new errors/* MeasureError */.TG(`${what} is not as the format says${place}: ${issue?.message ?? "invalid"}`, DAMAGED, parsed.error);
}
function shapeOf(text) {
    let values = 0;
    let depth = 0;
    let deepest = 0;
    let inString = false;
    for (let at = 0; at < text.length; at += 1) {
        const char = text.charCodeAt(at);
        if (inString) {
            if (char === 0x5c)
                at += 1;
            else if (char === 0x22)
                inString = false;
        }
        else if (char === 0x22) {
            inString = true;
        }
        else if (char === 0x7b || char === 0x5b) {
            depth += 1;
            if (depth > deepest)
                deepest = depth;
        }
        else if (char === 0x7d || char === 0x5d) {
            depth -= 1;
        }
        else if (char === 0x2c) {
            values += 1;
        }
    }
    return { depth: deepest, values };
}

;// CONCATENATED MODULE: ./.cache/build/js/image/image-config.js
/** The OCI image config, reduced to what measuring uses. */


/** Layers an image may have; engines stop at 127. */
const MAX_LAYERS = 1024;
const MAX_HISTORY = 16_384;
const MAX_LABELS = 4096;
const word = schemas/* string */.YjP().max(128);
const schema = schemas/* object */.Ikc({
    architecture: word.min(1),
    os: word.min(1),
    variant: word.nullish(),
    rootfs: schemas/* object */.Ikc({
        diff_ids: schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[a-z0-9]+:[0-9a-f]{32,128}$/)).max(MAX_LAYERS),
    }),
    history: schemas/* array */.YOg(schemas/* object */.Ikc({ created_by: schemas/* string */.YjP().nullish(), empty_layer: schemas/* boolean */.zMY().nullish() }))
        .max(MAX_HISTORY)
        .nullish(),
    config: schemas/* object */.Ikc({
        Labels: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP())
            .nullish()
            .refine((labels) => Object.keys(labels ?? {}).length <= MAX_LABELS, "more labels than any image has"),
    })
        .nullish(),
});
/** @throws MeasureError when it is no image config. */
function readImageConfig(bytes, depth) {
    const file = readJson(bytes, schema, "the image's config", depth);
    return {
        architecture: file.architecture,
        os: file.os,
        variant: file.variant === undefined || file.variant === "" ? null : file.variant,
        diffIds: file.rootfs.diff_ids,
        history: (file.history ?? []).map((entry) => ({
            createdBy: withoutArguments(entry.created_by ?? ""),
            emptyLayer: entry.empty_layer ?? false,
        })),
        labels: file.config?.Labels ?? {},
    };
}
/**
 * Builders write a RUN step's build arguments with their values before its command (`|1 TOKEN=... /bin/sh -c ...`,
 * BuildKit with `RUN` in front), and ARG and ENV steps with theirs. Values may hold anything, so where they end cannot
 * be told: of such a step only its instruction is kept, and whether BuildKit made it.
 */
function withoutArguments(createdBy) {
    if (/^(?:RUN )?\|[0-9]+ /.test(createdBy))
        return createdBy.endsWith("# buildkit") ? "RUN # buildkit" : "RUN";
    const setting = /^((?:\/bin\/sh -c )?(?:#\(nop\)\s+)?(?:ARG|ENV))\s/.exec(createdBy);
    return setting?.[1] ?? createdBy;
}

// EXTERNAL MODULE: ./.cache/build/js/image/platform.js
var image_platform = __webpack_require__(402);
;// CONCATENATED MODULE: ./.cache/build/js/image/layout.js
/** From the files of an archive to one image: which config, which layers, in which order. */








/** Links from blob to blob followed before a loop is assumed. */
const MAX_LINKS = 16;
/** Indexes within indexes. */
const MAX_NESTING = 4;
const MAX_IMAGES = 1024;
/** Stands for the name of an image that the index does not name. */
const UNNAMED = "index.json";
/** Engines stop at 127. */
const layout_MAX_LAYERS = 1024;
const AGAIN = "Save the image again with `docker save IMAGE`; the archive may be truncated or damaged.";
const path = schemas/* string */.YjP().min(1).max(4096);
const digest = schemas/* string */.YjP().regex(/^[a-z0-9]+:[0-9a-f]{32,128}$/);
const manifestSchema = schemas/* array */.YOg(schemas/* object */.Ikc({
    Config: path,
    RepoTags: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
    Layers: schemas/* array */.YOg(path).max(layout_MAX_LAYERS).nullish(),
}))
    .max(MAX_IMAGES);
const descriptor = schemas/* object */.Ikc({
    mediaType: schemas/* string */.YjP().nullish(),
    digest,
    annotations: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).nullish(),
    platform: schemas/* object */.Ikc({ os: schemas/* string */.YjP().nullish(), architecture: schemas/* string */.YjP().nullish() }).nullish(),
});
const ociSchema = schemas/* object */.Ikc({
    manifests: schemas/* array */.YOg(descriptor).max(MAX_IMAGES).nullish(),
    config: descriptor.nullish(),
    layers: schemas/* array */.YOg(descriptor).max(layout_MAX_LAYERS).nullish(),
});
const CONFIG_TYPES = new Set([
    "application/vnd.oci.image.config.v1+json",
    "application/vnd.docker.container.image.v1+json",
]);
/**
 * Finds the image in an archive: by manifest.json where there is one (docker's own list, and the only one whose order
 * of layers can be relied on), else by the OCI index. Of an image for several platforms manifest.json lists only the
 * engine's own, so for another platform the index is asked as well.
 * @throws MeasureError when there is none, when several are in question, or when a part of it is missing or damaged.
 */
function resolveImage(files, wanted, limits) {
    const { candidate, config, bytes } = chooseImage(listImages(files, wanted, limits), wanted);
    const layers = candidate.layers.map((layer, index) => readLayer(files, layer, index));
    if (layers.length !== config.diffIds.length) {
        throw new errors/* MeasureError */.TG(`the image lists ${layers.length} layers, its config ${config.diffIds.length}`, "The archive mixes parts of different images; save the image again.");
    }
    return { config, configBytes: bytes.length, layers };
}
function listImages(files, wanted, limits) {
    const manifest = find(files, "manifest.json");
    const index = find(files, "index.json");
    if (manifest === null && index === null) {
        throw new errors/* MeasureError */.TG("no image in the archive: it has neither manifest.json nor index.json", "Give the output of `docker save IMAGE` or an OCI layout as a tar. The output of `docker export` has no layers.");
    }
    const listed = manifest === null ? [] : readConfigs(files, fromManifest(manifest, limits), limits);
    const isOpen = wanted.platform === null && wanted.reference === null;
    const isIndexNeeded = manifest === null || (!isOpen && !listed.some((item) => isWanted(item, wanted)));
    if (index === null || !isIndexNeeded)
        return listed;
    const found = [];
    walkIndex(files, UNNAMED, UNNAMED, limits, 0, new Set(), found);
    const indexed = readConfigs(files, found, limits);
    // Docker's list has all the names, the index all the platforms: an error tells what there is.
    const isNamed = wanted.reference === null || indexed.some((item) => isWanted(item, wanted));
    return indexed.length === 0 || (!isNamed && listed.length > 0) ? listed : indexed;
}
function fromManifest(manifest, limits) {
    const entries = readJson(jsonOf(manifest, "manifest.json"), manifestSchema, "manifest.json", limits.jsonDepth);
    return entries.map((entry) => ({
        name: entry.RepoTags?.[0] ?? entry.Config,
        references: new Set(entry.RepoTags ?? []),
        config: entry.Config,
        layers: entry.Layers ?? [],
    }));
}
function walkIndex(files, key, name, limits, depth, visited, found) {
    if (visited.has(key))
        return;
    visited.add(key);
    if (depth > MAX_NESTING || visited.size > MAX_IMAGES) {
        throw new errors/* MeasureError */.TG("the archive's indexes are nested too deeply", AGAIN);
    }
    const blob = find(files, key);
    // An index names every platform; a save holds those that were pulled.
    if (blob === null && depth > 0)
        return;
    const file = readJson(jsonOf(blob, key), ociSchema, key, limits.jsonDepth);
    if (file.config !== undefined && file.config !== null) {
        const type = file.config.mediaType ?? "";
        if (!CONFIG_TYPES.has(type))
            return;
        found.push({
            name,
            references: new Set(name === UNNAMED ? [] : [name]),
            config: blobPath(file.config.digest),
            layers: (file.layers ?? []).map((layer) => blobPath(layer.digest)),
        });
        return;
    }
    for (const child of file.manifests ?? []) {
        const isAttestation = child.annotations?.["vnd.docker.reference.type"] !== undefined || child.platform?.os === "unknown";
        if (isAttestation)
            continue;
        const label = child.annotations?.["org.opencontainers.image.ref.name"] ?? name;
        walkIndex(files, blobPath(child.digest), label, limits, depth + 1, visited, found);
    }
}
function readConfigs(files, candidates, limits) {
    // One image with two tags is listed twice.
    const distinct = new Map();
    for (const item of candidates) {
        const id = JSON.stringify([item.config, item.layers]);
        const references = distinct.get(id)?.references ?? new Set();
        for (const reference of item.references)
            references.add(reference);
        distinct.set(id, { ...item, references });
    }
    const listed = [];
    for (const candidate of distinct.values()) {
        const blob = find(files, candidate.config);
        // Other platforms' parts may be absent; the only image's may not.
        if (blob === null && distinct.size > 1)
            continue;
        const bytes = jsonOf(blob, `the image's config (${candidate.config})`);
        listed.push({ candidate, bytes, config: readImageConfig(bytes, limits.jsonDepth) });
    }
    return listed;
}
function chooseImage(listed, wanted) {
    const { platform, reference } = wanted;
    const matching = listed.filter((item) => isWanted(item, wanted));
    const [first, ...others] = matching;
    if (first !== undefined && others.length === 0)
        return first;
    const names = listed
        .map((item) => `${(0,printable/* printable */.g)(item.candidate.name)} (${(0,printable/* printable */.g)((0,image_platform/* platformName */.$r)(item.config))})`)
        .slice(0, 20);
    if (first === undefined) {
        const asked = `${reference === null ? "" : ` named ${(0,printable/* printable */.g)(reference)}`}${platform === null ? "" : ` for ${(0,printable/* printable */.g)((0,image_platform/* platformName */.$r)(platform))}`}`;
        throw new errors/* MeasureError */.TG(`no image${asked} in the archive${names.length === 0 ? "" : `; it has ${names.join(", ")}`}`, names.length === 0 ? AGAIN : "Name one that the archive has, or build and save the one you mean.");
    }
    throw new errors/* MeasureError */.TG(`the archive holds several images: ${names.join(", ")}`, "Save one image only, and set `platform` (as `docker save --platform`) where it exists for several.");
}
function isWanted({ candidate, config }, { platform, reference }) {
    if (platform !== null && !(0,image_platform/* isPlatform */.aH)(config, platform))
        return false;
    const { references } = candidate;
    // `docker save` writes the tag that `docker pull` may leave out.
    return reference === null || references.has(reference) || references.has(`${reference}:latest`);
}
function readLayer(files, key, index) {
    const blob = find(files, key);
    const label = `layer ${index + 1} (${(0,printable/* printable */.g)(key)})`;
    if (blob === null)
        throw new errors/* MeasureError */.TG(`${label} is missing from the archive`, AGAIN);
    switch (blob.kind) {
        case "layer":
            return blob;
        case "json":
            throw new errors/* MeasureError */.TG(`${label} is no layer but a JSON document`, AGAIN);
        case "unreadable":
            throw new errors/* MeasureError */.TG(`${label} cannot be read: ${blob.reason.message}`, blob.reason.hint, blob.reason);
    }
}
/** Follows links between files of the archive: duplicate layers are stored so by engines up to 24. */
function find(files, start) {
    let key = cleanKey(start);
    for (let links = 0; links <= MAX_LINKS; links += 1) {
        const blob = files.blobs.get(key);
        if (blob !== undefined) {
            verifyDigest(key, blob);
            return blob;
        }
        const target = files.links.get(key);
        if (target === undefined)
            return null;
        key = target;
    }
    throw new errors/* MeasureError */.TG(`the links of the archive run in circles at ${(0,printable/* printable */.g)(start)}`, AGAIN);
}
/** Documents are checked against the digest they are filed under; layers are not, that would cost a hash of everything. */
function verifyDigest(key, blob) {
    const expected = /^blobs\/sha256\/([0-9a-f]{64})$/.exec(key)?.[1];
    if (blob.kind !== "json" || expected === undefined)
        return;
    if ((0,external_node_crypto_.createHash)("sha256").update(blob.bytes).digest("hex") !== expected) {
        throw new errors/* MeasureError */.TG(`${key} does not have the content that its digest names`, AGAIN);
    }
}
function jsonOf(blob, what) {
    if (blob === null)
        throw new errors/* MeasureError */.TG(`${(0,printable/* printable */.g)(what)} is missing from the archive`, AGAIN);
    if (blob.kind === "json")
        return blob.bytes;
    const reason = blob.kind === "unreadable" ? blob.reason : undefined;
    throw new errors/* MeasureError */.TG(`${(0,printable/* printable */.g)(what)} is no JSON document${reason === undefined ? "" : `: ${reason.message}`}`, AGAIN, reason);
}
function blobPath(value) {
    return `blobs/${value.replace(":", "/")}`;
}

;// CONCATENATED MODULE: ./.cache/build/js/image/packages/application-gaps.js
/** What could not be read of applications' packages, in a bounded number of sentences. */
const MOST = 20;
const application_gaps_LONGEST = 200;
const application_gaps_HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
class Gaps {
    #sentences = [];
    #more = 0;
    /** @param path without a leading slash; it is a stranger's, and may be long and hold what is not seen */
    addFile(path, problem, effect) {
        this.add(`/${shown(path)} ${problem}: ${effect}.`);
    }
    add(sentence) {
        if (this.#sentences.length < MOST)
            this.#sentences.push(sentence);
        else
            this.#more += 1;
    }
    /** @param what of which there are more: `files of Python packages` */
    sentences(what) {
        if (this.#more === 0)
            return this.#sentences;
        return [...this.#sentences, `The same goes for ${this.#more} more ${what}.`];
    }
}
/** A path on one line, its end kept: that is what tells it from others. */
function shown(path) {
    const end = path.length > application_gaps_LONGEST ? `…${path.slice(-application_gaps_LONGEST)}` : path;
    return end.replace(application_gaps_HIDDEN, "?");
}

;// CONCATENATED MODULE: ./.cache/build/js/image/packages/node-folders.js
/** Where Node packages lie in a merged tree. */


const MODULES = "node_modules";
/** Links to the commands of packages, and what tools have cached. */
const NO_STORES = [".bin", ".cache"];
/** In no particular order. */
function* packageFolders(tree) {
    for (const folder of outermost(tree))
        yield* new ModulesWalk(tree).from(folder);
    yield* yarnOfNode(tree);
}
/** Every `node_modules` that lies in no other. */
function* outermost(tree) {
    const open = [path_table/* ROOT */.Dl];
    for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
        const modules = folderNamed(tree, folder, MODULES);
        for (const child of tree.children(folder)) {
            if (child !== modules && tree.kind(child) === entry_list/* KIND */.Nd.directory)
                open.push(child);
        }
        if (modules !== null && !isYarnCache(tree, folder))
            yield modules;
    }
}
/** Yarn 1 has each package of its cache in a `v6/npm-NAME-VERSION-HASH/node_modules`. */
function isYarnCache(tree, folder) {
    const { paths } = tree;
    return paths.name(folder).startsWith("npm-") && /^v\d+$/.test(paths.name(paths.parent(folder)));
}
/** The images of Node have Yarn 1 in `/opt`. */
function* yarnOfNode(tree) {
    const opt = folderNamed(tree, path_table/* ROOT */.Dl, "opt");
    if (opt === null)
        return;
    for (const folder of tree.children(opt)) {
        if (tree.kind(folder) !== entry_list/* KIND */.Nd.directory || !tree.paths.name(folder).startsWith("yarn-v"))
            continue;
        const file = packageFile(tree, folder);
        if (file !== null)
            yield { folder, name: "yarn", store: null, file, isGenerated: false };
    }
}
class ModulesWalk {
    #tree;
    #open = [];
    constructor(tree) {
        this.#tree = tree;
    }
    *from(folder) {
        this.#open.push({ folder, store: null });
        for (let modules = this.#open.pop(); modules !== undefined; modules = this.#open.pop()) {
            for (const child of this.#foldersIn(modules.folder)) {
                const name = this.#tree.paths.name(child);
                if (name.startsWith("@")) {
                    for (const inner of this.#foldersIn(child)) {
                        yield* this.#package(inner, `${name}/${this.#tree.paths.name(inner)}`, modules.store);
                    }
                }
                else if (name.startsWith(".")) {
                    if (!NO_STORES.includes(name))
                        yield* this.#store(child, name);
                }
                else {
                    yield* this.#package(child, name, modules.store);
                }
            }
        }
    }
    *#package(folder, name, store) {
        const file = packageFile(this.#tree, folder);
        if (file !== null)
            yield { folder, name, store, file, isGenerated: false };
        const modules = folderNamed(this.#tree, folder, MODULES);
        if (modules !== null)
            this.#open.push({ folder: modules, store: null });
    }
    /** `.pnpm`, `.store` and their like: folders with a `node_modules` for each package; `.prisma` has one of its own making. */
    *#store(store, storeName) {
        for (const child of this.#foldersIn(store)) {
            const name = this.#tree.paths.name(child);
            const modules = name === MODULES ? child : folderNamed(this.#tree, child, MODULES);
            if (modules !== null)
                this.#open.push({ folder: modules, store: name });
            const inner = storeName === ".store" ? folderNamed(this.#tree, child, "package") : null;
            const folder = storeName === ".prisma" ? child : inner;
            const file = folder === null ? null : packageFile(this.#tree, folder);
            if (folder === null || file === null)
                continue;
            const isGenerated = folder === child;
            yield { folder, name: isGenerated ? `${storeName}/${name}` : name, store: null, file, isGenerated };
        }
    }
    *#foldersIn(folder) {
        for (const child of this.#tree.children(folder)) {
            if (this.#tree.kind(child) === entry_list/* KIND */.Nd.directory)
                yield child;
        }
    }
}
function folderNamed(tree, parent, name) {
    const node = tree.paths.childNamed(parent, name);
    return node !== null && tree.kind(node) === entry_list/* KIND */.Nd.directory ? node : null;
}
/** A symbolic link counts as well: whatever it leads to, a package manager has put it there. */
function packageFile(tree, folder) {
    const node = tree.paths.childNamed(folder, "package.json");
    const kind = node === null ? 0 : tree.kind(node);
    return kind === entry_list/* KIND */.Nd.file || kind === entry_list/* KIND */.Nd.symlink ? node : null;
}

// EXTERNAL MODULE: ./.cache/build/js/image/capture.js
var capture = __webpack_require__(8119);
;// CONCATENATED MODULE: ./.cache/build/js/image/packages/node-metadata.js
/** package.json: which package a folder is. Only the name and the version are kept: an image may hold 100,000 of them. */




const MOST_BYTES = 1e6;
const DEEPEST = 64;
const FILE = "/package.json";
const BYTE_ORDER_MARK = Buffer.from("\ufeff");
const node_metadata_schema = schemas/* object */.Ikc({
    name: schemas/* string */.YjP()
        .max(214)
        .regex(/^[!-~]+$/)
        .nullable()
        .catch(null),
    version: schemas/* string */.YjP()
        .max(100)
        .regex(/^[!-~]+$/)
        .nullable()
        .catch(null),
});
const PACKAGE_FILES = (0,capture/* fileReader */.q)({ wants, read });
function wants(path) {
    return path.endsWith(FILE) && isPackage(path, path.length - FILE.length) ? MOST_BYTES : 0;
}
/** @param end where the folder's path ends */
function isPackage(path, end) {
    const slash = path.lastIndexOf("/", end - 1);
    if (isModules(path, slash))
        return true;
    const outer = path.lastIndexOf("/", slash - 1);
    // `node_modules/@scope/name`
    if (path[outer + 1] === "@" && isModules(path, outer))
        return true;
    // Yarn's store, and what Prisma generates.
    if (path.endsWith("/package", end) && path.includes("node_modules/.store/"))
        return true;
    if (path.endsWith("node_modules/.prisma", slash))
        return true;
    // Bun's cache, to whose files those in `node_modules` may be hard links.
    if (path.endsWith("/install/cache", slash) || path.endsWith("/install/cache", outer))
        return true;
    return slash === 3 && path.startsWith("opt/yarn-v");
}
/** @param end where the path of a folder ends that may be a `node_modules` */
function isModules(path, end) {
    return path.endsWith("/node_modules", end) || (end === 12 && path.startsWith("node_modules"));
}
function read({ path, bytes, size }) {
    if (bytes.length < size)
        return damaged(`is larger than ${MOST_BYTES / 1e6} MB`);
    const isMarked = bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK);
    try {
        const json = isMarked ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes;
        return { ...readJson(json, node_metadata_schema, path, DEEPEST), problem: null };
    }
    catch (error) {
        if (error instanceof errors/* MeasureError */.TG)
            return damaged("is damaged");
        throw error;
    }
}
function damaged(problem) {
    return { name: null, version: null, problem };
}
/**
 * The version in the name of a store's folder: `react-dom@18.2.0_react@18.2.0`, `@babel+core@7.24.0`; null where it has
 * none of this package.
 */
function versionOfStore(store, name) {
    const start = `${name.replace("/", "+")}@`;
    if (store?.startsWith(start) !== true)
        return null;
    return /^\d+\.\d+\.\d+[0-9A-Za-z.+-]{0,80}/.exec(store.slice(start.length))?.[0] ?? null;
}

;// CONCATENATED MODULE: ./.cache/build/js/image/packages/node.js



const MOST_PACKAGES = 200_000;
const MOST_NAMES = 4000;
/**
 * Package managers with what they consist of, installed beside Node, by Debian or by corepack; and `/opt/yarn-v1.22.22`.
 */
const OF_NODE = [
    /(?:^|\/)lib\/node_modules\/(?:npm|corepack|yarn|pnpm)(?:\/|$)/,
    /^usr\/share\/(?:nodejs|node_modules)\//,
    /\/corepack\/v\d+\//,
    /^opt\/yarn-v[^/]+$/,
];
const NODE = { type: "node", readers: [PACKAGE_FILES], list };
const known = new WeakMap();
function list(tree) {
    const packages = known.get(tree) ?? node_find(tree);
    known.set(tree, packages);
    return packages;
}
/** Distinct names of the application's packages: not those that came with Node; null when there are more than 4,000. */
function nodeNames(tree) {
    const names = new Set();
    for (const { name, location } of list(tree).found) {
        if (!OF_NODE.some((pattern) => pattern.test(location ?? "")))
            names.add(name);
    }
    return names.size > MOST_NAMES ? null : [...names].sort();
}
function node_find(tree) {
    const gaps = new Gaps();
    const found = [];
    for (const { folder, name, store, file, isGenerated } of packageFolders(tree)) {
        if (found.length === MOST_PACKAGES) {
            gaps.add(`There are more than ${MOST_PACKAGES} Node packages: the rest counts to what they are part of.`);
            break;
        }
        const fact = PACKAGE_FILES.fact(tree, file);
        if (fact !== null && fact.problem !== null) {
            gaps.addFile(tree.paths.path(file), fact.problem, "the package goes by its folder's name");
        }
        found.push({
            type: "node",
            name: (isGenerated ? null : fact?.name) ?? name,
            version: fact?.version ?? versionOfStore(store, name),
            location: tree.paths.path(folder),
            requested: null,
            source: null,
            origin: null,
            files: [],
            folders: [folder],
        });
    }
    found.sort((a, b) => (a.location < b.location ? -1 : 1));
    return { found, gaps: gaps.sentences("package.json files") };
}

;// CONCATENATED MODULE: ./.cache/build/js/image/packages/python-locations.js
const SITE = /(?:^|\/)(?:site|dist)-packages$/;
const BELOW_SITE = /(?:^|\/)(?:site|dist)-packages\//;
const VENDORED = /(?:^|\/)_vendor$/;
/** uv's cache has each wheel unpacked in a folder of its own, and hard links lead to its files. */
const UV_CACHE = /(?:^|\/)archive-v\d+\/[^/]+$/;
const CONDA_CACHE = /^((?:.*\/)?pkgs\/[^/]+)\//;
/** A folder that Python looks for packages in. */
function isSite(location) {
    return SITE.test(location);
}
/** False for a package's copy inside of another package, and for one in a cache. */
function isInstalled(tree, location) {
    if (VENDORED.test(location) || UV_CACHE.test(location))
        return false;
    if (!isSite(location) && BELOW_SITE.test(location))
        return false;
    // A package of conda's, as its cache has it: `pkgs/NAME-VERSION-BUILD/lib/...`, with notes on it beside that.
    const cached = CONDA_CACHE.exec(location)?.[1];
    return cached === undefined || tree.resolve(`/${cached}/info/index.json`) === null;
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./.cache/build/js/image/names.js
var names = __webpack_require__(8497);
;// CONCATENATED MODULE: ./.cache/build/js/image/packages/database.js
/** What reading the databases of system packages shares: lines without copies, lists of paths, limits and sentences. */





/** Bytes of one file of a database. The status of a desktop with 2,000 packages has 3 million. */
const MOST_DATABASE_BYTES = 32e6;
/** Packages of one kind. */
const database_MOST_PACKAGES = 20_000;
/** Bytes of a path in a file list: Linux has none that is longer. */
const MOST_PATH_BYTES = 4096;
const MOST_TEXT = 200;
const database_MOST_EXAMPLES = 3;
const NAME = /^[A-Za-z0-9._][A-Za-z0-9+._~-]*$/;
const VERSION = /^[A-Za-z0-9+.:~_-]+$/;
const NEWLINE = 0x0a;
/** A walk over a text's lines. A line is only made a string where somebody asks for it. */
class Lines {
    #bytes;
    /** Asked once, as it nearly always holds and makes every line cheaper. */
    #isAscii;
    #start = 0;
    #end = -1;
    constructor(bytes) {
        this.#bytes = bytes;
        this.#isAscii = (0,external_node_buffer_.isAscii)(bytes);
    }
    /** Goes to the next line; false when there is none. */
    next() {
        if (this.#end + 1 >= this.#bytes.length)
            return false;
        this.#start = this.#end + 1;
        const end = this.#bytes.indexOf(NEWLINE, this.#start);
        this.#end = end === -1 ? this.#bytes.length : end;
        return true;
    }
    /** Bytes of the line, without its end. */
    get length() {
        return this.#end - this.#start;
    }
    /** -1 beyond the line's end. */
    byte(at) {
        return at < this.length ? (this.#bytes[this.#start + at] ?? -1) : -1;
    }
    /** Where a byte stands in the line, -1 for nowhere within its first `most` bytes. */
    indexOf(byte, most) {
        const end = Math.min(this.length, most);
        for (let at = 0; at < end; at += 1) {
            if (this.#bytes[this.#start + at] === byte)
                return at;
        }
        return -1;
    }
    /** The line from a byte on, as file names are decoded; null when it is longer than any path. */
    text(from = 0) {
        if (this.length - from > MOST_PATH_BYTES)
            return null;
        const start = this.#start + from;
        return this.#isAscii
            ? this.#bytes.toString("latin1", start, this.#end)
            : (0,names/* decodeName */.e)(this.#bytes.subarray(start, this.#end));
    }
}
/** Collects paths of one package after the other. */
class NodeList {
    #nodes = new Int32Array(256);
    #length = 0;
    add(node) {
        if (this.#length === this.#nodes.length)
            this.#nodes = (0,path_table/* grown */.gT)(this.#nodes, new Int32Array(this.#length * 2));
        this.#nodes[this.#length] = node;
        this.#length += 1;
    }
    /** What was added since the last time. */
    take() {
        const taken = this.#nodes.slice(0, this.#length);
        this.#length = 0;
        return taken;
    }
}
/** A package's name as it may appear in a report; null for what no package manager accepts. */
function packageName(text) {
    return text !== null && text.length <= MOST_TEXT && NAME.test(text) ? text : null;
}
/** As `packageName`, of a version. */
function packageVersion(text) {
    return text !== null && text.length <= MOST_TEXT && VERSION.test(text) ? text : null;
}
/** What a reader got of a file that it was to read whole. */
function isWhole({ bytes, size }) {
    return bytes.length === size;
}
/** @param path without a leading slash, as everywhere below */
function tooLarge(path) {
    return `/${path} is larger than ${(0,model_bytes/* formatBytes */.z3)(MOST_DATABASE_BYTES)} and was not read: what it lists counts to no package.`;
}
function database_damaged(path, places) {
    const what = places === 1 ? "1 place makes" : `${places} places make`;
    return `/${path} is damaged: ${what} no sense and ${places === 1 ? "was" : "were"} left out.`;
}
function tooMany(path) {
    return `/${path} lists more than ${database_MOST_PACKAGES} packages: the rest was left out.`;
}
function unread(path) {
    return `/${path} could not be read, being a link to a place where it is not expected or a sparse file: what it lists counts to no package.`;
}
/** `1 package (a)`, `5 packages (a, b, c and 2 more)`. */
function database_namesOf(names) {
    const shown = names.slice(0, database_MOST_EXAMPLES).join(", ");
    const more = names.length - database_MOST_EXAMPLES;
    const count = names.length === 1 ? "1 package" : `${names.length} packages`;
    return `${count} (${shown}${more > 0 ? ` and ${more} more` : ""})`;
}
/** Of a path that may be a symbolic link or lie below one. */
function findFact(tree, reader, path) {
    const node = tree.resolve(`/${path}`);
    return node === null ? "nothing" : factAt(tree, reader, node);
}
/** Of a path that is taken as it is. An empty file is one in which nothing stands. */
function factAt(tree, reader, node) {
    const kind = tree.kind(node);
    if (kind !== entry_list/* KIND */.Nd.file && kind !== entry_list/* KIND */.Nd.symlink)
        return "nothing";
    return reader.fact(tree, node) ?? (kind === entry_list/* KIND */.Nd.file && tree.bytes(node) === 0 ? "nothing" : "unread");
}

;// CONCATENATED MODULE: ./.cache/build/js/image/packages/python-record.js


/** Bytes of one list: that of a package with 12,000 files has 1.5 million. */
const MOST_LIST_BYTES = 16e6;
const MOST_FILES = 200_000;
/** Linux has no longer paths. */
const LONGEST_PATH = 4096;
const QUOTE = 0x22;
const COMMA = 0x2c;
const python_record_NEWLINE = 0x0a;
const RETURN = 0x0d;
/** Scripts, from where pip's home scheme has libraries (`lib/python`). */
const HOME_SCRIPT = /^\.\.\/\.\.\/bin\//;
/** RECORD: rows of path, hash and size; a path is relative to the folder above the metadata, or absolute. */
function readRecord(file, location) {
    const rows = new Rows(file.bytes.toString("utf8"));
    const isHomeScheme = !/(?:^|\/)(?:site-packages|dist-packages|python)$/.test(location);
    const list = readPaths(file, location, () => {
        const path = rows.next();
        // `pip install --target` moves libraries and scripts into one folder, and leaves RECORD as it was before.
        return path !== null && isHomeScheme ? path.replace(HOME_SCRIPT, "bin/") : path;
    });
    return list.problem === null && rows.isUnclosed ? { ...list, problem: "ends between quotes" } : list;
}
/** One path on each line, relative to the folder `from` at or below the location. */
function readLines(file, location, from) {
    const text = file.bytes.toString("utf8");
    const prefix = from === location ? "" : `${from.slice(location.length).replace(/^\//, "")}/`;
    let at = 0;
    return readPaths(file, location, () => {
        if (at >= text.length)
            return null;
        const newline = text.indexOf("\n", at);
        const end = newline === -1 ? text.length : newline;
        const line = text.slice(at, text[end - 1] === "\r" ? end - 1 : end);
        at = end + 1;
        return line === "" || line.startsWith("/") ? line : `${prefix}${line}`;
    });
}
/** @param next the next path; "" for none on this line, null at the end */
function readPaths({ bytes, size, intern }, location, next) {
    const files = new NodeList();
    let count = 0;
    let problem = bytes.length < size ? `is larger than ${MOST_LIST_BYTES / 1e6} MB` : null;
    const base = intern(location);
    for (let path = next(); path !== null; path = next()) {
        // Empty lines count as well: reading them takes time.
        if (count === MOST_FILES) {
            problem = `lists more than ${MOST_FILES} files`;
            break;
        }
        count += 1;
        if (path === "" || path.length > LONGEST_PATH || path.includes("\0"))
            continue;
        const cleaned = cleanPath(path.startsWith("/") ? path : `${location}/${path}`);
        if (cleaned !== "")
            files.add(intern(cleaned));
    }
    return { kind: "files", base, files: files.take(), problem };
}
/** The first field of every row, as Python's csv module reads them. */
class Rows {
    #text;
    #at = 0;
    #isUnclosed = false;
    constructor(text) {
        this.#text = text;
    }
    /** A quote was opened and the text ended before it was closed. */
    get isUnclosed() {
        return this.#isUnclosed;
    }
    /** Null at the end; "" for an empty row. */
    next() {
        if (this.#at >= this.#text.length)
            return null;
        const first = this.#field();
        while (this.#is(COMMA)) {
            this.#at += 1;
            this.#field();
        }
        if (this.#is(RETURN))
            this.#at += 1;
        // Only of "\r\n": a line feed behind anything else is an empty row, which says nothing.
        if (this.#is(python_record_NEWLINE))
            this.#at += 1;
        return first;
    }
    #is(code) {
        return this.#text.charCodeAt(this.#at) === code;
    }
    #field() {
        const quoted = this.#is(QUOTE) ? this.#quoted() : "";
        const start = this.#at;
        for (; this.#at < this.#text.length; this.#at += 1) {
            const code = this.#text.charCodeAt(this.#at);
            if (code === COMMA || code === python_record_NEWLINE || code === RETURN)
                break;
        }
        return quoted + this.#text.slice(start, this.#at);
    }
    #quoted() {
        this.#at += 1;
        let value = "";
        for (;;) {
            const quote = this.#text.indexOf('"', this.#at);
            const end = quote === -1 ? this.#text.length : quote;
            value += this.#text.slice(this.#at, end);
            this.#at = end + 1;
            if (quote === -1) {
                this.#isUnclosed = true;
                return value;
            }
            if (!this.#is(QUOTE))
                return value;
            value += '"';
            this.#at += 1;
        }
    }
}

;// CONCATENATED MODULE: ./.cache/build/js/image/packages/python-source.js
/** direct_url.json (PEP 610): where a package was installed from, when that was no index. */



const MOST_URL_BYTES = 65_536;
/** Said of an address that nobody can read: it was none of an index, that much is known. */
const UNKNOWN = "unknown";
const python_source_LONGEST = 300;
const python_source_DEEPEST = 16;
const EDITABLE = " (editable)";
const python_source_HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const python_source_schema = schemas/* object */.Ikc({
    url: schemas/* string */.YjP(),
    dir_info: schemas/* object */.Ikc({ editable: schemas/* boolean */.zMY().nullable().catch(null) })
        .nullable()
        .catch(null),
});
/** The address without credentials, or the folder; at most 300 characters. */
function readSource({ path, bytes, size }) {
    if (bytes.length < size)
        return UNKNOWN;
    try {
        const { url, dir_info } = readJson(bytes, python_source_schema, path, python_source_DEEPEST);
        const isEditable = dir_info?.editable === true;
        return `${python_source_shortened(publicAddress(url), isEditable ? python_source_LONGEST - EDITABLE.length : python_source_LONGEST)}${isEditable ? EDITABLE : ""}`;
    }
    catch (error) {
        if (error instanceof errors/* MeasureError */.TG)
            return UNKNOWN;
        throw error;
    }
}
/**
 * An address without user, password, query and fragment: a query may hold a token or a signature under any name, and
 * neither says where the package is from. Of a file's address the path.
 */
function publicAddress(text) {
    if (!URL.canParse(text))
        return UNKNOWN;
    const url = new URL(text);
    if (url.protocol === "file:")
        return decoded(url.pathname);
    url.username = "";
    url.password = "";
    url.search = "";
    url.hash = "";
    // What is no address with a host keeps its user otherwise, as `git:user:token@host/x`.
    return url.href.replace(/^([a-z][a-z0-9+.-]*:(?:\/\/)?)[^/]*@/i, "$1");
}
function decoded(path) {
    try {
        return decodeURIComponent(path);
    }
    catch {
        return path;
    }
}
function python_source_shortened(text, most) {
    const clean = text.slice(0, python_source_LONGEST * 2).replace(python_source_HIDDEN, "?");
    return clean.length > most ? `${clean.slice(0, most - 1)}…` : clean;
}

;// CONCATENATED MODULE: ./.cache/build/js/image/packages/python-metadata.js
/** The files that say what a Python package is: metadata of wheels (dist-info) and of eggs (egg-info, EGG-INFO). */



/** Headers come first in a file that goes on with the project's README. */
const python_metadata_HEADER_BYTES = 65_536;
const TOP_LEVEL_BYTES = 65_536;
const INSTALLER_BYTES = 256;
const WHEEL_BYTES = 8192;
const MOST_PLATFORMS = 50;
const MOST_TOP_LEVEL = 1000;
const LONGEST_NAME = 214;
const LONGEST_VERSION = 100;
const LONGEST_STEM = 400;
const python_metadata_NAME = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/;
const python_metadata_VERSION = /^[!-~]+$/;
const PLATFORM = /^[A-Za-z0-9_]{1,100}$/;
const MODULE = /^[A-Za-z0-9_-]{1,200}$/;
/** `name-1.0` or `name-1.0-py3.11`; an escaped name has no hyphen, but not every tool escapes. */
const STEM = /^(.+?)-(\d[^-]*)(?:-py\d.*)?$/;
/** How much of which file of a metadata folder is read. */
const OF_WHEEL = new Map([
    ["METADATA", python_metadata_HEADER_BYTES],
    ["RECORD", MOST_LIST_BYTES],
    ["top_level.txt", TOP_LEVEL_BYTES],
    ["direct_url.json", MOST_URL_BYTES],
    ["INSTALLER", INSTALLER_BYTES],
    ["WHEEL", WHEEL_BYTES],
]);
const OF_EGG = new Map([
    ["PKG-INFO", python_metadata_HEADER_BYTES],
    ["installed-files.txt", MOST_LIST_BYTES],
    ["SOURCES.txt", MOST_LIST_BYTES],
    ["top_level.txt", TOP_LEVEL_BYTES],
]);
const PYTHON_FILES = (0,capture/* fileReader */.q)({ wants: python_metadata_wants, read: python_metadata_read });
function python_metadata_wants(path) {
    const slash = path.lastIndexOf("/");
    if (path.endsWith(".dist-info", slash))
        return OF_WHEEL.get(path.slice(slash + 1)) ?? 0;
    if (path.endsWith(".egg-info", slash) || path.endsWith(".egg/EGG-INFO", slash)) {
        return OF_EGG.get(path.slice(slash + 1)) ?? 0;
    }
    return path.endsWith(".egg-info") ? python_metadata_HEADER_BYTES : 0;
}
function python_metadata_read(file) {
    const folder = above(file.path);
    switch (nameOf(file.path)) {
        case "RECORD":
            return readRecord(file, above(folder));
        case "SOURCES.txt":
            return readLines(file, above(folder), above(folder));
        case "installed-files.txt":
            return readLines(file, above(folder), folder);
        case "direct_url.json":
            return { kind: "source", source: readSource(file) };
        case "INSTALLER":
            return { kind: "installer", name: file.bytes.toString("latin1").trim().toLowerCase() };
        case "WHEEL":
            return { kind: "platforms", platforms: readPlatforms(file) };
        case "top_level.txt":
            return { kind: "top-level", names: readNames(file) };
        default:
            return readHeaders(file.bytes.toString("utf8"));
    }
}
function readNames({ bytes }) {
    return bytes
        .toString("utf8")
        .split(/\r\n|\r|\n/)
        .map((line) => line.trim())
        .filter((line) => MODULE.test(line))
        .slice(0, MOST_TOP_LEVEL);
}
/** The last parts of a wheel's tags, of which a line may have several: `Tag: cp311-cp311-musllinux_1_2_x86_64`. */
function readPlatforms({ bytes }) {
    const platforms = new Set();
    for (const line of bytes.toString("latin1").split(/\r\n|\r|\n/)) {
        const tag = /^Tag:\s{0,20}(\S+)/i.exec(line)?.[1];
        for (const platform of tag?.split("-").at(-1)?.split(".") ?? []) {
            if (PLATFORM.test(platform) && platforms.size < MOST_PLATFORMS)
                platforms.add(platform);
        }
    }
    return [...platforms];
}
/** The first of each of the two headers that count, up to the empty line where the headers end. */
function readHeaders(text) {
    let name = null;
    let version = null;
    for (const line of text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/)) {
        if (line === "")
            break;
        const colon = line.indexOf(":");
        const key = colon > 0 && colon < 9 ? line.slice(0, colon).trimEnd().toLowerCase() : "";
        if (key === "name")
            name ??= python_metadata_packageName(line.slice(colon + 1));
        else if (key === "version")
            version ??= python_metadata_packageVersion(line.slice(colon + 1));
    }
    return { kind: "headers", name, version };
}
/** As PEP 503 normalises it; null for what is no name of a package. */
function python_metadata_packageName(text) {
    const name = text.trim();
    if (name.length > LONGEST_NAME || !python_metadata_NAME.test(name))
        return null;
    return name.toLowerCase().replace(/[-_.]+/g, "-");
}
function python_metadata_packageVersion(text) {
    const version = text.trim();
    return version.length <= LONGEST_VERSION && python_metadata_VERSION.test(version) ? version : null;
}
/** What the name of a metadata folder says, without its ending. */
function readStem(stem) {
    const match = STEM.exec(stem.slice(0, LONGEST_STEM));
    const [name = "", version = ""] = match === null ? stem.slice(0, LONGEST_STEM).split("-") : [match[1], match[2]];
    return { kind: "headers", name: python_metadata_packageName(name), version: python_metadata_packageVersion(version) };
}
/** The folder above a path; "" for the root. */
function above(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
/** The last name of a path. */
function nameOf(path) {
    return path.slice(path.lastIndexOf("/") + 1);
}

;// CONCATENATED MODULE: ./.cache/build/js/image/packages/python-modules.js
/** Finds modules by the names they are imported by: what a package without a list of its files consists of. */

/** `x.py`, `x.so`, `x.abi3.so`, `x.cpython-311-x86_64-linux-gnu.so` */
const python_modules_MODULE = /^([^.]+)(?:\.py|(?:\.[^.]+)?\.so)$/;
class Modules {
    #tree;
    /** Of a location the single files that are modules, by their name. */
    #files = new Map();
    constructor(tree) {
        this.#tree = tree;
    }
    named(location, names) {
        const { paths } = this.#tree;
        const parent = paths.find(location);
        if (parent === null)
            return { files: [], folders: [] };
        const single = this.#filesIn(location, parent);
        return {
            files: names.flatMap((name) => single.get(name) ?? []),
            folders: names.flatMap((name) => {
                const folder = paths.childNamed(parent, name);
                return folder !== null && this.#tree.kind(folder) === entry_list/* KIND */.Nd.directory ? [folder] : [];
            }),
        };
    }
    #filesIn(location, parent) {
        const known = this.#files.get(location);
        if (known !== undefined)
            return known;
        const files = new Map();
        for (const child of this.#tree.children(parent)) {
            const name = python_modules_MODULE.exec(this.#tree.paths.name(child))?.[1];
            if (name === undefined)
                continue;
            const same = files.get(name);
            if (same === undefined)
                files.set(name, [child]);
            else
                same.push(child);
        }
        this.#files.set(location, files);
        return files;
    }
}

;// CONCATENATED MODULE: ./.cache/build/js/image/packages/python.js





const NO_HEADERS = { kind: "headers", name: null, version: null };
const python_MOST_PACKAGES = 200_000;
const python_MOST_NAMES = 4000;
/** Where pip installs on Debian; what Debian itself ships lies elsewhere. */
const LOCAL_DEBIAN = /^usr\/local\/lib\/python3[^/]*\/dist-packages$/;
const PYTHON = { type: "python", readers: [PYTHON_FILES], list: python_list };
const python_known = new WeakMap();
function python_list(tree) {
    const packages = python_known.get(tree) ?? python_find(tree);
    python_known.set(tree, packages);
    return packages;
}
/**
 * Distinct names of the packages that were installed beside what the distribution ships: those under `site-packages`,
 * and under `/usr/local/lib/python3*` also `dist-packages`; null when there are more than 4,000.
 */
function pythonNames(tree) {
    const names = new Set();
    for (const { name, location } of python_list(tree).found) {
        const place = location ?? "";
        if (nameOf(place) === "site-packages" || LOCAL_DEBIAN.test(place))
            names.add(name);
    }
    return names.size > python_MOST_NAMES ? null : [...names].sort();
}
function python_find(tree) {
    const gaps = new Gaps();
    const modules = new Modules(tree);
    const found = [];
    const sources = [];
    for (const metadata of metadataOf(tree)) {
        if (found.length + sources.length === python_MOST_PACKAGES) {
            gaps.add(`There are more than ${python_MOST_PACKAGES} Python packages: the rest was left out.`);
            break;
        }
        const stem = readStem(metadata.stem);
        const name = metadata.headers.name ?? stem.name;
        if (name === null) {
            gaps.addFile(metadata.path, "names no package", "its files count to none");
            continue;
        }
        const files = filesOf(tree, metadata);
        if (files !== null && files.problem !== null) {
            gaps.addFile(metadata.path, `has a list of files that ${files.problem}`, "some of them may count to none");
        }
        const isSource = isSourceTree(metadata, files);
        (isSource ? sources : found).push({
            type: "python",
            name,
            version: metadata.headers.version ?? stem.version,
            location: metadata.location,
            origin: null,
            ...provenanceOf(tree, metadata),
            ...(isSource
                ? { files: [], folders: metadata.form === "egg-file" ? [] : [metadata.node] }
                : claimsOf(tree, metadata, name, files, modules)),
        });
    }
    // Building leaves metadata in the sources, also of what was then installed elsewhere.
    const names = new Set(found.map(({ name }) => name));
    return {
        found: [...found, ...sources.filter(({ name }) => !names.has(name))],
        gaps: gaps.sentences("Python packages"),
    };
}
/** In the order of their paths. */
function* metadataOf(tree) {
    for (const { node, path, fact } of PYTHON_FILES.facts(tree)) {
        const metadata = fact.kind === "headers"
            ? placed(tree, node, path, fact)
            : fact.kind === "files"
                ? linked(tree, node)
                : null;
        // pip puts a tilde in front of what it could not remove, and its older versions a hyphen.
        if (metadata === null || /^[~-]/.test(metadata.stem))
            continue;
        if (isInstalled(tree, metadata.location))
            yield metadata;
    }
}
/** Of a package whose files are links into uv's cache only RECORD is a file of its own. */
function linked(tree, record) {
    const { paths } = tree;
    const node = paths.childNamed(paths.parent(record), "METADATA");
    if (node === null || tree.kind(node) !== entry_list/* KIND */.Nd.symlink || paths.name(record) !== "RECORD")
        return null;
    const path = paths.path(node);
    const target = tree.resolve(`/${path}`);
    const fact = target === null ? null : PYTHON_FILES.fact(tree, target);
    return placed(tree, node, path, fact?.kind === "headers" ? fact : NO_HEADERS);
}
/** Null for a file that only has the content: a hard link under another name. */
function placed(tree, node, path, headers) {
    const folder = above(path);
    const parent = tree.paths.parent(node);
    const of = (form, at, place, ending) => ({
        form,
        node: at,
        path: place,
        location: above(place),
        stem: nameOf(place).slice(0, -ending.length),
        headers,
    });
    switch (nameOf(path)) {
        case "METADATA":
            return folder.endsWith(".dist-info") ? of("wheel", parent, folder, ".dist-info") : null;
        case "PKG-INFO":
            if (folder.endsWith(".egg-info"))
                return of("egg-info", parent, folder, ".egg-info");
            return folder.endsWith(".egg/EGG-INFO")
                ? of("egg", tree.paths.parent(parent), above(folder), ".egg")
                : null;
        default:
            return path.endsWith(".egg-info") ? of("egg-file", node, path, ".egg-info") : null;
    }
}
/** Of a kind that the file has by its name; null for one that is not there or was not read. */
function factOf(tree, metadata, name, kind) {
    if (metadata.form === "egg-file" || metadata.form === "egg")
        return null;
    const node = tree.paths.childNamed(metadata.node, name);
    const fact = node === null ? null : PYTHON_FILES.fact(tree, node);
    return fact !== null && isKind(fact, kind) ? fact : null;
}
function isKind(fact, kind) {
    return fact.kind === kind;
}
/** SOURCES.txt is of the sources: it only tells what was installed where nothing else does. */
function filesOf(tree, metadata) {
    if (metadata.form === "wheel")
        return factOf(tree, metadata, "RECORD", "files");
    const installed = factOf(tree, metadata, "installed-files.txt", "files");
    if (installed !== null || !isSite(metadata.location))
        return installed;
    const names = factOf(tree, metadata, "top_level.txt", "top-level");
    return names === null ? factOf(tree, metadata, "SOURCES.txt", "files") : null;
}
/** Metadata of an egg that no installer has put where it is: `setup.py develop` and builds leave it. */
function isSourceTree(metadata, files) {
    const isInfo = metadata.form === "egg-info" || metadata.form === "egg-file";
    return isInfo && files === null && !isSite(metadata.location);
}
function claimsOf(tree, metadata, name, files, modules) {
    if (metadata.form === "egg-file") {
        return withModules([metadata.node], [], modules.named(metadata.location, modulesOf(name, null)));
    }
    if (metadata.form === "egg")
        return { files: [], folders: [metadata.node] };
    if (files !== null) {
        return { files: rebased(tree, files, metadata.location), folders: [metadata.node] };
    }
    // Named one by one, so that it shows when a system package owns them.
    const own = [...tree.children(metadata.node)].filter((node) => tree.kind(node) === entry_list/* KIND */.Nd.file);
    const topLevel = factOf(tree, metadata, "top_level.txt", "top-level");
    const named = modules.named(metadata.location, modulesOf(name, topLevel?.names ?? null));
    return withModules(own, [metadata.node], named);
}
/** Without a list of its modules a package most likely has one of its own name. */
function modulesOf(name, topLevel) {
    return topLevel ?? [name.replaceAll("-", "_")];
}
function withModules(files, folders, named) {
    return { files: [...files, ...named.files], folders: [...folders, ...named.folders] };
}
/** The files of a list for the place where a container sees it: where it was read may be another of its names. */
function rebased(tree, list, location) {
    const base = tree.paths.path(list.base);
    if (base === location)
        return list.files;
    const [from, to] = [base === "" ? "" : `${base}/`, location === "" ? "" : `${location}/`];
    return {
        *[Symbol.iterator]() {
            for (const file of list.files) {
                const path = tree.paths.path(file);
                const node = path.startsWith(from) ? tree.paths.find(`${to}${path.slice(from.length)}`) : file;
                if (node !== null)
                    yield node;
            }
        },
    };
}
function provenanceOf(tree, metadata) {
    if (metadata.form !== "wheel")
        return { requested: null, source: null };
    const installer = factOf(tree, metadata, "INSTALLER", "installer")?.name ?? null;
    const mark = tree.paths.childNamed(metadata.node, "REQUESTED");
    const isRequested = mark !== null && tree.kind(mark) !== 0;
    const source = factOf(tree, metadata, "direct_url.json", "source")?.source ?? null;
    const platforms = factOf(tree, metadata, "WHEEL", "platforms")?.platforms ?? [];
    return {
        ...(platforms.length === 0 ? {} : { platforms }),
        // Only pip always says it: from its silence it follows that the package is another's dependency.
        requested: isRequested ? true : installer === "pip" ? false : null,
        // conda leaves the folder in which it built the package, on a machine of its own.
        source: installer === "conda" ? null : source,
    };
}

;// CONCATENATED MODULE: ./.cache/build/js/image/packages/apk.js
/**
 * Alpine's packages. The database is one text file: a paragraph for each package, with `P:` name, `V:` version, `o:` the
 * package it is built from, and for each folder `F:` the files `R:` in it.
 */



/** The old place and that of a merged /usr. apk opens the first, so what both list is as the first says. */
const PLACES = ["lib/apk/db/installed", "usr/lib/apk/db/installed"];
const COLON = 0x3a;
const INSTALLED = (0,capture/* fileReader */.q)({
    wants: (path) => (path === PLACES[0] || path === PLACES[1] ? MOST_DATABASE_BYTES : 0),
    read: readInstalled,
});
const apk_APK = { type: "apk", readers: [INSTALLED], list: apk_list };
function apk_list(tree) {
    const found = new Map();
    const gaps = new Set();
    for (const place of PLACES) {
        const database = findFact(tree, INSTALLED, place);
        if (database === "nothing")
            continue;
        if (database === "unread") {
            gaps.add(unread(place));
            continue;
        }
        // Through a linked folder both places may be one file: its gaps are told once.
        for (const gap of database.gaps)
            gaps.add(gap);
        for (const item of database.packages) {
            if (!found.has(item.name)) {
                found.set(item.name, {
                    type: "apk",
                    ...item,
                    location: null,
                    requested: null,
                    source: null,
                    folders: [],
                });
            }
        }
    }
    return { found: [...found.values()], gaps: [...gaps] };
}
function readInstalled(file) {
    if (!isWhole(file))
        return { packages: [], gaps: [tooLarge(file.path)] };
    const reader = new DatabaseReader(file.intern);
    const lines = new Lines(file.bytes);
    while (reader.packages.length < database_MOST_PACKAGES && lines.next())
        reader.line(lines);
    // Whether more follow only matters when there is no room for them.
    const isFull = reader.packages.length === database_MOST_PACKAGES && hasMore(lines);
    reader.endPackage();
    const gaps = [];
    if (reader.damaged > 0)
        gaps.push(database_damaged(file.path, reader.damaged));
    if (isFull)
        gaps.push(tooMany(file.path));
    return { packages: reader.packages, gaps };
}
function hasMore(lines) {
    while (lines.next()) {
        if (lines.length > 1)
            return true;
    }
    return false;
}
class DatabaseReader {
    packages = [];
    /** Lines and packages that make no sense. */
    damaged = 0;
    #intern;
    #files = new NodeList();
    #isOpen = false;
    #name = null;
    #version = null;
    #origin = null;
    #folder = "";
    constructor(intern) {
        this.#intern = intern;
    }
    line(lines) {
        // As apk has it, a line of one byte separates as well.
        if (lines.length < 2) {
            this.endPackage();
            return;
        }
        if (lines.byte(1) !== COLON) {
            this.damaged += 1;
            return;
        }
        this.#isOpen = true;
        switch (String.fromCharCode(lines.byte(0))) {
            case "P":
                this.#name = packageName(lines.text(2));
                return;
            case "V":
                this.#version = packageVersion(lines.text(2));
                if (this.#version === null)
                    this.damaged += 1;
                return;
            case "o":
                this.#origin = packageName(lines.text(2));
                return;
            case "F":
                this.#folder = lines.text(2);
                if (this.#folder === null)
                    this.damaged += 1;
                return;
            case "R":
                this.#addFile(lines.text(2));
        }
    }
    endPackage() {
        const files = this.#files.take();
        const [name, version, origin] = [this.#name, this.#version, this.#origin];
        if (name !== null) {
            this.packages.push({ name, version, origin: origin === name ? null : origin, files });
        }
        else if (this.#isOpen) {
            this.damaged += 1;
        }
        this.#isOpen = false;
        this.#name = null;
        this.#version = null;
        this.#origin = null;
        this.#folder = "";
    }
    #addFile(name) {
        // In a folder that makes no sense no file does; the folder is counted.
        if (this.#folder === null)
            return;
        const path = name === null ? "" : cleanPath(this.#folder === "" ? name : `${this.#folder}/${name}`);
        if (path === "")
            this.damaged += 1;
        else
            this.#files.add(this.#intern(path));
    }
}

;// CONCATENATED MODULE: ./.cache/build/js/image/packages/dpkg-files.js
/** The files of dpkg's database, each on its own: status and control paragraphs, file lists, checksums, diversions. */



const FOLDER = "var/lib/dpkg";
const STATUS_FILE = `${FOLDER}/status`;
const DIVERSIONS_FILE = `${FOLDER}/diversions`;
/** File lists: NAME.list, or NAME:ARCHITECTURE.list of a package that may be installed for several. */
const INFO_FOLDER = `${FOLDER}/info`;
/** Distroless images: one control file for each package, with its checksums beside it. */
const DISTROLESS_FOLDER = `${FOLDER}/status.d`;
const CHECKSUMS = ".md5sums";
const LIST = ".list";
const MOST_DIVERSIONS = 100_000;
/** Letters of the longest field that is of interest. */
const LONGEST_FIELD = 12;
const dpkg_files_COLON = 0x3a;
const SLASH = 0x2f;
const BACKSLASH = 0x5c;
const SPACE = 0x20;
const TAB = 0x09;
/** What has its files in place; `config-files` and `half-installed` have not. */
const STATES = new Set(["installed", "unpacked", "half-configured", "triggers-awaited", "triggers-pending"]);
const CHECKSUM = /^\\?[0-9a-fA-F]{32,128} [ *]/;
/** Whether a file is directly in a folder. */
function isIn(folder, path) {
    return path.startsWith(`${folder}/`) && !path.includes("/", folder.length + 1);
}
const wanted = (isWanted) => {
    return (path) => (path.startsWith(FOLDER) && isWanted(path) ? MOST_DATABASE_BYTES : 0);
};
const LISTS = (0,capture/* fileReader */.q)({
    wants: wanted((path) => path.endsWith(LIST) && isIn(INFO_FOLDER, path)),
    read: readList,
});
const DISTROLESS_LISTS = (0,capture/* fileReader */.q)({
    wants: wanted((path) => path.endsWith(CHECKSUMS) && isIn(DISTROLESS_FOLDER, path)),
    read: readChecksums,
});
const CONTROL = (0,capture/* fileReader */.q)({
    wants: wanted((path) => path === STATUS_FILE || (!path.endsWith(CHECKSUMS) && isIn(DISTROLESS_FOLDER, path))),
    read: readControl,
});
const DIVERSIONS = (0,capture/* fileReader */.q)({
    wants: wanted((path) => path === DIVERSIONS_FILE),
    read: readDiversions,
});
function readList(file) {
    return dpkg_files_readPaths(file, (lines) => (lines.byte(0) === SLASH ? lines.text(1) : null));
}
/** md5sum's output: the sum, a space, a space or an asterisk, the path; escaped where a backslash comes first. */
function readChecksums(file) {
    return dpkg_files_readPaths(file, (lines) => {
        const text = lines.text();
        const sum = text === null ? null : CHECKSUM.exec(text);
        if (text === null || sum === null)
            return null;
        const path = text.slice(sum[0].length);
        return lines.byte(0) === BACKSLASH ? path.replaceAll("\\\\", "\\") : path;
    });
}
/** @param pathOf the path of a line; null when it makes no sense */
function dpkg_files_readPaths(file, pathOf) {
    if (!isWhole(file))
        return { files: new Int32Array(), damaged: Infinity };
    const files = new NodeList();
    const lines = new Lines(file.bytes);
    let nonsense = 0;
    while (lines.next()) {
        if (lines.length === 0)
            continue;
        const path = pathOf(lines);
        if (path === null) {
            nonsense += 1;
            continue;
        }
        // Every list begins with `/.`, the root.
        const cleaned = cleanPath(path);
        if (cleaned !== "")
            files.add(file.intern(cleaned));
    }
    return { files: files.take(), damaged: nonsense };
}
function readDiversions({ path, bytes, size, intern }) {
    const byPath = new Map();
    if (bytes.length < size)
        return { byPath, gaps: [tooLarge(path)] };
    const lines = new Lines(bytes);
    const next = () => (lines.next() ? lines.text() : null);
    while (lines.next()) {
        const [from, to, by] = [lines.text(), next(), next()];
        // From where a line is missing or too many, nobody knows which is which.
        if (!isPath(from) || !isPath(to) || (by !== ":" && packageName(by) === null)) {
            return { byPath, gaps: [database_damaged(path, 1)] };
        }
        if (byPath.size === MOST_DIVERSIONS)
            break;
        byPath.set(intern(cleanPath(from)), { to: intern(cleanPath(to)), by: by ?? ":" });
    }
    return { byPath, gaps: [] };
}
function isPath(text) {
    return text?.startsWith("/") === true;
}
function readControl(file) {
    if (!isWhole(file))
        return { packages: [], gaps: [tooLarge(file.path)] };
    const reader = new ControlReader();
    const lines = new Lines(file.bytes);
    while (reader.packages.length <= database_MOST_PACKAGES && lines.next())
        reader.line(lines);
    reader.endParagraph();
    const gaps = [];
    if (reader.damaged > 0)
        gaps.push(database_damaged(file.path, reader.damaged));
    if (reader.packages.length > database_MOST_PACKAGES)
        gaps.push(tooMany(file.path));
    return { packages: reader.packages.slice(0, database_MOST_PACKAGES), gaps };
}
class ControlReader {
    packages = [];
    /** Lines and paragraphs that make no sense. */
    damaged = 0;
    #isOpen = false;
    #name = null;
    #version = null;
    #architecture = "";
    #source = null;
    /** A control file outside of the status file says nothing of it and is installed. */
    #isInstalled = true;
    line(lines) {
        if (lines.length === 0) {
            this.endParagraph();
            return;
        }
        const first = lines.byte(0);
        if (first === SPACE || first === TAB)
            return;
        const colon = lines.indexOf(dpkg_files_COLON, 256);
        if (colon < 1) {
            this.damaged += 1;
            return;
        }
        this.#isOpen = true;
        if (colon > LONGEST_FIELD || !mayMatter(first))
            return;
        const text = lines.text();
        if (text === null)
            return;
        const value = text.slice(colon + 1).trim();
        switch (text.slice(0, colon).toLowerCase()) {
            case "package":
                this.#name = packageName(value);
                return;
            case "version":
                this.#version = packageVersion(value);
                if (this.#version === null)
                    this.damaged += 1;
                return;
            case "architecture":
                this.#architecture = packageName(value) ?? "";
                return;
            case "source":
                this.#source = packageName(value.split(" ", 1)[0] ?? null);
                return;
            case "status":
                this.#isInstalled = STATES.has(value.split(/\s+/)[2] ?? "");
        }
    }
    endParagraph() {
        const [name, version, architecture, source] = [
            this.#name,
            this.#version,
            this.#architecture,
            this.#source,
        ];
        if (name === null) {
            if (this.#isOpen)
                this.damaged += 1;
        }
        else if (this.#isInstalled) {
            this.packages.push({ name, version, architecture, origin: source === name ? null : source });
        }
        this.#isOpen = false;
        this.#name = null;
        this.#version = null;
        this.#architecture = "";
        this.#source = null;
        this.#isInstalled = true;
    }
}
/** Whether a field that begins with this letter may be one of interest: nearly all of a status file's text is not. */
function mayMatter(first) {
    return "pvas".includes(String.fromCharCode(first | SPACE));
}

;// CONCATENATED MODULE: ./.cache/build/js/image/packages/dpkg.js


/** Linux has no longer file names. */
const dpkg_LONGEST_NAME = 255;
const NO_FILES = { files: new Int32Array(), damaged: 0 };
const DPKG = {
    type: "dpkg",
    readers: [LISTS, CONTROL, DISTROLESS_LISTS, DIVERSIONS],
    list: dpkg_list,
};
function dpkg_list(tree) {
    const gaps = [];
    const packages = new Map();
    for (const item of [...ofStatus(tree, gaps), ...ofDistroless(tree, gaps)]) {
        const key = `${item.name} ${item.architecture}`;
        if (packages.has(key))
            continue;
        if (packages.size === database_MOST_PACKAGES) {
            gaps.push(tooMany(FOLDER));
            break;
        }
        packages.set(key, item);
    }
    const listed = [...packages.values()];
    gaps.push(...gapsOfLists(listed));
    const native = nativeArchitecture(listed);
    const diversions = diversionsOf(tree, gaps);
    return { found: listed.map((item) => toFound(item, native, diversions)), gaps: [...new Set(gaps)] };
}
function toFound(item, native, diversions) {
    const { name, version, origin, architecture } = item;
    const { files } = item.list ?? NO_FILES;
    const isForeign = architecture !== "" && architecture !== "all" && architecture !== native;
    return {
        type: "dpkg",
        // As dpkg itself tells one package of two architectures apart.
        name: isForeign ? `${name}:${architecture}` : name,
        version,
        origin,
        location: null,
        requested: null,
        source: null,
        files: diversions.size === 0 ? files : { [Symbol.iterator]: () => diverted(files, name, diversions) },
        folders: [],
    };
}
/** A package's files at the places where other packages' diversions have put them. */
function* diverted(files, name, diversions) {
    for (const node of files) {
        const diversion = diversions.get(node);
        yield diversion === undefined || diversion.by === name ? node : diversion.to;
    }
}
function ofStatus(tree, gaps) {
    const status = findFact(tree, CONTROL, STATUS_FILE);
    if (status === "nothing")
        return [];
    if (status === "unread") {
        gaps.push(unread(STATUS_FILE));
        return [];
    }
    gaps.push(...status.gaps);
    const info = tree.resolve(`/${INFO_FOLDER}`);
    return status.packages.map((item) => ({
        ...item,
        list: info === null
            ? null
            : (listAt(tree, info, `${item.name}:${item.architecture}${LIST}`) ??
                listAt(tree, info, `${item.name}${LIST}`)),
    }));
}
function listAt(tree, folder, name) {
    const node = tree.paths.childNamed(folder, name);
    const found = node === null || tree.kind(node) === 0 ? "unread" : factAt(tree, LISTS, node);
    if (found === "unread")
        return null;
    return found === "nothing" ? NO_FILES : found;
}
function ofDistroless(tree, gaps) {
    const folder = tree.resolve(`/${DISTROLESS_FOLDER}`);
    if (folder === null)
        return [];
    const names = [...tree.children(folder)]
        .map((node) => tree.paths.name(node))
        .filter((name) => !name.endsWith(CHECKSUMS) && name.length <= dpkg_LONGEST_NAME)
        .sort();
    return names.flatMap((name) => {
        const node = tree.paths.childNamed(folder, name);
        const control = node === null ? "nothing" : factAt(tree, CONTROL, node);
        if (control === "nothing")
            return [];
        if (control === "unread") {
            gaps.push(unread(`${DISTROLESS_FOLDER}/${name}`));
            return [];
        }
        gaps.push(...control.gaps);
        // Both files have one stem, which is not always the package's name: `libssl1` is libssl1.1.
        const sums = tree.paths.childNamed(folder, `${name}${CHECKSUMS}`);
        const found = sums === null ? "nothing" : factAt(tree, DISTROLESS_LISTS, sums);
        const files = found === "nothing" || found === "unread" ? null : found;
        return control.packages.map((item, index) => ({ ...item, list: index === 0 ? files : NO_FILES }));
    });
}
/** What is missing of the file lists; a file that no list names counts to no package. */
function gapsOfLists(listed) {
    const missing = listed.filter((item) => item.list === null);
    const broken = listed.filter((item) => item.list !== null && item.list.damaged > 0);
    const gaps = [];
    if (missing.length > 0)
        gaps.push(listGap("lacks", missing, "the files"));
    if (broken.length > 0)
        gaps.push(listGap("has damaged lines in", broken, "some files"));
    return gaps;
}
function listGap(what, items, files) {
    const lists = items.length === 1 ? "the file list" : "the file lists";
    const names = database_namesOf(items.map((item) => item.name));
    return `/${FOLDER} ${what} ${lists} of ${names}: ${files} of such a package count to none.`;
}
function diversionsOf(tree, gaps) {
    const found = findFact(tree, DIVERSIONS, DIVERSIONS_FILE);
    if (found === "nothing")
        return new Map();
    if (found === "unread") {
        gaps.push(unread(DIVERSIONS_FILE));
        return new Map();
    }
    gaps.push(...found.gaps);
    return found.byPath;
}
/** The system's own: that of dpkg itself, or where that is not installed of the first package that has one. */
function nativeArchitecture(listed) {
    const own = listed.find((item) => item.name === "dpkg" && item.architecture !== "all");
    const other = listed.find((item) => item.architecture !== "all" && item.architecture !== "");
    return (own ?? other)?.architecture ?? "";
}

;// CONCATENATED MODULE: ./.cache/build/js/image/packages/table.js




const PACKAGE_KINDS = [apk_APK, DPKG, PYTHON, NODE];

// EXTERNAL MODULE: ./.cache/build/js/image/programs.js
var image_programs = __webpack_require__(8728);
;// CONCATENATED MODULE: ./.cache/build/js/image/tree/resolver.js
/**
 * Follows symbolic links in a merged tree as a kernel does. Where a link leads is found out once, and without recursion:
 * an archive may hold chains of millions, each with a long way of its own.
 */


/** Symbolic links followed on one path before a loop is assumed, as Linux does. */
const resolver_MAX_LINKS = 40;
class Resolver {
    #tree;
    /** By link: where it leads; null for nowhere, and for as long as it is being followed: who meets it then is in a loop. */
    #targets = new Map();
    #folders = new Map([[path_table/* ROOT */.Dl, { node: path_table/* ROOT */.Dl, links: 0 }]]);
    constructor(tree) {
        this.#tree = tree;
    }
    /** What is at an absolute path, links followed; null for nothing. */
    resolve(path) {
        return this.#follow(walkOf(null, path_table/* ROOT */.Dl, path))?.node ?? null;
    }
    /** What is at a path whose folders may be links; its last name is taken as it is. Null for nothing. */
    locate(node) {
        if (node === path_table/* ROOT */.Dl)
            return path_table/* ROOT */.Dl;
        const { paths } = this.#tree;
        const parent = paths.parent(node);
        const folder = this.#folder(parent)?.node ?? null;
        if (folder === null)
            return null;
        const found = folder === parent ? node : paths.childNamed(folder, paths.name(node));
        return found === null || this.#tree.kind(found) === 0 ? null : found;
    }
    /** Where a folder's path leads: from the nearest folder above that is known, downwards. */
    #folder(node) {
        const { paths } = this.#tree;
        const unknown = [];
        let known = this.#folders.get(node);
        for (let at = node; known === undefined; known = this.#folders.get(at)) {
            unknown.push(at);
            at = paths.parent(at);
        }
        let place = known;
        for (let at = unknown.pop(); at !== undefined; at = unknown.pop()) {
            if (place !== null) {
                const child = place.node === paths.parent(at) ? at : paths.childNamed(place.node, paths.name(at));
                place = child === null ? null : this.#enter(child, place.links);
            }
            this.#folders.set(at, place);
        }
        return place;
    }
    /** A folder's child, or where that leads. */
    #enter(child, links) {
        const kind = this.#tree.kind(child);
        if (kind === 0)
            return null;
        if (kind !== entry_list/* KIND */.Nd.symlink)
            return { node: child, links };
        const known = this.#targets.get(child);
        const target = known === undefined ? this.#follow(this.#open(child)) : known;
        return target === null || links + target.links > resolver_MAX_LINKS
            ? null
            : { node: target.node, links: links + target.links };
    }
    #open(link) {
        this.#targets.set(link, null);
        return walkOf(link, this.#tree.paths.parent(link), this.#tree.target(link));
    }
    /** Follows a path to its end, and before that every link on it that was not followed yet. */
    #follow(walk) {
        const open = [walk];
        let place = null;
        for (let at = open.at(-1); at !== undefined; at = open.at(-1)) {
            const link = this.#advance(at);
            if (link !== null) {
                open.push(this.#open(link));
                continue;
            }
            open.pop();
            place = placeOf(at);
            if (at.link !== null)
                this.#targets.set(at.link, place);
        }
        return place;
    }
    /** Goes on with a path: to the link that has to be followed first, which it returns, or to its end. */
    #advance(walk) {
        const { paths } = this.#tree;
        for (; walk.next < walk.names.length; walk.next += 1) {
            const name = walk.names[walk.next] ?? "";
            // Only a folder has a `.` and a `..`; a slash behind a name asks for one.
            if (this.#tree.kind(walk.at) !== entry_list/* KIND */.Nd.directory)
                return lost(walk);
            if (name === "" || name === ".")
                continue;
            if (name === "..") {
                walk.at = paths.parent(walk.at);
                continue;
            }
            const child = paths.childNamed(walk.at, name);
            if (child === null || this.#tree.kind(child) === 0)
                return lost(walk);
            if (this.#tree.kind(child) !== entry_list/* KIND */.Nd.symlink) {
                walk.at = child;
                continue;
            }
            const target = this.#targets.get(child);
            if (target === undefined)
                return child;
            if (target === null)
                return lost(walk);
            walk.at = target.node;
            walk.links += target.links;
            if (walk.links > resolver_MAX_LINKS)
                return lost(walk);
        }
        return null;
    }
}
function walkOf(link, start, path) {
    const isNowhere = link !== null && path === "";
    return {
        link,
        names: path.split("/"),
        next: 0,
        at: path.startsWith("/") ? path_table/* ROOT */.Dl : start,
        links: isNowhere ? resolver_MAX_LINKS + 1 : link === null ? 0 : 1,
    };
}
/** Ends a path that leads nowhere. */
function lost(walk) {
    walk.next = walk.names.length;
    walk.links = resolver_MAX_LINKS + 1;
    return null;
}
function placeOf({ at, links }) {
    return links > resolver_MAX_LINKS ? null : { node: at, links };
}

;// CONCATENATED MODULE: ./.cache/build/js/image/tree/merged-tree.js
/**
 * The file tree that a container sees: the layers laid on one another, with what each hides of those below. What is in
 * no layer's entry but above one is a folder all the same. Work is linear in the entries, whatever the layers do.
 */




const CAUSES = ["deleted", "overwritten", "metadata"];
const NOTHING = 0;
/** A folder without an entry of its own. */
const IMPLIED = -1;
class MergedTree {
    paths;
    layers;
    /** Every layer's first number: an entry's is that plus its index. */
    #first;
    #total;
    /** By node: NOTHING, IMPLIED, or the visible entry's number + 1. */
    #visible;
    /** By node: the number + 1 of the entry that the layer at hand has last taken away there; and those nodes. */
    #gone;
    #goneNow = [];
    /** Children that are or were visible, as lists; who is in one is marked, so that each is in it once. */
    #firstChild;
    #nextSibling;
    #inList;
    /** By entry: the inode its name leads to, or -1. */
    #inodeOf;
    /** By inode. */
    #names;
    #lostIn;
    #cause;
    #layerOfEntry;
    #resolver = new Resolver(this);
    /** Of contents with several names, one they were not stored at; made when it is asked for. */
    #otherNames = null;
    /**
     * @param layers lowest first; an image may list one twice
     * @param maxEntries over all of them
     * @throws LimitError
     */
    constructor(paths, layers, maxEntries) {
        this.paths = paths;
        this.layers = layers;
        const first = [];
        let total = 0;
        for (const layer of layers) {
            first.push(total);
            total += layer.entries.length;
            if (total > maxEntries)
                throw new limits/* LimitError */.oC(`more than ${maxEntries} entries in the image's layers`);
        }
        this.#first = first;
        this.#total = total;
        this.#visible = new Int32Array(paths.size);
        this.#gone = new Int32Array(paths.size);
        this.#firstChild = new Int32Array(paths.size);
        this.#nextSibling = new Int32Array(paths.size);
        this.#inList = new Uint8Array(paths.size);
        this.#inodeOf = new Int32Array(total).fill(-1);
        this.#names = new Int32Array(total);
        this.#lostIn = new Int16Array(total);
        this.#cause = new Uint8Array(total);
        this.#layerOfEntry = new Uint16Array(total);
        this.#visible[path_table/* ROOT */.Dl] = IMPLIED;
        for (let layer = 0; layer < layers.length; layer += 1)
            this.#apply(layer);
    }
    /** Every inode is below it; not every number below it is one. */
    get inodes() {
        return this.#total;
    }
    /** What a container finds at a path: `hardlink` never, for a name is as good as another; 0 for nothing. */
    kind(node) {
        const visible = this.#visible[node] ?? NOTHING;
        if (visible === NOTHING)
            return 0;
        if (visible === IMPLIED)
            return entry_list/* KIND */.Nd.directory;
        const inode = this.#inodeOf[visible - 1] ?? -1;
        const kind = this.#entryKind(inode === -1 ? visible - 1 : inode);
        // A hard link to nothing, or an inode that no entry explains: a file without content.
        return kind === entry_list/* KIND */.Nd.hardlink || kind === entry_list/* KIND */.Nd.whiteout || kind === entry_list/* KIND */.Nd.opaque ? entry_list/* KIND */.Nd.file : kind;
    }
    /** The content behind a path that is no folder; -1 where there is none. */
    inode(node) {
        const visible = this.#visible[node] ?? NOTHING;
        return visible > 0 ? (this.#inodeOf[visible - 1] ?? -1) : -1;
    }
    /** Payload bytes of a path's content, or 0. */
    bytes(node) {
        const inode = this.inode(node);
        return inode === -1 ? 0 : this.inodeBytes(inode);
    }
    inodeBytes(inode) {
        return this.#at(inode, (entries, index) => entries.bytes(index)) ?? 0;
    }
    /** Index of the layer that stores it. */
    inodeLayer(inode) {
        return this.#layerOfEntry[inode] ?? 0;
    }
    /** A path at which a container sees it: the one it was stored at, or another of its names where that one is gone. */
    inodeNode(inode) {
        const stored = this.#storedAt(inode);
        if (this.inode(stored) === inode || this.names(inode) === 0)
            return stored;
        return this.#otherName(inode) ?? stored;
    }
    #storedAt(inode) {
        return this.#at(inode, (entries, index) => entries.node(index)) ?? path_table/* ROOT */.Dl;
    }
    #otherName(inode) {
        if (this.#otherNames === null) {
            this.#otherNames = new Map();
            for (const node of this.nodes()) {
                const content = this.inode(node);
                if (content !== -1 && this.#storedAt(content) !== node)
                    this.#otherNames.set(content, node);
            }
        }
        return this.#otherNames.get(inode);
    }
    /** Names that lead to it; 0 for content that a container does not see. */
    names(inode) {
        return this.#names[inode] ?? 0;
    }
    /** Time of the last change, only good for comparing. */
    inodeTime(inode) {
        return this.#at(inode, (entries, index) => entries.time(index)) ?? 0;
    }
    /** Digest of the content; null when it was not hashed, as an empty or a sparse file's never is. */
    digest(inode) {
        return this.#at(inode, (entries, index) => entries.digest(index)) ?? null;
    }
    /** Where a symbolic link points, as it is spelled. */
    target(node) {
        const inode = this.inode(node);
        return inode === -1 ? "" : (this.#at(inode, (entries, index) => entries.target(index)) ?? "");
    }
    /** What a reader made of the file at a path; null when none wanted it. */
    captured(node) {
        const inode = this.inode(node);
        if (inode === -1)
            return null;
        const layer = this.inodeLayer(inode);
        return this.layers[layer]?.captured.get(inode - (this.#first[layer] ?? 0)) ?? null;
    }
    /** Every visible path whose file a reader made something of. */
    *capturedNodes() {
        if (this.layers.every(({ captured }) => captured.size === 0))
            return;
        for (const node of this.nodes()) {
            if (this.captured(node) !== null)
                yield node;
        }
    }
    /** What a container sees in a folder. */
    *children(folder) {
        for (let child = this.#firstChild[folder] ?? 0; child !== 0; child = this.#nextSibling[child] ?? 0) {
            if (this.#visible[child] !== NOTHING)
                yield child;
        }
    }
    /** Every path that a container sees, the root left out, in no particular order. */
    *nodes() {
        for (let node = 1; node < this.#visible.length; node += 1) {
            if (this.#visible[node] !== NOTHING)
                yield node;
        }
    }
    /** Every file content that a container sees, once. */
    *liveInodes() {
        for (let inode = 0; inode < this.#total; inode += 1) {
            if ((this.#names[inode] ?? 0) > 0 && this.#entryKind(inode) === entry_list/* KIND */.Nd.file)
                yield inode;
        }
    }
    /** Every content stored that a container does not see. */
    *losses() {
        for (let inode = 0; inode < this.#total; inode += 1) {
            if (this.#inodeOf[inode] !== inode || (this.#names[inode] ?? 0) > 0)
                continue;
            if (this.#entryKind(inode) !== entry_list/* KIND */.Nd.file)
                continue;
            yield {
                inode,
                node: this.#storedAt(inode),
                bytes: this.inodeBytes(inode),
                stored: this.inodeLayer(inode),
                lost: this.#lostIn[inode] ?? 0,
                cause: CAUSES[this.#cause[inode] ?? 0] ?? "overwritten",
            };
        }
    }
    /** What a container finds at an absolute path, symbolic links followed; null when that is nothing. */
    resolve(path) {
        return this.#resolver.resolve(path);
    }
    /**
     * Where a path leads when the folders above it are followed through symbolic links, as `/lib/x` to `/usr/lib/x`; the
     * last name is taken as it is. Null when a container finds nothing there.
     */
    locate(node) {
        return this.#resolver.locate(node);
    }
    #at(entry, read) {
        const layer = this.#layerOfEntry[entry] ?? 0;
        const entries = this.layers[layer]?.entries;
        return entries === undefined ? undefined : read(entries, entry - (this.#first[layer] ?? 0));
    }
    #entryKind(entry) {
        return this.#at(entry, (entries, index) => entries.kind(index)) ?? 0;
    }
    #apply(layer) {
        const entries = this.layers[layer]?.entries;
        if (entries === undefined)
            return;
        const first = this.#first[layer] ?? 0;
        this.#layerOfEntry.fill(layer, first, first + entries.length);
        // A whiteout concerns the layers below, wherever in the tar it stands.
        for (let index = 0; index < entries.length; index += 1) {
            const kind = entries.kind(index);
            if (kind === entry_list/* KIND */.Nd.whiteout)
                this.#takeAway(entries.node(index), layer, "deleted");
            else if (kind === entry_list/* KIND */.Nd.opaque)
                this.#takeChildren(entries.node(index), layer, "deleted");
        }
        for (let index = 0; index < entries.length; index += 1) {
            const kind = entries.kind(index);
            if (kind !== entry_list/* KIND */.Nd.whiteout && kind !== entry_list/* KIND */.Nd.opaque)
                this.#place(entries, index, first, layer);
        }
        for (const node of this.#goneNow)
            this.#gone[node] = NOTHING;
        this.#goneNow = [];
    }
    #place(entries, index, first, layer) {
        const entry = first + index;
        const node = entries.node(index);
        const kind = entries.kind(index);
        const inode = kind === entry_list/* KIND */.Nd.hardlink ? this.inode(entries.link(index)) : kind === entry_list/* KIND */.Nd.directory ? -1 : entry;
        if (node === path_table/* ROOT */.Dl && kind !== entry_list/* KIND */.Nd.directory) {
            this.#neverSee(entry, inode === entry, layer);
            return;
        }
        // A link counts as a name before what it replaces goes: it may replace another name of the same content.
        if (inode !== -1)
            this.#names[inode] = (this.#names[inode] ?? 0) + 1;
        this.#inodeOf[entry] = inode;
        if (node !== path_table/* ROOT */.Dl)
            this.#makeFolders(node, layer);
        const before = this.#visible[node] ?? NOTHING;
        if (kind === entry_list/* KIND */.Nd.directory) {
            if (before > 0)
                this.#drop(node, layer, "overwritten");
        }
        else if (this.#isFolder(node)) {
            this.#takeAway(node, layer, "overwritten");
        }
        else if (before > 0) {
            this.#drop(node, layer, this.#causeOf(before - 1, entry));
        }
        else {
            this.#explain(node, entry, layer);
        }
        this.#show(node, entry + 1);
    }
    /** Nothing takes the place of the root: unpacking passes over it. */
    #neverSee(entry, isStored, layer) {
        if (!isStored)
            return;
        this.#inodeOf[entry] = entry;
        this.#lostIn[entry] = layer;
        this.#cause[entry] = CAUSES.indexOf("overwritten");
    }
    /** What a whiteout of this very layer took away and the layer stores again was overwritten, not deleted. */
    #explain(node, entry, layer) {
        const gone = this.#gone[node] ?? 0;
        const inode = gone === 0 ? -1 : (this.#inodeOf[gone - 1] ?? -1);
        if (inode === -1 || this.#lostIn[inode] !== layer || (this.#names[inode] ?? 0) > 0)
            return;
        this.#cause[inode] = CAUSES.indexOf(this.#causeOf(gone - 1, entry));
    }
    #causeOf(before, now) {
        const old = this.#inodeOf[before] ?? -1;
        const fresh = this.#inodeOf[now] ?? -1;
        if (old === -1 || fresh === -1 || this.#attributes(old) === this.#attributes(fresh))
            return "overwritten";
        return this.#isSameContent(old, fresh) ? "metadata" : "overwritten";
    }
    /** By their digests where both have one, else by the time of their last change. */
    #isSameContent(old, fresh) {
        if (this.#entryKind(old) !== entry_list/* KIND */.Nd.file || this.#entryKind(fresh) !== entry_list/* KIND */.Nd.file)
            return false;
        const bytes = this.inodeBytes(old);
        if (bytes !== this.inodeBytes(fresh))
            return false;
        if (bytes === 0)
            return true;
        const digests = [this.digest(old), this.digest(fresh)];
        return digests[0] === null || digests[1] === null
            ? this.inodeTime(old) === this.inodeTime(fresh)
            : digests[0].equals(digests[1]);
    }
    #attributes(inode) {
        return this.#at(inode, (entries, index) => entries.attributes(index)) ?? 0;
    }
    #isFolder(node) {
        const visible = this.#visible[node] ?? NOTHING;
        return visible === IMPLIED || (visible > 0 && this.#entryKind(visible - 1) === entry_list/* KIND */.Nd.directory);
    }
    #makeFolders(node, layer) {
        for (let folder = this.paths.parent(node); !this.#isFolder(folder); folder = this.paths.parent(folder)) {
            if ((this.#visible[folder] ?? NOTHING) > 0)
                this.#drop(folder, layer, "overwritten");
            this.#show(folder, IMPLIED);
        }
    }
    #show(node, visible) {
        this.#visible[node] = visible;
        if (node === path_table/* ROOT */.Dl || this.#inList[node] === 1)
            return;
        const folder = this.paths.parent(node);
        this.#inList[node] = 1;
        this.#nextSibling[node] = this.#firstChild[folder] ?? 0;
        this.#firstChild[folder] = node;
    }
    /** Takes away one entry, not what is below it. */
    #drop(node, layer, cause) {
        const visible = this.#visible[node] ?? NOTHING;
        this.#visible[node] = NOTHING;
        if (visible <= 0)
            return;
        this.#gone[node] = visible;
        this.#goneNow.push(node);
        const inode = this.#inodeOf[visible - 1] ?? -1;
        if (inode === -1)
            return;
        const names = (this.#names[inode] ?? 0) - 1;
        this.#names[inode] = names;
        if (names > 0)
            return;
        this.#lostIn[inode] = layer;
        this.#cause[inode] = CAUSES.indexOf(cause);
    }
    #takeAway(node, layer, cause) {
        this.#takeChildren(node, layer, cause);
        if (node !== path_table/* ROOT */.Dl)
            this.#drop(node, layer, cause);
    }
    #takeChildren(top, layer, cause) {
        const open = [top];
        for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
            let child = this.#firstChild[folder] ?? 0;
            // The list is given up, so that nobody walks it again for what is no longer there.
            this.#firstChild[folder] = 0;
            while (child !== 0) {
                const next = this.#nextSibling[child] ?? 0;
                this.#inList[child] = 0;
                this.#nextSibling[child] = 0;
                if (this.#visible[child] !== NOTHING)
                    this.#drop(child, layer, cause);
                if (this.#firstChild[child] !== 0)
                    open.push(child);
                child = next;
            }
        }
    }
}

;// CONCATENATED MODULE: ./.cache/build/js/image/archive.js
/**
 * Reads a saved image from a stream, in one pass and with memory that does not grow with it: the output of
 * `docker save` of any generation, or an OCI layout as a tar.
 */
















/**
 * Reads one image from a saved archive, which may be compressed as a whole. The stream is read to its end, unless an
 * error stops it: then its iterator is closed. A chunk has to stay as it is until the one after the next is asked for.
 * @throws MeasureError for anything that is not one complete, consistent image, or goes beyond a limit.
 */
async function readArchive(stream, options) {
    const reading = new Reading(options);
    const parser = new TarParser(reading.collector, reading.limits);
    let bytesRead = 0;
    try {
        for await (const chunk of (0,decompress/* decompressed */.ji)(stream, reading.context.meter)) {
            bytesRead += chunk.length;
            parser.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
            await reading.collector.settle();
            options.onProgress?.(bytesRead);
        }
        parser.finish("required");
        return reading.finish();
    }
    finally {
        reading.collector.destroy();
    }
}
/**
 * Reads one image from the files of an unpacked archive or an OCI layout, in any order.
 * @throws MeasureError as `readArchive` does.
 */
async function readLayout(files, options) {
    const reading = new Reading(options);
    let bytesRead = 0;
    try {
        for await (const file of files) {
            await reading.collector.take(file);
            bytesRead += file.size;
            options.onProgress?.(bytesRead);
        }
        return reading.finish();
    }
    finally {
        reading.collector.destroy();
    }
}
/** What reading one image takes, and what becomes of it. */
class Reading {
    limits;
    context;
    collector;
    #options;
    constructor(options) {
        this.#options = options;
        this.limits = { ...limits/* DEFAULT_LIMITS */.dR, ...options.limits };
        const hashing = options.hashing ?? false;
        // Who hashes gets nothing from those who did not.
        const store = hashing || options.store === undefined ? new layer_store/* LayerStore */.r(this.limits) : options.store;
        const shelf = store.shelf();
        const programs = options.programs === true ? shelf.programs : null;
        this.context = { meter: new limits/* Meter */.kI(this.limits), paths: shelf.paths, readers: READERS, hashing, programs };
        this.collector = new Collector(this.context, options.download, shelf);
    }
    finish() {
        const { platform = null, reference = null } = this.#options;
        const image = resolveImage(this.collector, { platform, reference }, this.limits);
        const { layers } = image;
        const tree = new MergedTree(this.context.paths, layers, this.limits.layerEntries);
        const payload = layers.reduce((sum, layer) => sum + layer.payload, 0);
        const { hashing, programs } = this.context;
        const ownership = (0,image_ownership/* weighPackages */.CZ)(tree, PACKAGE_KINDS);
        return {
            config: image.config,
            layers: layers.map((layer, index) => layerOf(layer, image.config.diffIds[index] ?? "")),
            configBytes: image.configBytes,
            ...(0,distribution/* readDistribution */.x)(tree),
            pythonPackages: pythonNames(tree),
            nodePackages: nodeNames(tree),
            gitPayload: (0,model_bytes/* payloadBytes */.Ih)(layers.reduce((sum, layer) => sum + layer.gitPayload, 0)),
            inspection: inspectTree(tree, ownership, payload, hashing),
            programs: programs === null ? null : (0,image_programs/* programsOf */.h2)(tree, programs, ownership),
        };
    }
}
const READERS = [
    distribution/* OS_RELEASE */.H,
    image_programs/* LOADER_CONFIGURATION */.rU,
    ...PACKAGE_KINDS.flatMap(({ readers }) => readers),
];
/** The image's size: payload bytes over its layers, a layer that is listed twice counted twice. */
function payloadOf(contents) {
    return (0,model_bytes/* payloadBytes */.Ih)(contents.layers.reduce((sum, layer) => sum + layer.payload, 0));
}
/**
 * What a pull would transfer: the config and every layer compressed. Layers that are stored compressed count as
 * stored; the others as `mode`, the one the archive was read with, has found.
 * @throws MeasureError when a layer is stored uncompressed and the archive was read without asking for its download size.
 */
function downloadOf(contents, mode) {
    let bytes = contents.configBytes;
    let allStored = true;
    for (const layer of contents.layers) {
        const isStored = layer.compression !== "none";
        allStored &&= isStored;
        bytes += isStored ? layer.storedBytes : (layer.gzipBytes ?? notAsked());
    }
    const method = allStored ? "stored-blobs" : mode === "gzip" ? "gzip" : "gzip-sample";
    return { bytes: (0,model_bytes/* downloadBytes */.eQ)(bytes), method };
}
function notAsked() {
    throw new errors/* MeasureError */.TG("the download size was not measured: a layer is stored uncompressed", "Read the archive with the download mode `gzip` or `sample`.");
}
function layerOf(blob, diffId) {
    return {
        diffId,
        payload: (0,model_bytes/* payloadBytes */.Ih)(blob.payload),
        entries: blob.count,
        storedBytes: blob.storedBytes,
        compression: blob.compression,
        gzipBytes: blob.gzipBytes === null ? null : (0,model_bytes/* downloadBytes */.eQ)(blob.gzipBytes),
    };
}


/***/ }),

/***/ 8119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ fileReader)
/* harmony export */ });
/** Makes a reader. Several may want one file: the first of the table gets it. */
function fileReader(definition) {
    const own = new WeakMap();
    const fact = (tree, node) => {
        const captured = tree.captured(node);
        return captured === null ? null : (own.get(captured) ?? null);
    };
    return {
        wants: definition.wants,
        read: (file) => {
            const made = definition.read(file);
            if (made !== null)
                own.set(made, made);
            return made;
        },
        fact,
        facts: (tree) => [...tree.capturedNodes()]
            .flatMap((node) => {
            const found = fact(tree, node);
            return found === null ? [] : [{ node, path: tree.paths.path(node), fact: found }];
        })
            .sort((a, b) => (a.path < b.path ? -1 : 1)),
    };
}


/***/ }),

/***/ 3966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hs: () => (/* binding */ sniffCompression),
/* harmony export */   ji: () => (/* binding */ decompressed),
/* harmony export */   ll: () => (/* binding */ Decompressor)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2030);
/* harmony import */ var _give_back_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(922);
/* harmony import */ var _zlib_pump_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2431);
/** Layer blobs as archives hold them: plain, gzip or zstd, told apart by their first bytes. */




/**
 * What zlib makes and is given at once. It works on a thread of its own, but is handed its next piece of work by this one:
 * while this one looks at so much it never runs out of work, and seldom waits to be handed more.
 */
const OUTPUT_CHUNK = 4 * 1024 * 1024;
const BATCH = 4 * 1024 * 1024;
/** Parts of a whole archive that stay as they are while later ones are taken. */
const MOST_GIVEN = 2;
/** A whole archive's unpacked bytes that wait to be used, beyond which zlib waits: 1 MiB may unpack to 1 GiB. */
const MOST_WAITING = 2 * OUTPUT_CHUNK;
const MAGIC_BYTES = 4;
/** Gzip by its magic; zstd by its frame magic or that of a skippable frame (zstd:chunked may start with one). */
function sniffCompression(start) {
    if (start.length >= 3 && start[0] === 0x1f && start[1] === 0x8b && start[2] === 8)
        return "gzip";
    if (start.length >= 4) {
        const magic = start.readUInt32LE(0);
        if (magic === 0xfd2fb528 || (magic >= 0x184d2a50 && magic <= 0x184d2a5f))
            return "zstd";
    }
    return "none";
}
function opener(compression) {
    if (compression === "gzip")
        return () => node_zlib__WEBPACK_IMPORTED_MODULE_0__.createGunzip({ chunkSize: OUTPUT_CHUNK });
    // Node's zlib has zstd from 22.15 on: the types promise it, older versions do not keep it.
    const create = node_zlib__WEBPACK_IMPORTED_MODULE_0__.createZstdDecompress;
    if (create === undefined) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .MeasureError */ .TG(`a layer is compressed with zstd, which Node ${process.versions.node} cannot read`, "Run with Node 22.15 or later (24 is what the action runs on).");
    }
    return () => create({ chunkSize: OUTPUT_CHUNK });
}
/**
 * Unpacks one blob. Concatenated gzip members and zstd frames are one stream; bytes after the compressed data are an
 * error, since readers disagree about what they are.
 *
 * What is written is copied and gathered: one batch is unpacked while the next one fills.
 */
class Decompressor {
    #open;
    #compression;
    #onOutput;
    #pump = null;
    #batch = Buffer.allocUnsafe(BATCH);
    #spare = Buffer.allocUnsafe(BATCH);
    #filled = 0;
    #begun = 0;
    #isPaused = false;
    #running = Promise.resolve();
    /**
     * The output handler is lent what it gets: it may keep it, and gives it back once it needs it no longer.
     * @throws MeasureError when this Node cannot read the compression.
     */
    constructor(compression, onOutput) {
        this.#compression = compression;
        this.#open = opener(compression);
        this.#onOutput = onOutput;
    }
    /** Compressed bytes that what has come out so far was made of, at most. */
    get begun() {
        return this.#begun;
    }
    /** A promise means: wait for it before the next bytes. It rejects as `end` does, and with what the output handler threw. */
    write(bytes) {
        const taken = this.#fill(bytes);
        return this.#filled < BATCH ? null : this.#writeOn(bytes.subarray(taken));
    }
    /** @throws MeasureError for data that are damaged or stop short, and whatever the output handler threw. */
    async end() {
        await this.#begin();
        await this.#running;
        if (this.#pump === null)
            return;
        await this.#guard(this.#pump.end());
        if (this.#pump.leftover > 0)
            throw damaged("bytes follow the compressed data");
    }
    /** Nothing more comes out, but for a piece or two, until it is resumed; nor do promises resolve. */
    pause() {
        this.#isPaused = true;
        this.#pump?.pause();
    }
    resume() {
        this.#isPaused = false;
        this.#pump?.resume();
    }
    destroy() {
        this.#pump?.destroy();
    }
    #fill(bytes) {
        const taken = bytes.copy(this.#batch, this.#filled);
        this.#filled += taken;
        return taken;
    }
    async #writeOn(bytes) {
        let rest = bytes;
        while (this.#filled === BATCH) {
            await this.#begin();
            rest = rest.subarray(this.#fill(rest));
        }
    }
    /** Hands the batch on once the one before it is done. */
    async #begin() {
        await this.#running;
        const batch = this.#batch.subarray(0, this.#filled);
        [this.#batch, this.#spare] = [this.#spare, this.#batch];
        this.#filled = 0;
        this.#begun += batch.length;
        this.#running = this.#unpack(batch);
        // Whoever waits for it next learns of a failure; until then it is nobody's.
        this.#running.catch(() => undefined);
    }
    async #unpack(bytes) {
        let rest = bytes;
        while (rest.length > 0) {
            const pump = (this.#pump ??= this.#newPump());
            await this.#guard(pump.write(rest));
            const leftover = pump.leftover;
            if (leftover === 0)
                return;
            // Node stops at the end of a zstd frame inside a write; the next frame takes a new stream.
            if (this.#compression === "gzip" || leftover >= rest.length)
                throw damaged("bytes follow the compressed data");
            await this.#guard(pump.end());
            this.#pump = null;
            rest = rest.subarray(rest.length - leftover);
        }
    }
    #newPump() {
        const pump = new _zlib_pump_js__WEBPACK_IMPORTED_MODULE_3__/* .ZlibPump */ .g(this.#open(), this.#onOutput);
        if (this.#isPaused)
            pump.pause();
        return pump;
    }
    async #guard(step) {
        try {
            await step;
        }
        catch (error) {
            if (error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .MeasureError */ .TG)
                throw error;
            throw damaged((0,_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error), error);
        }
    }
}
/**
 * A stream as it is, or unpacked when it is compressed as a whole (`docker save | gzip`).
 * @throws MeasureError for damaged data; LimitError beyond the meter's limits.
 */
async function* decompressed(stream, meter) {
    let unpacking;
    // Nothing says that a stream's first chunk holds the whole magic number.
    let start = Buffer.alloc(0);
    try {
        for await (const chunk of stream) {
            let bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
            if (unpacking === undefined) {
                if (start.length + bytes.length < MAGIC_BYTES) {
                    start = Buffer.concat([start, bytes]);
                    continue;
                }
                if (start.length > 0)
                    bytes = Buffer.concat([start, bytes]);
                const compression = sniffCompression(bytes);
                unpacking = compression === "none" ? null : new Unpacking(compression, meter);
            }
            if (unpacking === null)
                yield bytes;
            else
                yield* unpacking.push(bytes);
        }
        if (unpacking === undefined)
            yield start;
        else if (unpacking !== null)
            yield* unpacking.end();
    }
    finally {
        unpacking?.destroy();
    }
}
/** Unpacks on while what has come out is used. */
class Unpacking {
    #decompressor;
    #given = [];
    #output = [];
    #waiting = 0;
    #unpacked = 0;
    #wake = null;
    constructor(compression, meter) {
        const decompressor = new Decompressor(compression, (part) => {
            this.#unpacked += part.length;
            meter.ratio(this.#unpacked, decompressor.begun);
            this.#output.push(part);
            this.#waiting += part.length;
            if (this.#waiting >= MOST_WAITING)
                decompressor.pause();
            this.#wake?.();
        });
        this.#decompressor = decompressor;
    }
    async *push(bytes) {
        const pending = this.#decompressor.write(bytes);
        if (pending !== null)
            yield* this.#outputUntil(pending);
        else
            yield* this.#take();
    }
    async *end() {
        yield* this.#outputUntil(this.#decompressor.end());
    }
    destroy() {
        this.#decompressor.destroy();
    }
    /** @throws what the promise rejects with. */
    async *#outputUntil(pending) {
        let isSettled = false;
        const settle = () => {
            isSettled = true;
            this.#wake?.();
        };
        pending.then(settle, settle);
        for (;;) {
            if (this.#output.length > 0)
                yield* this.#take();
            else if (isSettled)
                return pending;
            else
                await new Promise((resolve) => (this.#wake = resolve));
        }
    }
    *#take() {
        const output = this.#output;
        if (output.length === 0)
            return;
        this.#output = [];
        this.#waiting = 0;
        this.#decompressor.resume();
        for (const part of output) {
            const used = this.#given.length < MOST_GIVEN ? undefined : this.#given.shift();
            if (used !== undefined)
                (0,_give_back_js__WEBPACK_IMPORTED_MODULE_2__/* .giveBack */ .F)(used);
            this.#given.push(part);
            yield part;
        }
    }
}
function damaged(what, cause) {
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .MeasureError */ .TG(`a compressed layer is damaged: ${what}`, "Save the image again; where the engine itself holds a damaged layer, pull or build the image again.", cause);
}


/***/ }),

/***/ 8238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ OS_RELEASE),
  x: () => (/* binding */ readDistribution)
});

// EXTERNAL MODULE: ./.cache/build/js/image/capture.js
var capture = __webpack_require__(8119);
;// CONCATENATED MODULE: ./.cache/build/js/image/os-release.js
/** os-release(5): `KEY=VALUE` lines with shell quoting. */
const MAX_KEYS = 256;
const LINE = /^\s*([A-Za-z][A-Za-z0-9_]*)=(.*)$/;
/**
 * Reads the assignments that a shell would make of them, without expanding anything. Lines that are none, and values
 * with control characters, are left out; the last assignment of a key wins.
 */
function parseOsRelease(text) {
    const values = new Map();
    for (const line of text.split(/\r?\n/)) {
        const match = LINE.exec(line);
        const key = match?.[1];
        const value = unquote((match?.[2] ?? "").trim());
        if (key === undefined || value === null || values.size >= MAX_KEYS)
            continue;
        values.set(key, value);
    }
    return Object.fromEntries(values);
}
/** Null when the quotes do not close, or the value goes on after them with something that is no quoted part. */
function unquote(raw) {
    let value = "";
    let quote = "";
    for (let at = 0; at < raw.length; at += 1) {
        const char = raw.charAt(at);
        if (quote === "'") {
            if (char === "'")
                quote = "";
            else
                value += char;
        }
        else if (char === "\\") {
            const next = raw.charAt(at + 1);
            if (next === "")
                return null;
            // Between double quotes a backslash only escapes what is special there.
            if (quote === '"' && !'$`"\\'.includes(next))
                value += char;
            value += next;
            at += 1;
        }
        else if (char === quote) {
            quote = "";
        }
        else if (quote === "" && (char === '"' || char === "'")) {
            quote = char;
        }
        else if (quote === "" && /\s/.test(char)) {
            // A shell would take the rest as a command: only a comment may follow.
            if (!/^\s+#/.test(raw.slice(at)))
                return null;
            break;
        }
        else {
            value += char;
        }
    }
    return quote !== "" || /[\u0000-\u001f\u007f-\u009f]/.test(value) ? null : value;
}

// EXTERNAL MODULE: ./.cache/build/js/image/tree/entry-list.js
var entry_list = __webpack_require__(4695);
;// CONCATENATED MODULE: ./.cache/build/js/image/distribution.js



const OS_RELEASE_BYTES = 65_536;
const LIBRARY_FOLDERS = ["lib", "lib32", "lib64", "libx32"].flatMap((name) => [name, `usr/${name}`]);
const TRIPLET = /^[A-Za-z0-9_]+-linux-[A-Za-z0-9_]+$/;
const MUSL_LOADER = /^ld-musl-[\w.-]{1,64}\.so\.1$/;
const GLIBC_LOADER = /^(?:ld-linux[\w.-]{0,64}\.so\.[0-9]+|ld64\.so\.[0-9]+|ld\.so\.1)$/;
/** Reads the os-release file, wherever of its two places it lies. */
const OS_RELEASE = (0,capture/* fileReader */.q)({
    wants: (path) => (path === "etc/os-release" || path === "usr/lib/os-release" ? OS_RELEASE_BYTES : 0),
    // A longer file is none that a system wrote.
    read: ({ bytes, size }) => size > OS_RELEASE_BYTES ? null : { values: parseOsRelease(bytes.toString("utf8")) },
});
/** The parsed os-release, null when there is none, and the libc whose loader is there. */
function readDistribution(tree) {
    const osRelease = osReleaseAt(tree, "/etc/os-release") ?? osReleaseAt(tree, "/usr/lib/os-release");
    return { osRelease, libc: libcOf(tree, osRelease) };
}
function osReleaseAt(tree, path) {
    const node = tree.resolve(path);
    if (node === null || tree.kind(node) !== entry_list/* KIND */.Nd.file)
        return null;
    // An empty file was not read, and it is an answer all the same.
    if (tree.bytes(node) === 0)
        return {};
    return OS_RELEASE.fact(tree, node)?.values ?? null;
}
/**
 * Both loaders happen: Debian with its musl package, Alpine with gcompat. The system's own is then musl only where
 * os-release says Alpine.
 */
function libcOf(tree, osRelease) {
    let musl = false;
    let glibc = false;
    for (const name of loaderNames(tree)) {
        musl ||= MUSL_LOADER.test(name);
        glibc ||= GLIBC_LOADER.test(name);
    }
    if (musl && glibc)
        return isAlpine(osRelease) ? "musl" : "glibc";
    if (musl)
        return "musl";
    return glibc ? "glibc" : "none";
}
/** Names of files and links in the folders where loaders lie, those of one architecture included. */
function* loaderNames(tree) {
    for (const path of LIBRARY_FOLDERS) {
        const folder = tree.paths.find(path);
        if (folder === null)
            continue;
        for (const child of tree.children(folder)) {
            const kind = tree.kind(child);
            const name = tree.paths.name(child);
            if (kind === entry_list/* KIND */.Nd.file || kind === entry_list/* KIND */.Nd.symlink) {
                if (name.startsWith("ld"))
                    yield name;
            }
            else if (kind === entry_list/* KIND */.Nd.directory && TRIPLET.test(name)) {
                for (const inner of tree.children(child)) {
                    const innerKind = tree.kind(inner);
                    if (innerKind === entry_list/* KIND */.Nd.file || innerKind === entry_list/* KIND */.Nd.symlink)
                        yield tree.paths.name(inner);
                }
            }
        }
    }
}
function isAlpine(osRelease) {
    return osRelease?.["ID"] === "alpine" || (osRelease?.["ID_LIKE"] ?? "").split(" ").includes("alpine");
}


/***/ }),

/***/ 2153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fp: () => (/* binding */ hasHash),
/* harmony export */   JJ: () => (/* binding */ hashOfBytes),
/* harmony export */   Rs: () => (/* binding */ symbolHash),
/* harmony export */   yk: () => (/* binding */ ElfStrings)
/* harmony export */ });
const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
/** FNV-1a, 32 bits, of a range of bytes. */
function hashOfBytes(bytes, start, end) {
    let hash = FNV_START;
    for (let at = start; at < end; at += 1)
        hash = Math.imul(hash ^ (bytes[at] ?? 0), FNV_PRIME);
    return hash >>> 0;
}
/** The hash by which symbols are compared: of the name in UTF-8. */
function symbolHash(name) {
    const bytes = Buffer.from(name, "utf8");
    return hashOfBytes(bytes, 0, bytes.length);
}
/** What one of them takes besides its letters: its place in a map, and its object. */
const TEXT_BYTES = 64;
const SYMBOL_BYTES = 192;
/** Texts and symbols that many files share: most of an image's files want the same few thousand of them. */
class ElfStrings {
    /** About what they take in memory, all together. */
    bytes = 0;
    #texts = new Map();
    #symbols = new Map();
    /** The same text, as one string for all. */
    text(text) {
        const known = this.#texts.get(text);
        if (known !== undefined)
            return known;
        this.#texts.set(text, text);
        this.bytes += TEXT_BYTES + text.length;
        return text;
    }
    symbol(name, hash, isWeak, binding, isCopied, version, library) {
        const key = `${isWeak ? "w" : "s"}${isCopied ? "c" : "n"}${binding}\0${version ?? ""}\0${library ?? ""}\0${name}`;
        const known = this.#symbols.get(key);
        if (known !== undefined)
            return known;
        const symbol = {
            name: this.text(name),
            hash,
            isWeak,
            version: version === null ? null : this.text(version),
            library: library === null ? null : this.text(library),
            binding,
            isCopied,
        };
        this.#symbols.set(key, symbol);
        this.bytes += SYMBOL_BYTES + key.length;
        return symbol;
    }
}
/** Whether an ascending list of hashes has one. */
function hasHash(hashes, hash) {
    let low = 0;
    let high = hashes.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        const value = hashes[middle] ?? 0;
        if (value === hash)
            return true;
        if (value < hash)
            low = middle + 1;
        else
            high = middle;
    }
    return false;
}


/***/ }),

/***/ 2189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ loadable),
/* harmony export */   t: () => (/* binding */ platformOf)
/* harmony export */ });
/* harmony import */ var _distribution_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8238);
/** For which platform a native Node package or file is, by its name; and what the image itself can load. */

const SYSTEMS = new Map([
    ...[
        "linux",
        "darwin",
        "win32",
        "freebsd",
        "openbsd",
        "netbsd",
        "android",
        "sunos",
        "aix",
        "openharmony",
    ].map((name) => [name, name]),
    ["linuxmusl", "linux"],
    ["linuxglibc", "linux"],
    ["windows", "win32"],
    ["macos", "darwin"],
]);
const LIBCS = new Map([
    ["linuxmusl", "musl"],
    ["musl", "musl"],
    ["musleabihf", "musl"],
    ["musleabi", "musl"],
    ["linuxglibc", "glibc"],
    ["gnu", "glibc"],
    ["glibc", "glibc"],
    ["gnueabihf", "glibc"],
    ["gnueabi", "glibc"],
]);
const ARCHES = new Map([
    ["x64", "x64"],
    ["x8664", "x64"],
    ["amd64", "x64"],
    ["64", "x64"],
    ["arm64", "arm64"],
    ["arm64v8", "arm64"],
    ["aarch64", "arm64"],
    ["arm", "arm"],
    ["armv6", "arm"],
    ["armv7", "arm"],
    ["armv7l", "arm"],
    ["ia32", "ia32"],
    ["x86", "ia32"],
    ["i686", "ia32"],
    ["386", "ia32"],
    ["riscv64", "riscv64"],
    ["s390x", "s390x"],
    ["ppc64", "ppc64"],
    ["ppc64le", "ppc64"],
    ["loong64", "loong64"],
    ["mips64el", "mips64el"],
]);
/** Words that go with a platform and tell nothing more about it. */
const SILENT = new Set(["msvc", "universal", "unknown", "pc", "apple"]);
const LONGEST = 200;
/** What a name says, word by word; words are parted by `-`, `_`, `.` and `+`. */
function platformOf(name) {
    let os = null;
    let arch = null;
    let libc = null;
    const rest = [];
    if (name.length > LONGEST)
        return { os, arch, libc, stem: name };
    for (const word of name.replaceAll("x86_64", "x8664").split(/[-_.+/]/)) {
        const system = SYSTEMS.get(word);
        const machine = ARCHES.get(word);
        const library = LIBCS.get(word);
        os ??= system ?? null;
        arch ??= machine ?? null;
        libc ??= library ?? null;
        if (system === undefined && machine === undefined && library === undefined && !SILENT.has(word)) {
            rest.push(word);
        }
    }
    return { os, arch, libc, stem: rest.join("-") };
}
const LOADERS = [
    { arch: "x64", paths: ["/lib/ld-musl-x86_64.so.1", "/lib64/ld-linux-x86-64.so.2"] },
    { arch: "arm64", paths: ["/lib/ld-musl-aarch64.so.1", "/lib/ld-linux-aarch64.so.1"] },
    { arch: "arm", paths: ["/lib/ld-musl-armhf.so.1", "/lib/ld-linux-armhf.so.3", "/lib/ld-linux.so.3"] },
    { arch: "ia32", paths: ["/lib/ld-musl-i386.so.1", "/lib/ld-linux.so.2"] },
    { arch: "riscv64", paths: ["/lib/ld-musl-riscv64.so.1", "/lib/ld-linux-riscv64-lp64d.so.1"] },
    { arch: "s390x", paths: ["/lib/ld-musl-s390x.so.1", "/lib/ld64.so.1"] },
    { arch: "ppc64", paths: ["/lib/ld-musl-powerpc64le.so.1", "/lib64/ld64.so.2"] },
    { arch: "loong64", paths: ["/lib/ld-musl-loongarch64.so.1", "/lib64/ld-linux-loongarch-lp64d.so.1"] },
];
/** What binaries an image can load, by the loaders in it. */
function loadable(tree) {
    const { libc } = (0,_distribution_js__WEBPACK_IMPORTED_MODULE_0__/* .readDistribution */ .x)(tree);
    const found = LOADERS.filter(({ paths }) => paths.some((path) => tree.resolve(path) !== null));
    return { libc: libc === "none" ? null : libc, arches: new Set(found.map(({ arch }) => arch)) };
}


/***/ }),

/***/ 922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ giveBack)
/* harmony export */ });
/**
 * Memory that is given back at once. Left to the garbage collector, the buffers that zlib fills cost a collection of the
 * whole heap every few milliseconds, and the system new pages for each of them: a fifth of what reading an image costs.
 */
// A message to a closed port is dropped, and what it was to move is gone with it.
const { port1: nowhere } = new MessageChannel();
nowhere.close();
/**
 * Frees what a zlib stream has handed out and nobody needs any longer: its memory, and that of everything handed out
 * before from the same buffer. Only a part that ends where its buffer ends frees it; zlib goes on writing after others.
 */
function giveBack(part) {
    const { buffer, byteOffset, length } = part;
    // Buffers that are smaller than Node's pool may lie in it, beside others.
    if (buffer instanceof SharedArrayBuffer || buffer.byteLength <= Buffer.poolSize)
        return;
    if (byteOffset + length === buffer.byteLength)
        nowhere.postMessage(null, [buffer]);
}


/***/ }),

/***/ 3364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ LayerStore)
/* harmony export */ });
/* unused harmony export LayerShelf */
/* harmony import */ var _programs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8728);
/* harmony import */ var _tree_path_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5942);


const DIGEST = /^blobs\/sha256\/[0-9a-f]{64}$/;
/** Entries and paths that are kept; beyond it a new shelf is begun, which costs reading again and nothing else. */
const MOST_ENTRIES = 3_000_000;
class LayerStore {
    #limits;
    #shelf;
    constructor(limits) {
        this.#limits = limits;
        this.#shelf = new LayerShelf(limits);
    }
    /** What the next image is read with. */
    shelf() {
        if (this.#shelf.isFull)
            this.#shelf = new LayerShelf(this.#limits);
        return this.#shelf;
    }
}
/** Layers and the table that their paths are numbers of. */
class LayerShelf {
    paths;
    programs = new _programs_js__WEBPACK_IMPORTED_MODULE_0__/* .ProgramFacts */ .sw();
    #layers = new Map();
    #entries = 0;
    constructor(limits) {
        this.paths = new _tree_path_table_js__WEBPACK_IMPORTED_MODULE_1__/* .PathTable */ .mt(limits);
    }
    get isFull() {
        return this.#entries > MOST_ENTRIES || this.paths.size > MOST_ENTRIES;
    }
    /** The layer filed under a key, read in the same way; null when it is not known. */
    find(key, reading) {
        return this.#layers.get(shelved(key, reading)) ?? null;
    }
    add(key, reading, blob) {
        if (blob.kind !== "layer" || !DIGEST.test(key))
            return;
        this.#layers.set(shelved(key, reading), blob);
        this.#entries += blob.entries.length;
    }
}
function shelved(key, { download, programs }) {
    return `${download} ${programs ? "programs" : ""} ${key}`;
}


/***/ }),

/***/ 3777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dR: () => (/* binding */ DEFAULT_LIMITS),
/* harmony export */   kI: () => (/* binding */ Meter),
/* harmony export */   oC: () => (/* binding */ LimitError)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2030);
/* harmony import */ var _model_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5658);
/** What reading a stranger's archive may cost at most. Beyond a limit reading stops: a limit is never a number. */


const DEFAULT_LIMITS = {
    archiveEntries: 200_000,
    layerEntries: 8_000_000,
    uncompressedBytes: 1e12,
    // Layers of zeros are legitimate (a swap file shrinks 1000-fold), so the ratio only counts once it gets expensive.
    ratioFreeBytes: 16e9,
    ratio: 200,
    jsonBytes: 4e6,
    jsonDepth: 64,
    keptBytes: 64e6,
    extendedHeaderBytes: 1_048_576,
    capturedBytes: 1e9,
    pathBytes: 16_384,
    nameBytes: 5e8,
    paths: 16_000_000,
};
/** The archive goes beyond a limit. Ends the reading at once, also when the blob would not have been needed. */
class LimitError extends _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MeasureError */ .TG {
    constructor(what) {
        super(`the archive goes beyond a limit: ${what}`, "No ordinary image does this: look at how it was made before trusting it.");
    }
}
/** Counts what one archive has cost so far. */
class Meter {
    limits;
    #archiveEntries = 0;
    #layerEntries = 0;
    #uncompressed = 0;
    #kept = 0;
    #captured = 0;
    #targets = 0;
    constructor(limits) {
        this.limits = limits;
    }
    archiveEntry() {
        this.#archiveEntries += 1;
        if (this.#archiveEntries > this.limits.archiveEntries) {
            throw new LimitError(`more than ${this.limits.archiveEntries} files`);
        }
    }
    layerEntry() {
        this.#layerEntries += 1;
        if (this.#layerEntries > this.limits.layerEntries) {
            throw new LimitError(`more than ${this.limits.layerEntries} entries in its layers`);
        }
    }
    /** @throws LimitError when the uncompressed bytes of all layers together exceed the limit. */
    uncompressed(bytes) {
        this.#uncompressed += bytes;
        if (this.#uncompressed > this.limits.uncompressedBytes) {
            throw new LimitError(`more than ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(this.limits.uncompressedBytes)} of uncompressed layers`);
        }
    }
    /** @throws LimitError when one blob grows out of proportion to what is stored of it. */
    ratio(uncompressed, stored) {
        if (uncompressed > this.limits.ratioFreeBytes + this.limits.ratio * stored) {
            throw new LimitError(`${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(stored)} of a compressed layer unpack to more than ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(uncompressed)}`);
        }
    }
    keep(bytes) {
        this.#kept += bytes;
        if (this.#kept > this.limits.keptBytes) {
            throw new LimitError(`more than ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(this.limits.keptBytes)} of manifests, configs and names`);
        }
    }
    /** @throws LimitError for a target that no file system holds, or for too many bytes of them. */
    target(bytes) {
        if (bytes > this.limits.pathBytes) {
            throw new LimitError(`a link to a path of more than ${this.limits.pathBytes} bytes`);
        }
        this.#targets += bytes;
        if (this.#targets > this.limits.nameBytes) {
            throw new LimitError(`more than ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(this.limits.nameBytes)} of symbolic links' targets`);
        }
    }
    /** @throws LimitError when readers would look at more than is sensible. */
    capture(bytes) {
        this.#captured += bytes;
        if (this.#captured > this.limits.capturedBytes) {
            throw new LimitError(`more than ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(this.limits.capturedBytes)} of package databases and of what programs say of themselves`);
        }
    }
}


/***/ }),

/***/ 8497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ encodeName),
/* harmony export */   e: () => (/* binding */ decodeName)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/** File names are bytes. As text they are UTF-8, with every byte that is none as a lone surrogate (as Python does it). */

const ESCAPED = /[\udc80-\udcff]/;
/**
 * Writes a name's bytes and returns how many there are: what `decodeName` made of them, so that names that differ stay
 * different. `into` has room for a few bytes more than the longest name: what does not fit fills it.
 */
function encodeName(name, into) {
    return ESCAPED.test(name) ? encodeEscaped(name, into) : into.write(name, "utf8");
}
function encodeEscaped(name, into) {
    let at = 0;
    for (const char of name) {
        const code = char.charCodeAt(0);
        if (char.length === 1 && code >= 0xdc80 && code <= 0xdcff) {
            into[at] = code - 0xdc00;
            at += 1;
        }
        else {
            at += into.write(char, at, "utf8");
        }
        if (at >= into.length - 4)
            return into.length;
    }
    return at;
}
/**
 * A name's bytes, those from `start` up to `end`, as text: UTF-8, with what is none escaped byte by byte as lone
 * surrogates.
 */
function decodeName(bytes, start = 0, end = bytes.length) {
    let bits = 0;
    for (let at = start; at < end; at += 1)
        bits |= bytes[at] ?? 0;
    // Nearly every name: ASCII reads the same in every encoding.
    if (bits < 128)
        return bytes.toString("latin1", start, end);
    const name = bytes.subarray(start, end);
    return (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(name) ? name.toString("utf8") : escapeBytes(name);
}
/** As Python's surrogateescape: valid sequences decoded, every other byte as U+DC00 plus its value. */
function escapeBytes(bytes) {
    let text = "";
    for (let at = 0; at < bytes.length;) {
        const byte = bytes[at] ?? 0;
        const sequence = bytes.subarray(at, at + sequenceLength(byte));
        if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(sequence)) {
            text += sequence.toString("utf8");
            at += sequence.length;
        }
        else {
            text += String.fromCharCode(0xdc00 + byte);
            at += 1;
        }
    }
    return text;
}
function sequenceLength(first) {
    if (first < 0xc0)
        return 1;
    if (first < 0xe0)
        return 2;
    return first < 0xf0 ? 3 : 4;
}


/***/ }),

/***/ 2532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CZ: () => (/* binding */ weighPackages),
/* harmony export */   DN: () => (/* binding */ addTo),
/* harmony export */   TF: () => (/* binding */ mainLayer)
/* harmony export */ });
/* harmony import */ var _tree_entry_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4695);

const NOBODY = -1;
const UNKNOWN = -2;
/**
 * Finds the packages and weighs them. A file that several claim counts to the first: system packages go before those of
 * a language, which a distribution ships as well. Bytecode that no package lists counts to the owner of its source, and
 * what lies in a package's folder to the package of the deepest such folder.
 */
function weighPackages(tree, kinds) {
    const listed = kinds.map((kind) => kind.list(tree));
    const found = listed.flatMap((packages) => packages.found);
    const owners = new Owners(tree, found);
    found.forEach((item, index) => {
        owners.claimFiles(item, index);
    });
    owners.claimBytecode();
    owners.claimFolders();
    return {
        packages: owners.weigh(),
        ownerOf: (inode) => owners.of(inode),
        gaps: listed.flatMap((packages) => packages.gaps),
    };
}
class Owners {
    #tree;
    #found;
    #owner;
    /** By package: the one that was first to claim its files, as long as that holds for all of them. */
    #partOf;
    constructor(tree, found) {
        this.#tree = tree;
        this.#found = found;
        this.#owner = new Int32Array(tree.inodes).fill(NOBODY);
        this.#partOf = new Int32Array(found.length).fill(UNKNOWN);
    }
    of(inode) {
        return this.#owner[inode] ?? NOBODY;
    }
    claimFiles(item, index) {
        for (const node of item.files) {
            const place = this.#tree.locate(node);
            const inode = place === null ? -1 : this.#tree.inode(place);
            if (inode === -1)
                continue;
            const owner = this.of(inode);
            if (owner === NOBODY)
                this.#owner[inode] = index;
            // One file of its own is enough to be a package of its own.
            if (owner === NOBODY || owner === index)
                this.#partOf[index] = NOBODY;
            else if (this.#partOf[index] === UNKNOWN)
                this.#partOf[index] = owner;
        }
    }
    /** `x/__pycache__/name.cpython-311.pyc` counts as `x/name.py` does. */
    claimBytecode() {
        const tree = this.#tree;
        for (const [node, inode] of this.#unowned()) {
            const { paths } = tree;
            if (!paths.endsWith(node, ".pyc"))
                continue;
            const folder = paths.parent(node);
            const name = paths.name(node);
            if (paths.name(folder) !== "__pycache__")
                continue;
            const source = paths.childNamed(paths.parent(folder), `${name.slice(0, name.indexOf("."))}.py`);
            const original = source === null ? -1 : tree.inode(source);
            if (original !== -1)
                this.#owner[inode] = this.of(original);
        }
    }
    claimFolders() {
        const tree = this.#tree;
        const owned = new Map();
        this.#found.forEach((item, index) => {
            for (const folder of item.folders) {
                const place = tree.locate(folder);
                if (place !== null && tree.kind(place) === _tree_entry_list_js__WEBPACK_IMPORTED_MODULE_0__/* .KIND */ .Nd.directory && !owned.has(place))
                    owned.set(place, index);
            }
        });
        if (owned.size === 0)
            return;
        const known = new Int32Array(tree.paths.size).fill(UNKNOWN);
        for (const [node, inode] of this.#unowned()) {
            this.#owner[inode] = ownerAbove(tree, tree.paths.parent(node), owned, known);
        }
    }
    weigh() {
        const weights = this.#found.map(() => ({ bytes: 0, files: 0, byLayer: new Map() }));
        for (const inode of this.#tree.liveInodes()) {
            const weight = weights[this.of(inode)];
            if (weight === undefined)
                continue;
            const bytes = this.#tree.inodeBytes(inode);
            weight.bytes += bytes;
            weight.files += 1;
            addTo(weight.byLayer, this.#tree.inodeLayer(inode), bytes);
        }
        return this.#found.map((item, index) => ({
            type: item.type,
            name: item.name,
            version: item.version,
            location: item.location,
            requested: item.requested,
            source: item.source,
            ...(item.platforms === undefined ? {} : { platforms: item.platforms }),
            origin: item.origin,
            partOf: this.#found[this.#partOf[index] ?? NOBODY]?.name ?? null,
            ...(weights[index] ?? { bytes: 0, files: 0, byLayer: new Map() }),
        }));
    }
    /** Every path whose content nobody owns yet. */
    *#unowned() {
        for (const node of this.#tree.nodes()) {
            const inode = this.#tree.inode(node);
            if (inode !== -1 && this.#owner[inode] === NOBODY)
                yield [node, inode];
        }
    }
}
/** The owner of the nearest folder upwards that has one; `known` remembers it for every folder on the way. */
function ownerAbove(tree, start, owned, known) {
    const way = [];
    let owner = UNKNOWN;
    for (let folder = start; owner === UNKNOWN; folder = tree.paths.parent(folder)) {
        owner = known[folder] ?? UNKNOWN;
        if (owner !== UNKNOWN)
            break;
        way.push(folder);
        owner = owned.get(folder) ?? (folder === 0 ? NOBODY : UNKNOWN);
    }
    for (const folder of way)
        known[folder] = owner;
    return owner;
}
/** Adds bytes to a layer's sum. */
function addTo(byLayer, layer, bytes) {
    byLayer.set(layer, (byLayer.get(layer) ?? 0) + bytes);
}
/** The layer that stores most; null for nothing. */
function mainLayer(byLayer) {
    let main = null;
    for (const [layer, bytes] of byLayer) {
        if (main === null || bytes > (byLayer.get(main) ?? 0))
            main = layer;
    }
    return main;
}


/***/ }),

/***/ 402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ platformName),
/* harmony export */   FL: () => (/* binding */ parsePlatform),
/* harmony export */   aH: () => (/* binding */ isPlatform)
/* harmony export */ });
/** A request without a variant takes any; arm64 is v8 and 32-bit arm is v7 unless they say otherwise. */
function isPlatform(config, wanted) {
    if (config.os !== wanted.os || config.architecture !== wanted.architecture)
        return false;
    return wanted.variant === null || usualVariant(config) === usualVariant(wanted);
}
function usualVariant(platform) {
    const usual = { arm64: "v8", arm: "v7", amd64: "v1" };
    return platform.variant ?? usual[platform.architecture] ?? "";
}
/** `OS/ARCH[/VARIANT]`, as the image says it. */
function platformName(platform) {
    const { os, architecture, variant } = platform;
    return [os, architecture, ...(variant === null ? [] : [variant])].join("/");
}
/** `OS/ARCH[/VARIANT]` in its parts; null for null, and for what names no architecture. */
function parsePlatform(name) {
    const [os, architecture, variant] = name?.split("/") ?? [];
    if (os === undefined || architecture === undefined)
        return null;
    return { os, architecture, variant: variant ?? null };
}


/***/ }),

/***/ 2454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ printable)
/* harmony export */ });
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;
const MOST_LETTERS = 100;
/** A name from an archive as one short line, for a message: nothing in it moves a cursor or starts a line. */
function printable(name) {
    const clean = name.slice(0, MOST_LETTERS + 1).replace(UNPRINTABLE, "?");
    return clean.length > MOST_LETTERS ? `${clean.slice(0, MOST_LETTERS - 1)}…` : clean;
}


/***/ }),

/***/ 8728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h2: () => (/* binding */ programsOf),
/* harmony export */   rU: () => (/* binding */ LOADER_CONFIGURATION),
/* harmony export */   sw: () => (/* binding */ ProgramFacts)
/* harmony export */ });
/* harmony import */ var _capture_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8119);
/* harmony import */ var _elf_strings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2153);


const CONFIGURATION = /^etc\/(?:ld\.so\.conf|ld\.so\.conf\.d\/[^/]{1,200}\.conf|ld-musl-[a-z0-9_]{1,20}\.path)$/;
const MOST_TEXT = 65_536;
/** Reads what tells a loader where to look. */
const LOADER_CONFIGURATION = (0,_capture_js__WEBPACK_IMPORTED_MODULE_0__/* .fileReader */ .q)({
    wants: (path) => (path.startsWith("etc/ld") && CONFIGURATION.test(path) ? MOST_TEXT : 0),
    // A part of it must not pass for the whole.
    read: ({ bytes, size }) => (size > MOST_TEXT ? null : { text: bytes.toString("latin1") }),
});
/** @param tree read with the programs captured */
function programsOf(tree, facts, { packages, ownerOf }) {
    const { paths } = tree;
    const files = [];
    for (const inode of tree.liveInodes()) {
        const node = tree.inodeNode(inode);
        const fact = facts.of(tree, node);
        if (fact === null)
            continue;
        const owner = packages[ownerOf(inode)] ?? null;
        files.push({ path: paths.path(node), bytes: tree.inodeBytes(inode), fact, owner });
    }
    files.sort((a, b) => (a.path < b.path ? -1 : 1));
    const at = (path) => tree.resolve(`/${path.replace(/^\/+/, "")}`);
    return {
        files,
        resolve: (path) => {
            const node = at(path);
            return node === null ? null : paths.path(node);
        },
        elf: (path) => {
            const node = at(path);
            const fact = node === null ? null : facts.of(tree, node);
            return fact?.kind === "elf" ? fact.elf : null;
        },
        text: (path) => {
            const node = at(path);
            return node === null ? null : (LOADER_CONFIGURATION.fact(tree, node)?.text ?? null);
        },
        list: (folder) => {
            const node = at(folder);
            return node === null ? [] : [...tree.children(node)].map((child) => paths.name(child)).sort();
        },
    };
}
/** Tells the facts of programs from what readers of single files made. */
class ProgramFacts {
    strings = new _elf_strings_js__WEBPACK_IMPORTED_MODULE_1__/* .ElfStrings */ .yk();
    #own = new WeakMap();
    add(fact) {
        this.#own.set(fact, fact);
        return fact;
    }
    of(tree, node) {
        const captured = tree.captured(node);
        return captured === null ? null : (this.#own.get(captured) ?? null);
    }
}


/***/ }),

/***/ 9114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IE: () => (/* binding */ BLOCK),
/* harmony export */   K: () => (/* binding */ readSparseSize),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   ay: () => (/* binding */ readHeader),
/* harmony export */   ei: () => (/* binding */ isZeroBlock),
/* harmony export */   k9: () => (/* binding */ checksumHolds),
/* harmony export */   kw: () => (/* binding */ tarError),
/* harmony export */   yN: () => (/* binding */ readPax)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2030);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8497);
/** One 512-byte tar header block, and the records of PAX extended headers. */


const BLOCK = 512;
/** What is in the stream is no tar, or a damaged one. */
function tarError(what, cause) {
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MeasureError */ .TG(`not a readable tar archive: ${what}`, "Save the image again; the file may be damaged, truncated or of another format.", cause);
}
/** True when the block is nothing but zeros: the end marker, or half of it. */
function isZeroBlock(block, offset) {
    for (let index = offset; index < offset + BLOCK; index += 1) {
        if (block[index] !== 0)
            return false;
    }
    return true;
}
/** Whether the block's own checksum holds, as unsigned (POSIX) or signed bytes (old Sun tars). */
function checksumHolds(block, offset) {
    const stored = octal(block, offset + 148, 8);
    if (stored === null)
        return false;
    // The checksum's own field counts as eight spaces.
    let unsigned = sum(block, offset, offset + BLOCK) + 8 * 32 - sum(block, offset + 148, offset + 156);
    if (stored === unsigned)
        return true;
    for (let index = offset; index < offset + BLOCK; index += 1) {
        const isOwn = index >= offset + 148 && index < offset + 156;
        if (!isOwn && (block[index] ?? 0) > 127)
            unsigned -= 256;
    }
    return stored === unsigned;
}
function sum(block, from, to) {
    let total = 0;
    for (let index = from; index < to; index += 1)
        total += block[index] ?? 0;
    return total;
}
/** Reads a header whose checksum was verified. @throws MeasureError for a size that is no byte count. */
function readHeader(block, offset) {
    const type = String.fromCharCode(block[offset + 156] ?? 0);
    return {
        type,
        path: readPath(block, offset),
        linkPath: type === "1" || type === "2" ? text(block, offset + 157, 100) : "",
        size: number(block, offset + 124, 12, "size"),
        attributes: fingerprint(block, offset + 100, 24),
        time: fingerprint(block, offset + 136, 12),
    };
}
/** FNV-1a of a few bytes. */
function fingerprint(block, offset, length) {
    let hash = 0x811c9dc5;
    for (let at = offset; at < offset + length; at += 1)
        hash = Math.imul(hash ^ (block[at] ?? 0), 0x01000193);
    return hash >>> 0;
}
/** The `prefix` field belongs to POSIX ustar only: GNU tar and star put other things there. */
function readPath(block, offset) {
    const name = text(block, offset, 100);
    if (block[offset + 345] === 0 || block.toString("latin1", offset + 257, offset + 263) !== "ustar\0")
        return name;
    const isStar = block.toString("latin1", offset + 508, offset + 512) === "tar\0";
    const prefix = text(block, offset + 345, isStar ? 131 : 155);
    return prefix === "" ? name : `${prefix}/${name}`;
}
/** The logical size of an old-style GNU sparse file. */
function readSparseSize(block, offset) {
    return number(block, offset + 483, 12, "sparse size");
}
/**
 * Text of a field, up to its first NUL. Names need not be UTF-8: a byte that belongs to no sequence becomes a lone
 * surrogate of its own, so that names that differ stay different.
 */
function text(block, offset, length) {
    const end = offset + length;
    let stop = offset;
    while (stop < end && block[stop] !== 0)
        stop += 1;
    return (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeName */ .e)(block, offset, stop);
}
/** A numeric field: octal digits, or base-256 when the top bit of its first byte is set (sizes of 8 GiB and more). */
function number(block, offset, length, what) {
    const first = block[offset] ?? 0;
    if ((first & 0x80) === 0) {
        const value = octal(block, offset, length);
        if (value === null)
            throw tarError(`a header's ${what} is no number`);
        return value;
    }
    if ((first & 0x40) !== 0)
        throw tarError(`a header's ${what} is negative`);
    let value = first & 0x3f;
    for (let index = offset + 1; index < offset + length; index += 1) {
        value = value * 256 + (block[index] ?? 0);
        if (value > Number.MAX_SAFE_INTEGER)
            throw tarError(`a header's ${what} is beyond any file`);
    }
    return value;
}
/** Octal digits between spaces and NULs; an empty field is 0; null when anything else is in it. */
function octal(block, offset, length) {
    const end = offset + length;
    let at = offset;
    while (at < end && (block[at] === 32 || block[at] === 0))
        at += 1;
    let value = 0;
    for (; at < end; at += 1) {
        const byte = block[at] ?? 0;
        if (byte === 32 || byte === 0)
            break;
        if (byte < 48 || byte > 55)
            return null;
        value = value * 8 + (byte - 48);
    }
    for (; at < end; at += 1) {
        if (block[at] !== 32 && block[at] !== 0)
            return null;
    }
    return value;
}
const NEWLINE = 10;
const SPACE = 32;
const USED_KEYS = new Set([
    "path",
    "linkpath",
    "size",
    "GNU.sparse.major",
    "GNU.sparse.minor",
    "GNU.sparse.map",
    "GNU.sparse.offset",
    "GNU.sparse.name",
    "GNU.sparse.size",
    "GNU.sparse.realsize",
]);
/**
 * Reads `LENGTH KEY=VALUE\n` records; the last one of a key wins, an empty value takes the key back.
 * @throws MeasureError for records that do not add up.
 */
function readPax(data) {
    const records = new Map();
    let at = 0;
    while (at < data.length) {
        // A length has at most 7 digits: a header is at most 1 MiB.
        const space = data.subarray(at, at + 8).indexOf(SPACE);
        const digits = space < 1 ? "" : data.toString("latin1", at, at + space);
        const length = /^[0-9]+$/.test(digits) ? Number(digits) : 0;
        const end = at + length;
        if (length < space + 4 || end > data.length || data[end - 1] !== NEWLINE) {
            throw tarError("a PAX record's length does not add up");
        }
        const equals = data.subarray(at + space + 1, end - 1).indexOf("=");
        if (equals < 1)
            throw tarError("a PAX record has no key");
        const value = at + space + 1 + equals + 1;
        const key = data.toString("utf8", at + space + 1, value - 1);
        if (USED_KEYS.has(key))
            records.set(key, (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeName */ .e)(data.subarray(value, end - 1)));
        at = end;
    }
    return fieldsOf(records);
}
function fieldsOf(records) {
    const sparse = isSparse(records);
    const path = (sparse ? textOf(records, "GNU.sparse.name") : undefined) ?? textOf(records, "path");
    const linkPath = textOf(records, "linkpath");
    const size = sizeOf(records, "size");
    const sparseSize = sparse
        ? (sizeOf(records, "GNU.sparse.size") ?? sizeOf(records, "GNU.sparse.realsize"))
        : undefined;
    return {
        ...(path === undefined ? {} : { path }),
        ...(linkPath === undefined ? {} : { linkPath }),
        ...(size === undefined ? {} : { size }),
        ...(sparseSize === undefined ? {} : { sparseSize }),
    };
}
/** A sparse size counts only in the formats that Go's reader expands: elsewhere an engine would not see it either. */
function isSparse(records) {
    const major = records.get("GNU.sparse.major") ?? "";
    const minor = records.get("GNU.sparse.minor") ?? "";
    if (major === "" && minor === "")
        return records.has("GNU.sparse.map") || records.has("GNU.sparse.offset");
    return (major === "0" && (minor === "0" || minor === "1")) || (major === "1" && minor === "0");
}
function textOf(records, key) {
    const value = records.get(key);
    if (value?.includes("\0") === true)
        throw tarError(`a PAX ${key} holds a NUL byte`);
    return value === "" ? undefined : value;
}
function sizeOf(records, key) {
    const value = records.get(key);
    if (value === undefined || value === "")
        return undefined;
    const parsed = /^[0-9]{1,16}$/.test(value) ? Number(value) : Number.NaN;
    if (!Number.isSafeInteger(parsed))
        throw tarError(`a PAX ${key} is no byte count`);
    return parsed;
}


/***/ }),

/***/ 4695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nd: () => (/* binding */ KIND),
/* harmony export */   X: () => (/* binding */ EntryList)
/* harmony export */ });
/* unused harmony export DIGEST_BYTES */
/* harmony import */ var _path_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5942);
/** What one layer does to the tree: its entries in the order of the tar, some 25 bytes each. */

const KIND = {
    file: 1,
    hardlink: 2,
    symlink: 3,
    directory: 4,
    device: 5,
    /** Takes the path away that the layers below have. */
    whiteout: 6,
    /** Takes away what the layers below have in this folder. */
    opaque: 7,
};
const FIRST = 256;
/** Bytes of a content digest that are kept: enough that nobody finds two contents with the same. */
const DIGEST_BYTES = 16;
class EntryList {
    #nodes = new Int32Array(FIRST);
    #kinds = new Uint8Array(FIRST);
    #bytes = new Float64Array(FIRST);
    /** A hard link's node, or a symbolic link's index in `#targets`. */
    #links = new Int32Array(FIRST);
    #attributes = new Uint32Array(FIRST);
    #times = new Uint32Array(FIRST);
    #targets = [];
    #digests = null;
    #length = 0;
    get length() {
        return this.#length;
    }
    /** Returns the entry's index. */
    add(entry) {
        const index = this.#length;
        if (index === this.#nodes.length)
            this.#grow();
        this.#nodes[index] = entry.node;
        this.#kinds[index] = entry.kind;
        this.#bytes[index] = entry.bytes;
        this.#attributes[index] = entry.attributes;
        this.#times[index] = entry.time;
        if (entry.kind === KIND.symlink) {
            this.#links[index] = this.#targets.length;
            this.#targets.push(entry.target);
        }
        else {
            this.#links[index] = entry.link;
        }
        this.#length = index + 1;
        return index;
    }
    /** Files the digest of an entry's content; its first DIGEST_BYTES are kept. */
    setDigest(index, digest) {
        const length = this.#nodes.length * DIGEST_BYTES;
        this.#digests ??= Buffer.alloc(length);
        if (this.#digests.length < length)
            this.#digests = (0,_path_table_js__WEBPACK_IMPORTED_MODULE_0__/* .grown */ .gT)(this.#digests, Buffer.alloc(length));
        digest.copy(this.#digests, index * DIGEST_BYTES, 0, DIGEST_BYTES);
    }
    node(index) {
        return this.#nodes[index] ?? 0;
    }
    /** 0 beyond the list's end. */
    kind(index) {
        return toKind(this.#kinds[index] ?? 0);
    }
    bytes(index) {
        return this.#bytes[index] ?? 0;
    }
    /** Of a hard link only. */
    link(index) {
        return this.#links[index] ?? 0;
    }
    /** Of a symbolic link only; "" for everything else. */
    target(index) {
        return this.#kinds[index] === KIND.symlink ? (this.#targets[this.#links[index] ?? 0] ?? "") : "";
    }
    attributes(index) {
        return this.#attributes[index] ?? 0;
    }
    time(index) {
        return this.#times[index] ?? 0;
    }
    /** Null for what was not hashed. */
    digest(index) {
        const digest = this.#digests?.subarray(index * DIGEST_BYTES, (index + 1) * DIGEST_BYTES);
        return digest?.some((byte) => byte !== 0) === true ? digest : null;
    }
    /** Gives back what growing has reserved beyond the entries. */
    trim() {
        this.#resize(this.#length);
    }
    #grow() {
        this.#resize(Math.ceil(this.#nodes.length * 1.5));
    }
    #resize(length) {
        const size = Math.max(length, 1);
        const kept = this.#length;
        this.#nodes = (0,_path_table_js__WEBPACK_IMPORTED_MODULE_0__/* .grown */ .gT)(this.#nodes.subarray(0, kept), new Int32Array(size));
        this.#kinds = (0,_path_table_js__WEBPACK_IMPORTED_MODULE_0__/* .grown */ .gT)(this.#kinds.subarray(0, kept), new Uint8Array(size));
        this.#bytes = (0,_path_table_js__WEBPACK_IMPORTED_MODULE_0__/* .grown */ .gT)(this.#bytes.subarray(0, kept), new Float64Array(size));
        this.#links = (0,_path_table_js__WEBPACK_IMPORTED_MODULE_0__/* .grown */ .gT)(this.#links.subarray(0, kept), new Int32Array(size));
        this.#attributes = (0,_path_table_js__WEBPACK_IMPORTED_MODULE_0__/* .grown */ .gT)(this.#attributes.subarray(0, kept), new Uint32Array(size));
        this.#times = (0,_path_table_js__WEBPACK_IMPORTED_MODULE_0__/* .grown */ .gT)(this.#times.subarray(0, kept), new Uint32Array(size));
    }
}
const KINDS = [0, ...Object.values(KIND)];
function toKind(value) {
    return KINDS[value] ?? 0;
}


/***/ }),

/***/ 5942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dl: () => (/* binding */ ROOT),
/* harmony export */   gT: () => (/* binding */ grown),
/* harmony export */   mt: () => (/* binding */ PathTable)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3777);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8497);
/* harmony import */ var _model_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5658);
/**
 * Every path of the layers once, as a number. A path is its parent and its last name, so a tree of a million files costs
 * some 40 bytes for each and no JavaScript object at all. Layers share the table: the same path is the same number in
 * each, which is what merging them takes.
 */



/** The root folder; its path is empty. */
const ROOT = 0;
const FIRST_NODES = 4096;
const FIRST_NAMES = 64 * 1024;
class PathTable {
    #limits;
    #parents = new Int32Array(FIRST_NODES);
    /** Where a node's name begins in `#names`; it ends where the next node's begins. */
    #starts = new Uint32Array(FIRST_NODES + 1);
    #names = Buffer.alloc(FIRST_NAMES);
    /** Of a node's parent and name. */
    #hashes = new Int32Array(FIRST_NODES);
    /** Open addressing: node + 1, or 0. Always at most half full. */
    #slots = new Int32Array(FIRST_NODES * 2);
    #seed = Math.floor(Math.random() * 2 ** 32);
    #size = 1;
    /** Entries of a tar come folder by folder: the last folder is nearly always the next one's. */
    #lastFolder = "";
    #lastFolderNode = ROOT;
    #scratch;
    constructor(limits) {
        this.#limits = limits;
        this.#scratch = Buffer.alloc(limits.pathBytes + 4);
    }
    /** Paths in the table; every NodeId is below it. */
    get size() {
        return this.#size;
    }
    /**
     * The number of a cleaned path (no leading or trailing slash, no `.` or `..`; "" is the root), made when it is new.
     * @throws LimitError
     */
    intern(path) {
        if (path === "")
            return ROOT;
        if (path.length > this.#limits.pathBytes)
            throw this.#tooLong();
        const slash = path.lastIndexOf("/");
        return this.#child(slash === -1 ? ROOT : this.#folder(path.slice(0, slash)), path.slice(slash + 1));
    }
    /** The number of a cleaned path; null when no layer has it. */
    find(path) {
        let node = ROOT;
        if (path === "")
            return node;
        for (const name of path.split("/")) {
            const child = this.childNamed(node, name);
            if (child === null)
                return null;
            node = child;
        }
        return node;
    }
    /** The number of a folder's child; null when no layer has it. */
    childNamed(folder, name) {
        const length = this.#encode(name);
        if (length > this.#limits.pathBytes)
            return null;
        const found = this.#slots[this.#slot(folder, length, this.#hash(folder, length))] ?? 0;
        return found === 0 ? null : found - 1;
    }
    parent(node) {
        return this.#parents[node] ?? ROOT;
    }
    /** The last name of a path. */
    name(node) {
        return (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeName */ .e)(this.#names, this.#starts[node] ?? 0, this.#starts[node + 1] ?? 0);
    }
    /** Whether the last name of a path ends with ASCII text: quicker than reading it. */
    endsWith(node, text) {
        const end = this.#starts[node + 1] ?? 0;
        const start = end - text.length;
        if (start < (this.#starts[node] ?? 0))
            return false;
        for (let at = text.length - 1; at >= 0; at -= 1) {
            if (this.#names[start + at] !== text.charCodeAt(at))
                return false;
        }
        return true;
    }
    /** The whole path, without a leading slash; "" for the root. */
    path(node) {
        const names = [];
        for (let at = node; at !== ROOT; at = this.parent(at))
            names.push(this.name(at));
        return names.reverse().join("/");
    }
    #folder(path) {
        if (path === this.#lastFolder)
            return this.#lastFolderNode;
        let node = ROOT;
        let start = 0;
        if (this.#lastFolder !== "" &&
            path.startsWith(this.#lastFolder) &&
            path[this.#lastFolder.length] === "/") {
            node = this.#lastFolderNode;
            start = this.#lastFolder.length + 1;
        }
        while (start <= path.length) {
            const slash = path.indexOf("/", start);
            const end = slash === -1 ? path.length : slash;
            node = this.#child(node, path.slice(start, end));
            start = end + 1;
        }
        this.#lastFolder = path;
        this.#lastFolderNode = node;
        return node;
    }
    #child(parent, name) {
        const length = this.#encode(name);
        if (length > this.#limits.pathBytes)
            throw this.#tooLong();
        const hash = this.#hash(parent, length);
        const slot = this.#slot(parent, length, hash);
        const found = this.#slots[slot] ?? 0;
        return found === 0 ? this.#add(parent, length, hash, slot) : found - 1;
    }
    /** Writes a name to the scratch buffer and returns its length in bytes: beyond the limit when it is too long. */
    #encode(name) {
        if (name.length > this.#limits.pathBytes)
            return name.length;
        const scratch = this.#scratch;
        for (let at = 0; at < name.length; at += 1) {
            const code = name.charCodeAt(at);
            if (code > 127)
                return (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeName */ .a)(name, scratch);
            scratch[at] = code;
        }
        return name.length;
    }
    #tooLong() {
        return new _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LimitError */ .oC(`a path of more than ${this.#limits.pathBytes} bytes`);
    }
    /** FNV-1a over the name in the scratch buffer, started from the parent and from what no archive's author knows. */
    #hash(parent, length) {
        const scratch = this.#scratch;
        let hash = this.#seed ^ Math.imul(parent + 1, 0x9e3779b1);
        for (let at = 0; at < length; at += 1)
            hash = Math.imul(hash ^ (scratch[at] ?? 0), 0x01000193);
        return hash ^ (hash >>> 15);
    }
    /** The slot that holds the child named by the scratch buffer, or the free one where it would go. */
    #slot(parent, length, hash) {
        const slots = this.#slots;
        const mask = slots.length - 1;
        for (let slot = hash & mask;; slot = (slot + 1) & mask) {
            const entry = slots[slot] ?? 0;
            if (entry === 0)
                return slot;
            if (this.#hashes[entry - 1] === hash && this.#isChild(entry - 1, parent, length))
                return slot;
        }
    }
    #isChild(node, parent, length) {
        if (this.#parents[node] !== parent || node === ROOT)
            return false;
        const start = this.#starts[node] ?? 0;
        if ((this.#starts[node + 1] ?? 0) - start !== length)
            return false;
        for (let at = 0; at < length; at += 1) {
            if (this.#names[start + at] !== this.#scratch[at])
                return false;
        }
        return true;
    }
    #add(parent, length, hash, slot) {
        const node = this.#size;
        const start = this.#starts[node] ?? 0;
        if (node >= this.#limits.paths)
            throw new _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LimitError */ .oC(`more than ${this.#limits.paths} different paths`);
        if (start + length > this.#limits.nameBytes) {
            throw new _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LimitError */ .oC(`more than ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(this.#limits.nameBytes)} of file names`);
        }
        this.#reserve(node, start + length);
        for (let at = 0; at < length; at += 1)
            this.#names[start + at] = this.#scratch[at] ?? 0;
        this.#parents[node] = parent;
        this.#starts[node + 1] = start + length;
        this.#hashes[node] = hash;
        this.#size = node + 1;
        this.#slots[slot] = node + 1;
        if (this.#size * 2 > this.#slots.length)
            this.#rehash();
        return node;
    }
    #reserve(node, nameBytes) {
        if (node + 1 >= this.#parents.length) {
            const length = Math.ceil(this.#parents.length * 1.5);
            this.#parents = grown(this.#parents, new Int32Array(length));
            this.#hashes = grown(this.#hashes, new Int32Array(length));
            this.#starts = grown(this.#starts, new Uint32Array(length + 1));
        }
        if (nameBytes > this.#names.length) {
            const names = Buffer.alloc(Math.max(nameBytes, Math.ceil(this.#names.length * 1.5)));
            this.#names.copy(names);
            this.#names = names;
        }
    }
    #rehash() {
        const slots = new Int32Array(this.#slots.length * 2);
        const mask = slots.length - 1;
        for (let node = 1; node < this.#size; node += 1) {
            let slot = (this.#hashes[node] ?? 0) & mask;
            while (slots[slot] !== 0)
                slot = (slot + 1) & mask;
            slots[slot] = node + 1;
        }
        this.#slots = slots;
    }
}
/** Copies a typed array into a larger one. */
function grown(from, into) {
    into.set(from);
    return into;
}


/***/ }),

/***/ 2431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ ZlibPump)
/* harmony export */ });
class ZlibPump {
    #stream;
    #onOutput;
    /** Unpacked and not yet handed on: seldom more than one piece. */
    #outputs = [];
    #given = 0;
    #failure = null;
    #finished = false;
    #wake = null;
    /** `onOutput` may throw: the pump fails with what it threw. */
    constructor(stream, onOutput) {
        this.#stream = stream;
        this.#onOutput = onOutput;
        stream.on("data", (bytes) => {
            this.#outputs.push(bytes);
            // Zlib is given its next piece of work right after this event.
            if (this.#outputs.length === 1)
                queueMicrotask(() => this.#handOn());
        });
        stream.on("error", (error) => {
            this.#fail(error);
        });
        stream.on("end", () => {
            this.#finished = true;
            this.#wake?.();
        });
    }
    /** Bytes it was given and left alone because the compressed data had ended before them. */
    get leftover() {
        return this.#given - this.#stream.bytesWritten;
    }
    /** Resolves when the bytes are consumed, or left over. @throws what the stream or the output handler threw. */
    async write(bytes) {
        this.#given += bytes.length;
        await this.#until((done) => this.#stream.write(bytes, done));
    }
    /** Resolves when every byte of output has been handed on. */
    async end() {
        if (!this.#finished)
            await this.#until(() => this.#stream.end());
    }
    /** What zlib has unpacked stays in its stream, and it waits once that is full, until it is resumed. */
    pause() {
        this.#stream.pause();
    }
    resume() {
        this.#stream.resume();
    }
    destroy() {
        // Destroying while a write runs on the thread pool is safe: Node closes the handle afterwards.
        this.#stream.destroy();
    }
    #handOn() {
        const outputs = this.#outputs;
        this.#outputs = [];
        for (const bytes of outputs) {
            if (this.#failure !== null)
                return;
            try {
                this.#onOutput(bytes);
            }
            catch (error) {
                this.#fail(error);
            }
        }
    }
    /** Starts something and waits for its callback, the stream's end, or a failure, whichever is first. */
    async #until(start) {
        if (this.#failure === null) {
            await new Promise((resolve) => {
                this.#wake = resolve;
                start(resolve);
                if (this.#failure !== null)
                    resolve();
            });
            this.#wake = null;
            this.#handOn();
        }
        if (this.#failure !== null)
            throw this.#failure;
    }
    #fail(error) {
        this.#failure ??= error instanceof Error ? error : new Error(String(error));
        this.#stream.destroy();
        this.#wake?.();
    }
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


/***/ }),

/***/ 6055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/**
 * Makes a folder and those it lies in, one after the other: below `/proc`, where nothing can be made, Node's own recursion
 * tries for ever. @throws what the system says
 */
async function makeFolder(path) {
    const missing = [];
    for (let folder = path; !(await exists(folder)); folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder))
        missing.unshift(folder);
    for (const folder of missing) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder).catch(async (error) => {
            // Another process may have made it meanwhile.
            if (!(await exists(folder)))
                throw error;
        });
    }
}
function exists(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then(() => true, () => false);
}


/***/ }),

/***/ 4000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lY: () => (/* binding */ createRedactor),
  rH: () => (/* binding */ secretFilesOf),
  Fj: () => (/* binding */ secretsOf)
});

// UNUSED EXPORTS: looksSecret

;// CONCATENATED MODULE: ./.cache/build/js/runner/encodings.js
/** What the common encodings make of a secret, so that it is recognised in every form a log may show it in. */
/** Whole values beyond this many characters are masked by their lines and as base64 only: memory stays bounded. */
const LARGE_VALUE = 65_536;
/** Columns after which the usual tools wrap base64: `base64`, and PEM. */
const BASE64_COLUMNS = [76, 64];
/** Shorter strings occur everywhere: masking them would destroy the output and hide nothing. */
const SHORTEST_MASKED = 4;
/**
 * Every form of `value` that is masked: itself, each of its lines, and both in base64 (three alignments, padded or
 * not, wrapped or not), base64url, hex, percent-encoding, JSON, shell quoting and XML. Forms shorter than
 * `SHORTEST_MASKED` characters are left out.
 */
function formsOf(value) {
    const forms = new Set();
    const add = (form) => {
        if (form.length >= SHORTEST_MASKED)
            forms.add(form);
    };
    if (value.length > LARGE_VALUE) {
        linesOf(value).forEach(add);
        base64Forms(value).forEach(add);
        return forms;
    }
    for (const part of new Set([value, value.trim(), ...linesOf(value)])) {
        if (part.trim().length < SHORTEST_MASKED)
            continue;
        add(part);
        for (const encode of [base64Forms, hexForms, percentForms, jsonForms, shellForms, xmlForms]) {
            encode(part).forEach(add);
        }
    }
    return forms;
}
function linesOf(value) {
    const lines = value.split(/[\r\n]+/u).map((line) => line.trim());
    return lines.filter((line) => line.length >= SHORTEST_MASKED);
}
/** A secret amid other bytes is encoded at one of three alignments; characters it shares with them are left out. */
function base64Forms(value) {
    const bytes = Buffer.from(value, "utf8");
    const padded = bytes.toString("base64");
    const forms = [padded, padded.replace(/=+$/u, "")];
    for (const shift of [0, 1, 2]) {
        const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString("base64");
        const first = Math.ceil((shift * 8) / 6);
        const end = Math.floor(((shift + bytes.length) * 8) / 6);
        forms.push(encoded.slice(first, end));
    }
    for (const columns of BASE64_COLUMNS) {
        if (padded.length <= columns)
            continue;
        for (let at = 0; at < padded.length; at += columns)
            forms.push(padded.slice(at, at + columns));
    }
    return forms.flatMap((form) => [form, form.replaceAll("+", "-").replaceAll("/", "_")]);
}
function hexForms(value) {
    const hex = Buffer.from(value, "utf8").toString("hex");
    return [hex, hex.toUpperCase()];
}
/** The encoders differ in what they leave as it is. */
const LEFT_BY_PERCENT_ENCODERS = [
    /[A-Za-z0-9\-_.~]/u,
    /[A-Za-z0-9\-_.~/]/u,
    /[A-Za-z0-9\-_.!~*'()]/u,
    /[A-Za-z0-9\-_.*]/u,
    /[A-Za-z0-9\-_.!~*'();/?:@&=+$,#]/u,
];
function percentForms(value) {
    const bytes = [...Buffer.from(value, "utf8")];
    const forms = LEFT_BY_PERCENT_ENCODERS.map((left) => bytes
        .map((byte) => {
        const character = String.fromCharCode(byte);
        return left.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
    })
        .join(""));
    const lowered = forms.map((form) => form.replace(/%[0-9A-F]{2}/gu, (code) => code.toLowerCase()));
    return [...forms, ...lowered].flatMap((form) => [form, form.replaceAll("%20", "+")]);
}
/** JSON as JavaScript, Go (angle brackets and ampersand escaped), PHP (slashes) and Python (ASCII only) write it. */
function jsonForms(value) {
    const plain = JSON.stringify(value).slice(1, -1);
    const unicode = (text, pattern) => text.replace(pattern, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
    const html = unicode(plain, /[<>&\u2028\u2029]/gu);
    // Without the u flag the pattern sees UTF-16 units, as \u escapes do.
    const ascii = unicode(plain, /[^\x00-\x7f]/g);
    return [plain, html, ascii, plain.replaceAll("/", "\\/")].flatMap((form) => [
        form,
        JSON.stringify(form).slice(1, -1),
    ]);
}
function shellForms(value) {
    return [
        value.replaceAll("'", `'\\''`),
        value.replaceAll("'", `'"'"'`),
        value.replace(/["\\$`]/gu, "\\$&"),
        value.replace(/["\\$`!]/gu, "\\$&"),
        value.replace(/[^A-Za-z0-9_@%+=:,./\-\n]/gu, "\\$&"),
        value
            .replace(/[\\'"]/gu, "\\$&")
            .replaceAll("\n", "\\n")
            .replaceAll("\t", "\\t")
            .replaceAll("\r", "\\r"),
    ];
}
function xmlForms(value) {
    const text = value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    const forms = [text];
    for (const double of ["&quot;", "&#34;", "&#x22;"]) {
        const quoted = text.replaceAll('"', double);
        forms.push(quoted);
        for (const single of ["&apos;", "&#39;", "&#x27;"])
            forms.push(quoted.replaceAll("'", single));
    }
    return forms;
}

;// CONCATENATED MODULE: ./.cache/build/js/runner/matcher.js
/** Code units are below 2^16, so node and unit together make one key. */
const UNIT = 0x10000;
/**
 * Finds every occurrence of every pattern in one pass (Aho-Corasick) and yields what they cover together: ranges in
 * order, none of them overlapping. Time is linear in the text, whatever the patterns.
 */
function createMatcher(patterns) {
    const edges = new Map();
    /** Length of the longest pattern that ends at a node; 0 when none does. */
    const longest = [0];
    for (const pattern of patterns) {
        let node = 0;
        for (let at = 0; at < pattern.length; at++) {
            const key = node * UNIT + pattern.charCodeAt(at);
            let next = edges.get(key);
            if (next === undefined) {
                next = longest.length;
                longest.push(0);
                edges.set(key, next);
            }
            node = next;
        }
        longest[node] = pattern.length;
    }
    const suffix = suffixLinks(edges, longest);
    return (text) => {
        const ranges = [];
        let node = 0;
        for (let at = 0; at < text.length; at++) {
            node = step(edges, suffix, node, text.charCodeAt(at));
            const length = longest[node] ?? 0;
            if (length === 0)
                continue;
            const end = at + 1;
            let start = end - length;
            // Ends only grow, so whatever this range reaches back into belongs to it.
            for (let last = ranges.at(-1); last !== undefined && last.end > start; last = ranges.at(-1)) {
                start = Math.min(start, last.start);
                ranges.pop();
            }
            ranges.push({ start, end });
        }
        return ranges;
    };
}
function step(edges, suffix, from, unit) {
    let node = from;
    for (;;) {
        const next = edges.get(node * UNIT + unit);
        if (next !== undefined)
            return next;
        if (node === 0)
            return 0;
        node = suffix[node] ?? 0;
    }
}
/** Links every node to its longest proper suffix in the trie, level by level, and lets it inherit what ends there. */
function suffixLinks(edges, longest) {
    const suffix = longest.map(() => 0);
    const depth = longest.map(() => 0);
    const nodes = [];
    for (const [key, node] of edges) {
        const parent = Math.floor(key / UNIT);
        // Edges come in the order they were made: a parent's depth is known before its children's.
        depth[node] = (depth[parent] ?? 0) + 1;
        nodes.push({ parent, unit: key % UNIT, node });
    }
    nodes.sort((a, b) => (depth[a.node] ?? 0) - (depth[b.node] ?? 0));
    for (const { parent, unit, node } of nodes) {
        const link = parent === 0 ? 0 : step(edges, suffix, suffix[parent] ?? 0, unit);
        suffix[node] = link;
        if (longest[node] === 0)
            longest[node] = longest[link] ?? 0;
    }
    return suffix;
}

;// CONCATENATED MODULE: ./.cache/build/js/runner/redact.js


const MASK = "***";
/**
 * Masks secrets in whatever form a log shows them (see `formsOf`). Where forms overlap, all they cover is masked.
 * Secrets of fewer than 4 characters are not masked, only counted.
 */
function createRedactor(secrets) {
    const given = [...new Set(secrets)].filter((secret) => secret.trim() !== "");
    const masked = given.filter((secret) => secret.trim().length >= SHORTEST_MASKED);
    const forms = new Set();
    for (const secret of masked)
        for (const form of formsOf(secret))
            forms.add(form);
    const find = createMatcher([...forms]);
    const values = [...forms].filter((form) => !/[\r\n]/u.test(form)).sort((a, b) => b.length - a.length);
    return {
        redact(text) {
            let end = 0;
            let out = "";
            for (const range of find(text)) {
                out += text.slice(end, range.start) + MASK;
                end = range.end;
            }
            return end === 0 ? text : out + text.slice(end);
        },
        values: () => values,
        tooShort: () => given.length - masked.length,
    };
}
/** Parts of a name that say its value is a secret, whatever surrounds them. */
const TELLING = /TOKEN|PASSWORD|PASSWD|PASSPHRASE|SECRET|CREDENTIAL|APIKEY/u;
/** Words that say so only when they stand alone: AUTHOR and KEYBOARD hold no secret. */
const TELLING_WORDS = new Set(["KEY", "KEYS", "AUTH", "PWD", "PASS", "PAT"]);
/** Whether a build argument of this name holds a secret by the look of it: `NPM_TOKEN`, `apiKey`, `DB_PASSWORD`. */
function looksSecret(name) {
    const words = name
        .replace(/([a-z0-9])([A-Z])/gu, "$1_$2")
        .toUpperCase()
        .split(/[^A-Z0-9]+/u);
    return TELLING.test(words.join("")) || words.some((word) => TELLING_WORDS.has(word));
}
/** Tokens a runner hands to a job; no output of ours has any business showing them. */
const RUNNER_TOKENS = [
    "GITHUB_TOKEN",
    "GH_TOKEN",
    "INPUT_TOKEN",
    "INPUT_GITHUB-TOKEN",
    "ACTIONS_RUNTIME_TOKEN",
    "ACTIONS_ID_TOKEN_REQUEST_TOKEN",
];
/**
 * The values that must appear in no output: build arguments and secrets that come from the environment, literal
 * arguments whose name looks secret, passwords inside URLs, and the runner's own tokens.
 *
 * @param files the contents of the configuration's file secrets, read by the caller
 */
function secretsOf(config, environment, files = []) {
    const values = new Set(files);
    const addVariable = (variable) => {
        const value = environment[variable];
        if (value !== undefined)
            values.add(value);
    };
    RUNNER_TOKENS.forEach(addVariable);
    for (const spec of specsOf(config)) {
        for (const [name, source] of Object.entries(spec.args)) {
            if (source.kind === "env")
                addVariable(source.variable);
            else if (looksSecret(name))
                values.add(source.value);
            else
                for (const password of urlPasswords(source.value))
                    values.add(password);
        }
        for (const source of Object.values(spec.secrets)) {
            if (source.kind === "env")
                addVariable(source.variable);
        }
    }
    values.delete("");
    return [...values];
}
/** Paths of the file secrets, as configured: whoever may read files hands their contents to `secretsOf`. */
function secretFilesOf(config) {
    const sources = specsOf(config).flatMap((spec) => Object.values(spec.secrets));
    return [...new Set(sources.flatMap((source) => (source.kind === "file" ? [source.path] : [])))];
}
function specsOf(config) {
    return config.images.flatMap((image) => [
        ...(image.source.kind === "build" ? [image.source.build] : []),
        ...(image.reference?.kind === "build" ? [image.reference.build] : []),
    ]);
}
/** The password of `scheme://user:password@host`, as written and decoded. */
function urlPasswords(text) {
    const found = [];
    for (const match of text.matchAll(/\/\/[^\s/@:]*:([^\s/@]+)@/gu)) {
        const password = match[1];
        if (password === undefined)
            continue;
        found.push(password);
        try {
            found.push(decodeURIComponent(password));
        }
        catch (error) {
            // A stray percent sign: then it stands for itself, and the written form is all there is.
            if (!(error instanceof URIError))
                throw error;
        }
    }
    return found;
}


/***/ }),

/***/ 3422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _T: () => (/* binding */ executeTargets),
  zB: () => (/* binding */ requireDiskForSave),
  T0: () => (/* binding */ requireSameImage)
});

// EXTERNAL MODULE: ./.cache/build/js/model/errors.js
var errors = __webpack_require__(2030);
// EXTERNAL MODULE: ./.cache/build/js/model/bytes.js
var bytes = __webpack_require__(5658);
// EXTERNAL MODULE: ./.cache/build/js/image/archive.js + 50 modules
var archive = __webpack_require__(4673);
// EXTERNAL MODULE: ./.cache/build/js/image/platform.js
var image_platform = __webpack_require__(402);
;// CONCATENATED MODULE: ./.cache/build/js/stages/schedule.js
/**
 * Runs tasks, at most `concurrency` at once, each after those it names. `run` must not reject for a failure of its
 * own: it returns it as a value, so that one failure cancels nothing else. A rejection stops the start of new tasks
 * and is passed on once those under way have ended.
 * @throws Error when tasks wait for each other in a circle or for a task that does not exist.
 */
async function schedule(tasks, concurrency) {
    const results = new Map();
    const waiting = new Set(tasks);
    const running = new Set();
    let rejection = null;
    const start = (task) => {
        waiting.delete(task);
        const run = task
            .run(results)
            .then((value) => {
            results.set(task.id, value);
        })
            .catch((error) => {
            rejection ??= { error };
        })
            .finally(() => running.delete(run));
        running.add(run);
    };
    for (;;) {
        if (rejection === null) {
            for (const task of waiting) {
                if (running.size >= Math.max(1, concurrency))
                    break;
                if (task.after.every((id) => results.has(id)))
                    start(task);
            }
        }
        if (running.size === 0)
            break;
        await Promise.race(running);
    }
    const failed = rejection;
    if (failed !== null)
        throw failed.error;
    if (waiting.size > 0) {
        throw new Error(`these wait for each other: ${[...waiting].map((task) => task.id).join(", ")}`);
    }
    return results;
}

;// CONCATENATED MODULE: ./.cache/build/js/stages/execute.js





/**
 * Builds and measures every target. One that fails takes only those that need it along; a cancelled run rejects.
 */
async function executeTargets(targets, ports, options) {
    const tasks = targets.map((target) => ({
        id: target.id,
        after: Object.values(target.bases),
        run: (results) => executeTarget(target, results, ports, options),
    }));
    return schedule(tasks, options.concurrency);
}
async function executeTarget(target, results, ports, options) {
    const bases = {};
    for (const [from, id] of Object.entries(target.bases)) {
        const needed = results.get(id);
        if (needed?.kind !== "measured")
            return { kind: "failed", failure: needsFailure(id, from) };
        bases[from] = needed.id;
    }
    const log = ports.progress.open(target.label);
    try {
        const outcome = await buildAndMeasure(target, bases, log, ports, options);
        log.close(describe(outcome));
        return outcome;
    }
    catch (error) {
        if (ports.signal.aborted) {
            log.close("cancelled");
            throw error;
        }
        const failure = toFailure(error);
        log.close(`${failure.message} ${failure.hint}`.trim(), true);
        return { kind: "failed", failure };
    }
}
async function buildAndMeasure(target, bases, log, ports, options) {
    const { engine, signal } = ports;
    const { source } = target;
    ports.signal.throwIfAborted();
    if (source.kind === "named") {
        log.step({ name: `resolve ${source.reference}`, state: "started" });
        const id = await engine.resolve(source.reference, source.platform, source.pull, signal);
        const measured = await measure(target, id, source.platform, log, ports, options);
        return { kind: "measured", id, ...measured, build: null };
    }
    const built = await engine.build({
        label: target.label,
        spec: source.build,
        root: target.root,
        bases,
        pins: target.pins,
        signal,
        onStep: (step) => {
            log.step(step);
        },
        onLine: (line) => {
            log.line(line);
        },
    });
    const measured = await measure(target, built.id, source.build.platform, log, ports, options);
    return {
        kind: "measured",
        id: built.id,
        ...measured,
        build: { seconds: built.seconds, cached: built.cached },
    };
}
async function measure(target, id, platform, log, ports, options) {
    const { engine, registry, signal, clock } = ports;
    log.step({ name: "measure", state: "started" });
    const inspected = await engine.inspect(id);
    await requireDiskForSave(engine, options.info, inspected);
    const started = clock();
    const mode = options.downloadMode(target);
    const contents = await (0,archive/* readArchive */.bL)(engine.save(id, platform, signal), {
        download: mode,
        platform: (0,image_platform/* parsePlatform */.FL)(platform),
        store: options.layers,
        programs: options.compat !== null,
    });
    requireSameImage(inspected, contents.config);
    const seconds = (clock() - started) / 1000;
    const pushed = target.source.kind === "named" ? await registry.downloadSize(target.source.reference, platform) : null;
    const download = pushed === null
        ? { ...(0,archive/* downloadOf */.qg)(contents, mode), exact: false }
        : { bytes: pushed, exact: true, method: "registry" };
    log.step({ name: "measure", state: "completed" });
    const { architecture, os, variant } = contents.config;
    const { programs, ...kept } = contents;
    const compat = programs === null || options.compat === null
        ? null
        : await options.compat(target, id, { ...contents, programs }, log);
    return {
        inspected,
        compat,
        measurement: {
            contents: kept,
            size: (0,archive/* payloadOf */.Md)(contents),
            inspected: inspected.size,
            download,
            seconds,
            fingerprint: {
                engineVersion: options.info.version,
                store: options.info.store,
                builder: options.info.builder,
                platform: [os, architecture, ...(variant === null ? [] : [variant])].join("/"),
                compression: contents.layers.map((layer) => layer.compression),
                method: 1,
            },
        },
    };
}
/** `docker save` on overlay2 first writes the whole image to a temporary folder of the daemon's. */
async function requireDiskForSave(engine, info, image) {
    const free = info.store === "overlay2" ? await engine.freeDisk() : null;
    if (free !== null && free < image.size) {
        throw new errors/* MeasureError */.TG(`not enough free disk to read the image: it takes ${(0,bytes/* formatBytes */.z3)(image.size)}, ${(0,bytes/* formatBytes */.z3)(free)} are free`, `Free space under ${info.dataRoot ?? "the engine's data folder"}, e.g. with \`docker system prune\`, or use a larger runner.`);
    }
}
/** A save that holds another image than the one inspected would give a number of something else. */
function requireSameImage(inspected, config) {
    const same = inspected.diffIds.length === 0 ||
        (inspected.diffIds.length === config.diffIds.length &&
            inspected.diffIds.every((diffId, index) => diffId === config.diffIds[index]));
    if (!same) {
        throw new errors/* MeasureError */.TG("the engine saved another image than the one it inspected", "Name the platform (`platform:`) when the image exists for several.");
    }
}
function describe(outcome) {
    const size = (0,bytes/* formatBytes */.z3)(outcome.measurement.size);
    if (outcome.build === null)
        return `measured ${size}`;
    const cached = outcome.build.cached ? ", all from cache" : "";
    return `built in ${outcome.build.seconds.toFixed(1)} s${cached}, measured ${size}`;
}
function needsFailure(id, from) {
    const needed = id.slice(id.indexOf(":") + 1);
    return {
        kind: "needs",
        message: `not built: it is FROM ${from}, which stands for "${needed}", and "${needed}" failed`,
        hint: `Mend "${needed}" first.`,
        line: null,
        log: [],
    };
}
function toFailure(error) {
    if (error instanceof errors/* BuildError */.zS) {
        return { kind: "build", message: error.message, hint: error.hint, line: error.line, log: [...error.log] };
    }
    const kind = error instanceof errors/* EngineError */.NJ ? "engine" : "measure";
    const hint = error instanceof errors/* ImageBudgetError */.XK
        ? error.hint
        : "This is a defect of Image Budget; please report it with the log.";
    return { kind, message: (0,errors/* messageOf */.bD)(error), hint, line: null, log: [] };
}


/***/ })

};
