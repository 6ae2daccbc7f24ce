export const id = 633;
export const ids = [633];
export const modules = {

/***/ 7633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openDockerfile: () => (/* binding */ openDockerfile)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _dockerfile_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9796);
/* harmony import */ var _dockerfile_stages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3766);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2030);
/* harmony import */ var _runner_source_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(843);





/**
 * Opens the Dockerfile that an image is said to be built from, before anything large is read.
 * @throws ConfigError when it cannot be read or has no such stage.
 */
async function openDockerfile(file, target, cwd, environment) {
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, file);
    const [root, path] = [(0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(absolute), (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(absolute)];
    const files = (0,_runner_source_files_js__WEBPACK_IMPORTED_MODULE_4__/* .createSourceFiles */ .V)();
    const text = await files.read(root, path);
    if (text === null) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL([{ file: "--dockerfile", line: null, message: "cannot be read", found: JSON.stringify(file) }], "Name the Dockerfile that the image is built from: a text file of at most 1 MB.");
    }
    const { problem } = (0,_dockerfile_stages_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveStages */ .R)((0,_dockerfile_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDockerfile */ .Ai)(text), { target, args: {}, platform: null });
    if (target !== null && problem !== null) {
        const suggestion = problem.suggestion === null ? {} : { suggestion: problem.suggestion };
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL([
            {
                file: "--target",
                line: null,
                message: "the Dockerfile has no such stage",
                found: JSON.stringify(target),
                ...suggestion,
            },
        ], "Name a stage of the Dockerfile, or leave --target out for the last one.");
    }
    return {
        shown: file,
        target,
        path,
        context: { root, files, bases: {}, environment, enginePlatform: null },
    };
}


/***/ }),

/***/ 5033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ expand)
});

;// CONCATENATED MODULE: ./.cache/build/js/dockerfile/patterns.js
/** The patterns of `${X#p}`, `${X%p}` and `${X/p/r}`: `*` and `?` and characters, no bracket expressions. */
/**
 * `value` without the beginning (`#`) or the end (`%`) that matches: the shortest, or with `##` and `%%` the longest.
 * The whole value when none matches.
 */
function withoutMatch(value, pattern, operator) {
    const atEnd = operator.startsWith("%");
    const [text, wanted] = atEnd ? [reversed(value), reversed(pattern)] : [[...value], [...pattern]];
    const ends = matchEnds(text, wanted, 0);
    const end = operator.length === 1 ? ends[0] : ends.at(-1);
    const rest = text.slice(end ?? 0);
    return (atEnd ? rest.reverse() : rest).join("");
}
/** `value` with the first longest match replaced, or with every one. An empty pattern matches nothing. */
function withReplaced(value, pattern, replacement, all) {
    const text = [...value];
    const wanted = [...pattern];
    if (wanted.length === 0)
        return value;
    if (wanted.every((char) => char === "*"))
        return replacement;
    let result = "";
    let at = 0;
    while (at < text.length) {
        const end = matchEnds(text, wanted, at).at(-1);
        if (end === undefined) {
            result += text[at] ?? "";
            at += 1;
        }
        else {
            result += replacement;
            at = end;
            if (!all)
                break;
        }
    }
    return result + text.slice(at).join("");
}
function reversed(text) {
    return [...text].reverse();
}
/**
 * Every place where a match that begins at `start` can end, ascending. All states are followed at once: the time is the
 * product of both lengths, whatever the pattern.
 */
function matchEnds(text, pattern, start) {
    let ends = new Set([start]);
    for (const char of pattern) {
        const next = new Set();
        if (char === "*") {
            for (let at = Math.min(...ends); at <= text.length; at += 1)
                next.add(at);
        }
        else
            for (const at of ends)
                if (at < text.length && (char === "?" || char === text[at]))
                    next.add(at + 1);
        if (next.size === 0)
            return [];
        ends = next;
    }
    return [...ends].sort((one, other) => one - other);
}

;// CONCATENATED MODULE: ./.cache/build/js/dockerfile/expand.js
/** Expands variables in a FROM or an ARG as the builders do, and says when a value is not known. */

