import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { allowedFormats, parseRequirements } from "../../../../src/compat/python/requirements.js";
import type { FileRequirement } from "../../../../src/compat/python/requirements.js";
import { specifierText } from "../../../../src/compat/python/specifier.js";

/** A requirement in one line: what it is, then where it comes from. */
function summary(one: FileRequirement): string {
  const extras = one.extras.length === 0 ? "" : `[${one.extras.join(",")}]`;
  const conditions = one.specifiers.map(specifierText).join(",");
  const marker = one.marker === null ? "" : ";";
  const from = one.source === "index" ? "" : ` ${one.source} ${one.url ?? ""}`;
  return `${one.line}: ${one.editable ? "-e " : ""}${one.name ?? "?"}${extras}${conditions}${marker}${from}`;
}

const FILE = `# Pinned by hand
-i https://user:secret@index.example/simple
--extra-index-url https://\${TOKEN}@index.example/extra?token=abc
--find-links ./wheels
--trusted-host index.example
-r base.txt
--constraint=constraints/all.txt
numpy==2.3.1 \\
    --hash=sha256:aa \\
    --hash sha512:bb  # two of them
Uvicorn[standard] >= 0.30, < 1 ; python_version >= "3.9"
requests @ https://user:secret@index.example/requests-2.0.tar.gz#sha256=00
https://index.example/files/torch-2.13.0%2Bcpu-cp311-cp311-manylinux_2_28_x86_64.whl
git+ssh://git@index.example/team/tool.git@v1#egg=Tool[cli]&subdirectory=sub
./local/package[test]
./wheels/six-1.16.0-py2.py3-none-any.whl ; sys_platform == "linux"
-e .
-e git+https://oauth2:secret@index.example/team/other.git#egg=other
--pre --prefer-binary
--no-binary :all: --only-binary numpy,Scipy
zope.interface
`;

describe("a requirements file", () => {
  const file = parseRequirements(FILE);

  it("says what is required, and where it comes from", () => {
    expect(file.requirements.map(summary)).toEqual([
      "8: numpy==2.3.1",
      "11: Uvicorn[standard]>=0.30,<1;",
      "12: requests url https://index.example/requests-2.0.tar.gz#sha256=00",
      "13: torch==2.13.0+cpu url https://index.example/files/torch-2.13.0%2Bcpu-cp311-cp311-manylinux_2_28_x86_64.whl",
      "14: Tool[cli] url git+ssh://index.example/team/tool.git@v1#egg=Tool[cli]&subdirectory=sub",
      "15: ?[test] path ./local/package",
      "16: six==1.16.0; path ./wheels/six-1.16.0-py2.py3-none-any.whl",
      "17: -e ? path .",
      "18: -e other url git+https://index.example/team/other.git#egg=other",
      "21: zope.interface",
    ]);
    expect(file.problems).toEqual([]);
  });

  it("has names as they are compared", () => {
    expect(file.requirements.at(-1)?.normalised).toBe("zope-interface");
  });

  it("has the hashes of each requirement", () => {
    expect(file.requirements[0]?.hashes).toEqual([
      { algorithm: "sha256", digest: "aa" },
      { algorithm: "sha512", digest: "bb" },
    ]);
    expect(file.options.requireHashes).toBe(true);
  });

  it("names other files with their lines", () => {
    expect(file.includes).toEqual([
      { path: "base.txt", kind: "requirements", line: 6 },
      { path: "constraints/all.txt", kind: "constraints", line: 7 },
    ]);
  });

  it("keeps addresses of indexes for asking and for showing apart", () => {
    expect(file.options.indexUrl).toEqual({
      secret: "https://user:secret@index.example/simple",
      shown: "https://index.example/simple",
      line: 2,
    });
    expect(file.options.extraIndexUrls.map(({ shown }) => shown)).toEqual(["https://index.example/extra"]);
    expect(file.options.extraIndexUrls.map(({ secret }) => secret)).toEqual([
      "https://${TOKEN}@index.example/extra?token=abc",
    ]);
    expect(file.options).toMatchObject({ prereleases: true, preferBinary: true, noIndex: false });
    expect(file.options.trustedHosts).toEqual(["index.example"]);
    expect(file.options.findLinks.map(({ shown }) => shown)).toEqual(["./wheels"]);
  });

  it("says which kinds of files may be taken", () => {
    const { formats } = file.options;
    expect(allowedFormats(formats, "scipy")).toEqual({ wheels: true, sdists: false });
    expect(allowedFormats(formats, "lxml")).toEqual({ wheels: false, sdists: true });
  });
});

