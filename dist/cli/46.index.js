export const id = 46;
export const ids = [46];
export const modules = {

/***/ 5046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runInitCommand: () => (/* binding */ runInitCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.cache/build/js/compose.js + 80 modules
var compose = __webpack_require__(3565);
// EXTERNAL MODULE: ./.cache/build/js/config/flow.js
var flow = __webpack_require__(2392);
// EXTERNAL MODULE: ./.cache/build/js/config/quantities.js
var quantities = __webpack_require__(273);
// EXTERNAL MODULE: ./.cache/build/js/config/text.js
var config_text = __webpack_require__(2535);
;// CONCATENATED MODULE: ./.cache/build/js/config/init.js



const SCHEMA_URL = "https://raw.githubusercontent.com/image-budget/image-budget/v1/schema/config.schema.json";
/**
 * The configuration as YAML. Today's size, rounded up to a readable figure, becomes each image's budget; what was not
 * measured gets none, with the reason. It reads back as the same images, whatever they are called.
 */
function renderInit(images) {
    const names = new Set(images.map(({ config }) => config.name));
    const lines = [
        `# yaml-language-server: $schema=${SCHEMA_URL}`,
        "# Every key: docs/configuration.md of Image Budget. 1 MB is 1,000,000 bytes.",
        "#",
        "# Limits on the growth against the base branch, for every image:",
        "# defaults:",
        "#   budget:",
        "#     change: { warn: 5 MB, fail: 10 % and 5 MB }",
        "#     change.own: 5 MB  # without what a refreshed base image brings",
        "",
        ...(images.length === 0
            ? ["images: {}"]
            : ["images:", ...images.flatMap((image) => imageLines(image, names))]),
    ];
    return `${lines.join("\n")}\n`;
}
function imageLines({ config, bytes, reason, guide }, names) {
    const lines = [
        `  ${(0,flow/* flow */.L)(config.name)}:`,
        ...(config.source.kind === "build"
            ? buildLines(config.source.build, names)
            : [
                `    image: ${(0,flow/* flow */.L)(config.source.reference)}`,
                ...optional("platform", config.source.platform),
                ...(config.source.pull ? ["    pull: true"] : []),
            ]),
        ...(config.reference === null
            ? []
            : [`    reference: ${(0,flow/* flow */.L)(referenceValue(config.reference, config))}`]),
        ...(config.guide === "infer" ? [] : [`    guide: ${config.guide}`]),
    ];
    lines.push(comment(guide === null ? "the guide says nothing about this image" : `the guide expects: ${guide}`));
    if (bytes === null) {
        lines.push(comment(`not measured: ${reason ?? "no reason is known"}`), "    # budget: { size: 200 MB }");
    }
    else {
        lines.push("    budget:", `      size: ${(0,quantities/* writeSize */.JQ)(roundedUp(bytes))}  # measured: ${bytes.toLocaleString("en-US")} bytes`);
    }
    return lines;
}
function comment(text) {
    return `    # ${(0,config_text/* withoutHidden */.P)(text)}`;
}
function optional(key, value) {
    return value === null ? [] : [`    ${key}: ${(0,flow/* flow */.L)(value)}`];
}
function map(key, entries) {
    return Object.keys(entries).length === 0 ? [] : [`    ${key}: ${(0,flow/* flow */.L)(entries)}`];
}
function list(key, values) {
    return values.length === 0 ? [] : [`    ${key}: ${(0,flow/* flow */.L)(values)}`];
}
function buildLines(build, names) {
    const needs = Object.entries(build.needs);
    // An image that was left out cannot be named.
    const missing = needs.filter(([, name]) => !names.has(name));
    return [
        `    dockerfile: ${(0,flow/* flow */.L)(build.dockerfile)}`,
        `    context: ${(0,flow/* flow */.L)(build.context)}`,
        ...optional("target", build.target),
        ...map("args", written(build.args)),
        ...map("secrets", written(build.secrets)),
        ...list("ssh", build.ssh),
        ...map("build-contexts", build.buildContexts),
        ...optional("platform", build.platform),
        ...map("labels", build.labels),
        ...optional("network", build.network),
        ...(build.pull ? ["    pull: true"] : []),
        ...list("cache-from", build.cacheFrom),
        ...list("cache-to", build.cacheTo),
        ...map("needs", Object.fromEntries(needs.filter(([, name]) => names.has(name)))),
        ...missing.map(([from, name]) => comment(`needs ${(0,flow/* flow */.L)(from)}: ${(0,flow/* flow */.L)(name)}, which is not in this file`)),
    ];
}
function written(values) {
    return Object.fromEntries(Object.entries(values).map(([name, value]) => {
        switch (value.kind) {
            case "literal":
                return [name, value.value];
            case "env":
                return [name, { env: value.variable }];
            case "file":
                return [name, { file: value.path }];
        }
    }));
}
function referenceValue(reference, image) {
    switch (reference.kind) {
        case "guide":
            return "guide";
        case "bytes":
            return { bytes: (0,quantities/* writeSize */.JQ)(reference.bytes) };
        case "image":
            return { image: reference.reference };
        case "build": {
            const own = image.source.kind === "build" ? image.source.build : null;
            const { build } = reference;
            const args = Object.fromEntries(Object.entries(build.args).filter(([name, value]) => JSON.stringify(own?.args[name]) !== JSON.stringify(value)));
            return {
                dockerfile: build.dockerfile,
                context: build.context,
                ...(build.target === null || build.target === own?.target ? {} : { target: build.target }),
                ...(Object.keys(args).length === 0 ? {} : { args: written(args) }),
            };
        }
    }
}
/** At most 1 % more from 1 MB on (10 kB more below): figures a person remembers. In bytes. */
function roundedUp(bytes) {
    const step = bytes >= 1e9 ? 1e7 : bytes >= 1e8 ? 1e6 : bytes >= 1e7 ? 1e5 : 1e4;
    return Math.max(step, Math.ceil(bytes / step) * step);
}

// EXTERNAL MODULE: ./.cache/build/js/model/bytes.js
var bytes = __webpack_require__(5658);
// EXTERNAL MODULE: ./.cache/build/js/model/errors.js
var errors = __webpack_require__(2030);
// EXTERNAL MODULE: ./.cache/build/js/commands/output.js
var output = __webpack_require__(3013);
// EXTERNAL MODULE: ./.cache/build/js/commands/progress.js + 4 modules
var progress = __webpack_require__(2619);
;// CONCATENATED MODULE: ./.cache/build/js/commands/init.js








/** `image-budget init`: measures the images there are and writes their sizes down as budgets. */
async function runInitCommand(command) {
    const project = await (0,compose/* openProject */.U8)(process.cwd(), command.config, process.env);
    const target = (0,external_node_path_.resolve)(command.output === null ? project.root : process.cwd(), command.output ?? compose/* CONFIG_FILES */.n0[0]);
    if (!command.force && (await exists(target))) {
        throw new errors/* ConfigError */.xL([{ file: target, line: null, message: "exists already" }], "Write elsewhere with --output, or overwrite it with --force.");
    }
    const report = await (0,compose/* runCheck */.k_)(project, {
        only: { names: command.only, changed: false },
        shard: null,
        base: null,
        judgedByBase: false,
        remote: null,
        records: null,
        recording: false,
        progress: (0,progress/* commandProgress */.B)(project.redactor),
        onRunId: () => undefined,
    });
    const reports = new Map(report.images.map((image) => [image.name, image]));
    const images = project.config.images
        .filter((config) => command.only.length === 0 || command.only.includes(config.name))
        .map((config) => {
        const image = reports.get(config.name);
        return {
            config,
            bytes: image?.size?.bytes ?? null,
            reason: image?.failure?.message ?? report.errors[0]?.message ?? null,
            guide: image === undefined ? null : guideLine(image),
        };
    });
    await (0,output/* writeResult */.Z)(target, renderInit(images));
    process.stderr.write(`image-budget: wrote ${target}\n`);
    return report.exitCode === 3 ? 3 : 0;
}
function guideLine(image) {
    if (image.guide === null)
        return null;
    const { label, min, max, note } = image.guide;
    return `${label}: ${(0,bytes/* formatBytes */.z3)(min)} to ${(0,bytes/* formatBytes */.z3)(max)}${note === null ? "" : `; ${note}`}`;
}
async function exists(path) {
    return (0,promises_.access)(path).then(() => true, () => false);
}


/***/ }),

