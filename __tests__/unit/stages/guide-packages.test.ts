import { describe, expect, it } from "@jest/globals";
import type { BuildSpec, ImageConfig } from "../../../src/model/config.js";
import type { SourceFiles } from "../../../src/ports.js";
import { guidePackages } from "../../../src/stages/guide-packages.js";
import { buildSpec } from "../../support/build-spec.js";

type Tree = Readonly<Record<string, string>>;

function filesOf(tree: Tree): SourceFiles & { readonly lists: () => number } {
  let lists = 0;
  return {
    read: (_, path) => Promise.resolve(tree[path] ?? null),
    list: () => {
      lists += 1;
      return Promise.resolve(Object.keys(tree));
    },
    lists: () => lists,
  };
}

function imageOf(dockerfile: string, context: string): ImageConfig {
  const build: BuildSpec = buildSpec({
    dockerfile,
    context,
  });
  return {
    name: "api",
    source: { kind: "build", build },
    reference: null,
    guide: "infer",
    budget: {},
    compat: null,
    smoke: null,
    findings: null,
    trial: null,
    line: null,
  };
}

async function found(tree: Tree, context = "."): Promise<readonly string[]> {
  const packages = await guidePackages(imageOf("Dockerfile", context), "/r", filesOf(tree));
  return packages.map((one) => `${one.name} ${one.file}:${one.line}`);
}

const PYTHON = "FROM python:3.11-alpine\n";
const PIP = "RUN pip install -r requirements.txt\n";

