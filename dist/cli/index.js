#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 2577:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2030);
/* harmony import */ var _commands_arguments_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7280);
/* harmony import */ var _commands_help_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3739);
/* harmony import */ var _runner_signals_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7711);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8575);
/** The command. Results go to standard output, everything else to standard error. */





async function main(argv) {
    try {
        const command = (0,_commands_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .parseArguments */ .W)(argv);
        switch (command.kind) {
            case "help":
                process.stdout.write(_commands_help_js__WEBPACK_IMPORTED_MODULE_3__/* .HELP */ ._);
                return 0;
            case "version":
                process.stdout.write(`${_version_js__WEBPACK_IMPORTED_MODULE_4__/* .VERSION */ .x}\n`);
                return 0;
            // Commands are loaded when they run: `help` and `version` answer at once.
            case "config":
                return await (await withSchemas(() => Promise.all(/* import() */[__nccwpck_require__.e(160), __nccwpck_require__.e(921), __nccwpck_require__.e(260), __nccwpck_require__.e(429), __nccwpck_require__.e(292), __nccwpck_require__.e(298), __nccwpck_require__.e(914), __nccwpck_require__.e(796), __nccwpck_require__.e(566), __nccwpck_require__.e(625), __nccwpck_require__.e(294), __nccwpck_require__.e(774), __nccwpck_require__.e(859), __nccwpck_require__.e(319), __nccwpck_require__.e(17), __nccwpck_require__.e(695), __nccwpck_require__.e(565), __nccwpck_require__.e(69)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1069)))).runConfigCommand(command);
            case "init":
                return await (await withSchemas(() => Promise.all(/* import() */[__nccwpck_require__.e(160), __nccwpck_require__.e(921), __nccwpck_require__.e(260), __nccwpck_require__.e(429), __nccwpck_require__.e(292), __nccwpck_require__.e(298), __nccwpck_require__.e(914), __nccwpck_require__.e(796), __nccwpck_require__.e(566), __nccwpck_require__.e(625), __nccwpck_require__.e(294), __nccwpck_require__.e(774), __nccwpck_require__.e(859), __nccwpck_require__.e(319), __nccwpck_require__.e(17), __nccwpck_require__.e(695), __nccwpck_require__.e(565), __nccwpck_require__.e(46)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5046)))).runInitCommand(command);
            case "check":
                return await (await withSchemas(() => Promise.all(/* import() */[__nccwpck_require__.e(160), __nccwpck_require__.e(921), __nccwpck_require__.e(260), __nccwpck_require__.e(429), __nccwpck_require__.e(292), __nccwpck_require__.e(298), __nccwpck_require__.e(914), __nccwpck_require__.e(796), __nccwpck_require__.e(566), __nccwpck_require__.e(625), __nccwpck_require__.e(294), __nccwpck_require__.e(774), __nccwpck_require__.e(859), __nccwpck_require__.e(319), __nccwpck_require__.e(17), __nccwpck_require__.e(695), __nccwpck_require__.e(565), __nccwpck_require__.e(215), __nccwpck_require__.e(964), __nccwpck_require__.e(836)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4836)))).runCheckCommand(command);
            case "inspect":
                return await (await __nccwpck_require__.e(/* import() */ 674).then(__nccwpck_require__.bind(__nccwpck_require__, 1674))).runInspectCommand(command);
            case "compat":
                return await (await withSchemas(() => Promise.all(/* import() */[__nccwpck_require__.e(160), __nccwpck_require__.e(921), __nccwpck_require__.e(260), __nccwpck_require__.e(292), __nccwpck_require__.e(566), __nccwpck_require__.e(625), __nccwpck_require__.e(294), __nccwpck_require__.e(319), __nccwpck_require__.e(923), __nccwpck_require__.e(139)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8617)))).runCompatCommand(command);
            case "convert":
                return await (await withSchemas(() => Promise.all(/* import() */[__nccwpck_require__.e(160), __nccwpck_require__.e(921), __nccwpck_require__.e(429), __nccwpck_require__.e(796), __nccwpck_require__.e(566), __nccwpck_require__.e(774), __nccwpck_require__.e(859), __nccwpck_require__.e(939)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5861)))).runConvertCommand(command);
            case "publish":
                return await (await withSchemas(() => Promise.all(/* import() */[__nccwpck_require__.e(160), __nccwpck_require__.e(921), __nccwpck_require__.e(413), __nccwpck_require__.e(566), __nccwpck_require__.e(294), __nccwpck_require__.e(17), __nccwpck_require__.e(215), __nccwpck_require__.e(964), __nccwpck_require__.e(670)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5981)))).runPublishCommand(command);
        }
    }
    catch (error) {
        return explain(error);
    }
}
/** Loads a command. What is set up for its schemas comes before them. */
async function withSchemas(load) {
    await Promise.all(/* import() */[__nccwpck_require__.e(160), __nccwpck_require__.e(423)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8423));
    return load();
}
function explain(error) {
    const say = (line) => {
        process.stderr.write(`${line}\n`);
    };
    if (error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc) {
        say(`image-budget: ${error.message}; everything temporary is removed.`);
        return (0,_runner_signals_js__WEBPACK_IMPORTED_MODULE_2__/* .exitCodeOfSignal */ .f)(error.signal);
    }
    if (error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL) {
        say(`image-budget: ${error.problems.length === 1 ? "one problem" : `${error.problems.length} problems`}`);
        for (const problem of error.problems)
            say(`  ${(0,_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describeProblem */ .BJ)(problem)}`);
        say(`  ${error.hint}`);
        return error.exitCode;
    }
    if (error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageBudgetError */ .XK) {
        say(`image-budget: ${error.message}\n  ${error.hint}`);
        return error.exitCode;
    }
    say(`image-budget: ${(0,_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}\n  This is a defect of Image Budget; please report it with what you ran.`);
    if (error instanceof Error && error.stack !== undefined && process.env["IMAGE_BUDGET_DEBUG"] !== undefined)
        say(error.stack);
    return 3;
}
// Not process.exit: what is still in the pipes must be written first.
process.exitCode = await main(process.argv.slice(2));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 7280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  W: () => (/* binding */ parseArguments)
});

