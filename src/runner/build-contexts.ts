import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, readlink } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { runGit } from "../git/run-git.js";
import type { Environment } from "../git/run-git.js";
import type { BuildContexts, ContextDigest } from "../ports.js";
import { codeOf, ContextError, isSent, mayBeSent, openContext, walkContext } from "./context-files.js";
import type { ContextFile, OpenedContext } from "./context-files.js";

export interface BuildContextsOptions {
  readonly environment: Environment;
  readonly limits?: { readonly files: number; readonly bytes: number };
}

/** Beyond these, reading a context would cost more than it saves. */
const LIMITS = { files: 200_000, bytes: 4_000_000_000 } as const;
const READ_AT_ONCE = 8;
const MOST_LISTED = 100;
/** Changes when the same files would give another digest. */
const VERSION = "image-budget/context@1";

/**
 * Build contexts on this machine. A context is digested once, however many images share it: make one of these per run.
 */
export function createBuildContexts(options: BuildContextsOptions): BuildContexts {
  const { environment, limits = LIMITS } = options;
  const known = new Map<string, Promise<ContextDigest>>();
  return {
    async digest(root, context, dockerfile) {
      try {
        const opened = await openContext(root, context, dockerfile);
        const key = `${opened.folder}\0${opened.ignoreText}`;
        const digest = known.get(key) ?? digestOf(opened, limits);
        known.set(key, digest);
        return await digest;
      } catch (error) {
        return unknown(error);
      }
    },
    async notInGit(root, context, dockerfile, untracked) {
      try {
        const opened = await openContext(root, context, dockerfile);
        return await listNotInGit(root, context, opened, untracked, environment);
      } catch (error) {
        if (error instanceof ContextError) return [];
        throw error;
      }
    },
    async sent(root, context, dockerfile, paths) {
      try {
        const { rules } = await openContext(root, context, dockerfile);
        const prefix = contextPrefix(context);
        // A folder that the context lies in, or is, is sent as far as the context is.
        return paths.filter(
          (path) => !path.startsWith(prefix) || mayBeSent(rules, path.slice(prefix.length)),
        );
      } catch (error) {
        if (error instanceof ContextError) return paths;
        throw error;
      }
    },
  };
}

async function digestOf(
  opened: OpenedContext,
  limits: { readonly files: number; readonly bytes: number },
): Promise<ContextDigest> {
  try {
    const files: (ContextFile & { readonly executable: boolean })[] = [];
    let bytes = 0;
    for await (const file of walkContext(opened)) {
      const found = await lstat(join(opened.folder, file.path));
      // Of the permissions git keeps this one bit; the others are the umask's.
      files.push({ ...file, executable: file.kind === "file" && (found.mode & 0o100) !== 0 });
      if (file.kind === "file") bytes += found.size;
      if (files.length > limits.files) throw new ContextError(tooLarge(`${limits.files} files`));
      if (bytes > limits.bytes) throw new ContextError(tooLarge(`${limits.bytes} bytes`));
    }
    files.sort((a, b) => (a.path < b.path ? -1 : 1));
    const contents = await mapInOrder(files, READ_AT_ONCE, (file) => contentOf(opened.folder, file));
    const hash = createHash("sha256").update(`${VERSION}\0${files.length}\0`);
    for (const [index, { path, kind, executable }] of files.entries()) {
      // No path holds a NUL, so nothing can be read in two ways.
      hash.update(`${path}\0${kind}${executable ? "x" : "-"}${contents[index] ?? ""}`);
    }
    return { kind: "known", sha256: hash.digest("hex"), files: files.length };
  } catch (error) {
    return unknown(error);
  }
}

function tooLarge(limit: string): string {
  return `the context holds more than ${limit.replace(/\B(?=(?:\d{3})+(?!\d))/gu, ",")}; leave out what the image does not need in .dockerignore`;
}

/** SHA-256 of a file's content or of a link's target, hexadecimal. */
async function contentOf(folder: string, file: ContextFile): Promise<string> {
  const path = join(folder, file.path);
  const hash = createHash("sha256");
  if (file.kind === "link") return hash.update(await readlink(path)).digest("hex");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

async function mapInOrder<In, Out>(
  items: readonly In[],
  atOnce: number,
  run: (item: In) => Promise<Out>,
): Promise<readonly Out[]> {
  const results: Out[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < items.length) {
      const index = next++;
      const item = items[index];
      if (item !== undefined) results[index] = await run(item);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}

function unknown(error: unknown): ContextDigest {
  const reason =
    error instanceof ContextError ? error.message : `a file of the context cannot be read (${codeOf(error)})`;
  return { kind: "unknown", reason: reason.slice(0, 1000) };
}

/**
 * Git names whole folders where it can, so a node_modules is one line of its answer; such a folder is then walked by
 * our own rules, and only until enough is found.
 */
async function listNotInGit(
  root: string,
  context: string,
  opened: OpenedContext,
  untracked: boolean,
  environment: Environment,
): Promise<readonly string[]> {
  const named = new Set<string>();
  for (const flags of [["--ignored"], ...(untracked ? [[]] : [])]) {
    const output = await runGit(
      [
        "--literal-pathspecs",
        "ls-files",
        "-z",
        "--others",
        ...flags,
        "--exclude-standard",
        "--directory",
        "--no-empty-directory",
        "--",
        context,
      ],
      { cwd: root, environment },
    );
    if (output.exitCode !== 0) return [];
    for (const path of output.stdout.split("\0")) if (path !== "") named.add(path);
  }
  const prefix = contextPrefix(context);
  const found = new Set<string>();
  for (const path of [...named].sort()) {
    if (found.size >= MOST_LISTED) break;
    // A folder that is named from above the context (git ignores the context itself) is the whole context.
    const inside = path.startsWith(prefix) ? path.slice(prefix.length) : "";
    if (path.endsWith("/")) {
      for await (const file of walkContext(opened, inside.replace(/\/$/u, ""))) {
        found.add(prefix + file.path);
        if (found.size >= MOST_LISTED) break;
      }
    } else if (isSent(opened.rules, inside)) found.add(path);
  }
  return [...found].sort();
}

/** `.` -> ``, `services/api/` -> `services/api/`. */
function contextPrefix(context: string): string {
  const path = relative(".", context).split(sep).join("/");
  return path === "" ? "" : `${path}/`;
}
