/**
 * `image-budget inspect`. An engine needs its time before it gives the first bytes of an image away: it is asked before the
 * program that reads them is loaded.
 */
import { lstatSync } from "node:fs";
import { localSocket, openSave } from "../engine/local-socket.js";
import type { InspectCommand } from "./command.js";
import { savedName } from "./early-save.js";
import type { BegunSave } from "./early-save.js";

export async function runInspectCommand(command: InspectCommand): Promise<number> {
  const begun = beginSave(command);
  try {
    await import("../runner/zod-setup.js");
    const { runInspection } = await import("./inspect-run.js");
    return await runInspection(command, begun);
  } finally {
    begun?.end();
  }
}

/** Null for what may be a path, and where the engine has to be asked in another way. */
function beginSave({ image, platform }: InspectCommand): BegunSave | null {
  const name = platform === null ? savedName(image) : null;
  if (name === null || lstatSync(image, { throwIfNoEntry: false }) !== undefined) return null;
  const ending = new AbortController();
  const chunks = localSocket(process.env).then((socket) =>
    socket === null ? null : openSave(socket, name, ending.signal),
  );
  return {
    name,
    chunks: chunks.catch(() => null),
    end: () => {
      ending.abort(new Error("the image is not read"));
    },
  };
}
