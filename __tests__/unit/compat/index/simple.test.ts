import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { CompatTarget } from "../../../../src/model/compat.js";
import { candidates, parseSimplePage } from "../../../../src/compat/index/simple.js";
import type { SimplePage } from "../../../../src/compat/index/simple.js";
import { versionOfFile } from "../../../../src/compat/index/candidates.js";

const TARGET: CompatTarget = { alpine: "3.22", musl: [1, 2], python: [3, 11], architecture: "amd64" };
const BASE = "https://index.example/simple/x/";
const JSON_TYPE = "application/vnd.pypi.simple.v1+json";
const SHA = "a".repeat(64);

const HTML = `<!DOCTYPE html>
<html>
  <head>
    <meta name="pypi:repository-version" content="1.1">
    <title>Links for x</title>
    <style>a::after { content: "<a href='x-9.0.tar.gz'>" }</style>
  </head>
  <body>
    <!-- <a href="x-8.0.tar.gz">x-8.0.tar.gz</a> -->
    <h1>Links for x</h1>
<a href="../../files/x-1.0.tar.gz#sha256=${SHA}" data-requires-python="&gt;=3.8" >x-1.0.tar.gz</a><br/>
<A HREF='https://u:p@index.example/files/x-1.1%2Bcpu-py3-none-any.whl?token=1#md5=${"b".repeat(32)}' data-yanked data-core-metadata="sha256=${SHA}">x-1.1</A><br/>
<a data-yanked="bad > worse" href=/files/x-1.2-cp311-cp311-musllinux_1_2_x86_64.whl>x</a>
<a href="x-1.2-py2.7.egg">x-1.2-py2.7.egg</a>
<a href="javascript:alert(1)/x-2.0.tar.gz">bad</a>
<a name="nothing">nothing</a>
<abbr href="x-3.0.tar.gz">x</abbr>
  </body>
</html>
`;

describe("a page in HTML", () => {
  it("gives files, hashes, Pythons and withdrawals", () => {
    expect(parseSimplePage(HTML, "text/html; charset=utf-8", BASE)).toEqual({
      name: null,
      problem: null,
      files: [
        {
          name: "x-1.0.tar.gz",
          url: "https://index.example/files/x-1.0.tar.gz",
          hash: `sha256:${SHA}`,
          hashes: [`sha256:${SHA}`],
          kind: "sdist",
          requiresPython: ">=3.8",
          isYanked: false,
        },
        {
          name: "x-1.1+cpu-py3-none-any.whl",
          url: "https://index.example/files/x-1.1%2Bcpu-py3-none-any.whl",
          hash: `md5:${"b".repeat(32)}`,
          hashes: [`md5:${"b".repeat(32)}`],
          kind: "wheel",
          requiresPython: null,
          isYanked: true,
        },
        {
          name: "x-1.2-cp311-cp311-musllinux_1_2_x86_64.whl",
          url: "https://index.example/files/x-1.2-cp311-cp311-musllinux_1_2_x86_64.whl",
          hash: null,
          hashes: [],
          kind: "wheel",
          requiresPython: null,
          isYanked: true,
        },
        expect.objectContaining({ name: "x-2.0.tar.gz", url: null }),
      ],
    });
  });

  it("follows the page's own base", () => {
    const page = parseSimplePage('<base href="/mirror/"><a href="x-1.0.tar.gz">x</a>', "text/html", BASE);
    expect(page.files[0]?.url).toBe("https://index.example/mirror/x-1.0.tar.gz");
  });

  it("is not taken for one when it is something else", () => {
    expect(parseSimplePage("Not found", "text/plain", BASE).problem).toMatch(/neither JSON nor HTML/);
    expect(parseSimplePage("<!DOCTYPE html><html></html>", null, BASE)).toMatchObject({
      files: [],
      problem: null,
    });
  });
});

