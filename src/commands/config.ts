import { openProject } from "../compose.js";
import { explainConfig } from "../config/explain.js";
import type { Command } from "./command.js";
import { emit } from "./output.js";

/** `image-budget config`: the effective configuration and where each value came from. */
export async function runConfigCommand(command: Extract<Command, { kind: "config" }>): Promise<number> {
  const project = await openProject(process.cwd(), command.config, process.env);
  await emit(project.redactor.redact(explainConfig(project.config)), command.output);
  return 0;
}
