/** Whether an image's own programs would load: as it is now, and on Alpine once the distribution's files are gone. */
import type { ElfFile } from "../../image/elf/types.js";
import type { ProgramFile, Programs } from "../../image/programs.js";
import type { Architecture } from "../../model/compat.js";
import { apkProvider } from "../loader/apk-providers.js";
import { simulate } from "../loader/simulate.js";
import type { LoaderImage, LoadProblem, Simulated } from "../loader/simulate.js";
import type { Lacking } from "../recommend.js";
import { isBaseRuntime, isSystemFile } from "./known.js";
import { isForOtherSystem } from "./systems.js";

export type ElfLibc = "musl" | "glibc" | "static" | "unknown";

/** What is kept of a simulation. */
export interface Fate extends Pick<Simulated, "status" | "loaded"> {
  /** Those at the start, at most `MOST_PROBLEMS_KEPT`. */
  readonly problems: readonly LoadProblem[];
}

export interface Loaded {
  readonly file: ProgramFile;
  /** What the file itself says it is built for. */
  readonly libc: ElfLibc;
  /** As the image is; null where that tells nothing: for an image without a libc, and for what another libc replaces. */
  readonly now: Fate | null;
  /** On musl: in an Alpine image as it is, else without what belongs to the distribution. */
  readonly onMusl: Fate;
}

/** More native files than any image has that means well; what is beyond is not looked at, and said so. */
export const MOST_SIMULATED = 50_000;
/** For one file: the report names a few. */
const MOST_PROBLEMS_KEPT = 20;
/** Looks for files and symbols over a whole image: some seconds' worth. Large images take some ten millions. */
const MOST_WORK = 400_000_000;
const NOT_LOOKED_AT: Fate = { status: "unknown", problems: [], loaded: [] };

const MACHINES: Readonly<Record<Architecture, string>> = { amd64: "x86_64", arm64: "aarch64" };

/** What a file says of its libc, by the loader it asks for and the libraries it names. */
export function elfLibc(elf: ElfFile): ElfLibc {
  const { interpreter, needed, isDynamic, isRead } = elf;
  if (!isRead || isForOtherSystem(elf)) return "unknown";
  const names = [...(interpreter === null ? [] : [interpreter]), ...needed];
  if (names.some((name) => /(?:^|\/)ld-musl-|^libc\.musl-|^libc\.so$/.test(name))) return "musl";
  if (
    names.some((name) =>
      /(?:^|\/)ld-linux|^libc\.so\.6$|^(?:libm|libpthread|libdl|librt)\.so\.\d$/.test(name),
    )
  )
    return "glibc";
  const isWhole = ![...elf.incomplete, ...elf.damaged].some((part) => TELLING.has(part));
  if (interpreter === null && needed.length === 0 && isWhole) return isDynamic ? "unknown" : "static";
  return "unknown";
}

/** Parts of a file without which it is not known what it asks for. */
const TELLING: ReadonlySet<string> = new Set(["headers", "interpreter", "dynamic", "strings"]);

/** The files that are the application's, for the machine and the system that is meant. */
export function ownElves({ files }: Programs, architecture: Architecture): readonly ProgramFile[] {
  return files.filter(
    (file) =>
      file.fact.kind === "elf" &&
      !isSystemFile(file) &&
      !isBaseRuntime(file) &&
      file.fact.elf.machine === MACHINES[architecture] &&
      (file.fact.elf.type === "executable" || file.fact.elf.type === "shared") &&
      !isForOtherSystem(file.fact.elf),
  );
}