describe("a page in JSON", () => {
  const page = {
    meta: { "api-version": "1.1", "project-status": "active" },
    name: "X_y",
    versions: ["1.0"],
    files: [
      {
        filename: "x_y-1.0-py3-none-any.whl",
        url: "/files/x_y-1.0-py3-none-any.whl",
        hashes: { md5: "b".repeat(32), sha256: SHA.toUpperCase() },
        "requires-python": ">=3.8",
        "core-metadata": true,
        size: 10,
        yanked: "",
      },
      { filename: "x_y-1.0.tar.gz", url: "/files/x_y-1.0.tar.gz", hashes: {}, yanked: false },
      { filename: "x_y-1.0.exe", url: "/files/x_y-1.0.exe", hashes: {} },
      { filename: 5 },
      null,
    ],
  };

  it("gives the same shape", () => {
    const read = parseSimplePage(JSON.stringify(page), JSON_TYPE, BASE);
    expect(read).toMatchObject({ name: "x-y", problem: null });
    expect(read.files).toHaveLength(2);
    expect(read.files[0]).toEqual({
      name: "x_y-1.0-py3-none-any.whl",
      url: "https://index.example/files/x_y-1.0-py3-none-any.whl",
      hash: `sha256:${SHA}`,
      hashes: [`md5:${"b".repeat(32)}`, `sha256:${SHA}`],
      kind: "wheel",
      requiresPython: ">=3.8",
      isYanked: true,
    });
    expect(parseSimplePage(JSON.stringify(page), null, null).files[0]?.url).toBeNull();
  });

  it.each([
    ["no JSON", "{", /not the JSON/],
    ["another version", '{"meta":{"api-version":"2.0"},"files":[]}', /version 1/],
    ["no files", '{"meta":{"api-version":"1.0"}}', /version 1/],
  ])("says what is wrong: %s", (_name, text, problem) => {
    expect(parseSimplePage(text, JSON_TYPE, BASE)).toMatchObject({
      files: [],
      problem: expect.stringMatching(problem),
    });
  });
});

