import { describe, expect, it } from "@jest/globals";
import { parseArguments } from "../../../src/commands/arguments.js";
import { ConfigError } from "../../../src/model/errors.js";

const words = (line: string): readonly string[] => line.split(" ").filter((word) => word !== "");

/** What is wrong with a command line: places and messages. */
function problems(line: string): readonly string[] {
  try {
    parseArguments(words(line));
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.map(({ file, message }) => `${file} ${message}`);
    throw error;
  }
  return [];
}

const PLAIN = {
  kind: "inspect",
  image: "shop:1",
  against: null,
  platform: null,
  dockerfile: null,
  target: null,
  duplicates: false,
  format: "text",
  output: null,
};

describe("image-budget inspect", () => {
  it.each([
    ["inspect shop:1", {}],
    ["inspect -", { image: "-" }],
    ["inspect - --against shop:1", { image: "-", against: "shop:1" }],
    ["inspect ./a.tar --format json --output o.json", { image: "./a.tar", format: "json", output: "o.json" }],
    ["inspect --duplicates shop:1", { duplicates: true }],
    ["inspect shop:1 --platform linux/arm/v7", { platform: "linux/arm/v7" }],
    ["inspect shop:1 --dockerfile a/Dockerfile --target web", { dockerfile: "a/Dockerfile", target: "web" }],
  ])("takes %s", (line, expected) => {
    expect(parseArguments(words(line))).toEqual({ ...PLAIN, ...expected });
  });

  it.each([
    ["inspect", ["inspect needs what to look into"]],
    ["inspect a b c", ["inspect takes no further words", "inspect takes no further words"]],
    ["inspect a --format markdown", ["--format is none of the values it may have"]],
    ["inspect a --platform arm64", ["--platform cannot be read"]],
    ["inspect a --target web", ["--target needs --dockerfile, the file it is a stage of"]],
    ["inspect a --records r.json", ["--records is not a flag of inspect"]],
    ["inspect - --against -", ["--against and the image cannot both be standard input"]],
    ["check --duplicates", ["--duplicates is not a flag of check"]],
    ["check shop:1", ["check takes no further words"]],
    ["inspekt a", ["command there is no such command"]],
    ["constructor a", ["command there is no such command"]],
  ])("refuses %s", (line, expected) => {
    expect(problems(line)).toEqual(expected);
  });

  it("refuses a word that is empty", () => {
    expect(() => parseArguments(["inspect", ""])).toThrow("needs what to look into");
    expect(() => parseArguments(["inspect", "a", "--against="])).toThrow("--against: needs a value");
  });
});

describe("image-budget publish", () => {
  it("suggests unless told not to", () => {
    expect(parseArguments(words("publish r.json"))).toMatchObject({ comment: "always", suggestions: true });
    expect(parseArguments(words("publish r.json --no-suggestions"))).toMatchObject({ suggestions: false });
    expect(problems("check --no-suggestions")).toEqual(["--no-suggestions is not a flag of check"]);
  });
});

describe("where a conversion goes to", () => {
  it.each([
    ["convert D", { to: "alpine" }],
    ["convert D --to slim --diff", { to: "slim", diff: true }],
    ["trial", { kind: "check", trial: "alpine" }],
    ["trial api --to slim", { trial: "slim", only: { names: ["api"], changed: false } }],
    ["check", { trial: null }],
  ])("is read from %s", (line, expected) => {
    expect(parseArguments(words(line))).toMatchObject(expected);
  });

  it.each([
    ["convert D --to debian", ["--to is none of the values it may have"]],
    ["trial --to glibc", ["--to is none of the values it may have"]],
    ["check --to slim", ["--to is not a flag of check"]],
    [
      "convert D --to slim --alpine 3.22 --compat r.json",
      [
        "--alpine is about a conversion to Alpine, not --to slim",
        "--compat is about a conversion to Alpine, not --to slim",
      ],
    ],
  ])("is refused in %s", (line, expected) => {
    expect(problems(line)).toEqual(expected);
  });
});
