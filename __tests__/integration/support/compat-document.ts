/** What `image-budget compat --format json` has printed. */
import { compatDocumentSchema } from "../../../src/report/compat-document.js";
import type { CompatDocument } from "../../../src/report/compat-document.js";

/** @throws where it is not JSON, or breaks the schema */
export function readCompat(text: string): CompatDocument {
  return compatDocumentSchema.parse(JSON.parse(text));
}
