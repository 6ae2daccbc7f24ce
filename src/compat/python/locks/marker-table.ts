/** Markers and Python requirements judged for one target, each text once: a lock repeats a few of them thousands of times. */
import type { CompatTarget } from "../../../model/compat.js";
import { evaluateMarker, markerEnvironment, parseMarker } from "../markers.js";
import { allows, parseSpecifiers } from "../specifier.js";
import { parseVersion } from "../version.js";

/** Words in quotes: with `extra` in a marker one of them is an extra, which counts as asked for. */
const MOST_EXTRAS = 50;
const QUOTED = /"([^"]{1,200})"|'([^']{1,200})'/g;

export class MarkerTable {
  readonly #target: CompatTarget;
  readonly #groups: readonly string[];
  readonly #markers = new Map<string, boolean | null>();
  readonly #pythons = new Map<string, boolean | null>();

  /** @param groups dependency groups that are installed */
  constructor(target: CompatTarget, groups: readonly string[] = []) {
    this.#target = target;
    this.#groups = groups;
  }

  /** Whether a marker holds on the target, with an extra that it names or without; null when that cannot be said. */
  holds(marker: string | null): boolean | null {
    if (marker === null) return true;
    const known = this.#markers.get(marker);
    if (known !== undefined) return known;
    const holds = this.#evaluate(marker);
    this.#markers.set(marker, holds);
    return holds;
  }

  #evaluate(marker: string): boolean | null {
    const parsed = parseMarker(marker);
    if (parsed === null) return null;
    const plain = evaluateMarker(parsed, markerEnvironment(this.#target, [], this.#groups));
    if (plain === true || !/\bextra\b/.test(marker)) return plain;
    const named = [...marker.matchAll(QUOTED)]
      .slice(0, MOST_EXTRAS)
      .map((match) => match[1] ?? match[2] ?? "");
    return evaluateMarker(parsed, markerEnvironment(this.#target, named, this.#groups)) ?? plain;
  }

  /**
   * Whether a requirement on Python lets the target's in; null where the target has none, or the requirement was not
   * understood (installers pass over such a one). The target's patch level is not known and counts as the latest.
   */
  pythonFits(requirement: string | null): boolean | null {
    if (requirement === null) return true;
    const known = this.#pythons.get(requirement);
    if (known !== undefined) return known;
    const specifiers = parseSpecifiers(requirement);
    const version = pythonVersion(this.#target);
    const fits = specifiers === null || version === null ? null : allows(specifiers, version);
    this.#pythons.set(requirement, fits);
    return fits;
  }
}

function pythonVersion({ python }: CompatTarget): ReturnType<typeof parseVersion> {
  return python === null ? null : parseVersion(`${python[0]}.${python[1]}.999`);
}
