/** Which kinds of files pip may take for a package: `--no-binary` and `--only-binary`. */
import { normalisedExtra } from "./names.js";

export interface FormatControl {
  /** Names as they are compared, or `:all:`. */
  readonly noBinary: ReadonlySet<string>;
  readonly onlyBinary: ReadonlySet<string>;
}

export interface AllowedFormats {
  readonly wheels: boolean;
  readonly sdists: boolean;
}

export const ANY_FORMAT: FormatControl = { noBinary: new Set(), onlyBinary: new Set() };

const ALL = ":all:";
const NONE = ":none:";

/** The control after one more option, which takes its names away from the opposite one. `:none:` empties it. */
export function withFormat(
  control: FormatControl,
  option: "no-binary" | "only-binary",
  value: string,
): FormatControl {
  const target = new Set(option === "no-binary" ? control.noBinary : control.onlyBinary);
  const other = new Set(option === "no-binary" ? control.onlyBinary : control.noBinary);
  let names = value.split(",");
  const all = names.lastIndexOf(ALL);
  if (all !== -1) {
    other.clear();
    target.clear();
    target.add(ALL);
    names = names.slice(all + 1);
    // After everything, single names only count when they begin anew.
    if (!names.includes(NONE)) names = [];
  }
  for (const name of names) {
    if (name === NONE) target.clear();
    else {
      const normalised = normalisedExtra(name);
      other.delete(normalised);
      target.add(normalised);
    }
  }
  return option === "no-binary"
    ? { noBinary: target, onlyBinary: other }
    : { noBinary: other, onlyBinary: target };
}

/** What pip may take for a package. @param name as names are compared */
export function allowedFormats(control: FormatControl, name: string): AllowedFormats {
  if (control.onlyBinary.has(name)) return { wheels: true, sdists: false };
  if (control.noBinary.has(name)) return { wheels: false, sdists: true };
  if (control.onlyBinary.has(ALL)) return { wheels: true, sdists: false };
  return control.noBinary.has(ALL) ? { wheels: false, sdists: true } : { wheels: true, sdists: true };
}
