export const id = 964;
export const ids = [964];
export const modules = {

/***/ 5998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ok: () => (/* binding */ isDefaultBranch),
  ld: () => (/* binding */ isProposal),
  $p: () => (/* binding */ readRunContext),
  SA: () => (/* binding */ refusePrivileged)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
;// CONCATENATED MODULE: ./.cache/build/js/baseline/run-event.js
/** What GitHub says set off this run, read from its event payload. The payload holds strangers' text: it is bounded. */

const LONGEST_NAME = 100;
const LONGEST_PROBLEM = 300;
/** Git's own limit on a path, and so on a ref, is lower on every system. */
const LONGEST_REF = 4096;
/** GitHub allows a hundred labels of fifty characters. */
const MOST_LABELS = 1000;
const LONGEST_LABEL = 1000;
const sha = schemas/* string */.YjP().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u, "is no commit hash");
/** Refs hold neither blanks nor control characters. */
const ref = schemas/* string */.YjP()
    .max(LONGEST_REF)
    .regex(/^[^\s\p{Cc}]+$/u, "is no name of a ref");
const fullName = schemas/* string */.YjP()
    .max(300)
    .regex(/^[\w.-]+\/[\w.-]+$/u, "is no name of a repository");
const count = schemas/* number */.aig().int().positive();
const originSchema = schemas/* object */.Ikc({
    repository: schemas/* object */.Ikc({ full_name: fullName, default_branch: ref.nullish().catch(null) }),
});
const pullRequestSchema = schemas/* object */.Ikc({
    pull_request: schemas/* object */.Ikc({
        number: count,
        head: schemas/* object */.Ikc({ sha, ref, repo: schemas/* object */.Ikc({ full_name: fullName }).nullish() }),
        base: schemas/* object */.Ikc({ sha, ref, repo: schemas/* object */.Ikc({ full_name: fullName }) }),
        labels: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP().max(LONGEST_LABEL) }))
            .max(MOST_LABELS)
            .nullish(),
    }),
});
const mergeGroupSchema = schemas/* object */.Ikc({
    merge_group: schemas/* object */.Ikc({ base_sha: sha, base_ref: ref, head_sha: sha, head_ref: ref }),
});
const pushSchema = schemas/* object */.Ikc({
    before: sha.nullish(),
    ref,
    created: schemas/* boolean */.zMY().nullish(),
    forced: schemas/* boolean */.zMY().nullish(),
});
const workflowRunSchema = schemas/* object */.Ikc({
    workflow_run: schemas/* object */.Ikc({
        head_sha: sha,
        head_branch: ref.nullish(),
        head_repository: schemas/* object */.Ikc({ owner: schemas/* object */.Ikc({ login: schemas/* string */.YjP().min(1).max(LONGEST_NAME) }).nullish() })
            .nullish(),
        event: schemas/* string */.YjP().min(1).max(LONGEST_NAME),
        id: count,
        run_attempt: count.nullish(),
        html_url: schemas/* url */.OZ5({ protocol: /^https?$/u }).max(2000),
        conclusion: schemas/* string */.YjP().max(LONGEST_NAME).nullish(),
    }),
});
/**
 * Reads the payload of the event called `name` (`pull_request`). Never throws: what cannot be read is of the kind
 * `other`, with the problem.
 */
function parseRunEvent(name, payload) {
    const origin = originOf(payload);
    const known = READERS.get(name);
    if (known === undefined)
        return { kind: "other", name: name.slice(0, LONGEST_NAME), problem: null, ...origin };
    const read = known(payload);
    return "problem" in read
        ? { kind: "other", name, problem: read.problem, ...origin }
        : { ...read, ...origin };
}
const READERS = new Map([
    ["pull_request", (payload) => pullRequest("pull-request", payload)],
    ["pull_request_target", (payload) => pullRequest("pull-request-target", payload)],
    ["merge_group", mergeGroup],
    ["push", push],
    ["workflow_run", workflowRun],
]);
function originOf(payload) {
    const read = originSchema.safeParse(payload);
    if (!read.success)
        return { defaultBranch: null, repository: null };
    const { full_name: repository, default_branch: defaultBranch } = read.data.repository;
    return { defaultBranch: defaultBranch ?? null, repository };
}
function pullRequest(kind, payload) {
    const read = pullRequestSchema.safeParse(payload);
    if (!read.success)
        return { problem: problemOf(read.error) };
    const { number, head, base, labels } = read.data.pull_request;
    const headRepository = head.repo?.full_name ?? null;
    return {
        kind,
        number,
        headSha: head.sha,
        headRef: head.ref,
        headRepository,
        baseSha: base.sha,
        baseRef: base.ref,
        labels: (labels ?? []).map((label) => label.name),
        fork: headRepository?.toLowerCase() !== base.repo.full_name.toLowerCase(),
    };
}
function mergeGroup(payload) {
    const read = mergeGroupSchema.safeParse(payload);
    if (!read.success)
        return { problem: problemOf(read.error) };
    const { base_sha: baseSha, base_ref: baseRef, head_sha: headSha, head_ref: headRef, } = read.data.merge_group;
    // The queue names its branches after the pull request: gh-readonly-queue/main/pr-104-<sha>.
    const number = /^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d{1,10})-[0-9a-f]{40,64}$/u.exec(headRef)?.[1];
    return {
        kind: "merge-group",
        baseSha,
        baseRef: baseRef.replace(/^refs\/heads\/(?=.)/u, ""),
        headSha,
        number: number === undefined ? null : Number(number),
    };
}
function push(payload) {
    const read = pushSchema.safeParse(payload);
    if (!read.success)
        return { problem: problemOf(read.error) };
    const { before, created, forced } = read.data;
    const isNew = before === null || before === undefined || created === true || /^0+$/u.test(before);
    return { kind: "push", before: isNew ? null : before, ref: read.data.ref, forced: forced ?? false };
}
function workflowRun(payload) {
    const read = workflowRunSchema.safeParse(payload);
    if (!read.success)
        return { problem: problemOf(read.error) };
    const run = read.data.workflow_run;
    return {
        kind: "workflow-run",
        headSha: run.head_sha,
        headBranch: run.head_branch ?? null,
        headOwner: run.head_repository?.owner?.login ?? null,
        event: run.event,
        runId: run.id,
        attempt: run.run_attempt ?? 1,
        url: run.html_url,
        conclusion: run.conclusion ?? null,
    };
}
/** Names the place in the schema's words, never in the payload's. */
function problemOf(error) {
    const issue = error.issues[0];
    const place = issue === undefined || issue.path.length === 0 ? "the payload" : issue.path.map(String).join(".");
    return `${place}: ${issue?.message ?? "invalid"}`.slice(0, LONGEST_PROBLEM);
}

// EXTERNAL MODULE: ./.cache/build/js/github/names.js
var names = __webpack_require__(603);
// EXTERNAL MODULE: ./.cache/build/js/model/errors.js
var errors = __webpack_require__(2030);
;// CONCATENATED MODULE: ./.cache/build/js/commands/run-context.js
/** What a runner says about the run: event, repository, commit, and where GitHub is. */




/** GitHub's own limit on a webhook's payload is 25 MB. */
const LARGEST_EVENT = 26_000_000;
/** Reads what a runner sets. Nothing in it is trusted further than GitHub vouches for it. */
async function readRunContext(environment) {
    const read = (name) => {
        const value = environment[name];
        return value === undefined || value === "" ? null : value;
    };
    const name = read("GITHUB_EVENT_NAME");
    const repository = read("GITHUB_REPOSITORY");
    const serverUrl = (read("GITHUB_SERVER_URL") ?? "https://github.com").replace(/\/+$/u, "");
    const id = number(read("GITHUB_RUN_ID"));
    return {
        event: name === null ? null : parseRunEvent(name, await readPayload(read("GITHUB_EVENT_PATH"))),
        repository: repository !== null && (0,names/* isRepositoryName */.en)(repository) ? repository : null,
        sha: read("GITHUB_SHA"),
        ref: read("GITHUB_REF"),
        run: { id: id ?? 0, attempt: number(read("GITHUB_RUN_ATTEMPT")) ?? 1 },
        serverUrl,
        runUrl: repository === null || id === null ? null : `${serverUrl}/${repository}/actions/runs/${id}`,
    };
}
/** True when what this run measures is what the default branch holds: then it is worth recording. */
function isDefaultBranch({ event, ref }) {
    // A schedule runs on the default branch and nowhere else; its payload does not always say which that is.
    if (event?.kind === "other" && event.name === "schedule")
        return true;
    if (event === null || event.defaultBranch === null || ref !== `refs/heads/${event.defaultBranch}`)
        return false;
    return event.kind === "push" || (event.kind === "other" && DISPATCHES.has(event.name));
}
const DISPATCHES = new Set(["workflow_dispatch", "repository_dispatch"]);
/** True where a change asks to be merged: it is then judged by the rules of where it goes. */
function isProposal(event) {
    return event?.kind === "pull-request" || event?.kind === "merge-group";
}
/**
 * Building a stranger's code where secrets and a token that can write are at hand is how repositories are taken over.
 * @throws ConfigError with the reason and the way that is safe
 */
function refusePrivileged(event) {
    const name = privilegedName(event);
    if (name === null)
        return;
    throw new errors/* ConfigError */.xL([
        {
            file: "input mode",
            line: null,
            message: `builds nothing on ${name}: a stranger's Dockerfile would run with this repository's secrets and a token that can write`,
            found: `on: ${name}`,
            expected: "on: pull_request, or mode: publish",
        },
    ], "Measure on pull_request with mode: measure, and comment from workflow_run with mode: publish: docs/recipes/fork-measure.yml and fork-publish.yml.");
}
/** The event's name when it runs with rights that a stranger's change must not have; null when it does not. */
function privilegedName(event) {
    switch (event?.kind) {
        case "pull-request-target":
            return "pull_request_target";
        case "workflow-run":
            return event.event.startsWith("pull_request") ? "workflow_run" : null;
        case "other":
            // A payload that cannot be read says nothing that would make it harmless.
            return event.name === "pull_request_target" || event.name === "workflow_run" ? event.name : null;
        case "pull-request":
        case "merge-group":
        case "push":
        case undefined:
            return null;
    }
}
function number(text) {
    return text !== null && /^\d{1,15}$/u.test(text) ? Number(text) : null;
}
async function readPayload(path) {
    if (path === null)
        return null;
    const file = await (0,promises_.open)(path, "r").catch(() => null);
    if (file === null)
        return null;
    try {
        const { size } = await file.stat();
        return size > LARGEST_EVENT ? null : JSON.parse(await file.readFile("utf8"));
    }
    catch {
        return null;
    }
    finally {
        await file.close();
    }
}


/***/ }),

/***/ 1318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ describeEvidence)
/* harmony export */ });
const LEVELS = {
    "target-image": "seen in the image",
    "source-image": "seen in the image",
    lock: "lock file",
    index: "package index",
    guide: "the guide says so",
    "built-in": "built-in knowledge only",
};
/** The strongest evidence of what installing it does: `numpy-… is listed (lock file, uv.lock:4)`. */
function describeEvidence({ evidence }) {
    const first = evidence.find(({ about }) => about === "install") ?? evidence[0];
    if (first === undefined)
        return "nothing speaks for either";
    const place = first.where === null ? LEVELS[first.level] : `${LEVELS[first.level]}, ${first.where}`;
    return `${first.what} (${place})`;
}


/***/ }),

/***/ 6463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ guideLine)
/* harmony export */ });
/* harmony import */ var _guide_tested_packages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7421);
/* harmony import */ var _inside_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4424);
/** What is left of the guide's compiler stage and its libstdc++ for one image: one sentence, of what was seen only. */


const NAME_MAX = 80;
const SHOWN = 4;
const ALL_OF_FEW = {
    1: "the one Python package",
    2: "both Python packages",
};
/**
 * `the guide's compiler stage (gcc …) is not needed: all 25 Python packages install as they are; libstdc++ comes with
 * pandas itself`. Null where none of the guide's packages is there.
 */
function guideLine({ guide }, style) {
    if (guide === null)
        return null;
    const parts = [stagePart(guide.stage, style), libstdcxxPart(guide, style)];
    return parts.filter((part) => part !== null).join("; ");
}
function stagePart({ apk, of, packages, asTheyAre, compiled, blocked, open }, style) {
    const stage = `the guide's compiler stage (${style.name(apk.join(" "), NAME_MAX)})`;
    const rest = [
        ...(blocked.length === 0 ? [] : [`${listed(blocked, style)} cannot be installed either way`]),
        ...(open.length === 0 ? [] : [`of ${listed(open, style)} it is not proven`]),
    ];
    if (compiled.length > 0) {
        const only = open.length === 0 && of === "all" ? " only" : "";
        return [`${stage} is needed for ${listed(compiled, style)}${only}`, ...rest].join("; ");
    }
    if (asTheyAre === 0)
        return [`whether ${stage} is needed is not known`, ...rest].join("; ");
    const isAll = asTheyAre === packages;
    const count = (0,_inside_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(packages, "Python package");
    const who = isAll ? (ALL_OF_FEW[packages] ?? `all ${count}`) : `${asTheyAre} of ${count}`;
    const install = asTheyAre === 1 ? "installs as it is" : "install as they are";
    const by = open.length > 0 ? " by what is proven" : of === "named" ? " by what the requirements name" : "";
    return [`${stage} is not needed${by}: ${who} ${install}`, ...rest].join("; ");
}
/** Only where the guide says that one of the image's packages needs it, and its files were looked at. */
function libstdcxxPart({ rows, libstdcxx }, style) {
    const isConcerned = rows.some((row) => WITH_LIBSTDCXX.has(row.package));
    if (libstdcxx === null || !isConcerned)
        return null;
    const { own, apk, missing, unknown } = libstdcxx;
    const library = style.name("libstdc++", NAME_MAX);
    // What is missing has a line of its own.
    if (missing.length > 0)
        return null;
    if (apk.length > 0)
        return `${listed(apk, style)} ${apk.length === 1 ? "uses" : "use"} apk's ${library}`;
    if (unknown.length > 0)
        return null;
    if (own.length === 0)
        return `no Python package loads ${library}`;
    return `${library} comes with ${listed(own, style)}, and no Python package loads apk's`;
}
const WITH_LIBSTDCXX = new Set(_guide_tested_packages_js__WEBPACK_IMPORTED_MODULE_0__/* .GUIDE_PACKAGES */ .F.filter(({ runtime }) => runtime.includes("libstdc++")).map(({ name }) => name));
function listed(names, style) {
    const shown = names.slice(0, SHOWN).map((name) => style.name(name, NAME_MAX));
    const rest = names.length - shown.length;
    const last = rest === 0 ? shown.pop() : (0,_inside_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(rest, "more", "more");
    return shown.length === 0 ? (last ?? "") : `${shown.join(", ")} and ${last ?? ""}`;
}


/***/ }),

