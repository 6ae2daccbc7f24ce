import { describe, expect, it } from "@jest/globals";
import { judgeImage } from "../../../../src/compat/image/judge.js";
import type { ImageJudgement } from "../../../../src/compat/image/judge.js";
import { withInstall } from "../../../../src/compat/image/python.js";
import { answer } from "../../../../src/compat/evidence.js";
import { isProven } from "../../../../src/compat/proven.js";
import type { InstallOutcome, PackageCompat } from "../../../../src/model/compat.js";
import type { ElfSpec } from "../loader/support/elf-writer.js";
import { ALPINE, GLIBC_LOADER, MUSL_LOADER, SITE, SLIM, TARGET, imageOf, python } from "./support/images.js";
import type { Files } from "./support/images.js";

const judge = async (...layers: readonly Files[]): Promise<ImageJudgement> =>
  judgeImage(await imageOf(...layers), TARGET);
/** Who lacks what, with the Alpine package that has it. */
const lacks = ({ lacking }: ImageJudgement): readonly string[] =>
  lacking.map(({ owner, neededBy, name, apk }) => `${owner ?? neededBy} ${name} ${apk ?? "-"}`);

function only({ packages }: ImageJudgement): PackageCompat {
  const [found, ...others] = packages;
  if (found === undefined || others.length > 0) throw new Error(`there are ${packages.length} packages`);
  return found;
}

const muslModule = (spec: ElfSpec = {}): ElfSpec => ({ needed: ["libc.musl-x86_64.so.1"], ...spec });
const glibcModule = (spec: ElfSpec = {}): ElfSpec => ({ needed: ["libc.so.6"], ...spec });
const PANDAS = "pandas/_libs/lib.cpython-311-x86_64-linux-musl.so";
const needsCxx = muslModule({
  needed: ["libstdc++.so.6", "libc.musl-x86_64.so.1"],
  wants: [{ name: "_Znwm" }],
});
const CXX: Files = { "usr/lib/libstdc++.so.6": { soname: "libstdc++.so.6", defines: [{ name: "_Znwm" }] } };

describe("an Alpine image", () => {
  it("lacks the guide's libstdc++ where pandas was compiled in another stage", async () => {
    const result = await judge(ALPINE, python("pandas-2.2.3", { [PANDAS]: needsCxx }));
    expect(lacks(result)).toEqual(["pandas libstdc++.so.6 libstdc++"]);
    const { asIs, install, runtimeApk } = only(result);
    expect(asIs).toMatchObject({
      value: "musl",
      evidence: [{ what: "its native files are built for musl" }],
    });
    expect(install).toMatchObject({ value: "musl-binary", confidence: "likely" });
    expect(install.evidence[0]?.what).toContain("they need libstdc++");
    expect(runtimeApk).toEqual(["libstdc++"]);
    expect(result.open).toEqual([]);
  });

  it("is fine once it is there", async () => {
    const result = await judge(ALPINE, CXX, python("pandas-2.2.3", { [PANDAS]: needsCxx }));
    expect(lacks(result)).toEqual([]);
    expect(only(result)).toMatchObject({
      asIs: { value: "musl", evidence: [{ what: "its native files load on musl" }] },
      install: { value: "musl-binary", confidence: "certain" },
      runtimeApk: [],
    });
    expect(result.files).toEqual({ looked: 1, undecided: 0 });
  });

  it("proves nothing of a package that was copied from a slim image", async () => {
    const name = "orjson/orjson.cpython-311-x86_64-linux-gnu.so";
    const result = await judge(ALPINE, python("orjson-3.10.7", { [name]: glibcModule() }));
    expect(only(result)).toMatchObject({
      asIs: { value: "glibc" },
      install: { value: "unknown", evidence: [{ level: "target-image" }] },
    });
    expect(result.open).toEqual([0]);
  });

  it("proves nothing where a symbol is missing that no Alpine package has", async () => {
    const module = muslModule({
      wants: [{ name: "__memcpy_chk", version: "GLIBC_2.3.4", library: "libc.so.6" }],
    });
    const result = await judge(ALPINE, python("x-1", { "x/_x.abi3.so": module }));
    expect(lacks(result)).toEqual(["x __memcpy_chk -"]);
    expect(only(result).install).toMatchObject({ value: "unknown" });
    expect(only(result).install.evidence[0]?.what).toContain("the symbol __memcpy_chk is missing");
  });

  it("knows that up to Python 3.10 a module is called gnu on either libc", async () => {
    const old = "greenlet/_greenlet.cpython-310-x86_64-linux-gnu.so";
    const result = await judge(ALPINE, python("greenlet-3.1.1", { [old]: muslModule() }));
    expect(only(result).asIs).toMatchObject({ value: "musl" });
  });

  it("takes a program of the application's own that lacks its loader", async () => {
    const app: ElfSpec = { interpreter: GLIBC_LOADER, isPie: true, needed: ["libc.so.6"] };
    const result = await judge(ALPINE, { "app/server": app });
    expect(result.lacking).toEqual([
      {
        kind: "interpreter",
        name: GLIBC_LOADER,
        neededBy: "app/server",
        owner: null,
        apk: null,
        when: "now",
        presentElsewhere: null,
      },
    ]);
  });

  it("says once what many files of a package lack, and the worse of two kinds", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [`x/m${at}.abi3.so`, muslModule({ needed: ["libfoo.so.1"] })]),
    );
    const result = await judge(ALPINE, python("x-1", files));
    expect(lacks(result)).toEqual(["x libfoo.so.1 -"]);
  });
});

