export const id = 566;
export const ids = [566];
export const modules = {

/***/ 6388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ METRICS),
/* harmony export */   Dn: () => (/* binding */ isChangeMetric),
/* harmony export */   Kh: () => (/* binding */ metricName),
/* harmony export */   aN: () => (/* binding */ VERDICT_SUBJECTS),
/* harmony export */   tR: () => (/* binding */ COMPAT_RULES)
/* harmony export */ });
/** In the order of every table and list. */
const METRICS = [
    "size",
    "download",
    "change",
    "change.own",
    "saving",
];
/** What compatibility is judged by. */
const COMPAT_RULES = [
    "blocked",
    "unresolved-library",
    "compiles",
    "relock",
    "unknown",
    "smoke",
];
const VERDICT_SUBJECTS = [
    ...METRICS,
    "compat.blocked",
    "compat.unresolved-library",
    "compat.compiles",
    "compat.relock",
    "compat.unknown",
    "compat.smoke",
    "findings",
];
function isChangeMetric(metric) {
    return metric === "change" || metric === "change.own";
}
/** What sentences and tables call it: `own change` for the key `change.own`. */
function metricName(metric) {
    return metric === "change.own" ? "own change" : metric;
}


/***/ }),

/***/ 368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CU: () => (/* binding */ compatSchema),
/* harmony export */   aD: () => (/* binding */ MOST_PACKAGES),
/* harmony export */   hb: () => (/* binding */ MOST_IMPORTS),
/* harmony export */   ib: () => (/* binding */ MOST_LACKING)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);
/** A report's `compat`: whether an image or a list of packages would work on Alpine. Names may be added, never renamed. */

const text = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(4000);
const name = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(1000);
const bytes = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative();
const count = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative();
/** More than any image or lock file that was seen has; a list that is longer is cut, and `counts` are of all. */
const MOST_PACKAGES = 5000;
const MOST_LACKING = 500;
const MOST_IMPORTS = 1000;
const MOST_EVIDENCE = 20;
const evidenceSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    about: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["asIs", "install"]),
    level: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["target-image", "source-image", "lock", "index", "guide", "built-in"]),
    what: text,
    where: name.nullable(),
    asOf: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(40).nullable(),
});
const packageSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    ecosystem: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["python", "node", "binary"]),
    name,
    version: name.nullable(),
    asIs: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["portable", "musl", "glibc", "mixed", "unknown"])
        .describe("Would these very files load on musl"),
    install: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["pure", "musl-binary", "degraded", "compile", "relock", "blocked", "not-applicable", "unknown"])
        .describe("What installing it on the target does"),
    confidence: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["certain", "likely", "guess"]).describe("Of `install`"),
    evidence: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(evidenceSchema).max(MOST_EVIDENCE).describe("Strongest first"),
    buildApk: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(name).max(50),
    runtimeApk: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(name).max(50),
});
const lackingSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["library", "interpreter", "symbol"]),
    name,
    neededBy: name.describe("Path in the image"),
    package: name.nullable(),
    apk: name.nullable().describe("The Alpine package that provides it"),
    when: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["now", "after-switch"]),
    presentElsewhere: name.nullable().describe("Where the image has it, off the search path"),
});
const needSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name, neededBy: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(name).max(MOST_PACKAGES) });
const recommendationSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    verdict: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["switch", "switch-with-builder", "stay", "keep", "roll-back", "not-enough-evidence"]),
    reasons: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text).max(50),
    decidedBy: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(name).max(MOST_PACKAGES),
    saving: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        parts: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
            of: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["base", "build-tools", "caches", "wrong-libc"]),
            bytes,
            estimated: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
            why: text,
        }))
            .max(10),
        bytes,
        percent: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullable(),
    })
        .nullable()
        .describe("What a switch is expected to save; null where the image tells nothing of it"),
});
const testedSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    outcome: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["passed", "failed", "not-run"])
        .describe("`not-run`: this engine cannot run the image, or its time was up before"),
    seconds: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative(),
    reason: text.nullable().describe("Why it failed, or was not run"),
});
const smokeSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    outcome: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["passed", "failed", "not-run"]).describe("Of all together"),
    command: testedSchema
        .extend({ words: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text).max(100), lines: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text).max(20).describe("Its last lines") })
        .nullable(),
    imports: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(testedSchema.extend({ package: name.nullable(), module: name, ecosystem: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["python", "node"]) }))
        .max(MOST_IMPORTS),
    notes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text).max(20),
});
const names = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(name).max(MOST_PACKAGES);
const guideSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    rows: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        package: name.describe("As the guide writes it"),
        version: name.nullable(),
        says: text.describe("The guide's words"),
        install: packageSchema.shape.install,
        confidence: packageSchema.shape.confidence,
        because: text.nullable().describe("The strongest evidence of `install`"),
        compiler: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["needed", "not-needed", "unknown"]),
        libstdcxx: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["own", "apk", "missing", "none", "unknown"])
            .describe("`own`: it brings a copy along. Known only of Alpine images"),
    }))
        .max(50),
    stage: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        apk: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(name).max(20).describe("What the guide installs to compile"),
        of: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["all", "named"])
            .describe("All Python packages, or only those that a requirements file names"),
        packages: count,
        asTheyAre: count.describe("Proven to install without a compiler"),
        compiled: names,
        blocked: names.describe("Cannot be installed, with a compiler or without"),
        open: names.describe("Not proven either way"),
    })
        .describe("The guide's compiler stage, and what makes use of it"),
    libstdcxx: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ own: names, apk: names, missing: names, unknown: names })
        .nullable()
        .describe("Python packages by where they have libstdc++ from; null for what is no Alpine image"),
});
const compatSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    target: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        alpine: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(20),
        musl: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(20),
        python: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(20).nullable(),
        architecture: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["amd64", "arm64"]),
    }),
    libc: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["musl", "glibc", "none"])
        .nullable()
        .describe("Of the image; null where no image was looked at"),
    counts: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        packages: count,
        proven: count.describe("Installs on the target without compiling, by evidence that is no guess"),
        compile: count,
        relock: count,
        blocked: count,
        unknown: count.describe("Not proven either way, guesses included"),
        notApplicable: count,
    }),
    packages: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(packageSchema).max(MOST_PACKAGES),
    lacking: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(lackingSchema).max(MOST_LACKING),
    apk: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ build: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(needSchema).max(200), runtime: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(needSchema).max(200) }),
    recommendation: recommendationSchema
        .nullable()
        .describe("Null for a list of packages: there is no image to decide on"),
    files: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ looked: count, undecided: count.describe("Of which it could not be told whether they load") })
        .nullable()
        .default(null)
        .describe("Native files of the image; null where no image was looked at"),
    smoke: smokeSchema.nullable().default(null).describe("Null where nothing of the image was run"),
    guide: guideSchema
        .nullable()
        .default(null)
        .describe("The guide's own packages among these; null where there are none"),
    notes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text).max(50),
});