// The shell's own parameters are names too; they have no value here.
const NAME = /^(?:[\p{L}_][\p{L}\p{Nd}_]*|\p{Nd}+|[@*#?$!-])/u;
/** Defaults within defaults: deeper nesting than anyone writes. */
const MAX_DEPTH = 20;
const MAX_RESULT = 4096;
/**
 * Expands `$X`, `${X}`, `${X:-w}`, `${X-w}`, `${X:+w}`, `${X+w}`, `${X:?w}`, `${X#p}`, `${X%p}`, `${X/p/w}` and
 * `${X//p/w}` in `text`, words recursively; quotes go and a backslash keeps the next character. Runs in linear time per
 * level, patterns aside, and yields at most 4,096 characters.
 */
function expand(text, lookup) {
    const state = { missing: new Set(), unsupported: null };
    const result = expandPart(text, lookup, state, 0);
    if (result.length > MAX_RESULT)
        state.unsupported ??= "a text that long";
    return {
        text: result.slice(0, MAX_RESULT),
        missing: [...state.missing],
        unsupported: state.unsupported,
    };
}
function expandPart(text, lookup, state, depth) {
    let result = "";
    let quote = "";
    for (let index = 0; index < text.length && result.length <= MAX_RESULT;) {
        const char = text.charAt(index);
        if (char === "\\" && quote !== "'") {
            // Within double quotes a backslash stands for itself before most characters.
            const stays = quote !== "" && !'"$\\'.includes(text.charAt(index + 1));
            result += stays ? char : text.charAt(index + 1);
            index += stays ? 1 : 2;
        }
        else if ((char === "'" || char === '"') && (quote === "" || quote === char)) {
            quote = quote === "" ? char : "";
            index += 1;
        }
        else if (char === "$" && quote !== "'") {
            const found = substitution(text, index);
            if (found === null) {
                if (text.charAt(index + 1) === "{")
                    state.unsupported ??= text.slice(index, index + 40);
                result += char;
                index += 1;
            }
            else {
                result += substitute(found, lookup, state, depth);
                index = found.end;
            }
        }
        else {
            result += char;
            index += 1;
        }
    }
    return result;
}
/** The substitution that begins at the `$` at `index`; null when the `$` stands for itself. */
function substitution(text, index) {
    const braced = text.charAt(index + 1) === "{";
    const start = index + (braced ? 2 : 1);
    const name = NAME.exec(text.slice(start, start + 256))?.[0];
    if (name === undefined)
        return null;
    const after = start + name.length;
    if (!braced)
        return { name, modifier: "", end: after };
    const end = endOfBraces(text, after);
    return end === null ? null : { name, modifier: text.slice(after, end), end: end + 1 };
}
/** Where the brace that closes an expansion stands; null without one. Those in quotes and of expansions within do not. */
function endOfBraces(text, start) {
    let depth = 1;
    let quote = "";
    for (let at = start; at < text.length; at += 1) {
        const char = text.charAt(at);
        if (char === "\\" && quote !== "'")
            at += 1;
        else if (quote === "" && (char === "'" || char === '"'))
            quote = char;
        else if (char === quote)
            quote = "";
        else if (char === "{" && text.charAt(at - 1) === "$" && quote !== "'")
            depth += 1;
        else if (char === "}" && quote === "")
            depth -= 1;
        if (depth === 0)
            return at;
    }
    return null;
}
function substitute(found, lookup, state, depth) {
    const value = lookup(found.name);
    if (found.modifier === "") {
        if (value === undefined)
            state.missing.add(found.name);
        return value ?? "";
    }
    const match = /^(:?)([-+?])([\s\S]*)$/.exec(found.modifier);
    const changed = match === null && value !== undefined ? byPattern(value, found.modifier) : null;
    if (changed !== null)
        return changed;
    if (match === null && value === undefined && PATTERN.test(found.modifier))
        state.missing.add(found.name);
    if (match === null || depth >= MAX_DEPTH) {
        state.unsupported ??= `\${${found.name}${found.modifier.slice(0, 40)}}`;
        return "";
    }
    const word = match[3] ?? "";
    // With the colon an empty value counts as none.
    const set = value !== undefined && (match[1] === "" || value !== "");
    if (match[2] === "+")
        return set ? expandPart(word, lookup, state, depth + 1) : "";
    if (set)
        return value;
    if (match[2] === "-")
        return expandPart(word, lookup, state, depth + 1);
    state.missing.add(found.name);
    return "";
}
// Without quotes, escapes and variables, which have rules of their own in patterns.
const PATTERN = /^(?:(##?|%%?)([^"'\\$]*)|(\/\/?)([^"'\\$/]+)\/([^"'\\$]*))$/;
/** What an operator with a pattern makes of a value; null when it is none, or has more in it than is read. */
function byPattern(value, modifier) {
    const match = PATTERN.exec(modifier);
    const [, cut, pattern = "", replace, sought = "", replacement = ""] = match ?? [];
    if (cut === "#" || cut === "##" || cut === "%" || cut === "%%")
        return withoutMatch(value, pattern, cut);
    return replace === undefined ? null : withReplaced(value, sought, replacement, replace === "//");
}


/***/ }),

/***/ 1725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ globalLookup)
/* harmony export */ });
/* harmony import */ var _expand_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5033);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6115);
/** The values that a FROM can use: build arguments, ARGs before the first FROM, and the builders' own platform words. */


