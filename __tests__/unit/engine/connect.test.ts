import { tmpdir } from "node:os";
import { describe, expect, it } from "@jest/globals";
import { connect } from "../../../src/engine/connect.js";
import { EngineError } from "../../../src/model/errors.js";
import { fakeClient } from "./fake-client.js";

const VERSION = {
  Client: { Version: "28.0.4", ApiVersion: "1.48" },
  Server: { Platform: { Name: "" }, Version: "28.0.4", ApiVersion: "1.48", Os: "linux", Arch: "amd64" },
};
const INFO = {
  Driver: "overlay2",
  DriverStatus: [["Backing Filesystem", "extfs"]],
  OSType: "linux",
  Architecture: "x86_64",
  DockerRootDir: tmpdir(),
};
const CONTEXT = { Name: "default", Endpoints: { docker: { Host: "unix:///var/run/docker.sock" } } };

const json = (value: unknown) => ({ stdout: JSON.stringify(value) });
const answers = {
  "context inspect": json(CONTEXT),
  version: json(VERSION),
  info: json(INFO),
  "buildx version": { stdout: "github.com/docker/buildx v0.21.2 abc" },
  "buildx inspect": { stdout: "Name:   default\nDriver: docker\n" },
};

const failing = async (changed: Parameters<typeof fakeClient>[0]): Promise<EngineError> => {
  const error: unknown = await connect(fakeClient({ ...answers, ...changed }).client).catch(
    (reason: unknown) => reason,
  );
  if (error instanceof EngineError) return error;
  throw new Error("it connected");
};

describe("connect", () => {
  it("describes a local engine with buildx", async () => {
    const connection = await connect(fakeClient(answers).client);
    expect(connection).toEqual({
      info: {
        name: "Docker Engine",
        version: "28.0.4",
        store: "overlay2",
        builder: "buildx 0.21 (docker)",
        platform: "linux/amd64",
        dataRoot: tmpdir(),
      },
      builder: { kind: "buildx", version: [0, 21], driver: "docker" },
      api: [1, 48],
      context: "default",
    });
  });

  it.each([
    [
      "the containerd store",
      {
        info: json({
          ...INFO,
          Driver: "overlayfs",
          DriverStatus: [["driver-type", "io.containerd.snapshotter.v1"]],
        }),
      },
      { store: "containerd" },
    ],
    ["another driver", { info: json({ ...INFO, Driver: "btrfs", DriverStatus: null }) }, { store: "other" }],
    ["no buildx", { "buildx version": { code: 1 } }, { builder: "classic" }],
    [
      "a container builder",
      { "buildx inspect": { stdout: "Name: b\nDriver:        docker-container\n" } },
      { builder: "buildx 0.21 (docker-container)" },
    ],
    ["a broken builder", { "buildx inspect": { code: 1 } }, { builder: "buildx 0.21 (unknown)" }],
    [
      "an engine elsewhere",
      { "context inspect": json({ ...CONTEXT, Endpoints: { docker: { Host: "ssh://u@h" } } }) },
      { dataRoot: null },
    ],
    ["data that is not here", { info: json({ ...INFO, DockerRootDir: "/not/here" }) }, { dataRoot: null }],
    ["Docker Desktop", { info: json({ ...INFO, OperatingSystem: "Docker Desktop" }) }, { dataRoot: null }],
    [
      "a 32-bit Arm",
      {
        version: json({ ...VERSION, Server: { ...VERSION.Server, Arch: "arm" } }),
        info: json({ ...INFO, Architecture: "armv7l" }),
      },
      { platform: "linux/arm/v7" },
    ],
  ])("recognises %s", async (_name, changed, expected) => {
    expect((await connect(fakeClient({ ...answers, ...changed }).client)).info).toMatchObject(expected);
  });

  it("asks no builder for who only reads images", async () => {
    const asked = fakeClient(answers);
    expect((await connect(asked.client, false)).builder).toEqual({ kind: "classic" });
    expect(asked.commands.some((command) => command.startsWith("buildx"))).toBe(false);
  });

  it("agrees on the older of the two API versions", async () => {
    const version = json({ ...VERSION, Client: { ApiVersion: "1.43" } });
    expect((await connect(fakeClient({ ...answers, version }).client)).api).toEqual([1, 43]);
  });

  const down = (stderr: string) => ({
    version: { code: 1, stdout: JSON.stringify({ ...VERSION, Server: null }), stderr },
  });
  it.each<[string, Parameters<typeof fakeClient>[0], RegExp, RegExp]>([
    [
      "no daemon",
      down("Cannot connect to the Docker daemon at unix:///var/run/docker.sock."),
      /no engine answers at unix:\/\/\/var\/run\/docker\.sock/,
      /apt-get install docker\.io.*DOCKER_HOST/,
    ],
    [
      "no permission",
      down("permission denied while trying to connect to the docker API"),
      /refuses this user/,
      /usermod -aG docker/,
    ],
    [
      "an old client",
      down(
        "Error response from daemon: client version 1.22 is too old. Minimum supported API version is 1.44",
      ),
      /do not understand/,
      /Update/,
    ],
    [
      "an old engine",
      { version: json({ ...VERSION, Server: { ...VERSION.Server, ApiVersion: "1.38" } }) },
      /API 1\.38/,
      /Update the engine/,
    ],
    ["Windows containers", { info: json({ ...INFO, OSType: "windows" }) }, /Windows containers/, /Linux/],
    [
      "a context that is gone",
      { "context inspect": { code: 1, stderr: 'context "x" does not exist' } },
      /context/,
      /docker context ls/,
    ],
    ["nonsense", { version: { stdout: "<html>" } }, /no engine answers/, /Start Docker/],
  ])("explains %s", async (_name, changed, message, hint) => {
    const error = await failing(changed);
    expect(error.message).toMatch(message);
    expect(error.hint).toMatch(hint);
    expect(error.exitCode).toBe(3);
  });

  it("does not repeat a password in an engine's address", async () => {
    const context = json({ ...CONTEXT, Endpoints: { docker: { Host: "tcp://user:pass@host:1" } } });
    const error = await failing({ ...down("connection refused"), "context inspect": context });
    expect(error.message).toContain("tcp://host:1");
    expect(error.message).not.toContain("pass");
  });
});
