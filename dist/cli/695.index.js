export const id = 695;
export const ids = [695];
export const modules = {

/***/ 736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pq: () => (/* binding */ differenceOf),
/* harmony export */   WD: () => (/* binding */ compareToBaseline),
/* harmony export */   gg: () => (/* binding */ savingAgainst),
/* harmony export */   kW: () => (/* binding */ builderDriver)
/* harmony export */ });
/* harmony import */ var _model_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5658);
/** Head against baseline and reference: what may be subtracted from what, and when a difference is only jitter. */

/** Same store: rebuilds differ by 0 bytes, so only what timestamps and caches leave behind is ignored. */
const SAME_STORE = { bytes: 16_000, percent: 0.005 };
/** Another store or builder writes hard links and rewritten files differently: up to 0.2 % was measured. */
const OTHER_STORE = { bytes: 16_000, percent: 0.5 };
/**
 * Counts the change of an image against its baseline, in bytes. Differences under the jitter of rebuilds are marked
 * `noise`. Another store or builder driver keeps the change, flags it and ignores under 0.5 %; another platform or
 * counting rule gives no change at all.
 */
function compareToBaseline(head, base) {
    const [ours, theirs] = [head.fingerprint, base.fingerprint];
    if (ours.platform !== theirs.platform) {
        return incomparable(`the baseline was measured for ${theirs.platform}, this image for ${ours.platform}`);
    }
    if (ours.method !== theirs.method) {
        return incomparable("the baseline was counted by another version of the counting rule");
    }
    const differences = [
        ours.store === theirs.store ? null : `image store (${theirs.store}, now ${ours.store})`,
        builderDriver(ours.builder) === builderDriver(theirs.builder)
            ? null
            : `builder (${theirs.builder}, now ${ours.builder})`,
    ].filter((difference) => difference !== null);
    const comparable = differences.length === 0;
    return {
        change: {
            ...differenceOf(head.size - base.bytes, base.bytes, comparable),
            parts: null,
            drift: null,
            own: null,
        },
        comparable,
        reason: comparable
            ? null
            : `the baseline was measured with another ${differences.join(" and ")}: changes under ${OTHER_STORE.percent} % are ignored`,
    };
}
function incomparable(reason) {
    return { change: null, comparable: false, reason };
}
/** `buildx 0.29.1 (docker-container)` -> `docker-container`; its version has no influence on the payload. */
function builderDriver(builder) {
    return /\(([^()]*)\)\s*$/.exec(builder)?.[1] ?? builder;
}
/**
 * A difference in bytes as the report has it, with what it is of the baseline's size.
 * @param comparable whether the two were measured the same way
 */
function differenceOf(bytes, base, comparable) {
    const jitter = comparable ? SAME_STORE : OTHER_STORE;
    const ignored = Math.max(jitter.bytes, (base * jitter.percent) / 100);
    return { bytes, percent: (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .percentOf */ .pR)(bytes, base), noise: bytes !== 0 && Math.abs(bytes) < ignored };
}
/**
 * Counts a saving, reference minus size in bytes; null when the reference was not measured. It is an estimate against
 * the guide's figure, against a reference that is one itself, and where `onlyInOne` names packages that only one of the
 * two images has (the difference then says nothing about the base).
 */
function savingAgainst(size, reference, onlyInOne) {
    if (reference.bytes === null)
        return null;
    const notes = [
        reference.kind === "guide" ? "an estimate: the reference is the guide's figure, not a measurement" : null,
        reference.kind !== "guide" && reference.estimate ? "an estimate: the reference is one" : null,
        onlyInOne.length > 0
            ? `an estimate: the two images hold different packages (${someOf(onlyInOne)})`
            : null,
    ].filter((note) => note !== null);
    const bytes = reference.bytes - size;
    return {
        bytes,
        percent: (0,_model_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .percentOf */ .pR)(bytes, reference.bytes),
        estimate: notes.length > 0,
        note: notes.length === 0 ? null : notes.join("; "),
    };
}
function someOf(names) {
    const shown = names.slice(0, 3).map((name) => name.slice(0, 60));
    const more = names.length - shown.length;
    return more > 0 ? `${shown.join(", ")} and ${more} more` : shown.join(", ");
}


/***/ }),

/***/ 6405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ explainChange),
  g: () => (/* binding */ growthReport)
});

// EXTERNAL MODULE: ./.cache/build/js/baseline/compare.js
var compare = __webpack_require__(736);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./.cache/build/js/baseline/file-growth.js
/** Files that belong to no package against the baseline's; a file that only moved is no growth. */

/** Files of equal size that are smaller than this are not taken for one that moved, unless they have the same name. */
const LEAST_MOVED = 4096;
/** Compares by path. Largest difference first, then what moved. */
function fileChanges(head, base) {
    const [now, before] = [byPath(head), byPath(base)];
    const changes = [];
    const appeared = [];
    for (const file of now.values()) {
        const old = before.get(file.path);
        if (old === undefined)
            appeared.push(file);
        else if (old.bytes !== file.bytes) {
            const bytes = file.bytes - old.bytes;
            changes.push({
                path: file.path,
                status: bytes > 0 ? "larger" : "smaller",
                from: null,
                bytes,
                layer: file.layer,
            });
        }
    }
    const vanished = [...before.values()].filter(({ path }) => !now.has(path));
    const moves = matchMoves(appeared, vanished);
    const moved = new Set(moves.values());
    for (const file of appeared) {
        const old = moves.get(file);
        changes.push(old === undefined
            ? { path: file.path, status: "new", from: null, bytes: file.bytes, layer: file.layer }
            : { path: file.path, status: "moved", from: old.path, bytes: 0, layer: file.layer });
    }
    for (const file of vanished) {
        if (!moved.has(file))
            changes.push({ path: file.path, status: "gone", from: null, bytes: -file.bytes, layer: null });
    }
    return changes.sort((a, b) => Math.abs(b.bytes) - Math.abs(a.bytes) || (a.path < b.path ? -1 : 1));
}
function byPath(files) {
    return new Map(files.map((file) => [file.path, file]));
}
/**
 * Pairs files of the same size: first those of the same name, then, when it is the only one of its size on both sides, a
 * large one of any name.
 */
