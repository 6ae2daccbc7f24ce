/** Users and groups that a fresh Alpine has, and Debian. Numbers are written as in a command. */

/** Numbers that are taken in a fresh Alpine (its base layout's passwd and group). */
export const TAKEN_GROUPS = numbers(
  "0-23 26-28 31 33-35 42 80 82 85 89 100 123 200 209 245 300 406 999 65533 65534",
);
/** As above, of users. */
export const TAKEN_USERS = numbers("0-11 13 14 16 21 22 31 33 35 65 70 85 89 123 209 405 65534");

/** Groups that Alpine and Debian have. */
export const GROUPS = new Set(
  "root bin daemon sys adm tty disk lp kmem floppy mail news uucp audio cdrom dialout video games shadow www-data users nogroup".split(
    " ",
  ),
);

/** Groups that are there on Debian only. */
export const DEBIAN_GROUPS = new Set(
  "backup fax irc list man operator plugdev proxy sasl src staff sudo voice".split(" "),
);

/** Names that are there on Alpine only, so that making them fails. */
export const ALPINE_ONLY = new Set(
  "abuild cdrw cron cyrus ftp guest input kvm locate netdev nofiles ntp operator ping postmaster smmsp squid sshd tape usb utmp vpopmail wheel xfs".split(
    " ",
  ),
);

function numbers(text: string): ReadonlySet<string> {
  return new Set(
    text.split(" ").flatMap((part) => {
      const [first = 0, last = first] = part.split("-").map(Number);
      return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
    }),
  );
}
