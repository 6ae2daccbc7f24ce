export const id = 774;
export const ids = [774];
export const modules = {

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

/***/ 1705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ triggeredBefore),
/* harmony export */   r: () => (/* binding */ onBuildTriggers)
/* harmony export */ });
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4958);
/* harmony import */ var _instruction_parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3961);


/** The triggers of `stage` in order; none without a stage. */
function onBuildTriggers(stage) {
    return (stage?.instructions ?? [])
        .filter(({ keyword }) => keyword === "ONBUILD")
        .map((shown) => ({ instruction: triggered(shown, shown.args), shown }));
}
function triggered(held, text) {
    const keyword = (0,_instruction_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .keywordIn */ .pd)(text).toUpperCase();
    return { ...held, keyword, text, ...(0,_instruction_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .flagsOf */ .Zo)(keyword, text) };
}
const CLASSIC_ONBUILD = /^[^"'#]{0,500}#\(nop\)\s+ONBUILD\s+([\s\S]+)$/;
/** More triggers than any base has. */
const MOST_TRIGGERS = 100;
/**
 * How many of the entries right before index `end` were written by triggers of an external base. Only a base of the
 * classic builder tells them: its history has an entry per ONBUILD. `from` is the FROM that set them off.
 */
function triggeredBefore(history, end, from) {
    const triggers = history.slice(0, end).flatMap(({ createdBy }) => {
        const text = CLASSIC_ONBUILD.exec(createdBy.slice(0, 20_000))?.[1];
        return text === undefined ? [] : [triggered(from, text.trim())];
    });
    if (triggers.length > Math.min(MOST_TRIGGERS, end))
        return 0;
    const first = end - triggers.length;
    const fits = triggers.every((trigger, index) => {
        const entry = history[first + index];
        return entry !== undefined && (0,_history_js__WEBPACK_IMPORTED_MODULE_0__/* .likeness */ .$R)(trigger, entry) !== "no";
    });
    return fits ? triggers.length : 0;
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


/***/ })

};
