/** Where the tools of Python install, by their options, the environment and what they were told before. */
import { pathIn } from "./split-places.js";
import type { Place } from "./split-places.js";
import type { Called, InstallCall, PythonCall } from "./split-python-calls.js";

export type Target =
  /** The folders of the image's own Python. */
  | { readonly kind: "system" }
  /** A virtual environment. */
  | { readonly kind: "folder"; readonly path: string }
  | { readonly kind: "unclear"; readonly why: string };

const SYSTEM: Target = { kind: "system" };
const ON = /^(?:1|true|yes|on|y|t)$/i;
const OFF = /^(?:0|false|no|off|n|f)$/i;

export class Targets {
  readonly #calls: readonly Called<PythonCall>[];
  /** Virtual environments that the stage makes. */
  readonly #made: ReadonlySet<string>;
  readonly #isUnclear: boolean;

  constructor(calls: readonly Called<PythonCall>[]) {
    this.#calls = calls;
    const made = calls.flatMap(({ call, place, run }) =>
      call.kind === "venv" ? [changesFolder(run) ? null : pathAt(place, call.path)] : [],
    );
    this.#made = new Set(made.filter((path) => path !== null));
    this.#isUnclear = made.includes(null);
  }

  of(install: Called<InstallCall>): Target {
    if (this.#isUnclear) return unclear("it makes a virtual environment in a folder that is not known");
    if (exportsSetting(install)) return unclear("a RUN exports settings of its own");
    switch (install.call.by) {
      case "pip":
        return this.#pip(install);
      case "uv pip":
        return this.#uvPip(install);
      case "uv":
        return this.#uv(install);
      case "poetry":
        return this.#poetry(install);
      case "pipenv":
        return this.#pipenv(install);
      case "pdm":
        return this.#active(install) ?? inProject(install);
    }
  }

  #pip(install: Called<InstallCall>): Target {
    const [program] = install.command.words;
    const path = program?.value.text ?? "";
    const activated = this.#activated(install);
    if (path.includes("/")) return this.#known(install.place, /^(.*)\/bin\/[^/]+$/.exec(path)?.[1] ?? "");
    if (activated !== null) return this.#known(install.place, activated);
    const search = install.place.environment.get("PATH");
    if (search === undefined) return this.#made.size === 0 ? SYSTEM : unclear(OWN);
    const [first = ""] = search.split(":");
    const home = first.replace(/\/bin\/?$/, "");
    if (this.#made.has(home)) return { kind: "folder", path: home };
    return this.#made.size === 0 ? SYSTEM : unclear(OWN);
  }

  #uvPip(install: Called<InstallCall>): Target {
    const words = install.command.words.map(({ value }) => value.text);
    if (words.includes("--system") || ON.test(setting(install, "UV_SYSTEM_PYTHON") ?? "")) return SYSTEM;
    const active = this.#active(install);
    if (active !== null) return active;
    const local = inProject(install);
    return local.kind === "folder" && this.#made.has(local.path)
      ? local
      : unclear("where uv installs is not known");
  }

