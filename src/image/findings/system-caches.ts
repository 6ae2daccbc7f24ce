/** What package managers of the system and other programs leave behind. */
import type { Group, Groups } from "./groups.js";
import { pathGroup } from "./places.js";
import type { Claim, FindingRule, Folder } from "./rule.js";

interface Place {
  readonly label: string;
  readonly remedy: string;
}

const APK: Place = { label: "apk", remedy: "pass `--no-cache` to `apk add`" };
const APT_LISTS: Place = {
  label: "apt's lists",
  remedy: "end the RUN that calls `apt-get update` with `rm -rf /var/lib/apt/lists/*`",
};
const APT_ARCHIVES: Place = {
  label: "apt's archives",
  remedy:
    "call `apt-get clean` in the RUN that installs, or mount `/var/cache/apt` with `--mount=type=cache`",
};
const DNF: Place = { label: "dnf", remedy: "call `dnf clean all` in the RUN that installs" };

const CACHES: ReadonlyMap<string, Place> = new Map([
  ["var/cache/apk", APK],
  ["etc/apk/cache", APK],
  ["var/lib/apt/lists", APT_LISTS],
  ["var/cache/apt", APT_ARCHIVES],
  ["var/cache/dnf", DNF],
  ["var/cache/libdnf5", DNF],
  ["var/cache/yum", { label: "yum", remedy: "call `yum clean all` in the RUN that installs" }],
  ["var/cache/zypp", { label: "zypper", remedy: "call `zypper clean --all` in the RUN that installs" }],
  [
    "var/cache/pacman",
    { label: "pacman", remedy: "call `pacman -Scc --noconfirm` in the RUN that installs" },
  ],
]);

/** Where the last state is kept beside the present one, as `NAME-old`. */
const BACKUPS: ReadonlySet<string> = new Set(["var/cache/debconf", "var/lib/dpkg"]);
const REMOVE_BACKUPS = "remove `/var/cache/debconf/*-old` and `/var/lib/dpkg/*-old` in the RUN that installs";

const LOGS = "var/log";
const TEMPORARY: ReadonlyMap<string, string> = new Map([
  [
    "tmp",
    "delete what a RUN leaves in `/tmp` in that RUN, or mount it with `--mount=type=tmpfs,target=/tmp`",
  ],
  ["var/tmp", "delete what a RUN leaves in `/var/tmp` in that RUN"],
  [LOGS, "delete `/var/log` files in the RUN that writes them"],
  ["var/crash", "delete the crash reports in `/var/crash`"],
]);
/** Indexed by user id and sparse on a disk; a layer stores every hole of them. */
const USER_LOGS: ReadonlySet<string> = new Set(["lastlog", "faillog"]);
const NO_LOG_INIT = "pass `--no-log-init` to `useradd`, or choose a small user id";

export const PACKAGE_MANAGER_CACHE: FindingRule = {
  id: "package-manager-cache",
  least: 100_000,
  wording: { one: "package manager cache of", many: "package manager caches of" },
  remedy: "clean the package manager's cache in the RUN that installs",
  start: (_subject, groups) => ({ enter: (folder) => cacheAt(groups, folder) }),
};

export const TEMPORARY_FILES: FindingRule = {
  id: "temporary-files",
  least: 100_000,
  wording: { one: "temporary files in", many: "temporary files in" },
  remedy: "delete temporary files in the RUN that writes them",
  start: (_subject, groups) => ({ enter: (folder) => temporaryAt(groups, folder) }),
};

function cacheAt(groups: Groups, folder: Folder): Claim | null {
  if (folder.place === null) return null;
  const place = CACHES.get(folder.place);
  if (place !== undefined) {
    return { kind: "all", group: pathGroup(groups, folder.path, place.label, place.remedy) };
  }
  if (!BACKUPS.has(folder.place)) return null;
  return {
    kind: "some",
    ends: "-old",
    of: ({ path }) => pathGroup(groups, path, "dpkg's backups", REMOVE_BACKUPS),
  };
}

function temporaryAt(groups: Groups, folder: Folder): Claim | null {
  // Logs of single users are told apart, so `var/log` itself counts file by file.
  if (folder.place === null) return null;
  const isLogs = folder.parent?.place === LOGS;
  const remedy = TEMPORARY.get(isLogs ? LOGS : folder.place);
  if (remedy === undefined) return null;
  if (folder.path === LOGS)
    return { kind: "some", ends: "", of: (_folder, name) => logGroup(groups, name, remedy) };
  const path = isLogs ? LOGS : folder.path;
  return { kind: "all", group: pathGroup(groups, path, path, remedy) };
}

function logGroup(groups: Groups, name: string, remedy: string): Group {
  const path = `${LOGS}/${name}`;
  return USER_LOGS.has(name)
    ? pathGroup(groups, path, path, NO_LOG_INIT)
    : pathGroup(groups, LOGS, LOGS, remedy);
}
