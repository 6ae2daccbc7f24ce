import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { PYTHON, pythonNames } from "../../../../src/image/packages/python.js";
import { DPKG } from "../../../../src/image/packages/dpkg.js";
import { SOON } from "../../../support/soon.js";
import type { TestEntry } from "../support/tar-writer.js";
import { file, folder, hardLink, link, treeOf, weigh } from "../support/tree.js";
import type { Weighed } from "../support/tree.js";

const SITE = "usr/local/lib/python3.12/site-packages";
const metadata = (name: string, version: string): string =>
  `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\nSummary: x\n\nName: readme\nVersion: 9\n`;

function weighed(...layers: TestEntry[][]): Weighed {
  return weigh([PYTHON], treeOf([PYTHON], ...layers));
}

/** A wheel's metadata, with a RECORD of these rows. */
function wheel(stem: string, rows: readonly string[] | null = [], place = SITE): TestEntry[] {
  const [name = "", version = ""] = stem.split("-");
  const at = place === "" ? `${stem}.dist-info` : `${place}/${stem}.dist-info`;
  return [
    file(`${at}/METADATA`, metadata(name, version)),
    ...(rows === null ? [] : [file(`${at}/RECORD`, rows.map((row) => `${row}\r\n`).join(""))]),
  ];
}

describe("where Python packages are", () => {
  const cases: [string, TestEntry[], string[]][] = [
    ["site-packages", wheel("six-1.16"), [`six 1.16 ${SITE}`]],
    [
      "a virtual environment",
      wheel("six-1.16", [], "opt/venv/lib/python3.11/site-packages"),
      ["six 1.16 opt/venv/lib/python3.11/site-packages"],
    ],
    [
      "distroless and Debian",
      wheel("six-1.16", null, "usr/lib/python3/dist-packages"),
      ["six 1.16 usr/lib/python3/dist-packages"],
    ],
    ["a target folder", wheel("six-1.16", [], "app/libs"), ["six 1.16 app/libs"]],
    ["the root", wheel("six-1.16", [], ""), ["six 1.16 "]],
    [
      "two copies",
      [...wheel("six-1.15", [], "a/site-packages"), ...wheel("six-1.16", [], "b/site-packages")],
      ["six 1.15 a/site-packages", "six 1.16 b/site-packages"],
    ],
    [
      "an egg's metadata",
      [file(`${SITE}/a_b-1-py3.11.egg-info/PKG-INFO`, metadata("A.B", "1"))],
      [`a-b 1 ${SITE}`],
    ],
    ["an egg's metadata as one file", [file(`${SITE}/b-2.egg-info`, metadata("b", "2"))], [`b 2 ${SITE}`]],
    ["an egg", [file(`${SITE}/c-3-py3.11.egg/EGG-INFO/PKG-INFO`, metadata("c", "3"))], [`c 3 ${SITE}`]],
    ["one that is vendored by another", wheel("six-1.16", [], `${SITE}/pip/_vendor`), []],
    ["one that is vendored in a target folder", wheel("six-1.16", [], "app/libs/pip/_vendor"), []],
    ["uv's cache", wheel("six-1.16", [], "root/.cache/uv/archive-v0/Ab_c-9"), []],
    [
      "conda's cache",
      [
        ...wheel("six-1.16", [], "opt/conda/pkgs/six-1.16-pyh6c4/site-packages"),
        file("opt/conda/pkgs/six-1.16-pyh6c4/info/index.json", "{}"),
        ...wheel("a-1", [], "opt/pkgs/mine/site-packages"),
      ],
      ["a 1 opt/pkgs/mine/site-packages"],
    ],
    ["what pip could not remove", [...wheel("~ix-1.16"), ...wheel("-ix-1.16")], []],
    ["a folder in which nothing says what it is", [file(`${SITE}/six-1.16.dist-info/RECORD`)], []],
    ["a folder of the name", [folder(`${SITE}/six-1.16.egg-info`), file("METADATA"), file("x/METADATA")], []],
    [
      "links into uv's cache",
      [
        link(
          `${SITE}/six-1.16.dist-info/METADATA`,
          "/root/.cache/uv/archive-v0/x/six-1.16.dist-info/METADATA",
        ),
        file(`${SITE}/six-1.16.dist-info/RECORD`, "six.py,,\n"),
        file("root/.cache/uv/archive-v0/x/six-1.16.dist-info/METADATA", metadata("six", "1.16.0")),
        link(`${SITE}/a-1.dist-info/METADATA`, "/nowhere"),
        file(`${SITE}/a-1.dist-info/RECORD`, "a.py,,\n"),
      ],
      [`a 1 ${SITE}`, `six 1.16.0 ${SITE}`],
    ],
    [
      "metadata of a build beside the sources of what is installed",
      [...wheel("app-1"), file("src/app.egg-info/PKG-INFO", metadata("app", "1"))],
      [`app 1 ${SITE}`],
    ],
    [
      "metadata of a development install",
      [file("src/app.egg-info/PKG-INFO", metadata("app", "1")), file(`${SITE}/app.egg-link`, "/src\n.")],
      ["app 1 src"],
    ],
  ];
  it.each(cases)("%s", (_, entries, expected) => {
    const { packages, gaps } = weighed(entries);
    expect(packages.map(({ name, version, location }) => `${name} ${version} ${location}`)).toEqual(expected);
    expect(gaps).toEqual([]);
  });

  it("forgets what a later layer removes", () => {
    expect(
      weighed(wheel("six-1.15"), [file(`${SITE}/.wh.six-1.15.dist-info`), ...wheel("six-1.16")]).short,
    ).toEqual([expect.stringMatching(/^six 1\.16 /)]);
  });
});