/***/ 2619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ commandProgress)
});

// EXTERNAL MODULE: ./.cache/build/js/runner/lines.js
var runner_lines = __webpack_require__(6153);
;// CONCATENATED MODULE: ./.cache/build/js/runner/log-buffer.js
const DEFAULT_LIMITS = { lines: 5000, characters: 2_000_000 };
/** Keeps a log's head and tail within limits, however much a build prints. */
function createLogBuffer(limits = DEFAULT_LIMITS) {
    const head = [];
    let headCharacters = 0;
    let headFull = false;
    let tail = [];
    /** Lines at the tail's front that no longer count; they are dropped now and then, not one by one. */
    let dead = 0;
    let tailCharacters = 0;
    let leftOut = 0;
    const kept = () => tail.slice(dead);
    return {
        add(line) {
            if (!headFull && head.length < limits.lines && headCharacters + line.length <= limits.characters) {
                head.push(line);
                headCharacters += line.length;
                return;
            }
            headFull = true;
            tail.push(line);
            tailCharacters += line.length;
            while (tail.length - dead > limits.lines || tailCharacters > limits.characters) {
                tailCharacters -= tail[dead]?.length ?? 0;
                tail[dead] = "";
                dead += 1;
                leftOut += 1;
            }
            if (dead > limits.lines) {
                tail = tail.slice(dead);
                dead = 0;
            }
        },
        lines() {
            if (leftOut === 0)
                return [...head, ...kept()];
            const note = `… ${leftOut.toLocaleString("en")} ${leftOut === 1 ? "line" : "lines"} left out`;
            return [...head, note, ...kept()];
        },
        last(count) {
            return count <= 0 ? [] : [...head, ...kept()].slice(-count);
        },
    };
}

