/** Folders that are the whole of a small system: a libc, a program compiled for it, what it needs. Programs run in them. */
import { execFile } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { runInRoot } from "../../../scripts/lib/in-root.mjs";
import { CommandError } from "../../../scripts/lib/run.mjs";
import type { Libc, LoaderImage } from "../../../src/compat/loader/simulate.js";
import { virtualImage } from "../../unit/compat/loader/support/virtual-image.js";
import type { VirtualFile } from "../../unit/compat/loader/support/virtual-image.js";

/** What a system has, besides the program that is asked about. */
export type SystemKind = Libc | "both" | "musl with a link for glibc's loader" | "none";

export class SmallSystems {
  readonly #folder: string;
  readonly #machine: string;
  readonly #store: string;
  #count = 0;

  /** @param muslLibrary musl's own library, which is its loader as well */
  constructor(folder: string, machine: string, muslLibrary: string) {
    this.#folder = folder;
    this.#machine = machine;
    this.#store = join(folder, "store");
    mkdirSync(this.#store, { recursive: true });
    copyFileSync(muslLibrary, join(this.#store, "musl"));
    for (const name of [basename(this.#glibcLoader), ...GLIBC_LIBRARIES]) {
      const path = [`/lib/${machine}-linux-gnu/${name}`, `/usr/lib/${machine}-linux-gnu/${name}`].find(
        existsSync,
      );
      if (path === undefined) throw new Error(`this machine has no ${name} where Debian has it`);
      copyFileSync(realpathSync(path), join(this.#store, name));
    }
  }

  get #glibcLoader(): string {
    return this.#machine === "x86_64" ? "/lib64/ld-linux-x86-64.so.2" : `/lib/ld-linux-${this.#machine}.so.1`;
  }

  /** A new one. */
  make(kind: SystemKind): SmallSystem {
    const root = join(this.#folder, `system-${(this.#count += 1)}`);
    mkdirSync(root);
    const system = new SmallSystem(root);
    const musl = `/lib/ld-musl-${this.#machine}.so.1`;
    if (kind !== "glibc" && kind !== "none") this.#put(system, "musl", musl);
    if (kind === "musl with a link for glibc's loader") system.link(this.#glibcLoader, musl);
    if (kind === "glibc" || kind === "both") {
      // As Debian lays it out.
      const folder = `/lib/${this.#machine}-linux-gnu`;
      const name = basename(this.#glibcLoader);
      for (const each of [name, ...GLIBC_LIBRARIES]) this.#put(system, each, `${folder}/${each}`);
      system.link(this.#glibcLoader, `${folder}/${name}`);
    }
    return system;
  }

  #put(system: SmallSystem, stored: string, path: string): void {
    linkSync(join(this.#store, stored), system.place(path));
  }
}

const GLIBC_LIBRARIES = ["libc.so.6", "libm.so.6", "libgcc_s.so.1", "libstdc++.so.6"];

export class SmallSystem {
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  /** Where a path of the system lies on this machine; its folder is made. */
  place(path: string): string {
    const own = join(this.root, path);
    mkdirSync(dirname(own), { recursive: true });
    return own;
  }

  link(path: string, target: string): void {
    symlinkSync(target, this.place(path));
  }

  write(path: string, content: string | Buffer): void {
    writeFileSync(this.place(path), content);
  }

  /** Brings glibc's cache up to date. */
  async configure(): Promise<void> {
    this.place("/etc/ld.so.cache");
    await new Promise<void>((resolve, reject) => {
      execFile("/sbin/ldconfig", ["-r", this.root], (error) => {
        if (error === null) resolve();
        else reject(new Error("ldconfig failed", { cause: error }));
      });
    });
  }

  image(): LoaderImage {
    const files: Record<string, VirtualFile> = {};
    for (const name of readdirSync(this.root, { recursive: true, encoding: "utf8" })) {
      const own = join(this.root, name);
      const state = lstatSync(own);
      if (state.isSymbolicLink()) files[`/${name}`] = { link: readlinkSync(own) };
      else if (state.isFile()) {
        const isText = /\.(?:conf|path)$/.test(name);
        files[`/${name}`] = isText ? readFileSync(own, "utf8") : readFileSync(own);
      }
    }
    return virtualImage(files);
  }

  /** Runs a program in it, as its only process. Null where it ends well, else what was said. */
  async run(program: string): Promise<string | null> {
    try {
      await runInRoot(this.root, [program]);
      return null;
    } catch (error) {
      if (error instanceof CommandError) return error.message;
      throw error;
    }
  }
}
