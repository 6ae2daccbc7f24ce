/** Files that belong to no package against the baseline's; a file that only moved is no growth. */
import { posix } from "node:path";
import type { LooseFile } from "../model/inspection.js";
import type { GrowthReport } from "../report/schema-inside.js";

export type FileChange = GrowthReport["files"][number];

/** Files of equal size that are smaller than this are not taken for one that moved, unless they have the same name. */
const LEAST_MOVED = 4096;

/** Compares by path. Largest difference first, then what moved. */
export function fileChanges(head: readonly LooseFile[], base: readonly LooseFile[]): readonly FileChange[] {
  const [now, before] = [byPath(head), byPath(base)];
  const changes: FileChange[] = [];
  const appeared: LooseFile[] = [];
  for (const file of now.values()) {
    const old = before.get(file.path);
    if (old === undefined) appeared.push(file);
    else if (old.bytes !== file.bytes) {
      const bytes = file.bytes - old.bytes;
      changes.push({
        path: file.path,
        status: bytes > 0 ? "larger" : "smaller",
        from: null,
        bytes,
        layer: file.layer,
      });
    }
  }
  const vanished = [...before.values()].filter(({ path }) => !now.has(path));
  const moves = matchMoves(appeared, vanished);
  const moved = new Set(moves.values());
  for (const file of appeared) {
    const old = moves.get(file);
    changes.push(
      old === undefined
        ? { path: file.path, status: "new", from: null, bytes: file.bytes, layer: file.layer }
        : { path: file.path, status: "moved", from: old.path, bytes: 0, layer: file.layer },
    );
  }
  for (const file of vanished) {
    if (!moved.has(file))
      changes.push({ path: file.path, status: "gone", from: null, bytes: -file.bytes, layer: null });
  }
  return changes.sort((a, b) => Math.abs(b.bytes) - Math.abs(a.bytes) || (a.path < b.path ? -1 : 1));
}

function byPath(files: readonly LooseFile[]): ReadonlyMap<string, LooseFile> {
  return new Map(files.map((file) => [file.path, file]));
}

/**
 * Pairs files of the same size: first those of the same name, then, when it is the only one of its size on both sides, a
 * large one of any name.
 */
function matchMoves(
  appeared: readonly LooseFile[],
  vanished: readonly LooseFile[],
): ReadonlyMap<LooseFile, LooseFile> {
  const moves = new Map<LooseFile, LooseFile>();
  const named = groups(vanished, (file) => `${file.bytes} ${posix.basename(file.path)}`);
  for (const file of appeared) {
    const old = named.get(`${file.bytes} ${posix.basename(file.path)}`)?.shift();
    if (old !== undefined) moves.set(file, old);
  }
  const taken = new Set(moves.values());
  const bySize = (file: LooseFile): string => String(file.bytes);
  const sizes = groups(
    vanished.filter((file) => !taken.has(file)),
    bySize,
  );
  const fresh = groups(
    appeared.filter((file) => !moves.has(file)),
    bySize,
  );
  for (const [size, files] of fresh) {
    const [file, ...others] = files;
    const [old, ...olds] = sizes.get(size) ?? [];
    if (file === undefined || old === undefined || others.length + olds.length > 0) continue;
    if (file.bytes >= LEAST_MOVED) moves.set(file, old);
  }
  return moves;
}

function groups(files: readonly LooseFile[], key: (file: LooseFile) => string): Map<string, LooseFile[]> {
  const found = new Map<string, LooseFile[]>();
  for (const file of files) {
    const group = found.get(key(file));
    if (group === undefined) found.set(key(file), [file]);
    else group.push(file);
  }
  return found;
}
