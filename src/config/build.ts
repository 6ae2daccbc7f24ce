/** The build of one image, put together from its layers. */
import type { BuildSpec, Origin, ValueSource } from "../model/config.js";
import type { ConfigContext } from "./context.js";
import { mergeMaps, originIn, pick, valuesOf } from "./layers.js";
import type { Layer, Placed } from "./layers.js";
import { below, fileNameOf, folderOf } from "./paths.js";
import { isDockerfileName } from "./dockerfile-names.js";
import type { Findings } from "./problems.js";
import type { Path, Source } from "./source.js";
import { nearest } from "./suggest.js";
import { alternatives, quote } from "./text.js";

/** What every step of resolving needs. */
export interface Resolving {
  readonly source: Source;
  readonly context: ConfigContext;
  readonly findings: Findings;
  readonly files: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
  /** Dockerfiles of the repository, for suggestions. */
  readonly dockerfiles: readonly string[];
  readonly origins: Map<string, Origin>;
}

/** A path with where it came from, for origins and complaints. */
export interface PlacedPath {
  readonly value: string;
  readonly origin: Origin;
  /** Where the file says it; null when it follows from another key. */
  readonly at: Path | null;
}

/** The key's value, or null, with its origin noted under `prefix.name`. */
export function noted<T>(
  resolving: Resolving,
  prefix: string,
  name: string,
  placed: Placed<T> | null,
): T | null {
  const origin: Origin =
    placed === null ? { kind: "default" } : originIn(resolving.source, placed.layer, [name]);
  resolving.origins.set(`${prefix}.${name}`, origin);
  return placed === null ? null : placed.value;
}

/**
 * Everything an engine needs to build the image, with the origin of each value noted under `prefix`. `entry` is where
 * the image is declared.
 */
export function resolveBuild(
  resolving: Resolving,
  prefix: string,
  layers: readonly Layer[],
  dockerfile: PlacedPath,
  needs: Readonly<Record<string, string>>,
): BuildSpec {
  const { origins } = resolving;
  const contextLayer = pick(layers, "context");
  const context: PlacedPath =
    contextLayer === null
      ? { value: folderOf(dockerfile.value), origin: { kind: "default" }, at: null }
      : {
          value: contextLayer.value,
          origin: originIn(resolving.source, contextLayer.layer, ["context"]),
          at: [...contextLayer.layer.path, "context"],
        };
  origins.set(`${prefix}.dockerfile`, dockerfile.origin);
  origins.set(`${prefix}.context`, context.origin);
  checkContext(resolving, context);

  const args = mergeMaps(layers, (settings) => settings.args);
  const secrets = mergeMaps(layers, (settings) => settings.secrets);
  const labels = mergeMaps(layers, (settings) => settings.labels);
  const buildContexts = mergeMaps(layers, (settings) => settings["build-contexts"]);
  for (const [name, entries] of Object.entries({ args, secrets, labels, "build-contexts": buildContexts })) {
    for (const [entry, { layer }] of entries) {
      origins.set(`${prefix}.${name}.${entry}`, originIn(resolving.source, layer, [name, entry]));
    }
  }
  for (const [name, { value, layer }] of args) checkVariable(resolving, value, [...layer.path, "args", name]);
  for (const [name, { value }] of secrets) {
    if (value.kind === "env" && resolving.context.environment[value.variable] === undefined) {
      resolving.findings.notice(
        `The environment variable ${value.variable} of the secret ${quote(name)} is not set; builds that need it will fail.`,
      );
    }
  }
  const note = <T>(name: string, placed: Placed<T> | null): T | null =>
    noted(resolving, prefix, name, placed);
  return {
    dockerfile: dockerfile.value,
    context: context.value,
    target: note("target", pick(layers, "target")),
    args: valuesOf(args),
    secrets: valuesOf(secrets),
    ssh: note("ssh", pick(layers, "ssh")) ?? [],
    buildContexts: valuesOf(buildContexts),
    platform: note("platform", pick(layers, "platform")),
    labels: valuesOf(labels),
    network: note("network", pick(layers, "network")),
    pull: note("pull", pick(layers, "pull")) ?? false,
    cacheFrom: note("cache-from", pick(layers, "cache-from")) ?? [],
    cacheTo: note("cache-to", pick(layers, "cache-to")) ?? [],
    needs,
  };
}

/** A build argument from the environment has to be there: an empty one would build something else. */
export function checkVariable(resolving: Resolving, value: ValueSource, path: Path): void {
  if (value.kind !== "env" || resolving.context.environment[value.variable] !== undefined) return;
  resolving.findings.add({
    path,
    message: "names an environment variable that is not set",
    found: value.variable,
    expected: "a variable that the run has; on GitHub, hand it over with env: in the workflow's step",
  });
}

/** @param at where the file names the Dockerfile, or the entry it follows from */
export function checkDockerfile(
  resolving: Resolving,
  dockerfile: string,
  at: Path,
  isDefault: boolean,
): void {
  const { files, folders, dockerfiles, findings } = resolving;
  if (files.has(dockerfile)) return;
  findings.add({
    path: at,
    fromAbsence: isDefault,
    message: isDefault ? "has no Dockerfile" : folders.has(dockerfile) ? "is a folder" : "does not exist",
    found: quote(dockerfile),
    expected:
      dockerfiles.length === 0
        ? "a file that git does not ignore; the repository has no Dockerfile"
        : "an existing file that git does not ignore, relative to the repository's root",
    suggestion:
      folders.has(dockerfile) && files.has(below(dockerfile, "Dockerfile"))
        ? below(dockerfile, "Dockerfile")
        : nearestFile(dockerfile, dockerfiles),
  });
}

/** The Dockerfile that was most likely meant: by spelling, else the only one of that name or folder. */
function nearestFile(path: string, dockerfiles: readonly string[]): string | null {
  const bySpelling = nearest(path, dockerfiles);
  if (bySpelling !== null) return bySpelling;
  const related = dockerfiles.filter(
    (file) =>
      file.endsWith(`/${path}`) || (folderOf(file) === folderOf(path) && isDockerfileName(fileNameOf(path))),
  );
  return related.length === 1 ? (related[0] ?? null) : null;
}

function checkContext(resolving: Resolving, context: PlacedPath): void {
  const { files, folders, findings } = resolving;
  if (context.at === null || folders.has(context.value)) return;
  if (files.has(context.value)) {
    findings.add({
      path: context.at,
      message: "is a file",
      found: quote(context.value),
      expected: "a folder",
      suggestion: folderOf(context.value),
    });
    return;
  }
  // It may be made by a step before this one, or hold nothing that git knows.
  const similar = nearest(context.value, [...folders]);
  findings.notice(
    `The context ${quote(context.value)} holds no file that git knows; it has to be there when the build starts.` +
      (similar === null ? "" : ` Similar folders: ${alternatives([quote(similar)])}.`),
  );
}
