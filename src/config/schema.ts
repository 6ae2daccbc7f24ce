/** The shape of `.github/image-budget.yml`: the one place that names its keys. */
import { z } from "zod";
import { METRICS } from "../model/metrics.js";
import { DEFAULT_OVERRIDE_LABEL } from "./context.js";
import { compatKey, findingsKey, smokeKey, trialKey } from "./check-keys.js";
import * as field from "./fields.js";
import * as limits from "./limits.js";

const { key, mapping, requiredKey, report } = field;

function metricKeys(subject: string) {
  return {
    size: key(limits.sizeLimit, {
      type: "size, or warn and/or fail with one",
      default: "none",
      description: `Upper limit on the size of ${subject}: uncompressed bytes of its files, e.g. 200MB. A plain value fails.`,
    }),
    download: key(limits.sizeLimit, {
      type: "size, or warn and/or fail with one",
      default: "none",
      description: `Upper limit on the compressed bytes that a pull of ${subject} transfers.`,
    }),
    change: key(limits.thresholdLimit("change"), {
      type: "threshold, or warn and/or fail with one",
      default: "none",
      description: `Upper limit on the growth of ${subject} against the base branch: 5 MB, 10 %, or 10 % and 5 MB (broken when both are exceeded).`,
    }),
    "change.own": key(limits.thresholdLimit("change.own"), {
      type: "threshold, or warn and/or fail with one",
      default: "none",
      description: `As change, but without what a base image refreshed under the same name brought to ${subject}.`,
    }),
    saving: key(limits.thresholdLimit("saving"), {
      type: "threshold, or warn and/or fail with one",
      default: "none",
      description: `Lower limit on what ${subject} saves against its reference: 250 MB, 50 %, or both.`,
    }),
  };
}

/** How an image is built; every key may stand under `defaults`, in a group and in an image. */
const buildKeys = {
  context: key(field.path, {
    type: "path",
    default: "the Dockerfile's folder",
    description:
      "Folder that the build sends to the engine. In a group, {folder} stands for the Dockerfile's folder.",
  }),
  target: key(field.target, {
    type: "text",
    default: "the last stage",
    description: "Stage of the Dockerfile to build.",
  }),
  args: key(z.record(field.argName, field.argValue), {
    type: "map of text or { env: VARIABLE }",
    default: "none",
    description: "Build arguments. A value from the environment is never shown.",
  }),
  secrets: key(z.record(field.secretName, field.secretValue), {
    type: "map of { env: VARIABLE } or { file: path }",
    default: "none",
    description: "Build secrets by their id, as RUN --mount=type=secret reads them. They are never shown.",
  }),
  ssh: key(z.array(field.sshValue), {
    type: "list of text",
    default: "none",
    description: "SSH agents or keys for RUN --mount=type=ssh: default, or id=path.",
  }),
  "build-contexts": key(z.record(field.contextName, field.buildContext), {
    type: "map of path, URL or docker-image://",
    default: "none",
    description: "Further named contexts that the Dockerfile copies from.",
  }),
  platform: key(field.platform, {
    type: "text",
    default: "the engine's own",
    description: "Platform to build for or to choose from a named image, such as linux/arm64.",
  }),
  labels: key(z.record(field.labelName, field.labelValue), {
    type: "map of text",
    default: "none",
    description: "Labels that the build sets.",
  }),
  network: key(field.network, {
    type: "text",
    default: "the builder's own",
    description: "Network of RUN steps: default, none or host.",
  }),
  pull: key(z.boolean(), {
    type: "true or false",
    default: "false",
    description: "Always ask the registry for a newer base.",
  }),
  "cache-from": key(z.array(field.option), {
    type: "list of text",
    default: "none",
    description: "Caches that the build reads, as docker build --cache-from takes them.",
  }),
  "cache-to": key(z.array(field.option), {
    type: "list of text",
    default: "none",
    description: "Caches that the build writes. A reference's build never writes to them.",
  }),
};

