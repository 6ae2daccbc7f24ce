import { z } from "zod";
import { downloadBytes } from "../model/bytes.js";
import type { DownloadBytes } from "../model/bytes.js";
import type { Registry } from "../ports.js";
import { inspectImage } from "./inspect.js";
import { digestFor, indexShape, manifestOf } from "./manifests.js";
import { registryOf, repositoryDigest, withDigest } from "./names.js";
import { createClient, findDocker } from "./process.js";
import type { Client } from "./process.js";

export interface RegistryOptions {
  readonly environment: NodeJS.ProcessEnv;
  /** Platform of a reference that names several, when none is asked for. Defaults to this machine's, on Linux. */
  readonly platform?: string;
  readonly docker?: string;
}

/** A registry that has not answered by then does not hold the run up. */
const LIMIT_MS = 10_000;

const bytes = z.number().int().nonnegative();
const manifestShape = z.object({
  config: z.object({ size: bytes }),
  layers: z.array(z.object({ size: bytes })),
});

/** Download sizes as the registry's own manifests state them, asked through the client and its credentials. */
export function createRegistry(options: RegistryOptions): Registry {
  const platformWanted = options.platform ?? `linux/${process.arch === "x64" ? "amd64" : process.arch}`;
  let client: Promise<Client> | null = null;
  const unreachable = new Set<string>();

  return {
    async downloadSize(reference, platform) {
      const host = registryOf(reference);
      if (unreachable.has(host)) return null;
      const signal = AbortSignal.timeout(LIMIT_MS);
      try {
        client ??= (
          options.docker === undefined ? findDocker(options.environment) : Promise.resolve(options.docker)
        ).then((docker) => createClient(docker, options.environment));
        return await sizeOf(await client, reference, platform ?? platformWanted, signal);
      } catch {
        // Whatever it was, the size is then estimated and marked so; a silent registry is not waited for twice.
        if (signal.aborted) unreachable.add(host);
        return null;
      }
    },
  };
}

async function sizeOf(
  client: Client,
  reference: string,
  platform: string,
  signal: AbortSignal,
): Promise<DownloadBytes | null> {
  const pinned = await pinnedReference(client, reference);
  if (pinned === null) return null;
  const first = await manifestOf(client, pinned, signal);
  const index = indexShape.safeParse(first);
  if (!index.success) return sumOf(first);
  const digest = digestFor(index.data.manifests, platform);
  if (digest === null) return null;
  return sumOf(await manifestOf(client, withDigest(pinned, digest), signal));
}

/**
 * The image on the engine may be another than the one the registry has by that name, so it is asked for by digest. Null
 * when it is on the engine and came from no registry.
 */
async function pinnedReference(client: Client, reference: string): Promise<string | null> {
  const local = await inspectImage(client, reference);
  if (local === null || reference.includes("@")) return reference;
  const digest = repositoryDigest(reference, local.repoDigests);
  return digest === null ? null : withDigest(reference, digest);
}

function sumOf(manifest: unknown): DownloadBytes | null {
  const parsed = manifestShape.safeParse(manifest);
  if (!parsed.success) return null;
  const { config, layers } = parsed.data;
  return downloadBytes(layers.reduce((sum, layer) => sum + layer.size, config.size));
}
