import { describe, expect, it } from "@jest/globals";
import { lackingInterpreters } from "../../../../src/compat/image/scripts.js";
import type { Lacking } from "../../../../src/compat/recommend.js";
import { ALPINE, SLIM, imageOf, python } from "./support/images.js";
import type { Files } from "./support/images.js";

async function lacking(...layers: readonly Files[]): Promise<readonly Lacking[]> {
  const { programs, libc } = await imageOf(...layers);
  return lackingInterpreters(programs, libc);
}

/** `script: interpreter (apk)`, with `at` where the image has it all the same. */
const told = (list: readonly Lacking[]): readonly string[] =>
  list.map(
    ({ neededBy, name, apk, presentElsewhere }) =>
      `${neededBy}: ${name} (${apk ?? "-"})${presentElsewhere === null ? "" : ` at ${presentElsewhere}`}`,
  );
const script = (line: string): Files => ({ "app/run": `${line}\nexit 0\n` });

describe("scripts of an Alpine image", () => {
  it.each<[string, string | null]>([
    ["#!/bin/sh", null],
    ["#!/bin/sh -eu", null],
    ["#! /bin/sh", null],
    ["#!/bin/bash", "/bin/bash (bash)"],
    ["#!/usr/bin/bash", "/usr/bin/bash (bash)"],
    ["#!/usr/bin/env bash", "bash (bash)"],
    ["#!/usr/bin/env sh", null],
    ["#!/usr/bin/env python3", null],
    ["#!/usr/bin/env python3.11", null],
    ["#!/usr/bin/env node", "node (nodejs)"],
    ["#!/usr/bin/python3", "/usr/bin/python3 (python3)"],
    ["#!/bin/env sh", "/bin/env (coreutils)"],
    ["#!/usr/bin/env -S sh -eu", "/usr/bin/env -S (coreutils)"],
    ["#!/usr/bin/perl -w", "/usr/bin/perl (perl)"],
    ["#!/opt/own/thing", "/opt/own/thing (-)"],
    // Linux would look in the working folder, which nobody knows.
    ["#!bash", null],
    ["#!", null],
    ["no script", null],
  ])("%s", async (line, expected) => {
    expect(told(await lacking(ALPINE, script(line)))).toEqual(
      expected === null ? [] : [`app/run: ${expected}`],
    );
  });

  it("want a carriage return that nobody has", async () => {
    expect(told(await lacking(ALPINE, script("#!/bin/sh\r")))).toEqual(["app/run: /bin/sh\r (-)"]);
  });

  it("are served by what was installed", async () => {
    const bash: Files = { "bin/bash": { type: "executable", isDynamic: false } };
    expect(await lacking(ALPINE, bash, script("#!/bin/bash"))).toEqual([]);
    const env: Files = { "usr/bin/env": { type: "executable", isDynamic: false } };
    expect(await lacking(ALPINE, env, script("#!/usr/bin/env -S sh -eu"))).toEqual([]);
  });

  it("may be served by a folder of the image's own PATH", async () => {
    const venv: Files = {
      "opt/venv/bin/pip": "#!/opt/venv/bin/tool\n",
      "opt/venv/bin/tool": { link: "/usr/local/bin/python3" },
    };
    expect(told(await lacking(ALPINE, venv, script("#!/usr/bin/env tool")))).toEqual([
      "app/run: tool (-) at /opt/venv/bin/tool",
    ]);
  });

  it("of packages and of the distribution are left alone", async () => {
    const record = { RECORD: "x/tool,,\n../../../bin/x,,\n" };
    const files = python("x-1", { "x/tool": "#!/bin/bash\n" }, record);
    const others: Files = {
      "usr/local/bin/x": "#!/bin/bash\n",
      "usr/local/bin/y": "#!/bin/bash\n",
      "etc/init.d/x": "#!/bin/bash\n",
      "usr/lib/x": "#!/bin/bash\n",
    };
    expect(told(await lacking(ALPINE, files, others))).toEqual(["usr/local/bin/y: /bin/bash (bash)"]);
  });
});

describe("scripts of a slim image, after a switch", () => {
  it.each<[string, string | null]>([
    ["#!/bin/sh", null],
    ["#!/usr/bin/env sh", null],
    ["#!/bin/bash", "/bin/bash (bash)"],
    ["#!/usr/bin/env bash", "bash (bash)"],
    // Alpine's shell is in /bin only.
    ["#!/usr/bin/sh", "/usr/bin/sh (-)"],
    ["#!/usr/bin/dash", "/usr/bin/dash (dash)"],
    ["#!/usr/bin/env python3", null],
    ["#!/usr/local/bin/python3", null],
    ["#!/usr/bin/python3", "/usr/bin/python3 (python3)"],
    ["#!/usr/bin/env -S bash -eu", "/usr/bin/env -S (coreutils)"],
    ["#!/usr/bin/awk -f", null],
  ])("%s", async (line, expected) => {
    const found = await lacking(SLIM, script(line));
    expect(told(found)).toEqual(expected === null ? [] : [`app/run: ${expected}`]);
    expect(found.every(({ when }) => when === "after-switch")).toBe(true);
  });

  it("keep what the application itself brings", async () => {
    const own: Files = { "usr/local/bin/runner": { type: "executable", isDynamic: false } };
    for (const line of ["#!/usr/local/bin/runner", "#!/usr/bin/env runner"])
      expect(await lacking(SLIM, own, script(line))).toEqual([]);
  });

  it("take Debian's Python for Alpine's where there is no other", async () => {
    const debians: Files = {
      ...Object.fromEntries(Object.entries(SLIM).filter(([path]) => !path.includes("local/bin"))),
      "usr/bin/python3": { interpreter: "/lib64/ld-linux-x86-64.so.2", isPie: true },
    };
    expect(await lacking(debians, script("#!/usr/bin/python3"))).toEqual([]);
  });
});

describe("many scripts", () => {
  it("are looked at in time that grows with their number only", async () => {
    const files: Record<string, string> = {};
    for (let at = 0; at < 20_000; at += 1) files[`app/bin/s${at}`] = `#!/opt/i${at % 7000}\n`;
    const { programs, libc } = await imageOf(SLIM, files);
    const started = performance.now();
    const found = lackingInterpreters(programs, libc);
    expect(found.length).toBe(20_000);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
