/** Which files of its context a build takes in. */
import { posix } from "node:path";
import type { BuildSpec } from "../model/config.js";
import { onBuildTriggers } from "./onbuild.js";
import type { Dockerfile, Instruction, Stage } from "./parse.js";
import { pathMatcher } from "./path-pattern.js";
import type { PathMatcher } from "./path-pattern.js";
import { outsideOf, StageScope } from "./stage-scope.js";
import type { Expansion, Outside, Values } from "./stage-scope.js";
import { resolveStages } from "./stages.js";
import { splitWords } from "./words.js";

/** Frontends that read a Dockerfile as this does, wherever they are mirrored. */
const KNOWN_SYNTAX = /(?:^|\/)docker\/dockerfile(?:-upstream)?(?:[:@].*)?$/u;

/**
 * Those of `files` (relative to the root) that the build takes in by COPY, ADD or a bind mount, in a stage that the
 * target needs, or from an additional context; Dockerfile and .dockerignore as well. Where the Dockerfile is not fully
 * understood, all of them.
 */
export function contextFilesThatMatter(
  dockerfile: Dockerfile,
  build: BuildSpec,
  files: readonly string[],
): readonly string[] {
  if (files.length === 0) return files;
  const sources = sourcesOf(dockerfile, build);
  if (sources === null) return files;
  const always = new Set([
    build.dockerfile,
    `${build.dockerfile}.dockerignore`,
    posix.join(build.context, ".dockerignore"),
  ]);
  const others = Object.values(build.buildContexts).flatMap(localFolder);
  return files.filter((file) => {
    if (always.has(file) || others.some((folder) => below(file, folder) !== null)) return true;
    const path = below(file, build.context);
    return path !== null && sources.some((matches) => matches(path));
  });
}

/** The file's path in the folder; null when it lies elsewhere. Both are relative to the root. */
function below(file: string, folder: string): string | null {
  const clean = posix.normalize(folder).replace(/\/$/u, "");
  if (clean === ".") return file;
  return file.startsWith(`${clean}/`) ? file.slice(clean.length + 1) : null;
}

