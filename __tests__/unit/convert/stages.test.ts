import { describe, expect, it } from "@jest/globals";
import { CONVERT_DEFAULTS, convertDockerfile } from "../../../src/convert/convert.js";
import { knowledge } from "./support.js";

const COMPILES = knowledge([{ name: "psycopg2", install: "compile", buildApk: ["gcc", "libpq-dev", "musl-dev"], runtimeApk: ["libpq"] }]); // prettier-ignore

function convert(text: string, compat = COMPILES) {
  return convertDockerfile(text, { ...CONVERT_DEFAULTS, compat });
}

describe("a tag made of an ARG", () => {
  it.each([
    ["ARG V=3.11\nFROM python:${V}-slim\n", "ARG V=3.11\nFROM python:${V}-alpine\n"],
    ["ARG V=3.11\nFROM python:$V\n", "ARG V=3.11\nFROM python:$V-alpine\n"],
    ["FROM python:${V:-3.11}-slim\n", "FROM python:${V:-3.11}-alpine\n"],
    ["ARG R=docker.io\nFROM ${R}/library/python:3.11-slim\n", "ARG R=docker.io\nFROM ${R}/library/python:3.11-alpine\n"],
    ["ARG B=python:3.11-slim\nFROM $B\n", "ARG B=python:3.11-alpine\nFROM $B\n"],
    ["ARG A=1 B='3.11-slim' \nFROM python:${B}\n", "ARG A=1 B='3.11-alpine' \nFROM python:${B}\n"],
    ["ARG S=-slim\nFROM python:3.11${S}\n", "ARG S=-alpine\nFROM python:3.11${S}\n"],
    ["ARG B=node:20-slim\nFROM ${B} AS a\nFROM ${B}\n", "ARG B=node:20-alpine\nFROM ${B} AS a\nFROM ${B}\n"],
  ])("%j", (before, after) => {
    expect(convertDockerfile(before).text).toBe(after);
  }); // prettier-ignore

  it.each([
    ["no default", "ARG V\nFROM python:${V}-slim\n", "the base python:${V}-slim is known at build time only"],
    ["used in a stage", "ARG B=3.11-slim\nFROM python:${B}\nARG B\nRUN echo $B\n", "the tag of python:${B} is put together in a way that is not understood"],
    ["used for another base", "ARG B=3.11-slim\nFROM x/y:${B} AS a\nFROM python:${B}\n", "the tag of python:${B} is put together in a way that is not understood"],
    ["used in another ARG", "ARG B=3.11-slim\nARG C=${B}\nFROM python:${B}\n", "the tag of python:${B} is put together in a way that is not understood"],
    ["given twice", "ARG B=3.10-slim\nARG B=3.11-slim\nFROM python:${B}\n", "the tag of python:${B} is put together in a way that is not understood"],
    ["a default of a default", "ARG A=slim\nARG B=3.11-${A}\nFROM python:${B}\n", "the tag of python:${B} is put together in a way that is not understood"],
  ])("%s: left", (_, text, reason) => {
    expect(convertDockerfile(text)).toMatchObject({ kind: "declined", reason, text });
  }); // prettier-ignore
});

