/** The guide's packages that the images' requirements name, with the needs that are the guide's word. */
import { codeSpan, inlineText } from "./escape.js";
import type { Section } from "./fit.js";
import type { GuidePackage } from "./schema-parts.js";
import type { Report } from "./schema.js";
import { count } from "./words.js";

const PLACES = 3;
const SHOWN = 20;

/** One of the guide's packages with every place that names it. */
interface Named {
  readonly example: GuidePackage;
  readonly places: ReadonlySet<string>;
}

/** The packages in the order they come, each once, whichever images name them; without those that compatibility tells of. */
function named(report: Report): readonly Named[] {
  const found = new Map<string, { example: GuidePackage; places: Set<string> }>();
  for (const one of report.images.flatMap(untold)) {
    const known = found.get(one.package) ?? { example: one, places: new Set<string>() };
    found.set(one.package, known);
    known.places.add(`${one.file}:${one.line}`);
  }
  return [...found.values()];
}

/** What is known of an image's packages takes the place of the guide's word. */
function untold({ guidePackages, compat }: Report["images"][number]): readonly GuidePackage[] {
  const told = new Set(compat?.guide?.rows.map((row) => row.package));
  return guidePackages.filter((one) => !told.has(one.package));
}

/** null when no image's requirements name one. */
export function guidePackagesSection(report: Report): Section | null {
  const packages = named(report);
  if (packages.length === 0) return null;
  const needy = packages.filter(({ example }) => example.build.length + example.runtime.length > 0).length;
  const intro =
    "What the guide says of packages that the requirements name. The needs are the guide's word, not a measurement: " +
    "they matter where a package is compiled, and today's wheels may need none of them.";
  return {
    summary: `The guide's tested packages: ${count(packages.length, "package")} named, ${needy === 0 ? "none" : needy} with needs`,
    blocks: [{ text: `${intro}\n\n${packages.slice(0, SHOWN).map(describe).join("\n")}`, importance: 48 }],
    leftOut: () => "the guide's tested packages",
  };
}

function describe({ example, places }: Named): string {
  const shown = [...places].slice(0, PLACES).map((place) => codeSpan(place, { max: 120 }));
  const rest = places.size - shown.length;
  const where = `${shown.join(", ")}${rest === 0 ? "" : ` and ${rest} more`}`;
  const needs = [
    example.build.length === 0 ? "" : `to build: ${together(example.build)}`,
    example.runtime.length === 0 ? "" : `at run time: ${together(example.runtime)}`,
  ].filter((text) => text !== "");
  const says = inlineText(example.says, { max: 120 });
  const text = [...(says === "" ? [] : [says]), ...needs].join("; ");
  return `- ${codeSpan(example.package, { max: 80 })} (${where})${text === "" ? "" : `: ${text}`}.`;
}

/** As one would give them to apk. */
function together(packages: readonly string[]): string {
  return codeSpan(packages.join(" "), { max: 200 });
}
