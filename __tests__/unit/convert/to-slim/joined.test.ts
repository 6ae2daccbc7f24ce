/** Several commands in the place of one: a real shell tells whether a failure still does what it did. */
import { spawnSync } from "node:child_process";
import { describe, expect, it } from "@jest/globals";
import { convertToSlim } from "../../../../src/convert/to-slim/convert.js";

/** What the commands do on both: `apk add`, and `apt-get install`, end with this status. */
const STAND_INS = (status: number): string => `
apk() { [ "$1" = add ] && return ${status}; return 0; }
apt-get() { [ "$1" = install ] && return ${status}; return 0; }
rm() { return 0; }
a() { echo a; }
no() { echo no; return 1; }
`;

function outcome(script: string, status: number): readonly [number | null, string] {
  const { status: code, stdout } = spawnSync("sh", ["-c", `${STAND_INS(status)}\n${script}`], {
    encoding: "utf8",
  });
  return [code === 0 ? 0 : 1, stdout];
}

const SCRIPTS = [
  "apk add jq",
  "apk add jq && a",
  "apk add jq; a",
  "apk add jq || a",
  "apk add jq || true; a",
  "no || apk add jq; a",
  "no || apk add jq",
  "a && apk add jq; a",
  "a && apk add jq && a; a",
  "! apk add jq; a",
  "if apk add jq; then a; else no; fi; a",
  "if ! apk add jq; then a; fi; a",
  "if a; then apk add jq; fi; a",
  "if a; then apk add jq; a; fi; a",
  "for x in 1 2; do apk add jq; a; done; a",
  "for x in 1 2; do apk add jq || break; a; done; a",
  "(apk add jq; a); a",
  "{ apk add jq && a; }; a",
  "apk add jq | cat; a",
  "a && (apk add jq); a",
  "apk add jq && apk add zip && a",
  "apk add jq; apk add zip; a",
  "while apk add jq; do a; break; done; a",
  "f() { apk add jq; a; }; f; a",
  "x=$(apk add jq && a); a",
  "apk upgrade; a",
  "apk update && apk add jq && a; a",
] as const;

describe.each([
  ["a shell that goes on", ""],
  ["a shell that stops at failures", "set -e; "],
])("in %s", (_, head) => {
  it.each(SCRIPTS)("%s does as it did", (script) => {
    const before = `${head}${script}`;
    const { kind, text } = convertToSlim(`FROM python:3.12-alpine\nRUN ${before}\n`);
    expect(kind).toBe("converted");
    const after = text.slice(text.indexOf("RUN ") + "RUN ".length);
    expect(after).not.toMatch(/\bapk\b/);
    for (const status of [0, 1])
      expect([status, outcome(after, status)]).toEqual([status, outcome(before, status)]);
  });
});
