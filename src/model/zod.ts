/** Zod as everything here uses it. */
import { z } from "zod";

// Compiling a schema takes longer than checking a document with it, and a run checks each kind of document once. It would
// also take `new Function`.
z.config({ jitless: true });

export { z };