// EXTERNAL MODULE: ./.cache/build/js/compat/target.js
var compat_target = __nccwpck_require__(3849);
// EXTERNAL MODULE: ./.cache/build/js/model/config.js
var config = __nccwpck_require__(7483);
// EXTERNAL MODULE: ./.cache/build/js/github/marker.js
var marker = __nccwpck_require__(761);
// EXTERNAL MODULE: ./.cache/build/js/github/names.js
var names = __nccwpck_require__(603);
// EXTERNAL MODULE: ./.cache/build/js/stages/shard.js
var shard = __nccwpck_require__(9563);
// EXTERNAL MODULE: ./.cache/build/js/model/errors.js
var errors = __nccwpck_require__(2030);
;// CONCATENATED MODULE: ./.cache/build/js/commands/action-inputs.js




/** `check` measures, judges and comments; `measure` leaves the comment to a `publish` that comes later. */
const MODES = (/* unused pure expression or super */ null && (["check", "measure", "publish"]));
/** When there is something to comment: an existing comment is always kept up to date, except with `never`. */
const COMMENT_POLICIES = ["always", "on-change", "on-failure", "never"];
/** `true` is `alpine`: what a label or a dispatch gives. */
const TRIALS = ["false", "true", ...config/* DESTINATIONS */.q];
function trialOf(word) {
    if (word === "false")
        return null;
    return word === "true" ? "alpine" : word;
}
/** Names of the inputs; a test holds action.yml and the README to them. */
const INPUTS = (/* unused pure expression or super */ null && ([
    "config",
    "only",
    "base",
    "report",
    "summary",
    "annotations",
    "mode",
    "github-token",
    "comment",
    "comment-key",
    "suggestions",
    "trial",
    "shard",
    "reports",
    "records",
]));
/**
 * Reads the step's inputs; `get` yields "" for one that was not given.
 * @throws ConfigError naming every input with a value it cannot have.
 */