function matchMoves(appeared, vanished) {
    const moves = new Map();
    const named = groups(vanished, (file) => `${file.bytes} ${external_node_path_.posix.basename(file.path)}`);
    for (const file of appeared) {
        const old = named.get(`${file.bytes} ${external_node_path_.posix.basename(file.path)}`)?.shift();
        if (old !== undefined)
            moves.set(file, old);
    }
    const taken = new Set(moves.values());
    const bySize = (file) => String(file.bytes);
    const sizes = groups(vanished.filter((file) => !taken.has(file)), bySize);
    const fresh = groups(appeared.filter((file) => !moves.has(file)), bySize);
    for (const [size, files] of fresh) {
        const [file, ...others] = files;
        const [old, ...olds] = sizes.get(size) ?? [];
        if (file === undefined || old === undefined || others.length + olds.length > 0)
            continue;
        if (file.bytes >= LEAST_MOVED)
            moves.set(file, old);
    }
    return moves;
}
function groups(files, key) {
    const found = new Map();
    for (const file of files) {
        const group = found.get(key(file));
        if (group === undefined)
            found.set(key(file), [file]);
        else
            group.push(file);
    }
    return found;
}

;// CONCATENATED MODULE: ./.cache/build/js/baseline/package-growth.js
const MOST_VERSIONS = 3;
/** Copies of one package count together: Node may have dozens. Largest difference first. */
function packageChanges(head, base) {
    const [now, before] = [byName(head), byName(base)];
    const changes = [];
    for (const key of new Set([...now.keys(), ...before.keys()])) {
        const change = changeOf(now.get(key), before.get(key));
        if (change !== null)
            changes.push(change);
    }
    return changes.sort((a, b) => Math.abs(b.bytes) - Math.abs(a.bytes) || (a.name < b.name ? -1 : 1));
}
function byName(packages) {
    const found = new Map();
    for (const item of packages) {
        const { type, name } = item;
        const key = `${type} ${name}`;
        let copies = found.get(key);
        if (copies === undefined) {
            copies = { type, name, versions: new Set(), bytes: 0, ownBytes: 0, layer: null, largest: -1 };
            found.set(key, copies);
        }
        if (item.version !== null)
            copies.versions.add(item.version);
        copies.bytes += item.bytes;
        copies.ownBytes += item.ownBytes;
        if (item.bytes > copies.largest) {
            copies.largest = item.bytes;
            copies.layer = item.layer;
        }
    }
    return found;
}
function changeOf(now, before) {
    const known = now ?? before;
    if (known === undefined)
        return null;
    const bytes = (now?.bytes ?? 0) - (before?.bytes ?? 0);
    const ownBytes = (now?.ownBytes ?? 0) - (before?.ownBytes ?? 0);
    const [from, to] = [versionsOf(before), versionsOf(now)];
    if (now !== undefined && before !== undefined && bytes === 0 && ownBytes === 0 && from === to)
        return null;
    const status = before === undefined
        ? "new"
        : now === undefined
            ? "gone"
            : bytes > 0
                ? "larger"
                : bytes < 0
                    ? "smaller"
                    : "changed";
    return { type: known.type, name: known.name, status, from, to, bytes, ownBytes, layer: now?.layer ?? null };
}
function versionsOf(copies) {
    if (copies === undefined || copies.versions.size === 0)
        return null;
    const versions = [...copies.versions].sort();
    const more = versions.length - MOST_VERSIONS;
    return `${versions.slice(0, MOST_VERSIONS).join(", ")}${more > 0 ? ` and ${more} more` : ""}`.slice(0, 500);
}

;// CONCATENATED MODULE: ./.cache/build/js/baseline/folder-growth.js
/** A folder with this share of the difference in one child is not the place: the child is. */
const NEARLY_ALL = 0.8;
const DEEPEST = 64;
/** The places where the bytes of these changes are; they add up to all of them. */
function placesOf(changes) {
    const tops = new Map();
    for (const change of changes) {
        if (change.bytes === 0)
            continue;
        let level = tops;
        for (const name of change.path.split("/").slice(0, DEEPEST)) {
            let folder = level.get(name);
            if (folder === undefined) {
                folder = { bytes: 0, files: 0, largest: change, statuses: new Set(), children: new Map() };
                level.set(name, folder);
            }
            folder.bytes += change.bytes;
            folder.files += 1;
            folder.statuses.add(change.status);
            if (Math.abs(change.bytes) > Math.abs(folder.largest.bytes))
                folder.largest = change;
            level = folder.children;
        }
    }
    return [...tops].flatMap(([name, folder]) => narrow(name, folder));
}
/** The deepest folder or file with nearly all of it, and what is elsewhere below the same top. */
function narrow(start, top) {
    let path = start;
    let folder = top;
    for (;;) {
        const main = [...folder.children].find(([, child]) => isNearlyAll(child.bytes, folder.bytes));
        if (main === undefined)
            break;
        path = `${path}/${main[0]}`;
        folder = main[1];
    }
    const rest = top.bytes - folder.bytes;
    const place = placeOf(path, folder);
    if (rest === 0)
        return [place];
    return [
        place,
        {
            path: start,
            status: rest > 0 ? "larger" : "smaller",
            bytes: rest,
            files: top.files - folder.files,
            layer: top.largest.layer,
        },
    ];
}
function isNearlyAll(part, whole) {
    return whole !== 0 && part / whole >= NEARLY_ALL && part / whole <= 1 / NEARLY_ALL;
}
function placeOf(path, { bytes, files, largest, statuses }) {
    const [only] = statuses;
    const same = statuses.size === 1 ? only : undefined;
    return { path, status: same ?? (bytes >= 0 ? "larger" : "smaller"), bytes, files, layer: largest.layer };
}

;// CONCATENATED MODULE: ./.cache/build/js/baseline/reasons.js

