/** Node packages that are installed in an image: would they load on Alpine, and what would installing them there do? */
import type {
  Answer,
  AsIs,
  CompatTarget,
  Confidence,
  Evidence,
  EvidenceLevel,
  InstallOutcome,
  PackageCompat,
} from "../../model/compat.js";
import { ofKnowledge, plain } from "./install-verdict.js";
import type { InstallVerdict, Say } from "./install-verdict.js";
import { COMPILED_APK, NODE_GYP_APK, nodeKnowledge } from "./knowledge.js";
import { allows, cpuOf, namedPlatform } from "./platform.js";

/** For which libc a native file is built. `static` runs on both. */
export type ElfLibc = "musl" | "glibc" | "static" | "unknown";

export interface InstalledNodePackage {
  readonly name: string;
  readonly version: string | null;
  /** Its folder in the image; null where it has none of its own. */
  readonly location: string | null;
  /** Its native files for the image's processor, with those of the packages bundled in it. */
  readonly elf: readonly { readonly path: string; readonly libc: ElfLibc }[];
  /** Null where its package.json was not read. */
  readonly hasInstallScript: boolean | null;
}

/** Judges every package as a whole, not file by file: one that brings a file for each libc loads the one that fits. */
export function judgeInstalledNode(
  packages: readonly InstalledNodePackage[],
  target: CompatTarget,
  level: EvidenceLevel = "source-image",
): PackageCompat[] {
  return packages.map((item) => {
    const at = sayer(level);
    const asIs = asIsOf(item, at);
    const { value, confidence, evidence, buildApk, runtimeApk } = installOf(item, asIs, target, at);
    const { name, version } = item;
    const install: Answer<InstallOutcome> = { value, confidence, evidence };
    return { ecosystem: "node", name, version, asIs, install, buildApk, runtimeApk };
  });
}

/** What is said of a place in the image. */
type At = (where: string | null) => Say;

function sayer(level: EvidenceLevel): At {
  return (where) => (what) => ({ level, what, where, asOf: null });
}

function asIsOf({ name, location, elf }: InstalledNodePackage, at: At): Answer<AsIs> {
  const first = (libc: ElfLibc): string | null => elf.find((file) => file.libc === libc)?.path ?? null;
  const musl = first("musl");
  const glibc = first("glibc");
  const unclear = first("unknown");
  const answer = (value: AsIs, confidence: Confidence, evidence: readonly Evidence[]): Answer<AsIs> => ({
    value,
    confidence,
    evidence,
  });
  const forMusl = musl === null ? [] : [at(musl)("a native file is built for musl")];
  const forGlibc = glibc === null ? [] : [at(glibc)("a native file is built for glibc")];
  if (musl !== null || glibc !== null) {
    const both = [...forMusl, ...forGlibc];
    const certain: Confidence = unclear === null ? "certain" : "likely";
    if (musl !== null && glibc !== null) {
      // Which one it loads is up to the package's own code.
      return answer("mixed", "likely", both);
    }
    return answer(musl === null ? "glibc" : "musl", certain, both);
  }
  if (unclear !== null) {
    return answer("unknown", "certain", [at(unclear)("a native file does not tell which libc it is for")]);
  }
  const isStatic = elf.length > 0;
  const what = isStatic ? `the native files of ${name} are static` : `${name} has no native files`;
  return answer("portable", isStatic ? "likely" : "certain", [at(location)(what)]);
}

function installOf(
  item: InstalledNodePackage,
  asIs: Answer<AsIs>,
  target: CompatTarget,
  at: At,
): InstallVerdict {
  const { name, version, location, hasInstallScript } = item;
  const say = at(location);
  const apk = { buildApk: NODE_GYP_APK, runtimeApk: COMPILED_APK };
  const known = nodeKnowledge(name, version);
  const named = namedPlatform(name);
  if (named !== null && !isNamedForTarget(named, target)) {
    return plain("not-applicable", "likely", say(`${name} is for ${named.os} on ${named.cpu}`));
  }
  switch (asIs.value) {
    case "portable":
      if (item.elf.length > 0)
        return { ...plain("musl-binary", "likely", say(`${name} brings static files`)) };
      if (known !== null && known.install !== "pure") return ofKnowledge(name, known, asIs.evidence);
      // A script that left no native file behind has compiled nothing here.
      return {
        ...plain("pure", "likely", say(`${name} has no native files`)),
        evidence: asIs.evidence,
      };
    case "musl":
    case "mixed":
      return {
        value: "musl-binary",
        confidence: "likely",
        evidence: asIs.evidence,
        buildApk: [],
        runtimeApk: [],
      };
    case "glibc": {
      if (named?.libc === "glibc") {
        const what = `${name} is the variant for glibc; on Alpine the package that lists it takes another, if it has one`;
        return plain("not-applicable", "likely", say(what));
      }
      if (known !== null) return ofKnowledge(name, known, asIs.evidence);
      // An image proves what is there, not what could be installed.
      const script =
        hasInstallScript === true ? [say(`${name} has an install script: perhaps it compiles`)] : [];
      const verdict = plain("unknown", "certain", say("what can be installed does not show in an image"));
      const evidence = [...asIs.evidence, ...script, ...verdict.evidence];
      return hasInstallScript === false ? { ...verdict, evidence } : { ...verdict, evidence, ...apk };
    }
    case "unknown":
      return known === null
        ? { ...plain("unknown", "certain", say(`${name} has native files`)), evidence: asIs.evidence }
        : ofKnowledge(name, known, asIs.evidence);
  }
}

function isNamedForTarget(
  named: { readonly os: string | null; readonly cpu: string | null },
  target: CompatTarget,
): boolean {
  const list = (word: string | null): readonly string[] | null => (word === null ? null : [word]);
  return allows(list(named.os), "linux") && allows(list(named.cpu), cpuOf(target));
}
