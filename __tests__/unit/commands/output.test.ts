import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { writeResult } from "../../../src/commands/output.js";
import { PublishError } from "../../../src/model/errors.js";

describe("writeResult", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "output-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("makes the folders on the way, and two at once do not meet", async () => {
    await Promise.all([
      writeResult(join(folder, "a/b/one.json"), "1"),
      writeResult(join(folder, "a/b/two.json"), "2"),
    ]);
    expect(readFileSync(join(folder, "a/b/one.json"), "utf8")).toBe("1");
    expect(readdirSync(join(folder, "a/b")).sort()).toEqual(["one.json", "two.json"]);
  });

  it("replaces what is there, whole", async () => {
    const path = join(folder, "out");
    writeFileSync(path, "a longer text");
    await writeResult(path, "new");
    expect(readFileSync(path, "utf8")).toBe("new");
  });

  it.each(["/proc/no/such/out.json", "/dev/null/out.json"])(
    "says that %s cannot be written",
    async (path) => {
      await expect(writeResult(path, "x")).rejects.toThrow(PublishError);
    },
  );
});