/***/ 8192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ad: () => (/* binding */ recommendationLine),
/* harmony export */   C8: () => (/* binding */ smokeDetails),
/* harmony export */   J7: () => (/* binding */ countsLine),
/* harmony export */   JK: () => (/* binding */ savingLine),
/* harmony export */   SN: () => (/* binding */ INSTALL_WORDS),
/* harmony export */   Y3: () => (/* binding */ troubled),
/* harmony export */   ey: () => (/* binding */ smokeLine),
/* harmony export */   gk: () => (/* binding */ lackingLine)
/* harmony export */ });
/* harmony import */ var _model_compat_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(195);
/* harmony import */ var _model_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5658);
/* harmony import */ var _inside_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4424);
/** Words of compatibility that the terminal and the comment share. */



const NAME_MAX = 80;
const TEXT_MAX = 300;
/** Of what a command said before it failed: its last lines tell most. */
const COMMAND_LINES = 3;
const VERDICTS = {
    switch: "switch to Alpine",
    "switch-with-builder": "switch to Alpine, with a builder stage",
    stay: "stay on slim",
    keep: "keep Alpine",
    "roll-back": "go back to slim, or mend what is missing",
    "not-enough-evidence": "not enough evidence to decide",
};
const INSTALL_WORDS = {
    pure: "pure",
    "musl-binary": "musl binary",
    degraded: "works without its native part",
    compile: "compiles",
    relock: "lock again",
    blocked: "blocked",
    "not-applicable": "not wanted there",
    unknown: "unknown",
};
/** Packages that are not plainly fine. */
function troubled(packages) {
    return packages.filter(({ install, confidence, evidence }) => install !== "not-applicable" &&
        (!["pure", "musl-binary"].includes(install) ||
            confidence === "guess" ||
            evidence.every(({ about, level }) => about === "asIs" || level === "built-in" || level === "guide")));
}
/** `23 of 24 packages proven, 1 compiles (needs g++), 0 blocked`. */
function countsLine({ counts, apk }, style) {
    const concerned = counts.packages - counts.notApplicable;
    if (counts.packages === 0)
        return "no packages of an application found";
    const needs = apk.build.map(({ name }) => style.name(name, NAME_MAX)).join(", ");
    const compiles = counts.compile === 1 ? "1 compiles" : `${counts.compile} compile`;
    return [
        `${counts.proven} of ${(0,_inside_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(concerned, "package")} proven`,
        ...(counts.compile === 0 ? [] : [`${compiles}${needs === "" ? "" : ` (needs ${needs})`}`]),
        ...(counts.relock === 0 ? [] : [`${counts.relock} to lock again`]),
        ...(counts.unknown === 0 ? [] : [`${counts.unknown} not proven either way`]),
        `${counts.blocked} blocked`,
    ].join(", ");
}
/** `switch to Alpine: nothing has to be compiled`. */
function recommendationLine({ recommendation }, style) {
    if (recommendation === null)
        return null;
    const [reason] = recommendation.reasons;
    const why = reason === undefined ? "" : `: ${style.words(reason, TEXT_MAX)}`;
    return `${VERDICTS[recommendation.verdict]}${why}`;
}
/** `about 150 MB (40 %): base ~ 120 MB, build tools 30 MB`; null where nothing is expected. */
function savingLine({ recommendation }, style) {
    const saving = recommendation?.saving ?? null;
    if (saving === null || saving.bytes === 0)
        return null;
    const figure = (bytes, estimated) => `${estimated ? "~ " : ""}${style.figure((0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes))}`;
    const percent = saving.percent === null ? "" : ` (${style.figure((0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(saving.percent))})`;
    const parts = saving.parts.map(({ of, bytes, estimated }) => `${of.replace("-", " ")} ${figure(bytes, estimated)}`);
    const total = figure(saving.bytes, saving.parts.some(({ estimated }) => estimated));
    return `${total}${percent}: ${parts.join(", ")}`;
}
/** `pandas needs libstdc++.so.6: apk add libstdc++`. */
function lackingLine(lacking, style) {
    const { kind, name, neededBy, package: owner, apk, presentElsewhere, when } = lacking;
    const who = style.name(owner ?? neededBy, NAME_MAX);
    if ((0,_model_compat_js__WEBPACK_IMPORTED_MODULE_2__/* .isGlibcLoader */ .d)(lacking) && presentElsewhere === null) {
        return `${who} is built for glibc: build it for musl, or take Alpine's own`;
    }
    const what = style.name(name, NAME_MAX);
    const which = { library: "", interpreter: "the interpreter ", symbol: "the symbol " }[kind];
    const remedy = apk === null ? "no Alpine package is known for it" : `apk add ${style.name(apk, NAME_MAX)}`;
    if (presentElsewhere !== null)
        return `${who} needs ${which}${what}, which lies off the search path in ${style.name(presentElsewhere, 200)}`;
    const tense = when === "now" ? "needs" : "would need";
    return `${who} ${tense} ${which}${what}: ${remedy}`;
}
/** `smoke test passed: its command, 24 imports`; null where nothing was run. */
function smokeLine({ smoke }, style) {
    if (smoke === null)
        return null;
    const { outcome, command, imports } = smoke;
    if (outcome === "passed") {
        const what = [
            ...(command === null ? [] : ["its command"]),
            ...(imports.length === 0 ? [] : [(0,_inside_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(imports.length, "import")]),
        ];
        return `smoke test passed: ${what.join(", ")}`;
    }
    const reason = (text) => (text === null ? "" : `: ${style.words(text, TEXT_MAX)}`);
    const of = imports.filter((each) => each.outcome === outcome);
    const [first] = of;
    const word = outcome === "failed" ? "failed" : "was not run";
    if (command?.outcome === outcome)
        return `smoke test ${word}: its command${reason(command.reason)}`;
    if (first === undefined)
        return `smoke test ${word}${reason(smoke.notes[0] ?? null)}`;
    const more = of.length === 1 ? "" : ` (and ${(0,_inside_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(of.length - 1, "more import", "more imports")})`;
    return `smoke test ${word}: import ${style.name(first.module, NAME_MAX)}${reason(first.reason)}${more}`;
}
/** One line for each test that did not pass, after the first, which `smokeLine` has; and what there is to know. */
function smokeDetails({ smoke }, style, most) {
    if (smoke === null)
        return [];
    const failed = smoke.imports.filter(({ outcome }) => outcome !== "passed");
    const lines = failed.slice(0, most).map(({ module, outcome, reason }) => {
        const why = reason === null ? "" : `: ${style.words(reason, TEXT_MAX)}`;
        return `import ${style.name(module, NAME_MAX)} ${outcome === "failed" ? "failed" : "was not run"}${why}`;
    });
    const rest = failed.length - lines.length;
    const last = smoke.command?.outcome === "failed" ? smoke.command.lines.slice(-COMMAND_LINES) : [];
    return [
        // The very last line is part of the reason.
        ...(last.length < 2
            ? []
            : [`its command's last words: ${last.map((line) => style.name(line, TEXT_MAX)).join(" ")}`]),
        ...lines,
        ...(rest === 0 ? [] : [`and ${(0,_inside_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(rest, "more", "more")}`]),
        ...smoke.notes.map((note) => style.words(note, TEXT_MAX)),
    ];
}


/***/ }),

/***/ 3264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ headline),
/* harmony export */   R: () => (/* binding */ summariseOutcome)
/* harmony export */ });
/* harmony import */ var _model_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5658);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7739);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(709);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8235);
/** The answer in one line: verdict, total, change against base, measured saving, and what was not judged. */