describe("which package it is", () => {
  const cases: [string, string, string, string][] = [
    ["headers", "x-0", "Name: Zope.Interface__x\nVersion: 5.0.post1\n", "zope-interface-x 5.0.post1"],
    ["carriage returns, a mark, other case", "x-0", "\ufeffNAME : a\r\nversion:1\r\n\r\n", "a 1"],
    ["the first of several", "x-0", "Name: a\nVersion: 1\nName: b\nVersion: 2\n", "a 1"],
    ["only what is above the empty line", "x-0", "Summary: s\n\nName: b\nVersion: 2\n", "x 0"],
    ["a name that is none", "x-0", "Name: <b>\nVersion: 1 2\n", "x 0"],
    ["a continued header", "x-0", "License: a\n  Name: b\nName: c\n", "c 0"],
    ["an empty file", "x_y-1.0", "", "x-y 1.0"],
    ["no version anywhere", "x", "", "x ?"],
    ["a hyphen in the folder's name", "zope-x-5.0", "", "zope-x 5.0"],
    ["no digit", "x-main", "", "x main"],
    ["names of objects", "x-0", "Name: __proto__\nVersion: constructor\n", "x constructor"],
    ["an object's name that is a package's", "x-0", "Name: constructor\nVersion: 1\n", "constructor 1"],
    ["too long", "x-0", `Name: ${"a".repeat(215)}\nVersion: ${"1".repeat(101)}\n`, "x 0"],
    ["beyond the first 64 KB", "x-0", `License: ${"a".repeat(70_000)}\nName: b\n`, "x 0"],
  ];
  it.each(cases)("%s", (_, stem, headers, expected) => {
    const { packages, gaps } = weighed([file(`${SITE}/${stem}.dist-info/METADATA`, headers)]);
    expect(packages.map(({ name, version }) => `${name} ${version ?? "?"}`)).toEqual([expected]);
    expect(gaps).toEqual([]);
  });

  it("says when it is none, on one short line each and not too often", () => {
    const name = `\u202e\n${"ä".repeat(120)}`;
    const { packages, gaps } = weighed(
      Array.from({ length: 25 }, (_, index) => ({
        path: "x",
        pax: { path: `${SITE}/${name}${index}.dist-info/METADATA` },
        content: "Name: ?\n",
      })),
    );
    expect(packages).toEqual([]);
    expect(gaps).toHaveLength(21);
    expect(gaps[0]).toMatch(/^\/\S*\?\?ä+\d+\.dist-info names no package: its files count to none\.$/);
    expect(gaps[20]).toBe("The same goes for 5 more Python packages.");
  });
});

