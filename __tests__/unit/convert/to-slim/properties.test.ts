import { spawnSync } from "node:child_process";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { MARK } from "../../../../src/convert/draft.js";
import { convertToSlim } from "../../../../src/convert/to-slim/convert.js";
import { allInstructions, parseDockerfile } from "../../../../src/dockerfile/parse.js";

const base = fc.constantFrom(
  "python:3.11-alpine",
  "python:3.12-alpine3.20",
  "node:20-alpine",
  "node:16-alpine",
  "nginx:1.27-alpine-slim",
  "golang:1.23-alpine",
  "alpine:3.20",
  "python:3.12-slim",
  `python:3.12-alpine@sha256:${"ab".repeat(32)}`,
  "python:${V}-alpine",
  "${IMAGE}",
);
const name = fc.constantFrom("curl", "gcc", "postgresql-dev", "libpq", "build-base", "bash", "su-exec", "unknownpkg", "$X", "git=1.2-r0", "x@edge", "libstdc++"); // prettier-ignore
const gap = fc.constantFrom(" ", "  ", " \\\n    ", " \\\n  # a comment\n  ", "\t");
const list = fc
  .array(fc.tuple(gap, name), { minLength: 1, maxLength: 5 })
  .map((pairs) => pairs.map((pair) => pair.join("")).join(""));
const command = fc.oneof(
  fc.constantFrom(
    "apk update",
    "rm -rf /var/cache/apk/*",
    "rm -rf /tmp/* /var/cache/apk/*",
    "apk upgrade --no-cache",
    "apk del .build-deps",
    "apk del gcc",
    "pip install --no-cache-dir -r requirements.txt",
    "npm ci",
    "addgroup -S app",
    "adduser -S -D -H -G app app",
    "su-exec app true",
    "ash x.sh",
    "wget -O x https://example.com/x.tar.xz",
    "tar -xJf x",
    "echo -e x",
    "set -euo pipefail",
    "set -eux",
    "echo 'apk add x'",
    "true",
  ),
  list.map((names) => `apk add --no-cache${names}`),
  list.map((names) => `apk --update add -t .build-deps${names}`),
  list.map((names) => `sh -c 'apk add${names}'`),
);
const joint = fc.constantFrom(" && ", "; ", " || ", " | ", " && \\\n    ", "; \\\n  # why\n  ", " \\\n && ");
const run = fc
  .tuple(
    fc.constantFrom("", "if ", "! ", "( "),
    command,
    fc.array(fc.tuple(joint, command), { maxLength: 5 }),
  )
  .map(([head, first, rest]) => {
    const body = `${first}${rest.map((one) => one.join("")).join("")}`;
    if (head === "if ") return `RUN if ${body}; then apk add jq; fi`;
    return head === "( " ? `RUN ( ${body} )` : `RUN ${head}${body}`;
  });
const heredoc = fc
  .array(command, { minLength: 1, maxLength: 4 })
  .map((lines) => `RUN <<EOF\n${lines.join("\n")}\nEOF`);
const untouched = fc.constantFrom(
  "COPY requirements.txt .",
  "COPY . .",
  "WORKDIR  /app ",
  "ENV A=1 \\\n    B=2",
  "# apk add nothing",
  "",
  "   ",
  'LABEL note="apk add gcc"',
  "COPY <<EOF /x\napk update\nEOF",
  "EXPOSE 80",
);
const special = fc.constantFrom('SHELL ["/bin/ash", "-eo", "pipefail", "-c"]', "USER app", 'CMD ["ash", "x.sh"]', 'ENTRYPOINT ["/sbin/tini", "--", "su-exec", "app"]', "ONBUILD RUN apk add curl su-exec", "HEALTHCHECK CMD wget -q http://localhost", "COPY <<EOF /y\n#!/bin/ash\nexec su-exec app\nEOF"); // prettier-ignore
const stage = fc
  .tuple(
    base,
    fc.option(fc.constantFrom("one", "builder", "Two")),
    fc.array(fc.oneof({ weight: 3, arbitrary: run }, heredoc, { weight: 2, arbitrary: untouched }, special), {
      maxLength: 7,
    }),
  )
  .map(([image, as, body]) => [`FROM ${image}${as === null ? "" : ` AS ${as}`}`, ...body].join("\n"));
const dockerfile = fc
  .tuple(fc.array(stage, { minLength: 1, maxLength: 3 }), fc.boolean(), fc.boolean())
  .map(([stages, isWindows, isEnded]) => {
    const text = `ARG V=3.11\nARG IMAGE=node:22-alpine\n${stages.join("\n\n")}${isEnded ? "\n" : ""}`;
    return isWindows ? text.replaceAll("\n", "\r\n") : text;
  });

