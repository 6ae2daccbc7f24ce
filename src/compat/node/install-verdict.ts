/** The install half of a verdict, on its way, and the sentences it rests on. */
import type { Confidence, Evidence, InstallOutcome } from "../../model/compat.js";
import type { NodeKnowledge } from "./knowledge.js";

export interface InstallVerdict {
  readonly value: InstallOutcome;
  readonly confidence: Confidence;
  /** The strongest first. */
  readonly evidence: readonly Evidence[];
  readonly buildApk: readonly string[];
  readonly runtimeApk: readonly string[];
}

/** Writes evidence about one package: it knows the level and the place. */
export type Say = (what: string) => Evidence;

/** A verdict that rests on one thing and takes no Alpine packages. */
export function plain(value: InstallOutcome, confidence: Confidence, evidence: Evidence): InstallVerdict {
  return { value, confidence, evidence: [evidence], buildApk: [], runtimeApk: [] };
}

/** A verdict of the built-in table, after whatever stronger evidence goes with it. */
export function ofKnowledge(
  name: string,
  known: NodeKnowledge,
  stronger: readonly Evidence[] = [],
): InstallVerdict {
  const { install: value, confidence, buildApk, runtimeApk } = known;
  return { value, confidence, evidence: [...stronger, knowledgeEvidence(name, known)], buildApk, runtimeApk };
}

/** The table's sentence, which says every time that nobody looked. */
export function knowledgeEvidence(name: string, known: NodeKnowledge): Evidence {
  const what = `${name} ${known.what} (general knowledge, not looked up in this run)`;
  return { level: "built-in", what, where: null, asOf: null };
}
