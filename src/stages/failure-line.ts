import { lineOfInstruction, parseDockerfile } from "../dockerfile/parse.js";
import type { BuildSpec } from "../model/config.js";
import type { SourceFiles } from "../ports.js";
import type { Failure } from "../report/schema.js";

/** `[builder 2/4] RUN make failed with exit code 2`, `Step 2/4 : RUN make failed ...`. */
const STEP = /^(?:\[[^\]]{1,200}\]|Step \d+\/\d+ :)\s*([\s\S]+?) failed(?: with exit code \d+)?$/;

/** Gives a build's failure the Dockerfile line of the step it names, where the builder named no line itself. */
export async function withLine(failure: Failure, build: BuildSpec, root: string, files: SourceFiles): Promise<Failure> {
  if (failure.kind !== "build" || failure.line !== null) return failure;
  const step = STEP.exec(failure.message)?.[1];
  const text = step === undefined ? null : await files.read(root, build.dockerfile);
  if (step === undefined || text === null) return failure;
  return { ...failure, line: lineOfInstruction(parseDockerfile(text), step) };
}
