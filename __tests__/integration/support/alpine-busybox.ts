/**
 * BusyBox much as Alpine has it: Debian's own has no adduser, and its shell goes past what lies on PATH. Compiled from the
 * distribution's source package with the machine's gcc and make, as its authors set it up (which is wider than what
 * Alpine has set), and kept.
 */
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs"; // prettier-ignore
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { cacheFolder, readHost } from "../../../scripts/lib/host.mjs";
import { ownSuite, PrivateApt } from "../../../scripts/lib/package-root.mjs";

/** Static, so that it reads /etc/passwd by itself; its `tc` does not compile with new kernel headers. */
const SETTINGS: Readonly<Record<string, string>> = {
  STATIC: "y",
  TC: "n",
  FEATURE_SHADOWPASSWDS: "y",
  USE_BB_PWD_GRP: "y",
  USE_BB_SHADOW: "y",
  USE_BB_CRYPT: "y",
};

/** To be raised with every change of the settings. */
const RECIPE = 1;

/** Applets that Alpine leaves out (its settings for 1.38, of 2026-08-22). */
const NOT_ON_ALPINE = new Set(
  `ar ascii base32 bootchartd chat chpst chrt conspy crc32 cttyhack devmem dhcprelay dnsd dpkg dpkg-deb dumpleases ed envdir
  envuidgid fakeidentd fdformat fgconsole freeramdisk fsck.minix fsfreeze ftpd ftpget ftpput hdparm hexedit httpd hush
  i2cdetect i2cdump i2cget i2cset i2ctransfer ifplugd inetd linuxrc logname lpd lpq lpr lspci lsscsi makedevs man mim mke2fs
  mkfs.ext2 mkfs.minix mt patch popmaildir powertop readprofile resume rpm rpm2cpio rtcwake run-init runlevel runsv runsvdir
  rx script scriptreplay setarch setfattr setuidgid smemcap softlimit ssl_client start-stop-daemon sulogin sv svc svlogd svok
  taskset tcpsvd telnet telnetd tftp tftpd ts ubiattach ubidetach ubimkvol ubirename ubirmvol ubirsvol ubiupdatevol udhcpd
  udpsvd uevent users w wall xz`.split(/\s+/u),
);

/** The binary on this machine, and what Alpine calls it as. Made on the first call, in about a minute. */
export async function alpineBusybox(): Promise<{
  readonly path: string;
  readonly applets: readonly string[];
}> {
  const host = await readHost();
  const path = join(cacheFolder(), "native", `busybox-${host.codename}-${host.architecture}-${RECIPE}`);
  if (!existsSync(path))
    await make(path, new PrivateApt(ownSuite(host), mkdtempSync(join(folderOf(path), "apt-"))));
  const { stdout } = await promisify(execFile)(path, ["--list"]);
  const names = stdout.trim().split("\n");
  return { path, applets: names.filter((name) => name !== "busybox" && !NOT_ON_ALPINE.has(name)) };
}

function folderOf(path: string): string {
  mkdirSync(dirname(path), { recursive: true });
  return dirname(path);
}

async function make(path: string, apt: PrivateApt): Promise<void> {
  const work = mkdtempSync(`${path}.part-`);
  try {
    await apt.update();
    await apt.downloadSources(["busybox"], join(work, "sources"));
    const tree = join(work, "tree");
    mkdirSync(tree);
    const archive = readdirSync(join(work, "sources")).find((name) => /\.orig\.tar\.\w+$/u.test(name));
    if (archive === undefined) throw new Error("the source package busybox has no upstream archive");
    await run(work, "tar", "-xf", join(work, "sources", archive), "-C", tree, "--strip-components=1");
    await compile(tree);
    renameSync(join(tree, "busybox"), path);
  } finally {
    rmSync(work, { recursive: true, force: true });
    rmSync(apt.folder, { recursive: true, force: true });
  }
}

async function compile(tree: string): Promise<void> {
  await run(tree, "make", "defconfig");
  const file = join(tree, ".config");
  const others = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => !((/CONFIG_(\w+)/u.exec(line)?.[1] ?? "") in SETTINGS));
  const own = Object.entries(SETTINGS).map(([name, value]) => `CONFIG_${name}=${value}`);
  writeFileSync(file, [...others, ...own, ""].join("\n"));
  // What these bring into question is answered with no.
  await run(tree, "sh", "-c", "yes n | make oldconfig");
  await run(tree, "make", "-j2", "busybox");
}

async function run(cwd: string, program: string, ...words: readonly string[]): Promise<void> {
  await promisify(execFile)(program, words, { cwd, maxBuffer: 64 * 1024 * 1024 });
}
