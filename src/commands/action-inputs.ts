import { ConfigError } from "../model/errors.js";
import type { Problem } from "../model/errors.js";

export interface ActionInputs {
  readonly config: string | null;
  readonly only: readonly string[];
  readonly base: string | null;
  readonly report: string | null;
  readonly summary: boolean;
  readonly annotations: boolean;
}

/** Names of the inputs; a test holds action.yml and the README to them. */
export const INPUTS = ["config", "only", "base", "report", "summary", "annotations"] as const;
type InputName = (typeof INPUTS)[number];

/**
 * Reads the step's inputs; `get` yields "" for one that was not given.
 * @throws ConfigError naming every input with a value it cannot have.
 */
export function readInputs(get: (name: InputName) => string): ActionInputs {
  const problems: Problem[] = [];
  const text = (name: InputName): string | null => {
    const value = get(name).trim();
    return value === "" ? null : value;
  };
  const flag = (name: InputName): boolean => {
    const value = text(name)?.toLowerCase() ?? "true";
    if (value !== "true" && value !== "false") {
      problems.push({
        file: `input ${name}`,
        line: null,
        message: "is not a yes or no",
        found: JSON.stringify(value),
        expected: "true or false",
      });
    }
    return value === "true";
  };
  const inputs: ActionInputs = {
    config: text("config"),
    only: get("only")
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== ""),
    base: text("base"),
    report: text("report"),
    summary: flag("summary"),
    annotations: flag("annotations"),
  };
  if (problems.length > 0) throw new ConfigError(problems, "See the action's inputs in the README.");
  return inputs;
}
