/** Which files are Dockerfiles by their name, which folders hold other people's, and what an image is called. */
import { RESERVED_NAMES } from "./fields.js";
import { fileNameOf, folderOf } from "./paths.js";
import { byText, withoutHidden } from "./text.js";

/** Endings of files that stand beside Dockerfiles or from which Dockerfiles are made. */
const NOT_BUILT = new Set(
  "dockerignore tmpl tpl template j2 jinja jinja2 erb in ejs mustache hbs gotmpl example sample bak orig rej old swp md txt rst sh py js ts json yml yaml html lock sum sig asc".split(
    " ",
  ),
);

/** True for Dockerfile, Dockerfile.NAME, NAME.Dockerfile and the same with Containerfile. */
export function isDockerfileName(name: string): boolean {
  if (name.endsWith("~")) return false;
  const parts = name.split(".");
  if (NOT_BUILT.has((parts.at(-1) ?? "").toLowerCase())) return false;
  return (
    isPlain(parts[0] ?? "") || (parts.length > 1 && (parts[0] ?? "") !== "" && isPlain(parts.at(-1) ?? ""))
  );
}

function isPlain(part: string): boolean {
  return /^(?:Dockerfile|Containerfile)$/i.test(part);
}

/** The part of the name that is not Dockerfile: `api` of `Dockerfile.api` and `api.Dockerfile`, else empty. */
export function stemOf(name: string): string {
  const parts = name.split(".");
  return isPlain(parts[0] ?? "") ? parts.slice(1).join(".") : parts.slice(0, -1).join(".");
}

const VENDORED = new Set(
  "node_modules bower_components jspm_packages vendor vendored third_party third-party thirdparty godeps pods .venv venv .tox .nox site-packages dist-packages testdata test-data fixtures __fixtures__ test-fixtures .git .devcontainer .terraform .cache".split(
    " ",
  ),
);

/** True for a file below a folder of code that is not the repository's own, or of test material. */
export function isVendored(path: string): boolean {
  return folderOf(path)
    .split("/")
    .some((folder) => VENDORED.has(folder.toLowerCase()));
}

/** Folders that say how something is kept and not what it is. */
const GENERIC = new Set(
  "docker .docker dockerfiles container containers build deploy deployment ci".split(" "),
);

/** The parts of a folder that tell what lies in it; empty for the repository's root. */
function tellingParts(folder: string): readonly string[] {
  const parts = folder === "." ? [] : folder.split("/");
  return parts.filter((part) => !GENERIC.has(part.toLowerCase()));
}

const FALLBACK = "app";
const MOST_NAME = 180;

/**
 * A readable name for each Dockerfile, unique among them: its folder's, with the file's own part where a folder has
 * several, with more of the path where two would be the same.
 */
export function readableNames(
  dockerfiles: readonly string[],
  repositoryName: string | undefined,
): ReadonlyMap<string, string> {
  const files = [...dockerfiles].sort(byText);
  const perFolder = countBy(files, folderOf);
  const root = repositoryName ?? "";
  const nameOf = (file: string, whole: boolean): string => {
    const parts = tellingParts(folderOf(file));
    const folder = whole ? parts.join("-") : (parts.at(-1) ?? "");
    const several = (perFolder.get(folderOf(file)) ?? 0) > 1;
    const stem = several ? stemOf(fileNameOf(file)) : "";
    return clean([folder === "" ? root : folder, stem].filter((part) => part !== "").join("-"));
  };
  const short = countBy(files, (file) => nameOf(file, false));
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const file of files) {
    const wanted = nameOf(file, (short.get(nameOf(file, false)) ?? 0) > 1);
    let name = wanted;
    for (let number = 2; taken.has(name); number += 1) name = `${wanted}-${number}`;
    taken.add(name);
    names.set(file, name);
  }
  return names;
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

/** A name that the configuration would accept; `total`, `changed` and `__proto__` mean something else there. */
function clean(name: string): string {
  // By characters: half of an emoji is no text.
  const printable = [...withoutHidden(name)]
    .slice(0, MOST_NAME / 2)
    .join("")
    .trim();
  if (printable === "") return FALLBACK;
  const taken = printable === "__proto__" || RESERVED_NAMES.includes(printable);
  return taken ? `${printable}-image` : printable;
}
