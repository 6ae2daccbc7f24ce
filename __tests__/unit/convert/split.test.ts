/** When one stage becomes two, and when it does not: tables of both, beside the cases, which show whole files. */
import { describe, expect, it } from "@jest/globals";
import { CONVERT_DEFAULTS, convertDockerfile } from "../../../src/convert/convert.js";
import { parseDockerfile } from "../../../src/dockerfile/parse.js";
import { knowledge } from "./support.js";

function stagesOf(text: string): readonly (readonly string[])[] {
  return parseDockerfile(text).stages.map(({ instructions }) => instructions.map((one) => one.text));
}

function python(body: string, start = 'CMD ["python", "x.py"]') {
  return convertDockerfile(`FROM python:3.12-slim\nWORKDIR /app\n${body}\n${start}\n`);
}

function node(body: string, start = 'CMD ["node", "x.js"]') {
  return convertDockerfile(`FROM node:20-slim\nWORKDIR /app\n${body}\n${start}\n`);
}

const LOCK = "COPY pyproject.toml uv.lock poetry.lock Pipfile Pipfile.lock ./\n";
const NPM = "COPY package.json package-lock.json ./\nRUN npm ci";

describe("packages of Python", () => {
  it.each([
    ["ENV POETRY_VIRTUALENVS_CREATE=false\nRUN pip install poetry\nRUN poetry install --no-root", "/opt/venv"],
    ["RUN pip install poetry && POETRY_VIRTUALENVS_CREATE=0 poetry install --no-root", "/opt/venv"],
    ["RUN poetry config virtualenvs.in-project true && poetry sync --only main --no-root", "/app/.venv"],
    ["ENV POETRY_VIRTUALENVS_IN_PROJECT=1\nRUN poetry -n install --no-root", "/app/.venv"],
    ["RUN uv sync --frozen", "/app/.venv"],
    ["ENV UV_PROJECT_ENVIRONMENT=/env\nRUN uv sync --frozen", "/env"],
    ["ENV UV_PROJECT_ENVIRONMENT=env\nWORKDIR /srv\nRUN uv sync --frozen", "/srv/env"],
    ["RUN uv pip install --system -r requirements.txt", "/opt/venv"],
    ["RUN uv venv && uv pip install -r requirements.txt", "/app/.venv"],
    ["ENV VIRTUAL_ENV=/env\nRUN uv venv /env --python 3.12\nRUN uv pip sync requirements.txt", "/env"],
    ["RUN python -m venv /env && . /env/bin/activate && pip install flask", "/env"],
    ["RUN python -m venv /env\nRUN /env/bin/pip install flask", "/env"],
    ["ENV VENV=/env\nRUN python -m venv $VENV\nENV PATH=${VENV}/bin:$PATH\nRUN pip install flask", "/env"],
    ["RUN pipenv install --system --deploy", "/opt/venv"],
    ["RUN PIPENV_VENV_IN_PROJECT=1 pipenv sync", "/app/.venv"],
    ["RUN pdm sync --prod", "/app/.venv"],
  ])("%j: the shipped stage takes %s", (body, folder) => {
    const [builder, shipped, ...others] = stagesOf(python(`${LOCK}${body}`).text);
    expect(others).toEqual([]);
    expect(builder?.[0]).toBe("FROM python:3.12-alpine AS builder");
    expect(shipped?.filter((one) => one.startsWith("COPY --from"))).toEqual([`COPY --from=builder ${folder} ${folder}`]);
    expect(shipped?.filter((one) => /\b(?:poetry|uv|pipenv|pdm)\s/.test(one))).toEqual([]);
    expect(shipped?.includes("ENV PATH=/opt/venv/bin:$PATH")).toBe(folder === "/opt/venv");
  }); // prettier-ignore

  it.each([
    ["RUN poetry install", "poetry installs into a folder that only poetry finds again"],
    ["RUN pipenv sync", "pipenv installs into a folder that only pipenv finds again"],
    ["RUN uv pip install flask", "where uv installs is not known"],
    ["RUN uv pip install --target /x flask", "uv is told where to install in line 3"],
    ["RUN uv python install 3.13 && uv sync", "uv python is called in line 3"],
    ["RUN uv sync --directory api", "uv works in another folder in line 3"],
    ["RUN cd api && uv sync", "the folder that it installs in is not known"],
    ["ARG DIR\nENV UV_PROJECT_ENVIRONMENT=$DIR\nRUN uv sync", "uv is told of a folder that is not known"],
    ["RUN export UV_PROJECT_ENVIRONMENT=/x && uv sync", "a RUN exports settings of its own"],
    ["ENV UV_LINK_MODE=symlink\nRUN uv sync", "what uv installs are links into its cache"],
    ["ENV VIRTUAL_ENV=/x\nRUN uv pip install flask", "it makes a virtual environment itself, and what is installed into it is not known"],
    ["RUN uv sync\nRUN uv pip install --system flask", "its packages are installed into two places"],
    ["RUN uv sync && curl -O https://example.com/x", "line 3 does more than install packages"],
    ["RUN uv sync && echo x > /etc/app.conf", "line 3 does more than install packages"],
    ["RUN uv sync\nRUN uv run python build.py", "uv run is called in line 4"],
    ["RUN pip install \\\n  --user flask", "pip is told where to install"],
    ["ENV A=1 \\\n  PATH=/usr/bin:/bin\nRUN pip install flask", "it sets the search path anew"],
    ["RUN conda install flask && pip install x", "conda installs the packages"],
    ["RUN pip install flask\nRUN python setup.py build_ext", "line 4 may compile something after the packages are installed"],
    ["RUN pip install flask\nRUN python -m nltk.downloader all\nRUN pip install x", "line 4 may use what is installed before all is"],
    ["RUN pip install flask\nENV PATH=/usr/bin:/bin", "it sets the search path anew"],
    ['RUN ["pip", "install", "flask"]', "what installs the packages is written as a list of words"],
    ["RUN pip install flask\nRUN npm ci", "it installs packages of Python and of Node.js"],
    ["RUN ./fetch.sh\nRUN pip install flask", "line 3 may compile something"],
  ])("%j: one stage stays", (body, why) => {
    const { text, notes } = python(body);
    expect(stagesOf(text)).toHaveLength(1);
    expect(notes.map((note) => note.why)).toContain(why);
  }); // prettier-ignore

  it.each([
    ['CMD ["poetry", "run", "app"]', "poetry"],
    ["ENTRYPOINT uv run app", "uv"],
    ['CMD ["/usr/local/bin/pipenv", "run", "app"]', "pipenv"],
    ["HEALTHCHECK CMD pdm run check", "pdm"],
  ])("stay with what %s starts them", (start, tool) => {
    const body = `${LOCK}ENV POETRY_VIRTUALENVS_CREATE=false\nRUN pip install ${tool}\nRUN uv sync`;
    const { text, notes } = python(body, start);
    expect(stagesOf(text)).toHaveLength(1);
    expect(notes.map(({ why }) => why)).toContain(
      `line 7 starts ${tool}, which would have to be shipped too`,
    );
  });

  it("does not take uvicorn for uv", () => {
    const { text } = python(`${LOCK}RUN uv sync`, 'CMD ["uvicorn", "app:app"]');
    expect(stagesOf(text)).toHaveLength(2);
  });

  it("has the users in the builder that files there are given to", () => {
    const body = "RUN useradd app\nCOPY --chown=app wheels /wheels\nRUN pip install -r requirements.txt";
    const [builder, shipped] = stagesOf(python(body).text);
    expect(builder).toContain("RUN adduser -D -H app");
    expect(shipped).toContain("RUN adduser -D -H app");
  });

  it("names the builder after no stage or image that something is copied from", () => {
    const { text } = python("COPY --from=builder /x /x\nRUN pip install flask");
    expect(stagesOf(text)[0]?.[0]).toBe("FROM python:3.12-alpine AS build");
  });
});

