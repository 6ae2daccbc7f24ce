/** The configuration file -> the effective configuration. */
import { guidePairTotal } from "../guide/budgets.js";
import type { BudgetRules, Config, ImageConfig, Origin } from "../model/config.js";
import { ConfigError } from "../model/errors.js";
import type { Problem } from "../model/errors.js";
import { METRICS } from "../model/metrics.js";
import type { Resolving } from "./build.js";
import { DEFAULT_OVERRIDE_LABEL, defaultConcurrency } from "./context.js";
import type { ConfigContext } from "./context.js";
import { isDockerfileName } from "./dockerfile-names.js";
import { resolveExceptions } from "./exceptions.js";
import { groupEntries } from "./groups.js";
import { imageEntry, resolveImage } from "./image.js";
import type { Entry } from "./image.js";
import { noteLevels } from "./layers.js";
import type { Layer } from "./layers.js";
import { resolveNeeds } from "./needs.js";
import { fileNameOf, foldersOf } from "./paths.js";
import { Findings } from "./problems.js";
import type { RawConfig } from "./schema.js";
import { readSource } from "./source.js";
import type { Source } from "./source.js";
import { quote } from "./text.js";
import { validate } from "./validate.js";

export type { ConfigContext } from "./context.js";

const MOST_PROBLEMS = 100;
const MOST_IMAGES = 1000;

const HINT =
  "Correct the lines named above; docs/configuration.md describes every key, and `image-budget config` shows what is in effect.";

/**
 * Reads a configuration file (YAML) into the effective configuration: defaults, groups and images laid over each
 * other, paths relative to the repository's root, sizes in bytes, and the origin of each value. Pure: looks neither at
 * files nor at the environment's values.
 * @throws ConfigError with everything that is wrong, each problem with its line.
 */
export function parseConfig(text: string, context: ConfigContext): Config {
  const read = readSource(text, context.file);
  if (!read.ok) throw configError(read.problems);
  const { source } = read;
  const { raw, problems, damaged } = validate(source);
  // A key that was not read could have been any.
  if (source.problems.length > 0) damaged.add([]);
  const findings = new Findings(source, damaged);
  const resolving: Resolving = {
    source,
    context,
    findings,
    files: new Set(context.repositoryFiles),
    folders: foldersOf(context.repositoryFiles),
    dockerfiles: context.repositoryFiles.filter((file) => isDockerfileName(fileNameOf(file))),
    origins: new Map<string, Origin>(),
  };
  const config = resolve(resolving, raw);
  const all = [...source.problems, ...problems, ...findings.problems];
  if (all.length > 0) throw configError(all);
  return config;
}

function configError(problems: readonly Problem[]): ConfigError {
  const sorted = [...problems].sort((left, right) => (left.line ?? 0) - (right.line ?? 0));
  const [first] = sorted;
  const more = sorted.length - MOST_PROBLEMS;
  const rest: readonly Problem[] =
    more > 0 && first !== undefined
      ? [{ file: first.file, line: null, message: `and ${more} more problems` }]
      : [];
  return new ConfigError([...sorted.slice(0, MOST_PROBLEMS), ...rest], HINT);
}

function resolve(resolving: Resolving, raw: RawConfig): Config {
  const { context, findings, origins, source } = resolving;
  const { entries, missing } = allEntries(resolving, raw);
  const complete = findings.knowsAllNames() && !missing;
  const needs = resolveNeeds(resolving, entries, complete);
  const images = entries.map((entry) => resolveImage(resolving, entry, needs.get(entry.name) ?? {}));
  if (images.length === 0 && findings.problems.length === 0 && complete) {
    findings.add({
      path: [],
      message: "names no image",
      expected: "at least one entry under images: or groups:",
    });
  }
  const bases = raw.bases ?? {};
  for (const base of Object.keys(bases)) origins.set(`bases.${base}`, fromTop(source, ["bases", base]));
  const total = resolveTotal(resolving, raw, images);
  const label = top(source, origins, raw, "override-label") ?? DEFAULT_OVERRIDE_LABEL;
  return {
    file: context.file,
    images,
    total,
    bases,
    exceptions: resolveExceptions(resolving, raw.exceptions ?? [], images, total, complete),
    failOn: top(source, origins, raw, "fail-on") ?? "fail",
    onUnmeasured: top(source, origins, raw, "on-unmeasured") ?? "error",
    limitsFrom: top(source, origins, raw, "limits-from") ?? "base",
    ratchet: top(source, origins, raw, "ratchet") ?? true,
    overrideLabel: label === false ? null : label,
    concurrency: top(source, origins, raw, "concurrency") ?? defaultConcurrency(context.cpus),
    origins,
    notices: findings.notices,
  };
}

