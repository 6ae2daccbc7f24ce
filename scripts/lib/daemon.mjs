// @ts-check
/** Private Docker daemons: own socket, own data, own bridge, beside whatever else runs on the machine. */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { attempt, tailOf } from "./run.mjs";

/**
 * @typedef {object} Programs Where a daemon's programs are.
 * @property {string} root `/`, or a root of unpacked packages.
 * @property {string} client Absolute path of the docker client.
 * @property {string | null} buildx Absolute path of the client's plugin.
 *
 * @typedef {"overlay2" | "containerd"} Storage
 *
 * @typedef {object} Daemon
 * @property {NodeJS.ProcessEnv} environment For clients: DOCKER_HOST, DOCKER_CONFIG, and PATH with the matching client first.
 * @property {string} version
 * @property {number} pid Of the process that holds it.
 * @property {() => Promise<void>} stop Ends it and waits until everything is cleared away.
 */

const READY_SECONDS = 60;

/** A /24 that no interface of this machine is in. */
function freeAddress() {
  const used = Object.values(networkInterfaces()).flatMap((each) =>
    (each ?? []).map(({ address }) => address),
  );
  for (;;) {
    const [a = 0, b = 0] = randomBytes(2);
    const prefix = `10.${128 + (a % 120)}.${b}.`;
    if (!used.some((address) => address.startsWith(prefix))) return `${prefix}1/24`;
  }
}

/** @param {Storage} storage @param {boolean} modern */
function configuration(storage, modern) {
  const driver = storage === "overlay2" ? { "storage-driver": "overlay2" } : {};
  return modern ? { ...driver, features: { "containerd-snapshotter": storage === "containerd" } } : driver;
}

/**
 * Starts a daemon. It lives at most as long as this process.
 * @param {{ programs: Programs, storage: Storage, modern: boolean, folder: string, data?: string, signal?: AbortSignal }} request
 *   `folder` must not exist: it is made, and removed at the end. `data` is kept; without it images go with the folder.
 * @returns {Promise<Daemon>}
 */
export async function startDaemon({ programs, storage, modern, folder, data, signal }) {
  signal?.throwIfAborted();
  const id = randomBytes(4).toString("hex");
  const runFolder = `/run/image-budget-${id}`;
  const socket = `${runFolder}/docker.sock`;
  const log = join(folder, "dockerd.log");
  const clientFolder = join(folder, "bin");
  const plugins = join(folder, "config", "cli-plugins");
  mkdirSync(clientFolder, { recursive: true });
  mkdirSync(plugins, { recursive: true });
  symlinkSync(programs.client, join(clientFolder, "docker"));
  if (programs.buildx !== null) symlinkSync(programs.buildx, join(plugins, "docker-buildx"));
  mkdirSync(runFolder, { mode: 0o711 });
  writeFileSync(join(runFolder, "daemon.json"), JSON.stringify(configuration(storage, modern)));
  const bridge = `ib-${id}`;

  /** @type {import("./leash.mjs").LeashSpec} */
  const spec = {
    root: programs.root,
    runFolder,
    folder,
    dataFolder: data ?? join(folder, "data"),
    bridge,
    address: freeAddress(),
    log,
    command: [
      "dockerd",
      `--config-file=${runFolder}/daemon.json`,
      `--data-root=${data ?? join(folder, "data")}`,
      `--exec-root=${runFolder}/exec`,
      `--pidfile=${runFolder}/dockerd.pid`,
      `--host=unix://${socket}`,
      `--bridge=${bridge}`,
      // The machine's firewall and forwarding stay as they are; what needs a network is built with the host's.
      "--iptables=false",
      "--ip6tables=false",
      "--ip-forward=false",
    ],
  };
  // A session of its own: Ctrl-C at the terminal reaches this process, which then ends the daemon in order.
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL("leash.mjs", import.meta.url)), JSON.stringify(spec)],
    {
      detached: true,
      stdio: ["pipe", "ignore", "pipe"],
      env: {
        ...process.env,
        PATH: `${process.env["PATH"] ?? ""}:/usr/local/sbin:/usr/sbin:/sbin:/usr/bin:/bin`,
      },
    },
  );
  let complaint = "";
  child.stderr.on("data", (/** @type {Buffer} */ chunk) => (complaint += chunk.toString("utf8")));
  const ended = new Promise((resolve) => child.once("close", resolve));
  let over = false;
  void ended.then(() => (over = true));
  const stop = async () => {
    child.stdin.end();
    child.ref();
    await ended;
  };
  signal?.addEventListener("abort", stop, { once: true });

  const steering = [
    "DOCKER_CONTEXT",
    "DOCKER_TLS_VERIFY",
    "DOCKER_CERT_PATH",
    "DOCKER_BUILDKIT",
    "BUILDX_BUILDER",
  ];
  /** @type {NodeJS.ProcessEnv} */
  const environment = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !steering.includes(name))),
    DOCKER_HOST: `unix://${socket}`,
    DOCKER_CONFIG: join(folder, "config"),
    PATH: `${clientFolder}:${process.env["PATH"] ?? ""}`,
  };
  const deadline = Date.now() + READY_SECONDS * 1000;
  for (;;) {
    const version = existsSync(socket)
      ? await attempt(programs.client, ["version", "--format", "{{.Server.Version}}"], {
          environment,
          seconds: 10,
        })
      : null;
    if (version !== null && version.trim() !== "") {
      // From here on its starter decides when it ends: whoever uses it may have to clear up on it first.
      signal?.removeEventListener("abort", stop);
      // The daemon must not keep this process from ending by itself: its own end ends the daemon.
      child.unref();
      for (const stream of [child.stdin, child.stderr]) {
        if ("unref" in stream && typeof stream.unref === "function") stream.unref();
      }
      return { environment, version: version.trim(), pid: child.pid ?? 0, stop };
    }
    if (over || signal?.aborted === true || Date.now() > deadline) {
      const reason = over ? "" : tailOf(log, 12);
      await stop();
      signal?.throwIfAborted();
      throw new Error(`a private Docker daemon (${storage}) did not start\n${complaint}${reason}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
