/** "+38 MB" on a pull request: which package, which files, which instruction; measured and against a record. */
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { engineEnvironments } from "./support/engines.js";
import { startForge } from "./support/forge.js";
import type { Forge, JobResult } from "./support/forge.js";

const [overlay2, containerd] = engineEnvironments();
if (overlay2 === undefined || containerd === undefined) throw new Error("no engines were started");

let forge: Forge;
beforeEach(async () => {
  forge = await startForge();
});
afterEach(async () => {
  expect(forge.github.violations).toEqual([]);
  await forge.close();
});

const CONFIG = "images: { api: { guide: none, budget: { change.own: { fail: 200 kB } } } }\n";
const SITE = "site/usr/local/lib/python3.11/site-packages";

/** A package as pip leaves it: its files, its metadata, its RECORD. */
function python(name: string, version: string, bytes: number): Readonly<Record<string, string>> {
  const metadata = `${SITE}/${name}-${version}.dist-info`;
  return {
    [`${SITE}/${name}/__init__.py`]: "x".repeat(bytes),
    [`${metadata}/METADATA`]: `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n`,
    [`${metadata}/RECORD`]: [
      `${name}/__init__.py,,`,
      `${name}-${version}.dist-info/METADATA,,`,
      `${name}-${version}.dist-info/RECORD,,`,
    ].join("\n"),
  };
}

const MAIN = {
  ".github/image-budget.yml": CONFIG,
  Dockerfile: "FROM scratch\nCOPY site /\nCOPY app /app\n",
  "app/main.py": "m".repeat(9000),
  "app/logo.png": "l".repeat(7000),
  ...python("flask", "3.0.0", 40_000),
};

const image = (result: JobResult) => result.report?.images[0];
const comment = (): string => forge.github.state.comments.map(({ body }) => body).join();

describe.each([overlay2, containerd])("a pull request on $name", ({ environment }) => {
  it("is told what made the image grow, and blocked for its own change only", async () => {
    const main = forge.commit(null, MAIN, "refs/heads/main");
    const head = forge.commit(
      main,
      {
        ...python("pandas", "2.2.3", 150_000),
        "app/model.bin": "b".repeat(90_000),
        // A rename is no growth.
        "app/logo.png": null,
        "app/static/logo.png": "l".repeat(7000),
      },
      "refs/heads/topic",
    );
    const job = forge.pullRequestJob(forge.propose(1, main, head));
    const measured = await forge.run(environment, job);
    expect(image(measured)).toMatchObject({
      baseline: { status: "measured" },
      change: {
        parts: { base: 0, files: 90_000, waste: 0 },
        drift: null,
      },
      growth: {
        filesKnown: true,
        reasons: [
          { kind: "package", status: "new", name: "pandas", to: "2.2.3" },
          { kind: "files", status: "new", name: "app/model.bin", bytes: 90_000 },
        ],
        packages: [{ type: "python", name: "pandas", status: "new" }],
      },
    });
    const moved = image(measured)?.growth?.files.filter(({ status }) => status === "moved");
    expect(moved).toMatchObject([{ path: "app/static/logo.png", from: "app/logo.png", bytes: 0 }]);
    const parts = image(measured)?.change?.parts;
    expect((parts?.packages ?? 0) + (parts?.files ?? 0)).toBe(image(measured)?.change?.bytes);
    expect(measured.status).toBe(1);
    expect(image(measured)?.budgets).toMatchObject([{ metric: "change.own", status: "fail" }]);
    expect(comment()).toMatch(/`pandas` 2\.2\.3 is new: .{0,4}\+15\d\s+kB/);
    expect(comment()).toMatch(/`\/?app\/model\.bin` is new: .{0,4}\+90\s+kB/);

    // A record keeps packages and layers, so packages are still told by name.
    await forge.run(environment, forge.pushJob(null, main));
    const recorded = await forge.run(environment, job);
    expect(image(recorded)).toMatchObject({
      baseline: { status: "recorded" },
      growth: { filesKnown: false, packages: [{ name: "pandas", status: "new" }] },
      change: { parts: { base: 0, files: 90_000, waste: 0 }, own: { bytes: image(measured)?.change?.bytes } },
    });
    expect(image(recorded)?.growth?.reasons[0]).toMatchObject({ kind: "package", name: "pandas" });
  });
});
