// @ts-check
/** Running programs inside a root of unpacked packages. */
import { run } from "./run.mjs";

// Mounts and processes of its own: whatever is mounted and started is gone with it.
const ENTER = `set -e
R=$1; shift
mkdir -p "$R/dev" "$R/proc" "$R/tmp"
mount --rbind /dev "$R/dev"
mount -t proc proc "$R/proc"
exec chroot "$R" "$@"`;

/**
 * @param {string} root @param {readonly string[]} command
 * @param {{ log?: string, variables?: Record<string, string>, signal?: AbortSignal | undefined }} [options]
 * @returns {Promise<string>}
 */
export function runInRoot(root, command, { log, variables = {}, signal } = {}) {
  const namespaces = ["--mount", "--propagation", "private", "--pid", "--fork", "--kill-child"];
  return run("unshare", [...namespaces, "sh", "-c", ENTER, "image-budget", root, ...command], {
    environment: {
      PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
      LC_ALL: "C",
      DEBIAN_FRONTEND: "noninteractive",
      ...variables,
    },
    ...(log === undefined ? {} : { log }),
    ...(signal === undefined ? {} : { signal }),
  });
}
