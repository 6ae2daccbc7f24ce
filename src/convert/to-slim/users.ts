/** Rewrites the commands that make users and groups: Debian's slim images have `groupadd` and `useradd` for BusyBox's `addgroup` and `adduser`. */
import type { ShellCommand } from "../../shell/types.js";
import { readOptions } from "../options.js";
import type { Spelling } from "../options.js";
import type { UserAnswer } from "../users.js";

/** Numbers and names that are taken in a fresh Debian (its base-passwd). */
const TAKEN_GROUPS = numbers("0-10 12 13 15 20-22 24-27 29 30 33 34 37-46 50 60 100 65534");
const TAKEN_USERS = numbers("0-10 13 33 34 38 39 41 42 65534");
const GROUPS = new Set(
  "root daemon bin sys adm tty disk lp mail news uucp man proxy kmem dialout fax voice cdrom floppy tape sudo audio dip www-data backup operator list irc src shadow utmp video sasl plugdev staff games users nogroup".split(
    " ",
  ),
);
const USERS = new Set(
  "root daemon bin sys sync games man lp mail news uucp proxy www-data backup list irc _apt nobody".split(
    " ",
  ),
);

const WHY = "Debian's slim images have groupadd and useradd";

/** Null for another command. */
export function slimUserCommand(command: ShellCommand): UserAnswer {
  switch (command.program) {
    case "addgroup":
      return addGroup(command);
    case "adduser":
      return addUser(command);
    case "deluser":
      return remove(command, "userdel");
    case "delgroup":
      return remove(command, "groupdel");
    case null:
    default:
      return null;
  }
}

const ADDGROUP: Spelling = { "-g": "gid=", "--gid": "gid=", "-S": "system", "--system": "system" };

function addGroup(command: ShellCommand): UserAnswer {
  const { values, flags, operands, unknown } = readOptions(command, ADDGROUP);
  const [name, group, ...others] = operands;
  if (unknown !== null || name === undefined || others.length > 0) return notUnderstood(command, unknown);
  if (group !== undefined) return rewrite(["usermod", "-aG", group.raw, name.raw]);
  if (GROUPS.has(name.value.text)) return left(`the group ${name.value.text} is there already on Debian`);
  const gid = values.get("gid=");
  if (gid !== undefined && TAKEN_GROUPS.has(gid.value.text)) return taken("group", gid.value.text);
  return rewrite([
    "groupadd",
    ...(flags.has("system") ? ["-r"] : []),
    ...(gid === undefined ? [] : ["-g", gid.raw]),
    name.raw,
  ]);
}

const ADDUSER: Spelling = {
  "-h": "home=",
  "--home": "home=",
  "-g": "comment=",
  "--gecos": "comment=",
  "-s": "shell=",
  "--shell": "shell=",
  "-G": "group=",
  "--ingroup": "group=",
  "-S": "system",
  "--system": "system",
  "-D": "no-password",
  "--disabled-password": "no-password",
  "-H": "no-home",
  "--no-create-home": "no-home",
  "-u": "uid=",
  "--uid": "uid=",
};

function addUser(command: ShellCommand): UserAnswer {
  const { values, flags, operands, unknown } = readOptions(command, ADDUSER);
  const [name, group, ...others] = operands;
  if (unknown !== null || name === undefined || others.length > 0) return notUnderstood(command, unknown);
  if (group !== undefined) {
    return values.size + flags.size > 0
      ? notUnderstood(command, null)
      : rewrite(["usermod", "-aG", group.raw, name.raw]);
  }
  if (USERS.has(name.value.text)) return left(`the user ${name.value.text} is there already on Debian`);
  const uid = values.get("uid=");
  if (uid !== undefined && TAKEN_USERS.has(uid.value.text)) return taken("user", uid.value.text);
  const isSystem = flags.has("system");
  if (!isSystem && !flags.has("no-password")) return left("adduser asks for a password there");
  const home = values.get("home=");
  const comment = values.get("comment=");
  const own = values.get("group=");
  const shell = shellOf(values.get("shell="), isSystem);
  return rewrite([
    "useradd",
    ...(isSystem ? ["-r"] : []),
    // useradd makes a home only when it is told to; BusyBox unless it is told not to.
    flags.has("no-home") ? "-M" : "-m",
    ...(home === undefined ? [] : ["-d", home.raw]),
    ...(shell === null ? [] : ["-s", shell]),
    ...(comment === undefined ? [] : ["-c", comment.raw]),
    ...(uid === undefined ? [] : ["-u", uid.raw]),
    // A system user without a group of its own is in nogroup.
    ...(own === undefined ? (isSystem ? ["-g", "nogroup"] : []) : ["-g", own.raw]),
    name.raw,
  ]);
}

function shellOf(
  word: { readonly raw: string; readonly value: { readonly text: string } } | undefined,
  isSystem: boolean,
): string | null {
  if (word === undefined) return isSystem ? "/usr/sbin/nologin" : null;
  const { text } = word.value;
  if (/^\/bin\/ash$/.test(text)) return "/bin/sh";
  return text === "/sbin/nologin" ? "/usr/sbin/nologin" : word.raw;
}

function remove(command: ShellCommand, program: string): UserAnswer {
  const { flags, operands, unknown } = readOptions(command, { "--remove-home": "home" });
  const [name, group, ...others] = operands;
  if (unknown !== null || name === undefined || others.length > 0) return notUnderstood(command, unknown);
  if (group !== undefined) return rewrite(["gpasswd", "-d", name.raw, group.raw]);
  return rewrite([program, ...(flags.has("home") ? ["-r"] : []), name.raw]);
}

function rewrite(words: readonly string[]): UserAnswer {
  return { kind: "rewrite", text: words.join(" "), why: WHY };
}

function left(why: string): UserAnswer {
  return { kind: "left", why };
}

function notUnderstood({ program }: ShellCommand, unknown: string | null): UserAnswer {
  return left(`${unknown === null ? "this call" : unknown} of ${program ?? "the command"} is not understood`);
}

function taken(what: "user" | "group", number: string): UserAnswer {
  return left(`Debian has a ${what} with the number ${number} already`);
}

function numbers(text: string): ReadonlySet<string> {
  return new Set(
    text.split(" ").flatMap((part) => {
      const [first = 0, last = first] = part.split("-").map(Number);
      return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
    }),
  );
}
