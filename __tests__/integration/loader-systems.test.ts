/**
 * The simulated loaders beside real starts: programs compiled here for musl and glibc, each in the root of a small system of
 * its own, where it is really run.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { simulate } from "../../src/compat/loader/simulate.js";
import { makeCompilers } from "./support/compilers.js";
import { forAll } from "./support/real-loader.js";
import { Score } from "./support/score.js";
import { SmallSystems } from "./support/small-systems.js";
import { MAIN, SYSTEM_CASES } from "./support/system-cases.js";
import type { Workshop } from "./support/system-cases.js";

const MACHINE = process.arch === "arm64" ? "aarch64" : "x86_64";

let folder: string;
let systems: SmallSystems;
let workshop: Workshop;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "image-budget-systems-"));
  const { compilers, muslLibrary } = await makeCompilers(MACHINE);
  systems = new SmallSystems(folder, MACHINE, muslLibrary);
  let sources = 0;
  workshop = {
    compilers,
    source: (text, ending = "c") => {
      const path = join(folder, `source-${(sources += 1)}.${ending}`);
      writeFileSync(path, text);
      return path;
    },
  };
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("programs in small systems", () => {
  it("start where the simulation says so, and nowhere else", async () => {
    const score = new Score("programs that are run");
    await forAll(SYSTEM_CASES, async ({ name, kind, make }) => {
      const system = systems.make(kind);
      await make(system, workshop);
      // Where there is nothing, musl would be taken for what is to come.
      const libc = kind.startsWith("musl") ? "musl" : "glibc";
      const result = simulate(system.image(), MAIN, libc, { machine: MACHINE });
      const said = await system.run(MAIN);
      // It starts, and fails as foretold when it gets to the call.
      const isForetold = result.problems.some(({ when }) => when === "call");
      score.add(name, result, isForetold && result.status === "loads" ? null : said);
    });
    score.print();
    expect(score.fineButFails).toEqual([]);
    expect(score.falseAlarms).toEqual([]);
    expect(score.undecided).toEqual([]);
    expect(score.loads).toBeGreaterThan(50);
    expect(score.kinds).toEqual([
      "architecture",
      "interpreter",
      "library",
      "relocation",
      "symbol",
      "version",
    ]);
  });
});
