/** What an image tells of itself: its distribution, its Python, its processor, and whose its files are. */
import type { ReadImage } from "../../image/archive.js";
import type { ProgramFile } from "../../image/programs.js";
import type { PythonVersion } from "../../model/compat.js";
import type { InstalledPackage } from "../../model/inspection.js";
import { architectureOf } from "../target.js";
import type { WrittenTarget } from "../target.js";

const SITE = /(?:^|\/)python(3)\.(\d{1,3})\/(?:site|dist)-packages(?:\/|$)/;

/** What is known without being told: where an image says nothing, nothing is said. */
export function knownTarget(image: ReadImage): WrittenTarget {
  const { osRelease, config, inspection } = image;
  const release = /^(3\.\d{1,3})(?:\.|_|$)/.exec(osRelease?.["VERSION_ID"] ?? "")?.[1] ?? null;
  return {
    alpine: osRelease?.["ID"] === "alpine" ? release : null,
    python: pythonOf(inspection.packages),
    architecture: architectureOf(config.architecture),
  };
}

/** The Python that most of the packages are installed for. */
function pythonOf(packages: readonly InstalledPackage[]): PythonVersion | null {
  const counts = new Map<number, number>();
  for (const { type, location } of packages) {
    const minor = type === "python" ? SITE.exec(location ?? "")?.[2] : undefined;
    if (minor !== undefined) counts.set(Number(minor), (counts.get(Number(minor)) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most === undefined ? null : [3, most[0]];
}

/** Where a distribution has its libraries; what lies there unowned comes with a base that has no package database. */
const SYSTEM_LIBRARIES = /^(?:usr\/)?lib(?:64|32|x32)?\/(?!python3)/;

/** Files of the distribution itself: another distribution brings its own. */
export function isSystemFile({ path, owner }: Pick<ProgramFile, "path" | "owner">): boolean {
  return owner === null ? SYSTEM_LIBRARIES.test(path) : isSystemPackage(owner);
}

export function isSystemPackage({ type, partOf }: Pick<InstalledPackage, "type" | "partOf">): boolean {
  return type === "dpkg" || type === "apk" || partOf !== null;
}

/** Where the official images of a language keep it: the base image brings it along, whichever it is. */
const RUNTIMES = [
  /^usr\/local\/bin\/(?:python|idle|pydoc|2to3|node|corepack)[^/]*$/,
  /^usr\/local\/lib\/libpython[^/]*$/,
  /^usr\/local\/lib\/python3\.\d+\/lib-dynload\//,
  /^usr\/local\/lib\/python3\.\d+\/(?!site-packages\/|dist-packages\/)/,
  /^usr\/local\/(?:bin|lib)\/(?:yarn|npm|npx)[^/]*$/,
  /^opt\/yarn-/,
];
/** Packages that come with a language's base image. */
const BUNDLED: ReadonlySet<string> = new Set(["pip", "setuptools", "wheel", "npm", "corepack"]);

/** True for what a base image of the language brings along, so that a switch replaces it. */
export function isBaseRuntime({ path, owner }: Pick<ProgramFile, "path" | "owner">): boolean {
  if (owner !== null)
    return owner.type === "node" && owner.location?.startsWith("usr/local/lib/node_modules") === true;
  return RUNTIMES.some((pattern) => pattern.test(path));
}

/** True for packages that nobody installed for the application. */
export function isBundled({ type, name, location }: InstalledPackage): boolean {
  if (type === "node") return location?.startsWith("usr/local/lib/node_modules/") === true;
  return BUNDLED.has(name);
}

/** Whether its files stand for themselves: the distribution's packages do not. */
export function isApplicationPackage(item: InstalledPackage): boolean {
  return (item.type === "python" || item.type === "node") && item.partOf === null;
}
