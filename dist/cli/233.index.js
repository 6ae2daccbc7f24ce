export const id = 233;
export const ids = [233];
export const modules = {

/***/ 706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ cut),
/* harmony export */   v: () => (/* binding */ andMore)
/* harmony export */ });
/** Texts that are kept bounded, and lists that name a few. */
/** The text, at most so long; where something is left out it ends with an ellipsis. */
function cut(text, longest) {
    return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
/** `a, b and 3 more`. */
function andMore(names, most) {
    const more = names.length - most;
    return `${names.slice(0, most).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}


/***/ }),

/***/ 2233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  inspectionReport: () => (/* binding */ inspectionReport)
});

// EXTERNAL MODULE: ./.cache/build/js/model/text.js
var model_text = __webpack_require__(706);
// EXTERNAL MODULE: ./.cache/build/js/baseline/compare.js
var compare = __webpack_require__(736);
// EXTERNAL MODULE: ./.cache/build/js/baseline/growth.js + 4 modules
var growth = __webpack_require__(6405);
;// CONCATENATED MODULE: ./.cache/build/js/dockerfile/history-text.js
const LONGEST = 2000;
/** Entry of each layer; nulls where the history does not have one for every layer. */
function historyOfLayers(history, layers) {
    const entries = history.filter(({ emptyLayer }) => !emptyLayer);
    return Array.from({ length: layers }, (_, index) => entries.length === layers ? (entries[index] ?? null) : null);
}
/**
 * The instruction as somebody would have written it, on one line and at most 2,000 characters long: without the shell that
 * ran it and the marks of the builder. Null when the entry says nothing.
 */
function historyText({ createdBy }) {
    const line = createdBy
        .slice(0, LONGEST * 2)
        .replace(/\s+/g, " ")
        .replace(/ ?# buildkit ?$/, "")
        .trim();
    const text = withoutShell(line);
    if (text === "")
        return null;
    return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
/** The classic builder writes `/bin/sh -c #(nop) COPY ...`, and a RUN as `/bin/sh -c apt-get ...`. */
function withoutShell(line) {
    const instruction = /^[^"'#]{0,500}#\(nop\) ?(.*)$/.exec(line)?.[1];
    if (instruction !== undefined)
        return instruction;
    const command = /^(?:RUN )?\/bin\/(?:ba|da|a)?sh (?:-[a-z]+ |pipefail )*-[a-z]*c (.*)$/.exec(line)?.[1];
    return command === undefined ? line : `RUN ${command}`;
}

// EXTERNAL MODULE: ./.cache/build/js/image/archive.js + 50 modules
var archive = __webpack_require__(4673);
// EXTERNAL MODULE: ./.cache/build/js/image/platform.js
var platform = __webpack_require__(402);
// EXTERNAL MODULE: ./.cache/build/js/stages/growth-report.js
var growth_report = __webpack_require__(9695);
// EXTERNAL MODULE: ./.cache/build/js/stages/inside-report.js
var inside_report = __webpack_require__(2074);
// EXTERNAL MODULE: ./.cache/build/js/stages/origin.js + 2 modules
var origin = __webpack_require__(1115);
;// CONCATENATED MODULE: ./.cache/build/js/stages/inspection-report.js
/** What an inspection tells about one image that was read, and about what it differs in from another. */









async function inspectionReport(input) {
    const { head, against, dockerfile, download } = input;
    const { contents } = head;
    const described = await describe(head, dockerfile);
    const { base, layers } = described;
    const compared = against === null ? null : await inspection_report_compare(head, described, against, dockerfile);
    return {
        schema: "image-budget/inspection@1",
        tool: { name: "image-budget", version: input.version },
        source: head.source,
        platform: (0,platform/* platformName */.$r)(contents.config),
        dockerfile: dockerfile?.shown ?? null,
        target: dockerfile?.target ?? null,
        base,
        size: {
            bytes: (0,archive/* payloadOf */.Md)(contents),
            inspected: head.engine?.size ?? null,
            download: { ...(0,archive/* downloadOf */.qg)(contents, download), exact: false },
        },
        layers: [...layers],
        ...requireInside(contents, layers),
        files: contents.inspection.loose.largest
            .slice(0, MOST_FILES)
            .map(({ path, bytes, layer }) => ({ path: cutPath(path), bytes, layer })),
        duplicates: duplicatesOf(contents),
        against: compared?.against ?? null,
        change: compared?.change ?? null,
        growth: compared?.growth ?? null,
        seconds: input.seconds,
        notes: [...described.notes, ...(compared?.notes ?? [])],
    };
}
/** `insideOf` leaves nothing out of an image that was read; its type has room for those that were not. */
function requireInside(contents, layers) {
    const { contents: made, waste, ...rest } = (0,inside_report/* insideOf */.kP)(contents, layers);
    if (made === null || waste === null)
        throw new Error("an image that was read has no inside");
    return { contents: made, waste, ...rest };
}
/** Base and layers, from the Dockerfile as far as it fits, else from the image's own history. */
async function describe(read, dockerfile) {
    const { contents } = read;
    const { history, diffIds } = contents.config;
    const facts = {
        contents,
        size: (0,archive/* payloadOf */.Md)(contents),
        fingerprint: { platform: (0,platform/* platformName */.$r)(contents.config) },
    };
    const labels = read.engine?.labels ?? contents.config.labels;
    const { base, layers, notes } = dockerfile === null
        ? await (0,origin/* originOf */.y)({ source: NAMED }, facts, { labels }, NO_CONTEXT)
        : await (0,origin/* originOf */.y)({ source: { kind: "build", build: buildOf(dockerfile) } }, facts, { labels }, dockerfile.context);
    const entries = historyOfLayers(history, diffIds.length);
    return {
        // What is inspected is the image itself, whatever it is built on.
        base: dockerfile === null ? { ...base, image: null, bytes: null } : base,
        layers: layers.map((layer, index) => withHistory(layer, entries[index] ?? null)),
        notes: dockerfile === null ? notes : [...notes, ...fitNote(dockerfile, layers)],
    };
}
function withHistory(layer, entry) {
    return layer.origin !== "unknown" || entry === null ? layer : { ...layer, instruction: historyText(entry) };
}
function fitNote({ shown }, layers) {
    return layers.length > 0 && layers.every(({ origin }) => origin === "unknown")
        ? [`No layer could be matched with ${shown}: the image may be built from another Dockerfile or target.`]
        : [];
}
const NAMED = { kind: "named", reference: "", platform: null, pull: false };
const NO_CONTEXT = {
    root: "/",
    files: { read: () => Promise.resolve(null), list: () => Promise.resolve([]) },
    bases: {},
    environment: {},
    enginePlatform: null,
};
function buildOf({ path, target }) {
    return {
        dockerfile: path,
        context: ".",
        target,
        args: {},
        secrets: {},
        ssh: [],
        buildContexts: {},
        platform: null,
        labels: {},
        network: null,
        pull: false,
        cacheFrom: [],
        cacheTo: [],
        needs: {},
    };
}
function duplicatesOf({ inspection: { duplicates } }) {
    if (duplicates === null)
        return null;
    const groups = duplicates.groups
        .slice(0, 200)
        .map(({ bytes, copies, paths }) => ({ bytes, copies, paths: paths.slice(0, 20).map(cutPath) }));
    return { bytes: duplicates.bytes, contents: duplicates.contents, groups };
}
const MOST_FILES = 200;
const LONGEST_PATH = 4100;
function cutPath(path) {
    return (0,model_text/* cut */.J)(path, LONGEST_PATH);
}
async function inspection_report_compare(head, described, against, dockerfile) {
    const before = await describe(against, dockerfile);
    const [size, baseline] = [(0,archive/* payloadOf */.Md)(head.contents), (0,archive/* payloadOf */.Md)(against.contents)];
    const [ours, theirs] = [(0,platform/* platformName */.$r)(head.contents.config), (0,platform/* platformName */.$r)(against.contents.config)];
    const side = (0,growth_report/* sideOf */.J)({ contents: head.contents, ...described });
    const base = (0,growth_report/* sideOf */.J)({ contents: against.contents, ...before });
    // Two images at hand are compared as they are: nothing was rebuilt, so no difference is jitter.
    const difference = { ...(0,compare/* differenceOf */.Pq)(size - baseline, baseline, true), noise: false };
    const change = (0,growth/* explainChange */.U)({ ...difference, parts: null, drift: null, own: null }, side, base, {
        baseIsNeeded: false,
        baseline,
        comparable: true,
        refreshed: null,
    });
    return {
        against: { source: against.source, platform: theirs, bytes: baseline },
        change,
        growth: (0,growth/* growthReport */.g)(change, side, base),
        notes: ours === theirs ? [] : [`The images are for different platforms: ${theirs}, now ${ours}.`],
    };
}


/***/ })

};
