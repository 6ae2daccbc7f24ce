export const id = 139;
export const ids = [139];
export const modules = {

/***/ 8617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCompatCommand: () => (/* binding */ runCompatCommand)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./.cache/build/js/compat/target.js
var compat_target = __webpack_require__(3849);
// EXTERNAL MODULE: ./.cache/build/js/image/layer-store.js
var layer_store = __webpack_require__(3364);
// EXTERNAL MODULE: ./.cache/build/js/image/limits.js
var limits = __webpack_require__(3777);
// EXTERNAL MODULE: ./.cache/build/js/engine/engine.js + 4 modules
var engine = __webpack_require__(661);
// EXTERNAL MODULE: ./.cache/build/js/model/bytes.js
var model_bytes = __webpack_require__(5658);
// EXTERNAL MODULE: ./.cache/build/js/report/compat-document.js
var compat_document = __webpack_require__(4218);
// EXTERNAL MODULE: ./.cache/build/js/report/compat-evidence.js
var compat_evidence = __webpack_require__(1318);
// EXTERNAL MODULE: ./.cache/build/js/report/compat-guide.js
var compat_guide = __webpack_require__(6463);
// EXTERNAL MODULE: ./.cache/build/js/report/compat-lines.js
var compat_lines = __webpack_require__(8192);
// EXTERNAL MODULE: ./.cache/build/js/report/escape.js
var report_escape = __webpack_require__(7739);
// EXTERNAL MODULE: ./.cache/build/js/report/inside.js
var inside = __webpack_require__(4424);
// EXTERNAL MODULE: ./.cache/build/js/report/text-lines.js
var text_lines = __webpack_require__(8857);
;// CONCATENATED MODULE: ./.cache/build/js/report/compat-text.js
/** The terminal's rendering of compatibility. */






const INDENT = "  ";
const ROWS = 40;
const LACKING = 20;
const NAME_MAX = 200;
/** Everything that `image-budget compat` has to say. */
function renderCompat(document, options) {
    const terminal = { ...options, width: Math.max(text_lines/* LEAST_WIDTH */.$R, options.width) };
    const { target, source } = document;
    const python = target.python === null ? "" : `, Python ${target.python}`;
    const title = `${(0,report_escape/* plainLine */.h0)(source.name, NAME_MAX)} on Alpine ${target.alpine} (musl ${target.musl}${python}, ${target.architecture})`;
    return (0,text_lines/* terminalText */.eR)([title, ...compatLines(document, terminal)], terminal);
}
/** The lines below an image's name. */
function compatLines(report, terminal) {
    const say = (text) => (0,text_lines/* wrap */.LV)(text, terminal.width, `${INDENT}${INDENT}`, INDENT);
    const recommendation = (0,compat_lines/* recommendationLine */.Ad)(report, inside/* TERMINAL */.ff);
    const saving = (0,compat_lines/* savingLine */.JK)(report, inside/* TERMINAL */.ff);
    const smoke = (0,compat_lines/* smokeLine */.ey)(report, inside/* TERMINAL */.ff);
    const guide = (0,compat_guide/* guideLine */.z)(report, inside/* TERMINAL */.ff);
    const more = report.recommendation?.reasons.slice(1) ?? [];
    return [
        ...say((0,compat_lines/* countsLine */.J7)(report, inside/* TERMINAL */.ff)),
        ...(recommendation === null ? [] : say(`recommendation: ${recommendation}`)),
        ...more.flatMap((reason) => say((0,report_escape/* plainLine */.h0)(reason, 400))),
        ...(saving === null ? [] : say(`expected saving ${saving}`)),
        ...(guide === null ? [] : say(guide)),
        ...(smoke === null ? [] : say(smoke)),
        ...(0,compat_lines/* smokeDetails */.C8)(report, inside/* TERMINAL */.ff, LACKING).flatMap(say),
        ...lacking(report, say),
        ...compat_text_packages(report, terminal),
        ...apk(report, say),
        ...report.notes.flatMap((note) => say(`note: ${(0,report_escape/* plainLine */.h0)(note, 1000)}`)),
    ];
}
function lacking(report, say) {
    const shown = report.lacking.slice(0, LACKING);
    const rest = report.lacking.length - shown.length;
    return [
        ...shown.flatMap((each) => say((0,compat_lines/* lackingLine */.gk)(each, inside/* TERMINAL */.ff))),
        ...(rest === 0 ? [] : say(`and ${(0,inside/* countOf */.pq)(rest, "more", "more")}`)),
    ];
}
function compat_text_packages(report, terminal) {
    const shown = (0,compat_lines/* troubled */.Y3)(report.packages);
    if (shown.length === 0)
        return [];
    const rows = shown
        .slice(0, ROWS)
        .map((item) => [
        (0,report_escape/* plainLine */.h0)(item.name, NAME_MAX),
        (0,report_escape/* plainLine */.h0)(item.version ?? "–", 40),
        compat_lines/* INSTALL_WORDS */.SN[item.install],
        item.confidence,
        (0,report_escape/* plainLine */.h0)((0,compat_evidence/* describeEvidence */.R)(item), 300),
    ]);
    const columns = [
        { title: "PACKAGE", align: "left", gives: true },
        { title: "VERSION", align: "left" },
        { title: "ON ALPINE", align: "left" },
        { title: "HOW SURE", align: "left" },
        { title: "BECAUSE", align: "left", gives: true },
    ];
    const table = (0,text_lines/* tableLines */.oW)({ columns, rows }, { ...terminal, width: terminal.width - INDENT.length });
    const rest = shown.length - rows.length;
    return [
        "",
        ...[...table, ...(rest > 0 ? [`and ${(0,inside/* countOf */.pq)(rest, "more", "more")}`] : [])].map((line) => INDENT + line),
        "",
    ];
}
function apk({ apk: { build, runtime } }, say) {
    const line = (title, list) => list.length === 0
        ? []
        : say(`${title}: apk add --no-cache ${list.map(({ name }) => (0,report_escape/* plainLine */.h0)(name, 80)).join(" ")}`);
    return [...line("builder stage", build), ...line("runtime stage", runtime)];
}

// EXTERNAL MODULE: ./.cache/build/js/runner/package-index.js + 7 modules
var package_index = __webpack_require__(8159);
// EXTERNAL MODULE: ./.cache/build/js/runner/redact.js + 2 modules
var redact = __webpack_require__(4000);
// EXTERNAL MODULE: ./.cache/build/js/runner/signals.js
var signals = __webpack_require__(7711);
// EXTERNAL MODULE: ./.cache/build/js/stages/compat.js + 24 modules
var compat = __webpack_require__(4623);
// EXTERNAL MODULE: ./.cache/build/js/compat/python/locks/marker-table.js
var marker_table = __webpack_require__(8335);
// EXTERNAL MODULE: ./.cache/build/js/compat/python/specifier.js
var specifier = __webpack_require__(2541);
// EXTERNAL MODULE: ./.cache/build/js/compat/python/version.js
var python_version = __webpack_require__(909);
;// CONCATENATED MODULE: ./.cache/build/js/compat/python/locks/wanted.js



const OWN_GROUPS = new Set(["main", "default"]);
/** Entries of one name, and constraints on one name, that are told apart; beyond that every entry is meant. */
const MOST_OF_A_NAME = 50;
const NONE = [];
/**
 * For each package of a lock, in its order, whether it is wanted on the target. An entry that nothing in the lock wants
 * counts as wanted by the project, unless the lock names its projects.
 *
 * @param project the project's own requirements (its pyproject.toml), for locks that do not name them
 */
function wantedPackages(lock, target, project = null) {
    const markers = new marker_table/* MarkerTable */.V(target, lock.defaultGroups);
    const own = lock.packages.map((one) => {
        const isMain = one.groups === null || one.groups.some((group) => OWN_GROUPS.has(group));
        return {
            applies: markers.holds(one.marker),
            marker: one.marker,
            scope: isMain ? "main" : "optional",
            isCertain: true,
        };
    });
    if (lock.markersOn === "packages")
        return own;
    const graph = new Graph(lock.packages, markers);
    const roots = lock.packages.some((one) => one.isProject) ? null : (project?.packages ?? null);
    const found = roots !== null || lock.packages.some((one) => one.isProject) ? graph.reached(roots) : graph.leftOver();
    return own.map((one, index) => {
        if (one.applies === false)
            return one;
        const other = found[index];
        if (other === undefined || other.applies === true) {
            return { ...one, scope: one.scope === "main" ? (other?.scope ?? "main") : "optional" };
        }
        return { ...other, scope: one.scope };
    });
}
/** Entries by what is asked of them. */
class Graph {
    #packages;
    #markers;
    #byName = new Map();
    /** Entries by name and constraint, found once. */
    #meant = new Map();
    #constraints = new Map();
    /** Entries of names that have too many: each counts as wanted. */
    #crowd;
    constructor(packages, markers) {
        this.#packages = packages;
        this.#markers = markers;
        for (const [index, { name }] of packages.entries()) {
            const entries = this.#byName.get(name);
            if (entries === undefined)
                this.#byName.set(name, [index]);
            else
                entries.push(index);
        }
        this.#crowd = [...this.#byName.values()].filter((entries) => entries.length > MOST_OF_A_NAME).flat();
    }
    /** What can be reached from the projects in the lock, or from the given requirements. */
    reached(requirements) {
        const main = this.#walk(requirements, { optional: false, unsure: false });
        const any = this.#walk(requirements, { optional: true, unsure: false });
        const perhaps = this.#walk(requirements, { optional: true, unsure: true });
        const refused = this.#refusals();
        return this.#packages.map(({ name, isProject }, index) => {
            if (isProject || main.has(index))
                return { applies: true, marker: null, scope: "main", isCertain: true };
            if (any.has(index))
                return { applies: true, marker: null, scope: "optional", isCertain: true };
            const applies = perhaps.has(index) ? null : false;
            return { applies, marker: refused.get(name) ?? null, scope: "main", isCertain: true };
        });
    }
    #walk(requirements, how) {
        const seen = new Set(this.#crowd);
        const extras = new Map();
        const todo = this.#crowd.map((index) => {
            return { index, when: null };
        });
        const followed = new Set();
        const follow = (edge) => {
            const holds = this.#markers.holds(edge.marker);
            if (holds === false || (holds === null && !how.unsure))
                return;
            const key = `${constraintOf(edge)}\0${edge.extras.join()}`;
            if (followed.has(key))
                return;
            followed.add(key);
            for (const index of this.#entries(edge)) {
                if (!seen.has(index))
                    todo.push({ index, when: null });
                seen.add(index);
                const active = extras.get(index) ?? new Set();
                extras.set(index, active);
                for (const extra of edge.extras) {
                    if (active.has(extra))
                        continue;
                    active.add(extra);
                    todo.push({ index, when: extra });
                }
            }
        };
        for (const one of requirements ?? []) {
            if (how.optional || one.groups?.includes("main") === true)
                follow({ ...one, extras: [], when: null });
        }
        if (requirements === null) {
            for (const one of this.#packages.filter(({ isProject }) => isProject)) {
                for (const edge of one.dependencies)
                    if (how.optional || edge.when === null)
                        follow(edge);
            }
        }
        const conditions = new Map();
        for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
            const one = this.#packages[next.index];
            if (one === undefined || one.isProject)
                continue;
            const edges = conditions.get(next.index) ?? byCondition(one.dependencies);
            conditions.set(next.index, edges);
            for (const edge of edges.get(next.when) ?? [])
                follow(edge);
        }
        return seen;
    }
    /**
     * What is left when everything is taken away that others in the lock want, but nobody on this target. Packages that
     * want each other in a circle stay: the project may want one of them.
     */
    leftOver() {
        // Of each entry the number of edges to it that hold, and of those that may.
        const live = new Int32Array(this.#packages.length);
        const sure = new Int32Array(this.#packages.length);
        const total = new Int32Array(this.#packages.length);
        const edges = this.#packages.map((one, from) => one.dependencies.map((edge) => {
            const holds = this.#markers.holds(edge.marker);
            const to = this.#entries(edge);
            for (const index of to) {
                if (index === from)
                    continue;
                total[index] = (total[index] ?? 0) + 1;
                if (holds !== false)
                    live[index] = (live[index] ?? 0) + 1;
                if (holds === true)
                    sure[index] = (sure[index] ?? 0) + 1;
            }
            return { to, holds };
        }));
        const gone = new Set();
        const todo = [];
        const drop = (index) => {
            if (gone.has(index) || (total[index] ?? 0) === 0 || (live[index] ?? 0) > 0)
                return;
            gone.add(index);
            todo.push(index);
        };
        for (const index of this.#packages.keys())
            drop(index);
        for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
            for (const { to, holds } of edges[next] ?? []) {
                if (holds === false)
                    continue;
                for (const index of to) {
                    if (index === next)
                        continue;
                    live[index] = (live[index] ?? 0) - 1;
                    if (holds)
                        sure[index] = (sure[index] ?? 0) - 1;
                    drop(index);
                }
            }
        }
        const refused = this.#refusals();
        return this.#packages.map(({ name }, index) => {
            const isSure = (total[index] ?? 0) === 0 || (sure[index] ?? 0) > 0;
            const applies = gone.has(index) ? false : isSure ? true : null;
            const marker = applies === true ? null : (refused.get(name) ?? null);
            return { applies, marker, scope: "main", isCertain: false };
        });
    }
    /** For each name one marker that keeps it away, or that nobody understands. */
    #refusals() {
        const refused = new Map();
        for (const { dependencies } of this.#packages) {
            for (const { name, marker } of dependencies) {
                if (marker !== null && !refused.has(name) && this.#markers.holds(marker) !== true)
                    refused.set(name, marker);
            }
        }
        return refused;
    }
    #entries(edge) {
        const all = this.#byName.get(edge.name) ?? [];
        if (all.length > MOST_OF_A_NAME)
            return NONE;
        if (all.length <= 1 || (edge.version ?? edge.specifiers) === null)
            return all;
        const key = constraintOf(edge);
        const known = this.#meant.get(key);
        if (known !== undefined)
            return known;
        const count = (this.#constraints.get(edge.name) ?? 0) + 1;
        this.#constraints.set(edge.name, count);
        if (count > MOST_OF_A_NAME)
            return all;
        const meant = all.filter((index) => this.#meets(index, edge));
        // A constraint that no entry meets was not understood: then every entry may be meant.
        const entries = meant.length === 0 ? all : meant;
        this.#meant.set(key, entries);
        return entries;
    }
    #meets(index, edge) {
        const written = this.#packages[index]?.version ?? null;
        if (edge.version !== null)
            return written === edge.version;
        const version = written === null ? null : (0,python_version/* parseVersion */.ot)(written);
        const specifiers = (0,specifier/* parseSpecifiers */.$h)(edge.specifiers ?? "");
        return version === null || specifiers === null || (0,specifier/* allows */.NB)(specifiers, version, { prereleases: true });
    }
}
function constraintOf({ name, version, specifiers, }) {
    return `${name}\0${version ?? ""}\0${specifiers ?? ""}`;
}
function byCondition(edges) {
    const groups = new Map();
    for (const edge of edges) {
        const group = groups.get(edge.when);
        if (group === undefined)
            groups.set(edge.when, [edge]);
        else
            group.push(edge);
    }
    return groups;
}

// EXTERNAL MODULE: ./.cache/build/js/compat/python/verdict.js + 2 modules
var verdict = __webpack_require__(9391);
;// CONCATENATED MODULE: ./.cache/build/js/compat/python/judge-lock.js



/** Judges a lock. Its problems are its own: what could not be read is not among the packages. */
function judgeLock(lock, target, options) {
    const markers = new marker_table/* MarkerTable */.V(target, lock.defaultGroups);
    const excluded = exclusion(lock, markers);
    const wanted = wantedPackages(lock, target, options.project ?? null);
    const others = alternatives(lock.packages, markers, (index) => wanted[index]?.applies !== false);
    const packages = [];
    for (const [index, one] of lock.packages.entries()) {
        const about = wanted[index];
        if (one.isProject || about === undefined)
            continue;
        const isOther = others.has(one.name) && markers.pythonFits(one.requiresPython) === false;
        packages.push((0,verdict/* judgePackage */.E)({
            ...one,
            where: one.line === null ? options.fileName : `${options.fileName}:${one.line}`,
            // Of two entries of one name the one for another Python is simply not the one meant.
            wanted: isOther
                ? { ...about, applies: false, marker: `python_version ${one.requiresPython ?? ""}` }
                : about,
            excluded,
        }, target, options.pages?.get(one.name) ?? null));
    }
    return { packages, excluded };
}
/** Names with an entry that is wanted and lets the target's Python in. */
function alternatives(packages, markers, isWanted) {
    const names = new Set();
    for (const [index, { name, requiresPython }] of packages.entries()) {
        if (isWanted(index) && markers.pythonFits(requiresPython) !== false)
            names.add(name);
    }
    return names;
}
function exclusion({ requiresPython, environments }, markers) {
    if (markers.pythonFits(requiresPython) === false) {
        return `The lock is for Python ${requiresPython ?? ""}, and leaves out files for others`;
    }
    const isElsewhere = environments.length > 0 && environments.every((environment) => markers.holds(environment) === false);
    return isElsewhere
        ? "The lock is for other environments than the target's, and leaves out files for others"
        : null;
}

// EXTERNAL MODULE: ./.cache/build/js/compat/node/platform.js
var platform = __webpack_require__(8196);
;// CONCATENATED MODULE: ./.cache/build/js/compat/node/families.js

/** The packages of a lock by name, and which names are somebody's platform packages. */
class LockIndex {
    #byName = new Map();
    /** Members that a parent in the lock lists. */
    #carried = new Set();
    /** Families that have a member for musl, in the lock or in a parent's list. */
    #withMusl = new Set();
    constructor(packages) {
        for (const item of packages) {
            const known = this.#byName.get(item.name);
            if (known === undefined)
                this.#byName.set(item.name, [item]);
            else
                known.push(item);
            this.#noteMusl(item.name);
            for (const name of item.optionalDependencies) {
                if ((0,platform/* namedPlatform */.$h)(name) === null)
                    continue;
                this.#carried.add(name);
                this.#noteMusl(name);
            }
        }
    }
    get(name) {
        return this.#byName.get(name)?.[0] ?? null;
    }
    /** Some package of the lock lists it among its platform packages and answers for it. */
    isCarried(name) {
        return this.#carried.has(name);
    }
    /** The family of this name has a sibling for musl, on the same system and processor. */
    hasMuslSibling(name) {
        const family = (0,platform/* namedPlatform */.$h)(name)?.family;
        return family !== undefined && this.#withMusl.has(family);
    }
    #noteMusl(name) {
        const named = (0,platform/* namedPlatform */.$h)(name);
        if (named?.libc === "musl")
            this.#withMusl.add(named.family);
    }
}
/**
 * The families of a package's platform packages, one for each binary it takes (sharp takes two); empty for a package that
 * has none for Linux.
 */
function familiesOf(parent, index, target) {
    const families = new Map();
    /** Stems of families that Linux has on some processor, each with a member's name. */
    const onLinux = new Map();
    for (const name of parent.optionalDependencies) {
        const named = (0,platform/* namedPlatform */.$h)(name);
        if (named?.os !== "linux")
            continue;
        const [stem = ""] = named.family.split(" ", 1);
        if (!onLinux.has(stem))
            onLinux.set(stem, name);
        if (named.cpu !== (0,platform/* cpuOf */.cJ)(target))
            continue;
        const locked = index.get(name);
        // The lock's own word counts where there is one: a name without a libc may still be for glibc alone.
        const libc = locked === null ? named.libc : (0,platform/* libcOf */.Qb)(locked);
        if (locked !== null && !(0,platform/* isForTarget */.fX)(locked, target))
            continue;
        const members = families.get(stem) ?? [];
        members.push({ name, libc, locked });
        families.set(stem, members);
    }
    return [...onLinux].map(([stem, name]) => {
        const members = families.get(stem);
        return members === undefined ? { kind: "other-processor", name } : stateOf(members);
    });
}
function stateOf(members) {
    const musl = members.filter(({ libc }) => libc === "musl");
    for (const { locked } of musl)
        if (locked !== null)
            return { kind: "musl", member: locked };
    const [missing] = musl;
    if (missing !== undefined)
        return { kind: "not-locked", name: missing.name };
    const [any] = members.filter(({ libc }) => libc === null);
    if (any !== undefined) {
        return any.locked === null
            ? { kind: "not-locked", name: any.name }
            : { kind: "any-libc", member: any.locked };
    }
    const [glibc] = members;
    return { kind: "glibc-only", name: glibc?.name ?? "", member: glibc?.locked ?? null };
}

// EXTERNAL MODULE: ./.cache/build/js/compat/node/install-verdict.js
var install_verdict = __webpack_require__(9772);
// EXTERNAL MODULE: ./.cache/build/js/compat/node/knowledge.js
var knowledge = __webpack_require__(8735);
;// CONCATENATED MODULE: ./.cache/build/js/compat/node/family-verdict.js