/** Values by name: the builders' own, overridden by build arguments, then the global ARGs in their order. */
function globalLookup(globalArgs, buildArgs, platforms) {
    const given = new Map(Object.entries(buildArgs));
    const values = new Map([
        ...platformWords("TARGET", platforms.target),
        ...platformWords("BUILD", platforms.build),
    ]);
    for (const name of values.keys())
        values.set(name, given.get(name) ?? values.get(name) ?? "");
    for (const [name, value] of given)
        if (BUILT_IN.test(name))
            values.set(name, value);
    const lookup = (name) => values.get(name);
    for (const { args } of globalArgs) {
        for (const { raw } of (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .splitWords */ .y)(args)) {
            const equals = raw.indexOf("=");
            const name = equals < 0 ? raw : raw.slice(0, equals);
            const override = given.get(name);
            if (override !== undefined)
                values.set(name, override);
            else if (equals >= 0)
                assign(values, name, raw.slice(equals + 1), lookup);
            // `ARG X` declares and sets nothing; a value from before it (the builders' own) stays.
        }
    }
    return lookup;
}
const BUILT_IN = /^(?:TARGET|BUILD)(?:PLATFORM|OS|ARCH|VARIANT)$/;
function assign(values, name, text, lookup) {
    const { text: value, missing, unsupported } = (0,_expand_js__WEBPACK_IMPORTED_MODULE_1__/* .expand */ .f)(text, lookup);
    // A default made of what is not known is not known either.
    if (missing.length === 0 && unsupported === null)
        values.set(name, value);
    else
        values.delete(name);
}
function platformWords(prefix, platform) {
    if (platform === null)
        return [];
    const [os = "", architecture = "", variant = ""] = platform.split("/");
    return [
        [`${prefix}PLATFORM`, platform],
        [`${prefix}OS`, os],
        [`${prefix}ARCH`, architecture],
        [`${prefix}VARIANT`, variant],
    ];
}


/***/ }),

/***/ 3766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ parentStages),
  R: () => (/* binding */ resolveStages)
});

