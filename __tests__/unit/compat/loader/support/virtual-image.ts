/** An image made of a table: ELF files as specifications, texts, and symbolic links. */
import { readElf } from "../../../../../src/image/elf/read.js";
import type { ElfFile } from "../../../../../src/image/elf/types.js";
import type { LoaderImage } from "../../../../../src/compat/loader/simulate.js";
import { writeElf } from "./elf-writer.js";
import type { ElfSpec } from "./elf-writer.js";

export type VirtualFile = ElfSpec | Buffer | string | { readonly link: string };

/** Where a path leads in a table of files and links. Folders are there where a file is in them. */
function resolveIn(files: Readonly<Record<string, VirtualFile>>, path: string): string | null {
  let left = path.split("/").filter((name) => name !== "" && name !== ".");
  let done: string[] = [];
  for (let links = 0; left.length > 0;) {
    const [name = "", ...rest] = left;
    left = rest;
    if (name === "..") {
      done.pop();
      continue;
    }
    const here = `/${[...done, name].join("/")}`;
    const file = files[here];
    if (typeof file === "object" && "link" in file) {
      links += 1;
      if (links > 40) return null;
      if (file.link.startsWith("/")) done = [];
      left = [...file.link.split("/").filter((part) => part !== "" && part !== "."), ...left];
    } else {
      const isFolder = Object.keys(files).some((one) => one.startsWith(`${here}/`));
      if (!(file !== undefined && left.length === 0) && !isFolder) return null;
      done.push(name);
    }
  }
  return `/${done.join("/")}`;
}

export function virtualImage(files: Readonly<Record<string, VirtualFile>>): Required<LoaderImage> {
  const elves = new Map<string, ElfFile | null>();
  return {
    resolve: (path) => resolveIn(files, path),
    elf: (path) => {
      const known = elves.get(path);
      if (known !== undefined) return known;
      const file = files[path];
      if (file === undefined || typeof file === "string" || "link" in file) return null;
      const bytes = Buffer.isBuffer(file) ? file : writeElf(file);
      const elf = readElf(bytes, bytes.length);
      elves.set(path, elf);
      return elf;
    },
    text: (path) => {
      const file = files[path];
      return typeof file === "string" ? file : null;
    },
    list: (folder) =>
      Object.keys(files).flatMap((path) =>
        path.startsWith(`${folder}/`) && !path.includes("/", folder.length + 1)
          ? path.slice(folder.length + 1)
          : [],
      ),
    withName: (name) => Object.keys(files).filter((path) => path.endsWith(`/${name}`)),
  };
}
