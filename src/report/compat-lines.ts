/** Words of compatibility that the terminal and the comment share. */
import { isGlibcLoader } from "../model/compat.js";
import { formatBytes, formatPercent } from "../model/bytes.js";
import type { CompatPackage, CompatReport } from "./compat-schema.js";
import { countOf } from "./inside.js";
import type { Style } from "./inside.js";

const NAME_MAX = 80;
const TEXT_MAX = 300;
/** Of what a command said before it failed: its last lines tell most. */
const COMMAND_LINES = 3;

const VERDICTS: Readonly<Record<NonNullable<CompatReport["recommendation"]>["verdict"], string>> = {
  switch: "switch to Alpine",
  "switch-with-builder": "switch to Alpine, with a builder stage",
  stay: "stay on slim",
  keep: "keep Alpine",
  "roll-back": "go back to slim, or mend what is missing",
  "not-enough-evidence": "not enough evidence to decide",
};

export const INSTALL_WORDS: Readonly<Record<CompatPackage["install"], string>> = {
  pure: "pure",
  "musl-binary": "musl binary",
  degraded: "works without its native part",
  compile: "compiles",
  relock: "lock again",
  blocked: "blocked",
  "not-applicable": "not wanted there",
  unknown: "unknown",
};

/** Packages that are not plainly fine. */
export function troubled(packages: readonly CompatPackage[]): readonly CompatPackage[] {
  return packages.filter(
    ({ install, confidence, evidence }) =>
      install !== "not-applicable" &&
      (!["pure", "musl-binary"].includes(install) ||
        confidence === "guess" ||
        evidence.every(({ about, level }) => about === "asIs" || level === "built-in" || level === "guide")),
  );
}

/** `23 of 24 packages proven, 1 compiles (needs g++), 0 blocked`. */
export function countsLine({ counts, apk }: CompatReport, style: Style): string {
  const concerned = counts.packages - counts.notApplicable;
  if (counts.packages === 0) return "no packages of an application found";
  const needs = apk.build.map(({ name }) => style.name(name, NAME_MAX)).join(", ");
  const compiles = counts.compile === 1 ? "1 compiles" : `${counts.compile} compile`;
  return [
    `${counts.proven} of ${countOf(concerned, "package")} proven`,
    ...(counts.compile === 0 ? [] : [`${compiles}${needs === "" ? "" : ` (needs ${needs})`}`]),
    ...(counts.relock === 0 ? [] : [`${counts.relock} to lock again`]),
    ...(counts.unknown === 0 ? [] : [`${counts.unknown} not proven either way`]),
    `${counts.blocked} blocked`,
  ].join(", ");
}

/** `switch to Alpine: nothing has to be compiled`. */
export function recommendationLine({ recommendation }: CompatReport, style: Style): string | null {
  if (recommendation === null) return null;
  const [reason] = recommendation.reasons;
  const why = reason === undefined ? "" : `: ${style.words(reason, TEXT_MAX)}`;
  return `${VERDICTS[recommendation.verdict]}${why}`;
}

/** `about 150 MB (40 %): base ~ 120 MB, build tools 30 MB`; null where nothing is expected. */
export function savingLine({ recommendation }: CompatReport, style: Style): string | null {
  const saving = recommendation?.saving ?? null;
  if (saving === null || saving.bytes === 0) return null;
  const figure = (bytes: number, estimated: boolean): string =>
    `${estimated ? "~ " : ""}${style.figure(formatBytes(bytes))}`;
  const percent = saving.percent === null ? "" : ` (${style.figure(formatPercent(saving.percent))})`;
  const parts = saving.parts.map(
    ({ of, bytes, estimated }) => `${of.replace("-", " ")} ${figure(bytes, estimated)}`,
  );
  const total = figure(
    saving.bytes,
    saving.parts.some(({ estimated }) => estimated),
  );
  return `${total}${percent}: ${parts.join(", ")}`;
}

/** `pandas needs libstdc++.so.6: apk add libstdc++`. */
export function lackingLine(lacking: CompatReport["lacking"][number], style: Style): string {
  const { kind, name, neededBy, package: owner, apk, presentElsewhere, when } = lacking;
  const who = style.name(owner ?? neededBy, NAME_MAX);
  if (isGlibcLoader(lacking) && presentElsewhere === null) {
    return `${who} is built for glibc: build it for musl, or take Alpine's own`;
  }
  const what = style.name(name, NAME_MAX);
  const which = { library: "", interpreter: "the interpreter ", symbol: "the symbol " }[kind];
  const remedy = apk === null ? "no Alpine package is known for it" : `apk add ${style.name(apk, NAME_MAX)}`;
  if (presentElsewhere !== null)
    return `${who} needs ${which}${what}, which lies off the search path in ${style.name(presentElsewhere, 200)}`;
  const tense = when === "now" ? "needs" : "would need";
  return `${who} ${tense} ${which}${what}: ${remedy}`;
}

/** `smoke test passed: its command, 24 imports`; null where nothing was run. */
export function smokeLine({ smoke }: CompatReport, style: Style): string | null {
  if (smoke === null) return null;
  const { outcome, command, imports } = smoke;
  if (outcome === "passed") {
    const what = [
      ...(command === null ? [] : ["its command"]),
      ...(imports.length === 0 ? [] : [countOf(imports.length, "import")]),
    ];
    return `smoke test passed: ${what.join(", ")}`;
  }
  const reason = (text: string | null): string => (text === null ? "" : `: ${style.words(text, TEXT_MAX)}`);
  const of = imports.filter((each) => each.outcome === outcome);
  const [first] = of;
  const word = outcome === "failed" ? "failed" : "was not run";
  if (command?.outcome === outcome) return `smoke test ${word}: its command${reason(command.reason)}`;
  if (first === undefined) return `smoke test ${word}${reason(smoke.notes[0] ?? null)}`;
  const more = of.length === 1 ? "" : ` (and ${countOf(of.length - 1, "more import", "more imports")})`;
  return `smoke test ${word}: import ${style.name(first.module, NAME_MAX)}${reason(first.reason)}${more}`;
}

/** One line for each test that did not pass, after the first, which `smokeLine` has; and what there is to know. */
export function smokeDetails({ smoke }: CompatReport, style: Style, most: number): readonly string[] {
  if (smoke === null) return [];
  const failed = smoke.imports.filter(({ outcome }) => outcome !== "passed");
  const lines = failed.slice(0, most).map(({ module, outcome, reason }) => {
    const why = reason === null ? "" : `: ${style.words(reason, TEXT_MAX)}`;
    return `import ${style.name(module, NAME_MAX)} ${outcome === "failed" ? "failed" : "was not run"}${why}`;
  });
  const rest = failed.length - lines.length;
  const last = smoke.command?.outcome === "failed" ? smoke.command.lines.slice(-COMMAND_LINES) : [];
  return [
    // The very last line is part of the reason.
    ...(last.length < 2
      ? []
      : [`its command's last words: ${last.map((line) => style.name(line, TEXT_MAX)).join(" ")}`]),
    ...lines,
    ...(rest === 0 ? [] : [`and ${countOf(rest, "more", "more")}`]),
    ...smoke.notes.map((note) => style.words(note, TEXT_MAX)),
  ];
}