describe("one stage", () => {
  const file = (body: string): string => `FROM python:3.12-slim\n${body}\nCMD ["python", "x.py"]\n`;
  const PIP = "COPY requirements.txt .\nRUN pip install -r requirements.txt";

  it("becomes two, and each instruction has its place", () => {
    const { text } = convert(
      file(
        'LABEL a=b\n# the user\nRUN useradd app\nENV E=1\nARG P\nCOPY wheels /wheels\nRUN pip install -U pip\n' + PIP + "\nCOPY . .",
      ), // prettier-ignore
    );
    expect(text).toBe(
      [
        "FROM python:3.12-alpine AS builder",
        "RUN apk add --no-cache gcc libpq-dev musl-dev",
        "ENV E=1",
        "ARG P",
        "RUN python -m venv /opt/venv",
        "ENV PATH=/opt/venv/bin:$PATH",
        "COPY wheels /wheels",
        "RUN pip install -U pip",
        "COPY requirements.txt .",
        "RUN pip install -r requirements.txt",
        "",
        "FROM python:3.12-alpine",
        "RUN apk add --no-cache libpq",
        "LABEL a=b",
        "# the user",
        "RUN adduser -D -H app",
        "ENV E=1",
        "ARG P",
        "COPY wheels /wheels",
        "COPY --from=builder /opt/venv /opt/venv",
        "ENV PATH=/opt/venv/bin:$PATH",
        "COPY . .",
        'CMD ["python", "x.py"]',
        "",
      ].join("\n"),
    );
  });

  it("keeps the name of the stage that is shipped", () => {
    const text = `FROM python:3.12-slim AS builder\n${PIP}\n`;
    const after = convert(text).text;
    expect(after).toContain("FROM python:3.12-alpine AS build\n");
    expect(after).toContain("\nFROM python:3.12-alpine AS builder\n");
    expect(after).toContain("COPY --from=build /opt/venv /opt/venv\n");
  });

  it.each([
    ["RUN pip install poetry && poetry install", "poetry installs into a folder that only poetry finds again"],
    [`USER app\n${PIP}`, "USER stands before the packages are installed, in line 2"],
    ["RUN pip install --user flask", "pip is told where to install"],
    [`${PIP}\nRUN ls /usr/local/lib/python3.12/site-packages`, "it names the folder that packages are installed into"],
    [`${PIP}\nENTRYPOINT ["/usr/local/bin/gunicorn"]`, "it names programs by the folder that packages are installed into"],
    ["RUN python -m venv /v && /v/bin/pip install flask && pip install x", "it makes a virtual environment itself, and what is installed into it is not known"],
    ["RUN pip install flask && curl -O http://x", "line 2 does more than install packages"],
    [`RUN apt-get install -y $X\n${PIP}`, "what line 2 does with apt is not understood"],
    [`RUN apt-get install -y gcc && gcc x.c\n${PIP}`, "line 2 may compile something"],
    [`RUN apt-get install -y gcc && python build.py\n${PIP}`, "line 2 installs compilers and uses them"],
  ])("stays one after %j", (body, why) => {
    const { text, notes } = convert(file(body));
    expect(text.match(/^FROM /gm)).toHaveLength(1);
    expect(notes).toContainEqual({ line: 1, what: "it stays one stage, so what compiles is shipped", why });
  }); // prettier-ignore

  it("keeps compilers that the Dockerfile itself uses, whatever compat says of the packages", () => {
    const known = knowledge([{ name: "flask", install: "pure" }]);
    const build = "RUN apt-get install -y --no-install-recommends gcc make\nRUN make -C native\n";
    expect(convert(file(`${build}${PIP}`), known).text).toContain("RUN apk add --no-cache gcc make\n");
    expect(convert(file(`${build}RUN pip install .`), known).text).toContain("gcc make\n");
  });

  it("does not take packages of Node.js for judged where only Python's were", () => {
    const known = knowledge([{ name: "flask", install: "pure" }]);
    const body = "RUN apt-get install -y --no-install-recommends make g++ nodejs npm\nRUN npm ci\n";
    expect(convert(file(`${body}${PIP}`), known).text).toContain(
      "RUN apk add --no-cache make g++ nodejs npm\n",
    );
  });

  it("says what stands in the way of a switch", () => {
    const known = knowledge([{ name: "torch", install: "blocked" }, { name: "six", install: "relock" }]); // prettier-ignore
    const { kind, left } = convert(file(PIP), known);
    expect(kind).toBe("partial");
    expect(left.map(({ why }) => why)).toEqual([
      "torch cannot be installed on Alpine",
      "the lock file has no file of six for Alpine: lock again",
    ]);
  });
});

describe("the shipped stage", () => {
  it.each([
    ["another language", "FROM python:3.12-slim AS a\nFROM golang:1.23\n", "a conversion of golang:1.23 to Alpine is not there yet"],
    ["nothing", "FROM python:3.12-slim AS a\nFROM scratch\n", "the shipped stage has no base that could be another"],
    ["Alpine already", "FROM nginx:alpine\n", "every stage that could be is on Alpine already"],
  ])("%s: declined", (_, text, reason) => {
    expect(convertDockerfile(text)).toMatchObject({ kind: "declined", reason, text });
  }); // prettier-ignore

  it("on Alpine lets the others follow", () => {
    const { text } = convertDockerfile(
      "FROM node:20-slim AS a\nRUN npm ci\nFROM nginx:alpine\nCOPY --from=a /d /d\n",
    );
    expect(text).toBe("FROM node:20-alpine AS a\nRUN npm ci\nFROM nginx:alpine\nCOPY --from=a /d /d\n");
  });

  it("marks files that come from an image on Debian", () => {
    const { left } = convertDockerfile(
      "FROM node:20-slim\nCOPY --from=python:3.12-slim /usr/local /usr/local\n",
    );
    expect(left).toEqual([
      {
        line: 2,
        what: "python:3.12-slim is on Debian",
        why: "what is copied from it may be built for glibc",
      },
    ]);
  });
});