describe("lines that pip would refuse", () => {
  it.each([
    ["numpy=1", "pip would refuse this requirement: numpy=1"],
    ["numpy>=1.*", "pip would refuse this requirement: numpy>=1.*"],
    ["a ; nope == 'x'", "pip would refuse this requirement: a ; nope == 'x'"],
    ["a b", "pip would refuse this requirement: a b"],
    ["-e requests", ""],
    ["--nope", "The line has an option that pip does not know there: --nope"],
    ["-r", "The line has -r without a value: -r"],
    ["a --hash='sha256:a", "The line has a quote that is not closed: a --hash='sha256:a"],
    ["a --hash=md5:00", "This is no hash that pip accepts: md5:00"],
    ["--hash=sha256:00", "A hash without a requirement is ignored."],
    [
      "https://user:secret@index.example/a#egg=!",
      "pip would refuse this requirement: https://index.example/a#egg=!",
    ],
    ["${PACKAGE}==1", "pip would refuse this requirement: ${PACKAGE}==1"],
    ["a\u202e\u0007 b", "pip would refuse this requirement: a?? b"],
  ])("%j", (line, problem) => {
    expect(parseRequirements(`\n${line}\nb==1`)).toMatchObject({
      problems: problem === "" ? [] : [{ line: 2, text: problem }],
    });
    // Whatever one line says, the next one is read.
    expect(parseRequirements(`\n${line}\nb==1`).requirements.at(-1)).toMatchObject({ name: "b", line: 3 });
  });

  it("are told of a hundred times at most", () => {
    expect(parseRequirements("=\n".repeat(500)).problems).toHaveLength(100);
  });
});

describe("a hostile requirements file", () => {
  it("is read up to its limits", () => {
    const file = parseRequirements("a\n".repeat(30_000));
    expect(file.requirements).toHaveLength(20_000);
    expect(file.problems).toHaveLength(100);
    expect(parseRequirements("a".repeat(8_000_001)).problems).toEqual([
      { line: 1, text: "The file is too large: it was not read." },
    ]);
  });

  it.each([
    ["white space", " ".repeat(2e6)],
    ["white space before a comment that is none", `a${" ".repeat(2e6)}b#`],
    ["number signs", "a#".repeat(1e6)],
    ["continuations", "a\\\n".repeat(6e5)],
    ["backslashes", "\\".repeat(2e6)],
    ["slashes", `-i ${"//a:b".repeat(4e5)}`],
    ["at signs", `-i ${"//a:b/@".repeat(3e5)}`],
    ["quotes", `-r ${"'a' ".repeat(4e5)}`],
    ["options", `a ${"--hash=sha256:0 ".repeat(1e5)}`],
    ["brackets", `./a${"[".repeat(2e6)}]`],
    ["digits", `a==${"1".repeat(2e6)}`],
  ])("takes time in proportion to its length: %s", (_, text) => {
    const start = performance.now();
    parseRequirements(text);
    // A quadratic reader would take minutes.
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it("never throws, and tells no password", () => {
    const unit = fc.constantFrom(
      ..."ab1 \t\n\\#;'\"[]()<>=!~@:/.-_%",
      "-r ",
      "-e ",
      " --hash=sha256:",
      "https://u:secret@h/",
      "git+ssh://secret@h/",
      " ; os_name == 'x'",
      "\u2028",
      "\ud800",
      "--no-binary=",
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        const { requirements, problems } = parseRequirements(text);
        for (const { url } of requirements) expect(url ?? "").not.toMatch(/secret@/);
        for (const problem of problems) {
          expect(problem.text).not.toMatch(/secret@h\//);
          expect(problem.text).not.toMatch(/\p{Cc}/u);
        }
      }),
      { numRuns: 3000, seed: 12 },
    );
  });
});
