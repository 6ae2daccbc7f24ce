import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { PublishError } from "../../../src/model/errors.js";
import type { RecordStore } from "../../../src/ports.js";
import type { RecordSet } from "../../../src/records/schema.js";
import { createRecordFile } from "../../../src/runner/record-file.js";
import { makeFolder, removeFolders } from "../git/support/repository.js";
import { COMMIT, entry, OTHER_COMMIT, recordSet } from "../records/samples.js";

afterAll(removeFolders);

let problems: string[] = [];

function store(path: string, limits?: { commits: number; bytes: number }): RecordStore {
  problems = [];
  const onProblem = (message: string): void => void problems.push(message);
  return createRecordFile(path, limits === undefined ? { onProblem } : { onProblem, limits });
}

const path = (): string => join(makeFolder(), "records", "sizes.json");

function on(commit: string, minute: number, ...names: readonly string[]): RecordSet {
  const created = `2026-07-01T10:${String(minute).padStart(2, "0")}:00.000Z`;
  return recordSet(
    names.map((name) => entry({ name })),
    { commit, created },
  );
}

const namesOf = (sets: readonly RecordSet[]): readonly (readonly string[])[] =>
  sets.map((set) => set.entries.map(({ name }) => name));

describe("records in a file", () => {
  it("are none when there is no file, and it is not made by looking", async () => {
    const file = path();
    expect(await store(file).load(COMMIT)).toEqual([]);
    expect(await store(file).latest()).toEqual([]);
    expect(existsSync(file)).toBe(false);
    expect(problems).toEqual([]);
  });

  it("come back as they were kept, the newest commit's as the latest", async () => {
    const file = path();
    const [older, newer] = [on(COMMIT, 1, "api"), on(OTHER_COMMIT, 2, "web")];
    await store(file).save(older);
    await store(file).save(newer);
    expect(await store(file).load(COMMIT)).toEqual([older]);
    expect(await store(file).load(OTHER_COMMIT)).toEqual([newer]);
    expect(await store(file).latest()).toEqual([newer]);
    expect(readdirSync(join(file, ".."))).toEqual(["sizes.json"]);
  });

  it("of another run of a commit replace its figures, and keep what that run was not about", async () => {
    const file = path();
    await store(file).save(on(COMMIT, 1, "api", "web"));
    const again = recordSet([entry({ name: "api", commit: OTHER_COMMIT })], {
      created: "2026-07-02T10:00:00.000Z",
    });
    await store(file).save(again);
    const [set, ...others] = await store(file).load(COMMIT);
    expect(others).toEqual([]);
    expect(set?.created).toBe(again.created);
    expect(set?.entries.map(({ name, commit }) => [name, commit])).toEqual([
      ["api", OTHER_COMMIT],
      ["web", COMMIT],
    ]);
  });

  it("saved at the same time are all kept", async () => {
    const records = store(path());
    await Promise.all(
      ["1", "2", "3", "4"].map((digit, index) => records.save(on(digit.repeat(40), index, `image ${digit}`))),
    );
    for (const digit of ["1", "2", "3", "4"]) {
      expect(namesOf(await records.load(digit.repeat(40)))).toEqual([[`image ${digit}`]]);
    }
  });

  it("of the oldest commits are dropped beyond the limit of commits", async () => {
    const file = path();
    for (const [index, digit] of ["1", "2", "3"].entries()) {
      await store(file, { commits: 2, bytes: 1e6 }).save(on(digit.repeat(40), index, "api"));
    }
    expect(await store(file).load("1".repeat(40))).toEqual([]);
    expect(await store(file).load("2".repeat(40))).toHaveLength(1);
    expect(await store(file).load("3".repeat(40))).toHaveLength(1);
  });

  it("are dropped beyond the limit of bytes, never what was just added", async () => {
    const file = path();
    const limits = { commits: 50, bytes: 4000 };
    const many = Array.from({ length: 3 }, (_, index) => `image ${index}`);
    for (const [index, digit] of ["1", "2", "3"].entries()) {
      await store(file, limits).save(on(digit.repeat(40), index, ...many));
    }
    expect(readFileSync(file, "utf8").length).toBeLessThan(4100);
    expect(await store(file, limits).load("1".repeat(40))).toEqual([]);
    expect(namesOf(await store(file, limits).load("3".repeat(40)))).toEqual([many]);
  });

  it("keep a link to the file a link", async () => {
    const file = path();
    await store(file).save(on(COMMIT, 1, "api"));
    const link = join(makeFolder(), "link.json");
    symlinkSync(file, link);
    await store(link).save(on(OTHER_COMMIT, 2, "web"));
    expect(namesOf(await store(file).latest())).toEqual([["web"]]);
  });
});

