/**
 * Everything that is read of Python's versions, specifiers, markers, tags and requirements, held against the packaging
 * library that pip brings along, side by side. It works with pip 23.0 to 26.3; where releases of that library differ
 * from each other, `known-differences.ts` says how, and leaves the case to the releases that agree with the newest.
 */
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { z } from "zod";
import { ourAnswer } from "./oracle-answers.js";
import { cases } from "./oracle-cases.js";
import type { Case } from "./oracle-cases.js";
import { releasesThatAgree } from "./known-differences.js";

const SCRIPT = join(dirname(fileURLToPath(import.meta.url)), "oracle.py");
const FEWEST = 10_000;

const greeting = z.object({ pip: z.string(), packaging: z.string() });
const answer = z.union([z.strictObject({ value: z.unknown() }), z.strictObject({ error: z.string() })]);
type Answer = z.infer<typeof answer>;

interface Oracle {
  readonly pip: string;
  readonly packaging: number;
  readonly answers: readonly Answer[];
}

function ask(all: readonly Case[]): Oracle {
  const input = all.map((each) => JSON.stringify(each)).join("\n");
  const asked = spawnSync("python3", ["-I", "-B", "-W", "ignore", SCRIPT], {
    input,
    encoding: "utf8",
    maxBuffer: 512e6,
  });
  if (asked.error !== undefined || asked.status !== 0) {
    // What Python said tells more than the pipe that broke when it ended; without Python there is only the error.
    const said = typeof asked.stderr === "string" ? asked.stderr.trim() : "";
    throw new Error(`this test needs python3 with pip: ${said === "" ? asked.error?.message : said}`);
  }
  const [first = "", ...lines] = asked.stdout.trimEnd().split("\n");
  const { pip, packaging } = greeting.parse(JSON.parse(first));
  const [major = 0, minor = 0] = packaging.split(".").map(Number);
  return { pip, packaging: major + minor / 10, answers: lines.map((line) => answer.parse(JSON.parse(line))) };
}

const all = cases();
const kinds = [...new Set(all.map((each) => each.kind))];
let oracle: Oracle = { pip: "", packaging: 0, answers: [] };
const compared = new Map<string, number>();

beforeAll(() => {
  oracle = ask(all);
});

describe("pip's own packaging library", () => {
  it("answers every case", () => {
    expect(oracle.answers).toHaveLength(all.length);
  });

  it.each(kinds)("agrees about %s", (kind) => {
    const differing: unknown[] = [];
    let count = 0;
    let differences = 0;
    for (const [index, each] of all.entries()) {
      if (each.kind !== kind) continue;
      const { since, until } = releasesThatAgree(each);
      if (oracle.packaging < since || oracle.packaging > until) continue;
      count += 1;
      const theirs = oracle.answers[index];
      const expected = theirs !== undefined && "value" in theirs ? theirs.value : "refused";
      const ours = ourAnswer(each);
      if (JSON.stringify(ours) === JSON.stringify(expected)) continue;
      differences += 1;
      if (differing.length < 5) differing.push({ case: each, ours, theirs });
    }
    compared.set(kind, count);
    expect({ differences, differing }).toEqual({ differences: 0, differing: [] });
  });

  it.each(["specifier", "marker"])("says yes, no and that it cannot be said about %s", (kind) => {
    const said = oracle.answers.filter((_, index) => all[index]?.kind === kind);
    for (const outcome of [true, false, undefined]) {
      const count = said.filter((one) => ("value" in one ? one.value : undefined) === outcome).length;
      expect(count).toBeGreaterThan(said.length / 40);
    }
  });

  it("was asked about at least ten thousand cases", () => {
    const counts = kinds.map((kind) => `${kind} ${compared.get(kind) ?? 0}`).join(", ");
    const total = [...compared.values()].reduce((sum, count) => sum + count, 0);
    process.stdout.write(
      `${total} cases compared with pip ${oracle.pip} (packaging ${oracle.packaging}), ` +
        `${all.length - total} left out: ${counts}\n`,
    );
    expect(total).toBeGreaterThanOrEqual(FEWEST);
  });
});
