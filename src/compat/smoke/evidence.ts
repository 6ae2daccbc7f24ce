/** What a smoke test adds to what is known of packages. */
import type { PackageCompat, SmokeFindings, SmokeImport } from "../../model/compat.js";
import { normalisedName } from "../python/names.js";

/** Why a smoke test failed, in one clause; null where it did not. */
export function smokeFailure({ command, imports }: SmokeFindings): string | null {
  if (command?.outcome === "failed") return `its command: ${command.reason ?? "no reason was given"}`;
  const failed = imports.filter(({ outcome }) => outcome === "failed");
  const [first] = failed;
  if (first === undefined) return null;
  const more = failed.length === 1 ? "" : ` (and ${failed.length - 1} more imports)`;
  return `import ${first.module}: ${first.reason ?? "no reason was given"}${more}`;
}

/**
 * Packages with what importing them showed in the very image that they are to work in. An import that fails outweighs all
 * that speaks for the package; one that passes proves it once more.
 */
export function withSmoke(
  packages: readonly PackageCompat[],
  smoke: SmokeFindings,
): readonly PackageCompat[] {
  const byPackage = new Map<string, SmokeImport[]>();
  for (const each of smoke.imports) {
    const key = keyOf(each.ecosystem, each.package ?? each.module);
    byPackage.set(key, [...(byPackage.get(key) ?? []), each]);
  }
  return packages.map((item) => {
    const tested = (byPackage.get(keyOf(item.ecosystem, item.name)) ?? []).filter(
      ({ outcome }) => outcome !== "not-run",
    );
    const failed = tested.find(({ outcome }) => outcome === "failed");
    const [first] = tested;
    if (first === undefined) return item;
    const what =
      failed === undefined
        ? `import ${tested.map(({ module }) => module).join(", ")} passes in this image`
        : `import ${failed.module} fails in this image: ${failed.reason ?? "no reason was given"}`;
    const evidence = [
      { level: "target-image" as const, what, where: null, asOf: null },
      ...item.install.evidence,
    ];
    return {
      ...item,
      install:
        failed === undefined
          ? { ...item.install, evidence }
          : { value: "unknown" as const, confidence: "certain" as const, evidence },
    };
  });
}

function keyOf(ecosystem: PackageCompat["ecosystem"], name: string): string {
  return `${ecosystem} ${ecosystem === "python" ? normalisedName(name) : name}`;
}
