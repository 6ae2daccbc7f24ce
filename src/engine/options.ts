/** What an adapter around the docker client needs from the entry that makes it. */
export interface DockerEngineOptions {
  /** The environment the client gets: PATH, HOME, DOCKER_HOST, proxies, credentials. Nothing else is passed on. */
  readonly environment: NodeJS.ProcessEnv;
  /** Folder for this run's temporary files; each build makes a folder of its own below it and removes it. */
  readonly tempDir: string;
  /** Names this run on the engine: lower-case letters, digits, `.`, `_`, `-`. Everything made carries it. */
  readonly runId: string;
  /** Masks secrets in one whole line. */
  readonly redact: (text: string) => string;
  /** False for who only reads images: what builds is then not asked for, which takes two clients. */
  readonly builds?: boolean;
  /** Path of the docker client; found on the environment's PATH when absent. */
  readonly docker?: string;
}

/** Label that every image built by a run carries, so that its id is never that of somebody else's image. */
export const RUN_LABEL = "image-budget.run";

/** Repository that temporary tags live in; nobody else's images have it. */
export const TEMPORARY_REPOSITORY = "image-budget-tmp";

const RUN_ID = /^[a-z0-9](?:[a-z0-9]|[._-](?=[a-z0-9])){0,62}$/;

/** @throws RangeError when a run's name could not stand in an image's name. */
export function checkRunId(runId: string): string {
  if (!RUN_ID.test(runId))
    throw new RangeError(`not a run id (lower-case letters, digits, single . _ -): ${runId}`);
  return runId;
}