const MOST_REASONS = 3;
/** Less is no reason for anything. */
const LEAST_BYTES = 1000;
/** So many packages of one type that changed the same way are told together, unless one of them is most of it. */
const MANY = 5;
const LONGEST_NAME = 4000;
const NEUTRAL = { from: null, to: null, type: null, count: 1, layer: null };
/** The largest reasons, first the one with most bytes. Each byte of the change counts to one reason at most. */
function reasonsFor(input) {
    const packages = packageReasons(input.packages);
    const inside = input.change.parts === null ? [] : [...baseReason(input), ...wasteReason(input)];
    // Against a record nobody knows the files; the instructions' own differences say where they come from.
    const places = input.files === null ? layerReasons(input) : fileReasons(input.files);
    return [...inside, ...packages, ...places]
        .filter(({ bytes }) => Math.abs(bytes) >= LEAST_BYTES)
        .sort((a, b) => Math.abs(b.bytes) - Math.abs(a.bytes))
        .slice(0, MOST_REASONS);
}
function baseReason({ change, head, base }) {
    const bytes = change.parts?.base ?? 0;
    const [from, to] = [base.base?.image ?? null, head.base?.image ?? null];
    const status = from !== to ? "changed" : bytes > 0 ? "larger" : "smaller";
    return [{ ...NEUTRAL, kind: "base", status, name: to ?? "", from, to, bytes }];
}
function wasteReason({ change, head }) {
    const bytes = change.parts?.waste ?? 0;
    // The instruction that hides most of what own layers store is where it grew, most likely.
    const pair = head.waste?.pairs.find(({ stored }) => head.layers[stored]?.origin !== "base");
    const layer = bytes > 0 ? (pair?.lost ?? null) : null;
    const name = layer === null ? "" : (head.layers[layer]?.instruction ?? "");
    return [
        {
            ...NEUTRAL,
            kind: "waste",
            status: bytes > 0 ? "larger" : "smaller",
            name,
            bytes,
            layer,
            count: pair?.files ?? 0,
        },
    ];
}
function packageReasons(changes) {
    const reasons = [];
    const groups = new Map();
    for (const change of changes) {
        if (change.ownBytes === 0)
            continue;
        const key = `${change.type} ${change.status}`;
        groups.set(key, [...(groups.get(key) ?? []), change]);
    }
    for (const group of groups.values()) {
        const sum = group.reduce((total, { ownBytes }) => total + ownBytes, 0);
        const [first] = [...group].sort((a, b) => Math.abs(b.ownBytes) - Math.abs(a.ownBytes));
        if (first === undefined)
            continue;
        const together = group.length > MANY && Math.abs(first.ownBytes) * 2 < Math.abs(sum);
        if (together) {
            const { type, status, layer } = first;
            reasons.push({
                ...NEUTRAL,
                kind: "packages",
                status,
                name: type,
                type,
                count: group.length,
                bytes: sum,
                layer,
            });
        }
        else {
            reasons.push(...group.map(packageReason));
        }
    }
    return reasons;
}
function packageReason({ type, name, status, from, to, ownBytes, layer }) {
    return { ...NEUTRAL, kind: "package", status, name, type, from, to, bytes: ownBytes, layer };
}
function fileReasons(files) {
    return placesOf(files).map(({ path, status, bytes, files: count, layer }) => ({
        ...NEUTRAL,
        kind: "files",
        status,
        name: path.slice(0, LONGEST_NAME),
        bytes,
        count,
        layer,
    }));
}
/** Layers whose difference packages do not explain. */
function layerReasons({ layers, packages }) {
    return layers.map(({ instruction, status, bytes, layer }) => {
        const explained = packages.reduce((sum, item) => sum + (item.layer === layer ? item.ownBytes : 0), 0);
        return {
            ...NEUTRAL,
            kind: "layer",
            status,
            name: instruction ?? "",
            bytes: layer === null ? bytes : bytes - explained,
            layer,
        };
    });
}

;// CONCATENATED MODULE: ./.cache/build/js/baseline/growth.js




const MOST = 300;
/** Splits a change, and tells the base image's drift from what was done here. */
function explainChange(change, head, base, context) {
    const parts = head.parts === null || base.parts === null ? null : difference(head.parts, base.parts);
    const { refreshed } = context;
    const counted = parts === null ? null : countedDrift(parts, head, base, context);
    const drift = counted ?? (refreshed === null || refreshed.bytes === 0 ? null : { ...refreshed, counted: false });
    return { ...change, parts, drift, own: ownChange(change, parts, counted?.bytes ?? 0, context) };
}
function difference(head, base) {
    return {
        base: head.base - base.base,
        packages: head.packages - base.packages,
        files: head.files - base.files,
        waste: head.waste - base.waste,
    };
}
/** The same name, other layers: somebody else changed the base. Digests do not tell that, they change with every rebuild. */
function countedDrift(parts, head, base, { baseIsNeeded }) {
    const image = head.base?.image ?? null;
    if (baseIsNeeded || image === null || image !== base.base?.image || parts.base === 0)
        return null;
    return { image, bytes: parts.base, counted: true };
}
function ownChange(change, parts, drift, { baseline, comparable }) {
    if (parts === null)
        return null;
    const { bytes, percent, noise } = drift === 0 ? change : (0,compare/* differenceOf */.Pq)(change.bytes - drift, baseline, comparable);
    return { bytes, percent, noise };
}
/** What is new, gone, larger and smaller, with the three largest reasons. */
function growthReport(change, head, base) {
    const packages = head.packages === null || base.packages === null ? [] : packageChanges(head.packages, base.packages);
    const filesKnown = head.loose !== null && base.loose !== null;
    const files = filesKnown ? fileChanges(head.loose, base.loose) : [];
    const layers = layerChanges(head.layers, base.layers);
    const reasons = change.noise
        ? []
        : reasonsFor({ change, head, base, packages, files: filesKnown ? files : null, layers });
    return {
        reasons: [...reasons],
        packages: packages.slice(0, MOST),
        files: files.slice(0, MOST),
        layers: layers.slice(0, MOST),
        omitted: {
            packages: Math.max(0, packages.length - MOST),
            files: Math.max(0, files.length - MOST),
            layers: Math.max(0, layers.length - MOST),
        },
        filesKnown,
    };
}
/** The Dockerfile's layers against the baseline's. Largest difference first. */
function layerChanges(head, base) {
    const pairs = pairLayers(head, base);
    const changes = [...pairs].flatMap(([index, old]) => {
        const layer = head[index];
        const bytes = (layer?.bytes ?? 0) - (old?.bytes ?? 0);
        if (layer === undefined || bytes === 0)
            return [];
        const status = old === null ? "new" : bytes > 0 ? "larger" : "smaller";
        return [{ instruction: cutText(layer.instruction), line: layer.line, status, bytes, layer: index }];
    });
    const kept = new Set(pairs.values());
    for (const layer of base) {
        if (layer.instruction === null || layer.bytes === 0 || kept.has(layer))
            continue;
        const instruction = cutText(layer.instruction);
        changes.push({ instruction, line: null, status: "gone", bytes: -layer.bytes, layer: null });
    }
    return changes.sort((a, b) => Math.abs(b.bytes) - Math.abs(a.bytes));
}
/** By equal instructions first, then what is left by the same keyword, both in their order: an edited step is the same step. */
function pairLayers(head, base) {
    const pairs = new Map();
    const left = new Set(base.filter(({ instruction }) => instruction !== null));
    const keys = [
        ({ instruction }) => instruction ?? "",
        ({ instruction }) => (instruction ?? "").split(" ", 1)[0] ?? "",
    ];
    for (const key of keys) {
        const before = new Map();
        for (const layer of left)
            before.set(key(layer), [...(before.get(key(layer)) ?? []), layer]);
        head.forEach((layer, index) => {
            if (layer.instruction === null || (pairs.get(index) ?? null) !== null)
                return;
            const old = before.get(key(layer))?.shift() ?? null;
            if (old !== null)
                left.delete(old);
            pairs.set(index, old);
        });
    }
    return pairs;
}
function cutText(text) {
    return text?.slice(0, 2000) ?? null;
}


