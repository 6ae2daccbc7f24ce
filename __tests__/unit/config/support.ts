import { parseConfig } from "../../../src/config/parse.js";
import type { ConfigContext } from "../../../src/config/parse.js";
import type { BuildSpec, Config, ImageConfig } from "../../../src/model/config.js";
import { ConfigError, describeProblem } from "../../../src/model/errors.js";

export const FILE = ".github/image-budget.yml";

export function contextWith(files: readonly string[], more: Partial<ConfigContext> = {}): ConfigContext {
  return { file: FILE, repositoryFiles: files, environment: {}, cpus: 8, repositoryName: "shop", ...more };
}

export const REPOSITORY = contextWith(
  [
    "Dockerfile",
    "README.md",
    "api/Dockerfile",
    "api/Dockerfile.slim",
    "api/Dockerfile.dockerignore",
    "api/main.py",
    "base/Dockerfile",
    "services/auth/Dockerfile",
    "services/auth/main.go",
    "services/legacy/old/Dockerfile",
    "services/mail/Dockerfile",
    "services/mail/main.go",
  ],
  { environment: { NPM_TOKEN: "canary-value" } },
);

export function parse(text: string, context: ConfigContext = REPOSITORY): Config {
  return parseConfig(text, context);
}

/** The lines of the error that the text gives. */
export function problemsIn(text: string, context: ConfigContext = REPOSITORY): readonly string[] {
  return errorOf(text, context).problems.map((problem) => describeProblem(problem).replace(`${FILE}:`, ""));
}

export function errorOf(text: string, context: ConfigContext = REPOSITORY): ConfigError {
  try {
    parseConfig(text, context);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error("the configuration was accepted");
}

export function imageOf(config: Config, name: string): ImageConfig {
  const image = config.images.find((candidate) => candidate.name === name);
  if (image === undefined)
    throw new Error(`no image ${name} among ${config.images.map((one) => one.name).join(", ")}`);
  return image;
}

export function buildOf(config: Config, name: string): BuildSpec {
  const { source } = imageOf(config, name);
  if (source.kind !== "build") throw new Error(`${name} is not built`);
  return source.build;
}
