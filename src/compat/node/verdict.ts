/** What installing the packages of a Node lock on Alpine would do. A lock tells a lot, but no file was looked at. */
import type { Answer, AsIs, CompatTarget, Confidence, Evidence, PackageCompat } from "../../model/compat.js";
import { familiesOf, LockIndex } from "./families.js";
import { judgeFamilies } from "./family-verdict.js";
import { ofKnowledge, plain } from "./install-verdict.js";
import type { InstallVerdict, Say } from "./install-verdict.js";
import { COMPILED_APK, nativeHelper, NODE_GYP_APK, nodeKnowledge } from "./knowledge.js";
import type { NodeKnowledge } from "./knowledge.js";
import type { LockedNodePackage, LockedNodePackages } from "./lock.js";
import { cpuOf, isForTarget, libcOf, namedPlatform } from "./platform.js";

/**
 * Judges every package of a lock, each name and version once, in the lock's order. Of a family of platform packages the parent
 * bears the verdict; members that Alpine does not take are `not-applicable`. A declined lock has no verdicts. Packages that
 * only development needs are judged too, and said to be such: a caller that leaves them out filters the lock's packages.
 */
export function judgeNode(lock: LockedNodePackages, target: CompatTarget): PackageCompat[] {
  const index = new LockIndex(lock.packages);
  const seen = new Set<string>();
  const judged: PackageCompat[] = [];
  for (const item of lock.packages) {
    const key = `${item.name}@${item.version ?? ""}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const where = item.line === null ? lock.file : `${lock.file}:${item.line}`;
    const say: Say = (what) => ({ level: "lock", what, where, asOf: null });
    judged.push(compatOf(item, refined(item, judge(item, index, target, say), say)));
  }
  return judged;
}

function compatOf(item: LockedNodePackage, verdict: InstallVerdict): PackageCompat {
  const { value, confidence, evidence, buildApk, runtimeApk } = verdict;
  return {
    ecosystem: "node",
    name: item.name,
    version: item.version,
    asIs: asIsOf(verdict),
    install: { value, confidence, evidence },
    buildApk,
    runtimeApk,
  };
}

/** Without native parts the files are the same everywhere; else nobody has looked at them. */
function asIsOf({ value, confidence, evidence }: InstallVerdict): Answer<AsIs> {
  if (value === "pure") return { value: "portable", confidence, evidence };
  return { value: "unknown", confidence: "certain", evidence: [] };
}

function judge(item: LockedNodePackage, index: LockIndex, target: CompatTarget, say: Say): InstallVerdict {
  if (!isForTarget(item, target)) {
    return plain("not-applicable", "certain", say(`${item.name} is for ${restrictions(item)}`));
  }
  const known = nodeKnowledge(item.name, item.version);
  const named = namedPlatform(item.name);
  const libc = libcOf(item);
  if (named !== null || libc !== null) return judgeMember(item, libc, index, known, say);

  const families = familiesOf(item, index, target);
  if (families.length > 0) return judgeFamilies(item, families, cpuOf(target), known, say);
  if (known !== null) return withKnowledge(item, known, say);
  return judgeByScript(item, say);
}

/** `win32` and `arm64`, as the fields or the name have them. */
function restrictions(item: LockedNodePackage): string {
  const named = namedPlatform(item.name);
  const os = item.os?.join(", ") ?? named?.os;
  const cpu = item.cpu?.join(", ") ?? named?.cpu;
  return [os, cpu].filter((word) => typeof word === "string").join(" on ") || "another platform";
}

/** A package that is itself for one platform. */
function judgeMember(
  item: LockedNodePackage,
  libc: "musl" | "glibc" | null,
  index: LockIndex,
  known: NodeKnowledge | null,
  say: Say,
): InstallVerdict {
  if (libc === "musl") {
    const confidence = item.libc === null ? "likely" : "certain";
    return plain("musl-binary", confidence, say(`${item.name} is built for musl`));
  }
  if (libc === "glibc") {
    const evidence = say(`${item.name} is built for glibc`);
    if (index.hasMuslSibling(item.name)) {
      const sibling = say("a sibling for musl takes its place on Alpine");
      return { ...plain("not-applicable", "likely", evidence), evidence: [evidence, sibling] };
    }
    if (index.isCarried(item.name)) {
      const carried = say("the package that lists it bears the verdict");
      return { ...plain("not-applicable", "likely", evidence), evidence: [evidence, carried] };
    }
    return plain("blocked", item.libc === null ? "likely" : "certain", evidence);
  }
  if (known !== null) return withKnowledge(item, known, say);
  if (index.hasMuslSibling(item.name)) {
    // Where one sibling says musl, the one that says nothing is for glibc.
    return plain(
      "not-applicable",
      "likely",
      say(`${item.name} names no libc, and its sibling for musl takes its place on Alpine`),
    );
  }
  return plain(
    "musl-binary",
    "likely",
    say(`${item.name} is for Linux whatever the libc, which mostly means a static binary`),
  );
}

function withKnowledge(item: LockedNodePackage, known: NodeKnowledge, say: Say): InstallVerdict {
  const script = item.hasInstallScript === true ? [say(`${item.name} has an install script`)] : [];
  return ofKnowledge(item.name, known, script);
}

/** No platform packages and nothing known: the install script and the dependencies are what there is to go by. */
function judgeByScript(item: LockedNodePackage, say: Say): InstallVerdict {
  const { name, hasInstallScript } = item;
  const helper = nativeHelper(item.dependencies);
  const apk = { buildApk: NODE_GYP_APK, runtimeApk: COMPILED_APK };
  if (helper?.kind === "compiles" && hasInstallScript !== false) {
    return {
      ...plain("compile", "guess", say(`${name} depends on ${helper.name}: it has a native part`)),
      ...apk,
    };
  }
  if (helper?.kind === "fetches") {
    const what = `${name} depends on ${helper.name}: it brings a binary for musl, or it has to be compiled`;
    return { ...plain("unknown", "guess", say(what)), ...apk };
  }
  if (hasInstallScript === true) {
    const what = `${name} has an install script, and nothing tells what that does: perhaps it compiles`;
    return { ...plain("unknown", "guess", say(what)), ...apk };
  }
  if (hasInstallScript === null) {
    const what = `nothing in the lock tells of a native part of ${name}; it does not say whether there is an install script`;
    return plain("pure", "guess", say(what));
  }
  return plain("pure", "likely", say(`${name} has no install script and no packages for platforms`));
}

/** What the entry itself says about how much the package matters. */
function refined(item: LockedNodePackage, verdict: InstallVerdict, say: Say): InstallVerdict {
  if (verdict.value === "pure" || verdict.value === "not-applicable") return verdict;
  const evidence: Evidence[] = [...verdict.evidence];
  if (item.dev === true) evidence.push(say(`only development needs ${item.name}`));
  // Platform packages are optional by nature; whether their parent can do without them is the parent's matter.
  const isDispensable = item.optional === true && namedPlatform(item.name) === null;
  if (!isDispensable || verdict.value !== "blocked") return { ...verdict, evidence };
  evidence.push(say(`${item.name} is optional: the installation goes on without it`));
  return { ...verdict, value: "degraded", confidence: weaker(verdict.confidence), evidence };
}

function weaker(confidence: Confidence): Confidence {
  return confidence === "certain" ? "likely" : confidence;
}
