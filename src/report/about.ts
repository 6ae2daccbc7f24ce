/** The last note: what was measured, with what, and by which rules. */
import { formatBytes } from "../model/bytes.js";
import { codeSpan, htmlCode, inlineText } from "./escape.js";
import { shortSha } from "./facts.js";
import type { Section } from "./fit.js";
import { baselineOrigins, carriedOver } from "./records.js";
import type { Shard } from "./schema-parts.js";
import type { Report } from "./schema.js";
import { count, formatSeconds } from "./words.js";

const HOW = {
  given: "as asked for",
  "merge-parent": "first parent of the merge commit",
  "merge-base": "merge base",
  "merge-queue": "base of the merge queue",
  push: "before this push",
} as const;

function commitText(commit: { readonly sha: string | null; readonly ref: string | null }): string {
  const sha = commit.sha === null ? "no commit" : codeSpan(shortSha(commit.sha), { max: 64 });
  return commit.ref === null ? sha : `${sha} on ${codeSpan(commit.ref, { max: 120 })}`;
}

/** Commits, engine, store, builder, effective settings, disk, and how sizes are measured. */
export function aboutSection(report: Report): Section {
  const { engine, disk, commit, shard } = report;
  const lines = [
    `Commit ${commitText(commit)}${commit.dirty === true ? ", with changes not committed" : ""}; ${baselineText(report)}`,
    ...(shard === null ? [] : [shardText(report, shard)]),
    engine === null
      ? "No engine"
      : `Engine ${codeSpan(`${engine.name} ${engine.version}`, { max: 80 })}, image store ${engine.store}, ` +
        `builder ${codeSpan(engine.builder, { max: 80 })}`,
    settingsText(report),
    `Took ${formatSeconds(report.seconds)}${diskText(disk)}`,
    "Size is the payload of the regular files in all layers, uncompressed: the same on every engine and image store. " +
      "Download is what a pull transfers. `~` marks an estimate; 1 MB is 1,000,000 bytes",
    `image-budget ${codeSpan(report.tool.version, { max: 40 })}, ${codeSpan(report.created, { max: 40 })}`,
  ];
  const sha = commit.sha === null ? "" : ` at ${htmlCode(shortSha(commit.sha), 64)}`;
  const on = engine === null ? "" : `, ${htmlCode(`${engine.name} ${engine.version}`, 60)} (${engine.store})`;
  return {
    summary: `How this was measured${sha}${on}`,
    blocks: [{ text: lines.map((line) => `- ${line}.`).join("\n"), importance: 78 }],
    leftOut: () => "how this was measured",
  };
}

function baselineText(report: Report): string {
  const { baselineCommit, baselineReason } = report;
  if (baselineCommit === null) {
    return baselineReason === null
      ? "no baseline"
      : `no baseline: ${inlineText(baselineReason, { max: 400 })}`;
  }
  const origins = baselineOrigins(report);
  const others = carriedOver(report);
  return (
    `baseline ${commitText(baselineCommit)} (${HOW[baselineCommit.how]})${origins === "" ? "" : `, ${origins}`}` +
    (others === "" ? "" : `, some of them at other commits with the same inputs: ${others}`)
  );
}

function shardText({ images, config }: Report, { index, count: shards }: Shard): string {
  const all = config.names.length;
  const here =
    all < images.length ? count(images.length, "image") : `${images.length} of ${count(all, "image")}`;
  return `Shard ${index} of ${shards}: ${here}; the total is judged when all shards are published together`;
}

/** The settings as they were in effect. */
function settingsText({ config }: Report): string {
  const file = config.file === null ? "none, images discovered" : codeSpan(config.file, { max: 120 });
  const settings = [
    `fail-on: ${config.failOn}`,
    `on-unmeasured: ${config.onUnmeasured}`,
    `limits-from: ${config.limitsFrom}`,
    `ratchet: ${config.ratchet}`,
    `override-label: ${config.overrideLabel ?? "none"}`,
  ].map((setting) => codeSpan(setting, { max: 120 }));
  return `Configuration: ${file}; ${settings.join(", ")}`;
}

function diskText(disk: Report["disk"]): string {
  const parts = [
    ...(disk.peakUsed === null ? [] : [`disk peak ${formatBytes(disk.peakUsed)}`]),
    ...(disk.freeAtStart === null ? [] : [`${formatBytes(disk.freeAtStart)} free at the start`]),
  ];
  return parts.length === 0 ? "" : `; ${parts.join(", ")}`;
}
