/**
 * Whose rules judge a pull request. Limits, exceptions and the settings of judging are the base commit's, so that nobody
 * loosens them in the change that they judge; what the change itself makes of them is told, and takes effect when merged.
 * Everything about building stays the change's own.
 */
import { guidePairTotal } from "../guide/budgets.js";
import type {
  BudgetRules,
  CompatRules,
  Config,
  FindingLevels,
  ImageConfig,
  Origin,
} from "../model/config.js";
import { METRICS } from "../model/metrics.js";
import type { LimitChange } from "../report/schema-parts.js";
import { counterparts } from "./counterparts.js";
import { TOTAL } from "./exceptions.js";
import { goneLimits, limitChanges } from "./limit-changes.js";
import { LEVELS } from "./rules.js";

export interface BaseRules {
  /** The change's configuration with the rules that judge it. */
  readonly config: Config;
  /** Where the change's own rules differ from those of the base. */
  readonly changes: LimitChange[];
  /** What a reader has to know about whose rules hold; null when it goes without saying. */
  readonly note: string | null;
}

/** More are not listed; they hold all the same. */
const MOST_CHANGES = 500;

/**
 * The change's configuration (`head`) judged by the rules of the base.
 *
 * An image that the base knows, be it under another name, has the base's budget and guide choice; a new one keeps its
 * own, with its exceptions. So does a saving where the base has no reference, and so no saving to hold. A total that comes from the
 * guide comes from the images there are now. It is `limits-from` of the base that decides whether all this holds.
 *
 * @param base null when it could not be read. Where it cannot, or the base has no configuration yet, the change's own
 * rules are the only ones there are.
 */
export function rulesOfBase(head: Config, base: Config | null): BaseRules {
  if (base === null || base.file === null) {
    const why =
      base === null ? "the configuration of the base could not be read" : "the base has no configuration yet";
    const note = hasLimits(head) ? `The limits are those of this change itself: ${why}.` : null;
    return { config: head, changes: [], note };
  }
  const known = counterparts(head, base);
  const judging = judgedBy(head, base, known);
  const all = [...limitChanges(judging, head), ...goneLimits(base, new Set(known.values()))];
  const changes = all.slice(0, MOST_CHANGES);
  const more =
    all.length > changes.length ? `${all.length - changes.length} more rules change than are listed.` : null;
  if (base.limitsFrom === "base") return { config: judging, changes, note: more };
  const atOnce =
    all.length > 0
      ? "The limits are those of this change itself, and what it changes about them holds at once: the base says limits-from: head."
      : null;
  const notes = [atOnce, more].filter((note) => note !== null);
  return { config: byItself(head, base), changes, note: notes.length === 0 ? null : notes.join(" ") };
}

/** The change's own rules, which hold because the base says so; only who says so is the base's. */
function byItself(head: Config, base: Config): Config {
  const origins = new Map(head.origins);
  copyOrigin(origins, base, "limits-from");
  return { ...head, limitsFrom: base.limitsFrom, origins };
}

/** True when there is anything a verdict could come from besides what a row nobody chose suggests. */
function hasLimits(config: Config): boolean {
  const isChosen = ({ guide }: ImageConfig): boolean => guide !== "infer" && guide !== "none";
  return (
    [config.total, ...config.images.map(({ budget }) => budget)].some(
      (budget) => Object.keys(budget).length > 0,
    ) || config.images.some(isChosen)
  );
}

function judgedBy(head: Config, base: Config, onBase: ReadonlyMap<string, ImageConfig>): Config {
  const origins = new Map(head.origins);
  const nowCalled = new Map([...onBase].map(([name, known]) => [known.name, name]));
  const images = head.images.map((image) => {
    const known = onBase.get(image.name);
    return known === undefined ? image : withRulesOf(image, known, base, origins);
  });
  const total = totalFor(images, base, origins);
  for (const key of SETTINGS) copyOrigin(origins, base, key);
  const names = new Set(images.map(({ name }) => name));
  return {
    ...head,
    images,
    total,
    exceptions: [
      ...base.exceptions.flatMap((exception) => {
        const image = exception.image === TOTAL ? TOTAL : nowCalled.get(exception.image);
        return image === undefined ? [] : [{ ...exception, image }];
      }),
      ...head.exceptions.filter(({ image }) => image !== TOTAL && names.has(image) && !onBase.has(image)),
    ],
    failOn: base.failOn,
    onUnmeasured: base.onUnmeasured,
    limitsFrom: base.limitsFrom,
    ratchet: base.ratchet,
    overrideLabel: base.overrideLabel,
    origins,
  };
}

