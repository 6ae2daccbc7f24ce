import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { CONVERT_DEFAULTS, convertDockerfile } from "../../../src/convert/convert.js";
import { unifiedDiff } from "../../../src/convert/diff.js";
import { MARK } from "../../../src/convert/draft.js";
import { parseDockerfile } from "../../../src/dockerfile/parse.js";
import { knowledge } from "./support.js";

const base = fc.constantFrom(
  "python:3.11-slim",
  "python:3.12",
  "node:20-bookworm-slim",
  "nginx:1.27",
  "golang:1.23",
  "python:3.12-alpine",
  `python:3.12-slim@sha256:${"ab".repeat(32)}`,
  "python:${V}-slim",
  "${IMAGE}",
);
const name = fc.constantFrom("curl", "gcc", "libpq-dev", "libpq5", "build-essential", "passwd", "unknownpkg", "$X", "git=1:2", "apt-utils"); // prettier-ignore
const gap = fc.constantFrom(" ", "  ", " \\\n    ", " \\\n  # a comment\n  ", "\t");
const list = fc
  .array(fc.tuple(gap, name), { minLength: 1, maxLength: 5 })
  .map((pairs) => pairs.map((pair) => pair.join("")).join(""));
const command = fc.oneof(
  fc.constantFrom(
    "apt-get update",
    "apt-get -qq update -y",
    "rm -rf /var/lib/apt/lists/*",
    "rm -rf /tmp/* /var/lib/apt/lists/*",
    "apt-get clean",
    "apt-get autoremove -y",
    "pip install --no-cache-dir -r requirements.txt",
    "npm ci",
    "npm run build",
    "corepack enable",
    "pnpm install --frozen-lockfile",
    "pip install poetry",
    "POETRY_VIRTUALENVS_CREATE=0 poetry install --no-root",
    "uv sync --frozen",
    "uv pip install --system -r requirements.txt",
    "pipenv install --system",
    "groupadd -r app",
    "useradd -r -g app app",
    "make",
    "true",
    "set -eux",
    "echo 'apt-get install x'",
    "grep -P x y",
  ),
  list.map((names) => `apt-get install -y --no-install-recommends${names}`),
  list.map((names) => `DEBIAN_FRONTEND=noninteractive apt install -y${names}`),
  list.map((names) => `apt-get purge -y --auto-remove${names}`),
);
const joint = fc.constantFrom(" && ", "; ", " || ", " && \\\n    ", "; \\\n  # why\n  ", " \\\n && ");
const run = fc
  .tuple(command, fc.array(fc.tuple(joint, command), { maxLength: 5 }))
  .map(([first, rest]) => `RUN ${first}${rest.map((one) => one.join("")).join("")}`);
const heredoc = fc
  .array(command, { minLength: 1, maxLength: 4 })
  .map((lines) => `RUN <<EOF\n${lines.join("\n")}\nEOF`);
const untouched = fc.constantFrom(
  "COPY requirements.txt .",
  "COPY . .",
  "COPY --chown=app package.json uv.lock ./",
  "COPY --from=ghcr.io/astral-sh/uv:0.8 /uv /bin/",
  "WORKDIR  /app ",
  "ENV UV_SYSTEM_PYTHON=1",
  "ENV A=1 \\\n    B=2",
  "# apt-get install nothing",
  "",
  "   ",
  'LABEL note="apt-get install -y gcc"',
  "COPY <<EOF /x\napt-get update\nEOF",
  "EXPOSE 80",
);
const special = fc.constantFrom('SHELL ["/bin/bash", "-o", "pipefail", "-c"]', "USER app", 'CMD ["bash", "x.sh"]', 'ENTRYPOINT ["/usr/bin/tini", "--"]', "ONBUILD RUN apt-get install -y curl"); // prettier-ignore
const stage = fc
  .tuple(
    base,
    fc.option(fc.constantFrom("one", "builder", "Two")),
    fc.array(fc.oneof({ weight: 3, arbitrary: run }, heredoc, { weight: 2, arbitrary: untouched }, special), {
      maxLength: 7,
    }),
  ) // prettier-ignore
  .map(([image, as, body]) => [`FROM ${image}${as === null ? "" : ` AS ${as}`}`, ...body].join("\n"));
const dockerfile = fc
  .tuple(fc.array(stage, { minLength: 1, maxLength: 3 }), fc.boolean(), fc.boolean())
  .map(([stages, isWindows, isEnded]) => {
    const text = `ARG V=3.11\nARG IMAGE=node:22-slim\n${stages.join("\n\n")}${isEnded ? "\n" : ""}`;
    return isWindows ? text.replaceAll("\n", "\r\n") : text;
  });
const compat = fc.constantFrom(
  null,
  knowledge([{ name: "flask", install: "pure" }]),
  knowledge([
    { name: "psycopg2", install: "compile", buildApk: ["gcc", "libpq-dev"], runtimeApk: ["libpq"] },
  ]),
  knowledge([{ name: "torch", install: "blocked" }, { name: "x", install: "unknown" }]), // prettier-ignore
);