/***/ }),

/***/ 9933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F9: () => (/* binding */ lintSchema),
/* harmony export */   VK: () => (/* binding */ MOST_LINT_FINDINGS),
/* harmony export */   Yo: () => (/* binding */ MOST_SUGGESTED)
/* harmony export */ });
/* unused harmony export lintFindingSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);
/** A report's `lint`: findings in an image's Dockerfile, with their place, what they cost, and a fix where one is known. */

const text = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(2000);
const bytes = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative();
const position = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().min(1).max(1_000_000);
const MOST_LINT_FINDINGS = 200;
const MOST_SUGGESTED = 4000;
const lintFindingSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    rule: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .max(60)
        .describe("hadolint's id where one of its rules says the same, else a name of our own"),
    level: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["info", "warn", "fail"]),
    judged: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()
        .default(false)
        .describe("The configuration gives its rule this level; else it is told only"),
    message: text,
    remedy: text,
    line: position,
    column: position,
    endLine: position,
    endColumn: position.describe("Of the first character behind it"),
    bytes: bytes.nullable().describe("What it costs in the built image; null when that is not known"),
    atLeast: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().describe("Only a part of the cost could be measured"),
    how: text.describe("How the bytes were measured, or why they were not"),
    fix: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        line: position.describe("First of the lines that it replaces"),
        endLine: position.describe("Last of them"),
        replaced: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(MOST_SUGGESTED).describe("What stands there now, without the last line's end"),
        text: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
            .max(MOST_SUGGESTED)
            .describe("What stands there then, without the last line's end; empty when the lines go"),
    })
        .nullable()
        .describe("A small and safe change of whole lines"),
});
const lintSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    declined: text.nullable().describe("Why the Dockerfile was not looked at; null when it was"),
    findings: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(lintFindingSchema).max(MOST_LINT_FINDINGS).describe("In the order of the file"),
    notes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ line: position, message: text })).max(50),
});


/***/ }),

