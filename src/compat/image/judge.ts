/** Judges an image: its packages and programs, by what is in it and nothing else. */
import type { ReadImage } from "../../image/archive.js";
import type { Programs } from "../../image/programs.js";
import type { CompatTarget, PackageCompat } from "../../model/compat.js";
import type { InstalledPackage } from "../../model/inspection.js";
import { judgeInstalledNode } from "../node/installed.js";
import type { SeenPackage } from "../guide-table.js";
import type { Lacking } from "../recommend.js";
import { isApplicationPackage, isBundled } from "./known.js";
import { libstdcxxOf } from "./libstdcxx.js";
import { lackingOf, loadAll } from "./loading.js";
import type { Loaded } from "./loading.js";
import { isOpen, judgeInstalledPython } from "./python.js";
import { lackingInterpreters } from "./scripts.js";
import { twinsOf } from "./systems.js";

export interface ImageJudgement {
  readonly packages: readonly PackageCompat[];
  /** Of those, the ones whose installation an index could tell of, by their place in `packages`. */
  readonly open: readonly number[];
  readonly lacking: readonly Lacking[];
  /** What the files of its Python packages show; null for an image that is not Alpine. */
  readonly seen: readonly SeenPackage[] | null;
  /** How many native files were looked at, and of how many it could not be told whether they load. */
  readonly files: { readonly looked: number; readonly undecided: number };
}

export type ImageWithPrograms = ReadImage & { readonly programs: Programs };

export function judgeImage(image: ImageWithPrograms, target: CompatTarget): ImageJudgement {
  const { programs, libc, inspection } = image;
  const loaded = loadAll(programs, libc, target.architecture);
  const byOwner = groupByOwner(loaded);
  const items = inspection.packages.filter((item) => isApplicationPackage(item) && !isBundled(item));
  const python = items.filter(({ type }) => type === "python");
  const node = items.filter(({ type }) => type === "node");
  const judged = python.map((item) =>
    judgeInstalledPython({ item, loaded: byOwner.get(item) ?? [] }, libc, target),
  );
  const judgedNode = judgeInstalledNode(
    node.map((item) => ({
      name: item.name,
      version: item.version,
      location: item.location,
      elf: (byOwner.get(item) ?? []).map(({ file, libc: built }) => ({ path: file.path, libc: built })),
      hasInstallScript: null,
    })),
    target,
    // An Alpine image shows what it is like on Alpine.
    libc === "musl" ? "target-image" : "source-image",
  );
  const when = libc === "musl" ? "now" : "after-switch";
  return {
    packages: [...judged, ...judgedNode],
    open: judged.flatMap((result, index) => {
      const item = python[index];
      return item !== undefined && isOpen(result, item) ? [index] : [];
    }),
    lacking: merged([...lackingOf(relevant(loaded, libc), when), ...lackingInterpreters(programs, libc)]),
    seen: libc === "musl" ? python.map((item) => seenPackage(item, byOwner.get(item) ?? [])) : null,
    files: {
      looked: loaded.length,
      undecided: loaded.filter(({ onMusl }) => onMusl.status === "unknown").length,
    },
  };
}

function seenPackage(item: InstalledPackage, loaded: readonly Loaded[]): SeenPackage {
  return {
    name: item.name,
    libstdcxx: libstdcxxOf(loaded),
    isOfUnknownOrigin: loaded.length > 0 && item.platforms === undefined,
  };
}

/** After a switch packages bring files of their own: only what belongs to no package stays as it is. */
function relevant(loaded: readonly Loaded[], libc: "musl" | "glibc" | "none"): readonly Loaded[] {
  if (libc !== "musl") return loaded.filter(({ file }) => file.owner === null);
  const hasTwin = twinsOf(loaded);
  return loaded.filter((each) => !hasTwin(each));
}

function groupByOwner(loaded: readonly Loaded[]): ReadonlyMap<InstalledPackage, readonly Loaded[]> {
  const groups = new Map<InstalledPackage, Loaded[]>();
  for (const each of loaded) {
    const { owner } = each.file;
    if (owner === null) continue;
    const group = groups.get(owner) ?? [];
    group.push(each);
    groups.set(owner, group);
  }
  return groups;
}

/** One for each package and what it lacks, not one for each of its files. */
function merged(lacking: readonly Lacking[]): readonly Lacking[] {
  const seen = new Map<string, Lacking>();
  for (const each of lacking) {
    // Scripts that want one interpreter are one matter, however many there are.
    const who = each.kind === "interpreter" ? null : (each.owner ?? each.neededBy);
    const key = JSON.stringify([each.kind, each.name, who]);
    const known = seen.get(key);
    // Missing altogether is worse than lying elsewhere.
    if (known === undefined || (known.presentElsewhere !== null && each.presentElsewhere === null))
      seen.set(key, each);
  }
  return [...seen.values()];
}
