/** What is said of the files of a Python package. */
import type { SimplePage } from "../index/page.js";
import type { AllowedFormats } from "./format-control.js";
import type { FileJudgement } from "./listed-files.js";

const LONGEST_MARKER = 160;

/** Where a package comes from that no index has. */
export const SOURCES = {
  path: "a folder or a file beside the project",
  git: "a repository",
  url: "a file at an address of its own",
} as const;

/** A marker as it is written, at most so long. */
export function quoted(marker: string | null): string {
  const text = marker ?? "";
  return `The marker "${text.length > LONGEST_MARKER ? `${text.slice(0, LONGEST_MARKER)}…` : text}"`;
}

/** The page without the files that pip may not take. */
export function allowedPage(page: SimplePage, formats: AllowedFormats | undefined): SimplePage {
  if (formats === undefined || (formats.wheels && formats.sdists)) return page;
  return {
    ...page,
    files: page.files.filter(({ kind }) => (kind === "wheel" ? formats.wheels : formats.sdists)),
  };
}

/** `5 wheels, none fits (3 for glibc, 2 for macOS); a source archive`. */
export function summary(
  { wheels, misfits, sdist }: FileJudgement<unknown>,
  formats?: AllowedFormats,
): string {
  if (formats?.wheels === false) return "--no-binary allows its source archive only";
  if (formats?.sdists === false && wheels > 0) {
    return `${wheels === 1 ? "One wheel is listed and does not fit" : `${wheels} wheels are listed and none fits`} (${misfits}); --only-binary allows no source archive`;
  }
  if (formats?.sdists === false) return "No wheel is listed, and --only-binary allows no source archive";
  const listed =
    wheels === 0
      ? "No wheel is listed"
      : `${wheels === 1 ? "One wheel is listed and does not fit" : `${wheels} wheels are listed and none fits`} (${misfits})`;
  return `${listed}; ${sdist === null ? "there is no source archive" : "there is a source archive"}`;
}
