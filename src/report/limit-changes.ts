/** The rules of judging that a change changes itself. */
import { codeSpan, inlineText } from "./escape.js";
import type { Section } from "./fit.js";
import type { LimitChange } from "./schema-parts.js";
import type { Report } from "./schema.js";
import { count } from "./words.js";

const NAME_MAX = 80;
const VALUE_MAX = 80;
const SHOWN = 3;
const ROWS = 50;

/** When the changed rules count, after a semicolon. */
export function takesEffect(report: Report): string {
  return report.config.limitsFrom === "head" ? "in effect at once" : "takes effect when merged";
}

function subject({ image, setting }: LimitChange): string {
  const what = inlineText(setting, { max: VALUE_MAX });
  if (image === null) return what;
  return image === "total" ? `total ${what}` : `${codeSpan(image, { max: NAME_MAX })} ${what}`;
}

/** One visible line, with the first few of them; null when the change changes none. */
export function limitChangesLine(report: Report): string | null {
  const { limitChanges } = report;
  if (limitChanges.length === 0) return null;
  const value = (text: string): string => inlineText(text, { max: VALUE_MAX });
  const shown = limitChanges.slice(0, SHOWN);
  const texts = shown.map((one) => `${subject(one)} ${value(one.from)} → ${value(one.to)}`);
  const rest = limitChanges.length - shown.length;
  return `**Changes its own limits**: ${texts.join(", ")}${rest === 0 ? "" : ` and ${rest} more`}; ${takesEffect(report)}.`;
}

/** All of them where the visible line does not hold them. */
export function limitChangesSection(report: Report): Section | null {
  const { limitChanges } = report;
  if (limitChanges.length <= SHOWN) return null;
  const rows = limitChanges.slice(0, ROWS).map((one) => {
    const cell = (text: string): string => inlineText(text, { table: true, max: VALUE_MAX });
    const image =
      one.image === null
        ? "–"
        : one.image === "total"
          ? "Total"
          : codeSpan(one.image, { table: true, max: NAME_MAX });
    return `| ${image} | ${cell(one.setting)} | ${cell(one.from)} | ${cell(one.to)} |`;
  });
  const head = ["| Image | Setting | On the base | In this change |", "| :--- | :--- | :--- | :--- |"];
  const rest = limitChanges.length - rows.length;
  return {
    summary: `Limits changed: ${limitChanges.length}, ${takesEffect(report)}`,
    blocks: [
      {
        text: [...head, ...rows, ...(rest === 0 ? [] : [`\nAnd ${count(rest, "more change")}.`])].join("\n"),
        importance: 77,
      },
    ],
    leftOut: () => "changes of limits",
  };
}
