/** Reads what the commands of a RUN do with apk: what they install, take away, or only tidy up. */
import type { RunScript, ShellCommand, ShellWord } from "../../shell/types.js";
import { readRemoval } from "../package-list.js";
import { aptFor } from "./apk-to-apt.js";
import type { AptMapping } from "./apk-to-apt.js";
import type { DebianRelease } from "./debian-releases.js";

export interface ApkPackage {
  readonly word: ShellWord;
  readonly mapping: AptMapping;
  /** `=1.2-r3`, `~1.2`; null where no version is asked for. */
  readonly version: string | null;
}

export interface ApkAdd {
  readonly kind: "add";
  readonly command: ShellCommand;
  readonly packages: readonly ApkPackage[];
  /** Each package once: its name on Alpine, and those on Debian. */
  readonly distinct: ReadonlyMap<string, readonly string[]>;
  /** `--virtual NAME`; null for packages that are to stay. */
  readonly group: string | null;
}

export type ApkCommand =
  /** Nothing of it is needed on Debian. */
  | { readonly kind: "drop"; readonly command: ShellCommand; readonly why: string | null }
  /** Only these words of it are not needed. */
  | { readonly kind: "trim"; readonly command: ShellCommand; readonly words: readonly ShellWord[] }
  | { readonly kind: "upgrade"; readonly command: ShellCommand }
  | ApkAdd
  /** `names` are packages or groups, as written. */
  | { readonly kind: "del"; readonly command: ShellCommand; readonly names: readonly string[] };

/** What a RUN does with apk; empty `commands` and `problems` where it has nothing to do with it. */
export interface ApkRun {
  readonly run: RunScript;
  readonly commands: readonly ApkCommand[];
  /** Why nothing of it can be converted. */
  readonly problems: readonly string[];
}

type Read = ApkCommand | { readonly kind: "problem"; readonly why: string } | null;

/** @param release of the image that the stage is built on afterwards; null where it is not known */
export function readApkRun(run: RunScript, release: DebianRelease | null): ApkRun {
  const { reading, instruction } = run;
  if (reading.kind === "unread") {
    return { run, commands: [], problems: /\bapk\b/.test(instruction.raw) ? [reading.reason] : [] };
  }
  const found = reading.commands.map((each) => readCommand(each, release)).filter((one) => one !== null);
  const problems = found.flatMap((one) => (one.kind === "problem" ? [one.why] : []));
  const commands = found.filter((one): one is ApkCommand => one.kind !== "problem");
  if (reading.form === "exec" && found.length > 0) {
    return { run, commands: [], problems: ["it is written as a list of words"] };
  }
  return { run, commands, problems: [...new Set(problems)] };
}

/** Programs that are of Alpine's own making. */
const ALPINE_ONLY = /^(?:rc-(?:update|service|status)|setup-[a-z]+|abuild(?:-.*)?|openrc|lbu|scanelf)$/;

function readCommand(command: ShellCommand, release: DebianRelease | null): Read {
  const { program } = command;
  if (program === "apk") return readApk(command, release);
  if (program !== null && ALPINE_ONLY.test(program)) {
    return { kind: "problem", why: `${program} is a program of Alpine` };
  }
  return program === "rm" ? (readRemoval(command, TIDIED) ?? readFiles(command)) : readFiles(command);
}

/** Options without a value that change nothing of what is installed. */
const KNOWN_OPTION =
  /^(?:-[Uqvuli]+|--(?:no-cache|update|update-cache|quiet|verbose|no-progress|progress|upgrade|latest|force-refresh|force-overwrite|no-interactive|interactive|clean-protected|purge|no-scripts|wait))$/;
const GROUP = /^(?:-t|--virtual)$/;
const ELSEWHERE =
  /^(?:-X|--repository|--repositories-file|--allow-untrusted|-p|--root|--initdb|--arch)(?:=|$)/;

interface ApkWords {
  readonly verb: string;
  readonly operands: readonly ShellWord[];
  readonly group: ShellWord | null;
  readonly inline: string | null;
  readonly problem: string | null;
}

function apkWords({ words }: ShellCommand): ApkWords {
  let verb: string | null = null;
  let problem: string | null = null;
  let group: ShellWord | null = null;
  let inline: string | null = null;
  const operands: ShellWord[] = [];
  for (let index = 1; index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined) continue;
    const { kind, text } = word.value;
    const option = kind === "text" && text.startsWith("-") ? text : null;
    if (option !== null && GROUP.test(option)) {
      index += 1;
      group = words[index] ?? null;
      if (group === null) problem ??= `${option} has no value`;
    } else if (option?.startsWith("--virtual=") === true) inline = option.slice("--virtual=".length);
    else if (option !== null && ELSEWHERE.test(option)) {
      problem ??= `${option.replace(/=.*$/s, "")} takes packages from elsewhere`;
    } else if (option !== null && !KNOWN_OPTION.test(option)) problem ??= `the option ${option} is not known`;
    else if (option === null && verb === null) verb = kind === "text" ? text : "";
    else if (option === null) operands.push(word);
  }
  return { verb: verb ?? "", operands, group, inline, problem };
}

