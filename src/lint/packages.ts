/** Calls of the system's package managers. */
import { hasOption, operandsOf, optionValue } from "./commands.js";
import type { Argument, Command } from "./commands.js";

export type Manager = "apt" | "apk" | "rpm";

export interface PackageCall {
  readonly manager: Manager;
  readonly action: "update" | "install" | "remove" | "autoremove" | "other";
  readonly command: Command;
  /** The word `install` or `add`. */
  readonly verb: Argument;
  /** Names without versions, architectures and releases. */
  readonly packages: readonly string[];
  /** `packages` again: whole names, and patterns such as `gcc*`. */
  readonly names: ReadonlySet<string>;
  readonly patterns: readonly string[];
  /** `--virtual` of apk: removing it removes what was added under it. */
  readonly virtual: string | null;
  /** Packages that nothing needs any more go too. */
  readonly cascades: boolean;
  /** Names that are not known are among them. */
  readonly uncertain: boolean;
}

const MANAGERS: ReadonlyMap<string, Manager> = new Map<string, Manager>([
  ["apt-get", "apt"],
  ["apt", "apt"],
  ["aptitude", "apt"],
  ["apk", "apk"],
  ["dnf", "rpm"],
  ["microdnf", "rpm"],
  ["yum", "rpm"],
  ["tdnf", "rpm"],
]);

const VALUED: Readonly<Record<Manager, ReadonlySet<string>>> = {
  apt: new Set([
    "-o",
    "--option",
    "-t",
    "--target-release",
    "--default-release",
    "-c",
    "--config-file",
    "-a",
  ]),
  apk: new Set(["-t", "--virtual", "-X", "--repository", "-p", "--root", "--keys-dir", "--cache-dir", "--arch", "--wait", "--repositories-file"]), // prettier-ignore
  rpm: new Set(["--enablerepo", "--disablerepo", "--releasever", "--setopt", "--installroot"]),
};

const ACTIONS: ReadonlyMap<string, PackageCall["action"]> = new Map<string, PackageCall["action"]>([
  ["update", "update"],
  ["install", "install"],
  ["add", "install"],
  ["groupinstall", "install"],
  ["remove", "remove"],
  ["purge", "remove"],
  ["del", "remove"],
  ["erase", "remove"],
  ["autoremove", "autoremove"],
  ["auto-remove", "autoremove"],
  ["autopurge", "autoremove"],
]);

/** null for a command that calls no package manager. */
export function packageCall(command: Command): PackageCall | null {
  const manager = command.program === null ? undefined : MANAGERS.get(command.program);
  if (manager === undefined) return null;
  const [verb, ...names] = operandsOf(command, VALUED[manager]);
  if (verb === undefined) return null;
  const action = ACTIONS.get(verb.text) ?? "other";
  const packages = names.map(({ text }) => packageName(text)).filter((name) => name !== "");
  return {
    manager,
    action,
    command,
    verb,
    packages,
    names: new Set(packages),
    patterns: packages.filter((name) => name.includes("*")),
    virtual: manager === "apk" ? (optionValue(command, "--virtual", "-t") ?? null) : null,
    cascades:
      action === "autoremove" || manager === "apk" || hasOption(command, "--auto-remove", "--autoremove"),
    uncertain: command.unknown.length > 0 || command.source.open,
  };
}

/** `libpq-dev:arm64=15.*`, `gcc>12`, `foo/bookworm-backports`. A file's path has no name that is known. */
function packageName(text: string): string {
  return /^\.{0,2}\/|\.(?:deb|apk|rpm)$/.test(text) ? "" : text.replace(/[=<>~/:@].*$/s, "");
}