/** Simulates the loading of every one of them. `libc` is the image's. */
export function loadAll(
  programs: Programs,
  libc: "musl" | "glibc" | "none",
  architecture: Architecture,
): readonly Loaded[] {
  const machine = MACHINES[architecture];
  const { resolve, elf, text, list, files } = programs;
  const whole: LoaderImage = { resolve, elf, text, list, withName: byLastName(files) };
  const goes = (file: ProgramFile): boolean => isSystemFile(file) || isBaseRuntime(file);
  const staying = files.filter((file) => !goes(file));
  const gone = new Set(files.filter(goes).map(({ path }) => path));
  const switched: LoaderImage = {
    elf,
    list,
    resolve: (path) => {
      const found = resolve(path);
      return found === null || gone.has(found) ? null : found;
    },
    // The distribution's configuration goes with it.
    text: () => null,
    withName: byLastName(staying),
  };
  const python = libc === "musl" ? pythonProgram(programs) : null;
  const budget = { left: MOST_WORK };
  return ownElves(programs, architecture).map((file, index) => {
    const run = (image: LoaderImage, on: "musl" | "glibc"): Fate =>
      index >= MOST_SIMULATED
        ? NOT_LOOKED_AT
        : fateOf(
            simulate(image, file.path, on, { machine, budget, scope: opensModules(file) ? python : null }),
          );
    const built = file.fact.kind === "elf" ? elfLibc(file.fact.elf) : "unknown";
    if (libc === "musl") {
      const now = run(whole, libc);
      return { file, libc: built, now, onMusl: now };
    }
    // What a package brings is replaced in a switch, so nobody asks how it is now.
    const now = libc === "none" || file.owner !== null ? null : run(whole, libc);
    return { file, libc: built, now, onMusl: run(switched, "musl") };
  });
}

function fateOf({ status, problems, loaded }: Simulated): Fate {
  const atStart = problems.filter(({ when }) => when === "start");
  return { status, loaded, problems: atStart.slice(0, MOST_PROBLEMS_KEPT) };
}

function byLastName(files: readonly ProgramFile[]): (name: string) => readonly string[] {
  const paths = new Map<string, string[]>();
  for (const { path } of files) {
    const name = path.slice(path.lastIndexOf("/") + 1);
    const known = paths.get(name);
    if (known === undefined) paths.set(name, [path]);
    else known.push(path);
  }
  return (name) => paths.get(name) ?? [];
}

/** The interpreter whose symbols an extension module finds when it is opened. */
function pythonProgram({ files }: Programs): string | null {
  return files.find(({ path, fact }) => fact.kind === "elf" && PYTHON.test(path))?.path ?? null;
}

const PYTHON = /^usr\/(?:local\/)?bin\/python3\.\d{1,3}$/;

function opensModules({ owner }: ProgramFile): boolean {
  return owner?.type === "python";
}

/** Problems at the start that no Alpine package mends. What lies in the image off the search path may be found all the same. */
export function homeless({ problems }: Fate): readonly LoadProblem[] {
  return problems.filter(
    ({ kind, name, presentElsewhere }) =>
      presentElsewhere === null && (kind !== "library" || apkProvider(name) === null),
  );
}

/** The Alpine packages that mend the others. */
export function mending({ problems }: Fate): readonly string[] {
  const found = problems.flatMap(({ kind, name, presentElsewhere }) =>
    kind === "library" && presentElsewhere === null ? (apkProvider(name) ?? []) : [],
  );
  return [...new Set(found)];
}

/** What is missing, for the report. */
export function lackingOf(loaded: readonly Loaded[], when: Lacking["when"]): readonly Lacking[] {
  const owners = new Map(loaded.map(({ file }) => [file.path, file.owner]));
  // A package opens its own libraries in an order that makes them find each other.
  const isOwn = (file: ProgramFile, place: string | null): boolean =>
    place !== null && file.owner !== null && owners.get(place.replace(/^\/+/, "")) === file.owner;
  return loaded.flatMap(({ file, now, onMusl }) => {
    const result = when === "now" ? now : onMusl;
    if (result === null || result.status !== "fails") return [];
    return result.problems.flatMap((problem): readonly Lacking[] => {
      const { kind, name, presentElsewhere } = problem;
      if (kind === "architecture" || isOwn(file, presentElsewhere)) return [];
      // What does not load today for the same reason is not broken by a switch.
      if (when === "after-switch" && now !== null && hasProblem(now, problem)) return [];
      return [
        {
          kind: kind === "library" || kind === "interpreter" ? kind : "symbol",
          name,
          neededBy: file.path,
          owner: file.owner?.name ?? null,
          apk: kind === "library" ? apkProvider(name) : null,
          when,
          presentElsewhere,
        },
      ];
    });
  });
}

function hasProblem({ problems }: Fate, { kind, name }: LoadProblem): boolean {
  return problems.some((each) => each.kind === kind && each.name === name && each.presentElsewhere === null);
}
