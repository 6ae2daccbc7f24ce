/** Forty images from fifteen lines, three of which do not build, with names and files that would embarrass us. */
import { afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import { check, leftOvers, removeRepositories, temporaryFiles } from "./support/check.js";
import type { Files } from "./support/check.js";
import { engineEnvironments, makeBusyboxBase } from "./support/engines.js";

const BASE = "image-budget-test/busybox";
const BROKEN = ["service-07", "service-19", "service-33"];

afterEach(removeRepositories);

const CONFIGURATION = `
defaults:
  budget: { size: 2 kB }
concurrency: 4
groups:
  services:
    dockerfiles: "services/*/Dockerfile"
    exclude: "services/legacy/*"
    name: "{dir}"
  jobs:
    dockerfiles: "jobs/*/Dockerfile"
    name: "job-{dir}"
    budget: { size: 1 kB }
total:
  size: 1 MB
`;

function fortyServices(): Files {
  const files: Record<string, string> = { ".github/image-budget.yml": CONFIGURATION };
  for (let index = 1; index <= 36; index++) {
    const name = `service-${String(index).padStart(2, "0")}`;
    files[`services/${name}/Dockerfile`] = BROKEN.includes(name)
      ? `FROM ${BASE}\nRUN echo "${name} cannot be built" && exit 1\n`
      : "FROM scratch\nCOPY data /data\n";
    files[`services/${name}/data`] = "d".repeat(1000 + index);
  }
  for (const name of ["nightly", "weekly", "monthly", "yearly"]) {
    files[`jobs/${name}/Dockerfile`] = "FROM scratch\nCOPY data /data\n";
    files[`jobs/${name}/data`] = "d".repeat(500);
  }
  files["services/legacy/Dockerfile"] = "FROM scratch\nCOPY nothing /\n";
  return files;
}

describe.each(engineEnvironments())("forty images on $name", ({ environment }) => {
  beforeAll(async () => {
    await makeBusyboxBase(environment, BASE);
  });

  it("gives 37 verdicts, explains every failure, cancels no other build and states the peak disk", async () => {
    expect(CONFIGURATION.trim().split("\n").length).toBeLessThanOrEqual(15);
    const { status, report, image, stdout, cwd } = await check(fortyServices(), environment);
    expect(report.images).toHaveLength(40);
    const measured = report.images.filter((one) => one.size !== null);
    expect(measured).toHaveLength(37);
    for (const one of measured) expect(one.budgets).toMatchObject([{ metric: "size", status: "pass" }]);
    for (const name of BROKEN) {
      expect(image(name).status).toBe("error");
      expect(image(name).failure?.log.join("\n")).toContain(`${name} cannot be built`);
      expect(stdout).toContain(`${name} cannot be built`);
    }
    expect(image("service-01").size?.bytes).toBe(1001);
    expect(image("job-weekly").size?.bytes).toBe(500);
    expect(report.total.bytes).toBeNull();
    expect(report.total.budgets).toMatchObject([{ status: "skipped", skip: "not-measured" }]);
    expect(report.disk.peakUsed).not.toBeNull();
    expect(status).toBe(3);
    expect(leftOvers(environment)).toEqual([]);
    expect(temporaryFiles(cwd)).toEqual([]);
  });
});
