/** What installing a Python package on Alpine does, from the files that a lock or an index lists. Pure; downloads nothing. */
import type { Answer, CompatTarget, Confidence, Evidence, InstallOutcome } from "../../model/compat.js";
import { EVIDENCE_LEVELS } from "../../model/compat.js";
import { candidates } from "../index/candidates.js";
import type { Candidates } from "../index/candidates.js";
import type { IndexFile, SimplePage } from "../index/page.js";
import { carriedForGlibc, compileNeeds, openedPackages, remembered } from "./knowledge.js";
import { judgeFiles } from "./listed-files.js";
import type { FileJudgement } from "./listed-files.js";
import type { AllowedFormats } from "./format-control.js";
import type { LockedFile, LockedPackage } from "./locks/model.js";
import { MarkerTable } from "./locks/marker-table.js";
import type { Wanted } from "./locks/wanted.js";
import { allowedPage, quoted, SOURCES, summary } from "./wording.js";

/** What an index said about one project, and when. */
export interface IndexAnswer {
  readonly page: SimplePage;
  /** ISO date; null where it is of this run. */
  readonly asOf: string | null;
}

export interface PackageQuestion extends Pick<
  LockedPackage,
  "name" | "version" | "specifiers" | "requiresPython" | "files" | "hashes" | "source"
> {
  /** `uv.lock:12`; null for no place. */
  readonly where: string | null;
  readonly wanted: Wanted;
  /** Which files pip may take (`--only-binary`, `--no-binary`); all of them where nothing is said. */
  readonly formats?: AllowedFormats;
  /** Why the lock as a whole is not for the target, as a sentence; null when it is. */
  readonly excluded: string | null;
}

export interface PackageVerdict {
  /** Normalised. */
  readonly name: string;
  /** The one that is installed; null where none is pinned and no index was asked. */
  readonly version: string | null;
  readonly install: Answer<InstallOutcome>;
  /** Alpine packages that compiling takes; empty where nothing is compiled. */
  readonly buildApk: readonly string[];
  readonly runtimeApk: readonly string[];
  readonly scope: Wanted["scope"];
}

interface Found {
  readonly value: InstallOutcome;
  readonly confidence: Confidence;
  readonly evidence: readonly (Evidence | null)[];
  readonly version?: string | null;
}

/** Judges one package. `index` is null where no index was asked or it knew nothing; then the lock is all there is. */
export function judgePackage(
  question: PackageQuestion,
  target: CompatTarget,
  index: IndexAnswer | null,
): PackageVerdict {
  const found = new Judge(question, target, index).judge();
  const { name, wanted } = question;
  const compiled = found.value === "compile" ? compileNeeds(name) : null;
  const isInstalled = found.value !== "not-applicable" && found.value !== "blocked";
  return {
    name,
    version: found.version ?? question.version,
    install: {
      value: found.value,
      confidence: found.confidence,
      evidence: found.evidence.filter((one) => one !== null).sort(byStrength),
    },
    buildApk: compiled?.build ?? [],
    runtimeApk: compiled?.runtime ?? (isInstalled ? openedPackages(name) : []),
    scope: wanted.scope,
  };
}

function byStrength(a: Evidence, b: Evidence): number {
  return EVIDENCE_LEVELS.indexOf(a.level) - EVIDENCE_LEVELS.indexOf(b.level);
}

class Judge {
  readonly #question: PackageQuestion;
  readonly #target: CompatTarget;
  readonly #index: IndexAnswer | null;
  readonly #markers: MarkerTable;
  #choice: Candidates | null | undefined;

  constructor(question: PackageQuestion, target: CompatTarget, index: IndexAnswer | null) {
    this.#question = question;
    this.#target = target;
    this.#index = index === null ? null : { ...index, page: allowedPage(index.page, question.formats) };
    this.#markers = new MarkerTable(target);
  }

