/** The worst of a report as annotations on the lines of Dockerfiles. */
import { formatBytes } from "../model/bytes.js";
import { plainLine } from "./escape.js";
import { brokenVerdicts, byImportance, displayName } from "./facts.js";
import { layerAt, legible } from "./inside.js";
import { ownLayers } from "./layers.js";
import { changedImages } from "./reasons.js";
import type { LintFindingReport } from "./lint-schema.js";
import type { ImageReport, Report, Verdict } from "./schema.js";

export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  /** Relative to the repository's root; null when no file is to blame. */
  readonly file: string | null;
  /** 1-based. */
  readonly line: number | null;
  readonly title: string;
  readonly message: string;
}

/** GitHub shows ten annotations of a kind per step. */
export const ANNOTATIONS_MAX = 10;

const MESSAGE_MAX = 1000;
const TITLE_MAX = 150;

/** Of one image; more would bury the lines that somebody wrote. */
const NOTICES_PER_IMAGE = 5;
/** Less is not worth a word in somebody's code. Bytes. */
const NOTICE_LEAST = 1_000_000;

/**
 * The ten worst: errors of the run, what was not measured, broken budgets by how far they are over, then warnings; and
 * notices of what a changed image does not need. A broken budget lies on the line of its largest layer. Control
 * characters are spelled out; escaping for workflow commands is left to whoever writes them.
 */
export function annotations(report: Report): readonly Annotation[] {
  const broken = [...brokenVerdicts(report)].sort(
    (a, b) =>
      Number(a.verdict.status === "warn") - Number(b.verdict.status === "warn") ||
      overshoot(b.verdict) - overshoot(a.verdict),
  );
  return [
    ...report.errors.map((error) => ({
      level: "error" as const,
      file: null,
      line: null,
      title: "Image Budget",
      message: plainLine(`${error.message} ${error.hint}`, MESSAGE_MAX),
    })),
    ...byImportance(report.images).flatMap((image) => failureOf(report, image)),
    ...broken
      // Findings have annotations of their own, on their lines.
      .filter(({ verdict }) => verdict.metric !== "findings")
      .map(({ image, verdict }) => brokenBudget(report, image, verdict)),
    ...byImportance(report.images).flatMap((image) => brokenFindings(report, image)),
  ]
    .slice(0, ANNOTATIONS_MAX)
    .concat(notices(report), lintNotices(report));
}

/** Findings of rules that are judged: whoever broke a rule wants to see every place. */
function brokenFindings(report: Report, image: ImageReport): readonly Annotation[] {
  return lintAnnotations(report, image, ({ level, judged }) =>
    judged ? (level === "fail" ? "error" : "warning") : null,
  );
}

/** What else was found in the Dockerfiles of images that changed, the costliest of each. */
function lintNotices(report: Report): readonly Annotation[] {
  return changedImages(report)
    .flatMap((image) =>
      lintAnnotations(report, image, ({ judged, bytes }) =>
        !judged && (bytes ?? 0) >= NOTICE_LEAST ? "notice" : null,
      ).slice(0, NOTICES_PER_IMAGE),
    )
    .slice(0, ANNOTATIONS_MAX);
}

function lintAnnotations(
  report: Report,
  image: ImageReport,
  levelOf: (finding: LintFindingReport) => Annotation["level"] | null,
): readonly Annotation[] {
  const findings = [...(image.lint?.findings ?? [])].sort((a, b) => (b.bytes ?? 0) - (a.bytes ?? 0));
  return findings.flatMap((finding): readonly Annotation[] => {
    const level = levelOf(finding);
    if (level === null) return [];
    const { rule, line, message, remedy, bytes, atLeast } = finding;
    const cost = bytes === null ? "" : ` (${atLeast ? "at least " : ""}${formatBytes(bytes)})`;
    return [
      {
        level,
        file: image.dockerfile,
        line,
        title: plainLine(`Image Budget: ${displayName(report, image)}: ${rule}`, TITLE_MAX),
        message: plainLine(`${message}${cost} ${remedy}`, MESSAGE_MAX),
      },
    ];
  });
}

/** Findings on the lines that store them: of images that changed, so that nobody reads the same thing every time. */
function notices(report: Report): readonly Annotation[] {
  return changedImages(report)
    .flatMap((image) => {
      const { dockerfile } = image;
      if (dockerfile === null) return [];
      return [...image.findings]
        .sort((a, b) => b.ownBytes - a.ownBytes)
        .flatMap((finding): readonly Annotation[] => {
          const layer = layerAt(image, finding.layer);
          if (finding.ownBytes < NOTICE_LEAST || layer === null || layer.line === null) return [];
          return [
            {
              level: "notice",
              file: dockerfile,
              line: layer.line,
              title: plainLine(`Image Budget: ${displayName(report, image)} does not need this`, TITLE_MAX),
              message: plainLine(
                `${legible(finding.title)}: ${formatBytes(finding.ownBytes)}. ${finding.remedy}`,
                MESSAGE_MAX,
              ),
            },
          ];
        })
        .slice(0, NOTICES_PER_IMAGE);
    })
    .slice(0, ANNOTATIONS_MAX);
}

function failureOf(report: Report, image: ImageReport): readonly Annotation[] {
  const { failure } = image;
  if (failure === null) return [];
  const built = failure.kind === "build" || failure.kind === "needs" ? "did not build" : "was not measured";
  return [
    {
      level: "error",
      file: image.dockerfile,
      line: image.dockerfile === null ? null : (failure.line ?? 1),
      title: plainLine(`Image Budget: ${displayName(report, image)} ${built}`, TITLE_MAX),
      message: plainLine(`${failure.message} ${failure.hint}`, MESSAGE_MAX),
    },
  ];
}

function brokenBudget(report: Report, image: ImageReport | null, verdict: Verdict): Annotation {
  const what =
    verdict.metric === "saving"
      ? "saves too little"
      : verdict.metric.startsWith("compat.")
        ? "breaks a rule of compatibility"
        : "over budget";
  const file = image === null ? report.config.file : image.dockerfile;
  return {
    level: verdict.status === "fail" ? "error" : "warning",
    file,
    line: file === null ? null : image === null ? 1 : largestLine(image),
    title: plainLine(
      `Image Budget: ${image === null ? "total" : displayName(report, image)} ${what}`,
      TITLE_MAX,
    ),
    message: plainLine(verdict.reason, MESSAGE_MAX),
  };
}

function largestLine(image: ImageReport): number {
  return ownLayers(image).find((layer) => layer.line !== null && layer.bytes > 0)?.line ?? 1;
}

/** How far a limit was broken, as a share of it: what makes budgets of unlike images comparable. */
function overshoot(verdict: Verdict): number {
  const { actual, limit } = verdict;
  if (actual === null || limit === null) return 0;
  const shares = [
    limit.bytes === undefined ? null : share(actual.bytes, limit.bytes),
    limit.percent === undefined || actual.percent === null ? null : share(actual.percent, limit.percent),
  ].filter((value) => value !== null);
  return shares.length === 0 ? 0 : Math.max(...shares);
}

function share(actual: number, limit: number): number {
  return Math.abs(actual - limit) / Math.max(1, Math.abs(limit));
}
