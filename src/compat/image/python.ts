/** Python packages of an image: would their files load on Alpine, and what would installing them there do? */
import type { AsIs, Answer, CompatTarget, InstallOutcome, PackageCompat } from "../../model/compat.js";
import type { InstalledPackage } from "../../model/inspection.js";
import { answer, strongest, unanswered } from "../evidence.js";
import { homeless, mending } from "./loading.js";
import type { Loaded } from "./loading.js";

/** One package with its native files. */
export interface InstalledPython {
  readonly item: InstalledPackage;
  readonly loaded: readonly Loaded[];
}

/** Judges one package by what is in the image and nothing else. */
export function judgeInstalledPython(
  { item, loaded }: InstalledPython,
  libc: "musl" | "glibc" | "none",
  target: CompatTarget,
): PackageCompat {
  const asIs = asIsOf(item, loaded);
  return {
    ecosystem: "python",
    name: item.name,
    version: item.version,
    asIs,
    install: installOf(item, loaded, libc, target),
    buildApk: [],
    // What is installed after a switch brings other files, with other needs.
    runtimeApk: libc === "musl" ? [...new Set(loaded.flatMap(({ onMusl }) => mending(onMusl)))] : [],
  };
}

function asIsOf(item: InstalledPackage, loaded: readonly Loaded[]): Answer<AsIs> {
  const where = item.location;
  if (loaded.length === 0)
    return answer(
      "portable",
      "certain",
      "source-image",
      `none of its ${item.files} files is a native one`,
      where,
    );
  const verdicts = loaded.map((each) => ({ each, verdict: fileVerdict(each) }));
  const kinds = new Set(verdicts.map(({ verdict }) => verdict));
  const first = (kind: AsIs): string =>
    verdicts.find(({ verdict }) => verdict === kind)?.each.file.path ?? "";
  if (kinds.has("unknown"))
    return answer(
      "unknown",
      "certain",
      "source-image",
      "a native file could not be read far enough",
      first("unknown"),
    );
  kinds.delete("portable");
  const [only] = kinds;
  if (only === undefined)
    return answer("portable", "likely", "source-image", "its native files need no libc of their own", where);
  if (kinds.size > 1)
    return answer("mixed", "likely", "source-image", "it brings native files for both libcs", where);
  const problem = verdicts
    .filter(({ verdict }) => verdict === only)
    .flatMap(({ each }) => homeless(each.onMusl))
    .at(0);
  const why =
    only === "glibc"
      ? problem === undefined
        ? "its native files are built and named for glibc"
        : `on musl ${problem.kind === "symbol" ? "the symbol" : ""} ${problem.name} is missing`.replace(
            "  ",
            " ",
          )
      : "its native files load on musl";
  return answer(only, "certain", "source-image", why, first(only));
}

/**
 * The C library in an extension module's name. Python looks for modules under the suffixes of its own platform only, so that
 * on musl it never finds `x.cpython-311-x86_64-linux-gnu.so` (`importlib.machinery.EXTENSION_SUFFIXES`).
 */
const MODULE_LIBC = /\.cpython-\d{1,4}[a-z]{0,2}-[a-z0-9_]{1,20}-linux-(gnu|musl)[a-z0-9]{0,10}\.so$/;

/** `portable` for a file that loads on either. */
function fileVerdict({ file, libc, onMusl }: Loaded): AsIs {
  if (libc === "static") return "portable";
  const named = MODULE_LIBC.exec(file.path)?.[1];
  if (named !== undefined) return named === "musl" ? "musl" : "glibc";
  if (libc === "musl") return "musl";
  if (onMusl.status === "unknown") return "unknown";
  const loads = onMusl.status === "loads" || homeless(onMusl).length === 0;
  if (libc === "glibc") return loads ? "portable" : "glibc";
  return loads ? "portable" : "glibc";
}

function installOf(
  item: InstalledPackage,
  loaded: readonly Loaded[],
  libc: "musl" | "glibc" | "none",
  target: CompatTarget,
): Answer<InstallOutcome> {
  const where = item.location;
  if (libc === "musl") {
    const what = `${item.name} is installed in this Alpine image`;
    return loaded.length === 0
      ? answer("pure", "certain", "target-image", `${what}, without native files`, where)
      : answer("musl-binary", "certain", "target-image", `${what}, with native files`, where);
  }
  if (item.source !== null)
    return answer("unknown", "certain", "source-image", "it was not installed from an index", where);
  if (loaded.length === 0)
    return answer(
      "pure",
      "likely",
      "source-image",
      `what was installed for ${target.python === null ? "Python" : `Python ${target.python.join(".")}`} has no native file`,
      where,
    );
  return unanswered("unknown");
}

/** Whether an image alone does not tell what installing it on Alpine does. */
export function isOpen({ ecosystem, install }: PackageCompat, { source }: InstalledPackage): boolean {
  return ecosystem === "python" && install.value === "unknown" && source === null;
}

/** The package with what an index or built-in knowledge adds to it. */
export function withInstall(
  item: PackageCompat,
  more: Pick<PackageCompat, "install" | "buildApk" | "runtimeApk">,
): PackageCompat {
  const install = strongest([item.install, more.install], "unknown");
  return {
    ...item,
    install,
    buildApk: [...new Set([...item.buildApk, ...more.buildApk])],
    runtimeApk: [...new Set([...item.runtimeApk, ...more.runtimeApk])],
  };
}
