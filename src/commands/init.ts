import { access } from "node:fs/promises";
import { resolve } from "node:path";
import { CONFIG_FILES, openProject, runCheck } from "../compose.js";
import { renderInit } from "../config/init.js";
import { formatBytes } from "../model/bytes.js";
import { ConfigError } from "../model/errors.js";
import type { ImageReport } from "../report/schema.js";
import type { Command } from "./command.js";
import { writeResult } from "./output.js";
import { commandProgress } from "./progress.js";

/** `image-budget init`: measures the images there are and writes their sizes down as budgets. */
export async function runInitCommand(command: Extract<Command, { kind: "init" }>): Promise<number> {
  const project = await openProject(process.cwd(), command.config, process.env);
  const target = resolve(
    command.output === null ? project.root : process.cwd(),
    command.output ?? CONFIG_FILES[0],
  );
  if (!command.force && (await exists(target))) {
    throw new ConfigError(
      [{ file: target, line: null, message: "exists already" }],
      "Write elsewhere with --output, or overwrite it with --force.",
    );
  }
  const report = await runCheck(project, {
    only: { names: command.only, changed: false },
    shard: null,
    base: null,
    judgedByBase: false,
    remote: null,
    records: null,
    recording: false,
    progress: commandProgress(project.redactor),
    onRunId: () => undefined,
  });
  const reports = new Map(report.images.map((image) => [image.name, image]));
  const images = project.config.images
    .filter((config) => command.only.length === 0 || command.only.includes(config.name))
    .map((config) => {
      const image = reports.get(config.name);
      return {
        config,
        bytes: image?.size?.bytes ?? null,
        reason: image?.failure?.message ?? report.errors[0]?.message ?? null,
        guide: image === undefined ? null : guideLine(image),
      };
    });
  await writeResult(target, renderInit(images));
  process.stderr.write(`image-budget: wrote ${target}\n`);
  return report.exitCode === 3 ? 3 : 0;
}

function guideLine(image: ImageReport): string | null {
  if (image.guide === null) return null;
  const { label, min, max, note } = image.guide;
  return `${label}: ${formatBytes(min)} to ${formatBytes(max)}${note === null ? "" : `; ${note}`}`;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
