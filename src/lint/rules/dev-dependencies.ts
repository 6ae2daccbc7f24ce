/** Dependencies that only developing and testing need, installed into the shipped image. */
import { isNpmInstall, pipArguments } from "../caches.js";
import { hasOption, mayHaveOptions, operandsOf, optionValue } from "../commands.js";
import type { Command } from "../commands.js";
import type { Step } from "../subject.js";
import type { LintEdit, LintRule, RawFinding } from "../types.js";

interface Installs {
  readonly message: string;
  readonly remedy: string;
  /** To be put behind the word `install` or `ci`; null where that would not be safe. */
  readonly option: string | null;
}

export const DEV_DEPENDENCIES: LintRule = {
  id: "dev-dependencies",
  level: "warn",
  title: "development dependencies are part of the shipped image",
  help: "Linters, compilers of types and test runners are of no use when the image runs. Silent in stages that are not shipped, in a target named after developing or testing, with NODE_ENV=production or another setting that leaves them out, where packages are named one by one, and where the same RUN prunes them.",
  check: ({ steps, shipped }) =>
    /dev|test|debug|lint/i.test(shipped.name ?? "")
      ? []
      : steps.flatMap((step, at) =>
          step.commands.flatMap((command, index): readonly RawFinding[] => {
            const found = installsIn(command);
            if (found === null || isPruned(step.commands.slice(index + 1))) return [];
            return [
              {
                place: command.source.span,
                message: found.message,
                remedy: found.remedy,
                fix:
                  found.option === null || steps.slice(at).some(runsScripts)
                    ? null
                    : optionFix(command, found.option),
                measure: measureOf(step),
              },
            ];
          }),
        ),
};

/** A build or a test may need what would be left out. */
function runsScripts({ commands }: Step): boolean {
  return commands.some((command) => {
    const { program } = command;
    if (program === "npx" || program === "tsc" || program === "vite") return true;
    const [verb] = operandsOf(command);
    if (program === "yarn") return verb !== undefined && !["install", "cache", "config"].includes(verb.text);
    const isRunner = program === "npm" || program === "pnpm" || program === "poetry" || program === "uv";
    return isRunner && ["run", "run-script", "test", "exec", "build"].includes(verb?.text ?? "");
  });
}

function measureOf({ instruction }: Step): RawFinding["measure"] {
  return {
    kind: "none",
    reason: `which packages of line ${instruction.line} are for developing is not recorded in an image`,
  };
}

function installsIn(command: Command): Installs | null {
  if (mayHaveOptions(command)) return null;
  return npmInstalls(command) ?? yarnInstalls(command) ?? pythonInstalls(command);
}

function npmInstalls(command: Command): Installs | null {
  if (!isNpmInstall(command) || hasOption(command, "-g", "--global", "--location")) return null;
  const [, ...named] = operandsOf(command, new Set(["--prefix", "--cache", "--registry", "-w", "--workspace", "--omit", "--only", "--loglevel"])); // prettier-ignore
  if (named.length > 0 || command.unknown.length > 0) return null;
  const omit = optionValue(command, "--omit", "--only") ?? "";
  const isLeftOut = /^(?:dev|prod|production)$/.test(omit) || hasOption(command, "--production", "--prod");
  if ((isLeftOut || isProduction(command)) && !hasOption(command, "--include")) return null;
  return {
    message: "npm installs development dependencies into the shipped image.",
    remedy: "Pass `--omit=dev`, or install them in a builder stage.",
    option: "--omit=dev",
  };
}

/** An environment in which npm and Yarn leave development dependencies out, or may do so. */
function isProduction({ variable }: Command): boolean {
  const isOne = (names: readonly string[], wanted: RegExp): boolean =>
    names.some((name) => {
      const value = variable(name);
      return value === null || (value !== undefined && wanted.test(value));
    });
  return (
    isOne(["NODE_ENV"], /^production$/) ||
    isOne(["npm_config_omit", "NPM_CONFIG_OMIT"], /dev/) ||
    isOne(["npm_config_production", "NPM_CONFIG_PRODUCTION"], /^(?:true|1)$/)
  );
}

