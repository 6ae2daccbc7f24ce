/** The flags of one instruction, and the parts of a FROM. */
import { splitWords } from "./words.js";

export interface Flag {
  /** Lower case, without dashes: `from`, `mount`, `platform`. */
  readonly name: string;
  /** Without quotes; null when the flag stands alone, as `--link`. */
  readonly value: string | null;
}

export interface FromParts {
  readonly from: string;
  readonly name: string | null;
  readonly platform: string | null;
}

const WITH_FLAGS = new Set(["FROM", "RUN", "COPY", "ADD", "HEALTHCHECK"]);

/** Splits an instruction's text into its leading flags and what follows them. */
export function flagsOf(
  keyword: string,
  text: string,
): { readonly flags: readonly Flag[]; readonly args: string } {
  const rest = text.slice(keyword.length);
  if (!WITH_FLAGS.has(keyword) || !rest.trimStart().startsWith("--")) return { flags: [], args: rest.trim() };
  const flags: Flag[] = [];
  for (const { raw, at } of splitWords(rest)) {
    if (!raw.startsWith("--") || raw === "--") return { flags, args: rest.slice(at).trim() };
    const equals = raw.indexOf("=");
    flags.push({
      name: raw.slice(2, equals < 0 ? undefined : equals).toLowerCase(),
      value: equals < 0 ? null : raw.slice(equals + 1).replace(/["']/g, ""),
    });
  }
  return { flags, args: "" };
}

/** Image, stage name and platform of a FROM; null when it names no image or says more than `IMAGE [AS NAME]`. */
export function fromParts(args: string, flags: readonly Flag[]): FromParts | null {
  const words = args.split(/\s+/);
  const [from, as, name] = words;
  if (from === undefined || from === "") return null;
  if (words.length !== 1 && !(words.length === 3 && as?.toUpperCase() === "AS")) return null;
  const platform = flags.find((flag) => flag.name === "platform")?.value ?? null;
  return { from, name: name ?? null, platform };
}
