import { statfs, rm } from "node:fs/promises";
import { join } from "node:path";
import { BuildError, EngineError, MeasureError } from "../model/errors.js";
import type { Engine } from "../ports.js";
import { CLEAN_UP_MS, removeRun } from "./cleanup.js";
import { connect } from "./connect.js";
import type { Connection } from "./connect.js";
import { inspectImage } from "./inspect.js";
import { localSocket, openSave } from "./local-socket.js";
import { createBaseLookUp } from "./look-up.js";
import { checkRunId, RUN_LABEL, TEMPORARY_REPOSITORY } from "./options.js";
import type { DockerEngineOptions } from "./options.js";
import { createClient, findDocker } from "./process.js";
import type { Client } from "./process.js";
import { resolveImage } from "./resolve.js";
import { saveImage } from "./save.js";

export type { DockerEngineOptions } from "./options.js";

/**
 * The docker client as an Engine. Whatever DOCKER_HOST or the current context points at is used; nothing is created that
 * `cleanUp` does not remove.
 * @throws RangeError when the run's name could not stand in an image's name.
 */
export function createDockerEngine(options: DockerEngineOptions): Engine {
  const runId = checkRunId(options.runId);
  const folder = join(options.tempDir, `engine-${runId}`);
  const tags = new Map<string, Promise<string>>();
  let tagCount = 0;
  let client: Promise<Client> | null = null;
  let connection: Promise<Connection> | null = null;

  const getClient = (): Promise<Client> => {
    client ??= (
      options.docker === undefined ? findDocker(options.environment) : Promise.resolve(options.docker)
    ).then((docker) => createClient(docker, options.environment));
    return client;
  };
  const getConnection = (): Promise<Connection> => {
    connection ??= getClient().then((docker) => connect(docker, options.builds));
    return connection;
  };
  const lookUpBase = createBaseLookUp(async () => ({
    client: await getClient(),
    connection: await getConnection(),
  }));
  const newTag = (): string => `${TEMPORARY_REPOSITORY}/${runId}:${++tagCount}`;
  const tagOf = (id: string): Promise<string> => {
    const known = tags.get(id);
    if (known !== undefined) return known;
    const made = getClient().then((docker) => tagImage(docker, id, newTag(), runId));
    tags.set(id, made);
    return made;
  };
  const cleanUp = async (limitMs = CLEAN_UP_MS): Promise<void> => {
    if (client !== null) {
      const deadline = Date.now() + limitMs;
      const docker = await client.catch(() => null);
      await docker?.endAll();
      if (docker !== null) await removeRun(docker, runId, Math.max(0, deadline - Date.now()));
    }
    tags.clear();
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  };

  return {
    async connect() {
      return (await getConnection()).info;
    },
    async build(request) {
      // Who only looks at images needs nothing of it.
      const { buildImage } = await import("./build.js");
      return buildImage(request, {
        client: await getClient(),
        connection: await getConnection(),
        environment: options.environment,
        folder,
        runId,
        redact: options.redact,
        tagOf,
        newTag,
      });
    },
    async resolve(reference, platform, pull, signal) {
      await getConnection();
      return resolveImage(await getClient(), reference, platform, pull, signal);
    },
    lookUpBase,
    async inspect(id) {
      const image = await inspectImage(await getClient(), id, await localSocket(options.environment));
      if (image === null) {
        throw new MeasureError(
          `the engine has no image ${id}`,
          "Check that nothing removes images while they are measured.",
        );
      }
      return image;
    },
    async *save(id, platform, signal) {
      const connection = platform === null ? null : await getConnection();
      // The client knows how to ask for a platform.
      const socket = platform === null ? await localSocket(options.environment) : null;
      const chunks = socket === null ? null : await openSave(socket, id, signal);
      signal.throwIfAborted();
      yield* chunks ?? saveImage(await getClient(), connection, id, platform, signal);
    },
    async smoke(request) {
      const { smokeTest } = await import("./smoke.js");
      return smokeTest(request, { client: await getClient(), runId, redact: options.redact });
    },
    async freeDisk() {
      const { dataRoot } = (await getConnection()).info;
      if (dataRoot === null) return null;
      try {
        const { bavail, bsize } = await statfs(dataRoot);
        return bavail * bsize;
      } catch {
        return null;
      }
    },
    cleanUp,
  };
}

/**
 * Puts a temporary tag on an image. One that is not of this run must have another name: removing the last name of an
 * image removes the image.
 */
async function tagImage(client: Client, id: string, tag: string, runId: string): Promise<string> {
  const image = await inspectImage(client, id);
  if (image === null)
    throw new EngineError(`the engine has no image ${id}`, "Check that nothing removes images meanwhile.");
  const ours = image.labels[RUN_LABEL] === runId;
  if (!ours && image.repoTags.length === 0) {
    throw new BuildError(
      "an image without a name cannot be a base",
      `Give it one: docker tag ${id} NAME:TAG.`,
      [],
      null,
    );
  }
  const { code, stderr } = await client.run(["tag", image.id, tag]);
  if (code !== 0)
    throw new EngineError(
      `the engine cannot name ${id}: ${stderr.trim()}`,
      "Check that the engine is healthy.",
    );
  return tag;
}
