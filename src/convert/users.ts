/** Rewrites the commands that make users and groups: Alpine has BusyBox's `addgroup` and `adduser` for `groupadd` and `useradd`. */
import type { ShellCommand, ShellWord } from "../shell/types.js";
import { ALPINE_ONLY, DEBIAN_GROUPS, GROUPS, TAKEN_GROUPS, TAKEN_USERS } from "./alpine-accounts.js";
import { readOptions } from "./options.js";
import type { Options, Spelling } from "./options.js";

export type UserAnswer =
  | { readonly kind: "rewrite"; readonly text: string; readonly why: string }
  | { readonly kind: "left"; readonly why: string }
  /** It is no such command, or works on Alpine as it is. */
  | null;

/** Groups made so far in the same stage, by number and by name: BusyBox takes names only. */
export type GroupNames = Map<string, string>;

const WHY = "Alpine has BusyBox's addgroup and adduser";
const SHADOW = "install shadow for it, or write it with addgroup and adduser";

export function convertUserCommand(command: ShellCommand, groups: GroupNames): UserAnswer {
  switch (command.program) {
    case "groupadd":
      return groupAdd(command, groups);
    case "useradd":
      return userAdd(command, groups);
    case "adduser":
      return addUser(command, groups);
    case "addgroup":
      return addGroup(command, groups);
    case "usermod":
      return userModify(command, groups);
    case "groupmod":
    case "chsh":
    case "chfn":
    case "chage":
    case "gpasswd":
    case "newusers":
      return { kind: "left", why: `${command.program} is not in BusyBox: ${SHADOW}` };
    case "userdel":
      return remove(command, "deluser", new Map([["-r", "--remove-home"], ["--remove", "--remove-home"], ["-f", ""], ["-rf", "--remove-home"]])); // prettier-ignore
    case "groupdel":
      return remove(command, "delgroup", new Map());
    case null:
    default:
      return null;
  }
}

const GROUPADD: Spelling = { "-r": "system", "--system": "system", "-g": "gid=", "--gid": "gid=" };

function groupAdd(command: ShellCommand, groups: GroupNames): UserAnswer {
  const { values, flags, operands, unknown } = readOptions(command, GROUPADD);
  const [name] = operands;
  if (unknown !== null || name === undefined || operands.length > 1) {
    return { kind: "left", why: `groupadd${unknown === null ? "" : ` ${unknown}`} has no counterpart in BusyBox: ${SHADOW}` }; // prettier-ignore
  }
  const gid = values.get("gid=");
  if (gid !== undefined && TAKEN_GROUPS.has(gid.value.text)) return taken("group", gid.value.text);
  if (GROUPS.has(name.value.text) || ALPINE_ONLY.has(name.value.text))
    return { kind: "left", why: `the group ${name.value.text} is there already` };
  note(groups, name, gid);
  const parts = [
    "addgroup",
    ...(flags.has("system") ? ["-S"] : []),
    ...(gid === undefined ? [] : ["-g", gid.raw]),
  ];
  return { kind: "rewrite", text: [...parts, name.raw].join(" "), why: WHY };
}

function note(groups: GroupNames, name: ShellWord, gid?: ShellWord): void {
  groups.set(name.value.text, name.raw);
  if (gid !== undefined) groups.set(gid.value.text, name.raw);
}

const USERADD: Spelling = {
  "-r": "system",
  "--system": "system",
  "-m": "home",
  "--create-home": "home",
  "-M": "no-home",
  "--no-create-home": "no-home",
  "-l": "no-log",
  "--no-log-init": "no-log",
  "-U": "own-group",
  "--user-group": "own-group",
  "-N": "no-group",
  "--no-user-group": "no-group",
  "-u": "uid=",
  "--uid": "uid=",
  "-g": "group=",
  "--gid": "group=",
  "-d": "home=",
  "--home": "home=",
  "--home-dir": "home=",
  "-s": "shell=",
  "--shell": "shell=",
  "-c": "comment=",
  "--comment": "comment=",
  "-G": "groups=",
  "--groups": "groups=",
};

