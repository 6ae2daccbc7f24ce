/** Generated environment markers, and environments for them. */
import fc from "fast-check";
import type { Arbitrary } from "fast-check";
import { markerEnvironment } from "../../../../src/compat/python/markers.js";
import { TARGETS } from "./oracle-targets.js";
import { nearVersion } from "./oracle-versions.js";

export interface Environment {
  readonly values: Readonly<Record<string, string>>;
  readonly extras: readonly string[];
}
const joined = (...parts: readonly Arbitrary<string>[]): Arbitrary<string> =>
  fc.tuple(...parts).map((all) => all.join(""));

const python = fc.constantFrom(
  "3.6",
  "3.8",
  "3.9",
  "3.10",
  "3.11",
  "3.11.4",
  "3.12",
  "3",
  "3.11.0",
  "4",
  "2.7",
);
const words = fc.constantFrom(
  "linux",
  "posix",
  "CPython",
  "cpython",
  "x86_64",
  "aarch64",
  "win32",
  "Windows",
  "Linux",
  "darwin",
  "nt",
  "",
  "x86",
  "linux2",
);
const quoted = (text: Arbitrary<string>): Arbitrary<string> =>
  fc.tuple(text, fc.constantFrom("'", '"')).map(([value, quote]) => quote + value + quote);
const blank = fc.constantFrom(" ", " ", "", "  ", "\t");
const versionVariable = fc.constantFrom("python_version", "python_full_version", "implementation_version");
const textVariable = fc.constantFrom(
  "sys_platform",
  "os_name",
  "platform_system",
  "platform_machine",
  "platform_python_implementation",
  "implementation_name",
  "os.name",
  "sys.platform",
  "platform.machine",
  "platform.python_implementation",
  "python_implementation",
);
const order = fc.constantFrom("==", "!=", "<", "<=", ">", ">=", "~=", "===");
const equality = fc.constantFrom("==", "!=");
const membership = fc.constantFrom(" in ", " not in ");
const extraName = fc.constantFrom("test", "dev", "a-b", "all");
const eitherWay = (
  left: Arbitrary<string>,
  operator: Arbitrary<string>,
  right: Arbitrary<string>,
): Arbitrary<string> =>
  fc
    .tuple(left, blank, operator, blank, right, fc.integer({ min: 0, max: 3 }))
    .map(([a, before, sign, after, b, turn]) =>
      turn === 0 ? b + before + sign + after + a : a + before + sign + after + b,
    );
export const comparison = fc.oneof(
  { weight: 8, arbitrary: eitherWay(versionVariable, order, quoted(python)) },
  { weight: 2, arbitrary: eitherWay(versionVariable, order, quoted(nearVersion)) },
  { weight: 2, arbitrary: eitherWay(versionVariable, equality, quoted(joined(python, fc.constant(".*")))) },
  {
    weight: 2,
    arbitrary: joined(versionVariable, membership, quoted(fc.constantFrom("3.8 3.9", "3.11,3.12", "3.1"))),
  },
  { weight: 7, arbitrary: eitherWay(textVariable, equality, quoted(words)) },
  { weight: 2, arbitrary: eitherWay(textVariable, membership, quoted(words)) },
  { weight: 1, arbitrary: eitherWay(textVariable, order, quoted(fc.oneof(words, python))) },
  { weight: 3, arbitrary: eitherWay(fc.constant("extra"), equality, quoted(extraName)) },
  {
    weight: 1,
    arbitrary: eitherWay(fc.constant("extra"), equality, quoted(fc.constantFrom("A_B", "Test", "a..b", "1"))),
  },
  { weight: 1, arbitrary: eitherWay(textVariable, equality, fc.oneof(textVariable, quoted(words))) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "'a' == 'a'",
      "os_name",
      "os_name = 'posix'",
      "nope == 'x'",
      "os_name == 'a\"b'",
    ),
  },
);
const { expression } = fc.letrec<{ expression: string; atom: string }>((tie) => ({
  atom: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    { weight: 4, arbitrary: comparison },
    {
      weight: 1,
      arbitrary: joined(fc.constantFrom("(", "( "), tie("expression"), fc.constantFrom(")", " )")),
    },
  ),
  expression: fc
    .tuple(tie("atom"), fc.array(joined(fc.constantFrom(" and ", " or "), tie("atom")), { maxLength: 3 }))
    .map(([first, rest]) => first + rest.join("")),
}));
const broken = fc
  .tuple(expression, fc.nat(), fc.constantFrom("", "(", ")", "'", " and", " or ", "=", "<", "in", "\n", " "))
  .map(([text, at, insert]) => {
    const where = at % (text.length + 1);
    return text.slice(0, where) + insert + text.slice(where + (at % 2));
  });
export const anyMarker = fc.oneof({ weight: 8, arbitrary: expression }, { weight: 1, arbitrary: broken });

const extras = fc.array(fc.oneof(extraName, fc.constantFrom("A_b")), { maxLength: 2 });
/** Nine in ten as a target has it, the others with what a target never is. */
export const environment: Arbitrary<Environment> = fc
  .tuple(
    fc.constantFrom(...TARGETS),
    extras,
    fc.constantFrom("", "", "", "3.11.4", "3.12.0", "3.11.4+", "3.12.0rc1"),
  )
  .map(([target, asked, full]) => {
    const { values } = markerEnvironment(target);
    const known = Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
    const overridden: Readonly<Record<string, string>> = full === "" ? {} : { python_full_version: full };
    return { values: { ...Object.fromEntries(known), ...overridden }, extras: asked };
  });
