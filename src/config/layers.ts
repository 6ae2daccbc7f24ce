/** Defaults, group and image on top of each other. Maps are merged, lists and limits are replaced as a whole. */
import type { BudgetRules, Level, Metric, Origin } from "../model/config.js";
import { METRICS } from "../model/metrics.js";
import type { Settings } from "./schema.js";
import type { Path, Source } from "./source.js";

/** One place that settings were written in. */
export interface Layer {
  readonly settings: Settings;
  readonly path: Path;
  readonly via: "defaults" | "group" | "image";
  readonly group?: string;
}

/** A value with the layer that it comes from. */
export interface Placed<T> {
  readonly value: T;
  readonly layer: Layer;
}

/** The value of the topmost layer that has one. */
export function pick<K extends keyof Settings>(
  layers: readonly Layer[],
  name: K,
): Placed<NonNullable<Settings[K]>> | null {
  for (const layer of layers.toReversed()) {
    const value = layer.settings[name];
    if (value !== undefined) return { value, layer };
  }
  return null;
}

/** The entries of all layers; the topmost layer that has an entry gives its value. */
export function mergeMaps<T>(
  layers: readonly Layer[],
  entriesOf: (settings: Settings) => Readonly<Record<string, T>> | undefined,
): ReadonlyMap<string, Placed<T>> {
  const merged = new Map<string, Placed<T>>();
  for (const layer of layers) {
    for (const [name, value] of Object.entries(entriesOf(layer.settings) ?? {}))
      merged.set(name, { value, layer });
  }
  return merged;
}

/** Plain values of merged entries. */
export function valuesOf<T>(entries: ReadonlyMap<string, Placed<T>>): Readonly<Record<string, T>> {
  return Object.fromEntries([...entries].map(([name, { value }]) => [name, value]));
}

export const LEVELS: readonly Level[] = ["warn", "fail"];

/** Each metric's limit from the topmost layer that has one that applies, and those layers. */
export function mergeBudgets(
  layers: readonly Layer[],
  applies: (metric: Metric, layer: Layer) => boolean,
): {
  readonly budget: BudgetRules;
  readonly from: ReadonlyMap<Metric, Layer>;
} {
  let budget: BudgetRules = {};
  const from = new Map<Metric, Layer>();
  for (const layer of layers) {
    const rules = layer.settings.budget;
    for (const metric of METRICS) {
      const limit = rules?.[metric];
      if (limit === undefined || !applies(metric, layer)) continue;
      budget = { ...budget, [metric]: limit };
      from.set(metric, layer);
    }
  }
  return { budget, from };
}

/** Where a value of a layer stands in the file. */
export function originIn(source: Source, layer: Layer, below: Path): Origin {
  const line = source.lineOf([...layer.path, ...below]);
  return { kind: "file", line, via: layer.via, ...(layer.group === undefined ? {} : { group: layer.group }) };
}

/** Notes the origin of each level that a budget has, under `prefix.metric.level`. */
export function noteLevels(
  origins: Map<string, Origin>,
  prefix: string,
  metric: Metric,
  limit: BudgetRules[Metric],
  origin: (level: Level) => Origin,
): void {
  for (const level of LEVELS) {
    if (limit?.[level] !== undefined) origins.set(`${prefix}.${metric}.${level}`, origin(level));
  }
}
