export const id = 17;
export const ids = [17];
export const modules = {

/***/ 425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OJ: () => (/* binding */ sumOfChanges),
/* harmony export */   bl: () => (/* binding */ differenceFor),
/* harmony export */   lc: () => (/* binding */ countedChange),
/* harmony export */   wN: () => (/* binding */ driftRemark)
/* harmony export */ });
/* harmony import */ var _model_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5658);
/**
 * What `change` and `change.own` have in common: the first is the whole difference to the baseline, the second the part
 * of it that a refreshed base image did not bring.
 */

/** A base image that grew by less is not worth a word. Bytes. */
const LEAST_DRIFT = 1000;
/** The difference that a metric is about; null where it is not known. */
function differenceFor(metric, change) {
    return metric === "change" ? change : change.own;
}
/** What limits are compared with: jitter of rebuilds counts as no change. */
function countedChange({ bytes, percent, noise }) {
    return noise ? { bytes: 0, percent: percent === null ? null : 0 } : { bytes, percent };
}
/** `+28 MB base refresh included`, for an own change `not counted`; null where there is none to speak of. */
function driftRemark(metric, { drift }) {
    if (drift === null || Math.abs(drift.bytes) < LEAST_DRIFT)
        return null;
    const refresh = `${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatChange */ .eD)(drift.bytes)} base refresh`;
    if (metric === "change.own")
        return `${refresh} not counted`;
    return drift.counted ? `${refresh} included` : null;
}
/**
 * The changes of several images as one.
 * @param baseline size of all their baselines, bytes
 */
function sumOfChanges(changes, baseline) {
    const own = changes.flatMap((change) => (change.own === null ? [] : [change.own]));
    const parts = changes.flatMap((change) => (change.parts === null ? [] : [change.parts]));
    return {
        ...sumOfDifferences(changes, baseline),
        parts: parts.length < changes.length ? null : sumOfParts(parts),
        drift: sumOfDrifts(changes.flatMap(({ drift }) => (drift === null ? [] : [drift]))),
        own: own.length < changes.length ? null : sumOfDifferences(own, baseline),
    };
}
function sumOfDifferences(differences, baseline) {
    const bytes = sum(differences.map((difference) => difference.bytes));
    return {
        bytes,
        percent: (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .percentOf */ .pR)(bytes, baseline),
        noise: bytes !== 0 && differences.every((difference) => difference.noise || difference.bytes === 0),
    };
}
function sumOfParts(parts) {
    return {
        base: sum(parts.map(({ base }) => base)),
        packages: sum(parts.map(({ packages }) => packages)),
        files: sum(parts.map(({ files }) => files)),
        waste: sum(parts.map(({ waste }) => waste)),
    };
}
/** What is part of the change and what is not cannot be added up; the part of the change is what is told. */
function sumOfDrifts(drifts) {
    const counted = drifts.filter((drift) => drift.counted);
    const told = counted.length > 0 ? counted : drifts;
    const [first] = told;
    if (first === undefined)
        return null;
    const { image } = first;
    return {
        image: told.every((drift) => drift.image === image) ? image : null,
        bytes: sum(told.map(({ bytes }) => bytes)),
        counted: first.counted,
    };
}
function sum(values) {
    return values.reduce((total, value) => total + value, 0);
}


/***/ }),

/***/ 8699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $m: () => (/* binding */ shownException),
/* harmony export */   EF: () => (/* binding */ exceptionStates),
/* harmony export */   IP: () => (/* binding */ raisedAt),
/* harmony export */   Qz: () => (/* binding */ isUsed),
/* harmony export */   TV: () => (/* binding */ TOTAL),
/* harmony export */   _d: () => (/* binding */ isExpired),
/* harmony export */   we: () => (/* binding */ exceptionsFor)
/* harmony export */ });
/* harmony import */ var _model_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5658);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9194);
/* harmony import */ var _threshold_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5778);



/** Name that exceptions use for the total. */
const TOTAL = "total";
/** True from the day after `expires`; both are ISO dates in UTC. */
function isExpired(exception, today) {
    return today.slice(0, 10) > exception.expires;
}
/** The exceptions of one image (or of the total) and metric, those in force apart from those expired. */
function exceptionsFor(exceptions, image, metric, today) {
    const concerned = exceptions.filter((exception) => exception.image === image && exception.metric === metric);
    return {
        active: concerned.filter((exception) => !isExpired(exception, today)),
        expired: concerned.filter((exception) => isExpired(exception, today)),
    };
}
/** The exception in force that names this level, with its threshold; null when there is none. */
function raisedAt(active, level) {
    for (const exception of active) {
        const threshold = (0,_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .thresholdAt */ .Jo)(exception.limit, level);
        if (threshold !== null)
            return { exception, threshold };
    }
    return null;
}
/** The exception as a verdict shows it. */
function shownException(exception, expired) {
    return { reason: exception.reason, owner: exception.owner, expires: exception.expires, expired };
}
/**
 * Every exception with its state: `expired` by date; `unused` when the image was judged and the exception changed
 * nothing, so it can go; else `active`. One whose image was not part of the run is told by its date alone.
 */
function exceptionStates(exceptions, judged, today) {
    const verdicts = new Map(judged.images.map((image) => [image.name, image.budgets]));
    return exceptions.map((exception) => {
        const budgets = exception.image === TOTAL ? judged.total.budgets : verdicts.get(exception.image);
        const { image, metric, reason, owner, expires } = exception;
        const limit = describeLimit(exception);
        const state = isExpired(exception, today)
            ? "expired"
            : budgets === undefined || isUsed(budgets, metric)
                ? "active"
                : "unused";
        return { image, metric, limit, reason, owner, expires, status: state };
    });
}
/** True when the verdict on its metric rests on an exception, or could when there is something to compare. */
function isUsed(budgets, metric) {
    const verdict = budgets.find((candidate) => candidate.metric === metric);
    if (verdict === undefined)
        return false;
    // Nothing was compared, so nothing is known about whether it is still needed.
    return verdict.status === "skipped" || verdict.exception !== null;
}
/** `fail 250 MB`, `warn 10 MB and 5 %, fail 20 MB`. */
function describeLimit(exception) {
    return _rules_js__WEBPACK_IMPORTED_MODULE_1__/* .LEVELS */ .A_.map((level) => [level, (0,_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .thresholdAt */ .Jo)(exception.limit, level)])
        .flatMap(([level, threshold]) => threshold === null ? [] : [`${level} ${(0,_threshold_js__WEBPACK_IMPORTED_MODULE_2__/* .describeThreshold */ .d9)(threshold, _model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)}`])
        .join(", ");
}


/***/ }),

/***/ 3039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ WHOLE_CHANGE),
/* harmony export */   T: () => (/* binding */ imageValue)
/* harmony export */ });
/* harmony import */ var _model_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5658);
/* harmony import */ var _change_metrics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(425);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7622);
/** What a measured image says about each metric, or why it says nothing. */



