/** The pipeline on fakes of its ports: an engine that "builds" archives made in memory. */
import { parseConfig } from "../../../src/config/parse.js";
import type { Config } from "../../../src/model/config.js";
import { CheckoutError } from "../../../src/model/errors.js";
import { runPipeline } from "../../../src/pipeline.js";
import type { PipelineInput, PipelinePorts } from "../../../src/pipeline.js";
import type { BuildRequest, EngineInfo, LaidOutCommit, RecordStore } from "../../../src/ports.js";
import type { Report } from "../../../src/report/schema.js";
import { chunksOf, configFile, ociArchive } from "../image/support/images.js";
import { tar } from "../image/support/tar-writer.js";
import type { TestEntry } from "../image/support/tar-writer.js";

/** What a name stands for in a world where nothing moves. */
export const digestOf = (reference: string): string =>
  `sha256:${Buffer.from(reference).toString("hex").padEnd(64, "0").slice(0, 64)}`;

export const FILES: Readonly<Record<string, string>> = {
  "api/Dockerfile": "FROM python:3.11-alpine\nCOPY app /app\n",
  "api/Dockerfile.slim": "FROM python:3.11-slim\nCOPY app /app\n",
  "web/Dockerfile": "FROM nginx:alpine\nCOPY html /html\n",
};

export const INFO: EngineInfo = {
  name: "Docker Engine",
  version: "28.5.2",
  store: "overlay2",
  builder: "buildx 0.29 (docker)",
  platform: "linux/amd64",
  dataRoot: "/var/lib/docker",
};

export const file = (path: string, size: number): TestEntry => ({ path, content: Buffer.alloc(size) });
/** A file of any size that takes up two blocks of the archive: it is all hole. */
export const hollow = (path: string, size: number): TestEntry => ({
  path,
  content: Buffer.concat([Buffer.from("0\n"), Buffer.alloc(510)]),
  pax: {
    "GNU.sparse.major": "1",
    "GNU.sparse.minor": "0",
    "GNU.sparse.name": path,
    "GNU.sparse.realsize": String(size),
  },
});
export const osRelease = (id: string): TestEntry => ({
  path: "etc/os-release",
  content: Buffer.from(`ID=${id}\nVERSION_ID=3\n`),
});

/** A saved image with one base layer and one layer of its own, made by `COPY <what>`. */
export function image(base: readonly TestEntry[], own: readonly TestEntry[], what = "app /app"): Buffer {
  const history = [{ created_by: "base" }, { created_by: `COPY ${what} # buildkit` }];
  return ociArchive([{ layers: [tar(base), tar(own)], config: configFile(2, { history }) }]);
}

export interface World {
  /** Label of a build to the archive it gives, or the error. */
  readonly builds: Readonly<Record<string, Buffer | Error>>;
  readonly engine?: Partial<PipelinePorts["engine"]>;
  readonly layOut?: () => Promise<LaidOutCommit>;
  /** What the baseline commit's configuration says; it has none that can be read by default. */
  readonly baseConfig?: string;
  readonly records?: RecordStore;
  /** Files differ from the commit that is checked out. */
  readonly dirty?: boolean;
  readonly contexts?: Partial<PipelinePorts["contexts"]>;
  readonly input?: Partial<PipelineInput>;
}

export type RunResult = Report & {
  image(name: string): Report["images"][number];
  /** Labels of the builds, in order. */
  readonly built: readonly string[];
  readonly requests: readonly BuildRequest[];
  /** Notices and warnings. */
  readonly said: readonly string[];
  /** Texts of the Dockerfiles that were proposed and tried. */
  readonly drafts: readonly string[];
};

/** The baseline commit that an event or a user named. */
export const given = (ref: string): PipelineInput["base"] => ({
  kind: "commit",
  commit: ref,
  ref,
  how: "given",
});

/** A commit that is laid out somewhere. */
export const laidOut = (): Promise<LaidOutCommit> => Promise.resolve({ root: "/base", sha: "b".repeat(40) });