/** Of several binaries the worst decides: sharp does not work without its libvips. */
const WORST_FIRST = [
    "blocked",
    "unknown",
    "compile",
    "relock",
    "degraded",
    "musl-binary",
    "pure",
];
/**
 * The verdict on a package by its families, of which there is at least one. The lock goes before the table, but for a binary
 * that names no libc: that it is static is only likely.
 *
 * @param cpu Node's word for the target's processor
 */
function judgeFamilies(item, families, cpu, known, say) {
    const verdicts = families.map((family) => ofFamily(item, family, cpu, known, say));
    const [first, ...rest] = verdicts.sort((a, b) => rank(a) - rank(b));
    if (first === undefined)
        return (0,install_verdict/* plain */.pj)("unknown", "certain", say(`${item.name} lists no binary`));
    const evidence = [...first.evidence, ...rest.flatMap((verdict) => verdict.evidence)];
    // What contradicts the lock is shown all the same.
    const isContradicted = known !== null && known.install !== first.value;
    if (isContradicted && !evidence.some(({ level }) => level === "built-in")) {
        evidence.push((0,install_verdict/* knowledgeEvidence */.MI)(item.name, known));
    }
    return { ...first, evidence };
}
function rank({ value }) {
    return WORST_FIRST.indexOf(value);
}
function ofFamily(item, family, cpu, known, say) {
    switch (family.kind) {
        case "musl": {
            const confidence = family.member.libc === null ? "likely" : "certain";
            return (0,install_verdict/* plain */.pj)("musl-binary", confidence, say(`${family.member.name}, built for musl, is in the lock`));
        }
        case "any-libc": {
            const evidence = say(`${family.member.name} is in the lock and names no libc, which mostly means a static binary`);
            return known === null
                ? (0,install_verdict/* plain */.pj)("musl-binary", "likely", evidence)
                : (0,install_verdict/* ofKnowledge */.EH)(item.name, known, [evidence]);
        }
        case "not-locked":
            return (0,install_verdict/* plain */.pj)("relock", "likely", say(`${item.name} lists ${family.name}, which the lock lacks: write the lock anew`));
        case "glibc-only":
            return withoutBinary(item, `${item.name} lists ${family.name} for glibc, and no sibling for musl`, say);
        case "other-processor":
            return withoutBinary(item, `${item.name} lists binaries for Linux, but none for ${cpu}`, say);
    }
}
/** With an install script there is a chance that it compiles instead. */
function withoutBinary(item, what, say) {
    if (item.hasInstallScript !== true)
        return (0,install_verdict/* plain */.pj)("blocked", "likely", say(what));
    const evidence = [say(what), say(`${item.name} has an install script: perhaps it compiles instead`)];
    return {
        value: "unknown",
        confidence: "guess",
        evidence,
        buildApk: knowledge/* NODE_GYP_APK */.Nz,
        runtimeApk: knowledge/* COMPILED_APK */.$Y,
    };
}

;// CONCATENATED MODULE: ./.cache/build/js/compat/node/verdict.js





/**
 * Judges every package of a lock, each name and version once, in the lock's order. Of a family of platform packages the parent
 * bears the verdict; members that Alpine does not take are `not-applicable`. A declined lock has no verdicts. Packages that
 * only development needs are judged too, and said to be such: a caller that leaves them out filters the lock's packages.
 */
function judgeNode(lock, target) {
    const index = new LockIndex(lock.packages);
    const seen = new Set();
    const judged = [];
    for (const item of lock.packages) {
        const key = `${item.name}@${item.version ?? ""}`;
        if (seen.has(key))
            continue;
        seen.add(key);
        const where = item.line === null ? lock.file : `${lock.file}:${item.line}`;
        const say = (what) => ({ level: "lock", what, where, asOf: null });
        judged.push(compatOf(item, refined(item, judge(item, index, target, say), say)));
    }
    return judged;
}
function compatOf(item, verdict) {
    const { value, confidence, evidence, buildApk, runtimeApk } = verdict;
    return {
        ecosystem: "node",
        name: item.name,
        version: item.version,
        asIs: asIsOf(verdict),
        install: { value, confidence, evidence },
        buildApk,
        runtimeApk,
    };
}
/** Without native parts the files are the same everywhere; else nobody has looked at them. */
function asIsOf({ value, confidence, evidence }) {
    if (value === "pure")
        return { value: "portable", confidence, evidence };
    return { value: "unknown", confidence: "certain", evidence: [] };
}
function judge(item, index, target, say) {
    if (!(0,platform/* isForTarget */.fX)(item, target)) {
        return (0,install_verdict/* plain */.pj)("not-applicable", "certain", say(`${item.name} is for ${restrictions(item)}`));
    }
    const known = (0,knowledge/* nodeKnowledge */.Dc)(item.name, item.version);
    const named = (0,platform/* namedPlatform */.$h)(item.name);
    const libc = (0,platform/* libcOf */.Qb)(item);
    if (named !== null || libc !== null)
        return judgeMember(item, libc, index, known, say);
    const families = familiesOf(item, index, target);
    if (families.length > 0)
        return judgeFamilies(item, families, (0,platform/* cpuOf */.cJ)(target), known, say);
    if (known !== null)
        return withKnowledge(item, known, say);
    return judgeByScript(item, say);
}
/** `win32` and `arm64`, as the fields or the name have them. */
function restrictions(item) {
    const named = (0,platform/* namedPlatform */.$h)(item.name);
    const os = item.os?.join(", ") ?? named?.os;
    const cpu = item.cpu?.join(", ") ?? named?.cpu;
    return [os, cpu].filter((word) => typeof word === "string").join(" on ") || "another platform";
}
/** A package that is itself for one platform. */
function judgeMember(item, libc, index, known, say) {
    if (libc === "musl") {
        const confidence = item.libc === null ? "likely" : "certain";
        return (0,install_verdict/* plain */.pj)("musl-binary", confidence, say(`${item.name} is built for musl`));
    }
    if (libc === "glibc") {
        const evidence = say(`${item.name} is built for glibc`);
        if (index.hasMuslSibling(item.name)) {
            const sibling = say("a sibling for musl takes its place on Alpine");
            return { ...(0,install_verdict/* plain */.pj)("not-applicable", "likely", evidence), evidence: [evidence, sibling] };
        }
        if (index.isCarried(item.name)) {
            const carried = say("the package that lists it bears the verdict");
            return { ...(0,install_verdict/* plain */.pj)("not-applicable", "likely", evidence), evidence: [evidence, carried] };
        }
        return (0,install_verdict/* plain */.pj)("blocked", item.libc === null ? "likely" : "certain", evidence);
    }
    if (known !== null)
        return withKnowledge(item, known, say);
    if (index.hasMuslSibling(item.name)) {
        // Where one sibling says musl, the one that says nothing is for glibc.
        return (0,install_verdict/* plain */.pj)("not-applicable", "likely", say(`${item.name} names no libc, and its sibling for musl takes its place on Alpine`));
    }
    return (0,install_verdict/* plain */.pj)("musl-binary", "likely", say(`${item.name} is for Linux whatever the libc, which mostly means a static binary`));
}
function withKnowledge(item, known, say) {
    const script = item.hasInstallScript === true ? [say(`${item.name} has an install script`)] : [];
    return (0,install_verdict/* ofKnowledge */.EH)(item.name, known, script);
}
/** No platform packages and nothing known: the install script and the dependencies are what there is to go by. */
function judgeByScript(item, say) {
    const { name, hasInstallScript } = item;
    const helper = (0,knowledge/* nativeHelper */.qx)(item.dependencies);
    const apk = { buildApk: knowledge/* NODE_GYP_APK */.Nz, runtimeApk: knowledge/* COMPILED_APK */.$Y };
    if (helper?.kind === "compiles" && hasInstallScript !== false) {
        return {
            ...(0,install_verdict/* plain */.pj)("compile", "guess", say(`${name} depends on ${helper.name}: it has a native part`)),
            ...apk,
        };
    }
    if (helper?.kind === "fetches") {
        const what = `${name} depends on ${helper.name}: it brings a binary for musl, or it has to be compiled`;
        return { ...(0,install_verdict/* plain */.pj)("unknown", "guess", say(what)), ...apk };
    }
    if (hasInstallScript === true) {
        const what = `${name} has an install script, and nothing tells what that does: perhaps it compiles`;
        return { ...(0,install_verdict/* plain */.pj)("unknown", "guess", say(what)), ...apk };
    }
    if (hasInstallScript === null) {
        const what = `nothing in the lock tells of a native part of ${name}; it does not say whether there is an install script`;
        return (0,install_verdict/* plain */.pj)("pure", "guess", say(what));
    }
    return (0,install_verdict/* plain */.pj)("pure", "likely", say(`${name} has no install script and no packages for platforms`));
}
/** What the entry itself says about how much the package matters. */
function refined(item, verdict, say) {
    if (verdict.value === "pure" || verdict.value === "not-applicable")
        return verdict;
    const evidence = [...verdict.evidence];
    if (item.dev === true)
        evidence.push(say(`only development needs ${item.name}`));
    // Platform packages are optional by nature; whether their parent can do without them is the parent's matter.
    const isDispensable = item.optional === true && (0,platform/* namedPlatform */.$h)(item.name) === null;
    if (!isDispensable || verdict.value !== "blocked")
        return { ...verdict, evidence };
    evidence.push(say(`${item.name} is optional: the installation goes on without it`));
    return { ...verdict, value: "degraded", confidence: weaker(verdict.confidence), evidence };
}
function weaker(confidence) {
    return confidence === "certain" ? "likely" : confidence;
}

// EXTERNAL MODULE: ./.cache/build/js/compat/python/names.js
var python_names = __webpack_require__(6125);
;// CONCATENATED MODULE: ./.cache/build/js/compat/python/format-control.js
/** Which kinds of files pip may take for a package: `--no-binary` and `--only-binary`. */

const ANY_FORMAT = { noBinary: new Set(), onlyBinary: new Set() };
const ALL = ":all:";
const format_control_NONE = ":none:";
/** The control after one more option, which takes its names away from the opposite one. `:none:` empties it. */
function withFormat(control, option, value) {
    const target = new Set(option === "no-binary" ? control.noBinary : control.onlyBinary);
    const other = new Set(option === "no-binary" ? control.onlyBinary : control.noBinary);
    let names = value.split(",");
    const all = names.lastIndexOf(ALL);
    if (all !== -1) {
        other.clear();
        target.clear();
        target.add(ALL);
        names = names.slice(all + 1);
        // After everything, single names only count when they begin anew.
        if (!names.includes(format_control_NONE))
            names = [];
    }
    for (const name of names) {
        if (name === format_control_NONE)
            target.clear();
        else {
            const normalised = (0,python_names/* normalisedExtra */.h)(name);
            other.delete(normalised);
            target.add(normalised);
        }
    }
    return option === "no-binary"
        ? { noBinary: target, onlyBinary: other }
        : { noBinary: other, onlyBinary: target };
}
/** What pip may take for a package. @param name as names are compared */
function allowedFormats(control, name) {
    if (control.onlyBinary.has(name))
        return { wheels: true, sdists: false };
    if (control.noBinary.has(name))
        return { wheels: false, sdists: true };
    if (control.onlyBinary.has(ALL))
        return { wheels: true, sdists: false };
    return control.noBinary.has(ALL) ? { wheels: false, sdists: true } : { wheels: true, sdists: true };
}

// EXTERNAL MODULE: ./.cache/build/js/compat/python/markers.js
var markers = __webpack_require__(5422);
// EXTERNAL MODULE: ./.cache/build/js/compat/evidence.js
var evidence = __webpack_require__(7889);
// EXTERNAL MODULE: ./.cache/build/js/compat/guide-table.js
var guide_table = __webpack_require__(3087);
;// CONCATENATED MODULE: ./.cache/build/js/stages/compat-list.js
/** Compatibility of a list of packages: a lock file or requirements, without any image. */









const NOT_LOOKED_AT = (0,evidence/* answer */.ZF)("unknown", "certain", "lock", "no file was looked at");
/** @param project the pyproject.toml beside a lock that does not tell what the project itself asks for */
async function judgePythonLock(lock, fileName, project, target, ports) {
    const options = { fileName, project };
    const first = judgeLock(lock, target, options);
    // The index is asked where the lock does not answer: what it lists is enough.
    const open = first.packages.filter(({ install }) => OPEN.has(install.value)).map(({ name }) => name);
    const { pages, notes } = await (0,compat/* askIndex */.a)(open, ports);
    const { packages, excluded } = pages.size === 0 ? first : judgeLock(lock, target, { ...options, pages });
    return listed(packages, target, "all", [
        ...(excluded === null ? [] : [`${excluded}.`]),
        ...lock.problems.map(({ line, text }) => `${place(fileName, line)}: ${text}.`),
        ...notes,
    ]);
}
/** A lock file's `compile` or `blocked` may only mean that the lock does not list the file that fits. */
const OPEN = new Set(["unknown", "compile", "blocked"]);
/** A requirements file with those that it includes. Constraints count for what the others ask for. */
async function judgeRequirements(files, target, ports) {
    const constraints = constraintsOf(files, target);
    const wanted = files.flatMap(({ name, kind, file }) => kind === "constraints"
        ? []
        : file.requirements.map((requirement) => ({
            requirement: constrained(requirement, constraints),
            where: `${name}:${requirement.line}`,
        })));
    const names = wanted.flatMap(({ requirement: { normalised, source } }) => normalised === null || source !== "index" ? [] : [normalised]);
    const { pages, notes } = await (0,compat/* askIndex */.a)(names, ports);
    // As for pip, an option holds for every file, whichever it stands in.
    const formats = {
        noBinary: new Set(files.flatMap(({ file }) => [...file.options.formats.noBinary])),
        onlyBinary: new Set(files.flatMap(({ file }) => [...file.options.formats.onlyBinary])),
    };
    const packages = wanted.map(({ requirement, where }) => judged(requirement, where, target, formats, pages));
    return listed(packages, target, "named", [
        ...files.flatMap(({ name, file }) => file.problems.map(({ line, text }) => `${place(name, line)}: ${text}`)),
        ...notes,
        "Only what the files themselves name was judged: what those packages depend on is in a lock file.",
    ]);
}
/** Of one package; nobody writes more of them. */
const MOST_CONSTRAINTS = 100;
/** What constraints say of each package where they apply. */
function constraintsOf(files, target) {
    const found = new Map();
    for (const { kind, file } of files) {
        if (kind === "requirements")
            continue;
        for (const { normalised, specifiers, marker } of file.requirements) {
            const applies = marker === null || (0,markers/* evaluateMarker */.UZ)(marker, (0,markers/* markerEnvironment */.wp)(target)) === true;
            if (normalised === null || !applies)
                continue;
            const known = found.get(normalised) ?? [];
            found.set(normalised, known);
            if (known.length < MOST_CONSTRAINTS)
                known.push(...specifiers);
        }
    }
    return found;
}
function constrained(requirement, constraints) {
    const more = requirement.normalised === null ? undefined : constraints.get(requirement.normalised);
    return more === undefined
        ? requirement
        : { ...requirement, specifiers: [...requirement.specifiers, ...more] };
}
function judged({ name, normalised, specifiers, marker, source, hashes }, where, target, formats, pages) {
    const applies = marker === null ? true : (0,markers/* evaluateMarker */.UZ)(marker, (0,markers/* markerEnvironment */.wp)(target));
    const texts = specifiers.map(specifier/* specifierText */.Ed);
    const [pinned] = texts.flatMap((text) => /^==\s*([^*\s]+)$/.exec(text)?.[1] ?? []);
    return (0,verdict/* judgePackage */.E)({
        name: normalised ?? name ?? "?",
        version: pinned ?? null,
        specifiers: texts.join(","),
        requiresPython: null,
        files: null,
        hashes: hashes.map(({ algorithm, digest }) => `${algorithm}:${digest.toLowerCase()}`),
        source: source === "index" ? "index" : source === "path" ? "path" : "url",
        where,
        wanted: { applies, marker: null, scope: "main", isCertain: true },
        formats: allowedFormats(formats, normalised ?? ""),
        excluded: null,
    }, target, normalised === null ? null : (pages.get(normalised) ?? null));
}
function judgeNodeLock(lock, target) {
    return {
        target,
        libc: null,
        packages: judgeNode(lock, target),
        lacking: [],
        recommendation: null,
        files: null,
        smoke: null,
        guide: null,
        notes: lock.problems.map(({ line, text }) => `${line === null ? "" : `line ${line}: `}${text}`),
    };
}
function listed(verdicts, target, of, notes) {
    const packages = verdicts.map(({ name, version, install, buildApk, runtimeApk }) => ({
        ecosystem: "python",
        name,
        version,
        asIs: NOT_LOOKED_AT,
        install,
        buildApk,
        runtimeApk,
    }));
    return {
        target,
        libc: null,
        packages,
        lacking: [],
        recommendation: null,
        files: null,
        smoke: null,
        guide: (0,guide_table/* guideTable */.V)(packages, of, null),
        notes,
    };
}
function place(name, line) {
    return line === null ? name : `${name}:${line}`;
}

// EXTERNAL MODULE: ./.cache/build/js/stages/compat-report.js + 1 modules
var compat_report = __webpack_require__(3702);
// EXTERNAL MODULE: ./.cache/build/js/version.js
var version = __webpack_require__(8575);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
;// CONCATENATED MODULE: ./.cache/build/js/compat/node/json-lines.js
/** Where the keys of a JSON object stand, which `JSON.parse` does not tell. */
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const NEWLINE = 0x0a;
const COLON = 0x3a;
const COMMA = 0x2c;
/**
 * Finds the keys of the object that the root has under `parent` in one pass, without building anything else. The text need
 * not be valid JSON: then the answer is of no use, but it comes.
 */