;// CONCATENATED MODULE: ./.cache/build/js/runner/progress-piped.js


/** Lines of its log that stand below a failed build. */
const LAST_LINES = 20;
/**
 * Progress where nobody watches: one line when an image is done, one with the log's last lines when it failed, and
 * warnings. Nothing is said about what goes as it should.
 */
function createPipedProgress(options) {
    const { write, redact } = options;
    return {
        info() {
            // Quiet on purpose: whoever reads a pipe wants results.
        },
        warn(message) {
            write(`warning: ${(0,runner_lines/* cleanLine */.Ow)(message, redact)}\n`);
        },
        open(label) {
            const buffer = createLogBuffer({ lines: LAST_LINES, characters: 200_000 });
            let open = true;
            return {
                step() {
                    // As above.
                },
                line(text) {
                    for (const line of (0,runner_lines/* cleanLines */.v3)(text, redact))
                        buffer.add(line);
                },
                close(summary, failed = false) {
                    if (!open)
                        return;
                    open = false;
                    const log = failed ? buffer.last(LAST_LINES).map((line) => `  ${line}`) : [];
                    const head = `${(0,runner_lines/* cleanLine */.Ow)(label, redact)}: ${failed ? "FAILED: " : ""}${(0,runner_lines/* cleanLine */.Ow)(summary, redact)}`;
                    write([head, ...log, ""].join("\n"));
                },
            };
        },
        close() {
            // Nothing runs.
        },
    };
}

;// CONCATENATED MODULE: ./.cache/build/js/runner/progress.js

const systemClock = () => performance.now();
const systemEvery = (milliseconds, task) => {
    const timer = setInterval(task, milliseconds);
    timer.unref();
    return () => {
        clearInterval(timer);
    };
};
/** Steps named beyond this many at once are not followed: a hostile Dockerfile must not fill the memory. */
const MOST_STEPS = 1000;
function createRunningSteps(clock, redact) {
    const running = new Map();
    return {
        update(step) {
            // The builder's own bookkeeping: nobody waits for "load .dockerignore".
            if (step.name.startsWith("[internal]"))
                return false;
            if (step.state !== "started") {
                running.delete(step.name);
                return false;
            }
            if (running.has(step.name) || running.size >= MOST_STEPS)
                return false;
            running.set(step.name, { text: shorten((0,runner_lines/* cleanLine */.Ow)(step.name, redact), 120), since: clock() });
            return true;
        },
        current() {
            const last = [...running.values()].at(-1);
            if (last === undefined)
                return null;
            const others = running.size - 1;
            return others === 0 ? last : { text: `${last.text} (and ${others} more)`, since: last.since };
        },
    };
}
function shorten(text, length) {
    const characters = [...text];
    return characters.length <= length ? text : `${characters.slice(0, length - 1).join("")}…`;
}

;// CONCATENATED MODULE: ./.cache/build/js/runner/progress-terminal.js