function readInputs(get) {
    const problems = [];
    const wrong = (name, message, expected) => {
        problems.push({
            file: `input ${name}`,
            line: null,
            message,
            found: JSON.stringify(get(name).slice(0, 200)),
            expected,
        });
    };
    const text = (name) => {
        const value = get(name).trim();
        return value === "" ? null : value;
    };
    const lines = (name) => get(name)
        .split(/\r?\n/u)
        .map((line) => line.trim())
        .filter((line) => line !== "");
    const flag = (name) => {
        const value = text(name)?.toLowerCase() ?? "true";
        if (value !== "true" && value !== "false")
            wrong(name, "is not a yes or no", "true or false");
        return value === "true";
    };
    const choice = (name, values) => {
        const value = text(name)?.toLowerCase() ?? values[0];
        const found = values.find((known) => known === value);
        if (found === undefined)
            wrong(name, "is none of the values it may have", values.join(", "));
        return found ?? values[0];
    };
    const shardText = text("shard");
    const shard = shardText === null ? null : parseShard(shardText);
    if (shardText !== null && shard === null)
        wrong("shard", "is not a part of a run", "K/N, such as 3/8");
    const commentKey = text("comment-key") ?? "default";
    if (!KEY.test(commentKey))
        wrong("comment-key", "is not a key", "1 to 60 letters, digits, dots, - or _");
    const inputs = {
        config: text("config"),
        only: selection(lines("only")),
        base: text("base"),
        report: text("report"),
        summary: flag("summary"),
        annotations: flag("annotations"),
        mode: choice("mode", MODES),
        token: text("github-token"),
        comment: choice("comment", COMMENT_POLICIES),
        commentKey,
        suggestions: flag("suggestions"),
        trial: trialOf(choice("trial", TRIALS)),
        shard,
        reports: lines("reports"),
        records: text("records"),
    };
    if (inputs.mode === "publish" && inputs.reports.length === 0) {
        wrong("reports", "names nothing, and mode: publish needs what to publish", "files or folders, one a line");
    }
    if (inputs.mode === "publish" && shard !== null) {
        wrong("shard", "has no meaning with mode: publish", "a shard where images are measured");
    }
    if (problems.length > 0)
        throw new ConfigError(problems, "See the action's inputs in the README.");
    return inputs;
}
/** `changed` among the names is a keyword; no image may be called so. */
function selection(words) {
    return { names: words.filter((word) => word !== "changed"), changed: words.includes("changed") };
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
// EXTERNAL MODULE: ./.cache/build/js/config/suggest.js
var suggest = __nccwpck_require__(7048);
;// CONCATENATED MODULE: ./.cache/build/js/commands/flags.js
/** The commands there are and the flags they take. */
const COMMANDS = [
    "check",
    "inspect",
    "compat",
    "convert",
    "trial",
    "config",
    "init",
    "publish",
    "help",
    "version",
];
/** Flags per command; a test holds the README's table to them. */
const FLAGS = {
    check: [
        "config",
        "only",
        "base",
        "no-baseline",
        "shard",
        "records",
        "record",
        "format",
        "output",
        "report",
        "markdown",
    ],
    inspect: ["format", "output", "platform", "dockerfile", "target", "against", "duplicates"],
    compat: ["format", "output", "platform", "target", "no-index"],
    convert: ["to", "diff", "output", "compat", "target", "alpine"],
    trial: ["to", "config", "format", "output", "report", "markdown"],
    config: ["config", "output"],
    init: ["config", "only", "output", "force"],
    publish: ["only", "repository", "pull-request", "comment", "comment-key", "no-suggestions"],
};
const OPTIONS = {
    config: { type: "string" },
    only: { type: "string", multiple: true },
    base: { type: "string" },
    "no-baseline": { type: "boolean" },
    shard: { type: "string" },
    records: { type: "string" },
    record: { type: "boolean" },
    repository: { type: "string" },
    "pull-request": { type: "string" },
    comment: { type: "string" },
    "comment-key": { type: "string" },
    "no-suggestions": { type: "boolean" },
    format: { type: "string" },
    output: { type: "string" },
    report: { type: "string" },
    markdown: { type: "string" },
    platform: { type: "string" },
    dockerfile: { type: "string" },
    target: { type: "string" },
    to: { type: "string" },
    diff: { type: "boolean" },
    compat: { type: "string" },
    alpine: { type: "string" },
    against: { type: "string" },
    duplicates: { type: "boolean" },
    "no-index": { type: "boolean" },
    force: { type: "boolean" },
    help: { type: "boolean", short: "h" },
    version: { type: "boolean" },
};

;// CONCATENATED MODULE: ./.cache/build/js/commands/argument-reader.js
/** Reads flags of a command line, and gathers everything that is wrong with them. */




/** The flags of one command line. What is wrong is kept, so that all of it is told at once. */
class ArgumentReader {
    problems = [];
    values;
    positionals;
    /** @throws ConfigError for a flag that no command has, or one without its value */
    constructor(argv) {
        const { values, positionals } = read(argv);
        this.values = values;
        this.positionals = positionals;
    }
    /** Notes something that is wrong with a flag, or with the command itself. */
    wrong(file, message, more = {}) {
        this.problems.push({ file, line: null, message, ...more });
    }
    /** One of the values that a flag may have; the first where none is given. */
    choice(flag, known) {
        const value = this.values[flag] ?? known[0];
        const found = known.find((each) => each === value);
        if (found === undefined) {
            this.wrong(`--${flag}`, "is none of the values it may have", {
                found: JSON.stringify(value),
                expected: known.join(", "),
                ...suggestion(value, known),
            });
        }
        return found ?? known[0];
    }
    /** A flag's value as `parse` reads it; null where none is given, or it cannot be read, which is noted. */
    matching(flag, parse, expected) {
        const value = this.values[flag];
        if (value === undefined)
            return null;
        const parsed = parse(value);
        if (parsed === null)
            this.wrong(`--${flag}`, "cannot be read", { found: JSON.stringify(value), expected });
        return parsed;
    }
    /** @throws ConfigError naming everything that was noted, if anything was */
    check() {
        if (this.problems.length > 0)
            throw this.refusal();
    }
    /** Everything that was noted. */
    refusal() {
        return usage(this.problems);
    }
}
function read(argv) {
    try {
        return (0,external_node_util_.parseArgs)({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
    }
    catch (error) {
        const unknown = /'--([^']*)'/.exec((0,errors/* messageOf */.bD)(error))?.[1];
        const problem = {
            file: "command line",
            line: null,
            message: (0,errors/* messageOf */.bD)(error).replace(/\. To specify.*$/s, ""),
        };
        throw usage([unknown === undefined ? problem : { ...problem, ...suggestion(unknown, Object.keys(OPTIONS)) }], error);
    }
}
/** The nearest of the known words, if there is one near enough. */
function suggestion(word, known) {
    const found = (0,suggest/* nearest */.p)(word, known);
    return found === null ? {} : { suggestion: found };
}
function usage(problems, cause) {
    return new errors/* ConfigError */.xL(problems, "`image-budget help` shows every command and flag.", cause);
}

;// CONCATENATED MODULE: ./.cache/build/js/commands/command.js
const FORMATS = ["text", "markdown", "json", "sarif"];
const INSPECT_FORMATS = ["text", "json"];

;// CONCATENATED MODULE: ./.cache/build/js/commands/arguments.js
/** From the words of a command line to what it asks for. */









const LOOKS_INTO = "needs what to look into";
const WORDS = {
    check: { most: 0, needs: null },
    config: { most: 0, needs: null },
    init: { most: 0, needs: null },
    trial: { most: Infinity, needs: null },
    inspect: {
        most: 1,
        needs: {
            what: LOOKS_INTO,
            expected: "the name of an image, a saved archive, a folder, or - for standard input",
        },
    },
    compat: {
        most: 1,
        needs: {
            what: LOOKS_INTO,
            expected: "an image, a saved archive, a requirements file or a lock file",
        },
    },
    convert: {
        most: 1,
        needs: { what: "needs what to convert", expected: "a Dockerfile, seen from the working folder" },
    },
    publish: { most: Infinity, needs: { what: "needs the reports to publish", expected: "files or folders" } },
};
/**
 * Reads the command line.
 * @throws ConfigError naming everything that is wrong with it.
 */
function parseArguments(argv) {
    const reader = new ArgumentReader(argv);
    const { values, positionals } = reader;
    if (values.help === true)
        return { kind: "help" };
    if (values.version === true)
        return { kind: "version" };
    const [name, ...words] = positionals;
    if (name === "help" || name === "version")
        return { kind: name };
    if (name === undefined || !isCommand(name)) {
        reader.wrong("command", name === undefined ? "no command is given" : "there is no such command", {
            expected: COMMANDS.join(", "),
            ...(name === undefined ? {} : { found: JSON.stringify(name), ...suggestion(name, COMMANDS) }),
        });
        throw reader.refusal();
    }
    checkWords(reader, name, words);
    checkFlags(reader, name);
    const command = commandOf(reader, name, words);
    reader.check();
    return command;
}
function isCommand(word) {
    return Object.hasOwn(FLAGS, word);
}
function checkWords(reader, name, words) {
    const { most, needs } = WORDS[name];
    for (const word of words.slice(most)) {
        reader.wrong(name, "takes no further words", { found: JSON.stringify(word) });
    }
    if (needs !== null && (words[0] ?? "") === "")
        reader.wrong(name, needs.what, { expected: needs.expected });
}
function checkFlags(reader, name) {
    const { values } = reader;
    const allowed = FLAGS[name];
    for (const [flag, value] of Object.entries(values)) {
        if (!allowed.includes(flag)) {
            const expected = allowed.map((known) => `--${known}`).join(", ");
            reader.wrong(`--${flag}`, `is not a flag of ${name}`, { expected });
        }
        if (value === "")
            reader.wrong(`--${flag}`, "needs a value");
    }
    if (values.base !== undefined && values["no-baseline"] === true) {
        reader.wrong("--base", "and --no-baseline exclude each other");
    }
    if (values.record === true && values.records === undefined) {
        reader.wrong("--record", "needs --records, the file to keep figures in");
    }
    if ((values.repository === undefined) !== (values["pull-request"] === undefined)) {
        reader.wrong("--repository", "and --pull-request go together");
    }
    if (values.to === "slim") {
        const given = ["alpine", "compat"].filter((flag) => values[flag] !== undefined);
        for (const flag of given)
            reader.wrong(`--${flag}`, "is about a conversion to Alpine, not --to slim");
    }
    if (name === "inspect" && values.target !== undefined && values.dockerfile === undefined) {
        reader.wrong("--target", "needs --dockerfile, the file it is a stage of");
    }
}
function commandOf(reader, name, words) {
    const { values } = reader;
    const common = { config: values.config ?? null, output: values.output ?? null };
    const [subject = ""] = words;
    const platform = reader.matching("platform", platformName, "OS/ARCH, such as linux/arm64");
    switch (name) {
        case "config":
            return { kind: "config", ...common };
        case "init":
            return { kind: "init", ...common, only: values.only ?? [], force: values.force ?? false };
        case "check":
            return {
                kind: "check",
                ...common,
                only: selection(values.only ?? []),
                base: values.base ?? null,
                noBaseline: values["no-baseline"] ?? false,
                shard: reader.matching("shard", shard/* parseShard */.u, "K/N, such as 3/8"),
                trial: null,
                records: values.records ?? null,
                record: values.record ?? false,
                format: reader.choice("format", FORMATS),
                report: values.report ?? null,
                markdown: values.markdown ?? null,
            };
        case "trial":
            return {
                kind: "check",
                ...common,
                only: { names: words, changed: false },
                base: null,
                noBaseline: true,
                shard: null,
                trial: reader.choice("to", config/* DESTINATIONS */.q),
                records: null,
                record: false,
                format: reader.choice("format", FORMATS),
                report: values.report ?? null,
                markdown: values.markdown ?? null,
            };
        case "inspect":
            if (subject === "-" && values.against === "-") {
                reader.wrong("--against", "and the image cannot both be standard input");
            }
            return {
                kind: "inspect",
                image: subject,
                against: values.against ?? null,
                platform,
                dockerfile: values.dockerfile ?? null,
                target: values.target ?? null,
                duplicates: values.duplicates ?? false,
                format: reader.choice("format", INSPECT_FORMATS),
                output: common.output,
            };
        case "compat":
            return {
                kind: "compat",
                subject,
                target: compatTarget(reader),
                platform,
                index: values["no-index"] !== true,
                format: reader.choice("format", INSPECT_FORMATS),
                output: common.output,
            };
        case "convert":
            return {
                kind: "convert",
                file: subject,
                to: reader.choice("to", config/* DESTINATIONS */.q),
                diff: values.diff ?? false,
                output: common.output,
                compat: values.compat ?? null,
                target: values.target ?? null,
                alpine: reader.matching("alpine", alpineRelease, "a release such as 3.22"),
            };
        case "publish":
            return {
                kind: "publish",
                reports: words,
                only: selection(values.only ?? []).names,
                repository: reader.matching("repository", repositoryName, "owner/name"),
                pullRequest: reader.matching("pull-request", wholeNumber, "a number"),
                comment: reader.choice("comment", COMMENT_POLICIES),
                commentKey: reader.matching("comment-key", commentKey, "letters, digits, dots, - or _") ?? "default",
                suggestions: values["no-suggestions"] !== true,
            };
    }
}
function compatTarget(reader) {
    const text = reader.values.target;
    const target = text === undefined ? compat_target/* NO_TARGET */.CN : (0,compat_target/* parseTarget */.hu)(text);
    if (!("problem" in target))
        return target;
    reader.wrong("--target", target.problem, { expected: "parts such as alpine:3.22,python:3.11,amd64" });
    return compat_target/* NO_TARGET */.CN;
}
function repositoryName(text) {
    return (0,names/* isRepositoryName */.en)(text) ? text : null;
}
function alpineRelease(text) {
    return /^3\.\d{1,3}$/u.test(text) ? text : null;
}
function commentKey(text) {
    return marker/* KEY */._.test(text) ? text : null;
}
function wholeNumber(text) {
    return /^[1-9]\d{0,8}$/u.test(text) ? Number(text) : null;
}
function platformName(text) {
    return /^[a-z0-9]{1,20}\/[a-z0-9_]{1,20}(?:\/[a-z0-9.]{1,20})?$/u.test(text) ? text : null;
}


/***/ }),

