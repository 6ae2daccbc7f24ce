/**
 * Simulates what a dynamic loader does with one file of an image: which libraries it finds and where, and whether every
 * symbol is there. Pure: the image is asked through a port. Nothing of it is run, and no file can make it throw or take
 * long. What a program opens by itself while it runs (`dlopen`) is not seen.
 */
import { hasHash } from "../../image/elf/strings.js";
import type { ElfFile } from "../../image/elf/types.js";
import { Graph, elsewhereIn } from "./graph.js";
import { absolute } from "./image.js";
import type { LoaderImage } from "./image.js";
import type { Loaded } from "./loaded.js";
import { loaderOf } from "./loader-choice.js";
import type { LoaderChoice } from "./loader-choice.js";
import { isAnyLibc } from "./musl.js";
import { USUAL_RELEASE, muslExports, muslFindsBySize } from "./musl-names.js";
import { checkSymbols } from "./symbols.js";
import type { LibcSymbols } from "./symbols.js";
import { MOST_PROBLEMS } from "./types.js";
import type { Libc, LoaderOptions, LoadProblem, Simulated } from "./types.js";

export type { LoaderImage, Machine } from "./image.js";
export type { Libc, LoaderOptions, LoadProblem, ProblemKind, Simulated } from "./types.js";

type KnownChoice = Extract<LoaderChoice, { kind: "known" }>;

interface Root {
  readonly path: string;
  readonly resolved: string;
  readonly elf: ElfFile;
}

/**
 * Whether the file at `path` loads where `libc` is the system's, as by its kind: a program by being started, a library by
 * being opened. A program that names a loader of the other kind is given to that one where the image has it.
 */
export function simulate(image: LoaderImage, path: string, libc: Libc, options: LoaderOptions): Simulated {
  const root = rootAt(image, path);
  if (root === null) return unknown("it is no ELF file that was read");
  const { elf, resolved } = root;
  if (elf.machine !== options.machine || elf.bits !== 64) {
    return fails({
      kind: "architecture",
      name: elf.machine,
      neededBy: resolved,
      presentElsewhere: null,
      when: "start",
    });
  }
  if (elf.type !== "executable" && elf.type !== "shared") return unknown("it is neither program nor library");
  if (elf.damaged.includes("headers") || elf.incomplete.includes("headers"))
    return unknown("its headers could not be read");
  if (!elf.isDynamic && elf.interpreter === null && !elf.damaged.includes("interpreter")) {
    return { status: "loads", problems: [], loaded: [resolved], unknown: null };
  }
  const choice = loaderOf(image, root.elf, libc, options);
  if (choice.kind === "missing") {
    const elsewhere = elsewhereIn(image, choice.name, options);
    return fails({
      kind: "interpreter",
      name: choice.name,
      neededBy: resolved,
      presentElsewhere: elsewhere,
      when: "start",
    });
  }
  if (choice.kind === "strange") return unknown(`what the loader ${choice.name} does is not known`);
  return run(image, root, choice, options);
}

function run(image: LoaderImage, root: Root, choice: KnownChoice, options: LoaderOptions): Simulated {
  const graph = new Graph(image, choice.libc, choice.loader, options);
  const host = hostOf(image, graph, choice, options);
  const { process } = graph;
  const preloaded = choice.preload === null || host !== null ? null : rootAt(image, choice.preload);
  const first = host === null ? 0 : process.files.length;
  graph.problems.length = 0;
  const known = process.byPath(root.resolved);
  const program = known ?? graph.load(root, host);
  if (preloaded !== null) graph.load(preloaded, program);
  const own = process.files.slice(first);
  const libraries = [...graph.problems];
  const hasHost = !choice.isProgram && (options.host ?? "assumed") === "assumed";
  const symbols = checkSymbols({
    process,
    libc: choice.libc,
    first,
    program: host ?? program,
    musl: choice.libc === "musl" ? muslSymbols(image, options) : null,
    // Whatever opens a library has libc, and so it is there for the library too.
    hasMuslLibc: graph.hasMuslLibc || hasHost || host !== null,
    mayHaveHost: hasHost && host === null,
    isLibraryMissing: libraries.length > 0,
    isBoundNow: (file) => isBoundNow(file, choice, options),
  });
  const libc = graph.hasMuslLibc ? (rootAt(image, muslLoader(options))?.resolved ?? null) : null;
  const late = lateThreadData(own, choice, host);
  const problems = [...libraries, ...late, ...symbols.problems].slice(0, MOST_PROBLEMS);
  const reason = process.unknown ?? symbols.unknown;
  const isBroken = problems.some(({ when }) => when === "start") && process.unknown === null;
  return {
    status: isBroken ? "fails" : reason === null ? "loads" : "unknown",
    problems,
    loaded: [...own.map(({ resolved }) => resolved), ...(libc === null ? [] : [libc])],
    unknown: isBroken ? null : reason,
  };
}

