import { parseArgs } from "node:util";
import { NO_TARGET, parseTarget } from "../compat/target.js";
import type { WrittenTarget } from "../compat/target.js";
import { nearest } from "../config/suggest.js";
import { KEY } from "../github/marker.js";
import { isRepositoryName } from "../github/names.js";
import { ConfigError, messageOf } from "../model/errors.js";
import type { Problem } from "../model/errors.js";
import type { Shard } from "../report/schema-parts.js";
import type { Selection } from "../stages/plan.js";
import { parseShard } from "../stages/shard.js";
import { COMMENT_POLICIES, selection } from "./action-inputs.js";
import type { CommentPolicy } from "./action-inputs.js";
import { COMMANDS, FLAGS, OPTIONS } from "./flags.js";

export const FORMATS = ["text", "markdown", "json"] as const;
export type Format = (typeof FORMATS)[number];

export const INSPECT_FORMATS = ["text", "json"] as const;
export type InspectFormat = (typeof INSPECT_FORMATS)[number];

/** What the command line asks for. */
export type Command =
  | { readonly kind: "help" }
  | { readonly kind: "version" }
  | { readonly kind: "config"; readonly config: string | null; readonly output: string | null }
  | {
      readonly kind: "init";
      readonly config: string | null;
      readonly output: string | null;
      readonly only: readonly string[];
      readonly force: boolean;
    }
  | CheckCommand
  | InspectCommand
  | CompatCommand
  | PublishCommand;

export interface CheckCommand {
  readonly kind: "check";
  readonly config: string | null;
  readonly only: Selection;
  readonly base: string | null;
  /** Count no change, even where a runner's event names a base. */
  readonly noBaseline: boolean;
  readonly shard: Shard | null;
  /** File with records; null for none. */
  readonly records: string | null;
  /** Keep this run's figures in that file. */
  readonly record: boolean;
  readonly format: Format;
  readonly output: string | null;
  readonly report: string | null;
  readonly markdown: string | null;
}

export interface InspectCommand {
  readonly kind: "inspect";
  /** An image, an archive, a folder, or `-`, as it was written. */
  readonly image: string;
  /** What it is compared with, likewise; null for nothing. */
  readonly against: string | null;
  /** `OS/ARCH[/VARIANT]`; null for the only one there is, or the engine's. */
  readonly platform: string | null;
  /** The Dockerfile that made the image; null when layers are told apart by the image's own history. */
  readonly dockerfile: string | null;
  readonly target: string | null;
  /** Hash every file, to find equal contents. */
  readonly duplicates: boolean;
  readonly format: InspectFormat;
  readonly output: string | null;
}

export interface CompatCommand {
  readonly kind: "compat";
  /** An image, an archive, a folder, `-`, a requirements or a lock file, as it was written. */
  readonly subject: string;
  /** What it is to become; null for parts that are not said. */
  readonly target: WrittenTarget;
  readonly platform: string | null;
  /** Whether the package index may be asked. */
  readonly index: boolean;
  readonly format: InspectFormat;
  readonly output: string | null;
}

export interface PublishCommand {
  readonly kind: "publish";
  readonly reports: readonly string[];
  /** The images that the reports have to be about; none for all of the configuration. */
  readonly only: readonly string[];
  /** `owner/name`; null to take the runner's. */
  readonly repository: string | null;
  /** Null to take the one of the runner's event. */
  readonly pullRequest: number | null;
  readonly comment: CommentPolicy;
  readonly commentKey: string;
}

/**
 * Reads the command line.
 * @throws ConfigError naming everything that is wrong with it.
 */
