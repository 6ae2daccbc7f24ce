/** Compiles for either libc with the machine's own gcc. musl's start files and headers come from its package, unpacked. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { cacheFolder, readHost } from "../../../scripts/lib/host.mjs";
import { makePackageRoot, ownSuite } from "../../../scripts/lib/package-root.mjs";
import type { Libc } from "../../../src/compat/loader/simulate.js";

export interface Compiler {
  /** `words` as for gcc: sources, libraries to link with, options. */
  program(output: string, words: readonly string[]): Promise<void>;
  library(output: string, words: readonly string[]): Promise<void>;
}

async function gcc(words: readonly string[]): Promise<void> {
  await promisify(execFile)("gcc", ["-fno-stack-protector", "-w", ...words]);
}

const glibc: Compiler = {
  program: (output, words) => gcc(["-o", output, ...words]),
  library: (output, words) => gcc(["-shared", "-fPIC", "-o", output, ...words]),
};

/** What musl-gcc does, with the paths of an unpacked package. */
function muslCompiler(root: string, machine: string): Compiler {
  const folder = join(root, "usr", "lib", `${machine}-linux-musl`);
  const first = ["-nostdinc", "-isystem", join(root, "usr", "include", `${machine}-linux-musl`), "-nostdlib"];
  const at = (name: string): string => join(folder, name);
  const libc = [`-L${folder}`, "-lc", "-lgcc", "-lc"];
  return {
    program: (output, words) => {
      const isStatic = words.includes("-static");
      const start = isStatic || words.includes("-no-pie") ? "crt1.o" : "Scrt1.o";
      const loader = isStatic ? [] : [`-Wl,--dynamic-linker=/lib/ld-musl-${machine}.so.1`];
      const objects = ["crti.o", "crtn.o"].map(at);
      return gcc([...first, ...loader, "-o", output, at(start), ...words, ...objects, ...libc]);
    },
    library: (output, words) => gcc([...first, "-shared", "-fPIC", "-o", output, ...words, ...libc]),
  };
}

/** Both, and musl's own library, which is its loader as well. */
export async function makeCompilers(
  machine: string,
): Promise<{ readonly compilers: Readonly<Record<Libc, Compiler>>; readonly muslLibrary: string }> {
  const host = await readHost();
  const root = join(cacheFolder(), "roots", `musl-dev-${host.codename}-${host.architecture}-1`);
  await makePackageRoot({ suite: ownSuite(host), packages: ["musl-dev"], root });
  return {
    compilers: { glibc, musl: muslCompiler(root, machine) },
    muslLibrary: join(root, "usr", "lib", `${machine}-linux-musl`, "libc.so"),
  };
}