// EXTERNAL MODULE: ./.cache/build/js/config/suggest.js
var suggest = __webpack_require__(7048);
;// CONCATENATED MODULE: ./.cache/build/js/dockerfile/build-features.js
/** Flags that only BuildKit takes, per instruction. */
const FLAGS = {
    RUN: ["mount", "network", "security", "device"],
    COPY: ["link", "chmod", "parents", "exclude"],
    ADD: ["link", "chmod", "checksum", "keep-git-dir", "exclude", "unpack"],
};
const PLATFORM_WORDS = /\$\{?(?:TARGET|BUILD)(?:PLATFORM|OS|ARCH|VARIANT)\b/;
const MOST = 20;
/**
 * One entry per feature with the line of its first use: `RUN --mount (line 4)`, `heredoc (line 7)`, `# syntax=`. The
 * classic builder runs every stage up to the target, so unused ones count as well.
 */
function buildKitFeatures(dockerfile, stages) {
    const first = new Map();
    const note = (feature, line) => {
        if (!first.has(feature))
            first.set(feature, line);
    };
    if (dockerfile.syntax !== null)
        note("# syntax=", null);
    for (const stage of stages) {
        for (const text of [stage.from, stage.platform ?? ""]) {
            if (PLATFORM_WORDS.test(text))
                note("platform arguments in FROM", stage.line);
        }
        for (const instruction of stage.instructions) {
            for (const feature of featuresOf(instruction))
                note(feature, instruction.line);
        }
    }
    return [...first]
        .slice(0, MOST)
        .map(([feature, line]) => (line === null ? feature : `${feature} (line ${line})`));
}
function featuresOf(instruction) {
    const known = FLAGS[instruction.keyword] ?? [];
    const flags = instruction.flags
        .filter(({ name }) => known.includes(name))
        .map(({ name }) => `${instruction.keyword} --${name}`);
    return instruction.heredocs.length > 0 ? [...flags, "heredoc"] : flags;
}

// EXTERNAL MODULE: ./.cache/build/js/dockerfile/expand.js + 1 modules
var expand = __webpack_require__(5033);
// EXTERNAL MODULE: ./.cache/build/js/dockerfile/global-args.js
var global_args = __webpack_require__(1725);
;// CONCATENATED MODULE: ./.cache/build/js/dockerfile/stages.js
/** Which stages an image is made of, and which images its build needs. */




/** Resolves target, FROMs and the graph of stages. Never throws; what is not known is said in `unknown`. */
function resolveStages(dockerfile, options) {
    const shipped = findTarget(dockerfile.stages, options.target);
    if (shipped === null)
        return withoutTarget(dockerfile, options.target);
    const lookup = (0,global_args/* globalLookup */.O)(dockerfile.globalArgs, options.args, {
        target: options.platform,
        build: options.buildPlatform ?? null,
    });
    const graph = new StageGraph(dockerfile.stages, lookup, options.contexts ?? []);
    const chain = graph.chainOf(shipped);
    const base = graph.sourceOf(chain[0] ?? shipped);
    const upTo = dockerfile.stages.slice(0, shipped.index + 1);
    const needed = graph.neededFor(shipped);
    return {
        chain,
        shipped,
        assumed: options.target === null && dockerfile.stages.length > 1,
        baseImage: base.kind === "image" ? base.name : null,
        unknown: base.kind === "unknown" ? base.reason : null,
        problem: null,
        externalImages: [
            ...new Set([...(dockerfile.syntax === null ? [] : [dockerfile.syntax]), ...needed.images]),
        ],
        unknownImages: needed.unknown,
        built: needed.stages,
        needsBuildKit: buildKitFeatures(dockerfile, upTo),
    };
}
/** The stage that each stage is built on; stages on an image, or on what is not known, are not in it. */
function parentStages(dockerfile) {
    const lookup = (0,global_args/* globalLookup */.O)(dockerfile.globalArgs, {}, { target: null, build: null });
    const graph = new StageGraph(dockerfile.stages, lookup, []);
    return new Map(dockerfile.stages.flatMap((stage) => {
        const source = graph.sourceOf(stage);
        return source.kind === "stage" ? [[stage, source.stage]] : [];
    }));
}
function findTarget(stages, target) {
    if (target === null)
        return stages.at(-1) ?? null;
    const named = stages.findLast((stage) => sameName(stage.name, target));
    if (named !== undefined)
        return named;
    return /^\d{1,6}$/.test(target) ? (stages[Number(target)] ?? null) : null;
}
function withoutTarget(dockerfile, target) {
    const names = dockerfile.stages.flatMap((stage) => (stage.name === null ? [] : [stage.name]));
    const suggestion = target === null ? null : (0,suggest/* nearest */.p)(target, names);
    const message = target === null
        ? "the Dockerfile has no stage"
        : `the Dockerfile has no stage "${target.slice(0, 200)}"${suggestion === null ? "" : `; did you mean "${suggestion.slice(0, 200)}"?`}`;
    return {
        chain: [],
        shipped: null,
        assumed: false,
        baseImage: null,
        unknown: message,
        problem: { message, suggestion },
        externalImages: [],
        unknownImages: [message],
        built: [],
        needsBuildKit: [],
    };
}
/** Every reference goes to an earlier stage, so following them always ends. */
class StageGraph {
    #stages;
    #lookup;
    #contexts;
    #byName = new Map();
    constructor(stages, lookup, contexts) {
        this.#stages = stages;
        this.#lookup = lookup;
        this.#contexts = new Set(contexts.map((name) => name.toLowerCase()));
        for (const stage of stages) {
            if (stage.name === null)
                continue;
            const key = stage.name.toLowerCase();
            const same = this.#byName.get(key);
            if (same === undefined)
                this.#byName.set(key, [stage]);
            else
                same.push(stage);
        }
    }
    sourceOf(stage) {
        // A build context of the stage's own name replaces the whole stage.
        if (this.#isReplaced(stage)) {
            return {
                kind: "unknown",
                reason: `The stage ${stage.name ?? stage.index} is replaced by a build context.`,
            };
        }
        const { text, missing, unsupported } = (0,expand/* expand */.f)(stage.from, this.#lookup);
        if (missing.length > 0 || unsupported !== null) {
            const about = missing.length > 0 ? `${missing.join(", ")} has no value` : `${unsupported} is not read`;
            return {
                kind: "unknown",
                reason: `Unknown base: line ${stage.line} is FROM ${stage.from}, and ${about}.`,
            };
        }
        if (text === "")
            return { kind: "unknown", reason: `Unknown base: FROM of line ${stage.line} is empty.` };
        const earlier = this.#contexts.has(text.toLowerCase()) ? undefined : this.#earlier(text, stage.index);
        return earlier === undefined ? { kind: "image", name: text } : { kind: "stage", stage: earlier };
    }
    chainOf(stage) {
        const chain = [stage];
        for (let source = this.sourceOf(stage); source.kind === "stage"; source = this.sourceOf(source.stage)) {
            chain.push(source.stage);
        }
        return chain.reverse();
    }
    /** What the stage and all it builds on or copies from need: stages, images from outside, and what is not known. */
    neededFor(shipped) {
        const images = new Set();
        const unknown = new Set();
        const seen = new Set([shipped]);
        const stages = [];
        const open = [shipped];
        const visit = (source) => {
            if (source.kind === "unknown")
                unknown.add(source.reason);
            else if (source.kind === "image" &&
                source.name !== "scratch" &&
                !this.#contexts.has(source.name.toLowerCase())) {
                images.add(source.name);
            }
            else if (source.kind === "stage" && !seen.has(source.stage)) {
                seen.add(source.stage);
                open.push(source.stage);
            }
        };
        for (let stage = open.pop(); stage !== undefined; stage = open.pop()) {
            // What stands for it comes from outside; its own instructions are not run.
            if (this.#isReplaced(stage))
                continue;
            stages.push(stage);
            visit(this.sourceOf(stage));
            for (const instruction of stage.instructions) {
                for (const reference of referencesOf(instruction))
                    visit(this.#follow(reference, stage, instruction));
            }
        }
        return { stages, images: [...images], unknown: [...unknown] };
    }
    #follow(reference, stage, instruction) {
        const { name, byIndex } = reference;
        if (name.includes("$") || name === "") {
            // Builders disagree on variables here; an image guessed wrong is worse than one left out.
            return { kind: "unknown", reason: `Line ${instruction.line} copies or mounts from "${name}".` };
        }
        const earlier = this.#earlier(name, stage.index) ??
            (byIndex && /^\d{1,6}$/.test(name) && Number(name) < stage.index
                ? this.#stages[Number(name)]
                : undefined);
        return earlier === undefined ? { kind: "image", name } : { kind: "stage", stage: earlier };
    }
    #isReplaced(stage) {
        return stage.name !== null && this.#contexts.has(stage.name.toLowerCase());
    }
    #earlier(name, before) {
        return this.#byName.get(name.toLowerCase())?.findLast((stage) => stage.index < before);
    }
}
function sameName(name, other) {
    return name !== null && name.toLowerCase() === other.toLowerCase();
}
/** Stages or images that an instruction copies or mounts from. */
function referencesOf(instruction) {
    return instruction.flags.flatMap(({ name, value }) => {
        if (value === null)
            return [];
        if (name === "from" && instruction.keyword === "COPY")
            return [{ name: value, byIndex: true }];
        if (name !== "mount" || instruction.keyword !== "RUN")
            return [];
        const from = value.split(",").find((part) => /^from=/i.test(part.trim()));
        return from === undefined ? [] : [{ name: from.trim().slice("from=".length), byIndex: false }];
    });
}


/***/ }),

