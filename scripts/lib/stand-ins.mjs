// @ts-check
/**
 * Stand-ins for the official bases, made of the machine's own distribution where no image registry answers: root file
 * systems as tar archives, kept in the cache.
 */
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { cacheFolder } from "./host.mjs";
import { runInRoot } from "./in-root.mjs";
import { ownSuite, PrivateApt, unpack } from "./package-root.mjs";
import { run } from "./run.mjs";
import { together } from "./together.mjs";

/** To be raised with every change of what the stand-ins hold. */
export const RECIPE = 1;

const SCRIPTS = fileURLToPath(new URL("../stand-ins/", import.meta.url));
const CERTIFICATES = "/etc/ssl/certs/ca-certificates.crt";

/**
 * @typedef {object} StandIn
 * @property {string} tag The official name it stands for.
 * @property {string} archive
 * @property {string} label What it is.
 * @property {string[]} changes Further Dockerfile instructions for its configuration.
 *
 * @typedef {object} Making
 * @property {import("./host.mjs").Host} host
 * @property {PrivateApt} apt
 * @property {string} work Scratch folder.
 * @property {string} python `3.11`
 * @property {import("./progress.mjs").Progress} progress
 * @property {AbortSignal} signal
 */

/** @param {string} root @param {string} name @param {string} text */
function write(root, name, text) {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}

/** Builds behind an intercepting proxy need what the machine trusts. @param {string} root */
function trustAsHost(root) {
  if (!existsSync(CERTIFICATES)) return;
  mkdirSync(join(root, dirname(CERTIFICATES)), { recursive: true });
  copyFileSync(CERTIFICATES, join(root, CERTIFICATES));
}

/** pip without an installation of it: straight from the wheel that also fills new virtual environments. @param {string} root */
function addPip(root) {
  const line = '#!/bin/sh\nPYTHONPATH=$(echo /usr/share/python-wheels/pip-*.whl) exec python3 -m pip "$@"\n';
  for (const name of ["pip", "pip3"]) {
    write(root, `usr/local/bin/${name}`, line);
    chmodSync(join(root, "usr/local/bin", name), 0o755);
  }
}

/** @param {string} root A folder with the programs of a package. @param {string} target */
async function layOutBusybox(root, target) {
  const busybox = ["usr/bin/busybox", "bin/busybox"]
    .map((name) => join(root, name))
    .find((path) => existsSync(path));
  if (busybox === undefined) throw new Error("the package busybox-static has no busybox");
  for (const folder of ["bin", "etc", "lib", "root", "tmp", "var/log", "run"])
    mkdirSync(join(target, folder), { recursive: true });
  chmodSync(join(target, "tmp"), 0o1777);
  copyFileSync(busybox, join(target, "bin", "busybox"));
  for (const name of (await run(busybox, ["--list"])).trim().split("\n"))
    if (name !== "busybox") symlinkSync("busybox", join(target, "bin", name));
  write(target, "etc/passwd", "root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/:/sbin/nologin\n");
  write(target, "etc/group", "root:x:0:\nnobody:x:65534:\n");
}

/** @param {string} root @param {string} archive @param {AbortSignal} signal */
async function pack(root, archive, signal) {
  await run("tar", ["-C", root, "--numeric-owner", "--sort=name", "--one-file-system", "-cf", archive, "."], {
    signal,
  });
}

