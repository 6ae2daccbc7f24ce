import { rename, rm, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { messageOf, PublishError } from "../model/errors.js";
import { makeFolder } from "../runner/make-folder.js";

/**
 * Writes a result file, whole or not at all.
 * @throws PublishError naming the path and the remedy.
 */
export async function writeResult(path: string, text: string): Promise<void> {
  const target = resolve(path);
  const part = `${target}.part-${process.pid}`;
  try {
    await makeFolder(dirname(target));
    await writeFile(part, text);
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw new PublishError(
      `could not write ${path}: ${messageOf(error)}`,
      "Name a file in a folder that can be written to.",
      error,
    );
  }
}

/** Writes to the file if one is named, else to standard output, and waits until it is taken. */
export async function emit(text: string, path: string | null): Promise<void> {
  if (path !== null) {
    await writeResult(path, text);
    return;
  }
  await new Promise<void>((done, fail) => {
    process.stdout.write(text, (error) => {
      // `image-budget check | head` closes the pipe early; the reader has what it wanted.
      if (error === null || error === undefined || ("code" in error && error.code === "EPIPE")) done();
      else fail(error);
    });
  });
}
