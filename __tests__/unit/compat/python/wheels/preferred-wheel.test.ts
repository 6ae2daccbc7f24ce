import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { preferredWheel } from "../../../../../src/compat/python/preferred-wheel.js";
import type { CompatTarget } from "../../../../../src/model/compat.js";

const TARGET: CompatTarget = { alpine: "3.22", musl: [1, 2], python: [3, 11], architecture: "amd64" };
const chosen = (...names: readonly string[]): string | null =>
  preferredWheel(
    names.map((name) => ({ name, kind: name.endsWith(".whl") ? "wheel" : "sdist" })),
    TARGET,
  )?.file.name ?? null;

describe("the wheel that pip takes", () => {
  it.each([
    ["the best tag", ["x-1-py3-none-any.whl", "x-1-cp311-cp311-musllinux_1_2_x86_64.whl"], 1],
    ["the best tag, whatever the build", ["x-1-9-py3-none-any.whl", "x-1-py311-none-any.whl"], 1],
    ["the highest build", ["x-1-2-py3-none-any.whl", "x-1-10-py3-none-any.whl", "x-1-9-py3-none-any.whl"], 1],
    ["any build before none", ["x-1-0-py3-none-any.whl", "x-1-py3-none-any.whl"], 0],
    ["the later text of equal builds", ["x-1-1b-py3-none-any.whl", "x-1-1a-py3-none-any.whl"], 0],
    ["the last of equals", ["x-1-py2.py3-none-any.whl", "x-1-py3-none-any.whl"], 1],
  ])("has %s", (_, names, at) => {
    expect(chosen(...names)).toBe(names[at]);
  });

  it("is none where none fits, and never a source archive", () => {
    expect(chosen("x-1.tar.gz", "x-1-cp311-cp311-manylinux_2_17_x86_64.whl", "nonsense.whl")).toBeNull();
    expect(chosen()).toBeNull();
  });

  it("does not hang on the order, but between equals", () => {
    const names = [
      "x-1-py3-none-any.whl",
      "x-1-3-py3-none-any.whl",
      "x-1-4-py3-none-any.whl",
      "x-1-py32-none-any.whl",
      "x-1-cp39-abi3-musllinux_1_1_x86_64.whl",
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: 1 }), (some) => {
        expect(chosen(...some)).toBe(chosen(...[...some].sort()));
      }),
    );
  });
});
