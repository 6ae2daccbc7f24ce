// @ts-check
/** What this machine is: its distribution, its package sources, where caches go. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { run } from "./run.mjs";

/**
 * @typedef {object} Host
 * @property {"debian" | "ubuntu"} family
 * @property {string} codename Suite of its own packages.
 * @property {string} architecture In Debian's words: amd64, arm64.
 * @property {string} mirror Where its own packages come from.
 * @property {string[]} sources Its own release, updates and security, in apt's one-line format without the leading `deb`.
 */

/** @typedef {{ uri: string, suite: string, components: string[] }} Source */

/** The cache of everything that takes long to make. May be deleted at any time when nothing runs. */
export function cacheFolder() {
  const named = process.env["IMAGE_BUDGET_CACHE"];
  if (named !== undefined && named !== "") return named;
  const base = process.env["XDG_CACHE_HOME"];
  return join(base !== undefined && base !== "" ? base : join(homedir(), ".cache"), "image-budget");
}

/** @param {string} text `KEY=value` lines, values perhaps quoted. @returns {Map<string, string>} */
export function parseOsRelease(text) {
  const pairs = [...text.matchAll(/^([A-Z_]+)=(.*)$/gm)];
  return new Map(pairs.map(([, key = "", value = ""]) => [key, value.replace(/^(["'])(.*)\1$/, "$2")]));
}

/**
 * Package sources in both of apt's formats, switched-off ones left out.
 * @param {string} text @param {"list" | "sources"} format
 * @returns {Source[]}
 */
export function parseAptSources(text, format) {
  if (format === "list") {
    return [...text.matchAll(/^\s*deb\s+(?:\[[^\]]*\]\s+)?(\S+)\s+(\S+)([^#\n]*)/gm)].map(
      ([, uri = "", suite = "", rest = ""]) => ({ uri, suite, components: rest.trim().split(/\s+/) }),
    );
  }
  return text.split(/\n\s*\n/).flatMap((stanza) => {
    const lines = stanza.split("\n").filter((line) => !line.startsWith("#"));
    /** @param {string} name */
    const words = (name) => {
      const line = lines.find((each) => each.toLowerCase().startsWith(`${name}:`));
      return line === undefined
        ? []
        : line
            .slice(name.length + 1)
            .trim()
            .split(/\s+/);
    };
    if (!words("types").includes("deb") || words("enabled")[0]?.toLowerCase() === "no") return [];
    const components = words("components");
    return words("uris").flatMap((uri) => words("suites").map((suite) => ({ uri, suite, components })));
  });
}

/** @returns {Source[]} */
function readAptSources() {
  const folder = "/etc/apt/sources.list.d";
  const names = existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .map((name) => join(folder, name))
    : [];
  return ["/etc/apt/sources.list", ...names].flatMap((path) => {
    if (!existsSync(path)) return [];
    if (path.endsWith(".list")) return parseAptSources(readFileSync(path, "utf8"), "list");
    return path.endsWith(".sources") ? parseAptSources(readFileSync(path, "utf8"), "sources") : [];
  });
}

/** `mirror+file:` (cloud images) names a file that lists mirrors. @param {string} uri */
function resolveMirror(uri) {
  const path = /^mirror\+file:\/*(\/.*)$/.exec(uri)?.[1];
  if (path === undefined) return uri;
  return existsSync(path) ? (/^\s*(https?:\S+)/m.exec(readFileSync(path, "utf8"))?.[1] ?? uri) : uri;
}

/** Why this machine cannot be given packages of its own; null when it can. */
export function whyNoPackages() {
  const remedy = "start a Docker engine, or point DOCKER_HOST at one";
  if (process.platform !== "linux" || !existsSync("/usr/bin/apt-get"))
    return `this is no Debian or Ubuntu machine, so no engine can be set up here: ${remedy}`;
  if (process.getuid?.() !== 0) return `setting up an engine needs root: run as root, or ${remedy}`;
  return null;
}

/** Reads what this machine is. @returns {Promise<Host>} */
export async function readHost() {
  const reason = whyNoPackages();
  if (reason !== null) throw new Error(reason);
  const release = parseOsRelease(readFileSync("/etc/os-release", "utf8"));
  const kin = [release.get("ID"), ...(release.get("ID_LIKE") ?? "").split(" ")];
  const ubuntu = kin.includes("ubuntu");
  if (!ubuntu && !kin.includes("debian")) throw new Error("this is neither Debian nor Ubuntu");
  const codename =
    release.get(ubuntu ? "UBUNTU_CODENAME" : "VERSION_CODENAME") ?? release.get("VERSION_CODENAME");
  if (codename === undefined) throw new Error("/etc/os-release names no VERSION_CODENAME");
  const own = readAptSources().filter(({ suite }) => suite === codename || suite.startsWith(`${codename}-`));
  const main = own.find(({ suite }) => suite === codename);
  if (main === undefined) throw new Error(`apt's sources name no mirror with ${codename}`);
  const family = ubuntu ? "ubuntu" : "debian";
  const keyring = `/usr/share/keyrings/${family}-archive-keyring.gpg`;
  const signed = existsSync(keyring) ? `[signed-by=${keyring}] ` : "";
  return {
    family,
    codename,
    architecture: (await run("dpkg", ["--print-architecture"])).trim(),
    mirror: resolveMirror(main.uri),
    sources: own.map(
      ({ uri, suite, components }) => `${signed}${resolveMirror(uri)} ${suite} ${components.join(" ")}`,
    ),
  };
}