describe("the requirement files that are looked at", () => {
  it.each<readonly [what: string, tree: Tree, expected: readonly string[]]>([
    [
      "the one copied, not its namesakes",
      {
        Dockerfile: `${PYTHON}COPY api/requirements.txt /tmp/\n${PIP}`,
        "requirements.txt": "fastapi",
        "api/requirements.txt": "pandas",
        "worker/requirements.txt": "numpy",
      },
      ["pandas api/requirements.txt:1"],
    ],
    [
      "in a folder that is copied",
      {
        Dockerfile: `${PYTHON}COPY ["api", "/app/"]\n${PIP}`,
        "requirements.txt": "fastapi",
        "api/requirements.txt": "pandas",
      },
      ["pandas api/requirements.txt:1"],
    ],
    [
      "a bind mount and a pattern",
      {
        Dockerfile: `${PYTHON}RUN --mount=type=bind,source=requirements.txt,target=/r.txt pip install -r /r.txt\nCOPY ./requirements-*.txt /\n`,
        "requirements.txt": "fastapi",
        "requirements-extra.txt": "numpy",
        "other/requirements.txt": "pandas",
      },
      ["fastapi requirements.txt:1", "numpy requirements-extra.txt:1"],
    ],
    [
      "nothing of another stage or another context",
      {
        Dockerfile: `${PYTHON}COPY --from=builder api/requirements.txt /\nRUN pip install /x\n`,
        "requirements.txt": "fastapi",
        "api/requirements.txt": "pandas",
      },
      // Named all the same, if not copied from here.
      ["fastapi requirements.txt:1", "pandas api/requirements.txt:1"],
    ],
    [
      "the one named where all is copied",
      {
        Dockerfile: `${PYTHON}COPY . /app\nRUN pip install -r /app/requirements.txt\n`,
        "requirements.txt": "fastapi",
        "docs/requirements.txt": "pandas",
      },
      ["fastapi requirements.txt:1"],
    ],
    [
      "the root's where none is named",
      {
        Dockerfile: `${PYTHON}COPY . .\nRUN pip install .\n`,
        "pyproject.toml": '[project]\ndependencies = ["pandas>=2"]',
        "docs/requirements.txt": "numpy",
      },
      ["pandas pyproject.toml:2"],
    ],
    [
      "what they include",
      {
        Dockerfile: `${PYTHON}COPY requirements/prod.txt requirements/base.txt /r/\nRUN pip install -r /r/prod.txt\n`,
        "requirements/prod.txt": "-r base.txt\n-r ../../../etc/passwd\nfastapi",
        "requirements/base.txt": "-r prod.txt\npandas",
        "requirements/test.txt": "numpy",
      },
      ["fastapi requirements/prod.txt:3", "pandas requirements/base.txt:2"],
    ],
    [
      "Poetry's and uv's",
      {
        Dockerfile: "FROM debian\nCOPY pyproject.toml poetry.lock ./\nRUN poetry install --only main\n",
        "pyproject.toml": '[tool.poetry.dependencies]\npandas = "^2"',
      },
      ["pandas pyproject.toml:2"],
    ],
    [
      "none for an image that installs nothing with Python",
      {
        Dockerfile:
          "# pip install pandas\nFROM node:22-alpine\nRUN apk add python3 make\nCOPY . .\nRUN npm install\n",
        "requirements.txt": "pandas",
      },
      [],
    ],
    ["none where there is no Dockerfile", { "requirements.txt": "pandas" }, []],
    [
      "those of the root where the Dockerfile is a template",
      { Dockerfile: `{% if x %}\n${PYTHON}${PIP}`, "requirements.txt": "pandas" },
      ["pandas requirements.txt:1"],
    ],
  ])("%s", async (_, tree, expected) => {
    expect(await found(tree)).toEqual(expected);
  });

  it("are those of the context", async () => {
    const tree = {
      Dockerfile: `${PYTHON}COPY requirements.txt .\n${PIP}`,
      "requirements.txt": "fastapi",
      "api/requirements.txt": "# first\npandas==3",
    };
    expect(await found(tree, "api")).toEqual(["pandas api/requirements.txt:2"]);
    expect(await found(tree, "./api/")).toEqual(["pandas api/requirements.txt:2"]);
    expect(await found(tree, ".")).toEqual(["fastapi requirements.txt:1"]);
  });

  it("carry the guide's needs and words", async () => {
    const tree = {
      Dockerfile: `${PYTHON}COPY requirements.txt .\n${PIP}`,
      "requirements.txt": "pandas==3\nfastapi",
    };
    expect(await guidePackages(imageOf("Dockerfile", "."), "/r", filesOf(tree))).toEqual([
      {
        name: "fastapi",
        package: "fastapi",
        says: "Works on Alpine",
        build: [],
        runtime: [],
        file: "requirements.txt",
        line: 2,
      },
      {
        name: "pandas",
        package: "pandas",
        says: "Works on Alpine (needs build tools + libstdc++)",
        build: ["gcc", "g++", "musl-dev", "linux-headers", "libffi-dev"],
        runtime: ["libstdc++"],
        file: "requirements.txt",
        line: 1,
      },
    ]);
  });

  it("are read no more than twenty of, and listed once for all images", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [
        `requirements/${String(at).padStart(2, "0")}.txt`,
        at === 40 ? "pandas" : "x",
      ]),
    );
    const tree = { Dockerfile: `${PYTHON}COPY . .\nRUN pip install -r requirements/*.txt\n`, ...many };
    expect(await found(tree)).toEqual([]);
    const files = filesOf({ Dockerfile: `${PYTHON}${PIP}`, "requirements.txt": "pandas" });
    const image = imageOf("Dockerfile", ".");
    for (let time = 0; time < 3; time += 1) expect(await guidePackages(image, "/r", files)).toHaveLength(1);
    expect(files.lists()).toBe(1);
  });

  it("never make the run fail", async () => {
    const failing: SourceFiles = {
      read: () => Promise.reject(new Error("gone")),
      list: () => Promise.reject(new Error("gone")),
    };
    expect(await guidePackages(imageOf("Dockerfile", "."), "/r", failing)).toEqual([]);
    const named: ImageConfig = {
      ...imageOf("Dockerfile", "."),
      source: { kind: "named", reference: "python:3.11", platform: null, pull: false },
    };
    expect(await guidePackages(named, "/r", failing)).toEqual([]);
  });
});
