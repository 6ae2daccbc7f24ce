export const id = 319;
export const ids = [319];
export const modules = {

/***/ 5185:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

module.exports = __webpack_require__.p + "7e5f9b2d9005b04158cd.mjs";

/***/ }),

/***/ 7889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OC: () => (/* binding */ firstEvidence),
/* harmony export */   ZF: () => (/* binding */ answer),
/* harmony export */   bj: () => (/* binding */ unanswered),
/* harmony export */   yX: () => (/* binding */ strongest)
/* harmony export */ });
/* harmony import */ var _model_compat_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(195);
/** Joins what several sources say of one question: the highest evidence wins, and what contradicts it is shown. */

/** An answer that nothing speaks for. */
function unanswered(value) {
    return { value, confidence: "guess", evidence: [] };
}
/** An answer with one piece of evidence. */
function answer(value, confidence, level, what, where = null) {
    return { value, confidence, evidence: [{ level, what, where, asOf: null }] };
}
/**
 * Of several answers the one with the strongest evidence; the evidence of the others follows, and where they say something
 * else it is marked as a contradiction. An answer `unknown` never wins against one that is not.
 */
function strongest(answers, unknown) {
    const ranked = [...answers]
        .filter(({ evidence }) => evidence.length > 0)
        .sort((a, b) => Number(a.value === unknown) - Number(b.value === unknown) || rank(a) - rank(b));
    const [best, ...others] = ranked;
    if (best === undefined)
        return unanswered(unknown);
    const rest = others.flatMap((other) => other.evidence.map((each) => other.value === best.value || other.value === unknown
        ? each
        : { ...each, what: `${each.what} (which would say ${other.value})` }));
    return { ...best, evidence: [...best.evidence, ...rest] };
}
function rank({ evidence }) {
    return Math.min(...evidence.map(({ level }) => _model_compat_js__WEBPACK_IMPORTED_MODULE_0__/* .EVIDENCE_LEVELS */ .y.indexOf(level)));
}
/** The strongest of an answer's evidence; null for none. */
function firstEvidence({ evidence }) {
    return evidence[0] ?? null;
}


/***/ }),

/***/ 3087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ guideTable)
/* harmony export */ });
/* harmony import */ var _guide_figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7909);
/* harmony import */ var _guide_tested_packages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7421);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7889);
/* harmony import */ var _proven_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76);
/* harmony import */ var _python_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1850);
/**
 * The guide's table of packages beside what is known of them for one image or list: whether its compiler stage is needed,
 * and where the C++ library comes from. The guide is the default knowledge; what was seen overrules it. Pure.
 */





/**
 * Null where none of the guide's packages is among those judged.
 * @param of whether `packages` are all that is installed
 * @param seen what the files of an Alpine image show; null for any other image and for lists
 */
function guideTable(packages, of, seen) {
    const python = packages.filter(({ ecosystem, install }) => ecosystem === "python" && install.value !== "not-applicable");
    const byName = new Map(seen?.map((each) => [(0,_python_names_js__WEBPACK_IMPORTED_MODULE_3__/* .normalisedName */ .E1)(each.name), each]));
    const seenOf = (name) => byName.get((0,_python_names_js__WEBPACK_IMPORTED_MODULE_3__/* .normalisedName */ .E1)(name));
    const need = (item) => compilerNeed(item, seenOf(item.name)?.isOfUnknownOrigin ?? false);
    const rows = _guide_tested_packages_js__WEBPACK_IMPORTED_MODULE_1__/* .GUIDE_PACKAGES */ .F.flatMap(({ name, says }) => {
        const item = python.find((each) => (0,_python_names_js__WEBPACK_IMPORTED_MODULE_3__/* .normalisedName */ .E1)(each.name) === (0,_python_names_js__WEBPACK_IMPORTED_MODULE_3__/* .normalisedName */ .E1)(name));
        if (item === undefined)
            return [];
        return [
            {
                package: name,
                version: item.version,
                says,
                install: item.install.value,
                confidence: item.install.confidence,
                because: (0,_evidence_js__WEBPACK_IMPORTED_MODULE_4__/* .firstEvidence */ .OC)(item.install)?.what ?? null,
                compiler: need(item),
                libstdcxx: seenOf(item.name)?.libstdcxx ?? "unknown",
            },
        ];
    });
    if (rows.length === 0)
        return null;
    const blocked = python.filter(isBlocked);
    const others = python.filter((item) => !isBlocked(item));
    const names = (list) => [
        ...new Set(list.map(({ name }) => name)),
    ];
    const by = (which) => others.filter((item) => need(item) === which);
    return {
        rows,
        stage: {
            apk: _guide_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .BUILD_PACKAGES */ .lA.map(({ name }) => name),
            of,
            packages: python.length,
            asTheyAre: by("not-needed").length,
            compiled: names(by("needed")),
            blocked: names(blocked),
            open: names(by("unknown")),
        },
        libstdcxx: seen === null ? null : bySource(seen),
    };
}
function compilerNeed(item, isOfUnknownOrigin) {
    const { value, confidence } = item.install;
    if (value === "compile" && confidence !== "guess")
        return "needed";
    return (0,_proven_js__WEBPACK_IMPORTED_MODULE_2__/* .isProven */ .n)(item) && !isOfUnknownOrigin ? "not-needed" : "unknown";
}
function isBlocked({ install: { value, confidence } }) {
    return value === "blocked" && confidence !== "guess";
}
function bySource(seen) {
    const of = (source) => [
        ...new Set(seen.filter(({ libstdcxx }) => libstdcxx === source).map(({ name }) => name)),
    ];
    return { own: of("own"), apk: of("apk"), missing: of("missing"), unknown: of("unknown") };
}


/***/ }),

/***/ 5347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ag: () => (/* binding */ isSystemFile),
/* harmony export */   E5: () => (/* binding */ isBaseRuntime),
/* harmony export */   Nt: () => (/* binding */ isBundled),
/* harmony export */   VO: () => (/* binding */ knownTarget),
/* harmony export */   lr: () => (/* binding */ isApplicationPackage)
/* harmony export */ });
/* unused harmony export isSystemPackage */
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3849);

const SITE = /(?:^|\/)python(3)\.(\d{1,3})\/(?:site|dist)-packages(?:\/|$)/;
/** What is known without being told: where an image says nothing, nothing is said. */
function knownTarget(image) {
    const { osRelease, config, inspection } = image;
    const release = /^(3\.\d{1,3})(?:\.|_|$)/.exec(osRelease?.["VERSION_ID"] ?? "")?.[1] ?? null;
    return {
        alpine: osRelease?.["ID"] === "alpine" ? release : null,
        python: pythonOf(inspection.packages),
        architecture: (0,_target_js__WEBPACK_IMPORTED_MODULE_0__/* .architectureOf */ .NJ)(config.architecture),
    };
}
/** The Python that most of the packages are installed for. */
function pythonOf(packages) {
    const counts = new Map();
    for (const { type, location } of packages) {
        const minor = type === "python" ? SITE.exec(location ?? "")?.[2] : undefined;
        if (minor !== undefined)
            counts.set(Number(minor), (counts.get(Number(minor)) ?? 0) + 1);
    }
    const [most] = [...counts].sort((a, b) => b[1] - a[1]);
    return most === undefined ? null : [3, most[0]];
}
/** Where a distribution has its libraries; what lies there unowned comes with a base that has no package database. */
const SYSTEM_LIBRARIES = /^(?:usr\/)?lib(?:64|32|x32)?\/(?!python3)/;
/** Files of the distribution itself: another distribution brings its own. */
function isSystemFile({ path, owner }) {
    return owner === null ? SYSTEM_LIBRARIES.test(path) : isSystemPackage(owner);
}
function isSystemPackage({ type, partOf }) {
    return type === "dpkg" || type === "apk" || partOf !== null;
}
/** Where the official images of a language keep it: the base image brings it along, whichever it is. */
const RUNTIMES = [
    /^usr\/local\/bin\/(?:python|idle|pydoc|2to3|node|corepack)[^/]*$/,
    /^usr\/local\/lib\/libpython[^/]*$/,
    /^usr\/local\/lib\/python3\.\d+\/lib-dynload\//,
    /^usr\/local\/lib\/python3\.\d+\/(?!site-packages\/|dist-packages\/)/,
    /^usr\/local\/(?:bin|lib)\/(?:yarn|npm|npx)[^/]*$/,
    /^opt\/yarn-/,
];
/** Packages that come with a language's base image. */
const BUNDLED = new Set(["pip", "setuptools", "wheel", "npm", "corepack"]);
/** True for what a base image of the language brings along, so that a switch replaces it. */
function isBaseRuntime({ path, owner }) {
    if (owner !== null)
        return owner.type === "node" && owner.location?.startsWith("usr/local/lib/node_modules") === true;
    return RUNTIMES.some((pattern) => pattern.test(path));
}
/** True for packages that nobody installed for the application. */
function isBundled({ type, name, location }) {
    if (type === "node")
        return location?.startsWith("usr/local/lib/node_modules/") === true;
    return BUNDLED.has(name);
}
/** Whether its files stand for themselves: the distribution's packages do not. */
function isApplicationPackage(item) {
    return (item.type === "python" || item.type === "node") && item.partOf === null;
}


/***/ }),

/***/ 8319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ candidates)
/* harmony export */ });
/* unused harmony export versionOfFile */
/* harmony import */ var _python_locks_marker_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8335);
/* harmony import */ var _python_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1850);
/* harmony import */ var _python_preferred_wheel_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5574);
/* harmony import */ var _python_specifier_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2541);
/* harmony import */ var _python_tags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1092);
/* harmony import */ var _python_version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(909);






/** Characters that separators repeated may add to a name. */
const MOST_REPEATED = 20;
/** Characters in which a name that is not known may end. */
const MOST_GUESS = 100;
const ANYTHING = [];
/**
 * Chooses as pip does: the newest version with a wheel that fits or a source archive, in it the wheel. So a project that
 * stopped publishing source archives falls back to an old one: compare `version` with `newest`. Withdrawn files count
 * only for one exact version; pre-releases when they are asked for, or when there is nothing else.
 */
function candidates(page, asked, target) {
    const isExact = "version" in asked;
    const specifiers = specifiersFor(asked);
    const markers = new _python_locks_marker_table_js__WEBPACK_IMPORTED_MODULE_0__/* .MarkerTable */ .V(target);
    const usable = new Map();
    const all = new Map();
    let count = 0;
    for (const file of page.files) {
        if (file.isYanked && !isExact)
            continue;
        const version = versionOfFile(file, page.name);
        if (version === null || !(0,_python_specifier_js__WEBPACK_IMPORTED_MODULE_2__/* .allows */ .NB)(specifiers, version, { prereleases: true }))
            continue;
        count += 1;
        const text = keyOf(version);
        all.set(text, version);
        if (markers.pythonFits(file.requiresPython) === false)
            continue;
        const release = usable.get(text);
        if (release === undefined)
            usable.set(text, { version, files: [file] });
        else
            release.files.push(file);
    }
    const chosen = choose(usable, specifiers, target, isExact);
    const newest = newestOf([...all.values()], specifiers, isExact);
    const files = chosen ?? (newest === null ? null : usable.get(keyOf(newest))) ?? null;
    return {
        version: chosen === null ? null : (0,_python_version_js__WEBPACK_IMPORTED_MODULE_4__/* .versionText */ .KA)(chosen.version),
        wheel: chosen === null ? null : ((0,_python_preferred_wheel_js__WEBPACK_IMPORTED_MODULE_1__/* .preferredWheel */ .J)(chosen.files, target)?.file ?? null),
        sdist: chosen?.files.find((file) => file.kind === "sdist") ?? null,
        files: files?.files ?? [],
        newest: newest === null ? null : (0,_python_version_js__WEBPACK_IMPORTED_MODULE_4__/* .versionText */ .KA)(newest),
        count,
    };
}
function specifiersFor(asked) {
    if (!("version" in asked))
        return (0,_python_specifier_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSpecifiers */ .$h)(asked.specifiers ?? "") ?? ANYTHING;
    return (0,_python_specifier_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSpecifiers */ .$h)(`==${asked.version}`) ?? (0,_python_specifier_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSpecifiers */ .$h)(`===${asked.version}`) ?? ANYTHING;
}
/** Equal for equal versions: `1.0` and `1.0.0` are one release. */
function keyOf(version) {
    const release = [...version.release];
    while (release.length > 1 && release.at(-1) === 0n)
        release.pop();
    return (0,_python_version_js__WEBPACK_IMPORTED_MODULE_4__/* .versionText */ .KA)({ ...version, release });
}
function choose(usable, specifiers, target, isExact) {
    const installable = [...usable.values()].filter(({ files }) => files.some(({ kind }) => kind === "sdist") || (0,_python_preferred_wheel_js__WEBPACK_IMPORTED_MODULE_1__/* .preferredWheel */ .J)(files, target) !== null);
    const version = newestOf(installable.map((release) => release.version), specifiers, isExact);
    return version === null ? null : (usable.get(keyOf(version)) ?? null);
}
function newestOf(versions, specifiers, isExact) {
    const eligible = (0,_python_specifier_js__WEBPACK_IMPORTED_MODULE_2__/* .filterVersions */ .w_)(specifiers, versions, isExact ? { prereleases: true } : {});
    return eligible.reduce((best, one) => (best === null || (0,_python_version_js__WEBPACK_IMPORTED_MODULE_4__/* .compareVersions */ .Zy)(one, best) > 0 ? one : best), null);
}
/**
 * The version in a file's name; null for none. In the name of a source archive the project's own name may contain dashes.
 *
 * @param project normalised; null to take everything up to the first dash before a version
 */
function versionOfFile(file, project) {
    if (file.kind === "wheel")
        return (0,_python_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .parseWheelName */ .CI)(file.name)?.version ?? null;
    const stem = file.name.replace(/\.(?:tar\.(?:gz|bz2|xz|Z)|tgz|tar|zip)$/i, "");
    // A name can be written a little longer than it is normally (`a--b`), but not shorter.
    const shortest = project?.length ?? 0;
    const longest = project === null ? MOST_GUESS : shortest + MOST_REPEATED;
    for (let dash = stem.indexOf("-", shortest); dash !== -1; dash = stem.indexOf("-", dash + 1)) {
        if (dash > longest)
            return null;
        const rest = stem.slice(dash + 1);
        const isProject = project === null ? /^v?\d/i.test(rest) : (0,_python_names_js__WEBPACK_IMPORTED_MODULE_5__/* .normalisedName */ .E1)(stem.slice(0, dash)) === project;
        const version = isProject ? (0,_python_version_js__WEBPACK_IMPORTED_MODULE_4__/* .parseVersion */ .ot)(rest) : null;
        if (version !== null)
            return version;
    }
    return null;
}


/***/ }),

/***/ 5754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zc: () => (/* binding */ emptyPage),
/* harmony export */   e0: () => (/* binding */ MOST_PAGE_FILES),
/* harmony export */   qN: () => (/* binding */ resolvedUrl),
/* harmony export */   wV: () => (/* binding */ MOST_PAGE_BYTES)
/* harmony export */ });
/** Bytes of one answer: the largest projects, with tens of thousands of files, have less. */
const MOST_PAGE_BYTES = 16_000_000;
const MOST_PAGE_FILES = 100_000;
/** A page with nothing on it, and why. */
function emptyPage(problem) {
    return { name: null, files: [], problem };
}
/** Where a link of a page leads, without credentials, query and fragment; null for what is no address of a file. */
function resolvedUrl(href, base) {
    const url = URL.canParse(href, base ?? undefined) ? new URL(href, base ?? undefined) : null;
    return url !== null && /^(?:https?|file):$/.test(url.protocol) ? url : null;
}


/***/ }),

/***/ 5289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  IH: () => (/* binding */ SIMPLE_ACCEPT),
  lw: () => (/* binding */ parseSimplePage)
});

// UNUSED EXPORTS: MOST_PAGE_BYTES, candidates

// EXTERNAL MODULE: ./.cache/build/js/compat/python/locks/files.js
var locks_files = __webpack_require__(7317);
// EXTERNAL MODULE: ./.cache/build/js/compat/python/locks/values.js + 1 modules
var values = __webpack_require__(7802);
;// CONCATENATED MODULE: ./.cache/build/js/compat/index/anchors.js
/** The links of an HTML page, read in time linear in its text. What browsers would make of broken markup does not matter. */
const LONGEST_TEXT = 500;
const LONGEST_VALUE = 4000;
const MOST_ATTRIBUTES = 30;
/** Every `<a href>`, up to a number of them, and the address of a `<base href>`. Comments, scripts and styles are passed over. */
function anchorsOf(text, most) {
    const anchors = [];
    let base = null;
    let at = text.indexOf("<");
    while (at !== -1 && anchors.length < most) {
        const skipped = skip(text, at);
        if (skipped !== null) {
            at = text.indexOf("<", skipped);
            continue;
        }
        const name = /^<([a-z]{1,10})[\s/>]/i.exec(text.slice(at, at + 12))?.[1]?.toLowerCase();
        if (name !== "a" && name !== "base") {
            at = text.indexOf("<", at + 1);
            continue;
        }
        const { attributes, end } = attributesOf(text, at + 1 + name.length);
        const href = attributes.get("href");
        const next = text.indexOf("<", end);
        if (href !== undefined) {
            if (name === "base")
                base ??= href;
            else
                anchors.push(anchorOf(href, attributes, text.slice(end, next === -1 ? undefined : next)));
        }
        at = next;
    }
    return { anchors, base };
}
function anchorOf(href, attributes, text) {
    return {
        href,
        text: unescaped(text.slice(0, LONGEST_TEXT)),
        requiresPython: attributes.get("data-requires-python") ?? null,
        isYanked: attributes.has("data-yanked"),
    };
}
/** Where a comment, script or style that begins here has ended; null when none begins. */
function skip(text, at) {
    if (text.startsWith("<!--", at))
        return after(text, "-->", at + 4);
    const name = /^<(script|style)[\s/>]/i.exec(text.slice(at, at + 9))?.[1]?.toLowerCase();
    if (name === undefined)
        return null;
    const closing = new RegExp(`</${name}`, "gi");
    closing.lastIndex = at;
    const found = closing.exec(text);
    return found === null ? text.length : closing.lastIndex;
}
function after(text, what, from) {
    const found = text.indexOf(what, from);
    return found === -1 ? text.length : found + what.length;
}
/** Attributes from behind the element's name up to its `>`; the first of a name counts, as in HTML. */
function attributesOf(text, from) {
    const attributes = new Map();
    const attribute = /[\s/]*([^\s=>/"'][^\s=>/]*|["'])(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']*)))?/y;
    let at = from;
    for (let count = 0; count < MOST_ATTRIBUTES; count += 1) {
        attribute.lastIndex = at;
        const match = attribute.exec(text);
        if (match === null)
            break;
        const [, name = "", double, single, bare] = match;
        const value = double ?? single ?? bare ?? "";
        const key = name.toLowerCase();
        if (!attributes.has(key))
            attributes.set(key, unescaped(value.slice(0, LONGEST_VALUE)));
        at = attribute.lastIndex;
    }
    return { attributes, end: after(text, ">", at) };
}
const ENTITIES = {
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: " ",
};
/** Character references: the few named ones that indexes use, and numbers. */
function unescaped(text) {
    if (!text.includes("&"))
        return text;
    return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,5}));/gi, (whole, hex, decimal, named) => {
        if (typeof named === "string")
            return ENTITIES[named.toLowerCase()] ?? whole;
        const code = typeof hex === "string" ? parseInt(hex, 16) : Number(decimal);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
}

// EXTERNAL MODULE: ./.cache/build/js/compat/index/page.js
var page = __webpack_require__(5754);
// EXTERNAL MODULE: ./.cache/build/js/compat/index/candidates.js
var candidates = __webpack_require__(8319);
;// CONCATENATED MODULE: ./.cache/build/js/compat/index/simple.js
/** Reads answers of the simple API: JSON (PEP 691, 700) and HTML (PEP 503, 592, 658). */






const LONGEST_URL = 2000;
const MOST_HASHES = 10;
/** What an installer asks an index for, the best form first. */
const SIMPLE_ACCEPT = "application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html;q=0.2, text/html;q=0.01";
/**
 * Reads one project's page of at most 16 MB. Never throws: a page that cannot be read has no files and a problem.
 *
 * @param contentType as the index sent it; null to tell by the text
 * @param url where the page came from, which relative links need
 */
function parseSimplePage(text, contentType, url) {
    if (text.length > page/* MOST_PAGE_BYTES */.wV)
        return (0,page/* emptyPage */.Zc)(`The page is larger than ${page/* MOST_PAGE_BYTES */.wV / 1e6} MB`);
    const isJson = contentType === null ? /^\ufeff?\s{0,1000}\{/.test(text) : /[/+]json\b/i.test(contentType);
    return isJson ? readJson(text, url) : readHtml(text, url);
}
function readJson(text, url) {
    const parsed = (0,values/* parseJson */.qF)(text, page/* MOST_PAGE_BYTES */.wV);
    if (!parsed.ok)
        return (0,page/* emptyPage */.Zc)("The page is not the JSON of the simple API");
    const version = (0,values/* textAt */.$6)((0,values/* tableAt */.af)(parsed.table, "meta"), "api-version");
    const files = parsed.table["files"];
    if (version?.split(".")[0] !== "1" || !Array.isArray(files)) {
        return (0,page/* emptyPage */.Zc)("The page is not version 1 of the simple API");
    }
    return {
        name: (0,values/* nameOf */.Vb)(parsed.table["name"]),
        files: files
            .slice(0, page/* MOST_PAGE_FILES */.e0)
            .filter(values/* isTable */.bI)
            .map((entry) => fromJson(entry, url))
            .filter((file) => file !== null),
        problem: tooMany(files.length),
    };
}
function tooMany(count) {
    return count > page/* MOST_PAGE_FILES */.e0 ? `Only ${page/* MOST_PAGE_FILES */.e0} files are read` : null;
}
function fromJson(entry, base) {
    const hashes = (0,values/* tableAt */.af)(entry, "hashes");
    return indexFile({
        name: (0,values/* textAt */.$6)(entry, "filename", LONGEST_URL),
        href: (0,values/* textAt */.$6)(entry, "url", LONGEST_URL),
        base,
        hashes: Object.keys(hashes)
            .slice(0, MOST_HASHES)
            .map((algorithm) => (0,locks_files/* hashOf */.qQ)(`${algorithm}:${(0,values/* textAt */.$6)(hashes, algorithm) ?? ""}`)),
        requiresPython: (0,values/* specifiersOf */.LJ)(entry["requires-python"]),
        // Either a truth value or the reason, which may be empty.
        isYanked: entry["yanked"] === true || typeof entry["yanked"] === "string",
    });
}
function indexFile({ name, href, base, hashes, requiresPython, isYanked }) {
    const url = href === null ? null : (0,page/* resolvedUrl */.qN)(href, base);
    const known = hashes.filter((hash) => hash !== null);
    const strongest = known.find((hash) => hash.startsWith("sha256:")) ?? known[0] ?? null;
    const file = (0,locks_files/* lockedFile */.NG)({ name, url: url?.href ?? null, path: href }, strongest);
    return file === null ? null : { ...file, hashes: known, requiresPython, isYanked };
}
function readHtml(text, url) {
    const { anchors, base } = anchorsOf(text, page/* MOST_PAGE_FILES */.e0 + 1);
    if (anchors.length === 0 && !/<(?:!doctype|html|body|a)\b/i.test(text.slice(0, 4096))) {
        return (0,page/* emptyPage */.Zc)("The page is neither JSON nor HTML of the simple API");
    }
    const from = base === null ? url : ((0,page/* resolvedUrl */.qN)(base, url)?.href ?? url);
    const files = anchors.slice(0, page/* MOST_PAGE_FILES */.e0).map((anchor) => {
        const [, fragment = ""] = /#(.*)$/s.exec(anchor.href) ?? [];
        // The name is what the address ends in; what is shown is the same, or shortened by some indexes.
        const name = (0,locks_files/* fileNameOf */.bV)(anchor.href) ?? anchor.text.trim();
        if ((0,locks_files/* fileKind */.h_)(name) === null)
            return null;
        return indexFile({
            name,
            href: anchor.href,
            base: from,
            hashes: [(0,locks_files/* hashOf */.qQ)(fragment)],
            requiresPython: (0,values/* specifiersOf */.LJ)(anchor.requiresPython ?? undefined),
            isYanked: anchor.isYanked,
        });
    });
    return { name: null, files: files.filter((file) => file !== null), problem: tooMany(anchors.length) };
}


/***/ }),

/***/ 9772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EH: () => (/* binding */ ofKnowledge),
/* harmony export */   MI: () => (/* binding */ knowledgeEvidence),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/** A verdict that rests on one thing and takes no Alpine packages. */
function plain(value, confidence, evidence) {
    return { value, confidence, evidence: [evidence], buildApk: [], runtimeApk: [] };
}
/** A verdict of the built-in table, after whatever stronger evidence goes with it. */
function ofKnowledge(name, known, stronger = []) {
    const { install: value, confidence, buildApk, runtimeApk } = known;
    return { value, confidence, evidence: [...stronger, knowledgeEvidence(name, known)], buildApk, runtimeApk };
}
/** The table's sentence, which says every time that nobody looked. */
function knowledgeEvidence(name, known) {
    const what = `${name} ${known.what} (general knowledge, not looked up in this run)`;
    return { level: "built-in", what, where: null, asOf: null };
}


/***/ }),

/***/ 8735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ COMPILED_APK),
/* harmony export */   Dc: () => (/* binding */ nodeKnowledge),
/* harmony export */   Nz: () => (/* binding */ NODE_GYP_APK),
/* harmony export */   qx: () => (/* binding */ nativeHelper)
/* harmony export */ });
/** What node-gyp takes on Alpine. */
const NODE_GYP_APK = ["python3", "make", "g++"];
/** What was compiled with g++ takes at run time. The official images of Node have it already. */
const COMPILED_APK = ["libstdc++"];
/** Packages whose presence among the dependencies tells of a native part that is compiled. */
const COMPILING = new Set(["node-gyp", "nan", "node-addon-api", "bindings"]);
/** And those that bring a ready binary, or compile where there is none. */
const FETCHING = new Set([
    "node-gyp-build",
    "node-gyp-build-optional-packages",
    "prebuild-install",
    "@mapbox/node-pre-gyp",
    "node-pre-gyp",
    "install-artifact-from-github",
    "cmake-js",
    "pkg-prebuilds",
]);
/** How a package's dependencies say its native part comes about; null where they say nothing of one. */
function nativeHelper(dependencies) {
    const fetching = dependencies.find((name) => FETCHING.has(name));
    if (fetching !== undefined)
        return { name: fetching, kind: "fetches" };
    const compiling = dependencies.find((name) => COMPILING.has(name));
    return compiling === undefined ? null : { name: compiling, kind: "compiles" };
}
const NOTHING = { buildApk: [], runtimeApk: [] };
function prebuilt(what, confidence = "likely") {
    // The ready binary needs the C++ library all the same: unlike Python's wheels it brings none of its own.
    return { install: "musl-binary", confidence, what, buildApk: [], runtimeApk: COMPILED_APK };
}
function blocked(what, confidence = "likely") {
    return { install: "blocked", confidence, what, ...NOTHING };
}
function compiles(build, runtime, what) {
    return {
        install: "compile",
        confidence: "likely",
        what,
        buildApk: [...NODE_GYP_APK, ...build],
        runtimeApk: [...COMPILED_APK, ...runtime],
    };
}
function scriptOnly(what) {
    return { install: "pure", confidence: "likely", what, ...NOTHING };
}
const IN_PACKAGE = "brings binaries for glibc and for musl side by side";
const RELEASES = "fetches a binary for musl from its releases, and compiles where there is none";
const always = (known) => [{ major: 0, known }];
const TABLE = new Map([
    [
        "bcrypt",
        [
            { major: 6, known: prebuilt(IN_PACKAGE) },
            { major: 5, known: prebuilt(RELEASES, "guess") },
            { major: 0, known: compiles([], [], "has no binary for musl before version 5") },
        ],
    ],
    ["argon2", always(prebuilt("brings or fetches a binary for musl", "guess"))],
    ["better-sqlite3", always(prebuilt(RELEASES))],
    [
        "sqlite3",
        [
            { major: 5, known: prebuilt(RELEASES, "guess") },
            { major: 0, known: compiles([], [], "has no binary for musl before version 5") },
        ],
    ],
    [
        "canvas",
        always(compiles(["pkgconf", "pixman-dev", "cairo-dev", "pango-dev", "libjpeg-turbo-dev", "giflib-dev", "librsvg-dev"], ["pixman", "cairo", "pango", "libjpeg-turbo", "giflib", "librsvg"], "has no binary for musl (known up to version 2) and compiles against cairo")),
    ],
    ["sharp", always(prebuilt("has binaries for musl, libvips included"))],
    ["leveldown", always(prebuilt(IN_PACKAGE))],
    ["classic-level", always(prebuilt(IN_PACKAGE))],
    ["rocksdb", always(prebuilt(IN_PACKAGE, "guess"))],
    ["msgpackr-extract", always(prebuilt("has binaries for musl, and msgpackr works without them"))],
    ["lmdb", always(prebuilt("has binaries for musl"))],
    ["@serialport/bindings-cpp", always(prebuilt(IN_PACKAGE, "guess"))],
    ["aws-crt", always(prebuilt(IN_PACKAGE, "guess"))],
    ["re2", always(prebuilt(RELEASES, "guess"))],
    [
        "node-pty",
        always(compiles([], [], "has no binary for musl; one built for glibc loads there and crashes on spawn")),
    ],
    ["cpu-features", always(compiles([], [], "is compiled; ssh2 works without it"))],
    ["libpq", always(compiles(["postgresql-dev"], ["libpq"], "is compiled against PostgreSQL's library"))],
    ["pg-native", always(compiles(["postgresql-dev"], ["libpq"], "needs libpq, which is compiled"))],
    ["node-rdkafka", always(compiles(["bash", "openssl-dev", "zlib-dev"], [], "compiles librdkafka"))],
    ["node-sass", always(compiles([], [], "is compiled where its releases lack the version of Node"))],
    ["kerberos", always(compiles(["krb5-dev"], ["krb5-libs"], "is compiled where there is no binary"))],
    [
        "@prisma/engines",
        always({
            install: "musl-binary",
            confidence: "likely",
            what: "fetches engines for musl; in an image they must be fetched on Alpine, or named as binary target",
            buildApk: [],
            runtimeApk: ["openssl"],
        }),
    ],
    ["onnxruntime-node", always(blocked("ships binaries for glibc only"))],
    ["@tensorflow/tfjs-node", always(blocked("fetches a TensorFlow library for glibc only"))],
    ["workerd", always(blocked("ships binaries for glibc only, without saying so in their names"))],
    ["@cloudflare/workerd-linux-64", always(blocked("is a binary for glibc"))],
    ["@cloudflare/workerd-linux-arm64", always(blocked("is a binary for glibc"))],
    ["electron", always(blocked("fetches a binary for glibc only"))],
    ["cypress", always(blocked("fetches a browser for glibc only"))],
    [
        "playwright",
        always(blocked("has browsers for glibc only; the package itself is JavaScript and drives remote ones", "guess")),
    ],
    [
        "puppeteer",
        always({
            install: "degraded",
            confidence: "likely",
            what: "fetches a browser for glibc; it works with Alpine's own, with PUPPETEER_SKIP_DOWNLOAD set",
            buildApk: [],
            runtimeApk: ["chromium"],
        }),
    ],
    ["ibm_db", always(blocked("fetches a client library for glibc only", "guess"))],
    ...[
        "core-js",
        "core-js-pure",
        "es5-ext",
        "protobufjs",
        "@nestjs/core",
        "styled-components",
        "vue-demi",
        "msw",
        "nx",
        "husky",
        "simple-git-hooks",
        "@scarf/scarf",
        "@firebase/util",
    ].map((name) => [
        name,
        always(scriptOnly("has an install script that compiles and fetches nothing")),
    ]),
]);
/** What is known of a package in general, at its version where that matters; null for nothing. */
function nodeKnowledge(name, version) {
    const entries = TABLE.get(name);
    if (entries === undefined)
        return null;
    const [, digits] = /^v?(\d{1,6})(?:\.|$)/.exec(version ?? "") ?? [];
    // Without a version the newest counts: it is what an installation would take.
    const major = digits === undefined ? Number.POSITIVE_INFINITY : Number(digits);
    return entries.find((entry) => major >= entry.major)?.known ?? null;
}


/***/ }),

/***/ 8196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $h: () => (/* binding */ namedPlatform),
/* harmony export */   NB: () => (/* binding */ allows),
/* harmony export */   Qb: () => (/* binding */ libcOf),
/* harmony export */   cJ: () => (/* binding */ cpuOf),
/* harmony export */   fX: () => (/* binding */ isForTarget)
/* harmony export */ });
/* unused harmony export wrongLibc */
/* harmony import */ var _image_findings_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2189);
/** For which platform a package of a lock is: by the lock's own fields, and by its name where they are silent. */

const CPUS = { amd64: "x64", arm64: "arm64" };
/** Node's word for the target's processor: `x64`, `arm64`. */
function cpuOf(target) {
    return CPUS[target.architecture];
}
/**
 * What a name says when it is a platform package's: one that names a system and a processor (`@esbuild/linux-x64`,
 * `sass-embedded-linux-musl-arm64`, `@vscode/vsce-sign-alpine-x64`); null for every other name.
 */
function namedPlatform(name) {
    // The word of its own for "Linux with musl", which a few packages use.
    const isAlpine = /[-/]alpine-/.test(name);
    const { os, arch, libc, stem } = (0,_image_findings_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .platformOf */ .t)(isAlpine ? name.replace("alpine-", "linuxmusl-") : name);
    if (os === null || arch === null)
        return null;
    return { os, cpu: arch, libc, family: `${stem} ${os} ${arch}` };
}
/**
 * Whether the package manager installs a package on Linux and this processor, whatever the libc: fields first, else the
 * name; silence is no restriction.
 */
function isForTarget(item, target) {
    const named = namedPlatform(item.name);
    return (allows(item.os ?? listOf(named?.os), "linux") && allows(item.cpu ?? listOf(named?.cpu), cpuOf(target)));
}
/** The only libc a package is for: by its field, else by its name; null for both and for neither. */
function libcOf(item) {
    if (item.libc !== null) {
        const musl = allows(item.libc, "musl");
        const glibc = allows(item.libc, "glibc");
        if (musl === glibc)
            return null;
        return musl ? "musl" : "glibc";
    }
    return namedPlatform(item.name)?.libc ?? null;
}
/** As npm reads `os`, `cpu` and `libc`: `!x` excludes, `any` allows everything, and no list is no restriction. */
function allows(words, wanted) {
    if (words === null || words.length === 0)
        return true;
    if (words.length === 1 && words[0] === "any")
        return true;
    if (words.includes(`!${wanted}`))
        return false;
    return words.includes(wanted) || words.every((word) => word.startsWith("!"));
}
/**
 * Packages of the other libc that Alpine gets all the same, because the lock does not say which libc they are for: npm's
 * before 11.11, and Yarn's classic ones. They never load there; what they weigh is a saving.
 */
