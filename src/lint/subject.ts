/** What rules look at: the instructions that make the shipped image, with what is known when each runs. */
import type { Dockerfile, Instruction, Stage } from "../dockerfile/parse.js";
import { resolveStages } from "../dockerfile/stages.js";
import type { ResolvedStages } from "../dockerfile/stages.js";
import { outsideOf, StageScope } from "../dockerfile/stage-scope.js";
import type { Outside, Values } from "../dockerfile/stage-scope.js";
import { jsonWords } from "../dockerfile/history.js";
import { splitWords } from "../dockerfile/words.js";
import type { BuildSpec } from "../model/config.js";
import { readRunScripts } from "../shell/index.js";
import type { ShellReading, Span } from "../shell/index.js";
import { Lines } from "../shell/source-map.js";
import { resolveCommands } from "./commands.js";
import type { Command, VariableLookup } from "./commands.js";
import { canonicalPath, isWithin } from "./paths.js";

export interface LintOptions {
  readonly build: Pick<BuildSpec, "target" | "args" | "platform" | "buildContexts">;
  /** Whether the context has a .dockerignore; `unknown` where nobody looked. */
  readonly dockerignore: "present" | "absent" | "unknown";
}

/** An instruction of the shipped image. */
export interface Step {
  readonly stage: Stage;
  readonly instruction: Instruction;
  /** Of the instruction's own text, heredoc bodies excluded. */
  readonly span: Span;
  /** null for anything but a RUN. */
  readonly script: ShellReading | null;
  /** Of a RUN that was read; else empty. */
  readonly commands: readonly Command[];
  /** Sources and destination of a COPY or ADD with variables put in; null for others, or when not known. */
  readonly copy: CopyWords | null;
  /** Paths of cache, tmpfs and bind mounts, which are no part of the layer. */
  readonly mounts: readonly string[];
}

export interface CopyWords {
  readonly sources: readonly string[];
  /** Canonical. */
  readonly destination: string;
}

export interface Subject {
  readonly text: string;
  readonly lines: Lines;
  readonly dockerfile: Dockerfile;
  readonly options: LintOptions;
  readonly resolved: ResolvedStages;
  readonly shipped: Stage;
  /** Instructions of the stages that the shipped image is made of, from the base up. */
  readonly steps: readonly Step[];
}

/** Gathers what rules need; null when the target names no stage. */
export function subjectOf(text: string, dockerfile: Dockerfile, options: LintOptions): Subject | null {
  const { build } = options;
  const args = Object.fromEntries(
    Object.entries(build.args).flatMap(([name, source]) =>
      source.kind === "literal" ? [[name, source.value]] : [],
    ),
  );
  const resolved = resolveStages(dockerfile, {
    target: build.target,
    args,
    platform: build.platform,
    contexts: Object.keys(build.buildContexts),
  });
  const { shipped } = resolved;
  if (shipped === null) return null;
  const lines = new Lines(text);
  const scripts = readRunScripts(text, dockerfile);
  const readings = new Map(
    scripts.filter(({ onbuild }) => !onbuild).map((one) => [one.instruction, one.reading]),
  );
  const outside = outsideOf(dockerfile, build);
  const steps: Step[] = [];
  let inherited: Inherited = { environment: new Map(), workdir: "/" };
  for (const stage of resolved.chain) {
    const walked = walkStage(stage, inherited, outside, readings, lines);
    steps.push(...walked.steps);
    inherited = walked;
  }
  return { text, lines, dockerfile, options, resolved, shipped, steps };
}

interface Inherited {
  readonly environment: Values;
  readonly workdir: string | null;
}

function walkStage(
  stage: Stage,
  inherited: Inherited,
  outside: Outside,
  readings: ReadonlyMap<Instruction, ShellReading>,
  lines: Lines,
): Inherited & { readonly steps: readonly Step[] } {
  const scope = new StageScope(outside, inherited.environment);
  let workdir = inherited.workdir;
  const steps = stage.instructions.map((instruction): Step => {
    const script = readings.get(instruction) ?? null;
    const at = workdir;
    const step: Step = {
      stage,
      instruction,
      span: instructionSpan(instruction, lines),
      script,
      commands: commandsOf(script, scope, at),
      copy: copyWords(instruction, scope, at),
      mounts: mountsOf(instruction, scope),
    };
    if (instruction.keyword === "WORKDIR") {
      const path = scope.expand(instruction.args);
      workdir = path === null ? null : canonicalPath(path, workdir);
    }
    scope.apply(instruction);
    return step;
  });
  return { steps, environment: scope.environment, workdir };
}

