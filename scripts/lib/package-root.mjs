// @ts-check
/**
 * Folders that hold unpacked distribution packages: programs that can be run from there, while the machine's own
 * packages stay as they are. Nothing is installed, no maintainer script runs, no service starts, and another Docker on
 * the machine is not in the way.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { run } from "./run.mjs";

/**
 * @typedef {object} Suite Where packages are taken from.
 * @property {string} name
 * @property {string[]} sources In apt's one-line format.
 */

/**
 * The machine's own release, with its source packages (without those of updates: a mirror may lack them, and the
 * upstream archive in them is the same).
 * @param {import("./host.mjs").Host} host
 * @returns {Suite}
 */
export function ownSuite(host) {
  const release = host.sources.filter((each) => each.includes(` ${host.codename} `));
  return {
    name: host.codename,
    sources: [...host.sources.map((each) => `deb ${each}`), ...release.map((each) => `deb-src ${each}`)],
  };
}

/** Another suite from the mirror that the machine itself uses. @param {import("./host.mjs").Host} host @param {string} name @returns {Suite} */
export function otherSuite(host, name) {
  const keyring = `/usr/share/keyrings/${host.family}-archive-keyring.gpg`;
  return { name, sources: [`deb [signed-by=${keyring}] ${host.mirror} ${name} main`] };
}

/** apt with lists, cache and package status of its own below a folder. */
export class PrivateApt {
  /** @param {Suite} suite @param {string} folder @param {AbortSignal} [signal] */
  constructor(suite, folder, signal) {
    this.folder = folder;
    this.signal = signal;
    this.log = join(folder, "apt.log");
    /** One apt at a time: it locks its folders. @type {Promise<unknown>} */
    this.queue = Promise.resolve();
    mkdirSync(join(folder, "state", "lists", "partial"), { recursive: true });
    mkdirSync(join(folder, "cache"), { recursive: true });
    writeFileSync(join(folder, "status"), "");
    this.options = [
      `Dir::State=${folder}/state`,
      `Dir::State::status=${folder}/status`,
      `Dir::Cache=${folder}/cache`,
      "Dir::Etc::preferences=/dev/null",
      "Dir::Etc::preferencesparts=/dev/null",
      "APT::Sandbox::User=root",
      "APT::Install-Recommends=false",
      "Acquire::Check-Valid-Until=false",
      "Acquire::Languages=none",
      "Acquire::IndexTargets::deb::DEP-11::DefaultEnabled=false",
      "Acquire::Retries=2",
    ];
    writeFileSync(join(folder, "sources.list"), `${suite.sources.join("\n")}\n`);
    this.options.push(`Dir::Etc::sourcelist=${folder}/sources.list`, "Dir::Etc::sourceparts=/dev/null");
  }

  /** @param {string} tool @param {readonly string[]} words @param {string} [log] @param {string} [cwd] */
  call(tool, words, log, cwd) {
    const turn = this.queue.then(() => this.#run(tool, words, log, cwd));
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  /** @param {string} tool @param {readonly string[]} words @param {string | undefined} log @param {string | undefined} cwd */
  #run(tool, words, log, cwd) {
    const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive", LC_ALL: "C" };
    return run(tool, [...this.options.flatMap((option) => ["-o", option]), ...words], {
      environment,
      ...(log === undefined ? {} : { log }),
      ...(cwd === undefined ? {} : { cwd }),
      ...(this.signal === undefined ? {} : { signal: this.signal }),
    });
  }

  update() {
    return this.call("apt-get", ["-q", "update"], this.log);
  }

  /** The version that would be had; null when there is no such package. @param {string} name */
  async candidate(name) {
    const version = /^\s*Candidate: (\S+)/m.exec(await this.call("apt-cache", ["policy", name]))?.[1];
    return version === undefined || version === "(none)" ? null : version;
  }

  /** Downloads packages with all they depend on. @param {readonly string[]} names @returns {Promise<string[]>} paths of the archives */
  async download(names) {
    const archives = mkdtempSync(join(this.folder, "cache", "archives-"));
    mkdirSync(join(archives, "partial"));
    const where = ["-o", `Dir::Cache::archives=${archives}`];
    await this.call("apt-get", [...where, "-qy", "--download-only", "install", ...names], this.log);
    return readdirSync(archives)
      .filter((name) => name.endsWith(".deb"))
      .map((name) => join(archives, name));
  }

  /** Downloads source packages as they are. @param {readonly string[]} names @param {string} folder */
  async downloadSources(names, folder) {
    mkdirSync(folder, { recursive: true });
    await this.call("apt-get", ["-qy", "--download-only", "source", ...names], this.log, folder);
  }
}

/** Lays the files of packages out below a root. @param {readonly string[]} archives @param {string} root @param {AbortSignal} [signal] */
export async function unpack(archives, root, signal) {
  mkdirSync(join(root, "usr"), { recursive: true });
  for (const name of ["bin", "sbin", "lib", "lib64"]) {
    mkdirSync(join(root, "usr", name), { recursive: true });
    if (!existsSync(join(root, name))) symlinkSync(`usr/${name}`, join(root, name));
  }
  // Older packages ship /bin and /lib as folders: tar must follow the links, not replace them.
  const line =
    'root=$1; shift; for deb; do dpkg-deb --fsys-tarfile "$deb" | tar -x --keep-directory-symlink -C "$root" || exit 1; done';
  await run("bash", ["-o", "pipefail", "-c", line, "unpack", root, ...archives], {
    ...(signal === undefined ? {} : { signal }),
  });
}

/**
 * A root with these packages, made once and kept.
 * @param {{ suite: Suite, packages: readonly string[], wanted?: readonly string[], root: string, signal?: AbortSignal | undefined }} request
 *   `wanted` are packages that some suites do not have and that can be done without.
 */
export async function makePackageRoot({ suite, packages, wanted = [], root, signal }) {
  if (existsSync(root)) return;
  mkdirSync(dirname(root), { recursive: true });
  // Made under another name first, so that an interrupted run leaves nothing that looks complete.
  const half = `${root}.${process.pid}.part`;
  try {
    const apt = new PrivateApt(suite, join(half, "apt"), signal);
    await apt.update();
    const names = [...packages];
    for (const name of wanted) if ((await apt.candidate(name)) !== null) names.push(name);
    await unpack(await apt.download(names), join(half, "root"), signal);
    if (!existsSync(root)) renameSync(join(half, "root"), root);
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}
