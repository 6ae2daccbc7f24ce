/** The values that a FROM can use: build arguments, ARGs before the first FROM, and the builders' own platform words. */
import { expand } from "./expand.js";
import type { Lookup } from "./expand.js";
import type { Instruction } from "./parse.js";
import { splitWords } from "./words.js";

export interface Platforms {
  /** What the image is built for: `linux/arm64/v8`; null when that is not known. */
  readonly target: string | null;
  /** What it is built on; null when that is not known. */
  readonly build: string | null;
}

/** Values by name: the builders' own, overridden by build arguments, then the global ARGs in their order. */
export function globalLookup(
  globalArgs: readonly Instruction[],
  buildArgs: Readonly<Record<string, string>>,
  platforms: Platforms,
): Lookup {
  const given = new Map(Object.entries(buildArgs));
  const values = new Map<string, string>([
    ...platformWords("TARGET", platforms.target),
    ...platformWords("BUILD", platforms.build),
  ]);
  for (const name of values.keys()) values.set(name, given.get(name) ?? values.get(name) ?? "");
  for (const [name, value] of given) if (BUILT_IN.test(name)) values.set(name, value);
  const lookup: Lookup = (name) => values.get(name);
  for (const { args } of globalArgs) {
    for (const { raw } of splitWords(args)) {
      const equals = raw.indexOf("=");
      const name = equals < 0 ? raw : raw.slice(0, equals);
      const override = given.get(name);
      if (override !== undefined) values.set(name, override);
      else if (equals >= 0) assign(values, name, raw.slice(equals + 1), lookup);
      // `ARG X` declares and sets nothing; a value from before it (the builders' own) stays.
    }
  }
  return lookup;
}

const BUILT_IN = /^(?:TARGET|BUILD)(?:PLATFORM|OS|ARCH|VARIANT)$/;

function assign(values: Map<string, string>, name: string, text: string, lookup: Lookup): void {
  const { text: value, missing, unsupported } = expand(text, lookup);
  // A default made of what is not known is not known either.
  if (missing.length === 0 && unsupported === null) values.set(name, value);
  else values.delete(name);
}

function platformWords(prefix: string, platform: string | null): readonly (readonly [string, string])[] {
  if (platform === null) return [];
  const [os = "", architecture = "", variant = ""] = platform.split("/");
  return [
    [`${prefix}PLATFORM`, platform],
    [`${prefix}OS`, os],
    [`${prefix}ARCH`, architecture],
    [`${prefix}VARIANT`, variant],
  ];
}
