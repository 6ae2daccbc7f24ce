import { describe, expect, it } from "@jest/globals";
import { APT_TABLE } from "../../../src/convert/apt-table.js";
import { allMappings, apkFor, MAPPING_SOURCES } from "../../../src/convert/apt-to-apk.js";
import { libraryOf } from "../../../src/convert/needs.js";

describe("the table of packages", () => {
  it("has each name of Debian once", () => {
    const names = APT_TABLE.trim()
      .split("\n")
      .flatMap((row) => row.split(" | ")[0]?.split(" / ") ?? []);
    expect(names.length).toBeGreaterThan(200);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names.filter((name) => !/^[a-z0-9][a-z0-9+.-]+$/.test(name))).toEqual([]);
  });

  it("has a source and a confidence for every row, and names that apk takes", () => {
    for (const { alpine, source, debian, confidence } of allMappings()) {
      expect(MAPPING_SOURCES[source]).toBeTruthy();
      expect(["certain", "likely", "guess"]).toContain(confidence);
      for (const name of alpine) expect(`${debian}: ${name}`).toMatch(/^\S+: [a-z0-9][a-z0-9+._-]*$/);
    }
  });

  it("calls headers headers: what ends in -dev on Debian compiles, and does on Alpine", () => {
    const odd = allMappings().filter(
      ({ debian, use, alpine }) =>
        /-dev(?:-compat|-all)?$/.test(debian) !== (use === "build" && alpine.every((name) => /-dev$|^linux-headers$/.test(name))), // prettier-ignore
    );
    // Compilers and tools are of that use without being headers.
    expect(odd.filter(({ use, debian }) => use !== "build" || debian.endsWith("-dev"))).toEqual([]);
  });

  it.each([
    ["build-essential", "build-base"],
    ["libpq5", "libpq"],
    ["libpng16-16t64", "libpng"],
    ["libglib2.0-0t64", "glib"],
    ["g++", "g++"],
    ["libstdc++6", "libstdc++"],
    ["apt-transport-https", ""],
    ["tesseract-ocr", "tesseract-ocr tesseract-ocr-data-eng"],
  ])("%s becomes %s", (debian, alpine) => {
    const answer = apkFor(debian);
    expect(answer.kind === "mapped" ? answer.mapping.alpine.join(" ") : answer.kind).toBe(alpine);
  });

  it.each(["libc6", "locales", "cron", "wkhtmltopdf", "software-properties-common"])(
    "%s is never replaced unseen",
    (debian) => {
      expect(apkFor(debian).kind).toBe("none");
    },
  );

  it.each(["libreadstat-dev", "constructor", "__proto__", ""])("%s is unknown", (debian) => {
    expect(apkFor(debian).kind).toBe("unknown");
  });

  it.each([
    ["libpq-dev", "libpq"],
    ["openssl-dev", "libssl3"],
    ["musl-dev", null],
    ["curl", null],
    ["constructor-dev", "constructor"],
  ])("the library of %s is %s", (name, library) => {
    expect(libraryOf(name)).toBe(library);
  });
});
