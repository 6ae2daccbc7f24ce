import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { buildFailureReason } from "../../../src/convert/build-failure.js";

describe("why a build on Alpine failed", () => {
  it.each<[string, string, RegExp]>([
    [
      "a package that Alpine does not have",
      "ERROR: unable to select packages:\n  libpq-fe-dev (no such package):\n    required by: world[libpq-fe-dev]",
      /no package libpq-fe-dev/,
    ],
    [
      "no wheel",
      "ERROR: Could not find a version that satisfies the requirement torch==2.4.0 (from versions: none)\nERROR: No matching distribution found for torch==2.4.0",
      /pip found no file of torch==2\.4\.0/,
    ],
    ["a header", "src/x.c:1:10: fatal error: ffi.h: No such file or directory", /lacks the header ffi\.h/],
    ["a library", "/usr/bin/ld: cannot find -lpq: No such file or directory", /lacks the library pq/],
    ["no compiler", "error: command 'gcc' failed: No such file or directory", /there is no gcc/],
    ["no linker for Rust", "error: linker `cc` not found", /there is no cc/],
    [
      "no Rust",
      "error: can't find Rust compiler\nERROR: Failed building wheel for tokenizers",
      /there is no Rust/,
    ],
    ["a wheel that did not build", "ERROR: Failed building wheel for lxml", /lxml has no wheel for musl/],
    ["apt", "/bin/sh: apt-get: not found", /no apt-get on Alpine/],
    ["a tool", "/bin/sh: line 1: curl: not found", /no curl on Alpine/],
    ["bash", 'exec: "bash": executable file not found in $PATH', /needs bash/],
    [
      "bash as a script's interpreter",
      "env: can't execute 'bash': No such file or directory\nenv: bash: no such file or directory",
      /needs bash/,
    ],
    ["syntax", '/bin/sh: syntax error: unexpected "("', /BusyBox ash/],
    [
      "an option",
      "adduser: unrecognized option: disabled-password",
      /BusyBox's adduser does not know disabled-password/,
    ],
    [
      "the network",
      "WARNING: fetching https://x/APKINDEX.tar.gz: temporary error (try again later)",
      /could not be fetched/,
    ],
  ])("is %s", (_, log, reason) => {
    const found = buildFailureReason(log.split("\n"));
    expect(found?.reason).toMatch(reason);
    expect(found?.remedy).toMatch(/\.$/);
  });

  it("is not made up where the log tells nothing", () => {
    expect(buildFailureReason([])).toBeNull();
    expect(buildFailureReason(["make: *** [all] Error 1"])).toBeNull();
  });

  it("is found in time, whatever a log holds", () => {
    fc.assert(fc.property(fc.array(fc.string()), (log) => void buildFailureReason(log)));
    const started = performance.now();
    for (const part of ["a", " ", "gyp ERR! ", "x: ", "(", "error: can't ", "env: "])
      buildFailureReason([part.repeat(200_000)]);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
