export const id = 69;
export const ids = [69];
export const modules = {

/***/ 1069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runConfigCommand: () => (/* binding */ runConfigCommand)
});

// EXTERNAL MODULE: ./.cache/build/js/compose.js + 80 modules
var compose = __webpack_require__(3565);
// EXTERNAL MODULE: ./.cache/build/js/model/metrics.js
var metrics = __webpack_require__(6388);
// EXTERNAL MODULE: ./.cache/build/js/config/flow.js
var flow = __webpack_require__(2392);
// EXTERNAL MODULE: ./.cache/build/js/config/quantities.js
var quantities = __webpack_require__(273);
// EXTERNAL MODULE: ./.cache/build/js/config/text.js
var config_text = __webpack_require__(2535);
;// CONCATENATED MODULE: ./.cache/build/js/config/explain.js




/**
 * What `image-budget config` prints: YAML with a comment on each value that says where it came from. Values from the
 * environment are named, never shown. The same configuration always gives the same text.
 */
function explainConfig(config) {
    const page = new Page(config);
    page.heading();
    page.value(0, "fail-on", config.failOn, "fail-on");
    page.value(0, "on-unmeasured", config.onUnmeasured, "on-unmeasured");
    page.value(0, "limits-from", config.limitsFrom, "limits-from");
    page.value(0, "ratchet", config.ratchet, "ratchet");
    page.value(0, "override-label", config.overrideLabel ?? false, "override-label");
    page.value(0, "concurrency", config.concurrency, "concurrency");
    page.open(0, "images");
    for (const image of config.images)
        explainImage(page, image);
    explainBudget(page, 0, "total", config.total, "total");
    if (Object.keys(config.bases).length > 0)
        page.open(0, "bases");
    for (const [base, family] of Object.entries(config.bases))
        page.value(1, base, family, `bases.${base}`);
    if (config.exceptions.length > 0)
        page.open(0, "exceptions");
    for (const exception of config.exceptions) {
        const limit = Object.fromEntries(LEVELS.flatMap((level) => {
            const value = exception.limit[level];
            return value === undefined ? [] : [[level, writeLimit(value)]];
        }));
        const { image, metric, reason, owner, expires } = exception;
        page.item(1, { image, metric, limit, reason, owner, expires }, `${config.file ?? ""}:${exception.line}`);
    }
    for (const notice of config.notices)
        page.note(notice);
    return page.text();
}
const LEVELS = ["warn", "fail"];
function explainImage(page, image) {
    const prefix = `images.${image.name}`;
    page.open(1, image.name, image.line === null ? "discovered" : page.place(image.line));
    if (image.source.kind === "named") {
        page.value(2, "image", image.source.reference, `${prefix}.image`);
        if (image.source.platform !== null)
            page.value(2, "platform", image.source.platform, `${prefix}.platform`);
        page.value(2, "pull", image.source.pull, `${prefix}.pull`);
    }
    else {
        explainBuild(page, image.source.build, prefix);
    }
    if (image.reference !== null)
        explainReference(page, image, image.reference, `${prefix}.reference`);
    if (image.guide === "infer")
        page.note("guide: inferred from the image's base, as a suggestion", 2);
    else
        page.value(2, "guide", image.guide, `${prefix}.guide`);
    explainBudget(page, 2, "budget", image.budget, `${prefix}.budget`);
    explainCompat(page, image, `${prefix}.compat`);
    explainSmoke(page, image, `${prefix}.smoke`);
    explainFindings(page, image, `${prefix}.findings`);
    if (image.trial !== null)
        page.value(2, "trial", image.trial, `${prefix}.trial`);
}
function explainFindings(page, { findings }, origin) {
    if (findings === null)
        return page.value(2, "findings", false, origin);
    if (Object.keys(findings).length > 0)
        page.value(2, "findings", findings, origin);
}
function explainSmoke(page, { smoke }, origin) {
    if (smoke === null)
        return;
    const { command, imports, seconds, memory } = smoke;
    const written = {
        ...(command === null ? {} : { command: command.kind === "shell" ? command.text : command.words }),
        ...(imports === null ? {} : { imports: imports === "all" ? true : imports }),
        seconds,
        memory: (0,quantities/* writeSize */.JQ)(memory),
    };
    page.value(2, "smoke", written, origin);
}
function explainCompat(page, { compat }, origin) {
    if (compat === null)
        return page.value(2, "compat", false, origin);
    if (compat.alpine === null && compat.index && Object.keys(compat.levels).length === 0)
        return;
    const { alpine, index, levels } = compat;
    const written = { ...(alpine === null ? {} : { alpine }), index: index ? "on" : "off", ...levels };
    page.value(2, "compat", written, origin);
}
function explainBuild(page, build, prefix) {
    page.value(2, "dockerfile", build.dockerfile, `${prefix}.dockerfile`);
    page.value(2, "context", build.context, `${prefix}.context`);
    if (build.target !== null)
        page.value(2, "target", build.target, `${prefix}.target`);
    entries(page, "args", build.args, prefix, explainSource);
    entries(page, "secrets", build.secrets, prefix, explainSource);
    if (build.ssh.length > 0)
        page.value(2, "ssh", build.ssh, `${prefix}.ssh`);
    entries(page, "build-contexts", build.buildContexts, prefix, (value) => ({ value }));
    if (build.platform !== null)
        page.value(2, "platform", build.platform, `${prefix}.platform`);
    entries(page, "labels", build.labels, prefix, (value) => ({ value }));
    if (build.network !== null)
        page.value(2, "network", build.network, `${prefix}.network`);
    page.value(2, "pull", build.pull, `${prefix}.pull`);
    if (build.cacheFrom.length > 0)
        page.value(2, "cache-from", build.cacheFrom, `${prefix}.cache-from`);
    if (build.cacheTo.length > 0)
        page.value(2, "cache-to", build.cacheTo, `${prefix}.cache-to`);
    if (Object.keys(build.needs).length > 0)
        page.value(2, "needs", build.needs, `${prefix}.needs`);
}
function explainSource(source) {
    switch (source.kind) {
        case "literal":
            return { value: source.value };
        case "env":
            return { value: { env: source.variable }, remark: `from environment variable ${source.variable}` };
        case "file":
            return { value: { file: source.path } };
    }
}
function entries(page, name, values, prefix, show) {
    if (Object.keys(values).length === 0)
        return;
    page.open(2, name);
    for (const [entry, value] of Object.entries(values)) {
        const { value: shown, remark } = show(value);
        page.value(3, entry, shown, `${prefix}.${name}.${entry}`, remark);
    }
}
function explainReference(page, image, reference, origin) {
    if (reference.kind === "guide")
        return page.value(2, "reference", "guide", origin);
    if (reference.kind === "bytes")
        return page.value(2, "reference", (0,quantities/* writeSize */.JQ)(reference.bytes), origin);
    if (reference.kind === "image")
        return page.value(2, "reference", { image: reference.reference }, origin);
    const { build } = reference;
    const own = image.source.kind === "build" ? image.source.build : null;
    const args = Object.entries(build.args).filter(([name, value]) => JSON.stringify(own?.args[name]) !== JSON.stringify(value));
    page.value(2, "reference", {
        dockerfile: build.dockerfile,
        context: build.context,
        ...(build.target === null ? {} : { target: build.target }),
        ...(args.length === 0
            ? {}
            : { args: Object.fromEntries(args.map(([name, value]) => [name, explainSource(value).value])) }),
    }, origin);
}
function explainBudget(page, depth, name, budget, prefix) {
    const present = metrics/* METRICS */.Cb.filter((metric) => budget[metric] !== undefined);
    if (present.length === 0)
        return;
    page.open(depth, name);
    for (const metric of present) {
        page.open(depth + 1, metric);
        for (const level of LEVELS) {
            const limit = budget[metric]?.[level];
            if (limit !== undefined)
                page.value(depth + 2, level, writeLimit(limit), `${prefix}.${metric}.${level}`);
        }
    }
}
function writeLimit(limit) {
    return typeof limit === "number" ? (0,quantities/* writeSize */.JQ)(limit) : (0,quantities/* writeThreshold */.LK)(limit);
}
/** Collects lines; every name and value is written so that YAML reads it back. */
class Page {
    lines = [];
    config;
    constructor(config) {
        this.config = config;
    }
    heading() {
        const file = this.config.file;
        const from = file === null ? "no configuration file; the images were discovered" : file;
        this.lines.push(`# Effective configuration: ${(0,config_text/* withoutHidden */.P)(from)}`);
    }
    open(depth, name, comment) {
        this.line(depth, `${(0,flow/* flow */.L)(name)}:`, comment);
    }
    value(depth, name, value, path, remark) {
        const origin = this.describe(this.config.origins.get(path));
        this.line(depth, `${(0,flow/* flow */.L)(name)}: ${(0,flow/* flow */.L)(value)}`, remark === undefined ? origin : `${remark}, ${origin}`);
    }
    item(depth, value, comment) {
        this.line(depth, `- ${(0,flow/* flow */.L)(value)}`, comment);
    }
    note(text, depth = 0) {
        this.lines.push(`${"  ".repeat(depth)}# ${(0,config_text/* withoutHidden */.P)(text)}`);
    }
    place(line) {
        return `${this.config.file ?? "line"}:${line}`;
    }
    text() {
        return `${this.lines.join("\n")}\n`;
    }
    line(depth, text, comment) {
        const end = comment === undefined ? "" : `  # ${(0,config_text/* withoutHidden */.P)(comment)}`;
        this.lines.push(`${"  ".repeat(depth)}${text}${end}`);
    }
    describe(origin) {
        switch (origin?.kind) {
            case "file": {
                const via = { image: "", top: "", defaults: ", defaults", group: `, group ${origin.group ?? ""}` }[origin.via];
                return `${this.place(origin.line)}${via}`;
            }
            case "guide":
                return `guide (${origin.row})`;
            case "discovered":
                return "discovered";
            case "default":
            case undefined:
                return "default";
        }
    }
}

// EXTERNAL MODULE: ./.cache/build/js/commands/output.js
var output = __webpack_require__(3013);
;// CONCATENATED MODULE: ./.cache/build/js/commands/config.js



/** `image-budget config`: the effective configuration and where each value came from. */
async function runConfigCommand(command) {
    const project = await (0,compose/* openProject */.U8)(process.cwd(), command.config, process.env);
    await (0,output/* emit */.I)(project.redactor.redact(explainConfig(project.config)), command.output);
    return 0;
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


/***/ })

};
