import { parseJson } from "./json.js";
import { stat } from "node:fs/promises";
import { z } from "zod";
import { EngineError } from "../model/errors.js";
import type { ImageStore } from "../model/image.js";
import type { EngineInfo } from "../ports.js";
import type { Client } from "./process.js";

/** What builds images: the client's buildx plugin with whatever builder is selected, or the engine's classic builder. */
export type Builder =
  | { readonly kind: "classic" }
  | {
      readonly kind: "buildx";
      readonly version: Version;
      /** `docker`, `docker-container`, `kubernetes`, `remote`, or `unknown` when buildx does not say. */
      readonly driver: string;
    };

export type Version = readonly [major: number, minor: number];

export interface Connection {
  readonly info: EngineInfo;
  readonly builder: Builder;
  /** The API version that client and engine agreed on. */
  readonly api: Version;
  /** Name of the docker context in use; its own builder is always of the driver `docker`. */
  readonly context: string;
}

/** The engine's API of Docker 19.03, the first whose builders take everything that is passed to them here. */
const OLDEST_API: Version = [1, 40];

const versionShape = z.object({
  Client: z.object({ ApiVersion: z.string().optional() }),
  Server: z
    .object({
      Platform: z.object({ Name: z.string() }).optional(),
      Version: z.string(),
      ApiVersion: z.string(),
      Os: z.string(),
      Arch: z.string(),
    })
    .nullish(),
});

const infoShape = z.object({
  Driver: z.string(),
  DriverStatus: z.array(z.array(z.string())).nullish(),
  OSType: z.string(),
  Architecture: z.string().optional(),
  OperatingSystem: z.string().optional(),
  DockerRootDir: z.string().optional(),
});

const contextShape = z.object({
  Name: z.string(),
  Endpoints: z.object({ docker: z.object({ Host: z.string() }).partial().optional() }).optional(),
});

/**
 * Finds out what engine the client talks to and what it can do; `builds` is false for who only reads images, and what
 * builds is then taken to be the classic builder, unasked.
 * @throws EngineError that says how to get one.
 */
export async function connect(client: Client, builds = true): Promise<Connection> {
  const [context, asked, answer, builder] = await Promise.all([
    readContext(client),
    client.run(["version", "--format", "{{json .}}"]),
    client.run(["info", "--format", "{{json .}}"]),
    builds ? findBuilder(client) : CLASSIC,
  ]);
  const version = versionShape.safeParse(parseJson(asked.stdout));
  if (
    asked.code !== 0 ||
    !version.success ||
    version.data.Server === undefined ||
    version.data.Server === null
  ) {
    throw unreachable(asked.stderr.trim() || asked.stdout.trim(), context.host);
  }
  const server = version.data.Server;
  const info = infoShape.safeParse(parseJson(answer.stdout));
  if (!info.success) throw unreachable(answer.stderr.trim(), context.host);
  if (info.data.OSType === "windows") {
    throw new EngineError(
      "the engine runs Windows containers, which have no Linux file payload to measure",
      "Switch Docker Desktop to Linux containers, or run on a Linux runner.",
    );
  }
  const api = lower(
    parseVersion(server.ApiVersion),
    parseVersion(version.data.Client.ApiVersion ?? server.ApiVersion),
  );
  if (before(api, OLDEST_API)) {
    throw new EngineError(
      `the engine ${server.Version} speaks API ${server.ApiVersion}; ${OLDEST_API.join(".")} (Docker 19.03) or newer is needed`,
      "Update the engine.",
    );
  }
  const desktop = /docker desktop/i.test(`${server.Platform?.Name ?? ""} ${info.data.OperatingSystem ?? ""}`);
  return {
    info: {
      name: server.Platform?.Name || "Docker Engine",
      version: server.Version,
      store: storeOf(info.data.Driver, info.data.DriverStatus ?? []),
      builder:
        builder.kind === "classic" ? "classic" : `buildx ${builder.version.join(".")} (${builder.driver})`,
      platform: platformOf(server.Os, server.Arch, info.data.Architecture ?? ""),
      dataRoot: desktop ? null : await localFolder(context.host, info.data.DockerRootDir),
    },
    builder,
    api,
    context: context.name,
  };
}

