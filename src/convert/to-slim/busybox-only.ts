/** Programs that Alpine's image has in BusyBox and Debian's slim images have not, and the package that brings them. */
import type { ShellCommand } from "../../shell/types.js";

const PROGRAMS: Readonly<Record<string, string>> = {
  wget: "wget",
  nc: "netcat-openbsd",
  ping: "iputils-ping",
  ping6: "iputils-ping",
  traceroute: "traceroute",
  telnet: "telnet",
  nslookup: "bind9-dnsutils",
  ip: "iproute2",
  ifconfig: "net-tools",
  netstat: "net-tools",
  route: "net-tools",
  arp: "net-tools",
  ps: "procps",
  top: "procps",
  free: "procps",
  pgrep: "procps",
  pkill: "procps",
  watch: "procps",
  uptime: "procps",
  vmstat: "procps",
  sysctl: "procps",
  killall: "psmisc",
  fuser: "psmisc",
  pstree: "psmisc",
  lsof: "lsof",
  unzip: "unzip",
  xz: "xz-utils",
  unxz: "xz-utils",
  xzcat: "xz-utils",
  lzma: "xz-utils",
  bzip2: "bzip2",
  bunzip2: "bzip2",
  bzcat: "bzip2",
  cpio: "cpio",
  patch: "patch",
  strings: "binutils",
  ar: "binutils",
  vi: "vim-tiny",
  less: "less",
  bc: "bc",
  dc: "dc",
  xxd: "xxd",
  hexdump: "bsdextrautils",
  dos2unix: "dos2unix",
  unix2dos: "dos2unix",
  tree: "tree",
  mkpasswd: "whois",
  time: "time",
};

/** Programs of BusyBox that nothing can be put in the place of unseen. */
const HOMELESS: Readonly<Record<string, string>> = {
  crond: "Debian's cron is started in another way",
  httpd: "it is a part of BusyBox",
  udhcpc: "it is a part of BusyBox",
  busybox: "name the programs that are needed",
};

export type BusyboxAnswer =
  | { readonly kind: "package"; readonly apt: string; readonly what: string }
  | { readonly kind: "none"; readonly what: string; readonly why: string };

/** What a program's name asks for on Debian; null for one that its images have too. */
export function busyboxNeed(program: string): BusyboxAnswer | null {
  if (Object.hasOwn(HOMELESS, program)) {
    return { kind: "none", what: program, why: HOMELESS[program] ?? "" };
  }
  const apt = Object.hasOwn(PROGRAMS, program) ? PROGRAMS[program] : undefined;
  return apt === undefined ? null : { kind: "package", apt, what: program };
}

/** Everything a command asks for: its program, those before it, and what unpacks for tar. */
export function busyboxNeeds({ program, words, wrappers }: ShellCommand): readonly BusyboxAnswer[] {
  const names = [program, ...wrappers.map(({ value }) => value.text)];
  const found = names.flatMap((name) => (name === null ? [] : (busyboxNeed(name) ?? [])));
  if (program !== "tar") return found;
  const texts = words.slice(1).map(({ value }) => value.text);
  const letters = texts.find((text, index) => index === 0 || /^-[a-zA-Z]/.test(text)) ?? "";
  const has = (letter: RegExp, name: RegExp): boolean =>
    (/^-?[a-zA-Z]+$/.test(letters) && letter.test(letters)) || texts.some((text) => name.test(text));
  const unpacking: readonly BusyboxAnswer[] = [
    ...(has(/J/, /\.(?:tar\.xz|txz)$|^--xz$/) ? [{ kind: "package" as const, apt: "xz-utils", what: "tar with xz" }] : []),
    ...(has(/j/, /\.(?:tar\.bz2|tbz2?)$|^--bzip2$/) ? [{ kind: "package" as const, apt: "bzip2", what: "tar with bzip2" }] : []),
  ]; // prettier-ignore
  return [...found, ...unpacking];
}
