/** Compatibility of a list of packages: a lock file or requirements, without any image. */
import { judgeLock } from "../compat/python/judge-lock.js";
import { judgeNode } from "../compat/node/verdict.js";
import type { LockedNodePackages } from "../compat/node/lock.js";
import type { LockedPackages } from "../compat/python/locks/model.js";
import { markerEnvironment, evaluateMarker } from "../compat/python/markers.js";
import type { FileRequirement, RequirementsFile } from "../compat/python/requirements.js";
import { specifierText } from "../compat/python/specifier.js";
import { judgePackage } from "../compat/python/verdict.js";
import type { IndexAnswer, PackageVerdict } from "../compat/python/verdict.js";
import { answer } from "../compat/evidence.js";
import { guideTable } from "../compat/guide-table.js";
import type { CompatTarget, PackageCompat } from "../model/compat.js";
import { askIndex } from "./compat.js";
import type { CompatPorts } from "./compat.js";
import type { JudgedCompat } from "./compat-report.js";

const NOT_LOOKED_AT = answer<PackageCompat["asIs"]["value"]>(
  "unknown",
  "certain",
  "lock",
  "no file was looked at",
);

/** @param project the pyproject.toml beside a lock that does not tell what the project itself asks for */
export async function judgePythonLock(
  lock: LockedPackages,
  fileName: string,
  project: LockedPackages | null,
  target: CompatTarget,
  ports: CompatPorts,
): Promise<JudgedCompat> {
  const options = { fileName, project };
  const first = judgeLock(lock, target, options);
  // The index is asked where the lock does not answer: what it lists is enough.
  const open = first.packages.filter(({ install }) => OPEN.has(install.value)).map(({ name }) => name);
  const { pages, notes } = await askIndex(open, ports);
  const { packages, excluded } = pages.size === 0 ? first : judgeLock(lock, target, { ...options, pages });
  return listed(packages, target, "all", [
    ...(excluded === null ? [] : [`${excluded}.`]),
    ...lock.problems.map(({ line, text }) => `${place(fileName, line)}: ${text}.`),
    ...notes,
  ]);
}

/** A lock file's `compile` or `blocked` may only mean that the lock does not list the file that fits. */
const OPEN: ReadonlySet<string> = new Set(["unknown", "compile", "blocked"]);

/** A requirements file with those that it includes, each with the name it is shown by. */
export async function judgeRequirements(
  files: readonly { readonly name: string; readonly file: RequirementsFile }[],
  target: CompatTarget,
  ports: CompatPorts,
): Promise<JudgedCompat> {
  const wanted = files.flatMap(({ name, file }) =>
    file.requirements.map((requirement) => ({ requirement, where: `${name}:${requirement.line}` })),
  );
  const names = wanted.flatMap(({ requirement: { normalised, source } }) =>
    normalised === null || source !== "index" ? [] : [normalised],
  );
  const { pages, notes } = await askIndex(names, ports);
  const packages = wanted.map(({ requirement, where }) => judged(requirement, where, target, pages));
  return listed(packages, target, "named", [
    ...files.flatMap(({ name, file }) =>
      file.problems.map(({ line, text }) => `${place(name, line)}: ${text}`),
    ),
    ...notes,
    "Only what the files themselves name was judged: what those packages depend on is in a lock file.",
  ]);
}

function judged(
  { name, normalised, specifiers, marker, source, hashes }: FileRequirement,
  where: string,
  target: CompatTarget,
  pages: ReadonlyMap<string, IndexAnswer>,
): PackageVerdict {
  const applies = marker === null ? true : evaluateMarker(marker, markerEnvironment(target));
  const [only] = specifiers;
  const pinned =
    specifiers.length === 1 && only !== undefined
      ? /^==\s*([^*\s]+)$/.exec(specifierText(only))?.[1]
      : undefined;
  return judgePackage(
    {
      name: normalised ?? name ?? "?",
      version: pinned ?? null,
      specifiers: specifiers.map(specifierText).join(","),
      requiresPython: null,
      files: null,
      hashes: hashes.map(({ algorithm, digest }) => `${algorithm}:${digest.toLowerCase()}`),
      source: source === "index" ? "index" : source === "path" ? "path" : "url",
      where,
      wanted: { applies, marker: null, scope: "main", isCertain: true },
      excluded: null,
    },
    target,
    normalised === null ? null : (pages.get(normalised) ?? null),
  );
}

export function judgeNodeLock(lock: LockedNodePackages, target: CompatTarget): JudgedCompat {
  return {
    target,
    libc: null,
    packages: judgeNode(lock, target),
    lacking: [],
    recommendation: null,
    smoke: null,
    guide: null,
    notes: lock.problems.map(({ line, text }) => `${line === null ? "" : `line ${line}: `}${text}`),
  };
}

function listed(
  verdicts: readonly PackageVerdict[],
  target: CompatTarget,
  of: "all" | "named",
  notes: readonly string[],
): JudgedCompat {
  const packages = verdicts.map(({ name, version, install, buildApk, runtimeApk }) => ({
    ecosystem: "python" as const,
    name,
    version,
    asIs: NOT_LOOKED_AT,
    install,
    buildApk,
    runtimeApk,
  }));
  return {
    target,
    libc: null,
    packages,
    lacking: [],
    recommendation: null,
    smoke: null,
    guide: guideTable(packages, of, null),
    notes,
  };
}

function place(name: string, line: number | null): string {
  return line === null ? name : `${name}:${line}`;
}