/** @param {Making} making @param {string} archive */
async function makeSlim({ host, apt, work, signal }, archive) {
  const root = join(work, "slim");
  const keyring = host.family === "ubuntu" ? "ubuntu-keyring" : "debian-archive-keyring";
  const names = ["?essential", "apt", "ca-certificates", "python3", "python3-venv", keyring];
  const archives = await apt.download(names);
  await unpack(archives, root, signal);
  mkdirSync(join(root, "archives"));
  for (const path of archives)
    renameSync(path, join(root, "archives", path.slice(path.lastIndexOf("/") + 1)));
  await runInRoot(root, ["sh", "-c", readFileSync(join(SCRIPTS, "slim.sh"), "utf8")], {
    log: join(work, "slim.log"),
    signal,
  });
  rmSync(join(root, "etc/apt/sources.list.d"), { recursive: true, force: true });
  write(root, "etc/apt/sources.list", host.sources.map((each) => `deb ${each}\n`).join(""));
  const proxy = await run("apt-config", ["dump", "Acquire::http::Proxy"]);
  if (proxy.trim() !== "") write(root, "etc/apt/apt.conf.d/50image-budget", proxy);
  addPip(root);
  trustAsHost(root);
  await pack(root, archive, signal);
}

/** @param {Making} making @param {string} archive */
async function makeAlpine({ host, apt, work, python, progress, signal }, archive) {
  const tools = join(work, "tools");
  const packages = ["?essential", "gcc", "make", "musl-tools", "linux-libc-dev", "xz-utils", "bzip2", "mawk"];
  await unpack(await apt.download([...packages, "busybox-static", "musl"]), tools, signal);
  await unpack(
    await apt.download(["python3-pip-whl", "python3-setuptools-whl"]),
    join(work, "wheels"),
    signal,
  );
  await apt.downloadSources([`python${python}`, "zlib", "libffi", "bzip2"], join(tools, "src"));
  await progress.step(`compiling CPython ${python} against musl`, () =>
    runInRoot(tools, ["sh", "-c", readFileSync(join(SCRIPTS, "musl-python.sh"), "utf8")], {
      log: join(work, "musl-python.log"),
      variables: { PYTHON: `python${python}` },
      signal,
    }),
  );
  const root = join(work, "alpine");
  await layOutBusybox(tools, root);
  cpSync(join(tools, "out"), root, { recursive: true, verbatimSymlinks: true });
  const loader = readdirSync(join(tools, "lib")).find((name) => name.startsWith("ld-musl-"));
  if (loader === undefined) throw new Error("the package musl has no loader");
  copyFileSync(
    realpathSync(join(tools, "usr/lib", `${machineOf(host)}-linux-musl`, "libc.so")),
    join(root, "lib", loader),
  );
  chmodSync(join(root, "lib", loader), 0o755);
  cpSync(join(work, "wheels/usr/share/python-wheels"), join(root, "usr/share/python-wheels"), {
    recursive: true,
  });
  write(root, "etc/os-release", 'ID=alpine\nNAME="Stand-in for Alpine Linux"\nVERSION_ID=3.20.0\n');
  const version = (await apt.candidate("musl"))?.replace(/-.*$/, "") ?? "1.2.0";
  write(root, "lib/apk/db/installed", `P:musl\nV:${version}-r0\nA:${machineOf(host)}\n\n`);
  mkdirSync(join(root, "sbin"), { recursive: true });
  copyFileSync(join(SCRIPTS, "apk"), join(root, "sbin", "apk"));
  chmodSync(join(root, "sbin", "apk"), 0o755);
  addPip(root);
  trustAsHost(root);
  await pack(root, archive, signal);
}

/** @param {import("./host.mjs").Host} host */
function machineOf(host) {
  return host.architecture === "arm64" ? "aarch64" : "x86_64";
}

