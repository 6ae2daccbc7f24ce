/** Gathers what goes into images, each base image looked up and each needed image gathered once in a run. */
import type { Config, ImageSource } from "../model/config.js";
import type { BuildContexts, Engine, EngineInfo, ResolvedBase, SourceFiles } from "../ports.js";
import { gatherInputs } from "../records/gather.js";
import type { Gathered } from "../records/gather.js";
import type { ImageInputs } from "../records/inputs.js";

export interface Gatherer {
  /** What goes into an image whose paths are relative to `root`. */
  gather(source: ImageSource, root: string): Promise<Gathered>;
  /** What images' names stand for at this moment, where it can be told. */
  standFor(
    names: Iterable<string>,
    source: ImageSource,
  ): Promise<readonly { readonly name: string; readonly digest: string }[]>;
}

export interface GathererOptions {
  readonly engine: Engine;
  readonly info: EngineInfo;
  readonly files: SourceFiles;
  readonly contexts: BuildContexts;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
  /** The configuration that names needed images; a needed image is gathered at the root of what needs it. */
  readonly config: Config;
}

export function createGatherer(options: GathererOptions): Gatherer {
  const { engine, info, files, contexts, environment, signal } = options;
  const images = new Map(options.config.images.map((image) => [image.name, image.source]));
  const looked = new Map<string, Promise<ResolvedBase>>();
  const needed = new Map<string, Promise<ImageInputs>>();

  const baseOf = (name: string, platform: string | null, pull: boolean): Promise<ResolvedBase> => {
    const key = JSON.stringify([name, platform, pull]);
    const known = looked.get(key) ?? engine.lookUpBase(name, platform, pull, signal);
    looked.set(key, known);
    return known;
  };

  const gather = (source: ImageSource, root: string): Promise<Gathered> =>
    gatherInputs(source, root, {
      files,
      contexts,
      environment,
      enginePlatform: info.platform,
      baseOf: (name, platform) => baseOf(name, platform, pulls(source)),
      needed: (name) => inputsOfNeeded(name, root),
    });

  const inputsOfNeeded = (name: string, root: string): Promise<ImageInputs> => {
    const key = JSON.stringify([name, root]);
    const known = needed.get(key) ?? gatherNeeded(name, root);
    needed.set(key, known);
    return known;
  };

  const gatherNeeded = async (name: string, root: string): Promise<ImageInputs> => {
    const source = images.get(name);
    if (source === undefined) {
      return { kind: "unknown", reason: `${name} is no image of the configuration` };
    }
    return (await gather(source, root)).inputs;
  };

  return {
    gather,
    async standFor(names, source) {
      const platform = platformOf(source) ?? info.platform;
      const found = await Promise.all(
        [...new Set(names)].map(async (name) => {
          const { digest } = await baseOf(name, platform, pulls(source));
          return digest === null ? [] : [{ name, digest }];
        }),
      );
      return found.flat();
    },
  };
}

/** The platform that a source asks for; null to leave it to the engine. */
export function platformOf(source: ImageSource): string | null {
  return source.kind === "build" ? source.build.platform : source.platform;
}

function pulls(source: ImageSource): boolean {
  return source.kind === "build" ? source.build.pull : source.pull;
}