const REDRAW = 500;
/** Below this many columns a live line says nothing. */
const NARROWEST = 20;
/** Progress for the command line: live on a terminal that can redraw, else quiet. */
function createCommandProgress(options) {
    const { terminal, environment, redact } = options;
    const live = terminal.isTTY === true && environment["TERM"] !== "dumb" && (terminal.columns ?? 80) >= NARROWEST;
    if (live)
        return createTerminalProgress(options);
    return createPipedProgress({ write: (text) => terminal.write(text), redact });
}
/**
 * A live line per running build: image, step, elapsed time. A build that is done leaves one line, one that failed
 * its log. NO_COLOR takes the colours away; lines never wrap and never fill the screen.
 */
function createTerminalProgress(options) {
    const { terminal, redact, clock = systemClock, every = systemEvery } = options;
    const colours = (options.environment["NO_COLOR"] ?? "") === "";
    const paint = (code, text) => (colours ? `\u001b[${code}m${text}\u001b[0m` : text);
    const running = new Set();
    let drawn = 0;
    let stopTimer = null;
    const liveLines = () => {
        // One column less: a full line makes some terminals wrap, and then the count of lines is wrong.
        const columns = Math.max(1, (terminal.columns ?? 80) - 1);
        const room = Math.max(1, (terminal.rows ?? 24) - 2);
        const builds = [...running];
        const shown = builds.length <= room ? builds : builds.slice(0, room - 1);
        const lines = shown.map((build) => liveLine(build, clock(), columns));
        const hidden = builds.length - shown.length;
        return hidden === 0 ? lines : [...lines, (0,runner_lines/* fitColumns */.Pk)(`… and ${hidden} more`, columns)];
    };
    /** Replaces the live lines: what is `above` stays, the rest is drawn anew below it. */
    const draw = (above) => {
        const erase = drawn === 0 ? "" : `\u001b[${drawn}A\r\u001b[J`;
        const lines = liveLines();
        drawn = lines.length;
        const live = lines.map((line) => `${paint(2, line)}\n`).join("");
        if (erase !== "" || above !== "" || live !== "")
            terminal.write(`${erase}${above}${live}`);
    };
    const stop = () => {
        stopTimer?.();
        stopTimer = null;
    };
    return {
        info(message) {
            draw(`${(0,runner_lines/* cleanLine */.Ow)(message, redact)}\n`);
        },
        warn(message) {
            draw(`${paint(33, "warning:")} ${(0,runner_lines/* cleanLine */.Ow)(message, redact)}\n`);
        },
        open(label) {
            const build = {
                label: (0,runner_lines/* cleanLine */.Ow)(label, redact),
                started: clock(),
                steps: createRunningSteps(clock, redact),
            };
            const buffer = createLogBuffer();
            running.add(build);
            stopTimer ??= every(REDRAW, () => {
                draw("");
            });
            draw("");
            return {
                step(step) {
                    if (running.has(build) && build.steps.update(step))
                        draw("");
                },
                line(text) {
                    for (const line of (0,runner_lines/* cleanLines */.v3)(text, redact))
                        buffer.add(line);
                },
                close(summary, failed = false) {
                    if (!running.delete(build))
                        return;
                    if (running.size === 0)
                        stop();
                    const mark = failed ? paint(31, "✗") : paint(32, "✓");
                    const log = failed ? buffer.lines().map((line) => `  ${line}\n`) : [];
                    draw(`${log.join("")}${mark} ${build.label}: ${(0,runner_lines/* cleanLine */.Ow)(summary, redact)}\n`);
                },
            };
        },
        close() {
            stop();
            running.clear();
            draw("");
        },
    };
}
function liveLine(build, now, columns) {
    const elapsed = (0,runner_lines/* formatElapsed */.C7)(now - build.started);
    const step = build.steps.current();
    const text = step === null ? `${build.label}:` : `${build.label}: ${step.text}`;
    // The elapsed time stays visible: the step gives way, then the name.
    return `${(0,runner_lines/* fitColumns */.Pk)(text, columns - elapsed.length - 1)} ${elapsed}`;
}

;// CONCATENATED MODULE: ./.cache/build/js/commands/progress.js

/** Live on a terminal, quiet in a pipe; always on standard error. */
function commandProgress(redactor) {
    return createCommandProgress({
        terminal: process.stderr,
        environment: process.env,
        redact: (text) => redactor.redact(text),
    });
}


/***/ }),

/***/ 2392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ flow)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2535);


/**
 * A value as YAML on one line that reads back as the same value, as a key or as a value, on its own or inside another:
 * plain where nothing in it means anything to YAML, in double quotes otherwise.
 */