/***/ 4784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ findingSchema),
/* harmony export */   Es: () => (/* binding */ changePartsSchema),
/* harmony export */   Hd: () => (/* binding */ growthSchema),
/* harmony export */   KC: () => (/* binding */ contentsSchema),
/* harmony export */   UU: () => (/* binding */ wasteSchema),
/* harmony export */   Ww: () => (/* binding */ packageSchema),
/* harmony export */   jU: () => (/* binding */ driftSchema)
/* harmony export */ });
/* unused harmony exports packageTypeSchema, wasteCauseSchema, reasonSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);
/** Parts of the report that show an image's inside: packages, waste, findings, and what a change is made of. */

const text = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(2000);
const path = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(4200);
const bytes = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative();
const signedBytes = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int();
const count = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative();
const layer = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().min(0).max(1100);
const packageTypeSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["apk", "dpkg", "python", "node"]);
const wasteCauseSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["deleted", "overwritten", "metadata"]);
/** An installed package and what it weighs in this image. Every file counts to one package at most. */
const packageSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    type: packageTypeSchema,
    name: text,
    version: text.nullable(),
    bytes: bytes.describe("Payload of its files that a container sees"),
    ownBytes: bytes.describe("The part of `bytes` that the Dockerfile's own layers store"),
    files: count,
    layer: layer.nullable().describe("Index in `layers` of the one that stores most of it"),
    location: path.nullable().describe("Where it is installed; Python and Node only"),
    requested: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().nullable().describe("Python: pip was asked for it by name"),
    source: text.nullable().describe("Python: the address or folder it was installed from, if no index"),
    origin: text.nullable().describe("The system package's source package, where its name differs"),
    partOf: text.nullable().describe("The system package that its files count to"),
});
/** What the size is made of: the three parts add up to it exactly. */
const contentsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    packages: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ count, bytes, listed: count.describe("How many of them `packages` lists") }),
    loose: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ files: count, bytes }).describe("Files that belong to no package"),
    waste: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ files: count, bytes }),
    gaps: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text).max(50).describe("What could not be read; its files count as loose"),
});
const wasteSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    bytes: bytes.describe("Stored in some layer and not seen by a container"),
    files: count,
    efficiency: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0).max(1).describe("Share of the stored bytes that a container sees"),
    pairs: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        stored: layer.describe("Index of the layer that stores them"),
        lost: layer.describe("Index of the layer since which no container sees them"),
        bytes,
        files: count,
        deleted: bytes,
        overwritten: bytes,
        metadata: bytes.describe("Stored again with another mode or owner only (chown, chmod)"),
        example: path,
    }))
        .max(100),
    paths: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ path, bytes, cause: wasteCauseSchema, stored: layer, lost: layer })).max(200),
    hardLinks: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ contents: count, names: count, sparedBytes: bytes }),
});
/** Something that a shipped image has no use for. */
const findingSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    rule: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(100),
    title: text,
    bytes,
    ownBytes: bytes.describe("The part that the Dockerfile's own layers store"),
    files: count,
    remedy: text,
    examples: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(path).max(10),
    layer: layer.nullable().describe("Index in `layers` of the one that stores most of it"),
});
/** What a change is made of; the parts add up to it exactly. */
const changePartsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    base: signedBytes.describe("Layers that come from the base image"),
    packages: signedBytes.describe("Packages in the Dockerfile's own layers"),
    files: signedBytes.describe("Files of no package in the Dockerfile's own layers"),
    waste: signedBytes.describe("Waste in the Dockerfile's own layers"),
});
/** The base image is another one than it was, under the same name. */
const driftSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    image: text.nullable(),
    bytes: signedBytes,
    counted: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()
        .describe("Part of the change; else the baseline was built on the new base, and this is what main grew by"),
});
const status = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["new", "gone", "larger", "smaller", "changed", "moved"]);
const reasonSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["base", "package", "packages", "files", "waste", "layer"])
        .describe("`packages`: several of one type together"),
    status,
    name: path.describe("Base image, package, type of packages, path, or instruction"),
    from: text.nullable().describe("Version or base before"),
    to: text.nullable(),
    type: packageTypeSchema.nullable(),
    count: count.describe("Packages or files"),
    bytes: signedBytes,
    layer: layer.nullable().describe("Index in `layers` of where it happens now; null for what is gone"),
});
/** Against the baseline: what is new, gone, larger, smaller. Largest difference first. */
const growthSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    reasons: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(reasonSchema).max(3).describe("The three largest reasons for the change"),
    packages: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        type: packageTypeSchema,
        name: text,
        status,
        from: text.nullable().describe("Version, or versions"),
        to: text.nullable(),
        bytes: signedBytes,
        ownBytes: signedBytes,
        layer: layer.nullable(),
    }))
        .max(300),
    files: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ path, status, from: path.nullable(), bytes: signedBytes, layer: layer.nullable() }))
        .max(300)
        .describe("Of no package; a rename is `moved` and 0 bytes"),
    layers: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        instruction: text.nullable(),
        line: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().nullable(),
        status,
        bytes: signedBytes,
        layer: layer.nullable(),
    }))
        .max(300),
    omitted: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ packages: count, files: count, layers: count }),
    filesKnown: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().describe("False against a record: it keeps packages and layers, not files"),
});


