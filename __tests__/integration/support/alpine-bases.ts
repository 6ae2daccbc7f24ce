/**
 * Stand-ins for the Alpine variants of the official images, small and made without a network: BusyBox with the applets that
 * Alpine has, and scripts in place of apk and of the images' programs (`alpine/`). Users and groups are those of
 * Alpine's base layout. There is no libc: everything is static or a script.
 */
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs"; // prettier-ignore
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { cacheFolder, readHost } from "../../../scripts/lib/host.mjs";
import { makePackageRoot, ownSuite } from "../../../scripts/lib/package-root.mjs";
import { alpinePackages } from "../../support/alpine/packages.js";
import { alpineBusybox } from "./alpine-busybox.js";
import { importBase, write } from "./bases.js";

const SCRIPTS = fileURLToPath(new URL("alpine/", import.meta.url));

/** `name:number:group:home`. The shell is BusyBox's for root, and none for the others. */
const USERS =
  "root:0:0:/root bin:1:1:/bin daemon:2:2:/sbin lp:4:7:/var/spool/lpd sync:5:0:/sbin shutdown:6:0:/sbin halt:7:0:/sbin mail:8:12:/var/mail news:9:13:/usr/lib/news uucp:10:14:/var/spool/uucppublic cron:16:16:/var/spool/cron ftp:21:21:/var/lib/ftp sshd:22:22:/dev/null games:35:35:/usr/games ntp:123:123:/var/empty guest:405:100:/dev/null nobody:65534:65534:/";
const GROUPS =
  "root:0 bin:1 daemon:2 sys:3 adm:4 tty:5 disk:6 lp:7 kmem:9 wheel:10 floppy:11 mail:12 news:13 uucp:14 cron:16 audio:18 cdrom:19 dialout:20 ftp:21 sshd:22 input:23 tape:26 video:27 netdev:28 kvm:34 games:35 shadow:42 www-data:82 users:100 ntp:123 abuild:300 utmp:406 ping:999 nogroup:65533 nobody:65534";

interface Kind {
  /** Programs on PATH, with the script that stands for each. */
  readonly programs: Readonly<Record<string, string>>;
  readonly folders: readonly string[];
  /** What the image has added to Alpine's own. */
  readonly packages: readonly string[];
  readonly user?: string;
  readonly changes: (version: string) => readonly string[];
}

const KINDS: Readonly<Record<string, Kind>> = {
  alpine: { programs: {}, folders: [], packages: [], changes: () => [] },
  python: {
    programs: {
      "usr/local/bin/python": "python",
      "usr/local/bin/python3": "python",
      "usr/local/bin/pip": "pip",
      "usr/local/bin/pip3": "pip",
    },
    folders: [],
    packages: ["ca-certificates", "tzdata"],
    changes: (version) => [`ENV PYTHON_VERSION=${version}`, 'CMD ["python3"]'],
  },
  node: {
    programs: {
      "usr/local/bin/node": "node",
      "usr/local/bin/npm": "npm",
      "usr/local/bin/npx": "any",
      "usr/local/bin/yarn": "npm",
      "usr/local/bin/corepack": "corepack",
    },
    folders: [],
    packages: ["libstdc++"],
    user: "node:1000",
    changes: (version) => [`ENV NODE_VERSION=${version}`, 'CMD ["node"]'],
  },
  nginx: {
    programs: { "usr/sbin/nginx": "any", "docker-entrypoint.sh": "any" },
    folders: ["etc/nginx/conf.d", "usr/share/nginx/html", "var/cache/nginx"],
    packages: ["curl", "gettext-envsubst", "tzdata"],
    user: "nginx:101",
    changes: () => ['ENTRYPOINT ["/docker-entrypoint.sh"]', 'CMD ["nginx","-g","daemon off;"]'],
  },
  uv: {
    programs: { uv: "uv", uvx: "any" },
    folders: [],
    packages: [],
    changes: () => ['ENTRYPOINT ["/uv"]'],
  },
};

const REFERENCE = /(?:^|\/)(alpine|python|node|nginx|uv)(?::(\d[\d.]*)?[\w.-]*)?$/u;

