import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { docker, toolsRoot } from "./engines.js";

/** Imports a one-layer base with a static busybox and its applets. Returns its tag. */
export function makeBusyboxBase(
  environment: NodeJS.ProcessEnv,
  tag = "image-budget-test/busybox",
): Promise<string> {
  return importBase(environment, tag, layOutBusybox);
}

/** As makeBusyboxBase, but shaped like Alpine: a real musl loader, os-release, and an apk database. */
export function makeAlpineShapedBase(
  environment: NodeJS.ProcessEnv,
  tag = "image-budget-test/alpine",
): Promise<string> {
  return importBase(environment, tag, (root) => {
    layOutBusybox(root);
    const { loader, library } = muslLoader();
    write(root, "etc/os-release", 'ID=alpine\nVERSION_ID=3.20.0\nPRETTY_NAME="Alpine Linux v3.20"\n');
    write(root, "etc/alpine-release", "3.20.0\n");
    const entry = (name: string, version: string): string => `P:${name}\nV:${version}\nA:x86_64\nF:lib\n\n`;
    write(root, "lib/apk/db/installed", entry("musl", "1.2.5-r0") + entry("busybox", "1.36.1-r29"));
    cpSync(library, join(root, "lib", loader), { dereference: true });
  });
}

/** Debian's musl, and the name its loader has on Alpine. */
export function muslLoader(): { readonly loader: string; readonly library: string } {
  const folder = join(toolsRoot(), "lib");
  const loader = readdirSync(folder).find((name) => name.startsWith("ld-musl-"));
  if (loader === undefined) throw new Error(`there is no musl loader in ${folder}`);
  const triplet = readdirSync(join(toolsRoot(), "usr", "lib")).find((name) => name.endsWith("-linux-musl"));
  return { loader, library: join(toolsRoot(), "usr", "lib", triplet ?? "", "libc.so") };
}

/** Debian's static busybox, on this machine. */
export function staticBusybox(): string {
  const busybox = ["bin/busybox", "usr/bin/busybox"]
    .map((name) => join(toolsRoot(), name))
    .find((path) => existsSync(path));
  if (busybox === undefined) throw new Error("there is no busybox among the tools");
  return busybox;
}

function layOutBusybox(root: string): void {
  const busybox = staticBusybox();
  mkdirSync(join(root, "bin"), { recursive: true });
  cpSync(busybox, join(root, "bin", "busybox"), { dereference: true });
  for (const name of execFileSync(busybox, ["--list"], { encoding: "utf8" }).trim().split("\n"))
    if (name !== "busybox") symlinkSync("busybox", join(root, "bin", name));
  for (const folder of ["tmp", "root", "etc"]) mkdirSync(join(root, folder), { recursive: true });
  write(root, "etc/passwd", "root:x:0:0:root:/root:/bin/sh\n");
  write(root, "etc/group", "root:x:0:\n");
}

/** Writes a file below a root, with the folders that it lies in. */
export function write(root: string, name: string, text: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}

/** Imports the folder that `layOut` fills as an image of one layer; `changes` are instructions for its configuration. */
export async function importBase(
  environment: NodeJS.ProcessEnv,
  tag: string,
  layOut: (root: string) => void,
  changes: readonly string[] = ['CMD ["/bin/sh"]'],
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "image-budget-base-"));
  try {
    const root = join(folder, "root");
    mkdirSync(root);
    layOut(root);
    const archive = join(folder, "root.tar");
    execFileSync("tar", [
      "-C",
      root,
      "--owner=0",
      "--group=0",
      "--mtime=@0",
      "--sort=name",
      "-cf",
      archive,
      ".",
    ]);
    await docker(environment, "import", ...changes.flatMap((change) => ["--change", change]), archive, tag);
    return tag;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
