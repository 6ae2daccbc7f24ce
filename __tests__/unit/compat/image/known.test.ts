import { describe, expect, it } from "@jest/globals";
import {
  isApplicationPackage,
  isBaseRuntime,
  isBundled,
  isSystemFile,
  knownTarget,
} from "../../../../src/compat/image/known.js";
import type { InstalledPackage } from "../../../../src/model/inspection.js";
import { ALPINE, SLIM, imageOf } from "./support/images.js";
import type { Files } from "./support/images.js";

const item = (given: Partial<InstalledPackage>): InstalledPackage => ({
  type: "python",
  name: "x",
  version: "1",
  location: "usr/local/lib/python3.11/site-packages",
  bytes: 1,
  byLayer: new Map([[0, 1]]),
  files: 1,
  requested: null,
  source: null,
  origin: null,
  partOf: null,
  ...given,
});
const metadata = (path: string, name: string): Files => ({
  [`${path}/${name}-1.dist-info/METADATA`]: `Metadata-Version: 2.1\nName: ${name}\nVersion: 1\n`,
});

describe("what an image tells of itself", () => {
  it.each<[string, Files, object]>([
    ["Alpine without packages", ALPINE, { alpine: "3.20", python: null, architecture: "amd64" }],
    ["slim", SLIM, { alpine: null, python: null, architecture: "amd64" }],
    [
      "the Python of most packages",
      {
        ...SLIM,
        ...metadata("usr/lib/python3.9/site-packages", "a"),
        ...metadata("opt/venv/lib/python3.12/site-packages", "b"),
        ...metadata("opt/venv/lib/python3.12/site-packages", "c"),
      },
      { alpine: null, python: [3, 12], architecture: "amd64" },
    ],
    [
      "edge, whose release has another form",
      { ...ALPINE, "etc/os-release": "ID=alpine\nVERSION_ID=3.23.0_alpha20250612\n" },
      { alpine: "3.23", python: null, architecture: "amd64" },
    ],
    [
      "what is no release",
      { ...ALPINE, "etc/os-release": "ID=alpine\nVERSION_ID=3\n" },
      { alpine: null, python: null, architecture: "amd64" },
    ],
    ["nothing", { app: "x" }, { alpine: null, python: null, architecture: "amd64" }],
  ])("%s", async (_, files, expected) => {
    expect(knownTarget(await imageOf(files))).toEqual(expected);
  });
});

describe("whose a file is", () => {
  it.each<[string, InstalledPackage | null, { system: boolean; runtime: boolean }]>([
    ["usr/lib/x86_64-linux-gnu/libz.so.1", item({ type: "dpkg" }), { system: true, runtime: false }],
    ["lib/libz.so.1", item({ type: "apk" }), { system: true, runtime: false }],
    // A base without a package database has libraries of nobody's.
    ["usr/lib/libz.so.1", null, { system: true, runtime: false }],
    ["lib64/ld-linux-x86-64.so.2", null, { system: true, runtime: false }],
    [
      "usr/lib/python3/dist-packages/yaml/_yaml.so",
      item({ partOf: "python3-yaml" }),
      { system: true, runtime: false },
    ],
    ["usr/lib/python3.11/lib-dynload/x.so", null, { system: false, runtime: false }],
    ["usr/local/bin/python3.11", null, { system: false, runtime: true }],
    ["usr/local/lib/libpython3.11.so.1.0", null, { system: false, runtime: true }],
    ["usr/local/lib/python3.11/lib-dynload/_ssl.so", null, { system: false, runtime: true }],
    ["usr/local/lib/python3.11/site-packages/x.so", null, { system: false, runtime: false }],
    ["usr/local/lib/python3.11/site-packages/x.so", item({}), { system: false, runtime: false }],
    ["usr/local/bin/node", null, { system: false, runtime: true }],
    ["usr/local/bin/server", null, { system: false, runtime: false }],
    [
      "usr/local/lib/node_modules/npm/x.node",
      item({ type: "node", location: "usr/local/lib/node_modules/npm" }),
      { system: false, runtime: true },
    ],
    [
      "app/node_modules/x/x.node",
      item({ type: "node", location: "app/node_modules/x" }),
      { system: false, runtime: false },
    ],
    ["app/server", null, { system: false, runtime: false }],
  ])("%s of %j", (path, owner, { system, runtime }) => {
    expect([isSystemFile({ path, owner }), isBaseRuntime({ path, owner })]).toEqual([system, runtime]);
  });

  it("counts packages of the application only", () => {
    expect(isApplicationPackage(item({}))).toBe(true);
    expect(isApplicationPackage(item({ type: "node" }))).toBe(true);
    expect(isApplicationPackage(item({ type: "dpkg" }))).toBe(false);
    expect(isApplicationPackage(item({ partOf: "python3-yaml" }))).toBe(false);
    expect(isBundled(item({ name: "pip" }))).toBe(true);
    expect(isBundled(item({ name: "pandas" }))).toBe(false);
    const npm = item({ type: "node", name: "npm", location: "usr/local/lib/node_modules/npm" });
    expect([isBundled(npm), isBundled({ ...npm, location: "app/node_modules/npm" })]).toEqual([true, false]);
  });
});
