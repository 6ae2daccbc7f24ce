import { parseArgs } from "node:util";
import { nearest } from "../config/suggest.js";
import { ConfigError, messageOf } from "../model/errors.js";
import type { Problem } from "../model/errors.js";

export const FORMATS = ["text", "markdown", "json"] as const;
export type Format = (typeof FORMATS)[number];

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
  | CheckCommand;

export interface CheckCommand {
  readonly kind: "check";
  readonly config: string | null;
  readonly only: readonly string[];
  readonly base: string | null;
  readonly format: Format;
  readonly output: string | null;
  readonly report: string | null;
  readonly markdown: string | null;
}

const COMMANDS = ["check", "config", "init", "help", "version"] as const;

/** Flags per command; a test holds the README's table to them. */
export const FLAGS = {
  check: ["config", "only", "base", "no-baseline", "format", "output", "report", "markdown"],
  config: ["config", "output"],
  init: ["config", "only", "output", "force"],
} as const;

const OPTIONS = {
  config: { type: "string" },
  only: { type: "string", multiple: true },
  base: { type: "string" },
  "no-baseline": { type: "boolean" },
  format: { type: "string" },
  output: { type: "string" },
  report: { type: "string" },
  markdown: { type: "string" },
  force: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

export const HELP = `image-budget: hold container images to a size budget, with evidence

  image-budget check   [--config F] [--only NAME]... [--base REF | --no-baseline]
                       [--format text|markdown|json] [--output F] [--report F] [--markdown F]
                                     build, measure and judge the images of this repository
  image-budget config  [--config F] [--output F]
                                     print the effective configuration and where each value came from
  image-budget init    [--config F] [--only NAME]... [--output F] [--force]
                                     write a configuration with today's sizes as budgets
  image-budget help | version

Without a configuration (.github/image-budget.yml) the repository's Dockerfiles are discovered.
Results go to standard output, progress and notices to standard error.

Exit codes: 0 within budget, 1 a budget is broken, 2 configuration or usage is wrong,
            3 an image could not be built or measured, 4 the report could not be written
`;

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
  if (name !== "check" && name !== "config" && name !== "init") {
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

  const problems: Problem[] = rest.map((word) => ({
    file: name,
    line: null,
    message: "takes no further words",
    found: JSON.stringify(word),
  }));
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
  const format = FORMATS.find((known) => known === (values.format ?? "text"));
  if (format === undefined) {
    problems.push({
      file: "--format",
      line: null,
      message: "is not a format",
      found: JSON.stringify(values.format),
      expected: FORMATS.join(", "),
      ...suggestion(values.format ?? "", FORMATS),
    });
  }
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
        only: values.only ?? [],
        base: values.base ?? null,
        format: format ?? "text",
        report: values.report ?? null,
        markdown: values.markdown ?? null,
      };
  }
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
