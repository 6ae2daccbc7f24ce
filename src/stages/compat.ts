/** Compatibility of one image or one list of packages: what is at hand is judged first, then the index is asked for the rest. */
import { emptyPage } from "../compat/index/page.js";
import { parseSimplePage } from "../compat/index/simple.js";
import type { SimplePage } from "../compat/index/simple.js";
import { guideTable } from "../compat/guide-table.js";
import { judgeImage } from "../compat/image/judge.js";
import type { ImageWithPrograms } from "../compat/image/judge.js";
import { knownTarget } from "../compat/image/known.js";
import { withInstall } from "../compat/image/python.js";
import { normalisedName } from "../compat/python/names.js";
import { judgePackage } from "../compat/python/verdict.js";
import type { IndexAnswer } from "../compat/python/verdict.js";
import { recommend } from "../compat/recommend.js";
import { expectedSaving } from "../compat/saving.js";
import { smokeFailure, withSmoke } from "../compat/smoke/evidence.js";
import { completeTarget } from "../compat/target.js";
import type { WrittenTarget } from "../compat/target.js";
import { payloadOf } from "../image/archive.js";
import type { CompatTarget, PackageCompat, SmokeFindings } from "../model/compat.js";
import type { IndexPage, PackageIndex } from "../ports.js";
import type { JudgedCompat } from "./compat-report.js";

export interface CompatPorts {
  /** Null where nobody is to be asked. */
  readonly index: PackageIndex | null;
  readonly signal: AbortSignal;
}

/**
 * Judges an image that was read with its programs.
 * @param smoke what running it showed; null where nothing was run
 * @throws the signal's reason once it is aborted
 */
export async function judgeImageCompat(
  image: ImageWithPrograms,
  written: WrittenTarget,
  smoke: SmokeFindings | null,
  ports: CompatPorts,
): Promise<JudgedCompat> {
  const target = completeTarget(written, knownTarget(image));
  const { packages, open, lacking, seen, files } = judgeImage(image, target);
  const names = open.flatMap((index) => packages[index]?.name ?? []);
  const { pages, notes } = await askIndex(names, ports);
  const { libc, inspection } = image;
  const isOpen = new Set(open);
  const known = packages.map((item, index) =>
    isOpen.has(index)
      ? withInstall(item, askedOf(item, target, pages.get(normalisedName(item.name)) ?? null))
      : item,
  );
  // Elsewhere than on Alpine an import shows nothing of Alpine.
  const answered = smoke === null || libc !== "musl" ? known : withSmoke(known, smoke);
  return {
    target,
    libc,
    packages: answered,
    lacking,
    recommendation: recommend({
      packages: answered,
      lacking,
      libc,
      saving: libc === "musl" ? null : expectedSaving(inspection, payloadOf(image)),
      smoke: smoke === null ? null : { outcome: smoke.outcome, failure: smokeFailure(smoke) },
      isJudgeable: answered.length > 0 || files.looked > 0,
    }),
    files,
    smoke,
    guide: guideTable(answered, "all", seen),
    notes: [
      ...notes,
      ...(files.undecided === 0
        ? []
        : [`Of ${files.undecided} of ${files.looked} native files it could not be told whether they load.`]),
      ...inspection.gaps,
    ],
  };
}

function askedOf(
  { name, version }: PackageCompat,
  target: CompatTarget,
  answer: IndexAnswer | null,
): Pick<PackageCompat, "install" | "buildApk" | "runtimeApk"> {
  const { install, ...apk } = judgePackage(
    {
      name: normalisedName(name),
      version,
      specifiers: null,
      requiresPython: null,
      files: null,
      hashes: [],
      source: "index",
      where: null,
      wanted: { applies: true, marker: null, scope: "main", isCertain: true },
      excluded: null,
    },
    target,
    answer,
  );
  // There is no lock that could say or not say anything.
  return {
    ...apk,
    install: { ...install, evidence: install.evidence.filter(({ level }) => level !== "lock") },
  };
}

const MOST_REASONS = 3;

/** What the index says of each name; names it could not be asked about are told once, with the reason. */
export async function askIndex(
  names: readonly string[],
  { index, signal }: CompatPorts,
): Promise<{ readonly pages: ReadonlyMap<string, IndexAnswer>; readonly notes: readonly string[] }> {
  const pages = new Map<string, IndexAnswer>();
  if (names.length === 0) return { pages, notes: [] };
  if (index === null) {
    const about = names.length === 1 ? "1 package" : `${names.length} packages`;
    return { pages, notes: [`No package index was asked about ${about}: that is switched off.`] };
  }
  const unasked = new Map<string, number>();
  await Promise.all(
    [...new Set(names.map(normalisedName))].map(async (name) => {
      const found = await index.page(name, signal);
      const read = readPage(found);
      if (read !== null) pages.set(name, read);
      const reason =
        found.kind === "unreachable" ? found.reason : found.kind === "page" ? found.missed : null;
      if (reason !== null) unasked.set(reason, (unasked.get(reason) ?? 0) + 1);
    }),
  );
  const notes = [...unasked]
    .slice(0, MOST_REASONS)
    .map(
      ([reason, count]) =>
        `The package index was not asked about ${count} of ${names.length} packages: ${reason}.`,
    );
  return { pages, notes };
}

/** The files of all indexes together, as pip takes them; null where none answered. */
function readPage(found: IndexPage): IndexAnswer | null {
  if (found.kind === "unreachable") return null;
  if (found.kind === "missing") return { page: emptyPage("No index has a project of that name"), asOf: null };
  const pages = found.texts.map(({ text, url, format }) =>
    parseSimplePage(text, format === "json" ? "application/json" : "text/html", url),
  );
  const [first] = pages;
  const page: SimplePage = {
    name: first?.name ?? null,
    files: pages.flatMap(({ files }) => files),
    problem: pages.find(({ problem }) => problem !== null)?.problem ?? null,
  };
  return { page, asOf: found.texts[0]?.asOf ?? null };
}
