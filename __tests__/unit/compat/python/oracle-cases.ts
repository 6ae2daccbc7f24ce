/** Generated cases for pip's own packaging library to answer. Their number and order never change. */
import fc from "fast-check";
import type { Arbitrary } from "fast-check";
import { anyMarker, comparison, environment } from "./oracle-markers.js";
import type { Environment } from "./oracle-markers.js";
import { TARGETS, oracleTarget } from "./oracle-targets.js";
import type { OracleTarget } from "./oracle-targets.js";
import { anySpecifiers, anyVersion, nearSpecifier, nearVersion, plainVersion } from "./oracle-versions.js";
import { wheelName } from "./oracle-wheels.js";

export type Case =
  | { readonly kind: "versions"; readonly text: string; readonly other: string }
  | {
      readonly kind: "specifier";
      readonly specifiers: string;
      readonly version: string;
      readonly prereleases: boolean | null;
    }
  | {
      readonly kind: "choice";
      readonly specifiers: string;
      readonly versions: readonly string[];
      readonly prereleases: boolean | null;
    }
  | ({ readonly kind: "marker"; readonly text: string } & Environment)
  | { readonly kind: "tags"; readonly target: OracleTarget }
  | { readonly kind: "wheel"; readonly text: string; readonly target: OracleTarget }
  | ({
      readonly kind: "requirement";
      readonly text: string;
      readonly versions: readonly string[];
    } & Environment)
  | { readonly kind: "lines" | "options"; readonly text: string }
  | {
      readonly kind: "formats";
      readonly options: readonly (readonly ["no-binary" | "only-binary", string])[];
      readonly names: readonly string[];
    };

const joined = (...parts: readonly Arbitrary<string>[]): Arbitrary<string> =>
  fc.tuple(...parts).map((all) => all.join(""));
const prereleases = fc.constantFrom(null, true, false);

const requirementText = fc
  .tuple(
    fc.constantFrom("numpy", "Foo.Bar", "a", "x_y-z", "-a", "a-", "1a", "a b"),
    fc.constantFrom("", "", "", "[test]", "[a, b]", " [ x ]", "[]", "[a,]", "[a b]", "[a,a]"),
    fc.oneof(
      { weight: 5, arbitrary: fc.array(nearSpecifier, { maxLength: 3 }).map((all) => all.join(",")) },
      {
        weight: 2,
        arbitrary: joined(fc.constant(" ("), nearSpecifier, fc.constantFrom(")", " )", ", <9)", "")),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          " @ https://index.example/a.whl",
          "@https://index.example/a-1.zip#sha256=ab",
        ),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          ">=1,",
          ">=1.*",
          ">=1+a",
          "=1",
          "> 1 2",
          "()",
          " >= 1 ",
          "@",
          "==1.*.*",
          "~=1",
        ),
      },
    ),
    fc.oneof(
      { weight: 3, arbitrary: fc.constant("") },
      { weight: 2, arbitrary: joined(fc.constantFrom(" ; ", " ;"), comparison) },
      { weight: 1, arbitrary: fc.constantFrom(";", " ; nope", " extra", " ;os_name=='posix'") },
    ),
  )
  .map((parts) => parts.join(""));