/** The value of one metric of one image. Bytes; percent of the baseline for changes, of the reference for saving. */
function imageValue(metric, image) {
    switch (metric) {
        case "size":
            return sizeValue(image);
        case "download":
            return downloadValue(image);
        case "change":
        case "change.own":
            return changeValue(metric, image);
        case "saving":
            return savingValue(image);
    }
}
function unmeasured(image) {
    const { failure } = image;
    const why = failure === null
        ? "the image was not measured"
        : `the image was not measured (${failure.kind}): ${failure.message}`;
    return {
        kind: "skipped",
        skip: "not-measured",
        why,
        remedy: failure?.hint ?? "see the run's log",
        actual: null,
    };
}
function sizeValue(image) {
    if (image.size === null)
        return unmeasured(image);
    const actual = { bytes: image.size.bytes, percent: null };
    return {
        kind: "measured",
        actual,
        counted: actual,
        remark: null,
        remedy: (limit) => sizeRemedy(image, limit),
    };
}
function downloadValue(image) {
    if (image.size === null)
        return unmeasured(image);
    const { bytes, exact } = image.size.download;
    const actual = { bytes, percent: null };
    return {
        kind: "measured",
        actual,
        counted: actual,
        remark: exact ? null : "an estimate",
        // Compressed bytes of the base are unknown, so only the layers are named.
        remedy: () => largestLayer(image) ?? INSPECT,
    };
}
function changeValue(metric, image) {
    const { baseline, change } = image;
    if (baseline.status === "none") {
        const remedy = "without effect; it is judged once there is a baseline";
        return {
            kind: "skipped",
            skip: "no-baseline",
            why: `no baseline: ${baseline.reason ?? "none was given"}`,
            remedy,
            actual: null,
        };
    }
    if (image.size === null)
        return unmeasured(image);
    if (change === null) {
        const why = `size and baseline cannot be compared: ${baseline.reason ?? "they were measured in different ways"}`;
        return {
            kind: "skipped",
            skip: "not-comparable",
            why,
            remedy: "measure the baseline again",
            actual: null,
        };
    }
    const difference = (0,_change_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .differenceFor */ .bl)(metric, change);
    if (difference === null) {
        const why = "base and own layers cannot be told apart here";
        return { kind: "skipped", skip: "not-comparable", why, remedy: WHOLE_CHANGE, actual: null };
    }
    const remarks = [
        (0,_change_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .driftRemark */ .wN)(metric, change),
        baseline.comparable ? null : "baseline from another store or builder",
    ].filter((remark) => remark !== null);
    return {
        kind: "measured",
        actual: { bytes: difference.bytes, percent: difference.percent },
        counted: (0,_change_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .countedChange */ .lc)(difference),
        remark: remarks.length === 0 ? null : remarks.join(", "),
        remedy: () => grewMost(metric, change, image) ??
            `which layer grew is not known here: start with the largest; ${largestLayer(image) ?? INSPECT}`,
    };
}
function savingValue(image) {
    const { reference, saving } = image;
    if (reference === null) {
        const remedy = "add `reference:` with the slim variant to the image";
        return { kind: "skipped", skip: "no-reference", why: "no reference is configured", remedy, actual: null };
    }
    if (image.size === null)
        return unmeasured(image);
    if (saving === null) {
        const why = `the reference ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)(reference.label, 60)} was not measured: ${reference.reason ?? "no size"}`;
        return {
            kind: "skipped",
            skip: "not-measured",
            why,
            remedy: "make the reference build, or remove the saving budget",
            actual: null,
        };
    }
    const actual = { bytes: saving.bytes, percent: saving.percent };
    if (saving.estimate) {
        const remedy = "build the slim variant as `reference:`, with the same packages";
        return {
            kind: "skipped",
            skip: "estimate",
            why: saving.note ?? "the saving is an estimate",
            remedy,
            actual,
        };
    }
    return { kind: "measured", actual, counted: actual, remark: null, remedy: () => savingRemedy(image) };
}
/** What is left where the change cannot be split. */
const WHOLE_CHANGE = "a limit on `change` needs no such distinction";
const INSPECT = "its largest layers are in the report";
function sizeRemedy(image, limit) {
    const base = image.base?.bytes ?? null;
    if (base !== null && limit.bytes !== undefined && base > limit.bytes) {
        return `the base alone is ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(base)}: choose a smaller base or another limit`;
    }
    const layer = largestLayer(image);
    if (layer === null)
        return INSPECT;
    return base === null ? layer : `${layer}; the base is ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(base)} of it`;
}
function savingRemedy(image) {
    const base = image.base?.bytes ?? null;
    const share = base === null || image.size === null ? null : image.size.bytes - base;
    const advice = "leave build tools and caches out of the final stage";
    return share === null || share < 0 ? advice : `${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(share)} are not the base's: ${advice}`;
}
/** The base, or the own layer that grew most with its line; null when neither is known to have grown. */
function grewMost(metric, { parts, drift }, { growth }) {
    const layer = growth?.layers.find(({ bytes }) => bytes > 0);
    const base = parts?.base ?? 0;
    const isRefresh = drift?.counted === true;
    if (base > (layer?.bytes ?? 0) && !(isRefresh && metric === "change.own")) {
        return isRefresh
            ? "most of it is the refreshed base image's, which `change.own` leaves out"
            : `the base image grew most: ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatChange */ .eD)(base)}`;
    }
    return layer === undefined ? null : `grew most: ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatChange */ .eD)(layer.bytes)}${placeOf(layer)}`;
}
/** The largest layer the Dockerfile made, with its line; null when none is known. */
function largestLayer(image) {
    const own = image.layers.filter((layer) => layer.origin === "dockerfile" && layer.bytes > 0);
    const first = own[0];
    if (first === undefined)
        return null;
    const largest = own.reduce((found, layer) => (layer.bytes > found.bytes ? layer : found), first);
    return `largest own layer ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(largest.bytes)}${placeOf(largest)}`;
}
/** ` in line 14: COPY app ./app`, as far as it is known. */
function placeOf({ line, instruction }) {
    const place = line === null ? "" : ` in line ${line}`;
    return `${place}${instruction === null ? "" : `: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)(instruction, 50)}`}`;
}


/***/ }),

/***/ 4322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ judgeImage),
  Y: () => (/* binding */ judgeTotal)
});

// EXTERNAL MODULE: ./.cache/build/js/model/bytes.js
var model_bytes = __webpack_require__(5658);
// EXTERNAL MODULE: ./.cache/build/js/model/metrics.js
var metrics = __webpack_require__(6388);
// EXTERNAL MODULE: ./.cache/build/js/guide/expectation.js
var expectation = __webpack_require__(754);
;// CONCATENATED MODULE: ./.cache/build/js/budget/rule-verdict.js
/** Everything of it but how it came out: rules have no figures, no exceptions, and come from the configuration only. */
function ruleVerdict(metric, level) {
    return {
        metric,
        limit: null,
        level,
        actual: null,
        origin: "config",
        inferred: false,
        exception: null,
        waiver: null,
    };
}

// EXTERNAL MODULE: ./.cache/build/js/model/text.js
var model_text = __webpack_require__(706);
;// CONCATENATED MODULE: ./.cache/build/js/budget/compat.js
/** Compatibility against its rules: one verdict for every rule that has a level. */



const NAMED = 5;
/** Nothing that was not looked at passes. */
function compatVerdicts(image, rules) {
    const levels = rules?.levels ?? {};
    return metrics/* COMPAT_RULES */.tR.flatMap((rule) => {
        const level = levels[rule];
        return level === undefined ? [] : [verdictOf(image, rule, level)];
    });
}
function verdictOf(image, rule, level) {
    const verdict = ruleVerdict(`compat.${rule}`, level);
    const isRecorded = image.recorded !== null;
    const why = whyNot(image.compat, rule, isRecorded);
    if (image.compat === null || why !== null) {
        return {
            ...verdict,
            status: "skipped",
            skip: isRecorded ? "not-comparable" : "not-measured",
            reason: `${image.name}: compatibility (${rule}) was not judged: ${why ?? "it was not looked at"}`,
        };
    }
    const names = offenders(image.compat, rule);
    if (names.length > 0) {
        return {
            ...verdict,
            status: level,
            skip: null,
            reason: `${image.name}: ${sentences[rule]}: ${(0,model_text/* andMore */.v)(names, NAMED)}`,
        };
    }
    const { looked = 0, undecided = 0 } = rule === "unresolved-library" ? (image.compat.files ?? {}) : {};
    // Nothing is known to be missing; but what could not be told is no pass.
    return undecided > 0
        ? {
            ...verdict,
            status: "warn",
            skip: null,
            reason: `${image.name}: of ${undecided} of ${looked} native files it could not be told whether they load`,
        }
        : { ...verdict, status: "pass", skip: null, reason: `${image.name}: compatibility (${rule}) holds` };
}
/** Why nothing can be said about a rule; null where something can. */
function whyNot(compat, rule, isRecorded) {
    if (compat === null) {
        return isRecorded ? "its inputs are the baseline's, so it was not built" : "it was not looked at";
    }
    if (rule !== "smoke")
        return null;
    if (compat.smoke === null)
        return "no smoke test was run";
    if (compat.smoke.outcome !== "not-run")
        return null;
    const { command, imports } = compat.smoke;
    const reason = [command, ...imports].find((test) => test?.outcome === "not-run")?.reason;
    return `the smoke test was not run: ${reason ?? "nothing was found that it could import"}`;
}
const sentences = {
    blocked: "cannot be installed on Alpine",
    "unresolved-library": "needs what the image does not have",
    compiles: "has to be compiled on Alpine",
    relock: "has to be locked again for Alpine",
    unknown: "not proven either way on Alpine",
    smoke: "fails its smoke test",
};
/** Outcomes that are fine where something was seen that speaks for them; the others have rules of their own. */
const FINE = new Set(["pure", "musl-binary", "degraded"]);
function isSeen({ about, level }) {
    return about === "install" && level !== "built-in" && level !== "guide";
}
/** What breaks a rule, by name. */
function offenders(compat, rule) {
    const of = (install) => compat.packages.filter((item) => item.install === install).map(({ name }) => name);
    switch (rule) {
        case "blocked":
            return of("blocked");
        case "compiles":
            return of("compile");
        case "relock":
            return of("relock");
        case "unknown":
            return compat.packages
                .filter(({ install, confidence, evidence }) => install === "unknown" ||
                (FINE.has(install) && (confidence === "guess" || !evidence.some(isSeen))))
                .map(({ name }) => name);
        case "smoke":
            return failures(compat.smoke);
        case "unresolved-library":
            return [
                ...new Set(compat.lacking
                    .filter(({ when, presentElsewhere }) => when === "now" && presentElsewhere === null)
                    .map(({ name, package: owner, neededBy }) => `${owner ?? neededBy} needs ${name}`)),
            ];
    }
}
/** `its command (exit code 1: no module named app)`, `import pandas (ImportError: …)`. */
function failures(smoke) {
    const because = (reason) => (reason === null ? "" : ` (${reason})`);
    const { command = null, imports = [] } = smoke ?? {};
    return [
        ...(command?.outcome === "failed" ? [`its command${because(command.reason)}`] : []),
        ...imports
            .filter(({ outcome }) => outcome === "failed")
            .map(({ module, reason }) => `import ${module}${because(reason)}`),
    ];
}

;// CONCATENATED MODULE: ./.cache/build/js/budget/findings.js
/** Findings in a Dockerfile against the levels that somebody wrote for them: at most one verdict for each level. */