function yarnInstalls(command: Command): Installs | null {
  const { program } = command;
  if (program !== "yarn" && program !== "pnpm") return null;
  const [verb] = operandsOf(command, new Set(["--cache-folder", "--cwd", "--network-timeout", "--registry", "--store-dir", "--filter"])); // prettier-ignore
  const installs = verb === undefined ? program === "yarn" : verb.text === "install" || verb.text === "i";
  if (!installs || hasOption(command, "--version", "-v", "--help")) return null;
  if (hasOption(command, "--production", "--prod", "-P") || isProduction(command)) return null;
  const flag = program === "yarn" ? "--production" : "--prod";
  return {
    message: `${program === "yarn" ? "Yarn" : "pnpm"} installs development dependencies into the shipped image.`,
    remedy: `Pass \`${flag}\`, or install them in a builder stage.`,
    // Yarn 2 and later have no such option.
    option: program === "pnpm" ? flag : null,
  };
}

const DEV_FILE = /(?:^|[/_.-])(?:dev|develop|development|test|tests|testing|lint|ci)(?:[/_.-]|$)/i;
const DEV_EXTRA = /\[(?:[^\]]*,)?\s*(?:dev|test|tests|testing|lint)\s*(?:,[^\]]*)?\]$/i;

function pythonInstalls(command: Command): Installs | null {
  const pip = pipArguments(command) ?? uvPip(command);
  if (pip !== null) {
    const files = pip.args.flatMap(({ text }, index) => (/^(?:-r|--requirement)$/.test(text) ? [pip.args[index + 1]?.text ?? ""] : /^(?:-r.|--requirement=)/.test(text) ? [text.replace(/^(?:-r|--requirement=)/, "")] : [])); // prettier-ignore
    const isDev =
      files.some((file) => DEV_FILE.test(lastTwo(file))) || pip.args.some(({ text }) => DEV_EXTRA.test(text));
    if (!isDev || !pip.args.some(({ text }) => text === "install")) return null;
    return {
      message: "pip installs requirements for developing or testing into the shipped image.",
      remedy: "Leave them out, or install them in a stage of their own.",
      option: null,
    };
  }
  const [verb] = operandsOf(command);
  if (command.program === "poetry" && verb?.text === "install") {
    if (hasOption(command, "--without", "--only", "--no-dev", "--only-root")) return null;
    return { message: "Poetry installs all groups that are not optional, development included.", remedy: "Pass `--only main`.", option: "--only main" }; // prettier-ignore
  }
  if (command.program === "uv" && verb?.text === "sync") {
    const isLeftOut = hasOption(command, "--no-dev", "--no-default-groups", "--only-group", "--no-group");
    if (isLeftOut || command.variable("UV_NO_DEV") !== undefined) return null;
    return { message: "uv installs the development group into the shipped image.", remedy: "Pass `--no-dev`.", option: "--no-dev" }; // prettier-ignore
  }
  if (command.program === "pipenv" && verb?.text === "install" && hasOption(command, "--dev", "-d")) {
    return { message: "Pipenv installs development packages into the shipped image.", remedy: "Leave out `--dev`.", option: null }; // prettier-ignore
  }
  return null;
}

function uvPip(command: Command): Pick<Command, "args"> | null {
  return command.program === "uv" && command.args[0]?.text === "pip" ? command : null;
}

/** `requirements/dev.txt` says it in its folder or its name; folders above say nothing. */
function lastTwo(path: string): string {
  return path.split("/").slice(-1).join("/");
}

function isPruned(after: readonly Command[]): boolean {
  return after.some((command) => {
    const [verb] = operandsOf(command);
    const isPrune = verb?.text === "prune" && (command.program === "npm" || command.program === "pnpm");
    if (isPrune) return true;
    // Installed again without them, or removed altogether.
    if (command.program === "rm")
      return command.args.some(({ text }) => /(?:^|\/)node_modules\/?$/.test(text));
    return (
      (command.program === "yarn" || command.program === "npm") &&
      hasOption(command, "--production", "--omit")
    );
  });
}

function optionFix({ args }: Command, option: string): readonly LintEdit[] | null {
  const verb = args.find(({ text }) => /^(?:ci|install|i|sync|clean-install)$/.test(text));
  if (verb === undefined || verb.word.raw !== verb.text) return null;
  const { end } = verb.word.span;
  return [{ start: end, end, text: ` ${option}` }];
}