/** Imports a stand-in under each of these names. Throws for an image that nothing stands for. */
export async function importAlpineBases(
  environment: NodeJS.ProcessEnv,
  references: readonly string[],
): Promise<void> {
  const parts = { busybox: await alpineBusybox(), bash: await staticBash() };
  for (const reference of references) {
    const [, name = "", version = "1"] = REFERENCE.exec(reference) ?? [];
    const kind = KINDS[name];
    if (kind === undefined) throw new Error(`nothing stands for the image ${reference}`);
    await importBase(
      environment,
      reference,
      (root) => {
        layOut(root, kind, parts);
      },
      ["ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", ...kind.changes(version)],
    );
  }
}

interface Parts {
  readonly busybox: Awaited<ReturnType<typeof alpineBusybox>>;
  readonly bash: string;
}

function layOut(root: string, kind: Kind, { busybox, bash }: Parts): void {
  const own = "usr/lib/stand-in";
  for (const folder of ["bin", "sbin", "tmp", "root", "opt", "home", "srv", own, ...kind.folders])
    mkdirSync(join(root, folder), { recursive: true });
  chmodSync(join(root, "tmp"), 0o1777);
  copyFileSync(busybox.path, join(root, "bin", "busybox"));
  for (const name of busybox.applets) symlinkSync("/bin/busybox", join(root, "bin", name));
  cpSync(SCRIPTS, join(root, own), { recursive: true });
  copyFileSync(bash, join(root, own, "programs", "bash"));
  write(root, `${own}/packages`, `${[...alpinePackages()].join("\n")}\n`);
  for (const [path, script] of Object.entries({ "sbin/apk": "../apk", ...kind.programs }))
    place(root, path, join(root, own, "programs", script));
  write(root, "etc/os-release", 'ID=alpine\nVERSION_ID=3.22.0\nPRETTY_NAME="Stand-in for Alpine Linux"\n');
  write(root, "etc/alpine-release", "3.22.0\n");
  layOutUsers(root, kind.user);
  write(
    root,
    "etc/apk/world",
    ["alpine-baselayout", "apk-tools", "busybox", ...kind.packages, ""].join("\n"),
  );
  write(root, "lib/apk/db/virtual", "");
  for (const path of kind.packages.flatMap(contentsOf)) {
    // From here on they come and go by apk.
    const script = path.endsWith("/curl") ? "curl" : "any";
    if (/\/s?bin\//u.test(path)) place(root, path, join(root, own, "programs", script));
    else write(root, path, "");
  }
}

/** What a package brings, by the list that the stand-in's apk goes by. */
function contentsOf(name: string): readonly string[] {
  const lines = readFileSync(join(SCRIPTS, "contents"), "utf8").split("\n");
  const line = lines.find((each) => each.startsWith(`${name}: `)) ?? name;
  return line.split(" ").slice(1);
}

function layOutUsers(root: string, extra: string | undefined): void {
  const [user = "", number = ""] = extra?.split(":") ?? [];
  const users = USERS.split(" ").map((each) => {
    const [name = "", uid = "", gid = "", home = ""] = each.split(":");
    return `${name}:x:${uid}:${gid}:${name}:${home}:${name === "root" ? "/bin/sh" : "/sbin/nologin"}`;
  });
  const groups = GROUPS.split(" ").map((each) => each.replace(":", ":x:") + ":");
  if (extra !== undefined) {
    users.push(`${user}:x:${number}:${number}::/home/${user}:/bin/sh`);
    groups.push(`${user}:x:${number}:`);
  }
  write(root, "etc/passwd", `${users.join("\n")}\n`);
  write(root, "etc/group", `${groups.join("\n")}\n`);
  write(root, "etc/shadow", `${users.map((line) => `${line.split(":")[0] ?? ""}:!::0:::::`).join("\n")}\n`);
}

function place(root: string, path: string, script: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  copyFileSync(script, join(root, path));
  chmodSync(join(root, path), 0o755);
}

/** A bash that runs anywhere, from its package. */
async function staticBash(): Promise<string> {
  const host = await readHost();
  const root = join(cacheFolder(), "roots", `bash-${host.codename}-${host.architecture}-1`);
  await makePackageRoot({ suite: ownSuite(host), packages: ["bash-static"], root });
  const found = ["usr/bin/bash-static", "bin/bash-static"].map((name) => join(root, name)).find(existsSync);
  if (found === undefined) throw new Error(`the package bash-static has no bash-static: ${readdirSync(root).join(", ")}`); // prettier-ignore
  return found;
}
