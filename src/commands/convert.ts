/** `image-budget convert`: writes the Alpine or the slim variant of a Dockerfile, or the way to it as a unified diff. */
import { readFile, stat } from "node:fs/promises";
import { basename, isAbsolute, relative, resolve, sep } from "node:path";
import { z } from "zod";
import { convertDockerfile } from "../convert/convert.js";
import { unifiedDiff } from "../convert/diff.js";
import { ON_ALPINE } from "../convert/froms.js";
import type { CompatKnowledge } from "../convert/needs.js";
import { convertToSlim, ON_DEBIAN } from "../convert/to-slim/convert.js";
import type { Conversion } from "../convert/types.js";
import type { Destination } from "../model/config.js";
import { ConfigError, messageOf } from "../model/errors.js";
import { compatDocumentSchema } from "../report/compat-document.js";
import { plainLine } from "../report/escape.js";
import { describeIssues, REPORT_MAX } from "../report/json.js";
import { reportSchema } from "../report/schema.js";
import type { Report } from "../report/schema.js";
import type { ConvertCommand } from "./command.js";
import { emit } from "./output.js";

/** More than the largest Dockerfile that is read. */
const MOST_BYTES = 4_000_000;

/**
 * Writes the result, and what was done and left to standard error.
 *
 * @returns 0 when it is whole, 1 when it is partial: whatever goes on from it should not take it for whole
 * @throws ConfigError when a file cannot be read, or nothing of the Dockerfile can be converted
 */
export async function runConvertCommand(command: ConvertCommand): Promise<0 | 1> {
  const { file, compat, target, alpine, to } = command;
  const text = await readDockerfile(file);
  const knowledge = compat === null ? null : await readCompat(compat, file);
  const conversion =
    to === "slim"
      ? convertToSlim(text, { target })
      : convertDockerfile(text, { compat: knowledge, target, alpine });
  if (conversion.kind === "declined") {
    const { reason } = conversion;
    const other = ELSEWHERE[to];
    throw new ConfigError(
      [{ file, line: null, message: `nothing was converted: ${plainLine(reason)}` }],
      reason === other.reason
        ? `\`image-budget convert ${plainLine(file)} --to ${other.to}\` goes the other way.`
        : "Bases of python, node and nginx are converted; write the others yourself, and `image-budget check` measures them.",
    );
  }
  const result = command.diff ? unifiedDiff(shownPath(file), text, conversion.text) : conversion.text;
  await emit(result, command.output);
  process.stderr.write(`${summary(file, conversion).join("\n")}\n`);
  return conversion.kind === "converted" ? 0 : 1;
}

/** Why nothing is converted of a file that is where it is to go, and where else it could. */
const ELSEWHERE: Readonly<Record<Destination, { readonly reason: string; readonly to: Destination }>> = {
  alpine: { reason: ON_ALPINE, to: "slim" },
  slim: { reason: ON_DEBIAN, to: "alpine" },
};

/** What a person reads of a conversion, one thing a line, plain text. */
export function summary(file: string, conversion: Conversion): readonly string[] {
  const place = (line: number): string => `${plainLine(file)}:${line}`;
  const { changes, left, notes } = conversion;
  const verdict =
    conversion.kind === "partial"
      ? `partial: ${left.length} ${left.length === 1 ? "thing is" : "things are"} left to do, and marked in the file`
      : "converted: a proposal until it was built";
  return [
    ...changes.map(({ line, what, why, confidence, source }) =>
      plainLine(`${place(line)}: ${what} (${why}; ${confidence}: ${source})`, 1000),
    ),
    ...notes.map(({ line, what, why }) => plainLine(`${place(line)}: note: ${what} (${why})`, 1000)),
    ...left.map(({ line, what, why }) => plainLine(`${place(line)}: left: ${what} (${why})`, 1000)),
    `${plainLine(file)}: ${verdict}`,
  ];
}

async function readDockerfile(file: string): Promise<string> {
  const bytes = await readBounded(file, MOST_BYTES, "Name a Dockerfile, seen from the working folder.");
  try {
    // A byte order mark stays, as everything else does.
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw refused(file, "is not UTF-8", "Save it as UTF-8: what is not touched stays to the byte.", error);
  }
}

async function readBounded(file: string, most: number, hint: string): Promise<Buffer> {
  const path = resolve(process.cwd(), file);
  const found = await stat(path).catch((error: unknown) => {
    throw refused(file, `cannot be read: ${messageOf(error)}`, hint, error);
  });
  if (!found.isFile()) throw refused(file, "is no file", hint);
  if (found.size > most) throw refused(file, `is larger than ${most / 1e6} MB`, hint);
  return readFile(path);
}

const COMPAT_HINT =
  "Pass what `image-budget compat --format json` or `image-budget check --format json` wrote.";

/** What a report says of the packages: that of `compat`, or of the image in a report that this Dockerfile builds. */
async function readCompat(path: string, dockerfile: string): Promise<CompatKnowledge> {
  const text = (await readBounded(path, REPORT_MAX, COMPAT_HINT)).toString("utf8");
  let json: unknown;
  try {
    json = JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text);
  } catch (error) {
    throw refused(path, "is not JSON", COMPAT_HINT, error);
  }
  const kind = z.object({ schema: z.string() }).safeParse(json).data?.schema ?? "";
  if (kind.startsWith("image-budget/compat@")) {
    const read = compatDocumentSchema.safeParse(json);
    if (!read.success)
      throw refused(path, `is no report: ${describeIssues(read.error)}`, COMPAT_HINT, read.error);
    return read.data;
  }
  const read = reportSchema.safeParse(json);
  if (!read.success)
    throw refused(path, `is no report: ${describeIssues(read.error)}`, COMPAT_HINT, read.error);
  return ofReport(read.data, path, dockerfile);
}

function ofReport({ images }: Report, path: string, dockerfile: string): CompatKnowledge {
  const built = images.filter((image) => image.dockerfile === shownPath(dockerfile));
  const [image, ...others] = built.length > 0 ? built : images;
  if (image === undefined || others.length > 0) {
    const message =
      built.length > 1 ? "has several images of this Dockerfile" : "has no image of this Dockerfile";
    throw refused(path, message, COMPAT_HINT);
  }
  if (image.compat === null) {
    throw refused(path, `says nothing of packages in ${plainLine(image.name)}`, "Switch `compat` on for it.");
  }
  return image.compat;
}

/** As git names it: relative to the working folder, or its name alone where it lies elsewhere. */
function shownPath(file: string): string {
  const path = relative(process.cwd(), resolve(process.cwd(), file));
  const inside = path !== "" && !path.startsWith("..") && !isAbsolute(path);
  return plainLine(inside ? path.split(sep).join("/") : basename(file));
}

function refused(file: string, message: string, hint: string, cause?: unknown): ConfigError {
  return new ConfigError([{ file: plainLine(file), line: null, message }], hint, cause);
}
