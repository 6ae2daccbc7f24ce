/** The label by which people with write access let broken limits pass. */
import * as core from "@actions/core";
import { applyOverride, overrideWouldHelp } from "../budget/override.js";
import type { GitHubApi } from "../github/client.js";
import { findOverride } from "../github/override.js";
import type { Report } from "../report/schema.js";
import type { CommentTarget } from "./comment.js";

/**
 * Lets broken limits pass when the label is set and counts; nobody is asked when none is broken.
 * @param published whether this job tells the report; one that publishes it later asks again, and may know more
 */
export async function applyLabel(
  report: Report,
  api: GitHubApi | null,
  target: Pick<CommentTarget, "repository" | "number"> | null,
  published: "here" | "later" = "here",
): Promise<Report> {
  const label = report.config.overrideLabel;
  if (label === null || target === null || api === null || !overrideWouldHelp(report)) return report;
  const found = await findOverride(api, target.repository, target.number, label);
  switch (found.kind) {
    case "set":
      return applyOverride(report, { label, by: found.by });
    case "not-set":
      return report;
    case "not-honoured": {
      const note = `The label ${label} does not count: ${found.reason}.`;
      core.warning(note, { title: "Image Budget: override" });
      if (published === "later") return report;
      return { ...report, notes: [...report.notes, note].slice(0, 200) };
    }
  }
}
