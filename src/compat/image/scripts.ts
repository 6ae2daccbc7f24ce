/** Scripts whose interpreter is not there: `#!/bin/bash` on Alpine. */
import type { ProgramFile, Programs } from "../../image/programs.js";
import { readShebang } from "../loader/shebang.js";
import type { Lacking } from "../recommend.js";
import { isBaseRuntime, isSystemFile } from "./known.js";

/** What Alpine has without any package, and what the language's base image brings. */
const ON_ALPINE = /^\/(?:usr\/)?(?:s?bin)\/(?:sh|ash|busybox|env|awk|sed)$/;
const BROUGHT = /(?:^|\/)(?:python[\d.]*|node|sh|ash|awk|sed|env)$/;
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
};
/** Scripts that a distribution runs itself, and that none of its packages lists. */
const OF_DISTRIBUTION = /^(?:var\/lib\/(?:dpkg|apt|apk)|lib\/apk|etc|usr\/(?:share|libexec))\//;
/** Where Linux looks when `env` does. */
const PATHS = ["usr/local/sbin", "usr/local/bin", "usr/sbin", "usr/bin", "sbin", "bin"];

/**
 * Scripts that belong to nobody: what packages bring along is seldom run. In an Alpine image as it is, elsewhere as it would
 * be after a switch.
 */
export function lackingInterpreters(programs: Programs, libc: "musl" | "glibc" | "none"): readonly Lacking[] {
  return programs.files.flatMap((file) => {
    if (file.fact.kind !== "script" || file.owner !== null || isSystemFile(file) || isBaseRuntime(file))
      return [];
    if (OF_DISTRIBUTION.test(file.path)) return [];
    const shebang = readShebang(Buffer.from(`#!${file.fact.line}\n`, "latin1"));
    if (shebang === null) return [];
    return libc === "musl"
      ? missingNow(file, shebang.interpreter, programs)
      : missingThen(file, shebang.interpreter, programs);
  });
}

function missingNow(file: ProgramFile, interpreter: string, programs: Programs): readonly Lacking[] {
  const isThere = interpreter.startsWith("/")
    ? programs.resolve(interpreter.slice(1)) !== null
    : PATHS.some((folder) => programs.resolve(`${folder}/${interpreter}`) !== null);
  return isThere ? [] : [lacking(file, interpreter, "now")];
}

function missingThen(file: ProgramFile, interpreter: string, programs: Programs): readonly Lacking[] {
  if (ON_ALPINE.test(interpreter) || BROUGHT.test(interpreter)) return [];
  const own = interpreter.startsWith("/") ? programs.resolve(interpreter.slice(1)) : null;
  const found = own === null ? undefined : programs.files.find(({ path }) => path === own);
  // One that the application itself brings stays.
  if (found !== undefined && !isSystemFile(found)) return [];
  return [lacking(file, interpreter, "after-switch")];
}

function lacking({ path }: ProgramFile, interpreter: string, when: Lacking["when"]): Lacking {
  const name = interpreter.slice(interpreter.lastIndexOf("/") + 1);
  const apk = Object.hasOwn(PROVIDERS, name) ? (PROVIDERS[name] ?? null) : null;
  return {
    kind: "interpreter",
    name: interpreter,
    neededBy: path,
    owner: null,
    apk,
    when,
    presentElsewhere: null,
  };
}