/***/ 3739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ HELP)
/* harmony export */ });
const HELP = `image-budget: hold container images to a size budget, with evidence

  image-budget check   [--config F] [--only NAME|changed]... [--base REF | --no-baseline] [--shard K/N]
                       [--records F [--record]] [--format text|markdown|json|sarif] [--output F]
                       [--report F] [--markdown F]
                                     build, measure and judge the images of this repository
  image-budget inspect IMAGE|ARCHIVE|FOLDER|-
                       [--against IMAGE|ARCHIVE|FOLDER] [--dockerfile F [--target NAME]] [--duplicates]
                       [--platform OS/ARCH[/VARIANT]] [--format text|json] [--output F]
                                     show what an image is made of: layers, packages, waste, findings
  image-budget compat  IMAGE|ARCHIVE|FOLDER|-|REQUIREMENTS|LOCK
                       [--target alpine:3.22,python:3.11,amd64] [--no-index] [--platform OS/ARCH[/VARIANT]]
                       [--format text|json] [--output F]
                                     tell whether it works on Alpine, and how that is known
  image-budget convert DOCKERFILE    [--to alpine|slim] [--diff] [--output F] [--target STAGE]
                       [--compat REPORT] [--alpine 3.22]
                                     write its Alpine or slim variant; what is left is marked in it and listed
  image-budget trial   [NAME]...     [--to alpine|slim] [--config F] [--format text|markdown|json|sarif]
                       [--output F] [--report F] [--markdown F]
                                     build and measure the proposed variant beside each image
  image-budget publish REPORT...     [--repository OWNER/NAME --pull-request N] [--comment-key KEY]
                       [--comment always|on-change|on-failure|never] [--no-suggestions] [--only NAME]...
                                     comment on a pull request from reports measured elsewhere
  image-budget config  [--config F] [--output F]
                                     print the effective configuration and where each value came from
  image-budget init    [--config F] [--only NAME]... [--output F] [--force]
                                     write a configuration with today's sizes as budgets
  image-budget help | version

Without a configuration (.github/image-budget.yml) the repository's Dockerfiles are discovered.
Results go to standard output, progress and notices to standard error.

Exit codes: 0 within budget, 1 a budget is broken, 2 configuration or usage is wrong,
            3 an image could not be built or measured, 4 the report could not be written or published
`;


