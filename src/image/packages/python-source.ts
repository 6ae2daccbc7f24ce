/** direct_url.json (PEP 610): where a package was installed from, when that was no index. */
import { z } from "zod";
import type { FileStart } from "../capture.js";
import { MeasureError } from "../../model/errors.js";
import { readJson } from "../json.js";

export const MOST_URL_BYTES = 65_536;
/** Said of an address that nobody can read: it was none of an index, that much is known. */
const UNKNOWN = "unknown";
const LONGEST = 300;
const DEEPEST = 16;
const EDITABLE = " (editable)";
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const schema = z.object({
  url: z.string(),
  dir_info: z
    .object({ editable: z.boolean().nullable().catch(null) })
    .nullable()
    .catch(null),
});

/** The address without credentials, or the folder; at most 300 characters. */
export function readSource({ path, bytes, size }: FileStart): string {
  if (bytes.length < size) return UNKNOWN;
  try {
    const { url, dir_info } = readJson(bytes, schema, path, DEEPEST);
    const isEditable = dir_info?.editable === true;
    return `${shortened(publicAddress(url), isEditable ? LONGEST - EDITABLE.length : LONGEST)}${
      isEditable ? EDITABLE : ""
    }`;
  } catch (error) {
    if (error instanceof MeasureError) return UNKNOWN;
    throw error;
  }
}

/**
 * An address without user, password, query and fragment: a query may hold a token or a signature under any name, and
 * neither says where the package is from. Of a file's address the path.
 */
export function publicAddress(text: string): string {
  if (!URL.canParse(text)) return UNKNOWN;
  const url = new URL(text);
  if (url.protocol === "file:") return decoded(url.pathname);
  url.username = "";
  url.password = "";
  url.search = "";
  url.hash = "";
  // What is no address with a host keeps its user otherwise, as `git:user:token@host/x`.
  return url.href.replace(/^([a-z][a-z0-9+.-]*:(?:\/\/)?)[^/]*@/i, "$1");
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function shortened(text: string, most: number): string {
  const clean = text.slice(0, LONGEST * 2).replace(HIDDEN, "?");
  return clean.length > most ? `${clean.slice(0, most - 1)}…` : clean;
}