function rootAt(image: LoaderImage, path: string): Root | null {
  const found = image.resolve(path);
  const resolved = found === null ? null : absolute(found);
  const elf = resolved === null ? null : image.elf(resolved);
  return resolved === null || elf === null ? null : { path: absolute(path), resolved, elf };
}

/** The program that opens the file, loaded first; null where none is named, or it is no program that can be read. */
function hostOf(
  image: LoaderImage,
  graph: Graph,
  choice: LoaderChoice,
  options: LoaderOptions,
): Loaded | null {
  const { scope } = options;
  if (scope === undefined || scope === null || (choice.kind === "known" && choice.isProgram)) return null;
  const root = rootAt(image, scope);
  if (root === null) return null;
  // The kernel tells a program its path with links followed.
  const host = graph.load({ ...root, path: root.resolved }, null);
  if (graph.problems.length > 0) graph.process.doubt(`${root.resolved} itself does not load`);
  return host;
}

/** musl binds all at the start; glibc what is marked so, and all of what is opened that way. */
function isBoundNow({ elf }: Loaded, { libc, isProgram }: KnownChoice, options: LoaderOptions): boolean {
  if (elf.flags.isBoundAtStart) return true;
  if (isProgram) return libc === "musl";
  if (options.host === "none" && libc === "glibc") return false;
  return (options.opened ?? "now") === "now" || (options.host === "none" && libc === "musl");
}

/**
 * musl gives thread-local data at a fixed offset only to what is there at the start: a library with such data of its own
 * cannot be opened later. glibc keeps some room for them. Asked only where the program that opens it is named: any library
 * may as well be linked to a program, and be there at the start.
 */
function lateThreadData(
  files: readonly Loaded[],
  { libc }: KnownChoice,
  host: Loaded | null,
): readonly LoadProblem[] {
  if (libc !== "musl" || host === null) return [];
  return files
    .filter(({ elf }) => elf.flags.hasOwnThreadOffset)
    .map(({ resolved }) => ({
      kind: "relocation",
      name: "initial-exec TLS",
      neededBy: resolved,
      presentElsewhere: null,
      when: "start",
    }));
}

/** The image's own musl where it has one, else what is known of the release. */
function muslSymbols(image: LoaderImage, options: LoaderOptions): LibcSymbols {
  const release = options.muslRelease ?? USUAL_RELEASE;
  const own = rootAt(image, muslLoader(options))?.elf ?? null;
  const isUsable =
    own !== null &&
    own.machine === options.machine &&
    isAnyLibc(own) &&
    own.incomplete.length + own.damaged.length === 0;
  return {
    has: ({ name, hash }) => (isUsable ? hasHash(own.defined, hash) : muslExports(name, release)),
    findsAnyway: ({ name }) => muslFindsBySize(name, release),
  };
}

function muslLoader({ machine }: LoaderOptions): string {
  return `/lib/ld-musl-${machine}.so.1`;
}

function fails(problem: LoadProblem): Simulated {
  return { status: "fails", problems: [problem], loaded: [], unknown: null };
}

function unknown(reason: string): Simulated {
  return { status: "unknown", problems: [], loaded: [], unknown: reason };
}