describe("any Dockerfile", () => {
  it("gives one that parses, and that converting changes no more", () => {
    fc.assert(
      fc.property(dockerfile, compat, (text, known) => {
        const conversion = convertDockerfile(text, { ...CONVERT_DEFAULTS, compat: known });
        if (conversion.kind === "declined") {
          expect(conversion.text).toBe(text);
          return;
        }
        expect(parseDockerfile(conversion.text).declined).toBeNull();
        expect(convertDockerfile(conversion.text, { ...CONVERT_DEFAULTS, compat: known }).text).toBe(
          conversion.text,
        );
        expect(conversion.left.length > 0).toBe(conversion.kind === "partial");
        // What is left is marked in the file.
        expect(conversion.text.includes(MARK)).toBe(conversion.kind === "partial");
      }),
      { numRuns: 600 },
    );
  });

  it("keeps every line that has nothing to do with it, to the byte and in order", () => {
    const whole = fc
      .array(fc.oneof(untouched, fc.constant("RUN true")), { maxLength: 12 })
      .map((body) => ["FROM node:20-slim", ...body, ""].join("\n"));
    fc.assert(
      fc.property(whole, fc.boolean(), (text, isWindows) => {
        const before = isWindows ? text.replaceAll("\n", "\r\n") : text;
        expect(convertDockerfile(before).text).toBe(before.replace("node:20-slim", "node:20-alpine"));
      }),
    );
  });

  it("keeps the end of each line as the file has it", () => {
    fc.assert(
      fc.property(dockerfile, (text) => {
        const { text: after } = convertDockerfile(text);
        if (text.includes("\r\n")) expect(after.replaceAll("\r\n", "")).not.toContain("\n");
        else expect(after).not.toContain("\r");
      }),
    );
  });

  it("throws nothing, whatever the text", () => {
    const alphabet = fc.constantFrom("FROM ", "RUN ", "python:3.11-slim", "apt-get install ", "curl", "\n", "\r\n", "\\\n", "&&", ";", "'", '"', "$(", ")", "<<EOF", "EOF", "#", "useradd ", "{", "}", "`", "SHELL ", '["bash","-c"]', "ARG V", "=", "\0", "\uFEFF", " "); // prettier-ignore
    fc.assert(
      fc.property(fc.array(alphabet, { maxLength: 40 }), fc.string(), (words, noise) => {
        const text = `FROM python:3.11-slim\n${words.join("")}${noise}`;
        const conversion = convertDockerfile(text);
        expect(["converted", "partial", "declined"]).toContain(conversion.kind);
      }),
      { numRuns: 1000 },
    );
  });

  it("has its lines numbered as in the file that was given", () => {
    fc.assert(
      fc.property(dockerfile, compat, (text, known) => {
        const last = text.split("\n").length;
        const { changes, left, notes } = convertDockerfile(text, { ...CONVERT_DEFAULTS, compat: known });
        for (const { line } of [...changes, ...left, ...notes]) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(last);
        }
      }),
    );
  });
});

describe("the unified diff", () => {
  it("leads from the file to what becomes of it, by git's own word", () => {
    const folder = mkdtempSync(join(tmpdir(), "convert-diff-"));
    try {
      fc.assert(
        fc.property(dockerfile, (text) => {
          const { text: after } = convertDockerfile(text);
          const patch = unifiedDiff("some/Dockerfile", text, after);
          if (after === text) {
            expect(patch).toBe("");
            return;
          }
          writeFileSync(join(folder, "Dockerfile"), text);
          writeFileSync(join(folder, "patch"), patch);
          const git = spawnSync("git", ["apply", "-p2", "--whitespace=nowarn", "patch"], {
            cwd: folder,
            encoding: "utf8",
          });
          expect([git.status, git.stderr]).toEqual([0, ""]);
          expect(readFileSync(join(folder, "Dockerfile"), "utf8")).toBe(after);
        }),
        { numRuns: 60 },
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("hostile text", () => {
  it.each([
    [
      "a million words",
      `FROM python:3.11-slim\nRUN apt-get install -y ${`${"curl ".repeat(1000)}\\\n`.repeat(180)}jq`,
    ],
    [
      "thousands of commands",
      `FROM python:3.11-slim\nRUN ${`${"apt-get update && ".repeat(1000)}\\\n`.repeat(15)}true`,
    ],
    ["thousands of instructions", `FROM python:3.11-slim\n${"RUN useradd -r app\n".repeat(9_000)}`],
    ["thousands of stages", "FROM python:3.11-slim\n".repeat(5_000)],
    ["a chain of stages", `FROM python:3.11-slim AS s0\n${Array.from({ length: 190 }, (_, index) => `FROM s${index} AS s${index + 1}\nRUN apt-get install -y ${"curl ".repeat(900)}\n`).join("")}`], // prettier-ignore
    [
      "a long continuation",
      `FROM python:3.11-slim\nRUN apt-get update && \\\n${"  # x\n".repeat(100_000)}  true\n`,
    ],
    ["a file of blanks", `FROM python:3.11-slim${" ".repeat(900_000)}\nRUN true`],
    [
      "pip in a thousand words",
      `FROM python:3.11-slim\nRUN pip install x ${`${"pip uv ".repeat(600)}\\\n`.repeat(100)}z`,
    ],
    [
      "yarn in a thousand words",
      `FROM node:20-slim\nWORKDIR /a\nRUN yarn install ${`${"yarn mv ".repeat(550)}\\\n`.repeat(100)}`,
    ],
    [
      "settings without end",
      `FROM python:3.11-slim\nENV ${`${"A=1 PATH ".repeat(600)}\\\n`.repeat(100)}Z=1\nRUN uv sync`,
    ],
    ["blank continuations", `FROM python:3.11-slim\nRUN pip install x \\\n${"\n".repeat(300_000)}y`],
    [
      "installs without end",
      `FROM python:3.11-slim\nWORKDIR /a\n${"COPY a a\nRUN uv sync\nENV A=b\n".repeat(90)}`,
    ],
    ["folders without end", `FROM node:20-slim\n${"WORKDIR a\nRUN npm ci\n".repeat(140)}`],
    ["a long ARG", `ARG T=${"x-".repeat(200_000)}slim\nFROM python:\${T}\n`],
  ])("%s is answered in time", (_, text) => {
    const start = performance.now();
    const { kind } = convertDockerfile(text);
    expect(["converted", "partial", "declined"]).toContain(kind);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
