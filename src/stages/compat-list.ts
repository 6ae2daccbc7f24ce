/** Compatibility of a list of packages: a lock file or requirements, without any image. */
import { judgeLock } from "../compat/python/judge-lock.js";
import { judgeNode } from "../compat/node/verdict.js";
import type { LockedNodePackages } from "../compat/node/lock.js";
import type { LockedPackages } from "../compat/python/locks/model.js";
import { allowedFormats } from "../compat/python/format-control.js";
import type { FormatControl } from "../compat/python/format-control.js";
import { markerEnvironment, evaluateMarker } from "../compat/python/markers.js";
import type { FileRequirement, RequirementsFile } from "../compat/python/requirements.js";
import { specifierText } from "../compat/python/specifier.js";
import type { Specifier, Specifiers } from "../compat/python/specifier.js";
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

/** A file of requirements or of constraints, with the name it is shown by. */
export interface NamedRequirements {
  readonly name: string;
  readonly kind: "requirements" | "constraints";
  readonly file: RequirementsFile;
}

/** A requirements file with those that it includes. Constraints count for what the others ask for. */
export async function judgeRequirements(
  files: readonly NamedRequirements[],
  target: CompatTarget,
  ports: CompatPorts,
): Promise<JudgedCompat> {
  const constraints = constraintsOf(files, target);
  const wanted = files.flatMap(({ name, kind, file }) =>
    kind === "constraints"
      ? []
      : file.requirements.map((requirement) => ({
          requirement: constrained(requirement, constraints),
          where: `${name}:${requirement.line}`,
        })),
  );
  const names = wanted.flatMap(({ requirement: { normalised, source } }) =>
    normalised === null || source !== "index" ? [] : [normalised],
  );
  const { pages, notes } = await askIndex(names, ports);
  // As for pip, an option holds for every file, whichever it stands in.
  const formats: FormatControl = {
    noBinary: new Set(files.flatMap(({ file }) => [...file.options.formats.noBinary])),
    onlyBinary: new Set(files.flatMap(({ file }) => [...file.options.formats.onlyBinary])),
  };
  const packages = wanted.map(({ requirement, where }) => judged(requirement, where, target, formats, pages));
  return listed(packages, target, "named", [
    ...files.flatMap(({ name, file }) =>
      file.problems.map(({ line, text }) => `${place(name, line)}: ${text}`),
    ),
    ...notes,
    "Only what the files themselves name was judged: what those packages depend on is in a lock file.",
  ]);
}

/** Of one package; nobody writes more of them. */
const MOST_CONSTRAINTS = 100;

/** What constraints say of each package where they apply. */
function constraintsOf(
  files: readonly NamedRequirements[],
  target: CompatTarget,
): ReadonlyMap<string, Specifiers> {
  const found = new Map<string, Specifier[]>();
  for (const { kind, file } of files) {
    if (kind === "requirements") continue;
    for (const { normalised, specifiers, marker } of file.requirements) {
      const applies = marker === null || evaluateMarker(marker, markerEnvironment(target)) === true;
      if (normalised === null || !applies) continue;
      const known = found.get(normalised) ?? [];
      found.set(normalised, known);
      if (known.length < MOST_CONSTRAINTS) known.push(...specifiers);
    }
  }
  return found;
}

function constrained(
  requirement: FileRequirement,
  constraints: ReadonlyMap<string, Specifiers>,
): FileRequirement {
  const more = requirement.normalised === null ? undefined : constraints.get(requirement.normalised);
  return more === undefined
    ? requirement
    : { ...requirement, specifiers: [...requirement.specifiers, ...more] };
}

function judged(
  { name, normalised, specifiers, marker, source, hashes }: FileRequirement,
  where: string,
  target: CompatTarget,
  formats: FormatControl,
  pages: ReadonlyMap<string, IndexAnswer>,
): PackageVerdict {
  const applies = marker === null ? true : evaluateMarker(marker, markerEnvironment(target));
  const texts = specifiers.map(specifierText);
  const [pinned] = texts.flatMap((text) => /^==\s*([^*\s]+)$/.exec(text)?.[1] ?? []);
  return judgePackage(
    {
      name: normalised ?? name ?? "?",
      version: pinned ?? null,
      specifiers: texts.join(","),
      requiresPython: null,
      files: null,
      hashes: hashes.map(({ algorithm, digest }) => `${algorithm}:${digest.toLowerCase()}`),
      source: source === "index" ? "index" : source === "path" ? "path" : "url",
      where,
      wanted: { applies, marker: null, scope: "main", isCertain: true },
      formats: allowedFormats(formats, normalised ?? ""),
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
    files: null,
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
    files: null,
    smoke: null,
    guide: guideTable(packages, of, null),
    notes,
  };
}

function place(name: string, line: number | null): string {
  return line === null ? name : `${name}:${line}`;
}
