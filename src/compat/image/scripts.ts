/** Scripts whose interpreter is not there: `#!/bin/bash` on Alpine. */
import type { ProgramFile, Programs } from "../../image/programs.js";
import { readShebang } from "../loader/shebang.js";
import type { Shebang } from "../loader/shebang.js";
import type { Lacking } from "../recommend.js";
import { isBaseRuntime, isSystemFile } from "./known.js";

/** What Alpine has without any package, and what the language's base image brings. */
const ON_ALPINE = /^(?:\/bin\/(?:sh|ash|busybox|sed)|\/usr\/bin\/(?:env|awk))$/;
const BROUGHT = /^(?:python[\d.]*|node)$/;
const FOUND_ON_ALPINE = /^(?:sh|ash|busybox|sed|awk|env)$/;
/** Interpreters that Alpine has as packages of the same use (apk names known from use). */
const PROVIDERS: Readonly<Record<string, string>> = {
  bash: "bash",
  zsh: "zsh",
  dash: "dash",
  perl: "perl",
  ruby: "ruby",
  php: "php",
  tclsh: "tcl",
  lua: "lua",
  python3: "python3",
  node: "nodejs",
};
/** Scripts that a distribution runs itself, and that none of its packages lists. */
const OF_DISTRIBUTION = /^(?:var\/lib\/(?:dpkg|apt|apk)|lib\/apk|etc|usr\/(?:share|libexec))\//;
/** Where Linux looks when `env` does. */
const PATHS = ["usr/local/sbin", "usr/local/bin", "usr/sbin", "usr/bin", "sbin", "bin"];

/** Folders of programs that are looked through for what lies off the usual path. */
const MOST_FOLDERS = 200;
/** Where Alpine has `env`; it is BusyBox's, which takes no `-S` (its usage text names none). */
const ENV = "/usr/bin/env";
const ENV_PACKAGE = "coreutils";

/**
 * Scripts that belong to nobody: what packages bring along is seldom run. In an Alpine image as it is, elsewhere as it would
 * be after a switch.
 */
export function lackingInterpreters(programs: Programs, libc: "musl" | "glibc" | "none"): readonly Lacking[] {
  const system = libc === "musl" ? new AlpineNow(programs) : new AlpineThen(programs);
  return programs.files.flatMap((file) => {
    if (file.fact.kind !== "script" || file.owner !== null || isSystemFile(file) || isBaseRuntime(file))
      return [];
    if (OF_DISTRIBUTION.test(file.path)) return [];
    const shebang = readShebang(Buffer.from(`#!${file.fact.line}\n`, "latin1"));
    if (shebang === null) return [];
    const missing = missingOf(shebang, system);
    return missing === null ? [] : [lacking(file, missing, system)];
  });
}

interface System {
  readonly when: Lacking["when"];
  /** Whether there is something to start at an absolute path. */
  has(path: string): boolean;
  /** Whether `env` finds a name where images have their programs. */
  finds(name: string): boolean;
  /** Where else the image has a program of that name; null for nowhere. */
  elsewhere(name: string): string | null;
  /** Whether its `env` takes `-S`. */
  readonly splits: boolean;
}

/** What a script's first line asks for in vain; null for nothing. */
function missingOf({ interpreter, env }: Shebang, system: System): string | null {
  if (env === null) return interpreter.startsWith("/") && !system.has(interpreter) ? interpreter : null;
  if (!system.has(env.path)) return env.path;
  if (env.isSplit && !system.splits) return `${env.path} -S`;
  const isThere = interpreter.startsWith("/") ? system.has(interpreter) : system.finds(interpreter);
  return isThere ? null : interpreter;
}

/** An Alpine image as it is. */
class AlpineNow implements System {
  readonly when = "now";
  readonly splits: boolean;
  readonly #programs: Programs;
  readonly #folders: readonly string[];

  constructor(programs: Programs) {
    this.#programs = programs;
    this.#folders = programFolders(programs.files);
    const env = programs.resolve(ENV);
    this.splits = env !== null && !/(?:^|\/)busybox[^/]*$/.test(env);
  }

  has(path: string): boolean {
    return this.#programs.resolve(path) !== null;
  }

  finds(name: string): boolean {
    return PATHS.some((folder) => this.has(`/${folder}/${name}`));
  }

  elsewhere(name: string): string | null {
    const folder = this.#folders.find((each) => this.has(`/${each}/${name}`));
    return folder === undefined ? null : `/${folder}/${name}`;
  }
}

/** What will be there once the distribution's own files are Alpine's. */
class AlpineThen implements System {
  readonly when = "after-switch";
  readonly splits = false;
  readonly #programs: Programs;
  readonly #folders: readonly string[];
  /** Paths of what the application itself brings, which stays. */
  readonly #own: ReadonlySet<string>;

  constructor(programs: Programs) {
    this.#programs = programs;
    const own = programs.files.filter((file) => !isSystemFile(file));
    this.#own = new Set(own.map(({ path }) => path));
    this.#folders = programFolders(own);
  }

  has(path: string): boolean {
    return ON_ALPINE.test(path) || this.#isBrought(path) || this.#stays(path);
  }

  /** A language's official images have it below /usr/local, and only there; Alpine's own package below /usr. */
  #isBrought(path: string): boolean {
    const [, local, name = ""] = /^\/usr\/(local\/)?bin\/([^/]+)$/.exec(path) ?? [];
    if (!BROUGHT.test(name)) return false;
    return local !== undefined || this.#programs.resolve(`usr/local/bin/${name}`) === null;
  }

  finds(name: string): boolean {
    return (
      FOUND_ON_ALPINE.test(name) ||
      BROUGHT.test(name) ||
      PATHS.some((folder) => this.#stays(`/${folder}/${name}`))
    );
  }

  elsewhere(name: string): string | null {
    const folder = this.#folders.find((each) => this.#stays(`/${each}/${name}`));
    return folder === undefined ? null : `/${folder}/${name}`;
  }

  #stays(path: string): boolean {
    const found = this.#programs.resolve(path);
    return found !== null && this.#own.has(found);
  }
}

/** Folders called `bin` in which something lies, such as that of a virtual environment. */
function programFolders(files: readonly ProgramFile[]): readonly string[] {
  const folders = new Set<string>();
  for (const { path } of files) {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    if (/(?:^|\/)s?bin$/.test(folder)) folders.add(folder);
    if (folders.size >= MOST_FOLDERS) break;
  }
  return [...folders];
}

function lacking({ path }: ProgramFile, interpreter: string, system: System): Lacking {
  const name = interpreter.slice(interpreter.lastIndexOf("/") + 1);
  const provider = name.startsWith("env")
    ? ENV_PACKAGE
    : Object.hasOwn(PROVIDERS, name)
      ? PROVIDERS[name]
      : null;
  return {
    kind: "interpreter",
    name: interpreter,
    neededBy: path,
    owner: null,
    apk: provider ?? null,
    when: system.when,
    // A path is asked for as it is; a name may be found by a PATH of the image's own.
    presentElsewhere: interpreter.includes("/") ? null : system.elsewhere(interpreter),
  };
}
