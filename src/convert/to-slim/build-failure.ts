/** Why a build on slim failed, read from the last lines of its log, in one clause and with what would mend it. */
import { firstReason, UNREACHABLE } from "../failure-patterns.js";
import type { FailurePattern, FailureReason } from "../failure-patterns.js";

/** The most telling first. */
const PATTERNS: readonly FailurePattern[] = [
  {
    finds:
      /E: (?:Unable to locate package|Couldn't find any package by (?:glob|regex)) '?([a-z0-9][\w.+-]{0,100})/i,
    tells: ([name = ""]) => ({
      reason: `Debian has no package ${name}`,
      remedy: "Look for what provides it there (`apt-cache search`), and name that package.",
    }),
  },
  {
    finds: /E: Package '([a-z0-9][\w.+-]{0,100})' has no installation candidate/i,
    tells: ([name = ""]) => ({
      reason: `this release of Debian has no package ${name}`,
      remedy: "Name the package that took its place.",
    }),
  },
  {
    finds: /(?:does not have a Release file|404\s+Not Found \[IP)/i,
    tells: () => ({
      reason: "apt finds no packages of this release of Debian",
      remedy: "Its packages may be in the archive only: take a newer version of the base image.",
    }),
  },
  {
    finds: /\b(?:useradd|groupadd|usermod): ((?:group|user) '[^']{1,60}' [a-z ]{1,40})/i,
    tells: ([what = ""]) => ({ reason: what.trim(), remedy: "Take another name, or leave the command out." }),
  },
  {
    finds: /(?:\/bin\/)?(?:sh|bash): (?:line )?\d+: ([\w./+-]{1,60}): (?:command )?not found/i,
    tells: ([name = ""]) => ({
      reason: `there is no ${name} on Debian's base image`,
      remedy: ["apk", "addgroup", "adduser", "su-exec", "rc-update"].includes(name)
        ? "It is a program of Alpine: use Debian's own."
        : "Install the package that has it before it is called.",
    }),
  },
  {
    finds:
      /(?:sh|bash): (?:line )?\d+: (?:[\w-]{1,20}: )?((?:Syntax error|Bad substitution|Illegal option)[^\n]{0,80})/i,
    tells: ([what = ""]) => ({
      reason: `a script uses syntax that Debian's shell (dash) does not have: ${what.trim()}`,
      remedy: 'Run it with bash, which is there: `SHELL ["/bin/bash", "-c"]`.',
    }),
  },
  {
    finds: /fatal error: ([\w./+-]{1,120}): No such file or directory/i,
    tells: ([header = ""]) => ({
      reason: `a package is compiled and lacks the header ${header}`,
      remedy: `Install the -dev package with ${header} before.`,
    }),
  },
  UNREACHABLE,
];

/** Null where the log tells nothing that is known. @param log the last lines of the build, secrets masked */
export function slimBuildFailure(log: readonly string[]): FailureReason | null {
  return firstReason(PATTERNS, log);
}
