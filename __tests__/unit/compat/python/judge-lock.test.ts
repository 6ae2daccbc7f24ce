import { describe, expect, it } from "@jest/globals";
import type { CompatTarget } from "../../../../src/model/compat.js";
import { judgeLock } from "../../../../src/compat/python/judge-lock.js";
import type { LockVerdict } from "../../../../src/compat/python/judge-lock.js";
import { readLock } from "../../../../src/compat/python/locks/read.js";
import { PDM_LOCK, PIPFILE_LOCK, POETRY_1, PYLOCK, UV_LOCK } from "./locks/texts.js";

const TARGET: CompatTarget = { alpine: "3.22", musl: [1, 2], python: [3, 11], architecture: "amd64" };

function judge(fileName: string, text: string, target = TARGET): LockVerdict {
  const lock = readLock(fileName, text);
  if (lock === null) throw new Error("not recognised");
  return judgeLock(lock, target, { fileName });
}

const outcomes = ({ packages }: LockVerdict): Record<string, string> =>
  Object.fromEntries(packages.map((one) => [`${one.name} ${one.version ?? ""}`, one.install.value]));

describe("judgeLock", () => {
  it("judges a lock of uv, the project and its workspace left out", () => {
    const verdict = judge("uv.lock", UV_LOCK);
    expect(verdict.excluded).toBeNull();
    expect(outcomes(verdict)).toEqual({
      "click 8.1.7": "pure",
      "colorama 0.4.6": "not-applicable",
      "httptools 0.6.4": "musl-binary",
      "numpy 1.26.4": "musl-binary",
      "numpy 2.3.1": "not-applicable",
      "sampleproject 4.0.0": "unknown",
      "torch 2.13.0+cpu": "blocked",
      "uvicorn 0.30.0": "pure",
    });
    const lines = UV_LOCK.split("\n");
    for (const { name, install } of verdict.packages) {
      const line = Number(/^uv\.lock:(\d+)$/.exec(install.evidence[0]?.where ?? "")?.[1]);
      expect(lines[line]).toBe(`name = "${name}"`);
    }
  });

  it("judges other formats", () => {
    expect(outcomes(judge("poetry.lock", POETRY_1))).toEqual({
      "click 8.1.7": "pure",
      "colorama 0.4.6": "not-applicable",
      "numpy 1.24.4": "not-applicable",
      "numpy 2.3.1": "musl-binary",
      "pandas 2.2.2": "musl-binary",
      "from-git 1.0.0": "unknown",
    });
    expect(outcomes(judge("pdm.lock", PDM_LOCK))).toEqual({
      "anyio 4.4.0": "pure",
      "pywin32 306": "not-applicable",
      "uvicorn 0.30.0": "pure",
    });
    expect(outcomes(judge("pylock.toml", PYLOCK))).toEqual({
      "attrs 25.1.0": "pure",
      "torch 2.13.0+cpu": "compile",
      "pytest 8.0": "not-applicable",
      "own ": "unknown",
      "near ": "unknown",
      "direct ": "pure",
    });
    expect(outcomes(judge("Pipfile.lock", PIPFILE_LOCK))).toEqual({
      "colorama 0.4.6": "not-applicable",
      "lxml 5.2.2": "unknown",
      "own ": "unknown",
      "pytest 8.2.0": "unknown",
    });
  });

  it("does not take a lock for another Python for one without wheels", () => {
    const narrowed = judge("uv.lock", UV_LOCK.replace('">=3.11"', '">=3.12"'));
    expect(narrowed.excluded).toBe("The lock is for Python >=3.12, and leaves out files for others");
    expect(new Set(Object.values(outcomes(narrowed)))).toEqual(new Set(["not-applicable"]));
    expect(judge("uv.lock", UV_LOCK.replace('">=3.11"', '">=3.11.4"')).excluded).toBeNull();
  });

  it("does not take a lock for other environments for one without wheels", () => {
    const text = UV_LOCK.replace(
      `"sys_platform == 'linux'"`,
      `"sys_platform == 'linux' and platform_machine == 'x86_64'"`,
    );
    expect(judge("uv.lock", text).excluded).toBeNull();
    const arm = judge("uv.lock", text, { ...TARGET, architecture: "arm64" });
    expect(arm.excluded).toMatch(/other environments/);
    expect(new Set(Object.values(outcomes(arm)))).toEqual(new Set(["not-applicable"]));
  });

  it("takes the entry for another Python for the one that is not meant, when there are two", () => {
    const entry = (version: string, python: string): string => `[[package]]
name = "numpy"
version = "${version}"
python-versions = "${python}"
files = [{file = "numpy-${version}-cp311-cp311-musllinux_1_2_x86_64.whl", hash = ""}]
`;
    const end = '[metadata]\nlock-version = "1.1"\npython-versions = "*"\ncontent-hash = "x"\n';
    expect(outcomes(judge("poetry.lock", entry("1.24.4", ">=3.8") + entry("2.4.0", ">=3.12") + end))).toEqual(
      {
        "numpy 1.24.4": "musl-binary",
        "numpy 2.4.0": "not-applicable",
      },
    );
    expect(outcomes(judge("poetry.lock", entry("2.4.0", ">=3.12") + end))).toEqual({
      "numpy 2.4.0": "blocked",
    });
  });
});