/***/ }),

/***/ 3849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CN: () => (/* binding */ NO_TARGET),
/* harmony export */   NJ: () => (/* binding */ architectureOf),
/* harmony export */   hu: () => (/* binding */ parseTarget),
/* harmony export */   tH: () => (/* binding */ completeTarget)
/* harmony export */ });
/* unused harmony exports USUAL_ALPINE, describeTarget */
const NO_TARGET = { alpine: null, python: null, architecture: null };
/** The release that is meant where nobody names one. */
const USUAL_ALPINE = "3.22";
/** The guide's own Python: for requirements files of which nobody says what runs them. */
const USUAL_PYTHON = [3, 11];
const ARCHITECTURES = {
    amd64: "amd64",
    x86_64: "amd64",
    arm64: "arm64",
    aarch64: "arm64",
};
const VERSION = /^(\d{1,3})\.(\d{1,3})(?:\.\d{1,3})?$/;
/** Reads a target; a sentence about what is wrong with it where it is none. */
function parseTarget(text) {
    let target = NO_TARGET;
    for (const part of text.split(",").map((each) => each.trim())) {
        const [name = "", value] = part.split(":", 2);
        const version = VERSION.exec(value ?? "");
        const pair = version === null ? null : [Number(version[1]), Number(version[2])];
        const architecture = architectureOf(name.replace(/^linux\//, ""));
        if (name === "alpine" && pair !== null && pair[0] === 3)
            target = { ...target, alpine: pair.join(".") };
        else if (name === "python" && pair !== null && pair[0] === 3)
            target = { ...target, python: pair };
        else if (architecture !== null && value === undefined)
            target = { ...target, architecture };
        else
            return {
                problem: `${JSON.stringify(part.slice(0, 60))} is neither alpine:3.X, python:3.X, amd64 nor arm64`,
            };
    }
    return target;
}
/** Fills in what was not said: from what is known of the image or files, else the usual. */
function completeTarget(written, known) {
    const alpine = written.alpine ?? known.alpine ?? USUAL_ALPINE;
    return {
        alpine,
        musl: muslOf(alpine),
        python: written.python ?? known.python ?? USUAL_PYTHON,
        architecture: written.architecture ?? known.architecture ?? "amd64",
    };
}
/** musl 1.2 came with Alpine 3.13 (its release notes); before that it was 1.1. */
function muslOf(alpine) {
    return Number(alpine.split(".")[1] ?? 0) >= 13 ? [1, 2] : [1, 1];
}
/** `alpine 3.22, musl 1.2, python 3.11, amd64`. */
function describeTarget({ alpine, musl, python, architecture }) {
    const parts = [`alpine ${alpine}`, `musl ${musl.join(".")}`];
    if (python !== null)
        parts.push(`python ${python.join(".")}`);
    return [...parts, architecture].join(", ");
}
/** The architecture of an image's config; null for those that nothing is known of. */
function architectureOf(name) {
    return Object.hasOwn(ARCHITECTURES, name) ? (ARCHITECTURES[name] ?? null) : null;
}


/***/ }),

