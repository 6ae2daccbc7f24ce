// @ts-check
/** What the benches build: 400 MB in 16,000 files. */
import { execFileSync } from "node:child_process";
import { randomFillSync } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** About what the guide's slim API weighs. */
const PAYLOAD = 400_000_000;
/** As many files as such an image has: python:3.11-slim with pandas and fastapi holds some 16,000. */
const FILES = 16_000;
const PACKAGES = 200;

/**
 * Two images of the same 400 MB in 16,000 files. `unpack` has the engine unpack them from an archive, as installing packages does; `copy`
 * copies them from the context, the cheapest build there is, so that our fixed costs weigh most.
 */
const DOCKERFILES = {
  unpack: "FROM scratch\nCOPY round /round\nADD data.tar.gz /data/\n",
  copy: "FROM scratch\nCOPY round /round\nCOPY data /data\n",
};

/** Files that neither compress to nothing nor are all noise. @param {string} folder */
export function makeContexts(folder) {
  const data = join(folder, "copy", "data");
  mkdirSync(data, { recursive: true });
  mkdirSync(join(folder, "unpack"));
  const block = Buffer.alloc(PAYLOAD / FILES);
  for (let index = 0; index < FILES; index++) {
    const below = join(data, `package-${index % PACKAGES}`);
    if (index < PACKAGES) mkdirSync(below);
    randomFillSync(block, 0, Math.floor(block.length * 0.3));
    writeFileSync(join(below, `file-${index}`), block);
  }
  execFileSync("tar", ["-czf", join(folder, "unpack", "data.tar.gz"), "-C", data, "."]);
  for (const [name, text] of Object.entries(DOCKERFILES)) {
    writeFileSync(join(folder, name, "Dockerfile"), text);
    writeFileSync(join(folder, name, "round"), "0");
  }
}