const NAME_MAX = 60;
const plain = (text) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(text, NAME_MAX);
/** @returns the pieces of the first line; a saving that is an estimate is never among them. */
function headline(report, write = plain) {
    const { verdict, scope } = verdictOf(report, write);
    const { shard } = report;
    return {
        verdict,
        scope: [scope, shard === null ? "" : `shard ${shard.index} of ${shard.count}`]
            .filter((part) => part !== "")
            .join(", "),
        override: overrideClause(report, write),
        parts: [totalPart(report), changePart(report), savingPart(report), skippedPart(report)].filter((p) => p !== ""),
    };
}
/** The verdict of a whole run in one plain line: first line of the comment, last of the log, and a step output. */
function summariseOutcome(report, write = plain) {
    const { verdict, scope, override, parts } = headline(report, write);
    const answer = `${scope === "" ? verdict : `${verdict} (${scope})`}${override}`;
    return parts.length === 0 ? answer : `${answer}: ${parts.join(", ")}`;
}
const isRatcheted = (verdict) => verdict.waiver?.kind === "ratchet";
const isOverridden = (verdict) => verdict.waiver?.kind === "override";
function verdictOf(report, write) {
    if (report.status === "error")
        return { verdict: "Incomplete", scope: errorScope(report) };
    const all = (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .brokenVerdicts */ .I0)(report);
    const ratcheted = all.filter(({ verdict }) => isRatcheted(verdict));
    if (report.status === "fail" || report.status === "warn") {
        const overridden = all.filter(({ verdict }) => isOverridden(verdict));
        const asked = overridden.length > 0 && report.status === "warn" ? overridden : null;
        const own = asked ?? all.filter(({ verdict }) => verdict.status === report.status && !isRatcheted(verdict));
        if (own.length === 0 && ratcheted.length > 0) {
            return { verdict: "Warning", scope: ratchetScope(report, ratcheted, write) };
        }
        const word = report.status === "warn" && asked === null ? "Warning" : own.length === 0 ? "Failed" : brokenWord(own);
        const more = others(own, ratcheted);
        return {
            verdict: word,
            scope: [
                own.length === 0 ? "" : scopeOf(report, own),
                more === 0 ? "" : `${more} more over on ${baseOf(report, write)} as well`,
            ]
                .filter((part) => part !== "")
                .join(", "),
        };
    }
    const judged = [...report.images.flatMap((image) => image.budgets), ...report.total.budgets].some((verdict) => verdict.status === "pass");
    return { verdict: judged ? "Within budget" : "No budget judged", scope: "" };
}
const brokenWord = (broken) => broken.every(({ verdict }) => verdict.metric === "saving") ? "Saving too small" : "Over budget";
const baseOf = (report, write) => write((0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .baseName */ .Fl)(report), "the base");
function imagesOf(broken) {
    return new Set(broken.flatMap(({ image }) => (image === null ? [] : [image])));
}
/** How many images are among the second only. */
function others(own, more) {
    const known = imagesOf(own);
    return [...imagesOf(more)].filter((image) => !known.has(image)).length;
}
/** `1 of 3 images`, `the total`; empty where there is but one image. */
function scopeOf(report, broken) {
    const concerned = imagesOf(broken).size;
    if (concerned === 0)
        return "the total";
    return report.images.length > 1 ? `${concerned} of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(report.images.length, "image")}` : "";
}
/** `1 of 3 images over budget, on main as well`. */
function ratchetScope(report, ratcheted, write) {
    const scope = scopeOf(report, ratcheted);
    const saving = brokenWord(ratcheted) === "Saving too small";
    const base = baseOf(report, write);
    const what = `${saving ? "saving too small" : "over budget"}, on ${base} as well`;
    return scope === "" ? what : `${scope} ${what}`;
}
function overrideClause(report, write) {
    const { override } = report;
    if (override === null)
        return "";
    const label = write(override.label, "");
    return `, let through by ${label === "" ? "a label" : `label ${label}`} (set by ${write(override.by, "someone")})`;
}
function errorScope(report) {
    const failed = report.images.filter((image) => image.failure !== null);
    if (report.images.length === 0 || failed.length === report.images.length)
        return "nothing measured";
    const builds = failed.every((image) => image.failure?.kind === "build" || image.failure?.kind === "needs");
    const isOver = (verdict) => verdict.status === "fail" || isOverridden(verdict);
    const over = report.images.filter((image) => image.budgets.some(isOver)).length;
    const overTotal = report.total.budgets.some(isOver);
    return [
        failed.length === 0
            ? ""
            : `${failed.length} of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(report.images.length, "image")} ${builds ? "not built" : "not measured"}`,
        over === 0 ? "" : `${over} over budget`,
        overTotal ? "the total over budget" : "",
    ]
        .filter((part) => part !== "")
        .join(", ");
}
function totalPart(report) {
    const { total, shard } = report;
    if (total.bytes !== null) {
        return total.images > 1
            ? `${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(total.bytes)} in ${shard === null ? "total" : "this shard"}`
            : total.images === 1
                ? (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(total.bytes)
                : "";
    }
    const measured = report.images.flatMap((image) => (image.size === null ? [] : [image.size.bytes]));
    const sum = measured.reduce((all, bytes) => all + bytes, 0);
    return measured.length === 0
        ? ""
        : `${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(sum)} in the ${measured.length === 1 ? "one image" : `${measured.length} images`} measured`;
}
function changePart(report) {
    if (report.total.change !== null) {
        return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDelta */ .CW)(report.total.change)} against base${(0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .comparedScope */ .oD)(report.images)}`;
    }
    const measured = report.images.filter((image) => image.size !== null);
    const without = measured.filter((image) => image.baseline.status === "none").length;
    if (without === 0)
        return "";
    // Where nobody asked for one, the reason says so in the last note.
    if (report.baselineCommit === null)
        return report.baselineReason === null ? "" : "no baseline";
    return report.images.length === 1 || without === report.images.length
        ? "no baseline"
        : `${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(without, "image")} without baseline`;
}
function savingPart(report) {
    const measured = (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .measuredSaving */ .jc)(report);
    if (measured === null)
        return "";
    const { bytes, percent } = measured.saving;
    const share = percent === null ? "" : ` (${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(Math.abs(percent))})`;
    const scope = measured.images < report.images.length
        ? ` in ${measured.images} of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(report.images.length, "image")}`
        : "";
    if (bytes === 0)
        return `no smaller than slim${scope}`;
    return `${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(Math.abs(bytes))}${share} ${bytes > 0 ? "smaller" : "larger"} than slim${scope}`;
}
function skippedPart(report) {
    const skipped = (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .skippedVerdicts */ .FI)(report).length;
    return skipped === 0 ? "" : `${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(skipped, "budget")} not judged`;
}


/***/ }),

/***/ 3450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MM: () => (/* binding */ parseReport),
/* harmony export */   Ui: () => (/* binding */ REPORT_MAX),
/* harmony export */   wF: () => (/* binding */ describeIssues),
/* harmony export */   xH: () => (/* binding */ serializeReport)
/* harmony export */ });
/* unused harmony export reportJsonSchema */
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2030);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7739);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(566);
/** The report as JSON: written once, validated on the way out and on the way in. */




/** Largest report read, in UTF-16 code units: two thousand images with a hundred layers each stay below it. */
const REPORT_MAX = 64_000_000;
const REPORTED_ISSUES = 3;
/**
 * The report's JSON: keys in the schema's order, two spaces, a line break at the end.
 * @throws PublishError naming the place when the report breaks its own schema: a bug of this program
 */
function serializeReport(report) {
    const result = _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .reportSchema */ .Qh.safeParse(report);
    if (!result.success) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PublishError */ .S1(`the report breaks its own schema at ${describeIssues(result.error)}`, "This is a bug in image-budget: please report it with the configuration that led to it.", result.error);
    }
    return `${JSON.stringify(result.data, null, 2)}\n`;
}
/**
 * Reads a report that anyone may have written. Keys the schema does not know are dropped.
 * @throws PublishError when it is too long, not JSON, or not a report
 */
function parseReport(text) {
    const hint = "Pass a report that `image-budget check --format json` wrote.";
    if (text.length > REPORT_MAX) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PublishError */ .S1(`the report is too long: ${text.length} characters, at most ${REPORT_MAX}`, hint);
    }
    const result = _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .reportSchema */ .Qh.safeParse(parseJson(text, hint));
    if (!result.success)
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PublishError */ .S1(`not a report: ${describeIssues(result.error)}`, hint, result.error);
    return result.data;
}
function parseJson(text, hint) {
    try {
        return JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text);
    }
    catch (cause) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PublishError */ .S1("the report is not JSON", hint, cause);
    }
}
/** The first problems with their paths: `images[3].size.bytes: expected number`. */
function describeIssues(error) {
    const shown = error.issues
        .slice(0, REPORTED_ISSUES)
        .map((issue) => `${pathOf(issue.path)}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(issue.message)}`);
    const rest = error.issues.length - shown.length;
    return rest === 0 ? shown.join("; ") : `${shown.join("; ")}; and ${rest} more`;
}
function pathOf(path) {
    const text = path
        .map((key, index) => (typeof key === "number" ? `[${key}]` : `${index === 0 ? "" : "."}${String(key)}`))
        .join("");
    return text === "" ? "the report" : text;
}
/** The report's JSON Schema. It allows further properties: names may be added to the contract, never renamed. */
function reportJsonSchema() {
    return {
        ...z.toJSONSchema(reportSchema, { io: "input" }),
        title: "Image Budget report",
        description: "What a run measured and judged. Byte counts are exact.",
    };
}


/***/ }),

/***/ 4297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MK: () => (/* binding */ takesEffect),
/* harmony export */   Su: () => (/* binding */ limitChangesSection),
/* harmony export */   nu: () => (/* binding */ limitChangesLine)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7739);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8235);
/** The rules of judging that a change changes itself. */


const NAME_MAX = 80;
const VALUE_MAX = 80;
const SHOWN = 3;
const ROWS = 50;
/** When the changed rules count, after a semicolon. */
function takesEffect(report) {
    return report.config.limitsFrom === "head" ? "in effect at once" : "takes effect when merged";
}
function subject({ image, setting }) {
    const what = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineText */ .ln)(setting, { max: VALUE_MAX });
    if (image === null)
        return what;
    return image === "total" ? `total ${what}` : `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(image, { max: NAME_MAX })} ${what}`;
}
/** One visible line, with the first few of them; null when the change changes none. */
function limitChangesLine(report) {
    const { limitChanges } = report;
    if (limitChanges.length === 0)
        return null;
    const value = (text) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineText */ .ln)(text, { max: VALUE_MAX });
    const shown = limitChanges.slice(0, SHOWN);
    const texts = shown.map((one) => `${subject(one)} ${value(one.from)} → ${value(one.to)}`);
    const rest = limitChanges.length - shown.length;
    return `**Changes its own limits**: ${texts.join(", ")}${rest === 0 ? "" : ` and ${rest} more`}; ${takesEffect(report)}.`;
}
/** All of them where the visible line does not hold them. */
function limitChangesSection(report) {
    const { limitChanges } = report;
    if (limitChanges.length <= SHOWN)
        return null;
    const rows = limitChanges.slice(0, ROWS).map((one) => {
        const cell = (text) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineText */ .ln)(text, { table: true, max: VALUE_MAX });
        const image = one.image === null
            ? "–"
            : one.image === "total"
                ? "Total"
                : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(one.image, { table: true, max: NAME_MAX });
        return `| ${image} | ${cell(one.setting)} | ${cell(one.from)} | ${cell(one.to)} |`;
    });
    const head = ["| Image | Setting | On the base | In this change |", "| :--- | :--- | :--- | :--- |"];
    const rest = limitChanges.length - rows.length;
    return {
        summary: `Limits changed: ${limitChanges.length}, ${takesEffect(report)}`,
        blocks: [
            {
                text: [...head, ...rows, ...(rest === 0 ? [] : [`\nAnd ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(rest, "more change")}.`])].join("\n"),
                importance: 77,
            },
        ],
        leftOut: () => "changes of limits",
    };
}


/***/ }),

/***/ 1999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hm: () => (/* binding */ lintSection),
/* harmony export */   ho: () => (/* binding */ costOf),
/* harmony export */   xj: () => (/* binding */ lintLines)
/* harmony export */ });
/* harmony import */ var _model_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5658);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7739);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(709);
/* harmony import */ var _inside_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4424);
/* harmony import */ var _text_lines_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8857);
/** Findings in Dockerfiles, for the comment and the terminal: where, what it costs, and what to do. */





const ROWS = 15;
const TEXT_MAX = 300;
const TERMINAL_ROWS = 5;
const LEVELS = ["fail", "warn", "info"];
function told(report) {
    return report.images.flatMap((image) => {
        const { lint } = image;
        if (lint === null)
            return [];
        return lint.findings.length + lint.notes.length === 0 && lint.declined === null ? [] : [{ image, lint }];
    });
}
/** Null when there is nothing to tell. */
function lintSection(report) {
    const images = told(report);
    if (images.length === 0)
        return null;
    const findings = images.flatMap(({ lint }) => lint.findings);
    const measured = findings.filter(({ bytes }) => bytes !== null && bytes > 0).length;
    const declined = images.filter(({ lint }) => lint.declined !== null).length;
    const notes = images.reduce((sum, { lint }) => sum + lint.notes.length, 0);
    const what = [
        findings.length === 0 ? "no findings" : (0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(findings.length, "finding"),
        ...(measured === 0 ? [] : [`${measured} with measured bytes`]),
        ...(declined === 0 ? [] : [`${(0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(declined, "file")} not looked at`]),
        ...(findings.length === 0 && notes > 0 ? [(0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(notes, "note")] : []),
    ];
    return {
        summary: `In the ${images.length === 1 ? "Dockerfile" : "Dockerfiles"}: ${what.join(", ")}`,
        blocks: images.map((each) => block(report, each, images.length)),
        leftOut: (count) => `findings in ${(0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(count, "Dockerfile")}`,
    };
}
function block(report, { image, lint }, images) {
    const shown = byCost(lint).slice(0, (0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .rowsFor */ .f4)(ROWS, images));
    const rest = lint.findings.length - shown.length;
    const body = [
        ...(lint.declined === null ? [] : [`Not looked at: ${_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .MARKDOWN */ .yQ.words(lint.declined, TEXT_MAX)}.\n`]),
        ...(shown.length === 0
            ? []
            : ["| Line | Costs | Rule | Finding |", "| ---: | ---: | --- | --- |", ...shown.map(row)]),
        ...(rest === 0 ? [] : [`\nand ${(0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(rest, "more", "more")}`]),
        ...(lint.notes.length === 0
            ? []
            : [
                "",
                ...lint.notes
                    .slice(0, 5)
                    .map(({ line, message }) => `- line ${line}: ${_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .MARKDOWN */ .yQ.words(message, TEXT_MAX)}`),
            ]),
    ].join("\n");
    const importance = (0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .importanceOf */ .sE)(image, 1);
    const file = image.dockerfile ?? (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .displayName */ .QC)(report, image);
    if (images === 1)
        return { text: `${_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .MARKDOWN */ .yQ.name(file, _inside_js__WEBPACK_IMPORTED_MODULE_3__/* .NAME_MAX */ .fo)}\n\n${body}`, importance };
    const title = `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .htmlCode */ .h8)(file, _inside_js__WEBPACK_IMPORTED_MODULE_3__/* .NAME_MAX */ .fo)}: ${(0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(lint.findings.length, "finding")}`;
    return { text: `<details><summary>${title}</summary>\n\n${body}\n\n</details>`, importance };
}
/** Judged ones first, then by what they cost. */
function byCost({ findings }) {
    return [...findings].sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
        (b.bytes ?? -1) - (a.bytes ?? -1) ||
        a.line - b.line);
}
function row(finding) {
    const { line, rule, message, remedy, level } = finding;
    const mark = { fail: "❌ ", warn: "", info: "" }[level];
    const text = `${_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .MARKDOWN_CELL */ .nb.words(message, TEXT_MAX)} ${_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .MARKDOWN_CELL */ .nb.words(remedy, TEXT_MAX)}`;
    return `| ${line} | ${costOf(finding, _inside_js__WEBPACK_IMPORTED_MODULE_3__/* .MARKDOWN_CELL */ .nb)} | ${mark}${_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .MARKDOWN_CELL */ .nb.name(rule, _inside_js__WEBPACK_IMPORTED_MODULE_3__/* .NAME_MAX */ .fo)} | ${text} |`;
}
/** `12 MB`, `at least 12 MB`, or that it was not measured. */
function costOf({ bytes, atLeast }, style) {
    if (bytes === null)
        return "unmeasured";
    return `${atLeast ? "at least " : ""}${style.figure((0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes))}`;
}
/** One line for each of the costliest, for the terminal. */
function lintLines(report, width) {
    return told(report).flatMap(({ image, lint }) => {
        const file = _inside_js__WEBPACK_IMPORTED_MODULE_3__/* .TERMINAL */ .ff.name(image.dockerfile ?? (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .displayName */ .QC)(report, image), _inside_js__WEBPACK_IMPORTED_MODULE_3__/* .NAME_MAX */ .fo);
        const shown = byCost(lint).slice(0, TERMINAL_ROWS);
        const rest = lint.findings.length - shown.length;
        const lines = [
            ...(lint.declined === null
                ? []
                : [`${file}: not looked at: ${_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .TERMINAL */ .ff.words(lint.declined, TEXT_MAX)}`]),
            ...shown.map((finding) => {
                const { line, rule, message } = finding;
                const what = `${_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .TERMINAL */ .ff.name(rule, _inside_js__WEBPACK_IMPORTED_MODULE_3__/* .NAME_MAX */ .fo)}: ${_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .TERMINAL */ .ff.words(message, TEXT_MAX)}`;
                return `${file}:${line}: ${what} (${costOf(finding, _inside_js__WEBPACK_IMPORTED_MODULE_3__/* .TERMINAL */ .ff)})`;
            }),
            ...(rest === 0 ? [] : [`${file}: and ${(0,_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(rest, "more", "more")}`]),
        ];
        return lines.flatMap((line) => (0,_text_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .wrap */ .LV)(line, width, "  ", ""));
    });
}


/***/ }),

/***/ 854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wQ: () => (/* binding */ renderComment),
  Gc: () => (/* binding */ renderMarkdown)
});

// UNUSED EXPORTS: COMMENT_LIMIT, SUMMARY_LIMIT

// EXTERNAL MODULE: ./.cache/build/js/model/bytes.js
var model_bytes = __webpack_require__(5658);
// EXTERNAL MODULE: ./.cache/build/js/report/escape.js
var report_escape = __webpack_require__(7739);
// EXTERNAL MODULE: ./.cache/build/js/report/facts.js
var facts = __webpack_require__(709);
// EXTERNAL MODULE: ./.cache/build/js/report/records.js
var records = __webpack_require__(4280);
// EXTERNAL MODULE: ./.cache/build/js/report/words.js
var report_words = __webpack_require__(8235);
;// CONCATENATED MODULE: ./.cache/build/js/report/about.js
/** The last note: what was measured, with what, and by which rules. */





const HOW = {
    given: "as asked for",
    "merge-parent": "first parent of the merge commit",
    "merge-base": "merge base",
    "merge-queue": "base of the merge queue",
    push: "before this push",
};
function commitText(commit) {
    const sha = commit.sha === null ? "no commit" : (0,report_escape/* codeSpan */.SS)((0,facts/* shortSha */.Fu)(commit.sha), { max: 64 });
    return commit.ref === null ? sha : `${sha} on ${(0,report_escape/* codeSpan */.SS)(commit.ref, { max: 120 })}`;
}
/** Commits, engine, store, builder, effective settings, disk, and how sizes are measured. */
function aboutSection(report) {
    const { engine, disk, commit, shard } = report;
    const lines = [
        `Commit ${commitText(commit)}${commit.dirty === true ? ", with changes not committed" : ""}; ${baselineText(report)}`,
        ...(shard === null ? [] : [shardText(report, shard)]),
        engine === null
            ? "No engine"
            : `Engine ${(0,report_escape/* codeSpan */.SS)(`${engine.name} ${engine.version}`, { max: 80 })}, image store ${engine.store}, ` +
                `builder ${(0,report_escape/* codeSpan */.SS)(engine.builder, { max: 80 })}`,
        settingsText(report),
        `Took ${(0,report_words/* formatSeconds */.Xo)(report.seconds)}${diskText(disk)}`,
        "Size is the payload of the regular files in all layers, uncompressed: the same on every engine and image store. " +
            "Download is what a pull transfers. `~` marks an estimate; 1 MB is 1,000,000 bytes",
        `image-budget ${(0,report_escape/* codeSpan */.SS)(report.tool.version, { max: 40 })}, ${(0,report_escape/* codeSpan */.SS)(report.created, { max: 40 })}`,
    ];
    const sha = commit.sha === null ? "" : ` at ${(0,report_escape/* htmlCode */.h8)((0,facts/* shortSha */.Fu)(commit.sha), 64)}`;
    const on = engine === null ? "" : `, ${(0,report_escape/* htmlCode */.h8)(`${engine.name} ${engine.version}`, 60)} (${engine.store})`;
    return {
        summary: `How this was measured${sha}${on}`,
        blocks: [{ text: lines.map((line) => `- ${line}.`).join("\n"), importance: 78 }],
        leftOut: () => "how this was measured",
    };
}
function baselineText(report) {
    const { baselineCommit, baselineReason } = report;
    if (baselineCommit === null) {
        return baselineReason === null
            ? "no baseline"
            : `no baseline: ${(0,report_escape/* inlineText */.ln)(baselineReason, { max: 400 })}`;
    }
    const origins = (0,records/* baselineOrigins */.jr)(report);
    const others = (0,records/* carriedOver */.l9)(report);
    return (`baseline ${commitText(baselineCommit)} (${HOW[baselineCommit.how]})${origins === "" ? "" : `, ${origins}`}` +
        (others === "" ? "" : `, some of them at other commits with the same inputs: ${others}`));
}
function shardText({ images, config }, { index, count: shards }) {
    const all = config.names.length;
    const here = all < images.length ? (0,report_words/* count */.U9)(images.length, "image") : `${images.length} of ${(0,report_words/* count */.U9)(all, "image")}`;
    return `Shard ${index} of ${shards}: ${here}; the total is judged when all shards are published together`;
}
/** The settings as they were in effect. */
function settingsText({ config }) {
    const file = config.file === null ? "none, images discovered" : (0,report_escape/* codeSpan */.SS)(config.file, { max: 120 });
    const settings = [
        `fail-on: ${config.failOn}`,
        `on-unmeasured: ${config.onUnmeasured}`,
        `limits-from: ${config.limitsFrom}`,
        `ratchet: ${config.ratchet}`,
        `override-label: ${config.overrideLabel ?? "none"}`,
    ].map((setting) => (0,report_escape/* codeSpan */.SS)(setting, { max: 120 }));
    return `Configuration: ${file}; ${settings.join(", ")}`;
}
function diskText(disk) {
    const parts = [
        ...(disk.peakUsed === null ? [] : [`disk peak ${(0,model_bytes/* formatBytes */.z3)(disk.peakUsed)}`]),
        ...(disk.freeAtStart === null ? [] : [`${(0,model_bytes/* formatBytes */.z3)(disk.freeAtStart)} free at the start`]),
    ];
    return parts.length === 0 ? "" : `; ${parts.join(", ")}`;
}

// EXTERNAL MODULE: ./.cache/build/js/report/compat-evidence.js
var compat_evidence = __webpack_require__(1318);
// EXTERNAL MODULE: ./.cache/build/js/report/compat-guide.js
var compat_guide = __webpack_require__(6463);
// EXTERNAL MODULE: ./.cache/build/js/report/compat-lines.js
var compat_lines = __webpack_require__(8192);
// EXTERNAL MODULE: ./.cache/build/js/report/inside.js
var inside = __webpack_require__(4424);
;// CONCATENATED MODULE: ./.cache/build/js/report/compat-section.js
/** The comment's part on compatibility: one line per image in plain view, the packages that are not plainly fine in a fold. */






const ROWS = 15;
const LACKING = 8;
const EVIDENCE_MAX = 240;
function told(report) {
    return report.images.flatMap((image) => {
        const compat = image.compat ?? null;
        return compat === null ? [] : [{ image, compat }];
    });
}
/** One line per image that was judged: `Alpine: 23 of 24 packages proven, …`. */
function compatHeadlines(report) {
    return told(report).map(({ image, compat }) => {
        const name = report.images.length === 1 ? "" : `${inside/* MARKDOWN */.yQ.name((0,facts/* displayName */.QC)(report, image), inside/* NAME_MAX */.fo)}: `;
        const recommendation = (0,compat_lines/* recommendationLine */.Ad)(compat, inside/* MARKDOWN */.yQ);
        const advice = recommendation === null ? "" : ` → ${recommendation}`;
        const smoke = (0,compat_lines/* smokeLine */.ey)(compat, inside/* MARKDOWN */.yQ);
        return `${name}Alpine: ${(0,compat_lines/* countsLine */.J7)(compat, inside/* MARKDOWN */.yQ)}${smoke === null ? "" : `; ${smoke}`}${advice}`;
    });
}
/** Null when no image was judged, or the lines in plain view say it all. */
function compatSection(report) {
    const judged = told(report);
    const images = judged.filter(({ compat }) => details(compat, judged.length) !== "");
    if (images.length === 0)
        return null;
    const failed = images.filter(({ compat }) => compat.smoke?.outcome === "failed").length;
    const packages = images.flatMap(({ compat }) => (0,compat_lines/* troubled */.Y3)(compat.packages)).length;
    const missing = images.reduce((sum, { compat }) => sum + compat.lacking.length, 0);
    const what = [
        ...(failed === 0 ? [] : [`${(0,inside/* countOf */.pq)(failed, "smoke test")} failed`]),
        ...(packages === 0 ? [] : [`${(0,inside/* countOf */.pq)(packages, "package")} not plainly fine`]),
        ...(missing === 0 ? [] : [`${(0,inside/* countOf */.pq)(missing, "thing")} that programs lack`]),
    ];
    return {
        summary: `Compatibility with Alpine: ${what.length === 0 ? "nothing in the way" : what.join(", ")}`,
        blocks: images.map((each) => block(report, each, judged.length)),
        leftOut: (count) => `compatibility of ${(0,inside/* countOf */.pq)(count, "image")}`,
    };
}
function block(report, { image, compat }, images) {
    const body = details(compat, images);
    const importance = (0,inside/* importanceOf */.sE)(image, 1);
    if (images === 1)
        return { text: body, importance };
    const title = `${(0,report_escape/* htmlCode */.h8)((0,facts/* displayName */.QC)(report, image), inside/* NAME_MAX */.fo)}: ${(0,inside/* countOf */.pq)(compat.counts.packages, "package")}`;
    return { text: `<details><summary>${title}</summary>\n\n${body}\n\n</details>`, importance };
}
function details(compat, images) {
    const saving = (0,compat_lines/* savingLine */.JK)(compat, inside/* MARKDOWN */.yQ);
    const lacking = compat.lacking.slice(0, LACKING);
    const rest = compat.lacking.length - lacking.length;
    const guide = (0,compat_guide/* guideLine */.z)(compat, inside/* MARKDOWN */.yQ);
    return [
        ...(guide === null ? [] : [`- ${guide}`]),
        ...(saving === null ? [] : [`- expected saving ${saving}`]),
        ...(0,compat_lines/* smokeDetails */.C8)(compat, inside/* MARKDOWN */.yQ, LACKING).map((line) => `- ${line}`),
        ...lacking.map((each) => `- ${(0,compat_lines/* lackingLine */.gk)(each, inside/* MARKDOWN */.yQ)}`),
        ...(rest === 0 ? [] : [`- and ${(0,inside/* countOf */.pq)(rest, "more", "more")}`]),
        ...apkLines(compat),
        ...table(compat, images),
    ].join("\n");
}
function apkLines({ apk: { build, runtime } }) {
    const line = (title, list) => list.length === 0
        ? []
        : [`- ${title}: ${inside/* MARKDOWN */.yQ.name(`apk add --no-cache ${list.map(({ name }) => name).join(" ")}`, 400)}`];
    return [...line("builder stage", build), ...line("runtime stage", runtime)];
}
function table({ packages }, images) {
    const all = (0,compat_lines/* troubled */.Y3)(packages);
    if (all.length === 0)
        return [];
    const shown = all.slice(0, (0,inside/* rowsFor */.f4)(ROWS, images));
    const cell = (text) => inside/* MARKDOWN_CELL */.nb.words(text, EVIDENCE_MAX);
    return [
        "",
        "| Package | On Alpine | How sure | Because |",
        "| --- | --- | --- | --- |",
        ...shown.map((item) => {
            const version = item.version === null ? "" : ` ${cell(item.version)}`;
            const name = `${inside/* MARKDOWN_CELL */.nb.name(item.name, inside/* NAME_MAX */.fo)}${version}`;
            return `| ${name} | ${compat_lines/* INSTALL_WORDS */.SN[item.install]} | ${item.confidence} | ${cell((0,compat_evidence/* describeEvidence */.R)(item))} |`;
        }),
        ...(all.length > shown.length ? [`\nand ${(0,inside/* countOf */.pq)(all.length - shown.length, "more", "more")}`] : []),
    ];
}

// EXTERNAL MODULE: ./.cache/build/js/report/findings.js
var findings = __webpack_require__(8274);
;// CONCATENATED MODULE: ./.cache/build/js/report/fit.js
/**
 * Fitting into GitHub's limits: collapsed sections are filled in order of importance until the room is used up, and
 * what was left out is counted.
 */
/** A budget of characters and bytes. GitHub counts a comment in characters and a job summary in bytes. */
class Room {
    #characters;
    #bytes;
    /**
     * @param characters most UTF-16 code units: never fewer than the characters GitHub counts
     * @param bytes most UTF-8 bytes; null when only characters count
     */
    constructor(characters, bytes) {
        this.#characters = characters;
        this.#bytes = bytes ?? Number.POSITIVE_INFINITY;
    }
    /** Takes the room `text` needs; false, and nothing taken, when it does not fit. */
    take(text) {
        const bytes = this.#bytes === Number.POSITIVE_INFINITY ? 0 : Buffer.byteLength(text);
        if (text.length > this.#characters || bytes > this.#bytes)
            return false;
        this.#characters -= text.length;
        this.#bytes -= bytes;
        return true;
    }
}
const fit_open = (section) => `\n<details><summary>${section.summary}</summary>\n\n`;
const CLOSE = "\n</details>\n";
/**
 * Renders the sections in their order with the most important blocks that fit. Once a block does not fit, no less
 * important one is shown: what a reader sees is never a matter of chance.
 * @returns the Markdown, and what was left out in words
 */
function fitSections(sections, room) {
    const candidates = sections
        .flatMap((section, order) => section.blocks.map((block, index) => ({ section, order, block, index })))
        .sort((a, b) => b.block.importance - a.block.importance || a.order - b.order || a.index - b.index);
    const shown = new Map();
    for (const { section, block } of candidates) {
        const begun = shown.get(section);
        const cost = begun === undefined ? `${fit_open(section)}${block.text}\n${CLOSE}` : `\n${block.text}\n`;
        if (!room.take(cost))
            break;
        if (begun === undefined)
            shown.set(section, new Set([block]));
        else
            begun.add(block);
    }
    const text = sections.map((section) => renderSection(section, shown.get(section))).join("");
    const leftOut = sections.flatMap((section) => {
        const missing = section.blocks.length - (shown.get(section)?.size ?? 0);
        return missing === 0 ? [] : [section.leftOut(missing)];
    });
    return { text, leftOut };
}
function renderSection(section, shown) {
    if (shown === undefined)
        return "";
    const texts = section.blocks.filter((block) => shown.has(block)).map((block) => block.text);
    return `${fit_open(section)}${texts.join(section.list === true ? "\n" : "\n\n")}\n${CLOSE}`;
}

// EXTERNAL MODULE: ./.cache/build/js/report/growth.js
var growth = __webpack_require__(8891);
// EXTERNAL MODULE: ./.cache/build/js/report/headline.js
var headline = __webpack_require__(3264);
;// CONCATENATED MODULE: ./.cache/build/js/report/guide-packages.js
/** The guide's packages that the images' requirements name, with the needs that are the guide's word. */


const PLACES = 3;
const SHOWN = 20;
/** The packages in the order they come, each once, whichever images name them; without those that compatibility tells of. */
function named(report) {
    const found = new Map();
    for (const one of report.images.flatMap(untold)) {
        const known = found.get(one.package) ?? { example: one, places: new Set() };
        found.set(one.package, known);
        known.places.add(`${one.file}:${one.line}`);
    }
    return [...found.values()];
}
/** What is known of an image's packages takes the place of the guide's word. */
function untold({ guidePackages, compat }) {
    const told = new Set(compat?.guide?.rows.map((row) => row.package));
    return guidePackages.filter((one) => !told.has(one.package));
}
/** null when no image's requirements name one. */
function guidePackagesSection(report) {
    const packages = named(report);
    if (packages.length === 0)
        return null;
    const needy = packages.filter(({ example }) => example.build.length + example.runtime.length > 0).length;
    const intro = "What the guide says of packages that the requirements name. The needs are the guide's word, not a measurement: " +
        "they matter where a package is compiled, and today's wheels may need none of them.";
    return {
        summary: `The guide's tested packages: ${(0,report_words/* count */.U9)(packages.length, "package")} named, ${needy === 0 ? "none" : needy} with needs`,
        blocks: [{ text: `${intro}\n\n${packages.slice(0, SHOWN).map(describe).join("\n")}`, importance: 48 }],
        leftOut: () => "the guide's tested packages",
    };
}
function describe({ example, places }) {
    const shown = [...places].slice(0, PLACES).map((place) => (0,report_escape/* codeSpan */.SS)(place, { max: 120 }));
    const rest = places.size - shown.length;
    const where = `${shown.join(", ")}${rest === 0 ? "" : ` and ${rest} more`}`;
    const needs = [
        example.build.length === 0 ? "" : `to build: ${together(example.build)}`,
        example.runtime.length === 0 ? "" : `at run time: ${together(example.runtime)}`,
    ].filter((text) => text !== "");
    const says = (0,report_escape/* inlineText */.ln)(example.says, { max: 120 });
    const text = [...(says === "" ? [] : [says]), ...needs].join("; ");
    return `- ${(0,report_escape/* codeSpan */.SS)(example.package, { max: 80 })} (${where})${text === "" ? "" : `: ${text}`}.`;
}
/** As one would give them to apk. */
function together(packages) {
    return (0,report_escape/* codeSpan */.SS)(packages.join(" "), { max: 200 });
}

;// CONCATENATED MODULE: ./.cache/build/js/report/layers.js
/** The layers section: where an image's bytes come from, by Dockerfile instruction. */




const layers_ROWS = 12;
const INSTRUCTION_MAX = 120;
const FILE_MAX = 120;
const IMPORTANCE = { error: 76, fail: 75, warn: 70, pass: 20 };
const CHANGED = 50;
const sum = (layers) => layers.reduce((total, layer) => total + layer.bytes, 0);
/** The layers a Dockerfile wrote, the largest first. */
function ownLayers(image) {
    return image.layers.filter((layer) => layer.origin !== "base").sort((a, b) => b.bytes - a.bytes);
}
/** Layers of every measured image; null when there are none. What was not built and changed nothing has no news. */
function layersSection(report) {
    const images = (0,facts/* byImportance */.G5)(report.images).filter((image) => image.layers.length > 0 && !(image.recorded !== null && (0,facts/* isUnchanged */._5)(image)));
    if (images.length === 0)
        return null;
    const layers = images.flatMap((image) => image.layers);
    const scope = images.length === 1 ? "" : ` in ${(0,report_words/* count */.U9)(images.length, "image")}`;
    return {
        summary: `Layers: ${(0,report_words/* count */.U9)(layers.length, "layer")}${scope}, ${(0,model_bytes/* formatBytes */.z3)(sum(layers))}`,
        blocks: images.map((image) => layers_block(report, image, images.length > 1)),
        leftOut: (missing) => `layers of ${(0,report_words/* count */.U9)(missing, "image")}`,
    };
}
function layers_block(report, image, nested) {
    const changed = image.change !== null && !image.change.noise && image.change.bytes !== 0;
    const importance = image.status === "pass" && changed ? CHANGED : IMPORTANCE[image.status];
    const body = `${layers_facts(image)}${layers_table(image)}`;
    if (!nested)
        return { text: body, importance };
    const title = `${(0,report_escape/* htmlCode */.h8)((0,facts/* displayName */.QC)(report, image), 80)}: ${(0,report_words/* count */.U9)(image.layers.length, "layer")}, ${(0,model_bytes/* formatBytes */.z3)(sum(image.layers))}`;
    return { text: `<details><summary>${title}</summary>\n\n${body}\n\n</details>`, importance };
}
/** One sentence about the image: download, what the engine shows, its base. */
function layers_facts(image) {
    const parts = [];
    if (image.size !== null) {
        const { download, inspected } = image.size;
        parts.push(`Download ${download.exact ? "" : "~ "}${(0,model_bytes/* formatBytes */.z3)(download.bytes)}`);
        parts.push(`the engine shows ${(0,model_bytes/* formatBytes */.z3)(inspected)}`);
    }
    if (image.base !== null) {
        const name = image.base.image === null ? "an unknown base" : (0,report_escape/* codeSpan */.SS)(image.base.image, { max: FILE_MAX });
        const standIn = image.base.standIn ? " (a stand-in base)" : "";
        const distribution = image.base.distribution === null ? "" : `, ${(0,report_escape/* codeSpan */.SS)(image.base.distribution, { max: 60 })}`;
        parts.push(`built on ${name}${standIn}${distribution}`);
    }
    return parts.length === 0 ? "" : `${parts.join("; ")}.\n\n`;
}
function layers_table(image) {
    const total = sum(image.layers);
    const base = image.layers.filter((layer) => layer.origin === "base");
    const own = ownLayers(image).filter((layer) => layer.bytes > 0);
    const shown = own.slice(0, layers_ROWS);
    const rest = own.slice(layers_ROWS);
    const rows = [
        ...(base.length === 0
            ? []
            : [{ bytes: sum(base), what: `base image, ${(0,report_words/* count */.U9)(base.length, "layer")}`, place: "" }]),
        ...shown.map((layer) => ({ bytes: layer.bytes, what: instruction(layer), place: place(image, layer) })),
    ].sort((a, b) => b.bytes - a.bytes);
    if (rest.length > 0)
        rows.push({ bytes: sum(rest), what: `${(0,report_words/* count */.U9)(rest.length, "smaller layer")}`, place: "" });
    const lines = rows.map((row) => {
        const share = (0,model_bytes/* percentOf */.pR)(row.bytes, total);
        const numbers = (0,report_words/* together */.bs)(`${(0,model_bytes/* formatBytes */.z3)(row.bytes)} | ${share === null ? "–" : (0,model_bytes/* formatPercent */.l9)(share)}`);
        return `| ${numbers} | ${row.what} | ${row.place} |`;
    });
    return ["| Size | Share | Instruction | Line |", "| ---: | ---: | :--- | :--- |", ...lines].join("\n");
}
function instruction(layer) {
    return layer.instruction === null
        ? "instruction not known"
        : (0,report_escape/* codeSpan */.SS)(layer.instruction, { table: true, max: INSTRUCTION_MAX });
}
function place(image, layer) {
    if (layer.line === null)
        return "";
    return (0,report_escape/* codeSpan */.SS)(`${image.dockerfile ?? "Dockerfile"}:${layer.line}`, { table: true, max: FILE_MAX });
}

// EXTERNAL MODULE: ./.cache/build/js/report/lint-section.js
var lint_section = __webpack_require__(1999);
// EXTERNAL MODULE: ./.cache/build/js/report/limit-changes.js
var limit_changes = __webpack_require__(4297);
// EXTERNAL MODULE: ./.cache/build/js/report/packages.js
var report_packages = __webpack_require__(7409);
// EXTERNAL MODULE: ./.cache/build/js/model/metrics.js
var metrics = __webpack_require__(6388);
;// CONCATENATED MODULE: ./.cache/build/js/report/problems.js
/** The collapsed sections about what went wrong or was let pass: failures, budgets not judged, exceptions, notes. */




const NAME_MAX = 80;
const TEXT_MAX = 400;
/** The last lines of a build say what broke; those before are in the run's own log. */
const LOG_LINES = 20;
const LOG_LINE_MAX = 200;
const nameOf = (report, image) => (0,report_escape/* codeSpan */.SS)((0,facts/* displayName */.QC)(report, image), { max: NAME_MAX });
/** ` (web/Dockerfile:7)` when the builder named a line. */
function failurePlace(image, failure) {
    return failure.line === null
        ? ""
        : ` (${(0,report_escape/* codeSpan */.SS)(`${image.dockerfile ?? "Dockerfile"}:${failure.line}`, { max: 120 })})`;
}
/** What failed, with the builds' own last lines. */
function failuresSection(report) {
    const failed = report.images.flatMap((image) => image.failure === null ? [] : [{ image, failure: image.failure }]);
    if (failed.length === 0)
        return null;
    return {
        summary: `Failures: ${(0,report_words/* count */.U9)(failed.length, "image")}`,
        blocks: failed.map(({ image, failure }) => {
            const log = failure.log.slice(-LOG_LINES);
            const message = (0,report_escape/* inlineText */.ln)(failure.message, { max: TEXT_MAX });
            const parts = [
                `**${nameOf(report, image)}**${failurePlace(image, failure)}: ${message}`,
                ...(log.length === 0 ? [] : [(0,report_escape/* codeBlock */.DV)(log, LOG_LINE_MAX)]),
                ...(failure.hint === "" ? [] : [(0,report_escape/* inlineText */.ln)(failure.hint, { max: TEXT_MAX })]),
            ];
            return { text: parts.join("\n\n"), importance: 90 };
        }),
        leftOut: (missing) => `the logs of ${(0,report_words/* count */.U9)(missing, "failure")}`,
    };
}
/** Budgets that were not judged, each with its reason, and why images have no baseline. */
function skippedSection(report) {
    const skipped = (0,facts/* skippedVerdicts */.FI)(report);
    const missing = report.baselineCommit === null ? [] : (0,facts/* missingBaselines */.Re)(report);
    if (skipped.length === 0 && missing.length === 0)
        return null;
    const without = missing.reduce((sum, one) => sum + one.images.length, 0);
    const counts = [
        ...(skipped.length === 0 ? [] : [(0,report_words/* count */.U9)(skipped.length, "budget")]),
        ...(without === 0 ? [] : [`${(0,report_words/* count */.U9)(without, "image")} without baseline`]),
    ];
    return {
        summary: `Not judged: ${counts.join(", ")}`,
        blocks: [
            ...missing.map(({ reason, images }) => ({
                text: `- No baseline for ${someNames(report, images)}: ${(0,report_escape/* inlineText */.ln)(reason, { max: TEXT_MAX })}`,
                importance: 66,
            })),
            ...skipped.map(({ verdict }) => ({
                text: `- ${(0,report_escape/* inlineText */.ln)(verdict.reason, { max: TEXT_MAX })}`,
                importance: 65,
            })),
        ],
        list: true,
        leftOut: (missingBlocks) => `${(0,report_words/* count */.U9)(missingBlocks, "reason")} for what was not judged`,
    };
}
function someNames(report, images) {
    const shown = images.slice(0, 5).map((image) => nameOf(report, image));
    const rest = images.length - shown.length;
    return rest === 0 ? shown.join(", ") : `${shown.join(", ")} and ${(0,report_words/* count */.U9)(rest, "more image")}`;
}
/** Exceptions in force, expired or without effect: reason, owner and end. */
function exceptionsSection(report) {
    if (report.exceptions.length === 0)
        return null;
    const number = (status) => report.exceptions.filter((one) => one.status === status).length;
    const counts = ["active", "expired", "unused"].filter((status) => number(status) > 0);
    const rows = report.exceptions.map((one) => {
        const cell = (text, max = 120) => (0,report_escape/* inlineText */.ln)(text, { table: true, max });
        const image = one.image === "total" ? "Total" : (0,report_escape/* codeSpan */.SS)(one.image, { table: true, max: NAME_MAX });
        const status = one.status === "expired" ? "**expired**" : one.status;
        return (`| ${image} | ${(0,metrics/* metricName */.Kh)(one.metric)}: ${cell(one.limit)} | ${cell(one.reason, 200)} ` +
            `| ${cell(one.owner, 80)} | ${cell(one.expires, 20)} | ${status} |`);
    });
    const head = [
        "| Image | Limit | Reason | Owner | Until | |",
        "| :--- | :--- | :--- | :--- | :--- | :--- |",
    ];
    return {
        summary: `Exceptions: ${counts.map((status) => `${number(status)} ${status}`).join(", ")}`,
        blocks: [
            { text: [...head, ...rows.slice(0, 50)].join("\n"), importance: number("expired") > 0 ? 85 : 60 },
        ],
        leftOut: () => "exceptions",
    };
}
/** What the run and its images have to say besides. */
function notesSection(report) {
    const notes = [
        ...report.notes.map((note) => `- ${(0,report_escape/* inlineText */.ln)(note, { max: TEXT_MAX })}`),
        ...report.images.flatMap((image) => image.notes.map((note) => `- ${nameOf(report, image)}: ${(0,report_escape/* inlineText */.ln)(note, { max: TEXT_MAX })}`)),
    ];
    if (notes.length === 0)
        return null;
    return {
        summary: `Notes: ${notes.length}`,
        blocks: notes.map((text) => ({ text, importance: 58 })),
        list: true,
        leftOut: (missing) => (0,report_words/* count */.U9)(missing, "note"),
    };
}

// EXTERNAL MODULE: ./.cache/build/js/report/reasons.js
var reasons = __webpack_require__(35);
// EXTERNAL MODULE: ./.cache/build/js/report/roll-back.js
var roll_back = __webpack_require__(3291);
// EXTERNAL MODULE: ./.cache/build/js/report/trial-section.js
var trial_section = __webpack_require__(7920);
;// CONCATENATED MODULE: ./.cache/build/js/report/sections.js
/** The collapsed sections of the comment that compare: the guide's expectation, build times, savings. */





const sections_NAME_MAX = 80;
const sections_TEXT_MAX = 400;
/** A table as one block per row would lose its head, so rows are grouped: each group is a table of its own. */
const GROUP = 25;
const sections_name = (report, image) => (0,report_escape/* codeSpan */.SS)((0,facts/* displayName */.QC)(report, image), { table: true, max: sections_NAME_MAX });
function tables(head, rows, importance) {
    const blocks = [];
    for (let start = 0; start < rows.length; start += GROUP) {
        blocks.push({ text: [...head, ...rows.slice(start, start + GROUP)].join("\n"), importance });
    }
    return blocks;
}
/** Where a size stands against the range the guide expects. */
function againstGuide(bytes, expected) {
    if (bytes > expected.max)
        return `${(0,model_bytes/* formatBytes */.z3)(bytes - expected.max)} above`;
    return bytes < expected.min ? `${(0,model_bytes/* formatBytes */.z3)(expected.min - bytes)} below` : "as expected";
}
function range(expected) {
    return expected.min === expected.max
        ? (0,model_bytes/* formatBytes */.z3)(expected.max)
        : `${(0,model_bytes/* formatBytes */.z3)(expected.min)} to ${(0,model_bytes/* formatBytes */.z3)(expected.max)}`;
}
/** The guide's expectation beside the measured value, and what has to be said about the row. */
function guideSection(report) {
    const rows = report.images.flatMap((image) => image.guide === null
        ? []
        : [
            `| ${sections_name(report, image)} | ${(0,report_escape/* inlineText */.ln)(image.guide.label, { table: true, max: 100 })} (${image.guide.chosen ? "chosen" : "suggested"}) ` +
                `| ${(0,report_words/* together */.bs)(range(image.guide))} | ${image.size === null ? "not measured" : (0,report_words/* together */.bs)((0,model_bytes/* formatBytes */.z3)(image.size.bytes))} ` +
                `| ${image.size === null ? "" : againstGuide(image.size.bytes, image.guide)} |`,
        ]);
    const { guide, bytes } = report.total;
    if (guide !== null) {
        rows.push(`| **Total** | ${(0,report_escape/* inlineText */.ln)(guide.label, { table: true, max: 100 })} | ${range(guide)} ` +
            `| ${bytes === null ? "not measured" : (0,report_words/* together */.bs)((0,model_bytes/* formatBytes */.z3)(bytes))} | ${bytes === null ? "" : againstGuide(bytes, guide)} |`);
    }
    if (rows.length === 0)
        return null;
    const notes = [
        ...report.images.flatMap((image) => image.guide?.note
            ? [
                `- ${(0,report_escape/* codeSpan */.SS)((0,facts/* displayName */.QC)(report, image), { max: sections_NAME_MAX })}: ${(0,report_escape/* inlineText */.ln)(image.guide.note, { max: sections_TEXT_MAX })}`,
            ]
            : []),
        ...(guide?.note ? [`- Total: ${(0,report_escape/* inlineText */.ln)(guide.note, { max: sections_TEXT_MAX })}`] : []),
    ];
    const measured = report.images.filter((image) => image.guide !== null && image.size !== null);
    const above = measured.filter((image) => (image.size?.bytes ?? 0) > (image.guide?.max ?? 0)).length;
    const images = report.images.filter((image) => image.guide !== null).length;
    return {
        summary: `The guide's expectation: ${(0,report_words/* count */.U9)(images, "image")}${above === 0 ? "" : `, ${above} above it`}`,
        blocks: [
            ...tables(["| Image | Guide's row | Expected | Measured | |", "| :--- | :--- | ---: | ---: | :--- |"], rows, 55),
            ...(notes.length === 0 ? [] : [{ text: notes.join("\n"), importance: 54 }]),
        ],
        leftOut: () => "the guide's expectation",
    };
}
/** Build times of reference and image; the guide expects Alpine builds to be slower ("Build Time" in its notes). */
function timesSection(report) {
    const built = report.images.flatMap((image) => image.build === null ? [] : [{ image, build: image.build }]);
    if (built.length === 0)
        return null;
    const compared = built.some(({ image }) => typeof image.reference?.seconds === "number");
    const rows = built.map(({ image, build }) => {
        const seconds = image.reference?.seconds ?? null;
        const then = image.reference?.record ? " recorded" : "";
        const reference = seconds === null ? "–" : `${withCache(seconds, image.reference?.cached === true)}${then}`;
        const difference = comparesTime(image) && seconds !== null ? signedSeconds(build.seconds - seconds) : "–";
        const times = compared
            ? [reference, withCache(build.seconds, build.cached), difference]
            : [withCache(build.seconds, build.cached)];
        return `| ${sections_name(report, image)} | ${times.map(report_words/* together */.bs).join(" | ")} |`;
    });
    const alpine = report.images.filter((image) => image.base?.libc === "musl" && comparesTime(image));
    const cached = built.some(({ image, build }) => build.cached || image.reference?.cached === true);
    const said = [
        ...(alpine.length === 0
            ? []
            : [`The guide expects Alpine builds to be slower: ${pairs(report, alpine)}.`]),
        ...(built.some(({ image }) => image.reference?.record && image.reference.seconds !== null)
            ? ["A recorded time is another run's, perhaps on another machine."]
            : []),
        ...(cached ? ["What came out of the build cache says nothing about build times."] : []),
    ];
    const single = built.length === 1 ? alpine[0] : undefined;
    const all = built.reduce((sum, { build }) => sum + build.seconds, 0);
    return {
        summary: single === undefined
            ? `Build times: ${(0,report_words/* count */.U9)(built.length, "build")}, ${(0,report_words/* formatSeconds */.Xo)(all)}`
            : `Build times: ${pair(single, " for the reference")}`,
        blocks: [
            ...(said.length === 0 ? [] : [{ text: said.join(" "), importance: 46 }]),
            ...tables(compared
                ? ["| Image | Reference | This image | Difference |", "| :--- | ---: | ---: | ---: |"]
                : ["| Image | This image |", "| :--- | ---: |"], rows, 45),
        ],
        leftOut: () => "build times",
    };
}
/** Two times compare when both builds did the work. */
function comparesTime(image) {
    return (image.build?.cached === false && image.reference?.cached === false && image.reference.seconds !== null);
}
function pairs(report, images) {
    const [first] = images;
    if (first !== undefined && images.length === 1)
        return pair(first);
    return images
        .slice(0, 5)
        .map((image) => `${(0,report_escape/* codeSpan */.SS)((0,facts/* displayName */.QC)(report, image), { max: sections_NAME_MAX })} ${pair(image)}`)
        .join("; ");
}
const withCache = (seconds, cached) => `${(0,report_words/* formatSeconds */.Xo)(seconds)}${cached ? " cached" : ""}`;
function pair(image, whose = "") {
    const [own, reference] = [image.build?.seconds ?? 0, image.reference?.seconds ?? 0];
    return `${(0,report_words/* formatSeconds */.Xo)(own)} against ${(0,report_words/* formatSeconds */.Xo)(reference)}${whose}${slower(own, reference)}`;
}
/** `, 4.3 s (53 %) slower`; empty where the two times read the same. */
function slower(own, reference) {
    if ((0,report_words/* formatSeconds */.Xo)(own) === (0,report_words/* formatSeconds */.Xo)(reference))
        return "";
    const share = (0,model_bytes/* percentOf */.pR)(Math.abs(own - reference), reference);
    const percent = share === null ? "" : ` (${(0,model_bytes/* formatPercent */.l9)(share)})`;
    return `, ${(0,report_words/* formatSeconds */.Xo)(Math.abs(own - reference))}${percent} ${own > reference ? "slower" : "faster"}`;
}
function signedSeconds(seconds) {
    return seconds < 0 ? `-${(0,report_words/* formatSeconds */.Xo)(-seconds)}` : `+${(0,report_words/* formatSeconds */.Xo)(seconds)}`;
}
/** Savings against the references, measured ones and estimates, each saying which it is. */
function savingsSection(report) {
    const referenced = report.images.flatMap((image) => image.reference === null ? [] : [{ image, reference: image.reference }]);
    if (referenced.length === 0)
        return null;
    const rows = referenced.map(({ image, reference }) => {
        const bytes = reference.bytes === null
            ? "not measured"
            : `${reference.estimate ? "~ " : ""}${(0,model_bytes/* formatBytes */.z3)(reference.bytes)}`;
        const label = `${(0,report_escape/* inlineText */.ln)(reference.label, { table: true, max: 100 })} (${origin(report, reference)})`;
        const saving = image.saving === null ? "–" : (0,report_words/* together */.bs)((0,report_words/* formatSaving */.I5)(image.saving));
        return `| ${sections_name(report, image)} | ${label} | ${(0,report_words/* together */.bs)(bytes)} | ${image.size === null ? "–" : (0,report_words/* together */.bs)((0,model_bytes/* formatBytes */.z3)(image.size.bytes))} | ${saving} |`;
    });
    const notes = referenced.flatMap(({ image, reference }) => [reference.reason, image.saving?.note ?? null].flatMap((text) => text === null
        ? []
        : [
            `- ${(0,report_escape/* codeSpan */.SS)((0,facts/* displayName */.QC)(report, image), { max: sections_NAME_MAX })}: ${(0,report_escape/* inlineText */.ln)(text, { max: sections_TEXT_MAX })}`,
        ]));
    const measured = referenced.filter(({ image }) => image.saving !== null && !image.saving.estimate).length;
    const estimates = referenced.filter(({ image }) => image.saving?.estimate === true).length;
    const counts = [
        ...(measured === 0 ? [] : [`${measured} measured`]),
        ...(estimates === 0 ? [] : [(0,report_words/* count */.U9)(estimates, "estimate")]),
        ...(measured + estimates === 0 ? ["none measured"] : []),
    ];
    const single = referenced.length === 1 ? referenced[0] : undefined;
    const of = single === undefined ? "" : ` of ${(0,report_escape/* htmlCode */.h8)((0,facts/* displayName */.QC)(report, single.image), sections_NAME_MAX)}`;
    return {
        summary: `Savings${of}: ${counts.join(", ")}`,
        blocks: [
            ...tables(["| Image | Reference | Its size | This image | Saving |", "| :--- | :--- | ---: | ---: | ---: |"], rows, 53),
            ...(notes.length === 0 ? [] : [{ text: notes.slice(0, 50).join("\n"), importance: 52 }]),
        ],
        leftOut: () => "savings",
    };
}
/** How the reference's size is known; for a recorded one which record. */
function origin(report, { kind, record }) {
    if (record === null)
        return KIND[kind];
    return `recorded at ${(0,records/* recordText */.Pe)(record, report, true)}`;
}
const KIND = { built: "built", image: "image", bytes: "figure given", guide: "guide" };

;// CONCATENATED MODULE: ./.cache/build/js/report/steps.js
/** Next steps: what a person can do about the report, including the way back to slim. */






const OF_EACH_KIND = 5;
const steps_NAME_MAX = 80;
/** One line per thing to do, the most pressing first; null when there is nothing. */
function stepsSection(report) {
    const steps = [
        ...report.exceptions
            .filter((exception) => exception.status === "expired")
            .slice(0, OF_EACH_KIND)
            .map((one) => `The exception for ${(0,report_escape/* codeSpan */.SS)(one.image, { max: steps_NAME_MAX })} ended on ${(0,report_escape/* inlineText */.ln)(one.expires, { max: 20 })}: ` +
            `meet the limit, or agree on a new end with ${(0,report_escape/* inlineText */.ln)(one.owner, { max: steps_NAME_MAX })}.`),
        ...eachImage(report, shrink),
        ...eachImage(report, measureReference),
        ...eachImage(report, wayBack),
        ...budgetless(report),
    ];
    if (steps.length === 0)
        return null;
    return {
        summary: `Next steps: ${steps.length}`,
        blocks: steps.map((step) => ({ text: `- ${step}`, importance: 80 })),
        list: true,
        leftOut: (missing) => (0,report_words/* count */.U9)(missing, "next step"),
    };
}
function eachImage(report, step) {
    return (0,facts/* byImportance */.G5)(report.images)
        .flatMap((image) => step(image, (0,report_escape/* codeSpan */.SS)((0,facts/* displayName */.QC)(report, image), { max: steps_NAME_MAX })) ?? [])
        .slice(0, OF_EACH_KIND);
}
function shrink(image, name) {
    const broken = image.budgets.some(({ status, metric }) => (status === "fail" || status === "warn") && metrics/* METRICS */.Cb.some((own) => own === metric));
    const largest = ownLayers(image)[0];
    if (!broken || largest === undefined || largest.bytes === 0 || image.size === null)
        return null;
    const share = (0,model_bytes/* percentOf */.pR)(largest.bytes, image.size.bytes);
    const part = share === null ? "" : `, ${(0,model_bytes/* formatPercent */.l9)(share)} of the image`;
    const instruction = largest.instruction === null ? "the largest layer" : (0,report_escape/* codeSpan */.SS)(largest.instruction, { max: 100 });
    const place = largest.line === null
        ? ""
        : ` (${(0,report_escape/* codeSpan */.SS)(`${image.dockerfile ?? "Dockerfile"}:${largest.line}`, { max: 120 })})`;
    return `${name}: begin with ${instruction}${place}: ${(0,model_bytes/* formatBytes */.z3)(largest.bytes)}${part}.`;
}
/** An estimate becomes a measurement once the reference is built. */
function measureReference(image, name) {
    if (image.reference?.kind !== "guide" || image.saving === null)
        return null;
    return `${name}: its saving is an estimate; name the slim variant as \`reference:\` in the configuration to measure it.`;
}
/** The guide's rollback: an Alpine image can go back to slim. Worth saying with what that costs. */
function wayBack(image, name) {
    const { reference, size, base, failure } = image;
    if (reference === null || reference.bytes === null || reference.estimate || reference.kind === "bytes")
        return null;
    const label = (0,report_escape/* inlineText */.ln)(reference.label, { max: 100 });
    if (failure !== null)
        return `${name} did not build, its reference did: ${label}, ${(0,model_bytes/* formatBytes */.z3)(reference.bytes)}.`;
    if (base?.libc !== "musl" || size === null || reference.bytes <= size.bytes)
        return null;
    return (`Way back to slim: should ${name} misbehave on Alpine, ship its reference again (${label}); ` +
        `that costs ${(0,model_bytes/* formatBytes */.z3)(reference.bytes - size.bytes)}.`);
}
function budgetless(report) {
    const without = report.images.filter((image) => image.failure === null && image.budgets.every(facts/* isBeyondReach */.pK)).length;
    if (without === 0)
        return [];
    return [
        `${(0,report_words/* count */.U9)(without, "image has", "images have")} no budget: \`image-budget init\` writes a configuration with today's sizes as budgets.`,
    ];
}

;// CONCATENATED MODULE: ./.cache/build/js/report/table.js
/** The verdict table of the comment: the rows in order, so that the least important end of it can be cut. */





/** From this many unchanged images on, one line stands for all of them. */
const FOLD_FROM = 5;
const table_NAME_MAX = 80;
const line = (cells) => `| ${cells.join(" | ")} |\n`;
/** What to compare with: the baseline, without any the reference, without that nothing. */
function columnsOf(report) {
    if ((0,facts/* hasBaseline */.Ku)(report))
        return BASELINE;
    return report.images.some((image) => image.reference !== null) ? REFERENCE : ALONE;
}
/** Builds the table's lines. */
function buildTable(report) {
    const columns = columnsOf(report);
    const ordered = (0,facts/* byImportance */.G5)(report.images);
    const unchanged = columns === BASELINE ? ordered.filter(facts/* isUnchanged */._5) : [];
    const foldedImages = unchanged.length >= FOLD_FROM ? unchanged : [];
    const folds = new Set(foldedImages);
    return {
        head: line(["Image", ...columns.titles]) +
            line([":---", ...columns.titles.slice(1).map(() => "---:"), ":---"]),
        rows: ordered
            .filter((image) => !folds.has(image))
            .map((image) => ({
            image,
            text: line([nameCell(report, image), ...columns.row(image).map(report_words/* together */.bs)]),
        })),
        folded: foldedImages.length === 0 ? "" : line(foldedRow(foldedImages).map(report_words/* together */.bs)),
        foldedImages,
        total: (0,facts/* hasTotal */.DI)(report) ? line([totalCell(report), ...columns.total(report).map(report_words/* together */.bs)]) : "",
        cut: (images) => line([
            `… and ${(0,report_words/* count */.U9)(images.length, "more image")}: ${tally(images)}`,
            ...columns.titles.map(() => ""),
        ]),
    };
}
const size = (bytes) => typeof bytes === "number" ? (0,model_bytes/* formatBytes */.z3)(bytes) : "–";
/** An image's own size; a recorded one says so. */
const ownSize = (image) => `${size(image.size?.bytes)}${image.recorded === null ? "" : " (recorded)"}`;
/** The emoji stands before the name: on a phone the verdict's column is out of sight. */
function nameCell(report, image) {
    return `${(0,report_words/* imageDecoration */.w1)(image)}\u{A0}${(0,report_escape/* codeSpan */.SS)((0,facts/* displayName */.QC)(report, image), { table: true, max: table_NAME_MAX })}`;
}
function totalCell({ total, shard }) {
    const verdict = (0,facts/* decidingVerdict */.lb)(total.budgets);
    const name = shard === null ? "**Total**" : "**This shard**";
    return verdict === null ? name : `${(0,report_words/* decoration */.H8)(verdict.status)} ${name}`;
}
const emphasise = (word) => (word === "fail" || word === "warn" ? `**${word}**` : word);
function budgetCell(verdicts) {
    const verdict = (0,facts/* decidingVerdict */.lb)(verdicts);
    if (verdict === null || verdict.limit === null)
        return "–";
    const source = (0,report_words/* limitSource */.lS)(verdict);
    return source === "" ? (0,report_words/* formatLimit */.tW)(verdict) : `${(0,report_words/* formatLimit */.tW)(verdict)} (${source})`;
}
function verdictCell(image) {
    const word = (0,report_words/* imageWord */.su)(image);
    const skipped = image.failure === null ? image.budgets.filter(facts/* isSkipped */.JR).length : 0;
    const rest = skipped === 0 || word === "not judged" ? "" : `, ${skipped} not judged`;
    const deciding = (0,facts/* decidingVerdict */.lb)(image.budgets);
    const waiver = image.status === deciding?.status ? (0,report_words/* waiverWord */.p2)(deciding) : "";
    return `${emphasise(word)}${waiver}${rest}`;
}
function totalVerdictCell(verdicts) {
    const verdict = (0,facts/* decidingVerdict */.lb)(verdicts);
    if (verdict === null)
        return "";
    return `${emphasise(verdict.status === "skipped" ? "not judged" : verdict.status)}${(0,report_words/* waiverWord */.p2)(verdict)}`;
}
const BASELINE = {
    titles: ["Base branch", "This change", "Change", "Budget", "Verdict"],
    row: (image) => {
        const known = image.baseline.status !== "none" && image.baseline.bytes !== null;
        const before = known ? size(image.baseline.bytes) : "no baseline";
        return [
            known && !image.baseline.comparable ? `${before} (not comparable)` : before,
            ownSize(image),
            image.change === null ? "–" : (0,report_words/* formatDelta */.CW)(image.change),
            budgetCell(image.budgets),
            verdictCell(image),
        ];
    },
    total: ({ total, images }) => [
        total.baseline === null ? "–" : `**${size(total.baseline)}**`,
        total.bytes === null ? "–" : `**${size(total.bytes)}**`,
        total.change === null ? "–" : `**${(0,report_words/* formatDelta */.CW)(total.change)}**${(0,facts/* comparedScope */.oD)(images)}`,
        budgetCell(total.budgets),
        totalVerdictCell(total.budgets),
    ],
};
const REFERENCE = {
    titles: ["Reference", "This image", "Saving", "Budget", "Verdict"],
    row: (image) => [
        image.reference?.estimate === true && image.reference.bytes !== null
            ? `~ ${size(image.reference.bytes)}`
            : size(image.reference?.bytes),
        ownSize(image),
        image.saving === null ? "–" : (0,report_words/* formatSaving */.I5)(image.saving),
        budgetCell(image.budgets),
        verdictCell(image),
    ],
    total: (report) => {
        const { total } = report;
        const reference = (0,facts/* totalReference */.qX)(report);
        return [
            reference === null ? "–" : `**${total.saving?.estimate === true ? "~ " : ""}${size(reference)}**`,
            total.bytes === null ? "–" : `**${size(total.bytes)}**`,
            total.saving === null ? "–" : `**${(0,report_words/* formatSaving */.I5)(total.saving)}**`,
            budgetCell(total.budgets),
            totalVerdictCell(total.budgets),
        ];
    },
};
const ALONE = {
    titles: ["Size", "Download", "Budget", "Verdict"],
    row: (image) => [
        ownSize(image),
        image.size === null
            ? "–"
            : `${image.size.download.exact ? "" : "~ "}${(0,model_bytes/* formatBytes */.z3)(image.size.download.bytes)}`,
        budgetCell(image.budgets),
        verdictCell(image),
    ],
    total: ({ total }) => [
        total.bytes === null ? "–" : `**${size(total.bytes)}**`,
        "",
        budgetCell(total.budgets),
        totalVerdictCell(total.budgets),
    ],
};
function foldedRow(images) {
    const now = images.reduce((sum, image) => sum + (image.size?.bytes ?? 0), 0);
    const before = images.reduce((sum, image) => sum + (image.baseline.bytes ?? 0), 0);
    return [
        `${(0,report_words/* decoration */.H8)("pass")} ${(0,records/* unchangedWords */.z8)(images)}`,
        size(before),
        size(now),
        "no change",
        "",
        "pass",
    ];
}
function tally(images) {
    const words = new Map();
    for (const image of images)
        words.set((0,report_words/* imageWord */.su)(image), (words.get((0,report_words/* imageWord */.su)(image)) ?? 0) + 1);
    return [...words].map(([word, number]) => `${number} ${word}`).join(", ");
}

// EXTERNAL MODULE: ./.cache/build/js/report/waste.js
var waste = __webpack_require__(4628);
;// CONCATENATED MODULE: ./.cache/build/js/report/markdown.js
/** The comment and the job summary: Markdown from a report, within GitHub's limits. */























/** GitHub's limit on a comment, in characters. */
const COMMENT_LIMIT = 65_536;
/** GitHub's limit on a job summary, in bytes. */
const SUMMARY_LIMIT = 1_048_576;
/** Kept free for the line that says what was left out. */
const LEFT_OUT_MAX = 1200;
const markdown_TEXT_MAX = 500;
const markdown_NAME_MAX = 60;
/**
 * Renders a report. Detail is dropped, the least important first, until the result fits; the verdict table goes last.
 * @throws RangeError when the marker is not one HTML comment on one line: a mistake of the caller
 */
function renderMarkdown(report, options) {
    const room = new Room(options.limit, options.bytes ?? null);
    const marker = markerLine(options.marker);
    const first = `${marker}${firstLine(report)}\n`;
    if (!room.take(first))
        return barest(report, marker, options);
    // Without room for this line nothing else fits either.
    if (!room.take(" ".repeat(LEFT_OUT_MAX)))
        return first;
    const table = buildTable(report);
    const { text: tableText, cut } = fitTable(table, room);
    const notices = fitLines(noticeLines(report), room);
    const { text: details, leftOut } = fitSections(sectionsOf(report, table), room);
    const missing = [
        ...(cut === 0 ? [] : [`${cut} rows of the table`]),
        ...(notices.missing === 0 ? [] : [`${notices.missing} of the lines below the table`]),
        ...leftOut,
    ];
    return `${first}${tableText}${notices.text}${details}${leftOutLine(missing, options.runUrl)}`;
}
/** The comment of a pull request. @throws RangeError when the marker is not one HTML comment on one line */
function renderComment(report, { marker, runUrl }) {
    return renderMarkdown(report, { limit: COMMENT_LIMIT, runUrl, marker });
}
function markerLine(marker) {
    if (marker === undefined)
        return "";
    if (!/^<!--(?!-?>)(?:(?!--)[^\r\n])*-->$/u.test(marker))
        throw new RangeError("the marker is not one HTML comment on one line");
    return `${marker}\n`;
}
const inert = (text) => (0,report_escape/* codeSpan */.SS)(text, { max: markdown_NAME_MAX });
function firstLine(report) {
    const { verdict, scope, override, parts } = (0,headline/* headline */.P)(report, inert);
    const answer = `${(0,report_words/* decoration */.H8)(report.status)} ${verdict}${scope === "" ? "" : ` (${scope})`}${override}`;
    return `### ${[answer, ...parts.map(report_words/* together */.bs)].join(" · ")}`;
}
/** For limits that hold not even the first line: plain words, none of them of others, cut where they must be. */
function barest(report, marker, options) {
    const limit = Math.min(options.limit, options.bytes ?? options.limit);
    return `${marker}${(0,headline/* summariseOutcome */.R)(report, (_, instead) => instead)}`.slice(0, limit);
}
function fitTable(table, room) {
    const images = table.rows.map((row) => row.image);
    if (images.length === 0 && table.folded === "")
        return { text: "", cut: 0 };
    const fixed = `\n${table.head}${table.folded}${table.total}${table.cut(images)}`;
    if (!room.take(fixed))
        return { text: "", cut: images.length };
    let rows = "";
    let shown = 0;
    for (const row of table.rows) {
        if (!room.take(row.text))
            break;
        rows += row.text;
        shown += 1;
    }
    const rest = images.slice(shown);
    const cutLine = rest.length === 0 ? "" : table.cut(rest);
    return { text: `\n${table.head}${rows}${cutLine}${table.folded}${table.total}`, cut: rest.length };
}
/** What must be read without opening anything: errors, failures, broken budgets with their reasons, changed limits, stand-in bases, why images changed. */
function noticeLines(report) {
    const changesOfLimits = (0,limit_changes/* limitChangesLine */.nu)(report);
    return [
        ...report.errors.map((error) => {
            const hint = (0,report_escape/* inlineText */.ln)(error.hint, { max: markdown_TEXT_MAX });
            const message = (0,report_escape/* inlineText */.ln)(error.message, { max: markdown_TEXT_MAX });
            return hint === "" ? message : `${message.replace(/\.$/u, "")}. ${hint}`;
        }),
        ...(0,facts/* byImportance */.G5)(report.images).flatMap((image) => image.failure === null
            ? []
            : [
                `${(0,report_escape/* codeSpan */.SS)((0,facts/* displayName */.QC)(report, image), { max: 80 })}${failurePlace(image, image.failure)}: ` +
                    (0,report_escape/* inlineText */.ln)(image.failure.message, { max: markdown_TEXT_MAX }),
            ]),
    ]
        .map((text) => `- ${(0,report_words/* decoration */.H8)("error")} ${text}\n`)
        .concat((0,facts/* brokenVerdicts */.I0)(report).map(({ verdict }) => `- ${(0,report_words/* decoration */.H8)(verdict.status)} ${(0,report_escape/* inlineText */.ln)(verdict.reason, { max: markdown_TEXT_MAX })}\n`), changesOfLimits === null ? [] : [`- ${changesOfLimits}\n`], standIns(report), compatHeadlines(report).map((line) => `- ${line}\n`), (0,roll_back/* rollBackHeadlines */.m)(report).map((line) => `- ${line}\n`), (0,trial_section/* trialHeadlines */.QP)(report).map((line) => `- ${line}\n`), (0,reasons/* reasonLines */.c9)(report));
}
function standIns(report) {
    const names = report.images
        .filter((image) => image.base?.standIn === true)
        .map((image) => (0,report_escape/* codeSpan */.SS)((0,facts/* displayName */.QC)(report, image), { max: 80 }));
    if (names.length === 0)
        return [];
    const shown = names.length > 5 ? `${names.slice(0, 5).join(", ")} and ${names.length - 5} more` : names.join(", ");
    return [
        `- Stand-in base: ${shown}. Made for a demonstration, not the base image that the Dockerfile names.\n`,
    ];
}
function fitLines(lines, room) {
    if (lines.length === 0 || !room.take("\n"))
        return { text: "", missing: lines.length };
    let text = "\n";
    let shown = 0;
    for (const line of lines) {
        if (!room.take(line))
            break;
        text += line;
        shown += 1;
    }
    return { text, missing: lines.length - shown };
}
/** The sections in the order a reader meets them. */
function sectionsOf(report, table) {
    return [
        failuresSection(report),
        (0,limit_changes/* limitChangesSection */.Su)(report),
        skippedSection(report),
        stepsSection(report),
        (0,growth/* growthSection */.jR)(report),
        compatSection(report),
        (0,trial_section/* trialSection */.Ox)(report),
        layersSection(report),
        (0,report_packages/* packagesSection */.jg)(report),
        (0,waste/* wasteSection */.Qh)(report),
        (0,findings/* findingsSection */.W)(report),
        (0,lint_section/* lintSection */.Hm)(report),
        guideSection(report),
        guidePackagesSection(report),
        savingsSection(report),
        timesSection(report),
        exceptionsSection(report),
        (0,records/* unchangedSection */.ti)(report, table.foldedImages),
        notesSection(report),
        aboutSection(report),
    ].flatMap((section) => section ?? []);
}
function leftOutLine(missing, runUrl) {
    if (missing.length === 0)
        return "";
    const url = safeUrl(runUrl);
    const where = url === null ? "" : ` Everything is in [the run](${url}).`;
    return `\nLeft out to fit GitHub's limit: ${missing.join(", ")}.${where}\n`;
}
/** An address that is one: http or https, with nothing that could end the link. */
function safeUrl(text) {
    if (text === null || !URL.canParse(text))
        return null;
    const url = new URL(text);
    if ((url.protocol !== "https:" && url.protocol !== "http:") || url.href.length > 500)
        return null;
    return url.href.replace(/[()<>[\]\\`*_|]/gu, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}


/***/ }),

/***/ 4280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pe: () => (/* binding */ recordText),
/* harmony export */   jr: () => (/* binding */ baselineOrigins),
/* harmony export */   l9: () => (/* binding */ carriedOver),
/* harmony export */   ti: () => (/* binding */ unchangedSection),
/* harmony export */   z8: () => (/* binding */ unchangedWords)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7739);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(709);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8235);
/** What a report says about recorded figures: which record they are from, how old it is, and what was not built. */



const NAME_MAX = 80;
const COMMIT_MAX = 64;
/** A run on the default branch measures everything again, so there are few; a file that a user keeps may hold more. */
const GROUPS = 5;
/** Where and when figures were recorded, in Markdown: `` `9be1d6a05c4f` 2 days ago ``. */
function recordText(record, report, table = false) {
    const age = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .formatAge */ .nV)(record.created, report.created);
    const when = age === null ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(record.created, { table, max: 40 }) : `${age} ago`;
    return `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)((0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .shortSha */ .Fu)(record.commit), { table, max: COMMIT_MAX })} ${when}`;
}
/** The images that were not built, by the record that has their figures, the largest group first. */
function notBuilt(images) {
    const groups = new Map();
    for (const image of images) {
        if (image.recorded === null)
            continue;
        const key = JSON.stringify([image.recorded.commit, image.recorded.created]);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, { record: image.recorded, images: [image] });
        else
            group.images.push(image);
    }
    return [...groups.values()].sort((a, b) => b.images.length - a.images.length);
}
/** `38 unchanged images, 36 not built`. */
function unchangedWords(images) {
    const recorded = images.filter((image) => image.recorded !== null).length;
    const all = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(images.length, "unchanged image");
    if (recorded === 0)
        return all;
    return recorded === images.length ? `${all}, not built` : `${all}, ${recorded} not built`;
}
/** The names behind the table's line of unchanged images, and the records of all that was not built. */
function unchangedSection(report, folded) {
    const names = (images) => images.map((image) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)((0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .displayName */ .QC)(report, image), { max: NAME_MAX })).join(", ");
    const groups = notBuilt(report.images);
    const recorded = groups.reduce((sum, { images }) => sum + images.length, 0);
    const built = folded.filter((image) => image.recorded === null);
    if (recorded === 0 && built.length === 0)
        return null;
    const counts = [
        ...(folded.length === 0 ? [] : [(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(folded.length, "image")]),
        ...(recorded === 0 ? [] : [`${folded.length === 0 ? (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(recorded, "image") : recorded} not built`]),
    ];
    return {
        summary: `Unchanged: ${counts.join(", ")}`,
        blocks: [
            ...groups.slice(0, GROUPS).map(({ record, images }) => ({
                text: `Not built (inputs unchanged), recorded at ${recordText(record, report)}: ${names(images)}.`,
                importance: 12,
            })),
            ...(groups.length > GROUPS
                ? [{ text: `And ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(groups.length - GROUPS, "more record")}.`, importance: 11 }]
                : []),
            ...(built.length === 0
                ? []
                : [{ text: `${recorded === 0 ? "" : "Built again: "}${names(built)}.`, importance: 10 }]),
        ],
        leftOut: () => "the names of unchanged images",
    };
}
/** The sizes on the base: `3 of its sizes recorded 2 days ago, 1 measured now`; empty when there are none. */
function baselineOrigins(report) {
    const records = report.images.flatMap(({ baseline }) => baseline.status === "recorded" ? [baseline.record] : []);
    const measured = report.images.filter(({ baseline }) => baseline.status === "measured").length;
    const now = measured === 0
        ? ""
        : `${measured === 1 && records.length === 0 ? "its size" : `${measured}`} measured now`;
    if (records.length === 0)
        return measured < 2 ? now : `${measured} sizes measured now`;
    const ages = [
        ...new Set(records
            .toSorted((a, b) => Date.parse(b?.created ?? "") - Date.parse(a?.created ?? ""))
            .flatMap((record) => (record === null ? [] : ((0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .formatAge */ .nV)(record.created, report.created) ?? [])))),
    ];
    const [youngest] = ages;
    const oldest = ages.at(-1);
    const age = youngest === undefined || oldest === undefined
        ? ""
        : youngest === oldest
            ? ` ${youngest} ago`
            : ` ${youngest} to ${oldest} ago`.replace(/ (\S+)( to \S+ \1 ago)$/u, "$2");
    return [`${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(records.length, "size")} recorded${age}`, now].filter((part) => part !== "").join(", ");
}
/** Records of other commits than the base's own: figures that were carried over, as their inputs stayed the same. */
function carriedOver(report) {
    const commits = new Set(report.images.flatMap(({ baseline: { record } }) => record === null || record.commit === report.baselineCommit?.sha ? [] : [record.commit]));
    if (commits.size === 0)
        return "";
    const shown = [...commits].slice(0, GROUPS).map((sha) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)((0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .shortSha */ .Fu)(sha), { max: COMMIT_MAX }));
    const rest = commits.size - shown.length;
    return `${shown.join(", ")}${rest === 0 ? "" : ` and ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(rest, "more commit")}`}`;
}


/***/ }),

/***/ 3291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ rollBackLines),
/* harmony export */   m: () => (/* binding */ rollBackHeadlines)
/* harmony export */ });
/* harmony import */ var _model_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5658);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(709);
/* harmony import */ var _inside_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4424);
/* harmony import */ var _text_lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8857);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8235);
/** For the comment and the terminal: why an image on Alpine may be better back on slim, with what that was measured to cost. */





const TEXT_MAX = 300;
/** Those that a trial on slim does not tell more of. */
function told({ images }) {
    return images.flatMap((image) => {
        const { rollBack, trial } = image;
        if (rollBack === null)
            return [];
        const isTold = trial?.to === "slim" && (trial.status === "measured" || rollBack.slim === null);
        return isTold ? [] : [{ image, rollBack }];
    });
}
/** One line per image, in plain view. */
function rollBackHeadlines(report) {
    return told(report).map(({ image, rollBack }) => {
        const name = report.images.length === 1 ? "" : `${_inside_js__WEBPACK_IMPORTED_MODULE_2__/* .MARKDOWN */ .yQ.name((0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .displayName */ .QC)(report, image), _inside_js__WEBPACK_IMPORTED_MODULE_2__/* .NAME_MAX */ .fo)}: `;
        return `${name}${line(image, rollBack, _inside_js__WEBPACK_IMPORTED_MODULE_2__/* .MARKDOWN */ .yQ)}`;
    });
}
/** Lines for the terminal. */
function rollBackLines(report, width) {
    return told(report).flatMap(({ image, rollBack }) => {
        const name = _inside_js__WEBPACK_IMPORTED_MODULE_2__/* .TERMINAL */ .ff.name((0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .displayName */ .QC)(report, image), _inside_js__WEBPACK_IMPORTED_MODULE_2__/* .NAME_MAX */ .fo);
        return (0,_text_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .wrap */ .LV)(`${name}: ${line(image, rollBack, _inside_js__WEBPACK_IMPORTED_MODULE_2__/* .TERMINAL */ .ff)}`, width, "    ", "");
    });
}
/** `back to slim? pandas compiles on Alpine, built in 6 min → slim costs 120 MB more and builds in 40 s, measured`. */
function line({ name }, { reasons, seconds, slim, why }, style) {
    const reason = style.words(reasons[0] ?? "", TEXT_MAX);
    const took = why === "compiles" && seconds !== null ? `, built in ${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .formatSeconds */ .Xo)(seconds)}` : "";
    if (slim === null) {
        // A name that a shell could take for something else is not put into a command.
        const which = /^[\w./-]{1,100}$/.test(name) && !name.startsWith("-") ? ` ${name}` : "";
        const command = style.name(`image-budget trial${which} --to slim`, 200);
        return `back to slim? ${reason}${took} → what slim costs was not measured: ${command} does`;
    }
    const size = style.figure((0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(Math.abs(slim.more)));
    const cost = slim.more >= 0 ? `costs ${size} more` : `is ${size} smaller`;
    const instead = seconds === null ? "" : ` instead of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .formatSeconds */ .Xo)(seconds)}`;
    const time = slim.seconds === null ? "" : ` and builds in ${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .formatSeconds */ .Xo)(slim.seconds)}${took === "" ? instead : ""}`;
    return `back to slim? ${reason}${took} → slim ${cost}${time}, measured`;
}


/***/ }),

/***/ 7920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ trialLines),
/* harmony export */   Ox: () => (/* binding */ trialSection),
/* harmony export */   QP: () => (/* binding */ trialHeadlines)
/* harmony export */ });
/* harmony import */ var _model_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5658);
/* harmony import */ var _compat_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8192);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7739);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(709);
/* harmony import */ var _inside_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4424);
/* harmony import */ var _text_lines_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8857);
/* harmony import */ var _trial_schema_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8636);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8235);
/** The trial, on Alpine or on slim, for the comment and the terminal: what was measured, what was proposed, what is left to do. */








const TEXT_MAX = 300;
const LEFT = 10;
const LOG_LINES = 12;
/** A longer diff is in the report's JSON: it would push everything else out of a comment. */
const LONGEST_SHOWN = 20_000;
const VERDICTS = {
    alpine: {
        switch: "switch to Alpine",
        stay: "stay on slim",
        "not-enough-evidence": "not enough evidence to decide",
    },
    slim: {
        switch: "go back to slim",
        stay: "stay on Alpine",
        "not-enough-evidence": "not enough evidence to decide",
    },
};
function told(report) {
    return report.images.flatMap((image) => (image.trial === null ? [] : [{ image, trial: image.trial }]));
}
/** One line per trial, in plain view. */
function trialHeadlines(report) {
    return told(report).map(({ image, trial }) => {
        const name = report.images.length === 1 ? "" : `${_inside_js__WEBPACK_IMPORTED_MODULE_4__/* .MARKDOWN */ .yQ.name((0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .displayName */ .QC)(report, image), _inside_js__WEBPACK_IMPORTED_MODULE_4__/* .NAME_MAX */ .fo)}: `;
        return `${name}${headline(image, trial, _inside_js__WEBPACK_IMPORTED_MODULE_4__/* .MARKDOWN */ .yQ)}`;
    });
}
/** `trial on Alpine: 182 MB, 268 MB (59.6 %) less, built in 50 s instead of 40 s → switch to Alpine: …`. */
function headline(image, trial, style) {
    const { recommendation } = trial;
    const [reason] = recommendation?.reasons ?? [];
    const why = reason === undefined ? "" : `: ${style.words(reason, TEXT_MAX)}`;
    const advice = recommendation === null ? "" : ` → ${VERDICTS[trial.to][recommendation.verdict]}${why}`;
    return `trial on ${_trial_schema_js__WEBPACK_IMPORTED_MODULE_6__/* .DESTINATION_NAMES */ .e6[trial.to]}: ${outcome(image, trial, style)}${advice}`;
}
function outcome(image, trial, style) {
    const { status, reason, size, saving, failure, build, original } = trial;
    const because = (text) => (text === null ? "" : `: ${style.words(text, TEXT_MAX)}`);
    if (status === "declined")
        return `nothing is proposed${because(reason)}`;
    if (status === "not-run" || size === null) {
        if (failure === null)
            return `not run${because(reason)}`;
        const place = failure.line === null ? "" : ` in line ${failure.line} of the proposal`;
        return `it does not build${place}${because(failure.reason ?? failure.message)}`;
    }
    const before = image.size === null ? "" : ` instead of ${style.figure((0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(image.size.bytes))}`;
    const percent = saving?.percent ?? null;
    const less = saving === null || saving.bytes === 0
        ? ""
        : `, ${style.figure((0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(Math.abs(saving.bytes)))}${percent === null ? "" : ` (${style.figure((0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(Math.abs(percent)))})`} ${saving.bytes > 0 ? "less" : "more"}`;
    const instead = original === null || original.cached ? "" : ` instead of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_7__/* .formatSeconds */ .Xo)(original.seconds)}`;
    const took = build === null || build.cached ? "" : `, built in ${(0,_words_js__WEBPACK_IMPORTED_MODULE_7__/* .formatSeconds */ .Xo)(build.seconds)}${instead}`;
    return `${style.figure((0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(size.bytes))}${before}${less}${took}`;
}
/** Null when nothing was tried. */
function trialSection(report) {
    const images = told(report);
    if (images.length === 0)
        return null;
    const measured = images.filter(({ trial }) => trial.status === "measured").length;
    return {
        summary: `Trial on ${destinations(images)}: ${(0,_inside_js__WEBPACK_IMPORTED_MODULE_4__/* .countOf */ .pq)(images.length, "image")}, ${measured} measured`,
        blocks: images.map((each) => block(report, each, images.length)),
        leftOut: (count) => `trials of ${(0,_inside_js__WEBPACK_IMPORTED_MODULE_4__/* .countOf */ .pq)(count, "image")}`,
    };
}
function destinations(images) {
    return [...new Set(images.map(({ trial }) => _trial_schema_js__WEBPACK_IMPORTED_MODULE_6__/* .DESTINATION_NAMES */ .e6[trial.to]))].sort().join(" and ");
}
function block(report, { image, trial }, images) {
    const body = [...figures(trial), ...places(trial), ...failed(trial), ...proposal(trial)].join("\n");
    const importance = (0,_inside_js__WEBPACK_IMPORTED_MODULE_4__/* .importanceOf */ .sE)(image, 1);
    if (images === 1)
        return { text: body, importance };
    const title = (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .htmlCode */ .h8)((0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .displayName */ .QC)(report, image), _inside_js__WEBPACK_IMPORTED_MODULE_4__/* .NAME_MAX */ .fo);
    return { text: `<details><summary>${title}</summary>\n\n${body}\n\n</details>`, importance };
}
function figures({ size, build, original, compat, recommendation }) {
    const download = size === null
        ? []
        : [
            `- download ${size.download.exact ? "" : "~ "}${_inside_js__WEBPACK_IMPORTED_MODULE_4__/* .MARKDOWN */ .yQ.figure((0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(size.download.bytes))}${original === null
                ? ""
                : `, of the image as it is ~ ${_inside_js__WEBPACK_IMPORTED_MODULE_4__/* .MARKDOWN */ .yQ.figure((0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(original.downloadBytes))}`}`,
        ];
    const seconds = (of) => of.cached ? "from the cache" : (0,_words_js__WEBPACK_IMPORTED_MODULE_7__/* .formatSeconds */ .Xo)(of.seconds);
    const built = build === null
        ? []
        : [
            `- build time ${seconds(build)}${original === null ? "" : `, of the image as it is ${seconds(original)}`}`,
        ];
    const smoke = compat === null ? null : (0,_compat_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .smokeLine */ .ey)(compat, _inside_js__WEBPACK_IMPORTED_MODULE_4__/* .MARKDOWN */ .yQ);
    return [
        ...download,
        ...built,
        ...(compat === null ? [] : [`- as built: ${(0,_compat_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .countsLine */ .J7)(compat, _inside_js__WEBPACK_IMPORTED_MODULE_4__/* .MARKDOWN */ .yQ)}`]),
        ...(smoke === null ? [] : [`- ${smoke}`]),
        ...(recommendation?.reasons.slice(1).map((reason) => `- ${_inside_js__WEBPACK_IMPORTED_MODULE_4__/* .MARKDOWN */ .yQ.words(reason, TEXT_MAX)}`) ?? []),
    ];
}
function places({ left, whole, status }) {
    if (status === "declined" || status === "not-run" || whole || left.length === 0)
        return [];
    const shown = left.slice(0, LEFT);
    const rest = left.length - shown.length;
    return [
        "- **not converted**, so the proposal is a part only:",
        ...shown.map(({ line, what, why }) => `  - line ${line}: ${_inside_js__WEBPACK_IMPORTED_MODULE_4__/* .MARKDOWN */ .yQ.words(what, TEXT_MAX)} (${_inside_js__WEBPACK_IMPORTED_MODULE_4__/* .MARKDOWN */ .yQ.words(why, TEXT_MAX)})`),
        ...(rest === 0 ? [] : [`  - and ${(0,_inside_js__WEBPACK_IMPORTED_MODULE_4__/* .countOf */ .pq)(rest, "more", "more")}`]),
    ];
}
function failed({ failure }) {
    if (failure === null)
        return [];
    const remedy = failure.remedy === null ? [] : [`- ${_inside_js__WEBPACK_IMPORTED_MODULE_4__/* .MARKDOWN */ .yQ.words(failure.remedy, TEXT_MAX)}`];
    return [
        `- the failing step: ${_inside_js__WEBPACK_IMPORTED_MODULE_4__/* .MARKDOWN */ .yQ.words(failure.message, TEXT_MAX)}`,
        ...remedy,
        ...(failure.log.length === 0 ? [] : ["", (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .codeBlock */ .DV)(failure.log.slice(-LOG_LINES))]),
    ];
}
/** The proposed Dockerfile as a diff that can be copied and applied. */
function proposal({ diff, status }) {
    if (diff === null)
        return status === "measured" ? ["", "The proposal is in the report's JSON."] : [];
    const lines = diff.trimEnd().split("\n");
    // What cannot be seen in it could do something else than it seems to.
    if (diff.length > LONGEST_SHOWN || !lines.every(_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .isPlainToSee */ .ZI))
        return ["", "The proposal is in the report's JSON."];
    const fence = (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .fenceFor */ .Lt)(lines);
    return ["", "Proposed (`git apply` takes it):", "", `${fence}diff`, ...lines, fence];
}
/** Lines for the terminal. */
function trialLines(report, width) {
    return told(report).flatMap(({ image, trial }) => {
        const name = _inside_js__WEBPACK_IMPORTED_MODULE_4__/* .TERMINAL */ .ff.name((0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .displayName */ .QC)(report, image), _inside_js__WEBPACK_IMPORTED_MODULE_4__/* .NAME_MAX */ .fo);
        const remedy = trial.failure?.remedy ?? null;
        const lines = [
            `${name}: ${headline(image, trial, _inside_js__WEBPACK_IMPORTED_MODULE_4__/* .TERMINAL */ .ff)}`,
            ...(remedy === null ? [] : [`  ${_inside_js__WEBPACK_IMPORTED_MODULE_4__/* .TERMINAL */ .ff.words(remedy, TEXT_MAX)}`]),
            ...trial.left
                .slice(0, LEFT)
                .map(({ line, what, why }) => `  not converted, line ${line}: ${_inside_js__WEBPACK_IMPORTED_MODULE_4__/* .TERMINAL */ .ff.words(`${what} (${why})`, TEXT_MAX)}`),
        ];
        return lines.flatMap((line) => (0,_text_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .wrap */ .LV)(line, width, "    ", ""));
    });
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