type TopKey = "fail-on" | "on-unmeasured" | "limits-from" | "ratchet" | "override-label" | "concurrency";

function top<K extends TopKey>(
  source: Source,
  origins: Map<string, Origin>,
  raw: RawConfig,
  name: K,
): RawConfig[K] {
  const value = raw[name];
  origins.set(name, value === undefined ? { kind: "default" } : fromTop(source, [name]));
  return value;
}

function fromTop(source: Source, path: readonly string[]): Origin {
  return { kind: "file", line: source.lineOf(path), via: "top" };
}

/**
 * Images in the file's order, then the groups' in the order of their Dockerfiles. Every name is unique. `missing` is
 * true when a group yields nothing because of a mistake in it.
 */
function allEntries(
  resolving: Resolving,
  raw: RawConfig,
): { readonly entries: readonly Entry[]; readonly missing: boolean } {
  const { findings, source } = resolving;
  const defaults: Layer = { settings: raw.defaults ?? {}, path: ["defaults"], via: "defaults" };
  const single = inFileOrder(source, "images", raw.images ?? {}).map(([name, image]) =>
    imageEntry(resolving, name, image ?? {}, defaults),
  );
  const taken = new Set(
    single.filter((entry) => entry.image === null).map((entry) => entry.dockerfile.value),
  );
  const before = findings.problems.length;
  const grouped = inFileOrder(source, "groups", raw.groups ?? {}).flatMap(([group, value]) =>
    groupEntries(resolving, group, value, defaults, taken),
  );
  const missing = findings.problems.length > before;
  const byName = new Map<string, Entry>();
  for (const entry of [...single, ...grouped]) {
    const other = byName.get(entry.name);
    if (other === undefined) {
      byName.set(entry.name, entry);
      continue;
    }
    findings.add({
      path: [...entry.path, "name"],
      message: `makes a name that is taken: ${quote(entry.name)}`,
      found: `${whatItIs(other)} and ${whatItIs(entry)}`,
      expected: "a name template that tells them apart, such as {path} or {dir}-{stem}",
    });
  }
  if (byName.size <= MOST_IMAGES) return { entries: [...byName.values()], missing };
  findings.add({
    path: [],
    message: "names too many images",
    found: String(byName.size),
    expected: `at most ${MOST_IMAGES}`,
  });
  return { entries: [], missing: true };
}

/** JavaScript puts keys that look like whole numbers first; the file's order is the user's. */
function inFileOrder<T>(
  source: Source,
  section: string,
  entries: Readonly<Record<string, T>>,
): readonly (readonly [string, T])[] {
  const line = (name: string): number => source.lineOf([section, name]);
  return Object.entries(entries).sort(([left], [right]) => line(left) - line(right));
}

function whatItIs(entry: Entry): string {
  return entry.image === null ? quote(entry.dockerfile.value) : `image ${quote(entry.image)}`;
}

function resolveTotal(resolving: Resolving, raw: RawConfig, images: readonly ImageConfig[]): BudgetRules {
  const { origins, source, findings } = resolving;
  let total: BudgetRules = {};
  for (const metric of METRICS) {
    const limit = raw.total?.[metric];
    if (limit === undefined) continue;
    total = { ...total, [metric]: limit };
    noteLevels(origins, "total", metric, limit, (level) => fromTop(source, ["total", metric, level]));
  }
  if (total.saving !== undefined && images.length > 0 && images.every((image) => image.reference === null)) {
    if (
      !findings.isDamaged(["images"]) &&
      !findings.isDamaged(["groups"]) &&
      !findings.isDamaged(["defaults"])
    ) {
      findings.add({
        path: ["total", "saving"],
        message: "has nothing to count against",
        expected: "a reference: in at least one image",
      });
    }
  }
  const pair = total.size === undefined ? guidePairTotal(images) : null;
  if (pair === null) return total;
  noteLevels(origins, "total", "size", pair, () => ({ kind: "guide", row: "python-api" }));
  return { ...total, size: pair };
}
