import { z } from "zod";
import { downloadBytes } from "../model/bytes.js";
import type { DownloadBytes } from "../model/bytes.js";
import type { Registry } from "../ports.js";
import { inspectImage } from "./inspect.js";
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
const ANSWER_LIMIT = 4 * 1024 * 1024;

const bytes = z.number().int().nonnegative();
const manifestShape = z.object({
  config: z.object({ size: bytes }),
  layers: z.array(z.object({ size: bytes })),
});
const indexShape = z.object({
  manifests: z.array(
    z.object({
      digest: z.string().regex(/^sha256:[0-9a-f]{64}$/),
      platform: z
        .object({ os: z.string(), architecture: z.string(), variant: z.string().optional() })
        .optional(),
      annotations: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

/** Download sizes as the registry's own manifests state them, asked through the client and its credentials. */
export function createRegistry(options: RegistryOptions): Registry {
  const platformWanted = options.platform ?? `linux/${process.arch === "x64" ? "amd64" : process.arch}`;
  let client: Promise<Client> | null = null;
  const unreachable = new Set<string>();

  return {
    async downloadSize(reference, platform) {
      const host = reference.split("/", 1)[0] ?? "";
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
  const first = await rawManifest(client, pinned, signal);
  const index = indexShape.safeParse(first);
  if (!index.success) return sumOf(first);
  const digest = digestFor(index.data, platform);
  if (digest === null) return null;
  return sumOf(await rawManifest(client, `${withoutTag(pinned)}@${digest}`, signal));
}

/**
 * The image on the engine may be another than the one the registry has by that name, so it is asked for by digest. Null
 * when it is on the engine and came from no registry.
 */
async function pinnedReference(client: Client, reference: string): Promise<string | null> {
  const local = await inspectImage(client, reference);
  if (local === null || reference.includes("@")) return reference;
  const digest = local.repoDigests
    .map((entry) => /@(sha256:[0-9a-f]{64})$/.exec(entry)?.[1])
    .find((found) => found !== undefined);
  return digest === undefined ? null : `${withoutTag(reference)}@${digest}`;
}

function withoutTag(reference: string): string {
  return reference.replace(/@.*$/, "").replace(/:[^/:]*$/, "");
}

function sumOf(manifest: unknown): DownloadBytes | null {
  const parsed = manifestShape.safeParse(manifest);
  if (!parsed.success) return null;
  const { config, layers } = parsed.data;
  return downloadBytes(layers.reduce((sum, layer) => sum + layer.size, config.size));
}

function digestFor(index: z.infer<typeof indexShape>, platform: string): string | null {
  const [os, architecture, variant] = platform.split("/");
  const images = index.manifests.filter(
    (entry) =>
      entry.annotations?.["vnd.docker.reference.type"] !== "attestation-manifest" &&
      entry.platform?.architecture !== "unknown",
  );
  const fitting = images.filter(
    (entry) => entry.platform?.os === os && entry.platform?.architecture === architecture,
  );
  const exact = fitting.find((entry) => variant !== undefined && entry.platform?.variant === variant);
  return (exact ?? fitting[0])?.digest ?? null;
}

async function rawManifest(client: Client, reference: string, signal: AbortSignal): Promise<unknown> {
  for (const args of [
    ["buildx", "imagetools", "inspect", "--raw", reference],
    ["manifest", "inspect", reference],
  ]) {
    const chunks: Uint8Array[] = [];
    let length = 0;
    const code = await client.watch(args, {
      signal,
      onStdout: (chunk) => {
        length += chunk.length;
        if (length <= ANSWER_LIMIT) chunks.push(chunk);
      },
      onStderr: () => undefined,
    });
    if (code === 0 && length <= ANSWER_LIMIT) return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  }
  return null;
}
