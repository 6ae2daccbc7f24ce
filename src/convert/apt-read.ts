/** Reads what the commands of a RUN do with apt: what they install, take away, or only tidy up. */
import type { RunScript, ShellCommand, ShellWord } from "../shell/types.js";
import { apkFor } from "./apt-to-apk.js";
import type { Mapping } from "./apt-to-apk.js";
import { readRemoval } from "./package-list.js";

export interface AptPackage {
  readonly word: ShellWord;
  readonly mapping: Mapping;
  /** `=1.2-3`; null where no version is asked for. */
  readonly version: string | null;
}

export type AptCommand =
  /** Nothing of it is needed on Alpine. */
  | { readonly kind: "drop"; readonly command: ShellCommand; readonly why: string | null }
  /** Only these words of it are not needed. */
  | { readonly kind: "trim"; readonly command: ShellCommand; readonly words: readonly ShellWord[] }
  | { readonly kind: "upgrade"; readonly command: ShellCommand }
  | { readonly kind: "install"; readonly command: ShellCommand; readonly packages: readonly AptPackage[] }
  | { readonly kind: "purge"; readonly command: ShellCommand; readonly packages: readonly AptPackage[] };

/** What a RUN does with apt; empty `commands` and `problems` where it has nothing to do with it. */
export interface AptRun {
  readonly run: RunScript;
  readonly commands: readonly AptCommand[];
  /** What it installs, each once. */
  readonly installs: readonly Mapping[];
  /** Why nothing of it can be converted. */
  readonly problems: readonly string[];
}

type Read = AptCommand | { readonly kind: "problem"; readonly why: string } | null;

export function readAptRun(run: RunScript): AptRun {
  const { reading, instruction } = run;
  if (reading.kind === "unread") {
    const concerned = /\b(?:apt|apt-get|dpkg)\b/.test(instruction.raw);
    return { run, commands: [], installs: [], problems: concerned ? [reading.reason] : [] };
  }
  const found = reading.commands.map(readCommand).filter((one) => one !== null);
  const problems = found.flatMap((one) => (one.kind === "problem" ? [one.why] : []));
  const commands = found.filter((one): one is AptCommand => one.kind !== "problem");
  if (reading.form === "exec" && found.length > 0) {
    return { run, commands: [], installs: [], problems: ["it is written as a list of words"] };
  }
  const packages = commands.flatMap((one) => (one.kind === "install" ? one.packages : []));
  const installs = problems.length > 0 ? [] : new Set(packages.map(({ mapping }) => mapping));
  return { run, commands, installs: [...installs], problems: [...new Set(problems)] };
}

/** Programs that work on Debian's packages and settings only, or are of its own making. */
const DEBIAN_ONLY =
  /^(?:dpkg(?:-.*)?|apt-key|apt-cache|apt-file|add-apt-repository|aptitude|gdebi|debconf-set-selections|update-alternatives|locale-gen|update-locale|a2enmod|a2ensite|service|invoke-rc\.d|update-rc\.d)$/;

function readCommand(command: ShellCommand): Read {
  const { program } = command;
  if (program === "apt-get" || program === "apt") return readApt(command, program);
  if (program === "apt-mark") return readMark(command);
  if (program !== null && DEBIAN_ONLY.test(program)) {
    return { kind: "problem", why: `${program} is a program of Debian` };
  }
  if (program === "rm") return readRemoval(command, TIDIED);
  if (program === "export" && isAptSetting(command)) return { kind: "drop", command, why: null };
  return readFiles(command);
}

