import { describe, expect, it } from "@jest/globals";
import { replaceBases, replaceNames } from "../../../src/engine/stand-ins.js";

const ID = `sha256:${"a".repeat(64)}`;

describe("replaceBases", () => {
  it.each([
    ["a plain name", "FROM team/api\nRUN x", "team/api", {}, `FROM ${ID}\nRUN x`],
    [
      "flags and an alias",
      "from --platform=linux/amd64 team/api:1 as b",
      "team/api:1",
      {},
      `from --platform=linux/amd64 ${ID} as b`,
    ],
    ["a name with its defaults written out", "FROM docker.io/library/api:latest", "api", {}, `FROM ${ID}`],
    [
      "an argument with a default",
      "ARG B=team/api\nFROM ${B}:1",
      "team/api:1",
      {},
      `ARG B=team/api\nFROM ${ID}`,
    ],
    [
      "an argument that is given",
      'ARG B="x"\nFROM $B',
      "team/api",
      { B: "team/api" },
      `ARG B="x"\nFROM ${ID}`,
    ],
    ["a fallback", "ARG B\nFROM ${B:-team/api}", "team/api", {}, `ARG B\nFROM ${ID}`],
    [
      "COPY --from",
      "FROM x\nCOPY --chown=1 --from=team/api /a /b",
      "team/api",
      {},
      `FROM x\nCOPY --chown=1 --from=${ID} /a /b`,
    ],
    ["Windows line ends", "FROM team/api\r\nRUN x\r\n", "team/api", {}, `FROM ${ID}\r\nRUN x\r\n`],
  ])("replaces %s and keeps the lines", (_name, dockerfile, base, args, expected) => {
    expect(replaceBases(dockerfile, { [base]: ID }, args)).toBe(expected);
  });

  it("leaves a stage of that name alone", () => {
    const dockerfile = "FROM base AS x\nFROM x\nCOPY --from=base /a /a";
    expect(replaceBases(dockerfile, { base: ID }, {})).toBe(
      `FROM ${ID} AS x\nFROM x\nCOPY --from=${ID} /a /a`,
    );
    expect(() => replaceBases("FROM y AS api\nFROM api", { api: ID }, {})).toThrow(/no FROM api/);
  });

  it("does not build from another image in silence", () => {
    expect(() => replaceBases("FROM team/other\n# FROM team/api", { "team/api": ID }, {})).toThrow(
      "needs: the Dockerfile has no FROM team/api",
    );
  });

  it("leaves text in a heredoc and on a continued line as it is", () => {
    const inside = 'RUN <<EOF\nFROM users\nEOF\nRUN psql -c "SELECT x \\\nFROM users"';
    expect(replaceBases(`FROM users\n${inside}`, { users: ID }, {})).toBe(`FROM ${ID}\n${inside}`);
  });
});

describe("replaceNames", () => {
  it("says which names it has not found", () => {
    expect(replaceNames("FROM x AS y\nFROM y", { x: ID, y: ID, z: ID }, {})).toEqual({
      text: `FROM ${ID} AS y\nFROM y`,
      unused: ["y", "z"],
    });
  });
});
