/** Gathers what goes into an image: reads its Dockerfile, digests its contexts, looks up its bases. */
import type { BuildSpec, ImageSource } from "../model/config.js";
import type { BuildContexts, ResolvedBase, SourceFiles } from "../ports.js";
import { inputsOf } from "./inputs.js";
import type { ImageInputs, NamedContextFact } from "./inputs.js";
import { readBases } from "./read-bases.js";

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
  const { files, contexts, environment, enginePlatform } = context;
  const platform = build.platform ?? enginePlatform;
  const dockerfile = await files.read(root, build.dockerfile);
  const { images, unclear } =
    dockerfile === null
      ? { images: [], unclear: [] }
      : readBases(dockerfile, build, environment, enginePlatform);
  const [bases, digest, namedContexts, needs] = await Promise.all([
    Promise.all(
      images.map(async ({ name, frontend }): Promise<GatheredBase> => {
        const { digest, pin } = await context.baseOf(name, platform);
        return { name, digest, pin: frontend ? null : pin };
      }),
    ),
    contexts.digest(root, build.context, build.dockerfile),
    mapAsync(build.buildContexts, (place) => namedContext(place, root, platform, context)),
    mapAsync(build.needs, (name) => context.needed(name)),
  ]);
  const inputs = inputsOf({
    kind: "build",
    build,
    dockerfile,
    unclear,
    context: digest,
    namedContexts,
    platform,
    bases,
    needs,
  });
  return { inputs, bases: bases.sort((a, b) => (a.name < b.name ? -1 : 1)) };
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