/***/ 7048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** Longest word that is compared: longer ones are no typos, and comparing them would cost time. */
const LONGEST = 200;
/**
 * The known word that `word` was most likely meant to be; null when none is near enough. Case, `_` and `-` count for
 * nothing, so `failOn` and `fail_on` find `fail-on`. The same words in another order are the same, so `own change` finds
 * `change.own`. The first of equally near ones wins.
 */
function nearest(word, known) {
    if (word.length === 0 || word.length > LONGEST)
        return null;
    const sought = fold(word);
    const words = wordsOf(word);
    let best = null;
    let least = Math.max(1, Math.floor(sought.length / 3)) + 1;
    for (const candidate of known) {
        if (candidate.length > LONGEST)
            continue;
        const other = fold(candidate);
        if (words === wordsOf(candidate))
            return candidate;
        // A candidate that begins or ends as the word does is a shortened spelling, e.g. `api` for `python-api`.
        const distance = isPart(sought, other) ? 1 : editDistance(sought, other, least);
        if (distance < least) {
            best = candidate;
            least = distance;
        }
    }
    return best;
}
function fold(word) {
    return word.toLowerCase().replace(/[_\- ]/g, "");
}
function wordsOf(text) {
    return text
        .toLowerCase()
        .split(/[_\-. ]/)
        .sort()
        .join(" ");
}
function isPart(word, candidate) {
    return word.length >= 3 && (candidate.startsWith(word) || candidate.endsWith(word));
}
/** Insertions, deletions, substitutions and swaps of neighbours between two words; `limit` when they are further apart. */
function editDistance(from, to, limit) {
    if (Math.abs(from.length - to.length) >= limit)
        return limit;
    let beforeLast = [];
    let last = Array.from({ length: to.length + 1 }, (_, column) => column);
    for (let row = 1; row <= from.length; row += 1) {
        const current = [row];
        for (let column = 1; column <= to.length; column += 1) {
            const same = from[row - 1] === to[column - 1];
            let cost = Math.min((last[column] ?? limit) + 1, (current[column - 1] ?? limit) + 1, (last[column - 1] ?? limit) + (same ? 0 : 1));
            if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
                cost = Math.min(cost, (beforeLast[column - 2] ?? limit) + 1);
            }
            current.push(cost);
        }
        beforeLast = last;
        last = current;
    }
    return last[to.length] ?? limit;
}


/***/ }),

/***/ 761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ KEY),
/* harmony export */   en: () => (/* binding */ writeMarker),
/* harmony export */   gY: () => (/* binding */ parseMarker),
/* harmony export */   hG: () => (/* binding */ SHA),
/* harmony export */   qB: () => (/* binding */ compareRuns)
/* harmony export */ });
const KEY = /^[A-Za-z0-9._-]{1,60}$/;
/** A commit, SHA-1 or SHA-256. */
const SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const LINE = /^<!-- image-budget key=([A-Za-z0-9._-]{1,60}) run=(\d{1,15}) attempt=(\d{1,6}) head=([0-9a-f]{64}|[0-9a-f]{40}) -->$/;
/** No marker is longer; more of a first line is not looked at. */
const LONGEST = 300;
/** The marker on the very first line of a comment; null when there is none. */
function parseMarker(body) {
    const [, key, id, attempt, head] = LINE.exec(firstLine(body)) ?? [];
    if (key === undefined || id === undefined || attempt === undefined || head === undefined)
        return null;
    return { key, run: { id: Number(id), attempt: Number(attempt) }, head };
}
/** The first line of a comment, without its end. @throws RangeError when a field would not be found again */
function writeMarker({ key, run, head }) {
    const line = `<!-- image-budget key=${key} run=${run.id} attempt=${run.attempt} head=${head} -->`;
    if (!LINE.test(line))
        throw new RangeError(`not a marker: ${line.slice(0, LONGEST)}`);
    return line;
}
/** Below zero when `one` is the older run, zero when both are the same attempt. */
function compareRuns(one, other) {
    return one.id - other.id || one.attempt - other.attempt;
}
function firstLine(body) {
    const start = body.slice(0, LONGEST);
    const end = start.indexOf("\n");
    return (end === -1 ? start : start.slice(0, end)).replace(/\r$/, "");
}


