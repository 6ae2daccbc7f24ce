/**
 * Our verdicts on wheels in every case in which pip itself was asked what it downloads. The record is made by
 * scripts/wheel-verdicts.mjs, which asks pip; here neither pip nor a network is needed.
 */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { z } from "zod";
import {
  differences,
  hasNativeCode,
  MACHINES,
  MADE_UP,
  namesOf,
  PYTHONS,
  tables,
} from "../../../../../scripts/lib/wheel-cases.mjs";
import { lockedProjects } from "../../../../../scripts/lib/wheel-lists.mjs";
import { madeUpLayouts } from "../../../../../scripts/lib/wheel-layouts.mjs";
import { parseSimplePage } from "../../../../../src/compat/index/simple.js";
import { judgePackage } from "../../../../../src/compat/python/verdict.js";

const HERE = dirname(fileURLToPath(import.meta.url));
const DOCUMENT = join(HERE, "../../../../../docs/wheel-verdicts.md");

const answers = z.array(z.string().nullable()).length(PYTHONS.length);
const takes = z.strictObject({ x86_64: answers, aarch64: answers });
const file = z.strictObject({
  name: z.string(),
  python: z.string().optional(),
  yanked: z.boolean().optional(),
});
const recorded = z
  .strictObject({
    pip: z.string(),
    replayed: z.iso.date(),
    recorded: z.iso.date(),
    command: z.string(),
    projects: z.array(z.strictObject({ name: z.string(), version: z.string(), files: z.array(file), takes })),
    locked: z.array(z.strictObject({ name: z.string(), version: z.string(), takes })),
    madeUp: z.array(z.strictObject({ name: z.string(), takes })),
    live: z.array(
      z.strictObject({
        python: z.enum(PYTHONS),
        machine: z.enum(["x86_64", "aarch64"]),
        files: z.array(z.string().nullable()),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(join(HERE, "golden", "verdicts.json"), "utf8")));
const lists = z
  .array(
    z.strictObject({
      name: z.string(),
      version: z.string(),
      python: z.string().optional(),
      by: z.string().regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/u),
      files: z.array(z.string().regex(/^[\w.!+-]+\.(?:whl|tar\.gz)$/u)),
    }),
  )
  .parse(JSON.parse(readFileSync(join(HERE, "golden", "lists.json"), "utf8")))
  .map(({ python, ...rest }) => ({ ...rest, ...(python === undefined ? {} : { python }) }));

const judges = { judgePackage, parseSimplePage };
const layouts = madeUpLayouts(MADE_UP);
const projects = recorded.projects.map(({ files, ...rest }) => ({
  ...rest,
  files: files.map(({ name, python, yanked }) => ({
    name,
    ...(python === undefined ? {} : { python }),
    ...(yanked === undefined ? {} : { yanked }),
  })),
}));
const locked = lockedProjects(lists, projects).map((project, at) => {
  const record = recorded.locked[at];
  if (record?.name !== project.name || record.version !== project.version)
    throw new Error("lists of lock files have changed: run node scripts/wheel-verdicts.mjs");
  return { ...project, takes: record.takes };
});
const madeUp = layouts.map((layout, at) => {
  const record = recorded.madeUp[at];
  if (record?.name !== layout.name)
    throw new Error("made-up packages have changed: run node scripts/wheel-verdicts.mjs");
  return { ...layout, takes: record.takes };
});

describe("verdicts on wheels", () => {
  it("are pip's on recorded pages of real packages", () => {
    expect(differences(judges, projects)).toEqual([]);
  });

  it("are pip's on what lock files list of real packages", () => {
    expect(differences(judges, locked)).toEqual([]);
  });

  it("are pip's on every way of publishing", () => {
    expect(differences(judges, madeUp)).toEqual([]);
  });

  it("are held against enough, of both answers", () => {
    const all = [...projects, ...locked, ...madeUp].flatMap(({ takes: { x86_64, aarch64 } }) => [
      ...x86_64,
      ...aarch64,
    ]);
    const taken = all.filter((each) => each !== null).length;
    process.stdout.write(
      `${all.length} verdicts compared with pip ${recorded.pip}; it took a file in ${taken}\n`,
    );
    const real = [...projects, ...locked];
    expect(namesOf(projects).size).toBeGreaterThanOrEqual(25);
    expect(namesOf(real).size).toBeGreaterThanOrEqual(100);
    expect(namesOf(real.filter(hasNativeCode)).size).toBeGreaterThanOrEqual(60);
    for (const count of [taken, all.length - taken]) expect(count).toBeGreaterThan(all.length / 4);
  });

  it("differ where a record says something else", () => {
    const [first] = projects.filter((each) => each.takes.x86_64[2] !== null);
    if (first === undefined) throw new Error("pip took nothing at all");
    const none = { ...first, takes: { ...first.takes, x86_64: PYTHONS.map(() => null) } };
    const other = {
      ...first,
      takes: { ...first.takes, x86_64: PYTHONS.map(() => "x-1-cp311-cp311-any.whl") },
    };
    expect(differences(judges, [none]).length).toBeGreaterThan(0);
    expect(differences(judges, [other])).toHaveLength(PYTHONS.length);
  });
});

describe("the index itself", () => {
  it("was asked on both machines, and gave pip what the replay gave it", () => {
    expect(new Set(recorded.live.map(({ machine }) => machine)).size).toBe(MACHINES.length);
    for (const { python, machine, files } of recorded.live) {
      const at = PYTHONS.indexOf(python);
      expect(files).toEqual(projects.map(({ takes: replayed }) => replayed[machine][at]));
    }
  });
});

describe("what a lock file lists", () => {
  it("is what the index lists, of versions of which both are recorded", () => {
    const both = projects.flatMap(({ name, version, files }) =>
      lists
        .filter((list) => list.name === name && list.version === version)
        .map((list) => ({
          listed: list.files.map((each) => [each, list.python]),
          page: files.map((each) => [each.name, each.python]),
        })),
    );
    expect(both.length).toBeGreaterThanOrEqual(3);
    for (const { listed, page } of both) expect(listed).toEqual([...page].sort());
  });

  it("belongs to the version, all of it", () => {
    const plain = (text: string): string => text.toLowerCase().replace(/[-_.]+/gu, "-");
    const strays = lists.flatMap(({ name, version, files: names }) =>
      names.filter((each) => !plain(each).startsWith(`${name}-${plain(version)}-`)),
    );
    expect(strays).toEqual([]);
  });
});

describe("the documentation", () => {
  it("has the record's tables", () => {
    // How wide its columns are is the formatter's matter.
    const plain = (text: string): string => text.replace(/[ \t]+/gu, " ").replace(/-{2,}/gu, "-");
    const table = tables(judges, { ...recorded, projects, locked }, layouts);
    expect(plain(readFileSync(DOCUMENT, "utf8"))).toContain(plain(table));
  });
});
