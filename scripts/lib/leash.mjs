// @ts-check
/**
 * Holds one Docker daemon for as long as its starter lives, and clears away all of it afterwards. Run as a process of its
 * own: the starter holds the other end of standard input, so the daemon ends when the starter asks for it, is
 * interrupted, or is killed. The daemon has a mount and a process namespace of its own: whatever it mounts and starts is
 * gone with it.
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, openSync } from "node:fs";
import { tailOf } from "./run.mjs";

/**
 * @typedef {object} LeashSpec
 * @property {string} root Folder with the daemon's programs: `/`, or a root of unpacked packages.
 * @property {string} runFolder Socket, pid file and runtime state; below /run, seen under the same name in the root.
 * @property {string} folder Removed at the end, with the log.
 * @property {string} dataFolder Images and containers; kept unless it lies in `folder`.
 * @property {string} bridge
 * @property {string} address Of the bridge, with its prefix length.
 * @property {string[]} command
 * @property {string} log
 */

const GRACE_MS = 20_000;

// Runs as process 1 of the daemon's namespaces. /etc and /run are the machine's: names, certificates, resolver. The root
// is bound onto itself because pivot_root wants a mount point. `wait` also reaps the containers' orphans.
const FIRST_PROCESS = `set -e
R=$1; data=$2; shift 2
if [ "$R" = / ]; then mount -t proc proc /proc; else
  mkdir -p "$R/dev" "$R/sys" "$R/run" "$R/etc" "$R/proc" "$R/tmp" "$R$data"
  mount --bind "$R" "$R"
  for d in dev sys run etc; do mount --rbind "/$d" "$R/$d"; done
  mount --bind "$data" "$R$data"
  mount -t proc proc "$R/proc"
fi
exec 3<&0
chroot "$R" "$@" </dev/null 3<&- &
daemon=$!
(read -r _ || true; kill -TERM $daemon) <&3 &
wait $daemon`;

/** @param {LeashSpec} spec @param {readonly string[]} words */
function ip(spec, words) {
  return spawnSync("chroot", [spec.root, "ip", ...words], { encoding: "utf8" });
}

/** @param {LeashSpec} spec */
function clear(spec) {
  ip(spec, ["link", "delete", spec.bridge]);
  // Nothing is mounted here any more; --one-file-system makes sure of it.
  spawnSync("rm", ["-rf", "--one-file-system", spec.runFolder, spec.folder]);
}

/** @param {LeashSpec} spec */
function hold(spec) {
  mkdirSync(spec.dataFolder, { recursive: true });
  for (const words of [
    ["link", "add", spec.bridge, "type", "bridge"],
    ["address", "add", spec.address, "dev", spec.bridge],
    ["link", "set", spec.bridge, "up"],
  ]) {
    const done = ip(spec, words);
    if (done.status !== 0) throw new Error(`ip ${words.join(" ")}: ${done.stderr}`);
  }
  const log = openSync(spec.log, "a");
  const namespaces = ["--mount", "--propagation", "private", "--pid", "--fork", "--kill-child"];
  const child = spawn(
    "unshare",
    [...namespaces, "sh", "-c", FIRST_PROCESS, "image-budget", spec.root, spec.dataFolder, ...spec.command],
    { stdio: ["pipe", log, log] },
  );
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    child.stdin?.end();
    setTimeout(() => child.kill("SIGKILL"), GRACE_MS).unref();
  };
  child.stdin?.on("error", end);
  child.on("close", () => {
    if (!ending) process.stderr.write(tailOf(spec.log, 12));
    clear(spec);
    process.exit(ending ? 0 : 1);
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, end);
  process.stdin.on("end", end).on("error", end).resume();
}

const [, , text] = process.argv;
if (text === undefined) throw new Error("leash.mjs is started by daemon.mjs");
/** @type {LeashSpec} */
const given = JSON.parse(text);
try {
  hold(given);
} catch (error) {
  clear(given);
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
