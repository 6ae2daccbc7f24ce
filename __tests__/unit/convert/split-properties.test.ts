/** Whatever a stage holds: what becomes two has everything that it had, and the shipped stage is short of compilers only. */
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { CONVERT_DEFAULTS, convertDockerfile } from "../../../src/convert/convert.js";
import { parseDockerfile } from "../../../src/dockerfile/parse.js";
import type { Instruction, Stage } from "../../../src/dockerfile/parse.js";
import { splitStage } from "../../../src/convert/split.js";
import { knowledge } from "./support.js";

const common = fc.constantFrom(
  "COPY . .",
  "COPY --chown=app:app src src",
  "COPY config /etc/app/",
  "WORKDIR /srv/app",
  "WORKDIR sub",
  "ENV A=1 \\\n    B=2",
  "ARG C=3",
  "LABEL d=e",
  "# a comment",
  "EXPOSE 80",
  "USER app",
  "RUN useradd app",
  "RUN mkdir -p /data && chown app /data",
  "RUN apt-get update && apt-get install -y gcc libpq-dev && rm -rf /var/lib/apt/lists/*",
  "RUN apt-get update && apt-get install -y curl",
  "RUN make",
  'SHELL ["/bin/bash", "-c"]',
  "RUN <<EOF\nset -e\ntrue\nEOF",
);
const forPython = fc.constantFrom(
  "COPY requirements.txt ./",
  "COPY pyproject.toml uv.lock ./",
  "COPY --from=ghcr.io/astral-sh/uv:0.8 /uv /bin/uv",
  "ENV POETRY_VIRTUALENVS_CREATE=false",
  "ENV VIRTUAL_ENV=/venv PATH=/venv/bin:$PATH",
  "RUN python -m venv /venv",
  "RUN pip install -U pip",
  "RUN pip install poetry uv",
  "RUN pip install -r requirements.txt",
  "RUN poetry install --no-root",
  "RUN poetry install",
  "RUN uv sync --frozen --no-dev",
  "RUN uv sync --frozen --no-install-project",
  "RUN uv pip install --system -r requirements.txt",
  "RUN pip install pipenv && \\\n    # why\n    pipenv install --system --deploy",
  "RUN python manage.py collectstatic",
);
const forNode = fc.constantFrom(
  "COPY package*.json ./",
  "COPY packages packages",
  "RUN corepack enable",
  "RUN npm install -g pm2",
  "RUN npm ci",
  "RUN npm ci --omit=dev && \\\n    npm cache clean --force",
  "RUN yarn install --frozen-lockfile",
  "RUN pnpm install --frozen-lockfile",
  "RUN npm run build",
  "RUN cd web && npm ci",
  "RUN node check.js",
);
const ends = fc.constantFrom('CMD ["./start"]', 'CMD ["pnpm", "start"]', "ENTRYPOINT uv run app", "");

const files = fc
  .tuple(fc.constantFrom("python" as const, "node" as const), fc.boolean(), fc.boolean(), ends)
  .chain(([of, isNamed, isWindows, end]) =>
    fc
      .uniqueArray(fc.oneof(common, of === "python" ? forPython : forNode), { minLength: 1, maxLength: 10 })
      .map((body) => {
        const from = `FROM ${of === "python" ? "python:3.12-slim" : "node:20-slim"}${isNamed ? " AS builder" : ""}`;
        const text = [from, ...body, end, ""].join("\n");
        return { of, text: isWindows ? text.replaceAll("\n", "\r\n") : text };
      }),
  );

function instructionsOf(stages: readonly Stage[]): readonly Instruction[] {
  return stages.flatMap(({ instructions }) => instructions);
}

/** Whether the words stand in the list in this order, with others between. */
function isInOrder(words: readonly string[], list: readonly string[]): boolean {
  let at = 0;
  for (const one of list) if (one === words[at]) at += 1;
  return at === words.length;
}

describe("splitting a stage", () => {
  it("loses no instruction, and keeps the order of those that both stages have", () => {
    let splits = 0;
    fc.assert(
      fc.property(files, ({ of, text }) => {
        const before = parseDockerfile(text);
        const split = splitStage(text, before, of);
        if (split.kind === "whole") {
          expect(split.why).not.toBe("");
          return;
        }
        splits += 1;
        const [builder, shipped, ...others] = parseDockerfile(split.text).stages;
        expect(others).toEqual([]);
        const [, ...original] = instructionsOf(before.stages);
        const built = builder?.instructions.map((one) => one.text) ?? [];
        const run = shipped?.instructions.map((one) => one.text) ?? [];
        // RUNs of tools may be led elsewhere; all else is in one of them as it was.
        const kept = original.filter(({ text: one }) => !/\b(?:uv|pipenv|pip) /.test(one));
        for (const { text: one } of kept) expect(built.includes(one) || run.includes(one)).toBe(true);
        for (const { keyword, text: one } of original) {
          if (/^(?:ENV|ARG|WORKDIR|SHELL|CMD|ENTRYPOINT|EXPOSE|LABEL)$/.test(keyword)) expect(run).toContain(one);
        }
        const stays = (list: readonly string[]): readonly string[] => original.map((one) => one.text).filter((one) => list.includes(one)); // prettier-ignore
        expect(isInOrder(stays(built), built)).toBe(true);
        expect(isInOrder(stays(run), run)).toBe(true);
        expect(run.filter((one) => /^COPY --from=(?:builder|build) (?:--chown=\S+ )?(\/\S+) \1$/.test(one)).length).toBeGreaterThan(0);
        expect(run.filter((one) => /^RUN .*\b(?:poetry|uv|pipenv|npm ci|pnpm|yarn) /.test(one))).toEqual([]);
      }),
      { numRuns: 3000 },
    ); // prettier-ignore
    // Otherwise nothing of the above was tried.
    expect(splits).toBeGreaterThan(100);
  });

  it("gives a file that converts, and converts no further", () => {
    const compat = fc.constantFrom(
      null,
      knowledge([{ name: "psycopg2", install: "compile", buildApk: ["gcc", "libpq-dev"], runtimeApk: ["libpq"] }]),
      knowledge([{ name: "canvas", install: "compile", ecosystem: "node", buildApk: ["g++"], runtimeApk: ["cairo"] }]),
    ); // prettier-ignore
    fc.assert(
      fc.property(files, compat, ({ text }, known) => {
        const options = { ...CONVERT_DEFAULTS, compat: known };
        const conversion = convertDockerfile(text, options);
        expect(conversion.kind).not.toBe("declined");
        const parsed = parseDockerfile(conversion.text);
        expect(parsed.declined).toBeNull();
        expect(convertDockerfile(conversion.text, options).text).toBe(conversion.text);
        if (parsed.stages.length === 2) {
          const shipped = parsed.stages.at(-1)?.instructions.map((one) => one.text) ?? [];
          expect(shipped.filter((one) => /apk add.*\b(?:gcc|g\+\+|make|\S+-dev)\b/.test(one))).toEqual([]);
        }
        if (text.includes("\r\n")) expect(conversion.text.replaceAll("\r\n", "")).not.toContain("\n");
      }),
      { numRuns: 1000 },
    );
  });
});
