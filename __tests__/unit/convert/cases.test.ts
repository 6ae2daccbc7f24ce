/**
 * Dockerfiles of real shape, each with what becomes of it (`expected`) and what is said about it (`report`). A case with
 * `compat.json` has its packages judged; one without has not. `UPDATE_GOLDEN=1` writes them anew: read them then.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { CONVERT_DEFAULTS, convertDockerfile } from "../../../src/convert/convert.js";
import type { Conversion } from "../../../src/convert/types.js";
import { parseDockerfile } from "../../../src/dockerfile/parse.js";
import { knowledge, told } from "./support.js";
import type { JudgedPackage } from "./support.js";

const FOLDER = fileURLToPath(new URL("cases/", import.meta.url));
const NAMES = readdirSync(FOLDER).sort();

function convert(name: string): { readonly before: string; readonly conversion: Conversion } {
  const before = readFileSync(join(FOLDER, name, "Dockerfile"), "utf8");
  const judged = join(FOLDER, name, "compat.json");
  const packages: readonly JudgedPackage[] | null = existsSync(judged)
    ? (JSON.parse(readFileSync(judged, "utf8")) as JudgedPackage[])
    : null;
  const compat = packages === null ? null : knowledge(packages);
  return { before, conversion: convertDockerfile(before, { ...CONVERT_DEFAULTS, compat }) };
}

function golden(name: string, file: string, found: string): void {
  const path = join(FOLDER, name, file);
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(path, found);
  expect(found).toBe(readFileSync(path, "utf8"));
}

describe("the cases", () => {
  it("are converted at more than a hundred a second", () => {
    const start = performance.now();
    for (let round = 0; round < 7; round += 1) NAMES.forEach(convert);
    expect(performance.now() - start).toBeLessThan(NAMES.length * 7 * 10);
  });

  it("are at least thirty", () => {
    expect(NAMES.length).toBeGreaterThanOrEqual(30);
  });

  it.each(NAMES)("%s", (name) => {
    const { conversion } = convert(name);
    golden(name, "expected", conversion.text);
    golden(name, "report", told(conversion));
  });

  it.each(NAMES)("%s: what comes of it parses, and converting that changes nothing", (name) => {
    const { before, conversion } = convert(name);
    if (conversion.kind === "declined") {
      expect(conversion.text).toBe(before);
      return;
    }
    expect(parseDockerfile(conversion.text).declined).toBeNull();
    expect(convertDockerfile(conversion.text).text).toBe(conversion.text);
  });

  it.each(NAMES)("%s: a file said to be whole has nothing of Debian's package managers left", (name) => {
    const { conversion } = convert(name);
    if (conversion.kind !== "converted") return;
    const code = conversion.text.replace(/^\s*#.*$/gm, "").replace(/^(?:COPY <<[\s\S]*?^EOF|LABEL.*)$/gm, "");
    expect(code).not.toMatch(
      /\bapt(?:-get|-mark)?\s|\/var\/lib\/apt|\bdpkg\b|\b(?:useradd|groupadd|usermod)\b/,
    );
  });
});
