/** The trial: an image's Dockerfile is converted to Alpine or to slim, and the result is built and measured beside the original. */
import { convertDockerfile } from "../convert/convert.js";
import { convertToSlim } from "../convert/to-slim/convert.js";
import type { Conversion } from "../convert/types.js";
import type { Destination, ImageConfig } from "../model/config.js";
import type { DockerfileDrafts, SourceFiles } from "../ports.js";
import { DESTINATION_NAMES } from "../report/trial-schema.js";
import { compatReport } from "./compat-report.js";
import type { Outcome } from "./execute.js";
import { isAlpine } from "./roll-back.js";
import { targetId } from "./plan.js";
import type { Target } from "./plan.js";

/** What became of one trial. */
export type Trial =
  /** Nothing was proposed, or there was no ground to try. */
  | { readonly kind: "not-run"; readonly to: Destination; readonly reason: string }
  | { readonly kind: "declined"; readonly to: Destination; readonly reason: string }
  | { readonly kind: "tried"; readonly draft: Draft; readonly outcome: Outcome };

export interface Draft {
  readonly to: Destination;
  readonly original: string;
  readonly conversion: Exclude<Conversion, { readonly kind: "declined" }>;
}

export interface TrialPorts {
  readonly files: SourceFiles;
  readonly drafts: DockerfileDrafts;
}

export interface TrialInput {
  /** Those whose configuration or command asks for a trial. */
  readonly images: readonly ImageConfig[];
  readonly root: string;
  /** What became of the images themselves. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly execute: (targets: readonly Target[]) => Promise<ReadonlyMap<string, Outcome>>;
}

/** Tries what can be tried. Whatever becomes of it, the images' own outcomes stay as they are. */
export async function runTrials(input: TrialInput, ports: TrialPorts): Promise<ReadonlyMap<string, Trial>> {
  const trials = new Map<string, Trial>();
  const drafts = new Map<string, Draft>();
  const targets: Target[] = [];
  for (const image of input.images) {
    const prepared = await prepare(image, input, ports);
    if (prepared.kind === "ready") {
      drafts.set(image.name, prepared.draft);
      targets.push(prepared.target);
    } else trials.set(image.name, prepared);
  }
  const outcomes = targets.length === 0 ? new Map<string, Outcome>() : await input.execute(targets);
  for (const [name, draft] of drafts) {
    const outcome = outcomes.get(targetId("trial", name));
    if (outcome !== undefined) trials.set(name, { kind: "tried", draft, outcome });
  }
  return trials;
}

type Prepared =
  | Exclude<Trial, { readonly kind: "tried" }>
  | { readonly kind: "ready"; readonly draft: Draft; readonly target: Target };

async function prepare(
  image: ImageConfig,
  { root, outcomes }: TrialInput,
  { files, drafts }: TrialPorts,
): Promise<Prepared> {
  const { source, name } = image;
  const to = image.trial ?? "alpine";
  const notRun = (reason: string): Prepared => ({ kind: "not-run", to, reason });
  if (source.kind !== "build") return notRun("it is not built here, so there is no Dockerfile to convert");
  const { build } = source;
  if (Object.keys(build.needs).length > 0) {
    return notRun("its base is another image of this configuration: try that one");
  }
  const outcome = outcomes.get(targetId("image", name));
  const obstacle = obstacleTo(to, outcome);
  if (obstacle !== null) return notRun(obstacle);
  const text = await files.read(root, build.dockerfile);
  if (text === null) return notRun("the Dockerfile could not be read again");
  const compat = outcome?.kind === "measured" ? outcome.compat : null;
  const conversion =
    to === "slim"
      ? convertToSlim(text, { target: build.target })
      : convertDockerfile(text, {
          compat: compat === null ? null : compatReport(compat),
          target: build.target,
          alpine: image.compat?.alpine ?? null,
        });
  if (conversion.kind === "declined") return { kind: "declined", to, reason: conversion.reason };
  if (conversion.text === text) {
    return { kind: "declined", to, reason: "there is nothing to convert in it" };
  }
  const dockerfile = await drafts.place(root, build.dockerfile, conversion.text);
  return {
    kind: "ready",
    draft: { to, original: text, conversion },
    target: {
      id: targetId("trial", name),
      role: "trial",
      name,
      label: `${name} (trial on ${DESTINATION_NAMES[to]})`,
      // Its cache would take the place of the image's own.
      source: { kind: "build", build: { ...build, dockerfile, cacheTo: [] } },
      root,
      bases: {},
      pins: {},
    },
  };
}

/** Why there is no ground to try; null where there is. */
function obstacleTo(to: Destination, outcome: Outcome | undefined): string | null {
  if (outcome?.kind === "recorded") return "its inputs are those of a record, so it was not built";
  // That an image does not build on Alpine is a reason to try it on slim.
  if (to === "slim" && outcome?.kind === "failed" && outcome.failure.kind === "build") return null;
  if (outcome?.kind !== "measured") return "the image itself could not be measured";
  const isOnAlpine = isAlpine(outcome.measurement.contents);
  if (to === "alpine" && isOnAlpine) return "it is on Alpine already; a trial of slim tries the other way";
  return to === "slim" && !isOnAlpine ? "it is not on Alpine" : null;
}