const findings_NAMED = 5;
const LEVELS = ["fail", "warn"];
/** Only rules that are written are judged: the others are told. Nothing that was not looked at passes. */
function findingVerdicts(image, levels) {
    return LEVELS.flatMap((level) => {
        const rules = new Set(Object.entries(levels ?? {}).flatMap(([rule, own]) => (own === level ? [rule] : [])));
        return rules.size === 0 ? [] : [findings_verdictOf(image, level, rules)];
    });
}
function findings_verdictOf(image, level, rules) {
    const verdict = ruleVerdict("findings", level);
    const { lint } = image;
    if (lint === null || lint.declined !== null) {
        return {
            ...verdict,
            status: "skipped",
            skip: "not-measured",
            reason: `${image.name}: findings were not judged: ${lint?.declined ?? "the Dockerfile was not looked at"}`,
        };
    }
    const broken = lint.findings.filter(({ rule }) => rules.has(rule));
    const places = broken.map(({ rule, line }) => `${rule} in line ${line}`);
    return {
        ...verdict,
        status: broken.length > 0 ? level : "pass",
        skip: null,
        reason: broken.length > 0
            ? `${image.name}: findings in ${image.dockerfile ?? "the Dockerfile"}: ${(0,model_text/* andMore */.v)(places, findings_NAMED)}`
            : `${image.name}: no finding of a rule that ${level === "fail" ? "fails" : "warns"}`,
    };
}

// EXTERNAL MODULE: ./.cache/build/js/budget/exceptions.js
var budget_exceptions = __webpack_require__(8699);
// EXTERNAL MODULE: ./.cache/build/js/budget/image-values.js
var image_values = __webpack_require__(3039);
// EXTERNAL MODULE: ./.cache/build/js/budget/threshold.js
var budget_threshold = __webpack_require__(5778);
// EXTERNAL MODULE: ./.cache/build/js/budget/text.js
var budget_text = __webpack_require__(7622);
;// CONCATENATED MODULE: ./.cache/build/js/budget/reasons.js
/** The one line that goes with a verdict: image, metric, actual, limit, overshoot and the likely remedy. */




const NAME_LIMIT = 60;
const WHY_LIMIT = 120;
const OWNER_LIMIT = 30;
/** `size 223 MB`, `own change +38.2 MB (+12.3 %)`, `saving 250 MB (55.6 %)`. */
function describeActual(metric, actual) {
    const signed = (0,metrics/* isChangeMetric */.Dn)(metric);
    const bytes = signed ? (0,model_bytes/* formatChange */.eD)(actual.bytes) : (0,model_bytes/* formatBytes */.z3)(actual.bytes);
    const percent = actual.percent === null ? "" : ` (${(0,model_bytes/* formatPercent */.l9)(actual.percent, signed)})`;
    return `${(0,metrics/* metricName */.Kh)(metric)} ${bytes}${percent}`;
}
function subjectOf(subject) {
    return (0,budget_text/* clip */.$Q)(subject.name, NAME_LIMIT);
}
function withRemark(value) {
    return value.remark === null ? "" : ` [${(0,budget_text/* clip */.$Q)(value.remark, WHY_LIMIT)}]`;
}
function limitName({ limit, threshold }) {
    const whose = limit.origin === "guide" ? "the guide's" : "the";
    // A row nobody chose is a figure to compare with, not a limit anybody set.
    const what = limit.inferred ? "figure" : `${limit.level} limit`;
    return `${whose} ${what} of ${(0,budget_threshold/* describeThreshold */.d9)(threshold)}`;
}
/** How far beyond the threshold, for those of its parts that are broken: `23 MB (11.5 %)`, `7.3 points`. */
function distance(metric, counted, threshold) {
    const parts = [];
    const sign = (0,budget_threshold/* isLowerLimit */.Fc)(metric) ? -1 : 1;
    if (threshold.bytes !== undefined && (0,budget_threshold/* outcomeOf */.sG)(metric, counted, { bytes: threshold.bytes }) === "broken") {
        const by = sign * (counted.bytes - threshold.bytes);
        const share = metric === "size" || metric === "download" ? (0,model_bytes/* percentOf */.pR)(by, threshold.bytes) : null;
        parts.push(share === null ? (0,model_bytes/* formatBytes */.z3)(by) : `${(0,model_bytes/* formatBytes */.z3)(by)} (${(0,model_bytes/* formatPercent */.l9)(share)})`);
    }
    if (threshold.percent !== undefined &&
        (0,budget_threshold/* outcomeOf */.sG)(metric, counted, { percent: threshold.percent }) === "broken") {
        const points = sign * ((counted.percent ?? 0) - threshold.percent);
        parts.push(points < 0.05 ? "less than 0.1 points" : `${(0,model_bytes/* formatPercent */.l9)(points).replace(" %", "")} points`);
    }
    return parts.join(" and ");
}
function exceptionClause(used) {
    return used === null
        ? null
        : `raised by an exception until ${used.expires} (${(0,budget_text/* clip */.$Q)(used.owner, OWNER_LIMIT)})`;
}
/** For a limit that is broken; `waived` says why it does not block. */
function brokenReason(subject, value, broken, used, waived) {
    const { metric } = subject;
    const relation = (0,budget_threshold/* isLowerLimit */.Fc)(metric) ? "below" : "over";
    const by = distance(metric, value.counted, broken.threshold);
    return (0,budget_text/* reasonLine */.$E)(`${subjectOf(subject)}: ${describeActual(metric, value.actual)}${withRemark(value)} is ${relation} ${limitName(broken)} by ${by}`, exceptionClause(used), waived, value.remedy(broken.threshold), broken.limit.inferred ? "a suggestion: `guide:` in the configuration decides" : null);
}
/** For limits that are held. */
function heldReason(subject, value, held, used) {
    const relation = (0,budget_threshold/* isLowerLimit */.Fc)(subject.metric) ? "reaches" : "is within";
    const jitter = value.counted.bytes === value.actual.bytes ? null : "within the jitter of rebuilds, counts as no change";
    return (0,budget_text/* reasonLine */.$E)(`${subjectOf(subject)}: ${describeActual(subject.metric, value.actual)}${withRemark(value)} ${relation} ${limitName(held)}`, exceptionClause(used), jitter);
}
/** For what was not judged. */
function skippedReason(subject, why, remedy) {
    return (0,budget_text/* reasonLine */.$E)(`${subjectOf(subject)}: ${(0,metrics/* metricName */.Kh)(subject.metric)} was not judged: ${(0,budget_text/* clip */.$Q)(why, WHY_LIMIT)}`, (0,budget_text/* clip */.$Q)(remedy, WHY_LIMIT));
}
/** For an exception that has run out, whatever the limit says. */
function expiredReason(subject, expired, decisive) {
    const { actual } = subject.value;
    const state = decisive === null || actual === null
        ? null
        : `${describeActual(subject.metric, actual)} ${decisive.outcome === "broken" ? "breaks" : "holds"} ${limitName(decisive)}`;
    return (0,budget_text/* reasonLine */.$E)(`${subjectOf(subject)}: the ${(0,metrics/* metricName */.Kh)(subject.metric)} exception of ${(0,budget_text/* clip */.$Q)(expired.owner, OWNER_LIMIT)} expired on ${(0,budget_text/* clip */.$Q)(expired.expires, 10)}: remove it or renew it`, state);
}

;// CONCATENATED MODULE: ./.cache/build/js/budget/metric.js



