export const id = 565;
export const ids = [565];
export const modules = {

/***/ 3565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n0: () => (/* binding */ CONFIG_FILES),
  U8: () => (/* binding */ openProject),
  k_: () => (/* binding */ runCheck)
});

// NAMESPACE OBJECT: ./.cache/build/js/config/fields.js
var fields_namespaceObject = {};
__webpack_require__.r(fields_namespaceObject);
__webpack_require__.d(fields_namespaceObject, {
  gO: () => (RESERVED_NAMES),
  z6: () => (alpineRelease),
  En: () => (argName),
  Ej: () => (argValue),
  gC: () => (buildContext),
  fW: () => (contextName),
  p6: () => (date),
  YZ: () => (freeText),
  Y: () => (fromName),
  tO: () => (imageName),
  rA: () => (imageReference),
  Eb: () => (key),
  _H: () => (labelName),
  A: () => (labelOrNone),
  w: () => (labelValue),
  pq: () => (mapping),
  Nm: () => (network),
  uK: () => (fields_option),
  qU: () => (ownName),
  Ae: () => (path),
  iD: () => (platform),
  z8: () => (report),
  p1: () => (requiredKey),
  Gf: () => (secretName),
  aF: () => (secretValue),
  su: () => (sshValue),
  s: () => (take),
  aC: () => (target)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./.cache/build/js/baseline/base-commit.js
/** Chooses the baseline commit from what was asked, what set off the run, and what is checked out. */
function chooseBase({ given, event, head, runSha }) {
    if (given !== null)
        return { kind: "commit", commit: given, ref: given, how: "given" };
    if (event === null)
        return { kind: "none", reason: null };
    switch (event.kind) {
        case "pull-request":
        case "pull-request-target":
            return baseOfPullRequest(event, head, runSha);
        case "merge-group":
            return { kind: "commit", commit: event.baseSha, ref: event.baseRef, how: "merge-queue" };
        case "push":
            return event.before === null
                ? none(`${nameOf(event.ref)} is new: nothing was there before this push`)
                : { kind: "commit", commit: event.before, ref: shortName(event.ref), how: "push" };
        case "workflow-run":
            return none(without("workflow_run"));
        case "other":
            return none(event.problem === null
                ? without(event.name)
                : `the payload of the event ${event.name} cannot be read (${event.problem})`);
    }
}
function baseOfPullRequest(event, head, runSha) {
    const { baseSha, baseRef } = event;
    if (head.sha === null)
        return none("no commit is checked out here to tell the pull request's base from");
    const parent = head.parents[0];
    if (parent !== undefined && isMergeOf(event, head, runSha)) {
        return { kind: "commit", commit: parent, ref: baseRef, how: "merge-parent" };
    }
    return { kind: "merge-base", head: head.sha, base: baseSha, ref: baseRef };
}
/**
 * Whether the checkout is the merge that GitHub made of the pull request. A head into which somebody merged the base
 * branch has two parents as well: its first one is the branch's own history, no baseline.
 */
function isMergeOf(event, head, runSha) {
    if (head.parents.length < 2 || head.sha === event.headSha)
        return false;
    // On `pull_request_target` GITHUB_SHA is the base branch's tip, which may well be another pull request's merge.
    const ofThisRun = event.kind === "pull-request" && head.sha === runSha;
    return ofThisRun || head.parents[1] === event.headSha;
}
function none(reason) {
    return { kind: "none", reason };
}
function without(event) {
    return `the event ${event} has no commit to count against (\`base:\` names one)`;
}
function nameOf(ref) {
    return `${ref.startsWith("refs/tags/") ? "the tag" : "the branch"} ${shortName(ref)}`;
}
function shortName(ref) {
    return ref.replace(/^refs\/(?:heads|tags)\/(?=.)/u, "");
}

// EXTERNAL MODULE: ./.cache/build/js/model/errors.js
var model_errors = __webpack_require__(2030);
;// CONCATENATED MODULE: ./.cache/build/js/commands/base-choice.js
/** Which commit a run counts changes against, asked of git and, for a shallow clone, of GitHub. */


/** Chooses the baseline commit. Never rejects for a history that is not there: then there is none, with the reason. */
async function resolveBaseChoice(options) {
    const { given, context, checkout, askMergeBase } = options;
    const { sha } = await checkout.head();
    // A repository that cannot be read has no merge commit that anybody could tell.
    const parents = sha === null || given !== null ? [] : await checkout.parents(sha).catch(() => []);
    const choice = chooseBase({ given, event: context.event, head: { sha, parents }, runSha: context.sha });
    if (choice.kind !== "merge-base")
        return choice;
    const { head, base, ref } = choice;
    const found = await checkout.mergeBase(head, base);
    if (found !== null)
        return { kind: "commit", commit: found, ref, how: "merge-base" };
    try {
        const told = (await askMergeBase?.(base, head)) ?? null;
        if (told !== null)
            return { kind: "commit", commit: told, ref, how: "merge-base" };
    }
    catch (error) {
        return base_choice_none(ref, (0,model_errors/* messageOf */.bD)(error));
    }
    return base_choice_none(ref, askMergeBase === null ? "there is no token to ask GitHub" : "GitHub knows none");
}
function base_choice_none(ref, why) {
    return {
        kind: "none",
        reason: `the merge base with ${ref} is not known: this clone is shallow, and ${why}; check out the merge commit (the default), or with \`fetch-depth: 0\``,
    };
}

// EXTERNAL MODULE: ./.cache/build/js/model/metrics.js
var metrics = __webpack_require__(6388);
;// CONCATENATED MODULE: ./.cache/build/js/config/compat.js

/** Where nobody writes anything: it is looked at, and nothing is made of it. */
const USUAL_COMPAT = { alpine: null, index: true, levels: {} };
/**
 * @param written lowest first; what comes later holds, key by key
 * @param hasSmoke whether the image has a smoke test: one that fails is a failure where nothing else is written, and where
 *   there is none nothing is made of it
 */
function compatRules(written, hasSmoke) {
    let rules = hasSmoke ? { ...USUAL_COMPAT, levels: { smoke: "fail" } } : USUAL_COMPAT;
    for (const { alpine, index, ...levels } of written) {
        const own = metrics/* COMPAT_RULES */.tR.flatMap((rule) => levels[rule] === undefined || (rule === "smoke" && !hasSmoke) ? [] : [[rule, levels[rule]]]);
        const set = [
            ...Object.entries(rules.levels).filter(([rule]) => own.every(([other]) => other !== rule)),
            ...own.flatMap(([rule, level]) => (level === "off" ? [] : [[rule, level]])),
        ];
        rules = {
            alpine: alpine ?? rules.alpine,
            index: index === undefined ? rules.index : index === "on",
            levels: Object.fromEntries(set),
        };
    }
    return rules;
}

// EXTERNAL MODULE: ./.cache/build/js/lint/rule-ids.js
var rule_ids = __webpack_require__(7148);
;// CONCATENATED MODULE: ./.cache/build/js/config/findings.js
/** The levels of findings in Dockerfiles, from what is written in the image, its group and the defaults. */

/** Where nobody writes anything: every rule has the level of its own, and nothing is made of it. */
const USUAL_FINDINGS = {};
/**
 * @param written lowest first; what comes later holds, rule by rule. `false` looks at no Dockerfile, and a mapping above it
 *   looks again.
 */
function findingLevels(written) {
    let levels = USUAL_FINDINGS;
    for (const each of written) {
        if (each === false)
            levels = null;
        else {
            const own = rule_ids/* RULE_IDS */.I.flatMap((rule) => (each[rule] === undefined ? [] : [[rule, each[rule]]]));
            levels = { ...levels, ...Object.fromEntries(own) };
        }
    }
    return levels;
}

;// CONCATENATED MODULE: ./.cache/build/js/config/context.js
/** The label that lets broken limits pass when the configuration names none of its own. */
const DEFAULT_OVERRIDE_LABEL = "image-budget-override";
/** Builds at once when the configuration says nothing: one per processor, at most 4. */
function defaultConcurrency(cpus) {
    return Number.isFinite(cpus) ? Math.min(4, Math.max(1, Math.floor(cpus))) : 1;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/registries.js
var registries = __webpack_require__(9396);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
// EXTERNAL MODULE: ./.cache/build/js/config/text.js
var config_text = __webpack_require__(2535);
;// CONCATENATED MODULE: ./.cache/build/js/config/paths.js
/** Paths inside the repository: relative to its root, forward slashes, never leaving it. */


const LONGEST = 1000;
/**
 * The path in its shortest form (`.` for the root), or what is wrong with it. Whether anything is there is not asked.
 */
function repositoryPath(text) {
    const wrong = (expected, suggestion) => suggestion === undefined ? { ok: false, expected } : { ok: false, expected, suggestion };
    if (text.trim() === "")
        return wrong("a path relative to the repository's root, or . for the root itself");
    if (text.length > LONGEST)
        return wrong(`a path of at most ${LONGEST} characters`);
    if ((0,config_text/* hasHidden */.Vh)(text))
        return wrong("a path without control or other hidden characters");
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text))
        return wrong("a path inside the repository, not a URL");
    if (/^(?:\/|~\/|[A-Za-z]:[\\/])/.test(text)) {
        return wrong("a path relative to the repository's root, without a leading /");
    }
    if (text.includes("\\"))
        return wrong("a path with forward slashes", text.replaceAll("\\", "/"));
    const path = external_node_path_.posix.normalize(text).replace(/\/$/, "");
    if (path === ".." || path.startsWith("../")) {
        return wrong("a path inside the repository: it is relative to the repository's root, not to this file");
    }
    return { ok: true, value: path };
}
/** The folder a file lies in; `.` for the root. */
function folderOf(path) {
    return external_node_path_.posix.dirname(path);
}
/** The last part of a path. */
function fileNameOf(path) {
    return external_node_path_.posix.basename(path);
}
/** A path below a folder, in its shortest form. */
function below(folder, path) {
    return external_node_path_.posix.join(folder, path);
}
/** Every folder that holds one of the files, at any depth, the root included. */
function foldersOf(files) {
    const folders = new Set(["."]);
    for (const file of files) {
        for (let folder = folderOf(file); !folders.has(folder); folder = folderOf(folder))
            folders.add(folder);
    }
    return folders;
}

;// CONCATENATED MODULE: ./.cache/build/js/config/fields.js
/** The kinds of value a configuration is made of, as zod schemas that read what was written into what is meant. */



const documentation = registries/* registry */.u5();
/** An optional key that appears in the configuration reference and, with its description, in the JSON Schema. */
function key(schema, entry) {
    return requiredKey(schema.optional(), entry);
}
/** As `key`, for one that must be there. */
function requiredKey(schema, entry) {
    const described = schema.describe(entry.description);
    documentation.add(described, entry);
    return described;
}
/** An object that allows these keys and no others. The error of an unknown key is the list of the known ones. */
function mapping(shape) {
    const known = Object.keys(shape).join(", ");
    return schemas/* strictObject */.rej(shape, {
        error: (issue) => (issue.code === "unrecognized_keys" ? known : undefined),
    });
}
/** Reports one thing wrong; `message` continues the sentence that begins with the key's path. */
function report(context, message, facts = {}, path = []) {
    context.addIssue({ code: "custom", message, params: { ...facts }, path, input: context.value });
    return core/* NEVER */.tm;
}
/** The value that was read, or a report that it is not `what`. */
function take(parsed, context, what, path = []) {
    if (parsed.ok)
        return parsed.value;
    const { expected, suggestion } = parsed;
    return report(context, `is not ${what}`, suggestion === undefined ? { expected } : { expected, suggestion }, path);
}
/** Text that matches a pattern; the pattern must be linear in time. */
function patterned(pattern, what, expected) {
    return schemas/* string */.YjP()
        .max(1000, { error: "is too long" })
        .superRefine((value, context) => {
        if (!pattern.test(value) || (0,config_text/* hasHidden */.Vh)(value))
            report(context, `is not ${what}`, { expected });
    });
}
const MOST_NAME = 200;
/** Printable text on one line. */
function printable(most) {
    return schemas/* string */.YjP().superRefine((value, context) => {
        if (value.trim() === "")
            report(context, "is empty", { expected: "some text" });
        else if ((0,config_text/* hasHidden */.Vh)(value)) {
            report(context, "contains a hidden character", {
                expected: "printable text on one line, without control or direction characters",
            });
        }
        else if (value.length > most)
            report(context, "is too long", { expected: `at most ${most} characters` });
    });
}
const imageName = printable(MOST_NAME);
/**
 * Words that no image is called by: `total` is all images together, in exceptions and in the report; `changed` is what
 * `only` says for the images whose inputs are not the baseline's.
 */
const RESERVED_NAMES = ["total", "changed"];
const ownName = imageName.superRefine((value, context) => {
    const expected = "another name for this image";
    if (value === "total")
        report(context, "is the name of all images together", { expected });
    if (value === "changed")
        report(context, "is the keyword of only: for images that changed", { expected });
});
const MOST_LABEL = 50;
/** Name of a label as GitHub takes it; `false` for none. */
const labelOrNone = schemas/* union */.KCZ([schemas/* literal */.euz(false), printable(MOST_LABEL)], { error: "a label's name, or false for none" })
    .transform((value) => (value === false ? value : value.trim()));
const freeText = printable(500);
const path = schemas/* string */.YjP()
    .transform((value, context) => take(repositoryPath(value), context, "a path that can be used"));
const VARIABLE = "the name of an environment variable, such as NPM_TOKEN";
const variable = patterned(/^[A-Za-z_][A-Za-z0-9_]*$/, "an environment variable's name", VARIABLE);
/** Text of a build argument; numbers and yes/no values stand for their spelling. */
const literal = schemas/* union */.KCZ([textOfValue(32_768), schemas/* number */.aig(), schemas/* boolean */.zMY()]);
function textOfValue(most) {
    return schemas/* string */.YjP().superRefine((value, context) => {
        if (value.length > most)
            report(context, "is too long", { expected: `at most ${most} characters` });
        // No process takes an argument with one in it.
        if (value.includes("\0"))
            report(context, "contains a NUL character", { expected: "text" });
    });
}
const argValue = schemas/* union */.KCZ([
    literal,
    mapping({ env: variable.describe("Environment variable that holds the value; it is never shown.") }),
], { error: 'text (use "" for none), or { env: VARIABLE }' })
    .transform((value) => typeof value === "object"
    ? { kind: "env", variable: value.env }
    : { kind: "literal", value: String(value) });
const secretValue = mapping({
    env: variable.optional().describe("Environment variable that holds the secret."),
    file: path.optional().describe("File that holds the secret, relative to the repository's root."),
}).transform(({ env, file }, context) => {
    if (env !== undefined && file === undefined)
        return { kind: "env", variable: env };
    if (file !== undefined && env === undefined)
        return { kind: "file", path: file };
    return report(context, "must name one place", { expected: "either env: VARIABLE or file: path" });
});
const argName = patterned(/^[A-Za-z_][A-Za-z0-9_.-]*$/, "a build argument's name", "letters, digits and _");
const secretName = patterned(/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/, "a secret's id", "letters, digits, dots, - and _");
const labelName = patterned(/^[^\s=]+$/, "a label's name", "text without spaces and =");
const labelValue = schemas/* union */.KCZ([textOfValue(4096), schemas/* number */.aig(), schemas/* boolean */.zMY()], { error: "text" })
    .transform(String);
const TARGET = "the name of a stage (letters, digits, dots, - and _)";
const target = patterned(/^[A-Za-z0-9][A-Za-z0-9_.-]*$/, "a stage's name", TARGET);
const network = patterned(/^[A-Za-z0-9][A-Za-z0-9_.:-]*$/, "a network", "default, none, host or a network's name");
const fields_option = patterned(/^[^-\s][^\r\n]*$/, "usable", "text that begins with neither - nor a space");
const sshValue = patterned(/^[A-Za-z0-9_.-]+(?:=[^-,\s][^\s]*)?$/, "an SSH agent or key", "default, or id=path of a socket or key");
const contextName = patterned(/^[A-Za-z0-9][A-Za-z0-9_./:@-]*$/, "a build context's name", "letters, digits and . / : @ - _");
const REFERENCE = /^(?:[A-Za-z0-9][A-Za-z0-9.-]*(?::\d{1,5})?\/)?[a-z0-9]+(?:[._-]+[a-z0-9]+)*(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(?:@sha256:[a-f0-9]{64})?$/;
const imageReference = schemas/* string */.YjP().superRefine((value, context) => {
    // The length bounds the time the pattern takes.
    if (value.length <= 512 && REFERENCE.test(value))
        return;
    const lower = value.length <= 512 && REFERENCE.test(value.toLowerCase()) ? { suggestion: value.toLowerCase() } : {};
    report(context, "is not an image reference", {
        expected: "a name such as nginx:1.29-alpine or registry/team/app:tag",
        ...lower,
    });
});
/** What a FROM line names: an image reference, or any text another image of the file is called by. */
const fromName = printable(512);
const ARCHITECTURES = ["amd64", "arm64", "386", "ppc64le", "s390x", "riscv64", "arm"];
const platform = schemas/* string */.YjP().superRefine((value, context) => {
    if (/^[a-z0-9]{1,20}\/[a-z0-9_]{1,20}(?:\/[a-z0-9.]{1,20})?$/.test(value))
        return;
    const expected = "one platform, such as linux/amd64 or linux/arm64";
    const bare = ARCHITECTURES.includes(value.toLowerCase())
        ? { suggestion: `linux/${value.toLowerCase()}` }
        : {};
    report(context, "is not a platform", { expected, ...bare });
});
/** Where a URL-like build context is left to the builder; anything else is a path of the repository. */
const REMOTE = /^(?:docker-image|oci-layout|https?|git|ssh):\/\/\S+$|^git@[^\s:]+:\S+$|^target:\S+$/;
const buildContext = schemas/* string */.YjP().transform((value, context) => {
    if (value.length <= 2000 && REMOTE.test(value) && !(0,config_text/* hasHidden */.Vh)(value))
        return value;
    return take(repositoryPath(value), context, "a folder of the repository, a URL or a docker-image:// reference");
});
const alpineRelease = schemas/* string */.YjP()
    .meta({ pattern: "^3\\.\\d{1,3}$" })
    .superRefine((value, context) => {
    if (!/^3\.\d{1,3}$/.test(value))
        report(context, "is no release of Alpine", { expected: 'such as "3.22"' });
});
const date = schemas/* string */.YjP()
    .meta({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" })
    .superRefine((value, context) => {
    const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
    const [year, month, day] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
    const real = new Date(Date.UTC(year, month - 1, day));
    const exists = match !== null && year > 1000 && real.getUTCMonth() === month - 1 && real.getUTCDate() === day;
    if (!exists)
        report(context, "is not a date", { expected: "a day such as 2026-12-31" });
});

;// CONCATENATED MODULE: ./.cache/build/js/config/dockerfile-names.js
/** Which files are Dockerfiles by their name, which folders hold other people's, and what an image is called. */



/** Endings of files that stand beside Dockerfiles or from which Dockerfiles are made. */
const NOT_BUILT = new Set("dockerignore tmpl tpl template j2 jinja jinja2 erb in ejs mustache hbs gotmpl example sample bak orig rej old swp md txt rst sh py js ts json yml yaml html lock sum sig asc".split(" "));
/** True for Dockerfile, Dockerfile.NAME, NAME.Dockerfile and the same with Containerfile. */
function isDockerfileName(name) {
    if (name.endsWith("~"))
        return false;
    const parts = name.split(".");
    if (NOT_BUILT.has((parts.at(-1) ?? "").toLowerCase()))
        return false;
    return (isPlain(parts[0] ?? "") || (parts.length > 1 && (parts[0] ?? "") !== "" && isPlain(parts.at(-1) ?? "")));
}
function isPlain(part) {
    return /^(?:Dockerfile|Containerfile)$/i.test(part);
}
/** The part of the name that is not Dockerfile: `api` of `Dockerfile.api` and `api.Dockerfile`, else empty. */
function stemOf(name) {
    const parts = name.split(".");
    return isPlain(parts[0] ?? "") ? parts.slice(1).join(".") : parts.slice(0, -1).join(".");
}
const VENDORED = new Set("node_modules bower_components jspm_packages vendor vendored third_party third-party thirdparty godeps pods .venv venv .tox .nox site-packages dist-packages testdata test-data fixtures __fixtures__ test-fixtures .git .devcontainer .terraform .cache".split(" "));
/** True for a file below a folder of code that is not the repository's own, or of test material. */
function isVendored(path) {
    return folderOf(path)
        .split("/")
        .some((folder) => VENDORED.has(folder.toLowerCase()));
}
/** Folders that say how something is kept and not what it is. */
const GENERIC = new Set("docker .docker dockerfiles container containers build deploy deployment ci".split(" "));
/** The parts of a folder that tell what lies in it; empty for the repository's root. */
function tellingParts(folder) {
    const parts = folder === "." ? [] : folder.split("/");
    return parts.filter((part) => !GENERIC.has(part.toLowerCase()));
}
const FALLBACK = "app";
const dockerfile_names_MOST_NAME = 180;
/**
 * A readable name for each Dockerfile, unique among them: its folder's, with the file's own part where a folder has
 * several, with more of the path where two would be the same.
 */
function readableNames(dockerfiles, repositoryName) {
    const files = [...dockerfiles].sort(config_text/* byText */.z4);
    const perFolder = countBy(files, folderOf);
    const root = repositoryName ?? "";
    const nameOf = (file, whole) => {
        const parts = tellingParts(folderOf(file));
        const folder = whole ? parts.join("-") : (parts.at(-1) ?? "");
        const several = (perFolder.get(folderOf(file)) ?? 0) > 1;
        const stem = several ? stemOf(fileNameOf(file)) : "";
        return clean([folder === "" ? root : folder, stem].filter((part) => part !== "").join("-"));
    };
    const short = countBy(files, (file) => nameOf(file, false));
    const names = new Map();
    const taken = new Set();
    for (const file of files) {
        const wanted = nameOf(file, (short.get(nameOf(file, false)) ?? 0) > 1);
        let name = wanted;
        for (let number = 2; taken.has(name); number += 1)
            name = `${wanted}-${number}`;
        taken.add(name);
        names.set(file, name);
    }
    return names;
}
function countBy(items, keyOf) {
    const counts = new Map();
    for (const item of items)
        counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
    return counts;
}
/** A name that the configuration would accept; `total`, `changed` and `__proto__` mean something else there. */
function clean(name) {
    // By characters: half of an emoji is no text.
    const printable = [...(0,config_text/* withoutHidden */.P)(name)]
        .slice(0, dockerfile_names_MOST_NAME / 2)
        .join("")
        .trim();
    if (printable === "")
        return FALLBACK;
    const taken = printable === "__proto__" || RESERVED_NAMES.includes(printable);
    return taken ? `${printable}-image` : printable;
}

;// CONCATENATED MODULE: ./.cache/build/js/config/discover.js
/** No configuration at all: the repository's Dockerfiles become the images. */






/** More Dockerfiles than this are a collection, not one repository's images. */
const MOST_IMAGES = 1000;
/**
 * Makes a configuration from what a repository holds: an image per Dockerfile with a readable name, built in the
 * nearest folder that has something to build from. What was assumed is said in `notices`. Without Dockerfiles there
 * are no images.
 */
function discoverConfig(context) {
    const notices = [];
    const candidates = context.repositoryFiles
        .filter((file) => isDockerfileName(fileNameOf(file)))
        .sort(config_text/* byText */.z4);
    const vendored = candidates.filter((file) => isVendored(file));
    const hidden = candidates.filter((file) => !isVendored(file) && (0,config_text/* hasHidden */.Vh)(file));
    const found = candidates.filter((file) => !isVendored(file) && !(0,config_text/* hasHidden */.Vh)(file));
    const kept = found.slice(0, MOST_IMAGES);
    leftOut(notices, vendored, "they lie in folders of vendored code or test material");
    leftOut(notices, hidden, "their names contain control characters");
    leftOut(notices, found.slice(MOST_IMAGES), `only the first ${MOST_IMAGES} are taken`);
    const variants = slimVariants(kept);
    const references = new Set(variants.values());
    const dockerfiles = kept.filter((file) => !references.has(file));
    const names = readableNames(dockerfiles, context.repositoryName);
    const contexts = contextFinder(context.repositoryFiles);
    const origins = new Map();
    const images = dockerfiles.map((file) => {
        const name = names.get(file) ?? file;
        const build = plainBuild(file, contexts(file));
        const slim = variants.get(file);
        for (const key of ["dockerfile", "context"])
            origins.set(`images.${name}.${key}`, { kind: "discovered" });
        if (build.context !== folderOf(file)) {
            notices.push(`${(0,config_text/* quote */.hD)(name)}: nothing but Dockerfiles lies in ${(0,config_text/* quote */.hD)(folderOf(file))}, so it is built with ${(0,config_text/* quote */.hD)(build.context)} as its context.`);
        }
        if (slim !== undefined) {
            origins.set(`images.${name}.reference`, { kind: "discovered" });
            notices.push(`${(0,config_text/* quote */.hD)(name)}: ${(0,config_text/* quote */.hD)(slim)} is taken for its slim variant, the reference that savings are counted against.`);
        }
        return {
            name,
            source: { kind: "build", build },
            reference: slim === undefined ? null : { kind: "build", build: { ...build, dockerfile: slim } },
            guide: "infer",
            budget: {},
            compat: USUAL_COMPAT,
            smoke: null,
            findings: USUAL_FINDINGS,
            trial: null,
            line: null,
        };
    });
    if (images.length > 0) {
        notices.unshift(`There is no configuration: ${images.length === 1 ? "one image was" : `${images.length} images were`} found by ${images.length === 1 ? "its Dockerfile" : "their Dockerfiles"}. \`image-budget init\` writes a configuration with today's sizes as budgets.`);
    }
    return {
        file: null,
        images,
        total: {},
        bases: {},
        exceptions: [],
        failOn: "fail",
        onUnmeasured: "error",
        limitsFrom: "base",
        ratchet: true,
        overrideLabel: DEFAULT_OVERRIDE_LABEL,
        concurrency: defaultConcurrency(context.cpus),
        origins,
        notices,
    };
}
function leftOut(notices, files, reason) {
    if (files.length === 0)
        return;
    const shown = (0,config_text/* alternatives */.Vo)(files.slice(0, 5).map((file) => (0,config_text/* quote */.hD)(file))).replace(" or ", " and ");
    const more = files.length > 5 ? ` and ${files.length - 5} more` : "";
    notices.push(`Left out: ${shown}${more}, because ${reason}.`);
}
function plainBuild(dockerfile, context) {
    return {
        dockerfile,
        context,
        target: null,
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
/**
 * The nearest folder, from the Dockerfile's upwards, that holds anything besides Dockerfiles: a folder such as
 * docker/ with nothing in it to copy is built from what lies around it.
 */
function contextFinder(files) {
    const withContent = new Set(files
        .filter((file) => !isDockerfileName(fileNameOf(file)) && !file.endsWith(".dockerignore"))
        .map((file) => folderOf(file)));
    // A folder whose content lies deeper has content all the same.
    for (const folder of [...withContent]) {
        for (let outer = folderOf(folder); !withContent.has(outer); outer = folderOf(outer))
            withContent.add(outer);
    }
    return (dockerfile) => {
        const own = folderOf(dockerfile);
        for (let folder = own;; folder = folderOf(folder)) {
            if (withContent.has(folder))
                return folder;
            if (folder === ".")
                return own;
        }
    };
}
/** Words that mark the variant before the change to Alpine. */
const SLIM_WORDS = new Set(["slim", "debian", "reference", "before"]);
const ALPINE = "alpine";
/**
 * Dockerfile to its slim variant in the same folder, where exactly one file of a stem is marked as slim and exactly
 * one is not: Dockerfile.slim beside Dockerfile, or beside Dockerfile.alpine.
 */
function slimVariants(dockerfiles) {
    const families = new Map();
    for (const file of dockerfiles) {
        const words = stemOf(fileNameOf(file))
            .split(/[.-]/)
            .filter((word) => word !== "");
        const marker = words.find((word) => SLIM_WORDS.has(word.toLowerCase()));
        const stem = words.filter((word) => word !== marker && word.toLowerCase() !== ALPINE).join("-");
        const identity = JSON.stringify([folderOf(file), stem]);
        const family = families.get(identity) ?? { slim: [], others: [] };
        (marker === undefined ? family.others : family.slim).push(file);
        families.set(identity, family);
    }
    const variants = new Map();
    for (const { slim, others } of families.values()) {
        const [reference, image] = [slim[0], others[0]];
        if (slim.length === 1 && others.length === 1 && reference !== undefined && image !== undefined) {
            variants.set(image, reference);
        }
    }
    return variants;
}

// EXTERNAL MODULE: ./.cache/build/js/guide/budgets.js
var budgets = __webpack_require__(6406);
;// CONCATENATED MODULE: ./.cache/build/js/config/layers.js

/** The value of the topmost layer that has one. */
function pick(layers, name) {
    for (const layer of layers.toReversed()) {
        const value = layer.settings[name];
        if (value !== undefined)
            return { value, layer };
    }
    return null;
}
/** The entries of all layers; the topmost layer that has an entry gives its value. */
function mergeMaps(layers, entriesOf) {
    const merged = new Map();
    for (const layer of layers) {
        for (const [name, value] of Object.entries(entriesOf(layer.settings) ?? {}))
            merged.set(name, { value, layer });
    }
    return merged;
}
/** Plain values of merged entries. */
function valuesOf(entries) {
    return Object.fromEntries([...entries].map(([name, { value }]) => [name, value]));
}
const LEVELS = ["warn", "fail"];
/** Each metric's limit from the topmost layer that has one that applies, and those layers. */
function mergeBudgets(layers, applies) {
    let budget = {};
    const from = new Map();
    for (const layer of layers) {
        const rules = layer.settings.budget;
        for (const metric of metrics/* METRICS */.Cb) {
            const limit = rules?.[metric];
            if (limit === undefined || !applies(metric, layer))
                continue;
            budget = { ...budget, [metric]: limit };
            from.set(metric, layer);
        }
    }
    return { budget, from };
}
/** Where a value of a layer stands in the file. */
function originIn(source, layer, below) {
    const line = source.lineOf([...layer.path, ...below]);
    return { kind: "file", line, via: layer.via, ...(layer.group === undefined ? {} : { group: layer.group }) };
}
/** Notes the origin of each level that a budget has, under `prefix.metric.level`. */
function noteLevels(origins, prefix, metric, limit, origin) {
    for (const level of LEVELS) {
        if (limit?.[level] !== undefined)
            origins.set(`${prefix}.${metric}.${level}`, origin(level));
    }
}

// EXTERNAL MODULE: ./.cache/build/js/config/quantities.js
var quantities = __webpack_require__(273);
// EXTERNAL MODULE: ./.cache/build/js/config/suggest.js
var config_suggest = __webpack_require__(7048);
;// CONCATENATED MODULE: ./.cache/build/js/config/exceptions.js




const TOTAL = "total";
/**
 * The exceptions that name an existing image, or the total, and a limit it has. One that has expired is kept: it is
 * judged and not forgotten. `complete` is false when some images could not be read.
 */
function resolveExceptions(resolving, raw, images, total, complete) {
    const budgets = new Map(images.map((image) => [image.name, image.budget]));
    const first = new Map();
    return raw.flatMap((exception, index) => {
        if (exception === undefined)
            return [];
        const path = ["exceptions", index];
        const { plain, ...rule } = exception;
        const budget = budgetOf(resolving, [...path, "image"], rule.image, budgets, total, complete);
        if (budget === null)
            return [];
        const line = resolving.source.lineOf(path);
        const identity = JSON.stringify([rule.image, rule.metric]);
        const earlier = first.get(identity);
        if (earlier !== undefined) {
            resolving.findings.add({
                path,
                message: "raises a limit that another exception raises already",
                found: `the first on line ${earlier}`,
                expected: "one exception for each limit",
            });
        }
        first.set(identity, earlier ?? line);
        const limit = raisedLimit(resolving, path, rule, plain, budget);
        return limit === null ? [] : [{ ...rule, limit, line }];
    });
}
function budgetOf(resolving, path, name, budgets, total, complete) {
    const own = budgets.get(name);
    if (name === TOTAL) {
        if (own === undefined)
            return total;
        resolving.findings.add({
            path,
            message: "could mean the image of that name or the total",
            found: (0,config_text/* quote */.hD)(TOTAL),
            expected: "another name for the image",
        });
        return null;
    }
    if (own !== undefined)
        return own;
    if (!complete)
        return null;
    const names = [...budgets.keys()];
    resolving.findings.add({
        path,
        message: "names an image that does not exist",
        found: (0,config_text/* quote */.hD)(name),
        expected: (0,config_text/* alternatives */.Vo)([TOTAL, ...names.map((other) => (0,config_text/* quote */.hD)(other))]),
        suggestion: (0,config_suggest/* nearest */.p)(name, names),
    });
    return null;
}
function raisedLimit(resolving, path, rule, plain, budget) {
    const configured = budget[rule.metric];
    const owner = rule.image === TOTAL ? [TOTAL] : ["images", rule.image];
    if (configured === undefined) {
        if (resolving.findings.isDamaged(owner) || resolving.findings.isDamaged(["defaults"]))
            return null;
        const limits = Object.keys(budget);
        resolving.findings.add({
            path: [...path, "metric"],
            message: `raises a limit that ${rule.image === TOTAL ? "the total" : (0,config_text/* quote */.hD)(rule.image)} does not have`,
            found: rule.metric,
            expected: limits.length === 0 ? "a budget to raise; there is none" : (0,config_text/* alternatives */.Vo)(limits),
        });
        return null;
    }
    // One value stands for the level the budget has.
    const limit = plain && configured.fail === undefined ? warnOnly(rule.limit) : rule.limit;
    let usable = true;
    for (const level of LEVELS) {
        const [raised, present] = [limit[level], configured[level]];
        if (raised === undefined)
            continue;
        const at = plain ? [...path, "limit"] : [...path, "limit", level];
        if (present === undefined) {
            usable = false;
            resolving.findings.add({
                path: at,
                message: `raises the ${level} level, which the ${rule.metric} budget does not have`,
                found: show(raised),
                expected: (0,config_text/* alternatives */.Vo)(Object.keys(configured)),
            });
        }
        else if (!loosens(rule.metric, asThreshold(raised), asThreshold(present))) {
            usable = false;
            resolving.findings.add({
                path: at,
                message: "does not raise the limit",
                found: show(raised),
                expected: `${rule.metric === "saving" ? "less" : "more"} than the ${show(present)} of the budget`,
            });
        }
    }
    return usable ? limit : null;
}
function warnOnly(limit) {
    const { fail } = limit;
    if (fail === undefined)
        return limit;
    return typeof fail === "number" ? { warn: fail } : { warn: fail };
}
function asThreshold(value) {
    return typeof value === "number" ? { bytes: value } : value;
}
/** True when something passes that did not before, as far as the two can be compared. */
function loosens(metric, raised, present) {
    const shared = ["bytes", "percent"].flatMap((unit) => {
        const [now, before] = [raised[unit], present[unit]];
        return now === undefined || before === undefined
            ? []
            : [metric === "saving" ? before - now : now - before];
    });
    return shared.length === 0 || shared.some((difference) => difference > 0);
}
function show(value) {
    return typeof value === "number" ? (0,quantities/* writeSize */.JQ)(value) : (0,quantities/* writeThreshold */.LK)(value);
}

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(4006);
;// CONCATENATED MODULE: ./.cache/build/js/config/globs.js

const globs_LONGEST = 300;
/** More than this between two slashes could keep a regular expression busy for minutes. */
const MOST_STARS = 2;
/** Alternatives multiply: fifty of {a,a} would be tried in 2^50 ways. */
const MOST_BRACES = 3;
/**
 * A test for paths of the repository: `*` within a folder's name, `**` for any number of folders, `?`, `[...]` and
 * `{a,b}`. Patterns that could take long to match are refused, and each part between two slashes is matched on its
 * own, so that no part is tried again for another's sake.
 */
function globMatcher(pattern) {
    const wrong = (expected, suggestion) => suggestion === undefined ? { ok: false, expected } : { ok: false, expected, suggestion };
    if (pattern.length > globs_LONGEST)
        return wrong(`a pattern of at most ${globs_LONGEST} characters`);
    if (pattern.startsWith("/")) {
        return wrong("a pattern relative to the repository's root", pattern.replace(/^\/+/, ""));
    }
    if (pattern.includes("\\"))
        return wrong("a pattern with forward slashes", pattern.replaceAll("\\", "/"));
    if (/[()]|^!/.test(pattern)) {
        return wrong("a pattern of *, **, ?, [...] and {a,b}; leave files out with exclude:");
    }
    if (/(?:^|\/)\.\.(?:\/|$)/.test(pattern))
        return wrong("a pattern inside the repository, without ..");
    if (/\{[^}]*\//.test(pattern))
        return wrong("a pattern without / between { and }; a list of patterns does it");
    const parts = pattern.replace(/^\.\//, "").split("/");
    if (parts.includes(""))
        return wrong("a pattern for files, with something between any two slashes");
    for (const part of parts) {
        const stars = part.match(/\*+|\?|\]/g)?.length ?? 0;
        if (stars > MOST_STARS && part.includes("*")) {
            return wrong(`at most ${MOST_STARS} of * ? [...] between two slashes`);
        }
        if (part.split("{").length - 1 > MOST_BRACES)
            return wrong(`at most ${MOST_BRACES} of {a,b} between two slashes`);
    }
    const matchers = parts.map((part) => (part === "**" ? ANY : picomatch(part, OPTIONS)));
    return { ok: true, value: (path) => matchesParts(matchers, path.split("/")) };
}
const OPTIONS = { dot: true, noextglob: true, nonegate: true, regex: false };
/** Stands for any number of folders. */
const ANY = "any";
function matchesParts(matchers, parts) {
    // How many parts of the path may have been used up so far.
    let used = new Set([0]);
    for (const matcher of matchers) {
        if (matcher === ANY) {
            const least = Math.min(...used);
            used = new Set(parts.map((_, index) => index + 1).filter((count) => count > least));
            used.add(least);
        }
        else {
            used = new Set([...used].filter((count) => matchesPart(matcher, parts[count])).map((count) => count + 1));
        }
        if (used.size === 0)
            return false;
    }
    return used.has(parts.length);
}
function matchesPart(matcher, part) {
    return part !== undefined && matcher(part);
}

;// CONCATENATED MODULE: ./.cache/build/js/config/groups.js







const groups_MOST_NAME = 200;
/**
 * The entries of one group, in the order of their Dockerfiles. `taken` holds the Dockerfiles that images of their own
 * have: those leave the group and inherit nothing from it.
 */
function groupEntries(resolving, group, raw, defaults, taken) {
    const path = ["groups", group];
    const matched = matchedFiles(resolving, path, raw);
    if (matched === null)
        return [];
    const files = matched.filter((file) => !taken.has(file));
    if (matched.length > 0 && files.length === 0) {
        resolving.findings.notice(`Every Dockerfile of the group ${(0,config_text/* quote */.hD)(group)} has an image of its own.`);
    }
    const readable = readableNames(files, resolving.context.repositoryName);
    return files.flatMap((file) => {
        const variables = variablesOf(file, resolving.context.repositoryName ?? "app");
        const name = nameFor(resolving, path, raw.name, variables, readable.get(file) ?? file);
        const settings = expandSettings(resolving, path, raw, variables);
        if (name === null || settings === null)
            return [];
        const layer = { settings, path, via: "group", group };
        const origin = originIn(resolving.source, layer, ["dockerfiles"]);
        const dockerfile = { value: file, origin, at: [...path, "dockerfiles"] };
        return [{ name, path, layers: [defaults, layer], dockerfile, image: null }];
    });
}
/** Files that the group's patterns match; null when a pattern is wrong or nothing matches. */
function matchedFiles(resolving, path, raw) {
    const wanted = matchers(resolving, [...path, "dockerfiles"], raw.dockerfiles);
    const unwanted = matchers(resolving, [...path, "exclude"], raw.exclude ?? []);
    if (wanted === null || unwanted === null)
        return null;
    // An ignore file is never built, and its name begins as its Dockerfile's does.
    const candidates = resolving.context.repositoryFiles.filter((file) => !file.endsWith(".dockerignore") && !(0,config_text/* hasHidden */.Vh)(file));
    const included = candidates.filter((file) => wanted.some((matches) => matches(file)));
    const files = included.filter((file) => !unwanted.some((matches) => matches(file))).sort(config_text/* byText */.z4);
    if (files.length > 0)
        return files;
    const { dockerfiles, findings } = resolving;
    findings.add({
        path: [...path, "dockerfiles"],
        message: included.length > 0 ? "matches nothing that exclude leaves" : "matches no file",
        found: `${raw.dockerfiles.map((pattern) => (0,config_text/* quote */.hD)(pattern)).join(", ")} among ${candidates.length} files`,
        expected: dockerfiles.length === 0
            ? "a pattern for files that git does not ignore; the repository has no Dockerfile"
            : `a pattern for one of the repository's Dockerfiles: ${(0,config_text/* alternatives */.Vo)(dockerfiles.slice(0, 5).map((file) => (0,config_text/* quote */.hD)(file)))}`,
    });
    return null;
}
function matchers(resolving, path, patterns) {
    const parsed = patterns.map((pattern) => ({ pattern, result: globMatcher(pattern) }));
    let usable = true;
    const found = [];
    for (const { pattern, result } of parsed) {
        if (result.ok) {
            found.push(result.value);
            continue;
        }
        usable = false;
        resolving.findings.add({
            path,
            message: "holds a pattern that cannot be used",
            found: (0,config_text/* quote */.hD)(pattern),
            expected: result.expected,
            suggestion: result.suggestion ?? null,
        });
    }
    return usable ? found : null;
}
function variablesOf(file, repositoryName) {
    const folder = folderOf(file);
    const dir = folder === "." ? repositoryName : fileNameOf(folder);
    const stem = stemOf(fileNameOf(file));
    return {
        dir,
        path: folder === "." ? repositoryName : folder.replaceAll("/", "-"),
        file: fileNameOf(file),
        stem: stem === "" ? dir : stem,
        folder,
    };
}
const VARIABLES = ["dir", "path", "file", "stem", "folder"];
/** The template with its variables filled in; null when it names one that does not exist. */
function expand(resolving, at, template, variables) {
    let usable = true;
    const text = template.replace(/\{([^{}]*)\}/g, (_, written) => {
        const known = VARIABLES.find((name) => name === written);
        if (known !== undefined)
            return variables[known];
        usable = false;
        const near = (0,config_suggest/* nearest */.p)(written, VARIABLES);
        resolving.findings.add({
            path: at,
            message: "names a template variable that does not exist",
            found: (0,config_text/* quote */.hD)(`{${written}}`),
            expected: (0,config_text/* alternatives */.Vo)(VARIABLES.map((name) => `{${name}}`)),
            suggestion: near === null ? null : `{${near}}`,
        });
        return "";
    });
    return usable ? text : null;
}
function nameFor(resolving, path, template, variables, readable) {
    if (template === undefined)
        return readable;
    const at = [...path, "name"];
    const name = expand(resolving, at, template, variables);
    if (name === null)
        return null;
    const reserved = name === "__proto__" || RESERVED_NAMES.includes(name);
    if (name.trim() !== "" && name.length <= groups_MOST_NAME && !reserved)
        return name;
    resolving.findings.add({
        path: at,
        message: "makes a name that cannot be used",
        found: (0,config_text/* quote */.hD)(name),
        expected: `a name of 1 to ${groups_MOST_NAME} characters other than ${(0,config_text/* alternatives */.Vo)(RESERVED_NAMES.map((word) => (0,config_text/* quote */.hD)(word)))}`,
    });
    return null;
}
/** The group's settings for one Dockerfile: templates in paths filled in. */
function expandSettings(resolving, path, raw, variables) {
    let usable = true;
    const expandPath = (value, below) => {
        if (value === undefined)
            return {};
        const at = [...path, ...below];
        const text = expand(resolving, at, value, variables);
        const parsed = text === null ? null : repositoryPath(text);
        if (parsed?.ok === true)
            return { value: parsed.value };
        usable = false;
        if (parsed !== null) {
            resolving.findings.add({
                path: at,
                message: "makes a path that cannot be used",
                found: (0,config_text/* quote */.hD)(text ?? ""),
                expected: parsed.expected,
            });
        }
        return {};
    };
    const context = expandPath(raw.context, ["context"]);
    const reference = typeof raw.reference === "object" ? raw.reference : undefined;
    const slim = expandPath(reference?.dockerfile, ["reference", "dockerfile"]);
    const slimContext = expandPath(reference?.context, ["reference", "context"]);
    if (!usable)
        return null;
    return {
        ...raw,
        ...(context.value === undefined ? {} : { context: context.value }),
        ...(reference === undefined
            ? {}
            : {
                reference: {
                    ...reference,
                    ...(slim.value === undefined ? {} : { dockerfile: slim.value }),
                    ...(slimContext.value === undefined ? {} : { context: slimContext.value }),
                },
            }),
    };
}

;// CONCATENATED MODULE: ./.cache/build/js/config/build.js





/** The key's value, or null, with its origin noted under `prefix.name`. */
function noted(resolving, prefix, name, placed) {
    const origin = placed === null ? { kind: "default" } : originIn(resolving.source, placed.layer, [name]);
    resolving.origins.set(`${prefix}.${name}`, origin);
    return placed === null ? null : placed.value;
}
/**
 * Everything an engine needs to build the image, with the origin of each value noted under `prefix`. `entry` is where
 * the image is declared.
 */
function resolveBuild(resolving, prefix, layers, dockerfile, needs) {
    const { origins } = resolving;
    const contextLayer = pick(layers, "context");
    const context = contextLayer === null
        ? { value: folderOf(dockerfile.value), origin: { kind: "default" }, at: null }
        : {
            value: contextLayer.value,
            origin: originIn(resolving.source, contextLayer.layer, ["context"]),
            at: [...contextLayer.layer.path, "context"],
        };
    origins.set(`${prefix}.dockerfile`, dockerfile.origin);
    origins.set(`${prefix}.context`, context.origin);
    checkContext(resolving, context);
    const args = mergeMaps(layers, (settings) => settings.args);
    const secrets = mergeMaps(layers, (settings) => settings.secrets);
    const labels = mergeMaps(layers, (settings) => settings.labels);
    const buildContexts = mergeMaps(layers, (settings) => settings["build-contexts"]);
    for (const [name, entries] of Object.entries({ args, secrets, labels, "build-contexts": buildContexts })) {
        for (const [entry, { layer }] of entries) {
            origins.set(`${prefix}.${name}.${entry}`, originIn(resolving.source, layer, [name, entry]));
        }
    }
    for (const [name, { value, layer }] of args)
        checkVariable(resolving, value, [...layer.path, "args", name]);
    for (const [name, { value }] of secrets) {
        if (value.kind === "env" && resolving.context.environment[value.variable] === undefined) {
            resolving.findings.notice(`The environment variable ${value.variable} of the secret ${(0,config_text/* quote */.hD)(name)} is not set; builds that need it will fail.`);
        }
    }
    const note = (name, placed) => noted(resolving, prefix, name, placed);
    return {
        dockerfile: dockerfile.value,
        context: context.value,
        target: note("target", pick(layers, "target")),
        args: valuesOf(args),
        secrets: valuesOf(secrets),
        ssh: note("ssh", pick(layers, "ssh")) ?? [],
        buildContexts: valuesOf(buildContexts),
        platform: note("platform", pick(layers, "platform")),
        labels: valuesOf(labels),
        network: note("network", pick(layers, "network")),
        pull: note("pull", pick(layers, "pull")) ?? false,
        cacheFrom: note("cache-from", pick(layers, "cache-from")) ?? [],
        cacheTo: note("cache-to", pick(layers, "cache-to")) ?? [],
        needs,
    };
}
/** A build argument from the environment has to be there: an empty one would build something else. */
function checkVariable(resolving, value, path) {
    if (value.kind !== "env" || resolving.context.environment[value.variable] !== undefined)
        return;
    resolving.findings.add({
        path,
        message: "names an environment variable that is not set",
        found: value.variable,
        expected: "a variable that the run has; on GitHub, hand it over with env: in the workflow's step",
    });
}
/** @param at where the file names the Dockerfile, or the entry it follows from */
function checkDockerfile(resolving, dockerfile, at, isDefault) {
    const { files, folders, dockerfiles, findings } = resolving;
    if (files.has(dockerfile))
        return;
    findings.add({
        path: at,
        fromAbsence: isDefault,
        message: isDefault ? "has no Dockerfile" : folders.has(dockerfile) ? "is a folder" : "does not exist",
        found: (0,config_text/* quote */.hD)(dockerfile),
        expected: dockerfiles.length === 0
            ? "a file that git does not ignore; the repository has no Dockerfile"
            : "an existing file that git does not ignore, relative to the repository's root",
        suggestion: folders.has(dockerfile) && files.has(below(dockerfile, "Dockerfile"))
            ? below(dockerfile, "Dockerfile")
            : nearestFile(dockerfile, dockerfiles),
    });
}
/** The Dockerfile that was most likely meant: by spelling, else the only one of that name or folder. */
function nearestFile(path, dockerfiles) {
    const bySpelling = (0,config_suggest/* nearest */.p)(path, dockerfiles);
    if (bySpelling !== null)
        return bySpelling;
    const related = dockerfiles.filter((file) => file.endsWith(`/${path}`) || (folderOf(file) === folderOf(path) && isDockerfileName(fileNameOf(path))));
    return related.length === 1 ? (related[0] ?? null) : null;
}
function checkContext(resolving, context) {
    const { files, folders, findings } = resolving;
    if (context.at === null || folders.has(context.value))
        return;
    if (files.has(context.value)) {
        findings.add({
            path: context.at,
            message: "is a file",
            found: (0,config_text/* quote */.hD)(context.value),
            expected: "a folder",
            suggestion: folderOf(context.value),
        });
        return;
    }
    // It may be made by a step before this one, or hold nothing that git knows.
    const similar = (0,config_suggest/* nearest */.p)(context.value, [...folders]);
    findings.notice(`The context ${(0,config_text/* quote */.hD)(context.value)} holds no file that git knows; it has to be there when the build starts.` +
        (similar === null ? "" : ` Similar folders: ${(0,config_text/* alternatives */.Vo)([(0,config_text/* quote */.hD)(similar)])}.`));
}

// EXTERNAL MODULE: ./.cache/build/js/model/config.js
var config = __webpack_require__(7483);
;// CONCATENATED MODULE: ./.cache/build/js/config/finding-rules.js
/** Written out, so that the type of a mapping knows every rule; the compiler asks for those that are missing. */
function ruleKeys(of) {
    return {
        DL3009: of("DL3009"),
        DL3015: of("DL3015"),
        DL3019: of("DL3019"),
        DL3042: of("DL3042"),
        DL3059: of("DL3059"),
        DL3060: of("DL3060"),
        DL3067: of("DL3067"),
        "npm-cache": of("npm-cache"),
        "poetry-cache": of("poetry-cache"),
        "uv-cache": of("uv-cache"),
        "conda-cache": of("conda-cache"),
        "compiler-in-final-stage": of("compiler-in-final-stage"),
        "dev-package-in-final-stage": of("dev-package-in-final-stage"),
        "build-deps-removed-later": of("build-deps-removed-later"),
        "cleanup-in-later-layer": of("cleanup-in-later-layer"),
        "chown-after-copy": of("chown-after-copy"),
        "dev-dependencies": of("dev-dependencies"),
        "single-stage": of("single-stage"),
        "full-base": of("full-base"),
        "copy-without-dockerignore": of("copy-without-dockerignore"),
        "add-url": of("add-url"),
    };
}

;// CONCATENATED MODULE: ./.cache/build/js/config/limits.js
/** Sizes, thresholds and limits of the configuration, as zod schemas. */



const size = schemas/* union */.KCZ([schemas/* number */.aig().meta({ minimum: 0 }), schemas/* string */.YjP().meta({ pattern: quantities/* SIZE_PATTERN */.bv })], {
    error: quantities/* SIZE_EXPECTED */.LV,
})
    .transform((value, context) => take((0,quantities/* parseSize */.DB)(value), context, "a size"));
const MOST_SAVING = 100;
function threshold(metric) {
    return schemas/* union */.KCZ([schemas/* number */.aig().meta({ minimum: 0 }), schemas/* string */.YjP().meta({ pattern: quantities/* THRESHOLD_PATTERN */.ho })], {
        error: quantities/* THRESHOLD_EXPECTED */.pA,
    })
        .transform((value, context) => thresholdOf(metric, value, context));
}
function thresholdOf(metric, value, context, at = []) {
    const parsed = take((0,quantities/* parseThreshold */.B7)(value), context, "a threshold", at);
    if (metric === "saving" && parsed !== core/* NEVER */.tm && (parsed.percent ?? 0) > MOST_SAVING) {
        return report(context, "is out of range", { expected: "a saving of at most 100 %" }, at);
    }
    return parsed;
}
function compact({ warn, fail }) {
    return { ...(warn === undefined ? {} : { warn }), ...(fail === undefined ? {} : { fail }) };
}
const WARN = "Warns when broken.";
const FAIL = "Fails the run when broken.";
/** What a saving is counted against, as one value: `guide` or bytes. */
const plainReference = schemas/* union */.KCZ([schemas/* number */.aig().meta({ minimum: 0 }), schemas/* string */.YjP().meta({ pattern: quantities/* SIZE_PATTERN */.bv })])
    .transform((value, context) => {
    const parsed = (0,quantities/* parseSize */.DB)(value);
    const expected = "guide, a size such as 450MB, or a mapping with dockerfile, target, args, image or bytes";
    return parsed.ok ? parsed.value : report(context, "is not a reference", { expected });
});
const sizeLimit = schemas/* union */.KCZ([size, mapping({ warn: size.optional().describe(WARN), fail: size.optional().describe(FAIL) })], {
    error: `${quantities/* SIZE_EXPECTED */.LV}; or warn and/or fail with one`,
})
    .transform((value, context) => sizeLimitOf(value, context));
function sizeLimitOf(value, context) {
    if (typeof value === "number")
        return { fail: value };
    const { warn, fail } = value;
    if (warn === undefined && fail === undefined)
        return empty(context);
    if (warn !== undefined && fail !== undefined && warn > fail)
        return warnAbove(context);
    return compact(value);
}
function thresholdLimit(metric) {
    const level = threshold(metric);
    return schemas/* union */.KCZ([level, mapping({ warn: level.optional().describe(WARN), fail: level.optional().describe(FAIL) })], {
        error: `${quantities/* THRESHOLD_EXPECTED */.pA}; or warn and/or fail with one`,
    })
        .transform((value, context) => thresholdLimitOf(metric, value, context));
}
function thresholdLimitOf(metric, value, context) {
    if (isThreshold(value))
        return { fail: value };
    const { warn, fail } = value;
    if (warn === undefined && fail === undefined)
        return empty(context);
    if (warn !== undefined && fail !== undefined) {
        const crossed = ["bytes", "percent"].some((unit) => {
            const [low, high] = metric === "saving" ? [fail[unit], warn[unit]] : [warn[unit], fail[unit]];
            return low !== undefined && high !== undefined && low > high;
        });
        if (crossed) {
            return metric === "saving"
                ? report(context, "is below the saving that fails", { expected: "a warn level above the fail level" }, ["warn"])
                : warnAbove(context);
        }
    }
    return compact(value);
}
function isThreshold(value) {
    return "bytes" in value || "percent" in value;
}
function empty(context) {
    return report(context, "sets no limit", { expected: "a value, or warn and/or fail" });
}
function warnAbove(context) {
    return report(context, "is above the limit that fails", { expected: "a warn level below the fail level" }, [
        "warn",
    ]);
}
const scalar = schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* string */.YjP()], { error: "a size or threshold" });
/** A limit whose kind the metric beside it decides. */
const anyLimit = schemas/* union */.KCZ([scalar, mapping({ warn: scalar.optional().describe(WARN), fail: scalar.optional().describe(FAIL) })], { error: "a size or threshold; or warn and/or fail with one" });
/** Reads such a limit for its metric. `plain` is true when one value stands for the level that the budget has. */
function limitFor(metric, value, context) {
    const plain = typeof value !== "object";
    const raw = typeof value === "object" ? value : { fail: value };
    if (metric === "size" || metric === "download") {
        const read = (level, given) => given === undefined
            ? undefined
            : take((0,quantities/* parseSize */.DB)(given), context, "a size", plain ? ["limit"] : ["limit", level]);
        return { plain, limit: compact({ warn: read("warn", raw.warn), fail: read("fail", raw.fail) }) };
    }
    const read = (level, given) => given === undefined
        ? undefined
        : thresholdOf(metric, given, context, plain ? ["limit"] : ["limit", level]);
    return { plain, limit: compact({ warn: read("warn", raw.warn), fail: read("fail", raw.fail) }) };
}

;// CONCATENATED MODULE: ./.cache/build/js/config/smoke.js
/** The shape of `smoke`, and what it stands for. */



const USUAL_SECONDS = 60;
const USUAL_MEMORY = 512e6;
const MOST_SECONDS = 600;
/** An engine starts no container with less than 6 MiB, and little runs in that. */
const LEAST_MEMORY = 16e6;
const MOST_MEMORY = 64e9;
const MOST_WORDS = 100;
const LONGEST_WORD = 4096;
const MOST_IMPORTS = 200;
/** A word of a command: no process takes an argument with NUL in it. */
const word = schemas/* string */.YjP().superRefine((value, context) => {
    if (value.length > LONGEST_WORD)
        report(context, "is too long", { expected: `at most ${LONGEST_WORD} characters` });
    if (value.includes("\0"))
        report(context, "contains a NUL character", { expected: "text" });
});
/** A program with its arguments as a list, or text for a shell. */
const command = schemas/* union */.KCZ([word, schemas/* array */.YOg(word)], {
    error: "a list of words such as [python, -m, app, --check], or text for a shell",
})
    .transform((value, context) => {
    if (typeof value === "string") {
        return value.trim() === ""
            ? report(context, "is empty", { expected: "a command" })
            : { kind: "shell", text: value };
    }
    if (value.length > MOST_WORDS)
        return report(context, "is too long", { expected: `at most ${MOST_WORDS} words` });
    return (value[0] ?? "").trim() === ""
        ? report(context, "names no program", { expected: "the program as the first word" })
        : { kind: "words", words: value };
});
/** `pandas`, `google.cloud.storage`; of Node `express`, `@scope/name`. */
const MODULE = /^@?[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}(?:\/[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}){0,3}$/;
const moduleName = schemas/* string */.YjP()
    .meta({ pattern: MODULE.source })
    .superRefine((value, context) => {
    if (!MODULE.test(value))
        report(context, "is no module's name", {
            expected: "such as pandas, google.cloud.storage or @scope/name",
        });
});
/** All packages, or modules by name. */
const imports = schemas/* union */.KCZ([schemas/* literal */.euz(true), schemas/* array */.YOg(moduleName)], { error: "true, or a list of module names" })
    .transform((value, context) => {
    if (value === true)
        return "all";
    if (value.length === 0)
        return report(context, "is empty", { expected: "true, or names" });
    if (value.length > MOST_IMPORTS)
        return report(context, "is too long", { expected: `at most ${MOST_IMPORTS} names` });
    return [...new Set(value)];
});
const seconds = schemas/* number */.aig()
    .meta({ minimum: 1, maximum: MOST_SECONDS })
    .superRefine((value, context) => {
    if (!Number.isInteger(value) || value < 1 || value > MOST_SECONDS)
        report(context, "is out of range", { expected: `a whole number from 1 to ${MOST_SECONDS}` });
});
const memory = size.superRefine((value, context) => {
    if (value < LEAST_MEMORY || value > MOST_MEMORY)
        report(context, "is out of range", { expected: "a size from 16MB to 64GB" });
});
/** What is written, with what holds where nothing is. */
function smokeSpec(written) {
    return {
        command: written.command ?? null,
        imports: written.imports ?? null,
        seconds: written.seconds ?? USUAL_SECONDS,
        memory: written.memory ?? USUAL_MEMORY,
    };
}

;// CONCATENATED MODULE: ./.cache/build/js/config/check-keys.js
/** The keys of what is looked at besides sizes: compatibility, the smoke test, findings, the trial. */





const { /* key */ "Eb": check_keys_key, /* mapping */ "pq": check_keys_mapping, /* report */ "z8": check_keys_report } = fields_namespaceObject;
const compatLevel = schemas/* enum */.k5n(["fail", "warn", "off"]);
const compatRule = (description) => check_keys_key(compatLevel, { type: "fail, warn or off", default: "off", description });
const compatObject = check_keys_mapping({
    alpine: check_keys_key(alpineRelease, {
        type: "release such as 3.22",
        default: "the image's own, else 3.22",
        description: "Alpine's release that is meant; it decides musl's version.",
    }),
    index: check_keys_key(schemas/* enum */.k5n(["on", "off"]), {
        type: "on or off",
        default: "on",
        description: "Whether the package index of the machine's own pip configuration is asked about packages that the image itself does not tell enough of.",
    }),
    blocked: compatRule("A package cannot be installed on Alpine."),
    "unresolved-library": compatRule("A program of an Alpine image lacks a library or interpreter that it needs."),
    compiles: compatRule("A package has to be compiled on Alpine."),
    relock: compatRule("The lock file does not allow what Alpine would install."),
    unknown: compatRule("It is not proven either way whether a package works on Alpine."),
    smoke: check_keys_key(compatLevel, {
        type: "fail, warn or off",
        default: "fail for an image with a smoke test",
        description: "The image's smoke test fails.",
    }),
});
const compatKey = check_keys_key(schemas/* union */.KCZ([schemas/* literal */.euz(false), compatObject], { error: "false, or a mapping of rules" }), {
    type: "map, or false",
    default: "looked at, and nothing made of it",
    description: "Compatibility with Alpine: which rules warn or fail. false looks at nothing, which is faster.",
});
const smokeObject = check_keys_mapping({
    command: check_keys_key(command, {
        type: "list of words, or text for the image's /bin/sh",
        default: "none",
        description: "Program that has to end with 0, with its arguments. It takes the place of the entrypoint.",
    }),
    imports: check_keys_key(imports, {
        type: "true, or list of module names",
        default: "none",
        description: "Imports every Python package of the application that was asked for by name (of Node the dependencies in package.json), or the modules named here, each in a process of its own.",
    }),
    seconds: check_keys_key(seconds, {
        type: "whole number from 1 to 600",
        default: String(USUAL_SECONDS),
        description: "Time that the command, and likewise all imports together, may take.",
    }),
    memory: check_keys_key(memory, {
        type: "size from 16MB to 64GB",
        default: "512MB",
        description: "Memory that the container gets; it has no swap.",
    }),
}).superRefine((value, context) => {
    if (value.command === undefined && value.imports === undefined)
        check_keys_report(context, "tests nothing", { expected: "a command, imports, or both" });
});
const smokeKey = check_keys_key(schemas/* union */.KCZ([schemas/* literal */.euz(false), smokeObject], { error: "false, or a mapping" }), {
    type: "map, or false",
    default: "nothing of the image is run",
    description: "Smoke test: what is run in the built image, without a network, on a read-only file system, without capabilities. A pull request's image is run by what the pull request says.",
});
const findingLevel = schemas/* enum */.k5n(["fail", "warn", "info", "off"]);
/** Every rule is a key of its own, so that a wrong name is told with the nearest right one. */
const findingsObject = check_keys_mapping(ruleKeys((rule) => check_keys_key(findingLevel, {
    type: "fail, warn, info or off",
    default: "told, not judged",
    description: `Findings of the rule ${rule}; docs/dockerfile-findings.md describes it.`,
})));
const findingsKey = check_keys_key(schemas/* union */.KCZ([schemas/* literal */.euz(false), findingsObject], { error: "false, or a mapping of rules" }), {
    type: "map, or false",
    default: "told, and nothing made of them",
    description: "Findings in the Dockerfile: what costs size, with line and remedy. A rule that warns or fails here is judged. false looks at no Dockerfile.",
});
const trialKey = check_keys_key(schemas/* union */.KCZ([schemas/* enum */.k5n(config/* DESTINATIONS */.q), schemas/* literal */.euz(false)], { error: "alpine, slim, or false" }), {
    type: "alpine, slim, or false",
    default: "false",
    description: "Builds and measures the variant that the tool proposes, beside the image: on Alpine, or back on slim. It judges nothing, and an image that is there already has none.",
});

;// CONCATENATED MODULE: ./.cache/build/js/config/schema.js
/** The shape of `.github/image-budget.yml`: the one place that names its keys. */






const { /* key */ "Eb": schema_key, /* mapping */ "pq": schema_mapping, /* requiredKey */ "p1": schema_requiredKey, /* report */ "z8": schema_report } = fields_namespaceObject;
function metricKeys(subject) {
    return {
        size: schema_key(sizeLimit, {
            type: "size, or warn and/or fail with one",
            default: "none",
            description: `Upper limit on the size of ${subject}: uncompressed bytes of its files, e.g. 200MB. A plain value fails.`,
        }),
        download: schema_key(sizeLimit, {
            type: "size, or warn and/or fail with one",
            default: "none",
            description: `Upper limit on the compressed bytes that a pull of ${subject} transfers.`,
        }),
        change: schema_key(thresholdLimit("change"), {
            type: "threshold, or warn and/or fail with one",
            default: "none",
            description: `Upper limit on the growth of ${subject} against the base branch: 5 MB, 10 %, or 10 % and 5 MB (broken when both are exceeded).`,
        }),
        "change.own": schema_key(thresholdLimit("change.own"), {
            type: "threshold, or warn and/or fail with one",
            default: "none",
            description: `As change, but without what a base image refreshed under the same name brought to ${subject}.`,
        }),
        saving: schema_key(thresholdLimit("saving"), {
            type: "threshold, or warn and/or fail with one",
            default: "none",
            description: `Lower limit on what ${subject} saves against its reference: 250 MB, 50 %, or both.`,
        }),
    };
}
/** How an image is built; every key may stand under `defaults`, in a group and in an image. */
const buildKeys = {
    context: schema_key(path, {
        type: "path",
        default: "the Dockerfile's folder",
        description: "Folder that the build sends to the engine. In a group, {folder} stands for the Dockerfile's folder.",
    }),
    target: schema_key(target, {
        type: "text",
        default: "the last stage",
        description: "Stage of the Dockerfile to build.",
    }),
    args: schema_key(schemas/* record */.g1P(argName, argValue), {
        type: "map of text or { env: VARIABLE }",
        default: "none",
        description: "Build arguments. A value from the environment is never shown.",
    }),
    secrets: schema_key(schemas/* record */.g1P(secretName, secretValue), {
        type: "map of { env: VARIABLE } or { file: path }",
        default: "none",
        description: "Build secrets by their id, as RUN --mount=type=secret reads them. They are never shown.",
    }),
    ssh: schema_key(schemas/* array */.YOg(sshValue), {
        type: "list of text",
        default: "none",
        description: "SSH agents or keys for RUN --mount=type=ssh: default, or id=path.",
    }),
    "build-contexts": schema_key(schemas/* record */.g1P(contextName, buildContext), {
        type: "map of path, URL or docker-image://",
        default: "none",
        description: "Further named contexts that the Dockerfile copies from.",
    }),
    platform: schema_key(platform, {
        type: "text",
        default: "the engine's own",
        description: "Platform to build for or to choose from a named image, such as linux/arm64.",
    }),
    labels: schema_key(schemas/* record */.g1P(labelName, labelValue), {
        type: "map of text",
        default: "none",
        description: "Labels that the build sets.",
    }),
    network: schema_key(network, {
        type: "text",
        default: "the builder's own",
        description: "Network of RUN steps: default, none or host.",
    }),
    pull: schema_key(schemas/* boolean */.zMY(), {
        type: "true or false",
        default: "false",
        description: "Always ask the registry for a newer base.",
    }),
    "cache-from": schema_key(schemas/* array */.YOg(fields_option), {
        type: "list of text",
        default: "none",
        description: "Caches that the build reads, as docker build --cache-from takes them.",
    }),
    "cache-to": schema_key(schemas/* array */.YOg(fields_option), {
        type: "list of text",
        default: "none",
        description: "Caches that the build writes. A reference's build never writes to them.",
    }),
};
const referenceObject = schema_mapping({
    dockerfile: path.optional().describe("Dockerfile of the slim variant."),
    context: path.optional().describe("Its build context; the image's own by default."),
    target: target.optional().describe("Stage to build instead of the image's."),
    args: schemas/* record */.g1P(argName, argValue)
        .optional()
        .describe("Build arguments that go before the image's."),
    image: imageReference.optional().describe("An image that exists already."),
    bytes: size.optional().describe("A size that is known, such as 450MB."),
}).superRefine((value, context) => {
    const keys = Object.keys(value);
    const alone = keys.find((name) => name === "image" || name === "bytes");
    if (keys.length === 0)
        schema_report(context, "names nothing", { expected: "one of dockerfile, target, args, image or bytes" });
    if (alone !== undefined && keys.length > 1) {
        schema_report(context, `has other keys beside ${alone}`, { expected: `${alone} alone; nothing is built then` });
    }
});
const referenceKey = schema_key(schemas/* union */.KCZ([schemas/* literal */.euz("guide"), plainReference, referenceObject], {
    error: "guide, a size such as 450MB, or a mapping with dockerfile, target, args, image or bytes",
}), {
    type: "dockerfile, target and/or args; image; bytes; or guide",
    default: "none",
    description: "The slim variant that the saving is counted against: built as the image is except for the keys given here, an image, a size, or the guide's figure (an estimate).",
});
const guideKey = schema_key(schemas/* enum */.k5n(["python-api", "nginx-frontend", "none"]), {
    type: "python-api, nginx-frontend or none",
    default: "inferred from the image's base",
    description: "Row of the guide that the image is held to. A row that was only inferred warns at most.",
});
const budgetKey = schema_key(schema_mapping(metricKeys("the image")), {
    type: "map",
    default: "none",
    description: "Limits of the image. Each has a warn and a fail level; a plain value is the fail level.",
});
const needsKey = schema_key(schemas/* union */.KCZ([schemas/* array */.YOg(imageName), schemas/* record */.g1P(fromName, imageName)], {
    error: "a list of image names, or a map of FROM name to image name",
})
    .transform((value) => Array.isArray(value) ? Object.fromEntries(value.map((name) => [name, name])) : value), {
    type: "list of names, or map of FROM name to name",
    default: "none",
    description: "Images of this file that the image is built FROM; they are built first and stand for that name.",
});
/** Keys that may stand under `defaults`, in a group and in an image. */
const sharedKeys = {
    ...buildKeys,
    reference: referenceKey,
    guide: guideKey,
    budget: budgetKey,
    compat: compatKey,
    smoke: smokeKey,
    findings: findingsKey,
    trial: trialKey,
};
const defaultsSchema = schema_mapping(sharedKeys);
/** Keys that a named image has no use for, because it is not built. */
const BUILD_ONLY = [
    "dockerfile",
    ...Object.keys(buildKeys).filter((name) => name !== "platform" && name !== "pull"),
    "needs",
    "findings",
    "trial",
];
const imageSchema = schema_mapping({
    dockerfile: schema_key(path, {
        type: "path",
        default: "<context>/Dockerfile",
        description: "Dockerfile, relative to the repository's root. It may lie outside its context.",
    }),
    image: schema_key(imageReference, {
        type: "image reference",
        default: "none",
        description: "An image that exists already, such as nginx:1.29-alpine: nothing is built.",
    }),
    needs: needsKey,
    ...sharedKeys,
});
const patterns = schemas/* union */.KCZ([freeText, schemas/* array */.YOg(freeText)], {
    error: "a pattern such as services/*/Dockerfile, or a list of them",
})
    .transform((value) => (typeof value === "string" ? [value] : value));
const groupSchema = schema_mapping({
    dockerfiles: schema_requiredKey(patterns, {
        type: "pattern or list of patterns",
        default: "required",
        description: "Dockerfiles of the group, such as services/*/Dockerfile; ** stands for any number of folders.",
    }),
    exclude: schema_key(patterns, {
        type: "pattern or list of patterns",
        default: "none",
        description: "Files that the patterns match and that are left out. Dockerfiles named under images: always are.",
    }),
    name: schema_key(freeText, {
        type: "template",
        default: "a readable name, as without configuration",
        description: "Name of each image. {dir} is the Dockerfile's last folder, {path} its whole folder with - for /, {file} its file name, {stem} the part that is not Dockerfile (api of Dockerfile.api, else the last folder).",
    }),
    needs: needsKey,
    ...sharedKeys,
});
const exceptionSchema = schema_mapping({
    image: schema_requiredKey(imageName, {
        type: "name",
        default: "required",
        description: "Image whose limit is raised, or total.",
    }),
    metric: schema_requiredKey(schemas/* enum */.k5n(metrics/* METRICS */.Cb), {
        type: "size, download, change, change.own or saving",
        default: "required",
        description: "The limit that is raised.",
    }),
    limit: schema_requiredKey(anyLimit, {
        type: "as in budget",
        default: "required",
        description: "What applies instead until the exception expires.",
    }),
    reason: schema_requiredKey(freeText, {
        type: "text",
        default: "required",
        description: "Why; shown in the report.",
    }),
    owner: schema_requiredKey(freeText, {
        type: "text",
        default: "required",
        description: "Who will see to it; shown in the report.",
    }),
    expires: schema_requiredKey(date, {
        type: "date",
        default: "required",
        description: "Last day on which it holds (UTC), such as 2026-12-31. Once it has expired the run fails.",
    }),
}).transform((value, context) => {
    const { plain, limit } = limitFor(value.metric, value.limit, context);
    if (limit.warn === undefined && limit.fail === undefined) {
        schema_report(context, "sets no limit", { expected: "a value, or warn and/or fail" }, ["limit"]);
    }
    return { ...value, limit, plain };
});
const configSchema = schema_mapping({
    images: schema_key(schemas/* record */.g1P(ownName, imageSchema.nullable()), {
        type: "map of name to image",
        default: "none",
        description: "The images, each under its name.",
    }),
    groups: schema_key(schemas/* record */.g1P(imageName, groupSchema), {
        type: "map of name to group",
        default: "none",
        description: "Each stands for many images: one for every Dockerfile that its patterns match. It takes every key of an image except dockerfile and image.",
    }),
    defaults: schema_key(defaultsSchema, {
        type: "map",
        default: "none",
        description: "Values for every image that does not set its own: every key of an image except dockerfile, image and needs.",
    }),
    total: schema_key(schema_mapping(metricKeys("all images together")), {
        type: "map",
        default: "none",
        description: "Limits on all images together; the guide's 225 MB when exactly its pair is chosen.",
    }),
    bases: schema_key(schemas/* record */.g1P(imageReference, schemas/* enum */.k5n(["python", "node", "nginx", "debian", "ubuntu", "alpine", "other"])), {
        type: "map of image name to python, node, nginx, debian, ubuntu, alpine or other",
        default: "none",
        description: "What a mirrored base name stands for, such as registry.corp/py: python.",
    }),
    // A hole stands where an entry that cannot be read was taken out, so that the others keep their place.
    exceptions: schema_key(schemas/* array */.YOg(exceptionSchema.optional()), {
        type: "list",
        default: "none",
        description: "Raised limits, each with a reason, an owner and an end.",
    }),
    "fail-on": schema_key(schemas/* enum */.k5n(["fail", "warn", "never"]), {
        type: "fail, warn or never",
        default: "fail",
        description: "Lowest verdict that fails the run. Build failures and a wrong configuration always do.",
    }),
    "on-unmeasured": schema_key(schemas/* enum */.k5n(["error", "warn"]), {
        type: "error or warn",
        default: "error",
        description: "What comes of a budget on something that could not be measured.",
    }),
    "limits-from": schema_key(schemas/* enum */.k5n(["base", "head"]), {
        type: "base or head",
        default: "base",
        description: "Whose limits, exceptions and other rules of judging hold in a pull request: base for those of the commit it is counted against, so that a changed limit takes effect when merged; head for its own. What the base says here decides.",
    }),
    ratchet: schema_key(schemas/* boolean */.zMY(), {
        type: "true or false",
        default: "true",
        description: "A limit that the base breaks already only warns as long as the change does not make it worse.",
    }),
    "override-label": schema_key(labelOrNone, {
        type: "text, or false for none",
        default: DEFAULT_OVERRIDE_LABEL,
        description: "Label of a pull request that turns failing limits into warnings. It counts only when someone with write access set it.",
    }),
    concurrency: schema_key(schemas/* number */.aig()
        .meta({ minimum: 1, maximum: 64 })
        .superRefine((value, context) => {
        if (!Number.isInteger(value) || value < 1 || value > 64) {
            schema_report(context, "is out of range", { expected: "a whole number from 1 to 64" });
        }
    }), {
        type: "whole number from 1 to 64",
        default: "number of processors, at most 4",
        description: "Images that are built at once.",
    }),
});

;// CONCATENATED MODULE: ./.cache/build/js/config/image.js
/** One image of the effective configuration, from its layers. */








/** The entry of an image written under `images`. */
function imageEntry(resolving, name, raw, defaults) {
    const path = ["images", name];
    const layer = { settings: raw, path, via: "image" };
    const layers = [defaults, layer];
    const isNamed = raw.image !== undefined;
    if (isNamed) {
        for (const key of BUILD_ONLY.filter((only) => Object.hasOwn(raw, only))) {
            resolving.findings.add({
                path: [...path, key],
                message: "has no effect beside image",
                found: `image: ${raw.image}`,
                expected: "either image, or the keys of a build; platform, pull, reference, guide and budget go with both",
            });
        }
    }
    const context = pick(layers, "context")?.value ?? ".";
    const written = raw.dockerfile;
    const at = [...path, "dockerfile"];
    const dockerfile = written === undefined
        ? { value: below(context, "Dockerfile"), origin: { kind: "default" }, at: null }
        : { value: written, origin: originIn(resolving.source, layer, ["dockerfile"]), at };
    if (!isNamed)
        checkDockerfile(resolving, dockerfile.value, dockerfile.at ?? path, dockerfile.at === null);
    return { name, path, layers, dockerfile, image: raw.image ?? null };
}
/** Resolves an entry; `needs` names the images it is built FROM. */
function resolveImage(resolving, entry, needs) {
    const { layers, name } = entry;
    const prefix = `images.${name}`;
    const source = resolveSource(resolving, entry, prefix, needs);
    const guide = noted(resolving, prefix, "guide", pick(layers, "guide")) ?? "infer";
    const placed = pick(layers, "reference");
    const reference = placed === null ? null : resolveReference(resolving, entry, source, placed, guide);
    noted(resolving, prefix, "reference", placed);
    const budget = resolveBudget(resolving, entry, prefix, reference, guide);
    const smoke = resolveSmoke(resolving, entry, prefix);
    const compat = resolveCompat(resolving, entry, prefix, smoke !== null);
    const findings = resolveFindings(resolving, entry, prefix);
    const line = resolving.source.lineOf(entry.path);
    const trial = noted(resolving, prefix, "trial", pick(layers, "trial")) || null;
    return { name, source, reference, guide, budget, compat, smoke, findings, trial, line };
}
function resolveFindings(resolving, { layers }, prefix) {
    noted(resolving, prefix, "findings", pick(layers, "findings"));
    return findingLevels(layers.flatMap(({ settings: { findings } }) => (findings === undefined ? [] : [findings])));
}
function resolveSmoke(resolving, { layers }, prefix) {
    const placed = pick(layers, "smoke");
    const written = noted(resolving, prefix, "smoke", placed);
    if (placed === null || written === null || written === false)
        return null;
    if (pick(layers, "compat")?.value === false) {
        resolving.findings.add({
            path: [...placed.layer.path, "smoke"],
            message: "has no effect beside compat: false",
            expected: "either of the two: what a smoke test shows is told with compatibility",
        });
    }
    return smokeSpec(written);
}
/** What is written first, from the image down to the defaults, holds for each rule. */
function resolveCompat(resolving, { layers }, prefix, hasSmoke) {
    if (noted(resolving, prefix, "compat", pick(layers, "compat")) === false)
        return null;
    return compatRules(layers.flatMap(({ settings: { compat } }) => (compat === undefined || compat === false ? [] : [compat])), hasSmoke);
}
function resolveSource(resolving, entry, prefix, needs) {
    const { layers } = entry;
    if (entry.image === null) {
        if (Object.keys(needs).length > 0)
            noted(resolving, prefix, "needs", pick(layers, "needs"));
        return { kind: "build", build: resolveBuild(resolving, prefix, layers, entry.dockerfile, needs) };
    }
    const own = layers.at(-1);
    if (own !== undefined)
        resolving.origins.set(`${prefix}.image`, originIn(resolving.source, own, ["image"]));
    return {
        kind: "named",
        reference: entry.image,
        platform: noted(resolving, prefix, "platform", pick(layers, "platform")),
        pull: noted(resolving, prefix, "pull", pick(layers, "pull")) ?? false,
    };
}
function resolveReference(resolving, entry, source, { value, layer }, guide) {
    const path = [...layer.path, "reference"];
    if (value === "guide") {
        if (guide !== "none")
            return { kind: "guide" };
        resolving.findings.add({
            path,
            message: "is the guide's figure, but no row of the guide applies",
            found: "guide: none",
            expected: "guide: python-api or nginx-frontend, or another reference",
        });
        return null;
    }
    if (typeof value === "number")
        return { kind: "bytes", bytes: value };
    if (value.image !== undefined)
        return { kind: "image", reference: value.image };
    if (value.bytes !== undefined)
        return { kind: "bytes", bytes: value.bytes };
    const args = value.args ?? {};
    for (const [name, arg] of Object.entries(args))
        checkVariable(resolving, arg, [...path, "args", name]);
    if (value.dockerfile !== undefined) {
        checkDockerfile(resolving, value.dockerfile, [...path, "dockerfile"], false);
    }
    const own = source.kind === "build" ? source.build : unbuilt(resolving, entry, value.dockerfile);
    if (own === null) {
        resolving.findings.add({
            path,
            message: "says how to build something, but nothing is built here",
            found: `image: ${entry.image ?? ""}`,
            expected: "a reference with a dockerfile, an image or bytes",
        });
        return null;
    }
    return {
        kind: "build",
        build: {
            ...own,
            dockerfile: value.dockerfile ?? own.dockerfile,
            context: value.context ?? own.context,
            target: value.target ?? own.target,
            args: { ...own.args, ...args },
            // The image's cache would be overwritten with the reference's.
            cacheTo: [],
        },
    };
}
/** The build of a reference to a named image: the defaults' settings with its own Dockerfile. */
function unbuilt(resolving, entry, dockerfile) {
    if (dockerfile === undefined)
        return null;
    const path = { value: dockerfile, origin: { kind: "default" }, at: null };
    // Origins of what the image itself does not have are not shown.
    const aside = { ...resolving, origins: new Map() };
    return resolveBuild(aside, `images.${entry.name}`, entry.layers, path, {});
}
function resolveBudget(resolving, entry, prefix, reference, guide) {
    // A default saving is for the images that have something to save against.
    const { budget, from } = mergeBudgets(entry.layers, (metric, layer) => !(metric === "saving" && layer.via === "defaults" && reference === null));
    const saving = from.get("saving");
    if (saving !== undefined && pick(entry.layers, "reference") === null) {
        resolving.findings.add({
            path: [...saving.path, "budget", "saving"],
            fromAbsence: true,
            message: "has nothing to count against",
            expected: "a reference: beside the budget, such as { dockerfile: api/Dockerfile.slim } or { image: name }",
        });
    }
    for (const [metric, layer] of from) {
        noteLevels(resolving.origins, `${prefix}.budget`, metric, budget[metric], (level) => originIn(resolving.source, layer, ["budget", metric, level]));
    }
    if (guide !== "python-api" && guide !== "nginx-frontend")
        return budget;
    const rules = (0,budgets/* guideBudget */.eL)(guide);
    const given = {
        ...(budget.size === undefined && rules.size !== undefined ? { size: rules.size } : {}),
        // An estimated saving neither passes nor fails, and without a reference there is none.
        ...(budget.saving === undefined &&
            rules.saving !== undefined &&
            reference !== null &&
            reference.kind !== "guide"
            ? { saving: rules.saving }
            : {}),
    };
    for (const metric of ["size", "saving"]) {
        noteLevels(resolving.origins, `${prefix}.budget`, metric, given[metric], () => ({
            kind: "guide",
            row: guide,
        }));
    }
    return { ...budget, ...given };
}

;// CONCATENATED MODULE: ./.cache/build/js/config/issues.js



/** Unknown keys of one mapping that a known one is looked for: looking takes time, and nobody reads more. */
const MOST_SUGGESTIONS = 100;
/** zod's message for a union that was given none. */
const UNION_DEFAULT = "Invalid input";
const WRONG_TYPE = "has the wrong type";
const TYPES = {
    string: "text",
    number: "a number",
    boolean: "true or false",
    object: "a mapping",
    record: "a mapping",
    array: "a list",
    null: "nothing",
};
/** Every problem behind one issue. `value` is what was validated, `base` the path that it lies at. */
function problemsOf(issue, source, value, base = []) {
    const path = [...base, ...issue.path.map((part) => (typeof part === "number" ? part : String(part)))];
    const found = valueAt(value, path);
    const at = (message, facts = {}, where = path) => ({
        path: where,
        problem: {
            file: source.file,
            line: source.lineOf(where),
            message: `${label(where)} ${message}`,
            ...facts,
        },
    });
    switch (issue.code) {
        case "unrecognized_keys":
            return issue.keys.map((name, index) => unknownKey(name, issue.message.split(", "), [...path, name], source, index < MOST_SUGGESTIONS));
        case "invalid_union":
            return fittingBranch(issue).flatMap((inner) => problemsOf(inner, source, value, path));
        case "invalid_key":
            return issue.issues.map((inner) => at(inner.code === "custom" ? inner.message : "is not a name", {
                ...factsOf(inner),
                found: (0,config_text/* quote */.hD)(String(path.at(-1) ?? "")),
            }));
        case "invalid_type":
            return [wrongType(issue.expected, found, path, at)];
        case "invalid_value": {
            const values = issue.values.map(String);
            if (typeof found !== "string")
                return [wrongType("string", found, path, at, (0,config_text/* alternatives */.Vo)(values))];
            const suggestion = (0,config_suggest/* nearest */.p)(found, values);
            return [
                at("is not one of its values", {
                    found: (0,config_text/* quote */.hD)(found),
                    expected: (0,config_text/* alternatives */.Vo)(values),
                    ...(suggestion === null ? {} : { suggestion }),
                }),
            ];
        }
        case "custom":
            return found === undefined && issue.message === WRONG_TYPE
                ? [at("is missing", factsOf(issue))]
                : [at(issue.message, { found: describeFound(found, path), ...factsOf(issue) })];
        case "too_big":
        case "too_small":
        case "invalid_format":
        case "not_multiple_of":
        case "invalid_element":
            return [at(issue.message, { found: describeFound(found, path) })];
    }
}
function unknownKey(name, known, path, source, suggest) {
    const suggestion = dottedMetric(path) ?? (suggest ? (0,config_suggest/* nearest */.p)(name, known) : null);
    const parent = path.length === 1 ? "" : ` in ${label(path.slice(0, -1))}`;
    return {
        path,
        problem: {
            file: source.file,
            line: source.lineOf(path),
            message: `unknown key${parent}`,
            found: (0,config_text/* quote */.hD)(name),
            expected: (0,config_text/* alternatives */.Vo)(known),
            ...(suggestion === null ? {} : { suggestion }),
        },
    };
}
/** `change: { own: 1 MB }` is what `change.own: 1 MB` looks like to those who take the dot for a level. */
function dottedMetric(path) {
    const [owner, ...rest] = path.slice(-3);
    const written = rest.join(".");
    if (owner !== "budget" && owner !== "total")
        return null;
    return metrics/* METRICS */.Cb.find((metric) => metric === written) ?? null;
}
function wrongType(expected, found, path, at, instead) {
    const wanted = instead ?? TYPES[expected] ?? expected;
    if (found === undefined)
        return at("is missing", { expected: wanted });
    const yes = expected === "boolean" && typeof found === "string" ? booleanFor(found) : null;
    const isUnquoted = expected === "string" && (typeof found === "number" || typeof found === "boolean");
    return at(WRONG_TYPE, {
        found: describeFound(found, path),
        expected: isUnquoted && instead === undefined ? `${wanted}; put it in quotes` : wanted,
        ...(yes === null ? {} : { suggestion: yes }),
    });
}
/** As `describeValue`, but never repeats what may be a secret that was written where its name belongs. */
function describeFound(value, path) {
    const isDelicate = path.includes("secrets") || path.at(-1) === "env";
    return isDelicate && typeof value === "string" ? "text" : (0,config_text/* describeValue */.bp)(value);
}
function booleanFor(text) {
    if (/^(?:yes|on|y|true)$/i.test(text))
        return "true";
    return /^(?:no|off|n|false)$/i.test(text) ? "false" : null;
}
/**
 * The issues of the branch that what was written was most likely meant to be. Where no branch takes its type, the
 * union's own message says what it takes.
 */
function fittingBranch(union) {
    const leaves = fittingLeaves(union);
    if (!leaves.some((issue) => isRootMismatch(issue)))
        return leaves;
    const types = leaves.flatMap((issue) => issue.code === "invalid_type" ? [TYPES[issue.expected] ?? issue.expected] : []);
    const expected = union.message === UNION_DEFAULT ? (0,config_text/* alternatives */.Vo)([...new Set(types)]) : union.message;
    return [{ code: "custom", path: [], message: WRONG_TYPE, params: { expected }, input: undefined }];
}
/** As `fittingBranch`, but keeps the mismatches apart, for the union around to join them. */
function fittingLeaves(union) {
    const flat = union.errors.map((issues) => issues.flatMap((issue) => issues_expand(issue)));
    return (flat.find((issues) => issues.length > 0 && !issues.some((issue) => isRootMismatch(issue))) ?? flat.flat());
}
function issues_expand(issue) {
    if (issue.code !== "invalid_union")
        return [issue];
    return fittingLeaves(issue).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}
function isRootMismatch(issue) {
    return issue.path.length === 0 && (issue.code === "invalid_type" || issue.code === "invalid_value");
}
function factsOf(issue) {
    if (issue.code !== "custom")
        return {};
    const { expected, suggestion } = issue.params ?? {};
    return {
        ...(typeof expected === "string" ? { expected } : {}),
        ...(typeof suggestion === "string" ? { suggestion } : {}),
    };
}
/** The value at a path; undefined where there is none. */
function valueAt(value, path) {
    let current = value;
    for (const part of path) {
        if (typeof current !== "object" || current === null || !Object.hasOwn(current, part))
            return undefined;
        current = Reflect.get(current, part);
    }
    return current;
}
/** A path for a message: `images.api.budget`, `exceptions[2].limit`, names that need it in quotes. */
function label(path) {
    if (path.length === 0)
        return "the configuration";
    return path
        .map((part, index) => {
        if (typeof part === "number")
            return `[${part + 1}]`;
        const text = /^[\p{L}\p{N}_./:-]{1,80}$/u.test(part) ? part : (0,config_text/* quote */.hD)(part);
        return index === 0 ? text : `.${text}`;
    })
        .join("");
}

;// CONCATENATED MODULE: ./.cache/build/js/config/needs.js




/**
 * What each entry is built FROM. Names that do not exist and cycles are reported and left out. `complete` is false
 * when some images could not be read: a name may then be one of theirs.
 */
function resolveNeeds(resolving, entries, complete) {
    const names = entries.map((entry) => entry.name);
    const known = new Set(names);
    const needs = new Map();
    for (const entry of entries) {
        const placed = entry.image === null ? pick(entry.layers, "needs") : null;
        const wanted = Object.entries(placed?.value ?? {});
        const at = [...(placed?.layer.path ?? entry.path), "needs"];
        for (const [from, name] of wanted) {
            if (known.has(name) || !complete)
                continue;
            resolving.findings.add({
                path: needPath(resolving.source, at, from, name),
                message: "names an image that does not exist",
                found: (0,config_text/* quote */.hD)(name),
                expected: (0,config_text/* alternatives */.Vo)(names.map((other) => (0,config_text/* quote */.hD)(other))),
                suggestion: (0,config_suggest/* nearest */.p)(name, names),
            });
        }
        needs.set(entry.name, Object.fromEntries(wanted.filter(([, name]) => known.has(name))));
    }
    reportCycles(resolving, entries, needs);
    return needs;
}
function needPath(source, at, from, name) {
    const written = valueAt(source.value, at);
    return [...at, Array.isArray(written) ? Math.max(0, written.indexOf(name)) : from];
}
/** One finding per cycle, at the entry that closes it. */
function reportCycles(resolving, entries, needs) {
    const done = new Set();
    const byName = new Map(entries.map((entry) => [entry.name, entry]));
    for (const { name: start } of entries) {
        // An explicit stack: a chain of a thousand images must not exhaust the call stack.
        const trail = [];
        const open = new Set();
        const enter = (name) => {
            open.add(name);
            trail.push({ name, left: Object.values(needs.get(name) ?? {}) });
        };
        if (!done.has(start))
            enter(start);
        for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
            const next = top.left.shift();
            if (next === undefined) {
                done.add(top.name);
                open.delete(top.name);
                trail.pop();
            }
            else if (open.has(next)) {
                const cycle = trail.map(({ name }) => name).slice(trail.findIndex(({ name }) => name === next));
                resolving.findings.add({
                    path: [...(byName.get(next)?.path ?? []), "needs"],
                    message: cycle.length === 1 ? "names the image itself" : "goes round in a circle",
                    found: [...cycle, next].map((name) => (0,config_text/* quote */.hD)(name)).join(" -> "),
                    expected: "images that can be built one after another",
                });
            }
            else if (!done.has(next)) {
                enter(next);
            }
        }
    }
}

;// CONCATENATED MODULE: ./.cache/build/js/config/problems.js

/** Collects findings, once each, and leaves out those that another mistake caused. */
class Findings {
    problems = [];
    notices = [];
    seen = new Set();
    source;
    damaged;
    constructor(source, damaged) {
        this.source = source;
        this.damaged = damaged;
    }
    add(finding) {
        const { path, message, found, expected, suggestion } = finding;
        if (finding.fromAbsence === true && this.isDamaged(path.slice(0, 2)))
            return;
        const text = `${label(path)} ${message}`;
        const identity = JSON.stringify([text, found]);
        if (this.seen.has(identity))
            return;
        this.seen.add(identity);
        this.problems.push({
            file: this.source.file,
            line: this.source.lineOf(path),
            message: text,
            ...(found === undefined ? {} : { found }),
            ...(expected === undefined ? {} : { expected }),
            ...(suggestion === undefined || suggestion === null ? {} : { suggestion }),
        });
    }
    /** Worth telling, not wrong. */
    notice(text) {
        if (!this.notices.includes(text))
            this.notices.push(text);
    }
    /** True when every image's name is known: no image or group was left out, nor a part of one that makes names. */
    knowsAllNames() {
        const makesNames = ["dockerfiles", "exclude", "name"];
        return !this.damaged
            .paths()
            .some(([section, , key, ...rest]) => section === undefined ||
            ((section === "images" || section === "groups") &&
                (key === undefined ||
                    (section === "groups" && rest.length === 0 && makesNames.includes(String(key))))));
    }
    /** True when something at, below or around a path could not be read. */
    isDamaged(path) {
        return this.damaged.touches(path);
    }
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./.cache/build/js/config/source.js
/** YAML text -> plain values, each with its line. Bounded: neither depth, aliases nor size can exhaust the process. */


const MOST_CHARACTERS = 1_000_000;
const MOST_DEPTH = 20;
const MOST_NODES = 100_000;
const MOST_PROBLEMS = 100;
/**
 * Reads one YAML document whose root is a mapping. Numbers and booleans below `args` and `labels` keep the spelling
 * they have in the file, because `3.10` is a version there and not 3.1.
 */
function readSource(text, file) {
    const fail = (line, message, facts = {}) => ({
        ok: false,
        problems: [{ file, line, message, ...facts }],
    });
    if (text.length > MOST_CHARACTERS) {
        return fail(null, "the configuration is too large", {
            found: `${text.length} characters`,
            expected: `at most ${MOST_CHARACTERS}`,
        });
    }
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, {
        lineCounter: lines,
        prettyErrors: false,
        schema: "core",
        version: "1.2",
        merge: false,
        resolveKnownTags: false,
        stringKeys: true,
        // The library compares every pair of keys; the reader below looks each up once.
        uniqueKeys: false,
        logLevel: "silent",
    });
    const errors = [...document.errors, ...document.warnings];
    if (errors.length > 0) {
        const all = errors.map((error) => syntaxProblem(error, file, lines));
        // One mistake makes the parser complain again and again.
        const problems = [
            ...new Map(all.map((problem) => [`${problem.line} ${problem.message}`, problem])).values(),
        ];
        return { ok: false, problems };
    }
    if (document.contents === null || ((0,dist/* isScalar */.jn)(document.contents) && document.contents.value === null)) {
        return fail(1, "the configuration is empty", { expected: "at least one entry under images: or groups:" });
    }
    const reader = new Reader(lines, file);
    const value = reader.read(document.contents, []);
    if (reader.fatal !== null)
        return { ok: false, problems: [reader.fatal] };
    if (!isRecord(value)) {
        return fail(lineAt(lines, document.contents.range?.[0] ?? 0), "the configuration is not a mapping", {
            found: Array.isArray(value) ? "a list" : (0,config_text/* quote */.hD)(String(value)),
            expected: "keys such as images:",
        });
    }
    const { places, problems } = reader;
    return { ok: true, source: { file, value, lineOf: (path) => lookUp(places, path), problems } };
}
const TOO_DEEP = "the configuration is nested too deeply";
function isRecord(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
function lineAt(lines, offset) {
    return Math.max(1, lines.linePos(offset).line);
}
function lookUp(places, path) {
    for (let length = path.length; length > 0; length -= 1) {
        const line = places.get(JSON.stringify(path.slice(0, length)));
        if (line !== undefined)
            return line;
    }
    return 1;
}
/** Walks the parsed document once, following aliases within the bounds. */
class Reader {
    places = new Map();
    problems = [];
    /** Why reading had to stop. */
    fatal = null;
    nodes = 0;
    expanding = 0;
    anchors = new Map();
    /** Each alias is resolved where it stands first: the library would search the whole document for every one. */
    targets = new Map();
    lines;
    file;
    constructor(lines, file) {
        this.lines = lines;
        this.file = file;
    }
    read(node, path) {
        this.nodes += 1;
        if (this.fatal !== null)
            return null;
        if (this.nodes > MOST_NODES)
            return this.stop(path, "the configuration is too large once its aliases are followed");
        if (path.length > MOST_DEPTH)
            return this.stop(path, TOO_DEEP);
        if ((0,dist/* isAlias */.Vj)(node))
            return this.readAlias(node, path);
        // Inside an alias the anchors are known already, and may have been redefined since.
        if (this.expanding === 0 && ((0,dist/* isScalar */.jn)(node) || (0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node)) && node.anchor !== undefined) {
            this.anchors.set(node.anchor, node);
        }
        if ((0,dist/* isMap */.jh)(node))
            return this.readMap(node.items, path);
        if ((0,dist/* isSeq */.oP)(node)) {
            return node.items.map((item, index) => {
                const entry = [...path, index];
                this.place(entry, item);
                return this.read(item, entry);
            });
        }
        if (!(0,dist/* isScalar */.jn)(node))
            return null;
        const verbatim = path.length >= 2 && VERBATIM.has(String(path.at(-2)));
        const isText = typeof node.value === "number" || typeof node.value === "boolean";
        return verbatim && isText && node.source !== undefined ? node.source : node.value;
    }
    readAlias(alias, path) {
        let target = this.targets.get(alias);
        if (target === undefined) {
            target = { node: this.anchors.get(alias.source) };
            this.targets.set(alias, target);
        }
        if (target.node === undefined) {
            this.report(this.lineOf(alias), `the alias *${(0,config_text/* quote */.hD)(alias.source).slice(1, -1)} names no anchor before it`);
            return null;
        }
        this.expanding += 1;
        const value = this.read(target.node, path);
        this.expanding -= 1;
        return value;
    }
    readMap(items, path) {
        const result = {};
        for (const pair of items) {
            const key = (0,dist/* isScalar */.jn)(pair.key) ? String(pair.key.value ?? "") : "";
            const entry = [...path, key];
            const line = this.lineOf(pair.key);
            const first = Object.hasOwn(result, key) ? this.places.get(JSON.stringify(entry)) : undefined;
            if (first !== undefined) {
                this.report(line, `the key ${(0,config_text/* quote */.hD)(key)} is given twice`, { found: `the first on line ${first}` });
                continue;
            }
            if (key === "__proto__") {
                this.report(line, `${(0,config_text/* quote */.hD)(key)} cannot be used as a name`);
                continue;
            }
            if (key === "<<" && (0,dist/* isScalar */.jn)(pair.key) && pair.key.type === "PLAIN") {
                this.report(line, "merge keys (<<) are not read", {
                    expected: "shared values under defaults: or in a group",
                });
                continue;
            }
            if (line !== null)
                this.places.set(JSON.stringify(entry), line);
            result[key] = this.read(pair.value, entry);
        }
        return result;
    }
    place(path, node) {
        const line = this.lineOf(node);
        if (line !== null)
            this.places.set(JSON.stringify(path), line);
    }
    lineOf(node) {
        if (!(0,dist/* isScalar */.jn)(node) && !(0,dist/* isMap */.jh)(node) && !(0,dist/* isSeq */.oP)(node) && !(0,dist/* isAlias */.Vj)(node))
            return null;
        return node.range ? lineAt(this.lines, node.range[0]) : null;
    }
    report(line, message, facts = {}) {
        if (this.problems.length < MOST_PROBLEMS)
            this.problems.push({ file: this.file, line, message, ...facts });
    }
    stop(path, message) {
        this.fatal ??= { file: this.file, line: lookUp(this.places, path), message };
        return null;
    }
}
const VERBATIM = new Set(["args", "labels"]);
/** Mistakes that are common enough for words of our own. */
const KNOWN_ERRORS = {
    TAB_AS_INDENT: { message: "a tab indents this line", expected: "spaces; YAML allows no tabs there" },
    MULTIPLE_DOCS: { message: "a second document begins here", expected: "one document; remove the line ---" },
    TAG_RESOLVE_FAILED: { message: "tags such as !name are not read", expected: "plain values" },
    NON_STRING_KEY: { message: "a key is not a plain name", expected: "keys such as images:" },
    RESOURCE_EXHAUSTION: { message: TOO_DEEP, expected: `at most ${MOST_DEPTH} levels` },
};
function syntaxProblem(error, file, lines) {
    const line = lineAt(lines, error.pos[0]);
    const known = KNOWN_ERRORS[error.code] ?? {
        message: `not valid YAML: ${(0,config_text/* quote */.hD)(error.message).slice(1, -1)}`,
    };
    return { file, line, ...known };
}

;// CONCATENATED MODULE: ./.cache/build/js/config/path-set.js
/** Paths of values, with quick answers to which lie within which. */
class PathSet {
    members = new Map();
    outer = new Set();
    add(path) {
        this.members.set(JSON.stringify(path), path);
        for (let length = 0; length < path.length; length += 1)
            this.outer.add(JSON.stringify(path.slice(0, length)));
    }
    has(path) {
        return this.members.has(JSON.stringify(path));
    }
    /** True when a member lies strictly below the path. */
    hasBelow(path) {
        return this.outer.has(JSON.stringify(path));
    }
    /** True when a member is the path, lies below it, or has it below itself. */
    touches(path) {
        if (this.hasBelow(path))
            return true;
        for (let length = 0; length <= path.length; length += 1) {
            if (this.has(path.slice(0, length)))
                return true;
        }
        return false;
    }
    /** Every member. */
    paths() {
        return [...this.members.values()];
    }
}

;// CONCATENATED MODULE: ./.cache/build/js/config/validate.js



/** Each pass takes out what the one before it complained about; more are only needed where checks wait for others. */
const MOST_PASSES = 30;
/**
 * Validates against the schema. What is wrong is taken out and the rest validated again, so that one mistake hides
 * no other, and so that the checks across entries can still be made.
 */
function validate(source) {
    const value = structuredClone(source.value);
    const problems = [];
    const damaged = new PathSet();
    for (let pass = 0; pass < MOST_PASSES; pass += 1) {
        const result = configSchema.safeParse(value);
        if (result.success)
            return { raw: result.data, problems, damaged };
        const located = result.error.issues.flatMap((issue) => problemsOf(issue, source, value));
        const here = new PathSet();
        for (const { path } of located)
            here.add(path);
        // What is incomplete was complained about already, whatever it does to the things around it.
        for (const { problem, path } of located) {
            if (!damaged.touches(path) && !here.hasBelow(path))
                problems.push(problem);
        }
        const gone = new PathSet();
        for (const { path } of located)
            gone.add(takeOut(value, path, gone));
        for (const path of gone.paths())
            damaged.add(path);
    }
    damaged.add([]);
    return { raw: {}, problems, damaged };
}
/** Removes the value at a path, or the nearest thing around it that can go. Returns what was removed. */
function takeOut(root, path, inThisPass) {
    for (let length = path.length; length > 0; length -= 1) {
        const part = path[length - 1];
        const parentPath = path.slice(0, length - 1);
        const parent = valueAt(root, parentPath);
        const gone = path.slice(0, length);
        if (part === undefined || typeof parent !== "object" || parent === null)
            continue;
        if (!Object.hasOwn(parent, part)) {
            // Two complaints about one value need no more; a value that is missing takes its owner along.
            if (inThisPass.has(gone))
                return gone;
            continue;
        }
        if (!Array.isArray(parent)) {
            Reflect.deleteProperty(parent, part);
            return gone;
        }
        if (parentPath.length === 1 && parentPath[0] === "exceptions" && parent[Number(part)] !== undefined) {
            parent[Number(part)] = undefined;
            return gone;
        }
    }
    return path;
}

;// CONCATENATED MODULE: ./.cache/build/js/config/parse.js
/** The configuration file -> the effective configuration. */















const parse_MOST_PROBLEMS = 100;
const parse_MOST_IMAGES = 1000;
const HINT = "Correct the lines named above; docs/configuration.md describes every key, and `image-budget config` shows what is in effect.";
/**
 * Reads a configuration file (YAML) into the effective configuration: defaults, groups and images laid over each
 * other, paths relative to the repository's root, sizes in bytes, and the origin of each value. Pure: looks neither at
 * files nor at the environment's values.
 * @throws ConfigError with everything that is wrong, each problem with its line.
 */
function parseConfig(text, context) {
    const read = readSource(text, context.file);
    if (!read.ok)
        throw configError(read.problems);
    const { source } = read;
    const { raw, problems, damaged } = validate(source);
    // A key that was not read could have been any.
    if (source.problems.length > 0)
        damaged.add([]);
    const findings = new Findings(source, damaged);
    const resolving = {
        source,
        context,
        findings,
        files: new Set(context.repositoryFiles),
        folders: foldersOf(context.repositoryFiles),
        dockerfiles: context.repositoryFiles.filter((file) => isDockerfileName(fileNameOf(file))),
        origins: new Map(),
    };
    const config = resolve(resolving, raw);
    const all = [...source.problems, ...problems, ...findings.problems];
    if (all.length > 0)
        throw configError(all);
    return config;
}
function configError(problems) {
    const sorted = [...problems].sort((left, right) => (left.line ?? 0) - (right.line ?? 0));
    const [first] = sorted;
    const more = sorted.length - parse_MOST_PROBLEMS;
    const rest = more > 0 && first !== undefined
        ? [{ file: first.file, line: null, message: `and ${more} more problems` }]
        : [];
    return new model_errors/* ConfigError */.xL([...sorted.slice(0, parse_MOST_PROBLEMS), ...rest], HINT);
}
function resolve(resolving, raw) {
    const { context, findings, origins, source } = resolving;
    const { entries, missing } = allEntries(resolving, raw);
    const complete = findings.knowsAllNames() && !missing;
    const needs = resolveNeeds(resolving, entries, complete);
    const images = entries.map((entry) => resolveImage(resolving, entry, needs.get(entry.name) ?? {}));
    if (images.length === 0 && findings.problems.length === 0 && complete) {
        findings.add({
            path: [],
            message: "names no image",
            expected: "at least one entry under images: or groups:",
        });
    }
    const bases = raw.bases ?? {};
    for (const base of Object.keys(bases))
        origins.set(`bases.${base}`, fromTop(source, ["bases", base]));
    const total = resolveTotal(resolving, raw, images);
    const label = parse_top(source, origins, raw, "override-label") ?? DEFAULT_OVERRIDE_LABEL;
    return {
        file: context.file,
        images,
        total,
        bases,
        exceptions: resolveExceptions(resolving, raw.exceptions ?? [], images, total, complete),
        failOn: parse_top(source, origins, raw, "fail-on") ?? "fail",
        onUnmeasured: parse_top(source, origins, raw, "on-unmeasured") ?? "error",
        limitsFrom: parse_top(source, origins, raw, "limits-from") ?? "base",
        ratchet: parse_top(source, origins, raw, "ratchet") ?? true,
        overrideLabel: label === false ? null : label,
        concurrency: parse_top(source, origins, raw, "concurrency") ?? defaultConcurrency(context.cpus),
        origins,
        notices: findings.notices,
    };
}
function parse_top(source, origins, raw, name) {
    const value = raw[name];
    origins.set(name, value === undefined ? { kind: "default" } : fromTop(source, [name]));
    return value;
}
function fromTop(source, path) {
    return { kind: "file", line: source.lineOf(path), via: "top" };
}
/**
 * Images in the file's order, then the groups' in the order of their Dockerfiles. Every name is unique. `missing` is
 * true when a group yields nothing because of a mistake in it.
 */
function allEntries(resolving, raw) {
    const { findings, source } = resolving;
    const defaults = { settings: raw.defaults ?? {}, path: ["defaults"], via: "defaults" };
    const single = inFileOrder(source, "images", raw.images ?? {}).map(([name, image]) => imageEntry(resolving, name, image ?? {}, defaults));
    const taken = new Set(single.filter((entry) => entry.image === null).map((entry) => entry.dockerfile.value));
    const before = findings.problems.length;
    const grouped = inFileOrder(source, "groups", raw.groups ?? {}).flatMap(([group, value]) => groupEntries(resolving, group, value, defaults, taken));
    const missing = findings.problems.length > before;
    const byName = new Map();
    for (const entry of [...single, ...grouped]) {
        const other = byName.get(entry.name);
        if (other === undefined) {
            byName.set(entry.name, entry);
            continue;
        }
        findings.add({
            path: [...entry.path, "name"],
            message: `makes a name that is taken: ${(0,config_text/* quote */.hD)(entry.name)}`,
            found: `${whatItIs(other)} and ${whatItIs(entry)}`,
            expected: "a name template that tells them apart, such as {path} or {dir}-{stem}",
        });
    }
    if (byName.size <= parse_MOST_IMAGES)
        return { entries: [...byName.values()], missing };
    findings.add({
        path: [],
        message: "names too many images",
        found: String(byName.size),
        expected: `at most ${parse_MOST_IMAGES}`,
    });
    return { entries: [], missing: true };
}
/** JavaScript puts keys that look like whole numbers first; the file's order is the user's. */
function inFileOrder(source, section, entries) {
    const line = (name) => source.lineOf([section, name]);
    return Object.entries(entries).sort(([left], [right]) => line(left) - line(right));
}
function whatItIs(entry) {
    return entry.image === null ? (0,config_text/* quote */.hD)(entry.dockerfile.value) : `image ${(0,config_text/* quote */.hD)(entry.image)}`;
}
function resolveTotal(resolving, raw, images) {
    const { origins, source, findings } = resolving;
    let total = {};
    for (const metric of metrics/* METRICS */.Cb) {
        const limit = raw.total?.[metric];
        if (limit === undefined)
            continue;
        total = { ...total, [metric]: limit };
        noteLevels(origins, "total", metric, limit, (level) => fromTop(source, ["total", metric, level]));
    }
    if (total.saving !== undefined && images.length > 0 && images.every((image) => image.reference === null)) {
        if (!findings.isDamaged(["images"]) &&
            !findings.isDamaged(["groups"]) &&
            !findings.isDamaged(["defaults"])) {
            findings.add({
                path: ["total", "saving"],
                message: "has nothing to count against",
                expected: "a reference: in at least one image",
            });
        }
    }
    const pair = total.size === undefined ? (0,budgets/* guidePairTotal */.nE)(images) : null;
    if (pair === null)
        return total;
    noteLevels(origins, "total", "size", pair, () => ({ kind: "guide", row: "python-api" }));
    return { ...total, size: pair };
}

// EXTERNAL MODULE: ./.cache/build/js/engine/engine.js + 4 modules
var engine_engine = __webpack_require__(661);
// EXTERNAL MODULE: ./.cache/build/js/model/bytes.js
var model_bytes = __webpack_require__(5658);
// EXTERNAL MODULE: ./.cache/build/js/engine/inspect.js
var inspect = __webpack_require__(3430);
// EXTERNAL MODULE: ./.cache/build/js/engine/manifests.js
var manifests = __webpack_require__(5588);
// EXTERNAL MODULE: ./.cache/build/js/engine/names.js
var names = __webpack_require__(5442);
// EXTERNAL MODULE: ./.cache/build/js/engine/process.js
var engine_process = __webpack_require__(9975);
;// CONCATENATED MODULE: ./.cache/build/js/engine/registry.js






/** A registry that has not answered by then does not hold the run up. */
const LIMIT_MS = 10_000;
const bytes = schemas/* number */.aig().int().nonnegative();
const manifestShape = schemas/* object */.Ikc({
    config: schemas/* object */.Ikc({ size: bytes }),
    layers: schemas/* array */.YOg(schemas/* object */.Ikc({ size: bytes })),
});
/** Download sizes as the registry's own manifests state them, asked through the client and its credentials. */
function createRegistry(options) {
    const platformWanted = options.platform ?? `linux/${process.arch === "x64" ? "amd64" : process.arch}`;
    let client = null;
    const unreachable = new Set();
    return {
        async downloadSize(reference, platform) {
            const host = (0,names/* registryOf */.Fv)(reference);
            if (unreachable.has(host))
                return null;
            const signal = AbortSignal.timeout(LIMIT_MS);
            try {
                client ??= (options.docker === undefined ? (0,engine_process/* findDocker */.c)(options.environment) : Promise.resolve(options.docker)).then((docker) => (0,engine_process/* createClient */.U)(docker, options.environment));
                return await sizeOf(await client, reference, platform ?? platformWanted, signal);
            }
            catch {
                // Whatever it was, the size is then estimated and marked so; a silent registry is not waited for twice.
                if (signal.aborted)
                    unreachable.add(host);
                return null;
            }
        },
    };
}
async function sizeOf(client, reference, platform, signal) {
    const pinned = await pinnedReference(client, reference);
    if (pinned === null)
        return null;
    const first = await (0,manifests/* manifestOf */.$V)(client, pinned, signal);
    const index = manifests/* indexShape */.OM.safeParse(first);
    if (!index.success)
        return sumOf(first);
    const digest = (0,manifests/* digestFor */.iW)(index.data.manifests, platform);
    if (digest === null)
        return null;
    return sumOf(await (0,manifests/* manifestOf */.$V)(client, (0,names/* withDigest */.hQ)(pinned, digest), signal));
}
/**
 * The image on the engine may be another than the one the registry has by that name, so it is asked for by digest. Null
 * when it is on the engine and came from no registry.
 */
async function pinnedReference(client, reference) {
    const local = await (0,inspect/* inspectImage */.m)(client, reference);
    if (local === null || reference.includes("@"))
        return reference;
    const digest = (0,names/* repositoryDigest */.FC)(reference, local.repoDigests);
    return digest === null ? null : (0,names/* withDigest */.hQ)(reference, digest);
}
function sumOf(manifest) {
    const parsed = manifestShape.safeParse(manifest);
    if (!parsed.success)
        return null;
    const { config, layers } = parsed.data;
    return (0,model_bytes/* downloadBytes */.eQ)(layers.reduce((sum, layer) => sum + layer.size, config.size));
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./.cache/build/js/runner/temp.js




/** Every folder and file of ours directly below the temporary folder begins with this. */
const TEMP_PREFIX = "image-budget-";
/** What may stand behind the prefix: no separators, no dots, nothing that leads elsewhere. */
const RUN_ID = /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/u;
/**
 * Creates this run's temporary folder, `image-budget-<runId>`, for its owner only (mode 0700), in RUNNER_TEMP where a
 * runner names it, else in the system's temporary folder.
 *
 * @throws RangeError when a given run id holds anything but letters, digits and hyphens
 */
async function createTempRoot(environment, runId = (0,external_node_crypto_.randomBytes)(8).toString("hex")) {
    if (!RUN_ID.test(runId))
        throw new RangeError(`not a run id: ${JSON.stringify(runId)}`);
    const parent = await (0,promises_.realpath)(await tempParent(environment));
    const path = (0,external_node_path_.join)(parent, `${TEMP_PREFIX}${runId}`);
    // Not recursive: a folder that is there already is somebody else's.
    await (0,promises_.mkdir)(path, { mode: 0o700 });
    return { path, parent, runId, remove: () => temp_removeTree(path) };
}
/** The folder that temporary folders go to; `createTempRoot` and the journal agree on it. */
async function tempParent(environment) {
    const named = environment["RUNNER_TEMP"];
    if (named === undefined || !(0,external_node_path_.isAbsolute)(named))
        return (0,external_node_os_.tmpdir)();
    const found = await (0,promises_.stat)(named).catch(() => null);
    return found?.isDirectory() === true ? named : (0,external_node_os_.tmpdir)();
}
const ATTEMPTS = 3;
const MOST_REPORTED = 20;
/**
 * Removes a folder and everything in it, folders without write permission included; links are removed, never
 * followed. Resolves to what is left (at most 20 paths), e.g. files that belong to root; empty when all is gone.
 */
async function temp_removeTree(path) {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        try {
            await (0,promises_.rm)(path, { recursive: true, force: true, maxRetries: 2, retryDelay: 100 });
            return [];
        }
        catch {
            // Whatever it was shows in what is left; most often it is a read-only folder, and that can be helped.
            await openFolders(path);
        }
    }
    const left = [];
    await listLeft(path, left);
    return left;
}
/** Gives the owner access to every folder, as far as that is allowed. */
async function openFolders(path) {
    const found = await (0,promises_.lstat)(path).catch(() => null);
    if (found?.isDirectory() !== true)
        return;
    await (0,promises_.chmod)(path, 0o700).catch(() => undefined);
    for (const name of await (0,promises_.readdir)(path).catch(() => []))
        await openFolders((0,external_node_path_.join)(path, name));
}
async function listLeft(path, left) {
    if (left.length >= MOST_REPORTED)
        return;
    const found = await (0,promises_.lstat)(path).catch(() => null);
    if (found === null)
        return;
    const names = found.isDirectory() ? await (0,promises_.readdir)(path).catch(() => []) : [];
    if (names.length === 0)
        left.push(path);
    for (const name of names)
        await listLeft((0,external_node_path_.join)(path, name), left);
}

;// CONCATENATED MODULE: ./.cache/build/js/git/fetch-failure.js
/** What a failed fetch means, told from git's words: whether it may pass, and what to do about it. */

/** Would be the same at the next attempt. */
const LASTING = /not our ref|couldn't find remote ref|no such remote ref|unadvertised object|authentication failed|could not read (?:username|password)|returned error: (?:30\d|40\d|41\d)|not found|certificate|ssl ca|protocol '|redirect/iu;
/** The server or the way to it failed for a moment. */
const PASSING = /returned error: (?:429|5\d\d)|http (?:429|5\d\d)|could not resolve|couldn't resolve|connection (?:refused|reset|timed out|closed|died)|failed to connect|couldn't connect|timed? ?out|operation too (?:slow|long)|early eof|unexpected disconnect|hung up unexpectedly|rpc failed|empty reply|transfer closed|curl \d+|ssl_error_syscall|tls connection|recv failure|send failure|bad packet length|invalid index-pack output/iu;
/** Whether trying again may help. */
function isTransient(said) {
    return PASSING.test(said) && (!LASTING.test(said) || /error: (?:429|5\d\d)/u.test(said));
}
/** The failure with its remedy. */
function explainFailure(failed) {
    const { what, url, said, seconds } = failed;
    const shown = JSON.stringify(what);
    if (seconds !== null) {
        return new model_errors/* CheckoutError */.vd(`the commit ${shown} was not fetched from ${url} within ${seconds} s`, "Check that the server answers, or check out with `fetch-depth: 0`, so that nothing has to be fetched.");
    }
    return new model_errors/* CheckoutError */.vd(`the commit ${shown} could not be fetched from ${url}: ${said}`, remedy(failed));
}
function remedy({ what, said, hasToken }) {
    if (/not our ref|unadvertised object/iu.test(said)) {
        return "The server does not have it any more (a force push replaced it?), or does not give it away. Name another commit with `base:`.";
    }
    if (/couldn't find remote ref/iu.test(said)) {
        return /^[0-9a-f]{4,63}$/u.test(what)
            ? "A commit can be fetched by its full hash only: name that, or a branch or tag."
            : "Neither a branch nor a tag is called so there. Name one that is, or a full commit hash.";
    }
    if (/returned error: 30\d|redirect/iu.test(said)) {
        return "The server points elsewhere, which is not followed. Was the repository renamed? See GITHUB_SERVER_URL and GITHUB_REPOSITORY.";
    }
    if (/authentication failed|could not read|returned error: 40[134]|not found/iu.test(said)) {
        return hasToken
            ? "The token may not read the repository: give the job `permissions: contents: read`."
            : "Without a token only public repositories can be read: hand one over (`github-token:`), with `permissions: contents: read`.";
    }
    if (/certificate|ssl/iu.test(said)) {
        return "Tell git which certificates to trust: `git config --global http.sslCAInfo FILE`, or GIT_SSL_CAINFO.";
    }
    return "Check that the server can be reached from here (GITHUB_SERVER_URL; a proxy is taken from https_proxy), or check out with `fetch-depth: 0`.";
}

// EXTERNAL MODULE: ./.cache/build/js/git/run-git.js
var run_git = __webpack_require__(6132);
;// CONCATENATED MODULE: ./.cache/build/js/git/fetch.js
/** Brings one commit from the server into a repository of our own, without its history. */




const FETCH_LIMITS = { milliseconds: 600_000, waits: [2000, 8000] };
/** A transfer that brings less than this many bytes per second for this many seconds has died. */
const STALLED = { bytes: 1000, seconds: 60 };
/**
 * Fetches a commit by its hash, or the branch or tag of a name, at depth 1. Returns the commit's hash. What fails for
 * a moment is tried again; the token appears in no argument, no file and no message.
 *
 * @throws CheckoutError with the remedy
 */
async function fetchCommit(what, options) {
    const { root, remote, environment, signal, limits } = options;
    const url = readAddress(remote.url);
    const settings = {
        ...(await transportSettings(root, url, environment)),
        // GitHub answers where it is asked; a token follows nobody elsewhere.
        "http.followRedirects": "false",
        "http.lowSpeedLimit": String(STALLED.bytes),
        "http.lowSpeedTime": String(STALLED.seconds),
        ...(remote.token === null ? {} : { [`http.${url.href}.extraheader`]: authorization(remote.token) }),
    };
    const deadline = AbortSignal.timeout(limits.milliseconds);
    const ended = AbortSignal.any([signal, deadline]);
    const attempt = () => (0,run_git/* runGitOnNetwork */.VB)(["fetch", "--quiet", "--depth=1", "--no-tags", "--no-recurse-submodules", url.href, what], {
        cwd: root,
        environment,
        isolated: true,
        protocol: url.protocol === "http:" ? "http" : "https",
        settings,
        signal: ended,
    });
    let output = await attempt();
    for (const wait of limits.waits) {
        if (output.exitCode === 0 || ended.aborted || !isTransient((0,run_git/* gitSaid */.UU)(output)))
            break;
        await (0,external_node_timers_promises_.setTimeout)(wait, undefined, { signal: ended }).catch(() => undefined);
        if (!ended.aborted)
            output = await attempt();
    }
    if (output.exitCode !== 0) {
        const seconds = deadline.aborted ? limits.milliseconds / 1000 : null;
        const said = withoutToken((0,run_git/* gitSaid */.UU)(output), remote.token);
        throw explainFailure({ what, url: url.href, said, hasToken: remote.token !== null, seconds });
    }
    const found = await (0,run_git/* runGit */.EO)(["rev-parse", "--verify", "--quiet", "FETCH_HEAD^{commit}"], {
        cwd: root,
        environment,
        isolated: true,
    });
    if (found.exitCode === 0)
        return found.stdout.trim();
    throw new model_errors/* CheckoutError */.vd(`${JSON.stringify(what)} names no commit on ${url.href}`, "Name a branch, a tag or a full commit hash.");
}
function readAddress(text) {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url !== null && /^https?:$/u.test(url.protocol) && url.username === "" && url.password === "")
        return url;
    // What is wrong with it may be a password: it is not shown.
    throw new model_errors/* CheckoutError */.vd("the repository's address is not one that commits can be fetched from", "It has to begin with https:// (or http://) and to hold no name and no password; see GITHUB_SERVER_URL and GITHUB_REPOSITORY.");
}
/** As GitHub's own checkout does it: the name counts for nothing. */
function authorization(token) {
    return `Authorization: basic ${encoded(token)}`;
}
function encoded(token) {
    return Buffer.from(`x-access-token:${token}`, "utf8").toString("base64");
}
function withoutToken(text, token) {
    if (token === null || token === "")
        return text;
    return text.replaceAll(encoded(token), "***").replaceAll(token, "***");
}
/** What the machine's owner configured about reaching servers. Certificates are checked whatever else is there. */
const TRANSPORT = new Set([
    "http.proxy",
    "http.proxyauthmethod",
    "http.proxysslcainfo",
    "http.sslcainfo",
    "http.sslcapath",
]);
/** From the user's and the system's configuration; the checkout's own is left out: steps before this one write it. */
async function transportSettings(root, url, environment) {
    const listed = await (0,run_git/* runGit */.EO)(["config", "-z", "--get-urlmatch", "http", url.href], {
        cwd: root,
        environment,
    });
    if (listed.exitCode !== 0)
        return {};
    const settings = {};
    for (const entry of listed.stdout.split("\0")) {
        const end = entry.indexOf("\n");
        const name = entry.slice(0, end).toLowerCase();
        if (end > 0 && TRANSPORT.has(name))
            settings[name] = entry.slice(end + 1);
    }
    return settings;
}

;// CONCATENATED MODULE: ./.cache/build/js/git/missing.js




/** Git LFS keeps its pointers below this many bytes. */
const LARGEST_POINTER = 1024;
const POINTER = "version https://git-lfs.github.com/spec/";
const SUBMODULE_MODE = "160000";
const MOST_MISSING = 1000;
const NAMED = 3;
/**
 * What a laid-out commit lacks because git does not hold it: the contents of submodules and of files in Git LFS.
 * Where the user's own checkout lacks the same, both sides are alike and nothing is reported.
 *
 * @param userRoot root of the user's work tree; null when there is none
 */
async function missingContents(root, userRoot, environment) {
    const entries = await listEntries(root, environment);
    const missing = [];
    for (const { path, mode } of entries) {
        if (mode !== SUBMODULE_MODE || missing.length >= MOST_MISSING)
            continue;
        if (userRoot === null || (await hasFiles((0,external_node_path_.join)(userRoot, path))))
            missing.push({ path, kind: "submodule" });
    }
    for (const path of await lfsPaths(root, environment)) {
        if (missing.length >= MOST_MISSING)
            break;
        if (!(await isPointer((0,external_node_path_.join)(root, path))))
            continue;
        if (userRoot === null || !(await isPointer((0,external_node_path_.join)(userRoot, path))))
            missing.push({ path, kind: "lfs" });
    }
    return { missing, warnings: describe(missing) };
}
async function listEntries(root, environment) {
    const output = await (0,run_git/* runGit */.EO)(["ls-files", "-z", "--stage"], { cwd: root, environment, isolated: true });
    if (output.exitCode !== 0)
        throw unreadable((0,run_git/* gitSaid */.UU)(output));
    return output.stdout.split("\0").flatMap((entry) => {
        const tab = entry.indexOf("\t");
        return tab < 0 ? [] : [{ mode: entry.slice(0, entry.indexOf(" ")), path: entry.slice(tab + 1) }];
    });
}
/** Files that .gitattributes hand to the LFS filter. */
async function lfsPaths(root, environment) {
    const options = { cwd: root, environment, isolated: true };
    const output = await (0,run_git/* runGit */.EO)(["ls-files", "-z", "--", ":(attr:filter=lfs)"], options);
    if (output.exitCode !== 0)
        throw unreadable((0,run_git/* gitSaid */.UU)(output));
    return output.stdout.split("\0").filter((path) => path !== "");
}
async function isPointer(path) {
    const found = await (0,promises_.lstat)(path).catch(() => null);
    if (found?.isFile() !== true || found.size > LARGEST_POINTER)
        return false;
    const file = await (0,promises_.open)(path, "r").catch(() => null);
    if (file === null)
        return false;
    try {
        const start = Buffer.alloc(POINTER.length);
        await file.read(start, 0, start.length, 0);
        return start.toString("latin1") === POINTER;
    }
    finally {
        await file.close();
    }
}
async function hasFiles(path) {
    const names = await (0,promises_.readdir)(path).catch(() => []);
    return names.length > 0;
}
function describe(missing) {
    return ["submodule", "lfs"].flatMap((kind) => {
        const paths = missing.filter((content) => content.kind === kind).map((content) => content.path);
        if (paths.length === 0)
            return [];
        const named = paths.slice(0, NAMED).join(", ") + (paths.length > NAMED ? ` and ${paths.length - NAMED} more` : "");
        return kind === "submodule"
            ? [`git does not hold the files of submodules on the baseline: ${named}`]
            : [`git holds pointers instead of files (Git LFS) on the baseline: ${named}`];
    });
}
function unreadable(said) {
    return new model_errors/* CheckoutError */.vd(`the laid-out commit cannot be read: ${said}`, "Run without a baseline, and report this.");
}

;// CONCATENATED MODULE: ./.cache/build/js/git/names.js
/** Names of commits: what may stand for one, and which commit of the user's repository it is. */

const HASH = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u;
/** @throws CheckoutError when the text cannot be the name of a commit */
function checkName(ref) {
    // Neither an option, nor a path inside a commit, nor two refs in one. Blanks and control characters are in no ref.
    if (ref === "" || ref.startsWith("-") || /[\u0000-\u0020\u007f:]|\.\./u.test(ref)) {
        throw new model_errors/* CheckoutError */.vd(`${JSON.stringify(ref)} is not the name of a commit`, "Name a branch, a tag or a commit hash.");
    }
}
/** @throws CheckoutError when the text is no full hash */
function checkHash(text) {
    if (HASH.test(text))
        return;
    throw new model_errors/* CheckoutError */.vd(`${JSON.stringify(text)} is not the hash of a commit`, "Name it by its full hash.");
}
/** The commit that a branch, tag or hash names here, or on `origin`; null when it is not there. */
async function findCommit(ref, git) {
    for (const candidate of [ref, `refs/remotes/origin/${ref}`]) {
        const found = await git("rev-parse", "--verify", "--quiet", `${candidate}^{commit}`);
        const sha = found.stdout.trim();
        if (found.exitCode === 0 && HASH.test(sha))
            return sha;
    }
    return null;
}
/** What to ask the server for to get it; null for a way through history (`HEAD~2`), which no server takes. */
function nameOnServer(ref) {
    // `+` in front of a refspec forces, `^` excludes; the others are ways, patterns, or in no ref.
    if (/^\+|[~^?*[\\]|@\{|^@$|^(?:[A-Z]+_)?HEAD$/u.test(ref))
        return null;
    return ref.replace(/^(?:refs\/remotes\/)?origin\/(?=.)/u, "");
}
/** For a commit that is not there and cannot be fetched. */
function notHere(ref, shallow, canFetch) {
    return new model_errors/* CheckoutError */.vd(`the commit ${JSON.stringify(ref)} is not in this repository`, canFetch
        ? "It leads through history that this clone does not have. Name a branch, a tag or a full commit hash, or check out with `fetch-depth: 0`."
        : shallow
            ? `This clone is shallow. Fetch it first: git fetch --depth=1 origin ${ref} (or \`fetch-depth: 0\` for actions/checkout).`
            : `Fetch it first: git fetch origin ${ref}`);
}

;// CONCATENATED MODULE: ./.cache/build/js/git/own-repository.js
/** A repository of our own: it may borrow the user's objects, owns what is fetched, and a commit is checked out in it. */




/** Makes the folder a repository, one that reads the user's objects if it is to `borrow` them. */
async function makeRepository({ root, source, environment }, borrow) {
    const made = await (0,run_git/* runGit */.EO)(["init", "--quiet", "--template=", ...(source.format === "sha256" ? ["--object-format=sha256"] : [])], { cwd: root, environment, isolated: true });
    if (made.exitCode !== 0)
        throw layOutError(`no repository could be made: ${(0,run_git/* gitSaid */.UU)(made)}`);
    if (!borrow)
        return;
    const info = (0,external_node_path_.join)(root, ".git", "objects", "info");
    await (0,promises_.mkdir)(info, { recursive: true });
    await (0,promises_.writeFile)((0,external_node_path_.join)(info, "alternates"), `${quoteAlternate(source.objects)}\n`);
    if (source.shallow !== null)
        await (0,promises_.copyFile)(source.shallow, (0,external_node_path_.join)(root, ".git", "shallow"));
}
/** One path a line; a path that would not read as one is quoted the way C writes strings. */
function quoteAlternate(path) {
    if (!/^[#"]|[\r\n]/u.test(path))
        return path;
    const escaped = path.replace(/["\\]/gu, "\\$&").replaceAll("\n", "\\n").replaceAll("\r", "\\r");
    return `"${escaped}"`;
}
/** @throws CheckoutError when it fails for any other reason than files that are not there */
async function checkOut({ root, source, environment }, sha, ref) {
    const done = await (0,run_git/* runGit */.EO)([...source.settings, "checkout", "--quiet", "--force", "--detach", sha], {
        cwd: root,
        environment,
        isolated: true,
    });
    if (done.exitCode === 0)
        return { kind: "done" };
    const said = (0,run_git/* gitSaid */.UU)(done);
    if (/unable to read|missing (?:blob|tree)|could not fetch|bad object/iu.test(said)) {
        return { kind: "incomplete", said };
    }
    throw layOutError(notLaidOut(ref, said));
}
/** For a commit of the user's whose files are not there and cannot be fetched. */
function incompleteError(ref, said) {
    return layOutError(notLaidOut(ref, said), `Its files are not all in this clone (a partial clone?). Fetch them: git fetch --refetch --no-filter origin ${ref}`);
}
function notLaidOut(ref, said) {
    return `the commit ${JSON.stringify(ref)} could not be laid out: ${said}`;
}
function layOutError(message, hint) {
    return new model_errors/* CheckoutError */.vd(message, hint ?? "Make sure that the temporary folder is writable and has room.");
}

;// CONCATENATED MODULE: ./.cache/build/js/git/source.js



/** @throws CheckoutError when there is no repository, or it cannot be read */
async function describeSource(git, cwd) {
    const objects = await git("rev-parse", "--git-path", "objects");
    if (objects.exitCode !== 0) {
        const said = (0,run_git/* gitSaid */.UU)(objects);
        throw new model_errors/* CheckoutError */.vd(`the repository cannot be read: ${said}`, /dubious ownership|safe\.directory/u.test(said)
            ? "It belongs to another user. If you trust it: git config --global --add safe.directory <its folder>."
            : "Run inside a git checkout, or without a baseline.");
    }
    const format = await git("rev-parse", "--show-object-format");
    const isShallow = (await git("rev-parse", "--is-shallow-repository")).stdout.trim() === "true";
    const shallow = isShallow ? await git("rev-parse", "--git-path", "shallow") : null;
    const promisor = await git("config", "--get-regexp", PROMISOR);
    const root = await git("rev-parse", "--show-toplevel");
    const settings = [];
    for (const [name, allowed] of LINE_END_SETTINGS) {
        const value = (await git("config", "--get", name)).stdout.trim();
        if (allowed.includes(value))
            settings.push("-c", `${name}=${value}`);
    }
    return {
        // Git names them relative to where it ran, unless they lie elsewhere (a linked worktree).
        objects: (0,external_node_path_.resolve)(cwd, withoutNewline(objects.stdout)),
        format: format.stdout.trim() === "sha256" ? "sha256" : "sha1",
        shallow: shallow === null ? null : (0,external_node_path_.resolve)(cwd, withoutNewline(shallow.stdout)),
        partial: promisor.exitCode === 0,
        root: root.exitCode === 0 ? withoutNewline(root.stdout) : null,
        settings,
    };
}
/** Git has known two ways to say that the rest is with a server. */
const PROMISOR = "^(remote\\..*\\.(promisor|partialclonefilter)|extensions\\.partialclone)$";
const LINE_END_SETTINGS = [
    ["core.autocrlf", ["true", "false", "input"]],
    ["core.eol", ["lf", "crlf", "native"]],
];
/** Paths may end in blanks or hold line ends: only the one that git adds goes. */
function withoutNewline(text) {
    return text.endsWith("\n") ? text.slice(0, -1) : text;
}

;// CONCATENATED MODULE: ./.cache/build/js/git/checkout.js











/** A cancelled run has seconds for everything: what has not ended then is removed while it works. */
const LONGEST_WAIT_MS = 2500;
/**
 * Reads the user's repository and lays commits out in folders of their own. Nothing is written to the user's checkout
 * or .git: a laid-out commit lies in a fresh repository that borrows the user's objects and holds what was fetched.
 */
function createCheckout(options) {
    const { cwd, environment = process.env } = options;
    const git = (...args) => (0,run_git/* runGit */.EO)(args, { cwd, environment });
    const folders = [];
    const running = new Set();
    let closing = new AbortController();
    return {
        async head() {
            const commit = await git("rev-parse", "--verify", "--quiet", "HEAD^{commit}").catch(() => null);
            if (commit?.exitCode !== 0)
                return { sha: null, ref: null, dirty: null };
            const branch = await git("symbolic-ref", "--quiet", "--short", "HEAD");
            const status = await git("status", "--porcelain", "-z");
            return {
                sha: commit.stdout.trim(),
                ref: branch.exitCode === 0 ? withoutNewline(branch.stdout) : null,
                dirty: status.exitCode === 0 ? status.stdout !== "" : null,
            };
        },
        async parents(sha) {
            checkHash(sha);
            // Everything else of git's leaves out the parents that a shallow clone does not hold.
            const raw = await git("--no-replace-objects", "cat-file", "commit", sha);
            if (raw.exitCode === 0)
                return parentsIn(raw.stdout);
            throw new model_errors/* CheckoutError */.vd(`the commit ${sha} cannot be read: ${(0,run_git/* gitSaid */.UU)(raw)}`, "Run inside a git checkout that holds it.");
        },
        async mergeBase(one, other) {
            checkHash(one);
            checkHash(other);
            const found = await git("--no-replace-objects", "merge-base", one, other);
            return found.exitCode === 0 ? found.stdout.trim() : null;
        },
        async layOut(ref) {
            const work = layOut(ref, { ...options, environment }, git, folders, closing.signal);
            running.add(work);
            try {
                return await work;
            }
            finally {
                running.delete(work);
            }
        },
        async cleanUp() {
            closing.abort();
            closing = new AbortController();
            // A fetch that still writes would fill again what is removed.
            await Promise.race([
                Promise.allSettled([...running]),
                (0,external_node_timers_promises_.setTimeout)(LONGEST_WAIT_MS, undefined, { ref: false }),
            ]);
            const left = [];
            for (const root of folders.splice(0))
                left.push(...(await temp_removeTree(root)));
            if (left.length > 0) {
                throw new model_errors/* CheckoutError */.vd(`could not remove ${left.join(", ")}`, "Remove it by hand.");
            }
        },
    };
}
/** The headers of a commit end at the first empty line; what follows is the author's own text. */
function parentsIn(commit) {
    const end = commit.indexOf("\n\n");
    const headers = end < 0 ? commit : commit.slice(0, end);
    return [...headers.matchAll(/^parent ([0-9a-f]{40,64})$/gmu)].map((match) => match[1] ?? "");
}
async function layOut(ref, options, git, folders, signal) {
    const { cwd, environment, remote } = options;
    checkName(ref);
    const source = await describeSource(git, cwd);
    const held = await findCommit(ref, git);
    // A hash that was found is asked for by it: a name may have moved on the server.
    const wanted = held ?? nameOnServer(ref);
    if (held === null && (remote === null || wanted === null)) {
        throw notHere(ref, source.shallow !== null, remote !== null);
    }
    let said = "";
    for (const way of waysTo(held, source, remote !== null)) {
        const root = await (0,promises_.mkdtemp)((0,external_node_path_.join)(options.tempDir, "commit-"));
        folders.push(root);
        const own = { root, source, environment };
        await makeRepository(own, way.borrow);
        const sha = way.fetch && remote !== null && wanted !== null
            ? await fetchCommit(wanted, {
                root,
                remote,
                environment,
                signal,
                limits: options.limits ?? FETCH_LIMITS,
            })
            : (held ?? ref);
        const out = await checkOut(own, sha, ref);
        if (out.kind === "done") {
            return { root, sha, ...(await missingContents(root, source.root, environment)) };
        }
        said = out.said;
        await temp_removeTree(root);
    }
    throw incompleteError(ref, said);
}
/** How to get at a commit, the cheapest way first; the next one is gone when files turn out to be missing. */
function waysTo(held, source, canFetch) {
    const ways = [];
    if (held !== null)
        ways.push({ borrow: true, fetch: false });
    // A server leaves out what it believes to be there; of a partial clone it believes too much.
    else if (!source.partial)
        ways.push({ borrow: true, fetch: true });
    if (canFetch)
        ways.push({ borrow: false, fetch: true });
    return ways;
}

// EXTERNAL MODULE: ./.cache/build/js/github/marker.js
var marker = __webpack_require__(761);
// EXTERNAL MODULE: ./.cache/build/js/github/names.js
var github_names = __webpack_require__(603);
;// CONCATENATED MODULE: ./.cache/build/js/github/compare.js



const comparisonShape = schemas/* object */.Ikc({ merge_base_commit: schemas/* object */.Ikc({ sha: schemas/* string */.YjP().regex(marker/* SHA */.hG) }) });
/**
 * The best common ancestor of two commits or branches, as GitHub knows it; null when there is none.
 *
 * @throws PublishError when GitHub cannot be asked
 */
async function mergeBaseOf(api, repository, base, head) {
    const found = await api.read({
        doing: `looking for the merge base of ${base.slice(0, 12)} and ${head.slice(0, 12)}`,
        needs: "contents: read",
        path: [...(0,github_names/* repositoryPath */.SH)(repository), "compare", `${base}...${head}`],
        query: { per_page: 1 },
    }, comparisonShape);
    return found?.value.merge_base_commit.sha ?? null;
}

// EXTERNAL MODULE: ./.cache/build/js/budget/exceptions.js
var budget_exceptions = __webpack_require__(8699);
// EXTERNAL MODULE: ./.cache/build/js/budget/judge.js + 6 modules
var judge = __webpack_require__(4322);
// EXTERNAL MODULE: ./.cache/build/js/budget/rules.js
var budget_rules = __webpack_require__(9194);
// EXTERNAL MODULE: ./.cache/build/js/budget/status.js
var budget_status = __webpack_require__(8503);
// EXTERNAL MODULE: ./.cache/build/js/budget/total-rules.js
var total_rules = __webpack_require__(6017);
// EXTERNAL MODULE: ./.cache/build/js/guide/expectation.js
var expectation = __webpack_require__(754);
// EXTERNAL MODULE: ./.cache/build/js/report/schema.js + 2 modules
var schema = __webpack_require__(566);
// EXTERNAL MODULE: ./.cache/build/js/guide/rows.js
var rows = __webpack_require__(4355);
// EXTERNAL MODULE: ./.cache/build/js/baseline/compare.js
var compare = __webpack_require__(736);
;// CONCATENATED MODULE: ./.cache/build/js/stages/figures.js
/** Null when the target was not measured, here or anywhere. */
function figuresOf(outcome) {
    switch (outcome?.kind) {
        case "measured": {
            const { measurement } = outcome;
            const { size, inspected, download, fingerprint, contents } = measurement;
            return {
                size: { bytes: size, inspected, download },
                fingerprint,
                pythonPackages: contents.pythonPackages,
                nodePackages: contents.nodePackages,
                gitPayload: contents.gitPayload,
                build: outcome.build,
                record: null,
            };
        }
        case "recorded": {
            const { size, fingerprint, pythonPackages, nodePackages, gitPayload, commit, created } = outcome.entry;
            const record = { commit, created };
            return { size, fingerprint, pythonPackages, nodePackages, gitPayload, build: null, record };
        }
        case "failed":
        case undefined:
            return null;
    }
}

// EXTERNAL MODULE: ./.cache/build/js/stages/plan.js
var plan = __webpack_require__(9868);
;// CONCATENATED MODULE: ./.cache/build/js/stages/baseline-report.js
/** What an image is compared with to count its change: the baseline's part of the report. */




/** The baseline of an image and the change against it; `figures` is null for an image that was not measured. */
function baselineComparison(image, figures, facts) {
    const base = baselineFigures(image, facts);
    if (typeof base === "string")
        return { baseline: baseline_report_none(base, facts), change: null };
    const git = figures === null ? null : gitDifference(figures, base);
    if (git !== null)
        return { baseline: baseline_report_none(git, facts), change: null };
    const comparison = figures === null
        ? null
        : (0,compare/* compareToBaseline */.WD)({ size: figures.size.bytes, fingerprint: figures.fingerprint }, { bytes: base.size.bytes, fingerprint: base.fingerprint });
    return {
        baseline: {
            status: base.record === null ? "measured" : "recorded",
            ref: facts.baseline?.ref ?? null,
            bytes: base.size.bytes,
            downloadBytes: base.size.download.bytes,
            reason: comparison?.reason ?? null,
            comparable: comparison?.comparable ?? true,
            record: base.record,
        },
        change: comparison?.change ?? null,
    };
}
function baseline_report_none(reason, facts) {
    return {
        status: "none",
        ref: facts.baseline?.ref ?? null,
        bytes: null,
        downloadBytes: null,
        reason,
        comparable: false,
        record: null,
    };
}
/** The figures of the image on the base, or why there are none. */
function baselineFigures(image, facts) {
    const { baseline } = facts;
    if (baseline === null)
        return facts.baselineReason ?? "no base was given";
    const outcome = facts.outcomes.get((0,plan/* targetId */.Lx)("baseline", image.name));
    const figures = figuresOf(outcome);
    if (figures !== null)
        return figures;
    const source = baseline.sources.get(image.name);
    if (source !== undefined && "status" in source)
        return source.reason;
    const why = outcome?.kind === "failed" ? outcome.failure.message : "the run ended before";
    return `not measured on ${baseline.ref}: ${why}`;
}
/** A context that takes in `.git` has another one where the base was measured; the two do not compare. */
function gitDifference(image, base) {
    if (image.gitPayload === base.gitPayload)
        return null;
    const bytes = (0,model_bytes/* formatBytes */.z3)(Math.max(image.gitPayload, base.gitPayload));
    return `the image holds ${bytes} of .git, which differs by more than the change; add .git to .dockerignore`;
}

// EXTERNAL MODULE: ./.cache/build/js/stages/compat-report.js + 1 modules
var compat_report = __webpack_require__(3702);
// EXTERNAL MODULE: ./.cache/build/js/stages/growth-report.js
var growth_report = __webpack_require__(9695);
// EXTERNAL MODULE: ./.cache/build/js/dockerfile/parse.js + 3 modules
var parse = __webpack_require__(9796);
// EXTERNAL MODULE: ./.cache/build/js/dockerfile/words.js
var dockerfile_words = __webpack_require__(6115);
// EXTERNAL MODULE: ./.cache/build/js/guide/requirement-names.js
var requirement_names = __webpack_require__(1850);
// EXTERNAL MODULE: ./.cache/build/js/guide/tested-packages.js
var tested_packages = __webpack_require__(7421);
;// CONCATENATED MODULE: ./.cache/build/js/stages/guide-packages.js
/** The packages of the guide that an image's requirements name. */





/** More requirement files than this belong to a repository, not to one image. */
const MOST_FILES = 20;
/**
 * The guide's packages among the requirements of an image, with the guide's needs. Looked for in the requirement files
 * of the build context that the Dockerfile copies or names, else in those at the context's root. Empty for images that
 * install nothing with Python and for images that are not built. Never rejects.
 */
async function guidePackages(image, root, files) {
    if (image.source.kind !== "build")
        return [];
    const { dockerfile, context } = image.source.build;
    const text = await files.read(root, dockerfile).catch(() => null);
    if (text === null || !installsPython(text))
        return [];
    const listed = await listOnce(files, root);
    const requirements = await readAll(requirementFiles(text, context, listed), new Set(listed), root, files);
    return (0,tested_packages/* matchTestedPackages */.S)(requirements).map(({ tested, requirement }) => ({
        name: requirement.written,
        package: tested.name,
        says: tested.says,
        build: [...tested.build],
        runtime: [...tested.runtime],
        file: requirement.file,
        line: requirement.line,
    }));
}
/** Whether anything in the Dockerfile, its comments aside, installs Python packages. */
function installsPython(text) {
    const code = text.replace(/^[ \t]*#.*$/gmu, "");
    return ((/\bpip[\d.]*\b/u.test(code) && /\binstall\b/u.test(code)) ||
        /\b(?:poetry|pipenv|uv)[ \t]+(?:install|sync|pip|export|add)\b/u.test(code));
}
/** A run asks for many images and the files do not change meanwhile: git is asked once per root. */
const lists = new WeakMap();
function listOnce(files, root) {
    const known = lists.get(files) ?? new Map();
    lists.set(files, known);
    const list = known.get(root) ?? files.list(root).catch(() => []);
    known.set(root, list);
    return list;
}
/** The files to read, relative to the root, the most certain ones only. */
function requirementFiles(text, context, listed) {
    const prefix = context === "" || context === "." ? "" : `${external_node_path_.posix.normalize(context).replace(/\/$/u, "")}/`;
    const candidates = listed
        .filter((file) => file.startsWith(prefix))
        .map((file) => file.slice(prefix.length))
        .filter(holdsRequirements);
    if (candidates.length === 0)
        return [];
    const instructions = (0,parse/* allInstructions */.$Z)((0,parse/* parseDockerfile */.Ai)(text));
    const sources = instructions.flatMap(copiedPaths);
    const words = pathWords(instructions);
    const named = new Set(words.map((word) => word.slice(word.lastIndexOf("/") + 1)));
    const chosen = [
        (file) => sources.some((source) => isCopied(file, source, words)),
        (file) => named.has(external_node_path_.posix.basename(file)),
        (file) => !file.includes("/"),
    ]
        .map((test) => candidates.filter(test))
        .find((found) => found.length > 0) ?? [];
    return chosen.slice(0, MOST_FILES).map((file) => prefix + file);
}
function holdsRequirements(file) {
    const name = external_node_path_.posix.basename(file);
    if (name === "pyproject.toml" || /^requirements[\w.-]*\.txt$/u.test(name))
        return true;
    return name.endsWith(".txt") && external_node_path_.posix.basename(external_node_path_.posix.dirname(file)) === "requirements";
}
/** What a COPY, ADD or bind mount takes out of the context, relative to it; an empty text for all of it. */
function copiedPaths({ keyword, args, flags }) {
    if (keyword === "RUN") {
        return flags.flatMap(({ name, value }) => {
            const fields = name === "mount" && value !== null ? value.split(",") : [];
            if (!fields.includes("type=bind") || fields.some((field) => field.startsWith("from=")))
                return [];
            const source = fields.find((field) => /^(?:source|src)=/u.test(field));
            return source === undefined ? [] : [relative(source.slice(source.indexOf("=") + 1))];
        });
    }
    if ((keyword !== "COPY" && keyword !== "ADD") || flags.some(({ name }) => name === "from"))
        return [];
    const words = args.startsWith("[")
        ? [...args.matchAll(/"([^"]*)"/gu)].map(([, word = ""]) => word)
        : (0,dockerfile_words/* splitWords */.y)(args).map(({ raw }) => raw.replace(/["']/gu, ""));
    return words.slice(0, -1).map(relative);
}
function relative(path) {
    const clean = external_node_path_.posix.normalize(`/${path}`).slice(1).replace(/\/$/u, "");
    return clean === "." ? "" : clean;
}
/** `requirements*.txt` and `requirements/*.txt`; a star stands for anything but a slash. */
function matchesStars(pattern, file) {
    if (!pattern.includes("*") || pattern.length > 200)
        return false;
    const parts = pattern.split("*").map((part) => part.replace(/[\\^$.*+?()[\]{}|]/gu, "\\$&"));
    return parts.length <= 4 && new RegExp(`^${parts.join("[^/]*")}$`, "u").test(file);
}
/** Copied by its own name; or in a folder that is copied, and named by its path in there. */
function isCopied(file, source, words) {
    if (source === file || matchesStars(source, file))
        return true;
    if (source !== "" && !file.startsWith(`${source}/`))
        return false;
    const inside = source === "" ? file : file.slice(source.length + 1);
    return words.some((word) => word === inside || (/^[/$~]/u.test(word) && word.endsWith(`/${inside}`)));
}
/** Everything in the instructions that could be a text file's path. */
function pathWords(instructions) {
    const words = instructions.flatMap(({ raw }) => raw.split(/[\s"'=,[\]()&;|]+/u));
    const paths = words.filter((word) => /\.(?:txt|toml)$/u.test(word));
    return [...new Set(paths)].slice(0, 1000).map((word) => word.replace(/^\.\//u, ""));
}
async function readAll(start, listed, root, files) {
    const found = [];
    const queue = [...start];
    const read = new Set();
    for (let file = queue.shift(); file !== undefined && read.size < MOST_FILES; file = queue.shift()) {
        if (read.has(file))
            continue;
        read.add(file);
        const text = await files.read(root, file).catch(() => null);
        if (text === null)
            continue;
        const folder = external_node_path_.posix.dirname(file);
        const content = file.endsWith(".toml")
            ? { requirements: (0,requirement_names/* pyprojectNames */.Dj)(text), includes: [] }
            : (0,requirement_names/* requirementNames */.QT)(text);
        const from = file;
        found.push(...content.requirements.map((one) => ({ ...one, file: from })));
        queue.push(...content.includes.map((path) => external_node_path_.posix.join(folder, path)).filter((path) => listed.has(path)));
    }
    return found;
}

// EXTERNAL MODULE: ./.cache/build/js/stages/inside-report.js
var inside_report = __webpack_require__(2074);
// EXTERNAL MODULE: ./.cache/build/js/model/text.js
var model_text = __webpack_require__(706);
// EXTERNAL MODULE: ./.cache/build/js/lint/index.js + 20 modules
var lint = __webpack_require__(3255);
// EXTERNAL MODULE: ./.cache/build/js/report/lint-schema.js
var lint_schema = __webpack_require__(9933);
;// CONCATENATED MODULE: ./.cache/build/js/stages/lint.js
/** Findings in an image's Dockerfile: with the levels of the configuration, and with bytes where the image was measured. */



const LONGEST_TEXT = 1900;
const MOST_NOTES = 50;
/**
 * Null for an image that is not built, or that nobody wants looked at.
 * @param measured the image that the Dockerfile was built to; null where there is none
 */
async function lintReport(image, measured, root, files) {
    const { source, findings: levels } = image;
    if (source.kind !== "build" || levels === null)
        return null;
    const { build } = source;
    const text = await files.read(root, build.dockerfile).catch(() => null);
    if (text === null)
        return { declined: "the Dockerfile could not be read", findings: [], notes: [] };
    const options = { build, dockerignore: await dockerignore(build, root, files) };
    const result = (0,lint/* lintDockerfile */.cy)(text, options);
    if (result.kind === "declined")
        return { declined: lint_long(result.reason), findings: [], notes: [] };
    const found = measured === null ? result.findings : (0,lint/* measureFindings */.Vq)(result.findings, measured);
    return {
        declined: null,
        findings: found
            .flatMap((finding) => {
            const level = levels[finding.rule] ?? finding.level;
            return level === "off"
                ? []
                : [findingReport(finding, level, levels[finding.rule] !== undefined, text)];
        })
            .slice(0, lint_schema/* MOST_LINT_FINDINGS */.VK),
        notes: result.notes.slice(0, MOST_NOTES).map(({ line, message }) => ({ line, message: lint_long(message) })),
    };
}
/** Docker takes the file beside the Dockerfile, else the one in the context. */
async function dockerignore({ dockerfile, context }, root, files) {
    // A context that is fetched is nobody's folder here.
    if (/^[a-z][a-z0-9+.-]*:\/\//iu.test(context))
        return "unknown";
    const inContext = context === "." || context === "" ? ".dockerignore" : `${context}/.dockerignore`;
    for (const path of [`${dockerfile}.dockerignore`, inContext]) {
        const found = await files.read(root, path).catch(() => null);
        if (found !== null)
            return "present";
    }
    return "absent";
}
function findingReport({ rule, message, remedy, place, bytes, fix }, level, judged, text) {
    const { line, column, endLine, endColumn } = place;
    return {
        rule,
        level,
        judged: judged && level !== "info",
        message: lint_long(message),
        remedy: lint_long(remedy),
        line,
        column,
        endLine,
        endColumn,
        bytes: bytes.kind === "unmeasured" ? null : bytes.bytes,
        atLeast: bytes.kind === "at-least",
        how: lint_long(bytes.kind === "unmeasured" ? bytes.reason : bytes.how),
        fix: fix === null ? null : wholeLines(text, fix),
    };
}
/** Edits as a change of whole lines; null where it is too long to be small, or where line ends would get lost. */
function wholeLines(text, edits) {
    const [first] = edits;
    const last = edits.at(-1);
    if (first === undefined || last === undefined)
        return null;
    // A search from before the start would be one from the start.
    const start = first.start === 0 ? 0 : text.lastIndexOf("\n", first.start - 1) + 1;
    const newline = text.indexOf("\n", last.end);
    const end = newline === -1 ? text.length : newline;
    if (end - start > lint_schema/* MOST_SUGGESTED */.Yo)
        return null;
    let replaced = "";
    let at = start;
    for (const edit of edits) {
        replaced += text.slice(at, edit.start) + edit.text;
        at = edit.end;
    }
    replaced += text.slice(at, end);
    if (replaced.length > lint_schema/* MOST_SUGGESTED */.Yo || /\r/u.test(text.slice(start, end)))
        return null;
    const line = text.slice(0, start).split("\n").length;
    const before = text.slice(start, end);
    return { line, endLine: line + before.split("\n").length - 1, replaced: before, text: replaced };
}
function lint_long(text) {
    return (0,model_text/* cut */.J)(text, LONGEST_TEXT);
}

// EXTERNAL MODULE: ./.cache/build/js/stages/origin.js + 2 modules
var stages_origin = __webpack_require__(1115);
;// CONCATENATED MODULE: ./.cache/build/js/stages/reference-report.js
/** What an image is compared with to count its saving: the reference's part of the report. */




function referenceLabel(spec) {
    switch (spec.kind) {
        case "build":
            return [spec.build.dockerfile, spec.build.target].filter((part) => part !== null).join(", target ");
        case "image":
            return spec.reference;
        case "bytes":
            return `${(0,model_bytes/* formatBytes */.z3)(spec.bytes)} (configured)`;
        case "guide":
            return "the guide's figure";
    }
}
/** The reference's part of the report; `row` is the guide's row that fits the image, null for none. */
function referenceReport(image, facts, row) {
    const spec = image.reference;
    if (spec === null)
        return null;
    const label = referenceLabel(spec);
    const unbuilt = { estimate: false, seconds: null, cached: null, reason: null, record: null };
    if (spec.kind === "bytes")
        return { ...unbuilt, kind: "bytes", label, bytes: spec.bytes };
    if (spec.kind === "guide") {
        return {
            ...unbuilt,
            kind: "guide",
            label: row === null ? label : `the guide: ${row.label}`,
            bytes: row?.reference ?? null,
            estimate: true,
            reason: row === null ? "the guide says nothing about this image" : null,
        };
    }
    const kind = spec.kind === "build" ? "built" : "image";
    const outcome = facts.outcomes.get((0,plan/* targetId */.Lx)("reference", image.name));
    const figures = figuresOf(outcome);
    if (figures === null) {
        const reason = outcome?.kind === "failed" ? outcome.failure.message : "not measured";
        return { ...unbuilt, kind, label, bytes: null, reason };
    }
    // What building it took is worth telling even when it was another run that built it.
    const build = outcome?.kind === "recorded" ? outcome.entry.build : figures.build;
    return {
        ...unbuilt,
        kind,
        label,
        bytes: figures.size.bytes,
        seconds: build?.seconds ?? null,
        cached: build?.cached ?? null,
        record: figures.record,
    };
}
/** Reference minus size; null without a reference that was measured. */
function savingReport(image, figures, reference, facts) {
    if (reference === null || reference.bytes === null)
        return null;
    const other = figuresOf(facts.outcomes.get((0,plan/* targetId */.Lx)("reference", image.name)));
    return (0,compare/* savingAgainst */.gg)(figures.size.bytes, reference, packageDifference(figures, other));
}
/** Bases come with or without these; nobody's requirements are about them. */
const PACKAGING_TOOLS = new Set(["pip", "setuptools", "wheel"]);
/** The Python and Node packages only one of the two images has; none of a kind that either cannot be read for. */
function packageDifference(image, reference) {
    if (reference === null)
        return [];
    return [
        ...nameDifference(image.pythonPackages, reference.pythonPackages),
        ...nameDifference(image.nodePackages, reference.nodePackages),
    ];
}
function nameDifference(image, reference) {
    if (image === null || reference === null)
        return [];
    const namesOf = (packages) => new Set(packages.filter((name) => !PACKAGING_TOOLS.has(name)));
    const [ours, theirs] = [namesOf(image), namesOf(reference)];
    return [...ours].filter((name) => !theirs.has(name)).concat([...theirs].filter((name) => !ours.has(name)));
}

// EXTERNAL MODULE: ./.cache/build/js/compat/proven.js
var proven = __webpack_require__(76);
// EXTERNAL MODULE: ./.cache/build/js/compat/recommend.js
var recommend = __webpack_require__(9012);
;// CONCATENATED MODULE: ./.cache/build/js/compat/slim-case.js
/** What speaks for going back to slim, of an image that is on Alpine: it breaks there, or compiles for minutes. */



/** Seconds of a build without a cache from which on compiling speaks for slim (a rule of this tool, not of the guide). */
const LONG_BUILD = 120;
/** A slim variant that takes more than this share of the time is no way out of it. */
const LEAST_GAIN = 0.5;
const slim_case_NAMED = 5;
/** Null where nothing that was seen speaks for slim. */
function slimCase({ packages, lacking, smoke, build }) {
    const broken = (0,recommend/* brokenNow */.cr)(lacking).map(recommend/* sentence */.em).slice(0, slim_case_NAMED);
    if (smoke?.outcome === "failed") {
        const reason = `its smoke test fails on Alpine: ${smoke.failure ?? "no reason was given"}`;
        return { why: "breaks", reasons: [reason, ...broken] };
    }
    if (broken.length > 0)
        return { why: "breaks", reasons: broken };
    const named = (install) => packages
        .filter((item) => item.install.value === install && item.install.confidence !== "guess" && (0,proven/* isSeen */.U)(item))
        .map(({ name }) => name);
    const blocked = named("blocked");
    if (blocked.length > 0) {
        return { why: "breaks", reasons: [`cannot be installed on Alpine: ${(0,model_text/* andMore */.v)(blocked, slim_case_NAMED)}`] };
    }
    const compiled = named("compile");
    if (compiled.length === 0 || build === null || build.cached || build.seconds < LONG_BUILD)
        return null;
    const reason = `${(0,model_text/* andMore */.v)(compiled, slim_case_NAMED)} ${compiled.length === 1 ? "compiles" : "compile"} on Alpine`;
    return { why: "compiles", reasons: [reason], seconds: build.seconds };
}

// EXTERNAL MODULE: ./.cache/build/js/compat/smoke/evidence.js
var evidence = __webpack_require__(6119);
// EXTERNAL MODULE: ./.cache/build/js/convert/to-slim/bases.js
var bases = __webpack_require__(167);
// EXTERNAL MODULE: ./.cache/build/js/dockerfile/stages.js + 1 modules
var dockerfile_stages = __webpack_require__(3766);
// EXTERNAL MODULE: ./.cache/build/js/report/words.js
var words = __webpack_require__(8235);
;// CONCATENATED MODULE: ./.cache/build/js/stages/roll-back.js
/** Whether an image on Alpine is better back on slim, and what that was measured to cost. */








const roll_back_LONGEST_TEXT = 3900;
const MOST_REASONS = 10;
function isAlpine({ libc, osRelease }) {
    return libc === "musl" || osRelease?.["ID"] === "alpine";
}
function isDebian({ libc, osRelease }) {
    return libc === "glibc" || /^(?:debian|ubuntu)$/.test(osRelease?.["ID"] ?? "");
}
/** What was judged of an image, as far as it speaks for or against slim. */
function alpineEvidence({ packages, lacking, smoke }, build) {
    return {
        packages,
        lacking,
        smoke: smoke === null ? null : { outcome: smoke.outcome, failure: (0,evidence/* smokeFailure */.c)(smoke) },
        build,
    };
}
/**
 * `slim costs 120 MB more and builds in 40 s instead of 6 min, measured`. Times of builds from a cache are not told.
 *
 * @param own the image as it is; null where it was not measured
 */
function costWords(own, slim) {
    const more = own === null ? 0 : slim.bytes - own.bytes;
    const size = own === null
        ? `slim has ${(0,model_bytes/* formatBytes */.z3)(slim.bytes)}`
        : more >= 0
            ? `slim costs ${(0,model_bytes/* formatBytes */.z3)(more)} more`
            : `slim is ${(0,model_bytes/* formatBytes */.z3)(-more)} smaller`;
    const before = own?.build ?? null;
    const instead = before === null || before.cached ? "" : ` instead of ${(0,words/* formatSeconds */.Xo)(before.seconds)}`;
    const time = slim.build === null || slim.build.cached
        ? ""
        : ` and builds in ${(0,words/* formatSeconds */.Xo)(slim.build.seconds)}${instead}`;
    return `${size}${time}, measured`;
}
/** A sentence about places that were not converted; none where all were. */
function markedWords(left) {
    if (left === 0)
        return [];
    return [`${left === 1 ? "one place was" : `${left} places were`} left as they are: look at them first`];
}
/** Of an image that was measured on Alpine; null for others, and where nothing speaks for slim. */
function rollBackOf(own, reference) {
    if (own?.kind !== "measured" || own.compat === null || !isAlpine(own.measurement.contents))
        return null;
    const found = slimCase(alpineEvidence(own.compat, own.build));
    if (found === null)
        return null;
    const slim = measuredSlim(reference, own.measurement.size);
    const isNoWayOut = found.why === "compiles" && slim !== null && slim.seconds !== null && slim.seconds > found.seconds * LEAST_GAIN; // prettier-ignore
    if (isNoWayOut)
        return null;
    return {
        why: found.why,
        reasons: found.reasons.slice(0, MOST_REASONS).map((each) => (0,model_text/* cut */.J)(each, roll_back_LONGEST_TEXT)),
        seconds: own.build === null || own.build.cached ? null : own.build.seconds,
        slim,
    };
}
/** Figures of a reference that was built, in this run or the one that a record is of, and is no Alpine image. */
function measuredSlim({ outcome, report, dockerfile }, before) {
    if (report?.kind !== "built" || report.bytes === null)
        return null;
    const isSlim = outcome?.kind === "measured"
        ? isDebian(outcome.measurement.contents)
        : dockerfile !== null && isSlimByName(dockerfile);
    if (!isSlim)
        return null;
    const { bytes, seconds, cached } = report;
    return { bytes, more: bytes - before, seconds: cached === false ? seconds : null };
}
/** A record does not say which libc is in an image: the name of its base has to do. */
function isSlimByName({ text, target }) {
    const dockerfile = (0,parse/* parseDockerfile */.Ai)(text);
    const { baseImage } = (0,dockerfile_stages/* resolveStages */.R)(dockerfile, { target, args: {}, platform: null });
    return baseImage !== null && (0,bases/* slimVariant */.V)(baseImage).kind === "debian";
}

;// CONCATENATED MODULE: ./.cache/build/js/convert/failure-patterns.js
/** Reads from the last lines of a build's log why it failed, by patterns of what programs say. */
/** Holds on whatever base. */
const UNREACHABLE = {
    finds: /(?:temporary (?:error|failure)|network is unreachable|could not resolve|timed out|TLS handshake|connection refused)/i,
    tells: () => ({
        reason: "something could not be fetched",
        remedy: "Run it again; if it stays so, look for what the build cannot reach.",
    }),
};
/** The end of a log, and of each line as much as compilers and installers need: some patterns take the square of that. */
const MOST_LINES = 100;
const LONGEST_LINE = 400;
const LONGEST_NAME = 120;
/**
 * The first pattern that finds something tells; null where none does.
 *
 * @param patterns the most telling first
 * @param log the last lines of the build, secrets masked
 */
function firstReason(patterns, log) {
    const lines = log
        .slice(-MOST_LINES)
        .flatMap((line) => line.slice(0, MOST_LINES * LONGEST_LINE).split("\n"));
    const text = lines
        .slice(-MOST_LINES)
        .map((line) => line.slice(0, LONGEST_LINE))
        .join("\n");
    for (const { finds, tells } of patterns) {
        const found = finds.exec(text);
        if (found !== null)
            return tells(found.slice(1).map((part) => (part ?? "").slice(0, LONGEST_NAME)));
    }
    return null;
}

;// CONCATENATED MODULE: ./.cache/build/js/convert/build-failure.js
/** Why a build on Alpine failed, read from the last lines of its log, in one clause and with what would mend it. */

/** The most telling first: a compiler that is missing also makes pip say that building a wheel failed. */
const PATTERNS = [
    {
        finds: /^\s*(?:#\d+ [\d.]+ )?\s*([a-z0-9][\w.+-]{0,100}) \(no such package\):/im,
        tells: ([name]) => ({
            reason: `Alpine has no package ${name}`,
            remedy: "Look for what provides it there (`apk search`), and name that package.",
        }),
    },
    {
        finds: /No matching distribution found for ([^\s(]{1,120})/i,
        tells: ([name]) => ({
            reason: `pip found no file of ${name} that fits Alpine's Python`,
            remedy: "Take a version with a wheel for musl or with a source archive, or stay on slim until there is one.",
        }),
    },
    {
        finds: /fatal error: ([\w./+-]{1,120}): No such file or directory/i,
        tells: ([header]) => ({
            reason: `a package is compiled and lacks the header ${header}`,
            remedy: `Add the -dev package with ${header} to the builder stage.`,
        }),
    },
    {
        finds: /cannot find -l([\w.+-]{1,100})/i,
        tells: ([library]) => ({
            reason: `a package is compiled and lacks the library ${library}`,
            remedy: `Add the -dev package with lib${library} to the builder stage.`,
        }),
    },
    {
        finds: /(?:command '([\w+-]{1,40})' failed: No such file|unable to execute '([\w+-]{1,40})'|([\w+-]{1,40}): (?:command )?not found.{0,40}compil|error: linker `([\w+-]{1,40})` not found)/i,
        tells: (names) => {
            const name = names.find((each) => each !== "") ?? "a compiler";
            return {
                reason: `a package is compiled and there is no ${name}`,
                remedy: "Add gcc, g++ and musl-dev to the builder stage.",
            };
        },
    },
    {
        finds: /(?:can't find Rust compiler|Rust (?:toolchain|and Cargo) .{0,60}not (?:found|installed)|cargo, .{0,80}is not installed)/i,
        tells: () => ({
            reason: "a package is compiled and there is no Rust",
            remedy: "Add cargo and rust to the builder stage.",
        }),
    },
    {
        finds: /(?:Failed building wheel for|Could not build wheels for|Failed to build) ([\w.,-]{1,120})/i,
        tells: ([name]) => ({
            reason: `${name} has no wheel for musl and did not compile`,
            remedy: "Add what it needs to compile to the builder stage; `image-budget compat` lists what is known.",
        }),
    },
    {
        finds: /(?:gyp ERR!|node-gyp).{0,200}?(?:find Python|Could not find any Python)/is,
        tells: () => ({
            reason: "a Node package is compiled and there is no Python",
            remedy: "Add python3, make and g++ to the builder stage.",
        }),
    },
    {
        finds: /(?:gyp ERR!|not found: make)/i,
        tells: () => ({
            reason: "a Node package is compiled and did not build",
            remedy: "Add python3, make and g++ to the builder stage.",
        }),
    },
    {
        finds: /(?:\/bin\/sh|ash|sh): (?:\S{0,80} )?(?:line \d+: )?(apt-get|apt|dpkg|bash|curl|wget|git|groupadd|useradd|adduser|addgroup|update-alternatives|[\w.+-]{1,60}): not found/i,
        tells: ([name]) => ({
            reason: `there is no ${name} on Alpine's base image`,
            remedy: ["apt-get", "apt", "dpkg"].includes(name ?? "")
                ? "Install with `apk add --no-cache` instead."
                : `Install it before, if Alpine has it: \`apk add --no-cache ${name}\`.`,
        }),
    },
    {
        finds: /(?:exec|env|process).{0,60}?"?(bash|\/bin\/bash)"?: (?:no such file|executable file not found)/i,
        tells: () => ({ reason: "a script needs bash", remedy: "Add `apk add --no-cache bash` before it." }),
    },
    {
        finds: /syntax error: (?:unexpected (["'(\w]{1,30})|bad substitution)|bad substitution/i,
        tells: () => ({
            reason: "a script uses syntax that Alpine's shell (BusyBox ash) does not have",
            remedy: "Write it for a POSIX shell, or add bash and run it with that.",
        }),
    },
    {
        finds: /^.{0,80}?\b([a-z][\w-]{1,30}): (?:unrecognized|invalid|illegal) option:? ?(.{0,40})$/im,
        tells: ([name, option]) => ({
            reason: `BusyBox's ${name} does not know ${option === undefined || option === "" ? "an option" : option.trim()}`,
            remedy: "Use options that BusyBox has, or install the GNU version of the tool.",
        }),
    },
    UNREACHABLE,
];
/** Null where the log tells nothing that is known. @param log the last lines of the build, secrets masked */
function buildFailureReason(log) {
    return firstReason(PATTERNS, log);
}

// EXTERNAL MODULE: ./.cache/build/js/convert/diff.js
var convert_diff = __webpack_require__(7987);
// EXTERNAL MODULE: ./.cache/build/js/dockerfile/failure-line.js
var failure_line = __webpack_require__(5711);
// EXTERNAL MODULE: ./.cache/build/js/report/trial-schema.js
var trial_schema = __webpack_require__(8636);
;// CONCATENATED MODULE: ./.cache/build/js/convert/to-slim/build-failure.js
/** Why a build on slim failed, read from the last lines of its log, in one clause and with what would mend it. */

/** The most telling first. */
const build_failure_PATTERNS = [
    {
        finds: /E: (?:Unable to locate package|Couldn't find any package by (?:glob|regex)) '?([a-z0-9][\w.+-]{0,100})/i,
        tells: ([name = ""]) => ({
            reason: `Debian has no package ${name}`,
            remedy: "Look for what provides it there (`apt-cache search`), and name that package.",
        }),
    },
    {
        finds: /E: Package '([a-z0-9][\w.+-]{0,100})' has no installation candidate/i,
        tells: ([name = ""]) => ({
            reason: `this release of Debian has no package ${name}`,
            remedy: "Name the package that took its place.",
        }),
    },
    {
        finds: /(?:does not have a Release file|404\s+Not Found \[IP)/i,
        tells: () => ({
            reason: "apt finds no packages of this release of Debian",
            remedy: "Its packages may be in the archive only: take a newer version of the base image.",
        }),
    },
    {
        finds: /\b(?:useradd|groupadd|usermod): ((?:group|user) '[^']{1,60}' [a-z ]{1,40})/i,
        tells: ([what = ""]) => ({ reason: what.trim(), remedy: "Take another name, or leave the command out." }),
    },
    {
        finds: /(?:\/bin\/)?(?:sh|bash): (?:line )?\d+: ([\w./+-]{1,60}): (?:command )?not found/i,
        tells: ([name = ""]) => ({
            reason: `there is no ${name} on Debian's base image`,
            remedy: ["apk", "addgroup", "adduser", "su-exec", "rc-update"].includes(name)
                ? "It is a program of Alpine: use Debian's own."
                : "Install the package that has it before it is called.",
        }),
    },
    {
        finds: /(?:sh|bash): (?:line )?\d+: (?:[\w-]{1,20}: )?((?:Syntax error|Bad substitution|Illegal option)[^\n]{0,80})/i,
        tells: ([what = ""]) => ({
            reason: `a script uses syntax that Debian's shell (dash) does not have: ${what.trim()}`,
            remedy: 'Run it with bash, which is there: `SHELL ["/bin/bash", "-c"]`.',
        }),
    },
    {
        finds: /fatal error: ([\w./+-]{1,120}): No such file or directory/i,
        tells: ([header = ""]) => ({
            reason: `a package is compiled and lacks the header ${header}`,
            remedy: `Install the -dev package with ${header} before.`,
        }),
    },
    UNREACHABLE,
];
/** Null where the log tells nothing that is known. @param log the last lines of the build, secrets masked */
function slimBuildFailure(log) {
    return firstReason(build_failure_PATTERNS, log);
}

;// CONCATENATED MODULE: ./.cache/build/js/stages/trial-slim.js
/** What follows from a trial on slim, of an image that is on Alpine: what it costs, and whether anything speaks for it. */




/** Figures are those that were measured; what was not is not told. */
function backToSlim({ own, variant, left }) {
    const smoke = variant.compat?.smoke ?? null;
    const before = own?.kind === "measured" ? own : null;
    const cost = costWords(before === null ? null : { bytes: before.measurement.size, build: before.build }, {
        bytes: variant.measurement.size,
        build: variant.build,
    });
    if (smoke?.outcome === "failed") {
        return {
            verdict: "stay",
            reasons: [`it does not work on slim either: ${(0,evidence/* smokeFailure */.c)(smoke) ?? "no reason was given"}`, cost],
        };
    }
    const why = before === null ? notBuilt(own) : reasonsFor(before, variant);
    const tested = smoke?.outcome === "passed" ? "its smoke test passes on slim" : "no smoke test was run on slim: test it first"; // prettier-ignore
    if (why !== null) {
        const [first, ...others] = why;
        return { verdict: "switch", reasons: [`${cost}; ${first}`, ...others, tested, ...markedWords(left)] };
    }
    return before?.compat === null
        ? { verdict: "not-enough-evidence", reasons: [`${cost}; whether it works on Alpine was not looked at`] }
        : { verdict: "stay", reasons: [`${cost}, and nothing was found to break on Alpine`] };
}
function notBuilt(own) {
    if (own?.kind !== "failed")
        return ["the image itself was not measured"];
    const { message, log } = own.failure;
    return [`it does not build on Alpine: ${buildFailureReason([...log, message])?.reason ?? message}`];
}
/** Null where nothing speaks for slim, or slim is no way out of what does. */
function reasonsFor(own, variant) {
    if (variant.measurement.size <= own.measurement.size)
        return ["Alpine saves nothing"];
    const found = own.compat === null ? null : slimCase(alpineEvidence(own.compat, own.build));
    const [first, ...others] = found?.reasons ?? [];
    if (found === null || first === undefined)
        return null;
    if (found.why === "breaks")
        return [first, ...others];
    const { build } = variant;
    const isFaster = build !== null && !build.cached && build.seconds <= found.seconds * LEAST_GAIN;
    return isFaster ? [first, ...others] : null;
}

;// CONCATENATED MODULE: ./.cache/build/js/stages/trial-report.js
/** A trial as the report shows it: what was proposed, what it measured, and what follows from that. */











const NOTHING = {
    reason: null,
    whole: false,
    changes: [],
    left: [],
    diff: null,
    failure: null,
    size: null,
    saving: null,
    build: null,
    original: null,
    compat: null,
    recommendation: null,
};
const trial_report_LONGEST_TEXT = 3900;
const MOST_LOG = 50;
/** @param own what became of the image itself */
function trialReport(trial, own, dockerfile) {
    if (trial.kind !== "tried")
        return { ...trial_report_empty(trial.to), status: trial.kind, reason: trial.reason };
    const proposed = proposal(trial.draft, dockerfile);
    const { outcome } = trial;
    if (outcome.kind === "failed") {
        const { message, log, line } = outcome.failure;
        const { to } = trial.draft;
        const told = FAILURES[to]([...log, message]);
        const why = told?.reason ?? "it does not build";
        return {
            ...proposed,
            status: "failed",
            failure: {
                message: trial_report_long(message),
                line: line ?? (0,failure_line/* findLineOfFailure */.L)([...log, message], (0,parse/* parseDockerfile */.Ai)(trial.draft.conversion.text)),
                reason: told?.reason ?? null,
                remedy: told?.remedy ?? null,
                log: log.slice(-MOST_LOG).map(trial_report_long),
            },
            recommendation: {
                verdict: "stay",
                reasons: [`stay on ${to === "alpine" ? "slim" : "Alpine"} until the variant builds: ${why}`],
            },
        };
    }
    if (outcome.kind !== "measured") {
        return { ...proposed, status: "not-run", reason: "it was not measured" };
    }
    return { ...proposed, status: "measured", ...measuredPart(outcome, own, trial.draft) };
}
const FAILURES = {
    alpine: buildFailureReason,
    slim: slimBuildFailure,
};
function trial_report_empty(to) {
    return { ...NOTHING, to, changes: [], left: [] };
}
function proposal({ to, original, conversion }, dockerfile) {
    const diff = (0,convert_diff/* unifiedDiff */.W)(dockerfile, original, conversion.text);
    const place = ({ line, what, why }) => ({
        line,
        what: trial_report_long(what),
        why: trial_report_long(why),
    });
    return {
        ...trial_report_empty(to),
        whole: conversion.kind === "converted",
        changes: conversion.changes.slice(0, trial_schema/* MOST_LEFT */.WN).map(place),
        left: conversion.left.slice(0, trial_schema/* MOST_LEFT */.WN).map(place),
        // Cut, it would be no diff any more.
        diff: diff.length > trial_schema/* LONGEST_DIFF */.xy ? null : diff,
    };
}
function measuredPart(variant, own, { to, conversion }) {
    const { size, download } = variant.measurement;
    const before = own?.kind === "measured" ? own : null;
    const saving = before === null ? null : savingOf(before.measurement.size, size);
    const compat = variant.compat === null ? null : (0,compat_report/* compatReport */.R)(variant.compat);
    const places = conversion.left.length;
    return {
        size: { bytes: size, download: { bytes: download.bytes, exact: download.exact } },
        saving,
        build: variant.build,
        original: before === null || before.build === null
            ? null
            : { ...before.build, downloadBytes: before.measurement.download.bytes },
        compat,
        recommendation: to === "slim" || saving === null
            ? bounded(backToSlim({ own, variant, left: places }))
            : recommended(saving, compat, places),
    };
}
function savingOf(before, after) {
    return { bytes: before - after, percent: (0,model_bytes/* percentOf */.pR)(before - after, before) };
}
function bounded({ verdict, reasons, }) {
    return { verdict, reasons: reasons.slice(0, 20).map(trial_report_long) };
}
/** What was measured decides: a variant that lacks something or saves little is no reason to switch. */
function recommended(saving, compat, left) {
    const verdict = compat?.recommendation?.verdict;
    if (verdict === "roll-back") {
        return { verdict: "stay", reasons: compat?.recommendation?.reasons.slice(0, 5).map(trial_report_long) ?? [] };
    }
    const figure = `it saves ${(0,model_bytes/* formatBytes */.z3)(Math.max(0, saving.bytes))}${saving.percent === null ? "" : ` (${(0,model_bytes/* formatPercent */.l9)(Math.max(0, saving.percent))})`}`;
    if (saving.bytes < recommend/* LEAST_SAVING */.Nc || (saving.percent ?? 0) < recommend/* LEAST_PERCENT */.Wm) {
        return { verdict: "stay", reasons: [`${figure}, measured: too little for the risk of a switch`] };
    }
    const marked = left === 0
        ? []
        : [`${left === 1 ? "one place was" : `${left} places were`} left as they are: look at them first`];
    if (compat === null) {
        return {
            verdict: "not-enough-evidence",
            reasons: [`${figure}, measured; whether it works was not looked at`, ...marked],
        };
    }
    const tested = compat.smoke?.outcome === "passed" ? "its smoke test passes" : "no smoke test was run: test it first";
    return { verdict: "switch", reasons: [`${figure}, measured`, tested, ...marked] };
}
function trial_report_long(text) {
    return (0,model_text/* cut */.J)(text, trial_report_LONGEST_TEXT);
}

;// CONCATENATED MODULE: ./.cache/build/js/stages/image-report.js
/** One image's part of the report, up to the verdicts. */















/** Puts together what the run found out about one image. */
async function imageReport(image, facts, files) {
    const outcome = facts.outcomes.get((0,plan/* targetId */.Lx)("image", image.name));
    const context = {
        root: facts.root,
        files,
        bases: facts.config.bases,
        environment: facts.environment,
        enginePlatform: facts.info?.platform ?? null,
    };
    const identity = {
        name: image.name,
        dockerfile: image.source.kind === "build" ? image.source.build.dockerfile : null,
        target: image.source.kind === "build" ? image.source.build.target : null,
        named: image.source.kind === "named" ? image.source.reference : null,
        guidePackages: [...(await guidePackages(image, facts.root, files))],
    };
    const figures = figuresOf(outcome);
    const comparison = baselineComparison(image, figures, facts);
    const { baseline } = comparison;
    if (figures === null) {
        const failure = outcome?.kind === "failed" ? outcome.failure : notRun(facts);
        return {
            ...identity,
            platform: image.source.kind === "build" ? image.source.build.platform : image.source.platform,
            failure: image.source.kind === "build" ? await (0,stages_origin/* withLine */.$)(failure, image.source.build, context) : failure,
            base: null,
            size: null,
            build: null,
            recorded: null,
            reference: referenceReport(image, facts, null),
            saving: null,
            baseline,
            change: null,
            guide: null,
            layers: [],
            ...NOT_INSPECTED,
            growth: null,
            compat: null,
            lint: await lintReport(image, null, facts.root, files),
            trial: trialOf(image, facts),
            rollBack: null,
            notes: [],
        };
    }
    const origin = await describeOrigin(image, outcome, context);
    const row = rowOf(image, origin.base);
    const reference = referenceReport(image, facts, row);
    const inside = await describeInside(image, outcome, origin, comparison, facts, context);
    return {
        ...identity,
        platform: figures.fingerprint.platform,
        failure: null,
        base: origin.base,
        size: figures.size,
        build: figures.build,
        recorded: figures.record,
        reference,
        saving: savingReport(image, figures, reference, facts),
        baseline,
        guide: row === null || origin.base === null
            ? null
            : (0,expectation/* expectation */.pG)({ row, chosen: image.guide !== "infer", base: origin.base }),
        layers: [...origin.layers],
        ...inside,
        compat: outcome?.kind === "measured" && outcome.compat !== null ? (0,compat_report/* compatReport */.R)(outcome.compat) : null,
        lint: await lintReport(image, measuredImage(outcome, origin.layers), facts.root, files),
        trial: trialOf(image, facts),
        rollBack: rollBackOf(outcome, {
            outcome: facts.outcomes.get((0,plan/* targetId */.Lx)("reference", image.name)),
            report: reference,
            dockerfile: await referenceDockerfile(image, facts.root, files),
        }),
        notes: [...origin.notes, ...silence(image, origin.base), ...inspectedNote(figures)],
    };
}
async function referenceDockerfile({ reference }, root, files) {
    if (reference?.kind !== "build")
        return null;
    const { dockerfile, target } = reference.build;
    const text = await files.read(root, dockerfile);
    return text === null ? null : { text, target };
}
function trialOf({ name, source }, { trials, outcomes }) {
    const trial = trials.get(name);
    if (trial === undefined)
        return null;
    const dockerfile = source.kind === "build" ? source.build.dockerfile : "Dockerfile";
    return trialReport(trial, outcomes.get((0,plan/* targetId */.Lx)("image", name)), dockerfile);
}
function measuredImage(outcome, layers) {
    return outcome?.kind === "measured"
        ? { layers, inspection: outcome.measurement.contents.inspection }
        : null;
}
const NOT_INSPECTED = { contents: null, packages: [], waste: null, findings: [] };
/** Packages, waste, findings, and what the change is made of; of an image that was measured in this run. */
async function describeInside(image, outcome, { base, layers }, comparison, facts, context) {
    if (outcome?.kind !== "measured") {
        return { ...NOT_INSPECTED, change: unbuiltChange(comparison.change), growth: null };
    }
    const { contents } = outcome.measurement;
    const head = { contents, base, layers };
    return {
        ...(0,inside_report/* insideOf */.kP)(contents, layers),
        ...(await (0,growth_report/* explainedChange */.l)(image, head, comparison, facts, context)),
    };
}
/** Of an image that was not built because its inputs are the baseline's: no other base image can be in it. */
function unbuiltChange(change) {
    if (change === null)
        return null;
    const { bytes, percent, noise } = change;
    return { ...change, own: { bytes, percent, noise } };
}
/** Base and layers: of the image that was measured, or as the record has them. */
async function describeOrigin(image, outcome, context) {
    if (outcome?.kind === "measured") {
        return (0,stages_origin/* originOf */.y)(image, outcome.measurement, outcome.inspected, context);
    }
    return outcome?.kind === "recorded"
        ? { base: outcome.entry.base, layers: outcome.entry.layers, notes: [] }
        : { base: null, layers: [], notes: [] };
}
function silence(image, base) {
    if (base === null)
        return [];
    const note = (0,expectation/* guideSilence */.Um)(image.guide, base);
    return note === null ? [] : [`${note}: no budget comes from it.`];
}
/** `.Size` far from the payload is worth a word: people compare it with `docker images`. */
function inspectedNote({ size, fingerprint, record }) {
    const { inspected, bytes } = size;
    if (record !== null || bytes === 0 || Math.abs(inspected - bytes) / bytes < 0.005)
        return [];
    return [
        `docker image inspect says ${(0,model_bytes/* formatBytes */.z3)(inspected)}; ${fingerprint.store === "containerd" ? "this image store counts layers as stored" : "it counts more than file payload"}. Nothing is judged by it.`,
    ];
}
function notRun(facts) {
    const [error] = facts.errors;
    return {
        kind: "engine",
        message: error?.message ?? "not measured",
        hint: error?.hint ?? "",
        line: null,
        log: [],
    };
}
function rowOf(image, base) {
    if (image.guide === "none")
        return null;
    if (image.guide !== "infer")
        return (0,rows/* guideRow */.xA)(image.guide);
    const inferred = base === null ? null : (0,rows/* inferGuideRow */.JX)(base);
    return inferred === null ? null : (0,rows/* guideRow */.xA)(inferred);
}

;// CONCATENATED MODULE: ./.cache/build/js/stages/map-strings.js
/** A copy of plain data with every text (keys stay) put through `change`. */
function mapStrings(value, change) {
    if (typeof value === "string")
        return change(value);
    if (Array.isArray(value))
        return value.map((item) => mapStrings(item, change));
    if (value !== null && typeof value === "object") {
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapStrings(item, change)]));
    }
    return value;
}

;// CONCATENATED MODULE: ./.cache/build/js/stages/assemble.js
/** Facts in, report out: every image and the total are judged here, and the run's exit code is decided. */









/**
 * Judges everything a run found out. Secrets are masked in every text and the result is held to the schema, whatever
 * the texts came from.
 */
async function assembleReport(facts, files) {
    const { config } = facts;
    // Without an engine nothing was looked at: the error says it once, not once an image.
    const images = facts.info === null
        ? []
        : await Promise.all(facts.images.map((image) => imageReport(image, facts, files)));
    const rules = {
        exceptions: config.exceptions,
        today: facts.now.toISOString().slice(0, 10),
        onUnmeasured: config.onUnmeasured,
        ratchet: config.ratchet,
    };
    const configured = new Map(config.images.map((image) => [image.name, image]));
    const judged = images.map((image) => {
        const { budget = {}, guide = "infer", compat = null, findings = null } = configured.get(image.name) ?? {};
        const origins = (0,budget_rules/* limitOrigins */.hT)(config.origins, `images.${image.name}.budget`);
        return { ...image, ...(0,judge/* judgeImage */.x)(image, { ...rules, budget, guide, compat, findings, origins }) };
    });
    const leftOut = config.images.length - facts.images.length;
    const ofTotal = (0,total_rules/* totalRules */.m)(config, (0,expectation/* totalExpectation */.Lt)(config.images));
    const outcome = {
        images: judged,
        total: (0,total_rules/* judgeTotalOf */.Z)(images, facts.info === null ? null : ofTotal, { ...rules, leftOut }),
        errors: [...facts.errors],
        config: {
            file: config.file,
            failOn: config.failOn,
            onUnmeasured: config.onUnmeasured,
            limitsFrom: config.limitsFrom,
            ratchet: config.ratchet,
            overrideLabel: config.overrideLabel,
            names: config.images.map((image) => image.name),
        },
    };
    const { baseline, info } = facts;
    const report = {
        schema: "image-budget/report@1",
        tool: { name: "image-budget", version: facts.version },
        created: facts.now.toISOString(),
        status: (0,budget_status/* overallStatus */.gX)(outcome),
        exitCode: (0,budget_status/* exitCodeOf */.FO)(outcome),
        commit: facts.head,
        baselineCommit: baseline === null ? null : { sha: baseline.sha, ref: baseline.ref, how: baseline.how },
        baselineReason: baseline === null ? facts.baselineReason : null,
        shard: facts.shard,
        engine: info === null
            ? null
            : { name: info.name, version: info.version, store: info.store, builder: info.builder },
        disk: facts.disk,
        seconds: facts.seconds,
        ...outcome,
        totalRules: ofTotal,
        limitChanges: [...facts.limitChanges],
        override: null,
        exceptions: (0,budget_exceptions/* exceptionStates */.EF)(config.exceptions, outcome, rules.today),
        notes: [...facts.notes],
    };
    return schema/* reportSchema */.Qh.parse(mapStrings(report, facts.redact));
}

;// CONCATENATED MODULE: ./.cache/build/js/budget/counterparts.js
/** Name in the change to the base's image. What is new there, or made from what several were, has none. */
function counterparts(head, base) {
    const onBase = new Map(base.images.map((image) => [image.name, image]));
    const named = new Set(head.images.map(({ name }) => name));
    const found = new Map();
    for (const { name } of head.images) {
        const known = onBase.get(name);
        if (known !== undefined)
            found.set(name, known);
    }
    const taken = () => new Set(found.values());
    for (const madeOf of [exactly, roughly]) {
        const before = bySource(base.images.filter((image) => !named.has(image.name) && !taken().has(image)), madeOf);
        const now = bySource(head.images.filter(({ name }) => !found.has(name)), madeOf);
        for (const [source, [image, ...others]] of now) {
            const [known, ...more] = before.get(source) ?? [];
            if (image === undefined || known === undefined || others.length > 0 || more.length > 0)
                continue;
            found.set(image.name, known);
        }
    }
    return found;
}
function bySource(images, madeOf) {
    const groups = new Map();
    for (const image of images) {
        const source = madeOf(image);
        groups.set(source, [...(groups.get(source) ?? []), image]);
    }
    return groups;
}
function exactly({ source }) {
    return source.kind === "named"
        ? JSON.stringify([source.reference])
        : JSON.stringify([source.build.dockerfile, source.build.context, source.build.target]);
}
/** Without what a configuration adds: an image found by its Dockerfile has neither a target nor a context of its own. */
function roughly(image) {
    return image.source.kind === "named" ? exactly(image) : JSON.stringify([image.source.build.dockerfile]);
}

// EXTERNAL MODULE: ./.cache/build/js/budget/threshold.js
var budget_threshold = __webpack_require__(5778);
;// CONCATENATED MODULE: ./.cache/build/js/budget/limit-changes.js
/** Where two configurations of the same images judge differently, as people write limits. */





const NONE = "none";
/**
 * Every rule of judging that is another in `now` than in `before`: settings of the whole first, then the total, then the
 * images in their order. Both know the same images.
 */
function limitChanges(before, now) {
    const old = new Map(before.images.map((image) => [image.name, image]));
    const exceptions = exceptionChanges(before, now);
    return [
        ...settingChanges(before, now),
        ...budgetChanges(budget_exceptions/* TOTAL */.TV, before.total, now.total),
        ...(exceptions.get(budget_exceptions/* TOTAL */.TV) ?? []),
        ...now.images.flatMap((image) => {
            const known = old.get(image.name);
            if (known === undefined)
                return [];
            return [
                ...budgetChanges(image.name, known.budget, image.budget),
                ...changed(image.name, "guide", known.guide, image.guide),
                ...compatChanges(image.name, known.compat, image.compat),
                ...findingChanges(image.name, known.findings, image.findings),
                ...(exceptions.get(image.name) ?? []),
            ];
        }),
    ];
}
/** The limits of images that the base has and the change has not: nothing holds them any more. `known` are those it has. */
function goneLimits(base, known) {
    return base.images
        .filter((image) => !known.has(image))
        .flatMap(({ name, budget, compat, findings }) => [
        ...budgetChanges(name, budget, {}),
        ...compatChanges(name, compat, null),
        ...findingChanges(name, findings, null),
    ]);
}
function changed(image, setting, from, to) {
    return from === to ? [] : [{ image, setting, from, to }];
}
function settingChanges(before, now) {
    return [
        ...changed(null, "fail-on", before.failOn, now.failOn),
        ...changed(null, "on-unmeasured", before.onUnmeasured, now.onUnmeasured),
        ...changed(null, "limits-from", before.limitsFrom, now.limitsFrom),
        ...changed(null, "ratchet", String(before.ratchet), String(now.ratchet)),
        ...labelChange(before.overrideLabel, now.overrideLabel),
    ];
}
function labelChange(from, to) {
    // A label may be called "none".
    const shown = (label) => (label === NONE ? `"${label}"` : (label ?? NONE));
    return changed(null, "override-label", shown(from), shown(to));
}
function compatChanges(image, before, now) {
    return metrics/* COMPAT_RULES */.tR.flatMap((rule) => changed(image, `compat ${rule}`, before?.levels[rule] ?? "off", now?.levels[rule] ?? "off"));
}
/** Only what is judged: whether something is told is nobody's limit. */
function findingChanges(image, before, now) {
    const judged = (levels, rule) => {
        const level = levels?.[rule];
        return level === "fail" || level === "warn" ? level : "off";
    };
    const rules = new Set([...Object.keys(before ?? {}), ...Object.keys(now ?? {})]);
    return [...rules]
        .sort()
        .flatMap((rule) => changed(image, `findings ${rule}`, judged(before, rule), judged(now, rule)));
}
function budgetChanges(image, before, now) {
    return metrics/* METRICS */.Cb.flatMap((metric) => budget_rules/* LEVELS */.A_.flatMap((level) => {
        const [from, to] = [(0,budget_rules/* thresholdAt */.Jo)(before[metric], level), (0,budget_rules/* thresholdAt */.Jo)(now[metric], level)];
        return written(from, to).flatMap((texts) => changed(image, `${metric} ${level}`, texts.from, texts.to));
    }));
}
/** Both thresholds as people write them: none when they are the same, exact when rounding would make them look so. */
function written(from, to) {
    if (sameThreshold(from, to))
        return [];
    const pair = (write) => ({
        from: from === null ? NONE : write(from),
        to: to === null ? NONE : write(to),
    });
    const rounded = pair((threshold) => (0,budget_threshold/* describeThreshold */.d9)(threshold, model_bytes/* formatBytes */.z3));
    return [rounded.from === rounded.to ? pair(limit_changes_exactly) : rounded];
}
function sameThreshold(a, b) {
    return a?.bytes === b?.bytes && a?.percent === b?.percent;
}
function limit_changes_exactly({ bytes, percent }) {
    return [
        bytes === undefined ? null : `${bytes.toLocaleString("en-US")} bytes`,
        percent === undefined ? null : `${percent} %`,
    ]
        .filter((part) => part !== null)
        .join(" and ");
}
/** By image; a reason or an owner that is written differently changes no rule. */
function exceptionChanges(before, now) {
    const old = byIdentity(before.exceptions);
    const young = byIdentity(now.exceptions);
    const changes = new Map();
    for (const identity of new Set([...old.keys(), ...young.keys()])) {
        const [from, to] = [old.get(identity) ?? null, young.get(identity) ?? null];
        const exception = to ?? from;
        if (exception === null || sameException(from, to))
            continue;
        const { image, metric } = exception;
        const found = exceptionTexts(from, to);
        const list = changes.get(image) ?? [];
        changes.set(image, [...list, ...changed(image, `exception ${metric}`, found.from, found.to)]);
    }
    return changes;
}
/** A configuration has one exception for each limit. */
function byIdentity(exceptions) {
    return new Map(exceptions.map((exception) => [JSON.stringify([exception.image, exception.metric]), exception]));
}
function sameException(a, b) {
    if (a === null || b === null)
        return a === b;
    return (a.expires === b.expires &&
        budget_rules/* LEVELS */.A_.every((level) => sameThreshold((0,budget_rules/* thresholdAt */.Jo)(a.limit, level), (0,budget_rules/* thresholdAt */.Jo)(b.limit, level))));
}
function exceptionTexts(from, to) {
    const pair = (write) => ({
        from: from === null ? NONE : describeException(from, write),
        to: to === null ? NONE : describeException(to, write),
    });
    const rounded = pair((threshold) => (0,budget_threshold/* describeThreshold */.d9)(threshold, model_bytes/* formatBytes */.z3));
    return rounded.from === rounded.to ? pair(limit_changes_exactly) : rounded;
}
/** `fail 250 MB until 2026-12-31`. */
function describeException({ limit, expires }, write) {
    const levels = budget_rules/* LEVELS */.A_.flatMap((level) => {
        const threshold = (0,budget_rules/* thresholdAt */.Jo)(limit, level);
        return threshold === null ? [] : [`${level} ${write(threshold)}`];
    });
    return `${levels.join(", ")} until ${expires}`;
}

;// CONCATENATED MODULE: ./.cache/build/js/budget/base-rules.js
/**
 * Whose rules judge a pull request. Limits, exceptions and the settings of judging are the base commit's, so that nobody
 * loosens them in the change that they judge; what the change itself makes of them is told, and takes effect when merged.
 * Everything about building stays the change's own.
 */






/** More are not listed; they hold all the same. */
const MOST_CHANGES = 500;
/**
 * The change's configuration (`head`) judged by the rules of the base.
 *
 * An image that the base knows, be it under another name, has the base's budget and guide choice; a new one keeps its
 * own, with its exceptions. So does a saving where the base has no reference, and so no saving to hold. A total that comes from the
 * guide comes from the images there are now. It is `limits-from` of the base that decides whether all this holds.
 *
 * @param base null when it could not be read. Where it cannot, or the base has no configuration yet, the change's own
 * rules are the only ones there are.
 */
function rulesOfBase(head, base) {
    if (base === null || base.file === null) {
        const why = base === null ? "the configuration of the base could not be read" : "the base has no configuration yet";
        const note = hasLimits(head) ? `The limits are those of this change itself: ${why}.` : null;
        return { config: head, changes: [], note };
    }
    const known = counterparts(head, base);
    const judging = judgedBy(head, base, known);
    const all = [...limitChanges(judging, head), ...goneLimits(base, new Set(known.values()))];
    const changes = all.slice(0, MOST_CHANGES);
    const more = all.length > changes.length ? `${all.length - changes.length} more rules change than are listed.` : null;
    if (base.limitsFrom === "base")
        return { config: judging, changes, note: more };
    const atOnce = all.length > 0
        ? "The limits are those of this change itself, and what it changes about them holds at once: the base says limits-from: head."
        : null;
    const notes = [atOnce, more].filter((note) => note !== null);
    return { config: byItself(head, base), changes, note: notes.length === 0 ? null : notes.join(" ") };
}
/** The change's own rules, which hold because the base says so; only who says so is the base's. */
function byItself(head, base) {
    const origins = new Map(head.origins);
    copyOrigin(origins, base, "limits-from");
    return { ...head, limitsFrom: base.limitsFrom, origins };
}
/** True when there is anything a verdict could come from besides what a row nobody chose suggests. */
function hasLimits(config) {
    const isChosen = ({ guide }) => guide !== "infer" && guide !== "none";
    return ([config.total, ...config.images.map(({ budget }) => budget)].some((budget) => Object.keys(budget).length > 0) || config.images.some(isChosen));
}
function judgedBy(head, base, onBase) {
    const origins = new Map(head.origins);
    const nowCalled = new Map([...onBase].map(([name, known]) => [known.name, name]));
    const images = head.images.map((image) => {
        const known = onBase.get(image.name);
        return known === undefined ? image : withRulesOf(image, known, base, origins);
    });
    const total = totalFor(images, base, origins);
    for (const key of SETTINGS)
        copyOrigin(origins, base, key);
    const names = new Set(images.map(({ name }) => name));
    return {
        ...head,
        images,
        total,
        exceptions: [
            ...base.exceptions.flatMap((exception) => {
                const image = exception.image === budget_exceptions/* TOTAL */.TV ? budget_exceptions/* TOTAL */.TV : nowCalled.get(exception.image);
                return image === undefined ? [] : [{ ...exception, image }];
            }),
            ...head.exceptions.filter(({ image }) => image !== budget_exceptions/* TOTAL */.TV && names.has(image) && !onBase.has(image)),
        ],
        failOn: base.failOn,
        onUnmeasured: base.onUnmeasured,
        limitsFrom: base.limitsFrom,
        ratchet: base.ratchet,
        overrideLabel: base.overrideLabel,
        origins,
    };
}
const SETTINGS = ["fail-on", "on-unmeasured", "limits-from", "ratchet", "override-label"];
function withRulesOf(image, known, base, origins) {
    const [prefix, before] = [`images.${image.name}`, `images.${known.name}`];
    const { saving } = image.budget;
    const isNew = known.budget.saving === undefined && (known.reference === null || known.reference.kind === "guide");
    for (const path of limitPaths(".budget")) {
        if (!isNew || !path.startsWith(".budget.saving"))
            copyOrigin(origins, base, prefix + path, before + path);
    }
    copyOrigin(origins, base, `${prefix}.guide`, `${before}.guide`);
    const budget = isNew && saving !== undefined ? { ...known.budget, saving } : known.budget;
    const compat = compatOf(image, known);
    // A smoke test that the change takes away is run as the base has it, as long as a rule asks for it.
    const smoke = image.smoke ?? (compat?.levels.smoke === undefined ? null : known.smoke);
    const findings = findingsOf(image.findings, known.findings);
    return { ...image, guide: known.guide, budget, compat, smoke, findings };
}
/** As of compatibility: the base's levels judge, and where one of them asks, the Dockerfile is looked at. */
function findingsOf(own, base) {
    const isAsked = Object.values(base ?? {}).some((level) => level === "fail" || level === "warn");
    return own === null && !isAsked ? null : (base ?? {});
}
/** What is looked at is the change's to say; what is made of it is the base's, and where that asks something it is looked at. */
function compatOf({ compat: own, smoke }, { compat: base, ...known }) {
    const ofTest = smoke !== null && known.smoke === null ? own?.levels.smoke : undefined;
    // A smoke test that the base does not have is judged as the change that brings it says.
    const levels = { ...base?.levels, ...(ofTest === undefined ? {} : { smoke: ofTest }) };
    if (own === null)
        return Object.keys(levels).length === 0 ? null : base;
    return { ...own, levels };
}
/** The total's limits on the base; one that came from the guide there holds for the guide's pair and nothing else. */
function totalFor(images, base, origins) {
    for (const path of limitPaths(budget_exceptions/* TOTAL */.TV))
        copyOrigin(origins, base, path);
    const isGuides = budget_rules/* LEVELS */.A_.some((level) => base.origins.get(`${budget_exceptions/* TOTAL */.TV}.size.${level}`)?.kind === "guide");
    const { size, ...others } = base.total;
    if (size !== undefined && !isGuides)
        return base.total;
    for (const level of budget_rules/* LEVELS */.A_)
        origins.delete(`${budget_exceptions/* TOTAL */.TV}.size.${level}`);
    const pair = (0,budgets/* guidePairTotal */.nE)(images);
    if (pair === null)
        return others;
    for (const level of budget_rules/* LEVELS */.A_) {
        if (pair[level] !== undefined)
            origins.set(`${budget_exceptions/* TOTAL */.TV}.size.${level}`, { kind: "guide", row: "python-api" });
    }
    return { ...others, size: pair };
}
/** Every path below which a limit's origin may be noted. */
function limitPaths(prefix) {
    return metrics/* METRICS */.Cb.flatMap((metric) => [
        `${prefix}.${metric}`,
        ...budget_rules/* LEVELS */.A_.map((level) => `${prefix}.${metric}.${level}`),
    ]);
}
function copyOrigin(origins, base, path, onBase = path) {
    const origin = base.origins.get(onBase);
    if (origin === undefined)
        origins.delete(path);
    else
        origins.set(path, origin);
}

;// CONCATENATED MODULE: ./.cache/build/js/stages/base.js


/** No baseline commit, and why; null where the reason is told elsewhere. */
function noBase(reason) {
    return { commit: null, reason };
}
/**
 * Lays the baseline commit out. One that somebody named and that is not there is an error of the run; one that the event
 * named and that cannot be had (a force push, a token that may not read) leaves the run without a baseline.
 */
async function layOutBase({ base, readBaseConfig }, ports, errors) {
    if (base.kind === "none")
        return noBase(base.reason);
    try {
        const laidOut = await ports.checkout.layOut(base.commit);
        for (const warning of laidOut.warnings ?? [])
            ports.progress.warn(warning);
        const files = await ports.files.list(laidOut.root);
        ports.progress.info(`Baseline: ${laidOut.sha.slice(0, 12)} (${base_describeOrigin(base.how, base.ref)})`);
        const commit = {
            ref: base.ref,
            sha: laidOut.sha,
            how: base.how,
            root: laidOut.root,
            files: new Set(files),
            missing: laidOut.missing ?? [],
            config: await readBaseConfig(laidOut.root, files),
        };
        return { commit, reason: null };
    }
    catch (error) {
        if (!(error instanceof model_errors/* ImageBudgetError */.XK))
            throw error;
        const reason = `${base.ref} could not be laid out: ${(0,model_errors/* messageOf */.bD)(error)}`;
        if (base.how === "given")
            errors.push({ message: `no baseline: ${(0,model_errors/* messageOf */.bD)(error)}`, hint: error.hint });
        else
            ports.progress.warn(`No baseline: ${(0,model_errors/* messageOf */.bD)(error)} ${error.hint}`);
        return noBase(reason);
    }
}
function base_describeOrigin(how, ref) {
    switch (how) {
        case "given":
            return ref;
        case "merge-parent":
            return `${ref}, as the merge commit has it`;
        case "merge-base":
            return `where the change left ${ref}`;
        case "merge-queue":
            return `${ref} with what the queue merges before`;
        case "push":
            return `${ref} before the push`;
    }
}
/** By which rules images are judged: this commit's, or for a change that asks to be merged the baseline's. */
function judgingRules(input, base) {
    if (!input.judgedByBase)
        return { config: input.config, changes: [], notes: [] };
    if (base.commit === null) {
        const why = base.reason === null ? [] : [`Judged by this change's own limits: ${base.reason}.`];
        return { config: input.config, changes: [], notes: why };
    }
    const { config, changes, note } = rulesOfBase(input.config, base.commit.config);
    return { config, changes, notes: note === null ? [] : [note] };
}

// EXTERNAL MODULE: ./.cache/build/js/records/project.js + 1 modules
var project = __webpack_require__(9289);
;// CONCATENATED MODULE: ./.cache/build/js/stages/keep-records.js
/** Records out of a run: every figure that was measured, and those carried over from the records before. */




/** Null where the report does not list every package: a change against some of them would be another's. */
function insideToKeep(contents, image) {
    const isWhole = image.contents?.packages.count === image.packages.length;
    return isWhole ? { parts: (0,inside_report/* partsOf */.CI)(contents, image.layers), packages: image.packages } : null;
}
/** Keeps what a run measured. A store that does not take it is a warning: the next pull request builds its baseline. */
async function keepRecords(store, report, run, progress) {
    const { head } = run;
    if (head === null)
        return;
    if (report.commit.dirty === true && !run.cleanCheckout) {
        progress.warn(`Nothing is recorded: the files differ from the commit ${head.slice(0, 12)}. Commit or stash them, and keep the records' own file where git ignores it.`);
        return;
    }
    const created = run.now.toISOString();
    const entries = report.images.flatMap((image) => ["image", "reference"].flatMap((role) => {
        const id = (0,plan/* targetId */.Lx)(role, image.name);
        const outcome = run.outcomes.get(id);
        if (outcome?.kind === "recorded")
            return [outcome.entry];
        if (outcome?.kind !== "measured")
            return [];
        return [
            (0,project/* recordEntry */.a4)({
                role,
                name: image.name,
                measurement: outcome.measurement,
                // Texts as the report has them: secrets are masked there.
                layers: role === "image" ? image.layers : [],
                base: role === "image" ? image.base : null,
                inside: role === "image" ? insideToKeep(outcome.measurement.contents, image) : null,
                build: outcome.build,
                inputs: run.inputs.get(id) ?? null,
                commit: head,
                created,
            }),
        ];
    }));
    if (entries.length === 0)
        return;
    try {
        await store.save({
            schema: "image-budget/records@1",
            tool: report.tool.version,
            commit: head,
            created,
            entries,
        });
        progress.info(`Recorded ${entries.length} sizes of ${head.slice(0, 12)} in ${store.label}.`);
    }
    catch (error) {
        progress.warn(`The sizes could not be recorded: ${(0,model_errors/* messageOf */.bD)(error)}`);
    }
}

// EXTERNAL MODULE: ./.cache/build/js/dockerfile/onbuild.js
var onbuild = __webpack_require__(1705);
;// CONCATENATED MODULE: ./.cache/build/js/dockerfile/path-pattern.js
/** Source patterns of COPY and ADD, matched as Docker matches them: by Go's rules for file names. */

/**
 * Compiles a source as it stands after expansion. Leading slashes and ways out of the context lead to its root, as in a
 * build; a `**` takes in whatever follows. null when the pattern is malformed.
 */
function pathMatcher(source) {
    const clean = external_node_path_.posix.normalize(`/${source}`).replace(/^\/+|\/+$/gu, "");
    if (clean === "")
        return () => true;
    const segments = [];
    let open = false;
    for (const text of clean.split("/")) {
        // Only some builders give it a meaning, and then it crosses folders: too much is better than too little.
        if (text.includes("**")) {
            open = true;
            break;
        }
        const tokens = tokensOf(text);
        if (tokens === null)
            return null;
        segments.push(tokens);
    }
    return (path) => {
        const parts = path.split("/");
        if (parts.length < segments.length + (open ? 1 : 0))
            return false;
        return segments.every((tokens, index) => matches(tokens, [...(parts[index] ?? "")]));
    };
}
/** One part of a pattern, between slashes; null when a class has no end or no member. */
function tokensOf(text) {
    const chars = [...text];
    const tokens = [];
    for (let at = 0; at < chars.length; at += 1) {
        const char = chars[at] ?? "";
        if (char === "*")
            tokens.push({ kind: "many" });
        else if (char === "?")
            tokens.push({ kind: "one" });
        else if (char === "[") {
            const found = classAt(chars, at + 1);
            if (found === null)
                return null;
            tokens.push(found.token);
            at = found.end;
        }
        else
            tokens.push({ kind: "char", char });
    }
    return tokens;
}
/** The class whose first character stands at `start`, with the index of its closing bracket. */
function classAt(chars, start) {
    const negated = chars[start] === "^";
    const ranges = [];
    let at = negated ? start + 1 : start;
    // The first member may be a bracket: an empty class is malformed.
    for (; at < chars.length && (chars[at] !== "]" || ranges.length === 0); at += 1) {
        const low = chars[at] ?? "";
        const isRange = chars[at + 1] === "-" && at + 2 < chars.length && chars[at + 2] !== "]";
        const high = isRange ? (chars[at + 2] ?? "") : low;
        ranges.push([low, high]);
        if (isRange)
            at += 2;
    }
    return at < chars.length ? { token: { kind: "class", negated, ranges }, end: at } : null;
}
/** In time bounded by pattern times text: only the last `*` is ever gone back to. */
function matches(tokens, text) {
    let [token, at, star, mark] = [0, 0, -1, 0];
    while (at < text.length) {
        const current = tokens[token];
        if (current?.kind === "many") {
            star = token;
            mark = at;
            token += 1;
        }
        else if (current !== undefined && isOne(current, text[at] ?? "")) {
            token += 1;
            at += 1;
        }
        else if (star >= 0) {
            token = star + 1;
            mark += 1;
            at = mark;
        }
        else
            return false;
    }
    return tokens.slice(token).every(({ kind }) => kind === "many");
}
function isOne(token, char) {
    switch (token.kind) {
        case "char":
            return token.char === char;
        case "one":
            return true;
        case "many":
            return false;
        case "class": {
            const code = codeOf(char);
            const inside = token.ranges.some(([low, high]) => codeOf(low) <= code && code <= codeOf(high));
            return inside !== token.negated;
        }
    }
}
function codeOf(char) {
    return char.codePointAt(0) ?? 0;
}

// EXTERNAL MODULE: ./.cache/build/js/dockerfile/stage-scope.js
var stage_scope = __webpack_require__(389);
;// CONCATENATED MODULE: ./.cache/build/js/dockerfile/context-sources.js
/** Which files of its context a build takes in. */






/** Frontends that read a Dockerfile as this does, wherever they are mirrored. */
const KNOWN_SYNTAX = /(?:^|\/)docker\/dockerfile(?:-upstream)?(?:[:@].*)?$/u;
/**
 * Those of `files` (relative to the root) that the build takes in by COPY, ADD or a bind mount, in a stage that the
 * target needs, or from an additional context; Dockerfile and .dockerignore as well. Where the Dockerfile is not fully
 * understood, all of them.
 */
function contextFilesThatMatter(dockerfile, build, files) {
    if (files.length === 0)
        return files;
    const sources = sourcesOf(dockerfile, build);
    if (sources === null)
        return files;
    const always = new Set([
        build.dockerfile,
        `${build.dockerfile}.dockerignore`,
        external_node_path_.posix.join(build.context, ".dockerignore"),
    ]);
    const others = Object.values(build.buildContexts).flatMap(localFolder);
    return files.filter((file) => {
        if (always.has(file) || others.some((folder) => context_sources_below(file, folder) !== null))
            return true;
        const path = context_sources_below(file, build.context);
        return path !== null && sources.some((matches) => matches(path));
    });
}
/** The file's path in the folder; null when it lies elsewhere. Both are relative to the root. */
function context_sources_below(file, folder) {
    const clean = external_node_path_.posix.normalize(folder).replace(/\/$/u, "");
    if (clean === ".")
        return file;
    return file.startsWith(`${clean}/`) ? file.slice(clean.length + 1) : null;
}
/** The folder of an additional context; none for a URL or an image. */
function localFolder(value) {
    const path = value.replace(/^oci-layout:\/\//u, "");
    return /^[a-z][a-z0-9+.-]*:|^git@/iu.test(path) ? [] : [path];
}
/** null when something is not understood. */
function sourcesOf(dockerfile, build) {
    const { syntax } = dockerfile;
    if (dockerfile.declined !== null || build.args["BUILDKIT_SYNTAX"] !== undefined)
        return null;
    if (syntax !== null && !KNOWN_SYNTAX.test(syntax))
        return null;
    const { shipped } = (0,dockerfile_stages/* resolveStages */.R)(dockerfile, { target: build.target, args: {}, platform: build.platform });
    if (shipped === null)
        return null;
    const outside = (0,stage_scope/* outsideOf */.R)(dockerfile, build);
    const environments = new Map();
    const found = [];
    const needed = neededStages(dockerfile, shipped, outside);
    for (const stage of [...needed].sort((one, other) => one.index - other.index)) {
        const from = outside.expand(stage.from);
        // The triggers of such a base copy the whole context.
        if (from !== null && /onbuild/iu.test(from))
            return null;
        const parent = from === null ? undefined : earlierStage(dockerfile, from, stage.index, false);
        const scope = new stage_scope/* StageScope */.n(outside, parent === undefined ? new Map() : (environments.get(parent) ?? new Map()));
        for (const instruction of stage.instructions) {
            const taken = takenBy(instruction, (text) => scope.expand(text));
            if (taken === null)
                return null;
            found.push(...taken);
            scope.apply(instruction);
        }
        for (const { instruction } of (0,onbuild/* onBuildTriggers */.r)(stage)) {
            // It is executed elsewhere, with the variables of that place.
            const taken = takenBy(instruction, (text) => (text.includes("$") ? null : scope.expand(text)));
            if (taken === null)
                return null;
            found.push(...taken);
        }
        environments.set(stage, scope.environment);
    }
    return found;
}
/** The stages that the shipped one is built on or copies from; too many rather than too few. */
function neededStages(dockerfile, shipped, outside) {
    const needed = new Set();
    const open = [shipped];
    for (let stage = open.pop(); stage !== undefined; stage = open.pop()) {
        if (needed.has(stage))
            continue;
        needed.add(stage);
        const { index } = stage;
        const need = (name, byIndex) => {
            if (name === null)
                open.push(...dockerfile.stages.slice(0, index));
            else {
                const earlier = earlierStage(dockerfile, name, index, byIndex);
                if (earlier !== undefined)
                    open.push(earlier);
            }
        };
        need(outside.expand(stage.from), false);
        for (const { flags, keyword, text } of stage.instructions) {
            // An ONBUILD's flags are not told apart from its text.
            if (keyword === "ONBUILD" && /from=/iu.test(text))
                need(null, true);
            for (const { name, value } of flags) {
                const from = name === "from" ? value : name === "mount" ? (optionsOf(value ?? "").get("from") ?? null) : null;
                if (from !== null)
                    need(from.includes("$") ? null : from, true);
            }
        }
    }
    return needed;
}
function earlierStage(dockerfile, name, before, byIndex) {
    const earlier = dockerfile.stages.slice(0, before);
    const named = earlier.findLast((stage) => stage.name?.toLowerCase() === name.toLowerCase());
    return named ?? (byIndex && /^\d{1,6}$/u.test(name) ? earlier[Number(name)] : undefined);
}
/** What an instruction takes out of the context; null when that is not understood. */
function takenBy(instruction, expand) {
    switch (instruction.keyword) {
        case "COPY":
        case "ADD":
            return copiedBy(instruction, expand);
        case "RUN":
            return compile(instruction.flags.flatMap(({ name, value }) => (name === "mount" ? mountedFrom(value) : [])), expand);
        default:
            return [];
    }
}
function copiedBy(instruction, expand) {
    const from = instruction.flags.find(({ name }) => name === "from");
    if (from !== undefined)
        return from.value === null || from.value === "" ? null : [];
    const words = listOf(instruction.args) ?? (0,dockerfile_words/* splitWords */.y)(instruction.args).map(({ raw }) => raw);
    if (words.length < 2)
        return null;
    const fromContext = words
        .slice(0, -1)
        .filter((word) => !(instruction.heredocs.length > 0 && /^\d*<</u.test(word)))
        .filter((word) => !(instruction.keyword === "ADD" && context_sources_REMOTE.test(word)));
    return compile(fromContext, expand);
}
/** What ADD fetches from elsewhere. */
const context_sources_REMOTE = /^["']?(?:(?:https?|ftp|git|ssh):\/\/|git@)/iu;
/** The JSON form of an instruction; null when it is the other one. */
function listOf(args) {
    if (!args.startsWith("["))
        return null;
    try {
        const list = JSON.parse(args);
        return Array.isArray(list) && list.every((entry) => typeof entry === "string") ? list : null;
    }
    catch {
        // As the builders do: `[` may begin a pattern.
        return null;
    }
}
/** The source of a bind mount out of the context; none for all other mounts. */
function mountedFrom(value) {
    const options = optionsOf(value ?? "");
    if ((options.get("type") ?? "bind") !== "bind" || options.has("from"))
        return [];
    return [options.get("source") ?? options.get("src") ?? "."];
}
function optionsOf(value) {
    return new Map(value.split(",").map((part) => {
        const equals = part.indexOf("=");
        return equals < 0
            ? [part.trim().toLowerCase(), ""]
            : [part.slice(0, equals).trim().toLowerCase(), part.slice(equals + 1).trim()];
    }));
}
function compile(sources, expand) {
    const matchers = [];
    for (const source of sources) {
        const text = expand(source);
        const matcher = text === null ? null : pathMatcher(text);
        if (matcher === null)
            return null;
        matchers.push(matcher);
    }
    return matchers;
}

;// CONCATENATED MODULE: ./.cache/build/js/baseline/plan.js


/**
 * How each image is built on the base commit: as the base's own configuration says where it knows the image by this
 * name, else as today's does if the Dockerfile is there. An image the base does not have gets no baseline, with the
 * reason; nor does one that would come out smaller than it was, because git lacks what it, or an image it is built on,
 * was made of.
 */
function planBaseline(images, needed, base) {
    const all = new Map();
    for (const image of [...images, ...needed])
        if (!all.has(image.name))
            all.set(image.name, image);
    const planned = new Map();
    for (const image of all.values())
        planned.set(image.name, planOne(image, base));
    const sources = new Map();
    for (const [name, { source }] of planned) {
        const lacking = "status" in source ? null : incompleteNeed(source, planned);
        sources.set(name, lacking ?? source);
    }
    return { ref: base.ref, sha: base.sha, how: base.how, root: base.root, sources };
}
function planOne(image, base) {
    const source = sourceOnBase(image, base);
    const build = "status" in source ? image.source : source;
    if (build.kind === "named")
        return { source, incomplete: false };
    const why = whatGitLacks(image.name, build.build, base);
    // A Dockerfile inside a submodule is not new, however little git has of it.
    if (why === null || ("status" in source && !isLacking(base, build.build.dockerfile))) {
        return { source, incomplete: false };
    }
    return { source: { status: "none", reason: why }, incomplete: true };
}
/** Why a build on the base would come out smaller than it was; null when it would not. */
function whatGitLacks(name, build, base) {
    const folders = contextFolders(build);
    const lacking = base.missing.find(({ path }) => folders.some((folder) => isWithin(path, folder) || isWithin(folder, path)) &&
        base.untouched.get(name)?.has(path) !== true);
    if (lacking !== undefined) {
        const what = lacking.kind === "lfs" ? "a Git LFS file" : "a submodule";
        return `its context holds ${what} (${lacking.path}) that git does not have for ${base.ref}`;
    }
    const [first, ...more] = base.notInGit.get(name) ?? [];
    if (first === undefined)
        return null;
    const others = more.length === 0 ? "" : ` and ${more.length} more`;
    return `its context holds files that git does not have (${first}${others}): they come from an earlier step`;
}
/** The context and the additional ones, those that are folders of the repository. */
function contextFolders({ context, buildContexts }) {
    const others = Object.values(buildContexts).flatMap(localFolder);
    return [context, ...others].map((folder) => external_node_path_.posix.normalize(folder).replace(/(?<=.)\/$/u, ""));
}
function isLacking(base, file) {
    return base.missing.some(({ path }) => isWithin(file, path));
}
/** Whether a path is the folder or lies below it; both are relative to the root. */
function isWithin(path, folder) {
    return folder === "." || path === folder || path.startsWith(`${folder}/`);
}
/** Built on today's version of a needed image instead, the baseline would hide what that image gained. */
function incompleteNeed(source, planned) {
    const seen = new Set();
    const open = source.kind === "build" ? Object.values(source.build.needs) : [];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
        const need = planned.get(name);
        if (need === undefined || seen.has(name))
            continue;
        seen.add(name);
        if ("status" in need.source) {
            if (!need.incomplete)
                continue;
            return { status: "none", reason: `it is built on ${name}, and of that ${need.source.reason}` };
        }
        if (need.source.kind === "build")
            open.push(...Object.values(need.source.build.needs));
    }
    return null;
}
/** What an image is built from or called on the base commit, whether or not git has all that goes into it. */
function sourceOnBase(image, base) {
    const found = base.config?.images.find((candidate) => candidate.name === image.name);
    // What was only found by its Dockerfile there is built as the change says: the name says nothing then.
    const known = found?.line === null && image.line !== null ? undefined : found;
    if (image.source.kind === "named" && known?.source.kind === "named") {
        // A step before this one may have built it from today's files under a fixed tag: measuring that tag again
        // would compare the image with itself and call any growth 0.
        if (known.source.reference === image.source.reference) {
            return {
                status: "none",
                reason: `${image.source.reference} is the same reference on ${base.ref}; it cannot be told what it was there`,
            };
        }
    }
    if (known !== undefined)
        return known.source;
    if (image.source.kind === "named")
        return { status: "none", reason: `new: ${base.ref} has no image "${image.name}"` };
    if (base.files.has(image.source.build.dockerfile))
        return image.source;
    return { status: "none", reason: `new: ${base.ref} has no ${image.source.build.dockerfile}` };
}

// EXTERNAL MODULE: ./.cache/build/js/compat/target.js
var compat_target = __webpack_require__(3849);
// EXTERNAL MODULE: ./.cache/build/js/image/layer-store.js
var layer_store = __webpack_require__(3364);
// EXTERNAL MODULE: ./.cache/build/js/image/limits.js
var limits = __webpack_require__(3777);
// EXTERNAL MODULE: ./.cache/build/js/stages/compat.js + 24 modules
var stages_compat = __webpack_require__(4623);
;// CONCATENATED MODULE: ./.cache/build/js/records/match.js
/** Which record can stand for a build: the same thing, measured the same way. */

/**
 * The newest record of an image that a change can be counted against.
 *
 * @param sets everything recorded for the baseline commit
 * @param bases what the base images stand for now, as far as that is known: where a record was made on another one, the
 *   base's own change would count as this change's
 */
function findBaseline(sets, name, fingerprint, bases) {
    let reason = null;
    let moved = null;
    for (const { entry, set } of candidates(sets, "image", name)) {
        const difference = differenceOf(entry, fingerprint);
        const other = difference ?? movedBase(entry, bases ?? []);
        if (other === null)
            return { kind: "match", entry, set };
        if (difference === null)
            moved ??= entry;
        reason ??= other;
    }
    return { kind: "none", reason, moved };
}
/** The newest record of a reference with the very same inputs, of whatever commit. */
function findReference(sets, name, inputs, fingerprint) {
    return sameInputs(sets, "reference", name, inputs, fingerprint);
}
/**
 * The newest record of an image whose inputs are the very same, so that building it again would give what is recorded.
 *
 * @param sets everything recorded for the baseline commit
 */
function findUnchanged(sets, name, inputs, fingerprint) {
    return sameInputs(sets, "image", name, inputs, fingerprint);
}
function sameInputs(sets, role, name, inputs, fingerprint) {
    if (inputs.sha256 === null)
        return null;
    const found = candidates(sets, role, name).find(({ entry }) => entry.inputs?.sha256 === inputs.sha256 &&
        sameBases(entry.inputs.bases, inputs.bases) &&
        // The context's digest knows nothing of .git, and here it went into the image.
        entry.gitPayload === 0 &&
        differenceOf(entry, fingerprint) === null);
    return found?.entry ?? null;
}
/** Newest first, over all sets: the runs of one commit may have been spread over jobs, and repeated. */
function candidates(sets, role, name) {
    return sets
        .flatMap((set) => set.entries.map((entry) => ({ entry, set })))
        .filter(({ entry }) => entry.role === role && entry.name === name)
        .sort((a, b) => Date.parse(b.set.created) - Date.parse(a.set.created));
}
/** Why two measurements do not compare to the byte, as a clause; null when they do. */
function differenceOf(entry, known) {
    const recorded = entry.fingerprint;
    if (known.platform !== null && !samePlatform(recorded.platform, known.platform)) {
        return `it was recorded for ${recorded.platform}, and now it is ${known.platform}`;
    }
    if (recorded.method !== known.method)
        return "it was recorded by another version of the counting rule";
    if (recorded.store !== known.store) {
        return `it was recorded with another image store (${recorded.store}, now ${known.store})`;
    }
    if ((0,compare/* builderDriver */.kW)(recorded.builder) !== (0,compare/* builderDriver */.kW)(known.builder)) {
        return `it was recorded with another builder (${recorded.builder}, now ${known.builder})`;
    }
    return null;
}
/** `linux/arm64/v8` is `linux/arm64`: not everybody says the variant. */
function samePlatform(one, other) {
    const [a, b] = [one.split("/"), other.split("/")];
    return a[0] === b[0] && a[1] === b[1] && (a[2] === b[2] || a[2] === undefined || b[2] === undefined);
}
/** The first base image that stood for something else, as a clause; null when none is known to have. */
function movedBase(entry, now) {
    const recorded = entry.inputs?.bases ?? [];
    for (const { name, digest } of now) {
        const then = recorded.filter((base) => base.name === name);
        if (digest === null || then.length === 0 || then.some((base) => base.digest === digest))
            continue;
        return `it was recorded on another ${name} (${match_short(then[0]?.digest ?? "")}, now ${match_short(digest)})`;
    }
    return null;
}
function match_short(digest) {
    return digest.length <= 20 ? digest : `${digest.slice(0, 19)}...`;
}
/** Both are sorted. */
function sameBases(one, other) {
    return (one.length === other.length &&
        one.every((base, index) => base.name === other[index]?.name && base.digest === other[index]?.digest));
}

;// CONCATENATED MODULE: ./.cache/build/js/records/canonical.js
/** One text per value, so that equal values and no others have equal hashes. */
/**
 * Writes a value so that no two different ones give the same text: every text has its length before it, every list and
 * mapping its count; mappings are sorted by key.
 */
function canonicalText(value) {
    if (value === null)
        return "z";
    if (typeof value === "string")
        return `s${value.length}:${value}`;
    if (typeof value === "number")
        return textOfAtom("n", Object.is(value, -0) ? "0" : String(value));
    if (typeof value === "boolean")
        return value ? "t" : "f";
    if (isList(value))
        return `l${value.length}:${value.map(canonicalText).join("")}`;
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `m${entries.length}:${entries.map(([key, item]) => canonicalText(key) + canonicalText(item)).join("")}`;
}
function textOfAtom(tag, text) {
    return `${tag}${text.length}:${text}`;
}
function isList(value) {
    return Array.isArray(value);
}

;// CONCATENATED MODULE: ./.cache/build/js/records/inputs.js
/**
 * What goes into an image: when none of it changed, building the image again gives what the record says already. What is
 * not fully known makes the whole unknown, and an image with unknown inputs counts as changed.
 */


/** Changes when the same inputs would give another hash. */
const VERSION = "image-budget/inputs@1";
const MOST_BASES = 200;
const inputs_LONGEST = 2000;
/** A frontend of one's own, named in a build argument, reads the Dockerfile in ways nobody here knows. */
const FRONTEND_ARG = "BUILDKIT_SYNTAX";
/** Hashes what goes into an image. Values of secrets have no part in it; of ssh, nothing has. */
function inputsOf(facts) {
    const found = basesOf(facts);
    const unknown = (facts.kind === "named" ? null : firstUnknown(facts)) ?? unknownBase(found);
    const bases = known(found);
    if (unknown !== null) {
        return { kind: "unknown", reason: unknown.slice(0, inputs_LONGEST), bases: bases.slice(0, MOST_BASES) };
    }
    const content = facts.kind === "named" ? { named: facts.reference, platform: facts.platform } : contentOfBuild(facts);
    const sha256 = (0,external_node_crypto_.createHash)("sha256")
        .update(canonicalText([VERSION, content]))
        .digest("hex");
    return { kind: "known", inputs: { sha256, bases } };
}
function firstUnknown(facts) {
    const { build, dockerfile, context, platform } = facts;
    if (dockerfile === null)
        return `${build.dockerfile} cannot be read`;
    const [unclear] = facts.unclear;
    if (unclear !== undefined)
        return unclear;
    for (const [name, source] of Object.entries(build.args)) {
        // Its value may be a secret with few possible values: a hash of it, kept where others read it, would give it away.
        if (source.kind === "env") {
            return `the build argument ${name} comes from the environment, and nothing is kept of such values`;
        }
        if (name === FRONTEND_ARG)
            return `the build argument ${name} chooses what reads the Dockerfile`;
    }
    if (platform === null)
        return "the platform it is built for is not known";
    if (context.kind === "unknown")
        return context.reason;
    for (const [name, fact] of Object.entries(facts.namedContexts)) {
        if (fact.kind === "other")
            return `the build context ${name} is ${fact.place}, whose content is not known`;
        if (fact.kind === "folder" && fact.digest.kind === "unknown") {
            return `the build context ${name}: ${fact.digest.reason}`;
        }
    }
    for (const [name, needed] of Object.entries(facts.needs)) {
        if (needed.kind === "unknown")
            return `its base ${name}: ${needed.reason}`;
    }
    return null;
}
/** Every image from outside, those of needed images included. */
function basesOf(facts) {
    if (facts.kind === "named")
        return [{ name: facts.reference, digest: facts.digest }];
    return [
        ...facts.bases,
        ...Object.values(facts.namedContexts).flatMap((fact) => fact.kind === "image" ? [{ name: fact.reference, digest: fact.digest }] : []),
        ...Object.values(facts.needs).flatMap((needed) => needed.kind === "known" ? needed.inputs.bases : (needed.bases ?? [])),
    ];
}
function unknownBase(found) {
    const lost = found.find(({ digest }) => digest === null);
    if (lost !== undefined)
        return `it cannot be told what ${lost.name.slice(0, 300)} stands for`;
    const bases = known(found);
    if (bases.length < new Set(found.map(({ name }) => name)).size)
        return "the name of a base image is too long";
    return bases.length > MOST_BASES ? `it takes in more than ${MOST_BASES} images` : null;
}
/** Those that were looked up, each once, in one order. */
function known(found) {
    const bases = new Map();
    for (const { name, digest } of found) {
        if (digest === null || name.length > inputs_LONGEST || digest.length > inputs_LONGEST)
            continue;
        bases.set(canonicalText([name, digest]), { name, digest });
    }
    return [...bases.values()].sort((a, b) => inputs_compare(a.name, b.name) || inputs_compare(a.digest, b.digest));
}
function inputs_compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
function contentOfBuild(facts) {
    const { build } = facts;
    return {
        dockerfile: facts.dockerfile,
        context: shaOf(facts.context),
        target: build.target,
        platform: facts.platform,
        args: mapValues(build.args, (source) => (source.kind === "literal" ? source.value : null)),
        secrets: Object.keys(build.secrets).sort(),
        labels: build.labels,
        network: build.network,
        contexts: mapValues(facts.namedContexts, (fact) => fact.kind === "folder" ? ["folder", shaOf(fact.digest)] : ["image", referenceOf(fact)]),
        needs: mapValues(facts.needs, (needed) => (needed.kind === "known" ? needed.inputs.sha256 : null)),
    };
}
function referenceOf(fact) {
    return fact.kind === "image" ? fact.reference : fact.place;
}
function shaOf(digest) {
    return digest.kind === "known" ? digest.sha256 : null;
}
function mapValues(record, change) {
    return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

;// CONCATENATED MODULE: ./.cache/build/js/records/remote-sources.js

/** One clause for each ADD that takes, or may take, something from the network without saying its checksum. */
function remoteSources(stages) {
    return stages.flatMap((stage) => stage.instructions.flatMap((instruction) => {
        const source = remoteSource(instruction);
        return source === null ? [] : [`line ${instruction.line} adds ${source}, whose content is not known`];
    }));
}
function remoteSource(instruction) {
    const onBuild = instruction.keyword === "ONBUILD" && /^ADD\s/iu.test(instruction.args);
    if (instruction.keyword !== "ADD" && !onBuild)
        return null;
    // With its checksum the build fails where the content is another.
    if (instruction.flags.some(({ name, value }) => name === "checksum" && value !== null))
        return null;
    const words = (0,dockerfile_words/* splitWords */.y)(instruction.args)
        .flatMap(({ raw }) => raw.split(","))
        .map((word) => word.replace(/^[[\s"']+|[\]\s"']+$/gu, ""));
    // A variable in front may hold an address as well.
    const found = words.find((word) => /^(?:\$|git@|(?:https?|git|ssh):\/\/)/iu.test(word));
    return found === undefined ? null : found.slice(0, 200);
}

;// CONCATENATED MODULE: ./.cache/build/js/records/read-bases.js



/** A Dockerfile of a stranger's must not set off lookups without end. */
const read_bases_MOST_IMAGES = 200;
/**
 * Reads the text of a Dockerfile.
 *
 * @param environment for build arguments in FROM; no value of it is kept
 * @param enginePlatform the platform the engine builds for when none is asked; null when that is not known
 */
function readBases(text, build, environment, enginePlatform) {
    const dockerfile = (0,parse/* parseDockerfile */.Ai)(text);
    if (dockerfile.declined !== null)
        return { images: [], unclear: [dockerfile.declined] };
    const stages = (0,dockerfile_stages/* resolveStages */.R)(withoutSyntax(dockerfile), {
        target: build.target,
        args: argsOf(build, environment),
        platform: build.platform ?? enginePlatform,
        buildPlatform: enginePlatform,
        contexts: Object.keys(build.buildContexts),
    });
    const images = stages.externalImages.map((name) => ({ name, frontend: false }));
    const { syntax } = dockerfile;
    if (syntax !== null && !stages.externalImages.includes(syntax))
        images.push({ name: syntax, frontend: true });
    const external = images.filter(({ name }) => !Object.hasOwn(build.needs, name));
    const tooMany = external.length > read_bases_MOST_IMAGES ? [`it takes in more than ${read_bases_MOST_IMAGES} images`] : [];
    return {
        images: external.slice(0, read_bases_MOST_IMAGES),
        unclear: [...tooMany, ...stages.unknownImages, ...remoteSources(stages.built)],
    };
}
function withoutSyntax(dockerfile) {
    return { ...dockerfile, syntax: null };
}
function argsOf(build, environment) {
    const args = {};
    for (const [name, source] of Object.entries(build.args)) {
        const value = source.kind === "literal" ? source.value : environment[source.variable];
        if (value !== undefined)
            args[name] = value;
    }
    return args;
}

;// CONCATENATED MODULE: ./.cache/build/js/records/gather.js


/** Gathers the inputs of one image. Rejects only when a port does. */
async function gatherInputs(source, root, context) {
    if (source.kind === "build")
        return gatherBuild(source.build, root, context);
    const platform = source.platform ?? context.enginePlatform;
    const { digest, pin } = await context.baseOf(source.reference, platform);
    return {
        inputs: inputsOf({ kind: "named", reference: source.reference, platform, digest }),
        bases: [{ name: source.reference, digest, pin }],
    };
}
async function gatherBuild(build, root, context) {
    const { files, contexts, environment, enginePlatform } = context;
    const platform = build.platform ?? enginePlatform;
    const dockerfile = await files.read(root, build.dockerfile);
    const { images, unclear } = dockerfile === null
        ? { images: [], unclear: [] }
        : readBases(dockerfile, build, environment, enginePlatform);
    const [bases, digest, namedContexts, needs] = await Promise.all([
        Promise.all(images.map(async ({ name, frontend }) => {
            const { digest, pin } = await context.baseOf(name, platform);
            return { name, digest, pin: frontend ? null : pin };
        })),
        contexts.digest(root, build.context, build.dockerfile),
        mapAsync(build.buildContexts, (place) => namedContext(place, root, platform, context)),
        mapAsync(build.needs, (name) => context.needed(name)),
    ]);
    const inputs = inputsOf({
        kind: "build",
        build,
        dockerfile,
        unclear,
        context: digest,
        namedContexts,
        platform,
        bases,
        needs,
    });
    return { inputs, bases: bases.sort((a, b) => (a.name < b.name ? -1 : 1)) };
}
const IMAGE_CONTEXT = "docker-image://";
async function namedContext(place, root, platform, context) {
    if (place.startsWith(IMAGE_CONTEXT)) {
        const reference = place.slice(IMAGE_CONTEXT.length);
        const { digest } = await context.baseOf(reference, platform);
        return { kind: "image", reference, digest };
    }
    if (/^[a-z][a-z0-9+.-]*:|^git@/iu.test(place))
        return { kind: "other", place };
    return { kind: "folder", digest: await context.contexts.digest(root, place, null) };
}
async function mapAsync(record, change) {
    return Object.fromEntries(await Promise.all(Object.entries(record).map(async ([key, value]) => [key, await change(value)])));
}

;// CONCATENATED MODULE: ./.cache/build/js/stages/gatherer.js

function createGatherer(options) {
    const { engine, info, files, contexts, environment, signal } = options;
    const images = new Map(options.config.images.map((image) => [image.name, image.source]));
    const looked = new Map();
    const needed = new Map();
    const baseOf = (name, platform, pull) => {
        const key = JSON.stringify([name, platform, pull]);
        const known = looked.get(key) ?? engine.lookUpBase(name, platform, pull, signal);
        looked.set(key, known);
        return known;
    };
    const gather = (source, root) => gatherInputs(source, root, {
        files,
        contexts,
        environment,
        enginePlatform: info.platform,
        baseOf: (name, platform) => baseOf(name, platform, pulls(source)),
        needed: (name) => inputsOfNeeded(name, root),
    });
    const inputsOfNeeded = (name, root) => {
        const key = JSON.stringify([name, root]);
        const known = needed.get(key) ?? gatherNeeded(name, root);
        needed.set(key, known);
        return known;
    };
    const gatherNeeded = async (name, root) => {
        const source = images.get(name);
        if (source === undefined) {
            return { kind: "unknown", reason: `${name} is no image of the configuration` };
        }
        return (await gather(source, root)).inputs;
    };
    return {
        gather,
        async standFor(names, source) {
            const platform = platformOf(source) ?? info.platform;
            const found = await Promise.all([...new Set(names)].map(async (name) => {
                const { digest } = await baseOf(name, platform, pulls(source));
                return digest === null ? [] : [{ name, digest }];
            }));
            return found.flat();
        },
    };
}
/** The platform that a source asks for; null to leave it to the engine. */
function platformOf(source) {
    return source.kind === "build" ? source.build.platform : source.platform;
}
function pulls(source) {
    return source.kind === "build" ? source.build.pull : source.pull;
}

;// CONCATENATED MODULE: ./.cache/build/js/stages/consult.js



/** Version of the counting rule; see Fingerprint. */
const METHOD = 1;
/** Looks up what can be known. What cannot be looked up is built; only a cancelled run rejects. */
async function consult(input, ports) {
    const { base } = input;
    const { records, progress } = ports;
    const found = new consult_Findings();
    const ofBase = records === null || base === null ? [] : await records.load(base.sha);
    if (records !== null && base !== null) {
        const commit = `${base.ref} (${base.sha.slice(0, 12)})`;
        progress.info(ofBase.length > 0
            ? `Records of ${commit} are in ${records.label}.`
            : `${commit} is not recorded in ${records.label}: its images are built.`);
    }
    // References are looked for in the newest records of any commit, and only when there is one to look for.
    let latest = null;
    const newest = () => (latest ??= records?.latest() ?? Promise.resolve([]));
    await Promise.all(input.images.map(async (image) => {
        await consultImage(image, ofBase, input, ports, found);
        await consultReference(image, async () => [...ofBase, ...(await newest())], input, ports, found);
    }));
    await pinNeeded(input, ports.gatherer, found);
    for (const note of found.notes)
        progress.info(note);
    return found;
}
class consult_Findings {
    recorded = new Map();
    inputs = new Map();
    pins = new Map();
    moved = new Map();
    notes = [];
    take(role, name, { inputs, bases }) {
        const id = (0,plan/* targetId */.Lx)(role, name);
        this.inputs.set(id, inputs.kind === "known" ? inputs.inputs : { sha256: null, bases: inputs.bases ?? [] });
        this.pin(role, name, bases);
    }
    pin(role, name, bases) {
        this.pins.set((0,plan/* targetId */.Lx)(role, name), Object.fromEntries(bases.flatMap(({ name: base, pin }) => (pin === null ? [] : [[base, pin]]))));
    }
}
async function consultImage(image, ofBase, input, { gatherer }, found) {
    const { name, source } = image;
    const { base, info } = input;
    const fingerprint = fingerprintOf(source, info);
    const gathered = await gatherer.gather(source, input.root);
    found.take("image", name, gathered);
    if (base === null)
        return;
    const { inputs } = gathered;
    if (input.onlyChanged && inputs.kind === "unknown") {
        found.notes.push(`${name} is built whether or not it changed: ${inputs.reason}.`);
    }
    else if (input.onlyChanged && inputs.kind === "known") {
        const unchanged = findUnchanged(ofBase, name, inputs.inputs, fingerprint);
        if (unchanged !== null) {
            found.recorded.set((0,plan/* targetId */.Lx)("image", name), unchanged);
            found.recorded.set((0,plan/* targetId */.Lx)("baseline", name), unchanged);
            return;
        }
    }
    const recordedBases = ofBase.flatMap(({ entries }) => entries
        .filter((entry) => entry.name === name && entry.role === "image")
        .flatMap(({ inputs: recorded }) => recorded?.bases ?? []));
    const now = isMadeHere(source, gathered)
        ? []
        : await gatherer.standFor(recordedBases.map((recorded) => recorded.name), source);
    const match = findBaseline(ofBase, name, fingerprint, now);
    if (match.kind === "match") {
        found.recorded.set((0,plan/* targetId */.Lx)("baseline", name), match.entry);
        return;
    }
    if (match.moved !== null)
        found.moved.set(name, match.moved);
    if (match.reason !== null) {
        const what = source.kind === "build" ? "is built again" : "is not what was recorded";
        found.notes.push(`${name} on ${base.ref} ${what}: ${match.reason}.`);
    }
    const onBase = base.sourceOf(image);
    if (onBase !== null)
        found.take("baseline", name, await gatherer.gather(onBase, base.root));
}
/** An image that a step of the job made, by a name it has on no registry: that it is another one is the very change. */
function isMadeHere(source, { bases }) {
    return source.kind === "named" && bases.every(({ digest, pin }) => digest !== null && pin === null);
}
/**
 * The pins of images that others are built on and that this run is not about, and of those on the base that a record would
 * have spared: they are built all the same, on what the others are built on.
 */
async function pinNeeded(input, gatherer, found) {
    const { base } = input;
    const pin = async (role, name, source, root) => {
        if (source === null || found.pins.has((0,plan/* targetId */.Lx)(role, name)))
            return;
        const { bases } = await gatherer.gather(source, root);
        found.pin(role, name, bases);
    };
    await Promise.all(input.needed.flatMap((image) => [
        pin("image", image.name, image.source, input.root),
        ...(base === null ? [] : [pin("baseline", image.name, base.sourceOf(image), base.root)]),
    ]));
}
async function consultReference(image, sets, input, { gatherer }, found) {
    const source = (0,plan/* referenceSource */.f4)(image);
    if (source === null)
        return;
    const gathered = await gatherer.gather(source, input.root);
    found.take("reference", image.name, gathered);
    const { inputs } = gathered;
    if (inputs.kind === "unknown")
        return;
    const entry = findReference(await sets(), image.name, inputs.inputs, fingerprintOf(source, input.info));
    if (entry !== null)
        found.recorded.set((0,plan/* targetId */.Lx)("reference", image.name), entry);
}
function fingerprintOf(source, info) {
    const { store, builder } = info;
    return { store, builder, platform: platformOf(source) ?? info.platform, method: METHOD };
}

// EXTERNAL MODULE: ./.cache/build/js/stages/execute.js + 1 modules
var execute = __webpack_require__(3422);
;// CONCATENATED MODULE: ./.cache/build/js/compat/smoke/answers.js
/** What the import programs print, read as what it is: text of an image that may say anything. */

const answers_text = schemas/* string */.YjP().max(1000);
const line = schemas/* discriminatedUnion */.gMt("event", [
    schemas/* object */.Ikc({ event: schemas/* literal */.euz("start"), package: answers_text.nullable(), module: answers_text }),
    schemas/* object */.Ikc({
        event: schemas/* literal */.euz("end"),
        package: answers_text.nullable(),
        module: answers_text,
        reason: answers_text.nullable(),
        seconds: schemas/* number */.aig().nonnegative().max(1e6),
    }),
    schemas/* object */.Ikc({ event: schemas/* literal */.euz("nothing"), package: answers_text, found: schemas/* boolean */.zMY() }),
    schemas/* object */.Ikc({ event: schemas/* literal */.euz("done") }),
]);
/** @param marked lines without their mark */
function readAnswers(marked, ecosystem) {
    const imports = new Map();
    const [empty, missing] = [[], []];
    let isDone = false;
    for (const each of marked) {
        const said = answers_parse(each);
        if (said === null)
            continue;
        if (said.event === "done")
            isDone = true;
        else if (said.event === "nothing")
            (said.found ? empty : missing).push(said.package);
        else {
            const shared = { ecosystem, package: said.package, module: said.module };
            imports.set(JSON.stringify([said.package, said.module]), said.event === "start"
                ? { ...shared, outcome: "failed", seconds: 0, reason: "it took the whole test down" }
                : {
                    ...shared,
                    outcome: said.reason === null ? "passed" : "failed",
                    seconds: said.seconds,
                    reason: said.reason,
                });
        }
    }
    return { imports: [...imports.values()], empty, missing, isDone };
}
function answers_parse(text) {
    try {
        const parsed = line.safeParse(JSON.parse(text));
        return parsed.success ? parsed.data : null;
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./.cache/build/js/compat/image/known.js
var image_known = __webpack_require__(5347);
;// CONCATENATED MODULE: ./.cache/build/js/compat/smoke/node-driver.js
/**
 * The program that imports Node packages inside an image, each in a process of its own and from the application's folder.
 * It takes the mark, the seconds, and JSON: folders whose package.json names dependencies, or names of modules. Runs on
 * Node 14.8 and later, where a module given on the command line may await.
 */
const NODE_DRIVER = String.raw `
const fs = require("fs"), path = require("path"), { spawnSync } = require("child_process");
const [mark, limit, text] = process.argv.slice(1);
const asked = JSON.parse(text);
const end = Date.now() + Number(limit) * 1000;
const say = (what) => fs.writeSync(1, mark + JSON.stringify(what) + "\n");
const read = (file) => { try { return JSON.parse(fs.readFileSync(file, "utf8")); } catch { return null; } };

function hasEntry(folder) {
  const about = read(path.join(folder, "package.json"));
  if (about === null) return false;
  if (about.exports != null || typeof about.main === "string") return true;
  return ["index.js", "index.json", "index.node"].some((name) => fs.existsSync(path.join(folder, name)));
}

function reason(done) {
  if (done.error) return done.error.code === "ETIMEDOUT" ? "still importing when the time was up" : String(done.error.message).slice(0, 600);
  if (done.signal) return "ended by " + done.signal;
  const lines = String(done.stderr).split("\n").map((line) => line.trim());
  const named = lines.find((line) => /^(\w*Error|\w*Exception)\b.*: /.test(line));
  return (named || lines.filter((line) => line !== "").pop() || "exit code " + done.status).slice(0, 600);
}

function attempt(name, module, cwd) {
  const started = Date.now();
  if (started >= end) return;
  say({ event: "start", package: name, module });
  const code = "await import(process.argv[1]); process.exit(0)";
  const done = spawnSync(process.execPath, ["--input-type=module", "-e", code, module], {
    cwd: cwd || undefined, timeout: end - started, killSignal: "SIGKILL", maxBuffer: 1 << 22, stdio: ["ignore", "ignore", "pipe"],
  });
  const why = done.status === 0 ? null : reason(done);
  say({ event: "end", package: name, module, reason: why, seconds: (Date.now() - started) / 1000 });
}

if (asked.modules !== null) for (const name of asked.modules) attempt(null, name, null);
else for (const folder of asked.folders) {
  const about = read(path.join(folder, "package.json"));
  const names = about === null ? [] : Object.keys(about.dependencies || {});
  if (names.length === 0) say({ event: "nothing", package: folder, found: about !== null });
  for (const name of names.slice(0, 200)) {
    if (name.startsWith("@types/")) continue;
    const place = path.join(folder, "node_modules", name);
    if (!fs.existsSync(place)) say({ event: "nothing", package: name, found: false });
    else if (!hasEntry(place)) say({ event: "nothing", package: name, found: true });
    else attempt(name, name, folder);
  }
}
say({ event: "done" });
`;

;// CONCATENATED MODULE: ./.cache/build/js/compat/smoke/python-driver.js
/**
 * The program that imports Python packages inside an image, each in a process of its own. It takes the mark, the seconds,
 * and JSON: names of distributions, or names of modules. Runs on Python 3.8 and later, where importlib.metadata is.
 *
 * What is imported of a distribution are the modules that its list of files puts on the search path. Those with a leading
 * underscore count where they are native or where there is no other; folders that many projects leave there by accident do
 * not. A folder without `__init__` is a namespace that several distributions share: then the packages in it are imported.
 */
const PYTHON_DRIVER = String.raw `
import json, re, signal, subprocess, sys, time
mark, limit, asked = sys.argv[1], float(sys.argv[2]), json.loads(sys.argv[3])
end = time.monotonic() + limit
SKIP = {"tests", "test", "testing", "docs", "doc", "examples", "example", "benchmarks", "scripts", "setup", "conftest"}

def say(**what):
    print(mark + json.dumps(what), flush=True)

def top(files):
    packages, singles = set(), {}
    for f in files:
        parts, name = f.parts, f.parts[-1].split(".")[0]
        if ".." in parts or len(parts) > 4 or not parts[-1].endswith((".py", ".so")):
            continue
        if name == "__init__":
            packages.add(parts[:-1])
        elif len(parts) == 1:
            singles[(name,)] = parts[-1].endswith(".so")
    outer = {p for p in packages if not any(p[:n] in packages for n in range(1, len(p)))}
    found = {p for p in outer | set(singles) if p and p[0] not in SKIP and all(q.isidentifier() for q in p)}
    found = {p for p in found if not p[0].startswith("__editable__")}
    public = {p for p in found if not p[-1].startswith("_") or singles.get(p)}
    return sorted(".".join(p) for p in public or found)[:20]

def installed():
    from importlib import metadata
    found = {}
    for each in metadata.distributions():
        name = each.metadata["Name"]
        if isinstance(name, str):
            found.setdefault(re.sub("[-_.]+", "-", name).lower(), each)
    return found

def reason(code, text):
    if code < 0:
        try:
            return "ended by " + signal.Signals(-code).name
        except ValueError:
            return "ended by signal %d" % -code
    lines = [line for line in text.decode("utf-8", "replace").splitlines() if line.strip()]
    return lines[-1].strip()[:600] if lines else "exit code %d" % code

def attempt(package, module):
    started = time.monotonic()
    left = end - started
    if left <= 0:
        return
    say(event="start", package=package, module=module)
    command = [sys.executable, "-c", "import importlib, sys; importlib.import_module(sys.argv[1])", module]
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, timeout=left)
        why = None if done.returncode == 0 else reason(done.returncode, done.stderr)
    except subprocess.TimeoutExpired:
        why = "still importing when the time was up"
    except OSError as error:
        why = str(error)[:600]
    say(event="end", package=package, module=module, reason=why, seconds=round(time.monotonic() - started, 3))

if asked["modules"] is not None:
    for name in asked["modules"]:
        attempt(None, name)
else:
    known = installed()
    for name in asked["packages"]:
        names = top(known[name].files or []) if name in known else []
        if not names:
            say(event="nothing", package=name, found=name in known)
        for module in names:
            attempt(name, module)
say(event="done")
`;

;// CONCATENATED MODULE: ./.cache/build/js/compat/smoke/plan.js



/** More are no smoke test any more, and a program's arguments are limited. */
const MOST_IMPORTED = 300;
const plan_LONGEST_NAME = 200;
const SITE = /^(?:(.*)\/)?lib(?:64)?\/(?:python(3\.\d{1,3})|python3)\/(?:site|dist)-packages$/;
/** Where nothing else tells, the image's own search path decides, as it does for the application. */
const BY_PATH = { python: "python3", node: "node" };
/** The program that a configured command stands for. */
function commandWords(command) {
    if (command.kind === "shell")
        return ["/bin/sh", "-c", command.text];
    const [program = "", ...rest] = command.words;
    return [program, ...rest];
}
/** What has to be run for the imports that are asked for, and what cannot be. */
function planImports(imports, subject) {
    if (imports !== "all")
        return planNamed(imports, subject);
    const own = subject.packages.filter((item) => (0,image_known/* isApplicationPackage */.lr)(item) && !(0,image_known/* isBundled */.Nt)(item));
    const python = planPython(own, subject);
    const folders = nodeFolders(own);
    const notes = [...python.notes];
    if (python.runs.length === 0 && folders.length === 0 && notes.length === 0) {
        notes.push("no Python or Node package of an application was found to import");
    }
    return { runs: [...python.runs, ...(folders.length === 0 ? [] : [nodeRun(folders)])], notes };
}
/** Modules by name, of the language that the image has; a name that only Node can have is of Node. */
function planNamed(names, subject) {
    const own = subject.packages.filter((item) => (0,image_known/* isApplicationPackage */.lr)(item) && !(0,image_known/* isBundled */.Nt)(item));
    const isOnlyNode = own.some(({ type }) => type === "node") && own.every(({ type }) => type === "node");
    const isNode = (name) => isOnlyNode || /[@/-]/.test(name);
    const forPython = names.filter((name) => !isNode(name));
    const forNode = names.filter(isNode);
    const python = mostUsed(own, subject);
    return {
        runs: [
            ...(forPython.length === 0 ? [] : [pythonRun(python, forPython, { packages: [], modules: forPython })]),
            ...(forNode.length === 0 ? [] : [{ ...nodeRun([], forNode), names: forNode }]),
        ],
        notes: [],
    };
}
/** The interpreter that most of the packages are installed for. */
function mostUsed(own, subject) {
    const counts = new Map();
    for (const { type, location } of own) {
        if (type !== "python")
            continue;
        const program = interpreterOf(location ?? "", subject);
        counts.set(program, (counts.get(program) ?? 0) + 1);
    }
    return [...counts].sort((x, y) => y[1] - x[1])[0]?.[0] ?? BY_PATH.python;
}
/** The packages that pip was asked for by name, or all of them where nobody recorded that; by their interpreter. */
function planPython(own, subject) {
    const python = own.filter(({ type }) => type === "python");
    const requested = python.filter(({ requested: asked }) => asked === true);
    const chosen = (requested.length > 0 ? requested : python).filter(({ name }) => name.length <= plan_LONGEST_NAME);
    const groups = new Map();
    for (const { name, location } of chosen.slice(0, MOST_IMPORTED)) {
        const program = interpreterOf(location ?? "", subject);
        groups.set(program, [...(groups.get(program) ?? []), name]);
    }
    const left = chosen.length - MOST_IMPORTED;
    return {
        runs: [...groups].map(([program, names]) => {
            const sorted = [...new Set(names)].sort();
            return pythonRun(program, sorted, { packages: sorted, modules: null });
        }),
        notes: left > 0
            ? [`${left} of ${chosen.length} packages were not imported: ${MOST_IMPORTED} are the most`]
            : [],
    };
}
function pythonRun(program, names, asked) {
    return {
        ecosystem: "python",
        names,
        program: (mark, seconds) => [program, "-c", PYTHON_DRIVER, mark, String(seconds), JSON.stringify(asked)],
    };
}
/** The interpreter that packages are installed for: a virtual environment's own has to be started by its own path. */
function interpreterOf(location, subject) {
    const found = SITE.exec(location);
    if (found !== null) {
        const [, prefix = "", version] = found;
        const names = [...(version === undefined ? [] : [`python${version}`]), "python3", "python"];
        for (const name of names) {
            const path = `${prefix === "" ? "" : `${prefix}/`}bin/${name}`;
            if (subject.resolve(path) !== null)
                return `/${path}`;
        }
    }
    return BY_PATH.python;
}
/** Folders that an application's own `node_modules` lie in, the outermost ones. */
function nodeFolders(own) {
    const folders = own.flatMap(({ type, location }) => {
        const at = type === "node" && location !== null ? `/${location}`.indexOf("/node_modules/") : -1;
        return at === -1 || location === null ? [] : [`/${location}`.slice(0, at) || "/"];
    });
    return [...new Set(folders)].sort().slice(0, 20);
}
function nodeRun(folders, modules = null) {
    const asked = JSON.stringify({ folders, modules });
    return {
        ecosystem: "node",
        names: folders,
        program: (mark, seconds) => [BY_PATH.node, "-e", NODE_DRIVER, mark, String(seconds), asked],
    };
}

;// CONCATENATED MODULE: ./.cache/build/js/stages/smoke.js
/** The smoke test of one image: its command, then its imports, each in a container that can do little. */






const MOST_NAMED = 10;
/** Runs it. What could not be run is told as not run. @throws the signal's reason once it is aborted */
async function smokeTest(input, ports) {
    const { spec, subject } = input;
    const command = spec.command === null ? null : await runCommand(commandWords(spec.command), input, ports);
    const planned = spec.imports === null ? null : planImports(spec.imports, subject);
    const imports = [];
    const notes = [...(planned?.notes ?? [])];
    let left = spec.seconds;
    for (const run of planned?.runs ?? []) {
        const found = await runImports(run, left, input, ports);
        imports.push(...found.imports);
        notes.push(...found.notes);
        left -= found.seconds;
    }
    const tests = [...(command === null ? [] : [command]), ...imports];
    return { outcome: together(tests, planned !== null && imports.length === 0), command, imports, notes };
}
/** @param hasGap something was asked for of which nothing came */
function together(tests, hasGap) {
    if (tests.some(({ outcome }) => outcome === "failed"))
        return "failed";
    if (hasGap || tests.length === 0 || tests.some(({ outcome }) => outcome === "not-run"))
        return "not-run";
    return "passed";
}
async function runCommand(words, input, ports) {
    const result = await runOnce(words, input.spec.seconds, null, input, ports);
    if (typeof result === "string")
        return { outcome: "not-run", seconds: 0, reason: result, words, lines: [] };
    const { lines, seconds } = result;
    return { ...judged(result, input.spec), seconds, words, lines };
}
/** How a program ended, as an outcome with its reason. */
function judged(result, spec) {
    const last = result.lines.at(-1);
    const said = last === undefined ? "" : `: ${last}`;
    if (result.ended === "not-run")
        return { outcome: "not-run", reason: `the engine could not run it${said}` };
    if (result.ended === "not-started")
        return { outcome: "failed", reason: `it did not start${said}` };
    if (result.outOfMemory) {
        return { outcome: "failed", reason: `it took more memory than its ${(0,model_bytes/* formatBytes */.z3)(spec.memory)}` };
    }
    if (result.ended === "timeout") {
        return { outcome: "failed", reason: `it was ended after ${spec.seconds} s${said}` };
    }
    return result.code === 0
        ? { outcome: "passed", reason: null }
        : { outcome: "failed", reason: `exit code ${result.code ?? "unknown"}${said}` };
}
async function runImports(run, seconds, input, ports) {
    const notRun = (reason, names = run.names) => names.map((name) => ({
        ecosystem: run.ecosystem,
        package: null,
        module: name,
        outcome: "not-run",
        seconds: 0,
        reason,
    }));
    if (seconds < 1)
        return { imports: notRun("the time was up before"), notes: [], seconds: 0 };
    // Not to be guessed by what is imported: a package that prints is not to be taken for the program that imports it.
    const mark = `${(0,external_node_crypto_.randomBytes)(12).toString("hex")} `;
    // The program itself is to end first, and to say what it did not come to.
    const result = await runOnce(run.program(mark, Math.max(1, seconds - 1)), seconds, mark, input, ports);
    if (typeof result === "string")
        return { imports: notRun(result), notes: [], seconds: 0 };
    const answers = readAnswers(result.marked, run.ecosystem);
    const { outcome, reason } = judged(result, input.spec);
    if (answers.imports.length === 0 && outcome !== "passed") {
        const why = `the program that imports did not come to it: ${reason ?? "it said nothing"}`;
        return { imports: notRun(why), notes: [], seconds: result.seconds };
    }
    const left = run.names.filter((name) => !answers.empty.includes(name) &&
        !answers.missing.includes(name) &&
        answers.imports.every((each) => each.package !== name && each.module !== name));
    const isShort = !answers.isDone || result.seconds >= seconds - 1;
    return {
        imports: [
            ...answers.imports.map((each) => whyDown(each, reason)),
            // Of Node the packages are told by the program: folders are not to be imported.
            ...(isShort && run.ecosystem === "python" ? notRun("the time was up before", left) : []),
        ],
        notes: [
            ...listed("nothing to import", answers.empty),
            ...listed("not installed where the application looks", answers.missing),
            ...(isShort && run.ecosystem === "node" ? ["the time was up before every package was imported"] : []),
        ],
        seconds: result.seconds,
    };
}
/** An import that was running when all ended has the reason why all ended. */
function whyDown(each, reason) {
    return each.outcome === "failed" && each.seconds === 0 && reason !== null
        ? { ...each, reason: `it took the whole test down: ${reason}` }
        : each;
}
function listed(what, names) {
    return names.length === 0 ? [] : [`${what}: ${(0,model_text/* andMore */.v)(names, MOST_NAMED)}`];
}
/** One container; text where it could not be made, which is no verdict on the image. */
async function runOnce(words, seconds, mark, { id, platform, spec }, { engine, signal }) {
    try {
        return await engine.smoke({ id, platform, words, seconds, memory: spec.memory, mark, signal });
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof model_errors/* ImageBudgetError */.XK))
            throw error;
        return `${(0,model_errors/* messageOf */.bD)(error)}. ${error.hint ?? ""}`.trim();
    }
}

// EXTERNAL MODULE: ./.cache/build/js/convert/convert.js + 20 modules
var convert = __webpack_require__(1744);
// EXTERNAL MODULE: ./.cache/build/js/convert/to-slim/convert.js + 14 modules
var to_slim_convert = __webpack_require__(3723);
;// CONCATENATED MODULE: ./.cache/build/js/stages/trial.js
/** The trial: an image's Dockerfile is converted to Alpine or to slim, and the result is built and measured beside the original. */






/** Tries what can be tried. Whatever becomes of it, the images' own outcomes stay as they are. */
async function runTrials(input, ports) {
    const trials = new Map();
    const drafts = new Map();
    const targets = [];
    for (const image of input.images) {
        const prepared = await prepare(image, input, ports);
        if (prepared.kind === "ready") {
            drafts.set(image.name, prepared.draft);
            targets.push(prepared.target);
        }
        else
            trials.set(image.name, prepared);
    }
    const outcomes = targets.length === 0 ? new Map() : await input.execute(targets);
    for (const [name, draft] of drafts) {
        const outcome = outcomes.get((0,plan/* targetId */.Lx)("trial", name));
        if (outcome !== undefined)
            trials.set(name, { kind: "tried", draft, outcome });
    }
    return trials;
}
async function prepare(image, { root, outcomes }, { files, drafts }) {
    const { source, name } = image;
    const to = image.trial ?? "alpine";
    const notRun = (reason) => ({ kind: "not-run", to, reason });
    if (source.kind !== "build")
        return notRun("it is not built here, so there is no Dockerfile to convert");
    const { build } = source;
    if (Object.keys(build.needs).length > 0) {
        return notRun("its base is another image of this configuration: try that one");
    }
    const outcome = outcomes.get((0,plan/* targetId */.Lx)("image", name));
    const obstacle = obstacleTo(to, outcome);
    if (obstacle !== null)
        return notRun(obstacle);
    const text = await files.read(root, build.dockerfile);
    if (text === null)
        return notRun("the Dockerfile could not be read again");
    const compat = outcome?.kind === "measured" ? outcome.compat : null;
    const conversion = to === "slim"
        ? (0,to_slim_convert/* convertToSlim */.Y)(text, { target: build.target })
        : (0,convert/* convertDockerfile */.A)(text, {
            compat: compat === null ? null : (0,compat_report/* compatReport */.R)(compat),
            target: build.target,
            alpine: image.compat?.alpine ?? null,
        });
    if (conversion.kind === "declined")
        return { kind: "declined", to, reason: conversion.reason };
    if (conversion.text === text) {
        return { kind: "declined", to, reason: "there is nothing to convert in it" };
    }
    const dockerfile = await drafts.place(root, build.dockerfile, conversion.text);
    return {
        kind: "ready",
        draft: { to, original: text, conversion },
        target: {
            id: (0,plan/* targetId */.Lx)("trial", name),
            role: "trial",
            name,
            label: `${name} (trial on ${trial_schema/* DESTINATION_NAMES */.e6[to]})`,
            // Its cache would take the place of the image's own.
            source: { kind: "build", build: { ...build, dockerfile, cacheTo: [] } },
            root,
            bases: {},
            pins: {},
        },
    };
}
/** Why there is no ground to try; null where there is. */
function obstacleTo(to, outcome) {
    if (outcome?.kind === "recorded")
        return "its inputs are those of a record, so it was not built";
    // That an image does not build on Alpine is a reason to try it on slim.
    if (to === "slim" && outcome?.kind === "failed" && outcome.failure.kind === "build")
        return null;
    if (outcome?.kind !== "measured")
        return "the image itself could not be measured";
    const isOnAlpine = isAlpine(outcome.measurement.contents);
    if (to === "alpine" && isOnAlpine)
        return "it is on Alpine already; a trial of slim tries the other way";
    return to === "slim" && !isOnAlpine ? "it is not on Alpine" : null;
}

;// CONCATENATED MODULE: ./.cache/build/js/stages/measure-all.js
/** From images to outcomes: what records do not spare is built and measured. */













/** Nothing could be done. */
const NO_WORK = {
    baseline: null,
    outcomes: new Map(),
    trials: new Map(),
    inputs: new Map(),
    moved: new Map(),
    notes: [],
};
/** Builds and measures what has to be. One target that fails takes only those that need it along. */
async function measureAll(input, ports) {
    const { config, images, root, base } = input;
    // On a desk, without anything to compare with, nobody waits for registries.
    const consulted = base === null && ports.records === null
        ? { recorded: new Map(), inputs: new Map(), pins: new Map(), moved: new Map(), notes: [] }
        : await consult({
            images,
            needed: neededBy(images, config.images),
            root,
            base: base === null ? null : { ...base, sourceOf: (image) => buildable(image, base) },
            info: input.engine,
            onlyChanged: input.onlyChanged,
        }, {
            records: ports.records,
            progress: ports.progress,
            gatherer: createGatherer({ ...ports, ...input, info: input.engine, engine: ports.engine }),
        });
    const recorded = new Set(consulted.recorded.keys());
    const baseline = base === null
        ? null
        : planBaseline(images, config.images, {
            ...base,
            notInGit: await notInGit(input, recorded, ports),
            untouched: await untouched(config, base, ports),
        });
    const targets = (0,plan/* planTargets */.iS)(config, images, root, baseline, { recorded, pins: consulted.pins });
    const options = {
        concurrency: config.concurrency,
        info: input.engine,
        layers: new layer_store/* LayerStore */.r(limits/* DEFAULT_LIMITS */.dR),
        compat: compatStage(images, ports),
        // A download budget is worth compressing the whole image for; a figure that gates nothing is not.
        downloadMode: (target) => images.find((image) => image.name === target.name)?.budget.download === undefined ||
            target.role === "reference"
            ? "sample"
            : "gzip",
    };
    const measured = await (0,execute/* executeTargets */._T)(targets, ports, options);
    const outcomes = new Map([...consulted.recorded].map(([id, entry]) => [id, { kind: "recorded", entry }]));
    // One that was built all the same, because another needs it, is what it is today.
    for (const [id, outcome] of measured)
        outcomes.set(id, outcome);
    const trials = await runTrials({
        images: images.filter(({ trial }) => trial !== null),
        root,
        outcomes,
        execute: (wanted) => (0,execute/* executeTargets */._T)(wanted, ports, { ...options, downloadMode: () => "sample" }),
    }, ports);
    const { inputs, moved, notes } = consulted;
    return { baseline, outcomes, trials, inputs, moved, notes };
}
/** Only the images themselves are judged; null where none is. Everything is read alike, so that layers are read once. */
function compatStage(images, { engine, packageIndex, signal }) {
    const byName = new Map(images.map((image) => [image.name, image]));
    if (images.every(({ compat }) => compat === null))
        return null;
    return async (target, id, image, log) => {
        const { compat = null, smoke: spec = null } = (isJudged(target.role) && byName.get(target.name)) || {};
        if (compat === null)
            return null;
        const subject = { packages: image.inspection.packages, resolve: image.programs.resolve };
        const { platform } = target.source.kind === "named" ? target.source : target.source.build;
        const smoke = spec === null
            ? null
            : await step(log, "smoke test", () => smokeTest({ spec, id, platform, subject }, { engine, signal }));
        const index = compat.index ? packageIndex : null;
        return step(log, "check compatibility", () => (0,stages_compat/* judgeImageCompat */.T)(image, { ...compat_target/* NO_TARGET */.CN, alpine: compat.alpine }, smoke, { index, signal }));
    };
}
/** References and baselines are measured for comparing only. */
function isJudged(role) {
    return role === "image" || role === "trial";
}
async function step(log, name, work) {
    log.step({ name, state: "started" });
    const result = await work();
    log.step({ name, state: "completed" });
    return result;
}
/** The images that these are built on, directly or not. */
function neededBy(images, all) {
    const byName = new Map(all.map((image) => [image.name, image]));
    const found = new Set();
    const open = [...images];
    for (let image = open.pop(); image !== undefined; image = open.pop()) {
        const { source } = image;
        for (const name of source.kind === "build" ? Object.values(source.build.needs) : []) {
            const needed = byName.get(name);
            if (needed === undefined || found.has(needed))
                continue;
            found.add(needed);
            open.push(needed);
        }
    }
    return [...found];
}
function buildable(image, base) {
    const source = sourceOnBase(image, base);
    return "status" in source ? null : source;
}
/** Image to the files that its build takes in and git does not have, of the images whose baseline has to be built. */
async function notInGit({ config, root, cleanCheckout }, recorded, { contexts, files }) {
    const found = new Map();
    for (const { name, source } of config.images) {
        if (source.kind !== "build" || recorded.has((0,plan/* targetId */.Lx)("baseline", name)))
            continue;
        const { build } = source;
        const lists = await Promise.all(contextFolders(build).map((folder) => contexts.notInGit(root, folder, build.dockerfile, cleanCheckout)));
        const lacking = [...new Set(lists.flat())];
        if (lacking.length === 0)
            continue;
        const text = await files.read(root, build.dockerfile);
        found.set(name, text === null ? lacking : contextFilesThatMatter((0,parse/* parseDockerfile */.Ai)(text), build, lacking));
    }
    return found;
}
/**
 * Image to what git lacks of the base (Git LFS, submodules) and its build there does not take in: .dockerignore leaves it
 * out, or no instruction names it. A submodule is a folder, and which of its files are taken nobody can tell.
 */
async function untouched({ images }, base, { contexts, files }) {
    const found = new Map();
    if (base.missing.length === 0)
        return found;
    const paths = base.missing.map(({ path }) => path);
    const inLfs = new Set(base.missing.flatMap(({ path, kind }) => (kind === "lfs" ? [path] : [])));
    for (const image of images) {
        const source = buildable(image, base);
        if (source?.kind !== "build")
            continue;
        const { build } = source;
        const text = await files.read(base.root, build.dockerfile);
        if (text === null)
            continue;
        const sent = new Set(await contexts.sent(base.root, build.context, build.dockerfile, paths));
        const taken = new Set(contextFilesThatMatter((0,parse/* parseDockerfile */.Ai)(text), build, [...sent]));
        const others = contextFolders(build).slice(1);
        const elsewhere = (path) => others.some((folder) => folder === "." || path === folder || path.startsWith(`${folder}/`));
        const left = paths.filter((path) => !elsewhere(path) && (!sent.has(path) || (inLfs.has(path) && !taken.has(path))));
        found.set(image.name, new Set(left));
    }
    return found;
}

;// CONCATENATED MODULE: ./.cache/build/js/stages/disk.js
/** How often the free space is looked at. */
const INTERVAL_MS = 1000;
/** Watches the file system with the engine's data for the least free space of a run. */
async function watchDisk(engine) {
    const freeAtStart = await engine.freeDisk();
    if (freeAtStart === null)
        return { freeAtStart, stop: () => null };
    let least = freeAtStart;
    let looking = false;
    const timer = setInterval(() => {
        if (looking)
            return;
        looking = true;
        void engine
            .freeDisk()
            .then((free) => {
            least = Math.min(least, free ?? least);
        })
            // A look that fails leaves the watch as it was: the figure is for information.
            .catch(() => undefined)
            .finally(() => {
            looking = false;
        });
    }, INTERVAL_MS);
    timer.unref();
    return {
        freeAtStart,
        stop: () => {
            clearInterval(timer);
            return freeAtStart - least;
        },
    };
}

// EXTERNAL MODULE: ./.cache/build/js/stages/shard.js
var shard = __webpack_require__(9563);
;// CONCATENATED MODULE: ./.cache/build/js/pipeline.js









/** Below this an engine can neither build nor save anything of use. */
const LEAST_FREE_DISK = 200_000_000;
/** Below this a run is likely to meet a full disk. */
const LITTLE_FREE_DISK = 2_000_000_000;
/**
 * Runs the main job. Whatever fails is in the report; only a wrong configuration or a cancelled run rejects.
 * @throws ConfigError when there is nothing to check or `only` names no image.
 */
async function runPipeline(input, ports) {
    const started = ports.clock();
    const selected = (0,plan/* selectImages */.$g)(input.config, input.only.names);
    if (selected.length === 0)
        throw nothingToCheck(input.config);
    for (const notice of input.config.notices)
        ports.progress.info(notice);
    const errors = [];
    const [head, engine] = await Promise.all([ports.checkout.head(), connect(ports, errors)]);
    const base = engine === null ? noBase(null) : await layOutBase(input, ports, errors);
    const rules = judgingRules(input, base);
    const { config } = rules;
    const notes = [...config.notices, ...rules.notes];
    for (const note of rules.notes)
        ports.progress.info(note);
    // The rules may be the base's; what is built is this commit's, and so are the names.
    const images = (0,plan/* selectImages */.$g)(config, selected.map(({ name }) => name));
    const ofShard = input.shard === null ? images : (0,shard/* shardOf */.I)(images, input.shard);
    const finish = async (work, info, disk) => {
        const facts = {
            version: input.version,
            now: input.now,
            seconds: (ports.clock() - started) / 1000,
            config,
            images: ofShard,
            root: input.root,
            environment: input.environment,
            redact: input.redact,
            head,
            baseline: work.baseline,
            baselineReason: base.reason,
            shard: input.shard,
            limitChanges: rules.changes,
            info,
            disk,
            outcomes: work.outcomes,
            trials: work.trials,
            moved: work.moved,
            errors,
            notes: [...notes, ...work.notes],
        };
        const report = await assembleReport(facts, ports.files);
        if (input.recording && ports.records !== null) {
            await keepRecords(ports.records, report, { ...work, head: head.sha, now: input.now, cleanCheckout: input.cleanCheckout }, ports.progress);
        }
        return report;
    };
    if (engine === null)
        return finish(NO_WORK, null, { freeAtStart: null, peakUsed: null });
    const disk = await watchDisk(ports.engine);
    try {
        if (!enoughDisk(disk.freeAtStart, engine, ports.progress, errors, notes)) {
            return await finish(NO_WORK, engine, { freeAtStart: disk.freeAtStart, peakUsed: 0 });
        }
        const work = await measureAll({
            config,
            images: ofShard,
            root: input.root,
            base: base.commit,
            engine,
            environment: input.environment,
            onlyChanged: input.only.changed,
            cleanCheckout: input.cleanCheckout,
        }, ports);
        return await finish(work, engine, { freeAtStart: disk.freeAtStart, peakUsed: disk.stop() });
    }
    finally {
        disk.stop();
    }
}
function nothingToCheck(config) {
    return new model_errors/* ConfigError */.xL([
        config.file === null
            ? {
                file: ".",
                line: null,
                message: "there is no configuration and no Dockerfile",
                expected: "a file named Dockerfile or .github/image-budget.yml",
            }
            : {
                file: config.file,
                line: null,
                message: "it names no image",
                expected: "at least one entry under images: or groups:",
            },
    ], "Add a Dockerfile, or name an image that exists already: `images: { app: { image: registry/app:tag } }`.");
}
async function connect(ports, errors) {
    try {
        return await ports.engine.connect();
    }
    catch (error) {
        if (!(error instanceof model_errors/* EngineError */.NJ))
            throw error;
        errors.push({ message: error.message, hint: error.hint });
        return null;
    }
}
function enoughDisk(free, engine, progress, errors, notes) {
    if (free === null || free >= LITTLE_FREE_DISK)
        return true;
    const message = `${(0,model_bytes/* formatBytes */.z3)(free)} of disk are free for the engine (${engine.dataRoot ?? "unknown folder"})`;
    const hint = "Free space, e.g. with `docker system prune`, or use a larger runner.";
    if (free < LEAST_FREE_DISK) {
        errors.push({ message, hint });
        return false;
    }
    progress.warn(`only ${message}. ${hint}`);
    notes.push(`Only ${message} when the run started.`);
    return true;
}

// EXTERNAL MODULE: ./.cache/build/js/runner/package-index.js + 7 modules
var package_index = __webpack_require__(8159);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./.cache/build/js/runner/context-files.js + 1 modules
var context_files = __webpack_require__(8209);
;// CONCATENATED MODULE: ./.cache/build/js/runner/build-contexts.js







/** Beyond these, reading a context would cost more than it saves. */
const LIMITS = { files: 200_000, bytes: 4_000_000_000 };
const READ_AT_ONCE = 8;
const MOST_LISTED = 100;
/** Changes when the same files would give another digest. */
const build_contexts_VERSION = "image-budget/context@1";
/**
 * Build contexts on this machine. A context is digested once, however many images share it: make one of these per run.
 */
function createBuildContexts(options) {
    const { environment, limits = LIMITS } = options;
    const known = new Map();
    return {
        async digest(root, context, dockerfile) {
            try {
                const opened = await (0,context_files/* openContext */.eA)(root, context, dockerfile);
                const key = `${opened.folder}\0${opened.ignoreText}`;
                const digest = known.get(key) ?? digestOf(opened, limits);
                known.set(key, digest);
                return await digest;
            }
            catch (error) {
                return unknown(error);
            }
        },
        async notInGit(root, context, dockerfile, untracked) {
            try {
                const opened = await (0,context_files/* openContext */.eA)(root, context, dockerfile);
                return await listNotInGit(root, context, opened, untracked, environment);
            }
            catch (error) {
                if (error instanceof context_files/* ContextError */.af)
                    return [];
                throw error;
            }
        },
        async sent(root, context, dockerfile, paths) {
            try {
                const { rules } = await (0,context_files/* openContext */.eA)(root, context, dockerfile);
                const prefix = contextPrefix(context);
                // A folder that the context lies in, or is, is sent as far as the context is.
                return paths.filter((path) => !path.startsWith(prefix) || (0,context_files/* mayBeSent */.F0)(rules, path.slice(prefix.length)));
            }
            catch (error) {
                if (error instanceof context_files/* ContextError */.af)
                    return paths;
                throw error;
            }
        },
    };
}
async function digestOf(opened, limits) {
    try {
        const files = [];
        let bytes = 0;
        for await (const file of (0,context_files/* walkContext */.ph)(opened)) {
            const found = await (0,promises_.lstat)((0,external_node_path_.join)(opened.folder, file.path));
            // Of the permissions git keeps this one bit; the others are the umask's.
            files.push({ ...file, executable: file.kind === "file" && (found.mode & 0o100) !== 0 });
            if (file.kind === "file")
                bytes += found.size;
            if (files.length > limits.files)
                throw new context_files/* ContextError */.af(tooLarge(`${limits.files} files`));
            if (bytes > limits.bytes)
                throw new context_files/* ContextError */.af(tooLarge(`${limits.bytes} bytes`));
        }
        files.sort((a, b) => (a.path < b.path ? -1 : 1));
        const contents = await mapInOrder(files, READ_AT_ONCE, (file) => contentOf(opened.folder, file));
        const hash = (0,external_node_crypto_.createHash)("sha256").update(`${build_contexts_VERSION}\0${files.length}\0`);
        for (const [index, { path, kind, executable }] of files.entries()) {
            // No path holds a NUL, so nothing can be read in two ways.
            hash.update(`${path}\0${kind}${executable ? "x" : "-"}${contents[index] ?? ""}`);
        }
        return { kind: "known", sha256: hash.digest("hex"), files: files.length };
    }
    catch (error) {
        return unknown(error);
    }
}
function tooLarge(limit) {
    return `the context holds more than ${limit.replace(/\B(?=(?:\d{3})+(?!\d))/gu, ",")}; leave out what the image does not need in .dockerignore`;
}
/** SHA-256 of a file's content or of a link's target, hexadecimal. */
async function contentOf(folder, file) {
    const path = (0,external_node_path_.join)(folder, file.path);
    const hash = (0,external_node_crypto_.createHash)("sha256");
    if (file.kind === "link")
        return hash.update(await (0,promises_.readlink)(path)).digest("hex");
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path), hash);
    return hash.digest("hex");
}
async function mapInOrder(items, atOnce, run) {
    const results = [];
    let next = 0;
    const work = async () => {
        while (next < items.length) {
            const index = next++;
            const item = items[index];
            if (item !== undefined)
                results[index] = await run(item);
        }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return results;
}
function unknown(error) {
    const reason = error instanceof context_files/* ContextError */.af ? error.message : `a file of the context cannot be read (${(0,context_files/* codeOf */.$N)(error)})`;
    return { kind: "unknown", reason: reason.slice(0, 1000) };
}
/**
 * Git names whole folders where it can, so a node_modules is one line of its answer; such a folder is then walked by
 * our own rules, and only until enough is found.
 */
async function listNotInGit(root, context, opened, untracked, environment) {
    const named = new Set();
    for (const flags of [["--ignored"], ...(untracked ? [[]] : [])]) {
        const output = await (0,run_git/* runGit */.EO)([
            "--literal-pathspecs",
            "ls-files",
            "-z",
            "--others",
            ...flags,
            "--exclude-standard",
            "--directory",
            "--no-empty-directory",
            "--",
            context,
        ], { cwd: root, environment });
        if (output.exitCode !== 0)
            return [];
        for (const path of output.stdout.split("\0"))
            if (path !== "")
                named.add(path);
    }
    const prefix = contextPrefix(context);
    const found = new Set();
    for (const path of [...named].sort()) {
        if (found.size >= MOST_LISTED)
            break;
        // A folder that is named from above the context (git ignores the context itself) is the whole context.
        const inside = path.startsWith(prefix) ? path.slice(prefix.length) : "";
        if (path.endsWith("/")) {
            for await (const file of (0,context_files/* walkContext */.ph)(opened, inside.replace(/\/$/u, ""))) {
                found.add(prefix + file.path);
                if (found.size >= MOST_LISTED)
                    break;
            }
        }
        else if ((0,context_files/* isSent */.xb)(opened.rules, inside))
            found.add(path);
    }
    return [...found].sort();
}
/** `.` -> ``, `services/api/` -> `services/api/`. */
function contextPrefix(context) {
    const path = (0,external_node_path_.relative)(".", context).split(external_node_path_.sep).join("/");
    return path === "" ? "" : `${path}/`;
}

;// CONCATENATED MODULE: ./.cache/build/js/runner/dockerfile-drafts.js
/** Proposed Dockerfiles in the run's own temporary folder, which is removed with it. */


/** @param folder of the run, removed by whoever made it */
function createDockerfileDrafts(folder) {
    return {
        async place(root, dockerfile, text) {
            const original = (0,external_node_path_.resolve)(root, dockerfile);
            const path = (0,external_node_path_.join)(await (0,promises_.mkdtemp)((0,external_node_path_.join)(folder, "draft-")), (0,external_node_path_.basename)(original));
            await (0,promises_.writeFile)(path, text, { mode: 0o600 });
            // Docker looks for it beside the Dockerfile; where there is none, the context's own holds for both.
            await (0,promises_.copyFile)(`${original}.dockerignore`, `${path}.dockerignore`).catch((error) => {
                if (!(error instanceof Error && "code" in error && error.code === "ENOENT"))
                    throw error;
            });
            return path;
        },
    };
}

;// CONCATENATED MODULE: ./.cache/build/js/runner/journal.js





const SCHEMA = "image-budget/journal@1";
const MOST_FOLDERS = 100;
const LARGEST_FILE = 65_536;
const journalSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz(SCHEMA),
    runId: schemas/* string */.YjP().regex(RUN_ID),
    folders: schemas/* array */.YOg(schemas/* string */.YjP().max(255)).max(MOST_FOLDERS),
});
/** Starts the journal of a run, a file beside its temporary folder; the action's `post:` step reads it. */
async function openJournal(tempDir, runId) {
    const path = journalPath(tempDir, runId);
    const folders = [];
    const write = async () => {
        // Written beside and renamed: a run killed in the middle leaves the last whole journal.
        const part = `${path}.part`;
        await (0,promises_.rm)(part, { force: true });
        await (0,promises_.writeFile)(part, JSON.stringify({ schema: SCHEMA, runId, folders }), { mode: 0o600, flag: "wx" });
        await (0,promises_.rename)(part, path);
    };
    await write();
    return {
        async addFolder(folder) {
            const name = (0,external_node_path_.basename)(folder);
            if ((0,external_node_path_.resolve)((0,external_node_path_.dirname)(folder)) !== (0,external_node_path_.resolve)(tempDir) || !isOurs(name) || folders.length >= MOST_FOLDERS) {
                throw new RangeError(`not a temporary folder of ours: ${JSON.stringify(folder)}`);
            }
            folders.push(name);
            await write();
        },
        async close() {
            await (0,promises_.rm)(path, { force: true });
        },
    };
}
/**
 * Reads a run's journal; null when there is none or it is not one of ours. Nothing in it is trusted: only folders
 * directly below `tempDir` whose name has our prefix are ever returned, and never a link.
 */
async function readJournal(tempDir, runId) {
    const text = await readSmallFile(journalPath(tempDir, runId));
    if (text === null)
        return null;
    const parsed = journalSchema.safeParse(parseJson(text));
    if (!parsed.success || parsed.data.runId !== runId)
        return null;
    const folders = [];
    for (const name of parsed.data.folders) {
        if (!isOurs(name))
            continue;
        const path = join(tempDir, name);
        const found = await lstat(path).catch(() => null);
        if (found?.isDirectory() === true)
            folders.push(path);
    }
    return { runId, folders };
}
/**
 * Removes what a run's journal names, and then the journal. Resolves to the paths that could not be removed; while
 * there are any, the journal stays.
 */
async function sweepJournal(tempDir, runId) {
    const entry = await readJournal(tempDir, runId);
    if (entry === null)
        return [];
    const left = [];
    for (const folder of entry.folders)
        left.push(...(await removeTree(folder)));
    if (left.length === 0)
        await rm(journalPath(tempDir, runId), { force: true });
    return left;
}
function journalPath(tempDir, runId) {
    if (!RUN_ID.test(runId))
        throw new RangeError(`not a run id: ${JSON.stringify(runId)}`);
    return (0,external_node_path_.join)(tempDir, `${TEMP_PREFIX}${runId}.json`);
}
function isOurs(name) {
    return name.startsWith(TEMP_PREFIX) && RUN_ID.test(name.slice(TEMP_PREFIX.length));
}
async function readSmallFile(path) {
    try {
        // Neither a link nor a pipe that never ends.
        const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
        try {
            const found = await file.stat();
            return found.isFile() && found.size <= LARGEST_FILE ? await file.readFile("utf8") : null;
        }
        finally {
            await file.close();
        }
    }
    catch {
        return null;
    }
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./.cache/build/js/runner/redact.js + 2 modules
var redact = __webpack_require__(4000);
// EXTERNAL MODULE: ./.cache/build/js/runner/repository-files.js
var repository_files = __webpack_require__(8650);
// EXTERNAL MODULE: ./.cache/build/js/runner/signals.js
var signals = __webpack_require__(7711);
// EXTERNAL MODULE: ./.cache/build/js/runner/source-files.js
var source_files = __webpack_require__(843);
// EXTERNAL MODULE: ./.cache/build/js/version.js
var version = __webpack_require__(8575);
;// CONCATENATED MODULE: ./.cache/build/js/compose.js
/** Puts a run together from its adapters: the one place where both entries, command and action, meet the pipeline. */






















/** Where the configuration is looked for when none is named. */
const CONFIG_FILES = [".github/image-budget.yml", ".github/image-budget.yaml"];
/** A cancelled runner gives 7.5 s for everything: this is what the engine's part of cleaning up may take. */
const CANCELLED_CLEAN_UP_MS = 4000;
/** The largest file that is read for the secret in it. */
const LARGEST_SECRET = 1_000_000;
/**
 * Reads the configuration of the repository that `cwd` lies in. `file` is relative to `cwd`, then to the root.
 * @throws ConfigError with everything that is wrong.
 */
async function openProject(cwd, file, environment) {
    const root = await (0,promises_.realpath)(await (0,repository_files/* findRepositoryRoot */.mL)(cwd));
    const { files } = await (0,repository_files/* listRepositoryFiles */.u4)(root, { ...environment });
    const named = file === null ? null : pathBelow(root, cwd, file);
    const checkout = { root, files, environment, name: (0,external_node_path_.basename)(root) };
    const config = (await readConfig(checkout, named)) ?? discovered(checkout, named);
    const secretFiles = await Promise.all((0,redact/* secretFilesOf */.rH)(config).map((path) => readSecret((0,external_node_path_.resolve)(root, path))));
    const redactor = (0,redact/* createRedactor */.lY)((0,redact/* secretsOf */.Fj)(config, environment, secretFiles.filter((text) => text !== null)));
    return { root, config, named, redactor, environment };
}
function pathBelow(root, cwd, file) {
    const absolute = (0,external_node_path_.isAbsolute)(file) ? file : (0,external_node_path_.resolve)(cwd, file);
    const path = (0,external_node_path_.relative)(root, absolute);
    if (path === "" || path.startsWith("..") || (0,external_node_path_.isAbsolute)(path)) {
        throw new model_errors/* ConfigError */.xL([
            {
                file: "--config",
                line: null,
                message: "the file lies outside the repository",
                found: JSON.stringify(file),
                expected: `a file below ${root}`,
            },
        ], "Paths in a configuration are relative to the repository's root; keep the file inside it.");
    }
    return path.split(external_node_path_.sep).join("/");
}
/** Null when there is no such file. @throws ConfigError when it is wrong or cannot be read */
async function readConfig(checkout, named) {
    for (const file of named === null ? CONFIG_FILES : [named]) {
        const text = await readText((0,external_node_path_.resolve)(checkout.root, file));
        if (text !== null)
            return parseConfig(text, { ...contextOf(checkout), file });
    }
    return null;
}
function contextOf({ files, environment, name }) {
    return { repositoryFiles: files, environment, cpus: (0,external_node_os_.cpus)().length, repositoryName: name };
}
/** @throws ConfigError when a file was asked for */
function discovered(checkout, named) {
    if (named === null)
        return discoverConfig(contextOf(checkout));
    throw new model_errors/* ConfigError */.xL([{ file: named, line: null, message: "there is no such file" }], "Name an existing file, or write one with `image-budget init`.");
}
async function readText(path) {
    try {
        return await (0,promises_.readFile)(path, "utf8");
    }
    catch (error) {
        if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR"))
            return null;
        throw new model_errors/* ConfigError */.xL([{ file: path, line: null, message: (0,model_errors/* messageOf */.bD)(error) }], "Make the file readable.", error);
    }
}
/** A secret that cannot be read yields null: the build will say so in its own words. */
async function readSecret(path) {
    try {
        const text = await (0,promises_.readFile)(path, "utf8");
        return text.length > LARGEST_SECRET ? null : text;
    }
    catch {
        return null;
    }
}
/**
 * Runs the main job and removes what it made, also when it fails or is cancelled.
 * @throws CancelledError on a signal; ConfigError when there is nothing to check.
 */
async function runCheck(project, options) {
    const { root, config, redactor, environment } = project;
    const temp = await createTempRoot(environment);
    options.onRunId(temp.runId);
    const journal = await openJournal(temp.parent, temp.runId);
    await journal.addFolder(temp.path);
    const redact = (text) => redactor.redact(text);
    const adapter = { environment: { ...environment }, tempDir: temp.path, runId: temp.runId, redact };
    const engine = (0,engine_engine/* createDockerEngine */.J)(adapter);
    const checkout = createCheckout({
        cwd: root,
        tempDir: temp.path,
        environment: { ...environment },
        remote: options.remote,
    });
    const clean = async (cancelled) => {
        const cleaned = cancelled ? engine.cleanUp(CANCELLED_CLEAN_UP_MS) : engine.cleanUp();
        await Promise.all([cleaned, checkout.cleanUp()]);
        const left = await temp.remove();
        for (const path of left)
            options.progress.warn(`could not remove ${path}`);
        if (left.length === 0)
            await journal.close();
    };
    if (redactor.tooShort() > 0) {
        options.progress.warn(`${redactor.tooShort()} secret value(s) are shorter than 4 characters and are not masked.`);
    }
    const run = async (signal) => runPipeline({
        version: version/* VERSION */.x,
        config,
        root,
        only: options.only,
        shard: options.shard,
        base: await compose_chooseBase(options.base, checkout),
        judgedByBase: options.judgedByBase,
        recording: options.recording,
        // On a runner everything git does not know was made by an earlier step; on a desk it may be the change.
        cleanCheckout: environment["GITHUB_ACTIONS"] === "true",
        readBaseConfig: (baseRoot, files) => readBaseConfig({ root: baseRoot, files, environment, name: (0,external_node_path_.basename)(root) }, project.named),
        environment,
        redact,
        now: new Date(),
    }, {
        engine,
        registry: createRegistry(adapter),
        packageIndex: (0,package_index/* createPackageIndex */.N)({ environment, temp: temp.path }),
        checkout,
        files: (0,source_files/* createSourceFiles */.V)(),
        contexts: createBuildContexts({ environment }),
        drafts: createDockerfileDrafts(temp.path),
        records: options.records,
        progress: options.progress,
        signal,
        clock: () => performance.now(),
    });
    try {
        return await (0,signals/* withSignals */.M)(run, clean);
    }
    finally {
        options.progress.close();
    }
}
/** The baseline commit, as the event and git have it. */
async function compose_chooseBase(options, checkout) {
    if (options === null)
        return { kind: "none", reason: null };
    const { given, context, api } = options;
    const { repository } = context;
    return resolveBaseChoice({
        given,
        context,
        checkout,
        askMergeBase: api === null || repository === null ? null : (base, head) => mergeBaseOf(api, repository, base, head),
    });
}
/**
 * The base's own configuration, wherever it is there: a change that moves it is not without it. One that is wrong there
 * is null and no error today: it may be what is mended.
 */
async function readBaseConfig(checkout, named) {
    try {
        return (await readConfig(checkout, named)) ?? discovered(checkout, null);
    }
    catch (error) {
        if (error instanceof model_errors/* ConfigError */.xL)
            return null;
        throw error;
    }
}


/***/ }),

/***/ 273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B7: () => (/* binding */ parseThreshold),
/* harmony export */   DB: () => (/* binding */ parseSize),
/* harmony export */   JQ: () => (/* binding */ writeSize),
/* harmony export */   LK: () => (/* binding */ writeThreshold),
/* harmony export */   LV: () => (/* binding */ SIZE_EXPECTED),
/* harmony export */   bv: () => (/* binding */ SIZE_PATTERN),
/* harmony export */   ho: () => (/* binding */ THRESHOLD_PATTERN),
/* harmony export */   pA: () => (/* binding */ THRESHOLD_EXPECTED)
/* harmony export */ });
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7048);

const UNITS = new Map([
    ["B", 1],
    ["kB", 1e3],
    ["MB", 1e6],
    ["GB", 1e9],
    ["TB", 1e12],
    ["KiB", 2 ** 10],
    ["MiB", 2 ** 20],
    ["GiB", 2 ** 30],
    ["TiB", 2 ** 40],
]);
const BY_FOLDED = new Map([...UNITS.keys()].map((unit) => [unit.toLowerCase(), unit]));
const SIZE_EXPECTED = "a size such as 200MB, 30 MiB, 1.5GB, or a whole number of bytes";
const THRESHOLD_EXPECTED = "bytes, percent or both, such as 5 MB, 10 %, or 10 % and 5 MB";
/** Longest spelling of a quantity that is looked at. */
const LONGEST = 100;
const MOST_PERCENT = 1_000_000;
/** Pattern of every spelling `parseSize` accepts as text, for the JSON Schema. Slightly wider than the parser. */
const SIZE_PATTERN = "^\\s*\\d+(\\.\\d+)?\\s*([kKmMgGtT]?[bB]|[kKmMgGtT][iI][bB]|bytes?)?\\s*$";
/** Pattern of every spelling `parseThreshold` accepts as text, for the JSON Schema. */
const THRESHOLD_PATTERN = "^\\s*\\d+(\\.\\d+)?\\s*(%|[kKmMgGtT]?[iI]?[bB]|bytes?)?(\\s+and\\s+\\d+(\\.\\d+)?\\s*(%|[kKmMgGtT]?[iI]?[bB]|bytes?)?)?\\s*$";
/**
 * Bytes from `200MB`, `30 MiB`, `1.5GB`, `512 bytes` or a number of bytes. SI units are powers of 1000, `KiB` and its
 * like powers of 1024. Case does not matter, except that `Mb` is refused because it means bits. Fractions of a byte
 * are rounded to the nearest byte.
 */
function parseSize(text) {
    if (typeof text === "number")
        return wholeBytes(text);
    const match = text.length > LONGEST ? null : /^\s*(\d+)(?:\.(\d+))?\s*([A-Za-z]*)\s*$/.exec(text);
    if (match === null)
        return wrongSize(text);
    const [, whole = "", fraction = "", written = ""] = match;
    const unit = unitOf(written);
    if (!unit.ok) {
        const { expected, suggestion } = unit;
        const number = fraction === "" ? whole : `${whole}.${fraction}`;
        return suggestion === undefined ? unit : { ok: false, expected, suggestion: `${number} ${suggestion}` };
    }
    const scale = 10n ** BigInt(fraction.length);
    const scaled = BigInt(whole + fraction) * BigInt(unit.value);
    const bytes = (scaled + scale / 2n) / scale;
    return bytes > BigInt(Number.MAX_SAFE_INTEGER)
        ? { ok: false, expected: "at most 9,007,199,254,740,991 bytes" }
        : { ok: true, value: Number(bytes) };
}
function wholeBytes(value) {
    if (!Number.isSafeInteger(value) || value < 0)
        return { ok: false, expected: SIZE_EXPECTED };
    // -0 is written out as "-0" by some serializers.
    return { ok: true, value: value === 0 ? 0 : value };
}
function unitOf(written) {
    if (written === "" || /^bytes?$/i.test(written))
        return { ok: true, value: 1 };
    const unit = BY_FOLDED.get(written.toLowerCase());
    if (unit === undefined) {
        const prefix = BY_FOLDED.get(`${written.toLowerCase()}b`) ?? (0,_suggest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(written, [...UNITS.keys()]);
        const expected = `one of the units ${[...UNITS.keys()].join(", ")}`;
        return prefix === null ? { ok: false, expected } : { ok: false, expected, suggestion: prefix };
    }
    // "Mb" is megabits wherever bits are meant; "mb" is only carelessly typed.
    if (/^[A-Z]i?b$/.test(written)) {
        return { ok: false, expected: `${unit} for bytes (${written} means bits)`, suggestion: unit };
    }
    return { ok: true, value: UNITS.get(unit) ?? 1 };
}
function wrongSize(text) {
    const turned = text.length > LONGEST ? null : /^\s*([A-Za-z]+)\s*(\d+(?:\.\d+)?)\s*$/.exec(text);
    if (turned !== null && BY_FOLDED.has((turned[1] ?? "").toLowerCase())) {
        return { ok: false, expected: SIZE_EXPECTED, suggestion: `${turned[2]} ${turned[1]}` };
    }
    // Thousands separators: read as the digits they were meant to be.
    const separated = text.length > LONGEST ? null : /^\s*(\d{1,3}(?:[_,' ]\d{3})+)\s*([A-Za-z]*)\s*$/.exec(text);
    if (separated !== null) {
        const digits = (separated[1] ?? "").replace(/\D/g, "");
        return { ok: false, expected: SIZE_EXPECTED, suggestion: `${digits}${separated[2] ?? ""}` };
    }
    return { ok: false, expected: SIZE_EXPECTED };
}
/**
 * A threshold in bytes (`5 MB`, or a number), percent (`10 %`), or both joined by "and" in either order. What
 * exceeding or reaching it means is the metric's business.
 */
function parseThreshold(text) {
    if (typeof text === "number") {
        const bytes = wholeBytes(text);
        return bytes.ok
            ? { ok: true, value: { bytes: bytes.value } }
            : { ok: false, expected: THRESHOLD_EXPECTED };
    }
    if (text.length > LONGEST)
        return { ok: false, expected: THRESHOLD_EXPECTED };
    const parts = text.trim().split(/\s+and\s+/i);
    if (parts.length > 2)
        return { ok: false, expected: THRESHOLD_EXPECTED };
    let threshold = {};
    for (const part of parts) {
        const parsed = part.includes("%") ? percentPart(part) : bytesPart(part);
        if (!parsed.ok)
            return parsed;
        if (Object.keys(parsed.value).some((key) => Object.hasOwn(threshold, key))) {
            return { ok: false, expected: `one of bytes and one of percent where "and" joins two` };
        }
        threshold = { ...threshold, ...parsed.value };
    }
    return { ok: true, value: threshold };
}
function percentPart(part) {
    const match = /^\s*(\d+(?:\.\d+)?)\s*%\s*$/.exec(part);
    const percent = match === null ? Number.NaN : Number(match[1]);
    return Number.isFinite(percent) && percent <= MOST_PERCENT
        ? { ok: true, value: { percent } }
        : { ok: false, expected: THRESHOLD_EXPECTED };
}
function bytesPart(part) {
    const size = parseSize(part);
    if (size.ok)
        return { ok: true, value: { bytes: size.value } };
    return size.expected === SIZE_EXPECTED ? { ...size, expected: THRESHOLD_EXPECTED } : size;
}
const WRITTEN_UNITS = ["TB", "GB", "MB", "kB"];
/** The shortest spelling that `parseSize` reads back as exactly these bytes: `200 MB`, `1.5 GB`, `1234567 B`. */
function writeSize(bytes) {
    for (const unit of WRITTEN_UNITS) {
        const factor = UNITS.get(unit) ?? 1;
        // At most three decimals keep it readable; anything else is exact in bytes only.
        if (bytes >= factor && bytes % (factor / 1000) === 0)
            return `${decimal(bytes, factor)} ${unit}`;
    }
    return `${bytes} B`;
}
function decimal(bytes, factor) {
    const thousandths = bytes / (factor / 1000);
    const whole = Math.floor(thousandths / 1000);
    const fraction = String(thousandths % 1000)
        .padStart(3, "0")
        .replace(/0+$/, "");
    return fraction === "" ? String(whole) : `${whole}.${fraction}`;
}
/** The spelling that `parseThreshold` reads back as this threshold: `10 % and 5 MB`. */
function writeThreshold(threshold) {
    const parts = [
        threshold.percent === undefined ? null : `${plainNumber(threshold.percent)} %`,
        threshold.bytes === undefined ? null : writeSize(threshold.bytes),
    ];
    return parts.filter((part) => part !== null).join(" and ");
}
/** Without an exponent, which the parser does not read. */
function plainNumber(value) {
    const text = String(value);
    return text.includes("e") ? value.toFixed(20).replace(/\.?0+$/, "") : text;
}


/***/ }),

/***/ 2535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OR: () => (/* binding */ escapeHidden),
/* harmony export */   P: () => (/* binding */ withoutHidden),
/* harmony export */   Vh: () => (/* binding */ hasHidden),
/* harmony export */   Vo: () => (/* binding */ alternatives),
/* harmony export */   bp: () => (/* binding */ describeValue),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   z4: () => (/* binding */ byText)
/* harmony export */ });
/** Showing and checking short texts that strangers wrote. */
const MOST_SHOWN = 80;
/** C0, DEL, C1, line separators, bidirectional controls, zero-width characters that hide, and unpaired surrogates. */
const HIDDEN = /[\p{Cc}\u2028\u2029\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\p{Cs}]/u;
const EVERY_HIDDEN = new RegExp(HIDDEN.source, "gu");
/** True when a text contains a character that is not seen, or that changes how others are seen. */
function hasHidden(text) {
    return HIDDEN.test(text);
}
/** The text with each hidden character replaced by `-`. */
function withoutHidden(text) {
    return text.replace(EVERY_HIDDEN, "-");
}
/** Hidden characters as JSON escapes; for text between double quotes. */
function escapeHidden(text) {
    return text.replace(EVERY_HIDDEN, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
/** A value in quotes for a message: on one line, of bounded length, hidden characters escaped. */
function quote(value) {
    return escapeHidden(JSON.stringify(value.length > MOST_SHOWN ? `${value.slice(0, MOST_SHOWN)}…` : value));
}
/** What was found, for a person: `nothing`, `a list`, `"200 Mb"`, `true`. */
function describeValue(value) {
    if (value === null || value === undefined)
        return "nothing";
    if (Array.isArray(value))
        return value.length === 0 ? "an empty list" : "a list";
    if (typeof value === "object")
        return "a mapping";
    return typeof value === "string" ? quote(value) : String(value);
}
/** `a, b or c`, the first twenty of them. */
function alternatives(names) {
    const shown = names.slice(0, 20);
    if (names.length > shown.length)
        return `${shown.join(", ")} and ${names.length - shown.length} more`;
    return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} or ${shown.at(-1) ?? ""}`;
}
/** Code-unit order: the same on every machine. */
function byText(left, right) {
    return left < right ? -1 : left > right ? 1 : 0;
}


/***/ }),

/***/ 6132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EO: () => (/* binding */ runGit),
/* harmony export */   UU: () => (/* binding */ gitSaid),
/* harmony export */   VB: () => (/* binding */ runGitOnNetwork)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var _actions_exec__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1260);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2030);
/* harmony import */ var _runner_executable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1768);




/**
 * Nothing a repository configures is run (hooks, file system monitor, pager, askpass), nothing is fetched, and
 * nothing asks.
 */
const HARDENING = [
    "core.hooksPath=/dev/null",
    "core.fsmonitor=false",
    "core.untrackedCache=false",
    "core.askPass=",
    "credential.helper=",
    "protocol.allow=never",
    "protocol.ext.allow=never",
    "protocol.file.allow=never",
    "submodule.recurse=false",
    "advice.detachedHead=false",
    "maintenance.auto=false",
    "gc.auto=0",
];
const INSTALL = "Install git, and make sure it is on the PATH.";
/** Variables of git's own that say where configuration is; all others (GIT_DIR in a hook ...) would lead astray. */
const KEPT = new Set([
    "GIT_CONFIG_GLOBAL",
    "GIT_CONFIG_SYSTEM",
    "GIT_CONFIG_NOSYSTEM",
    "GIT_CEILING_DIRECTORIES",
    "GIT_DISCOVERY_ACROSS_FILESYSTEM",
    "GIT_EXEC_PATH",
]);
/**
 * Variables that say how servers are reached and which certificates count: the proxy's own are not git's and stay
 * anyway. None of them makes git trust everything, and none makes it talk (GIT_TRACE_CURL would print the token).
 */
const KEPT_FOR_NETWORK = new Set([
    "GIT_SSL_CAINFO",
    "GIT_SSL_CAPATH",
    "GIT_PROXY_SSL_CAINFO",
    "GIT_HTTP_PROXY_AUTHMETHOD",
]);
/** Between asking git to end and making it. */
const GRACE_MS = 1000;
/** What is kept of a fetch's words. */
const LONGEST_OUTPUT = 64 * 1024;
/**
 * Runs git with these arguments and returns what it says, whatever its exit code.
 *
 * @throws CheckoutError when git is not there or cannot be started
 */
async function runGit(args, options) {
    const { cwd, environment, isolated = false } = options;
    const program = await findGit(environment);
    try {
        return await (0,_actions_exec__WEBPACK_IMPORTED_MODULE_1__/* .getExecOutput */ .H)((0,_runner_executable_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteCommand */ .c)(program), [...settingsOf(environment), ...args], {
            cwd,
            env: gitEnvironment(environment, isolated, KEPT),
            silent: true,
            ignoreReturnCode: true,
        });
    }
    catch (error) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CheckoutError */ .vd(`git cannot be run: ${(0,_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`, INSTALL, error);
    }
}
/**
 * Runs git where it may talk to a server by one protocol. Resolves once it has ended, by itself or by the signal.
 *
 * @throws CheckoutError when git is not there or cannot be started
 */
async function runGitOnNetwork(args, options) {
    const { cwd, environment, isolated = false, protocol, settings, signal } = options;
    const program = await findGit(environment);
    const kept = new Set([...KEPT, ...KEPT_FOR_NETWORK]);
    const entries = Object.entries(settings);
    const env = {
        ...gitEnvironment(environment, isolated, kept),
        GIT_CONFIG_COUNT: String(entries.length),
    };
    for (const [index, [name, value]] of entries.entries()) {
        env[`GIT_CONFIG_KEY_${index}`] = name;
        env[`GIT_CONFIG_VALUE_${index}`] = value;
    }
    const allowed = ["-c", `protocol.${protocol}.allow=always`];
    // A group of its own: the transfer is a child of git's, and has to hear of the end as well.
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, [...settingsOf(environment), ...allowed, ...args], {
        cwd,
        env,
        stdio: ["ignore", "pipe", "pipe"],
        detached: process.platform !== "win32",
        windowsHide: true,
    });
    const output = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"]) {
        child[name].setEncoding("utf8").on("data", (text) => {
            output[name] = (output[name] + text).slice(-LONGEST_OUTPUT);
        });
    }
    let killing;
    const end = () => {
        send(child, "SIGTERM");
        killing = setTimeout(send, GRACE_MS, child, "SIGKILL");
    };
    try {
        const exitCode = await new Promise((resolve, reject) => {
            child.once("error", reject);
            child.once("close", (code) => {
                resolve(code ?? 128);
            });
            if (signal.aborted)
                end();
            else
                signal.addEventListener("abort", end, { once: true });
        });
        return { exitCode, ...output };
    }
    catch (error) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CheckoutError */ .vd(`git cannot be run: ${(0,_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`, INSTALL, error);
    }
    finally {
        signal.removeEventListener("abort", end);
        clearTimeout(killing);
    }
}
function send(child, signal) {
    if (child.pid === undefined)
        return;
    try {
        if (process.platform === "win32")
            child.kill(signal);
        else
            process.kill(-child.pid, signal);
    }
    catch {
        child.kill(signal);
    }
}
async function findGit(environment) {
    const program = await (0,_runner_executable_js__WEBPACK_IMPORTED_MODULE_3__/* .findExecutable */ .o)("git", environment);
    if (program === null)
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CheckoutError */ .vd("git is not on the PATH", INSTALL);
    return program;
}
function settingsOf(environment) {
    const settings = HARDENING.flatMap((setting) => ["-c", setting]);
    // On a runner the checkout often belongs to another user than the job's (containers); there it is the user's own.
    if (environment["GITHUB_ACTIONS"] === "true")
        settings.push("-c", "safe.directory=*");
    return settings;
}
function gitEnvironment(environment, isolated, keep) {
    const kept = {};
    for (const [name, value] of Object.entries(environment)) {
        if (value !== undefined && (!name.startsWith("GIT_") || keep.has(name)))
            kept[name] = value;
    }
    return {
        ...kept,
        LC_ALL: "C",
        GIT_TERMINAL_PROMPT: "0",
        // `git status` would else write the index it has refreshed.
        GIT_OPTIONAL_LOCKS: "0",
        GIT_NO_LAZY_FETCH: "1",
        ...(isolated ? { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" } : {}),
    };
}
/** Git's own words for an error message: one line, no control characters, bounded. */
function gitSaid(output) {
    const text = output.stderr
        .replace(/[\p{Cc}\s]+/gu, " ")
        .trim()
        .slice(0, 500);
    return text === "" ? `exit code ${output.exitCode}` : text;
}


/***/ }),

/***/ 3255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wT: () => (/* reexport */ LINT_RULES),
  cy: () => (/* reexport */ lintDockerfile),
  Vq: () => (/* reexport */ measureFindings)
});

// UNUSED EXPORTS: RULE_IDS, isRuleId

// EXTERNAL MODULE: ./.cache/build/js/dockerfile/parse.js + 3 modules
var parse = __webpack_require__(9796);
// EXTERNAL MODULE: ./.cache/build/js/dockerfile/expand.js + 1 modules
var expand = __webpack_require__(5033);
// EXTERNAL MODULE: ./.cache/build/js/shell/scripts.js + 1 modules
var scripts = __webpack_require__(4015);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./.cache/build/js/lint/paths.js
/** Paths of commands and mounts, compared without regard to whose home they lie in. */

/** Longest path, and most paths that braces may make of one word. */
const LONGEST = 4096;
const MOST_BRACES = 64;
/**
 * An absolute path without dots and trailing slashes. `~`, `$HOME`, `/root` and `/home/NAME` become `~`: caches lie in
 * the home of whoever runs the command. null for a relative path without a known folder.
 */
function canonicalPath(text, folder) {
    if (text === "" || text.length > LONGEST)
        return null;
    const home = text.replace(/^(?:\$HOME|\$\{HOME\})(?=\/|$)/, "~");
    if (/^~[a-z]/.test(home))
        return null;
    if (home.startsWith("~"))
        return trim(external_node_path_.posix.normalize(home));
    const absolute = home.startsWith("/") ? home : folder === null ? null : `${folder}/${home}`;
    if (absolute === null)
        return null;
    const clean = trim(external_node_path_.posix.normalize(absolute));
    return clean.replace(/^\/(?:root|home\/[^/]+)(?=\/|$)/, "~");
}
function trim(path) {
    return path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path;
}
/** Whether removing what `pattern` names (globs count) removes all of `folder`'s content. Both are canonical. */
function covers(pattern, folder) {
    const wanted = segmentsOf(folder);
    const given = segmentsOf(pattern.replace(/(?:\/(?:\*+|\*_\*|\.\*|\.\[!\.\]\*|\.))+$/, ""));
    return (given.length <= wanted.length &&
        given.every((segment, index) => globMatches(segment, wanted[index] ?? "")));
}
/** Whether `path` is `folder` or lies in it; no globs. */
function isWithin(path, folder) {
    return path === folder || folder === "/" || path.startsWith(`${folder}/`);
}
function segmentsOf(path) {
    return path.split("/").filter((segment) => segment !== "");
}
/** Whether a name fits a pattern whose only special character is `*`. */
function globMatches(pattern, name) {
    if (!pattern.includes("*"))
        return pattern === name;
    const parts = pattern.split(/\*+/);
    const [first = ""] = parts;
    const last = parts.at(-1) ?? "";
    if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length)
        return false;
    let at = first.length;
    for (const part of parts.slice(1, -1)) {
        at = name.indexOf(part, at);
        if (at < 0 || at + part.length > name.length - last.length)
            return false;
        at += part.length;
    }
    return true;
}
/** `/a/{b,c}` as `/a/b` and `/a/c`; a word without braces as itself. */
function expandBraces(text) {
    let open = [text.slice(0, LONGEST)];
    for (let round = 0; round < 4; round += 1) {
        const next = open.flatMap((one) => {
            const match = /^([^{]*)\{([^{}]*,[^{}]*)\}(.*)$/s.exec(one);
            if (match === null)
                return [one];
            const [, before = "", inside = "", after = ""] = match;
            return inside.split(",").map((choice) => before + choice + after);
        });
        if (next.length > MOST_BRACES)
            return open;
        if (next.length === open.length && next.every((one, index) => one === open[index]))
            break;
        open = next;
    }
    return open;
}

;// CONCATENATED MODULE: ./.cache/build/js/lint/commands.js
/** Commands with the values of variables put in, as far as Dockerfile and script tell them. */



/** More arguments than anyone writes come of variables within variables. */
const MOST_ARGUMENTS = 20_000;
const BRACE_SHELLS = new Set(["bash", "ksh", "mksh"]);
/** Puts in what is known, command by command: assignments and `cd` hold for those that follow. */
function resolveCommands(commands, { environment, workdir, shell: shellName }) {
    const shell = new Map();
    const exported = new Map();
    const lookup = (name) => (shell.has(name) ? shell.get(name) : environment(name));
    let folder = workdir;
    let innerFolder;
    return commands.map((source) => {
        const inner = source.context.some((one) => one === "subshell" || one === "nested" || one === "substitution");
        if (!inner)
            innerFolder = undefined;
        const { texts, unknown } = argumentsOf(source, lookup);
        const program = programOf(source);
        const own = new Map(exported);
        for (const { name, value, append } of source.assignments) {
            const text = append || value === null ? null : (commands_valueOf(value, lookup)?.join(" ") ?? null);
            own.set(name, text);
            // In a branch it may or may not be set; to a command it is handed only for its own run.
            if (source.words.length === 0)
                shell.set(name, source.runs === "maybe" ? null : text);
        }
        if (program === "export")
            exportAll(texts, source, shell, exported);
        const command = {
            source,
            program,
            args: texts,
            unknown,
            folder: innerFolder === undefined ? folder : innerFolder,
            braces: BRACE_SHELLS.has(shellOf(source, commands, shellName)),
            variable: (name) => (own.has(name) ? own.get(name) : environment(name)),
        };
        if (program === "cd" || program === "pushd") {
            const [target] = texts;
            const next = target === undefined || unknown.length > 0 ? null : canonicalPath(target.text, command.folder);
            if (inner)
                innerFolder = next;
            else
                folder = next;
        }
        return command;
    });
}
/** A nested script is read by the shell that it is given to. */
function shellOf(command, commands, outer) {
    for (let one = command; one !== undefined;) {
        const holder = one.within === null ? undefined : commands[one.within];
        if (holder?.program?.endsWith("sh") === true && one.context.at(-1) === "nested")
            return holder.program;
        one = holder;
    }
    return outer ?? "";
}
function exportAll(args, source, shell, exported) {
    for (const { text } of args) {
        const equals = text.indexOf("=");
        const name = equals < 0 ? text : text.slice(0, equals);
        const value = equals < 0 ? (shell.get(name) ?? null) : text.slice(equals + 1);
        const certain = source.runs === "maybe" ? null : value;
        shell.set(name, certain);
        exported.set(name, certain);
    }
}
function argumentsOf({ words }, lookup) {
    const texts = [];
    const unknown = [];
    for (const word of words.slice(1)) {
        const values = commands_valueOf(word, lookup);
        if (values === null || texts.length + values.length > MOST_ARGUMENTS)
            unknown.push(word);
        else
            for (const text of values)
                texts.push({ text, word });
    }
    return { texts, unknown };
}
/** The arguments that a word becomes; null when that is not known. */
function commands_valueOf({ value }, lookup) {
    if (value.kind !== "dynamic")
        return [value.text];
    if (value.computed)
        return null;
    let certain = true;
    const { text, missing, unsupported } = (0,expand/* expand */.f)(value.text, (name) => {
        // Its home is told by its name: paths are compared without regard to whose it is.
        if (name === "HOME")
            return "~";
        const found = lookup(name);
        if (found === null)
            certain = false;
        return found ?? undefined;
    });
    if (!certain || missing.length > 0 || unsupported !== null)
        return null;
    return value.quoted ? [text] : text.split(/\s+/).filter((part) => part !== "");
}
/** The folder of a program may be unknown: `$VENV/bin/pip` is pip. */
function programOf({ program, words }) {
    const [name] = words;
    if (program !== null || name === undefined)
        return program;
    const last = (0,scripts/* baseName */.Fl)(name.value.text);
    return name.value.text.includes("/") && /^[\w.+-]+$/.test(last) ? last : null;
}
/** Arguments that are no options, from the first on; `valued` options take the next argument with them. */
function operandsOf({ args }, valued = NONE) {
    const operands = [];
    for (let index = 0; index < args.length; index += 1) {
        const argument = args[index];
        if (argument === undefined)
            break;
        if (argument.text === "--")
            return [...operands, ...args.slice(index + 1)];
        if (!argument.text.startsWith("-") || argument.text === "-")
            operands.push(argument);
        else if (valued.has(argument.text))
            index += 1;
    }
    return operands;
}
const NONE = new Set();
/** Whether one of the options is given, as it is or with `=value`; single letters also within a group such as `-yq`. */
function hasOption({ args }, ...options) {
    return args.some(({ text }) => options.some((option) => {
        if (text === option || text.startsWith(`${option}=`))
            return true;
        return /^-[a-zA-Z]$/.test(option) && /^-[a-zA-Z]+$/.test(text) && text.includes(option.charAt(1));
    }));
}
/** The value of an option, `--x=V` or `--x V`; undefined when it is not given. */
function optionValue({ args }, ...options) {
    for (const [index, { text }] of args.entries()) {
        for (const option of options) {
            if (text === option)
                return args[index + 1]?.text;
            if (text.startsWith(`${option}=`))
                return text.slice(option.length + 1);
        }
    }
    return undefined;
}
/** Something unknown may be options: its variable is called so. */
function mayHaveOptions({ unknown }) {
    return unknown.some(({ value }) => value.kind === "dynamic" && value.variables.some((name) => /opt|flag|arg/i.test(name)));
}

;// CONCATENATED MODULE: ./.cache/build/js/lint/packages.js
/** Calls of the system's package managers. */

const MANAGERS = new Map([
    ["apt-get", "apt"],
    ["apt", "apt"],
    ["aptitude", "apt"],
    ["apk", "apk"],
    ["dnf", "rpm"],
    ["microdnf", "rpm"],
    ["yum", "rpm"],
    ["tdnf", "rpm"],
]);
const VALUED = {
    apt: new Set([
        "-o",
        "--option",
        "-t",
        "--target-release",
        "--default-release",
        "-c",
        "--config-file",
        "-a",
    ]),
    apk: new Set(["-t", "--virtual", "-X", "--repository", "-p", "--root", "--keys-dir", "--cache-dir", "--arch", "--wait", "--repositories-file"]), // prettier-ignore
    rpm: new Set(["--enablerepo", "--disablerepo", "--releasever", "--setopt", "--installroot"]),
};
const ACTIONS = new Map([
    ["update", "update"],
    ["install", "install"],
    ["add", "install"],
    ["groupinstall", "install"],
    ["remove", "remove"],
    ["purge", "remove"],
    ["del", "remove"],
    ["erase", "remove"],
    ["autoremove", "autoremove"],
    ["auto-remove", "autoremove"],
    ["autopurge", "autoremove"],
]);
/** null for a command that calls no package manager. */
function packageCall(command) {
    const manager = command.program === null ? undefined : MANAGERS.get(command.program);
    if (manager === undefined)
        return null;
    const [verb, ...names] = operandsOf(command, VALUED[manager]);
    if (verb === undefined)
        return null;
    const action = ACTIONS.get(verb.text) ?? "other";
    const packages = names.map(({ text }) => packageName(text)).filter((name) => name !== "");
    return {
        manager,
        action,
        command,
        verb,
        packages,
        names: new Set(packages),
        patterns: packages.filter((name) => name.includes("*")),
        virtual: manager === "apk" ? (optionValue(command, "--virtual", "-t") ?? null) : null,
        cascades: action === "autoremove" || manager === "apk" || hasOption(command, "--auto-remove", "--autoremove"),
        uncertain: command.unknown.length > 0 || command.source.open,
    };
}
/** `libpq-dev:arm64=15.*`, `gcc>12`, `foo/bookworm-backports`. A file's path has no name that is known. */
function packageName(text) {
    return /^\.{0,2}\/|\.(?:deb|apk|rpm)$/.test(text) ? "" : text.replace(/[=<>~/:@].*$/s, "");
}

;// CONCATENATED MODULE: ./.cache/build/js/lint/caches.js
/** The caches that tools fill when they install, and what keeps or makes them empty. */



const caches_NONE = { folderVariables: [], folderOptions: [], xdg: null, without: [], withoutVariables: [], option: null }; // prettier-ignore
const APT_LISTS = {
    ...caches_NONE,
    rule: "DL3009",
    label: "apt's package lists",
    folders: ["/var/lib/apt/lists"],
    fills: (command) => {
        const call = packageCall(command);
        return call?.manager === "apt" && call.action === "update";
    },
    cleans: (command) => isProgram(command, ["apt-get", "apt"]) && ["dist-clean", "distclean"].includes(verbOf(command)),
    remedy: "end this RUN with `rm -rf /var/lib/apt/lists/*`",
};
const APK_INDEX = {
    ...caches_NONE,
    rule: "DL3019",
    label: "apk's index",
    folders: ["/var/cache/apk", "/etc/apk/cache"],
    folderOptions: ["--cache-dir"],
    fills: (command) => {
        const call = packageCall(command);
        return call?.manager === "apk" && (call.action === "update" || (call.action === "install" && call.command.args.length > 1)); // prettier-ignore
    },
    cleans: (command) => command.program === "apk" && verbOf(command) === "cache" && hasWord(command, "clean"),
    // Without a network no index is fetched.
    without: ["--no-cache", "--no-network"],
    option: "--no-cache",
    remedy: "pass `--no-cache` to `apk add` and leave out `apk update`",
};
const PIP = /^pip\d*(?:\.\d+)?$/;
const PYTHON = /^(?:python|pypy)\d*(?:\.\d+)?$/;
/** Arguments of a call of pip, as `pip` or `python -m pip`; null for other commands. */
function pipArguments(command) {
    if (command.program === null)
        return null;
    if (PIP.test(command.program))
        return command;
    if (!PYTHON.test(command.program))
        return null;
    const at = command.args.findIndex(({ text }) => text === "-m");
    return at >= 0 && command.args[at + 1]?.text === "pip" ? { args: command.args.slice(at + 2) } : null;
}
const PIP_VALUED = new Set(["--cache-dir", "--proxy", "--timeout", "--log", "--retries", "--cert"]);
function pipVerb(command) {
    const call = pipArguments(command);
    return call === null ? "" : (operandsOf(call, PIP_VALUED)[0]?.text ?? "");
}
const PIP_CACHE = {
    rule: "DL3042",
    label: "pip's cache",
    folders: ["~/.cache/pip"],
    folderVariables: ["PIP_CACHE_DIR"],
    folderOptions: ["--cache-dir"],
    xdg: "pip",
    // Wheels that lie in a folder are not copied into the cache.
    fills: (command) => pipVerb(command) === "install" && !hasOption(command, "--no-index"),
    cleans: (command) => pipVerb(command) === "cache" && hasWord(command, "purge"),
    without: ["--no-cache-dir", "--no-cache"],
    // pip takes any value for yes, "0" and "off" too.
    withoutVariables: [{ name: "PIP_NO_CACHE_DIR", unless: [""] }],
    option: "--no-cache-dir",
    remedy: "pass `--no-cache-dir` to `pip install`",
};
const YARN_CACHE = {
    ...caches_NONE,
    rule: "DL3060",
    label: "Yarn's cache",
    folders: ["/usr/local/share/.cache/yarn", "~/.cache/yarn", "~/.yarn/berry"],
    folderVariables: ["YARN_CACHE_FOLDER"],
    folderOptions: ["--cache-folder"],
    fills: (command) => isProgram(command, ["yarn", "yarnpkg"]) && isYarnInstall(command),
    cleans: (command) => (isProgram(command, ["yarn", "yarnpkg"]) && verbOf(command) === "cache" && hasWord(command, "clean")) ||
        // `rm -rf "$(yarn cache dir)"`
        (command.program === "rm" && command.unknown.some(({ raw }) => /yarn cache dir/.test(raw))),
    remedy: "call `yarn cache clean` in this RUN, after installing",
};
function isYarnInstall(command) {
    const [verb, next] = operandsOf(command, new Set(["--cache-folder", "--cwd", "--network-timeout", "--registry"]));
    if (hasOption(command, "--version", "-v", "--help"))
        return false;
    if (verb === undefined || ["install", "add"].includes(verb.text))
        return true;
    return ((verb.text === "global" && next?.text === "add") || (verb.text === "workspaces" && next?.text === "focus"));
}
const NPM_INSTALL = new Set(["install", "i", "in", "ci", "add", "clean-install", "install-clean"]);
const NPM_VALUED = new Set(["--prefix", "--cache", "--registry", "-w", "--workspace", "--loglevel", "-C"]);
function npmVerb(command) {
    return command.program === "npm" ? (operandsOf(command, NPM_VALUED)[0]?.text ?? "") : "";
}
function isNpmInstall(command) {
    return NPM_INSTALL.has(npmVerb(command));
}
const NPM_CACHE = {
    ...caches_NONE,
    rule: "npm-cache",
    label: "npm's cache",
    folders: ["~/.npm"],
    folderVariables: ["npm_config_cache", "NPM_CONFIG_CACHE"],
    folderOptions: ["--cache"],
    fills: isNpmInstall,
    cleans: (command) => npmVerb(command) === "cache" && hasWord(command, "clean", "rm"),
    remedy: "call `npm cache clean --force` in this RUN, or mount `/root/.npm` with `--mount=type=cache`",
};
const POETRY_CACHE = {
    ...caches_NONE,
    rule: "poetry-cache",
    label: "Poetry's cache",
    folders: ["~/.cache/pypoetry"],
    folderVariables: ["POETRY_CACHE_DIR"],
    xdg: "pypoetry",
    fills: (command) => command.program === "poetry" && ["install", "add", "update", "sync"].includes(verbOf(command)),
    cleans: (command) => command.program === "poetry" && verbOf(command) === "cache" && hasWord(command, "clear"),
    without: ["--no-cache"],
    withoutVariables: [{ name: "POETRY_NO_CACHE", unless: ["", "0", "false"] }],
    remedy: "mount Poetry's cache with `--mount=type=cache,target=/root/.cache/pypoetry`, or remove it in this RUN",
};
const UV_CACHE = {
    ...caches_NONE,
    rule: "uv-cache",
    label: "uv's cache",
    folders: ["~/.cache/uv"],
    folderVariables: ["UV_CACHE_DIR"],
    folderOptions: ["--cache-dir"],
    xdg: "uv",
    fills: (command) => {
        if (command.program !== "uv")
            return false;
        const [verb, next] = operandsOf(command, new Set(["--cache-dir", "--project", "--directory"]));
        if (verb?.text === "sync" || verb?.text === "add")
            return true;
        return (verb?.text === "pip" || verb?.text === "tool") && ["install", "sync"].includes(next?.text ?? "");
    },
    cleans: (command) => command.program === "uv" && verbOf(command) === "cache" && hasWord(command, "clean", "prune"),
    without: ["--no-cache", "--no-cache-dir", "-n"],
    withoutVariables: [{ name: "UV_NO_CACHE", unless: ["", "0", "false", "no", "off"] }],
    option: "--no-cache",
    remedy: "pass `--no-cache` to uv, or mount `/root/.cache/uv` with `--mount=type=cache`",
};
const CONDA_CACHE = {
    ...caches_NONE,
    rule: "conda-cache",
    label: "conda's package cache",
    folders: ["/opt/conda/pkgs", "~/miniconda3/pkgs", "~/anaconda3/pkgs", "/opt/miniconda3/pkgs"],
    folderVariables: ["CONDA_PKGS_DIRS"],
    fills: (command) => {
        if (!isProgram(command, CONDA))
            return false;
        const [verb, next] = operandsOf(command, new Set(["-n", "--name", "-c", "--channel", "-p", "--prefix", "-f", "--file"]));
        if (["install", "create", "update"].includes(verb?.text ?? ""))
            return true;
        return verb?.text === "env" && ["create", "update"].includes(next?.text ?? "");
    },
    cleans: (command) => isProgram(command, CONDA) && verbOf(command) === "clean" && hasOption(command, "-a", "--all", "-p", "--packages", "-t", "--tarballs"), // prettier-ignore
    remedy: "end this RUN with `conda clean --all --yes`",
};
const CONDA = ["conda", "mamba", "micromamba"];
const CACHE_TOOLS = [
    APT_LISTS,
    APK_INDEX,
    PIP_CACHE,
    YARN_CACHE,
    NPM_CACHE,
    POETRY_CACHE,
    UV_CACHE,
    CONDA_CACHE,
];
/** Where a command keeps the cache: what an option or a variable names, else the usual places. null when not known. */
function cacheFolders(tool, command) {
    const named = optionValue(command, ...tool.folderOptions);
    if (named !== undefined)
        return listOf(canonicalPath(named, command.folder));
    for (const name of tool.folderVariables) {
        const value = command.variable(name);
        if (value === null)
            return null;
        if (value !== undefined && value !== "")
            return listOf(canonicalPath(value, command.folder));
    }
    const xdg = tool.xdg === null ? undefined : command.variable("XDG_CACHE_HOME");
    if (xdg === null)
        return null;
    if (xdg === undefined || xdg === "")
        return tool.folders;
    return listOf(canonicalPath(`${xdg}/${tool.xdg ?? ""}`, command.folder));
}
function listOf(path) {
    return path === null ? null : [path];
}
function isProgram({ program }, names) {
    return program !== null && names.includes(program);
}
function verbOf(command) {
    return operandsOf(command)[0]?.text ?? "";
}
function hasWord({ args }, ...words) {
    return args.some(({ text }) => words.includes(text));
}

;// CONCATENATED MODULE: ./.cache/build/js/lint/removal.js
/** What commands remove. */


/** Tests of find that leave some files out. */
const FILTERS = ["-name", "-iname", "-path", "-ipath", "-regex", "-mtime", "-size", "-newer", "-user", "-perm", "-empty", "-atime"]; // prettier-ignore
/** Every rule that looks for clean-ups asks the same of every command. */
const KNOWN = new WeakMap();
/** Paths that a command removes, globs included, canonical. */
function removedPaths(command) {
    const known = KNOWN.get(command) ?? pathsOf(command);
    KNOWN.set(command, known);
    return known;
}
function pathsOf(command) {
    const { program, folder } = command;
    if (program === "rm") {
        const all = hasOption(command, "-r", "-R", "--recursive");
        return operandsOf(command)
            .flatMap(({ text }) => (command.braces ? expandBraces(text) : [text]))
            .filter((text) => all || text.includes("*") || isFile(text))
            .flatMap((text) => canonicalPath(text, folder) ?? []);
    }
    if (program === "find") {
        const deletes = hasOption(command, "-delete") || command.args.some(({ text }) => text === "rm");
        if (!deletes || hasOption(command, ...FILTERS))
            return [];
        const first = command.args.findIndex(({ text }) => /^[-(!]/.test(text));
        return command.args
            .slice(0, first < 0 ? undefined : first)
            .flatMap(({ text }) => canonicalPath(text, folder) ?? []);
    }
    return [];
}
/** Whether a command would remove all of `folder` if its shell expanded braces. */
function wouldRemove(commands, folder) {
    return removesFolder(commands.filter(({ braces }) => !braces).map((command) => ({ ...command, braces: true })), folder);
}
/** A name with an extension is taken for a file's: `rm` without `-r` removes no folder. */
function isFile(text) {
    return /\.[A-Za-z0-9]{1,8}$/.test(text);
}
/** Whether one of the commands removes all of `folder`. */
function removesFolder(commands, folder) {
    return commands.some((command) => removedPaths(command).some((path) => covers(path, folder)));
}

// EXTERNAL MODULE: ./.cache/build/js/dockerfile/stages.js + 1 modules
var stages = __webpack_require__(3766);
// EXTERNAL MODULE: ./.cache/build/js/dockerfile/stage-scope.js
var stage_scope = __webpack_require__(389);
// EXTERNAL MODULE: ./.cache/build/js/dockerfile/history.js
var dockerfile_history = __webpack_require__(4958);
// EXTERNAL MODULE: ./.cache/build/js/dockerfile/words.js
var dockerfile_words = __webpack_require__(6115);
// EXTERNAL MODULE: ./.cache/build/js/shell/index.js + 7 modules
var shell = __webpack_require__(3439);
// EXTERNAL MODULE: ./.cache/build/js/shell/source-map.js
var source_map = __webpack_require__(3486);
;// CONCATENATED MODULE: ./.cache/build/js/lint/subject.js








/** Gathers what rules need; null when the target names no stage. */
function subjectOf(text, dockerfile, options) {
    const { build } = options;
    const args = Object.fromEntries(Object.entries(build.args).flatMap(([name, source]) => source.kind === "literal" ? [[name, source.value]] : []));
    const resolved = (0,stages/* resolveStages */.R)(dockerfile, {
        target: build.target,
        args,
        platform: build.platform,
        contexts: Object.keys(build.buildContexts),
    });
    const { shipped } = resolved;
    if (shipped === null)
        return null;
    const lines = new source_map/* Lines */.q(text);
    const scripts = (0,shell/* readRunScripts */.i)(text, dockerfile);
    const readings = new Map(scripts.filter(({ onbuild }) => !onbuild).map((one) => [one.instruction, one.reading]));
    const outside = (0,stage_scope/* outsideOf */.R)(dockerfile, build);
    const steps = [];
    let inherited = { environment: new Map(), workdir: "/" };
    for (const stage of resolved.chain) {
        const walked = walkStage(stage, inherited, outside, readings, lines);
        steps.push(...walked.steps);
        inherited = walked;
    }
    return { text, lines, dockerfile, options, resolved, shipped, steps };
}
function walkStage(stage, inherited, outside, readings, lines) {
    const scope = new stage_scope/* StageScope */.n(outside, inherited.environment);
    let workdir = inherited.workdir;
    const steps = stage.instructions.map((instruction) => {
        const script = readings.get(instruction) ?? null;
        const at = workdir;
        const step = {
            stage,
            instruction,
            span: instructionSpan(instruction, lines),
            script,
            commands: commandsOf(script, scope, at),
            copy: copyWords(instruction, scope, at),
            mounts: mountsOf(instruction, scope),
        };
        if (instruction.keyword === "WORKDIR") {
            const path = scope.expand(instruction.args);
            workdir = path === null ? null : canonicalPath(path, workdir);
        }
        scope.apply(instruction);
        return step;
    });
    return { steps, environment: scope.environment, workdir };
}
function commandsOf(script, scope, workdir) {
    if (script?.kind !== "read")
        return [];
    const { commands, shell } = script;
    return resolveCommands(commands, {
        environment: snapshot(scope, script),
        workdir,
        shell: shell?.name ?? null,
    });
}
function instructionSpan({ segments, text }, lines) {
    const [first] = segments;
    const last = segments.findLast(({ at }) => at < text.length) ?? first;
    if (first === undefined || last === undefined)
        return lines.span(0, 0);
    const end = lines.offsetOf(last.line, last.column) + text.length - last.at;
    return lines.span(lines.offsetOf(first.line, first.column), end);
}
/** Variables that change what a tool keeps or installs. */
const WATCHED = [
    "PIP_NO_CACHE_DIR",
    "PIP_CACHE_DIR",
    "UV_NO_CACHE",
    "UV_CACHE_DIR",
    "UV_NO_DEV",
    "XDG_CACHE_HOME",
    "NODE_ENV",
    "npm_config_cache",
    "NPM_CONFIG_CACHE",
    "npm_config_omit",
    "NPM_CONFIG_OMIT",
    "npm_config_production",
    "NPM_CONFIG_PRODUCTION",
    "YARN_CACHE_FOLDER",
    "POETRY_CACHE_DIR",
    "POETRY_NO_CACHE",
    "CONDA_PKGS_DIRS",
];
/** The values that a script may ask for, as they are now: the scope changes with every instruction. */
function snapshot(scope, script) {
    const names = new Set(WATCHED);
    for (const { words, assignments } of script.commands) {
        for (const word of [...words, ...assignments.map(({ value }) => value)]) {
            if (word?.value.kind === "dynamic")
                for (const name of word.value.variables)
                    names.add(name);
        }
    }
    const values = new Map([...names].map((name) => [name, valueIn(scope, name)]));
    return (name) => values.get(name);
}
function valueIn(scope, name) {
    if (scope.environment.has(name))
        return scope.environment.get(name) ?? null;
    return scope.expand(`\${${name}}`) ?? undefined;
}
function copyWords(instruction, scope, workdir) {
    if (instruction.keyword !== "COPY" && instruction.keyword !== "ADD")
        return null;
    const raw = (0,dockerfile_history/* jsonWords */.WY)(instruction.args) ?? (0,dockerfile_words/* splitWords */.y)(instruction.args).map((word) => word.raw);
    const words = raw.map((word) => scope.expand(word));
    const destination = words.at(-1);
    if (words.length < 2 || destination === null || destination === undefined)
        return null;
    const path = canonicalPath(destination, workdir);
    if (path === null)
        return null;
    return { sources: words.slice(0, -1).map((word) => word ?? ""), destination: path };
}
function mountsOf(instruction, scope) {
    return instruction.flags.flatMap(({ name, value }) => {
        if (name !== "mount" || value === null)
            return [];
        const options = new Map(value.split(",").map((part) => {
            const equals = part.indexOf("=");
            return equals < 0
                ? [part.trim(), ""]
                : [part.slice(0, equals).trim().toLowerCase(), part.slice(equals + 1).trim()];
        }));
        const target = options.get("target") ?? options.get("dst") ?? options.get("destination");
        const expanded = target === undefined ? null : scope.expand(target);
        const path = expanded === null ? null : canonicalPath(expanded, "/");
        return path === null ? [] : [path];
    });
}
/** Whether a folder is a mount's, and so no part of the layer. */
function isMounted(step, folder) {
    return step.mounts.some((mount) => isWithin(folder, mount));
}

;// CONCATENATED MODULE: ./.cache/build/js/lint/rules/cache-rule.js
/** One rule for each tool whose cache stays in the layer that installs. */





/** The first command of each RUN that leaves a cache of the tool in the layer. */
function fillings(tool, subject) {
    return subject.steps.flatMap((step) => {
        for (const [index, command] of step.commands.entries()) {
            if (!tool.fills(command) || isStopped(tool, command))
                continue;
            const folders = cacheFolders(tool, command);
            // Where the cache lies is not known, so neither is whether it stays.
            if (folders === null || folders.some((folder) => isMounted(step, folder)))
                continue;
            const after = step.commands.slice(index + 1);
            if (after.some((later) => tool.cleans(later)))
                continue;
            if (folders.some((folder) => removesFolder(after, folder)))
                continue;
            return [{ step, command, folders }];
        }
        return [];
    });
}
function cleanings(tool, { steps }) {
    return steps.flatMap(({ commands }, index) => commands.flatMap((command) => {
        const byTool = tool.cleans(command);
        return byTool || removedPaths(command).length > 0 ? [{ index, command, byTool }] : [];
    }));
}
/** Whether a later instruction removes the cache: then that one is told of, since it saves nothing. */
function isRemovedLater({ step, folders }, all, subject) {
    const own = subject.steps.indexOf(step);
    return all.some(({ index, command, byTool }) => {
        if (index <= own)
            return false;
        return byTool || removedPaths(command).some((path) => folders.some((folder) => covers(path, folder)));
    });
}
function isStopped(tool, command) {
    if (hasOption(command, ...tool.without))
        return true;
    if (tool.without.length > 0 && mayHaveOptions(command))
        return true;
    return tool.withoutVariables.some(({ name, unless }) => {
        const value = command.variable(name);
        return value === null || (value !== undefined && !unless.includes(value.toLowerCase()));
    });
}
function cacheRule(tool, { title, help, remedy, fix }) {
    return {
        id: tool.rule,
        level: "warn",
        title,
        help,
        check: (subject) => {
            const all = cleanings(tool, subject);
            return fillings(tool, subject)
                .filter((filling) => !isRemovedLater(filling, all, subject))
                .map((filling) => {
                const { step, command, folders } = filling;
                return {
                    place: command.source.span,
                    message: `\`${nameOf(command)}\` leaves ${tool.label} in this layer${bracesText(filling)}.`,
                    remedy: remedy?.(filling, subject) ?? `${tool.remedy.charAt(0).toUpperCase()}${tool.remedy.slice(1)}.`,
                    fix: fix === undefined ? optionFix(tool, command) : fix(filling, subject),
                    measure: { kind: "folders", line: step.instruction.line, folders },
                };
            });
        },
    };
}
/** Why a removal that is there removes nothing. */
function bracesText({ step, folders }) {
    return folders.some((folder) => wouldRemove(step.commands, folder))
        ? ": `sh` does not expand the braces behind `rm`"
        : "";
}
/** The program with its subcommand, as far as they are written plainly. */
function nameOf({ program, args }) {
    const verbs = args.map(({ text }) => text).filter((text) => /^[a-z][a-z-]*$/.test(text));
    const count = program !== null && /^(?:python|pypy|uv$|conda$)/.test(program) ? 2 : 1;
    return [program ?? "?", ...verbs.slice(0, count)].join(" ");
}
function optionFix(tool, { args }) {
    const verb = args.find(({ text }) => VERBS.has(text));
    if (tool.option === null || verb === undefined || verb.word.raw !== verb.text)
        return null;
    const { end } = verb.word.span;
    return [{ start: end, end, text: ` ${tool.option}` }];
}
/** Behind these an option of the tool may stand. */
const VERBS = new Set(["install", "add", "sync"]);

;// CONCATENATED MODULE: ./.cache/build/js/lint/rules/caches.js
/** The rules on caches that stay, and the texts they speak with. */
 // prettier-ignore


const CACHE_RULES = [
    cacheRule(APT_LISTS, {
        title: "apt's package lists stay in the layer",
        help: "`apt-get update` downloads lists of all packages that there are. They are of no use in an image, and only the RUN that downloads them can keep them out of its layer. Silent where that RUN removes them (`rm`, `find -delete`, `apt-get dist-clean`), or where a cache or tmpfs is mounted over them.",
        remedy: joinRemedy,
        fix: removeListsFix,
    }),
    cacheRule(APK_INDEX, {
        title: "apk's index stays in the layer",
        help: "`apk add` without `--no-cache`, and `apk update`, keep the index of the repositories below /var/cache/apk. Silent where it is removed in the same RUN, or where a cache is mounted.",
    }),
    cacheRule(PIP_CACHE, {
        title: "pip's cache stays in the layer",
        help: "pip keeps what it downloads and builds below ~/.cache/pip. Silent with `--no-cache-dir`, with PIP_NO_CACHE_DIR set here or in a stage that this one is built on, with `--no-index`, with a mounted cache, and where it is purged in the same RUN.",
    }),
    cacheRule(YARN_CACHE, {
        title: "Yarn's cache stays in the layer",
        help: "Yarn keeps an archive of every package that it installs. Silent where the same RUN calls `yarn cache clean` or removes the folder, or where a cache is mounted.",
    }),
    cacheRule(NPM_CACHE, {
        title: "npm's cache stays in the layer",
        help: "npm keeps an archive of every package that it installs below ~/.npm. Silent where the same RUN calls `npm cache clean` or removes the folder, or where a cache is mounted.",
    }),
    cacheRule(POETRY_CACHE, {
        title: "Poetry's cache stays in the layer",
        help: "Poetry keeps what it downloads below ~/.cache/pypoetry. Silent with `--no-cache`, with a mounted cache, and where the same RUN removes it.",
    }),
    cacheRule(UV_CACHE, {
        title: "uv's cache stays in the layer",
        help: "uv keeps what it downloads below ~/.cache/uv. What it links from there is stored once, so not all of the cache is lost. Silent with `--no-cache`, UV_NO_CACHE, a mounted cache, and where the same RUN cleans it.",
    }),
    cacheRule(CONDA_CACHE, {
        title: "conda's package cache stays in the layer",
        help: "conda keeps archives and unpacked copies of packages below its `pkgs` folder. Silent where the same RUN calls `conda clean`, or where a cache is mounted.",
    }),
];
/** Safe only where packages are installed here, and no later RUN relies on the lists. */
function removeListsFix({ step, command }, subject) {
    if (!installsHere(step) || relyingStep(step, subject) !== undefined)
        return null;
    const { script, instruction } = step;
    if (script?.kind !== "read" || script.form !== "shell" || command.source.wrappers.length > 0)
        return null;
    const top = script.commands.filter(({ list }) => list === command.source.list);
    const last = top.at(-1);
    const joined = top.every(({ before }) => before === null || before.kind === "&&");
    const isWhole = script.commands.every(({ context, within }) => context.length === 0 && within === null);
    if (last === undefined || !joined || !isWhole || last.redirects.some(({ body }) => body !== null))
        return null;
    const { end, endLine } = last.span;
    const indent = /^[ \t]*/.exec(subject.text.slice(subject.lines.offsetOf(endLine, 1), end))?.[0] ?? "";
    const newline = subject.text.includes("\r\n") ? "\r\n" : "\n";
    const space = endLine === instruction.line ? " " : ` \\${newline}${indent}`;
    return [{ start: end, end, text: `${space}&& rm -rf /var/lib/apt/lists/*` }];
}
/** Without the lists a later RUN could not install: the two belong together. */
function joinRemedy({ step }, subject) {
    const relying = relyingStep(step, subject);
    if (relying === undefined)
        return null;
    return `Join this RUN with the one in line ${relying.instruction.line}, which installs from the lists, and end it with \`rm -rf /var/lib/apt/lists/*\`.`;
}
function relyingStep(step, { steps }) {
    return steps.slice(steps.indexOf(step) + 1).find(reliesOnLists);
}
function installsHere({ commands }) {
    return commands.some((command) => packageCall(command)?.action === "install");
}
/** Asked of every step for every RUN that leaves lists. */
const RELIES = new WeakMap();
function reliesOnLists(step) {
    const known = RELIES.get(step) ?? installsFromLists(step);
    RELIES.set(step, known);
    return known;
}
function installsFromLists(step) {
    const calls = step.commands
        .flatMap((command) => packageCall(command) ?? [])
        .filter(({ manager }) => manager === "apt");
    const first = calls.find(({ action }) => action === "install" || action === "update");
    return first?.action === "install";
}

;// CONCATENATED MODULE: ./.cache/build/js/lint/rules/copies.js
const COPY_OF_ROOT = {
    id: "DL3067",
    level: "warn",
    title: "the whole file system of a stage is copied",
    help: "`COPY --from=stage / /` takes in everything that the stage was built with, and some engines store the base image's own files once more. Silent on `FROM scratch`, where it joins layers into one, and in stages that are not shipped.",
    check: (subject) => subject.steps.flatMap((step) => {
        const { copy, instruction } = step;
        const from = instruction.flags.find(({ name }) => name === "from")?.value ?? null;
        if (copy === null || from === null || copy.destination !== "/")
            return [];
        if (!copy.sources.some((source) => /^\/(?:\.|\*)?$/.test(source)) || isOnScratch(subject))
            return [];
        return [
            {
                place: step.span,
                message: `This copies all of ${from.slice(0, 100)} over the base image's own files.`,
                remedy: "Copy the folders that are needed, or build on that stage with FROM.",
                fix: null,
                measure: { kind: "layer", line: instruction.line },
            },
        ];
    }),
};
function isOnScratch({ resolved }) {
    return resolved.baseImage?.toLowerCase() === "scratch";
}
const COPY_WITHOUT_DOCKERIGNORE = {
    id: "copy-without-dockerignore",
    level: "warn",
    title: "the whole context is copied and nothing is left out of it",
    help: "Without a .dockerignore, `COPY .` takes in version history, test data and local builds. Silent where the context has a .dockerignore, where nobody looked for one, and in stages that are not shipped.",
    check: ({ steps, options }) => options.dockerignore !== "absent"
        ? []
        : steps.flatMap((step) => {
            const { copy, instruction } = step;
            const isFiltered = instruction.flags.some(({ name }) => name === "from" || name === "exclude");
            if (copy === null || isFiltered || !copy.sources.some((source) => /^(?:\.|\.\/|\/|\*|\.\/\*)$/.test(source)))
                return []; // prettier-ignore
            return [
                {
                    place: step.span,
                    message: "This copies the whole context, and no .dockerignore leaves anything out.",
                    remedy: "Add a .dockerignore with `.git` and all that the image does not need, or name what to copy.",
                    fix: null,
                    measure: { kind: "named-folder", line: instruction.line, name: ".git" },
                },
            ];
        }),
};
const ARCHIVE = /\.(?:tar|tgz|tbz2?|txz|zip|gz|bz2|xz|zst|deb|rpm|apk|whl|jar\.gz|7z)$/i;
const ADD_URL = {
    id: "add-url",
    level: "warn",
    title: "ADD downloads an archive into a layer of its own",
    help: "ADD does not unpack what it downloads, and no later layer can take the archive away. Silent for files that are used as they are, for git repositories, and in stages that are not shipped.",
    check: ({ steps }) => steps.flatMap((step) => {
        const { copy, instruction } = step;
        if (instruction.keyword !== "ADD" || copy === null || unpacks(step))
            return [];
        return copy.sources.flatMap((source) => {
            const path = /^https?:\/\/[^?#]+/i.exec(source)?.[0];
            if (path === undefined || !ARCHIVE.test(path))
                return [];
            return [
                {
                    place: step.span,
                    message: "ADD stores this download as it is: unpacked, it is in the image twice.",
                    remedy: "Download, unpack and remove it in one RUN, or use ADD in a builder stage.",
                    fix: null,
                    measure: { kind: "layer", line: instruction.line },
                },
            ];
        });
    }),
};
/** `ADD --unpack=true` stores what is in the archive. */
function unpacks({ instruction }) {
    return instruction.flags.some(({ name, value }) => name === "unpack" && value !== "false");
}

;// CONCATENATED MODULE: ./.cache/build/js/lint/rules/dev-dependencies.js
/** Dependencies that only developing and testing need, installed into the shipped image. */


const DEV_DEPENDENCIES = {
    id: "dev-dependencies",
    level: "warn",
    title: "development dependencies are part of the shipped image",
    help: "Linters, compilers of types and test runners are of no use when the image runs. Silent in stages that are not shipped, in a target named after developing or testing, with NODE_ENV=production or another setting that leaves them out, where packages are named one by one, and where the same RUN prunes them.",
    check: ({ steps, shipped }) => /dev|test|debug|lint/i.test(shipped.name ?? "")
        ? []
        : steps.flatMap((step, at) => step.commands.flatMap((command, index) => {
            const found = installsIn(command);
            if (found === null || isPruned(step.commands.slice(index + 1)))
                return [];
            return [
                {
                    place: command.source.span,
                    message: found.message,
                    remedy: found.remedy,
                    fix: found.option === null || steps.slice(at).some(runsScripts)
                        ? null
                        : dev_dependencies_optionFix(command, found.option),
                    measure: measureOf(step),
                },
            ];
        })),
};
/** A build or a test may need what would be left out. */
function runsScripts({ commands }) {
    return commands.some((command) => {
        const { program } = command;
        if (program === "npx" || program === "tsc" || program === "vite")
            return true;
        const [verb] = operandsOf(command);
        if (program === "yarn")
            return verb !== undefined && !["install", "cache", "config"].includes(verb.text);
        const isRunner = program === "npm" || program === "pnpm" || program === "poetry" || program === "uv";
        return isRunner && ["run", "run-script", "test", "exec", "build"].includes(verb?.text ?? "");
    });
}
function measureOf({ instruction }) {
    return {
        kind: "none",
        reason: `which packages of line ${instruction.line} are for developing is not recorded in an image`,
    };
}
function installsIn(command) {
    if (mayHaveOptions(command))
        return null;
    return npmInstalls(command) ?? yarnInstalls(command) ?? pythonInstalls(command);
}
function npmInstalls(command) {
    if (!isNpmInstall(command) || hasOption(command, "-g", "--global", "--location"))
        return null;
    const [, ...named] = operandsOf(command, new Set(["--prefix", "--cache", "--registry", "-w", "--workspace", "--omit", "--only", "--loglevel"])); // prettier-ignore
    if (named.length > 0 || command.unknown.length > 0)
        return null;
    const omit = optionValue(command, "--omit", "--only") ?? "";
    const isLeftOut = /^(?:dev|prod|production)$/.test(omit) || hasOption(command, "--production", "--prod");
    if ((isLeftOut || isProduction(command)) && !hasOption(command, "--include"))
        return null;
    return {
        message: "npm installs development dependencies into the shipped image.",
        remedy: "Pass `--omit=dev`, or install them in a builder stage.",
        option: "--omit=dev",
    };
}
/** An environment in which npm and Yarn leave development dependencies out, or may do so. */
function isProduction({ variable }) {
    const isOne = (names, wanted) => names.some((name) => {
        const value = variable(name);
        return value === null || (value !== undefined && wanted.test(value));
    });
    return (isOne(["NODE_ENV"], /^production$/) ||
        isOne(["npm_config_omit", "NPM_CONFIG_OMIT"], /dev/) ||
        isOne(["npm_config_production", "NPM_CONFIG_PRODUCTION"], /^(?:true|1)$/));
}
function yarnInstalls(command) {
    const { program } = command;
    if (program !== "yarn" && program !== "pnpm")
        return null;
    const [verb] = operandsOf(command, new Set(["--cache-folder", "--cwd", "--network-timeout", "--registry", "--store-dir", "--filter"])); // prettier-ignore
    const installs = verb === undefined ? program === "yarn" : verb.text === "install" || verb.text === "i";
    if (!installs || hasOption(command, "--version", "-v", "--help"))
        return null;
    if (hasOption(command, "--production", "--prod", "-P") || isProduction(command))
        return null;
    const flag = program === "yarn" ? "--production" : "--prod";
    return {
        message: `${program === "yarn" ? "Yarn" : "pnpm"} installs development dependencies into the shipped image.`,
        remedy: `Pass \`${flag}\`, or install them in a builder stage.`,
        // Yarn 2 and later have no such option.
        option: program === "pnpm" ? flag : null,
    };
}
const DEV_FILE = /(?:^|[/_.-])(?:dev|develop|development|test|tests|testing|lint|ci)(?:[/_.-]|$)/i;
const DEV_EXTRA = /\[(?:[^\]]*,)?\s*(?:dev|test|tests|testing|lint)\s*(?:,[^\]]*)?\]$/i;
function pythonInstalls(command) {
    const pip = pipArguments(command) ?? uvPip(command);
    if (pip !== null) {
        const files = pip.args.flatMap(({ text }, index) => (/^(?:-r|--requirement)$/.test(text) ? [pip.args[index + 1]?.text ?? ""] : /^(?:-r.|--requirement=)/.test(text) ? [text.replace(/^(?:-r|--requirement=)/, "")] : [])); // prettier-ignore
        const isDev = files.some((file) => DEV_FILE.test(lastTwo(file))) || pip.args.some(({ text }) => DEV_EXTRA.test(text));
        if (!isDev || !pip.args.some(({ text }) => text === "install"))
            return null;
        return {
            message: "pip installs requirements for developing or testing into the shipped image.",
            remedy: "Leave them out, or install them in a stage of their own.",
            option: null,
        };
    }
    const [verb] = operandsOf(command);
    if (command.program === "poetry" && verb?.text === "install") {
        if (hasOption(command, "--without", "--only", "--no-dev", "--only-root"))
            return null;
        return { message: "Poetry installs all groups that are not optional, development included.", remedy: "Pass `--only main`.", option: "--only main" }; // prettier-ignore
    }
    if (command.program === "uv" && verb?.text === "sync") {
        const isLeftOut = hasOption(command, "--no-dev", "--no-default-groups", "--only-group", "--no-group");
        if (isLeftOut || command.variable("UV_NO_DEV") !== undefined)
            return null;
        return { message: "uv installs the development group into the shipped image.", remedy: "Pass `--no-dev`.", option: "--no-dev" }; // prettier-ignore
    }
    if (command.program === "pipenv" && verb?.text === "install" && hasOption(command, "--dev", "-d")) {
        return { message: "Pipenv installs development packages into the shipped image.", remedy: "Leave out `--dev`.", option: null }; // prettier-ignore
    }
    return null;
}
function uvPip(command) {
    return command.program === "uv" && command.args[0]?.text === "pip" ? command : null;
}
/** `requirements/dev.txt` says it in its folder or its name; folders above say nothing. */
function lastTwo(path) {
    return path.split("/").slice(-1).join("/");
}
function isPruned(after) {
    return after.some((command) => {
        const [verb] = operandsOf(command);
        const isPrune = verb?.text === "prune" && (command.program === "npm" || command.program === "pnpm");
        if (isPrune)
            return true;
        // Installed again without them, or removed altogether.
        if (command.program === "rm")
            return command.args.some(({ text }) => /(?:^|\/)node_modules\/?$/.test(text));
        return ((command.program === "yarn" || command.program === "npm") &&
            hasOption(command, "--production", "--omit"));
    });
}
function dev_dependencies_optionFix({ args }, option) {
    const verb = args.find(({ text }) => /^(?:ci|install|i|sync|clean-install)$/.test(text));
    if (verb === undefined || verb.word.raw !== verb.text)
        return null;
    const { end } = verb.word.span;
    return [{ start: end, end, text: ` ${option}` }];
}

;// CONCATENATED MODULE: ./.cache/build/js/lint/made.js
/** What instructions put into the image at a known place. */





/** Files that people write: they are too small to matter. */
const SMALL = /\.(?:txt|sh|bash|cfg|conf|ini|toml|list|md|ya?ml|json|env|py|js|html|service|pub|asc|gpg|crt|pem|repo|sources)$/i; // prettier-ignore
/** What a step copies, downloads or installs, by path. A RUN's own removals are not looked at. */
function madeBy(step) {
    const paths = step.copy === null ? step.commands.flatMap(madeByCommand) : copied(step.copy);
    return paths
        .filter((path) => path !== "/" && path !== "~" && !isMounted(step, path))
        .map((path) => ({ step, path, weighs: !SMALL.test(path) }));
}
/** A file keeps its name in a folder; whether the destination is one is seldom known, so both are told. */
function copied({ sources, destination }) {
    const named = sources.flatMap((source) => {
        const base = external_node_path_.posix.basename(source.replace(/\/+$/, ""));
        return base === "" || base === "." || base.includes("*") ? [] : [external_node_path_.posix.join(destination, base)];
    });
    // Copying one small file makes no folder that is worth a word.
    return sources.every((source) => SMALL.test(source)) ? named : [destination, ...named];
}
function madeByCommand(command) {
    const path = (text) => {
        const found = text === undefined ? null : canonicalPath(text, command.folder);
        return found === null ? [] : [found];
    };
    switch (command.program ?? "") {
        case "curl": {
            const file = optionValue(command, "-o", "--output") ?? groupedValue(command, "o");
            if (file !== undefined)
                return path(file);
            return hasOption(command, "-O", "--remote-name") ? downloads(command).flatMap(path) : [];
        }
        case "wget": {
            const file = optionValue(command, "-O", "--output-document") ?? groupedValue(command, "O");
            return file === undefined ? downloads(command).flatMap(path) : path(file === "-" ? undefined : file);
        }
        case "git": {
            const [verb, url, folder] = operandsOf(command, new Set(["-b", "--branch", "--depth", "-C", "-c"]));
            if (verb?.text !== "clone" || url === undefined)
                return [];
            return path(folder?.text ?? external_node_path_.posix.basename(url.text).replace(/\.git$/, ""));
        }
        case "npm":
            return isNpmInstall(command) && !hasOption(command, "-g", "--global") ? path("node_modules") : [];
        case "yarn":
        case "pnpm":
            return ["install", "i", undefined].includes(operandsOf(command)[0]?.text) ? path("node_modules") : [];
        case "virtualenv":
            return path(operandsOf(command, new Set(["-p", "--python"])).at(-1)?.text);
        case "python":
        case "python3": {
            const at = command.args.findIndex(({ text }) => text === "venv");
            return at > 0 ? path(operandsOf({ args: command.args.slice(at + 1) }).at(-1)?.text) : [];
        }
        case "tar":
            return path(optionValue(command, "-C", "--directory"));
        default:
            return [];
    }
}
/** `-fsSLo FILE`, `-qO FILE`. */
function groupedValue({ args }, letter) {
    const at = args.findIndex(({ text }) => /^-[a-zA-Z]{2,}$/.test(text) && text.endsWith(letter));
    return at < 0 ? undefined : args[at + 1]?.text;
}
function downloads(command) {
    return operandsOf(command)
        .filter(({ text }) => /^(?:https?|ftp):\/\//.test(text))
        .map(({ text }) => external_node_path_.posix.basename(text.replace(/[?#].*$/s, "")));
}

;// CONCATENATED MODULE: ./.cache/build/js/lint/wording.js
/** How findings name what they are about. */
const MOST_NAMES = 6;
const MOST_LINES = 5;
const LONGEST_NAME = 80;
/** `gcc, g++ and 3 more`, without duplicates. */
function namesText(names) {
    const unique = [...new Set(names)].map((name) => name.slice(0, LONGEST_NAME));
    const shown = unique.slice(0, MOST_NAMES);
    const more = unique.length - shown.length;
    return more === 0 ? joined(shown) : joined([...shown, `${more} more`]);
}
/** `line 3`, `lines 3, 4 and 7`. */
function linesText(lines) {
    const unique = [...new Set(lines)].sort((one, other) => one - other);
    const shown = unique.slice(0, MOST_LINES).map(String);
    const more = unique.length - shown.length;
    const all = more === 0 ? shown : [...shown, `${more} more`];
    return `${unique.length === 1 ? "line" : "lines"} ${joined(all)}`;
}
function joined(items) {
    return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1) ?? ""}`;
}

;// CONCATENATED MODULE: ./.cache/build/js/lint/rules/layers.js
/** What a later layer does in vain: it stores files again, or hides what stays stored. */







const CHOWN_AFTER_COPY = {
    id: "chown-after-copy",
    level: "warn",
    title: "files of an earlier layer are stored again with another owner or mode",
    help: "`chown -R` and `chmod -R` on files of an earlier layer store all of them once more, changed or not. Silent on folders that the same RUN makes, and where only small files were copied.",
    check: ({ steps }) => {
        const made = [];
        return steps.flatMap((step) => {
            const found = step.commands.flatMap((command) => ownershipFinding(step, command, made));
            made.push(...madeBy(step));
            return found;
        });
    },
};
function ownershipFinding(step, command, made) {
    const { program } = command;
    if (program !== "chown" && program !== "chmod" && program !== "chgrp")
        return [];
    if (!hasOption(command, "-R", "--recursive"))
        return [];
    const [owner, ...rest] = operandsOf(command);
    const isReference = hasOption(command, "--reference");
    const targets = isReference && owner !== undefined ? [owner, ...rest] : rest;
    const paths = targets.flatMap(({ text }) => canonicalPath(text, command.folder) ?? []);
    const again = made.filter(({ weighs, path }) => weighs && paths.some((one) => covers(one, path) || isWithin(one, path)));
    if (again.length === 0)
        return [];
    const flag = program === "chmod" ? "--chmod" : "--chown";
    const isCopied = again.every((one) => one.step.copy !== null);
    const value = isReference || owner === undefined ? "" : `=${owner.text.slice(0, 60)}`;
    return [
        {
            place: command.source.span,
            message: `\`${program} -R\` stores what ${linesOf(again)} stored a second time.`,
            remedy: isCopied
                ? `Pass \`${flag}${value}\` to COPY instead.`
                : `Make the files with the right ${program === "chmod" ? "mode" : "owner"}: \`${flag}\` of COPY, \`USER\` before the RUN, or \`${program}\` in the RUN that makes them.`,
            fix: null,
            measure: { kind: "hidden", line: step.instruction.line, cause: "metadata", stored: null },
        },
    ];
}
const CLEANUP_IN_LATER_LAYER = {
    id: "cleanup-in-later-layer",
    level: "warn",
    title: "files are removed in a later layer than they were stored in",
    help: "A layer is never taken back: what an earlier instruction copied, downloaded or left in a cache is stored and pulled although a later RUN removes it. Silent where the RUN removes what it made itself, and for small files such as lists of requirements.",
    check: (subject) => {
        const caches = CACHE_TOOLS.flatMap((tool) => fillings(tool, subject).map((filling) => ({ tool, filling })));
        // What is removed once cannot be removed again.
        let left = [];
        return subject.steps.flatMap((step) => {
            const gone = new Set();
            const found = step.commands.flatMap((command, at) => {
                const paths = removedPaths(command);
                const tools = CACHE_TOOLS.filter((tool) => tool.cleans(command));
                if (paths.length === 0 && tools.length === 0)
                    return [];
                const hidden = left.filter((one) => {
                    if (gone.has(one))
                        return false;
                    if (one.kind === "made")
                        return isHidden(one.made, paths, step, at);
                    return (tools.includes(one.tool) ||
                        one.filling.folders.some((folder) => paths.some((path) => covers(path, folder))));
                });
                for (const one of hidden)
                    gone.add(one);
                return hidden.length === 0 ? [] : [cleanupFinding(step, command, hidden.map(lineOf))];
            });
            left = [
                ...left.filter((one) => !gone.has(one)),
                ...caches
                    .filter(({ filling }) => filling.step === step)
                    .map((one) => ({ kind: "cache", ...one })),
                ...madeBy(step)
                    .filter(({ path }) => step.copy !== null || !removesFolder(step.commands, path))
                    .map((made) => ({ kind: "made", made })),
            ];
            // One word for each RUN: its commands clean up the same leftovers.
            return found.slice(0, 1);
        });
    },
};
function lineOf(one) {
    return (one.kind === "cache" ? one.filling : one.made).step.instruction.line;
}
function isHidden({ path, weighs }, removed, step, at) {
    if (!weighs)
        return false;
    if (removed.some((one) => covers(one, path)))
        return true;
    // A part of what was copied: nothing before it in this RUN may have made that part.
    const onlyRemoves = step.commands
        .slice(0, at)
        .every(({ program }) => program !== null && HARMLESS.has(program));
    return onlyRemoves && removed.some((one) => !one.includes("*") && isWithin(one, path) && one !== path);
}
const HARMLESS = new Set(["rm", "cd", "find", "echo", "true", ":", "set", "ls", "chown", "chmod", "sync"]);
function cleanupFinding(step, command, hidden) {
    return {
        place: command.source.span,
        message: `This removes what ${linesText(hidden)} stored: the image keeps the bytes.`,
        remedy: "Remove it in the instruction that makes it, mount it with `RUN --mount`, or make it in a builder stage.",
        fix: null,
        measure: {
            kind: "hidden",
            line: step.instruction.line,
            cause: "deleted",
            stored: [...new Set(hidden)],
        },
    };
}
function linesOf(made) {
    return linesText(made.map(({ step }) => step.instruction.line));
}
/** DL3059 counts commands as hadolint does: who chains more than two has chosen where a RUN ends. */
const MOST_COMMANDS = 2;
const CONSECUTIVE_RUNS = {
    id: "DL3059",
    level: "info",
    title: "RUN instructions follow each other",
    help: "Every RUN is a layer of its own, and what one leaves the next cannot take away. Silent where a RUN chains more than two commands, where their mounts or networks differ, and for heredocs.",
    check: ({ steps }) => {
        const found = [];
        for (const [index, step] of steps.entries()) {
            const before = steps[index - 1];
            if (before === undefined || !isSimpleRun(step) || !isSimpleRun(before))
                continue;
            if (before.stage !== step.stage || flagsOf(before) !== flagsOf(step))
                continue;
            const earlier = steps[index - 2];
            // The first of a row is told of.
            if (earlier !== undefined &&
                earlier.stage === step.stage &&
                isSimpleRun(earlier) &&
                flagsOf(earlier) === flagsOf(step))
                continue;
            found.push({
                place: step.span,
                message: `This RUN follows another one in line ${before.instruction.line}.`,
                remedy: "Join them with `&&` where one builds on the other.",
                fix: null,
                measure: { kind: "none", reason: "a layer of its own costs nothing by itself" },
            });
        }
        return found;
    },
};
function isSimpleRun({ script, commands }) {
    return script?.kind === "read" && script.form === "shell" && commands.length <= MOST_COMMANDS;
}
function flagsOf({ instruction }) {
    return instruction.flags
        .map(({ name, value }) => `${name}=${value ?? ""}`)
        .sort()
        .join(" ");
}

;// CONCATENATED MODULE: ./.cache/build/js/lint/rules/recommends.js
/** DL3015: recommended packages are installed too. */


const OFF = /^APT::Install-Recommends=["']?(?:false|no|0|off)["']?;?$/i;
const SETTING = /APT::Install-Recommends/i;
const RECOMMENDS = {
    id: "DL3015",
    level: "info",
    title: "recommended packages are installed too",
    help: "`apt-get install` adds what packages recommend, which is seldom needed in an image. What is needed of it has to be named then. Silent with `--no-install-recommends`, with apt's setting for it on the command line or in a file that an earlier instruction writes, and where nothing is named to install.",
    check: ({ steps }) => {
        const found = [];
        let isSet = false;
        for (const step of steps) {
            isSet ||= copiesSettings(step);
            for (const command of step.commands) {
                isSet ||= writesSetting(command);
                const finding = isSet ? null : findingOf(step, command);
                if (finding !== null)
                    found.push(finding);
            }
        }
        return found;
    },
};
function findingOf({ instruction }, command) {
    const call = packageCall(command);
    if (call?.manager !== "apt" || call.action !== "install")
        return null;
    if (command.args.every(({ text }) => text.startsWith("-") || text === call.verb.text) && !call.uncertain)
        return null;
    if (hasOption(command, "--no-install-recommends", "--without-recommends") || mayHaveOptions(command))
        return null;
    if (command.program === "aptitude" && hasOption(command, "-R"))
        return null;
    if (command.args.some(({ text }) => OFF.test(text.replace(/^(?:-o|--option=)/, ""))))
        return null;
    const { end } = call.verb.word.span;
    const plain = call.verb.word.raw === call.verb.text && command.program !== "aptitude";
    return {
        place: command.source.span,
        message: `\`${command.program ?? "apt-get"} install\` also installs what the packages recommend.`,
        remedy: "Pass `--no-install-recommends`, and name the recommended packages that are needed.",
        fix: plain ? [{ start: end, end, text: " --no-install-recommends" }] : null,
        measure: {
            kind: "none",
            reason: `which packages of line ${instruction.line} were only recommended is not recorded in an image`,
        },
    };
}
/** `echo 'APT::Install-Recommends "false";' > /etc/apt/apt.conf.d/...` */
function writesSetting({ args, source, unknown }) {
    const target = source.redirects.some(({ target: file }) => file?.value.text.includes("/etc/apt/apt.conf") === true);
    const toTee = args.some(({ text }) => text.includes("/etc/apt/apt.conf"));
    if (!target && !toTee)
        return SETTING.test(args.map(({ text }) => text).join(" ")) && source.after?.kind === "|";
    // What a file is copied or unpacked with is not known here.
    const said = args.map(({ text }) => text).join(" ") + source.redirects.map(({ body }) => body ?? "").join("");
    return (SETTING.test(said) ||
        unknown.length > 0 ||
        !["echo", "printf", "cat", "tee"].includes(source.program ?? ""));
}
function copiesSettings({ copy }) {
    return copy?.destination.startsWith("/etc/apt/apt.conf") === true || copy?.destination === "/etc/apt";
}

;// CONCATENATED MODULE: ./.cache/build/js/lint/rules/shipped-packages.js



const COMPILERS = /^(?:gcc|g\+\+|gcc-c\+\+|cpp|gfortran|clang|llvm|golang)(?:-\d+(?:\.\d+)?)?$|^(?:build-essential|build-base|alpine-sdk|make|cmake|ninja|ninja-build|samurai|meson|autoconf|automake|libtool|bison|flex|nasm|yasm|rust|rustc|cargo|rustup|go|golang-go|maven|gradle|default-jdk|default-jdk-headless|openjdk-?\d+-jdk(?:-headless)?|musl-tools|gcc-multilib|base-devel|@development)$/;
const DEVELOPMENT = /-(?:dev|devel|headers)$|^linux-headers|-dev-/;
function isCompiler(name) {
    return COMPILERS.test(name);
}
function isDevelopment(name) {
    return DEVELOPMENT.test(name) && !isCompiler(name);
}
/** What each RUN of the shipped image installs and keeps. */
function keptPackages({ steps }) {
    const calls = steps.flatMap((step) => step.commands.flatMap((command) => packageCallIn(step, command)));
    return calls.flatMap(({ step, call }, index) => {
        if (call.action !== "install" || call.packages.length === 0)
            return [];
        const after = calls.slice(index + 1);
        const here = after.filter((other) => other.step === step);
        if (marksAutomatic(step) && here.some((other) => other.call.cascades))
            return [];
        // `$BUILD_DEPS` that nobody knows may name anything: then what is installed here may be gone again.
        const names = here.some(({ call: other }) => other.action === "remove" && other.uncertain)
            ? []
            : call.packages.filter((name) => !here.some((other) => removes(other.call, name, call)));
        const later = after.find((other) => other.step !== step && names.some((name) => removes(other.call, name, call)));
        if (names.length === 0)
            return [];
        if (later === undefined)
            return [{ step, call, names, removed: null }];
        const gone = names.filter((name) => removes(later.call, name, call));
        const stays = names.filter((name) => !gone.includes(name));
        return [
            { step, call, names: gone, removed: { step: later.step, command: later.call.command } },
            ...(stays.length === 0 ? [] : [{ step, call, names: stays, removed: null }]),
        ];
    });
}
function packageCallIn(step, command) {
    const call = packageCall(command);
    return call === null ? [] : [{ step, call }];
}
function removes(remover, name, installer) {
    if (remover.action !== "remove" && remover.action !== "autoremove")
        return false;
    if (remover.manager !== installer.manager)
        return false;
    if (installer.virtual !== null && remover.names.has(installer.virtual))
        return true;
    return remover.names.has(name) || remover.patterns.some((one) => globMatches(one, name));
}
/** `apt-mark auto`: what was installed goes with autoremove. */
function marksAutomatic({ commands }) {
    return commands.some(({ program, args }) => program === "apt-mark" && args.some(({ text }) => text === "auto"));
}
const COMPILER_IN_FINAL_STAGE = {
    id: "compiler-in-final-stage",
    level: "warn",
    title: "a compiler or build tool is part of the shipped image",
    help: "What compiles is needed when an image is built, not when it runs. Silent in stages that only others copy from, and where the same RUN removes what it installed (`apk del` of a `--virtual` group, `apt-get purge`, `apt-mark auto` with autoremove).",
    check: (subject) => shippedFindings(subject, isCompiler, "build-tools"),
};
const DEV_PACKAGE_IN_FINAL_STAGE = {
    id: "dev-package-in-final-stage",
    level: "warn",
    title: "a development package is part of the shipped image",
    help: "Packages named -dev, -devel and -headers hold headers and static libraries, which only compiling needs; the library itself is in another package. Silent in stages that only others copy from, and where the same RUN removes what it installed.",
    check: (subject) => shippedFindings(subject, isDevelopment, "development"),
};
function shippedFindings(subject, isOne, group) {
    const what = group === "build-tools" ? "build tools" : "development packages";
    return keptPackages(subject).flatMap(({ step, call, names, removed }) => {
        const found = names.filter(isOne);
        if (removed !== null || found.length === 0)
            return [];
        return [
            {
                place: call.command.source.span,
                message: `The shipped image keeps ${what}: ${namesText(found)}.`,
                remedy: "Install them in a builder stage and copy only what was built, or remove them in this RUN.",
                fix: null,
                measure: { kind: "packages", line: step.instruction.line, group, names: found },
            },
        ];
    });
}
const BUILD_DEPS_REMOVED_LATER = {
    id: "build-deps-removed-later",
    level: "warn",
    title: "packages are removed in a later layer than they were installed in",
    help: "A layer is never taken back: a package that one RUN installs and a later one removes is stored and pulled all the same. Silent where both happen in one RUN.",
    check: (subject) => {
        const byRemover = new Map();
        for (const { step, names, removed } of keptPackages(subject)) {
            if (removed === null)
                continue;
            const entry = byRemover.get(removed.command) ?? { step: removed.step, names: [], lines: new Set() };
            entry.names.push(...names);
            entry.lines.add(step.instruction.line);
            byRemover.set(removed.command, entry);
        }
        return [...byRemover].map(([command, { step, names, lines }]) => ({
            place: command.source.span,
            message: `This removes ${namesText(names)}, which ${linesText([...lines])} stored: the image keeps the bytes.`,
            remedy: "Install and remove them in one RUN, or install them in a builder stage.",
            fix: null,
            measure: { kind: "hidden", line: step.instruction.line, cause: "deleted", stored: [...lines] },
        }));
    },
};

// EXTERNAL MODULE: ./.cache/build/js/dockerfile/image-reference.js
var image_reference = __webpack_require__(547);
;// CONCATENATED MODULE: ./.cache/build/js/lint/rules/stages.js
/** What a Dockerfile's stages and its base cost. */





const SINGLE_STAGE = {
    id: "single-stage",
    level: "info",
    title: "what builds and what runs is one stage",
    help: "A builder stage keeps compilers, sources and development dependencies out of the shipped image. Told where a Dockerfile's only stage builds or installs a compiler; silent where nothing is built, and where the RUN that builds removes its tools again.",
    check: (subject) => {
        const [stage] = subject.dockerfile.stages;
        const from = subject.steps.find(({ instruction }) => instruction === stage?.instructions[0]);
        if (subject.dockerfile.stages.length !== 1 || from === undefined)
            return [];
        const why = buildEvidence(subject);
        if (why === null)
            return [];
        return [
            {
                place: from.span,
                message: `This Dockerfile has one stage, and ${why}.`,
                remedy: "Build in a stage of its own and copy what was built into the one that is shipped.",
                fix: null,
                measure: { kind: "none", reason: "what a builder stage would keep out shows when it is built" },
            },
        ];
    },
};
function buildEvidence(subject) {
    const kept = keptPackages(subject).find(({ names }) => names.some(isCompiler));
    if (kept !== undefined)
        return `line ${kept.step.instruction.line} installs build tools in it`;
    const step = subject.steps.find(({ commands }) => commands.some(builds));
    return step === undefined ? null : `line ${step.instruction.line} builds in it`;
}
function builds(command) {
    const { program } = command;
    const operands = operandsOf(command).map(({ text }) => text);
    const [verb = "", script = ""] = operands;
    switch (program ?? "") {
        case "npm":
            return npmVerb(command) === "run" && isBuildScript(operands[operands.indexOf("run") + 1] ?? "");
        case "yarn":
        case "pnpm":
            return isBuildScript(verb === "run" ? script : verb);
        case "go":
        case "cargo":
            return verb === "build";
        case "mvn":
        case "mvnw":
            return operands.some((one) => one === "package" || one === "install" || one === "verify");
        case "gradle":
        case "gradlew":
            return operands.some((one) => /^(?:build|assemble|bootJar|shadowJar)$/.test(one));
        default:
            return false;
    }
}
function isBuildScript(name) {
    return /^build(?::|$)/.test(name);
}
const RELEASES = "bullseye|bookworm|trixie|buster|forky";
/** Official images that have a slim variant for every such tag. */
const FULL = [
    ...["python", "ruby"].map((name) => ({
        path: new RegExp(`^library/${name}$`),
        latest: "slim",
        tag: new RegExp(`^(\\d+(?:\\.\\d+){0,2})(?:-(${RELEASES}))?$`),
        slim: (version, release) => `${version}-slim${release === "" ? "" : `-${release}`}`,
    })),
    {
        path: /^library\/node$/,
        latest: "slim",
        tag: new RegExp(`^(\\d+(?:\\.\\d+){0,2}|lts|current)(?:-(${RELEASES}))?$`),
        slim: (version, release) => `${version}-${release === "" ? "" : `${release}-`}slim`,
    },
    {
        path: /^library\/debian$/,
        latest: "stable-slim",
        tag: new RegExp(`^(\\d+(?:\\.\\d+)?|${RELEASES}|stable|testing)()$`),
        slim: (version) => `${version}-slim`,
    },
];
/** What the full images of languages bring for compiling and fetching, and the slim ones do not. */
const BROUGHT = ["gcc", "g++", "cc", "make", "git", "hg", "svn", "curl", "wget", "patch", "autoconf", "bzr"]; // prettier-ignore
const FULL_BASE = {
    id: "full-base",
    level: "info",
    title: "the full base image is shipped where the slim one may serve",
    help: "The full variants of the official images carry compilers, headers and version control. Silent on slim and alpine tags, in stages that are not shipped, on other images, and where a RUN calls a compiler, git, curl or wget without installing it: the slim variant lacks them.",
    check: (subject) => {
        const { baseImage } = subject.resolved;
        const from = subject.steps[0];
        const slim = baseImage === null ? null : slimTag(baseImage);
        if (from === undefined || slim === null || usesWhatIsBrought(subject))
            return [];
        return [
            {
                place: from.span,
                message: `This builds on the full image; \`${slim}\` has no compilers and headers.`,
                remedy: `Build on \`${slim}\`, and in the full image only what has to be compiled.`,
                fix: null,
                measure: { kind: "none", reason: "the slim image was not measured" },
            },
        ];
    },
};
/** The slim variant of an official image; null when it has none, or is one. */
function slimTag(image) {
    const reference = (0,image_reference/* imageReference */.r)(image);
    // A digest alone does not say which variant it is.
    if (reference === null || reference.registry !== "docker.io")
        return null;
    const { path, tag, digest } = reference;
    const full = FULL.find((one) => one.path.test(path));
    if (full === undefined || (tag === null && digest !== null))
        return null;
    const match = full.tag.exec(tag ?? "latest");
    const version = match?.[1];
    const name = path.replace(/^library\//, "");
    if (tag === null || tag === "latest")
        return `${name}:${full.latest}`;
    return version === undefined ? null : `${name}:${full.slim(version, match?.[2] ?? "")}`;
}
function usesWhatIsBrought({ steps }) {
    const commands = steps.flatMap((step) => step.commands);
    const installed = new Set(commands.flatMap((command) => packageCall(command)?.packages ?? []));
    return commands.some(({ program }) => program !== null && BROUGHT.includes(program) && !installed.has(program));
}

;// CONCATENATED MODULE: ./.cache/build/js/lint/rules/table.js







const LINT_RULES = [
    ...CACHE_RULES,
    RECOMMENDS,
    COMPILER_IN_FINAL_STAGE,
    DEV_PACKAGE_IN_FINAL_STAGE,
    BUILD_DEPS_REMOVED_LATER,
    CLEANUP_IN_LATER_LAYER,
    CHOWN_AFTER_COPY,
    DEV_DEPENDENCIES,
    COPY_OF_ROOT,
    COPY_WITHOUT_DOCKERIGNORE,
    ADD_URL,
    SINGLE_STAGE,
    FULL_BASE,
    CONSECUTIVE_RUNS,
];

// EXTERNAL MODULE: ./.cache/build/js/config/suggest.js
var suggest = __webpack_require__(7048);
// EXTERNAL MODULE: ./.cache/build/js/lint/rule-ids.js
var rule_ids = __webpack_require__(7148);
;// CONCATENATED MODULE: ./.cache/build/js/lint/suppress.js
/**
 * Comments that silence rules: `# image-budget ignore=RULE[,RULE] reason` and `# hadolint ignore=DL3009` on the line
 * before an instruction, or within a RUN before the line of a command; `# hadolint global ignore=...` anywhere.
 */



const COMMENT = /^\s*#/;
const DIRECTIVE = /^\s*#\s*(image-budget|hadolint)\s+(global\s+)?ignore\s*=/i;
/** Names of hadolint's and ShellCheck's rules that are none here. */
const FOREIGN = /^(?:DL|SC)\d{3,5}$/;
const LONGEST_LINE = 2000;
const MOST_NOTES = 100;
function suppressionsOf(text, dockerfile) {
    const lines = text.split("\n");
    const foreign = foreignLines(dockerfile);
    const byLine = new Map();
    const everywhere = new Set();
    const notes = [];
    /** Comments wait for the line that they stand before. */
    let open = new Set();
    for (const [index, line] of lines.entries()) {
        const number = index + 1;
        if (!COMMENT.test(line)) {
            if (open.size > 0 && line.trim() !== "")
                byLine.set(number, open);
            if (line.trim() !== "")
                open = new Set();
            continue;
        }
        const directive = foreign.has(number) ? null : directiveIn(line);
        if (directive === null)
            continue;
        for (const name of directive.rules)
            (directive.isGlobal ? everywhere : open).add(name);
        if (notes.length < MOST_NOTES)
            notes.push(...notesOf(directive, number).slice(0, MOST_NOTES));
    }
    return {
        isSuppressed: ({ rule, place, instructionLine }) => everywhere.has(rule) ||
            byLine.get(place.line)?.has(rule) === true ||
            byLine.get(instructionLine)?.has(rule) === true,
        notes,
    };
}
/** Lines of files that are written down in the Dockerfile: their comments are their own. */
function foreignLines(dockerfile) {
    return new Set((0,parse/* allInstructions */.$Z)(dockerfile)
        .filter(({ keyword }) => keyword === "COPY" || keyword === "ADD")
        .flatMap(({ heredocs }) => heredocs.flatMap(({ line, body }) => body.split("\n").map((_, index) => line + index))));
}
function directiveIn(line) {
    const cut = line.slice(0, LONGEST_LINE);
    const match = DIRECTIVE.exec(cut);
    if (match === null)
        return null;
    const words = cut.slice(match[0].length).trim().split(/\s+/);
    // White space stands between rules only beside a comma; behind the last of them begins the reason.
    let count = 1;
    while (count < words.length &&
        (words[count - 1]?.endsWith(",") === true || words[count]?.startsWith(",") === true)) {
        count += 1;
    }
    const rules = words.slice(0, count).join("").split(",");
    return {
        tool: match[1]?.toLowerCase() === "hadolint" ? "hadolint" : "image-budget",
        isGlobal: match[2] !== undefined,
        rules: rules.filter((rule) => rule !== "").map(ruleName),
        reason: words
            .slice(count)
            .join(" ")
            .replace(/^[\s:#-]+/, ""),
    };
}
/** Our names are written in any case. */
function ruleName(word) {
    return rule_ids/* RULE_IDS */.I.find((id) => id.toLowerCase() === word.toLowerCase()) ?? word;
}
function notesOf({ tool, rules, reason }, line) {
    const unknown = [...new Set(rules)].filter((rule) => !(0,rule_ids/* isRuleId */.K)(rule) && tool !== "hadolint" && !FOREIGN.test(rule));
    const notes = unknown.slice(0, MOST_NOTES).map((rule) => {
        const similar = (0,suggest/* nearest */.p)(rule, rule_ids/* RULE_IDS */.I);
        const hint = similar === null ? "" : ` Did you mean ${similar}?`;
        return { line, message: `There is no rule ${rule.slice(0, 60)} to ignore.${hint}` };
    });
    if (tool === "hadolint" || reason !== "")
        return notes;
    const named = rules.slice(0, 5).join(", ").slice(0, 200);
    return [...notes, { line, message: `${named} is ignored without a reason: write one behind it.` }];
}

;// CONCATENATED MODULE: ./.cache/build/js/lint/lint.js
/** Checks a Dockerfile for what makes its image big. */




/** More commands and arguments in the shipped stages than anyone writes: rules compare them with each other. */
const lint_MOST_COMMANDS = 3000;
const lint_MOST_ARGUMENTS = 20_000;
const MOST_FINDINGS = 1000;
/**
 * Findings of a Dockerfile in the order of the file. Only what reaches the shipped image is looked at: the instructions
 * of the target's stage and of those it is built on. Never throws; what was not checked is a note.
 *
 * @param text as it stands in the file: places and edits count in it
 */
function lintDockerfile(text, options) {
    const dockerfile = (0,parse/* parseDockerfile */.Ai)(text);
    if (dockerfile.declined !== null)
        return { kind: "declined", reason: dockerfile.declined };
    const subject = subjectOf(text, dockerfile, options);
    if (subject === null) {
        return { kind: "declined", reason: `there is no stage "${(options.build.target ?? "").slice(0, 200)}"` };
    }
    if (isTooMuch(subject))
        return { kind: "declined", reason: "it has too many commands to be checked" };
    const { isSuppressed, notes } = suppressionsOf(text, dockerfile);
    const findings = LINT_RULES.flatMap(({ id, level, check }) => check(subject).map((found) => ({
        ...found,
        rule: id,
        level,
        instructionLine: instructionLineOf(dockerfile, found.place.line),
        bytes: { kind: "unmeasured", reason: "no built image was looked at" },
    })))
        .filter((finding) => !isSuppressed(finding))
        .sort((one, other) => one.place.start - other.place.start);
    return {
        kind: "read",
        findings: findings.slice(0, MOST_FINDINGS),
        notes: [...readingNotes(subject, findings.length > 0), ...notes].sort((one, other) => one.line - other.line),
    };
}
function isTooMuch({ steps }) {
    const commands = steps.flatMap((step) => step.commands);
    const words = commands.reduce((sum, { args, unknown }) => sum + args.length + unknown.length, 0);
    return commands.length > lint_MOST_COMMANDS || words > lint_MOST_ARGUMENTS;
}
function instructionLineOf(dockerfile, line) {
    const stage = dockerfile.stages.findLast((one) => one.line <= line);
    return stage?.instructions.findLast((one) => one.line <= line)?.line ?? line;
}
/** Which stage was taken is worth a word where something was found in it. */
function readingNotes({ resolved, shipped, steps }, hasFindings) {
    const unread = steps.flatMap(({ script, instruction }) => script?.kind === "unread"
        ? [{ line: instruction.line, message: `This RUN was not checked: ${script.reason}.` }]
        : []);
    const name = shipped.name === null ? "without a name" : `"${shipped.name.slice(0, 100)}"`;
    const assumed = resolved.assumed && hasFindings
        ? [
            {
                line: shipped.line,
                message: `The last stage, ${name}, is taken for the one that is shipped: no target is given.`,
            },
        ]
        : [];
    const base = resolved.unknown === null ? [] : [{ line: resolved.chain[0]?.line ?? 1, message: resolved.unknown }];
    return [...assumed, ...base, ...unread];
}

;// CONCATENATED MODULE: ./.cache/build/js/lint/measure.js


/**
 * The findings with their bytes. A figure is `measured` only when nothing that belongs to it can be missing; else it is
 * `at-least`, or `unmeasured` with the reason. Figures of different findings may overlap.
 */
function measureFindings(findings, image) {
    const measurer = new Measurer(image);
    return findings.map((finding) => ({ ...finding, bytes: measurer.bytesOf(finding.measure) }));
}
class Measurer {
    #inspection;
    #byLine = new Map();
    #layers;
    constructor({ layers, inspection }) {
        this.#inspection = inspection;
        this.#layers = layers;
        for (const [index, { line }] of layers.entries()) {
            if (line === null)
                continue;
            const same = this.#byLine.get(line) ?? new Set();
            this.#byLine.set(line, same.add(index));
        }
    }
    bytesOf(measure) {
        if (measure.kind === "none")
            return { kind: "unmeasured", reason: measure.reason };
        const own = this.#byLine.get(measure.line);
        if (own === undefined) {
            return { kind: "unmeasured", reason: `no layer of the image is known to be line ${measure.line}'s` };
        }
        switch (measure.kind) {
            case "folders":
                return this.#folders(own, measure.folders);
            case "packages":
                return this.#packages(own, measure);
            case "hidden":
                return this.#hidden(own, measure);
            case "layer":
                return measured(this.#sumOfLayers(own), "the layer's files");
            case "named-folder":
                return this.#namedFolder(own, measure.name);
        }
    }
    #sumOfLayers(own) {
        return [...own].reduce((sum, index) => sum + (this.#layers[index]?.bytes ?? 0), 0);
    }
    #folders(own, folders) {
        const isBelow = (path) => {
            const canonical = canonicalPath(`/${path}`, null);
            return canonical !== null && folders.some((folder) => isWithin(canonical, folder));
        };
        const { loose, waste } = this.#inspection;
        const bytes = this.#stored(own, isBelow);
        // Both lists hold the largest only; whether something is missing shows in the sums over all.
        const isWhole = sumOf(loose.largest) === loose.bytes && sumOf(waste.paths) === waste.bytes;
        const how = `files below ${folders.join(", ")} in this layer`;
        if (isWhole)
            return measured(bytes, how);
        return bytes > 0
            ? { kind: "at-least", bytes, how }
            : {
                kind: "unmeasured",
                reason: `no large file lies below ${folders.join(", ")}, and small ones were not listed`,
            };
    }
    #packages(own, measure) {
        const { findings, packages } = this.#inspection;
        if (measure.group === "build-tools") {
            const tools = findings.find(({ rule }) => rule === "build-tools");
            const bytes = tools === undefined ? 0 : bytesIn(tools.byLayer, own);
            if (bytes > 0)
                return measured(bytes, "compilers and build tools in this layer");
        }
        const names = new Set(measure.names);
        const found = packages.filter(({ type, name }) => (type === "dpkg" || type === "apk") &&
            (names.has(name) || (measure.group === "development" && isDevelopment(name))));
        const bytes = found.reduce((sum, { byLayer }) => sum + bytesIn(byLayer, own), 0);
        return bytes > 0
            ? measured(bytes, "the packages' files in this layer")
            : {
                kind: "unmeasured",
                reason: "the image's package database has none of these packages in this layer",
            };
    }
    #hidden(own, { cause, stored }) {
        const from = stored === null ? null : new Set(stored.flatMap((line) => [...(this.#byLine.get(line) ?? [])]));
        const isMeant = (pair) => own.has(pair.lost) && !own.has(pair.stored) && (from === null || from.has(pair.stored));
        const { pairs } = this.#inspection.waste;
        const bytes = pairs.filter(isMeant).reduce((sum, { byCause }) => sum + byCause[cause], 0);
        const how = cause === "metadata"
            ? "files that this layer stores again with another owner or mode"
            : "files that this layer deletes and an earlier one stores";
        // Pairs are listed up to a limit, the largest first.
        if (sumOf(pairs) === this.#inspection.waste.bytes)
            return measured(bytes, how);
        return bytes > 0
            ? { kind: "at-least", bytes, how }
            : { kind: "unmeasured", reason: "not all that layers hide was listed" };
    }
    #namedFolder(own, name) {
        const bytes = this.#stored(own, (path) => `/${path}`.includes(`/${name}/`));
        return bytes > 0
            ? { kind: "at-least", bytes, how: `files below ${name} in this layer` }
            : { kind: "unmeasured", reason: "which of the copied files the image does not need is not known" };
    }
    /** Bytes of the listed files that a layer stores, those that later layers hide included. */
    #stored(own, isMeant) {
        const { loose, waste } = this.#inspection;
        const live = loose.largest.filter(({ layer, path }) => own.has(layer) && isMeant(path));
        const lost = waste.paths.filter(({ stored, path }) => own.has(stored) && isMeant(path));
        return sumOf(live) + sumOf(lost);
    }
}
function measured(bytes, how) {
    return { kind: "measured", bytes, how };
}
function bytesIn(byLayer, own) {
    return [...byLayer].reduce((sum, [layer, bytes]) => sum + (own.has(layer) ? bytes : 0), 0);
}
function sumOf(items) {
    return items.reduce((sum, { bytes }) => sum + bytes, 0);
}

;// CONCATENATED MODULE: ./.cache/build/js/lint/index.js
/** Findings in Dockerfiles: what makes an image big, where, and what to do about it. */






/***/ }),

/***/ 7148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ RULE_IDS),
/* harmony export */   K: () => (/* binding */ isRuleId)
/* harmony export */ });
/** Names of the rules: hadolint's where a rule of its says the same, else our own. */
const RULE_IDS = [
    "DL3009",
    "DL3015",
    "DL3019",
    "DL3042",
    "DL3059",
    "DL3060",
    "DL3067",
    "npm-cache",
    "poetry-cache",
    "uv-cache",
    "conda-cache",
    "compiler-in-final-stage",
    "dev-package-in-final-stage",
    "build-deps-removed-later",
    "cleanup-in-later-layer",
    "chown-after-copy",
    "dev-dependencies",
    "single-stage",
    "full-base",
    "copy-without-dockerignore",
    "add-url",
];
function isRuleId(name) {
    return RULE_IDS.some((id) => id === name);
}


/***/ }),

/***/ 9289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CK: () => (/* binding */ asRecordSet),
  qF: () => (/* binding */ parseJson),
  a4: () => (/* binding */ recordEntry),
  _c: () => (/* binding */ serializeRecordSet)
});

// UNUSED EXPORTS: LARGEST_SET, parseRecordSet

// EXTERNAL MODULE: ./.cache/build/js/dockerfile/image-reference.js
var image_reference = __webpack_require__(547);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
// EXTERNAL MODULE: ./.cache/build/js/report/schema-inside.js
var schema_inside = __webpack_require__(4784);
// EXTERNAL MODULE: ./.cache/build/js/report/schema.js + 2 modules
var schema = __webpack_require__(566);
;// CONCATENATED MODULE: ./.cache/build/js/records/schema.js
/** Records: what a run on the default branch keeps about its images, so that a pull request need not build them again. */



const schema_text = schemas/* string */.YjP().max(2000);
const time = iso/* datetime */.w$();
const sha256 = schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/u);
/** Two measurements compare to the byte only when these agree. See Fingerprint in model/image.ts. */
const fingerprintSchema = schemas/* object */.Ikc({
    engineVersion: schema_text,
    store: schemas/* enum */.k5n(["overlay2", "containerd", "other"]),
    builder: schema_text,
    platform: schema_text,
    compression: schemas/* array */.YOg(schema_text).max(1000),
    method: schemas/* number */.aig().int().nonnegative(),
});
/** Everything that goes into an image, and so decides whether building it again could give another one. */
const inputsSchema = schemas/* object */.Ikc({
    /**
     * Over Dockerfile, context, args, target, platform, labels, network and the inputs of images it needs; null when one of
     * them is not known, e.g. a build argument from the environment: then the image counts as changed.
     */
    sha256: sha256.nullable(),
    /** Each base image's name with what it stood for, sorted by name; without those that could not be looked up. */
    bases: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schema_text, digest: schema_text })).max(200),
});
const recordEntrySchema = schemas/* object */.Ikc({
    role: schemas/* enum */.k5n(["image", "reference"]),
    name: schemas/* string */.YjP().max(1000),
    fingerprint: fingerprintSchema,
    /** null when nobody looked. */
    inputs: inputsSchema.nullable(),
    /** The commit that was measured: an older one than the record's where the figures were carried over. */
    commit: schema_text,
    created: time,
    size: schema/* sizeSchema */.Fz,
    base: schema/* baseSchema */.t5.nullable(),
    build: schemas/* object */.Ikc({ seconds: schemas/* number */.aig().nonnegative(), cached: schemas/* boolean */.zMY() }).nullable(),
    layers: schemas/* array */.YOg(schema/* layerSchema */.pw).max(1000),
    pythonPackages: schemas/* array */.YOg(schema_text).max(20_000).nullable(),
    nodePackages: schemas/* array */.YOg(schema_text).max(20_000).nullable().default(null),
    /** What the size is made of; null where it was not kept. */
    inside: schemas/* object */.Ikc({ parts: schema_inside/* changePartsSchema */.Es.nullable(), packages: schemas/* array */.YOg(schema_inside/* packageSchema */.Ww).max(5000) })
        .nullable()
        .default(null),
    gitPayload: schemas/* number */.aig().int().nonnegative(),
});
const recordSetSchema = schemas/* object */.Ikc({
    schema: schemas/* literal */.euz("image-budget/records@1"),
    tool: schema_text,
    /** The commit whose run this is. */
    commit: schema_text,
    created: time,
    entries: schemas/* array */.YOg(recordEntrySchema).max(4000),
});

;// CONCATENATED MODULE: ./.cache/build/js/records/project.js
/** Records as text: from what a run measured to what is kept, and back. */


const LONGEST_INSTRUCTION = 1000;
const MOST_LAYERS = 1000;
const MOST_PACKAGES = 20_000;
const LONGEST_PACKAGE = 2000;
/** Of one set, in bytes; what is larger is kept without its details. */
const LARGEST_SET = 5_000_000;
/** What a run keeps about one image. Details beyond the schema's bounds are left out, figures never. */
function recordEntry(facts) {
    const { measurement } = facts;
    const { contents, fingerprint } = measurement;
    return {
        role: facts.role,
        name: facts.name,
        fingerprint: { ...fingerprint, compression: fingerprint.compression.slice(0, MOST_LAYERS) },
        inputs: facts.inputs,
        commit: facts.commit,
        created: facts.created,
        size: {
            bytes: measurement.size,
            inspected: measurement.inspected,
            download: { ...measurement.download },
        },
        base: facts.base,
        build: facts.build === null ? null : { seconds: facts.build.seconds, cached: facts.build.cached },
        layers: facts.layers.length > MOST_LAYERS ? [] : facts.layers.map(withinBounds),
        pythonPackages: withinLimit(contents.pythonPackages),
        nodePackages: withinLimit(contents.nodePackages),
        inside: facts.inside,
        gitPayload: contents.gitPayload,
    };
}
function withinLimit(names) {
    const keep = names !== null && names.length <= MOST_PACKAGES && names.every((name) => name.length <= LONGEST_PACKAGE);
    return keep ? [...names] : null;
}
function withinBounds(layer) {
    const { instruction } = layer;
    return instruction !== null && instruction.length > LONGEST_INSTRUCTION
        ? { ...layer, instruction: null }
        : layer;
}
/** A set as JSON. One that is too large loses details (packages, layers, then package names) before figures. */
function serializeRecordSet(set, limit = LARGEST_SET) {
    const reduced = [
        (entry) => entry,
        (entry) => ({ ...entry, inside: null }),
        (entry) => ({ ...entry, inside: null, layers: [] }),
        (entry) => ({ ...entry, inside: null, layers: [], pythonPackages: null, nodePackages: null }),
    ];
    let text = "";
    for (const reduce of reduced) {
        text = JSON.stringify({ ...set, entries: set.entries.map(reduce) });
        if (Buffer.byteLength(text) <= limit)
            break;
    }
    return text;
}
/** The longest text that is read, in characters. */
const LONGEST_TEXT = 10_000_000;
/** Reads a set from text that anybody may have written; null when it is none. Never throws. */
function parseRecordSet(text) {
    return text.length > LONGEST_TEXT ? null : asRecordSet(parseJson(text));
}
/** Reads a set from parsed JSON; null when it is none. Names of bases that no image can have are left out. */
function asRecordSet(value) {
    const set = recordSetSchema.safeParse(value).data;
    return set === undefined ? null : { ...set, entries: set.entries.map(withSaneBases) };
}
/** These names are looked up again, by commands that are given them. */
function withSaneBases(entry) {
    if (entry.inputs === null)
        return entry;
    const bases = entry.inputs.bases.filter(({ name }) => (0,image_reference/* imageReference */.r)(name) !== null);
    return { ...entry, inputs: { ...entry.inputs, bases } };
}
/** Undefined when it is no JSON, or nested too deeply to be read. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 8209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  af: () => (/* binding */ ContextError),
  $N: () => (/* binding */ codeOf),
  xb: () => (/* binding */ isSent),
  F0: () => (/* binding */ mayBeSent),
  eA: () => (/* binding */ openContext),
  ph: () => (/* binding */ walkContext)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
;// CONCATENATED MODULE: ./.cache/build/js/runner/dockerignore.js
/**
 * .dockerignore as BuildKit reads it. Written here and not taken from a package because these files come from
 * strangers: matching takes no regular expression of theirs, and its work is bounded.
 */

/** A pattern the builder refuses, or rules too elaborate to follow: `message` says which, in one clause. */
class IgnoreRulesError extends Error {
}
const LONGEST_LINE = 65_536;
const MOST_RULES = 5000;
/** Characters looked at over one context: a few seconds. */
const MOST_STEPS = 100_000_000;
/** Counts steps, so that a hostile file cannot keep the run busy. */
class Work {
    #left = MOST_STEPS;
    steps(count) {
        this.#left -= count;
        if (this.#left < 0)
            throw new IgnoreRulesError("its patterns take too long to match");
    }
}
/**
 * Reads the text of a .dockerignore; an empty text ignores nothing.
 *
 * @throws IgnoreRulesError when the builder would refuse it; `enter` throws it when matching takes too long
 */
function parseIgnoreRules(text) {
    const rules = text
        .replace(/^\uFEFF/u, "")
        .split("\n")
        .flatMap((line) => {
        const rule = parseLine(line);
        return rule === null ? [] : [rule];
    });
    if (rules.length > MOST_RULES)
        throw new IgnoreRulesError(`it has more than ${MOST_RULES} patterns`);
    const work = new Work();
    const exceptions = rules.filter((rule) => rule.exception);
    const onlyLiterals = exceptions.every((rule) => rule.literal);
    return {
        top: { ignored: false, matched: rules.map(() => false) },
        enter(path, parent) {
            let ignored = false;
            const matched = [];
            work.steps(rules.length);
            for (const [index, rule] of rules.entries()) {
                const matches = parent.matched[index] === true || rule.matches(path, work);
                matched.push(matches);
                // The last rule with anything to say decides.
                if (matches)
                    ignored = !rule.exception;
            }
            return { ignored, matched };
        },
        isClosed(folder, state) {
            if (!state.ignored)
                return false;
            if (exceptions.length === 0)
                return true;
            return onlyLiterals && !exceptions.some((rule) => `${rule.pattern}/`.startsWith(`${folder}/`));
        },
    };
}
function parseLine(line) {
    if (line.length > LONGEST_LINE)
        throw new IgnoreRulesError("it has a line of more than 65,536 characters");
    if (line.startsWith("#"))
        return null;
    let pattern = line.trim();
    if (pattern === "")
        return null;
    const exception = pattern.startsWith("!");
    if (exception)
        pattern = pattern.slice(1).trim();
    if (pattern === "")
        throw new IgnoreRulesError('the pattern "!" names nothing');
    pattern = external_node_path_.posix.normalize(pattern);
    if (pattern.length > 1)
        pattern = pattern.replace(/\/$/u, "").replace(/^\/(?=.)/u, "");
    const literal = !/[*?[\]\\]/u.test(pattern);
    return { exception, pattern, matches: matcherOf(pattern, literal), literal };
}
function matcherOf(pattern, literal) {
    if (literal)
        return (path) => path === pattern;
    if (pattern.startsWith("**") && !/[*?[\]\\]/u.test(pattern.slice(2))) {
        const suffix = pattern.slice(2);
        return (path) => path.endsWith(suffix) || (suffix.startsWith("/") && path === suffix.slice(1));
    }
    const tokens = tokensOf(pattern);
    const [first, last] = [tokens[0], tokens.at(-1)];
    const prefix = first?.kind === "text" ? first.text : "";
    const ending = last?.kind === "text" ? last.text : "";
    return (path, work) => path.startsWith(prefix) && path.endsWith(ending) && matchTokens(tokens, path, work);
}
function tokensOf(pattern) {
    const tokens = [];
    const characters = [...pattern];
    const text = (added) => {
        const last = tokens.at(-1);
        if (last?.kind === "text")
            tokens[tokens.length - 1] = { kind: "text", text: last.text + added };
        else
            tokens.push({ kind: "text", text: added });
    };
    for (let at = 0; at < characters.length; at++) {
        const character = characters[at] ?? "";
        if (character === "*" && characters[at + 1] === "*") {
            at += characters[at + 2] === "/" ? 2 : 1;
            tokens.push(at + 1 >= characters.length ? { kind: "rest" } : { kind: "folders" });
        }
        else if (character === "*")
            tokens.push({ kind: "star" });
        else if (character === "?")
            tokens.push({ kind: "one", accepts: (other) => other !== "/" });
        else if (character === "\\") {
            const escaped = characters[++at];
            if (escaped === undefined)
                throw refused(pattern);
            text(escaped);
        }
        else if (character === "[") {
            const { accepts, next } = readClass(characters, at + 1, pattern);
            tokens.push({ kind: "one", accepts });
            at = next;
        }
        else
            text(character);
    }
    return tokens;
}
/** Reads `[^a-z]` from behind its bracket; `next` is the index of the closing one. */
function readClass(characters, start, pattern) {
    const negated = characters[start] === "^";
    const ranges = [];
    let at = negated ? start + 1 : start;
    const one = () => {
        if (characters[at] === "\\")
            at++;
        else if (characters[at] === "-" || characters[at] === "]")
            throw refused(pattern);
        const point = characters[at++]?.codePointAt(0);
        if (point === undefined)
            throw refused(pattern);
        return point;
    };
    while (characters[at] !== "]" || ranges.length === 0) {
        const low = one();
        let high = low;
        if (characters[at] === "-") {
            at++;
            high = one();
        }
        ranges.push([low, high]);
    }
    const accepts = (character) => {
        const point = character.codePointAt(0) ?? -1;
        return ranges.some(([low, high]) => low <= point && point <= high) !== negated;
    };
    return { accepts, next: at };
}
function refused(pattern) {
    return new IgnoreRulesError(`the pattern ${JSON.stringify(pattern.slice(0, 200))} is not well-formed`);
}
/**
 * Whether the whole path matches. All positions that could be reached are followed side by side, so that the work is
 * the product of the two lengths at most, whatever the pattern.
 */
function matchTokens(tokens, path, work) {
    let reached = new Uint8Array(path.length + 1);
    reached[0] = 1;
    for (const token of tokens) {
        work.steps(path.length + 1);
        const next = new Uint8Array(path.length + 1);
        if (!advance(token, path, reached, next))
            return false;
        reached = next;
    }
    return reached[path.length] === 1;
}
/** Marks in `next` every position behind what a token can take; false when there is none. */
function advance(token, path, reached, next) {
    let any = false;
    const mark = (position) => {
        next[position] = 1;
        any = true;
    };
    // `*` and `**` carry on from a position until something ends them.
    let open = false;
    for (let at = 0; at <= path.length; at++) {
        const here = reached[at] === 1;
        switch (token.kind) {
            case "text":
                if (here && path.startsWith(token.text, at))
                    mark(at + token.text.length);
                break;
            case "one": {
                const point = here ? path.codePointAt(at) : undefined;
                if (point === undefined)
                    break;
                const character = String.fromCodePoint(point);
                if (token.accepts(character))
                    mark(at + character.length);
                break;
            }
            case "star":
                open = here || (open && path[at - 1] !== "/");
                if (open)
                    mark(at);
                break;
            case "folders":
                if (here || (open && path[at - 1] === "/"))
                    mark(at);
                open ||= here;
                break;
            case "rest":
                if (here)
                    mark(path.length);
        }
    }
    return any;
}

;// CONCATENATED MODULE: ./.cache/build/js/runner/context-files.js
/** The files of a build context as the builder gets them: what .dockerignore leaves. */




/** The context cannot be read, or not within reason: `message` says why, in one clause. */
class ContextError extends Error {
}
const LARGEST_IGNORE_FILE = 1_000_000;
/** Names looked at, ignored ones included. */
const MOST_ENTRIES = 1_000_000;
const DEEPEST = 500;
const REMOTE = /^[a-z][a-z0-9+.-]*:\/\/|^git@|^-$/iu;
/**
 * Finds a context and the rules that hold in it: `<dockerfile>.dockerignore` beside the Dockerfile goes before the
 * context's own .dockerignore, even when it is empty.
 *
 * @throws ContextError when it is no folder inside `root`
 */
async function openContext(root, context, dockerfile) {
    if (REMOTE.test(context))
        throw new ContextError(`the context ${context} is not a folder of the repository`);
    const realRoot = await (0,promises_.realpath)(root).catch((error) => unreadable(root, error));
    const folder = await (0,promises_.realpath)((0,external_node_path_.join)(root, context)).catch((error) => unreadable(context, error));
    if (folder !== realRoot && !folder.startsWith(realRoot + external_node_path_.sep)) {
        throw new ContextError(`the context ${context} lies outside the repository`);
    }
    const own = dockerfile === null ? null : await readIgnoreFile(realRoot, `${dockerfile}.dockerignore`);
    const name = own === null ? (0,external_node_path_.join)((0,external_node_path_.relative)(realRoot, folder), ".dockerignore") : `${dockerfile}.dockerignore`;
    const text = own ?? (await readIgnoreFile(realRoot, name)) ?? "";
    try {
        return { folder, rules: parseIgnoreRules(text), ignoreText: text };
    }
    catch (error) {
        throw inRules(name, error);
    }
}
/**
 * Walks a context, or one folder of it, in the order of the names. Left out are folders (git holds none without
 * files, so a commit laid out elsewhere would differ by them), sockets and pipes, and every `.git`: git holds nothing of
 * that name either, and two checkouts of one commit never have the same there. Links are named, not followed.
 *
 * @throws ContextError when a folder cannot be read, or there is too much to look at
 */
async function* walkContext(context, start = "") {
    const { folder, rules } = context;
    let looked = 0;
    async function* visit(path, state, depth) {
        if (rules.isClosed(path, state))
            return;
        if (depth > DEEPEST)
            throw new ContextError(`the context is more than ${DEEPEST} folders deep`);
        const entries = await (0,promises_.readdir)((0,external_node_path_.join)(folder, path), { withFileTypes: true }).catch((error) => unreadable(path === "" ? "the context" : path, error));
        looked += entries.length;
        if (looked > MOST_ENTRIES)
            throw new ContextError("the context holds more than 1,000,000 names");
        for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
            if (entry.name === ".git")
                continue;
            const below = path === "" ? entry.name : `${path}/${entry.name}`;
            const inside = rules.enter(below, state);
            if (entry.isDirectory())
                yield* visit(below, inside, depth + 1);
            else if (!inside.ignored && entry.isFile())
                yield { path: below, kind: "file" };
            else if (!inside.ignored && entry.isSymbolicLink())
                yield { path: below, kind: "link" };
        }
    }
    try {
        yield* visit(start, stateOf(rules, start), 0);
    }
    catch (error) {
        throw inRules(".dockerignore", error);
    }
}
/** Whether the builder gets a path of the context. @throws ContextError when the rules take too long */
function isSent(rules, path) {
    if (path.split("/").includes(".git"))
        return false;
    try {
        return !stateOf(rules, path).ignored;
    }
    catch (error) {
        throw inRules(".dockerignore", error);
    }
}
/** Whether the builder gets a file, or may get one below a folder. @throws ContextError when the rules take too long */
function mayBeSent(rules, path) {
    try {
        const state = stateOf(rules, path);
        return !state.ignored || !rules.isClosed(path, state);
    }
    catch (error) {
        throw inRules(".dockerignore", error);
    }
}
function stateOf(rules, path) {
    let state = rules.top;
    if (path === "")
        return state;
    const names = path.split("/");
    for (let count = 1; count <= names.length; count++) {
        state = rules.enter(names.slice(0, count).join("/"), state);
    }
    return state;
}
/** The text of an ignore file; null when there is none. A link is followed as long as it stays inside the root. */
async function readIgnoreFile(realRoot, path) {
    const real = await (0,promises_.realpath)((0,external_node_path_.join)(realRoot, path)).catch(() => null);
    if (real === null || !real.startsWith(realRoot + external_node_path_.sep))
        return null;
    const found = await (0,promises_.lstat)(real);
    if (!found.isFile())
        return null;
    if (found.size > LARGEST_IGNORE_FILE)
        throw new ContextError(`${path} is larger than 1 MB`);
    const file = await (0,promises_.open)(real, "r").catch((error) => unreadable(path, error));
    try {
        return await file.readFile("utf8");
    }
    finally {
        await file.close();
    }
}
function inRules(name, error) {
    return error instanceof IgnoreRulesError ? new ContextError(`${name}: ${error.message}`) : error;
}
/** The system's word for an error (`EACCES`): its message would name folders of this machine. */
function codeOf(error) {
    return schemas/* object */.Ikc({ code: schemas/* string */.YjP() }).safeParse(error).data?.code ?? "unknown error";
}
function unreadable(what, error) {
    const code = codeOf(error);
    throw new ContextError(code === "ENOENT" ? `${what} is not there` : `${what} cannot be read (${code})`);
}


/***/ }),

/***/ 8650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mL: () => (/* binding */ findRepositoryRoot),
/* harmony export */   u4: () => (/* binding */ listRepositoryFiles)
/* harmony export */ });
/* unused harmony export MOST_FILES */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var ignore__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(298);
/* harmony import */ var _git_run_git_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6132);




const MOST_FILES = 200_000;
const LARGEST_GITIGNORE = 1_000_000;
const DEEPEST = 200;
/**
 * Every file below `root` that git does not ignore: as git lists them in a repository, else by walking the folder and
 * honouring its .gitignore files. Links count as files and are not followed; `.git` and `node_modules` are left out
 * of a walk.
 */
async function listRepositoryFiles(root, environment = process.env, limit = MOST_FILES) {
    const listed = await listByGit(root, environment);
    if (listed !== null) {
        return { files: listed.slice(0, limit), tracked: true, truncated: listed.length > limit };
    }
    const files = [];
    await walk({ root, files, limit: limit + 1 }, "", [], 0);
    return { files: files.slice(0, limit).sort(compare), tracked: false, truncated: files.length > limit };
}
/** The closest folder at or above `cwd` that holds a `.git`; `cwd` itself when none does. */
async function findRepositoryRoot(cwd) {
    const start = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd);
    for (let folder = start;; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ".git")).catch(() => null)) !== null)
            return folder;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder) === folder)
            return start;
    }
}
async function listByGit(root, environment) {
    const list = async (...flags) => {
        const output = await (0,_git_run_git_js__WEBPACK_IMPORTED_MODULE_3__/* .runGit */ .EO)(["ls-files", "-z", ...flags], { cwd: root, environment }).catch(() => null);
        return output?.exitCode === 0 ? output.stdout.split("\0").filter((file) => file !== "") : null;
    };
    const present = await list("--cached", "--others", "--exclude-standard");
    const deleted = present === null ? null : await list("--deleted");
    if (present === null || deleted === null)
        return null;
    const gone = new Set(deleted);
    // A file in conflict is listed once per side; a folder with a slash is a repository inside this one.
    return [...new Set(present)].filter((file) => !gone.has(file) && !file.endsWith("/")).sort(compare);
}
async function walk(state, folder, outer, depth) {
    if (depth > DEEPEST || state.files.length >= state.limit)
        return;
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(state.root, folder), { withFileTypes: true }).catch(() => []);
    const own = entries.some((entry) => entry.name === ".gitignore" && entry.isFile())
        ? await readRules(state.root, folder)
        : null;
    const rules = own === null ? outer : [...outer, own];
    for (const entry of entries.sort((a, b) => compare(a.name, b.name))) {
        if (state.files.length >= state.limit)
            return;
        const path = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(folder, entry.name);
        const isFolder = entry.isDirectory();
        if (isFolder && (entry.name === ".git" || entry.name === "node_modules"))
            continue;
        if (isIgnored(path, isFolder, rules))
            continue;
        if (isFolder)
            await walk(state, path, rules, depth + 1);
        else if (entry.isFile() || entry.isSymbolicLink())
            state.files.push(path);
    }
}
/** The innermost .gitignore that has anything to say decides. */
function isIgnored(path, isFolder, rules) {
    for (const { folder, ignore } of [...rules].reverse()) {
        const relative = folder === "" ? path : path.slice(folder.length + 1);
        const verdict = ignore.test(isFolder ? `${relative}/` : relative);
        if (verdict.ignored)
            return true;
        if (verdict.unignored)
            return false;
    }
    return false;
}
async function readRules(root, folder) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, folder, ".gitignore");
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).catch(() => null);
    if (found === null || found.size > LARGEST_GITIGNORE)
        return null;
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, "utf8").catch(() => null);
    return text === null
        ? null
        : { folder, ignore: ignore__WEBPACK_IMPORTED_MODULE_2__({ ignorecase: false, allowRelativePaths: true }).add(text) };
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ createSourceFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _repository_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8650);



/** A Dockerfile is text people write; what is larger than this is something else. */
const LARGEST_FILE = 1_000_000;
/** The files of a checkout on this machine. Symbolic links that lead out of the root are not followed. */
function createSourceFiles() {
    return {
        async read(root, path) {
            try {
                const [real, realRoot] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path)), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(root)]);
                if (!real.startsWith(realRoot + node_path__WEBPACK_IMPORTED_MODULE_1__.sep))
                    return null;
                const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(real, "r");
                try {
                    const { size } = await file.stat();
                    return size > LARGEST_FILE ? null : await file.readFile("utf8");
                }
                finally {
                    await file.close();
                }
            }
            catch {
                // Not there, a folder, or not readable: for the reader all the same, there is no text.
                return null;
            }
        },
        async list(root) {
            return (await (0,_repository_files_js__WEBPACK_IMPORTED_MODULE_2__/* .listRepositoryFiles */ .u4)(root)).files;
        },
    };
}


/***/ })

};
