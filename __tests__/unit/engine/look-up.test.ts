import { createHash } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import type { Connection } from "../../../src/engine/connect.js";
import { createBaseLookUp } from "../../../src/engine/look-up.js";
import type { Client } from "../../../src/engine/process.js";
import type { ImageStore } from "../../../src/model/image.js";
import { fakeClient } from "./fake-client.js";

const digest = (letter: string): string => `sha256:${letter.repeat(64)}`;
const signal = new AbortController().signal;
const UNKNOWN = { digest: null, pin: null };

const connection = (driver: string | null, store: ImageStore = "overlay2"): Connection => ({
  info: { name: "", version: "28.0.4", store, builder: "", platform: "linux/amd64", dataRoot: null },
  builder: driver === null ? { kind: "classic" } : { kind: "buildx", version: [0, 29], driver },
  api: [1, 48],
  context: "default",
});

const local = (RepoDigests: readonly string[], Architecture = "amd64") => ({
  stdout: JSON.stringify([
    { Id: digest("f"), Size: 1, Os: "linux", Architecture, RepoDigests, RootFS: { Layers: [] } },
  ]),
});
const NOT_LOCAL = { code: 1, stderr: "Error response from daemon: No such image" };
const MANIFEST = JSON.stringify({ schemaVersion: 2, config: { size: 1 }, layers: [] });
const THEIRS = `sha256:${createHash("sha256").update(MANIFEST).digest("hex")}`;
const RAW = "buildx imagetools inspect --raw";

type Answers = Parameters<typeof fakeClient>[0];
const lookUp = (answers: Answers, on: Connection) => {
  const { client, commands } = fakeClient(answers);
  return { look: createBaseLookUp(() => Promise.resolve({ client, connection: on })), commands };
};