function userAdd(command: ShellCommand, groups: GroupNames): UserAnswer {
  const { values, flags, operands, unknown } = readOptions(command, USERADD);
  const [name] = operands;
  if (unknown !== null || name === undefined || operands.length > 1) {
    return { kind: "left", why: `useradd${unknown === null ? "" : ` ${unknown}`} has no counterpart in BusyBox: ${SHADOW}` }; // prettier-ignore
  }
  const uid = values.get("uid=");
  if (uid !== undefined && TAKEN_USERS.has(uid.value.text)) return taken("user", uid.value.text);
  if (ALPINE_ONLY.has(name.value.text))
    return { kind: "left", why: `the name ${name.value.text} is taken already` };
  const isSystem = flags.has("system");
  const own = ownGroup(values, flags, name, groups);
  if (own === null) return { kind: "left", why: `no group with the number ${values.get("group=")?.value.text ?? ""} is known: BusyBox takes names only` }; // prettier-ignore
  const further = furtherGroups(values.get("groups="), groups);
  if (typeof further === "string") return { kind: "left", why: further };
  if (own.name === null || own.isMade) note(groups, name);
  const shell = shellOf(values.get("shell="), isSystem);
  const home = values.get("home=");
  const comment = values.get("comment=");
  const adduser = [
    "adduser",
    ...(isSystem ? ["-S"] : []),
    "-D",
    // BusyBox makes a home unless it is told not to; useradd on Debian only when it is told to.
    ...(flags.has("home") ? [] : ["-H"]),
    ...(home === undefined ? [] : ["-h", home.raw]),
    ...(shell === null ? [] : ["-s", shell]),
    ...(comment === undefined ? [] : ["-g", comment.raw]),
    ...(uid === undefined ? [] : ["-u", uid.raw]),
    ...(own.name === null ? [] : ["-G", own.name]),
    name.raw,
  ].join(" ");
  const commands = [
    ...(own.isMade ? [`addgroup -S ${name.raw}`] : []),
    adduser,
    ...further.map((group) => `addgroup ${name.raw} ${group}`),
  ];
  return { kind: "rewrite", text: commands.join(" && "), why: WHY };
}

/** Its first group; null for a number that no group is known by. Without `-G` BusyBox makes one, for a system user it takes nogroup. */
function ownGroup(
  values: Options["values"],
  flags: ReadonlySet<string>,
  name: ShellWord,
  groups: GroupNames,
): { readonly name: string | null; readonly isMade: boolean } | null {
  const group = values.get("group=");
  if (group !== undefined) {
    const { text, kind } = group.value;
    if (text === "0") return { name: "root", isMade: false };
    const known = groups.get(text);
    if (known !== undefined) return { name: known, isMade: false };
    return kind === "text" && /^\d+$/.test(text) ? null : { name: group.raw, isMade: false };
  }
  if (flags.has("no-group")) return { name: "users", isMade: false };
  return flags.has("system") ? { name: name.raw, isMade: true } : { name: null, isMade: false };
}

function furtherGroups(word: ShellWord | undefined, groups: GroupNames): readonly string[] | string {
  if (word === undefined) return [];
  if (word.value.kind === "dynamic") return "its further groups are known at build time only";
  const names = word.value.text.split(",");
  const missing = names.filter((name) => !GROUPS.has(name) && !groups.has(name));
  return missing.length === 0 ? names : `Alpine has no group ${missing.join(", ")}`;
}

/** The shell of a user matters to `su` alone. What both have is kept. */
function shellOf(word: ShellWord | undefined, isSystem: boolean): string | null {
  if (word === undefined) return isSystem ? "/bin/sh" : null;
  const { text } = word.value;
  if (/^\/(?:usr\/)?bin\/(?:bash|dash)$/.test(text)) return "/bin/sh";
  return /^\/(?:usr\/)?s?bin\/nologin$/.test(text) ? "/sbin/nologin" : word.raw;
}

/** Options of Debian's adduser that BusyBox has too, with those that it lacks. */
const ADDUSER: Spelling = {
  "--home": "home=",
  "--gecos": "comment=",
  "--comment": "comment=",
  "--shell": "shell=",
  "--ingroup": "group=",
  "--disabled-password": "no-password",
  "--system": "system",
  "--no-create-home": "no-home",
  "--uid": "uid=",
  "--group": "own-group",
  "--disabled-login": "no-login",
  "--quiet": "quiet",
  "-q": "quiet",
};

