import { spawnSync } from "node:child_process";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { commandsOf, textsOf } from "./support.js";

/** Pieces of words, quoted in every way that a POSIX shell has; no expansions, no globs. */
const piece = fc.oneof(
  fc.stringMatching(/^[a-zA-Z0-9_.:@%+,/-]{1,4}$/),
  fc.stringMatching(/^[ -&(-~é漢]{0,4}$/).map((text) => `'${text}'`),
  fc.stringMatching(/^[a-z '|&;<>()*?{}#~!]{0,4}$/).map((text) => `"${text}"`),
  fc.constantFrom('"\\\\"', '"\\$x"', '"\\`"', '"\\""', '"a\\b"', '"\\n"', '""', "''"),
  fc.constantFrom("\\ ", "\\\\", "\\$", "\\a", "\\'", '\\"', "\\;", "\\*", "\\#", "\\|", "\\~"),
);
const word = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => `x${pieces.join("")}`);

describe("the words of a script", () => {
  it("are those that the machine's own shell makes of it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 40, maxLength: 40 }),
        (rows) => {
          const script = rows.map((words) => `printf '%s\\0' ${words.join(" ")}`).join(" && ");
          const { stdout, status } = spawnSync("sh", ["-c", script], { encoding: "utf8" });
          expect(status).toBe(0);
          // White space at the end of an instruction is no part of it, escaped or not.
          const ours = commandsOf(`RUN ${script} && true`).flatMap((command) => textsOf(command).slice(2));
          expect(ours).toEqual(stdout.split("\0").slice(0, -1));
        },
      ),
      { numRuns: 25 },
    );
  });
});