describe("createBaseLookUp", () => {
  it.each<[string, string, readonly string[], string | null]>([
    [
      "Docker Hub's own, as docker writes it",
      "python:3.11",
      [`python@${digest("a")}`],
      `python@${digest("a")}`,
    ],
    ["without a tag", "python", [`python@${digest("a")}`], `python@${digest("a")}`],
    [
      "with its whole name",
      "docker.io/library/python:3.11",
      [`python@${digest("a")}`],
      `docker.io/library/python@${digest("a")}`,
    ],
    [
      "of a registry with a port",
      "reg.corp:5000/team/x:1",
      [`reg.corp:5001/team/x@${digest("b")}`, `reg.corp:5000/team/x@${digest("a")}`],
      `reg.corp:5000/team/x@${digest("a")}`,
    ],
    [
      "of a registry with a port and no tag",
      "r:5000/x",
      [`r:5000/x@${digest("a")}`],
      `r:5000/x@${digest("a")}`,
    ],
  ])("knows an image on the engine by its repository's digest: %s", async (_name, reference, known, pin) => {
    const { look, commands } = lookUp({ "image inspect": local(known) }, connection("docker"));
    expect(await look(reference, null, false, signal)).toEqual({ digest: digest("a"), pin });
    expect(commands).toEqual([`image inspect -- ${reference}`]);
  });

  it.each([[[]], [[`other/x@${digest("a")}`]], [["nonsense"]]])(
    "knows an image that came from no registry of that name by its id (%j)",
    async (known) => {
      const { look } = lookUp(
        { "image inspect": local(known), [RAW]: { stdout: MANIFEST } },
        connection("docker"),
      );
      expect(await look("team/x:1", null, false, signal)).toEqual({ digest: digest("f"), pin: null });
    },
  );

  const registry = { [RAW]: { stdout: MANIFEST } };
  it.each<[string, Answers, Connection, string | null, boolean]>([
    ["there is none on the engine", { "image inspect": NOT_LOCAL }, connection("docker"), null, false],
    ["it is to pull", { "image inspect": local([`x@${digest("a")}`]) }, connection("docker"), null, true],
    [
      "it is for another platform",
      { "image inspect": local([], "arm64") },
      connection("docker"),
      null,
      false,
    ],
    ["another platform is asked", { "image inspect": local([]) }, connection("docker"), "linux/arm64", false],
    ["the builder is outside", { "image inspect": local([]) }, connection("docker-container"), null, false],
    ["the builder is unknown", { "image inspect": local([]) }, connection("unknown"), null, false],
    [
      "the engine stumbles",
      { "image inspect": { code: 1, stderr: "boom" } },
      connection("docker"),
      null,
      true,
    ],
  ])("asks the registry when %s", async (_name, answers, on, platform, pull) => {
    const { look } = lookUp({ ...answers, ...registry }, on);
    expect(await look("docker.io/team/x:1", platform, pull, signal)).toEqual({
      digest: THEIRS,
      pin: `docker.io/team/x@${THEIRS}`,
    });
  });

  it("pins an image of the containerd store only to what its registry confirms", async () => {
    const known = { "image inspect": local([`x@${digest("a")}`]) };
    const on = connection("docker", "containerd");
    const confirmed = lookUp({ ...known, [`${RAW} x@${digest("a")}`]: { stdout: MANIFEST } }, on);
    expect(await confirmed.look("x", null, false, signal)).toEqual({
      digest: digest("a"),
      pin: `x@${digest("a")}`,
    });
    const unknown = lookUp(known, on);
    expect(await unknown.look("x", null, false, signal)).toEqual({ digest: digest("a"), pin: null });
  });

  const described = (letter: string, architecture: string) => ({
    Ref: "x",
    Descriptor: { digest: digest(letter), platform: { os: "linux", architecture } },
  });
  it.each([
    ["one manifest", described("a", "amd64"), null, digest("a")],
    [
      "a platform's of several",
      [described("a", "arm64"), described("b", "amd64")],
      "linux/arm64",
      digest("a"),
    ],
    ["the engine's of several", [described("a", "arm64"), described("b", "amd64")], null, digest("b")],
    ["no such platform", [described("a", "arm64")], null, null],
    ["nonsense", { Descriptor: { digest: "sha256:x" } }, null, null],
  ])("does without buildx: %s", async (_name, answer, platform, expected) => {
    const answers = { "manifest inspect --verbose x:1": { stdout: JSON.stringify(answer) } };
    const { look } = lookUp({ ...answers, "image inspect": NOT_LOCAL }, connection(null));
    expect(await look("x:1", platform, false, signal)).toEqual({
      digest: expected,
      pin: expected === null ? null : `x@${expected}`,
    });
  });

  it("speaks plain HTTP to this machine's registries only", async () => {
    const { look, commands } = lookUp({}, connection(null));
    for (const host of ["localhost", "127.0.0.1:5000", "[::1]:5000", "127.evil.example", "r:5000", "x"])
      await look(`${host}/y/z:1`, null, true, signal);
    expect(commands.map((line) => line.includes("--insecure"))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it.each([
    ["scratch", "scratch", UNKNOWN],
    ["what is no name", "--raw", UNKNOWN],
    ["a template's", "${BASE}", UNKNOWN],
    ["a digest", `x:1@${digest("c")}`, { digest: digest("c"), pin: null }],
  ])("asks nobody about %s", async (_name, reference, expected) => {
    const { look, commands } = lookUp(registry, connection("docker"));
    expect(await look(reference, null, true, signal)).toEqual(expected);
    expect(commands).toEqual([]);
  });

  it("looks a name up once for a platform, however it is spelled", async () => {
    const { look, commands } = lookUp({ ...registry, "image inspect": NOT_LOCAL }, connection("docker"));
    const names = ["x", "x:latest", "docker.io/library/x", "library/x:latest"];
    const found = await Promise.all(names.map((name) => look(name, null, true, signal)));
    expect(new Set(found.map((each) => each.digest))).toEqual(new Set([THEIRS]));
    expect(commands).toHaveLength(1);
    await look("x", "linux/arm64", true, signal);
    await look("x:2", null, true, signal);
    expect(commands).toHaveLength(3);
  });

  it.each([
    ["a refusal", { code: 1, stderr: "unauthorized" }],
    ["a page", { stdout: "<html>" }],
    ["an old manifest", { stdout: JSON.stringify({ schemaVersion: 1 }) }],
    ["a flood", { stdout: `{"schemaVersion":2,"x":"${"y".repeat(5_000_000)}"}` }],
  ])("has no digest when the registry answers with %s", async (_name, answer) => {
    const { look } = lookUp({ [RAW]: answer }, connection("docker"));
    expect(await look("x", null, true, signal)).toEqual(UNKNOWN);
  });

  it("has no digest where no engine answers", async () => {
    const look = createBaseLookUp(() => Promise.reject(new Error("no engine")));
    expect(await look("x", null, false, signal)).toEqual(UNKNOWN);
  });

  /** A registry that never answers. */
  const silence = () => {
    let asked = 0;
    const { client: given } = fakeClient({ "image inspect": NOT_LOCAL });
    const client: Client = {
      ...given,
      watch(_args, command) {
        asked += 1;
        return new Promise((_resolve, reject) => {
          command.signal.addEventListener("abort", () => {
            reject(new Error("ended"));
          });
        });
      },
    };
    const on = connection("docker");
    return {
      look: createBaseLookUp(() => Promise.resolve({ client, connection: on }), 50),
      asked: () => asked,
    };
  };

  it("does not wait for a silent registry twice", async () => {
    const { look, asked } = silence();
    expect(await look("reg.corp/x", null, false, signal)).toEqual(UNKNOWN);
    expect(await look("reg.corp/y", null, false, signal)).toEqual(UNKNOWN);
    expect(asked()).toBe(1);
    expect(await look("other.corp/y", null, false, signal)).toEqual(UNKNOWN);
    expect(asked()).toBe(2);
  });

  it("ends with the run, and has found out nothing then", async () => {
    const { look, asked } = silence();
    const stop = new AbortController();
    const looking = look("x", null, false, stop.signal);
    stop.abort(new Error("cancelled"));
    await expect(looking).rejects.toThrow("cancelled");
    await expect(look("x", null, false, stop.signal)).rejects.toThrow("cancelled");
    const before = asked();
    expect(await look("x", null, false, signal)).toEqual(UNKNOWN);
    expect(asked()).toBe(before + 1);
  });
});
