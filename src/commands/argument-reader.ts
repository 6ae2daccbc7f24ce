/** Reads flags of a command line, and gathers everything that is wrong with them. */
import { parseArgs } from "node:util";
import { nearest } from "../config/suggest.js";
import { ConfigError, messageOf } from "../model/errors.js";
import type { Problem } from "../model/errors.js";
import { OPTIONS } from "./flags.js";

type Parsed = ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>>;
export type FlagValues = Parsed["values"];
/** Flags with one text as their value. */
type TextFlag = {
  readonly [Flag in keyof typeof OPTIONS]: (typeof OPTIONS)[Flag] extends { type: "string"; multiple: true }
    ? never
    : (typeof OPTIONS)[Flag] extends { type: "string" }
      ? Flag
      : never;
}[keyof typeof OPTIONS];

/** The flags of one command line. What is wrong is kept, so that all of it is told at once. */
export class ArgumentReader {
  readonly problems: Problem[] = [];
  readonly values: FlagValues;
  readonly positionals: readonly string[];

  /** @throws ConfigError for a flag that no command has, or one without its value */
  constructor(argv: readonly string[]) {
    const { values, positionals } = read(argv);
    this.values = values;
    this.positionals = positionals;
  }

  /** Notes something that is wrong with a flag, or with the command itself. */
  wrong(file: string, message: string, more: Omit<Partial<Problem>, "file" | "message" | "line"> = {}): void {
    this.problems.push({ file, line: null, message, ...more });
  }

  /** One of the values that a flag may have; the first where none is given. */
  choice<T extends string>(flag: TextFlag, known: readonly [T, ...T[]]): T {
    const value = this.values[flag] ?? known[0];
    const found = known.find((each) => each === value);
    if (found === undefined) {
      this.wrong(`--${flag}`, "is none of the values it may have", {
        found: JSON.stringify(value),
        expected: known.join(", "),
        ...suggestion(value, known),
      });
    }
    return found ?? known[0];
  }

  /** A flag's value as `parse` reads it; null where none is given, or it cannot be read, which is noted. */
  matching<T>(flag: TextFlag, parse: (text: string) => T | null, expected: string): T | null {
    const value = this.values[flag];
    if (value === undefined) return null;
    const parsed = parse(value);
    if (parsed === null)
      this.wrong(`--${flag}`, "cannot be read", { found: JSON.stringify(value), expected });
    return parsed;
  }

  /** @throws ConfigError naming everything that was noted, if anything was */
  check(): void {
    if (this.problems.length > 0) throw this.refusal();
  }

  /** Everything that was noted. */
  refusal(): ConfigError {
    return usage(this.problems);
  }
}

function read(argv: readonly string[]): Parsed {
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

/** The nearest of the known words, if there is one near enough. */
export function suggestion(word: string, known: readonly string[]): { suggestion?: string } {
  const found = nearest(word, known);
  return found === null ? {} : { suggestion: found };
}

function usage(problems: readonly Problem[], cause?: unknown): ConfigError {
  return new ConfigError(problems, "`image-budget help` shows every command and flag.", cause);
}