describe("a large lock", () => {
  /** Some 2 MB as uv writes it: packages with 25 wheels each. */
  function largeLock(): string {
    const parts = ['version = 1\nrevision = 3\nrequires-python = ">=3.11"\n'];
    const platforms = [
      "manylinux_2_17_x86_64.manylinux2014_x86_64",
      "manylinux_2_17_aarch64.manylinux2014_aarch64",
      "musllinux_1_2_x86_64",
      "macosx_11_0_arm64",
      "win_amd64",
    ];
    let size = 0;
    for (let index = 0; size < 2_000_000; index += 1) {
      const name = `package-${index}`;
      const wheels = ["cp311", "cp312", "cp313", "cp314", "cp315"].flatMap((python) =>
        platforms.map(
          (platform) =>
            `    { url = "https://index.example/packages/aa/bb/${"c".repeat(60)}/package_${index}-1.${index}.0-${python}-${python}-${platform}.whl", hash = "sha256:${"0123456789abcdef".repeat(4)}", size = 1234567, upload-time = "2026-05-01T00:00:00.000Z" },\n`,
        ),
      );
      const part = `
[[package]]
name = "${name}"
version = "1.${index}.0"
source = { registry = "https://index.example/simple" }
dependencies = [
    { name = "package-${index + 1}" },
    { name = "package-${index + 2}", marker = "python_full_version < '3.${(index % 9) + 8}'" },
]
sdist = { url = "https://index.example/package_${index}-1.${index}.0.tar.gz", hash = "sha256:${"0123456789abcdef".repeat(4)}", size = 1 }
wheels = [
${wheels.join("")}]
`;
      size += part.length;
      parts.push(part);
    }
    return parts.join("");
  }

  it("is read and judged quickly", () => {
    const text = largeLock();
    judge("uv.lock", text.slice(0, text.indexOf("[[package]]", 100_000)));
    const start = performance.now();
    const verdict = judge("uv.lock", text);
    const elapsed = performance.now() - start;
    process.stdout.write(
      `A uv.lock of ${(text.length / 1e6).toFixed(2)} MB with ${verdict.packages.length} packages: ${elapsed.toFixed(0)} ms\n`,
    );
    expect(verdict.packages.length).toBeGreaterThan(200);
    expect(verdict.packages.every(({ install }) => install.value === "musl-binary")).toBe(true);
    // Wanted is half a second; three times that, because machines that run tests are busy.
    expect(elapsed).toBeLessThan(1500);
  });
});
