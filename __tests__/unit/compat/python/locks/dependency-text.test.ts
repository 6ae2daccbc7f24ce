import { describe, expect, it } from "@jest/globals";
import { dependencyOf, poetrySpecifiers } from "../../../../../src/compat/python/locks/dependency-text.js";

describe("poetrySpecifiers", () => {
  it.each([
    ["^1.2.3", ">=1.2.3,<2"],
    ["^0.2.3", ">=0.2.3,<0.3"],
    ["^0.0.3", ">=0.0.3,<0.0.4"],
    ["^0.0", ">=0.0,<0.1"],
    ["^0", ">=0,<1"],
    ["~1.2.3", ">=1.2.3,<1.3"],
    ["~1", ">=1,<2"],
    ["~=1.4.2", "~=1.4.2"],
    ["1.2", "==1.2"],
    ["=1.2", "==1.2"],
    ["1.2.*", "==1.2.*"],
    [">= 1.2 , < 2", ">=1.2,<2"],
    [">=1.2 <2", ">=1.2,<2"],
    ["*", null],
    ["", null],
    ["^1 || ^2", null],
    ["^x", null],
    [">", null],
    [7, null],
  ])("reads %j as %j", (written, specifiers) => {
    expect(poetrySpecifiers(written)).toBe(specifiers);
  });
});

describe("dependencyOf", () => {
  it.each([
    ["idna", { name: "idna", specifiers: null, marker: null, extras: [], url: null }],
    ["Zope.Interface (>=5)", { name: "zope-interface", specifiers: ">=5" }],
    [
      "uvicorn[standard, X_y]>=1,<2 ; os_name == 'nt'",
      { extras: ["standard", "x-y"], marker: "os_name == 'nt'" },
    ],
    [
      "a @ https://index.example/a;b.whl ; os_name == 'nt'",
      { url: "https://index.example/a;b.whl", marker: "os_name == 'nt'" },
    ],
    ["a;", { name: "a", marker: "?" }],
  ])("reads %j", (text, expected) => {
    expect(dependencyOf(text)).toMatchObject(expected);
  });

  it.each(["", "-r other.txt", "../x", "a".repeat(7000), "é", "a-"])("refuses %j", (text) => {
    expect(dependencyOf(text)).toBeNull();
  });
});
