import { imageReference } from "../dockerfile/image-reference.js";
import type { ResolvedBase } from "../ports.js";
import type { Connection } from "./connect.js";
import { inspectImage } from "./inspect.js";
import { digestByBuildx, digestByClient } from "./manifests.js";
import { canonicalName, registryOf, repositoryDigest, withDigest } from "./names.js";
import type { Client } from "./process.js";
import { samePlatform } from "./resolve.js";

export type BaseLookUp = (
  reference: string,
  platform: string | null,
  pull: boolean,
  signal: AbortSignal,
) => Promise<ResolvedBase>;

/** One look-up takes no longer; a base that is not told by then has no digest. */
const LIMIT_MS = 10_000;

const UNKNOWN: ResolvedBase = { digest: null, pin: null };

/**
 * Looks names of base images up where a build would find them: on the engine, unless the builder does not see its images
 * or `pull` is asked, then in the registry. Nothing is pulled. A name is looked up once for a platform: what it stood for
 * then is what it stands for in this run. Rejects with the signal's reason only.
 */
export function createBaseLookUp(
  connected: () => Promise<{ readonly client: Client; readonly connection: Connection }>,
  limitMs: number = LIMIT_MS,
): BaseLookUp {
  const known = new Map<string, Promise<ResolvedBase>>();
  /** Registries that let a look-up wait in vain: the next one does not. */
  const silent = new Set<string>();

  const lookUp: BaseLookUp = async (reference, platform, pull, signal) => {
    const limit = AbortSignal.timeout(limitMs);
    const either = AbortSignal.any([signal, limit]);
    const question: Question = { reference, platform, pull, signal: either, silent };
    let found = UNKNOWN;
    try {
      const { client, connection } = await sooner(connected(), either);
      found = await resolveBase(question, client, connection);
    } catch {
      // Whatever it was: what the name stands for cannot be told.
    }
    signal.throwIfAborted();
    if (limit.aborted) silent.add(registryOf(reference));
    return found;
  };

  return async (reference, platform, pull, signal) => {
    signal.throwIfAborted();
    const named = imageReference(reference);
    if (named === null || reference === "scratch") return UNKNOWN;
    if (named.digest !== null) return { digest: named.digest, pin: null };
    const key = JSON.stringify([canonicalName(reference), platform, pull]);
    const before = known.get(key);
    if (before !== undefined) return sooner(before, signal);
    const asked = lookUp(reference, platform, pull, signal);
    known.set(key, asked);
    // One that was cancelled has found out nothing.
    asked.catch(() => known.delete(key));
    return asked;
  };
}

interface Question {
  readonly reference: string;
  readonly platform: string | null;
  readonly pull: boolean;
  readonly signal: AbortSignal;
  readonly silent: ReadonlySet<string>;
}

async function resolveBase(
  question: Question,
  client: Client,
  connection: Connection,
): Promise<ResolvedBase> {
  if (!question.pull && seesEngine(connection)) {
    const local = await onEngine(question, client, connection);
    if (local !== null) return local;
  }
  const digest = await inRegistry(question, question.reference, client, connection);
  return digest === null ? UNKNOWN : { digest, pin: withDigest(question.reference, digest) };
}

/** A builder outside the engine (a container, a cluster) has only what registries give it. */
function seesEngine({ builder }: Connection): boolean {
  return builder.kind === "classic" || builder.driver === "docker";
}

/**
 * What the engine has by that name. Without the containerd store a repository's digest tells that the image was pulled or
 * pushed, and the engine finds it by that digest again. The containerd store gives every image one, and BuildKit asks the
 * registry for a digest whose content it did not get from there: so the registry has to confirm it. Where it does not
 * (the image was built here, or the registry is down), nothing is pinned, and nothing changes under the run either: the
 * engine's image stays before the registry's.
 */
async function onEngine(
  question: Question,
  client: Client,
  connection: Connection,
): Promise<ResolvedBase | null> {
  const image = await sooner(inspectImage(client, question.reference), question.signal);
  const wanted = question.platform ?? connection.info.platform;
  if (image === null || !samePlatform(image.platform, wanted)) return null;
  const digest = repositoryDigest(question.reference, image.repoDigests);
  if (digest === null) return { digest: image.id, pin: null };
  const pin = withDigest(question.reference, digest);
  if (connection.info.store !== "containerd") return { digest, pin };
  const confirmed = await inRegistry(question, pin, client, connection).catch(() => null);
  return { digest, pin: confirmed === null ? null : pin };
}

async function inRegistry(
  { platform, signal, silent }: Question,
  reference: string,
  client: Client,
  { builder, info }: Connection,
): Promise<string | null> {
  if (silent.has(registryOf(reference))) return null;
  return builder.kind === "buildx"
    ? digestByBuildx(client, reference, signal)
    : digestByClient(client, reference, platform ?? info.platform, signal);
}

/** The promise, or the signal's reason where that comes first. */
async function sooner<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  let onAbort = (): void => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    onAbort = () => {
      reject(signal.reason instanceof Error ? signal.reason : new Error("cancelled"));
    };
  });
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}
