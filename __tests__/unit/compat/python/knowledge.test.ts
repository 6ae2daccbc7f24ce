import { describe, expect, it } from "@jest/globals";
import {
  carriedForGlibc,
  compileNeeds,
  openedPackages,
  remembered,
} from "../../../../src/compat/python/knowledge.js";
import { NEEDS, SHIPS } from "../../../../src/compat/python/knowledge-table.js";
import { normalisedName } from "../../../../src/compat/python/names.js";

describe("what compiling takes", () => {
  it.each([
    ["psycopg2", ["gcc", "musl-dev", "postgresql-dev"], ["libpq"]],
    ["mysqlclient", ["gcc", "mariadb-dev", "musl-dev", "pkgconf"], ["mariadb-connector-c"]],
    ["lxml", ["gcc", "libxml2-dev", "libxslt-dev", "musl-dev"], ["libxml2", "libxslt"]],
    ["greenlet", ["g++", "gcc", "musl-dev"], ["libstdc++"]],
    ["something-else", ["gcc", "musl-dev"], []],
    ["toString", ["gcc", "musl-dev"], []],
  ])("of %s", (name, build, runtime) => {
    expect(compileNeeds(name)).toMatchObject({ build, runtime });
  });

  it("is a compiler of Rust for what is written in it", () => {
    expect(compileNeeds("cryptography").build).toEqual(
      expect.arrayContaining(["cargo", "openssl-dev", "rust"]),
    );
  });

  it("is not asked of what only opens a library", () => {
    expect(openedPackages("soundfile")).toEqual(["libsndfile"]);
    expect(openedPackages("lxml")).toEqual([]);
    expect(carriedForGlibc("lxml")).toBeNull();
    expect(carriedForGlibc("pulp")).toMatchObject({ level: "built-in" });
  });
});

describe("what is remembered of a package", () => {
  const target = { alpine: "3.22", musl: [1, 2], python: [3, 11], architecture: "amd64" } as const;

  it.each([
    ["polars", "pure", "a wheel without native code"],
    ["polars-runtime-32", "musl-binary", "wheels for musl"],
    ["scikit-learn", "compile", "no wheel for musl"],
    ["mysqlclient", "compile", "no wheel for Linux at all"],
    ["ctranslate2", "blocked", "no source archive"],
    ["nvidia-cublas-cu12", "blocked", "no source archive"],
  ])("%s: %s, and only from the table", (name, value, says) => {
    const found = remembered(name, target);
    expect(found).toMatchObject({ value, confidence: "likely", evidence: { level: "built-in" } });
    expect(found?.evidence.what).toContain(says);
    expect(found?.evidence.what).toContain("no file was looked at");
  });

  it("is a guess where it was not measured", () => {
    expect(remembered("polars", { ...target, architecture: "arm64" })?.confidence).toBe("guess");
    expect(remembered("polars", { ...target, python: [3, 13] })?.confidence).toBe("guess");
    expect(remembered("something-else", target)).toBeNull();
  });
});

describe("the tables", () => {
  it("use normalised names and names that Alpine can have", () => {
    for (const name of [...Object.keys(NEEDS), ...SHIPS.keys()]) expect(normalisedName(name)).toBe(name);
    for (const { build = [], runtime = [], opens = [] } of Object.values(NEEDS)) {
      for (const apk of [...build, ...runtime, ...opens]) expect(apk).toMatch(/^[a-z0-9][a-z0-9+.-]*$/);
      for (const apk of [...runtime, ...opens]) expect(apk).not.toMatch(/-dev$/);
    }
  });
});
