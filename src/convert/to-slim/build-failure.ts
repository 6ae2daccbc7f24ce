/** Why a build on slim failed, read from the last lines of its log, in one clause and with what would mend it. */
import type { FailureReason } from "../build-failure.js";

interface Pattern {
  readonly finds: RegExp;
  readonly tells: (name: string) => FailureReason;
}

/** The end of a log, and of each line as much as programs need to name what they lack. */
const MOST_LINES = 100;
const LONGEST_LINE = 400;

/** The most telling first. */
const PATTERNS: readonly Pattern[] = [
  {
    finds:
      /E: (?:Unable to locate package|Couldn't find any package by (?:glob|regex)) '?([a-z0-9][\w.+-]{0,100})/i,
    tells: (name) => ({
      reason: `Debian has no package ${name}`,
      remedy: "Look for what provides it there (`apt-cache search`), and name that package.",
    }),
  },
  {
    finds: /E: Package '([a-z0-9][\w.+-]{0,100})' has no installation candidate/i,
    tells: (name) => ({
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
    tells: (what) => ({ reason: what.trim(), remedy: "Take another name, or leave the command out." }),
  },
  {
    finds: /(?:\/bin\/)?(?:sh|bash): (?:line )?\d+: ([\w./+-]{1,60}): (?:command )?not found/i,
    tells: (name) => ({
      reason: `there is no ${name} on Debian's base image`,
      remedy: ["apk", "addgroup", "adduser", "su-exec", "rc-update"].includes(name)
        ? "It is a program of Alpine: use Debian's own."
        : "Install the package that has it before it is called.",
    }),
  },
  {
    finds:
      /(?:sh|bash): (?:line )?\d+: (?:[\w-]{1,20}: )?((?:Syntax error|Bad substitution|Illegal option)[^\n]{0,80})/i,
    tells: (what) => ({
      reason: `a script uses syntax that Debian's shell (dash) does not have: ${what.trim()}`,
      remedy: 'Run it with bash, which is there: `SHELL ["/bin/bash", "-c"]`.',
    }),
  },
  {
    finds: /fatal error: ([\w./+-]{1,120}): No such file or directory/i,
    tells: (header) => ({
      reason: `a package is compiled and lacks the header ${header}`,
      remedy: `Install the -dev package with ${header} before.`,
    }),
  },
  {
    finds:
      /(?:temporary failure|network is unreachable|could not resolve|timed out|TLS handshake|connection refused)/i,
    tells: () => ({
      reason: "something could not be fetched",
      remedy: "Run it again; if it stays so, look for what the build cannot reach.",
    }),
  },
];

/** Null where the log tells nothing that is known. @param log the last lines of the build, secrets masked */
export function slimBuildFailure(log: readonly string[]): FailureReason | null {
  const text = log
    .slice(-MOST_LINES)
    .flatMap((line) => line.slice(0, MOST_LINES * LONGEST_LINE).split("\n"))
    .slice(-MOST_LINES)
    .map((line) => line.slice(0, LONGEST_LINE))
    .join("\n");
  for (const { finds, tells } of PATTERNS) {
    const found = finds.exec(text);
    if (found !== null) return tells(found[1] ?? "");
  }
  return null;
}
