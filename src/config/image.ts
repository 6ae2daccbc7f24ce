/** One image of the effective configuration, from its layers. */
import { guideBudget } from "../guide/budgets.js";
import type {
  BudgetRules,
  BuildSpec,
  CompatRules,
  FindingLevels,
  GuideChoice,
  ImageConfig,
  ImageSource,
  ReferenceSpec,
  SmokeSpec,
} from "../model/config.js";
import { checkDockerfile, checkVariable, noted, resolveBuild } from "./build.js";
import type { PlacedPath, Resolving } from "./build.js";
import { compatRules } from "./compat.js";
import { findingLevels } from "./findings.js";
import { mergeBudgets, noteLevels, originIn, pick } from "./layers.js";
import type { Layer, Placed } from "./layers.js";
import { below } from "./paths.js";
import { BUILD_ONLY } from "./schema.js";
import type { RawImage, RawReference } from "./schema.js";
import { smokeSpec } from "./smoke.js";
import type { Path } from "./source.js";

/** An entry that becomes one image: of `images`, or a Dockerfile of a group. */
export interface Entry {
  readonly name: string;
  /** Where it is declared. */
  readonly path: Path;
  readonly layers: readonly Layer[];
  readonly dockerfile: PlacedPath;
  /** The reference of an image that exists already. */
  readonly image: string | null;
}

/** The entry of an image written under `images`. */
export function imageEntry(resolving: Resolving, name: string, raw: RawImage, defaults: Layer): Entry {
  const path = ["images", name];
  const layer: Layer = { settings: raw, path, via: "image" };
  const layers = [defaults, layer];
  const isNamed = raw.image !== undefined;
  if (isNamed) {
    for (const key of BUILD_ONLY.filter((only) => Object.hasOwn(raw, only))) {
      resolving.findings.add({
        path: [...path, key],
        message: "has no effect beside image",
        found: `image: ${raw.image}`,
        expected:
          "either image, or the keys of a build; platform, pull, reference, guide and budget go with both",
      });
    }
  }
  const context = pick(layers, "context")?.value ?? ".";
  const written = raw.dockerfile;
  const at = [...path, "dockerfile"];
  const dockerfile: PlacedPath =
    written === undefined
      ? { value: below(context, "Dockerfile"), origin: { kind: "default" }, at: null }
      : { value: written, origin: originIn(resolving.source, layer, ["dockerfile"]), at };
  if (!isNamed) checkDockerfile(resolving, dockerfile.value, dockerfile.at ?? path, dockerfile.at === null);
  return { name, path, layers, dockerfile, image: raw.image ?? null };
}

/** Resolves an entry; `needs` names the images it is built FROM. */
export function resolveImage(
  resolving: Resolving,
  entry: Entry,
  needs: Readonly<Record<string, string>>,
): ImageConfig {
  const { layers, name } = entry;
  const prefix = `images.${name}`;
  const source = resolveSource(resolving, entry, prefix, needs);
  const guide: GuideChoice = noted(resolving, prefix, "guide", pick(layers, "guide")) ?? "infer";
  const placed = pick(layers, "reference");
  const reference = placed === null ? null : resolveReference(resolving, entry, source, placed, guide);
  noted(resolving, prefix, "reference", placed);
  const budget = resolveBudget(resolving, entry, prefix, reference, guide);
  const smoke = resolveSmoke(resolving, entry, prefix);
  const compat = resolveCompat(resolving, entry, prefix, smoke !== null);
  const findings = resolveFindings(resolving, entry, prefix);
  const line = resolving.source.lineOf(entry.path);
  const trial = noted(resolving, prefix, "trial", pick(layers, "trial")) || null;
  return { name, source, reference, guide, budget, compat, smoke, findings, trial, line };
}

function resolveFindings(resolving: Resolving, { layers }: Entry, prefix: string): FindingLevels | null {
  noted(resolving, prefix, "findings", pick(layers, "findings"));
  return findingLevels(
    layers.flatMap(({ settings: { findings } }) => (findings === undefined ? [] : [findings])),
  );
}

function resolveSmoke(resolving: Resolving, { layers }: Entry, prefix: string): SmokeSpec | null {
  const placed = pick(layers, "smoke");
  const written = noted(resolving, prefix, "smoke", placed);
  if (placed === null || written === null || written === false) return null;
  if (pick(layers, "compat")?.value === false) {
    resolving.findings.add({
      path: [...placed.layer.path, "smoke"],
      message: "has no effect beside compat: false",
      expected: "either of the two: what a smoke test shows is told with compatibility",
    });
  }
  return smokeSpec(written);
}

/** What is written first, from the image down to the defaults, holds for each rule. */
function resolveCompat(
  resolving: Resolving,
  { layers }: Entry,
  prefix: string,
  hasSmoke: boolean,
): CompatRules | null {
  if (noted(resolving, prefix, "compat", pick(layers, "compat")) === false) return null;
  return compatRules(
    layers.flatMap(({ settings: { compat } }) => (compat === undefined || compat === false ? [] : [compat])),
    hasSmoke,
  );
}

