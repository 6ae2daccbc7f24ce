import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { CompatTarget } from "../../../../src/model/compat.js";
import { evaluateMarker, markerEnvironment, parseMarker } from "../../../../src/compat/python/markers.js";

const TARGET: CompatTarget = { alpine: "3.22", musl: [1, 2], python: [3, 11], architecture: "amd64" };

/** `unread` for what is no marker. */
function holds(
  text: string,
  extras: readonly string[] = [],
  groups: readonly string[] = [],
): boolean | null | "unread" {
  const marker = parseMarker(text);
  return marker === null ? "unread" : evaluateMarker(marker, markerEnvironment(TARGET, extras, groups));
}

describe("markers on a target", () => {
  it.each([
    ['sys_platform == "linux" and os_name == "posix"', true],
    ['platform_system == "Windows"', false],
    ['platform_machine == "x86_64"', true],
    ['platform_machine == "aarch64" or platform_machine == "arm64"', false],
    ['platform_python_implementation != "PyPy"', true],
    ['python_version < "3.9"', false],
    ['python_version >= "3.9" and python_version < "3.12"', true],
    ['"3.10" < python_version', true],
    ['python_version in "3.10 3.11"', true],
    // A patch release that is not known is taken to be the newest.
    ['python_full_version >= "3.11.4"', true],
    ['python_full_version < "3.11.4"', false],
    ['python_full_version == "3.11.*"', true],
    ['python_full_version < "3.12"', true],
    // The kernel is not known: what hangs on it is not, what does not is.
    ['platform_release >= "5"', null],
    ['platform_release >= "5" or os_name == "posix"', true],
    ['platform_version == "x" and os_name == "nt"', false],
    ['"foo" in platform_version', null],
    // What cannot be compared spoils the whole marker, as packaging has it.
    ['os_name ~= "posix" or os_name == "posix"', null],
    ['"a" == "a"', null],
    ['sys_platform = "linux"', "unread"],
    ['nope == "linux"', "unread"],
    ["", "unread"],
    ['os_name == "a\\\\b"', "unread"],
  ])("%s: %j", (text, expected) => {
    expect(holds(text)).toBe(expected);
  });

  it.each([
    ['extra == "test"', [], false],
    ['extra != "test"', [], true],
    ['extra == "test"', ["Test"], true],
    ['extra == "a_b"', ["x", "a.b"], true],
    ['extra == "a" and extra == "b"', ["a", "b"], false],
    ['"a" in extras and "B" in extras', ["a", "b"], true],
    ['"a" not in extras', ["a"], false],
    ['extras == "a"', ["a"], null],
  ])("%s with extras %j: %j", (text, extras, expected) => {
    expect(holds(text, extras)).toBe(expected);
  });

  it("knows groups of dependencies", () => {
    expect(holds('"dev" in dependency_groups', [], ["Dev"])).toBe(true);
    expect(holds('"dev" in dependency_groups')).toBe(false);
  });

  it("says nothing about Python where there is none", () => {
    const marker = parseMarker('python_version >= "3"');
    const environment = markerEnvironment({ ...TARGET, python: null, architecture: "arm64" });
    expect(marker === null ? "unread" : evaluateMarker(marker, environment)).toBeNull();
    expect(environment.values.platform_machine).toBe("aarch64");
  });
});

describe("a hostile marker", () => {
  it("is read up to its limits", () => {
    const nested = (depth: number): string => `${"(".repeat(depth)}os_name=='posix'${")".repeat(depth)}`;
    expect(holds(nested(100))).toBe(true);
    expect(holds(nested(101))).toBe("unread");
    expect(holds("(".repeat(16_000))).toBe("unread");
    expect(holds(`os_name == '${"a".repeat(17_000)}'`)).toBe("unread");
    expect(holds(Array.from({ length: 600 }, () => "os_name=='posix'").join(" and "))).toBe(true);
  });

  it("never throws", () => {
    const unit = fc.constantFrom(
      "os_name",
      "extra",
      "python_version",
      "extras",
      " ",
      "==",
      "~=",
      "in",
      "not",
      "and",
      "or",
      "'3'",
      '"',
      "(",
      ")",
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 20 }), (text) => {
        expect([true, false, null, "unread"]).toContain(holds(text, ["a"]));
      }),
      { numRuns: 3000, seed: 2 },
    );
  });
});
