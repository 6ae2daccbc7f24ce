import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { createDockerEngine } from "../engine/engine.js";
import type { DownloadMode } from "../image/archive.js";
import { LayerStore } from "../image/layer-store.js";
import { DEFAULT_LIMITS } from "../image/limits.js";
import { formatBytes } from "../model/bytes.js";
import type { Engine } from "../ports.js";
import type { Inspected } from "../report/inspection-schema.js";
import { createRedactor } from "../runner/redact.js";
import { withSignals } from "../runner/signals.js";
import type { ReadSource } from "../stages/inspection-report.js";
import { VERSION } from "../version.js";
import type { InspectCommand } from "./command.js";
import type { BegunSave } from "./early-save.js";
import { readImage } from "./inspect-source.js";
import type { InspectPorts } from "./inspect-source.js";
import { emit } from "./output.js";
import { commandProgress } from "./progress.js";

const DOWNLOAD: DownloadMode = "sample";

/** A gigabyte a second is read: more often than this nobody can read along. */
const BYTES_BETWEEN_STEPS = 50e6;

/** Reads one image, or two, and tells what it is made of. `begun` is what has been asked for already. */
export async function runInspection(command: InspectCommand, begun: BegunSave | null): Promise<number> {
  const { dockerfile: file, target } = command;
  const cwd = process.cwd();
  const dockerfile =
    file === null
      ? null
      : await (await import("./inspect-dockerfile.js")).openDockerfile(file, target, cwd, process.env);
  const started = performance.now();
  // Nothing is made that would have to be removed: a signal ends what was started, and that is all.
  const reading = withSignals(
    (signal) => readAll(command, cwd, begun, signal),
    () => Promise.resolve(),
  );
  // What tells of an image is loaded while its first bytes are awaited.
  const [[head, against], { inspectionReport }, render] = await Promise.all([
    reading,
    import("../stages/inspection-report.js"),
    loadRender(command),
  ]);
  const inspection = await inspectionReport({
    version: VERSION,
    head,
    against,
    dockerfile,
    download: DOWNLOAD,
    seconds: (performance.now() - started) / 1000,
  });
  await emit(render(inspection), command.output);
  return 0;
}

async function readAll(
  { image, against, platform, duplicates }: InspectCommand,
  cwd: string,
  begun: BegunSave | null,
  signal: AbortSignal,
): Promise<readonly [ReadSource, ReadSource | null]> {
  const options = { download: DOWNLOAD, hashing: duplicates };
  const layers = new LayerStore(DEFAULT_LIMITS);
  let engine: Engine | null = null;
  const read = (name: string, early: BegunSave | null): Promise<ReadSource> =>
    withProgress(name, (shown) =>
      readImage(
        { name, cwd, platform, options, layers, begun: early },
        { ...shown, signal, engine: () => (engine ??= createEngine()) },
      ),
    );
  const head = await read(image, begun);
  return [head, against === null ? null : await read(against, null)];
}

/** Shows what goes on while an image is read. What is left on the screen is the result, or the error. */
async function withProgress<T>(
  name: string,
  run: (shown: Pick<InspectPorts, "onStep" | "onBytes" | "onSkipped">) => Promise<T>,
): Promise<T> {
  const progress = commandProgress(createRedactor([]));
  const log = progress.open(name);
  let step: string | null = null;
  let told = 0;
  const say = (text: string): void => {
    if (step !== null) log.step({ name: step, state: "completed" });
    log.step({ name: text, state: "started" });
    step = text;
  };
  try {
    return await run({
      onStep: say,
      onBytes: (bytesRead) => {
        if (bytesRead - told < BYTES_BETWEEN_STEPS) return;
        told = bytesRead;
        say(`${formatBytes(bytesRead)} read`);
      },
      onSkipped: (path) => {
        progress.warn(`${name}: ${path} is a link out of the folder; it is not followed`);
      },
    });
  } finally {
    progress.close();
  }
}

/** For reading only: it builds nothing, so its folder is never made and there is nothing to clean up. */
function createEngine(): Engine {
  return createDockerEngine({
    environment: process.env,
    tempDir: tmpdir(),
    builds: false,
    runId: randomBytes(8).toString("hex"),
    redact: (text) => text,
  });
}

async function loadRender({ format }: InspectCommand): Promise<(inspection: Inspected) => string> {
  if (format === "json") return (await import("../report/inspection-schema.js")).serializeInspection;
  const { renderInspection } = await import("../report/inspection-text.js");
  return (inspection) =>
    renderInspection(inspection, { width: process.stdout.columns ?? 120, unicode: true });
}
