/**
 * Dockerfiles on Alpine, each with what becomes of it on slim (`expected`) and what is said about it (`report`).
 * `UPDATE_GOLDEN=1` writes them anew: read them then.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { convertToSlim } from "../../../../src/convert/to-slim/convert.js";
import type { Conversion } from "../../../../src/convert/types.js";
import { parseDockerfile } from "../../../../src/dockerfile/parse.js";
import { told } from "../support.js";

const FOLDER = fileURLToPath(new URL("cases/", import.meta.url));
const NAMES = readdirSync(FOLDER).sort();

function convert(name: string): { readonly before: string; readonly conversion: Conversion } {
  const before = readFileSync(join(FOLDER, name, "Dockerfile"), "utf8");
  return { before, conversion: convertToSlim(before) };
}

function golden(name: string, file: string, found: string): void {
  const path = join(FOLDER, name, file);
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(path, found);
  expect(found).toBe(readFileSync(path, "utf8"));
}

describe("the cases from Alpine to slim", () => {
  it("are at least fifteen", () => {
    expect(NAMES.length).toBeGreaterThanOrEqual(15);
  });

  it.each(NAMES)("%s", (name) => {
    const { conversion } = convert(name);
    golden(name, "expected", conversion.text);
    golden(name, "report", told(conversion));
  });

  it.each(NAMES)("%s: what comes of it parses, and converting that changes nothing", (name) => {
    const { before, conversion } = convert(name);
    if (conversion.kind === "declined") expect(conversion.text).toBe(before);
    else expect(parseDockerfile(conversion.text).declined).toBeNull();
    expect(convertToSlim(conversion.text).text).toBe(conversion.text);
  });

  it.each(NAMES)("%s: a file said to be whole has nothing of Alpine's own programs left", (name) => {
    const { conversion } = convert(name);
    if (conversion.kind !== "converted") return;
    const code = conversion.text.replace(/^\s*#(?!!).*$/gm, "");
    expect(code).not.toMatch(
      /\bapk\s|\/etc\/apk|\bsu-exec\b|\/bin\/ash\b|\b(?:adduser|addgroup|deluser|delgroup)\b|-alpine/,
    );
  });
});