/***/ }),

/***/ 5711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ findLineOfFailure)
/* harmony export */ });
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9796);
/** Finds the line of the Dockerfile to blame in what a failed build printed. */

/** How far from the end the builder's own word about a failure can stand, in lines. */
const LAST_LINES = 500;
/**
 * The 1-based line to blame, of a build that failed; null when the log does not tell. BuildKit prints `FILE:LINE` over
 * an excerpt, or at least the name of the failing step; the classic builder prints each step before running it. A
 * line is only believed when the Dockerfile has an instruction there. The last lines of the log are enough.
 */
function findLineOfFailure(log, dockerfile) {
    const lines = log.slice(-LAST_LINES).map(plain);
    const instructions = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .allInstructions */ .$Z)(dockerfile);
    return (excerptLine(lines, instructions) ??
        parseErrorLine(lines, instructions) ??
        failedVertexLine(lines, dockerfile) ??
        lastStepLine(lines, instructions));
}
/** Without colours, which the classic builder gives to what a step writes to stderr. */
function plain(line) {
    return line
        .slice(0, 4000)
        .replace(/\u001b\[[0-9;]*[A-Za-z]/g, "")
        .trimEnd();
}
/** `Dockerfile:12` above a rule. */
function excerptLine(lines, instructions) {
    for (let index = lines.length - 2; index >= 0; index -= 1) {
        const match = /^[^|>]*?:(\d{1,7})(?:-\d{1,7})?$/.exec(lines[index] ?? "");
        if (match === null || !/^-{10,}$/.test(lines[index + 1] ?? ""))
            continue;
        return startOf(Number(match[1]), instructions);
    }
    return null;
}
function parseErrorLine(lines, instructions) {
    const text = lines.findLast((line) => /parse error/i.test(line));
    const line = text === undefined ? undefined : /parse error (?:on )?line (\d{1,7})/i.exec(text)?.[1];
    if (line === undefined)
        return null;
    // A file that does not parse has no instruction there; where it was read, the line begins one.
    return startOf(Number(line), instructions) ?? (instructions.length === 0 ? Number(line) : null);
}
/** First line of the instruction that covers a line; null when none does. */
function startOf(line, instructions) {
    return instructions.find((one) => one.line <= line && line <= one.endLine)?.line ?? null;
}
// A step's name: `[build 2/4] RUN make`, with the colon of the summary or our own words about it behind.
const VERTEX = /^(?: ?> |#\d+ )?\[[^\]]{0,300}\d+\/\d+\] (.+?)(?::| failed(?: with exit code \d+)?)?$/;
/** What stands for the rest of a line that was too long. */
const CUT = / … \(\d+ more characters\).*$/;
/** The step that the log names as failed, where just one instruction reads so. */
function failedVertexLine(lines, dockerfile) {
    const summary = lines.findLast((line) => /^ ?> \[/.test(line));
    const told = lines.find((line) => /^\[.* failed(?: with exit code \d+)?$/.test(line));
    const failed = lines.findLast((line) => /^#\d+ ERROR\b/.test(line));
    const id = failed === undefined ? undefined : /^#\d+ /.exec(failed)?.[0];
    const numbered = id === undefined ? undefined : lines.find((line) => line.startsWith(`${id}[`));
    const name = VERTEX.exec(summary ?? told ?? numbered ?? "")?.[1];
    return name === undefined ? null : (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .lineOfInstruction */ .Gt)(dockerfile, name.replace(CUT, "…"));
}
/** The classic builder's last `Step 3/7 : RUN make`: its number counts the file's instructions. */
function lastStepLine(lines, instructions) {
    const step = lines.findLast((line) => /^Step \d+\/\d+ : /.test(line));
    const match = step === undefined ? null : /^Step (\d{1,6})\/\d+ : (\S+)/.exec(step);
    if (match === null)
        return null;
    const instruction = instructions[Number(match[1]) - 1];
    return instruction !== undefined && instruction.keyword === match[2]?.toUpperCase()
        ? instruction.line
        : null;
}


/***/ }),

/***/ 9695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ sideOf),
/* harmony export */   l: () => (/* binding */ explainedChange)
/* harmony export */ });
/* harmony import */ var _baseline_growth_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6405);
/* harmony import */ var _inside_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2074);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1115);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9868);
/** What an image's change is made of, against the baseline as it was measured or recorded. */