/***/ }),

/***/ 603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   SH: () => (/* binding */ repositoryPath),
/* harmony export */   en: () => (/* binding */ isRepositoryName),
/* harmony export */   yS: () => (/* binding */ isSameName)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2030);

/** `owner/name` as the two parts of a path. @throws PublishError when it is no repository's name */
function repositoryPath(repository) {
    const parts = partsOf(repository);
    if (parts === null) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PublishError */ .S1(`${JSON.stringify(repository.slice(0, 200))} is not a repository`, "Name it as `owner/name`.");
    }
    return ["repos", ...parts];
}
/** Whether a text can be `owner/name`. */
function isRepositoryName(text) {
    return partsOf(text) !== null;
}
function partsOf(repository) {
    const [, owner, name] = /^([A-Za-z0-9_-]{1,100})\/([A-Za-z0-9._-]{1,100})$/.exec(repository) ?? [];
    return owner === undefined || name === undefined || name === "." || name === ".." ? null : [owner, name];
}
/** Names on GitHub differ in more than their case. */
function isSameName(one, other) {
    return one.toLowerCase() === other.toLowerCase();
}


/***/ }),

/***/ 7483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ DESTINATIONS)
/* harmony export */ });
/** The effective configuration: everything decided, defaults and groups applied, paths relative to the root. */
/** What a Dockerfile is converted to, and an image tried on. */
const DESTINATIONS = ["alpine", "slim"];


/***/ }),

/***/ 2030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BJ: () => (/* binding */ describeProblem),
/* harmony export */   NJ: () => (/* binding */ EngineError),
/* harmony export */   S1: () => (/* binding */ PublishError),
/* harmony export */   TG: () => (/* binding */ MeasureError),
/* harmony export */   XK: () => (/* binding */ ImageBudgetError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   cc: () => (/* binding */ CancelledError),
/* harmony export */   vd: () => (/* binding */ CheckoutError),
/* harmony export */   xL: () => (/* binding */ ConfigError),
/* harmony export */   zS: () => (/* binding */ BuildError)
/* harmony export */ });
/* unused harmony export asPublishError */
/**
 * Every failure a user can meet is one of these: a message that says what happened, a `hint` that names the remedy,
 * and the error beneath as `cause`. `exitCode` is the command's (see docs/usage.md).
 */
class ImageBudgetError extends Error {
    hint;
    constructor(message, hint, cause) {
        super(message, cause === undefined ? undefined : { cause });
        this.name = new.target.name;
        this.hint = hint;
    }
}
/** The configuration or the usage is wrong. Carries every problem found, not the first one. */
class ConfigError extends ImageBudgetError {
    exitCode = 2;
    problems;
    constructor(problems, hint, cause) {
        super(problems.map(describeProblem).join("\n"), hint, cause);
        this.problems = problems;
    }
}
/** `file:line: message (found ..., expected ...; did you mean ...?)`. */
function describeProblem(problem) {
    const place = problem.line === null ? problem.file : `${problem.file}:${problem.line}`;
    const facts = [
        problem.found === undefined ? "" : `found ${problem.found}`,
        problem.expected === undefined ? "" : `expected ${problem.expected}`,
    ].filter((fact) => fact !== "");
    const detail = facts.length === 0 ? "" : ` (${facts.join(", ")})`;
    const suggestion = problem.suggestion === undefined ? "" : `; did you mean "${problem.suggestion}"?`;
    return `${place}: ${problem.message}${detail}${suggestion}`;
}
/** No engine answers, or it refuses to work for us. */
class EngineError extends ImageBudgetError {
    exitCode = 3;
}
/** An image did not build. `log` holds the build's own last lines, secrets already masked. */
class BuildError extends ImageBudgetError {
    exitCode = 3;
    log;
    /** 1-based line of the Dockerfile to blame, where the builder named one. */
    line;
    constructor(message, hint, log, line, cause) {
        super(message, hint, cause);
        this.log = log;
        this.line = line;
    }
}
/** An image exists but could not be measured: a truncated stream, a hostile archive, a full disk. */
class MeasureError extends ImageBudgetError {
    exitCode = 3;
}
/** The baseline commit could not be laid out. */
class CheckoutError extends ImageBudgetError {
    exitCode = 3;
}
/** The report could not be written or published although asked to. */
class PublishError extends ImageBudgetError {
    exitCode = 4;
}
/** Whatever kept something from being written or published, as such an error. */
function asPublishError(error) {
    return error instanceof PublishError
        ? error
        : new PublishError(messageOf(error), "This is a defect of Image Budget; please report it.", error);
}
/** The run was cancelled by a signal; everything temporary has been removed. */
class CancelledError extends Error {
    signal;
    constructor(signal) {
        super(`cancelled by ${signal}`);
        this.name = "CancelledError";
        this.signal = signal;
    }
}
/** The message of anything thrown, with the remedy when there is one. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 7711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ withSignals),
/* harmony export */   f: () => (/* binding */ exitCodeOfSignal)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8161);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2030);