/** The folder of an additional context; none for a URL or an image. */
export function localFolder(value: string): readonly string[] {
  const path = value.replace(/^oci-layout:\/\//u, "");
  return /^[a-z][a-z0-9+.-]*:|^git@/iu.test(path) ? [] : [path];
}

/** null when something is not understood. */
function sourcesOf(dockerfile: Dockerfile, build: BuildSpec): readonly PathMatcher[] | null {
  const { syntax } = dockerfile;
  if (dockerfile.declined !== null || build.args["BUILDKIT_SYNTAX"] !== undefined) return null;
  if (syntax !== null && !KNOWN_SYNTAX.test(syntax)) return null;
  const { shipped } = resolveStages(dockerfile, { target: build.target, args: {}, platform: build.platform });
  if (shipped === null) return null;
  const outside = outsideOf(dockerfile, build);
  const environments = new Map<Stage, Values>();
  const found: PathMatcher[] = [];
  const needed = neededStages(dockerfile, shipped, outside);
  for (const stage of [...needed].sort((one, other) => one.index - other.index)) {
    const from = outside.expand(stage.from);
    // The triggers of such a base copy the whole context.
    if (from !== null && /onbuild/iu.test(from)) return null;
    const parent = from === null ? undefined : earlierStage(dockerfile, from, stage.index, false);
    const scope = new StageScope(
      outside,
      parent === undefined ? new Map() : (environments.get(parent) ?? new Map()),
    );
    for (const instruction of stage.instructions) {
      const taken = takenBy(instruction, (text) => scope.expand(text));
      if (taken === null) return null;
      found.push(...taken);
      scope.apply(instruction);
    }
    for (const { instruction } of onBuildTriggers(stage)) {
      // It is executed elsewhere, with the variables of that place.
      const taken = takenBy(instruction, (text) => (text.includes("$") ? null : scope.expand(text)));
      if (taken === null) return null;
      found.push(...taken);
    }
    environments.set(stage, scope.environment);
  }
  return found;
}

/** The stages that the shipped one is built on or copies from; too many rather than too few. */
function neededStages(dockerfile: Dockerfile, shipped: Stage, outside: Outside): ReadonlySet<Stage> {
  const needed = new Set<Stage>();
  const open = [shipped];
  for (let stage = open.pop(); stage !== undefined; stage = open.pop()) {
    if (needed.has(stage)) continue;
    needed.add(stage);
    const { index } = stage;
    const need = (name: string | null, byIndex: boolean): void => {
      if (name === null) open.push(...dockerfile.stages.slice(0, index));
      else {
        const earlier = earlierStage(dockerfile, name, index, byIndex);
        if (earlier !== undefined) open.push(earlier);
      }
    };
    need(outside.expand(stage.from), false);
    for (const { flags, keyword, text } of stage.instructions) {
      // An ONBUILD's flags are not told apart from its text.
      if (keyword === "ONBUILD" && /from=/iu.test(text)) need(null, true);
      for (const { name, value } of flags) {
        const from =
          name === "from" ? value : name === "mount" ? (optionsOf(value ?? "").get("from") ?? null) : null;
        if (from !== null) need(from.includes("$") ? null : from, true);
      }
    }
  }
  return needed;
}

function earlierStage(
  dockerfile: Dockerfile,
  name: string,
  before: number,
  byIndex: boolean,
): Stage | undefined {
  const earlier = dockerfile.stages.slice(0, before);
  const named = earlier.findLast((stage) => stage.name?.toLowerCase() === name.toLowerCase());
  return named ?? (byIndex && /^\d{1,6}$/u.test(name) ? earlier[Number(name)] : undefined);
}

/** What an instruction takes out of the context; null when that is not understood. */
function takenBy(instruction: Instruction, expand: Expansion): readonly PathMatcher[] | null {
  switch (instruction.keyword) {
    case "COPY":
    case "ADD":
      return copiedBy(instruction, expand);
    case "RUN":
      return compile(
        instruction.flags.flatMap(({ name, value }) => (name === "mount" ? mountedFrom(value) : [])),
        expand,
      );
    default:
      return [];
  }
}

function copiedBy(instruction: Instruction, expand: Expansion): readonly PathMatcher[] | null {
  const from = instruction.flags.find(({ name }) => name === "from");
  if (from !== undefined) return from.value === null || from.value === "" ? null : [];
  const words = listOf(instruction.args) ?? splitWords(instruction.args).map(({ raw }) => raw);
  if (words.length < 2) return null;
  const fromContext = words
    .slice(0, -1)
    .filter((word) => !(instruction.heredocs.length > 0 && /^\d*<</u.test(word)))
    .filter((word) => !(instruction.keyword === "ADD" && REMOTE.test(word)));
  return compile(fromContext, expand);
}

/** What ADD fetches from elsewhere. */
const REMOTE = /^["']?(?:(?:https?|ftp|git|ssh):\/\/|git@)/iu;

/** The JSON form of an instruction; null when it is the other one. */
function listOf(args: string): readonly string[] | null {
  if (!args.startsWith("[")) return null;
  try {
    const list: unknown = JSON.parse(args);
    return Array.isArray(list) && list.every((entry) => typeof entry === "string") ? list : null;
  } catch {
    // As the builders do: `[` may begin a pattern.
    return null;
  }
}

/** The source of a bind mount out of the context; none for all other mounts. */
function mountedFrom(value: string | null): readonly string[] {
  const options = optionsOf(value ?? "");
  if ((options.get("type") ?? "bind") !== "bind" || options.has("from")) return [];
  return [options.get("source") ?? options.get("src") ?? "."];
}

function optionsOf(value: string): ReadonlyMap<string, string> {
  return new Map(
    value.split(",").map((part) => {
      const equals = part.indexOf("=");
      return equals < 0
        ? [part.trim().toLowerCase(), ""]
        : [part.slice(0, equals).trim().toLowerCase(), part.slice(equals + 1).trim()];
    }),
  );
}

function compile(sources: readonly string[], expand: Expansion): readonly PathMatcher[] | null {
  const matchers: PathMatcher[] = [];
  for (const source of sources) {
    const text = expand(source);
    const matcher = text === null ? null : pathMatcher(text);
    if (matcher === null) return null;
    matchers.push(matcher);
  }
  return matchers;
}
