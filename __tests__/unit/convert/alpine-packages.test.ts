/** Whatever conversion writes behind `apk add` is a package that Alpine's own recipes build. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { allMappings } from "../../../src/convert/apt-to-apk.js";
import { parseDockerfile } from "../../../src/dockerfile/parse.js";
import { readRunScripts } from "../../../src/shell/index.js";
import { alpinePackages } from "../../support/alpine/packages.js";

const CASES = fileURLToPath(new URL("cases/", import.meta.url));
const recorded = alpinePackages();

/** What a Dockerfile adds, options and virtual names left out, and what is known at build time only. */
function added(text: string): readonly string[] {
  const scripts = readRunScripts(text, parseDockerfile(text));
  const commands = scripts.flatMap(({ reading }) => (reading.kind === "unread" ? [] : reading.commands));
  return commands
    .filter(({ program, words }) => program === "apk" && words[1]?.value.text === "add")
    .flatMap(({ words }) =>
      words.slice(2).filter(({ raw }, index, all) => !raw.startsWith("-") && !takesName(all[index - 1]?.raw)),
    )
    .flatMap(({ value }) => (value.kind === "dynamic" ? [] : [value.text]));
}

const takesName = (option: string | undefined): boolean => option === "--virtual" || option === "-t";

describe("the recorded names", () => {
  it("are some hundreds, and not every word", () => {
    expect(recorded.size).toBeGreaterThan(500);
    for (const name of ["libc6-dev", "libpq5", "build-essential", "netcat", "default-jre", ""])
      expect(recorded.has(name)).toBe(false);
  });

  it("have every package that the table maps to", () => {
    const mapped = allMappings().flatMap(({ debian, alpine }) => alpine.map((name) => ({ debian, name })));
    expect(mapped.length).toBeGreaterThan(200);
    expect(mapped.filter(({ name }) => !recorded.has(name))).toEqual([]);
  });

  it("are found in a Dockerfile, so that a wrong one is", () => {
    const text = "FROM alpine\nRUN apk add --no-cache -t .build gcc && apk add --virtual .x $MORE libpq5\n";
    expect(added(text)).toEqual(["gcc", "libpq5"]);
  });

  it.each(readdirSync(CASES))("have every package that the case %s adds", (name) => {
    const text = readFileSync(join(CASES, name, "expected"), "utf8");
    expect(added(text).filter((each) => !recorded.has(each))).toEqual([]);
  });
});