/***/ }),

/***/ 566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t5: () => (/* binding */ baseSchema),
  tn: () => (/* binding */ imageReportSchema),
  pw: () => (/* binding */ layerSchema),
  Qh: () => (/* binding */ reportSchema),
  Fz: () => (/* binding */ sizeSchema)
});

// UNUSED EXPORTS: baselineSchema, changeSchema, metricSchema, referenceSchema, savingSchema, statusSchema, totalSchema, verdictSchema, verdictStatusSchema

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./.cache/build/js/model/metrics.js
var metrics = __webpack_require__(6388);
// EXTERNAL MODULE: ./.cache/build/js/report/compat-schema.js
var compat_schema = __webpack_require__(368);
// EXTERNAL MODULE: ./.cache/build/js/report/lint-schema.js
var lint_schema = __webpack_require__(9933);
;// CONCATENATED MODULE: ./.cache/build/js/report/roll-back-schema.js
/** A report's `rollBack`: why an image on Alpine may be better back on slim, with what that was measured to cost. */

const rollBackSchema = schemas/* object */.Ikc({
    why: schemas/* enum */.k5n(["breaks", "compiles"])
        .describe("Something breaks on Alpine, or its packages compile for minutes there"),
    reasons: schemas/* array */.YOg(schemas/* string */.YjP().max(4000)).min(1).max(10).describe("The deciding one first"),
    seconds: schemas/* number */.aig()
        .nonnegative()
        .nullable()
        .describe("What the build took; null when it came from a cache"),
    slim: schemas/* object */.Ikc({
        bytes: schemas/* number */.aig().int().nonnegative(),
        more: schemas/* number */.aig().int().describe("Less the image as it is"),
        seconds: schemas/* number */.aig().nonnegative().nullable().describe("null when it came from a cache"),
    })
        .nullable()
        .describe("Of the slim reference as it was measured; null where none was"),
});

// EXTERNAL MODULE: ./.cache/build/js/report/trial-schema.js
var trial_schema = __webpack_require__(8636);
;// CONCATENATED MODULE: ./.cache/build/js/report/schema-parts.js
/** Parts of the report that say where a figure was recorded, what was let pass and why, and by which rules. */


const schema_parts_text = schemas/* string */.YjP().max(20_000);
const bytes = schemas/* number */.aig().int().nonnegative();
/** Where a figure that was not measured in this run comes from. */
const recordedSchema = schemas/* object */.Ikc({
    commit: schemas/* string */.YjP().describe("The commit that was measured"),
    created: schemas/* string */.YjP().describe("When, ISO 8601, UTC"),
});
/** A broken limit that does not block: its verdict is `warn`, and fail-on: warn passes over it. */
const waiverSchema = schemas/* object */.Ikc({
    kind: schemas/* enum */.k5n(["ratchet", "override"]).describe("The base is over the limit as well; or a label was set"),
    note: schema_parts_text.describe("Why it does not block, in one clause"),
});
/** A setting of the judging that the change itself changes; it takes effect when merged. */
const limitChangeSchema = schemas/* object */.Ikc({
    image: schemas/* string */.YjP().max(1000).nullable().describe("An image's name or `total`; null for a top-level setting"),
    setting: schema_parts_text.describe("`size fail`, `change.own warn`, `exception size`, `fail-on` ..."),
    from: schema_parts_text.describe("On the base, e.g. `200 MB`; `none` when it is not there"),
    to: schema_parts_text.describe("In this change"),
});
const size = schemas/* object */.Ikc({ warn: bytes.optional(), fail: bytes.optional() });
const threshold = schemas/* object */.Ikc({ bytes: bytes.optional(), percent: schemas/* number */.aig().optional() });
const thresholds = schemas/* object */.Ikc({ warn: threshold.optional(), fail: threshold.optional() });
const metric = schemas/* enum */.k5n(metrics/* METRICS */.Cb);
/** What the total is judged by; a run of several jobs judges it when their reports meet. */
const totalRulesSchema = schemas/* object */.Ikc({
    limits: schemas/* object */.Ikc({
        size: size.optional(),
        download: size.optional(),
        change: thresholds.optional(),
        "change.own": thresholds.optional(),
        saving: thresholds.optional(),
    }),
    fromGuide: schemas/* array */.YOg(metric).max(metrics/* METRICS */.Cb.length).describe("The metrics whose limits are the guide's"),
    guide: schemas/* object */.Ikc({ label: schema_parts_text, min: bytes, max: bytes, note: schema_parts_text.nullable() }).nullable(),
    exceptions: schemas/* array */.YOg(schemas/* object */.Ikc({
        metric,
        limit: schemas/* union */.KCZ([size, thresholds]),
        reason: schema_parts_text,
        owner: schema_parts_text,
        expires: schema_parts_text,
    }))
        .max(500),
});
/** One part of a run that is spread over several jobs: `3/8`. */
const shardSchema = schemas/* object */.Ikc({
    index: schemas/* number */.aig().int().min(1).max(256),
    count: schemas/* number */.aig().int().min(1).max(256),
});
/** A package that the guide tested and that the image's requirements name, with the needs the guide says it has. */
const guidePackageSchema = schemas/* object */.Ikc({
    name: schema_parts_text.describe("As the requirements write it"),
    package: schema_parts_text.describe("As the guide writes it"),
    says: schema_parts_text.default("").describe("What the guide says about it, in its own words"),
    build: schemas/* array */.YOg(schema_parts_text).max(20).describe("Alpine packages the guide says compiling it needs"),
    runtime: schemas/* array */.YOg(schema_parts_text).max(20).describe("Alpine packages the guide says it needs at run time"),
    file: schema_parts_text,
    line: schemas/* number */.aig().int().positive(),
});