function jsonKeys(text, parent) {
    const lines = new Map();
    let line = 1;
    let depth = 0;
    let deepest = 0;
    let values = 0;
    let inParent = false;
    for (let at = 0; at < text.length; at += 1) {
        const char = text.charCodeAt(at);
        if (char === NEWLINE)
            line += 1;
        else if (char === QUOTE) {
            const end = stringEnd(text, at);
            if (depth === 1 || (depth === 2 && inParent)) {
                if (text.charCodeAt(skipBlanks(text, end)) === COLON) {
                    const key = decoded(text.slice(at, end));
                    if (depth === 1)
                        inParent = key === parent;
                    else if (key !== null)
                        lines.set(key, line);
                }
            }
            at = end - 1;
        }
        else if (char === 0x7b || char === 0x5b) {
            depth += 1;
            deepest = Math.max(deepest, depth);
        }
        else if (char === 0x7d || char === 0x5d)
            depth -= 1;
        else if (char === COMMA)
            values += 1;
    }
    return { lines, depth: deepest, values };
}
/** Behind the closing quote; the text's end when there is none. */
function stringEnd(text, start) {
    for (let at = start + 1; at < text.length; at += 1) {
        const char = text.charCodeAt(at);
        if (char === BACKSLASH)
            at += 1;
        else if (char === QUOTE)
            return at + 1;
    }
    return text.length;
}
function skipBlanks(text, start) {
    let at = start;
    while (at < text.length && " \t\r\n".includes(text.charAt(at)))
        at += 1;
    return at;
}
function decoded(literal) {
    if (!literal.includes("\\"))
        return literal.slice(1, -1);
    try {
        const value = JSON.parse(literal);
        return typeof value === "string" ? value : null;
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./.cache/build/js/compat/node/lock.js
/** What the lock files of Node's package managers say, in one shape. */
/** A lock of 6,000 packages has 3 MB. */
const MOST_LOCK_CHARACTERS = 32_000_000;
const MOST_LOCKED = 100_000;
const MOST_PROBLEMS = 20;
const LONGEST_NAME = 214;
const LONGEST_VERSION = 256;
const MOST_WORDS = 50;
const MOST_DEPENDENCIES = 2000;
/** A file of which nothing was read, with the reason as the rest of a sentence (`is no valid JSON`). */
function declined(kind, file, reason, line = null) {
    return { kind, file, packages: [], declined: reason, problems: [{ line, text: `${file} ${reason}` }] };
}
/** Collects the packages and the problems of one lock, both bounded; what is over the bounds is said, never dropped silently. */
class LockBuilder {
    #packages = [];
    #problems = [];
    #isFull = false;
    add(item) {
        if (this.#packages.length < MOST_LOCKED)
            this.#packages.push(item);
        else if (!this.#isFull) {
            this.#isFull = true;
            // Said first: it is worth more than any single entry's problem.
            this.#problems.unshift({
                line: item.line,
                text: `there are more than ${MOST_LOCKED.toLocaleString("en")} packages; the rest is not looked at`,
            });
        }
    }
    problem(line, text) {
        if (this.#problems.length < MOST_PROBLEMS)
            this.#problems.push({ line, text });
        else if (this.#problems.length === MOST_PROBLEMS) {
            this.#problems.push({ line: null, text: "there are more problems of this kind" });
        }
    }
    result(kind, file) {
        return { kind, file, packages: this.#packages, declined: null, problems: this.#problems };
    }
}
/** Whether a name may stand in a report: printable ASCII of at most 214 characters (npm's own limit). */
function isPackageName(name) {
    return name.length > 0 && name.length <= LONGEST_NAME && /^[!-~]+$/.test(name);
}
/** A version as one short printable word; null for anything else. */
function versionOrNull(text) {
    return typeof text === "string" && text.length <= LONGEST_VERSION && /^[!-~]+$/.test(text) ? text : null;
}
/** The words of an `os`, `cpu` or `libc` field; null for none. More than 50 are cut off. */
function wordsOrNull(words) {
    const kept = words.filter((word) => /^[!-~]{1,40}$/.test(word)).slice(0, MOST_WORDS);
    return kept.length === 0 ? null : kept;
}
/** Names that are fit for a report, at most 2,000 of them. */
function dependencyNames(names) {
    const kept = [];
    for (const name of names) {
        if (kept.length === MOST_DEPENDENCIES)
            break;
        if (isPackageName(name))
            kept.push(name);
    }
    return kept;
}
/** What an address in a lock tells about the source. Only `http(s)` to a tarball in the registries' layout is a registry. */
function sourceOf(address) {
    if (/^(?:git\+|git:|git@|github:|gitlab:|bitbucket:)/.test(address))
        return "git";
    if (/^(?:file:|link:|portal:|workspace:|\.{0,2}\/)/.test(address))
        return "path";
    if (/^https?:\/\//.test(address)) {
        // `/name/-/name-1.2.3.tgz`, with whatever Yarn appends after `#`.
        if (address.includes("/-/"))
            return "registry";
        return /\.git(?:#|$)/.test(address) ? "git" : "url";
    }
    return "unknown";
}

;// CONCATENATED MODULE: ./.cache/build/js/compat/node/npm-lock.js
/** package-lock.json and npm-shrinkwrap.json, versions 2 and 3. Version 1 knows no platforms. */



const DEEPEST = 64;
const MOST_VALUES = 5_000_000;
const MODULES = "node_modules/";
/** Values of a foreign file: a field of another shape counts as absent. */
const npm_lock_text = schemas/* string */.YjP().nullish().catch(null);
const flag = schemas/* boolean */.zMY().nullish().catch(null);
const words = schemas/* union */.KCZ([schemas/* array */.YOg(schemas/* string */.YjP()), schemas/* string */.YjP().transform((word) => [word])])
    .nullish()
    .catch(null);
const names = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).nullish().catch(null);
const rootSchema = schemas/* object */.Ikc({
    lockfileVersion: schemas/* unknown */.L5J().optional(),
    packages: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).nullish().catch(null),
});
const entrySchema = schemas/* object */.Ikc({
    name: npm_lock_text,
    version: npm_lock_text,
    resolved: npm_lock_text,
    integrity: npm_lock_text,
    link: flag,
    inBundle: flag,
    dev: flag,
    optional: flag,
    devOptional: flag,
    hasInstallScript: flag,
    os: words,
    cpu: words,
    libc: words,
    dependencies: names,
    optionalDependencies: names,
});
/** Reads npm's lock. What cannot be read is declined with the reason; a damaged entry is left out with a problem. Never throws. */
function readNpmLock(file, content) {
    const decline = (reason) => declined("npm", file, reason);
    if (content.length > MOST_LOCK_CHARACTERS)
        return decline("is too large");
    const bare = content.startsWith("\ufeff") ? content.slice(1) : content;
    const { lines, depth, values } = jsonKeys(bare, "packages");
    if (depth > DEEPEST)
        return decline("is nested too deeply");
    if (values > MOST_VALUES)
        return decline("has too many values");
    const root = rootSchema.safeParse(parsed(bare));
    if (!root.success)
        return decline("is no valid JSON object");
    const { lockfileVersion, packages } = root.data;
    if (lockfileVersion !== 2 && lockfileVersion !== 3)
        return decline(versionReason(lockfileVersion));
    if (packages === null || packages === undefined)
        return decline("has no packages");
    const builder = new LockBuilder();
    for (const [path, value] of Object.entries(packages)) {
        // What lies in no node_modules is the project's own: the root and its workspaces.
        const start = path.lastIndexOf(MODULES);
        if (start === -1 || !isFolder(path, start))
            continue;
        const line = lines.get(path) ?? null;
        const entry = entrySchema.safeParse(value);
        if (!entry.success) {
            builder.problem(line, "an entry is no object; it is left out");
            continue;
        }
        // The link to a workspace: its files are the project's own.
        if (entry.data.link === true)
            continue;
        const name = entry.data.name ?? path.slice(start + MODULES.length);
        if (isPackageName(name))
            builder.add(packageOf(name, entry.data, line));
        else
            builder.problem(line, "an entry has no valid name; it is left out");
    }
    return builder.result("npm", file);
}
function parsed(content) {
    try {
        const value = JSON.parse(content);
        return value;
    }
    catch {
        return null;
    }
}
function versionReason(version) {
    if (version === 1) {
        return "is of version 1, which does not say which platforms packages are for: write it anew with npm 7 or later";
    }
    return typeof version === "number"
        ? `is of version ${version}; versions 2 and 3 can be read`
        : "says no lockfileVersion";
}
/** `my_node_modules/` is a folder of another name. */
function isFolder(path, start) {
    return start === 0 || path[start - 1] === "/";
}
function packageOf(name, entry, line) {
    const optional = new Set(Object.keys(entry.optionalDependencies ?? {}));
    return {
        name,
        version: versionOrNull(entry.version),
        os: wordsOrNull(entry.os ?? []),
        cpu: wordsOrNull(entry.cpu ?? []),
        libc: wordsOrNull(entry.libc ?? []),
        // `devOptional` is needed by development and by an optional dependency: it is optional in an image.
        optional: entry.optional === true || entry.devOptional === true,
        dev: entry.dev === true,
        hasInstallScript: entry.hasInstallScript === true,
        dependencies: dependencyNames(Object.keys(entry.dependencies ?? {}).filter((key) => !optional.has(key))),
        optionalDependencies: dependencyNames(optional),
        line,
        source: npmSource(entry),
    };
}
function npmSource({ resolved, integrity, inBundle }) {
    if (inBundle === true)
        return "bundled";
    if (typeof resolved === "string")
        return sourceOf(resolved);
    // With `omit-lockfile-registry-resolved` only the hash is left, and only of what a registry has.
    return typeof integrity === "string" ? "registry" : "unknown";
}

;// CONCATENATED MODULE: ./.cache/build/js/compat/node/indented.js
/**
 * The part of YAML that pnpm and Yarn write their locks in: mappings by indentation, lists, and values on one line. Linear in
 * the text's length, which a YAML library is not fast enough for (1.4 s for 2 MB). No anchors, no aliases, no tags: they
 * stay text.
 */
const indented_DEEPEST = 20;
const MOST_UNREAD = 20;
/** Reads a text line by line; `split` takes one line without its indentation apart. Never throws. */
function readIndented(text, split = splitYaml) {
    const reader = new Reader(split);
    let number = 0;
    for (let start = 0; start <= text.length;) {
        const found = text.indexOf("\n", start);
        const end = found === -1 ? text.length : found;
        number += 1;
        reader.line(text.slice(start, end > start && text[end - 1] === "\r" ? end - 1 : end), number);
        start = end + 1;
    }
    return reader.result();
}
class Reader {
    #split;
    #documents = [];
    #unread = [];
    #roots = [];
    #stack = [];
    /** A key written as `? key` waits for its `:`. */
    #waiting = null;
    #conflict = null;
    constructor(split) {
        this.#split = split;
    }
    line(text, number) {
        const indent = indentOf(text);
        const content = text.slice(indent).trimEnd();
        if (content === "" || content.startsWith("#"))
            return;
        if (indent === 0) {
            if (content.startsWith("<<<<<<<"))
                this.#conflict ??= number;
            if (content === "---" || content.startsWith("--- ")) {
                this.#endDocument();
                return;
            }
        }
        this.#content(indent, content, number);
    }
    result() {
        this.#endDocument();
        return { documents: this.#documents, unread: this.#unread, conflict: this.#conflict };
    }
    #endDocument() {
        if (this.#roots.length > 0)
            this.#documents.push({ entries: this.#roots });
        this.#roots = [];
        this.#stack = [];
        this.#waiting = null;
    }
    #content(indent, content, number) {
        const waiting = this.#waiting;
        if (waiting !== null && indent === waiting.indent && (content === ":" || content.startsWith(": "))) {
            this.#waiting = null;
            this.#open(indent, { key: waiting.key, value: "", line: waiting.line, children: [], items: [] });
            // `: resolution: ...` begins the mapping behind the colon, two columns in.
            if (content.length > 2)
                this.#content(indent + 2, content.slice(2), number);
            return;
        }
        this.#waiting = null;
        const parent = this.#parentAt(indent, content.startsWith("- "));
        // A deeper line below a key that has a value goes on with that value.
        if (parent !== null && parent.value !== "")
            return;
        if (content.startsWith("- ")) {
            if (parent !== null)
                parent.items.push(content.slice(2).trim());
            return;
        }
        if (content.startsWith("? ")) {
            this.#waiting = { indent, key: scalarText(content.slice(2).trim()), line: number };
            return;
        }
        const parts = this.#split(content);
        if (parts === null) {
            if (this.#unread.length < MOST_UNREAD)
                this.#unread.push(number);
            return;
        }
        this.#open(indent, { ...parts, line: number, children: [], items: [] });
    }
    /** What a line at this indentation belongs to. A list may stand as far left as its key. */
    #parentAt(indent, isItem) {
        for (let last = this.#stack.at(-1); last !== undefined; last = this.#stack.at(-1)) {
            if (last.indent < indent || (isItem && last.indent === indent && last.entry.value === ""))
                break;
            this.#stack.pop();
        }
        return this.#stack.at(-1)?.entry ?? null;
    }
    #open(indent, entry) {
        const parent = this.#stack.at(-1)?.entry;
        if (parent === undefined)
            this.#roots.push(entry);
        else
            parent.children.push(entry);
        if (this.#stack.length < indented_DEEPEST)
            this.#stack.push({ indent, entry });
    }
}
function indentOf(text) {
    let at = 0;
    while (text.charCodeAt(at) === 0x20)
        at += 1;
    return at;
}
/** `key: value`, `'key': value`, `"key":`. */
function splitYaml(content) {
    const quote = content[0];
    if (quote === '"' || quote === "'") {
        const end = quoteEnd(content, 0);
        if (end === -1 || content[end] !== ":")
            return null;
        if (end + 1 < content.length && content[end + 1] !== " ")
            return null;
        return { key: scalarText(content.slice(0, end)), value: content.slice(end + 1).trim() };
    }
    const colon = content.indexOf(": ");
    if (colon > 0)
        return { key: content.slice(0, colon), value: content.slice(colon + 2).trim() };
    return content.length > 1 && content.endsWith(":") ? { key: content.slice(0, -1), value: "" } : null;
}
/** Behind the quote that closes the one at `start`; -1 for none. */
function quoteEnd(text, start) {
    const quote = text[start];
    for (let at = start + 1; at < text.length; at += 1) {
        const char = text[at];
        if (char === "\\" && quote === '"')
            at += 1;
        else if (char === quote) {
            if (quote === "'" && text[at + 1] === "'")
                at += 1;
            else
                return at + 1;
        }
    }
    return -1;
}
/** A scalar's text without its quotes. */
function scalarText(raw) {
    const quote = raw[0];
    if (raw.length < 2 || !raw.endsWith(quote ?? ""))
        return raw;
    if (quote === "'")
        return raw.slice(1, -1).replaceAll("''", "'");
    if (quote !== '"')
        return raw;
    if (!raw.includes("\\"))
        return raw.slice(1, -1);
    try {
        const value = JSON.parse(raw);
        return typeof value === "string" ? value : raw.slice(1, -1);
    }
    catch {
        return raw.slice(1, -1);
    }
}
/** The parts of `[x64, 'arm64']` or `{a: b, c: d}`, as written and trimmed; null when it is neither. Nested ones stay whole. */
function flowParts(raw) {
    const close = raw[0] === "[" ? "]" : raw[0] === "{" ? "}" : null;
    if (close === null || !raw.endsWith(close))
        return null;
    const parts = [];
    let depth = 0;
    let start = 1;
    // Nothing but blanks so far: only here does a quote open a string.
    let isFresh = true;
    const last = raw.length - 1;
    const take = (end) => {
        const part = raw.slice(start, end).trim();
        if (part !== "")
            parts.push(part);
        start = end + 1;
        isFresh = true;
    };
    for (let at = 1; at < last; at += 1) {
        const char = raw[at];
        if (char === " ")
            continue;
        if (char === "," && depth === 0) {
            take(at);
            continue;
        }
        if (char === "[" || char === "{")
            depth += 1;
        else if (char === "]" || char === "}")
            depth -= 1;
        else if (isFresh && (char === '"' || char === "'")) {
            const end = quoteEnd(raw, at);
            if (end !== -1)
                at = end - 1;
        }
        isFresh = false;
    }
    take(last);
    return parts;
}
/** A list of scalars, on one line or one a line; empty for anything else. */
function scalarList(entry) {
    if (entry === undefined)
        return [];
    const parts = entry.value === "" ? entry.items : (flowParts(entry.value) ?? [entry.value]);
    return parts.map(scalarText);
}
/** A mapping of scalars, on one line or one a line. */
function scalarMap(entry) {
    const map = new Map();
    if (entry === undefined)
        return map;
    for (const part of flowParts(entry.value) ?? []) {
        const pair = splitYaml(part);
        if (pair !== null)
            map.set(pair.key, scalarText(pair.value));
    }
    for (const child of entry.children)
        map.set(child.key, scalarText(child.value));
    return map;
}
/** The entries below a key by their own keys; the last one where a key repeats. */
function childrenByKey(entries) {
    return new Map(entries.map((entry) => [entry.key, entry]));
}

;// CONCATENATED MODULE: ./.cache/build/js/compat/node/pnpm-graph.js
/** What development alone needs in a pnpm lock of version 9, which does not say so package by package. */

/** Keys without `(peers)`: `name@1.0.0(react@18.0.0)` and `name@1.0.0` are one package. */
function withoutPeers(key) {
    const start = key.indexOf("(");
    return start === -1 ? key : key.slice(0, start);
}
/** The graph of snapshots, walked once from what the project's own packages depend on. */
class PnpmGraph {
    #snapshots;
    #wanted = new Set();
    #hard = new Set();
    #optional = new Map();
    /** Without importers nothing is known about development. */
    #isKnown;
    constructor(roots, snapshots) {
        this.#snapshots = childrenByKey(snapshots);
        for (const { key, children } of snapshots) {
            const name = withoutPeers(key);
            const isOptional = children.some((child) => child.key === "optional" && child.value === "true");
            // One place that cannot do without it is enough.
            this.#optional.set(name, (this.#optional.get(name) ?? true) && isOptional);
        }
        const importers = roots.get("importers")?.children ?? [];
        this.#isKnown = importers.length > 0;
        for (const importer of importers) {
            const fields = childrenByKey(importer.children);
            for (const group of ["dependencies", "optionalDependencies"]) {
                for (const dependency of fields.get(group)?.children ?? []) {
                    const version = childrenByKey(dependency.children).get("version")?.value ?? dependency.value;
                    this.#walk(dependency.key, scalarText(version));
                }
            }
        }
    }
    /** Null where the lock does not tell. */
    isDev(key) {
        return this.#isKnown ? !this.#hard.has(withoutPeers(key)) : null;
    }
    /** Null where the lock does not tell. */
    isOptional(key) {
        return this.#optional.get(withoutPeers(key)) ?? null;
    }
    #walk(name, version) {
        const open = [this.#keyOf(name, version)];
        for (let key = open.pop(); key !== undefined; key = open.pop()) {
            if (key === null || this.#wanted.has(key))
                continue;
            this.#wanted.add(key);
            this.#hard.add(withoutPeers(key));
            const fields = childrenByKey(this.#snapshots.get(key)?.children ?? []);
            for (const group of ["dependencies", "optionalDependencies"]) {
                for (const [wanted, at] of scalarMap(fields.get(group)))
                    open.push(this.#keyOf(wanted, at));
            }
        }
    }
    /** A dependency under an alias names the whole key. */
    #keyOf(name, version) {
        const plain = `${name}@${version}`;
        if (this.#snapshots.has(plain))
            return plain;
        return this.#snapshots.has(version) ? version : null;
    }
}

;// CONCATENATED MODULE: ./.cache/build/js/compat/node/pnpm-lock.js
/** pnpm-lock.yaml, lock versions 5 to 9. */



const OLDEST = 5;
const NEWEST = 9;
/** Reads pnpm's lock. What cannot be read is declined with the reason; a damaged entry is left out with a problem. Never throws. */
function readPnpmLock(file, content) {
    if (content.length > MOST_LOCK_CHARACTERS)
        return declined("pnpm", file, "is too large");
    const { documents, unread, conflict } = readIndented(content.startsWith("\ufeff") ? content.slice(1) : content);
    if (conflict !== null) {
        return declined("pnpm", file, "holds a merge conflict that is not resolved", conflict);
    }
    // Newer versions put a document about pnpm itself in front of the project's.
    const roots = childrenByKey(documents.at(-1)?.entries ?? []);
    const version = versionOf(roots);
    const major = version === null ? Number.NaN : Math.trunc(version);
    if (Number.isNaN(major))
        return declined("pnpm", file, "says no lockfileVersion");
    if (major < OLDEST || major > NEWEST) {
        return declined("pnpm", file, `is of version ${version}; versions ${OLDEST} to ${NEWEST} can be read`);
    }
    const builder = new LockBuilder();
    for (const line of unread)
        builder.problem(line, "a line is not understood; it is left out");
    const packages = roots.get("packages")?.children ?? [];
    const snapshots = roots.get("snapshots")?.children ?? [];
    const graph = major < NEWEST ? null : new PnpmGraph(roots, snapshots);
    const dependencies = dependenciesByPackage(snapshots);
    for (const entry of packages) {
        const fields = childrenByKey(entry.children);
        const { name, version: own } = identity(entry.key, fields, major);
        if (name === null) {
            builder.problem(entry.line, "an entry has no valid name; it is left out");
            continue;
        }
        // Since version 9 what depends on what is in `snapshots`, once for every set of peers.
        const facts = dependencies.get(withoutPeers(entry.key)) ?? fields;
        builder.add({
            name,
            version: own,
            os: wordsOrNull(scalarList(fields.get("os"))),
            cpu: wordsOrNull(scalarList(fields.get("cpu"))),
            libc: wordsOrNull(scalarList(fields.get("libc"))),
            optional: graph === null ? isTrue(fields.get("optional")) : graph.isOptional(entry.key),
            dev: graph === null ? isTrue(fields.get("dev")) : graph.isDev(entry.key),
            // Version 9 says nothing about it any more.
            hasInstallScript: graph === null ? isTrue(fields.get("requiresBuild")) : null,
            dependencies: dependencyNames(scalarMap(facts.get("dependencies")).keys()),
            optionalDependencies: dependencyNames(scalarMap(facts.get("optionalDependencies")).keys()),
            line: entry.line,
            source: pnpmSource(fields, entry.key),
        });
    }
    return builder.result("pnpm", file);
}
function versionOf(roots) {
    const text = scalarText(roots.get("lockfileVersion")?.value ?? "");
    // Experimental ones had a suffix: `5.4-inlineSpecifiers`.
    const [, digits] = /^(\d{1,4}(?:\.\d{1,4})?)(?:-|$)/.exec(text) ?? [];
    return digits === undefined ? null : Number(digits);
}
function isTrue(entry) {
    return entry?.value === "true";
}
/** The dependencies of a package with whatever peers: names are all that is asked for. */
function dependenciesByPackage(snapshots) {
    const found = new Map();
    for (const snapshot of snapshots) {
        const key = withoutPeers(snapshot.key);
        if (!found.has(key))
            found.set(key, childrenByKey(snapshot.children));
    }
    return found;
}
/**
 * `/@scope/name/1.0.0_peers` in version 5, `/@scope/name@1.0.0(peers)` since 6, without the first slash since 9. What comes
 * from no registry has its name and version in fields.
 */
function identity(key, fields, major) {
    const written = fields.get("name");
    const version = versionOrNull(scalarText(fields.get("version")?.value ?? ""));
    if (written !== undefined) {
        const name = scalarText(written.value);
        return {
            name: isPackageName(name) ? name : null,
            version: version ?? ofKey(key, major).version,
        };
    }
    const found = ofKey(key, major);
    return {
        name: found.name !== null && isPackageName(found.name) ? found.name : null,
        version: version ?? found.version,
    };
}
function ofKey(key, major) {
    const bare = withoutPeers(key);
    const isLocal = bare.startsWith("/");
    const path = isLocal ? bare.slice(1) : bare;
    if (major < 6)
        return ofOldKey(path, isLocal);
    const at = path.indexOf("@", 1);
    if (at === -1)
        return { name: null, version: null };
    const version = path.slice(at + 1);
    return { name: path.slice(0, at), version: /^\d/.test(version) ? versionOrNull(version) : null };
}
function ofOldKey(path, isLocal) {
    const segments = path.split("/", 6);
    // `host/name/1.0.0`: from a registry other than the default one.
    if (!isLocal)
        segments.shift();
    const name = segments[0]?.startsWith("@") === true ? segments.splice(0, 2).join("/") : segments.shift();
    const [version = ""] = (segments[0] ?? "").split("_", 1);
    if (name === undefined || name === "" || !/^\d/.test(version))
        return { name: null, version: null };
    return { name, version: versionOrNull(version) };
}
function pnpmSource(fields, key) {
    const resolution = scalarMap(fields.get("resolution"));
    if (resolution.has("directory"))
        return "path";
    if (resolution.has("commit") || resolution.get("type") === "git")
        return "git";
    const tarball = resolution.get("tarball");
    if (tarball !== undefined) {
        // A registry with a layout of its own is told by the hash and the plain key.
        if (/:\/\//.test(key) || !resolution.has("integrity"))
            return sourceOf(tarball);
        return sourceOf(tarball) === "path" ? "path" : "registry";
    }
    return resolution.has("integrity") ? "registry" : "unknown";
}

;// CONCATENATED MODULE: ./.cache/build/js/compat/node/yarn-lock.js
/** yarn.lock, of Yarn 1 (classic) and of Yarn 2 and later (berry). */


/** Reads a yarn.lock of either kind. What cannot be read is declined with the reason. Never throws. */
function readYarnLock(file, content) {
    const kind = /^__metadata:/m.test(content) ? "yarn-berry" : "yarn-classic";
    if (content.length > MOST_LOCK_CHARACTERS)
        return declined(kind, file, "is too large");
    const text = readIndented(content, kind === "yarn-berry" ? splitYaml : splitClassic);
    if (text.conflict !== null) {
        return declined(kind, file, "holds a merge conflict that is not resolved", text.conflict);
    }
    const builder = new LockBuilder();
    for (const line of text.unread)
        builder.problem(line, "a line is not understood; it is left out");
    const entries = entriesOf(text);
    if (kind === "yarn-berry") {
        const version = metadataVersion(entries);
        if (version === null)
            return declined(kind, file, "says no version");
        for (const entry of entries)
            addBerry(builder, entry);
    }
    else {
        const hasHeader = /^# yarn lockfile v1$/m.test(content.slice(0, 4000));
        if (!hasHeader && !entries.some(({ children }) => children.some(({ key }) => key === "version"))) {
            return declined(kind, file, "is no lock of Yarn's");
        }
        for (const entry of entries)
            addClassic(builder, entry);
    }
    return builder.result(kind, file);
}
function entriesOf({ documents }) {
    return documents.flatMap((document) => document.entries);
}
function metadataVersion(entries) {
    const metadata = entries.find(({ key }) => key === "__metadata");
    return versionOrNull(scalarText(childrenByKey(metadata?.children ?? []).get("version")?.value ?? ""));
}
/** `"a@^1", b@^2:` opens an entry; `version "1.0.0"` and `"@scope/name" "^1"` are pairs. */
function splitClassic(content) {
    if (content.endsWith(":"))
        return { key: content.slice(0, -1), value: "" };
    if (content.startsWith('"')) {
        const end = content.indexOf('"', 1);
        if (end === -1 || content[end + 1] !== " ")
            return null;
        return { key: content.slice(1, end), value: content.slice(end + 2).trim() };
    }
    const blank = content.indexOf(" ");
    return blank <= 0 ? null : { key: content.slice(0, blank), value: content.slice(blank + 1).trim() };
}
/** `@scope/name@range`; null when it is none. */
function descriptorOf(text) {
    const at = text.indexOf("@", 1);
    if (at === -1)
        return null;
    const name = text.slice(0, at);
    return isPackageName(name) ? { name, range: text.slice(at + 1) } : null;
}
function addClassic(builder, entry) {
    const fields = childrenByKey(entry.children);
    // All patterns of an entry lead to one package; the first tells its name.
    const written = entry.key.startsWith('"')
        ? entry.key.slice(1).split('"', 1)[0]
        : entry.key.split(",", 1)[0];
    const descriptor = descriptorOf((written ?? "").trim());
    if (descriptor === null) {
        builder.problem(entry.line, "an entry has no valid name; it is left out");
        return;
    }
    // `alias@npm:name@^1`: what is installed is `name`.
    const alias = descriptor.range.startsWith("npm:") ? descriptorOf(descriptor.range.slice(4)) : null;
    const { name, range } = alias ?? descriptor;
    const resolved = scalarText(fields.get("resolved")?.value ?? "");
    const optional = dependencyNames(scalarMap(fields.get("optionalDependencies")).keys());
    builder.add({
        name,
        version: versionOrNull(scalarText(fields.get("version")?.value ?? "")),
        os: null,
        cpu: null,
        libc: null,
        optional: null,
        dev: null,
        hasInstallScript: null,
        dependencies: dependencyNames(scalarMap(fields.get("dependencies")).keys()),
        optionalDependencies: optional,
        line: entry.line,
        source: resolved === "" ? localSource(range) : classicSource(resolved, range),
    });
}
function classicSource(resolved, range) {
    const source = sourceOf(range);
    // A git dependency may be fetched as the host's tarball.
    return source === "git" ? "git" : sourceOf(resolved);
}
function localSource(range) {
    return sourceOf(range) === "path" ? "path" : "unknown";
}
function addBerry(builder, entry) {
    if (entry.key === "__metadata")
        return;
    const fields = childrenByKey(entry.children);
    // Soft links are the project's own workspaces.
    if (scalarText(fields.get("linkType")?.value ?? "") === "soft")
        return;
    const resolution = descriptorOf(scalarText(fields.get("resolution")?.value ?? ""));
    if (resolution === null) {
        builder.problem(entry.line, "an entry has no valid resolution; it is left out");
        return;
    }
    const conditions = conditionsOf(scalarText(fields.get("conditions")?.value ?? ""));
    const optional = optionalOf(fields.get("dependenciesMeta"));
    const all = [...scalarMap(fields.get("dependencies")).keys()];
    builder.add({
        name: resolution.name,
        version: versionOrNull(scalarText(fields.get("version")?.value ?? "")),
        os: wordsOrNull(conditions.os),
        cpu: wordsOrNull(conditions.cpu),
        libc: wordsOrNull(conditions.libc),
        optional: null,
        dev: null,
        hasInstallScript: null,
        dependencies: dependencyNames(all.filter((name) => !optional.has(name))),
        optionalDependencies: dependencyNames(all.filter((name) => optional.has(name))),
        line: entry.line,
        source: berrySource(resolution.range),
    });
}
/** Names whose `dependenciesMeta` says `optional: true`. */
function optionalOf(meta) {
    const isOptional = ({ children }) => children.some(({ key, value }) => key === "optional" && value === "true");
    return new Set((meta?.children ?? []).filter(isOptional).map(({ key }) => key));
}
/** `(os=linux | os=darwin) & cpu=x64 & libc=musl`: the values of one field are alternatives, whatever the brackets. */
function conditionsOf(text) {
    const found = { os: [], cpu: [], libc: [] };
    for (const part of text.slice(0, 2000).split(/[\s()&|]+/)) {
        const [, no = "", field, value] = /^(!?)(os|cpu|libc)=(!?[\w.-]{1,40})$/.exec(part) ?? [];
        if ((field === "os" || field === "cpu" || field === "libc") && value !== undefined) {
            found[field].push(`${no}${value}`);
        }
    }
    return found;
}
function berrySource(range) {
    if (range.startsWith("npm:"))
        return "registry";
    // A patch is applied to what the rest names: `patch:name@npm%3A1.0.0#...`.
    if (range.startsWith("patch:"))
        return /^patch:.{1,300}?@npm(?::|%3A)/i.test(range) ? "registry" : "unknown";
    if (/#(?:.{0,200}&)?commit=/.test(range))
        return "git";
    return sourceOf(range);
}

;// CONCATENATED MODULE: ./.cache/build/js/compat/node/read.js
/** Recognises the lock files of Node's package managers and reads them. */



const READERS = new Map([
    ["package-lock.json", readNpmLock],
    ["npm-shrinkwrap.json", readNpmLock],
    // What npm leaves in node_modules, in the same format.
    [".package-lock.json", readNpmLock],
    ["pnpm-lock.yaml", readPnpmLock],
    ["yarn.lock", readYarnLock],
]);
/**
 * Reads a lock file by its name (a path is allowed, forward slashes). Null for a name that is no lock's of Node. What cannot
 * be read is a value that says why (`declined`). Never throws; takes time in proportion to the text's length.
 */
function readNodeLock(fileName, text) {
    const base = fileName.slice(fileName.lastIndexOf("/") + 1);
    return READERS.get(base)?.(fileName, text) ?? null;
}

// EXTERNAL MODULE: ./.cache/build/js/compat/python/locks/model.js
var model = __webpack_require__(7751);
// EXTERNAL MODULE: ./.cache/build/js/compat/python/locks/values.js + 1 modules
var values = __webpack_require__(7802);
;// CONCATENATED MODULE: ./.cache/build/js/compat/python/locks/dependency-text.js


const LONGEST_TEXT = 6000;
const MOST_EXTRAS = 100;
/** A name, extras, and whatever follows. Every part begins with what the one before cannot contain. */
const REQUIREMENT = /^([A-Za-z0-9][A-Za-z0-9._-]*)[ \t]*(?:\[([^\]]*)\])?[ \t]*(.*)$/s;
/** Reads one requirement in PEP 508's form; null for what is none. */
function dependencyOf(text, when = null) {
    if (text.length > LONGEST_TEXT)
        return null;
    const [, written, extras = "", rest = ""] = REQUIREMENT.exec(text.trim()) ?? [];
    // The pattern takes trailing dots and dashes into the name; a name cannot end in one.
    const name = (0,values/* nameOf */.Vb)(written);
    if (name === null)
        return null;
    const isDirect = rest.startsWith("@");
    // In an address only a semicolon behind white space begins a marker.
    const semicolon = isDirect ? rest.search(/[ \t];/) : rest.indexOf(";");
    const middle = (semicolon === -1 ? rest : rest.slice(0, semicolon)).trim();
    const marker = semicolon === -1 ? null : rest.slice(rest.indexOf(";", semicolon) + 1);
    return {
        name,
        version: null,
        specifiers: isDirect ? null : (0,values/* specifiersOf */.LJ)(middle.replace(/^\((.*)\)$/s, "$1")),
        marker: marker === null ? null : ((0,values/* markerOf */.we)(marker) ?? model/* UNREADABLE_MARKER */.DD),
        extras: extrasOf(extras.split(",")),
        when,
        url: isDirect ? middle.slice(1).trim() : null,
    };
}
/** Extras, normalised; what cannot be one is left out. */
function extrasOf(written) {
    return written
        .slice(0, MOST_EXTRAS)
        .map((one) => (0,values/* nameOf */.Vb)(one.trim()))
        .filter((one) => one !== null);
}
/**
 * The dependencies that an entry of a Poetry table stands for: `name = "^1.0"`, `name = { version = "…", markers = "…" }`
 * or a list of these. Whatever an entry says of Python becomes a marker.
 */
function poetryDependencies(key, value, when) {
    const name = (0,values/* nameOf */.Vb)(key);
    if (name === null)
        return [];
    const entries = Array.isArray(value) ? value.slice(0, MOST_EXTRAS) : [value];
    return entries.flatMap((entry) => {
        const plain = { name, version: null, marker: null, extras: [], when, url: null };
        if (typeof entry === "string")
            return [{ ...plain, specifiers: poetrySpecifiers(entry) }];
        if (!(0,values/* isTable */.bI)(entry))
            return [];
        return [
            {
                ...plain,
                specifiers: poetrySpecifiers(entry["version"]),
                marker: bothMarkers((0,values/* markerOf */.we)(entry["markers"]), poetryPython(entry["python"])),
                extras: extrasOf((0,values/* textsAt */.i1)(entry, "extras", MOST_EXTRAS)),
                url: (0,values/* textAt */.$6)(entry, "url", 2000) ?? (0,values/* textAt */.$6)(entry, "git", 2000) ?? (0,values/* textAt */.$6)(entry, "path", 2000),
            },
        ];
    });
}
function bothMarkers(one, other) {
    if (one === null || other === null)
        return one ?? other;
    return (0,values/* markerOf */.we)(`(${one}) and (${other})`);
}
/** Poetry's `python = "<3.12"` as a marker. A constraint that was not understood becomes a marker nobody understands. */
function poetryPython(value) {
    if (value === undefined || value === "*")
        return null;
    const specifiers = poetrySpecifiers(value);
    if (specifiers === null)
        return model/* UNREADABLE_MARKER */.DD;
    const parts = specifiers.split(",").map((part) => /^([<>=!~]=?=?)(.*)$/.exec(part.trim()));
    const texts = parts.map((part) => part && `python_full_version ${part[1]} "${part[2]?.trim() ?? ""}"`);
    return texts.includes(null) ? model/* UNREADABLE_MARKER */.DD : texts.join(" and ");
}
/**
 * Poetry's constraints as PEP 440 specifiers: `^1.2` is `>=1.2,<2`, `~1.2` is `>=1.2,<1.3`, `1.2` is `==1.2`.
 * Null for any version, and for what has no such form (`^1.0 || ^2.0`).
 */
function poetrySpecifiers(value) {
    const text = (0,values/* specifiersOf */.LJ)(value);
    if (text === null || text.includes("|"))
        return null;
    const parts = [];
    // White space separates as well as a comma does, unless it stands behind an operator.
    for (const part of text.replace(/([<>=!~^])[ \t]+/g, "$1").split(/[ \t,]+/)) {
        if (part === "" || part === "*")
            continue;
        const specifiers = poetryPart(part);
        if (specifiers === null)
            return null;
        parts.push(specifiers);
    }
    return parts.length === 0 ? null : parts.join(",");
}
function poetryPart(part) {
    const [, operator = "", version = ""] = /^(\^|~=|~|[<>=!]{0,3})([^<>=!~^]{1,100})$/.exec(part) ?? [];
    if (version === "")
        return null;
    const release = /^v?(\d{1,9}(?:\.\d{1,9}){0,10})/.exec(version)?.[1]?.split(".").map(Number) ?? [];
    switch (operator) {
        case "^": {
            const first = release.findIndex((number) => number > 0);
            return upTo(version, release, first === -1 ? release.length - 1 : first);
        }
        case "~":
            return upTo(version, release, release.length === 1 ? 0 : 1);
        case "":
        case "=":
            return `==${version}`;
        default:
            return `${operator}${version}`;
    }
}
/** From a version up to the next one at this place of it. */
function upTo(version, release, place) {
    const number = release[place];
    if (number === undefined)
        return null;
    return `>=${version},<${[...release.slice(0, place), number + 1].join(".")}`;
}

// EXTERNAL MODULE: ./.cache/build/js/compat/python/locks/files.js
var locks_files = __webpack_require__(7317);
// EXTERNAL MODULE: ./.cache/build/js/compat/python/locks/lines.js
var locks_lines = __webpack_require__(5985);
;// CONCATENATED MODULE: ./.cache/build/js/compat/python/locks/pdm.js
/** pdm.lock: names of files and hashes of every package; dependencies in the form of PEP 508. */





const MOST_GROUPS = 100;
const MOST_TARGETS = 100;
const LONGEST_REQUIREMENT = 6000;
/** Reads a pdm.lock, also of the versions before 4.4 that list all files in `[metadata.files]`. */
function readPdmLock(table, text) {
    const problems = new model/* Problems */.Zw();
    const metadata = (0,values/* tableAt */.af)(table, "metadata");
    const entries = (0,values/* listAt */.gT)(table, "package", model/* MOST_PACKAGES */.aD + 1);
    if (entries.length > model/* MOST_PACKAGES */.aD)
        problems.add(null, `Only ${model/* MOST_PACKAGES */.aD} packages are read`);
    const lines = (0,locks_lines/* arrayTableLines */.rt)(text, "package");
    const lateFiles = filesAtTheEnd(metadata);
    const packages = [];
    for (const [index, entry] of entries.slice(0, model/* MOST_PACKAGES */.aD).entries()) {
        const line = lines[index] ?? null;
        const one = (0,values/* isTable */.bI)(entry) ? readPackage(entry, line, lateFiles) : null;
        if (one === null)
            problems.add(line, "A package without a usable name is left out");
        else
            packages.push(one);
    }
    const targets = (0,values/* tablesAt */.dy)(metadata, "targets", MOST_TARGETS);
    // Only with this strategy do packages carry the markers of whoever wants them.
    const isInherited = (0,values/* textsAt */.i1)(metadata, "strategy", MOST_GROUPS).includes("inherit_metadata");
    return {
        kind: "pdm.lock",
        requiresPython: targets.length === 1 ? (0,values/* specifiersOf */.LJ)(targets[0]?.["requires_python"]) : null,
        environments: environmentsOf(targets),
        markersOn: isInherited ? "packages" : "dependencies",
        defaultGroups: [],
        packages: merged(packages),
        problems: problems.take(),
    };
}
/** `[metadata.files]`: lists by `"name version"`. */
function filesAtTheEnd(metadata) {
    const table = (0,values/* tableAt */.af)(metadata, "files");
    const files = new Map();
    for (const key of Object.keys(table).slice(0, model/* MOST_PACKAGES */.aD)) {
        const [written, version = ""] = key.split(" ");
        const name = (0,values/* nameOf */.Vb)(written);
        if (name !== null)
            files.set(`${name} ${version}`, filesIn(table, key));
    }
    return files;
}
function filesIn(table, key) {
    return (0,values/* tablesAt */.dy)(table, key, model/* MOST_FILES */.Q4)
        .map(locks_files/* fileFrom */.NX)
        .filter((file) => file !== null);
}
function readPackage(entry, line, lateFiles) {
    const name = (0,values/* nameOf */.Vb)(entry["name"]);
    if (name === null)
        return null;
    const version = (0,values/* versionOf */.E4)(entry["version"]);
    const source = pdm_sourceOf(entry);
    const files = Object.hasOwn(entry, "files")
        ? filesIn(entry, "files")
        : (lateFiles.get(`${name} ${version ?? ""}`) ?? []);
    return {
        name,
        version,
        specifiers: null,
        marker: (0,values/* markerOf */.we)(entry["marker"]),
        requiresPython: (0,values/* specifiersOf */.LJ)(entry["requires_python"]),
        files: files.length === 0 && source !== "index" ? null : files,
        hashes: [],
        source,
        isProject: false,
        groups: Object.hasOwn(entry, "groups") ? (0,values/* textsAt */.i1)(entry, "groups", MOST_GROUPS) : null,
        dependencies: dependenciesOf(entry),
        line,
    };
}
function pdm_sourceOf(entry) {
    if (Object.hasOwn(entry, "git") || Object.hasOwn(entry, "revision"))
        return "git";
    if (Object.hasOwn(entry, "path"))
        return "path";
    return Object.hasOwn(entry, "url") ? "url" : "index";
}
function dependenciesOf(entry) {
    return (0,values/* textsAt */.i1)(entry, "dependencies", model/* MOST_DEPENDENCIES */.kQ, LONGEST_REQUIREMENT).flatMap((text) => {
        const one = dependencyOf(text);
        if (one === null)
            return [];
        const { name, version, specifiers, marker, extras, when } = one;
        return [{ name, version, specifiers, marker, extras, when }];
    });
}
/**
 * A package with extras has an entry of its own for each set of them, with the same files. They are one package: the
 * first that has files keeps its place, and the dependencies of all count.
 */
function merged(packages) {
    const byKey = new Map();
    for (const one of packages) {
        const key = `${one.name} ${one.version ?? ""} ${one.marker ?? ""}`;
        const first = byKey.get(key);
        const dependencies = [...(first?.dependencies ?? []), ...one.dependencies]
            .filter((dependency) => dependency.name !== one.name)
            .slice(0, model/* MOST_DEPENDENCIES */.kQ);
        byKey.set(key, { ...(first ?? one), files: first?.files ?? one.files, dependencies });
    }
    return [...byKey.values()];
}
const SYSTEMS = {
    linux: "sys_platform == 'linux'",
    windows: "sys_platform == 'win32'",
    macos: "sys_platform == 'darwin'",
};
/**
 * What the targets of a lock restrict it to. A target without a platform leaves any; what is written of manylinux and
 * musllinux counts as Linux with its machine, because pdm takes files for both into the lock's index.
 */
function environmentsOf(targets) {
    const markers = targets.map((target) => {
        const platform = (0,values/* textAt */.$6)(target, "platform");
        return platform === null ? null : platformMarker(platform);
    });
    return markers.includes(null) ? [] : markers.filter((marker) => marker !== null);
}
function platformMarker(platform) {
    const system = /^(linux|manylinux|musllinux|windows|macos)/.exec(platform)?.[1];
    if (system === undefined)
        return null;
    const base = SYSTEMS[system.endsWith("linux") ? "linux" : system];
    if (base === undefined)
        return null;
    const machine = /_(x86_64|amd64|aarch64|arm64)$/.exec(platform)?.[1];
    if (machine === undefined || !system.endsWith("linux"))
        return base;
    return `${base} and platform_machine == '${/^(?:x86_64|amd64)$/.test(machine) ? "x86_64" : "aarch64"}'`;
}

;// CONCATENATED MODULE: ./.cache/build/js/compat/python/locks/pipfile.js
/** Pipfile.lock: versions and hashes, no names of files. */





const LONGEST_URL = 2000;
/** Reads a Pipfile.lock. Every section but `_meta` is a group of packages: `default`, `develop` and the project's own. */
function readPipfileLock(table, text) {
    const problems = new model/* Problems */.Zw();
    const lines = (0,locks_lines/* jsonKeyLines */.vT)(text);
    const packages = [];
    for (const section of Object.keys(table)) {
        if (section === "_meta")
            continue;
        const group = (0,values/* tableAt */.af)(table, section);
        for (const key of Object.keys(group)) {
            const line = lines.get(`${section}\0${key}`) ?? null;
            const entry = group[key];
            if (packages.length === model/* MOST_PACKAGES */.aD) {
                problems.add(line, `Only ${model/* MOST_PACKAGES */.aD} packages are read`);
                break;
            }
            const one = (0,values/* isTable */.bI)(entry) ? pipfile_readPackage(key, entry, section, line) : null;
            if (one === null)
                problems.add(line, "A package without a usable name is left out");
            else
                packages.push(one);
        }
    }
    return {
        kind: "Pipfile.lock",
        requiresPython: requiredPython((0,values/* tableAt */.af)((0,values/* tableAt */.af)(table, "_meta"), "requires")),
        environments: [],
        markersOn: "packages",
        defaultGroups: [],
        packages,
        problems: problems.take(),
    };
}
function requiredPython(requires) {
    const version = (0,values/* textAt */.$6)(requires, "python_full_version") ?? (0,values/* textAt */.$6)(requires, "python_version");
    const [, release] = /^(\d{1,3}\.\d{1,3})(?:\.\d{1,6})?$/.exec(version ?? "") ?? [];
    // A patch release asks for the same wheels as any other of its series.
    return release === undefined ? null : `==${release}.*`;
}
function pipfile_readPackage(key, entry, section, line) {
    const name = (0,values/* nameOf */.Vb)(key);
    if (name === null)
        return null;
    const source = pipfile_sourceOf(entry);
    return {
        name,
        version: (0,values/* versionOf */.E4)((0,values/* textAt */.$6)(entry, "version")?.replace(/^==(?!=)/, "")),
        specifiers: null,
        marker: (0,values/* markerOf */.we)(entry["markers"]),
        requiresPython: null,
        files: null,
        hashes: (0,values/* textsAt */.i1)(entry, "hashes", model/* MOST_FILES */.Q4, 300)
            .map(locks_files/* hashOf */.qQ)
            .filter((hash) => hash !== null),
        source,
        isProject: entry["path"] === "." || entry["path"] === "./.",
        groups: [...extrasOf([section])],
        dependencies: [],
        line,
    };
}
function pipfile_sourceOf(entry) {
    if (["git", "hg", "svn", "bzr"].some((key) => Object.hasOwn(entry, key)))
        return "git";
    if (Object.hasOwn(entry, "path"))
        return "path";
    const file = (0,values/* textAt */.$6)(entry, "file", LONGEST_URL);
    if (file === null)
        return "index";
    return file.includes("://") ? "url" : "path";
}

;// CONCATENATED MODULE: ./.cache/build/js/compat/python/locks/poetry.js
/** poetry.lock of Poetry 1 and 2. The first says only in dependencies where a package is wanted, the second in each package. */





const poetry_MOST_GROUPS = 100;
/** Reads a poetry.lock, also of the versions before 1.3 that list all files at the end of the lock. */
function readPoetryLock(table, text) {
    const problems = new model/* Problems */.Zw();
    const metadata = (0,values/* tableAt */.af)(table, "metadata");
    const entries = (0,values/* listAt */.gT)(table, "package", model/* MOST_PACKAGES */.aD + 1);
    if (entries.length > model/* MOST_PACKAGES */.aD)
        problems.add(null, `Only ${model/* MOST_PACKAGES */.aD} packages are read`);
    const lines = (0,locks_lines/* arrayTableLines */.rt)(text, "package");
    const major = Number(/^(\d{1,3})\./.exec((0,values/* textAt */.$6)(metadata, "lock-version") ?? "")?.[1] ?? "1");
    const lateFiles = poetry_filesAtTheEnd(metadata);
    const packages = [];
    for (const [index, entry] of entries.slice(0, model/* MOST_PACKAGES */.aD).entries()) {
        const line = lines[index] ?? null;
        const one = (0,values/* isTable */.bI)(entry) ? poetry_readPackage(entry, line, lateFiles) : null;
        if (one === null)
            problems.add(line, "A package without a usable name is left out");
        else
            packages.push(one);
    }
    return {
        kind: "poetry.lock",
        requiresPython: poetrySpecifiers(metadata["python-versions"]),
        environments: [],
        markersOn: major >= 2 ? "packages" : "dependencies",
        defaultGroups: [],
        packages,
        problems: problems.take(),
    };
}
/** `[metadata.files]`, by normalised name: one list for all versions of a name, as old locks have it. */
function poetry_filesAtTheEnd(metadata) {
    const table = (0,values/* tableAt */.af)(metadata, "files");
    const files = new Map();
    for (const key of Object.keys(table).slice(0, model/* MOST_PACKAGES */.aD)) {
        const name = (0,values/* nameOf */.Vb)(key);
        if (name !== null)
            files.set(name, poetry_filesIn(table, key));
    }
    return files;
}
function poetry_filesIn(table, key) {
    return (0,values/* tablesAt */.dy)(table, key, model/* MOST_FILES */.Q4)
        .map(locks_files/* fileFrom */.NX)
        .filter((file) => file !== null);
}
function poetry_readPackage(entry, line, lateFiles) {
    const name = (0,values/* nameOf */.Vb)(entry["name"]);
    if (name === null)
        return null;
    const source = poetry_sourceOf((0,values/* textAt */.$6)((0,values/* tableAt */.af)(entry, "source"), "type"));
    const files = Object.hasOwn(entry, "files") ? poetry_filesIn(entry, "files") : (lateFiles.get(name) ?? []);
    return {
        name,
        version: (0,values/* versionOf */.E4)(entry["version"]),
        specifiers: null,
        marker: markersOf(entry["markers"]),
        requiresPython: poetrySpecifiers(entry["python-versions"]),
        // Of a folder or a repository Poetry locks no files, and an empty list says nothing there.
        files: files.length === 0 && source !== "index" ? null : files,
        hashes: [],
        source,
        isProject: false,
        groups: groupsOf(entry),
        dependencies: poetry_dependenciesOf(entry),
        line,
    };
}
function poetry_sourceOf(type) {
    switch (type) {
        case "git":
            return "git";
        case "url":
            return "url";
        case "directory":
        case "file":
            return "path";
        case null:
        default:
            return "index";
    }
}
/** One marker, or one for each group: a package is wanted when one of them holds. */
function markersOf(value) {
    if (!(0,values/* isTable */.bI)(value))
        return (0,values/* markerOf */.we)(value);
    return (0,values/* eitherMarker */.qN)(Object.keys(value)
        .slice(0, poetry_MOST_GROUPS)
        .map((group) => (0,values/* markerOf */.we)(value[group])));
}
function groupsOf(entry) {
    if (Object.hasOwn(entry, "groups"))
        return (0,values/* textsAt */.i1)(entry, "groups", poetry_MOST_GROUPS);
    const category = (0,values/* textAt */.$6)(entry, "category");
    return category === null ? null : [category];
}
function poetry_dependenciesOf(entry) {
    const table = (0,values/* tableAt */.af)(entry, "dependencies");
    return Object.keys(table)
        .slice(0, model/* MOST_DEPENDENCIES */.kQ)
        .flatMap((key) => poetryDependencies(key, table[key], null))
        .map(({ name, version, specifiers, marker, extras, when }) => {
        return { name, version, specifiers, marker, extras, when };
    });
}

;// CONCATENATED MODULE: ./.cache/build/js/compat/python/locks/pylock.js
/** pylock.toml (PEP 751), also as `pylock.NAME.toml`. */





const MOST_MARKERS = 200;
const LONGEST_MARKER = 4000;
/** Reads a pylock.toml of version 1. An installer without options wants no extra, and of the groups the default ones. */
function readPylock(table, text) {
    const problems = new model/* Problems */.Zw();
    if (!/^1(?:\.|$)/.test((0,values/* textAt */.$6)(table, "lock-version") ?? "")) {
        problems.add(null, "The lock's version is not 1, the one that is understood");
    }
    const entries = (0,values/* listAt */.gT)(table, "packages", model/* MOST_PACKAGES */.aD + 1);
    if (entries.length > model/* MOST_PACKAGES */.aD)
        problems.add(null, `Only ${model/* MOST_PACKAGES */.aD} packages are read`);
    const lines = (0,locks_lines/* arrayTableLines */.rt)(text, "packages");
    const packages = [];
    for (const [index, entry] of entries.slice(0, model/* MOST_PACKAGES */.aD).entries()) {
        const line = lines[index] ?? null;
        const one = (0,values/* isTable */.bI)(entry) ? pylock_readPackage(entry, line) : null;
        if (one === null)
            problems.add(line, "A package without a usable name is left out");
        else
            packages.push(one);
    }
    return {
        kind: "pylock.toml",
        requiresPython: (0,values/* specifiersOf */.LJ)(table["requires-python"]),
        environments: (0,values/* textsAt */.i1)(table, "environments", MOST_MARKERS, LONGEST_MARKER),
        markersOn: "packages",
        defaultGroups: extrasOf((0,values/* textsAt */.i1)(table, "default-groups", MOST_MARKERS)),
        packages,
        problems: problems.take(),
    };
}
function pylock_readPackage(entry, line) {
    const name = (0,values/* nameOf */.Vb)(entry["name"]);
    if (name === null)
        return null;
    return {
        name,
        version: (0,values/* versionOf */.E4)(entry["version"]),
        specifiers: null,
        marker: (0,values/* markerOf */.we)(entry["marker"]),
        requiresPython: (0,values/* specifiersOf */.LJ)(entry["requires-python"]),
        files: readFiles(entry),
        hashes: [],
        source: pylock_sourceOf(entry),
        isProject: (0,values/* isTable */.bI)(entry["directory"]) && entry["directory"]["path"] === ".",
        groups: null,
        dependencies: (0,values/* tablesAt */.dy)(entry, "dependencies", model/* MOST_DEPENDENCIES */.kQ).flatMap((one) => {
            const other = (0,values/* nameOf */.Vb)(one["name"]);
            if (other === null)
                return [];
            const version = (0,values/* versionOf */.E4)(one["version"]);
            return [{ name: other, version, specifiers: null, marker: null, extras: [], when: null }];
        }),
        line,
    };
}
function pylock_sourceOf(entry) {
    if ((0,values/* isTable */.bI)(entry["vcs"]))
        return "git";
    if ((0,values/* isTable */.bI)(entry["directory"]))
        return "path";
    const archive = entry["archive"];
    if (!(0,values/* isTable */.bI)(archive))
        return "index";
    return (0,values/* textAt */.$6)(archive, "url", 2000) === null ? "path" : "url";
}
function readFiles(entry) {
    const single = [entry["archive"], entry["sdist"]].filter(values/* isTable */.bI);
    const tables = [...single, ...(0,values/* tablesAt */.dy)(entry, "wheels", model/* MOST_FILES */.Q4)];
    if (tables.length === 0)
        return null;
    return tables.map(locks_files/* fileFrom */.NX).filter((file) => file !== null);
}

;// CONCATENATED MODULE: ./.cache/build/js/compat/python/locks/pyproject.js
/** pyproject.toml: what a project asks for. Nothing is locked here: there are names, constraints and markers, no files. */





const pyproject_LONGEST_REQUIREMENT = 6000;
const POETRY = "tool.poetry";
/**
 * Reads the requirements of a pyproject.toml: PEP 621's dependencies and optional ones, dependency groups (PEP 735), and
 * Poetry's tables. The groups of a requirement are `main`, or the extra or group that lists it.
 */
function readPyproject(table, text) {
    const problems = new model/* Problems */.Zw();
    const lines = (0,locks_lines/* tomlLines */.yI)(text);
    const packages = [];
    const add = (one, group, line) => {
        if (one === null)
            problems.add(line, "A requirement that cannot be read is left out");
        else if (packages.length < model/* MOST_PACKAGES */.aD)
            packages.push(pyproject_packageOf(one, group, line));
    };
    const list = (owner, key, group) => {
        for (const requirement of (0,values/* textsAt */.i1)(owner, key, model/* MOST_DEPENDENCIES */.kQ, pyproject_LONGEST_REQUIREMENT)) {
            add(dependencyOf(requirement), group, lines.strings.get(requirement) ?? null);
        }
    };
    const poetry = (owner, path, group) => {
        for (const key of Object.keys(owner).slice(0, model/* MOST_DEPENDENCIES */.kQ)) {
            if (key.toLowerCase() === "python")
                continue;
            const line = lines.keys.get(`${path}\0${key}`) ?? lines.keys.get(`${path}.${key}`) ?? null;
            const found = poetryDependencies(key, owner[key], null);
            if (found.length === 0)
                add(null, group, line);
            for (const one of found)
                add(one, group, line);
        }
    };
    const project = (0,values/* tableAt */.af)(table, "project");
    list(project, "dependencies", "main");
    for (const [owner, key] of [
        [project, "optional-dependencies"],
        [table, "dependency-groups"],
    ]) {
        const groups = (0,values/* tableAt */.af)(owner, key);
        for (const group of Object.keys(groups))
            list(groups, group, (0,values/* nameOf */.Vb)(group) ?? "main");
    }
    const poetryTable = (0,values/* tableAt */.af)((0,values/* tableAt */.af)(table, "tool"), "poetry");
    const main = (0,values/* tableAt */.af)(poetryTable, "dependencies");
    poetry(main, `${POETRY}.dependencies`, "main");
    poetry((0,values/* tableAt */.af)(poetryTable, "dev-dependencies"), `${POETRY}.dev-dependencies`, "dev");
    const groups = (0,values/* tableAt */.af)(poetryTable, "group");
    for (const group of Object.keys(groups)) {
        const path = `${POETRY}.group.${group}.dependencies`;
        poetry((0,values/* tableAt */.af)((0,values/* tableAt */.af)(groups, group), "dependencies"), path, (0,values/* nameOf */.Vb)(group) ?? "main");
    }
    return {
        kind: "pyproject.toml",
        requiresPython: (0,values/* specifiersOf */.LJ)(project["requires-python"]) ?? poetrySpecifiers(main["python"]),
        environments: [],
        markersOn: "packages",
        defaultGroups: [],
        packages,
        problems: problems.take(),
    };
}
function pyproject_packageOf(one, group, line) {
    const pinned = /^==\s*([^\s,*=]{1,100})$/.exec(one.specifiers ?? "")?.[1] ?? null;
    const file = one.url === null ? null : (0,locks_files/* lockedFile */.NG)({ url: one.url }, null);
    return {
        name: one.name,
        version: pinned,
        specifiers: pinned === null ? one.specifiers : null,
        marker: one.marker,
        requiresPython: null,
        files: file === null ? null : [file],
        hashes: [],
        source: one.url === null ? "index" : pyproject_sourceOf(one.url),
        isProject: false,
        groups: [group],
        dependencies: [],
        line,
    };
}
/** Where the address of a direct reference leads. */
function pyproject_sourceOf(url) {
    if (/^(?:git|hg|svn|bzr)\+|^git@|\.git(?:[@#]|$)/.test(url))
        return "git";
    return /^https?:\/\//i.test(url) ? "url" : "path";
}

;// CONCATENATED MODULE: ./.cache/build/js/compat/python/locks/uv.js
/** uv.lock: every file of every package, and a graph whose edges say where a package is wanted. */





const uv_MOST_MARKERS = 200;
const uv_LONGEST_MARKER = 4000;
const uv_LONGEST_URL = 2000;
/** Reads a uv.lock of version 1. `text` is where `table` was read from: it tells the lines. */
function readUvLock(table, text) {
    const problems = new model/* Problems */.Zw();
    const version = table["version"];
    if (version !== 1)
        problems.add(null, "The lock's version is not 1, the one that is understood");
    const entries = (0,values/* listAt */.gT)(table, "package", model/* MOST_PACKAGES */.aD + 1);
    if (entries.length > model/* MOST_PACKAGES */.aD)
        problems.add(null, `Only ${model/* MOST_PACKAGES */.aD} packages are read`);
    const lines = (0,locks_lines/* arrayTableLines */.rt)(text, "package");
    const members = new Set((0,values/* textsAt */.i1)((0,values/* tableAt */.af)(table, "manifest"), "members", model/* MOST_PACKAGES */.aD).map(values/* nameOf */.Vb));
    const packages = [];
    for (const [index, entry] of entries.slice(0, model/* MOST_PACKAGES */.aD).entries()) {
        const line = lines[index] ?? null;
        const one = (0,values/* isTable */.bI)(entry) ? uv_readPackage(entry, line, members) : null;
        if (one === null)
            problems.add(line, "A package without a usable name is left out");
        else
            packages.push(one);
    }
    return {
        kind: "uv.lock",
        requiresPython: (0,values/* specifiersOf */.LJ)(table["requires-python"]),
        // `required-markers` asks for more wheels and leaves none out.
        environments: (0,values/* textsAt */.i1)(table, "supported-markers", uv_MOST_MARKERS, uv_LONGEST_MARKER),
        markersOn: "dependencies",
        defaultGroups: [],
        packages,
        problems: problems.take(),
    };
}
function uv_readPackage(entry, line, members) {
    const name = (0,values/* nameOf */.Vb)(entry["name"]);
    if (name === null)
        return null;
    const source = (0,values/* tableAt */.af)(entry, "source");
    const isLocal = ["virtual", "editable", "directory"].some((key) => Object.hasOwn(source, key));
    const isRoot = (0,values/* textAt */.$6)(source, "virtual") === "." || (0,values/* textAt */.$6)(source, "editable") === ".";
    const forks = (0,values/* textsAt */.i1)(entry, "resolution-markers", uv_MOST_MARKERS, uv_LONGEST_MARKER);
    return {
        name,
        version: (0,values/* versionOf */.E4)(entry["version"]),
        specifiers: null,
        marker: forks.length === 0 ? null : (0,values/* eitherMarker */.qN)(forks.map(values/* markerOf */.we)),
        requiresPython: null,
        files: uv_readFiles(entry, source),
        hashes: [],
        source: uv_sourceOf(source),
        isProject: isLocal && (isRoot || members.has(name) || Object.hasOwn(source, "virtual")),
        groups: null,
        dependencies: [
            ...edges(entry, "dependencies", null),
            ...conditional(entry, "optional-dependencies"),
            ...conditional(entry, "dev-dependencies"),
        ],
        line,
    };
}
function uv_sourceOf(source) {
    if (Object.hasOwn(source, "registry"))
        return "index";
    if (Object.hasOwn(source, "git"))
        return "git";
    if (Object.hasOwn(source, "url"))
        return "url";
    return Object.keys(source).length === 0 ? "index" : "path";
}
function uv_readFiles(entry, source) {
    const files = [];
    const sdist = entry["sdist"];
    // A direct address stands in the source; the entry of the file then has a hash and nothing else.
    const direct = (0,values/* textAt */.$6)(source, "url", uv_LONGEST_URL) ?? (0,values/* textAt */.$6)(source, "path", uv_LONGEST_URL);
    for (const one of [...((0,values/* isTable */.bI)(sdist) ? [sdist] : []), ...(0,values/* tablesAt */.dy)(entry, "wheels", model/* MOST_FILES */.Q4)]) {
        const file = (0,locks_files/* fileFrom */.NX)(one) ?? (direct === null ? null : directFile(direct, one));
        if (file !== null)
            files.push(file);
    }
    if (files.length === 0 && direct !== null) {
        const file = directFile(direct, {});
        if (file !== null)
            files.push(file);
    }
    return files.length === 0 && !Object.hasOwn(source, "registry") ? null : files;
}
function directFile(location, entry) {
    const name = (0,locks_files/* fileNameOf */.bV)(location);
    const kind = name === null ? null : (0,locks_files/* fileKind */.h_)(name);
    if (name === null || kind === null)
        return null;
    return {
        name,
        kind,
        url: location.includes("://") ? (0,locks_files/* shownUrl */.zA)(location) : null,
        hash: (0,locks_files/* hashOf */.qQ)(entry["hash"]),
    };
}
function edges(entry, key, when) {
    return (0,values/* tablesAt */.dy)(entry, key, model/* MOST_DEPENDENCIES */.kQ).flatMap((edge) => {
        const name = (0,values/* nameOf */.Vb)(edge["name"]);
        if (name === null)
            return [];
        return [
            {
                name,
                version: (0,values/* versionOf */.E4)(edge["version"]),
                specifiers: null,
                marker: (0,values/* markerOf */.we)(edge["marker"]),
                extras: extrasOf((0,values/* textsAt */.i1)(edge, "extra", model/* MOST_DEPENDENCIES */.kQ)),
                when,
            },
        ];
    });
}
function conditional(entry, key) {
    const groups = (0,values/* tableAt */.af)(entry, key);
    return Object.keys(groups)
        .slice(0, model/* MOST_DEPENDENCIES */.kQ)
        .flatMap((group) => edges(groups, group, (0,values/* nameOf */.Vb)(group) ?? group));
}

;// CONCATENATED MODULE: ./.cache/build/js/compat/python/locks/read.js
/** Recognises a lock file by its name and its content, and reads it. */









const read_READERS = {
    "uv.lock": readUvLock,
    "poetry.lock": readPoetryLock,
    "pdm.lock": readPdmLock,
    "pylock.toml": readPylock,
    "Pipfile.lock": readPipfileLock,
    "pyproject.toml": readPyproject,
};
/** The kind that a name alone says; null where only the content can tell. */
function lockKindByName(fileName) {
    const name = external_node_path_.posix.basename(fileName.replaceAll("\\", "/"));
    switch (name) {
        case "uv.lock":
        case "poetry.lock":
        case "pdm.lock":
        case "Pipfile.lock":
        case "pyproject.toml":
            return name;
        default:
            // PEP 751 names them so: `pylock.toml` and `pylock.NAME.toml`.
            return /^pylock(?:\.[^.]+)?\.toml$/.test(name) ? "pylock.toml" : null;
    }
}
/** What the content says, which counts more than a name: a file may have been copied or renamed. */
function kindByContent(table) {
    const metadata = (0,values/* tableAt */.af)(table, "metadata");
    if (Object.hasOwn(table, "lock-version"))
        return "pylock.toml";
    if (Object.hasOwn(metadata, "lock_version"))
        return "pdm.lock";
    if (Object.hasOwn(metadata, "python-versions") || Object.hasOwn(metadata, "content-hash"))
        return "poetry.lock";
    if (Object.hasOwn(table, "_meta"))
        return "Pipfile.lock";
    if (typeof table["version"] === "number")
        return "uv.lock";
    if ((0,values/* isTable */.bI)(table["project"]) || (0,values/* isTable */.bI)(table["tool"]))
        return "pyproject.toml";
    return null;
}
/**
 * Reads the text of a lock file, or of a pyproject.toml. Never throws: what cannot be read is among the problems.
 * Returns null for a file whose kind neither its name nor its content tells: it is none of these.
 *
 * @param fileName with or without folders
 */
function readLock(fileName, text) {
    const named = lockKindByName(fileName);
    // No TOML begins with a brace.
    const isJson = named === "Pipfile.lock" || /^\ufeff?\s{0,1000}\{/.test(text);
    const parsed = isJson ? (0,values/* parseJson */.qF)(text) : (0,values/* parseToml */.MT)(text);
    if (!parsed.ok)
        return named === null ? null : (0,model/* unreadable */.O$)(named, parsed.problem);
    const told = kindByContent(parsed.table);
    if (isJson && told !== "Pipfile.lock" && named !== "Pipfile.lock") {
        return named === null ? null : (0,model/* unreadable */.O$)(named, { line: null, text: "The file is JSON and not TOML" });
    }
    const known = told !== null && isJson === (told === "Pipfile.lock") ? told : named;
    return known === null ? null : read_READERS[known](parsed.table, text);
}

;// CONCATENATED MODULE: ./.cache/build/js/compat/python/credentials.js
/** Keeps what signs somebody in out of what is shown. */
/** What does not begin with a scheme, yet has a password: `user:password@host`. */
const BARE = /^[^/@:]*:[^/@]+@/u;
/**
 * An address, or a text with addresses in it, without user names, passwords, tokens and queries. Variables that pip
 * fills in (`${TOKEN}`) go with the part they stand in. Linear; nothing but addresses changes.
 */
function withoutCredentials(text) {
    // Cut where there is white space, which is kept.
    return text
        .split(/(\s+)/u)
        .map((word) => (word.includes("//") ? addressesWithout(word) : word.replace(BARE, "")))
        .join("");
}
/** @param word text without white space, with `//` in it */
function addressesWithout(word) {
    const lastAt = word.lastIndexOf("@");
    let shown = "";
    let from = 0;
    for (let at = word.indexOf("//"); at !== -1; at = word.indexOf("//", from)) {
        shown += withoutQuery(word.slice(from, at)) + "//";
        from = endOfUser(word, at + 2, lastAt);
    }
    return shown + withoutQuery(word.slice(from));
}
/** Where the host begins, in an address whose user or host begins at `start`. @param lastAt the word's last `@`, or -1 */
function endOfUser(word, start, lastAt) {
    let end = start;
    while (end < word.length && !"/?#".includes(word.charAt(end)))
        end += 1;
    // A password may hold what should have been encoded. It is told from a host by what stands before that: a host is
    // followed by a slash, and has nothing but digits behind its colon.
    if (lastAt >= end && word.charAt(end) !== "/")
        return lastAt + 1;
    const authority = word.slice(start, end);
    const at = authority.lastIndexOf("@");
    if (at !== -1)
        return start + at + 1;
    const port = authority.indexOf(":");
    const isHost = port === -1 || /^\d*$/.test(authority.slice(port + 1));
    return isHost || lastAt < end ? start : lastAt + 1;
}
/** What follows the question mark may be a token or a signature. */
function withoutQuery(part) {
    const query = part.indexOf("?");
    if (query === -1)
        return part;
    const fragment = part.indexOf("#", query);
    return part.slice(0, query) + (fragment === -1 ? "" : part.slice(fragment));
}

// EXTERNAL MODULE: ./.cache/build/js/guide/requirement-names.js
var requirement_names = __webpack_require__(1850);
;// CONCATENATED MODULE: ./.cache/build/js/compat/python/shell-words.js
/** Splits options into words as Python's shlex does, quotes and backslashes understood. Linear. */
const BLANKS = " \t\r\n";
/** Null where a quote is not closed or a backslash has nothing to stand before. */
function shellWords(text) {
    const words = [];
    let word = null;
    for (let at = 0; at < text.length; at += 1) {
        const character = text.charAt(at);
        if (BLANKS.includes(character)) {
            if (word !== null)
                words.push(word);
            word = null;
            continue;
        }
        word ??= "";
        if (character === "'") {
            const end = text.indexOf("'", at + 1);
            if (end === -1)
                return null;
            word += text.slice(at + 1, end);
            at = end;
        }
        else if (character === '"') {
            const quoted = doubleQuoted(text, at + 1);
            if (quoted === null)
                return null;
            word += quoted.content;
            at = quoted.end;
        }
        else if (character === "\\") {
            at += 1;
            if (at === text.length)
                return null;
            word += text.charAt(at);
        }
        else
            word += character;
    }
    if (word !== null)
        words.push(word);
    return words;
}
/** Between double quotes a backslash only stands before a quote or another backslash. */
function doubleQuoted(text, start) {
    let content = "";
    for (let at = start; at < text.length; at += 1) {
        const character = text.charAt(at);
        if (character === '"')
            return { content, end: at };
        const next = text.charAt(at + 1);
        if (character === "\\" && (next === '"' || next === "\\")) {
            content += next;
            at += 1;
        }
        else
            content += character;
    }
    return null;
}

;// CONCATENATED MODULE: ./.cache/build/js/compat/python/pip-options.js
/** Options in a requirements file, read as pip does: Python's optparse with the options that pip allows there. */

const value = (name) => ({ name, takesValue: true });
const pip_options_flag = (name) => ({ name, takesValue: false });
const LONG = new Map([
    ["--index-url", value("index-url")],
    ["--extra-index-url", value("extra-index-url")],
    ["--find-links", value("find-links")],
    ["--no-index", pip_options_flag("no-index")],
    ["--no-binary", value("no-binary")],
    ["--only-binary", value("only-binary")],
    ["--prefer-binary", pip_options_flag("prefer-binary")],
    ["--pre", pip_options_flag("pre")],
    ["--trusted-host", value("trusted-host")],
    ["--require-hashes", pip_options_flag("require-hashes")],
    ["--requirement", value("requirement")],
    ["--constraint", value("constraint")],
    ["--editable", value("editable")],
    ["--hash", value("hash")],
    // What decides nothing about which files fit.
    ["--no-require-hashes", pip_options_flag(null)],
    ["--use-feature", value(null)],
    ["--all-releases", value(null)],
    ["--only-final", value(null)],
    ["--config-settings", value(null)],
    ["--global-option", value(null)],
    ["--install-option", value(null)],
]);
const SHORT = new Map([
    ["i", value("index-url")],
    ["f", value("find-links")],
    ["r", value("requirement")],
    ["c", value("constraint")],
    ["e", value("editable")],
    ["C", value(null)],
]);
/**
 * A line taken apart: the requirement before the first word that begins with a dash, and the options from there on.
 * Only spaces separate words here, as pip has it.
 */
function splitOptions(line) {
    if (line.startsWith("-"))
        return { requirement: "", options: line };
    const at = line.indexOf(" -");
    if (at === -1)
        return { requirement: line, options: "" };
    return { requirement: line.slice(0, at), options: line.slice(at + 1) };
}
/** Reads options; a few words about what is wrong with them where pip would refuse them. */
function readOptions(text) {
    const words = shellWords(text);
    if (words === null)
        return { problem: "has a quote that is not closed" };
    const options = [];
    for (let at = 0; at < words.length; at += 1) {
        const word = words[at] ?? "";
        if (word === "--")
            break;
        // What belongs to no option is passed over.
        if (!word.startsWith("-") || word === "-")
            continue;
        const option = word.startsWith("--") ? longOption(word) : shortOption(word);
        if ("problem" in option)
            return option;
        const { known, attached, shown } = option;
        if (!known.takesValue && attached !== null)
            return { problem: `gives ${shown} a value` };
        if (known.takesValue && attached === null)
            at += 1;
        const given = known.takesValue ? (attached ?? words[at]) : "";
        if (given === undefined)
            return { problem: `has ${shown} without a value` };
        if (known.name !== null)
            options.push({ name: known.name, value: given });
    }
    return options;
}
/** `--option`, `--option=value`, or the beginning of an option's name that no other option has. */
function longOption(word) {
    const equals = word.indexOf("=");
    const written = equals === -1 ? word : word.slice(0, equals);
    const exact = LONG.has(written) ? [written] : [];
    const names = exact.length > 0 ? exact : [...LONG.keys()].filter((name) => name.startsWith(written));
    const [shown] = names;
    const known = shown === undefined ? undefined : LONG.get(shown);
    if (names.length !== 1 || shown === undefined || known === undefined) {
        return { problem: "has an option that pip does not know there" };
    }
    return { known, attached: equals === -1 ? null : word.slice(equals + 1), shown };
}
/** `-r`, or `-rfile`. */
function shortOption(word) {
    const known = SHORT.get(word.charAt(1));
    if (known === undefined)
        return { problem: "has an option that pip does not know there" };
    return { known, attached: word.length > 2 ? word.slice(2) : null, shown: word.slice(0, 2) };
}

// EXTERNAL MODULE: ./.cache/build/js/compat/python/whitespace.js
var whitespace = __webpack_require__(9044);
;// CONCATENATED MODULE: ./.cache/build/js/compat/python/requirement-lines.js
/** The lines of a requirements file as pip sees them: continued lines joined, comments left out. Linear. */

/** Everything at which Python's `str.splitlines` ends a line. */
const LINE_END = /\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/u;
/** The lines that hold something, in order. */
function logicalLines(text) {
    const found = [];
    let begun = null;
    for (const [index, raw] of text
        .replace(/^\uFEFF/u, "")
        .split(LINE_END)
        .entries()) {
        const isComment = (0,whitespace/* strip */.bB)(raw).startsWith("#");
        if (raw.endsWith("\\") && !isComment) {
            begun ??= { line: index + 1, parts: [] };
            begun.parts.push(withoutBackslashes(raw));
            continue;
        }
        // The space makes sure that a comment within a continued line is told from an address' fragment.
        const last = isComment ? ` ${raw}` : raw;
        if (begun === null)
            add(last, index + 1);
        else {
            begun.parts.push(last);
            add(begun.parts.join(""), begun.line);
        }
        begun = null;
    }
    if (begun !== null)
        add(begun.parts.join(""), begun.line);
    return found;
    function add(whole, line) {
        const content = (0,whitespace/* strip */.bB)(withoutComment(whole));
        if (content !== "")
            found.push({ text: content, line });
    }
}
/** pip takes all of them away, at both ends. */
function withoutBackslashes(text) {
    let start = 0;
    let end = text.length;
    while (start < end && text.charAt(start) === "\\")
        start += 1;
    while (end > start && text.charAt(end - 1) === "\\")
        end -= 1;
    return text.slice(start, end);
}
/** A comment begins at a `#` at the line's beginning or after white space. */
function withoutComment(text) {
    for (let at = text.indexOf("#"); at !== -1; at = text.indexOf("#", at + 1)) {
        if (at === 0 || (0,whitespace/* isSpace */.xC)(text.charAt(at - 1)))
            return text.slice(0, at);
    }
    return text;
}

// EXTERNAL MODULE: ./.cache/build/js/compat/python/marker-parser.js + 1 modules
var marker_parser = __webpack_require__(7481);
;// CONCATENATED MODULE: ./.cache/build/js/compat/python/requirement.js
/** One requirement (PEP 508): `uvicorn[standard]>=0.30 ; python_version < "3.13"`, or `name @ address`. */



/** Characters of a requirement that is looked at. */
const LONGEST = 16_384;
const BLANK = /[ \t]*/y;
const NAME = /\b[a-zA-Z0-9][a-zA-Z0-9._-]*\b/y;
const URL = /[^ \t]+/y;
const ARBITRARY = new RegExp(`===[${whitespace/* SPACE */.t6}]*[^${whitespace/* SPACE */.t6};)]*`, "uy");
/** An operator with all that can belong to a version; whether it is one is for the specifiers to say. */
const COMPARISON = new RegExp(`(?:==|~=|!=|<=|>=|<|>)[${whitespace/* SPACE */.t6}]*[a-zA-Z0-9!.*+_-]+`, "uy");
/**
 * Reads a requirement as the newest `packaging` library does. Null for what is none, and for more than 16,384
 * characters.
 */
function parseRequirement(text) {
    if (text.length > LONGEST)
        return null;
    const scanner = new Scanner(text);
    scanner.take(BLANK);
    const name = scanner.take(NAME);
    if (name === null)
        return null;
    scanner.take(BLANK);
    const extras = readExtras(scanner);
    if (extras === null)
        return null;
    scanner.take(BLANK);
    if (scanner.skip("@"))
        return readAddress(scanner, name, extras);
    const written = readSpecifiers(scanner);
    const specifiers = written === null ? null : (0,specifier/* parseSpecifiers */.$h)(written);
    if (specifiers === null)
        return null;
    scanner.take(BLANK);
    const marker = readMarker(scanner);
    return marker === undefined ? null : { name, extras, specifiers, marker, url: null };
}
function readAddress(scanner, name, extras) {
    scanner.take(BLANK);
    const url = scanner.take(URL);
    if (url === null)
        return null;
    scanner.take(BLANK);
    const marker = readMarker(scanner);
    return marker === undefined ? null : { name, extras, specifiers: [], marker, url };
}
/** What is left of the text: nothing, or a semicolon and a marker. Undefined where it is something else. */
function readMarker(scanner) {
    if (scanner.isAtEnd())
        return null;
    if (!scanner.skip(";"))
        return undefined;
    return (0,marker_parser/* parseMarker */.g)(scanner.rest()) ?? undefined;
}
/** Names in square brackets, each once; none without brackets. */
function readExtras(scanner) {
    if (!scanner.skip("["))
        return [];
    const extras = new Set();
    scanner.take(BLANK);
    while (!scanner.skip("]")) {
        if (extras.size > 0) {
            if (!scanner.skip(","))
                return null;
            scanner.take(BLANK);
        }
        const extra = scanner.take(NAME);
        if (extra === null)
            return null;
        extras.add(extra);
        scanner.take(BLANK);
    }
    return [...extras];
}
/** Specifiers with their commas, in parentheses or not. A comma may end them. */
function readSpecifiers(scanner) {
    const isEnclosed = scanner.skip("(");
    scanner.take(BLANK);
    let written = "";
    for (;;) {
        const specifier = scanner.take(ARBITRARY) ?? scanner.take(COMPARISON);
        if (specifier === null)
            break;
        written += specifier;
        scanner.take(BLANK);
        if (!scanner.skip(","))
            break;
        written += ",";
        scanner.take(BLANK);
    }
    scanner.take(BLANK);
    return isEnclosed && !scanner.skip(")") ? null : written;
}
class Scanner {
    #text;
    #at = 0;
    constructor(text) {
        this.#text = text;
    }
    isAtEnd() {
        return this.#at === this.#text.length;
    }
    rest() {
        return this.#text.slice(this.#at);
    }
    /** What the pattern matches right here; null when it does not. */
    take(pattern) {
        pattern.lastIndex = this.#at;
        const found = pattern.exec(this.#text)?.[0] ?? null;
        if (found !== null)
            this.#at += found.length;
        return found;
    }
    /** Goes past a character if it stands right here. */
    skip(character) {
        if (this.#text.charAt(this.#at) !== character)
            return false;
        this.#at += 1;
        return true;
    }
}
/** Whether a text is a name that a package can have (PEP 508). */
function requirement_isPackageName(text) {
    return /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/i.test((0,whitespace/* strip */.bB)(text));
}

// EXTERNAL MODULE: ./.cache/build/js/compat/python/wheel-name.js
var wheel_name = __webpack_require__(8792);
;// CONCATENATED MODULE: ./.cache/build/js/compat/python/requirement-source.js
/** A requirement as pip takes it from a file or its command line: from an index, an address or a path. */






const requirement_source_LONGEST = 16_384;
/** Schemes of addresses that pip downloads from or checks out. */
const VERSION_CONTROL = [
    ...["http", "https", "ssh", "git", "file"].map((transport) => `git+${transport}`),
    ...["http", "https", "ssh", "static-http", "file"].map((transport) => `hg+${transport}`),
    ...["http", "https", "ssh", "svn", "file"].map((transport) => `svn+${transport}`),
    ...["http", "https", "ssh", "sftp", "ftp", "lp", "file"].map((transport) => `bzr+${transport}`),
];
const SCHEMES = new Set(["http", "https", "file", "ftp", ...VERSION_CONTROL]);
const TOOL = /^(?:git|hg|svn|bzr)[:+]/i;
const ARCHIVE = /\.(?:whl|zip|tar\.gz|tgz|tar|tar\.bz2|tbz|tar\.xz|txz|tlz|tar\.lz|tar\.lzma)$/i;
/** Reads a requirement as pip does. Null for what pip refuses, and for more than 16,384 characters. */
function readRequirement(text) {
    if (text.length > requirement_source_LONGEST)
        return null;
    const isAddress = hasScheme(text);
    // Addresses may hold semicolons: there, a marker's is told by the space behind it.
    const [written, marker] = splitMarker(text, isAddress ? "; " : ";");
    if (marker === null)
        return null;
    const rest = (0,whitespace/* strip */.bB)(written);
    const read = isAddress ? fromLink(rest, "url") : (fromIndex(rest) ?? fromPath(rest));
    return read === null ? null : { ...read, marker: marker === "none" ? null : marker };
}
/** Reads what follows `-e`: a folder, an address of a version control system, or a name with one. */
function readEditable(text) {
    if (text.length > requirement_source_LONGEST)
        return null;
    const direct = parseRequirement(text);
    if (direct !== null && direct.url !== null)
        return { ...direct, source: "url" };
    if (TOOL.test(text))
        return fromLink(text, "url");
    const [path, extras] = splitExtras(text);
    if (/^file:/i.test(text))
        return { ...fromFile(path, "url"), extras };
    return hasScheme(text) || path === "" ? null : { ...fromFile(path, "path"), extras };
}
function hasScheme(text) {
    const colon = text.indexOf(":");
    return colon !== -1 && SCHEMES.has(text.slice(0, colon).toLowerCase());
}
/** A text and the marker behind its first separator; null for what is no marker. */
function splitMarker(text, separator) {
    const at = text.indexOf(separator);
    if (at === -1)
        return [text, "none"];
    const written = (0,whitespace/* strip */.bB)(text.slice(at + separator.length));
    return [text.slice(0, at), written === "" ? "none" : (0,marker_parser/* parseMarker */.g)(written)];
}
function fromIndex(text) {
    const requirement = parseRequirement(text);
    if (requirement === null)
        return null;
    // `package.zip` is a file, not a package of that name.
    const isFile = requirement.url === null && ARCHIVE.test(splitExtras(text)[0]);
    return isFile ? null : { ...requirement, source: requirement.url === null ? "index" : "url" };
}
function fromPath(text) {
    const [path, extras] = splitExtras(text);
    const isPath = path.includes("/") || path.startsWith(".") || ARCHIVE.test(path);
    // Whatever else has a condition in it was meant to be a requirement.
    if (!isPath || (/[<>=!~]=|[<>]/.test(path) && !ARCHIVE.test(path)))
        return null;
    return { ...fromFile(path, "path"), extras };
}
/** What the address itself says about the package: its fragment, or the name of a wheel. */
function fromLink(url, source) {
    const hash = url.indexOf("#");
    const egg = hash === -1 ? undefined : /[#&]egg=([^&]*)/u.exec(url.slice(hash))?.[1];
    const wheel = fromFile(url, source);
    if (wheel.name !== null || egg === undefined)
        return wheel;
    const requirement = parseRequirement(egg);
    if (requirement === null)
        return null;
    const { name, extras, specifiers } = requirement;
    return { name, extras, specifiers, marker: null, source, url };
}
/** A wheel says which package and which version it is; nothing else does by its name alone. */
function fromFile(url, source) {
    const fileName = url.replace(/[?#].*$/su, "").replace(/^.*\//su, "");
    const wheel = (0,wheel_name/* parseWheelName */.C)(fileName);
    const specifiers = wheel === null ? null : (0,specifier/* parseSpecifiers */.$h)(`==${(0,python_version/* versionText */.KA)(wheel.version)}`);
    return {
        name: wheel === null || !requirement_isPackageName(wheel.name) ? null : wheel.name,
        extras: [],
        specifiers: specifiers ?? [],
        marker: null,
        source,
        url,
    };
}
/** `path[extra,extra]`. */
function splitExtras(text) {
    const open = text.endsWith("]") ? text.lastIndexOf("[") : -1;
    if (open < 1)
        return [text, []];
    const requirement = parseRequirement(`extras${text.slice(open)}`);
    return requirement === null ? [text, []] : [(0,whitespace/* strip */.bB)(text.slice(0, open)), requirement.extras];
}

;// CONCATENATED MODULE: ./.cache/build/js/compat/python/requirements.js








const requirements_LONGEST = 8_000_000;
const MOST_REQUIREMENTS = 20_000;
const MOST_HASHES = 5000;
const MOST_INCLUDES = 100;
const MOST_ADDRESSES = 100;
const requirements_MOST_PROBLEMS = 100;
const LONGEST_SHOWN = 120;
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const ALGORITHMS = ["sha256", "sha384", "sha512"];
/**
 * Reads a requirements or constraints file. Never throws: what is wrong is among the problems, and everything else is
 * read nevertheless. At most 8 million characters, 20,000 requirements, and 100 problems and includes.
 */
function parseRequirements(text) {
    const reader = new FileReader();
    if (text.length > requirements_LONGEST)
        reader.problem(1, "The file is too large: it was not read.");
    else
        for (const line of logicalLines(text))
            reader.read(line);
    return reader.file();
}
class FileReader {
    #requirements = [];
    #includes = [];
    #problems = [];
    #extraIndexUrls = [];
    #findLinks = [];
    #trustedHosts = [];
    #indexUrl = null;
    #formats = ANY_FORMAT;
    #noIndex = false;
    #prereleases = false;
    #preferBinary = false;
    #requireHashes = false;
    file() {
        return {
            requirements: this.#requirements,
            includes: this.#includes,
            options: {
                indexUrl: this.#indexUrl,
                extraIndexUrls: this.#extraIndexUrls,
                findLinks: this.#findLinks,
                noIndex: this.#noIndex,
                formats: this.#formats,
                prereleases: this.#prereleases,
                preferBinary: this.#preferBinary,
                trustedHosts: this.#trustedHosts,
                requireHashes: this.#requireHashes || this.#requirements.some(({ hashes }) => hashes.length > 0),
            },
            problems: this.#problems,
        };
    }
    problem(line, text) {
        if (this.#problems.length < requirements_MOST_PROBLEMS)
            this.#problems.push({ line, text });
    }
    read({ text, line }) {
        const parts = splitOptions(text);
        const options = readOptions(parts.options);
        if ("problem" in options) {
            this.problem(line, `The line ${options.problem}: ${shown(text)}`);
            return;
        }
        const editable = options.find(({ name }) => name === "editable")?.value;
        const written = parts.requirement === "" ? editable : parts.requirement;
        if (written === undefined)
            this.#readOptions(options, line);
        else
            this.#readRequirement(written, parts.requirement === "", options, line);
    }
    #readRequirement(written, editable, options, line) {
        const read = editable ? readEditable(written) : readRequirement(written);
        if (read === null) {
            this.problem(line, `pip would refuse this requirement: ${shown(written)}`);
            return;
        }
        if (this.#requirements.length === MOST_REQUIREMENTS) {
            this.problem(line, `Requirements beyond the first ${MOST_REQUIREMENTS} were not read.`);
            return;
        }
        const { name, url } = read;
        this.#requirements.push({
            ...read,
            normalised: name === null ? null : (0,requirement_names/* normalisedName */.E1)(name),
            url: url === null ? null : withoutCredentials(url),
            hashes: editable ? [] : this.#hashes(options, line),
            line,
            editable,
        });
    }
    #hashes(options, line) {
        const hashes = [];
        for (const { name, value } of options) {
            if (name !== "hash")
                continue;
            const colon = value.indexOf(":");
            const algorithm = ALGORITHMS.find((each) => each === value.slice(0, Math.max(0, colon)));
            if (algorithm === undefined)
                this.problem(line, `This is no hash that pip accepts: ${shown(value)}`);
            else if (hashes.length < MOST_HASHES)
                hashes.push({ algorithm, digest: value.slice(colon + 1) });
        }
        return hashes;
    }
    #readOptions(options, line) {
        // A line that names other files is about nothing else, and only about the first of them.
        const include = options.find(({ name }) => name === "requirement") ?? options.find(({ name }) => name === "constraint");
        if (include !== undefined) {
            const kind = include.name === "requirement" ? "requirements" : "constraints";
            if (this.#includes.length < MOST_INCLUDES)
                this.#includes.push({ path: include.value, kind, line });
            else
                this.problem(line, `Files beyond the first ${MOST_INCLUDES} were not read.`);
            return;
        }
        for (const option of options)
            this.#readOption(option, line);
    }
    #readOption({ name, value }, line) {
        const address = { secret: value, shown: withoutCredentials(value), line };
        switch (name) {
            case "index-url":
                this.#indexUrl = address;
                return;
            case "extra-index-url":
                this.#add(this.#extraIndexUrls, address, line);
                return;
            case "find-links":
                this.#add(this.#findLinks, address, line);
                return;
            case "trusted-host":
                this.#add(this.#trustedHosts, value, line);
                return;
            case "no-binary":
            case "only-binary":
                this.#formats = withFormat(this.#formats, name, value);
                return;
            case "no-index":
                this.#noIndex = true;
                return;
            case "pre":
                this.#prereleases = true;
                return;
            case "prefer-binary":
                this.#preferBinary = true;
                return;
            case "require-hashes":
                this.#requireHashes = true;
                return;
            case "hash":
                this.problem(line, "A hash without a requirement is ignored.");
                return;
            // These are taken care of where the line is.
            case "requirement":
            case "constraint":
            case "editable":
        }
    }
    #add(list, item, line) {
        if (list.length < MOST_ADDRESSES)
            list.push(item);
        else
            this.problem(line, `Addresses beyond the first ${MOST_ADDRESSES} were not read.`);
    }
}
/** The beginning of a text, fit to be shown. */
function shown(text) {
    // Cut last: the beginning of an address without its end does not look like a password.
    const clean = withoutCredentials(text).replace(HIDDEN, "?");
    return clean.length > LONGEST_SHOWN ? `${clean.slice(0, LONGEST_SHOWN)}…` : clean;
}

// EXTERNAL MODULE: ./.cache/build/js/image/printable.js
var printable = __webpack_require__(2454);
// EXTERNAL MODULE: ./.cache/build/js/model/errors.js
var errors = __webpack_require__(2030);
;// CONCATENATED MODULE: ./.cache/build/js/commands/compat-list.js
/** Finds out whether what was named is a list of packages, and reads it with what it refers to. */







/** Bytes of one file: ten times what the largest projects have. */
const MOST_BYTES = 32_000_000;
const MOST_FILES = 100;
const REQUIREMENTS = /\.(?:txt|in|pip|lock|toml|json|yaml)$/i;
/**
 * Null for what is no such file: an image, an archive, a folder, or nothing at all.
 * @throws MeasureError for a file that can only be a list and is not one that is read
 */
async function readPackageList(subject, cwd) {
    const path = (0,external_node_path_.resolve)(cwd, subject);
    const name = (0,external_node_path_.basename)(subject);
    if (subject === "-" || !REQUIREMENTS.test(name))
        return null;
    const found = await (0,promises_.stat)(path).catch(() => null);
    if (found === null && isListName(name))
        throw new errors/* MeasureError */.TG(`${subject} does not exist`, "Name a file, seen from the working folder.");
    if (found?.isFile() !== true)
        return null;
    if (found.size > MOST_BYTES) {
        throw new errors/* MeasureError */.TG(`${subject} is larger than ${MOST_BYTES / 1e6} MB`, "Name the lock file of one project.");
    }
    const text = await (0,promises_.readFile)(path, "utf8");
    const node = readNodeLock(name, text);
    if (node !== null)
        return { kind: "node-lock", lock: node };
    const lock = readLock(name, text);
    if (lock !== null)
        return { kind: "python-lock", lock, project: await projectBeside(path, lock) };
    if (/\.(?:txt|in|pip)$/i.test(name))
        return { kind: "requirements", files: await withIncludes(path, subject, text) };
    throw new errors/* MeasureError */.TG(`${subject} is no lock file that is read`, "uv.lock, poetry.lock, pdm.lock, pylock.toml, Pipfile.lock, pyproject.toml, package-lock.json, pnpm-lock.yaml, yarn.lock and requirements files are.");
}
/** Whether nothing else is meant by a name: an image may be called `foo.txt`, but not `uv.lock`. */
function isListName(name) {
    return (lockKindByName(name) !== null ||
        readNodeLock(name, "") !== null ||
        /^requirements[^/]*\.(?:txt|in)$/i.test(name));
}
/** Locks of Poetry and pdm leave out what the project itself asks for. */
async function projectBeside(path, { kind }) {
    if (kind !== "poetry.lock" && kind !== "pdm.lock")
        return null;
    const text = await (0,promises_.readFile)((0,external_node_path_.join)((0,external_node_path_.dirname)(path), "pyproject.toml"), "utf8").catch(() => null);
    if (text === null || text.length > MOST_BYTES || lockKindByName("pyproject.toml") === null)
        return null;
    return readLock("pyproject.toml", text);
}
/** With what it includes; only files in or below its own folder, whatever links say. What is left out is a problem. */
async function withIncludes(path, shown, text) {
    const root = await (0,promises_.realpath)((0,external_node_path_.dirname)(path));
    const read = [];
    const first = await (0,promises_.realpath)(path);
    const seen = new Set([first]);
    const open = [{ path: first, name: shown, kind: "requirements" }];
    for (let next = open.shift(); next !== undefined; next = open.shift()) {
        // One after the other: all of them together may be large.
        const file = parseRequirements(next.path === first ? text : await (0,promises_.readFile)(next.path, "utf8"));
        const problems = [...file.problems];
        for (const { path: included, kind, line } of file.includes) {
            const found = await includedFile(included, (0,external_node_path_.dirname)(next.path), root);
            if (typeof found === "string")
                problems.push({ line, text: `${shownPath(included)} ${found}` });
            else if (!seen.has(found.path)) {
                if (seen.size >= MOST_FILES) {
                    problems.push({
                        line,
                        text: `More than ${MOST_FILES} files are included: the others are not read.`,
                    });
                    break;
                }
                seen.add(found.path);
                // What a constraints file includes only constrains as well.
                open.push({ ...found, kind: next.kind === "constraints" ? next.kind : kind });
            }
        }
        read.push({ name: next.name, kind: next.kind, file: { ...file, problems } });
    }
    return read;
}
/** The file, or the end of a sentence that says why it is not read. */
async function includedFile(included, folder, root) {
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(included))
        return "is an address: it is not read.";
    const path = await (0,promises_.realpath)((0,external_node_path_.resolve)(folder, included)).catch(() => null);
    if (path === null)
        return "does not exist.";
    if (!path.startsWith(root.endsWith(external_node_path_.sep) ? root : root + external_node_path_.sep))
        return "lies outside of the folder of the file that was named: it is not read.";
    const state = await (0,promises_.stat)(path);
    if (!state.isFile())
        return "is no file.";
    if (state.size > MOST_BYTES)
        return `is larger than ${MOST_BYTES / 1e6} MB: it is not read.`;
    return { path, name: (0,external_node_path_.relative)(root, path) };
}
/** A path as it is shown: it may hold a password of an index, and anything else. */
function shownPath(path) {
    return (0,printable/* printable */.g)(withoutCredentials(path)).slice(0, 200);
}

// EXTERNAL MODULE: ./.cache/build/js/commands/inspect-source.js + 3 modules
var inspect_source = __webpack_require__(489);
// EXTERNAL MODULE: ./.cache/build/js/commands/output.js
var output = __webpack_require__(3013);
// EXTERNAL MODULE: ./.cache/build/js/commands/progress.js + 4 modules
var commands_progress = __webpack_require__(2619);
;// CONCATENATED MODULE: ./.cache/build/js/commands/compat.js
/** `image-budget compat`: tells whether an image, or a list of packages, works on Alpine, and how that is known. */




















async function runCompatCommand(command) {
    const document = await (0,signals/* withSignals */.M)((signal) => compat_judge(command, signal), () => Promise.resolve());
    const text = command.format === "json"
        ? (0,compat_document/* serializeCompat */.$o)(document)
        : renderCompat(document, { width: process.stdout.columns ?? 120, unicode: true });
    await (0,output/* emit */.I)(text, command.output);
    return 0;
}
async function compat_judge(command, signal) {
    const list = await readPackageList(command.subject, process.cwd());
    if (list === null)
        return judgeImage(command, signal);
    const target = (0,compat_target/* completeTarget */.tH)(command.target, compat_target/* NO_TARGET */.CN);
    const judged = await judgeList(list, command, target, { index: indexFor(command, list), signal });
    const kind = list.kind === "requirements" ? "requirements" : "lock";
    return commands_compat_document(kind, command.subject, judged);
}
function judgeList(list, { subject }, target, ports) {
    switch (list.kind) {
        case "python-lock":
            return judgePythonLock(list.lock, subject, list.project, target, ports);
        case "node-lock":
            return Promise.resolve(judgeNodeLock(list.lock, { ...target, python: null }));
        case "requirements":
            return judgeRequirements(list.files, target, ports);
    }
}
async function judgeImage(command, signal) {
    const { subject, platform, target } = command;
    const progress = (0,commands_progress/* commandProgress */.B)((0,redact/* createRedactor */.lY)([]));
    const log = progress.open(subject);
    try {
        const read = await (0,inspect_source/* readImage */.AM)({
            name: subject,
            cwd: process.cwd(),
            platform,
            options: { download: "none", hashing: false, programs: true },
            layers: new layer_store/* LayerStore */.r(limits/* DEFAULT_LIMITS */.dR),
            begun: null,
        }, {
            signal,
            engine: () => (0,engine/* createDockerEngine */.J)({
                environment: process.env,
                tempDir: (0,external_node_os_.tmpdir)(),
                builds: false,
                runId: (0,external_node_crypto_.randomBytes)(8).toString("hex"),
                redact: (text) => text,
            }),
            onStep: (text) => {
                log.step({ name: text, state: "started" });
            },
            onBytes: (bytes) => {
                if (bytes % 50_000_000 < 1_000_000)
                    log.line(`${(0,model_bytes/* formatBytes */.z3)(bytes)} read`);
            },
            onSkipped: (path) => {
                progress.warn(`${subject}: ${path} is a link out of the folder; it is not followed`);
            },
        });
        const { programs } = read.contents;
        if (programs === null)
            throw new Error("the image was read without its programs");
        const ports = { index: indexFor(command, null), signal };
        const judged = await (0,compat/* judgeImageCompat */.T)({ ...read.contents, programs }, target, null, ports);
        return commands_compat_document(read.source.kind, read.source.name, judged);
    }
    finally {
        progress.close();
    }
}
/** Null where nobody is to be asked. What a requirements file says about indexes counts, as it does for pip. */
function indexFor({ index }, list) {
    if (!index)
        return null;
    return (0,package_index/* createPackageIndex */.N)({
        environment: process.env,
        temp: (0,external_node_os_.tmpdir)(),
        ...(list?.kind === "requirements" ? { fromFiles: fromFiles(list.files) } : {}),
    });
}
/** As for pip, an option holds for every file, whichever it stands in; of several index addresses the last one counts. */
function fromFiles(files) {
    const options = files.map(({ file }) => file.options);
    return {
        indexUrl: options.flatMap(({ indexUrl }) => indexUrl?.secret ?? []).at(-1) ?? null,
        extraIndexUrls: options.flatMap(({ extraIndexUrls }) => extraIndexUrls.map(({ secret }) => secret)),
        noIndex: options.some(({ noIndex }) => noIndex),
        trustedHosts: options.flatMap(({ trustedHosts }) => trustedHosts),
    };
}
function commands_compat_document(kind, name, judged) {
    return {
        schema: "image-budget/compat@1",
        tool: { name: "image-budget", version: version/* VERSION */.x },
        source: { kind, name: name.slice(0, 4000) },
        ...(0,compat_report/* compatReport */.R)(judged),
    };
}


/***/ }),

/***/ 1651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ savedName),
/* harmony export */   r: () => (/* binding */ EarlySave)
/* harmony export */ });
/** A name as the engine's own client takes one; never one of its options. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._:/@+-]{0,511}$/;
/** What a save of an image is asked by; null for what is no name of one. */
function savedName(reference) {
    return NAME.test(reference) ? withTag(reference) : null;
}
class EarlySave {
    #ending = new AbortController();
    #chunks;
    #first;
    /** What it asks for. */
    name;
    #begun;
    constructor(engine, name, signal, begun) {
        this.name = name;
        this.#begun = begun?.name === name ? begun : null;
        const either = AbortSignal.any([signal, this.#ending.signal]);
        either.addEventListener("abort", () => this.#begun?.end(), { once: true });
        this.#chunks = chunksOf(this.#begun, () => engine.save(name, null, either), either);
        this.#first = this.#chunks.next().catch(() => null);
    }
    /** Begins at once; null for what is no name of an image. */
    static begin(engine, reference, signal, begun) {
        const name = savedName(reference);
        return name === null ? null : new EarlySave(engine, name, signal, begun);
    }
    /** The bytes; null when the engine has no image of that name (yet): why is for others to say. */
    async chunks() {
        const first = await this.#first;
        return first === null || first.done === true ? null : this.#all(first.value);
    }
    /** Ends it, wherever it is: nothing runs on afterwards. */
    async end() {
        this.#ending.abort();
        this.#begun?.end();
        await this.#chunks.return?.().catch(() => undefined);
    }
    async *#all(first) {
        yield first;
        for (;;) {
            const next = await this.#chunks.next();
            if (next.done === true)
                return;
            yield next.value;
        }
    }
}
async function* chunksOf(begun, otherwise, signal) {
    try {
        yield* (await begun?.chunks) ?? otherwise();
    }
    finally {
        signal.throwIfAborted();
    }
}
/** Without a tag a save would hold every image of that repository. */
function withTag(reference) {
    const name = reference.slice(reference.lastIndexOf("/") + 1);
    return /[:@]/.test(name) ? reference : `${reference}:latest`;
}


/***/ }),

/***/ 4437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ toAscii)
/* harmony export */ });
/** For terminals that show ASCII only. */
const ASCII = {
    "…": "...",
    "–": "-",
    "—": "-",
    "≤": "<=",
    "≥": ">=",
    "×": "x",
    "→": "->",
    "·": "-",
    "“": '"',
    "”": '"',
    "‘": "'",
    "’": "'",
};
/** Text in ASCII: what has no such form is spelled out as `<U+1F433>`. Line breaks and colour codes stay. */
function toAscii(text) {
    return text.replace(/[^\n\u001b -~]/gu, (character) => {
        const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
        return ASCII[character] ?? `<U+${code}>`;
    });
}


/***/ }),

