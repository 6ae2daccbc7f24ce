/** The script that holds verdicts on a lock file against pip, with packages that nobody has published so. Needs pip, and no network. */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../../../../..");
const SCRIPT = join(ROOT, "scripts/lock-verdicts.mjs");
const LOCK = `
[[package]]
name = "lxml"
version = "1000.1"
python-versions = ">=3.11"
files = [
    { file = "lxml-1000.1-cp311-cp311-musllinux_1_2_aarch64.whl", hash = "sha256:00" },
    { file = "lxml-1000.1.tar.gz", hash = "sha256:00" },
]

[[package]]
name = "of-a-folder"
version = "1.0"
python-versions = "*"
files = []

[package.source]
type = "directory"
url = "."

[metadata]
lock-version = "2.1"
python-versions = ">=3.9"
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "image-budget-lock-"));
  writeFileSync(join(folder, "poetry.lock"), LOCK);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const say = async (...words: readonly string[]): Promise<string> => {
  const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT, ...words]);
  return stdout;
};

describe("a lock file held against pip", () => {
  it("has every package from an index compared, and the built-in table beside", async () => {
    const said = await say(join(folder, "poetry.lock"));
    expect(said).toContain(
      "the built-in table says musl-binary of lxml; of 1000.1 it is compile (pip takes nothing)",
    );
    expect(said).toMatch(/^0 of 10 verdicts differ from pip [\d.]+ \(packages: 1\); it took a file in 1$/m);
  }, 60_000);

  it("is refused with a name that it does not pin", async () => {
    const refused = say(join(folder, "poetry.lock"), "lxml", "of-a-folder");
    await expect(refused).rejects.toThrow("pins no files of of-a-folder");
  }, 60_000);
});
