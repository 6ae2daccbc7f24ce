/** The commands there are and the flags they take. */

export const COMMANDS = [
  "check",
  "inspect",
  "compat",
  "trial",
  "config",
  "init",
  "publish",
  "help",
  "version",
] as const;

/** Flags per command; a test holds the README's table to them. */
export const FLAGS = {
  check: [
    "config",
    "only",
    "base",
    "no-baseline",
    "shard",
    "records",
    "record",
    "format",
    "output",
    "report",
    "markdown",
  ],
  inspect: ["format", "output", "platform", "dockerfile", "target", "against", "duplicates"],
  compat: ["format", "output", "platform", "target", "no-index"],
  trial: ["config", "format", "output", "report", "markdown"],
  config: ["config", "output"],
  init: ["config", "only", "output", "force"],
  publish: ["only", "repository", "pull-request", "comment", "comment-key", "no-suggestions"],
} as const;

export const OPTIONS = {
  config: { type: "string" },
  only: { type: "string", multiple: true },
  base: { type: "string" },
  "no-baseline": { type: "boolean" },
  shard: { type: "string" },
  records: { type: "string" },
  record: { type: "boolean" },
  repository: { type: "string" },
  "pull-request": { type: "string" },
  comment: { type: "string" },
  "comment-key": { type: "string" },
  "no-suggestions": { type: "boolean" },
  format: { type: "string" },
  output: { type: "string" },
  report: { type: "string" },
  markdown: { type: "string" },
  platform: { type: "string" },
  dockerfile: { type: "string" },
  target: { type: "string" },
  against: { type: "string" },
  duplicates: { type: "boolean" },
  "no-index": { type: "boolean" },
  force: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;