function readApk(command: ShellCommand, release: DebianRelease | null): Read {
  const { verb, operands, group, inline, problem } = apkWords(command);
  const why = problem ?? obstacle(command);
  if (why !== null) return { kind: "problem", why };
  switch (verb) {
    case "update":
    case "cache":
      return { kind: "drop", command, why: null };
    case "upgrade":
      return operands.length === 0
        ? { kind: "upgrade", command }
        : { kind: "problem", why: "an upgrade of single packages" };
    case "add": {
      const name = group?.value ?? null;
      if (name !== null && name.kind !== "text")
        return { kind: "problem", why: "the name of a group is known at build time only" };
      return readAdd(command, operands, name?.text ?? inline, release);
    }
    case "del": {
      const dynamic = operands.find(({ value }) => value.kind !== "text");
      return dynamic === undefined && operands.length > 0
        ? { kind: "del", command, names: operands.map(({ value }) => value.text) }
        : { kind: "problem", why: "what it takes away is known at build time only" };
    }
    default:
      return { kind: "problem", why: `apk ${verb || "with a verb that is not known"} is not converted` };
  }
}

function obstacle({ open, wrappers, assignments, redirects }: ShellCommand): string | null {
  if (open) return "the names of packages come from elsewhere";
  if (wrappers.length > 0) return "apk is run by another program";
  if (assignments.length > 0) return "variables are set for apk";
  return redirects.some(({ body }) => body !== null) ? "apk reads a heredoc" : null;
}

function readAdd(
  command: ShellCommand,
  operands: readonly ShellWord[],
  group: string | null,
  release: DebianRelease | null,
): Read {
  const packages: ApkPackage[] = [];
  const problems: string[] = [];
  for (const word of operands) {
    const read = readPackage(word, release);
    if (typeof read === "string") problems.push(read);
    else packages.push(read);
  }
  if (problems.length === 0 && packages.length > 0) {
    const distinct = new Map(packages.map(({ mapping }) => [mapping.alpine, mapping.debian]));
    return { kind: "add", command, packages, distinct, group };
  }
  if (problems.length === 0) return { kind: "problem", why: "it names no packages" };
  const known = packages.flatMap(({ mapping }) => mapping.debian);
  const rest = known.length === 0 ? "" : `; the others would be ${known.join(" ")}`;
  return { kind: "problem", why: `${[...new Set(problems)].join("; ")}${rest}` };
}

const PACKAGE = /^([a-z0-9][a-z0-9+._-]*?)(?:(==?|~=?|[<>]=?)(\S+))?$/i;

function readPackage(word: ShellWord, release: DebianRelease | null): ApkPackage | string {
  const { kind, text } = word.value;
  if (kind === "dynamic") return `${text} is known at build time only`;
  if (text.includes("@")) return `${text} is of another repository of Alpine`;
  const match = kind === "text" ? PACKAGE.exec(text) : null;
  if (match === null) return `${text} is no plain name of a package`;
  const [, name = "", , version = null] = match;
  const answer = aptFor(name, release);
  switch (answer.kind) {
    case "mapped":
      return { word, mapping: answer.mapping, version };
    case "none":
      return answer.why;
    case "unknown":
      return `no counterpart of ${name} is known`;
  }
}

/** Files of apk: there are none on Debian. */
const TIDIED = /^\/(?:var\/cache\/apk|etc\/apk\/cache|var\/lib\/apk\/lists)(?:\/|\*|$)/;

/** Commands that change apk's own files, or fetch packages of Alpine. */
function readFiles(command: ShellCommand): Read {
  const words = [...command.words, ...command.redirects.flatMap(({ target }) => target ?? [])];
  const texts = words.map(({ value }) => value.text);
  const has = (pattern: RegExp): boolean => texts.some((text) => pattern.test(text));
  if (has(/\.apk(?:$|[?#"'])/)) return { kind: "problem", why: "it fetches a package of Alpine" };
  if (!has(/(?:^|[\s"'=])\/(?:etc|lib|var\/cache)\/apk\b/)) return null;
  if (command.program === "sed" && has(/\/etc\/apk\/repositories/) && has(/^-i/)) {
    return { kind: "drop", command, why: "the mirror it sets is one of Alpine" };
  }
  if (command.program === "ln" && has(/\/etc\/apk\/cache/)) return { kind: "drop", command, why: null };
  return { kind: "problem", why: "it changes where packages of Alpine come from" };
}
