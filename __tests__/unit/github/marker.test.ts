import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { compareRuns, parseMarker, writeMarker } from "../../../src/github/marker.js";
import type { Marker } from "../../../src/github/marker.js";

const HEAD = "0123456789abcdef0123456789abcdef01234567";
const LINE = `<!-- image-budget key=default run=123456 attempt=1 head=${HEAD} -->`;

const hex = fc.constantFrom(..."0123456789abcdef");
const marker: fc.Arbitrary<Marker> = fc.record({
  key: fc.stringMatching(/^[A-Za-z0-9._-]{1,60}$/),
  run: fc.record({ id: fc.nat({ max: 999_999_999_999_999 }), attempt: fc.nat({ max: 999_999 }) }),
  head: fc
    .constantFrom(40, 64)
    .chain((length) => fc.string({ unit: hex, minLength: length, maxLength: length })),
});

describe("the marker", () => {
  it("is the line it has always been", () => {
    expect(writeMarker({ key: "default", run: { id: 123456, attempt: 1 }, head: HEAD })).toBe(LINE);
  });

  it("is found again, whatever follows it", () => {
    fc.assert(
      fc.property(marker, fc.string(), (written, rest) => {
        expect(parseMarker(`${writeMarker(written)}\n${rest}`)).toEqual(written);
        expect(parseMarker(`${writeMarker(written)}\r\n${rest}`)).toEqual(written);
      }),
    );
  });

  it("never throws at a comment, and takes nothing for a marker that it would not write", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((rest) => LINE.slice(0, 40) + rest),
        ),
        (body) => {
          const found = parseMarker(body);
          if (found !== null) expect(body.startsWith(writeMarker(found))).toBe(true);
        },
      ),
    );
  });

  it.each([
    ["nothing", ""],
    ["an empty first line", `\n${LINE}`],
    ["a quote", `> ${LINE}`],
    ["a blank before", ` ${LINE}`],
    ["a byte order mark before", `\ufeff${LINE}`],
    ["a word after", `${LINE} x`],
    ["another program's", LINE.replace("image-budget", "image-budgets")],
    ["a key with a blank", LINE.replace("default", "a b")],
    ["a key that ends the comment", LINE.replace("default", "a-->")],
    ["a key that is too long", LINE.replace("default", "k".repeat(61))],
    ["a run that no number holds", LINE.replace("123456", "9".repeat(16))],
    ["a negative run", LINE.replace("123456", "-1")],
    ["a head that is no commit", LINE.replace(HEAD, HEAD.slice(1))],
    ["a head in capitals", LINE.replace(HEAD, HEAD.toUpperCase())],
    ["an endless line", `${LINE.slice(0, 20)}${"x".repeat(1_000_000)}`],
  ])("is not %s", (_name, body) => {
    expect(parseMarker(body)).toBeNull();
  });

  it.each([
    ["key", { key: "a b" }],
    ["key that breaks out", { key: "x --><img src=x>" }],
    ["run", { run: { id: 1.5, attempt: 1 } }],
    ["attempt", { run: { id: 1, attempt: -1 } }],
    ["head", { head: "main" }],
  ])("is not written with a bad %s", (_name, bad) => {
    expect(() => writeMarker({ key: "default", run: { id: 1, attempt: 1 }, head: HEAD, ...bad })).toThrow(
      RangeError,
    );
  });
});

describe("compareRuns", () => {
  it("goes by run, then by attempt", () => {
    const runs = [
      [2, 1],
      [1, 2],
      [10, 1],
      [1, 1],
    ].map(([id = 0, attempt = 0]) => ({ id, attempt }));
    expect(runs.sort(compareRuns).map(({ id, attempt }) => `${id}.${attempt}`)).toEqual([
      "1.1",
      "1.2",
      "2.1",
      "10.1",
    ]);
    expect(compareRuns({ id: 3, attempt: 1 }, { id: 3, attempt: 1 })).toBe(0);
  });
});