function wrongLibc(packages, target) {
    return packages.filter((item) => item.libc === null && isForTarget(item, target) && libcOf(item) === "glibc");
}
function listOf(word) {
    return word === null || word === undefined ? null : [word];
}


/***/ }),

/***/ 76:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isSeen),
/* harmony export */   n: () => (/* binding */ isProven)
/* harmony export */ });
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7889);

const FINE = new Set(["pure", "musl-binary", "degraded"]);
/**
 * Whether anything but the guide's word and built-in knowledge speaks for what installing it does. What an answer rests on
 * comes first among its evidence; what follows may speak for another, or for none.
 */
function isSeen({ install }) {
    const level = (0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .firstEvidence */ .OC)(install)?.level ?? "built-in";
    return level !== "built-in" && level !== "guide";
}
/** Whether installing it on the target is proven to take no compiler. */
function isProven(item) {
    return FINE.has(item.install.value) && item.install.confidence !== "guess" && isSeen(item);
}


/***/ }),

/***/ 4496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d0: () => (/* binding */ carriedForGlibc),
  Nv: () => (/* binding */ compileNeeds),
  DL: () => (/* binding */ openedPackages),
  HK: () => (/* binding */ remembered)
});

;// CONCATENATED MODULE: ./.cache/build/js/compat/python/knowledge-table.js
/** What is known of Python packages on Alpine without looking: names of Alpine packages, and who ships what for musl. */
const RUST = ["cargo", "rust"];
const JPEG = "libjpeg-turbo";
/** Up to 1.33 polars is native itself; later ones need a package that is. */
const POLARS = { build: [...RUST, "cmake", "make"], runtime: ["libgcc"] };
/** By normalised name. Equivalents of Debian's names, and field knowledge: a proposal until a build has proved it. */
const NEEDS = {
    psycopg2: { build: ["postgresql-dev"], runtime: ["libpq"] },
    "psycopg2-binary": { build: ["postgresql-dev"], runtime: ["libpq"] },
    "psycopg-c": { build: ["postgresql-dev"], runtime: ["libpq"] },
    psycopg: { opens: ["libpq"] },
    mysqlclient: { build: ["mariadb-dev", "pkgconf"], runtime: ["mariadb-connector-c"] },
    mariadb: { build: ["mariadb-connector-c-dev"], runtime: ["mariadb-connector-c"] },
    pymssql: { build: ["freetds-dev"], runtime: ["freetds"] },
    pyodbc: { build: ["g++", "unixodbc-dev"], runtime: ["unixodbc"], cpp: true },
    lxml: { build: ["libxml2-dev", "libxslt-dev"], runtime: ["libxml2", "libxslt"] },
    xmlsec: {
        build: ["libxml2-dev", "pkgconf", "xmlsec-dev"],
        runtime: ["libxml2", "xmlsec"],
    },
    pillow: {
        build: ["freetype-dev", `${JPEG}-dev`, "libwebp-dev", "tiff-dev", "zlib-dev"],
        runtime: ["freetype", JPEG, "libwebp", "tiff"],
    },
    "pillow-simd": { build: [`${JPEG}-dev`, "zlib-dev"], runtime: [JPEG] },
    cryptography: { build: [...RUST, "libffi-dev", "openssl-dev", "pkgconf"], runtime: ["libffi", "libssl3"] },
    pyopenssl: {},
    bcrypt: { build: RUST, runtime: ["libgcc"] },
    "argon2-cffi-bindings": { build: ["libffi-dev"], runtime: ["libffi"] },
    cffi: { build: ["libffi-dev"], runtime: ["libffi"] },
    pynacl: { build: ["libffi-dev", "libsodium-dev", "make"], runtime: ["libffi", "libsodium"] },
    pycurl: { build: ["curl-dev"], runtime: ["libcurl"] },
    "python-ldap": { build: ["openldap-dev"], runtime: ["libldap"] },
    pygit2: { build: ["libffi-dev", "libgit2-dev"], runtime: ["libgit2"] },
    gevent: { build: ["libev-dev", "libffi-dev", "make"], runtime: ["libev"] },
    uvloop: { build: ["autoconf", "automake", "libtool", "linux-headers", "make"] },
    httptools: { build: ["make"] },
    psutil: { build: ["linux-headers"] },
    netifaces: { build: ["linux-headers"] },
    evdev: { build: ["linux-headers"] },
    pyyaml: { build: ["yaml-dev"], runtime: ["yaml"] },
    pyzmq: { build: ["cmake", "g++", "make", "zeromq-dev"], runtime: ["libzmq"], cpp: true },
    "confluent-kafka": { build: ["librdkafka-dev"], runtime: ["librdkafka"] },
    greenlet: { cpp: true },
    grpcio: { build: ["linux-headers", "openssl-dev", "zlib-dev"], cpp: true },
    "grpcio-tools": { build: ["linux-headers"], cpp: true },
    numpy: { build: ["gfortran", "openblas-dev"], runtime: ["openblas"], cpp: true },
    scipy: { build: ["gfortran", "openblas-dev", "pkgconf"], runtime: ["libgfortran", "openblas"], cpp: true },
    pandas: { cpp: true },
    "scikit-learn": { build: ["gfortran", "openblas-dev"], runtime: ["libgomp", "openblas"], cpp: true },
    matplotlib: { build: ["freetype-dev", "pkgconf"], runtime: ["freetype"], cpp: true },
    contourpy: { cpp: true },
    statsmodels: { build: ["gfortran"] },
    shapely: { build: ["geos-dev"], runtime: ["geos"] },
    pyproj: { build: ["proj-dev", "proj-util"], runtime: ["proj"] },
    fiona: { build: ["gdal-dev"], runtime: ["gdal"], cpp: true },
    gdal: { build: ["gdal-dev"], runtime: ["gdal"], cpp: true },
    rasterio: { build: ["gdal-dev"], runtime: ["gdal"], cpp: true },
    h5py: { build: ["hdf5-dev", "pkgconf"], runtime: ["hdf5"] },
    "opencv-python": { build: ["cmake", "linux-headers", "make", "ninja"], cpp: true },
    "opencv-python-headless": { build: ["cmake", "linux-headers", "make", "ninja"], cpp: true },
    llvmlite: { build: ["cmake", "llvm-dev", "make"], cpp: true },
    numba: { cpp: true },
    duckdb: { build: ["cmake", "make"], cpp: true },
    pyarrow: { build: ["apache-arrow-dev", "cmake", "make"], cpp: true },
    tokenizers: { build: RUST, runtime: ["libgcc"], cpp: true },
    orjson: { build: RUST, runtime: ["libgcc"] },
    "pydantic-core": { build: RUST, runtime: ["libgcc"] },
    "rpds-py": { build: RUST, runtime: ["libgcc"] },
    watchfiles: { build: RUST, runtime: ["libgcc"] },
    tiktoken: { build: RUST, runtime: ["libgcc"] },
    polars: POLARS,
    "polars-runtime-32": POLARS,
    maturin: { build: RUST, runtime: ["libgcc"] },
    oracledb: {},
    pymongo: {},
    lz4: {},
    zstandard: {},
    regex: {},
    aiohttp: {},
    asyncpg: {},
    sqlalchemy: {},
    websockets: {},
    pycairo: { build: ["cairo-dev", "pkgconf"], runtime: ["cairo"] },
    pygobject: {
        build: ["cairo-dev", "glib-dev", "gobject-introspection-dev", "pkgconf"],
        runtime: ["cairo", "glib", "gobject-introspection"],
    },
    "python-magic": { opens: ["libmagic"] },
    soundfile: { opens: ["libsndfile"] },
    pyzbar: { opens: ["zbar"] },
    weasyprint: { opens: ["fontconfig", "pango"] },
    cairosvg: { opens: ["cairo"] },
    cairocffi: { opens: ["cairo"] },
    wand: { opens: ["imagemagick"] },
    pytesseract: { opens: ["tesseract-ocr"] },
    pdf2image: { opens: ["poppler-utils"] },
    pydub: { opens: ["ffmpeg"] },
    "ffmpeg-python": { opens: ["ffmpeg"] },
    gitpython: { opens: ["git"] },
    pyusb: { opens: ["libusb"] },
    pulp: { carries: "brings a solver (cbc) that is built for glibc" },
    playwright: { carries: "brings a Node.js that is built for glibc, and its browsers are as well" },
};
/** Names by what an index had of them: measured in lock files. */
const SHIPS = new Map([
    ...names("musl", `numpy pandas scipy pydantic-core uvloop watchfiles websockets pyyaml cryptography cffi bcrypt psycopg2-binary
    psycopg-binary asyncpg greenlet sqlalchemy grpcio lxml pillow matplotlib pyarrow orjson polars-runtime-32 aiohttp shapely pyproj
    pyodbc psutil tiktoken tokenizers hiredis zstandard regex pyzmq httptools`),
    ...names("pure", "polars"),
    ...names("source", "scikit-learn opencv-python numba llvmlite duckdb oracledb confluent-kafka pymongo lz4"),
    ...names("only-source", "mysqlclient psycopg2 psycopg-c"),
    ...names("nothing", "torch torchvision triton onnxruntime playwright ctranslate2"),
]);
function names(ships, list) {
    return list.split(/\s+/).map((name) => [name, ships]);
}
/** When the second table was measured, on which Python and which processor. */
const SHIPS_AS_OF = "2026-08-01";
const SHIPS_PYTHON = [3, 11];

;// CONCATENATED MODULE: ./.cache/build/js/compat/python/knowledge.js

const C_COMPILER = ["gcc", "musl-dev"];
const NOTHING = {};
function needsOf(name) {
    return Object.hasOwn(NEEDS, name) ? (NEEDS[name] ?? NOTHING) : NOTHING;
}
/**
 * What compiling a package takes, and what the result then loads. A C compiler is assumed of every package; of one in
 * C++ its compiler, and the library that comes with it at run time.
 *
 * @param name normalised
 */
function compileNeeds(name) {
    const { build = [], runtime = [], opens = [], cpp } = needsOf(name);
    const isCpp = cpp === true;
    return {
        build: sorted([...C_COMPILER, ...(isCpp ? ["g++"] : []), ...build]),
        runtime: sorted([...(isCpp ? ["libstdc++"] : []), ...runtime, ...opens]),
        isKnown: Object.hasOwn(NEEDS, name),
    };
}
/** Alpine packages that a package opens at run time however it was installed: no file of it names them. */
function openedPackages(name) {
    return sorted(needsOf(name).opens ?? []);
}
/** What a package carries that is built for glibc although its wheel fits anything; null for nothing known. */
function carriedForGlibc(name) {
    const { carries } = needsOf(name);
    return carries === undefined ? null : builtIn(`${name} ${carries}`);
}
const OUTCOMES = {
    pure: "pure",
    musl: "musl-binary",
    source: "compile",
    "only-source": "compile",
    nothing: "blocked",
};
/** What the table alone makes of a package; null when it is not in there. Never certain. */
function remembered(name, target) {
    const ships = SHIPS.get(name) ?? (/^nvidia-[a-z0-9-]+$/.test(name) ? "nothing" : undefined);
    if (ships === undefined)
        return null;
    const isMeasured = target.architecture === "amd64" &&
        target.python?.[0] === SHIPS_PYTHON[0] &&
        target.python[1] === SHIPS_PYTHON[1];
    return {
        value: OUTCOMES[ships],
        confidence: isMeasured ? "likely" : "guess",
        evidence: builtIn(`${SENTENCES[ships]}, as far as the built-in table knows; no file was looked at`),
    };
}
const SENTENCES = {
    pure: "There is a wheel without native code",
    musl: "There are wheels for musl",
    source: "There is a source archive, and no wheel for musl",
    "only-source": "There is a source archive, and no wheel for Linux at all",
    nothing: "There are wheels for glibc only, and no source archive",
};
function builtIn(what) {
    return { level: "built-in", what, where: null, asOf: SHIPS_AS_OF };
}
function sorted(names) {
    return [...new Set(names)].sort();
}


/***/ }),

/***/ 7317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NG: () => (/* binding */ lockedFile),
/* harmony export */   NX: () => (/* binding */ fileFrom),
/* harmony export */   bV: () => (/* binding */ fileNameOf),
/* harmony export */   h_: () => (/* binding */ fileKind),
/* harmony export */   qQ: () => (/* binding */ hashOf),
/* harmony export */   zA: () => (/* binding */ shownUrl)
/* harmony export */ });
/* unused harmony export hashIn */
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7802);

const LONGEST_URL = 2000;
const LONGEST_FILE_NAME = 500;
const LONGEST_HASH = 300;
const SDIST = /\.(?:tar\.gz|zip|tar\.bz2|tgz|tar\.xz|tar\.Z|tar)$/i;
const HASH = /^[a-z0-9_]{2,20}[:=][0-9a-f]{32,200}$/i;
const VISIBLE = /^[!-~]+$/;
/** What a file is by its name; null for what no installer takes any more (eggs, Windows installers, signatures). */
function fileKind(name) {
    if (/\.whl$/i.test(name))
        return "wheel";
    return SDIST.test(name) ? "sdist" : null;
}
/** The name at the end of a URL or a path, decoded (`%2B` is `+`), without query and fragment; null for none. */
function fileNameOf(location) {
    if (location.length > LONGEST_URL)
        return null;
    const [path = ""] = location.split(/[?#]/, 1);
    return decoded(path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1));
}
/** Decodes a file's name where it is URL-encoded, and checks that it can be one. */
function decoded(name) {
    let plain = name;
    if (name.includes("%")) {
        try {
            plain = decodeURIComponent(name);
        }
        catch {
            // Not an encoding: the name has a per cent sign.
        }
    }
    if (plain === "" || plain.length > LONGEST_FILE_NAME || !VISIBLE.test(plain))
        return null;
    return /[/\\]/.test(plain) ? null : plain;
}
/** `sha256:…` in lower case, from `sha256:…` or `sha256=…`; null for anything else. */
function hashOf(value) {
    if (typeof value !== "string" || value.length > LONGEST_HASH || !HASH.test(value))
        return null;
    return value.toLowerCase().replace("=", ":");
}
/** The strongest hash of a table by algorithm (`{ sha256 = "…" }`). */
function hashIn(table) {
    if (!(0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isTable */ .bI)(table))
        return null;
    for (const algorithm of ["sha256", "sha384", "sha512", "blake2b", "md5", "sha1"]) {
        const digest = (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(table, algorithm);
        const hash = digest === null ? null : hashOf(`${algorithm}:${digest}`);
        if (hash !== null)
            return hash;
    }
    return null;
}
/** A URL that may be shown: without user, password, query and fragment; null for one that is too long or no URL. */
function shownUrl(url) {
    if (url === null || url.length > LONGEST_URL || !VISIBLE.test(url))
        return null;
    const [plain = ""] = url.split(/[?#]/, 1);
    return plain.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/]*@/i, "$1");
}
/**
 * One file from what a lock file says about it: its name, or a URL or a path that ends in it.
 * Null for what is not installable or has no usable name.
 */
function lockedFile(from, hash) {
    const url = from.url ?? null;
    const location = url ?? from.path ?? null;
    // A name that a lock gives can be encoded as well: some exporters copy it from the address.
    const name = (from.name ?? null) === null ? location && fileNameOf(location) : decoded(from.name ?? "");
    const kind = name === null || name === "" ? null : fileKind(name);
    return name === null || kind === null ? null : { name, url: shownUrl(url), hash, kind };
}
/** A file from a table with the usual keys: `name`, `filename` or `file`, `url`, `path`, `hash` or `hashes`. */
function fileFrom(table) {
    const name = (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(table, "filename", LONGEST_FILE_NAME) ??
        (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(table, "file", LONGEST_FILE_NAME) ??
        (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(table, "name", LONGEST_FILE_NAME);
    const url = (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(table, "url", LONGEST_URL);
    const path = (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(table, "path", LONGEST_URL);
    return lockedFile({ name, url, path }, hashOf(table["hash"]) ?? hashIn(table["hashes"]));
}


/***/ }),

/***/ 5985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VS: () => (/* binding */ stringEnd),
/* harmony export */   rt: () => (/* binding */ arrayTableLines),
/* harmony export */   vT: () => (/* binding */ jsonKeyLines),
/* harmony export */   yI: () => (/* binding */ tomlLines)
/* harmony export */ });
/** Finds the lines on which things stand: parsers of TOML and JSON do not say. Everything takes time linear in the text. */
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const TAB = 0x09;
const SPACE = 0x20;
const DOUBLE = 0x22;
const SINGLE = 0x27;
const BACKSLASH = 0x5c;
const HASH = 0x23;
const OPEN = 0x5b;
const LONGEST_KEY = 500;
/** Walks over valid TOML, knowing strings and comments. */
function scanToml(text, visit) {
    let line = 1;
    let isLineStart = true;
    for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code === NEWLINE) {
            line += 1;
            isLineStart = true;
        }
        else if (code === HASH) {
            const end = text.indexOf("\n", at);
            at = (end === -1 ? text.length : end) - 1;
        }
        else if (code === DOUBLE || code === SINGLE) {
            const { end, quotes } = stringEnd(text, at);
            visit.string?.(text.slice(at + quotes, end - quotes), line);
            for (let inside = at; inside < end; inside += 1)
                if (text.charCodeAt(inside) === NEWLINE)
                    line += 1;
            at = end - 1;
            isLineStart = false;
        }
        else if (isLineStart && code !== SPACE && code !== TAB && code !== RETURN) {
            const rest = text.slice(at, Math.min(lineEnd(text, at), at + LONGEST_KEY));
            if (code === OPEN)
                visit.bracket?.(rest, line);
            else
                visit.word?.(rest.split("=", 1)[0]?.trim() ?? "", line);
            isLineStart = false;
        }
    }
}
function lineEnd(text, from) {
    const end = text.indexOf("\n", from);
    return end === -1 ? text.length : end;
}
/**
 * Where a TOML string has ended that begins with the quote at this place, and how many quotes are at each of its ends.
 * One that never ends does so with the text.
 */
function stringEnd(text, start) {
    const quote = text.charCodeAt(start);
    const isLong = text.charCodeAt(start + 1) === quote && text.charCodeAt(start + 2) === quote;
    for (let at = start + (isLong ? 3 : 1); at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code === BACKSLASH && quote === DOUBLE)
            at += 1;
        else if (code === quote) {
            if (!isLong)
                return { end: at + 1, quotes: 1 };
            if (text.charCodeAt(at + 1) === quote && text.charCodeAt(at + 2) === quote) {
                // Up to two quotes of the string itself may stand before the three that close it.
                let end = at + 3;
                while (end < at + 5 && text.charCodeAt(end) === quote)
                    end += 1;
                return { end, quotes: 3 };
            }
        }
    }
    return { end: text.length, quotes: isLong ? 3 : 1 };
}
/**
 * The 1-based lines of the headers `[[name]]` in valid TOML, in order. Text that looks like a header inside a string or a
 * comment is none.
 *
 * @param name a bare key, as lock files write it
 */
function arrayTableLines(text, name) {
    const header = new RegExp(`^\\[\\[[ \\t]*${name}[ \\t]*\\]\\]`);
    const lines = [];
    scanToml(text, { bracket: (rest, line) => void (header.test(rest) && lines.push(line)) });
    return lines;
}
/** The 1-based lines of the strings, keys and headers of valid TOML. */
function tomlLines(text) {
    const strings = new Map();
    const keys = new Map();
    const first = (map, key, line) => {
        if (!map.has(key))
            map.set(key, line);
    };
    let table = "";
    scanToml(text, {
        bracket: (rest, line) => {
            const name = /^\[([^[\]]{1,300})\]/.exec(rest)?.[1];
            if (name === undefined)
                return;
            table = name.replace(/["'\s]/g, "");
            first(keys, table, line);
        },
        string: (content, line) => {
            first(strings, content, line);
        },
        word: (word, line) => {
            first(keys, `${table}\0${word}`, line);
        },
    });
    return { strings, keys };
}
/**
 * The 1-based lines of the keys two levels deep in valid JSON, by `section\0key` as the text writes both (escapes are
 * left as they are: names of packages have none). Of a key given twice the last counts, as for JSON.parse.
 */
function jsonKeyLines(text) {
    const lines = new Map();
    let line = 1;
    let depth = 0;
    let section = "";
    for (let at = 0; at < text.length; at += 1) {
        const char = text[at];
        if (char === "\n")
            line += 1;
        else if (char === "{" || char === "[")
            depth += 1;
        else if (char === "}" || char === "]")
            depth -= 1;
        else if (char === '"') {
            const end = jsonStringEnd(text, at);
            if (depth <= 2 && isKey(text, end)) {
                const key = text.slice(at + 1, end - 1);
                if (depth === 1)
                    section = key;
                else if (depth === 2)
                    lines.set(`${section}\0${key}`, line);
            }
            at = end - 1;
        }
    }
    return lines;
}
function jsonStringEnd(text, start) {
    for (let at = start + 1; at < text.length; at += 1) {
        const char = text[at];
        if (char === "\\")
            at += 1;
        else if (char === '"')
            return at + 1;
    }
    return text.length;
}
function isKey(text, end) {
    let at = end;
    while (at < text.length && /\s/.test(text.charAt(at)))
        at += 1;
    return text[at] === ":";
}


/***/ }),

/***/ 8335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ MarkerTable)
/* harmony export */ });
/* harmony import */ var _markers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5422);
/* harmony import */ var _specifier_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2541);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(909);



/** Words in quotes: with `extra` in a marker one of them is an extra, which counts as asked for. */
const MOST_EXTRAS = 50;
const QUOTED = /"([^"]{1,200})"|'([^']{1,200})'/g;
class MarkerTable {
    #target;
    #groups;
    #markers = new Map();
    #pythons = new Map();
    /** @param groups dependency groups that are installed */
    constructor(target, groups = []) {
        this.#target = target;
        this.#groups = groups;
    }
    /** Whether a marker holds on the target, with an extra that it names or without; null when that cannot be said. */
    holds(marker) {
        if (marker === null)
            return true;
        const known = this.#markers.get(marker);
        if (known !== undefined)
            return known;
        const holds = this.#evaluate(marker);
        this.#markers.set(marker, holds);
        return holds;
    }
    #evaluate(marker) {
        const parsed = (0,_markers_js__WEBPACK_IMPORTED_MODULE_0__/* .parseMarker */ .gY)(marker);
        if (parsed === null)
            return null;
        const plain = (0,_markers_js__WEBPACK_IMPORTED_MODULE_0__/* .evaluateMarker */ .UZ)(parsed, (0,_markers_js__WEBPACK_IMPORTED_MODULE_0__/* .markerEnvironment */ .wp)(this.#target, [], this.#groups));
        if (plain === true || !/\bextra\b/.test(marker))
            return plain;
        const named = [...marker.matchAll(QUOTED)]
            .slice(0, MOST_EXTRAS)
            .map((match) => match[1] ?? match[2] ?? "");
        return (0,_markers_js__WEBPACK_IMPORTED_MODULE_0__/* .evaluateMarker */ .UZ)(parsed, (0,_markers_js__WEBPACK_IMPORTED_MODULE_0__/* .markerEnvironment */ .wp)(this.#target, named, this.#groups)) ?? plain;
    }
    /**
     * Whether a requirement on Python lets the target's in; null where the target has none, or the requirement was not
     * understood (installers pass over such a one). The target's patch level is not known and counts as the latest.
     */
    pythonFits(requirement) {
        if (requirement === null)
            return true;
        const known = this.#pythons.get(requirement);
        if (known !== undefined)
            return known;
        const specifiers = (0,_specifier_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSpecifiers */ .$h)(requirement);
        const version = pythonVersion(this.#target);
        const fits = specifiers === null || version === null ? null : (0,_specifier_js__WEBPACK_IMPORTED_MODULE_1__/* .allows */ .NB)(specifiers, version);
        this.#pythons.set(requirement, fits);
        return fits;
    }
}
function pythonVersion({ python }) {
    return python === null ? null : (0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVersion */ .ot)(`${python[0]}.${python[1]}.999`);
}


/***/ }),

/***/ 7751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DD: () => (/* binding */ UNREADABLE_MARKER),
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   Q4: () => (/* binding */ MOST_FILES),
/* harmony export */   Zw: () => (/* binding */ Problems),
/* harmony export */   aD: () => (/* binding */ MOST_PACKAGES),
/* harmony export */   iI: () => (/* binding */ MOST_LOCK_BYTES),
/* harmony export */   kQ: () => (/* binding */ MOST_DEPENDENCIES)
/* harmony export */ });
/* unused harmony exports LOCK_KINDS, MOST_PROBLEMS */
/** What every reader of a Python lock file returns, and the limits all of them keep. */
/** The kinds of files that are read, by the name each usually has. */
const LOCK_KINDS = (/* unused pure expression or super */ null && ([
    "uv.lock",
    "poetry.lock",
    "pdm.lock",
    "pylock.toml",
    "Pipfile.lock",
    "pyproject.toml",
]));
/** Bytes of one lock file: that of a project with 500 packages has one to two million. */
const MOST_LOCK_BYTES = 8_000_000;
const MOST_PACKAGES = 20_000;
/** Of one package: no release of a project on an index comes near. */
const MOST_FILES = 5000;
const MOST_DEPENDENCIES = 5000;
const MOST_PROBLEMS = 50;
/** Stands for a marker that was not kept: no reader of markers understands it, so that nothing is concluded from it. */
const UNREADABLE_MARKER = "?";
/** Collects problems up to a limit: a hostile file can be wrong a million times. */
class Problems {
    #list = [];
    add(line, text) {
        if (this.#list.length < MOST_PROBLEMS)
            this.#list.push({ line, text });
    }
    take() {
        return [...this.#list];
    }
}
/** What a file that could not be read at all comes to. */
function unreadable(kind, problem) {
    return {
        kind,
        requiresPython: null,
        environments: [],
        markersOn: "packages",
        defaultGroups: [],
        packages: [],
        problems: [problem],
    };
}


/***/ }),

/***/ 7802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qN: () => (/* binding */ eitherMarker),
  bI: () => (/* binding */ isTable),
  gT: () => (/* binding */ listAt),
  we: () => (/* binding */ markerOf),
  Vb: () => (/* binding */ nameOf),
  qF: () => (/* binding */ parseJson),
  MT: () => (/* binding */ parseToml),
  LJ: () => (/* binding */ specifiersOf),
  af: () => (/* binding */ tableAt),
  dy: () => (/* binding */ tablesAt),
  $6: () => (/* binding */ textAt),
  i1: () => (/* binding */ textsAt),
  E4: () => (/* binding */ versionOf)
});

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./.cache/build/js/guide/requirement-names.js
var requirement_names = __webpack_require__(1850);
// EXTERNAL MODULE: ./.cache/build/js/compat/python/locks/lines.js
var lines = __webpack_require__(5985);
;// CONCATENATED MODULE: ./.cache/build/js/compat/python/locks/toml-bounds.js
/** Keeps TOML away from the parser that would take far more memory than its text: the parser bounds nesting, but not keys. */

/**
 * Tables, lists, keys and parts of dotted keys of one file. Each costs the parser up to 700 bytes. A lock file of 8 MB
 * has some 130,000.
 */
const MOST_PARTS = 500_000;
/** Parts of one dotted key: each is a table inside the one before, and 8 MB could be four million deep. */
const MOST_DOTS = 64;
/** Why a text is not given to the parser, one sentence without its full stop; null when it may be. Linear in the text. */
function tomlExcess(text) {
    let parts = 0;
    let dots = 0;
    for (let at = 0; at < text.length; at += 1) {
        switch (text.charAt(at)) {
            case '"':
            case "'":
                at = (0,lines/* stringEnd */.VS)(text, at).end - 1;
                break;
            case "#": {
                const end = text.indexOf("\n", at);
                at = (end === -1 ? text.length : end) - 1;
                break;
            }
            case ".":
                parts += 1;
                dots += 1;
                if (dots > MOST_DOTS)
                    return `The file has a key of more than ${MOST_DOTS} parts`;
                break;
            case "=":
            case "[":
            case "{":
                parts += 1;
                dots = 0;
                break;
            case "\n":
            case ",":
                dots = 0;
                break;
            default:
        }
        if (parts > MOST_PARTS)
            return `The file has more than ${MOST_PARTS} keys, tables and lists`;
    }
    return null;
}

// EXTERNAL MODULE: ./.cache/build/js/compat/python/locks/model.js
var model = __webpack_require__(7751);
;// CONCATENATED MODULE: ./.cache/build/js/compat/python/locks/values.js
/** Reading values of foreign TOML and JSON: what has the wrong shape is absent, never an error. */




/** Nested values that a file may have: lock files have four. */
const MOST_DEPTH = 64;
const LONGEST_NAME = 214;
const LONGEST_VERSION = 100;
const LONGEST_SPECIFIERS = 500;
const LONGEST_MARKER = 4000;
const LONGEST_WORD = 200;
const NAME = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/;
const VISIBLE = /^[!-~]+$/;
const PRINTABLE = /^[ -~]+$/;
/**
 * Reads TOML text of at most 8 MB (counted in UTF-16 units, which are never more than its bytes). The parser takes time
 * in proportion to the text and keeps to the depth, and what would take it much memory is refused before; a key such as `__proto__` is a key like any other.
 */
function parseToml(text) {
    if (text.length > model/* MOST_LOCK_BYTES */.iI)
        return tooLarge(model/* MOST_LOCK_BYTES */.iI);
    const excess = tomlExcess(text);
    if (excess !== null)
        return failed(null, excess);
    try {
        return { ok: true, table: (0,dist/* parse */.qg)(text, { maxDepth: MOST_DEPTH }) };
    }
    catch (error) {
        if (!(error instanceof dist/* TomlError */.zx))
            return failed(null, "The file is not TOML that can be read");
        const [first = ""] = error.message.split("\n", 1);
        const reason = first.replace(/^Invalid TOML document: /, "").slice(0, LONGEST_WORD);
        return failed(error.line, `The file is not TOML: ${reason}`);
    }
}
/** As `parseToml`, of JSON with an object at its top. V8 reads nested values without recursion, however deep they are. */
function parseJson(text, mostBytes = model/* MOST_LOCK_BYTES */.iI) {
    if (text.length > mostBytes)
        return tooLarge(mostBytes);
    try {
        const value = JSON.parse(text.replace(/^\ufeff/, ""));
        return isTable(value)
            ? { ok: true, table: value }
            : failed(null, "The file is JSON, but not an object at its top");
    }
    catch {
        return failed(null, "The file is not JSON");
    }
}
function failed(line, text) {
    return { ok: false, problem: { line, text } };
}
function tooLarge(mostBytes) {
    return failed(null, `The file is larger than ${mostBytes / 1e6} MB`);
}
function isTable(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
/** The table at a key; an empty one for anything else. */
function tableAt(table, key) {
    const value = own(table, key);
    return isTable(value) ? value : {};
}
/** The list at a key, of at most this many; an empty one for anything else. */
function listAt(table, key, most) {
    const value = own(table, key);
    return Array.isArray(value) ? value.slice(0, most) : [];
}
/** The tables in the list at a key. */
function tablesAt(table, key, most) {
    return listAt(table, key, most).filter(isTable);
}
/** The text at a key, when it is one without control characters and not longer than given. */
function textAt(table, key, longest = LONGEST_WORD) {
    const value = own(table, key);
    return typeof value === "string" && value.length <= longest && PRINTABLE.test(value) ? value : null;
}
/** The texts in the list at a key, each like `textAt`. */
function textsAt(table, key, most, longest = LONGEST_WORD) {
    return listAt(table, key, most).filter((value) => typeof value === "string" && value.length <= longest && PRINTABLE.test(value));
}
function own(table, key) {
    return Object.hasOwn(table, key) ? table[key] : undefined;
}
/** A package's name as PEP 503 normalises it; null for what is none. */
function nameOf(value) {
    if (typeof value !== "string" || value.length > LONGEST_NAME || !NAME.test(value))
        return null;
    return (0,requirement_names/* normalisedName */.E1)(value);
}
/** A version's text, not judged any further; null for what cannot be one. */
function versionOf(value) {
    if (typeof value !== "string" || value.length > LONGEST_VERSION)
        return null;
    return VISIBLE.test(value) ? value : null;
}
/** PEP 440 specifiers; null for none, for `*` and for what cannot be any. */
function specifiersOf(value) {
    if (typeof value !== "string" || value.length > LONGEST_SPECIFIERS)
        return null;
    const text = value.trim();
    return text === "" || text === "*" || !PRINTABLE.test(text) ? null : text;
}
/** A marker's text; null for none. One that is too long or no text stays a marker, but one nobody understands. */
function markerOf(value) {
    if (value === undefined || value === null)
        return null;
    if (typeof value !== "string" || value.length > LONGEST_MARKER)
        return model/* UNREADABLE_MARKER */.DD;
    const text = value.trim();
    if (text === "")
        return null;
    return PRINTABLE.test(text) ? text : model/* UNREADABLE_MARKER */.DD;
}
/** One marker that holds when one of several does; null when one of them is "always", or when there are none. */
function eitherMarker(markers) {
    const texts = [...new Set(markers)];
    if (texts.length === 0 || texts.includes(null))
        return null;
    const [only = null] = texts;
    return texts.length === 1 ? only : markerOf(texts.map((text) => `(${text})`).join(" or "));
}


/***/ }),

/***/ 7481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ parseMarker)
});

;// CONCATENATED MODULE: ./.cache/build/js/compat/python/marker.js
/** What an environment marker is made of, and what it is held against. */
/** Variables with one value each. */
const ENVIRONMENT_VARIABLES = [
    "implementation_name",
    "implementation_version",
    "os_name",
    "platform_machine",
    "platform_python_implementation",
    "platform_release",
    "platform_system",
    "platform_version",
    "python_full_version",
    "python_version",
    "sys_platform",
];

;// CONCATENATED MODULE: ./.cache/build/js/compat/python/marker-parser.js

/** Characters of a marker that is looked at. */
const LONGEST = 16_384;
const DEEPEST = 100;
const BLANK = /[ \t]*/y;
const BLANKS = /[ \t]+/y;
const OPERATOR = /===|==|~=|!=|<=|>=|<|>/y;
const IN = /\bin\b/y;
const NOT = /\bnot\b/y;
const JOIN = /\b(?:or|and)\b/y;
const OPEN = /\(/y;
const CLOSE = /\)/y;
const QUOTED = /'[^']*'|"[^"]*"/y;
const VARIABLE = /\b(?:python_version|python_full_version|os[._]name|sys[._]platform|platform_(?:release|system)|platform[._](?:version|machine|python_implementation)|python_implementation|implementation_(?:name|version)|extras?|dependency_groups)\b/y;
/** In Python's quotes these would mean something else than themselves, or end the program. */
const NOT_PLAIN = /[\\\n\r\0]/;
const OPERATORS = ["===", "==", "~=", "!=", "<=", ">=", "<", ">"];
const VARIABLES = [
    ...ENVIRONMENT_VARIABLES,
    "extra",
    "extras",
    "dependency_groups",
];
/**
 * Reads a whole marker. Null for what is none, for more than 16,384 characters or 100 parentheses in each other, and
 * for quoted text with a backslash, which no marker has a use for.
 */
