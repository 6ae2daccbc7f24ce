/** The keys of what is looked at besides sizes: compatibility, the smoke test, findings, the trial. */
import { z } from "zod";
import { DESTINATIONS } from "../model/config.js";
import * as field from "./fields.js";
import { ruleKeys } from "./finding-rules.js";
import * as smoke from "./smoke.js";

const { key, mapping, report } = field;

const compatLevel = z.enum(["fail", "warn", "off"]);
const compatRule = (description: string) =>
  key(compatLevel, { type: "fail, warn or off", default: "off", description });

const compatObject = mapping({
  alpine: key(field.alpineRelease, {
    type: "release such as 3.22",
    default: "the image's own, else 3.22",
    description: "Alpine's release that is meant; it decides musl's version.",
  }),
  index: key(z.enum(["on", "off"]), {
    type: "on or off",
    default: "on",
    description:
      "Whether the package index of the machine's own pip configuration is asked about packages that the image itself does not tell enough of.",
  }),
  blocked: compatRule("A package cannot be installed on Alpine."),
  "unresolved-library": compatRule(
    "A program of an Alpine image lacks a library or interpreter that it needs.",
  ),
  compiles: compatRule("A package has to be compiled on Alpine."),
  relock: compatRule("The lock file does not allow what Alpine would install."),
  unknown: compatRule("It is not proven either way whether a package works on Alpine."),
  smoke: key(compatLevel, {
    type: "fail, warn or off",
    default: "fail for an image with a smoke test",
    description: "The image's smoke test fails.",
  }),
});

export const compatKey = key(
  z.union([z.literal(false), compatObject], { error: "false, or a mapping of rules" }),
  {
    type: "map, or false",
    default: "looked at, and nothing made of it",
    description:
      "Compatibility with Alpine: which rules warn or fail. false looks at nothing, which is faster.",
  },
);

const smokeObject = mapping({
  command: key(smoke.command, {
    type: "list of words, or text for the image's /bin/sh",
    default: "none",
    description: "Program that has to end with 0, with its arguments. It takes the place of the entrypoint.",
  }),
  imports: key(smoke.imports, {
    type: "true, or list of module names",
    default: "none",
    description:
      "Imports every Python package of the application that was asked for by name (of Node the dependencies in package.json), or the modules named here, each in a process of its own.",
  }),
  seconds: key(smoke.seconds, {
    type: "whole number from 1 to 600",
    default: String(smoke.USUAL_SECONDS),
    description: "Time that the command, and likewise all imports together, may take.",
  }),
  memory: key(smoke.memory, {
    type: "size from 16MB to 64GB",
    default: "512MB",
    description: "Memory that the container gets; it has no swap.",
  }),
}).superRefine((value, context) => {
  if (value.command === undefined && value.imports === undefined)
    report(context, "tests nothing", { expected: "a command, imports, or both" });
});

export const smokeKey = key(z.union([z.literal(false), smokeObject], { error: "false, or a mapping" }), {
  type: "map, or false",
  default: "nothing of the image is run",
  description:
    "Smoke test: what is run in the built image, without a network, on a read-only file system, without capabilities. A pull request's image is run by what the pull request says.",
});

const findingLevel = z.enum(["fail", "warn", "info", "off"]);

/** Every rule is a key of its own, so that a wrong name is told with the nearest right one. */
const findingsObject = mapping(
  ruleKeys((rule) =>
    key(findingLevel, {
      type: "fail, warn, info or off",
      default: "told, not judged",
      description: `Findings of the rule ${rule}; docs/dockerfile-findings.md describes it.`,
    }),
  ),
);

export const findingsKey = key(
  z.union([z.literal(false), findingsObject], { error: "false, or a mapping of rules" }),
  {
    type: "map, or false",
    default: "told, and nothing made of them",
    description:
      "Findings in the Dockerfile: what costs size, with line and remedy. A rule that warns or fails here is judged. false looks at no Dockerfile.",
  },
);

export const trialKey = key(
  z.union([z.enum(DESTINATIONS), z.literal(false)], { error: "alpine, slim, or false" }),
  {
    type: "alpine, slim, or false",
    default: "false",
    description:
      "Builds and measures the variant that the tool proposes, beside the image: on Alpine, or back on slim. It judges nothing, and an image that is there already has none.",
  },
);