describe("what is said of both stages", () => {
  it("has the line that was written, and stands there once", () => {
    const text =
      'FROM python:3.12-slim\nSHELL ["/bin/bash", "-c"]\nENV LD_PRELOAD=/x\nRUN pip install flask\nRUN useradd app\n';
    const { changes, left } = convertDockerfile(text);
    const lines = (what: RegExp) => changes.filter((one) => what.test(one.what)).map(({ line }) => line);
    expect(lines(/becomes python/)).toEqual([1]);
    expect(lines(/^SHELL/)).toEqual([2]);
    expect(lines(/^useradd/)).toEqual([5]);
    expect(left.map(({ line }) => line)).toEqual([3]);
  });
});

describe("packages of Node.js", () => {
  it.each([
    [NPM, "/app/node_modules"],
    ["COPY package.json yarn.lock .npmrc ./\nRUN yarn install --frozen-lockfile", "/app/node_modules"],
    ["RUN npm install -g pnpm@9\nCOPY package.json pnpm-lock.yaml ./\nRUN pnpm install --frozen-lockfile", "/app/node_modules"],
    [`${NPM}\nCOPY . .\nRUN npm prune --omit=dev`, "/app"],
    [`${NPM}\nCOPY . .\nRUN npm run build`, "/app"],
    ["COPY . .\nRUN npm ci", "/app"],
    ["COPY package.json pnpm-workspace.yaml pnpm-lock.yaml ./\nRUN corepack enable && pnpm install", "/app"],
    ["COPY web/package*.json web/\nRUN cd web && npm ci", "/app"],
    ["COPY web/package*.json web/\nRUN npm --prefix web ci", "/app"],
    ["COPY web/package*.json web/\nRUN yarn --cwd ./web install", "/app"],
    ["WORKDIR web\nCOPY package*.json ./\nRUN npm ci", "/app/web/node_modules"],
    ["ENV HOME_OF=/srv/x\nWORKDIR ${HOME_OF}\nCOPY package*.json ./\nRUN npm ci", "/srv/x/node_modules"],
  ])("%j: the shipped stage takes %s", (body, folder) => {
    const [builder, shipped, ...others] = stagesOf(node(body).text);
    expect(others).toEqual([]);
    expect(builder?.[0]).toBe("FROM node:20-alpine AS builder");
    expect(builder?.[1]).toBe("RUN apk add --no-cache python3 make g++");
    expect(shipped?.filter((one) => one.startsWith("COPY --from"))).toEqual([`COPY --from=builder ${folder} ${folder}`]);
    expect(shipped?.filter((one) => one.startsWith("RUN"))).toEqual([]);
  }); // prettier-ignore

  it.each([
    ["WORKDIR /\nRUN npm ci", "the folder that packages are installed in is not known"],
    ["ARG DIR=/x\nWORKDIR $DIR\nRUN npm ci", "the folder that packages are installed in is not known"],
    ["RUN cd .. && npm ci", "line 3 installs in a folder that is not followed"],
    ["RUN npm --prefix /opt/x ci", "line 3 installs in a folder that is not followed"],
    ["RUN npm ci && mv node_modules /", "node_modules are put elsewhere than they are installed"],
    ["RUN npm ci && npx playwright install", "it installs a browser, which is put elsewhere"],
    ["COPY .yarn .yarn\nRUN yarn install", "where this version of Yarn keeps packages is not known"],
    ["RUN yarn install --immutable", "where this version of Yarn keeps packages is not known"],
    ["RUN pnpm install && pnpm deploy --prod /out", "pnpm deploy is called in line 3"],
    ["RUN bun install", "bun installs packages in line 3"],
    ["RUN npm install -g serve && npm ci", "line 3 installs programs for the whole system too"],
    ["RUN npm ci && python3 x.py", "line 3 calls Python"],
    ["RUN npm ci\nRUN make -C native", "line 4 may compile something after the packages are installed"],
    ["COPY . .\nRUN sed -i s/a/b/ x.json\nRUN npm ci", "line 4 works on files that are copied before the packages are installed"],
  ])("%j: one stage stays", (body, why) => {
    const { text, notes } = node(body);
    expect(stagesOf(text)).toHaveLength(1);
    expect(notes).toContainEqual({ line: 1, what: "it stays one stage", why });
  }); // prettier-ignore

  it("keeps a package manager in both where the container starts with it", () => {
    const body = "RUN npm install -g pnpm@9\nCOPY package.json ./\nRUN pnpm install";
    const [, shipped] = stagesOf(node(body, 'CMD ["pnpm", "start"]').text);
    expect(shipped).toContain("RUN npm install -g pnpm@9");
  });

  it("needs no builder where compat found nothing that compiles", () => {
    const compat = knowledge([{ name: "sharp", install: "musl-binary", ecosystem: "node" }]);
    const text = `FROM node:20-slim\nWORKDIR /app\n${NPM}\n`;
    const conversion = convertDockerfile(text, { ...CONVERT_DEFAULTS, compat });
    expect(conversion.text).toBe(text.replace("-slim", "-alpine"));
    expect(conversion.notes.map(({ what }) => what)).toEqual(["no compiler stage is needed"]);
  });
});