/** A side of a comparison out of an image that was read. */
function sideOf({ contents, base, layers }) {
    const own = (0,_inside_report_js__WEBPACK_IMPORTED_MODULE_1__/* .ownLayers */ .Ze)(layers);
    const { packages, waste } = (0,_inside_report_js__WEBPACK_IMPORTED_MODULE_1__/* .insideOf */ .kP)(contents, layers);
    return {
        base,
        layers,
        parts: (0,_inside_report_js__WEBPACK_IMPORTED_MODULE_1__/* .partsOf */ .CI)(contents, layers),
        packages,
        waste,
        loose: contents.inspection.loose.largest.filter(({ layer }) => own(layer)),
    };
}
function recordedSide({ base, layers, inside }) {
    return {
        base,
        layers,
        parts: inside?.parts ?? null,
        packages: inside === null ? null : inside.packages,
        waste: null,
        loose: null,
    };
}
/** The change split into its parts, and what is new, gone, larger, smaller; nothing where nothing can be compared. */
async function explainedChange(image, head, { change, baseline }, facts, context) {
    const outcome = facts.outcomes.get((0,_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .targetId */ .Lx)("baseline", image.name));
    const base = change === null ? null : await baselineSide(image, outcome, facts, context);
    if (change === null || base === null)
        return { change, growth: null };
    const side = sideOf(head);
    const explained = (0,_baseline_growth_js__WEBPACK_IMPORTED_MODULE_0__/* .explainChange */ .U)(change, side, base, {
        baseIsNeeded: isNeeded(image, side.base?.image ?? null),
        baseline: baseline.bytes ?? 0,
        comparable: baseline.comparable,
        refreshed: refreshedBase(base, facts.moved.get(image.name)),
    });
    return { change: explained, growth: (0,_baseline_growth_js__WEBPACK_IMPORTED_MODULE_0__/* .growthReport */ .g)(explained, side, base) };
}
async function baselineSide(image, outcome, facts, context) {
    if (outcome?.kind === "recorded")
        return recordedSide(outcome.entry);
    const source = facts.baseline?.sources.get(image.name);
    if (outcome?.kind !== "measured" || facts.baseline === null || source === undefined || "status" in source)
        return null;
    const { measurement, inspected } = outcome;
    const root = facts.baseline.root;
    const { base, layers } = await (0,_origin_js__WEBPACK_IMPORTED_MODULE_2__/* .originOf */ .y)({ ...image, source }, measurement, inspected, { ...context, root });
    return sideOf({ contents: measurement.contents, base, layers });
}
function isNeeded(image, base) {
    return image.source.kind === "build" && base !== null && image.source.build.needs[base] !== undefined;
}
/** What the base grew by since the record that could not be used, because it was made on the older one. */
function refreshedBase(base, moved) {
    const [now, then] = [base.base, moved?.base ?? null];
    if (now === null || then === null || now.image !== then.image)
        return null;
    if (now.bytes === null || then.bytes === null)
        return null;
    return { image: now.image, bytes: now.bytes - then.bytes };
}


/***/ }),

/***/ 2074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   Ze: () => (/* binding */ ownLayers),
/* harmony export */   kP: () => (/* binding */ insideOf)
/* harmony export */ });
/* harmony import */ var _model_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(706);
/* harmony import */ var _image_ownership_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2532);
/** An image's inside as the report shows it, and how much of it the Dockerfile's own layers store. */


const MOST_PACKAGES = 5000;
const MOST_FINDINGS = 100;
const LONGEST_TEXT = 1900;
const LONGEST_PATH = 4100;
/** The report's part on packages, waste and findings. `layers` are the report's, one for each of the image's. */
function insideOf(contents, layers) {
    const { packages, loose, waste, findings, gaps, hardLinks } = contents.inspection;
    const own = ownLayers(layers);
    const listed = packages.slice(0, MOST_PACKAGES);
    return {
        contents: {
            packages: { count: packages.length, bytes: sumOf(packages), listed: listed.length },
            loose: { files: loose.files, bytes: loose.bytes },
            waste: { files: waste.files, bytes: waste.bytes },
            gaps: gaps.slice(0, 50).map((gap) => (0,_model_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .J)(gap, LONGEST_TEXT)),
        },
        packages: listed.map((item) => packageReport(item, own)),
        waste: { ...wasteReport(waste), hardLinks },
        findings: findings.slice(0, MOST_FINDINGS).map((finding) => findingReport(finding, own)),
    };
}
/**
 * What an image's size is made of, for comparing it with another's; the parts add up to the size. Null when the layers of
 * the base cannot be told from the Dockerfile's.
 */
function partsOf(contents, layers) {
    if (layers.length !== contents.layers.length || layers.some(({ origin }) => origin === "unknown"))
        return null;
    const { packages, loose, waste } = contents.inspection;
    const own = ownLayers(layers);
    return {
        base: layers.reduce((sum, layer) => sum + (layer.origin === "base" ? layer.bytes : 0), 0),
        packages: packages.reduce((sum, item) => sum + bytesIn(item.byLayer, own), 0),
        files: bytesIn(loose.byLayer, own),
        waste: bytesIn(waste.byLayer, own),
    };
}
function ownLayers(layers) {
    return (layer) => layers[layer]?.origin !== "base";
}
function bytesIn(byLayer, own) {
    let sum = 0;
    for (const [layer, bytes] of byLayer)
        sum += own(layer) ? bytes : 0;
    return sum;
}
const sumOf = (items) => items.reduce((sum, { bytes }) => sum + bytes, 0);
function packageReport(item, own) {
    const { type, bytes, files, requested } = item;
    return {
        type,
        name: (0,_model_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .J)(item.name, LONGEST_TEXT),
        version: cutOrNull(item.version, LONGEST_TEXT),
        bytes,
        ownBytes: bytesIn(item.byLayer, own),
        files,
        layer: (0,_image_ownership_js__WEBPACK_IMPORTED_MODULE_0__/* .mainLayer */ .TF)(item.byLayer),
        location: cutOrNull(item.location, LONGEST_PATH),
        requested,
        source: cutOrNull(item.source, LONGEST_TEXT),
        origin: cutOrNull(item.origin, LONGEST_TEXT),
        partOf: cutOrNull(item.partOf, LONGEST_TEXT),
    };
}
function wasteReport(waste) {
    const { bytes, files, efficiency } = waste;
    return {
        bytes,
        files,
        efficiency,
        pairs: waste.pairs.map(({ stored, lost, byCause, example, ...pair }) => ({
            stored,
            lost,
            bytes: pair.bytes,
            files: pair.files,
            ...byCause,
            example: (0,_model_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .J)(example, LONGEST_PATH),
        })),
        paths: waste.paths.map((file) => ({ ...file, path: (0,_model_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .J)(file.path, LONGEST_PATH) })),
    };
}
function findingReport(finding, own) {
    return {
        rule: finding.rule,
        title: (0,_model_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .J)(finding.title, LONGEST_TEXT),
        bytes: finding.bytes,
        ownBytes: bytesIn(finding.byLayer, own),
        files: finding.files,
        remedy: (0,_model_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .J)(finding.remedy, LONGEST_TEXT),
        examples: finding.examples.slice(0, 10).map((example) => (0,_model_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .J)(example, LONGEST_PATH)),
        layer: (0,_image_ownership_js__WEBPACK_IMPORTED_MODULE_0__/* .mainLayer */ .TF)(finding.byLayer),
    };
}
function cutOrNull(text, longest) {
    return text === null ? null : (0,_model_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .J)(text, longest);
}


