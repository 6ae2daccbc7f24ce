export const id = 796;
export const ids = [796];
export const modules = {

/***/ 4558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ isMarkAlone),
/* harmony export */   t: () => (/* binding */ heredocsOf)
/* harmony export */ });
/* harmony import */ var _white_space_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(388);
/** Finds the heredocs that an instruction's text opens, by the rules of BuildKit's word splitting. */

// A word of its own, with an optional file descriptor: `<<EOF`, `<< EOF`, `<<-"EOF"`, `3<<EOF`.
const MARK = /^\d*<<(-?)\s*([^<]*)$/u;
/**
 * The heredocs opened by a RUN, COPY or ADD, in order. Words inside quotes open none. A text with a quote that is not
 * closed, or an expansion that BuildKit does not know (`${X^^}`), opens none either.
 */
function heredocsOf(text) {
    if (!text.includes("<<"))
        return [];
    return (new WordReader(text).words() ?? []).flatMap((word) => {
        const mark = markOf(word);
        return mark === null ? [] : [mark];
    });
}
/** The heredoc that a word opens; null for every other word. */
function markOf(word) {
    const match = MARK.exec(word);
    const name = match === null ? "" : unquoted(match[2] ?? "");
    return match === null || name === "" ? null : { name, chomp: match[1] === "-" };
}
/** The text is one heredoc's mark and nothing else: its body is then all of a RUN's script. */
function isMarkAlone(text) {
    const name = MARK.exec(text)?.[2] ?? "";
    return unquoted(name) !== "" && new WordReader(name).words()?.length === 1;
}
/** A name without its quotes and escapes. */
function unquoted(text) {
    let result = "";
    let quote = "";
    for (let at = 0; at < text.length; at += 1) {
        const char = text.charAt(at);
        if (char === "\\" && quote !== "'") {
            const next = text.charAt(at + 1);
            // Within double quotes a backslash stands for itself before most characters.
            if (quote !== "" && !'"$\\'.includes(next))
                result += char;
            else {
                result += next;
                at += 1;
            }
        }
        else if (quote === "" && (char === "'" || char === '"'))
            quote = char;
        else if (char === quote)
            quote = "";
        else
            result += char;
    }
    return result;
}
/** Expansions within expansions: deeper nesting than anyone writes is taken for one that is not known. */
const MAX_DEPTH = 100;
/** Splits a text into words with quotes and expansions kept as they are, in one linear pass. */
class WordReader {
    #text;
    #words = [];
    #word = "";
    #at = 0;
    constructor(text) {
        this.#text = text;
    }
    /** null when something is not closed, or is not known. */
    words() {
        if (!this.#readTo("", 0))
            return null;
        this.#endWord();
        return this.#words;
    }
    /** Reads to `stop` and past it, or to the end of the text when that is empty; false when that fails. */
    #readTo(stop, depth) {
        // BuildKit forgets what came before in the word: `<<${X:-E}` opens nothing.
        if (depth > 0)
            this.#word = "";
        while (this.#at < this.#text.length) {
            const char = this.#text.charAt(this.#at);
            if (char === stop) {
                this.#at += 1;
                return true;
            }
            if (char === "'" || char === '"') {
                if (!this.#quoted(char, depth))
                    return false;
            }
            else if (char === "$") {
                const start = this.#at;
                if (!this.#expansion(depth))
                    return false;
                // White space in an expansion outside quotes splits it; only the first level makes words.
                if (depth === 0)
                    for (const one of this.#text.slice(start, this.#at))
                        this.#add(one);
            }
            else if (this.#text.startsWith("<<", this.#at))
                this.#take(/<<[\t\r ]*/uy, depth);
            else if (char === "\\")
                this.#take(/\\[^]?/uy, depth);
            else {
                if (depth === 0)
                    this.#add(char);
                this.#at += 1;
            }
        }
        return stop === "";
    }
    /** Takes what `pattern` finds here into the word, white space included. */
    #take(pattern, depth) {
        pattern.lastIndex = this.#at;
        const found = pattern.exec(this.#text)?.[0] ?? "";
        if (depth === 0)
            this.#word += found;
        this.#at += found.length;
    }
    #add(char) {
        if ((0,_white_space_js__WEBPACK_IMPORTED_MODULE_0__/* .isWhite */ .Gl)(char))
            this.#endWord();
        else
            this.#word += char;
    }
    #endWord() {
        if (this.#word !== "")
            this.#words.push(this.#word);
        this.#word = "";
    }
    #quoted(quote, depth) {
        const start = this.#at;
        this.#at += 1;
        while (this.#at < this.#text.length) {
            const char = this.#text.charAt(this.#at);
            if (char === quote) {
                this.#at += 1;
                if (depth === 0)
                    this.#word += this.#text.slice(start, this.#at);
                return true;
            }
            if (quote === '"' && char === "$") {
                if (!this.#expansion(depth))
                    return false;
            }
            else
                this.#at += quote === '"' && /^\\["$\\]/u.test(this.#text.slice(this.#at, this.#at + 2)) ? 2 : 1;
        }
        return false;
    }
    /** Steps over the expansion at a `$`, or over the `$` alone where it stands for itself. */
    #expansion(depth) {
        this.#at += 1;
        if (this.#text.charAt(this.#at) !== "{") {
            this.#name();
            return true;
        }
        this.#at += 1;
        if (depth >= MAX_DEPTH || /^[{}:]?$/u.test(this.#text.charAt(this.#at)))
            return false;
        this.#name();
        const operator = this.#text.charAt(this.#at);
        this.#at += 1;
        switch (operator) {
            case "}":
                return true;
            case ":":
                this.#at += 1;
                return !"#%".includes(this.#text.charAt(this.#at - 1)) && this.#readTo("}", depth + 1);
            case "+":
            case "-":
            case "?":
            case "#":
            case "%":
                return this.#readTo("}", depth + 1);
            case "/":
                if (this.#text.charAt(this.#at) === "/")
                    this.#at += 1;
                return this.#readTo("/", depth + 1) && this.#readTo("}", depth + 1);
            default:
                return false;
        }
    }
    /** A name, a number, or one of the shell's own parameters; nothing where there is none. */
    #name() {
        const pattern = /\p{Nd}+|[\p{L}_][\p{L}\p{Nd}_]*|[@*#?$!-]/uy;
        pattern.lastIndex = this.#at;
        this.#at += pattern.exec(this.#text)?.[0].length ?? 0;
    }
}


/***/ }),

/***/ 4958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $R: () => (/* binding */ likeness),
/* harmony export */   L2: () => (/* binding */ keywordOfEntry),
/* harmony export */   P: () => (/* binding */ makesFiles),
/* harmony export */   WY: () => (/* binding */ jsonWords)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6115);

/** Longest piece of an entry or instruction that is compared, in characters. */
const LONGEST = 20_000;
const BUILDKIT = /^(ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|HEALTHCHECK|LABEL|MAINTAINER|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR)(?=\s|$)/;
// `/bin/sh -c #(nop)  LABEL a=b`, with whatever shell SHELL has set; quotes would be a command that only looks like it.
const CLASSIC = /^[^"'#]{0,500}#\(nop\)\s+([A-Z]+)(?=\s|$)/;
/**
 * The keyword that wrote an entry: BuildKit writes the instruction, the classic builder `shell #(nop) KEYWORD` and a
 * RUN's bare command. null when nothing says it (an import, a squash).
 */
function keywordOfEntry(entry) {
    const text = entry.createdBy.slice(0, 1000);
    return BUILDKIT.exec(text)?.[1] ?? CLASSIC.exec(text)?.[1] ?? (text.trim() === "" ? null : "RUN");
}
/** Instructions that make a layer, or an empty one where nothing changed. */
const MAKES_FILES = new Set(["RUN", "COPY", "ADD", "WORKDIR"]);
function makesFiles(instruction) {
    return MAKES_FILES.has(instruction.keyword);
}
/** Compares an instruction with an entry. Texts are compared without white space and non-ASCII characters. */
function likeness(instruction, entry) {
    if (instruction.keyword !== keywordOfEntry(entry))
        return "no";
    if (!makesFiles(instruction))
        return entry.emptyLayer ? "alike" : "no";
    const written = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .squeeze */ .r)(entry.createdBy.slice(-LONGEST).replace(/# buildkit\s*$/, ""));
    if (instruction.keyword === "RUN")
        return runLikeness(instruction, written, entry.createdBy);
    return destinationLikeness(instruction, written);
}
function runLikeness(instruction, written, createdBy) {
    // Reading the image drops the command of a RUN with build arguments: their values may be secrets.
    if (/^RUN(?:\s+# buildkit)?\s*$/.test(createdBy))
        return "alike";
    const body = instruction.heredocs[0]?.body;
    if (body !== undefined) {
        const firstLine = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .squeeze */ .r)(body.split("\n").find((line) => line.trim() !== "") ?? "");
        if (firstLine !== "" && written.includes(firstLine))
            return "same";
        // The classic builder knows no heredoc and writes the line that opens it alone.
        return written.includes((0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .squeeze */ .r)(instruction.args)) ? "alike" : "no";
    }
    const command = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .squeeze */ .r)(commandOf(instruction.args).slice(-LONGEST / 2));
    if (command === "")
        return "alike";
    return written.endsWith(command) ? "same" : "no";
}
function destinationLikeness(instruction, written) {
    const words = jsonWords(instruction.args) ?? instruction.args.split(/\s+/);
    const destination = words.at(-1) ?? "";
    // Variables, quotes and escapes are gone in the entry.
    if (/[$"'\\]/.test(destination))
        return "alike";
    // The entry of a relative WORKDIR holds the whole path.
    const telling = instruction.keyword === "WORKDIR" ? lastPart(destination) : (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .squeeze */ .r)(destination);
    if (telling === "")
        return "alike";
    return trimSlash(written).endsWith(trimSlash(telling)) ? "same" : "no";
}
function trimSlash(text) {
    return text.endsWith("/") ? text.slice(0, -1) : text;
}
function lastPart(path) {
    const parts = path.split("/").filter((part) => part !== "" && part !== "." && part !== "..");
    return path.includes("..") ? "" : (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .squeeze */ .r)(parts.at(-1) ?? "");
}
/** The command as the history has it: the words of the JSON form joined, else the text. */
function commandOf(args) {
    return jsonWords(args)?.join(" ") ?? args;
}
/** The strings of a JSON form; null for the shell form, which `[ -z "$X" ]` is too. */
function jsonWords(args) {
    if (!args.startsWith("["))
        return null;
    try {
        const parsed = JSON.parse(args);
        return Array.isArray(parsed) && parsed.every((item) => typeof item === "string") ? parsed : null;
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 3961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JQ: () => (/* binding */ fromParts),
/* harmony export */   Zo: () => (/* binding */ flagsOf),
/* harmony export */   pd: () => (/* binding */ keywordIn),
/* harmony export */   wv: () => (/* binding */ SEPARATOR)
/* harmony export */ });
/* harmony import */ var _white_space_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(388);
/** The flags of one instruction, and the parts of a FROM. */

/** White space that ends a keyword and the words of a FROM; wider kinds are part of them. */
const SEPARATOR = /[\t\v\f\r ]+/;
const PLAIN_WHITE = /^[\t-\r ]$/;
/** The keyword of an instruction's text as written. */
function keywordIn(text) {
    return text.split(SEPARATOR, 1)[0] ?? "";
}
/** Splits an instruction's text into its leading flags and what follows them; `--` alone ends the flags. */
function flagsOf(keyword, text) {
    const flags = [];
    let at = keyword.length;
    for (;;) {
        // Wider white space ends the flags, and is no part of the arguments either.
        while (PLAIN_WHITE.test(text.charAt(at)))
            at += 1;
        if (!text.startsWith("--", at))
            return { flags, args: text.slice(at + (0,_white_space_js__WEBPACK_IMPORTED_MODULE_0__/* .indentOf */ ._j)(text.slice(at))) };
        const { word, end } = flagAt(text, at);
        at = end;
        if (word === "--")
            return { flags, args: text.slice(at + (0,_white_space_js__WEBPACK_IMPORTED_MODULE_0__/* .indentOf */ ._j)(text.slice(at))) };
        const equals = word.indexOf("=");
        flags.push({
            name: word.slice(2, equals < 0 ? undefined : equals),
            value: equals < 0 ? null : word.slice(equals + 1),
        });
    }
}
/** One flag without its quotes and escapes, and where it ends. */
function flagAt(text, start) {
    let word = "";
    let quote = "";
    let at = start;
    for (; at < text.length; at += 1) {
        const char = text.charAt(at);
        if (quote === "" && PLAIN_WHITE.test(char))
            break;
        if (char === "\\") {
            at += 1;
            word += text.charAt(at);
        }
        else if (quote === "" && (char === "'" || char === '"'))
            quote = char;
        else if (char === quote)
            quote = "";
        else
            word += char;
    }
    return { word, end: Math.min(at, text.length) };
}
const STAGE_NAME = /^[a-z][a-z0-9-_.]*$/;
/**
 * Image, stage name and platform of a FROM; null when it names no image, says more than `IMAGE [AS NAME]`, or the name
 * is none that a stage can have.
 */
function fromParts(args, flags) {
    const words = args.split(SEPARATOR);
    const [from, as, name] = words;
    if (from === undefined || from === "")
        return null;
    if (words.length !== 1 && !(words.length === 3 && as?.toUpperCase() === "AS"))
        return null;
    if (name !== undefined && !STAGE_NAME.test(name.toLowerCase()))
        return null;
    const platform = flags.find((flag) => flag.name === "platform")?.value ?? null;
    return { from, name: name ?? null, platform };
}


/***/ }),

/***/ 9796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $Z: () => (/* binding */ allInstructions),
  Gt: () => (/* binding */ lineOfInstruction),
  Ai: () => (/* binding */ parseDockerfile),
  t$: () => (/* binding */ positionAt)
});

// EXTERNAL MODULE: ./.cache/build/js/dockerfile/white-space.js
var white_space = __webpack_require__(388);
;// CONCATENATED MODULE: ./.cache/build/js/dockerfile/directives.js
/** The parser directives at the top of a Dockerfile, and what makes a file one for Windows. */

const DIRECTIVE = /^#\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(.+?)\s*$/;
const KNOWN = new Set(["syntax", "escape", "check"]);
/**
 * Reads directives until the first line that is none, as the builders do: later ones are mere comments. White space
 * before a directive hides `syntax`, which is looked for before the file is read, and no other.
 */
function splitDirectives(lines) {
    const values = new Map();
    let syntax = null;
    let plain = true;
    let next = 0;
    for (; next < lines.length; next += 1) {
        const line = (lines[next] ?? "").slice(0, 2000);
        const match = DIRECTIVE.exec(line.slice((0,white_space/* indentOf */._j)(line)));
        const name = match?.[1]?.toLowerCase() ?? "";
        if (!KNOWN.has(name))
            break;
        if (values.has(name))
            return failed(`line ${next + 1}: the directive "${name}" is given twice`);
        const value = match?.[2] ?? "";
        values.set(name, value);
        plain = plain && line.startsWith("#");
        // What follows the frontend's image is for the frontend.
        if (name === "syntax" && plain)
            syntax = value.split(" ")[0] ?? null;
    }
    const escape = values.get("escape") ?? "\\";
    if (escape === "`")
        return failed("escape=` marks a Dockerfile for Windows, which is not read");
    if (escape !== "\\")
        return failed("the escape directive takes \\ or `");
    return { escape, syntax: syntax ?? syntaxBehindShebang(lines), next, problem: null };
}
/** A first line that names a program is passed over in the search for the frontend, and only there. */
function syntaxBehindShebang(lines) {
    if (lines[0]?.startsWith("#!") !== true)
        return null;
    for (const line of lines.slice(1)) {
        const match = DIRECTIVE.exec(line.slice(0, 2000));
        const name = match?.[1]?.toLowerCase() ?? "";
        if (!KNOWN.has(name))
            return null;
        if (name === "syntax")
            return match?.[2]?.split(" ")[0] ?? null;
    }
    return null;
}
function failed(problem) {
    return { escape: "\\", syntax: null, next: 0, problem };
}
/** Why a FROM or SHELL makes the file one for Windows or a template; null when it does not. */
function unreadable(text, line) {
    if (/\{\{|\{%|<%/.test(text))
        return `line ${line} belongs to a template, not to a Dockerfile`;
    const windows = /^FROM\s/i.test(text) &&
        /(?:mcr|microsoft)\S*\/windows\b|--platform=windows|nanoserver|windowsservercore|servercore/i.test(text);
    const shell = /^SHELL\s/i.test(text) && /\b(?:powershell|pwsh|cmd)(?:\.exe)?"/i.test(text);
    return windows || shell ? `line ${line} is for Windows, which is not read` : null;
}

// EXTERNAL MODULE: ./.cache/build/js/dockerfile/instruction-parts.js
var instruction_parts = __webpack_require__(3961);
// EXTERNAL MODULE: ./.cache/build/js/dockerfile/heredoc.js
var heredoc = __webpack_require__(4558);
;// CONCATENATED MODULE: ./.cache/build/js/dockerfile/logical-lines.js
/**
 * Splits a Dockerfile into logical lines by BuildKit's rules. `dockerfile-ast` reads a doubled escape at the end of a
 * line as a continuation, misses numbered heredocs and takes quadratic time over many comments, so the line structure
 * is found here, in one linear pass, and that library reads single instructions only.
 */


const HEREDOC_KEYWORD = /^(?:ONBUILD\s+)?(?:RUN|COPY|ADD)\s/i;
/** Reads the logical lines of `lines` (without line ends) from index `start` on. */
function logicalLines(lines, start, escape) {
    const found = [];
    let index = start;
    while (index < lines.length) {
        const first = lines[index] ?? "";
        if (isNothing(first)) {
            index += 1;
            continue;
        }
        const joined = joinContinued(lines, index, escape);
        index = joined.next;
        const bodies = readHeredocs(lines, index, joined.text);
        index = bodies.next;
        found.push({
            line: joined.line,
            endLine: index,
            text: joined.text,
            segments: joined.segments,
            heredocs: bodies.heredocs,
            unclosed: bodies.unclosed,
        });
    }
    return found;
}
function joinContinued(lines, start, escape) {
    const parts = [];
    const segments = [];
    let at = 0;
    let index = start;
    for (let more = true; more && index < lines.length; index += 1) {
        const line = lines[index] ?? "";
        // Within an instruction, comments and empty lines neither end it nor belong to it.
        if (index > start && isNothing(line))
            continue;
        // White space counts but before the first character.
        const indent = at === 0 ? (0,white_space/* indentOf */._j)(line) : 0;
        const cut = continuationAt(line, escape);
        more = cut !== null;
        const part = line.slice(indent, cut ?? line.length);
        segments.push({ at, line: index + 1, column: indent + 1 });
        parts.push(part);
        at += part.length;
    }
    return { line: start + 1, text: (0,white_space/* trimmedEnd */.Ee)(parts.join("")), segments, next: index };
}
/** Where the escape that continues the line stands; null when the line ends here. A doubled escape continues nothing. */
function continuationAt(line, escape) {
    let end = line.length;
    while (end > 0 && (line[end - 1] === " " || line[end - 1] === "\t"))
        end -= 1;
    if (line[end - 1] !== escape)
        return null;
    return end >= 2 && line[end - 2] === escape ? null : end - 1;
}
function readHeredocs(lines, start, text) {
    const marks = HEREDOC_KEYWORD.test(text) ? (0,heredoc/* heredocsOf */.t)(text) : [];
    const heredocs = [];
    let index = start;
    for (const { name, chomp } of marks) {
        const first = index;
        while (index < lines.length && terminatorOf(lines[index] ?? "", chomp) !== name)
            index += 1;
        heredocs.push({ name, chomp, line: first + 1, body: textOf(lines.slice(first, index)) });
        if (index >= lines.length)
            return { heredocs, unclosed: name, next: index };
        index += 1;
    }
    return { heredocs, unclosed: null, next: index };
}
function terminatorOf(line, chomp) {
    return chomp ? line.replace(/^\t+/, "") : line;
}
function textOf(lines) {
    return lines.map((line) => `${line}\n`).join("");
}
/** An empty line or a comment. */
function isNothing(line) {
    const indent = (0,white_space/* indentOf */._j)(line);
    return indent === line.length || line.charAt(indent) === "#";
}

// EXTERNAL MODULE: ./.cache/build/js/dockerfile/history.js
var dockerfile_history = __webpack_require__(4958);
// EXTERNAL MODULE: ./.cache/build/js/dockerfile/words.js
var dockerfile_words = __webpack_require__(6115);
;// CONCATENATED MODULE: ./.cache/build/js/dockerfile/refusals.js
/**
 * What BuildKit refuses about a single instruction: flags it does not know, arguments that are missing or too many. The
 * rules are those of the Dockerfile reference; a file that breaks one is never built.
 */





/** Flags by instruction, as of BuildKit 0.34; the others have none. */
const FLAGS = {
    ADD: {
        chown: "text",
        chmod: "text",
        link: "switch",
        "keep-git-dir": "switch",
        checksum: "text",
        unpack: "switch",
        exclude: "list",
    },
    COPY: { chown: "text", chmod: "text", from: "text", link: "switch", parents: "switch", exclude: "list" },
    FROM: { platform: "text" },
    HEALTHCHECK: {
        interval: "text",
        timeout: "text",
        "start-period": "text",
        "start-interval": "text",
        retries: "text",
    },
    RUN: { mount: "list", network: "text", security: "text", device: "list" },
};
/** BuildKit passes over the flags of these. */
const NOT_ASKED = new Set(["ARG", "STOPSIGNAL"]);
/** Instructions whose arguments can be a list of words in JSON. */
const WITH_JSON = new Set(["ADD", "CMD", "COPY", "ENTRYPOINT", "RUN", "SHELL", "VOLUME"]);
const NEEDS_ARGUMENT = new Set("ARG ENV EXPOSE HEALTHCHECK LABEL MAINTAINER ONBUILD SHELL STOPSIGNAL USER VOLUME WORKDIR".split(" ")); // prettier-ignore
/** What BuildKit refuses in the instruction, as the end of a sentence about its line; null when it takes it. */
function refusal(instruction) {
    const { keyword, args } = instruction;
    if (NEEDS_ARGUMENT.has(keyword) && args === "")
        return `${keyword} has no argument`;
    return argumentRefusal(keyword, args) ?? flagRefusal(instruction) ?? ownRefusal(instruction);
}
/** Holds for what an ONBUILD carries too, unlike the other rules: that is read again where it is executed. */
function argumentRefusal(keyword, args) {
    if (WITH_JSON.has(keyword) && isListOfOthers(args))
        return `the list behind ${keyword} has more than strings`;
    if (keyword === "ENV" || keyword === "LABEL")
        return pairRefusal(keyword, args);
    if (keyword === "HEALTHCHECK" && isListOfOthers(commandOf(args)))
        return "the list behind HEALTHCHECK has more than strings";
    if (keyword !== "ONBUILD")
        return null;
    const held = (0,instruction_parts/* keywordIn */.pd)(args);
    return argumentRefusal(held.toUpperCase(), (0,white_space/* trimmed */.dE)(args.slice(held.length)));
}
/** An array in JSON that is no list of words; what is no JSON at all is the shell's form. */
function isListOfOthers(args) {
    if (!args.startsWith("["))
        return false;
    try {
        const list = JSON.parse(args);
        return Array.isArray(list) && list.some((item) => typeof item !== "string");
    }
    catch {
        return false;
    }
}
/** What follows CMD in a HEALTHCHECK. */
function commandOf(args) {
    return args.replace(/^\S+\s*/u, "");
}
function pairRefusal(keyword, args) {
    const words = (0,dockerfile_words/* splitWords */.y)(args).map(({ raw }) => raw);
    const [first] = words;
    if (first === undefined)
        return null;
    // The old form is split at the first white space, in quotes or not.
    if (!first.includes("="))
        return instruction_parts/* SEPARATOR */.wv.test(args) ? null : `${keyword} has a name and no value`;
    if (words.some((word) => !word.includes("=")))
        return `${keyword} has a word that is no NAME=VALUE`;
    return words.some((word) => word.startsWith("=")) ? `${keyword} has a value without a name` : null;
}
function flagRefusal({ keyword, args, flags }) {
    if (NOT_ASKED.has(keyword) || (keyword === "HEALTHCHECK" && /^none$/iu.test(args)))
        return null;
    const known = new Map(Object.entries(FLAGS[keyword] ?? {}));
    const seen = new Set();
    for (const { name, value } of flags) {
        const shown = `--${name.slice(0, 100)}`;
        const kind = known.get(name);
        if (kind === undefined)
            return `${keyword} has no flag ${shown} that is known here`;
        if (kind !== "list" && seen.has(name))
            return `the flag ${shown} is given twice`;
        seen.add(name);
        if (kind === "switch") {
            if (value !== null && !/^(?:true|false)$/iu.test(value))
                return `the flag ${shown} is true or false`;
        }
        else if (value === null)
            return `the flag ${shown} has no value`;
    }
    return null;
}
function ownRefusal(instruction) {
    const { keyword, args } = instruction;
    switch (keyword) {
        case "ADD":
        case "COPY":
            return copyRefusal(instruction);
        case "ARG":
            return (0,dockerfile_words/* splitWords */.y)(args).some(({ raw }) => raw.startsWith("="))
                ? "ARG has a value without a name"
                : null;
        case "HEALTHCHECK":
            return healthRefusal(instruction);
        case "ONBUILD":
            return /^(?:ONBUILD|FROM|MAINTAINER)$/iu.test((0,instruction_parts/* keywordIn */.pd)(args))
                ? `ONBUILD cannot hold ${(0,instruction_parts/* keywordIn */.pd)(args).toUpperCase()}`
                : null;
        case "RUN":
            return runRefusal(instruction);
        case "SHELL":
            return ((0,dockerfile_history/* jsonWords */.WY)(args)?.length ?? 0) === 0 ? "SHELL takes a list of words in JSON" : null;
        case "VOLUME":
            return ((0,dockerfile_history/* jsonWords */.WY)(args) ?? args.split(instruction_parts/* SEPARATOR */.wv)).some((word) => (0,white_space/* trimmed */.dE)(word) === "")
                ? "VOLUME has an empty path"
                : null;
        default:
            return null;
    }
}
function copyRefusal({ keyword, args }) {
    const words = (0,dockerfile_history/* jsonWords */.WY)(args) ?? args.split(instruction_parts/* SEPARATOR */.wv);
    if (words.length < 2)
        return `${keyword} needs a source and a destination`;
    return (0,heredoc/* isMarkAlone */.d)(words.at(-1) ?? "") ? `${keyword} takes no heredoc as its destination` : null;
}
// Go's notation of a duration: `1h30m`, `1.5s`.
const DURATION = /^[-+]?(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$|^[-+]?0$/u;
function healthRefusal({ args, flags }) {
    const type = (0,instruction_parts/* keywordIn */.pd)(args);
    const command = commandOf(args);
    if (/^none$/iu.test(type))
        return command === "" ? null : "HEALTHCHECK NONE takes no arguments";
    if (!/^cmd$/iu.test(type))
        return "HEALTHCHECK takes CMD or NONE";
    if (command === "" || (0,dockerfile_history/* jsonWords */.WY)(command)?.length === 0)
        return "HEALTHCHECK CMD has no command";
    for (const { name, value } of flags) {
        const text = value ?? "";
        if (text === "")
            continue;
        const isRead = name === "retries" ? /^\+?\d{1,9}$/u.test(text) : DURATION.test(text) && !text.startsWith("-");
        if (!isRead)
            return `the flag --${name} is not of the form that HEALTHCHECK takes`;
    }
    return null;
}
const VALUES = {
    network: ["default", "none", "host"],
    security: ["sandbox", "insecure"],
};
function runRefusal({ flags }) {
    for (const { name, value } of flags) {
        const known = VALUES[name];
        if (known?.includes(value ?? "") === false)
            return `the flag --${name} is one of ${known.join(", ")}`;
        if (name === "mount" && /(?:^|,)from=[^,]*\$[^,]/iu.test(value ?? ""))
            return "a mount's from= takes no variable";
    }
    return null;
}

;// CONCATENATED MODULE: ./.cache/build/js/dockerfile/parse.js
/** Reads a Dockerfile into stages and instructions with their lines. Never throws, whatever the text holds. */





/** Longest text that is read, in characters, and the most instructions: far beyond any file people write. */
const MAX_LENGTH = 1_000_000;
const MAX_INSTRUCTIONS = 10_000;
/** Longest line that BuildKit's parser takes, in bytes without its line feed. */
const MAX_LINE = 65_535;
const KEYWORDS = new Set("ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR".split(" "));
const TEMPLATE = /^\s*(?:\{[{%#]|<%|@@|\$\{|%|#\{)/;
/** Reads a Dockerfile's text. What cannot be read is `declined` with a reason, never guessed. */
function parseDockerfile(text) {
    if (text.length > MAX_LENGTH)
        return declined("the Dockerfile is larger than 1 MB");
    if (text.includes("\0"))
        return declined("the Dockerfile holds NUL characters and is no text");
    const lines = text
        .replace(/^\uFEFF/, "")
        .replace(/\n$/, "")
        .split("\n")
        .map(withoutReturns);
    const long = lines.findIndex(isTooLong);
    if (long >= 0)
        return declined(`line ${long + 1} is longer than BuildKit reads (${MAX_LINE} bytes)`);
    const directives = splitDirectives(lines);
    if (directives.problem !== null)
        return declined(directives.problem);
    const found = logicalLines(lines, directives.next, directives.escape);
    if (found.length > MAX_INSTRUCTIONS) {
        return declined(`the Dockerfile has more than ${MAX_INSTRUCTIONS} instructions`);
    }
    const instructions = [];
    for (const logical of found) {
        const instruction = instructionOf(logical, lines);
        const problem = problemOf(logical, instruction);
        if (problem !== null)
            return declined(problem);
        instructions.push(instruction);
    }
    return assemble(instructions, directives.syntax);
}
/** The place in the file (1-based line and column) of the character at `offset` of an instruction's `text`. */
function positionAt(instruction, offset) {
    const segment = instruction.segments.findLast(({ at }) => at <= offset);
    if (segment === undefined)
        return { line: instruction.line, column: 1 };
    return { line: segment.line, column: segment.column + offset - segment.at };
}
/** A shorter beginning tells too little. */
const SHORTEST_CUT = 40;
/** Every instruction in the order of the file, which is the order of the classic builder's steps. */
function allInstructions(dockerfile) {
    return [...dockerfile.globalArgs, ...dockerfile.stages.flatMap((stage) => stage.instructions)];
}
/**
 * The line of the instruction that reads as `text`, white space aside: builders name a step by its instruction on one
 * line, and cut a long one, which then ends in `…`. null when none reads so, or several do.
 */
function lineOfInstruction(dockerfile, text) {
    const sought = (0,dockerfile_words/* squeeze */.r)(text);
    const cut = text.endsWith("…");
    const found = allInstructions(dockerfile).filter((instruction) => {
        const written = (0,dockerfile_words/* squeeze */.r)(instruction.text);
        return cut ? sought.length >= SHORTEST_CUT && written.startsWith(sought) : written === sought;
    });
    return found.length === 1 ? (found[0]?.line ?? null) : null;
}
function withoutReturns(line) {
    let end = line.length;
    while (line[end - 1] === "\r")
        end -= 1;
    return line.slice(0, end);
}
function isTooLong(line) {
    return line.length * 3 > MAX_LINE && new TextEncoder().encode(line).length > MAX_LINE;
}
function declined(reason) {
    return { stages: [], globalArgs: [], syntax: null, declined: reason };
}
function problemOf(logical, instruction) {
    const { keyword, line } = instruction;
    if (!KEYWORDS.has(keyword)) {
        return TEMPLATE.test(logical.text)
            ? `line ${line} belongs to a template, not to a Dockerfile`
            : `line ${line} begins with no Dockerfile instruction`;
    }
    if (logical.unclosed !== null) {
        return `the heredoc "${logical.unclosed.slice(0, 100)}" of line ${line} has no end`;
    }
    const unread = keyword === "FROM" || keyword === "SHELL" ? unreadable(logical.text, line) : null;
    if (unread !== null)
        return unread;
    const refused = refusal(instruction);
    return refused === null ? null : `line ${line}: ${refused}`;
}
function instructionOf(logical, lines) {
    const keyword = (0,instruction_parts/* keywordIn */.pd)(logical.text).toUpperCase();
    const { flags, args } = (0,instruction_parts/* flagsOf */.Zo)(keyword, logical.text);
    return {
        keyword,
        line: logical.line,
        endLine: logical.endLine,
        raw: lines.slice(logical.line - 1, logical.endLine).join("\n"),
        text: logical.text,
        args,
        flags,
        heredocs: logical.heredocs,
        segments: logical.segments,
    };
}
function assemble(instructions, syntax) {
    const stages = [];
    const globalArgs = [];
    for (const instruction of instructions) {
        const open = stages.at(-1);
        if (instruction.keyword === "FROM") {
            const parts = (0,instruction_parts/* fromParts */.JQ)(instruction.args, instruction.flags);
            if (parts === null)
                return declined(`line ${instruction.line}: FROM is not of the form FROM IMAGE [AS NAME]`);
            stages.push({ index: stages.length, line: instruction.line, ...parts, instructions: [instruction] });
        }
        else if (open !== undefined)
            open.instructions.push(instruction);
        else if (instruction.keyword === "ARG")
            globalArgs.push(instruction);
        else
            return declined(`line ${instruction.line}: ${instruction.keyword} stands before the first FROM`);
    }
    if (stages.length === 0)
        return declined("the Dockerfile has no FROM");
    return { stages, globalArgs, syntax, declined: null };
}


/***/ }),

/***/ 388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ee: () => (/* binding */ trimmedEnd),
/* harmony export */   Gl: () => (/* binding */ isWhite),
/* harmony export */   _j: () => (/* binding */ indentOf),
/* harmony export */   dE: () => (/* binding */ trimmed)
/* harmony export */ });
/** What BuildKit counts as white space: Unicode's characters of that property, unlike JavaScript no byte order mark. */
const WHITE = "\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const AT_START = new RegExp(`^[${WHITE}]*`, "u");
const ONE = new RegExp(`^[${WHITE}]$`, "u");
function isWhite(char) {
    return ONE.test(char);
}
/** Length of the white space at the start of `text`. */
function indentOf(text) {
    return AT_START.exec(text)?.[0].length ?? 0;
}
/** `text` without white space at its end; in linear time. */
function trimmedEnd(text) {
    let end = text.length;
    while (end > 0 && isWhite(text.charAt(end - 1)))
        end -= 1;
    return text.slice(0, end);
}
function trimmed(text) {
    return trimmedEnd(text.slice(indentOf(text)));
}


/***/ }),

/***/ 6115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ squeeze),
/* harmony export */   y: () => (/* binding */ splitWords)
/* harmony export */ });
/* harmony import */ var _white_space_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(388);
/** Splits an instruction's text into words as the builders do: at white space outside quotes. */

/** Words of `text` in one linear pass; an unclosed quote runs to the end. */
function splitWords(text) {
    const words = [];
    let start = -1;
    let quote = "";
    for (let index = 0; index < text.length; index += 1) {
        const char = text.charAt(index);
        if (quote === "" && (0,_white_space_js__WEBPACK_IMPORTED_MODULE_0__/* .isWhite */ .Gl)(char)) {
            if (start >= 0)
                words.push({ raw: text.slice(start, index), at: start });
            start = -1;
            continue;
        }
        if (start < 0)
            start = index;
        if (char === "\\" && quote !== "'")
            index += 1;
        else if (quote === "" && (char === '"' || char === "'"))
            quote = char;
        else if (char === quote)
            quote = "";
    }
    if (start >= 0)
        words.push({ raw: text.slice(start), at: start });
    return words;
}
/** Text without white space and non-ASCII characters: what builders print of it differs in these. */
function squeeze(text) {
    return text.replace(/[^\x21-\x7e]+/g, "");
}


/***/ })

};
