/** Keeps a library that writes to the log by itself from doing so. */

export interface Quiet<Result> {
  readonly result: Result;
  /** What it had to complain about, its own words. */
  readonly complaints: readonly string[];
}

/** Progress, and the commands it runs: of no use to anybody who reads the log of a build. */
const CHATTER =
  /^(?:\[command\]\S*tar\b|Cache (?:hit for|Size: ~|restored|saved|restore skipped|save skipped)|Lookup only|Received \d+ of|Sent \d+ of|Attempt \d+ of \d+ failed)/u;
/** As annotations these would count as the run's errors and warnings; it is up to the caller what they mean. */
const COMPLAINT =
  /^(?:::(?:error|warning)::(?=Failed to |Cache reservation |You've hit a rate |uploadCacheArchiveSDK|Unable to finalize )|(?=Failed to save: |Cache (?:restore|save) skipped: ))(.*)/u;
const PREFIX = /^(?:Failed to (?:restore|save)|Cache (?:reservation failed|restore skipped|save skipped)): /u;
const MOST_COMPLAINTS = 5;
const LONGEST_COMPLAINT = 500;

/**
 * Runs `work`, letting through everything that is written to standard output meanwhile but the lines that the cache's
 * client writes. It writes whole lines, each at once; other lines are not touched.
 */
export async function quietly<Result>(work: () => Promise<Result>): Promise<Quiet<Result>> {
  const complaints: string[] = [];
  const { stdout } = process;
  const original = stdout.write;
  type Callback = (error?: Error | null) => void;
  const filtered = (
    chunk: string | Uint8Array,
    encoding?: BufferEncoding | Callback,
    callback?: Callback,
  ): boolean => {
    const done = typeof encoding === "function" ? encoding : callback;
    const line = typeof chunk === "string" ? chunk : "";
    const complaint = COMPLAINT.exec(line);
    if (complaint !== null && complaints.length < MOST_COMPLAINTS) {
      complaints.push(plain(complaint[1] ?? ""));
    }
    if (complaint !== null || CHATTER.test(line)) {
      if (done !== undefined) process.nextTick(done);
      return true;
    }
    return original.call(stdout, chunk, typeof encoding === "function" ? undefined : encoding, done);
  };
  stdout.write = filtered;
  try {
    return { result: await work(), complaints };
  } finally {
    // Whoever replaced it meanwhile puts it back himself.
    if (stdout.write === filtered) stdout.write = original;
  }
}

/** One line, without the escapes of workflow commands and without control characters. */
function plain(text: string): string {
  return text
    .replace(PREFIX, "")
    .replace(/%0[AD]|[\p{Cc}\s]+/gu, " ")
    .replace(/%25/gu, "%")
    .trim()
    .slice(0, LONGEST_COMPLAINT);
}
