import { KEY } from "../github/marker.js";
import { DESTINATIONS } from "../model/config.js";
import type { Destination } from "../model/config.js";
import { ConfigError } from "../model/errors.js";
import type { Problem } from "../model/errors.js";
import type { Shard } from "../report/schema-parts.js";
import type { Selection } from "../stages/plan.js";
import { parseShard } from "../stages/shard.js";

/** `check` measures, judges and comments; `measure` leaves the comment to a `publish` that comes later. */
export const MODES = ["check", "measure", "publish"] as const;
export type Mode = (typeof MODES)[number];

/** When there is something to comment: an existing comment is always kept up to date, except with `never`. */
export const COMMENT_POLICIES = ["always", "on-change", "on-failure", "never"] as const;
export type CommentPolicy = (typeof COMMENT_POLICIES)[number];

/** `true` is `alpine`: what a label or a dispatch gives. */
const TRIALS = ["false", "true", ...DESTINATIONS] as const;

function trialOf(word: (typeof TRIALS)[number]): Destination | null {
  if (word === "false") return null;
  return word === "true" ? "alpine" : word;
}

export interface ActionInputs {
  readonly config: string | null;
  readonly only: Selection;
  readonly base: string | null;
  readonly report: string | null;
  readonly summary: boolean;
  readonly annotations: boolean;
  readonly mode: Mode;
  readonly token: string | null;
  readonly comment: CommentPolicy;
  readonly commentKey: string;
  /** Offer small fixes as suggestions, where `comment` is not `never`. */
  readonly suggestions: boolean;
  /** Try this variant of every image; null for none but those that the configuration asks for. */
  readonly trial: Destination | null;
  readonly shard: Shard | null;
  readonly reports: readonly string[];
  readonly records: string | null;
}

/** Names of the inputs; a test holds action.yml and the README to them. */
export const INPUTS = [
  "config",
  "only",
  "base",
  "report",
  "summary",
  "annotations",
  "mode",
  "github-token",
  "comment",
  "comment-key",
  "suggestions",
  "trial",
  "shard",
  "reports",
  "records",
] as const;
type InputName = (typeof INPUTS)[number];

/**
 * Reads the step's inputs; `get` yields "" for one that was not given.
 * @throws ConfigError naming every input with a value it cannot have.
 */
export function readInputs(get: (name: InputName) => string): ActionInputs {
  const problems: Problem[] = [];
  const wrong = (name: InputName, message: string, expected: string): void => {
    problems.push({
      file: `input ${name}`,
      line: null,
      message,
      found: JSON.stringify(get(name).slice(0, 200)),
      expected,
    });
  };
  const text = (name: InputName): string | null => {
    const value = get(name).trim();
    return value === "" ? null : value;
  };
  const lines = (name: InputName): readonly string[] =>
    get(name)
      .split(/\r?\n/u)
      .map((line) => line.trim())
      .filter((line) => line !== "");
  const flag = (name: InputName): boolean => {
    const value = text(name)?.toLowerCase() ?? "true";
    if (value !== "true" && value !== "false") wrong(name, "is not a yes or no", "true or false");
    return value === "true";
  };
  const choice = <T extends string>(name: InputName, values: readonly [T, ...T[]]): T => {
    const value = text(name)?.toLowerCase() ?? values[0];
    const found = values.find((known) => known === value);
    if (found === undefined) wrong(name, "is none of the values it may have", values.join(", "));
    return found ?? values[0];
  };
  const shardText = text("shard");
  const shard = shardText === null ? null : parseShard(shardText);
  if (shardText !== null && shard === null) wrong("shard", "is not a part of a run", "K/N, such as 3/8");
  const commentKey = text("comment-key") ?? "default";
  if (!KEY.test(commentKey)) wrong("comment-key", "is not a key", "1 to 60 letters, digits, dots, - or _");
  const inputs: ActionInputs = {
    config: text("config"),
    only: selection(lines("only")),
    base: text("base"),
    report: text("report"),
    summary: flag("summary"),
    annotations: flag("annotations"),
    mode: choice("mode", MODES),
    token: text("github-token"),
    comment: choice("comment", COMMENT_POLICIES),
    commentKey,
    suggestions: flag("suggestions"),
    trial: trialOf(choice("trial", TRIALS)),
    shard,
    reports: lines("reports"),
    records: text("records"),
  };
  if (inputs.mode === "publish" && inputs.reports.length === 0) {
    wrong(
      "reports",
      "names nothing, and mode: publish needs what to publish",
      "files or folders, one a line",
    );
  }
  if (inputs.mode === "publish" && shard !== null) {
    wrong("shard", "has no meaning with mode: publish", "a shard where images are measured");
  }
  if (problems.length > 0) throw new ConfigError(problems, "See the action's inputs in the README.");
  return inputs;
}

/** `changed` among the names is a keyword; no image may be called so. */
export function selection(words: readonly string[]): Selection {
  return { names: words.filter((word) => word !== "changed"), changed: words.includes("changed") };
}