/** @param {Making} making @param {string} archive */
async function makeNginx({ apt, work, signal }, archive) {
  const packages = join(work, "nginx-packages");
  await unpack(await apt.download(["nginx", "busybox-static"]), packages, signal);
  const root = join(work, "nginx");
  await layOutBusybox(packages, root);
  const loader = ["/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1"].find((name) =>
    existsSync(join(packages, name)),
  );
  if (loader === undefined) throw new Error("nginx has come without the C library's loader");
  const listed = await runInRoot(packages, [loader, "--list", "/usr/sbin/nginx"], { signal });
  const libraries = [...listed.matchAll(/(\/\S+) \(0x/g)].map(([, path = ""]) => path);
  for (const name of ["/usr/sbin/nginx", ...libraries]) {
    mkdirSync(join(root, dirname(name)), { recursive: true });
    copyFileSync(realpathSync(join(packages, name)), join(root, name));
    chmodSync(join(root, name), 0o755);
  }
  mkdirSync(join(root, "etc/nginx/conf.d"), { recursive: true });
  copyFileSync(join(packages, "etc/nginx/mime.types"), join(root, "etc/nginx/mime.types"));
  write(
    root,
    "etc/nginx/nginx.conf",
    "user nobody;\nevents {}\nhttp {\n  include mime.types;\n  sendfile on;\n  include conf.d/*.conf;\n}\n",
  );
  for (const folder of ["usr/share/nginx/html", "var/lib/nginx", "var/log/nginx"])
    mkdirSync(join(root, folder), { recursive: true });
  copyFileSync("/etc/os-release", join(root, "etc/os-release"));
  await runInRoot(root, ["nginx", "-t", "-q"], { signal });
  await pack(root, archive, signal);
}

/** The minor version of the distribution's own Python. @param {PrivateApt} apt */
async function pythonVersion(apt) {
  const version = /^\s*Depends: python(3\.\d+)$/m.exec(
    await apt.call("apt-cache", ["depends", "python3"]),
  )?.[1];
  if (version === undefined) throw new Error("the distribution's python3 depends on no versioned Python");
  return version;
}

/**
 * Makes what is not in the cache yet.
 * @param {import("./host.mjs").Host} host @param {import("./progress.mjs").Progress} progress @param {AbortSignal} signal
 * @param {(python: string) => void} onPython Told as soon as it is known which Python the bases have.
 * @returns {Promise<StandIn[]>}
 */
export async function makeStandIns(host, progress, signal, onPython) {
  const folder = join(cacheFolder(), "stand-ins", `${host.codename}-${host.architecture}-${RECIPE}`);
  /** @param {string} python @returns {StandIn[]} */
  const describe = (python) => [
    {
      tag: "python:3.11-slim",
      archive: join(folder, "slim.tar"),
      label: `${host.family} ${host.codename} with its own Python ${python}`,
      changes: ['CMD ["python3"]'],
    },
    {
      tag: "python:3.11-alpine",
      archive: join(folder, "alpine.tar"),
      label: `busybox and musl of ${host.family} ${host.codename}, CPython ${python} compiled against them, without ssl`,
      changes: ['CMD ["python3"]'],
    },
    {
      tag: "nginx:alpine",
      archive: join(folder, "nginx.tar"),
      label: `nginx of ${host.family} ${host.codename} with its libraries on busybox`,
      changes: ['CMD ["nginx","-g","daemon off;"]', "EXPOSE 80", "STOPSIGNAL SIGQUIT"],
    },
  ];
  const known = join(folder, "python-version");
  if (existsSync(known)) {
    const python = readFileSync(known, "utf8").trim();
    onPython(python);
    return describe(python);
  }

  mkdirSync(folder, { recursive: true });
  const work = mkdtempSync(join(cacheFolder(), "stand-ins", "making-"));
  try {
    const apt = new PrivateApt(ownSuite(host), join(work, "apt"), signal);
    await progress.step("package lists", () => apt.update());
    const python = await pythonVersion(apt);
    onPython(python);
    /** @type {Making} */
    const making = { host, apt, work, python, progress, signal };
    const makers = { "alpine.tar": makeAlpine, "slim.tar": makeSlim, "nginx.tar": makeNginx };
    await together(
      signal,
      Object.entries(makers).map(
        ([name, make]) =>
          (shared) =>
            progress.step(`stand-in ${name.replace(".tar", "")}`, async () => {
              const half = join(work, name);
              await make({ ...making, signal: shared }, half);
              renameSync(half, join(folder, name));
            }),
      ),
    );
    writeFileSync(known, `${python}\n`);
    return describe(python);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
