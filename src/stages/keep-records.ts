/** Records out of a run: every figure that was measured, and those carried over from the records before. */
import { messageOf } from "../model/errors.js";
import type { Progress, RecordStore } from "../ports.js";
import { recordEntry } from "../records/project.js";
import type { RecordEntry, RecordedInputs } from "../records/schema.js";
import type { ArchiveContents } from "../model/image.js";
import type { ImageReport, Report } from "../report/schema.js";
import type { Outcome } from "./execute.js";
import { partsOf } from "./inside-report.js";
import { targetId } from "./plan.js";

export interface KeptRun {
  /** The commit that was measured; null outside a repository. */
  readonly head: string | null;
  readonly now: Date;
  /** Files that git does not know are an earlier step's, and not a change that the commit does not have. */
  readonly cleanCheckout: boolean;
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly inputs: ReadonlyMap<string, RecordedInputs | null>;
}

/** Null where the report does not list every package: a change against some of them would be another's. */
function insideToKeep(contents: ArchiveContents, image: ImageReport): RecordEntry["inside"] {
  const isWhole = image.contents?.packages.count === image.packages.length;
  return isWhole ? { parts: partsOf(contents, image.layers), packages: image.packages } : null;
}

/** Keeps what a run measured. A store that does not take it is a warning: the next pull request builds its baseline. */
export async function keepRecords(
  store: RecordStore,
  report: Report,
  run: KeptRun,
  progress: Progress,
): Promise<void> {
  const { head } = run;
  if (head === null) return;
  if (report.commit.dirty === true && !run.cleanCheckout) {
    progress.warn(
      `Nothing is recorded: the files differ from the commit ${head.slice(0, 12)}. Commit or stash them, and keep the records' own file where git ignores it.`,
    );
    return;
  }
  const created = run.now.toISOString();
  const entries = report.images.flatMap((image): readonly RecordEntry[] =>
    (["image", "reference"] as const).flatMap((role) => {
      const id = targetId(role, image.name);
      const outcome = run.outcomes.get(id);
      if (outcome?.kind === "recorded") return [outcome.entry];
      if (outcome?.kind !== "measured") return [];
      return [
        recordEntry({
          role,
          name: image.name,
          measurement: outcome.measurement,
          // Texts as the report has them: secrets are masked there.
          layers: role === "image" ? image.layers : [],
          base: role === "image" ? image.base : null,
          inside: role === "image" ? insideToKeep(outcome.measurement.contents, image) : null,
          build: outcome.build,
          inputs: run.inputs.get(id) ?? null,
          commit: head,
          created,
        }),
      ];
    }),
  );
  if (entries.length === 0) return;
  try {
    await store.save({
      schema: "image-budget/records@1",
      tool: report.tool.version,
      commit: head,
      created,
      entries,
    });
    progress.info(`Recorded ${entries.length} sizes of ${head.slice(0, 12)} in ${store.label}.`);
  } catch (error) {
    progress.warn(`The sizes could not be recorded: ${messageOf(error)}`);
  }
}