/***/ 4218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $o: () => (/* binding */ serializeCompat),
/* harmony export */   nR: () => (/* binding */ compatDocumentSchema)
/* harmony export */ });
/* unused harmony export compatJsonSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6921);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2030);
/* harmony import */ var _compat_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(368);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3450);
/**
 * What `image-budget compat --format json` prints. `schema/compat.schema.json` is generated from here. Names may be added, never
 * renamed.
 */




const text = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().max(4000);
const compatDocumentSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("image-budget/compat@1"),
    tool: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("image-budget"), version: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }),
    source: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        kind: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["engine", "archive", "folder", "stdin", "lock", "requirements"]),
        name: text,
    }),
    ..._compat_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .compatSchema */ .CU.shape,
});
/** The document's JSON. @throws PublishError naming the place when it breaks its own schema: a bug of this program */
function serializeCompat(document) {
    const result = compatDocumentSchema.safeParse(document);
    if (!result.success) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PublishError */ .S1(`the answer breaks its own schema at ${(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .describeIssues */ .wF)(result.error)}`, "This is a bug in image-budget: please report it with what was asked about.", result.error);
    }
    return `${JSON.stringify(result.data, null, 2)}\n`;
}
/** The JSON Schema of what `compat` prints. It allows further properties. */
function compatJsonSchema() {
    return {
        ...z.toJSONSchema(compatDocumentSchema, { io: "input" }),
        title: "Image Budget compatibility",
        description: "Whether packages work on Alpine, and how that is known.",
    };
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

/***/ 7739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   Lt: () => (/* binding */ fenceFor),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   TR: () => (/* binding */ plainLogLine),
/* harmony export */   ZI: () => (/* binding */ isPlainToSee),
/* harmony export */   h0: () => (/* binding */ plainLine),
/* harmony export */   h8: () => (/* binding */ htmlCode),
/* harmony export */   ln: () => (/* binding */ inlineText),
/* harmony export */   xv: () => (/* binding */ truncate)
/* harmony export */ });
/**
 * Text of others (names, files, branches, instructions, logs) made inert for Markdown as GitHub renders it.
 *
 * Two things act on a comment: the Markdown parser, and GitHub's own pass over the finished HTML, which finds
 * mentions, issue numbers, commits, URLs and emoji in text nodes. Entities and backslashes stop only the first. What
 * the second never touches is code, so every word that could mean something to either becomes a code span, unchanged:
 * nothing invisible is inserted, and what a reader copies is what was there. Words on a short list of harmless
 * characters stay as they are.
 */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const HIDDEN_ALL = new RegExp(HIDDEN, "gu");
