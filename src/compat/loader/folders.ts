/** The folders that loaders search besides those a file names: glibc's configuration and musl's. */
import { absolute, folderOf } from "./image.js";
import type { LoaderImage, Machine } from "./image.js";

const MOST_FOLDERS = 500;
const MOST_FILES = 200;
const MOST_DEPTH = 10;

export interface Folders {
  readonly folders: readonly string[];
  /** False where a configuration is there that could not be read as a whole. */
  readonly isComplete: boolean;
}

const glibcFolders = new WeakMap<LoaderImage, Folders>();

/**
 * The folders of /etc/ld.so.conf, which stand in for the cache that ldconfig makes of them. What an image added to such a
 * folder without calling ldconfig afterwards is found here, but not by the loader. Source: glibc's ldconfig.c.
 */
export function configuredFolders(image: LoaderImage): Folders {
  const known = glibcFolders.get(image);
  if (known !== undefined) return known;
  const reader = new ConfigurationReader(image);
  reader.read("/etc/ld.so.conf", 0);
  const made = { folders: [...reader.folders], isComplete: reader.isComplete };
  glibcFolders.set(image, made);
  return made;
}

class ConfigurationReader {
  readonly #image: LoaderImage;
  readonly folders = new Set<string>();
  isComplete = true;
  #files = 0;

  constructor(image: LoaderImage) {
    this.#image = image;
  }

  read(path: string, depth: number): void {
    const resolved = this.#image.resolve(path);
    if (resolved === null) return;
    this.#files += 1;
    const text = this.#image.text?.(absolute(resolved)) ?? null;
    if (text === null || this.#files > MOST_FILES || depth > MOST_DEPTH) {
      this.isComplete = false;
      return;
    }
    for (const line of text.split("\n")) this.#line(line, path, depth);
  }

  #line(line: string, path: string, depth: number): void {
    const words = line.replace(/#.*$/u, "").trim();
    if (words === "" || /^hwcap\s/u.test(words)) return;
    const patterns = /^include\s+(.*)$/u.exec(words)?.[1];
    if (patterns === undefined) {
      if (this.folders.size >= MOST_FOLDERS) this.isComplete = false;
      else if (words.startsWith("/")) this.folders.add(trimmed(words.replace(/=[^=/]*$/u, "")));
      return;
    }
    for (const pattern of patterns.split(/\s+/u)) {
      this.#include(pattern.startsWith("/") ? pattern : `${folderOf(path)}/${pattern}`, depth);
    }
  }

  #include(pattern: string, depth: number): void {
    if (this.#files > MOST_FILES) {
      this.isComplete = false;
      return;
    }
    if (!/[*?[]/u.test(pattern)) {
      this.read(pattern, depth + 1);
      return;
    }
    const folder = folderOf(pattern);
    const resolved = this.#image.resolve(folder);
    if (resolved === null) return;
    const last = pattern.slice(folder.length + 1);
    // Patterns in folders, and sets of letters, are not in use; what has them is not guessed at.
    if (this.#image.list === undefined || /[*?[]/u.test(folder) || last.includes("[")) {
      this.isComplete = false;
      return;
    }
    const found = this.#image.list(absolute(resolved)).filter((name) => matches(name, last));
    for (const name of [...found].sort()) this.read(`${folder}/${name}`, depth + 1);
  }
}

/** Whether a name fits a pattern of `*` and `?`; as in a shell, neither stands for a leading dot. */
function matches(name: string, pattern: string): boolean {
  if (name.startsWith(".") && !pattern.startsWith(".")) return false;
  let [at, letter] = [0, 0];
  let [star, retry] = [-1, 0];
  while (letter < name.length) {
    if (pattern[at] === "*") {
      star = at;
      retry = letter;
      at += 1;
    } else if (at < pattern.length && (pattern[at] === "?" || pattern[at] === name[letter])) {
      at += 1;
      letter += 1;
    } else if (star !== -1) {
      at = star + 1;
      retry += 1;
      letter = retry;
    } else return false;
  }
  while (pattern[at] === "*") at += 1;
  return at === pattern.length;
}

/** What is built into a glibc's loader. */
export interface GlibcLayout {
  readonly folders: readonly string[];
  /** What `$LIB` stands for; several where it is not known which. */
  readonly libraryNames: readonly string[];
}

/**
 * Distributions differ in what they build into it, and where the loader itself lies tells which it is: Debian has folders
 * by architecture and no `lib64`, Fedora `lib64` alone; of others all are taken. Source: what `ld.so --list-diagnostics` prints there.
 * @param loader the loader's path, links followed; null where there is none
 */
export function glibcLayout(machine: Machine, loader: string | null): GlibcLayout {
  const triplet = `${machine}-linux-gnu`;
  const debians = {
    folders: [`/lib/${triplet}`, `/usr/lib/${triplet}`, "/lib", "/usr/lib"],
    libraryNames: [`lib/${triplet}`],
  };
  const fedoras = { folders: ["/lib64", "/usr/lib64"], libraryNames: ["lib64"] };
  const folder = loader === null ? null : folderOf(loader);
  if (folder?.endsWith(`/${triplet}`) === true) return debians;
  if (folder?.endsWith("/lib64") === true) return fedoras;
  // One in a folder of its own was built to search beside itself.
  const folders = [...debians.folders, ...fedoras.folders, ...(folder === null ? [] : [folder])];
  return {
    folders: [...new Set(folders)],
    libraryNames: [...debians.libraryNames, ...fedoras.libraryNames, "lib"],
  };
}

/** Folders below another one for processors of a level; only what is nowhere else is taken from there. */
export function levelFolders(machine: Machine): readonly string[] {
  return machine === "x86_64" ? ["glibc-hwcaps/x86-64-v2", "glibc-hwcaps/x86-64-v3"] : [];
}

const MUSL_FOLDERS = ["/lib", "/usr/local/lib", "/usr/lib"] as const;

/**
 * musl's folders: those in /etc/ld-musl-ARCHITECTURE.path below the prefix of the loader's own path, if there is such a
 * file, else the usual three. Source: musl's dynlink.c.
 */
export function muslFolders(image: LoaderImage, machine: Machine, loader: string): Folders {
  const list = `${folderOf(folderOf(loader))}/etc/ld-musl-${machine}.path`;
  const lists = muslLists.get(image) ?? new Map<string, Folders>();
  muslLists.set(image, lists);
  const known = lists.get(list);
  if (known !== undefined) return known;
  const read = readMuslFolders(image, list);
  // An image has one or two; programs may name any number of loaders.
  if (lists.size < MOST_FILES) lists.set(list, read);
  return read;
}

const muslLists = new WeakMap<LoaderImage, Map<string, Folders>>();

function readMuslFolders(image: LoaderImage, list: string): Folders {
  const path = image.resolve(list);
  if (path === null) return { folders: MUSL_FOLDERS, isComplete: true };
  const text = image.text?.(absolute(path)) ?? null;
  if (text === null) return { folders: MUSL_FOLDERS, isComplete: false };
  const folders = splitPath(text);
  return { folders: folders.slice(0, MOST_FOLDERS), isComplete: folders.length <= MOST_FOLDERS };
}

/** A list of folders as loaders write it; what is relative or empty means the working folder, which nobody knows. */
export function splitPath(list: string, separators = /[:\n]/u): readonly string[] {
  return list
    .split(separators)
    .filter((folder) => folder.startsWith("/"))
    .map(trimmed);
}

function trimmed(folder: string): string {
  let end = folder.length;
  while (end > 0 && folder[end - 1] === "/") end -= 1;
  return folder.slice(0, end);
}
