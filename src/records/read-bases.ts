/** Which images from outside a build takes in, as its Dockerfile tells. */
import type { BuildSpec } from "../model/config.js";
import { parseDockerfile } from "../dockerfile/parse.js";
import type { Dockerfile } from "../dockerfile/parse.js";
import { resolveStages } from "../dockerfile/stages.js";
import { remoteSources } from "./remote-sources.js";

/** A Dockerfile of a stranger's must not set off lookups without end. */
const MOST_IMAGES = 200;

export interface ReadBases {
  /** By the name the build takes each by; images of the configuration (`needs`) are not among them. */
  readonly images: readonly {
    readonly name: string;
    /** It is what reads the Dockerfile (`# syntax=`): no base that the build could be given another for. */
    readonly frontend: boolean;
  }[];
  /** Why that is not all, or why the same files can give another image: one clause each. */
  readonly unclear: readonly string[];
}

/**
 * Reads the text of a Dockerfile.
 *
 * @param environment for build arguments in FROM; no value of it is kept
 * @param enginePlatform the platform the engine builds for when none is asked; null when that is not known
 */
export function readBases(
  text: string,
  build: BuildSpec,
  environment: Readonly<Record<string, string | undefined>>,
  enginePlatform: string | null,
): ReadBases {
  const dockerfile = parseDockerfile(text);
  if (dockerfile.declined !== null) return { images: [], unclear: [dockerfile.declined] };
  const stages = resolveStages(withoutSyntax(dockerfile), {
    target: build.target,
    args: argsOf(build, environment),
    platform: build.platform ?? enginePlatform,
    buildPlatform: enginePlatform,
    contexts: Object.keys(build.buildContexts),
  });
  const images = stages.externalImages.map((name) => ({ name, frontend: false }));
  const { syntax } = dockerfile;
  if (syntax !== null && !stages.externalImages.includes(syntax))
    images.push({ name: syntax, frontend: true });
  const external = images.filter(({ name }) => !Object.hasOwn(build.needs, name));
  const tooMany = external.length > MOST_IMAGES ? [`it takes in more than ${MOST_IMAGES} images`] : [];
  return {
    images: external.slice(0, MOST_IMAGES),
    unclear: [...tooMany, ...stages.unknownImages, ...remoteSources(stages.built)],
  };
}

function withoutSyntax(dockerfile: Dockerfile): Dockerfile {
  return { ...dockerfile, syntax: null };
}

function argsOf(
  build: BuildSpec,
  environment: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const args: Record<string, string> = {};
  for (const [name, source] of Object.entries(build.args)) {
    const value = source.kind === "literal" ? source.value : environment[source.variable];
    if (value !== undefined) args[name] = value;
  }
  return args;
}
