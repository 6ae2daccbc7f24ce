/** The packages of the guide that an image's requirements name. */
import { posix } from "node:path";
import { allInstructions, parseDockerfile } from "../dockerfile/parse.js";
import type { Instruction } from "../dockerfile/parse.js";
import { splitWords } from "../dockerfile/words.js";
import { pyprojectNames, requirementNames, type Requirement } from "../guide/requirement-names.js";
import { matchTestedPackages } from "../guide/tested-packages.js";
import type { ImageConfig } from "../model/config.js";
import type { SourceFiles } from "../ports.js";
import type { GuidePackage } from "../report/schema-parts.js";

/** More requirement files than this belong to a repository, not to one image. */
const MOST_FILES = 20;

/** A requirement with the file that names it, relative to the root. */
interface Named extends Requirement {
  readonly file: string;
}

/**
 * The guide's packages among the requirements of an image, with the guide's needs. Looked for in the requirement files
 * of the build context that the Dockerfile copies or names, else in those at the context's root. Empty for images that
 * install nothing with Python and for images that are not built. Never rejects.
 */
export async function guidePackages(
  image: ImageConfig,
  root: string,
  files: SourceFiles,
): Promise<readonly GuidePackage[]> {
  if (image.source.kind !== "build") return [];
  const { dockerfile, context } = image.source.build;
  const text = await files.read(root, dockerfile).catch(() => null);
  if (text === null || !installsPython(text)) return [];
  const listed = await listOnce(files, root);
  const requirements = await readAll(requirementFiles(text, context, listed), new Set(listed), root, files);
  return matchTestedPackages(requirements).map(({ tested, requirement }) => ({
    name: requirement.written,
    package: tested.name,
    says: tested.says,
    build: [...tested.build],
    runtime: [...tested.runtime],
    file: requirement.file,
    line: requirement.line,
  }));
}

/** Whether anything in the Dockerfile, its comments aside, installs Python packages. */
function installsPython(text: string): boolean {
  const code = text.replace(/^[ \t]*#.*$/gmu, "");
  return (
    (/\bpip[\d.]*\b/u.test(code) && /\binstall\b/u.test(code)) ||
    /\b(?:poetry|pipenv|uv)[ \t]+(?:install|sync|pip|export|add)\b/u.test(code)
  );
}

/** A run asks for many images and the files do not change meanwhile: git is asked once per root. */
const lists = new WeakMap<SourceFiles, Map<string, Promise<readonly string[]>>>();

function listOnce(files: SourceFiles, root: string): Promise<readonly string[]> {
  const known = lists.get(files) ?? new Map<string, Promise<readonly string[]>>();
  lists.set(files, known);
  const list = known.get(root) ?? files.list(root).catch(() => []);
  known.set(root, list);
  return list;
}

/** The files to read, relative to the root, the most certain ones only. */
function requirementFiles(text: string, context: string, listed: readonly string[]): readonly string[] {
  const prefix = context === "" || context === "." ? "" : `${posix.normalize(context).replace(/\/$/u, "")}/`;
  const candidates = listed
    .filter((file) => file.startsWith(prefix))
    .map((file) => file.slice(prefix.length))
    .filter(holdsRequirements);
  if (candidates.length === 0) return [];
  const instructions = allInstructions(parseDockerfile(text));
  const sources = instructions.flatMap(copiedPaths);
  const words = pathWords(instructions);
  const named = new Set(words.map((word) => word.slice(word.lastIndexOf("/") + 1)));
  const chosen =
    [
      (file: string) => sources.some((source) => isCopied(file, source, words)),
      (file: string) => named.has(posix.basename(file)),
      (file: string) => !file.includes("/"),
    ]
      .map((test) => candidates.filter(test))
      .find((found) => found.length > 0) ?? [];
  return chosen.slice(0, MOST_FILES).map((file) => prefix + file);
}

function holdsRequirements(file: string): boolean {
  const name = posix.basename(file);
  if (name === "pyproject.toml" || /^requirements[\w.-]*\.txt$/u.test(name)) return true;
  return name.endsWith(".txt") && posix.basename(posix.dirname(file)) === "requirements";
}

/** What a COPY, ADD or bind mount takes out of the context, relative to it; an empty text for all of it. */
function copiedPaths({ keyword, args, flags }: Instruction): readonly string[] {
  if (keyword === "RUN") {
    return flags.flatMap(({ name, value }) => {
      const fields = name === "mount" && value !== null ? value.split(",") : [];
      if (!fields.includes("type=bind") || fields.some((field) => field.startsWith("from="))) return [];
      const source = fields.find((field) => /^(?:source|src)=/u.test(field));
      return source === undefined ? [] : [relative(source.slice(source.indexOf("=") + 1))];
    });
  }
  if ((keyword !== "COPY" && keyword !== "ADD") || flags.some(({ name }) => name === "from")) return [];
  const words = args.startsWith("[")
    ? [...args.matchAll(/"([^"]*)"/gu)].map(([, word = ""]) => word)
    : splitWords(args).map(({ raw }) => raw.replace(/["']/gu, ""));
  return words.slice(0, -1).map(relative);
}

function relative(path: string): string {
  const clean = posix.normalize(`/${path}`).slice(1).replace(/\/$/u, "");
  return clean === "." ? "" : clean;
}

/** `requirements*.txt` and `requirements/*.txt`; a star stands for anything but a slash. */
function matchesStars(pattern: string, file: string): boolean {
  if (!pattern.includes("*") || pattern.length > 200) return false;
  const parts = pattern.split("*").map((part) => part.replace(/[\\^$.*+?()[\]{}|]/gu, "\\$&"));
  return parts.length <= 4 && new RegExp(`^${parts.join("[^/]*")}$`, "u").test(file);
}

/** Copied by its own name; or in a folder that is copied, and named by its path in there. */
function isCopied(file: string, source: string, words: readonly string[]): boolean {
  if (source === file || matchesStars(source, file)) return true;
  if (source !== "" && !file.startsWith(`${source}/`)) return false;
  const inside = source === "" ? file : file.slice(source.length + 1);
  return words.some((word) => word === inside || (/^[/$~]/u.test(word) && word.endsWith(`/${inside}`)));
}

/** Everything in the instructions that could be a text file's path. */
function pathWords(instructions: readonly Instruction[]): readonly string[] {
  const words = instructions.flatMap(({ raw }) => raw.split(/[\s"'=,[\]()&;|]+/u));
  const paths = words.filter((word) => /\.(?:txt|toml)$/u.test(word));
  return [...new Set(paths)].slice(0, 1000).map((word) => word.replace(/^\.\//u, ""));
}

async function readAll(
  start: readonly string[],
  listed: ReadonlySet<string>,
  root: string,
  files: SourceFiles,
): Promise<readonly Named[]> {
  const found: Named[] = [];
  const queue = [...start];
  const read = new Set<string>();
  for (let file = queue.shift(); file !== undefined && read.size < MOST_FILES; file = queue.shift()) {
    if (read.has(file)) continue;
    read.add(file);
    const text = await files.read(root, file).catch(() => null);
    if (text === null) continue;
    const folder = posix.dirname(file);
    const content = file.endsWith(".toml")
      ? { requirements: pyprojectNames(text), includes: [] }
      : requirementNames(text);
    const from = file;
    found.push(...content.requirements.map((one) => ({ ...one, file: from })));
    queue.push(
      ...content.includes.map((path) => posix.join(folder, path)).filter((path) => listed.has(path)),
    );
  }
  return found;
}