function parseMarker(text) {
    if (text.length > LONGEST)
        return null;
    const parser = new MarkerParser(text);
    const marker = parser.expression(0);
    return marker !== null && parser.isAtEnd() ? marker : null;
}
class MarkerParser {
    #text;
    #at = 0;
    constructor(text) {
        this.#text = text;
    }
    isAtEnd() {
        return this.#at === this.#text.length;
    }
    /** Atoms joined by `and`, which binds tighter, and `or`. */
    expression(depth) {
        const alternatives = [];
        let together = [];
        for (;;) {
            const atom = this.#atom(depth);
            if (atom === null)
                return null;
            together.push(atom);
            const join = this.#take(JOIN);
            if (join === "and")
                continue;
            alternatives.push(joined("and", together));
            if (join === null)
                return joined("or", alternatives);
            together = [];
        }
    }
    #atom(depth) {
        this.#take(BLANK);
        if (this.#take(OPEN) === null) {
            const comparison = this.#comparison();
            this.#take(BLANK);
            return comparison;
        }
        if (depth === DEEPEST)
            return null;
        this.#take(BLANK);
        const inner = this.expression(depth + 1);
        this.#take(BLANK);
        if (inner === null || this.#take(CLOSE) === null)
            return null;
        this.#take(BLANK);
        return inner;
    }
    #comparison() {
        const left = this.#operand();
        this.#take(BLANK);
        const operator = left === null ? null : this.#operator();
        this.#take(BLANK);
        const right = operator === null ? null : this.#operand();
        if (left === null || operator === null || right === null)
            return null;
        return { kind: "comparison", left, operator, right };
    }
    #operand() {
        const written = this.#take(VARIABLE);
        if (written !== null) {
            const spelled = written.replaceAll(".", "_");
            const name = spelled === "python_implementation" ? "platform_python_implementation" : spelled;
            const known = VARIABLES.find((one) => one === name);
            return known === undefined ? null : { kind: "variable", name: known };
        }
        const quoted = this.#take(QUOTED);
        if (quoted === null || NOT_PLAIN.test(quoted))
            return null;
        return { kind: "text", text: quoted.slice(1, -1) };
    }
    #operator() {
        if (this.#take(IN) !== null)
            return "in";
        if (this.#take(NOT) !== null) {
            return this.#take(BLANKS) !== null && this.#take(IN) !== null ? "not in" : null;
        }
        const written = this.#take(OPERATOR);
        return OPERATORS.find((one) => one === written) ?? null;
    }
    /** What the pattern matches right here; null when it does not. */
    #take(pattern) {
        pattern.lastIndex = this.#at;
        const found = pattern.exec(this.#text)?.[0] ?? null;
        if (found !== null)
            this.#at += found.length;
        return found;
    }
}
function joined(kind, parts) {
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : { kind, parts };
}


/***/ }),

/***/ 5422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UZ: () => (/* binding */ evaluateMarker),
/* harmony export */   gY: () => (/* reexport safe */ _marker_parser_js__WEBPACK_IMPORTED_MODULE_1__.g),
/* harmony export */   wp: () => (/* binding */ markerEnvironment)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6125);
/* harmony import */ var _specifier_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2541);
/* harmony import */ var _marker_parser_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7481);



/** Those that hold a version, whatever they are compared with. */
const VERSIONS = new Set([
    "implementation_version",
    "platform_release",
    "python_full_version",
    "python_version",
]);
/**
 * Whether a marker holds. With several extras it is enough that it holds for one of them, as pip has it; with none,
 * `extra` is the empty text. Null when that cannot be said: when it hangs on a value that is not known, or when a part
 * of it compares what cannot be compared (`sys_platform ~= "linux"`), at which `packaging` gives up.
 */
function evaluateMarker(marker, environment) {
    const extras = environment.extras.length === 0 ? [""] : [...new Set(environment.extras)];
    const outcomes = extras.map((extra) => evaluate(marker, environment, (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .normalisedExtra */ .h)(extra)));
    if (outcomes.includes(true))
        return true;
    return outcomes.every((outcome) => outcome === false) ? false : null;
}
function evaluate(marker, environment, extra) {
    if (marker.kind === "comparison")
        return compare(marker, environment, extra);
    const outcomes = marker.parts.map((part) => evaluate(part, environment, extra));
    if (outcomes.includes("undefined"))
        return "undefined";
    const decisive = marker.kind === "or";
    if (outcomes.includes(decisive))
        return decisive;
    return outcomes.includes("unknown") ? "unknown" : !decisive;
}
function compare({ left, operator, right }, environment, extra) {
    // Two variables: the second stands for its own name. Two texts: there is nothing to look up.
    if (left.kind === "variable") {
        const isExtra = left.name === "extra" && right.kind === "text";
        const text = right.kind === "variable" ? right.name : right.text;
        const value = valueOf(left.name, environment, extra);
        if (value === null)
            return "unknown";
        // Only a membership test can be asked of a set, and that has the set on its right.
        if (typeof value !== "string")
            return "undefined";
        return compareText(value, operator, isExtra ? (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .normalisedExtra */ .h)(text) : text, left.name);
    }
    if (right.kind === "text")
        return "undefined";
    const value = valueOf(right.name, environment, extra);
    if (value === null)
        return "unknown";
    if (typeof value !== "string")
        return compareSet((0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .normalisedExtra */ .h)(left.text), operator, value);
    const text = right.name === "extra" ? (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .normalisedExtra */ .h)(left.text) : left.text;
    return compareText(text, operator, value, right.name);
}
function valueOf(name, environment, extra) {
    if (name === "extra")
        return extra;
    if (name === "extras")
        return new Set(environment.extras.map(_names_js__WEBPACK_IMPORTED_MODULE_2__/* .normalisedExtra */ .h));
    if (name === "dependency_groups")
        return new Set(environment.dependencyGroups.map(_names_js__WEBPACK_IMPORTED_MODULE_2__/* .normalisedExtra */ .h));
    const value = environment.values[name];
    // Builds between two releases call themselves `3.12.1+`, which is no version.
    return name === "python_full_version" && value?.endsWith("+") === true ? `${value}local` : value;
}
function compareText(left, operator, right, name) {
    if (VERSIONS.has(name)) {
        const specifier = (0,_specifier_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSpecifier */ .as)(operator + right);
        if (specifier !== null)
            return (0,_specifier_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesText */ .Fm)(specifier, left);
    }
    switch (operator) {
        case "in":
            return right.includes(left);
        case "not in":
            return !right.includes(left);
        case "==":
        case "<=":
        case ">=":
            return left === right;
        case "!=":
            return left !== right;
        case "<":
        case ">":
            return false;
        case "~=":
        case "===":
            return "undefined";
    }
}
/** A text is never equal to a set, so only `in` and its opposite mean anything. */
function compareSet(left, operator, set) {
    switch (operator) {
        case "in":
            return set.has(left);
        case "not in":
            return !set.has(left);
        case "!=":
            return true;
        case "~=":
        case "===":
            return "undefined";
        case "==":
        case "<=":
        case ">=":
        case "<":
        case ">":
            return false;
    }
}
/** A patch release that no Python will reach: a target names none, so its newest is meant. */
const NEWEST_PATCH = 999;
/**
 * What markers see on a target. Its patch release is not known and taken to be the newest there is (`3.11.999`), so
 * that `python_full_version >= "3.11.4"` holds and `python_full_version < "3.11.4"` does not. The kernel's release and
 * version are not known either, and nothing is taken for them.
 */
function markerEnvironment(target, extras = [], dependencyGroups = []) {
    const version = target.python === null ? null : target.python.join(".");
    const fullVersion = version === null ? null : `${version}.${NEWEST_PATCH}`;
    return {
        values: {
            implementation_name: "cpython",
            implementation_version: fullVersion,
            os_name: "posix",
            platform_machine: target.architecture === "amd64" ? "x86_64" : "aarch64",
            platform_python_implementation: "CPython",
            platform_release: null,
            platform_system: "Linux",
            platform_version: null,
            python_full_version: fullVersion,
            python_version: version,
            sys_platform: "linux",
        },
        extras,
        dependencyGroups,
    };
}


/***/ }),

/***/ 6125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ normalisedExtra)
/* harmony export */ });
/** Names of Python packages and of their extras, as they are compared. */


/**
 * The name of an extra or of a dependency group as it is compared: lower case, every run of `-`, `_` and `.` a single
 * dash (PEP 685 takes PEP 503's rule). Unlike `normalisedName` it takes nothing away from the text.
 */
function normalisedExtra(written) {
    return written.replace(/[-_.]+/gu, "-").toLowerCase();
}


/***/ }),

/***/ 5574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ preferredWheel)
/* harmony export */ });
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1092);

/**
 * The wheel of one version that pip takes on a target: the one with the best tag, of those the highest build number, of
 * those the one that is listed last. Null where none fits. Source: measured (docs/wheel-verdicts.md).
 */
function preferredWheel(files, target) {
    let best = null;
    for (const file of files) {
        const name = file.kind === "wheel" ? (0,_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .parseWheelName */ .CI)(file.name) : null;
        const rank = name === null ? null : (0,_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .wheelRank */ .Yo)(name, target);
        if (name === null || rank === null)
            continue;
        if (best === null ||
            rank < best.rank ||
            (rank === best.rank && compareBuilds(name.build, best.name.build) >= 0))
            best = { file, name, rank };
    }
    return best;
}
/** None comes before any; the number counts, then the text. */
function compareBuilds(one, other) {
    if (one === null || other === null)
        return Number(one !== null) - Number(other !== null);
    const [number, rest] = one;
    const [otherNumber, otherRest] = other;
    if (number !== otherNumber)
        return number < otherNumber ? -1 : 1;
    return rest === otherRest ? 0 : rest < otherRest ? -1 : 1;
}


/***/ }),

/***/ 2541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $h: () => (/* binding */ parseSpecifiers),
/* harmony export */   Ed: () => (/* binding */ specifierText),
/* harmony export */   Fm: () => (/* binding */ matchesText),
/* harmony export */   NB: () => (/* binding */ allows),
/* harmony export */   as: () => (/* binding */ parseSpecifier),
/* harmony export */   w_: () => (/* binding */ filterVersions)
/* harmony export */ });
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(909);
/* harmony import */ var _whitespace_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9044);
/**
 * Conditions on versions (PEP 440): `>=1.2,!=1.3.*`. They mean what the newest `packaging` library takes them to mean;
 * where older ones differ, they did so by mistake (a `>1.0a1` that refuses `1.0.post1`, say).
 */


/** Characters of a list of specifiers that is looked at. */
const LONGEST = 16_384;
const OPERATOR = new RegExp(`^(===|==|~=|!=|<=|>=|<|>)[${_whitespace_js__WEBPACK_IMPORTED_MODULE_1__/* .SPACE */ .t6}]*`, "u");
const PREFIX = /^v?(?:\d+!)?\d+(?:\.\d+)*\.\*$/i;
const ARBITRARY = new RegExp(`^[^${_whitespace_js__WEBPACK_IMPORTED_MODULE_1__/* .SPACE */ .t6};)]*$`, "u");
/** One specifier, white space around it allowed: `>= 1.2`. Null for anything that PEP 440 does not allow. */
function parseSpecifier(text) {
    if (text.length > LONGEST)
        return null;
    const stripped = (0,_whitespace_js__WEBPACK_IMPORTED_MODULE_1__/* .strip */ .bB)(text);
    const [begin = "", written] = OPERATOR.exec(stripped) ?? [];
    const operator = OPERATORS.find((one) => one === written);
    if (operator === undefined)
        return null;
    const rest = stripped.slice(begin.length);
    if (operator === "===")
        return ARBITRARY.test(rest) ? { operator, text: rest } : null;
    const isEquality = operator === "==" || operator === "!=";
    if (isEquality && PREFIX.test(rest)) {
        const version = (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(rest.slice(0, -2));
        return version === null ? null : { operator, version, isPrefix: true };
    }
    const version = (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(rest);
    if (version === null)
        return null;
    if (!isEquality && version.local !== null)
        return null;
    if (operator === "~=" && version.release.length < 2)
        return null;
    return { operator, version, isPrefix: false };
}
const OPERATORS = ["===", "==", "~=", "!=", "<=", ">=", "<", ">"];
/** Specifiers separated by commas; empty ones between commas are passed over. Null when one of them is none. */
function parseSpecifiers(text) {
    if (text.length > LONGEST)
        return null;
    const specifiers = [];
    for (const part of text.split(",")) {
        if ((0,_whitespace_js__WEBPACK_IMPORTED_MODULE_1__/* .strip */ .bB)(part) === "")
            continue;
        const specifier = parseSpecifier(part);
        if (specifier === null)
            return null;
        specifiers.push(specifier);
    }
    return specifiers;
}
/** Whether a version meets all of the specifiers. */
function allows(specifiers, version, options = {}) {
    if ((0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .isPrerelease */ .V1)(version) && !(options.prereleases ?? specifiers.some(namesPrerelease)))
        return false;
    return specifiers.every((specifier) => matches(specifier, version));
}
/**
 * Of several versions those that may be chosen, in the given order. Unless pre-releases are allowed or forbidden
 * outright, they are left out as long as there is a final version that fits, and are all there is otherwise.
 */
function filterVersions(specifiers, versions, options = {}) {
    const prereleases = options.prereleases ?? (specifiers.some(namesPrerelease) || undefined);
    const fitting = versions.filter((version) => allows(specifiers, version, { prereleases: true }));
    if (prereleases === true)
        return fitting;
    const finals = fitting.filter((version) => !(0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .isPrerelease */ .V1)(version));
    return prereleases === false || finals.length > 0 ? finals : fitting;
}
/**
 * Whether a text meets one specifier, pre-releases included: how environment markers compare versions. What is no
 * version only ever meets `===`.
 */
function matchesText(specifier, text) {
    if (specifier.operator === "===")
        return text.toLowerCase() === specifier.text.toLowerCase();
    const version = (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(text);
    return version !== null && matches(specifier, version);
}
/** A text with the meaning of the specifier, in normal spelling: `>=1.2`. */
function specifierText(specifier) {
    if (specifier.operator === "===")
        return `===${specifier.text}`;
    return `${specifier.operator}${(0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .versionText */ .KA)(specifier.version)}${specifier.isPrefix ? ".*" : ""}`;
}
function namesPrerelease(specifier) {
    if (specifier.operator === "!=")
        return false;
    const version = specifier.operator === "===" ? (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(specifier.text) : specifier.version;
    return version !== null && (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .isPrerelease */ .V1)(version);
}
function matches(specifier, version) {
    switch (specifier.operator) {
        case "===":
            return (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .versionText */ .KA)(version).toLowerCase() === specifier.text.toLowerCase();
        case "==":
            return isEqual(specifier.version, specifier.isPrefix, version);
        case "!=":
            return !isEqual(specifier.version, specifier.isPrefix, version);
        case "<=":
            return (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(publicPart(version), specifier.version) <= 0;
        case ">=":
            return (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(version, specifier.version) >= 0;
        case "<":
            return isBelow(version, specifier.version);
        case ">":
            return isAbove(version, specifier.version);
        case "~=":
            return ((0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(version, specifier.version) >= 0 &&
                beginsWith(version, specifier.version.epoch, specifier.version.release.slice(0, -1)));
    }
}
/** The version without its local part: whether it was rebuilt is nothing a comparison without one asks about. */
function publicPart(version) {
    return version.local === null ? version : { ...version, local: null };
}
function isEqual(wanted, isPrefix, version) {
    if (isPrefix)
        return beginsWith(version, wanted.epoch, wanted.release);
    return (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(wanted.local === null ? publicPart(version) : version, wanted) === 0;
}
/** A release that is shorter than the prefix goes on with zeros. */
function beginsWith(version, epoch, prefix) {
    return version.epoch === epoch && prefix.every((part, at) => part === (version.release[at] ?? 0n));
}
/** Pre-releases of the bound itself are not below it, unless the bound is a pre-release. */
function isBelow(version, bound) {
    return (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(version, (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .isPrerelease */ .V1)(bound) ? bound : { ...bound, dev: 0n }) < 0;
}
/** Later builds of the bound itself (post-releases, local versions) are not above it, unless it is a later build. */
function isAbove(version, bound) {
    if (bound.dev !== null)
        return (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(version, { ...bound, dev: bound.dev + 1n }) >= 0;
    if (bound.post !== null)
        return (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(version, { ...bound, post: bound.post + 1n, dev: 0n }) >= 0;
    if ((0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(version, bound) <= 0)
        return false;
    return !((0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameRelease */ ._M)(version, bound) && isSamePre(version, bound));
}
function isSamePre(a, b) {
    if (a.pre === null || b.pre === null)
        return a.pre === b.pre;
    return a.pre[0] === b.pre[0] && a.pre[1] === b.pre[1];
}


/***/ }),

/***/ 1092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* reexport safe */ _wheel_name_js__WEBPACK_IMPORTED_MODULE_0__.C),
/* harmony export */   Yo: () => (/* binding */ wheelRank),
/* harmony export */   lA: () => (/* binding */ fits)
/* harmony export */ });
/* unused harmony exports targetPlatforms, targetTags */
/* harmony import */ var _wheel_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8792);


const OLDEST_ABI3 = 2;
/** Minor versions beyond this are nonsense, and would only cost time. */
const MOST_MINORS = 200;
/** Platform tags of a target, the best first: `musllinux_1_2_x86_64` down to `musllinux_1_0`, then plain Linux. */
function targetPlatforms(target) {
    const [major, minor] = target.musl;
    const machine = machineOf(target);
    const platforms = [];
    for (let each = Math.min(minor, MOST_MINORS); each >= 0; each -= 1) {
        platforms.push(`musllinux_${major}_${each}_${machine}`);
    }
    // Up to its version 26.2 pip likes plain Linux last, since then first. No index has such wheels, so it hardly matters.
    return [...platforms, `linux_${machine}`];
}
function machineOf(target) {
    return target.architecture === "amd64" ? "x86_64" : "aarch64";
}
/** The tags of a target. One without Python has none. */
function targetTags(target) {
    const ranks = new Map();
    for (const [interpreter, abi, platforms] of tagGroups(target)) {
        for (const platform of platforms) {
            const tag = `${interpreter}-${abi}-${platform}`;
            if (!ranks.has(tag))
                ranks.set(tag, ranks.size);
        }
    }
    const rank = (tag) => ranks.get(`${tag.interpreter}-${tag.abi}-${tag.platform}`) ?? null;
    return { accepts: (tag) => rank(tag) !== null, rank, all: [...ranks.keys()] };
}
/** Interpreter and ABI with the platforms they go with, in the order of preference. */
function tagGroups(target) {
    if (target.python === null)
        return [];
    const [major, minor] = target.python;
    const newest = Math.min(minor, MOST_MINORS);
    const platforms = targetPlatforms(target);
    const cpython = `cp${major}${newest}`;
    // Until 3.7 the ABI's name says that Python's own memory allocator is in use, which it is everywhere.
    const abi = major === 3 && newest < 8 ? `${cpython}m` : cpython;
    const hasStable = major > 3 || (major === 3 && newest >= OLDEST_ABI3);
    const groups = [[cpython, abi, platforms]];
    if (hasStable)
        groups.push([cpython, "abi3", platforms]);
    groups.push([cpython, "none", platforms]);
    if (hasStable) {
        for (let each = newest - 1; each >= OLDEST_ABI3; each -= 1) {
            groups.push([`cp${major}${each}`, "abi3", platforms]);
        }
    }
    const pythons = [`py${major}${newest}`, `py${major}`];
    for (let each = newest - 1; each >= 0; each -= 1)
        pythons.push(`py${major}${each}`);
    for (const python of pythons)
        groups.push([python, "none", platforms]);
    groups.push([cpython, "none", ["any"]]);
    for (const python of pythons)
        groups.push([python, "none", ["any"]]);
    return groups;
}
/** Whether pip installs a wheel on a target, and else why not. A target without Python is of another Python. */
function fits(wheel, target) {
    if (wheelRank(wheel, target) !== null)
        return "yes";
    const known = knowledgeOf(target);
    const foreign = new Set();
    let hasPython = false;
    for (const { interpreter, abi, platform } of (0,_wheel_name_js__WEBPACK_IMPORTED_MODULE_0__/* .wheelTags */ .D)(wheel)) {
        if (known.pairs.has(`${interpreter}-${abi}`))
            foreign.add(platformOf(platform, target));
        hasPython ||= known.interpreters.has(interpreter);
    }
    if (foreign.size > 0) {
        return { no: "other-platform", platforms: NEAREST.filter((platform) => foreign.has(platform)) };
    }
    return { no: hasPython ? "other-abi" : "other-python" };
}
/** How much pip likes a wheel: the best of its tags, 0 the best of all. Null where it does not fit the target. */
function wheelRank(wheel, target) {
    const { tags } = knowledgeOf(target);
    let best = null;
    for (const tag of (0,_wheel_name_js__WEBPACK_IMPORTED_MODULE_0__/* .wheelTags */ .D)(wheel)) {
        const rank = tags.rank(tag);
        if (rank !== null && (best === null || rank < best))
            best = rank;
    }
    return best;
}
/** Thousands of wheels are held against the same target. */
const KNOWN = new WeakMap();
function knowledgeOf(target) {
    const known = KNOWN.get(target);
    if (known !== undefined)
        return known;
    const groups = tagGroups(target);
    const made = {
        tags: targetTags(target),
        interpreters: new Set(groups.map(([interpreter]) => interpreter)),
        pairs: new Set(groups.map(([interpreter, abi]) => `${interpreter}-${abi}`)),
    };
    KNOWN.set(target, made);
    return made;
}
const NEAREST = [
    "musllinux-too-new",
    "manylinux",
    "other-architecture",
    "macos",
    "windows",
    "other",
];
function platformOf(platform, target) {
    if (platform.startsWith("macosx_"))
        return "macos";
    if (/^win(?:32$|_)/.test(platform))
        return "windows";
    if (!/^(?:linux|manylinux\d*|musllinux)_/.test(platform))
        return "other";
    // `manylinux2014_x86_64`, `manylinux_2_17_x86_64`: what follows the version is the processor.
    const machine = platform.replace(/^[a-z]+\d*(?:_\d+_\d+)?_/, "");
    if (machine !== machineOf(target))
        return "other-architecture";
    if (platform.startsWith("manylinux"))
        return "manylinux";
    return platform.startsWith("musllinux_") ? "musllinux-too-new" : "other";
}


/***/ }),

/***/ 9391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ judgePackage)
});

// EXTERNAL MODULE: ./.cache/build/js/model/compat.js
var compat = __webpack_require__(195);
// EXTERNAL MODULE: ./.cache/build/js/compat/index/candidates.js
var candidates = __webpack_require__(8319);
// EXTERNAL MODULE: ./.cache/build/js/compat/python/knowledge.js + 1 modules
var knowledge = __webpack_require__(4496);
// EXTERNAL MODULE: ./.cache/build/js/compat/python/preferred-wheel.js
var preferred_wheel = __webpack_require__(5574);
// EXTERNAL MODULE: ./.cache/build/js/compat/python/tags.js
var tags = __webpack_require__(1092);
;// CONCATENATED MODULE: ./.cache/build/js/compat/python/listed-files.js


const REASONS = {
    "musllinux-too-new": "for a newer musl",
    manylinux: "for glibc",
    "other-architecture": "for another processor",
    macos: "for macOS",
    windows: "for Windows",
    other: "for another system",
    python: "for another Python",
    name: "with a name that says nothing",
};
/** Judges the files in their order; of several source archives the first counts. */
function judgeFiles(files, target) {
    const best = (0,preferred_wheel/* preferredWheel */.J)(files, target);
    let isNative = false;
    let wheels = 0;
    let foreign = 0;
    const reasons = new Map();
    for (const file of files) {
        if (file.kind !== "wheel")
            continue;
        wheels += 1;
        const wheel = (0,tags/* parseWheelName */.CI)(file.name);
        if (wheel === null) {
            count(reasons, "name");
            continue;
        }
        isNative ||= !wheel.platforms.includes("any");
        if (wheel.platforms.every((platform) => /^(?:win|macosx_|android|ios)/.test(platform)))
            foreign += 1;
        const fit = (0,tags/* fits */.lA)(wheel, target);
        if (fit !== "yes")
            count(reasons, reasonOf(fit));
    }
    return {
        wheel: best?.file ?? null,
        isPure: best?.name.platforms.includes("any") ?? false,
        sdist: files.find((file) => file.kind === "sdist") ?? null,
        wheels,
        isNative,
        isForeign: wheels > 0 && foreign === wheels,
        misfits: [...reasons].map(([reason, number]) => `${number} ${REASONS[reason]}`).join(", "),
    };
}
function count(reasons, reason) {
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
}
function reasonOf(misfit) {
    if (misfit.no !== "other-platform")
        return "python";
    return misfit.platforms[0] ?? "other";
}

// EXTERNAL MODULE: ./.cache/build/js/compat/python/locks/marker-table.js
var marker_table = __webpack_require__(8335);
;// CONCATENATED MODULE: ./.cache/build/js/compat/python/wording.js
const LONGEST_MARKER = 160;
/** Where a package comes from that no index has. */
const SOURCES = {
    path: "a folder or a file beside the project",
    git: "a repository",
    url: "a file at an address of its own",
};
/** A marker as it is written, at most so long. */
function quoted(marker) {
    const text = marker ?? "";
    return `The marker "${text.length > LONGEST_MARKER ? `${text.slice(0, LONGEST_MARKER)}…` : text}"`;
}
/** The page without the files that pip may not take. */
function allowedPage(page, formats) {
    if (formats === undefined || (formats.wheels && formats.sdists))
        return page;
    return {
        ...page,
        files: page.files.filter(({ kind }) => (kind === "wheel" ? formats.wheels : formats.sdists)),
    };
}
/** `5 wheels, none fits (3 for glibc, 2 for macOS); a source archive`. */
function summary({ wheels, misfits, sdist }, formats) {
    if (formats?.wheels === false)
        return "--no-binary allows its source archive only";
    if (formats?.sdists === false && wheels > 0) {
        return `${wheels === 1 ? "One wheel is listed and does not fit" : `${wheels} wheels are listed and none fits`} (${misfits}); --only-binary allows no source archive`;
    }
    if (formats?.sdists === false)
        return "No wheel is listed, and --only-binary allows no source archive";
    const listed = wheels === 0
        ? "No wheel is listed"
        : `${wheels === 1 ? "One wheel is listed and does not fit" : `${wheels} wheels are listed and none fits`} (${misfits})`;
    return `${listed}; ${sdist === null ? "there is no source archive" : "there is a source archive"}`;
}

;// CONCATENATED MODULE: ./.cache/build/js/compat/python/verdict.js






/** Judges one package. `index` is null where no index was asked or it knew nothing; then the lock is all there is. */
function judgePackage(question, target, index) {
    const found = new Judge(question, target, index).judge();
    const { name, wanted } = question;
    const compiled = found.value === "compile" ? (0,knowledge/* compileNeeds */.Nv)(name) : null;
    const isInstalled = found.value !== "not-applicable" && found.value !== "blocked";
    return {
        name,
        version: found.version ?? question.version,
        install: {
            value: found.value,
            confidence: found.confidence,
            evidence: found.evidence.filter((one) => one !== null).sort(byStrength),
        },
        buildApk: compiled?.build ?? [],
        runtimeApk: compiled?.runtime ?? (isInstalled ? (0,knowledge/* openedPackages */.DL)(name) : []),
        scope: wanted.scope,
    };
}
function byStrength(a, b) {
    return compat/* EVIDENCE_LEVELS */.y.indexOf(a.level) - compat/* EVIDENCE_LEVELS */.y.indexOf(b.level);
}
class Judge {
    #question;
    #target;
    #index;
    #markers;
    #choice;
    constructor(question, target, index) {
        this.#question = question;
        this.#target = target;
        this.#index = index === null ? null : { ...index, page: allowedPage(index.page, question.formats) };
        this.#markers = new marker_table/* MarkerTable */.V(target);
    }
    judge() {
        const { wanted, excluded, requiresPython, files, hashes } = this.#question;
        if (wanted.applies === false)
            return this.#notWanted();
        if (excluded !== null)
            return this.#excluded(excluded);
        if (this.#markers.pythonFits(requiresPython) === false) {
            const what = `It asks for Python ${requiresPython ?? ""}, which the target's is not`;
            return { value: "blocked", confidence: "certain", evidence: [this.#lock(what)] };
        }
        const found = files !== null && files.length > 0
            ? this.#fromFiles(files)
            : hashes.length > 0
                ? this.#fromHashes()
                : this.#fromIndex();
        if (wanted.applies !== null)
            return found;
        const doubt = this.#lock(`${quoted(wanted.marker)} was not understood and is taken to hold`);
        return {
            ...found,
            confidence: found.confidence === "certain" ? "likely" : found.confidence,
            evidence: [...found.evidence, doubt],
        };
    }
    #notWanted() {
        const { marker, isCertain } = this.#question.wanted;
        const what = marker === null
            ? "Nothing that is installed on the target wants it"
            : `${quoted(marker)} does not hold on the target`;
        return {
            value: "not-applicable",
            confidence: isCertain ? "certain" : "likely",
            evidence: [this.#lock(what)],
        };
    }
    /** The whole lock is for something else; which files it lists says nothing about the package. */
    #excluded(why) {
        const wheel = this.#candidates()?.wheel ?? null;
        if (wheel === null)
            return { value: "not-applicable", confidence: "certain", evidence: [this.#lock(why)] };
        return {
            value: "relock",
            confidence: "certain",
            evidence: [this.#lock(why), this.#onIndex(`${wheel.name} is there and would fit`)],
        };
    }
    #fromFiles(files) {
        const judged = judgeFiles(files, this.#target);
        if (judged.wheel !== null) {
            return this.#installed(judged, this.#lock(`${judged.wheel.name} is listed`));
        }
        const said = this.#lock(`${summary(judged)}`);
        return (this.#relock(said) ??
            (judged.sdist === null ? this.#nothing(judged, [said]) : this.#compiled(judged, [said])));
    }
    /** A file that fits and is on the index, but not among those that the lock allows. */
    #relock(said) {
        const other = this.#candidates();
        const file = other?.wheel ?? null;
        if (other === null || file === null)
            return null;
        const what = `${file.name} is there and fits, but the lock does not list it`;
        return { value: "relock", confidence: "certain", evidence: [said, this.#onIndex(what)] };
    }
    #fromHashes() {
        const { hashes } = this.#question;
        const said = this.#lock(`The lock allows ${hashes.length === 1 ? "one hash" : `${hashes.length} hashes`} and names no files`);
        if (this.#index === null) {
            const known = (0,knowledge/* remembered */.HK)(this.#question.name, this.#target);
            return { value: "unknown", confidence: "certain", evidence: [said, known?.evidence ?? null] };
        }
        const allowed = new Set(hashes);
        const files = this.#index.page.files.filter((file) => file.hashes.some((hash) => allowed.has(hash)) &&
            this.#markers.pythonFits(file.requiresPython) !== false);
        if (files.length === 0) {
            const none = this.#onIndex("It has no file with one of these hashes");
            return this.#relock(said) ?? { value: "unknown", confidence: "certain", evidence: [said, none] };
        }
        const judged = judgeFiles(files, this.#target);
        if (judged.wheel !== null) {
            return this.#installed(judged, said, this.#onIndex(`${judged.wheel.name} has one of these hashes`));
        }
        const seen = this.#onIndex(`Of files with these hashes: ${summary(judged)}`);
        const found = this.#relock(said);
        if (found !== null)
            return { ...found, evidence: [...found.evidence, seen] };
        return judged.sdist === null ? this.#nothing(judged, [said, seen]) : this.#compiled(judged, [said, seen]);
    }
    #fromIndex() {
        const { source, name } = this.#question;
        if (source !== "index") {
            const { isKnown } = (0,knowledge/* compileNeeds */.Nv)(name);
            const what = this.#lock(`It is built from ${SOURCES[source]}; what that takes is not known`);
            return { value: isKnown ? "compile" : "unknown", confidence: "guess", evidence: [what] };
        }
        const choice = this.#candidates();
        if (choice === null) {
            const known = (0,knowledge/* remembered */.HK)(name, this.#target);
            if (known === null) {
                const none = this.#lock("No files are listed, and no index was asked");
                return { value: "unknown", confidence: "certain", evidence: [none] };
            }
            // The lock says nothing here: with its word beside it the table's would pass for something that was seen.
            const evidence = [{ ...known.evidence, where: this.#question.where }];
            return { value: known.value, confidence: known.confidence, evidence };
        }
        if (choice.count === 0) {
            const what = this.#onIndex(this.#index?.page.problem ?? "It has no file of such a version");
            return { value: "unknown", confidence: "certain", evidence: [what] };
        }
        return { ...this.#chosen(choice), version: choice.version };
    }
    #chosen(choice) {
        const judged = judgeFiles(choice.files, this.#target);
        const isOld = choice.version !== null && choice.newest !== null && choice.version !== choice.newest;
        const old = isOld
            ? this.#onIndex(`${choice.newest} has no file for the target: pip falls back to ${choice.version}, ` +
                (judged.wheel === null ? "a source archive that may be very old" : "an older version"))
            : null;
        if (choice.wheel !== null && judged.wheel !== null) {
            return this.#installed(judged, this.#onIndex(`${judged.wheel.name} is there`), old);
        }
        if (choice.version === null && choice.files.length === 0) {
            const what = this.#onIndex("All files of such versions are for other Pythons");
            return { value: "blocked", confidence: "certain", evidence: [what] };
        }
        const said = this.#onIndex(summary(judged, this.#question.formats));
        if (judged.sdist === null)
            return this.#nothing(judged, [said]);
        const found = this.#compiled(judged, [old, said]);
        return isOld ? { ...found, confidence: "guess" } : found;
    }
    #installed(judged, ...evidence) {
        const carried = (0,knowledge/* carriedForGlibc */.d0)(this.#question.name);
        if (judged.isPure && carried !== null) {
            return { value: "degraded", confidence: "likely", evidence: [...evidence, carried] };
        }
        return { value: judged.isPure ? "pure" : "musl-binary", confidence: "certain", evidence };
    }
    #compiled(judged, evidence) {
        // Wheels for one kind of system have native code. Without any, a source archive may be nothing but Python.
        const { isKnown } = (0,knowledge/* compileNeeds */.Nv)(this.#question.name);
        const confidence = judged.isNative ? "certain" : isKnown ? "likely" : "guess";
        const doubt = confidence === "guess"
            ? "No wheel tells whether it has native code: it may be nothing but Python"
            : null;
        return {
            value: "compile",
            confidence,
            evidence: [...evidence, doubt === null ? null : this.#same(evidence, doubt)],
        };
    }
    #nothing(judged, evidence) {
        return judged.isForeign
            ? { value: "not-applicable", confidence: "likely", evidence }
            : { value: "blocked", confidence: "certain", evidence };
    }
    /** What pip would choose without the lock; of the locked version where there is one. */
    #candidates() {
        if (this.#choice !== undefined)
            return this.#choice;
        const { version, specifiers, source } = this.#question;
        const asked = version === null ? { specifiers } : { version };
        this.#choice =
            this.#index === null || source !== "index" ? null : (0,candidates/* candidates */.X)(this.#index.page, asked, this.#target);
        return this.#choice;
    }
    #lock(what) {
        return { level: "lock", what, where: this.#question.where, asOf: null };
    }
    #onIndex(what) {
        return { level: "index", what, where: null, asOf: this.#index?.asOf ?? null };
    }
    /** A further sentence that rests on the same. */
    #same(evidence, what) {
        const last = evidence.findLast((one) => one !== null);
        return last === undefined || last === null ? this.#lock(what) : { ...last, what };
    }
}


/***/ }),

/***/ 909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KA: () => (/* binding */ versionText),
/* harmony export */   V1: () => (/* binding */ isPrerelease),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   _M: () => (/* binding */ isSameRelease),
/* harmony export */   ot: () => (/* binding */ parseVersion)
/* harmony export */ });
/* harmony import */ var _whitespace_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9044);
/** Versions of Python packages (PEP 440), read, ordered and written as the `packaging` library does it. */

/** Characters of a version that is looked at; nobody writes one this long. */
const LONGEST = 1000;
const VERSION = /^v?(?:(\d+)!)?(\d+(?:\.\d+)*)(?:[-_.]?(alpha|a|beta|b|preview|pre|c|rc)[-_.]?(\d*))?(?:-(\d+)|[-_.]?(post|rev|r)[-_.]?(\d*))?(?:[-_.]?(dev)[-_.]?(\d*))?(?:\+([a-z0-9]+(?:[-_.][a-z0-9]+)*))?$/i;
/** All spellings of the three kinds of pre-releases; what is not listed is a release candidate. */
const LETTERS = new Map([
    ["a", "a"],
    ["alpha", "a"],
    ["b", "b"],
    ["beta", "b"],
]);
/** Reads a version in any spelling that PEP 440 allows; null for what is none, and for more than 1,000 characters. */
function parseVersion(text) {
    if (text.length > LONGEST)
        return null;
    const match = VERSION.exec((0,_whitespace_js__WEBPACK_IMPORTED_MODULE_0__/* .strip */ .bB)(text));
    if (match === null)
        return null;
    const [, epoch, release = "", pre, preNumber, implicitPost, post, postNumber, dev, devNumber, local] = match;
    return {
        epoch: BigInt(epoch ?? 0),
        release: release.split(".").map(BigInt),
        pre: pre === undefined ? null : [LETTERS.get(pre.toLowerCase()) ?? "rc", number(preNumber)],
        post: implicitPost === undefined ? numberAfter(post, postNumber) : BigInt(implicitPost),
        dev: numberAfter(dev, devNumber),
        local: local === undefined ? null : local.toLowerCase().split(/[-_.]/).map(localPart),
    };
}
/** A word without a number means its zeroth: `1.0.dev` is `1.0.dev0`. */
function number(digits) {
    return BigInt(digits === undefined || digits === "" ? 0 : digits);
}
function numberAfter(word, digits) {
    return word === undefined ? null : number(digits);
}
function localPart(part) {
    return /^\d+$/.test(part) ? BigInt(part) : part;
}
/** The normal spelling of a version: `1.0-ALPHA_1` becomes `1.0a1`. Zeros at the end of the release are kept. */
function versionText(version) {
    const { epoch, release, pre, post, dev, local } = version;
    return [
        epoch === 0n ? "" : `${epoch}!`,
        release.join("."),
        pre === null ? "" : pre.join(""),
        post === null ? "" : `.post${post}`,
        dev === null ? "" : `.dev${dev}`,
        local === null ? "" : `+${local.join(".")}`,
    ].join("");
}
/** Negative when `a` comes before `b`, 0 when they are the same version, positive when it comes after. */
function compareVersions(a, b) {
    return (compare(a.epoch, b.epoch) ||
        compareReleases(a.release, b.release) ||
        comparePre(a, b) ||
        comparePresence(a.post, b.post, -1) ||
        comparePresence(a.dev, b.dev, 1) ||
        compareLocal(a.local, b.local));
}
/** Whether a version is one that is only installed when it is asked for: an alpha, a beta, a candidate, a snapshot. */
function isPrerelease(version) {
    return version.pre !== null || version.dev !== null;
}
/** Whether two versions have the same epoch and the same release, zeros at its end left out. */
function isSameRelease(a, b) {
    return a.epoch === b.epoch && compareReleases(a.release, b.release) === 0;
}
function compare(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
/** Element by element; what is missing is 0. */
function compareReleases(a, b) {
    for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
        const order = compare(a[at] ?? 0n, b[at] ?? 0n);
        if (order !== 0)
            return order;
    }
    return 0;
}
function comparePre(a, b) {
    const rank = compare(preRank(a), preRank(b));
    if (rank !== 0 || a.pre === null || b.pre === null)
        return rank;
    return compare(a.pre[0], b.pre[0]) || compare(a.pre[1], b.pre[1]);
}
/** A snapshot of a release (`1.0.dev1`) comes before its first alpha, the release itself after its last candidate. */
function preRank(version) {
    if (version.pre !== null)
        return 1;
    return version.post === null && version.dev !== null ? 0 : 2;
}
/** @param missing what a version without the part is to one with it: -1 comes before, 1 after */
function comparePresence(a, b, missing) {
    if (a !== null && b !== null)
        return compare(a, b);
    if (a === b)
        return 0;
    return a === null ? missing : -missing;
}
/** No local part comes first, a beginning before what it begins, text before numbers. */
function compareLocal(a, b) {
    if (a === null || b === null)
        return compare(a === null ? 0 : 1, b === null ? 0 : 1);
    for (const [at, left] of a.entries()) {
        const right = b[at];
        if (right === undefined)
            return 1;
        const order = compareLocalPart(left, right);
        if (order !== 0)
            return order;
    }
    return compare(a.length, b.length);
}
function compareLocalPart(a, b) {
    if (typeof a === "bigint")
        return typeof b === "bigint" ? compare(a, b) : 1;
    return typeof b === "bigint" ? -1 : compare(a, b);
}


/***/ }),

/***/ 8792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ parseWheelName),
/* harmony export */   D: () => (/* binding */ wheelTags)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6125);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(909);
/** Names of wheels: `numpy-2.3.1-1-cp311-cp311-manylinux_2_17_x86_64.manylinux2014_x86_64.whl` (PEP 427, PEP 425). */


const LONGEST = 1000;
/** Combinations of tags of one wheel. Real ones have less than twenty. */
const MOST_TAGS = 2000;
/** Letters of any language: what it takes to be refused is being none. */
const NAME = /^[\p{L}\p{N}_.]+$/u;
const INTERPRETER = /^[\p{L}_][\p{L}\p{N}_]*$/u;
/**
 * Reads the file name of a wheel, as it is or as it stands in an address (`torch-2.13.0%2Bcpu-…`). Null for what is
 * none, and for more than 1,000 characters or 2,000 combinations of tags.
 */
function parseWheelName(fileName) {
    if (fileName.length > LONGEST)
        return null;
    const plain = decoded(fileName);
    if (plain === null || !plain.endsWith(".whl"))
        return null;
    const parts = plain.slice(0, -".whl".length).split("-");
    if (parts.length !== 5 && parts.length !== 6)
        return null;
    const [name = "", version = ""] = parts;
    const [interpreters, abis, platforms] = parts.slice(-3).map(tagSet);
    if (!NAME.test(name) || name.includes("__"))
        return null;
    if (interpreters === undefined || abis === undefined || platforms === undefined)
        return null;
    if ([...interpreters, ...abis, ...platforms].includes(""))
        return null;
    if (!interpreters.every((one) => INTERPRETER.test(one)))
        return null;
    if (interpreters.length * abis.length * platforms.length > MOST_TAGS)
        return null;
    const read = (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(version);
    const build = parts.length === 6 ? buildOf(parts[2] ?? "") : null;
    if (read === null || build === undefined)
        return null;
    return { name: (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .normalisedExtra */ .h)(name), version: read, build, interpreters, abis, platforms };
}
/** Every combination of a wheel's tags. */
function wheelTags(wheel) {
    return wheel.interpreters.flatMap((interpreter) => wheel.abis.flatMap((abi) => wheel.platforms.map((platform) => ({ interpreter, abi, platform }))));
}
function decoded(text) {
    if (!text.includes("%"))
        return text;
    try {
        return decodeURIComponent(text);
    }
    catch (error) {
        if (error instanceof URIError)
            return null;
        throw error;
    }
}
function tagSet(text) {
    return [...new Set(text.toLowerCase().split("."))];
}
/** Undefined for what is no build number. */
function buildOf(text) {
    const [, digits, rest = ""] = /^(\d+)([^\n]*)/.exec(text) ?? [];
    return digits === undefined ? undefined : [BigInt(digits), rest];
}


/***/ }),

