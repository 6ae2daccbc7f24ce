/** Names of the rules: hadolint's where a rule of its says the same, else our own. */
export const RULE_IDS = [
  "DL3009",
  "DL3015",
  "DL3019",
  "DL3042",
  "DL3059",
  "DL3060",
  "DL3067",
  "npm-cache",
  "poetry-cache",
  "uv-cache",
  "conda-cache",
  "compiler-in-final-stage",
  "dev-package-in-final-stage",
  "build-deps-removed-later",
  "cleanup-in-later-layer",
  "chown-after-copy",
  "dev-dependencies",
  "single-stage",
  "full-base",
  "copy-without-dockerignore",
  "add-url",
] as const;

export type RuleId = (typeof RULE_IDS)[number];

export function isRuleId(name: string): name is RuleId {
  return RULE_IDS.some((id) => id === name);
}