const referenceObject = mapping({
  dockerfile: field.path.optional().describe("Dockerfile of the slim variant."),
  context: field.path.optional().describe("Its build context; the image's own by default."),
  target: field.target.optional().describe("Stage to build instead of the image's."),
  args: z
    .record(field.argName, field.argValue)
    .optional()
    .describe("Build arguments that go before the image's."),
  image: field.imageReference.optional().describe("An image that exists already."),
  bytes: limits.size.optional().describe("A size that is known, such as 450MB."),
}).superRefine((value, context) => {
  const keys = Object.keys(value);
  const alone = keys.find((name) => name === "image" || name === "bytes");
  if (keys.length === 0)
    report(context, "names nothing", { expected: "one of dockerfile, target, args, image or bytes" });
  if (alone !== undefined && keys.length > 1) {
    report(context, `has other keys beside ${alone}`, { expected: `${alone} alone; nothing is built then` });
  }
});

const referenceKey = key(
  z.union([z.literal("guide"), limits.plainReference, referenceObject], {
    error: "guide, a size such as 450MB, or a mapping with dockerfile, target, args, image or bytes",
  }),
  {
    type: "dockerfile, target and/or args; image; bytes; or guide",
    default: "none",
    description:
      "The slim variant that the saving is counted against: built as the image is except for the keys given here, an image, a size, or the guide's figure (an estimate).",
  },
);

const guideKey = key(z.enum(["python-api", "nginx-frontend", "none"]), {
  type: "python-api, nginx-frontend or none",
  default: "inferred from the image's base",
  description: "Row of the guide that the image is held to. A row that was only inferred warns at most.",
});

const budgetKey = key(mapping(metricKeys("the image")), {
  type: "map",
  default: "none",
  description: "Limits of the image. Each has a warn and a fail level; a plain value is the fail level.",
});

const needsKey = key(
  z
    .union([z.array(field.imageName), z.record(field.fromName, field.imageName)], {
      error: "a list of image names, or a map of FROM name to image name",
    })
    .transform((value) =>
      Array.isArray(value) ? Object.fromEntries(value.map((name) => [name, name])) : value,
    ),
  {
    type: "list of names, or map of FROM name to name",
    default: "none",
    description:
      "Images of this file that the image is built FROM; they are built first and stand for that name.",
  },
);

/** Keys that may stand under `defaults`, in a group and in an image. */
const sharedKeys = {
  ...buildKeys,
  reference: referenceKey,
  guide: guideKey,
  budget: budgetKey,
  compat: compatKey,
  smoke: smokeKey,
  findings: findingsKey,
  trial: trialKey,
};

const defaultsSchema = mapping(sharedKeys);

/** Keys that a named image has no use for, because it is not built. */
export const BUILD_ONLY: readonly string[] = [
  "dockerfile",
  ...Object.keys(buildKeys).filter((name) => name !== "platform" && name !== "pull"),
  "needs",
  "findings",
  "trial",
];

const imageSchema = mapping({
  dockerfile: key(field.path, {
    type: "path",
    default: "<context>/Dockerfile",
    description: "Dockerfile, relative to the repository's root. It may lie outside its context.",
  }),
  image: key(field.imageReference, {
    type: "image reference",
    default: "none",
    description: "An image that exists already, such as nginx:1.29-alpine: nothing is built.",
  }),
  needs: needsKey,
  ...sharedKeys,
});

const patterns = z
  .union([field.freeText, z.array(field.freeText)], {
    error: "a pattern such as services/*/Dockerfile, or a list of them",
  })
  .transform((value) => (typeof value === "string" ? [value] : value));

const groupSchema = mapping({
  dockerfiles: requiredKey(patterns, {
    type: "pattern or list of patterns",
    default: "required",
    description:
      "Dockerfiles of the group, such as services/*/Dockerfile; ** stands for any number of folders.",
  }),
  exclude: key(patterns, {
    type: "pattern or list of patterns",
    default: "none",
    description:
      "Files that the patterns match and that are left out. Dockerfiles named under images: always are.",
  }),
  name: key(field.freeText, {
    type: "template",
    default: "a readable name, as without configuration",
    description:
      "Name of each image. {dir} is the Dockerfile's last folder, {path} its whole folder with - for /, {file} its file name, {stem} the part that is not Dockerfile (api of Dockerfile.api, else the last folder).",
  }),
  needs: needsKey,
  ...sharedKeys,
});

