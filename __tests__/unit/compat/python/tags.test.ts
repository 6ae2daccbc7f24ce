import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { CompatTarget } from "../../../../src/model/compat.js";
import { fits, parseWheelName, targetTags, wheelRank } from "../../../../src/compat/python/tags.js";
import { versionText } from "../../../../src/compat/python/version.js";

const TARGET: CompatTarget = { alpine: "3.22", musl: [1, 2], python: [3, 11], architecture: "amd64" };

function fit(tags: string, target: CompatTarget = TARGET): unknown {
  const wheel = parseWheelName(`demo-1.0-${tags}.whl`);
  if (wheel === null) return "unread";
  const result = fits(wheel, target);
  if (result === "yes") return "yes";
  return result.no === "other-platform" ? result.platforms.join(" ") : result.no;
}

describe("a wheel on a target", () => {
  it.each([
    ["cp311-cp311-musllinux_1_2_x86_64", "yes"],
    ["cp311-cp311-musllinux_1_1_x86_64", "yes"],
    ["cp311-cp311-linux_x86_64", "yes"],
    ["cp38-abi3-musllinux_1_1_x86_64", "yes"],
    ["cp311-abi3-musllinux_1_2_x86_64", "yes"],
    ["cp311-none-musllinux_1_2_x86_64", "yes"],
    ["py3-none-musllinux_1_1_x86_64", "yes"],
    ["py2.py3-none-any", "yes"],
    ["py310-none-any", "yes"],
    ["cp311-none-any", "yes"],
    ["cp311-cp311-manylinux_2_17_x86_64.manylinux2014_x86_64.musllinux_1_1_x86_64", "yes"],
    ["CP311-CP311-MUSLLINUX_1_2_X86_64", "yes"],
    // Neither Python nor its ABI.
    ["cp312-abi3-musllinux_1_2_x86_64", "other-python"],
    ["cp312-cp312-musllinux_1_2_x86_64", "other-python"],
    ["pp311-pypy311_pp73-musllinux_1_2_x86_64", "other-python"],
    ["py2-none-any", "other-python"],
    ["py312-none-any", "other-python"],
    ["cp311-cp311t-musllinux_1_2_x86_64", "other-abi"],
    ["py3-abi3-musllinux_1_2_x86_64", "other-abi"],
    ["cp310-cp310-musllinux_1_2_x86_64", "other-abi"],
    ["cp310-none-any", "other-abi"],
    // Python and ABI, but not the platform.
    ["cp311-cp311-manylinux_2_17_x86_64.manylinux2014_x86_64", "manylinux"],
    ["cp311-cp311-manylinux1_x86_64", "manylinux"],
    ["cp38-abi3-manylinux_2_28_x86_64", "manylinux"],
    ["cp311-cp311-musllinux_1_3_x86_64", "musllinux-too-new"],
    ["cp311-cp311-musllinux_1_2_aarch64", "other-architecture"],
    ["cp311-cp311-manylinux2014_aarch64", "other-architecture"],
    ["cp311-cp311-macosx_11_0_arm64", "macos"],
    ["cp311-cp311-win_amd64", "windows"],
    ["py3-none-win32", "windows"],
    ["cp311-cp311-any", "other"],
    ["cp311-cp311-ios_13_0_arm64_iphoneos", "other"],
    [
      "cp311-cp311-macosx_10_9_x86_64.manylinux2014_x86_64.musllinux_1_9_x86_64",
      "musllinux-too-new manylinux macos",
    ],
  ])("%s: %s", (tags, expected) => {
    expect(fit(tags)).toBe(expected);
  });

  it("is another one for another processor, another musl and no Python", () => {
    expect(fit("cp311-cp311-musllinux_1_2_x86_64", { ...TARGET, architecture: "arm64" })).toBe(
      "other-architecture",
    );
    expect(fit("cp311-cp311-musllinux_1_2_aarch64", { ...TARGET, architecture: "arm64" })).toBe("yes");
    expect(fit("cp311-cp311-musllinux_1_2_x86_64", { ...TARGET, musl: [1, 1] })).toBe("musllinux-too-new");
    expect(fit("py3-none-any", { ...TARGET, python: null })).toBe("other-python");
    expect(fit("cp37-cp37m-musllinux_1_1_x86_64", { ...TARGET, python: [3, 7] })).toBe("yes");
  });

  it("is liked the more the closer it is", () => {
    const ranks = [
      "cp311-cp311-musllinux_1_2_x86_64",
      "cp311-cp311-musllinux_1_1_x86_64",
      "cp311-abi3-musllinux_1_2_x86_64",
      "cp39-abi3-musllinux_1_2_x86_64",
      "py3-none-musllinux_1_2_x86_64",
      "py3-none-any",
    ].map((tags) => {
      const wheel = parseWheelName(`demo-1.0-${tags}.whl`);
      return wheel === null ? null : wheelRank(wheel, TARGET);
    });
    expect(ranks[0]).toBe(0);
    expect(ranks).toEqual([...ranks].sort((a, b) => Number(a) - Number(b)));
    expect(new Set(ranks).size).toBe(ranks.length);
  });

  it("fits exactly when one of its tags is among the target's", () => {
    const tags = targetTags(TARGET);
    expect(tags.accepts({ interpreter: "cp311", abi: "cp311", platform: "musllinux_1_0_x86_64" })).toBe(true);
    expect(tags.accepts({ interpreter: "cp311", abi: "cp311", platform: "musllinux_1_3_x86_64" })).toBe(
      false,
    );
    expect(tags.rank({ interpreter: "py3", abi: "abi3", platform: "any" })).toBeNull();
  });
});

describe("a wheel's name", () => {
  it("is read as it stands in an address", () => {
    const wheel = parseWheelName("Torch_Vision-2.13.0%2Bcpu-1b-cp311-cp311-linux_x86_64.whl");
    expect(wheel).toMatchObject({ name: "torch-vision", build: [1n, "b"] });
    expect(wheel === null ? "" : versionText(wheel.version)).toBe("2.13.0+cpu");
  });

  it.each([
    "demo-1.0.tar.gz",
    "demo-1.0-py3-none.whl",
    "demo-1.0-x-py3-none-any.whl",
    "demo-one-py3-none-any.whl",
    "de__mo-1.0-py3-none-any.whl",
    "demo-1.0-py3..py2-none-any.whl",
    "demo-1.0-py3-none-.whl",
    "demo-1.0%E0%A4%A-py3-none-any.whl",
    "../demo-1.0-py3-none-any.whl",
    `demo-1.0-${Array.from({ length: 50 }, (_, at) => `a${at}`).join(".")}-${"b.".repeat(1)}c-any.whl`.repeat(
      20,
    ),
    `demo-1.0-${["a", "b", "c"].map((tag) => Array.from({ length: 20 }, (_, at) => `${tag}${at}`).join(".")).join("-")}.whl`,
  ])("is none: %#", (name) => {
    expect(parseWheelName(name)).toBeNull();
  });

  it("never makes it throw", () => {
    const unit = fc.constantFrom(..."ab1-_.%2B+p3 /", "cp311", "-none-any.whl", "\u00e9");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (name) => {
        const wheel = parseWheelName(name);
        if (wheel !== null) expect(fits(wheel, TARGET)).toBeDefined();
      }),
      { numRuns: 2000, seed: 3 },
    );
  });
});
