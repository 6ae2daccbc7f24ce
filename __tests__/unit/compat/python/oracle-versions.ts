/** Generated versions and specifiers: few numbers, so that most pairs of them are close to a boundary. */
import fc from "fast-check";

const small = fc.constantFrom("0", "1", "2", "1", "10", "01");
const digits = fc.oneof(
  { weight: 20, arbitrary: small },
  { weight: 1, arbitrary: fc.constantFrom("20260131", "99999999999999999999999999", "007", "4294967296") },
);
const separator = fc.constantFrom("", "", ".", "-", "_");
const maybe = (part: fc.Arbitrary<string>, weight: number): fc.Arbitrary<string> =>
  fc.oneof({ weight: 10, arbitrary: fc.constant("") }, { weight, arbitrary: part });
const joined = (...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((all) => all.join(""));
const list = (part: fc.Arbitrary<string>, glue: fc.Arbitrary<string>, most: number): fc.Arbitrary<string> =>
  fc
    .tuple(part, fc.array(joined(glue, part), { maxLength: most - 1 }))
    .map(([first, rest]) => first + rest.join(""));

const epoch = maybe(fc.constantFrom("0!", "1!", "2!"), 1);
const release = list(digits, fc.constant("."), 4);
const localPart = fc.constantFrom("0", "1", "2", "01", "a", "abc", "cpu", "CU118", "1a", "10");
const local = joined(fc.constant("+"), list(localPart, fc.constantFrom(".", "-", "_"), 3));

/** Every spelling that PEP 440 allows. */
export const spelledVersion = joined(
  maybe(fc.constantFrom("v", "V", " ", "\t"), 1),
  epoch,
  release,
  maybe(
    joined(
      separator,
      fc.constantFrom("a", "b", "rc", "c", "alpha", "Beta", "pre", "preview", "RC"),
      separator,
      maybe(digits, 20),
    ),
    6,
  ),
  maybe(
    fc.oneof(
      joined(separator, fc.constantFrom("post", "rev", "r", "POST"), separator, maybe(digits, 20)),
      joined(fc.constant("-"), digits),
    ),
    6,
  ),
  maybe(joined(separator, fc.constantFrom("dev", "DEV"), separator, maybe(digits, 20)), 6),
  maybe(local, 5),
  maybe(fc.constantFrom(" ", "\n", "\u2003"), 1),
);

/** The usual spelling, from so few numbers that equal and neighbouring versions are frequent. */
const few = fc.constantFrom("0", "1", "2");
const nearRelease = fc.constantFrom(
  "1",
  "1.0",
  "1.0.0",
  "1.1",
  "1.0.1",
  "2",
  "2.0",
  "1.2",
  "0",
  "0.0",
  "1.2.0",
);
export const plainVersion = joined(
  maybe(fc.constantFrom("1!"), 1),
  nearRelease,
  maybe(joined(fc.constantFrom("a", "b", "rc"), few), 6),
  maybe(joined(fc.constant(".post"), few), 6),
  maybe(joined(fc.constant(".dev"), few), 6),
);
export const nearVersion = joined(plainVersion, maybe(fc.constantFrom("+1", "+abc", "+abc.1", "+0"), 3));

/** What may or may not be a version. */
export const brokenVersion = fc.oneof(
  joined(fc.string({ unit: fc.constantFrom(..."019.!+-_vabcrdepost*x \n"), maxLength: 14 })),
  fc
    .tuple(
      spelledVersion,
      fc.nat(),
      fc.constantFrom("", ".", "!", "+", "-", "*", "x", "..", " ", "\u0661", "\u00e9"),
    )
    .map(([text, at, insert]) => {
      const where = at % (text.length + 1);
      return text.slice(0, where) + insert + text.slice(where + (at % 3));
    }),
);

export const anyVersion = fc.oneof(
  { weight: 4, arbitrary: spelledVersion },
  { weight: 4, arbitrary: nearVersion },
  { weight: 1, arbitrary: brokenVersion },
);

const comparison = fc.constantFrom("==", "!=", "<", "<=", ">", ">=");
const compatible = joined(nearRelease, fc.constant("."), few).chain((text) =>
  joined(
    fc.constant(text),
    maybe(joined(fc.constantFrom("a", "b", "rc"), few), 4),
    maybe(joined(fc.constant(".post"), few), 4),
    maybe(joined(fc.constant(".dev"), few), 4),
  ),
);
const prefix = joined(fc.constantFrom("==", "!="), epoch, nearRelease, fc.constant(".*"));
const arbitrary = joined(
  fc.constant("==="),
  fc.oneof(nearVersion, fc.constantFrom("abc", "1.0-foo", "", "1.0+L")),
);
/** One specifier in the usual spelling. */
export const nearSpecifier = fc.oneof(
  { weight: 10, arbitrary: joined(comparison, maybe(fc.constantFrom(" "), 2), plainVersion) },
  { weight: 3, arbitrary: joined(fc.constant("~="), compatible) },
  { weight: 3, arbitrary: prefix },
  { weight: 2, arbitrary: joined(fc.constantFrom("==", "!="), nearVersion) },
  { weight: 1, arbitrary },
);
const operator = fc.constantFrom("==", "!=", "<", "<=", ">", ">=", "~=", "===", "=", "=>", "~", "");
export const oddSpecifier = joined(
  maybe(fc.constantFrom(" ", "\t"), 1),
  operator,
  maybe(fc.constantFrom(" ", "\t"), 2),
  fc.oneof(spelledVersion, brokenVersion, nearVersion),
  maybe(fc.constantFrom(".*", " ", ","), 2),
);
export const anySpecifiers = fc.oneof(
  { weight: 6, arbitrary: nearSpecifier },
  { weight: 4, arbitrary: list(nearSpecifier, fc.constantFrom(",", ", ", " ,"), 3) },
  { weight: 3, arbitrary: oddSpecifier },
  { weight: 1, arbitrary: fc.constantFrom("", ",", " , ") },
);