/***/ 9044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bB: () => (/* binding */ strip),
/* harmony export */   t6: () => (/* binding */ SPACE),
/* harmony export */   xC: () => (/* binding */ isSpace)
/* harmony export */ });
/** What Python takes for white space, which differs from what JavaScript takes for it. */
/** Inside a character class of a regular expression: what `\s` matches in Python's text. */
const SPACE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const ANY = new RegExp(`[${SPACE}]`, "u");
/** Without white space at both ends, as Python's `str.strip()`. Linear, unlike a pattern anchored at the end. */
function strip(text) {
    let start = 0;
    let end = text.length;
    while (start < end && ANY.test(text.charAt(start)))
        start += 1;
    while (end > start && ANY.test(text.charAt(end - 1)))
        end -= 1;
    return text.slice(start, end);
}
/** Whether a character is white space to Python. The empty text is not. */
function isSpace(character) {
    return ANY.test(character);
}


/***/ }),

/***/ 9012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nc: () => (/* binding */ LEAST_SAVING),
/* harmony export */   Wm: () => (/* binding */ LEAST_PERCENT),
/* harmony export */   cr: () => (/* binding */ brokenNow),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   vh: () => (/* binding */ recommend)
/* harmony export */ });
/* harmony import */ var _model_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(706);
/* harmony import */ var _model_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5658);
/* harmony import */ var _model_compat_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(195);
/* harmony import */ var _proven_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76);
/** From packages and libraries to one recommendation for an image, with what decides it and what it would save. */




/** Below both, a switch is not worth its risk (shared experience of such switches; a rule of this tool, not of the guide). */
const LEAST_SAVING = 50e6;
const LEAST_PERCENT = 20;
/** More unknown packages than this share decide that nothing is decided. */
const MOST_UNKNOWN = 0.1;
const NAMED = 5;
/** Outcomes that decide something when they were seen. */
const TOLD = new Set(["relock", "blocked"]);
function isTold(item) {
    return TOLD.has(item.install.value) && item.install.confidence !== "guess" && (0,_proven_js__WEBPACK_IMPORTED_MODULE_1__/* .isSeen */ .U)(item);
}
function recommend(judged) {
    return judged.libc === "musl" ? ofAlpine(judged) : ofOther(judged);
}
function ofAlpine({ lacking, smoke, packages }) {
    const now = lackingNow(lacking);
    const broken = now.filter(isProgram);
    if (smoke?.outcome === "failed") {
        // What is missing may be why.
        return verdict("roll-back", [
            `go back to slim until the smoke test passes: ${smoke.failure ?? "it failed"}`,
            ...broken.slice(0, NAMED).map(sentence),
        ], owners(broken));
    }
    if (broken.length > 0) {
        const mended = broken.every(({ apk }) => apk !== null);
        const until = mended
            ? `install what is missing (apk add ${unique(broken.map(({ apk }) => apk ?? "")).join(" ")}), or go back to slim until it is there`
            : "go back to slim until what is missing has a home on Alpine";
        return verdict("roll-back", [until, ...broken.slice(0, NAMED).map(sentence)], owners(broken));
    }
    const compiled = packages.filter(({ install }) => install.value === "compile").map(({ name }) => name);
    const tested = smoke?.outcome === "passed" ? ["its smoke test passes"] : [];
    const scripts = now.filter((each) => !isProgram(each)).slice(0, NAMED);
    const all = "every program found has what it needs";
    const found = scripts.length === 0 ? [all] : [`${all}, but not every script`, ...scripts.map(sentence)];
    return verdict("keep", [...found, ...tested, ...compiledNote(compiled)], []);
}
function lackingNow(lacking) {
    return lacking.filter(({ when, presentElsewhere }) => when === "now" && presentElsewhere === null);
}
/** What programs of an image lack as it is. */
function brokenNow(lacking) {
    return lackingNow(lacking).filter(isProgram);
}
/** Whether a native file lacks it. Scripts may lie about that nobody runs; a program's interpreter is a loader. */
function isProgram({ owner, kind, name }) {
    return owner !== null || kind !== "interpreter" || /\/ld(?:-|64)[^/]*$/.test(name);
}
function compiledNote(names) {
    return names.length === 0 ? [] : [`compiled at every build without a cache: ${named(names)}`];
}
function ofOther({ packages, lacking, saving, isJudgeable, smoke }) {
    if (smoke?.outcome === "failed") {
        const text = `its smoke test fails as it is (${smoke.failure ?? "no reason was given"}): mend that first`;
        return verdict("not-enough-evidence", [text], [], saving);
    }
    const concerned = packages.filter(({ install }) => install.value !== "not-applicable");
    const blocked = concerned.filter(({ install }) => install.value === "blocked");
    const names = (list) => unique(list.map(({ name }) => name));
    const measured = blocked.filter((item) => item.install.confidence !== "guess" && (0,_proven_js__WEBPACK_IMPORTED_MODULE_1__/* .isSeen */ .U)(item));
    if (measured.length > 0) {
        return verdict("stay", [`cannot be installed on Alpine: ${named(names(measured))}`], names(measured), saving);
    }
    const homeless = lacking.filter(({ when, apk, presentElsewhere, kind }) => when === "after-switch" && apk === null && presentElsewhere === null && kind !== "symbol");
    if (homeless.length > 0) {
        const reasons = [
            homeless.every(_model_compat_js__WEBPACK_IMPORTED_MODULE_2__/* .isGlibcLoader */ .d)
                ? "programs that belong to no package are built for glibc: they have to be built for musl first"
                : "no Alpine package is known for what programs of the image need",
        ];
        return verdict("stay", [...reasons, ...homeless.slice(0, NAMED).map(sentence)], owners(homeless), saving);
    }
    if (!isJudgeable)
        return verdict("not-enough-evidence", ["nothing in it tells what it needs"], [], saving);
    const guessed = concerned.filter((item) => !(0,_proven_js__WEBPACK_IMPORTED_MODULE_1__/* .isProven */ .n)(item) && !isTold(item) && item.install.value !== "compile");
    if (guessed.length > concerned.length * MOST_UNKNOWN) {
        const text = `${guessed.length} of ${concerned.length} packages are not proven either way: ${named(names(guessed))}`;
        return verdict("not-enough-evidence", [text], names(guessed), saving);
    }
    if (saving !== null && isSmall(saving)) {
        const text = `a switch is expected to save ${Math.round(saving.percent ?? 0)} %, ${(0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(saving.bytes)}: dependencies weigh about the same on both`;
        return verdict("stay", [text], [], saving);
    }
    const relock = concerned.filter(({ install }) => install.value === "relock");
    const notes = [
        ...(relock.length === 0 ? [] : [`lock again for musl first: ${named(names(relock))}`]),
        ...(guessed.length === 0 ? [] : [`not proven either way: ${named(names(guessed))}`]),
    ];
    const compiled = concerned.filter(({ install }) => install.value === "compile");
    if (compiled.length > 0) {
        const text = `${named(names(compiled))} ${compiled.length === 1 ? "has" : "have"} to be compiled`;
        return verdict("switch-with-builder", [text, ...notes], names(compiled), saving);
    }
    return verdict("switch", ["nothing has to be compiled", ...notes], [], saving);
}
function isSmall({ bytes, percent }) {
    return bytes < LEAST_SAVING || (percent ?? 0) < LEAST_PERCENT;
}
function verdict(word, reasons, decidedBy, saving = null) {
    return { verdict: word, reasons, decidedBy, saving };
}
/** `pandas needs libstdc++.so.6: apk add libstdc++`. */
function sentence(lacking) {
    const { owner, neededBy, name, apk } = lacking;
    if ((0,_model_compat_js__WEBPACK_IMPORTED_MODULE_2__/* .isGlibcLoader */ .d)(lacking))
        return `${owner ?? neededBy} is built for glibc`;
    return `${owner ?? neededBy} needs ${name}${apk === null ? "" : `: apk add ${apk}`}`;
}
function owners(list) {
    return unique(list.map(({ owner, neededBy }) => owner ?? neededBy));
}
function unique(names) {
    return [...new Set(names)];
}
function named(names) {
    return (0,_model_text_js__WEBPACK_IMPORTED_MODULE_3__/* .andMore */ .v)(names, NAMED);
}


/***/ }),

/***/ 6119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ withSmoke),
/* harmony export */   c: () => (/* binding */ smokeFailure)
/* harmony export */ });
/* harmony import */ var _python_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1850);

/** Why a smoke test failed, in one clause; null where it did not. */
function smokeFailure({ command, imports }) {
    if (command?.outcome === "failed")
        return `its command: ${command.reason ?? "no reason was given"}`;
    const failed = imports.filter(({ outcome }) => outcome === "failed");
    const [first] = failed;
    if (first === undefined)
        return null;
    const more = failed.length === 1 ? "" : ` (and ${failed.length - 1} more imports)`;
    return `import ${first.module}: ${first.reason ?? "no reason was given"}${more}`;
}
/**
 * Packages with what importing them showed in the very image that they are to work in. An import that fails outweighs all
 * that speaks for the package; one that passes proves it once more.
 */
function withSmoke(packages, smoke) {
    const byPackage = new Map();
    for (const each of smoke.imports) {
        const key = keyOf(each.ecosystem, each.package ?? each.module);
        byPackage.set(key, [...(byPackage.get(key) ?? []), each]);
    }
    return packages.map((item) => {
        const tested = (byPackage.get(keyOf(item.ecosystem, item.name)) ?? []).filter(({ outcome }) => outcome !== "not-run");
        const failed = tested.find(({ outcome }) => outcome === "failed");
        const [first] = tested;
        if (first === undefined)
            return item;
        const what = failed === undefined
            ? `import ${tested.map(({ module }) => module).join(", ")} passes in this image`
            : `import ${failed.module} fails in this image: ${failed.reason ?? "no reason was given"}`;
        const evidence = [
            { level: "target-image", what, where: null, asOf: null },
            ...item.install.evidence,
        ];
        return {
            ...item,
            install: failed === undefined
                ? { ...item.install, evidence }
                : { value: "unknown", confidence: "certain", evidence },
        };
    });
}
function keyOf(ecosystem, name) {
    return `${ecosystem} ${ecosystem === "python" ? (0,_python_names_js__WEBPACK_IMPORTED_MODULE_0__/* .normalisedName */ .E1)(name) : name}`;
}


/***/ }),

/***/ 6344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sb: () => (/* binding */ askEngine),
  rJ: () => (/* binding */ localSocket),
  cd: () => (/* binding */ openSave)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
// EXTERNAL MODULE: ./.cache/build/js/model/errors.js
var errors = __webpack_require__(2030);
;// CONCATENATED MODULE: ./.cache/build/js/engine/socket-stream.js
/**
 * What a local socket answers, read by a thread of its own into memory that is used again. Node's own streams take a new
 * buffer for each piece, which at a gigabyte a second costs more than looking at what is in them.
 */


/** Each takes a message there and one back, whose cost shows with smaller ones: an engine may give two gigabytes a second. */
const PIECE_BYTES = 1024 * 1024;
const PIECES = 8;
/** Pieces that stay as they are while later ones are taken. */
const MOST_GIVEN = 2;
/**
 * Connects, sends the request and yields the answer. A chunk stays as it is until the one after the next is asked for.
 * @throws MeasureError when nobody listens or the connection breaks; the signal's reason once it is aborted
 */
async function* readSocket(path, request, signal) {
    signal.throwIfAborted();
    const stream = new SocketStream(path, request);
    const stop = () => {
        stream.wake();
    };
    signal.addEventListener("abort", stop, { once: true });
    try {
        for (;;) {
            signal.throwIfAborted();
            const next = stream.next();
            if (next === "end")
                return;
            if (next === "later")
                await stream.more();
            else
                yield next;
        }
    }
    finally {
        signal.removeEventListener("abort", stop);
        stream.close();
    }
}
class SocketStream {
    #memory = new SharedArrayBuffer(PIECES * PIECE_BYTES);
    #worker;
    #waiting = [];
    #given = [];
    #failure = null;
    #hasEnded = false;
    #wake = null;
    constructor(path, request) {
        const start = { path, request, memory: this.#memory, pieces: PIECES };
        // Not with what this process was started with: an inspector, hooks that load modules.
        const options = { workerData: start, execArgv: [] };
        this.#worker = new external_node_worker_threads_.Worker(new URL(/* asset import */ __webpack_require__(5185), __webpack_require__.b), options);
        this.#worker.on("message", (message) => {
            this.#take(message);
        });
        this.#worker.on("error", (error) => {
            this.#fail(error);
        });
        this.#worker.on("exit", () => {
            this.#fail(new Error("the thread that reads it has ended"));
        });
    }
    /** @throws MeasureError when nothing more will come, and not because that was all. */
    next() {
        const next = this.#waiting.shift();
        if (next !== undefined) {
            const used = this.#given.length < MOST_GIVEN ? undefined : this.#given.shift();
            if (used !== undefined)
                this.#worker.postMessage(used);
            this.#given.push(next.piece);
            return Buffer.from(this.#memory, next.piece * PIECE_BYTES, next.length);
        }
        if (this.#hasEnded)
            return "end";
        if (this.#failure !== null)
            throw broken(this.#failure);
        return "later";
    }
    async more() {
        await new Promise((resolve) => (this.#wake = resolve));
    }
    wake() {
        this.#wake?.();
    }
    /** Ends the thread, and with it the connection. */
    close() {
        void this.#worker.terminate();
    }
    #take(message) {
        if (message.kind === "bytes")
            this.#waiting.push(message);
        else if (message.kind === "failed")
            this.#failure = new Error(message.message);
        else
            this.#hasEnded = this.#failure === null;
        this.wake();
    }
    #fail(error) {
        this.#failure ??= error;
        this.wake();
    }
}
function broken(cause) {
    return new errors/* MeasureError */.TG(`the engine's socket does not answer: ${cause.message}`, "Check that the engine runs and that nothing stops it meanwhile.", cause);
}

;// CONCATENATED MODULE: ./.cache/build/js/engine/local-socket.js
/**
 * Bytes of an image straight from the socket of an engine on this machine. The docker client hands every byte on through a
 * pipe, which costs as much as reading all of them here; it stays the way to engines elsewhere, and to every error's text.
 */





const DEFAULT_SOCKET = "/var/run/docker.sock";
const PREFIX = "unix://";
/**
 * Path of the socket that the docker client would talk to; null where it would do more than that: another context, TLS,
 * headers of its own, another system. The client's rules: DOCKER_HOST, then DOCKER_CONTEXT, then its configuration.
 */
async function localSocket(environment) {
    if (process.platform === "win32" || set(environment["DOCKER_TLS_VERIFY"]))
        return null;
    const { DOCKER_HOST: host, DOCKER_CONTEXT: context } = environment;
    const config = await readConfig(environment);
    if (config === null)
        return null;
    if (set(host))
        return host.startsWith(PREFIX) ? host.slice(PREFIX.length) : null;
    const name = set(context) ? context : config.context;
    return set(name) && name !== "default" ? null : DEFAULT_SOCKET;
}
function set(value) {
    return value !== undefined && value !== "";
}
/** Null for a configuration that asks for more than a context. Without zod: this runs before anything else is loaded. */
async function readConfig(environment) {
    const { DOCKER_CONFIG: folder, HOME: home } = environment;
    const path = (0,external_node_path_.join)(set(folder) ? folder : (0,external_node_path_.join)(set(home) ? home : (0,external_node_os_.homedir)(), ".docker"), "config.json");
    let text;
    try {
        text = await (0,promises_.readFile)(path, "utf8");
    }
    catch (error) {
        return hasCode(error) && error.code === "ENOENT" ? { context: "" } : null;
    }
    try {
        const config = JSON.parse(text);
        if (typeof config !== "object" || config === null || "HttpHeaders" in config)
            return null;
        const context = "currentContext" in config ? config.currentContext : "";
        return typeof context === "string" ? { context } : null;
    }
    catch {
        return null;
    }
}
function hasCode(error) {
    return typeof error === "object" && error !== null && "code" in error;
}
/** HTTP/1.0 has neither chunks nor keep-alive: after the header come the bytes, and after them the end. */
const HEADER_END = "\r\n\r\n";
const STATUS_OK = /^HTTP\/1\.[01] 200 /;
const MOST_HEADER = 65_536;
const MOST_DOCUMENT = 16e6;
const ANSWER_MS = 30_000;
function requestFor(path) {
    return `GET ${path} HTTP/1.0\r\n\r\n`;
}
/** What comes after the header of an answer that says yes; null for another answer, or while the header has no end. */
function bodyOf(answer) {
    const end = answer.indexOf(HEADER_END);
    if (end === -1 || !STATUS_OK.test(answer.toString("latin1", 0, end)))
        return null;
    return answer.subarray(end + HEADER_END.length);
}
/** A question that is answered at once with a document; null when it is not, for whatever reason. */
async function askEngine(socket, path) {
    const connection = (0,external_node_net_.connect)({ path: socket, signal: AbortSignal.timeout(ANSWER_MS) });
    connection.write(requestFor(path));
    const parts = [];
    let length = 0;
    try {
        for await (const part of connection) {
            const bytes = part;
            parts.push(bytes);
            length += bytes.length;
            if (length > MOST_DOCUMENT)
                return null;
        }
        const body = bodyOf(Buffer.concat(parts));
        return body === null ? null : JSON.parse(body.toString("utf8"));
    }
    catch {
        return null;
    }
}
/**
 * Asks for an image as `docker save` does. Null when the engine does not answer with bytes, for whatever reason: the docker
 * client, asked the same, says why. That nothing is missing at the end is for the archive's end marker to say.
 */
async function openSave(socket, id, signal) {
    const chunks = readSocket(socket, requestFor(`/images/get?names=${encodeURIComponent(id)}`), signal);
    let start = Buffer.alloc(0);
    for (;;) {
        const next = await chunks.next().catch(() => null);
        if (next === null || next.done === true)
            return null;
        start = Buffer.concat([start, next.value]);
        const body = bodyOf(start);
        if (body !== null)
            return bytesOf(body, chunks);
        if (start.indexOf(HEADER_END) === -1 && start.length <= MOST_HEADER)
            continue;
        await chunks.return(undefined);
        return null;
    }
}
async function* bytesOf(start, rest) {
    try {
        if (start.length > 0)
            yield start;
        yield* rest;
    }
    finally {
        await rest.return(undefined);
    }
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

/***/ 8159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ createPackageIndex)
});

// EXTERNAL MODULE: ./.cache/build/js/guide/requirement-names.js
var requirement_names = __webpack_require__(1850);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./.cache/build/js/compat/index/pip-config.js
/** Which index pip uses: from what `pip config list` or `pip config debug` prints, its environment, and requirement files. */
const MOST_BYTES = 1_000_000;
const LONGEST_VALUE = 20_000;
const MOST_VALUES = 100;
/** Sections that count for an installation, the stronger later: pip's own order. */
const SECTIONS = ["global", "install", "env"];
/** Kinds of configuration files, the stronger later, as pip orders them. */
const VARIANTS = ["global", "user", "site", "env", "env_var"];
const KEYS = ["index-url", "extra-index-url", "no-index", "trusted-host", "find-links"];
/**
 * Combines the three as pip does: for the index a requirements file wins over the environment, and that over the
 * configuration files; in these `[install]` wins over `[global]`. A value of the environment or of a stronger section
 * replaces a weaker one, lists included. An index of a requirements file replaces also the extra ones of elsewhere; what
 * else it adds to lists comes on top.
 *
 * @param printed what `pip config list` or `pip config debug` printed; "" for nothing
 * @param environment variables; only those that begin with `PIP_` are looked at
 */
function pipConfig(printed, environment, options = {}) {
    const values = new Map();
    const sections = readPrinted(printed.slice(0, MOST_BYTES));
    for (const section of SECTIONS) {
        for (const key of KEYS)
            take(values, key, sections.get(`${section}.${key}`));
    }
    for (const key of KEYS)
        take(values, key, environment[`PIP_${key.toUpperCase().replaceAll("-", "_")}`]);
    const credentials = new Map();
    const show = (address) => withoutCredentials(address, credentials);
    const list = (key) => wordsOf(values.get(key) ?? "");
    const own = options.indexUrl?.trim() ?? "";
    const index = own === "" ? (values.get("index-url")?.trim() ?? "") : own;
    const extra = own === "" ? list("extra-index-url") : [];
    return {
        indexUrl: index === "" ? null : show(index),
        extraIndexUrls: unique([...extra, ...(options.extraIndexUrls ?? [])].map(show)),
        noIndex: options.noIndex === true || isTrue(values.get("no-index")),
        trustedHosts: unique([...list("trusted-host"), ...(options.trustedHosts ?? [])]),
        findLinks: unique([...list("find-links"), ...(options.findLinks ?? [])].map(show)),
        credentials,
    };
}
/** A value of nothing but white space is one that pip passes over. */
function take(values, key, value) {
    if (value !== undefined && value.trim() !== "" && value.length <= LONGEST_VALUE)
        values.set(key, value);
}
/** A line that names a value of a section that counts. */
const ENTRY = /^\s{0,20}(:env:|global|install)\.([A-Za-z][A-Za-z_-]{0,40})(=|:)(.*)$/;
const VARIABLE = /^\s{0,20}PIP_([A-Z_]{1,40})=(.*)$/;
const VARIANT = /^(env_var|env|global|site|user):\s*$/;
/**
 * The values by `section.key`, the environment's under `env`. `pip config list` prints `global.index-url='https://…'`, the
 * value as Python writes a string. `pip config debug` prints variables so, and values of files as
 * `global.index-url: https://…` below the kind of the file, in an order that says nothing of which wins.
 */
function readPrinted(printed) {
    const byVariant = new Map(VARIANTS.map((variant) => [variant, new Map()]));
    let variant = VARIANTS[0];
    let continued = null;
    const set = (kind, key, value) => {
        byVariant.get(kind)?.set(key, value.slice(0, LONGEST_VALUE + 1));
    };
    for (const line of printed.split(/\r\n|\n|\r/)) {
        const [, section, name = "", separator, rest = ""] = ENTRY.exec(line) ?? [];
        const [, variable, quoted = ""] = VARIABLE.exec(line) ?? [];
        const header = VARIANT.exec(line)?.[1];
        if (section !== undefined) {
            const isEnvironment = section === ":env:";
            const key = `${isEnvironment ? "env" : section}.${keyOf(name)}`;
            set(isEnvironment ? "env_var" : variant, key, separator === "=" ? literal(rest) : rest.trim());
            // Only the second form breaks values over lines, each with the indentation of a key.
            continued = separator === "=" ? null : key;
        }
        else if (variable !== undefined) {
            set("env_var", `env.${keyOf(variable)}`, literal(quoted));
            continued = null;
        }
        else if (header !== undefined) {
            variant = header;
            continued = null;
        }
        else if (continued !== null && /^\s+\S+$/.test(line)) {
            set(variant, continued, `${byVariant.get(variant)?.get(continued) ?? ""}\n${line.trim()}`);
        }
        else {
            continued = null;
        }
    }
    return new Map(VARIANTS.flatMap((kind) => [...(byVariant.get(kind) ?? [])]));
}
function keyOf(name) {
    return name.toLowerCase().replaceAll("_", "-");
}
/** A string as Python's `repr` writes it; a text without quotes is taken as it is. */
function literal(written) {
    const text = written.trim();
    const quote = text.charAt(0);
    if ((quote !== "'" && quote !== '"') || text.length < 2 || !text.endsWith(quote))
        return text;
    return text.slice(1, -1).replace(/\\(?:x([0-9a-f]{2})|(.))/g, (_whole, hex, character) => {
        if (typeof hex === "string")
            return String.fromCharCode(parseInt(hex, 16));
        return character === "n" ? "\n" : character === "t" ? "\t" : character === "r" ? "\r" : String(character);
    });
}
function wordsOf(value) {
    return value
        .split(/\s+/)
        .filter((word) => word !== "")
        .slice(0, MOST_VALUES);
}
function unique(values) {
    return [...new Set(values)].slice(0, MOST_VALUES);
}
/** As pip reads truth values; anything else counts as no. */
function isTrue(value) {
    return /^(?:y|yes|t|true|on|1)$/i.test(value?.trim() ?? "");
}
/** Takes user and password out of an address and keeps them apart. What is no address of a host stays as it is. */
function withoutCredentials(address, credentials) {
    // All up to the last `@` before the path: an unencoded password may contain one as well.
    const [, scheme = "", secret, rest = ""] = /^([a-z][a-z0-9+.-]{0,20}:\/\/)([^/?#]*)@([^@/?#]*(?:[/?#].*)?)$/is.exec(address) ?? [];
    if (secret === undefined)
        return address;
    const colon = secret.indexOf(":");
    const user = colon === -1 ? secret : secret.slice(0, colon);
    const password = colon === -1 ? "" : secret.slice(colon + 1);
    const shown = `${scheme}${rest}`;
    credentials.set(shown, { user: decoded(user), password: decoded(password) });
    return shown;
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./.cache/build/js/compat/index/simple.js + 1 modules
var simple = __webpack_require__(5289);
;// CONCATENATED MODULE: ./.cache/build/js/runner/index-request.js
/** One GET of a package index: bounded in time and bytes, redirects followed without handing credentials on. */




/** Why there is no answer, as the rest of a sentence about the index: `cannot be reached (ECONNREFUSED)`. */
class IndexFailure extends Error {
    name = "IndexFailure";
    /** The index is to blame, not one page of it. */
    isWhole;
    constructor(reason, isWhole = true) {
        super(reason);
        this.isWhole = isWhole;
    }
}
const MOST_REDIRECTS = 10;
const MOST_DISCARDED = 65_536;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/**
 * Makes the function that asks. Connections are kept and shared. Node's own proxy support is used where it has some
 * (24.5 and later). The function rejects with an IndexFailure, or with the signal's reason.
 */
function createIndexGet(options) {
    const shared = { keepAlive: true, maxSockets: options.connections, proxyEnv: { ...options.environment } };
    const http = new external_node_http_.Agent(shared);
    const https = new external_node_https_.Agent({
        ...shared,
        ...(options.certificates === null ? {} : { ca: options.certificates }),
    });
    const send = (url, headers, signal) => new Promise((resolve, reject) => {
        const request = url.protocol === "https:"
            ? (0,external_node_https_.request)(url, { agent: https, headers, signal, rejectUnauthorized: !options.isTrusted(url) })
            : (0,external_node_http_.request)(url, { agent: http, headers, signal });
        let isAnswered = false;
        request.once("response", (message) => {
            isAnswered = true;
            resolve(message);
        });
        request.on("error", (error) => {
            // A kept connection that the server has closed meanwhile: the request never got through.
            const isReset = !isAnswered && codeOf(error) === "ECONNRESET";
            const isStale = isReset && request.reusedSocket && !signal.aborted;
            if (isStale)
                send(url, headers, signal).then(resolve, reject);
            else
                reject(error);
        });
        request.end();
    });
    return async ({ url: first, credentials, signal }) => {
        let url = first;
        try {
            for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
                const message = await send(url, headersFor(url, first, credentials), signal);
                const status = message.statusCode ?? 0;
                const location = message.headers.location;
                if (REDIRECTS.has(status) && location !== undefined) {
                    discard(message);
                    url = redirected(url, location, options.isTrusted);
                    continue;
                }
                const contentType = message.headers["content-type"] ?? null;
                if (status !== 200) {
                    discard(message);
                    return { status, url, contentType, body: "" };
                }
                return { status, url, contentType, body: await readWhole(message, options.mostBytes) };
            }
            throw new IndexFailure("redirects in circles");
        }
        catch (error) {
            if (error instanceof IndexFailure)
                throw error;
            if (signal.aborted)
                throw signal.reason;
            // The code, not the message: nothing of the address gets into a report by way of it.
            throw new IndexFailure(`cannot be reached (${codeOf(error) ?? "the connection failed"})`);
        }
    };
}
function headersFor(url, first, credentials) {
    const headers = {
        accept: simple/* SIMPLE_ACCEPT */.IH,
        "accept-encoding": "gzip, deflate, br",
        "user-agent": "image-budget",
    };
    if (credentials === null || url.origin !== first.origin)
        return headers;
    const pair = Buffer.from(`${credentials.user}:${credentials.password}`, "utf8").toString("base64");
    return { ...headers, authorization: `Basic ${pair}` };
}
function redirected(from, location, isTrusted) {
    if (!URL.canParse(location, from.href))
        throw new IndexFailure("redirects to no address", false);
    const url = new URL(location, from);
    // Credentials that a server puts into an address are not the user's.
    url.username = "";
    url.password = "";
    if (!isSecure(url) && !isTrusted(url)) {
        throw new IndexFailure("redirects to where the connection is not secure", false);
    }
    return url;
}
/** Whether pip talks to such an address without being told to: by https, or on this machine. */
function isSecure(url) {
    return url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url));
}
/** This very machine, by name or address. */
function isLoopback({ hostname }) {
    return hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
/** Reads away a short body, so that the connection can be kept; a long one costs the connection. */
function discard(message) {
    let length = 0;
    message.on("error", () => undefined);
    message.on("data", (chunk) => {
        length += chunk.length;
        if (length > MOST_DISCARDED)
            message.destroy();
    });
}
async function readWhole(message, mostBytes) {
    const tooLarge = () => new IndexFailure(`answers with more than ${Math.round(mostBytes / 1e6)} MB`, false);
    if (Number(message.headers["content-length"] ?? 0) > mostBytes) {
        message.destroy();
        throw tooLarge();
    }
    const decoder = new TextDecoder();
    const body = decompressed(message);
    let text = "";
    let length = 0;
    try {
        for await (const chunk of body) {
            if (!(chunk instanceof Uint8Array))
                throw new TypeError("the answer is not made of bytes");
            length += chunk.byteLength;
            if (length > mostBytes)
                throw tooLarge();
            text += decoder.decode(chunk, { stream: true });
        }
    }
    catch (error) {
        message.destroy();
        throw error;
    }
    if (!message.complete)
        throw new IndexFailure("cuts its answers short");
    return text + decoder.decode();
}
function decompressed(message) {
    const encoding = message.headers["content-encoding"]?.trim().toLowerCase() ?? "identity";
    if (encoding === "identity" || encoding === "")
        return message;
    const decoder = encoding === "gzip" || encoding === "x-gzip"
        ? (0,external_node_zlib_.createGunzip)()
        : encoding === "deflate"
            ? (0,external_node_zlib_.createInflate)()
            : encoding === "br"
                ? (0,external_node_zlib_.createBrotliDecompress)()
                : null;
    if (decoder === null) {
        message.destroy();
        throw new IndexFailure("answers in an encoding that was not asked for");
    }
    // What breaks the connection has to end the reading as well.
    message.once("error", (error) => {
        decoder.destroy(error);
    });
    return message.pipe(decoder);
}
function codeOf(error) {
    if (typeof error !== "object" || error === null || !("code" in error))
        return null;
    if (typeof error.code !== "string")
        return null;
    return /^[A-Z][A-Z0-9_]{0,60}$/.test(error.code) ? error.code : null;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./.cache/build/js/runner/netrc.js
/** Passwords that lie in the user's `.netrc`, where pip looks as well. */



const netrc_MOST_BYTES = 1_000_000;
const EMPTY = { machines: new Map() };
/** Reads the file that NETRC names, else `.netrc` or `_netrc` in the home folder. Never rejects: without one there are none. */
async function readNetrc(environment) {
    const named = environment["NETRC"];
    const home = environment["HOME"] ?? (0,external_node_os_.homedir)();
    const paths = named === undefined || named === "" ? [(0,external_node_path_.join)(home, ".netrc"), (0,external_node_path_.join)(home, "_netrc")] : [named];
    for (const path of paths) {
        const text = await startOf(path);
        if (text !== null)
            return parseNetrc(text);
    }
    return EMPTY;
}
async function startOf(path) {
    const file = await (0,promises_.open)(path).catch(() => null);
    if (file === null)
        return null;
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(netrc_MOST_BYTES), 0, netrc_MOST_BYTES, 0);
        return buffer.toString("utf8", 0, bytesRead);
    }
    catch {
        return null;
    }
    finally {
        await file.close();
    }
}
/**
 * Reads `machine HOST login USER password WORD`. A `default` is left out on purpose: it would hand a password to any host
 * that a requirements file names. So is a `macdef`, up to the empty line that ends it. Never throws.
 */
function parseNetrc(text) {
    const machines = new Map();
    let host = null;
    let user = "";
    let password = "";
    let isMacro = false;
    const finish = () => {
        // The first entry of a host counts.
        if (host !== null && (user !== "" || password !== "") && !machines.has(host)) {
            machines.set(host, { user, password });
        }
        host = null;
        user = "";
        password = "";
    };
    for (const line of text.split(/\r?\n/)) {
        if (isMacro) {
            isMacro = line.trim() !== "";
            continue;
        }
        const words = netrc_wordsOf(line);
        for (let at = 0; at < words.length; at += 1) {
            const value = words[at + 1] ?? "";
            switch (words[at] ?? "") {
                case "machine":
                    finish();
                    host = value.toLowerCase();
                    break;
                case "default":
                    finish();
                    continue;
                case "login":
                case "user":
                    user = value;
                    break;
                case "password":
                    password = value;
                    break;
                case "account":
                    break;
                case "macdef":
                    finish();
                    isMacro = true;
                    break;
                default:
                    continue;
            }
            at += 1;
        }
    }
    finish();
    return { machines };
}
/** Words of a line; one in double quotes may hold blanks, and one that begins with `#` ends it. */
function netrc_wordsOf(line) {
    const words = [];
    for (const [, quoted, plain] of line.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)) {
        const isComment = plain?.startsWith("#") === true && !/^(?:login|user|password)$/.test(words.at(-1) ?? "");
        if (isComment)
            break;
        words.push(quoted === undefined ? (plain ?? "") : quoted.replace(/\\(.)/g, "$1"));
    }
    return words;
}

