/** For the comment and the terminal: why an image on Alpine may be better back on slim, with what that was measured to cost. */
import { formatBytes } from "../model/bytes.js";
import { displayName } from "./facts.js";
import { MARKDOWN, NAME_MAX, TERMINAL } from "./inside.js";
import type { Style } from "./inside.js";
import type { RollBackReport } from "./roll-back-schema.js";
import type { ImageReport, Report } from "./schema.js";
import { wrap } from "./text-lines.js";
import { formatSeconds } from "./words.js";

const TEXT_MAX = 300;

interface Told {
  readonly image: ImageReport;
  readonly rollBack: RollBackReport;
}

/** Those that a trial on slim does not tell more of. */
function told({ images }: Report): readonly Told[] {
  return images.flatMap((image) => {
    const { rollBack, trial } = image;
    if (rollBack === null) return [];
    const isTold = trial?.to === "slim" && (trial.status === "measured" || rollBack.slim === null);
    return isTold ? [] : [{ image, rollBack }];
  });
}

/** One line per image, in plain view. */
export function rollBackHeadlines(report: Report): readonly string[] {
  return told(report).map(({ image, rollBack }) => {
    const name = report.images.length === 1 ? "" : `${MARKDOWN.name(displayName(report, image), NAME_MAX)}: `;
    return `${name}${line(image, rollBack, MARKDOWN)}`;
  });
}

/** Lines for the terminal. */
export function rollBackLines(report: Report, width: number): readonly string[] {
  return told(report).flatMap(({ image, rollBack }) => {
    const name = TERMINAL.name(displayName(report, image), NAME_MAX);
    return wrap(`${name}: ${line(image, rollBack, TERMINAL)}`, width, "    ", "");
  });
}

/** `back to slim? pandas compiles on Alpine, built in 6 min → slim costs 120 MB more and builds in 40 s, measured`. */
function line({ name }: ImageReport, { reasons, seconds, slim, why }: RollBackReport, style: Style): string {
  const reason = style.words(reasons[0] ?? "", TEXT_MAX);
  const took = why === "compiles" && seconds !== null ? `, built in ${formatSeconds(seconds)}` : "";
  if (slim === null) {
    // A name that a shell could take for something else is not put into a command.
    const which = /^[\w./-]{1,100}$/.test(name) && !name.startsWith("-") ? ` ${name}` : "";
    const command = style.name(`image-budget trial${which} --to slim`, 200);
    return `back to slim? ${reason}${took} → what slim costs was not measured: ${command} does`;
  }
  const size = style.figure(formatBytes(Math.abs(slim.more)));
  const cost = slim.more >= 0 ? `costs ${size} more` : `is ${size} smaller`;
  const instead = seconds === null ? "" : ` instead of ${formatSeconds(seconds)}`;
  const time =
    slim.seconds === null ? "" : ` and builds in ${formatSeconds(slim.seconds)}${took === "" ? instead : ""}`;
  return `back to slim? ${reason}${took} → slim ${cost}${time}, measured`;
}