// EXTERNAL MODULE: ./.cache/build/js/report/schema-inside.js
var schema_inside = __webpack_require__(4784);
;// CONCATENATED MODULE: ./.cache/build/js/report/schema.js
/**
 * The report: the public contract. Everything a person sees is rendered from it and from nothing else, and a report
 * measured in one job can be published by another. `schema/report.schema.json` is generated from here.
 * Byte counts are exact whole numbers; names may be added, never renamed.
 */








const schema_bytes = schemas/* number */.aig().int().nonnegative();
const signedBytes = schemas/* number */.aig().int();
const schema_text = schemas/* string */.YjP().max(20_000);
const statusSchema = schemas/* enum */.k5n(["pass", "warn", "fail", "error"]);
const verdictStatusSchema = schemas/* enum */.k5n(["pass", "warn", "fail", "skipped"]);
const metricSchema = schemas/* enum */.k5n(metrics/* METRICS */.Cb);
const thresholdSchema = schemas/* object */.Ikc({ bytes: schema_bytes.optional(), percent: schemas/* number */.aig().optional() })
    .describe("Bytes, percent, or both (both must be exceeded for a change, reached for saving)");
const verdictSchema = schemas/* object */.Ikc({
    metric: schemas/* enum */.k5n(metrics/* VERDICT_SUBJECTS */.aN),
    /** The limit that decided: the broken one, else the strictest that was held. */
    limit: thresholdSchema.nullable(),
    level: schemas/* enum */.k5n(["warn", "fail"]).nullable().describe("Level of `limit`"),
    actual: schemas/* object */.Ikc({ bytes: signedBytes, percent: schemas/* number */.aig().nullable() })
        .nullable()
        .describe("What was measured; null when it was not"),
    status: verdictStatusSchema,
    origin: schemas/* enum */.k5n(["config", "guide"]),
    /** Chosen in the configuration, or inferred from the image (an inferred row never fails). */
    inferred: schemas/* boolean */.zMY(),
    reason: schema_text.describe("One line: image, metric, actual, limit, overshoot and the likely remedy; or why it was skipped"),
    skip: schemas/* enum */.k5n(["not-measured", "no-baseline", "no-reference", "estimate", "not-comparable", "out-of-reach"])
        .nullable()
        .describe("Why it was skipped. `not-measured` makes the run an error unless on-unmeasured is warn"),
    exception: schemas/* object */.Ikc({ reason: schema_text, owner: schema_text, expires: schema_text, expired: schemas/* boolean */.zMY() })
        .nullable()
        .describe("The exception that raised this limit"),
    waiver: waiverSchema.nullable().default(null).describe("Why this broken limit does not block"),
});
const failureSchema = schemas/* object */.Ikc({
    kind: schemas/* enum */.k5n(["build", "measure", "engine", "needs"]),
    message: schema_text,
    hint: schema_text,
    line: schemas/* number */.aig().int().positive().nullable(),
    log: schemas/* array */.YOg(schemas/* string */.YjP().max(2000)).max(60).describe("The build's own last lines, secrets masked"),
});
const layerSchema = schemas/* object */.Ikc({
    diffId: schemas/* string */.YjP(),
    bytes: schema_bytes,
    storedBytes: schema_bytes,
    instruction: schema_text
        .nullable()
        .describe("Text from the Dockerfile, never from the image's history; null for base layers"),
    line: schemas/* number */.aig().int().positive().nullable(),
    stage: schemas/* string */.YjP().nullable(),
    origin: schemas/* enum */.k5n(["base", "dockerfile", "unknown"]),
});
const baseSchema = schemas/* object */.Ikc({
    image: schemas/* string */.YjP()
        .nullable()
        .describe("The FROM of the shipped stage as the Dockerfile resolves it; null when unknown"),
    family: schemas/* enum */.k5n(["python", "node", "nginx", "debian", "ubuntu", "alpine", "other"]),
    distribution: schemas/* string */.YjP().nullable().describe("os-release: ID and VERSION_ID, e.g. `alpine 3.22.1`"),
    libc: schemas/* enum */.k5n(["musl", "glibc", "none"]),
    bytes: schema_bytes
        .nullable()
        .describe("Payload of the layers that come from the base; null when they cannot be told apart"),
    standIn: schemas/* boolean */.zMY()
        .describe("The base is a stand-in made for a demonstration, not the image its name says"),
});
const referenceSchema = schemas/* object */.Ikc({
    kind: schemas/* enum */.k5n(["built", "image", "bytes", "guide"]),
    label: schema_text,
    bytes: schema_bytes.nullable().describe("null when it could not be measured"),
    estimate: schemas/* boolean */.zMY(),
    seconds: schemas/* number */.aig().nonnegative().nullable().describe("Build time of the reference"),
    cached: schemas/* boolean */.zMY().nullable(),
    reason: schema_text.nullable().describe("Why it was not measured"),
    record: recordedSchema.nullable().default(null).describe("It was not built: its inputs are those recorded"),
});
const savingSchema = schemas/* object */.Ikc({
    bytes: signedBytes,
    percent: schemas/* number */.aig().nullable(),
    estimate: schemas/* boolean */.zMY().describe("Against the guide's figure, or between images with different package sets"),
    note: schema_text.nullable(),
});
const baselineSchema = schemas/* object */.Ikc({
    status: schemas/* enum */.k5n(["measured", "recorded", "none"]),
    ref: schemas/* string */.YjP().nullable(),
    bytes: schema_bytes.nullable(),
    downloadBytes: schema_bytes
        .nullable()
        .default(null)
        .describe("Its download; an estimate unless `recorded` says so"),
    reason: schema_text.nullable(),
    comparable: schemas/* boolean */.zMY().describe("The fingerprints agree"),
    record: recordedSchema.nullable().default(null).describe("The record it is read from"),
});
const difference = {
    bytes: signedBytes,
    percent: schemas/* number */.aig().nullable(),
    noise: schemas/* boolean */.zMY().describe("Within the jitter of rebuilds: counts as no change"),
};
const changeSchema = schemas/* object */.Ikc({
    ...difference,
    parts: schema_inside/* changePartsSchema */.Es.nullable().default(null).describe("null where base and own layers are not known"),
    drift: schema_inside/* driftSchema */.jU.nullable().default(null).describe("The base image is another one under the same name"),
    own: schemas/* object */.Ikc(difference)
        .nullable()
        .default(null)
        .describe("The change without the base image's drift; null where that is not known"),
});
const guideExpectationSchema = schemas/* object */.Ikc({
    row: schemas/* enum */.k5n(["python-api", "nginx-frontend"]),
    label: schema_text,
    chosen: schemas/* boolean */.zMY().describe("Chosen in the configuration; else inferred from the image"),
    min: schema_bytes,
    max: schema_bytes,
    note: schema_text
        .nullable()
        .describe("What the report has to say about the row, e.g. that it is out of reach for this base"),
});
const sizeSchema = schemas/* object */.Ikc({
    bytes: schema_bytes,
    inspected: schema_bytes,
    download: schemas/* object */.Ikc({
        bytes: schema_bytes,
        exact: schemas/* boolean */.zMY(),
        method: schemas/* enum */.k5n(["registry", "stored-blobs", "gzip", "gzip-sample"]),
    }),
});
const imageReportSchema = schemas/* object */.Ikc({
    name: schemas/* string */.YjP().max(1000),
    platform: schemas/* string */.YjP().nullable(),
    dockerfile: schemas/* string */.YjP().nullable(),
    target: schemas/* string */.YjP().nullable(),
    named: schemas/* string */.YjP().nullable().describe("The reference that was measured where nothing was built"),
    status: statusSchema,
    failure: failureSchema.nullable(),
    base: baseSchema.nullable(),
    size: sizeSchema.nullable(),
    build: schemas/* object */.Ikc({ seconds: schemas/* number */.aig().nonnegative(), cached: schemas/* boolean */.zMY() }).nullable(),
    recorded: recordedSchema
        .nullable()
        .default(null)
        .describe("The image was not built: its inputs are the baseline's, and these are its recorded figures"),
    reference: referenceSchema.nullable(),
    saving: savingSchema.nullable(),
    baseline: baselineSchema,
    change: changeSchema.nullable(),
    guide: guideExpectationSchema.nullable(),
    guidePackages: schemas/* array */.YOg(guidePackageSchema).max(100).default([]),
    layers: schemas/* array */.YOg(layerSchema).max(1000),
    contents: schema_inside/* contentsSchema */.KC.nullable().default(null).describe("What the size is made of"),
    packages: schemas/* array */.YOg(schema_inside/* packageSchema */.Ww).max(5000).default([]).describe("Largest first"),
    waste: schema_inside/* wasteSchema */.UU.nullable().default(null),
    findings: schemas/* array */.YOg(schema_inside/* findingSchema */.$f).max(100).default([]).describe("What a shipped image has no use for"),
    growth: schema_inside/* growthSchema */.Hd
        .nullable()
        .default(null)
        .describe("What is new, gone, larger, smaller against the baseline"),
    compat: compat_schema/* compatSchema */.CU.nullable().default(null).describe("Whether it would work on Alpine, or does"),
    lint: lint_schema/* lintSchema */.F9
        .nullable()
        .default(null)
        .describe("Findings in the Dockerfile; null where there is none, or nobody wants to know"),
    trial: trial_schema/* trialSchema */.WI.nullable().default(null).describe("The proposed variant; null where none was asked for"),
    rollBack: rollBackSchema
        .nullable()
        .default(null)
        .describe("Why an image on Alpine may be better back on slim; null where nothing speaks for that"),
    budgets: schemas/* array */.YOg(verdictSchema).max(50),
    notes: schemas/* array */.YOg(schema_text).max(50),
});
const totalSchema = schemas/* object */.Ikc({
    bytes: schema_bytes.nullable().describe("Sum over the images; null when one of them was not measured"),
    measured: schemas/* number */.aig().int().nonnegative(),
    images: schemas/* number */.aig().int().nonnegative(),
    reference: schema_bytes.nullable(),
    saving: savingSchema.nullable(),
    baseline: schema_bytes.nullable(),
    change: changeSchema.nullable(),
    guide: schemas/* object */.Ikc({ label: schema_text, min: schema_bytes, max: schema_bytes, note: schema_text.nullable() }).nullable(),
    budgets: schemas/* array */.YOg(verdictSchema).max(50),
});
const reportSchema = schemas/* object */.Ikc({
    schema: schemas/* literal */.euz("image-budget/report@1"),
    tool: schemas/* object */.Ikc({ name: schemas/* literal */.euz("image-budget"), version: schemas/* string */.YjP() }),
    created: schemas/* string */.YjP().describe("ISO 8601, UTC"),
    status: statusSchema,
    exitCode: schemas/* number */.aig().int().min(0).max(4),
    commit: schemas/* object */.Ikc({ sha: schemas/* string */.YjP().nullable(), ref: schemas/* string */.YjP().nullable(), dirty: schemas/* boolean */.zMY().nullable() }),
    baselineCommit: schemas/* object */.Ikc({
        sha: schemas/* string */.YjP(),
        ref: schemas/* string */.YjP(),
        how: schemas/* enum */.k5n(["given", "merge-parent", "merge-base", "merge-queue", "push"])
            .default("given")
            .describe("How it was chosen"),
    })
        .nullable(),
    baselineReason: schema_text.nullable().default(null).describe("Why there is no baseline commit"),
    shard: shardSchema.nullable().default(null).describe("The part of the images this run was about"),
    engine: schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        version: schemas/* string */.YjP(),
        store: schemas/* enum */.k5n(["overlay2", "containerd", "other"]),
        builder: schemas/* string */.YjP(),
    })
        .nullable(),
    disk: schemas/* object */.Ikc({ freeAtStart: schema_bytes.nullable(), peakUsed: schema_bytes.nullable() })
        .describe("Of the file system that holds the engine's data; null when it is not on this machine"),
    seconds: schemas/* number */.aig().nonnegative(),
    config: schemas/* object */.Ikc({
        file: schemas/* string */.YjP().nullable(),
        failOn: schemas/* enum */.k5n(["fail", "warn", "never"]),
        onUnmeasured: schemas/* enum */.k5n(["error", "warn"]),
        limitsFrom: schemas/* enum */.k5n(["base", "head"]).default("base"),
        ratchet: schemas/* boolean */.zMY().default(true),
        overrideLabel: schemas/* string */.YjP().nullable().default(null),
        names: schemas/* array */.YOg(schemas/* string */.YjP().max(1000)).max(2000).default([]).describe("Every image of the configuration"),
    }),
    totalRules: totalRulesSchema.nullable().default(null),
    limitChanges: schemas/* array */.YOg(limitChangeSchema)
        .max(500)
        .default([])
        .describe("Rules that this change changes; they take effect when merged"),
    override: schemas/* object */.Ikc({ label: schema_text, by: schema_text })
        .nullable()
        .default(null)
        .describe("The label that lets broken limits pass, and who set it"),
    images: schemas/* array */.YOg(imageReportSchema).max(2000),
    total: totalSchema,
    exceptions: schemas/* array */.YOg(schemas/* object */.Ikc({
        image: schemas/* string */.YjP(),
        metric: metricSchema,
        limit: schema_text,
        reason: schema_text,
        owner: schema_text,
        expires: schema_text,
        status: schemas/* enum */.k5n(["active", "expired", "unused"]),
    }))
        .max(500),
    errors: schemas/* array */.YOg(schemas/* object */.Ikc({ message: schema_text, hint: schema_text }))
        .max(200)
        .describe("What went wrong outside a single image, e.g. no engine"),
    notes: schemas/* array */.YOg(schema_text).max(200),
});


