import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { DPKG } from "../../../../src/image/packages/dpkg.js";
import { SOON } from "../../../support/soon.js";
import { ROOT, STATUS, list, stanza, weighed } from "../support/dpkg.js";
import type { TestEntry } from "../support/tar-writer.js";
import { file, hardLink, link, treeOf } from "../support/tree.js";

describe("a damaged or hostile dpkg database", () => {
  const three = stanza("a") + stanza("b") + stanza("c") + stanza("d");
  const gapped: [string, TestEntry[], string[], unknown[]][] = [
    [
      "file lists that were deleted",
      [file(STATUS, three)],
      ["a 1.0-1 0/0", "b 1.0-1 0/0", "c 1.0-1 0/0", "d 1.0-1 0/0"],
      [
        "/var/lib/dpkg lacks the file lists of 4 packages (a, b, c and 1 more): the files of such a package count to none.",
      ],
    ],
    [
      "one file list that was deleted",
      [file(STATUS, stanza("a") + stanza("b")), list("a", "/x"), file("x")],
      ["a 1.0-1 1/1", "b 1.0-1 0/0"],
      ["/var/lib/dpkg lacks the file list of 1 package (b): the files of such a package count to none."],
    ],
    [
      "a distroless package without checksums",
      [file(`${ROOT}/status.d/a`, "Package: a\nVersion: 1\n")],
      ["a 1 0/0"],
      ["/var/lib/dpkg lacks the file list of 1 package (a): the files of such a package count to none."],
    ],
    [
      "a file list that is a link to elsewhere",
      [file(STATUS, stanza("a")), file("x", "/y\n"), hardLink(`${ROOT}/info/a.list`, "x")],
      ["a 1.0-1 0/0"],
      [expect.stringContaining("lacks the file list of 1 package (a)")],
    ],
    [
      "a file list that is binary in part",
      [file(STATUS, stanza("a")), file(`${ROOT}/info/a.list`, "/x\n\u0000\u0001\n"), file("x")],
      ["a 1.0-1 1/1"],
      [
        "/var/lib/dpkg has damaged lines in the file list of 1 package (a): some files of such a package count to none.",
      ],
    ],
    [
      "an endless line in a file list",
      [file(STATUS, stanza("a")), file(`${ROOT}/info/a.list`, `/${"x".repeat(1_000_000)}\n/y\n`), file("y")],
      ["a 1.0-1 1/1"],
      [expect.stringContaining("has damaged lines in the file list of 1 package (a)")],
    ],
    [
      "checksums that are none",
      [
        file(`${ROOT}/status.d/a`, "Package: a\nVersion: 1\n"),
        file(`${ROOT}/status.d/a.md5sums`, "/x\nabc  x\n"),
        file("x"),
      ],
      ["a 1 0/0"],
      [expect.stringContaining("has damaged lines in the file list of 1 package (a)")],
    ],
    [
      "a binary status",
      [file(STATUS, Buffer.alloc(9999, 0x81))],
      [],
      ["/var/lib/dpkg/status is damaged: 1 place makes no sense and was left out."],
    ],
    [
      "an endless line",
      [file(STATUS, `Package: ${"a".repeat(1_000_000)}`)],
      [],
      [expect.stringContaining("/status is damaged")],
    ],
    [
      "a paragraph without a name",
      [file(STATUS, `Version: 1\n\n${stanza("a")}`), list("a")],
      ["a 1.0-1 0/0"],
      [expect.stringContaining("/status is damaged: 1 place")],
    ],
    [
      "a name that is a path",
      [file(STATUS, stanza("../../x"))],
      [],
      [expect.stringContaining("/status is damaged: 1 place")],
    ],
    [
      "a name that is too long",
      [file(STATUS, stanza("a".repeat(201)))],
      [],
      [expect.stringContaining("/status is damaged: 1 place")],
    ],
    [
      "a version that is none",
      [file(STATUS, stanza("a", { Version: "<1>" })), list("a")],
      ["a ? 0/0"],
      [expect.stringContaining("/status is damaged: 1 place")],
    ],
    [
      "a status that is a link to elsewhere",
      [file("x", stanza("a")), link(STATUS, "/x")],
      [],
      [expect.stringContaining("/var/lib/dpkg/status could not be read")],
    ],
    [
      "a moved database",
      [file("srv/dpkg/status", stanza("a")), link(ROOT, "/srv/dpkg")],
      [],
      [expect.stringContaining("/var/lib/dpkg/status could not be read")],
    ],
    [
      "a distroless control file that is none",
      [file(`${ROOT}/status.d/a`, "nonsense")],
      [],
      ["/var/lib/dpkg/status.d/a is damaged: 1 place makes no sense and was left out."],
    ],
  ];
  it.each(gapped)("says what is missing: %s", (_, entries, short, gaps) => {
    expect(weighed(entries)).toMatchObject({ short, gaps });
  });

  it("does not read what is beyond the limits", () => {
    const filler = Buffer.alloc(32e6, "\n");
    expect(weighed([file(STATUS, Buffer.concat([Buffer.from(three), filler]))]).gaps).toEqual([
      `/${STATUS} is larger than 32 MB and was not read: what it lists counts to no package.`,
    ]);
    const large = file(`${ROOT}/info/a.list`, Buffer.concat([Buffer.from("/x\n"), filler]));
    expect(weighed([file(STATUS, stanza("a")), large, file("x")])).toMatchObject({
      short: ["a 1.0-1 0/0"],
      gaps: [expect.stringContaining("has damaged lines in the file list of 1 package (a)")],
    });
  });

  it("ends at 20,000 packages", () => {
    const text = Array.from({ length: 20_001 }, (_, index) => `Package: p${index}\nVersion: 1\n\n`).join("");
    const { short, gaps } = weighed([file(STATUS, text)]);
    expect(short).toHaveLength(20_000);
    expect(gaps).toEqual([
      `/${STATUS} lists more than 20000 packages: the rest was left out.`,
      "/var/lib/dpkg lacks the file lists of 20000 packages (p0, p1, p2 and 19997 more): the files of such a package count to none.",
    ]);
  });

  it("takes no name that no file system has", () => {
    const long = `${ROOT}/status.d/${"n".repeat(16_300)}`;
    expect(weighed([{ path: "x", pax: { path: long }, content: "Package: a\n" }])).toMatchObject({
      short: [],
      gaps: [],
    });
  });

  it("takes no time for hostile lists", () => {
    const started = Date.now();
    const deep = Array.from({ length: 500 }, (_, index) => `/${index}${"/a".repeat(2000)}\n`).join("");
    const entries = [
      file(STATUS, `${stanza("a")}${" x\n".repeat(500_000)}${"x:".repeat(500_000)}`),
      file(`${ROOT}/info/a.list`, deep),
    ];
    expect(weighed(entries).short).toEqual(["a 1.0-1 0/0"]);
    expect(Date.now() - started).toBeLessThan(SOON);
  });

  it("never throws, whatever the database holds", () => {
    const line = fc.oneof(
      fc.constantFrom(
        "Package: a",
        "Status: install ok installed",
        "Version: 1",
        "",
        " x",
        "/x",
        "/",
        ":",
        "Source:",
        "Package:",
      ),
      fc.constantFrom("/bin/../..", `${"0".repeat(32)}  x`, "Architecture: i386", "Status: install"),
      fc.string({ unit: "binary" }),
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.array(line, { maxLength: 20 }).map((lines) => Buffer.from(lines.join("\n"))),
    );
    const paths = [
      STATUS,
      `${ROOT}/info/a.list`,
      `${ROOT}/diversions`,
      `${ROOT}/status.d/a`,
      `${ROOT}/status.d/a.md5sums`,
    ];
    fc.assert(
      fc.property(fc.tuple(...paths.map(() => fc.option(bytes, { freq: 10 }))), (contents) => {
        const entries = contents.flatMap((content, index) =>
          content === null ? [] : [file(paths[index] ?? "", Buffer.from(content))],
        );
        for (const { name } of weighed([...entries, file("x")]).packages) {
          expect(name).toMatch(/^[\w.+~-]{1,200}(?::[\w.+~-]{1,200})?$/);
        }
      }),
    );
  });

  it("reads back what dpkg would write", () => {
    const name = fc.stringMatching(/^[a-z0-9][a-z0-9+.-]{1,20}$/);
    const segment = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
      .filter((text) => !/[\n/\0]/.test(text) && !/^\.\.?$|^\.wh\.|[\ud800-\udfff]/.test(text));
    const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((names) => names.join("/"));
    const item = fc.record({ name, version: name, origin: name, files: fc.array(path, { maxLength: 8 }) });
    fc.assert(
      fc.property(fc.uniqueArray(item, { selector: (one) => one.name, maxLength: 8 }), (items) => {
        const status = items.map((one) =>
          stanza(one.name, { Version: one.version, Source: `${one.origin} (1)` }),
        );
        const lists = items.map((one) => list(one.name, ...one.files.map((text) => `/${text}`)));
        const tree = treeOf([DPKG], [file(STATUS, status.join("")), ...lists]);
        const { found, gaps } = DPKG.list(tree);
        expect(gaps).toEqual([]);
        expect(
          found.map((one) => ({
            name: one.name,
            version: one.version,
            origin: one.origin ?? one.name,
            files: [...one.files].map((node) => tree.paths.path(node)),
          })),
        ).toEqual(items);
      }),
    );
  });
});