describe("what compat says of one ecosystem", () => {
  const compat = knowledge([
    { name: "psycopg2", install: "compile", buildApk: ["gcc", "libpq-dev"], runtimeApk: ["libpq"] },
    { name: "canvas", install: "compile", ecosystem: "node", buildApk: ["g++", "cairo-dev"], runtimeApk: ["cairo"] },
  ]); // prettier-ignore
  const convert = (text: string) => stagesOf(convertDockerfile(text, { ...CONVERT_DEFAULTS, compat }).text);

  it("is held against the stages that install packages of it", () => {
    const stages = convert(
      "FROM node:20-slim AS web\nWORKDIR /web\nRUN npm ci\nFROM python:3.12-slim\nRUN pip install psycopg2\nCOPY --from=web /web/dist /static\n",
    );
    const installed = stages.map((one) => one.filter((line) => line.startsWith("RUN apk")));
    expect(installed).toEqual([
      ["RUN apk add --no-cache cairo-dev g++"],
      ["RUN apk add --no-cache gcc libpq-dev"],
      ["RUN apk add --no-cache libpq"],
    ]);
  });

  it("brings no library of it into a stage that is on neither", () => {
    const [, shipped] = convert(
      "FROM node:20-slim AS web\nWORKDIR /web\nRUN npm ci\nFROM nginx:1.27\nCOPY --from=web /web/dist /usr/share/nginx/html\n",
    );
    expect(shipped).toEqual(["FROM nginx:1.27-alpine", "COPY --from=web /web/dist /usr/share/nginx/html"]);
  });
});
