/** What the import programs print, read as what it is: text of an image that may say anything. */
import { z } from "zod";
import type { SmokeImport } from "../../model/compat.js";

const text = z.string().max(1000);
const line = z.discriminatedUnion("event", [
  z.object({ event: z.literal("start"), package: text.nullable(), module: text }),
  z.object({
    event: z.literal("end"),
    package: text.nullable(),
    module: text,
    reason: text.nullable(),
    seconds: z.number().nonnegative().max(1e6),
  }),
  z.object({ event: z.literal("nothing"), package: text, found: z.boolean() }),
  z.object({ event: z.literal("done") }),
]);

export interface ImportAnswers {
  readonly imports: readonly SmokeImport[];
  /** Packages that have nothing to import, and those that are not where the list of packages says. */
  readonly empty: readonly string[];
  readonly missing: readonly string[];
  /** It came to its end by itself. */
  readonly isDone: boolean;
}

/** @param marked lines without their mark */
export function readAnswers(marked: readonly string[], ecosystem: SmokeImport["ecosystem"]): ImportAnswers {
  const imports = new Map<string, SmokeImport>();
  const [empty, missing]: [string[], string[]] = [[], []];
  let isDone = false;
  for (const each of marked) {
    const said = parse(each);
    if (said === null) continue;
    if (said.event === "done") isDone = true;
    else if (said.event === "nothing") (said.found ? empty : missing).push(said.package);
    else {
      const shared = { ecosystem, package: said.package, module: said.module };
      imports.set(
        JSON.stringify([said.package, said.module]),
        said.event === "start"
          ? { ...shared, outcome: "failed", seconds: 0, reason: "it took the whole test down" }
          : {
              ...shared,
              outcome: said.reason === null ? "passed" : "failed",
              seconds: said.seconds,
              reason: said.reason,
            },
      );
    }
  }
  return { imports: [...imports.values()], empty, missing, isDone };
}

function parse(text: string): z.infer<typeof line> | null {
  try {
    const parsed = line.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
