/** The targets of the generated cases. */
import type { CompatTarget } from "../../../../src/model/compat.js";
import { targetPlatforms } from "../../../../src/compat/python/tags.js";

/** As the library wants it. */
export type OracleTarget = readonly [
  python: readonly [number, number],
  abis: readonly string[],
  platforms: readonly string[],
];

export const TARGETS: readonly CompatTarget[] = ([3, 7, 8, 9, 10, 11, 12, 13, 14, 15] as const).flatMap(
  (minor) =>
    (["amd64", "arm64"] as const).flatMap((architecture) =>
      ([0, 1, 2, 5] as const).map((musl) => ({
        alpine: "3.22",
        musl: [1, musl] as const,
        python: [3, minor] as const,
        architecture,
      })),
    ),
);

/** The interpreter's ABI is given, as what runs the oracle may be built without a lock. */
export function oracleTarget(target: CompatTarget): OracleTarget {
  const [major, minor] = target.python ?? [3, 0];
  return [[major, minor], [`cp${major}${minor}${minor < 8 ? "m" : ""}`], targetPlatforms(target)];
}