export async function run(yaml: string, world: World): Promise<RunResult> {
  const requests: BuildRequest[] = [];
  const said: string[] = [];
  const drafts: string[] = [];
  const saved = new Map<string, Buffer>();
  const build = (request: BuildRequest): Promise<{ id: string; seconds: number; cached: boolean }> => {
    requests.push(request);
    const made = world.builds[request.label];
    if (made === undefined) return Promise.reject(new Error(`nobody expected a build of ${request.label}`));
    if (made instanceof Error) return Promise.reject(made);
    saved.set(request.label, made);
    return Promise.resolve({ id: request.label, seconds: 2, cached: false });
  };
  const read = (text: string): Config =>
    parseConfig(text, {
      file: "image-budget.yml",
      repositoryFiles: Object.keys(FILES),
      environment: {},
      cpus: 2,
    });
  const { baseConfig } = world;
  const ports: PipelinePorts = {
    engine: {
      connect: () => Promise.resolve(INFO),
      build,
      resolve: (reference) => Promise.resolve(reference),
      inspect: (id) =>
        Promise.resolve({
          id,
          size: 123,
          platform: "linux/amd64",
          labels: {},
          repoTags: [],
          repoDigests: [],
          diffIds: [],
        }),
      save: (id) => chunksOf(saved.get(id) ?? Buffer.alloc(0)),
      lookUpBase: (reference) => Promise.resolve({ digest: digestOf(reference), pin: null }),
      smoke: () => Promise.reject(new Error("nobody asked for a smoke test")),
      freeDisk: () => Promise.resolve(50_000_000_000),
      cleanUp: () => Promise.resolve(),
      ...world.engine,
    },
    registry: { downloadSize: () => Promise.resolve(null) },
    packageIndex: null,
    checkout: {
      head: () => Promise.resolve({ sha: "a".repeat(40), ref: "main", dirty: world.dirty ?? false }),
      parents: () => Promise.resolve([]),
      mergeBase: () => Promise.resolve(null),
      layOut: world.layOut ?? (() => Promise.reject(new CheckoutError("no such commit", "Fetch it."))),
      cleanUp: () => Promise.resolve(),
    },
    files: {
      read: (_root, path) => Promise.resolve(FILES[path] ?? null),
      list: () => Promise.resolve(Object.keys(FILES)),
    },
    contexts: {
      digest: () => Promise.resolve({ kind: "known", sha256: "c".repeat(64), files: 1 }),
      notInGit: () => Promise.resolve([]),
      sent: (_root, _context, _dockerfile, paths) => Promise.resolve(paths),
      ...world.contexts,
    },
    drafts: {
      place: (_root, path, text) => {
        drafts.push(text);
        return Promise.resolve(`/drafts/${path}`);
      },
    },
    records: world.records ?? null,
    progress: {
      info: (message) => void said.push(message),
      warn: (message) => void said.push(message),
      open: () => ({ step: () => undefined, line: () => undefined, close: () => undefined }),
    },
    signal: new AbortController().signal,
    clock: () => 0,
  };
  const report = await runPipeline(
    {
      version: "0.0.0",
      config: read(yaml),
      root: "/repository",
      only: { names: [], changed: false },
      shard: null,
      base: { kind: "none", reason: "no base was given" },
      judgedByBase: false,
      recording: false,
      cleanCheckout: false,
      readBaseConfig: () => Promise.resolve(baseConfig === undefined ? null : read(baseConfig)),
      environment: {},
      redact: (text) => text,
      now: new Date("2026-11-24T12:00:00Z"),
      ...world.input,
    },
    ports,
  );
  return {
    ...report,
    requests,
    built: requests.map(({ label }) => label),
    said,
    drafts,
    image: (name) => {
      const found = report.images.find((one) => one.name === name);
      if (found === undefined) throw new Error(`no image ${name}`);
      return found;
    },
  };
}