;// CONCATENATED MODULE: ./.cache/build/js/runner/one-index.js

/** An address for a message or a report: no credentials, no query. */
function shown(url) {
    return `${url.origin}${url.pathname}`;
}
/** One index, which is left alone once it has failed several times in a row. */
class Index {
    #parts;
    /** Ends what is under way when the index turns out to be down. */
    #down = new AbortController();
    #failures = 0;
    #reason;
    constructor(parts) {
        this.#parts = parts;
        this.#reason = parts.problem;
    }
    /** Never rejects but for what nobody expects; `signal` ends it, which reads as the time being used up. */
    async ask(name, signal) {
        const { base, slots, limits } = this.#parts;
        if (this.#reason !== null || base === null)
            return this.#unreachable();
        const late = () => ({
            kind: "unreachable",
            reason: `the time for looking packages up (${limits.totalMs / 1000} s) is used up`,
        });
        if (signal.aborted)
            return late();
        const release = await slots.take(signal);
        if (release === null)
            return late();
        try {
            // It may have gone down while this one was waiting.
            if (this.#reason !== null)
                return this.#unreachable();
            const slow = AbortSignal.timeout(limits.requestMs);
            return await this.#request(base, name, AbortSignal.any([signal, slow, this.#down.signal]), slow);
        }
        catch (error) {
            if (this.#reason !== null && this.#down.signal.aborted)
                return this.#unreachable();
            if (signal.aborted)
                return late();
            throw error;
        }
        finally {
            release();
        }
    }
    async #request(base, name, signal, slow) {
        const { get, credentials, limits } = this.#parts;
        const url = new URL(base.href);
        url.pathname = `${base.pathname.replace(/\/+$/, "")}/${name}/`;
        try {
            const answer = await get({ url, credentials, signal });
            return this.#read(answer);
        }
        catch (error) {
            if (error instanceof IndexFailure)
                return this.#failed(error.message, error.isWhole);
            if (slow.aborted)
                return this.#failed(`did not answer within ${limits.requestMs / 1000} s`, true);
            throw error;
        }
    }
    #read({ status, url, contentType, body }) {
        if (status === 404 || status === 410)
            return this.#good({ kind: "missing" });
        if (status !== 200) {
            // Some answer 403 for what they do not have: that is no reason to give the index up.
            return this.#failed(`answered ${status}${status === 401 ? ": it wants credentials" : ""}`, status !== 403);
        }
        const format = formatOf(contentType);
        if (format === null)
            return this.#failed("answers in a form that no index has", false);
        return this.#good({ kind: "page", format, text: body, url: shown(url) });
    }
    #good(found) {
        this.#failures = 0;
        return found;
    }
    #failed(what, isWhole) {
        const base = this.#parts.base;
        const reason = `${base === null ? "an index" : shown(base)} ${what}`;
        if (isWhole) {
            this.#failures += 1;
            if (this.#failures >= this.#parts.limits.failures && this.#reason === null) {
                this.#reason = `${reason}; it is not asked any more`;
                this.#down.abort(new Error(this.#reason));
            }
        }
        return { kind: "unreachable", reason };
    }
    #unreachable() {
        return { kind: "unreachable", reason: this.#reason ?? "an index cannot be asked" };
    }
}
/** The content types that pip reads; null for any other. */
function formatOf(contentType) {
    const type = (contentType ?? "").split(";", 1)[0]?.trim().toLowerCase();
    if (type === "application/vnd.pypi.simple.v1+json")
        return "json";
    return type === "application/vnd.pypi.simple.v1+html" || type === "text/html" ? "html" : null;
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./.cache/build/js/runner/executable.js
var executable = __webpack_require__(1768);
;// CONCATENATED MODULE: ./.cache/build/js/runner/pip-settings.js
/** What the user's own pip says about itself, asked where nothing of a checkout can answer in its place. */




/** Between asking and giving up: pip takes half a second, several on a busy machine. */
const LIMIT_MS = 20_000;
const MOST_OUTPUT = 1_000_000;
const DEFAULT_INDEX = "from pip._internal.models.index import PyPI; print(PyPI.simple_url)";
/**
 * Asks the Python on the PATH for pip's configuration and its default index. It is run in an empty folder below `temp` and
 * isolated (`-I`): a `pip.py` of a checkout is never imported, and no variable of Python's own leads it astray. Never rejects:
 * where there is no pip, or where it does not answer in time, it has said nothing.
 *
 * @param temp an existing folder outside of every checkout
 */
async function askPip(environment, temp, limitMs = LIMIT_MS) {
    const python = (await (0,executable/* findExecutable */.o)("python3", environment)) ?? (await (0,executable/* findExecutable */.o)("python", environment));
    const nothing = { printed: "", defaultIndex: null };
    if (python === null)
        return nothing;
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temp, "pip-")).catch(() => null);
    if (folder === null)
        return nothing;
    try {
        const ask = (...args) => outputOf(python, ["-I", ...args], { environment, folder, limitMs });
        const [printed, index] = await Promise.all([
            ask("-m", "pip", "config", "list"),
            ask("-c", DEFAULT_INDEX),
        ]);
        return { printed, defaultIndex: addressIn(index) };
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true }).catch(() => undefined);
    }
}
function addressIn(output) {
    const line = output.trim();
    return /^https?:\/\/\S{1,500}$/.test(line) && URL.canParse(line) ? line : null;
}
/** What a program prints, if it ends well, in time, and prints no more than 1 MB; else nothing. */
function outputOf(program, args, run) {
    return new Promise((resolve) => {
        const child = (0,external_node_child_process_.spawn)(program, [...args], {
            cwd: run.folder,
            env: { ...run.environment },
            stdio: ["ignore", "pipe", "ignore"],
            // A group of its own: a wrapper in front of Python has to go with it.
            detached: process.platform !== "win32",
            windowsHide: true,
        });
        let output = "";
        let isOver = false;
        const end = (text) => {
            isOver = true;
            clearTimeout(timer);
            resolve(text);
        };
        const giveUp = () => {
            kill(child);
            child.stdout.destroy();
            end("");
        };
        const timer = setTimeout(giveUp, run.limitMs);
        child.stdout.setEncoding("utf8").on("data", (text) => {
            output += text;
            if (output.length > MOST_OUTPUT && !isOver)
                giveUp();
        });
        child.once("error", () => {
            end("");
        });
        child.once("close", (code) => {
            end(code === 0 ? output : "");
        });
    });
}
function kill(child) {
    if (child.pid === undefined)
        return;
    try {
        if (process.platform === "win32")
            child.kill("SIGKILL");
        else
            process.kill(-child.pid, "SIGKILL");
    }
    catch {
        child.kill("SIGKILL");
    }
}

;// CONCATENATED MODULE: ./.cache/build/js/runner/slots.js
/** A bound on how many things happen at a time. */
/** @param most at least 1 */
function createSlots(most) {
    let free = most;
    const waiting = new Set();
    const release = () => {
        const [next] = waiting;
        if (next === undefined)
            free += 1;
        else {
            waiting.delete(next);
            next();
        }
    };
    const once = () => {
        let isFree = false;
        return () => {
            if (isFree)
                return;
            isFree = true;
            release();
        };
    };
    return {
        take(signal) {
            if (signal.aborted)
                return Promise.resolve(null);
            if (free > 0) {
                free -= 1;
                return Promise.resolve(once());
            }
            return new Promise((resolve) => {
                const onAbort = () => {
                    waiting.delete(start);
                    resolve(null);
                };
                const start = () => {
                    signal.removeEventListener("abort", onAbort);
                    resolve(once());
                };
                waiting.add(start);
                signal.addEventListener("abort", onAbort, { once: true });
            });
        },
    };
}

;// CONCATENATED MODULE: ./.cache/build/js/runner/index-choice.js
/** Which indexes pip would ask, and who of them gets which credentials. */







const NO_DEFAULT = "no pip is here to say which index it uses by default, and PIP_INDEX_URL is not set";
/** Asks pip, the environment and `.netrc`. Never rejects: where there is no index to ask, it says why. */
async function chooseIndexes(options, limits) {
    const { environment } = options;
    const [pip, netrc, certificates] = await Promise.all([
        (options.pip ?? (() => askPip(environment, options.temp)))(),
        readNetrc(environment),
        readCertificates(environment),
    ]);
    const own = pipConfig(pip.printed, environment);
    const all = pipConfig(pip.printed, environment, options.fromFiles);
    if (all.noIndex)
        return { indexes: [], nothing: "pip is told to use no index (no-index)" };
    const main = all.indexUrl ?? pip.defaultIndex;
    const addresses = [...new Set([main, ...all.extraIndexUrls])];
    const isTrusted = trusting(all.trustedHosts);
    const isTrustedByUser = trusting(own.trustedHosts);
    const get = createIndexGet({
        connections: limits.concurrency,
        mostBytes: limits.answerBytes,
        certificates,
        environment,
        isTrusted,
    });
    const slots = createSlots(limits.concurrency);
    const indexes = addresses.map((address) => {
        if (address === null) {
            return new Index({ base: null, problem: NO_DEFAULT, credentials: null, get, slots, limits });
        }
        const base = baseOf(address);
        const problem = problemOf(base, address, isTrusted);
        // A file of a checkout may make pip trust a host, but that host gets none of the user's passwords for it.
        const isSafe = base !== null && (isTrustedByUser(base) || (isSecure(base) && !isUnchecked(base, isTrusted)));
        const users = own.credentials.get(address) ?? netrc.machines.get(base?.hostname ?? "") ?? null;
        const files = own.credentials.has(address) ? null : (all.credentials.get(address) ?? null);
        const credentials = withoutVariables(files ?? (isSafe ? users : null));
        return new Index({ base, problem, credentials, get, slots, limits });
    });
    return { indexes, nothing: null };
}
function baseOf(address) {
    if (!URL.canParse(address))
        return null;
    const url = new URL(address);
    // Of an address that is written oddly something may be left; queries are no part of an index's address.
    url.username = "";
    url.password = "";
    url.search = "";
    url.hash = "";
    return url;
}
/** A host whose certificate is not looked at; on this machine nobody is in between. */
function isUnchecked(url, isTrusted) {
    return isTrusted(url) && !isLoopback(url);
}
function problemOf(base, address, isTrusted) {
    // Filling it in would let a file of a pull request send any variable of the run anywhere.
    if (address.includes("${"))
        return "an index's address has a variable, which is not filled in";
    if (base === null || (base.protocol !== "https:" && base.protocol !== "http:")) {
        return "an index's address is not one of the web";
    }
    if (isSecure(base) || isTrusted(base))
        return null;
    return `${shown(base)} is not asked: the connection is not secure, and pip is not told to trust the host`;
}
function trusting(hosts) {
    const known = new Set(hosts.map((host) => host.toLowerCase()));
    return ({ hostname, host }) => {
        const bare = hostname.replace(/^\[(.*)\]$/, "$1");
        return known.has(hostname) || known.has(bare) || known.has(host);
    };
}
/** A variable is not filled in, and nobody's password is called `${TOKEN}`. */
function withoutVariables(credentials) {
    if (credentials === null)
        return null;
    return credentials.user.includes("${") || credentials.password.includes("${") ? null : credentials;
}
/** The bundle that pip is told to use instead of its own; null for none that can be read. */
async function readCertificates(environment) {
    for (const name of ["PIP_CERT", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"]) {
        const path = environment[name];
        if (path === undefined || path === "")
            continue;
        return (0,promises_.readFile)(path, "utf8").catch(() => null);
    }
    return null;
}

;// CONCATENATED MODULE: ./.cache/build/js/runner/package-index.js
/** The index client: asks what the user's own pip would ask, and no more of it than a project's page. */


const LIMITS = {
    concurrency: 16,
    requestMs: 10_000,
    totalMs: 60_000,
    answerBytes: 16_000_000,
    keptCharacters: 200_000_000,
    failures: 3,
};
const LONGEST_NAME = 200;
/**
 * A client of the indexes that pip would use: from its configuration, the environment and the requirement files, else pip's
 * own default. pip is asked at the first page. Each project is asked for once in a run. Credentials (of an address, or of
 * `.netrc`) go to the index they belong to and into no message. `--find-links`, keyrings and client certificates are not
 * supported.
 */
function createPackageIndex(options) {
    const limits = { ...LIMITS, ...options.limits };
    const now = options.now ?? Date.now;
    const asked = new Map();
    let choice = null;
    let deadline = null;
    let kept = 0;
    const find = async (name, signal) => {
        choice ??= chooseIndexes(options, limits);
        const { indexes, nothing } = await choice;
        if (nothing !== null)
            return { kind: "unreachable", reason: nothing };
        // Asking pip does not count: a slow Python is not the indexes' fault.
        deadline ??= AbortSignal.timeout(limits.totalMs);
        const both = AbortSignal.any([signal, deadline]);
        const asOf = new Date(now()).toISOString();
        const found = await Promise.all(indexes.map((index) => index.ask(name, both)));
        signal.throwIfAborted();
        const page = united(found, asOf);
        if (page.kind !== "page")
            return page;
        kept += page.texts.reduce((sum, { text }) => sum + text.length, 0);
        if (kept <= limits.keptCharacters)
            return page;
        return { kind: "unreachable", reason: "the indexes' answers together take too much memory" };
    };
    return {
        async page(written, signal) {
            signal.throwIfAborted();
            const name = (0,requirement_names/* normalisedName */.E1)(written);
            // Nothing else is a project's name, and nothing else gets into an address.
            if (name.length > LONGEST_NAME || !/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(name)) {
                return { kind: "missing" };
            }
            let entry = asked.get(name);
            if (entry === undefined) {
                entry = new Asked((stop) => find(name, stop));
                asked.set(name, entry);
            }
            const mine = entry;
            return mine.wait(signal, () => {
                if (asked.get(name) === mine)
                    asked.delete(name);
            });
        },
    };
}
/** One project that is asked for: shared by all who want it, and ended when none of them does any more. */
class Asked {
    #stop = new AbortController();
    #page;
    #waiting = 0;
    #isDone = false;
    constructor(find) {
        this.#page = find(this.#stop.signal);
        const done = () => {
            this.#isDone = true;
        };
        this.#page.then(done, done);
    }
    async wait(signal, onAbandoned) {
        this.#waiting += 1;
        try {
            return await Promise.race([this.#page, aborted(signal)]);
        }
        finally {
            this.#waiting -= 1;
            if (this.#waiting === 0 && !this.#isDone) {
                onAbandoned();
                this.#stop.abort(signal.reason);
            }
        }
    }
}
const abortions = new WeakMap();
/** Rejects with the signal's reason. Made once for each signal: hundreds of packages are asked for with the same. */
function aborted(signal) {
    const known = abortions.get(signal);
    if (known !== undefined)
        return known;
    const made = new Promise((_resolve, reject) => {
        const onAbort = () => {
            reject(signal.reason);
        };
        if (signal.aborted)
            onAbort();
        else
            signal.addEventListener("abort", onAbort, { once: true });
    });
    // Nobody may be waiting any more when it happens.
    made.catch(() => undefined);
    abortions.set(signal, made);
    return made;
}
/** As pip does it: the files of all indexes are candidates. Where one did not answer, nobody can say that there is nothing. */
function united(found, asOf) {
    const reasons = found.flatMap((one) => (one.kind === "unreachable" ? [one.reason] : []));
    const reason = reasons.length === 0 ? null : [...new Set(reasons)].join("; ");
    const texts = found.flatMap((one) => one.kind === "page" ? [{ format: one.format, text: one.text, url: one.url, asOf }] : []);
    if (texts.length > 0)
        return { kind: "page", texts, missed: reason };
    return reason === null ? { kind: "missing" } : { kind: "unreachable", reason };
}


/***/ }),

/***/ 3702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ compatReport)
});

// EXTERNAL MODULE: ./.cache/build/js/model/text.js
var model_text = __webpack_require__(706);
;// CONCATENATED MODULE: ./.cache/build/js/compat/costs.js
/** Only what is needed: nothing is built for a package that nothing compiles. */
function apkNeeds(packages) {
    const compiling = packages.filter(({ install }) => install.value === "compile");
    return {
        build: needs(compiling, ({ buildApk }) => buildApk),
        runtime: needs(packages, ({ runtimeApk }) => runtimeApk),
    };
}
function needs(packages, of) {
    const found = new Map();
    for (const item of packages) {
        for (const apk of of(item)) {
            const neededBy = found.get(apk) ?? [];
            if (!neededBy.includes(item.name))
                neededBy.push(item.name);
            found.set(apk, neededBy);
        }
    }
    return [...found]
        .map(([name, neededBy]) => ({ name, neededBy }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
}
/** `apk add --no-cache g++ musl-dev`; null where nothing is needed. */
function apkLine(list) {
    return list.length === 0 ? null : `apk add --no-cache ${list.map(({ name }) => name).join(" ")}`;
}

// EXTERNAL MODULE: ./.cache/build/js/compat/proven.js
var compat_proven = __webpack_require__(76);
// EXTERNAL MODULE: ./.cache/build/js/report/compat-schema.js
var compat_schema = __webpack_require__(368);
;// CONCATENATED MODULE: ./.cache/build/js/stages/compat-report.js
/** From what was judged to what is reported, bounded. */




const MOST_EVIDENCE = 10;
const MOST_NOTES = 50;
const MOST_NEEDS = 200;
const LONGEST_TEXT = 4000;
const LONGEST_NAME = 1000;
function compatReport({ target, libc, packages, lacking, recommendation, files, smoke, guide, notes, }) {
    const needs = apkNeeds(packages);
    return {
        target: {
            alpine: target.alpine,
            musl: target.musl.join("."),
            python: target.python?.join(".") ?? null,
            architecture: target.architecture,
        },
        libc,
        counts: countsOf(packages),
        packages: [...packages].sort(byConcern).slice(0, compat_schema/* MOST_PACKAGES */.aD).map(packageReport),
        lacking: lacking.slice(0, compat_schema/* MOST_LACKING */.ib).map(({ owner, ...each }) => ({
            ...each,
            name: compat_report_short(each.name),
            neededBy: compat_report_short(each.neededBy),
            package: owner === null ? null : compat_report_short(owner),
        })),
        apk: {
            build: needs.build.slice(0, MOST_NEEDS).map(copied),
            runtime: needs.runtime.slice(0, MOST_NEEDS).map(copied),
        },
        recommendation: recommendation === null
            ? null
            : {
                ...recommendation,
                reasons: recommendation.reasons.slice(0, MOST_NOTES).map(compat_report_long),
                decidedBy: recommendation.decidedBy.slice(0, compat_schema/* MOST_PACKAGES */.aD).map(compat_report_short),
                saving: recommendation.saving === null
                    ? null
                    : { ...recommendation.saving, parts: [...recommendation.saving.parts] },
            },
        files,
        smoke: smoke === null ? null : smokeReport(smoke),
        guide: guide === null ? null : guideReport(guide),
        notes: notes.slice(0, MOST_NOTES).map(compat_report_long),
    };
}
/** What needs attention first, then by name. */
function byConcern(a, b) {
    return CONCERN.indexOf(a.install.value) - CONCERN.indexOf(b.install.value) || (a.name < b.name ? -1 : 1);
}
const CONCERN = [
    "blocked",
    "relock",
    "compile",
    "degraded",
    "unknown",
    "musl-binary",
    "pure",
    "not-applicable",
];
function countsOf(packages) {
    const by = (value) => packages.filter(({ install }) => install.value === value).length;
    const proven = packages.filter(compat_proven/* isProven */.n).length;
    const [compile, relock, blocked] = [by("compile"), by("relock"), by("blocked")];
    const notApplicable = by("not-applicable");
    const unknown = packages.length - proven - compile - relock - blocked - notApplicable;
    return { packages: packages.length, proven, compile, relock, blocked, unknown, notApplicable };
}
function packageReport(item) {
    const about = (name, evidence) => evidence.slice(0, MOST_EVIDENCE).map(({ level, what, where, asOf }) => ({
        about: name,
        level,
        what: compat_report_long(what),
        where: where === null ? null : compat_report_short(where),
        asOf,
    }));
    return {
        ecosystem: item.ecosystem,
        name: compat_report_short(item.name),
        version: item.version === null ? null : compat_report_short(item.version),
        asIs: item.asIs.value,
        install: item.install.value,
        confidence: item.install.confidence,
        evidence: [...about("install", item.install.evidence), ...about("asIs", item.asIs.evidence)],
        buildApk: item.buildApk.slice(0, 50).map(compat_report_short),
        runtimeApk: item.runtimeApk.slice(0, 50).map(compat_report_short),
    };
}
function smokeReport({ outcome, command, imports, notes }) {
    const reason = (text) => (text === null ? null : compat_report_long(text));
    return {
        outcome,
        command: command === null
            ? null
            : {
                ...command,
                reason: reason(command.reason),
                words: command.words.slice(0, 100).map(compat_report_long),
                lines: command.lines.slice(-20).map(compat_report_long),
            },
        imports: imports.slice(0, compat_schema/* MOST_IMPORTS */.hb).map((each) => ({
            ...each,
            package: each.package === null ? null : compat_report_short(each.package),
            module: compat_report_short(each.module),
            reason: reason(each.reason),
        })),
        notes: notes.slice(0, 20).map(compat_report_long),
    };
}
function guideReport({ rows, stage, libstdcxx }) {
    const names = (list) => list.slice(0, compat_schema/* MOST_PACKAGES */.aD).map(compat_report_short);
    return {
        rows: rows.map((row) => ({
            ...row,
            version: row.version === null ? null : compat_report_short(row.version),
            because: row.because === null ? null : compat_report_long(row.because),
        })),
        stage: {
            ...stage,
            apk: [...stage.apk],
            compiled: names(stage.compiled),
            blocked: names(stage.blocked),
            open: names(stage.open),
        },
        libstdcxx: libstdcxx === null
            ? null
            : {
                own: names(libstdcxx.own),
                apk: names(libstdcxx.apk),
                missing: names(libstdcxx.missing),
                unknown: names(libstdcxx.unknown),
            },
    };
}
function copied({ name, neededBy }) {
    return { name, neededBy: neededBy.slice(0, compat_schema/* MOST_PACKAGES */.aD).map(compat_report_short) };
}
function compat_report_short(text) {
    return (0,model_text/* cut */.J)(text, LONGEST_NAME);
}
function compat_report_long(text) {
    return (0,model_text/* cut */.J)(text, LONGEST_TEXT);
}


/***/ }),

/***/ 4623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ askIndex),
  T: () => (/* binding */ judgeImageCompat)
});

// EXTERNAL MODULE: ./.cache/build/js/compat/index/page.js
var index_page = __webpack_require__(5754);
// EXTERNAL MODULE: ./.cache/build/js/compat/index/simple.js + 1 modules
var simple = __webpack_require__(5289);
// EXTERNAL MODULE: ./.cache/build/js/compat/guide-table.js
var guide_table = __webpack_require__(3087);
// EXTERNAL MODULE: ./.cache/build/js/compat/node/install-verdict.js
var install_verdict = __webpack_require__(9772);
// EXTERNAL MODULE: ./.cache/build/js/compat/node/knowledge.js
var knowledge = __webpack_require__(8735);
// EXTERNAL MODULE: ./.cache/build/js/compat/node/platform.js
var platform = __webpack_require__(8196);
;// CONCATENATED MODULE: ./.cache/build/js/compat/node/installed.js



/** Judges every package as a whole, not file by file: one that brings a file for each libc loads the one that fits. */
function judgeInstalledNode(packages, target, level = "source-image") {
    return packages.map((item) => {
        const at = sayer(level);
        const asIs = asIsOf(item, at);
        const { value, confidence, evidence, buildApk, runtimeApk } = installOf(item, asIs, target, at);
        const { name, version } = item;
        const install = { value, confidence, evidence };
        return { ecosystem: "node", name, version, asIs, install, buildApk, runtimeApk };
    });
}
function sayer(level) {
    return (where) => (what) => ({ level, what, where, asOf: null });
}
function asIsOf({ name, location, elf }, at) {
    const first = (libc) => elf.find((file) => file.libc === libc)?.path ?? null;
    const musl = first("musl");
    const glibc = first("glibc");
    const unclear = first("unknown");
    const answer = (value, confidence, evidence) => ({
        value,
        confidence,
        evidence,
    });
    const forMusl = musl === null ? [] : [at(musl)("a native file is built for musl")];
    const forGlibc = glibc === null ? [] : [at(glibc)("a native file is built for glibc")];
    if (musl !== null || glibc !== null) {
        const both = [...forMusl, ...forGlibc];
        const certain = unclear === null ? "certain" : "likely";
        if (musl !== null && glibc !== null) {
            // Which one it loads is up to the package's own code.
            return answer("mixed", "likely", both);
        }
        return answer(musl === null ? "glibc" : "musl", certain, both);
    }
    if (unclear !== null) {
        return answer("unknown", "certain", [at(unclear)("a native file does not tell which libc it is for")]);
    }
    const isStatic = elf.length > 0;
    const what = isStatic ? `the native files of ${name} are static` : `${name} has no native files`;
    return answer("portable", isStatic ? "likely" : "certain", [at(location)(what)]);
}
function installOf(item, asIs, target, at) {
    const { name, version, location, hasInstallScript } = item;
    const say = at(location);
    const apk = { buildApk: knowledge/* NODE_GYP_APK */.Nz, runtimeApk: knowledge/* COMPILED_APK */.$Y };
    const known = (0,knowledge/* nodeKnowledge */.Dc)(name, version);
    const named = (0,platform/* namedPlatform */.$h)(name);
    if (named !== null && !isNamedForTarget(named, target)) {
        return (0,install_verdict/* plain */.pj)("not-applicable", "likely", say(`${name} is for ${named.os} on ${named.cpu}`));
    }
    switch (asIs.value) {
        case "portable":
            if (item.elf.length > 0)
                return { ...(0,install_verdict/* plain */.pj)("musl-binary", "likely", say(`${name} brings static files`)) };
            if (known !== null && known.install !== "pure")
                return (0,install_verdict/* ofKnowledge */.EH)(name, known, asIs.evidence);
            // A script that left no native file behind has compiled nothing here.
            return {
                ...(0,install_verdict/* plain */.pj)("pure", "likely", say(`${name} has no native files`)),
                evidence: asIs.evidence,
            };
        case "musl":
        case "mixed":
            return {
                value: "musl-binary",
                confidence: "likely",
                evidence: asIs.evidence,
                buildApk: [],
                runtimeApk: [],
            };
        case "glibc": {
            if (named?.libc === "glibc") {
                const what = `${name} is the variant for glibc; on Alpine the package that lists it takes another, if it has one`;
                return (0,install_verdict/* plain */.pj)("not-applicable", "likely", say(what));
            }
            if (known !== null)
                return (0,install_verdict/* ofKnowledge */.EH)(name, known, asIs.evidence);
            // An image proves what is there, not what could be installed.
            const script = hasInstallScript === true ? [say(`${name} has an install script: perhaps it compiles`)] : [];
            const verdict = (0,install_verdict/* plain */.pj)("unknown", "certain", say("what can be installed does not show in an image"));
            const evidence = [...asIs.evidence, ...script, ...verdict.evidence];
            return hasInstallScript === false ? { ...verdict, evidence } : { ...verdict, evidence, ...apk };
        }
        case "unknown":
            return known === null
                ? { ...(0,install_verdict/* plain */.pj)("unknown", "certain", say(`${name} has native files`)), evidence: asIs.evidence }
                : (0,install_verdict/* ofKnowledge */.EH)(name, known, asIs.evidence);
    }
}
function isNamedForTarget(named, target) {
    const list = (word) => (word === null ? null : [word]);
    return (0,platform/* allows */.NB)(list(named.os), "linux") && (0,platform/* allows */.NB)(list(named.cpu), (0,platform/* cpuOf */.cJ)(target));
}

