import { describe, expect, it } from "@jest/globals";
import { ociArchive, read } from "./support/images.js";
import { tar } from "./support/tar-writer.js";
import type { TestEntry } from "./support/tar-writer.js";

const file = (path: string, content = "x"): TestEntry => ({ path, content });
const link = (path: string, target: string): TestEntry => ({ path, type: "2", link: target });
const folder = (path: string): TestEntry => ({ path, type: "5" });
const hard = (path: string, target: string): TestEntry => ({ path, type: "1", link: target });

const MUSL = file("lib/ld-musl-x86_64.so.1");
const GLIBC = file("usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2");
const ALPINE = file("etc/os-release", "ID=alpine");
const DEBIAN = file("usr/lib/os-release", "ID=debian");
const DEBIAN_LINK = link("etc/os-release", "../usr/lib/os-release");

async function contentsOf(...layers: TestEntry[][]): ReturnType<typeof read> {
  return read(ociArchive([{ layers: layers.map((entries) => tar(entries)) }]));
}

describe("the distribution of the merged tree", () => {
  const cases: [string, TestEntry[][], string | null | undefined, "musl" | "glibc" | "none"][] = [
    ["nothing", [[]], null, "none"],
    ["alpine", [[ALPINE, MUSL]], "alpine", "musl"],
    ["debian", [[DEBIAN, DEBIAN_LINK, GLIBC]], "debian", "glibc"],
    ["an absolute link", [[DEBIAN, link("etc/os-release", "/usr/lib/os-release")]], "debian", "none"],
    [
      "a link through a linked folder",
      [[DEBIAN, link("lib", "usr/lib"), link("etc/os-release", "../lib/os-release")]],
      "debian",
      "none",
    ],
    [
      "a link that leads out of the root",
      [[DEBIAN, link("etc/os-release", "../../../usr/lib/os-release")]],
      "debian",
      "none",
    ],
    ["usr/lib alone", [[DEBIAN]], "debian", "none"],
    [
      "a link to what is not kept falls back",
      [[DEBIAN, link("etc/os-release", "/nix/store/x")]],
      "debian",
      "none",
    ],
    [
      "links in circles",
      [[link("etc/os-release", "../usr/lib/os-release"), link("usr/lib/os-release", "../../etc/os-release")]],
      null,
      "none",
    ],
    ["a hard link", [[DEBIAN, hard("etc/os-release", "usr/lib/os-release")]], "debian", "none"],
    [
      "names written with ./",
      [[file("./etc/os-release", "ID=alpine"), file("./lib/ld-musl-aarch64.so.1")]],
      "alpine",
      "musl",
    ],
    ["names written with / and ..", [[file("/x/../etc//os-release", "ID=alpine")]], "alpine", "none"],
    ["a later layer's file", [[ALPINE], [file("etc/os-release", "ID=other")]], "other", "none"],
    [
      "a whiteout of the file",
      [
        [ALPINE, MUSL],
        [file("etc/.wh.os-release"), file("lib/.wh.ld-musl-x86_64.so.1")],
      ],
      null,
      "none",
    ],
    [
      "a whiteout of a folder above",
      [
        [ALPINE, MUSL],
        [file(".wh.etc"), file(".wh.lib")],
      ],
      null,
      "none",
    ],
    [
      "an opaque folder",
      [
        [ALPINE, MUSL],
        [folder("etc/"), file("etc/.wh..wh..opq")],
      ],
      null,
      "musl",
    ],
    ["an opaque root", [[ALPINE, MUSL], [file(".wh..wh..opq")]], null, "none"],
    [
      "a whiteout beside a new file of that layer",
      [[ALPINE], [file("etc/os-release", "ID=new"), file("etc/.wh.os-release")]],
      "new",
      "none",
    ],
    [
      "an opaque folder written after its new file",
      [[ALPINE], [file("etc/os-release", "ID=new"), file("etc/.wh..wh..opq")]],
      "new",
      "none",
    ],
    ["a folder replaced by a link", [[DEBIAN, MUSL], [link("lib", "usr/lib")]], "debian", "none"],
    [
      "a whiteout of something else",
      [
        [ALPINE, MUSL],
        [file("etc/.wh.hosts"), file("opt/.wh.etc")],
      ],
      "alpine",
      "musl",
    ],
    ["an empty file", [[file("etc/os-release", ""), DEBIAN]], undefined, "none"],
    ["a file too large to be one", [[file("etc/os-release", `ID=x\n${"#".repeat(70_000)}`)]], null, "none"],
    [
      "both loaders on alpine (gcompat)",
      [[ALPINE, MUSL, link("lib64/ld-linux-x86-64.so.2", "/lib/libgcompat.so.0")]],
      "alpine",
      "musl",
    ],
    ["both loaders on debian (its musl package)", [[DEBIAN, MUSL, GLIBC]], "debian", "glibc"],
    ["other machines' loaders", [[file("lib/ld-linux-armhf.so.3")]], null, "glibc"],
    ["powerpc's loader", [[file("lib64/ld64.so.2")]], null, "glibc"],
    ["a merged /usr", [[file("usr/lib/ld-musl-x86_64.so.1")]], null, "musl"],
    ["a loader in a stranger's folder", [[file("opt/lib/ld-musl-x86_64.so.1")]], null, "none"],
  ];
  it.each(cases)("%s", async (_, layers, id, libc) => {
    const contents = await contentsOf(...layers);
    expect([contents.osRelease === null ? null : contents.osRelease["ID"], contents.libc]).toEqual([
      id,
      libc,
    ]);
  });
});

describe("the Python packages of the merged tree", () => {
  const site = "usr/local/lib/python3.11/site-packages";
  const wheel = (name: string, place = site): TestEntry => file(`${place}/${name}.dist-info/METADATA`);

  const cases: [string, TestEntry[][], string[]][] = [
    ["none", [[]], []],
    [
      "normalised and sorted",
      [[wheel("Zope.Interface_x-1.0"), wheel("PyYAML-6.0")]],
      ["pyyaml", "zope-interface-x"],
    ],
    ["a virtual environment", [[wheel("six-1.16", "opt/venv/lib/python3.11/site-packages")]], ["six"]],
    ["pip on Debian", [[wheel("six-1.16", "usr/local/lib/python3.11/dist-packages")]], ["six"]],
    ["not Debian's own", [[wheel("six-1.16", "usr/lib/python3/dist-packages")]], []],
    ["not those vendored in another", [[wheel("six-1.16", `${site}/pip/_vendor`)]], []],
    ["eggs", [[file(`${site}/a-1-py3.11.egg-info/PKG-INFO`), file(`${site}/b.egg-info`)]], ["a", "b"]],
    [
      "an upgrade",
      [[wheel("six-1.15")], [file(`${site}/.wh.six-1.15.dist-info`), wheel("six-1.16")]],
      ["six"],
    ],
    ["a removal", [[wheel("six-1.15"), wheel("a-1")], [file(`${site}/.wh.six-1.15.dist-info`)]], ["a"]],
    ["a removal file by file", [[wheel("six-1.15")], [file(`${site}/six-1.15.dist-info/.wh.METADATA`)]], []],
    ["a removed folder above", [[wheel("six-1.15")], [file("usr/.wh.local")]], []],
    ["an opaque folder above", [[wheel("six-1.15")], [file("usr/local/.wh..wh..opq"), wheel("a-1")]], ["a"]],
  ];
  it.each(cases)("%s", async (_, layers, names) => {
    expect((await contentsOf(...layers)).pythonPackages).toEqual(names);
  });
});
