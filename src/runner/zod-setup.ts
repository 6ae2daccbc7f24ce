/** For the programs, which own their process; the library leaves its users' Zod alone. To be imported first. */
import { config } from "zod/v4/core";

// Compiling a schema takes longer than checking a document with it, and a run checks each kind of document once. It would
// also take `new Function`.
config({ jitless: true });