/** The verdict on one metric; null when it has neither a limit nor an expired exception. */
function judgeMetric(subject, limits, exceptions) {
    const { value } = subject;
    const [expired] = exceptions.expired;
    // An exception is the configuration's, so what it brings about is never put down to a row nobody chose.
    const own = expired === undefined ? limits : limits.filter((limit) => !limit.inferred);
    if (own.length === 0 && expired === undefined)
        return null;
    if (value.kind === "skipped" &&
        own.length > 0 &&
        (expired === undefined || value.skip === "not-measured")) {
        return skipped(subject, value.skip, skippedReason(subject, value.why, value.remedy), own, expired ?? null);
    }
    const judged = value.kind === "skipped"
        ? []
        : own.map((limit) => judgeLimit(subject.metric, value.counted, limit, exceptions));
    if (expired !== undefined)
        return expiredVerdict(subject, own, judged, expired);
    const broken = decisiveBroken(subject, judged);
    const used = broken?.used ?? judged.find((entry) => entry.used !== null)?.used ?? null;
    if (value.kind === "measured" && broken !== undefined) {
        const waiver = waiverOf(subject, broken);
        return {
            ...described(subject, broken),
            status: waiver === null ? broken.limit.level : "warn",
            reason: brokenReason(subject, value, broken, used, waiver?.note ?? null),
            skip: null,
            exception: used === null ? null : (0,budget_exceptions/* shownException */.$m)(used, false),
            waiver,
        };
    }
    if (judged.some(({ outcome }) => outcome === "undecidable")) {
        const why = `a limit in percent cannot be judged: the ${subject.metric === "saving" ? "reference" : "baseline"} is 0 bytes`;
        return skipped(subject, "not-comparable", skippedReason(subject, why, "add a limit in bytes"), own, null);
    }
    const decisive = strictest(subject.metric, judged);
    if (value.kind === "skipped" || decisive === null)
        return null;
    return {
        ...described(subject, decisive),
        status: "pass",
        reason: heldReason(subject, value, decisive, used),
        skip: null,
        exception: used === null ? null : (0,budget_exceptions/* shownException */.$m)(used, false),
        waiver: null,
    };
}
/** The broken limit of the highest level; one that blocks before one that the ratchet lets pass. */
function decisiveBroken(subject, judged) {
    const broken = judged.filter(({ outcome }) => outcome === "broken");
    return broken.findLast((entry) => waiverOf(subject, entry) === null) ?? broken.at(-1);
}
/** The ratchet's waiver of a broken limit: the base breaks the same threshold. */
function waiverOf({ metric, onBase }, { threshold }) {
    if (onBase === null || (0,budget_threshold/* outcomeOf */.sG)(metric, onBase.actual, threshold) !== "broken")
        return null;
    return { kind: "ratchet", note: onBase.note };
}
function judgeLimit(metric, counted, limit, exceptions) {
    const outcome = (0,budget_threshold/* outcomeOf */.sG)(metric, counted, limit.threshold);
    const raised = outcome === "broken" && !limit.inferred ? (0,budget_exceptions/* raisedAt */.IP)(exceptions.active, limit.level) : null;
    if (raised === null)
        return { limit, threshold: limit.threshold, outcome, used: null };
    // One that asks for more than the configured limit changes nothing: exceptions loosen, they never tighten.
    const stricter = (0,budget_threshold/* isStricter */.V$)(metric, raised.threshold, limit.threshold);
    if (stricter)
        return { limit, threshold: limit.threshold, outcome, used: null };
    return {
        limit,
        threshold: raised.threshold,
        outcome: (0,budget_threshold/* outcomeOf */.sG)(metric, counted, raised.threshold),
        used: raised.exception,
    };
}
function strictest(metric, judged) {
    return judged.reduce((found, entry) => found === null || (0,budget_threshold/* isStricter */.V$)(metric, entry.threshold, found.threshold) ? entry : found, null);
}
function described(subject, { limit, threshold }) {
    return {
        metric: subject.metric,
        limit: threshold,
        level: limit.level,
        actual: subject.value.actual,
        origin: limit.origin,
        inferred: limit.inferred,
    };
}
function skipped(subject, skip, reason, limits, expired) {
    // The highest level is what the skipped budget could have come to.
    const limit = limits.at(-1);
    return {
        ...(limit === undefined ? unlimited(subject) : described(subject, { limit, threshold: limit.threshold })),
        status: "skipped",
        reason,
        skip,
        exception: expired === null ? null : (0,budget_exceptions/* shownException */.$m)(expired, true),
        waiver: null,
    };
}
function expiredVerdict(subject, limits, judged, expired) {
    const decisive = judged.findLast(({ outcome }) => outcome === "broken") ?? strictest(subject.metric, judged);
    const limit = limits.at(-1);
    const facts = decisive !== null
        ? described(subject, decisive)
        : limit === undefined
            ? unlimited(subject)
            : described(subject, { limit, threshold: limit.threshold });
    return {
        ...facts,
        status: "fail",
        reason: expiredReason(subject, expired, decisive),
        skip: null,
        exception: (0,budget_exceptions/* shownException */.$m)(expired, true),
        waiver: null,
    };
}
function unlimited(subject) {
    const { metric, value } = subject;
    return { metric, limit: null, level: null, actual: value.actual, origin: "config", inferred: false };
}

;// CONCATENATED MODULE: ./.cache/build/js/budget/ratchet.js
/**
 * The ratchet: a limit that the base breaks as well does not block a change that makes it no worse. Here is what a
 * metric was on the base, as far as this change is known to add nothing to it; judgeMetric compares that with the limit.
 *
 * "No worse" is decided by the change of the size, which is measured. It is shrinking or within the jitter of rebuilds;
 * where head and base come from different stores or builders, and jitter is up to 0.5 %, only shrinking beyond it counts.
 */




/** Downloads differ a little even where nothing changed: compressors write timestamps and their own version. */
const DOWNLOAD_JITTER = { bytes: 16_000, percent: 0.5 };
/**
 * Estimates are within a few percent of what a registry would store, and the base's may have been made from samples
 * where the head's was not. As that could hide growth, an estimate counts only where the size, which is measured, did not grow.
 */
const ESTIMATE_JITTER = { bytes: 16_000, percent: 3 };
/** The base's value of one metric of one image. A change is counted against the base already and has none. */
function imageOnBase(metric, image) {
    const { baseline, size, reference } = image;
    if (baseline.status === "none" || size === null || (0,metrics/* isChangeMetric */.Dn)(metric))
        return null;
    if (metric === "download")
        return downloadOnBase([image], noWorse(image));
    if (baseline.bytes === null || !noWorse(image))
        return null;
    if (metric === "size")
        return baseValue(metric, { bytes: baseline.bytes, percent: null }, [image]);
    return savingOnBase(reference?.bytes ?? null, baseline.bytes, [image]);
}
/**
 * The base's value of one metric of the total. Every image has to have a baseline: one that is new, or that could not be
 * measured on the base, adds to the total.
 */
function totalOnBase(metric, total, images) {
    if ((0,metrics/* isChangeMetric */.Dn)(metric) || total.bytes === null)
        return null;
    // What is saved is counted over the images that have a reference.
    const counted = metric === "saving" ? images.filter(({ reference }) => reference !== null) : images;
    const known = counted.filter(({ baseline, change }) => baseline.bytes !== null && change !== null);
    if (counted.length === 0 || known.length < counted.length)
        return null;
    const isNoWorse = noWorseTogether(counted);
    if (metric === "download")
        return downloadOnBase(counted, isNoWorse);
    if (!isNoWorse)
        return null;
    const bytes = sum(counted.map(({ baseline }) => baseline.bytes ?? 0));
    if (metric === "size")
        return baseValue(metric, { bytes, percent: null }, counted);
    return savingOnBase(total.reference, bytes, counted);
}
/** True when the image did not grow. */
function noWorse({ change, baseline }) {
    if (change === null)
        return false;
    if (!baseline.comparable)
        return change.bytes < 0 && !change.noise;
    return change.bytes <= 0 || change.noise;
}
/** True when the images did not grow together: what one lost may make up for what another gained. */
function noWorseTogether(images) {
    const changes = images.flatMap(({ change }) => (change === null ? [] : [change]));
    const isNoise = changes.every(({ bytes, noise }) => noise || bytes === 0);
    const bytes = sum(changes.map((change) => change.bytes));
    if (images.every(({ baseline }) => baseline.comparable))
        return bytes <= 0 || isNoise;
    return bytes < 0 && !isNoise;
}
/**
 * A figure read from a registry is exact, and that of the base was read the same way; anything else is an estimate.
 * @param isNoWorse whether the size did not grow
 */
function downloadOnBase(images, isNoWorse) {
    const pairs = images.flatMap(({ size, baseline }) => size === null || baseline.status === "none" || baseline.downloadBytes === null
        ? []
        : [{ head: size.download, base: baseline.downloadBytes }]);
    if (pairs.length < images.length)
        return null;
    const isExact = pairs.every(({ head }) => head.exact);
    if (!isExact && !isNoWorse)
        return null;
    const jitter = isExact ? DOWNLOAD_JITTER : ESTIMATE_JITTER;
    const base = sum(pairs.map((pair) => pair.base));
    const head = sum(pairs.map((pair) => pair.head.bytes));
    if (head > base + (base * jitter.percent) / 100 + jitter.bytes)
        return null;
    return baseValue("download", { bytes: base, percent: null }, images);
}
/** Counted against today's reference: that of the base is not known, and a smaller reference is no growth. */
function savingOnBase(reference, base, images) {
    if (reference === null)
        return null;
    const bytes = reference - base;
    return baseValue("saving", { bytes, percent: (0,model_bytes/* percentOf */.pR)(bytes, reference) }, images);
}
function baseValue(metric, actual, images) {
    const [first] = images;
    const base = first === undefined ? "the base" : baseName(first.baseline);
    const note = (0,budget_threshold/* isLowerLimit */.Fc)(metric)
        ? `${base} is below it as well and this change does not grow what is measured`
        : `${base} is over it as well and this change does not add to it`;
    return { actual, note };
}
/** The base as a person calls it: a branch, or the commit's first characters. */
function baseName({ ref }) {
    if (ref === null || ref.trim() === "")
        return "the base";
    return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(ref) ? ref.slice(0, 10) : (0,budget_text/* clip */.$Q)(ref, 40);
}
function sum(values) {
    return values.reduce((all, value) => all + value, 0);
}

// EXTERNAL MODULE: ./.cache/build/js/budget/rules.js
var budget_rules = __webpack_require__(9194);
// EXTERNAL MODULE: ./.cache/build/js/budget/status.js
var budget_status = __webpack_require__(8503);
// EXTERNAL MODULE: ./.cache/build/js/budget/total.js
var budget_total = __webpack_require__(8823);
;// CONCATENATED MODULE: ./.cache/build/js/budget/judge.js
/** Images and the total, measured and compared, against their rules: verdicts and status. Pure. */












/**
 * One verdict for every metric that has a limit (or an expired exception), and what they come to. Nothing that could
 * not be measured passes; a row nobody chose warns at most and never asks for anything the run did not measure.
 */