function commandsOf(
  script: ShellReading | null,
  scope: StageScope,
  workdir: string | null,
): readonly Command[] {
  if (script?.kind !== "read") return [];
  const { commands, shell } = script;
  return resolveCommands(commands, {
    environment: snapshot(scope, script),
    workdir,
    shell: shell?.name ?? null,
  });
}

function instructionSpan({ segments, text }: Instruction, lines: Lines): Span {
  const [first] = segments;
  const last = segments.findLast(({ at }) => at < text.length) ?? first;
  if (first === undefined || last === undefined) return lines.span(0, 0);
  const end = lines.offsetOf(last.line, last.column) + text.length - last.at;
  return lines.span(lines.offsetOf(first.line, first.column), end);
}

/** Variables that change what a tool keeps or installs. */
const WATCHED = [
  "PIP_NO_CACHE_DIR",
  "PIP_CACHE_DIR",
  "UV_NO_CACHE",
  "UV_CACHE_DIR",
  "UV_NO_DEV",
  "XDG_CACHE_HOME",
  "NODE_ENV",
  "npm_config_cache",
  "NPM_CONFIG_CACHE",
  "npm_config_omit",
  "NPM_CONFIG_OMIT",
  "npm_config_production",
  "NPM_CONFIG_PRODUCTION",
  "YARN_CACHE_FOLDER",
  "POETRY_CACHE_DIR",
  "POETRY_NO_CACHE",
  "CONDA_PKGS_DIRS",
] as const;

/** The values that a script may ask for, as they are now: the scope changes with every instruction. */
function snapshot(scope: StageScope, script: Extract<ShellReading, { kind: "read" }>): VariableLookup {
  const names = new Set<string>(WATCHED);
  for (const { words, assignments } of script.commands) {
    for (const word of [...words, ...assignments.map(({ value }) => value)]) {
      if (word?.value.kind === "dynamic") for (const name of word.value.variables) names.add(name);
    }
  }
  const values = new Map([...names].map((name) => [name, valueIn(scope, name)]));
  return (name) => values.get(name);
}

function valueIn(scope: StageScope, name: string): string | null | undefined {
  if (scope.environment.has(name)) return scope.environment.get(name) ?? null;
  return scope.expand(`\${${name}}`) ?? undefined;
}

function copyWords(instruction: Instruction, scope: StageScope, workdir: string | null): CopyWords | null {
  if (instruction.keyword !== "COPY" && instruction.keyword !== "ADD") return null;
  const raw = jsonWords(instruction.args) ?? splitWords(instruction.args).map((word) => word.raw);
  const words = raw.map((word) => scope.expand(word));
  const destination = words.at(-1);
  if (words.length < 2 || destination === null || destination === undefined) return null;
  const path = canonicalPath(destination, workdir);
  if (path === null) return null;
  return { sources: words.slice(0, -1).map((word) => word ?? ""), destination: path };
}

function mountsOf(instruction: Instruction, scope: StageScope): readonly string[] {
  return instruction.flags.flatMap(({ name, value }) => {
    if (name !== "mount" || value === null) return [];
    const options = new Map(
      value.split(",").map((part): readonly [string, string] => {
        const equals = part.indexOf("=");
        return equals < 0
          ? [part.trim(), ""]
          : [part.slice(0, equals).trim().toLowerCase(), part.slice(equals + 1).trim()];
      }),
    );
    const target = options.get("target") ?? options.get("dst") ?? options.get("destination");
    const expanded = target === undefined ? null : scope.expand(target);
    const path = expanded === null ? null : canonicalPath(expanded, "/");
    return path === null ? [] : [path];
  });
}

/** Whether a folder is a mount's, and so no part of the layer. */
export function isMounted(step: Step, folder: string): boolean {
  return step.mounts.some((mount) => isWithin(folder, mount));
}
