import { z } from "zod";
import { createLineSplitter } from "./text.js";
import type { LineSplitter } from "./text.js";
import type { Transcript } from "./transcript.js";

/** Reads one format of a builder's output into a transcript. */
export interface ProgressReader {
  stdout(chunk: Uint8Array): void;
  stderr(chunk: Uint8Array): void;
  /** The client is gone: what was still pending is handed over. `failed` tells how it went. */
  end(failed: boolean): void;
}

/** One event is one line; a step's output can be long, but a line beyond this is no event. */
const EVENT_LIMIT = 16 * 1024 * 1024;

const eventShape = z.object({
  vertexes: z
    .array(
      z.object({
        digest: z.string(),
        name: z.string().default(""),
        started: z.string().nullish(),
        completed: z.string().nullish(),
        cached: z.boolean().optional(),
        error: z.string().optional(),
      }),
    )
    .nullish(),
  logs: z
    .array(z.object({ vertex: z.string(), stream: z.number().optional(), data: z.string().default("") }))
    .nullish(),
});

/**
 * Reads `--progress=rawjson` (buildx 0.13 and newer): on standard error, one JSON event a line, and around them the
 * client's own lines. Steps that run side by side keep their lines whole, because each has its own splitter.
 */
export function createRawJsonReader(transcript: Transcript): ProgressReader {
  const splitters = new Map<string, LineSplitter>();

  const splitterOf = (vertex: string, stream: number): LineSplitter => {
    const key = `${vertex} ${stream}`;
    const known = splitters.get(key);
    if (known !== undefined) return known;
    const made = createLineSplitter((line) => {
      transcript.output(vertex, line, stream === 2 ? "stderr" : "stdout");
    });
    splitters.set(key, made);
    return made;
  };
  const flush = (vertex: string): void => {
    for (const stream of [1, 2]) {
      splitters.get(`${vertex} ${stream}`)?.end();
      splitters.delete(`${vertex} ${stream}`);
    }
  };

  const onLine = (line: string): void => {
    if (!line.startsWith("{")) {
      transcript.note(line);
      return;
    }
    const event = parseEvent(line);
    if (event === null) {
      transcript.note(line);
      return;
    }
    for (const vertex of event.vertexes ?? []) {
      const begun = typeof vertex.started === "string";
      if (begun) transcript.step(vertex.digest, vertex.name, "started");
    }
    for (const log of event.logs ?? [])
      splitterOf(log.vertex, log.stream ?? 1).push(Buffer.from(log.data, "base64"));
    for (const vertex of event.vertexes ?? []) {
      if (typeof vertex.completed !== "string") continue;
      flush(vertex.digest);
      if (vertex.error !== undefined && vertex.error !== "")
        transcript.fail(vertex.digest, oneLine(vertex.error));
      else transcript.step(vertex.digest, vertex.name, vertex.cached === true ? "cached" : "completed");
    }
  };

  const events = createLineSplitter(onLine, EVENT_LIMIT);
  const own = createLineSplitter((line) => {
    transcript.note(line);
  });
  return {
    stdout(chunk) {
      own.push(chunk);
    },
    stderr(chunk) {
      events.push(chunk);
    },
    end() {
      events.end();
      own.end();
      for (const splitter of splitters.values()) splitter.end();
      splitters.clear();
    },
  };
}

function parseEvent(line: string): z.infer<typeof eventShape> | null {
  try {
    const parsed = eventShape.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** A reason may quote a whole heredoc; it is said in one line. */
function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ");
}
