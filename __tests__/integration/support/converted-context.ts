/** The build context of the converted cases: one project that has whatever any of them copies. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ConvertedCase } from "./converted-cases.js";

/** What every project of Python, and every one of Node, asks for. */
export const PYTHON_PACKAGE = "itsdangerous";
export const NODE_PACKAGE = "ms";
/** What the cases start. */
const SERVERS = ["uvicorn", "gunicorn", "fastapi", "flask"];

/** A package of Node with an install script: it is compiled where it brings no binary for the machine. */
const NATIVE = '"bufferutil": "4.0.8"';

function packageJson(compiles: boolean): string {
  return `{
  "name": "app",
  "version": "1.0.0",
  "scripts": { "build": "mkdir -p dist && cp index.html dist/", "start": "node index.js", "dev": "node index.js" },
  "dependencies": { "${NODE_PACKAGE}": "2.1.3"${compiles ? `, ${NATIVE}` : ""} }
}
`;
}

function lockFile(compiles: boolean): string {
  const native = `,
    "node_modules/bufferutil": {
      "version": "4.0.8",
      "hasInstallScript": true,
      "dependencies": { "node-gyp-build": "^4.3.0" }
    },
    "node_modules/node-gyp-build": { "version": "4.8.4" }`;
  return `{
  "name": "app",
  "version": "1.0.0",
  "lockfileVersion": 3,
  "packages": {
    "": {
      "name": "app",
      "version": "1.0.0",
      "dependencies": { "${NODE_PACKAGE}": "2.1.3"${compiles ? `, ${NATIVE}` : ""} }
    },
    "node_modules/${NODE_PACKAGE}": { "version": "2.1.3" }${compiles ? native : ""}
  }
}
`;
}

const SCRIPT = '#!/bin/sh\nexec "$@"\n';

const web = (compiles: boolean): Readonly<Record<string, string>> => ({
  "package.json": packageJson(compiles),
  "package-lock.json": lockFile(compiles),
  "yarn.lock": "# yarn lockfile v1\n",
  "pnpm-lock.yaml": "lockfileVersion: '9.0'\n",
  "index.html": "<p>hello</p>\n",
});

const below = (folder: string, files: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));

const all = (names: string, text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(names.split(" ").map((name) => [name, text]));

function python(packages: readonly string[]): Readonly<Record<string, string>> {
  const names = [...new Set([...packages, PYTHON_PACKAGE, ...SERVERS])];
  const requirements = `${names.join("\n")}\n`;
  return {
    "requirements.txt": requirements,
    "requirements/base.txt": requirements,
    "requirements/prod.txt": "-r base.txt\n",
    "constraints.txt": "",
    "pyproject.toml": `[project]
name = "app"
version = "1.0.0"
requires-python = ">=3.9"
dependencies = [
${names.map((name) => `  "${name}",`).join("\n")}
]

[project.scripts]
app-server = "app.main:run"
tool = "app.main:run"

[tool.setuptools]
packages = ["app"]

[build-system]
requires = ["setuptools"]
build-backend = "setuptools.build_meta"
`,
    "setup.py": "from setuptools import setup\nsetup()\n",
    Pipfile: `[packages]\n${names.map((name) => `${name.replace(/=.*/u, "")} = "*"`).join("\n")}\n`,
    ...all("poetry.lock uv.lock pdm.lock Pipfile.lock", "\n"),
  };
}

/** What is copied, and never more than started. */
const SOURCES: Readonly<Record<string, string>> = {
  ...all(
    "main.py app.py serve.py sync.py tool.py report.py run.py infer.py x.py src/main.py src/__main__.py bot/__main__.py service/__main__.py",
    "print('hello')\n",
  ),
  ...all("app/__init__.py app/__main__.py app/main.py app/health.py src/app/__init__.py", ""),
  ...all(
    "index.js server.js main.js app.js render.js src/index.js ecosystem.config.js",
    "console.log('hello');\n",
  ),
  "docs/history.md": "Written in 2024.\n",
  SUMS: "845012db8a588c7ca28cfa4d02d28b086d67a83093ca21a354ca4376468bff64  docs/history.md\n",
  "nginx.conf": "server { listen 80; }\n",
  "site.template": "server { listen ${PORT}; }\n",
  ...all("start.sh entrypoint.sh docker-entrypoint.sh wait.sh", SCRIPT),
};

/** Lays it out below a folder. */
export function layOutContext(folder: string, { packages, compilesNode }: ConvertedCase): void {
  const own = web(compilesNode);
  const plain = web(false);
  const files = {
    ...SOURCES,
    ...python(packages),
    ...own,
    ...below("web", plain),
    ...below("packages/api", { ...plain, "index.js": "" }),
    ...below("packages/web", plain),
  };
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { mode: name.endsWith(".sh") ? 0o755 : 0o644 });
  }
}
