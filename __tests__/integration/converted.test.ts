/**
 * Dockerfiles that conversion calls whole are built on a real engine: upon stand-ins for Alpine's images whose apk knows a
 * recorded list of packages, or, with IMAGE_BUDGET_REAL_BASES=1, upon the real ones.
 */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { importAlpineBases } from "./support/alpine-bases.js";
import { basesOf, convertedCases, withoutFrontend } from "./support/converted-cases.js";
import type { ConvertedCase } from "./support/converted-cases.js";
import { layOutContext, NODE_PACKAGE, PYTHON_PACKAGE } from "./support/converted-context.js";
import { docker, engineEnvironments } from "./support/engines.js";

const isReal = process.env["IMAGE_BUDGET_REAL_BASES"] === "1";

/** What cannot be built for real, with the reason. */
const NOT_REAL: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/\b(?:pdm|pipenv|pnpm|poetry|yarn)\b|\buv sync\b/u, "its lock file is an empty one"],
  [/packages\.example\.com|example\.com\/data/u, "there is nothing at that address"],
  [/setup\.py build_ext/u, "setuptools is no longer in the image of Python"],
];
/** pandas of a version without a wheel is compiled for most of an hour. */
const isSlow = ({ packages }: ConvertedCase): boolean => packages.some((name) => name.startsWith("pandas=="));

const cases = convertedCases().filter(
  (one) => !isReal || !(isSlow(one) || NOT_REAL.some(([pattern]) => pattern.test(one.original))),
);
const [engine] = engineEnvironments().filter(({ name }) => name === "overlay2");
if (engine === undefined) throw new Error("there is no engine with overlay2");
const { environment } = engine;

/** At a time: a build is mostly starting containers. */
const AT_ONCE = 3;
const BUILD_MS = isReal ? 1_800_000 : 170_000;

interface Built {
  readonly status: number | null;
  readonly printed: string;
}

const folder = mkdtempSync(join(tmpdir(), "image-budget-converted-"));
const tagOf = (name: string): string => `image-budget-test/converted-${name}`;

/** Builds a text as the Dockerfile of a case. */
function build(name: string, text: string, like: ConvertedCase): Promise<Built> {
  const context = join(folder, name);
  mkdirSync(context);
  layOutContext(context, like);
  // The engines of the tests have no way out but the machine's own network.
  const network = [`--network=${isReal ? "host" : "none"}`];
  const words = ["build", "--progress=plain", "--pull=false", ...network, "--tag", tagOf(name), "--file=-"];
  return new Promise((resolve, reject) => {
    const child = spawn("docker", [...words, context], {
      env: environment,
      stdio: ["pipe", "ignore", "pipe"],
    });
    let printed = "";
    child.stderr.on("data", (chunk: Buffer) => (printed += chunk.toString("utf8")));
    child.on("error", reject);
    child.on("close", (status) => {
      resolve({ status, printed });
    });
    child.stdin.end(isReal ? text : withoutFrontend(text));
  });
}

const bases = [...new Set(cases.flatMap(({ converted }) => basesOf(withoutFrontend(converted))))].sort();

beforeAll(async () => {
  if (!isReal) await importAlpineBases(environment, [...new Set([...bases, "alpine:3.22"])]);
}, 300_000);

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  const tags = await docker(environment, "images", "--format={{.Repository}}:{{.Tag}}", "image-budget-test/converted-*"); // prettier-ignore
  const own = [...tags.split("\n").filter((tag) => tag !== ""), ...(isReal ? [] : [...bases, "alpine:3.22"])];
  await docker(environment, "rmi", "--force", ...own);
});

describe("a converted Dockerfile", () => {
  const built = new Map<string, Built>();

  beforeAll(async () => {
    const waiting = [...cases];
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
        built.set(next.name, await build(next.name, next.converted, next));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }, BUILD_MS);

  it("is one of at least thirty", () => {
    expect(cases.length).toBeGreaterThanOrEqual(isReal ? 30 : 50);
  });

  it.each(cases.map(({ name }) => name))("%s builds on Alpine", (name) => {
    expect(failureOf(built.get(name))).toBeNull();
  });

  it.each(cases)("$name has what it starts", async ({ name, original }) => {
    const tag = tagOf(name);
    const format = "{{json .Config.Entrypoint}} {{json .Config.Cmd}}";
    const words = startWords(await docker(environment, "inspect", `--format=${format}`, tag));
    for (const program of startedBy(words)) await inside(tag, 'command -v "$1"', program);
    if (!isReal) for (const check of needsOf(original, words)) await inside(tag, `/usr/lib/stand-in/programs/lacking ${check}`); // prettier-ignore
  });
});

/** What the program that the container starts has to find, in the words of the stand-ins' `lacking`. */
function needsOf(original: string, words: readonly string[]): readonly string[] {
  // What is run by a package manager has its environment elsewhere.
  if (words.includes("run")) return [];
  const interpreter = words.find((word) => /(?:^|\/)(?:python3?|node)$/u.test(word)) ?? "";
  const shipped = original.slice(Math.max(0, original.lastIndexOf("\nFROM ")));
  if (/^FROM python/mu.test(shipped) && PYTHON_INSTALL.test(original))
    return [`python ${interpreter === "" ? "python" : interpreter} ${PYTHON_PACKAGE}`];
  if (/^FROM node/mu.test(shipped) && NODE_INSTALL.test(original)) return [`node ${NODE_PACKAGE}`];
  return [];
}
const PYTHON_INSTALL =
  /-r \S*(?:requirements|base|prod)|poetry (?:install|export)|uv sync|pipenv|pdm (?:install|sync)|install .*-e \./u;
