/** From a plan to outcomes: what records do not spare is built and measured. */
import { planBaseline, sourceOnBase } from "../baseline/plan.js";
import { contextFilesThatMatter } from "../dockerfile/context-sources.js";
import { parseDockerfile } from "../dockerfile/parse.js";
import type { Config, ImageConfig, ImageSource } from "../model/config.js";
import type { PipelineInput, PipelinePorts } from "../pipeline.js";
import type { EngineInfo } from "../ports.js";
import { createGatherer } from "../records/gather.js";
import type { RecordedInputs } from "../records/schema.js";
import type { LaidOutBase } from "./base.js";
import { consult } from "./consult.js";
import { executeTargets } from "./execute.js";
import type { Outcome } from "./execute.js";
import { planTargets, targetId } from "./plan.js";
import type { BaselinePlan } from "./plan.js";

/** What became of every target. */
export interface Work {
  readonly baseline: BaselinePlan | null;
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** Target id to what went into it; null when that is not fully known. */
  readonly inputs: ReadonlyMap<string, RecordedInputs | null>;
  readonly notes: readonly string[];
}

/** Nothing could be done. */
export const NO_WORK: Work = { baseline: null, outcomes: new Map(), inputs: new Map(), notes: [] };

export interface MeasureRequest {
  readonly input: Pick<PipelineInput, "root" | "environment" | "only" | "recording" | "cleanCheckout">;
  readonly config: Config;
  /** The images this run is about. */
  readonly images: readonly ImageConfig[];
  readonly base: LaidOutBase | null;
  readonly engine: EngineInfo;
}
