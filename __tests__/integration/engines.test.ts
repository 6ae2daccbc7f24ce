import { execFileSync } from "node:child_process";
import { describe, expect, it } from "@jest/globals";
import {
  classicOnly,
  docker,
  engineEnvironments,
  makeAlpineShapedBase,
  makeBusyboxBase,
  nodeBinaries,
} from "./support/engines.js";

describe.each(engineEnvironments())("the test engine $name", ({ name, version, environment }) => {
  it("is the store it says", async () => {
    const driver = await docker(environment, "info", "--format", "{{.Driver}} {{json .DriverStatus}}");
    expect(await docker(environment, "info", "--format", "{{.ServerVersion}}")).toBe(version);
    expect(driver.startsWith("overlay")).toBe(true);
    expect(driver.includes("io.containerd.snapshotter")).toBe(name === "containerd");
  });

  it("runs what its bases hold", async () => {
    const [busybox, alpine] = [await makeBusyboxBase(environment), await makeAlpineShapedBase(environment)];
    const run = (image: string, ...command: string[]): Promise<string> =>
      docker(environment, "run", "--rm", "--network=none", image, ...command);
    expect(await run(busybox, "echo", "here")).toBe("here");
    expect(await run(alpine, "cat", "/etc/alpine-release")).toBe("3.20.0");
  });

  it("has a client without buildx as well", async () => {
    await expect(docker(classicOnly(environment), "buildx", "version")).rejects.toThrow();
    expect(await docker(classicOnly(environment), "version", "--format", "{{.Server.Version}}")).toBe(
      version,
    );
  });
});

describe("the engines", () => {
  it("include both image stores of a modern Docker", async () => {
    const modern = engineEnvironments().filter(({ name }) => name !== "distribution");
    expect(modern.map(({ name }) => name)).toEqual(["overlay2", "containerd"]);
    for (const { version } of modern) expect(Number.parseInt(version, 10)).toBeGreaterThanOrEqual(25);
    for (const { environment } of modern)
      expect(await docker(environment, "buildx", "version")).toContain("buildx");
  });
});

describe.each(nodeBinaries())("Node $version", ({ version, path }) => {
  it("is that version", () => {
    expect(execFileSync(path, ["--version"], { encoding: "utf8" })).toMatch(new RegExp(`^v${version}\\.`));
  });
});