describe("files of a Python package", () => {
  it("are those of RECORD, with its metadata and the bytecode of its modules", () => {
    const result = weighed([
      ...wheel("a-1", [
        "a/__init__.py,sha256=x,3",
        '"a/with, comma ""quoted"".txt",sha256=x,3',
        "../../../bin/a,sha256=x,3",
        "/etc/a.conf,,",
        "a/gone.py,,",
        "../../../../../../../../outside,,",
        "",
        "a-1.dist-info/METADATA,,",
      ]),
      file(`${SITE}/a-1.dist-info/REQUESTED`, ""),
      file(`${SITE}/a-1.dist-info/licenses/LICENSE`, "12"),
      file(`${SITE}/a/__init__.py`, "123"),
      file(`${SITE}/a/__pycache__/__init__.cpython-312.pyc`, "1234"),
      file(`${SITE}/a/with, comma "quoted".txt`, "12345"),
      file(`${SITE}/a/other.txt`, "123456"),
      file("usr/local/bin/a", "1234567"),
      file("etc/a.conf", "12345678"),
      file("outside", "1"),
    ]);
    expect(result.filesOf("a")).toEqual([
      "etc/a.conf",
      "outside",
      "usr/local/bin/a",
      `${SITE}/a-1.dist-info/METADATA`,
      `${SITE}/a-1.dist-info/RECORD`,
      `${SITE}/a-1.dist-info/REQUESTED`,
      `${SITE}/a-1.dist-info/licenses/LICENSE`,
      `${SITE}/a/__init__.py`,
      `${SITE}/a/__pycache__/__init__.cpython-312.pyc`,
      `${SITE}/a/with, comma "quoted".txt`,
    ]);
    expect(result.packages[0]?.files).toBe(10);
  });

  it("are the scripts beside them after `pip install --target`", () => {
    const result = weighed([
      ...wheel("a-1", ["a.py,,", "../../bin/a,,"], "app/libs"),
      file("app/libs/a.py"),
      file("app/libs/bin/a"),
      file("bin/a"),
    ]);
    expect(result.filesOf("a").filter((path) => !path.includes("dist-info"))).toEqual([
      "app/libs/a.py",
      "app/libs/bin/a",
    ]);
  });

  it("follow a RECORD that is a hard link to another place's", () => {
    const result = weighed(
      [
        file("cache/x/a-1.dist-info/METADATA", metadata("a", "1")),
        file("cache/x/a-1.dist-info/RECORD", "a.py,,\n../up.py,,\n"),
        file("cache/x/.wh.nothing"),
        hardLink("venv/site-packages/a-1.dist-info/METADATA", "cache/x/a-1.dist-info/METADATA"),
        hardLink("venv/site-packages/a-1.dist-info/RECORD", "cache/x/a-1.dist-info/RECORD"),
        file("venv/site-packages/a.py"),
      ],
      [file("cache/.wh.x")],
    );
    expect(result.filesOf("a")).toContain("venv/site-packages/a.py");
    expect(result.packages.map(({ location, files }) => [location, files])).toEqual([
      ["venv/site-packages", 3],
    ]);
  });

  const unlisted: [string, TestEntry[], string[]][] = [
    [
      "top_level.txt's folders and modules",
      [
        file(`${SITE}/a-1.dist-info/METADATA`, metadata("a", "1")),
        file(`${SITE}/a-1.dist-info/top_level.txt`, "yaml\r\n_yaml\n\n../etc\nsingle\nbuilt\nnowhere\n"),
        file("usr/local/lib/python3.12/etc/passwd"),
        file(`${SITE}/yaml/deep/x.py`),
        file(`${SITE}/_yaml/__init__.py`),
        file(`${SITE}/single.py`),
        file(`${SITE}/built.cpython-312-x86_64-linux-gnu.so`),
        file(`${SITE}/other.py`),
      ],
      ["_yaml/__init__.py", "built.cpython-312-x86_64-linux-gnu.so", "single.py", "yaml/deep/x.py"],
    ],
    [
      "the module of its own name",
      [...wheel("a_b-1", null), file(`${SITE}/a_b/x.py`), file(`${SITE}/a_b.py`), file(`${SITE}/a/x.py`)],
      ["a_b.py", "a_b/x.py"],
    ],
    [
      "installed-files.txt",
      [
        file(`${SITE}/a-1.egg-info/PKG-INFO`, metadata("a", "1")),
        file(`${SITE}/a-1.egg-info/installed-files.txt`, "../yaml/x.py\n../../../../bin/a\nPKG-INFO\n"),
        file(`${SITE}/yaml/x.py`),
        file(`${SITE}/a.py`),
      ],
      ["yaml/x.py"],
    ],
    [
      "SOURCES.txt where nothing else tells",
      [
        file(`${SITE}/a-1.egg-info/PKG-INFO`, metadata("a", "1")),
        file(`${SITE}/a-1.egg-info/SOURCES.txt`, "setup.py\nyaml/x.py"),
        file(`${SITE}/yaml/x.py`),
        file(`${SITE}/yaml/y.py`),
      ],
      ["yaml/x.py"],
    ],
    [
      "one file of metadata and its module",
      [file(`${SITE}/a-1.egg-info`, metadata("a", "1")), file(`${SITE}/a.py`), file(`${SITE}/b.py`)],
      ["a.py"],
    ],
    [
      "a whole egg",
      [file(`${SITE}/a-1.egg/EGG-INFO/PKG-INFO`, metadata("a", "1")), file(`${SITE}/a-1.egg/x/y.py`)],
      ["a-1.egg/x/y.py"],
    ],
  ];
  it.each(unlisted)("without a RECORD: %s", (_, entries, expected) => {
    const files = weighed(entries)
      .filesOf(entries[0]?.path.includes("a_b") === true ? "a-b" : "a")
      .filter((path) => !/(?:-info|EGG-INFO)(?:\/|$)/.test(path));
    expect(files).toEqual(expected.map((path) => `${SITE}/${path}`));
  });

  it("are only its metadata where the sources are the application's", () => {
    const result = weighed([
      file("src/app.egg-info/PKG-INFO", metadata("app", "1")),
      file("src/app.egg-info/top_level.txt", "app\n"),
      file("src/app.egg-info/SOURCES.txt", "app/x.py\n"),
      file("src/app/x.py"),
    ]);
    expect(result.filesOf("app")).toEqual([
      "src/app.egg-info/PKG-INFO",
      "src/app.egg-info/SOURCES.txt",
      "src/app.egg-info/top_level.txt",
    ]);
  });

  it("count to the system's package where that has them", () => {
    const place = "usr/lib/python3/dist-packages";
    const paths = [`${place}/PyYAML-6.0.dist-info/METADATA`, `${place}/yaml/__init__.py`];
    const { packages } = weigh(
      [DPKG, PYTHON],
      treeOf(
        [DPKG, PYTHON],
        [
          file(
            "var/lib/dpkg/status",
            "Package: python3-yaml\nStatus: install ok installed\nArchitecture: amd64\nVersion: 6\n\n",
          ),
          file("var/lib/dpkg/info/python3-yaml.list", paths.map((path) => `/${path}\n`).join("")),
          file(paths[0] ?? "", metadata("PyYAML", "6.0")),
          file(paths[1] ?? ""),
        ],
      ),
    );
    expect(packages.map(({ type, name, partOf, files }) => [type, name, partOf, files])).toEqual([
      ["dpkg", "python3-yaml", null, 2],
      ["python", "pyyaml", "python3-yaml", 0],
    ]);
  });
});

