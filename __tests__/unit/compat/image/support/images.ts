/** Small images of either kind, read by the product's own reader from a saved archive. */
import type { ImageWithPrograms } from "../../../../../src/compat/image/judge.js";
import { readArchive } from "../../../../../src/image/archive.js";
import type { CompatTarget } from "../../../../../src/model/compat.js";
import { chunksOf, configFile, legacyArchive } from "../../../image/support/images.js";
import { tar } from "../../../image/support/tar-writer.js";
import type { TestEntry } from "../../../image/support/tar-writer.js";
import type { ElfSpec } from "../../loader/support/elf-writer.js";
import { writeElf } from "../../loader/support/elf-writer.js";
import type { VirtualFile } from "../../loader/support/virtual-image.js";

export type Files = Readonly<Record<string, VirtualFile>>;

export const TARGET: CompatTarget = {
  alpine: "3.22",
  musl: [1, 2],
  python: [3, 11],
  architecture: "amd64",
};
export const SITE = "usr/local/lib/python3.11/site-packages";
export const MUSL_LOADER = "/lib/ld-musl-x86_64.so.1";
export const GLIBC_LOADER = "/lib64/ld-linux-x86-64.so.2";

/** A library of either libc with a few of its symbols. */
const libc = (soname: string): ElfSpec => ({
  soname,
  defines: [{ name: "__libc_start_main" }, { name: "stdin", kind: "data" }, { name: "puts" }],
});

/** As python:3-alpine: BusyBox for all small programs, musl, Python below /usr/local. */
export const ALPINE: Files = {
  "etc/os-release": "ID=alpine\nVERSION_ID=3.20.3\n",
  "lib/apk/db/installed":
    "P:musl\nV:1.2.5-r0\nA:x86_64\nF:lib\nR:ld-musl-x86_64.so.1\n\n" +
    "P:busybox\nV:1.36.1-r29\nA:x86_64\nF:bin\nR:busybox\n\n",
  [MUSL_LOADER.slice(1)]: libc("libc.musl-x86_64.so.1"),
  "bin/busybox": { type: "executable", isDynamic: false },
  "bin/sh": { link: "/bin/busybox" },
  "usr/bin/env": { link: "/bin/busybox" },
  "usr/local/bin/python3.11": { interpreter: MUSL_LOADER, isPie: true, needed: ["libc.musl-x86_64.so.1"] },
  "usr/local/bin/python3": { link: "python3.11" },
};

/** As python:3-slim. */
export const SLIM: Files = {
  "etc/os-release": "ID=debian\nVERSION_ID=12\n",
  "var/lib/dpkg/status":
    "Package: bash\nStatus: install ok installed\nArchitecture: amd64\nVersion: 5.2.15-2\n\n" +
    "Package: coreutils\nStatus: install ok installed\nArchitecture: amd64\nVersion: 9.1-1\n\n",
  "var/lib/dpkg/info/bash.list": "/.\n/usr/bin/bash\n/usr/bin/dash\n",
  "var/lib/dpkg/info/coreutils.list": "/.\n/usr/bin/env\n",
  lib: { link: "usr/lib" },
  lib64: { link: "usr/lib64" },
  bin: { link: "usr/bin" },
  "usr/lib64/ld-linux-x86-64.so.2": { link: "../lib/x86_64-linux-gnu/ld-linux-x86-64.so.2" },
  "usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2": {
    soname: "ld-linux-x86-64.so.2",
    defines: [{ name: "__tls_get_addr", version: "GLIBC_2.3" }],
  },
  "usr/lib/x86_64-linux-gnu/libc.so.6": libc("libc.so.6"),
  "usr/lib/x86_64-linux-gnu/libstdc++.so.6": { soname: "libstdc++.so.6", defines: [{ name: "_Znwm" }] },
  "usr/bin/bash": { interpreter: GLIBC_LOADER, isPie: true, needed: ["libc.so.6"] },
  "usr/bin/dash": { interpreter: GLIBC_LOADER, isPie: true, needed: ["libc.so.6"] },
  "usr/bin/sh": { link: "dash" },
  "usr/bin/env": { interpreter: GLIBC_LOADER, isPie: true, needed: ["libc.so.6"] },
  "usr/local/bin/python3.11": { interpreter: GLIBC_LOADER, isPie: true, needed: ["libc.so.6"] },
  "usr/local/bin/python3": { link: "python3.11" },
};

/** An installed Python package with these files below `site-packages`. */
export function python(stem: string, files: Files, more: Readonly<Record<string, string>> = {}): Files {
  const [name = "", version = ""] = stem.split("-");
  const record = Object.keys(files).map((path) => `${path},,\n`);
  const written: Record<string, VirtualFile> = {
    [`${SITE}/${stem}.dist-info/METADATA`]: `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n`,
    [`${SITE}/${stem}.dist-info/RECORD`]: record.join(""),
  };
  for (const [path, file] of Object.entries(files)) written[`${SITE}/${path}`] = file;
  for (const [path, text] of Object.entries(more)) written[`${SITE}/${stem}.dist-info/${path}`] = text;
  return written;
}

function entry(path: string, file: VirtualFile): TestEntry {
  if (typeof file === "string" || Buffer.isBuffer(file)) return { path, content: file, mode: 0o755 };
  if ("link" in file) return { path, type: "2", link: file.link };
  return { path, content: writeElf(file), mode: 0o755 };
}

/** Reads an image of these files; paths without a leading slash. */
export async function imageOf(...layers: readonly Files[]): Promise<ImageWithPrograms> {
  const merged: Files = Object.assign({}, ...layers);
  const layer = tar(Object.entries(merged).map(([path, file]) => entry(path, file)));
  const archive = legacyArchive([layer], configFile(1));
  const image = await readArchive(chunksOf(archive), { download: "none", programs: true });
  if (image.programs === null) throw new Error("the programs were not read");
  return { ...image, programs: image.programs };
}