// EXTERNAL MODULE: ./.cache/build/js/compat/image/known.js
var image_known = __webpack_require__(5347);
;// CONCATENATED MODULE: ./.cache/build/js/compat/image/libstdcxx.js

/** `libstdc++.so.6`, and `libstdc++-5d72f927.so.6.0.33` as wheels name their copies. */
const LIBRARY = /(?:^|\/)libstdc\+\+[-.][^/]*$/;
const PACKAGES = /\/(?:site|dist)-packages\//;
/** The worst of all its files: what is missing before what is the distribution's, and that before a copy. */
function libstdcxxOf(loaded) {
    const found = new Set(loaded.flatMap(ofFile));
    return ORDER.find((source) => found.has(source)) ?? "none";
}
const ORDER = ["missing", "apk", "unknown", "own"];
function ofFile({ onMusl: { status, problems, loaded } }) {
    const isMissing = problems.some(({ kind, name, presentElsewhere }) => kind === "library" && presentElsewhere === null && LIBRARY.test(name));
    const sources = loaded.filter((path) => LIBRARY.test(path)).map(sourceOf);
    return [
        ...(isMissing ? ["missing"] : []),
        ...(status === "unknown" ? ["unknown"] : []),
        ...sources,
    ];
}
function sourceOf(path) {
    if (PACKAGES.test(path))
        return "own";
    return (0,image_known/* isSystemFile */.Ag)({ path: path.replace(/^\/+/, ""), owner: null }) ? "apk" : "unknown";
}

;// CONCATENATED MODULE: ./.cache/build/js/compat/loader/apk-providers.js
/**
 * Which Alpine package has a shared library, by the library's name. musl has libc's own names itself and needs none.
 *
 * Provenance: `SEEN` was read from the package databases (`p:so:...`) of three Alpine roots, of 3.10 and of 3.18; where
 * they differ, as the newer one has it. `NAMED` follows from the library's upstream version and the name of Alpine's
 * package, which is field knowledge. Either way it is a proposal: a build on the target proves it.
 */
const SEEN = {
    "libacl.so.1": "libacl",
    "libattr.so.1": "libattr",
    "libblkid.so.1": "libblkid",
    "libbrotlicommon.so.1": "brotli-libs",
    "libbrotlidec.so.1": "brotli-libs",
    "libbrotlienc.so.1": "brotli-libs",
    "libbsd.so.0": "libbsd",
    "libbz2.so.1": "libbz2",
    "libcairo.so.2": "cairo",
    "libcairo-gobject.so.2": "cairo-gobject",
    "libcap.so.2": "libcap2",
    "libcom_err.so.2": "libcom_err",
    "libcrypto.so.1.1": "libcrypto1.1",
    "libcrypto.so.3": "libcrypto3",
    "libcups.so.2": "cups-libs",
    "libcurl.so.4": "libcurl",
    "libdbus-1.so.3": "dbus-libs",
    "libde265.so.0": "libde265",
    "libdrm.so.2": "libdrm",
    "libedit.so.0": "libedit",
    "libev.so.4": "libev",
    "libexif.so.12": "libexif",
    "libexpat.so.1": "libexpat",
    "libfontconfig.so.1": "fontconfig",
    "libfreetype.so.6": "freetype",
    "libfribidi.so.0": "fribidi",
    "libgbm.so.1": "mesa-gbm",
    "libgcc_s.so.1": "libgcc",
    "libgcrypt.so.20": "libgcrypt",
    "libgdk_pixbuf-2.0.so.0": "gdk-pixbuf",
    "libgif.so.7": "giflib",
    "libgio-2.0.so.0": "glib",
    "libGL.so.1": "mesa-gl",
    "libglib-2.0.so.0": "glib",
    "libgmodule-2.0.so.0": "glib",
    "libgmp.so.10": "gmp",
    "libgnutls.so.30": "gnutls",
    "libgobject-2.0.so.0": "glib",
    "libgpg-error.so.0": "libgpg-error",
    "libgthread-2.0.so.0": "glib",
    "libharfbuzz.so.0": "harfbuzz",
    "libheif.so.1": "libheif",
    "libICE.so.6": "libice",
    "libidn2.so.0": "libidn2",
    "libintl.so.8": "libintl",
    "libjpeg.so.8": "libjpeg-turbo",
    "liblcms2.so.2": "lcms2",
    "libltdl.so.7": "libltdl",
    "liblz4.so.1": "lz4-libs",
    "liblzma.so.5": "xz-libs",
    "libmagic.so.1": "libmagic",
    "libMagickCore-7.Q16HDRI.so.6": "imagemagick-libs",
    "libMagickWand-7.Q16HDRI.so.6": "imagemagick-libs",
    "libmount.so.1": "libmount",
    "libncursesw.so.6": "libncursesw",
    "libnghttp2.so.14": "nghttp2-libs",
    "libp11-kit.so.0": "p11-kit",
    "libpango-1.0.so.0": "pango",
    "libpangocairo-1.0.so.0": "pango",
    "libpangoft2-1.0.so.0": "pango",
    "libpcre.so.1": "pcre",
    "libpcre2-8.so.0": "pcre2",
    "libpixman-1.so.0": "pixman",
    "libpng16.so.16": "libpng",
    "libreadline.so.8": "readline",
    "librsvg-2.so.2": "librsvg",
    "libSM.so.6": "libsm",
    "libssl.so.1.1": "libssl1.1",
    "libssl.so.3": "libssl3",
    "libstdc++.so.6": "libstdc++",
    "libtasn1.so.6": "libtasn1",
    "libtiff.so.5": "tiff",
    "libturbojpeg.so.0": "libjpeg-turbo",
    "libudev.so.1": "eudev-libs",
    "libunistring.so.5": "libunistring",
    "libusb-1.0.so.0": "libusb",
    "libuuid.so.1": "libuuid",
    "libwayland-client.so.0": "wayland-libs-client",
    "libwebp.so.7": "libwebp",
    "libwebpdemux.so.2": "libwebp",
    "libwebpmux.so.3": "libwebp",
    "libX11.so.6": "libx11",
    "libXcomposite.so.1": "libxcomposite",
    "libXdamage.so.1": "libxdamage",
    "libXext.so.6": "libxext",
    "libXfixes.so.3": "libxfixes",
    "libXi.so.6": "libxi",
    "libXrandr.so.2": "libxrandr",
    "libXrender.so.1": "libxrender",
    "libXtst.so.6": "libxtst",
    "libxcb.so.1": "libxcb",
    "libxkbcommon.so.0": "libxkbcommon",
    "libxml2.so.2": "libxml2",
    "libyajl.so.2": "yajl",
    "libz.so.1": "zlib",
};
const NAMED = {
    "libaio.so.1": "libaio",
    "libasound.so.2": "alsa-lib",
    "libatomic.so.1": "libatomic",
    "libevent-2.1.so.7": "libevent",
    "libexslt.so.0": "libxslt",
    "libffi.so.8": "libffi",
    "libgeos_c.so.1": "geos",
    "libgfortran.so.5": "libgfortran",
    "libgomp.so.1": "libgomp",
    "libgssapi_krb5.so.2": "krb5-libs",
    "libhiredis.so.1.1.0": "hiredis",
    "libk5crypto.so.3": "krb5-libs",
    "libkrb5.so.3": "krb5-libs",
    "liblber.so.2": "libldap",
    "libldap.so.2": "libldap",
    "libmariadb.so.3": "mariadb-connector-c",
    "libmemcached.so.11": "libmemcached-libs",
    "libnspr4.so": "nspr",
    "libnss3.so": "nss",
    "libodbc.so.2": "unixodbc",
    "libonig.so.5": "oniguruma",
    "libopenblas.so.3": "openblas",
    "libopenjp2.so.7": "openjpeg",
    "libpq.so.5": "libpq",
    "libquadmath.so.0": "libquadmath",
    "librdkafka.so.1": "librdkafka",
    "libsasl2.so.3": "libsasl",
    "libsnappy.so.1": "snappy",
    "libsndfile.so.1": "libsndfile",
    "libsodium.so.23": "libsodium",
    "libsodium.so.26": "libsodium",
    "libsqlite3.so.0": "sqlite-libs",
    "libssh2.so.1": "libssh2",
    "libtiff.so.6": "tiff",
    "libuv.so.1": "libuv",
    "libxmlsec1.so.1": "xmlsec",
    "libxslt.so.1": "libxslt",
    "libyaml-0.so.2": "yaml",
    "libzmq.so.5": "libzmq",
    "libzstd.so.1": "zstd-libs",
};
/** The Alpine package that has a library of exactly this name; null where none is known. */
function apkProvider(soname) {
    if (Object.hasOwn(SEEN, soname))
        return SEEN[soname] ?? null;
    return Object.hasOwn(NAMED, soname) ? (NAMED[soname] ?? null) : null;
}

// EXTERNAL MODULE: ./.cache/build/js/image/elf/strings.js
var strings = __webpack_require__(2153);
;// CONCATENATED MODULE: ./.cache/build/js/compat/loader/image.js
/** The path with exactly one leading slash. */
function absolute(path) {
    return `/${path.replace(/^\/+/u, "")}`;
}
/** The folder of an absolute path, without a trailing slash: "" for the root. */
function folderOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
function lastName(path) {
    return path.slice(path.lastIndexOf("/") + 1);
}

;// CONCATENATED MODULE: ./.cache/build/js/compat/loader/folders.js
/** The folders that loaders search besides those a file names: glibc's configuration and musl's. */

const MOST_FOLDERS = 500;
const MOST_FILES = 200;
const MOST_DEPTH = 10;
const glibcFolders = new WeakMap();
/**
 * The folders of /etc/ld.so.conf, which stand in for the cache that ldconfig makes of them. What an image added to such a
 * folder without calling ldconfig afterwards is found here, but not by the loader. Source: glibc's ldconfig.c.
 */
function configuredFolders(image) {
    const known = glibcFolders.get(image);
    if (known !== undefined)
        return known;
    const reader = new ConfigurationReader(image);
    reader.read("/etc/ld.so.conf", 0);
    const made = { folders: [...reader.folders], isComplete: reader.isComplete };
    glibcFolders.set(image, made);
    return made;
}
class ConfigurationReader {
    #image;
    folders = new Set();
    isComplete = true;
    #files = 0;
    constructor(image) {
        this.#image = image;
    }
    read(path, depth) {
        const resolved = this.#image.resolve(path);
        if (resolved === null)
            return;
        this.#files += 1;
        const text = this.#image.text?.(absolute(resolved)) ?? null;
        if (text === null || this.#files > MOST_FILES || depth > MOST_DEPTH) {
            this.isComplete = false;
            return;
        }
        for (const line of text.split("\n"))
            this.#line(line, path, depth);
    }
    #line(line, path, depth) {
        const words = line.replace(/#.*$/u, "").trim();
        if (words === "" || /^hwcap\s/u.test(words))
            return;
        const patterns = /^include\s+(.*)$/u.exec(words)?.[1];
        if (patterns === undefined) {
            if (this.folders.size >= MOST_FOLDERS)
                this.isComplete = false;
            else if (words.startsWith("/"))
                this.folders.add(trimmed(words.replace(/=[^=/]*$/u, "")));
            return;
        }
        for (const pattern of patterns.split(/\s+/u)) {
            this.#include(pattern.startsWith("/") ? pattern : `${folderOf(path)}/${pattern}`, depth);
        }
    }
    #include(pattern, depth) {
        if (this.#files > MOST_FILES) {
            this.isComplete = false;
            return;
        }
        if (!/[*?[]/u.test(pattern)) {
            this.read(pattern, depth + 1);
            return;
        }
        const folder = folderOf(pattern);
        const resolved = this.#image.resolve(folder);
        if (resolved === null)
            return;
        const last = pattern.slice(folder.length + 1);
        // Patterns in folders, and sets of letters, are not in use; what has them is not guessed at.
        if (this.#image.list === undefined || /[*?[]/u.test(folder) || last.includes("[")) {
            this.isComplete = false;
            return;
        }
        const found = this.#image.list(absolute(resolved)).filter((name) => matches(name, last));
        for (const name of [...found].sort())
            this.read(`${folder}/${name}`, depth + 1);
    }
}
/** Whether a name fits a pattern of `*` and `?`; as in a shell, neither stands for a leading dot. */
function matches(name, pattern) {
    if (name.startsWith(".") && !pattern.startsWith("."))
        return false;
    let [at, letter] = [0, 0];
    let [star, retry] = [-1, 0];
    while (letter < name.length) {
        if (pattern[at] === "*") {
            star = at;
            retry = letter;
            at += 1;
        }
        else if (at < pattern.length && (pattern[at] === "?" || pattern[at] === name[letter])) {
            at += 1;
            letter += 1;
        }
        else if (star !== -1) {
            at = star + 1;
            retry += 1;
            letter = retry;
        }
        else
            return false;
    }
    while (pattern[at] === "*")
        at += 1;
    return at === pattern.length;
}
/**
 * Distributions differ in what they build into it, and where the loader itself lies tells which it is: Debian has folders
 * by architecture and no `lib64`, Fedora `lib64` alone; of others all are taken. Source: what `ld.so --list-diagnostics` prints there.
 * @param loader the loader's path, links followed; null where there is none
 */
function glibcLayout(machine, loader) {
    const triplet = `${machine}-linux-gnu`;
    const debians = {
        folders: [`/lib/${triplet}`, `/usr/lib/${triplet}`, "/lib", "/usr/lib"],
        libraryNames: [`lib/${triplet}`],
    };
    const fedoras = { folders: ["/lib64", "/usr/lib64"], libraryNames: ["lib64"] };
    const folder = loader === null ? null : folderOf(loader);
    if (folder?.endsWith(`/${triplet}`) === true)
        return debians;
    if (folder?.endsWith("/lib64") === true)
        return fedoras;
    // One in a folder of its own was built to search beside itself.
    const folders = [...debians.folders, ...fedoras.folders, ...(folder === null ? [] : [folder])];
    return {
        folders: [...new Set(folders)],
        libraryNames: [...debians.libraryNames, ...fedoras.libraryNames, "lib"],
    };
}
/** Folders below another one for processors of a level; only what is nowhere else is taken from there. */
function levelFolders(machine) {
    return machine === "x86_64" ? ["glibc-hwcaps/x86-64-v2", "glibc-hwcaps/x86-64-v3"] : [];
}
const MUSL_FOLDERS = ["/lib", "/usr/local/lib", "/usr/lib"];
/**
 * musl's folders: those in /etc/ld-musl-ARCHITECTURE.path below the prefix of the loader's own path, if there is such a
 * file, else the usual three. Source: musl's dynlink.c.
 */
function muslFolders(image, machine, loader) {
    const list = `${folderOf(folderOf(loader))}/etc/ld-musl-${machine}.path`;
    const lists = muslLists.get(image) ?? new Map();
    muslLists.set(image, lists);
    const known = lists.get(list);
    if (known !== undefined)
        return known;
    const read = readMuslFolders(image, list);
    // An image has one or two; programs may name any number of loaders.
    if (lists.size < MOST_FILES)
        lists.set(list, read);
    return read;
}
const muslLists = new WeakMap();
function readMuslFolders(image, list) {
    const path = image.resolve(list);
    if (path === null)
        return { folders: MUSL_FOLDERS, isComplete: true };
    const text = image.text?.(absolute(path)) ?? null;
    if (text === null)
        return { folders: MUSL_FOLDERS, isComplete: false };
    const folders = splitPath(text);
    return { folders: folders.slice(0, MOST_FOLDERS), isComplete: folders.length <= MOST_FOLDERS };
}
/** A list of folders as loaders write it; what is relative or empty means the working folder, which nobody knows. */
function splitPath(list, separators = /[:\n]/u) {
    return list
        .split(separators)
        .filter((folder) => folder.startsWith("/"))
        .map(trimmed);
}
function trimmed(folder) {
    let end = folder.length;
    while (end > 0 && folder[end - 1] === "/")
        end -= 1;
    return folder.slice(0, end);
}

;// CONCATENATED MODULE: ./.cache/build/js/compat/loader/expand.js
/** `$ORIGIN` and its like in search paths. */

const MOST_EXPANDED = 65_536;
/**
 * musl's way: only `$ORIGIN`, and a list with any other `$` in it is not searched at all (null). The folder is that of the
 * path the file was found by, links not followed. Source: fixup_rpath in musl's dynlink.c.
 */
function expandForMusl(list, path) {
    if (!list.includes("$"))
        return list;
    const parts = list.split("$");
    if (parts.length * folderOf(path).length + list.length > MOST_EXPANDED)
        return null;
    const [first = "", ...others] = parts;
    let text = first;
    for (const part of others) {
        const rest = /^(?:ORIGIN|\{ORIGIN\})/u.exec(part)?.[0];
        if (rest === undefined)
            return null;
        text += folderOf(path) + part.slice(rest.length);
    }
    return text;
}
/**
 * glibc's way: `$ORIGIN`, `$LIB` and `$PLATFORM`, with or without braces. Where it is not known what `$LIB` is there are
 * several answers. Source: ld.so(8), dynamic string tokens.
 */