const exceptionSchema = mapping({
  image: requiredKey(field.imageName, {
    type: "name",
    default: "required",
    description: "Image whose limit is raised, or total.",
  }),
  metric: requiredKey(z.enum(METRICS), {
    type: "size, download, change, change.own or saving",
    default: "required",
    description: "The limit that is raised.",
  }),
  limit: requiredKey(limits.anyLimit, {
    type: "as in budget",
    default: "required",
    description: "What applies instead until the exception expires.",
  }),
  reason: requiredKey(field.freeText, {
    type: "text",
    default: "required",
    description: "Why; shown in the report.",
  }),
  owner: requiredKey(field.freeText, {
    type: "text",
    default: "required",
    description: "Who will see to it; shown in the report.",
  }),
  expires: requiredKey(field.date, {
    type: "date",
    default: "required",
    description: "Last day on which it holds (UTC), such as 2026-12-31. Once it has expired the run fails.",
  }),
}).transform((value, context) => {
  const { plain, limit } = limits.limitFor(value.metric, value.limit, context);
  if (limit.warn === undefined && limit.fail === undefined) {
    report(context, "sets no limit", { expected: "a value, or warn and/or fail" }, ["limit"]);
  }
  return { ...value, limit, plain };
});

export const configSchema = mapping({
  images: key(z.record(field.ownName, imageSchema.nullable()), {
    type: "map of name to image",
    default: "none",
    description: "The images, each under its name.",
  }),
  groups: key(z.record(field.imageName, groupSchema), {
    type: "map of name to group",
    default: "none",
    description:
      "Each stands for many images: one for every Dockerfile that its patterns match. It takes every key of an image except dockerfile and image.",
  }),
  defaults: key(defaultsSchema, {
    type: "map",
    default: "none",
    description:
      "Values for every image that does not set its own: every key of an image except dockerfile, image and needs.",
  }),
  total: key(mapping(metricKeys("all images together")), {
    type: "map",
    default: "none",
    description: "Limits on all images together; the guide's 225 MB when exactly its pair is chosen.",
  }),
  bases: key(
    z.record(
      field.imageReference,
      z.enum(["python", "node", "nginx", "debian", "ubuntu", "alpine", "other"]),
    ),
    {
      type: "map of image name to python, node, nginx, debian, ubuntu, alpine or other",
      default: "none",
      description: "What a mirrored base name stands for, such as registry.corp/py: python.",
    },
  ),
  // A hole stands where an entry that cannot be read was taken out, so that the others keep their place.
  exceptions: key(z.array(exceptionSchema.optional()), {
    type: "list",
    default: "none",
    description: "Raised limits, each with a reason, an owner and an end.",
  }),
  "fail-on": key(z.enum(["fail", "warn", "never"]), {
    type: "fail, warn or never",
    default: "fail",
    description: "Lowest verdict that fails the run. Build failures and a wrong configuration always do.",
  }),
  "on-unmeasured": key(z.enum(["error", "warn"]), {
    type: "error or warn",
    default: "error",
    description: "What comes of a budget on something that could not be measured.",
  }),
  "limits-from": key(z.enum(["base", "head"]), {
    type: "base or head",
    default: "base",
    description:
      "Whose limits, exceptions and other rules of judging hold in a pull request: base for those of the commit it is counted against, so that a changed limit takes effect when merged; head for its own. What the base says here decides.",
  }),
  ratchet: key(z.boolean(), {
    type: "true or false",
    default: "true",
    description:
      "A limit that the base breaks already only warns as long as the change does not make it worse.",
  }),
  "override-label": key(field.labelOrNone, {
    type: "text, or false for none",
    default: DEFAULT_OVERRIDE_LABEL,
    description:
      "Label of a pull request that turns failing limits into warnings. It counts only when someone with write access set it.",
  }),
  concurrency: key(
    z
      .number()
      .meta({ minimum: 1, maximum: 64 })
      .superRefine((value, context) => {
        if (!Number.isInteger(value) || value < 1 || value > 64) {
          report(context, "is out of range", { expected: "a whole number from 1 to 64" });
        }
      }),
    {
      type: "whole number from 1 to 64",
      default: "number of processors, at most 4",
      description: "Images that are built at once.",
    },
  ),
});

export type RawConfig = z.output<typeof configSchema>;
export type RawImage = z.output<typeof imageSchema>;
export type RawGroup = z.output<typeof groupSchema>;
export type RawReference = NonNullable<RawImage["reference"]>;
export type RawException = NonNullable<NonNullable<RawConfig["exceptions"]>[number]>;
/** What defaults, groups and images have in common. */
export type Settings = z.output<typeof defaultsSchema> & Pick<RawImage, "needs">;