describe("any Dockerfile on Alpine", () => {
  it("gives one that parses, and that converting changes no more", () => {
    fc.assert(
      fc.property(dockerfile, (text) => {
        const conversion = convertToSlim(text);
        if (conversion.kind === "declined") {
          expect(conversion.text).toBe(text);
          return;
        }
        expect(parseDockerfile(conversion.text).declined).toBeNull();
        expect(convertToSlim(conversion.text).text).toBe(conversion.text);
        expect(conversion.left.length > 0).toBe(conversion.kind === "partial");
        // What is left is marked in the file.
        expect(conversion.text.includes(MARK)).toBe(conversion.kind === "partial");
      }),
      { numRuns: 600 },
    );
  });

  it("has scripts that a shell reads, where it read those before", () => {
    const isRead = (script: string): boolean => spawnSync("bash", ["-n", "-c", script]).status === 0;
    const scripts = (text: string): readonly string[] =>
      allInstructions(parseDockerfile(text)).flatMap((one) => (one.keyword === "RUN" && one.heredocs.length === 0 ? [one.args] : [])); // prettier-ignore
    fc.assert(
      fc.property(dockerfile, (text) => {
        const { kind, text: after } = convertToSlim(text);
        if (kind === "declined" || !scripts(text).every(isRead)) return;
        for (const script of scripts(after)) expect([script, isRead(script)]).toEqual([script, true]);
      }),
      { numRuns: 150 },
    );
  });

  it("is never declined for edits that would meet", () => {
    fc.assert(
      fc.property(dockerfile, (text) => {
        const conversion = convertToSlim(text);
        if (conversion.kind === "declined") expect(conversion.reason).not.toMatch(/meet|understood$/);
      }),
      { numRuns: 600 },
    );
  });

  it("keeps every line that has nothing to do with it, to the byte and in order", () => {
    const whole = fc
      .array(fc.oneof(untouched, fc.constant("RUN true")), { maxLength: 12 })
      .map((body) => ["FROM node:20-alpine", ...body, ""].join("\n"));
    fc.assert(
      fc.property(whole, fc.boolean(), (text, isWindows) => {
        const before = isWindows ? text.replaceAll("\n", "\r\n") : text;
        expect(convertToSlim(before).text).toBe(before.replace("node:20-alpine", "node:20-slim"));
      }),
    );
  });

  it("keeps the end of each line as the file has it", () => {
    fc.assert(
      fc.property(dockerfile, (text) => {
        const { text: after } = convertToSlim(text);
        if (text.includes("\r\n")) expect(after.replaceAll("\r\n", "")).not.toContain("\n");
        else expect(after).not.toContain("\r");
      }),
    );
  });

  it("throws nothing, whatever the text", () => {
    const alphabet = fc.constantFrom("FROM ", "RUN ", "python:3.11-alpine", "apk add ", "curl", "\n", "\r\n", "\\\n", "&&", ";", "'", '"', "$(", ")", "<<EOF", "EOF", "#", "adduser ", "su-exec", "{", "}", "`", "SHELL ", '["ash","-c"]', "ARG V", "=", "\0", "\uFEFF", " "); // prettier-ignore
    fc.assert(
      fc.property(fc.array(alphabet, { maxLength: 40 }), fc.string(), (words, noise) => {
        const { kind } = convertToSlim(`FROM python:3.11-alpine\n${words.join("")}${noise}`);
        expect(["converted", "partial", "declined"]).toContain(kind);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("hostile text", () => {
  it.each([
    ["a million words", `FROM python:3.11-alpine\nRUN apk add ${"curl ".repeat(180_000)}`],
    ["thousands of commands", `FROM python:3.11-alpine\nRUN ${"apk add jq && ".repeat(15_000)}true`],
    ["thousands of groups", `FROM python:3.11-alpine\nRUN ${Array.from({ length: 9_000 }, (_, index) => `apk add -t .g${index} jq; \\\n apk del .g${index}; \\\n`).join("")}true`], // prettier-ignore
    ["thousands of RUNs with groups", `FROM python:3.11-alpine\n${Array.from({ length: 9_000 }, (_, index) => `RUN apk add -t .g${index} jq; wget x; apk del .g${index}\n`).join("")}`], // prettier-ignore
    ["a chain of stages", `FROM python:3.11-alpine AS s0\n${Array.from({ length: 190 }, (_, index) => `FROM s${index} AS s${index + 1}\nRUN apk add ${"curl ".repeat(900)}\n`).join("")}`], // prettier-ignore
    ["thousands of instructions", `FROM python:3.11-alpine\n${"RUN adduser -S app\n".repeat(9_000)}`],
    ["a long CMD", `FROM python:3.11-alpine\nCMD ${"su-exec ".repeat(100_000)}`],
    ["a long continuation", `FROM python:3.11-alpine\nRUN apk update && \\\n${"  # x\n".repeat(100_000)}  true\n`], // prettier-ignore
    ["a long list of owners", `FROM python:3.11-alpine\nRUN ${"chown -R -R ".repeat(60_000)}\n`],
  ])("%s is answered in time", (_, text) => {
    const start = performance.now();
    const { kind } = convertToSlim(text);
    expect(["converted", "partial", "declined"]).toContain(kind);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
