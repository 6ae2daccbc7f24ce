/** Keeps TOML away from the parser that would take far more memory than its text: the parser bounds nesting, but not keys. */
import { stringEnd } from "./lines.js";

/**
 * Tables, lists, keys and parts of dotted keys of one file. Each costs the parser up to 700 bytes. A lock file of 8 MB
 * has some 130,000.
 */
const MOST_PARTS = 500_000;
/** Parts of one dotted key: each is a table inside the one before, and 8 MB could be four million deep. */
const MOST_DOTS = 64;

/** Why a text is not given to the parser, one sentence without its full stop; null when it may be. Linear in the text. */
export function tomlExcess(text: string): string | null {
  let parts = 0;
  let dots = 0;
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charAt(at)) {
      case '"':
      case "'":
        at = stringEnd(text, at).end - 1;
        break;
      case "#": {
        const end = text.indexOf("\n", at);
        at = (end === -1 ? text.length : end) - 1;
        break;
      }
      case ".":
        parts += 1;
        dots += 1;
        if (dots > MOST_DOTS) return `The file has a key of more than ${MOST_DOTS} parts`;
        break;
      case "=":
      case "[":
      case "{":
        parts += 1;
        dots = 0;
        break;
      case "\n":
      case ",":
        dots = 0;
        break;
      default:
    }
    if (parts > MOST_PARTS) return `The file has more than ${MOST_PARTS} keys, tables and lists`;
  }
  return null;
}