function resolveSource(
  resolving: Resolving,
  entry: Entry,
  prefix: string,
  needs: Readonly<Record<string, string>>,
): ImageSource {
  const { layers } = entry;
  if (entry.image === null) {
    if (Object.keys(needs).length > 0) noted(resolving, prefix, "needs", pick(layers, "needs"));
    return { kind: "build", build: resolveBuild(resolving, prefix, layers, entry.dockerfile, needs) };
  }
  const own = layers.at(-1);
  if (own !== undefined) resolving.origins.set(`${prefix}.image`, originIn(resolving.source, own, ["image"]));
  return {
    kind: "named",
    reference: entry.image,
    platform: noted(resolving, prefix, "platform", pick(layers, "platform")),
    pull: noted(resolving, prefix, "pull", pick(layers, "pull")) ?? false,
  };
}

function resolveReference(
  resolving: Resolving,
  entry: Entry,
  source: ImageSource,
  { value, layer }: Placed<RawReference>,
  guide: GuideChoice,
): ReferenceSpec | null {
  const path = [...layer.path, "reference"];
  if (value === "guide") {
    if (guide !== "none") return { kind: "guide" };
    resolving.findings.add({
      path,
      message: "is the guide's figure, but no row of the guide applies",
      found: "guide: none",
      expected: "guide: python-api or nginx-frontend, or another reference",
    });
    return null;
  }
  if (typeof value === "number") return { kind: "bytes", bytes: value };
  if (value.image !== undefined) return { kind: "image", reference: value.image };
  if (value.bytes !== undefined) return { kind: "bytes", bytes: value.bytes };

  const args = value.args ?? {};
  for (const [name, arg] of Object.entries(args)) checkVariable(resolving, arg, [...path, "args", name]);
  if (value.dockerfile !== undefined) {
    checkDockerfile(resolving, value.dockerfile, [...path, "dockerfile"], false);
  }
  const own = source.kind === "build" ? source.build : unbuilt(resolving, entry, value.dockerfile);
  if (own === null) {
    resolving.findings.add({
      path,
      message: "says how to build something, but nothing is built here",
      found: `image: ${entry.image ?? ""}`,
      expected: "a reference with a dockerfile, an image or bytes",
    });
    return null;
  }
  return {
    kind: "build",
    build: {
      ...own,
      dockerfile: value.dockerfile ?? own.dockerfile,
      context: value.context ?? own.context,
      target: value.target ?? own.target,
      args: { ...own.args, ...args },
      // The image's cache would be overwritten with the reference's.
      cacheTo: [],
    },
  };
}

/** The build of a reference to a named image: the defaults' settings with its own Dockerfile. */
function unbuilt(resolving: Resolving, entry: Entry, dockerfile: string | undefined): BuildSpec | null {
  if (dockerfile === undefined) return null;
  const path: PlacedPath = { value: dockerfile, origin: { kind: "default" }, at: null };
  // Origins of what the image itself does not have are not shown.
  const aside = { ...resolving, origins: new Map() };
  return resolveBuild(aside, `images.${entry.name}`, entry.layers, path, {});
}

function resolveBudget(
  resolving: Resolving,
  entry: Entry,
  prefix: string,
  reference: ReferenceSpec | null,
  guide: GuideChoice,
): BudgetRules {
  // A default saving is for the images that have something to save against.
  const { budget, from } = mergeBudgets(
    entry.layers,
    (metric, layer) => !(metric === "saving" && layer.via === "defaults" && reference === null),
  );
  const saving = from.get("saving");
  if (saving !== undefined && pick(entry.layers, "reference") === null) {
    resolving.findings.add({
      path: [...saving.path, "budget", "saving"],
      fromAbsence: true,
      message: "has nothing to count against",
      expected:
        "a reference: beside the budget, such as { dockerfile: api/Dockerfile.slim } or { image: name }",
    });
  }
  for (const [metric, layer] of from) {
    noteLevels(resolving.origins, `${prefix}.budget`, metric, budget[metric], (level) =>
      originIn(resolving.source, layer, ["budget", metric, level]),
    );
  }
  if (guide !== "python-api" && guide !== "nginx-frontend") return budget;

  const rules = guideBudget(guide);
  const given: BudgetRules = {
    ...(budget.size === undefined && rules.size !== undefined ? { size: rules.size } : {}),
    // An estimated saving neither passes nor fails, and without a reference there is none.
    ...(budget.saving === undefined &&
    rules.saving !== undefined &&
    reference !== null &&
    reference.kind !== "guide"
      ? { saving: rules.saving }
      : {}),
  };
  for (const metric of ["size", "saving"] as const) {
    noteLevels(resolving.origins, `${prefix}.budget`, metric, given[metric], () => ({
      kind: "guide",
      row: guide,
    }));
  }
  return { ...budget, ...given };
}