describe("Node packages of an Alpine image", () => {
  const at = (name: string, files: Files): Files => ({
    [`app/node_modules/${name}/package.json`]: JSON.stringify({ name, version: "1.0.0" }),
    ...Object.fromEntries(
      Object.entries(files).map(([path, file]) => [`app/node_modules/${name}/${path}`, file]),
    ),
  });
  const forGlibc = glibcModule({ needed: ["libodd.so.1", "libc.so.6"] });

  it("lack nothing for files that have a twin for musl", async () => {
    const both = at("bcrypt", {
      "prebuilds/bcrypt.glibc.node": forGlibc,
      "prebuilds/bcrypt.musl.node": muslModule(),
    });
    expect(lacks(await judge(ALPINE, both))).toEqual([]);
    const sharp = [
      at("@img/sharp-linux-x64", { "a.node": forGlibc }),
      at("@img/sharp-linuxmusl-x64", { "a.node": muslModule() }),
    ];
    expect(lacks(await judge(ALPINE, ...sharp))).toEqual([]);
    expect(lacks(await judge(ALPINE, ...sharp.slice(0, 1)))).toEqual(["@img/sharp-linux-x64 libodd.so.1 -"]);
  });

  it("are not judged by files for Android and FreeBSD", async () => {
    const android: ElfSpec = {
      needed: ["libc++_shared.so", "libdl.so", "libc.so"],
      wants: [{ name: "malloc", version: "LIBC", library: "libc.so" }],
    };
    const freebsd: ElfSpec = {
      needed: ["libc++.so.1", "libc.so.7"],
      wants: [{ name: "malloc", version: "FBSD_1.0", library: "libc.so.7" }],
    };
    const files: Files = {
      "linux-x64/s.node": glibcModule(),
      "android-x64/s.node": android,
      "freebsd-x64/s.node": freebsd,
    };
    const result = await judge(SLIM, at("sodium-native", files));
    expect(only(result).asIs).toMatchObject({ value: "glibc" });
    expect(result.files.looked).toBe(1);
  });
});