describe("a file that is not understood", () => {
  it.each<[string, string]>([
    ["no JSON", "{"],
    ["other JSON", '{"name": "x"}'],
    ["a later version", '{"schema": "image-budget/record-file@2", "sets": []}'],
    ["nested without end", "[".repeat(200_000)],
  ])("holds no records and is set aside when there are new ones: %s", async (_name, text) => {
    const file = path();
    mkdirSync(join(file, ".."));
    writeFileSync(file, text);
    const records = store(file);
    expect(await records.load(COMMIT)).toEqual([]);
    expect(await records.latest()).toEqual([]);
    expect(problems).toEqual([expect.stringMatching(/^sizes\.json is not used: /)]);
    expect(readFileSync(file, "utf8")).toBe(text);
    await records.save(on(COMMIT, 1, "api"));
    expect(problems[1]).toMatch(/kept as sizes\.json\.broken$/);
    expect(readFileSync(`${file}.broken`, "utf8")).toBe(text);
    expect(namesOf(await records.load(COMMIT))).toEqual([["api"]]);
  });

  it("is as good as none when it is empty", async () => {
    const file = path();
    mkdirSync(join(file, ".."));
    writeFileSync(file, "\n");
    await store(file).save(on(COMMIT, 1, "api"));
    expect(problems).toEqual([]);
    expect(existsSync(`${file}.broken`)).toBe(false);
  });

  it("is understood but for the set that is damaged", async () => {
    const file = path();
    await store(file).save(on(COMMIT, 1, "api"));
    const text = readFileSync(file, "utf8").replace('"sets":[', '"sets":[{"schema":"?"},');
    writeFileSync(file, text);
    expect(namesOf(await store(file).load(COMMIT))).toEqual([["api"]]);
    expect(problems).toEqual([]);
  });

  it("is not read when it is far too large", async () => {
    const file = path();
    await store(file).save(on(COMMIT, 1, "api"));
    writeFileSync(file, readFileSync(file, "utf8") + " ".repeat(5000));
    expect(await store(file, { commits: 50, bytes: 1000 }).load(COMMIT)).toEqual([]);
    expect(problems).toEqual(["sizes.json is not used: it is too large"]);
  });

  it("is left alone when it is a folder, and keeping fails with the remedy", async () => {
    const file = path();
    mkdirSync(file, { recursive: true });
    const failed = store(file).save(on(COMMIT, 1, "api"));
    await expect(failed).rejects.toThrow(PublishError);
    await expect(failed).rejects.toMatchObject({ hint: expect.stringContaining("can be written to") });
    expect(readdirSync(join(file, ".."))).toEqual(["sizes.json"]);
  });

  it("that failed once does not stop the next save", async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, "file"), "");
    const records = store(join(folder, "file", "sizes.json"));
    await expect(records.save(on(COMMIT, 1, "api"))).rejects.toThrow(PublishError);
    await expect(records.save(on(COMMIT, 1, "api"))).rejects.toThrow(PublishError);
    chmodSync(folder, 0o700);
  });
});
