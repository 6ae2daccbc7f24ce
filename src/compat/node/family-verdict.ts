/** What a package's families of platform packages make of its installation. */
import type { Confidence, InstallOutcome } from "../../model/compat.js";
import type { FamilyState } from "./families.js";
import { knowledgeEvidence, ofKnowledge, plain } from "./install-verdict.js";
import type { InstallVerdict, Say } from "./install-verdict.js";
import { COMPILED_APK, NODE_GYP_APK } from "./knowledge.js";
import type { NodeKnowledge } from "./knowledge.js";
import type { LockedNodePackage } from "./lock.js";

/** Of several binaries the worst decides: sharp does not work without its libvips. */
const WORST_FIRST: readonly InstallOutcome[] = [
  "blocked",
  "unknown",
  "compile",
  "relock",
  "degraded",
  "musl-binary",
  "pure",
];

/**
 * The verdict on a package by its families, of which there is at least one. The lock goes before the table, but for a binary
 * that names no libc: that it is static is only likely.
 *
 * @param cpu Node's word for the target's processor
 */
export function judgeFamilies(
  item: LockedNodePackage,
  families: readonly FamilyState[],
  cpu: string,
  known: NodeKnowledge | null,
  say: Say,
): InstallVerdict {
  const verdicts = families.map((family) => ofFamily(item, family, cpu, known, say));
  const [first, ...rest] = verdicts.sort((a, b) => rank(a) - rank(b));
  if (first === undefined) return plain("unknown", "certain", say(`${item.name} lists no binary`));
  const evidence = [...first.evidence, ...rest.flatMap((verdict) => verdict.evidence)];
  // What contradicts the lock is shown all the same.
  const isContradicted = known !== null && known.install !== first.value;
  if (isContradicted && !evidence.some(({ level }) => level === "built-in")) {
    evidence.push(knowledgeEvidence(item.name, known));
  }
  return { ...first, evidence };
}

function rank({ value }: InstallVerdict): number {
  return WORST_FIRST.indexOf(value);
}

function ofFamily(
  item: LockedNodePackage,
  family: FamilyState,
  cpu: string,
  known: NodeKnowledge | null,
  say: Say,
): InstallVerdict {
  switch (family.kind) {
    case "musl": {
      const confidence: Confidence = family.member.libc === null ? "likely" : "certain";
      return plain("musl-binary", confidence, say(`${family.member.name}, built for musl, is in the lock`));
    }
    case "any-libc": {
      const evidence = say(
        `${family.member.name} is in the lock and names no libc, which mostly means a static binary`,
      );
      return known === null
        ? plain("musl-binary", "likely", evidence)
        : ofKnowledge(item.name, known, [evidence]);
    }
    case "not-locked":
      return plain(
        "relock",
        "likely",
        say(`${item.name} lists ${family.name}, which the lock lacks: write the lock anew`),
      );
    case "glibc-only":
      return withoutBinary(item, `${item.name} lists ${family.name} for glibc, and no sibling for musl`, say);
    case "other-processor":
      return withoutBinary(item, `${item.name} lists binaries for Linux, but none for ${cpu}`, say);
  }
}

/** With an install script there is a chance that it compiles instead. */
function withoutBinary(item: LockedNodePackage, what: string, say: Say): InstallVerdict {
  if (item.hasInstallScript !== true) return plain("blocked", "likely", say(what));
  const evidence = [say(what), say(`${item.name} has an install script: perhaps it compiles instead`)];
  return {
    value: "unknown",
    confidence: "guess",
    evidence,
    buildApk: NODE_GYP_APK,
    runtimeApk: COMPILED_APK,
  };
}
