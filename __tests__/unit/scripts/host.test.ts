import { describe, expect, it } from "@jest/globals";
import { parseAptSources, parseOsRelease } from "../../../scripts/lib/host.mjs";

describe("parseOsRelease", () => {
  it.each([
    ['ID=debian\nVERSION_CODENAME=bookworm\nNAME="Debian GNU/Linux"\n', "NAME", "Debian GNU/Linux"],
    ["ID=ubuntu\nID_LIKE=debian\nUBUNTU_CODENAME='noble'\n", "UBUNTU_CODENAME", "noble"],
    ["# a comment\nID=debian\n", "VERSION_CODENAME", undefined],
  ])("reads %j", (text, key, value) => {
    expect(parseOsRelease(text).get(key)).toBe(value);
  });
});

describe("parseAptSources", () => {
  it("reads the one-line format, options and comments included", () => {
    const text = [
      "deb http://mirror.invalid/debian bookworm main contrib # the release",
      "# deb http://mirror.invalid/debian sid main",
      "deb-src http://mirror.invalid/debian bookworm main",
      "deb [arch=amd64 signed-by=/k.gpg] http://mirror.invalid/security bookworm-security main",
    ].join("\n");
    expect(parseAptSources(text, "list")).toEqual([
      { uri: "http://mirror.invalid/debian", suite: "bookworm", components: ["main", "contrib"] },
      { uri: "http://mirror.invalid/security", suite: "bookworm-security", components: ["main"] },
    ]);
  });

  it("reads deb822, every suite of a stanza, and leaves out what is switched off", () => {
    const text = [
      "Types: deb deb-src",
      "# where it once came from",
      "URIs: http://mirror.invalid/ubuntu",
      "Suites: noble noble-updates",
      "Components: main universe",
      "",
      "Enabled: no",
      "Types: deb",
      "URIs: http://other.invalid/ubuntu",
      "Suites: noble",
      "Components: main",
      "",
      "Types: deb-src",
      "URIs: http://mirror.invalid/ubuntu",
      "Suites: noble",
      "Components: main",
    ].join("\n");
    expect(parseAptSources(text, "sources")).toEqual([
      { uri: "http://mirror.invalid/ubuntu", suite: "noble", components: ["main", "universe"] },
      { uri: "http://mirror.invalid/ubuntu", suite: "noble-updates", components: ["main", "universe"] },
    ]);
  });
});
