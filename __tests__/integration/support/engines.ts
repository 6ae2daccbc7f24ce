import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { z } from "zod";
import { SETTING_VARIABLE } from "./setting.mjs";

export { makeAlpineShapedBase, makeBusyboxBase } from "./bases.js";

const settingShape = z.object({
  engines: z.array(
    z.object({
      name: z.enum(["overlay2", "containerd", "distribution"]),
      version: z.string(),
      environment: z.record(z.string(), z.string()),
      root: z.string(),
      classic: z.string(),
    }),
  ),
  tools: z.string(),
  nodes: z.array(z.object({ version: z.number(), path: z.string() })),
});

export interface TestEngine {
  /** `distribution` is the release's own docker.io where that is older than 25 (the legacy save layout, no buildx). */
  readonly name: "overlay2" | "containerd" | "distribution";
  readonly version: string;
  /** The whole environment for a client: DOCKER_HOST, a DOCKER_CONFIG of its own, PATH with the matching client first. */
  readonly environment: NodeJS.ProcessEnv;
  /** The daemon's data folder. */
  readonly root: string;
}

function setting(): z.infer<typeof settingShape> {
  const text = process.env[SETTING_VARIABLE];
  if (text === undefined)
    throw new Error("the integration tests run by `npm test`, which starts their engines");
  return settingShape.parse(JSON.parse(text));
}

/** The engines of this test run, started once by global-setup. */
export function engineEnvironments(): readonly TestEngine[] {
  return setting().engines.map((engine) => ({
    ...engine,
    environment: clientEnvironment(engine.environment),
  }));
}

function clientEnvironment(own: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = { ...process.env, ...own };
  for (const name of [
    "DOCKER_CONTEXT",
    "DOCKER_TLS_VERIFY",
    "DOCKER_CERT_PATH",
    "BUILDX_BUILDER",
    "DOCKER_BUILDKIT",
  ])
    Reflect.deleteProperty(environment, name);
  return environment;
}

/** Node 20 and Node 24, for running the bundles. */
export function nodeBinaries(): readonly { readonly version: number; readonly path: string }[] {
  return setting().nodes;
}

/** Node for the bundle on an engine: 24 on the containerd store, 20 elsewhere, so that both run the whole job. */
export function nodeFor(environment: NodeJS.ProcessEnv): string {
  const engine = setting().engines.find(
    (each) => each.environment["DOCKER_HOST"] === environment["DOCKER_HOST"],
  );
  const wanted = engine?.name === "containerd" ? 24 : 20;
  return setting().nodes.find(({ version }) => version === wanted)?.path ?? process.execPath;
}

/** Root folder with the packages busybox-static and musl, for tests that need their files. */
export function toolsRoot(): string {
  return setting().tools;
}

/** The same engine by a client without buildx, whatever plugins the machine has. */
export function classicOnly(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const engine = setting().engines.find(
    (each) => each.environment["DOCKER_HOST"] === environment["DOCKER_HOST"],
  );
  if (engine === undefined) throw new Error("this environment is none of engineEnvironments()");
  return { ...environment, PATH: `${engine.classic}:${environment["PATH"] ?? ""}` };
}

/** Runs the docker client and gives back what it prints, trimmed. */
export async function docker(environment: NodeJS.ProcessEnv, ...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)("docker", args, { env: environment, encoding: "utf8" });
  return stdout.trim();
}