const EMOJI_PART = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{FE0F}]/u;
const ZERO_WIDTH_JOINER = "\u{200D}";
const EMOJI_PRESENTATION = "\u{FE0F}";
const DEFAULT_MAX = 200;
/** `<U+202E>`: the way a pager shows a character that must not act. */
function visible(character) {
    const code = character.codePointAt(0) ?? 0;
    return `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
}
/** Joiners and selectors inside an emoji stay; every other hidden character is spelled out. */
function spellOutHidden(text) {
    return text.replace(HIDDEN_ALL, (character, offset) => {
        if (character !== EMOJI_PRESENTATION && character !== ZERO_WIDTH_JOINER)
            return visible(character);
        const previous = [...text.slice(Math.max(0, offset - 2), offset)].at(-1) ?? "";
        if (character === EMOJI_PRESENTATION)
            return /\p{Emoji}/u.test(previous) ? character : visible(character);
        const next = String.fromCodePoint(text.codePointAt(offset + 1) ?? 0);
        const joins = EMOJI_PART.test(previous) && /\p{Extended_Pictographic}/u.test(next);
        return joins ? character : visible(character);
    });
}
/** More marks than any script stacks on one letter climb over the lines around them. */
function limitMarks(text) {
    return text.replace(/(\p{M}{4})\p{M}+/gu, "$1");
}
/** Cuts to `max` code points, the last of them an ellipsis. */
function truncate(text, max) {
    if (text.length <= max)
        return text;
    const points = [...text];
    return points.length <= max ? text : `${points.slice(0, Math.max(0, max - 1)).join("")}…`;
}
/**
 * One line of plain text: white space collapsed, control, bidi and zero-width characters spelled out, at most `max`
 * code points. The form every other one starts from, and the one for terminals.
 */
function plainLine(text, max = DEFAULT_MAX) {
    // Cut before the work, so that a text of a hundred thousand characters costs no more than a short one.
    const bounded = text.slice(0, max * 4);
    return truncate(limitMarks(spellOutHidden(bounded.replace(/[\s\u0085]+/gu, " ").trim())), max);
}
/** As plainLine, but keeps the indentation and spacing of a log line. */
function plainLogLine(text, max) {
    const bounded = text
        .slice(0, max * 4)
        .replaceAll("\t", "  ")
        .trimEnd();
    return truncate(limitMarks(spellOutHidden(bounded)), max);
}
const HARMLESS = /^[\p{L}\p{M}\p{N}\p{Extended_Pictographic}\u{200D}\u{FE0F}.,;:!?()%+\-/='"“”‘’–—…×≤≥→·<>&_*~[\]]+$/u;
/**
 * What GitHub may turn into something: shortcode, domain, commit, URL, tracker key (ABC-1, GH-1). One colon inside a
 * word is enough: the one that closes a shortcode may be ours, right after it.
 */
const MEANINGFUL = [/:./u, /\.\p{L}{2}/u, /www\./iu, /[0-9a-f]{7}/iu, /\/\//u, /\p{L}-\d/u];
/** Begins a list, a heading underline or a rule when a line begins with it. */
const LINE_START = /^(?:[-+=*_~:.]+|\d+[.)])$/u;
function isHarmless(word, first) {
    return (HARMLESS.test(word) &&
        !MEANINGFUL.some((pattern) => pattern.test(word)) &&
        !(first && LINE_START.test(word)));
}
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
function escapeHarmless(word) {
    return word
        .replace(/[&<>]/gu, (character) => ENTITIES[character] ?? character)
        .replace(/[_*~[\]]/gu, "\\$&");
}
function escapeWord(word, first, place) {
    if (isHarmless(word, first))
        return escapeHarmless(word);
    // Punctuation of the sentence around a file name is not part of it.
    const [, open = "", core = "", close = ""] = /^(\(*)(.*?)([,.;:!?)]*)$/u.exec(word) ?? [];
    return core === "" ? spanOf(word, place) : `${open}${spanOf(core, place)}${close}`;
}
/**
 * Text of others within a sentence. Words that hold a mention, link, reference, shortcode, formula, HTML or Markdown * become code spans, as does what stands between two backticks; the rest reads as prose.
 */
function inlineText(text, place = {}) {
    const line = plainLine(text, place.max);
    if (line === "")
        return "";
    return [...line.matchAll(/(\(*)`([^`\s](?:[^`]*[^`\s])?)`([,.;:!?)]*)(?=\s|$)|\S+/gu)]
        .map(([word, open = "", code, close = ""], index) => code === undefined ? escapeWord(word, index === 0, place) : `${open}${spanOf(code, place)}${close}`)
        .join(" ");
}
function spanOf(line, place) {
    // Parsers disagree on what a backslash before an escaped pipe means in a table, so none is left there.
    const content = place.table === true ? line.replace(/\\(?=\\*\|)/gu, "∖").replaceAll("|", "\\|") : line;
    const longest = Math.max(0, ...[...content.matchAll(/`+/gu)].map((run) => run[0].length));
    const fence = "`".repeat(longest + 1);
    const padding = content.startsWith("`") || content.endsWith("`") ? " " : "";
    return `${fence}${padding}${content}${padding}${fence}`;
}
/** Text of others as a code span: names, files, instructions. An empty text shows as `""`. */
function codeSpan(text, place = {}) {
    const line = plainLine(text, place.max);
    return spanOf(line === "" ? '""' : line, place);
}
/** Lines of a log as a fenced block that nothing in them can close. Each line at most `max` code points. */
function codeBlock(lines, max = DEFAULT_MAX) {
    const content = lines
        .flatMap((line) => line.split(/\r\n|[\n\r\u0085\u2028\u2029]/u))
        .map((line) => plainLogLine(line, max));
    const fence = fenceFor(content);
    return [`${fence}text`, ...content, fence].join("\n");
}
/** Text of others inside an HTML block (a `<summary>` line), where Markdown is not parsed. */
function htmlCode(text, max = DEFAULT_MAX) {
    const line = plainLine(text, max);
    return `<code>${(line === "" ? '""' : line).replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? character)}</code>`;
}
/** Whether a line of code reads as what it is: nothing in it is hidden, and no marks pile up. Tabs are no secret. */
function isPlainToSee(line) {
    const text = line.replaceAll("\t", " ");
    return limitMarks(spellOutHidden(text)) === text;
}
/** A fence of backticks, at least three, longer than every run of them in the lines: nothing in them closes it. */
function fenceFor(lines) {
    const longest = lines.reduce((most, line) => Math.max(most, ...[...line.matchAll(/`+/gu)].map((run) => run[0].length)), 2);
    return "`".repeat(longest + 1);
}


/***/ }),

/***/ 4424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   Cm: () => (/* binding */ scopeText),
/* harmony export */   Hq: () => (/* binding */ isChanged),
/* harmony export */   LF: () => (/* binding */ pathText),
/* harmony export */   Lu: () => (/* binding */ shareText),
/* harmony export */   N0: () => (/* binding */ typeWord),
/* harmony export */   OF: () => (/* binding */ VERSION_MAX),
/* harmony export */   VF: () => (/* binding */ layerAt),
/* harmony export */   XN: () => (/* binding */ sumOf),
/* harmony export */   bG: () => (/* binding */ legible),
/* harmony export */   f4: () => (/* binding */ rowsFor),
/* harmony export */   ff: () => (/* binding */ TERMINAL),
/* harmony export */   fo: () => (/* binding */ NAME_MAX),
/* harmony export */   k8: () => (/* binding */ toldImages),
/* harmony export */   nb: () => (/* binding */ MARKDOWN_CELL),
/* harmony export */   o6: () => (/* binding */ LEAST_BYTES),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   sE: () => (/* binding */ importanceOf),
/* harmony export */   sL: () => (/* binding */ placeCell),
/* harmony export */   yQ: () => (/* binding */ MARKDOWN),
/* harmony export */   zD: () => (/* binding */ grouped)
/* harmony export */ });
/* harmony import */ var _model_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5658);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7739);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(709);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8235);
/** What the renderings of an image's inside share: which images, where a layer is, how paths and figures are written. */




