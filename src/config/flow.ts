import { parse } from "yaml";
import { escapeHidden } from "./text.js";

/**
 * A value as YAML on one line that reads back as the same value, as a key or as a value, on its own or inside another:
 * plain where nothing in it means anything to YAML, in double quotes otherwise.
 */
export function flow(value: unknown): string {
  if (Array.isArray(value))
    return value.length === 0 ? "[]" : `[${value.map((item) => flow(item)).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(([key, entry]) => `${flow(key)}: ${flow(entry)}`);
    return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
  }
  if (typeof value !== "string") return String(value);
  return isPlain(value) ? value : escapeHidden(JSON.stringify(value));
}

/** Words that older YAML readers take for yes and no. */
const BOOLEAN = /^(?:y|n|yes|no|on|off)$/i;

function isPlain(text: string): boolean {
  if (!/^[A-Za-z0-9_./][A-Za-z0-9_./ %@:+=-]*$/.test(text) || /\s:|:\s|[:\s]$/.test(text)) return false;
  if (BOOLEAN.test(text)) return false;
  // Numbers, true and null have spellings enough to ask the library itself.
  const read: unknown = parse(`[${text}]`, { logLevel: "silent" });
  return Array.isArray(read) && read.length === 1 && read[0] === text;
}
