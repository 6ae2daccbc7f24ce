/** What the real loaders say of a file: they list what they would load and look every symbol up, and run nothing of it. */
import { execFile } from "node:child_process";
import { realpathSync } from "node:fs";
import type { Libc } from "../../../src/compat/loader/simulate.js";

export interface RealAnswer {
  readonly loads: boolean;
  /** Lines about what is missing. */
  readonly complaints: readonly string[];
  /** Resolved paths of the libraries, sorted. */
  readonly loaded: readonly string[];
  /** The loader itself broke off, by a signal. */
  readonly hasCrashed: boolean;
}

export interface RealLoader {
  readonly libc: Libc;
  /** Its path; also the name that it goes by. */
  readonly path: string;
}

const COMPLAINT =
  /not found|undefined symbol|symbol lookup error|Error |cannot|wrong ELF class|invalid ELF|unsupported/;

/** @param preload a library that is there before the file, as a program is that opens it; null for none */
export async function askLoader(
  { libc, path: loader }: RealLoader,
  path: string,
  libraryPath: string | null,
  preload: string | null = null,
): Promise<RealAnswer> {
  const env: NodeJS.ProcessEnv = {};
  if (libraryPath !== null) env["LD_LIBRARY_PATH"] = libraryPath;
  if (preload !== null) env["LD_PRELOAD"] = preload;
  // As `ldd -r` does it: glibc's `--list` looks for libraries only.
  if (libc === "glibc")
    Object.assign(env, { LD_TRACE_LOADED_OBJECTS: "1", LD_WARN: "yes", LD_BIND_NOW: "yes" });
  return new Promise((resolve) => {
    execFile(
      loader,
      libc === "glibc" ? [path] : ["--list", path],
      { env, timeout: 30_000, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        const lines = `${stdout}\n${stderr}`.split("\n").map((line) => line.trim());
        const complaints = lines.filter((line) => COMPLAINT.test(line));
        const hasCrashed = error !== null && typeof error.signal === "string";
        const isRefused = error !== null && !/statically linked|not a dynamic/i.test(`${stdout}${stderr}`);
        resolve({
          loads: complaints.length === 0 && !isRefused,
          complaints,
          loaded: lines
            .flatMap((line) => /^(?:\S+ => )?(\/\S+) \(0x/.exec(line)?.[1] ?? [])
            .map(realPath)
            .sort(),
          hasCrashed,
        });
      },
    );
  });
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Does the work for all, some at a time. */
export async function forAll<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const left = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of left) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: 4 }, worker));
  return results;
}
