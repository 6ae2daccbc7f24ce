/** Compilers and development packages: which the shipped image keeps, and which go too late. */
import type { Command } from "../commands.js";
import { packageCall } from "../packages.js";
import type { PackageCall } from "../packages.js";
import { globMatches } from "../paths.js";
import type { Step, Subject } from "../subject.js";
import type { LintRule, RawFinding } from "../types.js";
import { linesText, namesText } from "../wording.js";

const COMPILERS =
  /^(?:gcc|g\+\+|gcc-c\+\+|cpp|gfortran|clang|llvm|golang)(?:-\d+(?:\.\d+)?)?$|^(?:build-essential|build-base|alpine-sdk|make|cmake|ninja|ninja-build|samurai|meson|autoconf|automake|libtool|bison|flex|nasm|yasm|rust|rustc|cargo|rustup|go|golang-go|maven|gradle|default-jdk|default-jdk-headless|openjdk-?\d+-jdk(?:-headless)?|musl-tools|gcc-multilib|base-devel|@development)$/;
const DEVELOPMENT = /-(?:dev|devel|headers)$|^linux-headers|-dev-/;

export function isCompiler(name: string): boolean {
  return COMPILERS.test(name);
}

export function isDevelopment(name: string): boolean {
  return DEVELOPMENT.test(name) && !isCompiler(name);
}

/** Packages that one call installs and its RUN keeps. */
export interface Kept {
  readonly step: Step;
  readonly call: PackageCall;
  readonly names: readonly string[];
  /** Removed by this later call; null when they stay. */
  readonly removed: { readonly step: Step; readonly command: Command } | null;
}

/** What each RUN of the shipped image installs and keeps. */
export function keptPackages({ steps }: Subject): readonly Kept[] {
  const calls = steps.flatMap((step) => step.commands.flatMap((command) => packageCallIn(step, command)));
  return calls.flatMap(({ step, call }, index): readonly Kept[] => {
    if (call.action !== "install" || call.packages.length === 0) return [];
    const after = calls.slice(index + 1);
    const here = after.filter((other) => other.step === step);
    if (marksAutomatic(step) && here.some((other) => other.call.cascades)) return [];
    // `$BUILD_DEPS` that nobody knows may name anything: then what is installed here may be gone again.
    const names = here.some(({ call: other }) => other.action === "remove" && other.uncertain)
      ? []
      : call.packages.filter((name) => !here.some((other) => removes(other.call, name, call)));
    const later = after.find(
      (other) => other.step !== step && names.some((name) => removes(other.call, name, call)),
    );
    if (names.length === 0) return [];
    if (later === undefined) return [{ step, call, names, removed: null }];
    const gone = names.filter((name) => removes(later.call, name, call));
    const stays = names.filter((name) => !gone.includes(name));
    return [
      { step, call, names: gone, removed: { step: later.step, command: later.call.command } },
      ...(stays.length === 0 ? [] : [{ step, call, names: stays, removed: null }]),
    ];
  });
}

function packageCallIn(
  step: Step,
  command: Command,
): readonly { readonly step: Step; readonly call: PackageCall }[] {
  const call = packageCall(command);
  return call === null ? [] : [{ step, call }];
}

function removes(remover: PackageCall, name: string, installer: PackageCall): boolean {
  if (remover.action !== "remove" && remover.action !== "autoremove") return false;
  if (remover.manager !== installer.manager) return false;
  if (installer.virtual !== null && remover.names.has(installer.virtual)) return true;
  return remover.names.has(name) || remover.patterns.some((one) => globMatches(one, name));
}

/** `apt-mark auto`: what was installed goes with autoremove. */
function marksAutomatic({ commands }: Step): boolean {
  return commands.some(
    ({ program, args }) => program === "apt-mark" && args.some(({ text }) => text === "auto"),
  );
}

export const COMPILER_IN_FINAL_STAGE: LintRule = {
  id: "compiler-in-final-stage",
  level: "warn",
  title: "a compiler or build tool is part of the shipped image",
  help: "What compiles is needed when an image is built, not when it runs. Silent in stages that only others copy from, and where the same RUN removes what it installed (`apk del` of a `--virtual` group, `apt-get purge`, `apt-mark auto` with autoremove).",
  check: (subject) => shippedFindings(subject, isCompiler, "build-tools"),
};

export const DEV_PACKAGE_IN_FINAL_STAGE: LintRule = {
  id: "dev-package-in-final-stage",
  level: "warn",
  title: "a development package is part of the shipped image",
  help: "Packages named -dev, -devel and -headers hold headers and static libraries, which only compiling needs; the library itself is in another package. Silent in stages that only others copy from, and where the same RUN removes what it installed.",
  check: (subject) => shippedFindings(subject, isDevelopment, "development"),
};

function shippedFindings(
  subject: Subject,
  isOne: (name: string) => boolean,
  group: "build-tools" | "development",
): readonly RawFinding[] {
  const what = group === "build-tools" ? "build tools" : "development packages";
  return keptPackages(subject).flatMap(({ step, call, names, removed }): readonly RawFinding[] => {
    const found = names.filter(isOne);
    if (removed !== null || found.length === 0) return [];
    return [
      {
        place: call.command.source.span,
        message: `The shipped image keeps ${what}: ${namesText(found)}.`,
        remedy: "Install them in a builder stage and copy only what was built, or remove them in this RUN.",
        fix: null,
        measure: { kind: "packages", line: step.instruction.line, group, names: found },
      },
    ];
  });
}

export const BUILD_DEPS_REMOVED_LATER: LintRule = {
  id: "build-deps-removed-later",
  level: "warn",
  title: "packages are removed in a later layer than they were installed in",
  help: "A layer is never taken back: a package that one RUN installs and a later one removes is stored and pulled all the same. Silent where both happen in one RUN.",
  check: (subject) => {
    const byRemover = new Map<
      Command,
      { readonly step: Step; readonly names: string[]; readonly lines: Set<number> }
    >();
    for (const { step, names, removed } of keptPackages(subject)) {
      if (removed === null) continue;
      const entry = byRemover.get(removed.command) ?? { step: removed.step, names: [], lines: new Set() };
      entry.names.push(...names);
      entry.lines.add(step.instruction.line);
      byRemover.set(removed.command, entry);
    }
    return [...byRemover].map(([command, { step, names, lines }]): RawFinding => ({
      place: command.source.span,
      message: `This removes ${namesText(names)}, which ${linesText([...lines])} stored: the image keeps the bytes.`,
      remedy: "Install and remove them in one RUN, or install them in a builder stage.",
      fix: null,
      measure: { kind: "hidden", line: step.instruction.line, cause: "deleted", stored: [...lines] },
    }));
  },
};