const SETTINGS = ["fail-on", "on-unmeasured", "limits-from", "ratchet", "override-label"] as const;

function withRulesOf(
  image: ImageConfig,
  known: ImageConfig,
  base: Config,
  origins: Map<string, Origin>,
): ImageConfig {
  const [prefix, before] = [`images.${image.name}`, `images.${known.name}`];
  const { saving } = image.budget;
  const isNew =
    known.budget.saving === undefined && (known.reference === null || known.reference.kind === "guide");
  for (const path of limitPaths(".budget")) {
    if (!isNew || !path.startsWith(".budget.saving")) copyOrigin(origins, base, prefix + path, before + path);
  }
  copyOrigin(origins, base, `${prefix}.guide`, `${before}.guide`);
  const budget = isNew && saving !== undefined ? { ...known.budget, saving } : known.budget;
  const compat = compatOf(image, known);
  // A smoke test that the change takes away is run as the base has it, as long as a rule asks for it.
  const smoke = image.smoke ?? (compat?.levels.smoke === undefined ? null : known.smoke);
  const findings = findingsOf(image.findings, known.findings);
  return { ...image, guide: known.guide, budget, compat, smoke, findings };
}

/** As of compatibility: the base's levels judge, and where one of them asks, the Dockerfile is looked at. */
function findingsOf(own: FindingLevels | null, base: FindingLevels | null): FindingLevels | null {
  const isAsked = Object.values(base ?? {}).some((level) => level === "fail" || level === "warn");
  return own === null && !isAsked ? null : (base ?? {});
}

/** What is looked at is the change's to say; what is made of it is the base's, and where that asks something it is looked at. */
function compatOf(
  { compat: own, smoke }: ImageConfig,
  { compat: base, ...known }: ImageConfig,
): CompatRules | null {
  const ofTest = smoke !== null && known.smoke === null ? own?.levels.smoke : undefined;
  // A smoke test that the base does not have is judged as the change that brings it says.
  const levels = { ...base?.levels, ...(ofTest === undefined ? {} : { smoke: ofTest }) };
  if (own === null) return Object.keys(levels).length === 0 ? null : base;
  return { ...own, levels };
}

/** The total's limits on the base; one that came from the guide there holds for the guide's pair and nothing else. */
function totalFor(images: readonly ImageConfig[], base: Config, origins: Map<string, Origin>): BudgetRules {
  for (const path of limitPaths(TOTAL)) copyOrigin(origins, base, path);
  const isGuides = LEVELS.some((level) => base.origins.get(`${TOTAL}.size.${level}`)?.kind === "guide");
  const { size, ...others } = base.total;
  if (size !== undefined && !isGuides) return base.total;
  for (const level of LEVELS) origins.delete(`${TOTAL}.size.${level}`);
  const pair = guidePairTotal(images);
  if (pair === null) return others;
  for (const level of LEVELS) {
    if (pair[level] !== undefined)
      origins.set(`${TOTAL}.size.${level}`, { kind: "guide", row: "python-api" });
  }
  return { ...others, size: pair };
}

/** Every path below which a limit's origin may be noted. */
function limitPaths(prefix: string): readonly string[] {
  return METRICS.flatMap((metric) => [
    `${prefix}.${metric}`,
    ...LEVELS.map((level) => `${prefix}.${metric}.${level}`),
  ]);
}

function copyOrigin(origins: Map<string, Origin>, base: Config, path: string, onBase = path): void {
  const origin = base.origins.get(onBase);
  if (origin === undefined) origins.delete(path);
  else origins.set(path, origin);
}
