/** A group stands for one image per Dockerfile that its patterns match. */
import type { Origin } from "../model/config.js";
import type { PlacedPath, Resolving } from "./build.js";
import { readableNames, stemOf } from "./dockerfile-names.js";
import { RESERVED_NAMES } from "./fields.js";
import { globMatcher } from "./globs.js";
import type { Entry } from "./image.js";
import { originIn } from "./layers.js";
import type { Layer } from "./layers.js";
import { fileNameOf, folderOf, repositoryPath } from "./paths.js";
import type { RawGroup, Settings } from "./schema.js";
import type { Path } from "./source.js";
import { nearest } from "./suggest.js";
import { alternatives, byText, hasHidden, quote } from "./text.js";

const MOST_NAME = 200;

/**
 * The entries of one group, in the order of their Dockerfiles. `taken` holds the Dockerfiles that images of their own
 * have: those leave the group and inherit nothing from it.
 */
export function groupEntries(
  resolving: Resolving,
  group: string,
  raw: RawGroup,
  defaults: Layer,
  taken: ReadonlySet<string>,
): readonly Entry[] {
  const path: Path = ["groups", group];
  const matched = matchedFiles(resolving, path, raw);
  if (matched === null) return [];
  const files = matched.filter((file) => !taken.has(file));
  if (matched.length > 0 && files.length === 0) {
    resolving.findings.notice(`Every Dockerfile of the group ${quote(group)} has an image of its own.`);
  }
  const readable = readableNames(files, resolving.context.repositoryName);
  return files.flatMap((file): readonly Entry[] => {
    const variables = variablesOf(file, resolving.context.repositoryName ?? "app");
    const name = nameFor(resolving, path, raw.name, variables, readable.get(file) ?? file);
    const settings = expandSettings(resolving, path, raw, variables);
    if (name === null || settings === null) return [];
    const layer: Layer = { settings, path, via: "group", group };
    const origin: Origin = originIn(resolving.source, layer, ["dockerfiles"]);
    const dockerfile: PlacedPath = { value: file, origin, at: [...path, "dockerfiles"] };
    return [{ name, path, layers: [defaults, layer], dockerfile, image: null }];
  });
}

/** Files that the group's patterns match; null when a pattern is wrong or nothing matches. */
function matchedFiles(resolving: Resolving, path: Path, raw: RawGroup): readonly string[] | null {
  const wanted = matchers(resolving, [...path, "dockerfiles"], raw.dockerfiles);
  const unwanted = matchers(resolving, [...path, "exclude"], raw.exclude ?? []);
  if (wanted === null || unwanted === null) return null;
  // An ignore file is never built, and its name begins as its Dockerfile's does.
  const candidates = resolving.context.repositoryFiles.filter(
    (file) => !file.endsWith(".dockerignore") && !hasHidden(file),
  );
  const included = candidates.filter((file) => wanted.some((matches) => matches(file)));
  const files = included.filter((file) => !unwanted.some((matches) => matches(file))).sort(byText);
  if (files.length > 0) return files;
  const { dockerfiles, findings } = resolving;
  findings.add({
    path: [...path, "dockerfiles"],
    message: included.length > 0 ? "matches nothing that exclude leaves" : "matches no file",
    found: `${raw.dockerfiles.map((pattern) => quote(pattern)).join(", ")} among ${candidates.length} files`,
    expected:
      dockerfiles.length === 0
        ? "a pattern for files that git does not ignore; the repository has no Dockerfile"
        : `a pattern for one of the repository's Dockerfiles: ${alternatives(dockerfiles.slice(0, 5).map((file) => quote(file)))}`,
  });
  return null;
}

