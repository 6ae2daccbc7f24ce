import { basename, dirname, resolve } from "node:path";
import { parseDockerfile } from "../dockerfile/parse.js";
import { resolveStages } from "../dockerfile/stages.js";
import { ConfigError } from "../model/errors.js";
import type { Environment } from "../compose.js";
import { createSourceFiles } from "../runner/source-files.js";
import type { GivenDockerfile } from "../stages/inspection-report.js";

/**
 * Opens the Dockerfile that an image is said to be built from, before anything large is read.
 * @throws ConfigError when it cannot be read or has no such stage.
 */
export async function openDockerfile(
  file: string,
  target: string | null,
  cwd: string,
  environment: Environment,
): Promise<GivenDockerfile> {
  const absolute = resolve(cwd, file);
  const [root, path] = [dirname(absolute), basename(absolute)];
  const files = createSourceFiles();
  const text = await files.read(root, path);
  if (text === null) {
    throw new ConfigError(
      [{ file: "--dockerfile", line: null, message: "cannot be read", found: JSON.stringify(file) }],
      "Name the Dockerfile that the image is built from: a text file of at most 1 MB.",
    );
  }
  const { problem } = resolveStages(parseDockerfile(text), { target, args: {}, platform: null });
  if (target !== null && problem !== null) {
    const suggestion = problem.suggestion === null ? {} : { suggestion: problem.suggestion };
    throw new ConfigError(
      [
        {
          file: "--target",
          line: null,
          message: "the Dockerfile has no such stage",
          found: JSON.stringify(target),
          ...suggestion,
        },
      ],
      "Name a stage of the Dockerfile, or leave --target out for the last one.",
    );
  }
  return {
    shown: file,
    target,
    path,
    context: { root, files, bases: {}, environment, enginePlatform: null },
  };
}