/***/ 6132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EO: () => (/* binding */ runGit),
/* harmony export */   UU: () => (/* binding */ gitSaid),
/* harmony export */   VB: () => (/* binding */ runGitOnNetwork)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var _actions_exec__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1260);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2030);
/* harmony import */ var _runner_executable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1768);




/**
 * Nothing a repository configures is run (hooks, file system monitor, pager, askpass), nothing is fetched, and
 * nothing asks.
 */
const HARDENING = [
    "core.hooksPath=/dev/null",
    "core.fsmonitor=false",
    "core.untrackedCache=false",
    "core.askPass=",
    "credential.helper=",
    "protocol.allow=never",
    "protocol.ext.allow=never",
    "protocol.file.allow=never",
    "submodule.recurse=false",
    "advice.detachedHead=false",
    "maintenance.auto=false",
    "gc.auto=0",
];
const INSTALL = "Install git, and make sure it is on the PATH.";
/** Variables of git's own that say where configuration is; all others (GIT_DIR in a hook ...) would lead astray. */
const KEPT = new Set([
    "GIT_CONFIG_GLOBAL",
    "GIT_CONFIG_SYSTEM",
    "GIT_CONFIG_NOSYSTEM",
    "GIT_CEILING_DIRECTORIES",
    "GIT_DISCOVERY_ACROSS_FILESYSTEM",
    "GIT_EXEC_PATH",
]);
/**
 * Variables that say how servers are reached and which certificates count: the proxy's own are not git's and stay
 * anyway. None of them makes git trust everything, and none makes it talk (GIT_TRACE_CURL would print the token).
 */
