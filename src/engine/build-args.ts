import { resolve as resolvePath } from "node:path";
import type { BuildSpec } from "../model/config.js";
import { BuildError } from "../model/errors.js";
import { before } from "./connect.js";
import type { Builder } from "./connect.js";
import { RUN_LABEL } from "./options.js";

/** What the client is started with. */
export interface BuildCommand {
  readonly args: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  /** Values taken from the environment: they must not appear in anything the run says. */
  readonly hidden: readonly string[];
}

export interface BuildPlaces {
  /** Absolute folder the spec's paths are relative to. */
  readonly root: string;
  readonly dockerfile: string;
  readonly context: string;
  readonly idFile: string;
  readonly metadataFile: string;
}

export interface BuildCommandRequest {
  readonly spec: BuildSpec;
  readonly places: BuildPlaces;
  readonly environment: NodeJS.ProcessEnv;
  readonly runId: string;
  /** Name in the Dockerfile to the image that stands for it: a temporary tag, or a pin (buildx only). */
  readonly standIns: Readonly<Record<string, string>>;
  /** Tag for the result; needed where the builder's own id is not the engine's. */
  readonly tag: string | null;
  /** Ask the registry for newer bases. */
  readonly pull: boolean;
  /** Builder to use instead of the selected one. */
  readonly builderName: string | null;
}

/** The oldest buildx with `--progress=rawjson`, and with `--provenance`. */
const RAWJSON_SINCE = [0, 13] as const;
const PROVENANCE_SINCE = [0, 10] as const;

// Names the client, its plugins, its transports or the loader listen to: a build argument of that name, put into the
// client's environment, would steer the client itself.
const STEERING =
  /^(?:PATH|PATHEXT|HOME|USERPROFILE|SYSTEMROOT|COMSPEC|TMP|TEMP|TMPDIR|LANG|TERM|NO_COLOR|SHELL|XDG_.*|LD_.*|DYLD_.*|GO[A-Z]+|SSL_.*|SSH_.*|GIT_.*|DOCKER.*|BUILDX_.*|BUILDKIT_.*|COMPOSE_.*|OTEL_.*|KUBE.*|.*_PROXY|NODE_.*|SOURCE_DATE_EPOCH)$/i;
const NAME = /^[A-Za-z_][A-Za-z0-9_.-]*$/;

/** The arguments for buildx. Values from the environment never stand among them: other users can read a process's arguments. */
export function buildxCommand(
  request: BuildCommandRequest,
  builder: Extract<Builder, { kind: "buildx" }>,
): BuildCommand {
  const { spec, places } = request;
  const args = ["buildx", "build", "--load"];
  if (request.builderName !== null) args.push(`--builder=${request.builderName}`);
  args.push(
    `--progress=${usesRawJson(builder) ? "rawjson" : "plain"}`,
    `--metadata-file=${places.metadataFile}`,
  );
  if (!before(builder.version, PROVENANCE_SINCE)) args.push("--provenance=false", "--sbom=false");
  for (const [name, image] of Object.entries(request.standIns))
    args.push(`--build-context=${name}=docker-image://${image}`);
  for (const [name, value] of Object.entries(spec.buildContexts)) {
    if (!(name in request.standIns)) args.push(`--build-context=${name}=${value}`);
  }
  const hidden: string[] = [];
  for (const [id, source] of Object.entries(spec.secrets)) {
    if (source.kind === "env") {
      hidden.push(valueOf(request.environment, source.variable, `secret ${id}`));
      args.push(`--secret=${csv(`id=${id}`)},${csv(`env=${source.variable}`)}`);
    } else args.push(`--secret=${csv(`id=${id}`)},${csv(`src=${resolvePath(places.root, source.path)}`)}`);
  }
  for (const ssh of spec.ssh) args.push(`--ssh=${ssh}`);
  for (const cache of spec.cacheFrom) args.push(`--cache-from=${cache}`);
  for (const cache of spec.cacheTo) args.push(`--cache-to=${cache}`);
  const common = commonArguments(request);
  return {
    args: [...args, ...common.args],
    environment: {
      ...request.environment,
      // Attestations make a new id at every build, and provenance can carry the event that started the run.
      BUILDX_METADATA_PROVENANCE: "disabled",
      BUILDX_METADATA_WARNINGS: "0",
      BUILDX_NO_DEFAULT_ATTESTATIONS: "1",
      ...common.environment,
    },
    hidden: [...hidden, ...common.hidden],
  };
}

