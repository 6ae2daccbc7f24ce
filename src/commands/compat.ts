/** `image-budget compat`: tells whether an image, or a list of packages, works on Alpine, and how that is known. */
import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import type { IndexOptions } from "../compat/index/pip-config.js";
import { completeTarget, NO_TARGET } from "../compat/target.js";
import { LayerStore } from "../image/layer-store.js";
import { DEFAULT_LIMITS } from "../image/limits.js";
import { createDockerEngine } from "../engine/engine.js";
import { formatBytes } from "../model/bytes.js";
import type { PackageIndex } from "../ports.js";
import { serializeCompat } from "../report/compat-document.js";
import type { CompatDocument } from "../report/compat-document.js";
import { renderCompat } from "../report/compat-text.js";
import { createPackageIndex } from "../runner/package-index.js";
import { createRedactor } from "../runner/redact.js";
import { withSignals } from "../runner/signals.js";
import { judgeImageCompat } from "../stages/compat.js";
import type { CompatPorts } from "../stages/compat.js";
import { judgeNodeLock, judgePythonLock, judgeRequirements } from "../stages/compat-list.js";
import { compatReport } from "../stages/compat-report.js";
import type { JudgedCompat } from "../stages/compat-report.js";
import { VERSION } from "../version.js";
import type { CompatCommand } from "./command.js";
import { readPackageList } from "./compat-list.js";
import type { PackageList } from "./compat-list.js";
import { readImage } from "./inspect-source.js";
import { emit } from "./output.js";
import { commandProgress } from "./progress.js";

export async function runCompatCommand(command: CompatCommand): Promise<number> {
  const document = await withSignals(
    (signal) => judge(command, signal),
    () => Promise.resolve(),
  );
  const text =
    command.format === "json"
      ? serializeCompat(document)
      : renderCompat(document, { width: process.stdout.columns ?? 120, unicode: true });
  await emit(text, command.output);
  return 0;
}

async function judge(command: CompatCommand, signal: AbortSignal): Promise<CompatDocument> {
  const list = await readPackageList(command.subject, process.cwd());
  if (list === null) return judgeImage(command, signal);
  const target = completeTarget(command.target, NO_TARGET);
  const judged = await judgeList(list, command, target, { index: indexFor(command, list), signal });
  const kind = list.kind === "requirements" ? "requirements" : "lock";
  return document(kind, command.subject, judged);
}

function judgeList(
  list: PackageList,
  { subject }: CompatCommand,
  target: ReturnType<typeof completeTarget>,
  ports: CompatPorts,
): Promise<JudgedCompat> {
  switch (list.kind) {
    case "python-lock":
      return judgePythonLock(list.lock, subject, list.project, target, ports);
    case "node-lock":
      return Promise.resolve(judgeNodeLock(list.lock, { ...target, python: null }));
    case "requirements":
      return judgeRequirements(list.files, target, ports);
  }
}

async function judgeImage(command: CompatCommand, signal: AbortSignal): Promise<CompatDocument> {
  const { subject, platform, target } = command;
  const progress = commandProgress(createRedactor([]));
  const log = progress.open(subject);
  try {
    const read = await readImage(
      {
        name: subject,
        cwd: process.cwd(),
        platform,
        options: { download: "none", hashing: false, programs: true },
        layers: new LayerStore(DEFAULT_LIMITS),
        begun: null,
      },
      {
        signal,
        engine: () =>
          createDockerEngine({
            environment: process.env,
            tempDir: tmpdir(),
            builds: false,
            runId: randomBytes(8).toString("hex"),
            redact: (text) => text,
          }),
        onStep: (text) => {
          log.step({ name: text, state: "started" });
        },
        onBytes: (bytes) => {
          if (bytes % 50_000_000 < 1_000_000) log.line(`${formatBytes(bytes)} read`);
        },
        onSkipped: (path) => {
          progress.warn(`${subject}: ${path} is a link out of the folder; it is not followed`);
        },
      },
    );
    const { programs } = read.contents;
    if (programs === null) throw new Error("the image was read without its programs");
    const ports = { index: indexFor(command, null), signal };
    const judged = await judgeImageCompat({ ...read.contents, programs }, target, null, ports);
    return document(read.source.kind, read.source.name, judged);
  } finally {
    progress.close();
  }
}

/** Null where nobody is to be asked. What a requirements file says about indexes counts, as it does for pip. */
function indexFor({ index }: CompatCommand, list: PackageList | null): PackageIndex | null {
  if (!index) return null;
  return createPackageIndex({
    environment: process.env,
    temp: tmpdir(),
    ...(list?.kind === "requirements" ? { fromFiles: fromFiles(list.files) } : {}),
  });
}

/** As for pip, an option holds for every file, whichever it stands in; of several index addresses the last one counts. */
function fromFiles(files: Extract<PackageList, { readonly kind: "requirements" }>["files"]): IndexOptions {
  const options = files.map(({ file }) => file.options);
  return {
    indexUrl: options.flatMap(({ indexUrl }) => indexUrl?.secret ?? []).at(-1) ?? null,
    extraIndexUrls: options.flatMap(({ extraIndexUrls }) => extraIndexUrls.map(({ secret }) => secret)),
    noIndex: options.some(({ noIndex }) => noIndex),
    trustedHosts: options.flatMap(({ trustedHosts }) => trustedHosts),
  };
}

function document(
  kind: CompatDocument["source"]["kind"],
  name: string,
  judged: JudgedCompat,
): CompatDocument {
  return {
    schema: "image-budget/compat@1",
    tool: { name: "image-budget", version: VERSION },
    source: { kind, name: name.slice(0, 4000) },
    ...compatReport(judged),
  };
}