const KEPT_FOR_NETWORK = new Set([
    "GIT_SSL_CAINFO",
    "GIT_SSL_CAPATH",
    "GIT_PROXY_SSL_CAINFO",
    "GIT_HTTP_PROXY_AUTHMETHOD",
]);
/** Between asking git to end and making it. */
const GRACE_MS = 1000;
/** What is kept of a fetch's words. */
const LONGEST_OUTPUT = 64 * 1024;
/**
 * Runs git with these arguments and returns what it says, whatever its exit code.
 *
 * @throws CheckoutError when git is not there or cannot be started
 */
async function runGit(args, options) {
    const { cwd, environment, isolated = false } = options;
    const program = await findGit(environment);
    try {
        return await (0,_actions_exec__WEBPACK_IMPORTED_MODULE_1__/* .getExecOutput */ .H)((0,_runner_executable_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteCommand */ .c)(program), [...settingsOf(environment), ...args], {
            cwd,
            env: gitEnvironment(environment, isolated, KEPT),
            silent: true,
            ignoreReturnCode: true,
        });
    }
    catch (error) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CheckoutError */ .vd(`git cannot be run: ${(0,_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`, INSTALL, error);
    }
}
/**
 * Runs git where it may talk to a server by one protocol. Resolves once it has ended, by itself or by the signal.
 *
 * @throws CheckoutError when git is not there or cannot be started
 */
