import type { BuildSpec, Config } from "../model/config.js";
import { formsOf, SHORTEST_MASKED } from "./encodings.js";
import { createMatcher } from "./matcher.js";

export interface Redactor {
  /** The text with every form of every secret replaced by `***`. Linear in the text's length. */
  redact(text: string): string;
  /** Every masked form that fits on one line, longest first: what a runner is told to mask as well. */
  values(): readonly string[];
  /** How many secrets are too short to be masked (under 4 characters). */
  tooShort(): number;
}

const MASK = "***";

/**
 * Masks secrets in whatever form a log shows them (see `formsOf`). Where forms overlap, all they cover is masked.
 * Secrets of fewer than 4 characters are not masked, only counted.
 */
export function createRedactor(secrets: readonly string[]): Redactor {
  const given = [...new Set(secrets)].filter((secret) => secret.trim() !== "");
  const masked = given.filter((secret) => secret.trim().length >= SHORTEST_MASKED);
  const forms = new Set<string>();
  for (const secret of masked) for (const form of formsOf(secret)) forms.add(form);
  const find = createMatcher([...forms]);
  const values = [...forms].filter((form) => !/[\r\n]/u.test(form)).sort((a, b) => b.length - a.length);
  return {
    redact(text) {
      let end = 0;
      let out = "";
      for (const range of find(text)) {
        out += text.slice(end, range.start) + MASK;
        end = range.end;
      }
      return end === 0 ? text : out + text.slice(end);
    },
    values: () => values,
    tooShort: () => given.length - masked.length,
  };
}

/** Parts of a name that say its value is a secret, whatever surrounds them. */
const TELLING = /TOKEN|PASSWORD|PASSWD|PASSPHRASE|SECRET|CREDENTIAL|APIKEY/u;
/** Words that say so only when they stand alone: AUTHOR and KEYBOARD hold no secret. */
const TELLING_WORDS = new Set(["KEY", "KEYS", "AUTH", "PWD", "PASS", "PAT"]);

/** Whether a build argument of this name holds a secret by the look of it: `NPM_TOKEN`, `apiKey`, `DB_PASSWORD`. */
export function looksSecret(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/gu, "$1_$2")
    .toUpperCase()
    .split(/[^A-Z0-9]+/u);
  return TELLING.test(words.join("")) || words.some((word) => TELLING_WORDS.has(word));
}

/** Tokens a runner hands to a job; no output of ours has any business showing them. */
const RUNNER_TOKENS = [
  "GITHUB_TOKEN",
  "GH_TOKEN",
  "INPUT_TOKEN",
  "INPUT_GITHUB-TOKEN",
  "ACTIONS_RUNTIME_TOKEN",
  "ACTIONS_ID_TOKEN_REQUEST_TOKEN",
];

/**
 * The values that must appear in no output: build arguments and secrets that come from the environment, literal
 * arguments whose name looks secret, passwords inside URLs, and the runner's own tokens.
 *
 * @param files the contents of the configuration's file secrets, read by the caller
 */
export function secretsOf(
  config: Config,
  environment: Readonly<Record<string, string | undefined>>,
  files: readonly string[] = [],
): readonly string[] {
  const values = new Set<string>(files);
  const addVariable = (variable: string): void => {
    const value = environment[variable];
    if (value !== undefined) values.add(value);
  };
  RUNNER_TOKENS.forEach(addVariable);
  for (const spec of specsOf(config)) {
    for (const [name, source] of Object.entries(spec.args)) {
      if (source.kind === "env") addVariable(source.variable);
      else if (looksSecret(name)) values.add(source.value);
      else for (const password of urlPasswords(source.value)) values.add(password);
    }
    for (const source of Object.values(spec.secrets)) {
      if (source.kind === "env") addVariable(source.variable);
    }
  }
  values.delete("");
  return [...values];
}

/** Paths of the file secrets, as configured: whoever may read files hands their contents to `secretsOf`. */
export function secretFilesOf(config: Config): readonly string[] {
  const sources = specsOf(config).flatMap((spec) => Object.values(spec.secrets));
  return [...new Set(sources.flatMap((source) => (source.kind === "file" ? [source.path] : [])))];
}

function specsOf(config: Config): readonly BuildSpec[] {
  return config.images.flatMap((image) => [
    ...(image.source.kind === "build" ? [image.source.build] : []),
    ...(image.reference?.kind === "build" ? [image.reference.build] : []),
  ]);
}

/** The password of `scheme://user:password@host`, as written and decoded. */
function urlPasswords(text: string): readonly string[] {
  const found: string[] = [];
  for (const match of text.matchAll(/\/\/[^\s/@:]*:([^\s/@]+)@/gu)) {
    const password = match[1];
    if (password === undefined) continue;
    found.push(password);
    try {
      found.push(decodeURIComponent(password));
    } catch (error) {
      // A stray percent sign: then it stands for itself, and the written form is all there is.
      if (!(error instanceof URIError)) throw error;
    }
  }
  return found;
}