function judgeImage(image, rules) {
    const budgets = metrics/* METRICS */.Cb.flatMap((metric) => {
        // The guide's saving is a word on a reference that is there; it does not ask anybody to add one.
        const limits = (0,budget_rules/* imageLimits */.Y8)(metric, rules, image.guide).filter(({ origin }) => metric !== "saving" || origin === "config" || image.reference !== null);
        const value = (0,image_values/* imageValue */.T)(metric, image);
        const onBase = rules.ratchet ? imageOnBase(metric, image) : null;
        const subject = { name: image.name, metric, value, onBase };
        if (!limits.some(({ inferred }) => inferred))
            return verdictOn(subject, limits, rules);
        const suggested = suggestedValue(metric, image, value);
        return suggested === null
            ? verdictOn(subject, [], rules)
            : verdictOn({ ...subject, value: suggested }, limits, rules);
    });
    const all = [
        ...budgets,
        ...compatVerdicts(image, rules.compat ?? null),
        ...findingVerdicts(image, rules.findings ?? null),
    ];
    return { budgets: all, status: (0,budget_status/* imageStatus */.oL)(image, all, rules.onUnmeasured) };
}
/** What a row nobody chose is compared with; null when it has nothing to say. */
function suggestedValue(metric, image, value) {
    const { guide, base } = image;
    if (guide !== null && (0,expectation/* outOfReach */.nn)(guide, base)) {
        if (metric !== "size")
            return null;
        const share = `${base?.image ?? "the base"} alone is ${(0,model_bytes/* formatBytes */.z3)(base?.bytes ?? 0)}`;
        return {
            kind: "skipped",
            skip: "out-of-reach",
            why: `the guide's figure is out of reach for this base: ${share}, the guide allows ${(0,model_bytes/* formatBytes */.z3)(guide.max)}`,
            remedy: "set a budget of your own",
            actual: value.actual,
        };
    }
    return value.kind === "skipped" ? null : value;
}
/**
 * One verdict for every metric of the total that has a limit. The guide's pair, where the budget has no size of its own,
 * is held to the guide's total. With `leftOut` images missing from the run, nothing about the total can be said.
 */
function judgeTotal(total, images, rules) {
    const { leftOut = 0, name = budget_exceptions/* TOTAL */.TV } = rules;
    const budgets = metrics/* METRICS */.Cb.flatMap((metric) => {
        const value = leftOut > 0 ? partial(leftOut) : (0,budget_total/* totalValue */.o)(metric, total, images);
        const onBase = rules.ratchet && leftOut === 0 ? totalOnBase(metric, total, images) : null;
        return verdictOn({ name, metric, value, onBase }, totalLimits(metric, total, rules), rules, budget_exceptions/* TOTAL */.TV);
    });
    return { budgets, status: (0,budget_status/* verdictsStatus */.N_)(budgets, rules.onUnmeasured) };
}
function totalLimits(metric, total, rules) {
    const configured = (0,budget_rules/* configuredLimits */.vJ)(metric, rules);
    if (configured.length > 0 || metric !== "size" || total.guide === null)
        return configured;
    return [{ level: "fail", threshold: { bytes: total.guide.max }, origin: "guide", inferred: false }];
}
function partial(leftOut) {
    const why = `this run left out ${leftOut} ${leftOut === 1 ? "image" : "images"} of the configuration`;
    return {
        kind: "skipped",
        skip: "not-comparable",
        why,
        remedy: "the total is judged over all of them together",
        actual: null,
    };
}
function verdictOn(subject, limits, rules, exceptionsOf = subject.name) {
    const exceptions = (0,budget_exceptions/* exceptionsFor */.we)(rules.exceptions, exceptionsOf, subject.metric, rules.today);
    const verdict = judgeMetric(subject, limits, exceptions);
    return verdict === null ? [] : [verdict];
}


/***/ }),

/***/ 9194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ LEVELS),
/* harmony export */   Jo: () => (/* binding */ thresholdAt),
/* harmony export */   Y8: () => (/* binding */ imageLimits),
/* harmony export */   hT: () => (/* binding */ limitOrigins),
/* harmony export */   vJ: () => (/* binding */ configuredLimits)
/* harmony export */ });
/* harmony import */ var _guide_budgets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6406);
/* harmony import */ var _model_metrics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6388);
/** Which limits an image or the total is judged by, and where each came from. */


/** Weakest first. */
const LEVELS = ["warn", "fail"];
/**
 * Where an image's limits came from, out of the effective configuration's origins.
 * @param prefix of the budget's own path, e.g. `images.api.budget` or `total`
 */
function limitOrigins(origins, prefix) {
    const of = (metric) => Object.fromEntries(LEVELS.filter((level) => [`${prefix}.${metric}.${level}`, `${prefix}.${metric}`].some((path) => origins.get(path)?.kind === "guide")).map((level) => [level, "guide"]));
    return Object.fromEntries(_model_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .METRICS */ .Cb.map((metric) => [metric, of(metric)]));
}
/** The threshold of a limit at a level, sizes in bytes as a threshold on bytes; null when the level has none. */
function thresholdAt(limit, level) {
    const value = limit?.[level];
    if (value === undefined)
        return null;
    return typeof value === "number" ? { bytes: value } : value;
}
/** Limits of one metric out of a budget, weakest level first. */
function configuredLimits(metric, rules) {
    return limitsIn(rules.budget, metric, (level) => rules.origins?.[metric]?.[level] ?? "config", false);
}
/**
 * Limits of one metric for one image: the configured ones; where there are none, those of the row chosen; where nobody
 * chose, those of the row inferred, as warnings.
 */
function imageLimits(metric, rules, guide) {
    const configured = configuredLimits(metric, rules);
    if (configured.length > 0)
        return configured;
    const { guide: choice } = rules;
    if (choice === "python-api" || choice === "nginx-frontend") {
        return limitsIn((0,_guide_budgets_js__WEBPACK_IMPORTED_MODULE_0__/* .guideBudget */ .eL)(choice), metric, () => "guide", false);
    }
    if (choice === "none" || guide === null || guide.chosen)
        return [];
    const [strictest] = limitsIn((0,_guide_budgets_js__WEBPACK_IMPORTED_MODULE_0__/* .guideBudget */ .eL)(guide.row), metric, () => "guide", true);
    return strictest === undefined ? [] : [{ ...strictest, level: "warn" }];
}
function limitsIn(budget, metric, origin, inferred) {
    return LEVELS.flatMap((level) => {
        const threshold = thresholdAt(budget[metric], level);
        return threshold === null ? [] : [{ level, threshold, origin: origin(level), inferred }];
    });
}


/***/ }),

/***/ 8503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $y: () => (/* binding */ isWaived),
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   N_: () => (/* binding */ verdictsStatus),
/* harmony export */   gX: () => (/* binding */ overallStatus),
/* harmony export */   oL: () => (/* binding */ imageStatus)
/* harmony export */ });
/* unused harmony exports worstOf, blockingStatus, countVerdicts */
const RANK = { pass: 0, warn: 1, fail: 2, error: 3 };
/** The worst of them; `pass` for none. */
function worstOf(statuses) {
    let worst = "pass";
    for (const status of statuses)
        if (RANK[status] > RANK[worst])
            worst = status;
    return worst;
}
/**
 * What a list of verdicts comes to. `pass` means that no verdict was broken; how many were skipped, and so say nothing,
 * is told by `countVerdicts`. Only a skip of kind `not-measured` has an effect: an error unless on-unmeasured is warn.
 */
function verdictsStatus(verdicts, onUnmeasured) {
    return worstOf(verdicts.map(({ status, skip }) => {
        if (status !== "skipped")
            return status;
        return skip === "not-measured" ? unmeasuredStatus(onUnmeasured) : "pass";
    }));
}
function unmeasuredStatus(onUnmeasured) {
    return onUnmeasured === "error" ? "error" : "warn";
}
/**
 * An image that failed is an error. on-unmeasured: warn softens only one that exists and could not be measured: a build
 * that failed, needed a failed one or met no engine stays an error.
 */
function imageStatus(image, verdicts, onUnmeasured) {
    const own = image.failure !== null && image.failure.kind !== "measure"
        ? "error"
        : image.failure !== null || image.size === null
            ? unmeasuredStatus(onUnmeasured)
            : "pass";
    return worstOf([own, verdictsStatus(verdicts, onUnmeasured)]);
}
/** A broken limit that was let pass: it is shown as a warning and fails nothing, whatever fail-on says. */
function isWaived(verdict) {
    return verdict.waiver !== null && verdict.status === "warn";
}
/**
 * What the run comes to without the verdicts that were let pass. Of the images their verdicts and what failed count, not
 * their status: a warning that was waived and one that was not look the same there.
 */
function blockingStatus(run) {
    const { onUnmeasured } = run.config;
    const counting = (verdicts) => verdicts.filter((verdict) => !isWaived(verdict));
    return worstOf([
        ...run.images.map((image) => imageStatus(image, counting(image.budgets), onUnmeasured)),
        verdictsStatus(counting(run.total.budgets), onUnmeasured),
        run.errors.length > 0 ? "error" : "pass",
    ]);
}
/** The worst of images, total and what went wrong outside them. */
function overallStatus(run) {
    return worstOf([
        ...run.images.map(({ status }) => status),
        verdictsStatus(run.total.budgets, run.config.onUnmeasured),
        run.errors.length > 0 ? "error" : "pass",
    ]);
}
/**
 * How the command ends: 2 (configuration or usage wrong) before 3 (something could not be built or measured) before 1
 * (a verdict says fail) before 4 (the report could not be published). fail-on maps verdicts only: `warn` fails on
 * warnings too, `never` on no verdict; errors and a wrong configuration end the run whatever it says. A broken limit
 * that was let pass fails nothing.
 */