/***/ }),

/***/ 1115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ originOf),
  $: () => (/* binding */ withLine)
});

// EXTERNAL MODULE: ./.cache/build/js/dockerfile/image-reference.js
var image_reference = __webpack_require__(547);
;// CONCATENATED MODULE: ./.cache/build/js/dockerfile/base-family.js

/** Last part of a path to the family, for images that carry nothing but what their name says. */
const BY_NAME = [
    // Distroless and hardened images put version and distribution into the name: `python3-debian12`, `nodejs20`.
    [/^python(?:\d+(?:\.\d+)*)?(?:-(?:debian\d+|dev|slim|alpine))?$/, "python"],
    [/^node(?:js)?\d*(?:-(?:debian\d+|dev|slim|alpine))?$/, "node"],
    [/^nginx(?:-unprivileged)?(?:-(?:slim|alpine))?$/, "nginx"],
    [/^debian(?:-slim)?$/, "debian"],
    [/^ubuntu(?:-minimal)?$/, "ubuntu"],
    [/^alpine$/, "alpine"],
];
/**
 * The family of a base image: the configuration's `bases` first (the longest matching name wins, tags are ignored),
 * then the last part of its path. `other` when neither tells, for `scratch` and for no reference.
 */
function baseFamily(reference, bases) {
    if (reference === null)
        return "other";
    const chosen = fromMap(reference, bases);
    if (chosen !== null)
        return chosen;
    const name = (0,image_reference/* imageReference */.r)(reference)?.path.split("/").at(-1) ?? "";
    return BY_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? "other";
}
function fromMap(reference, bases) {
    const name = fullName(reference);
    let best = null;
    for (const [key, family] of Object.entries(bases)) {
        if (!names(key, name) || key.length <= (best?.length ?? -1))
            continue;
        best = { length: key.length, family };
    }
    return best?.family ?? null;
}
/** True when a key of the map names the image, or a folder of a registry in which it lies. */
function names(key, name) {
    const wanted = fullName(key.replace(/\/+$/, ""));
    if (name === wanted)
        return true;
    // A key of one word names one image of Docker Hub, not a folder.
    return key.includes("/") && name.startsWith(`${wanted}/`);
}
function fullName(text) {
    const parsed = (0,image_reference/* imageReference */.r)(text);
    return parsed === null ? text : `${parsed.registry}/${parsed.path}`;
}

// EXTERNAL MODULE: ./.cache/build/js/dockerfile/failure-line.js
var failure_line = __webpack_require__(5711);
// EXTERNAL MODULE: ./.cache/build/js/dockerfile/history.js
var dockerfile_history = __webpack_require__(4958);
// EXTERNAL MODULE: ./.cache/build/js/dockerfile/onbuild.js
var onbuild = __webpack_require__(1705);
;// CONCATENATED MODULE: ./.cache/build/js/dockerfile/layers.js


const UNKNOWN = { origin: "unknown", instruction: null, line: null, stage: null };
const BASE = { origin: "base", instruction: null, line: null, stage: null };
const LONGEST_INSTRUCTION = 2000;
/** Labels given to the build outside the Dockerfile end up in one entry; a few more do no harm. */
const MOST_ADDED_LABELS = 3;
/**
 * One origin per layer, in order. Both builders write one history entry per instruction (FROM excepted, and BuildKit
 * none for ONBUILD), so the Dockerfile's instructions are aligned with the end of the history, each pair checked by
 * keyword and by command or destination. Where that does not come out, a layer still gets its line when its command
 * occurs once in both; everything else is `unknown`, never a guess. Linear in history and instructions.
 */
