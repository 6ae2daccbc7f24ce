import { describe, expect, it } from "@jest/globals";
import { allMappings } from "../../../../src/convert/apt-to-apk.js";
import { aptFor, knownApkNames } from "../../../../src/convert/to-slim/apk-to-apt.js";
import { debianBehind } from "../../../../src/convert/to-slim/debian-releases.js";

describe("what stands for a package of Alpine on Debian", () => {
  it("is one answer for every package that the table to Alpine leads to", () => {
    const undecided = allMappings()
      .filter(({ alpine, confidence }) => alpine.length === 1 && confidence !== "guess")
      .flatMap(({ alpine }) => alpine)
      .filter((name) => {
        const answer = aptFor(name, "trixie");
        return answer.kind === "unknown" || (answer.kind === "none" && answer.why.includes("several"));
      });
    expect(undecided).toEqual([]);
  });

  it("has names that a list of packages may hold", () => {
    for (const name of knownApkNames()) {
      const answer = aptFor(name, "bookworm");
      const names = answer.kind === "mapped" ? answer.mapping.debian : [];
      for (const each of names) expect(each).toMatch(/^[a-z0-9][a-z0-9+.-]+$/);
      if (answer.kind === "none") expect(answer.why.length).toBeGreaterThan(20);
    }
  });

  it.each([
    ["build-base", "trixie", ["build-essential"]],
    ["musl-dev", "trixie", ["libc6-dev"]],
    ["linux-headers", "trixie", ["linux-libc-dev"]],
    ["libpq", "trixie", ["libpq5"]],
    ["krb5-libs", "trixie", ["libgssapi-krb5-2"]],
    ["netcat-openbsd", "trixie", ["netcat-openbsd"]],
    ["libffi", "bullseye", ["libffi7"]],
    ["libffi", "bookworm", ["libffi8"]],
    ["libldap", "bookworm", ["libldap-2.5-0"]],
    ["libldap", "trixie", ["libldap2"]],
    ["icu-libs", "buster", ["libicu63"]],
    ["alsa-lib", "bookworm", ["libasound2"]],
    ["alsa-lib", "trixie", ["libasound2t64"]],
    ["gcompat", "trixie", []],
    ["bash", "trixie", []],
  ] as const)("%s on %s", (name, release, expected) => {
    expect(aptFor(name, release)).toMatchObject({ kind: "mapped", mapping: { debian: expected } });
  });

  it("is not told where the release decides and is not known", () => {
    expect(aptFor("libldap", null)).toMatchObject({ kind: "none", why: expect.stringContaining("release") });
    expect(aptFor("libpq", null)).toMatchObject({ kind: "mapped" });
  });

  it("is no part of Alpine", () => {
    for (const name of ["openrc", "dcron", "libaio", "busybox-extras", "openjdk17-jre-headless"])
      expect(aptFor(name, "trixie").kind).toBe("none");
    expect(aptFor("no-such-thing", "trixie")).toEqual({ kind: "unknown" });
  });
});

describe("the release of Debian behind a version", () => {
  it.each([
    ["python", "3.11.3", "bullseye"],
    ["python", "3.11.4", "bookworm"],
    ["python", "3.11", "trixie"],
    ["python", "3.12.0", "bookworm"],
    ["python", "3", "trixie"],
    ["python", "3.14.2", "trixie"],
    ["node", "14.19.2", "stretch"],
    ["node", "18.15.0", "bullseye"],
    ["node", "20", "bookworm"],
    ["node", "lts", "bookworm"],
    ["node", "", "trixie"],
    ["nginx", "1.23.1", null],
    ["nginx", "1.27", "bookworm"],
    ["nginx", "1.28.0", "bookworm"],
    ["nginx", "stable", "trixie"],
    ["python", "2.7", null],
  ] as const)("%s %s", (image, version, expected) => {
    expect(debianBehind(image, version)).toBe(expected);
  });
});
