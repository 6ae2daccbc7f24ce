/** Python packages of an image: would their files load on Alpine, and what would installing them there do? */
import type { AsIs, Answer, CompatTarget, InstallOutcome, PackageCompat } from "../../model/compat.js";
import type { InstalledPackage } from "../../model/inspection.js";
import { answer, strongest, unanswered } from "../evidence.js";
import type { LoadProblem } from "../loader/simulate.js";
import { compileNeeds } from "../python/knowledge.js";
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
  const install = installOf({ item, loaded }, asIs, libc, target);
  return {
    ecosystem: "python",
    name: item.name,
    version: item.version,
    asIs,
    install,
    buildApk: install.value === "compile" ? compileNeeds(item.name).build : [],
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
        : `on musl ${described(problem)} is missing`
      : loaded.every(({ onMusl }) => onMusl.status === "loads")
        ? "its native files load on musl"
        : "its native files are built for musl";
  return answer(only, "certain", "source-image", why, first(only));
}

function described({ kind, name }: LoadProblem): string {
  return kind === "symbol" ? `the symbol ${name}` : name;
}

/**
 * The C library in an extension module's name. Python looks for modules under the suffixes of its own platform only, so that
 * on musl it never finds `x.cpython-311-x86_64-linux-gnu.so` (`importlib.machinery.EXTENSION_SUFFIXES`). Up to 3.10 they
 * are called `gnu` on either libc (seen in the musllinux wheels of markupsafe and greenlet): then the name tells nothing.
 */
const MODULE_LIBC = /\.cpython-3(\d{1,2})[a-z]{0,2}-[a-z0-9_]{1,20}-linux-(gnu|musl)[a-z0-9]{0,10}\.so$/;
const NAMES_ITS_LIBC = 11;

/** `portable` for a file that loads on either. */
function fileVerdict({ file, libc, onMusl }: Loaded): AsIs {
  if (libc === "static") return "portable";
  const [, minor, named] = MODULE_LIBC.exec(file.path) ?? [];
  if (named !== undefined && Number(minor) >= NAMES_ITS_LIBC) return named === "musl" ? "musl" : "glibc";
  if (libc === "musl") return "musl";
  if (onMusl.status === "unknown") return "unknown";
  return onMusl.status === "loads" || homeless(onMusl).length === 0 ? "portable" : "glibc";
}

function installOf(
  { item, loaded }: InstalledPython,
  asIs: Answer<AsIs>,
  libc: "musl" | "glibc" | "none",
  target: CompatTarget,
): Answer<InstallOutcome> {
  const where = item.location;
  if (libc === "musl") return installedOnAlpine({ item, loaded }, asIs);
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

/** What a wheel is for that was just built; indexes take none of these, and repairing one gives it another name. */
const LOCAL = /^linux_/;

/** That it is there proves what installing it gives only as far as it loads. */
function installedOnAlpine({ item, loaded }: InstalledPython, asIs: Answer<AsIs>): Answer<InstallOutcome> {
  const where = item.location;
  const what = `${item.name} is installed in this Alpine image`;
  if (loaded.length === 0)
    return answer("pure", "certain", "target-image", `${what}, without native files`, where);
  if (asIs.value === "glibc")
    return answer("unknown", "certain", "target-image", `${what}, but with files for glibc`, where);
  const [problem] = loaded.flatMap(({ onMusl }) => homeless(onMusl));
  if (problem !== undefined) {
    const missing = `${what}, but ${described(problem)} is missing`;
    return answer("unknown", "certain", "target-image", missing, problem.neededBy.replace(/^\//, ""));
  }
  const [local] = item.platforms ?? [];
  if (local !== undefined && item.platforms?.every((platform) => LOCAL.test(platform)) === true) {
    const compiled = `${what}, and its WHEEL is for ${local}: it was compiled where it was installed`;
    return answer("compile", "likely", "target-image", compiled, where);
  }
  const apk = loaded.flatMap(({ onMusl }) => mending(onMusl));
  const needs = apk.length === 0 ? "" : `; they need ${[...new Set(apk)].join(", ")}`;
  const isSure = loaded.every(({ onMusl }) => onMusl.status === "loads");
  return answer(
    "musl-binary",
    isSure ? "certain" : "likely",
    "target-image",
    `${what}, with native files${needs}`,
    where,
  );
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
