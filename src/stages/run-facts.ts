import type { Config, ImageConfig } from "../model/config.js";
import type { EngineInfo } from "../ports.js";
import type { RecordEntry } from "../records/schema.js";
import type { Report } from "../report/schema.js";
import type { Shard } from "../report/schema-parts.js";
import type { Outcome } from "./execute.js";
import type { BaselinePlan } from "./plan.js";
import type { Trial } from "./trial.js";

/** Everything a run found out, before it is judged. */
export interface RunFacts {
  readonly version: string;
  readonly now: Date;
  readonly seconds: number;
  readonly config: Config;
  /** The images the run is about: `config.images`, or those that were asked for. */
  readonly images: readonly ImageConfig[];
  readonly root: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly redact: (text: string) => string;
  readonly head: Report["commit"];
  /** Null when there is none to count against, for `baselineReason`. */
  readonly baseline: BaselinePlan | null;
  readonly baselineReason: string | null;
  readonly shard: Shard | null;
  /** Rules that the change itself changes. */
  readonly limitChanges: Report["limitChanges"];
  readonly info: EngineInfo | null;
  readonly disk: Report["disk"];
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly trials: ReadonlyMap<string, Trial>;
  /** Image name to its record of the baseline that was not used, because the base image is another one now. */
  readonly moved: ReadonlyMap<string, RecordEntry>;
  /** What went wrong outside a single image. */
  readonly errors: Report["errors"];
  readonly notes: readonly string[];
}