const MARKDOWN = {
    name: (text, max) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(text, { max }),
    words: (text, max) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineText */ .ln)(text, { max }),
    figure: _words_js__WEBPACK_IMPORTED_MODULE_3__/* .together */ .bs,
};
const MARKDOWN_CELL = {
    name: (text, max) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(text, { table: true, max }),
    words: (text, max) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineText */ .ln)(text, { table: true, max }),
    figure: _words_js__WEBPACK_IMPORTED_MODULE_3__/* .together */ .bs,
};
const TERMINAL = {
    name: (text, max) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(text, max),
    words: (text, max) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(text, max),
    figure: (text) => text,
};
/** Parts that differ by less are within what rebuilding alone changes, or no news. Bytes. */
const LEAST_BYTES = 1000;
const NAME_MAX = 80;
const VERSION_MAX = 40;
const PLACE_MAX = 120;
const TYPES = {
    apk: "apk",
    dpkg: "dpkg",
    python: "Python",
    node: "Node",
};
/** `Python`, `apk`: the type of a package among words. */
function typeWord(type) {
    return TYPES[type];
}
/** `1,203`: a count that may be large. */
function grouped(number) {
    return String(number).replace(/\B(?=(?:\d{3})+$)/gu, ",");
}
/** `1 file`, `1,203 files`. */
function countOf(number, one, many = `${one}s`) {
    return `${grouped(number)} ${number === 1 ? one : many}`;
}
/** Bytes of all of them. */
const sumOf = (items) => items.reduce((sum, { bytes }) => sum + bytes, 0);
/** A byte of a name that is no UTF-8 reads `\xE9`: the reader of names keeps it as U+DC00 plus its value. */
function legible(text) {
    return text.replace(/[\u{DC80}-\u{DCFF}]/gu, (byte) => `\\x${(byte.charCodeAt(0) - 0xdc00).toString(16).toUpperCase()}`);
}
/** A path as a container has it, from the root; of a long one the middle is left out, as its end says most. */
function pathText(path, max) {
    const text = legible(path.startsWith("/") ? path : `/${path}`);
    if (text.length <= max)
        return text;
    const front = Math.floor((max - 1) / 3);
    // By code points, so that no half of one is left over at the cut.
    const [start, end] = [[...text.slice(0, 2 * front)], [...text.slice(-2 * max)]];
    return `${start.slice(0, front).join("")}…${end.slice(front + 1 - max).join("")}`;
}
/** The layer of an index; null for none, and for an index that is not of this image. */
function layerAt(image, index) {
    return index === null ? null : (image.layers[index] ?? null);
}
/** `api/Dockerfile:14`, `the base image`, else the instruction; empty where it is not known. */
function placeOf(image, index, style) {
    const layer = layerAt(image, index);
    if (layer === null)
        return "";
    if (layer.origin === "base")
        return "the base image";
    if (layer.line !== null)
        return style.name(`${image.dockerfile ?? "Dockerfile"}:${layer.line}`, PLACE_MAX);
    return layer.instruction === null ? "" : style.name(layer.instruction, 60);
}
/** A place as a table's cell. */
function placeCell(image, index, style) {
    return layerAt(image, index)?.origin === "base" ? "base image" : placeOf(image, index, style);
}
function isNews({ bytes, noise }) {
    return bytes !== 0 && !noise;
}
/** Grew or shrank by more than noise: as a whole, or apart from a base refresh that hides it. */
function isChanged({ change }) {
    if (change === null)
        return false;
    return isNews(change) || (change.drift?.counted === true && change.own !== null && isNews(change.own));
}
/** The images whose inside is news, the most important first: not those that were not built and are as before. */
function toldImages(report) {
    return (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .byImportance */ .G5)(report.images).filter((image) => image.recorded === null || !(0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnchanged */ ._5)(image));
}
/** Which images a section's summary is about, as HTML: ` in api`, ` in 3 images`; empty where the report has but one. */
function scopeText(report, images) {
    const [single] = images;
    if (single === undefined || report.images.length === 1)
        return "";
    return images.length === 1
        ? ` in ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .htmlCode */ .h8)((0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .displayName */ .QC)(report, single), NAME_MAX)}`
        : ` in ${countOf(images.length, "image")}`;
}
/** `38.2 %`, `under 0.1 %`; null when there is nothing to compare with. */
function shareText(part, whole) {
    const share = (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .percentOf */ .pR)(part, whole);
    if (share === null)
        return null;
    return part > 0 && share < 0.05 ? "under 0.1 %" : (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(share);
}
/** How many rows each image's table has: the more images, the fewer. */
function rowsFor(most, images) {
    if (images <= 3)
        return most;
    return Math.max(3, Math.ceil(most / (images <= 10 ? 2 : 3)));
}
/** How long an image's part of a section stays when room is short; `rank` tells the sections apart, 0 to 4. */
function importanceOf(image, rank) {
    if (image.status === "fail" || image.status === "error")
        return 74 - rank / 10;
    if (image.status === "warn")
        return 69 - rank / 10;
    return isChanged(image) ? 49 - rank / 10 : 19 - rank / 10;
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

/***/ 8857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $R: () => (/* binding */ LEAST_WIDTH),
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   eR: () => (/* binding */ terminalText),
/* harmony export */   oW: () => (/* binding */ tableLines)
/* harmony export */ });
/* harmony import */ var _ascii_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4437);
/* harmony import */ var _width_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1606);
/** Lines of text for a terminal or a log: wrapped, in columns, and nothing that a terminal or runner would act on. */