/** Whether this buildx tells its progress as JSON events. */
export function usesRawJson(builder: Extract<Builder, { kind: "buildx" }>): boolean {
  return !before(builder.version, RAWJSON_SINCE);
}

const BUILDX_REMEDY =
  "Give the docker client the buildx plugin (docker/setup-buildx-action, or the package docker-buildx-plugin or docker-buildx).";

/** The arguments for the classic builder. @throws BuildError for what only BuildKit can do. */
export function classicCommand(request: BuildCommandRequest): BuildCommand {
  const { spec } = request;
  const impossible: [string, boolean][] = [
    ["secrets", Object.keys(spec.secrets).length > 0],
    ["ssh", spec.ssh.length > 0],
    ["build-contexts", Object.keys(spec.buildContexts).length > 0],
    ["cache-to", spec.cacheTo.length > 0],
    ["cache-from with a type", spec.cacheFrom.some((cache) => cache.includes("="))],
  ];
  const found = impossible.filter(([, present]) => present).map(([name]) => name);
  if (found.length > 0) {
    throw new BuildError(`the classic builder cannot do ${found.join(", ")}`, BUILDX_REMEDY, [], null);
  }
  const common = commonArguments(request);
  return {
    args: [
      "build",
      "--rm",
      "--force-rm",
      ...spec.cacheFrom.map((cache) => `--cache-from=${cache}`),
      ...common.args,
    ],
    environment: { ...request.environment, DOCKER_BUILDKIT: "0", ...common.environment },
    hidden: common.hidden,
  };
}

function commonArguments(request: BuildCommandRequest): BuildCommand {
  const { spec, places } = request;
  const args = [`--iidfile=${places.idFile}`];
  if (request.tag !== null) args.push(`--tag=${request.tag}`);
  if (spec.target !== null) args.push(`--target=${spec.target}`);
  if (spec.platform !== null) args.push(`--platform=${spec.platform}`);
  if (spec.network !== null) args.push(`--network=${spec.network}`);
  if (request.pull) args.push("--pull");
  for (const [name, value] of Object.entries(spec.labels)) {
    if (name !== RUN_LABEL) args.push(`--label=${name}=${value}`);
  }
  args.push(`--label=${RUN_LABEL}=${request.runId}`);

  const environment: Record<string, string> = {};
  const hidden: string[] = [];
  for (const [name, source] of Object.entries(spec.args)) {
    if (!NAME.test(name)) {
      throw new BuildError(
        `"${name}" is no name for a build argument`,
        "Use letters, digits and _ only.",
        [],
        null,
      );
    }
    if (source.kind === "literal") {
      args.push(`--build-arg=${name}=${source.value}`);
      continue;
    }
    const value = valueOf(request.environment, source.variable, `build argument ${name}`);
    hidden.push(value);
    if (STEERING.test(name) && name !== source.variable) {
      throw new BuildError(
        `build argument ${name} cannot be taken from the environment variable ${source.variable}: in the client's own environment that name would change how the client works`,
        `Name the variable ${name} as well, or rename the argument.`,
        [],
        null,
      );
    }
    // Without a value the client takes it from its environment.
    args.push(`--build-arg=${name}`);
    environment[name] = value;
  }
  args.push(`--file=${places.dockerfile}`, places.context);
  return { args, environment, hidden };
}

function valueOf(environment: NodeJS.ProcessEnv, variable: string, what: string): string {
  const value = environment[variable];
  if (value === undefined) {
    throw new BuildError(
      `${what} needs the environment variable ${variable}, which is not set`,
      `Set ${variable} (on a runner: under env: of the step; a pull request from a fork gets no secrets).`,
      [],
      null,
    );
  }
  return value;
}

/** One field of the comma-separated lists that buildx options are. */
function csv(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