describe("a slim image", () => {
  const GNU = "uvloop/loop.cpython-311-x86_64-linux-gnu.so";

  it("leaves to the index what installing on Alpine does, and says what the files are", async () => {
    const result = await judge(SLIM, python("uvloop-0.20.0", { [GNU]: glibcModule() }));
    expect(only(result)).toMatchObject({
      asIs: { value: "glibc", confidence: "certain" },
      install: { value: "unknown", evidence: [] },
      runtimeApk: [],
    });
    expect(result.open).toEqual([0]);
    // A package is installed anew after a switch: what its files lack there is nobody's loss.
    expect(lacks(result)).toEqual([]);
  });

  it("does not ask about what came from elsewhere than an index", async () => {
    const url = JSON.stringify({ url: "https://example.org/x.tar.gz", archive_info: {} });
    const result = await judge(SLIM, python("x-1", { [GNU]: glibcModule() }, { "direct_url.json": url }));
    expect(only(result).install).toMatchObject({
      value: "unknown",
      evidence: [{ what: "it was not installed from an index" }],
    });
    expect(result.open).toEqual([]);
  });

  it("finds a mixed wheel", async () => {
    const files: Files = {
      "x/glibc/a.so": glibcModule({ needed: ["ld-linux-x86-64.so.2"] }),
      "x/musl/a.so": muslModule(),
    };
    expect(only(await judge(SLIM, python("x-1", files))).asIs).toMatchObject({ value: "mixed" });
  });

  it("finds a program for glibc in a wheel for any platform", async () => {
    const node: ElfSpec = { interpreter: GLIBC_LOADER, isPie: true, needed: ["libc.so.6"] };
    const { asIs } = only(await judge(SLIM, python("playwright-1", { "playwright/driver/node": node })));
    expect(asIs).toMatchObject({ value: "glibc", evidence: [{ where: `${SITE}/playwright/driver/node` }] });
  });

  it("takes static programs and files without any libc for portable", async () => {
    const files: Files = {
      "x/bin/tool": { type: "executable", isDynamic: false },
      "x/data.abi3.so": { defines: [{ name: "PyInit_x" }] },
    };
    expect(only(await judge(SLIM, python("x-1", files))).asIs).toMatchObject({
      value: "portable",
      confidence: "likely",
    });
  });

  it("is not sure of a file that is cut off", async () => {
    const broken = Buffer.concat([Buffer.from("\x7fELF\x02\x01\x01", "latin1"), Buffer.alloc(57)]);
    broken.writeUInt16LE(3, 16);
    broken.writeUInt16LE(62, 18);
    broken.writeUInt16LE(56, 54);
    broken.writeUInt16LE(9, 56);
    broken.writeBigUInt64LE(0xffff_0000n, 32);
    const result = await judge(SLIM, python("x-1", { "x/x.abi3.so": broken }));
    expect(only(result).asIs).toMatchObject({ value: "unknown" });
    expect(result.files).toEqual({ looked: 1, undecided: 1 });
  });

  it("tells of what a program of nobody's would lack after a switch, with the package that has it", async () => {
    const tool: ElfSpec = {
      needed: ["libstdc++.so.6", "libodd.so.1", "libc.so.6"],
      wants: [{ name: "_Znwm" }],
    };
    const odd: Files = { "usr/lib/x86_64-linux-gnu/libodd.so.1": { soname: "libodd.so.1" } };
    const result = await judge(SLIM, odd, { "app/tool.so": tool });
    expect(lacks(result)).toEqual(["app/tool.so libstdc++.so.6 libstdc++", "app/tool.so libodd.so.1 -"]);
    expect(result.lacking.map(({ when }) => when)).toEqual(["after-switch", "after-switch"]);
  });

  it("does not blame a switch for what is missing today", async () => {
    const tool: ElfSpec = { needed: ["libnowhere.so.1", "libc.so.6"] };
    expect(lacks(await judge(SLIM, { "app/tool.so": tool }))).toEqual([]);
  });

  it("leaves out what the base image brings along", async () => {
    const result = await judge(SLIM, {
      [`${SITE}/pip-24.0.dist-info/METADATA`]: "Name: pip\nVersion: 24.0\n",
    });
    expect(result.packages).toEqual([]);
    expect(result.files.looked).toBe(0);
  });

  it("judges Node's packages by all of their files", async () => {
    const at = "app/node_modules/bcrypt";
    const files: Files = {
      [`${at}/package.json`]: JSON.stringify({ name: "bcrypt", version: "6.0.0" }),
      [`${at}/prebuilds/linux-x64/bcrypt.glibc.node`]: glibcModule(),
      [`${at}/prebuilds/linux-x64/bcrypt.musl.node`]: muslModule({ needed: ["libc.musl-x86_64.so.1"] }),
    };
    expect(only(await judge(SLIM, files))).toMatchObject({
      ecosystem: "node",
      name: "bcrypt",
      asIs: { value: "mixed" },
    });
  });
});

describe("an image without a libc", () => {
  it("is judged for Alpine all the same", async () => {
    const go: Files = { server: { type: "executable", isDynamic: false } };
    expect(await judge(go)).toMatchObject({ packages: [], lacking: [], files: { looked: 1, undecided: 0 } });
    const musl: Files = { server: { interpreter: MUSL_LOADER, isPie: true } };
    expect(lacks(await judge(musl))).toEqual([]);
  });
});

describe("what nobody has seen", () => {
  it("is not proven by what the image says of other files", async () => {
    const name = "orjson/orjson.cpython-311-x86_64-linux-gnu.so";
    const { packages } = await judge(ALPINE, python("orjson-3.10.7", { [name]: glibcModule() }));
    const [item] = packages;
    if (item === undefined) throw new Error("there is no package");
    const builtIn = answer<InstallOutcome>(
      "musl-binary",
      "likely",
      "built-in",
      "the table knows wheels for musl",
    );
    const known = withInstall(item, { install: builtIn, buildApk: [], runtimeApk: [] });
    expect(known.install.value).toBe("musl-binary");
    expect(isProven(known)).toBe(false);
    const seen = answer<InstallOutcome>("musl-binary", "certain", "index", "a wheel is listed");
    expect(isProven(withInstall(item, { install: seen, buildApk: [], runtimeApk: [] }))).toBe(true);
  });
});
