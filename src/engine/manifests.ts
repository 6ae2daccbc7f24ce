import { createHash } from "node:crypto";
import { z } from "zod";
import { imageReference } from "../dockerfile/image-reference.js";
import type { Client } from "./process.js";

/** A manifest or index larger than this is none (registries refuse to take one over 4 MiB). */
const ANSWER_LIMIT = 4 * 1024 * 1024;
/** As above with every platform's manifest and its text in base64, as the client without buildx gives them. */
const VERBOSE_LIMIT = 8 * ANSWER_LIMIT;

const DIGEST = /^sha256:[0-9a-f]{64}$/;
const platformShape = z.object({
  os: z.string(),
  architecture: z.string(),
  variant: z.string().optional(),
});
const describedShape = z.object({
  digest: z.string().regex(DIGEST),
  platform: platformShape.optional(),
  annotations: z.record(z.string(), z.string()).optional(),
});
const manifestShape = z.object({ schemaVersion: z.literal(2) });
const verboseShape = z.object({ Descriptor: describedShape });

export const indexShape = z.object({ manifests: z.array(describedShape) });

/** One image of an index, as the index describes it. */
export type Described = z.infer<typeof describedShape>;

/**
 * The digest that a registry has a name under: of the index where there is one. Asked through the client, so with the
 * user's own login. Null when the registry does not say, whatever the reason. Rejects with the signal's reason only.
 */
export async function digestByBuildx(
  client: Client,
  reference: string,
  signal: AbortSignal,
): Promise<string | null> {
  const raw = await answerOf(client, rawArguments(reference), signal, ANSWER_LIMIT);
  if (raw === null || !manifestShape.safeParse(parseJson(raw)).success) return null;
  // The registry's very bytes: their digest is the manifest's by definition.
  return `sha256:${createHash("sha256").update(raw).digest("hex")}`;
}

/**
 * As digestByBuildx, for a client without the plugin: it does not tell the digest of an index, so this is the one of the
 * platform's own manifest.
 */
export async function digestByClient(
  client: Client,
  reference: string,
  platform: string,
  signal: AbortSignal,
): Promise<string | null> {
  const args = inspectArguments(reference, ["--verbose"]);
  const answer = parseJson(await answerOf(client, args, signal, VERBOSE_LIMIT));
  const one = verboseShape.safeParse(answer);
  if (one.success) return one.data.Descriptor.digest;
  const several = z.array(verboseShape).safeParse(answer);
  return several.success
    ? digestFor(
        several.data.map(({ Descriptor }) => Descriptor),
        platform,
      )
    : null;
}

/** The manifest or index of a name, by buildx or without it; null when neither gets one. */
export async function manifestOf(client: Client, reference: string, signal: AbortSignal): Promise<unknown> {
  for (const args of [rawArguments(reference), inspectArguments(reference, [])]) {
    const answer = await answerOf(client, args, signal, ANSWER_LIMIT);
    if (answer !== null) return parseJson(answer);
  }
  return null;
}

/** The digest of a platform's image among those of an index; null when it is not there. */
export function digestFor(described: readonly Described[], platform: string): string | null {
  const [os, architecture, variant] = platform.split("/");
  const images = described.filter(
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

function rawArguments(reference: string): readonly string[] {
  return ["buildx", "imagetools", "inspect", "--raw", reference];
}

/** Engines and buildx speak plain HTTP to this machine's own registries by themselves; this command has to be told. */
function inspectArguments(reference: string, options: readonly string[]): readonly string[] {
  const host = imageReference(reference)?.registry ?? "";
  const own = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/.test(host);
  return ["manifest", "inspect", ...(own ? ["--insecure"] : []), ...options, reference];
}

async function answerOf(
  client: Client,
  args: readonly string[],
  signal: AbortSignal,
  limit: number,
): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const code = await client.watch(args, {
    signal,
    onStdout: (chunk) => {
      length += chunk.length;
      if (length <= limit) chunks.push(chunk);
    },
    onStderr: () => undefined,
  });
  return code === 0 && length <= limit ? Buffer.concat(chunks) : null;
}

function parseJson(text: Buffer | null): unknown {
  try {
    return text === null ? null : JSON.parse(text.toString("utf8"));
  } catch {
    return null;
  }
}
