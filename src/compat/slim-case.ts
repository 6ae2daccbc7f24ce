/** What speaks for going back to slim, of an image that is on Alpine: it breaks there, or compiles for minutes. */
import { andMore } from "../model/text.js";
import type { PackageCompat, SmokeOutcome } from "../model/compat.js";
import { isSeen } from "./proven.js";
import { brokenNow, sentence } from "./recommend.js";
import type { Lacking } from "./recommend.js";

/** Seconds of a build without a cache from which on compiling speaks for slim (a rule of this tool, not of the guide). */
export const LONG_BUILD = 120;

/** A slim variant that takes more than this share of the time is no way out of it. */
export const LEAST_GAIN = 0.5;

const NAMED = 5;

/** What is known of an image on Alpine. */
export interface AlpineEvidence {
  readonly packages: readonly PackageCompat[];
  readonly lacking: readonly Lacking[];
  /** What running it showed, with the reason of a failure; null where nothing was run. */
  readonly smoke: { readonly outcome: SmokeOutcome; readonly failure: string | null } | null;
  /** Null where it was not built. */
  readonly build: { readonly seconds: number; readonly cached: boolean } | null;
}

/** Sentences, the deciding one first. */
export type SlimCase =
  | { readonly why: "breaks"; readonly reasons: readonly string[] }
  | { readonly why: "compiles"; readonly reasons: readonly string[]; readonly seconds: number };

/** Null where nothing that was seen speaks for slim. */
export function slimCase({ packages, lacking, smoke, build }: AlpineEvidence): SlimCase | null {
  const broken = brokenNow(lacking).map(sentence).slice(0, NAMED);
  if (smoke?.outcome === "failed") {
    const reason = `its smoke test fails on Alpine: ${smoke.failure ?? "no reason was given"}`;
    return { why: "breaks", reasons: [reason, ...broken] };
  }
  if (broken.length > 0) return { why: "breaks", reasons: broken };
  const named = (install: PackageCompat["install"]["value"]): readonly string[] =>
    packages
      .filter((item) => item.install.value === install && item.install.confidence !== "guess" && isSeen(item))
      .map(({ name }) => name);
  const blocked = named("blocked");
  if (blocked.length > 0) {
    return { why: "breaks", reasons: [`cannot be installed on Alpine: ${andMore(blocked, NAMED)}`] };
  }
  const compiled = named("compile");
  if (compiled.length === 0 || build === null || build.cached || build.seconds < LONG_BUILD) return null;
  const reason = `${andMore(compiled, NAMED)} ${compiled.length === 1 ? "compiles" : "compile"} on Alpine`;
  return { why: "compiles", reasons: [reason], seconds: build.seconds };
}
