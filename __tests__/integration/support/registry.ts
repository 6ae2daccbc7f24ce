import { spawn } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { toolsRoot } from "./engines.js";

export interface TestRegistry {
  /** `127.0.0.1:PORT`, the first part of its images' names: engines speak plain HTTP to it without being told. */
  readonly host: string;
  /** The requests since the last call, in order: `HEAD /v2/base/manifests/1 200`. */
  requests(): readonly string[];
  /** Ends it, with what was pushed to it. */
  stop(): Promise<void>;
}

const READY_MS = 20_000;
const REQUEST = /"([A-Z]+ \/v2\/\S+) HTTP\/[\d.]+" (\d+)/g;

/** Starts a real registry of its own on loopback, which the engines share with the tests. */
export async function startRegistry(): Promise<TestRegistry> {
  const program = join(toolsRoot(), "usr", "bin", "docker-registry");
  if (!existsSync(program)) throw new Error("this release has no package docker-registry");
  const folder = mkdtempSync(join(tmpdir(), "image-budget-registry-"));
  const host = `127.0.0.1:${await freePort()}`;
  const configuration = {
    version: 0.1,
    log: { level: "warn", accesslog: { disabled: false } },
    storage: { filesystem: { rootdirectory: join(folder, "data") } },
    http: { addr: host, secret: "of no use" },
  };
  writeFileSync(join(folder, "config.yml"), JSON.stringify(configuration));
  const log = join(folder, "log");
  const descriptor = openSync(log, "a");
  const child = spawn(program, ["serve", join(folder, "config.yml")], {
    env: {},
    stdio: ["ignore", descriptor, descriptor],
  });
  closeSync(descriptor);
  const ended = new Promise<void>((resolve) => {
    child.once("error", () => {
      resolve();
    });
    child.once("close", () => {
      resolve();
    });
  });
  // Whichever way the tests end, it ends with them.
  const kill = (): void => {
    child.kill("SIGKILL");
  };
  process.once("exit", kill);
  const stop = async (): Promise<void> => {
    kill();
    await ended;
    process.off("exit", kill);
    rmSync(folder, { recursive: true, force: true });
  };
  for (const deadline = Date.now() + READY_MS; !(await answers(host));) {
    if (Date.now() > deadline || child.exitCode !== null) {
      const said = readFileSync(log, "utf8");
      await stop();
      throw new Error(`the registry did not start\n${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  let read = 0;
  return {
    host,
    requests() {
      const text = readFileSync(log, "utf8");
      const fresh = text.slice(read);
      read = text.length;
      return [...fresh.matchAll(REQUEST)].map(([, request = "", status = ""]) => `${request} ${status}`);
    },
    stop,
  };
}

async function answers(host: string): Promise<boolean> {
  try {
    return (await fetch(`http://${host}/v2/`)).ok;
  } catch {
    return false;
  }
}

/** A port that nothing listened on a moment ago: also an address where no registry is. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("there is no port");
  return address.port;
}
