import { describe, expect, it } from "@jest/globals";
import { slimBuildFailure } from "../../../../src/convert/to-slim/build-failure.js";

describe("why a build on slim failed", () => {
  it.each([
    ["#8 12.3 E: Unable to locate package libfoo-dev", "Debian has no package libfoo-dev"],
    ["E: Package 'libssl1.1' has no installation candidate", "this release of Debian has no package libssl1.1"],
    ["E: The repository 'http://d/debian buster Release' does not have a Release file.", "apt finds no packages of this release of Debian"],
    ["useradd: group 'app' does not exist", "group 'app' does not exist"],
    ["groupadd: group 'staff' already exists", "group 'staff' already exists"],
    ["/bin/sh: 1: apk: not found", "there is no apk on Debian's base image"],
    ["/bin/bash: line 1: su-exec: command not found", "there is no su-exec on Debian's base image"],
    ["/bin/sh: 1: Syntax error: redirection unexpected", "a script uses syntax that Debian's shell (dash) does not have: Syntax error: redirection unexpected"],
    ["/bin/sh: 1: set: Illegal option -o pipefail", "a script uses syntax that Debian's shell (dash) does not have: Illegal option -o pipefail"],
    ["src/x.c:1:10: fatal error: libpq-fe.h: No such file or directory", "a package is compiled and lacks the header libpq-fe.h"],
    ["curl: (6) Could not resolve host: example.com", "something could not be fetched"],
  ])("%s", (line, reason) => {
    const told = slimBuildFailure(["#8 earlier", line, "#8 later"]);
    expect(told?.reason).toBe(reason);
    expect(told?.remedy).toMatch(/\.$/);
  }); // prettier-ignore

  it("is not guessed", () => {
    expect(slimBuildFailure(["something else went wrong"])).toBeNull();
    expect(slimBuildFailure([])).toBeNull();
  });

  it("is found in time, whatever the log", () => {
    const start = performance.now();
    slimBuildFailure([("sh: 1: ".repeat(50_000) + "useradd: group '").repeat(3), ..."E: Unable to locate package ".repeat(200).split(" ")]); // prettier-ignore
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
