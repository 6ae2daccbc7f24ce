/** Against dpkg itself: the machine's own database, and a small one that dpkg makes here. Needs a Debian or an Ubuntu. */
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { DPKG } from "../../../../src/image/packages/dpkg.js";
import type { FoundPackage } from "../../../../src/image/packages/reader.js";
import type { MergedTree } from "../../../../src/image/tree/merged-tree.js";
import { treeOfTars, weigh } from "../support/tree.js";

const MOST_OUTPUT = 256 * 1024 * 1024;
/** Administrators' tools that dpkg looks for, and a language in which its output is known. */
const ENVIRONMENT = { ...process.env, LC_ALL: "C", PATH: `${process.env["PATH"] ?? ""}:/usr/sbin:/sbin` };

function run(command: string, args: readonly string[]): Buffer {
  return execFileSync(command, args, {
    maxBuffer: MOST_OUTPUT,
    env: ENVIRONMENT,
    stdio: ["ignore", "pipe", "pipe"],
  });
}

const linesOf = (output: Buffer): string[] =>
  output
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "");

/** What dpkg-query says is there: `name architecture version source`, sorted. */
function installed(database: string): readonly (readonly string[])[] {
  const format = "${db:Status-Abbrev}\\t${Package}\\t${Architecture}\\t${Version}\\t${source:Package}\\n";
  return linesOf(run("dpkg-query", [`--admindir=${database}`, "-W", "-f", format]))
    .map((line) => line.split("\t"))
    .filter(([state]) => /^.[iUFWt]/.test(state ?? ""))
    .map(([, ...rest]) => rest)
    .sort();
}

/** As `installed`, of what was found in a tree; the native architecture is not said there. */
function described(found: readonly FoundPackage[], native: string): readonly (readonly string[])[] {
  return found.map(({ name, version, origin }) => {
    const [bare = "", architecture = native] = name.split(":");
    return [bare, architecture, version ?? "", origin ?? bare];
  });
}

/** Where `dpkg -L` says that a package's files are: a diverted one's line is followed by its place. */
function placesOf(database: string, name: string): readonly string[] {
  const places: string[] = [];
  for (const line of linesOf(run("dpkg-query", [`--admindir=${database}`, "-L", name]))) {
    const diverted = /^(?:locally diverted|diverted by \S+) to: (.*)$/.exec(line);
    if (diverted !== null) places[places.length - 1] = diverted[1] ?? "";
    else if (line.startsWith("/")) places.push(line);
  }
  return places.filter((place) => place !== "/.").sort();
}

function pathsOf(tree: MergedTree, item: FoundPackage | undefined): readonly string[] {
  return [...(item?.files ?? [])].map((node) => `/${tree.paths.path(node)}`).sort();
}

describe("the machine's own packages", () => {
  const database = "/var/lib/dpkg";
  const native = run("dpkg", ["--print-architecture"]).toString("utf8").trim();
  let tree: MergedTree;
  let found: readonly FoundPackage[];

  beforeAll(() => {
    const parts = ["status", "info", "diversions"].filter((name) => existsSync(join(database, name)));
    const scripts = ["preinst", "postinst", "prerm", "postrm", "md5sums"].map(
      (name) => `--exclude=*.${name}`,
    );
    const tar = run("tar", ["-C", "/", "-c", ...scripts, ...parts.map((name) => `var/lib/dpkg/${name}`)]);
    tree = treeOfTars([DPKG], [tar]);
    const listed = DPKG.list(tree);
    expect(listed.gaps).toEqual([]);
    found = listed.found;
  });

  it("are those that dpkg-query lists", () => {
    const own = installed(database).map(([name, architecture = "", ...rest]) => [
      name,
      architecture === "all" ? native : architecture,
      ...rest,
    ]);
    expect(own.length).toBeGreaterThan(50);
    expect([...described(found, native)].sort()).toEqual(own.sort());
  });

  it.each(["dpkg", "base-files", "bash", "dash", "libc6", "perl-base"])("has the files of %s", (name) => {
    const places = placesOf(database, name);
    expect(places.length).toBeGreaterThan(5);
    expect(
      pathsOf(
        tree,
        found.find((item) => item.name === name),
      ),
    ).toEqual(places);
  });
});

