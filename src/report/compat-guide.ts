/** What is left of the guide's compiler stage and its libstdc++ for one image: one sentence, of what was seen only. */
import { GUIDE_PACKAGES } from "../guide/tested-packages.js";
import type { CompatGuide, CompatReport } from "./compat-schema.js";
import { countOf } from "./inside.js";
import type { Style } from "./inside.js";

const NAME_MAX = 80;
const SHOWN = 4;
const ALL_OF_FEW: Readonly<Record<number, string>> = {
  1: "the one Python package",
  2: "both Python packages",
};

/**
 * `the guide's compiler stage (gcc …) is not needed: all 25 Python packages install as they are; libstdc++ comes with
 * pandas itself`. Null where none of the guide's packages is there.
 */
export function guideLine({ guide }: Pick<CompatReport, "guide">, style: Style): string | null {
  if (guide === null) return null;
  const parts = [stagePart(guide.stage, style), libstdcxxPart(guide, style)];
  return parts.filter((part) => part !== null).join("; ");
}

function stagePart(
  { apk, of, packages, asTheyAre, compiled, blocked, open }: CompatGuide["stage"],
  style: Style,
): string {
  const stage = `the guide's compiler stage (${style.name(apk.join(" "), NAME_MAX)})`;
  const rest = [
    ...(blocked.length === 0 ? [] : [`${listed(blocked, style)} cannot be installed either way`]),
    ...(open.length === 0 ? [] : [`of ${listed(open, style)} it is not proven`]),
  ];
  if (compiled.length > 0) {
    const only = open.length === 0 && of === "all" ? " only" : "";
    return [`${stage} is needed for ${listed(compiled, style)}${only}`, ...rest].join("; ");
  }
  if (asTheyAre === 0) return [`whether ${stage} is needed is not known`, ...rest].join("; ");
  const isAll = asTheyAre === packages;
  const count = countOf(packages, "Python package");
  const who = isAll ? (ALL_OF_FEW[packages] ?? `all ${count}`) : `${asTheyAre} of ${count}`;
  const install = asTheyAre === 1 ? "installs as it is" : "install as they are";
  const by = open.length > 0 ? " by what is proven" : of === "named" ? " by what the requirements name" : "";
  return [`${stage} is not needed${by}: ${who} ${install}`, ...rest].join("; ");
}

/** Only where the guide says that one of the image's packages needs it, and its files were looked at. */
function libstdcxxPart({ rows, libstdcxx }: CompatGuide, style: Style): string | null {
  const isConcerned = rows.some((row) => WITH_LIBSTDCXX.has(row.package));
  if (libstdcxx === null || !isConcerned) return null;
  const { own, apk, missing, unknown } = libstdcxx;
  const library = style.name("libstdc++", NAME_MAX);
  // What is missing has a line of its own.
  if (missing.length > 0) return null;
  if (apk.length > 0) return `${listed(apk, style)} ${apk.length === 1 ? "uses" : "use"} apk's ${library}`;
  if (unknown.length > 0) return null;
  if (own.length === 0) return `no Python package loads ${library}`;
  return `${library} comes with ${listed(own, style)}, and no Python package loads apk's`;
}

const WITH_LIBSTDCXX: ReadonlySet<string> = new Set(
  GUIDE_PACKAGES.filter(({ runtime }) => runtime.includes("libstdc++")).map(({ name }) => name),
);

function listed(names: readonly string[], style: Style): string {
  const shown = names.slice(0, SHOWN).map((name) => style.name(name, NAME_MAX));
  const rest = names.length - shown.length;
  const last = rest === 0 ? shown.pop() : countOf(rest, "more", "more");
  return shown.length === 0 ? (last ?? "") : `${shown.join(", ")} and ${last ?? ""}`;
}