function exitCodeOf(run, outside = {}) {
    if (outside.configurationWrong === true)
        return 2;
    const status = blockingStatus(run);
    if (status === "error")
        return 3;
    const { failOn } = run.config;
    if (failOn !== "never" && (status === "fail" || (status === "warn" && failOn === "warn")))
        return 1;
    return outside.publishFailed === true ? 4 : 0;
}
/** Counts every verdict of the report, the total's included. Skipped ones are a count of their own, never a pass. */
function countVerdicts(report) {
    const counts = { pass: 0, warn: 0, fail: 0, skipped: 0 };
    const skips = {
        "not-measured": 0,
        "no-baseline": 0,
        "no-reference": 0,
        estimate: 0,
        "not-comparable": 0,
        "out-of-reach": 0,
    };
    for (const verdict of [...report.images.flatMap(({ budgets }) => budgets), ...report.total.budgets]) {
        counts[verdict.status] += 1;
        if (verdict.skip !== null)
            skips[verdict.skip] += 1;
    }
    return { ...counts, skips, failedImages: report.images.filter(({ status }) => status === "error").length };
}


/***/ }),

/***/ 7622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ reasonLine),
/* harmony export */   $Q: () => (/* binding */ clip)
/* harmony export */ });
/* unused harmony export REASON_LIMIT */
/** One-line texts of bounded length. Escaping is the renderers' business, not ours. */
/** Reasons stay below this many characters, so that a table of them stays readable. */
const REASON_LIMIT = 299;
/** The text on one line and at most `limit` characters long, never cutting a character in two. */
function clip(text, limit) {
    // A hostile name or instruction may be megabytes long: cut before anything walks over it.
    const near = text.slice(0, limit * 4);
    const line = near.replace(/\s+/g, " ").trim();
    const whole = near.length === text.length && line.length <= limit;
    return whole ? line : `${line.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
/** Joins clauses to one reason line: what happened, then what to do, which is cut first when there is no room. */
function reasonLine(what, ...more) {
    return clip([what, ...more.filter((clause) => clause !== null && clause !== "")].join("; "), REASON_LIMIT);
}


/***/ }),

/***/ 5778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fc: () => (/* binding */ isLowerLimit),
/* harmony export */   V$: () => (/* binding */ isStricter),
/* harmony export */   d9: () => (/* binding */ describeThreshold),
/* harmony export */   sG: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* harmony import */ var _model_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5658);
/** Whether a threshold is broken. Numbers only; texts are in reasons.ts. */

/** True for metrics whose limit is a lower one. */
function isLowerLimit(metric) {
    return metric === "saving";
}
/**
 * Size, download and the changes break when the actual value is above the threshold; with bytes and percent, only when both
 * are exceeded. A saving holds when the threshold is reached; with both, only when both are. Where the percentage does
 * not exist, bytes alone decide.
 */
function outcomeOf(metric, actual, threshold) {
    const lower = isLowerLimit(metric);
    const breaks = (value, limit) => (lower ? value < limit : value > limit);
    const parts = [];
    if (threshold.bytes !== undefined)
        parts.push(breaks(actual.bytes, threshold.bytes));
    if (threshold.percent !== undefined) {
        // No growth on nothing is 0 %; any other part of nothing is no percentage at all.
        const percent = actual.percent ?? (actual.bytes === 0 && !lower ? 0 : null);
        if (percent !== null)
            parts.push(breaks(percent, threshold.percent));
    }
    if (parts.length === 0)
        return "undecidable";
    const broken = lower ? parts.some(Boolean) : parts.every(Boolean);
    return broken ? "broken" : "held";
}
/** `200 MB`, `5 %`, `10 MB and 5 %`; `write` decides how bytes are written. */
function describeThreshold(threshold, write = _model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3) {
    return [
        threshold.bytes === undefined ? null : write(threshold.bytes),
        threshold.percent === undefined ? null : (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(threshold.percent),
    ]
        .filter((part) => part !== null)
        .join(" and ");
}
/** True when `a` is harder to hold than `b`: it has the smaller upper or the larger lower limit. Bytes decide first. */
function isStricter(metric, a, b) {
    const by = (left, right) => left === undefined || right === undefined || left === right ? null : left - right;
    const difference = by(a.bytes, b.bytes) ?? by(a.percent, b.percent) ?? 0;
    return isLowerLimit(metric) ? difference > 0 : difference < 0;
}


/***/ }),

/***/ 6017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ judgeTotalOf),
/* harmony export */   m: () => (/* binding */ totalRules)
/* harmony export */ });
/* harmony import */ var _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6388);
/* harmony import */ var _exceptions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8699);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4322);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9194);
/* harmony import */ var _total_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8823);





/**
 * The rules of the total out of a configuration.
 * @param guide what the guide expects of all its images together
 */
function totalRules(config, guide) {
    const origins = (0,_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .limitOrigins */ .hT)(config.origins, _exceptions_js__WEBPACK_IMPORTED_MODULE_1__/* .TOTAL */ .TV);
    return {
        limits: budgetOf(config.total),
        fromGuide: _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .Cb.filter((metric) => Object.values(origins[metric] ?? {}).includes("guide")),
        guide,
        exceptions: config.exceptions
            .filter(({ image }) => image === _exceptions_js__WEBPACK_IMPORTED_MODULE_1__/* .TOTAL */ .TV)
            .map(({ metric, limit, reason, owner, expires }) => ({ metric, limit, reason, owner, expires })),
    };
}
/**
 * The total of these images with its verdicts. One run judges it and the merging of several alike. The guide's figure is
 * for its pair: with images left out there is none.
 */
function judgeTotalOf(images, rules, run) {
    const total = (0,_total_js__WEBPACK_IMPORTED_MODULE_4__/* .totalOf */ .e)(images, run.leftOut > 0 ? null : (rules?.guide ?? null));
    if (rules === null)
        return { ...total, budgets: [] };
    const { budgets } = (0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeTotal */ .Y)(total, images, {
        ...run,
        budget: budgetOf(rules.limits),
        origins: originsOf(rules.fromGuide),
        exceptions: rules.exceptions.map(exceptionOf),
    });
    return { ...total, budgets };
}
function levelsOf({ warn, fail }, of) {
    return {
        ...(warn === undefined ? {} : { warn: of(warn) }),
        ...(fail === undefined ? {} : { fail: of(fail) }),
    };
}
function thresholdOf({ bytes, percent }) {
    return { ...(bytes === undefined ? {} : { bytes }), ...(percent === undefined ? {} : { percent }) };
}
const sizeLimitOf = (limit) => levelsOf(limit, (bytes) => bytes);
const thresholdLimitOf = (limit) => levelsOf(limit, thresholdOf);
function budgetOf(limits) {
    const { size, download, change, "change.own": ownChange, saving } = limits;
    return {
        ...(size === undefined ? {} : { size: sizeLimitOf(size) }),
        ...(download === undefined ? {} : { download: sizeLimitOf(download) }),
        ...(change === undefined ? {} : { change: thresholdLimitOf(change) }),
        ...(ownChange === undefined ? {} : { "change.own": thresholdLimitOf(ownChange) }),
        ...(saving === undefined ? {} : { saving: thresholdLimitOf(saving) }),
    };
}
function originsOf(fromGuide) {
    return Object.fromEntries(fromGuide.map((metric) => [metric, { warn: "guide", fail: "guide" }]));
}
function exceptionOf({ metric, limit, reason, owner, expires, }) {
    // A limit in bytes and a threshold on bytes are judged alike, so one form does for both.
    const raised = levelsOf(limit, (value) => typeof value === "number" ? { bytes: value } : thresholdOf(value));
    return { image: _exceptions_js__WEBPACK_IMPORTED_MODULE_1__/* .TOTAL */ .TV, metric, limit: raised, reason, owner, expires, line: 0 };
}


/***/ }),

/***/ 8823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ totalOf),
/* harmony export */   o: () => (/* binding */ totalValue)
/* harmony export */ });
/* harmony import */ var _model_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5658);
/* harmony import */ var _change_metrics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(425);
/* harmony import */ var _image_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3039);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7622);
/** All images of a run together. */




/**
 * Sums the images, in bytes. `bytes` is null when one of them was not measured. `baseline` and `change` count only the
 * images with a baseline they can be compared with, `own` of it only when all of these have one; `reference` and `saving` only those with a reference, and only when
 * all of these have a saving.
 */
function totalOf(images, guide) {
    const sizes = images.flatMap(({ size }) => (size === null ? [] : [size.bytes]));
    // Without an engine there are no images at all: that is no total of 0 bytes.
    const complete = images.length > 0 && sizes.length === images.length;
    const changed = images.filter(hasChange);
    const counted = complete && changed.length > 0;
    const baseline = sum(changed.map((image) => image.baseline.bytes ?? 0));
    const saving = totalSaving(images);
    return {
        bytes: complete ? sum(sizes) : null,
        measured: sizes.length,
        images: images.length,
        reference: saving === null ? null : sum(withReference(images).map((image) => image.reference?.bytes ?? 0)),
        saving,
        baseline: counted ? baseline : null,
        change: counted
            ? (0,_change_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .sumOfChanges */ .OJ)(changed.map((image) => image.change), baseline)
            : null,
        guide,
    };
}
function sum(values) {
    return values.reduce((total, value) => total + value, 0);
}
function hasChange(image) {
    return image.change !== null && image.baseline.bytes !== null;
}
function withReference(images) {
    return images.filter((image) => image.reference !== null);
}
function totalSaving(images) {
    const compared = withReference(images);
    const savings = compared.flatMap(({ saving }) => (saving === null ? [] : [saving]));
    if (compared.length === 0 || savings.length < compared.length)
        return null;
    const estimates = savings.filter((saving) => saving.estimate).length;
    const bytes = sum(savings.map((saving) => saving.bytes));
    const notes = [
        compared.length < images.length ? `counts ${named(compared)}; the others have no reference` : null,
        estimates > 0 ? `an estimate: ${estimates} of ${savings.length} savings are one` : null,
    ].filter((note) => note !== null);
    return {
        bytes,
        percent: (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .percentOf */ .pR)(bytes, sum(compared.map((image) => image.reference?.bytes ?? 0))),
        estimate: estimates > 0,
        note: notes.length === 0 ? null : notes.join("; "),
    };
}
/** `api, web and 3 more`. */
function named(images) {
    const shown = images.slice(0, 3).map(({ name }) => (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(name, 30));
    const more = images.length - shown.length;
    return more > 0 ? `${shown.join(", ")} and ${more} more` : shown.join(", ");
}
/** The value of one metric of the total, or why there is none. */
function totalValue(metric, total, images) {
    const missing = images.filter(({ size }) => size === null);
    switch (metric) {
        case "size":
        case "download":
            return missing.length > 0 ? notMeasured(missing) : sumValue(metric, images);
        case "change":
        case "change.own":
            return changeValue(metric, total, images, missing);
        case "saving":
            return savingValue(total, images);
    }
}
function notMeasured(missing) {
    const why = `not measured: ${named(missing)}`;
    return {
        kind: "skipped",
        skip: "not-measured",
        why,
        remedy: "the total is judged once every image is measured",
        actual: null,
    };
}
function sumValue(metric, images) {
    const bytesOf = ({ size }) => (metric === "size" ? size?.bytes : size?.download.bytes) ?? 0;
    const actual = { bytes: sum(images.map(bytesOf)), percent: null };
    const estimated = metric === "download" && images.some(({ size }) => size?.download.exact === false);
    const remedy = () => {
        const largest = images.toSorted((a, b) => bytesOf(b) - bytesOf(a)).slice(0, 3);
        return `largest: ${largest.map((image) => `${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(image.name, 30)} ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytesOf(image))}`).join(", ")}`;
    };
    return { kind: "measured", actual, counted: actual, remark: estimated ? "an estimate" : null, remedy };
}
function changeValue(metric, total, images, missing) {
    const withBaseline = images.filter(({ baseline }) => baseline.status !== "none");
    if (withBaseline.length === 0) {
        const reason = images.find(({ baseline }) => baseline.reason !== null)?.baseline.reason ?? "none was given";
        const remedy = "without effect; it is judged once there is a baseline";
        return {
            kind: "skipped",
            skip: "no-baseline",
            why: `no image has a baseline: ${reason}`,
            remedy,
            actual: null,
        };
    }
    if (missing.length > 0)
        return notMeasured(missing);
    const { change } = total;
    if (change === null) {
        const why = "no image can be compared with its baseline";
        return {
            kind: "skipped",
            skip: "not-comparable",
            why,
            remedy: "measure the baseline again",
            actual: null,
        };
    }
    const changed = images.filter(hasChange);
    const difference = (0,_change_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .differenceFor */ .bl)(metric, change);
    if (difference === null) {
        const unknown = changed.filter((image) => (0,_change_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .differenceFor */ .bl)(metric, image.change) === null);
        const why = `base and own layers cannot be told apart in ${named(unknown)}`;
        return { kind: "skipped", skip: "not-comparable", why, remedy: _image_values_js__WEBPACK_IMPORTED_MODULE_2__/* .WHOLE_CHANGE */ .R, actual: null };
    }
    const remarks = [
        (0,_change_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .driftRemark */ .wN)(metric, change),
        changed.length < images.length ? `counts ${changed.length} of ${images.length} images` : null,
    ].filter((remark) => remark !== null);
    return {
        kind: "measured",
        actual: { bytes: difference.bytes, percent: difference.percent },
        counted: (0,_change_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .countedChange */ .lc)(difference),
        remark: remarks.length === 0 ? null : remarks.join(", "),
        remedy: () => {
            const grown = changed
                .map(({ name, change: own }) => ({ name, bytes: (0,_change_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .differenceFor */ .bl)(metric, own)?.bytes ?? 0 }))
                .toSorted((a, b) => b.bytes - a.bytes)
                .filter(({ bytes }) => bytes > 0);
            return `grew most: ${grown
                .slice(0, 3)
                .map(({ name, bytes }) => `${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(name, 30)} ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes)}`)
                .join(", ")}`;
        },
    };
}
function savingValue(total, images) {
    const compared = withReference(images);
    if (compared.length === 0) {
        const remedy = "add `reference:` with the slim variant to an image";
        return { kind: "skipped", skip: "no-reference", why: "no image has a reference", remedy, actual: null };
    }
    const { saving } = total;
    if (saving === null) {
        const why = `no saving for ${named(compared.filter((image) => image.saving === null))}`;
        return {
            kind: "skipped",
            skip: "not-measured",
            why,
            remedy: "make every image and its reference build",
            actual: null,
        };
    }
    const actual = { bytes: saving.bytes, percent: saving.percent };
    if (saving.estimate) {
        const remedy = "build the slim variants as `reference:`";
        return {
            kind: "skipped",
            skip: "estimate",
            why: saving.note ?? "the saving is an estimate",
            remedy,
            actual,
        };
    }
    return {
        kind: "measured",
        actual,
        counted: actual,
        remark: compared.length < images.length ? `counts ${compared.length} of ${images.length} images` : null,
        remedy: () => {
            const least = compared.toSorted((a, b) => (a.saving?.bytes ?? 0) - (b.saving?.bytes ?? 0)).slice(0, 3);
            return `save least: ${least.map((image) => `${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(image.name, 30)} ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(image.saving?.bytes ?? 0)}`).join(", ")}`;
        },
    };
}


/***/ }),

/***/ 6406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eL: () => (/* binding */ guideBudget),
/* harmony export */   je: () => (/* binding */ isGuidePair),
/* harmony export */   nE: () => (/* binding */ guidePairTotal)
/* harmony export */ });
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7909);
/* harmony import */ var _derived_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5197);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4355);



/**
 * The budget a row stands for. The size limit is the upper end of the row and fails.
 *
 * The expected saving (python-api only; the frontend has nothing to save) is the lower end of what the guide's figures
 * give, cut to whole percent because the figures are approximations. It warns and never fails: the dependencies
 * decide it, not the author. Wheels weigh about the same on musl as on glibc, so an image with large dependencies saves
 * the base difference and the build tools and no more, however well it was built.
 */
function guideBudget(row) {
    const { max, reference } = (0,_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .guideRow */ .xA)(row);
    const saving = (0,_derived_js__WEBPACK_IMPORTED_MODULE_1__/* .savingPercentRange */ .t6)({ min: reference, max: reference }, (0,_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .guideRow */ .xA)(row)).min;
    const size = { fail: max };
    return saving > 0 ? { size, saving: { warn: { percent: Math.floor(saving) } } } : { size };
}
/** True when the images are exactly the guide's pair: one API, one frontend, both chosen, and nothing else. */
function isGuidePair(images) {
    return (images.length === 2 &&
        images.some(({ guide }) => guide === "python-api") &&
        images.some(({ guide }) => guide === "nginx-frontend"));
}
/** The total's limit when the images are the guide's pair, else null: the guide has no total for anything else. */
function guidePairTotal(images) {
    return isGuidePair(images) ? { fail: _figures_js__WEBPACK_IMPORTED_MODULE_0__/* .FIGURES */ .SL.results.total.after.max } : null;
}


/***/ }),

/***/ 5197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _K: () => (/* binding */ guideDisagreements),
/* harmony export */   t6: () => (/* binding */ savingPercentRange)
/* harmony export */ });
/* unused harmony exports savingRange, agrees, formatRange */
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7909);
/**
 * What follows from the guide's figures: savings and percentages, and the places where the guide's own text says
 * something else. The figures win; the report names the row.
 */

/** Bytes saved going from `before` to `after`: smallest saving first. */
function savingRange(before, after) {
    return { min: before.min - after.max, max: before.max - after.min };
}
/** The same in percent of `before`. @throws RangeError when `before` could be 0: no percentage exists then. */
function savingPercentRange(before, after) {
    if (before.min <= 0)
        throw new RangeError("a saving in percent needs a size to be counted against");
    return {
        min: ((before.min - after.max) / before.min) * 100,
        max: ((before.max - after.min) / before.max) * 100,
    };
}
function sum(...ranges) {
    return {
        min: ranges.reduce((total, range) => total + range.min, 0),
        max: ranges.reduce((total, range) => total + range.max, 0),
    };
}
// Stated percentages are whole numbers, rounded or cut off: less than a point apart says the same.
const PERCENT_TOLERANCE = 1;
function megabytes(stated, figures) {
    return { unit: "MB", text: stated.text, min: stated.min, max: stated.max, figures };
}
function percentage(stated, figures) {
    return { unit: "%", text: stated.text, min: stated.min, max: stated.max, figures };
}
/** Whether a stated range (bytes or percent) says what the figures give: sizes exactly, percentages to the point. */
function agrees(part) {
    const apart = Math.max(Math.abs(part.min - part.figures.min), Math.abs(part.max - part.figures.max));
    return part.unit === "%" ? apart < PERCENT_TOLERANCE : apart === 0;
}
function checks() {
    const { comparison, frontendImage, advantages, runtimeStage, results, verification, summary } = _figures_js__WEBPACK_IMPORTED_MODULE_0__/* .FIGURES */ .SL;
    const fullPercent = savingPercentRange(comparison.slimFull, comparison.alpineFull);
    const totalSaving = savingRange(results.total.before, results.total.after);
    const single = (stated, figures) => ({
        source: stated.source,
        parts: [megabytes(stated, figures)],
    });
    return [
        {
            source: comparison.savingFull.source,
            parts: [
                megabytes(comparison.savingBase, savingRange(comparison.slimBase, comparison.alpineBase)),
                megabytes(comparison.savingFull, savingRange(comparison.slimFull, comparison.alpineFull)),
                percentage(comparison.savingPercent, fullPercent),
            ],
        },
        single(frontendImage, results.frontend.after),
        single(advantages.slimBase, comparison.slimBase),
        single(advantages.alpineBase, comparison.alpineBase),
        single(runtimeStage, comparison.alpineFull),
        single(results.apiBase.saving, savingRange(results.apiBase.before, results.apiBase.after)),
        single(results.apiFull.saving, savingRange(results.apiFull.before, results.apiFull.after)),
        single(results.frontend.saving, savingRange(results.frontend.before, results.frontend.after)),
        single(results.total.before, sum(results.apiFull.before, results.frontend.before)),
        single(results.total.after, sum(results.apiFull.after, results.frontend.after)),
        {
            source: results.total.saving.source,
            parts: [
                megabytes(results.total.saving, totalSaving),
                percentage(results.total.savingPercent, savingPercentRange(results.total.before, results.total.after)),
            ],
        },
        single(verification.api, results.apiFull.after),
        single(verification.frontend, results.frontend.after),
        { source: summary.reduction.source, parts: [percentage(summary.reduction, fullPercent)] },
        single(summary.saving, totalSaving),
    ];
}
/** Whole figures stay whole, others get one decimal: `250-300 MB`, `52.6-63.2 %`, `25 MB`. */
function formatRange(range, unit) {
    const scale = unit === "MB" ? 1e6 : 1;
    const write = (value) => String(Math.round((value / scale) * 10) / 10);
    const [min, max] = [write(range.min), write(range.max)];
    return `${min === max ? min : `${min}-${max}`} ${unit}`;
}
function joinParts(texts) {
    const [first = "", ...rest] = texts;
    return rest.length === 0 ? first : `${first} (${rest.join(", ")})`;
}
/**
 * Every row whose stated sizes or percentages do not follow from the guide's figures, in the guide's order. Computed,
 * not listed: correcting a figure makes its row disappear from here.
 */
function guideDisagreements() {
    return checks()
        .filter((check) => !check.parts.every(agrees))
        .map(({ source, parts }) => {
        const says = joinParts(parts.map((part) => part.text));
        const computed = joinParts(parts.map((part) => formatRange(part.figures, part.unit)));
        return {
            source,
            says,
            computed,
            message: `the guide's row "${source.row}" (${source.heading}) says ${says}, its other figures give ${computed}`,
        };
    });
}