/** Debian's adduser and BusyBox's share most options: only a call that BusyBox would refuse, or take otherwise, is rewritten. */
function addUser(command: ShellCommand, groups: GroupNames): UserAnswer {
  const words = command.words.map(({ value }) => value.text);
  // Options of one letter are BusyBox's own way: it was written for it.
  if (words.slice(1).some((word) => /^-[DHSGghsu]+$/.test(word))) return null;
  const { values, flags, operands, unknown } = readOptions(command, ADDUSER);
  const [name, group] = operands;
  // `adduser USER GROUP` is the same in both, if there is the group.
  if (group !== undefined && DEBIAN_GROUPS.has(group.value.text) && !groups.has(group.value.text))
    return { kind: "left", why: `Alpine has no group ${group.value.text}` };
  if (unknown !== null || name === undefined) {
    return unknown === null ? null : { kind: "left", why: `adduser ${unknown} is not in BusyBox: ${SHADOW}` };
  }
  const isSystem = flags.has("system");
  const fits = !isSystem && !["own-group", "no-login", "quiet"].some((flag) => flags.has(flag));
  const isComment = [...command.words].some(({ raw }) => raw.startsWith("--comment"));
  const uid = values.get("uid=");
  if (uid !== undefined && TAKEN_USERS.has(uid.value.text)) return taken("user", uid.value.text);
  if (group === undefined && !values.has("group=") && (!isSystem || flags.has("own-group")))
    note(groups, name);
  if (fits && !isComment) return null;
  if (operands.length > 1) return { kind: "left", why: `this call of adduser is not understood: ${SHADOW}` };
  const shell = values.get("shell=");
  const home = values.get("home=");
  const comment = values.get("comment=");
  const first = values.get("group=");
  const isOwn = isSystem && flags.has("own-group") && first === undefined;
  const hasHome = !flags.has("no-home") && (home !== undefined || !isSystem);
  const adduser = [
    "adduser",
    ...(isSystem ? ["-S"] : []),
    "-D",
    ...(hasHome ? [] : ["-H"]),
    ...(home === undefined ? [] : ["-h", home.raw]),
    ...(shell === undefined ? (isSystem ? ["-s", "/sbin/nologin"] : []) : ["-s", shellOf(shell, isSystem) ?? shell.raw]), // prettier-ignore
    ...(comment === undefined ? [] : ["-g", comment.raw]),
    ...(uid === undefined ? [] : ["-u", uid.raw]),
    ...(first === undefined ? (isOwn ? ["-G", name.raw] : []) : ["-G", first.raw]),
    name.raw,
  ].join(" ");
  const gid = isOwn && uid !== undefined ? ` -g ${uid.raw}` : "";
  return { kind: "rewrite", text: isOwn ? `addgroup -S${gid} ${name.raw} && ${adduser}` : adduser, why: WHY };
}

function addGroup(command: ShellCommand, groups: GroupNames): UserAnswer {
  const { values, operands, unknown } = readOptions(command, { ...GROUPADD, "--quiet": "quiet", "-S": "system", "-q": "quiet" }); // prettier-ignore
  if (unknown !== null) return { kind: "left", why: `addgroup ${unknown} is not in BusyBox` };
  const gid = values.get("gid=");
  const [name] = operands;
  if (gid !== undefined && TAKEN_GROUPS.has(gid.value.text)) return taken("group", gid.value.text);
  if (name !== undefined && operands.length === 1) note(groups, name, gid);
  return null;
}

/** `usermod -aG group user` is all that is common. */
function userModify(command: ShellCommand, groups: GroupNames): UserAnswer {
  const { values, flags, operands, unknown } = readOptions(command, { "-a": "append", "--append": "append", "-G": "groups=", "--groups": "groups=" }); // prettier-ignore
  const [name] = operands;
  const further = furtherGroups(values.get("groups="), groups);
  if (
    unknown !== null ||
    !flags.has("append") ||
    name === undefined ||
    typeof further === "string" ||
    further.length === 0
  ) {
    return {
      kind: "left",
      why: typeof further === "string" ? further : `usermod is not in BusyBox: ${SHADOW}`,
    };
  }
  return {
    kind: "rewrite",
    text: further.map((group) => `addgroup ${name.raw} ${group}`).join(" && "),
    why: WHY,
  };
}

function remove({ words }: ShellCommand, program: string, options: ReadonlyMap<string, string>): UserAnswer {
  const rest = words.slice(1).map(({ raw }) => (raw.startsWith("-") ? (options.get(raw) ?? null) : raw));
  if (rest.some((word) => word === null))
    return { kind: "left", why: `this option is not in BusyBox: ${SHADOW}` };
  return { kind: "rewrite", text: [program, ...rest.filter((word) => word !== "")].join(" "), why: WHY };
}

function taken(what: "user" | "group", number: string): UserAnswer {
  return { kind: "left", why: `Alpine has a ${what} with the number ${number} already` };
}
