import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { LINT_RULES } from "../../../src/lint/index.js";
import { findingsIn, notesIn } from "./support.js";

const path = join(
  dirname(fileURLToPath(import.meta.url)),
  "..",
  "..",
  "..",
  "docs",
  "dockerfile-findings.md",
);
const BETWEEN = /(?<=<!-- rules -->\n)[\s\S]*(?=<!-- \/rules -->)/;

/** The part on the rules, as the table has them. */
const rules = `\n${LINT_RULES.map(({ id, level, title, help }) => `### ${id}\n\n\`${level}\`: ${title}. ${help}\n`).join("\n")}\n`;

describe("the page on findings", () => {
  it("says of every rule what the table says (UPDATE_GOLDEN=1 writes it)", () => {
    const text = readFileSync(path, "utf8");
    if (process.env["UPDATE_GOLDEN"] === "1")
      writeFileSync(
        path,
        text.replace(BETWEEN, () => rules),
      );
    expect(BETWEEN.exec(readFileSync(path, "utf8"))?.[0]).toBe(rules);
  });

  it("has examples of comments that work", () => {
    const example = /```dockerfile\n([\s\S]*?)```/.exec(readFileSync(path, "utf8"))?.[1] ?? "";
    expect(example).toContain("ignore=");
    const text = `FROM debian AS base\nFROM base\n${example}`;
    const silent = ["DL3015", "compiler-in-final-stage"];
    expect(findingsIn(text).filter(({ rule }) => silent.includes(rule))).toEqual([]);
    expect(
      findingsIn(text.replaceAll("ignore=", "")).filter(({ rule }) => silent.includes(rule)),
    ).toHaveLength(3);
    expect(notesIn(text).filter(({ message }) => /ignore/.test(message))).toEqual([]);
  });
});