function isAptSetting({ words }: ShellCommand): boolean {
  const [, ...names] = words;
  return names.length > 0 && names.every(({ raw }) => /^["']?(?:DEBIAN_FRONTEND|DEBCONF_\w+)=/.test(raw));
}

/** Options that take the next word as their value. */
const VALUED = new Set(["-o", "--option", "-c", "--config-file"]);
const VERSION_WANTED = /^(?:-t|--target-release|--default-release)(?:=|$)|^-t\S/;
const KNOWN_OPTION =
  /^(?:-[yqfVudm]+|-q=\d|--(?:yes|assume-yes|quiet|no-install-recommends|no-install-suggests|install-recommends|install-suggests|allow-[a-z-]+|fix-broken|fix-missing|force-yes|no-upgrade|only-upgrade|reinstall|show-progress|ignore-missing|auto-remove|autoremove|purge)(?:=\S*)?|-o\S+|--option=\S+)$/;

interface AptWords {
  readonly verb: string;
  readonly operands: readonly ShellWord[];
  readonly problem: string | null;
}

function aptWords({ words }: ShellCommand): AptWords {
  let verb: string | null = null;
  let problem: string | null = null;
  const operands: ShellWord[] = [];
  for (let index = 1; index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined) continue;
    const { text } = word.value;
    if (word.value.kind === "text" && VALUED.has(text)) index += 1;
    else if (text.startsWith("-") && word.value.kind === "text") {
      if (VERSION_WANTED.test(text)) problem ??= `${text} asks for another release of Debian`;
      else if (!KNOWN_OPTION.test(text)) problem ??= `the option ${text} is not known`;
    } else if (verb === null) {
      verb = word.value.kind === "text" ? text : "";
    } else operands.push(word);
  }
  return { verb: verb ?? "", operands, problem };
}

function readApt(command: ShellCommand, program: string): Read {
  const { verb, operands, problem } = aptWords(command);
  const why = problem ?? (command.open ? "the names of packages come from elsewhere" : null);
  switch (verb) {
    case "update":
    case "clean":
    case "autoclean":
    case "auto-clean":
    case "dist-clean":
    case "distclean":
    case "check":
      return { kind: "drop", command, why: null };
    case "autoremove":
    case "auto-remove":
    case "autopurge":
      return operands.length === 0 ? { kind: "drop", command, why: null } : readPurge(command, operands, why);
    case "upgrade":
    case "dist-upgrade":
    case "full-upgrade":
      return why === null && operands.length === 0
        ? { kind: "upgrade", command }
        : { kind: "problem", why: why ?? "an upgrade of single packages" };
    case "install":
      return readInstall(command, operands, why);
    case "remove":
    case "purge":
      return readPurge(command, operands, why);
    default:
      return {
        kind: "problem",
        why: `${program} ${verb || "with a verb that is not known"} is not converted`,
      };
  }
}

function readInstall(command: ShellCommand, operands: readonly ShellWord[], problem: string | null): Read {
  const packages = readPackages(operands);
  if (problem !== null) return { kind: "problem", why: problem };
  if (operands.length === 0) return { kind: "problem", why: "it names no packages" };
  if (typeof packages === "string") return { kind: "problem", why: packages };
  return { kind: "install", command, packages };
}

function readPurge(command: ShellCommand, operands: readonly ShellWord[], problem: string | null): Read {
  const packages = readPackages(operands);
  if (problem !== null) return { kind: "problem", why: problem };
  if (typeof packages === "string") return { kind: "problem", why: packages };
  return packages.length === 0 ? { kind: "drop", command, why: null } : { kind: "purge", command, packages };
}

/** The packages, or a sentence about those that nothing is known of. */
function readPackages(words: readonly ShellWord[]): readonly AptPackage[] | string {
  const found: AptPackage[] = [];
  const problems: string[] = [];
  for (const word of words) {
    const read = readPackage(word);
    if (typeof read === "string") problems.push(read);
    else found.push(read);
  }
  if (problems.length === 0) return found;
  const known = found.flatMap(({ mapping }) => mapping.alpine);
  const rest = known.length === 0 ? "" : `; the others would be ${known.join(" ")}`;
  return `${[...new Set(problems)].join("; ")}${rest}`;
}

const PACKAGE = /^([a-z0-9][a-z0-9+.-]*)(?:=(\S+))?$/;

function readPackage(word: ShellWord): AptPackage | string {
  const { kind, text } = word.value;
  if (kind === "dynamic") return `${text} is known at build time only`;
  const match = kind === "text" ? PACKAGE.exec(text) : null;
  if (match === null) return `${text} is no plain name of a package`;
  const [, name = "", version = null] = match;
  const answer = apkFor(name);
  switch (answer.kind) {
    case "mapped":
      return { word, mapping: answer.mapping, version };
    case "none":
      return answer.why;
    case "unknown":
      return `no counterpart of ${name} is known`;
  }
}

/** `apt-mark auto x y` leaves them to the next autoremove. */
function readMark(command: ShellCommand): Read {
  const { verb, operands, problem } = aptWords(command);
  if (verb === "hold" || verb === "unhold") return { kind: "drop", command, why: null };
  if (verb === "auto") return readPurge(command, operands, problem);
  return { kind: "problem", why: "apt-mark keeps account of packages in a way that apk does not" };
}

/** Files of apt: there are none on Alpine. */
const TIDIED =
  /^\/(?:var\/(?:lib\/apt|cache\/apt|cache\/debconf|log\/apt|log\/dpkg\.log)|etc\/apt)(?:\/|\*|$)|^\/var\/(?:lib|cache|log)\/\{[^}]*\bapt\b/;

/** Commands that change apt's own files, or fetch packages of Debian. */
function readFiles(command: ShellCommand): Read {
  const words = [...command.words, ...command.redirects.flatMap(({ target }) => target ?? [])];
  const texts = words.map(({ value }) => value.text);
  const has = (pattern: RegExp): boolean => texts.some((text) => pattern.test(text));
  if (has(/\/\/(?:deb|apt)\.[\w.-]+\//))
    return { kind: "problem", why: "it adds a repository of packages for Debian" };
  if (has(/\.deb(?:$|[?#"'])/)) return { kind: "problem", why: "it fetches a package of Debian" };
  if (!has(/(?:^|[\s"'=])\/etc\/apt\b|\/usr\/share\/keyrings\//)) return null;
  const isSetting = command.redirects.some(({ target }) =>
    /^\/etc\/apt\/apt\.conf\.d\//.test(target?.value.text ?? ""),
  );
  if (isSetting && (command.program === "echo" || command.program === "printf")) {
    return { kind: "drop", command, why: null };
  }
  if (command.program === "sed" && has(/^\/etc\/apt\/sources\.list/) && has(/^-i/)) {
    return {
      kind: "drop",
      command,
      why: "the mirror it sets is one of Debian; that of Alpine is in /etc/apk/repositories",
    };
  }
  return { kind: "problem", why: "it changes where packages of Debian come from" };
}
