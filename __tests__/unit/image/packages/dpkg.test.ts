import { describe, expect, it } from "@jest/globals";
import { ROOT, STATUS, list, stanza, sums, weighed } from "../support/dpkg.js";
import type { TestEntry } from "../support/tar-writer.js";
import { file, folder, hardLink, link } from "../support/tree.js";
import type { Weighed } from "../support/tree.js";

describe("dpkg", () => {
  const cases: [string, TestEntry[][], string[]][] = [
    ["no database", [[file("var/lib/x")]], []],
    ["an empty status, as distroless images have it", [[file(STATUS, "")]], []],
    [
      "a package with its files",
      [
        [
          file(STATUS, stanza("a")),
          list("a", "/usr", "/usr/bin", "/usr/bin/x"),
          folder("usr/bin"),
          file("usr/bin/x", "123"),
        ],
      ],
      ["a 1.0-1 3/1"],
    ],
    [
      "a file of a merged /usr",
      [[file(STATUS, stanza("a")), list("a", "/lib/x"), link("lib", "usr/lib"), file("usr/lib/x", "12")]],
      ["a 1.0-1 2/1"],
    ],
    ["a file that is gone", [[file(STATUS, stanza("a")), list("a", "/x")]], ["a 1.0-1 0/0"]],
    ["an empty list", [[file(STATUS, stanza("a")), file(`${ROOT}/info/a.list`, "")]], ["a 1.0-1 0/0"]],
    [
      "a list of one architecture",
      [[file(STATUS, stanza("a")), list("a:amd64", "/x"), file("x")]],
      ["a 1.0-1 1/1"],
    ],
    [
      "two architectures of a package",
      [
        [
          file(
            STATUS,
            stanza("a") +
              stanza("a", { Architecture: "i386" }) +
              stanza("dpkg") +
              stanza("b", { Architecture: "all" }),
          ),
          list("a:amd64", "/x"),
          list("a:i386", "/y"),
          list("b"),
          list("dpkg"),
          file("x", "1"),
          file("y", "22"),
        ],
      ],
      ["a 1.0-1 1/1", "a:i386 1.0-1 2/1", "dpkg 1.0-1 0/0", "b 1.0-1 0/0"],
    ],
    [
      "an architecture that is not the system's, listed first",
      [
        [
          file(
            STATUS,
            stanza("a") + stanza("a", { Architecture: "arm64" }) + stanza("dpkg", { Architecture: "arm64" }),
          ),
          list("a:amd64"),
          list("a:arm64"),
          list("dpkg"),
        ],
      ],
      ["a:amd64 1.0-1 0/0", "a 1.0-1 0/0", "dpkg 1.0-1 0/0"],
    ],
    [
      "a status that is said of one package only",
      [
        [
          file(STATUS, `${stanza("a", { Status: "deinstall ok config-files" })}Package: b\nVersion: 1\n`),
          list("b"),
        ],
      ],
      ["b 1 0/0"],
    ],
    [
      "fields in other letters",
      [[file(STATUS, "PACKAGE: a\nstatus:install ok installed\nversion:\t2\n"), list("a")]],
      ["a 2 0/0"],
    ],
    [
      "a list without a package",
      [[file(STATUS, stanza("a")), list("a"), list("b", "/x"), file("x")]],
      ["a 1.0-1 0/0"],
    ],
    [
      "a package twice",
      [[file(STATUS, stanza("a") + stanza("a", { Version: "2" })), list("a")]],
      ["a 1.0-1 0/0"],
    ],
    [
      "names of prototypes",
      [[file(STATUS, stanza("__proto__")), list("__proto__", "/x"), file("x")]],
      ["__proto__ 1.0-1 1/1"],
    ],
    ["a deleted database", [[file(STATUS, stanza("a")), list("a")], [file("var/lib/.wh.dpkg")]], []],
    ["a deleted status", [[file(STATUS, stanza("a")), list("a")], [file(`${ROOT}/.wh.status`)]], []],
    [
      "a later status",
      [
        [file(STATUS, stanza("a")), list("a")],
        [file(STATUS, stanza("b")), list("b")],
      ],
      ["b 1.0-1 0/0"],
    ],
    [
      "a database behind a link",
      [[link("srv", "var"), file(STATUS, stanza("a")), list("a", "/srv/x"), file("var/x")]],
      ["a 1.0-1 1/1"],
    ],
    ["a folder in its place", [[folder(STATUS)]], []],
    ["a hard link to nothing", [[hardLink(STATUS, "nowhere")]], []],
  ];
  it.each(cases)("%s", (_, layers, short) => {
    expect(weighed(...layers)).toMatchObject({ short, gaps: [] });
  });

  it.each([
    ["install ok installed", true],
    ["hold ok installed", true],
    ["deinstall ok installed", true],
    ["install reinstreq unpacked", true],
    ["install ok half-configured", true],
    ["install ok triggers-awaited", true],
    ["install ok triggers-pending", true],
    ["install reinstreq half-installed", false],
    ["deinstall ok config-files", false],
    ["purge ok not-installed", false],
    ["", false],
  ])("a package whose status is %j has files: %s", (status, isThere) => {
    const { short, gaps } = weighed([file(STATUS, stanza("a", { Status: status })), list("a")]);
    expect(short).toHaveLength(isThere ? 1 : 0);
    expect(gaps).toEqual([]);
  });

  it.each([
    ["foo", "foo"],
    ["foo (1.2-3)", "foo"],
    ["a", null],
    ["a (2)", null],
    ["<b>", null],
  ])("takes from the source %j the origin %j", (source, origin) => {
    const { packages } = weighed([file(STATUS, stanza("a", { Source: source })), list("a")]);
    expect(packages).toMatchObject([{ type: "dpkg", name: "a", origin, location: null, partOf: null }]);
  });

  it("reads distroless images: control files, checksums and a name that was cut", () => {
    const result = weighed([
      file(STATUS, ""),
      file(
        `${ROOT}/status.d/libssl1`,
        "Package: libssl1.1\nSource: openssl\nVersion: 1.1.1n\nArchitecture: amd64\n",
      ),
      sums("libssl1", "usr/lib/libssl.so", "./usr/lib/engines/a b.so", "etc/gone"),
      file(
        `${ROOT}/status.d/base-files`,
        "Package: base-files\nVersion: 11\nArchitecture: amd64\nDescription: x\n y\n",
      ),
      file(`${ROOT}/status.d/base-files.md5sums`, `\\${"a".repeat(32)}  usr/back\\\\slash\n`),
      file("usr/lib/libssl.so", "12345"),
      file("usr/lib/engines/a b.so", "1"),
      file("usr/back\\slash", "12"),
    ]);
    expect(result).toMatchObject({ short: ["base-files 11 2/1", "libssl1.1 1.1.1n 6/2"], gaps: [] });
    expect(result.packages.map(({ origin }) => origin)).toEqual([null, "openssl"]);
  });

  it("sorts distroless packages, and gives the files of one control file to its first", () => {
    const control = (...names: string[]): string =>
      names.map((name) => `Package: ${name}\nVersion: 1\n`).join("\n");
    const { short, gaps, packages } = weighed([
      ...["b", "a"].flatMap((name) => [file(`${ROOT}/status.d/${name}`, control(name)), sums(name)]),
      file(`${ROOT}/status.d/c`, control("c", "d")),
      sums("c", "x"),
      file("x"),
    ]);
    expect([short, gaps]).toEqual([["a 1 0/0", "b 1 0/0", "c 1 1/1", "d 1 0/0"], []]);
    expect(packages.map(({ partOf }) => partOf)).toEqual([null, null, null, null]);
  });

  it("sees distroless packages of several layers, and those of a status file once", () => {
    const control = (name: string): TestEntry =>
      file(`${ROOT}/status.d/${name}`, `Package: ${name}\nVersion: 1\nArchitecture: amd64\n`);
    const result = weighed(
      [control("a"), sums("a", "x"), file("x"), control("gone"), sums("gone")],
      [
        control("b"),
        sums("b"),
        file(`${ROOT}/status.d/.wh.gone`),
        file(STATUS, stanza("a")),
        list("a", "/x"),
      ],
    );
    expect(result).toMatchObject({ short: ["a 1.0-1 1/1", "b 1 0/0"], gaps: [] });
  });

  describe("diversions", () => {
    const diverted = (diversions: string, ...more: TestEntry[]): Weighed =>
      weighed([
        file(STATUS, stanza("dash") + stanza("bash")),
        list("dash", "/bin/sh"),
        list("bash", "/bin/sh", "/bin/bash"),
        file("bin/sh", "1"),
        file("bin/sh.distrib", "22"),
        file("bin/bash", "333"),
        file(`${ROOT}/diversions`, diversions),
        ...more,
      ]);

    it.each([
      [
        "a package's own file stays",
        "/bin/sh\n/bin/sh.distrib\ndash\n",
        ["dash 1.0-1 1/1", "bash 1.0-1 5/2"],
      ],
      [
        "an administrator's concern all",
        "/bin/sh\n/bin/sh.distrib\n:\n",
        ["dash 1.0-1 2/1", "bash 1.0-1 3/1"],
      ],
      ["those of other files", "/bin/x\n/bin/y\ndash\n", ["dash 1.0-1 1/1", "bash 1.0-1 3/1"]],
      ["none", "", ["dash 1.0-1 1/1", "bash 1.0-1 3/1"]],
    ])("%s", (_, diversions, short) => {
      expect(diverted(diversions)).toMatchObject({ short, gaps: [] });
    });

    it.each(["/bin/sh\n", "/bin/sh\n/x\n", "nonsense\n/x\n:\n", "/x\n/y\n<b>\n", "\u0000\u0001"])(
      "says that they are damaged: %j",
      (diversions) => {
        expect(diverted(diversions).gaps).toEqual([
          `/${ROOT}/diversions is damaged: 1 place makes no sense and was left out.`,
        ]);
      },
    );
  });
});