describe("why a Python package is there", () => {
  const at = `${SITE}/a-1.dist-info`;
  const requested: [string, TestEntry[], boolean | null][] = [
    ["asked for by name", [file(`${at}/INSTALLER`, "pip\n"), file(`${at}/REQUESTED`, "")], true],
    ["a dependency", [file(`${at}/INSTALLER`, "pip\n")], false],
    ["by a tool that may not say it", [file(`${at}/INSTALLER`, "poetry 1.8.2")], null],
    ["by nobody knows what", [], null],
    ["by a tool that says it", [file(`${at}/INSTALLER`, "uv"), file(`${at}/REQUESTED`, "")], true],
  ];
  it.each(requested)("%s", (_, entries, expected) => {
    expect(weighed([...wheel("a-1"), ...entries]).packages[0]?.requested).toBe(expected);
  });

  it("does not say it of an egg", () => {
    expect(weighed([file(`${SITE}/a-1.egg-info`, metadata("a", "1"))]).packages[0]?.requested).toBeNull();
  });

  const json = (url: unknown, more: object = {}): string => JSON.stringify({ url, ...more });
  const sources: [string, string, string | null][] = [
    ["an archive", json("https://example.com/a-1.whl"), "https://example.com/a-1.whl"],
    ["user and password", json("https://me:secret@example.com/a.git"), "https://example.com/a.git"],
    [
      "a token in the query",
      json("https://example.com/a?token=secret&x=1#sha256=1"),
      "https://example.com/a",
    ],
    ["ssh", json("git+ssh://git:secret@example.com:22/a.git"), "git+ssh://example.com:22/a.git"],
    ["an address without a host", json("git:me:secret@example.com/a"), "git:example.com/a"],
    ["no address", json("me:sec ret@example.com:a/b.git"), "me:example.com:a/b.git"],
    ["no address at all", json("git@example.com:secret"), "unknown"],
    ["a folder", json("file:///app/my%20lib", { dir_info: {} }), "/app/my lib"],
    ["an editable one", json("file:///app", { dir_info: { editable: true } }), "/app (editable)"],
    ["a folder's broken escape", json("file:///app/%zz"), "/app/%zz"],
    ["a file with a user", json("file://me:secret@host/app"), "unknown"],
    ["odd kinds of information", json("https://example.com/", { dir_info: 7 }), "https://example.com/"],
    ["what is not seen", json("file:///a%0A%E2%80%AEb"), "/a??b"],
    ["a number", json(7), "unknown"],
    ["no JSON", "{", "unknown"],
    ["nested JSON", "[".repeat(60_000), "unknown"],
    ["too large", json("https://example.com/", { x: "x".repeat(70_000) }), "unknown"],
    ["an empty file", "", "unknown"],
  ];
  it.each(sources)("source: %s", (_, text, expected) => {
    const { packages, gaps } = weighed([...wheel("a-1"), file(`${at}/direct_url.json`, text)]);
    expect(packages.map(({ source }) => source)).toEqual([expected]);
    expect(JSON.stringify([packages[0]?.source, gaps])).not.toContain("secret");
  });

  it("bounds the source and keeps that it is editable", () => {
    const text = json(`file:///${"a".repeat(5000)}`, { dir_info: { editable: true } });
    const source = weighed([...wheel("a-1"), file(`${at}/direct_url.json`, text)]).packages[0]?.source ?? "";
    expect(source).toHaveLength(300);
    expect(source.endsWith("a… (editable)")).toBe(true);
  });

  it("has none of an index, and not where conda built it", () => {
    const conda = [file(`${at}/INSTALLER`, "conda"), file(`${at}/direct_url.json`, json("file:///croot/a"))];
    expect(weighed(wheel("a-1")).packages[0]?.source).toBeNull();
    expect(weighed([...wheel("a-1"), ...conda]).packages[0]?.source).toBeNull();
  });
});