/***/ }),

/***/ 754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lt: () => (/* binding */ totalExpectation),
/* harmony export */   Um: () => (/* binding */ guideSilence),
/* harmony export */   nn: () => (/* binding */ outOfReach),
/* harmony export */   pG: () => (/* binding */ expectation)
/* harmony export */ });
/* unused harmony exports GUIDE_SILENT, baseBreaks */
/* harmony import */ var _model_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5658);
/* harmony import */ var _budgets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6406);
/* harmony import */ var _derived_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5197);
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7909);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4355);
/** What the guide expects of one image or of the pair, put into the report's terms. */





/** What the report says of an image that no row fits. */
const GUIDE_SILENT = "the guide says nothing about this image";
/**
 * The row in the report's terms. The note carries what a reader must know before trusting the figure: that it is out
 * of reach for the base, that the base is a stand-in, that the guide contradicts itself on this row.
 */
function expectation({ row, chosen, base }) {
    const notes = [
        baseNote({ chosen, max: row.max }, base),
        base?.standIn === true ? "the base is a stand-in, so its size is not the official base's" : null,
        disagreementOn(row.source),
    ].filter((note) => note !== null);
    return {
        row: row.name,
        label: row.label,
        chosen,
        min: row.min,
        max: row.max,
        note: notes.length === 0 ? null : notes.join("; "),
    };
}
/** True when the base alone, before the image adds anything, exceeds the row: no author of this image can reach it. */
function baseBreaks(row, base) {
    return typeof base?.bytes === "number" && base.bytes > row.max;
}
/**
 * Official bases have grown since the guide was written. A row nobody chose that the base already breaks is told as
 * out of reach and does not warn.
 */
