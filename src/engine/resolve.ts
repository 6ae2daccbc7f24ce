import { MeasureError } from "../model/errors.js";
import { pullProblem } from "./failure.js";
import { inspectImage } from "./inspect.js";
import type { Client } from "./process.js";
import { createLineSplitter, createTail, plainLine } from "./text.js";

const REFERENCE = /^[A-Za-z0-9][A-Za-z0-9._:/@+-]{0,511}$/;

/**
 * Makes sure a named image is on the engine and returns its id. It is pulled when it is not there, when it is there for
 * another platform only, or when `pull` says so. What was pulled stays, as the base of a build does.
 * @throws MeasureError that names the registry when credentials are missing.
 */
export async function resolveImage(
  client: Client,
  reference: string,
  platform: string | null,
  pull: boolean,
  signal: AbortSignal,
): Promise<string> {
  if (!REFERENCE.test(reference)) {
    throw new MeasureError(
      `"${reference.slice(0, 200)}" is no name of an image`,
      "Write it as docker pull takes it: host/name:tag.",
    );
  }
  signal.throwIfAborted();
  if (!pull) {
    const local = await inspectImage(client, reference);
    if (local !== null && (platform === null || samePlatform(local.platform, platform))) return local.id;
  }
  await pullImage(client, reference, platform, signal);
  const pulled = await inspectImage(client, reference);
  if (pulled === null) {
    throw new MeasureError(
      `${reference} was pulled, but the engine does not have it`,
      "Check that nothing removes images meanwhile.",
    );
  }
  return pulled.id;
}

/** `linux/arm64/v8` and `linux/arm64` are the same; an engine does not always say the variant. */
export function samePlatform(one: string, other: string): boolean {
  const [os, architecture, variant] = one.split("/");
  const [otherOs, otherArchitecture, otherVariant] = other.split("/");
  const sameVariant = variant === undefined || otherVariant === undefined || variant === otherVariant;
  return os === otherOs && architecture === otherArchitecture && sameVariant;
}

async function pullImage(
  client: Client,
  reference: string,
  platform: string | null,
  signal: AbortSignal,
): Promise<void> {
  const tail = createTail(20);
  const splitter = createLineSplitter((line) => {
    tail.add(plainLine(line));
  });
  const code = await client.watch(
    ["pull", "--quiet", ...(platform === null ? [] : [`--platform=${platform}`]), reference],
    {
      signal,
      onStdout: () => undefined,
      onStderr: (chunk) => {
        splitter.push(chunk);
      },
    },
  );
  splitter.end();
  if (code === 0) return;
  const said = tail.lines().join("\n");
  const problem = pullProblem(said, reference);
  if (problem !== null) throw new MeasureError(problem.message, problem.hint);
  const last =
    tail
      .lines()
      .filter((line) => line !== "")
      .at(-1) ?? "no reason given";
  throw new MeasureError(
    `${reference} cannot be pulled: ${last}`,
    "Check the name, and that the engine reaches its registry.",
  );
}
