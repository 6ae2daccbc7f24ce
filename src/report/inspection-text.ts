/** The terminal's rendering of an inspection. */
import { formatBytes, formatPercent, percentOf } from "../model/bytes.js";
import { plainLine } from "./escape.js";
import { countOf, pathText, placeCell, TERMINAL } from "./inside.js";
import type { InsideImage } from "./inside.js";
import type { Inspected } from "./inspection-schema.js";
import { insideText } from "./text-inside.js";
import { LEAST_WIDTH, tableLines, terminalText, wrap } from "./text-lines.js";
import type { Terminal, TextTable } from "./text-lines.js";

const NAME_MAX = 300;
const NOTE_MAX = 1000;
const PATH_MAX = 200;
const ROWS = 20;
const INDENT = "  ";

/** Everything an inspection found: what the image is, its inside, its largest loose files, duplicates, notes. */
export function renderInspection(inspection: Inspected, options: Terminal): string {
  const terminal = { ...options, width: Math.max(LEAST_WIDTH, options.width) };
  const image: InsideImage = {
    ...inspection,
    size: { ...inspection.size, inspected: inspection.size.inspected ?? inspection.size.bytes },
  };
  const rest = [
    ...files(inspection, image, terminal),
    ...duplicates(inspection, terminal),
    ...notes(inspection, terminal),
  ];
  return [
    terminalText(heading(inspection, terminal), terminal),
    insideText(image, terminal),
    ...(rest.length === 0 ? [] : [`\n${terminalText(rest, terminal)}`]),
  ].join("");
}

/** `shop:1.2 (linux/amd64, debian 12, glibc): download ~ 45.1 MB, the engine shows 130 MB`. */
function heading(
  { source, platform, base, size, against }: Inspected,
  { width }: Terminal,
): readonly string[] {
  const kind = [
    platform,
    ...(base.distribution === null ? [] : [base.distribution]),
    ...(base.libc === "none" ? [] : [base.libc]),
  ].map((word) => plainLine(word, NAME_MAX));
  const download = `download ${size.download.exact ? "" : "~ "}${formatBytes(size.download.bytes)}`;
  const engine = size.inspected === null ? "" : `, the engine shows ${formatBytes(size.inspected)}`;
  const other =
    against === null
      ? []
      : [`compared with ${plainLine(against.source.name, NAME_MAX)} of ${formatBytes(against.bytes)}`];
  return [`${plainLine(source.name, NAME_MAX)} (${kind.join(", ")}): ${download}${engine}`, ...other].flatMap(
    (line) => wrap(line, width, INDENT, ""),
  );
}

function section(title: string, table: TextTable, rest: number, terminal: Terminal): readonly string[] {
  const lines = tableLines(table, { ...terminal, width: terminal.width - INDENT.length });
  const more = rest > 0 ? [`and ${countOf(rest, "more", "more")}`] : [];
  return [
    "",
    ...wrap(title, terminal.width, INDENT, ""),
    ...[...lines, ...more].map((line) => INDENT + line),
  ];
}

const SIZE = { title: "SIZE", align: "right" } as const;

function files(
  { files: largest, contents, size }: Inspected,
  image: InsideImage,
  terminal: Terminal,
): readonly string[] {
  const rows = largest
    .slice(0, ROWS)
    .map(({ path, bytes, layer }) => [
      formatBytes(bytes),
      shareText(bytes, size.bytes),
      plainLine(pathText(path, PATH_MAX), PATH_MAX),
      placeCell(image, layer, TERMINAL),
    ]);
  if (rows.length === 0) return [];
  const columns = [
    SIZE,
    { title: "SHARE", align: "right" },
    { title: "FILE", align: "left", gives: true },
    { title: "LINE", align: "left", gives: true },
  ] as const;
  const title = `Files of no package: ${countOf(contents.loose.files, "file")}, ${formatBytes(contents.loose.bytes)}`;
  return section(title, { columns, rows }, contents.loose.files - rows.length, terminal);
}

function shareText(part: number, whole: number): string {
  const share = percentOf(part, whole);
  return share === null ? "–" : formatPercent(share);
}

function duplicates({ duplicates: found }: Inspected, terminal: Terminal): readonly string[] {
  if (found === null) return [];
  const title =
    found.contents === 0
      ? "Duplicates: no content is stored twice"
      : `Duplicates: ${countOf(found.contents, "content")} stored several times, ${formatBytes(found.bytes)} in copies`;
  const rows = found.groups.slice(0, ROWS).map(({ bytes, copies, paths }) => [
    formatBytes(bytes),
    countOf(copies, "copy", "copies"),
    paths
      .slice(0, 2)
      .map((path) => plainLine(pathText(path, PATH_MAX), PATH_MAX))
      .join(" = "),
  ]);
  if (rows.length === 0) return ["", ...wrap(title, terminal.width, INDENT, "")];
  const columns = [
    SIZE,
    { title: "COPIES", align: "left" },
    { title: "FILES", align: "left", gives: true },
  ] as const;
  return section(title, { columns, rows }, found.contents - rows.length, terminal);
}

function notes({ notes: said }: Inspected, { width }: Terminal): readonly string[] {
  const lines = said.flatMap((note) => wrap(`note: ${plainLine(note, NOTE_MAX)}`, width, INDENT, ""));
  return lines.length === 0 ? [] : ["", ...lines];
}