  judge(): Found {
    const { wanted, excluded, requiresPython, files, hashes } = this.#question;
    if (wanted.applies === false) return this.#notWanted();
    if (excluded !== null) return this.#excluded(excluded);
    if (this.#markers.pythonFits(requiresPython) === false) {
      const what = `It asks for Python ${requiresPython ?? ""}, which the target's is not`;
      return { value: "blocked", confidence: "certain", evidence: [this.#lock(what)] };
    }
    const found =
      files !== null && files.length > 0
        ? this.#fromFiles(files)
        : hashes.length > 0
          ? this.#fromHashes()
          : this.#fromIndex();
    if (wanted.applies !== null) return found;
    const doubt = this.#lock(`${quoted(wanted.marker)} was not understood and is taken to hold`);
    return {
      ...found,
      confidence: found.confidence === "certain" ? "likely" : found.confidence,
      evidence: [...found.evidence, doubt],
    };
  }

  #notWanted(): Found {
    const { marker, isCertain } = this.#question.wanted;
    const what =
      marker === null
        ? "Nothing that is installed on the target wants it"
        : `${quoted(marker)} does not hold on the target`;
    return {
      value: "not-applicable",
      confidence: isCertain ? "certain" : "likely",
      evidence: [this.#lock(what)],
    };
  }

  /** The whole lock is for something else; which files it lists says nothing about the package. */
  #excluded(why: string): Found {
    const wheel = this.#candidates()?.wheel ?? null;
    if (wheel === null)
      return { value: "not-applicable", confidence: "certain", evidence: [this.#lock(why)] };
    return {
      value: "relock",
      confidence: "certain",
      evidence: [this.#lock(why), this.#onIndex(`${wheel.name} is there and would fit`)],
    };
  }

  #fromFiles(files: readonly LockedFile[]): Found {
    const judged = judgeFiles(files, this.#target);
    if (judged.wheel !== null) {
      return this.#installed(judged, this.#lock(`${judged.wheel.name} is listed`));
    }
    const said = this.#lock(`${summary(judged)}`);
    return (
      this.#relock(said) ??
      (judged.sdist === null ? this.#nothing(judged, [said]) : this.#compiled(judged, [said]))
    );
  }

  /** A file that fits and is on the index, but not among those that the lock allows. */
  #relock(said: Evidence): Found | null {
    const other = this.#candidates();
    const file = other?.wheel ?? null;
    if (other === null || file === null) return null;
    const what = `${file.name} is there and fits, but the lock does not list it`;
    return { value: "relock", confidence: "certain", evidence: [said, this.#onIndex(what)] };
  }

  #fromHashes(): Found {
    const { hashes } = this.#question;
    const said = this.#lock(
      `The lock allows ${hashes.length === 1 ? "one hash" : `${hashes.length} hashes`} and names no files`,
    );
    if (this.#index === null) {
      const known = remembered(this.#question.name, this.#target);
      return { value: "unknown", confidence: "certain", evidence: [said, known?.evidence ?? null] };
    }
    const allowed = new Set(hashes);
    const files = this.#index.page.files.filter(
      (file) =>
        file.hashes.some((hash) => allowed.has(hash)) &&
        this.#markers.pythonFits(file.requiresPython) !== false,
    );
    if (files.length === 0) {
      const none = this.#onIndex("It has no file with one of these hashes");
      return this.#relock(said) ?? { value: "unknown", confidence: "certain", evidence: [said, none] };
    }
    const judged = judgeFiles(files, this.#target);
    if (judged.wheel !== null) {
      return this.#installed(judged, said, this.#onIndex(`${judged.wheel.name} has one of these hashes`));
    }
    const seen = this.#onIndex(`Of files with these hashes: ${summary(judged)}`);
    const found = this.#relock(said);
    if (found !== null) return { ...found, evidence: [...found.evidence, seen] };
    return judged.sdist === null ? this.#nothing(judged, [said, seen]) : this.#compiled(judged, [said, seen]);
  }

  #fromIndex(): Found {
    const { source, name } = this.#question;
    if (source !== "index") {
      const { isKnown } = compileNeeds(name);
      const what = this.#lock(`It is built from ${SOURCES[source]}; what that takes is not known`);
      return { value: isKnown ? "compile" : "unknown", confidence: "guess", evidence: [what] };
    }
    const choice = this.#candidates();
    if (choice === null) {
      const known = remembered(name, this.#target);
      if (known === null) {
        const none = this.#lock("No files are listed, and no index was asked");
        return { value: "unknown", confidence: "certain", evidence: [none] };
      }
      // The lock says nothing here: with its word beside it the table's would pass for something that was seen.
      const evidence = [{ ...known.evidence, where: this.#question.where }];
      return { value: known.value, confidence: known.confidence, evidence };
    }
    if (choice.count === 0) {
      const what = this.#onIndex(this.#index?.page.problem ?? "It has no file of such a version");
      return { value: "unknown", confidence: "certain", evidence: [what] };
    }
    return { ...this.#chosen(choice), version: choice.version };
  }

  #chosen(choice: Candidates): Found {
    const judged = judgeFiles(choice.files, this.#target);
    const isOld = choice.version !== null && choice.newest !== null && choice.version !== choice.newest;
    const old = isOld
      ? this.#onIndex(
          `${choice.newest} has no file for the target: pip falls back to ${choice.version}, ` +
            (judged.wheel === null ? "a source archive that may be very old" : "an older version"),
        )
      : null;
    if (choice.wheel !== null && judged.wheel !== null) {
      return this.#installed(judged, this.#onIndex(`${judged.wheel.name} is there`), old);
    }
    if (choice.version === null && choice.files.length === 0) {
      const what = this.#onIndex("All files of such versions are for other Pythons");
      return { value: "blocked", confidence: "certain", evidence: [what] };
    }
    const said = this.#onIndex(summary(judged, this.#question.formats));
    if (judged.sdist === null) return this.#nothing(judged, [said]);
    const found = this.#compiled(judged, [old, said]);
    return isOld ? { ...found, confidence: "guess" } : found;
  }

  #installed(
    judged: FileJudgement<LockedFile | IndexFile>,
    ...evidence: readonly (Evidence | null)[]
  ): Found {
    const carried = carriedForGlibc(this.#question.name);
    if (judged.isPure && carried !== null) {
      return { value: "degraded", confidence: "likely", evidence: [...evidence, carried] };
    }
    return { value: judged.isPure ? "pure" : "musl-binary", confidence: "certain", evidence };
  }

  #compiled(judged: FileJudgement<unknown>, evidence: readonly (Evidence | null)[]): Found {
    // Wheels for one kind of system have native code. Without any, a source archive may be nothing but Python.
    const { isKnown } = compileNeeds(this.#question.name);
    const confidence = judged.isNative ? "certain" : isKnown ? "likely" : "guess";
    const doubt =
      confidence === "guess"
        ? "No wheel tells whether it has native code: it may be nothing but Python"
        : null;
    return {
      value: "compile",
      confidence,
      evidence: [...evidence, doubt === null ? null : this.#same(evidence, doubt)],
    };
  }

  #nothing(judged: FileJudgement<unknown>, evidence: readonly Evidence[]): Found {
    return judged.isForeign
      ? { value: "not-applicable", confidence: "likely", evidence }
      : { value: "blocked", confidence: "certain", evidence };
  }

  /** What pip would choose without the lock; of the locked version where there is one. */
  #candidates(): Candidates | null {
    if (this.#choice !== undefined) return this.#choice;
    const { version, specifiers, source } = this.#question;
    const asked = version === null ? { specifiers } : { version };
    this.#choice =
      this.#index === null || source !== "index" ? null : candidates(this.#index.page, asked, this.#target);
    return this.#choice;
  }

  #lock(what: string): Evidence {
    return { level: "lock", what, where: this.#question.where, asOf: null };
  }

  #onIndex(what: string): Evidence {
    return { level: "index", what, where: null, asOf: this.#index?.asOf ?? null };
  }

  /** A further sentence that rests on the same. */
  #same(evidence: readonly (Evidence | null)[], what: string): Evidence {
    const last = evidence.findLast((one) => one !== null);
    return last === undefined || last === null ? this.#lock(what) : { ...last, what };
  }
}