function mapLayers(input) {
    const { history, diffIds, chain } = input;
    const layerEntries = history.flatMap((entry, index) => (entry.emptyLayer ? [] : [index]));
    // The k-th entry with a layer is layer k only when none is missing.
    if (layerEntries.length !== diffIds.length || chain.length === 0)
        return diffIds.map(() => UNKNOWN);
    const steps = stepsOf(chain);
    const whole = alignEnd(steps, history, isFromScratch(chain));
    const aligned = whole === null ? alignUnique(steps, history) : withTriggers(whole, history, chain[0]);
    return layerEntries.map((entry) => originAt(aligned, entry));
}
function originAt({ byEntry, base }, entry) {
    const step = byEntry.get(entry);
    if (step === undefined)
        return base !== null && entry < base ? BASE : UNKNOWN;
    return {
        origin: "dockerfile",
        instruction: onOneLine(step.shown.text),
        line: step.shown.line,
        stage: step.stage.name,
    };
}
/** What the builders execute, in order. A stage's ONBUILD instructions run first in the stage built on it. */
function stepsOf(chain) {
    return chain.flatMap((stage, index) => [
        ...(0,onbuild/* onBuildTriggers */.r)(chain[index - 1]).map((trigger) => ({ ...trigger, stage })),
        ...stage.instructions.slice(1).map((instruction) => ({ instruction, stage, shown: instruction })),
    ]);
}
function isFromScratch(chain) {
    return chain[0]?.from.toLowerCase() === "scratch";
}
/** Pairs every step with an entry, from the end; null when one does not fit. */
function alignEnd(steps, history, fromScratch) {
    for (let added = 0; added <= MOST_ADDED_LABELS; added += 1) {
        if (added > 0 && !isAddedLabel(history[history.length - added]))
            return null;
        const aligned = alignFrom(steps, history, history.length - added);
        // Nothing comes before the first instruction on scratch.
        if (aligned !== null && !(fromScratch && aligned.base !== 0))
            return aligned;
    }
    return null;
}
/** Layers that triggers of the base made are not the base's: the FROM made them. */
function withTriggers(aligned, history, root) {
    const from = root?.instructions[0];
    if (aligned.base === null || root === undefined || from === undefined)
        return aligned;
    const base = aligned.base - (0,onbuild/* triggeredBefore */.H)(history, aligned.base, from);
    const byEntry = new Map(aligned.byEntry);
    for (let entry = base; entry < aligned.base; entry += 1) {
        byEntry.set(entry, { instruction: from, stage: root, shown: from });
    }
    return { byEntry, base };
}
function isAddedLabel(entry) {
    return entry !== undefined && entry.emptyLayer && (0,dockerfile_history/* keywordOfEntry */.L2)(entry) === "LABEL";
}
function alignFrom(steps, history, end) {
    const byEntry = new Map();
    let next = end;
    for (const step of [...steps].reverse()) {
        const entry = history[next - 1];
        const fit = entry === undefined ? "no" : (0,dockerfile_history/* likeness */.$R)(step.instruction, entry);
        if (fit !== "no") {
            next -= 1;
            byEntry.set(next, step);
        }
        else if (step.instruction.keyword !== "ONBUILD")
            return null;
    }
    return { byEntry, base: next };
}
/** Only pairs whose command or destination occurs once on either side, and only when they stand in the same order. */
function alignUnique(steps, history) {
    const candidates = steps.filter(({ instruction }) => (0,dockerfile_history/* makesFiles */.P)(instruction));
    const none = { byEntry: new Map(), base: null };
    const entries = history.flatMap((entry, index) => ["RUN", "COPY", "ADD"].includes((0,dockerfile_history/* keywordOfEntry */.L2)(entry) ?? "") ? [{ entry, index }] : []);
    if (candidates.length * entries.length > MOST_PAIRS)
        return none;
    const perEntry = new Map();
    const pairs = [];
    for (const step of candidates) {
        const same = entries.filter(({ entry }) => (0,dockerfile_history/* likeness */.$R)(step.instruction, entry) === "same");
        for (const { index } of same)
            perEntry.set(index, (perEntry.get(index) ?? 0) + 1);
        const [only] = same;
        if (only !== undefined && same.length === 1)
            pairs.push({ step, index: only.index });
    }
    const unique = pairs.filter(({ index }) => perEntry.get(index) === 1);
    const ordered = unique.every(({ index }, at) => at === 0 || (unique[at - 1]?.index ?? -1) < index);
    return ordered ? { byEntry: new Map(unique.map(({ index, step }) => [index, step])), base: null } : none;
}
/** Pairs compared where the alignment failed: 127 layers are the most an image can have on most engines. */
const MOST_PAIRS = 40_000;
function onOneLine(text) {
    const line = text
        .slice(0, LONGEST_INSTRUCTION * 2)
        .replace(/\s+/g, " ")
        .trim();
    return line.length > LONGEST_INSTRUCTION ? `${line.slice(0, LONGEST_INSTRUCTION - 1)}…` : line;
}

// EXTERNAL MODULE: ./.cache/build/js/dockerfile/parse.js + 3 modules
var parse = __webpack_require__(9796);
// EXTERNAL MODULE: ./.cache/build/js/dockerfile/stages.js + 1 modules
var stages = __webpack_require__(3766);
;// CONCATENATED MODULE: ./.cache/build/js/stages/origin.js





/** Label that the stand-in bases of the demonstration carry, and images built from them inherit. */
const STAND_IN_LABEL = "image-budget.stand-in";
/** In one multi-stage file of eight the last stage is for development or tests; then `target` was forgotten. */
const NOT_SHIPPED = /^(?:.*[-_])?(?:dev|development|test|tests|testing|debug|lint|ci)$/i;
/**
 * Gives a build's failure the Dockerfile line to blame, read from the build's own words, where the builder named none.
 */