const lineText = fc.string({
  unit: fc.constantFrom(
    "a",
    "b==1",
    " ",
    "\t",
    "#",
    " #",
    "\\",
    "\\\n",
    "\n",
    "\r\n",
    "\r",
    "\u2028",
    "\x0c",
    "-r x",
    "\x85",
    "\\\\",
  ),
  maxLength: 16,
});
const optionWord = fc.constantFrom(
  ...[
    "-r",
    "-rbase.txt",
    "-c",
    "--constraint=c.txt",
    "--requirement",
    "--requirement=a b.txt",
    "-e",
    "-e.",
    "--editable",
  ],
  ...[
    "-i",
    "--index-url",
    "--index-url=https://index.example/simple",
    "--index=x",
    "--extra-index-url=https://a.example",
  ],
  ...[
    "--extra",
    "-f",
    "--find-links=wheels",
    "--find",
    "--no-index",
    "--no-index=x",
    "--pre",
    "--pre=1",
    "--prefer-binary",
  ],
  ...[
    "--trusted-host",
    "--trusted=index.example",
    "--require-hashes",
    "--hash=sha256:ab",
    "--hash",
    "sha384:00",
    "sha512:ff",
  ],
  ...[
    "--req",
    "--nope",
    "-x",
    "--",
    "-",
    "--e",
    "./local",
    "https://b.example",
    "'quoted text'",
    '"a \\" b"',
    "a\\ b",
  ],
  ...["'open", "''", '"a\\b"', "file#fragment", "\\", "a==1", "b", ";", "\t", "--hash=sha256:cd"],
);
const optionText = fc
  .tuple(
    fc.constantFrom("", "", "", "a==1 ", "a>=1 ; os_name == 'x' ", "a\t", "./b ", " "),
    fc.array(optionWord, { minLength: 1, maxLength: 4 }),
    fc.constantFrom(" ", " ", "  "),
  )
  .map(([requirement, words, blank]) => requirement + words.join(blank));
const formatValue = fc
  .array(fc.constantFrom(":all:", ":none:", "a", "B_c", "b-c", ""), { minLength: 1, maxLength: 4 })
  .map((names) => names.join(","));
const formatOption = fc.tuple(fc.constantFrom("no-binary" as const, "only-binary" as const), formatValue);

const kind = <Kind extends string>(name: Kind): Arbitrary<Kind> => fc.constant(name);

/** Every case there is. */
export function cases(): readonly Case[] {
  const sample = <T>(arbitrary: Arbitrary<T>, numRuns: number, seed: number): readonly T[] =>
    fc.sample(arbitrary, { numRuns, seed });
  const target = fc.constantFrom(...TARGETS).map(oracleTarget);
  return [
    ...sample(fc.record({ kind: kind("versions"), text: anyVersion, other: anyVersion }), 4000, 1),
    ...sample(fc.record({ kind: kind("versions"), text: nearVersion, other: nearVersion }), 2000, 2),
    ...sample(
      fc.record({ kind: kind("specifier"), specifiers: anySpecifiers, version: nearVersion, prereleases }),
      8000,
      3,
    ),
    ...sample(
      fc.record({ kind: kind("specifier"), specifiers: anySpecifiers, version: anyVersion, prereleases }),
      2000,
      4,
    ),
    ...sample(
      fc.record({
        kind: kind("choice"),
        specifiers: nearSpecifier,
        versions: fc.array(plainVersion, { maxLength: 6 }),
        prereleases,
      }),
      1500,
      5,
    ),
    ...sample(
      fc.tuple(anyMarker, environment).map(([text, where]) => ({ kind: "marker" as const, text, ...where })),
      6000,
      6,
    ),
    ...TARGETS.map((each) => ({ kind: "tags" as const, target: oracleTarget(each) })),
    ...sample(fc.record({ kind: kind("wheel"), text: wheelName, target }), 6000, 7),
    ...sample(
      fc
        .tuple(requirementText, fc.array(plainVersion, { minLength: 3, maxLength: 3 }), environment)
        .map(([text, versions, where]) => ({ kind: "requirement" as const, text, versions, ...where })),
      3000,
      8,
    ),
    ...sample(fc.record({ kind: kind("lines"), text: lineText }), 1500, 9),
    ...sample(fc.record({ kind: kind("options"), text: optionText }), 2500, 11),
    ...sample(
      fc.record({
        kind: kind("formats"),
        options: fc.array(formatOption, { maxLength: 4 }),
        names: fc.constant(["a", "b-c", "d"]),
      }),
      500,
      10,
    ),
  ];
}
