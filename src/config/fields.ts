/** The kinds of value a configuration is made of, as zod schemas that read what was written into what is meant. */
import { z } from "zod";
import type { SecretSource, ValueSource } from "../model/config.js";
import { repositoryPath } from "./paths.js";
import type { Parsed } from "./quantities.js";
import { hasHidden } from "./text.js";

/** What the reference says about a key besides its description. */
export interface Documentation {
  readonly type: string;
  readonly default: string;
  readonly description: string;
}

export const documentation = z.registry<Documentation>();

/** An optional key that appears in the configuration reference and, with its description, in the JSON Schema. */
export function key<T extends z.ZodType>(schema: T, entry: Documentation): z.ZodOptional<T> {
  return requiredKey(schema.optional(), entry);
}

/** As `key`, for one that must be there. */
export function requiredKey<T extends z.ZodType>(schema: T, entry: Documentation): T {
  const described = schema.describe(entry.description);
  documentation.add(described, entry);
  return described;
}

/** An object that allows these keys and no others. The error of an unknown key is the list of the known ones. */
export function mapping<T extends z.ZodRawShape>(shape: T): z.ZodObject<T, z.core.$strict> {
  const known = Object.keys(shape).join(", ");
  return z.strictObject(shape, {
    error: (issue) => (issue.code === "unrecognized_keys" ? known : undefined),
  });
}

/** What an issue of ours carries besides its message. */
export interface IssueFacts {
  readonly expected?: string;
  readonly suggestion?: string;
}

export type Context = z.core.$RefinementCtx;

/** Reports one thing wrong; `message` continues the sentence that begins with the key's path. */
export function report(
  context: Context,
  message: string,
  facts: IssueFacts = {},
  path: string[] = [],
): never {
  context.addIssue({ code: "custom", message, params: { ...facts }, path, input: context.value });
  return z.NEVER;
}

/** The value that was read, or a report that it is not `what`. */
export function take<T>(parsed: Parsed<T>, context: Context, what: string, path: string[] = []): T {
  if (parsed.ok) return parsed.value;
  const { expected, suggestion } = parsed;
  return report(
    context,
    `is not ${what}`,
    suggestion === undefined ? { expected } : { expected, suggestion },
    path,
  );
}

/** Text that matches a pattern; the pattern must be linear in time. */
function patterned(pattern: RegExp, what: string, expected: string): z.ZodType<string, string> {
  return z
    .string()
    .max(1000, { error: "is too long" })
    .superRefine((value, context) => {
      if (!pattern.test(value) || hasHidden(value)) report(context, `is not ${what}`, { expected });
    });
}

const MOST_NAME = 200;

/** Printable text on one line. */
export function printable(most: number): z.ZodType<string, string> {
  return z.string().superRefine((value, context) => {
    if (value.trim() === "") report(context, "is empty", { expected: "some text" });
    else if (hasHidden(value)) {
      report(context, "contains a hidden character", {
        expected: "printable text on one line, without control or direction characters",
      });
    } else if (value.length > most)
      report(context, "is too long", { expected: `at most ${most} characters` });
  });
}

export const imageName = printable(MOST_NAME);

/**
 * Words that no image is called by: `total` is all images together, in exceptions and in the report; `changed` is what
 * `only` says for the images whose inputs are not the baseline's.
 */
export const RESERVED_NAMES: readonly string[] = ["total", "changed"];

export const ownName = imageName.superRefine((value, context) => {
  const expected = "another name for this image";
  if (value === "total") report(context, "is the name of all images together", { expected });
  if (value === "changed") report(context, "is the keyword of only: for images that changed", { expected });
});

const MOST_LABEL = 50;

/** Name of a label as GitHub takes it; `false` for none. */
export const labelOrNone = z
  .union([z.literal(false), printable(MOST_LABEL)], { error: "a label's name, or false for none" })
  .transform((value) => (value === false ? value : value.trim()));
export const freeText = printable(500);

export const path = z
  .string()
  .transform((value, context) => take(repositoryPath(value), context, "a path that can be used"));

const VARIABLE = "the name of an environment variable, such as NPM_TOKEN";
const variable = patterned(/^[A-Za-z_][A-Za-z0-9_]*$/, "an environment variable's name", VARIABLE);

/** Text of a build argument; numbers and yes/no values stand for their spelling. */
const literal = z.union([textOfValue(32_768), z.number(), z.boolean()]);

function textOfValue(most: number): z.ZodType<string, string> {
  return z.string().superRefine((value, context) => {
    if (value.length > most) report(context, "is too long", { expected: `at most ${most} characters` });
    // No process takes an argument with one in it.
    if (value.includes("\0")) report(context, "contains a NUL character", { expected: "text" });
  });
}