/***/ }),

/***/ 8636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WI: () => (/* binding */ trialSchema),
/* harmony export */   WN: () => (/* binding */ MOST_LEFT),
/* harmony export */   e6: () => (/* binding */ DESTINATION_NAMES),
/* harmony export */   xy: () => (/* binding */ LONGEST_DIFF)
/* harmony export */ });
/* harmony import */ var _model_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7483);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);
/* harmony import */ var _compat_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(368);
/** A report's `trial`: the proposed variant of an image, on Alpine or on slim, built and measured beside it. It judges nothing. */



const text = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(4000);
const bytes = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().nonnegative();
const line = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().min(1).max(1_000_000);
const MOST_LEFT = 100;
const LONGEST_DIFF = 100_000;
/** How a person calls them: `trial on Alpine`. */
const DESTINATION_NAMES = { alpine: "Alpine", slim: "slim" };
const placeSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ line, what: text, why: text });
const trialSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    to: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_model_config_js__WEBPACK_IMPORTED_MODULE_2__/* .DESTINATIONS */ .q).describe("What the image is tried on"),
    status: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["measured", "failed", "declined", "not-run"])
        .describe("`failed`: it was proposed and did not build; `declined`: nothing could be proposed"),
    reason: text.nullable().describe("Why it was declined or not run"),
    whole: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()
        .describe("Everything was converted; else what is in `left` was not, and is marked in it"),
    changes: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(placeSchema).max(MOST_LEFT),
    left: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(placeSchema).max(MOST_LEFT),
    diff: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .max(LONGEST_DIFF)
        .nullable()
        .describe("Unified; null where nothing was proposed, or it is too long"),
    failure: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        message: text,
        line: line.nullable().describe("Line of the proposed Dockerfile"),
        reason: text.nullable().describe("In one clause; null where the log does not tell"),
        remedy: text.nullable(),
        log: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text).max(50),
    })
        .nullable(),
    size: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ bytes, download: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ bytes, exact: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY() }) }).nullable(),
    saving: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ bytes: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int(), percent: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nullable() })
        .nullable()
        .describe("The image as it is, less the variant; measured. Negative where the variant is larger"),
    build: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ seconds: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nonnegative(), cached: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY() }).nullable(),
    original: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ seconds: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nonnegative(), cached: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), downloadBytes: bytes })
        .nullable()
        .describe("Of the image as it is, for comparing"),
    compat: _compat_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .compatSchema */ .CU.nullable().describe("Of the variant as it was built"),
    recommendation: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ verdict: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["switch", "stay", "not-enough-evidence"]), reasons: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text).max(20) })
        .nullable(),
});


/***/ })

};
