import { describe, expect, it } from "@jest/globals";
import { buildxCommand, classicCommand } from "../../../src/engine/build-args.js";
import type { BuildCommandRequest } from "../../../src/engine/build-args.js";
import type { BuildSpec } from "../../../src/model/config.js";
import { buildSpec } from "../../support/build-spec.js";

const SPEC: BuildSpec = buildSpec({
  dockerfile: "Dockerfile",
  context: ".",
});

const request = (
  spec: Partial<BuildSpec> = {},
  more: Partial<BuildCommandRequest> = {},
): BuildCommandRequest => ({
  spec: { ...SPEC, ...spec },
  places: {
    root: "/r",
    dockerfile: "/r/Dockerfile",
    context: "/r",
    idFile: "/t/id",
    metadataFile: "/t/meta",
  },
  environment: { PATH: "/bin", TOKEN_SOURCE: "canary", HTTP_PROXY: "http://p" },
  runId: "run1",
  standIns: {},
  tag: null,
  pull: false,
  builderName: null,
  ...more,
});
const BUILDX = { kind: "buildx", version: [0, 29], driver: "docker" } as const;

describe("buildxCommand", () => {
  it("always loads, labels and leaves attestations out", () => {
    const { args, environment } = buildxCommand(request(), BUILDX);
    expect(args.slice(0, 3)).toEqual(["buildx", "build", "--load"]);
    expect(args).toEqual(
      expect.arrayContaining([
        "--progress=rawjson",
        "--provenance=false",
        "--sbom=false",
        "--label=image-budget.run=run1",
      ]),
    );
    expect(args.slice(-2)).toEqual(["--file=/r/Dockerfile", "/r"]);
    expect(environment).toMatchObject({
      BUILDX_METADATA_PROVENANCE: "disabled",
      BUILDX_NO_DEFAULT_ATTESTATIONS: "1",
      HTTP_PROXY: "http://p",
    });
  });

  it.each([
    [[0, 12], "plain", true],
    [[0, 13], "rawjson", true],
    [[0, 9], "plain", false],
  ] as const)("asks buildx %j for what it knows", (version, progress, provenance) => {
    const { args } = buildxCommand(request(), { ...BUILDX, version });
    expect(args).toContain(`--progress=${progress}`);
    expect(args.includes("--provenance=false")).toBe(provenance);
  });

  it("never lets a value from the environment stand among the arguments", () => {
    const command = buildxCommand(
      request({
        args: {
          TOKEN: { kind: "env", variable: "TOKEN_SOURCE" },
          PLAIN: { kind: "literal", value: "a=b $(c)" },
        },
        secrets: { s: { kind: "env", variable: "TOKEN_SOURCE" }, f: { kind: "file", path: 'a,"b' } },
      }),
      BUILDX,
    );
    expect(command.args.join("\0")).not.toContain("canary");
    expect(command.args).toEqual(
      expect.arrayContaining([
        "--build-arg=TOKEN",
        "--build-arg=PLAIN=a=b $(c)",
        "--secret=id=s,env=TOKEN_SOURCE",
        '--secret=id=f,"src=/r/a,""b"',
      ]),
    );
    expect(command.environment["TOKEN"]).toBe("canary");
    expect(command.hidden).toEqual(["canary", "canary"]);
  });

  it.each([
    "PATH",
    "HOME",
    "DOCKER_HOST",
    "docker_config",
    "BUILDX_BUILDER",
    "BUILDKIT_HOST",
    "https_proxy",
    "LD_PRELOAD",
    "SSL_CERT_FILE",
    "GODEBUG",
  ])("refuses to steer the client by an argument named %s", (name) => {
    expect(() =>
      buildxCommand(request({ args: { [name]: { kind: "env", variable: "TOKEN_SOURCE" } } }), BUILDX),
    ).toThrow(/cannot be taken/);
  });

  it("hands over a variable of the client's own by its own name", () => {
    const { args, environment } = buildxCommand(
      request({ args: { HTTP_PROXY: { kind: "env", variable: "HTTP_PROXY" } } }),
      BUILDX,
    );
    expect(args).toContain("--build-arg=HTTP_PROXY");
    expect(environment["HTTP_PROXY"]).toBe("http://p");
  });

  it("cannot be given options by a name", () => {
    expect(() =>
      buildxCommand(request({ args: { "A=--x": { kind: "literal", value: "" } } }), BUILDX),
    ).toThrow(/no name/);
    expect(buildxCommand(request({ target: "--push", platform: "--push" }), BUILDX).args).not.toContain(
      "--push",
    );
  });

  it("keeps the run's label when the user sets one of that name", () => {
    const { args } = buildxCommand(request({ labels: { "image-budget.run": "forged", a: "b" } }), BUILDX);
    expect(args.filter((arg) => arg.startsWith("--label="))).toEqual([
      "--label=a=b",
      "--label=image-budget.run=run1",
    ]);
  });

  it("puts the run's images in place of the names they stand for", () => {
    const { args } = buildxCommand(
      request(
        { buildContexts: { "team/api:1": "./elsewhere", lib: "../lib" } },
        { standIns: { "team/api:1": "image-budget-tmp/run1:1" } },
      ),
      BUILDX,
    );
    expect(args.filter((arg) => arg.startsWith("--build-context="))).toEqual([
      "--build-context=team/api:1=docker-image://image-budget-tmp/run1:1",
      "--build-context=lib=../lib",
    ]);
  });
});

describe("classicCommand", () => {
  it("uses the classic builder whatever the environment says", () => {
    const { args, environment } = classicCommand(request({}, { environment: { DOCKER_BUILDKIT: "1" } }));
    expect(args.slice(0, 3)).toEqual(["build", "--rm", "--force-rm"]);
    expect(environment["DOCKER_BUILDKIT"]).toBe("0");
  });

  it.each<[string, Partial<BuildSpec>]>([
    ["secrets", { secrets: { s: { kind: "file", path: "x" } } }],
    ["ssh", { ssh: ["default"] }],
    ["build-contexts", { buildContexts: { a: "b" } }],
    ["cache-to", { cacheTo: ["type=gha"] }],
    ["cache-from with a type", { cacheFrom: ["type=gha"] }],
  ])("refuses %s and names buildx", (name, spec) => {
    expect(() => classicCommand(request(spec))).toThrow(`the classic builder cannot do ${name}`);
  });
});
