/** The rules on caches that stay, and the texts they speak with. */
import { APK_INDEX, APT_LISTS, CONDA_CACHE, NPM_CACHE, PIP_CACHE, POETRY_CACHE, UV_CACHE, YARN_CACHE } from "../caches.js"; // prettier-ignore
import { packageCall } from "../packages.js";
import type { Step, Subject } from "../subject.js";
import type { LintEdit, LintRule } from "../types.js";
import { cacheRule } from "./cache-rule.js";
import type { Filling } from "./cache-rule.js";

export const CACHE_RULES: readonly LintRule[] = [
  cacheRule(APT_LISTS, {
    title: "apt's package lists stay in the layer",
    help: "`apt-get update` downloads lists of all packages that there are. They are of no use in an image, and only the RUN that downloads them can keep them out of its layer. Silent where that RUN removes them (`rm`, `find -delete`, `apt-get dist-clean`), or where a cache or tmpfs is mounted over them.",
    remedy: joinRemedy,
    fix: removeListsFix,
  }),
  cacheRule(APK_INDEX, {
    title: "apk's index stays in the layer",
    help: "`apk add` without `--no-cache`, and `apk update`, keep the index of the repositories below /var/cache/apk. Silent where it is removed in the same RUN, or where a cache is mounted.",
  }),
  cacheRule(PIP_CACHE, {
    title: "pip's cache stays in the layer",
    help: "pip keeps what it downloads and builds below ~/.cache/pip. Silent with `--no-cache-dir`, with PIP_NO_CACHE_DIR set here or in a stage that this one is built on, with `--no-index`, with a mounted cache, and where it is purged in the same RUN.",
  }),
  cacheRule(YARN_CACHE, {
    title: "Yarn's cache stays in the layer",
    help: "Yarn keeps an archive of every package that it installs. Silent where the same RUN calls `yarn cache clean` or removes the folder, or where a cache is mounted.",
  }),
  cacheRule(NPM_CACHE, {
    title: "npm's cache stays in the layer",
    help: "npm keeps an archive of every package that it installs below ~/.npm. Silent where the same RUN calls `npm cache clean` or removes the folder, or where a cache is mounted.",
  }),
  cacheRule(POETRY_CACHE, {
    title: "Poetry's cache stays in the layer",
    help: "Poetry keeps what it downloads below ~/.cache/pypoetry. Silent with `--no-cache`, with a mounted cache, and where the same RUN removes it.",
  }),
  cacheRule(UV_CACHE, {
    title: "uv's cache stays in the layer",
    help: "uv keeps what it downloads below ~/.cache/uv. What it links from there is stored once, so not all of the cache is lost. Silent with `--no-cache`, UV_NO_CACHE, a mounted cache, and where the same RUN cleans it.",
  }),
  cacheRule(CONDA_CACHE, {
    title: "conda's package cache stays in the layer",
    help: "conda keeps archives and unpacked copies of packages below its `pkgs` folder. Silent where the same RUN calls `conda clean`, or where a cache is mounted.",
  }),
];

/** Safe only where packages are installed here, and no later RUN relies on the lists. */
function removeListsFix({ step, command }: Filling, subject: Subject): readonly LintEdit[] | null {
  if (!installsHere(step) || relyingStep(step, subject) !== undefined) return null;
  const { script, instruction } = step;
  if (script?.kind !== "read" || script.form !== "shell" || command.source.wrappers.length > 0) return null;
  const top = script.commands.filter(({ list }) => list === command.source.list);
  const last = top.at(-1);
  const joined = top.every(({ before }) => before === null || before.kind === "&&");
  const isWhole = script.commands.every(({ context, within }) => context.length === 0 && within === null);
  if (last === undefined || !joined || !isWhole || last.redirects.some(({ body }) => body !== null))
    return null;
  const { end, endLine } = last.span;
  const indent = /^[ \t]*/.exec(subject.text.slice(subject.lines.offsetOf(endLine, 1), end))?.[0] ?? "";
  const newline = subject.text.includes("\r\n") ? "\r\n" : "\n";
  const space = endLine === instruction.line ? " " : ` \\${newline}${indent}`;
  return [{ start: end, end, text: `${space}&& rm -rf /var/lib/apt/lists/*` }];
}

/** Without the lists a later RUN could not install: the two belong together. */
function joinRemedy({ step }: Filling, subject: Subject): string | null {
  const relying = relyingStep(step, subject);
  if (relying === undefined) return null;
  return `Join this RUN with the one in line ${relying.instruction.line}, which installs from the lists, and end it with \`rm -rf /var/lib/apt/lists/*\`.`;
}

function relyingStep(step: Step, { steps }: Subject): Step | undefined {
  return steps.slice(steps.indexOf(step) + 1).find(reliesOnLists);
}

function installsHere({ commands }: Step): boolean {
  return commands.some((command) => packageCall(command)?.action === "install");
}

/** Asked of every step for every RUN that leaves lists. */
const RELIES = new WeakMap<Step, boolean>();

function reliesOnLists(step: Step): boolean {
  const known = RELIES.get(step) ?? installsFromLists(step);
  RELIES.set(step, known);
  return known;
}

function installsFromLists(step: Step): boolean {
  const calls = step.commands
    .flatMap((command) => packageCall(command) ?? [])
    .filter(({ manager }) => manager === "apt");
  const first = calls.find(({ action }) => action === "install" || action === "update");
  return first?.action === "install";
}
