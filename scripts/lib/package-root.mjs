// @ts-check
/**
 * Folders that hold unpacked distribution packages: programs that can be run from there, while the machine's own
 * packages stay as they are. Nothing is installed, no maintainer script runs, no service starts, and another Docker on
 * the machine is not in the way.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { run } from "./run.mjs";

/**
 * @typedef {object} Suite Where packages are taken from.
 * @property {string} name
 * @property {string | null} source A line in apt's one-line format; null: the machine's own sources.
 */

/** @param {import("./host.mjs").Host} host @returns {Suite} */
export const ownSuite = (host) => ({ name: host.codename, source: null });

/** Another suite from the mirror that the machine itself uses. @param {import("./host.mjs").Host} host @param {string} name @returns {Suite} */
export function otherSuite(host, name) {
  const keyring = `/usr/share/keyrings/${host.family}-archive-keyring.gpg`;
  return { name, source: `deb [signed-by=${keyring}] ${host.mirror} ${name} main` };
}

/** apt with lists, cache and package status of its own below a folder. */
export class PrivateApt {
  /** @param {Suite} suite @param {string} folder @param {AbortSignal} [signal] */
  constructor(suite, folder, signal) {
    this.folder = folder;
    this.signal = signal;
    this.log = join(folder, "apt.log");
    for (const name of ["state/lists/partial", "cache/archives/partial"])
      mkdirSync(join(folder, name), { recursive: true });
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
      "Acquire::Retries=2",
    ];
    if (suite.source !== null) {
      writeFileSync(join(folder, "sources.list"), `${suite.source}\n`);
      this.options.push(`Dir::Etc::sourcelist=${folder}/sources.list`, "Dir::Etc::sourceparts=/dev/null");
    }
  }

  /** @param {string} tool @param {readonly string[]} words @param {string} [log] */
  call(tool, words, log) {
    const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive", LC_ALL: "C" };
    return run(tool, [...this.options.flatMap((option) => ["-o", option]), ...words], {
      environment,
      ...(log === undefined ? {} : { log }),
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
    await this.call("apt-get", ["-qy", "--download-only", "install", ...names], this.log);
    const archives = join(this.folder, "cache", "archives");
    return readdirSync(archives)
      .filter((name) => name.endsWith(".deb"))
      .map((name) => join(archives, name));
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