const LEAST_WIDTH = 20;
const GAP = 2;
/** A column that gives way keeps as much as tells its cells apart. */
const LEAST_COLUMN = 16;
/** The lines as one text, with a line break at its end and none before its first word. */
function terminalText(lines, { unicode }) {
    const text = `${lines.map(withoutCommands).join("\n").replace(/^\n+/u, "")}\n`;
    return unicode ? text : (0,_ascii_js__WEBPACK_IMPORTED_MODULE_0__/* .toAscii */ .V)(text);
}
/** A runner reads `::command::` at the start of a line and `##[command]` anywhere as orders, even in our own output. */
function withoutCommands(line) {
    return line.replace(/^(\s*):(?=:)/u, "$1: ").replaceAll("##[", "# #[");
}
/** Continuation lines are indented, so that each item is told from the next. */
function wrap(text, width, indent, first = indent) {
    const lines = [];
    const room = Math.max(1, width - (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .textWidth */ .sc)(indent));
    let line = first;
    let used = (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .textWidth */ .sc)(first);
    let gap = "";
    for (const word of text.split(" ")) {
        const shown = (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .fitWidth */ .G0)(word, room);
        const needed = (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .textWidth */ .sc)(shown);
        if (gap !== "" && used + gap.length + needed > width) {
            lines.push(line);
            line = `${indent}${shown}`;
            used = (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .textWidth */ .sc)(indent) + needed;
        }
        else {
            line = `${line}${gap}${shown}`;
            used += gap.length + needed;
        }
        gap = " ";
    }
    return [...lines, line];
}
/** A table's lines, each within the terminal's width: what is too long is cut, and the last columns go at need. */
function tableLines({ columns, rows }, { width, unicode }) {
    const shown = (cell) => (unicode ? cell : (0,_ascii_js__WEBPACK_IMPORTED_MODULE_0__/* .toAscii */ .V)(cell));
    const lines = [columns.map(({ title }) => title), ...rows.map((cells) => cells.map(shown))];
    const widths = columns.map((_, index) => lines.reduce((most, cells) => Math.max(most, (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .textWidth */ .sc)(cells[index] ?? "")), 0));
    let kept = columns.length;
    const total = () => widths.slice(0, kept).reduce((sum, one) => sum + one + GAP, -GAP);
    const spare = () => widths
        .slice(0, kept)
        .reduce((sum, one, at) => sum + (columns[at]?.gives === true ? Math.max(0, one - LEAST_COLUMN) : 0), 0);
    while (kept > 1 && total() - spare() > width)
        kept -= 1;
    for (let over = total() - width; over > 0; over = total() - width) {
        const at = widestOf(widths.slice(0, kept), columns);
        if (at === null)
            break;
        widths[at] = Math.max(LEAST_COLUMN, (widths[at] ?? 0) - over);
    }
    return lines.map((cells) => {
        const line = cells
            .slice(0, kept)
            .map((cell, at) => {
            const room = widths[at] ?? 0;
            return (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .pad */ .eV)((0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .fitWidth */ .G0)(cell, room, shown("…")), room, columns[at]?.align ?? "left");
        })
            .join(" ".repeat(GAP))
            .trimEnd();
        return (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .fitWidth */ .G0)(line, width, shown("…"));
    });
}
/** The widest column that can still give way; null when there is none. */
function widestOf(widths, columns) {
    let widest = null;
    widths.forEach((width, at) => {
        if (columns[at]?.gives !== true || width <= LEAST_COLUMN)
            return;
        if (widest === null || width > (widths[widest] ?? 0))
            widest = at;
    });
    return widest;
}


