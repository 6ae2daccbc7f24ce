/** Proposed Dockerfiles in the run's own temporary folder, which is removed with it. */
import { copyFile, mkdtemp, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import type { DockerfileDrafts } from "../ports.js";

/** @param folder of the run, removed by whoever made it */
export function createDockerfileDrafts(folder: string): DockerfileDrafts {
  return {
    async place(root, dockerfile, text) {
      const original = resolve(root, dockerfile);
      const path = join(await mkdtemp(join(folder, "draft-")), basename(original));
      await writeFile(path, text, { mode: 0o600 });
      // Docker looks for it beside the Dockerfile; where there is none, the context's own holds for both.
      await copyFile(`${original}.dockerignore`, `${path}.dockerignore`).catch((error: unknown) => {
        if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
      });
      return path;
    },
  };
}
