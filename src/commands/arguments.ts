/** From the words of a command line to what it asks for. */
import { NO_TARGET, parseTarget } from "../compat/target.js";
import type { WrittenTarget } from "../compat/target.js";
import { DESTINATIONS } from "../model/config.js";
import { KEY } from "../github/marker.js";
import { isRepositoryName } from "../github/names.js";
import { parseShard } from "../stages/shard.js";
import { COMMENT_POLICIES, selection } from "./action-inputs.js";
import { ArgumentReader, suggestion } from "./argument-reader.js";
import { FORMATS, INSPECT_FORMATS } from "./command.js";
import type { Command } from "./command.js";
import { COMMANDS, FLAGS } from "./flags.js";

type Name = keyof typeof FLAGS;

/** What a command takes besides flags; `needs` is what is said where there is nothing. */
interface Words {
  readonly most: number;
  readonly needs: { readonly what: string; readonly expected: string } | null;
}

const LOOKS_INTO = "needs what to look into";
const WORDS: Readonly<Record<Name, Words>> = {
  check: { most: 0, needs: null },
  config: { most: 0, needs: null },
  init: { most: 0, needs: null },
  trial: { most: Infinity, needs: null },
  inspect: {
    most: 1,
    needs: {
      what: LOOKS_INTO,
      expected: "the name of an image, a saved archive, a folder, or - for standard input",
    },
  },
  compat: {
    most: 1,
    needs: {
      what: LOOKS_INTO,
      expected: "an image, a saved archive, a requirements file or a lock file",
    },
  },
  convert: {
    most: 1,
    needs: { what: "needs what to convert", expected: "a Dockerfile, seen from the working folder" },
  },
  publish: { most: Infinity, needs: { what: "needs the reports to publish", expected: "files or folders" } },
};

/**
 * Reads the command line.
 * @throws ConfigError naming everything that is wrong with it.
 */
export function parseArguments(argv: readonly string[]): Command {
  const reader = new ArgumentReader(argv);
  const { values, positionals } = reader;
  if (values.help === true) return { kind: "help" };
  if (values.version === true) return { kind: "version" };
  const [name, ...words] = positionals;
  if (name === "help" || name === "version") return { kind: name };
  if (name === undefined || !isCommand(name)) {
    reader.wrong("command", name === undefined ? "no command is given" : "there is no such command", {
      expected: COMMANDS.join(", "),
      ...(name === undefined ? {} : { found: JSON.stringify(name), ...suggestion(name, COMMANDS) }),
    });
    throw reader.refusal();
  }
  checkWords(reader, name, words);
  checkFlags(reader, name);
  const command = commandOf(reader, name, words);
  reader.check();
  return command;
}

function isCommand(word: string): word is Name {
  return Object.hasOwn(FLAGS, word);
}

function checkWords(reader: ArgumentReader, name: Name, words: readonly string[]): void {
  const { most, needs } = WORDS[name];
  for (const word of words.slice(most)) {
    reader.wrong(name, "takes no further words", { found: JSON.stringify(word) });
  }
  if (needs !== null && (words[0] ?? "") === "") reader.wrong(name, needs.what, { expected: needs.expected });
}

function checkFlags(reader: ArgumentReader, name: Name): void {
  const { values } = reader;
  const allowed: readonly string[] = FLAGS[name];
  for (const [flag, value] of Object.entries(values)) {
    if (!allowed.includes(flag)) {
      const expected = allowed.map((known) => `--${known}`).join(", ");
      reader.wrong(`--${flag}`, `is not a flag of ${name}`, { expected });
    }
    if (value === "") reader.wrong(`--${flag}`, "needs a value");
  }
  if (values.base !== undefined && values["no-baseline"] === true) {
    reader.wrong("--base", "and --no-baseline exclude each other");
  }
  if (values.record === true && values.records === undefined) {
    reader.wrong("--record", "needs --records, the file to keep figures in");
  }
  if ((values.repository === undefined) !== (values["pull-request"] === undefined)) {
    reader.wrong("--repository", "and --pull-request go together");
  }
  if (values.to === "slim") {
    const given = (["alpine", "compat"] as const).filter((flag) => values[flag] !== undefined);
    for (const flag of given) reader.wrong(`--${flag}`, "is about a conversion to Alpine, not --to slim");
  }
  if (name === "inspect" && values.target !== undefined && values.dockerfile === undefined) {
    reader.wrong("--target", "needs --dockerfile, the file it is a stage of");
  }
}