function flow(value) {
    if (Array.isArray(value))
        return value.length === 0 ? "[]" : `[${value.map((item) => flow(item)).join(", ")}]`;
    if (typeof value === "object" && value !== null) {
        const entries = Object.entries(value).map(([key, entry]) => `${flow(key)}: ${flow(entry)}`);
        return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
    }
    if (typeof value !== "string")
        return String(value);
    return isPlain(value) ? value : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeHidden */ .OR)(JSON.stringify(value));
}
/** Words that older YAML readers take for yes and no. */
const BOOLEAN = /^(?:y|n|yes|no|on|off)$/i;
function isPlain(text) {
    if (!/^[A-Za-z0-9_./][A-Za-z0-9_./ %@:+=-]*$/.test(text) || /\s:|:\s|[:\s]$/.test(text))
        return false;
    if (BOOLEAN.test(text))
        return false;
    // Numbers, true and null have spellings enough to ask the library itself.
    const read = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(`[${text}]`, { logLevel: "silent" });
    return Array.isArray(read) && read.length === 1 && read[0] === text;
}


/***/ }),

/***/ 6153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C7: () => (/* binding */ formatElapsed),
/* harmony export */   Ow: () => (/* binding */ cleanLine),
/* harmony export */   Pk: () => (/* binding */ fitColumns),
/* harmony export */   v3: () => (/* binding */ cleanLines)
/* harmony export */ });
/* unused harmony exports LONGEST_LINE, stripControls, clean, escapeData, inert */
/** Making foreign text fit to print: on a terminal, and on a runner that takes some lines for commands. */
/** Longer lines are cut: nobody reads them, and a log must not grow without bound. */
const LONGEST_LINE = 4000;
/** Escape sequences: CSI (colours, cursor), OSC (titles, links; ended by BEL or ST), and the two-character ones. */
const SEQUENCES = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b\n\r]*(?:\u0007|\u001b\\)?|\u001b[ -/]*[0-~]/gu;
/** What remains of control characters (tab and line ends excepted), and characters that reorder or hide text. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;
/** Takes out escape sequences, control characters and direction marks; tabs and line ends stay. */
function stripControls(text) {
    return text.replace(SEQUENCES, "").replace(CONTROLS, "");
}
/** Control characters out, secrets masked: before, so that no secret is torn, and after, so that none was split up. */
function clean(text, redact) {
    return redact(stripControls(redact(text)));
}
/** The lines of foreign text, cleaned and cut. A carriage return ends a line as well: progress bars redraw so. */
function cleanLines(text, redact) {
    const lines = clean(text, redact).split(/\r\n|\n|\r/u);
    if (lines.length > 1 && lines.at(-1) === "")
        lines.pop();
    return lines.map(cut);
}
/** Foreign text on one line. */
function cleanLine(text, redact) {
    return cut(clean(text, redact)
        .replace(/[\r\n\t]+/gu, " ")
        .trim());
}
function cut(line) {
    return line.length <= LONGEST_LINE
        ? line
        : `${line.slice(0, LONGEST_LINE)}… (${(line.length - LONGEST_LINE).toLocaleString("en")} more characters)`;
}
/** Data of a workflow command, as the runner decodes it. */
function escapeData(text) {
    return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
/**
 * A line no runner takes for a command: `::` counts at the beginning (after blanks), the older `##[` anywhere, and
 * the log viewer knows `##[` even where commands are stopped.
 */
function inert(line) {
    return line.replace(/^(\s*):(?=:)/u, "$1: ").replace(/##(?=\[)/gu, "## ");
}
/** Elapsed time: `0 s`, `42 s`, `3 min 20 s`, `1 h 5 min`. */
function formatElapsed(milliseconds) {
    const seconds = Math.max(0, Math.floor(milliseconds / 1000));
    if (seconds < 60)
        return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return `${minutes} min ${seconds % 60} s`;
    return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
/** Cuts a line to so many columns. Wide characters (East Asian, emoji) take two; combining marks take none. */
function fitColumns(line, columns) {
    let used = 0;
    let fitting = "";
    for (const character of line) {
        const width = widthOf(character);
        if (used + width > columns) {
            while (fitting !== "" && used + 1 > columns) {
                const last = [...fitting].at(-1) ?? "";
                fitting = fitting.slice(0, fitting.length - last.length);
                used -= widthOf(last);
            }
            return columns < 1 ? "" : `${fitting}…`;
        }
        fitting += character;
        used += width;
    }
    return fitting;
}
function widthOf(character) {
    if (/\p{Mark}/u.test(character))
        return 0;
    return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u.test(character)
        ? 2
        : 1;
}


/***/ })

};
