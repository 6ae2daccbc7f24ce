/** Options in a requirements file, read as pip does: Python's optparse with the options that pip allows there. */
import { shellWords } from "./shell-words.js";

/** The options that matter here. Others that pip knows are understood, and passed over. */
export type OptionName =
  | "index-url"
  | "extra-index-url"
  | "find-links"
  | "no-index"
  | "no-binary"
  | "only-binary"
  | "prefer-binary"
  | "pre"
  | "trusted-host"
  | "require-hashes"
  | "requirement"
  | "constraint"
  | "editable"
  | "hash";

export interface WrittenOption {
  readonly name: OptionName;
  /** Empty for an option without a value. */
  readonly value: string;
}

interface Known {
  readonly name: OptionName | null;
  readonly takesValue: boolean;
}

const value = (name: OptionName | null): Known => ({ name, takesValue: true });
const flag = (name: OptionName | null): Known => ({ name, takesValue: false });

const LONG: ReadonlyMap<string, Known> = new Map([
  ["--index-url", value("index-url")],
  ["--extra-index-url", value("extra-index-url")],
  ["--find-links", value("find-links")],
  ["--no-index", flag("no-index")],
  ["--no-binary", value("no-binary")],
  ["--only-binary", value("only-binary")],
  ["--prefer-binary", flag("prefer-binary")],
  ["--pre", flag("pre")],
  ["--trusted-host", value("trusted-host")],
  ["--require-hashes", flag("require-hashes")],
  ["--requirement", value("requirement")],
  ["--constraint", value("constraint")],
  ["--editable", value("editable")],
  ["--hash", value("hash")],
  // What decides nothing about which files fit.
  ["--no-require-hashes", flag(null)],
  ["--use-feature", value(null)],
  ["--all-releases", value(null)],
  ["--only-final", value(null)],
  ["--config-settings", value(null)],
  ["--global-option", value(null)],
  ["--install-option", value(null)],
]);

const SHORT: ReadonlyMap<string, Known> = new Map([
  ["i", value("index-url")],
  ["f", value("find-links")],
  ["r", value("requirement")],
  ["c", value("constraint")],
  ["e", value("editable")],
  ["C", value(null)],
]);

/**
 * A line taken apart: the requirement before the first word that begins with a dash, and the options from there on.
 * Only spaces separate words here, as pip has it.
 */
export function splitOptions(line: string): { readonly requirement: string; readonly options: string } {
  if (line.startsWith("-")) return { requirement: "", options: line };
  const at = line.indexOf(" -");
  if (at === -1) return { requirement: line, options: "" };
  return { requirement: line.slice(0, at), options: line.slice(at + 1) };
}

/** Reads options; a few words about what is wrong with them where pip would refuse them. */
export function readOptions(text: string): readonly WrittenOption[] | { readonly problem: string } {
  const words = shellWords(text);
  if (words === null) return { problem: "has a quote that is not closed" };
  const options: WrittenOption[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (word === "--") break;
    // What belongs to no option is passed over.
    if (!word.startsWith("-") || word === "-") continue;
    const option = word.startsWith("--") ? longOption(word) : shortOption(word);
    if ("problem" in option) return option;
    const { known, attached, shown } = option;
    if (!known.takesValue && attached !== null) return { problem: `gives ${shown} a value` };
    if (known.takesValue && attached === null) at += 1;
    const given = known.takesValue ? (attached ?? words[at]) : "";
    if (given === undefined) return { problem: `has ${shown} without a value` };
    if (known.name !== null) options.push({ name: known.name, value: given });
  }
  return options;
}

interface FoundOption {
  readonly known: Known;
  readonly attached: string | null;
  readonly shown: string;
}

/** `--option`, `--option=value`, or the beginning of an option's name that no other option has. */
function longOption(word: string): FoundOption | { readonly problem: string } {
  const equals = word.indexOf("=");
  const written = equals === -1 ? word : word.slice(0, equals);
  const exact = LONG.has(written) ? [written] : [];
  const names = exact.length > 0 ? exact : [...LONG.keys()].filter((name) => name.startsWith(written));
  const [shown] = names;
  const known = shown === undefined ? undefined : LONG.get(shown);
  if (names.length !== 1 || shown === undefined || known === undefined) {
    return { problem: "has an option that pip does not know there" };
  }
  return { known, attached: equals === -1 ? null : word.slice(equals + 1), shown };
}

/** `-r`, or `-rfile`. */
function shortOption(word: string): FoundOption | { readonly problem: string } {
  const known = SHORT.get(word.charAt(1));
  if (known === undefined) return { problem: "has an option that pip does not know there" };
  return { known, attached: word.length > 2 ? word.slice(2) : null, shown: word.slice(0, 2) };
}