export const argValue = z
  .union(
    [
      literal,
      mapping({ env: variable.describe("Environment variable that holds the value; it is never shown.") }),
    ],
    { error: 'text (use "" for none), or { env: VARIABLE }' },
  )
  .transform((value): ValueSource =>
    typeof value === "object"
      ? { kind: "env", variable: value.env }
      : { kind: "literal", value: String(value) },
  );

export const secretValue = mapping({
  env: variable.optional().describe("Environment variable that holds the secret."),
  file: path.optional().describe("File that holds the secret, relative to the repository's root."),
}).transform(({ env, file }, context): SecretSource => {
  if (env !== undefined && file === undefined) return { kind: "env", variable: env };
  if (file !== undefined && env === undefined) return { kind: "file", path: file };
  return report(context, "must name one place", { expected: "either env: VARIABLE or file: path" });
});

export const argName = patterned(
  /^[A-Za-z_][A-Za-z0-9_.-]*$/,
  "a build argument's name",
  "letters, digits and _",
);
export const secretName = patterned(
  /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/,
  "a secret's id",
  "letters, digits, dots, - and _",
);
export const labelName = patterned(/^[^\s=]+$/, "a label's name", "text without spaces and =");
export const labelValue = z
  .union([textOfValue(4096), z.number(), z.boolean()], { error: "text" })
  .transform(String);

const TARGET = "the name of a stage (letters, digits, dots, - and _)";
export const target = patterned(/^[A-Za-z0-9][A-Za-z0-9_.-]*$/, "a stage's name", TARGET);
export const network = patterned(
  /^[A-Za-z0-9][A-Za-z0-9_.:-]*$/,
  "a network",
  "default, none, host or a network's name",
);
export const option = patterned(/^[^-\s][^\r\n]*$/, "usable", "text that begins with neither - nor a space");
export const sshValue = patterned(
  /^[A-Za-z0-9_.-]+(?:=[^-,\s][^\s]*)?$/,
  "an SSH agent or key",
  "default, or id=path of a socket or key",
);
export const contextName = patterned(
  /^[A-Za-z0-9][A-Za-z0-9_./:@-]*$/,
  "a build context's name",
  "letters, digits and . / : @ - _",
);

const REFERENCE =
  /^(?:[A-Za-z0-9][A-Za-z0-9.-]*(?::\d{1,5})?\/)?[a-z0-9]+(?:[._-]+[a-z0-9]+)*(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(?:@sha256:[a-f0-9]{64})?$/;
export const imageReference = z.string().superRefine((value, context) => {
  // The length bounds the time the pattern takes.
  if (value.length <= 512 && REFERENCE.test(value)) return;
  const lower =
    value.length <= 512 && REFERENCE.test(value.toLowerCase()) ? { suggestion: value.toLowerCase() } : {};
  report(context, "is not an image reference", {
    expected: "a name such as nginx:1.29-alpine or registry/team/app:tag",
    ...lower,
  });
});

/** What a FROM line names: an image reference, or any text another image of the file is called by. */
export const fromName = printable(512);

const ARCHITECTURES = ["amd64", "arm64", "386", "ppc64le", "s390x", "riscv64", "arm"];
export const platform = z.string().superRefine((value, context) => {
  if (/^[a-z0-9]{1,20}\/[a-z0-9_]{1,20}(?:\/[a-z0-9.]{1,20})?$/.test(value)) return;
  const expected = "one platform, such as linux/amd64 or linux/arm64";
  const bare = ARCHITECTURES.includes(value.toLowerCase())
    ? { suggestion: `linux/${value.toLowerCase()}` }
    : {};
  report(context, "is not a platform", { expected, ...bare });
});

/** Where a URL-like build context is left to the builder; anything else is a path of the repository. */
const REMOTE = /^(?:docker-image|oci-layout|https?|git|ssh):\/\/\S+$|^git@[^\s:]+:\S+$|^target:\S+$/;
export const buildContext = z.string().transform((value, context) => {
  if (value.length <= 2000 && REMOTE.test(value) && !hasHidden(value)) return value;
  return take(
    repositoryPath(value),
    context,
    "a folder of the repository, a URL or a docker-image:// reference",
  );
});

export const alpineRelease = z
  .string()
  .meta({ pattern: "^3\\.\\d{1,3}$" })
  .superRefine((value, context) => {
    if (!/^3\.\d{1,3}$/.test(value))
      report(context, "is no release of Alpine", { expected: 'such as "3.22"' });
  });

export const date = z
  .string()
  .meta({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" })
  .superRefine((value, context) => {
    const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
    const [year, month, day] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
    const real = new Date(Date.UTC(year, month - 1, day));
    const exists =
      match !== null && year > 1000 && real.getUTCMonth() === month - 1 && real.getUTCDate() === day;
    if (!exists) report(context, "is not a date", { expected: "a day such as 2026-12-31" });
  });