const NODE_INSTALL = /npm ci|(?:yarn|pnpm) install/u;

function inside(tag: string, script: string, ...words: readonly string[]): Promise<string> {
  return docker(environment, "run", "--rm", "--network=none", "--entrypoint=/bin/sh", tag, "-c", script, "sh", ...words); // prettier-ignore
}

/** ENTRYPOINT and CMD in one. */
function startWords(inspected: string): readonly string[] {
  return inspected.split(/ (?=\[|null$)/u).flatMap((text) => {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter((word): word is string => typeof word === "string") : [];
  });
}

/** The first, and what it starts where it is there to start another. */
function startedBy(words: readonly string[]): readonly string[] {
  const [first = "sh", ...rest] = words;
  const next = rest.find((word) => !word.startsWith("-"));
  return /(?:tini|dumb-init|su-exec|gosu)$/u.test(first) && next !== undefined ? [first, next] : [first];
}

/** null for a build that went well, else the end of what it said. */
function failureOf(one: Built | undefined): string | null {
  if (one?.status === 0) return null;
  return one === undefined ? "it was not built" : one.printed.slice(-3000);
}

(isReal ? describe.skip : describe)("the stand-ins", () => {
  const [like] = cases;
  let count = 0;

  const tryOut = async (text: string): Promise<string | null> => {
    if (like === undefined) throw new Error("there is no case");
    return failureOf(await build(`tried-${(count += 1)}`, text, like));
  };
  const python = bases.find((base) => base.startsWith("python:")) ?? "python:3.11-alpine";
  const node = bases.find((base) => base.startsWith("node:")) ?? "node:20-alpine";

  it.each([
    ["a package of Debian", "apk add --no-cache libpq5", "libpq5 (no such package)"],
    ["one of two", "apk add --no-cache curl build-essential", "build-essential (no such package)"],
    ["no index", "apk add curl", "curl (no such package)"],
    ["an option of apt", "apk add -y curl", "unrecognized option: -y"],
    ["a version of Debian", "apk add --no-cache git=1:2.20.1-2+deb10u3", "is not a valid world dependency"],
    ["the removal of what is not there", "apk del gcc", "No such package: gcc"],
    ["apt", "apt-get update", "apt-get: not found"],
    ["shadow's useradd", "useradd -r app", "useradd: not found"],
    ["the number of a group for BusyBox", "adduser -D -G 10001 app", "unknown group 10001"],
    ["a name that Alpine has", "adduser -D guest", "in use"],
    ["a long option that BusyBox has not", "adduser --create-home app", "unrecognized option"],
    ["a tool that was not added", "curl -fsS https://example.com", "curl: not found"],
    ["a tool that was removed", "apk add --no-cache -t .x git && apk del .x && git init", "git: not found"],
    ["bash that was not added", "bash -c true", "bash: not found"],
    ["grep -P of BusyBox", "grep -P x /etc/passwd", "invalid option"],
    ["a compiler without headers", "apk add --no-cache gcc && pip install cffi", "stdio.h is missing"],
    ["requirements that are not there", "pip install -r none.txt", "Could not open requirements file"],
    ["an option that pip has not", "pip install --no-install-recommends x", "no such option"],
  ])("refuse %s", async (_, script, message) => {
    expect(await tryOut(`FROM ${python}\nRUN ${script}\n`)).toContain(message);
  });

  it("refuse npm ci without a lock file, and node-gyp without a compiler", async () => {
    const start = `FROM ${node}\nWORKDIR /app\nCOPY package.json .\n`;
    expect(await tryOut(`${start}RUN npm ci\n`)).toContain("existing package-lock.json");
    const lock = "RUN echo '\"hasInstallScript\": true' > package-lock.json\n";
    expect(await tryOut(`${start}${lock}RUN npm ci\n`)).toContain("gyp ERR! python3 is missing");
    const tools = "RUN apk add --no-cache python3 make g++\n";
    expect(await tryOut(`${start}${lock}${tools}RUN npm ci\n`)).toBeNull();
  });

  it("take what the real ones take", async () => {
    const script = [
      "apk update",
      "apk add -q --virtual=.tools git~2.4 'curl>8' su-exec=0.2-r3",
      "git --version && curl -fsSLo /x https://example.com/x.tar.gz && tar -xzf /x && apk info -e git",
      "addgroup -g 10001 app && adduser -S -D -H -h /app -s /sbin/nologin -G app -u 10001 app",
      "apk add --no-cache --repository=example.com/edge bash curl && apk del --purge .tools",
      "! test -e /usr/bin/git && bash -c 'a=(1 2); test ${#a[@]} = 2'",
    ].join(" && ");
    expect(await tryOut(`FROM ${python}\nRUN ${script}\n`)).toBeNull();
  });

  it("cannot build what was not converted", async () => {
    for (const { name, original } of cases
      .filter(({ original }) => /apt-get|useradd/u.test(original))
      .slice(0, 4)) {
      const renamed = original.replace(/^FROM (?:python|node):\S+/gmu, `FROM ${python}`);
      expect([name, await tryOut(renamed)]).toEqual([
        name,
        expect.stringMatching(/not found|no such file|nonexistent directory/u),
      ]);
    }
  });
});
