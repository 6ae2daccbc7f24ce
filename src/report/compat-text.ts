/** The terminal's rendering of compatibility. */
import { describeEvidence } from "./compat-evidence.js";
import { guideLine } from "./compat-guide.js";
import {
  countsLine,
  INSTALL_WORDS,
  lackingLine,
  recommendationLine,
  savingLine,
  smokeDetails,
  smokeLine,
  troubled,
} from "./compat-lines.js";
import type { CompatDocument } from "./compat-document.js";
import type { CompatReport } from "./compat-schema.js";
import { plainLine } from "./escape.js";
import { countOf, TERMINAL } from "./inside.js";
import { LEAST_WIDTH, tableLines, terminalText, wrap } from "./text-lines.js";
import type { Terminal } from "./text-lines.js";

const INDENT = "  ";
const ROWS = 40;
const LACKING = 20;
const NAME_MAX = 200;

/** Everything that `image-budget compat` has to say. */
export function renderCompat(document: CompatDocument, options: Terminal): string {
  const terminal = { ...options, width: Math.max(LEAST_WIDTH, options.width) };
  const { target, source } = document;
  const python = target.python === null ? "" : `, Python ${target.python}`;
  const title = `${plainLine(source.name, NAME_MAX)} on Alpine ${target.alpine} (musl ${target.musl}${python}, ${target.architecture})`;
  return terminalText([title, ...compatLines(document, terminal)], terminal);
}

/** The lines below an image's name. */
export function compatLines(report: CompatReport, terminal: Terminal): readonly string[] {
  const say = (text: string): readonly string[] => wrap(text, terminal.width, `${INDENT}${INDENT}`, INDENT);
  const recommendation = recommendationLine(report, TERMINAL);
  const saving = savingLine(report, TERMINAL);
  const smoke = smokeLine(report, TERMINAL);
  const guide = guideLine(report, TERMINAL);
  const more = report.recommendation?.reasons.slice(1) ?? [];
  return [
    ...say(countsLine(report, TERMINAL)),
    ...(recommendation === null ? [] : say(`recommendation: ${recommendation}`)),
    ...more.flatMap((reason) => say(plainLine(reason, 400))),
    ...(saving === null ? [] : say(`expected saving ${saving}`)),
    ...(guide === null ? [] : say(guide)),
    ...(smoke === null ? [] : say(smoke)),
    ...smokeDetails(report, TERMINAL, LACKING).flatMap(say),
    ...lacking(report, say),
    ...packages(report, terminal),
    ...apk(report, say),
    ...report.notes.flatMap((note) => say(`note: ${plainLine(note, 1000)}`)),
  ];
}

function lacking(report: CompatReport, say: (text: string) => readonly string[]): readonly string[] {
  const shown = report.lacking.slice(0, LACKING);
  const rest = report.lacking.length - shown.length;
  return [
    ...shown.flatMap((each) => say(lackingLine(each, TERMINAL))),
    ...(rest === 0 ? [] : say(`and ${countOf(rest, "more", "more")}`)),
  ];
}

function packages(report: CompatReport, terminal: Terminal): readonly string[] {
  const shown = troubled(report.packages);
  if (shown.length === 0) return [];
  const rows = shown
    .slice(0, ROWS)
    .map((item) => [
      plainLine(item.name, NAME_MAX),
      plainLine(item.version ?? "–", 40),
      INSTALL_WORDS[item.install],
      item.confidence,
      plainLine(describeEvidence(item), 300),
    ]);
  const columns = [
    { title: "PACKAGE", align: "left", gives: true },
    { title: "VERSION", align: "left" },
    { title: "ON ALPINE", align: "left" },
    { title: "HOW SURE", align: "left" },
    { title: "BECAUSE", align: "left", gives: true },
  ] as const;
  const table = tableLines({ columns, rows }, { ...terminal, width: terminal.width - INDENT.length });
  const rest = shown.length - rows.length;
  return [
    "",
    ...[...table, ...(rest > 0 ? [`and ${countOf(rest, "more", "more")}`] : [])].map((line) => INDENT + line),
    "",
  ];
}

function apk(
  { apk: { build, runtime } }: CompatReport,
  say: (text: string) => readonly string[],
): readonly string[] {
  const line = (title: string, list: CompatReport["apk"]["build"]): readonly string[] =>
    list.length === 0
      ? []
      : say(`${title}: apk add --no-cache ${list.map(({ name }) => plainLine(name, 80)).join(" ")}`);
  return [...line("builder stage", build), ...line("runtime stage", runtime)];
}