function commandOf(reader: ArgumentReader, name: Name, words: readonly string[]): Command {
  const { values } = reader;
  const common = { config: values.config ?? null, output: values.output ?? null };
  const [subject = ""] = words;
  const platform = reader.matching("platform", platformName, "OS/ARCH, such as linux/arm64");
  switch (name) {
    case "config":
      return { kind: "config", ...common };
    case "init":
      return { kind: "init", ...common, only: values.only ?? [], force: values.force ?? false };
    case "check":
      return {
        kind: "check",
        ...common,
        only: selection(values.only ?? []),
        base: values.base ?? null,
        noBaseline: values["no-baseline"] ?? false,
        shard: reader.matching("shard", parseShard, "K/N, such as 3/8"),
        trial: null,
        records: values.records ?? null,
        record: values.record ?? false,
        format: reader.choice("format", FORMATS),
        report: values.report ?? null,
        markdown: values.markdown ?? null,
      };
    case "trial":
      return {
        kind: "check",
        ...common,
        only: { names: words, changed: false },
        base: null,
        noBaseline: true,
        shard: null,
        trial: reader.choice("to", DESTINATIONS),
        records: null,
        record: false,
        format: reader.choice("format", FORMATS),
        report: values.report ?? null,
        markdown: values.markdown ?? null,
      };
    case "inspect":
      if (subject === "-" && values.against === "-") {
        reader.wrong("--against", "and the image cannot both be standard input");
      }
      return {
        kind: "inspect",
        image: subject,
        against: values.against ?? null,
        platform,
        dockerfile: values.dockerfile ?? null,
        target: values.target ?? null,
        duplicates: values.duplicates ?? false,
        format: reader.choice("format", INSPECT_FORMATS),
        output: common.output,
      };
    case "compat":
      return {
        kind: "compat",
        subject,
        target: compatTarget(reader),
        platform,
        index: values["no-index"] !== true,
        format: reader.choice("format", INSPECT_FORMATS),
        output: common.output,
      };
    case "convert":
      return {
        kind: "convert",
        file: subject,
        to: reader.choice("to", DESTINATIONS),
        diff: values.diff ?? false,
        output: common.output,
        compat: values.compat ?? null,
        target: values.target ?? null,
        alpine: reader.matching("alpine", alpineRelease, "a release such as 3.22"),
      };
    case "publish":
      return {
        kind: "publish",
        reports: words,
        only: selection(values.only ?? []).names,
        repository: reader.matching("repository", repositoryName, "owner/name"),
        pullRequest: reader.matching("pull-request", wholeNumber, "a number"),
        comment: reader.choice("comment", COMMENT_POLICIES),
        commentKey: reader.matching("comment-key", commentKey, "letters, digits, dots, - or _") ?? "default",
        suggestions: values["no-suggestions"] !== true,
      };
  }
}

function compatTarget(reader: ArgumentReader): WrittenTarget {
  const text = reader.values.target;
  const target = text === undefined ? NO_TARGET : parseTarget(text);
  if (!("problem" in target)) return target;
  reader.wrong("--target", target.problem, { expected: "parts such as alpine:3.22,python:3.11,amd64" });
  return NO_TARGET;
}

function repositoryName(text: string): string | null {
  return isRepositoryName(text) ? text : null;
}

function alpineRelease(text: string): string | null {
  return /^3\.\d{1,3}$/u.test(text) ? text : null;
}

function commentKey(text: string): string | null {
  return KEY.test(text) ? text : null;
}

function wholeNumber(text: string): number | null {
  return /^[1-9]\d{0,8}$/u.test(text) ? Number(text) : null;
}

function platformName(text: string): string | null {
  return /^[a-z0-9]{1,20}\/[a-z0-9_]{1,20}(?:\/[a-z0-9.]{1,20})?$/u.test(text) ? text : null;
}
