/** Native binaries of Node packages that this image cannot load: built for the other libc, or for another platform. */
import type { Group, Groups } from "./groups.js";
import { pathGroup } from "./places.js";
import { loadable, platformOf } from "./platform.js";
import type { Loadable, Platform } from "./platform.js";
import type { Claim, FindingRule, Folder, Module } from "./rule.js";

/** One libc's variant of something; those of one `family` differ in nothing else. */
interface Variant {
  readonly group: Group;
  readonly family: string;
  readonly libc: "musl" | "glibc";
}

const INSTALL_FOR_ONE =
  "run `npm ci` on the final image's own base, with `--libc=musl` or `--libc=glibc`, or delete what the other libc needs in that RUN";

export const BOTH_LIBCS: FindingRule = {
  id: "both-libcs",
  least: 100_000,
  wording: { one: "the other libc's Node binary", many: "the other libc's Node binaries" },
  remedy: INSTALL_FOR_ONE,
  start: ({ tree }, groups) => {
    const { libc } = loadable(tree);
    const variants = new Variants(groups);
    const files: Claim = { kind: "some", ends: ".node", of: (folder, name) => variants.file(folder, name) };
    return {
      enter: (folder) => (folder.module?.type === "node" ? (variants.folder(folder) ?? files) : null),
      choose: () => unloadable(variants.all, libc),
    };
  },
};

export const OTHER_PLATFORMS: FindingRule = {
  id: "other-platforms",
  least: 100_000,
  wording: { one: "another platform's Node binary", many: "other platforms' Node binaries" },
  remedy:
    "copy no `node_modules` from another machine, install with `--os=linux` and `--cpu` for the image's own platform only, and delete foreign `prebuilds` in that RUN",
  start: ({ tree }, groups) => {
    const image = loadable(tree);
    const files: Claim = {
      kind: "some",
      ends: ".node",
      of: (folder, name) => foreignFile(groups, image, folder, name),
    };
    return {
      enter: (folder) =>
        folder.module?.type === "node"
          ? (foreignFolder(groups, image, folder, folder.module) ?? files)
          : null,
    };
  },
};

class Variants {
  readonly #groups: Groups;
  readonly #variants = new Map<string, Variant>();

  constructor(groups: Groups) {
    this.#groups = groups;
  }

  get all(): readonly Variant[] {
    return [...this.#variants.values()];
  }

  /** Null for a folder that is no package for Linux alone. */
  folder(folder: Folder): Claim | null {
    const { module } = folder;
    if (module?.node !== folder.node) return null;
    const platform = platformOf(module.name);
    if (platform.os !== "linux" || platform.arch === null) return null;
    const { path } = folder;
    const family = `${home(path)} ${scopeOf(module)} ${platform.stem} ${platform.arch}`;
    return { kind: "all", group: this.#add(path, family, platform, module.name) };
  }

  file({ path, module }: Folder, name: string): Group | null {
    if (module === null) return null;
    const platform = platformOf(name);
    const family = `${path}/${platform.stem} ${platform.os ?? ""} ${platform.arch ?? ""}`;
    return this.#add(`${path}/${name}`, family, platform, `${module.name}/${name}`);
  }

  #add(path: string, family: string, platform: Platform, label: string): Group {
    const group = pathGroup(this.#groups, path, label);
    // A name that is silent about the libc means the one that most systems have.
    this.#variants.set(group.key, { group, family, libc: platform.libc ?? "glibc" });
    return group;
  }
}

/** Where a package was installed to: everything that pnpm lays out belongs together. */
function home(path: string): string {
  const pnpm = path.indexOf("node_modules/.pnpm/");
  return path.slice(0, pnpm === -1 ? path.lastIndexOf("node_modules") : pnpm);
}

function scopeOf({ name }: Module): string {
  return name.startsWith("@") ? name.slice(0, name.indexOf("/")) : "";
}

/** Of what is there for both libcs: the other one's; the smaller where the image says nothing about its own. */
function unloadable(variants: readonly Variant[], libc: Loadable["libc"]): readonly Group[] {
  const families = new Map<string, Variant[]>();
  for (const variant of variants) {
    const family = families.get(variant.family);
    if (family === undefined) families.set(variant.family, [variant]);
    else family.push(variant);
  }
  return [...families.values()].flatMap((family) => {
    const musl = family.filter((variant) => variant.libc === "musl").map(({ group }) => group);
    const glibc = family.filter((variant) => variant.libc === "glibc").map(({ group }) => group);
    if (musl.length === 0 || glibc.length === 0) return [];
    if (libc !== null) return libc === "musl" ? glibc : musl;
    return bytesOf(musl) <= bytesOf(glibc) ? musl : glibc;
  });
}

function bytesOf(groups: readonly Group[]): number {
  return groups.reduce((sum, { bytes }) => sum + bytes, 0);
}

function foreignFolder(groups: Groups, image: Loadable, folder: Folder, module: Module): Claim | null {
  const isModule = module.node === folder.node;
  if (!isModule && folder.parent?.name !== "prebuilds") return null;
  const name = isModule ? module.name : folder.name;
  if (!isForeign(platformOf(name), name, image)) return null;
  const label = isModule ? name : `${module.name}/prebuilds/${name}`;
  return { kind: "all", group: pathGroup(groups, folder.path, label) };
}

function foreignFile(groups: Groups, image: Loadable, { path, module }: Folder, name: string): Group | null {
  if (module === null || !isForeign(platformOf(name), name, image)) return null;
  return pathGroup(groups, `${path}/${name}`, `${module.name}/${name}`);
}

/** Both have to be named: a package that is only called after a system is code for every one. */
function isForeign({ os, arch }: Platform, name: string, image: Loadable): boolean {
  const isUniversal = name.includes("universal");
  if (os === null || (arch === null && !isUniversal)) return false;
  if (os !== "linux") return true;
  return arch !== null && image.arches.size > 0 && !image.arches.has(arch);
}