describe("hostile pages", () => {
  it("never throw", () => {
    const edits = fc.array(
      fc.record({
        at: fc.nat(HTML.length),
        length: fc.nat(40),
        by: fc.string({ unit: "binary", maxLength: 8 }),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(
        edits,
        fc.constantFrom("text/html", JSON_TYPE, null),
        fc.option(fc.string()),
        (list, type, base) => {
          const text = list.reduce(
            (whole, { at, length, by }) => whole.slice(0, at) + by + whole.slice(at + length),
            HTML,
          );
          const page = parseSimplePage(text, type, base);
          for (const file of page.files) expect(file.name).toMatch(/^[!-~]+$/);
          candidates(page, { specifiers: null }, TARGET);
        },
      ),
      { numRuns: 300, seed: 503 },
    );
  });

  it.each([
    ["open anchors", () => "<a ".repeat(5_300_000)],
    ["anchors without an end", () => `<a href="x-1.0.tar.gz" `.repeat(690_000)],
    ["quotes", () => `<a x="'`.repeat(2_200_000)],
    ["spaces", () => `<a${" ".repeat(15_000_000)}`],
    ["equals signs", () => `<a ${"=".repeat(15_000_000)}`],
    ["comments", () => "<!--".repeat(3_900_000)],
    ["scripts", () => "<script>".repeat(1_900_000)],
    ["brackets", () => "<".repeat(15_900_000)],
    ["attributes", () => `<a ${"a=b ".repeat(3_900_000)}>`],
    ["entities", () => `<a href="${"&#60".repeat(3_900_000)}">`],
    ["many files", () => `<a href="x-1.0.tar.gz">x</a>`.repeat(570_000)],
  ])("take time in proportion to 16 MB of %s", (_name, make) => {
    const text = make();
    const start = performance.now();
    expect(parseSimplePage(text, "text/html", BASE).files.length).toBeLessThanOrEqual(100_000);
    // The slowest took 1.6 s on a busy machine; anything quadratic takes hours.
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it("are refused beyond 16 MB", () => {
    expect(parseSimplePage("x".repeat(16_000_001), null, BASE).problem).toBe("The page is larger than 16 MB");
  });
});

describe("choosing from a large page", () => {
  it.each([
    [
      "as many files as are read",
      (index: number) => `x-1.${index}-cp311-cp311-musllinux_1_2_x86_64.whl`,
      100_000,
    ],
    ["names of nothing but dashes", (index: number) => `${"x-".repeat(200)}${index}.tar.gz`, 15_000],
    ["names that begin right", (index: number) => `x${"-".repeat(400)}1.${index}.tar.gz`, 15_000],
  ])("takes time in proportion to it: %s", (_name, nameOf, count) => {
    const page = pageOf(...Array.from({ length: count }, (_, index) => nameOf(index)));
    expect(page.files).toHaveLength(count);
    const start = performance.now();
    candidates(page, { specifiers: ">=1.5" }, TARGET);
    // The slowest took 2.7 s on a busy machine.
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

/** A page with these names; `!` in front of one withdraws it, ` >=3.12` behind is for these Pythons. */
function pageOf(...names: readonly string[]): SimplePage {
  const files = names.map((one) => {
    const [name = "", python] = one.replace(/^!/, "").split(" ");
    return { filename: name, url: name, hashes: {}, yanked: one.startsWith("!"), "requires-python": python };
  });
  return parseSimplePage(
    JSON.stringify({ meta: { "api-version": "1.0" }, name: "x", files }),
    JSON_TYPE,
    BASE,
  );
}

describe("candidates", () => {
  const MUSL = (version: string): string => `x-${version}-cp311-cp311-musllinux_1_2_x86_64.whl`;
  const GLIBC = (version: string): string => `x-${version}-cp311-cp311-manylinux_2_28_x86_64.whl`;

  it.each([
    ["the newest", [MUSL("1.0"), MUSL("1.10"), MUSL("1.9")], null, "1.10", "1.10"],
    ["no pre-release", [MUSL("1.0"), MUSL("2.0rc1")], null, "1.0", "1.0"],
    ["a pre-release when asked for", [MUSL("1.0"), MUSL("2.0rc1")], ">=2.0rc1", "2.0rc1", "2.0rc1"],
    ["a pre-release when there is nothing else", [MUSL("2.0rc1")], null, "2.0rc1", "2.0rc1"],
    ["nothing withdrawn", [MUSL("1.0"), `!${MUSL("2.0")}`], null, "1.0", "1.0"],
    ["nothing for another Python", [MUSL("1.0"), `x-2.0.tar.gz >=3.12`], null, "1.0", "2.0"],
    ["an older one that can be installed", [MUSL("1.0"), GLIBC("2.0")], null, "1.0", "2.0"],
    ["an old source archive", ["x-0.1.tar.gz", GLIBC("2.0")], null, "0.1", "2.0"],
    ["what specifiers allow", [MUSL("1.0"), MUSL("2.0")], "<2", "1.0", "1.0"],
    ["nothing", [GLIBC("2.0")], null, null, "2.0"],
  ])("chooses %s", (_name, names, specifiers, version, newest) => {
    expect(candidates(pageOf(...names), { specifiers }, TARGET)).toMatchObject({ version, newest });
  });

  it("takes one version by its number, however it is written, withdrawn or not", () => {
    const page = pageOf("x-1.0.0.tar.gz", `!${MUSL("1.0")}`, MUSL("1.1"), "x-1.0-py3-none-any.whl");
    const found = candidates(page, { version: "1.0" }, TARGET);
    expect(found.files).toHaveLength(3);
    expect(found.wheel?.name).toBe(MUSL("1.0"));
    expect(found.sdist?.name).toBe("x-1.0.0.tar.gz");
  });

  it("reads versions out of names of source archives", () => {
    const version = (name: string, project: string | null): string | undefined =>
      versionOfFile({ name, kind: "sdist" }, project)?.release.join(".");
    expect(version("python-dateutil-2.8.2.tar.gz", "python-dateutil")).toBe("2.8.2");
    expect(version("python_dateutil-2.8.2.zip", "python-dateutil")).toBe("2.8.2");
    expect(version("python-3-2.8.2.tar.gz", "python-3")).toBe("2.8.2");
    expect(version("x-1.0.tar.gz", null)).toBe("1.0");
    expect(version("x-latest.tar.gz", "x")).toBeUndefined();
    expect(version("y-1.0.tar.gz", "x")).toBeUndefined();
  });
});
