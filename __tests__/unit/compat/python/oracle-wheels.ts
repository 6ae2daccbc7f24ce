/** Generated names of wheels. */
import fc from "fast-check";
import type { Arbitrary } from "fast-check";
import { anyVersion, nearVersion } from "./oracle-versions.js";

const joined = (...parts: readonly Arbitrary<string>[]): Arbitrary<string> =>
  fc.tuple(...parts).map((all) => all.join(""));

const interpreter = fc.oneof(
  fc.constantFrom(
    "cp311",
    "cp312",
    "cp310",
    "cp39",
    "cp38",
    "cp37",
    "cp36",
    "cp32",
    "cp31",
    "cp3",
    "cp313",
    "cp314",
  ),
  fc.constantFrom(
    "py3",
    "py2",
    "py2.py3",
    "py311",
    "py312",
    "py38",
    "py30",
    "pp310",
    "cp310.cp311",
    "cp312.py3",
    "CP311",
  ),
);
const abi = fc.constantFrom(
  "cp311",
  "cp312",
  "cp310",
  "cp39",
  "cp37m",
  "abi3",
  "none",
  "cp311t",
  "cp313t",
  "abi3.none",
  "abi3t",
);
const machine = fc.constantFrom("x86_64", "aarch64", "i686", "armv7l");
const platform = fc.oneof(
  joined(
    fc.constantFrom("musllinux_1_0_", "musllinux_1_1_", "musllinux_1_2_", "musllinux_1_5_", "musllinux_2_0_"),
    machine,
  ),
  joined(
    fc.constantFrom("linux_", "manylinux2014_", "manylinux_2_17_", "manylinux1_", "manylinux_2_28_"),
    machine,
  ),
  fc.constantFrom(
    "any",
    "win_amd64",
    "macosx_11_0_arm64",
    "macosx_10_9_universal2",
    "any.musllinux_1_1_x86_64",
  ),
  joined(fc.constant("manylinux_2_17_"), machine, fc.constant(".musllinux_1_1_"), machine),
);
const build = fc.oneof(
  { weight: 8, arbitrary: fc.constant("") },
  { weight: 2, arbitrary: fc.constantFrom("-1", "-2b", "-10local", "-b1", "-", "-007") },
);
const project = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom("numpy", "Foo_Bar", "ruamel.yaml", "a", "zope.interface", "caf\u00e9"),
  },
  { weight: 1, arbitrary: fc.constantFrom("x__y", "a b", "") },
);
const wheelVersion = fc.oneof(
  { weight: 8, arbitrary: nearVersion },
  { weight: 1, arbitrary: anyVersion.filter((text) => !text.includes("%")) },
);
const minus = fc.constant("-");
export const wheelName = fc.oneof(
  {
    weight: 12,
    arbitrary: joined(
      project,
      minus,
      wheelVersion,
      build,
      minus,
      interpreter,
      minus,
      abi,
      minus,
      platform,
      fc.constant(".whl"),
    ),
  },
  {
    weight: 1,
    arbitrary: joined(
      project,
      minus,
      wheelVersion,
      minus,
      platform,
      fc.constantFrom(".whl", ".tar.gz", ".WHL"),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .string({ unit: fc.constantFrom(..."ab1-_.cp3"), maxLength: 30 })
      .map((text) => `${text}.whl`),
  },
);