function matchers(
  resolving: Resolving,
  path: Path,
  patterns: readonly string[],
): readonly ((path: string) => boolean)[] | null {
  const parsed = patterns.map((pattern) => ({ pattern, result: globMatcher(pattern) }));
  let usable = true;
  const found: ((path: string) => boolean)[] = [];
  for (const { pattern, result } of parsed) {
    if (result.ok) {
      found.push(result.value);
      continue;
    }
    usable = false;
    resolving.findings.add({
      path,
      message: "holds a pattern that cannot be used",
      found: quote(pattern),
      expected: result.expected,
      suggestion: result.suggestion ?? null,
    });
  }
  return usable ? found : null;
}

type Variables = Readonly<Record<"dir" | "path" | "file" | "stem" | "folder", string>>;

function variablesOf(file: string, repositoryName: string): Variables {
  const folder = folderOf(file);
  const dir = folder === "." ? repositoryName : fileNameOf(folder);
  const stem = stemOf(fileNameOf(file));
  return {
    dir,
    path: folder === "." ? repositoryName : folder.replaceAll("/", "-"),
    file: fileNameOf(file),
    stem: stem === "" ? dir : stem,
    folder,
  };
}

const VARIABLES = ["dir", "path", "file", "stem", "folder"] as const;

/** The template with its variables filled in; null when it names one that does not exist. */
function expand(resolving: Resolving, at: Path, template: string, variables: Variables): string | null {
  let usable = true;
  const text = template.replace(/\{([^{}]*)\}/g, (_, written: string) => {
    const known = VARIABLES.find((name) => name === written);
    if (known !== undefined) return variables[known];
    usable = false;
    const near = nearest(written, VARIABLES);
    resolving.findings.add({
      path: at,
      message: "names a template variable that does not exist",
      found: quote(`{${written}}`),
      expected: alternatives(VARIABLES.map((name) => `{${name}}`)),
      suggestion: near === null ? null : `{${near}}`,
    });
    return "";
  });
  return usable ? text : null;
}

function nameFor(
  resolving: Resolving,
  path: Path,
  template: string | undefined,
  variables: Variables,
  readable: string,
): string | null {
  if (template === undefined) return readable;
  const at = [...path, "name"];
  const name = expand(resolving, at, template, variables);
  if (name === null) return null;
  const reserved = name === "__proto__" || RESERVED_NAMES.includes(name);
  if (name.trim() !== "" && name.length <= MOST_NAME && !reserved) return name;
  resolving.findings.add({
    path: at,
    message: "makes a name that cannot be used",
    found: quote(name),
    expected: `a name of 1 to ${MOST_NAME} characters other than ${alternatives(RESERVED_NAMES.map((word) => quote(word)))}`,
  });
  return null;
}

/** The group's settings for one Dockerfile: templates in paths filled in. */
function expandSettings(
  resolving: Resolving,
  path: Path,
  raw: RawGroup,
  variables: Variables,
): Settings | null {
  let usable = true;
  const expandPath = (value: string | undefined, below: Path): { value?: string } => {
    if (value === undefined) return {};
    const at = [...path, ...below];
    const text = expand(resolving, at, value, variables);
    const parsed = text === null ? null : repositoryPath(text);
    if (parsed?.ok === true) return { value: parsed.value };
    usable = false;
    if (parsed !== null) {
      resolving.findings.add({
        path: at,
        message: "makes a path that cannot be used",
        found: quote(text ?? ""),
        expected: parsed.expected,
      });
    }
    return {};
  };
  const context = expandPath(raw.context, ["context"]);
  const reference = typeof raw.reference === "object" ? raw.reference : undefined;
  const slim = expandPath(reference?.dockerfile, ["reference", "dockerfile"]);
  const slimContext = expandPath(reference?.context, ["reference", "context"]);
  if (!usable) return null;
  return {
    ...raw,
    ...(context.value === undefined ? {} : { context: context.value }),
    ...(reference === undefined
      ? {}
      : {
          reference: {
            ...reference,
            ...(slim.value === undefined ? {} : { dockerfile: slim.value }),
            ...(slimContext.value === undefined ? {} : { context: slimContext.value }),
          },
        }),
  };
}
