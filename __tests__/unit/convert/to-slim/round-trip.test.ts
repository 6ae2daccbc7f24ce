/** To slim and back: an Alpine file again, that converts no further. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { convertDockerfile } from "../../../../src/convert/convert.js";
import { convertToSlim } from "../../../../src/convert/to-slim/convert.js";
import { allInstructions, parseDockerfile } from "../../../../src/dockerfile/parse.js";

const GUIDE = readFileSync(new URL("../../../../examples/guide/api/Dockerfile", import.meta.url), "utf8");
const instructions = (text: string): readonly string[] =>
  allInstructions(parseDockerfile(text)).map((one) => one.text);

describe("the guide's Dockerfile", () => {
  it("comes back from slim as it was, and converts no further", () => {
    const slim = convertToSlim(GUIDE);
    expect(slim.kind).toBe("converted");
    expect(slim.text).not.toContain("alpine");
    const back = convertDockerfile(slim.text);
    expect(back.kind).toBe("converted");
    expect(instructions(back.text)).toEqual(instructions(GUIDE));
    expect(convertDockerfile(back.text)).toMatchObject({ kind: "declined", text: back.text });
  });
});

describe("what the conversion to Alpine made", () => {
  const folder = fileURLToPath(new URL("../cases/", import.meta.url));
  const whole = readdirSync(folder).filter((name) =>
    readFileSync(join(folder, name, "report"), "utf8").startsWith("converted"),
  );

  it.each(whole)("%s has a slim variant that parses, and is on Alpine again after another turn", (name) => {
    const alpine = readFileSync(join(folder, name, "expected"), "utf8");
    const slim = convertToSlim(alpine);
    expect(slim.kind).not.toBe("declined");
    expect(parseDockerfile(slim.text).declined).toBeNull();
    const back = convertDockerfile(slim.text);
    expect(back.kind).not.toBe("declined");
    expect(convertToSlim(back.text).kind).not.toBe("declined");
    expect(convertDockerfile(back.text).text).toBe(back.text);
  });
});
