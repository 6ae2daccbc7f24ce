import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { openJournal, readJournal, sweepJournal } from "../../../src/runner/journal.js";
import { createTempRoot, removeTree } from "../../../src/runner/temp.js";

let parent = "";
beforeEach(() => {
  parent = realpathSync(mkdtempSync(join(tmpdir(), "image-budget-test-")));
});
afterEach(() => {
  rmSync(parent, { recursive: true, force: true });
});

describe("createTempRoot", () => {
  it("makes a folder for its owner only, below RUNNER_TEMP", async () => {
    const root = await createTempRoot({ RUNNER_TEMP: parent }, "abc-1");
    expect(root.path).toBe(join(parent, "image-budget-abc-1"));
    expect(statSync(root.path).mode & 0o777).toBe(0o700);
    expect(await root.remove()).toEqual([]);
    expect(readdirSync(parent)).toEqual([]);
    expect(await root.remove()).toEqual([]);
  });

  it.each([{}, { RUNNER_TEMP: "relative" }, { RUNNER_TEMP: "/nonexistent/folder" }])(
    "falls back to the system's folder with %j",
    async (environment) => {
      const root = await createTempRoot(environment);
      expect(root.parent).toBe(realpathSync(tmpdir()));
      await root.remove();
    },
  );

  it("refuses a folder that exists and a run id that leads elsewhere", async () => {
    mkdirSync(join(parent, "image-budget-taken"));
    await expect(createTempRoot({ RUNNER_TEMP: parent }, "taken")).rejects.toThrow("EEXIST");
    await expect(createTempRoot({ RUNNER_TEMP: parent }, "../x")).rejects.toThrow(RangeError);
  });
});

describe("removeTree", () => {
  it("removes read-only folders, and links without following them", async () => {
    const outside = join(parent, "outside");
    mkdirSync(outside);
    writeFileSync(join(outside, "kept"), "");
    const tree = join(parent, "tree");
    mkdirSync(join(tree, "a/b"), { recursive: true });
    writeFileSync(join(tree, "a/b/file"), "");
    symlinkSync(outside, join(tree, "a/link"));
    chmodSync(join(tree, "a/b"), 0o500);
    chmodSync(join(tree, "a"), 0o000);
    expect(await removeTree(tree)).toEqual([]);
    expect(existsSync(tree)).toBe(false);
    expect(existsSync(join(outside, "kept"))).toBe(true);
  });
});

describe("the journal", () => {
  it("lets a later step remove what a killed run left", async () => {
    const journal = await openJournal(parent, "run1");
    const folder = join(parent, "image-budget-run1");
    await journal.addFolder(folder);
    mkdirSync(folder);
    writeFileSync(join(folder, "file"), "");
    expect(await readJournal(parent, "run1")).toEqual({ runId: "run1", folders: [folder] });
    expect(await sweepJournal(parent, "run1")).toEqual([]);
    expect(readdirSync(parent)).toEqual([]);
    expect(await sweepJournal(parent, "run1")).toEqual([]);
  });

  it("is gone once the run has cleaned up itself", async () => {
    const journal = await openJournal(parent, "run1");
    await journal.close();
    expect(await readJournal(parent, "run1")).toBeNull();
    expect(readdirSync(parent)).toEqual([]);
  });

  it("notes no folder but ours", async () => {
    const journal = await openJournal(parent, "run1");
    for (const folder of [
      "/etc",
      join(parent, "other"),
      join(parent, "image-budget-x/../../y"),
      join(parent, "a/image-budget-x"),
    ]) {
      await expect(journal.addFolder(folder)).rejects.toThrow(RangeError);
    }
  });

  it("believes nothing a tampered file says", async () => {
    mkdirSync(join(parent, "precious"));
    mkdirSync(join(parent, "image-budget-real"));
    symlinkSync(join(parent, "precious"), join(parent, "image-budget-link"));
    const entry = {
      schema: "image-budget/journal@1",
      runId: "run1",
      folders: [
        "precious",
        "../x",
        "/etc",
        "image-budget-../precious",
        "image-budget-link",
        ".",
        "image-budget-gone",
        "image-budget-real",
      ],
    };
    const path = join(parent, "image-budget-run1.json");
    writeFileSync(path, JSON.stringify(entry));
    expect((await readJournal(parent, "run1"))?.folders).toEqual([join(parent, "image-budget-real")]);
    await sweepJournal(parent, "run1");
    expect(readdirSync(parent).sort()).toEqual(["image-budget-link", "precious"]);
  });

  it.each([
    ["no JSON", "{"],
    ["another schema", JSON.stringify({ schema: "x", runId: "run1", folders: [] })],
    ["another run", JSON.stringify({ schema: "image-budget/journal@1", runId: "run2", folders: [] })],
    [
      "too large",
      `${JSON.stringify({ schema: "image-budget/journal@1", runId: "run1", folders: [] })}${" ".repeat(70_000)}`,
    ],
  ])("reads nothing from a file with %s", async (_, text) => {
    writeFileSync(join(parent, "image-budget-run1.json"), text);
    expect(await readJournal(parent, "run1")).toBeNull();
  });

  it("does not follow a link in its own place", async () => {
    writeFileSync(
      join(parent, "x"),
      JSON.stringify({ schema: "image-budget/journal@1", runId: "run1", folders: [] }),
    );
    symlinkSync(join(parent, "x"), join(parent, "image-budget-run1.json"));
    expect(await readJournal(parent, "run1")).toBeNull();
    await expect(readJournal(parent, "../run1")).rejects.toThrow(RangeError);
  });
});