function outOfReach(row, base) {
    return !row.chosen && baseBreaks(row, base);
}
function baseNote(row, base) {
    if (base === null || base.bytes === null || !baseBreaks(row, base))
        return null;
    const facts = `${base.image ?? "the base"} alone is ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(base.bytes)}, the guide allows ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(row.max)}`;
    return row.chosen ? facts : `the guide's figure is out of reach for this base: ${facts}`;
}
function disagreementOn(source) {
    const found = (0,_derived_js__WEBPACK_IMPORTED_MODULE_2__/* .guideDisagreements */ ._K)().find((entry) => entry.source.heading === source.heading && entry.source.row === source.row);
    return found?.message ?? null;
}
/** `GUIDE_SILENT` for a measured image that no row fits and nobody excluded from the guide, else null. */
function guideSilence(choice, base) {
    return choice === "infer" && base !== null && (0,_rows_js__WEBPACK_IMPORTED_MODULE_4__/* .inferGuideRow */ .JX)(base) === null ? GUIDE_SILENT : null;
}
/** What the guide expects of all images together; null unless they are the guide's pair, both rows chosen. */
function totalExpectation(images) {
    if (!(0,_budgets_js__WEBPACK_IMPORTED_MODULE_1__/* .isGuidePair */ .je)(images))
        return null;
    const { after, saving } = _figures_js__WEBPACK_IMPORTED_MODULE_3__/* .FIGURES */ .SL.results.total;
    return {
        label: "Python API and nginx frontend together",
        min: after.min,
        max: after.max,
        note: disagreementOn(saving.source),
    };
}


/***/ }),

/***/ 4355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JX: () => (/* binding */ inferGuideRow),
/* harmony export */   xA: () => (/* binding */ guideRow)
/* harmony export */ });
/* unused harmony export GUIDE_ROW_NAMES */
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7909);

const ROWS = {
    "python-api": {
        name: "python-api",
        label: "Python API with dependencies on Alpine",
        min: _figures_js__WEBPACK_IMPORTED_MODULE_0__/* .FIGURES */ .SL.results.apiFull.after.min,
        max: _figures_js__WEBPACK_IMPORTED_MODULE_0__/* .FIGURES */ .SL.results.apiFull.after.max,
        reference: _figures_js__WEBPACK_IMPORTED_MODULE_0__/* .FIGURES */ .SL.results.apiFull.before.max,
        source: _figures_js__WEBPACK_IMPORTED_MODULE_0__/* .FIGURES */ .SL.results.apiFull.after.source,
    },
    // "Verification" allows 30 MB where "Expected Results" says 25 MB; the wider figure is the one to hold users to.
    "nginx-frontend": {
        name: "nginx-frontend",
        label: "nginx frontend on Alpine",
        min: _figures_js__WEBPACK_IMPORTED_MODULE_0__/* .FIGURES */ .SL.verification.frontend.min,
        max: _figures_js__WEBPACK_IMPORTED_MODULE_0__/* .FIGURES */ .SL.verification.frontend.max,
        reference: _figures_js__WEBPACK_IMPORTED_MODULE_0__/* .FIGURES */ .SL.results.frontend.before.max,
        source: _figures_js__WEBPACK_IMPORTED_MODULE_0__/* .FIGURES */ .SL.verification.frontend.source,
    },
};
const GUIDE_ROW_NAMES = (/* unused pure expression or super */ null && (["python-api", "nginx-frontend"]));
/** The row as the guide has it. Sizes in bytes. */
function guideRow(name) {
    return ROWS[name];
}
/**
 * Which row fits an image nobody chose one for: a suggestion, never a budget that blocks. Any Python base is the
 * guide's API (its "before" is Debian, its "after" Alpine); nginx only on Alpine, because the guide says nothing about
 * nginx elsewhere. null means the guide says nothing about this image.
 */
function inferGuideRow(base) {
    if (base === null)
        return null;
    if (base.family === "python")
        return "python-api";
    // os-release decides where it was read; without one, musl is what tells Alpine from Debian.
    const onAlpine = base.distribution === null ? base.libc === "musl" : /^alpine(?:\s|$)/i.test(base.distribution);
    return base.family === "nginx" && onAlpine ? "nginx-frontend" : null;
}


/***/ })

};
