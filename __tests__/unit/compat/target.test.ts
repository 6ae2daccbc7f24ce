import { describe, expect, it } from "@jest/globals";
import { completeTarget, describeTarget, NO_TARGET, parseTarget } from "../../../src/compat/target.js";

describe("a written target", () => {
  it.each([
    ["alpine:3.22,python:3.11,amd64", { alpine: "3.22", python: [3, 11], architecture: "amd64" }],
    ["arm64", { alpine: null, python: null, architecture: "arm64" }],
    ["linux/arm64, alpine:3.20.3", { alpine: "3.20", python: null, architecture: "arm64" }],
    ["aarch64", { alpine: null, python: null, architecture: "arm64" }],
    ["python:3.13", { alpine: null, python: [3, 13], architecture: null }],
  ])("%s", (text, expected) => {
    expect(parseTarget(text)).toEqual(expected);
  });

  it.each([
    "",
    "alpine",
    "alpine:edge",
    "alpine:2.7",
    "python:2.7",
    "python",
    "amd64:1",
    "s390x",
    "debian:12",
    "constructor",
  ])("%j is none", (text) => {
    expect(parseTarget(text)).toHaveProperty("problem");
  });

  it("is completed by what is known, else by the usual", () => {
    const known = { alpine: "3.12", python: [3, 9] as const, architecture: "arm64" as const };
    expect(completeTarget(NO_TARGET, known)).toEqual({
      alpine: "3.12",
      musl: [1, 1],
      python: [3, 9],
      architecture: "arm64",
    });
    const written = { ...NO_TARGET, alpine: "3.13" };
    expect(describeTarget(completeTarget(written, NO_TARGET))).toBe(
      "alpine 3.13, musl 1.2, python 3.11, amd64",
    );
  });
});