const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];
/** A cancelled runner gives 7.5 seconds before it kills: everything must have been removed by then. */
const GRACE = 6000;
/** The part of it that the run may take to end its builds before cleaning up begins anyway. */
const RUN_GRACE = 2500;
/** The exit code a shell gives a command ended by the signal: 130 for SIGINT, 143 for SIGTERM. */
function exitCodeOfSignal(signal) {
    return 128 + node_os__WEBPACK_IMPORTED_MODULE_0__.constants.signals[signal];
}
/**
 * Runs to the end or until SIGINT, SIGTERM or SIGHUP, and cleans up once in either case. A signal aborts the run;
 * run and clean-up then have 6 seconds together, whatever they do; `cleanUp` is told, so that it can hurry. A second signal exits at once.
 *
 * @throws CancelledError after a signal; else what the run threw; else what the clean-up threw
 */
async function withSignals(run, cleanUp, options = {}) {
    const { source = process, exit = (code) => process.exit(code), grace = GRACE } = options;
    const controller = new AbortController();
    const timers = [];
    let received = null;
    let onRunOverdue = () => undefined;
    let onOverdue = () => undefined;
    const runOverdue = new Promise((resolve) => {
        onRunOverdue = () => {
            resolve("overdue");
        };
    });
    const overdue = new Promise((resolve) => {
        onOverdue = () => {
            resolve("overdue");
        };
    });
    const onSignal = (signal) => {
        if (received !== null) {
            exit(exitCodeOfSignal(signal));
            return;
        }
        received = new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CancelledError */ .cc(signal);
        timers.push(setTimeout(onRunOverdue, Math.min(RUN_GRACE, grace / 2)), setTimeout(onOverdue, grace));
        controller.abort(received);
    };
    for (const signal of SIGNALS)
        source.on(signal, onSignal);
    try {
        const ran = settle(run, controller.signal);
        const result = await Promise.race([ran, runOverdue]);
        const cleaned = await Promise.race([settle(cleanUp, received !== null), overdue]);
        controller.signal.throwIfAborted();
        if (result === "overdue" || cleaned === "overdue")
            throw new Error("overdue without a signal");
        if (!result.ok)
            throw result.error;
        if (!cleaned.ok)
            throw cleaned.error;
        return result.value;
    }
    finally {
        for (const signal of SIGNALS)
            source.off(signal, onSignal);
        timers.forEach(clearTimeout);
    }
}
/** Never rejects, so that a run left behind at the deadline cannot end the process with an unhandled rejection. */
async function settle(task, ...args) {
    try {
        return { ok: true, value: await task(...args) };
    }
    catch (error) {
        return { ok: false, error };
    }
}


/***/ }),

/***/ 9563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ shardOf),
/* harmony export */   u: () => (/* binding */ parseShard)
/* harmony export */ });
/** More jobs than this no matrix has. */
const MOST_SHARDS = 256;
/** Reads `3/8`, the third of eight parts; null when it is none. */
function parseShard(text) {
    const match = /^\s*([1-9]\d{0,2})\s*\/\s*([1-9]\d{0,2})\s*$/.exec(text);
    const [index, count] = [Number(match?.[1]), Number(match?.[2])];
    return index <= count && count <= MOST_SHARDS ? { index, count } : null;
}
/**
 * The images of one part, in the configuration's order. Every image is in exactly one part, the parts differ by one image
 * at most, and which part an image is in depends on names only, so every job finds the same. An image added or removed
 * moves few others, which keeps the caches of the jobs warm. A part may be empty where there are more jobs than images.
 *
 * Each image prefers the parts in an order of its own, and takes the first that has room.
 */
function shardOf(images, shard) {
    const { index, count } = shard;
    const least = Math.floor(images.length / count);
    let larger = images.length % count;
    const loads = new Map();
    const mine = new Set();
    const names = images.map(({ name }) => name);
    for (const name of names.toSorted((a, b) => hash(a) - hash(b) || (a < b ? -1 : 1))) {
        let best = 0;
        let bestScore = -1;
        for (let part = 1; part <= count; part += 1) {
            const load = loads.get(part) ?? 0;
            if (load > least || (load === least && larger === 0))
                continue;
            const score = hash(`${part}/${name}`);
            if (score > bestScore)
                [best, bestScore] = [part, score];
        }
        const load = (loads.get(best) ?? 0) + 1;
        loads.set(best, load);
        if (load > least)
            larger -= 1;
        if (best === index)
            mine.add(name);
    }
    return images.filter(({ name }) => mine.has(name));
}
/** FNV-1a with a finish that spreads the last characters over all 32 bits. The same on every machine. */
function hash(text) {
    let value = 0x811c9dc5;
    for (let at = 0; at < text.length; at += 1)
        value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
    value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
    value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
    return (value ^ (value >>> 16)) >>> 0;
}


/***/ }),

/***/ 8575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of package.json; a test holds the two together, so that the bundle reads no file at start-up. */
const VERSION = "0.1.0";


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/publicPath */
/******/ (() => {
/******/ 	var scriptUrl;
/******/ 	if (typeof import.meta.url === "string") scriptUrl = import.meta.url
/******/ 	// When supporting browsers where an automatic publicPath is not supported you must specify an output.publicPath manually via configuration
/******/ 	// or pass an empty string ("") and set the __webpack_public_path__ variable from your code to use your own logic.
/******/ 	if (!scriptUrl) throw new Error("Automatic publicPath is not supported in this browser");
/******/ 	scriptUrl = scriptUrl.replace(/#.*$/, "").replace(/\?.*$/, "").replace(/\/[^\/]+$/, "/");
/******/ 	__nccwpck_require__.p = scriptUrl;
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	__nccwpck_require__.b = new URL("./", import.meta.url);
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(2577);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
