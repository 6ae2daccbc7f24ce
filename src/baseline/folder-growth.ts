/** Many changed files as few places: the folder that holds nearly all of a difference says more than its files do. */
import type { FileChange } from "./file-growth.js";

export interface Place {
  /** A file's or folder's path; "" for what is spread all over. */
  readonly path: string;
  readonly status: FileChange["status"];
  readonly bytes: number;
  readonly files: number;
  readonly layer: number | null;
}

/** A folder with this share of the difference in one child is not the place: the child is. */
const NEARLY_ALL = 0.8;
const DEEPEST = 64;

interface Folder {
  bytes: number;
  files: number;
  /** Of the largest change below it. */
  largest: FileChange;
  readonly statuses: Set<FileChange["status"]>;
  readonly children: Map<string, Folder>;
}

/** The places where the bytes of these changes are; they add up to all of them. */
export function placesOf(changes: readonly FileChange[]): readonly Place[] {
  const tops = new Map<string, Folder>();
  for (const change of changes) {
    if (change.bytes === 0) continue;
    let level = tops;
    for (const name of change.path.split("/").slice(0, DEEPEST)) {
      let folder = level.get(name);
      if (folder === undefined) {
        folder = { bytes: 0, files: 0, largest: change, statuses: new Set(), children: new Map() };
        level.set(name, folder);
      }
      folder.bytes += change.bytes;
      folder.files += 1;
      folder.statuses.add(change.status);
      if (Math.abs(change.bytes) > Math.abs(folder.largest.bytes)) folder.largest = change;
      level = folder.children;
    }
  }
  return [...tops].flatMap(([name, folder]) => narrow(name, folder));
}

/** The deepest folder or file with nearly all of it, and what is elsewhere below the same top. */
function narrow(start: string, top: Folder): readonly Place[] {
  let path = start;
  let folder = top;
  for (;;) {
    const main = [...folder.children].find(([, child]) => isNearlyAll(child.bytes, folder.bytes));
    if (main === undefined) break;
    path = `${path}/${main[0]}`;
    folder = main[1];
  }
  const rest = top.bytes - folder.bytes;
  const place = placeOf(path, folder);
  if (rest === 0) return [place];
  return [
    place,
    {
      path: start,
      status: rest > 0 ? "larger" : "smaller",
      bytes: rest,
      files: top.files - folder.files,
      layer: top.largest.layer,
    },
  ];
}

function isNearlyAll(part: number, whole: number): boolean {
  return whole !== 0 && part / whole >= NEARLY_ALL && part / whole <= 1 / NEARLY_ALL;
}

function placeOf(path: string, { bytes, files, largest, statuses }: Folder): Place {
  const [only] = statuses;
  const same = statuses.size === 1 ? only : undefined;
  return { path, status: same ?? (bytes >= 0 ? "larger" : "smaller"), bytes, files, layer: largest.layer };
}