async function runGitOnNetwork(args, options) {
    const { cwd, environment, isolated = false, protocol, settings, signal } = options;
    const program = await findGit(environment);
    const kept = new Set([...KEPT, ...KEPT_FOR_NETWORK]);
    const entries = Object.entries(settings);
    const env = {
        ...gitEnvironment(environment, isolated, kept),
        GIT_CONFIG_COUNT: String(entries.length),
    };
    for (const [index, [name, value]] of entries.entries()) {
        env[`GIT_CONFIG_KEY_${index}`] = name;
        env[`GIT_CONFIG_VALUE_${index}`] = value;
    }
    const allowed = ["-c", `protocol.${protocol}.allow=always`];
    // A group of its own: the transfer is a child of git's, and has to hear of the end as well.
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, [...settingsOf(environment), ...allowed, ...args], {
        cwd,
        env,
        stdio: ["ignore", "pipe", "pipe"],
        detached: process.platform !== "win32",
        windowsHide: true,
    });
    const output = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"]) {
        child[name].setEncoding("utf8").on("data", (text) => {
            output[name] = (output[name] + text).slice(-LONGEST_OUTPUT);
        });
    }
    let killing;
    const end = () => {
        send(child, "SIGTERM");
        killing = setTimeout(send, GRACE_MS, child, "SIGKILL");
    };
    try {
        const exitCode = await new Promise((resolve, reject) => {
            child.once("error", reject);
            child.once("close", (code) => {
                resolve(code ?? 128);
            });
            if (signal.aborted)
                end();
            else
                signal.addEventListener("abort", end, { once: true });
        });
        return { exitCode, ...output };
    }
    catch (error) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CheckoutError */ .vd(`git cannot be run: ${(0,_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`, INSTALL, error);
    }
    finally {
        signal.removeEventListener("abort", end);
        clearTimeout(killing);
    }
}
function send(child, signal) {
    if (child.pid === undefined)
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
async function findGit(environment) {
    const program = await (0,_runner_executable_js__WEBPACK_IMPORTED_MODULE_3__/* .findExecutable */ .o)("git", environment);
    if (program === null)
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CheckoutError */ .vd("git is not on the PATH", INSTALL);
    return program;
}
function settingsOf(environment) {
    const settings = HARDENING.flatMap((setting) => ["-c", setting]);
    // On a runner the checkout often belongs to another user than the job's (containers); there it is the user's own.
    if (environment["GITHUB_ACTIONS"] === "true")
        settings.push("-c", "safe.directory=*");
    return settings;
}
function gitEnvironment(environment, isolated, keep) {
    const kept = {};
    for (const [name, value] of Object.entries(environment)) {
        if (value !== undefined && (!name.startsWith("GIT_") || keep.has(name)))
            kept[name] = value;
    }
    return {
        ...kept,
        LC_ALL: "C",
        GIT_TERMINAL_PROMPT: "0",
        // `git status` would else write the index it has refreshed.
        GIT_OPTIONAL_LOCKS: "0",
        GIT_NO_LAZY_FETCH: "1",
        ...(isolated ? { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" } : {}),
    };
}
/** Git's own words for an error message: one line, no control characters, bounded. */
function gitSaid(output) {
    const text = output.stderr
        .replace(/[\p{Cc}\s]+/gu, " ")
        .trim()
        .slice(0, 500);
    return text === "" ? `exit code ${output.exitCode}` : text;
}


/***/ }),

/***/ 1768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ quoteCommand),
/* harmony export */   o: () => (/* binding */ findExecutable)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);



/**
 * Absolute path of a program on the PATH; null when it is not there. Looking it up here rather than leaving that to
 * `@actions/exec` keeps stdout clean: exec prints a line for every PATH folder it may not read. Relative folders are
 * passed over: a checkout must not bring its own git.
 */
async function findExecutable(name, environment) {
    for (const folder of (environment["PATH"] ?? "").split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter)) {
        if (!(0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(folder))
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
        try {
            if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path)).isFile())
                continue;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
            return path;
        }
        catch {
            // Not there, or not for us: the next folder may have it.
        }
    }
    return null;
}
/** A path as the first word of `exec`'s command line, which splits at blanks outside double quotes. */
function quoteCommand(path) {
    return `"${path.replaceAll('"', '\\"')}"`;
}


/***/ }),

/***/ 8650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mL: () => (/* binding */ findRepositoryRoot),
/* harmony export */   u4: () => (/* binding */ listRepositoryFiles)
/* harmony export */ });
/* unused harmony export MOST_FILES */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var ignore__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(298);
/* harmony import */ var _git_run_git_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6132);




const MOST_FILES = 200_000;
const LARGEST_GITIGNORE = 1_000_000;
const DEEPEST = 200;
/**
 * Every file below `root` that git does not ignore: as git lists them in a repository, else by walking the folder and
 * honouring its .gitignore files. Links count as files and are not followed; `.git` and `node_modules` are left out
 * of a walk.
 */
