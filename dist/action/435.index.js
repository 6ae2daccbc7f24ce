export const id = 435;
export const ids = [435];
export const modules = {

/***/ 9435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildImage: () => (/* binding */ buildImage)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./.cache/build/js/model/errors.js
var errors = __webpack_require__(2030);
// EXTERNAL MODULE: ./.cache/build/js/engine/connect.js
var connect = __webpack_require__(4380);
// EXTERNAL MODULE: ./.cache/build/js/engine/options.js
var options = __webpack_require__(7108);
;// CONCATENATED MODULE: ./.cache/build/js/engine/build-args.js




/** The oldest buildx with `--progress=rawjson`, and with `--provenance`. */
const RAWJSON_SINCE = [0, 13];
const PROVENANCE_SINCE = [0, 10];
// Names the client, its plugins, its transports or the loader listen to: a build argument of that name, put into the
// client's environment, would steer the client itself.
const STEERING = /^(?:PATH|PATHEXT|HOME|USERPROFILE|SYSTEMROOT|COMSPEC|TMP|TEMP|TMPDIR|LANG|TERM|NO_COLOR|SHELL|XDG_.*|LD_.*|DYLD_.*|GO[A-Z]+|SSL_.*|SSH_.*|GIT_.*|DOCKER.*|BUILDX_.*|BUILDKIT_.*|COMPOSE_.*|OTEL_.*|KUBE.*|.*_PROXY|NODE_.*|SOURCE_DATE_EPOCH)$/i;
const NAME = /^[A-Za-z_][A-Za-z0-9_.-]*$/;
/** The arguments for buildx. Values from the environment never stand among them: other users can read a process's arguments. */
function buildxCommand(request, builder) {
    const { spec, places } = request;
    const args = ["buildx", "build", "--load"];
    if (request.builderName !== null)
        args.push(`--builder=${request.builderName}`);
    args.push(`--progress=${usesRawJson(builder) ? "rawjson" : "plain"}`, `--metadata-file=${places.metadataFile}`);
    if (!(0,connect/* before */.g)(builder.version, PROVENANCE_SINCE))
        args.push("--provenance=false", "--sbom=false");
    for (const [name, image] of Object.entries(request.standIns))
        args.push(`--build-context=${name}=docker-image://${image}`);
    for (const [name, value] of Object.entries(spec.buildContexts)) {
        if (!(name in request.standIns))
            args.push(`--build-context=${name}=${value}`);
    }
    const hidden = [];
    for (const [id, source] of Object.entries(spec.secrets)) {
        if (source.kind === "env") {
            hidden.push(build_args_valueOf(request.environment, source.variable, `secret ${id}`));
            args.push(`--secret=${csv(`id=${id}`)},${csv(`env=${source.variable}`)}`);
        }
        else
            args.push(`--secret=${csv(`id=${id}`)},${csv(`src=${(0,external_node_path_.resolve)(places.root, source.path)}`)}`);
    }
    for (const ssh of spec.ssh)
        args.push(`--ssh=${ssh}`);
    for (const cache of spec.cacheFrom)
        args.push(`--cache-from=${cache}`);
    for (const cache of spec.cacheTo)
        args.push(`--cache-to=${cache}`);
    const common = commonArguments(request);
    return {
        args: [...args, ...common.args],
        environment: {
            ...request.environment,
            // Attestations make a new id at every build, and provenance can carry the event that started the run.
            BUILDX_METADATA_PROVENANCE: "disabled",
            BUILDX_METADATA_WARNINGS: "0",
            BUILDX_NO_DEFAULT_ATTESTATIONS: "1",
            ...common.environment,
        },
        hidden: [...hidden, ...common.hidden],
    };
}
/** Whether this buildx tells its progress as JSON events. */
function usesRawJson(builder) {
    return !(0,connect/* before */.g)(builder.version, RAWJSON_SINCE);
}
const BUILDX_REMEDY = "Give the docker client the buildx plugin (docker/setup-buildx-action, or the package docker-buildx-plugin or docker-buildx).";
/** The arguments for the classic builder. @throws BuildError for what only BuildKit can do. */
function classicCommand(request) {
    const { spec } = request;
    const impossible = [
        ["secrets", Object.keys(spec.secrets).length > 0],
        ["ssh", spec.ssh.length > 0],
        ["build-contexts", Object.keys(spec.buildContexts).length > 0],
        ["cache-to", spec.cacheTo.length > 0],
        ["cache-from with a type", spec.cacheFrom.some((cache) => cache.includes("="))],
    ];
    const found = impossible.filter(([, present]) => present).map(([name]) => name);
    if (found.length > 0) {
        throw new errors/* BuildError */.zS(`the classic builder cannot do ${found.join(", ")}`, BUILDX_REMEDY, [], null);
    }
    const common = commonArguments(request);
    return {
        args: [
            "build",
            "--rm",
            "--force-rm",
            ...spec.cacheFrom.map((cache) => `--cache-from=${cache}`),
            ...common.args,
        ],
        environment: { ...request.environment, DOCKER_BUILDKIT: "0", ...common.environment },
        hidden: common.hidden,
    };
}
function commonArguments(request) {
    const { spec, places } = request;
    const args = [`--iidfile=${places.idFile}`];
    if (request.tag !== null)
        args.push(`--tag=${request.tag}`);
    if (spec.target !== null)
        args.push(`--target=${spec.target}`);
    if (spec.platform !== null)
        args.push(`--platform=${spec.platform}`);
    if (spec.network !== null)
        args.push(`--network=${spec.network}`);
    if (request.pull)
        args.push("--pull");
    for (const [name, value] of Object.entries(spec.labels)) {
        if (name !== options/* RUN_LABEL */.jQ)
            args.push(`--label=${name}=${value}`);
    }
    args.push(`--label=${options/* RUN_LABEL */.jQ}=${request.runId}`);
    const environment = {};
    const hidden = [];
    for (const [name, source] of Object.entries(spec.args)) {
        if (!NAME.test(name)) {
            throw new errors/* BuildError */.zS(`"${name}" is no name for a build argument`, "Use letters, digits and _ only.", [], null);
        }
        if (source.kind === "literal") {
            args.push(`--build-arg=${name}=${source.value}`);
            continue;
        }
        const value = build_args_valueOf(request.environment, source.variable, `build argument ${name}`);
        hidden.push(value);
        if (STEERING.test(name) && name !== source.variable) {
            throw new errors/* BuildError */.zS(`build argument ${name} cannot be taken from the environment variable ${source.variable}: in the client's own environment that name would change how the client works`, `Name the variable ${name} as well, or rename the argument.`, [], null);
        }
        // Without a value the client takes it from its environment.
        args.push(`--build-arg=${name}`);
        environment[name] = value;
    }
    args.push(`--file=${places.dockerfile}`, places.context);
    return { args, environment, hidden };
}
function build_args_valueOf(environment, variable, what) {
    const value = environment[variable];
    if (value === undefined) {
        throw new errors/* BuildError */.zS(`${what} needs the environment variable ${variable}, which is not set`, `Set ${variable} (on a runner: under env: of the step; a pull request from a fork gets no secrets).`, [], null);
    }
    return value;
}
/** One field of the comma-separated lists that buildx options are. */
function csv(field) {
    return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

// EXTERNAL MODULE: ./.cache/build/js/engine/failure.js
var failure = __webpack_require__(1272);
// EXTERNAL MODULE: ./.cache/build/js/engine/inspect.js
var inspect = __webpack_require__(3430);
// EXTERNAL MODULE: ./.cache/build/js/dockerfile/image-reference.js
var image_reference = __webpack_require__(547);
// EXTERNAL MODULE: ./.cache/build/js/dockerfile/parse.js + 3 modules
var parse = __webpack_require__(9796);
// EXTERNAL MODULE: ./.cache/build/js/engine/names.js
var engine_names = __webpack_require__(5442);
;// CONCATENATED MODULE: ./.cache/build/js/engine/pins.js



/**
 * Sorts pins by the way they can take. A named context is the way that changes least, but it also replaces a stage of that
 * name (`FROM node AS node`), and older builders and frontends refuse it: there the name is replaced in a copy of the
 * Dockerfile. A frontend of another language (`# syntax=` of anything but Dockerfile's own) has its own rules for names,
 * so nothing is pinned for it. The frontend's image itself is no name in the Dockerfile: no pin concerns it.
 */
function applyPins(request) {
    const pins = usablePins(request);
    const none = { contexts: {}, written: {}, left: [], reason: "" };
    if (pins.length === 0)
        return none;
    const parsed = (0,parse/* parseDockerfile */.Ai)(request.dockerfile);
    const frontend = frontendOf(request.syntax ?? parsed.syntax);
    const left = pins.map(([name]) => name);
    if (parsed.declined !== null)
        return { ...none, left, reason: parsed.declined };
    if (frontend === "foreign")
        return { ...none, left, reason: "another frontend reads this Dockerfile" };
    const stages = new Set(parsed.stages.map(({ name }) => name?.toLowerCase()));
    const byContext = request.namedContexts && frontend === "current";
    const viaContext = (name) => byContext && !stages.has((0,engine_names/* contextName */.fW)(name));
    return {
        ...none,
        contexts: Object.fromEntries(pins.filter(([name]) => viaContext(name))),
        written: Object.fromEntries(pins.filter(([name]) => !viaContext(name))),
    };
}
/** Pins of names that are images, by digest, and that nothing else stands for. */
function usablePins({ pins, taken }) {
    const others = new Set(taken.map(engine_names/* canonicalName */.Ew));
    return Object.entries(pins).filter(([name, pin]) => {
        const named = (0,image_reference/* imageReference */.r)(name);
        return (named !== null &&
            named.digest === null &&
            (0,engine_names/* contextName */.fW)(name) !== "scratch" &&
            !others.has((0,engine_names/* canonicalName */.Ew)(name)) &&
            ((0,image_reference/* imageReference */.r)(pin)?.digest ?? null) !== null);
    });
}
/** The first release of Dockerfile's frontend that knows named contexts. */
const CONTEXTS_SINCE = [1, 4];
/**
 * What the frontend of `# syntax=` can do: `current` knows named contexts; `dockerfile` reads Dockerfiles and may not;
 * `foreign` is anything else.
 */
function frontendOf(syntax) {
    if (syntax === null)
        return "current";
    const reference = (0,image_reference/* imageReference */.r)(syntax.split(/\s/, 1)[0] ?? "");
    if (reference === null || !/(?:^|\/)dockerfile(?:-upstream)?$/.test(reference.path))
        return "foreign";
    if (reference.tag === null)
        return reference.digest === null ? "current" : "dockerfile";
    const version = /^(\d+)(?:\.(\d+))?(?:\.\d+)?(?:-labs)?$/.exec(reference.tag);
    if (version === null)
        return /^(?:latest|labs|master)(?:-labs)?$/.test(reference.tag) ? "current" : "dockerfile";
    // `1` is the newest release, unless a digest holds it to one that nobody names.
    const newest = reference.digest === null ? Infinity : 0;
    const [major, minor] = [Number(version[1]), version[2] === undefined ? newest : Number(version[2])];
    const [sinceMajor, sinceMinor] = CONTEXTS_SINCE;
    return major > sinceMajor || (major === sinceMajor && minor >= sinceMinor) ? "current" : "dockerfile";
}

// EXTERNAL MODULE: ./.cache/build/js/engine/text.js
var engine_text = __webpack_require__(795);
;// CONCATENATED MODULE: ./.cache/build/js/engine/progress-classic.js

const STEP = /^Step (\d+)\/(\d+) : (.*)$/;
const MADE = /^ ---> [0-9a-f]{12}$/;
const RUNNING = /^ ---> Running in [0-9a-f]{12}$/;
const REMOVED = /^ ?(?:---> )?(?:Removed|Removing) intermediate container [0-9a-f]{12}$/;
/**
 * Reads the classic builder: headings and a step's standard output on standard output, its standard error and the final
 * reason on standard error. The step that carries our own label comes last and is not told.
 *
 * A container may print lines that look like the builder's. They can at worst rename what is shown: a step that ran is
 * never taken for one out of the cache, and nothing here is used to remove anything.
 */
function createClassicReader(transcript) {
    let current = null;
    let lastError = "";
    let notice = false;
    const complete = () => {
        if (current !== null)
            transcript.step(current.key, current.name, current.cached ? "cached" : "completed");
        current = null;
    };
    const begin = (number, count, instruction) => {
        complete();
        const ours = number === count;
        const name = `[${number}/${count - 1}] ${instruction}`;
        current = ours ? null : { key: String(number), number, count, name, fresh: true, cached: false };
        if (!ours)
            transcript.step(String(number), name, "started");
    };
    let previous = 0;
    let total = 0;
    const onStdout = (raw) => {
        const line = (0,engine_text/* plainLine */.h0)(raw);
        const heading = STEP.exec(line);
        const number = Number(heading?.[1] ?? 0);
        const count = Number(heading?.[2] ?? 0);
        if (heading !== null && number === previous + 1 && number <= count && (total === 0 || count === total)) {
            previous = number;
            total = count;
            begin(number, count, heading[3] ?? "");
            return;
        }
        if (current === null) {
            if (!MADE.test(line) && !RUNNING.test(line) && !REMOVED.test(line) && line !== " ---> Using cache")
                transcript.note(raw);
            return;
        }
        const fresh = current.fresh;
        current.fresh = false;
        if (fresh && line === " ---> Using cache")
            current.cached = true;
        else if ((fresh && RUNNING.test(line)) || REMOVED.test(line) || MADE.test(line))
            return;
        else
            transcript.output(current.key, raw);
    };
    const onStderr = (raw) => {
        const line = (0,engine_text/* plainLine */.h0)(raw);
        // The client's advice to use BuildKit, several lines up to an empty one.
        if (previous === 0 && line.startsWith("DEPRECATED: "))
            notice = true;
        if (notice) {
            notice = line !== "";
            return;
        }
        if (line === "" || REMOVED.test(line))
            return;
        lastError = raw;
        if (current === null)
            transcript.note(raw);
        else
            transcript.output(current.key, raw, "stderr");
    };
    const stdout = (0,engine_text/* createLineSplitter */.AD)(onStdout);
    const stderr = (0,engine_text/* createLineSplitter */.AD)(onStderr);
    return {
        stdout(chunk) {
            stdout.push(chunk);
        },
        stderr(chunk) {
            stderr.push(chunk);
        },
        end(failed) {
            stdout.end();
            stderr.end();
            if (!failed)
                complete();
            else if (current !== null)
                transcript.fail(current.key, lastError);
        },
    };
}

;// CONCATENATED MODULE: ./.cache/build/js/engine/progress-plain.js

const STEP_LINE = /^#(\d+) (.*)$/;
const LOG_TEXT = /^\d+\.\d+ ?(.*)$/;
const DONE = /^DONE \d+(?:\.\d+)?s$/;
/**
 * Reads `--progress=plain` of buildx before 0.13: `#5 [2/3] RUN make`, `#5 0.123 text`, then `#5 CACHED`, `#5 DONE 0.1s` or
 * `#5 ERROR: reason`. What the client says about itself comes without a number.
 */
function createPlainReader(transcript) {
    const named = new Map();
    const onLine = (line) => {
        const match = STEP_LINE.exec(line);
        const key = match?.[1];
        const text = match?.[2];
        if (key === undefined || text === undefined) {
            if (line !== "")
                transcript.note(line);
            return;
        }
        const name = named.get(key);
        if (name === undefined) {
            named.set(key, text);
            transcript.step(key, text, "started");
        }
        else if (text === "CACHED")
            transcript.step(key, name, "cached");
        else if (DONE.test(text))
            transcript.step(key, name, "completed");
        else if (text.startsWith("ERROR: "))
            transcript.fail(key, text.slice("ERROR: ".length));
        else if (text !== name && text !== "...") {
            const log = LOG_TEXT.exec(text)?.[1];
            if (log !== undefined)
                transcript.output(key, log);
        }
    };
    const splitters = [(0,engine_text/* createLineSplitter */.AD)(onLine), (0,engine_text/* createLineSplitter */.AD)(onLine)];
    return {
        stdout(chunk) {
            splitters[0].push(chunk);
        },
        stderr(chunk) {
            splitters[1].push(chunk);
        },
        end() {
            for (const splitter of splitters)
                splitter.end();
        },
    };
}

;// CONCATENATED MODULE: ./.cache/build/js/engine/progress-rawjson.js


/** One event is one line; a step's output can be long, but a line beyond this is no event. */
const EVENT_LIMIT = 16 * 1024 * 1024;
const eventShape = schemas/* object */.Ikc({
    vertexes: schemas/* array */.YOg(schemas/* object */.Ikc({
        digest: schemas/* string */.YjP(),
        name: schemas/* string */.YjP().default(""),
        started: schemas/* string */.YjP().nullish(),
        completed: schemas/* string */.YjP().nullish(),
        cached: schemas/* boolean */.zMY().optional(),
        error: schemas/* string */.YjP().optional(),
    }))
        .nullish(),
    logs: schemas/* array */.YOg(schemas/* object */.Ikc({ vertex: schemas/* string */.YjP(), stream: schemas/* number */.aig().optional(), data: schemas/* string */.YjP().default("") }))
        .nullish(),
});
/**
 * Reads `--progress=rawjson` (buildx 0.13 and newer): on standard error, one JSON event a line, and around them the
 * client's own lines. Steps that run side by side keep their lines whole, because each has its own splitter.
 */
function createRawJsonReader(transcript) {
    const splitters = new Map();
    const splitterOf = (vertex, stream) => {
        const key = `${vertex} ${stream}`;
        const known = splitters.get(key);
        if (known !== undefined)
            return known;
        const made = (0,engine_text/* createLineSplitter */.AD)((line) => {
            transcript.output(vertex, line, stream === 2 ? "stderr" : "stdout");
        });
        splitters.set(key, made);
        return made;
    };
    const flush = (vertex) => {
        for (const stream of [1, 2]) {
            splitters.get(`${vertex} ${stream}`)?.end();
            splitters.delete(`${vertex} ${stream}`);
        }
    };
    const onLine = (line) => {
        if (!line.startsWith("{")) {
            transcript.note(line);
            return;
        }
        const event = parseEvent(line);
        if (event === null) {
            transcript.note(line);
            return;
        }
        for (const vertex of event.vertexes ?? []) {
            const begun = typeof vertex.started === "string";
            if (begun)
                transcript.step(vertex.digest, vertex.name, "started");
        }
        for (const log of event.logs ?? [])
            splitterOf(log.vertex, log.stream ?? 1).push(Buffer.from(log.data, "base64"));
        for (const vertex of event.vertexes ?? []) {
            if (typeof vertex.completed !== "string")
                continue;
            flush(vertex.digest);
            if (vertex.error !== undefined && vertex.error !== "")
                transcript.fail(vertex.digest, oneLine(vertex.error));
            else
                transcript.step(vertex.digest, vertex.name, vertex.cached === true ? "cached" : "completed");
        }
    };
    const events = (0,engine_text/* createLineSplitter */.AD)(onLine, EVENT_LIMIT);
    const own = (0,engine_text/* createLineSplitter */.AD)((line) => {
        transcript.note(line);
    });
    return {
        stdout(chunk) {
            own.push(chunk);
        },
        stderr(chunk) {
            events.push(chunk);
        },
        end() {
            events.end();
            own.end();
            for (const splitter of splitters.values())
                splitter.end();
            splitters.clear();
        },
    };
}
function parseEvent(line) {
    try {
        const parsed = eventShape.safeParse(JSON.parse(line));
        return parsed.success ? parsed.data : null;
    }
    catch {
        return null;
    }
}
/** A reason may quote a whole heredoc; it is said in one line. */
function oneLine(text) {
    return text.replace(/\s*\n\s*/g, " ");
}

;// CONCATENATED MODULE: ./.cache/build/js/engine/stand-ins.js



const FROM = /^(\s*FROM\s+(?:--\S+\s+)*)(\S+)(.*)$/is;
const ALIAS = /^\s+AS\s+(\S+)/i;
const COPY_FROM = /^(\s*COPY\s+(?:--\S+\s+)*?--from=)(\S+)(.*)$/is;
const ARG = /^\s*ARG\s+([A-Za-z_]\w*)(?:=(.*))?$/is;
const VARIABLE = /\$(?:\{([A-Za-z_]\w*)(?::?-([^}]*))?\}|([A-Za-z_]\w*))/g;
/**
 * The Dockerfile with the FROM (and COPY --from) names that stand for images of this run replaced by what stands for
 * them: an id, which the classic builder takes as it is, or a temporary tag. So no tag is ever put over a name the user owns. Line numbers stay.
 *
 * @param args values of build arguments, for names such as `FROM ${BASE}`.
 * @throws BuildError when a name occurs nowhere: the image would silently not be built from the one it needs.
 */
function replaceBases(dockerfile, bases, args) {
    const { text, unused } = replaceNames(dockerfile, bases, args);
    if (unused.length > 0) {
        throw new errors/* BuildError */.zS(`needs: the Dockerfile has no FROM ${unused.join(", ")}`, "Write the name under needs as the Dockerfile's FROM has it, on one line with it.", [], null);
    }
    return text;
}
/** As replaceBases, but says which names occur nowhere. */
function replaceNames(dockerfile, names, args) {
    const idOf = new Map(Object.entries(names).map(([name, id]) => [(0,engine_names/* canonicalName */.Ew)(name), id]));
    const begins = instructionLines(dockerfile);
    const values = new Map();
    const stages = new Set();
    const used = new Set();
    let inStage = false;
    const replace = (name) => {
        const expanded = expand(name, values);
        const key = (0,engine_names/* canonicalName */.Ew)(expanded);
        const id = stages.has(expanded.toLowerCase()) ? undefined : idOf.get(key);
        if (id === undefined)
            return name;
        used.add(key);
        return id;
    };
    const lines = dockerfile.split("\n").map((line, index) => {
        if (begins?.has(index + 1) === false)
            return line;
        const argument = inStage ? null : ARG.exec(line.trimEnd());
        if (argument !== null) {
            const name = argument[1] ?? "";
            const value = args[name] ?? unquoted(argument[2] ?? "");
            values.set(name, expand(value, values));
            return line;
        }
        const from = FROM.exec(line);
        if (from !== null) {
            inStage = true;
            const [, head = "", name = "", rest = ""] = from;
            const replaced = `${head}${replace(name)}${rest}`;
            const alias = ALIAS.exec(rest)?.[1];
            if (alias !== undefined)
                stages.add(alias.toLowerCase());
            return replaced;
        }
        const copy = COPY_FROM.exec(line);
        return copy === null ? line : `${copy[1] ?? ""}${replace(copy[2] ?? "")}${copy[3] ?? ""}`;
    });
    const unused = Object.keys(names).filter((name) => !used.has((0,engine_names/* canonicalName */.Ew)(name)));
    return { text: lines.join("\n"), unused };
}
/** The lines that instructions begin at, so that text in a heredoc stays as it is; null when the file is not read. */
function instructionLines(text) {
    const dockerfile = (0,parse/* parseDockerfile */.Ai)(text);
    if (dockerfile.declined !== null)
        return null;
    return new Set((0,parse/* allInstructions */.$Z)(dockerfile).map(({ line }) => line));
}
function expand(text, values) {
    return text.replace(VARIABLE, (_whole, braced, fallback, bare) => {
        const value = values.get(braced ?? bare ?? "") ?? "";
        return value === "" ? (fallback ?? "") : value;
    });
}
function unquoted(text) {
    return text.trim().replace(/^(["'])(.*)\1$/, "$2");
}

// EXTERNAL MODULE: ./.cache/build/js/engine/transcript.js
var engine_transcript = __webpack_require__(9206);
;// CONCATENATED MODULE: ./.cache/build/js/engine/build.js














const metadataShape = schemas/* object */.Ikc({ "containerimage.digest": schemas/* string */.YjP().optional() });
/** The first engine whose own Dockerfile frontend knows `--build-context`; older ones pass over it in silence. */
const NAMED_CONTEXTS_SINCE = [23, 0];
/** The first buildx with `--build-context`. */
const BUILD_CONTEXT_SINCE = [0, 8];
const NO_PINS = { contexts: {}, written: {}, left: [], reason: "" };
const ID = /^sha256:[0-9a-f]{64}$/;
/** Builds one image. @throws BuildError with the failing step's own last lines and a hint by cause. */
async function buildImage(request, setting) {
    request.signal.throwIfAborted();
    const dockerfile = (0,external_node_path_.resolve)(request.root, request.spec.dockerfile);
    const context = (0,external_node_path_.resolve)(request.root, request.spec.context);
    await requirePaths(request, dockerfile, context);
    await (0,promises_.mkdir)(setting.folder, { recursive: true });
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(setting.folder, "build-"));
    try {
        const places = {
            root: request.root,
            dockerfile,
            context,
            idFile: (0,external_node_path_.join)(folder, "id"),
            metadataFile: (0,external_node_path_.join)(folder, "metadata.json"),
        };
        return await runBuild(request, setting, places, folder);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true }).catch(() => undefined);
    }
}
async function runBuild(request, setting, places, folder) {
    const { client, connection } = setting;
    const tag = needsTag(connection) ? setting.newTag() : null;
    const command = await prepare(request, setting, places, folder, tag);
    const transcript = (0,engine_transcript/* createTranscript */.X)({
        redact: hiding(command.hidden, setting.redact),
        onStep: request.onStep,
        onLine: request.onLine,
    });
    const reader = readerFor(connection, transcript);
    const started = performance.now();
    const code = await client.watch(command.args, {
        signal: request.signal,
        environment: command.environment,
        folder: request.root,
        onStdout: (chunk) => {
            reader.stdout(chunk);
        },
        onStderr: (chunk) => {
            reader.stderr(chunk);
        },
    });
    const seconds = (performance.now() - started) / 1000;
    reader.end(code !== 0);
    if (code !== 0) {
        throw (0,failure/* buildFailure */.He)({
            label: request.label,
            trouble: transcript.trouble(),
            code,
            dockerfile: request.spec.dockerfile,
            classic: connection.builder.kind === "classic",
        });
    }
    return { id: await builtId(setting, places, tag), seconds, cached: transcript.cached() };
}
async function prepare(request, setting, places, folder, tag) {
    const { spec, bases } = request;
    const { builder, context } = setting.connection;
    const based = Object.keys(bases).length > 0;
    // A base that is an image of this run is in no registry: asking for a newer one would fail.
    const pull = spec.pull && !based;
    if (spec.pull && based)
        request.onLine("(pull is left out: the base is an image of this run)");
    const shared = { spec, environment: setting.environment, runId: setting.runId, pull, tag };
    const pins = await pinsOf(request, setting, places);
    const writing = { request, setting, places, folder, pins: pins.written };
    if (builder.kind === "classic") {
        const written = await withStandIns({ ...writing, bases });
        return classicCommand({ ...shared, places: written, standIns: {}, builderName: null });
    }
    const baseTags = {};
    for (const [name, id] of Object.entries(bases))
        baseTags[name] = await setting.tagOf(id);
    if (based && knowsNamedContexts(setting.connection)) {
        // Only the context's own builder sees the images on the engine; it cannot export caches.
        const own = builder.driver !== "docker";
        if (own)
            request.onLine("(built by the engine's own builder, which has the base; cache-to is left out)");
        const fitting = own ? { ...spec, cacheTo: [] } : spec;
        const standIns = { ...baseTags, ...pins.contexts };
        const written = await withStandIns({ ...writing, bases: {} });
        const builderName = own ? context : null;
        return buildxCommand({ ...shared, spec: fitting, places: written, standIns, builderName }, builder);
    }
    const written = await withStandIns({ ...writing, bases: baseTags });
    return buildxCommand({ ...shared, places: written, standIns: pins.contexts, builderName: null }, builder);
}
/**
 * How the run's pins reach this build. What cannot be pinned is said in the build's own log. With `pull` a pinned name is
 * still asked for in its registry, but by its digest, so its content stays the run's.
 */
async function pinsOf(request, setting, places) {
    const { pins, bases, spec } = request;
    if (Object.keys(pins).length === 0)
        return NO_PINS;
    const applied = applyPins({
        pins,
        taken: [...Object.keys(bases), ...Object.keys(spec.buildContexts)],
        dockerfile: await (0,promises_.readFile)(places.dockerfile, "utf8"),
        syntax: plainArgs(request, setting)["BUILDKIT_SYNTAX"] ?? null,
        namedContexts: knowsNamedContexts(setting.connection),
    });
    for (const name of applied.left)
        request.onLine(unpinned(name, applied.reason));
    return applied;
}
function unpinned(name, reason) {
    return `(${name} is not held to one content for the whole run: ${reason})`;
}
function knowsNamedContexts(connection) {
    const { builder } = connection;
    return (builder.kind === "buildx" &&
        !(0,connect/* before */.g)(builder.version, BUILD_CONTEXT_SINCE) &&
        !(0,connect/* before */.g)(engineVersion(connection), NAMED_CONTEXTS_SINCE));
}
/** A copy of the Dockerfile that names the stand-ins itself, with the ignore file that belongs to it; as it is without any. */
async function withStandIns(writing) {
    const { request, setting, places, folder, bases, pins } = writing;
    if (Object.keys(bases).length + Object.keys(pins).length === 0)
        return places;
    const dockerfile = (0,external_node_path_.join)(folder, "dockerfile", (0,external_node_path_.basename)(places.dockerfile));
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(dockerfile));
    const args = plainArgs(request, setting);
    const based = replaceBases(await (0,promises_.readFile)(places.dockerfile, "utf8"), bases, args);
    const { text, unused } = replaceNames(based, pins, args);
    for (const name of unused)
        request.onLine(unpinned(name, "the Dockerfile does not have it on one line"));
    await (0,promises_.writeFile)(dockerfile, text);
    await (0,promises_.copyFile)(`${places.dockerfile}.dockerignore`, `${dockerfile}.dockerignore`).catch(() => undefined);
    return { ...places, dockerfile };
}
function engineVersion({ info }) {
    const [major = 0, minor = 0] = info.version.split(".").map((part) => Number.parseInt(part, 10) || 0);
    return [major, minor];
}
/** What `FROM ${NAME}` stands for. */
function plainArgs({ spec }, { environment }) {
    const values = {};
    for (const [name, source] of Object.entries(spec.args)) {
        values[name] = source.kind === "literal" ? source.value : (environment[source.variable] ?? "");
    }
    return values;
}
/** A builder outside the engine knows the image by another id than the engine that it is loaded into. */
function needsTag({ builder }) {
    return builder.kind === "buildx" && builder.driver !== "docker";
}
function readerFor({ builder }, transcript) {
    if (builder.kind === "classic")
        return createClassicReader(transcript);
    return usesRawJson(builder) ? createRawJsonReader(transcript) : createPlainReader(transcript);
}
/** The id that the engine knows the new image by: with the containerd store that is not the one buildx writes. */
async function builtId(setting, places, tag) {
    const candidates = tag === null ? [await metadataDigest(places.metadataFile), await idIn(places.idFile)] : [tag];
    for (const candidate of candidates) {
        if (candidate === null)
            continue;
        const image = await (0,inspect/* inspectImage */.m)(setting.client, candidate);
        if (image !== null)
            return image.id;
    }
    throw new errors/* EngineError */.NJ("the image was built, but the engine does not have it", "Check that the selected builder loads into this engine (docker buildx ls) and that nothing removes images meanwhile.");
}
async function idIn(file) {
    const text = (await (0,promises_.readFile)(file, "utf8").catch(() => "")).trim();
    return ID.test(text) ? text : null;
}
async function metadataDigest(file) {
    try {
        const digest = metadataShape.parse(JSON.parse(await (0,promises_.readFile)(file, "utf8")))["containerimage.digest"];
        return digest !== undefined && ID.test(digest) ? digest : null;
    }
    catch {
        return null;
    }
}
async function requirePaths({ spec, root }, dockerfile, context) {
    const file = await (0,promises_.stat)(dockerfile).catch(() => null);
    if (file?.isFile() !== true) {
        throw new errors/* BuildError */.zS(file === null ? `there is no ${spec.dockerfile}` : `${spec.dockerfile} is not a file`, "Check `dockerfile:` in the configuration; paths are relative to the repository's root.", [], null);
    }
    const folder = await (0,promises_.stat)(context).catch(() => null);
    if (folder?.isDirectory() !== true) {
        throw new errors/* BuildError */.zS(folder === null ? `there is no folder ${spec.context}` : `${spec.context} is not a folder`, "Check `context:` in the configuration; paths are relative to the repository's root.", [], null);
    }
    for (const [id, source] of Object.entries(spec.secrets)) {
        if (source.kind !== "file")
            continue;
        const secret = await (0,promises_.stat)((0,external_node_path_.resolve)(root, source.path)).catch(() => null);
        if (secret === null)
            throw new errors/* BuildError */.zS(`secret ${id}: there is no ${source.path}`, "Check `secrets:` in the configuration.", [], null);
    }
}
/** Masks values taken from the environment, whether or not anybody declared them secret. Shorter ones say nothing. */
function hiding(values, redact) {
    const lines = values.flatMap((value) => value.split(/\r?\n/)).filter((line) => line.length >= 4);
    const longestFirst = [...new Set(lines)].sort((a, b) => b.length - a.length);
    return (text) => longestFirst.reduce((masked, value) => masked.replaceAll(value, "***"), redact(text));
}


/***/ })

};