function expandForGlibc(text, path, { machine, libraryNames }) {
    if (!text.includes("$"))
        return [text];
    const folder = folderOf(path);
    const parts = text.split("$");
    if (parts.length * (folder.length + 32) + text.length > MOST_EXPANDED)
        return [];
    const libraries = /\$\{?LIB/u.test(text) ? libraryNames : [""];
    return libraries.map((library) => {
        const tokens = new Map([
            ["ORIGIN", folder],
            ["LIB", library],
            ["PLATFORM", machine],
        ]);
        return text.replace(/\$(?:\{(ORIGIN|LIB|PLATFORM)\}|(ORIGIN|LIB|PLATFORM)(?![A-Za-z0-9_]))/gu, (all, one, other) => {
            const token = one ?? other;
            return typeof token === "string" ? (tokens.get(token) ?? all) : all;
        });
    });
}

;// CONCATENATED MODULE: ./.cache/build/js/compat/loader/glibc.js


/** The folders that a file names. Only the older kind is handed down; of one that has both, the newer counts. */
function glibcSearch(elf, path, tokens) {
    const listed = (list) => list === null
        ? []
        : list
            .split(":")
            .flatMap((each) => expandForGlibc(each, path, tokens).flatMap((one) => splitPath(one, /:/u)));
    return { inherited: elf.runpath === null ? listed(elf.rpath) : [], own: listed(elf.runpath) };
}
/** One library, as glibc looks for it. */
function findForGlibc(process, places, needed, neededBy) {
    const [name = needed] = expandForGlibc(needed, neededBy.path, places);
    const known = process.byName(name);
    if (known !== null)
        return { kind: "loaded", file: known };
    if (name.includes("/")) {
        const resolved = name.startsWith("/") ? process.resolve(name) : null;
        if (resolved === null)
            return { kind: "missing" };
        return (glibc_open(process, places, name, resolved) ?? { kind: "foreign", resolved, elf: process.image.elf(resolved) });
    }
    if (name === "")
        return { kind: "missing" };
    for (const folder of foldersFor(process, places, neededBy)) {
        const path = `${folder}/${name}`;
        const resolved = process.resolve(path);
        const found = resolved === null ? null : glibc_open(process, places, path, resolved);
        if (found !== null)
            return found;
    }
    return { kind: "missing" };
}
function* foldersFor(process, places, neededBy) {
    const { machine, program } = places;
    if (neededBy.elf.runpath === null) {
        let isProgramSeen = program === null;
        for (let file = neededBy; file !== null && process.step(); file = file.neededBy) {
            isProgramSeen ||= file === program;
            yield* file.inherited;
        }
        if (!isProgramSeen && program !== null)
            yield* program.inherited;
    }
    yield* places.libraryPath;
    yield* neededBy.own;
    if (neededBy.elf.flags.avoidsDefaultFolders)
        return;
    yield* places.configured;
    yield* places.builtIn;
    for (const level of levelFolders(machine)) {
        for (const folder of [...places.configured, ...places.builtIn])
            yield `${folder}/${level}`;
    }
}
/** Null where the search goes on: files for other processors are passed over. */
function glibc_open(process, { machine }, path, resolved) {
    const known = process.byPath(resolved);
    if (known !== null)
        return { kind: "loaded", file: known };
    const elf = process.image.elf(resolved);
    // Text where a library should be (a linker's script) ends the search.
    if (elf === null)
        return { kind: "foreign", resolved, elf };
    return elf.machine === machine && elf.bits === 64 ? { kind: "file", path, resolved, elf } : null;
}
/** The loader's own path on a system of that kind. */
function glibcLoader(machine) {
    return machine === "x86_64" ? "/lib64/ld-linux-x86-64.so.2" : `/lib/ld-linux-${machine}.so.1`;
}

;// CONCATENATED MODULE: ./.cache/build/js/compat/loader/loaded.js

const MOST_LOADED = 2000;
const MOST_STEPS = 200_000;
/** A look into the image costs about as much as so many looks into the symbols of a file. */
const STEP = 20;
/** Files in the order of loading. Time is bounded: what an image holds may be made to be slow. */
class Process {
    image;
    files = [];
    #byPath = new Map();
    #byName = new Map();
    #requested = new Map();
    /** Why the answer may not hold; the first reason counts. */
    unknown = null;
    #budget;
    #steps = 0;
    constructor(image, budget) {
        this.image = image;
        this.#budget = budget;
    }
    doubt(reason) {
        this.unknown ??= reason;
    }
    /** So much of what all simulations share; false once it is used up. */
    spend(work) {
        if (this.#budget === null)
            return true;
        this.#budget.left -= work;
        if (this.#budget.left >= 0)
            return true;
        this.doubt("there is more to look for than is looked for in one image");
        return false;
    }
    /** One more step; false once there were too many. */
    step() {
        this.#steps += 1;
        if (!this.spend(STEP))
            return false;
        if (this.#steps <= MOST_STEPS && this.files.length <= MOST_LOADED)
            return true;
        this.doubt("it leads to more files than are followed");
        return false;
    }
    /** The resolved path, absolute; null for nothing, and for everything once there were too many steps. */
    resolve(path) {
        const resolved = this.step() ? this.image.resolve(path) : null;
        return resolved === null ? null : absolute(resolved);
    }
    byPath(resolved) {
        return this.#byPath.get(resolved) ?? null;
    }
    byName(name) {
        return this.#byName.get(name) ?? null;
    }
    /** Only by a name that a file has asked for, not by what a library calls itself. */
    byRequest(name) {
        return this.#requested.get(name) ?? null;
    }
    /** A later request for the name gets this file. */
    addName(name, file) {
        if (!this.#byName.has(name))
            this.#byName.set(name, file);
    }
    /** The name was asked for, and this file was what came of it. */
    addRequest(name, file) {
        this.addName(name, file);
        if (!this.#requested.has(name))
            this.#requested.set(name, file);
    }
    add(file) {
        this.files.push(file);
        this.#byPath.set(file.resolved, file);
        return file;
    }
}

;// CONCATENATED MODULE: ./.cache/build/js/compat/loader/musl.js
/** How musl finds libraries. Source: load_library and load_deps in musl's ldso/dynlink.c, releases 1.2.2 to 1.2.6. */



/** Names that are libc itself, whatever follows the dot. */
const RESERVED = /^lib(?:c|pthread|rt|m|dl|util|xnet)\./u;
const START = (0,strings/* symbolHash */.Rs)("__libc_start_main");
const STANDARD_INPUT = (0,strings/* symbolHash */.Rs)("stdin");
const MOST_NAME_BYTES = 255;
/** Whether a needed name is libc. */
function isMuslLibc(name, loader) {
    return RESERVED.test(name) || name === loader;
}
/** Any libc, musl's or glibc's: musl takes itself in its place. */
function isAnyLibc(elf) {
    return (0,strings/* hasHash */.Fp)(elf.defined, START) && (0,strings/* hasHash */.Fp)(elf.defined, STANDARD_INPUT);
}
/** The folders that a file names. musl hands both kinds down; of one that has both, the newer counts. */
function muslSearch(elf, path) {
    const list = elf.runpath ?? elf.rpath;
    const expanded = list === null ? null : expandForMusl(list, path);
    return { inherited: expanded === null ? [] : splitPath(expanded), own: [] };
}
/** One library, as musl looks for it. */
function findForMusl(process, places, name, neededBy) {
    if (name === "")
        return { kind: "missing" };
    if (isMuslLibc(name, places.loader))
        return { kind: "built-in" };
    if (name.includes("/")) {
        const resolved = name.startsWith("/") ? process.resolve(name) : null;
        return resolved === null ? { kind: "missing" } : musl_open(process, places, name, resolved);
    }
    const known = process.byName(name);
    if (known !== null)
        return { kind: "loaded", file: known };
    if (Buffer.byteLength(name) > MOST_NAME_BYTES)
        return { kind: "missing" };
    for (const folder of musl_foldersFor(process, places, neededBy)) {
        const path = `${folder}/${name}`;
        const resolved = process.resolve(path);
        // The first file of that name ends the search, whatever it is.
        if (resolved !== null)
            return musl_open(process, places, path, resolved);
    }
    return { kind: "missing" };
}
/** The search path of a process, then those of all who led to this file, then the system's. */
function* musl_foldersFor(process, places, neededBy) {
    yield* places.libraryPath;
    for (let file = neededBy; file !== null && process.step(); file = file.neededBy) {
        yield* file.inherited;
    }
    yield* places.folders;
}
function musl_open(process, { machine }, path, resolved) {
    const known = process.byPath(resolved);
    if (known !== null)
        return { kind: "loaded", file: known };
    const elf = process.image.elf(resolved);
    if (elf === null || elf.machine !== machine || elf.bits !== 64)
        return { kind: "foreign", resolved, elf };
    return isAnyLibc(elf) ? { kind: "built-in" } : { kind: "file", path, resolved, elf };
}

;// CONCATENATED MODULE: ./.cache/build/js/compat/loader/graph.js
/** Loads a file with all that it needs, breadth first, as both loaders do. */





/** A loader at work on one process. */
class Graph {
    process;
    libc;
    problems = [];
    /** A file asked for musl's libc, so that its symbols are there for all. */
    hasMuslLibc = false;
    #options;
    #musl;
    #glibc;
    #isSearchComplete;
    /** glibc's loader, which is in the process before anything needs it. */
    #loader;
    /** `loader` is the path by which the loader is called; null for the one of the system. */
    constructor(image, libc, loader, options) {
        this.process = new Process(image, options.budget ?? null);
        this.libc = libc;
        this.#options = options;
        const { machine } = options;
        const libraryPath = splitPath(options.libraryPath ?? "", libc === "musl" ? /[:\n]/u : /[:;]/u);
        const muslLoader = loader ?? `/lib/ld-musl-${machine}.so.1`;
        const musl = libc === "musl" ? muslFolders(image, machine, muslLoader) : { folders: [], isComplete: true };
        this.#musl = { machine, loader: muslLoader, libraryPath, folders: musl.folders };
        const glibc = libc === "glibc" ? configuredFolders(image) : { folders: [], isComplete: true };
        this.#isSearchComplete = musl.isComplete && glibc.isComplete;
        const path = loader ?? glibcLoader(machine);
        this.#loader = libc === "glibc" ? this.#glibcLoader(path) : null;
        const { folders: builtIn, libraryNames } = glibcLayout(machine, this.#loader?.resolved ?? null);
        const configured = glibc.folders;
        this.#glibc = { machine, libraryNames, libraryPath, configured, builtIn, program: null };
    }
    #glibcLoader(path) {
        const found = this.process.image.resolve(path);
        const resolved = found === null ? null : absolute(found);
        const elf = resolved === null ? null : this.process.image.elf(resolved);
        if (resolved === null || elf === null || elf.machine !== this.#options.machine)
            return null;
        return { path, resolved, elf, inherited: [], own: [] };
    }
    /** Loads a file and what it leads to; `openedBy` is the program that opens it while it runs. */
    load(file, openedBy) {
        const first = this.process.files.length;
        const root = this.#add(file, openedBy, null);
        if (openedBy === null)
            this.#glibc = { ...this.#glibc, program: root };
        for (let at = first; at < this.process.files.length; at += 1) {
            const one = this.process.files[at];
            if (one !== undefined)
                this.#need(one);
        }
        return root;
    }
    #add(file, neededBy, name) {
        const { path, resolved, elf } = file;
        const search = this.libc === "musl" ? muslSearch(elf, path) : glibcSearch(elf, path, this.#glibc);
        const loaded = this.process.add({ path, resolved, elf, neededBy, ...search });
        if (name !== null)
            this.process.addRequest(name, loaded);
        if (this.libc === "glibc" && elf.soname !== null)
            this.process.addName(elf.soname, loaded);
        const lacks = [...elf.incomplete, ...elf.damaged].filter((part) => FATAL.has(part));
        if (lacks.length > 0)
            this.process.doubt(`${resolved} could not be read: ${lacks.join(", ")}`);
        return loaded;
    }
    #need(file) {
        for (const name of file.elf.needed) {
            if (!this.process.step())
                return;
            const found = this.#find(name, file);
            if (found.kind === "file")
                this.#add(found, file, this.#isSearched(name) ? name : null);
            else if (found.kind === "loaded") {
                if (this.#isSearched(name))
                    this.process.addRequest(name, found.file);
            }
            else if (found.kind === "built-in")
                this.hasMuslLibc = true;
            else
                this.#fail(name, file, found);
        }
    }
    /** musl knows a file by its name only where it has searched for it. */
    #isSearched(name) {
        return this.libc === "glibc" || !name.includes("/");
    }
    #find(name, file) {
        if (this.libc === "musl")
            return findForMusl(this.process, this.#musl, name, file);
        const loader = this.#loader;
        if (loader !== null && (name === loader.elf.soname || name === loader.path)) {
            const known = this.process.byPath(loader.resolved);
            return known === null ? { kind: "file", ...loader } : { kind: "loaded", file: known };
        }
        return findForGlibc(this.process, this.#glibc, name, file);
    }
    #fail(name, file, found) {
        if (found.kind === "foreign" && found.elf !== null) {
            const { resolved, elf } = found;
            if (elf.machine !== this.#options.machine || elf.bits !== 64) {
                this.#report("architecture", name, file, resolved);
                return;
            }
        }
        if (this.process.unknown !== null)
            return;
        const elsewhere = found.kind === "foreign" ? found.resolved : elsewhereIn(this.process.image, name, this.#options);
        if (elsewhere !== null && !this.#isSearchComplete) {
            this.process.doubt("the loader's list of folders could not be read");
        }
        this.#report("library", name, file, elsewhere);
    }
    #report(kind, name, file, presentElsewhere) {
        this.problems.push({ kind, name, neededBy: file.resolved, presentElsewhere, when: "start" });
    }
}
/** Parts without which a file may need more than is known. */
const FATAL = new Set(["headers", "dynamic", "strings"]);
/** A file of that name somewhere in the image, for the same processor where it can be told; null for none. */
function elsewhereIn(image, name, { machine }) {
    for (const path of (image.withName?.(lastName(name)) ?? []).slice(0, 20)) {
        const resolved = image.resolve(path);
        const elf = resolved === null ? null : image.elf(absolute(resolved));
        if (elf !== null && elf.machine === machine && elf.bits === 64)
            return absolute(path);
    }
    return null;
}

;// CONCATENATED MODULE: ./.cache/build/js/compat/loader/loader-choice.js

/** Alpine's stand-in for glibc's loader puts this library before all others and calls musl's. */
const STAND_IN = "/lib/libgcompat.so.0";
/** A library may name a loader as well, to print something when it is called; then it has a name of its own. */
function isProgram(elf) {
    if (elf.interpreter === null)
        return elf.type === "executable";
    return elf.type === "executable" || elf.flags.isPie || elf.soname === null;
}
function loaderOf(image, elf, libc, options) {
    const name = elf.interpreter;
    const isStarted = isProgram(elf);
    const own = { kind: "known", libc, loader: null, preload: null, isProgram: isStarted };
    if (name === null || !isStarted || options.interpreter === "ignored")
        return own;
    // Where musl is the system's, its loader is there, also when an image is looked at as what it might become.
    if (libc === "musl" && name === `/lib/ld-musl-${options.machine}.so.1`)
        return own;
    const resolved = name.startsWith("/") ? image.resolve(name) : null;
    if (resolved === null)
        return { kind: "missing", name };
    const known = { ...own, loader: name };
    if (/^(?:ld-musl-|libc\.musl-)/u.test(lastName(resolved)))
        return { ...known, libc: "musl" };
    const loader = image.elf(absolute(resolved));
    if (loader === null)
        return { kind: "strange", name };
    if (loader.machine !== options.machine)
        return { kind: "missing", name };
    if (loader.definedVersions.some((version) => version.startsWith("GLIBC_")))
        return { ...known, libc: "glibc" };
    if (libc === "musl" && image.resolve(STAND_IN) !== null) {
        return { ...known, libc: "musl", loader: null, preload: STAND_IN };
    }
    return { kind: "strange", name };
}

;// CONCATENATED MODULE: ./.cache/build/js/compat/loader/musl-symbols.js
/**
 * Generated by scripts/musl-symbols.mjs; do not edit. The names that musl's libc exports, by the release of 1.2 that has
 * them first of those looked at (1.2.2, 1.2.3, 1.2.5, 1.2.6). They are of x86_64; on aarch64 they are the same but for a
 * handful that no ordinary program refers to, so one list serves both.
 */
/** What was there in 1.2.2, the oldest looked at. */
const FIRST_NAMES = `
_Exit _Fork _IO_feof_unlocked _IO_ferror_unlocked _IO_getc _IO_getc_unlocked _IO_putc _IO_putc_unlocked
___environ __assert_fail __ctype_b_loc __ctype_get_mb_cur_max __ctype_tolower_loc __ctype_toupper_loc
__cxa_atexit __cxa_finalize __daylight __dls2b __dls3 __duplocale __environ __errno_location __fbufsize
__fgetwc_unlocked __flbf __flt_rounds __fpclassify __fpclassifyf __fpclassifyl __fpending __fpurge
__fputwc_unlocked __freadable __freadahead __freading __freadptr __freadptrinc __freelocale __fseterr
__fsetlocking __fwritable __fwriting __fxstat __fxstatat __getdelim __h_errno_location __isalnum_l __isalpha_l
__isblank_l __iscntrl_l __isdigit_l __isgraph_l __islower_l __isoc99_fscanf __isoc99_fwscanf __isoc99_scanf
__isoc99_sscanf __isoc99_swscanf __isoc99_vfscanf __isoc99_vfwscanf __isoc99_vscanf __isoc99_vsscanf
__isoc99_vswscanf __isoc99_vwscanf __isoc99_wscanf __isprint_l __ispunct_l __isspace_l __isupper_l __iswalnum_l
__iswalpha_l __iswblank_l __iswcntrl_l __iswctype_l __iswdigit_l __iswgraph_l __iswlower_l __iswprint_l
__iswpunct_l __iswspace_l __iswupper_l __iswxdigit_l __isxdigit_l __lgammal_r __libc_current_sigrtmax
__libc_current_sigrtmin __libc_start_main __lxstat __newlocale __nl_langinfo __nl_langinfo_l __optpos __optreset
__overflow __posix_getopt __progname __progname_full __res_state __sched_cpucount __setjmp __signbit __signbitf
__signbitl __signgam __sigsetjmp __stack_chk_fail __stack_chk_guard __strcasecmp_l __strcoll_l __strerror_l
__strncasecmp_l __strtod_l __strtof_l __strtoimax_internal __strtol_internal __strtold_l __strtoll_internal
__strtoul_internal __strtoull_internal __strtoumax_internal __strxfrm_l __sysv_signal __timezone __tls_get_addr
__tolower_l __toupper_l __towctrans_l __towlower_l __towupper_l __tzname __uflow __uselocale __wcscoll_l
__wcsftime_l __wcsxfrm_l __wctrans_l __wctype_l __xmknod __xmknodat __xpg_basename __xpg_strerror_r __xstat
_dl_debug_addr _dl_debug_state _dlstart _environ _exit _fini _flushlbf _init _longjmp _ns_flagdata
_pthread_cleanup_pop _pthread_cleanup_push _setjmp a64l abort abs accept accept4 access acct acos acosf acosh
acoshf acoshl acosl addmntent adjtime adjtimex aio_cancel aio_error aio_fsync aio_read aio_return aio_suspend
aio_write alarm aligned_alloc alphasort arch_prctl asctime asctime_r asin asinf asinh asinhf asinhl asinl
asprintf at_quick_exit atan atan2 atan2f atan2l atanf atanh atanhf atanhl atanl atexit atof atoi atol atoll
basename bcmp bcopy bind bind_textdomain_codeset bindtextdomain brk bsd_signal bsearch btowc bzero c16rtomb
c32rtomb cabs cabsf cabsl cacos cacosf cacosh cacoshf cacoshl cacosl call_once calloc capget capset carg cargf
cargl casin casinf casinh casinhf casinhl casinl catan catanf catanh catanhf catanhl catanl catclose catgets
catopen cbrt cbrtf cbrtl ccos ccosf ccosh ccoshf ccoshl ccosl ceil ceilf ceill cexp cexpf cexpl cfgetispeed
cfgetospeed cfmakeraw cfsetispeed cfsetospeed cfsetspeed chdir chmod chown chroot cimag cimagf cimagl clearenv
clearerr clearerr_unlocked clock clock_adjtime clock_getcpuclockid clock_getres clock_gettime clock_nanosleep
clock_settime clog clogf clogl clone close closedir closelog cnd_broadcast cnd_destroy cnd_init cnd_signal
cnd_timedwait cnd_wait confstr conj conjf conjl connect copy_file_range copysign copysignf copysignl cos cosf
cosh coshf coshl cosl cpow cpowf cpowl cproj cprojf cprojl creal crealf creall creat crypt crypt_r csin csinf
csinh csinhf csinhl csinl csqrt csqrtf csqrtl ctan ctanf ctanh ctanhf ctanhl ctanl ctermid ctime ctime_r cuserid
daemon daylight dcgettext dcngettext delete_module dgettext difftime dirfd dirname div dl_iterate_phdr dladdr
dlclose dlerror dlinfo dlopen dlsym dn_comp dn_expand dn_skipname dngettext dprintf drand48 drem dremf dup dup2
dup3 duplocale eaccess ecvt encrypt endgrent endhostent endmntent endnetent endprotoent endpwent endservent
endspent endusershell endutent endutxent environ epoll_create epoll_create1 epoll_ctl epoll_pwait epoll_wait
erand48 erf erfc erfcf erfcl erff erfl err errx ether_aton ether_aton_r ether_hostton ether_line ether_ntoa
ether_ntoa_r ether_ntohost euidaccess eventfd eventfd_read eventfd_write execl execle execlp execv execve execvp
execvpe exit exp exp10 exp10f exp10l exp2 exp2f exp2l expf expl explicit_bzero expm1 expm1f expm1l fabs fabsf
fabsl faccessat fallocate fanotify_init fanotify_mark fchdir fchmod fchmodat fchown fchownat fclose fcntl fcvt
fdatasync fdim fdimf fdiml fdopen fdopendir feclearexcept fegetenv fegetexceptflag fegetround feholdexcept feof
feof_unlocked feraiseexcept ferror ferror_unlocked fesetenv fesetexceptflag fesetround fetestexcept feupdateenv
fexecve fflush fflush_unlocked ffs ffsl ffsll fgetc fgetc_unlocked fgetgrent fgetln fgetpos fgetpwent fgets
fgets_unlocked fgetspent fgetwc fgetwc_unlocked fgetws fgetws_unlocked fgetxattr fileno fileno_unlocked finite
finitef flistxattr flock flockfile floor floorf floorl fma fmaf fmal fmax fmaxf fmaxl fmemopen fmin fminf fminl
fmod fmodf fmodl fmtmsg fnmatch fopen fopencookie fork forkpty fpathconf fprintf fpurge fputc fputc_unlocked
fputs fputs_unlocked fputwc fputwc_unlocked fputws fputws_unlocked fread fread_unlocked free freeaddrinfo
freeifaddrs freelocale fremovexattr freopen frexp frexpf frexpl fscanf fseek fseeko fsetpos fsetxattr fstat
fstatat fstatfs fstatvfs fsync ftell ftello ftime ftok ftruncate ftrylockfile ftw funlockfile futimens futimes
futimesat fwide fwprintf fwrite fwrite_unlocked fwscanf gai_strerror gcvt get_avphys_pages get_current_dir_name
get_nprocs get_nprocs_conf get_phys_pages getaddrinfo getauxval getc getc_unlocked getchar getchar_unlocked
getcwd getdate getdate_err getdelim getdents getdomainname getdtablesize getegid getentropy getenv geteuid
getgid getgrent getgrgid getgrgid_r getgrnam getgrnam_r getgrouplist getgroups gethostbyaddr gethostbyaddr_r
gethostbyname gethostbyname2 gethostbyname2_r gethostbyname_r gethostent gethostid gethostname getifaddrs
getitimer getline getloadavg getlogin getlogin_r getmntent getmntent_r getnameinfo getnetbyaddr getnetbyname
getnetent getopt getopt_long getopt_long_only getpagesize getpass getpeername getpgid getpgrp getpid getppid
getpriority getprotobyname getprotobynumber getprotoent getpwent getpwnam getpwnam_r getpwuid getpwuid_r
getrandom getresgid getresuid getrlimit getrusage gets getservbyname getservbyname_r getservbyport
getservbyport_r getservent getsid getsockname getsockopt getspent getspnam getspnam_r getsubopt gettext gettid
gettimeofday getuid getusershell getutent getutid getutline getutxent getutxid getutxline getw getwc
getwc_unlocked getwchar getwchar_unlocked getxattr glob globfree gmtime gmtime_r grantpt h_errno hasmntopt
hcreate hcreate_r hdestroy hdestroy_r herror hsearch hsearch_r hstrerror htonl htons hypot hypotf hypotl iconv
iconv_close iconv_open if_freenameindex if_indextoname if_nameindex if_nametoindex ilogb ilogbf ilogbl imaxabs
imaxdiv in6addr_any in6addr_loopback index inet_addr inet_aton inet_lnaof inet_makeaddr inet_netof inet_network
inet_ntoa inet_ntop inet_pton init_module initgroups initstate inotify_add_watch inotify_init inotify_init1
inotify_rm_watch insque ioctl ioperm iopl isalnum isalnum_l isalpha isalpha_l isascii isastream isatty isblank
isblank_l iscntrl iscntrl_l isdigit isdigit_l isgraph isgraph_l islower islower_l isprint isprint_l ispunct
ispunct_l issetugid isspace isspace_l isupper isupper_l iswalnum iswalnum_l iswalpha iswalpha_l iswblank
iswblank_l iswcntrl iswcntrl_l iswctype iswctype_l iswdigit iswdigit_l iswgraph iswgraph_l iswlower iswlower_l
iswprint iswprint_l iswpunct iswpunct_l iswspace iswspace_l iswupper iswupper_l iswxdigit iswxdigit_l isxdigit
isxdigit_l j0 j0f j1 j1f jn jnf jrand48 kill killpg klogctl l64a labs lchmod lchown lckpwdf lcong48 ldexp ldexpf
ldexpl ldiv lfind lgamma lgamma_r lgammaf lgammaf_r lgammal lgammal_r lgetxattr link linkat lio_listio listen
listxattr llabs lldiv llistxattr llrint llrintf llrintl llround llroundf llroundl localeconv localtime
localtime_r lockf log log10 log10f log10l log1p log1pf log1pl log2 log2f log2l logb logbf logbl logf login_tty
logl longjmp lrand48 lremovexattr lrint lrintf lrintl lround lroundf lroundl lsearch lseek lsetxattr lstat
lutimes madvise malloc malloc_usable_size mblen mbrlen mbrtoc16 mbrtoc32 mbrtowc mbsinit mbsnrtowcs mbsrtowcs
mbstowcs mbtowc memalign membarrier memccpy memchr memcmp memcpy memfd_create memmem memmove mempcpy memrchr
memset mincore mkdir mkdirat mkdtemp mkfifo mkfifoat mknod mknodat mkostemp mkostemps mkstemp mkstemps mktemp
mktime mlock mlock2 mlockall mmap modf modff modfl mount mprotect mq_close mq_getattr mq_notify mq_open
mq_receive mq_send mq_setattr mq_timedreceive mq_timedsend mq_unlink mrand48 mremap msgctl msgget msgrcv msgsnd
msync mtx_destroy mtx_init mtx_lock mtx_timedlock mtx_trylock mtx_unlock munlock munlockall munmap
name_to_handle_at nan nanf nanl nanosleep nearbyint nearbyintf nearbyintl newlocale nextafter nextafterf
nextafterl nexttoward nexttowardf nexttowardl nftw ngettext nice nl_langinfo nl_langinfo_l nrand48 ns_get16
ns_get32 ns_initparse ns_name_uncompress ns_parserr ns_put16 ns_put32 ns_skiprr ntohl ntohs open
open_by_handle_at open_memstream open_wmemstream openat opendir openlog openpty optarg opterr optind optopt
optreset pathconf pause pclose perror personality pipe pipe2 pivot_root poll popen posix_close posix_fadvise
posix_fallocate posix_madvise posix_memalign posix_openpt posix_spawn posix_spawn_file_actions_addchdir_np
posix_spawn_file_actions_addclose posix_spawn_file_actions_adddup2 posix_spawn_file_actions_addfchdir_np
posix_spawn_file_actions_addopen posix_spawn_file_actions_destroy posix_spawn_file_actions_init
posix_spawnattr_destroy posix_spawnattr_getflags posix_spawnattr_getpgroup posix_spawnattr_getschedparam
posix_spawnattr_getschedpolicy posix_spawnattr_getsigdefault posix_spawnattr_getsigmask posix_spawnattr_init
posix_spawnattr_setflags posix_spawnattr_setpgroup posix_spawnattr_setschedparam posix_spawnattr_setschedpolicy
posix_spawnattr_setsigdefault posix_spawnattr_setsigmask posix_spawnp pow pow10 pow10f pow10l powf powl ppoll
prctl pread preadv printf prlimit process_vm_readv process_vm_writev program_invocation_name
program_invocation_short_name pselect psiginfo psignal pthread_atfork pthread_attr_destroy
pthread_attr_getdetachstate pthread_attr_getguardsize pthread_attr_getinheritsched pthread_attr_getschedparam
pthread_attr_getschedpolicy pthread_attr_getscope pthread_attr_getstack pthread_attr_getstacksize
pthread_attr_init pthread_attr_setdetachstate pthread_attr_setguardsize pthread_attr_setinheritsched
pthread_attr_setschedparam pthread_attr_setschedpolicy pthread_attr_setscope pthread_attr_setstack
pthread_attr_setstacksize pthread_barrier_destroy pthread_barrier_init pthread_barrier_wait
pthread_barrierattr_destroy pthread_barrierattr_getpshared pthread_barrierattr_init
pthread_barrierattr_setpshared pthread_cancel pthread_cond_broadcast pthread_cond_destroy pthread_cond_init
pthread_cond_signal pthread_cond_timedwait pthread_cond_wait pthread_condattr_destroy pthread_condattr_getclock
pthread_condattr_getpshared pthread_condattr_init pthread_condattr_setclock pthread_condattr_setpshared
pthread_create pthread_detach pthread_equal pthread_exit pthread_getaffinity_np pthread_getattr_default_np
pthread_getattr_np pthread_getconcurrency pthread_getcpuclockid pthread_getschedparam pthread_getspecific
pthread_join pthread_key_create pthread_key_delete pthread_kill pthread_mutex_consistent pthread_mutex_destroy
pthread_mutex_getprioceiling pthread_mutex_init pthread_mutex_lock pthread_mutex_setprioceiling
pthread_mutex_timedlock pthread_mutex_trylock pthread_mutex_unlock pthread_mutexattr_destroy
pthread_mutexattr_getprotocol pthread_mutexattr_getpshared pthread_mutexattr_getrobust pthread_mutexattr_gettype
pthread_mutexattr_init pthread_mutexattr_setprotocol pthread_mutexattr_setpshared pthread_mutexattr_setrobust
pthread_mutexattr_settype pthread_once pthread_rwlock_destroy pthread_rwlock_init pthread_rwlock_rdlock
pthread_rwlock_timedrdlock pthread_rwlock_timedwrlock pthread_rwlock_tryrdlock pthread_rwlock_trywrlock
pthread_rwlock_unlock pthread_rwlock_wrlock pthread_rwlockattr_destroy pthread_rwlockattr_getpshared
pthread_rwlockattr_init pthread_rwlockattr_setpshared pthread_self pthread_setaffinity_np
pthread_setattr_default_np pthread_setcancelstate pthread_setcanceltype pthread_setconcurrency
pthread_setname_np pthread_setschedparam pthread_setschedprio pthread_setspecific pthread_sigmask
pthread_spin_destroy pthread_spin_init pthread_spin_lock pthread_spin_trylock pthread_spin_unlock
pthread_testcancel pthread_timedjoin_np pthread_tryjoin_np ptrace ptsname ptsname_r putc putc_unlocked putchar
putchar_unlocked putenv putgrent putpwent puts putspent pututline pututxline putw putwc putwc_unlocked putwchar
putwchar_unlocked pwrite pwritev qsort quick_exit quotactl raise rand rand_r random read readahead readdir
readdir_r readlink readlinkat readv realloc reallocarray realpath reboot recv recvfrom recvmmsg recvmsg regcomp
regerror regexec regfree remainder remainderf remainderl remap_file_pages remove removexattr remque remquo
remquof remquol rename renameat res_init res_mkquery res_query res_querydomain res_search res_send rewind
rewinddir rindex rint rintf rintl rmdir round roundf roundl sbrk scalb scalbf scalbln scalblnf scalblnl scalbn
scalbnf scalbnl scandir scanf sched_get_priority_max sched_get_priority_min sched_getaffinity sched_getcpu
sched_getparam sched_getscheduler sched_rr_get_interval sched_setaffinity sched_setparam sched_setscheduler
sched_yield secure_getenv seed48 seekdir select sem_close sem_destroy sem_getvalue sem_init sem_open sem_post
sem_timedwait sem_trywait sem_unlink sem_wait semctl semget semop semtimedop send sendfile sendmmsg sendmsg
sendto setbuf setbuffer setdomainname setegid setenv seteuid setfsgid setfsuid setgid setgrent setgroups
sethostent sethostname setitimer setjmp setkey setlinebuf setlocale setlogmask setmntent setnetent setns setpgid
setpgrp setpriority setprotoent setpwent setregid setresgid setresuid setreuid setrlimit setservent setsid
setsockopt setspent setstate settimeofday setuid setusershell setutent setutxent setvbuf setxattr shm_open
shm_unlink shmat shmctl shmdt shmget shutdown sigaction sigaddset sigaltstack sigandset sigdelset sigemptyset
sigfillset sighold sigignore siginterrupt sigisemptyset sigismember siglongjmp signal signalfd signgam
significand significandf sigorset sigpause sigpending sigprocmask sigqueue sigrelse sigset sigsetjmp sigsuspend
sigtimedwait sigwait sigwaitinfo sin sincos sincosf sincosl sinf sinh sinhf sinhl sinl sleep snprintf sockatmark
socket socketpair splice sprintf sqrt sqrtf sqrtl srand srand48 srandom sscanf stat statfs statvfs stderr stdin
stdout stime stpcpy stpncpy strcasecmp strcasecmp_l strcasestr strcat strchr strchrnul strcmp strcoll strcoll_l
strcpy strcspn strdup strerror strerror_l strerror_r strfmon strfmon_l strftime strftime_l strlcat strlcpy
strlen strncasecmp strncasecmp_l strncat strncmp strncpy strndup strnlen strpbrk strptime strrchr strsep
strsignal strspn strstr strtod strtod_l strtof strtof_l strtoimax strtok strtok_r strtol strtold strtold_l
strtoll strtoul strtoull strtoumax strverscmp strxfrm strxfrm_l swab swapoff swapon swprintf swscanf symlink
symlinkat sync sync_file_range syncfs syscall sysconf sysinfo syslog system tan tanf tanh tanhf tanhl tanl
tcdrain tcflow tcflush tcgetattr tcgetpgrp tcgetsid tcgetwinsize tcsendbreak tcsetattr tcsetpgrp tcsetwinsize
tdelete tdestroy tee telldir tempnam textdomain tfind tgamma tgammaf tgammal thrd_create thrd_current
thrd_detach thrd_equal thrd_exit thrd_join thrd_sleep thrd_yield time timegm timer_create timer_delete
timer_getoverrun timer_gettime timer_settime timerfd_create timerfd_gettime timerfd_settime times timespec_get
timezone tmpfile tmpnam toascii tolower tolower_l toupper toupper_l towctrans towctrans_l towlower towlower_l
towupper towupper_l trunc truncate truncf truncl tsearch tss_create tss_delete tss_get tss_set ttyname ttyname_r
twalk tzname tzset ualarm ulckpwdf ulimit umask umount umount2 uname ungetc ungetwc unlink unlinkat unlockpt
unsetenv unshare updwtmp updwtmpx uselocale usleep utime utimensat utimes utmpname utmpxname valloc vasprintf
vdprintf verr verrx versionsort vfork vfprintf vfscanf vfwprintf vfwscanf vhangup vmsplice vprintf vscanf
vsnprintf vsprintf vsscanf vswprintf vswscanf vsyslog vwarn vwarnx vwprintf vwscanf wait wait3 wait4 waitid
waitpid warn warnx wcpcpy wcpncpy wcrtomb wcscasecmp wcscasecmp_l wcscat wcschr wcscmp wcscoll wcscoll_l wcscpy
wcscspn wcsdup wcsftime wcsftime_l wcslen wcsncasecmp wcsncasecmp_l wcsncat wcsncmp wcsncpy wcsnlen wcsnrtombs
wcspbrk wcsrchr wcsrtombs wcsspn wcsstr wcstod wcstof wcstoimax wcstok wcstol wcstold wcstoll wcstombs wcstoul
wcstoull wcstoumax wcswcs wcswidth wcsxfrm wcsxfrm_l wctob wctomb wctrans wctrans_l wctype wctype_l wcwidth
wmemchr wmemcmp wmemcpy wmemmove wmemset wordexp wordfree wprintf write writev wscanf y0 y0f y1 y1f yn ynf
`;
/** What came later, by the last number of the release. */
const LATER_NAMES = {
    3: `
pthread_getname_np qsort_r
`,
    5: `
preadv2 pwritev2 statx
`,
    6: `
__getauxval posix_getdents renameat2
`,
};
/**
 * Names that also exist with `64` behind them. Up to 1.2.3 libc exports those; since then programs cannot be linked
 * against them, but the loader still has this list for those that were.
 */
const NAMES_WITH_SIZE = `
__fxstat __fxstatat __lxstat __xstat aio_cancel aio_error aio_fsync aio_read aio_return aio_suspend aio_write
alphasort creat fallocate fgetpos fopen freopen fseeko fsetpos fstat fstatat fstatfs fstatvfs ftello ftruncate
ftw getdents getrlimit glob globfree lio_listio lockf lseek lstat mkostemp mkostemps mkstemp mkstemps mmap nftw
open openat posix_fadvise posix_fallocate pread preadv prlimit pwrite pwritev readdir scandir sendfile setrlimit
stat statfs statvfs tmpfile truncate versionsort
`;

;// CONCATENATED MODULE: ./.cache/build/js/compat/loader/musl-names.js
/** Which symbols musl's libc has, by its release. */

/** The release that Alpine 3.20 to 3.22 have: 1.2.5. */
const USUAL_RELEASE = 5;
/** From this release on, names that end in `64` are no longer exported, but still found by the loader. */
const HIDES_SIZES = 4;
/** Up to 1.2.5 the loader compares no more of a name than this; longer ones it does not find. Measured with 1.2.5. */
const LONGEST_WITH_SIZE = 16;
const FINDS_LONG_NAMES = 6;
const words = (block) => block.split(/\s+/u).filter((name) => name !== "");
let made = null;
function names() {
    if (made !== null)
        return made;
    const since = new Map();
    for (const name of words(FIRST_NAMES))
        since.set(name, 0);
    for (const [release, block] of Object.entries(LATER_NAMES)) {
        for (const name of words(block))
            since.set(name, Number(release));
    }
    const withSize = new Set(words(NAMES_WITH_SIZE).map((name) => `${name}64`));
    withSize.add("readdir64_r");
    made = { since, withSize };
    return made;
}
/** Whether libc itself exports a symbol; `release` is the last number of musl 1.2's version. */
function muslExports(name, release = USUAL_RELEASE) {
    const since = names().since.get(name);
    if (since !== undefined)
        return since <= release;
    return release < HIDES_SIZES && names().withSize.has(name);
}
/**
 * Whether the loader answers for a name that ends in `64` although libc does not export it, and although no library names
 * libc. It does so for what was linked before 1.2.4, and for files that were made for glibc.
 */
function muslFindsBySize(name, release = USUAL_RELEASE) {
    if (release < HIDES_SIZES || !names().withSize.has(name))
        return false;
    return release >= FINDS_LONG_NAMES || name.length <= LONGEST_WITH_SIZE;
}
/** Whether any release that is known has the symbol: then nothing but libc is meant by it. */
function isMuslName(name) {
    return names().since.has(name) || names().withSize.has(name);
}

;// CONCATENATED MODULE: ./.cache/build/js/compat/loader/hosts.js
/** Symbols that extension modules leave to the program that opens them. */
/**
 * Prefixes by program: Python, Node (its own interface, its C++ classes, libuv), Perl, Ruby, PHP, Lua, PostgreSQL has
 * none. The C++ names are the mangled ones of namespaces `node` and `v8`, of their types and virtual tables as well.
 */
const PLAIN = /^(?:_?Py[A-Z_]|_Py|napi_|node_api_|node_module_register|uv_|Perl_|PL_|boot_|rb_|ruby_|st_|onig|zend_|php_|_?(?:emalloc|efree|erealloc|ecalloc)|(?:executor|compiler|core|sapi|basic)_globals|lua_|luaL_)/u;
const MANGLED = /^_ZT?[ISV]?N?[KVRO]*(?:4node|2v8)/u;
function isHostSymbol(name) {
    return PLAIN.test(name) || MANGLED.test(name);
}

;// CONCATENATED MODULE: ./.cache/build/js/compat/loader/types.js
const MOST_PROBLEMS = 100;

;// CONCATENATED MODULE: ./.cache/build/js/compat/loader/symbols.js
/** Looks for every symbol that the files of a process want of each other. */




const MOST_SEARCHES = 20_000_000;
function checkSymbols(question) {
    const checker = new SymbolChecker(question);
    for (const file of question.process.files.slice(question.first))
        checker.check(file);
    return { problems: checker.problems, unknown: checker.unknown };
}
class SymbolChecker {
    #question;
    problems = [];
    #answers = new Map();
    #providers;
    #isScopeKnown;
    unknown = null;
    #searches = 0;
    constructor(question) {
        this.#question = question;
        this.#providers = question.process.files;
        this.#isScopeKnown = this.#providers.every(({ elf }) => isKnown(elf, ["hash", "symbols"]));
    }
    check(file) {
        this.#relocations(file);
        this.#versions(file);
        if (!isKnown(file.elf, ["hash", "symbols", "strings"])) {
            this.unknown ??= `the symbols of ${file.resolved} could not be read`;
        }
        for (const symbol of file.elf.wanted) {
            if (symbol.isWeak || this.#isProvided(symbol))
                continue;
            this.#missing(symbol, file);
        }
    }
    #isProvided(symbol) {
        const known = this.#answers.get(symbol);
        if (known !== undefined)
            return known;
        const answer = this.#search(symbol);
        this.#answers.set(symbol, answer);
        return answer;
    }
    #search(symbol) {
        const { musl, hasMuslLibc, libc, program } = this.#question;
        if (musl !== null) {
            if (hasMuslLibc && musl.has(symbol))
                return true;
            if (musl.findsAnyway(symbol))
                return true;
        }
        this.#searches += this.#providers.length;
        const isPaid = this.#question.process.spend(this.#providers.length);
        if (this.#searches > MOST_SEARCHES || !isPaid) {
            this.unknown ??= "there are more symbols than are looked for";
            return true;
        }
        return this.#providers.some((file) => {
            if (symbol.isCopied && file === program)
                return false;
            const { defined, unseenByMusl } = file.elf;
            return (0,strings/* hasHash */.Fp)(defined, symbol.hash) && (libc === "glibc" || !(0,strings/* hasHash */.Fp)(unseenByMusl, symbol.hash));
        });
    }
    #missing(symbol, file) {
        const { libc, mayHaveHost, isLibraryMissing } = this.#question;
        // A symbol with a version is asked of one library, and libc's own names are asked of libc: nobody else has them.
        const isOwned = this.#isOwned(symbol);
        if (!isOwned && isLibraryMissing)
            return;
        if (!this.#isScopeKnown && !isOwned) {
            this.unknown ??= `whether another library has ${symbol.name} could not be read`;
            return;
        }
        if (!isOwned && mayHaveHost) {
            if (!isHostSymbol(symbol.name)) {
                this.unknown ??= `${symbol.name} would have to come from the program that opens ${file.resolved}`;
            }
            return;
        }
        const mayBeLazy = symbol.binding === "call" || (libc === "musl" && symbol.binding === "table");
        const isLazy = mayBeLazy && !this.#question.isBoundNow(file);
        if (symbol.binding === "unknown" && libc === "glibc" && !this.#question.isBoundNow(file)) {
            this.unknown ??= `when ${file.resolved} looks for ${symbol.name} could not be read`;
            return;
        }
        this.#report("symbol", symbol.name, file, isLazy ? "call" : "start");
    }
    #isOwned(symbol) {
        if (symbol.library === null)
            return this.#question.libc === "musl" && isMuslName(symbol.name);
        // musl knows no versions; to it, what glibc's libraries have is libc's or nobody's.
        return GLIBC_VERSION.test(symbol.version ?? "") || this.#question.process.byName(symbol.library) !== null;
    }
    /** glibc refuses a file that asks for a version that its library does not define. */
    #versions(file) {
        if (this.#question.libc !== "glibc")
            return;
        for (const { library, versions } of file.elf.neededVersions) {
            const provider = this.#question.process.byRequest(library);
            if (provider === null) {
                // Its entry among the needed was taken away, but not what is asked of it: the loader breaks off.
                const isExcused = this.#question.isLibraryMissing || LOADER.test(library);
                if (!isExcused)
                    this.#report("version", library, file, "start");
                continue;
            }
            // A library without any versions gets a warning only.
            if (provider.elf.definedVersions.length === 0)
                continue;
            if (!isKnown(provider.elf, ["versions"])) {
                this.unknown ??= `the versions of ${provider.resolved} could not be read`;
                continue;
            }
            const defined = new Set(provider.elf.definedVersions);
            for (const version of versions) {
                if (!defined.has(version))
                    this.#report("version", `${library}: ${version}`, file, "start");
            }
        }
    }
    #relocations(file) {
        if (this.#question.libc !== "musl")
            return;
        for (const kind of file.elf.rareRelocations)
            this.#report("relocation", `type ${kind}`, file, "start");
    }
    #report(kind, name, file, when) {
        // One problem at the start decides; it must not be crowded out by those that come later.
        if (this.problems.length >= MOST_PROBLEMS) {
            const late = when === "start" ? this.problems.findIndex((problem) => problem.when === "call") : -1;
            if (late === -1)
                return;
            this.problems.splice(late, 1);
        }
        this.problems.push({ kind, name, neededBy: file.resolved, presentElsewhere: null, when });
    }
}
/** In the process from the start, whether it is needed or not. */
const LOADER = /^ld(?:-linux|64)/u;
const GLIBC_VERSION = /^GLIBC_/u;
function isKnown(elf, parts) {
    return ![...elf.incomplete, ...elf.damaged].some((part) => parts.includes(part));
}

;// CONCATENATED MODULE: ./.cache/build/js/compat/loader/simulate.js
/**
 * Simulates what a dynamic loader does with one file of an image: which libraries it finds and where, and whether every
 * symbol is there. Pure: the image is asked through a port. Nothing of it is run, and no file can make it throw or take
 * long. What a program opens by itself while it runs (`dlopen`) is not seen.
 */








/**
 * Whether the file at `path` loads where `libc` is the system's, as by its kind: a program by being started, a library by
 * being opened. A program that names a loader of the other kind is given to that one where the image has it.
 */
function simulate(image, path, libc, options) {
    const root = rootAt(image, path);
    if (root === null)
        return unknown("it is no ELF file that was read");
    const { elf, resolved } = root;
    if (elf.machine !== options.machine || elf.bits !== 64) {
        return fails({
            kind: "architecture",
            name: elf.machine,
            neededBy: resolved,
            presentElsewhere: null,
            when: "start",
        });
    }
    if (elf.type !== "executable" && elf.type !== "shared")
        return unknown("it is neither program nor library");
    if (elf.damaged.includes("headers") || elf.incomplete.includes("headers"))
        return unknown("its headers could not be read");
    if (!elf.isDynamic && elf.interpreter === null && !elf.damaged.includes("interpreter")) {
        return { status: "loads", problems: [], loaded: [resolved], unknown: null };
    }
    const choice = loaderOf(image, root.elf, libc, options);
    if (choice.kind === "missing") {
        const elsewhere = elsewhereIn(image, choice.name, options);
        return fails({
            kind: "interpreter",
            name: choice.name,
            neededBy: resolved,
            presentElsewhere: elsewhere,
            when: "start",
        });
    }
    if (choice.kind === "strange")
        return unknown(`what the loader ${choice.name} does is not known`);
    return run(image, root, choice, options);
}
function run(image, root, choice, options) {
    const graph = new Graph(image, choice.libc, choice.loader, options);
    const host = hostOf(image, graph, choice, options);
    const { process } = graph;
    const preloaded = choice.preload === null || host !== null ? null : rootAt(image, choice.preload);
    const first = host === null ? 0 : process.files.length;
    graph.problems.length = 0;
    const known = process.byPath(root.resolved);
    const program = known ?? graph.load(root, host);
    if (preloaded !== null)
        graph.load(preloaded, program);
    const own = process.files.slice(first);
    const libraries = [...graph.problems];
    const hasHost = !choice.isProgram && (options.host ?? "assumed") === "assumed";
    const symbols = checkSymbols({
        process,
        libc: choice.libc,
        first,
        program: host ?? program,
        musl: choice.libc === "musl" ? muslSymbols(image, options) : null,
        // Whatever opens a library has libc, and so it is there for the library too.
        hasMuslLibc: graph.hasMuslLibc || hasHost || host !== null,
        mayHaveHost: hasHost && host === null,
        isLibraryMissing: libraries.length > 0,
        isBoundNow: (file) => isBoundNow(file, choice, options),
    });
    const libc = graph.hasMuslLibc ? (rootAt(image, muslLoader(options))?.resolved ?? null) : null;
    const late = lateThreadData(own, choice, host);
    const problems = [...libraries, ...late, ...symbols.problems].slice(0, MOST_PROBLEMS);
    const reason = process.unknown ?? symbols.unknown;
    const isBroken = problems.some(({ when }) => when === "start") && process.unknown === null;
    return {
        status: isBroken ? "fails" : reason === null ? "loads" : "unknown",
        problems,
        loaded: [...own.map(({ resolved }) => resolved), ...(libc === null ? [] : [libc])],
        unknown: isBroken ? null : reason,
    };
}
function rootAt(image, path) {
    const found = image.resolve(path);
    const resolved = found === null ? null : absolute(found);
    const elf = resolved === null ? null : image.elf(resolved);
    return resolved === null || elf === null ? null : { path: absolute(path), resolved, elf };
}
/** The program that opens the file, loaded first; null where none is named, or it is no program that can be read. */
function hostOf(image, graph, choice, options) {
    const { scope } = options;
    if (scope === undefined || scope === null || (choice.kind === "known" && choice.isProgram))
        return null;
    const root = rootAt(image, scope);
    if (root === null)
        return null;
    // The kernel tells a program its path with links followed.
    const host = graph.load({ ...root, path: root.resolved }, null);
    if (graph.problems.length > 0)
        graph.process.doubt(`${root.resolved} itself does not load`);
    return host;
}
/** musl binds all at the start; glibc what is marked so, and all of what is opened that way. */
function isBoundNow({ elf }, { libc, isProgram }, options) {
    if (elf.flags.isBoundAtStart)
        return true;
    if (isProgram)
        return libc === "musl";
    if (options.host === "none" && libc === "glibc")
        return false;
    return (options.opened ?? "now") === "now" || (options.host === "none" && libc === "musl");
}
/**
 * musl gives thread-local data at a fixed offset only to what is there at the start: a library with such data of its own
 * cannot be opened later. glibc keeps some room for them. Asked only where the program that opens it is named: any library
 * may as well be linked to a program, and be there at the start.
 */
function lateThreadData(files, { libc }, host) {
    if (libc !== "musl" || host === null)
        return [];
    return files
        .filter(({ elf }) => elf.flags.hasOwnThreadOffset)
        .map(({ resolved }) => ({
        kind: "relocation",
        name: "initial-exec TLS",
        neededBy: resolved,
        presentElsewhere: null,
        when: "start",
    }));
}
/** The image's own musl where it has one, else what is known of the release. */
function muslSymbols(image, options) {
    const release = options.muslRelease ?? USUAL_RELEASE;
    const own = rootAt(image, muslLoader(options))?.elf ?? null;
    const isUsable = own !== null &&
        own.machine === options.machine &&
        isAnyLibc(own) &&
        own.incomplete.length + own.damaged.length === 0;
    return {
        has: ({ name, hash }) => (isUsable ? (0,strings/* hasHash */.Fp)(own.defined, hash) : muslExports(name, release)),
        findsAnyway: ({ name }) => muslFindsBySize(name, release),
    };
}
function muslLoader({ machine }) {
    return `/lib/ld-musl-${machine}.so.1`;
}
function fails(problem) {
    return { status: "fails", problems: [problem], loaded: [], unknown: null };
}
function unknown(reason) {
    return { status: "unknown", problems: [], loaded: [], unknown: reason };
}

