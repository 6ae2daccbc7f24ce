import { MeasureError } from "../model/errors.js";
import { before } from "./connect.js";
import type { Connection } from "./connect.js";
import type { Client } from "./process.js";

/** The API version that knows `docker save --platform`. */
const PLATFORM_SINCE = [1, 48] as const;

/**
 * The bytes of `docker save`, read only as fast as they are taken. Ends the client when the iteration ends early. Where
 * a platform is named the connection says whether the engine has to be told.
 * @throws MeasureError when the client fails, so that a truncated stream is never taken for a whole image.
 */
export async function* saveImage(
  client: Client,
  connection: Connection | null,
  id: string,
  platform: string | null,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
  const args = ["save"];
  // Only this store keeps several platforms under one id; older ones do not know the option.
  if (
    platform !== null &&
    connection !== null &&
    connection.info.store === "containerd" &&
    !before(connection.api, PLATFORM_SINCE)
  ) {
    args.push(`--platform=${platform}`);
  }
  const stream = client.read([...args, id], { signal });
  let ended;
  try {
    for await (const chunk of stream.chunks) yield chunk;
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    ended = await stream.close();
  }
  signal.throwIfAborted();
  if (ended.code !== 0) throw saveFailure(id, ended.stderr);
}

function saveFailure(id: string, stderr: string): MeasureError {
  const said = stderr.trim().split("\n").at(-1) ?? "";
  const hint = /no space left on device|ENOSPC/i.test(said)
    ? "The engine lays the whole image out on its disk before it gives it away: free some space (docker system prune) or use a bigger disk."
    : "Check that the engine is healthy and that nothing removes images meanwhile.";
  return new MeasureError(
    `the engine did not give ${id.slice(0, 19)} away${said === "" ? "" : `: ${said}`}`,
    hint,
  );
}
