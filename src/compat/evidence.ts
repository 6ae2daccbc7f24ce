/** Joins what several sources say of one question: the highest evidence wins, and what contradicts it is shown. */
import { EVIDENCE_LEVELS } from "../model/compat.js";
import type { Answer, Confidence, Evidence, EvidenceLevel } from "../model/compat.js";

/** An answer that nothing speaks for. */
export function unanswered<Value>(value: Value): Answer<Value> {
  return { value, confidence: "guess", evidence: [] };
}

/** An answer with one piece of evidence. */
export function answer<Value>(
  value: Value,
  confidence: Confidence,
  level: EvidenceLevel,
  what: string,
  where: string | null = null,
): Answer<Value> {
  return { value, confidence, evidence: [{ level, what, where, asOf: null }] };
}

/**
 * Of several answers the one with the strongest evidence; the evidence of the others follows, and where they say something
 * else it is marked as a contradiction. An answer `unknown` never wins against one that is not.
 */
export function strongest<Value extends string>(
  answers: readonly Answer<Value>[],
  unknown: Value,
): Answer<Value> {
  const ranked = [...answers]
    .filter(({ evidence }) => evidence.length > 0)
    .sort((a, b) => Number(a.value === unknown) - Number(b.value === unknown) || rank(a) - rank(b));
  const [best, ...others] = ranked;
  if (best === undefined) return unanswered(unknown);
  const rest = others.flatMap((other) =>
    other.evidence.map((each) =>
      other.value === best.value || other.value === unknown
        ? each
        : { ...each, what: `${each.what} (which would say ${other.value})` },
    ),
  );
  return { ...best, evidence: [...best.evidence, ...rest] };
}

function rank({ evidence }: Answer<string>): number {
  return Math.min(...evidence.map(({ level }) => EVIDENCE_LEVELS.indexOf(level)));
}

/** The strongest of an answer's evidence; null for none. */
export function firstEvidence({ evidence }: Answer<unknown>): Evidence | null {
  return evidence[0] ?? null;
}