  #uv(install: Called<InstallCall>): Target {
    const words = install.command.words.map(({ value }) => value.text);
    if (words.includes("--active")) return this.#active(install) ?? inProject(install);
    const { environment, folder } = install.place;
    if (!environment.has("UV_PROJECT_ENVIRONMENT")) return assigns(install, "UV_PROJECT_ENVIRONMENT") ? unclear(ELSEWHERE) : inProject(install); // prettier-ignore
    const path = environment.get("UV_PROJECT_ENVIRONMENT");
    const full = path === undefined ? null : pathIn(folder, path);
    if (full === null || changesFolder(install.run)) return unclear(ELSEWHERE);
    return full === "/usr/local" || full === "/usr" ? SYSTEM : { kind: "folder", path: full };
  }

  #poetry(install: Called<InstallCall>): Target {
    const active = this.#active(install);
    if (active !== null) return active;
    if (OFF.test(this.#poetrySetting(install, "create"))) return SYSTEM;
    if (ON.test(this.#poetrySetting(install, "in-project"))) return inProject(install);
    return unclear("poetry installs into a folder that only poetry finds again");
  }

  #poetrySetting(install: Called<InstallCall>, name: string): string {
    const key = `virtualenvs.${name}`;
    for (const { command } of this.#calls) {
      const words = command.words.map(({ value }) => value.text);
      const at = words.indexOf(key);
      if (words.includes("config") && at > 0) return words[at + 1] ?? "";
    }
    return setting(install, `POETRY_VIRTUALENVS_${name.toUpperCase().replace("-", "_")}`) ?? "";
  }

  #pipenv(install: Called<InstallCall>): Target {
    if (install.command.words.some(({ value }) => value.text === "--system")) return SYSTEM;
    const active = this.#active(install);
    if (active !== null) return active;
    return ON.test(setting(install, "PIPENV_VENV_IN_PROJECT") ?? "")
      ? inProject(install)
      : unclear("pipenv installs into a folder that only pipenv finds again");
  }

  /** The environment that is active; null for none. */
  #active(install: Called<InstallCall>): Target | null {
    const activated = this.#activated(install);
    if (activated !== null) return this.#known(install.place, activated);
    const { environment } = install.place;
    if (!environment.has("VIRTUAL_ENV")) return null;
    return this.#known(install.place, environment.get("VIRTUAL_ENV") ?? "");
  }

  /** `. /opt/venv/bin/activate` before it in the same script. */
  #activated({ run, command }: Called<InstallCall>): string | null {
    if (run.reading.kind === "unread") return null;
    const script = run.reading.commands
      .filter(({ id, program }) => id < command.id && (program === "." || program === "source"))
      .at(-1);
    const path = script?.words[1]?.value.text ?? null;
    return path === null ? null : (/^(.*)\/bin\/activate$/.exec(path)?.[1] ?? "");
  }

  #known(place: Place, written: string): Target {
    const path = pathAt(place, written);
    if (path !== null && this.#made.has(path)) return { kind: "folder", path };
    return path === "/usr/local" || path === "/usr" ? SYSTEM : unclear(OWN);
  }
}

const OWN = "it makes a virtual environment itself, and what is installed into it is not known";
const ELSEWHERE = "uv is told of a folder that is not known";

/** An absolute path, with the variables in it replaced. */
function pathAt(place: Place, written: string | null): string | null {
  const path = written === null || written === "" ? null : place.expand(written);
  return path === null ? null : pathIn(place.folder, path);
}

/** The virtual environment in the project's own folder. */
function inProject({ place, run }: Called<InstallCall>): Target {
  const path = changesFolder(run) ? null : pathIn(place.folder, ".venv");
  return path === null ? unclear("the folder that it installs in is not known") : { kind: "folder", path };
}

function changesFolder({ reading }: Called<InstallCall>["run"]): boolean {
  return reading.kind === "read" && reading.commands.some(({ program }) => program === "cd" || program === "pushd");
} // prettier-ignore

/** Set for the command, or by ENV; undefined for neither, or for what is known at build time only. */
function setting({ command, place }: Called<InstallCall>, name: string): string | undefined {
  const own = command.assignments.find((one) => one.name === name)?.value?.value;
  return own === undefined ? place.environment.get(name) : own.kind === "text" ? own.text : undefined;
}

function assigns({ command }: Called<InstallCall>, name: string): boolean {
  return command.assignments.some((one) => one.name === name);
}

/** `export VIRTUAL_ENV=...` within the script. */
function exportsSetting({ run }: Called<InstallCall>): boolean {
  return (
    run.reading.kind === "read" &&
    run.reading.commands.some(
      ({ program, words, assignments }) =>
        (program === "export" && words.some(({ value }) => SETTING.test(value.text))) ||
        (program === null && assignments.some(({ name }) => SETTING.test(name))),
    )
  );
}

const SETTING = /^(?:PATH|VIRTUAL_ENV|UV_|POETRY_|PIPENV_|PDM_)/;

function unclear(why: string): Target {
  return { kind: "unclear", why };
}