async function listRepositoryFiles(root, environment = process.env, limit = MOST_FILES) {
    const listed = await listByGit(root, environment);
    if (listed !== null) {
        return { files: listed.slice(0, limit), tracked: true, truncated: listed.length > limit };
    }
    const files = [];
    await walk({ root, files, limit: limit + 1 }, "", [], 0);
    return { files: files.slice(0, limit).sort(compare), tracked: false, truncated: files.length > limit };
}
/** The closest folder at or above `cwd` that holds a `.git`; `cwd` itself when none does. */
async function findRepositoryRoot(cwd) {
    const start = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd);
    for (let folder = start;; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ".git")).catch(() => null)) !== null)
            return folder;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder) === folder)
            return start;
    }
}
async function listByGit(root, environment) {
    const list = async (...flags) => {
        const output = await (0,_git_run_git_js__WEBPACK_IMPORTED_MODULE_3__/* .runGit */ .EO)(["ls-files", "-z", ...flags], { cwd: root, environment }).catch(() => null);
        return output?.exitCode === 0 ? output.stdout.split("\0").filter((file) => file !== "") : null;
    };
    const present = await list("--cached", "--others", "--exclude-standard");
    const deleted = present === null ? null : await list("--deleted");
    if (present === null || deleted === null)
        return null;
    const gone = new Set(deleted);
    // A file in conflict is listed once per side; a folder with a slash is a repository inside this one.
    return [...new Set(present)].filter((file) => !gone.has(file) && !file.endsWith("/")).sort(compare);
}
async function walk(state, folder, outer, depth) {
    if (depth > DEEPEST || state.files.length >= state.limit)
        return;
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(state.root, folder), { withFileTypes: true }).catch(() => []);
    const own = entries.some((entry) => entry.name === ".gitignore" && entry.isFile())
        ? await readRules(state.root, folder)
        : null;
    const rules = own === null ? outer : [...outer, own];
    for (const entry of entries.sort((a, b) => compare(a.name, b.name))) {
        if (state.files.length >= state.limit)
            return;
        const path = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(folder, entry.name);
        const isFolder = entry.isDirectory();
        if (isFolder && (entry.name === ".git" || entry.name === "node_modules"))
            continue;
        if (isIgnored(path, isFolder, rules))
            continue;
        if (isFolder)
            await walk(state, path, rules, depth + 1);
        else if (entry.isFile() || entry.isSymbolicLink())
            state.files.push(path);
    }
}
/** The innermost .gitignore that has anything to say decides. */
function isIgnored(path, isFolder, rules) {
    for (const { folder, ignore } of [...rules].reverse()) {
        const relative = folder === "" ? path : path.slice(folder.length + 1);
        const verdict = ignore.test(isFolder ? `${relative}/` : relative);
        if (verdict.ignored)
            return true;
        if (verdict.unignored)
            return false;
    }
    return false;
}
async function readRules(root, folder) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, folder, ".gitignore");
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).catch(() => null);
    if (found === null || found.size > LARGEST_GITIGNORE)
        return null;
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, "utf8").catch(() => null);
    return text === null
        ? null
        : { folder, ignore: ignore__WEBPACK_IMPORTED_MODULE_2__({ ignorecase: false, allowRelativePaths: true }).add(text) };
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ createSourceFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _repository_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8650);



/** A Dockerfile is text people write; what is larger than this is something else. */
const LARGEST_FILE = 1_000_000;
/** The files of a checkout on this machine. Symbolic links that lead out of the root are not followed. */
function createSourceFiles() {
    return {
        async read(root, path) {
            try {
                const [real, realRoot] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path)), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(root)]);
                if (!real.startsWith(realRoot + node_path__WEBPACK_IMPORTED_MODULE_1__.sep))
                    return null;
                const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(real, "r");
                try {
                    const { size } = await file.stat();
                    return size > LARGEST_FILE ? null : await file.readFile("utf8");
                }
                finally {
                    await file.close();
                }
            }
            catch {
                // Not there, a folder, or not readable: for the reader all the same, there is no text.
                return null;
            }
        },
        async list(root) {
            return (await (0,_repository_files_js__WEBPACK_IMPORTED_MODULE_2__/* .listRepositoryFiles */ .u4)(root)).files;
        },
    };
}


/***/ })

};
