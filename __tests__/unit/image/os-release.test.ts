import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { parseOsRelease } from "../../../src/image/os-release.js";
import { SOON } from "../../support/soon.js";

describe("parseOsRelease", () => {
  it.each([
    ["ID=alpine", "alpine"],
    ['ID="alpine"', "alpine"],
    ["ID='alpine'", "alpine"],
    ['ID="a \\"b\\" \\$c \\`d\\` \\\\ \\n"', 'a "b" $c `d` \\ \\n'],
    ["ID='a \\n'", "a \\n"],
    ["ID=a\\ b", "a b"],
    ["ID=a'b c'\"d\"", "ab cd"],
    ["ID=", ""],
    ["  ID=x  ", "x"],
    ["ID=x # comment", "x"],
    ["ID=x#y", "x#y"],
    ["ID=$HOME", "$HOME"],
    ["ID=first\nID=second", "second"],
    ["ID=x\r\n", "x"],
  ])("reads %j", (line, value) => {
    expect(parseOsRelease(line)).toEqual({ ID: value });
  });

  it.each([
    "# ID=x",
    "ID",
    "=x",
    "1D=x",
    "ID =x",
    'ID="open',
    "ID=two words",
    "ID=x\u001b[31m",
    "__proto__=x",
    "ID=end\\",
  ])("leaves out %j", (line) => {
    expect(parseOsRelease(line)).toEqual({});
  });

  it("takes no time for a line of nothing but spaces", () => {
    const started = Date.now();
    expect(parseOsRelease(`ID=${" ".repeat(60_000)}x`)).toEqual({ ID: "x" });
    expect(Date.now() - started).toBeLessThan(SOON);
  });

  it("stops at 256 keys", () => {
    const text = Array.from({ length: 1000 }, (_, index) => `K${index}=v`).join("\n");
    expect(Object.keys(parseOsRelease(text))).toHaveLength(256);
  });

  it("reads back any value quoted as a shell quotes it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (value) => {
        fc.pre(!/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(value));
        const quoted = `"${value.replace(/["$`\\]/g, "\\$&")}"`;
        expect(parseOsRelease(`ID=${quoted}`)).toEqual({ ID: value });
      }),
    );
  });
});
