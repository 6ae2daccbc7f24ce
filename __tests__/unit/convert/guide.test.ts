/** From the guide's slim Dockerfile to its Alpine one, and what measurement takes away from that. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { CONVERT_DEFAULTS, convertDockerfile } from "../../../src/convert/convert.js";
import { allInstructions, parseDockerfile } from "../../../src/dockerfile/parse.js";
import { knowledge } from "./support.js";
import type { JudgedPackage } from "./support.js";

const EXAMPLE = new URL("../../../examples/guide/api/", import.meta.url);
const SLIM = readFileSync(new URL("Dockerfile.slim", EXAMPLE), "utf8");
const ALPINE = readFileSync(new URL("Dockerfile", EXAMPLE), "utf8");

const WHEELS: readonly JudgedPackage[] = [
  { name: "fastapi", install: "pure" },
  { name: "pandas", install: "musl-binary" },
  { name: "python-multipart", install: "pure" },
  { name: "uvicorn", install: "pure" },
];

function instructions(text: string): readonly string[] {
  return allInstructions(parseDockerfile(text)).map((one) => one.text);
}

function converted(packages: readonly JudgedPackage[] | null) {
  const compat = packages === null ? null : knowledge(packages);
  return convertDockerfile(SLIM, { ...CONVERT_DEFAULTS, compat });
}

describe("the guide's own example", () => {
  it("arrives at the guide's Alpine form where nothing is known, and marks what is not proven", () => {
    const conversion = converted(null);
    expect(conversion.kind).toBe("converted");
    expect(instructions(conversion.text)).toEqual(instructions(ALPINE));
    const unproven = conversion.changes.filter(({ confidence }) => confidence === "guess");
    expect(unproven.map(({ what }) => what)).toEqual([
      "musl-dev is added",
      "linux-headers is added",
      "libffi-dev is added",
      "libstdc++ is added",
    ]);
  });

  it("has no compilers where wheels suffice, with the reason for each that is missing", () => {
    const { text, changes, notes } = converted(WHEELS);
    const missing = instructions(ALPINE).filter((one) => !instructions(text).includes(one));
    expect(missing).toEqual([
      "RUN apk add --no-cache gcc g++ musl-dev linux-headers libffi-dev",
      "RUN apk add --no-cache libstdc++",
    ]);
    const added = instructions(text).filter((one) => !instructions(ALPINE).includes(one));
    expect(added).toEqual([]);
    expect(
      changes.filter(({ what }) => what.endsWith("is dropped")).map(({ what, why }) => [what, why]),
    ).toEqual([
      ["gcc is dropped", "nothing that is installed compiles with it"],
      ["g++ is dropped", "nothing that is installed compiles with it"],
    ]);
    expect(notes.map(({ what }) => what)).toContain("no compiler stage is needed");
  });

  it("has only what compiles where one package does", () => {
    const compiles: JudgedPackage = { name: "pandas", install: "compile", buildApk: ["g++", "gcc", "musl-dev"], runtimeApk: ["libstdc++"] }; // prettier-ignore
    const { text } = converted([...WHEELS.filter(({ name }) => name !== "pandas"), compiles]);
    expect(instructions(text).filter((one) => one.startsWith("RUN apk"))).toEqual([
      "RUN apk add --no-cache gcc g++ musl-dev",
      "RUN apk add --no-cache libstdc++",
    ]);
  });

  it("leaves the guide's Alpine form as it is", () => {
    expect(convertDockerfile(ALPINE)).toMatchObject({ kind: "declined", text: ALPINE });
  });
});