async function withLine(failure, build, context) {
    if (failure.kind !== "build" || failure.line !== null)
        return failure;
    const dockerfile = await readDockerfile(build, context);
    return dockerfile === null
        ? failure
        : { ...failure, line: (0,failure_line/* findLineOfFailure */.L)([...failure.log, failure.message], dockerfile) };
}
/** Reads the Dockerfile again (a build may take minutes; it is the text that was built) and maps layers to it. */
async function originOf(image, measurement, inspected, context) {
    const { contents } = measurement;
    if (image.source.kind === "named") {
        const base = describeBase(image.source.reference, null, measurement, inspected, context.bases);
        return {
            // An official image that is named, not built, is the unmodified base itself.
            base: base.family === "other" ? base : { ...base, bytes: measurement.size },
            layers: contents.layers.map((layer) => ({ ...sizes(layer), ...UNKNOWN_LAYER })),
            notes: [],
        };
    }
    const stages = await readStages(image.source.build, measurement.fingerprint.platform, context);
    if ("declined" in stages) {
        return {
            base: describeBase(null, null, measurement, inspected, context.bases),
            layers: contents.layers.map((layer) => ({ ...sizes(layer), ...UNKNOWN_LAYER })),
            notes: [stages.declined],
        };
    }
    const origins = mapLayers({
        history: contents.config.history,
        diffIds: contents.config.diffIds,
        chain: stages.chain,
    });
    const layers = contents.layers.map((layer, index) => ({
        ...sizes(layer),
        ...(origins[index] ?? UNKNOWN_LAYER),
    }));
    const needed = stages.baseImage === null ? undefined : image.source.build.needs[stages.baseImage];
    const last = stages.assumed ? stages.shipped?.name : null;
    const notes = [
        ...(stages.unknown === null ? [] : [stages.unknown]),
        ...(typeof last === "string" && NOT_SHIPPED.test(last)
            ? [`No target is set, so the last stage, "${last}", was built and measured. Is it the one you ship?`]
            : []),
    ];
    const base = describeBase(stages.baseImage, layers, measurement, inspected, context.bases);
    return {
        base,
        layers,
        notes: needed === undefined
            ? notes
            : [...notes, `Its base ${stages.baseImage ?? ""} is the image "${needed}" of this configuration.`],
    };
}
const UNKNOWN_LAYER = { origin: "unknown", instruction: null, line: null, stage: null };
function sizes(layer) {
    return { diffId: layer.diffId, bytes: layer.payload, storedBytes: layer.storedBytes };
}
async function readDockerfile(build, context) {
    const text = await context.files.read(context.root, build.dockerfile);
    return text === null ? null : (0,parse/* parseDockerfile */.Ai)(text);
}
async function readStages(build, platform, context) {
    const dockerfile = await readDockerfile(build, context);
    if (dockerfile === null) {
        return { declined: `${build.dockerfile} could not be read again; its layers are not mapped to lines.` };
    }
    if (dockerfile.declined !== null)
        return { declined: `Layers are not mapped to lines: ${dockerfile.declined}.` };
    const args = {};
    for (const [name, source] of Object.entries(build.args)) {
        const value = source.kind === "literal" ? source.value : context.environment[source.variable];
        if (value !== undefined)
            args[name] = value;
    }
    const { target, buildContexts } = build;
    return (0,stages/* resolveStages */.R)(dockerfile, {
        target,
        args,
        platform,
        buildPlatform: context.enginePlatform,
        contexts: Object.keys(buildContexts),
    });
}
function describeBase(reference, layers, measurement, inspected, bases) {
    const { osRelease, libc } = measurement.contents;
    const id = osRelease?.["ID"] ?? null;
    const version = osRelease?.["VERSION_ID"];
    const named = baseFamily(reference, bases);
    const ofBase = layers?.filter((layer) => layer.origin === "base") ?? [];
    const apart = layers !== null && layers.every((layer) => layer.origin !== "unknown");
    return {
        image: reference,
        family: named === "other" && (id === "alpine" || id === "debian" || id === "ubuntu") ? id : named,
        distribution: id === null ? null : [id, version].filter((part) => part !== undefined && part !== "").join(" "),
        libc,
        bytes: apart ? ofBase.reduce((sum, layer) => sum + layer.bytes, 0) : null,
        standIn: inspected.labels[STAND_IN_LABEL] !== undefined,
    };
}


/***/ }),

/***/ 9868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $g: () => (/* binding */ selectImages),
/* harmony export */   Lx: () => (/* binding */ targetId),
/* harmony export */   f4: () => (/* binding */ referenceSource),
/* harmony export */   iS: () => (/* binding */ planTargets)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2030);

/**
 * Picks the images a run is about.
 * @throws ConfigError naming every `only` that no image has.
 */
function selectImages(config, only) {
    if (only.length === 0)
        return config.images;
    const names = new Set(config.images.map((image) => image.name));
    const unknown = only.filter((name) => !names.has(name));
    if (unknown.length > 0) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(unknown.map((name) => ({
            file: "--only",
            line: null,
            message: "no image has this name",
            found: JSON.stringify(name),
            expected: [...names]
                .slice(0, 20)
                .map((known) => JSON.stringify(known))
                .join(", "),
        })), "Name images as the configuration does; `image-budget config` lists them.");
    }
    const wanted = new Set(only);
    return config.images.filter((image) => wanted.has(image.name));
}
/** The id of the target that an image has in a role. */
const targetId = (role, name) => `${role}:${name}`;
const NOTHING_KNOWN = { recorded: new Set(), pins: new Map() };
/**
 * What a reference is built or read from; null for one that is only a figure. Its platform is the image's.
 */
function referenceSource(image) {
    const { reference } = image;
    if (reference?.kind === "build")
        return { kind: "build", build: reference.build };
    if (reference?.kind !== "image")
        return null;
    const platform = image.source.kind === "build" ? image.source.build.platform : image.source.platform;
    return { kind: "named", reference: reference.reference, platform, pull: false };
}
/**
 * Everything to build and measure, in an order in which a needed image comes before those that need it. An image
 * that another needs is part of the plan even when `only` leaves it out of the report, or a record has its figures.
 */
function planTargets(config, images, root, baseline, known = NOTHING_KNOWN) {
    const byName = new Map(config.images.map((image) => [image.name, image]));
    const targets = new Map();
    const add = (role, name, source, at, needsRole) => {
        const id = targetId(role, name);
        if (targets.has(id))
            return;
        const bases = {};
        for (const [from, needed] of Object.entries(source.kind === "build" ? source.build.needs : {})) {
            bases[from] = addNeeded(needed, needsRole);
        }
        const label = role === "image" ? name : `${name} (${role})`;
        targets.set(id, { id, role, name, label, source, root: at, bases, pins: known.pins.get(id) ?? {} });
    };
    const addNeeded = (name, role) => {
        const onBase = role === "baseline" ? baseline?.sources.get(name) : undefined;
        if (baseline !== null && onBase !== undefined && "kind" in onBase) {
            add("baseline", name, onBase, baseline.root, "baseline");
            return targetId("baseline", name);
        }
        const image = byName.get(name);
        if (image !== undefined)
            add("image", name, image.source, root, "image");
        return targetId("image", name);
    };
    const wanted = (role) => images.filter((image) => !known.recorded.has(targetId(role, image.name)));
    for (const image of wanted("image"))
        add("image", image.name, image.source, root, "image");
    for (const image of wanted("reference")) {
        const source = referenceSource(image);
        if (source !== null)
            add("reference", image.name, source, root, "image");
    }
    for (const image of wanted("baseline")) {
        const source = baseline?.sources.get(image.name);
        if (baseline !== null && source !== undefined && "kind" in source) {
            add("baseline", image.name, source, baseline.root, "baseline");
        }
    }
    return [...targets.values()];
}


/***/ })

};
