/** Why a build on Alpine failed, read from the last lines of its log, in one clause and with what would mend it. */
import { firstReason, UNREACHABLE } from "./failure-patterns.js";
import type { FailurePattern, FailureReason } from "./failure-patterns.js";

/** The most telling first: a compiler that is missing also makes pip say that building a wheel failed. */
const PATTERNS: readonly FailurePattern[] = [
  {
    finds: /^\s*(?:#\d+ [\d.]+ )?\s*([a-z0-9][\w.+-]{0,100}) \(no such package\):/im,
    tells: ([name]) => ({
      reason: `Alpine has no package ${name}`,
      remedy: "Look for what provides it there (`apk search`), and name that package.",
    }),
  },
  {
    finds: /No matching distribution found for ([^\s(]{1,120})/i,
    tells: ([name]) => ({
      reason: `pip found no file of ${name} that fits Alpine's Python`,
      remedy:
        "Take a version with a wheel for musl or with a source archive, or stay on slim until there is one.",
    }),
  },
  {
    finds: /fatal error: ([\w./+-]{1,120}): No such file or directory/i,
    tells: ([header]) => ({
      reason: `a package is compiled and lacks the header ${header}`,
      remedy: `Add the -dev package with ${header} to the builder stage.`,
    }),
  },
  {
    finds: /cannot find -l([\w.+-]{1,100})/i,
    tells: ([library]) => ({
      reason: `a package is compiled and lacks the library ${library}`,
      remedy: `Add the -dev package with lib${library} to the builder stage.`,
    }),
  },
  {
    finds:
      /(?:command '([\w+-]{1,40})' failed: No such file|unable to execute '([\w+-]{1,40})'|([\w+-]{1,40}): (?:command )?not found.{0,40}compil|error: linker `([\w+-]{1,40})` not found)/i,
    tells: (names) => {
      const name = names.find((each) => each !== "") ?? "a compiler";
      return {
        reason: `a package is compiled and there is no ${name}`,
        remedy: "Add gcc, g++ and musl-dev to the builder stage.",
      };
    },
  },
  {
    finds:
      /(?:can't find Rust compiler|Rust (?:toolchain|and Cargo) .{0,60}not (?:found|installed)|cargo, .{0,80}is not installed)/i,
    tells: () => ({
      reason: "a package is compiled and there is no Rust",
      remedy: "Add cargo and rust to the builder stage.",
    }),
  },
  {
    finds: /(?:Failed building wheel for|Could not build wheels for|Failed to build) ([\w.,-]{1,120})/i,
    tells: ([name]) => ({
      reason: `${name} has no wheel for musl and did not compile`,
      remedy: "Add what it needs to compile to the builder stage; `image-budget compat` lists what is known.",
    }),
  },
  {
    finds: /(?:gyp ERR!|node-gyp).{0,200}?(?:find Python|Could not find any Python)/is,
    tells: () => ({
      reason: "a Node package is compiled and there is no Python",
      remedy: "Add python3, make and g++ to the builder stage.",
    }),
  },
  {
    finds: /(?:gyp ERR!|not found: make)/i,
    tells: () => ({
      reason: "a Node package is compiled and did not build",
      remedy: "Add python3, make and g++ to the builder stage.",
    }),
  },
  {
    finds:
      /(?:\/bin\/sh|ash|sh): (?:\S{0,80} )?(?:line \d+: )?(apt-get|apt|dpkg|bash|curl|wget|git|groupadd|useradd|adduser|addgroup|update-alternatives|[\w.+-]{1,60}): not found/i,
    tells: ([name]) => ({
      reason: `there is no ${name} on Alpine's base image`,
      remedy: ["apt-get", "apt", "dpkg"].includes(name ?? "")
        ? "Install with `apk add --no-cache` instead."
        : `Install it before, if Alpine has it: \`apk add --no-cache ${name}\`.`,
    }),
  },
  {
    finds: /(?:exec|env|process).{0,60}?"?(bash|\/bin\/bash)"?: (?:no such file|executable file not found)/i,
    tells: () => ({ reason: "a script needs bash", remedy: "Add `apk add --no-cache bash` before it." }),
  },
  {
    finds: /syntax error: (?:unexpected (["'(\w]{1,30})|bad substitution)|bad substitution/i,
    tells: () => ({
      reason: "a script uses syntax that Alpine's shell (BusyBox ash) does not have",
      remedy: "Write it for a POSIX shell, or add bash and run it with that.",
    }),
  },
  {
    finds: /^.{0,80}?\b([a-z][\w-]{1,30}): (?:unrecognized|invalid|illegal) option:? ?(.{0,40})$/im,
    tells: ([name, option]) => ({
      reason: `BusyBox's ${name} does not know ${option === undefined || option === "" ? "an option" : option.trim()}`,
      remedy: "Use options that BusyBox has, or install the GNU version of the tool.",
    }),
  },
  UNREACHABLE,
];

/** Null where the log tells nothing that is known. @param log the last lines of the build, secrets masked */
export function buildFailureReason(log: readonly string[]): FailureReason | null {
  return firstReason(PATTERNS, log);
}
