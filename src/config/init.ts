/** The configuration that `image-budget init` writes: what there is today, as a budget. */
import type { BuildSpec, ImageConfig, ReferenceSpec, SecretSource, ValueSource } from "../model/config.js";
import { flow } from "./flow.js";
import { writeSize } from "./quantities.js";
import { withoutHidden } from "./text.js";

export const SCHEMA_URL =
  "https://raw.githubusercontent.com/image-budget/image-budget/v1/schema/config.schema.json";

export interface InitImage {
  readonly config: ImageConfig;
  /** Measured size in bytes; null when it was not measured. */
  readonly bytes: number | null;
  /** Why it was not measured. */
  readonly reason: string | null;
  /** What the guide expects of it: label and figure; null when the guide says nothing about it. */
  readonly guide: string | null;
}

/**
 * The configuration as YAML. Today's size, rounded up to a readable figure, becomes each image's budget; what was not
 * measured gets none, with the reason. It reads back as the same images, whatever they are called.
 */
export function renderInit(images: readonly InitImage[]): string {
  const names = new Set(images.map(({ config }) => config.name));
  const lines = [
    `# yaml-language-server: $schema=${SCHEMA_URL}`,
    "# Every key: docs/configuration.md of Image Budget. 1 MB is 1,000,000 bytes.",
    "#",
    "# Limits on the growth against the base branch, for every image:",
    "# defaults:",
    "#   budget:",
    "#     change: { warn: 5 MB, fail: 10 % and 5 MB }",
    "#     change.own: 5 MB  # without what a refreshed base image brings",
    "",
    ...(images.length === 0
      ? ["images: {}"]
      : ["images:", ...images.flatMap((image) => imageLines(image, names))]),
  ];
  return `${lines.join("\n")}\n`;
}

function imageLines(
  { config, bytes, reason, guide }: InitImage,
  names: ReadonlySet<string>,
): readonly string[] {
  const lines = [
    `  ${flow(config.name)}:`,
    ...(config.source.kind === "build"
      ? buildLines(config.source.build, names)
      : [
          `    image: ${flow(config.source.reference)}`,
          ...optional("platform", config.source.platform),
          ...(config.source.pull ? ["    pull: true"] : []),
        ]),
    ...(config.reference === null
      ? []
      : [`    reference: ${flow(referenceValue(config.reference, config))}`]),
    ...(config.guide === "infer" ? [] : [`    guide: ${config.guide}`]),
  ];
  lines.push(
    comment(guide === null ? "the guide says nothing about this image" : `the guide expects: ${guide}`),
  );
  if (bytes === null) {
    lines.push(comment(`not measured: ${reason ?? "no reason is known"}`), "    # budget: { size: 200 MB }");
  } else {
    lines.push(
      "    budget:",
      `      size: ${writeSize(roundedUp(bytes))}  # measured: ${bytes.toLocaleString("en-US")} bytes`,
    );
  }
  return lines;
}

function comment(text: string): string {
  return `    # ${withoutHidden(text)}`;
}

function optional(key: string, value: string | null): readonly string[] {
  return value === null ? [] : [`    ${key}: ${flow(value)}`];
}

function map(key: string, entries: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(entries).length === 0 ? [] : [`    ${key}: ${flow(entries)}`];
}

function list(key: string, values: readonly string[]): readonly string[] {
  return values.length === 0 ? [] : [`    ${key}: ${flow(values)}`];
}

function buildLines(build: BuildSpec, names: ReadonlySet<string>): readonly string[] {
  const needs = Object.entries(build.needs);
  // An image that was left out cannot be named.
  const missing = needs.filter(([, name]) => !names.has(name));
  return [
    `    dockerfile: ${flow(build.dockerfile)}`,
    `    context: ${flow(build.context)}`,
    ...optional("target", build.target),
    ...map("args", written(build.args)),
    ...map("secrets", written(build.secrets)),
    ...list("ssh", build.ssh),
    ...map("build-contexts", build.buildContexts),
    ...optional("platform", build.platform),
    ...map("labels", build.labels),
    ...optional("network", build.network),
    ...(build.pull ? ["    pull: true"] : []),
    ...list("cache-from", build.cacheFrom),
    ...list("cache-to", build.cacheTo),
    ...map("needs", Object.fromEntries(needs.filter(([, name]) => names.has(name)))),
    ...missing.map(([from, name]) =>
      comment(`needs ${flow(from)}: ${flow(name)}, which is not in this file`),
    ),
  ];
}

function written(
  values: Readonly<Record<string, ValueSource | SecretSource>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      switch (value.kind) {
        case "literal":
          return [name, value.value];
        case "env":
          return [name, { env: value.variable }];
        case "file":
          return [name, { file: value.path }];
      }
    }),
  );
}

function referenceValue(reference: ReferenceSpec, image: ImageConfig): unknown {
  switch (reference.kind) {
    case "guide":
      return "guide";
    case "bytes":
      return { bytes: writeSize(reference.bytes) };
    case "image":
      return { image: reference.reference };
    case "build": {
      const own = image.source.kind === "build" ? image.source.build : null;
      const { build } = reference;
      const args = Object.fromEntries(
        Object.entries(build.args).filter(
          ([name, value]) => JSON.stringify(own?.args[name]) !== JSON.stringify(value),
        ),
      );
      return {
        dockerfile: build.dockerfile,
        context: build.context,
        ...(build.target === null || build.target === own?.target ? {} : { target: build.target }),
        ...(Object.keys(args).length === 0 ? {} : { args: written(args) }),
      };
    }
  }
}

/** At most 1 % more from 1 MB on (10 kB more below): figures a person remembers. In bytes. */
function roundedUp(bytes: number): number {
  const step = bytes >= 1e9 ? 1e7 : bytes >= 1e8 ? 1e6 : bytes >= 1e7 ? 1e5 : 1e4;
  return Math.max(step, Math.ceil(bytes / step) * step);
}
