/**
 * What the package managers of languages keep for the next time they install. Left alone: caches by name that hold what
 * programs need when they run (browsers, models, virtual environments, Yarn's archives under Plug'n'Play).
 */
import { KIND } from "../tree/entry-list.js";
import type { MergedTree } from "../tree/merged-tree.js";
import type { Group, Groups } from "./groups.js";
import { hasChild, pathGroup } from "./places.js";
import type { Claim, FindingRule, Folder } from "./rule.js";

interface Tool {
  readonly label: string;
  readonly remedy: string;
}

function mounted(label: string, folder: string): Tool {
  return { label, remedy: `mount \`${folder}\` with \`--mount=type=cache\` where ${label} runs` };
}

const PIP: Tool = { label: "pip", remedy: "pass `--no-cache-dir` to `pip install`" };
const PIPENV: Tool = { label: "Pipenv", remedy: "call `pipenv --clear` in the RUN that installs" };
const NPM: Tool = { label: "npm", remedy: "call `npm cache clean --force` in the RUN that installs" };
const YARN: Tool = { label: "Yarn", remedy: "call `yarn cache clean` in the RUN that installs" };
const PNPM: Tool = {
  label: "pnpm",
  remedy: "mount pnpm's store with `--mount=type=cache`, or remove it in the RUN that installs",
};
const UV: Tool = {
  label: "uv",
  remedy: "pass `--no-cache` to `uv`, or mount `~/.cache/uv` with `--mount=type=cache`",
};
const POETRY: Tool = {
  label: "Poetry",
  remedy: "call `poetry cache clear --all .` in the RUN that installs",
};
const COMPOSER: Tool = { label: "Composer", remedy: "pass `--no-cache` to `composer install`" };
const CONDA: Tool = { label: "conda", remedy: "call `conda clean --all --yes` in the RUN that installs" };
const GO: Tool = {
  label: "Go",
  remedy: "compile in a builder stage and copy the program, or mount Go's caches with `--mount=type=cache`",
};
const CARGO: Tool = mounted("Cargo", "$CARGO_HOME/registry");
const MAVEN: Tool = mounted("Maven", "~/.m2");
const GRADLE: Tool = mounted("Gradle", "~/.gradle");
const RUBY: Tool = { label: "RubyGems", remedy: "remove the gems' `cache/*.gem` in the RUN that installs" };
const BUNDLERS: Tool = {
  label: "the front end's build",
  remedy: "build the front end in a builder stage and copy only what it has made",
};

/** Last two folders, one tool each. */
const PAIRS: ReadonlyMap<string, Tool> = new Map([
  [".cache/pip", PIP],
  [".cache/pipenv", PIPENV],
  [".cache/pdm", mounted("PDM", "~/.cache/pdm")],
  [".cache/uv", UV],
  // `virtualenvs` beside them is where Poetry installs to.
  ["pypoetry/cache", POETRY],
  ["pypoetry/artifacts", POETRY],
  [".npm/_cacache", NPM],
  [".npm/_logs", NPM],
  [".cache/node-gyp", { label: "node-gyp", remedy: "compile in a builder stage and copy `node_modules`" }],
  [".cache/yarn", YARN],
  [".cache/pnpm", PNPM],
  ["berry/cache", YARN],
  ["install/cache", mounted("Bun", "~/.bun/install/cache")],
  [".cache/composer", COMPOSER],
  [".composer/cache", COMPOSER],
  [".cache/go-build", GO],
  [".cargo/registry", CARGO],
  [".cargo/git", CARGO],
  [".m2/repository", MAVEN],
  [".gradle/caches", GRADLE],
  [".gradle/wrapper", GRADLE],
  [".ivy2/cache", mounted("Ivy", "~/.ivy2")],
  [".cache/coursier", mounted("Coursier", "~/.cache/coursier")],
  [".nuget/packages", mounted("NuGet", "~/.nuget/packages")],
  [".bundle/cache", RUBY],
  ["bundle/cache", RUBY],
  [".cache/ccache", mounted("ccache", "~/.cache/ccache")],
  [".cache/sccache", mounted("sccache", "~/.cache/sccache")],
  [".cache/bazel", mounted("Bazel", "~/.cache/bazel")],
  ["node_modules/.cache", BUNDLERS],
  ["cache/webpack", BUNDLERS],
  ["cache/swc", BUNDLERS],
]);

/** Of pairs whose two names are not telling enough: the one above them. */
const ABOVE: ReadonlyMap<string, string> = new Map([
  ["berry/cache", ".yarn"],
  ["install/cache", ".bun"],
  ["bundle/cache", "local"],
  ["cache/webpack", ".next"],
  ["cache/swc", ".next"],
  ["pypoetry/cache", ".cache"],
  ["pypoetry/artifacts", ".cache"],
]);

const ABSOLUTE: ReadonlyMap<string, Tool> = new Map([
  ["usr/local/cargo/registry", CARGO],
  ["usr/local/cargo/git", CARGO],
]);

/** What stands for a project whose packages are read from Yarn's archives. */
const PLUG_AND_PLAY: readonly string[] = [".pnp.cjs", ".pnp.js"];

export const LANGUAGE_CACHE: FindingRule = {
  id: "language-cache",
  least: 100_000,
  wording: { one: "cache of", many: "caches of" },
  remedy: "mount the cache with `--mount=type=cache`",
  start: ({ tree }, groups) => ({
    enter: (folder) => claimed(groups, folder, toolAt(tree, folder)),
    choose: (found) => withoutArchives(tree, found),
  }),
};

function claimed(groups: Groups, folder: Folder, tool: Tool | null): Claim | null {
  if (tool === null) return null;
  return { kind: "all", group: pathGroup(groups, folder.path, tool.label, tool.remedy) };
}

function toolAt(tree: MergedTree, folder: Folder): Tool | null {
  const { name, parent } = folder;
  if (parent === null) return null;
  switch (name) {
    case "pkgs":
      return hasChild(tree, parent, "conda-meta") ? CONDA : null;
    case "mod":
      return parent.name === "pkg" && parent.parent?.name === "go" ? GO : null;
    case "cache":
      if (hasChild(tree, parent, "specifications") && hasChild(tree, parent, "gems")) return RUBY;
      break;
    case "files":
    case "index":
      return isPnpmStore(parent) ? PNPM : null;
  }
  const pair = `${parent.name}/${name}`;
  const tool = PAIRS.get(pair);
  if (tool === undefined) return ABSOLUTE.get(folder.place ?? "") ?? null;
  const above = ABOVE.get(pair);
  return above === undefined || parent.parent?.name === above ? tool : null;
}

/** `store/v10`; `links` in it is no cache: packages that are installed for several projects at once lie there. */
function isPnpmStore({ name, parent }: Folder): boolean {
  if (parent === null || !/^v\d{1,3}$/.test(name)) return false;
  return parent.name === ".pnpm-store" || (parent.name === "store" && parent.parent?.name === "pnpm");
}

/** Under Plug'n'Play programs read their packages right from Yarn's archives, wherever these lie. */
function withoutArchives(tree: MergedTree, found: readonly Group[]): readonly Group[] {
  const isArchive = ({ text, key }: Group): boolean =>
    text.label === YARN.label && key.endsWith("berry/cache");
  return found.some(isArchive) && hasPlugAndPlay(tree) ? found.filter((group) => !isArchive(group)) : found;
}

function hasPlugAndPlay(tree: MergedTree): boolean {
  for (const node of tree.nodes()) {
    if (tree.kind(node) !== KIND.directory && PLUG_AND_PLAY.includes(tree.paths.name(node))) return true;
  }
  return false;
}