/** Whether version `a` is older than `b`. */
export function before(a: Version, b: Version): boolean {
  return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
}

function lower(a: Version, b: Version): Version {
  return before(a, b) ? a : b;
}

function parseVersion(text: string): Version {
  const match = /(\d+)\.(\d+)/.exec(text);
  return match === null ? [0, 0] : [Number(match[1]), Number(match[2])];
}

function storeOf(driver: string, status: readonly (readonly string[])[]): ImageStore {
  const containerd = status.some(
    ([key, value]) => key === "driver-type" && value === "io.containerd.snapshotter.v1",
  );
  if (containerd) return "containerd";
  return driver === "overlay2" ? "overlay2" : "other";
}

function platformOf(os: string, architecture: string, machine: string): string {
  const variant = /^armv([5-8])/.exec(machine)?.[1];
  return architecture === "arm" && variant !== undefined ? `${os}/arm/v${variant}` : `${os}/${architecture}`;
}

/** The client resolves DOCKER_CONTEXT, DOCKER_HOST and its own configuration; nothing of that is repeated here. */
async function readContext(client: Client): Promise<{ name: string; host: string }> {
  const { code, stdout, stderr } = await client.run(["context", "inspect", "--format", "{{json .}}"]);
  const context = contextShape.safeParse(parseJson(stdout));
  if (context.success) return { name: context.data.Name, host: context.data.Endpoints?.docker?.Host ?? "" };
  if (code !== 0 && /context .*not found|no such context|does not exist/i.test(stderr)) {
    throw new EngineError(
      `the docker context in use does not exist: ${stderr.trim()}`,
      "Name one that `docker context ls` shows, or unset DOCKER_CONTEXT.",
    );
  }
  return { name: "default", host: "" };
}

async function localFolder(host: string, folder: string | undefined): Promise<string | null> {
  if (!host.startsWith("unix://") || folder === undefined || folder === "") return null;
  try {
    return (await stat(folder)).isDirectory() ? folder : null;
  } catch {
    return null;
  }
}

const CLASSIC: Builder = { kind: "classic" };

async function findBuilder(client: Client): Promise<Builder> {
  const [asked, inspected] = await Promise.all([
    client.run(["buildx", "version"]),
    client.run(["buildx", "inspect"]),
  ]);
  if (asked.code !== 0) return CLASSIC;
  const driver = /^Driver:\s*(\S+)/m.exec(inspected.stdout)?.[1] ?? "unknown";
  return { kind: "buildx", version: parseVersion(asked.stdout), driver };
}

const GETTING_ONE =
  "Start Docker (systemctl start docker, or Docker Desktop), install it (Debian and Ubuntu: apt-get install docker.io), " +
  "or let DOCKER_HOST or the docker context name an engine that runs.";

function unreachable(said: string, host: string): EngineError {
  const where = host === "" ? "" : ` at ${host.replace(/\/\/[^/@]*@/, "//")}`;
  const detail = said === "" ? "" : `: ${firstLine(said)}`;
  if (/permission denied/i.test(said)) {
    return new EngineError(
      `the engine${where} refuses this user${detail}`,
      "Add the user to the group that owns the socket (usermod -aG docker USER, then log in again), or use a rootless engine.",
    );
  }
  if (/client version .* is too (?:new|old)|requires? (?:a newer|API version)|API version/i.test(said)) {
    return new EngineError(
      `client and engine${where} do not understand each other${detail}`,
      "Update the older of the two.",
    );
  }
  return new EngineError(`no engine answers${where}${detail}`, GETTING_ONE);
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0]?.slice(0, 500) ?? "";
}