describe("a database that dpkg makes", () => {
  let folder: string;
  let root: string;
  let database: string;
  let tree: MergedTree;

  const FORCE = ["--force-not-root", "--force-script-chrootless", "--force-bad-path", "--force-architecture"];
  const dpkg = (...args: string[]): Buffer =>
    run("dpkg", [`--root=${root}`, "--log=/dev/null", ...FORCE, ...args]);

  /** Builds a package and returns its file's name. */
  function build(name: string, fields: string, files: Readonly<Record<string, string>>): string {
    const source = join(folder, `source-${name}`);
    const control = `Package: ${name}\nVersion: 1.2-3\nMaintainer: nobody <root@localhost>\nDescription: a test\n${fields}\n`;
    for (const [path, text] of Object.entries({ "DEBIAN/control": control, ...files })) {
      mkdirSync(join(source, dirname(path)), { recursive: true });
      writeFileSync(join(source, path), text);
    }
    chmodSync(source, 0o755);
    chmodSync(join(source, "DEBIAN"), 0o755);
    run("dpkg-deb", ["--build", source, join(folder, `${name}.deb`)]);
    return join(folder, `${name}.deb`);
  }

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "dpkg-"));
    root = join(folder, "root");
    database = join(root, "var/lib/dpkg");
    for (const name of ["info", "updates", "triggers"]) mkdirSync(join(database, name), { recursive: true });
    writeFileSync(join(database, "status"), "");
    const packages = [
      build("plain", "Architecture: all\nSource: other (9)", {
        "usr/bin/tool": "12345",
        "usr/share/x y": "1",
      }),
      build("same", "Architecture: all", {
        "usr/bin/tool2": "22",
        "etc/same.conf": "333",
        "DEBIAN/conffiles": "/etc/same.conf\n",
      }),
      build("removed", "Architecture: all", {
        "usr/bin/gone": "1",
        "etc/gone.conf": "1",
        "DEBIAN/conffiles": "/etc/gone.conf\n",
      }),
    ];
    dpkg("-i", ...packages);
    dpkg("--remove", "removed");
    // The file that is there moves, as it does in a real maintainer script.
    const divert = ["--admindir", database, "--instdir", root, "--rename", "--package", "diverter"];
    run("dpkg-divert", [...divert, "--divert", "/usr/bin/tool.real", "--add", "/usr/bin/tool"]);
    dpkg("-i", build("diverter", "Architecture: all", { "usr/bin/tool": "7777777" }));
    dpkg("--unpack", build("unpacked", "Architecture: all", { "usr/bin/later": "4444" }));
    tree = treeOfTars([DPKG], [run("tar", ["-C", root, "-c", "."])]);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("has the packages that dpkg-query lists, without the removed one", () => {
    const { found, gaps } = DPKG.list(tree);
    expect(gaps).toEqual([]);
    expect([...described(found, "all")].sort()).toEqual(installed(database));
    expect(found.map(({ name }) => name)).toEqual(expect.not.arrayContaining(["removed"]));
  });

  it.each(["plain", "same", "diverter", "unpacked"])("has the files that dpkg lists of %s", (name) => {
    const item = DPKG.list(tree).found.find((one) => one.name === name);
    expect(pathsOf(tree, item)).toEqual(placesOf(database, name));
  });

  it("weighs every file once, the diverted one where it lies", () => {
    const result = weigh([DPKG], tree);
    expect([...result.short].sort()).toEqual([
      "diverter 1.2-3 7/1",
      "plain 1.2-3 6/2",
      "same 1.2-3 5/2",
      "unpacked 1.2-3 4/1",
    ]);
    expect(result.filesOf("plain")).toEqual(["usr/bin/tool.real", "usr/share/x y"]);
  });
});
