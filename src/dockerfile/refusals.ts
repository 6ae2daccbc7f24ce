/**
 * What BuildKit refuses about a single instruction: flags it does not know, arguments that are missing or too many. The
 * rules are those of the Dockerfile reference; a file that breaks one is never built.
 */
import { isMarkAlone } from "./heredoc.js";
import { jsonWords } from "./history.js";
import { keywordIn, SEPARATOR } from "./instruction-parts.js";
import type { Flag } from "./instruction-parts.js";
import { trimmed } from "./white-space.js";
import { splitWords } from "./words.js";

/** What is looked at of an instruction. */
export interface Judged {
  readonly keyword: string;
  readonly args: string;
  readonly flags: readonly Flag[];
}

type FlagKind = "text" | "list" | "switch";

/** Flags by instruction, as of BuildKit 0.34; the others have none. */
const FLAGS: Readonly<Record<string, Readonly<Record<string, FlagKind>>>> = {
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
export function refusal(instruction: Judged): string | null {
  const { keyword, args } = instruction;
  if (NEEDS_ARGUMENT.has(keyword) && args === "") return `${keyword} has no argument`;
  return argumentRefusal(keyword, args) ?? flagRefusal(instruction) ?? ownRefusal(instruction);
}

/** Holds for what an ONBUILD carries too, unlike the other rules: that is read again where it is executed. */
function argumentRefusal(keyword: string, args: string): string | null {
  if (WITH_JSON.has(keyword) && isListOfOthers(args))
    return `the list behind ${keyword} has more than strings`;
  if (keyword === "ENV" || keyword === "LABEL") return pairRefusal(keyword, args);
  if (keyword === "HEALTHCHECK" && isListOfOthers(commandOf(args)))
    return "the list behind HEALTHCHECK has more than strings";
  if (keyword !== "ONBUILD") return null;
  const held = keywordIn(args);
  return argumentRefusal(held.toUpperCase(), trimmed(args.slice(held.length)));
}

/** An array in JSON that is no list of words; what is no JSON at all is the shell's form. */
function isListOfOthers(args: string): boolean {
  if (!args.startsWith("[")) return false;
  try {
    const list: unknown = JSON.parse(args);
    return Array.isArray(list) && list.some((item) => typeof item !== "string");
  } catch {
    return false;
  }
}

/** What follows CMD in a HEALTHCHECK. */
function commandOf(args: string): string {
  return args.replace(/^\S+\s*/u, "");
}

function pairRefusal(keyword: string, args: string): string | null {
  const words = splitWords(args).map(({ raw }) => raw);
  const [first] = words;
  if (first === undefined) return null;
  // The old form is split at the first white space, in quotes or not.
  if (!first.includes("=")) return SEPARATOR.test(args) ? null : `${keyword} has a name and no value`;
  if (words.some((word) => !word.includes("="))) return `${keyword} has a word that is no NAME=VALUE`;
  return words.some((word) => word.startsWith("=")) ? `${keyword} has a value without a name` : null;
}

function flagRefusal({ keyword, args, flags }: Judged): string | null {
  if (NOT_ASKED.has(keyword) || (keyword === "HEALTHCHECK" && /^none$/iu.test(args))) return null;
  const known = new Map(Object.entries(FLAGS[keyword] ?? {}));
  const seen = new Set<string>();
  for (const { name, value } of flags) {
    const shown = `--${name.slice(0, 100)}`;
    const kind = known.get(name);
    if (kind === undefined) return `${keyword} has no flag ${shown} that is known here`;
    if (kind !== "list" && seen.has(name)) return `the flag ${shown} is given twice`;
    seen.add(name);
    if (kind === "switch") {
      if (value !== null && !/^(?:true|false)$/iu.test(value)) return `the flag ${shown} is true or false`;
    } else if (value === null) return `the flag ${shown} has no value`;
  }
  return null;
}

function ownRefusal(instruction: Judged): string | null {
  const { keyword, args } = instruction;
  switch (keyword) {
    case "ADD":
    case "COPY":
      return copyRefusal(instruction);
    case "ARG":
      return splitWords(args).some(({ raw }) => raw.startsWith("="))
        ? "ARG has a value without a name"
        : null;
    case "HEALTHCHECK":
      return healthRefusal(instruction);
    case "ONBUILD":
      return /^(?:ONBUILD|FROM|MAINTAINER)$/iu.test(keywordIn(args))
        ? `ONBUILD cannot hold ${keywordIn(args).toUpperCase()}`
        : null;
    case "RUN":
      return runRefusal(instruction);
    case "SHELL":
      return (jsonWords(args)?.length ?? 0) === 0 ? "SHELL takes a list of words in JSON" : null;
    case "VOLUME":
      return (jsonWords(args) ?? args.split(SEPARATOR)).some((word) => trimmed(word) === "")
        ? "VOLUME has an empty path"
        : null;
    default:
      return null;
  }
}

function copyRefusal({ keyword, args }: Judged): string | null {
  const words = jsonWords(args) ?? args.split(SEPARATOR);
  if (words.length < 2) return `${keyword} needs a source and a destination`;
  return isMarkAlone(words.at(-1) ?? "") ? `${keyword} takes no heredoc as its destination` : null;
}

// Go's notation of a duration: `1h30m`, `1.5s`.
const DURATION = /^[-+]?(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$|^[-+]?0$/u;

function healthRefusal({ args, flags }: Judged): string | null {
  const type = keywordIn(args);
  const command = commandOf(args);
  if (/^none$/iu.test(type)) return command === "" ? null : "HEALTHCHECK NONE takes no arguments";
  if (!/^cmd$/iu.test(type)) return "HEALTHCHECK takes CMD or NONE";
  if (command === "" || jsonWords(command)?.length === 0) return "HEALTHCHECK CMD has no command";
  for (const { name, value } of flags) {
    const text = value ?? "";
    if (text === "") continue;
    const isRead =
      name === "retries" ? /^\+?\d{1,9}$/u.test(text) : DURATION.test(text) && !text.startsWith("-");
    if (!isRead) return `the flag --${name} is not of the form that HEALTHCHECK takes`;
  }
  return null;
}

const VALUES: Readonly<Record<string, readonly string[]>> = {
  network: ["default", "none", "host"],
  security: ["sandbox", "insecure"],
};

function runRefusal({ flags }: Judged): string | null {
  for (const { name, value } of flags) {
    const known = VALUES[name];
    if (known?.includes(value ?? "") === false) return `the flag --${name} is one of ${known.join(", ")}`;
    if (name === "mount" && /(?:^|,)from=[^,]*\$[^,]/iu.test(value ?? ""))
      return "a mount's from= takes no variable";
  }
  return null;
}
