import { open, realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import type { SourceFiles } from "../ports.js";
import { listRepositoryFiles } from "./repository-files.js";

/** A Dockerfile is text people write; what is larger than this is something else. */
const LARGEST_FILE = 1_000_000;

/** The files of a checkout on this machine. Symbolic links that lead out of the root are not followed. */
export function createSourceFiles(): SourceFiles {
  return {
    async read(root, path) {
      try {
        const [real, realRoot] = await Promise.all([realpath(join(root, path)), realpath(root)]);
        if (!real.startsWith(realRoot + sep)) return null;
        const file = await open(real, "r");
        try {
          const { size } = await file.stat();
          return size > LARGEST_FILE ? null : await file.readFile("utf8");
        } finally {
          await file.close();
        }
      } catch {
        // Not there, a folder, or not readable: for the reader all the same, there is no text.
        return null;
      }
    },
    async list(root) {
      return (await listRepositoryFiles(root)).files;
    },
  };
}
