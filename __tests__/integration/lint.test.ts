/**
 * What findings in a Dockerfile cost, measured in images that real engines built of it. Package managers are stand-ins
 * that leave files of known sizes where the real ones leave theirs, so every figure is known to the byte.
 */
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { mapLayers } from "../../src/dockerfile/layers.js";
import { parseDockerfile } from "../../src/dockerfile/parse.js";
import { resolveStages } from "../../src/dockerfile/stages.js";
import { readArchive } from "../../src/image/archive.js";
import { lintDockerfile, measureFindings } from "../../src/lint/index.js";
import type { LintFinding } from "../../src/lint/index.js";
import { docker, removeRepositories, repository } from "./support/check.js";
import type { Files } from "./support/check.js";
import { engineEnvironments, makeBusyboxBase } from "./support/engines.js";

const BUSYBOX = "image-budget-test/lint-busybox";
const BASE = "image-budget-test/lint-base";
const IMAGE = "image-budget-test/lint";

/** `leave BYTES FILE`: a file of that size. */
const LEAVE = `#!/bin/sh
mkdir -p "$(dirname "$2")" && head -c "$1" /dev/zero > "$2"
`;

/** Files of dpkg's shape for each package: 300,000 bytes in one file. */
const APT = `#!/bin/sh
action=
for word; do
  case $word in
    -*) ;;
    *) if [ -z "$action" ]; then action=$word; [ "$action" = update ] && leave 41000 /var/lib/apt/lists/deb_Packages; continue; fi
       file=/usr/share/stand-in/$word
       if [ "$action" = install ]; then
         leave 300000 $file
         mkdir -p /var/lib/dpkg/info
         printf '%s\\n' /. $file > /var/lib/dpkg/info/$word.list
         printf 'Package: %s\\nStatus: install ok installed\\nVersion: 1\\nArchitecture: amd64\\n\\n' $word >> /var/lib/dpkg/status
       else
         rm $file /var/lib/dpkg/info/$word.list
       fi ;;
  esac
done
exit 0
`;

const left = (bytes: number, file: string): string => `#!/bin/sh\nexec leave ${bytes} ${file}\n`;

const TOOLS: Files = {
  "tools/leave": LEAVE,
  "tools/apt-get": APT,
  "tools/apk": left(42_000, "/var/cache/apk/APKINDEX.tar.gz"),
  "tools/pip": left(43_000, "/root/.cache/pip/http/a"),
  "tools/npm": "#!/bin/sh\nleave 44000 /root/.npm/_cacache/a && leave 90000 node_modules/a/index.js\n",
  "tools/yarn": left(45_000, "/usr/local/share/.cache/yarn/v6/a"),
  "tools/poetry": left(46_000, "/root/.cache/pypoetry/cache/a"),
  "tools/uv": left(47_000, "/root/.cache/uv/a"),
  "tools/conda": left(48_000, "/opt/conda/pkgs/a.conda"),
  Dockerfile: `FROM ${BUSYBOX}\nCOPY tools /usr/local/bin/\nRUN chmod +x /usr/local/bin/*\n`,
};

const DOCKERFILE = `FROM ${BASE} AS side
RUN leave 51000 /side
FROM ${BASE}
RUN apt-get update && apt-get install -y --no-install-recommends curl && true
RUN apk add bash && true && true
RUN pip install flask && true && true
RUN npm ci --omit=dev && true && true
RUN yarn install --production && true && true
RUN poetry install --only main && true && true
RUN uv sync --no-dev && true && true
RUN conda install numpy && true && true
RUN apt-get install -y --no-install-recommends make && true
RUN apt-get install -y --no-install-recommends libpq-dev && true
RUN apt-get install -y --no-install-recommends cmake && true
RUN apt-get purge -y cmake && true && true
COPY wheels /wheels
RUN true && rm -rf /wheels && true
WORKDIR /app
COPY . .
RUN chown -R 1000 /app
COPY --from=side / /
`;

const WHEEL = 61_000;
const DATA = 62_000;
const HISTORY = 150_000;

const CONTEXT: Files = {
  Dockerfile: DOCKERFILE,
  "wheels/a.whl": "w".repeat(WHEEL),
  data: "d".repeat(DATA),
  ".git/objects/pack/a.pack": "g".repeat(HISTORY),
};

const options = { build: { target: null, args: {}, platform: null, buildContexts: {} }, dockerignore: "absent" } as const; // prettier-ignore

afterAll(removeRepositories);

describe.each(engineEnvironments())("findings in a Dockerfile on $name $version", ({ environment }) => {
  let found: readonly LintFinding[] = [];
  /** Bytes of all layers of the base, and of the layer of the last COPY. */
  let rootBytes = 0;

  beforeAll(async () => {
    await makeBusyboxBase(environment, BUSYBOX);
    docker(environment, ["build", "--tag", BASE, repository(TOOLS)]);
    const context = repository(CONTEXT);
    docker(environment, ["build", "--tag", IMAGE, context]);
    const archive = join(repository({}), "image.tar");
    docker(environment, ["save", "--output", archive, IMAGE]);
    const { config, layers, inspection } = await readArchive(createReadStream(archive), { download: "none" });
    const { chain } = resolveStages(parseDockerfile(DOCKERFILE), { target: null, args: {}, platform: null });
    const origins = mapLayers({ history: config.history, diffIds: config.diffIds, chain });
    const measured = layers.map(({ payload }, index) => ({
      line: origins[index]?.line ?? null,
      bytes: payload,
    }));
    const result = lintDockerfile(DOCKERFILE, options);
    if (result.kind === "declined") throw new Error(result.reason);
    found = measureFindings(result.findings, { layers: measured, inspection });
    rootBytes = measured.at(-1)?.bytes ?? 0;
  });

  const bytesOf = (rule: string): unknown => {
    const own = found.filter((one) => one.rule === rule);
    expect(own).toHaveLength(1);
    return own[0]?.bytes;
  };

  it.each([
    ["DL3009", 41_000],
    ["DL3019", 42_000],
    ["DL3042", 43_000],
    ["npm-cache", 44_000],
    ["DL3060", 45_000],
    ["poetry-cache", 46_000],
    ["uv-cache", 47_000],
    ["conda-cache", 48_000],
    ["compiler-in-final-stage", 300_000],
    ["dev-package-in-final-stage", 300_000],
    // Its list of files goes with it.
    ["build-deps-removed-later", 300_000 + "/.\n/usr/share/stand-in/cmake\n".length],
    ["cleanup-in-later-layer", WHEEL],
  ])("measure %s to the byte", (rule, bytes) => {
    expect(bytesOf(rule)).toMatchObject({ kind: "measured", bytes });
  });

  it("measure what is stored again with another owner: all of the context", () => {
    const all = Object.values(CONTEXT).reduce((sum, content) => sum + String(content).length, 0);
    expect(bytesOf("chown-after-copy")).toMatchObject({ kind: "measured", bytes: all });
  });

  it("measure the version history in a copied context as a part of it", () => {
    expect(bytesOf("copy-without-dockerignore")).toMatchObject({ kind: "at-least", bytes: HISTORY });
  });

  it("measure a copied file system by its layer", () => {
    expect(bytesOf("DL3067")).toMatchObject({ kind: "measured", bytes: rootBytes });
    // Engines differ in whether they store again what is equal to the base's own files.
    expect(rootBytes).toBeGreaterThanOrEqual(51_000);
  });
});
