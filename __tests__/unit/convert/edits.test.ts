import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { applyEdits, areSeparate, originalOffset } from "../../../src/convert/edits.js";
import type { Edit } from "../../../src/convert/edits.js";

/** A text as parts that stay and parts that are replaced. */
const parts = fc.array(
  fc.record({ kept: fc.string({ maxLength: 8 }), old: fc.string({ maxLength: 5 }), new: fc.string({ maxLength: 5 }) }), // prettier-ignore
  { maxLength: 8 },
);

function editsOf(list: readonly { kept: string; old: string; new: string }[]): Edit[] {
  let at = 0;
  return list.map(({ kept, old, new: text }) => {
    const edit = { at: at + kept.length, length: old.length, text };
    at += kept.length + old.length;
    return edit;
  });
}

describe("edits", () => {
  it("leave all else as it is, in whatever order they come", () => {
    fc.assert(
      fc.property(parts, fc.integer(), (list, seed) => {
        const before = list.map(({ kept, old }) => kept + old).join("");
        const after = list.map(({ kept, new: text }) => kept + text).join("");
        const edits = editsOf(list);
        // Insertions at the same place keep their order: only those of a length may be shuffled.
        const isPlain = edits.every(({ length }, index) => length > 0 && list[index]?.kept !== "");
        const shuffled = isPlain && seed % 2 === 0 ? [...edits].reverse() : edits;
        expect(applyEdits(before, shuffled)).toBe(after);
      }),
    );
  });

  it("lead every character that stays back to its place", () => {
    fc.assert(
      fc.property(parts, (list) => {
        const before = list.map(({ kept, old }) => kept + old).join("");
        const edits = editsOf(list);
        let at = 0;
        for (const { kept, new: text } of list) {
          for (let index = 0; index < kept.length; index += 1) {
            expect(before.charAt(originalOffset(edits, at + index))).toBe(kept.charAt(index));
          }
          at += kept.length + text.length;
        }
      }),
    );
  });

  it.each([
    [
      "overlap",
      [
        { at: 0, length: 3, text: "" },
        { at: 2, length: 1, text: "x" },
      ],
    ],
    [
      "an insertion within",
      [
        { at: 0, length: 3, text: "" },
        { at: 1, length: 0, text: "x" },
      ],
    ],
    ["past the end", [{ at: 4, length: 2, text: "" }]],
    ["before the start", [{ at: -1, length: 2, text: "" }]],
    ["a negative length", [{ at: 2, length: -1, text: "" }]],
  ])("are refused: %s", (_, edits) => {
    expect(areSeparate(5, edits)).toBe(false);
    expect(() => applyEdits("abcde", edits)).toThrow(RangeError);
  });
});