export function parseArguments(argv: readonly string[]): Command {
  const { values, positionals } = read(argv);
  if (values.help === true) return { kind: "help" };
  if (values.version === true) return { kind: "version" };
  const [name, ...rest] = positionals;
  if (name === undefined)
    throw usage([
      { file: "command", line: null, message: "no command is given", expected: COMMANDS.join(", ") },
    ]);
  if (name === "help" || name === "version") return { kind: name };
  const isCommand = (word: string): word is keyof typeof FLAGS => Object.hasOwn(FLAGS, word);
  if (!isCommand(name)) {
    throw usage([
      {
        file: "command",
        line: null,
        message: "there is no such command",
        found: JSON.stringify(name),
        expected: COMMANDS.join(", "),
        ...suggestion(name, COMMANDS),
      },
    ]);
  }

  const looksInto = name === "inspect" || name === "compat";
  const most = name === "publish" ? Infinity : looksInto ? 1 : 0;
  const problems: Problem[] = rest.slice(most).map((word) => ({
    file: name,
    line: null,
    message: "takes no further words",
    found: JSON.stringify(word),
  }));
  if (name === "publish" && rest.length === 0) {
    problems.push({
      file: name,
      line: null,
      message: "needs the reports to publish",
      expected: "files or folders",
    });
  }
  const [image = ""] = looksInto ? rest : [];
  if (looksInto && image === "") {
    problems.push({
      file: name,
      line: null,
      message: "needs what to look into",
      expected:
        name === "compat"
          ? "an image, a saved archive, a requirements file or a lock file"
          : "the name of an image, a saved archive, a folder, or - for standard input",
    });
  }
  const allowed: readonly string[] = FLAGS[name];
  for (const flag of Object.keys(values)) {
    if (!allowed.includes(flag)) {
      problems.push({
        file: `--${flag}`,
        line: null,
        message: `is not a flag of ${name}`,
        expected: allowed.map((known) => `--${known}`).join(", "),
      });
    }
  }
  for (const [flag, value] of Object.entries(values)) {
    if (value === "") problems.push({ file: `--${flag}`, line: null, message: "needs a value" });
  }
  if (values.base !== undefined && values["no-baseline"] === true) {
    problems.push({ file: "--base", line: null, message: "and --no-baseline exclude each other" });
  }
  if (values.record === true && values.records === undefined) {
    problems.push({ file: "--record", line: null, message: "needs --records, the file to keep figures in" });
  }
  if ((values.repository === undefined) !== (values["pull-request"] === undefined)) {
    problems.push({ file: "--repository", line: null, message: "and --pull-request go together" });
  }
  if (name === "inspect" && values.target !== undefined && values.dockerfile === undefined) {
    problems.push({ file: "--target", line: null, message: "needs --dockerfile, the file it is a stage of" });
  }
  if (image === "-" && values.against === "-") {
    problems.push({ file: "--against", line: null, message: "and the image cannot both be standard input" });
  }
  const choice = <T extends string>(flag: "format" | "comment", known: readonly [T, ...T[]]): T => {
    const value = values[flag] ?? known[0];
    const found = known.find((each) => each === value);
    if (found === undefined) {
      problems.push({
        file: `--${flag}`,
        line: null,
        message: "is none of the values it may have",
        found: JSON.stringify(value),
        expected: known.join(", "),
        ...suggestion(value, known),
      });
    }
    return found ?? known[0];
  };
  const matching = <T>(
    flag: "shard" | "pull-request" | "repository" | "comment-key" | "platform",
    parse: (text: string) => T | null,
    expected: string,
  ): T | null => {
    const value = values[flag];
    if (value === undefined) return null;
    const parsed = parse(value);
    if (parsed === null) {
      problems.push({
        file: `--${flag}`,
        line: null,
        message: "cannot be read",
        found: JSON.stringify(value),
        expected,
      });
    }
    return parsed;
  };
  const format = choice("format", looksInto ? INSPECT_FORMATS : FORMATS);
  const comment = choice("comment", COMMENT_POLICIES);
  const shard = matching("shard", parseShard, "K/N, such as 3/8");
  const pullRequest = matching("pull-request", wholeNumber, "a number");
  const repository = matching("repository", (text) => (isRepositoryName(text) ? text : null), "owner/name");
  const commentKey =
    matching("comment-key", (text) => (KEY.test(text) ? text : null), "letters, digits, dots, - or _") ??
    "default";
  const target = name === "compat" ? compatTarget(values.target, problems) : NO_TARGET;
  const platform = matching("platform", platformName, "OS/ARCH, such as linux/arm64");
  if (problems.length > 0) throw usage(problems);

  const common = { config: values.config ?? null, output: values.output ?? null };
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
        shard,
        records: values.records ?? null,
        record: values.record ?? false,
        format,
        report: values.report ?? null,
        markdown: values.markdown ?? null,
      };
    case "inspect":
      return {
        kind: "inspect",
        image,
        against: values.against ?? null,
        platform,
        dockerfile: values.dockerfile ?? null,
        target: values.target ?? null,
        duplicates: values.duplicates ?? false,
        format: format === "json" ? "json" : "text",
        output: common.output,
      };
    case "compat":
      return {
        kind: "compat",
        subject: image,
        target,
        platform,
        index: values["no-index"] !== true,
        format: format === "json" ? "json" : "text",
        output: common.output,
      };
    case "publish":
      return {
        kind: "publish",
        reports: rest,
        only: selection(values.only ?? []).names,
        repository,
        pullRequest,
        comment,
        commentKey,
      };
  }
}

function compatTarget(text: string | undefined, problems: Problem[]): WrittenTarget {
  const target = text === undefined ? NO_TARGET : parseTarget(text);
  if (!("problem" in target)) return target;
  problems.push({
    file: "--target",
    line: null,
    message: target.problem,
    expected: "parts such as alpine:3.22,python:3.11,amd64",
  });
  return NO_TARGET;
}

function wholeNumber(text: string): number | null {
  return /^[1-9]\d{0,8}$/u.test(text) ? Number(text) : null;
}

function platformName(text: string): string | null {
  return /^[a-z0-9]{1,20}\/[a-z0-9_]{1,20}(?:\/[a-z0-9.]{1,20})?$/u.test(text) ? text : null;
}

function read(
  argv: readonly string[],
): ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>> {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    const unknown = /'--([^']*)'/.exec(messageOf(error))?.[1];
    const problem: Problem = {
      file: "command line",
      line: null,
      message: messageOf(error).replace(/\. To specify.*$/s, ""),
    };
    throw usage(
      [unknown === undefined ? problem : { ...problem, ...suggestion(unknown, Object.keys(OPTIONS)) }],
      error,
    );
  }
}

function suggestion(word: string, known: readonly string[]): { suggestion?: string } {
  const found = nearest(word, known);
  return found === null ? {} : { suggestion: found };
}

function usage(problems: readonly Problem[], cause?: unknown): ConfigError {
  return new ConfigError(problems, "`image-budget help` shows every command and flag.", cause);
}