;// CONCATENATED MODULE: ./.cache/build/js/compat/image/systems.js

const FOREIGN_LOADER = /^\/(?:system\/bin\/linker|libexec\/ld-elf)/;
/** Versions of symbols in the C libraries of Android and FreeBSD. */
const FOREIGN_VERSION = /^(?:LIBC|FBSD_.*)$/;
/**
 * Whether a file is for Android or FreeBSD: packages of npm bring those along. Android's C library is called `libc.so`, as
 * musl's is where it is no system's own, but it has versions (`LIBC`) and parts of its own, which musl has not.
 */
function isForOtherSystem({ interpreter, needed, neededVersions }) {
    if (interpreter !== null && FOREIGN_LOADER.test(interpreter))
        return true;
    if (needed.includes("libc.so") && (needed.includes("libdl.so") || needed.includes("liblog.so")))
        return true;
    return neededVersions.some(({ versions }) => versions.some((version) => FOREIGN_VERSION.test(version)));
}
/**
 * Tells the glibc files of Node packages that have a twin for musl, in the same package (`prebuilds`) or in a package of
 * its own (`sharp-linux-x64`, `sharp-linuxmusl-x64`): on musl the twin is what is opened.
 */
function twinsOf(loaded) {
    const owners = new Set();
    const families = new Set();
    for (const { file, libc } of loaded) {
        if (libc !== "musl" || file.owner?.type !== "node")
            continue;
        owners.add(file.owner);
        const family = (0,platform/* namedPlatform */.$h)(file.owner.name)?.family;
        if (family !== undefined)
            families.add(family);
    }
    return ({ file: { owner }, libc }) => {
        if (libc !== "glibc" || owner?.type !== "node")
            return false;
        return owners.has(owner) || families.has((0,platform/* namedPlatform */.$h)(owner.name)?.family ?? "");
    };
}

;// CONCATENATED MODULE: ./.cache/build/js/compat/image/loading.js




/** More native files than any image has that means well; what is beyond is not looked at, and said so. */
const MOST_SIMULATED = 50_000;
/** For one file: the report names a few. */
const MOST_PROBLEMS_KEPT = 20;
/** Looks for files and symbols over a whole image: some seconds' worth. Large images take some ten millions. */
const MOST_WORK = 400_000_000;
const NOT_LOOKED_AT = { status: "unknown", problems: [], loaded: [] };
const MACHINES = { amd64: "x86_64", arm64: "aarch64" };
/** What a file says of its libc, by the loader it asks for and the libraries it names. */
function elfLibc(elf) {
    const { interpreter, needed, isDynamic, isRead } = elf;
    if (!isRead || isForOtherSystem(elf))
        return "unknown";
    const names = [...(interpreter === null ? [] : [interpreter]), ...needed];
    if (names.some((name) => /(?:^|\/)ld-musl-|^libc\.musl-|^libc\.so$/.test(name)))
        return "musl";
    if (names.some((name) => /(?:^|\/)ld-linux|^libc\.so\.6$|^(?:libm|libpthread|libdl|librt)\.so\.\d$/.test(name)))
        return "glibc";
    const isWhole = ![...elf.incomplete, ...elf.damaged].some((part) => TELLING.has(part));
    if (interpreter === null && needed.length === 0 && isWhole)
        return isDynamic ? "unknown" : "static";
    return "unknown";
}
/** Parts of a file without which it is not known what it asks for. */
const TELLING = new Set(["headers", "interpreter", "dynamic", "strings"]);
/** The files that are the application's, for the machine and the system that is meant. */
function ownElves({ files }, architecture) {
    return files.filter((file) => file.fact.kind === "elf" &&
        !(0,image_known/* isSystemFile */.Ag)(file) &&
        !(0,image_known/* isBaseRuntime */.E5)(file) &&
        file.fact.elf.machine === MACHINES[architecture] &&
        (file.fact.elf.type === "executable" || file.fact.elf.type === "shared") &&
        !isForOtherSystem(file.fact.elf));
}
/** Simulates the loading of every one of them. `libc` is the image's. */
function loadAll(programs, libc, architecture) {
    const machine = MACHINES[architecture];
    const { resolve, elf, text, list, files } = programs;
    const whole = { resolve, elf, text, list, withName: byLastName(files) };
    const goes = (file) => (0,image_known/* isSystemFile */.Ag)(file) || (0,image_known/* isBaseRuntime */.E5)(file);
    const staying = files.filter((file) => !goes(file));
    const gone = new Set(files.filter(goes).map(({ path }) => path));
    const switched = {
        elf,
        list,
        resolve: (path) => {
            const found = resolve(path);
            return found === null || gone.has(found) ? null : found;
        },
        // The distribution's configuration goes with it.
        text: () => null,
        withName: byLastName(staying),
    };
    const python = libc === "musl" ? pythonProgram(programs) : null;
    const budget = { left: MOST_WORK };
    return ownElves(programs, architecture).map((file, index) => {
        const run = (image, on) => index >= MOST_SIMULATED
            ? NOT_LOOKED_AT
            : fateOf(simulate(image, file.path, on, { machine, budget, scope: opensModules(file) ? python : null }));
        const built = file.fact.kind === "elf" ? elfLibc(file.fact.elf) : "unknown";
        if (libc === "musl") {
            const now = run(whole, libc);
            return { file, libc: built, now, onMusl: now };
        }
        // What a package brings is replaced in a switch, so nobody asks how it is now.
        const now = libc === "none" || file.owner !== null ? null : run(whole, libc);
        return { file, libc: built, now, onMusl: run(switched, "musl") };
    });
}
function fateOf({ status, problems, loaded }) {
    const atStart = problems.filter(({ when }) => when === "start");
    return { status, loaded, problems: atStart.slice(0, MOST_PROBLEMS_KEPT) };
}
function byLastName(files) {
    const paths = new Map();
    for (const { path } of files) {
        const name = path.slice(path.lastIndexOf("/") + 1);
        const known = paths.get(name);
        if (known === undefined)
            paths.set(name, [path]);
        else
            known.push(path);
    }
    return (name) => paths.get(name) ?? [];
}
/** The interpreter whose symbols an extension module finds when it is opened. */
function pythonProgram({ files }) {
    return files.find(({ path, fact }) => fact.kind === "elf" && PYTHON.test(path))?.path ?? null;
}
const PYTHON = /^usr\/(?:local\/)?bin\/python3\.\d{1,3}$/;
function opensModules({ owner }) {
    return owner?.type === "python";
}
/** Problems at the start that no Alpine package mends. What lies in the image off the search path may be found all the same. */
function homeless({ problems }) {
    return problems.filter(({ kind, name, presentElsewhere }) => presentElsewhere === null && (kind !== "library" || apkProvider(name) === null));
}
/** The Alpine packages that mend the others. */
function mending({ problems }) {
    const found = problems.flatMap(({ kind, name, presentElsewhere }) => kind === "library" && presentElsewhere === null ? (apkProvider(name) ?? []) : []);
    return [...new Set(found)];
}
/** What is missing, for the report. */
function lackingOf(loaded, when) {
    const owners = new Map(loaded.map(({ file }) => [file.path, file.owner]));
    // A package opens its own libraries in an order that makes them find each other.
    const isOwn = (file, place) => place !== null && file.owner !== null && owners.get(place.replace(/^\/+/, "")) === file.owner;
    return loaded.flatMap(({ file, now, onMusl }) => {
        const result = when === "now" ? now : onMusl;
        if (result === null || result.status !== "fails")
            return [];
        return result.problems.flatMap((problem) => {
            const { kind, name, presentElsewhere } = problem;
            if (kind === "architecture" || isOwn(file, presentElsewhere))
                return [];
            // What does not load today for the same reason is not broken by a switch.
            if (when === "after-switch" && now !== null && hasProblem(now, problem))
                return [];
            return [
                {
                    kind: kind === "library" || kind === "interpreter" ? kind : "symbol",
                    name,
                    neededBy: file.path,
                    owner: file.owner?.name ?? null,
                    apk: kind === "library" ? apkProvider(name) : null,
                    when,
                    presentElsewhere,
                },
            ];
        });
    });
}
function hasProblem({ problems }, { kind, name }) {
    return problems.some((each) => each.kind === kind && each.name === name && each.presentElsewhere === null);
}

// EXTERNAL MODULE: ./.cache/build/js/compat/evidence.js
var evidence = __webpack_require__(7889);
// EXTERNAL MODULE: ./.cache/build/js/compat/python/knowledge.js + 1 modules
var python_knowledge = __webpack_require__(4496);
;// CONCATENATED MODULE: ./.cache/build/js/compat/image/python.js



/** Judges one package by what is in the image and nothing else. */
function judgeInstalledPython({ item, loaded }, libc, target) {
    const asIs = python_asIsOf(item, loaded);
    const install = python_installOf({ item, loaded }, asIs, libc, target);
    return {
        ecosystem: "python",
        name: item.name,
        version: item.version,
        asIs,
        install,
        buildApk: install.value === "compile" ? (0,python_knowledge/* compileNeeds */.Nv)(item.name).build : [],
        // What is installed after a switch brings other files, with other needs.
        runtimeApk: libc === "musl" ? [...new Set(loaded.flatMap(({ onMusl }) => mending(onMusl)))] : [],
    };
}
function python_asIsOf(item, loaded) {
    const where = item.location;
    if (loaded.length === 0)
        return (0,evidence/* answer */.ZF)("portable", "certain", "source-image", `none of its ${item.files} files is a native one`, where);
    const verdicts = loaded.map((each) => ({ each, verdict: fileVerdict(each) }));
    const kinds = new Set(verdicts.map(({ verdict }) => verdict));
    const first = (kind) => verdicts.find(({ verdict }) => verdict === kind)?.each.file.path ?? "";
    if (kinds.has("unknown"))
        return (0,evidence/* answer */.ZF)("unknown", "certain", "source-image", "a native file could not be read far enough", first("unknown"));
    kinds.delete("portable");
    const [only] = kinds;
    if (only === undefined)
        return (0,evidence/* answer */.ZF)("portable", "likely", "source-image", "its native files need no libc of their own", where);
    if (kinds.size > 1)
        return (0,evidence/* answer */.ZF)("mixed", "likely", "source-image", "it brings native files for both libcs", where);
    const problem = verdicts
        .filter(({ verdict }) => verdict === only)
        .flatMap(({ each }) => homeless(each.onMusl))
        .at(0);
    const why = only === "glibc"
        ? problem === undefined
            ? "its native files are built and named for glibc"
            : `on musl ${described(problem)} is missing`
        : loaded.every(({ onMusl }) => onMusl.status === "loads")
            ? "its native files load on musl"
            : "its native files are built for musl";
    return (0,evidence/* answer */.ZF)(only, "certain", "source-image", why, first(only));
}
function described({ kind, name }) {
    return kind === "symbol" ? `the symbol ${name}` : name;
}
/**
 * The C library in an extension module's name. Python looks for modules under the suffixes of its own platform only, so that
 * on musl it never finds `x.cpython-311-x86_64-linux-gnu.so` (`importlib.machinery.EXTENSION_SUFFIXES`). Up to 3.10 they
 * are called `gnu` on either libc (seen in the musllinux wheels of markupsafe and greenlet): then the name tells nothing.
 */
const MODULE_LIBC = /\.cpython-3(\d{1,2})[a-z]{0,2}-[a-z0-9_]{1,20}-linux-(gnu|musl)[a-z0-9]{0,10}\.so$/;
const NAMES_ITS_LIBC = 11;
/** `portable` for a file that loads on either. */
function fileVerdict({ file, libc, onMusl }) {
    if (libc === "static")
        return "portable";
    const [, minor, named] = MODULE_LIBC.exec(file.path) ?? [];
    if (named !== undefined && Number(minor) >= NAMES_ITS_LIBC)
        return named === "musl" ? "musl" : "glibc";
    if (libc === "musl")
        return "musl";
    if (onMusl.status === "unknown")
        return "unknown";
    return onMusl.status === "loads" || homeless(onMusl).length === 0 ? "portable" : "glibc";
}
function python_installOf({ item, loaded }, asIs, libc, target) {
    const where = item.location;
    if (libc === "musl")
        return installedOnAlpine({ item, loaded }, asIs);
    if (item.source !== null)
        return (0,evidence/* answer */.ZF)("unknown", "certain", "source-image", "it was not installed from an index", where);
    if (loaded.length === 0)
        return (0,evidence/* answer */.ZF)("pure", "likely", "source-image", `what was installed for ${target.python === null ? "Python" : `Python ${target.python.join(".")}`} has no native file`, where);
    return (0,evidence/* unanswered */.bj)("unknown");
}
/** What a wheel is for that was just built; indexes take none of these, and repairing one gives it another name. */
const LOCAL = /^linux_/;
/** That it is there proves what installing it gives only as far as it loads. */
function installedOnAlpine({ item, loaded }, asIs) {
    const where = item.location;
    const what = `${item.name} is installed in this Alpine image`;
    if (loaded.length === 0)
        return (0,evidence/* answer */.ZF)("pure", "certain", "target-image", `${what}, without native files`, where);
    if (asIs.value === "glibc")
        return (0,evidence/* answer */.ZF)("unknown", "certain", "target-image", `${what}, but with files for glibc`, where);
    const [problem] = loaded.flatMap(({ onMusl }) => homeless(onMusl));
    if (problem !== undefined) {
        const missing = `${what}, but ${described(problem)} is missing`;
        return (0,evidence/* answer */.ZF)("unknown", "certain", "target-image", missing, problem.neededBy.replace(/^\//, ""));
    }
    const [local] = item.platforms ?? [];
    if (local !== undefined && item.platforms?.every((platform) => LOCAL.test(platform)) === true) {
        const compiled = `${what}, and its WHEEL is for ${local}: it was compiled where it was installed`;
        return (0,evidence/* answer */.ZF)("compile", "likely", "target-image", compiled, where);
    }
    const apk = loaded.flatMap(({ onMusl }) => mending(onMusl));
    const needs = apk.length === 0 ? "" : `; they need ${[...new Set(apk)].join(", ")}`;
    const isSure = loaded.every(({ onMusl }) => onMusl.status === "loads");
    return (0,evidence/* answer */.ZF)("musl-binary", isSure ? "certain" : "likely", "target-image", `${what}, with native files${needs}`, where);
}
/** Whether an image alone does not tell what installing it on Alpine does. */
function isOpen({ ecosystem, install }, { source }) {
    return ecosystem === "python" && install.value === "unknown" && source === null;
}
/** The package with what an index or built-in knowledge adds to it. */
function withInstall(item, more) {
    const install = (0,evidence/* strongest */.yX)([item.install, more.install], "unknown");
    return {
        ...item,
        install,
        buildApk: [...new Set([...item.buildApk, ...more.buildApk])],
        runtimeApk: [...new Set([...item.runtimeApk, ...more.runtimeApk])],
    };
}

;// CONCATENATED MODULE: ./.cache/build/js/compat/loader/shebang.js
/**
 * The first line of a script. Sources: execve(2), Linux's fs/binfmt_script.c, and env(1) of the GNU core utilities. Linux
 * looks at 256 bytes; what is between the interpreter and the end of the line is one argument, spaces and all.
 */
const MOST_BYTES = 256;
/** Reads the first line of a file. Null: the file is no script, or its first line names nothing that could be run. */
function readShebang(bytes) {
    if (bytes[0] !== 0x23 || bytes[1] !== 0x21)
        return null;
    const start = bytes.subarray(2, MOST_BYTES);
    const end = start.findIndex((byte) => byte === 0x0a || byte === 0);
    const isCut = end === -1 && bytes.length >= MOST_BYTES;
    const line = start.toString("utf8", 0, end === -1 ? start.length : end);
    // A carriage return stays: Linux looks for an interpreter whose name ends in one.
    const [, path = "", rest = ""] = /^[ \t]*([^ \t]*)[ \t]*(.*)$/su.exec(line) ?? [];
    const argument = rest.replace(/[ \t]+$/u, "");
    // Of a line that is too long the interpreter has to be whole; the argument is cut.
    if (path === "" || (isCut && rest === "" && !/[ \t]$/u.test(line)))
        return null;
    if (!/(?:^|\/)env$/u.test(path))
        return { interpreter: path, argument: argument === "" ? null : argument, env: null };
    return throughEnv(path, argument);
}
/** `env NAME`, and `env -S` with options, assignments and arguments. */
function throughEnv(path, argument) {
    const split = /^(?:-[iv0]*S[ \t]*|--split-string(?:=|[ \t]+))/u.exec(argument)?.[0];
    if (split === undefined) {
        // Without -S all of it is one word: an assignment or an option leaves nothing to run.
        if (argument === "" || argument.startsWith("-") || argument.includes("="))
            return null;
        return { interpreter: argument, argument: null, env: { path, isSplit: false } };
    }
    const words = splitWords(argument.slice(split.length));
    let at = 0;
    for (; at < words.length; at += 1) {
        const word = words[at] ?? "";
        if (/^(?:-[uC]|--unset|--chdir)$/u.test(word))
            at += 1;
        else if (!word.startsWith("-") && !/^[^=]+=/u.test(word))
            break;
    }
    const [interpreter, ...others] = words.slice(at);
    if (interpreter === undefined)
        return null;
    return {
        interpreter,
        argument: others.length === 0 ? null : others.join(" "),
        env: { path, isSplit: true },
    };
}
/** Words as `env -S` has them, quotes taken off; variables are left as they are written. */
function splitWords(text) {
    const words = [];
    let word = null;
    let quote = "";
    for (let at = 0; at < text.length; at += 1) {
        const letter = text[at] ?? "";
        if (letter === "\\" && quote !== "'" && at + 1 < text.length) {
            at += 1;
            word = (word ?? "") + (text[at] === "_" ? " " : (text[at] ?? ""));
        }
        else if (quote !== "") {
            if (letter === quote)
                quote = "";
            else
                word = (word ?? "") + letter;
        }
        else if (letter === '"' || letter === "'") {
            quote = letter;
            word ??= "";
        }
        else if (letter === " " || letter === "\t") {
            if (word !== null)
                words.push(word);
            word = null;
        }
        else if (letter === "#" && word === null)
            break;
        else
            word = (word ?? "") + letter;
    }
    if (word !== null)
        words.push(word);
    return words;
}

;// CONCATENATED MODULE: ./.cache/build/js/compat/image/scripts.js


/** What Alpine has without any package, and what the language's base image brings. */
const ON_ALPINE = /^(?:\/bin\/(?:sh|ash|busybox|sed)|\/usr\/bin\/(?:env|awk))$/;
const BROUGHT = /^(?:python[\d.]*|node)$/;
const FOUND_ON_ALPINE = /^(?:sh|ash|busybox|sed|awk|env)$/;
/** Interpreters that Alpine has as packages of the same use (apk names known from use). */
const PROVIDERS = {
    bash: "bash",
    zsh: "zsh",
    dash: "dash",
    perl: "perl",
    ruby: "ruby",
    php: "php",
    tclsh: "tcl",
    lua: "lua",
    python3: "python3",
    node: "nodejs",
};
/** Scripts that a distribution runs itself, and that none of its packages lists. */
const OF_DISTRIBUTION = /^(?:var\/lib\/(?:dpkg|apt|apk)|lib\/apk|etc|usr\/(?:share|libexec))\//;
/** Where Linux looks when `env` does. */
const PATHS = ["usr/local/sbin", "usr/local/bin", "usr/sbin", "usr/bin", "sbin", "bin"];
/** Folders of programs that are looked through for what lies off the usual path. */
const scripts_MOST_FOLDERS = 200;
/** Where Alpine has `env`; it is BusyBox's, which takes no `-S` (its usage text names none). */
const ENV = "/usr/bin/env";
const ENV_PACKAGE = "coreutils";
/**
 * Scripts that belong to nobody: what packages bring along is seldom run. In an Alpine image as it is, elsewhere as it would
 * be after a switch.
 */
function lackingInterpreters(programs, libc) {
    const system = libc === "musl" ? new AlpineNow(programs) : new AlpineThen(programs);
    return programs.files.flatMap((file) => {
        if (file.fact.kind !== "script" || file.owner !== null || (0,image_known/* isSystemFile */.Ag)(file) || (0,image_known/* isBaseRuntime */.E5)(file))
            return [];
        if (OF_DISTRIBUTION.test(file.path))
            return [];
        const shebang = readShebang(Buffer.from(`#!${file.fact.line}\n`, "latin1"));
        if (shebang === null)
            return [];
        const missing = missingOf(shebang, system);
        return missing === null ? [] : [lacking(file, missing, system)];
    });
}
/** What a script's first line asks for in vain; null for nothing. */
function missingOf({ interpreter, env }, system) {
    if (env === null)
        return interpreter.startsWith("/") && !system.has(interpreter) ? interpreter : null;
    if (!system.has(env.path))
        return env.path;
    if (env.isSplit && !system.splits)
        return `${env.path} -S`;
    const isThere = interpreter.startsWith("/") ? system.has(interpreter) : system.finds(interpreter);
    return isThere ? null : interpreter;
}
/** An Alpine image as it is. */
class AlpineNow {
    when = "now";
    splits;
    #programs;
    #folders;
    constructor(programs) {
        this.#programs = programs;
        this.#folders = programFolders(programs.files);
        const env = programs.resolve(ENV);
        this.splits = env !== null && !/(?:^|\/)busybox[^/]*$/.test(env);
    }
    has(path) {
        return this.#programs.resolve(path) !== null;
    }
    finds(name) {
        return PATHS.some((folder) => this.has(`/${folder}/${name}`));
    }
    elsewhere(name) {
        const folder = this.#folders.find((each) => this.has(`/${each}/${name}`));
        return folder === undefined ? null : `/${folder}/${name}`;
    }
}
/** What will be there once the distribution's own files are Alpine's. */
class AlpineThen {
    when = "after-switch";
    splits = false;
    #programs;
    #folders;
    /** Paths of what the application itself brings, which stays. */
    #own;
    constructor(programs) {
        this.#programs = programs;
        const own = programs.files.filter((file) => !(0,image_known/* isSystemFile */.Ag)(file));
        this.#own = new Set(own.map(({ path }) => path));
        this.#folders = programFolders(own);
    }
    has(path) {
        return ON_ALPINE.test(path) || this.#isBrought(path) || this.#stays(path);
    }
    /** A language's official images have it below /usr/local, and only there; Alpine's own package below /usr. */
    #isBrought(path) {
        const [, local, name = ""] = /^\/usr\/(local\/)?bin\/([^/]+)$/.exec(path) ?? [];
        if (!BROUGHT.test(name))
            return false;
        return local !== undefined || this.#programs.resolve(`usr/local/bin/${name}`) === null;
    }
    finds(name) {
        return (FOUND_ON_ALPINE.test(name) ||
            BROUGHT.test(name) ||
            PATHS.some((folder) => this.#stays(`/${folder}/${name}`)));
    }
    elsewhere(name) {
        const folder = this.#folders.find((each) => this.#stays(`/${each}/${name}`));
        return folder === undefined ? null : `/${folder}/${name}`;
    }
    #stays(path) {
        const found = this.#programs.resolve(path);
        return found !== null && this.#own.has(found);
    }
}
/** Folders called `bin` in which something lies, such as that of a virtual environment. */
function programFolders(files) {
    const folders = new Set();
    for (const { path } of files) {
        const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
        if (/(?:^|\/)s?bin$/.test(folder))
            folders.add(folder);
        if (folders.size >= scripts_MOST_FOLDERS)
            break;
    }
    return [...folders];
}
function lacking({ path }, interpreter, system) {
    const name = interpreter.slice(interpreter.lastIndexOf("/") + 1);
    const provider = name.startsWith("env")
        ? ENV_PACKAGE
        : Object.hasOwn(PROVIDERS, name)
            ? PROVIDERS[name]
            : null;
    return {
        kind: "interpreter",
        name: interpreter,
        neededBy: path,
        owner: null,
        apk: provider ?? null,
        when: system.when,
        // A path is asked for as it is; a name may be found by a PATH of the image's own.
        presentElsewhere: interpreter.includes("/") ? null : system.elsewhere(interpreter),
    };
}

;// CONCATENATED MODULE: ./.cache/build/js/compat/image/judge.js







function judgeImage(image, target) {
    const { programs, libc, inspection } = image;
    const loaded = loadAll(programs, libc, target.architecture);
    const byOwner = groupByOwner(loaded);
    const items = inspection.packages.filter((item) => (0,image_known/* isApplicationPackage */.lr)(item) && !(0,image_known/* isBundled */.Nt)(item));
    const python = items.filter(({ type }) => type === "python");
    const node = items.filter(({ type }) => type === "node");
    const judged = python.map((item) => judgeInstalledPython({ item, loaded: byOwner.get(item) ?? [] }, libc, target));
    const judgedNode = judgeInstalledNode(node.map((item) => ({
        name: item.name,
        version: item.version,
        location: item.location,
        elf: (byOwner.get(item) ?? []).map(({ file, libc: built }) => ({ path: file.path, libc: built })),
        hasInstallScript: null,
    })), target, 
    // An Alpine image shows what it is like on Alpine.
    libc === "musl" ? "target-image" : "source-image");
    const when = libc === "musl" ? "now" : "after-switch";
    return {
        packages: [...judged, ...judgedNode],
        open: judged.flatMap((result, index) => {
            const item = python[index];
            return item !== undefined && isOpen(result, item) ? [index] : [];
        }),
        lacking: merged([...lackingOf(relevant(loaded, libc), when), ...lackingInterpreters(programs, libc)]),
        seen: libc === "musl" ? python.map((item) => seenPackage(item, byOwner.get(item) ?? [])) : null,
        files: {
            looked: loaded.length,
            undecided: loaded.filter(({ onMusl }) => onMusl.status === "unknown").length,
        },
    };
}
function seenPackage(item, loaded) {
    return {
        name: item.name,
        libstdcxx: libstdcxxOf(loaded),
        isOfUnknownOrigin: loaded.length > 0 && item.platforms === undefined,
    };
}
/** After a switch packages bring files of their own: only what belongs to no package stays as it is. */
function relevant(loaded, libc) {
    if (libc !== "musl")
        return loaded.filter(({ file }) => file.owner === null);
    const hasTwin = twinsOf(loaded);
    return loaded.filter((each) => !hasTwin(each));
}
function groupByOwner(loaded) {
    const groups = new Map();
    for (const each of loaded) {
        const { owner } = each.file;
        if (owner === null)
            continue;
        const group = groups.get(owner) ?? [];
        group.push(each);
        groups.set(owner, group);
    }
    return groups;
}
/** One for each package and what it lacks, not one for each of its files. */
function merged(lacking) {
    const seen = new Map();
    for (const each of lacking) {
        // Scripts that want one interpreter are one matter, however many there are.
        const who = each.kind === "interpreter" ? null : (each.owner ?? each.neededBy);
        const key = JSON.stringify([each.kind, each.name, who]);
        const known = seen.get(key);
        // Missing altogether is worse than lying elsewhere.
        if (known === undefined || (known.presentElsewhere !== null && each.presentElsewhere === null))
            seen.set(key, each);
    }
    return [...seen.values()];
}

// EXTERNAL MODULE: ./.cache/build/js/guide/requirement-names.js
var requirement_names = __webpack_require__(1850);
// EXTERNAL MODULE: ./.cache/build/js/compat/python/verdict.js + 2 modules
var verdict = __webpack_require__(9391);
// EXTERNAL MODULE: ./.cache/build/js/compat/recommend.js
var recommend = __webpack_require__(9012);
// EXTERNAL MODULE: ./.cache/build/js/model/bytes.js
var model_bytes = __webpack_require__(5658);
;// CONCATENATED MODULE: ./.cache/build/js/compat/saving.js
/** What a switch to Alpine would save, from where it would come: measured in the image but for what Alpine itself weighs. */

/**
 * What Alpine's own base weighs, uncompressed, which takes the place of the distribution's packages: about 8.3 MB for recent
 * releases. Known from use and not measured here; what is added to it weighs more: hence an estimate.
 */
const ALPINE_BASE = 8_300_000;
/** Findings that a builder stage and a clean install leave behind, on any base. */
const TOOLS = new Set(["build-tools", "vcs-tools", "headers", "static-libraries"]);
const CACHES = new Set(["package-manager-cache", "language-cache", "temporary-files"]);
/** Null for an image without a distribution's packages: there is no base to change. @param size bytes of the image */
function expectedSaving(inspection, size) {
    const system = inspection.packages.filter(({ type, partOf }) => type === "dpkg" && partOf === null);
    if (system.length === 0)
        return null;
    const sum = (rules) => inspection.findings.filter(({ rule }) => rules.has(rule)).reduce((total, { bytes }) => total + bytes, 0);
    const tools = sum(TOOLS);
    const caches = sum(CACHES);
    const wrongLibc = sum(new Set(["both-libcs"]));
    const distribution = system.reduce((total, { bytes }) => total + bytes, 0);
    const base = Math.max(0, distribution - tools - ALPINE_BASE);
    const parts = [
        {
            of: "base",
            bytes: base,
            estimated: true,
            why: "the distribution's packages as measured here, less what Alpine's own base weighs",
        },
        {
            of: "build-tools",
            bytes: tools,
            estimated: false,
            why: "a builder stage leaves them behind, on slim as well",
        },
        {
            of: "caches",
            bytes: caches,
            estimated: false,
            why: "cleaned in the layer that fills them, on slim as well",
        },
        {
            of: "wrong-libc",
            bytes: wrongLibc,
            estimated: false,
            why: "packages for a libc that the image does not have",
        },
    ].filter(({ bytes }) => bytes > 0);
    const bytes = parts.reduce((total, part) => total + part.bytes, 0);
    return { parts, bytes, percent: (0,model_bytes/* percentOf */.pR)(bytes, size) };
}

// EXTERNAL MODULE: ./.cache/build/js/compat/smoke/evidence.js
var smoke_evidence = __webpack_require__(6119);
// EXTERNAL MODULE: ./.cache/build/js/compat/target.js
var compat_target = __webpack_require__(3849);
// EXTERNAL MODULE: ./.cache/build/js/image/archive.js + 50 modules
var archive = __webpack_require__(4673);
;// CONCATENATED MODULE: ./.cache/build/js/stages/compat.js
/** Compatibility of one image or one list of packages: what is at hand is judged first, then the index is asked for the rest. */













/**
 * Judges an image that was read with its programs.
 * @param smoke what running it showed; null where nothing was run
 * @throws the signal's reason once it is aborted
 */
async function judgeImageCompat(image, written, smoke, ports) {
    const target = (0,compat_target/* completeTarget */.tH)(written, (0,image_known/* knownTarget */.VO)(image));
    const { packages, open, lacking, seen, files } = judgeImage(image, target);
    const names = open.flatMap((index) => packages[index]?.name ?? []);
    const { pages, notes } = await askIndex(names, ports);
    const { libc, inspection } = image;
    const isOpen = new Set(open);
    const known = packages.map((item, index) => isOpen.has(index)
        ? withInstall(item, askedOf(item, target, pages.get((0,requirement_names/* normalisedName */.E1)(item.name)) ?? null))
        : item);
    // Elsewhere than on Alpine an import shows nothing of Alpine.
    const answered = smoke === null || libc !== "musl" ? known : (0,smoke_evidence/* withSmoke */.K)(known, smoke);
    return {
        target,
        libc,
        packages: answered,
        lacking,
        recommendation: (0,recommend/* recommend */.vh)({
            packages: answered,
            lacking,
            libc,
            saving: libc === "musl" ? null : expectedSaving(inspection, (0,archive/* payloadOf */.Md)(image)),
            smoke: smoke === null ? null : { outcome: smoke.outcome, failure: (0,smoke_evidence/* smokeFailure */.c)(smoke) },
            isJudgeable: answered.length > 0 || files.looked > 0,
        }),
        files,
        smoke,
        guide: (0,guide_table/* guideTable */.V)(answered, "all", seen),
        notes: [
            ...notes,
            ...(files.undecided === 0
                ? []
                : [`Of ${files.undecided} of ${files.looked} native files it could not be told whether they load.`]),
            ...inspection.gaps,
        ],
    };
}
function askedOf({ name, version }, target, answer) {
    const { install, ...apk } = (0,verdict/* judgePackage */.E)({
        name: (0,requirement_names/* normalisedName */.E1)(name),
        version,
        specifiers: null,
        requiresPython: null,
        files: null,
        hashes: [],
        source: "index",
        where: null,
        wanted: { applies: true, marker: null, scope: "main", isCertain: true },
        excluded: null,
    }, target, answer);
    // There is no lock that could say or not say anything.
    return {
        ...apk,
        install: { ...install, evidence: install.evidence.filter(({ level }) => level !== "lock") },
    };
}
const MOST_REASONS = 3;
/** What the index says of each name; names it could not be asked about are told once, with the reason. */
async function askIndex(names, { index, signal }) {
    const pages = new Map();
    if (names.length === 0)
        return { pages, notes: [] };
    if (index === null) {
        const about = names.length === 1 ? "1 package" : `${names.length} packages`;
        return { pages, notes: [`No package index was asked about ${about}: that is switched off.`] };
    }
    const unasked = new Map();
    await Promise.all([...new Set(names.map(requirement_names/* normalisedName */.E1))].map(async (name) => {
        const found = await index.page(name, signal);
        const read = readPage(found);
        if (read !== null)
            pages.set(name, read);
        const reason = found.kind === "unreachable" ? found.reason : found.kind === "page" ? found.missed : null;
        if (reason !== null)
            unasked.set(reason, (unasked.get(reason) ?? 0) + 1);
    }));
    const notes = [...unasked]
        .slice(0, MOST_REASONS)
        .map(([reason, count]) => `The package index was not asked about ${count} of ${names.length} packages: ${reason}.`);
    return { pages, notes };
}
/** The files of all indexes together, as pip takes them; null where none answered. */
function readPage(found) {
    if (found.kind === "unreachable")
        return null;
    if (found.kind === "missing")
        return { page: (0,index_page/* emptyPage */.Zc)("No index has a project of that name"), asOf: null };
    const pages = found.texts.map(({ text, url, format }) => (0,simple/* parseSimplePage */.lw)(text, format === "json" ? "application/json" : "text/html", url));
    const [first] = pages;
    const page = {
        name: first?.name ?? null,
        files: pages.flatMap(({ files }) => files),
        problem: pages.find(({ problem }) => problem !== null)?.problem ?? null,
    };
    return { page, asOf: found.texts[0]?.asOf ?? null };
}


/***/ })

};
