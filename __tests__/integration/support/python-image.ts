/** An image with this machine's own Python: the interpreter, what it loads, and its standard library. */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { importBase } from "./bases.js";

/** Large, and nothing that a test imports. */
const LEFT_OUT =
  /\/(?:test|tests|idlelib|tkinter|turtledemo|ensurepip|lib2to3|__pycache__|config-[^/]*|site-packages|dist-packages)(?:\/|$)/;

const about = z.object({ program: z.string(), library: z.string(), version: z.string() });
const ASK =
  "import json, os, sys, sysconfig; print(json.dumps({'program': os.path.realpath(sys.executable), 'library': sysconfig.get_path('stdlib'), 'version': '%d.%d' % sys.version_info[:2]}))";

/** Imports it under this tag: `/usr/local/bin/python3` and nothing else, not even a shell. */
export function makePythonBase(environment: NodeJS.ProcessEnv, tag: string): Promise<string> {
  const python = about.parse(JSON.parse(execFileSync("python3", ["-I", "-c", ASK], { encoding: "utf8" })));
  const { program, library, version } = python;
  return importBase(environment, tag, (root) => {
    const copy = (from: string, to: string, isWanted: (path: string) => boolean = () => true): void => {
      mkdirSync(dirname(join(root, to)), { recursive: true });
      cpSync(from, join(root, to), { recursive: true, dereference: true, filter: isWanted });
    };
    copy(program, `usr/local/bin/python${version}`);
    symlinkSync(`python${version}`, join(root, "usr/local/bin/python3"));
    copy(library, `usr/local/lib/python${version}`, (path) => !LEFT_OUT.test(path.slice(library.length)));
    for (const file of librariesOf(program, join(library, "lib-dynload"))) copy(file, file);
    for (const folder of ["tmp", "proc", "dev", "etc"]) mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, "etc/os-release"), 'ID=debian\nVERSION_ID="12"\n');
  });
}

/** What the dynamic loader loads for a program and the modules in a folder, itself included, where it finds it. */
function librariesOf(program: string, modules: string): readonly string[] {
  const files = readdirSync(modules).filter((name) => name.endsWith(".so"));
  const printed = spawnSync("ldd", [program, ...files.map((name) => join(modules, name))], {
    encoding: "utf8",
  });
  return [
    ...new Set([...printed.stdout.matchAll(/(?:=> |^\s)(\/[^\s:]+) \(/gm)].map((match) => match[1] ?? "")),
  ];
}
