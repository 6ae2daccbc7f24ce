/** Gathers what goes into an image: reads its Dockerfile, digests its contexts, looks up its bases. */
import type { BuildSpec, ImageSource } from "../model/config.js";
import type { BuildContexts, ResolvedBase, SourceFiles } from "../ports.js";
import { parseDockerfile } from "../dockerfile/parse.js";
import type { Dockerfile } from "../dockerfile/parse.js";
import { resolveStages } from "../dockerfile/stages.js";
import { remoteSources } from "./remote-sources.js";
import { inputsOf } from "./inputs.js";
import type { ImageInputs, NamedContextFact } from "./inputs.js";

export interface GatherContext {
  readonly files: SourceFiles;
  readonly contexts: BuildContexts;
  /** For build arguments in FROM; no value of it is kept. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The platform the engine builds for when none is asked; null when there is no engine. */
  readonly enginePlatform: string | null;
  /** What an image's name stands for. Asked once per name and image; whoever hands it in remembers. */
  readonly baseOf: (name: string, platform: string | null) => Promise<ResolvedBase>;
  /** The inputs of an image of the configuration. */
  readonly needed: (imageName: string) => Promise<ImageInputs>;
}

/** An image from outside, by the name that the build takes it by. */
export interface GatheredBase {
  readonly name: string;
  readonly digest: string | null;
  /** What to build with; null to leave the name as it is, and for what reads the Dockerfile (`# syntax=`). */
  readonly pin: string | null;
}

export interface Gathered {
  readonly inputs: ImageInputs;
  /** Sorted by name; complete only as far as the Dockerfile tells. Images of this configuration are not among them. */
  readonly bases: readonly GatheredBase[];
}

/** Gathers the inputs of one image. Rejects only when a port does. */
export async function gatherInputs(
  source: ImageSource,
  root: string,
  context: GatherContext,
): Promise<Gathered> {
  if (source.kind === "build") return gatherBuild(source.build, root, context);
  const platform = source.platform ?? context.enginePlatform;
  const { digest, pin } = await context.baseOf(source.reference, platform);
  return {
    inputs: inputsOf({ kind: "named", reference: source.reference, platform, digest }),
    bases: [{ name: source.reference, digest, pin }],
  };
}

async function gatherBuild(build: BuildSpec, root: string, context: GatherContext): Promise<Gathered> {
  const { files, contexts } = context;
  const platform = build.platform ?? context.enginePlatform;
  const dockerfile = await files.read(root, build.dockerfile);
  const read = readDockerfile(dockerfile, build, platform, context);
  const bases = await Promise.all(
    read.images
      .filter(({ name }) => build.needs[name] === undefined)
      .map(async ({ name, frontend }): Promise<GatheredBase> => {
        const { digest, pin } = await context.baseOf(name, platform);
        return { name, digest, pin: frontend ? null : pin };
      }),
  );
  const [digest, namedContexts, needs] = await Promise.all([
    contexts.digest(root, build.context, build.dockerfile),
    mapAsync(build.buildContexts, (place) => namedContext(place, root, platform, context)),
    mapAsync(build.needs, (name) => context.needed(name)),
  ]);
  const inputs = inputsOf({
    kind: "build",
    build,
    dockerfile,
    unclear: read.unclear,
    context: digest,
    namedContexts,
    platform,
    bases,
    needs,
  });
  return { inputs, bases: bases.sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

interface ReadDockerfile {
  readonly images: readonly { readonly name: string; readonly frontend: boolean }[];
  readonly unclear: readonly string[];
}

function readDockerfile(
  text: string | null,
  build: BuildSpec,
  platform: string | null,
  context: GatherContext,
): ReadDockerfile {
  if (text === null) return { images: [], unclear: [] };
  const dockerfile = parseDockerfile(text);
  if (dockerfile.declined !== null) return { images: [], unclear: [dockerfile.declined] };
  const stages = resolveStages(withoutSyntax(dockerfile), {
    target: build.target,
    args: argsOf(build, context.environment),
    platform,
    buildPlatform: context.enginePlatform,
    contexts: Object.keys(build.buildContexts),
  });
  const images = stages.externalImages.map((name) => ({ name, frontend: false }));
  const { syntax } = dockerfile;
  if (syntax !== null && !stages.externalImages.includes(syntax))
    images.push({ name: syntax, frontend: true });
  return { images, unclear: [...stages.unknownImages, ...remoteSources(stages.built)] };
}

/** The frontend is looked up like a base, but it is not one that a build could be given another for. */
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

const IMAGE_CONTEXT = "docker-image://";

async function namedContext(
  place: string,
  root: string,
  platform: string | null,
  context: GatherContext,
): Promise<NamedContextFact> {
  if (place.startsWith(IMAGE_CONTEXT)) {
    const reference = place.slice(IMAGE_CONTEXT.length);
    const { digest } = await context.baseOf(reference, platform);
    return { kind: "image", reference, digest };
  }
  if (/^[a-z][a-z0-9+.-]*:|^git@/iu.test(place)) return { kind: "other", place };
  return { kind: "folder", digest: await context.contexts.digest(root, place, null) };
}

async function mapAsync<In, Out>(
  record: Readonly<Record<string, In>>,
  change: (value: In) => Promise<Out>,
): Promise<Readonly<Record<string, Out>>> {
  return Object.fromEntries(
    await Promise.all(
      Object.entries(record).map(async ([key, value]) => [key, await change(value)] as const),
    ),
  );
}