/***/ }),

/***/ 1606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G0: () => (/* binding */ fitWidth),
/* harmony export */   eV: () => (/* binding */ pad),
/* harmony export */   sc: () => (/* binding */ textWidth)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7739);
/** How many columns of a terminal a text takes. */

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
/** Unicode's East Asian Wide and Fullwidth blocks, first and last code point; emoji are told by their property. */
const WIDE = [
    [0x1100, 0x115f],
    [0x2e80, 0x303e],
    [0x3041, 0x33ff],
    [0x3400, 0x4dbf],
    [0x4e00, 0x9fff],
    [0xa000, 0xa4cf],
    [0xa960, 0xa97f],
    [0xac00, 0xd7a3],
    [0xf900, 0xfaff],
    [0xfe30, 0xfe6f],
    [0xff00, 0xff60],
    [0xffe0, 0xffe6],
    [0x17000, 0x18cff],
    [0x1b000, 0x1b2ff],
    [0x20000, 0x3fffd],
];
function graphemeWidth(grapheme) {
    const code = grapheme.codePointAt(0) ?? 0;
    if (code < 0x300)
        return grapheme.includes("\u{FE0F}") ? 2 : 1;
    if (/^\p{Emoji_Presentation}|\u{FE0F}/u.test(grapheme))
        return 2;
    if (/^\p{M}/u.test(grapheme))
        return 0;
    return WIDE.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}
/** Columns of a text without control characters. */
function textWidth(text) {
    if (/^[ -~]*$/u.test(text))
        return text.length;
    let width = 0;
    for (const { segment } of graphemes.segment(text))
        width += graphemeWidth(segment);
    return width;
}
/** Cuts a text to at most `width` columns, ending it in `ellipsis` when something is missing. */
function fitWidth(text, width, ellipsis = "…") {
    if (textWidth(text) <= width)
        return text;
    const room = width - textWidth(ellipsis);
    if (room < 0)
        return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .truncate */ .xv)(ellipsis, Math.max(0, width));
    let kept = "";
    let used = 0;
    for (const { segment } of graphemes.segment(text)) {
        used += graphemeWidth(segment);
        if (used > room)
            break;
        kept += segment;
    }
    return kept + ellipsis;
}
/** Fills a text with spaces to `width` columns, on the left or on the right. */
function pad(text, width, align) {
    const spaces = " ".repeat(Math.max(0, width - textWidth(text)));
    return align === "left" ? text + spaces : spaces + text;
}


/***/ })

};
