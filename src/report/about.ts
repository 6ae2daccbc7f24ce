/** The last note: what was measured, with what, and by which rules. */
import { formatBytes } from "../model/bytes.js";
import { codeSpan, htmlCode } from "./escape.js";
import type { Section } from "./fit.js";
import type { Report } from "./schema.js";
import { formatSeconds } from "./words.js";

const SHORT_SHA = 12;

/** A commit's short name. Only what looks like a hash is shortened. */
export function shortSha(sha: string): string {
  return /^[0-9a-f]{40,64}$/u.test(sha) ? sha.slice(0, SHORT_SHA) : sha;
}

function commitText(commit: { readonly sha: string | null; readonly ref: string | null }): string {
  const sha = commit.sha === null ? "no commit" : codeSpan(shortSha(commit.sha), { max: 64 });
  return commit.ref === null ? sha : `${sha} on ${codeSpan(commit.ref, { max: 120 })}`;
}

/** Commits, engine, store, builder, effective settings, disk, and how sizes are measured. */
export function aboutSection(report: Report): Section {
  const { engine, config, disk, commit, baselineCommit } = report;
  const recorded = report.images.filter((image) => image.baseline.status === "recorded").length;
  const lines = [
    `Commit ${commitText(commit)}${commit.dirty === true ? ", with changes not committed" : ""}; ` +
      (baselineCommit === null ? "no baseline" : `baseline ${commitText(baselineCommit)}`) +
      (recorded === 0 ? "" : `, ${recorded} of its sizes from records`),
    engine === null
      ? "No engine"
      : `Engine ${codeSpan(`${engine.name} ${engine.version}`, { max: 80 })}, image store ${engine.store}, ` +
        `builder ${codeSpan(engine.builder, { max: 80 })}`,
    `Configuration: ${config.file === null ? "none, images discovered" : codeSpan(config.file, { max: 120 })}; ` +
      `\`fail-on: ${config.failOn}\`, \`on-unmeasured: ${config.onUnmeasured}\``,
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

function diskText(disk: Report["disk"]): string {
  const parts = [
    ...(disk.peakUsed === null ? [] : [`disk peak ${formatBytes(disk.peakUsed)}`]),
    ...(disk.freeAtStart === null ? [] : [`${formatBytes(disk.freeAtStart)} free at the start`]),
  ];
  return parts.length === 0 ? "" : `; ${parts.join(", ")}`;
}