describe("names of Python packages", () => {
  it("are those that were not the distribution's, once", () => {
    const tree = treeOf(
      [PYTHON],
      [
        ...wheel("b-1"),
        ...wheel("a-1", [], "opt/venv/site-packages"),
        ...wheel("b-2", [], "opt/venv/site-packages"),
        ...wheel("c-1", [], "usr/local/lib/python3.11/dist-packages"),
        ...wheel("d-1", [], "usr/lib/python3/dist-packages"),
        ...wheel("e-1", [], "app/libs"),
      ],
    );
    expect(pythonNames(tree)).toEqual(["a", "b", "c"]);
  });

  it("are not told when there are too many", () => {
    const many = (count: number): TestEntry[] =>
      Array.from({ length: count }, (_, index) => file(`${SITE}/p${index}-1.dist-info/METADATA`));
    expect(pythonNames(treeOf([PYTHON], many(4000)))).toHaveLength(4000);
    expect(pythonNames(treeOf([PYTHON], many(4001)))).toBeNull();
  });
});

describe("hostile Python packages", () => {
  const lists: [string, string, RegExp | null][] = [
    [
      "a million files",
      "a.py,,\n".repeat(1_000_000),
      /lists more than 200000 files: some of them may count to none/,
    ],
    ["nothing but line ends", "\n".repeat(2_000_000), /lists more than 200000 files/],
    ["more than is read", "#".repeat(17_000_000), /larger than 16 MB/],
    ["a quote that never ends", `a.py,,\n"${"x,\n".repeat(500_000)}`, /ends between quotes/],
    ["quotes and nothing else", '"'.repeat(4_000_000), null],
    ["paths that are too long", `${"a/".repeat(100_000)},,\n${"../".repeat(1300)}etc/x,,\n`, null],
    ["bytes of zero", "a\0b,,\n", null],
  ];
  it.each(lists)("RECORD: %s", (_, text, gap) => {
    const start = Date.now();
    const result = weighed([
      file(`${SITE}/a-1.dist-info/METADATA`, metadata("a", "1")),
      file(`${SITE}/a-1.dist-info/RECORD`, text),
      file(`${SITE}/a.py`),
    ]);
    expect(Date.now() - start).toBeLessThan(SOON);
    expect(result.packages.map(({ name }) => name)).toEqual(["a"]);
    expect(result.gaps).toEqual(gap === null ? [] : [expect.stringMatching(gap)]);
  });

  it("whatever the files hold", () => {
    const names = [
      "a-1.dist-info/METADATA",
      "a-1.dist-info/RECORD",
      "a-1.dist-info/top_level.txt",
      "a-1.dist-info/direct_url.json",
      "a-1.dist-info/INSTALLER",
      "b.egg-info/PKG-INFO",
      "b.egg-info/installed-files.txt",
      "b.egg-info/SOURCES.txt",
      "b.egg-info/top_level.txt",
      "c.egg-info",
      "d.egg/EGG-INFO/PKG-INFO",
    ];
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.string({
        unit: fc.constantFrom('"', ",", "\n", "\r", "..", "/", "a", ":", "Name", "\u{1f600}", "\0"),
      }),
      fc.json(),
    );
    fc.assert(
      fc.property(fc.array(content, { minLength: names.length, maxLength: names.length }), (contents) => {
        const result = weighed(
          names.map((name, index) => file(`${SITE}/${name}`, Buffer.from(contents[index] ?? ""))),
        );
        expect(result.packages).toHaveLength(4);
        for (const { source } of result.packages) expect((source ?? "").length).toBeLessThanOrEqual(300);
      }),
    );
  });
});
